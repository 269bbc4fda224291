//! What tells the contents of two files apart without keeping them.

use super::read_bytes;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt::Write;
use std::path::Path;

/// Length and hash of a content. Equal digests mean equal content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Digest {
    /// Bytes.
    pub(super) length: u64,
    /// The first half of the SHA-256, in 32 hexadecimal digits.
    pub(super) hash: String,
}

impl Digest {
    /// The digest of what a file holds; `None` if it cannot be read.
    pub(super) fn at(path: &Path) -> Option<Self> {
        read_bytes(path).ok().map(|bytes| Self::of(&bytes))
    }

    /// The digest of a content.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut hash = String::with_capacity(32);
        for byte in Sha256::digest(bytes).iter().take(16) {
            write!(hash, "{byte:02x}").ok(); // a string takes whatever is written
        }
        Self {
            length: bytes.len() as u64,
            hash,
        }
    }
}
