//! Reads a PDF as a screen reader does: the tags in order, each with the text of its ink.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// A tag with what it holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) language: Option<String>,
    pub(crate) alt: Option<String>,
    pub(crate) scope: Option<String>,
    /// The text, if it is nothing but text.
    text: String,
    pub(crate) kids: Vec<Tag>,
}

impl Tag {
    fn of_text(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ..Self::default()
        }
    }

    /// This tag and all below it, in order.
    pub(crate) fn all(&self) -> Vec<&Tag> {
        let below = self.kids.iter().flat_map(Tag::all);
        std::iter::once(self).chain(below).collect()
    }

    /// The text of this tag and all below it; soft hyphens of divided words are taken out.
    pub(crate) fn whole_text(&self) -> String {
        let text: String = self.all().iter().map(|tag| tag.text.as_str()).collect();
        text.replace('\u{ad}', "")
    }

    /// All tags of a name, in order.
    pub(crate) fn named(&self, name: &str) -> Vec<&Tag> {
        self.all()
            .into_iter()
            .filter(|tag| tag.name == name)
            .collect()
    }
}

/// A file that was read.
pub(crate) struct Reader {
    pub(crate) file: Document,
    pages: Vec<ObjectId>,
    /// The text of the ink, by page and number.
    ink: BTreeMap<(ObjectId, i64), String>,
    /// The text of the artifacts of each page.
    pub(crate) artifacts: Vec<String>,
    /// How many draft marks there are.
    pub(crate) watermarks: usize,
    /// Glyphs without a shape.
    pub(crate) notdef: usize,
}

