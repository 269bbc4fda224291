//! Dates as people write them, in each language of a plan; what cannot be is not understood.

use europlan::plan::dates::{dates_in, in_figures};
use europlan::plan::{DateText, Grain, Language, Listed, Plan};
use europlan::text::{Texts, shipped};
use jiff::ToSpan;
use jiff::civil::date;
use std::borrow::Cow;

fn days(text: &str, language: Option<Language>) -> Option<(String, String)> {
    let span = DateText::from(text).span_in(language)?;
    Some((span.first.to_string(), span.last.to_string()))
}

fn is(text: &str, language: Option<Language>, first: &str, last: &str) {
    let wanted = Some((first.to_owned(), last.to_owned()));
    assert_eq!(days(text, language), wanted, "{language:?}: {text}");
}

#[test]
fn the_usual_orders_and_words_are_read() {
    for (text, first, last) in [
        ("01/09/27", "2027-09-01", "2027-09-01"),
        ("1.9.27", "2027-09-01", "2027-09-01"),
        ("1 - 9 - 2027", "2027-09-01", "2027-09-01"),
        ("09/25/2027", "2027-09-25", "2027-09-25"),
        ("3/4/2027", "2027-04-03", "2027-04-03"),
        ("09/27", "2027-09-01", "2027-09-30"),
        ("1. September 2027", "2027-09-01", "2027-09-01"),
        ("1 September, 2027", "2027-09-01", "2027-09-01"),
        ("September 1, 2027", "2027-09-01", "2027-09-01"),
        ("1st of September 2027", "2027-09-01", "2027-09-01"),
        ("September 2027", "2027-09-01", "2027-09-30"),
        ("sept. 27", "2027-09-01", "2027-09-30"),
        ("SEPT 2027", "2027-09-01", "2027-09-30"),
        ("1er septembre 2027", "2027-09-01", "2027-09-01"),
        ("2027. szeptember 1.", "2027-09-01", "2027-09-01"),
        ("2027 m. rugsėjo 1 d.", "2027-09-01", "2027-09-01"),
        ("2027. gada 1. septembrī", "2027-09-01", "2027-09-01"),
        ("1 de septiembre de 2027", "2027-09-01", "2027-09-01"),
        ("1 septembrie 2027", "2027-09-01", "2027-09-01"),
        ("1 ΣΕΠΤΕΜΒΡΙΟΥ 2027", "2027-09-01", "2027-09-01"),
        ("1 Eylül 2027", "2027-09-01", "2027-09-01"),
        ("aout 2027", "2027-08-01", "2027-08-31"),
        ("spring 2028", "2028-03-01", "2028-05-31"),
        ("voorjaar 2028", "2028-03-01", "2028-05-31"),
        ("Winter 2027/28", "2027-12-01", "2028-02-29"),
        ("spring 2027/28", "2028-03-01", "2028-05-31"),
        ("Q3 2027", "2027-07-01", "2027-09-30"),
        ("2e kwartaal 2027", "2027-04-01", "2027-06-30"),
        ("3. Quartal 2027", "2027-07-01", "2027-09-30"),
        ("III kwartał 2027", "2027-07-01", "2027-09-30"),
        ("T2 2027", "2027-04-01", "2027-06-30"),
        ("premier semestre 2027", "2027-01-01", "2027-06-30"),
        ("2. Halbjahr 2027/28", "2028-02-01", "2028-08-31"),
        ("first term 2027-2028", "2027-09-01", "2027-12-31"),
        ("schooljaar 2027-2028", "2027-09-01", "2028-08-31"),
        ("rok szkolny 2027/2028", "2027-09-01", "2028-08-31"),
        ("σχολικό έτος 2024-2025", "2024-09-01", "2025-08-31"),
        ("2023.–2024.", "2023-09-01", "2024-08-31"),
        ("1–5 October 2027", "2027-10-01", "2027-10-05"),
        ("31 Μαρτίου – 4 Απριλίου 2025", "2025-03-31", "2025-04-04"),
        ("luglio-settembre 2015", "2015-07-01", "2015-09-30"),
        ("January 2024 to June 2026", "2024-01-01", "2026-06-30"),
        ("Sept 2027 – Jan 2028", "2027-09-01", "2028-01-31"),
        ("2023-2027", "2023-01-01", "2027-12-31"),
        ("9.–13.10.2023.", "2023-10-09", "2023-10-13"),
    ] {
        is(text, None, first, last);
    }
}

#[test]
fn what_cannot_be_or_says_no_year_is_not_read() {
    for text in [
        "31 September 2027",
        "31.9.2027",
        "2027-09-31",
        "2027-13-01",
        "2027-13",
        "31 – 9 – 2027",
        "30 February 2028",
        "zzz",
        "zzz 2027",
        "September",
        "27 September",
        "soon 2027",
        "2027?",
        "semester 2027",
        "5th quarter 2027",
        "third semester 2027",
        "June 2028 to May 2027",
        "12",
        "1 2 3 4 2027",
        "8",
        "2027 pupils",
    ] {
        assert_eq!(days(text, None), None, "{text}");
    }
}

