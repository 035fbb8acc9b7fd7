//! The check held against tables of pairs, good ones and bad.

use super::*;
use crate::check::Brief;
use crate::check::table::{brief, look, short};
use crate::model::{Document, Extra, Paragraph, ParagraphId, Part};
use proptest::prelude::*;

/// A source whose end and marks ask for nothing.
const NONE: &str = "他说了很多话";

#[track_caller]
fn check(source: &str, target: &str, expected: &[&str]) {
    assert_eq!(short(&Punctuation, &brief(&[]), source, target), expected, "{target}");
}

#[test]
fn ends_as_the_source_ends() {
    for (source, target, expected) in [
        ("他来了。", "He came to the house", "end-mark-missing [house] → He came to the house."),
        (
            "“他来了。”",
            "“He came to the house”",
            "end-mark-missing [house] → “He came to the house.”",
        ),
        ("他来了。", "He came to it (late)", "end-mark-missing [late] → He came to it (late)."),
        ("他来了！", "He came to the house", "end-mark-missing [house] → He came to the house."),
        ("他来了吗？", "Did he come home", "end-mark-question [home] → Did he come home?"),
        ("他来了吗？", "Did he come home.", "end-mark-question [.] → Did he come home?"),
        (
            "如下：",
            "There are ways as follows",
            "end-mark-colon [follows] → There are ways as follows:",
        ),
        ("他来了。", "He came to the house,", "end-mark-comma [,] → He came to the house."),
        ("他来了……", "He came to the house", "end-mark-missing [house] → He came to the house…"),
    ] {
        check(source, target, &[expected]);
    }
    for (source, target) in [
        ("他来了。", "He came to the house."),
        ("他来了。", "“He came to the house.”"),
        ("他来了。", "Why did he come to the house?"),
        ("他来了。", "He came to the house!"),
        ("他来了。", "He came to these houses:"),
        ("他来了！", "He came to the house."),
        ("他来了吗？", "He asked: “Why?” and came."),
        ("他来了……", "He came to the house."),
        ("如下：", "They are listed below."),
        ("他来了", "He came to the house"),
        ("他来了。", "He came to the house. (Xinhua)"),
        ("他来了。", "He came to the house at %s"),
        ("他来了。", "Xinhua News Agency"),
        ("他来了。", "OFFICIAL RECORD OF PROCEEDINGS"),
        ("请看。", "For more of it see https://a.cn/b"),
        ("请看。", "You must run `make all`"),
        ("他来了。", ""),
        ("", "He came to the house"),
    ] {
        check(source, target, &[]);
    }
}

#[test]
fn pairs_quotation_marks() {
    for (target, expected) in [
        ("He said “yes and left.", "quote-unpaired [“]"),
        ("He said yes” and left.", "quote-unpaired [”]"),
        ("He said \"yes and left.", "quote-unpaired [\"]"),
        ("He said yes\" and left.", "quote-unpaired [\"]"),
        ("the “Sweetness“ of it", "quote-turned [“] → the “Sweetness” of it"),
        ("the ”Sweetness” of it", "quote-turned [”] → the “Sweetness” of it"),
        ("He said “no “yes” no” and left", "quote-nested [“]"),
    ] {
        check(NONE, target, &[expected]);
    }
    for target in [
        "He said “yes” and “no”.",
        "He said “no ‘yes’ no” and left",
        "He said “no ‘yes “or” so’ no” and left",
        "The students’ books and ’90s",
        "a 6'2\" man with a 27\" screen",
        "\"Yes,\" he said, \"no.\"",
        "“One.\n“Two.”",
        "(“yes”)—“no”",
        "call get(\"a\", x_1); now",
        "set `a=\"` here",
    ] {
        check(NONE, target, &[]);
    }
    check("他说：“好。", "He said: “Good.", &[]);
    check("好。”", "Good for them.”", &[]);
    check("好。”", "Good for them.\"", &[]);
}

#[test]
fn a_speech_may_run_over_paragraphs() {
    let paragraph = |target: &str| Paragraph { target: target.to_owned(), ..Paragraph::default() };
    let num_found = |target: &str, next: &str| {
        let (paragraph, brief) = (paragraph(target), brief(&[]));
        let mut found = Vec::new();
        Punctuation.look(&Pair::new(&paragraph, Some(next), &brief), &mut found);
        found.len()
    };
    assert_eq!(num_found("He said: “One.", "“Two.”"), 0);
    assert_eq!(num_found("He said: “One.", "Two."), 1);
    assert_eq!(num_found("“One.", "Two.”"), 1);
}

