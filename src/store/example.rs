//! The example plan: one strong plan of an invented school, in each language in which it is written.

use super::read;
use crate::plan::Plan;

/// The example in English, for languages that have none of their own.
const ENGLISH: &[u8] = include_bytes!("../../assets/examples/en.europlan");

/// The other examples by language: the same plan, with the same ids, links and figures.
const OTHERS: &[(&str, &[u8])] = &[("nl", include_bytes!("../../assets/examples/nl.europlan"))];

/// The example plan in the language of a tag such as `nl-BE`; in English where there is none.
pub fn example(tag: &str) -> Plan {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    let bytes = OTHERS
        .iter()
        .find(|(other, _)| language.eq_ignore_ascii_case(other))
        .map_or(ENGLISH, |(_, bytes)| bytes);
    read(bytes).map(|opened| opened.plan).unwrap_or_default() // a test opens each of them
}