impl Reader {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let file = Document::load_mem(bytes).unwrap();
        let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
        let mut reader = Self {
            file,
            pages: pages.clone(),
            ink: BTreeMap::new(),
            artifacts: Vec::new(),
            watermarks: 0,
            notdef: 0,
        };
        for page in pages {
            reader.read_page(page);
        }
        reader
    }

    pub(crate) fn catalog(&self) -> &Dictionary {
        self.file.catalog().unwrap()
    }

    /// The object behind a key, followed if it is a reference.
    pub(crate) fn get<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> Option<&'a Object> {
        let object = dictionary.get(key.as_bytes()).ok()?;
        Some(self.file.dereference(object).unwrap().1)
    }

    /// The links of all pages, in order, that have a key: `Dest` inside the document, `A` on the web.
    pub(crate) fn links(&self, key: &str) -> Vec<&Dictionary> {
        let entries = self
            .file
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok());
        let links = entries.filter(|entry| entry.has_type(b"Annot"));
        links.filter(|entry| entry.has(key.as_bytes())).collect()
    }

    /// The page number, from 0, of an object.
    pub(crate) fn page_number(&self, page: &Object) -> usize {
        let id = page.as_reference().unwrap();
        self.pages.iter().position(|page| *page == id).unwrap()
    }

    /// The tree of tags.
    pub(crate) fn tags(&self) -> Tag {
        let root = self.get(self.catalog(), "StructTreeRoot").unwrap();
        let top = self.get(root.as_dict().unwrap(), "K").unwrap();
        self.tag(top.as_dict().unwrap())
    }

    fn tag(&self, element: &Dictionary) -> Tag {
        let words = |key| self.get(element, key).map(text_string);
        let attribute = self.get(element, "A").and_then(|a| a.as_dict().ok());
        let scope = attribute
            .and_then(|a| a.get(b"Scope").ok())
            .and_then(|s| s.as_name().ok());
        let mut tag = Tag {
            name: String::from_utf8_lossy(element.get(b"S").unwrap().as_name().unwrap()).into(),
            language: words("Lang"),
            alt: words("Alt"),
            scope: scope.map(|scope| String::from_utf8_lossy(scope).into()),
            ..Tag::default()
        };
        let home = element.get(b"Pg").and_then(Object::as_reference).ok();
        for kid in element.get(b"K").and_then(Object::as_array).unwrap() {
            match kid {
                Object::Integer(number) => {
                    tag.kids
                        .push(Tag::of_text(&self.ink[&(home.unwrap(), *number)]));
                }
                Object::Dictionary(kid) if kid.has_type(b"MCR") => {
                    let page = kid.get(b"Pg").unwrap().as_reference().unwrap();
                    let number = kid.get(b"MCID").unwrap().as_i64().unwrap();
                    tag.kids.push(Tag::of_text(&self.ink[&(page, number)]));
                }
                Object::Dictionary(_) => {}
                kid => {
                    let kid = self.file.dereference(kid).unwrap().1.as_dict().unwrap();
                    tag.kids.push(self.tag(kid));
                }
            }
        }
        tag
    }

    fn read_page(&mut self, page: ObjectId) {
        let fonts = self.file.get_page_fonts(page).unwrap();
        let maps: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = fonts
            .into_iter()
            .map(|(name, font)| (name, self.to_unicode(font)))
            .collect();
        let content = Content::decode(&self.file.get_page_content(page)).unwrap();
        let mut font = &BTreeMap::new();
        // For each open mark: its number, if it is an artifact, and its actual text.
        let mut open: Vec<(Option<i64>, bool, Option<String>)> = Vec::new();
        let mut artifacts = String::new();
        let mut watermarks = 0;
        for operation in &content.operations {
            let mut show = |text: String, open: &[(Option<i64>, bool, Option<String>)]| {
                if let Some(number) = open.iter().find_map(|(number, ..)| *number) {
                    *self.ink.entry((page, number)).or_default() += &text;
                } else {
                    assert!(
                        open.iter().any(|(_, artifact, _)| *artifact),
                        "ink without a mark: {text}"
                    );
                    artifacts += &text;
                }
            };
            match operation.operator.as_str() {
                "Tf" => font = &maps[operation.operands[0].as_name().unwrap()],
                "BDC" => {
                    let properties = operation.operands[1].as_dict().unwrap();
                    let number = properties.get(b"MCID").and_then(Object::as_i64).ok();
                    let artifact = operation.operands[0].as_name().unwrap() == b"Artifact";
                    let subtype = properties.get(b"Subtype").and_then(Object::as_name);
                    watermarks += usize::from(subtype.is_ok_and(|name| name == b"Watermark"));
                    let actual = properties.get(b"ActualText").ok().map(text_string);
                    open.push((number, artifact, actual.clone()));
                    show(String::new(), &open);
                    if let Some(actual) = actual {
                        show(actual, &open);
                    }
                }
                "EMC" => {
                    open.pop().unwrap();
                }
                "TJ" => {
                    for part in operation.operands[0].as_array().unwrap() {
                        let Object::String(codes, _) = part else {
                            continue;
                        };
                        for code in codes.chunks(2) {
                            let code = u16::from_be_bytes([code[0], code[1]]);
                            self.notdef += usize::from(code == 0);
                            if open.iter().all(|(.., actual)| actual.is_none()) {
                                show(font[&code].clone(), &open);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        assert!(open.is_empty(), "marks that stay open");
        self.watermarks += watermarks;
        self.artifacts.push(artifacts);
    }

    fn to_unicode(&self, font: &Dictionary) -> BTreeMap<u16, String> {
        let stream = self.get(font, "ToUnicode").unwrap().as_stream().unwrap();
        let text = String::from_utf8(stream.decompressed_content().unwrap()).unwrap();
        let mut map = BTreeMap::new();
        for line in text.lines().filter(|line| line.starts_with('<')) {
            if let [from, to] = line
                .trim_matches(['<', '>'])
                .split("> <")
                .collect::<Vec<_>>()[..]
                && let Ok(code) = u16::from_str_radix(from, 16)
            {
                map.insert(code, utf16(&units(to)));
            }
        }
        map
    }
}

fn units(hex: &str) -> Vec<u16> {
    let digits: Vec<char> = hex.chars().collect();
    let unit =
        |digits: &[char]| u16::from_str_radix(&digits.iter().collect::<String>(), 16).unwrap();
    digits.chunks(4).map(unit).collect()
}

fn utf16(units: &[u16]) -> String {
    String::from_utf16(units).unwrap()
}

/// A text string of the file.
pub(crate) fn text_string(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> = rest
                .chunks(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            utf16(&units)
        }
        bytes => String::from_utf8(bytes.to_vec()).unwrap(),
    }
}
