package ftl

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"
)

// SchemaOf returns the JSON Schema of a struct, from its fields and their tags: `json` gives the name and, with
// omitempty, makes it optional, as a pointer does; `description` says what it is; `enum` lists the strings allowed,
// separated by commas. It panics for a type that is not a struct, or has a field that JSON cannot hold.
func SchemaOf[Type any]() json.RawMessage {
	of := reflect.TypeFor[Type]()
	if of.Kind() != reflect.Struct {
		panic(fmt.Sprintf("the input of a tool must be a struct, not %s", of))
	}
	schema, err := json.Marshal(structSchema(of))
	if err != nil {
		panic(err)
	}
	return schema
}

type object struct {
	Type                 string     `json:"type"`
	Properties           properties `json:"properties"`
	Required             []string   `json:"required,omitempty"`
	AdditionalProperties bool       `json:"additionalProperties"`
}

type property struct {
	name   string
	schema map[string]any
}

// properties keep the order in which the fields are declared.
type properties []property

func (all properties) MarshalJSON() ([]byte, error) {
	parts := make([]string, 0, len(all))
	for _, each := range all {
		name, _ := json.Marshal(each.name)
		schema, err := json.Marshal(each.schema)
		if err != nil {
			return nil, err
		}
		parts = append(parts, string(name)+":"+string(schema))
	}
	return []byte("{" + strings.Join(parts, ",") + "}"), nil
}

func structSchema(of reflect.Type) object {
	schema := object{Type: "object", Properties: properties{}}
	for _, field := range reflect.VisibleFields(of) {
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if field.Anonymous || !field.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			name = field.Name
		}
		schema.Properties = append(schema.Properties, property{name, fieldSchema(field)})
		if field.Type.Kind() != reflect.Pointer && !strings.Contains(options, "omit") {
			schema.Required = append(schema.Required, name)
		}
	}
	return schema
}

func fieldSchema(field reflect.StructField) map[string]any {
	schema := typeSchema(field.Type)
	if description := field.Tag.Get("description"); description != "" {
		schema["description"] = description
	}
	if values := field.Tag.Get("enum"); values != "" {
		schema["enum"] = strings.Split(values, ",")
	}
	return schema
}

func typeSchema(of reflect.Type) map[string]any {
	switch of.Kind() {
	case reflect.Pointer:
		return typeSchema(of.Elem())
	case reflect.String:
		return map[string]any{"type": "string"}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Float32, reflect.Float64:
		return map[string]any{"type": "number"}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return map[string]any{"type": "integer"}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return map[string]any{"type": "integer", "minimum": 0}
	case reflect.Slice, reflect.Array:
		if of.Elem().Kind() == reflect.Uint8 {
			return map[string]any{"type": "string", "contentEncoding": "base64"}
		}
		return map[string]any{"type": "array", "items": typeSchema(of.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": typeSchema(of.Elem())}
	case reflect.Interface:
		return map[string]any{}
	case reflect.Struct:
		if of == reflect.TypeFor[time.Time]() {
			return map[string]any{"type": "string", "format": "date-time"}
		}
		nested := structSchema(of)
		schema := map[string]any{"type": "object", "properties": nested.Properties, "additionalProperties": false}
		if len(nested.Required) > 0 {
			schema["required"] = nested.Required
		}
		return schema
	}
	panic(fmt.Sprintf("a tool cannot have an input of type %s", of))
}
