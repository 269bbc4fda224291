//! Conflict copies of sync clients are found, and nothing else is taken for one.

use super::scratch;
use europlan::store::{conflict_copies, lock::Me};
use std::fs;

#[test]
fn the_copies_of_sync_clients_are_found_and_ordinary_files_are_not() {
    let folder = scratch();
    let mut copies = vec![
        "plan (conflicted copy 2026-11-24 101010).europlan".to_owned(),
        "plan (Anna's conflicted copy 2026-11-24).europlan".to_owned(),
        "plan (Conflicterende kopie van Anna 2026-11-24).europlan".to_owned(),
        "plan (Copie en conflit de Anna 2026-11-24).europlan".to_owned(),
        "plan (In Konflikt stehende Kopie von Anna 2026-11-24).europlan".to_owned(),
        "plan (SFConflict anna@school.be 2026-11-24-10-10-10).europlan".to_owned(),
        "plan.sync-conflict-20261124-101010-ABCDEFG.europlan".to_owned(),
        "plan_conflict-20261124-101010.europlan".to_owned(),
        "plan_Server_Nov-24-101010-2026_Conflict.europlan".to_owned(),
        "plan-DESKTOP-4F7K2Q1.europlan".to_owned(),
        "plan-LAPTOP-9J3KQ0AB.europlan".to_owned(),
        "plan-PC-0417.europlan".to_owned(),
        "plan-MacBook Pro van Anna.europlan".to_owned(),
        "plan-LERAAR07.europlan".to_owned(),
        "plan-KA-DIRECTIE-02.europlan".to_owned(),
        "plan (Case Conflict).europlan".to_owned(),
        "plan (conflicted copy).europlan".to_owned(),
        "plan [Conflict].europlan".to_owned(),
        "plan [conflict 2].europlan".to_owned(),
        "plan (1).europlan".to_owned(),
        "plan (2).europlan".to_owned(),
    ];
    let host = Me::here().host;
    let host = host.split('.').next().unwrap();
    assert!(!host.is_empty(), "this computer has a name");
    if host.len() > 2 {
        copies.push(format!("plan-{host}.europlan"));
    }
    let others = [
        "plan.europlan",
        "plan 2.europlan",
        "plan (2027).europlan",
        "plan (0).europlan",
        "plan-DEF2027.europlan",
        "plan-VERSIE2.europlan",
        "plan-2027-2028.europlan",
        "plan-KA122-2027.europlan",
        "plan - Copy.europlan",
        "plan - kopie.europlan",
        "plan-final.europlan",
        "plan-V2.europlan",
        "plan-NL.europlan",
        "plan-KA120-SCH.europlan",
        "plan-2026-11-24.europlan",
        "plan-PC-lokaal.europlan",
        "plan 20261124 101010.europlan",
        "plan conflict.europlan",
        "plan (about conflict at school).europlan",
        "plan about conflict 2026-11-24.europlan",
        "planner (conflicted copy 2026-11-24 101010).europlan",
        "other (conflicted copy 2026-11-24 101010).europlan",
        "plan (conflicted copy 2026-11-24 101010).pdf",
        "plan.v0.europlan",
        ".plan.europlan.lock",
    ];
    for name in copies.iter().map(String::as_str).chain(others) {
        fs::write(folder.path().join(name), "").unwrap();
    }
    let mut expected: Vec<_> = copies.iter().map(|name| folder.path().join(name)).collect();
    expected.sort();
    let found = conflict_copies(&folder.path().join("plan.europlan"));
    assert_eq!(found, expected);
}

#[test]
fn a_folder_that_is_not_there_holds_no_copies() {
    let folder = scratch();
    assert!(conflict_copies(&folder.path().join("away/plan.europlan")).is_empty());
    assert!(conflict_copies(folder.path()).is_empty());
}
