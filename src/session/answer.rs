//! The answers of jobs: one closed list, and what each means.

use super::derived::Analysis;
use super::find::FoundAt;
use super::library::{GlossaryContent, LibraryAnswer, TermsRead};
use super::open::Loaded;
use super::save::SaveDone;
use super::search::Replacement;
use super::{FileError, PathPurpose, RecoveryOffer, Session, Severity};
use crate::check::{Finding, Fix};
use crate::model::{Document, ParagraphId};
use crate::storage::library::GlossaryId;
use crate::storage::project::Opened;
use crate::storage::{Recovered, StorageError};
use crate::text::statistics::Statistics;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What a job found out.
pub enum Answer {
    /// A system dialog was closed.
    Path(PathPurpose, Option<PathBuf>),
    /// A file was read, or could not be.
    Loaded(Box<Result<Loaded, FileError>>),
    /// The sample was read.
    Sample(Box<Result<Document, FileError>>),
    /// A backup was read, for the project of that number.
    Backup(u64, Box<Result<Opened, StorageError>>),
    /// Work on an article that was never saved was read.
    Recovered(Box<Result<Recovered, StorageError>>),
    /// Work that earlier sessions left unsaved.
    Offers(Vec<RecoveryOffer>),
    /// The project was saved, or could not be.
    Saved(Box<Result<SaveDone, FileError>>),
    /// A document was exported, or could not be.
    Exported(PathBuf, Box<Result<(), FileError>>),
    /// What is derived was computed; `None` when it was cancelled.
    Analysis(Option<Box<Analysis>>),
    /// The dictionary is loaded; `None` when it was cancelled.
    Reader(Option<Box<super::dictionary::LoadedReader>>),
    /// The file of the encoder was checked, or refused; the number says which choice it was.
    Encoder(u64, Box<Result<super::ChosenEncoder, FileError>>),
    /// The dictionary can be searched.
    SearchReady,
    /// Paragraphs were annotated; the number says what they depend on.
    Annotated(u64, Vec<super::chinese::Annotated>),
    /// Paragraphs were linked with their translations; the number says what they depend on.
    Linked(u64, Vec<super::Linked>),
    /// The document was checked; `None` when it was cancelled.
    CheckedAll(Option<Box<super::CheckedAll>>),
    /// Paragraphs were looked at again; the number says what they were checked against.
    Looked(u64, Vec<super::Looked>),
    /// Paragraphs were compared with an earlier version.
    Compared(Vec<super::Compared>),
    /// What may be meant at a finding of a paragraph.
    Suggested(ParagraphId, Box<Finding>, Vec<Fix>),
    /// The style that the translation of the project of that number follows: rules with their choices.
    StyleGuessed(u64, BTreeMap<String, String>),
    /// The hits of the query; `None` when it was cancelled.
    Hits(Option<Vec<FoundAt>>),
    /// Every translation with its hits replaced; `None` when it was cancelled.
    Replacements(Option<Vec<Replacement>>),
    /// The document of the project of that number was counted.
    Counted(u64, Box<Statistics>),
    /// The file of the project of that number was looked at: whether someone else changed it.
    DiskChecked(u64, bool),
    /// The library was changed and read.
    Library(Box<LibraryAnswer>),
    /// A file of terms was read, or could not be; the number says when that was asked for.
    TermsRead(u64, Box<Result<TermsRead, FileError>>),
    /// What a glossary of the library, or the project's own, holds.
    GlossaryContent(Option<GlossaryId>, Box<Result<GlossaryContent, FileError>>),
    /// A translation was brought in, or aligned anew.
    Align(Box<super::AlignAnswer>),
    /// The preferences were written, or why not, in the system's words.
    PreferencesKept(Result<(), String>),
    /// The journal could not be written.
    JournalFailed(StorageError),
    /// The journal can be written again.
    JournalWorksAgain,
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Answer")
    }
}

impl Session {
    pub(super) fn take(&mut self, answer: Answer) {
        match answer {
            Answer::Path(purpose, path) => self.path_chosen_in_system(purpose, path),
            Answer::Loaded(result) => self.loaded(*result),
            Answer::Sample(result) => self.sample_read(*result),
            Answer::Backup(_, result) => self.backup_read(*result),
            Answer::Recovered(result) => self.unsaved_recovered(*result),
            Answer::Offers(offers) => self.offers = offers,
            Answer::Saved(result) => self.saved(*result),
            Answer::Exported(path, result) => self.exported(&path, *result),
            Answer::Analysis(analysis) => {
                if let (Some(analysis), Some(project)) = (analysis, &mut self.project) {
                    project.derived.accept(*analysis);
                    self.annotations.age();
                    self.links.age();
                    self.checks.age();
                }
            }
            Answer::Reader(loaded) => {
                if let Some(loaded) = loaded {
                    self.reader_loaded(*loaded);
                }
            }
            Answer::Encoder(number, checked) => self.encoder_checked(number, *checked),
            Answer::SearchReady => self.can_search = true,
            Answer::Annotated(generation, list) => self.annotated(generation, list),
            Answer::Linked(generation, list) => self.linked(generation, list),
            Answer::CheckedAll(all) => {
                if let Some(all) = all {
                    self.checked_all(*all);
                }
            }
            Answer::Looked(generation, list) => self.looked(generation, list),
            Answer::Compared(list) => self.compared(list),
            Answer::Suggested(id, of, fixes) => self.suggested(id, &of, fixes),
            Answer::StyleGuessed(_, style) => self.style_guessed(style),
            Answer::Replacements(replacements) => self.replaced(replacements),
            Answer::Hits(hits) => self.hits_found(hits),
            Answer::Counted(_, counts) => self.counts = Some(*counts),
            Answer::DiskChecked(_, changed) => self.disk_checked(changed),
            Answer::Library(answer) => self.library_answered(*answer),
            Answer::TermsRead(number, read) => self.terms_read(number, *read),
            Answer::GlossaryContent(of, result) => self.content_known(of, *result),
            Answer::Align(answer) => self.alignment_answered(*answer),
            Answer::PreferencesKept(result) => self.preferences_kept(result),
            Answer::JournalFailed(error) => self.fail(&error),
            Answer::JournalWorksAgain => self.say(Severity::Info, "notice-journal-works", &[]),
        }
    }
}
