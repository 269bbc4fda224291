//! The words: every language whole, every key used and there, every message sayable in the shipped fonts.

mod terms;

use crate::keys;
use crate::source::{Source, files};
use europlan::text::{REFERENCE, Texts, Value, shipped};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use skrifa::{FontRef, MetadataProvider};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// All messages of a language: key or `key.attribute` with its pattern.
pub(crate) type Messages = BTreeMap<String, Pattern<String>>;

#[test]
fn every_file_parses_and_no_key_stands_twice() {
    for tag in shipped() {
        let mut seen = BTreeSet::new();
        for file in files(&format!("locales/{tag}"), ".ftl") {
            let resource = fluent_syntax::parser::parse(file.text.as_str());
            let resource =
                resource.unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.path));
            for entry in resource.body {
                match entry {
                    Entry::Junk { content } => panic!("{}: {content}", file.path),
                    Entry::Message(message) => {
                        let key = message.id.name;
                        assert!(
                            seen.insert(key.to_owned()),
                            "{}: {key} stands twice",
                            file.path
                        );
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn every_language_has_the_same_keys_attributes_and_variables() {
    let reference = messages(REFERENCE);
    for tag in shipped() {
        let other = messages(tag);
        let keys = |m: &Messages| m.keys().cloned().collect::<BTreeSet<_>>();
        let missing: Vec<_> = keys(&reference)
            .difference(&keys(&other))
            .cloned()
            .collect();
        let extra: Vec<_> = keys(&other)
            .difference(&keys(&reference))
            .cloned()
            .collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{tag} lacks {missing:?}, has too many {extra:?}"
        );
        for (key, pattern) in &reference {
            // Which word follows the school differs by language, so `$learners` may be absent.
            let wanted = without_learners(variables(pattern));
            let found = without_learners(variables(&other[key]));
            assert_eq!(wanted, found, "{tag}: variables of {key}");
        }
    }
}

#[test]
fn every_file_has_its_twin_in_each_language() {
    let names = |tag: &str| -> Vec<String> {
        let folder = format!("locales/{tag}");
        files(&folder, ".ftl")
            .into_iter()
            .map(|file| file.path[folder.len()..].to_owned())
            .collect()
    };
    for tag in shipped() {
        assert_eq!(names(tag), names(REFERENCE), "{tag}");
    }
}

#[test]
fn every_key_of_the_code_and_its_tables_exists() {
    let known = messages(REFERENCE);
    let missing: BTreeSet<_> = keys::needed()
        .into_iter()
        .filter(|(key, _)| !known.contains_key(key))
        .collect();
    assert!(missing.is_empty(), "keys without words: {missing:#?}");
}

#[test]
fn every_part_item_and_rule_says_all_it_has_to() {
    let known = messages(REFERENCE);
    let missing: Vec<_> = keys::attributes()
        .into_iter()
        .filter(|key| !known.contains_key(key))
        .collect();
    assert!(missing.is_empty(), "attributes without words: {missing:#?}");
}

#[test]
fn no_key_is_left_unused() {
    let messages = messages(REFERENCE);
    let mut used = keys::used();
    for pattern in messages.values() {
        walk(pattern, &mut |expression| {
            if let Expression::Inline(InlineExpression::MessageReference { id, .. }) = expression {
                used.insert(id.name.clone());
            }
        });
    }
    let unused: Vec<_> = messages
        .into_keys()
        .filter(|key| match key.split_once('.') {
            None => !used.contains(key),
            Some((_, attribute)) => !used.contains(&format!(".{attribute}")),
        })
        .collect();
    assert!(unused.is_empty(), "words that nothing says: {unused:#?}");
}

#[test]
fn every_message_can_be_said_with_all_its_values() {
    for tag in shipped() {
        let mut texts = Texts::new(tag);
        for adult in [false, true] {
            texts.set_adult_learners(adult);
            for (key, pattern) in messages(tag) {
                for value in samples(&pattern) {
                    let values: Vec<(&str, Value)> = variables(&pattern)
                        .iter()
                        .filter(|name| *name != "learners")
                        .map(|name| (name.clone().leak() as &str, value.clone()))
                        .collect();
                    let said = match key.split_once('.') {
                        None => Some(texts.say_with(&key, &values)),
                        Some((key, attribute)) => texts.attribute_with(key, attribute, &values),
                    };
                    let said = said.unwrap_or_default();
                    let whole = !said.trim().is_empty()
                        && !said.contains(['{', '}'])
                        && said != format!("[{key}]");
                    assert!(whole, "{tag}: {key} says “{said}”");
                }
            }
        }
    }
}

#[test]
fn every_sign_has_a_glyph_in_the_shipped_fonts() {
    let faces: [(&str, &[u8]); 2] = [
        (
            "regular",
            include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"),
        ),
        (
            "bold",
            include_bytes!("../../assets/fonts/SourceSans3-Bold.ttf"),
        ),
    ];
    for (face, bytes) in faces {
        let glyphs = FontRef::new(bytes).unwrap().charmap();
        for file in files("locales", ".ftl") {
            for (at, sign) in file.text.char_indices().filter(|(_, c)| *c != '\n') {
                assert!(
                    glyphs.map(sign).is_some(),
                    "{}:{}: {sign:?} is not in the {face} face",
                    file.path,
                    file.line(at)
                );
            }
        }
    }
}

#[test]
fn quotation_marks_and_apostrophes_are_typographic() {
    let mut straight = Vec::new();
    for tag in shipped() {
        for (key, pattern) in messages(tag) {
            texts_of(&pattern, &mut |text| {
                if text.contains(['\'', '"']) {
                    straight.push(format!("{tag}: {key}: {text}"));
                }
            });
        }
    }
    assert!(straight.is_empty(), "straight marks: {straight:#?}");
}

#[test]
fn every_error_of_a_file_can_be_said() {
    for tag in shipped() {
        let texts = Texts::new(tag);
        for (key, args) in keys::errors() {
            let values: Vec<(&str, Value)> =
                args.iter().map(|(n, v)| (*n, v.as_str().into())).collect();
            let said = texts.say_with(key, &values);
            assert!(
                !said.contains('{') && !said.starts_with('['),
                "{tag}: {key} says “{said}”"
            );
            assert!(
                said.ends_with("plan.europlan"),
                "{tag}: {key}: the path comes last: “{said}”"
            );
        }
    }
}

#[test]
fn words_without_variables_are_lent() {
    let texts = Texts::new("nl");
    assert!(matches!(texts.say("part-goals"), Cow::Borrowed(_)));
    let help = texts.attribute("q-goal-title", "help");
    assert!(matches!(help, Some(Cow::Borrowed(_))), "{help:?}");
}

#[test]
fn a_missing_value_or_key_would_be_noticed() {
    let texts = Texts::new("en");
    assert!(texts.say("store-not-found").contains('{'));
    assert_eq!(texts.say("no-such-key"), "[no-such-key]");
    let pattern = parse(&Source::new(
        "x.ftl",
        "a = { $n ->\n    [one] { $n } { $b }\n   *[other] x\n}\n",
    ));
    assert_eq!(
        variables(&pattern["a"]).into_iter().collect::<Vec<_>>(),
        ["b", "n"]
    );
}

/// The messages and attributes of a language.
pub(crate) fn messages(tag: &str) -> Messages {
    files(&format!("locales/{tag}"), ".ftl")
        .iter()
        .flat_map(parse)
        .collect()
}

fn parse(file: &Source) -> Messages {
    let mut messages = Messages::new();
    let resource = fluent_syntax::parser::parse(file.text.clone()).unwrap_or_else(|(good, _)| good);
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        for attribute in message.attributes {
            messages.insert(
                format!("{}.{}", message.id.name, attribute.id.name),
                attribute.value,
            );
        }
        if let Some(value) = message.value {
            messages.insert(message.id.name, value);
        }
    }
    messages
}

/// Values to try: a number for each plural form, a word, and each word a variant names.
fn samples(pattern: &Pattern<String>) -> Vec<Value<'static>> {
    let mut samples: Vec<Value> = [0, 1, 2, 5].map(Value::from).into();
    samples.push(Value::from("word"));
    let mut named = BTreeSet::new();
    walk(pattern, &mut |expression| {
        if let Expression::Select { variants, .. } = expression {
            named.extend(variants.iter().filter_map(|variant| match &variant.key {
                VariantKey::Identifier { name } => Some(name.clone()),
                VariantKey::NumberLiteral { .. } => None,
            }));
        }
    });
    samples.extend(named.into_iter().map(Value::from));
    samples
}

fn variables(pattern: &Pattern<String>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    walk(pattern, &mut |expression| {
        let inline = match expression {
            Expression::Select { selector, .. } => selector,
            Expression::Inline(inline) => inline,
        };
        names_in(inline, &mut names);
    });
    names
}

fn names_in(inline: &InlineExpression<String>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments
                .positional
                .iter()
                .for_each(|inline| names_in(inline, names));
        }
        _ => {}
    }
}

fn without_learners(mut names: BTreeSet<String>) -> BTreeSet<String> {
    names.remove("learners");
    names
}

/// Every placeable of a pattern, those inside variants too.
fn walk(pattern: &Pattern<String>, visit: &mut impl FnMut(&Expression<String>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit(expression);
            if let Expression::Select { variants, .. } = expression {
                for variant in variants {
                    walk(&variant.value, visit);
                }
            }
        }
    }
}

/// Every run of plain text of a pattern, those inside variants too.
fn texts_of(pattern: &Pattern<String>, visit: &mut impl FnMut(&str)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => visit(value),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                for variant in variants {
                    texts_of(&variant.value, visit);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}
