//! Files that are no plans or damaged ones: the message says what each is, with the line and the character.

use crate::any::rich_plan;
use europlan::plan::Plan;
use europlan::store::{self, Damage, Found, Version, json};

fn damage(bytes: impl AsRef<[u8]>) -> Damage {
    store::read(bytes.as_ref()).unwrap_err()
}

fn found(bytes: impl AsRef<[u8]>) -> Found {
    damage(bytes).found
}

/// A plan file with something in its body.
fn file(body: &str) -> String {
    format!("(\n  format: \"europlan-plan\",\n  version: 2,\n  plan: (\n{body}\n  ),\n)\n")
}

/// Line and character of the first mark in a text.
fn place(text: &str, mark: &str) -> (usize, usize) {
    let before = &text[..text.find(mark).unwrap()];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}

fn assert_damage(text: &str, mark: &str, found: &Found) {
    let damage = damage(text);
    assert_eq!(&damage.found, found, "{text}");
    assert_eq!((damage.line, damage.column), place(text, mark), "{text}");
}

#[test]
fn other_kinds_of_file_are_named() {
    let cases: [(&[u8], Found); 16] = [
        (b"", Found::Empty),
        (b" \r\n\t ", Found::Empty),
        (&[0; 4096], Found::Zeros),
        (b"%PDF-1.7\n", Found::Pdf),
        (b"PK\x03\x04\x14\0word/document.xml", Found::Packed),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Found::OldOffice),
        (b"\x89PNG\r\n\x1a\n", Found::Picture),
        (b"\xff\xd8\xff\xe0", Found::Picture),
        (b"GIF89a", Found::Picture),
        (b"<!DOCTYPE html><html>", Found::WebPage),
        (b"<!doctype html>", Found::WebPage),
        (b"\xef\xbb\xbf\n <html lang=\"nl\">", Found::WebPage),
        (b"<HTML>", Found::WebPage),
        (b"Dear colleague, here is the plan.", Found::NotAPlan),
        (b"(format: \"another\", version: 1)", Found::NotAPlan),
        (b"{\"format\": 1}", Found::NotAPlan),
    ];
    for (bytes, kind) in cases {
        assert_eq!(
            damage(bytes),
            Damage::whole(kind),
            "{}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn text_in_another_encoding_is_told_with_its_place() {
    let text = file("    school: (name: \"École\"),");
    let utf16: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(store::read(&utf16).is_ok());
    assert_eq!(found(&utf16[..utf16.len() - 1]), Found::NotText);
    let latin1: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let damage = damage(latin1);
    assert_eq!(
        (damage.found, damage.line, damage.column),
        (Found::NotText, 5, 21)
    );
}

#[test]
fn a_file_cut_anywhere_says_so() {
    let mut plan = Plan::default();
    plan.school.name = "Sint-Jozef".to_owned();
    plan.school.applicant = Some(europlan::plan::Applicant::SchoolGroup);
    plan.school.kinds = vec![
        europlan::plan::SchoolKind::PrePrimary,
        europlan::plan::SchoolKind::Special,
    ];
    plan.vision.picture = "Een \"citaat\"\nen \u{7} meer".to_owned();
    plan.add(europlan::plan::Kind::Goal, None);
    let short = store::to_text(&plan);
    let rich = store::to_text(&rich_plan());
    let body = short.find("program").unwrap();
    let cuts = (body..short.len() - 2).map(|at| (&short, at));
    let cuts = cuts.chain((997..rich.len() - 2).step_by(997).map(|at| (&rich, at)));
    for (text, at) in cuts.filter(|(text, at)| text.is_char_boundary(*at)) {
        let damage = damage(&text[..at]);
        assert_eq!(damage.found, Found::Cut, "…{:?}", &text[at - 20..at]);
        assert_eq!(
            damage.line,
            text[..at].matches('\n').count() + 1,
            "…{:?}",
            &text[at - 20..at]
        );
    }
}

#[test]
fn a_file_cut_inside_a_letter_is_not_taken_for_a_plan() {
    let text = file("    school: (name: \"École\"),");
    let at = text.find('É').unwrap() + 1;
    let damage = damage(&text.as_bytes()[..at]);
    assert_eq!((damage.found, damage.line), (Found::Cut, 5));
}

#[test]
fn unknown_and_doubled_fields_are_told_with_their_place() {
    let body = "    school: (name: \"É\", mood: \"sunny\"),";
    assert_damage(&file(body), "mood", &Found::UnknownField("mood".to_owned()));
    let body = "    needs: [(title: \"a, (b: \\\"\"), (id: \"n2\", /* mood: */ mood: [1, 2])],";
    let text = file(body);
    let damage = damage(&text);
    let (line, column) = place(&text, "mood: [");
    assert_eq!(damage.found, Found::UnknownField("mood".to_owned()));
    assert_eq!((damage.line, damage.column), (line, column));
    let body = "    school: (name: \"a\", name: \"b\"),";
    assert_eq!(found(file(body)), Found::DoubleField("name".to_owned()));
    assert_eq!(super::damage::damage(file(body)).line, 5);
}

#[test]
fn what_is_wrong_in_a_field_is_told_with_its_line() {
    for body in [
        "    school: (name: 5),",
        "    school: (name: [\"a\"]),",
        "    school: \"Sint-Jozef\",",
        "    needs: (title: \"a\"),",
        "    about: (language: \"xx\"),",
        "    about: (language: xx),",
        "    goals: [(id: \"zz\")],",
        "    last_number: -1,",
        "    last_number: 99999999999,",
        "    school: (name: \"a\" town: \"b\"),",
        "    school: (name \"a\"),",
    ] {
        let damage = damage(file(body));
        assert_eq!(damage.line, 5, "{body}: {damage:?}");
        let told = matches!(damage.found, Found::Unexpected { .. } | Found::Other(_));
        assert!(told, "{body}: {damage:?}");
    }
}

#[test]
fn an_unexpected_sign_is_shown_where_it_stands() {
    for (body, mark, expected) in [
        (
            "    school: (name: \"a\" town: \"b\"),",
            "town: \"b\"),",
            ",",
        ),
        ("    school: (name: 5),", "5),", "\"…\""),
        ("    needs: 5,", "5,", "["),
        ("    school: 5,", "5,", "("),
    ] {
        let found = Found::Unexpected {
            expected: expected.to_owned(),
            found: mark.to_owned(),
        };
        assert_damage(&file(body), mark, &found);
    }
}

#[test]
fn a_wrong_choice_is_told_with_the_allowed_ones() {
    let Found::Unexpected { expected, found } = found(file("    school: (applicant: scool),"))
    else {
        panic!("not told as unexpected");
    };
    assert!(
        expected.contains("school_group") && found == "scool",
        "{expected} / {found}"
    );
}

#[test]
fn brackets_inside_brackets_without_end_do_no_harm() {
    for depth in [60, 5000, 200_000] {
        for open in ["[", "(", "{", "Some("] {
            let text = file(&format!("    needs: {}", open.repeat(depth)));
            let kind = found(&text);
            assert!(
                matches!(
                    kind,
                    Found::TooDeep | Found::TooLarge | Found::Cut | Found::Unexpected { .. }
                ),
                "{open}: {kind:?}"
            );
        }
    }
    assert_eq!(
        found(file(&format!("    mood: {}", "[".repeat(60)))),
        Found::TooDeep
    );
    found(file(&"/*".repeat(100_000)));
}

#[test]
fn too_large_a_file_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    std::fs::File::create(&path)
        .unwrap()
        .set_len(store::MOST_BYTES + 1)
        .unwrap();
    assert_eq!(store::open(&path), Err(Damage::too_large().at(&path)));
}

