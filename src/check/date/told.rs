//! What a text says of dates without naming them: "the next day", a number that is a year or a day. Excuses a date that
//! nothing answers.

use super::moment::Moment;
use crate::check::Pair;
use crate::check::quantity::trace::{FIRST_YEAR_OF_REPUBLIC, Traces};

/// Words for a day or a year that is told from another one.
const ENGLISH_DAYS: &[&str] = &[
    "next day",
    "following day",
    "day after",
    "day before",
    "previous day",
    "same day",
    "that day",
    "next morning",
    "following morning",
    "next night",
    "day later",
    "day earlier",
    "days later",
    "days earlier",
    "days ago",
    "days before",
    "days after",
    "overnight",
    "national day",
    "new year",
    "christmas",
    "may day",
    "labor day",
    "labour day",
];
const ENGLISH_YEARS: &[&str] = &[
    "next year",
    "following year",
    "year after",
    "year before",
    "previous year",
    "same year",
    "that year",
    "year later",
    "year earlier",
    "years later",
    "years earlier",
    "years ago",
    "same period",
    "a year ago",
    "year-on-year",
    "biennium",
    "turn of the century",
    "millennium",
];
const CHINESE_DAYS: &[&str] = &[
    "次日",
    "翌日",
    "当日",
    "當日",
    "同日",
    "当天",
    "當天",
    "第二天",
    "隔天",
    "隔日",
    "前一天",
    "天前",
    "天后",
    "天後",
    "日前",
    "当晚",
    "當晚",
    "次晨",
    "翌晨",
    "近日",
    "当地时间",
    "當地時間",
    "除夕",
    "元旦",
    "国庆",
    "國慶",
    "圣诞",
    "聖誕",
    "春节",
    "春節",
    "中秋",
    "端午",
    "清明",
    "五一",
    "七一",
    "八一",
    "十一",
];
const CHINESE_YEARS: &[&str] = &[
    "同年",
    "当年",
    "當年",
    "次年",
    "翌年",
    "第二年",
    "隔年",
    "前一年",
    "年前",
    "年后",
    "年後",
    "几年",
    "十四五",
    "十三五",
    "十五五",
    "五年规划",
    "幾年",
    "元年",
];

/// What one text tells.
pub(super) struct Told {
    numbers: Traces,
    has_days: bool,
    has_years: bool,
}

impl Told {
    pub(super) fn of_english(pair: &Pair<'_>) -> Self {
        let lower = pair.target().to_lowercase();
        let any = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        Self {
            numbers: Traces::of_english(pair.target(), &[], &[]),
            has_days: any(ENGLISH_DAYS),
            has_years: any(ENGLISH_YEARS),
        }
    }

    pub(super) fn of_chinese(pair: &Pair<'_>) -> Self {
        let any = |words: &[&str]| words.iter().any(|word| pair.source().contains(word));
        Self {
            numbers: Traces::of_chinese(pair.source(), &[]),
            has_days: any(CHINESE_DAYS),
            has_years: any(CHINESE_YEARS),
        }
    }

    /// Whether it tells of that date in some way, or the date says nothing that it could tell.
    pub(super) fn has(&self, moment: &Moment) -> bool {
        let has_number = |value: f64| self.numbers.has(value);
        if moment.says_year {
            let Some((first, last)) = moment.years else { return true };
            let is_there = |year: i32| {
                let year = f64::from(year);
                has_number(year.abs())
                    || has_number((year - FIRST_YEAR_OF_REPUBLIC).abs())
                    || has_number((year / 100.0).ceil().abs()) && first != last
                    || year >= 1900.0 && has_number(year % 100.0)
            };
            return self.has_years || is_there(first) || is_there(last);
        }
        if let Some(day) = moment.day.filter(|_| moment.says_day) {
            return self.has_days || has_number(f64::from(day));
        }
        if let Some(month) = moment.month.filter(|_| moment.says_month) {
            return self.has_days || has_number(f64::from(month));
        }
        true
    }
}
