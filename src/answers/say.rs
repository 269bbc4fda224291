//! One answer of the plan in words: alone, or with its label from the locales.

use super::compose::bullets;
use super::plain::plain;
use crate::catalogue::Unit;
use crate::document::{amount, date, one_line, span, with_unit};
use crate::plan::questions::{Editor, Owner, Question};
use crate::plan::{
    About, Activity, Answer, Id, Indicator, Kind, Of, Partner, Place, Plan, Platform, markup,
};
use crate::text::Texts;
use crate::wording;
use std::collections::{BTreeSet, HashMap};

/// What it takes to say answers.
pub(super) struct Teller<'a> {
    pub(super) plan: &'a Plan,
    pub(super) texts: &'a Texts,
    /// What each item links to, and what links to it.
    pub(super) linked: HashMap<Id, BTreeSet<Id>>,
    /// The activities that are left out.
    pub(super) outside: BTreeSet<Id>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(plan: &'a Plan, texts: &'a Texts, outside: &[Id]) -> Self {
        let mut linked: HashMap<Id, BTreeSet<Id>> = HashMap::new();
        for (id, record) in Kind::ALL.into_iter().flat_map(|kind| plan.records(kind)) {
            for name in record.names() {
                let Some(Answer::Links(links)) = record.answer(name) else {
                    continue;
                };
                for link in links {
                    linked.entry(id).or_default().insert(*link);
                    linked.entry(*link).or_default().insert(id);
                }
            }
        }
        Self {
            plan,
            texts,
            linked,
            outside: outside.iter().copied().collect(),
        }
    }
}