#[test]
fn pairs_brackets() {
    for (target, expected) in [
        ("The firm (HQ in Paris grew.", "bracket-unpaired [(]"),
        ("The firm HQ in Paris) grew.", "bracket-unpaired [)]"),
        ("The firm [HQ in Paris grew.", "bracket-unpaired [[]"),
        ("The firm (HQ (in Paris) grew.", "bracket-unpaired [(]"),
        ("Center for Disease Control CDC)", "bracket-unpaired [)]"),
    ] {
        check("公司（在巴黎）", target, &[expected]);
    }
    for target in [
        "The firm (HQ) [in Paris] grew.",
        "1) one; 2) two; a) three; iv) four",
        "Good :) and ;-)",
        "the range [0, 1) holds",
        "call run() and f(x_1) with g(a_b, c)",
        "see `a(b` here",
        "see the [Quick Start](https://a.cn/b-c), [Guide][1] and [FAQ](./faq.md).",
        "an item(s)",
    ] {
        check("公司（在巴黎）", target, &[]);
    }
    check("公司（在巴黎", "The firm (in Paris", &[]);
}

#[test]
fn spaces_marks_as_english_does() {
    for (target, expected) in [
        ("He  came", "space-double [  ] → He came"),
        ("He came , saw", "space-before-mark [ ,] → He came, saw"),
        ("He came .", "space-before-mark [ .] → He came."),
        ("He came : saw", "space-before-mark [ :] → He came: saw"),
        ("“He came. ” He", "space-before-mark [ ”] → “He came.” He"),
        ("the firm (HQ ) grew", "space-before-mark [ )] → the firm (HQ) grew"),
        ("the firm ( HQ) grew", "space-inside [( ] → the firm (HQ) grew"),
        ("the “ firm” grew", "space-inside [“ ] → the “firm” grew"),
        ("He came,saw", "space-missing [,] → He came, saw"),
        ("He came;saw", "space-missing [;] → He came; saw"),
        ("He came?No", "space-missing [?] → He came? No"),
        ("He came.Then he saw", "space-missing [.] → He came. Then he saw"),
        ("the firm (in Paris)grew", "space-missing [)] → the firm (in Paris) grew"),
        ("He came,, saw", "mark-twice [,,] → He came, saw"),
        ("He came..", "mark-twice [..] → He came."),
        ("He came., saw", "mark-twice [.,] → He came, saw"),
        ("He came. One.  Two", "space-double [  ] → He came. One. Two"),
    ] {
        check(NONE, target, &[expected]);
    }
    for target in [
        "One.  Two.  Three.",
        "He paid $1,500.50 at 10:30, i.e. late.",
        "the U.S., Mr. Wang, Inc., etc., and so on...",
        "Wait... what ...",
        "use .NET and :name",
        "see www.a.com,b or a.b.c",
        "(s)he and item(s)are",
        "| a  |  b |",
        "a ratio of 3:2, 1.5,2",
        "It rose 5 %.",
        "What?! No!!",
        "file.txt, Node.js",
        "one — two",
        "one\n\ntwo",
    ] {
        check(NONE, target, &[]);
    }
    check("注：好", "Note:Good", &["space-missing [:] → Note: Good"]);
    check(NONE, "Mission:Impossible", &[]);
    check("读 Foo,bar", "Read Foo,bar", &[]);
}

#[test]
fn tells_marks_of_two_styles() {
    for (target, expected) in [
        ("“Yes,” he said, \"no.\"", "quotes-mixed [\"] → “Yes,” he said, “no.\""),
        ("one—two -- three", "dashes-mixed [ -- ] → one—two—three"),
        ("one —two", "dash-spaces [ —]"),
    ] {
        check(NONE, target, &[expected]);
    }
    for target in [
        "“It’s,” he said—‘so’—then",
        "\"It's so,\" he said",
        "“Yes,” he said. It's",
        "one – two – three",
        "in 2020–2025 – and so on",
        "“Good.” — Wang",
        "a 6'2\" man’s coat",
    ] {
        check(NONE, target, &[]);
    }
}

#[test]
fn tells_the_few_paragraphs_that_differ_from_all() {
    let mut targets = vec!["“Yes.”"; 40];
    targets.push("\"No.\"");
    let paragraphs = targets.iter().zip(1..).map(|(target, id)| Paragraph {
        id: ParagraphId(id),
        target: (*target).to_owned(),
        ..Paragraph::default()
    });
    let document =
        Document::new(vec![Part::default()], paragraphs.collect(), Vec::new(), Extra::default());
    let checked =
        crate::check::check_all(&document, &brief(&[]), &crate::tasks::Unwatched).unwrap();
    let kinds = |id| checked.findings(ParagraphId(id)).map(|f| f.kind).collect::<Vec<_>>();
    assert!(kinds(1).iter().all(|kind| *kind != mixture::QUOTES_ELSEWHERE));
    assert!(kinds(41).contains(&mixture::QUOTES_ELSEWHERE));
}

#[test]
fn takes_a_long_line() {
    let brief: Brief = brief(&[]);
    for piece in ["“a ", "(b", "a  ", "\"", "—", ",", "ok. "] {
        let text = piece.repeat(1_000_000 / piece.len());
        let start = std::time::Instant::now();
        look(&Punctuation, &brief, &text, &text);
        assert!(start.elapsed().as_secs() < 3, "{piece}: {:?}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn takes_any_text(source in "\\PC{0,20}", target in "(\\PC|[a-z ()\\[\\]“”‘’\"'.,:;?!—–-]|  ){0,60}") {
        look(&Punctuation, &brief(&[]), &source, &target);
    }
}
