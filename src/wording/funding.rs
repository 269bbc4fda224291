//! Programmes, rules, sums and deadlines in words, the same in the window and on the command line.

use crate::catalogue::facts::Reading;
use crate::catalogue::fit::{Judged, Outcome};
use crate::catalogue::grant::{GrantItem, Term};
use crate::catalogue::{Catalogue, Deadline, Due, Grade, Programme, Rule, Sum, Test, Unit, Window};
use crate::plan::{Country, Field, Grain, Listed, Plan, SchoolKind};
use crate::text::{Texts, Value};
use jiff::civil::Date;

/// "KA122-SCH · Short-term project in school education".
pub fn programme_name(texts: &Texts, programme: &Programme) -> String {
    let name = texts.say(&programme.key());
    match programme.code.as_str() {
        "" => name.into_owned(),
        code => format!("{code} · {name}"),
    }
}

/// The sentence for a rule checked against a plan: what is measured, what was found, what must hold.
pub fn judged(texts: &Texts, plan: &Plan, judged: &Judged) -> String {
    let rule = judged.rule;
    if let Test::Told(figures) = &rule.test {
        return told(texts, rule, figures);
    }
    let activity = judged.activity.and_then(|id| plan.activity(id));
    let title = judged
        .activity
        .filter(|_| activity.is_some())
        .map(|id| super::item_name(texts, plan, id));
    let title = activity
        .map(|activity| activity.title.trim())
        .filter(|title| !title.is_empty())
        .map(str::to_owned)
        .or(title);
    let found = match (&judged.reading, judged.outcome) {
        (_, Outcome::Unknown) => texts.say("found-nothing").into_owned(),
        (reading, _) => found(texts, reading, rule.unit),
    };
    let values = [
        ("what", texts.say(rule.measure.key()).into_owned().into()),
        ("found", found.into()),
        ("rule", must_hold(texts, rule, judged.call).into()),
        ("activity", title.clone().unwrap_or_default().into()),
    ];
    match title {
        Some(_) => texts.say_with("judged-activity", &values),
        None => texts.say_with("judged", &values[..3]),
    }
}

/// What a rule says, on its own.
pub fn rule(texts: &Texts, rule: &Rule, call: i16) -> String {
    if let Test::Told(figures) = &rule.test {
        return told(texts, rule, figures);
    }
    let what = texts.say(rule.measure.key());
    let words = format!("{what}: {}", must_hold(texts, rule, call));
    let kinds = rule.kinds.iter().map(|kind| texts.say(&kind.key()));
    let kinds: Vec<_> = kinds.collect();
    match (kinds.join(" / "), rule.measure.is_of_each()) {
        (none, false) if none.is_empty() => words,
        (none, true) if none.is_empty() => format!("{} · {words}", texts.say("rule-of-any")),
        (kinds, _) => format!("{kinds} · {words}"),
    }
}

/// Of which call the rules were read, and what follows for a later call and for a plan
/// that goes on after the present programme.
pub fn known(texts: &Texts, catalogue: &Catalogue, plan: &Plan, call: i16) -> Vec<String> {
    let calls = &catalogue.calls;
    let values = [
        ("known", calls.known.to_string().into()),
        ("call", call.to_string().into()),
    ];
    let mut said = vec![texts.say_with("funding-known", &values[..1])];
    if call > calls.known {
        said.push(texts.say_with("funding-carried", &values));
    }
    if let Some(next) = catalogue.next_for(plan) {
        let values = [
            ("last", (next.from - 1).to_string().into()),
            ("from", next.from.to_string().into()),
            ("until", next.until.to_string().into()),
        ];
        let words = texts.say_with("funding-next", &values);
        let year = next.year.to_string();
        let proof = proof_of(texts, catalogue, year, next.grade, &next.sources);
        said.push(format!("{words} ({proof})"));
    }
    said
}

fn told(texts: &Texts, rule: &Rule, figures: &[f64]) -> String {
    let names = ["a", "b", "c", "d"];
    let values = names.into_iter().zip(figures);
    let values: Vec<(&str, Value)> = values
        .map(|(name, figure)| (name, figure_alone(texts, *figure, rule.unit).into()))
        .collect();
    texts.say_with(&rule.note_key(), &values)
}

/// A figure without its unit; years have no separator between their digits.
fn figure_alone(texts: &Texts, figure: f64, unit: Unit) -> String {
    match unit {
        Unit::Nothing => format!("{figure:.0}"),
        _ => texts.number(figure),
    }
}

