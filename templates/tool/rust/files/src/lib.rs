use ftl_sdk::{tools, Context, Tool};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Deserialize, JsonSchema)]
struct Greet {
    /// Whom to greet.
    name: String,
}

#[derive(Debug, PartialEq, Serialize)]
struct Greeting {
    greeting: String,
}

tools![Tool::new("greet", "Greets somebody by name.", greet).read_only()];

/// An `Err` becomes a result that says what went wrong.
fn greet(input: Greet, _context: &Context) -> Result<Greeting, String> {
    Ok(Greeting { greeting: format!("Hello, {}!", input.name) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greets_by_name() {
        let input = Greet { name: "Ada".to_owned() };
        let expected = Greeting { greeting: "Hello, Ada!".to_owned() };
        assert_eq!(greet(input, &Context::default()), Ok(expected));
    }
}