impl Teller<'_> {
    /// True if one of the two links to the other.
    pub(super) fn are_linked(&self, a: Id, b: Id) -> bool {
        self.linked
            .get(&a)
            .is_some_and(|linked| linked.contains(&b))
    }

    /// The answer alone; empty if nothing is answered. Only long answers have several lines.
    pub(super) fn value(&self, question: &Question, of: Of) -> String {
        let place = Place::new(of, question.field);
        match (question.owner, question.field) {
            // Answers that are given together.
            (Owner::Each(Kind::Activity), Activity::start) => return self.dates(of),
            (Owner::Each(Kind::Activity), Activity::town) => {
                return self.joined(of, [Activity::town, Activity::countries]);
            }
            (Owner::Each(Kind::Partner), Partner::town) => {
                return self.joined(of, [Partner::town, Partner::country]);
            }
            (Owner::Each(Kind::Platform), Platform::platform) => {
                let name = self.short(Place::new(of, Platform::name));
                return if name.is_empty() {
                    self.short(place)
                } else {
                    name
                };
            }
            (Owner::One(Of::About), About::period_start) => return self.period(&self.plan.about),
            (Owner::One(Of::Funding), "experience") => return self.experience(),
            _ => {}
        }
        match question.editor {
            Editor::Lines => plain(&markup::plain(self.plan.words(place))),
            Editor::Items(_) => self.indicators(of),
            _ => self.short(place),
        }
    }

    /// The answer with its label, if it has one.
    pub(super) fn said(&self, question: &Question, of: Of) -> String {
        let value = self.value(question, of);
        let key = key(question);
        if value.is_empty() || !self.texts.has(&key) {
            return value;
        }
        if value.contains('\n') {
            // Several lines start below their label.
            let said = self.say(&key, &format!("\n{value}"));
            return plain(&said);
        }
        self.say(&key, &value)
    }

    fn say(&self, key: &str, value: &str) -> String {
        self.texts.say_with(key, &[("value", value.into())])
    }

    /// An answer in one line; links by the titles of their targets, a line each.
    fn short(&self, place: Place) -> String {
        let texts = self.texts;
        let word = |key: String| texts.say(&key).into_owned();
        match self.plan.answer(place) {
            None | Some(Answer::Items(..)) => String::new(),
            Some(Answer::Text(text)) if markup::is_at(place) => one_line(&markup::plain(text)),
            Some(Answer::Text(text)) => one_line(&plain(text)),
            Some(Answer::Date(text)) => date(texts, text).text,
            Some(Answer::Amount(text)) => amount(texts, text),
            Some(Answer::Choice(choice)) => choice.key().map(word).unwrap_or_default(),
            Some(Answer::Choices(set)) => in_a_row(set.keys().map(word)),
            Some(Answer::Countries(list)) => {
                let names: Vec<_> = list.iter().map(|country| texts.country(country)).collect();
                names.join(", ")
            }
            Some(Answer::Links(ids)) => {
                let titles: Vec<String> = ids.iter().map(|id| self.title(*id)).collect();
                bullets(&titles)
            }
        }
    }

    /// The title of an item, or its kind and number if it has none.
    fn title(&self, id: Id) -> String {
        match wording::item_title(self.plan, id) {
            "" => wording::item_number(self.texts, self.plan, id),
            title => one_line(&plain(title)),
        }
    }

    fn joined(&self, of: Of, fields: [&'static str; 2]) -> String {
        let words = fields.map(|field| self.short(Place::new(of, field)));
        let words = words.into_iter().filter(|words| !words.is_empty());
        words.collect::<Vec<_>>().join(", ")
    }

    fn dates(&self, of: Of) -> String {
        let activity = of.id().and_then(|id| self.plan.activity(id));
        let dates = activity.and_then(|a| span(self.texts, &a.start, &a.end));
        dates.map(|words| words.text).unwrap_or_default()
    }

    /// The period of the plan, with its length in years if both ends are understood.
    fn period(&self, about: &About) -> String {
        let Some(words) = span(self.texts, &about.period_start, &about.period_end) else {
            return String::new();
        };
        let (first, last) = (about.period_start.first(), about.period_end.last());
        let months = first.zip(last).map(|(first, last)| {
            let years = i32::from(last.year()) - i32::from(first.year());
            years * 12 + i32::from(last.month()) - i32::from(first.month()) + 1
        });
        match months {
            Some(months) if months > 0 => {
                let years = self.texts.number((f64::from(months) / 12.0).ceil());
                let values = [
                    ("years", years.as_str().into()),
                    ("period", words.text.as_str().into()),
                ];
                self.texts.say_with("say-period-with-years", &values)
            }
            _ => words.text,
        }
    }

    /// "20 years"; as written if it is more than a number.
    fn experience(&self) -> String {
        let written = self.short(Place::new(Of::Funding, "experience"));
        match self.plan.funding.experience.0.trim().parse::<f64>() {
            Ok(years) => wording::funding::figure(self.texts, years, Unit::Years),
            Err(_) => written,
        }
    }

    /// The indicators of a goal, a line each.
    fn indicators(&self, of: Of) -> String {
        let goal = of.id().and_then(|id| self.plan.goal(id));
        let indicators = goal.map_or(&[][..], |goal| &goal.indicators);
        let lines: Vec<String> = indicators
            .iter()
            .map(|indicator| self.indicator(indicator))
            .filter(|line| !line.is_empty())
            .collect();
        bullets(&lines)
    }

    /// "Teachers who …: from 2 (October 2026) to 14 teachers, by May 2030. How it is measured: …"
    fn indicator(&self, indicator: &Indicator) -> String {
        let unit = one_line(&indicator.unit);
        let with_unit = |value: &str| match unit.as_str() {
            "" => value.to_owned(),
            unit => with_unit(value, unit),
        };
        let counted = one_line(&plain(&indicator.counted));
        let [baseline, target] =
            [&indicator.baseline, &indicator.target].map(|value| amount(self.texts, value));
        let mut from = if target.is_empty() && !baseline.is_empty() {
            with_unit(&baseline)
        } else {
            baseline
        };
        if !from.is_empty() && !indicator.baseline_date.is_empty() {
            let day = date(self.texts, &indicator.baseline_date).text;
            from = format!("{from} ({day})");
        }
        let key = match (from.is_empty(), target.is_empty()) {
            (false, false) => "say-indicator-both",
            (true, false) => "say-indicator-target",
            (false, true) => "say-indicator-baseline",
            (true, true) => "say-indicator-alone",
        };
        let to = if target.is_empty() {
            target
        } else {
            with_unit(&target)
        };
        let values = [
            ("counted", counted.as_str().into()),
            ("baseline", from.as_str().into()),
            ("target", to.as_str().into()),
        ];
        let mut line = if counted.is_empty() && from.is_empty() && to.is_empty() {
            String::new()
        } else {
            self.texts.say_with(key, &values)
        };
        if !line.is_empty() && !indicator.by.is_empty() {
            let by = self.say("say-indicator-by", &date(self.texts, &indicator.by).text);
            line = format!("{line}, {by}");
        }
        let method = one_line(&plain(&indicator.method));
        if !method.is_empty() {
            let method = self.say("say-indicator-method", &method);
            line = if line.is_empty() {
                method
            } else {
                format!("{} {method}", sentence(&line))
            };
        }
        if line.is_empty() {
            line
        } else {
            sentence(&line)
        }
    }
}

/// The key of the label of an answer.
pub(super) fn key(question: &Question) -> String {
    let field = question.field.replace('_', "-");
    format!("say-{}-{field}", question.owner_name())
}

/// Names of a closed list one after the other: only the first begins with a capital letter. No row of a list of which
/// several can be chosen begins with a proper name.
fn in_a_row(names: impl Iterator<Item = String>) -> String {
    let mut row = String::new();
    for name in names {
        if row.is_empty() {
            row = name;
            continue;
        }
        let mut letters = name.chars();
        row.push_str(", ");
        row.extend(letters.next().into_iter().flat_map(char::to_lowercase));
        row.push_str(letters.as_str());
    }
    row
}

/// Words as a sentence: a capital letter first, and a full stop if no other mark ends them.
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let mut sentence: String = letters
        .next()
        .map(|first| first.to_uppercase().collect())
        .unwrap_or_default();
    sentence.push_str(letters.as_str());
    if !sentence.ends_with(['.', '!', '?', '…', ':', ';', '”', '»']) {
        sentence.push('.');
    }
    sentence
}
