//! The exchange format: the same plan as JSON, with a JSON Schema made from the same types.

use super::format::{located, short, text_of};
use super::migrate::{self, Header};
use super::{Damage, FORMAT, Found, Opened, VERSION, Version};
use crate::plan::Plan;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde::Serialize;

/// The key by which a file names its schema, for editors; it says nothing about the plan.
const SCHEMA_KEY: &str = "$schema";

/// A plan for exchange with other programs.
#[derive(Serialize, JsonSchema)]
struct Exchange {
    /// Where the schema of the file is, for editors.
    #[serde(rename = "$schema", default, skip_serializing)]
    _schema: String,
    /// The name of the format: `europlan-plan`.
    #[schemars(extend("const" = FORMAT))]
    format: String,
    /// The version of the format.
    #[schemars(extend("const" = VERSION))]
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
        _schema: String::new(),
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
        let path = path.to_string();
        if path != SCHEMA_KEY {
            unknown.get_or_insert(path);
        }
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

/// The JSON Schema of the exchange format. What it accepts can be imported: like [`import`], it refuses fields that no
/// plan has.
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(Exchange);
    RecursiveTransform(close).transform(&mut schema);
    pretty(&schema)
}

/// No other fields than the named ones.
fn close(schema: &mut Schema) {
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
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