/// The months of each language as they stand in a date, in the form for "in <month> 2027" and "1 <month> 2027".
#[rustfmt::skip] // a table reads best with one row on a line
const MONTHS: [(Language, &str); 29] = [
    (Language::Bg, "януари февруари март април май юни юли август септември октомври ноември декември"),
    (Language::Cs, "ledna února března dubna května června července srpna září října listopadu prosince"),
    (Language::Da, "januar februar marts april maj juni juli august september oktober november december"),
    (Language::De, "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    (Language::El, "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου"),
    (Language::En, "January February March April May June July August September October November December"),
    (Language::Es, "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    (Language::Et, "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember"),
    (Language::Fi, "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta"),
    (Language::Fr, "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    (Language::Ga, "Eanáir Feabhra Márta Aibreán Bealtaine Meitheamh Iúil Lúnasa Meán_Fómhair Deireadh_Fómhair Samhain Nollaig"),
    (Language::Hr, "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca"),
    (Language::Hu, "január február március április május június július augusztus szeptember október november december"),
    (Language::Is, "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"),
    (Language::It, "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    (Language::Lt, "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio"),
    (Language::Lv, "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī"),
    (Language::Mk, "јануари февруари март април мај јуни јули август септември октомври ноември декември"),
    (Language::Mt, "Jannar Frar Marzu April Mejju Ġunju Lulju Awwissu Settembru Ottubru Novembru Diċembru"),
    (Language::Nl, "januari februari maart april mei juni juli augustus september oktober november december"),
    (Language::No, "januar februar mars april mai juni juli august september oktober november desember"),
    (Language::Pl, "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
    (Language::Pt, "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    (Language::Ro, "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"),
    (Language::Sk, "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra"),
    (Language::Sl, "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra"),
    (Language::Sr, "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра"),
    (Language::Sv, "januari februari mars april maj juni juli augusti september oktober november december"),
    (Language::Tr, "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
];

#[test]
fn each_month_is_read_in_each_language_of_a_plan() {
    assert_eq!(MONTHS.len(), Language::ALL.len());
    for (language, months) in MONTHS {
        let names: Vec<String> = months
            .split(' ')
            .map(|name| name.replace('_', " "))
            .collect();
        assert_eq!(names.len(), 12, "{language:?}");
        for (number, name) in (1..).zip(&names) {
            let day = format!("2027-{number:02}-05");
            for text in [
                format!("5. {name} 2027"),
                format!("5 {} 27", name.to_uppercase()),
            ] {
                is(&text, Some(language), &day, &day);
            }
            let month = DateText(format!("{name} 2027"))
                .span_in(Some(language))
                .unwrap();
            assert_eq!(month.grain, Grain::Month);
            assert_eq!(month.first.month(), number, "{language:?}: {name}");
            // Elsewhere the same, or nothing: never another month.
            for other in Language::ALL {
                let read = DateText(format!("{name} 2027")).span_in(Some(*other));
                let own_word = ["listopad", "srp", "lip"]
                    .iter()
                    .any(|stem| name.starts_with(stem));
                assert!(own_word || read == Some(month), "{other:?}: {name}");
            }
        }
    }
}

#[test]
fn what_two_languages_read_differently_stands_in_figures_for_those_who_do_not_know_the_language() {
    for (language, text, figures) in [
        (Language::Pl, "listopad 2027", "2027-11"),
        (Language::Hr, "5. listopada 2027.", "2027-10-05"),
        (Language::Cs, "5. listopadu 2027", "2027-11-05"),
        (Language::Sl, "leto 2027", "2027"),
        (Language::Sl, "šolsko leto 2027/28", "2027-2028"),
    ] {
        let mut plan = Plan::default();
        plan.about.language = Some(language);
        plan.about.period_start = text.into();
        plan.about.period_end = "September 2030".into();
        let read = in_figures(Cow::Borrowed(&plan));
        assert_eq!(read.about.period_start.0, figures, "{language:?}: {text}");
        assert_eq!(read.about.period_end.0, "September 2030");
        assert_eq!(
            read.about.period_start.span(),
            plan.about.period_start.span_in(Some(language))
        );
    }
    assert_eq!(days("listopad 2027", None), None);
}

#[test]
fn dates_inside_a_text_are_found_one_after_the_other() {
    let found = |text: &str| -> Vec<String> {
        let dates = dates_in(text, None).into_iter();
        dates
            .map(|span| format!("{}/{}", span.first, span.last))
            .collect()
    };
    assert_eq!(
        found("01/01/2025 a 30/06/2026; no texto: janeiro de 2024 a junho de 2026"),
        [
            "2025-01-01/2025-01-01",
            "2026-06-30/2026-06-30",
            "2024-01-01/2024-01-31",
            "2026-06-01/2026-06-30",
        ]
    );
    assert_eq!(found("24 Monate ab 30.10.2014"), ["2014-10-30/2014-10-30"]);
    assert_eq!(found("10/25 pupils, each year in May"), [""; 0]);
    assert_eq!(found("každý rok od září 2027"), ["2027-09-01/2027-09-30"]);
}

#[test]
fn a_date_is_read_with_its_weekday_as_the_program_itself_shows_it() {
    for tag in shipped() {
        let texts = Texts::new(tag);
        for day in date(2027, 9, 1).series(1.day()).take(400) {
            let shown = texts.weekday(day);
            is(
                &shown,
                Language::from_code(tag),
                &day.to_string(),
                &day.to_string(),
            );
        }
    }
    for (text, language) in [
        ("Fri 3 September 2027", Language::En),
        ("vr 3 sep. 2027", Language::Nl),
        ("Freitag, den 3. September 2027", Language::De),
        ("vendredi 3 septembre 2027", Language::Fr),
        ("sexta-feira, 3 de setembro de 2027", Language::Pt),
        ("perjantaina 3. syyskuuta 2027", Language::Fi),
        ("w piątek 3 września 2027", Language::Pl),
        ("Παρασκευή 3 Σεπτεμβρίου 2027", Language::El),
        ("v pátek 3.9.2027", Language::Cs),
        ("ven. 3/9/2027", Language::It),
    ] {
        is(text, Some(language), "2027-09-03", "2027-09-03");
    }
    assert_eq!(days("friday", None), None);
}
