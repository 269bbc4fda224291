//! The program is killed while the next plan is made from one: that one stays as it is, and the next is kept when it is due.

use super::super::safety::copies;
use super::super::{click, give_path, press, window};
use super::{FOLDER, FRAME, PAUSE, SEED, file_in, found_in, killed, say};
use crate::support::{Dice, number, wait_until};
use egui::{Key, Modifiers};
use europlan::plan::Plan;
use europlan::store;
use std::fs;
use std::path::{Path, PathBuf};

const TEST: &str =
    "gui::kill::next::whenever_the_program_is_killed_the_old_plan_stays_and_the_next_one_is_kept";
const OLD: &str = "Plan 2027-2028";
const NEXT: &str = "Plan 2028-2029";

#[test]
fn whenever_the_program_is_killed_the_old_plan_stays_and_the_next_one_is_kept() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        go_on(Path::new(&folder));
    }
    let clock = std::time::UNIX_EPOCH.elapsed().unwrap();
    let seed = number(SEED).unwrap_or(u64::from(clock.subsec_nanos()));
    let mut dice = Dice(seed);
    for kill in 0..number("EUROPLAN_KILLS").unwrap_or(30) / 5 {
        let folder = tempfile::tempdir().unwrap();
        let mut plan = Plan::default();
        OLD.clone_into(&mut plan.about.title);
        store::save(&file_in(folder.path()), &plan).unwrap();
        let before = fs::read(file_in(folder.path())).unwrap();
        let said = killed(TEST, folder.path(), &mut dice).lines.join("\n");
        let context = format!("{said}\nkill {kill} with {SEED}={seed}");

        let after = fs::read(file_in(folder.path())).unwrap();
        assert!(after == before, "the old plan is another one: {context}");
        let (_, found) = found_in(folder.path());
        let copied = found
            .into_iter()
            .map(|copy| copy.plan.expect(&context).plan);
        let saved = saved_in(folder.path());
        let saved = saved.exists().then(|| store::open(&saved).unwrap().plan);
        let titles: Vec<String> = copied.chain(saved).map(|it| it.about.title).collect();
        assert!(titles.iter().all(|it| it == NEXT), "{titles:?}: {context}");
        let is_due = said.contains("kept");
        assert!(!is_due || !titles.is_empty(), "it is lost: {context}");
    }
}

/// Where the next plan is saved.
fn saved_in(folder: &Path) -> PathBuf {
    folder.join("next.europlan")
}

/// Makes the next plan, waits for its copy, and saves it again and again until somebody kills the program.
fn go_on(folder: &Path) -> ! {
    let mut window = window(folder, "en", Some(&file_in(folder)));
    say("opened", 0, 0.0);
    click(&mut window, "File");
    click(&mut window, "The next plan from this one");
    click(&mut window, "Make the new plan");
    let made = window.ctx.input(|input| input.time);
    say("made", 0, made);
    while window.ctx.input(|input| input.time) < made + PAUSE + FRAME {
        window.step();
        say("frame", 0, made);
    }
    let due = window.ctx.input(|input| input.time);
    wait_until("the copy of the next plan", || {
        let holds = |path: &PathBuf| fs::read_to_string(path).is_ok_and(|it| it.contains(NEXT));
        let is_there = copies(folder).iter().any(holds);
        if !is_there {
            window.input_mut().time = Some(due); // the window's time stands still
            window.step();
        }
        is_there
    });
    say("kept", 0, due);
    say("saves", 0, due);
    press(&mut window, Modifiers::COMMAND, Key::S);
    give_path(&mut window, &saved_in(folder));
    wait_until("the answer to the save", || {
        window.step();
        !window.state().is_dirty()
    });
    loop {
        say("saves", 0, due);
        press(&mut window, Modifiers::COMMAND, Key::S);
    }
}
