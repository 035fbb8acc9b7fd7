//! `align train DIR…`: the weights of the aligner, learnt from folders of aligned texts.

use super::gold;
use crate::align::{Aligner, Level};
use crate::cli::Failure;
use crate::dictionary::Dictionary;
use crate::session::load_encoder;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;

/// Learns weights from folders of src.txt, tgt.txt and gold.tsv and prints them as the table in the code.
#[derive(Debug, Args)]
pub struct Train {
    /// Folders that hold such folders at any depth
    #[arg(required = true, value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// paragraph or sentence; without it, folders below `paragraphs` are paragraphs and all others sentences
    #[arg(long, value_name = "LEVEL", value_parser = super::level)]
    level: Option<Level>,
    /// Learns what the sentence encoder in this file is worth beside the weights that the program has
    #[arg(long, value_name = "FILE")]
    encoder: Option<PathBuf>,
}

impl Train {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<(), Failure> {
        let texts = gold::read(&self.folders, self.level)?;
        let dictionary = Dictionary::bundled();
        let aligner = Aligner::new(&dictionary);
        match self.encoder.as_deref().map(load_encoder).transpose()? {
            Some(encoder) => gold::meaning_weights(&texts, &aligner.with_encoder(&encoder), out),
            None => gold::weights(&texts, &aligner, out),
        }
    }
}
