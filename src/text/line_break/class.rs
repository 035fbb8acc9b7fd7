//! What kind of character a cluster is for line breaking, with the ambiguous ones (quotes, ASCII marks) decided by
//! their neighbours.

use crate::text::count::is_han;

/// What a cluster may do at a line's edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A line break.
    Newline,
    /// White space, which hangs at a line's end.
    Space,
    /// A character that joins its neighbours, such as the no-break space.
    Glue,
    /// Never ends a line: （《“.
    Open,
    /// Never starts a line: 、。）》”.
    Close,
    /// Never starts a line, and its repetition stays whole: —— ……
    Dash,
    /// A letter or digit of a word that is not cut.
    Word,
    /// A mark inside such a word: 3.5, it’s, GPT-4o, AT&T.
    Inner,
    /// Stays with the word behind: $600.
    Prefix,
    /// Stays with what is before: 17%.
    Suffix,
    /// Han, kana, pictures: breaks on both sides.
    Ideograph,
}

/// A cluster's class, and whether spaces stand behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cluster {
    pub(super) class: Class,
    pub(super) is_spaced: bool,
}

/// Classifies the clusters of a text one after another.
#[derive(Debug, Default)]
pub(super) struct Classes {
    previous: Option<char>,
    is_in_double: bool,
    is_in_single: bool,
}

impl Classes {
    /// Returns the class of the next cluster, given the one that follows it.
    pub(super) fn next(&mut self, grapheme: &str, following: Option<&str>) -> Cluster {
        let c = grapheme.chars().next().unwrap_or(' ');
        let following = following.and_then(|following| following.chars().next());
        let class = if grapheme.ends_with('\n') {
            (self.is_in_double, self.is_in_single) = (false, false);
            Class::Newline
        } else if c.is_whitespace() && grapheme.len() > c.len_utf8() {
            // A space that carries an accent is seen.
            Class::Ideograph
        } else {
            self.class(c, following)
        };
        self.previous = Some(c);
        Cluster { class, is_spaced: false }
    }

    fn class(&mut self, c: char, following: Option<char>) -> Class {
        let is_between =
            |is: fn(char) -> bool| self.previous.is_some_and(is) && following.is_some_and(is);
        match c {
            '.' | '\'' | '’' | '-' | '_' | '+' | '@' | '&' | '\u{2010}' | '\u{AD}'
                if is_between(is_word) =>
            {
                Class::Inner
            }
            ',' | ':' | '/' | '–' | '~' | '×' if is_between(is_digit) => Class::Inner,
            '\u{2011}' => Class::Inner,
            // "C++", "-5" and ".NET" belong to the word that they touch.
            '+' | '_' if self.previous.is_some_and(is_word) => Class::Inner,
            '+' | '-' | '.' | '_' | '@' | '#'
                if !self.previous.is_some_and(is_word) && following.is_some_and(is_word) =>
            {
                // After Chinese a stop ends a sentence and a hyphen spans a range (年-2020), whatever comes next.
                let ends = matches!(c, '.' | '-') && self.previous.is_some_and(is_han);
                if ends { Class::Close } else { Class::Prefix }
            }
            '"' => toggle(&mut self.is_in_double),
            '\'' => toggle(&mut self.is_in_single),
            _ => fixed_class(c),
        }
    }
}

/// A straight quote opens, then closes, line by line.
fn toggle(is_open: &mut bool) -> Class {
    *is_open = !*is_open;
    if *is_open { Class::Open } else { Class::Close }
}

fn fixed_class(c: char) -> Class {
    match c {
        '\u{A0}' | '\u{202F}' | '\u{2007}' | '\u{2060}' | '\u{FEFF}' => Class::Glue,
        '（' | '《' | '〈' | '「' | '『' | '【' | '〔' | '〖' | '〘' | '〚' | '“' | '‘' | '('
        | '[' | '{' | '［' | '｛' | '｟' | '｢' | '〝' | '«' | '‹' | '¿' | '¡' => {
            Class::Open
        }
        '、' | '。' | '，' | '．' | '：' | '；' | '！' | '？' | '）' | '》' | '〉' | '」'
        | '』' | '】' | '〕' | '〗' | '〙' | '〛' | '”' | '’' | '］' | '｝' | '｠' | '｣' | '〞'
        | '〟' | '»' | '›' | '｡' | '､' => Class::Close,
        ')' | ']' | '}' | ',' | '.' | ':' | ';' | '!' | '?' | '/' | '-' | '‐' => Class::Close,
        '·' | '・' | '‧' | '•' | '～' | '〜' | '／' | '‼' | '⁇' | '⁈' | '⁉' => {
            Class::Close
        }
        '々' | '〻' | 'ー' | 'ゝ' | 'ゞ' | 'ヽ' | 'ヾ' | 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ'
        | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ッ' | 'ャ' | 'ュ'
        | 'ョ' => Class::Close,
        '—' | '―' | '–' | '－' | '⸺' | '⸻' | '…' | '⋯' | '‥' => Class::Dash,
        '%' | '％' | '‰' | '‱' | '°' | '℃' | '℉' | '′' | '″' | '￠' | '¢' => {
            Class::Suffix
        }
        '$' | '＄' | '€' | '£' | '￡' | '¥' | '￥' | '₩' | '₹' | '₽' | '№' => {
            Class::Prefix
        }
        '\\' | '&' | '=' | '*' | '^' | '|' => Class::Ideograph,
        _ if c.is_whitespace() || c == '\u{200B}' => Class::Space,
        _ if is_word(c) => Class::Word,
        _ => Class::Ideograph,
    }
}

/// Whether a character belongs to a word that is not cut: letters and digits, also full-width ones, except those
/// of scripts that break anywhere.
fn is_word(c: char) -> bool {
    c.is_alphanumeric()
        && !is_han(c)
        && !matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3100}'..='\u{318F}' | '\u{31A0}'..='\u{33FF}')
}

fn is_digit(c: char) -> bool {
    c.is_numeric() && is_word(c)
}
