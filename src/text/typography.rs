//! Smart typing of English: straight quotes, double hyphens and three stops become the marks of print while a
//! person types, each taken back by one Backspace. When this is asked (not while an input method composes, not
//! when it is switched off) is left to others.

use super::count::is_han;

/// A change to make instead of inserting the typed character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Smart {
    /// How many characters before the caret go first.
    pub num_chars_back: usize,
    /// What stands there instead, in place of the typed character too.
    pub insert: String,
    /// What one Backspace right afterwards puts in place of `insert`: what was typed, untouched.
    pub plain: String,
}

impl Smart {
    fn new(
        num_chars_back: usize,
        insert: impl Into<String>,
        plain: impl Into<String>,
    ) -> Option<Self> {
        Some(Self { num_chars_back, insert: insert.into(), plain: plain.into() })
    }
}

/// How far back an open quotation is looked for, in characters: more than a paragraph of prose.
const MAX_CHARS_BACK: usize = 5_000;

/// Returns what to do instead of inserting `typed` after `before`, the paragraph's text up to the caret; `None`
/// where the character goes in as it is.
pub fn smart(before: &str, typed: char) -> Option<Smart> {
    match typed {
        '"' => double_quote(before),
        '\'' => single_quote(before),
        '-' => hyphen(before),
        '.' => stop(before).or_else(|| elision(before, typed)),
        _ => spaced_dash(before, typed).or_else(|| elision(before, typed)),
    }
}

/// What one Backspace does right after a smart change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmartUndo {
    /// How many characters before the caret go.
    pub num_chars_back: usize,
    /// What stands there instead.
    pub insert: String,
}

/// Returns how one Backspace takes the last smart change back; `None` when the text before the caret does not end
/// with it (any more), so that Backspace deletes as ever.
pub fn undo_smart(text_before_caret: &str, last: &Smart) -> Option<SmartUndo> {
    text_before_caret.ends_with(&last.insert).then(|| SmartUndo {
        num_chars_back: last.insert.chars().count(),
        insert: last.plain.clone(),
    })
}

fn double_quote(before: &str) -> Option<Smart> {
    let is_open = is_open(before, '“', '”');
    // 6'2" and 27" are inches.
    if !is_open && before.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Smart::new(0, if opens(before, is_open) { "“" } else { "”" }, "\"")
}

fn single_quote(before: &str) -> Option<Smart> {
    // rock 'n' roll: the first mark could not be known for an apostrophe when it was typed.
    if before.ends_with("‘n") || before.ends_with("‘N") {
        let n = &before[before.len() - 1..];
        return Smart::new(2, format!("’{n}’"), format!("‘{n}'"));
    }
    let is_open = is_open(before, '‘', '’');
    Smart::new(0, if opens(before, is_open) { "‘" } else { "’" }, "'")
}

/// Whether a quote typed after `before` opens, given whether a quotation is open already.
fn opens(before: &str, is_open: bool) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        None => true,
        Some(c) if c.is_whitespace() || "([{<（《「『【“‘".contains(c) => true,
        // He said—"no", but: "I was going to—"
        Some('—' | '–' | '-' | '/') => !is_open || back.next().is_none_or(char::is_whitespace),
        // Chinese sets no space before a quotation; English always does.
        Some(c) => !is_open && (is_han(c) || "：，。、".contains(c)),
    }
}

/// Whether the last opening mark before the caret stands without a closing one behind it.
fn is_open(before: &str, open: char, close: char) -> bool {
    before
        .chars()
        .rev()
        .take(MAX_CHARS_BACK)
        .find(|&c| c == open || c == close)
        .is_some_and(|c| c == open)
}

/// `--` becomes an em dash. A third hyphen, a comment's `<!--` and a restored `--` stay.
fn hyphen(before: &str) -> Option<Smart> {
    let rest = before.strip_suffix('-')?;
    if rest.ends_with(['-', '—', '–', '!']) { None } else { Smart::new(1, "—", "--") }
}

/// `...` becomes an ellipsis; a longer row of stops and a path such as `../..` stay.
fn stop(before: &str) -> Option<Smart> {
    let rest = before.strip_suffix("..")?;
    if rest.ends_with(['.', '/', '\\', '…']) { None } else { Smart::new(2, "…", "...") }
}

/// A hyphen between spaces after a word becomes an en dash; at a line's start it begins a list item.
fn spaced_dash(before: &str, typed: char) -> Option<Smart> {
    let rest = before.strip_suffix(" -")?;
    let follows_word = rest.chars().next_back().is_some_and(|c| !c.is_whitespace() && c != '-');
    if typed == ' ' && follows_word { Smart::new(1, "– ", "- ") } else { None }
}

/// Words that begin with an apostrophe.
const ELIDED: [&str; 5] = ["em", "til", "tis", "twas", "n"];

/// Words after which a year of two digits is one (the class of ’99).
const BEFORE_YEARS: [&str; 6] = ["of", "in", "since", "until", "from", "summer"];

