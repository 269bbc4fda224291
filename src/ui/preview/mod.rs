//! The page that shows the exported document: its pages as they will be printed, and the way to each answer and back.

mod bar;
mod limit;
mod pages;
mod stack;
mod thumbs;

pub use limit::note as limit_note;

use super::{Memory, View, focus};
use crate::pdf::{Area, Export, Spot};
use crate::plan::{Place, questions};
use egui::{RichText, TextureHandle, Ui, Vec2};
use std::sync::Arc;

/// Below this width there are no small pages at the side.
const ROOM_FOR_THUMBS: f32 = 620.0;
/// The most of what cannot be printed that is named; the rest follows when that is gone.
const MOST_SIGNS: usize = 3;

/// The exported document, as far as it is made and drawn.
#[derive(Default)]
pub struct Preview {
    /// The file; none until one is made.
    pub file: Option<Arc<Export>>,
    /// Why there is no file, or why it cannot be shown.
    pub trouble: Option<String>,
    /// What cannot be printed, with the names of its places.
    pub left_out: Vec<(String, String)>,
    /// The pages of the file.
    pub sheets: Vec<Sheet>,
    /// True if all of it is of the plan as it is now.
    pub current: bool,
}

/// A page.
pub struct Sheet {
    /// Its size on paper, in points.
    pub size: Vec2,
    /// Its picture in the middle of the window.
    large: Option<Drawn>,
    /// Its small picture at the side.
    small: Option<Drawn>,
}

/// A page that was drawn.
struct Drawn {
    texture: TextureHandle,
    /// How wide it was to be, in pixels.
    width: u16,
    /// False if a new file was made since.
    is_fresh: bool,
}

/// A picture that the window needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Want {
    /// Index of the page.
    pub page: usize,
    /// Width in pixels.
    pub width: u16,
    /// For the side.
    pub is_small: bool,
}

/// How large the pages are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Zoom {
    /// As wide as there is room.
    Width,
    /// A whole page at once.
    Whole,
    /// In percent of the size on paper.
    Percent(f32),
}

/// Where the pages are to be moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Go {
    /// To the top of a page, by its index.
    Page(usize),
    /// To a height of a page.
    Spot(Spot),
    /// Down by a distance, or up.
    By(f32),
    /// To an answer.
    Place(Place),
}

/// What the preview remembers between frames.
#[derive(Default)]
pub struct Sight {
    /// How large the pages are; none before anything was chosen.
    pub zoom: Option<Zoom>,
    /// Where to go at the next frame.
    pub go: Option<Go>,
    /// The pictures that are needed, the most urgent first.
    pub wanted: Vec<Want>,
    /// Set by each frame in which the pages are in sight.
    pub is_open: bool,
    /// The answer that they followed beside the form.
    beside_place: Option<Place>,
    /// The answer that was looked for.
    looked_for: Option<Place>,
    /// The index of the area where it begins, if it has one.
    marked: Option<usize>,
    /// Index of the page that is in sight.
    page: usize,
    /// Index of the page with the entry that has the focus: it would be lost if the page was not drawn.
    held: Option<usize>,
    /// The page to which the small ones were moved.
    followed: usize,
    /// The zoom of the last frame, as a factor.
    scale: f32,
    /// How far the pages were moved in the last frame.
    offset: Vec2,
}

impl Sight {
    /// Begins a frame in which the pages are in sight.
    fn begin(&mut self) {
        self.wanted.clear();
        self.is_open = true;
    }
}

impl Preview {
    /// Takes a new file with the sizes of its pages. What was drawn of the old one stays until it is drawn again.
    pub fn show(
        &mut self,
        file: Arc<Export>,
        sizes: &[(f32, f32)],
        left_out: Vec<(String, String)>,
    ) {
        let mut old = std::mem::take(&mut self.sheets).into_iter();
        let sheets = sizes.iter().map(|&(width, height)| {
            let old = old.next();
            let (large, small) = old.map_or((None, None), |old| (old.large, old.small));
            let outdated = |drawn: Drawn| Drawn {
                is_fresh: false,
                ..drawn
            };
            Sheet {
                size: Vec2::new(width, height),
                large: large.map(outdated),
                small: small.map(outdated),
            }
        });
        *self = Self {
            sheets: sheets.collect(),
            file: Some(file),
            trouble: None,
            left_out,
            current: true,
        };
    }

    /// Takes it that there is nothing to show, and why.
    pub fn fail(&mut self, why: String) {
        *self = Self {
            trouble: Some(why),
            current: true,
            ..Self::default()
        };
    }

    /// Forgets all pictures but those that are needed.
    pub fn keep(&mut self, wanted: &[Want]) {
        let wants = |page, is_small| {
            let mut wanted = wanted.iter();
            wanted.any(|want| want.page == page && want.is_small == is_small)
        };
        for (page, sheet) in self.sheets.iter_mut().enumerate() {
            sheet.large.take_if(|_| !wants(page, false));
            sheet.small.take_if(|_| !wants(page, true));
        }
    }

