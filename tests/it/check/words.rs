//! The word lists: what they must know in each language, neighbours that they must not, languages without lists.

use super::{check, context, rule, well_made};
use Language::{
    Bg, Cs, Da, De, El, En, Es, Et, Fi, Fr, Hr, Hu, It, Lt, Lv, Nl, Pl, Pt, Ro, Sk, Sl, Sr, Sv, Tr,
};
use europlan::plan::{Activity, Audience, Kind, Language, Plan, Sharing};

/// A plan of one goal and one activity in a language, with nothing else that a list of words could meet.
fn bare(language: Option<Language>, goal: &str, activity: &str) -> Plan {
    let mut plan = well_made::plan();
    plan.about.language = language;
    plan.vision = europlan::plan::Vision::default();
    plan.sharing.clear();
    plan.partners.clear();
    plan.goals.truncate(1);
    goal.clone_into(&mut plan.goals[0].title);
    plan.goals[0].explanation.clear();
    plan.goals[0].innovation.clear();
    plan.activities = vec![Activity {
        id: well_made::id(Kind::Activity, 1),
        title: activity.to_owned(),
        ..Activity::default()
    }];
    plan
}

fn is_told(id: &str, plan: &Plan) -> bool {
    !rule(id).judge(plan, &context()).points.is_empty()
}

#[test]
fn everyone_is_pupils_and_staff_in_whatever_form() {
    for (language, title) in [
        (En, "All staff speak English"),
        (En, "Every teacher teaches one lesson with a partner"),
        (En, "Each of our pupils writes a letter"),
        (Nl, "Alle leraren volgen een les in het Frans"),
        (Nl, "Elke leerkracht kijkt mee"),
        (Nl, "Het hele team leert mee"),
        (De, "Alle Lehrkräfte unterrichten einmal auf Englisch"),
        (De, "Ein Angebot für jede Schülerin"),
        (Fr, "Tous les personnels parlent anglais"),
        (Fr, "Un projet avec tous nos élèves"),
        (Es, "Todo el profesorado habla inglés"),
        (Es, "Para todas las alumnas"),
        (It, "Tutti i docenti usano la piattaforma"),
        (Pt, "Todos os professores usam a plataforma"),
        (Ro, "Pentru toți elevii"),
        (Pl, "Dla wszystkich nauczycieli"),
        (Cs, "Pro všechny žáky"),
        (Sk, "Pre všetkých učiteľov"),
        (Sl, "Za vsakega učenca"),
        (Hr, "Nova metoda za svakog učenika"),
        (Bg, "За всеки ученик"),
        (El, "Για όλους τους εκπαιδευτικούς"),
        (Tr, "Bütün öğretmenler için"),
        (Hu, "Minden tanárnak"),
        (Fi, "Kaikille opettajille"),
        (Et, "Kõigile õpetajatele"),
        (Lv, "Visiem skolotājiem"),
        (Lt, "Kiekvienam mokytojui"),
        (Sv, "För alla lärare"),
        (Da, "For alle lærere"),
    ] {
        let plan = bare(Some(language), title, "Kurs");
        assert!(!is_told("no-whole-school", &plan), "{language:?}: {title}");
    }
    for (language, title) in [
        (En, "All seven countries have teachers who travel"),
        (Nl, "Drie leraren reizen"),
        (De, "Alle Unterlagen für Lehrkräfte liegen bereit"),
    ] {
        let plan = bare(Some(language), title, "Kurs");
        assert!(is_told("no-whole-school", &plan), "{language:?}: {title}");
    }
}

#[test]
fn what_is_shared_with_the_whole_team_reaches_everyone() {
    let mut plan = bare(Some(En), "Speak", "Course");
    plan.sharing.push(Sharing {
        what: "Each traveller shows two lessons to the whole team".into(),
        ..Sharing::default()
    });
    assert!(!is_told("no-whole-school", &plan));
}

