//! Pictures of strangers: read within bounds, or refused with a reason.

use crate::pdf::exported;
use crate::pdf::reader::Reader;
use crate::support::today;
use europlan::document::{self, Options};
use europlan::picture::{MOST_BYTES, MOST_PIXELS, Picture, PictureError};
use europlan::text::{Texts, shipped};
use europlan::{store, wording};
use image::{DynamicImage, ImageFormat, RgbaImage};
use std::fmt::Write;
use std::io::Cursor;
use std::sync::Arc;

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn png(width: u32, height: u32, pixel: [u8; 4]) -> Vec<u8> {
    let image = RgbaImage::from_pixel(width, height, image::Rgba(pixel));
    encoded(&image.into(), ImageFormat::Png)
}

#[test]
fn png_jpeg_and_svg_become_small_pictures_on_white() {
    let half = Picture::read(&png(20, 10, [255, 0, 0, 128])).unwrap();
    assert_eq!((half.width, half.height, half.rgb.len()), (20, 10, 600));
    assert_eq!(half.rgb[..3], [255, 127, 127], "half red on white");
    let red = RgbaImage::from_pixel(2000, 1000, image::Rgba([200, 0, 0, 255]));
    let red = DynamicImage::from(red).to_rgb8();
    let jpeg = Picture::read(&encoded(&red.into(), ImageFormat::Jpeg)).unwrap();
    assert_eq!((jpeg.width, jpeg.height), (800, 400));
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1" fill="#0000ff"/></svg>"##;
    let svg = Picture::read(svg).unwrap();
    assert_eq!((svg.width, svg.height), (800, 400));
    assert_eq!(svg.rgb[..3], [0, 0, 255]);
    assert_eq!(svg.rgb[svg.rgb.len() - 3..], [255, 255, 255]);
    assert_eq!(Picture::read(&svg.to_png().unwrap()), Ok(svg));
}

/// The picture with the mark of a camera that was held upright: it is to be turned by a quarter.
fn turned(jpeg: &[u8]) -> Vec<u8> {
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, exif, &jpeg[2..]].concat()
}

#[test]
fn a_photograph_stands_as_its_camera_was_held() {
    let lying = RgbaImage::from_fn(40, 100, |_, y| {
        image::Rgba(if y < 50 {
            [200, 0, 0, 255]
        } else {
            [0, 0, 200, 255]
        })
    });
    let lying = DynamicImage::from(lying).to_rgb8();
    let jpeg = encoded(&lying.into(), ImageFormat::Jpeg);
    let picture = Picture::read(&turned(&jpeg)).unwrap();
    assert_eq!((picture.width, picture.height), (100, 40));
    let red = |at: usize| picture.rgb[at * 3] > 128;
    assert!(!red(0) && red(99), "red is on the right");
}

/// A PNG that promises that many pixels and holds none.
fn promise(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(1, 1, [0; 4]);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    bytes
}

#[test]
fn what_is_too_much_or_no_picture_is_refused_with_a_reason() {
    let refused = |bytes: &[u8]| Picture::read(bytes).unwrap_err();
    assert_eq!(refused(&vec![0; MOST_BYTES + 1]), PictureError::TooLarge);
    assert_eq!(
        refused(&png(MOST_PIXELS + 1, 1, [0; 4])),
        PictureError::TooLarge
    );
    for bytes in [
        &b""[..],
        b"GIF89a",
        b"%PDF-1.7",
        b"<html></html>",
        &[0xff; 64],
    ] {
        assert_eq!(refused(bytes), PictureError::Unknown);
    }
    let whole = png(60, 60, [1, 2, 3, 255]);
    assert_eq!(refused(&whole[..whole.len() / 2]), PictureError::Damaged);
    assert_eq!(refused(&promise(3_999, 3_999)), PictureError::Damaged);
    assert_eq!(refused(&promise(u32::MAX, u32::MAX)), PictureError::Damaged);
    assert_eq!(refused(b"<svg"), PictureError::Damaged);
}

