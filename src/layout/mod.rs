//! Document to pages of placed glyphs and lines, keeping the kind of each block.
