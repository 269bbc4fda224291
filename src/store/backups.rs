//! Dated versions of each plan: before a save, what stood in the file is put aside, and thinned out with time.
//!
//! Versions live in `versions/<name>-<hash of the path>/` of the data folder, never beside the plan. Each is a
//! packed plan file whose name tells its time, length and hash, so that a list opens none of them; a label and the
//! marks that it was sent stand beside it in files of the same name.

mod moved;

pub use moved::Origin;

use super::digest::Digest;
use super::paths::whole;
use super::shelf::{changed, files, make_folder, moment, plain_name, read_moment, remove};
use super::{Damage, Found, MOST_BYTES, Opened, StoreError, read, read_bytes, write_bytes};
use crate::plan::cleaned;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use jiff::civil::Date;
use jiff::{Timestamp, ZonedDateTime};
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// What the versions of all plans may take together, in bytes.
pub const MOST_TOGETHER: u64 = 200 * 1024 * 1024;
/// On this many of the last days with versions every version is kept: today, and all within 24 hours.
const EACH_ON: usize = 2;
/// On this many of the last days with versions one a day is kept: a month of daily work. After that, one a month.
const DAILY_ON: usize = 32;
/// The ending of a version.
const PACKED: &str = ".europlan.gz";
/// The ending of a label.
const LABEL: &str = ".label.txt";
/// The ending of the marks that a version was sent: a line each, with the day and the words.
const SENT: &str = ".sent.txt";
/// The file that names the version that was put aside first: a wrong clock may make a later one look older.
const FIRST: &str = "first.txt";

/// The dated versions of all plans on this machine.
#[derive(Clone, Debug)]
pub struct Backups {
    folder: PathBuf,
    most: u64,
}

/// One version of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// When its content was written.
    pub time: Timestamp,
    /// The length of the plan file, in bytes.
    pub size: u64,
    /// What the person calls it. A version with a label is never thinned out.
    pub label: Option<String>,
    /// When and where it was sent, as the person says; likewise.
    pub sent: Vec<Sent>,
    /// Tells it from the other versions of its plan.
    pub id: String,
    hash: String,
    folder: PathBuf,
}

/// The person's mark that a plan was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The day.
    pub day: Date,
    /// The form or the agency, in the person's words; one line.
    pub to: String,
}

impl Backups {
    /// The versions in a data folder. Nothing is made there before the first one.
    pub fn new(data_folder: &Path) -> Self {
        Self {
            folder: data_folder.join("versions"),
            most: MOST_TOGETHER,
        }
    }

    /// The same with room for this many bytes.
    #[must_use]
    pub fn with_room_for(self, bytes: u64) -> Self {
        Self {
            most: bytes,
            ..self
        }
    }

    /// Puts what stands in the file aside as a version, before a save replaces it with the plan of that identity; thins
    /// out older versions. Those of another plan that lay there before are no longer listed here: they are found again
    /// where that plan is.
    ///
    /// An error means that the content was not put aside; a version that cannot be taken away waits for next time.
    /// Gives the version, or `None` if there is no file yet. What the newest version holds already is not
    /// stored again. The version bears the time of the file's last change, as far as that makes sense.
    pub fn keep(
        &self,
        file: &Path,
        identity: &str,
        now: &ZonedDateTime,
    ) -> Result<Option<Version>, StoreError> {
        let bytes = match read_bytes(file) {
            Err(StoreError::NotFound(_)) => return Ok(None),
            bytes => bytes?,
        };
        let folder = self.folder_of(file);
        moved::part_from_others(&folder, identity);
        let digest = Digest::of(&bytes);
        let list = self.list(file);
        // What bears a later time than now was put aside while the clock was wrong.
        let past = |version: &&Version| version.time <= now.timestamp();
        let newest = list.iter().find(past).or(list.first()).cloned();
        let after = newest.as_ref().map(|newest| newest.time);
        if let Some(newest) = newest.filter(|newest| newest.digest() == digest) {
            return Ok(Some(newest));
        }
        make_folder(&folder)?;
        let time = changed(file)
            .filter(|time| after.is_none_or(|after| *time > after) && *time <= now.timestamp())
            .unwrap_or(now.timestamp());
        let id = format!("{}-{}-{}", moment(time), digest.length, digest.hash);
        let path = folder.join(format!("{id}{PACKED}"));
        let packed = pack(&bytes).map_err(|error| StoreError::writing(&path, &error))?;
        write_bytes(&path, &packed)?;
        moved::sign(&folder, file, identity);
        if list.is_empty() {
            write_bytes(&folder.join(FIRST), id.as_bytes()).ok(); // else the oldest stays
        }
        thin_out(&folder, now);
        self.make_room();
        Ok(Version::named(&id, &folder))
    }

