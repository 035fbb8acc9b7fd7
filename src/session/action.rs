//! What can happen to the program: the closed list of everything a view, a dialog, a shortcut or a verb may ask
//! for. Views push actions; [`super::Session::apply`] is the one place that carries them out.

use super::{
    AlignAction, Answer, Confirmation, Dialog, FilterKind, ImportPlace, LibraryChange,
    ReviewAction, Scope, SidePanel, TermExport, TermImport, TermOrder,
};
use crate::check::Finding;
use crate::i18n::Language;
use crate::model::{Details, Ignored, ParagraphId, PartId, Role, Settings, Status, Term, TermId};
use crate::storage::library::GlossaryId;
use crate::storage::{PinyinShown, ShownScript, ThemeChoice};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

/// The two sides of the workbench.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The Chinese.
    Source,
    /// The English.
    Target,
}

/// Selected text on one side of one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Where.
    pub paragraph: ParagraphId,
    /// Which text of it.
    pub side: Side,
    /// Byte offsets in that text, start before end.
    pub bytes: Range<usize>,
}

/// How a file is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportOrder {
    /// Where to.
    pub path: PathBuf,
    /// The exporter's id.
    pub format: String,
    /// The chosen options.
    pub options: BTreeMap<String, String>,
}

/// One thing to be done.
#[derive(Debug)]
pub enum Action {
    // files
    /// Opens an article or a project; asks about unsaved work first.
    Open(PathBuf),
    /// Opens the sample article.
    OpenSample,
    /// Goes on with the article that was opened, with these details.
    AcceptPreview(Details),
    /// Opens the project whose broken lines were told of; they are kept as they are.
    OpenBroken,
    /// Reads the article of the preview again with other options.
    RefreshPreview(BTreeMap<String, String>),
    /// Shows the choices the article was read with, to change them.
    ShowReread,
    /// Shows the article's details, to change them.
    ShowDetails,
    /// Writes the project to its file; asks for a path when it has none.
    Save,
    /// Writes the project to this file.
    SaveAs(PathBuf),
    /// Writes the project although the file was changed by someone else.
    SaveOver,
    /// Asks for another path to write the project to.
    SaveAsElsewhere,
    /// Writes a document for others.
    Export {
        /// What and where to.
        order: ExportOrder,
        /// The file that the person has agreed to replace.
        replaces: Option<PathBuf>,
    },
    /// Asks the system for the path of an export.
    BrowseExport(ExportOrder),
    /// Closes the window; asks about unsaved work first.
    Quit,
    /// Goes on with what unsaved work had stopped, throwing the work away.
    DiscardAndGoOn,
    /// Saves, then goes on with what unsaved work had stopped.
    SaveAndGoOn,
    /// Takes up the work of a session that ended without saving.
    Recover(PathBuf),
    /// Throws away the work of a session that ended without saving.
    DiscardRecovery(PathBuf),
    /// Leaves unsaved work of earlier sessions where it is.
    RecoverLater,
    /// Loads the project as it is on disk, giving up what is here.
    ReloadFromDisk,
    /// Looks whether someone else changed the project's file.
    CheckDisk,
    /// Opens an earlier saved version as the present state (not saved yet).
    Restore(PathBuf),
    /// Sets the article details of a part, or notes that the question was skipped.
    SetDetails(PartId, Details),
    /// A system dialog was answered with a path.
    PathChosen(PathPurpose, Option<PathBuf>),

    // moving about
    /// Makes a paragraph the active one and shows it.
    Activate(ParagraphId),
    /// The same, without giving up what is selected in it.
    ActivateKeepingSelection(ParagraphId),
    /// Makes the next (or previous) paragraph in sight the active one.
    Step {
        /// Forward or back.
        forward: bool,
    },
    /// Goes to the next paragraph without a translation.
    NextUntranslated,
    /// Goes to the paragraph of that number, from 1.
    GoTo(usize),
    /// Shows only some paragraphs.
    SetFilter(FilterKind),
    /// Says what is selected in a source.
    SelectSource(Option<Selection>),
    /// Says what is selected in the active translation.
    SelectTarget(Option<Selection>),

