//! Web addresses and numbers of pages in words: where they stand, and links over them.

use super::flow::Strip;
use super::lines::Line;
use super::shape::Shaped;
use super::style::{ACCENT, Style};
use super::{Draw, Link, LinkTarget, Mark, NodeId, Role, Run, Setter};
use crate::document::{Piece, Words};
use std::ops::Range;

/// A web address in shaped words, the number of a page, or a piece that is an answer of its own.
#[derive(Clone, Debug)]
pub(super) struct Address {
    bytes: Range<usize>,
    /// Where it leads, if anywhere.
    target: Option<LinkTarget>,
    label: String,
    node: NodeId,
}

/// Part of a line that belongs to one node.
#[derive(Clone)]
pub(super) struct LinePart {
    mark: Mark,
    run: Run,
    /// For a part that leads on: its width, and where it leads.
    link: Option<(f32, LinkTarget, Address)>,
}

impl LinePart {
    /// A part that is not a web address.
    pub(super) fn plain(mark: Mark, run: Run) -> Self {
        Self {
            mark,
            run,
            link: None,
        }
    }
}

impl Setter<'_> {
    /// Shapes words that belong to a node, with links over the web addresses in them.
    pub(super) fn shape_linked(&mut self, words: &Words, style: Style, node: NodeId) -> Shaped {
        let mut shaped = self.shape_spans(words, &words.spans, style);
        let web = addresses(&shaped.text).into_iter();
        let mut all: Vec<_> = web
            .map(|(bytes, address)| (bytes, address.clone(), LinkTarget::Web(address)))
            .collect();
        // Where letters were composed or left out, the bytes may name others: then nothing leads on.
        let same = |shaped: &Shaped, bytes: &Range<usize>| {
            let named = words.text.get(bytes.clone());
            named.is_some() && shaped.text.get(bytes.clone()) == named
        };
        for (bytes, id) in &words.to {
            if same(&shaped, bytes) && self.items.contains(id) {
                let label = words.text.get(bytes.clone()).unwrap_or_default();
                all.push((bytes.clone(), label.to_owned(), LinkTarget::Item(*id)));
            }
        }
        if let Some(spot) = self.reference.take() {
            let bytes = reference(&shaped.text);
            let label = shaped.text.get(bytes.clone()).unwrap_or_default();
            all.push((bytes, label.to_owned(), LinkTarget::Spot(spot)));
        }
        let mut pieces: Vec<(Range<usize>, NodeId)> = Vec::new();
        for piece in &words.pieces {
            if same(&shaped, &piece.bytes) {
                pieces.push((piece.bytes.clone(), self.piece(piece, words, node)));
            }
        }
        for (bytes, label, target) in all {
            let around = pieces
                .iter()
                .find(|(piece, _)| piece.contains(&bytes.start));
            let around = around.map_or(node, |(_, piece)| *piece);
            let node = self.tree.add_inline(around, Role::Link);
            shaped.addresses.push(Address {
                bytes,
                target: Some(target),
                label,
                node,
            });
        }
        let pieces = pieces.into_iter().map(|(bytes, node)| Address {
            bytes,
            target: None,
            label: String::new(),
            node,
        });
        shaped.addresses.extend(pieces);
        shaped
    }

    /// The node of a piece of some words.
    fn piece(&mut self, piece: &Piece, words: &Words, node: NodeId) -> NodeId {
        let language = self.other_language(&words.like(piece));
        let around = self.other_language(words);
        let span = self.tree.add_inline(node, Role::Span);
        self.tree.node(span).place = piece.place;
        if language != around {
            // Without a tag it would have that of the words around it.
            let language = language.unwrap_or_else(|| self.language.clone());
            self.tree.node(span).language = Some(language);
        }
        span
    }
}

impl Shaped {
    /// True for words in one face without addresses.
    fn is_of_one_kind(&self) -> bool {
        self.addresses.is_empty() && self.faces.len() < 2
    }

