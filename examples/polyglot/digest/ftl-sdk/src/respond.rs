use serde::Serialize;
use serde_json::Value;

use crate::tool::Outcome;
use crate::{error, Context, Tool};

/// A request to the component, as the gateway sends it. Header names are in lower case.
#[derive(Debug, Default)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// Its answer: JSON, with the headers that go beside its type.
#[derive(Debug, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(&'static str, &'static str)>,
    pub body: Vec<u8>,
}

/// Answers a request: `GET /` lists the tools, `POST /{tool}` calls one with the JSON object in the body.
/// The component calls it; a test may do so too.
pub fn respond(tools: &[Tool], request: &Request) -> Response {
    let path = request.path.split('?').next().unwrap_or_default();
    if request.method == "GET" && path == "/" {
        return encode(200, &tools.iter().map(|tool| &tool.metadata).collect::<Vec<_>>());
    }
    if request.method != "POST" {
        let refused = encode(405, &error("Use GET / or POST /{tool}."));
        return Response { headers: vec![("allow", "GET, POST")], ..refused };
    }
    let name = path.strip_prefix('/').unwrap_or(path);
    match tools.iter().find(|tool| tool.name == name) {
        Some(tool) => call(tool, request),
        None => {
            let shown: String = name.chars().take(100).collect();
            encode(404, &error(format!("Tool '{shown}' not found.")))
        }
    }
}

fn call(tool: &Tool, request: &Request) -> Response {
    // No body at all stands for no arguments.
    let body: &[u8] = if request.body.is_empty() { b"{}" } else { &request.body };
    let arguments = match serde_json::from_slice(body) {
        Ok(arguments @ Value::Object(_)) => arguments,
        _ => {
            let message = "Invalid request body: a JSON object with the arguments is expected.";
            return encode(400, &error(message));
        }
    };
    let header = |name: &str| {
        let found = request.headers.iter().find(|(each, _)| each == name);
        found.map(|(_, value)| value.clone())
    };
    match (tool.call)(arguments, &Context::of(header)) {
        Outcome::Result(value) => encode(200, &value),
        Outcome::BadArguments(reason) => encode(400, &error(format!("Invalid request body: {reason}"))),
        Outcome::Failure(reason) => encode(200, &error(format!("Tool execution failed: {reason}"))),
    }
}

fn encode(status: u16, value: &impl Serialize) -> Response {
    // A value made by serde_json, or a list of such, always has a JSON form.
    let body = serde_json::to_vec(value).unwrap_or_default();
    Response { status, headers: Vec::new(), body }
}
