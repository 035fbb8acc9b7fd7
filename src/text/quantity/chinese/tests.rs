//! Tables of quantities and what they are worth (`data/cases.txt`, a line each), and what must hold for any text.

use super::quantities;
use crate::text::quantity::{Open, Quantity, Region, Setting};
use proptest::prelude::*;

/// One line a text: `text | span = kind value unit sign …`, without a field where nothing is found. A value is a
/// number or `low..high`, a sign `~` (about), `>` or `<` (open) or `@` and the date. `[taiwan 2025-01-28]` sets what
/// follows in that region and on that day.
const CASES: &str = include_str!("data/cases.txt");

fn setting(text: &str) -> Setting {
    let mut setting = Setting::default();
    for word in text.split_whitespace() {
        match word {
            "mainland" => setting.region = Region::Mainland,
            "taiwan" => setting.region = Region::Taiwan,
            "hong-kong" => setting.region = Region::HongKong,
            date => {
                let mut parts = date.split('-').map(|part| part.parse::<i32>().expect("a number"));
                let mut next = || parts.next().expect("year, month, day");
                let (year, month, day) = (next(), next(), next());
                setting.date = Some((year, month.try_into().unwrap(), day.try_into().unwrap()));
            }
        }
    }
    setting
}

fn shown(text: &str, quantity: &Quantity) -> String {
    let number = |value: f64| {
        let rounded = (value * 1e6).round() / 1e6;
        if value.abs() < 1e-3 { format!("{value}") } else { format!("{rounded}") }
    };
    let span = &text[quantity.byte_start..quantity.byte_end];
    let mut out = format!("{span} = {} {}", quantity.kind.name(), number(quantity.low));
    if quantity.low != quantity.high {
        out += &format!("..{}", number(quantity.high));
    }
    if let Some(date) = &quantity.date {
        out = format!("{span} = {} @{date}", quantity.kind.name());
    } else if quantity.kind.name() == "date" {
        out = format!("{span} = date");
    }
    if let Some(unit) = &quantity.unit {
        out += &format!(" {unit}");
    }
    if quantity.approx {
        out += " ~";
    }
    match quantity.open {
        Open::Above => out += " >",
        Open::Below => out += " <",
        Open::None => {}
    }
    out
}

#[test]
fn the_table_holds() {
    let mut current = Setting::default();
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(words) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            current = setting(words);
            continue;
        }
        let mut fields = line.split('|').map(str::trim);
        let text = fields.next().expect("split gives one field at least");
        let expected: Vec<&str> = fields.filter(|field| !field.is_empty()).collect();
        let found: Vec<String> =
            quantities(text, &current).iter().map(|quantity| shown(text, quantity)).collect();
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows\n{}", wrong.len(), wrong.join("\n"));
}

/// The characters and words that quantities are written with.
const PIECES: &str = "一 二 两 三 五 九 十 百 千 万 亿 兆 零 〇 几 数 多 余 半 个 元 块 美元 年 月 日 号 时 点 分 秒 至 到 - — ~ \
    % 分之 第 成 折 倍 番 翻 约 近 超过 不到 以上 左右 1 2 5 0 12 2025 . , / : $ US$ 人民币 公里 kg 世纪 年代 上 周 星期 去年 \
    今天 比 。 農曆 民國 公元前 正月 初 A ４ ， 零下 度 首次 光绪 （ ）";

/// Text made of them.
fn numeric_text() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.split(' ').chain([" "]).collect();
    prop::collection::vec(prop::sample::select(pieces), 0..24).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    for setting in [Setting::default(), setting("taiwan 2025-01-28")] {
        let mut end = 0;
        for quantity in quantities(text, &setting) {
            prop_assert!(quantity.byte_start >= end && quantity.byte_end > quantity.byte_start);
            prop_assert!(text.get(quantity.byte_start..quantity.byte_end).is_some());
            prop_assert!(quantity.low.is_finite() && quantity.high.is_finite());
            prop_assert!(quantity.english.len() <= 3);
            end = quantity.byte_end;
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn spans_are_in_order_and_on_character_boundaries(text in numeric_text()) {
        check(&text)?;
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,40}") {
        check(&text)?;
    }
}

#[test]
fn hostile_lines_are_read_in_linear_time() {
    for piece in [
        "一百一百",
        "1",
        "万",
        "1,",
        "一",
        "十几",
        "1-",
        "1至",
        "第",
        "2025年",
        "3:",
        "三分之",
        "约近",
        "US$",
        "上",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let started = std::time::Instant::now();
        quantities(&text, &Setting::default());
        assert!(started.elapsed().as_secs() < 5, "{piece}: {:?}", started.elapsed());
    }
}
