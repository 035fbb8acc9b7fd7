//! The way there and back: what Chinese says, rendered in English and read again, is worth the same.

use crate::text::quantity::{Open, Quantity, QuantityKind, Setting, chinese, english};
use proptest::prelude::*;

/// Sentences in which a rendering is read as in running text.
const FRAMES: [&str; 4] =
    ["It was {}.", "Officials said {} in all.", "They did it in {}.", "The team won {} at home."];

/// Whether two quantities are worth the same: shares may be told in percent.
fn agree(one: &Quantity, other: &Quantity) -> bool {
    let percent = |quantity: &Quantity| match quantity.kind {
        QuantityKind::Fraction => Some((quantity.low * 100.0, quantity.high * 100.0)),
        QuantityKind::Percent if quantity.unit.is_none() => Some((quantity.low, quantity.high)),
        _ => None,
    };
    // Dozens are two dozen at least, 数十 two tens.
    if (one.low, one.high, other.low, other.high) == (20.0, 99.0, 24.0, 99.0) {
        return one.unit == other.unit;
    }
    let near = |one: f64, other: f64| (one - other).abs() <= 1e-9 * one.abs().max(1.0);
    if let (Some(one), Some(other)) = (percent(one), percent(other)) {
        return near(one.0, other.0) && near(one.1, other.1);
    }
    one.kind == other.kind
        && one.unit == other.unit
        && near(one.low, other.low)
        && near(one.high, other.high)
        && one.date == other.date
        && (one.open == other.open || one.open == Open::None)
}

/// The renderings of the Chinese that are not worth what it is worth.
fn lost(text: &str, setting: &Setting) -> Vec<String> {
    let mut lost = Vec::new();
    // Days of the lunar calendar have no value to give back.
    let told = |quantity: &Quantity| quantity.kind != QuantityKind::Date || quantity.date.is_some();
    for quantity in chinese::quantities(text, setting).into_iter().filter(told) {
        for rendering in &quantity.english {
            let read = FRAMES
                .iter()
                .flat_map(|frame| english::quantities(&frame.replace("{}", rendering), setting));
            let read: Vec<Quantity> = read.collect();
            if !read.iter().any(|found| agree(&quantity, found)) {
                lost.push(format!("{text}: {rendering} ({quantity:?})"));
            }
        }
    }
    lost
}

#[test]
fn every_rendering_of_the_table_is_worth_the_same() {
    let setting = Setting { date: Some((2025, 1, 28)), ..Setting::default() };
    let cases = include_str!("../chinese/data/cases.txt").lines();
    let texts = cases
        .filter(|line| !line.starts_with(['#', '[']))
        .filter_map(|line| line.split('|').next());
    let lost: Vec<String> = texts.flat_map(|text| lost(text, &setting)).collect();
    assert!(lost.is_empty(), "{} renderings\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn every_unit_and_currency_is_read_back() {
    use crate::text::quantity::{money::CURRENCIES, unit::UNITS};
    let setting = Setting::default();
    let units = UNITS.iter().filter_map(|unit| unit.chinese.first());
    let currencies = CURRENCIES.iter().filter_map(|currency| currency.chinese.first());
    let lost: Vec<String> =
        units.chain(currencies).flat_map(|name| lost(&format!("共12{name}。"), &setting)).collect();
    assert!(lost.is_empty(), "{} renderings\n{}", lost.len(), lost.join("\n"));
}

/// Quantities of every kind.
fn said() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        (0u32..100_000).prop_map(|value| value.to_string()),
        (1u32..10_000, 0u32..100).prop_map(|(whole, part)| format!("{whole}.{part}")),
        (1u32..10_000, 0u32..10, prop::sample::select(vec!["万", "亿", "万亿"]))
            .prop_map(|(whole, part, scale)| format!("{whole}.{part}{scale}")),
        prop::sample::select(vec![
            "数百",
            "数千",
            "几十",
            "十几",
            "两三百",
            "三万八",
            "一百零五",
            "两亿",
            "百万",
            "几百万"
        ])
        .prop_map(str::to_owned),
    ];
    let unit = prop::sample::select(vec![
        "个",
        "人",
        "美元",
        "元",
        "港元",
        "欧元",
        "英镑",
        "日元",
        "%",
        "个百分点",
        "公里",
        "吨",
        "亩",
        "斤",
        "平方米",
        "年",
        "天",
        "个月",
        "小时",
        "岁",
        "倍",
        "GB",
        "千瓦",
        "摄氏度",
        "桶石油",
    ]);
    let degree = prop::sample::select(vec!["", "", "约", "超过", "不到", "至少", "最多", "近"]);
    prop_oneof![
        (degree, number, unit).prop_map(|(degree, number, unit)| format!("{degree}{number}{unit}")),
        (1900i32..2100, 1u8..13, 1u8..29).prop_map(|(y, m, d)| format!("{y}年{m}月{d}日")),
        (1900i32..2100, 1u8..13).prop_map(|(y, m)| format!("{y}年{m}月")),
        (1u8..100).prop_map(|n| format!("第{n}")),
        (2u8..60, 1u8..60)
            .prop_map(|(below, above)| format!("{below}分之{}", above.min(below - 1))),
        (0u8..24, 0u8..60).prop_map(|(h, m)| format!("{h}时{m}分")),
        (1u8..9, 1u8..9).prop_map(|(a, b)| format!("{a}比{b}")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn english_gives_the_value_back(text in said()) {
        let setting = Setting { date: Some((2025, 1, 28)), ..Setting::default() };
        let lost = lost(&text, &setting);
        prop_assert!(lost.is_empty(), "{}", lost.join("\n"));
    }
}
