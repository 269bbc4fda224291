//! The preview: the file is made again after a pause in typing, and its pages in sight are drawn, on other threads.

use super::App;
use super::export::document_of;
use super::jobs::Broke;
use crate::document::Options;
use crate::pdf::{Export, Opened, PdfError, Pixels};
use crate::plan::Place;
use crate::plan::questions::{Part, part_of, single};
use crate::ui::Page;
use crate::ui::preview::{Go, Preview, Want};
use crate::ui::theme::ROOM_BESIDE;
use egui::{ColorImage, TextureHandle, TextureOptions};
use std::sync::Arc;
use std::time::Duration;

/// A pause in typing after which the file is made again.
const PAUSE: Duration = Duration::from_millis(250);
/// The most pictures that are drawn at once: what is looked at may change meanwhile.
const BATCH: usize = 4;

/// What a file is made of.
#[derive(Clone, Debug, PartialEq)]
struct Source {
    revision: u64,
    options: Options,
    interface: String,
}

/// A file with the sizes of its pages in points, if they can be shown.
struct Made {
    file: Arc<Export>,
    sizes: Option<Vec<(f32, f32)>>,
}

/// The preview, and the work on it. At most one file is being made, and at most one lot of pictures drawn.
#[derive(Default)]
pub(super) struct Work {
    pub(super) shown: Preview,
    /// What it was made of.
    made: Option<Source>,
    /// What it is being made of.
    making: Option<Source>,
    /// What it is to be made of, and when.
    due: Option<(Source, Duration)>,
    /// The file of which pictures are being drawn.
    drawing: Option<Arc<Export>>,
    /// Whether it was in sight in the last frame.
    is_open: bool,
}

impl App {
    /// Called in each frame: if the preview is in sight, has its file made once it is outdated, and its pages drawn.
    pub(super) fn keep_preview(&mut self, ctx: &egui::Context) {
        if !std::mem::take(&mut self.open.memory.preview.is_open) {
            self.open.preview.shown.keep(&[]);
            self.open.preview.is_open = false;
            return;
        }
        self.keep_file(ctx);
        self.keep_pictures(ctx);
    }

    fn keep_file(&mut self, ctx: &egui::Context) {
        let source = self.source();
        let (now, work) = (self.now, &mut self.open.preview);
        if work.due.as_ref().is_none_or(|(due, _)| *due != source) {
            let is_typing = work.is_open && work.made.is_some();
            let pause = if is_typing { PAUSE } else { Duration::ZERO };
            work.due = Some((source.clone(), now + pause));
        }
        work.is_open = true;
        work.shown.current = work.made.as_ref() == Some(&source);
        if work.shown.current || work.making.is_some() {
            return;
        }
        let due = work.due.as_ref().map_or(now, |(_, due)| *due);
        if due > now {
            ctx.request_repaint_after(due.saturating_sub(now));
        } else if self.open.memory.composing {
            ctx.request_repaint_after(PAUSE);
        } else {
            self.make_preview(source);
        }
    }

    /// What the preview is to show now.
    fn source(&self) -> Source {
        Source {
            revision: self.open.history.revision(),
            options: self.export_options(),
            interface: self.texts.tag().to_owned(),
        }
    }

    fn make_preview(&mut self, source: Source) {
        self.open.preview.making = Some(source.clone());
        let plan = Arc::clone(self.open.history.plan());
        let (of, make_pdf) = (source.clone(), Arc::clone(&self.environment.make_pdf));
        let work = move || {
            let document = document_of(&plan, &of.options, &of.interface);
            make_pdf(&document).map(|export| {
                let file = Arc::new(export);
                let sizes = Opened::new(&file).map(|opened| opened.sizes());
                Made { file, sizes }
            })
        };
        let made = self.of_this_plan(move |app, result| app.previewed(source, result));
        self.jobs.spawn(work, made);
    }

    /// A file was made, or not. One of an older state of the plan is of no use.
    fn previewed(&mut self, source: Source, result: Result<Result<Made, PdfError>, Broke>) {
        self.open.preview.making = None;
        if source != self.source() {
            return;
        }
        self.open.preview.made = Some(source);
        match result {
            Err(_) => {
                let why = self.texts.say("broke-pdf").into_owned();
                self.open.preview.shown.fail(why);
            }
            Ok(Err(error)) => {
                let why = self.texts.sentence(error.key(), &error.args());
                self.open.preview.shown.fail(why);
            }
            Ok(Ok(Made { sizes: None, .. })) => {
                let why = self.texts.say("preview-unreadable").into_owned();
                self.open.preview.shown.fail(why);
            }
            Ok(Ok(Made {
                file,
                sizes: Some(sizes),
            })) => {
                let left_out = self.left_out(&file);
                self.open.preview.shown.show(file, &sizes, left_out);
            }
        }
    }

