//! What can go wrong with a file, as values: a key for the locales and the arguments of its message.

use std::io;
use std::path::{Path, PathBuf};

/// Why a file's content is not a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// What was found.
    pub found: Found,
    /// Line of the file, from 1; 0 if no line can be named.
    pub line: usize,
    /// Character of the line, from 1; 0 as above.
    pub column: usize,
}

/// What was found instead of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing at all.
    Empty,
    /// Only zeros, as after a power cut.
    Zeros,
    /// More than the program reads.
    TooLarge,
    /// Brackets nested deeper than any plan needs.
    TooDeep,
    /// A PDF document.
    Pdf,
    /// An office document or another packed file.
    Packed,
    /// A picture.
    Picture,
    /// An older office document.
    OldOffice,
    /// A web page.
    WebPage,
    /// Bytes that are not text.
    NotText,
    /// Text, but without the header of a plan file.
    NotAPlan,
    /// The file ends too early.
    Cut,
    /// A field that this version does not know.
    UnknownField(String),
    /// A field that stands twice.
    DoubleField(String),
    /// Something else than what was expected.
    Unexpected {
        /// What was expected: a sign, or the values of a list.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// Something that the reading library describes in its own words.
    Other(String),
    /// A file of a newer program that this one cannot read even in part.
    NewerUnreadable(u32),
}

impl Damage {
    /// Damage without a line.
    pub fn whole(found: Found) -> Self {
        Self {
            found,
            line: 0,
            column: 0,
        }
    }

    /// A file beyond the limit.
    pub fn too_large() -> Self {
        Self::whole(Found::TooLarge)
    }

    /// The same damage with the path of its file.
    pub fn at(self, path: &Path) -> StoreError {
        StoreError::Damaged {
            path: path.to_owned(),
            damage: self,
        }
    }

    /// The key of its message; the message also has `$path`, which [`StoreError::args`] adds.
    pub fn key(&self) -> &'static str {
        match self.found {
            Found::Empty => "damage-empty",
            Found::Zeros => "damage-zeros",
            Found::TooLarge => "damage-too-large",
            Found::TooDeep => "damage-too-deep",
            Found::Pdf => "damage-pdf",
            Found::Packed => "damage-packed",
            Found::Picture => "damage-picture",
            Found::OldOffice => "damage-old-office",
            Found::WebPage => "damage-web-page",
            Found::NotText => "damage-not-text",
            Found::NotAPlan => "damage-not-a-plan",
            Found::Cut => "damage-cut",
            Found::UnknownField(_) => "damage-unknown-field",
            Found::DoubleField(_) => "damage-double-field",
            Found::Unexpected { .. } => "damage-unexpected",
            Found::Other(_) => "damage-other",
            Found::NewerUnreadable(_) => "damage-newer",
        }
    }

    /// The arguments of its message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![
            ("line", self.line.to_string()),
            ("column", self.column.to_string()),
        ];
        match &self.found {
            Found::UnknownField(field) | Found::DoubleField(field) => {
                args.push(("field", field.clone()));
            }
            Found::Unexpected { expected, found } => {
                args.push(("expected", expected.clone()));
                args.push(("found", found.clone()));
            }
            Found::Other(detail) => args.push(("detail", detail.clone())),
            Found::NewerUnreadable(version) => args.push(("version", version.to_string())),
            _ => {}
        }
        args
    }
}

/// Why a file could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// No such file.
    NotFound(PathBuf),
    /// The folder to write to is not there.
    NoFolder(PathBuf),
    /// A folder where a file was expected.
    IsFolder(PathBuf),
    /// The system allows no file of that name.
    BadName(PathBuf),
    /// The name is longer than the system allows.
    LongName(PathBuf),
    /// Not allowed.
    Denied(PathBuf),
    /// The disk is full.
    Full(PathBuf),
    /// Another program has it open.
    Held(PathBuf),
    /// Something else changed it before it was written, so it was left as it is.
    Changed(PathBuf),
    /// What was read back is not what was written.
    NotAsWritten(PathBuf),
    /// It could not be written whole, nor its old content be put back.
    Kept {
        /// The file.
        path: PathBuf,
        /// The file with the old content.
        kept: PathBuf,
    },
    /// The content is not a plan.
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        damage: Damage,
    },
    /// The file was written by a newer program and must not be saved over.
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        version: u32,
    },
    /// Something else of the system, in its words.
    System {
        /// The file.
        path: PathBuf,
        /// The words of the system.
        detail: String,
    },
}

impl StoreError {
    /// The error of a failed read.
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            // There is no file of a name that there cannot be.
            io::ErrorKind::NotFound
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::InvalidFilename => Self::NotFound(path.to_owned()),
            _ => Self::common(path, error),
        }
    }

    /// The error of a failed write.
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            // Windows says of a name that is too long that it finds no such path.
            io::ErrorKind::NotFound if super::paths::is_long(path) => {
                Self::LongName(path.to_owned())
            }
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                Self::NoFolder(path.to_owned())
            }
            io::ErrorKind::InvalidData => Self::NotAsWritten(path.to_owned()),
            io::ErrorKind::InvalidFilename => Self::LongName(path.to_owned()),
            _ => Self::common(path, error),
        }
    }

    fn common(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        if super::disk::is_held(error) {
            return Self::Held(path);
        }
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::Denied(path)
            }
            io::ErrorKind::IsADirectory => Self::IsFolder(path),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full(path),
            _ => Self::System {
                path,
                detail: error.to_string(),
            },
        }
    }

    /// The file it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound(path)
            | Self::NoFolder(path)
            | Self::IsFolder(path)
            | Self::BadName(path)
            | Self::LongName(path)
            | Self::Denied(path)
            | Self::Full(path)
            | Self::Held(path)
            | Self::Changed(path)
            | Self::NotAsWritten(path)
            | Self::Kept { path, .. }
            | Self::Damaged { path, .. }
            | Self::Newer { path, .. }
            | Self::System { path, .. } => path,
        }
    }

    /// The key of its message.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotFound(_) => "store-not-found",
            Self::NoFolder(_) => "store-no-folder",
            Self::IsFolder(_) => "store-is-folder",
            Self::BadName(_) => "store-bad-name",
            Self::LongName(_) => "store-long-name",
            Self::Denied(_) => "store-denied",
            Self::Full(_) => "store-full",
            Self::Held(_) => "store-held",
            Self::Changed(_) => "store-changed",
            Self::NotAsWritten(_) => "store-not-as-written",
            Self::Kept { .. } => "store-kept",
            Self::Damaged { damage, .. } => damage.key(),
            Self::Newer { .. } => "store-newer",
            Self::System { .. } => "store-system",
        }
    }

    /// The arguments of its message; `path` is always there.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = match self {
            Self::Damaged { damage, .. } => damage.args(),
            Self::Newer { version, .. } => vec![("version", version.to_string())],
            Self::Kept { kept, .. } => vec![("kept", kept.display().to_string())],
            Self::System { detail, .. } => vec![("detail", detail.clone())],
            _ => Vec::new(),
        };
        args.push(("path", self.path().display().to_string()));
        args
    }
}
