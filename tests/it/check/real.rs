//! x
use europlan::catalogue::Catalogue;
use europlan::check::{self, Context};
#[test]
fn dump() {
    for name in [
        "bg-mezdra-vazov",
        "fi-seinajoki-lukio",
        "lv-ozolnieki",
        "nl-uden",
    ] {
        let path = format!(
            "{}/tests/plans/real/{name}.europlan",
            env!("CARGO_MANIFEST_DIR")
        );
        let opened = europlan::store::read(&std::fs::read(&path).unwrap()).unwrap();
        std::fs::write(&path, europlan::store::to_text(&opened.plan)).unwrap();
        assert!(opened.repairs.is_empty());
        let c = check::run(
            &opened.plan,
            &Context {
                today: crate::support::today(),
                catalogue: Catalogue::shipped(),
            },
        );
        println!("== {name}");
        for r in &c.ratings {
            println!("  {:?} {:?} {:.3}", r.criterion, r.level, r.share);
            for i in &r.ingredients {
                print!(" {}:{:?}:{}/{}", i.rule, i.weight, i.missed, i.judged);
            }
            println!();
        }
        for f in &c.findings {
            println!(
                "  {:?} {} {} {:?} {:?}",
                f.weight,
                f.rule,
                f.place,
                f.ids.iter().map(|i| i.to_string()).collect::<Vec<_>>(),
                f.figures
            );
        }
    }
}
