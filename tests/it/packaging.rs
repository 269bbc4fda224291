//! What packages are made of agrees with itself: `Cargo.toml` comes first, the files below `assets` follow it.

use crate::source::{one, root};
use europlan::store::EXTENSION;
use europlan::text;
use std::fs;

const DESKTOP: &str = "assets/linux/io.github.europlan.Europlan.desktop";
const METAINFO: &str = "assets/linux/io.github.europlan.Europlan.metainfo.xml";
const MIME: &str = "assets/linux/io.github.europlan.Europlan.mime.xml";
const PLIST: &str = "assets/macos/Info.plist";
const OTHERS: &str = "assets/THIRD-PARTY.md";

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
fn each_file_speaks_all_languages() {
    for tag in text::shipped().into_iter().skip(1) {
        let (desktop, metainfo) = (one(DESKTOP).text, one(METAINFO).text);
        assert!(desktop.contains(&format!("\nComment[{tag}]=")), "{tag}");
        assert!(
            metainfo.contains(&format!("<summary xml:lang=\"{tag}\">")),
            "{tag}"
        );
        assert!(metainfo.contains(&format!(">{tag}</lang>")), "{tag}");
        assert!(
            one(MIME)
                .text
                .contains(&format!("<comment xml:lang=\"{tag}\">")),
            "{tag}"
        );
        assert!(
            one(PLIST).text.contains(&format!("<string>{tag}</string>")),
            "{tag}"
        );
    }
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
    let tables = ["[dependencies]\n", "[target.'cfg(unix)'.dependencies]\n"];
    let tables = tables.map(|table| found("Cargo.toml", table, "\n["));
    for line in tables.iter().flat_map(|table| table.lines()) {
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