#[test]
fn a_goal_says_what_is_new_in_its_own_words() {
    for (language, title) in [
        (En, "A new way of giving feedback"),
        (Nl, "Vernieuwde lessen Frans"),
        (De, "Neuer Unterricht in Mathematik"),
        (Fr, "De nouvelles manières d’évaluer"),
        (Es, "Nuevas formas de evaluar"),
        (It, "Didattica nuova"),
        (Pt, "Novas formas de avaliar"),
        (Ro, "Metode noi de evaluare"),
        (Pl, "Nowe metody nauczania"),
        (Cs, "Nové způsoby hodnocení"),
        (Sk, "Nové spôsoby hodnotenia"),
        (Sl, "Novi načini ocenjevanja"),
        (Hr, "Novi načini vrednovanja"),
        (Bg, "Нови начини на оценяване"),
        (El, "Νέοι τρόποι διδασκαλίας"),
        (Tr, "Yeni öğretim yöntemleri"),
        (Hu, "Új értékelési módok"),
        (Fi, "Uudet arviointitavat"),
        (Et, "Uued hindamisviisid"),
        (Lv, "Jauni vērtēšanas veidi"),
        (Lt, "Nauji vertinimo būdai"),
        (Sv, "Nya sätt att bedöma"),
        (Da, "Nye måder at evaluere på"),
    ] {
        let plan = bare(Some(language), title, "Kurs");
        assert!(!is_told("no-innovation", &plan), "{language:?}: {title}");
    }
    for (language, title) in [
        (En, "Newcomers read with a buddy"),
        (De, "Neun Klassen lesen mit"),
        (Lv, "Jauniešu padome"),
        (Tr, "Yeniden kullanım"),
        (Hu, "Újság"),
        (Sv, "Nyanlända elever inför skolstarten"),
        (Ro, "Elevii și noi"),
        (
            En,
            "Promote the use of new technologies and innovative teaching methods",
        ),
    ] {
        let plan = bare(Some(language), title, "Kurs");
        assert!(is_told("no-innovation", &plan), "{language:?}: {title}");
    }
}

/// Words that begin like one of a list and mean something else.
#[rustfmt::skip] // a table reads best with one row on a line
const NEIGHBOURS: [(Language, &[&str]); 23] = [
    (Bg, &["съседни държави", "гражданско образование", "родилен"]),
    (Cs, &["obecný přehled", "odtiskl", "obecně"]),
    (Da, &["familiær stil", "kommunikation", "presset tid", "avise tilbud"]),
    (De, &["familiär", "Vereinbarung mit Partnern", "vereinfachen", "Nachbarländer", "gemeinsam lernen", "pressen"]),
    (El, &["Δημοτικό Αθηνών", "δημοκρατία", "δημοσιότητα"]),
    (En, &["familiar topics", "neighbouring countries", "parenthesis", "the public", "our website", "familiarise"]),
    (Es, &["países vecinos", "familiarizar", "común"]),
    (Et, &["vanem õpilane", "valdkond", "valdav", "periood"]),
    (Fi, &["vanhempi kurssi", "naapurimaat", "lehtiä", "yhdistyä"]),
    (Fr, &["langue commune", "familier", "pays voisins", "journal de bord", "communément", "grand public"]),
    (Hr, &["gradivo", "općenito", "gradnja"]),
    (Hu, &["csalás", "csalódás", "szülőföld"]),
    (It, &["lingua comune", "vicino", "giornaliero", "stampa 3D", "in comune", "comunemente"]),
    (Lt, &["tėvynė", "spaudimas", "mokyklos bendruomenė"]),
    (Lv, &["vecākais kurss", "vecākais", "sabiedrība"]),
    (Nl, &["ouder dan twaalf", "schepen in de haven", "gemeenschappelijk", "gezindheid", "buurlanden"]),
    (Pl, &["natomiast", "prasować", "gminąć"]),
    (Pt, &["jornada", "câmara escura", "países vizinhos", "familiar"]),
    (Ro, &["familiar", "primar", "presant"]),
    (Sk, &["miestnosť", "obecný", "tlačidlo"]),
    (Sl, &["starost", "medij", "občinstvo"]),
    (Sv, &["kommunicerar", "kommunikation", "familjär", "pressa", "tidning i klassen"]),
    (Tr, &["basınç", "velayet", "ilçesel"]),
];

