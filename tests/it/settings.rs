//! Settings: a damaged file never hinders the start, and what another version knows stays.

use europlan::document::Options;
use europlan::settings::{
    self, Called, MOST_RECENT, RecentPlan, SavedPreset, Settings, SettingsProblem, Theme,
    WindowSize, file_in,
};
use std::fs;
use std::path::{Path, PathBuf};

struct Scratch {
    folder: tempfile::TempDir,
}

impl Scratch {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self) -> PathBuf {
        file_in(self.folder.path())
    }

    fn load(&self, text: &str) -> (Settings, Vec<SettingsProblem>) {
        fs::write(self.path(), text).unwrap();
        Settings::load(&self.path())
    }
}

#[test]
fn no_file_is_no_problem() {
    let scratch = Scratch::new();
    assert_eq!(
        Settings::load(&scratch.path()),
        (Settings::default(), Vec::new())
    );
}

#[test]
fn what_is_chosen_comes_back() {
    let scratch = Scratch::new();
    let mut settings = Settings::default();
    settings.language = Some("nl".to_owned());
    settings.theme = Theme::HighContrast;
    settings.text_size = 150;
    settings.check_open = true;
    settings.preview_beside = false;
    settings.window = Some(WindowSize {
        width: 1024,
        height: 700,
        maximised: true,
    });
    settings.export.paper.text_size = 13;
    settings.export.disclaimer = "Enkel \"wij\"".to_owned();
    settings.presets.push(preset("Voor (de) raad"));
    settings.opened(RecentPlan {
        called: Some(Called {
            title: "Over \"grenzen\", (deel 2)".to_owned(),
            school: "Sint-Jozef".to_owned(),
        }),
        day: Some(jiff::civil::date(2026, 11, 29)),
        ..recent("/plannen/één \"plan\".europlan")
    });
    settings.opened(recent("/plannen/ander.europlan"));
    let path = scratch
        .folder
        .path()
        .join("new folder")
        .join("settings.ron");
    settings.save(&path).unwrap();
    assert_eq!(Settings::load(&path), (settings, Vec::new()));
}

#[test]
fn a_bad_value_takes_its_usual_one_and_is_reported() {
    let scratch = Scratch::new();
    for (text, name) in [
        ("(theme: purple, language: \"nl\")", "theme"),
        ("(text_size: 1000, language: \"nl\")", "text_size"),
        ("(text_size: -5, language: \"nl\")", "text_size"),
        ("(check_open: \"yes\", language: \"nl\")", "check_open"),
        ("(recent: 5, language: \"nl\")", "recent"),
        ("(export: (cover: 3), language: \"nl\")", "export"),
    ] {
        let (settings, problems) = scratch.load(text);
        let mut expected = Settings::default();
        expected.language = Some("nl".to_owned());
        assert_eq!(settings, expected, "{text}");
        let problem = SettingsProblem::BadValue {
            path: scratch.path(),
            setting: name.to_owned(),
        };
        assert_eq!(problems, [problem], "{text}");
    }
}

#[test]
fn an_editor_of_windows_damages_nothing() {
    let (settings, problems) = Scratch::new().load("\u{feff}(\r\n    theme: dark,\r\n)\r\n");
    assert_eq!((settings.theme, problems), (Theme::Dark, Vec::new()));
}

#[test]
fn a_cut_or_strange_file_gives_what_can_be_read() {
    let scratch = Scratch::new();
    let (settings, problems) = scratch.load("(theme: dark, text_size: 120, recent: [\"/a\", \"/b");
    assert_eq!((settings.theme, settings.text_size), (Theme::Dark, 120));
    assert_eq!(problems, [SettingsProblem::Damaged(scratch.path())]);
    for text in ["", "%PDF-1.7", "(((((", "\u{0}\u{0}", "theme: dark"] {
        let (settings, problems) = scratch.load(text);
        assert_eq!(settings, Settings::default(), "{text:?}");
        assert_eq!(
            problems,
            [SettingsProblem::Damaged(scratch.path())],
            "{text:?}"
        );
    }
    fs::write(scratch.path(), b"(theme: dark, language: \"\xff\xfe\")").unwrap();
    assert_eq!(Settings::load(&scratch.path()).0.theme, Theme::Dark);
}

#[test]
fn settings_of_another_version_are_kept() {
    let scratch = Scratch::new();
    let (mut settings, problems) =
        scratch.load("(mood: (sunny: [1, 2], why: \"a, b)\"), theme: light, tour: false)");
    assert_eq!(problems, []);
    settings.text_size = 110;
    settings.save(&scratch.path()).unwrap();
    let text = fs::read_to_string(scratch.path()).unwrap();
    assert!(
        text.contains("mood: (sunny: [1, 2], why: \"a, b)\")") && text.contains("tour: false"),
        "{text}"
    );
    assert_eq!(Settings::load(&scratch.path()), (settings, Vec::new()));
}

#[test]
fn an_unknown_setting_without_a_value_is_not_carried_on() {
    let scratch = Scratch::new();
    let (settings, problems) = scratch.load("(mood: , theme: dark, tour: (, size: 1 2)");
    assert!(!problems.is_empty());
    assert_eq!(settings.theme, Theme::Dark);
    settings.save(&scratch.path()).unwrap();
    assert_eq!(
        Settings::load(&scratch.path()).1,
        [],
        "the saved file is whole again"
    );
}

#[test]
fn a_folder_in_place_of_the_file_is_reported() {
    let scratch = Scratch::new();
    fs::create_dir(scratch.path()).unwrap();
    let (settings, problems) = Settings::load(&scratch.path());
    assert_eq!(settings, Settings::default());
    assert_eq!(problems[0].key(), "store-is-folder");
}

