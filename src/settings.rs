//! The choices of the person and the recent plans: read tolerantly, written whole.
//!
//! Each setting is read by itself: a bad one falls back to its default and is reported; one that this version does
//! not know is kept as it is.

mod recent;

pub use recent::{Called, MOST_RECENT, RecentPlan};

use crate::document::Options;
use crate::store::{
    BYTE_ORDER_MARK, StoreError, moved, path_of_text, read_bytes, scan, text_of_path, write_bytes,
};
use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The largest file that is read, in bytes; the program writes a few thousand.
const MOST_BYTES: usize = 1024 * 1024;
/// A message shows at most this many letters of a setting's name.
const MOST_LETTERS: usize = 60;
/// The file that makes the program beside which it lies a portable one.
pub const PORTABLE: &str = "portable.txt";
/// The smallest and largest size of text, in percent.
pub const TEXT_SIZES: std::ops::RangeInclusive<u16> = 80..=200;

/// What a person has chosen.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a choice of its own, switched by itself"
)]
pub struct Settings {
    /// The tag of the window's language; `None` follows the system.
    pub language: Option<String>,
    /// Colours.
    pub theme: Theme,
    /// How much of a plan is asked.
    pub depth: Depth,
    /// Size of text in percent, within [`TEXT_SIZES`].
    pub text_size: u16,
    /// Recent plans, the last one first.
    pub recent: Vec<RecentPlan>,
    /// The folder of the file that was last chosen in a file dialog or typed.
    pub last_folder: Option<PathBuf>,
    /// Whether the check panel is open.
    pub check_open: bool,
    /// Whether the preview stands beside the form, if the window is wide enough.
    pub preview_beside: bool,
    /// Whether changes go into the file by themselves, and not only into recovery copies.
    pub save_by_itself: bool,
    /// Whether words are looked up in a dictionary as the person types.
    pub check_spelling: bool,
    /// The dictionaries that the person chose, by the tag of their language.
    pub dictionaries: BTreeMap<String, PathBuf>,
    /// The last choices for a PDF.
    pub export: Options,
    /// Choices for a PDF that were kept under a name, in the order in which they were.
    pub presets: Vec<SavedPreset>,
    /// Whether the tour was taken or declined, so that it is no longer offered.
    pub tour_seen: bool,
    /// The role of who writes notes here.
    pub role: String,
    /// The window when it was last closed.
    pub window: Option<WindowSize>,
    /// Settings of other versions, as written in the file.
    unknown: Vec<(String, String)>,
}

/// The size of the window, in points of the system: the size of text does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowSize {
    /// Its width, without its frame.
    pub width: u16,
    /// Its height, likewise.
    pub height: u16,
    /// Whether it fills the screen; then the size is the one that it goes back to.
    pub maximised: bool,
}

/// Choices for a PDF under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedPreset {
    /// The name.
    pub name: String,
    /// The choices.
    pub options: Options,
}

/// Colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    HighContrast,
}

/// How much of a plan the window asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// What a first plan needs, and whatever is answered.
    #[default]
    Core,
    /// All questions.
    Everything,
}

/// What could not be read of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsProblem {
    /// The file could not be read.
    Unreadable(StoreError),
    /// The file is damaged; what could be read was taken.
    Damaged(PathBuf),
    /// One setting has no usable value and fell back to its default.
    BadValue {
        /// The file.
        path: PathBuf,
        /// The setting.
        setting: String,
    },
}

impl SettingsProblem {
    /// The key of its message.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unreadable(error) => error.key(),
            Self::Damaged(_) => "settings-damaged",
            Self::BadValue { .. } => "settings-bad-value",
        }
    }

    /// The arguments of its message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable(error) => error.args(),
            Self::Damaged(path) => vec![("path", path.display().to_string())],
            Self::BadValue { path, setting } => vec![
                ("setting", setting.clone()),
                ("path", path.display().to_string()),
            ],
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            depth: Depth::Core,
            text_size: 100,
            recent: Vec::new(),
            last_folder: None,
            check_open: false,
            preview_beside: true,
            save_by_itself: false,
            check_spelling: true,
            dictionaries: BTreeMap::new(),
            export: Options::default(),
            presets: Vec::new(),
            tour_seen: false,
            role: String::new(),
            window: None,
            unknown: Vec::new(),
        }
    }
}

impl Settings {
    /// Reads the settings; what cannot be read falls back to its default and is reported. A missing file is fine.
    pub fn load(path: &Path) -> (Self, Vec<SettingsProblem>) {
        let bytes = match read_bytes(path) {
            Ok(bytes) => bytes,
            Err(StoreError::NotFound(_)) => return (Self::default(), Vec::new()),
            Err(error) => return (Self::default(), vec![SettingsProblem::Unreadable(error)]),
        };
        Self::read(&bytes, path)
    }

