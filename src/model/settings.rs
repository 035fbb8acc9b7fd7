//! What a person chose for a whole project: which checks are off in it, and its style sheet. The ids are those of
//! the checks and style rules, which the model does not know.

use super::Extra;
use std::collections::{BTreeMap, BTreeSet};

/// Choices that hold for the whole project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The ids of the checks that are switched off in this project.
    pub checks_off: BTreeSet<String>,
    /// The style sheet: the id of a rule, and of the value chosen for it.
    pub style: BTreeMap<String, String>,
    /// Keys of a newer version.
    pub extra: Extra,
}

/// A finding that a person has ignored in a paragraph: its kind, and the words it marked. It holds for as long as
/// those words stand there, wherever they are moved to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ignored {
    /// The check's id.
    pub check: String,
    /// The words it marked in the source; empty for none.
    pub source: String,
    /// The words it marked in the translation; empty for none.
    pub target: String,
}