/// A figure with its unit: "12 days".
pub fn figure(texts: &Texts, figure: f64, unit: Unit) -> String {
    let value = figure_alone(texts, figure, unit);
    match unit.key() {
        Some(key) => {
            let values = [("count", figure.into()), ("value", value.into())];
            texts.say_with(key, &values)
        }
        None => value,
    }
}

fn found(texts: &Texts, reading: &Reading, unit: Unit) -> String {
    match reading {
        Reading::Unknown => texts.say("found-nothing").into_owned(),
        Reading::Figure(range) if range.low < range.high => {
            let values = [
                ("low", figure_alone(texts, range.low, unit).into()),
                ("value", figure(texts, range.high, unit).into()),
            ];
            texts.say_with("found-range", &values)
        }
        Reading::Figure(range) => figure(texts, range.high, unit),
        Reading::Yes(true) => texts.say("found-yes").into_owned(),
        Reading::Yes(false) => texts.say("found-no").into_owned(),
        Reading::Codes(list, codes) => names(texts, list, codes),
        Reading::Countries(countries) => country_names(texts, countries),
        Reading::Day(day) => texts.day(*day),
        Reading::Part(part, whole) => {
            let values = [
                ("part", euros(texts, *part).into()),
                ("whole", euros(texts, *whole).into()),
            ];
            texts.say_with("found-part", &values)
        }
    }
}

fn names(texts: &Texts, list: &str, codes: &[&str]) -> String {
    let names = codes.iter();
    let names: Vec<String> = names
        .map(|code| texts.say(&format!("{list}-{code}")).into_owned())
        .collect();
    names.join(", ")
}

fn country_names(texts: &Texts, countries: &[Country]) -> String {
    let names: Vec<_> = countries.iter().map(|c| texts.country(c)).collect();
    names.join(", ")
}

/// What must hold; the days of a window are those of the call.
fn must_hold(texts: &Texts, rule: &Rule, call: i16) -> String {
    let with = |figure_of: f64| figure(texts, figure_of, rule.unit);
    let say = |key: &str, value: String| texts.say_with(key, &[("value", value.into())]);
    match &rule.test {
        Test::Told(figures) => told(texts, rule, figures),
        Test::AtLeast(least) => say("test-at-least", with(*least)),
        Test::AtMost(most) => say("test-at-most", with(*most)),
        Test::Between(low, high) if (low - high).abs() < f64::EPSILON => {
            say("test-exactly", with(*high))
        }
        Test::Between(low, high) => {
            let low = figure_alone(texts, *low, rule.unit);
            let values = [("low", low.into()), ("value", with(*high).into())];
            texts.say_with("test-between", &values)
        }
        Test::OneOf(all) => {
            let all: Vec<String> = all.iter().map(|one| with(*one)).collect();
            texts.say_with("test-one-of", &[("values", all.join(", ").into())])
        }
        Test::Is(true) => texts.say("test-yes").into_owned(),
        Test::Is(false) => texts.say("test-no").into_owned(),
        Test::AnyOf(codes) => {
            let all = code_names(texts, codes);
            texts.say_with("test-any-of", &[("values", all.into())])
        }
        Test::TakesPart => texts.say("test-takes-part").into_owned(),
        Test::Abroad => texts.say("test-abroad").into_owned(),
        Test::AmongPartners => texts.say("test-among-partners").into_owned(),
        Test::Within(windows) => {
            let all: Vec<String> = windows
                .iter()
                .map(|one| window(texts, *one, call))
                .collect();
            texts.say_with("test-within", &[("values", all.join("; ").into())])
        }
        Test::Share { share, sum, whole } => {
            let values = [
                ("share", texts.number(share * 100.0).into()),
                ("sum", euros(texts, *sum).into()),
                ("whole", euros(texts, *whole).into()),
            ];
            texts.say_with("test-share", &values)
        }
    }
}

/// The names of fields, kinds of school or countries, whichever the codes are; a long list is cut.
fn code_names(texts: &Texts, codes: &[String]) -> String {
    const MOST: usize = 12;
    let name = |code: &String| {
        if let Some(field) = Field::from_code(code) {
            texts.say(&field.key()).into_owned()
        } else if let Some(kind) = SchoolKind::from_code(code) {
            texts.say(&kind.key()).into_owned()
        } else {
            texts.country(&Country(code.clone())).into_owned()
        }
    };
    let mut names: Vec<String> = codes.iter().take(MOST).map(name).collect();
    if codes.len() > MOST {
        names.push("…".to_owned());
    }
    names.join(", ")
}

