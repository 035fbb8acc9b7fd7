//! Documents for others, through the session.

use super::Bench;
use duizhao::formats::EXPORTERS;
use duizhao::session::{Action, Dialog, ExportOrder};
use std::collections::BTreeMap;
use std::path::Path;

fn order(path: &Path, format: &str, options: &[(&str, &str)]) -> ExportOrder {
    let options = options.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned()));
    ExportOrder { path: path.to_owned(), format: format.into(), options: options.collect() }
}

#[test]
fn every_format_is_written_and_said() {
    for exporter in EXPORTERS {
        let mut bench = Bench::with_article();
        bench.type_in(1, "Morning by the lake");
        let path = bench.path("out").with_extension(exporter.extension());
        bench.act(Action::Export { order: order(&path, exporter.id(), &[]), replaces: None });
        assert!(path.metadata().unwrap().len() > 100, "{}", exporter.id());
        bench.assert_told(&[&path.display().to_string()]);
        assert!(bench.session.jobs().is_empty());
        assert!(bench.dialog().is_none());
        let first = std::fs::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        bench.act(Action::Export { order: order(&path, exporter.id(), &[]), replaces: None });
        assert_eq!(std::fs::read(&path).unwrap(), first, "same input, same bytes");
        assert!(bench.project().is_modified(), "exporting is not saving");
    }
}

#[test]
fn layouts_and_unfinished_paragraphs_are_as_chosen() {
    let mut bench = Bench::with_article();
    bench.type_in(1, "Morning");
    let rows = [
        (&[("layout", "translation")][..], vec!["Morning"], vec!["清晨"]),
        (&[("layout", "source")], vec!["清晨"], vec!["Morning"]),
        (&[("layout", "interleaved")], vec!["清晨", "Morning"], vec![]),
        (&[("layout", "columns")], vec!["清晨", "Morning"], vec![]),
        (&[("layout", "translation"), ("unfinished", "show-source")], vec!["观鸟台"], vec![]),
    ];
    for (options, wanted, unwanted) in rows {
        let path = bench.path("out.md");
        drop(std::fs::remove_file(&path));
        bench.act(Action::Export { order: order(&path, "markdown", options), replaces: None });
        let text = std::fs::read_to_string(&path).unwrap();
        for word in wanted {
            assert!(text.contains(word), "{word} is missing: {options:?}");
        }
        for word in unwanted {
            assert!(!text.contains(word), "{word} is there: {options:?}");
        }
    }
}

#[test]
fn a_file_in_the_way_is_asked_about() {
    let mut bench = Bench::with_article();
    let path = bench.write("out.txt", "old");
    let order = order(&path, "text", &[]);
    bench.act(Action::Export { order: order.clone(), replaces: None });
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
    let Some(Dialog::Export { replaces: Some(asked), .. }) = bench.dialog() else {
        panic!("not asked")
    };
    assert_eq!(*asked, path);
    let Some(Dialog::Export { replaces, .. }) = bench.session.dialog.take() else { panic!() };
    bench.act(Action::Export { order, replaces });
    assert!(std::fs::read_to_string(&path).unwrap().contains("清晨"));
    assert!(bench.dialog().is_none());
}

#[test]
fn choices_are_remembered_for_the_next_time() {
    let mut bench = Bench::with_article();
    let chosen = [("layout", "interleaved"), ("numbers", "true")];
    bench.act(Action::Export {
        order: order(&bench.path("x.md"), "markdown", &chosen),
        replaces: None,
    });
    let next = bench.session.export_order();
    assert_eq!(
        (next.format.as_str(), next.options["layout"].as_str()),
        ("markdown", "interleaved")
    );
    assert_eq!(next.path, bench.path("湖.md"));
    let mut other = next.clone();
    other.format = "docx".into();
    bench.session.change_format(&mut other);
    assert_eq!((other.path, other.options), (bench.path("湖.docx"), BTreeMap::new()));
}

#[test]
fn a_failed_export_names_the_file_and_leaves_no_half() {
    let mut bench = Bench::with_article();
    bench.act(Action::Export {
        order: order(&bench.path("none/x.docx"), "docx", &[]),
        replaces: None,
    });
    bench.assert_told(&["x.docx"]);
    bench.act(Action::Export {
        order: order(&bench.path("y.docx"), "docx", &[("layout", "odd")]),
        replaces: None,
    });
    assert!(!bench.path("y.docx").exists());
    assert_eq!(super::files_under(bench.path("").as_path()).len(), 1, "only the article");
}
