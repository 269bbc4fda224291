//! PDF syntax: numbers, names, strings and references as bytes.

use lopdf::{Dictionary, Object, ObjectId};

/// The number of an object in the file.
pub(super) type Number = u32;

/// The longest string, in bytes (ISO 19005-2, 6.1.13).
const LONGEST: usize = 32_767;

/// Bytes in PDF syntax.
#[derive(Debug, Default)]
pub(super) struct Syntax {
    /// What was written so far.
    pub(super) bytes: Vec<u8>,
}

impl Syntax {
    /// Text that is PDF syntax already.
    pub(super) fn put(&mut self, text: &str) -> &mut Self {
        self.bytes.extend_from_slice(text.as_bytes());
        self
    }

    /// A whole number.
    pub(super) fn whole(&mut self, number: impl Into<i64>) -> &mut Self {
        let number: i64 = number.into();
        if number < 0 {
            self.bytes.push(b'-');
        }
        let mut digits = [0; 20];
        let (mut rest, mut first) = (number.unsigned_abs(), digits.len());
        loop {
            first -= 1;
            digits[first] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        self.bytes.extend_from_slice(&digits[first..]);
        self
    }

    /// A count or an index.
    pub(super) fn count(&mut self, number: usize) -> &mut Self {
        self.whole(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A number to the thousandth, as short as possible.
    pub(super) fn real(&mut self, number: f32) -> &mut Self {
        let thousandths = (f64::from(number) * 1000.0).round() as i64;
        if thousandths < 0 {
            self.bytes.push(b'-');
        }
        let (whole, mut part) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
        self.whole(whole);
        if part > 0 {
            self.bytes.push(b'.');
        }
        while part > 0 {
            self.bytes.push(b'0' + (part / 100) as u8);
            part = part % 100 * 10;
        }
        self
    }

    /// An array of numbers.
    pub(super) fn reals(&mut self, numbers: &[f32]) -> &mut Self {
        self.list(numbers, |out, number| {
            out.real(*number);
        })
    }

    /// A reference to an object.
    pub(super) fn reference(&mut self, number: Number) -> &mut Self {
        self.whole(number).put(" 0 R")
    }

    /// An array of references.
    pub(super) fn references(&mut self, numbers: &[Number]) -> &mut Self {
        self.list(numbers, |out, number| {
            out.reference(*number);
        })
    }

    /// An array, with spaces between its items.
    pub(super) fn list<T>(
        &mut self,
        items: &[T],
        mut write: impl FnMut(&mut Self, &T),
    ) -> &mut Self {
        self.put("[");
        for (at, item) in items.iter().enumerate() {
            self.put(if at == 0 { "" } else { " " });
            write(self, item);
        }
        self.put("]")
    }

    /// A name; delimiters in it are escaped.
    pub(super) fn name(&mut self, name: &[u8]) -> &mut Self {
        self.bytes.push(b'/');
        for byte in name {
            if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
                self.bytes.push(*byte);
            } else {
                self.bytes.push(b'#');
                self.hex(&[*byte]);
            }
        }
        self
    }

    /// A string between parentheses.
    pub(super) fn literal(&mut self, bytes: &[u8]) -> &mut Self {
        self.bytes.push(b'(');
        for byte in bytes {
            if matches!(byte, b'(' | b')' | b'\\' | b'\r') {
                self.bytes.push(b'\\');
            }
            self.bytes.push(if *byte == b'\r' { b'r' } else { *byte });
        }
        self.bytes.push(b')');
        self
    }

    /// A text string: plain if it is all ASCII, or else UTF-16 with a byte order mark. One that is too long is cut and
    /// ends with an ellipsis.
    pub(super) fn words(&mut self, text: &str) -> &mut Self {
        let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if plain && text.len() <= LONGEST {
            return self.literal(text.as_bytes());
        }
        let mut units = 0;
        let mut characters = text.char_indices();
        let cut = characters.find(|(_, character)| {
            units += character.len_utf16();
            units > LONGEST / 2 - 2 // the byte order mark and the ellipsis
        });
        let (text, end) = cut.map_or((text, ""), |(at, _)| (&text[..at], "…"));
        self.bytes.push(b'<');
        let units = text.encode_utf16().chain(end.encode_utf16());
        for unit in std::iter::once(0xfeff).chain(units) {
            self.hex(&unit.to_be_bytes());
        }
        self.bytes.push(b'>');
        self
    }

    /// Bytes as hexadecimal digits.
    pub(super) fn hex(&mut self, bytes: &[u8]) -> &mut Self {
        for byte in bytes {
            let digits = [byte >> 4, byte & 15];
            let digits = digits.map(|digit| digit + if digit < 10 { b'0' } else { b'a' - 10 });
            self.bytes.extend_from_slice(&digits);
        }
        self
    }

    /// An object of the drawing library; `number` gives the new number of each object it refers to. Of a stream, only
    /// the entries.
    pub(super) fn object(
        &mut self,
        object: &Object,
        number: &mut impl FnMut(ObjectId) -> Number,
    ) -> &mut Self {
        match object {
            Object::Null => self.put("null"),
            Object::Boolean(value) => self.put(if *value { "true" } else { "false" }),
            Object::Integer(value) => self.whole(*value),
            Object::Real(value) => self.real(*value),
            Object::Name(name) => self.name(name),
            Object::String(bytes, _) => self.put("<").hex(bytes).put(">"),
            Object::Reference(id) => self.reference(number(*id)),
            Object::Array(items) => self.list(items, |out, item| {
                out.object(item, number);
            }),
            Object::Dictionary(entries) => {
                self.put("<<");
                self.entries(entries, number).put(">>")
            }
            Object::Stream(stream) => self.entries(&stream.dict, number),
        }
    }

    /// The entries of a dictionary.
    fn entries(
        &mut self,
        entries: &Dictionary,
        number: &mut impl FnMut(ObjectId) -> Number,
    ) -> &mut Self {
        for (key, value) in entries {
            self.name(key).put(" ").object(value, number);
        }
        self
    }
}
