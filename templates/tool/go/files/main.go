package main

import ftl "ftl-deploy/sdk"

type greetInput struct {
	Name string `json:"name" description:"Whom to greet."`
}

type greeting struct {
	Greeting string `json:"greeting"`
}

func init() {
	ftl.Add("greet", ftl.Definition{
		Description: "Greets somebody by name.",
		Annotations: ftl.ReadOnly(),
	}, greet)
}

// An error becomes a result that says what went wrong.
func greet(_ ftl.Context, input greetInput) (any, error) {
	return greeting{"Hello, " + input.Name + "!"}, nil
}

// A component answers requests; there is nothing to do in main.
func main() {}
