//! Dictionaries as they lie about, made fit for the reader of dictionaries: their letters decoded, and flags mended that
//! Hunspell itself reads past.

use super::Refusal;
use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;
use std::fmt::Write;

/// Two texts: an affix file and its words.
type Texts<'a> = (Cow<'a, str>, Cow<'a, str>);

/// The two files of a dictionary as text that the reader takes; borrowed if nothing is to be mended, as they are large.
pub(super) fn cured<'a>(aff: &'a [u8], dic: &'a [u8]) -> Result<Texts<'a>, Refusal> {
    let (aff, dic) = decoded(without_mark(aff), without_mark(dic))?;
    if option(aff.as_bytes(), "FLAG").as_deref() == Some("num") {
        return Ok(owned(with_numbers_mended(&aff, &dic)));
    }
    Ok((aff, dic))
}

fn owned((aff, dic): (String, String)) -> Texts<'static> {
    (aff.into(), dic.into())
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// The value of an option that stands once in an affix file.
fn option(aff: &[u8], name: &str) -> Option<String> {
    aff.split(|byte| *byte == b'\n').find_map(|line| {
        let line = String::from_utf8_lossy(line.get(..line.len().min(80))?).into_owned();
        let mut words = line.split_whitespace();
        (words.next() == Some(name)).then(|| words.next().unwrap_or_default().to_owned())
    })
}