#[test]
fn neighbours_of_words_for_the_community_are_not_met() {
    for (language, words) in NEIGHBOURS {
        for word in words {
            let plan = bare(Some(language), "X 1", word);
            assert!(is_told("no-local-community", &plan), "{language:?}: {word}");
        }
    }
}

#[test]
fn people_around_the_school_are_met_in_each_language() {
    for (language, words) in [
        (Bg, "Вечер с родителите"),
        (Cs, "Večer s rodiči"),
        (Da, "Aften med forældrene"),
        (De, "Abend mit der Gemeinde"),
        (El, "Βραδιά με τους γονείς"),
        (En, "Evening with the parents"),
        (Es, "Tarde con las familias"),
        (Et, "Õhtu lapsevanematega"),
        (Fi, "Ilta vanhempien kanssa"),
        (Fr, "Soirée avec la commune"),
        (Hr, "Večer s roditeljima"),
        (Hu, "Est a szülőkkel"),
        (It, "Serata con le famiglie"),
        (Lt, "Vakaras su tėvais"),
        (Lv, "Vakars ar vecākiem"),
        (Nl, "Avond met de gemeente"),
        (Pl, "Wieczór z rodzicami"),
        (Pt, "Noite com os pais"),
        (Ro, "Seară cu părinții"),
        (Sk, "Večer s rodičmi"),
        (Sl, "Večer s starši"),
        (Sv, "Kväll med kommunen"),
        (Tr, "Velilerle akşam"),
    ] {
        let plan = bare(Some(language), "X 1", words);
        assert!(
            !is_told("no-local-community", &plan),
            "{language:?}: {words}"
        );
    }
}

#[test]
fn the_public_of_a_website_is_nobody_in_town() {
    let mut plan = bare(Some(En), "Speak", "Course");
    plan.sharing.push(Sharing {
        what: "Our lessons".into(),
        channel: "the website".into(),
        audience: vec![Audience::Public],
        ..Sharing::default()
    });
    assert!(is_told("no-local-community", &plan));
    plan.sharing[0].audience.push(Audience::Community);
    assert!(!is_told("no-local-community", &plan));
}

