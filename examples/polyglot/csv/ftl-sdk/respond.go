package ftl

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// Context is what is known about a call besides its arguments; a public server knows no caller.
type Context struct {
	ClientID    string
	UserID      string
	Issuer      string
	Scopes      []string
	OrgID       string
	Traceparent string // W3C Trace Context
}

// Request is a request to the component, as the gateway sends it. Header names are in lower case.
type Request struct {
	Method string
	Path   string
	Header map[string]string
	Body   []byte
}

// Response is its answer.
type Response struct {
	Status int
	Header map[string]string
	Body   []byte
}

// Respond answers a request: GET / lists the tools, POST /{tool} calls one with the JSON object in the body. The
// component calls it; a test may do so too.
func Respond(request Request) Response {
	path, _, _ := strings.Cut(request.Path, "?")
	if request.Method == "GET" && path == "/" {
		return encode(200, metadata)
	}
	if request.Method != "POST" {
		response := encode(405, Error("Use GET / or POST /{tool}."))
		response.Header["allow"] = "GET, POST"
		return response
	}
	name := strings.TrimPrefix(path, "/")
	handler, known := handlers[name]
	if !known {
		return encode(404, Error(fmt.Sprintf("Tool '%.100s' not found.", name)))
	}
	return call(handler, request)
}

func call(handler rawHandler, request Request) (response Response) {
	defer func() {
		if reason := recover(); reason != nil {
			response = encode(200, Error(fmt.Sprintf("Tool execution failed: %v", reason)))
		}
	}()
	body := bytes.TrimSpace(request.Body)
	if len(body) == 0 { // No body at all stands for no arguments.
		body = []byte("{}")
	}
	if body[0] != '{' || !json.Valid(body) {
		return encode(400, Error("Invalid request body: a JSON object with the arguments is expected."))
	}
	value, err := handler(contextOf(request), body)
	var bad badArguments
	if errors.As(err, &bad) {
		return encode(400, Error(fmt.Sprintf("Invalid request body: %v", bad.error)))
	}
	if err != nil {
		return encode(200, Error(fmt.Sprintf("Tool execution failed: %v", err)))
	}
	return encode(200, value)
}

// contextOf reads the headers that the gateway sets; the gateway removes those that a client sent under the same names.
func contextOf(request Request) Context {
	identity := func(name string) string { return decoded(request.Header["x-auth-"+name]) }
	return Context{
		ClientID:    identity("client-id"),
		UserID:      identity("user-id"),
		Issuer:      identity("issuer"),
		Scopes:      strings.Fields(request.Header["x-auth-scopes"]),
		OrgID:       identity("org-id"),
		Traceparent: request.Header["traceparent"],
	}
}

// decoded undoes the percent-encoding in which the authorizer writes claims that a header could not hold.
func decoded(value string) string {
	if text, err := url.PathUnescape(value); err == nil {
		return text
	}
	return value
}

func encode(status int, value any) Response {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return encode(status, Error(fmt.Sprintf("Tool execution failed: %v", err)))
	}
	body := bytes.TrimSuffix(buffer.Bytes(), []byte("\n"))
	return Response{Status: status, Header: map[string]string{"content-type": "application/json"}, Body: body}
}
