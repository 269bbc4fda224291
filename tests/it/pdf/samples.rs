//! Documents made by hand.

use europlan::document::{
    Bar, Block, Column, Cover, Document, Fill, Item, Paper, Table, Timeline, Tone, Words,
};
use europlan::plan::Id;
use jiff::civil::{Date, date};

/// Words of the school.
pub(crate) fn own(text: &str) -> Words {
    Words::of_school(text)
}

/// Words of the program.
pub(crate) fn label(text: &str) -> Words {
    Words::of_program(text)
}

/// Entries of a list.
pub(crate) fn items(texts: &[&str]) -> Vec<Item> {
    texts.iter().map(|text| own(text).into()).collect()
}

/// A document with nothing in it.
pub(crate) fn empty() -> Document {
    Document {
        title: String::new(),
        author: String::new(),
        language: "en".to_owned(),
        label_language: "en".to_owned(),
        country: None,
        date: crate::support::today(),
        draft: None,
        header: Words::default(),
        page_label: String::new(),
        creator: String::new(),
        paper: Paper::default(),
        first_page: 1,
        cover: None,
        contents: None,
        summary: Vec::new(),
        blocks: Vec::new(),
        notes: Vec::new(),
    }
}

/// A document with these blocks, and all that stands around them.
pub(crate) fn around(blocks: Vec<Block>) -> Document {
    Document {
        title: "Reading in two languages".to_owned(),
        author: "Sint-Jozefschool Uden".to_owned(),
        header: own("Sint-Jozefschool Uden · Reading in two languages"),
        page_label: "Page \u{e000} of \u{e001}".to_owned(),
        creator: "Europlan 0.1.0".to_owned(),
        cover: Some(cover()),
        contents: Some(label("Contents")),
        blocks,
        ..empty()
    }
}

fn cover() -> Cover {
    Cover {
        kind: label("European Development Plan"),
        logo: None,
        title: own("Reading in two languages: how our school opens its doors to Europe"),
        school: own("Sint-Jozefschool, school for primary education"),
        period: Some(label("September 2026 to August 2029")),
        facts: vec![
            (
                label("Address"),
                own("Kerkstraat 12, 5401 BC Uden, the Netherlands"),
            ),
            (label("OID"), own("E10012345")),
            (
                label("Website"),
                own("https://www.sintjozef-uden.example/europe"),
            ),
            (label("Date"), label("23 November 2026")),
        ],
        notes: Vec::new(),
        emblem: None,
    }
}

pub(crate) fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level,
        words: own(text),
        place: None,
        new_page: level == 1,
    }
}

pub(crate) fn question(text: &str) -> Block {
    Block::Label {
        words: own(text),
        place: None,
    }
}

pub(crate) fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        words: own(text),
        tone: Tone::Body,
        place: None,
    }
}

fn toned(tone: Tone, text: &str) -> Block {
    Block::Paragraph {
        words: own(text),
        tone,
        place: None,
    }
}

const SITUATION: &str = "Our school stands between the old weaving quarter and the new estate on the river. In the \
    last six years the number of pupils who speak another language at home has doubled, from 61 to 128 of 412. \
    Teachers say that they can help these children to read, but that they lack ways to use the home language for it. \
    The inspection of May 2025 named the same point: “differentiation in early reading rests on the goodwill of \
    individual teachers, not on a shared method”. (See https://www.inspection.example/reports/2025/early-reading/\
    sint-jozef-uden?page=12 for the report.)";

const VISION: &str = "In three years every teacher of the first four years has watched early reading in a school \
    abroad, has tried one thing of it in the own classroom and has written down what came of it. Parents hear their \
    own language in the school building. Children who never travel notice it in the way a lesson begins.";

