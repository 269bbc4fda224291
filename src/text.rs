//! The only door to Fluent: which language, which words, numbers and dates in that language.
//!
//! Words stand in `locales/<tag>/*.ftl`, one file per subject. A message that a language lacks comes from
//! English. Isolation marks are off: all shipped languages are written from left to right, and the marks
//! would end up in the PDF, the clipboard and file names.

use crate::plan::{Country, DateText, Grain};
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentMessage, FluentResource};
use fluent_langneg::LanguageIdentifier;
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use icu_calendar::Date as IcuDate;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{M, YM, YMD, YMDE};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use include_dir::{Dir, File, include_dir};
use jiff::civil::Date;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::{LazyLock, OnceLock};

pub use fluent::FluentValue as Value;

/// The reference language, complete at all times.
pub const REFERENCE: &str = "en";

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The messages of each shipped language.
static BUNDLES: LazyLock<Vec<Bundle>> = LazyLock::new(|| {
    let bundle = |tag| Bundle {
        tag,
        messages: OnceLock::new(),
    };
    shipped().into_iter().map(bundle).collect()
});

/// All words of one language, with English behind it.
pub struct Texts {
    tag: String,
    bundles: Vec<&'static Bundle>,
    defaults: FluentArgs<'static>,
    numbers: Option<DecimalFormatter>,
    days: Option<DateTimeFormatter<YMD>>,
    weekdays: Option<DateTimeFormatter<YMDE>>,
    months: Option<DateTimeFormatter<YM>>,
    month_names: Option<DateTimeFormatter<M>>,
    collator: Option<CollatorBorrowed<'static>>,
}

/// The tags of the shipped languages, the reference first, then by tag.
pub fn shipped() -> Vec<&'static str> {
    let mut tags: Vec<&str> = LOCALES
        .dirs()
        .filter_map(|dir| dir.path().file_name()?.to_str())
        .collect();
    tags.sort_by_key(|tag| (*tag != REFERENCE, *tag));
    tags
}

/// The name of a shipped language in that language, read without its other words; its tag if it says none.
pub fn own_name(tag: &str) -> &str {
    let file = LOCALES.get_file(format!("{tag}/language.ftl"));
    let source = file.and_then(File::contents_utf8).unwrap_or_default();
    let name = |line: &'static str| line.strip_prefix("language-name = ");
    source.lines().find_map(name).unwrap_or(tag)
}

/// The shipped language that fits best, given the person's languages in order of preference.
pub fn negotiate<S: AsRef<str>>(wanted: &[S]) -> &'static str {
    let parse = |tag: &str| tag.replace('_', "-").parse::<LanguageIdentifier>().ok();
    let wanted: Vec<LanguageIdentifier> = wanted
        .iter()
        .filter_map(|tag| parse(tag.as_ref()))
        .collect();
    let shipped = shipped();
    let available: Vec<LanguageIdentifier> = shipped.iter().filter_map(|tag| parse(tag)).collect();
    let best = negotiate_languages(&wanted, &available, None, NegotiationStrategy::Lookup)
        .first()
        .map(ToString::to_string);
    shipped
        .into_iter()
        .find(|tag| Some(*tag) == best.as_deref())
        .unwrap_or(REFERENCE)
}

impl Texts {
    /// The words of the shipped language that fits `tag` best.
    pub fn new(tag: &str) -> Self {
        let tag = negotiate(&[tag]);
        let of = |tag| BUNDLES.iter().find(|bundle| bundle.tag == tag);
        let behind = (tag != REFERENCE).then(|| of(REFERENCE));
        let bundles = of(tag).into_iter().chain(behind.flatten()).collect();
        let mut texts = Self {
            tag: tag.to_owned(),
            bundles,
            defaults: FluentArgs::new(),
            numbers: None,
            days: None,
            weekdays: None,
            months: None,
            month_names: None,
            collator: None,
        };
        // The reference is British English: 1 September 2026.
        let form = if tag == REFERENCE { "en-GB" } else { tag };
        if let Ok(locale) = form.parse::<icu_locale_core::Locale>() {
            let mut options = DecimalFormatterOptions::default();
            // Dutch groups from five digits on: 4000, but 10.000.
            if tag == "nl" {
                options.grouping_strategy = Some(GroupingStrategy::Min2);
            }
            texts.numbers = DecimalFormatter::try_new((&locale).into(), options).ok();
            texts.days = DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok();
            texts.weekdays = DateTimeFormatter::try_new((&locale).into(), YMDE::long()).ok();
            texts.months = DateTimeFormatter::try_new((&locale).into(), YM::long()).ok();
            texts.month_names = DateTimeFormatter::try_new((&locale).into(), M::long()).ok();
            texts.collator = Collator::try_new((&locale).into(), CollatorOptions::default()).ok();
        }
        texts.set_adult_learners(false);
        texts
    }

