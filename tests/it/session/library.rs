//! The person's own glossaries: changed, looked for in the article, brought in from files and written out.

use super::glossary::term;
use super::{ARTICLE, Bench};
use duizhao::formats::glossary::Column;
use duizhao::model::{Term, TermId};
use duizhao::session::{
    Action, Dialog, ImportPlace, LibraryChange, LibraryPlace, PathPurpose, TermExport, TermImport,
    insertions,
};
use duizhao::storage::library::GlossaryId;

impl Bench {
    fn library(&mut self, change: LibraryChange) {
        self.act(Action::Library(change));
    }

    /// Makes a glossary with these terms and says its id.
    fn glossary(&mut self, name: &str, terms: &[(&str, &str)]) -> GlossaryId {
        self.library(LibraryChange::Create(name.to_owned()));
        let id = self.id_of(name);
        for (source, target) in terms {
            self.library(LibraryChange::AddTerm(id, Box::new(term(source, target))));
        }
        id
    }

    fn id_of(&self, name: &str) -> GlossaryId {
        let found = self.session.glossaries().iter().find(|glossary| glossary.name == name);
        found.unwrap_or_else(|| panic!("no glossary {name}")).id
    }

    /// Names and numbers of terms, in order of priority.
    fn shelf(&self) -> Vec<(&str, usize)> {
        self.session.glossaries().iter().map(|g| (g.name.as_str(), g.num_terms)).collect()
    }

    /// What Ctrl+1, 2, … put into the translation of a paragraph.
    fn offered(&self, number: usize) -> Vec<(String, String)> {
        let list = insertions(self.project(), self.paragraph(number));
        list.into_iter().map(|i| (i.term.source.clone(), i.text)).collect()
    }

    /// Chooses a file of terms to be brought in.
    fn import(&mut self, into: ImportPlace, name: &str, content: &str) {
        let path = self.write(name, content);
        self.act(Action::ImportTerms(Some(into)));
        assert_eq!(self.session.take_wanted_path(), Some(PathPurpose::ImportTerms));
        self.act(Action::PathChosen(PathPurpose::ImportTerms, Some(path)));
    }

    fn shown(&self) -> &TermImport {
        match self.dialog() {
            Some(Dialog::TermImport(import)) => import,
            other => panic!("no import is shown but {other:?}"),
        }
    }

    /// Agrees to what is shown.
    fn agree(&mut self, change: impl FnOnce(&mut TermImport)) {
        let Some(Dialog::TermImport(mut import)) = self.session.dialog.take() else {
            panic!("no import is shown");
        };
        change(&mut import);
        self.act(Action::BringTermsIn(import));
    }
}

fn rows(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|&(source, target)| (source.to_owned(), target.to_owned())).collect()
}

#[test]
fn glossaries_are_made_renamed_ordered_and_deleted() {
    let mut bench = Bench::new();
    bench.session.read_library();
    bench.session.tick();
    let home = bench.path("home");
    assert!(!home.join("data/glossaries.db").exists(), "nothing is made before it is wanted");
    let house = bench.glossary("House", &[("湿地", "wetland")]);
    bench.glossary("News", &[]);
    assert_eq!(bench.shelf(), [("House", 1), ("News", 0)]);
    bench.library(LibraryChange::Move { glossary: house, up: false });
    bench.library(LibraryChange::Move { glossary: house, up: false });
    bench.library(LibraryChange::Rename(house, "Own".into()));
    assert_eq!(bench.shelf(), [("News", 0), ("Own", 1)]);
    bench.library(LibraryChange::Create("Own".into()));
    bench.assert_told(&["already", "Own"]);
    bench.library(LibraryChange::Delete(bench.id_of("News")));
    assert_eq!(bench.shelf(), [("Own", 1)]);
    let mut second = bench.second_session();
    second.read_library();
    second.tick();
    assert_eq!(second.glossaries().len(), 1, "another window sees the same");
}

