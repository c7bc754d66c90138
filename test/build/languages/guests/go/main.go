package main

import (
	"errors"
	"unicode/utf8"

	ftl "ftl-deploy/sdk"
)

type echo struct {
	Text string `json:"text" description:"What to give back."`
}

type nothing struct{}

func init() {
	ftl.Add("echo", ftl.Definition{
		Description: "Gives a text back, and how many characters it has.",
		Annotations: ftl.ReadOnly(),
	}, func(_ ftl.Context, input echo) (any, error) {
		return map[string]any{"text": input.Text, "length": utf8.RuneCountInString(input.Text)}, nil
	})
	ftl.Add("fail", ftl.Definition{Description: "Fails."}, func(ftl.Context, nothing) (any, error) {
		return nil, errors.New("no such luck")
	})
	ftl.Add("crash", ftl.Definition{Description: "Breaks a rule of its language."},
		func(ftl.Context, nothing) (any, error) {
			var broken *echo
			return broken.Text, nil
		})
	ftl.Add("who", ftl.Definition{Description: "Who calls."}, func(call ftl.Context, _ nothing) (any, error) {
		var user any
		if call.UserID != "" {
			user = call.UserID
		}
		return map[string]any{"user": user, "scopes": call.Scopes}, nil
	})
	ftl.Add("picture", ftl.Definition{Description: "A picture."}, func(ftl.Context, nothing) (any, error) {
		return ftl.Image([]byte{1, 2, 3}, "image/png"), nil
	})
	ftl.Add("setting", ftl.Definition{Description: "A variable of the component."},
		func(ftl.Context, nothing) (any, error) {
			value, known := ftl.Variable("greeting")
			if !known {
				return nil, errors.New("there is no greeting")
			}
			return map[string]any{"value": value}, nil
		})
}

func main() {}
