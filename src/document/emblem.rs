//! The emblem of the European Union, by its published geometry ("Geometrical description", interinstitutional style guide,
//! annex A1): a blue rectangle, one and a half times as long as high; in it a circle of twelve golden stars, whose
//! radius is a third of the height; each star in a circle of an eighteenth of the height, one point upwards.

/// Its length, if its height is 1.
pub const LENGTH: f32 = 1.5;
/// The radius of the circle on which the stars stand.
const RING: f32 = 1.0 / 3.0;
/// The radius of the circle around a star.
const STAR: f32 = 1.0 / 18.0;
/// The inner points of a five-pointed star, as a share of the outer ones.
const INNER: f32 = 0.381_966;
/// Reflex blue.
const BLUE: [u8; 3] = [0x00, 0x33, 0x99];
/// Yellow.
const GOLD: [u8; 3] = [0xff, 0xcc, 0x00];

/// The corners and the colours of its shapes, from behind; its height is 1, and y grows downwards.
pub fn emblem() -> impl Iterator<Item = (Vec<(f32, f32)>, [u8; 3])> {
    let ground = vec![(0.0, 0.0), (LENGTH, 0.0), (LENGTH, 1.0), (0.0, 1.0)];
    let stars = (0_u8..12).map(|hour| {
        let turn = (f32::from(hour) * 30.0).to_radians();
        let middle = (LENGTH / 2.0 + RING * turn.sin(), 0.5 - RING * turn.cos());
        let corner = |at: u8| {
            let radius = if at.is_multiple_of(2) {
                STAR
            } else {
                STAR * INNER
            };
            let turn = (f32::from(at) * 36.0).to_radians();
            (
                middle.0 + radius * turn.sin(),
                middle.1 - radius * turn.cos(),
            )
        };
        ((0..10).map(corner).collect(), GOLD)
    });
    std::iter::once((ground, BLUE)).chain(stars)
}