#[test]
fn terms_of_the_library_work_in_the_article() {
    let mut bench = Bench::with_article();
    let before = bench.document().clone();
    let id =
        bench.glossary("House", &[("湿地", "wetland"), ("水鸟", "water bird"), ("飞船", "ship")]);
    assert_eq!(bench.offered(4), rows(&[("湿地", "wetland")]));
    assert_eq!(bench.offered(2), rows(&[("水鸟", "water bird")]));
    assert_eq!(bench.document(), &before, "the project stays as it is");
    let derived = &bench.project().derived;
    assert_eq!(derived.terms().len(), 2, "only what occurs is kept");
    let (wetland, usage) = derived.library_terms().next().expect("a term of the library");
    assert_eq!((wetland.source.as_str(), usage.count), ("湿地", 1));
    assert!(derived.is_from_library(wetland.id));
    assert_eq!(derived.glossary_of(wetland.id), Some("House"));
    bench.library(LibraryChange::Enable(id, false));
    assert_eq!(bench.offered(4), rows(&[]));
    bench.library(LibraryChange::Enable(id, true));
    assert_eq!(bench.offered(4), rows(&[("湿地", "wetland")]));
}

#[test]
fn a_term_of_the_library_becomes_one_of_the_project() {
    let mut bench = Bench::with_article();
    bench.glossary("House", &[("湿地", "wetland")]);
    let found = bench.project().derived.library_terms().next().map(|(term, _)| Term::clone(term));
    let term = Box::new(found.expect("a term of the library"));
    bench.act(Action::Show(Box::new(Dialog::Term { term, is_new: false })));
    let Some(Dialog::Term { mut term, is_new: true }) = bench.session.dialog.take() else {
        panic!("it is opened as a new term");
    };
    term.targets = vec!["marsh".into()];
    bench.act(Action::AddTerm(term));
    assert_eq!(bench.offered(4), rows(&[("湿地", "marsh")]), "the project decides");
    assert!(bench.project().derived.library_terms().next().is_none());
}

#[test]
fn a_term_is_taken_out_of_its_glossary() {
    let mut bench = Bench::with_article();
    let id = bench.glossary("House", &[("水鸟", "water bird"), ("湿地", "wetland")]);
    let found = |bench: &Bench, source: &str| {
        let mut terms = bench.project().derived.library_terms();
        terms.find(|(term, _)| term.source == source).map(|(term, _)| Box::new(Term::clone(term)))
    };
    let wetland = found(&bench, "湿地").expect("it occurs");
    bench.library(LibraryChange::RemoveTerm(id, wetland.clone()));
    bench.assert_told(&["湿地", "removed", "House"]);
    assert!(found(&bench, "湿地").is_none() && found(&bench, "水鸟").is_some());
    bench.library(LibraryChange::RemoveTerm(id, wetland));
    bench.assert_told(&["no longer"]);
    bench.library(LibraryChange::RemoveTerm(id, Box::new(term("水鸟", "of the project"))));
    assert_eq!(bench.shelf(), [("House", 1)]);
}

#[test]
fn the_upper_glossary_decides_and_the_project_goes_before_all() {
    let mut bench = Bench::with_article();
    bench.glossary("A", &[("濕地", "wetland")]);
    let second = bench.glossary("B", &[("湿地", "marsh")]);
    assert_eq!(bench.offered(4)[0].1, "wetland");
    bench.library(LibraryChange::Move { glossary: second, up: true });
    assert_eq!(bench.offered(4)[0].1, "marsh");
    let own = Term { aliases: vec!["湿地".into()], ..term("沼泽湿地", "swamp") };
    bench.act(Action::AddTerm(Box::new(own)));
    assert_eq!(bench.offered(4), rows(&[("沼泽湿地", "swamp")]), "its alias decides too");
}

