//! Recovery copies: what a person has typed since the last save, kept in case the program or the power fails.
//!
//! Each run of the program (a session) has one copy in `recovery/` of the data folder: a plan file, readable by
//! any text program, whose first line is a comment that tells the file it belongs to. A copy whose session no
//! longer runs is offered at the next start.

mod runs;

use super::digest::Digest;
use super::shelf::{changed, files, make_folder, moment, plain_name, read_moment, remove, rename};
use super::{
    EXTENSION, Fingerprint, Opened, StoreError, moved, path_of_text, read, read_bytes,
    text_of_path, to_text, write_bytes,
};
use crate::plan::Plan;
use jiff::{SignedDuration, Timestamp};
use runs::Mark;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How long a discarded copy is still kept.
const DISCARDED_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The recovery copies on this machine, as seen by one session. Its functions take turns between threads.
#[derive(Debug)]
pub struct Recovery {
    folder: PathBuf,
    id: String,
    own: Mutex<Own>,
}

/// A copy that a session left behind.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovered {
    /// The file the plan was opened from or saved to; `None` where it had none yet.
    pub file: Option<PathBuf>,
    /// What has become of that file since.
    pub since: Since,
    /// When the copy was made.
    pub time: Timestamp,
    /// The plan, or why it cannot be read.
    pub plan: Result<Opened, StoreError>,
    /// The copy itself.
    pub copy: PathBuf,
    digest: Option<Digest>,
}

impl Recovered {
    /// True where the file held just that when the plan was opened or last saved.
    pub fn goes_on_from(&self, held: &Fingerprint) -> bool {
        self.digest.as_ref() == Some(&held.digest)
    }
}

/// What has become of the file of a copy since the plan was opened or last saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// There never was one.
    NoFile,
    /// It is as it was; the copy goes on from there.
    Same,
    /// Someone else changed it; the copy knows nothing of that.
    Changed,
    /// It is gone, or cannot be read.
    Gone,
}

/// What belongs to this session.
#[derive(Debug, Default)]
struct Own {
    /// The name of its files, once they have one.
    session: Option<String>,
    /// The mark that it runs.
    mark: Option<Mark>,
    /// The file of its plan, and what that held when the plan was opened or last saved.
    file: Option<(PathBuf, Option<Digest>)>,
    /// What a file held when the app last read or wrote it.
    seen: Option<(PathBuf, Digest)>,
    /// The turn of what the copy holds.
    turn: u64,
}

/// The first line of a copy, after `//`.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Head {
    time: String,
    process: u32,
    file: Option<String>,
    digest: Option<Digest>,
    /// The folder of the copy, which may be elsewhere when it is found.
    folder: Option<String>,
}

impl Recovery {
    /// The copies in a data folder, seen by a session of that id, which the app takes from process and time.
    /// Nothing is made in the folder before the first copy or mark.
    pub fn new(data_folder: &Path, session_id: &str) -> Self {
        Self {
            folder: data_folder.join("recovery"),
            id: plain_name(session_id),
            own: Mutex::default(),
        }
    }

    /// Writes the copy of this session: a plan with unsaved changes, and the file it belongs to, if any.
    ///
    /// Copies and saves are asked for in turns that only rise: a save that ends late, on another thread, does not
    /// take away what was written since it was asked for.
    pub fn write(
        &self,
        plan: &Plan,
        file: Option<&Path>,
        turn: u64,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut own = self.running(file, now)?;
        own.knows(file);
        own.turn = turn;
        let file = own.file.as_ref();
        let head = Head {
            time: moment(now),
            process: std::process::id(),
            file: file.map(|(file, _)| text_of_path(file)),
            digest: file.and_then(|(_, digest)| digest.clone()),
            folder: Some(text_of_path(&self.folder)),
        };
        let head = ron::to_string(&head).unwrap_or_default();
        let Some(copy) = self.copy_of(&own) else {
            return Ok(()); // a running session has a name
        };
        write_bytes(&copy, format!("// {head}\n{}", to_text(plan)).as_bytes())
    }

    /// Takes the copy of this session away: the person decided not to keep it, or goes on with another plan.
    pub fn clear(&self, turn: u64) -> Result<(), StoreError> {
        let mut own = self.turn();
        own.file = None;
        own.turn = turn;
        self.copy_of(&own).map_or(Ok(()), |copy| remove(&copy))
    }

