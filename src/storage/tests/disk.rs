//! Saving, backups, locks, folders and preferences.

use super::*;
use crate::storage::{
    Fingerprint, Preferences, PreparedFile, ProjectLock, StorageError, ThemeChoice, WindowPlace,
    write_atomically,
};
use crate::tasks::Unwatched;
use std::fs;
use std::io;

#[test]
fn what_is_saved_is_opened_again() {
    let disk = Disk::new();
    let print = project::save(&sample(), &disk.request()).unwrap();
    let opened = project::open(&disk.path, &Unwatched).unwrap();
    assert_eq!(opened.document, sample());
    assert_eq!(opened.fingerprint, print);
    assert!(opened.broken_lines.is_empty());
    assert!(print.is_probably_current(&disk.path).unwrap());
    assert_eq!(disk.names(), ["article.duizhao"]);
    assert_eq!(Fingerprint::from_text(&print.to_text()), Some(print));
}

#[test]
fn a_failed_write_leaves_the_old_file_alone() {
    let disk = Disk::new();
    fs::write(&disk.path, "old").unwrap();
    let error = write_atomically(&disk.path, |out| {
        out.write_all(b"half")?;
        Err(io::ErrorKind::StorageFull.into())
    });
    assert_eq!(error.unwrap_err().kind(), io::ErrorKind::StorageFull);
    drop(PreparedFile::write(&disk.path, |out| out.write_all(b"not committed")).unwrap());
    assert_eq!(fs::read(&disk.path).unwrap(), b"old");
    assert_eq!(disk.names(), ["article.duizhao"]);
}

#[cfg(unix)]
#[test]
fn permissions_and_links_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let disk = Disk::new();
    fs::write(&disk.path, "old").unwrap();
    fs::set_permissions(&disk.path, fs::Permissions::from_mode(0o640)).unwrap();
    let link = disk.home.path().join("link.duizhao");
    symlink("work/article.duizhao", &link).unwrap();
    write_atomically(&link, |out| out.write_all(b"new")).unwrap();
    assert_eq!(fs::read(&disk.path).unwrap(), b"new");
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(disk.path.metadata().unwrap().permissions().mode() & 0o777, 0o640);

    let dangling = disk.home.path().join("dangling");
    symlink("work/made.duizhao", &dangling).unwrap();
    write_atomically(&dangling, |out| out.write_all(b"made")).unwrap();
    assert_eq!(fs::read(disk.path.with_file_name("made.duizhao")).unwrap(), b"made");
    let circle = disk.home.path().join("circle");
    symlink("circle", &circle).unwrap();
    assert!(write_atomically(&circle, |_| Ok(())).is_err());

    fs::set_permissions(&disk.path, fs::Permissions::from_mode(0o440)).unwrap();
    let error = write_atomically(&disk.path, |_| Ok(())).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::PermissionDenied);
}

#[test]
fn a_file_changed_by_someone_else_is_not_written_over() {
    let disk = Disk::new();
    let print = project::save(&sample(), &disk.request()).unwrap();
    fs::write(&disk.path, "theirs").unwrap();
    let request = project::SaveRequest { expected: Some(&print), ..disk.request() };
    let error = project::save(&sample(), &request).unwrap_err();
    assert!(matches!(error, StorageError::ChangedOnDisk { .. }));
    assert_eq!(error.message_key(), "storage-changed-on-disk");
    assert_eq!(error.args()[0].0, "path");
    assert_eq!(fs::read(&disk.path).unwrap(), b"theirs");
    assert_eq!(disk.names(), ["article.duizhao"]);
    // The person says so: theirs goes into the backups.
    project::save(&sample(), &disk.request()).unwrap();
    let backups = project::backups(&disk.path, &disk.folders).unwrap();
    assert_eq!(fs::read(&backups[0].path).unwrap(), b"theirs");
    // Gone is not changed.
    fs::remove_file(&disk.path).unwrap();
    project::save(&sample(), &request).unwrap();
}

#[test]
fn the_ten_last_versions_are_kept() {
    let disk = Disk::new();
    for number in 0..14 {
        let document = Document::new(
            Vec::new(),
            vec![paragraph(1, &format!("第{number}段"))],
            Vec::new(),
            Extra::default(),
        );
        // The clock stands still at first, then is set back.
        let unix_seconds = if number < 8 { 1_738_000_000 } else { 1_700_000_000 };
        project::save(&document, &project::SaveRequest { unix_seconds, ..disk.request() }).unwrap();
    }
    let backups = project::backups(&disk.path, &disk.folders).unwrap();
    let number = |backup: &crate::storage::Backup| {
        let document = project::open(&backup.path, &Unwatched).unwrap().document;
        document.paragraphs()[0].source.clone()
    };
    assert_eq!(backups.len(), 10);
    assert_eq!((&*number(&backups[0]), &*number(&backups[9])), ("第12段", "第3段"));
    assert!(backups[0].unix_seconds > 1_738_000_000, "the version's own time");
}

