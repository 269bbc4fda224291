//! The terms: for each language the words that must not appear, each with the one to say instead and the reason.
//! The comments for translators are held to them too, and so are the example plans.

use crate::source::{Source, files};

/// Words that are not said in a language.
struct Wrong {
    /// In all their forms; those without capitals are found at the start of a sentence too.
    words: &'static [&'static str],
    instead: &'static str,
    reason: &'static str,
    /// Keys, or files outside `locales`, in which the word means something else.
    except: &'static [&'static str],
}

const fn wrong(
    words: &'static [&'static str],
    instead: &'static str,
    reason: &'static str,
) -> Wrong {
    Wrong {
        words,
        instead,
        reason,
        except: &[],
    }
}

/// What the forms themselves call a goal, and what the programme wants.
const OBJECTIVES: &[&str] = &[
    "form-section-plan-objectives",
    "form-section-project-objectives",
    "form-source-library-and-wiki",
    "rule-goal-copied",
];

const ENGLISH: &[Wrong] = &[
    wrong(
        &["mended", "mend"],
        "repaired",
        "one mends socks, not files",
    ),
    wrong(&["signs"], "characters", "signs hang along roads"),
    wrong(
        &["starting value", "starting values"],
        "baseline",
        "one term for one thing",
    ),
    Wrong {
        words: &["objective", "objectives"],
        instead: "goal",
        reason: "one term for one thing",
        except: OBJECTIVES,
    },
    wrong(
        &["national agency", "national agencies"],
        "National Agency",
        "the programme writes this name with capitals",
    ),
    wrong(
        &["Erasmus plan", "Erasmus plans"],
        "Erasmus Plan",
        "the name of a document",
    ),
    wrong(
        &["European development plan"],
        "European Development Plan",
        "the name of a document",
    ),
    wrong(
        &["newer Europlan", "latest Europlan"],
        "newer version of Europlan",
        "there is one Europlan, in several versions",
    ),
    wrong(
        &["written over", "write over"],
        "overwritten",
        "the usual word",
    ),
    wrong(
        &["umbrella body", "umbrella bodies"],
        "umbrella organisation",
        "one term for one thing",
    ),
    wrong(&["dashed"], "dotted", "as the line is drawn"),
    wrong(&["nearly each"], "almost every", "not English"),
    wrong(
        &["the usual size", "of the usual size"],
        "Normal text size",
        "the usual words of a menu",
    ),
    wrong(
        &["goes on since", "go on since"],
        "running since 2014",
        "not English",
    ),
    wrong(
        &["holds plans against"],
        "checks plans against",
        "reads as stopping them",
    ),
    wrong(&["look it through"], "look through it", "not English"),
];

const DUTCH: &[Wrong] = &[
    wrong(
        &["Nationaal Agentschap", "Nationale Agentschappen"],
        "nationaal agentschap",
        "Dutch writes it without capitals",
    ),
    Wrong {
        words: &["raad"],
        instead: "advies",
        reason: "a council, or old-fashioned",
        except: &["assets/examples/nl.europlan"],
    },
    wrong(
        &["nulmeting", "nulmetingen"],
        "beginwaarde",
        "one term for one thing; it pairs with streefwaarde",
    ),
    Wrong {
        words: &["doelstelling", "doelstellingen"],
        instead: "doel",
        reason: "one term for one thing",
        except: OBJECTIVES,
    },
    wrong(
        &["behoefte", "behoeften", "behoefteanalyse"],
        "nood",
        "one term for one thing",
    ),
    wrong(
        &["bladzijde", "bladzijden"],
        "pagina",
        "one term for one thing",
    ),
    wrong(&["onderlijnd"], "onderstreept", "one term for one thing"),
    wrong(
        &["streepjesrand"],
        "stippellijn",
        "as the line is drawn, and one term for one thing",
    ),
    wrong(
        &["nieuwere Europlan", "nieuwste Europlan"],
        "een nieuwere versie van Europlan",
        "there is one Europlan, in several versions",
    ),
    wrong(
        &["andere Gemeenschap", "die Gemeenschap", "Gemeenschappen"],
        "gemeenschap",
        "a capital belongs to the name of one of them only",
    ),
    wrong(&["stroompanne"], "stroomonderbreking", "not standard Dutch"),
    wrong(
        &["taakomschrijving"],
        "functiebeschrijving",
        "the word of staff policy",
    ),
    wrong(&["hou"], "houd", "the written form"),
    wrong(&["alle personeel"], "al het personeel", "not Dutch"),
    wrong(
        &["ten vroegste"],
        "op zijn vroegst",
        "not said in the Netherlands",
    ),
    wrong(
        &["jouw"],
        "je, or mijn on a button",
        "a button speaks for the person who clicks it",
    ),
    wrong(
        &["nieuw in Europa"],
        "eerste Europese project?",
        "said to immigrants",
    ),
    wrong(
        &["houdt plannen tegen"],
        "toetst plannen aan",
        "reads as stopping them",
    ),
    wrong(&["zichzelf zien"], "jezelf zien", "the person is spoken to"),
    wrong(
        &["zal missen", "zullen missen"],
        "punten kan aftrekken",
        "reads as overlooking them",
    ),
];

