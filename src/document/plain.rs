//! A document as readable plain text.

use super::{Block, Document, Item, Table, Words, with_page};

/// The widest table that is set in columns, in characters; a wider one becomes labelled lines.
const WIDEST: usize = 80;
const GAP: usize = 2;

/// The document as plain text: headings underlined, lists, tables in columns or as labelled lines.
///
/// Paragraphs are not wrapped, so that they can be copied into a form.
pub fn text(document: &Document) -> String {
    let mut pieces: Vec<String> = Vec::new();
    pieces.extend(document.draft.clone());
    match &document.cover {
        Some(cover) => {
            pieces.push(cover.kind.text.clone());
            if !cover.title.is_empty() {
                pieces.push(underlined(&cover.title.text, '='));
            }
            let school = (!cover.school.is_empty()).then(|| cover.school.text.clone());
            let lines = school
                .into_iter()
                .chain(cover.period.iter().map(|words| words.text.clone()));
            pieces.push(lines.collect::<Vec<_>>().join("\n"));
            pieces.push(facts(&cover.facts));
            let emblem = cover.emblem.iter();
            pieces.extend(emblem.map(|emblem| emblem.statement.text.clone()));
            pieces.extend(cover.notes.iter().map(|words| words.text.clone()));
        }
        None => pieces.push(underlined(&document.title, '=')),
    }
    let summary = document.summary.iter().take(1).flatten();
    pieces.extend(summary.chain(&document.blocks).map(block));
    pieces.retain(|piece| !piece.is_empty());
    pieces.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, words, .. } => {
            let line = match level {
                1 => '=',
                2 => '-',
                _ => '.',
            };
            let above = if *level == 1 { "\n" } else { "" };
            format!("{above}{}", underlined(&words.text, line))
        }
        Block::Label { words, .. } => underlined(&words.text, '.'),
        Block::Paragraph { words, .. } => with_page(&words.text, None),
        Block::List { ordered, items } => list(*ordered, items),
        Block::Facts(all) => facts(all),
        Block::Table(table) => columns(table).unwrap_or_else(|| labelled(table)),
        Block::Timeline(timeline) => timeline.alt.text.clone(),
        Block::Links(links) => links.alt.text.clone(),
        Block::Bars(bars) => bars.alt.text.clone(),
        Block::Emblem(emblem) => emblem.statement.text.clone(),
        Block::Room { lines } => vec!["_".repeat(WIDEST); usize::from(*lines)].join("\n\n"),
    }
}

fn underlined(text: &str, line: char) -> String {
    let rule: String = text.chars().map(|_| line).collect();
    format!("{text}\n{rule}")
}

fn list(ordered: bool, items: &[Item]) -> String {
    let mut lines = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let begin = marker(ordered, at);
        let room = " ".repeat(begin.len());
        lines.push(begin + &item.words.text);
        for (ordered, inner) in &item.inner {
            let inner = list(*ordered, inner);
            lines.extend(inner.lines().map(|line| room.clone() + line));
        }
    }
    lines.join("\n")
}

fn marker(ordered: bool, at: usize) -> String {
    if ordered {
        format!("{}. ", at + 1)
    } else {
        "- ".to_owned()
    }
}

/// A paragraph of a cell, with its list marker.
fn paragraph(words: &Words) -> String {
    match words.marker.as_deref() {
        None => words.text.clone(),
        Some(number) if number.ends_with('.') => format!("{number} {}", words.text),
        Some(_) => format!("- {}", words.text),
    }
}

fn facts(facts: &[(Words, Words)]) -> String {
    let lines = facts
        .iter()
        .map(|(label, value)| with_label(&label.text, &value.text));
    lines.collect::<Vec<_>>().join("\n")
}

fn with_label(label: &str, value: &str) -> String {
    let colon = if label.ends_with(['?', ':', '.']) {
        ""
    } else {
        ":"
    };
    format!("{label}{colon} {value}")
}

/// The table in columns; `None` if it is too wide or a cell has several paragraphs.
fn columns(table: &Table) -> Option<String> {
    let mut lines: Vec<Vec<&str>> = Vec::with_capacity(table.rows.len() + 1);
    lines.push(
        table
            .columns
            .iter()
            .map(|column| column.head.text.as_str())
            .collect(),
    );
    for row in &table.rows {
        let mut line = Vec::with_capacity(row.len());
        for cell in row {
            match cell.as_slice() {
                [] => line.push(""),
                [words] if words.marker.is_none() => line.push(words.text.as_str()),
                _ => return None,
            }
        }
        lines.push(line);
    }
    let count = |text: &str| text.chars().count();
    let width = |at: usize| {
        lines
            .iter()
            .filter_map(|line| line.get(at))
            .map(|text| count(text))
            .max()
    };
    let widths: Vec<usize> = (0..table.columns.len()).filter_map(width).collect();
    let whole = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    if whole > WIDEST {
        return None;
    }
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    lines.insert(1, rule.iter().map(String::as_str).collect());
    let set = |line: &Vec<&str>| {
        let cells = line.iter().zip(&widths).map(|(text, width)| {
            let room = " ".repeat(width.saturating_sub(count(text)) + GAP);
            format!("{text}{room}")
        });
        cells.collect::<String>().trim_end().to_owned()
    };
    Some(lines.iter().map(set).collect::<Vec<_>>().join("\n"))
}

/// The table as labelled lines, below the first cell if that is the header of its row.
fn labelled(table: &Table) -> String {
    let rows = table.rows.iter().map(|row| {
        let mut lines = Vec::new();
        for (at, (column, cell)) in table.columns.iter().zip(row).enumerate() {
            let texts = cell.iter().map(paragraph);
            let head = column.head.text.as_str();
            match cell.as_slice() {
                [] => {}
                _ if at == 0 && table.row_headers => lines.extend(texts),
                [one] if one.marker.is_none() => lines.push(with_label(head, &one.text)),
                _ => {
                    lines.push(with_label(head, "").trim_end().to_owned());
                    lines.extend(texts.map(|text| format!("  {text}")));
                }
            }
        }
        format!("- {}", lines.join("\n  "))
    });
    rows.collect::<Vec<_>>().join("\n")
}
