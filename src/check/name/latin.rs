//! Latin words and code of the source that the translation lacks or alters.

use super::token::{Nature, Token, tokens};
use super::{ALTERED, LATIN_MISSING};
use crate::check::target_word::{TargetWord, distance, is_proper, target_words};
use crate::check::{Finding, Pair, Severity};
use crate::text::fold::half_width;
use std::collections::HashSet;

/// Tokens of one paragraph that are looked at.
const MAX_TOKENS: usize = 200;
/// Tokens of the translation that each is compared with letter by letter.
const MAX_CANDIDATES: usize = 400;
/// Longer tokens are compared as they are only.
const MAX_LETTERS: usize = 80;
/// Shorter tokens could be part of any word.
const MIN_INSIDE: usize = 5;

/// Looks for them.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let in_source = tokens(pair.source());
    if in_source.iter().all(|token| token.nature == Nature::Plain) {
        return;
    }
    let target = Target::new(pair.target());
    let own: HashSet<&str> = in_source.iter().map(|token| &*token.text).collect();
    let mut seen = HashSet::new();
    for token in in_source.iter().take(MAX_TOKENS) {
        if !is_worth_it(token) || !seen.insert(&token.text) {
            continue;
        }
        if target.has(token) {
            found.extend(target.in_other_case(token).map(|other| {
                let finding = Finding::new("name", ALTERED, Severity::Warning)
                    .at_source(token.bytes.clone())
                    .at_target(other.bytes.clone());
                finding.fixed_by(other.bytes.clone(), &*token.text)
            }));
            continue;
        }
        if let Some(altered) = target.altered(token, &own) {
            let finding = Finding::new("name", ALTERED, Severity::Error)
                .at_source(token.bytes.clone())
                .at_target(altered.bytes.clone());
            found.push(finding.fixed_by(altered.bytes.clone(), &*token.text));
        } else if !is_gloss(pair.source(), token) && !target.spells_out(token) {
            let severity =
                if token.nature >= Nature::Acronym { Severity::Warning } else { Severity::Hint };
            let finding = Finding::new("name", LATIN_MISSING, severity);
            found.push(finding.at_source(token.bytes.clone()));
        }
    }
}

/// Words may be inflected or translated, single letters mean a shape or a blood group (T恤, X光), and what begins
/// with a digit is a quantity.
fn is_worth_it(token: &Token) -> bool {
    let mut chars = token.text.chars();
    let starts_with_digit = chars.next().is_some_and(|c| c.is_ascii_digit());
    let is_generation =
        token.text.len() == 2 && token.text.ends_with(|c: char| c.is_ascii_uppercase());
    token.nature > Nature::Plain && token.text.len() >= 2 && (!starts_with_digit || is_generation)
}

/// Whether it only says what a name before it is in its own language: 特朗普（Donald Trump）.
fn is_gloss(source: &str, token: &Token) -> bool {
    let before = source[..token.bytes.start].trim_end_matches(|c: char| c.is_ascii() && c != '(');
    let after = &source[token.bytes.end..];
    token.nature <= Nature::Code
        && before.ends_with(['(', '（'])
        && after.find([')', '）']).is_some_and(|at| at < 60)
}

/// The translation, ready for looking up tokens.
struct Target {
    tokens: Vec<Token>,
    /// The tokens and their parts in small letters, plurals without their ending too.
    forms: HashSet<String>,
    /// All of it in small letters without what words are parted by.
    joined: String,
    words: Vec<TargetWord>,
}

impl Target {
    fn new(text: &str) -> Self {
        let tokens = tokens(text);
        let mut forms = HashSet::new();
        for token in &tokens {
            let lower = token.text.to_lowercase();
            let parts = lower.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
            let whole = [lower.clone(), joined(&lower)];
            for form in parts.chain(whole) {
                if let Some(single) = form.strip_suffix('s') {
                    forms.insert(single.to_owned());
                }
                forms.insert(form);
            }
        }
        Self { tokens, forms, joined: joined(text), words: target_words(text) }
    }

