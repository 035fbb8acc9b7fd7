//! The list of commands: their ids in files and messages, and where they can be given.

/// Everything that has a shortcut, a menu entry, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CommandId {
    /// File ▸ Open…
    Open,
    /// File ▸ Open by path…
    OpenPath,
    /// File ▸ Save
    Save,
    /// File ▸ Save as…
    SaveAs,
    /// File ▸ Export…
    Export,
    /// File ▸ Quit
    Quit,
    /// Edit ▸ Undo
    Undo,
    /// Edit ▸ Redo
    Redo,
    /// Edit ▸ Find…
    Find,
    /// Edit ▸ Replace…
    Replace,
    /// Edit ▸ Next hit
    NextHit,
    /// Edit ▸ Previous hit
    PreviousHit,
    /// View ▸ Larger
    ZoomIn,
    /// View ▸ Smaller
    ZoomOut,
    /// View ▸ Normal size
    ZoomReset,
    /// View ▸ Outline
    ToggleOutline,
    /// View ▸ Panels
    TogglePanels,
    /// View ▸ Pinyin above the source: off, doubtful, all in turn
    CyclePinyin,
    /// View ▸ Word boundaries
    ToggleWords,
    /// View ▸ Characters: as written, simplified, traditional in turn
    CycleScript,
    /// View ▸ Sentence links
    ToggleLinks,
    /// View ▸ Dictionary
    ShowDictionary,
    /// Translate ▸ Look the word up
    LookUp,
    /// Translate ▸ Go to the linked sentence
    LinkedSentence,
    /// Translate ▸ Next finding
    NextFinding,
    /// Translate ▸ Previous finding
    PreviousFinding,
    /// Translate ▸ Fix the finding; where there is none, insert the next quantity
    FixFinding,
    /// Translate ▸ Ignore the finding here
    IgnoreFinding,
    /// Translate ▸ Checks
    ShowChecks,
    /// Translate ▸ Insert the next quantity
    InsertQuantity,
    /// Translate ▸ Done, next
    Confirm,
    /// Review ▸ Reviewed, next
    Approve,
    /// Review ▸ Give back with a comment
    Return,
    /// Review ▸ Next finding, or next paragraph that was not reviewed
    NextInReview,
    /// Translate ▸ Next paragraph
    NextParagraph,
    /// Translate ▸ Previous paragraph
    PreviousParagraph,
    /// Translate ▸ Next untranslated
    NextUntranslated,
    /// Translate ▸ Go to paragraph…
    GoTo,
    /// Translate ▸ Copy source
    CopySource,
    /// Translate ▸ Clear translation
    Clear,
    /// Translate ▸ Split…
    Split,
    /// Translate ▸ Merge with next
    Merge,
    /// Translate ▸ Correct source…
    CorrectSource,
    /// Translate ▸ Note
    Note,
    /// Translate ▸ Use repeated translation
    AcceptRepetition,
    /// Glossary ▸ Add term…
    AddTerm,
    /// Glossary ▸ Insert term 1 … 9; the first form for this place.
    InsertTerm(u8),
    /// Glossary ▸ Insert term 1 … 9, the other form.
    InsertOtherForm(u8),
    /// Glossary ▸ Review proposed terms…
    ReviewTerms,
    /// Glossary ▸ Name begins one character earlier
    EdgeLeft,
    /// Glossary ▸ Name begins one character later
    EdgeRight,
    /// View ▸ Review; back to translating
    ToggleReview,
    /// File ▸ Mark as delivered…
    MarkDelivered,
    /// File ▸ Align translation…; back from the alignment
    Align,
    /// Align ▸ Next uncertain place
    AlignNext,
    /// Align ▸ Previous uncertain place
    AlignPrevious,
    /// Align ▸ Confirm, go to the next uncertain place
    AlignConfirm,
    /// Align ▸ Confirm or free the link
    AlignFix,
    /// Align ▸ Merge with next link
    AlignMerge,
    /// Align ▸ Split link
    AlignSplit,
    /// Align ▸ Move to the link before
    AlignUp,
    /// Align ▸ Move to the next link
    AlignDown,
    /// Align ▸ Unlink
    AlignUnlink,
    /// Align ▸ Link with a unit of the other text
    AlignLink,
    /// Align ▸ Drop as boilerplate or take in again
    AlignDrop,
    /// Align ▸ Cut in two…
    AlignCut,
    /// Align ▸ Align again between confirmed links
    AlignAgain,
    /// Align ▸ Align all again
    AlignAgainAll,
    /// Align ▸ By paragraph
    AlignParagraphs,
    /// Align ▸ By sentence
    AlignSentences,
    /// Align ▸ Accept…
    AlignAccept,
    /// Align ▸ Give up
    AlignGiveUp,
    /// Help ▸ Shortcuts
    Shortcuts,
}

