package ftl

import (
	"encoding/base64"
	"encoding/json"
)

// Result is what a tool call gives (MCP, CallToolResult).
type Result struct {
	Content           []Content      `json:"content"`
	StructuredContent any            `json:"structuredContent,omitempty"`
	IsError           bool           `json:"isError,omitempty"`
	Meta              map[string]any `json:"_meta,omitempty"`
}

// Content is a part of a result: its fields depend on Type.
type Content struct {
	Type     string    `json:"type"`
	Text     string    `json:"text,omitempty"`
	Data     string    `json:"data,omitempty"`
	MimeType string    `json:"mimeType,omitempty"`
	Resource *Resource `json:"resource,omitempty"`
}

// Resource is what a resource holds: text, or bytes in base64.
type Resource struct {
	URI      string `json:"uri"`
	MimeType string `json:"mimeType,omitempty"`
	Text     string `json:"text,omitempty"`
	Blob     string `json:"blob,omitempty"`
}

// MarshalJSON keeps the text of a text part even when it is empty.
func (content Content) MarshalJSON() ([]byte, error) {
	if content.Type == "text" {
		return json.Marshal(map[string]string{"type": "text", "text": content.Text})
	}
	type plain Content
	return json.Marshal(plain(content))
}

// Text is a result that is one text.
func Text(text string) Result {
	return Result{Content: []Content{{Type: "text", Text: text}}}
}

// Structured is an object as structured content, with its JSON as text for clients that do not read it.
func Structured(value any) Result {
	text, err := json.Marshal(value)
	if err != nil {
		return Error("Tool execution failed: " + err.Error())
	}
	result := Text(string(text))
	result.StructuredContent = value
	return result
}

// Error is a result that says what went wrong, for the model to read.
func Error(message string) Result {
	result := Text(message)
	result.IsError = true
	return result
}

// Image is a picture.
func Image(data []byte, mimeType string) Result {
	encoded := base64.StdEncoding.EncodeToString(data)
	return Result{Content: []Content{{Type: "image", Data: encoded, MimeType: mimeType}}}
}

// Audio is a sound.
func Audio(data []byte, mimeType string) Result {
	encoded := base64.StdEncoding.EncodeToString(data)
	return Result{Content: []Content{{Type: "audio", Data: encoded, MimeType: mimeType}}}
}
