//! The glossary's engine: names that an article glosses itself, where terms occur, which English form a mention
//! is to have and whether a translation has it, and what bringing terms in would change.

pub mod extract;
pub mod gloss;
pub mod matcher;
pub mod merge;
pub mod names;
pub mod reader;
pub mod usage;
pub mod used;
