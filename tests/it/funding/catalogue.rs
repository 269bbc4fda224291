//! The catalogue of programmes: whole, with a source for each fact, and nothing that leads nowhere.

use crate::source::one;
use europlan::catalogue::forms::Tip;
use europlan::catalogue::{
    Catalogue, Deadline, Grade, Measure, Programme, Rates, Rule, Severity, Source, Test, Unit,
};
use europlan::plan::Country;
use europlan::text::{Texts, shipped};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

fn read<T: DeserializeOwned>(name: &str) -> T {
    let path = format!("assets/catalogue/{name}.ron");
    ron::from_str(&one(&path).text).unwrap_or_else(|why| panic!("{path}: {why}"))
}

fn country_is_known(country: &Country) -> bool {
    Texts::new("en").has(&format!("country-{}", country.0))
}

#[test]
fn every_file_can_be_read_and_is_shipped() {
    let catalogue = Catalogue::shipped();
    assert_eq!(read::<Vec<Programme>>("programmes"), catalogue.programmes);
    assert_eq!(read::<Vec<Source>>("sources"), catalogue.sources);
    assert_eq!(read::<Vec<Deadline>>("deadlines"), catalogue.deadlines);
    assert_eq!(read::<Rates>("rates"), catalogue.rates);
    assert_eq!(read::<Vec<Tip>>("tips"), catalogue.tips);
    let files = ["rules-ka1", "rules-ka2", "rules-other", "rules-past"];
    let rules: Vec<Rule> = files.into_iter().flat_map(read::<Vec<Rule>>).collect();
    assert_eq!(rules, catalogue.rules);
    assert!(catalogue.calls.first < catalogue.calls.last);
}

#[test]
fn ids_are_unique() {
    let catalogue = Catalogue::shipped();
    let unique = |what: &str, ids: Vec<&str>| {
        let all = ids.len();
        let once: BTreeSet<&str> = ids.into_iter().collect();
        assert_eq!(once.len(), all, "{what}");
    };
    unique(
        "programmes",
        catalogue
            .programmes
            .iter()
            .map(|one| one.id.as_str())
            .collect(),
    );
    unique(
        "tips",
        catalogue.tips.iter().map(|one| one.id.as_str()).collect(),
    );
    unique(
        "rules",
        catalogue.rules.iter().map(|one| one.id.as_str()).collect(),
    );
    unique(
        "sources",
        catalogue
            .sources
            .iter()
            .map(|one| one.id.as_str())
            .collect(),
    );
    unique(
        "deadlines",
        catalogue
            .deadlines
            .iter()
            .map(|one| one.id.as_str())
            .collect(),
    );
    unique(
        "rates",
        catalogue
            .rates
            .rates
            .iter()
            .map(|one| one.id.as_str())
            .collect(),
    );
    unique(
        "agencies",
        catalogue
            .rates
            .agencies
            .iter()
            .map(|one| one.id.as_str())
            .collect(),
    );
}

#[test]
fn every_rule_says_what_it_measures_against_what_and_where_it_stands() {
    let catalogue = Catalogue::shipped();
    for rule in &catalogue.rules {
        let id = &rule.id;
        assert!(!id.is_empty() && !rule.programmes.is_empty(), "{id}");
        assert!(!rule.sources.is_empty(), "{id}");
        assert!(
            (2005..=2027).contains(&rule.from) && rule.from <= rule.until,
            "{id}"
        );
        let measured = !matches!(rule.test, Test::Told(_));
        assert_eq!(measured, rule.measure != Measure::Nothing, "{id}");
        let figures = matches!(
            rule.test,
            Test::AtLeast(_)
                | Test::AtMost(_)
                | Test::Between(..)
                | Test::OneOf(_)
                | Test::Share { .. }
        );
        if measured {
            assert_eq!(
                figures,
                rule.unit.key().is_some(),
                "{id}: the unit of its figures"
            );
        }
        match &rule.test {
            Test::Between(low, high) => assert!(low <= high, "{id}"),
            Test::OneOf(all) => assert!(!all.is_empty(), "{id}"),
            Test::AnyOf(codes) => assert!(!codes.is_empty(), "{id}"),
            Test::Within(windows) => assert!(windows.iter().all(|w| w.first <= w.last), "{id}"),
            Test::Told(figures) => assert!(
                figures.is_empty() || figures.iter().all(|figure| *figure > 0.0),
                "{id}"
            ),
            _ => {}
        }
        if rule.severity == Severity::Info {
            assert!(!measured, "{id}: a measured rule asks for something");
        }
    }
    assert!(catalogue.rules.len() > 180, "{}", catalogue.rules.len());
}

