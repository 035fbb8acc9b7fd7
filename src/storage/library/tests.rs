//! The library on a disk: what is put in comes out, two programs at once, damage.
#![allow(clippy::unwrap_used, reason = "a test may fail at any place")]

use super::*;
use crate::model::{Extra, Origin, Term, TermId, TermKind};
use crate::tasks::{Cancelled, Progress, Unwatched};
use std::sync::Arc;
use tempfile::TempDir;

fn disk() -> (TempDir, PathBuf) {
    let home = TempDir::new().unwrap();
    let path = home.path().join("glossaries.db");
    (home, path)
}

fn open(path: &Path) -> Library {
    let opened = Library::open_at(path).unwrap();
    assert_eq!(opened.moved_aside, None);
    opened.library
}

fn term(source: &str, target: &str) -> Term {
    Term { source: source.into(), targets: vec![target.into()], ..Term::default() }
}

fn full() -> Term {
    Term {
        source: "自然".into(),
        marks: Some(('《', '》')),
        aliases: vec!["然".into()],
        targets: vec!["Nature".into(), "nature; the".into()],
        short_target: Some("N".into()),
        forbidden: vec!["natural".into()],
        kind: TermKind::Work,
        origin: Origin::Gloss,
        note: "a\nb".into(),
        uncertain_left: "在".into(),
        exact_case: true,
        extra: Extra(vec![("new".into(), "[1, 2.50]".into())]),
        ..Term::default()
    }
}

#[test]
fn every_field_comes_back() {
    let (_home, path) = disk();
    let mut library = open(&path);
    let id = library.create(" 我的 ").unwrap();
    let terms = [full(), term("甲", "a"), Term { source: "乙".into(), ..Term::default() }];
    let ids: Vec<_> = terms.iter().map(|term| library.add_term(id, term).unwrap()).collect();
    drop(library);
    let mut library = open(&path);
    let expected: Vec<Term> =
        terms.iter().zip(&ids).map(|(term, &id)| Term { id, ..term.clone() }).collect();
    assert_eq!(library.terms(id).unwrap(), expected);
    let changed = Term { id: ids[1], ..full() };
    library.change_term(id, &changed).unwrap();
    library.remove_term(id, ids[0]).unwrap();
    assert_eq!(library.terms(id).unwrap(), [changed.clone(), expected[2].clone()]);
    assert!(matches!(library.remove_term(id, ids[0]), Err(LibraryError::NoTerm)));
    assert!(matches!(library.add_term(id, &Term::default()), Err(LibraryError::NoSource)));
    let glossaries = library.glossaries().unwrap();
    assert_eq!((&*glossaries[0].name, glossaries[0].num_terms), ("我的", 2));
}

#[test]
fn priority_and_switches_hold() {
    let (_home, path) = disk();
    let mut library = open(&path);
    let [a, b, c] = ["a", "b", "c"].map(|name| library.create(name).unwrap());
    for (id, source) in [(a, "甲"), (b, "乙"), (c, "丙")] {
        library.add_term(id, &term(source, "x")).unwrap();
    }
    let sources = |library: &Library| {
        let terms = library.enabled_terms().unwrap().into_iter();
        terms.map(|found| found.term.source.clone()).collect::<String>()
    };
    assert_eq!(sources(&library), "甲乙丙");
    library.set_order(&[c, a]).unwrap();
    assert_eq!(sources(&library), "丙甲乙");
    library.set_enabled(a, false).unwrap();
    assert_eq!(sources(&library), "丙乙");
    library.set_read_only(b, true).unwrap();
    assert!(matches!(library.add_term(b, &full()), Err(LibraryError::ReadOnly { .. })));
    assert!(matches!(
        library.import(b, &[full()], &[], &Unwatched),
        Err(LibraryError::ReadOnly { .. })
    ));
    assert!(matches!(library.delete(b), Err(LibraryError::ReadOnly { .. })));
    library.set_read_only(b, false).unwrap();
    library.delete(b).unwrap();
    assert_eq!(sources(&library), "丙");
    assert!(matches!(library.create("c"), Err(LibraryError::NameTaken { .. })));
    assert!(matches!(library.rename(a, "c"), Err(LibraryError::NameTaken { .. })));
    assert!(matches!(library.create("  "), Err(LibraryError::NoName)));
    assert!(matches!(library.delete(b), Err(LibraryError::NoGlossary { .. })));
    library.rename(a, "a").unwrap();
}

