//! Documents for a purpose: what each preset shows, and that its file is accessible and archival.

use crate::any::rich_plan;
use crate::pdf::exported;
use crate::support::today;
use europlan::catalogue::Catalogue;
use europlan::check::{self, Context};
use europlan::document::{
    self, Block, Document, Funding, Margins, Options, Paper, Preset, SWITCHES, Size,
};
use europlan::layout::lay_out;
use europlan::plan::questions::{Asked, Editor, Owner, Part, QUESTIONS, Question};
use europlan::plan::{AnswerMut, Kind, Place, Plan};
use europlan::text::shipped;
use europlan::{store, wording};
use std::path::Path;

fn full_plan() -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/full.europlan");
    store::open(&path).unwrap().plan
}

fn document(plan: &Plan, preset: Preset, tag: &str) -> Document {
    let options = Options::of(preset, today());
    document::build(plan, &wording::texts_for(tag, plan), &options)
}

/// The questions whose answers are printed: what is kept for application forms has a paper of its own.
fn printed() -> impl Iterator<Item = &'static Question> {
    QUESTIONS
        .iter()
        .filter(|question| Part::ALL.contains(&question.part))
}

#[test]
fn each_preset_is_accessible_and_archival_in_each_language() {
    for preset in Preset::ALL {
        for tag in shipped() {
            for (name, plan) in [
                ("full", full_plan()),
                ("rich", rich_plan()),
                ("new", Plan::default()),
            ] {
                let name = format!("{}-{name}-{tag}", preset.name());
                let export = exported(&name, &document(&plan, preset, tag));
                assert_eq!(export.left_out, [], "{name}");
            }
        }
    }
}

#[test]
fn all_choices_at_once_are_accessible_and_archival() {
    let mut options = Options::of(Preset::StaffMeeting, today());
    options.self_check = true;
    options.signatures = true;
    options.funding = Funding::CoFunded;
    options.disclaimer = "Views and opinions are our own.".to_owned();
    options.first_page = 12;
    options.paper = Paper {
        size: Size::Letter,
        margins: Margins::Narrow,
        text_size: 14,
    };
    for cover in [true, false] {
        options.cover = cover;
        for plan in [full_plan(), rich_plan(), Plan::default()] {
            let document = document::build(&plan, &wording::texts_for("nl", &plan), &options);
            exported("all-choices", &document);
        }
    }
}

#[test]
fn blank_questions_are_all_there_with_their_help_and_show_no_answer() {
    let mut plan = rich_plan();
    let asked = printed().flat_map(|question| places(&plan, question));
    for place in asked.collect::<Vec<_>>() {
        if let Some(AnswerMut::Text(text)) = plan.answer_mut(place) {
            *text = "zqzq".to_owned();
        }
    }
    plan.about.title.clear();
    plan.school.name.clear();
    for tag in shipped() {
        let texts = wording::texts_for(tag, &plan);
        let document = document(&plan, Preset::Blank, tag);
        assert_eq!(document.draft, None);
        let text = document::text(&document);
        for question in printed() {
            let key = question.key();
            if question.group == "self-view" {
                continue; // in a grid
            }
            assert!(text.contains(&*texts.say(&key)), "{tag}: {key}");
            // Where the help of the window speaks of ticks and lists, paper has its own.
            let help = |kind| texts.attribute(&key, kind);
            if let Some(help) = help("paper").or_else(|| help("help")) {
                assert!(text.contains(&*help), "{tag}: help of {key}");
            }
        }
        let groups = ["doc-self-pupils", "doc-self-staff", "doc-self-authorities"];
        for group in groups {
            assert!(text.contains(&*texts.say(group)), "{tag}: {group}");
        }
        assert!(!text.contains("zqzq"), "an answer shows");
    }
}

#[test]
fn the_short_blank_form_has_the_core_of_the_five_parts_on_six_pages() {
    let mut plan = rich_plan();
    plan.vision.picture = "zqzq".to_owned();
    for tag in shipped() {
        let texts = wording::texts_for(tag, &plan);
        let document = document(&plan, Preset::BlankShort, tag);
        let pages = lay_out(&document).unwrap().pages.len();
        assert!(pages <= 6, "{tag}: {pages} pages");
        let text = document::text(&document);
        assert!(!text.contains("zqzq"), "an answer shows");
        let parts = [
            Part::Status,
            Part::Vision,
            Part::Goals,
            Part::Activities,
            Part::Europe,
        ];
        for part in parts {
            assert!(text.contains(&*texts.say(part.key())), "{tag}: {part:?}");
        }
        let single = printed().filter(|question| {
            let is_single = matches!(question.owner, Owner::One(_));
            let is_list = matches!(question.editor, Editor::Items(_));
            let is_asked = parts.contains(&question.part);
            is_single && !is_list && is_asked && question.rank.is_required()
        });
        for question in single {
            let key = question.key();
            assert!(text.contains(&*texts.say(&key)), "{tag}: {key}");
        }
        let grids = document.blocks.iter().filter(|block| match block {
            Block::Table(table) => table.by_hand > 0 && table.rows.len() > 2,
            _ => false,
        });
        assert!(
            grids.count() >= 4,
            "needs, goals, indicators and activities"
        );
    }
}

