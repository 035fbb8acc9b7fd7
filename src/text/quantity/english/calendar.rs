//! The little arithmetic of days that relative dates need, in the Gregorian calendar, without a clock.

/// A day: year, month from 1, day from 1.
pub(super) type Day = (i32, u8, u8);

/// The number of a day, from 1 January 1970 = 0.
fn number_of(day: Day) -> i64 {
    let (year, month, day) = day;
    // Howard Hinnant's days_from_civil: years that begin in March put the leap day at the end.
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month = (i64::from(month) + 9) % 12;
    let day_of_year = (153 * month + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The day with this number.
fn day_of(number: i64) -> Day {
    let shifted = number + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u8, day as u8)
}

/// The day so many days later.
pub(super) fn plus_days(day: Day, days: i64) -> Day {
    day_of(number_of(day) + days)
}

/// The weekday, from Monday = 0.
pub(super) fn weekday(day: Day) -> u8 {
    (number_of(day) + 3).rem_euclid(7) as u8
}

/// The month so many months later.
pub(super) fn plus_months(day: Day, months: i32) -> (i32, u8) {
    let count = day.0 * 12 + i32::from(day.1) - 1 + months;
    (count.div_euclid(12), count.rem_euclid(12) as u8 + 1)
}

/// Whether a month has such a day; February has 29 when the year is unknown.
pub(super) fn is_day(year: Option<i32>, month: u8, day: u32) -> bool {
    let is_leap = |year: i32| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if year.is_none_or(is_leap) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=last).contains(&day)
}

/// A year as dates write it: `2025`, `0833`, `-0221`.
pub(super) fn year_text(year: i32) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

/// A date with what is known of it.
pub(super) fn date_text(year: Option<i32>, month: Option<u8>, day: Option<u8>) -> Option<String> {
    let year = year.map(year_text);
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => Some(format!("{year}-{month:02}-{day:02}")),
        (Some(year), Some(month), None) => Some(format!("{year}-{month:02}")),
        (Some(year), None, _) => Some(year),
        (None, Some(month), Some(day)) => Some(format!("--{month:02}-{day:02}")),
        (None, Some(month), None) => Some(format!("--{month:02}")),
        (None, None, Some(day)) => Some(format!("---{day:02}")),
        (None, None, None) => None,
    }
}
