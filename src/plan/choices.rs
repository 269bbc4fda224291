//! Closed lists: what a person picks instead of typing.
//!
//! Every list has stable codes (snake case) that stand in files, in the JSON exchange format and in the
//! keys of the locales: `<list>-<code>`, for instance `activity-kind-job_shadowing`.

use super::record::{Answer, AnswerMut, Answerable};

/// A closed list: its name and the codes of its rows.
#[derive(Debug, PartialEq, Eq)]
pub struct ClosedList {
    /// The name, as in the locales.
    pub name: &'static str,
    /// All codes, in the order in which they are offered.
    pub codes: &'static [&'static str],
}

impl ClosedList {
    /// The key of a row's name in the locales.
    pub fn key(&self, code: &str) -> String {
        format!("{}-{code}", self.name)
    }
}

/// What is chosen from a closed list, if anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The list.
    pub list: &'static ClosedList,
    /// The chosen code.
    pub code: Option<&'static str>,
}

impl Chosen {
    /// The chosen row, if the list is that of `T`.
    pub fn row<T: Listed>(self) -> Option<T> {
        let code = self.code.filter(|_| self.list == T::LIST)?;
        T::from_code(code)
    }

    /// The key of the chosen row's name in the locales.
    pub fn key(self) -> Option<String> {
        self.code.map(|code| self.list.key(code))
    }
}

/// Which rows of a closed list are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenSet {
    /// The list.
    pub list: &'static ClosedList,
    /// Bit `n` is set if code `n` is chosen.
    pub bits: u64,
}

impl ChosenSet {
    /// The chosen codes, in the order of the list.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        let codes = self.list.codes.iter().enumerate();
        codes
            .filter(move |(n, _)| self.bits & (1 << n) != 0)
            .map(|(_, code)| *code)
    }

    /// The keys of the chosen rows' names in the locales.
    pub fn keys(self) -> impl Iterator<Item = String> {
        self.iter().map(move |code| self.list.key(code))
    }
}

/// One of a closed list, or nothing yet.
pub trait Choice {
    /// The list.
    fn list(&self) -> &'static ClosedList;
    /// The chosen code.
    fn code(&self) -> Option<&'static str>;
    /// Chooses a code; an unknown one changes nothing.
    fn choose(&mut self, code: Option<&str>);
}

/// Several of a closed list.
pub trait Choices {
    /// The list.
    fn list(&self) -> &'static ClosedList;
    /// The chosen codes.
    fn chosen(&self) -> ChosenSet;
    /// Adds a code that is not chosen, takes away one that is; an unknown one changes nothing.
    fn toggle(&mut self, code: &str);
}

/// A type whose values are the rows of a closed list.
pub trait Listed: Copy + PartialEq + 'static {
    /// The list.
    const LIST: &'static ClosedList;
    /// All values, in the same order.
    const ALL: &'static [Self];
    /// The code of this value.
    fn code(self) -> &'static str;
    /// The value of a code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
    /// The key of this value's name in the locales.
    fn key(self) -> String {
        Self::LIST.key(self.code())
    }
}

impl<T: Listed> Choice for Option<T> {
    fn list(&self) -> &'static ClosedList {
        T::LIST
    }
    fn code(&self) -> Option<&'static str> {
        self.map(Listed::code)
    }
    fn choose(&mut self, code: Option<&str>) {
        match code {
            None => *self = None,
            Some(code) => {
                if let Some(value) = T::from_code(code) {
                    *self = Some(value);
                }
            }
        }
    }
}

impl<T: Listed> Choices for Vec<T> {
    fn list(&self) -> &'static ClosedList {
        T::LIST
    }
    fn chosen(&self) -> ChosenSet {
        let bits = T::ALL
            .iter()
            .enumerate()
            .filter(|(_, value)| self.contains(value))
            .fold(0, |bits, (n, _)| bits | (1 << n));
        ChosenSet {
            list: T::LIST,
            bits,
        }
    }
    fn toggle(&mut self, code: &str) {
        let Some(value) = T::from_code(code) else {
            return;
        };
        if self.contains(&value) {
            self.retain(|chosen| *chosen != value);
        } else {
            self.push(value);
            self.sort_by_key(|chosen| T::ALL.iter().position(|value| value == chosen));
        }
    }
}

impl<T: Listed> Answerable for Option<T> {
    fn as_answer(&self) -> Answer<'_> {
        Answer::Choice(Chosen {
            list: T::LIST,
            code: self.map(Listed::code),
        })
    }
    fn as_answer_mut(&mut self) -> Option<AnswerMut<'_>> {
        Some(AnswerMut::Choice(self))
    }
}