#[test]
fn each_blank_question_can_be_answered_by_hand() {
    let document = document(&Plan::default(), Preset::Blank, "en");
    let count = |wanted: fn(&Block) -> bool| document.blocks.iter().filter(|b| wanted(b)).count();
    let rooms = count(|block| matches!(block, Block::Room { .. }));
    let boxes = count(
        |block| matches!(block, Block::Paragraph { words, .. } if words.text.starts_with('☐')),
    );
    let lists = |editor| matches!(editor, Editor::Items(_));
    let asked = printed().filter(|question| !lists(question.editor));
    let (in_grid, others): (Vec<&Question>, Vec<&Question>) =
        asked.partition(|question| question.group == "self-view");
    assert_eq!(rooms + boxes, others.len());
    let grid = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.by_hand > 0 => Some(table.rows.len() * 2),
        _ => None,
    });
    assert_eq!(grid, Some(in_grid.len()), "six groups, now and wished");
    let text = document::text(&document);
    assert!(text.contains("☐\u{a0}Job shadowing    ☐\u{a0}"), "{text}");
}

#[test]
fn a_meeting_sees_what_is_not_answered_yet() {
    let unanswered = |plan: &Plan| {
        let text = document::text(&document(plan, Preset::StaffMeeting, "en"));
        let usual = document::text(&document(plan, Preset::Application, "en"));
        assert!(!usual.contains("ot answered yet"));
        text
    };
    let text = unanswered(&Plan::default());
    for question in QUESTIONS {
        let is_single = matches!(question.owner, Owner::One(_));
        let is_asked = matches!(question.asked, Asked::Always);
        if is_single && is_asked && !matches!(question.editor, Editor::Items(_)) {
            let texts = wording::texts_for("en", &Plan::default());
            let key = question.key();
            // The two ends of the period are one line of the document.
            let label = match question.field {
                "title" | "language" => continue, // on the cover
                "period_start" | "period_end" => texts.say("doc-period"),
                _ => texts
                    .attribute(&key, "doc")
                    .unwrap_or_else(|| texts.say(&key)),
            };
            let line = format!("{label}: Not answered yet");
            let below = format!(
                "{label}\n{}\n\nNot answered yet",
                ".".repeat(label.chars().count())
            );
            let lower = format!(
                "{label}\n{}\n\nNot answered yet",
                "-".repeat(label.chars().count())
            );
            let is_said = [line, below, lower]
                .iter()
                .any(|words| text.contains(words));
            assert!(is_said, "{key} ({label}) in {text}");
        }
    }
    let mut plan = full_plan();
    plan.goals[0].responsible.clear();
    plan.status.experience = " ".to_owned();
    let text = unanswered(&plan);
    assert!(text.contains("Responsible: Not answered yet"), "{text}");
    assert!(text.contains("\n\nNot answered yet"), "{text}");
}

#[test]
fn points_to_talk_about_stand_before_the_plan() {
    let mut plan = full_plan();
    plan.goals[0].by = "".into();
    let texts = wording::texts_for("en", &plan);
    let document = document(&plan, Preset::StaffMeeting, "en");
    assert!(
        matches!(&document.blocks[0], Block::Heading { level: 1, words, .. } if words.text == "Points to talk about")
    );
    let Block::List {
        ordered: true,
        items,
    } = &document.blocks[1]
    else {
        panic!("{:?}", document.blocks[1]);
    };
    let catalogue = Catalogue::shipped();
    let check = check::run(
        &plan,
        &Context {
            today: today(),
            catalogue,
            help: europlan::wording::help,
        },
    );
    let points = wording::open_points(&texts, &plan, &check);
    let shown: Vec<&String> = items.iter().map(|item| &item.words.text).collect();
    assert_eq!(shown, points.iter().collect::<Vec<_>>());
}

/// The words of the document with one choice more, or less.
fn with(change: impl FnOnce(&mut Options)) -> String {
    let plan = full_plan();
    let mut options = Options::on(today());
    change(&mut options);
    let document = document::build(&plan, &wording::texts_for("en", &plan), &options);
    document::text(&document)
}

