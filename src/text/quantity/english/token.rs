//! Cuts English text into words, numbers in digits and single marks, and reads the numbers. What they mean
//! together is left to the recognisers.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// Letters, with apostrophes between them; `U.S.` and `a.m.` are one word.
    Word,
    /// Digits, with their separators.
    Number {
        /// What the digits are worth.
        value: f64,
        /// Digits only: no separator, no decimal point.
        plain: bool,
    },
    /// Any other character.
    Mark(char),
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Where it begins, in bytes.
    pub(super) byte_start: usize,
    /// Where it ends, in bytes.
    pub(super) byte_end: usize,
    /// What it is.
    pub(super) kind: Kind,
    /// White space (or the start of the text) stands before it.
    pub(super) spaced: bool,
    /// It begins a line.
    pub(super) starts_line: bool,
    /// It is part of a name, an address or a version and worth nothing.
    pub(super) is_name: bool,
}

/// A text and its tokens.
pub(super) struct Tokens<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// The same in lower case: ASCII only, so that the offsets stay.
    lower: String,
    list: Vec<Token>,
}

impl<'a> Tokens<'a> {
    /// Cuts a text. Linear in its length.
    pub(super) fn new(text: &'a str) -> Self {
        let mut lexer = Lexer { text, byte: 0, list: Vec::new() };
        lexer.run();
        Self { text, lower: text.to_ascii_lowercase(), list: lexer.list }
    }

    /// The number of tokens.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The token at an index; none past the ends.
    pub(super) fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// Says that a token is part of a name.
    pub(super) fn set_name(&mut self, index: usize) {
        if let Some(token) = self.list.get_mut(index) {
            token.is_name = true;
        }
    }

