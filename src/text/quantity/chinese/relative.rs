//! Dates that are told from the article's: 去年底, 今年1月, 上个月, 昨天, 上周五, 周一.

use super::calendar::{Calendar, Known};
use super::date::{month_day, part_of_year};
use super::era;
use super::line::Line;
use super::part::Part;
use crate::text::quantity::render::Phase;

const YEARS: &[(&str, i32)] = &[
    ("大前年", -3),
    ("前年", -2),
    ("去年", -1),
    ("今年", 0),
    ("本年", 0),
    ("明年", 1),
    ("后年", 2),
];

const MONTHS: &[(&str, i64)] =
    &[("上个月", -1), ("上月", -1), ("这个月", 0), ("本月", 0), ("下个月", 1), ("下月", 1)];

const DAYS: &[(&str, i64)] = &[
    ("大前天", -3),
    ("前天", -2),
    ("前日", -2),
    ("前晚", -2),
    ("昨天", -1),
    ("昨日", -1),
    ("昨晚", -1),
    ("昨夜", -1),
    ("昨晨", -1),
    ("今天", 0),
    ("今日", 0),
    ("今早", 0),
    ("今晨", 0),
    ("今晚", 0),
    ("今夜", 0),
    ("明天", 1),
    ("明日", 1),
    ("明早", 1),
    ("明晨", 1),
    ("明晚", 1),
    ("大后天", 3),
    ("后天", 2),
];

const WEEKS: &[(&str, Option<i64>)] = &[
    ("上上", Some(-2)),
    ("上个", Some(-1)),
    ("上", Some(-1)),
    ("这个", Some(0)),
    ("这", Some(0)),
    ("本", Some(0)),
    ("下个", Some(1)),
    ("下下", Some(2)),
    ("下", Some(1)),
    ("", None),
];

/// Reads the date that begins there.
pub(super) fn relative(line: &Line, start: usize, calendar: &mut Calendar) -> Option<Part> {
    week(line, start, calendar)
        .or_else(|| year(line, start, calendar))
        .or_else(|| month(line, start, calendar))
        .or_else(|| day(line, start, calendar))
}

fn year(line: &Line, start: usize, calendar: &mut Calendar) -> Option<Part> {
    let &(name, offset) = YEARS.iter().find(|(name, _)| line.has(start, name))?;
    if matches!(name, "前年" | "后年")
        && line.before(start).is_alphanumeric()
        && !matches!(line.before(start), '在' | '于' | '从' | '比' | '到' | '至' | '是' | '较')
    {
        return None;
    }
    let at = start + name.chars().count();
    let year = calendar.year(offset);
    let known = match month_day(line, at) {
        Some((month, day, end)) => (Known { year, month: Some(month), day }, end),
        None => (Known { year, month: None, day: None }, part_of_year(line, at)),
    };
    calendar.remember(known.0);
    let part = Part::date(start, known.1, known.0.years(), known.0.text());
    let words = match known.0.month {
        None => year_words(name, era::phase(line, start, known.1)).into_iter().collect(),
        Some(_) => Vec::new(),
    };
    Some(Part { words, ..part })
}

/// this year; late last year.
fn year_words(name: &str, phase: Option<Phase>) -> Option<String> {
    let year = match name {
        "去年" => "last year",
        "今年" | "本年" => "this year",
        "明年" => "next year",
        _ => return None,
    };
    with_phase(year, phase)
}

fn with_phase(words: &str, phase: Option<Phase>) -> Option<String> {
    Some(match phase {
        None => words.to_owned(),
        Some(Phase::Early) => format!("early {words}"),
        Some(Phase::Late) => format!("late {words}"),
        Some(Phase::Mid) => return None,
    })
}

fn month(line: &Line, start: usize, calendar: &mut Calendar) -> Option<Part> {
    let &(name, offset) = MONTHS.iter().find(|(name, _)| line.has(start, name))?;
    if matches!(name, "上月" | "下月")
        && line.before(start).is_alphanumeric()
        && matches!(line.before(start), '海' | '网' | '以' | '天' | '线' | '球')
    {
        return None;
    }
    let at = start + name.chars().count();
    let mut known = calendar.month(offset).unwrap_or_default();
    let mut end = at;
    let digits = line.slice(at..at + 3).iter().take_while(|c| c.is_ascii_digit()).count();
    if (1..=2).contains(&digits) && matches!(line.at(at + digits), '日' | '号') {
        let day = line.slice(at..at + digits).iter().filter_map(|c| c.to_digit(10));
        known.day = u8::try_from(day.fold(0, |day, digit| day * 10 + digit))
            .ok()
            .filter(|day| (1..=31).contains(day));
        end = at + digits + 1;
    } else if let Some(after) = line.after(at, &["份", "上旬", "中旬", "下旬", "底", "末", "初"])
    {
        end = after;
    }
    calendar.remember(known);
    let month = match offset {
        -1 => "last month",
        0 => "this month",
        _ => "next month",
    };
    let words =
        if known.day.is_none() { with_phase(month, era::phase(line, start, end)) } else { None };
    let words = words.into_iter().collect();
    Some(Part { words, ..Part::date(start, end, known.years(), known.text()) })
}

