//! What was said in notes of one plan and not of another.

use super::super::{Note, Plan};

/// What became of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteChange {
    /// The note as it is in the second plan, or was in the first.
    pub note: Note,
    /// What became of it.
    pub what: NoteNews,
}

/// What became of a note, the most telling first if it is several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteNews {
    /// Only the second plan has it.
    New,
    /// Only the first plan has it.
    Gone,
    /// It was settled.
    Settled,
    /// It was opened again.
    Reopened,
    /// So many answers came to it.
    Answered(usize),
    /// It says something else, or an answer to it does.
    Reworded,
}

/// What became of the notes of a plan in another one.
pub fn note_changes(a: &Plan, b: &Plan) -> Vec<NoteChange> {
    let gone = a
        .attached
        .notes
        .iter()
        .filter(|note| b.note(&note.id).is_none());
    let gone = gone.map(|note| (note, NoteNews::Gone));
    let now = b.attached.notes.iter().filter_map(|note| {
        let before = a.note(&note.id);
        (before != Some(note)).then(|| (note, before.map_or(NoteNews::New, |old| news(old, note))))
    });
    gone.chain(now)
        .map(|(note, what)| NoteChange {
            note: note.clone(),
            what,
        })
        .collect()
}

/// What comes in with the notes of another copy of a plan, and how many answers are to be confirmed in it that are not
/// so marked here.
pub fn note_news(plan: &Plan, other: &Plan) -> (Vec<NoteChange>, usize) {
    let mut both = plan.clone();
    both.take_notes(other);
    let marks = both.attached.to_confirm.len() - plan.attached.to_confirm.len();
    (note_changes(plan, &both), marks)
}

fn news(before: &Note, after: &Note) -> NoteNews {
    match (before.is_open(), after.is_open()) {
        (true, false) => NoteNews::Settled,
        (false, true) => NoteNews::Reopened,
        _ => match after.answers.len().checked_sub(before.answers.len()) {
            Some(more) if more > 0 => NoteNews::Answered(more),
            _ => NoteNews::Reworded,
        },
    }
}
