//! Answers that only hold a place are empty for every rule, count and rating; answers that merely hold such a word
//! are not.

use super::{check, context, rule, well_made};
use europlan::check::said;
use europlan::plan::questions::{Part, progress};
use europlan::plan::{Language, Plan};
use europlan::wording::help;

/// A plan in a language whose vision says this.
fn with(language: Option<Language>, text: &str) -> Plan {
    let mut plan = well_made::plan();
    plan.about.language = language;
    text.clone_into(&mut plan.vision.picture);
    plan
}

fn is_empty(language: Option<Language>, text: &str) -> bool {
    let plan = with(language, text);
    let missed = !rule("no-vision").judge(&plan, &context()).points.is_empty();
    let told = rule("placeholder-text").judge(&plan, &context()).points;
    assert_eq!(missed, !told.is_empty(), "{language:?}: {text}");
    missed
}

#[test]
fn a_placeholder_is_empty_in_each_language() {
    use Language::{
        Bg, Cs, Da, De, El, En, Es, Et, Fi, Fr, Ga, Hr, Hu, Is, It, Lt, Lv, Mk, Mt, Nl, No, Pl, Pt,
        Ro, Sk, Sl, Sr, Sv, Tr,
    };
    let own = [
        (Bg, ["следва", "вж. по-горе", "Неприложимо", "по-късно"]),
        (Cs, ["bude doplněno", "viz výše", "Netýká se.", "později"]),
        (Da, ["følger", "se ovenfor", "Ikke relevant", "senere"]),
        (De, ["folgt", "siehe oben", "k. A.", "s. o."]),
        (El, ["ακολουθεί", "βλ. παραπάνω", "δεν ισχύει", "Αργότερα"]),
        (En, ["To follow", "see above", "N/A", "coming soon"]),
        (Es, ["pendiente", "véase arriba", "No procede", "más tarde"]),
        (Et, ["järgneb", "vt eespool", "ei kohaldata", "hiljem"]),
        (Fi, ["tulossa", "ks. edellä", "Ei sovellu", "myöhemmin"]),
        (Fr, ["À suivre", "voir ci-dessus", "s.o.", "à compléter"]),
        (Ga, ["le teacht", "féach thuas", "ní bhaineann", "fós"]),
        (Hr, ["slijedi", "vidi gore", "nije primjenjivo", "kasnije"]),
        (Hu, ["később", "lásd fent", "nem releváns", "hamarosan"]),
        (Is, ["kemur síðar", "sjá að ofan", "á ekki við", "síðar"]),
        (It, ["seguirà", "vedi sopra", "n.d.", "da definire"]),
        (Lt, ["bus papildyta", "žr. aukščiau", "netaikoma", "vėliau"]),
        (Lv, ["sekos", "sk. iepriekš", "nav attiecināms", "vēlāk"]),
        (Mk, ["следува", "види погоре", "не се применува", "подоцна"]),
        (
            Mt,
            ["isegwi", "ara hawn fuq", "Mhux applikabbli", "l-istess"],
        ),
        (Nl, ["volgt", "zie boven", "n.v.t.", "nog niet bekend"]),
        (No, ["følger", "se ovenfor", "ikke relevant", "senere"]),
        (Pl, ["do uzupełnienia", "j.w.", "nie dotyczy", "później"]),
        (Pt, ["a definir", "ver acima", "não se aplica", "em breve"]),
        (Ro, ["urmează", "vezi mai sus", "nu este cazul", "ulterior"]),
        (Sk, ["bude doplnené", "pozri vyššie", "netýka sa", "neskôr"]),
        (Sl, ["sledi", "glej zgoraj", "ni relevantno", "pozneje"]),
        (Sr, ["следи", "види горе", "nije primenljivo", "касније"]),
        (Sv, ["följer", "se ovan", "ej tillämpligt", "senare"]),
        (
            Tr,
            ["eklenecek", "yukarıya bakınız", "belli değil", "yakında"],
        ),
    ];
    for (language, texts) in own {
        for text in texts {
            for whole in [
                text.to_owned(),
                format!(" ({text}) … "),
                text.to_uppercase(),
                format!("{text}, {text}!"),
            ] {
                assert!(is_empty(Some(language), &whole), "{language:?}: {whole}");
            }
        }
        for text in ["tba", "TBD", "to follow", "idem", "n/a"] {
            assert!(is_empty(Some(language), text), "{language:?}: {text}");
        }
    }
}

