//! The plan file as text: header and plan in RON, read with care and written readably.

use super::migrate::{self, Header};
use super::{Damage, Disk, FORMAT, Found, MOST_BYTES, Opened, StoreError, VERSION, Version, scan};
use crate::plan::{Plan, cleaned};
use encoding_rs::{Encoding, UTF_8};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use std::borrow::Cow;
use std::path::Path;

/// How deep brackets may stand in brackets; a plan needs about a dozen.
const MOST_NESTING: usize = 48;

/// How many brackets a file may open outside its texts; a plan a hundred times the usual size has some 5,000.
const MOST_ITEMS: usize = 20_000;

/// How many commas a file may have outside its texts.
const MOST_VALUES: usize = 500_000;

/// How many letters of what stands in a damaged file are shown.
const MOST_SHOWN: usize = 60;

/// Reads a plan from the bytes of a file.
pub fn read(bytes: &[u8]) -> Result<Opened, Damage> {
    let text = text_of(bytes)?;
    let found = match header(&text) {
        Ok(header) if header.format == FORMAT => header.version,
        Ok(_) => return Err(Damage::whole(Found::NotAPlan)),
        Err(_) if !text.contains(FORMAT) => return Err(Damage::whole(Found::NotAPlan)),
        Err(error) => return Err(damage(&text, &error)),
    };
    let version = Version::of(found);
    let mut plan = match (version, parse(&text, found)) {
        // What exactly a newer program wrote otherwise is not ours to judge: the version says it all.
        (Version::Newer(_), Ok((plan, _))) | (_, Ok((plan, None))) => plan,
        (Version::Newer(_), Err(_)) => return Err(Damage::whole(Found::NewerUnreadable(found))),
        (_, Ok((_, Some(path)))) => return Err(unknown_field(&text, &path)),
        (_, Err(error)) => return Err(damage(&text, &error)),
    };
    let repairs = plan.repair();
    Ok(Opened {
        plan,
        version,
        repairs,
    })
}

/// A plan as the text of a file.
pub fn to_text(plan: &Plan) -> String {
    let config = PrettyConfig::new().new_line("\n").indentor("  ");
    let file = Out {
        format: FORMAT,
        version: VERSION,
        program: env!("CARGO_PKG_VERSION"),
        plan,
    };
    let write = |escaped| {
        let config = config.clone().escape_strings(escaped);
        // Plain data of structs, lists and strings has a form in RON; an empty text would not be readable as a plan.
        options()
            .to_string_pretty(&file, config)
            .unwrap_or_default()
    };
    // As a person would write it: lines as lines, quotation marks as they are.
    let mut text = write(false);
    if let Cow::Owned(_) = cleaned(&text) {
        text = write(true); // control characters, which only a plan that others made can hold
    }
    text.push('\n');
    text
}

/// The plan in the text of any version, as far as this program knows its fields; else where reading ended.
pub(super) fn tolerant(text: &str) -> Result<Plan, usize> {
    let wrong = |error: ron::error::SpannedError| {
        let start = error.span.start;
        offset(text, start.line, start.col)
    };
    let header = header(text).map_err(wrong)?;
    if header.format != FORMAT {
        return Err(0);
    }
    let (plan, _) = parse(text, header.version).map_err(wrong)?;
    Ok(plan)
}

/// The version of the plan file at a path, if it is newer than ours. An error if another program holds it: then nobody
/// knows.
pub(super) fn newer_version_at(disk: &Disk, path: &Path) -> Result<Option<u32>, StoreError> {
    match super::read_bytes_on(disk, path) {
        Err(StoreError::Held(path)) => Err(StoreError::Held(path)),
        bytes => Ok(bytes.ok().and_then(|bytes| newer_version_in(&bytes))),
    }
}

fn newer_version_in(bytes: &[u8]) -> Option<u32> {
    let text = text_of(bytes).ok()?;
    let fields = scan::fields(&text); // also of a file that is damaged further on
    let value = |name: &str| Some(fields.iter().find(|field| field.name == name)?.value);
    if !value("format")?.contains(FORMAT) {
        return None;
    }
    let version = value("version")?.parse().ok()?;
    (version > VERSION).then_some(version)
}

/// The bytes as text with plain line ends, or what they are instead.
pub(super) fn text_of(bytes: &[u8]) -> Result<String, Damage> {
    if let Some(found) = other_kind(bytes) {
        return Err(Damage::whole(found));
    }
    let bytes = from_utf16(bytes);
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let cut = error.error_len().is_none() && good.contains(FORMAT); // inside the last letter
        let found = if cut { Found::Cut } else { Found::NotText };
        located(&good, good.len(), found)
    })?;
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    if is_overfull(text) {
        return Err(Damage::too_large());
    }
    Ok(text.replace("\r\n", "\n")) // a carriage return inside an answer is written `\r`
}

/// What programs of Windows put before a text, as a letter.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// A text in UTF-16 as one in UTF-8: a command line of Windows writes the former into files. Any other is as it was.
fn from_utf16(bytes: &[u8]) -> Cow<'_, [u8]> {
    match Encoding::for_bom(bytes) {
        Some((encoding, length)) if encoding != UTF_8 => {
            let text =
                encoding.decode_without_bom_handling_and_without_replacement(&bytes[length..]);
            text.map_or(Cow::Borrowed(bytes), |text| {
                Cow::Owned(text.into_owned().into())
            })
        }
        _ => Cow::Borrowed(bytes),
    }
}