    /// The same from the bytes of the file at that path.
    pub fn read(bytes: &[u8], path: &Path) -> (Self, Vec<SettingsProblem>) {
        let mut settings = Self::default();
        let damaged = SettingsProblem::Damaged(path.to_owned());
        if bytes.len() > MOST_BYTES {
            return (settings, vec![damaged]);
        }
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches(BYTE_ORDER_MARK);
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut problems = Vec::new();
        if !is_whole(&text) {
            problems.push(damaged);
        }
        let mut recent = recent::Reading::default();
        let mut written_in: Option<String> = None;
        for field in scan::fields(&text) {
            let usable = match field.name {
                "recent" => recent.take_paths(field.value),
                "recent_plans" => recent.take_known(field.value),
                "written_in" => put(&mut written_in, field.value),
                name => settings.take(name, field.value),
            };
            if !usable {
                problems.push(SettingsProblem::BadValue {
                    path: path.to_owned(),
                    setting: field.name.chars().take(MOST_LETTERS).collect(),
                });
            }
        }
        settings.recent = recent.list();
        if let (Some(there), Some(here)) = (written_in, path.parent()) {
            settings.follow(&path_of_text(&there), here);
        }
        (settings, problems)
    }

    /// The settings were written there and are here now, as on a stick that comes back under another letter: what lies beside
    /// them is looked for here, unless it is there still.
    fn follow(&mut self, there: &Path, here: &Path) {
        let recent = self.recent.iter_mut().map(|plan| &mut plan.path);
        let paths = recent
            .chain(&mut self.last_folder)
            .chain(self.dictionaries.values_mut());
        for path in paths {
            if let Some(now) = moved(path, there, here)
                && now.exists()
                && !path.exists()
            {
                *path = now;
            }
        }
    }

    /// Writes the settings atomically; creates the folder if it is missing.
    pub fn save(&self, path: &Path) -> Result<(), StoreError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| StoreError::writing(path, &error))?;
        }
        let written_in = path.parent().map(text_of_path);
        write_bytes(path, self.text(written_in.as_deref()).as_bytes())
    }

    /// Puts a plan first among the recent ones; false if that changes nothing.
    pub fn opened(&mut self, plan: RecentPlan) -> bool {
        recent::put_first(&mut self.recent, plan)
    }

    /// Takes a file off the recent ones.
    pub fn forget(&mut self, file: &Path) {
        recent::forget(&mut self.recent, file);
    }

    /// Loads one setting; false if its value is unusable.
    fn take(&mut self, name: &str, value: &str) -> bool {
        match name {
            "language" => put(&mut self.language, value),
            "theme" => put(&mut self.theme, value),
            "depth" => put(&mut self.depth, value),
            "text_size" => {
                let usable =
                    put(&mut self.text_size, value) && TEXT_SIZES.contains(&self.text_size);
                if !usable {
                    self.text_size = Self::default().text_size;
                }
                usable
            }
            "last_folder" => {
                let mut folder: Option<String> = None;
                let usable = put(&mut folder, value);
                self.last_folder = folder.as_deref().map(path_of_text);
                usable
            }
            "check_open" => put(&mut self.check_open, value),
            "preview_beside" => put(&mut self.preview_beside, value),
            "save_by_itself" => put(&mut self.save_by_itself, value),
            "check_spelling" => put(&mut self.check_spelling, value),
            "dictionaries" => {
                let mut paths: BTreeMap<String, String> = BTreeMap::new();
                let usable = put(&mut paths, value);
                let paths = paths.into_iter();
                self.dictionaries = paths
                    .map(|(tag, path)| (tag, path_of_text(&path)))
                    .collect();
                usable
            }
            "export" => {
                let usable = put(&mut self.export, value);
                self.export = std::mem::take(&mut self.export).within_bounds();
                usable
            }
            "presets" => self.take_presets(value),
            "tour_seen" => put(&mut self.tour_seen, value),
            "role" => put(&mut self.role, value),
            "window" => put(&mut self.window, value),
            _ => {
                let usable = is_whole(&format!("({name}: {value})")); // as it will be written
                if usable {
                    self.unknown.retain(|(other, _)| other != name); // the last one counts, as with known ones
                    self.unknown.push((name.to_owned(), value.to_owned()));
                }
                usable
            }
        }
    }

    /// Loads the kept choices one by one; false if some are unusable.
    fn take_presets(&mut self, value: &str) -> bool {
        let mut all: Vec<Box<RawValue>> = Vec::new();
        let mut usable = put(&mut all, value);
        self.presets.clear();
        for one in all {
            let read: Result<SavedPreset, _> = options().from_str(one.get_ron());
            match read {
                Ok(mut preset) => {
                    preset.options = preset.options.within_bounds();
                    self.presets.push(preset);
                }
                Err(_) => usable = false,
            }
        }
        usable
    }

    /// The text of the settings file.
    pub fn to_text(&self) -> String {
        self.text(None)
    }

    /// The same, with the folder of the file.
    fn text(&self, written_in: Option<&str>) -> String {
        let dictionaries = self.dictionaries.iter();
        let dictionaries: BTreeMap<&String, String> = dictionaries
            .map(|(tag, path)| (tag, text_of_path(path)))
            .collect();
        let known = [
            ("language", ron_text(&self.language)),
            ("theme", ron_text(&self.theme)),
            ("depth", ron_text(&self.depth)),
            ("text_size", ron_text(&self.text_size)),
            ("recent", recent::paths_text(&self.recent)),
            ("recent_plans", recent::known_text(&self.recent)),
            ("written_in", ron_text(&written_in)),
            (
                "last_folder",
                ron_text(&self.last_folder.as_deref().map(text_of_path)),
            ),
            ("check_open", ron_text(&self.check_open)),
            ("preview_beside", ron_text(&self.preview_beside)),
            ("save_by_itself", ron_text(&self.save_by_itself)),
            ("check_spelling", ron_text(&self.check_spelling)),
            ("dictionaries", ron_text(&dictionaries)),
            ("export", ron_text(&self.export)),
            ("presets", ron_text(&self.presets)),
            ("tour_seen", ron_text(&self.tour_seen)),
            ("role", ron_text(&self.role)),
            ("window", ron_text(&self.window)),
        ];
        let known = known.iter().map(|(name, value)| (*name, value));
        let unknown = self
            .unknown
            .iter()
            .map(|(name, value)| (name.as_str(), value));
        let lines: String = known
            .chain(unknown)
            .fold(String::new(), |lines, (name, value)| {
                lines + "  " + name + ": " + value + ",\n"
            });
        format!("(\n{lines})\n")
    }
}