#[test]
fn dashes_single_letters_keyboard_noise_and_figures_alone_are_empty() {
    for text in [
        "?",
        "-",
        "–",
        "—",
        "...",
        "…",
        "x",
        "X",
        "xx",
        "xxx",
        "a",
        "aaa",
        "asdf",
        "asdfasdf",
        "qwerty",
        "azerty",
        "sdfsdf",
        "jkljkl",
        "йцукен",
        "12",
        "1, 2, 3",
        "/",
        "«…»",
        "TODO",
        "Lorem ipsum dolor sit amet.",
        "bla bla bla",
        "to follow (x)",
    ] {
        for language in [None, Some(Language::En), Some(Language::Sr)] {
            assert!(is_empty(language, text), "{language:?}: {text}");
        }
    }
}

#[test]
fn words_that_merely_hold_a_placeholder_are_an_answer() {
    for (language, text) in [
        (Language::En, "Later we will open a library for the street."),
        (Language::En, "Pupils see above all that Europe is near."),
        (Language::En, "To follow lessons in two languages."),
        (Language::En, "Unknown languages become familiar."),
        (
            Language::En,
            "The programme still has to be decided with the parents.",
        ),
        (Language::Nl, "Later volgt een jaar in Turku."),
        (Language::Nl, "Wie volgt, leert mee."),
        (Language::De, "Wert"),
        (Language::De, "Jede Klasse folgt einem Austausch."),
        (Language::Fr, "Un projet à suivre par toute l’école."),
        (Language::It, "Tre scuole"),
        (Language::El, "Ακολουθεί ένας χρόνος στην Ευρώπη."),
        (Language::Fi, "Tulossa on uusi vuosi."),
        (Language::Sr, "Сви ученици вежбају са родитељима"),
        (Language::En, "IT"),
        (Language::En, "GSS"),
    ] {
        assert!(!is_empty(Some(language), text), "{language:?}: {text}");
    }
}

#[test]
fn figures_are_an_answer_where_no_words_are_asked() {
    let mut plan = well_made::plan();
    plan.activities[0].when = "2027".into();
    plan.activities[0].who = "5".into();
    plan.goals[0].indicators[0].unit = "%".into();
    plan.school.website = "-".into();
    let points = rule("placeholder-text").judge(&plan, &context()).points;
    assert_eq!(points, []);
}

#[test]
fn a_placeholder_answers_no_question() {
    let answered = |plan: &Plan| -> usize {
        let plan = said(plan, help);
        let answered = Part::ALL
            .into_iter()
            .map(|part| progress(&plan, part))
            .map(|progress| progress.answered + progress.further);
        answered.sum()
    };
    let plan = well_made::plan();
    let whole = answered(&plan);
    let mut held = plan.clone();
    held.vision.picture = "To follow".into();
    held.school.pupils = "tbd".into();
    held.about.period_start = "?".into();
    let mut empty = plan;
    empty.vision.picture.clear();
    empty.school.pupils = "".into();
    empty.about.period_start = "".into();
    assert_eq!(answered(&held), answered(&empty));
    assert_eq!(answered(&held) + 3, whole);
}

#[test]
fn no_rule_and_no_rating_meets_a_placeholder() {
    let mut held = well_made::plan();
    let mut empty = well_made::plan();
    for (plan, text) in [(&mut held, "To follow"), (&mut empty, "")] {
        text.clone_into(&mut plan.status.situation);
        text.clone_into(&mut plan.status.experience);
        text.clone_into(&mut plan.status.competences);
        for need in &mut plan.needs {
            text.clone_into(&mut need.title);
        }
        for goal in &mut plan.goals {
            text.clone_into(&mut goal.title);
        }
        for activity in &mut plan.activities {
            text.clone_into(&mut activity.title);
        }
    }
    let (held, empty) = (check(&held), check(&empty));
    let mut told = held.findings;
    told.retain(|finding| finding.rule != "placeholder-text");
    assert_eq!(told, empty.findings);
    for (held, empty) in held.ratings.iter().zip(&empty.ratings) {
        assert!(held.points() <= empty.points());
    }
}

#[test]
fn an_item_that_only_holds_places_is_none() {
    let mut plan = Plan::default();
    let id = plan.add(europlan::plan::Kind::Need, None).unwrap();
    plan.needs[0].title = "to follow".into();
    plan.needs[0].evidence = "idem".into();
    let found = check(&plan).findings;
    assert!(found.iter().any(|finding| finding.rule == "needs-none"));
    let told = found.iter().filter(|f| f.rule == "placeholder-text");
    assert!(told.map(|f| f.place.id()).eq([Some(id), Some(id)]));
}