#[test]
fn saving_goes_on_without_a_backup() {
    let mut disk = Disk::new();
    project::save(&sample(), &disk.request()).unwrap();
    disk.folders.backups = disk.path.join("below-a-file");
    let prepared = project::prepare(&sample(), &disk.request()).unwrap();
    assert!(prepared.backup_problem.is_some());
    prepared.commit().unwrap();
}

#[test]
fn what_can_not_be_opened_is_said() {
    let disk = Disk::new();
    let open = |path: &Path| project::open(path, &Unwatched).unwrap_err().message_key();
    assert_eq!(open(&disk.path), "storage-not-found");
    assert_eq!(open(disk.home.path()), "storage-not-a-file");
    #[cfg(unix)]
    assert_eq!(open(Path::new("/dev/zero")), "storage-not-a-file");
    fs::write(&disk.path, "{\"duizhao\":\"2.0\"}").unwrap();
    assert_eq!(open(&disk.path), "storage-newer-version");
    fs::write(&disk.path, "").unwrap();
    assert_eq!(open(&disk.path), "storage-empty");
    let below_a_file = project::SaveRequest { path: &disk.path.join("x"), ..disk.request() };
    assert!(project::save(&sample(), &below_a_file).is_err());
    let no_folder = disk.home.path().join("no").join("x");
    let request = project::SaveRequest { path: &no_folder, ..disk.request() };
    assert_eq!(project::save(&sample(), &request).unwrap_err().message_key(), "storage-not-found");
}

#[test]
fn a_second_window_learns_who_has_the_project() {
    let disk = Disk::new();
    fs::write(&disk.path, "").unwrap();
    let lock = ProjectLock::acquire(&disk.path, &disk.folders).unwrap().unwrap();
    let in_use = ProjectLock::acquire(&disk.path, &disk.folders).unwrap().unwrap_err();
    assert_eq!(in_use.pid, std::process::id());
    drop(lock);
    assert_eq!(disk.names(), ["article.duizhao"]);
    // What a killed program leaves is a file without a lock.
    fs::write(disk.path.with_file_name(".article.duizhao.lock"), "{\"pid\":1}").unwrap();
    let lock = ProjectLock::acquire(&disk.path, &disk.folders).unwrap().unwrap();
    drop(lock);
    assert_eq!(disk.names(), ["article.duizhao"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_project_in_a_folder_that_can_not_be_written_is_locked_elsewhere() {
    let disk = Disk::new();
    let path = Path::new("/proc/version");
    let _lock = ProjectLock::acquire(path, &disk.folders).unwrap().unwrap();
    assert!(ProjectLock::acquire(path, &disk.folders).unwrap().is_err());
    assert_eq!(names_in(&disk.folders.state).len(), 1);
}

#[test]
fn preferences_come_back() {
    let disk = Disk::new();
    assert_eq!(Preferences::load(&disk.folders), (Preferences::default(), None));
    let mut preferences = Preferences {
        language: Some("zh-Hant".into()),
        theme: ThemeChoice::Dark,
        source_size: 20.5,
        window: Some(WindowPlace { width: 900.0, height: 600.0, ..WindowPlace::default() }),
        last_folder: Some("/tmp".into()),
        ..Preferences::default()
    };
    preferences.keymap.insert("confirm".into(), vec!["Ctrl+Enter".into()]);
    preferences.export_options.entry("docx".into()).or_default().insert("a".into(), "b".into());
    preferences.extra.insert("newer".into(), serde_json::json!({ "a": [1] }));
    for number in 0..20 {
        preferences.remember(Path::new(&format!("/{}", number % 15)));
    }
    assert_eq!((preferences.recent.len(), &*preferences.recent[0]), (12, Path::new("/4")));
    preferences.save(&disk.folders).unwrap();
    assert_eq!(Preferences::load(&disk.folders), (preferences.clone(), None));
    // A value that can't be is not written.
    preferences.zoom = f32::NAN;
    preferences.save(&disk.folders).unwrap();
    assert_eq!(Preferences::load(&disk.folders).0.zoom, 1.0);
}

#[test]
fn broken_preferences_are_set_aside() {
    let disk = Disk::new();
    fs::create_dir_all(&disk.folders.config).unwrap();
    for broken in ["", "{", "[]", "{\"zoom\":\"big\"}", "\0"] {
        fs::write(disk.folders.config.join("preferences.json"), broken).unwrap();
        let (preferences, aside) = Preferences::load(&disk.folders);
        assert_eq!(preferences, Preferences::default());
        assert_eq!(fs::read_to_string(aside.unwrap()).unwrap(), broken);
        assert_eq!(names_in(&disk.folders.config), ["preferences.json.broken"]);
    }
    let odd =
        "{\"zoom\":1e30,\"source_size\":0,\"window\":{\"width\":-5},\"find\":{\"regex\":true}}";
    fs::write(disk.folders.config.join("preferences.json"), odd).unwrap();
    let (preferences, _) = Preferences::load(&disk.folders);
    assert_eq!((preferences.zoom, preferences.source_size, preferences.window), (5.0, 6.0, None));
    assert!(preferences.find.regex && preferences.find.in_source);
}