#[test]
fn a_newer_file_that_cannot_be_read_is_called_newer() {
    let ron = file("    school: [\"a list now\"],").replace("version: 2", "version: 3");
    assert_eq!(damage(ron), Damage::whole(Found::NewerUnreadable(3)));
    let text = r#"{"format": "europlan-plan", "version": 3, "plan": {"school": ["a list now"]}}"#;
    assert_eq!(
        json::import(text).unwrap_err(),
        Damage::whole(Found::NewerUnreadable(3))
    );
}

#[test]
fn bad_json_is_told_with_its_place() {
    let text = json::export(&rich_plan());
    for at in (120..text.len() - 2)
        .step_by(997)
        .filter(|at| text.is_char_boundary(*at))
    {
        assert_eq!(
            json::import(&text[..at]).unwrap_err().found,
            Found::Cut,
            "…{:?}",
            &text[at - 20..at]
        );
    }
    let import = |plan: &str| {
        let text =
            format!("{{\n\"format\": \"europlan-plan\", \"version\": 2,\n\"plan\": {plan}}}");
        json::import(&text).unwrap_err()
    };
    let unknown = import("{\"school\": {\"mood\": 1}}");
    assert_eq!((unknown.line, unknown.column), (3, 21));
    assert!(matches!(unknown.found, Found::UnknownField(_)));
    assert_eq!(import("{\"school\": {\"name\": 5}}").line, 3);
    assert_eq!(import("{\"school\": {\"name\": \"a\",}}").line, 3);
    assert_eq!(import(&"[".repeat(1000)).line, 3);
    assert_eq!(
        json::import("{}").unwrap_err(),
        Damage::whole(Found::NotAPlan)
    );
    assert_eq!(json::import("").unwrap_err(), Damage::whole(Found::Empty));
    assert_eq!(
        json::import("{\"format\": \"x\", \"version\": 1}").unwrap_err(),
        Damage::whole(Found::NotAPlan)
    );
}

#[test]
fn an_exchanged_plan_of_a_newer_program_says_so() {
    let text = r#"{"format": "europlan-plan", "version": 3, "plan": {"school": {"name": "a", "mood": 1}}}"#;
    let opened = json::import(text).unwrap();
    assert_eq!(opened.version, Version::Newer(3));
    assert_eq!(opened.plan.school.name, "a");
}
