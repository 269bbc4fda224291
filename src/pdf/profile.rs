//! The colour profile of the file: sRGB as IEC 61966-2-1 defines it, in the form of ICC version 4.
//!
//! Built here from the published numbers, so that no third-party profile is shipped.

/// Primaries of sRGB seen under the white of the profile (D50), as XYZ; columns of the usual adapted matrix.
const PRIMARIES: [[f64; 3]; 3] = [
    [0.436_065_7, 0.222_488_4, 0.013_916_0],
    [0.385_147_1, 0.716_873_2, 0.097_076_4],
    [0.143_066_4, 0.060_607_9, 0.714_096_1],
];
/// The white of the profile.
const WHITE: [f64; 3] = [0.964_202_9, 1.0, 0.824_905_4];
/// Bradford adaptation from the white of sRGB (D65) to D50, row by row.
const ADAPTATION: [f64; 9] = [
    1.047_882_1,
    0.022_918_7,
    -0.050_201_4,
    0.029_586_8,
    0.990_478_5,
    -0.017_059_3,
    -0.009_231_6,
    0.015_075_7,
    0.751_678_5,
];
/// Gamma, a, b, c, d of the curve: (a x + b)^gamma above d, c x below.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

/// The bytes of the profile.
pub(super) fn srgb() -> Vec<u8> {
    let [red, green, blue] = PRIMARIES.map(|xyz| numbers(*b"XYZ ", &xyz));
    let curve = curve();
    let parts: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", numbers(*b"XYZ ", &WHITE)),
        (b"chad", numbers(*b"sf32", &ADAPTATION)),
        (b"rXYZ", red),
        (b"gXYZ", green),
        (b"bXYZ", blue),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = (parts.len() as u32).to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let start = 128 + 4 + 12 * parts.len();
    for (name, part) in &parts {
        table.extend_from_slice(*name);
        table.extend_from_slice(&((start + data.len()) as u32).to_be_bytes());
        table.extend_from_slice(&(part.len() as u32).to_be_bytes());
        data.extend_from_slice(part);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header((start + data.len()) as u32);
    profile.extend(table);
    profile.extend(data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend_from_slice(&size.to_be_bytes());
    header.extend_from_slice(&[0; 4]);
    header.extend_from_slice(&[4, 0x20, 0, 0]); // version 4.2
    header.extend_from_slice(b"mntrRGB XYZ ");
    for part in [2026_u16, 1, 1, 0, 0, 0] {
        header.extend_from_slice(&part.to_be_bytes());
    }
    header.extend_from_slice(b"acsp");
    header.extend_from_slice(&[0; 28]); // platform, flags, device, attributes, intent: perceptual
    for part in WHITE {
        header.extend_from_slice(&fixed(part));
    }
    header.resize(128, 0);
    header
}

/// A tag of fixed-point numbers.
fn numbers(kind: [u8; 4], numbers: &[f64]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend_from_slice(&[0; 4]);
    for number in numbers {
        tag.extend_from_slice(&fixed(*number));
    }
    tag
}

fn curve() -> Vec<u8> {
    let mut tag = b"para".to_vec();
    tag.extend_from_slice(&[0, 0, 0, 0, 0, 3, 0, 0]); // the form with five numbers
    for number in CURVE {
        tag.extend_from_slice(&fixed(number));
    }
    tag
}

/// A tag of words, in English.
fn text(words: &str) -> Vec<u8> {
    let words: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = b"mluc".to_vec();
    tag.extend_from_slice(&[0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12]);
    tag.extend_from_slice(b"enUS");
    tag.extend_from_slice(&(words.len() as u32).to_be_bytes());
    tag.extend_from_slice(&28_u32.to_be_bytes());
    tag.extend(words);
    tag
}

fn fixed(number: f64) -> [u8; 4] {
    ((number * 65536.0).round() as i32).to_be_bytes()
}
