//! Pasted texts: the signs that word processors and web pages write for lists become those of the markup, and what
//! nobody can see is left out.

use super::{BREAKS, INDENT, is_blank};

/// Bullets that always are one at the start of a line.
const BULLETS: [char; 22] = [
    '•', '·', '▪', '‣', '◦', '○', '●', '■', '□', '▫', '◆', '◇', '❖', '➢', '➤', '►', '▸', '✓', '✔',
    '❑', '⁃', '∙',
];
/// Letters and signs that are a bullet if a tab or wide blank follows: what other fonts show at their place.
const BEFORE_TAB: [char; 10] = ['o', '§', '-', '–', '—', '*', '+', 'Ø', 'ü', '¨'];
/// Bullets of the second level, if another one stands above.
const SECOND: [char; 6] = ['o', '◦', '○', '§', '▪', '▫'];

/// A pasted text in the markup: of several lines, or in one line.
pub fn pasted(text: &str, several_lines: bool) -> String {
    let text = text.replace("\r\n", "\n");
    if !text.contains(BREAKS) && bullet(&text).is_none() {
        return cleaned(&text); // a part of a line keeps the blanks at its ends
    }
    let mut lines: Vec<String> = Vec::new();
    let mut first_bullet = None;
    for raw in text.split(BREAKS) {
        let line = cleaned(raw);
        let line = line.trim_end_matches(is_blank);
        if line.is_empty() {
            // One blank line is enough.
            if lines.last().is_none_or(|last| !last.is_empty()) {
                lines.push(String::new());
            }
            continue;
        }
        lines.push(match bullet(line) {
            Some((sign, words)) if several_lines => {
                let first = *first_bullet.get_or_insert(sign);
                let is_second = sign != first && SECOND.contains(&sign);
                let blanks = if is_second { INDENT } else { 0 };
                format!("{}- {words}", " ".repeat(blanks))
            }
            _ => {
                let numbered = number(line).filter(|_| several_lines);
                if numbered.is_none() {
                    first_bullet = None;
                }
                numbered.unwrap_or_else(|| line.to_owned())
            }
        });
    }
    if several_lines {
        return lines.join("\n");
    }
    let lines = lines.iter().map(|line| line.trim());
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// A bullet at the start of a line, and the words after it.
fn bullet(line: &str) -> Option<(char, &str)> {
    let line = line.trim_start_matches(is_blank);
    let mut signs = line.chars();
    let sign = signs.next()?;
    let rest = signs.as_str();
    let after = rest.chars().next().filter(|c| is_blank(*c));
    let wide = after == Some('\t') || rest.starts_with("  ");
    let is_bullet = match sign {
        '\u{f000}'..='\u{f0ff}' => true,
        sign if BULLETS.contains(&sign) => after.is_some(),
        sign => BEFORE_TAB.contains(&sign) && wide,
    };
    let words = rest.trim_matches(is_blank);
    (is_bullet && !words.is_empty()).then_some((sign, words))
}

/// A line that begins with a number and a tab, as an entry of a numbered list.
fn number(line: &str) -> Option<String> {
    let line = line.trim_start_matches(is_blank);
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = line.split_at_checked(digits)?;
    let rest = rest.strip_prefix(['.', ')'])?;
    let is_wide = rest.starts_with('\t') || rest.starts_with("  ");
    let words = rest.trim_matches(is_blank);
    let fits = (1..=3).contains(&digits) && is_wide && !words.is_empty();
    fits.then(|| format!("{number}. {words}"))
}

/// A line without what cannot be seen: controls, signs of direction, soft hyphens; hard blanks only if a line
/// should not be cut.
fn cleaned(line: &str) -> String {
    let mut clean = String::with_capacity(line.len());
    let mut signs = line.chars().peekable();
    let mut last = ' ';
    while let Some(sign) = signs.next() {
        let sign = match sign {
            '\u{1e}' => '\u{2011}', // how Word writes its hard hyphen
            sign if is_unseen(sign) => continue,
            '\u{a0}' | '\u{202f}' if !holds(last, signs.peek().copied()) => ' ',
            sign => sign,
        };
        clean.push(sign);
        last = sign;
    }
    clean
}

/// True if a hard blank between two signs keeps something together: a figure with its unit, French signs.
fn holds(before: char, after: Option<char>) -> bool {
    let Some(after) = after else { return false };
    let plain = |c: char| c.is_alphabetic() || is_blank(c);
    !is_blank(before) && !is_blank(after) && (!plain(before) || !plain(after))
}

/// Controls, soft hyphens, and signs of width and direction.
fn is_unseen(sign: char) -> bool {
    (sign.is_control() && sign != '\t')
        || matches!(
            sign,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        )
        || matches!(sign, '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
