//! Duizhao 对照: a workbench to read, study and translate Chinese, as a library with a thin binary.
//!

pub mod cli;
pub mod formats;
pub mod glossary;
pub mod i18n;
pub mod model;
pub mod session;
pub mod storage;
pub mod tasks;
pub mod text;
