//! The parts that are mostly single answers: school, current status, vision, network, Europe, sharing, progress.

use super::Words;
use super::answers::{BETWEEN, joined, period};
use super::builder::{Builder, Cell, Facts};
use crate::plan::{Applicant, Kind, Of, PartnerKind, Place, PlatformName};

/// The groups of the self-view, each with its question now and wished.
pub(super) const SELF_VIEW: [(&str, &str, &str); 6] = [
    ("doc-self-pupils", "pupils_now", "pupils_wished"),
    ("doc-self-staff", "staff_now", "staff_wished"),
    (
        "doc-self-organisation",
        "organisation_now",
        "organisation_wished",
    ),
    ("doc-self-curriculum", "curriculum_now", "curriculum_wished"),
    ("doc-self-outside", "outside_now", "outside_wished"),
    (
        "doc-self-authorities",
        "authorities_now",
        "authorities_wished",
    ),
];

/// Questions about the school whose answers need no label.
const IN_A_LINE: [&str; 8] = [
    "applicant",
    "kinds",
    "address",
    "country",
    "pupils",
    "staff",
    "figures_year",
    "ages",
];

impl Builder<'_> {
    /// The school, then how the plan was made. Title, language, period and name stand on the cover, if there is one.
    pub(super) fn school(&mut self, has_cover: bool) {
        let of = Of::School;
        let mut facts: Facts = Vec::new();
        if !has_cover {
            for field in ["title", "language"] {
                facts.extend(self.fact(Of::About, field));
            }
        }
        let period = period(self.texts, self.plan).filter(|_| !has_cover);
        let period = period.or_else(|| self.unanswered(Of::About, "period_start"));
        facts.extend(period.map(|period| (self.say("doc-period"), period)));
        let on_cover = has_cover && self.short(of, "name").is_some();
        facts.extend((!on_cover).then(|| self.fact(of, "name")).flatten());
        self.facts(of, facts, &[]);
        let size = self.size_of_school();
        let has_size = !size.is_empty();
        self.facts_in_a_line(&self.school_in_a_line(size), BETWEEN);
        let open = |field| self.open_fact(of, field);
        let mut facts: Facts = IN_A_LINE.into_iter().filter_map(open).collect();
        if !has_size {
            facts.extend(self.fact(of, "figures_year"));
        }
        let fields = [
            "website",
            "oid",
            "accreditation",
            "contact",
            "fewer_opportunities",
        ];
        self.facts(of, facts, &fields);
        let profile = ["daily", "programmes", "surroundings", "labels", "papers"];
        self.longs(of, &profile);
        self.longs(Of::About, &["made_by", "talks"]);
        self.facts(Of::About, Vec::new(), &["approved"]);
    }

    /// What needs no label: what kind of school it is, where, how large, and how old its pupils are.
    fn school_in_a_line(&self, mut size: Cell) -> Cell {
        let of = Of::School;
        let is_usual = self.plan.school.applicant == Some(Applicant::School);
        // That it is one school goes without saying.
        let fields = if is_usual {
            &["kinds"][..]
        } else {
            &["applicant", "kinds"]
        };
        let mut line = self.cell(of, fields);
        let address = self.cell(of, &["address", "country"]);
        let year = self.short(of, "figures_year");
        if let (Some(last), Some(year)) = (size.last_mut(), year) {
            let text = format!("({})", year.text);
            *last = joined(&[last.clone(), Words { text, ..year }], " ");
        }
        for cell in [address, size] {
            line.extend((!cell.is_empty()).then(|| joined(&cell, ", ")));
        }
        line.extend(self.short(of, "ages"));
        line
    }

    /// "284 pupils", "34 staff".
    fn size_of_school(&self) -> Cell {
        let counted = [("pupils", "doc-count-pupils"), ("staff", "doc-count-staff")];
        let counted = counted.into_iter();
        counted
            .filter_map(|(field, message)| self.counted(Of::School, field, message))
            .collect()
    }

    /// Current status.
    pub(super) fn status(&mut self) {
        let of = Of::Status;
        self.lead(of, "situation");
        self.group("experience");
        self.lead(of, "experience");
        self.question_label(of, "projects");
        self.items(
            &self.plan.ids(Kind::Project),
            &[
                ("programme", 3.0),
                ("year", 2.0),
                ("theme", 4.0),
                ("countries", 3.0),
            ],
        );
        self.long(of, "competences");
        self.group("swot");
        for field in ["strengths", "weaknesses", "opportunities", "threats"] {
            self.long(of, field);
        }
        self.heading(2, self.say("doc-self-view"), None);
        self.self_view();
    }

    fn self_view(&mut self) {
        let cell = |field| -> Cell { self.short(Of::Status, field).into_iter().collect() };
        let rows: Vec<Vec<Cell>> = SELF_VIEW
            .into_iter()
            .map(|(name, now, wished)| vec![vec![self.say(name)], cell(now), cell(wished)])
            .filter(|row| row.iter().skip(1).any(|cell| !cell.is_empty()))
            .collect();
        let heads = ["doc-self-group", "doc-self-now", "doc-self-wished"];
        self.table(heads.map(|head| (self.say(head), 1.0)).into(), rows);
    }

    /// Vision.
    pub(super) fn vision(&mut self) {
        let of = Of::Vision;
        self.facts(of, Vec::new(), &["by"]);
        self.lead(of, "picture");
        self.long(of, "policy");
        self.long(of, "everyone");
    }

    /// Network.
    pub(super) fn network(&mut self) {
        self.group("partners");
        self.partners();
        self.group("platforms");
        self.platforms();
        self.group("growth");
        self.lead(Of::Network, "steps");
        self.long(Of::Network, "search");
    }

    fn partners(&mut self) {
        let plan = self.plan;
        let ids = plan.ids(Kind::Partner);
        let Some(first) = ids.first() else { return };
        let of = Of::Item(*first);
        let where_and_state = [self.say("doc-where"), self.label(of, "state")];
        let heads = vec![
            (self.say("doc-partner"), 2.6),
            (joined(&where_and_state, BETWEEN), 2.2),
            (self.label(of, "found"), 3.2),
            (self.label(of, "role"), 4.0),
        ];
        let rows = ids
            .iter()
            .filter(|id| !self.is_blank(**id))
            .map(|id| {
                let of = Of::Item(*id);
                let title = Place::new(of, Kind::Partner.title_field());
                let mut partner = vec![self.boxed(*id).at(title)];
                let kind = plan.partner(*id).and_then(|partner| partner.kind);
                // That it is a school goes without saying.
                let is_usual = kind == Some(PartnerKind::School);
                partner.extend((!is_usual).then(|| self.short(of, "kind")).flatten());
                vec![
                    partner,
                    self.cell(of, &["town", "country", "state"]),
                    self.cell(of, &["found"]),
                    self.cell(of, &["role"]),
                ]
            })
            .collect();
        self.prose_table(heads, rows);
    }

    /// Platforms; the own name of another one stands for itself.
    fn platforms(&mut self) {
        let plan = self.plan;
        let Some(first) = plan.platforms.first() else {
            return;
        };
        let heads = ["platform", "purpose"].map(|field| self.label(Of::Item(first.id), field));
        let rows = plan.platforms.iter().map(|platform| {
            let of = Of::Item(platform.id);
            let mut name = self.cell(of, &["name"]);
            if name.is_empty() || platform.platform != Some(PlatformName::Other) {
                name = self.cell(of, &["platform", "name"]);
            }
            [name, self.cell(of, &["purpose"])]
        });
        self.pairs(heads, rows.collect());
    }

    /// European dimension: the priorities that have a measure.
    pub(super) fn europe(&mut self) {
        self.lead(Of::Europe, "added_value");
        self.group("priorities");
        for field in ["inclusion", "digital", "environment", "participation"] {
            self.long(Of::Europe, field);
        }
    }

    /// Sharing and follow-up.
    pub(super) fn sharing(&mut self) {
        let of = Of::FollowUp;
        self.group("sharing");
        self.items(
            &self.plan.ids(Kind::Sharing),
            &[
                ("what", 3.0),
                ("channel", 2.5),
                ("audience", 2.5),
                ("when", 2.0),
                ("who", 2.0),
            ],
        );
        self.group("changes");
        self.items(
            &self.plan.ids(Kind::Change),
            &[("what", 4.0), ("owner", 2.0), ("by", 2.0)],
        );
        self.group("tasks");
        self.tasks();
        self.long(of, "staff_change");
        self.group("risks");
        self.items(
            &self.plan.ids(Kind::Risk),
            &[("risk", 1.0), ("answer", 1.0)],
        );
        self.group("evaluation");
        self.lead(of, "evaluation");
        self.long(of, "eu_support");
    }

    fn tasks(&mut self) {
        let ids = self.plan.ids(Kind::Task);
        let Some(first) = ids.first() else { return };
        let fields = ["role", "task"];
        let heads = fields.map(|field| self.label(Of::Item(*first), field));
        let rows = ids
            .iter()
            .map(|id| fields.map(|field| self.cell(Of::Item(*id), &[field])));
        self.pairs(heads, rows.collect());
    }

    /// Measurements over time.
    pub(super) fn progress(&mut self) {
        let ids = self.plan.ids(Kind::Measurement);
        let Some(first) = ids.first() else { return };
        let of = Of::Item(*first);
        let heads = [
            ("indicator", 4.0),
            ("date", 2.0),
            ("value", 1.5),
            ("note", 3.0),
        ]
        .map(|(field, share)| (self.label(of, field), share));
        let rows = self.plan.measurements.iter().map(|measurement| {
            let of = Of::Item(measurement.id);
            let mut row = vec![
                measurement
                    .indicator
                    .iter()
                    .map(|id| self.indicator_name(*id).at(Place::new(of, "indicator")))
                    .collect(),
            ];
            row.extend(["date", "value", "note"].map(|field| self.cell(of, &[field])));
            row
        });
        self.table(heads.into(), rows.collect());
    }
}
