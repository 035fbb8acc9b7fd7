//! What the text itself says of an article: script, date, outlet, region. Only plain statements count; the rest
//! is asked for.

use super::NeutralParagraph;
use crate::model::{Details, Region, Role, Script};
use crate::text::script::count_script;
use regex::Regex;
use std::sync::LazyLock;

/// How many characters settle the script.
const SAMPLE_CHARS: usize = 20_000;

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"([12]\d{3}|民[国國]\s*\d{2,3})\s*[年./\-]\s*(\d{1,2})\s*[月./\-]\s*(\d{1,2})")
});

static CHINESE_DATE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日",
    )
});

static OUTLET: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?:来源|來源|稿源|原载|原載|出处|出處)\s*[:：/／|｜]\s*[《「]?([^\s，,。；;|｜/／》」）)】\]]{2,24})",
    )
});

/// Outlets whose place is known, the longer names first; found at the start of a body paragraph's dateline or
/// in the credits.
const OUTLETS: &[(&str, Region)] = &[
    ("新华社", Region::Mainland),
    ("新华网", Region::Mainland),
    ("人民日报", Region::Mainland),
    ("人民网", Region::Mainland),
    ("中新社", Region::Mainland),
    ("中新网", Region::Mainland),
    ("央视新闻", Region::Mainland),
    ("光明日报", Region::Mainland),
    ("环球时报", Region::Mainland),
    ("澎湃新闻", Region::Mainland),
    ("新京报", Region::Mainland),
    ("财新", Region::Mainland),
    ("中央社", Region::Taiwan),
    ("聯合報", Region::Taiwan),
    ("聯合新聞網", Region::Taiwan),
    ("自由時報", Region::Taiwan),
    ("中國時報", Region::Taiwan),
    ("中時新聞網", Region::Taiwan),
    ("天下雜誌", Region::Taiwan),
    ("ETtoday", Region::Taiwan),
    ("明報", Region::HongKong),
    ("星島日報", Region::HongKong),
    ("香港01", Region::HongKong),
    ("大公報", Region::HongKong),
    ("文匯報", Region::HongKong),
    ("信報", Region::HongKong),
    ("香港電台", Region::HongKong),
];

/// A dateline at a paragraph's start: 新华社北京1月28日电, （中央社記者…電）, 【明報專訊】.
static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    let names: Vec<&str> = OUTLETS.iter().map(|(name, _)| *name).collect();
    regex(&format!(r"^[（(【\[]?({})[^，,。]{{0,30}}(?:电|電|讯|訊|消息)", names.join("|")))
});

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is a constant that a test compiles")
}

/// Fills in what `details` leaves open and the paragraphs state. Roles must have been assigned.
pub fn complete_details(details: &mut Details, paragraphs: &[NeutralParagraph]) {
    if details.script.is_none() {
        let sources = paragraphs.iter().map(|p| p.source.as_str());
        details.script =
            count_script(sources, SAMPLE_CHARS).is_traditional().map(|is_traditional| {
                if is_traditional { Script::Traditional } else { Script::Simplified }
            });
    }
    let bylines = || paragraphs.iter().filter(|p| p.role == Some(Role::Byline));
    if details.date.is_empty()
        && let Some(date) = bylines().find_map(|p| stated_date(&p.source))
    {
        details.date = date;
    }
    if details.outlet.is_empty() {
        let credited = bylines().find_map(|p| OUTLET.captures(&p.source));
        let first = paragraphs.iter().filter(|p| p.role == Some(Role::Body)).take(2);
        let found =
            credited.or_else(|| first.into_iter().find_map(|p| DATELINE.captures(&p.source)));
        details.outlet = found.map(|found| found[1].to_owned()).unwrap_or_default();
    }
    if details.region.is_none() {
        details.region = region_of_outlet(&details.outlet).or_else(|| region_of_url(&details.url));
    }
}

fn region_of_outlet(outlet: &str) -> Option<Region> {
    OUTLETS.iter().find(|(name, _)| outlet.starts_with(name)).map(|(_, region)| *region)
}

