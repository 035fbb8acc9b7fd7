//! Crashes, step by step.

use super::*;
use crate::model::{Edit, History};
use crate::storage::{
    Base, Fingerprint, Journal, Recovered, discard_recovery, discard_unsaved, list_unsaved,
    recover_project, recover_unsaved,
};
use crate::tasks::Unwatched;
use std::fs;
use std::io;

/// A saved project with a journal, and a person who types.
struct Work {
    disk: Disk,
    document: Document,
    history: History,
    print: Fingerprint,
    journal: Option<Journal>,
    sequence: u64,
}

impl Work {
    fn new() -> Self {
        let disk = Disk::new();
        let document = sample();
        let print = project::save(&document, &disk.request()).unwrap();
        let journal = Journal::create_for_project(&disk.path, &print, &disk.folders).unwrap();
        let journal = Some(journal);
        Self { disk, document, history: History::saved(), print, journal, sequence: 0 }
    }

    fn journal(&mut self) -> &mut Journal {
        self.journal.as_mut().unwrap()
    }

    fn type_in(&mut self, id: u64, text: &str) -> io::Result<()> {
        let edits = self.run(typed(id, text));
        self.sequence += 1;
        let sequence = self.sequence;
        self.journal().append(sequence, &edits)
    }

    fn run(&mut self, command: Command) -> Vec<Edit> {
        self.history.run(&mut self.document, command, &now()).unwrap().unwrap().edits
    }

    fn recover(&self) -> Option<Recovered> {
        recover_project(&self.disk.path, &self.disk.folders, &Unwatched).unwrap()
    }

    fn journal_path(&self) -> PathBuf {
        self.disk.path.with_file_name(".article.duizhao.journal")
    }
}

#[test]
fn a_killed_program_loses_nothing() {
    let mut work = Work::new();
    assert_eq!(work.disk.names(), ["article.duizhao"], "looking leaves nothing behind");
    work.type_in(1, "Title").unwrap();
    work.type_in(2, "First").unwrap();
    work.journal().sync().unwrap();
    work.journal = None;
    let recovered = work.recover().unwrap();
    assert_eq!(recovered.document, work.document);
    assert!(recovered.base_matched() && !recovered.torn && recovered.failed.is_empty());
    assert_eq!((recovered.num_edits, recovered.last_sequence), (2, 2));
    assert_eq!(recovered.fingerprint, Some(work.print.clone()));
    // The person takes it and goes on; the program is killed again.
    work.journal = Some(recovered.resume(&work.disk.folders).unwrap());
    assert_eq!(work.journal().last_sequence(), 2);
    work.type_in(3, "Second").unwrap();
    work.journal = None;
    assert_eq!(work.recover().unwrap().document, work.document);
}

#[test]
fn a_crash_at_any_moment_of_a_save_applies_nothing_twice() {
    // Typed while the save was under way.
    for crash in 0..4 {
        let mut work = Work::new();
        let merge = Command::MergeWithNext { id: ParagraphId(1) };
        let edits = work.run(merge);
        work.journal().append(1, &edits).unwrap();
        work.sequence = 1;
        let snapshot = work.document.clone();
        work.type_in(1, "Both").unwrap();
        let print = work.print.clone();
        let request = project::SaveRequest { expected: Some(&print), ..work.disk.request() };
        let prepared = project::prepare(&snapshot, &request).unwrap();
        if crash >= 1 {
            work.journal.as_mut().unwrap().mark_saving(1, prepared.fingerprint()).unwrap();
        }
        if crash >= 2 {
            let saved = prepared.commit().unwrap();
            if crash >= 3 {
                work.journal().mark_saved(1, &saved).unwrap();
            }
        } else {
            drop(prepared);
        }
        work.journal = None;
        let recovered = work.recover().unwrap();
        assert_eq!(recovered.document, work.document, "{crash}");
        assert!(recovered.base_matched() && recovered.failed.is_empty());
        assert_eq!(recovered.num_edits, if crash >= 2 { 1 } else { 3 });
    }
}

