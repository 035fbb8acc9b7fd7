//! What a written date means in an article: the year that 1月27日 leaves out, the day that 上周五 was.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The article's date, and the dates read so far in the line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Calendar {
    article: Option<Date>,
    /// The year and month of the last date of the line that had both, or only the month.
    anchor: Option<(Option<i32>, u8)>,
}

/// A date as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

impl Known {
    /// `2025-01-28`, `2025-01`, `2025`, `--01-28`, `--01`, `---28`, `-0221`.
    pub(super) fn text(self) -> Option<String> {
        let year = self
            .year
            .map(|year| if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") });
        Some(match (year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
            (Some(year), Some(month), None) => format!("{year}-{month:02}"),
            (Some(year), None, _) => year,
            (None, Some(month), Some(day)) => format!("--{month:02}-{day:02}"),
            (None, Some(month), None) => format!("--{month:02}"),
            (None, None, Some(day)) => format!("---{day:02}"),
            (None, None, None) => return None,
        })
    }

    pub(super) fn years(self) -> Option<(i32, i32)> {
        self.year.map(|year| (year, year))
    }
}

impl From<Date> for Known {
    fn from(date: Date) -> Self {
        Self {
            year: Some(i32::from(date.year())),
            month: u8::try_from(date.month()).ok(),
            day: u8::try_from(date.day()).ok(),
        }
    }
}

impl Calendar {
    pub(super) fn new(article: Option<(i32, u8, u8)>) -> Self {
        let article = article.and_then(|(year, month, day)| civil(year, month, day));
        Self { article, anchor: None }
    }

    /// The article's year, moved.
    pub(super) fn year(&self, offset: i32) -> Option<i32> {
        self.article.map(|date| i32::from(date.year()) + offset)
    }

    /// The article's day, moved.
    pub(super) fn day(&self, offset: i64) -> Option<Known> {
        let date = self.article?.checked_add(offset.days()).ok()?;
        Some(date.into())
    }

    /// The article's month, moved.
    pub(super) fn month(&self, offset: i64) -> Option<Known> {
        let date = self.article?.first_of_month().checked_add(offset.months()).ok()?;
        Some(Known { day: None, ..date.into() })
    }

    /// The article's weekday (0 is Monday).
    pub(super) fn weekday_of_article(&self) -> Option<i8> {
        self.article.map(|date| date.weekday().since(Weekday::Monday))
    }

    /// A weekday (0 is Monday): in the week so many weeks from the article's, or the last one up to its day.
    pub(super) fn weekday(&self, weekday: i8, weeks: Option<i64>) -> Option<Known> {
        let article = self.article?;
        let today = i64::from(article.weekday().since(Weekday::Monday));
        let offset = match weeks {
            Some(weeks) => i64::from(weekday) - today + 7 * weeks,
            None => -(today - i64::from(weekday)).rem_euclid(7),
        };
        self.day(offset)
    }

    /// Remembers a date for those that follow in the line.
    pub(super) fn remember(&mut self, known: Known) {
        match (known.year, known.month) {
            (year, Some(month)) => self.anchor = Some((year, month)),
            // A year alone tells that of the next month only where no article does.
            (Some(year), None) if self.article.is_none() => self.anchor = Some((Some(year), 0)),
            _ => {}
        }
    }

    /// Forgets what the line said, at the end of a sentence.
    pub(super) fn end_sentence(&mut self) {
        let year = self.anchor.and_then(|(year, _)| year).filter(|_| self.article.is_none());
        self.anchor = year.map(|year| (Some(year), 0));
    }

    /// Completes a month, with or without its day, by the year of the line or else the one nearest to the article.
    pub(super) fn complete(&self, month: u8, day: Option<u8>) -> Known {
        let known = Known { year: None, month: Some(month), day };
        if let Some((Some(year), _)) = self.anchor {
            return Known { year: Some(year), ..known };
        }
        let Some(article) = self.article else { return known };
        let nearest = [0, -1, 1].into_iter().filter_map(|offset| {
            let year = i32::from(article.year()) + offset;
            let date = civil(year, month, day.unwrap_or(15)).or_else(|| civil(year, month, 28))?;
            let reference = if day.is_some() { article } else { article.first_of_month() };
            let days = reference.until(date).ok()?.get_days();
            // News tells of what was rather than of what will be.
            Some((if days > 0 { 3 * days } else { -2 * days }, year))
        });
        Known { year: nearest.min().map(|(_, year)| year), ..known }
    }

    /// Completes a day by the month of the line or else the one nearest to the article.
    pub(super) fn complete_day(&self, day: u8) -> Known {
        if let Some((year, month)) = self.anchor.filter(|(_, month)| *month > 0) {
            return Known { year, month: Some(month), day: Some(day) };
        }
        let unknown = Known { year: None, month: None, day: Some(day) };
        let Some(article) = self.article else { return unknown };
        let nearest = (-1i64..=1).filter_map(|offset| {
            let first = article.first_of_month().checked_add(offset.months()).ok()?;
            let date = Date::new(first.year(), first.month(), i8::try_from(day).ok()?).ok()?;
            Some((article.until(date).ok()?.get_days().abs(), date))
        });
        nearest.min().map_or(unknown, |(_, date)| date.into())
    }
}

/// The date, if there is one of these numbers.
pub(super) fn civil(year: i32, month: u8, day: u8) -> Option<Date> {
    let (year, month, day) =
        (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_are_completed_by_the_article() {
        let calendar = Calendar::new(Some((2025, 1, 28)));
        let text = |known: Known| known.text().unwrap_or_default();
        assert_eq!(text(calendar.complete(1, Some(27))), "2025-01-27");
        assert_eq!(text(calendar.complete(12, Some(20))), "2024-12-20");
        assert_eq!(text(calendar.complete_day(28)), "2025-01-28");
        assert_eq!(text(calendar.weekday(0, None).unwrap()), "2025-01-27");
        assert_eq!(text(calendar.weekday(4, Some(-1)).unwrap()), "2025-01-24");
        assert_eq!(text(calendar.month(-1).unwrap()), "2024-12");
        assert_eq!(date(2025, 1, 28).weekday(), Weekday::Tuesday);
        assert_eq!(text(Calendar::default().complete_day(28)), "---28");
    }
}
