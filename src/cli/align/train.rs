//! `align train DIR…`: the weights of the aligner, learnt from folders of aligned texts.

use super::gold;
use crate::align::{Aligner, Level};
use crate::cli::Failure;
use crate::dictionary::Dictionary;
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
}

impl Train {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<(), Failure> {
        let texts = gold::read(&self.folders, self.level)?;
        let dictionary = Dictionary::bundled();
        gold::weights(&texts, &Aligner::new(&dictionary), out)
    }
}