fn day(line: &Line, start: usize, calendar: &Calendar) -> Option<Part> {
    let &(name, offset) = DAYS.iter().find(|(name, _)| line.has(start, name))?;
    let at = start + name.chars().count();
    let before = line.before(start);
    let word = match name {
        "前天" | "前日" | "后天" | "前晚" => {
            "之以日月年以先周天".contains(before) || "线性下花免".contains(line.at(at))
        }
        "今日" => line.has(at, "头条"),
        "明日" | "明晨" => "文光说声证表发黎".contains(before) || line.has(at, "香"),
        "明天" | "明早" | "明晚" => "文光说声证表发黎".contains(before),
        _ => false,
    };
    if word {
        return None;
    }
    let known = calendar.day(offset);
    let words = match (offset, name) {
        (-1, "昨天" | "昨日") => "yesterday",
        (0, "今晚" | "今夜") => "tonight",
        (0, _) => "today",
        (1, _) => "tomorrow",
        (-2, _) => "the day before yesterday",
        (2, _) => "the day after tomorrow",
        _ => "",
    };
    let words = (!words.is_empty()).then(|| words.to_owned()).into_iter().collect();
    let part = Part::date(start, at, known.and_then(Known::years), known.and_then(Known::text));
    Some(Part { words, ..part })
}

fn week(line: &Line, start: usize, calendar: &Calendar) -> Option<Part> {
    let &(prefix, weeks) = WEEKS.iter().find(|(prefix, _)| {
        let at = start + prefix.chars().count();
        line.has(start, prefix) && line.after(at, &["周", "星期", "礼拜"]).is_some()
    })?;
    let name = start + prefix.chars().count();
    let at = line.after(name, &["周", "星期", "礼拜"])?;
    let day = "一二三四五六日天".chars().position(|c| c == line.at(at));
    let short = line.at(name) == '周';
    if short
        && matches!(
            line.before(start),
            '一' | '二' | '两' | '三' | '四' | '几' | '双' | '每' | '姓' | '数'
        )
        && day.is_none()
    {
        return None;
    }
    let Some(day) = day.filter(|_| !(short && line.at(at) == '天')) else {
        let end = at + usize::from(line.at(at) == '末');
        let word = "期边围刊报转".contains(line.at(at));
        let weekend = if line.at(at) == '末' { "weekend" } else { "week" };
        let words = match weeks {
            Some(-1) => vec![format!("last {weekend}")],
            Some(0) => vec![format!("this {weekend}")],
            Some(1) => vec![format!("next {weekend}")],
            _ => Vec::new(),
        };
        return (weeks.is_some() && !word)
            .then(|| Part { words, ..Part::date(start, end, None, None) });
    };
    let word = short
        && prefix.is_empty()
        && (line.has(at, "一围") || line.has(at, "日夜") || line.has(at, "一岳"))
        || "年个次场".contains(line.at(at + 1))
            && short
            && prefix.is_empty()
            && line.at(at) != '日';
    if word {
        return None;
    }
    let weekday = i8::try_from(day.min(6)).ok()?;
    let repeated = line.before(start) == '每';
    let known = if repeated { None } else { calendar.weekday(weekday, weeks) };
    let words = if repeated {
        vec![format!("every {}", WEEKDAYS[day.min(6)])]
    } else {
        weekday_words(weekday, weeks, calendar).into_iter().collect()
    };
    let part = Part::date(start, at + 1, known.and_then(Known::years), known.and_then(Known::text));
    Some(Part { words, ..part })
}

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Monday; last Friday, where English means the same day by it: it counts from the day, Chinese from the week.
fn weekday_words(weekday: i8, weeks: Option<i64>, calendar: &Calendar) -> Option<String> {
    let name = WEEKDAYS.get(usize::try_from(weekday).ok()?)?;
    let today = calendar.weekday_of_article();
    match weeks {
        None => Some((*name).to_owned()),
        Some(-1) if today.is_none_or(|today| weekday > today) => Some(format!("last {name}")),
        Some(0) => Some(format!("this {name}")),
        Some(1) if today.is_none_or(|today| weekday < today) => Some(format!("next {name}")),
        _ => None,
    }
}
