//! Plan files: what is written comes back, and a save never harms what was there.

mod conflicts;
mod faults;
mod fingerprint;
mod hostile;
mod lock;
mod memory;
mod salvage;
mod versions;

use crate::any::rich_plan;
use europlan::plan::{Kind, Plan};
use europlan::store::{self, StoreError, Version, json};
use std::fs;
use std::path::Path;

fn scratch() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// The names of all files in a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn school(name: &str) -> Plan {
    let mut plan = Plan::default();
    name.clone_into(&mut plan.school.name);
    plan
}

/// A plan file as a newer program would write it.
fn newer(plan: &Plan) -> String {
    store::to_text(plan)
        .replace("version: 2", "version: 3")
        .replace("school: (", "school: (\n    mood: \"sunny\",")
}

#[test]
fn an_empty_and_a_rich_plan_come_back_as_they_were() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    for plan in [Plan::default(), rich_plan()] {
        store::save(&path, &plan).unwrap();
        let opened = store::open(&path).unwrap();
        assert_eq!(opened.plan, plan);
        assert_eq!(opened.version, Version::Current);
        assert!(opened.repairs.is_empty());
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let text = store::to_text(&rich_plan());
    assert_eq!(store::to_text(&rich_plan()), text);
    assert_eq!(
        store::to_text(&store::read(text.as_bytes()).unwrap().plan),
        text
    );
}

#[test]
fn a_file_reads_like_what_the_person_wrote() {
    let mut plan = school("De Regenboog");
    plan.vision.picture = "Eerste regel.\nTweede regel met \"citaat\" en C:\\map.".to_owned();
    plan.status.situation = "Een.\n\nTwee.".to_owned();
    plan.add(Kind::Need, None);
    plan.needs[0].title = "Frans".to_owned();
    let text = store::to_text(&plan);
    assert!(
        text.starts_with("(\n  format: \"europlan-plan\",\n  version: 2,\n"),
        "{text}"
    );
    assert!(text.contains("name: \"De Regenboog\",\n"), "{text}");
    assert!(text.contains("situation: \"Een.\n\nTwee.\",\n"), "{text}");
    assert!(
        text.contains("Eerste regel.\nTweede regel met \"citaat\" en C:\\map."),
        "{text}"
    );
    assert!(
        text.contains("id: \"n1\",\n        title: \"Frans\",\n"),
        "{text}"
    );
    assert!(
        !text.contains("evidence"),
        "an unanswered question is left out: {text}"
    );
    assert!(text.ends_with(")\n"), "{text}");
}

#[test]
fn crlf_line_ends_and_a_byte_order_mark_change_nothing() {
    let mut plan = school("Sint-Jozef");
    plan.vision.picture = "Een.\nTwee \"drie\".".to_owned();
    let text = store::to_text(&plan);
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(store::read(windows.as_bytes()).unwrap().plan, plan);
    let exchanged = format!("\u{feff}{}", json::export(&plan).replace('\n', "\r\n"));
    assert_eq!(json::import(&exchanged).unwrap().plan, plan);
}

#[test]
fn what_a_command_line_of_windows_wrote_in_utf_16_is_read() {
    let plan = school("Sint-Jozef, Café 🏫");
    let text = format!("\u{feff}{}", json::export(&plan).replace('\n', "\r\n"));
    let bytes = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<_>>();
    for bytes in [bytes(u16::to_le_bytes), bytes(u16::to_be_bytes)] {
        assert_eq!(json::import_bytes(&bytes).unwrap().plan, plan);
    }
}

#[test]
fn ten_megabytes_in_one_answer_open_and_save() {
    let folder = scratch();
    let path = folder.path().join("long.europlan");
    let plan = school(&"een lange zin, ".repeat(700_000));
    store::save(&path, &plan).unwrap();
    assert!(fs::metadata(&path).unwrap().len() > 10_000_000);
    assert!(
        store::open(&path).unwrap().plan == plan,
        "ten megabytes did not come back as they were"
    );
}

#[test]
fn a_newer_file_opens_as_such_and_is_never_saved_over() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    fs::write(&path, newer(&school("Sint-Jozef"))).unwrap();
    let opened = store::open(&path).unwrap();
    assert_eq!(opened.version, Version::Newer(3));
    assert!(!opened.may_overwrite());
    assert_eq!(opened.plan.school.name, "Sint-Jozef");
    let before = fs::read(&path).unwrap();
    assert_eq!(
        store::save(&path, &opened.plan),
        Err(StoreError::Newer {
            path: path.clone(),
            version: 3
        })
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names(folder.path()), ["plan.europlan"]);
}

#[test]
fn a_newer_file_is_known_wherever_its_version_stands() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    let long = "x".repeat(3000);
    let late = format!(
        "(plan: (school: (name: \"version: 1 {long}\")), /* ours */ format: \"europlan-plan\", version : 3)"
    );
    fs::write(&path, late).unwrap();
    assert_eq!(store::open(&path).unwrap().version, Version::Newer(3));
    assert!(matches!(
        store::save(&path, &Plan::default()),
        Err(StoreError::Newer { version: 3, .. })
    ));
}

