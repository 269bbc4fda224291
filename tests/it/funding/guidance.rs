//! What the guidance of 2019 and 2020 said to schools: each statement is in the catalogue, or listed here with a reason.

use europlan::catalogue::Catalogue;

/// Where a statement went.
enum Went {
    Rule(&'static str),
    Programme(&'static str),
    Deadline(&'static str),
    Check(&'static str),
    /// Why it is not in the catalogue of programmes.
    Elsewhere(&'static str),
}

use Went::{Check, Deadline, Elsewhere, Programme, Rule};

const STARTING: &str = "advice about platforms and helpers belongs to the page about getting started, not to a programme";
const HELPERS: &str = "an organisation that helps, no programme";

/// The statements by their number, in a few words, with where they went.
const STATEMENTS: [(u8, &str, Went); 54] = [
    (
        1,
        "a yearly day with ideas and news on grants",
        Elsewhere(HELPERS),
    ),
    (2, "that day since 2019, with workshops", Elsewhere(HELPERS)),
    (3, "begin small and online", Elsewhere(STARTING)),
    (
        4,
        "platforms to find partners and projects",
        Elsewhere(STARTING),
    ),
    (5, "which platform is for which field", Elsewhere(STARTING)),
    (
        6,
        "eTwinning is open to all staff of a school",
        Rule("etwinning.who"),
    ),
    (
        7,
        "the languages and services of its portal",
        Rule("etwinning.portal"),
    ),
    (
        8,
        "what one can do after registering",
        Rule("etwinning.registration"),
    ),
    (
        9,
        "labels, prizes and ambassadors",
        Rule("etwinning.labels"),
    ),
    (
        10,
        "eTwinning between Belgian Communities",
        Rule("etwinning.belgica"),
    ),
    (11, "the community for adult education", Elsewhere(STARTING)),
    (12, "the old gateway and its languages", Elsewhere(STARTING)),
    (13, "its academy of courses", Elsewhere(STARTING)),
    (
        14,
        "class exchange with a neighbouring country",
        Programme("buurklassen"),
    ),
    (15, "for which schools", Rule("buur.level")),
    (16, "with which countries", Rule("buur.country")),
    (17, "one school year, asked from Epos", Rule("buur.length")),
    (
        18,
        "the exchange is not the only activity",
        Rule("buur.notonly"),
    ),
    (19, "no tourism, a joint project", Rule("buur.notourism")),
    (
        20,
        "the last day to apply in 2020",
        Deadline("buurklassen-2020"),
    ),
    (
        21,
        "exchange between the three Communities",
        Rule("pff.community"),
    ),
    (
        22,
        "for which schools, for language and culture",
        Rule("pff.level"),
    ),
    (23, "the sums", Rule("pff.amount")),
    (
        24,
        "the last day to apply in 2019",
        Deadline("scholen-switch-2019"),
    ),
    (
        25,
        "adverts for partner schools",
        Rule("pff.partner_search"),
    ),
    (26, "schools only, mobility of pupils", Programme("ka229")),
    (
        27,
        "more money, less paper, limits on partners",
        Rule("ka229.aims"),
    ),
    (
        28,
        "short stays of pupils with staff",
        Rule("ka229.pupshort"),
    ),
    (29, "long stays of pupils", Rule("ka229.puplong")),
    (30, "joint events of staff", Rule("ka229.staffshort")),
    (31, "long assignments of staff", Rule("ka229.stafflong")),
    (
        32,
        "two kinds of strategic partnership",
        Rule("strategic.kinds"),
    ),
    (33, "what key action 1 was for", Rule("ka101.aim")),
    (34, "which schools could apply", Rule("ka101.schools")),
    (35, "schools of two fields", Rule("ka101.two")),
    (36, "staff only, and for what", Rule("ka101.staff")),
    (37, "from two days to two months", Rule("ka101.days")),
    (38, "projects of one or two years", Rule("ka101.duration")),
    (39, "people from outside the school", Rule("ka101.outside")),
    (
        40,
        "profiles of three helping organisations",
        Elsewhere(HELPERS),
    ),
    (41, "who is behind the Flemish agency", Elsewhere(HELPERS)),
    (
        42,
        "two consortium applications and their themes",
        Rule("kov.themes"),
    ),
    (
        43,
        "what a plan is for",
        Elsewhere("it is what the whole program is for"),
    ),
    (
        44,
        "realistic: small steps that build on each other",
        Check("no-small-first-step"),
    ),
    (
        45,
        "concrete: goals that can be measured",
        Check("goal-no-indicator"),
    ),
    (
        46,
        "a network that grows step by step",
        Check("no-named-partner"),
    ),
    (
        47,
        "ambitious, for the whole school, and shared",
        Check("no-dissemination"),
    ),
    (
        48,
        "the present state is part of a plan",
        Check("no-current-status"),
    ),
    (49, "so is a vision", Check("no-vision")),
    (
        50,
        "needs with goals, not more than three or four",
        Check("needs-too-many"),
    ),
    (51, "activities", Check("activities-none")),
    (52, "what Europe adds", Check("no-european-dimension")),
    (53, "a toolbox of ten elements", Elsewhere(HELPERS)),
    (54, "evaluate from the start", Check("no-evaluation")),
];

#[test]
fn each_statement_of_the_guidance_is_found_or_has_a_reason() {
    let catalogue = Catalogue::shipped();
    for (at, (number, what, went)) in STATEMENTS.iter().enumerate() {
        assert_eq!(usize::from(*number), at + 1);
        let found = match went {
            Rule(id) => catalogue.rules.iter().any(|rule| rule.id == *id),
            Programme(id) => catalogue.programme(id).is_some(),
            Deadline(id) => catalogue.deadlines.iter().any(|one| one.id == *id),
            Check(id) => europlan::check::RULES.iter().any(|rule| rule.id == *id),
            Elsewhere(why) => !why.is_empty(),
        };
        assert!(found, "{number}: {what}");
    }
}

#[test]
fn each_programme_that_the_guidance_names_has_its_place() {
    let catalogue = Catalogue::shipped();
    let ids = [
        "etwinning",
        "buurklassen",
        "scholen_switch",
        "ka229",
        "ka201",
        "ka202",
        "ka203",
        "ka204",
        "ka101",
        "kov_consortium",
    ];
    for id in ids {
        let programme = catalogue.programme(id).unwrap_or_else(|| panic!("{id}"));
        let ended = programme.until < catalogue.calls.first;
        assert_eq!(
            ended,
            !programme.successors.is_empty(),
            "{id}: what took its place"
        );
    }
}
