//! Cuts a sentence into the pieces that the encoder knows, as the SentencePiece library does with the same model:
//! characters are normalised, blanks become `▁`, and of all ways to cut the likeliest is taken.

mod model_file;
mod normalizer;
mod pieces;

use super::EncoderError;
use normalizer::Normalizer;
use pieces::Pieces;

/// Numbers of pieces that mean something of their own.
const UNKNOWN: u32 = 0;
const BEGIN: u32 = 1;
const END: u32 = 2;

/// More characters of a sentence are not looked at: the time would be felt, and the vector says no more.
const MAX_CHARS: usize = 4096;

/// More pieces are not answered.
const MAX_PIECES: usize = 4096;

/// Normaliser and vocabulary.
#[derive(Clone, Debug)]
pub(super) struct Tokenizer {
    normalizer: Normalizer,
    pieces: Pieces,
}

impl Tokenizer {
    /// Reads a SentencePiece model (a protocol buffer).
    ///
    /// # Errors
    /// When it is none, or has no pieces.
    pub(super) fn new(model: &[u8]) -> Result<Self, EncoderError> {
        let model = model_file::read(model).ok_or_else(|| EncoderError::malformed("sp.model"))?;
        let pieces = Pieces::new(&model.pieces);
        let normalizer = Normalizer::new(model.charsmap);
        match (pieces, normalizer) {
            (Some(pieces), Some(normalizer)) => Ok(Self { normalizer, pieces }),
            _ => Err(EncoderError::malformed("sp.model")),
        }
    }

    /// How many pieces there are.
    pub(super) fn num_pieces(&self) -> usize {
        self.pieces.num()
    }

    /// The numbers of a sentence's pieces between a mark for its beginning and one for its end. Of a sentence
    /// longer than 4,096 characters only so much is looked at.
    pub(super) fn pieces(&self, sentence: &str) -> Vec<u32> {
        let byte_end = sentence.char_indices().nth(MAX_CHARS).map(|(byte_offset, _)| byte_offset);
        let normalized = self.normalizer.normalize(&sentence[..byte_end.unwrap_or(sentence.len())]);
        let mut numbers = vec![BEGIN];
        match normalized.is_empty() {
            true => numbers.push(UNKNOWN),
            false => numbers.extend(self.pieces.likeliest(&normalized)),
        }
        numbers.truncate(MAX_PIECES - 1);
        numbers.push(END);
        numbers
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A model with these pieces after the three special ones.
    pub(in crate::align::encoder) fn model(pieces: &[(&str, f32)]) -> Vec<u8> {
        let special = [("<unk>", 0.0), ("<s>", 0.0), ("</s>", 0.0)];
        let all = special.iter().chain(pieces);
        all.flat_map(|(text, score)| model_file::tests::piece(text, *score)).collect()
    }

    #[test]
    fn the_likeliest_cut_is_taken() {
        let model = model(&[("▁", -3.0), ("他", -4.0), ("们", -4.0), ("他们", -5.0), ("▁a", -2.0)]);
        let tokenizer = Tokenizer::new(&model).unwrap();
        for (sentence, expected) in [
            ("", &[1, 0, 2][..]),
            (" \t ", &[1, 3, 0, 2]),
            ("他", &[1, 3, 4, 2]),
            ("他们", &[1, 3, 6, 2]),
            ("们他", &[1, 3, 5, 4, 2]),
            ("  a  ", &[1, 7, 2]),
            ("a x", &[1, 7, 3, 0, 2]),
        ] {
            assert_eq!(tokenizer.pieces(sentence), expected, "{sentence:?}");
        }
        assert_eq!(tokenizer.num_pieces(), 8);
    }

    #[test]
    fn a_sentence_of_a_megabyte_is_bounded() {
        let tokenizer = Tokenizer::new(&model(&[("▁", -1.0), ("他", -1.0)])).unwrap();
        assert_eq!(tokenizer.pieces(&"他".repeat(350_000)).len(), MAX_PIECES);
    }

    proptest! {
        #[test]
        fn any_text_is_cut(sentence in "\\PC*|.*") {
            let tokenizer = Tokenizer::new(&model(&[("▁", -1.0), ("a", -1.0)])).unwrap();
            let numbers = tokenizer.pieces(&sentence);
            prop_assert!(numbers.len() >= 3 && numbers.iter().all(|number| *number < 5));
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(bytes: Vec<u8>) {
            if let Ok(tokenizer) = Tokenizer::new(&bytes) {
                tokenizer.pieces("对照 text");
            }
        }
    }
}