#[test]
fn what_is_read_only_stays_as_it_is() {
    let mut bench = Bench::new();
    let id = bench.glossary("House", &[("湿地", "wetland")]);
    bench.library(LibraryChange::ReadOnly(id, true));
    assert_eq!(bench.session.writable_glossaries().count(), 0);
    bench.library(LibraryChange::AddTerm(id, Box::new(term("水鸟", "water bird"))));
    bench.assert_told(&["House", "read-only"]);
    bench.library(LibraryChange::Delete(id));
    assert_eq!(bench.shelf(), [("House", 1)]);
}

#[test]
fn a_copied_term_goes_first_and_loses_nothing() {
    let mut bench = Bench::new();
    let id = bench.glossary("House", &[("湿地", "wetland"), ("濕地", "marsh")]);
    bench.assert_told(&["濕地", "House"]);
    assert_eq!(bench.shelf(), [("House", 1)], "the same Chinese in another script");
    let path = bench.path("out.tsv");
    let order = TermExport {
        from: Some(id),
        path: path.clone(),
        format: "tsv".into(),
        options: Default::default(),
    };
    bench.act(Action::ExportTerms { order, replaces: None });
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("marsh; wetland") || text.contains("marsh;wetland"), "{text}");
}

#[test]
fn an_import_into_the_project_is_shown_first_and_is_one_step() {
    let mut bench = Bench::with_article();
    bench.act(Action::AddTerm(Box::new(term("湿地", "wetland"))));
    bench.act(Action::AddTerm(Box::new(term("水鸟", "water bird"))));
    let before = bench.document().clone();
    let table =
        "source,target,note\n湿地,marsh,\n水鸟,water bird; waterfowl,\n观鸟台,hide,new\n,x,\n";
    bench.import(ImportPlace::Project, "terms.csv", table);
    assert_eq!(bench.document(), &before, "nothing is written before the person agrees");
    let plan = &bench.shown().read.plan;
    assert_eq!((plan.new.len(), plan.changed.len(), plan.conflicting.len()), (1, 1, 1));
    assert_eq!(bench.shown().read.file.num_problems, 1);
    assert!(bench.shown().is_ready());
    bench.agree(|_| {});
    bench.assert_told(&["1 new", "1 changed"]);
    let targets = |bench: &Bench, source: &str| {
        let found = bench.document().terms().iter().find(|term| term.source == source);
        found.map(|term| term.targets.join("|"))
    };
    assert_eq!(targets(&bench, "湿地").as_deref(), Some("wetland"));
    assert_eq!(targets(&bench, "水鸟").as_deref(), Some("water bird|waterfowl"));
    assert_eq!(targets(&bench, "观鸟台").as_deref(), Some("hide"));
    assert_eq!(bench.offered(6), rows(&[("观鸟台", "hide")]));
    bench.act(Action::Undo);
    assert_eq!(bench.document(), &before, "one step takes all of it back");
    bench.import(ImportPlace::Project, "terms.csv", table);
    bench.agree(|import| import.taken = [0].into());
    assert_eq!(targets(&bench, "湿地").as_deref(), Some("marsh"));
}

#[test]
fn columns_and_encoding_can_be_chosen() {
    let mut bench = Bench::with_article();
    bench.import(ImportPlace::Project, "terms.csv", "湿地,wetland,n1\n水鸟,water bird,n2\n");
    let mut order = bench.shown().order.clone();
    let mapping = order.options.mapping.as_mut().expect("a table has columns");
    assert_eq!(mapping.columns[..2], [Some(Column::Source), Some(Column::Target)]);
    mapping.columns = vec![Some(Column::Source), None, Some(Column::Target)];
    bench.act(Action::ReadTerms(Box::new(order)));
    assert_eq!(bench.shown().read.plan.new[0].targets, ["n1"]);
    assert_eq!(bench.shown().order.options.mapping, bench.shown().read.file.mapping);
    assert!(!bench.shown().is_reading);
    let mut order = bench.shown().order.clone();
    order.options.mapping = None;
    order.options.options.0.insert("encoding".into(), "utf-8".into());
    bench.act(Action::ReadTerms(Box::new(order)));
    assert_eq!(bench.shown().read.plan.new[0].targets, ["wetland"]);
}

