//! The check held against tables of pairs, good ones and bad.

use super::*;
use crate::check::table::{brief, look, short};
use proptest::prelude::*;

/// The source of rows that need none.
const NONE: &str = "他说了很多话。";

#[track_caller]
fn check(source: &str, target: &str, expected: &[&str]) {
    assert_eq!(short(&English, &brief(&[]), source, target), expected, "{target}");
}

#[test]
fn finds_misspelled_words() {
    for (target, expected) in [
        ("They recieve it.", "spelling [recieve] → They receive it."),
        ("The goverment’s plan", "spelling [goverment] → The government’s plan"),
        ("It occured to him.", "spelling [occured] → It occurred to him."),
        ("It was in the begining.", "spelling [begining] → It was in the beginning."),
        ("They are seperate.", "spelling [seperate] → They are separate."),
        ("the enviroment", "spelling [enviroment] → the environment"),
        ("It is neccessary.", "spelling [neccessary] → It is necessary."),
        ("They are infact late.", "spelling [infact] → They are in fact late."),
        ("an accomodation", "spelling [accomodation] → an accommodation"),
        ("with teh firm", ""),
    ] {
        check(
            NONE,
            target,
            if expected.is_empty() { &[] } else { std::slice::from_ref(&expected) },
        );
    }
}

#[test]
fn knows_words_of_both_kinds_names_and_code() {
    for target in [
        "The colour and the color of the organisation and organization",
        "Liang Wenfeng of Hangzhou met Kori Schulmann.",
        "a café, naïve façades, pinyin qigong and Wang’s hutong",
        "The chatbot’s livestreaming, podcasts and smartphones",
        "the backend, namespaces and hostnames of microservices",
        "run `recieve --all` or recieve() or the_goverment",
        "they’re, isn't, o’clock, students’ and ’90s",
        "a well-knwon ex-husband’s re-election",
        "the word “recieve” and *recieve*",
        "geopolitical decoupling, unmanned and unbuyable",
        "HTTPS and JSONs of iPhones, PhDs, mRNA",
        "xqzvw zzzzzzz",
    ] {
        check(NONE, target, &[]);
    }
    check("运行 recieve 命令", "The recieve command", &[]);
}

#[test]
fn chooses_a_or_an_by_sound() {
    for (target, expected) in [
        ("It took a hour", "article [a hour] → It took an hour"),
        ("A honest man", "article [A honest] → An honest man"),
        ("an university", "article [an university] → a university"),
        ("an European", "article [an European] → a European"),
        ("a Apollo cluster", "article [a Apollo] → an Apollo cluster"),
        ("a 8 percent rise", "article [a 8] → an 8 percent rise"),
        ("a 80-year-old", "article [a 80] → an 80-year-old"),
        ("a 18-month stay", "article [a 18] → an 18-month stay"),
        ("a 11th hour", "article [a 11] → an 11th hour"),
        ("a 800,000-strong", "article [a 800,000] → an 800,000-strong"),
        ("an 15 percent rise", "article [an 15] → a 15 percent rise"),
        ("an U.S. firm", "article [an U] → a U.S. firm"),
        ("an US firm", "article [an US] → a US firm"),
        ("an UN body", "article [an UN] → a UN body"),
        ("a FBI man", "article [a FBI] → an FBI man"),
        ("a AI model", "article [a AI] → an AI model"),
        ("a NGO", "article [a NGO] → an NGO"),
        ("a SUVs maker", "article [a SUVs] → an SUVs maker"),
        ("an NATO summit", "article [an NATO] → a NATO summit"),
        ("a X-ray", "article [a X] → an X-ray"),
        ("an U-turn", "article [an U] → a U-turn"),
        ("an one-way street", "article [an one] → a one-way street"),
        ("a “old friend”", "article [a “old] → an “old friend”"),
        ("a H800 chip", "article [a H800] → an H800 chip"),
        ("a iPhone", "article [a iPhone] → an iPhone"),
        ("an wealth manager", "article [an wealth] → a wealth manager"),
        ("a unimportant thing", "article [a unimportant] → an unimportant thing"),
    ] {
        check("好", target, &[expected]);
    }
    for target in [
        "an hour, a house, a university, an umbrella, a European, an heir, a union",
        "a one-way street, an onion, a US firm, an SUV, an MRI, an LED lamp, an HIV test",
        "a historic day, an historic day, a hotel, an hotel, a URL, a NASA base, a SARS case",
        "an 8, an 18-year-old, an 11th, a 10, a 1,100-page, a 1800s house, an 1800s house",
        "Plan A is here; group A and B; vitamin A in food; an A and a B grade",
        "An Lushan rebelled. An Zhengyao said so.",
        "a) one; a: b; a.m., a/b, Tai an, an SQL query, a SQL query, a FAQ, an FAQ",
        "a unilateral step, an unintended one, a Uighur, a Ukrainian, an urban area, a urine test",
        "an x-ray, an F1 race, a U.N. body, an S-curve, a Xinjiang firm, an M&A deal",
        "Step a in the list",
    ] {
        check("好", target, &[]);
    }
}