    /// Whether a token stands there, in whatever case, as a part or in parts.
    fn has(&self, token: &Token) -> bool {
        let lower = token.text.to_lowercase();
        if token.nature == Nature::Literal {
            let end = |text: &str| text.trim_end_matches('/').to_lowercase();
            return self.tokens.iter().any(|other| end(&other.text) == end(&lower));
        }
        let plain = joined(&lower);
        let has_part = |part: &str| part.is_empty() || self.forms.contains(part);
        self.forms.contains(&lower)
            || self.forms.contains(&plain)
            || plain.len() >= MIN_INSIDE && self.joined.contains(&plain)
            || lower.split(|c: char| !c.is_alphanumeric()).all(has_part)
    }

    /// Where a token whose capitals matter stands in another case, if it stands nowhere as it should: `Configmap`
    /// for `ConfigMap`, but not `Apollo` where a sentence begins with `apollo`.
    fn in_other_case(&self, token: &Token) -> Option<&Token> {
        let has_capital_inside = token.text.chars().skip(1).any(|c| c.is_ascii_uppercase());
        let matters = token.nature >= Nature::Code && has_capital_inside;
        let others =
            || self.tokens.iter().filter(|other| other.text.eq_ignore_ascii_case(&token.text));
        let behind_first = |text: &str| text.get(1..).map(str::to_owned);
        let is_same = |other: &&Token| behind_first(&other.text) == behind_first(&token.text);
        if !matters || others().any(|other| is_same(&other)) {
            return None;
        }
        others().next()
    }

    /// What stands there almost as the token should: the same but for its digits, or a letter or two.
    fn altered(&self, token: &Token, own: &HashSet<&str>) -> Option<&Token> {
        let lower = token.text.to_lowercase();
        let most = match lower.len() {
            0..4 => 0,
            4..8 => 1,
            length => 2 + length / 20,
        };

        let candidates = self.tokens.iter().take(MAX_CANDIDATES).filter(|other| {
            other.nature >= Nature::Name
                && other.text.len() <= MAX_LETTERS
                && !own.contains(&*other.text)
        });
        let costs = candidates.filter_map(|other| {
            let other_lower = other.text.to_lowercase();
            if differs_in_digits(&lower, &other_lower) {
                return Some((0, other));
            }
            // What is a name of its own is hardly a slip: German for Gorman.
            if other.nature == Nature::Name && is_proper(&other_lower) {
                return None;
            }
            let cost = distance(&lower, &other_lower, most);
            (most > 0 && cost <= most && lower.len() <= MAX_LETTERS).then_some((cost, other))
        });
        costs.min_by_key(|(cost, _)| *cost).map(|(_, other)| other)
    }

    /// Whether the words that an abbreviation stands for are there, in a row but for small words.
    fn spells_out(&self, token: &Token) -> bool {
        let letters: Vec<char> = token.text.to_lowercase().chars().collect();
        if token.nature != Nature::Acronym || letters.len() > 8 {
            return false;
        }
        let is_small = |word: &&TargetWord| {
            !matches!(&*word.lower, "of" | "and" | "the" | "for" | "in" | "on" | "to")
        };
        let initials: Vec<char> = self
            .words
            .iter()
            .filter(is_small)
            .filter_map(|word| word.lower.chars().next())
            .collect();
        initials.windows(letters.len()).any(|window| window == letters)
    }
}

/// Whether two tokens are the same but for digits and points: `R1` and `R2`, `v2.0.1` and `v1.9`.
fn differs_in_digits(a: &str, b: &str) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let plain = |text: &str| text.replace(is_number, "");
    let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    has_digit(a) && has_digit(b) && plain(a) == plain(b)
}

/// A text in small letters without what words are parted by.
fn joined(text: &str) -> String {
    let kept = text.chars().map(half_width).filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}
