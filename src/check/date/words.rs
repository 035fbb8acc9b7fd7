//! What the words of a date say: its weekday, how it is told from the day of the article, and which parts of it are
//! written rather than understood.

use super::moment::Side;

/// How fine a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    Year,
    Month,
    Week,
    Day,
    /// Nothing tells.
    Any,
}

/// 去年 is a year back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Relative {
    pub(super) level: Level,
    /// In steps of the level, where that is plain.
    pub(super) offset: Option<i8>,
}

/// The parts that are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) year: bool,
    pub(super) month: bool,
    pub(super) day: bool,
}

/// Months and weekdays as English shortens them at most; the whole names begin so.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
pub(super) const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Runs of letters.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty())
}

/// Which of the names a word is, whole or shortened to three letters or more.
pub(super) fn name_of(word: &str, names: &[&str]) -> Option<usize> {
    let is_it = |name: &str| {
        word.len() >= 3
            && name.len() >= word.len()
            && name.as_bytes()[..word.len()].eq_ignore_ascii_case(word.as_bytes())
    };
    names.iter().position(|name| is_it(name))
}

/// The weekday that the words say; 0 is Monday.
pub(super) fn weekday(words: &str, side: Side) -> Option<i8> {
    match side {
        Side::English => {
            let found = letters(words).find_map(|word| name_of(word, &WEEKDAYS))?;
            i8::try_from(found).ok()
        }
        Side::Chinese => {
            let mut before = ['\0'; 2];
            for c in words.chars() {
                let is_week = matches!(before[1], '周' | '週')
                    || matches!((before[0], before[1]), ('星', '期') | ('礼', '拜') | ('禮', '拜'));
                if is_week && let Some(day) = "一二三四五六日天".chars().position(|day| day == c)
                {
                    return i8::try_from(day.min(6)).ok();
                }
                before = [before[1], c];
            }
            None
        }
    }
}

/// Chinese words for years and days told from today, the longer before those that they hold.
const CHINESE: &[(&str, Level, i8)] = &[
    ("大前年", Level::Year, -3),
    ("前年", Level::Year, -2),
    ("去年", Level::Year, -1),
    ("今年", Level::Year, 0),
    ("本年", Level::Year, 0),
    ("明年", Level::Year, 1),
    ("后年", Level::Year, 2),
    ("後年", Level::Year, 2),
    ("前天", Level::Day, -2),
    ("前日", Level::Day, -2),
    ("昨", Level::Day, -1),
    ("今天", Level::Day, 0),
    ("今日", Level::Day, 0),
    ("今晚", Level::Day, 0),
    ("今早", Level::Day, 0),
    ("今晨", Level::Day, 0),
    ("明天", Level::Day, 1),
    ("明日", Level::Day, 1),
    ("明晚", Level::Day, 1),
    ("明早", Level::Day, 1),
    ("后天", Level::Day, 2),
    ("後天", Level::Day, 2),
];

/// How the words tell the date from the day of the article, if they do.
pub(super) fn relative(words: &str, side: Side) -> Option<Relative> {
    match side {
        Side::Chinese => relative_chinese(words),
        Side::English => relative_english(words),
    }
}

fn relative_chinese(words: &str) -> Option<Relative> {
    let found = CHINESE.iter().find(|(word, ..)| words.contains(word));
    if let Some((_, level, offset)) = found {
        return Some(Relative { level: *level, offset: Some(*offset) });
    }
    if words.contains(['纪', '紀', '代']) {
        return None;
    }
    let first = words.chars().next()?;
    let is_turned = matches!(
        first,
        '上' | '下' | '本' | '这' | '這' | '大' | '前' | '后' | '後' | '今' | '明' | '去'
    );
    let level = if words.contains('年') {
        Level::Year
    } else if words.contains('月') {
        Level::Month
    } else if weekday(words, Side::Chinese).is_some() {
        Level::Day
    } else if words.contains(['周', '週', '星', '礼', '禮']) {
        Level::Week
    } else {
        Level::Day
    };
    is_turned.then_some(Relative { level, offset: None })
}

fn relative_english(words: &str) -> Option<Relative> {
    let lower = words.to_lowercase();
    let mut step = None;
    for word in letters(&lower) {
        let (level, offset) = match word {
            "last" => {
                step = Some(-1);
                continue;
            }
            "this" => {
                step = Some(0);
                continue;
            }
            "next" => {
                step = Some(1);
                continue;
            }
            "yesterday" => (Level::Day, if lower.contains("before") { -2 } else { -1 }),
            "today" | "tonight" => (Level::Day, 0),
            "tomorrow" => (Level::Day, if lower.contains("after") { 2 } else { 1 }),
            "year" => (Level::Year, step?),
            "month" => (Level::Month, step?),
            "week" | "weekend" => (Level::Week, step?),
            _ => continue,
        };
        return Some(Relative { level, offset: Some(offset) });
    }
    let level = if weekday(words, Side::English).is_some() { Level::Day } else { Level::Month };
    step.map(|_| Relative { level, offset: None })
}

/// Which parts the words write.
pub(super) fn said(words: &str, side: Side) -> Said {
    let is_numeric =
        words.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | ' '))
            && words.contains(['-', '/', '.']);
    if is_numeric {
        let fields = words.split(['-', '/', '.']).filter(|f| !f.trim().is_empty()).count();
        let has_year = words.split(['-', '/', '.']).any(|field| field.trim().len() == 4);
        return Said { year: has_year, month: fields >= 2, day: fields >= 3 || !has_year };
    }
    match side {
        Side::Chinese => {
            let has_year = words.contains(['年', '纪', '紀', '代']);
            let bare = !words.contains(['年', '月', '日', '号', '號', '周', '週', '星']);
            let month = words.contains('月');
            Said {
                year: has_year || bare, month, day: words.contains(['日', '号', '號']) || month
            }
        }
        Side::English => {
            let month = letters(words).any(|word| name_of(word, &MONTHS).is_some());
            let mut numbers = words.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
            let has_long = words.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() >= 3);
            let has_short = numbers.any(|n| n.len() <= 2);
            let is_age = words.contains("centur") || words.contains("BC") || words.contains("B.C");
            if is_age {
                return Said { year: true, month: false, day: false };
            }
            let day = has_short || letters(words).count() > usize::from(month);
            Said {
                year: has_long || (!month && !is_day(words)),
                month,
                day: day && (month || is_day(words)),
            }
        }
    }
}

/// 26th, 5 (of 5–7 June).
fn is_day(words: &str) -> bool {
    let digits = words.trim_start_matches(|c: char| !c.is_ascii_digit());
    let number: String = digits.chars().take_while(char::is_ascii_digit).collect();
    number.len() <= 2 && number.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}
