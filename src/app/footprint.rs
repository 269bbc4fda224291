//! What the program keeps of the computer's memory: Linux gets back what it has no use for. Other systems are left as they
//! are.

#[cfg(all(target_os = "linux", target_env = "gnu"))]
use std::{ffi::c_void, path::Path};

/// True where code can be let go.
pub const LETS_GO: bool = cfg!(all(target_os = "linux", target_env = "gnu"));

/// The beginning of the name of the library with which Mesa makes programs for a processor that draws without a graphics
/// card. It does so in the first frames, and after them 45 MB of that library lie in memory for nothing.
pub const SHADER_COMPILER: &str = "libLLVM";

/// Lets the C library give back what is free. By itself it keeps free memory for each thread apart: after ten plans in a
/// row that is as much as all that the program uses. To be called before there is a second thread.
#[cfg_attr(
    all(target_os = "linux", target_env = "gnu"),
    expect(unsafe_code, reason = "the C library has no other way")
)]
pub fn give_free_memory_back() {
    // SAFETY: both calls set a number.
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    unsafe {
        const BYTES_KEPT: i32 = 128 * 1024;
        libc::mallopt(libc::M_ARENA_MAX, 1);
        libc::mallopt(libc::M_TRIM_THRESHOLD, BYTES_KEPT);
    }
}

/// Takes the code of a library out of memory until it is needed again: the system then takes it from where it keeps
/// files. Gives back how many bytes that code has. To be called by the thread that may close the library, if one may.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(unsafe_code, reason = "the system has no other way")]
pub fn let_go(library: &str) -> usize {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
    let pieces = maps.lines().filter_map(|line| code_of(library, line));
    let pieces = pieces.filter(|(start, length)| {
        let start = std::ptr::without_provenance_mut::<c_void>(*start);
        // SAFETY: these pages are as they are in the file, for nobody may write to them; who needs one again, gets it from
        // there.
        unsafe { libc::madvise(start, *length, libc::MADV_DONTNEED) == 0 }
    });
    pieces.map(|(_, length)| length).sum()
}

/// Lets go of nothing: where code is kept is not known here.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn let_go(_library: &str) -> usize {
    0
}

/// Where the code of a library begins and how many bytes it has, if this line of the map of memory tells of it.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn code_of(library: &str, line: &str) -> Option<(usize, usize)> {
    let mut words = line.split_whitespace();
    let (range, access) = (words.next()?, words.next()?);
    let name = Path::new(words.nth(3)?).file_name()?.to_str()?;
    let (start, end) = range.split_once('-')?;
    let [start, end] = [start, end].map(|at| usize::from_str_radix(at, 16).ok());
    let (start, end) = (start?, end?);
    let is_code = access.contains('x') && !access.contains('w');
    (is_code && name.starts_with(library)).then_some((start, end.checked_sub(start)?))
}
