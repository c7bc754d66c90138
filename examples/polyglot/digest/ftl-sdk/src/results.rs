use serde::Serialize;
use serde_json::{json, Value};

/// What a tool call gives (MCP). A tool may also return any other value that can be serialized.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallToolResult {
    pub content: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub structured_content: Option<Value>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_error: bool,
}

/// A result that is one text.
pub fn text(value: impl Into<String>) -> CallToolResult {
    let text: String = value.into();
    CallToolResult {
        content: vec![json!({ "type": "text", "text": text })],
        structured_content: None,
        is_error: false,
    }
}

/// An object as structured content, with its JSON as text for clients that do not read it.
pub fn structured(value: impl Serialize) -> CallToolResult {
    match serde_json::to_value(value) {
        Ok(value) => CallToolResult { structured_content: Some(value.clone()), ..text(value.to_string()) },
        Err(reason) => error(format!("Tool execution failed: {reason}")),
    }
}

/// A result that says what went wrong, for the model to read.
pub fn error(message: impl Into<String>) -> CallToolResult {
    CallToolResult { is_error: true, ..text(message) }
}

/// A picture, from its bytes in base64.
pub fn image(base64: impl Into<String>, mime_type: &str) -> CallToolResult {
    media("image", base64.into(), mime_type)
}

/// A sound, from its bytes in base64.
pub fn audio(base64: impl Into<String>, mime_type: &str) -> CallToolResult {
    media("audio", base64.into(), mime_type)
}

fn media(kind: &str, data: String, mime_type: &str) -> CallToolResult {
    let part = json!({ "type": kind, "data": data, "mimeType": mime_type });
    CallToolResult { content: vec![part], structured_content: None, is_error: false }
}
