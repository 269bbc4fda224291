//! The exchange format: the same plan as JSON, with a JSON Schema made from the same types.

use super::format::{located, short, text_of};
use super::migrate::{self, Header};
use super::{Damage, FORMAT, Found, Opened, VERSION, Version};
use crate::plan::Plan;
use schemars::JsonSchema;
use serde::Serialize;

/// A plan for exchange with other programs.
#[derive(Serialize, JsonSchema)]
struct Exchange {
    /// The name of the format: `europlan-plan`.
    format: String,
    /// The version of the format.
    version: u32,
    /// The version of the program that wrote it.
    #[serde(default)] // may be left out
    program: String,
    /// The plan.
    plan: Plan,
}

/// A plan as JSON.
pub fn export(plan: &Plan) -> String {
    let exchange = Exchange {
        format: FORMAT.to_owned(),
        version: VERSION,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        plan: plan.clone(),
    };
    pretty(&exchange)
}

/// Reads a plan from JSON.
pub fn import(text: &str) -> Result<Opened, Damage> {
    import_bytes(text.as_bytes())
}

/// Reads a plan from the bytes of a JSON file.
pub fn import_bytes(bytes: &[u8]) -> Result<Opened, Damage> {
    let text = text_of(bytes)?;
    let header: Header = serde_json::from_str(&text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => Damage::whole(Found::NotAPlan),
        _ => damage(&error),
    })?;
    if header.format != FORMAT {
        return Err(Damage::whole(Found::NotAPlan));
    }
    let version = Version::of(header.version);
    let newer = matches!(version, Version::Newer(_));
    let mut unknown = None;
    let mut reader = serde_json::Deserializer::from_str(&text);
    let mut note = |path: serde_ignored::Path| {
        unknown.get_or_insert_with(|| path.to_string());
    };
    let file = serde_ignored::Deserializer::new(&mut reader, &mut note);
    let mut plan = migrate::plan(header.version, file).map_err(|error| {
        if newer {
            Damage::whole(Found::NewerUnreadable(header.version))
        } else {
            damage(&error)
        }
    })?;
    if let (Some(path), false) = (unknown, newer) {
        return Err(unknown_field(&text, &path));
    }
    let repairs = plan.repair();
    Ok(Opened {
        plan,
        version,
        repairs,
    })
}

/// The JSON Schema of the exchange format.
pub fn schema() -> String {
    pretty(&schemars::schema_for!(Exchange))
}

fn pretty(value: &impl Serialize) -> String {
    // Plain data of structs, lists and strings always has a form in JSON.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

fn unknown_field(text: &str, path: &str) -> Damage {
    let name = path.rsplit('.').next().unwrap_or_default();
    let at = text.find(&format!("\"{name}\":")).unwrap_or(0);
    located(text, at, Found::UnknownField(short(path)))
}

fn damage(error: &serde_json::Error) -> Damage {
    let found = match error.classify() {
        serde_json::error::Category::Eof => Found::Cut,
        _ if error.to_string().starts_with("recursion limit") => Found::TooDeep,
        _ => Found::Other(short(&plain(error))),
    };
    Damage {
        found,
        line: error.line(),
        column: error.column(),
    }
}

/// The library's words without the position at their end.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}