#[test]
fn a_journal_without_unsaved_steps_goes() {
    let mut work = Work::new();
    work.type_in(1, "Title").unwrap();
    let print = work.print.clone();
    let request = project::SaveRequest { expected: Some(&print), ..work.disk.request() };
    let prepared = project::prepare(&work.document, &request).unwrap();
    work.journal.as_mut().unwrap().mark_saving(1, prepared.fingerprint()).unwrap();
    let saved = prepared.commit().unwrap();
    assert!(work.recover().is_none(), "all is in the file");
    work.journal().mark_saved(1, &saved).unwrap();
    assert_eq!(work.disk.names(), ["article.duizhao"]);
    work.type_in(2, "After").unwrap();
    assert_eq!(work.recover().unwrap().document, work.document);
    work.journal.take().unwrap().remove().unwrap();
    assert_eq!(work.disk.names(), ["article.duizhao"]);
}

#[test]
fn a_project_changed_since_falls_back_to_its_backup() {
    let mut work = Work::new();
    work.type_in(2, "Mine").unwrap();
    work.journal = None;
    // Someone else saves over it with this very program: the backup is there.
    let mut theirs = sample();
    theirs.apply(Edit::RemoveParagraph(ParagraphId(2))).unwrap();
    project::save(&theirs, &work.disk.request()).unwrap();
    let recovered = work.recover().unwrap();
    assert_eq!(recovered.document, work.document);
    assert!(matches!(recovered.base, Base::Backup(_)));
    // Without the backup, what doesn't fit is told.
    fs::remove_dir_all(&work.disk.folders.backups).unwrap();
    let recovered = work.recover().unwrap();
    assert_eq!(recovered.document, theirs);
    assert_eq!(
        (recovered.base, recovered.num_edits, recovered.failed.len()),
        (Base::Changed, 0, 1)
    );
    // Nothing to go by at all.
    fs::remove_file(&work.disk.path).unwrap();
    let error = recover_project(&work.disk.path, &work.disk.folders, &Unwatched).unwrap_err();
    assert_eq!(error.message_key(), "storage-no-base");
}

#[test]
fn a_full_disk_keeps_what_was_written_and_takes_more_later() {
    for num_bytes in [0, 1, 30, 60, 120] {
        let mut work = Work::new();
        work.type_in(1, "Title").unwrap();
        let edits = work.run(typed(2, "First"));
        work.journal().set_free_bytes(Some(num_bytes));
        let error = work.journal().append(2, &edits).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
        let recovered = work.recover().unwrap();
        assert_eq!((recovered.num_edits, recovered.torn), (1, false));
        work.journal().set_free_bytes(None);
        work.journal().append(2, &edits).unwrap();
        assert_eq!(work.recover().unwrap().document, work.document);
    }
}

