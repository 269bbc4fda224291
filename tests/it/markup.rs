//! The markup of answers: what is a mark and what stays as typed, what keys and pasting do.

mod any_text;

use europlan::plan::markup::{
    self, Edited, Formatting, List, ListEntry, Rich, change, enter, is_on, pasted, read,
};

/// A line as HTML, as the examples of `CommonMark` have it.
fn html(line: &str) -> String {
    let blocks = read(line);
    let [markup::Block::Paragraph(words)] = blocks.as_slice() else {
        panic!("{blocks:?}");
    };
    inline(words)
}

fn inline(words: &Rich) -> String {
    let mut html = String::new();
    let mut at = 0;
    for span in &words.spans {
        let (open, close) = match (span.bold, span.italic) {
            (true, false) => ("<b>", "</b>"),
            (false, true) => ("<i>", "</i>"),
            _ => ("<i><b>", "</b></i>"),
        };
        html += &words.text[at..span.bytes.start];
        html += open;
        html += &words.text[span.bytes.clone()];
        html += close;
        at = span.bytes.end;
    }
    html + &words.text[at..]
}

/// An answer in short: `p(words)`, `ul(entry)`, `ol(entry ul(inner))`.
fn shape(text: &str) -> String {
    let blocks = read(text);
    let blocks = blocks.iter().map(|block| match block {
        markup::Block::Paragraph(words) => format!("p({})", inline(words)),
        markup::Block::List(list) => list_shape(list),
    });
    blocks.collect::<Vec<_>>().join(" ")
}

fn list_shape(list: &List) -> String {
    let item = |item: &ListEntry| {
        let inner: String = item.inner.iter().map(list_shape).collect();
        let space = if inner.is_empty() { "" } else { " " };
        format!("{}{space}{inner}", inline(&item.words))
    };
    let items: Vec<String> = list.items.iter().map(item).collect();
    let name = if list.ordered { "ol" } else { "ul" };
    format!("{name}({})", items.join(", "))
}

#[test]
fn asterisks_around_words_emphasise_as_in_commonmark() {
    for (line, expected) in [
        ("*foo bar*", "<i>foo bar</i>"),
        ("**foo bar**", "<b>foo bar</b>"),
        ("***foo***", "<i><b>foo</b></i>"),
        ("**foo*bar*baz**", "<b>foo*bar*baz</b>"),
        (
            "**foo *bar* baz**",
            "<b>foo </b><i><b>bar</b></i><b> baz</b>",
        ),
        (
            "*foo **bar** baz*",
            "<i>foo </i><i><b>bar</b></i><i> baz</i>",
        ),
        ("foo**bar**", "foo<b>bar</b>"),
        (
            "**Gomphocarpus (*Gomphocarpus physocarpus*, syn.)**",
            "<b>Gomphocarpus (</b><i><b>Gomphocarpus physocarpus</b></i><b>, syn.)</b>",
        ),
        ("*(**foo**)*", "<i>(</i><i><b>foo</b></i><i>)</i>"),
        ("***foo** bar*", "<i><b>foo</b></i><i> bar</i>"),
        ("*foo **bar***", "<i>foo </i><i><b>bar</b></i>"),
        (
            "**foo \"*bar*\" foo**",
            "<b>foo \"</b><i><b>bar</b></i><b>\" foo</b>",
        ),
        ("*Élan* – **über**", "<i>Élan</i> – <b>über</b>"),
        ("**note:** read this", "<b>note:</b> read this"),
        ("**foo*", "*<i>foo</i>"),
        ("*foo**", "<i>foo</i>*"),
        ("****foo*", "***<i>foo</i>"),
        ("**foo** *bar* **baz**", "<b>foo</b> <i>bar</i> <b>baz</b>"),
    ] {
        assert_eq!(html(line), expected, "{line}");
    }
}

#[test]
fn everything_else_stays_as_typed() {
    for line in [
        "*",
        "**",
        "****",
        "* ",
        "5 * 3 = 15",
        "5*3*2 = 30",
        "a * foo bar*",
        "** is not an empty bold **",
        "**foo bar **",
        "**unclosed",
        "unopened**",
        "Schüler*innen und Lehrer*innen",
        "# 1 in the region",
        "<b>not bold</b>",
        "> 80 % of pupils",
        "_under_ __lines__ `ticks` ~~waves~~",
        "https://school.example/a_b_c*d?x=*y",
        "[link](https://school.example)",
        "-5 degrees",
        "2027. a year",
        "1.5 million",
        "12) is not the first",
        "C:\\plans is a path, \\\\server\\share too",
        "1",
        "-",
        "•",
    ] {
        assert_eq!(shape(line), format!("p({})", line.trim()), "{line}");
    }
}

