//! Sums of money: 5000亿美元, $5亿, 人民币3万元, 3块5, 两毛钱.

use super::amount::numeral;
use super::lexicon::Lexicon;
use super::line::Line;
use super::numeral::{Form, Inner, digit};
use super::part::{Amount, Part};
use crate::text::quantity::QuantityKind::Money;
use crate::text::quantity::Region;
use crate::text::quantity::money::CURRENCIES;
use std::sync::OnceLock;

/// What 元 begins that is no money.
const NO_MONEY: &str = "月旦素宇首帅件年老气凶勋化论朝代宵音祖";

/// Words after which 块 ends a price, not a count: 2000块的手机.
const AFTER_PRICE: &str = "钱的左上以一每起了吧呢啊就也都还买能可和或与至到不港";

/// Words before a price: 花2000块买.
const BEFORE_PRICE: &[&str] = &[
    "花",
    "花了",
    "卖",
    "卖了",
    "付",
    "付了",
    "给",
    "给了",
    "赚",
    "赚了",
    "交",
    "交了",
    "罚",
    "罚了",
    "罚款",
    "欠",
    "收",
    "收了",
    "价",
    "涨",
    "涨了",
    "便宜",
    "便宜了",
    "借",
    "借了",
    "挣",
    "挣了",
    "要",
    "才",
    "工资",
    "售价",
    "卖到",
];

/// The currency of a bare 元.
fn home(region: Region) -> &'static str {
    match region {
        Region::Mainland => "CNY",
        Region::Taiwan => "TWD",
        Region::HongKong => "HKD",
    }
}

/// Reads the currency after an amount.
pub(super) fn money(line: &Line, amount: &Amount, region: Region) -> Option<Part> {
    let at = line.skip_blank(amount.end);
    if let Some((iso, end)) = name(line, at) {
        return Some(amount.part(Money, end, 1.0).with_unit(iso));
    }
    match line.at(at) {
        '元' | '圆' if !NO_MONEY.contains(line.at(at + 1)) => {
            Some(yuan(line, amount, at, region))
        }
        '块' => kuai(line, amount, at, region),
        '毛' if line.at(at + 1) == '钱' => small(line, amount, at, 0.1, region),
        '毛' | '角' if amount.form == Form::Digits && amount.low < 10.0 => {
            let goes_on = "形星大度恋债洲利巾发主巴衣重色落逐钢钱";
            let open = !goes_on.contains(line.at(at + 1)) || line.at(at + 1) == '钱';
            if open { small(line, amount, at, 0.1, region) } else { None }
        }
        '角' if line.at(at + 1) == '钱' => small(line, amount, at, 0.1, region),
        '分' if line.at(at + 1) == '钱' && !line.has(at, "分钱包") => {
            small(line, amount, at, 0.01, region)
        }
        _ => None,
    }
}

/// The longest currency name that stands there.
fn name(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    static NAMES: OnceLock<Lexicon<&'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| Lexicon::by_first(names()));
    names.at(line, at).map(|(_, end, iso)| (iso, end))
}

fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    CURRENCIES
        .iter()
        .flat_map(|currency| currency.chinese.iter().map(move |name| (*name, currency.iso)))
}

fn signs() -> impl Iterator<Item = (&'static str, &'static str)> {
    CURRENCIES
        .iter()
        .flat_map(|currency| currency.prefixes.iter().map(move |sign| (*sign, currency.iso)))
}

fn yuan(line: &Line, amount: &Amount, at: usize, region: Region) -> Part {
    let end = at + 1;
    if let Some((iso, end)) = name(line, end) {
        return amount.part(Money, end, 1.0).with_unit(iso);
    }
    let (low, end) = change(line, end, amount);
    let mut part = amount.part(Money, end, 1.0).with_unit(home(region));
    (part.low, part.high) = (part.low + low, part.high + low);
    part
}

