//! A hash table from words to their indices that keeps no words of its own: four bytes a slot, half of them free.

/// Slots of word indices, probed one after the other.
#[derive(Debug)]
pub(super) struct Slots {
    /// A word's index plus one; zero when free. The length is a power of two.
    slots: Vec<u32>,
}

impl Slots {
    /// Puts words `0..num_words` in; `word` gives the text of each.
    pub fn new<'a>(num_words: usize, word: impl Fn(usize) -> &'a str) -> Self {
        let mut slots = vec![0u32; (num_words * 2).next_power_of_two().max(2)];
        let mask = slots.len() - 1;
        for index in 0..num_words {
            let mut at = hash(word(index)) as usize & mask;
            while slots[at] != 0 {
                at = (at + 1) & mask;
            }
            slots[at] = index as u32 + 1;
        }
        Self { slots }
    }

    /// The index of a word; `word` gives the text of those that may be it.
    pub fn find<'a>(&self, wanted: &str, word: impl Fn(usize) -> &'a str) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut at = hash(wanted) as usize & mask;
        loop {
            let index = self.slots[at].checked_sub(1)? as usize;
            if word(index) == wanted {
                return Some(index);
            }
            at = (at + 1) & mask;
        }
    }
}

/// Mixes eight bytes at a time by a widening multiplication, as wyhash does.
pub(super) fn hash(text: &str) -> u64 {
    let mix = |a: u64, b: u64| {
        let product = u128::from(a) * u128::from(b);
        (product >> 64) as u64 ^ product as u64
    };
    let mut state = 0x9E37_79B9_7F4A_7C15 ^ text.len() as u64;
    let chunks = text.as_bytes().chunks(8);
    for chunk in chunks {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        state = mix(state ^ u64::from_le_bytes(eight), 0xA076_1D64_78BD_642F);
    }
    mix(state, 0xE703_7ED1_A0B4_28DB)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_word_and_no_other() {
        let words: Vec<String> = (0..5_000).map(|n| format!("词{n}")).collect();
        let slots = Slots::new(words.len(), |index| &words[index]);
        for (index, word) in words.iter().enumerate() {
            assert_eq!(slots.find(word, |i| &words[i]), Some(index));
        }
        assert_eq!(slots.find("词", |i| &words[i]), None);
        assert_eq!(Slots::new(0, |_| "").find("词", |_| ""), None);
    }
}
