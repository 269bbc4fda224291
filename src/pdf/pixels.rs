//! Pictures of the pages of a file, drawn from the very bytes that are saved.

use super::Export;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::peniko::ImageAlphaType;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use std::sync::Arc;

/// A file read back, so that its pages can be drawn.
pub struct Opened(Pdf);

/// A page as pixels, on white.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Width and height in pixels.
    pub size: [usize; 2],
    /// Red, green, blue and opacity of each pixel, line by line from the top.
    pub rgba: Vec<u8>,
}

impl Opened {
    /// Reads a file; `None` if its bytes are not a PDF.
    pub fn new(export: &Arc<Export>) -> Option<Self> {
        Pdf::new(Arc::clone(export)).ok().map(Self)
    }

    /// Width and height of each page in points.
    pub fn sizes(&self) -> Vec<(f32, f32)> {
        let pages = self.0.pages().iter();
        pages.map(Page::render_dimensions).collect()
    }

    /// Draws pages, each given by its index and the width of its picture in pixels; `None` for a page that does not exist.
    /// Each is drawn when its turn comes, so that not all of their pixels take memory at once.
    pub fn draw<'a>(
        &'a self,
        wanted: &'a [(usize, u16)],
    ) -> impl Iterator<Item = Option<Pixels>> + 'a {
        let cache = RenderCache::new();
        wanted.iter().map(move |&(page, width)| {
            let page = self.0.pages().get(page)?;
            Some(draw(page, &cache, width))
        })
    }
}

fn draw<'a>(page: &'a Page<'a>, cache: &RenderCache<'a>, width: u16) -> Pixels {
    let (points, height) = page.render_dimensions();
    let width = f32::from(width.max(1));
    let height_in_pixels = (height * width / points).round().max(1.0);
    // The library cuts the decimals off.
    let scale = |pixels: f32, points: f32| (pixels + 0.5) / points;
    let settings = PixmapSettings {
        x_scale: scale(width, points),
        y_scale: scale(height_in_pixels, height),
        bg_color: WHITE,
    };
    let pixels = render(
        page,
        cache,
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    Pixels {
        size: [pixels.width().into(), pixels.height().into()],
        rgba: pixels.take_rgba8(ImageAlphaType::AlphaPremultiplied),
    }
}
