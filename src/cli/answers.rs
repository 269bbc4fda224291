//! `europlan answers` and `europlan forms`: a plan's answers for an application form, and the forms that are known.

use super::{Environment, Problem, Said, as_json, json, language, named_files, open_one, today};
use crate::answers::{self, FormEntry, Sheet};
use crate::catalogue::Catalogue;
use crate::catalogue::forms::Form;
use crate::plan::{Id, Plan};
use crate::text::Texts;
use crate::wording;
use clap::ArgMatches;
use serde::Serialize;
use std::path::Path;

/// Lists the forms.
pub(super) fn forms(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    catalogue: &Catalogue,
) -> Result<(), Problem> {
    language(matches)?;
    let forms = &catalogue.forms;
    said.out = if as_json(matches) {
        let forms: Vec<FormOut> = forms.iter().map(|form| form_out(form, texts)).collect();
        json(&forms)
    } else {
        let forms = forms.iter().map(|form| form_line(form, texts));
        forms.collect::<String>().into_bytes()
    };
    Ok(())
}

#[derive(Serialize)]
struct FormOut<'a> {
    form: &'a str,
    name: String,
    from: i16,
    until: i16,
    certainty: &'static str,
    source: String,
    year: i16,
    questions: usize,
    limits: usize,
}

fn form_out<'a>(form: &'a Form, texts: &Texts) -> FormOut<'a> {
    let source = form.source(&form.source);
    FormOut {
        form: &form.id,
        name: texts.say(&form.key()).into_owned(),
        from: form.from,
        until: form.until,
        certainty: form.grade.code(),
        source: source.map_or_else(String::new, |source| answers::source(source, texts)),
        year: source.map_or(0, |source| source.year),
        questions: form.questions.len(),
        limits: form.questions.iter().filter(|q| q.limit.is_some()).count(),
    }
}

/// The id of a form, its name, and how sure it is.
fn form_line(form: &Form, texts: &Texts) -> String {
    let out = form_out(form, texts);
    let certainty = texts.say(form.grade.key());
    let values = [
        ("from", out.from.to_string().into()),
        ("until", out.until.to_string().into()),
        ("count", out.questions.into()),
        ("limits", out.limits.into()),
        ("certainty", certainty.as_ref().into()),
        ("year", out.year.to_string().into()),
    ];
    let line = texts.attribute_with("cli-form", "line", &values);
    let name = texts.say_with("cli-form", &[("form", out.name.as_str().into())]);
    format!("{}\n  {name}\n  {}\n\n", form.id, line.unwrap_or_default())
}

/// The answers of one plan, or a table of the progress of several.
pub(super) fn run(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    (environment, facts): (&Environment, &crate::facts::Facts),
) -> Result<(), Problem> {
    let (wanted, today) = (language(matches)?, today(matches, environment)?);
    let form = form(matches, facts.catalogue)?;
    let files = named_files(matches);
    let mut speakers = Speakers::default();
    let mut reports = Vec::new();
    let mut whole = String::new();
    for file in &files {
        match open_one(file, said, texts) {
            Ok(plan) => {
                let tag = wanted.unwrap_or(answers::language_of(&plan, texts.tag()));
                let speaker = speakers.of(tag, &plan);
                let sheet = Sheet::new(&plan, speaker, form);
                if files.len() == 1 && !as_json(matches) {
                    whole = answers::text(&sheet, &plan, speaker, today);
                }
                reports.push(FileReport::new(file, &sheet, &plan, speaker));
            }
            Err(error) => {
                if !as_json(matches) {
                    said.warnings.push(error.clone());
                }
                reports.push(FileReport::failed(file, error));
            }
        }
    }
    said.out = match (as_json(matches), files.len()) {
        (true, _) => json(&reports),
        (false, 1) => whole.into_bytes(),
        (false, _) => table(&reports, texts).into_bytes(),
    };
    Ok(())
}

