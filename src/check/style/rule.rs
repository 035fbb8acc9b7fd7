//! The rules of a style sheet as data: what may be chosen, and where a text follows which choice.

use super::{amount, mark, number, quote, time, word};
use crate::check::prose::Prose;
use std::ops::Range;

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Kebab-case; its name is the message `style-<id>`.
    pub id: &'static str,
    /// The ids of what may be chosen; the words for one are the message `style-<rule>-<choice>`, an example.
    pub choices: &'static [&'static str],
    /// The kind of its findings.
    pub kind: &'static str,
    /// Every place in a text that the rule bears on, in order.
    pub(super) find: fn(&Text<'_>) -> Vec<Place>,
}

impl Rule {
    /// The key of the message with its name.
    pub fn message(&self) -> String {
        format!("style-{}", self.id)
    }

    /// The key of the message with the words for a choice.
    pub fn choice_message(&self, choice: &str) -> String {
        format!("style-{}-{choice}", self.id)
    }
}

/// A translation, with its source where that is known.
pub struct Text<'a> {
    /// The Chinese; empty when a style is guessed.
    pub source: &'a str,
    /// The English in tokens.
    pub prose: &'a Prose<'a>,
}

/// A place that a rule bears on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// In bytes of the target.
    pub bytes: Range<usize>,
    /// The choice that it follows; `None` where it follows none or could follow several.
    pub follows: Option<&'static str>,
    /// How it is written by each of the other choices; one that is not there leaves it as it is.
    pub rewritten: Vec<(&'static str, String)>,
}

/// Every rule, in the order of the style sheet.
pub static RULES: &[Rule] = &[
    Rule {
        id: "spelling",
        choices: &["american", "british"],
        kind: "style-spelling",
        find: word::spelling,
    },
    Rule {
        id: "romanisation",
        choices: &["pinyin", "customary"],
        kind: "style-romanisation",
        find: word::romanisation,
    },
    Rule {
        id: "numbers",
        choices: &["under-10", "under-100"],
        kind: "style-numbers",
        find: number::numbers,
    },
    Rule {
        id: "percent",
        choices: &["percent", "per-cent", "sign"],
        kind: "style-percent",
        find: amount::percent,
    },
    Rule { id: "dollar", choices: &["us", "plain"], kind: "style-dollar", find: amount::dollar },
    Rule {
        id: "date",
        choices: &["month-first", "day-first", "iso"],
        kind: "style-date",
        find: time::date,
    },
    Rule {
        id: "clock",
        choices: &["points", "no-points", "24-hours"],
        kind: "style-clock",
        find: time::clock,
    },
    Rule {
        id: "quotes",
        choices: &["curly", "straight"],
        kind: "style-quotes",
        find: quote::shape,
    },
    Rule {
        id: "quote-order",
        choices: &["double", "single"],
        kind: "style-quote-order",
        find: quote::order,
    },
    Rule { id: "dash", choices: &["em", "spaced-en"], kind: "style-dash", find: mark::dash },
    Rule {
        id: "serial-comma",
        choices: &["with", "without"],
        kind: "style-serial-comma",
        find: mark::serial_comma,
    },
    Rule {
        id: "titles",
        choices: &["italics", "quotes"],
        kind: "style-titles",
        find: quote::titles,
    },
];

/// The rule of that id.
pub fn rule_of(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}
