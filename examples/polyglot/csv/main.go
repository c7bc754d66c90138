package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	ftl "ftl-deploy/sdk"
)

type rowsInput struct {
	Text      string `json:"text" description:"The CSV file; its first line names the columns."`
	Separator string `json:"separator,omitempty" description:"One character; a comma when it is left out."`
}

type rowsOutput struct {
	Rows []map[string]string `json:"rows"`
}

func init() {
	ftl.Add("rows", ftl.Definition{
		Description: "Reads a CSV file (RFC 4180): one object for each row, by the names of the columns.",
		Annotations: ftl.ReadOnly(),
	}, rows)
}

func rows(_ ftl.Context, input rowsInput) (any, error) {
	reader := csv.NewReader(strings.NewReader(input.Text))
	if input.Separator != "" {
		separator, size := utf8.DecodeRuneInString(input.Separator)
		if size != len(input.Separator) {
			return nil, fmt.Errorf("the separator %q is not one character", input.Separator)
		}
		reader.Comma = separator
	}
	records, err := reader.ReadAll()
	if err != nil {
		return nil, err
	}
	if len(records) == 0 {
		return nil, errors.New("there is no line that names the columns")
	}
	output := rowsOutput{Rows: []map[string]string{}}
	for _, record := range records[1:] {
		row := map[string]string{}
		for column, name := range records[0] {
			row[name] = record[column]
		}
		output.Rows = append(output.Rows, row)
	}
	return output, nil
}

func main() {}
