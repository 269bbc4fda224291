//! The application forms: data that is whole, and counting as forms count.

use crate::keys::say_key;
use crate::source::files;
use europlan::catalogue::forms::{
    Count, CountUnit, Counting, FormQuestion, LineBreak, Wants, field,
};
use europlan::catalogue::{Catalogue, Grade};
use europlan::plan::questions::{Editor, Owner};
use europlan::plan::{ActivityKind, Audience, Listed, PartnerState};
use europlan::text::{Texts, shipped};
use std::collections::BTreeSet;

fn questions() -> Vec<&'static FormQuestion> {
    let forms = Catalogue::shipped().forms.iter();
    forms.flat_map(|form| &form.questions).collect()
}

#[test]
fn every_file_is_a_form_and_those_in_use_come_first() {
    let forms = &Catalogue::shipped().forms;
    let ids: Vec<&str> = forms.iter().map(|form| form.id.as_str()).collect();
    assert_eq!(ids.last(), Some(&"ka101"));
    for (action, field) in [120, 121, 122]
        .iter()
        .flat_map(|n| ["sch", "vet", "adu"].map(|f| (n, f)))
    {
        let id = format!("ka{action}-{field}");
        assert!(ids.contains(&id.as_str()), "{id}");
    }
    let paths = files("assets/catalogue/forms", ".ron");
    let names: BTreeSet<String> = paths
        .iter()
        .filter_map(|file| file.path.rsplit('/').next())
        .map(|name| name.trim_end_matches(".ron").to_owned())
        .collect();
    assert_eq!(names, ids.iter().map(|id| (*id).to_owned()).collect());
}

#[test]
fn ids_are_unique_and_sections_stay_together() {
    let mut seen = BTreeSet::new();
    for form in &Catalogue::shipped().forms {
        // Forms that are like another one call its questions the same; no others do.
        let family = form.like.as_ref().unwrap_or(&form.id);
        for question in &form.questions {
            let is_new = seen.insert((&form.id, &question.id));
            assert!(is_new, "{}: {} stands twice", form.id, question.id);
        }
        let others = Catalogue::shipped()
            .forms
            .iter()
            .filter(|other| other.like.as_ref().unwrap_or(&other.id) != family);
        let mut others = others.flat_map(|other| &other.questions);
        let shared = others.find(|other| form.questions.iter().any(|one| one.id == other.id));
        assert_eq!(shared, None, "{}", form.id);
        let mut done = BTreeSet::new();
        for section in form.questions.chunk_by(|a, b| a.section == b.section) {
            let name = &section[0].section;
            assert!(done.insert(name), "{}: {name} begins twice", form.id);
        }
    }
}

#[test]
fn every_address_exists_in_the_plan() {
    for question in questions() {
        for feed in &question.feeds {
            assert!(field(feed).is_some(), "{}: {feed}", question.id);
        }
    }
    assert!(field("goal.nothing").is_none() && field("nothing").is_none());
}

#[test]
fn every_code_that_selects_items_exists() {
    fn codes<T: Listed>() -> BTreeSet<&'static str> {
        T::ALL.iter().map(|row| row.code()).collect()
    }
    for form in &Catalogue::shipped().forms {
        let kinds = codes::<ActivityKind>();
        let states = codes::<PartnerState>();
        assert!(
            form.activities
                .iter()
                .all(|code| kinds.contains(code.as_str()))
        );
        assert!(
            form.partners
                .iter()
                .all(|code| states.contains(code.as_str()))
        );
    }
    let audiences = codes::<Audience>();
    for question in questions() {
        assert!(
            question
                .only
                .iter()
                .all(|code| audiences.contains(code.as_str()))
        );
    }
}

#[test]
fn a_form_of_a_mobility_programme_is_about_the_kinds_of_activity_that_it_pays_for() {
    let catalogue = Catalogue::shipped();
    let mobility = ["KA120", "KA121", "KA122"];
    for programme in &catalogue.programmes {
        if !mobility.iter().any(|code| programme.code.starts_with(code)) {
            continue;
        }
        let form = programme.form.as_deref().and_then(|id| catalogue.form(id));
        let form = form.unwrap_or_else(|| panic!("no form for {}", programme.id));
        let offers: Vec<&str> = programme.offers.iter().map(|kind| kind.code()).collect();
        assert_eq!(form.activities, offers, "{}", form.id);
        assert_eq!(programme.fields, [form.field], "{}", form.id);
    }
}

#[test]
fn what_differs_between_the_fields_of_education_is_named_with_its_certainty() {
    for form in &Catalogue::shipped().forms {
        let Some(like) = form.like.as_deref() else {
            assert!(form.differs.is_empty(), "{}", form.id);
            continue;
        };
        let base = Catalogue::shipped().form(like).unwrap();
        assert_eq!(base.like, None, "{}", form.id);
        assert_eq!(base.questions.len(), form.questions.len(), "{}", form.id);
        for (one, other) in base.questions.iter().zip(&form.questions) {
            let differs = form.difference(&one.id);
            assert_eq!(one != other, differs.is_some(), "{}: {}", form.id, one.id);
        }
        for differs in &form.differs {
            assert!(form.source(&differs.source).is_some(), "{}", differs.id);
        }
    }
}

