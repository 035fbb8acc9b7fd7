//! What was typed is on disk, and the next start offers exactly what was there.

use super::{ARTICLE, Bench};
use duizhao::model::Status;
use duizhao::session::{Action, Dialog, RecoveryOffer, Session};
use std::path::PathBuf;

/// The paths that the recovery dialog offers.
fn offered(session: &Session) -> Vec<PathBuf> {
    let Some(Dialog::Recovery(offers)) = &session.dialog else { return Vec::new() };
    let path = |offer: &RecoveryOffer| match offer {
        RecoveryOffer::Article(unsaved) => unsaved.journal.clone(),
        RecoveryOffer::Project { path, .. } => path.clone(),
    };
    offers.iter().map(path).collect()
}

/// Starts without a file, as from the desktop.
fn begin(bench: &mut Bench) -> Vec<PathBuf> {
    bench.session.begin(None);
    bench.session.tick();
    offered(&bench.session)
}

#[test]
fn an_unsaved_article_comes_back_whole() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Two");
    bench.act(Action::Confirm);
    bench.act(Action::SetNote(bench.id(3), "ask".into()));
    bench.act(Action::Split(bench.id(4), "当地人都知道，".len(), 0));
    bench.act(Action::AddTerm(Box::new(super::glossary::term("水鸟", "water bird"))));
    bench.type_in(6, "The last keystroke");
    bench.wait_for_journal("The last keystroke");
    let mut after = bench.killed();
    let offers = begin(&mut after);
    assert_eq!(offers.len(), 1);
    after.session.dialog = None;
    after.act(Action::Recover(offers[0].clone()));
    assert!(*after.document() == *bench.document());
    assert_eq!(after.status(2), Status::Done);
    assert!(after.project().is_modified());
    assert_eq!(after.project().name(), "湖.txt");
    after.assert_told(&["unsaved work is back"]);
    // Work goes on in the same journal, and a second crash loses nothing either.
    after.type_in(1, "After the first crash");
    after.wait_for_journal("After the first crash");
    let mut again = after.killed();
    let offers = begin(&mut again);
    assert_eq!(offers.len(), 1);
    again.session.dialog = None;
    again.act(Action::Recover(offers[0].clone()));
    assert!(*again.document() == *after.document());
    // Saved at last, nothing is offered any more.
    again.act(Action::SaveAs(again.path("saved.duizhao")));
    let mut last = again.restart();
    assert_eq!(begin(&mut last), [] as [PathBuf; 0]);
}

#[test]
fn a_session_that_just_vanishes_leaves_its_work() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Typed and never saved");
    // The window's process ends orderly, but nobody saved.
    let mut after = bench.restart();
    assert_eq!(begin(&mut after).len(), 1);
}

#[test]
fn an_article_looked_at_leaves_nothing_to_recover() {
    let bench = Bench::with_article();
    let mut after = bench.restart();
    assert_eq!(begin(&mut after), [] as [PathBuf; 0]);
}

#[test]
fn unsaved_work_is_offered_also_when_a_file_is_named() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Never saved");
    let mut after = bench.restart();
    after.session.begin(Some(after.path("湖.txt")));
    after.session.tick();
    assert!(matches!(after.dialog(), Some(Dialog::Preview(_))));
    after.session.dialog = None;
    after.session.tick();
    let offers = offered(&after.session);
    assert_eq!(offers.len(), 1, "as soon as the preview is closed");
    after.session.dialog = None;
    after.act(Action::Recover(offers[0].clone()));
    assert_eq!(after.target(2), "Never saved");
    after.session.dialog = None;
    after.session.tick();
    assert!(after.dialog().is_none(), "asked once");
}

#[test]
fn discarded_work_is_not_offered_again() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Never saved");
    let mut after = bench.restart();
    let offers = begin(&mut after);
    after.act(Action::DiscardRecovery(offers[0].clone()));
    after.session.dialog = None;
    let mut last = after.restart();
    assert_eq!(begin(&mut last), [] as [PathBuf; 0]);
}

#[test]
fn work_left_for_later_is_offered_again() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Never saved");
    let mut after = bench.restart();
    assert_eq!(begin(&mut after).len(), 1);
    after.session.dialog = None;
    after.act(Action::RecoverLater);
    let mut last = after.restart();
    assert_eq!(begin(&mut last).len(), 1);
}

