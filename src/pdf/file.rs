//! The file as it grows: streams, objects packed together, and the table that says where each of them is.

use super::PdfError;
use super::syntax::{Number, Syntax};
use flate2::{Compress, Compression, FlushCompress, Status};
use sha2::{Digest, Sha256};

/// Objects are packed together up to this many bytes.
const PACKED: usize = 64 * 1024;
/// Compression level, up to 9: one more takes a quarter more time and saves a two-hundredth.
const LEVEL: u32 = 5;
/// Bytes of an entry of the table: a kind, a place and an index.
const ENTRY: usize = 7;

/// A file that grows object by object.
pub(super) struct File {
    out: Syntax,
    /// Where each object is, by its number; number 0 is never used.
    places: Vec<Location>,
    /// The objects to pack next: their numbers and where they begin.
    waiting: Vec<(Number, usize)>,
    packed: Syntax,
    compress: Compress,
    deflated: Vec<u8>,
}

/// Where an object is.
#[derive(Clone, Copy)]
enum Location {
    /// Nowhere.
    Free,
    /// At this byte.
    At(usize),
    /// Packed in an object, with its index there.
    In(Number, usize),
}

impl File {
    /// A file without objects.
    pub(super) fn new() -> Self {
        let mut out = Syntax::default();
        out.put("%PDF-1.7\n%")
            .bytes
            .extend([0xe2, 0xe3, 0xcf, 0xd3]);
        out.put("\n");
        Self {
            out,
            places: vec![Location::Free],
            waiting: Vec::new(),
            packed: Syntax::default(),
            compress: Compress::new(Compression::new(LEVEL), true),
            deflated: Vec::new(),
        }
    }

    /// A new number, for an object to be added later.
    pub(super) fn number(&mut self) -> Number {
        self.places.push(Location::Free);
        (self.places.len() - 1) as Number
    }

    /// Adds an object.
    pub(super) fn add(
        &mut self,
        number: Number,
        write: impl FnOnce(&mut Syntax),
    ) -> Result<(), PdfError> {
        self.waiting.push((number, self.packed.bytes.len()));
        write(&mut self.packed);
        self.packed.put("\n");
        if self.packed.bytes.len() < PACKED {
            return Ok(());
        }
        self.pack()
    }

    /// Adds a stream with its entries; the length is added here.
    pub(super) fn add_stream(
        &mut self,
        number: Number,
        entries: &[u8],
        content: &[u8],
    ) -> Result<(), PdfError> {
        self.deflate(content)?;
        let deflated = std::mem::take(&mut self.deflated);
        self.write_stream(
            number,
            &[b"/Filter/FlateDecode", entries].concat(),
            &deflated,
        );
        self.deflated = deflated;
        Ok(())
    }

    /// Adds a stream uncompressed, so that programs that do not understand the file can find it.
    pub(super) fn add_open_stream(&mut self, number: Number, entries: &[u8], content: &[u8]) {
        self.write_stream(number, entries, content);
    }

    /// The whole file, given its catalogue and its properties. Its identity is a hash of its content, so the same
    /// document gives the same bytes.
    pub(super) fn finish(mut self, catalog: Number, info: Number) -> Result<Vec<u8>, PdfError> {
        self.pack()?;
        let table = self.number();
        let start = self.out.bytes.len();
        self.places[table as usize] = Location::At(start);
        let mut entries = Syntax::default();
        entries.put("/Type/XRef/Size ").count(self.places.len());
        entries
            .put("/W[1 4 2]/DecodeParms<</Predictor 12/Columns ")
            .count(ENTRY);
        entries.put(">>/Root ").reference(catalog);
        entries.put("/Info ").reference(info).put("/ID[");
        let identity = Sha256::digest(&self.out.bytes);
        for _ in 0..2 {
            entries.put("<").hex(&identity[..16]).put(">");
        }
        entries.put("]");
        self.add_stream(table, &entries.bytes, &self.table())?;
        self.out.put("startxref\n").count(start).put("\n%%EOF\n");
        Ok(self.out.bytes)
    }

    /// Packs the waiting objects into one stream.
    fn pack(&mut self) -> Result<(), PdfError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let stream = self.number();
        let waiting = std::mem::take(&mut self.waiting);
        let mut content = Syntax::default();
        for (index, (number, start)) in waiting.iter().enumerate() {
            self.places[*number as usize] = Location::In(stream, index);
            content.whole(*number).put(" ").count(*start).put(" ");
        }
        let mut entries = Syntax::default();
        entries.put("/Type/ObjStm/N ").count(waiting.len());
        entries.put("/First ").count(content.bytes.len());
        content.bytes.append(&mut self.packed.bytes);
        self.add_stream(stream, &entries.bytes, &content.bytes)
    }

    /// The table, each entry as its difference from the one above, which compresses best.
    fn table(&self) -> Vec<u8> {
        let mut rows = Vec::with_capacity(self.places.len() * (ENTRY + 1));
        let mut above = [0; ENTRY];
        for place in &self.places {
            let (kind, place, index) = match *place {
                Location::Free => (0, 0, 0),
                Location::At(byte) => (1, byte as u32, 0),
                Location::In(stream, index) => (2, stream, index as u16),
            };
            let mut entry = [kind; ENTRY];
            entry[1..5].copy_from_slice(&place.to_be_bytes());
            entry[5..].copy_from_slice(&index.to_be_bytes());
            rows.push(2); // the difference from above
            rows.extend(
                entry
                    .iter()
                    .zip(above)
                    .map(|(byte, above)| byte.wrapping_sub(above)),
            );
            above = entry;
        }
        rows
    }

    fn deflate(&mut self, content: &[u8]) -> Result<(), PdfError> {
        self.compress.reset();
        self.deflated.clear();
        loop {
            self.deflated.reserve(content.len() / 4 + 64);
            let rest = content.get(self.compress.total_in() as usize..);
            let status = self
                .compress
                .compress_vec(
                    rest.unwrap_or_default(),
                    &mut self.deflated,
                    FlushCompress::Finish,
                )
                .map_err(|error| PdfError::Writing(error.to_string()))?;
            if status == Status::StreamEnd {
                return Ok(());
            }
        }
    }

    fn write_stream(&mut self, number: Number, entries: &[u8], content: &[u8]) {
        self.places[number as usize] = Location::At(self.out.bytes.len());
        self.out.whole(number).put(" 0 obj\n<<");
        self.out.bytes.extend_from_slice(entries);
        self.out
            .put("/Length ")
            .count(content.len())
            .put(">>stream\n");
        self.out.bytes.extend_from_slice(content);
        // CR LF: before a lone LF, some readers take a final CR of the content for part of the line end.
        self.out.put("\r\nendstream\nendobj\n");
    }
}
