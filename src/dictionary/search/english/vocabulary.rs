//! Numbers for words while the index is made.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Hashes nothing: its keys are hashes.
#[derive(Default)]
struct Unhashed(u64);

impl Hasher for Unhashed {
    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The words met so far, by the hashes of their small letters; were two words of one hash, they would be found
/// for one another.
#[derive(Default)]
pub struct Vocabulary {
    ids: HashMap<u64, u32, BuildHasherDefault<Unhashed>>,
    pub words: Vec<String>,
    /// The unit that each word was last met in.
    pub last_units: Vec<u32>,
}

impl Vocabulary {
    /// The number of a word, in whatever case.
    pub fn id(&mut self, word: &str) -> u32 {
        if !word.is_ascii() && word.chars().any(char::is_uppercase) {
            return self.id(&word.to_lowercase());
        }
        let next = self.words.len() as u32;
        let id = *self.ids.entry(hash_lower(word)).or_insert(next);
        if id == next {
            self.words.push(word.to_ascii_lowercase());
            self.last_units.push(u32::MAX);
        }
        id
    }
}

/// Mixes a byte at a time, as FNV does, and spreads the sum.
fn hash_lower(word: &str) -> u64 {
    let mix = |state: u64, byte: u8| {
        (state ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01B3)
    };
    let sum = word.bytes().fold(0xCBF2_9CE4_8422_2325, mix);
    (sum ^ sum >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
