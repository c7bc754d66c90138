//! The component's side: wasi:http requests in, responses out.

pub use wasip2;
pub use wasip2::exports::http::incoming_handler::Guest;
pub use wasip2::http::types::{IncomingRequest, ResponseOutparam};

use wasip2::http::types::{Fields, Method, OutgoingBody, OutgoingResponse};
use wasip2::io::streams::StreamError;

use crate::{respond, Request, Response, Tool};

/// An output stream takes at most this many bytes at once.
const WRITE_CHUNK: usize = 4096;
const READ_CHUNK: u64 = 64 * 1024;

/// Answers one request with these tools.
pub fn answer(tools: &[Tool], request: IncomingRequest, out: ResponseOutparam) {
    send(&respond(tools, &read(request)), out);
}

fn read(request: IncomingRequest) -> Request {
    let text = |value: Vec<u8>| String::from_utf8_lossy(&value).into_owned();
    Request {
        method: method_name(request.method()),
        path: request.path_with_query().unwrap_or_else(|| "/".to_owned()),
        headers: request
            .headers()
            .entries()
            .into_iter()
            .map(|(name, value)| (name.to_lowercase(), text(value)))
            .collect(),
        body: read_body(&request),
    }
}

fn method_name(method: Method) -> String {
    match method {
        Method::Get => "GET".to_owned(),
        Method::Post => "POST".to_owned(),
        other => format!("{other:?}").to_uppercase(),
    }
}

fn read_body(request: &IncomingRequest) -> Vec<u8> {
    let mut bytes = Vec::new();
    let Ok(body) = request.consume() else { return bytes };
    let Ok(stream) = body.stream() else { return bytes };
    loop {
        match stream.blocking_read(READ_CHUNK) {
            Ok(part) => bytes.extend(part),
            Err(StreamError::Closed | StreamError::LastOperationFailed(_)) => return bytes,
        }
    }
}

/// A failure means that the client is gone: nobody is left to tell.
fn send(response: &Response, out: ResponseOutparam) {
    let length = response.body.len().to_string();
    let fields = Fields::new();
    let own = [("content-type", "application/json"), ("content-length", length.as_str())];
    for (name, value) in own.iter().chain(&response.headers) {
        let _ = fields.append(name, value.as_bytes());
    }
    let outgoing = OutgoingResponse::new(fields);
    let _ = outgoing.set_status_code(response.status);
    let body = outgoing.body();
    ResponseOutparam::set(out, Ok(outgoing));
    let Ok(body) = body else { return };
    if let Ok(stream) = body.write() {
        for part in response.body.chunks(WRITE_CHUNK) {
            if stream.blocking_write_and_flush(part).is_err() {
                return;
            }
        }
    }
    let _ = OutgoingBody::finish(body, None);
}

/// The value of a variable of the component, when it was granted and has one.
pub(crate) fn variable(name: &str) -> Option<String> {
    crate::variables::fermyon::spin::variables::get(name).ok()
}