#[test]
fn drawings_that_would_take_for_ever_are_refused() {
    let refused = |text: &str| Picture::read(text.as_bytes()).unwrap_err();
    let deep = format!("<svg>{}{}</svg>", "<g>".repeat(5_000), "</g>".repeat(5_000));
    assert_eq!(refused(&deep), PictureError::TooComplex);
    let mut bomb = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="a0"><rect width="1" height="1"/></g>"#.to_owned();
    for level in 1..40 {
        let from = level - 1;
        let uses = format!("<use href=\"#a{from}\"/>").repeat(4);
        write!(bomb, "<g id=\"a{level}\">{uses}</g>").unwrap();
    }
    assert_eq!(refused(&(bomb + "</svg>")), PictureError::TooComplex);
    let mut entities = String::new();
    for level in 1..12 {
        let inside = format!("&e{};", level - 1).repeat(10);
        write!(entities, "<!ENTITY e{level} \"{inside}\">").unwrap();
    }
    let laughs =
        format!("<!DOCTYPE svg [<!ENTITY e0 \"ha\">{entities}]><svg><text>&e11;</text></svg>");
    assert_eq!(refused(&laughs), PictureError::Damaged);
}

#[test]
fn a_drawing_fetches_nothing_from_this_computer() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret.svg");
    std::fs::write(&secret, r##"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="#ff0000"/></svg>"##).unwrap();
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><image width="4" height="4" href="{}"/></svg>"#,
        secret.display()
    );
    let picture = Picture::read(svg.as_bytes()).unwrap();
    assert!(picture.rgb.iter().all(|part| *part == 255));
}

#[test]
fn a_cover_with_a_logo_of_any_shape_is_accessible_and_archival() {
    let plan = store::example("en");
    for (name, width, height) in [("wide", 900, 30), ("high", 40, 700), ("dot", 1, 1)] {
        let picture = Picture::read(&png(width, height, [30, 80, 160, 200])).unwrap();
        let options = Options {
            logo: Some(Arc::new(picture)),
            ..Options::on(today())
        };
        let document = document::build(&plan, &wording::texts_for("en", &plan), &options);
        let export = exported(&format!("logo-{name}"), &document);
        let tags = Reader::new(&export.bytes).tags();
        let alt = tags.named("Figure")[0].alt.clone().unwrap();
        assert_eq!(alt, format!("Logo of {}", plan.school.name.trim()));
    }
}

#[test]
fn a_drawing_becomes_a_small_file_and_a_photo_keeps_its_colours() {
    // A ramp of one ink on white has many shades, but only few that one can tell apart.
    let of = |colour: fn(u32, u32) -> [u8; 3]| Picture {
        width: 64,
        height: 64,
        rgb: (0..64 * 64)
            .flat_map(|at| colour(at % 64, at / 64))
            .collect(),
    };
    let drawing = of(|x, y| [255 - x as u8, 255 - y as u8 / 2, 255]);
    let few = of(|x, _| if x < 32 { [255; 3] } else { [31, 78, 158] });
    let photo = of(|x, y| [x as u8 * 4, y as u8 * 4, (x * y / 16) as u8]);
    for (picture, most) in [(drawing, 8), (few, 0), (photo, 0)] {
        let bytes = picture.to_small_png().unwrap();
        assert!(
            bytes.len() <= picture.to_png().unwrap().len() + 800,
            "a palette at most"
        );
        let read = image::load_from_memory(&bytes).unwrap().into_rgb8();
        let pairs = read.as_raw().iter().zip(&picture.rgb);
        let far = pairs.map(|(one, other)| one.abs_diff(*other)).max();
        assert!(far <= Some(most), "{far:?}");
    }
}

#[test]
fn each_reason_has_words() {
    for tag in shipped() {
        let texts = Texts::new(tag);
        for error in [
            PictureError::TooLarge,
            PictureError::TooComplex,
            PictureError::Unknown,
            PictureError::Damaged,
        ] {
            let words = texts.say_with(error.key(), &[("path", "a.png".into())]);
            assert!(words.ends_with("a.png"), "{words}");
        }
    }
}