    fn keep_pictures(&mut self, ctx: &egui::Context) {
        let wanted = &self.open.memory.preview.wanted;
        let work = &mut self.open.preview;
        work.shown.keep(wanted);
        let Some(file) = work.shown.file.clone().filter(|_| work.drawing.is_none()) else {
            return;
        };
        let missing = wanted.iter().filter(|want| work.shown.lacks(**want));
        let missing: Vec<Want> = missing.take(BATCH).copied().collect();
        if missing.is_empty() {
            return;
        }
        work.drawing = Some(Arc::clone(&file));
        let (ctx, of) = (ctx.clone(), Arc::clone(&file));
        let work = move || draw(&ctx, &of, &missing);
        let drawn = self.of_this_plan(move |app, drawn| app.drawn(&file, drawn));
        self.jobs.spawn(work, drawn);
    }

    /// Pictures were drawn. Those of a file that is no longer shown are of no use.
    fn drawn(&mut self, file: &Arc<Export>, drawn: Result<Vec<(Want, TextureHandle)>, Broke>) {
        let work = &mut self.open.preview;
        let is_it = |other: &Option<Arc<Export>>| {
            let other = other.as_ref();
            other.is_some_and(|other| Arc::ptr_eq(other, file))
        };
        if is_it(&work.drawing) {
            work.drawing = None;
        }
        if is_it(&work.shown.file) {
            match drawn {
                Ok(drawn) => {
                    for (want, texture) in drawn {
                        work.shown.put(want, texture);
                    }
                }
                Err(_) => work.shown.fail(self.texts.say("broke-pdf").into_owned()),
            }
        }
    }

    /// True if the window has room for the preview beside the form.
    fn has_room_beside(&self) -> bool {
        self.ctx.content_rect().width() >= ROOM_BESIDE
    }

    /// True if the preview is to be beside the form as soon as there is room. It steps aside for the check, which takes
    /// the same room, and comes back when that is closed.
    pub(super) fn wants_preview_beside(&self) -> bool {
        self.settings.preview_beside && !(self.settings.check_open && self.has_room_beside())
    }

    /// True if the preview is beside the form.
    pub(super) fn is_preview_beside(&self) -> bool {
        self.wants_preview_beside() && self.has_room_beside()
    }

    /// Puts the preview beside the form, in the place of the check, or takes it away.
    pub(super) fn put_preview_beside(&mut self) {
        let (was, has_room) = (self.wants_preview_beside(), self.has_room_beside());
        self.settings.preview_beside = !was;
        self.settings.check_open &= was || !has_room;
        self.save_settings();
        if !was && !has_room {
            let text = self.texts.say("preview-no-room").into_owned();
            self.warn(text, vec![]);
        }
    }

    /// Goes to the place on paper of the answer that the person is or was at.
    pub(super) fn show_in_preview(&mut self) {
        if let Page::Part(part) = self.open.page {
            let last = self.open.memory.place;
            let last = last.filter(|place| part_of(*place) == Some(part));
            let place = last.or_else(|| first_of(part));
            self.open.memory.preview.go = place.map(Go::Place);
        }
        if !self.open.preview.is_open {
            self.open.page = Page::Preview;
        }
    }
}

/// The first question of a part.
fn first_of(part: Part) -> Option<Place> {
    single(part).find_map(|question| question.place(None))
}

/// Pictures of pages, ready for the screen.
fn draw(ctx: &egui::Context, file: &Arc<Export>, wanted: &[Want]) -> Vec<(Want, TextureHandle)> {
    let Some(opened) = Opened::new(file) else {
        return Vec::new();
    };
    let orders: Vec<(usize, u16)> = wanted.iter().map(|want| (want.page, want.width)).collect();
    let pictures = wanted.iter().zip(opened.draw(&orders));
    let drawn = pictures.filter_map(|(want, picture)| {
        let Pixels { size, rgba } = picture?;
        let image = ColorImage::from_rgba_premultiplied(size, &rgba);
        let texture = ctx.load_texture("page", image, TextureOptions::LINEAR);
        Some((*want, texture))
    });
    drawn.collect()
}
