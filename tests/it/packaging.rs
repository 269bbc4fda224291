//! What packages are made of agrees with itself: `Cargo.toml` comes first, the files below `assets` follow it.

use crate::source::{Source, one, root};
use crate::support::assert_golden;
use europlan::store::EXTENSION;
use europlan::text::{REFERENCE, Texts, shipped};
use std::collections::BTreeSet;
use std::fs;

const DESKTOP: &str = "assets/linux/io.github.europlan.Europlan.desktop";
const METAINFO: &str = "assets/linux/io.github.europlan.Europlan.metainfo.xml";
const MIME: &str = "assets/linux/io.github.europlan.Europlan.mime.xml";
const PLIST: &str = "assets/macos/Info.plist";
const OTHERS: &str = "assets/THIRD-PARTY.md";

/// What each language says about the program to systems and shops, as `system-…` in its `language.ftl`.
pub(crate) const SYSTEM: [&str; 8] = [
    "file", "generic", "comment", "keywords", "summary", "makers", "what", "offline",
];

#[test]
fn each_file_has_the_same_id() {
    let id = found("Cargo.toml", "identifier = \"", "\"");
    assert_eq!(found("src/main.rs", ".with_app_id(\"", "\""), id);
    assert_eq!(found(DESKTOP, "StartupWMClass=", "\n"), id);
    assert_eq!(found(METAINFO, "<id>", "</id>"), id);
    assert_eq!(
        found(METAINFO, "\"desktop-id\">", "<"),
        format!("{id}.desktop")
    );
    assert!(DESKTOP.ends_with(&format!("/{id}.desktop")));
    let kind = found(PLIST, "<key>UTTypeIdentifier</key>\n      <string>", "<");
    assert_eq!(kind, format!("{id}.plan"));
    let content = found(PLIST, "<key>LSItemContentTypes</key>", "</array>");
    assert!(content.contains(&format!("<string>{kind}</string>")));
}

#[test]
fn each_file_has_the_same_version_and_licence() {
    let version = env!("CARGO_PKG_VERSION");
    let own = found(
        "assets/windows/europlan.manifest",
        "io.github.europlan.Europlan\" version=\"",
        "\"",
    );
    assert_eq!(own, format!("{version}.0"));
    assert_eq!(found(METAINFO, "<release version=\"", "\""), version);
    let line = found(OTHERS, "As of ", "\n");
    assert!(line.ends_with(&format!("for version {version}.")), "{line}");
    let licence = found(METAINFO, "<project_license>", "<");
    assert_eq!(licence, env!("CARGO_PKG_LICENSE"));
}

#[test]
fn each_system_knows_the_same_kind_of_file() {
    let kind = found("Cargo.toml", "mime-type = \"", "\"");
    assert_eq!(found(MIME, "<mime-type type=\"", "\""), kind);
    assert_eq!(found(DESKTOP, "MimeType=", ";"), kind);
    assert_eq!(found(METAINFO, "<mediatype>", "<"), kind);
    assert_eq!(
        found(PLIST, "public.mime-type</key>\n        <string>", "<"),
        kind
    );

    assert_eq!(found("Cargo.toml", "extensions = [\"", "\"]"), EXTENSION);
    assert_eq!(found(MIME, "<glob pattern=\"*.", "\""), EXTENSION);
    let extension = found(PLIST, "public.filename-extension</key>", "</array>");
    assert!(extension.contains(&format!("<string>{EXTENSION}</string>")));
}

#[test]
fn each_file_says_what_each_language_says_of_the_program() {
    let mut used = BTreeSet::new();
    for path in [DESKTOP, METAINFO, MIME, PLIST, "Cargo.toml"] {
        assert_golden(path, &spoken(&one(path), &mut used));
    }
    let unused: Vec<_> = SYSTEM.iter().filter(|name| !used.contains(*name)).collect();
    assert!(unused.is_empty(), "no file says {unused:?}");
}

#[test]
fn a_language_that_a_file_lacks_or_has_too_many_of_would_be_noticed() {
    let spoken = |path: &str, text: &str| spoken(&Source::new(path, text), &mut BTreeSet::new());
    let comment = Texts::new(REFERENCE).say("system-comment").into_owned();
    let others = shipped().len() - 1;
    let line = format!("Comment={comment}\nComment[xx]=?\nTerminal=false\n");
    let text = spoken(DESKTOP, &line);
    assert_eq!(text.matches("\nComment[").count(), others, "{text}");
    assert!(
        !text.contains("[xx]") && text.contains("Terminal"),
        "{text}"
    );
    let text = spoken(PLIST, "  <string>en</string>\n  <string>xx</string>\n");
    assert_eq!(text.matches("<string>").count(), others + 1, "{text}");
    let text = spoken("Cargo.toml", "languages = [\"Klingon\"]\n");
    assert!(text.starts_with("languages = [\"English\", "), "{text}");
}

#[test]
fn the_installer_speaks_each_language() {
    let installer = one("assets/windows/installer.nsi").text;
    for (_, name) in each("language-in-english") {
        let page = format!("!insertmacro MUI_LANGUAGE \"{name}\"\n");
        let sentence = format!("LangString RUNS ${{LANG_{}}} \"", name.to_uppercase());
        assert!(
            installer.contains(&page) && installer.contains(&sentence),
            "{name}"
        );
    }
}

