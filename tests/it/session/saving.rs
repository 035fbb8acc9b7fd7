//! Saving, saving elsewhere, earlier versions, files that others changed.

use super::{Bench, files_under};
use duizhao::model::Status;
use duizhao::session::{Action, After, Dialog, PathPurpose};
use duizhao::storage::ProjectLock;

#[test]
fn the_first_save_asks_for_a_path_and_the_file_has_everything() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Two\nlines");
    bench.act(Action::Confirm);
    bench.act(Action::SetNote(bench.id(3), "ask".into()));
    bench.act(Action::AddTerm(Box::new(super::glossary::term("水鸟", "water bird"))));
    bench.act(Action::Save);
    assert_eq!(bench.session.take_wanted_path(), Some(PathPurpose::SaveAs));
    assert_eq!(bench.session.suggested_name(PathPurpose::SaveAs), "湖.duizhao");
    bench.act(Action::PathChosen(PathPurpose::SaveAs, Some(bench.path("new"))));
    assert_eq!(bench.project().path(), Some(&*bench.path("new.duizhao")), "the ending is given");
    assert!(!bench.project().is_modified());
    assert!(bench.project().saved_at().is_some());
    assert_eq!(bench.session.preferences().recent[0], bench.path("new.duizhao"));
    let before = bench.document().clone();
    let mut bench = bench.restart();
    bench.act(Action::Open(bench.path("new.duizhao")));
    assert!(*bench.document() == before);
    assert_eq!((bench.status(2), bench.target(2)), (Status::Done, "Two\nlines"));
    assert!(bench.dialog().is_none(), "nothing to recover after a clean end");
}

#[test]
fn no_name_is_mistaken_for_an_ending_and_no_article_is_written_over() {
    for (given, expected) in [
        ("湖 1.28", "湖 1.28.duizhao"),
        ("湖.txt", "湖.txt.duizhao"),
        ("a.DUIZHAO", "a.DUIZHAO"),
        ("b", "b.duizhao"),
    ] {
        let mut bench = Bench::with_article();
        bench.act(Action::SaveAs(bench.path(given)));
        assert_eq!(bench.project().path(), Some(&*bench.path(expected)), "{given}");
        let article = std::fs::read_to_string(bench.path("湖.txt")).unwrap();
        assert_eq!(article, super::ARTICLE);
    }
}

#[test]
fn a_path_waved_away_leaves_a_field_to_type_it() {
    let mut bench = Bench::with_article();
    bench.act(Action::Save);
    assert_eq!(bench.session.take_wanted_path(), Some(PathPurpose::SaveAs));
    bench.act(Action::PathChosen(PathPurpose::SaveAs, None));
    let Some(Dialog::Path { path, .. }) = bench.dialog() else { panic!("no field") };
    assert!(path.ends_with("湖.duizhao"), "{path}");
}

#[test]
fn saving_changes_only_the_lines_that_changed() {
    let mut bench = Bench::with_project();
    let before = std::fs::read_to_string(bench.path("湖.duizhao")).unwrap();
    bench.type_in(4, "Four");
    bench.act(Action::Save);
    let after = std::fs::read_to_string(bench.path("湖.duizhao")).unwrap();
    let differing = before.lines().zip(after.lines()).filter(|(a, b)| a != b).count();
    assert_eq!((before.lines().count(), differing), (after.lines().count(), 1));
}

#[test]
fn saving_as_goes_over_to_the_new_file_and_leaves_the_old_one() {
    let mut bench = Bench::with_project();
    let old = std::fs::read(bench.path("湖.duizhao")).unwrap();
    bench.type_in(2, "Two");
    bench.act(Action::SaveAs(bench.path("copy.duizhao")));
    assert_eq!(bench.project().name(), "copy.duizhao");
    assert_eq!(std::fs::read(bench.path("湖.duizhao")).unwrap(), old);
    let folders = bench.session.folders().clone();
    assert!(ProjectLock::acquire(&bench.path("湖.duizhao"), &folders).unwrap().is_ok(), "free");
    assert!(ProjectLock::acquire(&bench.path("copy.duizhao"), &folders).unwrap().is_err(), "ours");
    bench.type_in(3, "Three");
    bench.act(Action::Save);
    assert_eq!(std::fs::read(bench.path("湖.duizhao")).unwrap(), old);
}

#[test]
fn a_clean_end_leaves_no_journal_and_no_lock() {
    let mut bench = Bench::with_project();
    bench.type_in(2, "Two");
    bench.wait_for_journal("Two");
    bench.act(Action::Save);
    bench.session.end();
    let left: Vec<_> = files_under(bench.path("").as_path())
        .into_iter()
        .filter(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            name.ends_with(".journal") || name.ends_with(".lock") || name.contains("tmp")
        })
        .collect();
    assert_eq!(left, [] as [std::path::PathBuf; 0]);
}

