//! The network that reads characters with several readings by the sentence around them: g2pM's one-layer
//! bidirectional LSTM (Park and Lee, "A Neural Grapheme-to-Phoneme Conversion Package for Mandarin Chinese",
//! Interspeech 2020), run with plain arithmetic. What to make of its scores is `choice`'s business.

mod cell;
mod file;

pub use file::BadNetwork;

use cell::{Cell, HIDDEN};
use std::sync::LazyLock;

/// What stands for an unknown character, for the begin and for the end of a sentence.
const UNKNOWN: u16 = 1;
const BEGIN: u16 = 2;
const END: u16 = 3;
/// Characters of the sentence are counted from here.
const FIRST_CHARACTER: usize = 4;
/// How long a character's vector is.
const WIDTH: usize = 64;

/// A syllable as an index into the network's table; below `num_classes` the network can score it.
pub type SyllableId = u16;

/// The weights with the table of characters and their readings. It is the same on every machine: its
/// exponential function is our own.
#[derive(Debug)]
pub struct Network {
    /// Known characters in order, each with its row in `vectors`.
    characters: Vec<(char, u16)>,
    /// Characters in order, each with its readings as a range of `candidates`.
    table: Vec<(char, u32, u32)>,
    candidates: Vec<SyllableId>,
    syllables: Vec<String>,
    num_classes: usize,
    vectors: Vec<[f32; WIDTH]>,
    forward: Cell,
    backward: Cell,
    /// The layer under the classes: for each input what it gives each of the 32 units.
    hidden: Vec<[f32; HIDDEN]>,
    hidden_bias: [f32; HIDDEN],
    /// The weights of each class.
    classes: Vec<[f32; HIDDEN]>,
    class_bias: Vec<f32>,
}

static EMBEDDED: LazyLock<Network> = LazyLock::new(|| {
    let bytes = include_bytes!("../../../../assets/pinyin/g2pm.bin");
    Network::read(bytes).expect("the file in the program is whole: a test reads it")
});

impl Network {
    /// The network that the program carries, read at the first call.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// The readings of a character in g2pM's table; none for a character that it does not have.
    pub fn candidates(&self, c: char) -> &[SyllableId] {
        let found = self.table.binary_search_by_key(&c, |row| row.0);
        found.map_or(&[], |index| {
            let (_, start, end) = self.table[index];
            &self.candidates[start as usize..end as usize]
        })
    }

    /// Whether the network has seen the character.
    pub fn knows(&self, c: char) -> bool {
        self.characters.binary_search_by_key(&c, |row| row.0).is_ok()
    }

    /// The syllable with its tone number, such as `zhong1` or `lü4`.
    pub fn syllable(&self, id: SyllableId) -> &str {
        &self.syllables[usize::from(id)]
    }

    /// The outputs of the LSTM for the characters of a sentence at the given places, which must ascend. Runs
    /// only as far as the outermost of them.
    pub fn read_sentence(&self, sentence: &[char], places: &[usize]) -> Vec<Hidden> {
        let (Some(&first), Some(&last)) = (places.first(), places.last()) else {
            return Vec::new();
        };
        let mut outputs = vec![[0.0; 2 * HIDDEN]; places.len()];
        let rows: Vec<u16> = sentence.iter().map(|&c| self.row(c)).collect();
        let mut state = self.forward.start();
        self.forward.step(&mut state, &self.vectors[usize::from(BEGIN)]);
        let mut next = 0;
        for (place, &row) in rows.iter().enumerate().take(last + 1) {
            self.forward.step(&mut state, &self.vectors[usize::from(row)]);
            if places[next] == place {
                outputs[next][..HIDDEN].copy_from_slice(state.output());
                next += 1;
            }
        }
        let mut state = self.backward.start();
        self.backward.step(&mut state, &self.vectors[usize::from(END)]);
        for (place, &row) in rows.iter().enumerate().skip(first).rev() {
            self.backward.step(&mut state, &self.vectors[usize::from(row)]);
            if next > 0 && places[next - 1] == place {
                next -= 1;
                outputs[next][HIDDEN..].copy_from_slice(state.output());
            }
        }
        outputs.iter().map(|output| self.hidden(output)).collect()
    }

    /// How much speaks for a syllable, as a logit; `None` when the network has no such class.
    pub fn score(&self, hidden: &Hidden, id: SyllableId) -> Option<f32> {
        let class = usize::from(id);
        let weights = self.classes.get(class)?;
        let sum: f32 = weights.iter().zip(&hidden.0).map(|(w, h)| w * h).sum();
        Some(sum + self.class_bias[class])
    }

    /// The best of all classes, as g2pM itself answers.
    pub fn best(&self, hidden: &Hidden) -> SyllableId {
        let mut best = (0, f32::NEG_INFINITY);
        for class in 0..self.num_classes {
            let id = SyllableId::try_from(class).expect("there are fewer than 1,000 classes");
            let score = self.score(hidden, id).unwrap_or(f32::NEG_INFINITY);
            if score > best.1 {
                best = (id, score);
            }
        }
        best.0
    }

    /// The syllable's number, if the table has it.
    pub fn id(&self, syllable: &str) -> Option<SyllableId> {
        let index = self.syllables.iter().position(|known| known == syllable)?;
        SyllableId::try_from(index).ok()
    }

    fn row(&self, c: char) -> u16 {
        let found = self.characters.binary_search_by_key(&c, |row| row.0);
        found.map_or(UNKNOWN, |index| self.characters[index].1)
    }

    fn hidden(&self, output: &[f32; 2 * HIDDEN]) -> Hidden {
        let mut sums = self.hidden_bias;
        for (input, weights) in output.iter().zip(&self.hidden) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += input * weight;
            }
        }
        Hidden(sums.map(|sum| sum.max(0.0)))
    }
}

/// What the network has made of one place of a sentence; syllables are scored against it.
#[derive(Clone, Copy, Debug)]
pub struct Hidden([f32; HIDDEN]);