#[test]
fn a_living_window_s_article_is_none_of_our_business() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Still being written");
    bench.wait_for_journal("Still being written");
    let mut second = bench.second_session();
    second.begin(None);
    second.tick();
    assert_eq!(offered(&second), [] as [PathBuf; 0]);
}

#[test]
fn a_project_comes_back_with_what_was_not_saved() {
    let mut bench = Bench::with_project();
    bench.type_in(2, "Saved");
    bench.act(Action::Save);
    bench.type_in(3, "Not saved");
    bench.wait_for_journal("Not saved");
    let mut after = bench.killed();
    let path = after.path("湖.duizhao");
    after.session.begin(Some(path.clone()));
    after.session.tick();
    assert_eq!(offered(&after.session), std::slice::from_ref(&path));
    assert_eq!((after.target(2), after.target(3)), ("Saved", ""), "as on disk until asked");
    after.session.dialog = None;
    after.act(Action::Recover(path.clone()));
    assert!(*after.document() == *bench.document());
    assert!(after.project().is_modified());
    assert_eq!(after.project().path(), Some(&*path));
    after.type_in(4, "And on");
    after.act(Action::Save);
    assert!(!after.project().is_modified());
    let mut last = after.restart();
    last.act(Action::Open(last.path("湖.duizhao")));
    assert!(last.dialog().is_none(), "nothing is left to recover");
    assert_eq!((last.target(3), last.target(4)), ("Not saved", "And on"));
}

#[test]
fn a_recent_project_is_offered_at_a_start_without_a_file() {
    let mut bench = Bench::with_project();
    bench.type_in(3, "Not saved");
    let mut after = bench.restart();
    // Preferences are read by a real start only.
    let (preferences, _) = duizhao::storage::Preferences::load(after.session.folders());
    assert_eq!(preferences.recent.first(), Some(&after.path("湖.duizhao")));
    after.session = Session::new(after.session.folders().clone());
    after.session.begin(None);
    after.session.wait_for_jobs();
    assert_eq!(offered(&after.session), [after.path("湖.duizhao")]);
    after.session.dialog = None;
    after.session.apply(Action::Recover(after.path("湖.duizhao")));
    after.session.wait_for_jobs();
    assert_eq!(after.target(3), "Not saved");
    assert!(after.dialog().is_none(), "asked once");
}

#[test]
fn declining_a_project_s_work_leaves_the_file_as_it_was() {
    let mut bench = Bench::with_project();
    bench.type_in(3, "Not wanted");
    bench.wait_for_journal("Not wanted");
    let mut after = bench.killed();
    let path = after.path("湖.duizhao");
    after.act(Action::Open(path.clone()));
    after.session.dialog = None;
    after.act(Action::DiscardRecovery(path.clone()));
    assert_eq!(after.target(3), "");
    after.type_in(4, "New work");
    after.wait_for_journal("New work");
    let mut again = after.killed();
    again.act(Action::Open(again.path("湖.duizhao")));
    assert_eq!(offered(&again.session).len(), 1);
    again.session.dialog = None;
    again.act(Action::Recover(again.path("湖.duizhao")));
    assert_eq!((again.target(3), again.target(4)), ("", "New work"));
}

#[test]
fn a_project_s_work_left_for_later_waits_until_something_is_written() {
    let mut bench = Bench::with_project();
    bench.type_in(3, "For later");
    bench.wait_for_journal("For later");
    let mut after = bench.killed();
    after.act(Action::Open(after.path("湖.duizhao")));
    after.session.dialog = None;
    after.act(Action::RecoverLater);
    let mut again = after.restart();
    again.act(Action::Open(again.path("湖.duizhao")));
    assert_eq!(offered(&again.session).len(), 1);
}

