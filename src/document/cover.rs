//! What surrounds the body: cover, header, footer, the file's properties.

use super::answers::{BETWEEN, joined, one_line, period, short};
use super::closing;
use super::{Block, Cover, Document, Options, PAGE, PAGES, Words};
use crate::plan::{Of, Place, Plan, questions};
use crate::text::Texts;

/// A document around a body.
pub(super) fn document(
    plan: &Plan,
    texts: &Texts,
    options: &Options,
    blocks: Vec<Block>,
) -> Document {
    let say = |key| texts.say(key).into_owned();
    let (page, pages) = (PAGE.to_string(), PAGES.to_string());
    let has_headings = blocks
        .iter()
        .any(|block| matches!(block, Block::Heading { .. }));
    Document {
        title: title(plan, texts).text,
        author: one_line(&plan.school.name),
        language: questions::language_tag(plan)
            .unwrap_or(texts.tag())
            .to_owned(),
        label_language: texts.tag().to_owned(),
        country: country(plan),
        date: options.today,
        draft: options.is_marked_as_draft().then(|| say("doc-draft")),
        header: header(plan, texts),
        page_label: texts.say_with(
            "doc-page-foot",
            &[
                ("page", page.as_str().into()),
                ("pages", pages.as_str().into()),
            ],
        ),
        creator: format!("{} {}", texts.say("app-name"), env!("CARGO_PKG_VERSION")),
        paper: options.paper,
        first_page: options.first_page.max(1),
        cover: options.cover.then(|| cover(plan, texts, options)),
        contents: (options.contents && has_headings)
            .then(|| Words::of_program(say("doc-contents"))),
        summary: Vec::new(),
        blocks,
        notes: Vec::new(),
    }
}

/// The title of the plan, or the kind of document if it has none yet.
fn title(plan: &Plan, texts: &Texts) -> Words {
    match one_line(&plan.about.title) {
        title if title.is_empty() => Words::of_program(texts.say("doc-kind")),
        title => Words::of_school(title),
    }
}

/// The country of the school, if it is one.
pub(crate) fn country(plan: &Plan) -> Option<String> {
    let country = plan.school.country.first();
    country.map(|country| country.0.trim().to_uppercase())
}

fn logo_in_words(plan: &Plan, texts: &Texts) -> Words {
    match one_line(&plan.school.name) {
        none if none.is_empty() => Words::of_program(texts.say("doc-logo")),
        school => Words::of_program(texts.say_with("doc-logo-of", &[("school", school.into())])),
    }
}

fn header(plan: &Plan, texts: &Texts) -> Words {
    match one_line(&plan.school.name) {
        school if school.is_empty() => title(plan, texts),
        school => Words::of_school(school),
    }
}

fn cover(plan: &Plan, texts: &Texts, options: &Options) -> Cover {
    // Questions without answers only say whose they are.
    let is_answered = !options.content.is_blank();
    let language = short(texts, plan, Place::new(Of::About, "language"));
    let mut day = vec![Words::of_program(texts.day(options.today))];
    day.extend(language.filter(|_| is_answered));
    let facts = vec![(
        Words::of_program(texts.say("doc-date")),
        joined(&day, BETWEEN),
    )];
    Cover {
        kind: Words::of_program(texts.say("doc-kind")),
        logo: options
            .logo
            .clone()
            .map(|logo| (logo, logo_in_words(plan, texts))),
        title: Words::of_school(one_line(&plan.about.title)).at(Place::new(Of::About, "title")),
        school: Words::of_school(one_line(&plan.school.name)).at(Place::new(Of::School, "name")),
        period: period(texts, plan).filter(|_| is_answered),
        facts,
        notes: closing::disclaimer(options),
        emblem: closing::emblem(texts, options),
    }
}