#[test]
fn the_ten_last_versions_are_kept_and_come_back() {
    let mut bench = Bench::with_project();
    for version in 1..=13 {
        bench.type_in(2, &format!("Version {version}"));
        bench.session.pass_time(60_000);
        bench.act(Action::Save);
    }
    let backups = bench.session.backups();
    assert_eq!(backups.len(), 10);
    bench.act(Action::Restore(backups[0].path.clone()));
    assert_eq!(bench.target(2), "Version 12");
    assert!(bench.project().is_modified(), "not saved yet");
    assert_eq!(bench.project().name(), "湖.duizhao");
    let on_disk = std::fs::read_to_string(bench.path("湖.duizhao")).unwrap();
    assert!(on_disk.contains("Version 13"));
    bench.type_in(3, "Goes on");
    bench.act(Action::Save);
    assert!(!bench.project().is_modified(), "{:?}", bench.notices());
    let on_disk = std::fs::read_to_string(bench.path("湖.duizhao")).unwrap();
    assert!(on_disk.contains("Version 12") && on_disk.contains("Goes on"));
    bench.act(Action::Restore(bench.session.backups()[0].path.clone()));
    assert_eq!(bench.target(2), "Version 13", "what was restored over is a version too");
}

#[test]
fn restoring_asks_about_unsaved_work_and_a_bad_backup_changes_nothing() {
    let mut bench = Bench::with_project();
    bench.type_in(2, "One");
    bench.act(Action::Save);
    let backup = bench.session.backups()[0].path.clone();
    bench.type_in(2, "Two");
    bench.act(Action::Restore(backup.clone()));
    assert!(matches!(bench.dialog(), Some(Dialog::Unsaved(After::Restore(_)))));
    bench.session.dialog = None;
    std::fs::write(&backup, "rubbish").unwrap();
    bench.act(Action::DiscardAndGoOn);
    assert_eq!(bench.target(2), "Two");
    bench.type_in(3, "Three is kept");
    bench.wait_for_journal("Three is kept");
}

#[test]
fn a_restored_version_of_a_read_only_project_stays_read_only() {
    let mut first = Bench::with_project();
    first.type_in(2, "One");
    first.act(Action::Save);
    let mut second = first.second_session();
    second.begin(Some(first.path("湖.duizhao")));
    second.tick();
    second.apply(Action::Restore(second.backups()[0].path.clone()));
    second.tick();
    assert!(second.project().unwrap().read_only().is_some());
}

#[test]
fn a_file_changed_by_someone_else_is_noticed_and_never_overwritten_unasked() {
    let mut bench = Bench::with_project();
    let path = bench.path("湖.duizhao");
    let theirs = std::fs::read_to_string(&path).unwrap().replace("湖边的清晨", "湖边的黄昏");
    bench.act(Action::CheckDisk);
    assert!(bench.dialog().is_none());
    bench.type_in(2, "Mine");
    std::fs::write(&path, &theirs).unwrap();
    bench.act(Action::CheckDisk);
    assert!(matches!(bench.dialog(), Some(Dialog::ChangedOnDisk)));
    bench.session.dialog = None;
    bench.act(Action::Save);
    assert!(matches!(bench.dialog(), Some(Dialog::ChangedOnDisk)));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
    assert!(bench.project().is_modified());
    bench.session.dialog = None;
    bench.act(Action::SaveOver);
    assert!(!bench.project().is_modified());
    assert!(std::fs::read_to_string(&path).unwrap().contains("Mine"));
    let kept = std::fs::read_to_string(&bench.session.backups()[0].path).unwrap();
    assert_eq!(kept, theirs, "their version is among the backups");
}

#[test]
fn reloading_takes_the_file_as_it_is_and_stays_ours() {
    let mut bench = Bench::with_project();
    let path = bench.path("湖.duizhao");
    bench.type_in(2, "Mine");
    let theirs = std::fs::read_to_string(&path).unwrap().replace("湖边的清晨", "湖边的黄昏");
    std::fs::write(&path, &theirs).unwrap();
    bench.act(Action::ReloadFromDisk);
    assert_eq!(bench.paragraph(1).source, "湖边的黄昏");
    assert_eq!((bench.target(2), bench.project().read_only()), ("", None));
    assert!(!bench.project().is_modified());
    bench.type_in(2, "Mine again");
    bench.wait_for_journal("Mine again");
    bench.act(Action::Save);
    assert!(!bench.project().is_modified());
}

#[test]
fn reloading_a_file_that_can_not_be_read_keeps_what_is_here() {
    for rubbish in [None, Some("rubbish")] {
        let mut bench = Bench::with_project();
        let path = bench.path("湖.duizhao");
        bench.type_in(2, "Mine");
        match rubbish {
            Some(rubbish) => std::fs::write(&path, rubbish).unwrap(),
            None => std::fs::remove_file(&path).unwrap(),
        }
        bench.act(Action::ReloadFromDisk);
        assert_eq!(bench.target(2), "Mine");
        bench.assert_told(&["湖.duizhao"]);
        bench.type_in(3, "Still kept");
        bench.wait_for_journal("Still kept");
    }
}

