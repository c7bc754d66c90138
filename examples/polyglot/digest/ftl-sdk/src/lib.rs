//! Makes a component of tools: each tool is a function with a typed argument.
//!
//! ```ignore
//! use ftl_sdk::{tools, Context, Tool};
//!
//! #[derive(serde::Deserialize, ftl_sdk::JsonSchema)]
//! struct Greet {
//!     /// Whom to greet.
//!     name: String,
//! }
//!
//! tools![Tool::new("greet", "Greets somebody.", |input: Greet, _: &Context| {
//!     Ok::<_, String>(format!("Hello, {}!", input.name))
//! })];
//! ```

mod context;
mod respond;
mod results;
mod tool;
#[cfg(target_family = "wasm")]
#[rustfmt::skip]
mod variables;
#[cfg(target_family = "wasm")]
pub mod wasi;

pub use context::{variable, Context};
pub use respond::{respond, Request, Response};
pub use results::{audio, error, image, structured, text, CallToolResult};
pub use schemars::{self, JsonSchema};
pub use serde;
pub use serde_json::{self, json, Value};
pub use tool::{Annotations, Tool};

/// Makes the component of these tools; once in a crate. `tools()` is made too, for tests.
#[macro_export]
macro_rules! tools {
    [$($tool:expr),+ $(,)?] => {
        /// The tools of this component.
        pub fn tools() -> Vec<$crate::Tool> {
            vec![$($tool),+]
        }

        #[cfg(target_family = "wasm")]
        const _: () = {
            struct Component;
            impl $crate::wasi::Guest for Component {
                fn handle(request: $crate::wasi::IncomingRequest, out: $crate::wasi::ResponseOutparam) {
                    $crate::wasi::answer(&tools(), request, out);
                }
            }
            $crate::wasi::wasip2::http::proxy::export!(Component);
        };
    };
}
