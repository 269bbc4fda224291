//! A calendar file (iCalendar, RFC 5545): deadlines, and on request the activities and target dates of a plan.
//!
//! All entries last whole days: deadlines name their hour in words, so that no program shifts it to another time zone.

use crate::catalogue::{Catalogue, Due, fit};
use crate::plan::{DateText, Grain, Id, Plan, dates};
use crate::text::Texts;
use crate::wording::{self, funding};
use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::borrow::Cow;

/// What a calendar file is made for.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Deadlines before this day are left out.
    pub today: Date,
    /// When the file is made, which each entry states.
    pub now: Timestamp,
    /// Also the activities and target dates of the plan.
    pub own: bool,
}

/// The file.
pub fn file(plan: &Plan, catalogue: &Catalogue, texts: &Texts, options: &Options) -> String {
    let plan = &*dates::in_figures(Cow::Borrowed(plan));
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property((
        "PRODID",
        concat!("-//Europlan//Europlan ", env!("CARGO_PKG_VERSION"), "//EN"),
    ));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.name(&texts.say("calendar-name"));
    for due in fit::due(plan, catalogue, options.today) {
        calendar.push(deadline(catalogue, texts, &due, options));
    }
    if options.own {
        for activity in &plan.activities {
            let item = wording::item_name(texts, plan, activity.id);
            let entry = spanned(texts, &activity.start, &activity.end, &item);
            calendar.extend(entry.map(|entry| entry.event(&own_uid(plan, activity.id), options)));
        }
        for (id, by) in targets(plan) {
            let item = wording::item_name(texts, plan, id);
            let entry = target(texts, by, &item);
            calendar.extend(entry.map(|entry| entry.event(&own_uid(plan, id), options)));
        }
    }
    calendar.to_string()
}

/// One entry: whole days with a name.
struct DayEvent {
    first: Date,
    last: Date,
    name: String,
    more: String,
    link: String,
    sure: bool,
}

impl DayEvent {
    fn event(self, uid: &str, options: &Options) -> Event {
        let day = |day: Date| day.strftime("%Y%m%d").to_string();
        let whole = |key: &str, date: Date| {
            let mut property = Property::new(key, day(date));
            property.add_parameter("VALUE", "DATE");
            property.done()
        };
        let after = self.last.checked_add(1.day()).unwrap_or(self.last); // the end is exclusive
        let mut event = Event::with_uid(uid);
        event
            .summary(&self.name)
            .append_property(whole("DTSTART", self.first))
            .append_property(whole("DTEND", after))
            .add_property(
                "DTSTAMP",
                options.now.strftime("%Y%m%dT%H%M%SZ").to_string(),
            )
            .add_property("TRANSP", "TRANSPARENT")
            .add_property("STATUS", if self.sure { "CONFIRMED" } else { "TENTATIVE" });
        if !self.more.is_empty() {
            event.description(&self.more);
        }
        if !self.link.is_empty() {
            event.add_property("URL", &self.link);
        }
        event.done()
    }
}

fn deadline(catalogue: &Catalogue, texts: &Texts, due: &Due, options: &Options) -> Event {
    let name = funding::deadline_name(texts, catalogue, due.deadline);
    let key = if due.is_known {
        "calendar-deadline"
    } else {
        "calendar-expected"
    };
    let more = [
        funding::due(texts, due),
        funding::round(texts, due.deadline),
        texts.say(due.deadline.grade.key()).into_owned(),
    ];
    let link = catalogue.programmes_of(due.deadline).next();
    let first = due.first.max(options.today); // an expected month may have begun
    let entry = DayEvent {
        first,
        last: first,
        name: texts.say_with(key, &[("name", name.into())]),
        more: more.join("\n"),
        link: link
            .map(|programme| programme.link.clone())
            .unwrap_or_default(),
        sure: due.is_known,
    };
    entry.event(&format!("{}@europlan", due.deadline.id), options)
}

/// An activity: its days if they are exact, or else the first possible one, with the month or year in its name.
fn spanned(texts: &Texts, start: &DateText, end: &DateText, item: &str) -> Option<DayEvent> {
    let written = if start.span().is_some() { start } else { end };
    let span = written.span()?;
    let exact = span.grain == Grain::Day;
    let last = end.span().filter(|end| exact && end.grain == Grain::Day);
    let last = last.map_or(span.first, |end| end.last.max(span.first));
    let name = if exact {
        item.to_owned()
    } else {
        sometime(texts, written, item)
    };
    Some(DayEvent {
        first: span.first,
        last,
        name,
        more: String::new(),
        link: String::new(),
        sure: exact,
    })
}

/// A target date: the last day by which it is to be reached.
fn target(texts: &Texts, by: &DateText, item: &str) -> Option<DayEvent> {
    let last = by.last()?;
    Some(DayEvent {
        first: last,
        last,
        name: texts.say_with("calendar-target", &[("item", item.into())]),
        more: String::new(),
        link: String::new(),
        sure: true,
    })
}

fn sometime(texts: &Texts, when: &DateText, item: &str) -> String {
    let values = [("when", texts.date(when).into()), ("item", item.into())];
    texts.say_with("calendar-sometime", &values)
}

/// The dates by which goals, indicators and changes are to be reached.
fn targets(plan: &Plan) -> Vec<(Id, &DateText)> {
    let mut targets = Vec::new();
    for goal in &plan.goals {
        targets.push((goal.id, &goal.by));
        let indicators = goal.indicators.iter();
        targets.extend(indicators.map(|indicator| (indicator.id, &indicator.by)));
    }
    let changes = plan.changes.iter();
    targets.extend(changes.map(|change| (change.id, &change.by)));
    targets
}

/// The same for the same item of the same plan, so that importing a newer file replaces the older entries, and those of
/// no other plan. A plan that was never saved is told from others by what it is.
fn own_uid(plan: &Plan, id: Id) -> String {
    let (about, school) = (&plan.about, &plan.school);
    let told: Vec<&str> = if plan.identity.is_empty() {
        let (start, end) = (&about.period_start.0, &about.period_end.0);
        vec![&school.oid, &school.name, &about.title, start, end]
    } else {
        vec![&plan.identity]
    };
    // FNV-1a: short, and the same on every computer.
    let bytes = told.iter().flat_map(|part| part.trim().bytes().chain([0]));
    let mark = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{id}-{mark:016x}@europlan")
}