#[test]
fn a_failed_save_leaves_the_work_unsaved_and_says_so() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Two");
    bench.act(Action::SaveAs(bench.path("no such folder/x.duizhao")));
    assert!(bench.project().is_modified());
    assert!(!bench.session.is_saving());
    bench.assert_told(&["no such folder"]);
    bench.act(Action::SaveAs(bench.path("x.duizhao")));
    assert!(!bench.project().is_modified());
}

#[test]
fn saving_and_going_on_does_both() {
    let mut bench = Bench::with_project();
    bench.type_in(2, "Two");
    bench.act(Action::Quit);
    assert!(matches!(bench.dialog(), Some(Dialog::Unsaved(After::Quit))));
    assert!(!bench.session.wants_quit);
    bench.session.dialog = None;
    bench.act(Action::SaveAndGoOn);
    assert!(bench.session.wants_quit);
    assert!(std::fs::read_to_string(bench.path("湖.duizhao")).unwrap().contains("Two"));
}

#[test]
fn saving_and_going_on_waits_for_a_save_of_the_last_state() {
    let mut bench = Bench::with_project();
    bench.type_in(2, "Two");
    bench.session.apply(Action::Save);
    let id = bench.id(3);
    bench.session.apply(Action::Type { id, text: "Three".into() });
    bench.session.apply(Action::Quit);
    bench.session.dialog = None;
    bench.session.apply(Action::SaveAndGoOn);
    bench.session.tick();
    assert!(bench.session.wants_quit);
    assert!(std::fs::read_to_string(bench.path("湖.duizhao")).unwrap().contains("Three"));
}

#[test]
fn a_save_that_ends_does_not_answer_a_question_that_came_after_it() {
    let mut bench = Bench::with_project();
    bench.type_in(2, "Two");
    bench.session.apply(Action::Save);
    bench.session.apply(Action::Quit);
    bench.session.tick();
    assert!(!bench.session.wants_quit, "the person was asked and has not answered");
    assert!(matches!(bench.dialog(), Some(Dialog::Unsaved(After::Quit))));
}

#[test]
fn saving_and_going_on_stays_when_the_save_fails() {
    let mut bench = Bench::with_project();
    bench.type_in(2, "Two");
    std::fs::write(bench.path("湖.duizhao"), "theirs").unwrap();
    bench.act(Action::Quit);
    bench.session.dialog = None;
    bench.act(Action::SaveAndGoOn);
    assert!(!bench.session.wants_quit);
    assert!(matches!(bench.dialog(), Some(Dialog::ChangedOnDisk)));
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_keeps_the_work_elsewhere() {
    use std::os::unix::fs::PermissionsExt;
    let mut bench = Bench::with_article();
    let folder = bench.path("closed");
    std::fs::create_dir(&folder).unwrap();
    bench.act(Action::SaveAs(folder.join("a.duizhao")));
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o555)).unwrap();
    // The administrator may write everywhere: then there is nothing to see.
    if std::fs::write(folder.join("probe"), "").is_err() {
        let mut bench = bench.restart();
        bench.act(Action::Open(folder.join("a.duizhao")));
        bench.type_in(2, "Kept elsewhere");
        bench.wait_for_journal("Kept elsewhere");
    }
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn saving_before_quitting_asks_for_a_path_and_then_quits() {
    let mut bench = Bench::with_article();
    bench.type_in(1, "Morning");
    bench.act(Action::Quit);
    bench.session.dialog = None;
    bench.act(Action::SaveAndGoOn);
    assert_eq!(bench.session.take_wanted_path(), Some(PathPurpose::SaveAs));
    // No system dialog could be shown: the field in the window is there.
    bench.act(Action::PathChosen(PathPurpose::SaveAs, None));
    assert!(matches!(bench.dialog(), Some(Dialog::Path { purpose: PathPurpose::SaveAs, .. })));
    bench.session.dialog = None;
    bench.act(Action::PathChosen(PathPurpose::SaveAs, Some(bench.path("kept.duizhao"))));
    assert!(bench.path("kept.duizhao").is_file());
    assert!(bench.session.wants_quit);
}

#[test]
fn saving_over_another_project_is_asked_about() {
    let mut bench = Bench::with_article();
    let other = bench.write("other.duizhao", "{\"duizhao\":\"1.0\"}\n");
    bench.act(Action::PathChosen(PathPurpose::SaveAs, Some(bench.path("other"))));
    let Some(Dialog::Path { replaces, .. }) = bench.session.dialog.take() else { panic!() };
    assert_eq!(replaces.as_ref(), Some(&other));
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "{\"duizhao\":\"1.0\"}\n");
    bench.act(Action::SaveAs(other.clone()));
    assert!(std::fs::read_to_string(&other).unwrap().lines().count() > 1);
}