    /// The versions of the plan at a path, the newest first. None of them is read for it.
    pub fn list(&self, file: &Path) -> Vec<Version> {
        versions_in(&self.folder_of(file))
    }

    /// Opens a version.
    pub fn open(&self, version: &Version) -> Result<Opened, StoreError> {
        let path = version.path();
        read(&self.bytes(version)?).map_err(|damage| damage.at(&path))
    }

    /// The plan file of a version, byte by byte as it was.
    pub fn bytes(&self, version: &Version) -> Result<Vec<u8>, StoreError> {
        let path = version.path();
        let mut bytes = Vec::new();
        GzDecoder::new(read_bytes(&path)?.as_slice())
            .take(MOST_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| Damage::whole(Found::Other(error.to_string())).at(&path))?;
        if Digest::of(&bytes) == version.digest() {
            Ok(bytes)
        } else {
            Err(Damage::whole(Found::Cut).at(&path))
        }
    }

    /// Gives a version a label, such as "sent to the agency", so that it stays; no words take it away again.
    pub fn label(&self, version: &Version, words: &str) -> Result<(), StoreError> {
        let path = version.beside(LABEL);
        match cleaned(words).trim() {
            "" => remove(&path),
            words => write_bytes(&path, words.as_bytes()),
        }
    }

    /// Marks a version as sent, so that it stays. One that was sent before keeps that mark too.
    pub fn mark_as_sent(&self, version: &Version, sent: &Sent) -> Result<(), StoreError> {
        let path = version.beside(SENT);
        let mut lines = match read_bytes(&path) {
            Err(StoreError::NotFound(_)) => String::new(),
            bytes => String::from_utf8_lossy(&bytes?).into_owned(),
        };
        let words: Vec<&str> = sent.to.split_whitespace().collect(); // one line
        let line = format!("{} {}\n", sent.day, cleaned(&words.join(" ")));
        if !lines.contains(&line) {
            lines.push_str(&line);
        }
        write_bytes(&path, lines.as_bytes())
    }

    /// The folder of the versions of a plan. Its name says whose it is and leads nowhere else.
    fn folder_of(&self, file: &Path) -> PathBuf {
        let file = whole(file);
        let name = plain_name(&file.file_stem().unwrap_or_default().to_string_lossy());
        let digest = Digest::of(file.as_os_str().as_encoded_bytes());
        let hash: String = digest.hash.chars().take(16).collect();
        self.folder.join(format!("{name}-{hash}"))
    }

    /// Takes away the oldest versions of all plans until they fit; of each plan the first and the last one and
    /// those with a label stay.
    fn make_room(&self) {
        let mut total = 0;
        let mut spare = Vec::new();
        for (_, folder) in files(&self.folder) {
            let versions = versions_in(&folder);
            let first = first_in(&folder, &versions);
            for (n, version) in versions.into_iter().enumerate() {
                let size = std::fs::metadata(version.path()).map_or(0, |data| data.len());
                total += size;
                if n != 0 && Some(&version.id) != first.as_ref() && !version.is_marked() {
                    spare.push((version, size));
                }
            }
        }
        spare.sort_by_key(|(version, _)| version.time);
        for (version, size) in spare {
            if total <= self.most {
                break;
            }
            if remove(&version.path()).is_ok() {
                total -= size;
            }
        }
    }
}

