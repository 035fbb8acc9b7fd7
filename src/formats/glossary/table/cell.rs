//! What stands in one cell: lists with separators between their items, and text that a spreadsheet would take
//! for a formula. Both ways give back what went in.

/// Separators between the items of a list; the first is written.
const SEPARATORS: [char; 6] = [';', '；', '|', '、', '\n', '\r'];

/// Puts a list into one cell.
pub(super) fn join_list(items: &[String]) -> String {
    let mut cell = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            cell.push_str("; ");
        }
        for c in item.chars() {
            match c {
                '\n' => cell.push_str("\\n"),
                '\r' => cell.push_str("\\r"),
                c if c == '\\' || SEPARATORS.contains(&c) => cell.extend(['\\', c]),
                c => cell.push(c),
            }
        }
    }
    cell
}

/// Takes a list out of a cell; items are trimmed, empty ones left out.
pub(super) fn split_list(cell: &str) -> Vec<String> {
    let (mut items, mut item) = (Vec::new(), String::new());
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.peek() {
                Some('n') => item.push('\n'),
                Some('r') => item.push('\r'),
                Some(&next) if next == '\\' || SEPARATORS.contains(&next) => item.push(next),
                // Somebody's ordinary backslash.
                _ => {
                    item.push('\\');
                    continue;
                }
            },
            c if SEPARATORS.contains(&c) => {
                items.push(std::mem::take(&mut item));
                continue;
            }
            c => {
                item.push(c);
                continue;
            }
        }
        chars.next();
    }
    items.push(item);
    let trimmed = items.iter().map(|item| item.trim().to_owned());
    trimmed.filter(|item| !item.is_empty()).collect()
}

/// Whether a spreadsheet would calculate, once the apostrophes before it are away.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Puts an apostrophe before what a spreadsheet would take for a formula.
pub(super) fn defused(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// Takes that apostrophe away again.
pub(super) fn restored(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula(text) => text,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn splits_what_people_write() {
        for (cell, expected) in [
            ("a; b；c|d", vec!["a", "b", "c", "d"]),
            ("深度求索、DeepSeek\nDS", vec!["深度求索", "DeepSeek", "DS"]),
            (" a ;; ", vec!["a"]),
            (r"a\;b \x \", vec![r"a;b \x \"]),
            ("", vec![]),
        ] {
            assert_eq!(split_list(cell), expected, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn lists_and_formulas_come_back(
            items in proptest::collection::vec("[a\\\\;；|、n\n\r =]{1,8}", 0..4),
            text in "[='+@a-]{0,6}",
        ) {
            let items: Vec<String> = items.iter().map(|item| item.trim().to_owned()).collect();
            let items: Vec<String> = items.into_iter().filter(|item| !item.is_empty()).collect();
            prop_assert_eq!(split_list(&join_list(&items)), items);
            let cell = defused(&text);
            prop_assert_eq!(restored(&cell), &text);
            prop_assert!(!cell.starts_with(['=', '+', '-', '@']));
        }
    }
}
