//! Notes of a plan as comments of Word: at the answers they are about, with who said it and when.

use super::word::{TEXT, Word, attribute, named, text_of};
use super::{document_of, exported};
use crate::notes::note;
use crate::support::today;
use europlan::document::{Options, Preset};
use europlan::plan::{DateText, Id, NoteAnswer, Place, Plan};
use europlan::store;

/// The example with notes at an answer in lines, at one of several in a line, at a cell, and at one that is not shown.
fn plan() -> Plan {
    let mut plan = store::example("en");
    let at = |id: Id, field| Place::item(id, field).to_string();
    let (need, activity) = (plan.needs[0].id, plan.activities[2].id);
    let (unsaid, risk) = (plan.activities[0].id, plan.risks[0].id);
    let mut first = note("k1", &at(need, "evidence"), "Where is the survey?");
    first.answers.push(NoteAnswer {
        id: "a1".to_owned(),
        text: "In the drawer.".to_owned(),
        role: "ICT coordinator".to_owned(),
        day: DateText("2026-11-24".to_owned()),
    });
    let mut other = note("k2", &at(activity, "countries"), "Which of the two?");
    other.role = String::new();
    other.day = DateText(String::new());
    plan.activities[0].fallback.clear();
    plan.attached.notes = vec![
        first,
        other,
        note("k3", &at(risk, "answer"), "Is that true?"),
        note("k4", &at(unsaid, "fallback"), "Shall we say more?"),
    ];
    plan
}

/// The words between the marks of a comment.
fn marked(word: &Word, id: &str) -> String {
    let xml = word.xml(TEXT);
    let marks = |name: &str| {
        let all = named(xml.root(), name).into_iter();
        let all: Vec<_> = all.filter(|it| attribute(*it, "id") == Some(id)).collect();
        assert_eq!(all.len(), 1, "{name} {id}");
        all[0]
    };
    let (start, end) = (marks("commentRangeStart"), marks("commentRangeEnd"));
    assert!(marks("commentReference").range().start > end.range().start);
    let between = start.next_siblings().skip(1);
    let between = between.take_while(|it| *it != end);
    between.map(|it| text_of(it, &[])).collect()
}

#[test]
fn notes_for_a_meeting_stand_as_comments_at_their_answers() {
    let plan = plan();
    let options = Options::of(Preset::StaffMeeting, today());
    let document = document_of(&plan, "en", &options);
    let word = exported("word-comments", &document);
    let comments = word.xml("word/comments.xml");
    let all = named(comments.root(), "comment");
    let said: Vec<_> = all
        .iter()
        .map(|it| {
            let of = |name| attribute(*it, name).unwrap_or_default();
            (of("author"), of("date"), text_of(*it, &[]))
        })
        .collect();
    let of = |author, date, text: &str| (author, date, text.to_owned());
    assert_eq!(
        said,
        [
            of(
                "Head teacher",
                "2026-11-23T00:00:00Z",
                "Where is the survey?"
            ),
            of("ICT coordinator", "2026-11-24T00:00:00Z", "In the drawer."),
            of("Basisschool De Wilgenkaai", "", "Which of the two?"),
            of("Head teacher", "2026-11-23T00:00:00Z", "Is that true?"),
        ]
    );
    let ids: Vec<&str> = all.iter().map(|it| attribute(*it, "id").unwrap()).collect();
    assert!(
        plan.needs[0].evidence.starts_with(&marked(&word, ids[0]))
            || marked(&word, ids[0]) == "Evidence"
    );
    assert_eq!(marked(&word, ids[0]), marked(&word, ids[1]));
    assert!(marked(&word, ids[2]).contains("Sweden"));
    assert!(plan.risks[0].answer.contains(&marked(&word, ids[3])));
    // What stands at an answer is not listed again; what has none to stand at is.
    let text = word.text();
    assert!(!text.contains("Where is the survey?") && !text.contains("Which of the two?"));
    assert!(text.contains("Shall we say more?"));
}

#[test]
fn a_list_of_notes_that_all_stand_at_their_answers_leaves_no_heading() {
    let mut plan = plan();
    plan.attached.notes.pop();
    let options = Options {
        signatures: true,
        ..Options::of(Preset::StaffMeeting, today())
    };
    let document = document_of(&plan, "en", &options);
    let word = exported("word-comments-alone", &document);
    let headings: Vec<String> = word
        .paragraphs()
        .into_iter()
        .filter(|(style, _)| style == "Heading1")
        .map(|(_, text)| text)
        .collect();
    assert!(!headings.iter().any(|text| text == "Notes"), "{headings:?}");
    assert!(headings.iter().any(|text| text == "Signatures"));
    assert_eq!(
        named(word.xml("word/comments.xml").root(), "comment").len(),
        4
    );
}

#[test]
fn an_application_bears_no_comments() {
    let document = document_of(&plan(), "en", &Options::of(Preset::Application, today()));
    let word = exported("word-without-comments", &document);
    assert!(!word.paths().contains(&"word/comments.xml"));
    assert!(named(word.xml(TEXT).root(), "commentReference").is_empty());
}