    // translating
    /// The active translation now reads so.
    Type {
        /// Where.
        id: ParagraphId,
        /// The whole text.
        text: String,
    },
    /// Marks the active paragraph done and goes to the next that is not.
    Confirm,
    /// Sets the status of a paragraph.
    SetStatus(ParagraphId, Status),
    /// Sets the note of a paragraph.
    SetNote(ParagraphId, String),
    /// Sets the role of a paragraph.
    SetRole(ParagraphId, Role),
    /// Corrects a source text.
    CorrectSource(ParagraphId, String),
    /// Splits a paragraph; byte offsets in source and target.
    Split(ParagraphId, usize, usize),
    /// Joins a paragraph with the next.
    MergeWithNext(ParagraphId),
    /// Puts the source into the translation.
    CopySource(ParagraphId),
    /// Empties the translation.
    Clear(ParagraphId),
    /// Puts the translation of a repeated text here.
    AcceptRepetition(ParagraphId),
    /// Spreads pieces of pasted text over this and the following paragraphs.
    Spread(ParagraphId, Vec<String>),
    /// Puts pasted text behind what stands in one translation.
    PasteHere(ParagraphId, String),
    /// Takes the last step back.
    Undo,
    /// Does the last step taken back again.
    Redo,

    // checking
    /// Looks again at the paragraphs that changed since they were checked.
    Check,
    /// Goes to a finding: the paragraph, and its place among the paragraph's.
    ShowFinding(ParagraphId, usize),
    /// Mends a finding of a paragraph.
    ApplyFix(ParagraphId, Box<Finding>),
    /// Mends every finding of that kind that can be, as one step.
    FixAll(&'static str),
    /// Mends the errors of a paragraph that was to be confirmed, and confirms it if none is left.
    FixAndConfirm(Box<Confirmation>),
    /// Confirms a paragraph although there are errors in it.
    ConfirmAnyway(Box<Confirmation>),
    /// Works out what may be meant at the finding that keys work on.
    Suggest,
    /// Chooses the style that the translation follows already, for the rules that nothing was chosen for.
    GuessStyle,
    /// Writes a report of what was found to that file, whatever stands there.
    WriteCheckReport(PathBuf),

    // reviewing
    /// Ignores a finding in a paragraph.
    Ignore(ParagraphId, Ignored),
    /// Heeds a finding again that was ignored.
    Heed(ParagraphId, Ignored),
    /// Says something about a paragraph.
    AddComment(ParagraphId, String),
    /// Answers the comment of that place among the paragraph's, from 0.
    AnswerComment(ParagraphId, usize, String),
    /// Says whether nothing is left to be done about a comment.
    SettleComment(ParagraphId, usize, bool),
    /// Takes a comment away with its answers.
    RemoveComment(ParagraphId, usize),
    /// Sets what holds for the whole project.
    SetSettings(Box<Settings>),
    /// Keeps the translation as it stands as the one that was delivered.
    MarkDelivered,
    /// Shows the document for a review, and goes through it.
    InReview(ReviewAction),

    // finding
    /// Changes what is searched for.
    SetQuery(crate::text::search::Query, Scope),
    /// Shows the next (or previous) hit.
    StepHit {
        /// Forward or back.
        forward: bool,
    },
    /// Shows the hit of that place in the list.
    ShowHit(usize),
    /// Replaces the hit that is shown, if it is in a translation.
    ReplaceHit(String),
    /// Replaces every hit in the translations as one step.
    ReplaceAll(String),
    /// Opens or closes the find bar.
    ShowFind(bool),

    // an existing translation
    /// Aligns a translation with the article.
    Align(AlignAction),

    // glossary
    /// Adds a term to the project's glossary.
    AddTerm(Box<Term>),
    /// Changes a term.
    ChangeTerm(Box<Term>),
    /// Takes a term away.
    RemoveTerm(TermId),
    /// Moves the left edge of an uncertain name by one character: to the left if true.
    MoveTermEdge(TermId, bool),
    /// Reads a dictionary of the person's own, from now on over the others.
    AddDictionary(PathBuf),
    /// Leaves a dictionary of the person's own out from now on.
    RemoveDictionary(PathBuf),
    /// Checks the file of the sentence encoder and aligns with it from now on.
    ChooseEncoder(PathBuf),
    /// Aligns without the sentence encoder from now on.
    ForgetEncoder,
    /// Changes the library of glossaries.
    Library(LibraryChange),
    /// Asks the system for a path.
    AskPath(PathPurpose),
    /// Asks for a file of terms to be brought in; without a place the person chooses one later.
    ImportTerms(Option<ImportPlace>),
    /// Reads a file of terms and shows what bringing it in would do.
    ReadTerms(Box<TermOrder>),
    /// Brings in what is shown of a file.
    BringTermsIn(Box<TermImport>),
    /// Shows how a glossary can be written: one of the library, or the project's own.
    ShowTermExport(Option<GlossaryId>),
    /// Asks the system for the path of such an export.
    BrowseTermExport(TermExport),
    /// Writes a glossary for other programs.
    ExportTerms {
        /// What and where to.
        order: TermExport,
        /// The file that the person has agreed to replace.
        replaces: Option<PathBuf>,
    },
    /// Shows the terms that are proposed, to accept or reject them.
    Review,
    /// Puts a review of proposed terms in force.
    SettleProposals(Vec<super::Proposal>),
    /// Remembers what was looked up in the dictionary.
    LookedUp(String),
    /// Works out words, readings and quantities of paragraphs.
    Annotate(Vec<ParagraphId>),
    /// Works out which sentences and words of paragraphs and their translations belong together.
    Link(Vec<ParagraphId>),
    /// Decides how a text is cut into words or read, or that it is no name.
    Choose(Box<crate::model::Choice>),
    /// Takes such a decision back.
    Forget(crate::model::ChoiceKey),
    /// Says that the left edge of a name is right as it is.
    SettleTermEdge(TermId),

    // the window
    /// Shows a dialog.
    Show(Box<Dialog>),
    /// A dialog was waved away.
    DialogClosed(Box<Dialog>),
    /// Chooses the panel on the right.
    SetSidePanel(SidePanel),
    /// Changes preferences; the window is drawn by them from the next frame on.
    SetPreference(Preference),
    /// Cancels a running job.
    CancelJob(crate::tasks::JobId),
    /// Takes away a notice.
    DismissNotice(u64),
    /// A job has answered.
    Answer(crate::tasks::JobId, crate::tasks::Outcome<Answer>),
}

/// What a path is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// To open an article or project.
    Open,
    /// To save the project.
    SaveAs,
    /// To export to.
    Export,
    /// To write a report of the checks to.
    CheckReport,
    /// To read terms from.
    ImportTerms,
    /// To write terms to.
    ExportTerms,
    /// To read a dictionary from.
    AddDictionary,
    /// To read an existing translation from.
    Translation,
    /// To read the sentence encoder from.
    ChooseEncoder,
}

