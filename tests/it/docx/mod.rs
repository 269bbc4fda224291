//! The Word file: that Word can read it, that nothing is missing in it, and what people need of it.

mod accessible;
mod comments;
mod content;
mod legal;
pub(crate) mod word;

use europlan::document::{self, Document, Options};
use europlan::docx::export;
use europlan::plan::Plan;
use europlan::{store, wording};
use std::path::Path;
use word::Word;

/// Exports, and keeps the file in the folder that `EUROPLAN_KEEP` names.
#[track_caller]
fn exported(name: &str, document: &Document) -> Word {
    let bytes = export(document).unwrap();
    if let Some(folder) = std::env::var_os("EUROPLAN_KEEP") {
        std::fs::write(Path::new(&folder).join(format!("{name}.docx")), &bytes).unwrap();
    }
    Word::new(&bytes)
}

fn document_of(plan: &Plan, tag: &str, options: &Options) -> Document {
    document::build(plan, &wording::texts_for(tag, plan), options)
}

fn usual(plan: &Plan, tag: &str) -> Document {
    document_of(plan, tag, &Options::on(crate::support::today()))
}

/// A plan that lies with the tests.
fn kept(path: &str) -> Plan {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans");
    store::open(&tests.join(path)).unwrap().plan
}
