//! Pages → bytes of a PDF file.

use crate::document::Document;
use crate::plan::Place;

/// A PDF file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// Signs no font has; they are left out.
    pub left_out: Vec<LeftOut>,
}

/// A sign that no font has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The sign.
    pub sign: char,
    /// Where it stands.
    pub place: Option<Place>,
}

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfError;

impl PdfError {
    /// Key.
    pub fn key(&self) -> &'static str {
        "pdf-failed"
    }
    /// Arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// A document as the bytes of a PDF file.
pub fn export(_: &Document) -> Result<Export, PdfError> {
    Err(PdfError)
}
