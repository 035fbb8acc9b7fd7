//! The figures of a document, each by a rule that has a name. The words a person reads are left to others.

use std::collections::HashMap;

use super::count::{han_characters, latin_words, word_processor_count};

/// One paragraph to be counted.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The Chinese.
    pub source: &'a str,
    /// The English, empty while there is none.
    pub target: &'a str,
    /// Whether the person marked it as done.
    pub done: bool,
}

/// Chinese text in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SourceFigures {
    /// Chinese characters, without punctuation ([`han_characters`]).
    pub han: usize,
    /// 字数 as Microsoft Word counts it ([`word_processor_count`]).
    pub word_processor: usize,
    /// Unicode characters with spaces, without line breaks.
    pub characters_with_spaces: usize,
    /// Unicode characters without white space of any kind.
    pub characters_without_spaces: usize,
}

impl SourceFigures {
    /// Counts one text.
    pub fn of(text: &str) -> Self {
        Self {
            han: han_characters(text),
            word_processor: word_processor_count(text),
            characters_with_spaces: text.chars().filter(|c| !matches!(c, '\n' | '\r')).count(),
            characters_without_spaces: text.chars().filter(|c| !c.is_whitespace()).count(),
        }
    }

    fn add(&mut self, other: Self) {
        self.han += other.han;
        self.word_processor += other.word_processor;
        self.characters_with_spaces += other.characters_with_spaces;
        self.characters_without_spaces += other.characters_without_spaces;
    }
}

/// Paragraphs and their text, all of them or a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Paragraphs.
    pub num_paragraphs: usize,
    /// Their Chinese.
    pub source: SourceFigures,
    /// The words of their English ([`latin_words`]).
    pub target_words: usize,
}

/// The figures of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// All paragraphs.
    pub all: Figures,
    /// Without repetitions: of paragraphs with the same source (white space at its ends aside) the first is
    /// counted, and the first translation that any of them has.
    pub distinct: Figures,
    /// Those marked as done.
    pub done: Figures,
    /// Those marked as done, without repetitions: a source counts when one of its paragraphs is done.
    pub distinct_done: Figures,
}

impl Statistics {
    /// The share of paragraphs that are done, from 0 to 1; 0 for an empty document.
    pub fn done_by_paragraph(&self) -> f64 {
        share(self.done.num_paragraphs, self.all.num_paragraphs)
    }

    /// The share of Chinese characters (without punctuation) in paragraphs that are done, from 0 to 1.
    pub fn done_by_character(&self) -> f64 {
        share(self.done.source.han, self.all.source.han)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// What was already counted of one source.
#[derive(Clone, Copy, Default)]
struct Seen {
    target: bool,
    done: bool,
    done_target: bool,
}

/// Counts a document's paragraphs. Linear.
pub fn statistics<'a>(rows: impl Iterator<Item = Row<'a>>) -> Statistics {
    let mut statistics = Statistics::default();
    let mut seen: HashMap<&str, Seen> = HashMap::new();
    for row in rows {
        let source = SourceFigures::of(row.source);
        let target_words = latin_words(row.target);
        let whole = Figures { num_paragraphs: 1, source, target_words };
        let without_target = Figures { target_words: 0, ..whole };
        statistics.all.add(whole);

        let is_new = !seen.contains_key(row.source.trim());
        let seen = seen.entry(row.source.trim()).or_default();
        if is_new {
            statistics.distinct.add(without_target);
        }
        if !seen.target {
            statistics.distinct.target_words += target_words;
            seen.target = target_words > 0;
        }
        if row.done {
            statistics.done.add(whole);
            if !seen.done {
                statistics.distinct_done.add(without_target);
                seen.done = true;
            }
            if !seen.done_target {
                statistics.distinct_done.target_words += target_words;
                seen.done_target = target_words > 0;
            }
        }
    }
    statistics
}

impl Figures {
    fn add(&mut self, other: Self) {
        self.num_paragraphs += other.num_paragraphs;
        self.source.add(other.source);
        self.target_words += other.target_words;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<'a>(source: &'a str, target: &'a str, done: bool) -> Row<'a> {
        Row { source, target, done }
    }

    #[test]
    fn counts_a_text_by_each_rule() {
        for (text, han, word_processor, with_spaces, without_spaces) in [
            ("", 0, 0, 0, 0),
            ("他说：“R1 好。”", 3, 8, 10, 9),
            ("一\n 二", 2, 2, 3, 2),
            ("　　一", 1, 1, 3, 1),
        ] {
            let expected = SourceFigures {
                han,
                word_processor,
                characters_with_spaces: with_spaces,
                characters_without_spaces: without_spaces,
            };
            assert_eq!(SourceFigures::of(text), expected, "{text:?}");
        }
    }

    #[test]
    fn repetitions_count_once() {
        let rows = [
            row("图一。", "", false),
            row("图一。", "Figure one.", true),
            row("图一。 ", "Figure one again.", true),
            row("正文", "Body", true),
            row("未译", "", false),
        ];
        let statistics = statistics(rows.into_iter());
        let figures =
            |figures: Figures| (figures.num_paragraphs, figures.source.han, figures.target_words);
        assert_eq!(figures(statistics.all), (5, 10, 6));
        assert_eq!(figures(statistics.distinct), (3, 6, 3));
        assert_eq!(figures(statistics.done), (3, 6, 6));
        assert_eq!(figures(statistics.distinct_done), (2, 4, 3));
        assert!((statistics.done_by_paragraph() - 0.6).abs() < 1e-9);
        assert!((statistics.done_by_character() - 0.6).abs() < 1e-9);
        assert_eq!(Statistics::default().done_by_paragraph(), 0.0);
    }
}
