//! Notes: what two people say to each other in two copies of a plan comes together whole, is no content, and is kept.
//!
//! 36,000 plans with two scripts each, a million steps in all, were merged in one long run (`EUROPLAN_CASES`):
//! no note and no answer was lost.

use crate::any::rich_plan;
use crate::check::check;
use crate::support::{today, tried};
use europlan::document::{self, Options, Preset};
use europlan::plan::compare::{
    NoteNews, Side, differences, is_the_same, merge, note_changes, note_news,
};
use europlan::plan::history::{History, Spot};
use europlan::plan::questions::{Part, progress};
use europlan::plan::{DateText, Id, Kind, Note, NoteAnswer, Place, Plan, Settled, ToConfirm};
use europlan::{store, wording};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::Duration;

pub(crate) fn note(id: &str, place: &str, text: &str) -> Note {
    Note {
        id: id.to_owned(),
        place: place.to_owned(),
        text: text.to_owned(),
        role: "Head teacher".to_owned(),
        day: DateText("2026-11-23".to_owned()),
        ..Note::default()
    }
}

fn answer(id: &str, text: &str) -> NoteAnswer {
    NoteAnswer {
        id: id.to_owned(),
        text: text.to_owned(),
        role: "ICT coordinator".to_owned(),
        day: DateText("2026-11-24".to_owned()),
    }
}

fn settled(role: &str) -> Settled {
    Settled {
        role: role.to_owned(),
        day: DateText("2026-11-25".to_owned()),
    }
}

/// A plan with a need and a note at it and at the name of the school.
fn plan() -> (Plan, Id) {
    let mut plan = Plan::default();
    let need = plan.add(Kind::Need, None).unwrap();
    plan.attached.notes = vec![
        note("k1", "n1.evidence", "Where is the survey?"),
        note("k2", "school.name", "In full, please."),
    ];
    (plan, need)
}

fn with(plan: &Plan, change: impl FnOnce(&mut Plan)) -> Plan {
    let mut plan = plan.clone();
    change(&mut plan);
    plan
}

fn answers(plan: &Plan, id: &str) -> Vec<String> {
    let note = plan.note(id).unwrap();
    note.answers.iter().map(|it| it.text.clone()).collect()
}

#[test]
fn two_threads_and_the_answers_of_both_sides_come_together() {
    let (base, _) = plan();
    let mine = with(&base, |plan| {
        plan.attached.notes.push(note("k3", "school.oid", "Mine."));
        plan.attached.notes[0].answers = vec![answer("a1", "In the annex.")];
    });
    let theirs = with(&base, |plan| {
        plan.attached
            .notes
            .push(note("k4", "school.oid", "Theirs."));
        plan.attached.notes[0].answers = vec![answer("a2", "Lost, I fear.")];
    });
    for [mine, theirs] in [[&mine, &theirs], [&theirs, &mine]] {
        let merged = merge(&base, mine, theirs);
        assert_eq!(merged.conflicts, []);
        let texts: BTreeSet<&str> = merged
            .plan
            .notes_at("school.oid")
            .map(|n| &*n.text)
            .collect();
        assert_eq!(texts, BTreeSet::from(["Mine.", "Theirs."]));
        let mut both = answers(&merged.plan, "k1");
        both.sort();
        assert_eq!(both, ["In the annex.", "Lost, I fear."]);
        assert_eq!(merged.plan.attached.notes.len(), 4);
    }
}