#[test]
fn words_about_a_version_in_an_answer_do_not_hinder_saving() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    let text = "(format: \"europlan-plan\", plan: (about: (title: \"version: 9\")), version: 2)";
    fs::write(&path, text).unwrap();
    let opened = store::open(&path).unwrap();
    assert_eq!(opened.version, Version::Current);
    store::save(&path, &opened.plan).unwrap();
}

#[test]
fn an_older_file_opens_and_its_original_is_kept_once() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    let old = store::to_text(&school("Sint-Jozef")).replace("version: 2", "version: 0");
    fs::write(&path, &old).unwrap();
    let opened = store::open(&path).unwrap();
    assert_eq!(opened.version, Version::Older(0));
    assert_eq!(opened.plan.school.name, "Sint-Jozef");

    let original = store::keep_original(&path, 0).unwrap();
    store::save(&path, &opened.plan).unwrap();
    assert_eq!(original, folder.path().join("plan.v0.europlan"));
    assert_eq!(fs::read_to_string(&original).unwrap(), old);
    assert_eq!(store::open(&path).unwrap().version, Version::Current);
    store::keep_original(&path, 0).unwrap();
    assert_eq!(
        fs::read_to_string(&original).unwrap(),
        old,
        "the first original stays"
    );
}

#[test]
fn a_file_written_by_hand_is_mended_and_says_so() {
    let text = r#"(format: "europlan-plan", version: 1, plan: (
        needs: [(title: "Frans"), (id: "g3", title: "Engels")],
        goals: [(id: "g1", needs: ["n9"]), (id: "g1")],
    ))"#;
    let opened = store::read(text.as_bytes()).unwrap();
    assert_eq!(opened.repairs.len(), 4);
    assert_eq!(opened.plan.needs[1].title, "Engels");
    assert!(opened.plan.goals[0].needs.is_empty());
}

#[test]
fn the_highest_number_leaves_room_for_new_items() {
    let text = format!(
        r#"(format: "europlan-plan", version: 1, plan: (needs: [(id: "n{0}"), (title: "x")], last_number: {0}))"#,
        u32::MAX
    );
    let mut plan = store::read(text.as_bytes()).unwrap().plan;
    let added = plan.add(Kind::Need, None).unwrap();
    let again = plan.add(Kind::Need, None).unwrap();
    let mut ids = plan.ids(Kind::Need);
    assert!(ids.contains(&added) && ids.contains(&again));
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 4, "each item has an id of its own");
}

#[test]
fn folders_and_missing_files_are_told_apart() {
    let folder = scratch();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("file"), "x").unwrap();
    let missing = path("no.europlan");
    assert_eq!(
        store::open(&missing),
        Err(StoreError::NotFound(missing.clone()))
    );
    assert_eq!(
        store::open(folder.path()),
        Err(StoreError::IsFolder(folder.path().to_owned()))
    );
    let plan = Plan::default();
    let below = path("no folder/plan.europlan");
    assert_eq!(
        store::save(&below, &plan),
        Err(StoreError::NoFolder(below.clone()))
    );
    let below_file = path("file/plan.europlan");
    assert_eq!(
        store::save(&below_file, &plan),
        Err(StoreError::NoFolder(below_file.clone()))
    );
    assert_eq!(
        store::open(&below_file),
        Err(StoreError::NotFound(below_file.clone()))
    );
    assert_eq!(
        store::save(folder.path(), &plan),
        Err(StoreError::IsFolder(folder.path().to_owned()))
    );
    assert_eq!(names(folder.path()), ["file"]);
}