#[test]
fn recovered_work_never_overwrites_what_someone_else_wrote_meanwhile() {
    let mut bench = Bench::with_project();
    bench.type_in(3, "Mine");
    bench.wait_for_journal("Mine");
    let mut after = bench.killed();
    let path = after.path("湖.duizhao");
    let theirs = std::fs::read_to_string(&path).unwrap().replace("湖边的清晨", "湖边的黄昏");
    std::fs::write(&path, &theirs).unwrap();
    after.act(Action::Open(path.clone()));
    let Some(Dialog::Recovery(offers)) = after.dialog() else { panic!("no offer") };
    assert!(matches!(&offers[..], [RecoveryOffer::Project { base_matched: false, .. }]));
    after.session.dialog = None;
    after.act(Action::Recover(path.clone()));
    assert_eq!(after.target(3), "Mine");
    after.act(Action::Save);
    let kept = std::fs::read_to_string(&path).unwrap() == theirs
        || after
            .session
            .backups()
            .iter()
            .any(|backup| std::fs::read_to_string(&backup.path).unwrap() == theirs);
    assert!(kept, "their version is on disk or among the backups");
}

#[test]
fn a_torn_end_loses_only_what_was_torn() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Whole");
    bench.wait_for_journal("Whole");
    bench.type_in(3, "Torn");
    bench.wait_for_journal("Torn");
    let mut after = bench.killed();
    let journal = super::files_under(after.path("").as_path())
        .into_iter()
        .find(|path| path.extension().is_some_and(|ending| ending == "journal"))
        .unwrap();
    let bytes = std::fs::read(&journal).unwrap();
    std::fs::write(&journal, &bytes[..bytes.len() - 5]).unwrap();
    let offers = begin(&mut after);
    assert_eq!(offers.len(), 1);
    after.session.dialog = None;
    after.act(Action::Recover(offers[0].clone()));
    assert_eq!((after.target(2), after.target(3)), ("Whole", ""));
}

#[test]
fn thrown_away_work_leaves_no_journal() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Not wanted");
    bench.wait_for_journal("Not wanted");
    bench.act(Action::Quit);
    bench.session.dialog = None;
    bench.act(Action::DiscardAndGoOn);
    assert!(bench.session.wants_quit);
    let mut after = bench.restart();
    assert_eq!(begin(&mut after), [] as [PathBuf; 0]);
}

#[test]
fn reading_an_article_again_leaves_one_journal_of_the_present_state() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Kept");
    bench.wait_for_journal("Kept");
    bench.act(Action::ShowReread);
    let options = [("encoding".to_owned(), "utf-8".to_owned())].into();
    bench.act(Action::RefreshPreview(options));
    bench.session.dialog = None;
    bench.type_in(3, "Kept too");
    bench.wait_for_journal("Kept too");
    let mut after = bench.killed();
    let offers = begin(&mut after);
    assert_eq!(offers.len(), 1, "one article, one offer");
    after.session.dialog = None;
    after.act(Action::Recover(offers[0].clone()));
    assert_eq!((after.target(2), after.target(3)), ("Kept", "Kept too"));
}

#[test]
fn reading_an_article_again_keeps_its_work_on_disk_at_every_moment() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Kept");
    bench.wait_for_journal("Kept");
    bench.act(Action::ShowReread);
    bench.act(Action::RefreshPreview([("encoding".to_owned(), "utf-8".to_owned())].into()));
    bench.session.dialog = None;
    let mut after = bench.restart();
    let offers = begin(&mut after);
    assert_eq!(offers.len(), 1, "nothing was typed since, yet nothing is lost");
    after.session.dialog = None;
    after.act(Action::Recover(offers[0].clone()));
    assert_eq!(after.target(2), "Kept");
}

#[test]
fn a_restored_version_is_recovered_as_the_same_project() {
    let mut bench = Bench::with_project();
    bench.type_in(2, "One");
    bench.act(Action::Save);
    bench.type_in(2, "Two");
    bench.act(Action::Save);
    bench.act(Action::Restore(bench.session.backups()[0].path.clone()));
    assert_eq!(bench.target(2), "One");
    bench.type_in(3, "On from there");
    bench.wait_for_journal("On from there");
    let mut after = bench.killed();
    let offers = begin(&mut after);
    assert_eq!(offers.len(), 1);
    after.session.dialog = None;
    after.act(Action::Recover(offers[0].clone()));
    assert_eq!((after.target(2), after.target(3)), ("One", "On from there"));
}

#[test]
fn the_source_of_a_recovered_article_may_be_gone() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Two");
    bench.wait_for_journal("Two");
    let mut after = bench.killed();
    std::fs::remove_file(after.path("湖.txt")).unwrap();
    let offers = begin(&mut after);
    after.session.dialog = None;
    after.act(Action::Recover(offers[0].clone()));
    assert_eq!(after.document().paragraphs().len(), ARTICLE.lines().count());
    assert_eq!(after.target(2), "Two");
}

