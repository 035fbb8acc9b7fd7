//! Reads numbers in words: twenty-one, a hundred and five, three and a half million, two dozen, three point five.

use super::lexicon;
use super::number::{Amount, amount_plus, and_a_part, dozen, scaled};
use super::token::Tokens;

/// What was read last in a number in words; each may only be followed by something smaller.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    Unit,
    Tens,
    Hundred,
    Scale,
}

/// The state of reading a number in words.
struct Spelling {
    total: f64,
    group: f64,
    last: Last,
    last_scale: f64,
}

impl Spelling {
    fn small(&mut self, value: u32) -> bool {
        let fits = match self.last {
            Last::Nothing | Last::Hundred | Last::Scale => true,
            Last::Tens => (1..10).contains(&value),
            Last::Unit => false,
        };
        if fits {
            self.group += f64::from(value);
            self.last = Last::Unit;
        }
        fits
    }

    fn tens(&mut self, value: u32) -> bool {
        let fits = matches!(self.last, Last::Nothing | Last::Hundred | Last::Scale);
        if fits {
            self.group += f64::from(value);
            self.last = Last::Tens;
        }
        fits
    }

    fn scale(&mut self, value: f64) -> bool {
        if value == 100.0 {
            let fits = matches!(self.last, Last::Unit | Last::Tens)
                && self.group > 0.0
                && self.group < 100.0;
            if fits {
                self.group *= value;
                self.last = Last::Hundred;
            }
            return fits;
        }
        let chains = self.group == 0.0 && self.last == Last::Scale && self.total > 0.0;
        if chains {
            self.total *= value;
            self.last_scale *= value;
            return self.last_scale < 1e18;
        }
        let fits = self.group > 0.0 && value < self.last_scale;
        if fits {
            self.total += self.group * value;
            self.group = 0.0;
            self.last = Last::Scale;
            self.last_scale = value;
        }
        fits
    }

    fn take(&mut self, word: &str) -> bool {
        if let Some(value) = lexicon::small(word) {
            return self.small(value);
        }
        if let Some(value) = lexicon::tens(word) {
            return self.tens(value);
        }
        lexicon::scale(word).is_some_and(|value| self.scale(value))
    }
}

/// The longest number in words: at most 40 tokens are looked at.
pub(super) fn spelled(tokens: &Tokens<'_>, index: usize) -> Option<Amount> {
    let mut state =
        Spelling { total: 0.0, group: 0.0, last: Last::Nothing, last_scale: f64::INFINITY };
    let mut at = index;
    let mut next = index;
    let article = matches!(tokens.word(index), "a" | "an" | "one");
    if matches!(tokens.word(index), "a" | "an") {
        let behind = tokens.word(index + 1);
        if behind == "dozen" {
            return Some(Amount { article, ..Amount::exact(12.0, index + 2) });
        }
        lexicon::scale(behind)?;
        state.small(1);
        at += 1;
    }
    while at < index + 40 {
        if at > index && tokens.is_hyphen(at) {
            at += 1;
        } else if tokens.word(at) == "and" && matches!(state.last, Last::Hundred | Last::Scale) {
            let behind = tokens.word(at + 1);
            if lexicon::small(behind).is_none() && lexicon::tens(behind).is_none() {
                break;
            }
            at += 1;
        } else if state.take(tokens.word(at)) {
            at += 1;
            next = at;
        } else {
            break;
        }
    }
    if next == index {
        return None;
    }
    finish(
        tokens,
        &state,
        Amount { article: article && next == index + 1, ..Amount::exact(0.0, next) },
    )
}

/// What may stand behind the words: "and a half" before or after the power of ten, "point five", "dozen".
fn finish(tokens: &Tokens<'_>, state: &Spelling, read: Amount) -> Option<Amount> {
    let value = state.total + state.group;
    let scale = match state.last {
        Last::Scale => state.last_scale,
        Last::Hundred => 100.0,
        _ => 1.0,
    };
    let mut amount = Amount { low: value, high: value, scale, ..read };
    if let Some((part, next)) = and_a_part(tokens, amount.next) {
        amount = amount_plus(amount, part, next);
    } else if let Some((part, next)) = point(tokens, amount.next).filter(|_| scale == 1.0) {
        amount = amount_plus(amount, part, next);
    } else {
        let at = if tokens.is_hyphen(amount.next) { amount.next + 1 } else { amount.next };
        return Some(if dozen(tokens, at).is_some() {
            scaled(amount, 12.0, at + 1)
        } else {
            amount
        });
    }
    if scale == 1.0 {
        let at = if tokens.is_hyphen(amount.next) { amount.next + 1 } else { amount.next };
        if let Some(scale) = lexicon::scale(tokens.word(at)) {
            amount = scaled(amount, scale, at + 1);
        }
    }
    Some(amount)
}

/// "point one four".
fn point(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    if tokens.word(index) != "point" {
        return None;
    }
    let mut at = index + 1;
    let mut part = 0.0;
    let mut weight = 0.1;
    while let Some(digit) = lexicon::small(tokens.word(at)).filter(|n| *n < 10 && at < index + 10) {
        part += f64::from(digit) * weight;
        weight /= 10.0;
        at += 1;
    }
    (at > index + 1).then_some((part, at))
}
