//! People of the school abroad, by school year, as bars.

use super::builder::Builder;
use super::{BarValue, Bars, Fill, Group, Words};
use crate::wording;

/// More school years than this are not drawn: a mistyped year would make the list endless.
const MOST_YEARS: usize = 12;

impl Builder<'_> {
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