#[test]
fn each_choice_changes_what_it_says() {
    let usual = with(|_| {});
    for switch in &SWITCHES {
        let mut plan = full_plan();
        let note = crate::notes::note("k1", "school.name", "In full?");
        plan.attached.notes.push(note);
        let texts = wording::texts_for("en", &plan);
        let mut options = Options::on(today());
        let on = (switch.of)(&mut options);
        *on = !*on;
        let document = document::build(&plan, &texts, &options);
        let before = document::build(&plan, &texts, &Options::on(today()));
        assert_ne!(document, before, "{}", switch.name);
    }
    let signed = with(|options| options.signatures = true);
    assert!(signed.contains("Signatures") && !usual.contains("Signatures"));
    let text = with(|options| {
        options.funding = Funding::CoFunded;
        options.disclaimer = "Only our views.\nNot those of others.".to_owned();
    });
    assert!(text.contains("Co-funded by the European Union") && text.contains("Only our views."));
    assert!(!usual.contains("unded by the European Union"));
    let plain = with(|options| {
        options.cover = false;
        options.funding = Funding::Funded;
    });
    assert!(plain.contains("Funded by the European Union"));
}

#[test]
fn the_self_check_names_each_criterion_with_its_rating_and_questions() {
    let text = with(|options| options.self_check = true);
    let plan = full_plan();
    let texts = wording::texts_for("en", &plan);
    let catalogue = Catalogue::shipped();
    let check = check::run(
        &plan,
        &Context {
            today: today(),
            catalogue,
            help: europlan::wording::help,
        },
    );
    for rating in &check.ratings {
        let criterion = texts.say(&format!("criterion-{}", rating.criterion.code()));
        let level = wording::level(&texts, rating);
        assert!(text.contains(&format!("{criterion}: {level}")), "{text}");
        for answer in &rating.answers {
            let grade = texts.say(&format!("grade-{}", answer.grade.code()));
            let line = format!("{} {grade}", wording::asked(&texts, answer));
            let flowing = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flowing.contains(&line), "{line} in {text}");
        }
    }
}

#[test]
fn a_preset_leaves_the_paper_and_the_grant_as_they_are() {
    let mut chosen = Options::on(today());
    chosen.paper.size = Size::Letter;
    chosen.funding = Funding::Funded;
    chosen.first_page = 7;
    for preset in Preset::ALL {
        let options = chosen.clone().with(preset);
        assert_eq!(options.preset(), Some(preset));
        assert_eq!(
            (options.paper, options.funding, options.first_page),
            (chosen.paper, chosen.funding, chosen.first_page)
        );
    }
    chosen.figures = false;
    assert_eq!(chosen.preset(), None);
}

#[test]
fn headings_of_each_preset_never_skip_a_level() {
    for preset in Preset::ALL {
        for plan in [full_plan(), rich_plan(), Plan::default()] {
            let mut level = 0;
            for block in document(&plan, preset, "en").blocks {
                if let Block::Heading {
                    level: next, words, ..
                } = block
                {
                    assert!(
                        next <= level + 1,
                        "{}: {} skips a level",
                        preset.name(),
                        words.text
                    );
                    level = next;
                }
            }
        }
    }
}

pub(crate) fn places(plan: &Plan, question: &europlan::plan::questions::Question) -> Vec<Place> {
    match question.owner {
        Owner::One(of) => vec![Place::new(of, question.field)],
        Owner::Each(kind) => ids(plan, kind, question.field),
    }
}

fn ids(plan: &Plan, kind: Kind, field: &'static str) -> Vec<Place> {
    let ids = plan.ids(kind).into_iter();
    ids.map(|id| Place::item(id, field)).collect()
}

#[test]
fn open_notes_stand_in_the_paper_of_a_staff_meeting_with_who_says_what() {
    let mut plan = full_plan();
    let mut open = crate::notes::note("k1", "school.name", "In full?");
    open.answers.push(europlan::plan::NoteAnswer {
        id: "a1".to_owned(),
        text: "Yes.".to_owned(),
        ..europlan::plan::NoteAnswer::default()
    });
    let mut settled = crate::notes::note("k2", "school.oid", "Checked.");
    settled.settled = Some(europlan::plan::Settled::default());
    plan.attached.notes = vec![settled, open];
    plan.attached.to_confirm.push(europlan::plan::ToConfirm {
        place: "vision.picture".to_owned(),
        ..europlan::plan::ToConfirm::default()
    });
    let text = document::text(&document(&plan, Preset::StaffMeeting, "en"));
    let from = text.find("Notes").unwrap();
    let notes = &text[from..];
    assert!(notes.contains("Name of the school"), "{notes}");
    assert!(
        notes.contains("In full? (Head teacher, 23 November 2026)"),
        "{notes}"
    );
    assert!(notes.contains("Yes.") && !notes.contains("Checked."));
    assert!(
        notes.contains("Answers to be confirmed") && notes.contains("Where do you want to be?")
    );
    let usual = document::text(&document(&plan, Preset::Application, "en"));
    assert!(!usual.contains("In full?"));
}
