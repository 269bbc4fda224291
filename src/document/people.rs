//! People of the school abroad: by school year and by kind in a table, by school year as bars.

use super::answers;
use super::builder::{Builder, Cell};
use super::{BarValue, Bars, Column, Fill, Group, Tone, Words};
use crate::plan::markup::Span;
use crate::plan::{Activity, Id, Listed, Of};
use crate::wording::{self, Abroad};

/// More school years than this are not drawn: a mistyped year would make the list endless.
const MOST_YEARS: usize = 12;

impl Builder<'_> {
    /// The planning table of an accreditation: how many people go abroad, by school year and by kind of activity.
    pub(super) fn people_abroad(&mut self) {
        let years = wording::abroad_by_year(self.plan);
        let Some(of) = self.plan.activities.first().map(|it| Of::Item(it.id)) else {
            return;
        };
        if years.is_empty() {
            return;
        }
        self.heading(2, self.say("doc-abroad-title"), None);
        let kinds = wording::abroad_by_kind(self.plan);
        let mut total = Abroad::default();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for year in &years {
            total.add(year);
            let name = format!("{}–{}", year.year, year.year.saturating_add(1));
            rows.push(self.row_of_people(Words::of_program(name), year));
        }
        if years.len() > 1 {
            let mut row = self.row_of_people(self.say("doc-total"), &total);
            for words in row.iter_mut().flatten() {
                words.spans.push(Span {
                    bytes: 0..words.text.len(),
                    bold: true,
                    italic: false,
                });
            }
            rows.push(row);
        }
        // Those of a single kind are all.
        if kinds.len() > 1 {
            rows.extend(kinds.iter().map(|(kind, people)| {
                self.row_of_people(answers::choices(self.texts, [kind.key()]), people)
            }));
        }
        self.aligned_table(self.people_columns(of), rows);
        let uncounted = self.uncounted();
        if !uncounted.is_empty() {
            let words = self.numbers_of(&uncounted);
            let words = words.after(&self.texts.say("doc-abroad-uncounted"));
            self.paragraph(words, Tone::Note);
        }
    }

    /// Activities that take people abroad, without a year or a number to count.
    fn uncounted(&self) -> Vec<Id> {
        let is_abroad = |activity: &&Activity| {
            let kind = activity.kind.filter(|kind| kind.is_mobility());
            kind.is_some() && !wording::is_counted(self.plan, activity)
        };
        let activities = self.plan.activities.iter().filter(is_abroad);
        activities.map(|activity| activity.id).collect()
    }

    fn people_columns(&self, of: Of) -> Vec<Column> {
        let column = |head, share, right| Column { head, share, right };
        vec![
            column(self.say("doc-year-or-kind"), 3.0, false),
            column(self.say("doc-self-pupils"), 1.0, true),
            column(self.label(of, "staff"), 1.0, true),
            column(self.label(of, "accompanying"), 1.4, true),
            column(self.say("doc-all-people"), 1.0, true),
            column(self.say("doc-of-whom-fewer"), 2.0, true),
        ]
    }

    fn row_of_people(&self, name: Words, people: &Abroad) -> Vec<Cell> {
        let numbers = [
            people.pupils,
            people.staff - people.accompanying,
            people.accompanying,
            people.all(),
            people.fewer_opportunities,
        ];
        let cell = |number: f64| match number {
            number if number > 0.0 => vec![Words::of_program(self.texts.number(number))],
            _ => Cell::new(),
        };
        let numbers = numbers.into_iter().map(cell);
        std::iter::once(vec![name]).chain(numbers).collect()
    }

    /// The bars; `None` if nobody goes abroad in a known year.
    pub(super) fn abroad(&self) -> Option<Bars> {
        let years = wording::abroad_by_year(self.plan);
        if years.is_empty() || years.len() > MOST_YEARS {
            return None;
        }
        let texts = self.texts;
        let ends = years.iter().map(|year| year.pupils.max(year.staff));
        let most = ends.fold(0.0, f64::max);
        let mut sentences = vec![texts.say("doc-abroad-alt").into_owned()];
        let mut groups = Vec::new();
        for year in years {
            let label = format!("{}–{}", year.year, year.year.saturating_add(1));
            let (pupils, staff) = (texts.number(year.pupils), texts.number(year.staff));
            sentences.push(texts.say_with(
                "doc-abroad-year",
                &[
                    ("year", label.as_str().into()),
                    ("pupils", pupils.as_str().into()),
                    ("staff", staff.as_str().into()),
                ],
            ));
            let measure = |fill, value, number: &str| BarValue {
                fill,
                value,
                number: Words::of_program(number),
            };
            groups.push(Group {
                label: Words::of_program(label),
                most,
                bars: vec![
                    measure(Fill::Planned, year.pupils, &pupils),
                    measure(Fill::Done, year.staff, &staff),
                ],
            });
        }
        Some(Bars {
            alt: Words::of_program(sentences.join(" ")),
            groups,
            legend: vec![
                (Fill::Planned, self.say("doc-self-pupils")),
                (Fill::Done, self.say("doc-abroad-staff")),
            ],
        })
    }
}