/// The commands that are not numbered, in the order of the shortcut table.
pub const COMMANDS: &[CommandId] = &[
    CommandId::Open,
    CommandId::OpenPath,
    CommandId::Save,
    CommandId::SaveAs,
    CommandId::Export,
    CommandId::Quit,
    CommandId::Undo,
    CommandId::Redo,
    CommandId::Find,
    CommandId::Replace,
    CommandId::NextHit,
    CommandId::PreviousHit,
    CommandId::ZoomIn,
    CommandId::ZoomOut,
    CommandId::ZoomReset,
    CommandId::ToggleOutline,
    CommandId::TogglePanels,
    CommandId::CyclePinyin,
    CommandId::ToggleWords,
    CommandId::CycleScript,
    CommandId::ToggleLinks,
    CommandId::ShowDictionary,
    CommandId::LookUp,
    CommandId::LinkedSentence,
    CommandId::NextFinding,
    CommandId::PreviousFinding,
    CommandId::FixFinding,
    CommandId::IgnoreFinding,
    CommandId::ShowChecks,
    CommandId::InsertQuantity,
    CommandId::Confirm,
    CommandId::ToggleReview,
    CommandId::Approve,
    CommandId::Return,
    CommandId::NextInReview,
    CommandId::NextParagraph,
    CommandId::PreviousParagraph,
    CommandId::NextUntranslated,
    CommandId::GoTo,
    CommandId::CopySource,
    CommandId::Clear,
    CommandId::Split,
    CommandId::Merge,
    CommandId::CorrectSource,
    CommandId::Note,
    CommandId::AcceptRepetition,
    CommandId::AddTerm,
    CommandId::ReviewTerms,
    CommandId::EdgeLeft,
    CommandId::EdgeRight,
    CommandId::MarkDelivered,
    CommandId::Align,
    CommandId::AlignNext,
    CommandId::AlignPrevious,
    CommandId::AlignConfirm,
    CommandId::AlignFix,
    CommandId::AlignMerge,
    CommandId::AlignSplit,
    CommandId::AlignUp,
    CommandId::AlignDown,
    CommandId::AlignUnlink,
    CommandId::AlignLink,
    CommandId::AlignDrop,
    CommandId::AlignCut,
    CommandId::AlignAgain,
    CommandId::AlignAgainAll,
    CommandId::AlignParagraphs,
    CommandId::AlignSentences,
    CommandId::AlignAccept,
    CommandId::AlignGiveUp,
    CommandId::Shortcuts,
];

/// Every command, the numbered ones included.
pub fn all_commands() -> impl Iterator<Item = CommandId> {
    let numbered = (1..=9).flat_map(|n| [CommandId::InsertTerm(n), CommandId::InsertOtherForm(n)]);
    COMMANDS.iter().copied().chain(numbered)
}

/// What the window shows in its middle. A shortcut may mean one thing here and another there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The article and its translation.
    Article,
    /// The same, for a review.
    Review,
    /// A translation being aligned.
    Alignment,
}

