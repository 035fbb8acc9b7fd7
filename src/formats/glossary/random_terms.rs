//! Random terms with everything a term can have, for tests: trimmed texts without control characters but line
//! ends and tabs, as the program itself makes them.

use crate::model::{Extra, Origin, Term, TermKind};
use proptest::prelude::*;

const TEXT: &str =
    "[甲乙國Aa ;；|、\\\\'\"=+@<>&,.\n\t\r\u{20BB7}é-]{1,10}|\\PC{1,12}|_x000D_|duizhao:|#a";

fn text() -> impl Strategy<Value = String> {
    let usable = |text: String| {
        let kept = text.chars().filter(|c| !matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'));
        kept.collect::<String>().trim().to_owned()
    };
    TEXT.prop_map(usable).prop_filter("empty", |text| !text.is_empty())
}

fn list() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(text(), 0..3)
}

fn extra() -> impl Strategy<Value = Extra> {
    let value =
        prop_oneof![Just("[1, 2.50]"), Just("\"甲\\n\""), Just("{\"a\":null}"), Just("1e999")];
    let field = ("[a-z甲\"]{1,3}", value).prop_map(|(key, value)| (key, value.to_owned()));
    proptest::collection::vec(field, 0..2).prop_map(Extra)
}

/// Any term.
pub fn term() -> impl Strategy<Value = Term> {
    let marks = proptest::option::of(prop_oneof![
        Just(('《', '》')),
        Just(('“', '”')),
        Just(('\'', '\'')),
        Just(('=', '=')),
    ]);
    let lists = (list(), list(), list());
    let small =
        (0..TermKind::ALL.len(), any::<bool>(), any::<bool>(), proptest::option::of(text()));
    let texts =
        (prop_oneof![Just(String::new()), text()], prop_oneof![Just(String::new()), text()]);
    (text(), lists, small, texts, marks, extra()).prop_map(
        |(source, (aliases, targets, forbidden), small, (note, uncertain_left), marks, extra)| {
            let (kind, is_gloss, exact_case, short_target) = small;
            Term {
                source,
                marks,
                aliases,
                targets,
                short_target,
                forbidden,
                kind: TermKind::ALL[kind],
                origin: if is_gloss { Origin::Gloss } else { Origin::Glossary },
                note,
                uncertain_left,
                exact_case,
                extra,
                ..Term::default()
            }
        },
    )
}
