//! What the program gives back of the computer's memory.

use crate::support::is_alone;
use europlan::app::footprint;
use std::fs;

/// How much of the code of a library lies in memory, in kB.
fn resident(library: &str) -> usize {
    let maps = fs::read_to_string("/proc/self/smaps").unwrap();
    let mut lines = maps.lines();
    let is_code = |line: &str| line.contains("r-xp") && line.contains(library);
    lines.find(|line| is_code(line)).expect(library);
    let size = lines.find_map(|line| line.strip_prefix("Rss:")).unwrap();
    size.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
fn the_code_of_a_library_leaves_memory_and_comes_back_when_it_is_needed() {
    if !is_alone("footprint::the_code_of_a_library_leaves_memory_and_comes_back_when_it_is_needed")
    {
        return;
    }
    let library = "libm.so";
    let sine = |angle: f64| angle.sin();
    let before = (0..1_000).map(|at| sine(f64::from(at))).sum::<f64>();
    assert!(resident(library) > 0, "it was used");
    assert!(footprint::let_go(library) > 0);
    assert_eq!(resident(library), 0);
    let after = (0..1_000).map(|at| sine(f64::from(at))).sum::<f64>();
    assert_eq!(before.to_bits(), after.to_bits());
    assert_eq!(footprint::let_go("libof-nobody"), 0);
}
