//! Which date of the source is which of the translation, and where the two contradict each other.

use super::moment::{Moment, Part};
use super::words::Level;
use jiff::civil::Date;
use std::collections::{HashMap, VecDeque};

/// Dates of a side that nothing answers and that are looked at one by one.
const MAX_LEFT: usize = 48;

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
    let (mut same, mut differing) = (0, Vec::new());
    if let (Some(one), Some(other)) = (source.years, target.years)
        && both(Part::Year)
    {
        if one.0 <= other.1 && other.0 <= one.1 { same += 1 } else { differing.push(Part::Year) }
    }
    if let (Some(one), Some(other)) = (source.month, target.month)
        && both(Part::Month)
    {
        if one == other { same += 1 } else { differing.push(Part::Month) }
    }
    if let (Some(one), Some(other)) = (source.day, target.day)
        && both(Part::Day)
    {
        if one == other { same += 1 } else { differing.push(Part::Day) }
    }
    if !differing.is_empty() {
        return Fit::Contrary(differing);
    }
    if same > 0 {
        return Fit::Alike(same);
    }
    let either_relative = source.relative.is_some() || target.relative.is_some();
    let by_weekday = source.weekday.is_some() || target.weekday.is_some();
    let levels = (source.level(), target.level());
    let is_level = levels.0 == levels.1
        || levels.0 == Level::Any
        || levels.1 == Level::Any
        || (source.level() == Level::Year && target.says_year)
        || (target.level() == Level::Year && source.says_year)
        || (source.level() == Level::Month && target.says_month)
        || (target.level() == Level::Month && source.says_month);
    if (either_relative || by_weekday) && is_level { Fit::Possible } else { Fit::Strange }
}

/// Whether the weekday that one says is that of the day that the other says; `None` where that cannot be told.
fn weekday_fits(one: &Moment, other: &Moment) -> Option<bool> {
    let said = one.weekday.filter(|_| !one.says_day && other.says_day)?;
    Some(said == other.real_weekday()?)
}

/// Whether the finest parts of the two are the same part.
fn covers(source: &Moment, target: &Moment) -> bool {
    tells(source, target) && tells(target, source)
}

/// Whether a date that agrees with another one tells its finest part as well: a day its day, not only its year.
fn tells(one: &Moment, other: &Moment) -> bool {
    if other.says_day {
        one.day.is_some() || one.weekday.is_some()
    } else if other.says_month {
        one.month.is_some()
    } else {
        true
    }
}

/// What a matching leaves.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Matching {
    /// Pairs that contradict each other, and in what.
    pub(super) contrary: Vec<(usize, usize, Vec<Part>)>,
    /// The source's that nothing answers.
    pub(super) source_left: Vec<usize>,
    /// The target's that nothing answers.
    pub(super) target_left: Vec<usize>,
}

/// Matches two sides.
pub(super) fn matching(source: &[Moment], target: &[Moment], basis: &Basis) -> Matching {
    let (mut source_left, mut target_left) = same_in_order(source, target);
    if source_left.len() > MAX_LEFT || target_left.len() > MAX_LEFT {
        return Matching::default();
    }
    let fits = |s: usize, t: usize| fit(&source[s], &target[t], basis);
    let mut pairs = Vec::new();
    for &s in &source_left {
        for &t in &target_left {
            let far = (1000 * s / source.len()).abs_diff(1000 * t / target.len());
            let rank = match fits(s, t) {
                Fit::Alike(parts) if covers(&source[s], &target[t]) => 10 - parts.min(9),
                // A contradiction in one part comes before what merely may be.
                Fit::Contrary(parts) if parts.len() == 1 => 20,
                // A year and a day in it may be two mentions.
                Fit::Alike(_) => 25,
                Fit::Possible => 30,
                Fit::Contrary(parts) => 40 + parts.len(),
                Fit::Strange => continue,
            };
            pairs.push((rank, far, s, t));
        }
    }
    pairs.sort_unstable();
    let is_said = |s: Option<usize>, t: Option<usize>| {
        let alike = |s: usize, t: usize| matches!(fits(s, t), Fit::Alike(_));
        match (s, t) {
            (Some(s), _) => (0..target.len()).any(|t| alike(s, t) && tells(&target[t], &source[s])),
            (_, Some(t)) => (0..source.len()).any(|s| alike(s, t) && tells(&source[s], &target[t])),
            _ => false,
        }
    };
    let mut contrary = Vec::new();
    for (rank, _, s, t) in pairs {
        if !source_left.contains(&s) || !target_left.contains(&t) {
            continue;
        }
        let parts = if let Fit::Contrary(parts) = fits(s, t) { parts } else { Vec::new() };
        // Both are said elsewhere: mentions that the translator has put together in other places.
        if !parts.is_empty() && is_said(Some(s), None) && is_said(None, Some(t)) {
            continue;
        }
        if rank >= 40 && (is_said(Some(s), None) || is_said(None, Some(t))) {
            continue;
        }
        source_left.retain(|&left| left != s);
        target_left.retain(|&left| left != t);
        if !parts.is_empty() {
            contrary.push((s, t, parts));
        }
    }
    source_left.retain(|&s| !is_said(Some(s), None));
    target_left.retain(|&t| !is_said(None, Some(t)));
    Matching { contrary, source_left, target_left }
}

/// Pairs what says the same in the same parts; answers what is left.
fn same_in_order(source: &[Moment], target: &[Moment]) -> (Vec<usize>, Vec<usize>) {
    type Key = (Option<(i32, i32)>, Option<u8>, Option<u8>, Option<i8>);
    let key = |moment: &Moment| -> Option<Key> {
        let years = moment.years.filter(|_| moment.says_year);
        let month = moment.month.filter(|_| moment.says_month);
        let day = moment.day.filter(|_| moment.says_day);
        let key = (years, month, day, moment.weekday);
        (key != Key::default() && moment.relative.is_none()).then_some(key)
    };
    let mut waiting: HashMap<Key, VecDeque<usize>> = HashMap::new();
    for (index, moment) in target.iter().enumerate() {
        if let Some(key) = key(moment) {
            waiting.entry(key).or_default().push_back(index);
        }
    }
    let mut is_taken = vec![false; target.len()];
    let mut source_left = Vec::new();
    for (index, moment) in source.iter().enumerate() {
        let found = key(moment).and_then(|key| waiting.get_mut(&key)?.pop_front());
        match found {
            Some(t) => is_taken[t] = true,
            None => source_left.push(index),
        }
    }
    let target_left = (0..target.len()).filter(|&index| !is_taken[index]).collect();
    (source_left, target_left)
}