/// Both files in the letters that the affix file names.
fn decoded<'a>(aff: &'a [u8], dic: &'a [u8]) -> Result<Texts<'a>, Refusal> {
    let set = option(aff, "SET").unwrap_or_else(|| "ISO8859-1".to_owned());
    let encoding = encoding(&set).ok_or(Refusal::Letters(set))?;
    if encoding != UTF_8 {
        let whole = |bytes| encoding.decode_without_bom_handling(bytes).0;
        return Ok((whole(aff), whole(dic)));
    }
    match (std::str::from_utf8(aff), std::str::from_utf8(dic)) {
        (Ok(aff), Ok(dic)) => Ok((aff.into(), dic.into())),
        _ if option(aff, "FLAG").is_none() => Ok(owned(with_flags_of_bytes(aff, dic))),
        _ => Ok(owned((lossy(aff), lossy(dic)))),
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Hunspell has names of its own for sets of letters: `ISO8859-2`, `microsoft-cp1251`.
fn encoding(set: &str) -> Option<&'static Encoding> {
    let lower = set.to_ascii_lowercase();
    let name = match lower.strip_prefix("iso8859-") {
        Some(number) => Cow::Owned(format!("iso-8859-{number}")),
        None => match lower.strip_prefix("microsoft-cp") {
            Some(number) => Cow::Owned(format!("windows-{number}")),
            None => Cow::Borrowed(lower.as_str()),
        },
    };
    Encoding::for_label(name.as_bytes())
}

/// Options of an affix file whose value is a flag or several.
const OF_FLAGS: &[&str] = &[
    "AF",
    "CIRCUMFIX",
    "COMPOUNDBEGIN",
    "COMPOUNDEND",
    "COMPOUNDFLAG",
    "COMPOUNDFORBIDFLAG",
    "COMPOUNDLAST",
    "COMPOUNDMIDDLE",
    "COMPOUNDPERMITFLAG",
    "COMPOUNDROOT",
    "COMPOUNDRULE",
    "FORBIDDENWORD",
    "FORCEUCASE",
    "KEEPCASE",
    "LEMMA_PRESENT",
    "NEEDAFFIX",
    "NOSUGGEST",
    "ONLYINCOMPOUND",
    "PSEUDOROOT",
    "SUBSTANDARD",
    "SYLLABLENUM",
    "WARN",
];

/// Letters in UTF-8, but each byte of a flag a flag of its own, as the Hungarian dictionary has it: such flags become
/// letters, and the affix file says so.
fn with_flags_of_bytes(aff: &[u8], dic: &[u8]) -> (String, String) {
    let mut cured = "FLAG UTF-8\n".to_owned();
    for line in aff.split(|byte| *byte == b'\n') {
        let mut kind = String::new();
        let words = line.split_inclusive(u8::is_ascii_whitespace);
        for (at, word) in words.filter(|word| !word.is_empty()).enumerate() {
            if at == 0 {
                kind = lossy(word.trim_ascii());
            }
            let is_affix = matches!(kind.as_str(), "PFX" | "SFX");
            let is_flag = at == 1 && (is_affix || OF_FLAGS.contains(&kind.as_str()));
            let has_flags = is_affix && at == 3 || kind == "CHECKCOMPOUNDPATTERN";
            if is_flag {
                cured.extend(word.iter().map(|byte| char::from(*byte)));
            } else if has_flags {
                cured.push_str(&with_flags_of_bytes_at_its_end(word));
            } else {
                cured.push_str(&lossy(word));
            }
        }
        cured.push('\n');
    }
    let lines = dic.split(|byte| *byte == b'\n');
    let lines: Vec<String> = lines.map(with_flags_of_bytes_at_its_end).collect();
    (cured, lines.join("\n"))
}

/// A word, its flags after a stroke, and whatever follows after a blank.
fn with_flags_of_bytes_at_its_end(line: &[u8]) -> String {
    let is_stroke =
        |at: &usize| line.get(*at) == Some(&b'/') && line.get(at.wrapping_sub(1)) != Some(&b'\\');
    let Some(stroke) = (1..line.len()).find(is_stroke) else {
        return lossy(line);
    };
    let (word, rest) = line.split_at(stroke);
    let end = rest.iter().position(u8::is_ascii_whitespace);
    let (flags, rest) = rest.split_at(end.unwrap_or(rest.len()));
    let flags = flags.iter().map(|byte| char::from(*byte));
    lossy(word) + &flags.collect::<String>() + &lossy(rest)
}

/// Flags that are numbers: what is no number goes, 0 becomes a number that is free, and short names of several flags
/// are written out.
fn with_numbers_mended(aff: &str, dic: &str) -> (String, String) {
    let is_free = |number: &u16| {
        let number = number.to_string();
        !aff.contains(&number) && !dic.contains(&number)
    };
    let mut numbers = Numbers {
        zero: (1..=u16::MAX).rev().find(is_free).unwrap_or(u16::MAX),
        aliases: Vec::new(),
    };
    let mut cured = String::with_capacity(aff.len());
    for line in aff.lines() {
        let mut words = line.split_whitespace();
        let kind = words.next().unwrap_or_default();
        let values: Vec<&str> = words.collect();
        match (kind, values.as_slice()) {
            ("AF", [flags, ..]) => numbers.note(flags),
            ("PFX" | "SFX", [flag, strip, add, rest @ ..]) => {
                let flag = numbers.mended(flag);
                let add = numbers.mended_at_end(add);
                write!(cured, "{kind} {flag} {strip} {add}").ok();
                for word in rest {
                    cured.extend([" ", word]);
                }
                cured.push('\n');
            }
            (kind, [flag]) if OF_FLAGS.contains(&kind) && kind != "COMPOUNDRULE" => {
                writeln!(cured, "{kind} {}", numbers.mended(flag)).ok();
            }
            _ => cured.extend([line, "\n"]),
        }
    }
    let lines: Vec<String> = dic
        .lines()
        .map(|line| numbers.mended_at_end(line))
        .collect();
    (cured, lines.join("\n"))
}

struct Numbers {
    /// What stands for 0.
    zero: u16,
    /// Several flags under one number, from 1 on.
    aliases: Vec<String>,
}

impl Numbers {
    fn note(&mut self, flags: &str) {
        // The first line of the table only says how many there are.
        let flags = self.numbers(flags);
        self.aliases.push(flags);
    }

    fn mended(&self, flags: &str) -> String {
        let alias = flags.parse().ok().filter(|_| !self.aliases.is_empty());
        match alias.and_then(|at: usize| self.aliases.get(at)) {
            Some(alias) => alias.clone(),
            None => self.numbers(flags),
        }
    }

    fn numbers(&self, flags: &str) -> String {
        let numbers = flags.split(',').filter_map(|flag| match flag.parse() {
            Ok(0) => Some(self.zero.to_string()),
            Ok(number) => Some(u16::to_string(&number)),
            Err(_) => None,
        });
        numbers.collect::<Vec<_>>().join(",")
    }

    /// A word, its flags after a stroke, and whatever follows after a blank.
    fn mended_at_end(&self, line: &str) -> String {
        let mut strokes = line.match_indices('/').map(|(at, _)| at);
        let is_meant =
            |at: &usize| *at > 0 && !line.get(..*at).is_some_and(|word| word.ends_with('\\'));
        let Some((word, rest)) = strokes.find(is_meant).map(|at| line.split_at(at)) else {
            return line.to_owned();
        };
        let rest = rest.get(1..).unwrap_or_default();
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (flags, rest) = rest.split_at(end);
        match self.mended(flags).as_str() {
            "" => format!("{word}{rest}"),
            flags => format!("{word}/{flags}{rest}"),
        }
    }
}
