//! A small file beside a plan that says where it is open: `.plan.europlan.lock`. It never hinders, it only tells.
//!
//! While the plan is open the program also holds that file through the system, which lets go by itself when the
//! program dies. So a note that nobody holds is known to be left over, on the same computer at once; one that came
//! from another computer by a sync client counts until it has not been renewed for a day.

use super::write::real_target;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// How long a note counts that nobody renews.
const LIFE: SignedDuration = SignedDuration::from_hours(24);

/// The longest note that is read, in bytes.
const MOST_BYTES: u64 = 4096;

/// One running program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// The name of the computer.
    pub host: String,
    /// A number that no other running program has: the process, and chance where processes are numbered twice.
    pub process: u64,
}

/// Who else has the plan open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The name of the computer; empty where it is not known.
    pub host: String,
    /// Since when; `None` where it is not known.
    pub since: Option<Timestamp>,
}

/// A plan marked as open here, until this is released or dropped.
#[derive(Debug)]
pub struct Lock {
    plan: PathBuf,
    path: PathBuf,
    me: Me,
    since: Timestamp,
    file: Option<File>,
}

/// What stands in the file.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Note {
    host: String,
    process: u64,
    since: String,
    seen: String,
}

impl Holder {
    /// The key of its message.
    pub fn key(&self) -> &'static str {
        match self.since {
            Some(_) if !self.host.is_empty() => "lock-other",
            _ => "lock-unknown",
        }
    }
}

impl Me {
    /// This program on this computer.
    pub fn here() -> Self {
        static CHANCE: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0));
        Self {
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            process: *CHANCE << 32 | u64::from(std::process::id()),
        }
    }
}

/// Marks a plan as open here. `None` where another has it open, or where the folder does not allow it.
pub fn take(plan: &Path, me: &Me, now: Timestamp) -> Option<Lock> {
    if other(plan, me, now).is_some() {
        return None;
    }
    let path = path_of(plan);
    let mut lock = Lock {
        file: Some(hold(&path)?),
        plan: plan.to_owned(),
        path,
        me: me.clone(),
        since: now,
    };
    if lock.write(now).is_err() {
        return None; // dropped, and so taken away
    }
    Some(lock)
}

/// Says that the plan is no longer open here.
pub fn release(lock: Lock) {
    drop(lock);
}

/// Who else has a plan open; `None` where nobody is known to.
pub fn other(plan: &Path, me: &Me, now: Timestamp) -> Option<Holder> {
    let path = path_of(plan);
    let file = File::open(&path).ok()?;
    let Some(note) = read(file) else {
        let holder = Holder {
            host: String::new(),
            since: None,
        };
        return is_held(&path).then_some(holder);
    };
    if note.is_by(me) {
        return None;
    }
    let here = note.host == me.host;
    let left_over = here || note.is_old(now);
    (!left_over || is_held(&path)).then(|| Holder {
        since: note.since.parse().ok(),
        host: note.host,
    })
}

/// Where the note about a plan stands.
pub fn path_of(plan: &Path) -> PathBuf {
    let plan = real_target(plan);
    let mut name = std::ffi::OsString::from(".");
    name.push(plan.file_name().unwrap_or_default());
    name.push(".lock");
    plan.with_file_name(name)
}

impl Lock {
    /// The plan it marks.
    pub fn plan(&self) -> &Path {
        &self.plan
    }

    /// Says that the plan is still open; worth doing with each save, and at least every few hours.
    ///
    /// A note that was deleted or overwritten meanwhile is made anew, unless it now speaks of another program.
    pub fn refresh(&mut self, now: Timestamp) {
        let written = self.write(now).is_ok();
        let stands = self.note().is_some_and(|note| note.is_by(&self.me));
        if written && stands {
            return;
        }
        self.let_go();
        if let Some(mut fresh) = take(&self.plan, &self.me, now) {
            self.file = fresh.file.take();
            self.write(now).ok(); // with the first time
        }
    }

    fn write(&mut self, now: Timestamp) -> io::Result<()> {
        let note = Note {
            host: self.me.host.clone(),
            process: self.me.process,
            since: self.since.to_string(),
            seen: now.to_string(),
        };
        let text = ron::to_string(&note).unwrap_or_default(); // plain data always has a form in RON
        let Some(file) = &mut self.file else {
            return Err(io::ErrorKind::NotFound.into());
        };
        file.set_len(0)?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(text.as_bytes())
    }

    fn note(&self) -> Option<Note> {
        File::open(&self.path).ok().and_then(read)
    }

    /// Deletes the note where it still speaks of this program, and lets go of its file.
    fn let_go(&mut self) {
        let mine = self.note().is_none_or(|note| note.is_by(&self.me));
        if self.file.take().is_some() && mine {
            std::fs::remove_file(&self.path).ok();
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.let_go();
    }
}

impl Note {
    fn is_by(&self, me: &Me) -> bool {
        self.host == me.host && self.process == me.process
    }

    fn is_old(&self, now: Timestamp) -> bool {
        let seen: Option<Timestamp> = self.seen.parse().ok();
        seen.is_none_or(|seen| now.duration_since(seen).abs() > LIFE)
    }
}

/// The note in a file; `None` where there is none that can be read.
fn read(file: File) -> Option<Note> {
    let mut text = String::new();
    file.take(MOST_BYTES).read_to_string(&mut text).ok()?;
    ron::from_str(&text).ok()
}

/// Makes or opens a note and holds it through the system; `None` where another program does.
#[cfg(not(windows))]
fn hold(path: &Path) -> Option<File> {
    let mut options = OpenOptions::new();
    let file = options
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
        .ok()?;
    let held = matches!(file.try_lock(), Err(std::fs::TryLockError::WouldBlock));
    (!held).then_some(file) // a drive that knows no locks still takes the note
}

/// True where a running program holds the note.
#[cfg(not(windows))]
fn is_held(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| {
        let tried = file.try_lock_shared();
        matches!(tried, Err(std::fs::TryLockError::WouldBlock))
    })
}

/// Makes or opens a note that others may read but not write, hidden like all such files on this system.
#[cfg(windows)]
fn hold(path: &Path) -> Option<File> {
    use std::os::windows::fs::OpenOptionsExt;
    const READ: u32 = 1;
    const HIDDEN: u32 = 2;
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    options.share_mode(READ).attributes(HIDDEN).open(path).ok()
}

/// True where a running program holds the note: then it cannot be opened for writing.
#[cfg(windows)]
fn is_held(path: &Path) -> bool {
    let opened = OpenOptions::new().write(true).open(path);
    opened.is_err_and(|error| super::disk::is_held(&error))
}
