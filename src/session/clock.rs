//! What time it is: the system's clock, or one that tests set by hand.

use crate::model::Moment;
use std::sync::Arc;
use std::time::Instant;

/// A clock for stamps and for measuring pauses.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The system's.
    System {
        /// When the program began.
        start: Instant,
    },
    /// Stands still until told otherwise.
    Fixed {
        /// Milliseconds since 1970-01-01 UTC.
        milliseconds: i64,
    },
}

impl Default for Clock {
    fn default() -> Self {
        Self::System { start: Instant::now() }
    }
}

impl Clock {
    /// The present moment, for changes made by `author`.
    pub fn now(&self, author: &Arc<str>) -> Moment {
        let (unix_seconds, milliseconds) = match self {
            Self::System { start } => {
                (jiff::Timestamp::now().as_second(), start.elapsed().as_millis() as i64)
            }
            Self::Fixed { milliseconds } => (milliseconds / 1000, *milliseconds),
        };
        Moment { unix_seconds, milliseconds, author: Arc::clone(author) }
    }
}

/// A time of day in the local time zone, as `14:32`.
pub fn time_of_day(unix_seconds: i64) -> String {
    local(unix_seconds).map_or_else(String::new, |time| time.strftime("%H:%M").to_string())
}

/// A day and time in the local time zone, as `2025-01-28 14:32`.
pub fn day_and_minute(unix_seconds: i64) -> String {
    local(unix_seconds).map_or_else(String::new, |time| time.strftime("%Y-%m-%d %H:%M").to_string())
}

/// A day and time in the local time zone, as `2025-01-28 14:32:05`.
pub fn date_and_time(unix_seconds: i64) -> String {
    local(unix_seconds)
        .map_or_else(String::new, |time| time.strftime("%Y-%m-%d %H:%M:%S").to_string())
}

fn local(unix_seconds: i64) -> Option<jiff::ZonedDateTime> {
    let timestamp = jiff::Timestamp::from_second(unix_seconds).ok()?;
    Some(timestamp.to_zoned_datetime(jiff::tz::TimeZone::system()))
}
