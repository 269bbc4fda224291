//! What the Dutch dictionary costs in memory, as the program holds it: at most 15 MB.
//!
//! The test starts its own binary again, since other tests need memory at the same time.

use crate::support::{is_alone, memory};
use europlan::spelling::Speller;
use europlan::spelling::whole::Doubts;
use europlan::store;

const TEST: &str = "spelling::memory::the_dutch_dictionary_takes_at_most_fifteen_megabytes";
/// In kilobytes.
const MOST: usize = 15_000;

#[test]
fn the_dutch_dictionary_takes_at_most_fifteen_megabytes() {
    if !is_alone(TEST) {
        return;
    }
    let plan = store::example("nl");
    let Some(before) = memory("RssAnon") else {
        return; // only some systems tell
    };
    let speller = Speller::inside("nl").unwrap();
    let doubts = Doubts::of(&plan, &speller, Vec::new(), &Doubts::default());
    let taken = memory("RssAnon").unwrap().saturating_sub(before);
    assert!(doubts.count() > 0, "it was used");
    assert!(taken > 1_000, "{taken} kB: this measures nothing");
    assert!(taken <= MOST, "{taken} kB");
}
