//! The example plan.

use crate::plan::{Language, Listed, Plan};

/// The example plan in the language of a tag.
pub fn example(tag: &str) -> Plan {
    let mut plan = Plan::default();
    plan.about.language = Language::from_code(tag);
    plan
}
