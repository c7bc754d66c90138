//! A guest of the runtime contract, made with Spin's Rust SDK: what it does is the first part of the path.
use spin_sdk::http::{send, IntoResponse, Method, Request, Response};
use spin_sdk::{http_component, key_value, sqlite, variables};
use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};

static CALLS: AtomicU32 = AtomicU32::new(0);

#[http_component]
async fn handle(request: Request) -> impl IntoResponse {
    let query = |name: &str| parameter(request.query(), name);
    let path = request.path().to_owned();
    let text = match path.trim_matches('/').split('/').next_back().unwrap_or("") {
        "count" => (CALLS.fetch_add(1, Ordering::Relaxed) + 1).to_string(),
        "echo" => echo(&request),
        "read" => told(fs::read_to_string(query("path"))),
        "list" => told(list(&query("path"))),
        "size" => told(fs::metadata(query("path")).map(|found| format!("{} {}", found.is_dir(), found.len()))),
        "write" => told(fs::write(query("path"), "new").map(|()| "written".to_owned())),
        "remove" => told(fs::remove_file(query("path")).map(|()| "removed".to_owned())),
        "variable" => variables::get(&query("name")).unwrap_or_else(|error| format!("error: {error}")),
        "store" => store(&query("key"), &query("value")).unwrap_or_else(|error| format!("error: {error}")),
        "environment" => std::env::var(query("name")).unwrap_or_default(),
        "fetch" => fetch(&query("to")).await,
        "sqlite" => sqlite::Connection::open_default().map_or("error", |_| "opened").to_owned(),
        "panic" => panic!("on purpose"),
        _ => return Response::builder().status(404).body(String::new()).build(),
    };
    Response::builder().status(200).header("content-type", "text/plain").body(text).build()
}

fn parameter(query: &str, name: &str) -> String {
    let found = query.split('&').filter_map(|pair| pair.split_once('='));
    found.filter(|(own, _)| *own == name).map(|(_, value)| decoded(value)).next().unwrap_or_default()
}

fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut result = Vec::new();
    let mut index = 0;
    while index < bytes.len() {
        let escaped = (bytes[index] == b'%').then(|| text.get(index + 1..index + 3)).flatten();
        match escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                result.push(byte);
                index += 3;
            }
            None => {
                result.push(bytes[index]);
                index += 1;
            }
        }
    }
    String::from_utf8_lossy(&result).into_owned()
}

fn echo(request: &Request) -> String {
    let body = String::from_utf8_lossy(request.body());
    let mut names: Vec<_> = request.headers().map(|(name, _)| name.to_owned()).collect();
    names.sort();
    format!("{} {}\n{}\n{body}", request.method(), request.path_and_query().unwrap_or(""), names.join(","))
}

fn told(result: std::io::Result<String>) -> String {
    result.unwrap_or_else(|error| format!("error: {:?}", error.kind()))
}

fn list(path: &str) -> std::io::Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let ending = if entry.file_type()?.is_dir() { "/" } else { "" };
        names.push(format!("{}{ending}", entry.file_name().to_string_lossy()));
    }
    names.sort();
    Ok(names.join(","))
}

fn store(key: &str, value: &str) -> Result<String, key_value::Error> {
    let store = key_value::Store::open_default()?;
    if !value.is_empty() {
        store.set(key, value.as_bytes())?;
    }
    let found = store.get(key)?.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ok(found.unwrap_or_else(|| "none".to_owned()))
}

async fn fetch(to: &str) -> String {
    let request = Request::builder().method(Method::Get).uri(to).build();
    match send::<_, Response>(request).await {
        Ok(response) => format!("{} {}", response.status(), String::from_utf8_lossy(response.body())),
        Err(error) => format!("error: {error}"),
    }
}
