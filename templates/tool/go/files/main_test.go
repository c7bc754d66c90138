package main

import (
	"testing"

	ftl "ftl-deploy/sdk"
)

func TestGreetsByName(t *testing.T) {
	result, err := greet(ftl.Context{}, greetInput{Name: "Ada"})
	if err != nil || result != (greeting{"Hello, Ada!"}) {
		t.Fatalf("got %v, %v", result, err)
	}
}