fn window(texts: &Texts, window: Window, call: i16) -> String {
    let year = if window.next_year { call + 1 } else { call };
    let day = |(month, day): (i8, i8)| Date::new(year, month, day).map(|day| texts.day(day));
    match (day(window.first), day(window.last)) {
        (Ok(first), Ok(last)) if first == last => first,
        (Ok(first), Ok(last)) => texts.say_with(
            "test-window",
            &[("first", first.into()), ("last", last.into())],
        ),
        _ => String::new(),
    }
}

/// The calls a rule belongs to, how sure it is, and its source.
pub fn proof(texts: &Texts, catalogue: &Catalogue, judged: &Judged) -> String {
    let rule = judged.rule;
    let years = years(texts, rule.from, rule.until);
    let years = if judged.carried {
        let values = [
            ("years", years.into()),
            ("call", judged.call.to_string().into()),
        ];
        texts.say_with("rule-carried", &values)
    } else {
        years
    };
    proof_of(texts, catalogue, years, rule.grade, &rule.sources)
}

/// How sure a fact is and its source, after its calls.
pub fn proof_of(
    texts: &Texts,
    catalogue: &Catalogue,
    years: String,
    grade: Grade,
    sources: &[String],
) -> String {
    let hosts = sources.iter().filter_map(|id| catalogue.source(id));
    let hosts: Vec<String> = hosts.map(|source| host(&source.address)).collect();
    let values = [
        ("years", years.into()),
        ("code", grade.code().into()),
        ("meaning", texts.say(grade.key()).into_owned().into()),
        ("sources", unique(&hosts).join(", ").into()),
    ];
    texts.say_with("proof", &values)
}

fn unique(all: &[String]) -> Vec<&str> {
    let mut once: Vec<&str> = Vec::new();
    for one in all {
        if !once.contains(&one.as_str()) {
            once.push(one);
        }
    }
    once
}

/// The name of a site, for an address; otherwise the words before a bracket or a colon.
fn host(address: &str) -> String {
    let Some(at) = address.find("://").map(|at| at + 3) else {
        let name = address.split(['(', ',', ':', ';']).next();
        return name.unwrap_or(address).trim().to_owned();
    };
    let rest = &address[at..];
    let mut steps = rest
        .strip_prefix("www.")
        .unwrap_or(rest)
        .split(['/', ' ', ';']);
    let site = steps.next().unwrap_or(rest).trim_end_matches(',');
    if site != "github.com" {
        return site.trim_end_matches('.').to_owned();
    }
    let whose: Vec<&str> = steps.take(2).collect(); // a site of many: the owner counts
    format!("{site}/{}", whose.join("/"))
}

/// "call 2026", "calls 2021–2026".
pub fn years(texts: &Texts, first: i16, last: i16) -> String {
    if first == last {
        let year = first.to_string();
        return texts.say_with("rule-of-call", &[("year", year.into())]);
    }
    let values = [
        ("first", first.to_string().into()),
        ("last", last.to_string().into()),
    ];
    texts.say_with("rule-of-calls", &values)
}

/// Euros without their unit, with two decimals or none.
fn euros(texts: &Texts, sum: f64) -> String {
    let cents = (sum * 100.0).round();
    let mut words = texts.number(cents / 100.0);
    if cents % 100.0 != 0.0 && cents % 10.0 == 0.0 {
        words.push('0');
    }
    words
}

/// "309 EUR", "41–74 EUR", "at most 191 EUR".
pub fn money(texts: &Texts, sum: Sum) -> String {
    let high = euros(texts, sum.high);
    match sum.low.map(|low| euros(texts, low)) {
        None => texts.say_with("money-most", &[("high", high.into())]),
        Some(low) if low == high => texts.say_with("money-sum", &[("high", high.into())]),
        Some(low) => texts.say_with("money-range", &[("low", low.into()), ("high", high.into())]),
    }
}

/// A sum of which a part may not be known.
pub fn money_so_far(texts: &Texts, sum: Option<Sum>, partial: bool) -> String {
    match sum {
        None => texts.say("estimate-unknown").into_owned(),
        Some(sum) if partial => {
            let sum = money(texts, sum);
            texts.say_with("money-at-least", &[("sum", sum.into())])
        }
        Some(sum) => money(texts, sum),
    }
}