#[test]
fn recent_files_are_few_and_each_stands_once() {
    let mut settings = Settings::default();
    for number in 0..20 {
        settings.opened(recent(&format!("/plans/{number}.europlan")));
    }
    assert!(settings.opened(recent("/plans/15.europlan")));
    assert!(!settings.opened(recent("/plans/15.europlan")), "no change");
    assert_eq!(settings.recent.len(), MOST_RECENT);
    assert_eq!(settings.recent[0], recent("/plans/15.europlan"));
    assert_eq!(
        settings
            .recent
            .iter()
            .filter(|it| it.path.ends_with("15.europlan"))
            .count(),
        1
    );
    settings.forget(Path::new("/plans/15.europlan"));
    assert_eq!(settings.recent[0], recent("/plans/19.europlan"));
}

/// A recent plan of which only the path is known.
fn recent(path: &str) -> RecentPlan {
    RecentPlan {
        path: PathBuf::from(path),
        ..RecentPlan::default()
    }
}

#[test]
fn a_list_of_paths_alone_is_read_and_what_is_known_stays_with_its_path() {
    let scratch = Scratch::new();
    let (settings, problems) = scratch.load("(recent: [\"/a\", \"/b\"])");
    assert_eq!(
        (settings.recent, problems),
        (vec![recent("/a"), recent("/b")], Vec::new())
    );
    // As an older version leaves it that has opened another plan since.
    let known = "(path: \"/b\", called: (title: \"B\", school: \"\"), day: \"2026-11-29\")";
    let text = format!("(recent_plans: [{known}, (path: \"/gone\")], recent: [\"/new\", \"/b\"])");
    let (settings, problems) = scratch.load(&text);
    let b = RecentPlan {
        called: Some(Called {
            title: "B".to_owned(),
            school: String::new(),
        }),
        day: Some(jiff::civil::date(2026, 11, 29)),
        ..recent("/b")
    };
    assert_eq!(
        (settings.recent, problems),
        (vec![recent("/new"), b], Vec::new())
    );
    // What is unusable costs only itself.
    let text = "(recent: [\"/a\", \"/b\"], recent_plans: [5, (path: \"/b\", day: \"soon\")])";
    let (settings, problems) = scratch.load(text);
    assert_eq!(settings.recent, [recent("/a"), recent("/b")]);
    assert_eq!(problems.len(), 1);
}

fn preset(name: &str) -> SavedPreset {
    SavedPreset {
        name: name.to_owned(),
        options: Options {
            figures: false,
            ..Options::default()
        },
    }
}

#[test]
fn a_kept_preset_of_another_version_costs_only_itself_and_missing_choices_are_the_usual_ones() {
    let scratch = Scratch::new();
    let text = "(presets: [(name: \"a\", options: (figures: false)), \
        (name: \"b\", options: (funding: half)), 5, (name: \"c\", options: (scent: rose, paper: (text_size: 99)))])";
    let (settings, problems) = scratch.load(text);
    let names: Vec<&str> = settings.presets.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["a", "c"]);
    assert_eq!(settings.presets[0], preset("a"));
    assert_eq!(settings.presets[1].options.paper.text_size, 14);
    assert_eq!(problems.len(), 1);
}

#[test]
fn a_program_on_a_stick_keeps_its_data_beside_itself() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("europlan");
    assert_eq!(settings::portable_folder(&program), None);
    fs::write(folder.path().join(settings::PORTABLE), "").unwrap();
    let data = folder.path().join("data");
    assert_eq!(settings::portable_folder(&program), Some(data.clone()));

    fs::hard_link(env!("CARGO_BIN_EXE_europlan"), &program)
        .or_else(|_| fs::copy(env!("CARGO_BIN_EXE_europlan"), &program).map(drop))
        .unwrap();
    fs::create_dir_all(settings::facts_in(&data)).unwrap();
    fs::write(settings::facts_in(&data).join("facts.ron"), "no facts").unwrap();
    let said = std::process::Command::new(&program)
        .arg("forms")
        // As the terminal of an editor that is an AppImage hands it on.
        .env("APPIMAGE", "/elsewhere/editor.AppImage")
        .env("APPDIR", std::env::temp_dir().join("editor"))
        .output()
        .unwrap();
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(said.contains(data.to_str().unwrap()), "{said}");
}

#[test]
fn what_lies_beside_the_settings_is_looked_for_where_they_are_now_if_it_is_gone() {
    let scratch = Scratch::new();
    let at = |place: &str| scratch.folder.path().join(place);
    for folder in ["E/data", "E/Plans", "F/data", "F/Plans"] {
        fs::create_dir_all(at(folder)).unwrap();
    }
    for file in ["E/Plans/both", "F/Plans/both", "F/Plans/moved", "moved"] {
        fs::write(at(file), "").unwrap();
    }
    let mut settings = Settings::default();
    let before = ["E/Plans/both", "E/Plans/moved", "E/Plans/gone", "G/moved"];
    for place in before {
        settings.opened(recent(&at(place).display().to_string()));
    }
    settings.last_folder = Some(at("E/Plans"));
    settings.save(&at("E/data/settings.ron")).unwrap();
    fs::rename(at("E/data/settings.ron"), at("F/data/settings.ron")).unwrap();

    let (settings, problems) = Settings::load(&at("F/data/settings.ron"));
    let now = ["E/Plans/both", "F/Plans/moved", "E/Plans/gone", "G/moved"];
    let paths: Vec<_> = settings.recent.iter().map(|it| it.path.clone()).collect();
    assert_eq!(paths, now.map(at).into_iter().rev().collect::<Vec<_>>());
    assert_eq!(settings.last_folder, Some(at("E/Plans")), "it is there");
    assert_eq!(problems, []);
}