macro_rules! choices {
    ($($(#[$meta:meta])* $Name:ident $list:literal {
        $($(#[$vmeta:meta])* $Variant:ident $code:literal,)*
    })*) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub enum $Name { $($(#[$vmeta])* #[serde(rename = $code)] $Variant,)* }

        impl Listed for $Name {
            const LIST: &'static ClosedList = &ClosedList { name: $list, codes: &[$($code),*] };
            const ALL: &'static [Self] = &[$(Self::$Variant),*];
            fn code(self) -> &'static str {
                match self { $(Self::$Variant => $code,)* }
            }
        }

        impl Answerable for Vec<$Name> {
            fn as_answer(&self) -> Answer<'_> {
                Answer::Choices(self.chosen())
            }
            fn as_answer_mut(&mut self) -> Option<AnswerMut<'_>> {
                Some(AnswerMut::Choices(self))
            }
        }
    )* };
}

choices! {
    /// Who writes the plan.
    Applicant "applicant" {
        /// One school.
        School "school",
        /// A group of schools with one plan.
        SchoolGroup "school_group",
        /// A sector of a school.
        Sector "sector",
        /// A centre for adult education.
        AdultCentre "adult_centre",
    }
    /// The kinds of school.
    SchoolKind "school-kind" {
        /// Before primary school.
        PrePrimary "pre_primary",
        /// Primary school.
        Primary "primary",
        /// General secondary school.
        Secondary "secondary",
        /// Technical, vocational or arts education at secondary level.
        Vocational "vocational",
        /// Special education.
        Special "special",
        /// Adult education.
        Adult "adult",
        /// Part-time arts education.
        Arts "arts",
        /// Another kind.
        Other "other",
    }
    /// What a need is about.
    Area "area" {
        /// Management of the school.
        Management "management",
        /// Competences of staff.
        StaffCompetences "staff_competences",
        /// Teaching methods.
        Methods "methods",
        /// Languages.
        Languages "languages",
        /// Curriculum.
        Curriculum "curriculum",
        /// European dimension of the organisation.
        EuropeanDimension "european_dimension",
        /// Links with partners.
        Partners "partners",
        /// Inclusion and diversity.
        Inclusion "inclusion",
        /// Digital education.
        Digital "digital",
        /// Environment and climate.
        Environment "environment",
        /// Democratic participation.
        Participation "participation",
        /// Well-being.
        Wellbeing "wellbeing",
        /// Skills for a trade or profession.
        VocationalSkills "vocational_skills",
        /// Learning at a firm.
        WorkPlacements "work_placements",
        /// From school to work.
        TransitionToWork "transition_to_work",
        /// Something else.
        Other "other",
    }
    /// Which way an indicator should move.
    Direction "direction" {
        /// The figure should rise.
        Rise "rise",
        /// The figure should fall, as with drop-out.
        Fall "fall",
        /// The figure should stay.
        Hold "hold",
    }
    /// How far an indicator looks: the three layers of the impact tool of the Dutch agency (erasmusplus.nl, read 2026).
    ImpactLayer "impact-layer" {
        /// What the project itself makes or does: counted, not yet a change.
        Output "output",
        /// A change that lasts: seen at once or within half a year.
        Outcome "outcome",
        /// The wider effect that the school hopes to add to; no project measures it alone.
        Impact "impact",
    }
    /// Kinds of activity (Erasmus+ Programme Guide 2026, key action 1, and what schools do around it).
    ActivityKind "activity-kind" {
        /// Staff watch colleagues at work abroad.
        JobShadowing "job_shadowing",
        /// Staff teach at a partner school abroad.
        Teaching "teaching",
        /// Staff take a course or training abroad.
        Course "course",
        /// A group of pupils goes to a partner school.
        GroupMobility "group_mobility",
        /// Single pupils stay 10 to 29 days.
        PupilShort "pupil_short",
        /// Single pupils stay 30 days or more.
        PupilLong "pupil_long",
        /// Learners in vocational education work at a firm abroad.
        WorkPlacement "work_placement",
        /// Learners in vocational education stay 90 days or more: the long stay of the programme.
        ErasmusPro "erasmus_pro",
        /// Learners in vocational education take part in a skills competition.
        SkillsCompetition "skills_competition",
        /// An expert from abroad comes to the school.
        InvitedExpert "invited_expert",
        /// A future teacher from abroad comes to the school.
        HostTrainee "host_trainee",
        /// A partner visits the school.
        HostPartner "host_partner",
        /// A visit that prepares another activity.
        PreparatoryVisit "preparatory_visit",
        /// Staff of several partners meet.
        StaffMeeting "staff_meeting",
        /// Classes work together online, as in eTwinning.
        VirtualExchange "virtual_exchange",
        /// Classes of the country's language communities visit each other.
        ClassExchange "class_exchange",
        /// Something at home.
        Local "local",
        /// An event that shares results.
        SharingEvent "sharing_event",
        /// Something else.
        Other "other",
    }
    /// How far an activity is.
    ActivityState "activity-state" {
        /// Not begun.
        Planned "planned",
        /// Going on.
        Running "running",
        /// Over.
        Done "done",
    }
    /// How often an activity takes place.
    Rhythm "rhythm" {
        /// Once.
        Once "once",
        /// Every school year.
        Yearly "yearly",
        /// Several times a year.
        Often "often",
        /// Without a break.
        Ongoing "ongoing",
    }
    /// Distance one way as the crow flies (Programme Guide 2026, travel bands).
    TravelBand "travel-band" {
        /// 10 to 99 km.
        Km10 "km10",
        /// 100 to 499 km.
        Km100 "km100",
        /// 500 to 1,999 km.
        Km500 "km500",
        /// 2,000 to 2,999 km.
        Km2000 "km2000",
        /// 3,000 to 3,999 km.
        Km3000 "km3000",
        /// 4,000 to 7,999 km.
        Km4000 "km4000",
        /// 8,000 km and more.
        Km8000 "km8000",
    }
    /// Yes or no.
    YesNo "yes-no" {
        /// Yes.
        Yes "yes",
        /// No.
        No "no",
    }
    /// A field of education, as applications to Erasmus+ are divided.
    Field "field" {
        /// School education.
        Sch "sch",
        /// Vocational education and training.
        Vet "vet",
        /// Adult education.
        Adu "adu",
    }
    /// The Communities of Belgium, which govern its schools.
    Community "community" {
        /// The Flemish Community.
        Flemish "flemish",
        /// The French Community.
        French "french",
        /// The German-speaking Community.
        German "german",
    }
    /// What a partner is.
    PartnerKind "partner-kind" {
        /// A school.
        School "school",
        /// A network of schools.
        Network "network",
        /// A scheme or programme that brings schools together.
        Scheme "scheme",
        /// Another organisation.
        Organisation "organisation",
    }
    /// How far the work with a partner is.
    PartnerState "partner-state" {
        /// Wished for, not yet approached.
        Wished "wished",
        /// First contact.
        Contacted "contacted",
        /// Agreed.
        Agreed "agreed",
        /// Working together now.
        Cooperating "cooperating",
        /// Over.
        Past "past",
    }
    /// Platforms for partners and exchange.
    PlatformName "platform" {
        /// eTwinning on the European School Education Platform.
        Etwinning "etwinning",
        /// The European School Education Platform itself.
        Esep "esep",
        /// EPALE, for adult education.
        Epale "epale",
        /// Another one.
        Other "other",
    }
    /// Who results are shared with.
    Audience "audience" {
        /// Inside the school.
        School "school",
        /// Other schools.
        OtherSchools "other_schools",
        /// The local community: parents, municipality, associations.
        Community "community",
        /// The public.
        Public "public",
    }
    /// How far a group of the school is on its way.
    Level "level" {
        /// Nothing yet.
        None "none",
        /// First steps.
        Starting "starting",
        /// On the way.
        Growing "growing",
        /// Part of normal work.
        Settled "settled",
    }
    /// Languages of a plan: the 24 official languages of the European Union and five of associated countries.
    Language "language" {
        /// Bulgarian.
        Bg "bg",
        /// Czech.
        Cs "cs",
        /// Danish.
        Da "da",
        /// German.
        De "de",
        /// Greek.
        El "el",
        /// English.
        En "en",
        /// Spanish.
        Es "es",
        /// Estonian.
        Et "et",
        /// Finnish.
        Fi "fi",
        /// French.
        Fr "fr",
        /// Irish.
        Ga "ga",
        /// Croatian.
        Hr "hr",
        /// Hungarian.
        Hu "hu",
        /// Icelandic.
        Is "is",
        /// Italian.
        It "it",
        /// Lithuanian.
        Lt "lt",
        /// Latvian.
        Lv "lv",
        /// Macedonian.
        Mk "mk",
        /// Maltese.
        Mt "mt",
        /// Norwegian.
        No "no",
        /// Dutch.
        Nl "nl",
        /// Polish.
        Pl "pl",
        /// Portuguese.
        Pt "pt",
        /// Romanian.
        Ro "ro",
        /// Slovak.
        Sk "sk",
        /// Slovenian.
        Sl "sl",
        /// Serbian.
        Sr "sr",
        /// Swedish.
        Sv "sv",
        /// Turkish.
        Tr "tr",
    }
}

impl ActivityKind {
    /// True for kinds that take people of the school abroad.
    pub fn is_mobility(self) -> bool {
        self.is_staff_mobility() || self.is_pupil_mobility()
    }

    /// True for kinds that take staff abroad.
    pub fn is_staff_mobility(self) -> bool {
        matches!(
            self,
            Self::JobShadowing
                | Self::Teaching
                | Self::Course
                | Self::PreparatoryVisit
                | Self::StaffMeeting
        )
    }

    /// True for kinds that take pupils abroad.
    pub fn is_pupil_mobility(self) -> bool {
        matches!(
            self,
            Self::GroupMobility
                | Self::PupilShort
                | Self::PupilLong
                | Self::WorkPlacement
                | Self::ErasmusPro
                | Self::SkillsCompetition
        )
    }

    /// True for kinds that bring guests to the school.
    pub fn is_hosting(self) -> bool {
        matches!(
            self,
            Self::InvitedExpert | Self::HostTrainee | Self::HostPartner
        )
    }
}

impl SchoolKind {
    /// True if the learners are adults, not pupils.
    pub fn has_adult_learners(self) -> bool {
        matches!(self, Self::Adult)
    }
}