impl Version {
    /// The version whose name that is.
    fn named(id: &str, folder: &Path) -> Option<Self> {
        let (rest, hash) = id.rsplit_once('-')?;
        let (time, size) = rest.rsplit_once('-')?;
        Some(Self {
            time: read_moment(time)?,
            size: size.parse().ok()?,
            label: None,
            sent: Vec::new(),
            id: id.to_owned(),
            hash: hash.to_owned(),
            folder: folder.to_owned(),
        })
    }

    fn path(&self) -> PathBuf {
        self.beside(PACKED)
    }

    /// The file of its name with that ending.
    fn beside(&self, ending: &str) -> PathBuf {
        self.folder.join(format!("{}{ending}", self.id))
    }

    fn is_marked(&self) -> bool {
        self.label.is_some() || !self.sent.is_empty()
    }

    fn digest(&self) -> Digest {
        Digest {
            length: self.size,
            hash: self.hash.clone(),
        }
    }
}

/// The versions in a folder, the newest first.
fn versions_in(folder: &Path) -> Vec<Version> {
    let names: BTreeSet<String> = files(folder).into_iter().map(|(name, _)| name).collect();
    let mut versions: Vec<Version> = names
        .iter()
        .filter_map(|name| {
            let id = name.strip_suffix(PACKED)?;
            let mut version = Version::named(id, folder)?;
            if names.contains(&format!("{id}{LABEL}")) {
                version.label = Some(text_at(&version.beside(LABEL)).trim().to_owned());
            }
            if names.contains(&format!("{id}{SENT}")) {
                version.sent = text_at(&version.beside(SENT))
                    .lines()
                    .map(sent_in)
                    .collect();
            }
            Some(version)
        })
        .collect();
    versions.reverse(); // names sort by time
    versions
}

/// The words of a label or a mark; one that cannot be read still keeps its version.
fn text_at(path: &Path) -> String {
    let bytes = read_bytes(path).unwrap_or_default();
    cleaned(&String::from_utf8_lossy(&bytes)).into_owned()
}

/// The mark in a line; a line without a day still is one.
fn sent_in(line: &str) -> Sent {
    let (day, to) = line.split_once(' ').unwrap_or((line, ""));
    match day.parse() {
        Ok(day) => Sent {
            day,
            to: to.to_owned(),
        },
        Err(_) => Sent {
            day: Date::default(),
            to: line.to_owned(),
        },
    }
}

/// Takes away the versions in a folder that are no longer needed.
fn thin_out(folder: &Path, now: &ZonedDateTime) {
    let versions = versions_in(folder);
    let first = first_in(folder, &versions);
    let spare = spare(&versions, now);
    for (version, spare) in versions.iter().zip(spare) {
        if spare && Some(&version.id) != first.as_ref() && !version.is_marked() {
            remove(&version.path()).ok();
        }
    }
}

/// The id of the version that was put aside first.
fn first_in(folder: &Path, versions: &[Version]) -> Option<String> {
    let named = text_at(&folder.join(FIRST));
    let mut known = versions.iter().filter(|version| version.id == named.trim());
    let first = known.next().or(versions.last());
    first.map(|version| version.id.clone())
}

/// Which of the versions, newest first, are no longer needed for their time: of the last days all stay, then one a
/// day, then one a month, the latest each.
///
/// What counts is the number of days with versions and not the time until now: a clock that is far ahead for a while
/// makes nothing old. Nor does it crowd out the rest: what lies ahead of the clock stays and is not counted.
fn spare(versions: &[Version], now: &ZonedDateTime) -> Vec<bool> {
    let mut days: BTreeSet<Date> = BTreeSet::new();
    let mut months: BTreeSet<Date> = BTreeSet::new();
    let is_spare = |version: &Version| {
        if version.time > now.timestamp() {
            return false;
        }
        let day = now.time_zone().to_datetime(version.time).date();
        let last_of_its_day = days.insert(day);
        if days.len() <= EACH_ON {
            false
        } else if days.len() <= DAILY_ON {
            !last_of_its_day
        } else {
            !months.insert(day.first_of_month())
        }
    };
    versions.iter().map(is_spare).collect()
}

fn pack(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes)?;
    packer.finish()
}
