use ftl_sdk::{image, json, tools, variable, CallToolResult, Context, Tool, Value};
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Echo {
    /// What to give back.
    text: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Nothing {}

tools![
    Tool::new("echo", "Gives a text back, and how many characters it has.", |input: Echo, _: &Context| {
        Ok::<_, String>(json!({ "text": input.text, "length": input.text.chars().count() }))
    })
    .read_only(),
    Tool::new("fail", "Fails.", |_: Nothing, _: &Context| Err::<Value, _>("no such luck")),
    Tool::new("crash", "Breaks a rule of its language.", |_: Nothing, _: &Context| crash()),
    Tool::new("who", "Who calls.", |_: Nothing, context: &Context| {
        Ok::<_, String>(json!({ "user": context.user_id, "scopes": context.scopes }))
    }),
    Tool::new("picture", "A picture.", |_: Nothing, _: &Context| {
        Ok::<CallToolResult, String>(image("AQID", "image/png"))
    }),
    Tool::new("setting", "A variable of the component.", |_: Nothing, _: &Context| {
        variable("greeting").map(|value| json!({ "value": value })).ok_or("there is no greeting")
    }),
];

fn crash() -> Result<Value, String> {
    let empty: Vec<Value> = Vec::new();
    Ok(empty[std::hint::black_box(3)].clone())
}
