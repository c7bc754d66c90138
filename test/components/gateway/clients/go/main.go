// What a client of the official Go SDK gets of the app of servers.ts, as one JSON object on standard output.
//
//	client URL REVISION
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"os"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type told struct {
	Revision   string   `json:"revision"`
	Tools      []string `json:"tools"`
	Structured any      `json:"structured"`
	Refused    bool     `json:"refused"`
	Unknown    int64    `json:"unknown"`
	Prompts    []string `json:"prompts"`
	Messages   int      `json:"messages"`
	Resources  []string `json:"resources"`
	Contents   int      `json:"contents"`
	Progress   int      `json:"progress"`
	Rounds     string   `json:"rounds,omitempty"`
}

func main() {
	answer, err := ask(context.Background(), os.Args[1], os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(answer); err != nil {
		log.Fatal(err)
	}
}

func ask(ctx context.Context, url, revision string) (*told, error) {
	progress := make(chan struct{}, 16)
	client := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1.0.0"}, &mcp.ClientOptions{
		ProgressNotificationHandler: func(context.Context, *mcp.ProgressNotificationClientRequest) {
			progress <- struct{}{}
		},
		ElicitationHandler: func(context.Context, *mcp.ElicitRequest) (*mcp.ElicitResult, error) {
			return &mcp.ElicitResult{Action: "accept", Content: map[string]any{"ok": true}}, nil
		},
	})
	options := &mcp.ClientSessionOptions{ProtocolVersion: revision}
	session, err := client.Connect(ctx, &mcp.StreamableClientTransport{Endpoint: url}, options)
	if err != nil {
		return nil, err
	}
	defer session.Close()
	answer := &told{Revision: session.InitializeResult().ProtocolVersion}
	if err := askTools(ctx, session, answer); err != nil {
		return nil, err
	}
	if err := askRest(ctx, session, answer); err != nil {
		return nil, err
	}
	params := &mcp.CallToolParams{Name: "suite__test_tool_with_progress", Arguments: map[string]any{}}
	params.SetProgressToken("token")
	if _, err := session.CallTool(ctx, params); err != nil {
		return nil, err
	}
	// The events of a call arrive before its result; what handles them may still be at it.
	for answer.Progress < 3 {
		<-progress
		answer.Progress++
	}
	if answer.Revision == "2026-07-28" {
		asking := &mcp.CallToolParams{Name: "suite__test_input_required_result_request_state"}
		result, err := session.CallTool(ctx, asking)
		if err != nil {
			return nil, err
		}
		answer.Rounds = "failed"
		if _, isText := result.Content[0].(*mcp.TextContent); isText && !result.IsError {
			answer.Rounds = "text"
		}
	}
	return answer, nil
}

func askTools(ctx context.Context, session *mcp.ClientSession, answer *told) error {
	for tool, err := range session.Tools(ctx, nil) {
		if err != nil {
			return err
		}
		answer.Tools = append(answer.Tools, tool.Name)
	}
	call := func(arguments any) (*mcp.CallToolResult, error) {
		return session.CallTool(ctx, &mcp.CallToolParams{Name: "text_analyzer__analyze", Arguments: arguments})
	}
	result, err := call(map[string]any{"content": "a"})
	if err != nil {
		return err
	}
	answer.Structured = result.StructuredContent
	if result, err = call(map[string]any{}); err != nil {
		return err
	}
	answer.Refused = result.IsError
	_, err = session.CallTool(ctx, &mcp.CallToolParams{Name: "nothing__x"})
	var refusal *jsonrpc.Error
	if !errors.As(err, &refusal) {
		return errors.New("a call of an unknown tool was not refused")
	}
	answer.Unknown = refusal.Code
	return nil
}

func askRest(ctx context.Context, session *mcp.ClientSession, answer *told) error {
	for prompt, err := range session.Prompts(ctx, nil) {
		if err != nil {
			return err
		}
		answer.Prompts = append(answer.Prompts, prompt.Name)
	}
	prompt, err := session.GetPrompt(ctx, &mcp.GetPromptParams{Name: "suite__test_simple_prompt"})
	if err != nil {
		return err
	}
	answer.Messages = len(prompt.Messages)
	for resource, err := range session.Resources(ctx, nil) {
		if err != nil {
			return err
		}
		answer.Resources = append(answer.Resources, resource.URI)
	}
	read, err := session.ReadResource(ctx, &mcp.ReadResourceParams{URI: "test://static-text"})
	if err != nil {
		return err
	}
	answer.Contents = len(read.Contents)
	return nil
}