#[test]
fn an_import_is_all_or_nothing() {
    struct Once(std::cell::Cell<usize>);
    impl Progress for Once {
        fn step(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
            self.0.set(self.0.get() + 1);
            if self.0.get() > 2 { Err(Cancelled) } else { Ok(()) }
        }
    }
    let (_home, path) = disk();
    let mut library = open(&path);
    let id = library.create("a").unwrap();
    let new = [term("甲", "a"), term("乙", "b"), term("丙", "c")];
    let cancelled = library.import(id, &new, &[], &Once(0.into()));
    assert!(matches!(cancelled, Err(LibraryError::Cancelled(_))));
    assert_eq!(library.terms(id).unwrap(), []);
    let missing = Term { id: TermId(99), ..full() };
    assert!(library.import(id, &new, &[&missing], &Unwatched).is_err());
    assert_eq!(library.terms(id).unwrap(), []);
    library.import(id, &new, &[], &Unwatched).unwrap();
    let first = Term { targets: vec!["A".into()], ..library.terms(id).unwrap()[0].clone() };
    library.import(id, &[], &[&first], &Unwatched).unwrap();
    assert_eq!(library.terms(id).unwrap()[0].targets, ["A"]);
}

#[test]
fn two_programs_take_turns() {
    let (_home, path) = disk();
    let mut library = open(&path);
    let id = library.create("a").unwrap();
    let before = library.version().unwrap();
    let path = Arc::new(path);
    let writers: Vec<_> = (0..4)
        .map(|writer| {
            let path = Arc::clone(&path);
            std::thread::spawn(move || {
                let mut library = open(&path);
                for number in 0..25 {
                    library.add_term(id, &term(&format!("{writer}-{number}"), "x")).unwrap();
                }
            })
        })
        .collect();
    for writer in writers {
        writer.join().unwrap();
    }
    assert_eq!(library.terms(id).unwrap().len(), 100);
    assert_ne!(library.version().unwrap(), before);
}

#[test]
fn damage_is_moved_aside_and_never_deleted() {
    let (home, path) = disk();
    std::fs::write(&path, "this is no database, but it was somebody's work".repeat(100)).unwrap();
    let opened = Library::open_at(&path).unwrap();
    let aside = opened.moved_aside.unwrap();
    assert!(std::fs::read_to_string(&aside).unwrap().starts_with("this is no database"));
    let mut library = opened.library;
    let id = library.create("a").unwrap();
    let terms: Vec<_> = (0..2000).map(|number| term(&format!("词{number}"), "x")).collect();
    library.import(id, &terms, &[], &Unwatched).unwrap();
    drop(library);
    // The first page's tree of tables is overwritten.
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[100..4096].fill(0xA5);
    std::fs::write(&path, &bytes).unwrap();
    let opened = Library::open_at(&path).unwrap();
    assert_eq!(std::fs::read(opened.moved_aside.unwrap()).unwrap(), bytes);
    assert_eq!(opened.library.glossaries().unwrap(), []);
    let num_kept = std::fs::read_dir(home.path()).unwrap().count();
    assert!(num_kept >= 3);
}

#[test]
fn other_databases_are_left_alone() {
    let (_home, path) = disk();
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("CREATE TABLE mine(x)").unwrap();
    assert!(matches!(Library::open_at(&path), Err(LibraryError::NotOurs { .. })));
    drop(connection);
    std::fs::remove_file(&path).unwrap();
    let library = open(&path);
    library.connection.pragma_update(None, "user_version", 99).unwrap();
    drop(library);
    assert!(matches!(Library::open_at(&path), Err(LibraryError::Newer { version: 99, .. })));
    assert!(matches!(Library::open_at(path.parent().unwrap()), Err(LibraryError::Io { .. })));
}
