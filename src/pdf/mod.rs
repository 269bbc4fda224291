//! Pages to bytes: the only place that names the PDF libraries.

use crate::document::Document;
use crate::plan::Place;

/// A finished PDF.
#[derive(Clone, Debug)]
pub struct Export {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that the typeface lacks.
    pub left_out: Vec<LeftOut>,
}

/// A character that the typeface lacks.
#[derive(Clone, Copy, Debug)]
pub struct LeftOut {
    /// The character.
    pub sign: char,
    /// Where it stands.
    pub place: Option<Place>,
}

/// Why no PDF could be made.
#[derive(Clone, Debug)]
pub struct PdfError(pub String);

impl PdfError {
    /// The key of its message.
    pub fn key(&self) -> &'static str {
        "store-export-failed"
    }

    /// The arguments of its message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        vec![("detail", self.0.clone())]
    }
}

/// The document as PDF.
pub fn export(_document: &Document) -> Result<Export, PdfError> {
    Err(PdfError("not built yet".to_owned()))
}