    /// The tag of the language, as shipped.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether words such as pupil stand for adult learners; messages see it as `$learners`.
    pub fn set_adult_learners(&mut self, adult: bool) {
        self.defaults
            .set("learners", if adult { "adults" } else { "pupils" });
    }

    /// The message of that key, borrowed unless it has variables; the key itself in brackets if no language has it.
    pub fn say<'a>(&'a self, key: &str) -> Cow<'a, str> {
        self.format(key, None, Some(&self.defaults))
            .unwrap_or_else(|| format!("[{key}]").into())
    }

    /// The message of that key with values for its variables.
    pub fn say_with<'a>(&'a self, key: &str, values: &[(&'a str, Value<'a>)]) -> String {
        let args = self.args(values);
        self.format(key, None, Some(&args))
            .map_or_else(|| format!("[{key}]"), Cow::into_owned)
    }

    /// The message of that key with words for its variables, as errors and problems have them.
    pub fn sentence(&self, key: &str, words: &[(&'static str, String)]) -> String {
        let values = words.iter();
        let values: Vec<(&str, Value)> = values
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        self.say_with(key, &values)
    }

    /// An attribute of a message, such as `help`; `None` if the message has none.
    pub fn attribute<'a>(&'a self, key: &str, attribute: &str) -> Option<Cow<'a, str>> {
        self.format(key, Some(attribute), Some(&self.defaults))
    }

    /// True if a message has that attribute.
    pub fn has_attribute(&self, key: &str, attribute: &str) -> bool {
        let message = self.message(key);
        message.is_some_and(|(_, message)| message.get_attribute(attribute).is_some())
    }

    /// What a document says for a key: the attribute `doc` of its message, or the message itself.
    pub fn say_printed(&self, key: &str) -> Cow<'_, str> {
        let words = self.attribute(key, "doc");
        words.unwrap_or_else(|| self.say(key))
    }

    /// An attribute of a message with values for its variables.
    pub fn attribute_with(
        &self,
        key: &str,
        attribute: &str,
        values: &[(&str, Value)],
    ) -> Option<String> {
        let args = self.args(values);
        self.format(key, Some(attribute), Some(&args))
            .map(Cow::into_owned)
    }

    /// True if a message of that key exists.
    pub fn has(&self, key: &str) -> bool {
        self.bundles
            .iter()
            .any(|bundle| bundle.read().has_message(key))
    }

    /// A number in the language's form, with at most three decimals.
    pub fn number(&self, number: f64) -> String {
        let decimal = fixed_decimal(number);
        match (&self.numbers, decimal) {
            (Some(format), Some(decimal)) => format.format(&decimal).to_string(),
            _ => number.to_string(),
        }
    }

    /// A day in the language's long form.
    pub fn day(&self, day: Date) -> String {
        let icu = icu_date(day);
        match (&self.days, icu) {
            (Some(format), Some(date)) => format.format(&date).to_string(),
            _ => day.to_string(),
        }
    }

    /// A day with its weekday, in the language's long form.
    pub fn weekday(&self, day: Date) -> String {
        match (&self.weekdays, icu_date(day)) {
            (Some(format), Some(date)) => format.format(&date).to_string(),
            _ => day.to_string(),
        }
    }

    /// A month with its year in the language's long form.
    pub fn month(&self, day: Date) -> String {
        let icu = icu_date(day);
        match (&self.months, icu) {
            (Some(format), Some(date)) => format.format(&date).to_string(),
            _ => format!("{}-{:02}", day.year(), day.month()),
        }
    }

    /// The name of a month.
    pub fn month_name(&self, day: Date) -> String {
        match (&self.month_names, icu_date(day)) {
            (Some(format), Some(date)) => format.format(&date).to_string(),
            _ => format!("{:02}", day.month()),
        }
    }

    /// A date as the language writes it, or as typed if it is not understood.
    pub fn date(&self, date: &DateText) -> String {
        match date.span() {
            None => date.0.trim().to_owned(),
            Some(span) => match span.grain {
                Grain::Day => self.day(span.first),
                Grain::Month => self.month(span.first),
                Grain::Part => date.0.trim().to_owned(),
                Grain::Year if span.first.year() == span.last.year() => {
                    span.first.year().to_string()
                }
                Grain::SchoolYear | Grain::Year => {
                    format!("{}–{}", span.first.year(), span.last.year())
                }
            },
        }
    }

    /// The name of a country, or its code if it is unknown.
    pub fn country<'a>(&'a self, country: &'a Country) -> Cow<'a, str> {
        let key = format!("country-{}", country.0);
        self.format(&key, None, None)
            .unwrap_or(Cow::Borrowed(&country.0))
    }

    /// All countries with their names, in the order of the language's alphabet.
    pub fn countries(&self) -> Vec<(Country, String)> {
        let mut all: Vec<(Country, String)> = country_codes()
            .into_iter()
            .map(|code| {
                let country = Country(code);
                let name = self.country(&country).into_owned();
                (country, name)
            })
            .collect();
        all.sort_by(|(_, a), (_, b)| self.compare(a, b));
        all
    }

    /// The order of two words in the language's alphabet.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator
            .as_ref()
            .map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
    }

    fn args<'a>(&'a self, values: &[(&'a str, Value<'a>)]) -> FluentArgs<'a> {
        let mut args = FluentArgs::with_capacity(values.len() + 1);
        for (name, value) in self.defaults.iter() {
            args.set(name, value.clone());
        }
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        args
    }

    fn format<'a>(
        &'a self,
        key: &str,
        attribute: Option<&str>,
        args: Option<&FluentArgs>,
    ) -> Option<Cow<'a, str>> {
        let (bundle, message) = self.message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        Some(bundle.format_pattern(pattern, args, &mut Vec::new()))
    }

    /// The message of that key, with the language it is in.
    fn message(&self, key: &str) -> Option<(&FluentBundle<FluentResource>, FluentMessage<'_>)> {
        let mut bundles = self.bundles.iter().map(|bundle| bundle.read());
        bundles.find_map(|bundle| Some((bundle, bundle.get_message(key)?)))
    }
}