/// The folder of the settings: on this machine, or of a portable program; `None` if the system names none.
pub fn folder() -> Option<PathBuf> {
    let own = || folders().map(|folders| folders.config_dir().to_owned());
    program().as_deref().and_then(portable_folder).or_else(own)
}

/// The folder of the program's own copies, recovery and earlier versions: on this machine, or of a portable program.
pub fn data_folder() -> Option<PathBuf> {
    let own = || folders().map(|folders| folders.data_local_dir().to_owned());
    program().as_deref().and_then(portable_folder).or_else(own)
}

/// The folder of settings and copies of a program on a stick: `data` beside it, if a file [`PORTABLE`] lies there too. So
/// it leaves nothing on the computers on which it runs.
pub fn portable_folder(program: &Path) -> Option<PathBuf> {
    let beside = program.parent()?;
    let is_portable = beside.join(PORTABLE).is_file();
    is_portable.then(|| beside.join("data"))
}

/// The file of the program. One that is packed in an `AppImage` runs from the folder `APPDIR`; a program that was started
/// by another such file has been handed the names of that one.
fn program() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let is_packed = std::env::var_os("APPDIR").is_some_and(|folder| program.starts_with(folder));
    let packed = std::env::var_os("APPIMAGE").filter(|_| is_packed);
    Some(packed.map_or(program, PathBuf::from))
}

/// The person's folder of documents on this machine, or the home folder.
pub fn documents_folder() -> Option<PathBuf> {
    let folders = directories::UserDirs::new()?;
    let documents = folders.document_dir().unwrap_or(folders.home_dir());
    Some(documents.to_owned())
}

fn folders() -> Option<directories::ProjectDirs> {
    directories::ProjectDirs::from("io.github", "europlan", "Europlan")
}

/// The file of the school's logo in the folder of the settings.
pub fn logo_in(folder: &Path) -> PathBuf {
    folder.join("logo.png")
}

/// The person's own copy of the facts, in the data folder.
pub fn facts_in(data: &Path) -> PathBuf {
    data.join("facts")
}

/// Where a newer copy of the facts may lie, the first to be looked at first: in the data folder, or beside the program.
pub fn facts_folders(data: Option<&Path>) -> Vec<PathBuf> {
    let program = program();
    let beside = program.as_deref().and_then(Path::parent);
    let folders = [data, beside].into_iter().flatten();
    folders.map(facts_in).collect()
}

/// The settings file in a folder.
pub fn file_in(folder: &Path) -> PathBuf {
    folder.join("settings.ron")
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn put<T: DeserializeOwned>(setting: &mut T, value: &str) -> bool {
    match options().from_str(value) {
        Ok(read) => {
            *setting = read;
            true
        }
        Err(_) => false,
    }
}

fn ron_text(value: &impl Serialize) -> String {
    options().to_string(value).unwrap_or_default() // plain data always has a form in RON
}

fn is_whole(text: &str) -> bool {
    let ignored: Result<serde::de::IgnoredAny, _> = options().from_str(text);
    ignored.is_ok()
}
