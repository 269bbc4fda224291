//! A clock that is wrong for a while, as after a mistake or with an empty battery, takes no good version away.

use super::{Desk, after};

const YEAR: i64 = 24 * 365;

/// A month of work: a version a day, and every two hours on the last two days. Returns the hour of the last one.
fn a_month_of_work(desk: &Desk) -> i64 {
    for day in 0..30 {
        desk.save(&format!("day {day}"), &after(24 * day));
    }
    let today = 24 * 30;
    for hour in (0..8).step_by(2) {
        desk.save(&format!("hour {hour}"), &after(today + hour));
    }
    today + 8
}

#[test]
fn a_clock_far_ahead_takes_no_version_away_that_is_still_of_use() {
    let desk = Desk::new();
    let today = a_month_of_work(&desk);
    for minute in 0..3 {
        desk.save(&format!("ahead {minute}"), &after(today + 5 * YEAR));
    }
    desk.save("right again", &after(today + 1));
    desk.save("and on", &after(today + 2));
    let pictures = desk.pictures();
    for hour in (0..8).step_by(2) {
        let wanted = format!("hour {hour}");
        assert!(pictures.contains(&wanted), "{wanted}: {pictures:?}");
    }
    for day in 1..30 {
        let wanted = format!("day {day}");
        assert!(pictures.contains(&wanted), "{wanted}: {pictures:?}");
    }
    assert!(pictures.contains(&"right again".to_owned()));
}

#[test]
fn the_first_version_stays_also_where_a_clock_far_behind_makes_a_later_one_look_older() {
    let desk = Desk::new();
    desk.save("before the first edit", &after(0));
    desk.save("second", &after(1));
    desk.save("with an empty battery", &after(-10 * YEAR));
    desk.save("right again", &after(2));
    for day in 1..70 {
        desk.save(&format!("day {day}"), &after(24 * day));
    }
    let pictures = desk.pictures();
    assert!(
        pictures.contains(&"before the first edit".to_owned()),
        "{pictures:?}"
    );
}