#[test]
fn a_backslash_takes_the_meaning_of_a_sign_away() {
    for (line, expected) in [
        ("\\*not emphasised*", "*not emphasised*"),
        ("*a \\* b*", "<i>a * b</i>"),
        ("\\- no entry", "- no entry"),
        ("1\\. no entry", "1. no entry"),
        ("\\* no entry", "* no entry"),
        ("C:\\1. stays", "C:\\1. stays"),
    ] {
        assert_eq!(html(line), expected, "{line}");
    }
}

#[test]
fn lines_become_paragraphs_lists_and_lists_in_lists() {
    for (text, expected) in [
        ("One.\n\nTwo.", "p(One.) p(Two.)"),
        ("- a\n- b", "ul(a, b)"),
        ("- a\n\n- b\nc\n- d", "ul(a, b) p(c) ul(d)"),
        ("* **a**\n• b\n– c", "ul(<b>a</b>, b, c)"),
        ("1. a\n2) b\n4. c", "ol(a, b) p(4. c)"),
        ("1. a\n  - x\n  - *y*\n2. b", "ol(a ul(x, <i>y</i>), b)"),
        ("- a\n\t1. x\n\t2. y\n- b", "ul(a ol(x, y), b)"),
        ("- a\n  - x\n  1. y", "ul(a ul(x)ol(y))"),
        (
            "- a\n  - x\n    - i\n    - j\n  - y",
            "ul(a ul(x ul(i, j), y))",
        ),
        (
            "- a\n  1. x\n      - i\n        - deeper\n- b",
            "ul(a ol(x ul(i, deeper)), b)",
        ),
        ("  - alone", "ul(alone)"),
        ("- a\n1. b", "ul(a) ol(b)"),
    ] {
        assert_eq!(shape(text), expected, "{text}");
    }
}

/// The text with the selection in brackets, or a bar for the caret.
fn marked(text: &str) -> (String, std::ops::Range<usize>) {
    let bare = text.replace(['[', ']', '|'], "");
    let start = text.find(['[', '|']).expect("a selection");
    let end = text.find(']').map_or(start, |end| end - 1);
    (bare, start..end)
}

fn shown(edited: &Edited) -> String {
    let (start, end) = (edited.selection.start, edited.selection.end);
    let text = &edited.text;
    if start == end {
        format!("{}|{}", &text[..start], &text[start..])
    } else {
        format!("{}[{}]{}", &text[..start], &text[start..end], &text[end..])
    }
}

fn check_change(wanted: Formatting, cases: &[(&str, &str)]) {
    for (before, after) in cases {
        let (text, selection) = marked(before);
        let edited = change(&text, selection, wanted).expect(before);
        assert_eq!(shown(&edited), *after, "{wanted:?}: {before}");
    }
}

#[test]
fn bold_and_italic_are_switched_at_the_selection() {
    check_change(
        Formatting::Bold,
        &[
            ("a [word] b", "a **[word]** b"),
            ("a **[word]** b", "a [word] b"),
            ("a [**word**] b", "a [word] b"),
            ("a[ word ]b", "a **[word]** b"),
            ("**one [two] three**", "**one** [two] **three**"),
            ("[one **two** three]", "**[one two three]**"),
            ("*one [two] three*", "*one **[two]** three*"),
            ("in wo|rd s", "in **wo|rd** s"),
            ("in **wo|rd** s", "in wo|rd s"),
            ("now |", "now **|**"),
            ("now **|**", "now |"),
            ("now **typed|**", "now **typed**|"),
            ("[E]uropean", "**[E]**uropean"),
            ("[one\n\n- two\n3. x]", "**[one**\n\n- **two**\n3. **x]**"),
            ("- [one]", "- **[one]**"),
            ("[- one]", "- **[one]**"),
        ],
    );
    check_change(
        Formatting::Italic,
        &[
            ("a [word] b", "a *[word]* b"),
            ("**[word]**", "***[word]***"),
            ("***[word]***", "**[word]**"),
            ("in|s", "*in|s*"),
            ("h[al]f", "*h[al]f*"),
            ("2 * [3]", "2 * *[3]*"),
        ],
    );
}

