//! Whether two dates may be one, and in which parts they contradict each other.

use super::moment::{Moment, Part};
use super::words::Level;
use jiff::civil::Date;

/// What parts of a date are worth that its words do not say.
#[derive(Clone, Debug, Default)]
pub(super) struct Basis {
    /// The day of the article.
    today: Option<Date>,
    /// The months that the source says, a bit each.
    months: u16,
}

/// Days around that of the article within which the year of a month and a day is plain.
const PLAIN_DAYS: i32 = 90;
/// Days around it within which the month of a day is plain.
const WEEK: i32 = 7;

impl Basis {
    pub(super) fn new(today: Option<(i32, u8, u8)>, source: &[Moment]) -> Self {
        let today = today.and_then(|(year, month, day)| {
            let (year, month, day) =
                (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
            Date::new(year, month, day).ok()
        });
        let said = source.iter().filter(|moment| moment.says_month).filter_map(|m| m.month);
        Self { today, months: said.fold(0, |months, month| months | 1 << (month & 15)) }
    }

    /// Whether the day of the article is known.
    pub(super) fn has_today(&self) -> bool {
        self.today.is_some()
    }

    /// Whether a part that a date of the source does not say follows all the same: 26日 behind 7月25日 is in July.
    pub(super) fn follows(&self, moment: &Moment, part: Part) -> bool {
        if moment.relative.is_some() || moment.weekday.is_some() && !moment.says_day {
            return false;
        }
        if self.today.is_none() {
            return true;
        }
        match part {
            Part::Month => {
                let is_near = self.days_from_today(moment).is_some_and(|days| days <= WEEK);
                is_near || moment.month.is_some_and(|month| self.months & 1 << (month & 15) != 0)
            }
            Part::Year => self.days_from_today(moment).is_some_and(|days| days <= PLAIN_DAYS),
            _ => false,
        }
    }

    fn days_from_today(&self, moment: &Moment) -> Option<i32> {
        Some(self.today?.until(moment.date()?).ok()?.get_days().abs())
    }
}

/// How two dates go together.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fit {
    /// What both say is the same; so many parts of it.
    Alike(usize),
    /// Both may be the same day; nothing tells.
    Possible,
    /// These parts differ.
    Contrary(Vec<Part>),
    /// They have nothing to do with each other.
    Strange,
}

/// Holds two dates against each other.
pub(super) fn fit(source: &Moment, target: &Moment, basis: &Basis) -> Fit {
    if source.is_opaque || target.is_opaque {
        return Fit::Possible;
    }
    if let (Some(one), Some(other)) = (source.weekday, target.weekday) {
        if one != other {
            return Fit::Contrary(vec![Part::Weekday]);
        }
        if !(source.says_day && target.says_day) {
            return Fit::Alike(1);
        }
    }
    if let (Some(one), Some(other)) = (source.relative, target.relative)
        && one.level == other.level
        && !(source.says_day && target.says_day)
        && !(source.says_month && target.says_month)
    {
        return match (one.offset, other.offset) {
            (Some(one), Some(other)) if one != other => Fit::Strange,
            _ => Fit::Alike(1),
        };
    }
    let by_weekday = weekday_fits(source, target).or_else(|| weekday_fits(target, source));
    if let Some(fits) = by_weekday {
        return if fits { Fit::Alike(1) } else { Fit::Strange };
    }
    by_parts(source, target, basis)
}

/// Compares what is said; what follows from the article counts where its day is known and the words are relative.
fn by_parts(source: &Moment, target: &Moment, basis: &Basis) -> Fit {
    let is_hard = |moment: &Moment, part: Part| {
        moment.says(part)
            || basis.today.is_some() && moment.relative.is_some() && moment.weekday.is_none()
    };
    let both =
        |part| (is_hard(source, part) || basis.follows(source, part)) && is_hard(target, part);
    let years =
        source.years.zip(target.years).map(|(one, other)| one.0 <= other.1 && other.0 <= one.1);
    let months = source.month.zip(target.month).map(|(one, other)| one == other);
    let days = source.day.zip(target.day).map(|(one, other)| one == other);
    let (mut same, mut differing) = (0, Vec::new());
    for (part, is_same) in [(Part::Year, years), (Part::Month, months), (Part::Day, days)] {
        match is_same.filter(|_| both(part)) {
            Some(true) => same += 1,
            Some(false) => differing.push(part),
            None => {}
        }
    }
    if !differing.is_empty() {
        return Fit::Contrary(differing);
    }
    if same > 0 {
        return Fit::Alike(same);
    }
    let is_told = |moment: &Moment| moment.relative.is_some() || moment.weekday.is_some();
    let is_possible = (is_told(source) || is_told(target)) && levels_agree(source, target);
    if is_possible { Fit::Possible } else { Fit::Strange }
}

/// Whether a date that is only told from another day may be as fine as the other one.
fn levels_agree(source: &Moment, target: &Moment) -> bool {
    let fits = |one: &Moment, other: &Moment| match one.level() {
        Level::Any => true,
        Level::Year => other.says_year,
        Level::Month => other.says_month,
        _ => false,
    };
    source.level() == target.level() || fits(source, target) || fits(target, source)
}

/// Whether the weekday that one says is that of the day that the other says; `None` where that cannot be told.
fn weekday_fits(one: &Moment, other: &Moment) -> Option<bool> {
    let said = one.weekday.filter(|_| !one.says_day && other.says_day)?;
    Some(said == other.real_weekday()?)
}

/// Whether the finest parts of the two are the same part.
pub(super) fn covers(source: &Moment, target: &Moment) -> bool {
    tells(source, target) && tells(target, source)
}

/// Whether a date that agrees with another one tells its finest part as well: a day its day, not only its year.
pub(super) fn tells(one: &Moment, other: &Moment) -> bool {
    if other.says_day {
        one.day.is_some() || one.weekday.is_some()
    } else if other.says_month {
        one.month.is_some()
    } else {
        true
    }
}