impl PathPurpose {
    /// Whether the file is to be there already.
    pub fn is_for_reading(self) -> bool {
        !matches!(self, Self::SaveAs | Self::Export | Self::CheckReport | Self::ExportTerms)
    }
}

/// One changed preference.
#[derive(Clone, Debug, PartialEq)]
pub enum Preference {
    /// The interface's language; `None` follows the system.
    Language(Option<Language>),
    /// Light, dark, or as the system.
    Theme(ThemeChoice),
    /// The size of the source text in points.
    SourceSize(f32),
    /// The size of the translation in points.
    TargetSize(f32),
    /// The size of everything.
    Zoom(f32),
    /// The share of the source column, 0.2 to 0.8.
    ColumnSplit(f32),
    /// Whether the outline is shown.
    Outline(bool),
    /// Whether the panels on the right are shown.
    SidePanels(bool),
    /// The width of the outline in points.
    OutlineWidth(f32),
    /// The width of the panels on the right in points.
    SideWidth(f32),
    /// Whether words are completed.
    Completions(bool),
    /// Whether quotes and dashes are made typographic.
    SmartQuotes(bool),
    /// Which readings stand above the source.
    Pinyin(PinyinShown),
    /// Whether readings are shown as they are spoken in a row.
    Sandhi(bool),
    /// Whether the words of the source are marked off.
    WordBoundaries(bool),
    /// Which characters the source is shown in.
    ShownScript(ShownScript),
    /// Whether linked sentences are lit.
    SentenceLinks(bool),
    /// Whether that check is switched off for all projects.
    CheckOff(String, bool),
    /// Whether one is asked before a paragraph with errors is confirmed.
    AsksBeforeConfirming(bool),
    /// The author's name.
    Author(String),
    /// The shortcuts of one command; `None` goes back to the preset.
    Shortcuts(String, Option<Vec<String>>),
}
