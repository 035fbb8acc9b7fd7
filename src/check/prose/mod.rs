//! The English of a translation cut into words, numbers, marks and pieces of code, once for every check that looks
//! at its surface. What is wrong with them is left to the checks.

mod code;
mod sentence;

pub use sentence::is_abbreviation;

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with apostrophes between them.
    Word,
    /// Digits, with points and commas between them.
    Number,
    /// One other character.
    Mark,
    /// An address, a file name, an identifier, a command: anything that keeps no rules of prose.
    Code,
}

/// A piece of the text without white space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// In bytes of the text.
    pub bytes: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// A text in tokens.
#[derive(Clone, Debug, Default)]
pub struct Prose<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Prose<'a> {
    /// Cuts a text. Linear.
    pub fn new(text: &'a str) -> Self {
        let mut prose = Self { text, tokens: Vec::new() };
        let spans = code::quoted(text);
        let mut byte_at = 0;
        for span in spans {
            prose.cut(byte_at..span.start);
            byte_at = span.end;
            prose.tokens.push(Token { bytes: span, kind: Kind::Code });
        }
        prose.cut(byte_at..text.len());
        prose
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The tokens in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The characters of a token; empty beyond the last.
    pub fn str(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| &self.text[token.bytes.clone()])
    }

    /// What a token is; `None` beyond the last.
    pub fn kind(&self, index: usize) -> Option<Kind> {
        self.tokens.get(index).map(|token| token.kind)
    }

    /// Whether nothing stands between a token and the next.
    pub fn is_joined(&self, index: usize) -> bool {
        match self.tokens.get(index..index + 2) {
            Some([one, next]) => one.bytes.end == next.bytes.start,
            _ => false,
        }
    }

    /// What stands between a token and the next: white space or nothing.
    pub fn gap(&self, index: usize) -> Range<usize> {
        match self.tokens.get(index..index + 2) {
            Some([one, next]) => one.bytes.end..next.bytes.start,
            _ => self.text.len()..self.text.len(),
        }
    }

    /// The piece of code that these bytes are in.
    pub fn code_at(&self, bytes: &Range<usize>) -> Option<Range<usize>> {
        let from = self.tokens.partition_point(|token| token.bytes.end <= bytes.start);
        let token = self.tokens.get(from).filter(|token| token.kind == Kind::Code)?;
        (token.bytes.start <= bytes.start && bytes.end <= token.bytes.end)
            .then(|| token.bytes.clone())
    }

    fn cut(&mut self, bytes: Range<usize>) {
        let text = self.text;
        let mut byte_at = bytes.start;
        while let Some(start) = text[byte_at..bytes.end].find(|c: char| !c.is_whitespace()) {
            let start = byte_at + start;
            let len = text[start..bytes.end].find(char::is_whitespace);
            let end = len.map_or(bytes.end, |len| start + len);
            byte_at = match code::link(&text[start..end]) {
                Some(link) => self.cut_link(start..end, link),
                None => self.cut_chunk(start..end, bytes.end),
            };
        }
    }

    /// Cuts a run up to the end of the address of its first link, which is code.
    fn cut_link(&mut self, bytes: Range<usize>, link: Range<usize>) -> usize {
        let address = bytes.start + link.start..bytes.start + link.end;
        self.cut_chunk(bytes.start..address.start, address.start);
        self.tokens.push(Token { bytes: address.clone(), kind: Kind::Code });
        address.end
    }

    /// Cuts a run without white space: the marks around it, and between them words or a piece of code. A call that
    /// it opens goes on to its bracket, at most to `limit`. Answers where the next run may begin.
    fn cut_chunk(&mut self, bytes: Range<usize>, limit: usize) -> usize {
        let chunk = &self.text[bytes.clone()];
        let core = code::core(chunk);
        let (start, mut end) = (bytes.start + core.start, bytes.start + core.end);
        self.cut_plain(bytes.start..start);
        if code::is_code(&chunk[core.clone()]) {
            if let Some(len) = code::end_of_call(&chunk[core], &self.text[end..limit]) {
                end += len;
            }
            self.tokens.push(Token { bytes: start..end, kind: Kind::Code });
        } else {
            self.cut_plain(start..end);
        }
        if end < bytes.end {
            self.cut_plain(end..bytes.end);
        }
        end.max(bytes.end)
    }

    fn cut_plain(&mut self, bytes: Range<usize>) {
        let (text, from) = (&self.text[bytes.clone()], bytes.start);
        let mut byte_at = 0;
        while let Some(first) = text[byte_at..].chars().next() {
            let (len, kind) = if is_letter(first) {
                (run(&text[byte_at..], is_letter, is_apostrophe), Kind::Word)
            } else if first.is_ascii_digit() {
                (
                    run(&text[byte_at..], |c| c.is_ascii_digit(), |c| matches!(c, '.' | ',')),
                    Kind::Number,
                )
            } else {
                (first.len_utf8(), Kind::Mark)
            };
            let start = from + byte_at;
            self.tokens.push(Token { bytes: start..start + len, kind });
            byte_at += len;
        }
    }
}

/// Whether it is a letter of the Latin script, as words of English and names in it have.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{C0}'..='\u{24F}' if !matches!(c, '×' | '÷'))
        || matches!(c, '\u{1E00}'..='\u{1EFF}' | '\u{300}'..='\u{36F}')
}

/// Whether it is an apostrophe, straight or curly.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// How many bytes at the start are such characters, with single ones of `inside` between two of them.
fn run(text: &str, is_member: impl Fn(char) -> bool, inside: impl Fn(char) -> bool) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let is_next_member = || text[at + c.len_utf8()..].chars().next().is_some_and(&is_member);
        if is_member(c) || (inside(c) && at > 0 && is_next_member()) {
            end = at + c.len_utf8();
        } else {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests;