#[test]
fn every_figure_of_a_told_rule_stands_in_its_words() {
    for tag in shipped() {
        let texts = Texts::new(tag);
        for rule in &Catalogue::shipped().rules {
            let Test::Told(figures) = &rule.test else {
                continue;
            };
            let said = europlan::wording::funding::rule(&texts, rule, 2026);
            assert!(!said.contains('{') && !said.contains('['), "{tag}: {said}");
            for figure in figures {
                let plain = format!("{figure:.0}");
                let found = said.contains(&plain) || said.contains(&texts.number(*figure));
                assert!(found, "{tag}: {}: {figure} in {said}", rule.id);
            }
        }
    }
}

#[test]
fn everything_that_is_named_exists() {
    let catalogue = Catalogue::shipped();
    let programme = |id: &String| assert!(catalogue.programme(id).is_some(), "programme {id}");
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for one in &catalogue.programmes {
        one.successors.iter().for_each(programme);
        used.extend(one.sources.iter().map(String::as_str));
        assert!(one.link.starts_with("http"), "{}", one.id);
        let form = one.form.as_deref();
        assert!(
            form.is_none_or(|form| catalogue.form(form).is_some()),
            "{form:?}"
        );
        assert!(one.from <= one.until && one.year >= 2005, "{}", one.id);
        for successor in one
            .successors
            .iter()
            .filter_map(|id| catalogue.programme(id))
        {
            assert!(
                successor.until > one.until,
                "{}: its successor has ended too",
                one.id
            );
        }
    }
    for rule in &catalogue.rules {
        rule.programmes.iter().for_each(programme);
        used.extend(rule.sources.iter().map(String::as_str));
        if let (Test::AnyOf(codes), Measure::HomeCountry | Measure::PartnerCountries) =
            (&rule.test, rule.measure)
        {
            for code in codes {
                assert!(
                    country_is_known(&Country(code.clone())),
                    "{}: {code}",
                    rule.id
                );
            }
        }
    }
    for deadline in &catalogue.deadlines {
        deadline.programmes.iter().for_each(programme);
        used.extend(deadline.sources.iter().map(String::as_str));
        assert!(deadline.when.span().is_some(), "{}", deadline.id);
    }
    for rate in &catalogue.rates.rates {
        used.extend(rate.sources.iter().map(String::as_str));
        let agency = rate.agency.as_deref();
        assert!(
            agency.is_none_or(|id| catalogue.rates.agency(id).is_some()),
            "{}",
            rate.id
        );
        assert!(
            rate.from <= rate.until && !rate.sources.is_empty(),
            "{}",
            rate.id
        );
        assert!(
            rate.value.low.is_none_or(|low| low <= rate.value.high),
            "{}",
            rate.id
        );
    }
    for group in &catalogue.rates.groups {
        used.extend(group.sources.iter().map(String::as_str));
        for country in &group.countries {
            assert!(country_is_known(country), "{country:?}");
        }
    }
    for fact in &catalogue.calls.fields {
        used.extend(fact.sources.iter().map(String::as_str));
    }
    for tip in &catalogue.tips {
        used.extend(tip.sources.iter().map(String::as_str));
        let mut forms = tip.forms.iter();
        assert!(
            forms.all(|form| catalogue.form(form).is_some()),
            "{}",
            tip.id
        );
        assert!(!tip.sources.is_empty() && tip.year >= 2014, "{}", tip.id);
    }
    for id in &used {
        assert!(catalogue.source(id).is_some(), "source {id}");
    }
}

#[test]
fn every_country_that_takes_part_has_one_group() {
    use europlan::catalogue::Eligibility;
    let catalogue = Catalogue::shipped();
    for group in catalogue
        .rates
        .groups
        .iter()
        .filter(|group| group.until == 2026)
    {
        for country in &group.countries {
            assert_eq!(
                catalogue.eligibility_in(country, 2026),
                Eligibility::Takes,
                "{country:?}"
            );
            let groups = catalogue
                .rates
                .groups
                .iter()
                .filter(|other| other.until == 2026);
            let count = groups
                .filter(|other| other.countries.contains(country))
                .count();
            assert_eq!(count, 1, "{country:?}");
        }
    }
    let count: usize = catalogue
        .rates
        .groups
        .iter()
        .filter(|g| g.until == 2026)
        .map(|g| g.countries.len())
        .sum();
    assert_eq!(count, 33, "27 member states and six associated countries");
}

#[test]
fn each_measured_unit_has_words() {
    let texts = Texts::new("en");
    for unit in Unit::MEASURED {
        assert!(unit.key().is_some_and(|key| texts.has(key)), "{unit:?}");
    }
    for measure in Measure::ALL
        .into_iter()
        .filter(|one| *one != Measure::Nothing)
    {
        let used = Catalogue::shipped()
            .rules
            .iter()
            .any(|rule| rule.measure == measure);
        assert!(used && texts.has(measure.key()), "{measure:?}");
    }
}

/// How far a reader comes with a source.
#[derive(PartialEq, PartialOrd)]
enum Found {
    /// It has no address.
    Nothing,
    /// Somewhere on that site.
    Site,
    /// On that page.
    Page,
}

