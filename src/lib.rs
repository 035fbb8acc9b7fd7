//! Duizhao 对照: a workbench to read, study and translate Chinese, as a library with a thin binary.
//!
//! # Bird's-eye view
//!
//! An article comes in through an importer ([`formats`]) and becomes a [`model::Document`]. A person changes it
//! through [`model::Command`]s, run by [`model::History`], the only door. The [`session`] owns what is open,
//! runs long work in [`tasks`], hands every change to the journal in [`storage`], and knows no window. The
//! window (`ui`, feature `gui`) reads the session and pushes [`session::Action`]s; the command line ([`cli`])
//! uses the same functions.
//!
//! ```text
//! main, cli ─► ui ─► session ─► formats, storage ─► check ─► align ─► glossary ─► dictionary ─► model ─► text
//!                       └────► tasks, i18n (leaves)
//! ```
//!
//! # Where state lives
//!
//! | kind | owner | changed by |
//! | --- | --- | --- |
//! | document, translations, terms, notes | [`session::Project`] | a command, through the history |
//! | what is chosen and shown | [`session::Session`] | an action |
//! | preferences | [`storage::Preferences`] | an action, kept in a file |
//! | scroll offset, row heights, the live draft | the grid | the grid |
//! | choices of words, readings and rejected names | the document | a command, through the history |
//! | term hits, counts, repetitions, words, proposals | [`session::Derived`] | recomputed by a job |
//! | words, readings, quantities of the rows in sight | the session | made by jobs when a row comes into sight |
//! | what the checks have found | the session | one paragraph made by a job when typing rests, all when the brief changes |
//! | linked sentences and words of the rows in sight | the session | made by jobs when typing rests |
//! | what changed since an earlier version, in the rows in sight | the session | made by jobs in a review |
//!
//! # How Chinese is read
//!
//! [`dictionary`] has the words, [`text::words`] cuts, [`text::reading`] reads, [`text::quantity`] tells values,
//! [`glossary::names`] recognises; each is a pure function that gets what it needs as an argument. They meet in
//! [`glossary::reader`], which the session and the verbs share: names first, since they come out whole, then words,
//! then readings. What the person chose ([`model::Choice`]) wins over all.
//!
//! [`align`] brings a translation's paragraphs and sentences beside the article's, with the dictionary's words.
//!
//! # How a translation is checked
//!
//! [`check`] has one part for each sort of mistake. Each looks at one paragraph in the light of a brief (dictionary,
//! terms, names, date, style sheet) and claims what other paragraphs should say alike; what was found in a document is
//! kept up to date paragraph by paragraph. A finding has a kind, which is a message, marked words on both sides, and
//! perhaps a fix. What the person ignores is kept with the paragraph, what is switched off with the project or the
//! preferences.
//!
//! # Invariants, named as what is deliberately absent
//!
//! - Nothing but [`model::History`] changes a document, and nothing in [`model`] reads a clock or a file.
//! - Formats open no files: they are handed readers and writers, and their options are data.
//! - No view opens a file or starts a thread, and no frame waits for either.
//! - No frame's cost grows with the document: the grid scrolls by an anchor and lays out what is in sight.
//! - No text that a person sees is written in the code: it comes from [`i18n`].
//! - No keystroke is older than one second before the journal has it; no save writes over a file in place.
//!
//! `tests/it/architecture.rs` holds the import rules against the sources.

pub mod align;
pub mod check;
pub mod cli;
pub mod dictionary;
pub mod formats;
pub mod glossary;
pub mod i18n;
pub mod model;
pub mod session;
pub mod storage;
pub mod tasks;
pub mod text;
#[cfg(feature = "gui")]
pub mod ui;
