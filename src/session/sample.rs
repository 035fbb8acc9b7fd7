//! The sample article that the first window shows: written for this project, its first half translated.

use super::FileError;
use super::import::{import_text, set_targets};
use crate::model::{Command, Document, History, Moment, Region, Status};
use std::sync::Arc;

const SOURCE: &str = include_str!("../../assets/samples/deepseek.zh.txt");
const TARGET: &str = include_str!("../../assets/samples/deepseek.en.txt");

/// The sample as a document: the paragraphs that have a translation are done.
///
/// # Errors
/// Never with the files that ship with the program; a test sees to that.
pub fn sample_document() -> Result<Document, FileError> {
    let mut document = import_text("deepseek.zh.txt", SOURCE)?;
    let lines = TARGET.lines().filter(|line| !line.trim().is_empty());
    let ids: Vec<_> = document.paragraphs().iter().map(|p| p.id).zip(lines).collect();
    let done = ids.iter().map(|(id, _)| *id).collect();
    let targets = ids.into_iter().map(|(id, line)| (id, line.to_owned())).collect();
    set_targets(&mut document, targets);
    let now = Moment { unix_seconds: 0, milliseconds: 0, author: Arc::from("") };
    let mut history = History::default();
    let mut run = |command| history.run(&mut document, command, &now);
    run(Command::SetStatus { ids: done, status: Status::Done })
        .expect("ids are the document's own");
    if let Some(part) = document.parts().first().cloned() {
        let mut details = part.details.clone();
        details.outlet = "Duizhao".to_owned();
        details.date = "2025-01-30".to_owned();
        details.region = Some(Region::Mainland);
        let set = history.run(&mut document, Command::SetDetails { part: part.id, details }, &now);
        set.expect("the part is the document's own");
    }
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_half_translated() {
        let document = sample_document().unwrap();
        let done = document.tally().num_confirmed();
        assert!((24..=28).contains(&document.paragraphs().len()));
        assert_eq!(done, document.paragraphs().len() / 2);
        assert!(document.terms().len() >= 10);
    }
}
