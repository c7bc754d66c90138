/// What is known about a call besides its arguments; a public server knows no caller.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    pub client_id: Option<String>,
    pub user_id: Option<String>,
    pub issuer: Option<String>,
    pub scopes: Vec<String>,
    pub org_id: Option<String>,
    /// W3C Trace Context.
    pub traceparent: Option<String>,
}

impl Context {
    /// Reads the headers that the gateway sets; it removes those that a client sent under the same names.
    pub(crate) fn of(header: impl Fn(&str) -> Option<String>) -> Self {
        let identity = |name: &str| header(&format!("x-auth-{name}")).map(|value| decoded(&value));
        Self {
            client_id: identity("client-id"),
            user_id: identity("user-id"),
            issuer: identity("issuer"),
            scopes: header("x-auth-scopes")
                .map(|all| all.split_whitespace().map(str::to_owned).collect())
                .unwrap_or_default(),
            org_id: identity("org-id"),
            traceparent: header("traceparent"),
        }
    }
}

/// The authorizer writes claims in percent-encoding where a header could not hold them.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let escaped = (first == b'%').then(|| tail.get(..2)).flatten();
        let code = escaped
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| value.to_owned())
}

/// The value of a variable that ftl.toml grants to this tool; `None` when it does not.
/// In a test outside of a component: the environment variable `SPIN_VARIABLE_NAME`.
pub fn variable(name: &str) -> Option<String> {
    #[cfg(target_family = "wasm")]
    return crate::wasi::variable(name);
    #[cfg(not(target_family = "wasm"))]
    std::env::var(format!("SPIN_VARIABLE_{}", name.to_uppercase())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identity_comes_from_headers() {
        let context = Context::of(|name| match name {
            "x-auth-user-id" => Some("J%C3%B6rg%".to_owned()),
            "x-auth-scopes" => Some("read write".to_owned()),
            _ => None,
        });
        assert_eq!(context.user_id.as_deref(), Some("Jörg%"));
        assert_eq!(context.scopes, ["read", "write"]);
        assert_eq!(context.client_id, None);
    }
}
