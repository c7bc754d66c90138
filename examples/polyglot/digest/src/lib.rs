use ftl_sdk::{tools, Context, Tool};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256, Sha512};

#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Algorithm {
    #[default]
    Sha256,
    Sha512,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Input {
    /// What to hash, as UTF-8.
    text: String,
    /// sha256 when it is left out.
    #[serde(default)]
    algorithm: Algorithm,
}

#[derive(Debug, PartialEq, Serialize)]
struct Output {
    algorithm: Algorithm,
    hex: String,
}

tools![Tool::new("digest", "Gives the SHA-2 hash of a text.", digest).read_only()];

fn digest(input: Input, _context: &Context) -> Result<Output, String> {
    let hex = match input.algorithm {
        Algorithm::Sha256 => format!("{:x}", Sha256::digest(&input.text)),
        Algorithm::Sha512 => format!("{:x}", Sha512::digest(&input.text)),
    };
    Ok(Output { algorithm: input.algorithm, hex })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sha256_of_nothing() {
        let input = Input { text: String::new(), algorithm: Algorithm::Sha256 };
        let hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".to_owned();
        assert_eq!(digest(input, &Context::default()), Ok(Output { algorithm: Algorithm::Sha256, hex }));
    }
}
