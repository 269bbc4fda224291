//! XML as a tree: names and attributes are those of the standard, words are made legal when they are written.

use std::fmt::{Display, Write};

/// An element.
#[derive(Clone, Debug)]
pub(super) struct Xml {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    inner: Vec<Inner>,
}

#[derive(Clone, Debug)]
enum Inner {
    Element(Xml),
    Text(String),
}

/// An empty element.
pub(super) fn tag(name: &'static str) -> Xml {
    Xml {
        name,
        attributes: Vec::new(),
        inner: Vec::new(),
    }
}

/// An element whose only attribute is its value.
pub(super) fn val(name: &'static str, value: impl Display) -> Xml {
    tag(name).with("w:val", value)
}

/// A setting that is on, or nothing.
pub(super) fn on(name: &'static str, is_on: bool) -> Option<Xml> {
    is_on.then(|| tag(name))
}

impl Xml {
    /// With an attribute.
    pub(super) fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// With one element more, or several.
    pub(super) fn of(mut self, inner: impl IntoIterator<Item = Self>) -> Self {
        self.push(inner);
        self
    }

    /// With words; blanks at their ends count.
    pub(super) fn words(mut self, text: &str) -> Self {
        if text.starts_with(' ') || text.ends_with(' ') {
            self.attributes.push(("xml:space", "preserve".to_owned()));
        }
        self.inner.push(Inner::Text(text.to_owned()));
        self
    }

    /// Adds one element more, or several.
    pub(super) fn push(&mut self, inner: impl IntoIterator<Item = Self>) {
        self.inner.extend(inner.into_iter().map(Inner::Element));
    }

    /// True if nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.inner.is_empty()
    }

    /// As a file of its own.
    pub(super) fn file(&self) -> Vec<u8> {
        let mut out =
            String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        self.write(&mut out);
        out.into_bytes()
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            write!(out, " {name}=\"").ok(); // a string always has room
            escape(value, out);
            out.push('"');
        }
        if self.inner.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for inner in &self.inner {
            match inner {
                Inner::Element(element) => element.write(out),
                Inner::Text(text) => escape(text, out),
            }
        }
        write!(out, "</{}>", self.name).ok(); // a string always has room
    }
}

/// So that one element can be given where several may be.
impl IntoIterator for Xml {
    type Item = Self;
    type IntoIter = std::iter::Once<Self>;

    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(self)
    }
}

/// Only what XML can hold.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}
