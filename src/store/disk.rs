//! The calls to the file system that a save is made of, one method each, so that a test can let any of them fail.

use std::fmt;
use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Where files are written: the real disk, or for tests one on which calls go wrong or take their time.
#[derive(Clone)]
pub struct Disk {
    aside: PathBuf,
    faults: Option<Arc<Faults>>,
}

type Faults = dyn Fn(Call, &Path) -> Option<Fault> + Send + Sync;

/// One kind of call that a save makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    /// Length, permissions and times of a file.
    Look,
    /// A new file is made.
    Create,
    /// A file that is there is opened for writing.
    Open,
    /// Bytes are written.
    Write,
    /// What was written goes from memory to the disk.
    Flush,
    /// A new file gets the permissions of the old one.
    Permissions,
    /// A file is read.
    Read,
    /// A file is read whole because somebody wants to see it.
    Load,
    /// A new file takes the place of the old one.
    Swap,
    /// The list of names of a folder goes from memory to the disk.
    FlushFolder,
    /// A file is deleted.
    Delete,
    /// A wait before the next try.
    Pause,
}

/// The waits between tries while another program holds a file, in milliseconds: a third of a second in all.
const PAUSES: [u64; 5] = [10, 20, 40, 80, 160];

/// How a call goes wrong, in a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is done.
    Fails(io::ErrorKind),
    /// Half of the bytes are written.
    Breaks(io::ErrorKind),
    /// Nothing is done, of a write half, and yet the call says that all is well.
    Lies,
}

impl Disk {
    /// The disk as it is. Old content that must be kept for a moment goes to the system's temporary folder.
    pub fn real() -> Self {
        Self {
            aside: std::env::temp_dir(),
            faults: None,
        }
    }

    /// The same disk with another folder for old content that must be kept for a moment.
    #[must_use]
    pub fn keeping_in(self, aside: PathBuf) -> Self {
        Self { aside, ..self }
    }

    /// The door for tests: before each call the function says whether and how it goes wrong; it may also wait.
    #[must_use]
    pub fn failing(faults: impl Fn(Call, &Path) -> Option<Fault> + Send + Sync + 'static) -> Self {
        Self {
            faults: Some(Arc::new(faults)),
            ..Self::real()
        }
    }

    /// The folder for old content that must be kept for a moment.
    pub(super) fn aside(&self) -> &Path {
        &self.aside
    }

    pub(super) fn look(&self, path: &Path) -> io::Result<Metadata> {
        self.ask(Call::Look, path)?;
        std::fs::metadata(path)
    }