fn found(id: &str) -> Found {
    let address = &Catalogue::shipped().source(id).unwrap().address;
    let mut links = address.split_whitespace().filter_map(|word| {
        let link = word.split_once("://")?.1;
        Some(link.trim_end_matches(['/', ',', ';', '.']))
    });
    let pages = links.clone().any(|link| link.contains('/'));
    match links.next() {
        Some(_) if pages => Found::Page,
        Some(_) => Found::Site,
        None if address.contains(".se") || address.contains(".com") => Found::Site,
        None => Found::Nothing,
    }
}

/// Everything with a grade: what it is, how sure, and its sources.
fn graded() -> Vec<(String, Grade, &'static [String])> {
    let catalogue = Catalogue::shipped();
    let next = &catalogue.calls.next;
    let mut all = vec![("next".to_owned(), next.grade, next.sources.as_slice())];
    for fact in &catalogue.calls.fields {
        all.push((format!("{:?}", fact.kind), fact.grade, &fact.sources));
    }
    for one in &catalogue.programmes {
        all.push((one.id.clone(), one.grade, &one.sources));
    }
    for rule in &catalogue.rules {
        all.push((rule.id.clone(), rule.grade, &rule.sources));
    }
    for deadline in &catalogue.deadlines {
        all.push((deadline.id.clone(), deadline.grade, &deadline.sources));
    }
    for rate in &catalogue.rates.rates {
        all.push((rate.id.clone(), rate.grade, &rate.sources));
    }
    for group in &catalogue.rates.groups {
        all.push((
            format!("{:?}", group.countries),
            group.grade,
            &group.sources,
        ));
    }
    for tip in &catalogue.tips {
        all.push((tip.id.clone(), tip.grade, &tip.sources));
    }
    all
}

#[test]
fn what_rests_on_sources_that_nobody_can_look_up_is_not_sure() {
    for (id, grade, sources) in graded() {
        let mut sources = sources.iter();
        match grade {
            Grade::A | Grade::B => {
                let is_found = sources.any(|source| found(source) == Found::Page);
                assert!(is_found, "{id}: no page says so");
            }
            Grade::Bg | Grade::X | Grade::Inf => {}
            Grade::B2 | Grade::C | Grade::Seed => {
                let is_found = sources.any(|source| found(source) >= Found::Site);
                assert!(is_found, "{id}: nobody can look it up");
            }
        }
    }
}

/// What was found since the first facts, by the row it came from, and where it went.
const FOUND_SINCE: [(&str, &str); 14] = [
    ("only the applicant may write", "ka122.ownwords"),
    ("agencies look for originality", "tip:originality"),
    ("Germany: accreditations", "ka120.demand"),
    ("Germany: round two", "ka122.demand"),
    ("Germany: days", "deadline:ka120-2025-1"),
    ("accreditations of 2021", "deadline:ka120-2021-1"),
    ("United Kingdom", "ka1.united_kingdom"),
    ("Switzerland", "ka1.switzerland"),
    ("mobilities in bulk", "tip:bulk"),
    ("where the form stands", "tip:where"),
    ("any official language", "tip:language"),
    ("like applications", "tip:alike"),
    ("eTwinning School label", "etwinning.school_label"),
    ("the consortium's accreditation", "kov.accreditation"),
];

#[test]
fn what_was_found_since_is_in_the_data() {
    let catalogue = Catalogue::shipped();
    for (row, id) in FOUND_SINCE {
        let found = match id.split_once(':') {
            Some(("tip", id)) => catalogue.tips.iter().any(|tip| tip.id == id),
            Some((_, id)) => catalogue.deadlines.iter().any(|one| one.id == id),
            None => catalogue.rules.iter().any(|rule| rule.id == id),
        };
        assert!(found, "{row}: {id}");
    }
    let own = catalogue
        .rules
        .iter()
        .find(|rule| rule.id == "ka122.ownwords")
        .unwrap();
    assert_eq!((own.from, own.grade), (2023, Grade::A));
    let weights = catalogue
        .rules
        .iter()
        .filter(|rule| rule.id.starts_with("ka122.criteria"));
    assert!(weights.clone().count() == 2 && weights.clone().all(|rule| rule.grade == Grade::X));
    assert_eq!(
        (catalogue.calls.next.from, catalogue.calls.next.until),
        (2028, 2034)
    );
}

#[test]
fn vocational_schools_apply_as_their_country_has_it() {
    use europlan::catalogue::facts::fields;
    use europlan::plan::{Field, Plan, SchoolKind};
    let catalogue = Catalogue::shipped();
    let of = |country: &str| {
        let mut plan = Plan::default();
        plan.school.kinds = vec![SchoolKind::Vocational];
        plan.school.country = vec![Country::from(country)];
        fields(&plan, catalogue)
    };
    assert_eq!(of("DE"), [Field::Vet]);
    assert_eq!(of("BE"), [Field::Vet, Field::Sch]);
}
