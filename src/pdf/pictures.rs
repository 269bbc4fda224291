//! Figures as pictures of their own, for a document that is not made of pages: each is set alone, without what surrounds
//! it on a page, and drawn from a file with nothing else in it.

use super::fonts::FontSet;
use super::{Export, Opened, PdfError, finish};
use crate::document::{Block, Document, Words};
use crate::layout::{Chunk, Draw, Laid, Mark, Page, Run, lay_out};
use crate::picture::Picture;
use std::sync::Arc;

/// Pixels per inch: what office printers show.
const SHARPNESS: f32 = 200.0;
/// Points per inch.
const INCH: f32 = 72.0;
/// White around the ink, in points.
const AROUND: f32 = 1.0;
/// From the baseline of letters to their top and bottom, as shares of their size.
const LETTERS: (f32, f32) = (0.85, 0.28);

/// A figure, or as much of it as stands on one page.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnFigure {
    /// What it looks like, on white.
    pub picture: Picture,
    /// Width and height in print, in points.
    pub size: (f32, f32),
}

/// Each of some blocks as it looks on the pages of a document, without header, footer and draft mark: one picture, or
/// several if it does not fit a page.
pub fn pictures(document: &Document, blocks: &[&Block]) -> Result<Vec<Vec<DrawnFigure>>, PdfError> {
    if blocks.is_empty() {
        return Ok(Vec::new());
    }
    let mut alone = Document {
        draft: None,
        cover: None,
        contents: None,
        summary: Vec::new(),
        header: Words::default(),
        page_label: String::new(),
        ..document.clone()
    };
    let figure = |block: &&Block| {
        alone.blocks = vec![(*block).clone()];
        let laid = lay_out(&alone).map_err(|_bad_font| PdfError::Font)?;
        drawn(laid)
    };
    blocks.iter().map(figure).collect()
}

/// The ink of each page, on a page that is as large as it.
fn drawn(mut laid: Laid) -> Result<Vec<DrawnFigure>, PdfError> {
    let mut figures = Vec::new();
    let pages = std::mem::take(&mut laid.pages);
    laid.nodes.truncate(1);
    laid.nodes.iter_mut().for_each(|root| root.kids.clear());
    laid.outline.clear();
    for page in pages {
        let mut draws: Vec<Draw> = page.chunks.into_iter().flat_map(|it| it.draws).collect();
        let Some([left, top, right, bottom]) = bounds(&draws) else {
            continue;
        };
        for draw in &mut draws {
            shift(draw, left, top);
        }
        let mark = Mark::Decor;
        let mut one = Laid {
            size: (right - left, bottom - top),
            pages: vec![Page {
                chunks: vec![Chunk { mark, draws }],
                links: Vec::new(),
            }],
            ..laid.clone()
        };
        let fonts = FontSet::new(&one)?;
        let export = Export {
            bytes: finish::finish(&mut one, &fonts)?,
            pages: 1,
            left_out: Vec::new(),
            areas: Vec::new(),
            jumps: Vec::new(),
            words: Vec::new(),
        };
        let width = (one.size.0 / INCH * SHARPNESS).round() as u16;
        let opened = Opened::new(&Arc::new(export));
        let pixels = opened.and_then(|file| {
            let first = [(0, width)];
            let mut pages = file.draw(&first);
            pages.next().flatten()
        });
        let pixels = pixels.ok_or_else(|| PdfError::Writing("no pixels".to_owned()))?;
        let [width, height] = pixels.size.map(|side| side as u32);
        let rgb = pixels
            .rgba
            .chunks_exact(4)
            .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]);
        figures.push(DrawnFigure {
            picture: Picture {
                width,
                height,
                rgb: rgb.collect(),
            },
            size: one.size,
        });
    }
    Ok(figures)
}

/// Left, top, right and bottom of ink; `None` if there is none.
fn bounds(draws: &[Draw]) -> Option<[f32; 4]> {
    draws.iter().map(extent).reduce(|all, one| {
        [
            all[0].min(one[0]),
            all[1].min(one[1]),
            all[2].max(one[2]),
            all[3].max(one[3]),
        ]
    })
}

fn extent(draw: &Draw) -> [f32; 4] {
    let [left, top, right, bottom] = match draw {
        Draw::Text(run) => [
            run.x,
            run.y - run.size * LETTERS.0,
            run.x + width(run),
            run.y + run.size * LETTERS.1,
        ],
        Draw::Shape { points, .. } => {
            let least = |of: fn(&(f32, f32)) -> f32| points.iter().map(of).fold(f32::MAX, f32::min);
            let most = |of: fn(&(f32, f32)) -> f32| points.iter().map(of).fold(f32::MIN, f32::max);
            [
                least(|point| point.0),
                least(|point| point.1),
                most(|point| point.0),
                most(|point| point.1),
            ]
        }
        Draw::Picture { area, .. } => *area,
    };
    [left - AROUND, top - AROUND, right + AROUND, bottom + AROUND]
}

fn width(run: &Run) -> f32 {
    let advances = run.glyphs.iter().map(|glyph| glyph.advance as f32);
    advances.sum::<f32>() * run.size / 1000.0
}

fn shift(draw: &mut Draw, left: f32, top: f32) {
    match draw {
        Draw::Text(run) => {
            run.x -= left;
            run.y -= top;
        }
        Draw::Shape { points, .. } => {
            for (x, y) in points {
                *x -= left;
                *y -= top;
            }
        }
        Draw::Picture { area, .. } => {
            for (at, side) in area.iter_mut().enumerate() {
                *side -= if at % 2 == 0 { left } else { top };
            }
        }
    }
}
