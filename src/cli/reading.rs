//! What `words` and `pinyin` read lines with: dictionaries and glossaries named in the call, and the names that
//! are recognised in the line.

use super::{Failure, dictionary};
use crate::glossary::reader::{Annotation, Context, NameSet, Reader};
use crate::i18n::Messages;
use crate::model::{Choices, Term};
use crate::session::load_terms;
use crate::tasks::Unwatched;
use crate::text::quantity::Setting;
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;

/// What is known beside the text.
#[derive(Debug, Args)]
pub struct ReadingArgs {
    /// A dictionary of one's own in CC-CEDICT's format, whose words count too; may be repeated
    #[arg(long = "dictionary", value_name = "FILE")]
    dictionaries: Vec<PathBuf>,
    /// A glossary or project whose terms come out whole; may be repeated
    #[arg(long = "glossary", value_name = "FILE")]
    glossaries: Vec<PathBuf>,
}

/// Everything that lines are read with.
pub(super) struct Desk {
    reader: Arc<Reader>,
    context: Context,
}

impl ReadingArgs {
    pub(super) fn desk(&self, messages: &Messages) -> Result<Desk, Failure> {
        let reader = match self.dictionaries.as_slice() {
            [] => Reader::bundled(),
            files => Arc::new(Reader::new(dictionary::load(files, messages)?)),
        };
        let mut terms: Vec<Arc<Term>> = Vec::new();
        for path in &self.glossaries {
            terms.extend(load_terms(path, &Unwatched)?);
        }
        let glossary = NameSet::new(terms);
        let none = (NameSet::default(), Choices::default());
        let context = Context::new(glossary, none.0, &none.1, Setting::default());
        Ok(Desk { reader, context })
    }
}

impl Desk {
    /// The words and readings of one line, with the names that are recognised in it.
    pub fn annotate(&self, line: &str) -> Annotation {
        self.reader.annotate_alone(line, &self.context)
    }

    /// The same with readings as they are spoken in a row, if `has_sandhi`.
    pub fn with_sandhi(self, has_sandhi: bool) -> Self {
        Self { context: self.context.with_sandhi(has_sandhi), ..self }
    }
}
