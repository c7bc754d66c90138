// Package ftl makes a component of tools: each tool is a Go function with a typed argument.
//
//	func init() {
//		ftl.Add("greet", ftl.Definition{Description: "Greets somebody."},
//			func(_ ftl.Context, input GreetInput) (any, error) {
//				return "Hello, " + input.Name + "!", nil
//			})
//	}
package ftl

import (
	"encoding/json"
	"fmt"
	"regexp"
)

// Definition is what clients are told about a tool besides its name.
type Definition struct {
	Title       string
	Description string
	// InputSchema is a JSON Schema of an object; when it is nil the schema is made from the handler's input type.
	InputSchema json.RawMessage
	// OutputSchema describes the structured content of results; it may be nil.
	OutputSchema json.RawMessage
	Annotations  *Annotations
	Meta         map[string]any
}

// Annotations are hints about what a tool does (MCP, ToolAnnotations); a nil hint is not sent.
type Annotations struct {
	Title           string `json:"title,omitempty"`
	ReadOnlyHint    *bool  `json:"readOnlyHint,omitempty"`
	DestructiveHint *bool  `json:"destructiveHint,omitempty"`
	IdempotentHint  *bool  `json:"idempotentHint,omitempty"`
	OpenWorldHint   *bool  `json:"openWorldHint,omitempty"`
}

// ReadOnly are the annotations of a tool that changes nothing: a deployment may call its examples.
func ReadOnly() *Annotations {
	yes := true
	return &Annotations{ReadOnlyHint: &yes}
}

// Add adds a tool. Call it from init: a component has no main. The name has 1 to 64 letters, digits, '_' and '-'.
//
// The handler may return a Result (see Text, Structured, Error) or any value that encodes to JSON, which clients get as
// text and, when it is an object, as structured content. An error becomes a result with IsError. The gateway has
// checked the arguments against the input schema before. Add panics when the definition is wrong.
func Add[Input any](name string, definition Definition, handler func(Context, Input) (any, error)) {
	if !toolName.MatchString(name) {
		panic(fmt.Sprintf("tool name %q: 1 to 64 letters, digits, '_' and '-' are allowed", name))
	}
	if _, known := handlers[name]; known {
		panic(fmt.Sprintf("tool %q is added twice", name))
	}
	if definition.InputSchema == nil {
		definition.InputSchema = SchemaOf[Input]()
	}
	metadata = append(metadata, describe(name, definition))
	handlers[name] = func(call Context, body []byte) (any, error) {
		var input Input
		if err := json.Unmarshal(body, &input); err != nil {
			return nil, badArguments{err}
		}
		return handler(call, input)
	}
}

// Variable returns the value of a variable that ftl.toml grants to this component, and whether there is one.
func Variable(name string) (string, bool) { return hostVariable(name) }

type rawHandler func(call Context, body []byte) (any, error)

// badArguments says that the arguments do not fit the input type.
type badArguments struct{ error }

type toolMetadata struct {
	Name         string          `json:"name"`
	Title        string          `json:"title,omitempty"`
	Description  string          `json:"description"`
	InputSchema  json.RawMessage `json:"inputSchema"`
	OutputSchema json.RawMessage `json:"outputSchema,omitempty"`
	Annotations  *Annotations    `json:"annotations,omitempty"`
	Meta         map[string]any  `json:"_meta,omitempty"`
}

var (
	toolName = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)
	metadata = []toolMetadata{}
	handlers = map[string]rawHandler{}
)

func describe(name string, definition Definition) toolMetadata {
	return toolMetadata{
		Name:         name,
		Title:        definition.Title,
		Description:  definition.Description,
		InputSchema:  definition.InputSchema,
		OutputSchema: definition.OutputSchema,
		Annotations:  definition.Annotations,
		Meta:         definition.Meta,
	}
}