#[test]
fn no_language_says_a_wrong_word() {
    let mut said = Vec::new();
    for (tag, table) in [("en", ENGLISH), ("nl", DUTCH)] {
        let mut sources = files(&format!("locales/{tag}"), ".ftl");
        sources.extend(files("assets/examples", &format!("{tag}.europlan")));
        for (path, line, key, text) in sources.iter().flat_map(lines) {
            let spared = |name: &&str| *name == key || *name == path;
            for row in table.iter().filter(|row| !row.except.iter().any(spared)) {
                for word in row.words.iter().filter(|word| says(text, word)) {
                    let (instead, reason) = (row.instead, row.reason);
                    said.push(format!(
                        "{path}:{line}: “{word}”: say “{instead}”: {reason}"
                    ));
                }
            }
        }
    }
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn a_wrong_word_is_found_in_whole_words_only() {
    for (text, word, found) in [
        ("Two signs were mended", "signs", true),
        ("Signs", "signs", true),
        ("Signsman, designs, { $signs }", "signs", false),
        ("Ask your National Agency", "national agency", false),
        ("Its national agency decides", "national agency", true),
        ("De schoolraad", "raad", false),
        ("Raad is gratis", "raad", true),
    ] {
        assert_eq!(says(text, word), found, "“{word}” in “{text}”");
    }
}

#[test]
fn dutch_groups_figures_from_five_digits_on() {
    let grouped = |text: &str| {
        let digits: Vec<char> = text.chars().collect();
        digits.windows(6).any(|part| {
            !part[0].is_ascii_digit()
                && part[0] != '.'
                && part[1].is_ascii_digit()
                && part[2] == '.'
                && part[3..].iter().all(char::is_ascii_digit)
        })
    };
    assert!(grouped("500 tot 1.999 km") && !grouped("30.000 of 2500 euro"));
    let said: Vec<_> = files("locales/nl", ".ftl")
        .iter()
        .flat_map(lines)
        .filter(|(_, _, _, text)| grouped(text))
        .map(|(path, line, _, text)| format!("{path}:{line}: {text}"))
        .collect();
    assert!(said.is_empty(), "{said:#?}");
    let texts = europlan::text::Texts::new("nl");
    assert_eq!(texts.number(4000.0), "4000");
    assert_eq!(texts.number(10_000.0), "10.000");
}

#[test]
fn single_quotation_marks_stand_inside_double_ones_only() {
    let alone = |text: &str| {
        let mut open = 0;
        text.chars().any(|c| {
            match c {
                '“' => open += 1,
                '”' => open -= 1,
                _ => {}
            }
            c == '‘' && open == 0
        })
    };
    assert!(alone("‘1. ’") && !alone("“Survey: ‘side by side’”"));
    let said: Vec<_> = ["locales/en", "locales/nl"]
        .iter()
        .flat_map(|folder| files(folder, ".ftl"))
        .collect::<Vec<_>>()
        .iter()
        .flat_map(lines)
        .filter(|(_, _, _, text)| alone(text))
        .map(|(path, line, _, text)| format!("{path}:{line}: {text}"))
        .collect();
    assert!(said.is_empty(), "{said:#?}");
}

/// The lines of a file with what stands in them: path, number, the message they belong to, and the words.
fn lines(file: &Source) -> Vec<(&str, usize, &str, &str)> {
    let mut key = "";
    let mut all = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        let (before, words) = line.split_once(" = ").unwrap_or(("", line));
        if !before.is_empty() && !before.starts_with([' ', '#']) {
            key = before;
        }
        let words = if line.starts_with('#') { line } else { words };
        all.push((file.path.as_str(), at + 1, key, words));
    }
    all
}

/// Whether a text says a word, as a whole; with a capital at the start of a sentence as well.
fn says(text: &str, word: &str) -> bool {
    let mut letters = word.chars();
    let capital: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect();
    [word, capital.as_str()].iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let inside = |c: char| c.is_alphanumeric() || matches!(c, '$' | '-' | '_');
            !text[..at].ends_with(inside) && !text[at + word.len()..].starts_with(inside)
        })
    })
}
