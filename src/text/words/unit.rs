//! Units: what the lattice counts in. A Chinese character is one, and so is a whole token of digits or letters,
//! in the words of the vocabulary (卡拉OK) as in the text.

use super::number;
use super::token::{self, Token};

/// One unit of a run between marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// Its code in the vocabulary; 0 for what no word has.
    pub(super) code: u16,
    /// What stands here; never [`Token::Mark`].
    pub(super) token: Token,
    /// The character, the first one of a token.
    pub(super) char: char,
    /// Where it ends in the text, in bytes.
    pub(super) byte_end: usize,
}

/// The most units of one run. Text with so few marks is no prose; the bound keeps costs and memory small.
const MAX_RUN: usize = 8192;

/// Reads the units of `text` from `start` up to the next mark (or a bound that prose does not reach), with the
/// code that `code_of` knows for each, and returns where they end.
pub(super) fn read(
    text: &str,
    start: usize,
    mut code_of: impl FnMut(&str, char, Token) -> u16,
    units: &mut Vec<Unit>,
) -> usize {
    units.clear();
    let mut at = start;
    while at < text.len() && units.len() < MAX_RUN {
        let (mut token, len) = token::next(&text[at..]);
        // A circle stands for zero among numerals (二○二五) and is a mark elsewhere.
        let is_zero = text[at..].starts_with('○')
            && units.last().is_some_and(|unit: &Unit| number::is_numeral(unit.char));
        if is_zero && len == '○'.len_utf8() {
            token = Token::Han;
        }
        if token == Token::Mark {
            break;
        }
        let piece = &text[at..at + len];
        let char = piece.chars().next().expect("a token is not empty");
        let code = code_of(piece, char, token);
        at += len;
        units.push(Unit { code, token, char, byte_end: at });
    }
    at
}
