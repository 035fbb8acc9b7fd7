//! The check held against tables of pairs, good ones and bad.

use super::*;
use crate::check::{Brief, look};
use crate::glossary::reader::{Context, NameSet, Reader};
use crate::model::{Paragraph, Settings};
use crate::text::quantity::Setting;
use proptest::prelude::*;
use std::sync::{Arc, OnceLock};

/// Pairs and what is found in them, a line each, as in the table of quantities. `[2025-01-28]` sets the day of the
/// article for what follows, `[]` leaves it unknown.
const ROWS: &str = include_str!("rows.txt");

fn brief(date: Option<(i32, u8, u8)>) -> Brief {
    let setting = Setting { date, ..Setting::default() };
    let choices = crate::model::Choices::default();
    let context = Context::new(NameSet::default(), NameSet::default(), &choices, setting);
    Brief::new(Reader::bundled(), Arc::new(context), Vec::new(), Arc::new(Settings::default()))
}

fn paragraph(source: &str, target: &str) -> Paragraph {
    Paragraph { source: source.to_owned(), target: target.to_owned(), ..Paragraph::default() }
}

fn written(source: &str, target: &str, brief: &Brief) -> String {
    let paragraph = paragraph(source, target);
    let words = |text: &str, bytes: &Option<std::ops::Range<usize>>| {
        bytes.clone().map_or("-".to_owned(), |bytes| text[bytes].to_owned())
    };
    let findings = look(&paragraph, None, brief).findings;
    let findings = findings.iter().filter(|finding| finding.check == "date");
    let findings = findings.map(|finding| {
        let sign = if finding.severity == Severity::Error { "" } else { "?" };
        let (from, to) = (words(source, &finding.source), words(target, &finding.target));
        let fix = finding.fix.as_ref().map_or(String::new(), |fix| format!(" = {}", fix.text));
        format!("{}{sign} {from} → {to}{fix}", finding.kind)
    });
    findings.collect::<Vec<_>>().join("; ")
}

fn date_of(text: &str) -> Option<(i32, u8, u8)> {
    let mut fields = text.split('-');
    let mut next = || fields.next()?.parse::<i32>().ok();
    let (year, month, day) = (next()?, next()?, next()?);
    Some((year, month.try_into().ok()?, day.try_into().ok()?))
}

#[test]
fn every_row_of_the_table_is_judged_as_it_says() {
    let mut current = brief(None);
    let mut wrong = Vec::new();
    let rows = ROWS.lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
    for row in rows {
        if let Some(date) = row.strip_prefix('[').and_then(|row| row.strip_suffix(']')) {
            current = brief(date_of(date));
            continue;
        }
        let mut fields = row.split(" | ");
        let (source, target) = (fields.next().unwrap(), fields.next().expect("a target"));
        let expected = fields.next().unwrap_or_default();
        let found = written(source, target, &current);
        if found != expected {
            wrong.push(format!("{source} | {target}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows are judged otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

fn known() -> &'static Brief {
    static BRIEF: OnceLock<Brief> = OnceLock::new();
    BRIEF.get_or_init(|| brief(Some((2025, 1, 28))))
}

const PIECES: &str = "1 7 12 26 31 99 2020 1990 年 月 日 号 周 星期 一 五 日 上 下 去年 今年 昨天 公元前 世纪 年代 民国 农历 正月 初一 \
    时 点 分 上午 : - / July May Monday Sun last next year month the of BC century 1990s 26th 21st a.m. noon ago , . ( ) \
    \u{202e} \u{0} é";

fn pieces() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.split(' ').chain([" ", "\n", "。"]).collect();
    prop::collection::vec(prop::sample::select(pieces), 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_pair_is_looked_at_without_harm(source in pieces(), target in pieces()) {
        let paragraph = paragraph(&source, &target);
        for finding in look(&paragraph, None, known()).findings {
            prop_assert!(finding.source.is_none_or(|bytes| source.get(bytes).is_some()));
            prop_assert!(finding.target.is_none_or(|bytes| target.get(bytes).is_some()));
            prop_assert!(finding.fix.is_none_or(|fix| target.get(fix.bytes).is_some()));
        }
    }

    #[test]
    fn a_day_is_found_when_it_is_another(month in 1usize..=12, day in 1u8..=28, other in 1u8..=28) {
        let source = format!("他于2020年{month}月{day}日到达。");
        let name = words::MONTHS[month - 1];
        let target = format!("He arrived on {name} {other}, 2020.");
        let found = written(&source, &target, known());
        prop_assert_eq!(found.is_empty(), day == other, "{}", found);
        let right = format!("= {name} {day}, 2020");
        prop_assert!(day == other || found.ends_with(&right), "{}", found);
    }
}

#[test]
fn a_megabyte_of_dates_takes_linear_time() {
    let pieces = [
        ("7月26日至8月3日8时，", "on July 27 at 9:00, "),
        ("2020年7月26日星期日，", "on Sunday, July 26, 2020, "),
        ("去年，", "on Monday, July 26, 2020, "),
    ];
    for (source, target) in pieces {
        let text = |piece: &str, end: &str| piece.repeat((1 << 20) / piece.len()) + end;
        let paragraph = paragraph(&text(source, "1999年5月4日"), &text(target, "on 5 May 1999"));
        let pair = Pair::new(&paragraph, None, known());
        pair.source_quantities();
        pair.target_quantities();
        let start = std::time::Instant::now();
        Dates.look(&pair, &mut Vec::new());
        assert!(start.elapsed().as_secs_f64() < 1.0, "{source}: {:?}", start.elapsed());
    }
}