#[test]
fn a_protected_file_is_not_replaced() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    fs::write(&path, "keep me").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(
        store::save(&path, &Plan::default()),
        Err(StoreError::Denied(path.clone()))
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "keep me");
    assert_eq!(names(folder.path()), ["plan.europlan"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_files_is_told_as_such() {
    let path = Path::new("/sys/plan.europlan"); // closed to the administrator too
    let saved = store::save(path, &Plan::default());
    assert_eq!(saved, Err(StoreError::Denied(path.to_owned())));
}

#[test]
fn after_a_failed_save_the_old_file_is_whole_and_nothing_is_left_beside() {
    let folder = scratch();
    // The name is too long for the last step only, the swap: the temporary file is there by then.
    let path = folder.path().join(format!("{}.europlan", "x".repeat(250)));
    let saved = store::save(&path, &Plan::default());
    assert_eq!(saved, Err(StoreError::LongName(path)));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn blanks_and_accents_in_a_path_are_fine() {
    let folder = scratch();
    let sub = folder.path().join("Mijn plannen – école");
    fs::create_dir(&sub).unwrap();
    let path = sub.join("plan 2027 (naïef) ü.europlan");
    store::save(&path, &school("é")).unwrap();
    assert_eq!(store::open(&path).unwrap().plan.school.name, "é");
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = scratch();
    let path = folder.path().join("real.europlan");
    let link = folder.path().join("link.europlan");
    store::save(&path, &school("one")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&path, &link).unwrap();
    store::save(&link, &school("two")).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(store::open(&path).unwrap().plan.school.name, "two");
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert_eq!(names(folder.path()), ["link.europlan", "real.europlan"]);
}

#[test]
fn the_exchange_format_brings_a_plan_back() {
    for plan in [Plan::default(), rich_plan()] {
        let text = json::export(&plan);
        let opened = json::import(&text).unwrap();
        assert_eq!(opened.plan, plan);
        assert_eq!(opened.version, Version::Current);
        assert_eq!(json::export(&opened.plan), text);
    }
}

#[test]
fn the_schema_names_every_answer_of_every_record() {
    let schema: serde_json::Value = serde_json::from_str(&json::schema()).unwrap();
    let mut plan = rich_plan();
    plan.attached
        .dismissals
        .push(europlan::plan::Dismissal::default());
    plan.sent.push(europlan::plan::Sent::default());
    let exported: serde_json::Value = serde_json::from_str(&json::export(&plan)).unwrap();
    let mut seen = 0;
    compare(&schema, &schema, &exported, "", &mut seen);
    assert!(seen > 150, "only {seen} fields were looked at");
}

#[test]
fn what_the_schema_refuses_is_refused_and_a_file_may_name_its_schema() {
    let schema: serde_json::Value = serde_json::from_str(&json::schema()).unwrap();
    let records = schema["$defs"].as_object().unwrap().values();
    let records = records.filter(|record| record.get("properties").is_some());
    for record in records.chain([&schema]) {
        assert_eq!(record["additionalProperties"], false, "{record}");
    }
    assert!(schema["properties"]["$schema"].is_object());
    assert_eq!(schema["properties"]["format"]["const"], store::FORMAT);
    assert_eq!(schema["properties"]["version"]["const"], store::VERSION);
    let named = r#"{"$schema":"schema.json","format":"europlan-plan","version":1,"plan":{"about":{"title":"T"}}}"#;
    assert_eq!(json::import(named).unwrap().plan.about.title, "T");
    let inside = named.replace("\"about\"", "\"$schema\":\"x\",\"about\"");
    assert!(json::import(&inside).is_err());
}

/// Checks a value against its schema: every field is described and every string and list has the right type.
fn compare(
    all: &serde_json::Value,
    schema: &serde_json::Value,
    value: &serde_json::Value,
    at: &str,
    seen: &mut usize,
) {
    // What may be left out is described beside `null`.
    let either = schema.get("anyOf").and_then(|either| either.get(0));
    let schema = either.unwrap_or(schema);
    let schema = match schema.get("$ref").and_then(|r| r.as_str()) {
        Some(path) => all.pointer(path.trim_start_matches('#')).unwrap(),
        None => schema,
    };
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                *seen += 1;
                let described = schema.pointer(&format!("/properties/{name}"));
                let described =
                    described.unwrap_or_else(|| panic!("{at}.{name} is not in the schema"));
                compare(all, described, value, &format!("{at}.{name}"), seen);
            }
        }
        serde_json::Value::Array(items) => {
            let described = schema
                .get("items")
                .unwrap_or_else(|| panic!("{at} is no list in the schema"));
            for item in items {
                compare(all, described, item, at, seen);
            }
        }
        _ => {}
    }
}

#[test]
fn names_that_windows_allows_no_file_are_known() {
    let forbidden = [
        "vraag?.pdf",
        "2027: plan.pdf",
        "a*.pdf",
        "\"plan\".pdf",
        "a|b",
        "a<b",
        "tab\there",
        "plan.",
        "plan ",
        "nul",
        "NUL.pdf",
        "Con",
        "aux.tar.gz",
        "com1",
        "LPT9.txt",
        "com².txt",
        "nul .txt",
        "conin$",
        "what?/plan.pdf",
        "con/plan.pdf",
        "plans./plan.pdf",
    ];
    for name in forbidden {
        assert!(
            store::is_forbidden_on_windows(&Path::new("folder").join(name)),
            "{name}"
        );
    }
    let allowed = [
        "plan.europlan",
        "plan (1).pdf",
        ".plan.lock",
        "com0",
        "com10.pdf",
        "null.pdf",
        "a-b_c;d=e+f,g'h!",
        "ëü – plan",
        "",
    ];
    for name in allowed {
        assert!(
            !store::is_forbidden_on_windows(&Path::new("folder").join(name)),
            "{name}"
        );
    }
}

#[test]
fn a_name_that_the_system_does_not_allow_is_told_in_a_sentence() {
    let folder = scratch();
    let long = folder.path().join("x".repeat(400));
    assert_eq!(
        store::write_bytes(&long, b""),
        Err(StoreError::LongName(long.clone()))
    );
    assert_eq!(store::read_bytes(&long), Err(StoreError::NotFound(long)));
    #[cfg(windows)]
    for name in ["what?.europlan", "nul.europlan", "plan."] {
        let path = folder.path().join(name);
        assert_eq!(
            store::write_bytes(&path, b""),
            Err(StoreError::BadName(path))
        );
    }
}
