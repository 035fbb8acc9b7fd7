//! `new ARTICLE -o P.duizhao`: imports an article, and a translation of it, into a project.

use super::{Failure, progress, refuse_own_input};
use crate::i18n::Messages;
use crate::session::{Added, Doubt, add_translation, import_article, save_new};
use crate::storage::Folders;
use clap::Args;
use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;

/// Imports an article into a project.
#[derive(Debug, Args)]
pub struct New {
    /// The article
    article: PathBuf,
    /// The project to write
    #[arg(short, long, value_name = "P.duizhao")]
    output: PathBuf,
    /// A translation of it, to be aligned with it
    #[arg(long, value_name = "FILE")]
    translation: Option<PathBuf>,
    /// The article's text encoding: utf-8, gb18030, big5, utf-16le, utf-16be, auto
    #[arg(long, value_name = "E")]
    encoding: Option<String>,
}

impl New {
    pub(super) fn run(&self, messages: &Messages) -> Result<(), Failure> {
        for input in [Some(&self.article), self.translation.as_ref()].into_iter().flatten() {
            refuse_own_input(input, &self.output)?;
        }
        let progress = progress::Terminal::default();
        let encoding = self.encoding.iter().map(|e| ("encoding".to_owned(), e.to_lowercase()));
        let options: BTreeMap<_, _> = encoding.collect();
        let mut document = import_article(&self.article, &options, &progress)?.document;
        if let Some(translation) = &self.translation {
            let added = add_translation(&mut document, translation, &progress)?;
            tell(&added, messages);
        }
        let folders = Folders::discover().map_err(crate::session::FileError::from)?;
        Ok(save_new(&document, &self.output, &folders)?)
    }
}

/// Says on standard error what a person should look at: the wrong text always, the counts on a terminal only.
fn tell(added: &Added, messages: &Messages) {
    let doubt = added.doubt.map(|doubt| match doubt {
        Doubt::Unrelated => messages.get("cli-align-unrelated"),
        Doubt::SourceNotChinese => messages.get("cli-align-not-chinese"),
        Doubt::TargetNotEnglish => messages.get("cli-align-not-english"),
    });
    let numbers = [added.num_untranslated, added.num_loose, added.num_uncertain];
    let is_asked_for = std::io::stderr().is_terminal() && numbers != [0, 0, 0];
    let counts = is_asked_for.then(|| {
        let [untranslated, loose, uncertain] = numbers.map(Into::into);
        messages.with(
            "cli-new-translation",
            &[("untranslated", untranslated), ("loose", loose), ("uncertain", uncertain)],
        )
    });
    for line in doubt.into_iter().chain(counts) {
        let _nowhere_to_say_it = writeln!(std::io::stderr(), "duizhao: {line}");
    }
}
