use super::{context, well_made};
use europlan::plan::*;
fn big(times: usize) -> Plan {
    let mut plan = well_made::plan();
    let base = plan.clone();
    plan.goals.clear();
    plan.activities.clear();
    plan.needs.clear();
    plan.partners.clear();
    plan.sharing.clear();
    let words = [
        "school", "reading", "class", "partner", "teacher", "week", "lesson", "Turku", "language",
        "team", "visit", "book", "parents", "spring", "autumn", "plan", "goal", "learn", "write",
        "meet", "café", "élève",
    ];
    let mut seed = 7usize;
    let mut text = |n: usize| {
        let mut s = String::new();
        while s.len() < n {
            seed = seed
                .wrapping_mul(6364136223846793005)
                .wrapping_add(1442695040888963407);
            s.push_str(words[(seed >> 33) % words.len()]);
            s.push(' ');
        }
        s
    };
    for t in 0..times {
        for g in 0..4 {
            let mut x = base.goals[g % 2].clone();
            x.title = text(60);
            x.explanation = text(200);
            plan.goals.push(x);
        }
        for n in 0..4 {
            let mut x = base.needs[n % 2].clone();
            x.description = text(400);
            plan.needs.push(x);
        }
        for a in 0..12 {
            let mut x = base.activities[a % 5].clone();
            x.title = text(50);
            x.content = text(500);
            x.results = text(300);
            x.goals = vec![Id {
                kind: Kind::Goal,
                number: (t * 4 + a % 4) as u32 + 1,
            }];
            plan.activities.push(x);
        }
        plan.partners.push(base.partners[0].clone());
        plan.sharing.push(base.sharing[0].clone());
    }
    plan.status.situation = text(1000);
    for list in [plan.goals.len()] {
        let _ = list;
    }
    for (i, g) in plan.goals.iter_mut().enumerate() {
        g.id.number = i as u32 + 1;
        g.indicators[0].id.number = i as u32 + 1;
    }
    for (i, g) in plan.activities.iter_mut().enumerate() {
        g.id.number = i as u32 + 1;
    }
    for (i, g) in plan.needs.iter_mut().enumerate() {
        g.id.number = i as u32 + 1;
    }
    for (i, g) in plan.partners.iter_mut().enumerate() {
        g.id.number = i as u32 + 1;
    }
    for (i, g) in plan.sharing.iter_mut().enumerate() {
        g.id.number = i as u32 + 1;
    }
    plan
}
#[test]
fn speed() {
    for times in [1, 10, 100] {
        let plan = big(times);
        let chars: usize = europlan::store::to_text(&plan).len();
        for lang in [Language::En, Language::Mt] {
            let mut plan = plan.clone();
            plan.about.language = Some(lang);
            let c = europlan::check::run(&plan, &context());
            let n = 200 / times + 1;
            let t = std::time::Instant::now();
            for _ in 0..n {
                std::hint::black_box(europlan::check::run(&plan, &context()));
            }
            println!(
                "x{times} {lang:?} {chars} chars: {:?} findings {}",
                t.elapsed() / n as u32,
                c.findings.len()
            );
            if times == 1 || times == 100 {
                let mut v: Vec<_> = europlan::check::RULES
                    .iter()
                    .map(|r| {
                        let t = std::time::Instant::now();
                        for _ in 0..n {
                            std::hint::black_box(r.judge(&plan, &context()));
                        }
                        (t.elapsed() / n as u32, r.id)
                    })
                    .collect();
                v.sort();
                println!("   min {:?} top {:?}", v[0], &v[v.len() - 5..]);
            }
        }
    }
}