#[test]
fn an_objective_of_the_programme_is_met_in_other_words() {
    for (language, title) in [
        (
            En,
            "Promote inclusion and diversity, tolerance and democratic participation",
        ),
        (
            En,
            "Professional development of teachers and school leaders",
        ),
        (En, "New technologies and innovative teaching methods"),
        (En, "Knowledge about shared European heritage"),
        (
            Nl,
            "Nieuwe technologieën en innovatieve onderwijsmethoden gebruiken",
        ),
        (
            De,
            "Förderung neuer Technologien und innovativer Unterrichtsmethoden",
        ),
        (Fr, "Connaissance du patrimoine européen commun"),
        (Es, "Conocimiento del patrimonio europeo compartido"),
        (It, "Conoscenza del patrimonio europeo condiviso"),
        (Pt, "Novas tecnologias e métodos de ensino inovadores"),
        (Ro, "Cunoștințe despre patrimoniul european comun"),
        (Pl, "Wiedza o wspólnym europejskim dziedzictwie"),
        (Cs, "Nové technologie a inovativní metody výuky"),
        (Sk, "Nové technológie a inovatívne vyučovacie metódy"),
        (Sl, "Znanje o skupni evropski dediščini"),
        (Hr, "Znanje o zajedničkoj europskoj baštini"),
        (Bg, "Нови технологии и иновативни методи на преподаване"),
        (El, "Νέες τεχνολογίες και καινοτόμες μέθοδοι διδασκαλίας"),
        (Tr, "Yeni teknolojiler ve yenilikçi öğretim yöntemleri"),
        (
            Hu,
            "Új technológiák és innovatív tanítási módszerek használata",
        ),
        (Fi, "Yhteinen eurooppalainen perintö ja monimuotoisuus"),
        (
            Et,
            "Uute tehnoloogiate ja uuenduslike õpetamismeetodite kasutamine",
        ),
        (
            Lv,
            "Jaunu tehnoloģiju un inovatīvu mācību metožu izmantošana",
        ),
        (Lt, "Naujos technologijos ir novatoriški mokymo metodai"),
        (Sv, "Kunskap om gemensamt europeiskt kulturarv"),
        (Da, "Viden om fælles europæisk kulturarv"),
    ] {
        let plan = bare(Some(language), title, "Kurs");
        assert!(is_told("goal-copied", &plan), "{language:?}: {title}");
    }
    for (language, title) in [
        (En, "Teachers of maths use two technologies each week"),
        (En, "Our pupils learn about the heritage of the harbour"),
        (En, "Six lessons a week are given in French"),
        (En, "Language learning"),
        (Nl, "Leerlingen lezen elke week in twee talen"),
        (De, "Schülerinnen lesen Zeitungen aus Turku"),
        (Fr, "Les élèves écrivent à une classe de Turku"),
    ] {
        let plan = bare(Some(language), title, "Kurs");
        assert!(!is_told("goal-copied", &plan), "{language:?}: {title}");
    }
}

#[test]
fn several_goals_near_the_programme_count_together() {
    let titles = [
        "Better language learning",
        "The European dimension",
        "Democratic participation",
    ];
    let mut plan = well_made::plan();
    let model = plan.goals[0].clone();
    plan.goals = (1..)
        .zip(titles)
        .map(|(number, title)| {
            let mut goal = model.clone();
            goal.id = well_made::id(Kind::Goal, number);
            goal.indicators.clear();
            goal.explanation.clear();
            goal.title = title.to_owned();
            goal
        })
        .collect();
    let copied = |plan: &Plan| rule("goal-copied").judge(plan, &context()).points.len();
    assert_eq!(copied(&plan), 3);
    plan.goals.truncate(2);
    assert_eq!(copied(&plan), 0);
}

#[test]
fn a_language_without_lists_is_judged_by_what_it_does_not_need_words_for() {
    for language in [Some(Sr), None] {
        let plan = bare(
            language,
            "Сви ученици вежбају са родитељима и општином",
            "Вежба",
        );
        let found = check(&plan);
        for id in [
            "no-whole-school",
            "no-local-community",
            "no-innovation",
            "goal-is-activity",
            "goal-vague",
            "goal-compound",
            "goal-copied",
        ] {
            assert!(
                !found.findings.iter().any(|f| f.rule == id),
                "{language:?}: {id}"
            );
            assert!(
                !found.judged.contains_key(id),
                "{language:?}: {id} has judged"
            );
        }
    }
}

#[test]
fn what_runs_already_needs_no_first_month() {
    use europlan::plan::ActivityState::{Planned, Running};
    for (language, words) in [
        (En, "ongoing"),
        (Nl, "lopend"),
        (De, "laufend"),
        (Pl, "w toku"),
    ] {
        let mut plan = bare(Some(language), "X 1", "Kurs");
        words.clone_into(&mut plan.activities[0].when);
        plan.activities[0].state = Some(Running);
        assert!(
            !is_told("activity-vague-date", &plan),
            "{language:?}: {words}"
        );
        plan.activities[0].state = Some(Planned);
        assert!(
            is_told("activity-vague-date", &plan),
            "{language:?}: {words}"
        );
    }
}