impl CommandId {
    /// Where the command can be given.
    pub fn places(self) -> &'static [Place] {
        match self {
            Self::Open
            | Self::OpenPath
            | Self::Save
            | Self::SaveAs
            | Self::Export
            | Self::Quit
            | Self::Undo
            | Self::Redo
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset
            | Self::TogglePanels
            | Self::CycleScript
            | Self::Align
            | Self::MarkDelivered
            | Self::Shortcuts => &[Place::Article, Place::Review, Place::Alignment],
            Self::AlignNext
            | Self::AlignPrevious
            | Self::AlignConfirm
            | Self::AlignFix
            | Self::AlignMerge
            | Self::AlignSplit
            | Self::AlignUp
            | Self::AlignDown
            | Self::AlignUnlink
            | Self::AlignLink
            | Self::AlignDrop
            | Self::AlignCut
            | Self::AlignAgain
            | Self::AlignAgainAll
            | Self::AlignParagraphs
            | Self::AlignSentences
            | Self::AlignAccept
            | Self::AlignGiveUp => &[Place::Alignment],
            Self::Confirm => &[Place::Article],
            Self::Approve | Self::NextInReview => &[Place::Review],
            _ => &[Place::Article, Place::Review],
        }
    }

    /// The id in the preferences file and, behind `command-`, of the message.
    pub fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OpenPath => "open-path",
            Self::Save => "save",
            Self::SaveAs => "save-as",
            Self::Export => "export",
            Self::Quit => "quit",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Find => "find",
            Self::Replace => "replace",
            Self::NextHit => "next-hit",
            Self::PreviousHit => "previous-hit",
            Self::ZoomIn => "zoom-in",
            Self::ZoomOut => "zoom-out",
            Self::ZoomReset => "zoom-reset",
            Self::ToggleOutline => "toggle-outline",
            Self::TogglePanels => "toggle-panels",
            Self::CyclePinyin => "cycle-pinyin",
            Self::ToggleWords => "toggle-words",
            Self::CycleScript => "cycle-script",
            Self::ToggleLinks => "toggle-links",
            Self::ShowDictionary => "show-dictionary",
            Self::LookUp => "look-up",
            Self::LinkedSentence => "linked-sentence",
            Self::NextFinding => "next-finding",
            Self::PreviousFinding => "previous-finding",
            Self::FixFinding => "fix-finding",
            Self::IgnoreFinding => "ignore-finding",
            Self::ShowChecks => "show-checks",
            Self::InsertQuantity => "insert-quantity",
            Self::Confirm => "confirm",
            Self::Approve => "approve",
            Self::Return => "return",
            Self::NextInReview => "next-in-review",
            Self::NextParagraph => "next-paragraph",
            Self::PreviousParagraph => "previous-paragraph",
            Self::NextUntranslated => "next-untranslated",
            Self::GoTo => "go-to",
            Self::CopySource => "copy-source",
            Self::Clear => "clear",
            Self::Split => "split",
            Self::Merge => "merge",
            Self::CorrectSource => "correct-source",
            Self::Note => "note",
            Self::AcceptRepetition => "accept-repetition",
            Self::AddTerm => "add-term",
            Self::ReviewTerms => "review-terms",
            Self::InsertTerm(_) => "insert-term",
            Self::InsertOtherForm(_) => "insert-other-form",
            Self::EdgeLeft => "edge-left",
            Self::EdgeRight => "edge-right",
            Self::ToggleReview => "toggle-review",
            Self::MarkDelivered => "mark-delivered",
            Self::Align => "align",
            Self::AlignNext => "align-next",
            Self::AlignPrevious => "align-previous",
            Self::AlignConfirm => "align-confirm",
            Self::AlignFix => "align-fix",
            Self::AlignMerge => "align-merge",
            Self::AlignSplit => "align-split",
            Self::AlignUp => "align-up",
            Self::AlignDown => "align-down",
            Self::AlignUnlink => "align-unlink",
            Self::AlignLink => "align-link",
            Self::AlignDrop => "align-drop",
            Self::AlignCut => "align-cut",
            Self::AlignAgain => "align-again",
            Self::AlignAgainAll => "align-again-all",
            Self::AlignParagraphs => "align-paragraphs",
            Self::AlignSentences => "align-sentences",
            Self::AlignAccept => "align-accept",
            Self::AlignGiveUp => "align-give-up",
            Self::Shortcuts => "shortcuts",
        }
    }
}
