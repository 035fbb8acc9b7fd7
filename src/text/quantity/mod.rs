//! Quantities by value: numbers, money, percentages, dates, durations and measures in Chinese and English text,
//! each with what it is worth, how sure and how open it is, and good English for it. What to do with them (check,
//! insert, show) is left to others.

mod calendar;
pub mod chinese;
pub mod english;
pub mod money;
pub mod render;
pub mod unit;

/// What a quantity counts or names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuantityKind {
    /// A plain count or number.
    Number,
    /// A sum of money; the unit is its ISO 4217 code.
    Money,
    /// Percent (also ‰), or percentage points with the unit `pp`.
    Percent,
    /// A part of a whole as a ratio: fractions, 成 and 折.
    Fraction,
    /// New over old: 增长两倍 is 3.
    Multiple,
    /// A place in an order.
    Ordinal,
    /// A calendar date or a part of one.
    Date,
    /// A time of day.
    Time,
    /// A length of time, ages included.
    Duration,
    /// A length, area, weight, temperature and the like.
    Measure,
    /// The score of a game.
    Score,
}

impl QuantityKind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Number,
        Self::Money,
        Self::Percent,
        Self::Fraction,
        Self::Multiple,
        Self::Ordinal,
        Self::Date,
        Self::Time,
        Self::Duration,
        Self::Measure,
        Self::Score,
    ];

    /// The kind's name on the command line and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Fraction => "fraction",
            Self::Multiple => "multiple",
            Self::Ordinal => "ordinal",
            Self::Date => "date",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Measure => "measure",
            Self::Score => "score",
        }
    }
}

/// The side on which a quantity is open: 六十多 is at least 60 (above), 不到600 is under 600 (below).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Open {
    /// The value is meant as it stands.
    #[default]
    None,
    /// Less than the value.
    Below,
    /// More than the value.
    Above,
}

impl Open {
    /// The side's name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Below => "below",
            Self::Above => "above",
        }
    }
}

/// One quantity in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Where it begins, in bytes.
    pub byte_start: usize,
    /// Where it ends, in bytes, exclusive; its unit and its words of degree (约, 多, more than) are inside.
    pub byte_end: usize,
    /// What it is.
    pub kind: QuantityKind,
    /// The least value, in `unit`, after 万, 亿 and the like. A date gives the first year it may lie in (-221 for
    /// 公元前221年, 1990 for the 1990s; 0 when the year is unknown), a time the hours since midnight (15.5 for
    /// 15:30), a score the points that are written first.
    pub low: f64,
    /// The greatest value; equal to `low` unless it is a range. A date gives the last year it may lie in (1999 for
    /// the 1990s), a score the points that are written second.
    pub high: f64,
    /// The unit: an ISO 4217 code, `pp`, `km`, `t`, `year`, `mu` …; `None` for a bare number.
    pub unit: Option<String>,
    /// About, some, nearly.
    pub approx: bool,
    /// Whether the value is only a bound.
    pub open: Open,
    /// The date, as far as it is known: `2025-01-28`, `2025-01`, `2025`, `1990s`, `--01-28`, `--01` (a month),
    /// `---28` (a day of an unknown month), `-0221` (before the common era). `None` for dates whose value nothing
    /// tells (农历正月初一; 周一 in an article without a date).
    pub date: Option<String>,
    /// One to three renderings in English news style, the best first. Empty for quantities of English text.
    pub english: Vec<String>,
}

/// What a quantity's meaning depends on beside its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// The article's date (year, month, day), against which relative dates are resolved.
    pub date: Option<(i32, u8, u8)>,
    /// Where the article was published: what a bare 元 is, and what 斤 and 兆 are worth.
    pub region: Region,
}

/// Where a text was published, as far as quantities go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Region {
    /// Mainland China: 元 is CNY, 斤 is 500 g.
    #[default]
    Mainland,
    /// Taiwan: 元 is TWD, 斤 is 600 g, 兆 is 10¹².
    Taiwan,
    /// Hong Kong and Macau: 元 is HKD.
    HongKong,
}