#[test]
fn what_the_installer_brings_it_takes_away_again() {
    let installer = one("assets/windows/installer.nsi").text;
    let cargo = one("Cargo.toml").text;
    let targets = cargo.split("target = \"").skip(1);
    let texts: Vec<&str> = targets.filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(texts.len(), 4, "{texts:?}");
    let programs = ["europlan.exe", "europlan.com", "uninstall.exe"];
    for name in programs.into_iter().chain(texts) {
        let line = format!("Delete \"$INSTDIR\\{name}\"\n");
        assert!(installer.contains(&line), "{name}");
    }
}

#[test]
fn a_package_for_a_stick_holds_the_file_that_the_program_looks_for() {
    let named = found(".ci/package", "\nPORTABLE = \"", "\"");
    assert_eq!(named, europlan::settings::PORTABLE);
}

#[test]
fn the_readme_names_each_language() {
    let names: Vec<String> = each("language-in-english").map(|(_, name)| name).collect();
    let (last, first) = names.split_last().unwrap();
    let joined = format!("in {} and {last}", first.join(", "));
    assert!(one("README.md").text.contains(&joined), "{joined}");
}

#[test]
fn each_file_that_a_package_wants_is_there() {
    let cargo = one("Cargo.toml").text;
    let paths: Vec<_> = cargo
        .split('"')
        .filter(|word| word.starts_with("assets/"))
        .collect();
    assert!(paths.len() > 10, "{paths:?}");
    for path in paths {
        assert!(root().join(path).is_file(), "{path}");
    }
}

#[test]
fn each_picture_is_as_large_as_its_name_says() {
    for size in [32_u32, 128, 256, 512] {
        let path = root().join(format!("assets/icons/europlan-{size}.png"));
        let header = fs::read(path).unwrap();
        // Width and height follow the signature and the name of the first chunk.
        assert_eq!(header[16..20], size.to_be_bytes());
        assert_eq!(header[20..24], size.to_be_bytes());
    }
}

#[test]
fn what_is_owed_to_others_is_told() {
    let told = one(OTHERS).text;
    let cargo = one("Cargo.toml").text;
    let tables = cargo.split("\n[").filter(|table| {
        let name = table.lines().next().unwrap_or_default();
        name == "dependencies]" || name.starts_with("target.") && name.ends_with(".dependencies]")
    });
    for line in tables.flat_map(|table| table.lines().skip(1)) {
        let name = line.split(" = ").next().unwrap();
        if line.contains(" = ") && !line.starts_with('#') {
            assert!(
                told.contains(&format!("{name},")) || told.contains(&format!("{name}.")),
                "{name}"
            );
        }
    }
    let languages = found("Cargo.toml", "\"alloc\",\n", "\n]");
    for language in languages.split('"').skip(1).step_by(2) {
        let (first, rest) = language.split_at(1);
        let row = format!("\n| {}{rest} |", first.to_uppercase());
        assert!(told.contains(&row), "{language}");
    }
}

/// A file as it is to be: each line with an English text about the program is followed by the same in the other
/// languages, each line with the tag of English by one for each of the others, and the installer knows all of them.
fn spoken(file: &Source, used: &mut BTreeSet<&'static str>) -> String {
    let english = Texts::new(REFERENCE);
    let mut lines = Vec::new();
    for line in file.text.lines() {
        if is_of_another_language(line) {
            continue;
        }
        if line.starts_with("languages = [") {
            let names: Vec<_> = each("language-in-english")
                .map(|(_, name)| format!("\"{name}\""))
                .collect();
            lines.push(format!("languages = [{}]", names.join(", ")));
            continue;
        }
        lines.push(line.to_owned());
        let tag = format!(">{REFERENCE}<");
        if line.contains(&tag) {
            let others = shipped().into_iter().skip(1);
            lines.extend(others.map(|other| line.replace(&tag, &format!(">{other}<"))));
        }
        let says = |name: &&&str| {
            let text = english.say(&format!("system-{name}"));
            file.path != PLIST
                && (line.ends_with(&format!("={text}")) || line.contains(&format!(">{text}<")))
        };
        let Some(name) = SYSTEM.iter().find(says) else {
            continue;
        };
        used.insert(*name);
        for (tag, text) in each(&format!("system-{name}")).skip(1) {
            lines.push(match line.split_once('=') {
                Some((key, _)) if !line.contains('<') => format!("{key}[{tag}]={text}"),
                _ => {
                    let (start, end) = (line.find('>').unwrap(), line.rfind('<').unwrap());
                    format!(
                        "{} xml:lang=\"{tag}\">{text}{}",
                        &line[..start],
                        &line[end..]
                    )
                }
            });
        }
    }
    lines.join("\n") + "\n"
}

/// True if a line of such a file stands there for a language other than English.
fn is_of_another_language(line: &str) -> bool {
    let key = line.split_once('=').map_or("", |(key, _)| key);
    let inside = line.split(['<', '>']).nth(2).unwrap_or_default();
    let is_tag = inside.len() == 2 && inside.bytes().all(|byte| byte.is_ascii_lowercase());
    line.contains(" xml:lang=") || key.ends_with(']') || is_tag && inside != REFERENCE
}

/// What each language says under that key, English first.
fn each(key: &str) -> impl Iterator<Item = (&'static str, String)> {
    shipped()
        .into_iter()
        .map(move |tag| (tag, Texts::new(tag).say(key).into_owned()))
}

/// What stands first in a file between two texts.
fn found(path: &str, before: &str, after: &str) -> String {
    let text = one(path).text;
    let (_, rest) = text
        .split_once(before)
        .unwrap_or_else(|| panic!("{path}: no {before}"));
    let (inside, _) = rest
        .split_once(after)
        .unwrap_or_else(|| panic!("{path}: no {after}"));
    inside.to_owned()
}
