//! A guest of the runtime contract, made with Spin's Rust SDK: what it does is the first part of the path.
use spin_sdk::http::{send, IntoResponse, Method, Request, Response};
use spin_sdk::{http_component, key_value, sqlite, variables};
use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};

wit_bindgen::generate!({
    inline: r#"
        package contract:guest;

        world guest {
            import wasi:keyvalue/store@0.2.0-draft2;
            import wasi:keyvalue/atomics@0.2.0-draft2;
            import wasi:keyvalue/batch@0.2.0-draft2;
            import wasi:config/store@0.2.0-draft-2024-09-27;
        }

        package wasi:keyvalue@0.2.0-draft2 {
            interface store {
                variant error { no-such-store, access-denied, other(string) }
                record key-response { keys: list<string>, cursor: option<string> }
                open: func(identifier: string) -> result<bucket, error>;
                resource bucket {
                    get: func(key: string) -> result<option<list<u8>>, error>;
                    set: func(key: string, value: list<u8>) -> result<_, error>;
                    delete: func(key: string) -> result<_, error>;
                    exists: func(key: string) -> result<bool, error>;
                    list-keys: func(cursor: option<string>) -> result<key-response, error>;
                }
            }
            interface atomics {
                use store.{bucket, error};
                variant cas-error { store-error(error), cas-failed(cas) }
                resource cas {
                    new: static func(bucket: borrow<bucket>, key: string) -> result<cas, error>;
                    current: func() -> result<option<list<u8>>, error>;
                }
                increment: func(bucket: borrow<bucket>, key: string, delta: s64) -> result<s64, error>;
                swap: func(cas: cas, value: list<u8>) -> result<_, cas-error>;
            }
            interface batch {
                use store.{bucket, error};
                get-many: func(bucket: borrow<bucket>, keys: list<string>) -> result<list<tuple<string, option<list<u8>>>>, error>;
                set-many: func(bucket: borrow<bucket>, key-values: list<tuple<string, list<u8>>>) -> result<_, error>;
                delete-many: func(bucket: borrow<bucket>, keys: list<string>) -> result<_, error>;
            }
        }

        package wasi:config@0.2.0-draft-2024-09-27 {
            interface store {
                variant error { upstream(string), io(string) }
                get: func(key: string) -> result<option<string>, error>;
                get-all: func() -> result<list<tuple<string, string>>, error>;
            }
        }
    "#,
    generate_all,
});

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
        "increment" => increment(&query("label"), &query("key")).unwrap_or_else(|error| format!("error: {error:?}")),
        "counted" => counted(&query("key")).unwrap_or_else(|error| format!("error: {error:?}")),
        "batch" => batch().unwrap_or_else(|error| format!("error: {error:?}")),
        "cursor" => cursor().unwrap_or_else(|error| format!("error: {error:?}")),
        "add" => add(&query("key")).unwrap_or_else(|error| format!("error: {error:?}")),
        "swap-late" => swap_late(&query("key")).unwrap_or_else(|error| format!("error: {error:?}")),
        "config" => format!("{:?}", wasi::config::store::get(&query("name"))),
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

use wasi::keyvalue::atomics::{self, Cas, CasError};
use wasi::keyvalue::batch as many;
use wasi::keyvalue::store as buckets;

fn increment(label: &str, key: &str) -> Result<String, buckets::Error> {
    let bucket = buckets::open(if label.is_empty() { "default" } else { label })?;
    atomics::increment(&bucket, key, 1).map(|value| value.to_string())
}

/// What a key holds, byte by byte.
fn counted(key: &str) -> Result<String, buckets::Error> {
    Ok(format!("{:?}", buckets::open("default")?.get(key)?))
}

/// Sets two keys, asks for three, deletes one, and asks again.
fn batch() -> Result<String, buckets::Error> {
    let bucket = buckets::open("default")?;
    let keys = || ["two", "none", "one", "two"].map(str::to_owned);
    let (first, second) = (("two".to_owned(), b"2".to_vec()), ("one".to_owned(), b"1".to_vec()));
    many::set_many(&bucket, &[first, second])?;
    let before = many::get_many(&bucket, &keys())?;
    many::delete_many(&bucket, &["one".to_owned(), "none".to_owned()])?;
    Ok(format!("{before:?} {:?}", many::get_many(&bucket, &keys())?))
}

fn cursor() -> Result<String, buckets::Error> {
    let bucket = buckets::open("default")?;
    bucket.list_keys(Some("x")).map(|found| format!("{:?}", found.keys))
}

fn number(value: Option<Vec<u8>>) -> u32 {
    value.and_then(|bytes| String::from_utf8(bytes).ok()).and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// One more, by compare-and-swap, as often as it takes.
fn add(key: &str) -> Result<String, buckets::Error> {
    let bucket = buckets::open("default")?;
    let mut cas = Cas::new(&bucket, key)?;
    loop {
        let next = number(cas.current()?) + 1;
        match atomics::swap(cas, next.to_string().as_bytes()) {
            Ok(()) => return Ok(next.to_string()),
            Err(CasError::CasFailed(again)) => cas = again,
            Err(CasError::StoreError(error)) => return Err(error),
        }
    }
}

/// A swap after somebody else has written: it must fail, and say what is there now.
fn swap_late(key: &str) -> Result<String, buckets::Error> {
    let bucket = buckets::open("default")?;
    let cas = Cas::new(&bucket, key)?;
    cas.current()?;
    bucket.set(key, b"7")?;
    match atomics::swap(cas, b"1") {
        Ok(()) => Ok("swapped".to_owned()),
        Err(CasError::CasFailed(again)) => Ok(format!("failed: {}", number(again.current()?))),
        Err(CasError::StoreError(error)) => Err(error),
    }
}

async fn fetch(to: &str) -> String {
    let request = Request::builder().method(Method::Get).uri(to).build();
    match send::<_, Response>(request).await {
        Ok(response) => format!("{} {}", response.status(), String::from_utf8_lossy(response.body())),
        Err(error) => format!("error: {error}"),
    }
}