    /// The plan was saved as it was at that turn: its copy is of no more use, unless it holds something later.
    pub fn saved(&self, file: &Path, held: &Fingerprint, turn: u64) -> Result<(), StoreError> {
        let mut own = self.turn();
        own.sees(file, held);
        if own.turn > turn {
            return Ok(());
        }
        self.copy_of(&own).map_or(Ok(()), |copy| remove(&copy))
    }

    /// Notes what a file held when it was read or written, so that a change by others after that is known.
    pub fn seen(&self, file: &Path, held: &Fingerprint) {
        self.turn().sees(file, held);
    }

    /// The copies of sessions that no longer run and hold something that their file does not, the newest first.
    /// A copy that cannot be read is among them, with the reason.
    pub fn found(&self) -> Vec<Recovered> {
        self.found_by(content)
    }

    /// The same without a look at their files, which may lie on a drive that hangs: for all it is known they are gone.
    pub fn found_at_once(&self) -> Vec<Recovered> {
        self.found_by(|_| None)
    }

    fn found_by(&self, look: fn(&Path) -> Option<Vec<u8>>) -> Vec<Recovered> {
        let copies = self.left_behind();
        let found = copies.iter().filter_map(|copy| recovered(copy, look));
        let mut found: Vec<Recovered> = found.collect();
        found.sort_by_key(|copy| std::cmp::Reverse(copy.time));
        found
    }

    /// Makes a copy this session's own, once it is open as an unsaved plan: it is not offered again while the
    /// session runs, and stays until a save or [`clear`](Self::clear). A copy that the session had is put aside.
    pub fn adopt(&self, copy: &Recovered, turn: u64, now: Timestamp) -> Result<(), StoreError> {
        let mut own = self.running(copy.file.as_deref(), now)?;
        own.turn = turn;
        if let Some(place) = self.copy_of(&own) {
            if place.exists() {
                self.put_aside(&place, now)?;
            }
            rename(&copy.copy, &place)?;
        }
        own.file = copy.file.clone().map(|file| (file, copy.digest.clone()));
        Ok(())
    }

    /// Puts a copy aside that the person does not want; [`tidy`](Self::tidy) deletes it a month later.
    pub fn discard(&self, copy: &Recovered, now: Timestamp) -> Result<(), StoreError> {
        let _turn = self.turn();
        self.put_aside(&copy.copy, now)
    }

    /// Deletes what is of no more use: copies put aside a month ago, copies that hold nothing that their file does
    /// not, marks as old. What cannot be deleted waits for the next time.
    pub fn tidy(&self, now: Timestamp) {
        let old = |time: Timestamp| now.duration_since(time) > DISCARDED_FOR;
        for (name, path) in files(&self.put_aside_in()) {
            let time = name.split_once('_').and_then(|(time, _)| read_moment(time));
            if time.is_some_and(old) {
                remove(&path).ok();
            }
        }
        for copy in self.left_behind() {
            if recovered(&copy, content).is_none() {
                remove(&copy).ok();
            }
        }
        runs::tidy(&self.folder, old);
    }

    /// Marks that the program runs and which plan is open; called at the start and when another plan is opened,
    /// after [`seen`](Self::seen) where it has a file.
    pub fn begin_start(&self, file: Option<&Path>, now: Timestamp) -> Result<(), StoreError> {
        let mut own = self.running(file, now)?;
        own.file = None;
        own.knows(file);
        own.mark
            .as_mut()
            .map_or(Ok(()), |mark| mark.note(file, now))
    }

    /// Marks that the program has run well with its plan for a while: whatever ends it now, the plan did not.
    pub fn run_well(&self) -> Result<(), StoreError> {
        let mut own = self.turn();
        own.mark.as_mut().map_or(Ok(()), Mark::run_well)
    }

    /// Marks that the program ended well: the row of crashes is over. Copies stay as they are.
    pub fn end_start(&self) -> Result<(), StoreError> {
        let mark = self.turn().mark.take();
        runs::forget_crashes(&self.folder);
        mark.map_or(Ok(()), Mark::take_away)
    }

    /// How many of the last runs in a row ended badly soon after this plan was opened.
    pub fn crashes_in_a_row(&self, file: Option<&Path>) -> u32 {
        let own = self.turn();
        runs::crashes_in_a_row(&self.folder, own.session.as_deref(), file)
    }

