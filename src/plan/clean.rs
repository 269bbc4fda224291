//! Characters that nobody types and nobody sees, but that can reverse words or hide them: removed from every text.

use super::{AnswerMut, Place, Plan, Repair};
use std::borrow::Cow;

/// Text as a plan keeps it: line ends as `\n`, no control characters, no marks that reverse words.
///
/// Kept are tabs, and the marks that joined letters and right-to-left words need and that move nothing else.
pub fn cleaned(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_line_end(c) || is_unwanted(c)) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    let ends = |c| if is_line_end(c) { '\n' } else { c };
    let kept = text.chars().map(ends).filter(|c| !is_unwanted(*c));
    Cow::Owned(kept.collect())
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\r' | '\u{2028}' | '\u{2029}')
}

/// Characters without width, those that reverse the words after them, and those that hide a note between the lines.
fn is_unwanted(c: char) -> bool {
    const UNWANTED: [std::ops::RangeInclusive<char>; 5] = [
        '\u{200b}'..='\u{200b}',
        '\u{202a}'..='\u{202e}',
        '\u{2066}'..='\u{2069}',
        '\u{feff}'..='\u{feff}',
        '\u{fff9}'..='\u{fffb}',
    ];
    let control = c.is_control() && !matches!(c, '\n' | '\t' | '\r');
    control || UNWANTED.iter().any(|signs| signs.contains(&c))
}

impl Plan {
    /// Cleans every text of the plan but what is attached to it, and returns the places that were cleaned.
    pub(super) fn clean(&mut self) -> Vec<Repair> {
        let mut repairs = Vec::new();
        self.each_record_mut(|of, record| {
            for field in record.names() {
                let found = match record.answer_mut(field) {
                    Some(AnswerMut::Text(text)) => clean(text),
                    Some(AnswerMut::Countries(countries)) => {
                        let found = countries.iter_mut().map(|country| clean(&mut country.0));
                        found.fold(false, |any, found| any | found)
                    }
                    _ => false,
                };
                if found {
                    repairs.push(Repair::Cleaned(Place::new(of, field)));
                }
            }
        });
        for sent in &mut self.sent {
            clean(&mut sent.day.0);
            clean(&mut sent.to);
        }
        repairs
    }
}

/// Cleans one text; true if there was something to clean.
pub(super) fn clean(text: &mut String) -> bool {
    let Cow::Owned(kept) = cleaned(text) else {
        return false;
    };
    *text = kept;
    true
}