    /// Makes a file that is not there yet; a private one can be read by its owner only.
    pub(super) fn create(&self, path: &Path, private: bool) -> io::Result<File> {
        self.ask(Call::Create, path)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(if private { 0o600 } else { 0o666 }); // less what the person's mask takes away
        }
        #[cfg(not(unix))]
        let _ = private;
        options.open(path)
    }

    pub(super) fn open(&self, path: &Path) -> io::Result<File> {
        self.ask(Call::Open, path)?;
        OpenOptions::new().write(true).open(path)
    }

    /// Writes the bytes at the current position.
    pub(super) fn write(&self, file: &mut File, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let (half, _) = bytes.split_at(bytes.len() / 2);
        match self.fault(Call::Write, path) {
            None => file.write_all(bytes),
            Some(Fault::Lies) => file.write_all(half),
            Some(Fault::Fails(kind)) => Err(kind.into()),
            Some(Fault::Breaks(kind)) => file.write_all(half).and(Err(kind.into())),
        }
    }

    /// Writes the bytes over what the file holds, so that it holds nothing else.
    pub(super) fn write_over(&self, file: &mut File, path: &Path, bytes: &[u8]) -> io::Result<()> {
        file.seek(SeekFrom::Start(0))?;
        self.write(file, path, bytes)?;
        file.set_len(bytes.len() as u64)
    }

    /// A system that knows no such call has nothing to fail.
    pub(super) fn flush(&self, file: &File, path: &Path) -> io::Result<()> {
        if !self.ask(Call::Flush, path)? {
            return Ok(());
        }
        match file.sync_all() {
            Err(error) if is_unknown_call(&error) => Ok(()),
            flushed => flushed,
        }
    }

    /// Gives a new file the permissions of the old one, and its group if that is allowed.
    pub(super) fn permit(&self, file: &File, path: &Path, old: &Metadata) -> io::Result<()> {
        if !self.ask(Call::Permissions, path)? {
            return Ok(());
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, fchown};
            if file.metadata()?.gid() != old.gid() {
                fchown(file, None, Some(old.gid())).ok(); // colleagues who share the file keep their access
            }
        }
        file.set_permissions(old.permissions())
    }

    pub(super) fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.ask(Call::Read, path)?;
        std::fs::read(path)
    }

    /// Reads at most this many bytes of a file.
    pub(super) fn load(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.ask(Call::Load, path)?;
        let mut bytes = Vec::new();
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// True if the file holds exactly these bytes.
    pub(super) fn holds(&self, path: &Path, bytes: &[u8]) -> io::Result<bool> {
        if !self.ask(Call::Read, path)? {
            return Ok(false);
        }
        let mut file = File::open(path)?;
        let mut piece = vec![0; 64 * 1024];
        let mut rest = bytes;
        loop {
            let read = match file.read(&mut piece) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            if read == 0 {
                return Ok(rest.is_empty());
            }
            match rest.split_at_checked(read) {
                Some((expected, after)) if piece.starts_with(expected) => rest = after,
                _ => return Ok(false),
            }
        }
    }

    pub(super) fn swap(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.ask(Call::Swap, to)? {
            std::fs::rename(from, to)?;
        }
        Ok(())
    }

    /// Makes a swap last; only some systems have such a call.
    pub(super) fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        self.ask(Call::FlushFolder, folder)?;
        #[cfg(unix)]
        File::open(folder)?.sync_all()?;
        Ok(())
    }

    pub(super) fn delete(&self, path: &Path) -> io::Result<()> {
        if self.ask(Call::Delete, path)? {
            std::fs::remove_file(path)?;
        }
        Ok(())
    }

    /// Waits; a disk for tests does not.
    pub(super) fn pause(&self, path: &Path, time: Duration) {
        if self.faults.is_none() {
            std::thread::sleep(time);
        } else {
            self.fault(Call::Pause, path);
        }
    }

    /// Tries again a few times while another program holds the file, as scanners and sync clients do for a moment.
    pub(super) fn patiently<T>(
        &self,
        path: &Path,
        is_held: fn(&io::Error) -> bool,
        attempt: impl Fn() -> io::Result<T>,
    ) -> io::Result<T> {
        for pause in PAUSES {
            match attempt() {
                Err(error) if is_held(&error) => self.pause(path, Duration::from_millis(pause)),
                result => return result,
            }
        }
        attempt()
    }

    /// Whether the call is to be made; an error if it fails.
    fn ask(&self, call: Call, path: &Path) -> io::Result<bool> {
        match self.fault(call, path) {
            None => Ok(true),
            Some(Fault::Lies) => Ok(false),
            Some(Fault::Fails(kind) | Fault::Breaks(kind)) => Err(kind.into()),
        }
    }

    fn fault(&self, call: Call, path: &Path) -> Option<Fault> {
        self.faults.as_ref().and_then(|faults| faults(call, path))
    }
}

impl fmt::Debug for Disk {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fails = self.faults.is_some();
        out.debug_struct("Disk")
            .field("aside", &self.aside)
            .field("fails", &fails)
            .finish()
    }
}

/// True if a call failed because another program has the file open.
pub(super) fn is_held(error: &io::Error) -> bool {
    let busy = matches!(
        error.kind(),
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy
    );
    // Windows: another program shares, locks, synchronises or maps the file.
    busy || cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33 | 391 | 1224))
}

/// True if a call failed because nothing is there.
pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

fn is_unknown_call(error: &io::Error) -> bool {
    let kind = error.kind();
    matches!(
        kind,
        io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput
    )
}
