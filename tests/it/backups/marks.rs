//! Versions that were sent, and a clock that was set back.

use super::{Desk, after};
use europlan::store::backups::Sent;
use jiff::civil::date;

#[test]
fn a_clock_that_was_set_back_loses_no_version() {
    let desk = Desk::new();
    for (picture, hour) in [("one", 500), ("two", 600), ("three", 601)] {
        desk.save(picture, &after(hour));
    }
    desk.save("four", &after(2)); // the clock is weeks behind now
    desk.save("five", &after(3));
    desk.save("six", &after(4));
    let mut pictures = desk.pictures();
    pictures.sort();
    assert_eq!(pictures, ["five", "four", "one", "three", "two"]);
}

#[test]
fn a_version_that_was_sent_stays_with_its_marks_and_its_label() {
    let desk = Desk::new();
    desk.save("first", &after(0));
    desk.save("sent", &after(1));
    let version = desk
        .backups
        .keep(&desk.plan, "", &after(2))
        .unwrap()
        .unwrap();
    let mark = |to: &str, day| Sent {
        day: date(2026, 9, day),
        to: to.to_owned(),
    };
    desk.backups
        .mark_as_sent(&version, &mark("KA122\nround 1\u{202e}", 1))
        .unwrap();
    desk.backups
        .mark_as_sent(&version, &mark("KA120", 2))
        .unwrap();
    desk.backups
        .mark_as_sent(&version, &mark("KA120", 2))
        .unwrap(); // twice by mistake
    desk.backups.label(&version, "the good one").unwrap();
    for hour in (3..24 * 100).step_by(12) {
        desk.save(&hour.to_string(), &after(hour));
    }
    let sent = desk
        .list()
        .into_iter()
        .find(|other| other.id == version.id)
        .unwrap();
    assert_eq!(sent.sent, [mark("KA122 round 1", 1), mark("KA120", 2)]);
    assert_eq!(sent.label.as_deref(), Some("the good one"));
    desk.backups.label(&sent, "").unwrap();
    let sent = desk
        .list()
        .into_iter()
        .find(|other| other.id == version.id)
        .unwrap();
    assert_eq!(
        (sent.label, sent.sent.len()),
        (None, 2),
        "the marks do not hang on the label"
    );
}
