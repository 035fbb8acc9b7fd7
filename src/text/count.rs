//! Counting: Chinese characters and English words, each by a rule that is named.

use super::join::is_full_width;

/// Whether a character is a Chinese character (Unicode's Han ideographs with all extensions and the
/// compatibility blocks, 〇 and 々 included; no punctuation).
pub fn is_han(c: char) -> bool {
    matches!(c as u32,
        0x3005 | 0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF
        | 0x20000..=0x2FA1F | 0x30000..=0x323AF)
}

/// The number of Chinese characters, without punctuation.
pub fn han_characters(text: &str) -> usize {
    text.chars().filter(|&c| is_han(c)).count()
}

/// The number of words of a text in Latin letters: runs that hold a letter or digit, between white space, dashes
/// (—), Chinese characters and full-width punctuation. A hyphen or a slash joins, an apostrophe too.
pub fn latin_words(text: &str) -> usize {
    text.split(|c: char| c.is_whitespace() || c == '—' || is_full_width(c) && !is_shared_mark(c))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

/// 字数 as Microsoft Word counts it: every Chinese character and every full-width mark is one, and every run
/// of other characters without a space is one. An apostrophe between Latin letters (it’s) is part of its run.
/// The rule is that of Word's "Words" figure for Chinese text.
pub fn word_processor_count(text: &str) -> usize {
    let mut count = 0;
    let mut in_run = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_apostrophe = c == '’' && in_run && chars.peek().is_some_and(|&next| is_latin(next));
        if c.is_whitespace() {
            in_run = false;
        } else if is_full_width(c) && !is_apostrophe {
            count += 1;
            in_run = false;
        } else if !in_run {
            count += 1;
            in_run = true;
        }
    }
    count
}

/// Whether Chinese and English share a mark, so that it does not end an English word.
fn is_shared_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '…' | '·')
}

fn is_latin(c: char) -> bool {
    c.is_alphanumeric() && !is_full_width(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_by_each_rule() {
        for (text, han, words, word_processor) in [
            ("深度求索（DeepSeek）的应用", 7, 1, 10),
            ("𠮷野家，1月27日。", 5, 2, 9),
            ("it’s a well-known fact — really", 0, 5, 6),
            ("“Yes,” he said…really", 0, 3, 7),
            ("2025年Q1，GPT-4o,3.5%", 1, 3, 5),
            ("A，B、C", 0, 3, 5),
            ("——……", 0, 0, 4),
            ("㎡ ㈱", 0, 0, 2),
            ("林赛·戈曼", 4, 0, 5),
            ("　　一　二", 2, 0, 2),
            ("", 0, 0, 0),
        ] {
            assert_eq!(han_characters(text), han, "{text}");
            assert_eq!(latin_words(text), words, "{text}");
            assert_eq!(word_processor_count(text), word_processor, "{text}");
        }
    }
}
