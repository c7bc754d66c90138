use std::fmt::Display;

use schemars::{generate::SchemaSettings, JsonSchema};
use serde::{de::DeserializeOwned, Serialize};
use serde_json::{json, Value};

use crate::Context;

/// Hints about what a tool does (MCP, ToolAnnotations); a hint that is `None` is not sent.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Annotations {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_only_hint: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destructive_hint: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idempotent_hint: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_world_hint: Option<bool>,
}

/// A tool: what clients are told about it, and what it does.
pub struct Tool {
    pub(crate) name: String,
    pub(crate) metadata: Value,
    pub(crate) call: Box<dyn Fn(Value, &Context) -> Outcome>,
}

/// How a call went.
pub(crate) enum Outcome {
    Result(Value),
    /// The arguments do not fit the input type.
    BadArguments(String),
    Failure(String),
}

impl Tool {
    /// A tool of this name (1 to 64 letters, digits, `_` and `-`). The schema is that of the input type, whose doc
    /// comments describe its fields. An error becomes a result with `isError`. The gateway has checked the arguments
    /// against the schema before. Panics when the name is not allowed.
    pub fn new<Input, Output, Failure>(
        name: &str,
        description: &str,
        handler: impl Fn(Input, &Context) -> Result<Output, Failure> + 'static,
    ) -> Self
    where
        Input: DeserializeOwned + JsonSchema,
        Output: Serialize,
        Failure: Display,
    {
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        assert!(
            (1..=64).contains(&name.len()) && name.chars().all(allowed),
            "tool name {name:?}: 1 to 64 letters, digits, '_' and '-' are allowed"
        );
        let call = move |arguments: Value, context: &Context| match serde_json::from_value(arguments) {
            Err(reason) => Outcome::BadArguments(reason.to_string()),
            Ok(input) => match handler(input, context) {
                Err(reason) => Outcome::Failure(reason.to_string()),
                Ok(output) => match serde_json::to_value(output) {
                    Err(reason) => Outcome::Failure(reason.to_string()),
                    Ok(value) => Outcome::Result(value),
                },
            },
        };
        let metadata = json!({ "name": name, "description": description, "inputSchema": schema_of::<Input>() });
        Self { name: name.to_owned(), metadata, call: Box::new(call) }
    }

    /// A name for people.
    pub fn title(self, title: &str) -> Self {
        self.with("title", json!(title))
    }

    /// A JSON Schema in place of that of the input type.
    pub fn input_schema(self, schema: Value) -> Self {
        self.with("inputSchema", schema)
    }

    /// The JSON Schema of the structured content of results.
    pub fn output_schema(self, schema: Value) -> Self {
        self.with("outputSchema", schema)
    }

    /// Hints about what it does.
    pub fn annotations(self, annotations: Annotations) -> Self {
        self.with("annotations", json!(annotations))
    }

    /// Says that it changes nothing: a deployment may call its examples.
    pub fn read_only(self) -> Self {
        self.annotations(Annotations { read_only_hint: Some(true), ..Annotations::default() })
    }

    fn with(mut self, key: &str, value: Value) -> Self {
        self.metadata[key] = value;
        self
    }
}

/// In place, without references and without what says nothing to a client.
fn schema_of<Input: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    let mut schema = settings.into_generator().into_root_schema_for::<Input>();
    schema.remove("title");
    schema.to_value()
}