    /// The ink of a line of a node, in parts where web addresses stand in it and where the face changes.
    pub(super) fn parts(&self, line: &Line, x: f32, y: f32, node: NodeId) -> Vec<LinePart> {
        let mark = Mark::Node(node);
        let whole = self.line(line, x, y);
        if self.is_of_one_kind() && !whole.glyphs.is_empty() {
            let face = self.face_at(line.bytes.start);
            return vec![LinePart::plain(mark, Run { face, ..whole })];
        }
        let mut parts: Vec<LinePart> = Vec::new();
        let (mut x, mut byte) = (x, line.bytes.start);
        let mut text = 0;
        let mut owner = (None, whole.face);
        for glyph in &whole.glyphs {
            // A hyphen at the end goes with what stands before it.
            let here = if byte < line.bytes.end {
                let mut all = self.addresses.iter();
                let address = all.position(|address| address.bytes.contains(&byte));
                (address, self.face_at(byte))
            } else {
                owner
            };
            if parts.is_empty() || (glyph.len > 0 && here != owner) {
                owner = here;
                let (address, face) = here;
                let address = address.and_then(|at| self.addresses.get(at));
                let target = address.and_then(|address| address.target.clone());
                parts.push(LinePart {
                    mark: address.map_or(mark, |address| Mark::Node(address.node)),
                    run: Run {
                        face,
                        x,
                        ink: if target.is_some() { ACCENT } else { whole.ink },
                        text: String::new(),
                        glyphs: Vec::new(),
                        ..whole.clone()
                    },
                    link: address
                        .zip(target)
                        .map(|(address, target)| (0.0, target, address.clone())),
                });
            }
            let width = self.width(&[*glyph]);
            let len = glyph.len as usize;
            if let Some(part) = parts.last_mut() {
                part.run.glyphs.push(*glyph);
                part.run.text += whole.text.get(text..text + len).unwrap_or_default();
                if let Some((whole, ..)) = &mut part.link {
                    *whole += width;
                }
            }
            x += width;
            text += len;
            byte += len;
        }
        parts
    }
}

impl Strip {
    /// Adds a part of a line whose top and height are given.
    pub(super) fn add(&mut self, part: LinePart, top: f32, height: f32) {
        let LinePart {
            mark,
            mut run,
            link,
        } = part;
        if let Some((width, target, address)) = link {
            self.links.push(Link {
                area: [run.x, top, run.x + width, top + height],
                label: address.label,
                target,
                node: address.node,
            });
        }
        run.y += top;
        self.ink.push((mark, Draw::Text(run)));
    }
}

/// Where the number of a page stands in words that are cut: after the ellipsis.
fn reference(text: &str) -> Range<usize> {
    let start = text.rfind('…').map_or(0, |at| at + '…'.len_utf8());
    let rest = text.get(start..).unwrap_or_default();
    let blanks = rest.len() - rest.trim_start().len();
    start + blanks..text.len()
}

/// The web addresses in a text, and where they lead.
pub(crate) fn addresses(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    if !text.contains("://") && !text.contains("www.") {
        return found;
    }
    let ends_word =
        |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '„' | '«' | '»');
    let mut start = 0;
    for word in text.split_inclusive(ends_word) {
        let bytes = address_in(word.trim_end_matches(ends_word));
        if let Some(bytes) = bytes {
            let address = &word[bytes.clone()];
            found.push((start + bytes.start..start + bytes.end, target(address)));
        }
        start += word.len();
    }
    found
}

/// The bytes of a web address in a word, without the punctuation of the sentence around it.
fn address_in(word: &str) -> Option<Range<usize>> {
    let begins = ["https://", "http://", "www."];
    let start = begins.iter().filter_map(|begin| word.find(begin)).min()?;
    let is_begin = word[..start]
        .chars()
        .next_back()
        .is_none_or(|c| !c.is_alphanumeric());
    let mut address = &word[start..];
    loop {
        let trimmed = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ']', '’', '\'', '…']);
        // A bracket that the address itself opens belongs to it.
        let trimmed = match trimmed.strip_suffix(')') {
            Some(before) if trimmed.matches('(').count() < trimmed.matches(')').count() => before,
            _ => trimmed,
        };
        if trimmed.len() == address.len() {
            break;
        }
        address = trimmed;
    }
    let host = begins
        .iter()
        .find_map(|begin| address.strip_prefix(begin))?;
    let whole = is_begin && host.starts_with(char::is_alphanumeric) && host.contains('.');
    whole.then(|| start..start + address.len())
}

/// Where an address leads, in the characters that a link may have.
fn target(address: &str) -> String {
    let mut target = String::with_capacity(address.len() + 8);
    if address.starts_with("www.") {
        target.push_str("https://");
    }
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            target.push(char::from(byte));
        } else {
            target.extend(['%', hex(byte >> 4), hex(byte & 15)]);
        }
    }
    target
}

fn hex(number: u8) -> char {
    char::from_digit(number.into(), 16).map_or('0', |digit| digit.to_ascii_uppercase())
}
