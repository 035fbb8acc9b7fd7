//! The document and every way to change it. Pure data: no files, no threads, no clock (the time is an
//! argument), no serde. A person's wish is a [`Command`]; it is checked and planned into [`Edit`]s, each of
//! which knows its inverse; [`History::run`] is the only door through which a document changes.
//!
//! Room for later work: a document has [`Part`]s (files), every paragraph says who changed it and when
//! ([`Stamp`]), and [`Extra`] carries what a newer version of the program wrote and this one does not know.

pub mod alignment;
mod choice;
mod command;
mod comment;
mod document;
mod edit;
mod history;
mod id;
mod paragraph;
mod part;
mod plan;
mod plan_align;
mod plan_review;
mod settings;
mod snapshot;
mod tally;
mod term;

#[cfg(test)]
mod property_test;
#[cfg(test)]
mod review_test;

pub use alignment::{AlignCommand, AlignLevel, AlignUnit, Alignment, AlignmentChange};
pub use choice::{Choice, ChoiceKey, ChoiceKind, Choices, Decision};
pub use command::{Command, CommandError, Label, Plan};
pub use comment::{Answer, Comment};
pub use document::Document;
pub use edit::{Edit, EditError};
pub use history::{Applied, Changes, History, Moment};
pub use id::{ParagraphId, PartId, TermId};
pub use paragraph::{Extra, Paragraph, Role, Stamp, Status};
pub use part::{Details, Part, Region, Script, Skipped};
pub use settings::{Ignored, Settings};
pub use snapshot::Snapshot;
pub use tally::Tally;
pub use term::{Origin, Term, TermKind};
