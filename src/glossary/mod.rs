//! The glossary's engine: names that an article glosses itself, where terms occur, and which English form a
//! mention is to have.

pub mod gloss;
pub mod matcher;
pub mod usage;
