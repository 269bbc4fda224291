//! The table of rules: ids, texts, word lists.

use super::{check, context, well_made};
use europlan::check::{Criterion, Finding, RULES, Weight, languages};
use europlan::plan::{Language, Listed, Plan};
use europlan::text::{Texts, shipped};
use europlan::{store, wording};

#[test]
fn ids_are_unique_and_stand_by_criterion() {
    let mut ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert!(RULES.is_sorted_by_key(|rule| rule.criterion));
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), RULES.len());
}

#[test]
fn each_rule_has_its_texts_in_each_language() {
    for tag in shipped() {
        let texts = Texts::new(tag);
        for rule in RULES {
            let key = format!("rule-{}", rule.id);
            assert!(texts.has(&key), "{tag}: {key}");
            for attribute in ["name", "why", "good"] {
                let text = texts
                    .attribute(&key, attribute)
                    .unwrap_or_else(|| panic!("{tag}: {key}.{attribute}"));
                assert!(
                    !text.is_empty() && !text.contains('{'),
                    "{tag}: {key}.{attribute}: {text}"
                );
            }
        }
        for key in Criterion::ALL.map(|criterion| format!("criterion-{}", criterion.code())) {
            assert!(texts.has(&key), "{tag}: {key}");
        }
        for weight in [Weight::Missing, Weight::Improve, Weight::Hint] {
            let key = format!("weight-{}", weight.code());
            assert!(texts.has(&key), "{tag}: {key}");
        }
        for key in ["rating-weak", "rating-medium", "rating-strong"] {
            assert!(texts.has(key), "{tag}: {key}");
        }
    }
}

#[test]
fn each_trial_is_told_in_one_whole_sentence() {
    for tag in shipped() {
        for trial in super::all_trials() {
            for (what, change) in trial.fires {
                let plan = super::changed(*change);
                let texts = wording::texts_for(tag, &plan);
                let findings = check(&plan).findings;
                let own: Vec<&Finding> = findings.iter().filter(|f| f.rule == trial.rule).collect();
                assert!(!own.is_empty(), "{}: {what}", trial.rule);
                for finding in own {
                    let text = wording::finding(&texts, finding);
                    let whole = text.ends_with(['.', '?']) && !text.contains(['{', '[', '\n']);
                    assert!(whole, "{tag} {}: {what}: {text}", trial.rule);
                }
            }
        }
    }
}

#[test]
fn each_finding_has_a_place_that_is_asked() {
    for trial in super::all_trials() {
        for (what, change) in trial.fires {
            for finding in check(&super::changed(*change)).findings {
                let part = europlan::plan::questions::part_of(finding.place);
                assert!(
                    part.is_some(),
                    "{}: {what}: {}",
                    finding.rule,
                    finding.place
                );
            }
        }
    }
}

#[test]
fn word_lists_belong_to_languages_and_speak_lower_case() {
    let tags = languages();
    for tag in shipped() {
        assert!(tags.contains(&tag), "{tag}");
    }
    let folder = format!("{}/assets/check", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(tags.len(), files, "a list cannot be read: {tags:?}");
    for tag in tags {
        assert!(Language::from_code(tag).is_some(), "{tag}");
    }
}

#[test]
fn each_language_with_lists_knows_its_verbs() {
    for (language, title) in [
        (Language::En, "Visit a school in Turku"),
        (Language::Nl, "Deelnemen aan een cursus"),
        (Language::De, "Teilnahme an einem Kurs"),
        (Language::Fr, "Participer à un stage"),
        (Language::Fi, "Järjestää vaihto"),
        (Language::Lv, "Piedalīties kursos"),
        (Language::Bg, "Участие в курсове"),
        (Language::Es, "Participación en cursos"),
        (Language::It, "Organizzare uno scambio"),
        (Language::Pt, "Visita a uma escola"),
        (Language::Pl, "Wyjazd do szkoły w Turku"),
    ] {
        let mut plan = well_made::plan();
        plan.about.language = Some(language);
        title.clone_into(&mut plan.goals[0].title);
        let points = super::rule("goal-is-activity")
            .judge(&plan, &context())
            .points;
        assert_eq!(points.len(), 1, "{language:?}: {title}");
    }
}

#[test]
fn an_empty_plan_is_weak_and_asked_for_its_parts() {
    let found = check(&Plan::default());
    assert!(
        found
            .ratings
            .iter()
            .all(|rating| rating.level == europlan::check::Level::Weak)
    );
    for rule in [
        "no-current-status",
        "no-vision",
        "needs-none",
        "goals-none",
        "activities-none",
        "no-european-dimension",
    ] {
        assert!(
            found.findings.iter().any(|finding| finding.rule == rule),
            "{rule}"
        );
    }
}

#[test]
fn odd_files_are_checked_without_a_panic() {
    let mut plan = well_made::plan();
    let odd = [
        "",
        " ",
        "…",
        "９９",
        "-",
        "99999999999999999999",
        "2027-",
        "İ%",
        "\u{301}",
        "(((",
        "1–",
        "ß*",
    ];
    for text in odd {
        plan.school.pupils = text.into();
        plan.about.period_start = text.into();
        plan.activities[0].start = text.into();
        plan.activities[0].staff = text.into();
        plan.activities[0].who = text.into();
        plan.activities[0].when = format!("{text} on another page {text}");
        plan.goals[0].title = text.into();
        plan.goals[0].indicators[0].target = text.into();
        plan.partners[0].found = format!("{text}2018{text}2019");
        let again = store::read(store::to_text(&plan).as_bytes()).unwrap().plan;
        assert_eq!(check(&plan), check(&again));
    }
}