#[test]
fn finds_words_that_stand_there_twice() {
    for (target, expected) in [
        ("in the the house", "word-twice [the the] → in the house"),
        ("The the house", "word-twice [The the] → The house"),
        ("it went to to him", "word-twice [to to] → it went to him"),
        ("of the of the house", "word-twice [of the of the] → of the house"),
        ("a data data set", "word-twice [data data] → a data set"),
    ] {
        check("好", target, &[expected]);
    }
    for target in [
        "he had had enough",
        "the fact that that man",
        "very very big",
        "no, no",
        "Duran Duran and Tian Tian",
        "the the-one",
        "well-to-do do",
        "it is what it is is it",
        "the\nthe",
        "blah blah blah",
        "more and more and more",
    ] {
        check("好", target, &[]);
    }
    check("读 data data 吧", "Read data data now", &[]);
}

#[test]
fn sentences_start_with_a_capital() {
    for (target, expected) in [
        ("he came late.", "small-start [he] → He came late."),
        ("He came late. then he left.", "small-start [then] → He came late. Then he left."),
        ("Was he late? then he left.", "small-start [then] → Was he late? Then he left."),
    ] {
        check(NONE, target, &[expected]);
    }
    for target in [
        "iPhone sales rose.",
        "eBay and npm grew.",
        "de Gaulle came.",
        "al-Qaeda came.",
        "“Really?” he said.",
        "He works at Apple Inc. and at Intel Corp. as well, approx. two years, e.g. here.",
        "It rose by 5 p.m. and fell.",
        "Wait... what is it.",
        "It has no. five etc. and so on.",
        "he came late",
        "said Wu Na.",
        "`run` it now.",
        "x is small.",
    ] {
        check(NONE, target, &[]);
    }
    check("apollo很好。", "apollo is good.", &[]);
    check("他来了", "he came late.", &[]);
}

#[test]
fn the_few_words_of_the_other_kind_are_told() {
    use crate::model::{Document, Extra, Paragraph, ParagraphId, Part};
    let mut targets = vec!["The color is good."; 40];
    targets.push("The centre is good.");
    let paragraphs = targets.iter().zip(1..).map(|(target, id)| Paragraph {
        id: ParagraphId(id),
        target: (*target).to_owned(),
        ..Paragraph::default()
    });
    let document =
        Document::new(vec![Part::default()], paragraphs.collect(), Vec::new(), Extra::default());
    let kinds = |style: &[(&str, &str)]| {
        let checked = crate::check::check_all(&document, &brief(style), &crate::tasks::Unwatched);
        let checked = checked.unwrap();
        let found = checked.findings(ParagraphId(41)).filter(|finding| finding.check == ID);
        found.map(|finding| finding.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&[]), [MIXED]);
    assert!(kinds(&[("spelling", "american")]).is_empty());
}

#[test]
fn takes_a_long_line() {
    let brief = brief(&[]);
    for piece in ["recieve ", "a a ", "zzqxa b", "an hour. the ", "xqzvwy"] {
        let text = piece.repeat(1_000_000 / piece.len());
        let start = std::time::Instant::now();
        look(&English, &brief, &text, &text);
        assert!(start.elapsed().as_secs() < 5, "{piece}: {:?}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn takes_any_text(source in "\\PC{0,20}", target in "(\\PC|[a-zA-Z .’'-]|an? |the ){0,60}") {
        look(&English, &brief(&[]), &source, &target);
    }
}