/// "4 × 7 days × 172 EUR".
pub fn step(texts: &Texts, step: &Term) -> String {
    let people = texts.number(step.people);
    let rate = money(texts, step.rate);
    match step.days {
        None => texts.say_with(
            "estimate-step",
            &[("people", people.into()), ("rate", rate.into())],
        ),
        Some(days) => {
            let days = figure(texts, days, Unit::Days);
            let values = [
                ("people", people.into()),
                ("days", days.into()),
                ("rate", rate.into()),
            ];
            texts.say_with("estimate-step-days", &values)
        }
    }
}

/// The years and certainties of the rates of an item, and the group of its country.
pub fn rates_of(texts: &Texts, item: &GrantItem) -> String {
    let mut words = Vec::new();
    for found in &item.rates {
        let key = if found.carried {
            "estimate-rate-old"
        } else {
            "estimate-rate"
        };
        let values = [
            ("year", span(found.rate.from, found.rate.until).into()),
            ("code", found.rate.grade.code().into()),
        ];
        let said = texts.say_with(key, &values);
        if !words.contains(&said) {
            words.push(said);
        }
    }
    if let Some((group, _)) = item.group {
        let values = [
            ("group", group.group.to_string().into()),
            ("year", span(group.from, group.until).into()),
            ("code", group.grade.code().into()),
        ];
        words.push(texts.say_with("estimate-country-group", &values));
    }
    if item.rates.is_empty() {
        words.insert(0, texts.say("estimate-unknown-why").into_owned());
    }
    words.join("; ")
}

/// What the letters of certainty mean.
pub fn legend(texts: &Texts) -> String {
    let all = Grade::ALL
        .iter()
        .map(|grade| format!("{}: {}", grade.code(), texts.say(grade.key())));
    all.collect::<Vec<_>>().join(" · ")
}

fn span(first: i16, last: i16) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}

/// The programmes of a deadline, by code if they have one.
pub fn deadline_name(texts: &Texts, catalogue: &Catalogue, deadline: &Deadline) -> String {
    let programmes: Vec<&Programme> = catalogue.programmes_of(deadline).collect();
    programme_names(texts, &programmes)
}

/// The name of a programme, or the codes of several.
pub fn programme_names(texts: &Texts, programmes: &[&Programme]) -> String {
    if let [only] = programmes {
        return programme_name(texts, only);
    }
    let codes: Vec<&str> = programmes.iter().map(|one| one.code.as_str()).collect();
    codes.join(", ")
}

/// "19 February 2026, 12:00 (Brussels time)", "February 2027: expected".
pub fn due(texts: &Texts, due: &Due) -> String {
    let when = texts.date(&due.deadline.when);
    let hour = due.deadline.hour.as_str();
    if !due.is_known {
        return texts.say_with("deadline-in", &[("when", when.into())]);
    }
    match hour {
        "" => when,
        hour => texts.say_with(
            "deadline-on",
            &[("when", when.into()), ("hour", hour.into())],
        ),
    }
}

/// "Published: 19 February 2026, 12:00 (Brussels time)", "Expected: February 2027".
pub fn due_with_state(texts: &Texts, due: &Due) -> String {
    let (key, when) = if due.is_known {
        ("deadline-known", self::due(texts, due))
    } else {
        ("deadline-expected", texts.date(&due.deadline.when))
    };
    texts.say_with(key, &[("when", when.into())])
}

/// How much time is left; a year without a month does not say.
pub fn days_left(texts: &Texts, due: &Due) -> String {
    let span = due.deadline.when.span();
    if span.is_some_and(|span| span.grain == Grain::Year) {
        return texts.say("deadline-day-open").into_owned();
    }
    let days = [("days", due.days.into())];
    match (due.is_known, due.days > 0) {
        (true, _) => texts.say_with("deadline-days", &days),
        (false, true) => texts.say_with("deadline-days-expected", &days),
        (false, false) => texts.say("deadline-any-day").into_owned(),
    }
}

/// "call 2026, round 2; only where the agency opens this round".
pub fn round(texts: &Texts, deadline: &Deadline) -> String {
    let call = deadline.call.to_string();
    let mut words = match deadline.round {
        Some(round) => texts.say_with(
            "deadline-round",
            &[("call", call.into()), ("round", round.to_string().into())],
        ),
        None => texts.say_with("deadline-call", &[("call", call.into())]),
    };
    if deadline.optional {
        words.push_str("; ");
        words.push_str(&texts.say("deadline-optional"));
    }
    words
}