#[test]
fn an_answer_that_is_not_waited_for_shows_nothing() {
    let mut bench = Bench::with_article();
    let path = bench.write("none.csv", "");
    bench.act(Action::ImportTerms(None));
    bench.act(Action::PathChosen(
        PathPurpose::ImportTerms,
        Some(path.with_file_name("missing.csv")),
    ));
    assert!(bench.dialog().is_none());
    bench.assert_told(&["missing.csv"]);
}

#[test]
fn an_import_into_the_library_is_all_or_nothing() {
    let mut bench = Bench::new();
    let place = ImportPlace::Library(LibraryPlace::New("News".into()));
    bench.import(place.clone(), "terms.tsv", "湿地\twetland\n水鸟\twater bird\n");
    assert_eq!(bench.shelf(), []);
    bench.agree(|_| {});
    bench.assert_told(&["News", "2 new"]);
    assert_eq!(bench.shelf(), [("News", 2)]);
    let known = ImportPlace::Library(LibraryPlace::Known(bench.id_of("News")));
    bench.import(known, "more.tsv", "湿地\tmarsh\n观鸟台\thide\n");
    let plan = &bench.shown().read.plan;
    assert_eq!((plan.new.len(), plan.conflicting.len()), (1, 1));
    bench.agree(|import| import.taken = [0].into());
    assert_eq!(bench.shelf(), [("News", 3)]);
    // The name is taken: nothing comes in.
    bench.import(place, "terms.tsv", "飞船\tship\n");
    bench.agree(|_| {});
    bench.assert_told(&["already"]);
    assert_eq!(bench.shelf(), [("News", 3)]);
}

#[test]
fn export_and_import_give_the_same() {
    let mut bench = Bench::with_article();
    let rich = Term {
        aliases: vec!["沼地".into()],
        short_target: Some("WL".into()),
        forbidden: vec!["swamp".into()],
        note: "seen\ntwice".into(),
        exact_case: true,
        ..term("湿地", "wetland")
    };
    bench.act(Action::AddTerm(Box::new(rich)));
    bench.act(Action::AddTerm(Box::new(term("水鸟", "water bird"))));
    bench.act(Action::ShowTermExport(None));
    let Some(Dialog::TermExport { mut order, content: Some(content), .. }) =
        bench.session.dialog.take()
    else {
        panic!("the export is shown");
    };
    assert_eq!(content.num_terms, 2);
    order.set_path(bench.path("out.tbx"));
    assert_eq!(order.format, "tbx");
    bench.act(Action::ExportTerms { order: order.clone(), replaces: None });
    bench.act(Action::ExportTerms { order, replaces: None });
    let replaces = match bench.session.dialog.take() {
        Some(Dialog::TermExport { order, replaces: Some(path), .. }) => (order, path),
        other => panic!("a file in the way is asked about: {other:?}"),
    };
    bench.act(Action::ExportTerms { order: replaces.0, replaces: Some(replaces.1) });
    bench.act(Action::ImportTerms(Some(ImportPlace::Project)));
    let path = bench.path("out.tbx");
    bench.act(Action::PathChosen(PathPurpose::ImportTerms, Some(path.clone())));
    let plan = &bench.shown().read.plan;
    assert_eq!((plan.same.len(), plan.is_idle(true)), (2, true));
    assert!(!bench.shown().is_ready());
    bench.session.dialog = None;
    bench.act(Action::ImportTerms(Some(ImportPlace::Library(LibraryPlace::New("Copy".into())))));
    bench.act(Action::PathChosen(PathPurpose::ImportTerms, Some(path)));
    let found: Vec<Term> = bench.shown().read.plan.new.clone();
    let own = bench.document().terms().iter().map(|t| Term { id: TermId(0), ..Term::clone(t) });
    assert_eq!(found, own.collect::<Vec<_>>());
}