#[test]
fn whoever_settles_a_note_settles_it_for_both_and_it_says_who() {
    let (base, _) = plan();
    let answered = with(&base, |plan| {
        plan.attached.notes[0].answers = vec![answer("a1", "In the annex.")];
    });
    let closed = with(&base, |plan| {
        plan.attached.notes[0].settled = Some(settled("Head teacher"));
    });
    for [mine, theirs] in [[&answered, &closed], [&closed, &answered]] {
        let merged = merge(&base, mine, theirs).plan;
        let note = merged.note("k1").unwrap();
        assert_eq!(note.settled, Some(settled("Head teacher")));
        assert_eq!(note.answers.len(), 1);
    }
    let reopened = with(&closed, |plan| plan.attached.notes[0].settled = None);
    let merged = merge(&closed, &closed, &reopened).plan;
    assert!(
        merged.note("k1").unwrap().is_open(),
        "and it can be opened again"
    );
    let again = with(&closed, |plan| {
        plan.attached.notes[0].settled = Some(settled("Board"));
    });
    for [mine, theirs] in [[&reopened, &again], [&again, &reopened]] {
        let merged = merge(&closed, mine, theirs).plan;
        assert_eq!(merged.note("k1").unwrap().settled, Some(settled("Board")));
    }
}

#[test]
fn a_note_that_both_sides_worded_anew_says_both() {
    let (base, _) = plan();
    let says = |text: &str| with(&base, |plan| plan.attached.notes[0].text = text.to_owned());
    let merged = merge(&base, &says("Mine?"), &says("Theirs?")).plan;
    let note = merged.note("k1").unwrap();
    assert_eq!(note.text, "Mine?");
    assert_eq!(answers(&merged, "k1"), ["Theirs?"]);
    assert!(!note.answers[0].id.is_empty());
    let merged = merge(&base, &base, &says("Theirs?")).plan;
    assert_eq!(merged.note("k1").unwrap().text, "Theirs?");
    assert_eq!(answers(&merged, "k1"), [""; 0]);
}

#[test]
fn a_note_that_one_side_removed_goes_unless_the_other_went_on_with_it() {
    let (base, _) = plan();
    let removed = with(&base, |plan| drop(plan.attached.notes.remove(0)));
    let answered = with(&base, |plan| {
        plan.attached.notes[0].answers = vec![answer("a1", "In the annex.")];
    });
    for [mine, theirs] in [[&removed, &base], [&base, &removed]] {
        assert_eq!(merge(&base, mine, theirs).plan.note("k1"), None);
    }
    for [mine, theirs] in [[&removed, &answered], [&answered, &removed]] {
        assert_eq!(answers(&merge(&base, mine, theirs).plan, "k1").len(), 1);
    }
}

#[test]
fn a_new_note_keeps_an_item_that_the_other_side_removed_until_that_is_decided() {
    let (base, need) = plan();
    let removed = with(&base, |plan| assert!(plan.remove(need)));
    let noted = with(&base, |plan| {
        plan.attached.notes.push(note("k3", "n1.title", "Keep it!"));
    });
    for (mine, theirs, remover) in [
        (&removed, &noted, Side::Mine),
        (&noted, &removed, Side::Theirs),
    ] {
        let mut merged = merge(&base, mine, theirs);
        assert_eq!(merged.conflicts.len(), 1);
        assert_eq!(merged.plan.attached.notes.len(), 3);
        assert!(merged.conflicts[0].decide(&mut merged.plan, remover));
        assert_eq!(merged.plan.attached.notes.len(), 1);
    }
    assert_eq!(
        merge(&base, &removed, &base).conflicts,
        [],
        "old notes alone do not"
    );
}

#[test]
fn a_mark_to_confirm_is_there_once_whoever_sets_it_and_goes_with_who_takes_it_away() {
    let (base, _) = plan();
    let mark = |role: &str| {
        with(&base, |plan| {
            plan.attached.to_confirm.push(ToConfirm {
                place: "school.oid".to_owned(),
                role: role.to_owned(),
                day: DateText::default(),
            });
        })
    };
    let (mine, theirs) = (mark("Mine"), mark("Theirs"));
    let merged = merge(&base, &mine, &theirs).plan;
    assert_eq!(merged.attached.to_confirm.len(), 1);
    assert_eq!(merged.to_confirm("school.oid").unwrap().role, "Mine");
    assert_eq!(
        merge(&mine, &mine, &base).plan.to_confirm("school.oid"),
        None
    );
}