/// A plan as a school might write it: all kinds of blocks.
pub(crate) fn rich() -> Document {
    let mut blocks = vec![
        heading(1, "Our school"),
        toned(
            Tone::Lead,
            "A primary school with 412 pupils and 34 teachers, open since 1921 and curious ever since.",
        ),
        Block::Facts(vec![
            (label("Pupils"), own("412 (school year 2025–2026)")),
            (label("Staff"), own("34 teachers, 9 others")),
            (
                label("Pupils with fewer opportunities"),
                own("31 %; among them 128 who speak another language at home"),
            ),
            (label("Website"), own("https://www.sintjozef-uden.example")),
        ]),
        heading(2, "Current situation"),
        paragraph(SITUATION),
        paragraph(VISION),
        heading(3, "What goes well"),
        Block::List {
            ordered: false,
            items: items(&[
                "A quiet reading quarter in all classes, every day.",
                "Parents who read aloud in Turkish, Polish, Arabic and Tigrinya: each Friday two of them sit in the hall with a suitcase full of books, and the queue is long.",
                "A library of 4,000 books.",
            ]),
        },
        heading(3, "What we want to do better"),
        Block::List {
            ordered: true,
            items: (1..=11)
                .map(|n| {
                    own(&format!(
                        "Point {n}: agree on one way to begin a reading lesson."
                    ))
                    .into()
                })
                .collect(),
        },
        toned(
            Tone::Note,
            "Figures are those of 1 October 2025, as sent to the ministry. They are counted again each year.",
        ),
        heading(1, "Needs and goals"),
        paragraph(SITUATION),
        heading(2, "Goal 1 · A shared method for early reading"),
        paragraph(VISION),
        Block::Table(indicators()),
        heading(2, "Goal 2 · Home languages in the classroom"),
        paragraph(SITUATION),
        heading(1, "Activities"),
        Block::Timeline(timeline(9)),
    ];
    for n in 1..=6 {
        blocks.push(heading(
            2,
            &format!("Activity {n} · Jobshadowing in Seinäjoki"),
        ));
        blocks.push(paragraph(SITUATION));
        blocks.push(Block::Facts(vec![
            (label("When"), own("12 to 17 April 2027")),
            (label("Who"), own("4 teachers, 1 head teacher")),
            (
                label("Where"),
                own("Seinäjoki, Finland; Ozolnieki, Latvia; Мездра, България; Αθήνα, Ελλάδα"),
            ),
        ]));
    }
    blocks.push(heading(1, "Follow-up"));
    blocks.push(Block::Table(risks(24)));
    let mut document = around(blocks);
    document.draft = Some("Draft".to_owned());
    document
}

fn indicators() -> Table {
    let column = |head: &str, share, right| Column {
        head: label(head),
        share,
        right,
    };
    let row = |cells: [&str; 5]| cells.iter().map(|cell| vec![own(cell)]).collect();
    Table {
        columns: vec![
            column("Indicator", 40.0, false),
            column("Unit", 18.0, false),
            column("Baseline", 12.0, true),
            column("Target", 12.0, true),
            column("By when", 18.0, false),
        ],
        rows: vec![
            row([
                "Teachers who use the shared method",
                "teachers",
                "6",
                "34",
                "June 2028",
            ]),
            row([
                "Pupils who read at the level of their year after two years, by the test of the ministry",
                "per cent",
                "71.5",
                "85",
                "June 2029",
            ]),
            row([
                "Leesvaardigheidsontwikkelingsprogramma",
                "lessons",
                "0",
                "1,250",
                "June 2029",
            ]),
        ],
        row_headers: true,
        by_hand: 0,
        is_prose: false,
    }
}

/// A table of some length.
pub(crate) fn risks(rows: usize) -> Table {
    let column = |head: &str, share| Column {
        head: label(head),
        share,
        right: false,
    };
    Table {
        columns: vec![column("What may happen", 30.0), column("How likely", 15.0), column("What we do then", 55.0)],
        rows: (1..=rows)
            .map(|n| {
                vec![
                    vec![own(&format!("Risk {n}: a host school withdraws"))],
                    vec![label("possible")],
                    vec![
                        own("We ask the second school on our list, with which we have met online twice."),
                        own("The head teacher decides within a week."),
                    ],
                ]
            })
            .collect(),
        row_headers: false,
        by_hand: 0,
        is_prose: false,
    }
}

/// A timeline with that many bars.
pub(crate) fn timeline(bars: usize) -> Timeline {
    let fills = [Fill::Done, Fill::Running, Fill::Planned];
    let start = |n: usize| -> Date {
        date(2026, 9, 1)
            .checked_add(jiff::Span::new().days(i64::try_from(n).unwrap() * 90))
            .unwrap()
    };
    Timeline {
        alt: label("The activities from September 2026 to August 2029: one bar for each of them."),
        first: date(2026, 9, 1),
        last: date(2029, 8, 31),
        ticks: (2026..=2028)
            .map(|year| (date(year, 9, 1), label(&format!("{year}–{}", year + 1))))
            .collect(),
        bars: (0..bars)
            .map(|n| Bar {
                label: own(&format!(
                    "Activity {}: Jobshadowing and a preparatory visit in Seinäjoki",
                    n + 1
                )),
                id: Id::default(),
                first: start(n),
                last: start(n + 1),
                fill: fills[n % 3],
            })
            .collect(),
        marks: vec![
            (date(2028, 6, 30), label("Goal 1: 34 teachers")),
            (date(2029, 6, 30), label("Goal 1: 85 per cent")),
        ],
        legend: vec![
            (Fill::Planned, label("planned")),
            (Fill::Running, label("running")),
            (Fill::Done, label("done")),
        ],
        key: Some(label("target date").into()),
    }
}

