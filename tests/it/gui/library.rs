//! The person's own glossaries in the window: made and switched in their dialog, seen in the panel, filled from a
//! file.

use super::Window;
use duizhao::formats::glossary::{Column, Mapping, ReadOptions, TermFile};
use duizhao::glossary::merge::plan;
use duizhao::model::Term;
use duizhao::session::{
    Action, Dialog, ImportPlace, ImportTab, LibraryChange, TermImport, TermOrder, TermsRead,
};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use std::sync::Arc;

fn term(source: &str, target: &str) -> Term {
    Term { source: source.into(), targets: vec![target.into()], ..Term::default() }
}

/// An import with a conflict, over a table.
pub fn import_dialog() -> Dialog {
    let existing = vec![Arc::new(term("湿地", "wetland"))];
    let terms = vec![term("湿地", "marsh"), term("水鸟", "water bird")];
    let plan = plan(&existing, &terms);
    let mapping = Mapping {
        has_header: false,
        delimiter: Some(b','),
        columns: vec![Some(Column::Source), Some(Column::Target), None],
    };
    let sample = vec![vec!["湿地".to_owned(), "→ 1".to_owned(), "2".to_owned()]];
    let file = TermFile {
        terms,
        lines: vec![1, 2],
        encoding: Some("UTF-8"),
        mapping: Some(mapping.clone()),
        sample,
        ..TermFile::default()
    };
    let options = ReadOptions { mapping: Some(mapping), ..ReadOptions::default() };
    let order = TermOrder { path: "/a/terms.csv".into(), options, into: ImportPlace::Project };
    Dialog::TermImport(Box::new(TermImport {
        order: order.clone(),
        read: Arc::new(TermsRead { order, file, existing, plan }),
        is_reading: false,
        taken: Default::default(),
        tab: ImportTab::Conflicting,
    }))
}

#[test]
fn a_glossary_is_made_and_switched_off() {
    let mut window = Window::on_sample();
    window.act(Action::Show(Box::new(Dialog::Library(Default::default()))));
    window.type_slowly("House");
    window.harness.get_by_role_and_label(Role::Button, "New glossary").click();
    window.steps(6);
    let state = |window: &Window| {
        window.session(|session| {
            let list = session.glossaries().iter();
            list.map(|g| (g.name.clone(), g.is_enabled)).collect::<Vec<_>>()
        })
    };
    assert_eq!(state(&window), [("House".to_owned(), true)]);
    window.harness.get_by_role_and_label(Role::CheckBox, "In use House").click();
    window.steps(6);
    assert_eq!(state(&window), [("House".to_owned(), false)]);
    window.harness.get_by_role_and_label(Role::Button, "Delete House").click();
    window.steps(6);
    window.harness.get_by_role_and_label(Role::Button, "Delete glossary").click();
    window.steps(6);
    assert_eq!(state(&window), []);
}

#[test]
fn a_term_of_the_library_is_in_the_panel() {
    let mut window = Window::on_sample();
    window.act(Action::Library(LibraryChange::Create("House".into())));
    let id = window.session(|session| session.glossaries()[0].id);
    // A word of the paragraph that is shown first.
    let word = term("前人", "those before us");
    window.act(Action::Library(LibraryChange::AddTerm(id, Box::new(word))));
    let label = "前人 → those before us";
    assert!(window.harness.query_all_by_label(label).next().is_some(), "{label}");
    assert!(window.harness.query_all_by_label("House").next().is_some());
}

#[test]
fn a_file_of_terms_is_looked_at_and_brought_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("terms.csv");
    std::fs::write(&path, "湿地,wetland\n水鸟,water bird\n").unwrap();
    let mut window = Window::on_sample();
    let before = window.session(|s| s.project().unwrap().document().terms().len());
    let order = TermOrder { path, options: ReadOptions::default(), into: ImportPlace::Project };
    window.act(Action::ReadTerms(Box::new(order)));
    assert!(window.session(|s| matches!(s.dialog, Some(Dialog::TermImport(_)))));
    assert!(window.harness.query_by_label("New 2").is_some());
    window.harness.get_by_role_and_label(Role::Button, "Import").click();
    window.steps(6);
    let after = window.session(|s| s.project().unwrap().document().terms().len());
    assert_eq!(after, before + 2);
    assert!(window.session(|session| session.dialog.is_none()));
}