    /// A thread that failed in its turn left nothing half done.
    fn turn(&self) -> MutexGuard<'_, Own> {
        self.own.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same, with a name and a mark.
    fn running(
        &self,
        file: Option<&Path>,
        now: Timestamp,
    ) -> Result<MutexGuard<'_, Own>, StoreError> {
        let mut own = self.turn();
        if own.mark.is_none() {
            make_folder(&self.folder)?;
            let id = own.session.as_deref().unwrap_or(&self.id);
            let (session, mut mark) = Mark::set(&self.folder, id)?;
            mark.note(file, now)?;
            own.session = Some(session);
            own.mark = Some(mark);
        }
        Ok(own)
    }

    fn copy_of(&self, own: &Own) -> Option<PathBuf> {
        let session = own.session.as_deref()?;
        Some(self.folder.join(format!("{session}.{EXTENSION}")))
    }

    /// The copies of other sessions that no longer run.
    fn left_behind(&self) -> Vec<PathBuf> {
        let own = self.copy_of(&self.turn());
        let ended = |path: &Path| {
            let session = path.file_stem().unwrap_or_default().to_string_lossy();
            !runs::is_running(&self.folder, &session)
        };
        files(&self.folder)
            .into_iter()
            .map(|(_, path)| path)
            .filter(|path| path.extension().is_some_and(|ending| ending == EXTENSION))
            .filter(|path| Some(path) != own.as_ref() && ended(path))
            .collect()
    }

    fn put_aside_in(&self) -> PathBuf {
        self.folder.join("discarded")
    }

    fn put_aside(&self, copy: &Path, now: Timestamp) -> Result<(), StoreError> {
        let folder = self.put_aside_in();
        make_folder(&folder)?;
        let name = copy.file_name().unwrap_or_default().to_string_lossy();
        rename(copy, &folder.join(format!("{}_{name}", moment(now))))
    }
}

impl Own {
    /// Notes what the file of the plan holds, unless that is known already.
    fn knows(&mut self, file: Option<&Path>) {
        let file = file.map(whole);
        if self.file.as_ref().map(|(file, _)| file) != file.as_ref() {
            let seen = self
                .seen
                .as_ref()
                .filter(|(seen, _)| Some(seen) == file.as_ref());
            let seen = seen.map(|(_, digest)| digest.clone());
            self.file = file.map(|file| {
                let digest = seen.or_else(|| Digest::at(&file));
                (file, digest)
            });
        }
    }

    /// Notes what a file held.
    fn sees(&mut self, file: &Path, held: &Fingerprint) {
        let file = whole(file);
        if let Some((own, digest)) = &mut self.file
            && *own == file
        {
            *digest = Some(held.digest.clone());
        }
        self.seen = Some((file, held.digest.clone()));
    }
}

fn whole(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}

fn content(file: &Path) -> Option<Vec<u8>> {
    read_bytes(file).ok()
}

/// A copy with what there is to know about it; `None` where its file, as far as one looks, holds the same plan.
fn recovered(copy: &Path, look: fn(&Path) -> Option<Vec<u8>>) -> Option<Recovered> {
    let bytes = read_bytes(copy);
    let head = bytes
        .as_ref()
        .map(|bytes| head_of(bytes))
        .unwrap_or_default();
    let plan = bytes.and_then(|bytes| read(&bytes).map_err(|damage| damage.at(copy)));
    let mut file = head.file.as_deref().map(path_of_text);
    let mut there = file.as_deref().map(look);
    if let (Some(known), Some(None), Some(folder)) = (&file, &there, &head.folder)
        && let Some(now) = copy
            .parent()
            .and_then(|now| moved(known, &path_of_text(folder), now))
        && let Some(bytes) = look(&now)
    {
        (file, there) = (Some(now), Some(Some(bytes)));
    }
    let saved = there.as_ref().and_then(|bytes| read(bytes.as_ref()?).ok());
    if let (Ok(plan), Some(saved)) = (&plan, saved)
        && plan.plan == saved.plan
    {
        return None;
    }
    let since = match there {
        None => Since::NoFile,
        Some(None) => Since::Gone,
        Some(Some(bytes)) if Some(Digest::of(&bytes)) == head.digest => Since::Same,
        Some(_) => Since::Changed,
    };
    let time = read_moment(&head.time).or_else(|| changed(copy));
    Some(Recovered {
        file,
        since,
        time: time.unwrap_or_default(),
        plan,
        copy: copy.to_owned(),
        digest: head.digest,
    })
}

/// What the first line says; nothing where it cannot be read.
fn head_of(bytes: &[u8]) -> Head {
    let line = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    std::str::from_utf8(line)
        .ok()
        .and_then(|line| ron::from_str(line.strip_prefix("//")?).ok())
        .unwrap_or_default()
}