/// A sentence with the letters of each official language of the EU.
pub(crate) const LANGUAGES: [(&str, &str); 24] = [
    (
        "bg",
        "Жълтата дюля беше щастлива, че пухът, който цъфна, замръзна като гьон; учителите обсъждат чуждоезиковото обучение.",
    ),
    (
        "cs",
        "Příliš žluťoučký kůň úpěl ďábelské ódy a učitelé nejmladších žáků se přesto nevzdávali.",
    ),
    (
        "da",
        "Quizdeltagerne spiste jordbær med fløde, mens cirkusklovnen spillede på xylofon for skoleklasserne på Ærø.",
    ),
    (
        "de",
        "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich; die Schulentwicklungsplanung ẞ bleibt maßgeblich.",
    ),
    (
        "el",
        "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία· οι εκπαιδευτικοί συνεργάζονται με τα μ του ελληνικού σχολείου, ΐ ΰ ϊ ϋ.",
    ),
    (
        "en",
        "The quick brown fox jumps over the lazy dog while the office staff fulfil their first difficult affidavit.",
    ),
    (
        "es",
        "El pingüino Wenceslao hizo kilómetros bajo exhaustiva lluvia; ¿añoraba a su querido cachorro? ¡Sí, señor!",
    ),
    (
        "et",
        "Põdur Zagrebi tšellomängija-följetonist ciitaa külmetas kehvas garaažis, õpetajad ootasid žürii otsust.",
    ),
    (
        "fi",
        "Törkylempijävongahdus ei häirinnyt lukion kansainvälisyystoiminnan kehittämissuunnitelman šekkejä eikä žurnaaleja.",
    ),
    (
        "fr",
        "Voix ambiguë d’un cœur qui, au zéphyr, préfère les jattes de kiwis : Noël, où l’élève naïf reçut vingt œufs « là-bas » !",
    ),
    (
        "ga",
        "D’ḟuascail Íosa Úrṁac na hÓiġe Beannaiṫe pór Éava agus Áḋaiṁ; tá fáilte roimh gach múinteoir.",
    ),
    (
        "hr",
        "Gojazni đačić s biciklom drži hmelj i finu vatu u džepu nošnje, a učitelji čekaju njegov ǆep.",
    ),
    (
        "hu",
        "Árvíztűrő tükörfúrógép; a tanárok őszintén örülnek az újszerű külföldi továbbképzésnek.",
    ),
    (
        "it",
        "Quel vituperabile xenofobo zelante assaggia il whisky ed esclama: alleluja! Perché così è più là che qui, lunedì.",
    ),
    (
        "lt",
        "Įlinkdama fechtuotojo špaga sublykčiojusi pragręžė apvalų arbūzą; mokytojų kvalifikacijos tobulėjimas ėjo žvaliai.",
    ),
    (
        "lv",
        "Glāžšķūņa rūķīši dzērumā čiepj Baha koncertflīģeļu vākus; skolotāji ņēma līdzi ģimenes ŗ.",
    ),
    (
        "mt",
        "Ħu l-ħobża żgħira, għax ix-xemx tiġi ċara; l-għalliema jitgħallmu flimkien fl-iskola, à è ì ò ù.",
    ),
    (
        "nl",
        "Pa’s wijze lynx bezag vroom het fikse aquaduct; de internationaliseringscoördinator zei: “één idee, geïnd”, in IJmuiden.",
    ),
    (
        "pl",
        "Pchnąć w tę łódź jeża lub ośm skrzyń fig; nauczyciele źle się czują bez ćwiczeń i gąbki.",
    ),
    (
        "pt",
        "Luís argüia à Júlia que «brações, fé, chá, óxido, pôr, zângão» eram palavras do português.",
    ),
    (
        "ro",
        "Muzicologă în bej vând whisky și tequila, preț fix; învățătorii își împărtășesc experiența.",
    ),
    (
        "sk",
        "Kŕdeľ šťastných ďatľov učí pri ústí Váhu mĺkveho koňa obhrýzať kôru a žrať čerstvé mäso; ŕ, ĺ.",
    ),
    (
        "sl",
        "V kožuščku hudobnega fanta stopiclja mizar in kliče; učitelji se učijo od žive šole.",
    ),
    (
        "sv",
        "Flygande bäckasiner söka hwila på mjuka tuvor; lärarna på ön får åka utomlands för kompetensutvecklingen.",
    ),
];

/// A document in one of the languages, with labels in English.
pub(crate) fn in_language(tag: &str, sentence: &str) -> Document {
    let mut document = around(vec![
        heading(1, sentence),
        paragraph(&sentence.repeat(3)),
        Block::List {
            ordered: false,
            items: vec![own(sentence).into(), label("A label of the program").into()],
        },
        Block::Table(Table {
            columns: (0..4)
                .map(|_| Column {
                    head: own(sentence),
                    share: 1.0,
                    right: false,
                })
                .collect(),
            rows: vec![(0..4).map(|_| vec![own(sentence)]).collect()],
            row_headers: true,
            by_hand: 0,
            is_prose: false,
        }),
    ]);
    tag.clone_into(&mut document.language);
    document
}
