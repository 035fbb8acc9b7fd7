//! Finding in source and translation, replacing in the translation alone.

use super::Bench;
use duizhao::session::{Action, Scope, Side};
use duizhao::text::fold::Folding;
use duizhao::text::search::{Query, SearchMode};

fn query(needle: &str, mode: SearchMode) -> Query {
    Query { needle: needle.into(), mode, ..Query::default() }
}

/// The hits as paragraph numbers and sides.
fn hits(bench: &Bench) -> Vec<(usize, Side)> {
    let index = |id| bench.document().index_of(id).unwrap() + 1;
    bench.session.find().hits().iter().map(|hit| (index(hit.paragraph), hit.side)).collect()
}

fn look_for(bench: &mut Bench, query: Query, scope: Scope) {
    bench.act(Action::ShowFind(true));
    bench.act(Action::SetQuery(query, scope));
}

fn written() -> Bench {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Birds, bird’s, birding; BIRD");
    bench.type_in(3, "Water and bird 2025");
    bench.type_in(6, "水鸟 bird");
    bench.act(Action::GoTo(1));
    bench
}

#[test]
fn finds_in_source_target_or_both_in_every_mode() {
    use Side::{Source, Target};
    let mut bench = written();
    let case = Folding { case: true, ..Folding::default() };
    let script = Folding { script: true, ..Folding::default() };
    let width = Folding { width: true, ..Folding::default() };
    let folded = |needle, folding| Query { folding, ..query(needle, SearchMode::Plain) };
    let plain = |needle| query(needle, SearchMode::Plain);
    type Row = (Query, Scope, Vec<(usize, Side)>);
    let rows: Vec<Row> = vec![
        (plain("水鸟"), Scope::Both, vec![(2, Source), (6, Target)]),
        (plain("水鸟"), Scope::Source, vec![(2, Source)]),
        (plain("水鸟"), Scope::Target, vec![(6, Target)]),
        (plain("bird"), Scope::Target, vec![(2, Target), (2, Target), (3, Target), (6, Target)]),
        (
            folded("bird", case),
            Scope::Target,
            vec![(2, Target), (2, Target), (2, Target), (2, Target), (3, Target), (6, Target)],
        ),
        (
            query("bird", SearchMode::WholeWord),
            Scope::Target,
            vec![(2, Target), (3, Target), (6, Target)],
        ),
        (query(r"\d{4}", SearchMode::Regex), Scope::Target, vec![(3, Target)]),
        (folded("水鳥", script), Scope::Both, vec![(2, Source), (6, Target)]),
        (folded("２０２５", width), Scope::Target, vec![(3, Target)]),
        (plain("nowhere"), Scope::Both, vec![]),
        (plain(""), Scope::Both, vec![]),
    ];
    for (query, scope, expected) in rows {
        look_for(&mut bench, query.clone(), scope);
        assert_eq!(hits(&bench), expected, "{query:?} {scope:?}");
    }
    look_for(&mut bench, query("(", SearchMode::Regex), Scope::Both);
    assert!(bench.session.find().error().is_some());
    assert!(hits(&bench).is_empty());
}

#[test]
fn stepping_goes_round_and_activates_the_paragraph() {
    let mut bench = written();
    look_for(&mut bench, query("bird ", SearchMode::Regex), Scope::Target);
    assert_eq!(bench.active(), 3, "jumps to the first hit");
    look_for(&mut bench, query("bird", SearchMode::WholeWord), Scope::Target);
    bench.act(Action::ShowHit(0));
    let mut visited = vec![bench.active()];
    for _ in 0..3 {
        bench.act(Action::StepHit { forward: true });
        visited.push(bench.active());
    }
    assert_eq!(visited, [2, 3, 6, 2]);
    bench.act(Action::StepHit { forward: false });
    assert_eq!(bench.active(), 6);
}

