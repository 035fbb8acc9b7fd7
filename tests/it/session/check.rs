//! Findings while one works: made when the document is known, kept up to date after edits, never at wrong places,
//! ignored and heeded, gone through in order.

use super::Bench;
use duizhao::check::{CHECKS, Finding, Severity};
use duizhao::model::{Settings, Status};
use duizhao::session::{Action, Dialog, FilterKind, PathPurpose, Preference, finding_text};

/// Has that check alone at work on what is open.
fn with_check(mut bench: Bench, check: &str) -> Bench {
    for other in CHECKS.iter().filter(|other| other.id() != check) {
        bench.act(Action::SetPreference(Preference::CheckOff(other.id().to_owned(), true)));
    }
    bench.session.learn_chinese();
    bench.session.tick();
    bench.session.tick();
    assert!(bench.session.is_checked());
    bench
}

/// The article, whose third and fifth paragraph have the same source, checked for consistency.
fn bench() -> Bench {
    with_check(Bench::with_article(), "consistency")
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

/// How many findings there are of any severity.
fn num_found(bench: &Bench) -> usize {
    Severity::ALL.into_iter().map(|severity| bench.session.num_findings(severity)).sum()
}

/// The number of a finding's paragraph, and its index.
fn place(bench: &Bench, found: Option<(duizhao::model::ParagraphId, usize)>) -> (usize, usize) {
    let (id, index) = found.expect("there is one");
    (bench.document().index_of(id).unwrap() + 1, index)
}

pub fn with_two_translations() -> Bench {
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
    assert_eq!(num_found(&bench), 0);
    bench.type_in(3, "She said there is more water this year.");
    check(&mut bench);
    assert_eq!(num_found(&bench), 0, "one translation is no two");
    bench.type_in(5, "This year the water stands higher, she says.");
    check(&mut bench);
    assert_eq!(kinds(&bench, 5), ["translations-differ"]);
    assert_eq!(num_found(&bench), 1, "the one that came first stands");
    let paragraph = bench.paragraph(5);
    let finding = &bench.session.findings(paragraph)[0];
    let text = finding_text(bench.session.messages(), bench.document(), paragraph, finding);
    assert!(text.contains("paragraph 3") && text.contains("more water"), "{text}");
    bench.act(Action::Undo);
    check(&mut bench);
    assert!(kinds(&bench, 3).is_empty() && kinds(&bench, 5).is_empty());
    bench.act(Action::Redo);
    check(&mut bench);
    assert_eq!(num_found(&bench), 1);
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
    assert_eq!(num_found(&bench), 0, "another source now");
    bench.act(Action::Undo);
    bench.type_in(5, "This year the water stands higher, she says.");
    check(&mut bench);
    assert_eq!(num_found(&bench), 1);
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
    assert_eq!(num_found(&bench), 0);
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
    assert_eq!(num_found(&bench), 0);
    bench.act(off(false));
    assert_eq!(num_found(&bench), 1);
    let checks_off = ["consistency".to_owned()].into();
    let settings = Settings { checks_off, ..Settings::default() };
    bench.act(Action::SetSettings(Box::new(settings)));
    assert_eq!(num_found(&bench), 0);
    bench.act(Action::Undo);
    assert_eq!(num_found(&bench), 1);
}

#[test]
fn one_goes_from_finding_to_finding_and_round() {
    let mut bench = with_text("题目\n空\n他有五本书和三支笔。\n空\n她有七本书。\n空\n");
    bench.type_in(3, "He has 6 books and 4 pens.");
    bench.type_in(5, "She has 8 books.");
    check(&mut bench);
    assert_eq!((kinds(&bench, 3).len(), kinds(&bench, 5).len()), (2, 1));
    let first = bench.session.next_finding(None);
    assert_eq!(place(&bench, first), (3, 0));
    for (number, forward, expected) in [
        (1, true, (3, 0)),
        (3, true, (3, 0)),
        (3, false, (3, 1)),
        (4, true, (5, 0)),
        (6, true, (3, 0)),
        (1, false, (5, 0)),
        (4, false, (3, 1)),
    ] {
        let id = bench.id(number);
        bench.act(Action::Activate(id));
        let beside = bench.session.finding_beside(forward);
        assert_eq!(place(&bench, beside), expected, "from {number}, forward {forward}");
    }
    for expected in [(3, 0), (3, 1), (5, 0), (3, 0)] {
        let after = bench.session.finding_gone_to();
        let next = bench.session.next_finding(after).unwrap();
        bench.act(Action::ShowFinding(next.0, next.1));
        assert_eq!(bench.active(), expected.0);
        let gone_to = bench.session.finding_gone_to();
        assert_eq!(place(&bench, gone_to), expected);
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
    assert_eq!(num_found(&bench), 0);
    assert!(bench.session.paragraphs_with_findings().is_empty());
    assert!(bench.session.is_checked());
    assert_eq!(bench.status(1), Status::Untranslated);
}

const SOURCE: &str = "公司的收入去年达到5890亿美元。";

/// An article of those lines, checked for its figures.
fn with_text(text: &str) -> Bench {
    let mut bench = Bench::new();
    let path = bench.write("钱.txt", text);
    bench.act(Action::Open(path));
    bench.session.dialog = None;
    with_check(bench, "quantity")
}

/// A title and two paragraphs with a sum in each.
fn with_sums() -> Bench {
    with_text(&format!("题目\n{SOURCE}\n他买了三本书，花了120元人民币。\n"))
}

fn errors(bench: &Bench) -> usize {
    bench.session.num_findings(Severity::Error)
}

#[test]
fn a_fix_is_one_step_and_helps_at_once() {
    let mut bench = with_sums();
    bench.type_in(2, "The company’s revenue reached $58.9 billion last year.");
    check(&mut bench);
    assert_eq!(errors(&bench), 1);
    let (id, index) = bench.session.current_finding().expect("in the active paragraph");
    let finding = bench.session.findings(bench.paragraph(2))[index].clone();
    let stale = finding.clone();
    bench.act(Action::ApplyFix(id, Box::new(finding)));
    assert!(bench.target(2).contains("$589 billion"), "{}", bench.target(2));
    assert_eq!(errors(&bench), 0, "looked at again without waiting");
    bench.act(Action::ApplyFix(id, Box::new(stale)));
    assert!(bench.target(2).contains("$589 billion"), "what is gone mends nothing");
    bench.act(Action::Undo);
    bench.act(Action::Check);
    assert!(bench.target(2).contains("$58.9 billion"));
    let kind = bench.session.findings(bench.paragraph(2))[0].kind;
    bench.act(Action::FixAll(kind));
    assert!(bench.target(2).contains("$589 billion"));
    bench.assert_told(&["One place was corrected"]);
}

#[test]
fn what_is_lacking_waits_until_the_paragraph_is_left() {
    let mut bench = with_sums();
    bench.type_in(2, "The company’s revenue");
    bench.act(Action::Check);
    let shown = bench.session.findings(bench.paragraph(2)).to_vec();
    assert!(shown.iter().all(|finding| !finding.is_lack()), "{shown:?}");
    let elsewhere = bench.id(1);
    bench.act(Action::Activate(elsewhere));
    let left = bench.session.findings(bench.paragraph(2)).to_vec();
    assert!(left.iter().any(|finding| finding.is_lack()), "{left:?}");
    let id = bench.id(2);
    bench.act(Action::Activate(id));
    assert_eq!(bench.session.findings(bench.paragraph(2)).len(), shown.len());
}

#[test]
fn errors_are_asked_about_once_even_those_that_are_held_back() {
    let mut bench = with_sums();
    bench.type_in(2, "The company’s revenue reached $58.9 billion last year.");
    bench.act(Action::Confirm);
    let Some(Dialog::ConfirmErrors(asked)) = bench.dialog().cloned() else { panic!("not asked") };
    assert_eq!(bench.status(2), Status::Draft);
    assert_eq!(asked.errors.len(), 1, "without waiting for the check");
    bench.act(Action::FixAndConfirm(asked));
    assert!(bench.dialog().is_none());
    assert!(bench.target(2).contains("$589 billion"));
    assert_eq!((bench.status(2), bench.active()), (Status::Done, 3));
    bench.type_in(2, "The company’s revenue reached $5,890 billion last year.");
    let id = bench.id(2);
    bench.act(Action::SetStatus(id, Status::Done));
    let Some(Dialog::ConfirmErrors(asked)) = bench.dialog().cloned() else { panic!("not asked") };
    bench.act(Action::ConfirmAnyway(asked));
    assert_eq!((bench.status(2), bench.active()), (Status::Done, 2), "the mark leads nowhere");
    bench.act(Action::SetStatus(id, Status::Draft));
    bench.act(Action::SetStatus(id, Status::Done));
    assert!(bench.dialog().is_none(), "the same errors are not asked about twice");
}

#[test]
fn a_report_is_written_as_a_page_and_as_a_table() {
    let mut bench = with_sums();
    bench.type_in(2, "The company’s revenue reached $58.9 billion last year.");
    bench.act(Action::SetNote(bench.id(2), "=ask the bank".into()));
    check(&mut bench);
    let (page, table) = (bench.path("问题"), bench.path("问题.CSV"));
    bench.act(Action::PathChosen(PathPurpose::CheckReport, Some(page)));
    bench.act(Action::PathChosen(PathPurpose::CheckReport, Some(table.clone())));
    let page = std::fs::read_to_string(bench.path("问题.html")).unwrap();
    for words in ["5890亿美元</mark>", "$58.9 billion</mark>", "1 error", "=ask the bank"] {
        assert!(page.contains(words), "{words} in {page}");
    }
    let text = std::fs::read_to_string(&table).unwrap();
    assert!(text.contains("'=ask the bank") && text.contains("⟦$58.9 billion⟧"), "{text}");
    bench.act(Action::PathChosen(PathPurpose::CheckReport, Some(table.clone())));
    let asks =
        matches!(bench.dialog(), Some(Dialog::Path { replaces: Some(path), .. }) if *path == table);
    assert!(asks, "a file that stands in the way is asked about");
    bench.act(Action::WriteCheckReport(bench.path("no such folder/x.csv")));
    bench.assert_told(&["x.csv"]);
}

#[test]
fn a_style_is_chosen_as_the_translation_has_it_and_fixed_in_one_go() {
    let mut bench = Bench::new();
    let lines = "去年增长5%。\n".repeat(12);
    let path = bench.write("率.txt", format!("题目\n{lines}"));
    bench.act(Action::Open(path));
    bench.session.dialog = None;
    let mut bench = with_check(bench, "style");
    for number in 2..=13 {
        bench.type_in(number, "It grew by 5 percent last year.");
    }
    bench.act(Action::Check);
    assert_eq!(num_found(&bench), 0, "nothing is chosen yet");
    bench.act(Action::GuessStyle);
    let style = bench.document().settings().style.clone();
    assert_eq!(style.get("percent").map(String::as_str), Some("percent"), "{style:?}");
    bench.type_in(2, "It grew by 5% last year.");
    bench.act(Action::Check);
    let kinds = kinds(&bench, 2);
    assert_eq!(kinds, ["style-percent"]);
    bench.act(Action::FixAll(kinds[0]));
    assert_eq!(bench.target(2), "It grew by 5 percent last year.");
    bench.act(Action::Undo);
    bench.act(Action::Undo);
    bench.act(Action::Undo);
    assert!(bench.document().settings().style.is_empty(), "undone as any other step");
}

#[test]
fn a_change_of_thousands_of_paragraphs_is_checked_as_a_whole() {
    let lines: String = (0..2100).map(|number| format!("第{number}行没有回答问题。\n")).collect();
    let mut bench = Bench::new();
    let path = bench.write("多.txt", lines);
    bench.act(Action::Open(path));
    bench.session.dialog = None;
    let mut bench = with_check(bench, "consistency");
    let pieces = vec!["It left the question open.".to_owned(); 2100];
    bench.act(Action::Spread(bench.id(1), pieces));
    assert!(!bench.session.wants_check(), "nothing is left for single looks");
    bench.session.tick();
    assert_eq!(num_found(&bench), 2099, "translated alike but for the first");
    bench.type_in(7, "Another one altogether.");
    check(&mut bench);
    assert_eq!(num_found(&bench), 2098);
    bench.act(Action::SetFilter(FilterKind::WithFindings));
    assert_eq!(bench.session.sight().len(bench.document()), 2098);
}

#[test]
fn a_misspelt_word_has_suggestions() {
    let mut bench = with_text("题目\n他做了一个决定。\n");
    bench.act(Action::SetPreference(Preference::CheckOff("quantity".into(), true)));
    bench.act(Action::SetPreference(Preference::CheckOff("english".into(), false)));
    // One letter from two words: no one fix is right.
    bench.type_in(2, "He made a decision, wich was right.");
    bench.act(Action::Check);
    let id = bench.id(2);
    let findings = bench.session.findings(bench.paragraph(2)).to_vec();
    let [finding] = &findings[..] else { panic!("{findings:?}") };
    assert!(finding.fix.is_none() && bench.session.wants_suggestions());
    bench.act(Action::Suggest);
    assert!(!bench.session.wants_suggestions(), "once is enough");
    let fixes = bench.session.suggestions(id, finding).to_vec();
    assert!(fixes.iter().any(|fix| fix.text == "which"), "{fixes:?}");
    let mended = Finding { fix: Some(fixes[0].clone()), ..finding.clone() };
    bench.act(Action::ApplyFix(id, Box::new(mended)));
    assert!(bench.target(2).contains(&fixes[0].text), "{}", bench.target(2));
    assert_eq!(num_found(&bench), 0);
}