#[test]
fn every_fact_has_a_source_with_a_year() {
    for form in &Catalogue::shipped().forms {
        let known = |id: &str| {
            let source = form.source(id);
            source.is_some_and(|source| source.year >= 2014)
        };
        assert!(form.from <= form.until, "{}", form.id);
        assert!(
            known(&form.source) && known(&form.counting.source),
            "{}",
            form.id
        );
        for question in &form.questions {
            if let Some(limit) = &question.limit {
                assert!(known(&limit.source), "{}", question.id);
                assert!(limit.characters > 0, "{}", question.id);
                let disputed = limit.grade == Grade::X;
                assert!(!disputed || !question.seen.is_empty(), "{}", question.id);
            }
        }
        let used: BTreeSet<&str> = form
            .questions
            .iter()
            .filter_map(|question| question.limit.as_ref())
            .map(|limit| limit.source.as_str())
            .chain([form.source.as_str(), form.counting.source.as_str()])
            .collect();
        let there: BTreeSet<&str> = form
            .sources
            .iter()
            .map(|source| source.id.as_str())
            .collect();
        assert_eq!(used, there, "{}: sources that nothing rests on", form.id);
    }
}

#[test]
fn limits_that_contradict_each_other_are_not_used() {
    for form in ["ka120-sch", "ka122-sch"] {
        let form = Catalogue::shipped().form(form).unwrap();
        assert!(
            form.questions
                .iter()
                .all(|question| question.limit.is_none())
        );
        assert!(
            form.questions
                .iter()
                .any(|question| !question.seen.is_empty())
        );
    }
    let limit = |id: &str| {
        let question = questions().into_iter().find(|question| question.id == id);
        question
            .and_then(|question| question.limit.as_ref())
            .map(|limit| limit.characters)
    };
    assert_eq!(limit("210.17"), Some(50));
    assert_eq!(limit("210.26-1-en"), Some(500));
    assert_eq!(limit("220.8"), Some(2000));
}

#[test]
fn every_question_is_worded_in_every_language() {
    let reference = Texts::new("en");
    for tag in shipped() {
        let texts = Texts::new(tag);
        let own = |key: &str| tag == "en" || texts.say(key) != reference.say(key);
        for question in questions() {
            let wants = texts.attribute(&question.key(), "wants");
            assert!(texts.has(&question.key()), "{tag}: {}", question.id);
            assert!(
                wants.is_some_and(|wants| wants.len() > 10),
                "{tag}: {}",
                question.id
            );
            assert!(own(&question.key()), "{tag}: {} is English", question.id);
        }
    }
}

/// What stands inside a sentence needs a label; long texts, names of items and answers alone do without.
#[test]
fn every_short_answer_that_feeds_a_form_has_its_label() {
    let texts = Texts::new("en");
    for question in questions()
        .into_iter()
        .filter(|question| !question.kind.is_table())
    {
        let fields = question.fed_by();
        for chunk in fields.chunk_by(|a, b| a.owner == b.owner) {
            for (at, field) in chunk.iter().enumerate() {
                let is_name = match field.owner {
                    Owner::One(_) => false,
                    Owner::Each(kind) => at == 0 || kind.title_field() == field.field,
                };
                let is_long = matches!(field.editor, Editor::Lines | Editor::Items(_));
                let key = say_key(field);
                let fine = is_name || is_long || fields.len() == 1 || texts.has(&key);
                assert!(fine, "{}: {key}", question.id);
            }
        }
    }
}

#[test]
fn a_table_of_items_is_fed_by_one_list_and_texts_by_something() {
    for question in questions() {
        let fields = question.fed_by();
        if question.kind == Wants::Items {
            let lists: Vec<_> = fields.chunk_by(|a, b| a.owner == b.owner).collect();
            assert_eq!(lists.len(), 1, "{}", question.id);
            assert!(matches!(fields[0].owner, Owner::Each(_)), "{}", question.id);
        }
        if question.words.starts_with("summary") {
            assert!(
                fields.is_empty(),
                "{}: summaries are texts of their own",
                question.id
            );
        }
    }
}

fn counting(unit: CountUnit, line_break: LineBreak) -> Counting {
    Counting {
        unit,
        line_break,
        grade: Grade::Inf,
        source: String::new(),
    }
}

fn count(unit: CountUnit, line_break: LineBreak, text: &str) -> (usize, usize) {
    let Count { least, most } = counting(unit, line_break).count(text);
    (least, most)
}

#[test]
fn characters_are_counted_as_the_form_counts() {
    use CountUnit::{Characters, Utf16};
    use LineBreak::{Either, One, Two};
    // Blanks count, at the ends too.
    assert_eq!(count(Utf16, One, " a b "), (5, 5));
    // An emoji beyond the first plane is two units of UTF-16; one joined of several counts all of them.
    assert_eq!(count(Characters, One, "😀"), (1, 1));
    assert_eq!(count(Utf16, One, "😀"), (2, 2));
    assert_eq!(count(Utf16, One, "👩‍🏫"), (5, 5));
    assert_eq!(count(Characters, One, "👩‍🏫"), (3, 3));
    // An accent in its letter is one, beside it two.
    assert_eq!(count(Utf16, One, "é"), (1, 1));
    assert_eq!(count(Utf16, One, "e\u{301}"), (2, 2));
    // Greek letters are one each, however many bytes they take.
    assert_eq!(count(Utf16, One, "Σχολείο"), (7, 7));
    // A line break is one however it is written, or two, or nobody knows.
    for text in ["a\nb\n", "a\r\nb\r\n", "a\rb\r"] {
        assert_eq!(count(Utf16, One, text), (4, 4), "{text:?}");
        assert_eq!(count(Utf16, Two, text), (6, 6), "{text:?}");
        assert_eq!(count(Utf16, Either, text), (4, 6), "{text:?}");
    }
    assert_eq!(count(Utf16, Either, "one line"), (8, 8));
    assert_eq!(count(Utf16, Either, ""), (0, 0));
}