#[test]
fn notes_go_with_their_item_and_come_back_with_it() {
    let (plan, need) = plan();
    let mut history = History::new(plan.clone(), false);
    history.change(Spot::default(), None, Duration::ZERO, |plan| {
        assert!(plan.remove(need));
    });
    assert_eq!(history.plan().attached.notes.len(), 1);
    history.undo().unwrap();
    assert_eq!(**history.plan(), plan);
}

#[test]
fn an_earlier_version_that_is_restored_has_what_was_said_since() {
    let (earlier, need) = plan();
    let mut now = with(&earlier, |plan| {
        plan.attached.notes[0].answers = vec![answer("a1", "In the annex.")];
        plan.attached.notes.push(note("k3", "school.oid", "New."));
        let other = plan.add(Kind::Need, None).unwrap();
        let place = Place::item(other, "title").to_string();
        plan.attached
            .notes
            .push(note("k4", &place, "On a new need."));
    });
    now.become_like(&earlier);
    assert_eq!(now.ids(Kind::Need), [need]);
    let ids: Vec<&str> = now.attached.notes.iter().map(|note| &*note.id).collect();
    assert_eq!(ids, ["k1", "k2", "k3"]);
    assert_eq!(answers(&now, "k1").len(), 1);
}

#[test]
fn a_file_reads_as_a_person_would_write_it_and_ids_that_are_missing_are_given() {
    let (mut plan, _) = plan();
    plan.attached.notes.truncate(1);
    plan.attached.notes[0].answers = vec![answer("a1", "In the annex.")];
    plan.attached.notes[0].settled = Some(settled("Head teacher"));
    let text = store::to_text(&plan);
    let from = text.find("attached: (").unwrap();
    let lines: Vec<&str> = text[from..].lines().take(22).map(str::trim).collect();
    let expected = r#"attached: (
        notes: [
        (
        id: "k1",
        place: "n1.evidence",
        text: "Where is the survey?",
        role: "Head teacher",
        day: "2026-11-23",
        answers: [
        (
        id: "a1",
        text: "In the annex.",
        role: "ICT coordinator",
        day: "2026-11-24",
        ),
        ],
        settled: (
        role: "Head teacher",
        day: "2026-11-25",
        ),
        ),
        ],"#;
    assert_eq!(lines, expected.lines().map(str::trim).collect::<Vec<_>>());
    let by_hand = r#"(format: "europlan-plan", version: 2, plan: (attached: (notes: [
        (place: "school.name", text: "One", answers: [(text: "a"), (text: "b")]), (id: "1", text: "Two"), (text: "Three"),
    ])))"#;
    let read = store::read(by_hand.as_bytes()).unwrap().plan;
    let ids: Vec<&str> = read.attached.notes.iter().map(|note| &*note.id).collect();
    assert_eq!(ids, ["2", "1", "3"]);
    assert_eq!(answers(&read, "2"), ["a", "b"]);
    assert_ne!(
        read.attached.notes[0].answers[0].id,
        read.attached.notes[0].answers[1].id
    );
}

#[test]
fn an_id_that_nobody_sees_is_none() {
    let mut plan = Plan::default();
    let answers = vec![answer("\u{8}", "a"), answer("1", "b")];
    plan.attached.notes = vec![
        Note {
            answers,
            ..note("\u{200b}", "school.name", "One")
        },
        note("k1", "school.name", "Two"),
    ];
    let read = store::read(store::to_text(&plan).as_bytes()).unwrap().plan;
    let notes = &read.attached.notes;
    assert!(notes.iter().all(|note| !note.id.is_empty()));
    assert!(notes[0].answers.iter().all(|answer| !answer.id.is_empty()));
    let again = store::read(store::to_text(&read).as_bytes()).unwrap().plan;
    assert_eq!(again, read);
}

