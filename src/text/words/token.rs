//! Tokens that are written without a dictionary: numbers in digits, words of Latin and other scripts that write
//! words apart, web addresses, marks and white space. Chinese characters are left to the lattice.

use crate::text::count::is_han;
use crate::text::fold::half_width;

/// What stands at a place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// One Chinese character.
    Han,
    /// Digits with their marks: 1,234.5, ７０％.
    Digits,
    /// Letters, with the digits and marks among them: GPT-4o, U.S., https://example.org.
    Latin,
    /// A mark, a run of one mark, or a run of white space.
    Mark,
}

/// Returns the token at the beginning of `rest`, which is not empty, with its length in bytes.
pub(super) fn next(rest: &str) -> (Token, usize) {
    let first = rest.chars().next().expect("there is a rest");
    if is_han(first) {
        return (Token::Han, first.len_utf8());
    }
    if let Some(len) = address(rest) {
        return (Token::Latin, len);
    }
    if is_digit(first) || is_sign(rest) {
        return digits(rest);
    }
    if first.is_alphanumeric() {
        return (Token::Latin, letters(rest));
    }
    (Token::Mark, mark(rest, first))
}

fn is_digit(c: char) -> bool {
    half_width(c).is_ascii_digit()
}

/// A letter or digit of a script that writes words apart, or a mark on one.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_han(c) || matches!(c, '\u{300}'..='\u{36F}')
}

/// A web or mail address: up to white space, a Chinese character or mark, or a mark that ends a sentence.
fn address(rest: &str) -> Option<usize> {
    let is_web = ["http://", "https://", "ftp://", "www."]
        .iter()
        .any(|start| rest.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)));
    if !is_web {
        return None;
    }
    let is_part = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '`');
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let address = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
    Some(address.len())
}

/// A sign that belongs to the number behind it is never told from a dash: only the sign of ± is.
fn is_sign(rest: &str) -> bool {
    rest.strip_prefix('±').is_some_and(|rest| rest.starts_with(is_digit))
}

/// Digits; with a mark between digits (1,234.5, 14:32, 2.5) they go on. Letters behind them make it a word of
/// Latin (3D, 1134A, 4x100) unless they are a unit.
fn digits(rest: &str) -> (Token, usize) {
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        let goes_on = is_digit(c)
            || at == 0
            || matches!(half_width(c), '.' | ',' | ':')
                && c != '。'
                && is_group(c, &rest[at + c.len_utf8()..]);
        if !goes_on {
            break;
        }
        end = at + c.len_utf8();
    }
    let behind = &rest[end..];
    if let Some(percent @ ('%' | '‰' | '％' | '°' | '℃' | '℉')) = behind.chars().next() {
        return (Token::Digits, end + percent.len_utf8());
    }
    let len = letters(behind);
    if len == 0 || is_unit(&behind[..len]) {
        return (Token::Digits, end);
    }
    (Token::Latin, end + len)
}

/// Whether the mark stands inside a number: a comma before three digits, a colon before two, a full stop before
/// any. `behind` is looked at for four characters only.
fn is_group(mark: char, behind: &str) -> bool {
    let num_digits = behind.chars().take(4).take_while(|&c| is_digit(c)).count();
    match half_width(mark) {
        ',' => num_digits == 3,
        ':' => num_digits == 2,
        _ => num_digits > 0,
    }
}

/// Units of measure that stand right behind a number. Single capitals are none: 1134A and 5G are names.
const UNITS: &str = "mm cm dm m km nm ml l mg g kg t s ms min h Hz kHz MHz GHz THz kW MW GW TW \
    kWh MWh GWh TWh kV mA KB MB GB TB PB kB Mbps Gbps bps fps rpm cc psi Pa kPa MPa hPa kJ ha mph kmh pt px dpi mAh Ah bn";

fn is_unit(letters: &str) -> bool {
    UNITS.split_whitespace().any(|unit| unit == letters)
}

/// Letters and digits, joined by a hyphen, apostrophe, full stop or other mark with a letter or digit on both
/// sides; + and # behind letters (C++, C#) belong to them, and the full stop of initials (U.S.).
fn letters(rest: &str) -> usize {
    let mut end = 0;
    let mut num_stops = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let behind = chars.peek().map(|&(_, c)| c);
        let joins = matches!(c, '-' | '\'' | '’' | '.' | '_' | '&' | '@' | '/' | '‑')
            && at > 0
            && behind.is_some_and(is_letter);
        let is_tail = matches!(c, '+' | '#') && at > 0 && behind.is_none_or(|c| !is_letter(c));
        let ends_initials = c == '.' && num_stops > 0 && behind.is_none_or(|c| !is_letter(c)) && {
            rest[..at].chars().rev().nth(1) == Some('.')
        };
        if !(is_letter(c) || joins || is_tail || ends_initials) {
            break;
        }
        num_stops += usize::from(c == '.');
        end = at + c.len_utf8();
        if ends_initials {
            break;
        }
    }
    end
}

/// White space as one token; a run of the same dash or dot (——, ……, ...) as one; any other mark alone.
fn mark(rest: &str, first: char) -> usize {
    let end_of = |is_part: &dyn Fn(char) -> bool| rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    if first.is_whitespace() {
        end_of(&char::is_whitespace)
    } else if matches!(
        first,
        '—' | '…' | '.' | '-' | '~' | '～' | '=' | '_' | '*' | '·' | '•' | '─' | '。'
    ) {
        end_of(&|c| c == first)
    } else {
        // A mark keeps the signs that change its look (⚠️, 👩‍💻).
        let joined = |c: char| matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{200D}' | '\u{20E3}' | '\u{300}'..='\u{36F}');
        let behind = &rest[first.len_utf8()..];
        first.len_utf8() + behind.find(|c| !joined(c)).unwrap_or(behind.len())
    }
}