/// True if the text holds so many items or values that the plan would take far more memory than the file.
pub(super) fn is_overfull(text: &str) -> bool {
    let count = |signs: &[u8]| text.bytes().filter(|byte| signs.contains(byte)).count();
    if count(b"([{") <= MOST_ITEMS && count(b",") <= MOST_VALUES {
        return false;
    }
    // Signs inside answers do not count.
    let (mut items, mut values, mut at) = (0, 0, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        items += usize::from(b"([{".contains(byte));
        values += usize::from(*byte == b',');
        at = scan::skip(text, at);
    }
    items > MOST_ITEMS || values > MOST_VALUES
}

fn other_kind(bytes: &[u8]) -> Option<Found> {
    if bytes.len() as u64 > MOST_BYTES {
        return Some(Found::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Some(Found::Empty);
    }
    if bytes.iter().all(|b| *b == 0) {
        return Some(Found::Zeros);
    }
    let starts: [(&[u8], Found); 6] = [
        (b"%PDF", Found::Pdf),
        (b"PK\x03\x04", Found::Packed),
        (b"\xd0\xcf\x11\xe0", Found::OldOffice),
        (b"\x89PNG", Found::Picture),
        (b"\xff\xd8\xff", Found::Picture),
        (b"GIF8", Found::Picture),
    ];
    if is_web_page(bytes) {
        return Some(Found::WebPage);
    }
    starts
        .into_iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, found)| found)
}

/// What a portal or a drive sends if the file itself could not be had.
fn is_web_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = bytes.trim_ascii_start();
    [b"<!doctype".as_slice(), b"<html"].iter().any(|start| {
        bytes
            .get(..start.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(start))
    })
}

/// A place in the text with what was found there.
pub(super) fn located(text: &str, at: usize, found: Found) -> Damage {
    let (line, column) = scan::line_and_column(text, at);
    Damage {
        found,
        line,
        column,
    }
}

#[derive(Serialize)]
struct Out<'a> {
    format: &'a str,
    version: u32,
    program: &'a str,
    plan: &'a Plan,
}

fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(MOST_NESTING)
}

fn header(text: &str) -> Result<Header, ron::error::SpannedError> {
    options().from_str(text)
}

/// The plan in the text of a version, and the path of the first field that is not known.
fn parse(text: &str, version: u32) -> Result<(Plan, Option<String>), ron::error::SpannedError> {
    let options = options();
    let mut reader = ron::Deserializer::from_str_with_options(text, &options)?;
    let mut unknown = None;
    let mut note = |path: serde_ignored::Path| {
        unknown.get_or_insert_with(|| path.to_string().replace('?', ""));
    };
    let file = serde_ignored::Deserializer::new(&mut reader, &mut note);
    let plan = migrate::plan(version, file)
        .and_then(|plan| reader.end().map(|()| plan))
        .map_err(|error| reader.span_error(error))?;
    Ok((plan, unknown))
}

fn unknown_field(text: &str, path: &str) -> Damage {
    let path = path.replace("..", ".");
    let at = scan::find(text, &path).unwrap_or(0);
    let name = path.rsplit('.').next().unwrap_or_default();
    located(text, at, Found::UnknownField(short(name)))
}

/// The library's error in our terms.
fn damage(text: &str, error: &ron::error::SpannedError) -> Damage {
    use ron::Error;
    let position = |at: ron::error::Position| offset(text, at.line, at.col);
    let (start, end) = (position(error.span.start), position(error.span.end));
    let unexpected = |expected: &str| Found::Unexpected {
        expected: expected.to_owned(),
        found: snippet(text, end),
    };
    // The last word of a file that was cut may be half a word, and wrong for that reason only.
    let in_last_word = text[end..]
        .trim()
        .chars()
        .all(|c| c.is_alphanumeric() || c == '_');
    let found = match &error.code {
        Error::Eof
        | Error::ExpectedStringEnd
        | Error::UnclosedBlockComment
        | Error::UnclosedLineComment => Found::Cut,
        _ if in_last_word => Found::Cut,
        Error::ExceededRecursionLimit => Found::TooDeep,
        Error::ExpectedArray => unexpected("["),
        Error::ExpectedArrayEnd => unexpected("]"),
        Error::ExpectedComma => unexpected(","),
        Error::ExpectedMapColon => unexpected(":"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => unexpected("("),
        Error::ExpectedStructLikeEnd => unexpected(")"),
        Error::ExpectedString => unexpected("\"…\""),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => unexpected("123"),
        Error::ExpectedIdentifier => unexpected("abc"),
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => Found::Unexpected {
            expected: expected.join(", "),
            found: short(found),
        },
        Error::DuplicateStructField { field, .. } => Found::DoubleField((*field).to_owned()),
        other => Found::Other(short(&other.to_string())),
    };
    let at = match (&found, &error.code) {
        (Found::Cut, _) => text.len(),
        (Found::Unexpected { .. }, Error::NoSuchEnumVariant { .. }) => start,
        (Found::Unexpected { .. }, _) => end,
        _ => start,
    };
    located(text, at, found)
}

/// The position of a line and character, in bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start = match line {
        0 | 1 => 0,
        line => text
            .match_indices('\n')
            .nth(line - 2)
            .map_or(text.len(), |(at, _)| at + 1),
    };
    text[start..]
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(text.len(), |(at, _)| start + at)
}

/// The first characters of what stands at a position.
fn snippet(text: &str, at: usize) -> String {
    let line = text[at..].lines().next().unwrap_or_default();
    let short: String = line.chars().take(20).collect();
    cleaned(short.trim_end()).into_owned()
}

/// As much of a text from a file as a message has room for.
pub(super) fn short(text: &str) -> String {
    let text: String = text.chars().take(MOST_SHOWN + 1).collect();
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}…", cleaned(&text[..end])),
        None => cleaned(&text).into_owned(),
    }
}