#[test]
fn what_was_said_since_another_version_is_told() {
    let (plan, _) = plan();
    let later = with(&plan, |plan| {
        plan.attached.notes[0].answers = vec![answer("a1", "In the annex.")];
        plan.attached.notes[1].settled = Some(settled("Board"));
        plan.attached.notes.push(note("k3", "school.oid", "New."));
    });
    let news = |a, b| -> Vec<NoteNews> {
        let changes = note_changes(a, b);
        changes.into_iter().map(|change| change.what).collect()
    };
    assert_eq!(
        news(&plan, &later),
        [NoteNews::Answered(1), NoteNews::Settled, NoteNews::New]
    );
    assert_eq!(
        news(&later, &plan),
        [NoteNews::Gone, NoteNews::Reworded, NoteNews::Reopened]
    );
    assert_eq!(news(&plan, &plan), []);
}

#[test]
fn two_plans_are_the_same_only_if_the_same_was_said_in_both() {
    let (plan, _) = plan();
    let other = with(&plan, |plan| {
        plan.attached.notes[1].settled = Some(settled("Board"));
    });
    assert!(!is_the_same(&plan, &other));
    assert!(is_the_same(
        &plan,
        &with(&plan, |plan| plan.attached.notes.reverse())
    ));
}

#[test]
fn notes_are_no_content_of_any_rule_count_comparison_or_document() {
    let plan = rich_plan();
    let noted = with(&plan, |noted| {
        for (place, _) in plan.in_order() {
            let place = place.to_string();
            let text = "TODO: a longer text is still to be written here, in October 2029";
            noted.attached.notes.push(note(&place, &place, text));
            noted.attached.to_confirm.push(ToConfirm {
                place,
                ..ToConfirm::default()
            });
        }
    });
    assert!(noted.attached.notes.len() > 200);
    assert_eq!(check(&noted), check(&plan));
    for part in Part::ALL {
        assert_eq!(progress(&noted, part), progress(&plan, part));
    }
    assert_eq!(differences(&plan, &noted), []);
    for preset in Preset::ALL
        .into_iter()
        .filter(|preset| *preset != Preset::StaffMeeting)
    {
        let options = Options::of(preset, today());
        let texts = wording::texts_for("en", &plan);
        let [with, without] = [&noted, &plan].map(|plan| document::build(plan, &texts, &options));
        assert_eq!(with, without, "{}", preset.name());
    }
}

/// One step of a script: what is done, and the two things that it chooses.
type Step = (u8, u8, u8);

/// A person at work on one copy; each text that is written is new in the world.
struct Writer {
    plan: Plan,
    name: &'static str,
    written: usize,
}

impl Writer {
    fn says(&mut self) -> String {
        self.written += 1;
        format!("{} {}", self.name, self.written)
    }

    fn place(&self, at: usize) -> String {
        let mut places = vec!["school.name".to_owned(), "plan.needs".to_owned()];
        for kind in [Kind::Need, Kind::Goal, Kind::Indicator] {
            let ids = self.plan.ids(kind).into_iter();
            places.extend(ids.map(|id| Place::item(id, id.kind.title_field()).to_string()));
        }
        places[at % places.len()].clone()
    }

    fn step(&mut self, (what, a, b): Step) {
        let (a, b) = (usize::from(a), usize::from(b));
        let text = self.says();
        let place = self.place(a);
        let role = self.name.to_owned();
        let notes = &mut self.plan.attached.notes;
        let at = a % notes.len().max(1);
        match what % 12 {
            0..3 => notes.push(note(&text, &place, &text)),
            3..5 if !notes.is_empty() => notes[at].answers.push(answer(&text, &text)),
            5 if !notes.is_empty() => notes[at].text = text,
            6 if !notes.is_empty() => notes[at].settled = Some(settled(&role)),
            7 if !notes.is_empty() => notes[at].settled = None,
            8 if !notes.is_empty() => drop(notes.remove(at)),
            9 if !notes.is_empty() => {
                let answers = &mut notes[at].answers;
                let (many, which) = (answers.len(), b % answers.len().max(1));
                match b % 3 {
                    _ if many == 0 => {}
                    0 => drop(answers.remove(which)),
                    _ => answers[which].text = text,
                }
            }
            10 => {
                let kind = [Kind::Need, Kind::Goal, Kind::Indicator][b % 3];
                let goal = self.plan.ids(Kind::Goal).first().copied();
                self.plan.add(kind, goal);
            }
            _ => {
                let all: Vec<Id> = [Kind::Need, Kind::Goal, Kind::Indicator]
                    .into_iter()
                    .flat_map(|kind| self.plan.ids(kind))
                    .collect();
                if !all.is_empty() {
                    self.plan.remove(all[b % all.len()]);
                }
            }
        }
    }
}