/// The messages of one language, read once, when the first is needed: reading takes as long as a short command.
struct Bundle {
    tag: &'static str,
    messages: OnceLock<FluentBundle<FluentResource>>,
}

impl Bundle {
    fn read(&self) -> &FluentBundle<FluentResource> {
        self.messages.get_or_init(|| {
            let language = self.tag.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![language]);
            bundle.set_use_isolating(false);
            let files = LOCALES.get_dir(self.tag).into_iter().flat_map(Dir::files);
            for source in files.filter_map(File::contents_utf8) {
                let resource =
                    FluentResource::try_new(source.to_owned()).unwrap_or_else(|(good, _)| good);
                bundle.add_resource_overriding(resource);
            }
            bundle
        })
    }
}

/// What a country is called in each shipped language, and what people call it there beside its name.
pub fn names_of_country(country: &Country) -> Vec<Cow<'static, str>> {
    let key = format!("country-{}", country.0);
    let mut names = Vec::new();
    for bundle in BUNDLES.iter().map(Bundle::read) {
        let message = bundle.get_message(&key);
        let also = message.as_ref().and_then(|it| it.get_attribute("also"));
        let name = message.as_ref().and_then(FluentMessage::value);
        for pattern in name.into_iter().chain(also.map(|also| also.value())) {
            names.push(bundle.format_pattern(pattern, None, &mut Vec::new()));
        }
    }
    names
}

/// The codes of all countries that have a name.
fn country_codes() -> Vec<String> {
    let file = LOCALES.get_file(format!("{REFERENCE}/countries.ftl"));
    let source = file.and_then(File::contents_utf8).unwrap_or_default();
    let lines = source
        .lines()
        .filter_map(|line| line.strip_prefix("country-"));
    lines
        .filter_map(|line| line.split_once(" =").map(|(code, _)| code.to_owned()))
        .collect()
}

fn icu_date(day: Date) -> Option<IcuDate<icu_calendar::Iso>> {
    let (month, date) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    IcuDate::try_new_iso(day.year().into(), month, date).ok()
}

fn fixed_decimal(number: f64) -> Option<icu_decimal::input::Decimal> {
    let text = format!("{number:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.parse().ok()
}