#[test]
fn a_project_stays_ours_when_its_journal_can_not_be_gone_on_with() {
    let mut bench = Bench::with_project();
    bench.type_in(3, "Not saved");
    bench.wait_for_journal("Not saved");
    let mut after = bench.killed();
    let path = after.path("湖.duizhao");
    after.act(Action::Open(path.clone()));
    after.session.dialog = None;
    for file in super::files_under(&after.path("")) {
        if file.extension().is_some_and(|ending| ending == "journal") {
            std::fs::remove_file(file).unwrap();
        }
    }
    after.act(Action::Recover(path.clone()));
    after.assert_told(&["journal"]);
    let mut second = after.second_session();
    second.begin(Some(path.clone()));
    second.tick();
    assert!(second.project().unwrap().read_only().is_some(), "the lock is still ours");
    after.act(Action::DiscardRecovery(path));
    after.type_in(4, "New work");
    after.wait_for_journal("New work");
    after.act(Action::Save);
    assert!(!after.project().is_modified());
}

#[test]
fn recovered_work_asks_before_it_replaces_a_change_it_does_not_hold() {
    let mut bench = Bench::with_project();
    bench.type_in(3, "Mine");
    bench.wait_for_journal("Mine");
    let mut after = bench.killed();
    let path = after.path("湖.duizhao");
    // Someone else's save leaves a backup of what the steps were applied to.
    let other = duizhao::session::sample_document().unwrap();
    duizhao::session::save_new(&other, &path, after.session.folders()).unwrap();
    let theirs = std::fs::read_to_string(&path).unwrap();
    after.act(Action::Open(path.clone()));
    after.session.dialog = None;
    after.act(Action::Recover(path.clone()));
    assert_eq!((after.target(3), after.document().paragraphs().len()), ("Mine", 6));
    after.act(Action::Save);
    assert!(matches!(after.dialog(), Some(Dialog::ChangedOnDisk)));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
    after.session.dialog = None;
    after.act(Action::SaveOver);
    assert!(!after.project().is_modified());
    assert!(std::fs::read_to_string(&path).unwrap().contains("Mine"));
}

#[test]
fn work_left_for_later_is_safe_from_the_next_keystroke() {
    let mut bench = Bench::with_project();
    bench.type_in(3, "For later");
    bench.wait_for_journal("For later");
    let mut after = bench.killed();
    let path = after.path("湖.duizhao");
    after.act(Action::Open(path.clone()));
    after.session.dialog = None;
    after.act(Action::RecoverLater);
    after.assert_told(&["recover or discard it"]);
    after.type_in(2, "Too early");
    assert_eq!(after.target(2), "", "nothing is changed until it is decided");
    assert_eq!(offered(&after.session), std::slice::from_ref(&path), "asked again");
    after.session.dialog = None;
    after.act(Action::Save);
    assert_eq!(offered(&after.session), std::slice::from_ref(&path));
    after.session.dialog = None;
    after.act(Action::Open(path.clone()));
    assert_eq!(offered(&after.session), std::slice::from_ref(&path), "opening asks too");
    after.session.dialog = None;
    let mut again = after.restart();
    again.act(Action::Open(path.clone()));
    again.session.dialog = None;
    again.act(Action::Recover(path));
    assert_eq!(again.target(3), "For later");
    again.type_in(2, "Now");
    assert_eq!(again.target(2), "Now");
}

#[test]
fn a_copy_of_a_project_with_undecided_work_can_be_worked_on() {
    let mut bench = Bench::with_project();
    bench.type_in(3, "For later");
    bench.wait_for_journal("For later");
    let mut after = bench.killed();
    after.act(Action::Open(after.path("湖.duizhao")));
    after.session.dialog = None;
    after.act(Action::RecoverLater);
    after.act(Action::SaveAs(after.path("copy.duizhao")));
    after.type_in(2, "In the copy");
    assert_eq!(after.target(2), "In the copy");
    after.act(Action::Save);
    after.act(Action::Open(after.path("湖.duizhao")));
    assert_eq!(offered(&after.session).len(), 1, "the old file's work still waits");
}
