//! What a person can ask of an alignment, and what the dialogs about one hold.

use crate::model::alignment::Side;
use crate::model::{AlignCommand, AlignLevel, Status};
use std::collections::BTreeMap;

/// One unit of one of the two texts, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnitPlace {
    /// Of which text.
    pub side: Side,
    /// Its place, from 0.
    pub index: usize,
}

/// Where a translation comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AlignFrom {
    /// A file.
    #[default]
    File,
    /// Text that was pasted.
    Pasted,
}

/// A translation to be brought in: the fields of its dialog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AlignOrder {
    /// Which of the two below counts.
    pub from: AlignFrom,
    /// The path as it was typed or chosen.
    pub path: String,
    /// The pasted text.
    pub text: String,
    /// How the file is to be read, as in [`crate::formats::Options`].
    pub options: BTreeMap<String, String>,
    /// What a unit is.
    pub level: AlignLevel,
}

impl AlignOrder {
    /// Whether there is something to read.
    pub fn is_ready(&self) -> bool {
        match self.from {
            AlignFrom::File => !self.trimmed_path().is_empty(),
            AlignFrom::Pasted => !self.text.trim().is_empty(),
        }
    }

    /// The path without what a file manager may have copied around it.
    pub fn trimmed_path(&self) -> &str {
        self.path.trim().trim_matches('"')
    }
}

/// Why a brought text is doubted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The two do not seem to be translations of each other.
    Unrelated,
    /// The article does not seem to be Chinese.
    SourceNotChinese,
    /// The translation does not seem to be English.
    TargetNotEnglish,
}

/// How an alignment is to be accepted, and what that would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AcceptOrder {
    /// The status that the translations get.
    pub status: Status,
    /// Links that the person has not looked at and that are not sure.
    pub num_uncertain: usize,
    /// Paragraphs that have a translation already, which would be replaced.
    pub num_replaced: usize,
    /// Units of the article without an answer.
    pub num_open: usize,
    /// Units of the translation that answer nothing.
    pub num_loose: usize,
    /// Units of either text that were dropped as boilerplate.
    pub num_dropped: usize,
}

/// How far a new run goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgainScope {
    /// From the last fixed link before the chosen one to the next behind it.
    Between,
    /// Everything; fixed links stay.
    Whole,
}

/// One thing to be done about an alignment.
#[derive(Debug)]
pub enum AlignAction {
    /// Asks for a translation; where one is being aligned already, shows that.
    Ask,
    /// Reads a translation and aligns it.
    Begin(Box<AlignOrder>),
    /// Goes on with the translation that was doubted.
    BeginAnyway,
    /// Asks for another translation in the place of the doubted one.
    ChooseAnother,
    /// Shows the alignment in the place of the article, or the article again.
    Show(bool),
    /// Puts the cursor on a unit.
    Select(UnitPlace),
    /// Puts the cursor on the next or previous unit of the same text.
    Step {
        /// Forward or back.
        forward: bool,
    },
    /// Puts the cursor on the other text.
    Cross,
    /// Puts the cursor on the next or previous uncertain place.
    StepUncertain {
        /// Forward or back.
        forward: bool,
    },
    /// Marks a unit that is to be linked, or no unit.
    Mark(Option<UnitPlace>),
    /// Links the marked unit with the one at the cursor, or marks that one.
    Link,
    /// Confirms the link at the cursor and goes to the next uncertain place.
    Confirm,
    /// Changes the alignment.
    Do(AlignCommand),
    /// Aligns again.
    Again(AgainScope),
    /// Changes what a unit is; asks first when work by hand would be lost.
    AskLevel(AlignLevel),
    /// Changes what a unit is.
    SetLevel(AlignLevel),
    /// Asks how the result is to be accepted.
    AskAccept(Status),
    /// Makes the result the article's translations.
    Accept(Status),
    /// Gives the alignment up.
    GiveUp,
}
