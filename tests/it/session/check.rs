//! Findings while one works: made when the document is known, kept up to date after edits, never at wrong places,
//! ignored and heeded, gone through in order.

use super::Bench;
use duizhao::check::Severity;
use duizhao::model::{Settings, Status};
use duizhao::session::{Action, FilterKind, Preference, finding_text};

/// A bench with the article, the dictionary loaded; the third and the fifth paragraph have the same source.
fn bench() -> Bench {
    let mut bench = Bench::with_article();
    bench.session.learn_chinese();
    bench.session.tick();
    bench.session.tick();
    assert!(bench.session.is_checked());
    bench
}

/// Looks again at what changed, as the window does once typing rests.
fn check(bench: &mut Bench) {
    assert!(bench.session.wants_check());
    bench.act(Action::Check);
    assert!(!bench.session.wants_check(), "once is enough");
}

/// The kinds of what is shown of a paragraph.
fn kinds(bench: &Bench, number: usize) -> Vec<&'static str> {
    bench.session.findings(bench.paragraph(number)).iter().map(|finding| finding.kind).collect()
}

/// The number of a finding's paragraph, and its index.
fn place(bench: &Bench, found: Option<(duizhao::model::ParagraphId, usize)>) -> (usize, usize) {
    let (id, index) = found.expect("there is one");
    (bench.document().index_of(id).unwrap() + 1, index)
}

fn with_two_translations() -> Bench {
    let mut bench = bench();
    bench.type_in(3, "She said there is more water this year.");
    bench.type_in(5, "This year the water stands higher, she says.");
    check(&mut bench);
    bench
}

#[test]
fn an_edit_is_followed_in_every_paragraph_that_it_concerns() {
    let mut bench = bench();
    assert!(!bench.session.wants_check(), "a still session has nothing to check");
    assert_eq!(bench.session.num_findings(Severity::Warning), 0);
    bench.type_in(3, "She said there is more water this year.");
    check(&mut bench);
    assert_eq!(bench.session.num_findings(Severity::Warning), 0, "one translation is no two");
    bench.type_in(5, "This year the water stands higher, she says.");
    check(&mut bench);
    assert_eq!(kinds(&bench, 3), ["translations-differ"]);
    assert_eq!(kinds(&bench, 5), ["translations-differ"]);
    assert_eq!(bench.session.num_findings(Severity::Warning), 2);
    let paragraph = bench.paragraph(5);
    let finding = &bench.session.findings(paragraph)[0];
    let text = finding_text(bench.session.messages(), bench.document(), paragraph, finding);
    assert!(text.contains("paragraph 3") && text.contains("more water"), "{text}");
    bench.act(Action::Undo);
    check(&mut bench);
    assert!(kinds(&bench, 3).is_empty() && kinds(&bench, 5).is_empty());
    bench.act(Action::Redo);
    check(&mut bench);
    assert_eq!(bench.session.num_findings(Severity::Warning), 2);
}

#[test]
fn nothing_is_shown_at_a_wrong_place_before_it_was_looked_at_again() {
    let mut bench = with_two_translations();
    for text in ["", "X", "中", "This", "This year the water stands higher, she says. And", "é"] {
        bench.type_in(5, text);
        for number in 1..=6 {
            let paragraph = bench.paragraph(number);
            for finding in bench.session.findings(paragraph) {
                let is_in = |text: &str, bytes: &Option<std::ops::Range<usize>>| {
                    bytes.clone().is_none_or(|bytes| text.get(bytes).is_some())
                };
                assert!(is_in(&paragraph.source, &finding.source), "{text}");
                assert!(is_in(&paragraph.target, &finding.target), "{text}");
            }
        }
    }
    check(&mut bench);
    let id = bench.id(3);
    bench.act(Action::MergeWithNext(id));
    bench.act(Action::Check);
    assert_eq!(bench.session.num_findings(Severity::Warning), 0, "another source now");
    bench.act(Action::Undo);
    bench.type_in(5, "This year the water stands higher, she says.");
    check(&mut bench);
    assert_eq!(bench.session.num_findings(Severity::Warning), 2);
}

#[test]
fn what_is_ignored_here_stays_ignored_and_can_be_heeded_again() {
    let mut bench = with_two_translations();
    let paragraph = bench.paragraph(5);
    let ignored = bench.session.findings(paragraph)[0].ignored(paragraph);
    let id = paragraph.id;
    bench.act(Action::Ignore(id, ignored.clone()));
    assert!(kinds(&bench, 5).is_empty());
    assert_eq!(bench.session.ignored_findings(bench.paragraph(5)).len(), 1);
    assert_eq!(bench.session.num_findings(Severity::Warning), 1, "only here");
    assert!(!bench.session.wants_check(), "nothing is to be looked at for that");
    bench.act(Action::Undo);
    assert_eq!(kinds(&bench, 5).len(), 1);
    bench.act(Action::Redo);
    bench.act(Action::Heed(id, ignored));
    assert_eq!(kinds(&bench, 5).len(), 1);
    assert!(bench.session.ignored_findings(bench.paragraph(5)).is_empty());
}

#[test]
fn checks_are_switched_off_for_all_and_for_one_project() {
    let mut bench = with_two_translations();
    let off = |is_off| Action::SetPreference(Preference::CheckOff("consistency".into(), is_off));
    bench.act(off(true));
    assert_eq!(bench.session.num_findings(Severity::Warning), 0);
    bench.act(off(false));
    assert_eq!(bench.session.num_findings(Severity::Warning), 2);
    let checks_off = ["consistency".to_owned()].into();
    let settings = Settings { checks_off, ..Settings::default() };
    bench.act(Action::SetSettings(Box::new(settings)));
    assert_eq!(bench.session.num_findings(Severity::Warning), 0);
    bench.act(Action::Undo);
    assert_eq!(bench.session.num_findings(Severity::Warning), 2);
}

#[test]
fn one_goes_from_finding_to_finding_and_round() {
    let mut bench = with_two_translations();
    let first = bench.session.next_finding(None);
    assert_eq!(place(&bench, first), (3, 0));
    for (number, forward, expected) in
        [(1, true, 3), (3, true, 3), (4, true, 5), (6, true, 3), (1, false, 5), (4, false, 3)]
    {
        let id = bench.id(number);
        bench.act(Action::Activate(id));
        let beside = bench.session.finding_beside(forward);
        assert_eq!(place(&bench, beside).0, expected, "from {number}, forward {forward}");
    }
    for expected in [3, 5, 3] {
        let after = bench.session.finding_gone_to();
        let next = bench.session.next_finding(after).unwrap();
        bench.act(Action::ShowFinding(next.0, next.1));
        assert_eq!(bench.active(), expected);
        assert_eq!(bench.session.finding_gone_to(), Some(next));
    }
    bench.act(Action::SetFilter(FilterKind::WithFindings));
    assert_eq!(bench.session.sight().len(bench.document()), 2);
}

#[test]
fn a_new_project_has_its_own_findings() {
    let mut bench = with_two_translations();
    let path = bench.write("其他.txt", "标题\n一段没有翻译的话。\n");
    bench.act(Action::Open(path));
    bench.act(Action::DiscardAndGoOn);
    bench.session.tick();
    assert_eq!(bench.document().paragraphs().len(), 2);
    assert_eq!(bench.session.num_findings(Severity::Warning), 0);
    assert!(bench.session.paragraphs_with_findings().is_empty());
    assert!(bench.session.is_checked());
    assert_eq!(bench.status(1), Status::Untranslated);
}