/// The form asked for.
fn form(matches: &ArgMatches, catalogue: &'static Catalogue) -> Result<&'static Form, Problem> {
    let forms = &catalogue.forms;
    let id = matches.get_one::<String>("form").map_or("", String::as_str);
    catalogue.form(id).ok_or_else(|| {
        let known: Vec<&str> = forms.iter().map(|form| form.id.as_str()).collect();
        let known = known.join(", ");
        Problem::new("cli-unknown-form", &[("form", id), ("known", &known)])
    })
}

/// The words of the languages needed so far: loading them takes longer than answering.
#[derive(Default)]
struct Speakers(Vec<(bool, Texts)>);

impl Speakers {
    fn of(&mut self, tag: &str, plan: &Plan) -> &Texts {
        let adults = wording::has_adult_learners(plan);
        let known = |(of, texts): &(bool, Texts)| *of == adults && texts.tag() == tag;
        let at = self.0.iter().position(known).unwrap_or_else(|| {
            self.0.push((adults, wording::texts_for(tag, plan)));
            self.0.len() - 1
        });
        &self.0[at].1
    }
}

#[derive(Serialize)]
struct FileReport {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<&'static str>,
    /// How sure the questions are.
    #[serde(skip_serializing_if = "Option::is_none")]
    certainty: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    over: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    empty: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<AnswerOut>,
    /// Activities that are over or outside the project.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<String>,
}

#[derive(Serialize)]
struct AnswerOut {
    question: &'static str,
    section: &'static str,
    name: String,
    about: Option<String>,
    state: &'static str,
    own: bool,
    text: String,
    characters: usize,
    /// By the other reading of a line break.
    characters_at_most: usize,
    limit: Option<usize>,
    limit_certainty: Option<&'static str>,
}

impl FileReport {
    fn new(file: &Path, sheet: &Sheet, plan: &Plan, texts: &Texts) -> Self {
        let progress = sheet.progress();
        let answers = sheet.entries.iter();
        Self {
            file: file.display().to_string(),
            error: None,
            form: Some(&sheet.form.id),
            certainty: Some(sheet.form.grade.code()),
            answered: Some(progress.answered),
            over: Some(progress.over),
            empty: Some(progress.empty),
            answers: answers.map(|entry| answer(entry, plan, texts)).collect(),
            left_out: sheet.outside.iter().map(Id::to_string).collect(),
        }
    }

    fn failed(file: &Path, error: String) -> Self {
        Self {
            file: file.display().to_string(),
            error: Some(error),
            form: None,
            certainty: None,
            answered: None,
            over: None,
            empty: None,
            answers: Vec::new(),
            left_out: Vec::new(),
        }
    }
}

fn answer(entry: &FormEntry, plan: &Plan, texts: &Texts) -> AnswerOut {
    let question = entry.question;
    let known = question.limit.as_ref().filter(|_| !entry.is_own_limit);
    AnswerOut {
        question: &question.id,
        section: &question.section,
        name: answers::name(entry, plan, texts),
        about: entry.about.map(|id| id.to_string()),
        state: entry.state.code(),
        own: entry.own.is_some(),
        text: entry.text().to_owned(),
        characters: entry.count.least,
        characters_at_most: entry.count.most,
        limit: entry.limit,
        limit_certainty: known.map(|limit| limit.grade.code()),
    }
}

/// One row per file, with tabs between the columns.
fn table(reports: &[FileReport], texts: &Texts) -> String {
    let heads = [
        "cli-answers-file",
        "cli-answers-answered",
        "cli-answers-over",
        "cli-answers-empty",
    ];
    let heads = heads.map(|key| texts.say(key));
    let mut lines = vec![heads.join("\t")];
    let number = |number: Option<usize>| number.map_or_else(|| "-".to_owned(), |n| n.to_string());
    lines.extend(reports.iter().map(|report| {
        let numbers = [report.answered, report.over, report.empty].map(number);
        format!(
            "{}\t{}",
            answers::safe_cell(&report.file),
            numbers.join("\t")
        )
    }));
    lines.join("\n") + "\n"
}
