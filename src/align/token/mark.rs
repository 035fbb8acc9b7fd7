//! What the punctuation of a unit tells: how many questions, exclamations, quotations and brackets it has, how it
//! begins and ends, and how many clauses it falls into.

use super::half_width;

/// Counts of marks in one unit; numbers, since they are summed over spans of units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Marks {
    /// Question marks.
    pub questions: f32,
    /// Exclamation marks.
    pub exclamations: f32,
    /// Quotations opened.
    pub quotes: f32,
    /// Opening brackets.
    pub brackets: f32,
    /// 1 when it starts with a quotation mark.
    pub opens: f32,
    /// 1 when it ends with one.
    pub closes: f32,
    /// 1 when it ends with a question mark, quotation marks and brackets aside.
    pub asks: f32,
    /// Clauses, at least 1.
    pub clauses: f32,
    /// Characters that are not white space.
    pub num_chars: f32,
    /// 1 when it ends as sentences do.
    pub ends: f32,
    /// 1 when its first letter is a small one.
    pub starts_small: f32,
    /// 1 when a quotation goes on behind it; see [`Quotation`].
    pub quoted: f32,
}

/// Whether a quotation is open while a text is read, unit by unit.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quotation {
    is_open: bool,
}

impl Quotation {
    /// Goes through a unit and notes in its marks whether a quotation is open behind it. A unit that starts with an
    /// opening mark starts afresh: each paragraph of a long quotation does.
    pub fn read(&mut self, text: &str, marks: &mut Marks) {
        let mut before = ' ';
        let mut rest = text.trim().chars().peekable();
        let mut is_first = true;
        while let Some(c) = rest.next() {
            let next = rest.peek().copied().unwrap_or(' ');
            match c {
                '“' | '「' | '『' => self.is_open = true,
                '”' | '」' | '』' => self.is_open = false,
                '"' if is_first => self.is_open = true,
                '"' => self.is_open = !self.is_open,
                '‘' | '\'' | '`' if !before.is_alphanumeric() && next.is_alphanumeric() => {
                    self.is_open = true;
                }
                '’' | '\'' if !before.is_whitespace() && !next.is_alphanumeric() => {
                    self.is_open = false;
                }
                _ => {}
            }
            is_first = false;
            before = c;
        }
        marks.quoted = f32::from(self.is_open);
    }
}

impl Marks {
    /// Reads the marks of a Chinese unit.
    pub fn of_chinese(text: &str) -> Self {
        Self::of(text)
    }

    /// Reads the marks of an English unit; single quotation marks count where there are no double ones.
    pub fn of_english(text: &str) -> Self {
        let mut marks = Self::of(text);
        if marks.quotes == 0.0 {
            marks.quotes = single_quotes(text);
        }
        marks
    }

    /// Adds the counts of another unit.
    pub fn add(&mut self, other: &Self) {
        self.questions += other.questions;
        self.exclamations += other.exclamations;
        self.quotes += other.quotes;
        self.brackets += other.brackets;
        self.opens += other.opens;
        self.closes += other.closes;
        self.asks += other.asks;
        self.clauses += other.clauses;
        self.num_chars += other.num_chars;
        self.ends += other.ends;
        self.starts_small += other.starts_small;
        self.quoted += other.quoted;
    }

    fn of(text: &str) -> Self {
        let mut marks = Self::default();
        let mut num_straight = 0_u32;
        for c in text.chars() {
            let c = half_width(c);
            marks.num_chars += f32::from(!c.is_whitespace());
            match c {
                '?' => marks.questions += 1.0,
                '!' => marks.exclamations += 1.0,
                '“' | '「' | '『' => marks.quotes += 1.0,
                '"' => num_straight += 1,
                '(' => marks.brackets += 1.0,
                _ => {}
            }
            marks.clauses += f32::from(matches!(c, ',' | ';' | '。' | '!' | '?' | ':'));
        }
        marks.quotes += num_straight.div_ceil(2) as f32;
        marks.clauses = marks.clauses.max(1.0);
        let text = text.trim();
        marks.opens = f32::from(text.starts_with(['“', '「', '『', '"', '‘', '\'', '`']));
        marks.closes = f32::from(text.ends_with(['”', '」', '』', '"', '’', '\'']));
        let core = text.trim_end_matches(['”', '」', '』', '"', '’', '\'', ')', '）']);
        marks.ends = f32::from(core.ends_with(['。', '.', '!', '?', '！', '？', '…', ';', '；']));
        let first = text.chars().find(|c| c.is_alphabetic());
        marks.starts_small = f32::from(first.is_some_and(char::is_lowercase));
        marks.asks = f32::from(core.ends_with(['?', '？']));
        marks
    }
}

/// Single quotation marks that open a word.
fn single_quotes(text: &str) -> f32 {
    let mut before = ' ';
    let mut num_open = 0.0;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let opens = matches!(c, '‘' | '\'' | '`') && before.is_whitespace();
        if opens && rest.peek().is_some_and(|next| next.is_alphanumeric()) {
            num_open += 1.0;
        }
        before = c;
    }
    num_open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_marks() {
        let marks = Marks::of_chinese("“你去吗？”他问，（没有人答）！");
        assert_eq!((marks.questions, marks.exclamations, marks.quotes), (1.0, 1.0, 1.0));
        assert_eq!((marks.brackets, marks.opens, marks.closes, marks.asks), (1.0, 1.0, 0.0, 0.0));
        let marks = Marks::of_english("'Are you going?'");
        assert_eq!((marks.quotes, marks.opens, marks.closes, marks.asks), (1.0, 1.0, 1.0, 1.0));
        assert_eq!(Marks::of_english("").clauses, 1.0);
        assert_eq!(Marks::of_english("the dog's").quotes, 0.0);
    }
}
