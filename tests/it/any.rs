//! Plans for tests: one with everything in it, and any plan at all.

use europlan::plan::questions::{self, Editor, Owner};
use europlan::plan::{
    AcceptedWord, AnswerMut, Choice, Choices, Country, DateText, Dismissal, Id, Kind, Note,
    NoteAnswer, Of, Place, Plan, Sent, Settled, ToConfirm, cleaned,
};
use proptest::prelude::*;

/// Words of several lines with the signs that a file format could trip over.
const PROSE: &str = "Wij lezen samen, “hardop”.\n\nTweede alinea: C:\\map \"citaat\" 'x' #1 (zie [bijlage]).\n– één; – twee";

/// A plan in which every question is answered, with two or more items of each kind.
pub(crate) fn rich_plan() -> Plan {
    let mut plan = Plan::default();
    let texts = vec![
        PROSE.to_owned(),
        "2027-09".to_owned(),
        "10 to 15".to_owned(),
        "Reading".to_owned(),
    ];
    let counts = Kind::ALL.map(|kind| match kind {
        Kind::Need | Kind::Goal | Kind::Partner => 3,
        Kind::Activity => 6,
        _ => 2,
    });
    fill(
        &mut plan,
        &counts,
        &mut Picker {
            texts,
            state: 7,
            always: true,
        },
    );
    plan.repair();
    plan
}

/// Any plan: any number of items, any words, any choices, any links.
pub(crate) fn any_plan() -> impl Strategy<Value = Plan> {
    let texts = proptest::collection::vec(any_text(), 1..6);
    let counts = proptest::collection::vec(0_usize..3, Kind::ALL.len());
    (texts, counts, any::<u64>()).prop_map(|(texts, counts, state)| {
        let mut plan = Plan::default();
        fill(
            &mut plan,
            &counts,
            &mut Picker {
                texts,
                state,
                always: false,
            },
        );
        plan
    })
}

/// Any plan, and two that were made from it independently.
pub(crate) fn any_three() -> impl Strategy<Value = [Plan; 3]> {
    let texts = || proptest::collection::vec(any_text(), 1..6);
    (any_plan(), (texts(), any::<u64>()), (texts(), any::<u64>())).prop_map(
        |(base, mine, theirs)| {
            let [mine, theirs] = [mine, theirs].map(|(texts, state)| edited(&base, texts, state));
            [base, mine, theirs]
        },
    )
}

/// The plan after a person has worked on it: items added, removed, moved; answers changed.
fn edited(plan: &Plan, texts: Vec<String>, state: u64) -> Plan {
    let mut plan = plan.clone();
    let mut picker = Picker {
        texts,
        state,
        always: false,
    };
    for kind in Kind::ALL {
        for id in plan.ids(kind) {
            match picker.number(6) {
                0 => drop(plan.remove(id)),
                1 => drop(plan.shift(id, picker.number(3))),
                _ => {}
            }
        }
    }
    let counts = Kind::ALL.map(|_| picker.number(2));
    add_items(&mut plan, &counts, &mut picker);
    for (owner, of) in owners(&plan) {
        // What an answer of a form is about is fixed when it is made.
        let fields = questions::of(owner).filter(|question| question.field != "about");
        for question in fields {
            if picker.number(4) == 0 {
                let place = Place::new(of, question.field);
                answer(&mut plan, place, question.editor, &mut picker);
            }
        }
    }
    for answer in &mut plan.form_answers {
        answer.form = picker.number(usize::MAX).to_string(); // two sides rarely begin the same one; a test does
    }
    plan
}

/// Any words that a plan can hold: everyday ones, any Unicode, and what file formats trip over.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    any_signs().prop_map(|text| cleaned(&text).into_owned())
}

/// The same with signs that nobody sees.
pub(crate) fn any_signs() -> impl Strategy<Value = String> {
    let nasty = "[\\\\#r\"'(){}\\[\\],:/*\r\n\t\u{0}\u{7f}\u{85}\u{2028}\u{202e}\u{2066}\u{200f}\u{feff}\u{e000}\u{301}a \u{1f600}]{0,24}";
    prop_oneof![
        any::<String>(),
        nasty,
        "r?#{0,3}\"[a#\"\n]{0,8}\"?#{0,3}",
        "[a-zé .,\n]{0,80}"
    ]
}

