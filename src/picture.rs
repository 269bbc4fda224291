//! A picture for a document: read from PNG, JPEG or SVG within bounds, made small, and laid on white.
//!
//! Files from strangers are read here, so everything is bounded before it is unpacked: bytes, pixels, elements.

use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io::Cursor;
use std::panic::catch_unwind;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 5_000_000;
/// The longest side of a picture that is unpacked, in pixels.
pub const MOST_PIXELS: u32 = 4_000;
/// The longest side of a picture in a document, in pixels: 300 to the inch at the largest size there.
const LONGEST: u32 = 800;
/// Levels from dark to light to which the colours of a drawing are rounded, until there are few enough.
const ROUNDED: [u32; 3] = [256, 32, 16];
/// Unpacking may take at most this many bytes.
const MOST_MEMORY: u64 = 130_000_000;
/// The largest drawing, in bytes of its text.
const MOST_DRAWING: usize = 1_000_000;
/// The deepest nesting of elements, and the most that repeat others: both multiply the work.
const MOST_NESTED: usize = 100;
const MOST_REPEATED: usize = 20;

/// Pixels without transparency, row by row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels, 1 or more.
    pub width: u32,
    /// Height in pixels, 1 or more.
    pub height: u32,
    /// Red, green and blue of each pixel.
    pub rgb: Vec<u8>,
}

/// Why a file cannot be a picture in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// More bytes or pixels than are read.
    TooLarge,
    /// A drawing that would take too long.
    TooComplex,
    /// Neither PNG, JPEG nor SVG.
    Unknown,
    /// Damaged.
    Damaged,
}

impl PictureError {
    /// The key of its message.
    pub fn key(self) -> &'static str {
        match self {
            Self::TooLarge => "picture-too-large",
            Self::TooComplex => "picture-too-complex",
            Self::Unknown => "picture-unknown",
            Self::Damaged => "picture-damaged",
        }
    }
}

impl Picture {
    /// Reads a file.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.len() > MOST_BYTES {
            return Err(PictureError::TooLarge);
        }
        match image::guess_format(bytes) {
            Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => photo(bytes, format),
            _ => drawing(bytes),
        }
    }

    /// The picture as a PNG file.
    pub fn to_png(&self) -> Option<Vec<u8>> {
        let image = RgbImage::from_raw(self.width, self.height, self.rgb.clone())?;
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, ImageFormat::Png).ok()?;
        Some(bytes.into_inner())
    }

    /// The picture as a small PNG file, for drawings in print: of at most 256 colours, each part of which is rounded if
    /// there are more. One that has more all the same, such as a photo, stays as it is.
    pub fn to_small_png(&self) -> Option<Vec<u8>> {
        let rounded = ROUNDED
            .iter()
            .find_map(|levels| Palette::of(&self.rgb, *levels));
        let Some(palette) = rounded else {
            return self.to_png();
        };
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette.colours.concat());
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&palette.pixels).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }

    /// Lays pixels on white.
    fn on_white(image: &RgbaImage) -> Self {
        let blend = |part: u8, alpha: u8| {
            let (part, alpha) = (u32::from(part), u32::from(alpha));
            ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8
        };
        let rgb = image
            .pixels()
            .flat_map(|pixel| {
                let [r, g, b, alpha] = pixel.0;
                [r, g, b].map(|part| blend(part, alpha))
            })
            .collect();
        Self {
            width: image.width(),
            height: image.height(),
            rgb,
        }
    }
}

/// Pixels by the numbers of their colours.
struct Palette {
    colours: Vec<[u8; 3]>,
    pixels: Vec<u8>,
}

impl Palette {
    /// The colours of pixels, with that many levels from dark to light; `None` if there are too many of them.
    fn of(rgb: &[u8], levels: u32) -> Option<Self> {
        let steps = levels - 1;
        let round = |part: u8| {
            let level = (u32::from(part) * steps + 127) / 255;
            ((level * 255 + steps / 2) / steps) as u8
        };
        let mut known: HashMap<[u8; 3], u8> = HashMap::new();
        let mut palette = Self {
            colours: Vec::new(),
            pixels: Vec::with_capacity(rgb.len() / 3),
        };
        let mut last = None;
        for pixel in rgb.chunks_exact(3) {
            // Most pixels are as the one before.
            let number = match last {
                Some((same, number)) if same == pixel => number,
                _ => {
                    let colour = [round(pixel[0]), round(pixel[1]), round(pixel[2])];
                    let next = palette.colours.len();
                    match known.entry(colour) {
                        Entry::Occupied(known) => *known.get(),
                        Entry::Vacant(free) => {
                            let next = u8::try_from(next).ok()?;
                            palette.colours.push(colour);
                            *free.insert(next)
                        }
                    }
                }
            };
            last = Some((pixel, number));
            palette.pixels.push(number);
        }
        Some(palette)
    }
}

/// A picture made of pixels.
fn photo(bytes: &[u8], format: ImageFormat) -> Result<Picture, PictureError> {
    let reader = || ImageReader::with_format(Cursor::new(bytes), format);
    let damaged = |_| PictureError::Damaged;
    let (width, height) = reader().into_dimensions().map_err(damaged)?;
    if width.max(height) > MOST_PIXELS {
        return Err(PictureError::TooLarge);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = reader();
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    // A camera held upright stores the picture lying, and says so.
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    image.apply_orientation(turned);
    if width.max(height) > LONGEST {
        image = image.resize(LONGEST, LONGEST, FilterType::Triangle);
    }
    Ok(Picture::on_white(&image.to_rgba8()))
}

/// A picture made of lines. What it would fetch from elsewhere is left out, and so is text, which needs fonts.
fn drawing(bytes: &[u8]) -> Result<Picture, PictureError> {
    let text = std::str::from_utf8(bytes).map_err(|_not_text| PictureError::Unknown)?;
    if !text.contains("<svg") && !text.contains(":svg") {
        return Err(PictureError::Unknown);
    }
    if text.len() > MOST_DRAWING || nesting(text) > MOST_NESTED || repeats(text) > MOST_REPEATED {
        return Err(PictureError::TooComplex);
    }
    // A bug of the library must not let a stranger's file end the program.
    catch_unwind(|| drawn(text)).unwrap_or(Err(PictureError::Damaged))
}

fn drawn(text: &str) -> Result<Picture, PictureError> {
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(text, &options).map_err(|_bad| PictureError::Damaged)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = LONGEST as f32 / width.max(height);
    let side = |length: f32| ((length * scale).round() as u32).clamp(1, LONGEST);
    let mut pixmap = Pixmap::new(side(width), side(height)).ok_or(PictureError::Damaged)?;
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    let rgba: Vec<u8> = pixmap
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let pixel = pixel.demultiply();
            [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
        })
        .collect();
    let image = RgbaImage::from_raw(pixmap.width(), pixmap.height(), rgba);
    Ok(Picture::on_white(&image.ok_or(PictureError::Damaged)?))
}

/// The deepest nesting of elements.
fn nesting(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in text.split('<').skip(1) {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !tag.starts_with(['!', '?']) {
            let is_closed = tag.split('>').next().is_some_and(|tag| tag.ends_with('/'));
            depth += usize::from(!is_closed);
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// How many elements repeat others.
fn repeats(text: &str) -> usize {
    ["<use", ":use", "<pattern", ":pattern"]
        .iter()
        .map(|name| text.matches(name).count())
        .sum()
}