#[test]
fn what_is_switched_on_can_be_asked() {
    for (wanted, on, off) in [
        (Formatting::Bold, "a **wo|rd** b", "a wo|rd **b**"),
        (Formatting::Bold, "[**a** **b**]", "[**a** b]"),
        (Formatting::Italic, "***[a]***", "**[a]**"),
        (Formatting::Bullets, "[- a\n\n- b]", "[- a\nb]"),
        (Formatting::Numbers, "1. a|", "- a|"),
    ] {
        for (case, expected) in [(on, true), (off, false)] {
            let (text, selection) = marked(case);
            assert_eq!(is_on(&text, selection, wanted), expected, "{case}");
        }
    }
}

#[test]
fn lists_are_switched_for_the_selected_lines() {
    check_change(
        Formatting::Bullets,
        &[
            ("a|b", "- a|b"),
            ("- a|b", "a|b"),
            ("[a\nb]", "- [a\n- b]"),
            ("1. [a\n2. b]\n3. c", "- [a\n- b]\n1. c"),
            ("|", "- |"),
        ],
    );
    check_change(
        Formatting::Numbers,
        &[
            ("a\nb|\nc", "a\n1. b|\nc"),
            ("1. a\nb|\n1. c", "1. a\n2. b|\n3. c"),
            ("1. a\n2. b|\n3. c", "1. a\nb|\n1. c"),
        ],
    );
}

#[test]
fn enter_goes_on_with_a_list_and_ends_it() {
    for (before, after) in [
        ("- a|", "- a\n- |"),
        ("• a|b", "• a\n• |b"),
        ("1. a|\n2. b\n3. c", "1. a\n2. |\n3. b\n4. c"),
        ("1) a|", "1) a\n2) |"),
        ("- a\n  - x|", "- a\n  - x\n  - |"),
        ("- a\n- |", "- a\n|"),
        ("1. a\n2. |\n3. c", "1. a\n|\n2. c"),
        ("- [ab]c", "- \n- |c"),
    ] {
        let (text, selection) = marked(before);
        let edited = enter(&text, selection).expect(before);
        assert_eq!(shown(&edited), after, "{before}");
    }
    for plain in ["a|", "|- a", "2027. a year|", "**a**|", "1. a\n\n5. b|"] {
        let (text, selection) = marked(plain);
        assert_eq!(enter(&text, selection), None, "{plain}");
    }
}

#[test]
fn pasted_lists_stay_lists_and_styles_fall_away() {
    for (clipboard, expected) in [
        ("\u{f0b7}\tOne\r\n\u{f0b7}\tTwo\r\n", "- One\n- Two\n"),
        ("·\tOne\n·         Two", "- One\n- Two"),
        (
            "•\tOne\no\tInner\n§\tInner too\n•\tTwo",
            "- One\n  - Inner\n  - Inner too\n- Two",
        ),
        ("1.\tOne\n2)\tTwo\n10.\tTen", "1. One\n2. Two\n10. Ten"),
        ("–\tOne\n—\tTwo", "- One\n- Two"),
        ("\u{f0a7}One", "- One"),
        ("One\u{b}Two\n\n\n\nThree", "One\nTwo\n\nThree"),
        ("\u{202a}a\u{202c}\u{200e} b\u{ad}c\u{7}", "a bc"),
        (
            "20\u{a0}% of\u{a0}pupils «\u{a0}oui\u{a0}»",
            "20\u{a0}% of pupils «\u{a0}oui\u{a0}»",
        ),
        ("o no list\n§ 5 of the law", "o no list\n§ 5 of the law"),
        (" a part ", " a part "),
        ("- already\n1. there", "- already\n1. there"),
    ] {
        assert_eq!(pasted(clipboard, true), expected, "{clipboard:?}");
    }
    assert_eq!(pasted("One\r\n\r\n\tTwo \n", false), "One Two");
    assert_eq!(pasted(" two", false), " two");
}

#[test]
fn the_check_reads_answers_without_marks() {
    let context = europlan::check::Context {
        today: crate::support::today(),
        catalogue: europlan::catalogue::Catalogue::shipped(),
        help: europlan::wording::help,
    };
    let mut plan = crate::any::rich_plan();
    plan.goals[0].explanation = "Lorem ipsum, to be completed".to_owned();
    let plainly = europlan::check::run(&plan, &context);
    plan.goals[0].explanation = "Lo**rem ip**sum, *to be* **completed**".to_owned();
    assert_eq!(europlan::check::run(&plan, &context), plainly);
}

#[test]
fn a_backslash_before_a_sign_with_no_words_stays_as_typed() {
    for typed in ["\\–\n", "\\- \nmore", "1\\.\n"] {
        assert_eq!(markup::plain(typed), typed);
    }
    assert_eq!(markup::plain("\\- word\n1\\. word"), "- word\n1. word");
}