/// Turns an opening single quote into an apostrophe once what follows shows it to be one: ’90s, ’em, of ’99.
fn elision(before: &str, typed: char) -> Option<Smart> {
    let byte_quote = before.char_indices().rev().take(6).find(|&(_, c)| c == '‘')?.0;
    let (head, tail) = (&before[..byte_quote], &before[byte_quote + '‘'.len_utf8()..]);
    let is_year = tail.len() == 2 && tail.bytes().all(|b| b.is_ascii_digit());
    let ends_word = typed.is_whitespace() || ",.;:!?)".contains(typed);
    let last_word = head.split_whitespace().next_back().unwrap_or("").to_lowercase();
    let is_elided = is_year && tail.ends_with('0') && typed == 's'
        || is_year && ends_word && BEFORE_YEARS.contains(&last_word.as_str())
        || ends_word && ELIDED.contains(&tail.to_lowercase().as_str());
    if !is_elided {
        return None;
    }
    Smart::new(tail.chars().count() + 1, format!("’{tail}{typed}"), format!("‘{tail}{typed}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Types a text character by character; `⌫` is one Backspace.
    fn type_text(keys: &str) -> String {
        let mut text = String::new();
        let mut last: Option<Smart> = None;
        for key in keys.chars() {
            if key == '⌫' {
                let undo = last.take().and_then(|last| undo_smart(&text, &last));
                let (num_chars_back, insert) =
                    undo.map_or((1, String::new()), |undo| (undo.num_chars_back, undo.insert));
                replace_back(&mut text, num_chars_back, &insert);
                continue;
            }
            last = smart(&text, key);
            match &last {
                Some(change) => replace_back(&mut text, change.num_chars_back, &change.insert),
                None => text.push(key),
            }
        }
        text
    }

    fn replace_back(text: &mut String, num_chars_back: usize, insert: &str) {
        for _ in 0..num_chars_back {
            text.pop();
        }
        text.push_str(insert);
    }

    #[test]
    fn types_the_marks_of_print() {
        let mut wrong = Vec::new();
        for (keys, expected) in [
            ("\"Yes,\" he said.", "“Yes,” he said."),
            ("He said, \"Yes.\"", "He said, “Yes.”"),
            ("(\"a\")", "(“a”)"),
            ("[\"a\"] {'b'}", "[“a”] {‘b’}"),
            ("\"'a,' he said\"", "“‘a,’ he said”"),
            ("'\"a\" b'", "‘“a” b’"),
            ("\"He said 'no'\"", "“He said ‘no’”"),
            ("it's the Joneses' don't", "it’s the Joneses’ don’t"),
            ("the 1990's", "the 1990’s"),
            ("in the '90s", "in the ’90s"),
            ("the class of '99.", "the class of ’99."),
            ("'99 percent' is", "‘99 percent’ is"),
            ("rock 'n' roll", "rock ’n’ roll"),
            ("get 'em now", "get ’em now"),
            ("'Twas night", "’Twas night"),
            ("'emphasis' is", "‘emphasis’ is"),
            ("27\" screens", "27\" screens"),
            ("\"from 2025\" on", "“from 2025” on"),
            ("well--known", "well—known"),
            ("yes -- no", "yes — no"),
            ("yes - no", "yes – no"),
            ("- item", "- item"),
            ("a\n - b", "a\n - b"),
            ("state-of-the-art", "state-of-the-art"),
            ("---", "—-"),
            ("<!-- x", "<!-- x"),
            ("and--\"no\"", "and—“no”"),
            ("\"I was--\" he", "“I was—” he"),
            ("\"a\"--\"b\"", "“a”—“b”"),
            ("either/\"or\"", "either/“or”"),
            ("wait...", "wait…"),
            ("wait....", "wait…."),
            ("../..", "../.."),
            ("他说：\"好\"", "他说：“好”"),
            ("他\"好\"吗", "他“好”吗"),
            ("a\u{a0}\"b\"", "a\u{a0}“b”"),
            ("a\n\"b\"", "a\n“b”"),
            // one Backspace
            ("a \"⌫b", "a \"b"),
            ("it'⌫s", "it's"),
            ("--⌫", "--"),
            ("--⌫-", "---"),
            ("--⌫⌫", "-"),
            ("...⌫", "..."),
            ("...⌫.", "...."),
            ("a - ⌫b", "a - b"),
            ("'90s⌫", "‘90s"),
            ("'n'⌫", "‘n'"),
            ("\"a⌫⌫", ""),
        ] {
            let typed = type_text(keys);
            if typed != expected {
                wrong.push(format!("{keys:?} gave {typed:?}, not {expected:?}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    proptest! {
        #[test]
        fn every_change_fits_and_can_be_taken_back(before in "[a0‘’“”\"'. /\n中—-]{0,12}(em|90|n)?", typed in "['\". sn-]") {
            let typed = typed.chars().next().expect("one character");
            if let Some(change) = smart(&before, typed) {
                prop_assert!(change.num_chars_back <= before.chars().count());
                let mut text = before.clone();
                replace_back(&mut text, change.num_chars_back, &change.insert);
                let undo = undo_smart(&text, &change).expect("just made");
                replace_back(&mut text, undo.num_chars_back, &undo.insert);
                prop_assert_eq!(text, format!("{}{}", before, typed));
                prop_assert_eq!(undo_smart("else", &change), None);
            }
        }
    }
}