/// Chooses without a generator of its own, so that one number makes one plan.
struct Picker {
    texts: Vec<String>,
    state: u64,
    always: bool,
}

impl Picker {
    fn number(&mut self, below: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % below.max(1)
    }

    fn text(&mut self) -> String {
        let at = self.number(self.texts.len());
        self.texts[at].clone()
    }

    fn answers(&mut self) -> bool {
        self.always || self.number(3) > 0
    }
}

fn add_items(plan: &mut Plan, counts: &[usize], picker: &mut Picker) {
    for (kind, count) in Kind::ALL.into_iter().zip(counts) {
        for _ in 0..*count {
            let goals = plan.ids(Kind::Goal);
            let parent = (!goals.is_empty()).then(|| goals[picker.number(goals.len())]);
            plan.add(kind, parent);
        }
    }
}

/// All records of a plan that have questions.
fn owners(plan: &Plan) -> Vec<(Owner, Of)> {
    let mut owners: Vec<(Owner, Of)> = Of::SINGLE
        .into_iter()
        .map(|of| (Owner::One(of), of))
        .collect();
    for kind in Kind::ALL {
        owners.extend(
            plan.ids(kind)
                .into_iter()
                .map(|id| (Owner::Each(kind), Of::Item(id))),
        );
    }
    owners
}

fn fill(plan: &mut Plan, counts: &[usize], picker: &mut Picker) {
    add_items(plan, counts, picker);
    for (owner, of) in owners(plan) {
        for question in questions::of(owner) {
            if picker.answers() {
                answer(
                    plan,
                    Place::new(of, question.field),
                    question.editor,
                    picker,
                );
            }
        }
    }
    for _ in 0..picker.number(3) {
        plan.attached.dismissals.push(Dismissal {
            rule: picker.text(),
            place: picker.text(),
            reason: picker.text(),
            seen: picker.text(),
        });
    }
    for n in 0..picker.number(3) {
        plan.attached.notes.push(any_note(n, picker));
        plan.attached.to_confirm.push(ToConfirm {
            place: format!("{n}{}", picker.text()), // an answer is marked once
            role: picker.text(),
            day: DateText(picker.text()),
        });
        plan.attached.accepted.push(AcceptedWord {
            place: format!("{n}{}", picker.text()), // and a word accepted once
            word: picker.text(),
        });
    }
    for _ in 0..picker.number(2) {
        plan.sent.push(Sent {
            day: DateText(picker.text()),
            to: picker.text(),
        });
    }
}

fn any_note(n: usize, picker: &mut Picker) -> Note {
    let answers = 0..picker.number(3);
    Note {
        id: format!("k{n}"),
        place: picker.text(),
        text: picker.text(),
        role: picker.text(),
        day: DateText(picker.text()),
        answers: answers
            .map(|n| NoteAnswer {
                id: format!("a{n}"),
                text: picker.text(),
                role: picker.text(),
                day: DateText(picker.text()),
            })
            .collect(),
        settled: (picker.number(2) == 0).then(|| Settled {
            role: picker.text(),
            day: DateText(picker.text()),
        }),
    }
}

fn answer(plan: &mut Plan, place: Place, editor: Editor, picker: &mut Picker) {
    let known: Vec<Id> = match editor {
        Editor::Links(kind) => plan.ids(kind),
        Editor::Kept => plan.ids(Kind::Goal),
        _ => Vec::new(),
    };
    match plan.answer_mut(place) {
        Some(AnswerMut::Text(text)) => *text = picker.text(),
        Some(AnswerMut::Choice(choice)) => choose(choice, picker),
        Some(AnswerMut::Choices(choices)) => toggle(choices, picker),
        Some(AnswerMut::Countries(countries)) => {
            *countries = vec![Country::from("BE"), Country(picker.text())];
        }
        Some(AnswerMut::Links(links)) => {
            *links = known.into_iter().filter(|_| picker.answers()).collect();
        }
        None => {}
    }
}

fn choose(choice: &mut dyn Choice, picker: &mut Picker) {
    let codes = choice.list().codes;
    choice.choose(Some(codes[picker.number(codes.len())]));
}

fn toggle(choices: &mut dyn Choices, picker: &mut Picker) {
    for code in choices.list().codes {
        if picker.answers() {
            choices.toggle(code);
        }
    }
}