#[test]
fn hits_follow_what_is_typed() {
    let mut bench = written();
    look_for(&mut bench, query("reed", SearchMode::Plain), Scope::Target);
    assert!(hits(&bench).is_empty());
    bench.type_in(4, "reed and reed");
    assert_eq!(hits(&bench).len(), 2);
    bench.act(Action::Undo);
    assert!(hits(&bench).is_empty());
}

#[test]
fn replacing_one_goes_on_to_the_next_and_never_finds_itself() {
    let mut bench = written();
    look_for(&mut bench, query("bird", SearchMode::WholeWord), Scope::Target);
    bench.act(Action::ShowHit(0));
    bench.act(Action::ReplaceHit("bird bird".into()));
    assert_eq!(bench.target(2), "Birds, bird bird’s, birding; BIRD");
    assert_eq!(bench.active(), 3, "what was put in is passed over");
    bench.act(Action::ReplaceHit("fowl".into()));
    assert_eq!(bench.target(3), "Water and fowl 2025");
    assert_eq!(bench.active(), 6);
    bench.act(Action::Undo);
    assert_eq!(bench.target(3), "Water and bird 2025");
}

#[test]
fn replacing_all_is_one_step_and_never_touches_the_source() {
    let mut bench = written();
    let sources: Vec<String> =
        bench.document().paragraphs().iter().map(|p| p.source.clone()).collect();
    look_for(&mut bench, query("水鸟", SearchMode::Plain), Scope::Both);
    bench.act(Action::ShowHit(0));
    bench.act(Action::ReplaceHit("waterfowl".into()));
    bench.act(Action::ReplaceAll("waterfowl".into()));
    assert_eq!(bench.target(6), "waterfowl bird");
    look_for(&mut bench, query("鸟", SearchMode::Plain), Scope::Source);
    bench.act(Action::ReplaceAll("鱼".into()));
    look_for(&mut bench, query(r"(\w)ird", SearchMode::Regex), Scope::Target);
    let before: Vec<String> =
        bench.document().paragraphs().iter().map(|p| p.target.clone()).collect();
    bench.act(Action::ReplaceAll("${1}IRD".into()));
    assert_eq!(bench.target(2), "BIRDs, bIRD’s, bIRDing; BIRD");
    assert_eq!(bench.target(3), "Water and bIRD 2025");
    bench.assert_told(&["5", "3"]);
    bench.act(Action::Undo);
    let after: Vec<String> =
        bench.document().paragraphs().iter().map(|p| p.target.clone()).collect();
    assert_eq!(after, before, "one step");
    let now: Vec<String> = bench.document().paragraphs().iter().map(|p| p.source.clone()).collect();
    assert_eq!(now, sources);
}

#[test]
fn replacing_follows_the_query_that_was_just_set() {
    let mut bench = written();
    look_for(&mut bench, query("bird", SearchMode::Plain), Scope::Target);
    bench.session.apply(Action::SetQuery(query("2025", SearchMode::Plain), Scope::Target));
    bench.act(Action::ReplaceAll("2026".into()));
    assert_eq!(bench.target(3), "Water and bird 2026");
}

#[test]
fn a_refused_replacement_does_not_say_that_it_was_done() {
    let bench = Bench::with_project();
    let mut first = bench;
    first.type_in(2, "bird");
    first.act(Action::Save);
    let mut second = first.second_session();
    second.begin(Some(first.path("湖.duizhao")));
    second.tick();
    second.apply(Action::ShowFind(true));
    second.apply(Action::SetQuery(query("bird", SearchMode::Plain), Scope::Target));
    second.tick();
    second.apply(Action::ReplaceAll("fish".into()));
    second.tick();
    assert_eq!(second.project().unwrap().document().paragraphs()[1].target, "bird");
    let told: Vec<_> = second.notices().iter().map(|notice| notice.text.clone()).collect();
    assert!(!told.iter().any(|text| text.contains("eplaced")), "{told:?}");
}
