//! What can be asked in a dialog. One at a time is shown; its fields are edited in place by the window and
//! turned into an action when the person agrees.

use super::{
    AcceptOrder, AlignOrder, Confirmation, ExportOrder, GlossaryContent, LibraryFields,
    PathPurpose, Session, TermExport, TermImport, UnitPlace,
};
use crate::model::{AlignLevel, Details, ParagraphId, PartId, Skipped, Term};
use crate::storage::{Backup, UnsavedRecovery};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What was to be done when unsaved work stood in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// Close the window.
    Quit,
    /// Open a file.
    Open(PathBuf),
    /// Open the sample.
    OpenSample,
    /// Load an earlier version.
    Restore(PathBuf),
}

/// How an article was read, and what is to be asked about it. The article itself is open already.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The file.
    pub path: PathBuf,
    /// The importer's id.
    pub format: &'static str,
    /// The options it was read with.
    pub options: BTreeMap<String, String>,
    /// How many paragraphs of each role there are.
    pub roles: BTreeMap<&'static str, usize>,
    /// What is known of the article.
    pub details: Details,
    /// What the importer left out.
    pub skipped: Vec<Skipped>,
    /// The encoding it was read in.
    pub encoding: Option<String>,
    /// Whether lines were joined because the text is hard-wrapped.
    pub joined_lines: bool,
}

/// Work found on the disk that was never saved.
#[derive(Clone, Debug)]
pub enum RecoveryOffer {
    /// An article that has no project file.
    Article(UnsavedRecovery),
    /// A project whose journal holds more than its file.
    Project {
        /// The project.
        path: PathBuf,
        /// How many changes.
        num_edits: usize,
        /// Whether they were made to just this state of the file.
        base_matched: bool,
    },
}

/// A dialog with its fields.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// A path typed by hand, where there is no system dialog.
    Path {
        /// What for.
        purpose: PathPurpose,
        /// The text of the field.
        path: String,
        /// A file that stands in the way; saving to it again replaces it.
        replaces: Option<PathBuf>,
    },
    /// The article as it will come in.
    Preview(Box<Preview>),
    /// The article's details.
    Details {
        /// Which part.
        part: PartId,
        /// The fields.
        details: Details,
    },
    /// A document for others.
    Export {
        /// The fields.
        order: ExportOrder,
        /// A file that stands in the way; exporting again replaces it.
        replaces: Option<PathBuf>,
    },
    /// The translation is to be kept as it was delivered.
    Delivery,
    /// A paragraph's number.
    GoTo {
        /// The text of the field.
        number: String,
    },
    /// The source, to be corrected.
    CorrectSource {
        /// Which paragraph.
        paragraph: ParagraphId,
        /// The text of the field.
        text: String,
    },
    /// Where to split.
    Split {
        /// Which paragraph.
        paragraph: ParagraphId,
        /// Byte offset in the source.
        byte_source: usize,
        /// Byte offset in the target.
        byte_target: usize,
    },
    /// Pasted text, to be spread over paragraphs.
    Spread {
        /// The first of them.
        paragraph: ParagraphId,
        /// One for each paragraph.
        pieces: Vec<String>,
    },
    /// Which checks are at work.
    Checks,
    /// The project's style sheet.
    StyleSheet,
    /// A paragraph with errors is to be confirmed.
    ConfirmErrors(Box<Confirmation>),
    /// A term, new or to be changed.
    Term {
        /// The fields; the id is that of nothing for a new one.
        term: Box<Term>,
        /// Whether it is new.
        is_new: bool,
    },
    /// Terms that are proposed, to be accepted or rejected.
    Proposals {
        /// The terms, with what was said of them.
        list: Vec<super::Proposal>,
        /// The row that the keys work on.
        row: usize,
    },
    /// The glossaries of the library.
    Library(LibraryFields),
    /// Terms of a file, before they are brought in.
    TermImport(Box<TermImport>),
    /// A glossary for other programs.
    TermExport {
        /// The fields.
        order: TermExport,
        /// What the glossary holds, once it is known.
        content: Option<GlossaryContent>,
        /// A file that stands in the way; exporting again replaces it.
        replaces: Option<PathBuf>,
    },
    /// A translation to be brought in and aligned.
    Align(Box<AlignOrder>),
    /// The translation that was brought may be the wrong one.
    AlignDoubt,
    /// Another level would lose what was done by hand.
    AlignLevel(AlignLevel),
    /// How an alignment is to be accepted.
    AlignAccept(AcceptOrder),
    /// A unit to be cut in two.
    AlignCut {
        /// Which.
        place: UnitPlace,
        /// Where the second begins, in bytes.
        byte_at: usize,
    },
    /// The sentence encoder that helps to align.
    Encoder {
        /// The path of one to be chosen.
        path: String,
    },
    /// The person's own dictionaries.
    Dictionaries {
        /// The path of one to be added.
        path: String,
    },
    /// Unsaved work stands in the way of something.
    Unsaved(After),
    /// Lines of a project can't be read: it is opened without them only when the person agrees.
    BrokenLines {
        /// What is wrong, line by line.
        problems: Vec<String>,
    },
    /// Work of an earlier session was found.
    Recovery(Vec<RecoveryOffer>),
    /// Earlier saved versions.
    Restore(Vec<Backup>),
    /// The file was changed by someone else.
    ChangedOnDisk,
    /// What the importer left out and found.
    Report,
    /// Counts.
    Statistics,
    /// The table of shortcuts.
    Shortcuts,
    /// Choices that last.
    Settings,
    /// What this is.
    About,
}

impl Session {
    pub(super) fn show(&mut self, mut dialog: Dialog) {
        match &mut dialog {
            Dialog::Statistics => self.count(),
            // Another program may have changed it.
            Dialog::Library(_) => self.read_library(),
            // A term of the library becomes one of the project's when the person decides about it here.
            Dialog::Term { term, is_new } if super::article_terms::is_library_id(term.id) => {
                *is_new = true;
            }
            _ => {}
        }
        self.dialog = Some(dialog);
    }

    pub(super) fn dialog_closed(&mut self, dialog: &Dialog) {
        match dialog {
            Dialog::Path { purpose: PathPurpose::SaveAs, .. } => self.after_save = None,
            Dialog::Unsaved(_) => {
                self.after = None;
                self.recovers_next = false;
            }
            Dialog::BrokenLines { .. } => {
                self.broken = None;
                self.gives_up = false;
            }
            Dialog::TermImport(_) => self.forget_terms(),
            Dialog::AlignDoubt => self.forget_doubted(),
            _ => {}
        }
    }
}
