package main

import (
	"reflect"
	"testing"

	ftl "ftl-deploy/sdk"
)

func TestNamesTheColumns(t *testing.T) {
	result, err := rows(ftl.Context{}, rowsInput{Text: "a,b\n1,\"x, y\"\n"})
	expected := rowsOutput{Rows: []map[string]string{{"a": "1", "b": "x, y"}}}
	if err != nil || !reflect.DeepEqual(result, expected) {
		t.Fatalf("got %v, %v", result, err)
	}
}

func TestSaysWhichLineIsWrong(t *testing.T) {
	for _, text := range []string{"", "a,b\n1\n", "a\n\"x\n"} {
		if result, err := rows(ftl.Context{}, rowsInput{Text: text}); err == nil {
			t.Fatalf("%q gave %v", text, result)
		}
	}
}
