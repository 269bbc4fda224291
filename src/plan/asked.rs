//! When questions of an item are asked: what its kind makes sensible, and what its other answers do not tell.

use super::choices::{ActivityKind, PlatformName};
use super::record::{Answer, Record};

fn kind_of(record: &dyn Record) -> Option<ActivityKind> {
    match record.answer("kind") {
        Some(Answer::Choice(kind)) => kind.row(),
        _ => None,
    }
}

pub(super) fn travels(record: &dyn Record) -> bool {
    kind_of(record).is_none_or(|kind| kind.is_mobility() || kind == ActivityKind::ClassExchange)
}

pub(super) fn meets(record: &dyn Record) -> bool {
    travels(record) || kind_of(record).is_some_and(ActivityKind::is_hosting)
}

pub(super) fn with_staff(record: &dyn Record) -> bool {
    kind_of(record).is_none_or(|kind| !kind.is_pupil_mobility() && !kind.is_hosting())
}

pub(super) fn with_pupils(record: &dyn Record) -> bool {
    kind_of(record).is_none_or(|kind| !kind.is_staff_mobility() && !kind.is_hosting())
}

pub(super) fn pupils_abroad(record: &dyn Record) -> bool {
    kind_of(record)
        .is_some_and(|kind| kind.is_pupil_mobility() || kind == ActivityKind::ClassExchange)
}

pub(super) fn hosts(record: &dyn Record) -> bool {
    kind_of(record).is_some_and(ActivityKind::is_hosting)
}

pub(super) fn online(record: &dyn Record) -> bool {
    kind_of(record) == Some(ActivityKind::VirtualExchange)
}

pub(super) fn supports(record: &dyn Record) -> bool {
    matches!(
        kind_of(record),
        Some(ActivityKind::PreparatoryVisit | ActivityKind::SharingEvent)
    )
}

/// A target above its baseline is to rise. One that is not may be to fall, to stay, or mistyped; and words tell nothing.
pub(super) fn direction_is_open(record: &dyn Record) -> bool {
    let amount = |name| match record.answer(name) {
        Some(Answer::Amount(amount)) => Some(amount).filter(|amount| !amount.is_empty()),
        _ => None,
    };
    let Some((baseline, target)) = amount("baseline").zip(amount("target")) else {
        return false;
    };
    match baseline.high().zip(target.high()) {
        Some((baseline, target)) => target <= baseline,
        None => true,
    }
}

pub(super) fn other_platform(record: &dyn Record) -> bool {
    matches!(record.answer("platform"), Some(Answer::Choice(name)) if name.row() == Some(PlatformName::Other))
}
