//! `new ARTICLE -o P.duizhao`: imports an article into a project.

use super::{Failure, progress, refuse_own_input};
use crate::session::{add_translation, import_article, save_new};
use crate::storage::Folders;
use clap::Args;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Imports an article into a project.
#[derive(Debug, Args)]
pub struct New {
    /// The article
    article: PathBuf,
    /// The project to write
    #[arg(short, long, value_name = "P.duizhao")]
    output: PathBuf,
    /// A translation with as many paragraphs as the article
    #[arg(long, value_name = "FILE")]
    translation: Option<PathBuf>,
    /// The article's text encoding: utf-8, gb18030, big5, utf-16le, utf-16be, auto
    #[arg(long, value_name = "E")]
    encoding: Option<String>,
}

impl New {
    pub(super) fn run(&self) -> Result<(), Failure> {
        for input in [Some(&self.article), self.translation.as_ref()].into_iter().flatten() {
            refuse_own_input(input, &self.output)?;
        }
        let progress = progress::Terminal::default();
        let encoding = self.encoding.iter().map(|e| ("encoding".to_owned(), e.to_lowercase()));
        let options: BTreeMap<_, _> = encoding.collect();
        let mut document = import_article(&self.article, &options, &progress)?.document;
        if let Some(translation) = &self.translation {
            add_translation(&mut document, translation, &progress)?;
        }
        let folders = Folders::discover().map_err(crate::session::FileError::from)?;
        Ok(save_new(&document, &self.output, &folders)?)
    }
}