    /// True if a picture is not there yet as it should be.
    pub fn lacks(&self, want: Want) -> bool {
        let sheet = self.sheets.get(want.page);
        sheet.is_some_and(|sheet| {
            let drawn = if want.is_small {
                &sheet.small
            } else {
                &sheet.large
            };
            drawn
                .as_ref()
                .is_none_or(|drawn| drawn.width != want.width || !drawn.is_fresh)
        })
    }

    /// Takes a picture of the file.
    pub fn put(&mut self, want: Want, texture: TextureHandle) {
        if let Some(sheet) = self.sheets.get_mut(want.page) {
            let drawn = Some(Drawn {
                texture,
                width: want.width,
                is_fresh: true,
            });
            if want.is_small {
                sheet.small = drawn;
            } else {
                sheet.large = drawn;
            }
        }
    }

    fn areas(&self) -> &[Area] {
        self.file.as_ref().map_or(&[], |file| &file.areas)
    }
}

/// The area where an answer begins: the last time it is shown, since overviews come before what they are about.
fn area_of(areas: &[Area], is_it: impl Fn(Place) -> bool) -> Option<usize> {
    let last = areas.iter().rposition(|area| is_it(area.place))?;
    let place = areas.get(last)?.place;
    // On its way over several pages it is one.
    let before = areas.get(..last)?.iter().rev();
    let same = before.take_while(|area| area.place == place).count();
    Some(last - same)
}

/// The area of an answer; if it has none, that of the item or the part it belongs to.
fn nearest(areas: &[Area], place: Place) -> Option<usize> {
    let item = |other: Place| place.id().is_some() && other.id() == place.id();
    let part = questions::part_of(place);
    let beside = |other: Place| part.is_some() && questions::part_of(other) == part;
    area_of(areas, |other| other == place)
        .or_else(|| area_of(areas, item))
        .or_else(|| area_of(areas, beside))
}

/// Draws the pages beside the form: they follow the answer that is being written.
pub fn draw_beside(ui: &mut Ui, view: &View, memory: &mut Memory) {
    memory.preview.begin();
    let area = ui.unique_id();
    let focused = ui.memory(egui::Memory::focused);
    let is_in = |id| {
        let ctx = ui.ctx();
        ctx.viewport(|viewport| focus::lies_in(&viewport.prev_pass.widgets, id, area))
    };
    let has_keys = focused.is_some_and(is_in);
    if memory.place != memory.preview.beside_place {
        memory.preview.beside_place = memory.place;
        memory.preview.go = memory.place.map(Go::Place);
    }
    egui::Frame::new().inner_margin(14).show(ui, |ui| {
        bar::draw_beside(ui, view, memory);
        draw_notes(ui, view, memory);
    });
    pages::draw(
        ui,
        view,
        memory,
        pages::Setting {
            is_page: false,
            has_keys,
        },
    );
}

/// Draws the page.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    memory.preview.begin();
    ui.add_space(12.0);
    bar::draw(ui, view, memory);
    draw_notes(ui, view, memory);
    ui.add_space(4.0);
    if view.preview.sheets.is_empty() {
        return;
    }
    let room = ui.available_rect_before_wrap();
    let has_thumbs = room.width() >= ROOM_FOR_THUMBS;
    let mut middle = room;
    if has_thumbs {
        middle.min.x += thumbs::WIDTH;
    }
    if has_thumbs {
        let mut side = room;
        side.max.x = middle.min.x;
        let mut small = ui.new_child(egui::UiBuilder::new().max_rect(side));
        thumbs::draw(&mut small, view, memory);
    }
    let mut large = ui.new_child(egui::UiBuilder::new().max_rect(middle));
    let place = pages::Setting {
        is_page: true,
        has_keys: view.dialog.is_none(),
    };
    pages::draw(&mut large, view, memory, place);
    memory.preview.wanted.sort_by_key(|want| want.is_small); // the large ones are looked at
    ui.advance_cursor_after_rect(room);
}

/// What there is to say about the file.
fn draw_notes(ui: &mut Ui, view: &View, memory: &Memory) {
    let texts = view.texts;
    let preview = view.preview;
    if let Some(why) = &preview.trouble {
        let why = RichText::new(format!("■ {why}"));
        ui.label(why.color(view.palette.missing));
    } else if preview.file.is_none() {
        ui.label(texts.say("export-measuring").as_ref());
    }
    if view.preview.current
        && memory.preview.marked.is_none()
        && let Some(place) = memory.preview.looked_for
    {
        let name = crate::wording::question_name(texts, view.plan, place);
        let text = texts.say_with("preview-absent", &[("question", name.into())]);
        ui.label(RichText::new(format!("● {text}")).color(view.palette.muted));
    }
    for (what, place) in preview.left_out.iter().take(MOST_SIGNS) {
        super::export::left_out(ui, view, what, place);
    }
}
