//! The way in for newcomers: every entry whole, kept to those it is for, and added to a plan without prose.

use crate::support::today;
use europlan::catalogue::Catalogue;
use europlan::catalogue::guide::{Action, GuideEntry, GuideStep};
use europlan::plan::{ActivityState, Country, Grain, Kind, PartnerState, Plan, SchoolKind};
use europlan::text::{Texts, shipped};
use std::collections::BTreeSet;

use SchoolKind::{Adult, Arts, PrePrimary, Primary};

fn guide() -> &'static [GuideEntry] {
    &Catalogue::shipped().guide
}

fn entry(id: &str) -> &'static GuideEntry {
    Catalogue::shipped().entry(id).unwrap()
}

#[test]
fn each_entry_is_whole_and_words_stand_for_it_in_each_language() {
    assert!(!guide().is_empty());
    let ids: BTreeSet<&str> = guide().iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids.len(), guide().len(), "an id stands twice");
    for entry in guide() {
        let id = &entry.id;
        let addresses = entry.address.iter().chain(entry.address_in.values());
        for address in addresses.chain([&entry.source]) {
            let plain = !address.chars().any(|c| c.is_whitespace() || c.is_control());
            assert!(address.starts_with("https://") && plain, "{id}: {address}");
        }
        for tag in entry.address_in.keys() {
            assert!(shipped().contains(&tag.as_str()), "{id}: {tag}");
        }
        let checked = entry.checked.span().unwrap();
        assert_eq!(checked.grain, Grain::Day, "{id}");
        assert!(checked.last <= today(), "{id}");
        let years = 2014..=checked.last.year();
        assert!(entry.year.is_none_or(|year| years.contains(&year)), "{id}");
        for tag in shipped() {
            let texts = Texts::new(tag);
            assert!(texts.has(&entry.key()), "{tag}: {id}");
            for name in ["what", "who", "became"] {
                let words = texts.attribute(&entry.key(), name);
                assert!(
                    words.is_some_and(|words| !words.is_empty()),
                    "{tag}: {id}.{name}"
                );
            }
        }
        if let Some(action @ Action::Answer(place)) = &entry.action {
            assert!(action.place().is_some(), "{id}: {place}");
        }
    }
    for step in GuideStep::ALL {
        assert!(guide().iter().any(|entry| entry.step == step), "{step:?}");
    }
}

#[test]
fn a_school_sees_what_is_for_its_kind_and_country() {
    let sees = |id: &str, kinds: &[SchoolKind], country: &str| {
        let countries: Vec<Country> = (!country.is_empty())
            .then(|| country.into())
            .into_iter()
            .collect();
        entry(id).is_for(kinds, &countries)
    };
    assert!(sees("etwinning", &[Primary], "BE"));
    assert!(!sees("etwinning", &[Adult], "BE"));
    assert!(sees("epale", &[Adult], "FI"));
    assert!(!sees("epale", &[Primary], "FI"));
    assert!(
        sees("epale", &[Primary, Adult], "FI"),
        "a group of schools sees both"
    );
    assert!(!sees("epos", &[Primary], "FI"));
    assert!(sees("agencies", &[Primary], "FI"));
    assert!(
        !sees("scholen-switch", &[PrePrimary], "BE"),
        "nursery is not named there"
    );
    assert!(
        sees("etwinning", &[Arts], "BE"),
        "nothing says that it is not for them"
    );
    for entry in guide() {
        assert!(
            entry.is_for(&[], &[]),
            "{}: nothing known excludes nothing",
            entry.id
        );
    }
}

#[test]
fn an_entry_adds_its_item_with_names_and_choices_only() {
    let texts = Texts::new("en");
    for entry in guide() {
        let Some(action) = &entry.action else {
            continue;
        };
        let name = texts.say(&entry.key());
        let mut plan = Plan::default();
        let added = action.add(&mut plan, &name);
        assert_eq!(added.map(|id| id.kind), action.kind(), "{}", entry.id);
        let Some(id) = added else {
            assert_eq!(
                plan,
                Plan::default(),
                "{}: it only leads somewhere",
                entry.id
            );
            continue;
        };
        assert!(plan.item(id).is_some());
        match id.kind {
            // What the school has to say itself stays empty.
            Kind::Activity => {
                let activity = &plan.activities[0];
                assert_eq!(
                    (activity.title.as_str(), activity.content.as_str()),
                    ("", "")
                );
                assert_eq!(activity.state, Some(ActivityState::Planned));
                assert!(activity.kind.is_some());
            }
            Kind::Platform => {
                assert!(
                    plan.platforms[0].platform.is_some() && plan.platforms[0].purpose.is_empty()
                );
                assert_eq!(
                    action.found(&plan, &name),
                    Some(id),
                    "it is not offered twice"
                );
            }
            Kind::Partner => {
                assert_eq!(plan.partners[0].state, Some(PartnerState::Wished));
                assert_eq!(plan.partners[0].role, "");
            }
            Kind::Sharing => {
                assert_eq!(
                    (
                        plan.sharing[0].channel.as_str(),
                        plan.sharing[0].what.as_str()
                    ),
                    (&*name, "")
                );
            }
            kind => panic!("{}: {kind:?}", entry.id),
        }
    }
}

#[test]
fn the_dutch_address_is_for_readers_of_dutch() {
    let tool = entry("impacttool");
    assert_eq!(
        tool.address("nl"),
        Some("https://www.erasmusplus.nl/impacttool-mobiliteit")
    );
    assert_eq!(
        tool.address("en"),
        Some("https://www.erasmusplus.nl/en/impacttool-mobility")
    );
    assert_eq!(entry("swap-swap").address("nl"), None);
}
