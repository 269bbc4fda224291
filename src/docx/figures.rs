//! Figures and the logo as pictures in the line of text, with words for those who cannot see them.

use super::look::emu;
use super::paragraph::Paragraph;
use super::xml::{Xml, tag};
use super::{DECORATIVE, PICTURE, Writer};
use crate::document::{EMBLEM_LENGTH, Emblem, Words, emblem};
use crate::pdf::{DrawnFigure, PdfError};
use crate::picture::Picture;

/// Width and height of the largest logo, in points.
const LOGO: (f32, f32) = (190.0, 76.0);
/// Height of the emblem of the European Union, in points: 1.3 cm, where 1 cm is the least.
pub(super) const EMBLEM: f32 = 37.0;
/// As much of the height of the text as a picture may take, so that the space above it has room too.
const HIGHEST: f32 = 0.96;

impl Writer<'_> {
    /// The figure whose turn it is: the first picture has its words, what follows on other pages belongs to it.
    pub(super) fn figure(&mut self, alt: &Words) -> Result<(), PdfError> {
        let pictures = self.figures.next().unwrap_or_default();
        let count = pictures.len();
        for (at, figure) in pictures.iter().enumerate() {
            let bytes = figure.picture.to_small_png();
            let alt = (at == 0).then(|| alt.text.trim());
            let picture = self.picture(figure, bytes, alt)?;
            self.add(Paragraph {
                keep: at + 1 < count,
                ..Paragraph::of("PlanPicture", vec![picture])
            });
        }
        Ok(())
    }

    /// The emblem of the European Union with its statement.
    pub(super) fn emblem(&mut self, Emblem { statement, alt }: &Emblem) -> Result<(), PdfError> {
        let shapes = emblem().map(|(points, [red, green, blue])| {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            let points = points.join(" ");
            format!("<polygon points='{points}' fill='rgb({red},{green},{blue})'/>")
        });
        let shapes: String = shapes.collect();
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {EMBLEM_LENGTH} 1'>{shapes}</svg>"
        );
        let unread = |_| PdfError::Writing("SVG".to_owned());
        let picture = Picture::read(svg.as_bytes()).map_err(unread)?;
        let size = (EMBLEM_LENGTH * EMBLEM, EMBLEM);
        let bytes = picture.to_small_png();
        let run = self.picture(&DrawnFigure { picture, size }, bytes, Some(alt.text.trim()))?;
        self.add(Paragraph {
            keep: true,
            after: Some(self.look.scaled(3.0)),
            ..Paragraph::of("PlanPicture", vec![run])
        });
        let runs = self.runs(statement);
        self.add(Paragraph::of("EmblemText", runs));
        Ok(())
    }

    /// The logo, as large as its frame allows.
    pub(super) fn logo(&mut self) -> Result<Option<Xml>, PdfError> {
        let cover = self.document.cover.as_ref();
        let Some((picture, words)) = cover.and_then(|cover| cover.logo.as_ref()) else {
            return Ok(None);
        };
        let (wide, high) = (picture.width as f32, picture.height as f32);
        let scale = self.look.scaled((LOGO.0 / wide).min(LOGO.1 / high));
        let figure = DrawnFigure {
            picture: (**picture).clone(),
            size: (wide * scale, high * scale),
        };
        let bytes = picture.to_png();
        self.picture(&figure, bytes, Some(words.text.trim()))
            .map(Some)
    }

    /// A run with a picture, which has words or only goes on with what is before it.
    fn picture(
        &mut self,
        figure: &DrawnFigure,
        bytes: Option<Vec<u8>>,
        alt: Option<&str>,
    ) -> Result<Xml, PdfError> {
        let bytes = bytes.ok_or_else(|| PdfError::Writing("PNG".to_owned()))?;
        self.media.push(bytes);
        let number = self.media.len();
        let name = format!("image{number}");
        let relation = self.relations.part("image", &format!("media/{name}.png"));
        let (wide, high) = figure.size;
        let most = (self.look.measure(), self.look.room() * HIGHEST);
        let scale = (most.0 / wide).min(most.1 / high).min(1.0);
        let (wide, high) = (emu(wide * scale), emu(high * scale));
        let size = |name| tag(name).with("cx", wide).with("cy", high);
        let shown = tag("wp:docPr").with("id", number).with("name", &name);
        let shown = match alt {
            Some(alt) => shown.with("descr", alt),
            None => shown.with("descr", "").of(decorative()),
        };
        let names = tag("pic:nvPicPr")
            .of(tag("pic:cNvPr").with("id", number).with("name", &name))
            .of(tag("pic:cNvPicPr"));
        let fill = tag("pic:blipFill")
            .of(tag("a:blip").with("r:embed", relation))
            .of(tag("a:stretch").of(tag("a:fillRect")));
        let place = tag("a:xfrm")
            .of(tag("a:off").with("x", 0).with("y", 0))
            .of(size("a:ext"));
        let outline = tag("a:prstGeom").with("prst", "rect").of(tag("a:avLst"));
        let picture = tag("pic:pic")
            .of([names, fill])
            .of(tag("pic:spPr").of([place, outline]));
        let mut inline = tag("wp:inline");
        for side in ["distT", "distB", "distL", "distR"] {
            inline = inline.with(side, 0);
        }
        let locks = tag("a:graphicFrameLocks").with("noChangeAspect", 1);
        let inline = inline
            .of(size("wp:extent"))
            .of(shown)
            .of(tag("wp:cNvGraphicFramePr").of(locks))
            .of(tag("a:graphic").of(tag("a:graphicData").with("uri", PICTURE).of(picture)));
        Ok(tag("w:r").of(tag("w:drawing").of(inline)))
    }
}

/// Says that a picture needs no words.
fn decorative() -> Xml {
    let mark = tag("adec:decorative")
        .with("xmlns:adec", DECORATIVE)
        .with("val", 1);
    let extension = tag("a:ext").with("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}");
    tag("a:extLst").of(extension.of(mark))
}
