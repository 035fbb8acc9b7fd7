//! The dictionary as the source of readings for `text::reading`.

use super::Dictionary;
use crate::text::reading::Readings;

impl Readings for Dictionary {
    fn readings<'a>(&'a self, word: &str) -> Vec<&'a str> {
        Dictionary::readings(self, word).collect()
    }
}