/// 5角, 5角3分, 五毛 and the bare digit of 三块五, after 元 and 块.
fn change(line: &Line, mut end: usize, amount: &Amount) -> (f64, usize) {
    let mut value = 0.0;
    if !amount.is_exact() || !amount.is_integer || amount.is_scaled {
        return (value, end);
    }
    for (units, worth) in [("角毛", 0.1), ("分", 0.01)] {
        let Some(digit) = single(line, end) else { break };
        if units.contains(line.at(end + 1)) {
            value += digit * worth;
            end += 2;
        }
    }
    (value, end)
}

fn single(line: &Line, at: usize) -> Option<f64> {
    let c = line.at(at);
    c.to_digit(10).map(f64::from).or_else(|| digit(c))
}

fn kuai(line: &Line, amount: &Amount, at: usize, region: Region) -> Option<Part> {
    let (mut more, mut end) = change(line, at + 1, amount);
    if end == at + 1 {
        // 3块5, 三块五: a lone digit.
        let ends = !line.at(at + 2).is_alphanumeric() || line.at(at + 2) == '的';
        let lone = single(line, end).filter(|_| ends && amount.is_exact() && !amount.is_scaled);
        (more, end) = lone.map_or((0.0, end), |digit| (digit / 10.0, end + 1));
    }
    let next = line.at(at + 1);
    let bare_ends = !next.is_alphanumeric() || AFTER_PRICE.contains(next) || next == '多';
    let one = amount.low == 1.0 && amount.form == Form::Single && next != '钱';
    let paid = line.start_of(amount.start, BEFORE_PRICE).is_some();
    // 余 is no word of the market: 1.6万余块 are pieces.
    let pieces = amount.inner == Some(Inner::More) && line.before(amount.end) == '余'
        || line.has(amount.end - amount.end.min(2), "余万")
        || line.has(amount.end - amount.end.min(2), "余亿");
    if one || (pieces && next != '钱') || !(more > 0.0 || bare_ends || paid) {
        return None;
    }
    let end = end + usize::from(line.at(end) == '钱');
    let mut part = amount.part(Money, end, 1.0).with_unit(home(region));
    (part.low, part.high) = (part.low + more, part.high + more);
    Some(part)
}

fn small(line: &Line, amount: &Amount, at: usize, worth: f64, region: Region) -> Option<Part> {
    let end = at + 1 + usize::from(line.at(at + 1) == '钱');
    Some(amount.part(Money, end, worth).with_unit(home(region)))
}

/// Reads the currency before the number: US$, 人民币, RMB.
fn prefix(line: &Line, part: &Part, first_free: usize) -> Option<(usize, &'static str)> {
    static PREFIXES: OnceLock<Lexicon<&'static str>> = OnceLock::new();
    let prefixes = PREFIXES.get_or_init(|| Lexicon::by_last(names().chain(signs())));
    let start = part.core.0;
    let at = if line.before(start) == ' ' { start - 1 } else { start };
    let (word, from, iso) = prefixes.before(line, at)?;
    let letter = word.starts_with(|c: char| c.is_ascii_alphabetic()) || word == "$";
    let free = !letter || !line.before(from).is_ascii_alphanumeric();
    (free && from >= first_free).then_some((from, iso))
}

/// Makes the part a sum of money when a currency stands before its number.
pub(super) fn attach_prefix(line: &Line, part: &mut Part, first_free: usize) {
    let plain = part.counts || part.kind == Money;
    if !plain {
        return;
    }
    if let Some((from, iso)) = prefix(line, part, first_free) {
        part.kind = Money;
        part.unit = Some(iso);
        part.counts = false;
        part.start = from;
        part.core.0 = from;
    }
}

/// The second number of a range of sums may have its own sign: $3亿至$5亿.
pub(super) fn skip_sign(line: &Line, at: usize) -> Option<usize> {
    static SIGNS: OnceLock<Lexicon<&'static str>> = OnceLock::new();
    let (_, end, _) = SIGNS.get_or_init(|| Lexicon::by_first(signs())).at(line, at)?;
    numeral(line, end).is_ok().then_some(end)
}