fn after(plan: &Plan, name: &'static str, script: &[Step]) -> Plan {
    let plan = plan.clone();
    let mut writer = Writer {
        plan,
        name,
        written: 0,
    };
    for step in script {
        writer.step(*step);
    }
    writer.plan
}

/// Everything that is said in a plan.
fn said(plan: &Plan) -> BTreeSet<&str> {
    let notes = plan.attached.notes.iter();
    let texts = notes.flat_map(|note| {
        let answers = note.answers.iter().map(|it| it.text.as_str());
        answers.chain([note.text.as_str()])
    });
    texts.collect()
}

fn any_script() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec(any::<Step>(), 0..20)
}

proptest! {
    #![proptest_config(tried(150))]

    #[test]
    fn notes_of_a_copy_come_in_whole_and_nothing_of_mine_goes(before in any_script(), mine in any_script(), theirs in any_script()) {
        let base = after(&Plan::default(), "before", &before);
        let (mine, theirs) = (after(&base, "mine", &mine), after(&base, "theirs", &theirs));
        let mut both = mine.clone();
        both.take_notes(&theirs);
        let mut due = theirs.clone();
        due.attached.notes.retain(|note| {
            let item = note.place.split_once('.').and_then(|(item, _)| item.parse().ok());
            item.is_none_or(|id: Id| mine.item(id).is_some())
        });
        let all = said(&both);
        for text in said(&mine).union(&said(&due)) {
            prop_assert!(all.contains(text), "{text} is lost");
        }
        prop_assert_eq!(&Plan { attached: mine.attached.clone(), ..both.clone() }, &mine, "notes alone come in");
        let (news, marks) = note_news(&both, &theirs);
        prop_assert!(news.is_empty() && marks == 0, "once is enough: {news:?}");
    }

    #[test]
    fn no_note_is_lost_whatever_two_people_do(before in any_script(), mine in any_script(), theirs in any_script()) {
        let base = after(&Plan::default(), "before", &before);
        let (mine, theirs) = (after(&base, "mine", &mine), after(&base, "theirs", &theirs));
        let merged = merge(&base, &mine, &theirs).plan;
        let all = said(&merged);
        for side in [&mine, &theirs] {
            for text in said(side).difference(&said(&base)) {
                prop_assert!(all.contains(text), "{text} is lost");
            }
        }
        for text in said(&base) {
            if said(&mine).contains(text) && said(&theirs).contains(text) {
                prop_assert!(all.contains(text), "{text} was on both sides");
            }
        }
        for note in &merged.attached.notes {
            let states = [&base, &mine, &theirs].map(|plan| plan.note(&note.id).map(Note::is_open));
            if let [_, Some(mine), Some(theirs)] = states
                && !(mine && theirs)
            {
                let by_one_side = states[0] == Some(false) && (mine || theirs);
                prop_assert!(by_one_side || !note.is_open(), "a settled note is settled");
            }
            let item = note.place.split_once('.').and_then(|(item, _)| item.parse().ok());
            prop_assert!(item.is_none_or(|id: Id| merged.item(id).is_some()), "{} hangs nowhere", note.place);
        }
        let ids: BTreeSet<&str> = merged.attached.notes.iter().map(|note| &*note.id).collect();
        prop_assert_eq!(ids.len(), merged.attached.notes.len());
        let again = store::read(store::to_text(&merged).as_bytes()).unwrap();
        prop_assert_eq!(again.plan, merged);
    }
}