fn region_of_url(url: &str) -> Option<Region> {
    let host = url.split("://").nth(1)?.split(['/', ':', '?', '#']).next()?;
    match host.rsplit('.').next()? {
        "cn" => Some(Region::Mainland),
        "tw" => Some(Region::Taiwan),
        "hk" | "mo" => Some(Region::HongKong),
        _ => None,
    }
}

/// The first whole date that a text states, as `2025-01-28`: in digits, in Chinese numerals, or by the years
/// of the Republic (民國114年).
pub fn stated_date(text: &str) -> Option<String> {
    let text: String = text.chars().map(narrow_digit).collect();
    if let Some(found) = DATE.captures(&text) {
        let digits: String = found[1].chars().filter(char::is_ascii_digit).collect();
        let year: u32 = digits.parse().ok()?;
        let year = if found[1].starts_with('民') { year + 1911 } else { year };
        return iso_date(year, found[2].parse().ok()?, found[3].parse().ok()?);
    }
    let found = CHINESE_DATE.captures(&text)?;
    let year = found[1].chars().try_fold(0, |year, c| Some(year * 10 + numeral(c)?))?;
    iso_date(year, small_number(&found[2])?, small_number(&found[3])?)
}

fn narrow_digit(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        _ => c,
    }
}

fn iso_date(year: u32, month: u32, day: u32) -> Option<String> {
    let is_valid =
        (1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_valid.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn numeral(c: char) -> Option<u32> {
    match c {
        '零' | '○' => Some(0),
        _ => "〇一二三四五六七八九".chars().position(|n| n == c).map(|digit| digit as u32),
    }
}

/// A number up to 99: 二十八.
fn small_number(text: &str) -> Option<u32> {
    let Some((tens, units)) = text.split_once('十') else {
        return numeral(text.chars().next()?);
    };
    let tens = tens.chars().next().map_or(Some(1), numeral)?;
    Some(tens * 10 + units.chars().next().map_or(Some(0), numeral)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read() {
        for (text, expected) in [
            ("2025年1月28日 10:30", Some("2025-01-28")),
            ("发布时间：2025-01-28", Some("2025-01-28")),
            ("2025/1/8", Some("2025-01-08")),
            ("２０２５年１月２８日", Some("2025-01-28")),
            ("二〇二五年一月二十八日", Some("2025-01-28")),
            ("民國114年1月28日", Some("2025-01-28")),
            ("2025年13月1日", None),
            ("1月28日", None),
            ("", None),
        ] {
            assert_eq!(stated_date(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn details_come_from_plain_statements() {
        use Region::*;
        for (role, text, outlet, date, region) in [
            (Role::Byline, "2025年1月28日 来源：新华网", "新华网", "2025-01-28", Some(Mainland)),
            (Role::Byline, "来源：某某晚报 2025-01-28", "某某晚报", "2025-01-28", None),
            (Role::Body, "新华社北京1月28日电 会议在京举行。", "新华社", "", Some(Mainland)),
            (Role::Body, "（中央社記者王小明台北28日電）會議舉行。", "中央社", "", Some(Taiwan)),
            (Role::Body, "【明報專訊】會議昨日舉行。", "明報", "", Some(HongKong)),
            (Role::Body, "据新华社报道，2025年1月28日会议举行。", "", "", None),
        ] {
            let paragraph =
                NeutralParagraph { role: Some(role), source: text.into(), ..Default::default() };
            let mut details = Details::default();
            complete_details(&mut details, &[paragraph]);
            let found = (details.outlet.as_str(), details.date.as_str(), details.region);
            assert_eq!(found, (outlet, date, region), "{text}");
        }
        let mut details =
            Details { url: "https://news.example.com.tw/a.cn".into(), ..Details::default() };
        complete_details(&mut details, &[]);
        assert_eq!((details.region, details.script), (Some(Taiwan), None));
    }
}