#[test]
fn a_damaged_entry_in_the_middle_is_counted() {
    let mut work = Work::new();
    for text in ["A", "B", "C"] {
        work.type_in(1, text).unwrap();
    }
    let path = work.journal_path();
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.windows(12).position(|window| window == br#""target":"B""#).unwrap();
    bytes[at + 10] = b'X';
    fs::write(&path, bytes).unwrap();
    let recovered = work.recover().unwrap();
    assert_eq!((recovered.num_edits, recovered.num_unreadable, recovered.torn), (2, 1, false));
    assert_eq!(recovered.document, work.document);
}

#[test]
fn a_journal_that_was_tidied_away_is_written_again() {
    let mut work = Work::new();
    work.type_in(1, "Title").unwrap();
    fs::remove_file(work.journal_path()).unwrap();
    work.type_in(2, "First").unwrap();
    work.journal().sync().unwrap();
    assert_eq!(work.recover().unwrap().document, work.document);
    work.type_in(3, "Second").unwrap();
    assert_eq!(work.recover().unwrap().document, work.document);

    let mut unsaved = Journal::create_unsaved(&work.document, None, &work.disk.folders).unwrap();
    fs::remove_file(unsaved.path().unwrap()).unwrap();
    unsaved.sync().unwrap();
    assert_eq!(list_unsaved(&work.disk.folders).unwrap(), [], "its window lives");
    let path = unsaved.path().unwrap().to_owned();
    drop(unsaved);
    assert_eq!(recover_unsaved(&path, &Unwatched).unwrap().document, work.document);
}

#[test]
fn a_declined_journal_is_kept_apart() {
    let mut work = Work::new();
    work.type_in(1, "Title").unwrap();
    work.journal = None;
    let bytes = fs::read(work.journal_path()).unwrap();
    discard_recovery(&work.disk.path, &work.disk.folders).unwrap();
    assert!(work.recover().is_none());
    assert_eq!(work.disk.names(), ["article.duizhao"]);
    let kept = names_in(&work.disk.folders.recovery);
    assert!(kept.len() == 1 && kept[0].starts_with("declined-"));
    assert_eq!(fs::read(work.disk.folders.recovery.join(&kept[0])).unwrap(), bytes);
}

#[test]
fn a_folder_that_can_not_be_written_has_its_journal_elsewhere() {
    let mut work = Work::new();
    // A folder stands in the journal's place: root may write everywhere else.
    fs::create_dir_all(work.journal_path().join("x")).unwrap();
    let print = work.print.clone();
    let journal = Journal::create_for_project(&work.disk.path, &print, &work.disk.folders);
    work.journal = Some(journal.unwrap());
    work.type_in(1, "Title").unwrap();
    assert_eq!(work.recover().unwrap().document, work.document);
    assert_eq!(names_in(&work.disk.folders.recovery).len(), 1);
}

#[test]
fn a_new_article_is_recovered_when_its_window_is_gone() {
    let disk = Disk::new();
    let mut document = sample();
    let origin = Path::new("/somewhere/文章.txt");
    assert_eq!(list_unsaved(&disk.folders).unwrap(), []);
    let mut journal = Journal::create_unsaved(&document, Some(origin), &disk.folders).unwrap();
    let edit = History::default().run(&mut document, typed(1, "Title"), &now()).unwrap().unwrap();
    journal.append(1, &edit.edits).unwrap();
    journal.sync().unwrap();
    assert_eq!(list_unsaved(&disk.folders).unwrap(), [], "its window lives");
    let path = journal.path().unwrap().to_owned();
    assert!(discard_unsaved(&path).is_err());
    drop(journal);
    let found = list_unsaved(&disk.folders).unwrap();
    assert_eq!((found.len(), found[0].origin.as_deref()), (1, Some(origin)));
    assert!(found[0].unix_seconds > 1_700_000_000);
    let recovered = recover_unsaved(&found[0].journal, &Unwatched).unwrap();
    assert_eq!((&recovered.document, recovered.num_edits), (&document, 1));
    // Taken up, it is a living window's again; saved, it becomes the project's.
    let mut journal = recovered.resume(&disk.folders).unwrap();
    assert_eq!(list_unsaved(&disk.folders).unwrap(), []);
    assert!(recovered.resume(&disk.folders).is_err(), "another window was quicker");
    let print = project::save(&document, &disk.request()).unwrap();
    let edit = History::default().run(&mut document, typed(2, "Later"), &now()).unwrap().unwrap();
    journal.append(2, &edit.edits).unwrap();
    let journal = journal.into_project(&disk.path, 1, &print, &disk.folders).unwrap();
    assert_eq!(journal.last_sequence(), 2);
    assert_eq!(names_in(&disk.folders.recovery), [""; 0]);
    let recovered = recover_project(&disk.path, &disk.folders, &Unwatched).unwrap().unwrap();
    assert_eq!((recovered.document, recovered.num_edits), (document, 1));
}
