//! The check held against tables of pairs, good ones and bad.

use super::*;
use crate::check::{Brief, look};
use crate::glossary::reader::{Context, Reader};
use crate::model::{Paragraph, Settings};
use proptest::prelude::*;
use std::sync::{Arc, OnceLock};

/// Pairs and what is found in them, a line each: `source | target | finding; finding …`. A finding is
/// `kind source → target = fix`, with a `?` behind the kind of a warning, `-` for words that are not marked, and
/// without a fix where there is none. Lines that begin with `#` are headings.
const ROWS: &str = include_str!("rows.txt");

fn brief() -> &'static Brief {
    static BRIEF: OnceLock<Brief> = OnceLock::new();
    BRIEF.get_or_init(|| {
        let context = Arc::new(Context::default());
        Brief::new(Reader::bundled(), context, Vec::new(), Arc::new(Settings::default()))
    })
}

fn paragraph(source: &str, target: &str) -> Paragraph {
    Paragraph { source: source.to_owned(), target: target.to_owned(), ..Paragraph::default() }
}

fn written(source: &str, target: &str) -> String {
    let paragraph = paragraph(source, target);
    let words = |text: &str, bytes: &Option<std::ops::Range<usize>>| {
        bytes.clone().map_or("-".to_owned(), |bytes| text[bytes].to_owned())
    };
    let findings = look(&paragraph, None, brief()).findings;
    let findings = findings.iter().filter(|finding| finding.check == "quantity");
    let findings = findings.map(|finding| {
        let kind = finding.kind.trim_start_matches("quantity-");
        let sign = if finding.severity == Severity::Error { "" } else { "?" };
        let (from, to) = (words(source, &finding.source), words(target, &finding.target));
        let fix = finding.fix.as_ref().map_or(String::new(), |fix| format!(" = {}", fix.text));
        format!("{kind}{sign} {from} → {to}{fix}")
    });
    findings.collect::<Vec<_>>().join("; ")
}

#[test]
fn every_row_of_the_table_is_judged_as_it_says() {
    let mut wrong = Vec::new();
    let rows = ROWS.lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
    for row in rows {
        let mut fields = row.split(" | ");
        let (source, target) = (fields.next().unwrap(), fields.next().expect("a target"));
        let expected = fields.next().unwrap_or_default();
        let found = written(source, target);
        if found != expected {
            wrong.push(format!("{source} | {target}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows are judged otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

/// What numbers are made of on both sides.
const PIECES: &str = "一 二 两 三 十 百 千 万 亿 几 多 半 个 元 美元 年 月 日 % 分之 折 倍 约 至 第 1 2 5 0 12 2025 . , ( ) / - $ US$ € \
    million billion percent half two three dozen first the of and from to more than about years km kilometers yuan RMB \
    \u{202e} \u{0} \u{301} 👩‍👩‍👧 עברית";

fn pieces() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.split(' ').chain([" ", "\n", "。"]).collect();
    prop::collection::vec(prop::sample::select(pieces), 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_pair_is_looked_at_without_harm(source in pieces(), target in pieces()) {
        let paragraph = paragraph(&source, &target);
        for finding in look(&paragraph, None, brief()).findings {
            prop_assert!(finding.source.is_none_or(|bytes| source.get(bytes).is_some()));
            prop_assert!(finding.target.is_none_or(|bytes| target.get(bytes).is_some()));
            prop_assert!(finding.fix.is_none_or(|fix| target.get(fix.bytes).is_some()));
        }
    }

    #[test]
    fn a_number_that_was_written_right_is_never_found(number in 11u64..999_999_999) {
        let (source, target) = (format!("共有{number}人。"), format!("There were {number} people."));
        prop_assert_eq!(written(&source, &target), "");
    }

    #[test]
    fn a_number_ten_times_too_great_is_always_found(number in 11u64..99_999_999) {
        let source = format!("共有{number}人参加。");
        let target = format!("There were {number}0 people.");
        prop_assert!(written(&source, &target).starts_with("scale "));
    }
}

#[test]
fn a_megabyte_of_numbers_takes_linear_time() {
    let pieces = [
        ("3万人，", "4 people and $5 million, "),
        ("3万人，", "30,000 people, "),
        ("约三成，", "about 30 percent (40 km) "),
        ("一二三四五", "VII half twice "),
    ];
    for (source, target) in pieces {
        let text = |piece: &str, end: &str| piece.repeat((1 << 20) / piece.len()) + end;
        let paragraph =
            paragraph(&text(source, "17公斤和2.5亿元"), &text(target, "18 kilograms and 26"));
        let pair = Pair::new(&paragraph, None, brief());
        pair.source_quantities();
        pair.target_quantities();
        pair.implied();
        let start = std::time::Instant::now();
        Quantities.look(&pair, &mut Vec::new());
        assert!(start.elapsed().as_secs_f64() < 1.0, "{source}: {:?}", start.elapsed());
    }
}