#[test]
fn a_format_tells_what_it_loses() {
    let mut bench = Bench::with_article();
    let noted = Term { forbidden: vec!["swamp".into()], ..term("湿地", "wetland") };
    bench.act(Action::AddTerm(Box::new(noted)));
    bench.act(Action::ShowTermExport(None));
    let Some(Dialog::TermExport { order, content: Some(content), .. }) = bench.dialog() else {
        panic!("the export is shown");
    };
    let format = |id| duizhao::formats::glossary::term_format(id).expect("a format");
    assert_eq!(content.lost(format("csv")), []);
    let lost: Vec<_> = content.lost(format("omegat")).iter().map(|field| field.name()).collect();
    assert_eq!(lost, ["forbidden"]);
    assert_eq!(order.path.extension().and_then(|e| e.to_str()), Some("csv"));
}

#[test]
fn a_damaged_library_is_kept_and_told_of() {
    let mut bench = Bench::new();
    bench.glossary("House", &[("湿地", "wetland")]);
    let database = bench.path("home/data/glossaries.db");
    let mut bench = bench.restart();
    for end in ["-wal", "-shm"] {
        let beside = format!("{}{end}", database.display());
        let _gone = std::fs::remove_file(beside);
    }
    std::fs::write(&database, "no database at all, and long enough to see that".repeat(40))
        .unwrap();
    bench.session.read_library();
    bench.session.tick();
    bench.assert_told(&["damaged", "broken-1"]);
    assert_eq!(bench.shelf(), []);
    bench.glossary("New", &[]);
    assert_eq!(bench.shelf(), [("New", 0)]);
}

#[test]
fn a_large_library_does_not_slow_typing() {
    let mut bench = Bench::new();
    let rows = (0..20_000).map(|number| format!("词{number}语\tword {number}\n"));
    let table: String = rows.chain(["湿地\twetland\n".to_owned()]).collect();
    bench.import(ImportPlace::Library(LibraryPlace::New("Big".into())), "big.tsv", &table);
    bench.agree(|_| {});
    let path = bench.write("湖.txt", ARTICLE);
    bench.act(Action::Open(path));
    bench.session.dialog = None;
    assert_eq!(bench.offered(4), rows_of_wetland());
    let derived = &bench.project().derived;
    assert_eq!(derived.terms().len(), 1, "what is searched at a keystroke stays small");
    let jobs = bench.session.jobs().len();
    bench.type_in(4, "The wetland");
    assert_eq!(bench.session.jobs().len(), jobs, "typing reads no library");
}

fn rows_of_wetland() -> Vec<(String, String)> {
    rows(&[("湿地", "wetland")])
}

#[test]
fn thousands_of_terms_come_into_the_project_at_once() {
    let mut bench = Bench::with_article();
    let table: String =
        (0..50_000).map(|number| format!("词{number}语\tword {number}\n")).collect();
    bench.import(ImportPlace::Project, "big.tsv", &table);
    let before = bench.document().clone();
    bench.agree(|_| {});
    assert_eq!(bench.document().terms().len(), before.terms().len() + 50_000);
    bench.act(Action::Undo);
    assert_eq!(bench.document(), &before);
    bench.act(Action::Redo);
    assert_eq!(bench.document().terms().len(), before.terms().len() + 50_000);
}

#[test]
fn a_place_that_cannot_be_compared_with_is_not_written_to() {
    let mut bench = Bench::with_article();
    bench.act(Action::AddTerm(Box::new(term("湿地", "wetland"))));
    bench.import(ImportPlace::Project, "terms.csv", "湿地,wetland; marsh\n");
    let mut order = bench.shown().order.clone();
    order.path = bench.path("gone.csv");
    order.into = ImportPlace::Library(LibraryPlace::Known(GlossaryId(1)));
    bench.act(Action::ReadTerms(Box::new(order.clone())));
    bench.assert_told(&["gone.csv"]);
    assert_eq!(bench.shown().order.into, ImportPlace::Project, "the choice goes back");
    bench.agree(|import| import.order.into = order.into.clone());
    assert_eq!(bench.session.glossaries().len(), 0);
    assert_eq!(bench.document().terms()[0].targets, ["wetland"]);
}
