//! The example plan: one strong plan of an invented school, in each language in which it is written.

use super::{EXTENSION, read};
use crate::plan::Plan;
use include_dir::{Dir, include_dir};

/// The examples, one file per language: the same plan, with the same ids, links and figures.
static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/examples");

/// The language whose example is taken for languages that have none of their own.
const REFERENCE: &str = "en";

/// The example plan in the language of a tag such as `nl-BE`; in English if there is none.
pub fn example(tag: &str) -> Plan {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    let of = |language: &str| FILES.get_file(format!("{language}.{EXTENSION}"));
    let file = of(&language.to_ascii_lowercase()).or_else(|| of(REFERENCE));
    let plan = file.and_then(|file| read(file.contents()).ok());
    plan.map(|opened| opened.plan).unwrap_or_default() // a test opens each of them
}
