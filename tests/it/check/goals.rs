//! Trials of the rules on concrete goals.

use super::Trial;
use europlan::plan::{Direction, Indicator, Language, Plan};

/// Gives the first goal another title, and no figures.
fn wish(plan: &mut Plan, title: &str) {
    title.clone_into(&mut plan.goals[0].title);
    plan.goals[0].indicators[0].baseline = "".into();
    plan.goals[0].indicators[0].target = "".into();
}

fn in_language(plan: &mut Plan, language: Language, title: &str) {
    wish(plan, title);
    plan.about.language = Some(language);
}

fn figures(plan: &mut Plan, baseline: &str, target: &str, direction: Option<Direction>) {
    let indicator = &mut plan.goals[0].indicators[0];
    indicator.baseline = baseline.into();
    indicator.target = target.into();
    indicator.direction = direction;
}

pub(super) const TRIALS: &[Trial] = &[
    Trial {
        rule: "goal-no-indicator",
        fires: &[
            ("none", |plan| plan.goals[0].indicators.clear()),
            ("an empty one", |plan| {
                plan.goals[0].indicators[0] = Indicator::default();
            }),
        ],
        silent: &[("one without a unit", |plan| {
            plan.goals[0].indicators[0].unit.clear();
        })],
    },
    Trial {
        rule: "goal-no-baseline",
        fires: &[
            ("a figure that should rise", |plan| {
                figures(plan, "", "70 %", Some(Direction::Rise));
            }),
            ("words for more", |plan| {
                figures(plan, "", "70 %", None);
                plan.goals[0].title = "More first years read".into();
            }),
            ("words for more before anything is counted", |plan| {
                plan.goals[0].indicators.clear();
                plan.goals[0].title = "More first years read".into();
            }),
            ("words for less", |plan| {
                figures(plan, "", "3", None);
                plan.goals[0].indicators[0].counted = "absence in days".into();
            }),
        ],
        silent: &[
            ("no word of more or less", |plan| {
                figures(plan, "", "70 %", None);
            }),
            ("zero", |plan| {
                figures(plan, "0", "70 %", Some(Direction::Rise));
            }),
            ("nothing to count, and no word of more or less", |plan| {
                plan.goals[0].indicators.clear();
            }),
        ],
    },
    Trial {
        rule: "goal-no-target",
        fires: &[
            ("none", |plan| figures(plan, "49 %", "", None)),
            ("no indicator", |plan| plan.goals[0].indicators.clear()),
        ],
        silent: &[
            ("a target in words", |plan| {
                figures(plan, "", "highest level", None);
            }),
            ("one of two indicators has it", |plan| {
                let indicator = plan.goals[1].indicators[0].clone();
                plan.goals[0].indicators.push(indicator);
                figures(plan, "49 %", "", None);
            }),
        ],
    },
    Trial {
        rule: "goal-no-date",
        fires: &[("none", |plan| {
            plan.goals[0].by = "".into();
            plan.goals[0].indicators[0].by = "".into();
        })],
        silent: &[
            ("the indicator has it", |plan| plan.goals[0].by = "".into()),
            ("the goal has it, in words", |plan| {
                plan.goals[0].by = "April 2029".into();
                plan.goals[0].indicators[0].by = "".into();
            }),
        ],
    },
    Trial {
        rule: "goal-no-responsible",
        fires: &[("nobody, though there is a division of tasks", |plan| {
            plan.goals[1].responsible.clear();
        })],
        silent: &[("a role", |plan| {
            plan.goals[1].responsible = "Deputy head".into();
        })],
    },
    Trial {
        rule: "target-below-baseline",
        fires: &[
            ("less of the same whole", |plan| {
                figures(plan, "12 of 30", "9 of 30", Some(Direction::Rise));
            }),
            ("below", |plan| figures(plan, "120", "100", None)),
            ("equal", |plan| {
                figures(plan, "12", "12", Some(Direction::Rise));
            }),
            ("a figure that should fall and rises", |plan| {
                figures(plan, "10", "12", Some(Direction::Fall));
            }),
            ("equal, in a language without lists", |plan| {
                plan.about.language = Some(Language::Mt);
                figures(plan, "12", "12", None);
            }),
        ],
        silent: &[
            ("more of the same whole", |plan| {
                figures(plan, "44 of 312", "150 of 312", Some(Direction::Rise));
            }),
            ("drop-out falls", |plan| {
                figures(plan, "12 %", "8 %", None);
                plan.goals[0].indicators[0].counted = "Drop-out in the third year".into();
            }),
            ("the school is called lower, and the figure rises", |plan| {
                in_language(plan, Language::Nl, "Elke lagere klas leest");
                figures(plan, "2", "9", None);
            }),
            ("the years are called lower, and the figure rises", |plan| {
                figures(plan, "2", "9", None);
                plan.goals[0].indicators[0].counted = "Teachers in lower secondary".into();
            }),
            ("it should stay", |plan| {
                figures(plan, "12", "12", Some(Direction::Hold));
            }),
            ("other units", |plan| {
                figures(plan, "120", "90 %", Some(Direction::Rise));
            }),
            ("no number", |plan| {
                figures(plan, "120", "many", Some(Direction::Rise));
            }),
            ("lower, in a language without words for less", |plan| {
                plan.about.language = Some(Language::Mt);
                figures(plan, "12", "8", None);
            }),
        ],
    },
    Trial {
        rule: "goal-is-activity",
        fires: &[
            ("organise", |plan| wish(plan, "Organise a week in Turku")),
            ("taking part", |plan| {
                wish(plan, "Taking part in job shadowing");
            }),
            ("send, after a number of the list", |plan| {
                wish(plan, "1. Send six teachers to Finland");
            }),
            ("Dutch, verb at the end", |plan| {
                in_language(plan, Language::Nl, "Een uitwisseling organiseren.");
            }),
            ("Finnish", |plan| {
                in_language(plan, Language::Fi, "Osallistua kolmeen vaihtoon");
            }),
        ],
        silent: &[
            ("what is different", |plan| {
                wish(plan, "Half of the team can teach a lesson in French");
            }),
            ("the word inside", |plan| {
                wish(plan, "The team can organise a lesson in French");
            }),
            ("a word that only begins alike", |plan| {
                wish(plan, "Sendai pupils write to ours");
            }),
            ("a language without lists", |plan| {
                in_language(plan, Language::Mt, "Organise a week in Turku");
            }),
        ],
    },
    Trial {
        rule: "goal-vague",
        fires: &[
            ("improve", |plan| wish(plan, "Improve language skills")),
            ("Dutch", |plan| {
                in_language(plan, Language::Nl, "Betere taalvaardigheid");
            }),
            ("Latvian", |plan| {
                in_language(plan, Language::Lv, "Vairāk IT rīku mācību stundās");
            }),
        ],
        silent: &[
            ("a figure in the target", |plan| {
                plan.goals[0].title = "Improve language skills".into();
            }),
            ("a figure in the goal", |plan| wish(plan, "20 more readers")),
            ("no word of more", |plan| {
                wish(plan, "Each class reads aloud");
            }),
        ],
    },
    Trial {
        rule: "goal-compound",
        fires: &[
            ("six areas", |plan| {
                wish(
                    plan,
                    "The top level: organisation, projects, training, networks, languages, citizenship",
                );
            }),
            ("joined", |plan| {
                wish(
                    plan,
                    "Languages, digital skills, inclusion and well-being grow",
                );
            }),
        ],
        silent: &[
            ("a short pair", |plan| {
                wish(plan, "A nature trail and a dance together");
            }),
            ("three", |plan| {
                wish(plan, "Reading, writing and listening reach level B1");
            }),
            ("an explanation that lists", |plan| {
                plan.goals[0].explanation = "Books, films, plays, songs.".into();
            }),
        ],
    },
    Trial {
        rule: "goal-copied",
        fires: &[
            ("the programme's wording", |plan| {
                wish(
                    plan,
                    "Improving language learning and language diversity in schools.",
                );
            }),
            ("nearly the programme's wording", |plan| {
                wish(
                    plan,
                    "Promoting the use of new technologies and of innovative teaching methods",
                );
            }),
            ("Dutch", |plan| {
                in_language(
                    plan,
                    Language::Nl,
                    "Het gebruik van nieuwe technologieën en innovatieve onderwijsmethoden bevorderen",
                );
            }),
            ("another goal", |plan| {
                plan.goals[1].title = plan.goals[0].title.to_uppercase();
            }),
        ],
        silent: &[
            ("the same theme in own words", |plan| {
                wish(
                    plan,
                    "Our first years learn a language with partners in Turku",
                );
            }),
            ("two goals without a title", |plan| {
                plan.goals[0].title.clear();
                plan.goals[1].title.clear();
            }),
        ],
    },
];
