//! Words are shaped one by one, so no face may set them differently for the blanks around them.

use europlan::layout::Face;
use harfrust::{FontRef, ShapeOptions, ShaperData, UnicodeBuffer, script};

/// The glyphs of a text with their measures.
fn glyphs(face: Face, text: &str) -> Vec<(u32, i32, i32, i32)> {
    let font = FontRef::new(face.bytes()).unwrap();
    let data = ShaperData::new(&font);
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_script(script::LATIN);
    buffer.guess_segment_properties();
    let shaper = data.shaper(&font).build();
    let set = shaper.shape(buffer, ShapeOptions::new());
    let all = set.glyph_infos().iter().zip(set.glyph_positions());
    all.map(|(info, at)| (info.glyph_id, at.x_advance, at.x_offset, at.y_offset))
        .collect()
}

#[test]
fn words_look_the_same_alone_and_between_blanks() {
    let signs = "AÁFLPTVWYfjtyñž0174.,;:!?-–—'’\"“„»«()/&%€•…";
    let mut text = String::new();
    for before in signs.chars() {
        for after in signs.chars() {
            text.extend([before, ' ', after, ' ']);
        }
    }
    text.push_str("office fjord 1/2 A ﬁn d’une l’“été” ...");
    for face in Face::ALL {
        let alone = text
            .split_inclusive(' ')
            .flat_map(|word| glyphs(face, word));
        assert_eq!(alone.collect::<Vec<_>>(), glyphs(face, &text), "{face:?}");
    }
}