    /// The token's text as written; empty past the end.
    pub(super) fn raw(&self, index: usize) -> &'a str {
        self.get(index).map_or("", |token| &self.text[token.byte_start..token.byte_end])
    }

    /// The word at an index in lower case, without `'s`; empty if it is no word or part of a name.
    pub(super) fn word(&self, index: usize) -> &str {
        match self.get(index) {
            Some(token) if token.kind == Kind::Word && !token.is_name => {
                let word = &self.lower[token.byte_start..token.byte_end];
                word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
            }
            _ => "",
        }
    }

    /// The word before an index; empty if there is none.
    pub(super) fn word_before(&self, index: usize, distance: usize) -> &str {
        index.checked_sub(distance).map_or("", |at| self.word(at))
    }

    /// The mark at an index.
    pub(super) fn mark(&self, index: usize) -> Option<char> {
        match self.get(index)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// The mark right before an index, whatever the space between.
    pub(super) fn mark_before(&self, index: usize) -> Option<char> {
        self.mark(index.checked_sub(1)?)
    }

    /// The number in digits at an index, unless it is part of a name.
    pub(super) fn number(&self, index: usize) -> Option<f64> {
        match self.get(index)? {
            Token { kind: Kind::Number { value, .. }, is_name: false, .. } => Some(*value),
            _ => None,
        }
    }

    /// A whole number written in digits without separators, with the number of its digits.
    pub(super) fn plain(&self, index: usize) -> Option<(u32, usize)> {
        match self.get(index)? {
            Token { kind: Kind::Number { value, plain: true }, is_name: false, .. } => {
                let num_digits = self.raw(index).len();
                // Nine digits fit.
                (num_digits <= 9).then_some((*value as u32, num_digits))
            }
            _ => None,
        }
    }

    /// Whether nothing stands between a token and the one before it.
    pub(super) fn is_glued(&self, index: usize) -> bool {
        index > 0 && self.get(index).is_some_and(|token| !token.spaced)
    }

    /// Whether a token is a hyphen, a dash or a tilde.
    pub(super) fn is_dash(&self, index: usize) -> bool {
        matches!(self.mark(index), Some('-' | '‐' | '‑' | '–' | '—' | '−' | '~' | '～'))
    }

    /// Whether a token is a hyphen without space on either side.
    pub(super) fn is_hyphen(&self, index: usize) -> bool {
        matches!(self.mark(index), Some('-' | '‐' | '‑'))
            && self.is_glued(index)
            && self.is_glued(index + 1)
    }

    /// Whether a token begins with a capital letter.
    pub(super) fn is_capital(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.kind == Kind::Word)
            && self.raw(index).starts_with(char::is_uppercase)
    }

    /// Whether a sentence (or a quotation, a heading, a line) may begin with this token.
    pub(super) fn starts_sentence(&self, index: usize) -> bool {
        match index.checked_sub(1).and_then(|before| self.get(before)) {
            None => true,
            Some(_) if self.get(index).is_some_and(|token| token.starts_line) => true,
            Some(before) => matches!(
                before.kind,
                Kind::Mark(
                    '.' | '!' | '?' | ':' | ';' | '"' | '“' | '‘' | '”' | '(' | '—' | '–' | '•'
                )
            ),
        }
    }

    /// Whether a token is the mark at the end of a sentence.
    pub(super) fn ends_sentence(&self, index: usize) -> bool {
        matches!(self.mark(index), Some('.' | '!' | '?' | ';'))
            && self.get(index + 1).is_none_or(|token| token.spaced)
    }

    /// The index behind a phrase of words and marks parted by single spaces, if the tokens from `index` are it.
    pub(super) fn phrase(&self, index: usize, phrase: &str) -> Option<usize> {
        let mut at = index;
        for part in phrase.split(' ') {
            let same = match self.mark(at) {
                Some(mark) => part.chars().eq([mark]),
                None => self.word(at) == part,
            };
            if !same {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The index of the first token of a phrase that ends right before `index`.
    pub(super) fn phrase_before(&self, index: usize, phrase: &str) -> Option<usize> {
        let start = index.checked_sub(phrase.split(' ').count())?;
        self.phrase(start, phrase).map(|_| start)
    }
}

/// The state of the cutting.
struct Lexer<'a> {
    text: &'a str,
    byte: usize,
    list: Vec<Token>,
}

impl Lexer<'_> {
    fn run(&mut self) {
        let mut spaced = true;
        let mut starts_line = true;
        while let Some(c) = self.text[self.byte..].chars().next() {
            if c.is_whitespace() {
                spaced = true;
                starts_line |= c == '\n';
                self.byte += c.len_utf8();
                continue;
            }
            let byte_start = self.byte;
            let mut is_name = false;
            let kind =
                if c.is_ascii_digit() || (c == '.' && spaced && self.digit_at(byte_start + 1)) {
                    self.digits(&mut is_name)
                } else if c.is_alphabetic() || c == '_' {
                    self.letters();
                    Kind::Word
                } else {
                    self.byte += c.len_utf8();
                    Kind::Mark(c)
                };
            let byte_end = self.byte;
            self.list.push(Token { byte_start, byte_end, kind, spaced, starts_line, is_name });
            spaced = false;
            starts_line = false;
        }
    }

    fn digit_at(&self, byte: usize) -> bool {
        self.text.as_bytes().get(byte).is_some_and(u8::is_ascii_digit)
    }

    /// Passes a run of ASCII digits and gives its length.
    fn digit_run(&self, byte: usize) -> usize {
        self.text.as_bytes()[byte..].iter().take_while(|b| b.is_ascii_digit()).count()
    }

    /// The length of a separator of groups of three at a byte: a comma or a space.
    fn separator(&self, byte: usize) -> usize {
        let rest = &self.text[byte..];
        rest.chars()
            .next()
            .filter(|c| matches!(c, ',' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}'))
            .map_or(0, char::len_utf8)
    }

    /// Passes a number: groups of three parted by commas, one decimal point. Two points are a version or an
    /// address, passed whole.
    fn digits(&mut self, is_name: &mut bool) -> Kind {
        let start = self.byte;
        let first = self.digit_run(start);
        self.byte += first;
        let mut plain = first > 0;
        if (1..=3).contains(&first) {
            loop {
                let width = self.separator(self.byte);
                if width == 0 || self.digit_run(self.byte + width) != 3 {
                    break;
                }
                // A plain blank parts groups only where no other number can be meant: 15 000, 1 234 567.
                let rest = &self.text[self.byte..];
                let is_one_of_many = rest.as_bytes().get(4) == Some(&b' ')
                    && self.digit_run(self.byte + 5) == 3
                    || self.text[start..self.byte].contains(' ');
                if rest.starts_with(' ') && !rest.starts_with(" 000") && !is_one_of_many {
                    break;
                }
                self.byte += width + 3;
                plain = false;
            }
        }
        let mut num_points = 0;
        while self.text.as_bytes().get(self.byte) == Some(&b'.') && self.digit_at(self.byte + 1) {
            self.byte += 1 + self.digit_run(self.byte + 1);
            num_points += 1;
            plain = false;
        }
        let digits: String = self.text[start..self.byte]
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '.')
            .collect();
        let value = digits.parse().unwrap_or(0.0);
        *is_name = num_points > 1 || !f64::is_finite(value) || value >= 1e30;
        Kind::Number { value, plain }
    }

    fn letters(&mut self) {
        if let Some(end) = self.initials() {
            self.byte = end;
            return;
        }
        let mut chars = self.text[self.byte..].char_indices().peekable();
        let mut len = 0;
        while let Some((at, c)) = chars.next() {
            let is_inner = matches!(c, '\'' | '’')
                && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
            if !(c.is_alphabetic() || c == '_' || is_inner) {
                break;
            }
            len = at + c.len_utf8();
        }
        self.byte += len;
    }

    /// The end of single letters with points: `U.S.`, `a.m.`, `p.m`.
    fn initials(&self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
        let mut at = self.byte;
        // A bound, so that a long run is not passed again from each of its letters.
        while is_letter(at) && bytes.get(at + 1) == Some(&b'.') && at < self.byte + 12 {
            at += 2;
        }
        let ends = |at: usize| self.text[at..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        if at > self.byte && is_letter(at) && ends(at + 1) {
            return Some(at + 1);
        }
        (at >= self.byte + 4 && !is_letter(at)).then_some(at)
    }
}
