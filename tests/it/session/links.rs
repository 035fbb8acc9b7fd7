//! Sentences and words of a paragraph and its translation that belong together, while one works and in exports.

use super::Bench;
use duizhao::align::Links;
use duizhao::model::{Status, Term};
use duizhao::session::{Action, ExportOrder, Preference, Side, uncovered};
use std::sync::Arc;

const SOURCE: &str = "芯片制造商英伟达的股价下跌17%。微软首席执行官纳德拉在达沃斯说，中国的进展应当严肃看待。北京的天气很好。";
const FIRST: &str = "Shares of the chipmaker Nvidia fell 17 percent.";
const SECOND: &str = "Microsoft chief executive Satya Nadella said in Davos that China’s progress should be taken seriously.";

/// A title and [`SOURCE`], with the dictionary loaded.
fn bench() -> Bench {
    let mut bench = Bench::new();
    let path = bench.write("文.txt", format!("题目\n{SOURCE}\n"));
    bench.act(Action::Open(path));
    bench.session.dialog = None;
    bench.session.learn_chinese();
    bench.session.tick();
    bench
}

/// Asks for the links of the second paragraph, as the grid does once typing rests.
fn link(bench: &mut Bench) -> Arc<Links> {
    let id = bench.id(2);
    assert!(bench.session.wants_links(bench.paragraph(2)));
    bench.act(Action::Link(vec![id]));
    assert!(!bench.session.wants_links(bench.paragraph(2)), "once is enough");
    Arc::clone(bench.session.links(bench.paragraph(2)).expect("just made"))
}

/// The translation of the source's sentence that holds these words, as it is linked now.
fn linked_with(bench: &Bench, words: &str) -> Option<String> {
    let paragraph = bench.paragraph(2);
    let byte = paragraph.source.find(words).expect("it is in the source");
    let bytes = bench.session.linked_place(paragraph, Side::Source, byte)?;
    Some(paragraph.target[bytes].to_owned()).filter(|text| !text.is_empty())
}

fn uncovered_texts(bench: &Bench) -> Vec<&str> {
    let paragraph = bench.paragraph(2);
    let Some(links) = bench.session.links(paragraph) else { return Vec::new() };
    let sentences = uncovered(links, &paragraph.target).into_iter();
    sentences.map(|bytes| &paragraph.source[bytes.clone()]).collect()
}

#[test]
fn sentences_are_linked_and_what_is_missing_is_known() {
    let mut bench = bench();
    assert!(!bench.session.wants_links(bench.paragraph(2)), "nothing to link yet");
    assert!(uncovered_texts(&bench).is_empty(), "an empty translation misses nothing");
    bench.type_in(2, &format!("{FIRST} {SECOND}"));
    link(&mut bench);
    assert_eq!(linked_with(&bench, "英伟达").as_deref(), Some(FIRST));
    assert_eq!(linked_with(&bench, "达沃斯").as_deref(), Some(SECOND));
    assert_eq!(linked_with(&bench, "天气"), None);
    assert_eq!(uncovered_texts(&bench), ["北京的天气很好。"]);
    let paragraph = bench.paragraph(2);
    let byte = paragraph.target.find("Davos").unwrap();
    let back = bench.session.linked_place(paragraph, Side::Target, byte).unwrap();
    assert!(paragraph.source[back].starts_with("微软首席"));
    let weather = paragraph.source.find("天气").unwrap();
    let place = bench.session.linked_place(paragraph, Side::Source, weather).unwrap();
    assert_eq!(place, paragraph.target.len()..paragraph.target.len(), "where it belongs");
    bench.act(Action::SetStatus(bench.id(2), Status::Done));
    assert_eq!(uncovered_texts(&bench), ["北京的天气很好。"], "done or not");
    bench.type_in(2, &format!("{FIRST} {SECOND} The weather in Beijing is fine."));
    link(&mut bench);
    assert!(uncovered_texts(&bench).is_empty());
}

#[test]
fn links_follow_every_change_of_the_text() {
    let mut bench = bench();
    bench.type_in(2, &format!("{FIRST} {SECOND}"));
    link(&mut bench);
    let edited = format!("In trading, {FIRST} {SECOND}");
    bench.type_in(2, &edited);
    assert_eq!(linked_with(&bench, "英伟达"), Some(format!("In trading, {FIRST}")));
    assert_eq!(linked_with(&bench, "达沃斯").as_deref(), Some(SECOND));
    assert!(bench.session.wants_links(bench.paragraph(2)), "to be made anew when typing rests");
    bench.act(Action::Undo);
    assert_eq!(bench.target(2), "", "typing was one step");
    assert!(bench.session.links(bench.paragraph(2)).is_none());
    bench.act(Action::Redo);
    assert_eq!(bench.target(2), edited);
    link(&mut bench);
    assert_eq!(linked_with(&bench, "达沃斯").as_deref(), Some(SECOND));
    bench.type_in(2, "Another text altogether, without anything of it");
    assert!(bench.session.links(bench.paragraph(2)).is_none(), "nothing old on a new text");
}

#[test]
fn a_corrected_source_a_split_and_another_project_drop_the_old() {
    let mut bench = bench();
    bench.type_in(2, &format!("{FIRST} {SECOND}"));
    link(&mut bench);
    let byte_source = SOURCE.find("微软").unwrap();
    bench.act(Action::Split(bench.id(2), byte_source, FIRST.len() + 1));
    for number in [2, 3] {
        assert!(bench.session.links(bench.paragraph(number)).is_none(), "{number}");
    }
    bench.act(Action::Undo);
    link(&mut bench);
    bench.act(Action::CorrectSource(bench.id(2), SOURCE.replace("很好", "不好")));
    assert!(bench.session.links(bench.paragraph(2)).is_none());
    link(&mut bench);
    let other = bench.write("另.txt", "题目\n另一段。\n");
    bench.act(Action::Open(other));
    bench.act(Action::DiscardAndGoOn);
    assert!(bench.session.links(bench.paragraph(2)).is_none());
}

#[test]
fn terms_are_linked_word_by_word_and_a_new_one_asks_anew() {
    let mut bench = bench();
    bench.type_in(2, &format!("{FIRST} {SECOND}"));
    link(&mut bench);
    bench.act(Action::AddTerm(Box::new(Term {
        source: "英伟达".into(),
        targets: vec!["Nvidia".into()],
        ..Term::default()
    })));
    let links = link(&mut bench);
    let paragraph = bench.paragraph(2);
    let words = links.words.iter().map(|word| {
        (&paragraph.source[word.source.clone()], &paragraph.target[word.target.clone()])
    });
    assert!(words.into_iter().any(|pair| pair == ("英伟达", "Nvidia")));
}

#[test]
fn nothing_is_linked_where_it_is_switched_off_or_no_dictionary_is_loaded() {
    let mut bench = Bench::new();
    let path = bench.write("文.txt", format!("题目\n{SOURCE}\n"));
    bench.act(Action::Open(path));
    bench.type_in(2, FIRST);
    assert!(!bench.session.wants_links(bench.paragraph(2)), "no dictionary is loaded for it");
    let id = bench.id(2);
    bench.act(Action::Link(vec![id]));
    assert!(bench.session.links(bench.paragraph(2)).is_none());
    bench.session.learn_chinese();
    bench.session.tick();
    link(&mut bench);
    bench.act(Action::SetPreference(Preference::SentenceLinks(false)));
    assert!(!bench.session.wants_links(bench.paragraph(2)));
    assert!(bench.session.links(bench.paragraph(2)).is_none());
    bench.act(Action::SetPreference(Preference::SentenceLinks(true)));
    assert!(bench.session.links(bench.paragraph(2)).is_some());
}

#[test]
fn a_page_lights_linked_sentences_unless_it_is_not_wanted() {
    let mut bench = bench();
    bench.type_in(2, &format!("{FIRST} {SECOND}"));
    for (options, is_linked) in [
        (&[][..], true),
        (&[("layout", "interleaved")], true),
        (&[("links", "false")], false),
        (&[("layout", "translation")], false),
    ] {
        let path = bench.path("out.html");
        drop(std::fs::remove_file(&path));
        let options = options.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned()));
        let order =
            ExportOrder { path: path.clone(), format: "html".into(), options: options.collect() };
        bench.act(Action::Export { order, replaces: None });
        let page = std::fs::read_to_string(&path).unwrap();
        let english = format!("<span data-s=\"2\">{SECOND}</span>");
        assert_eq!(page.contains(&english), is_linked);
        assert_eq!(page.contains("<span data-s=\"2\">微软首席执行官"), is_linked);
        assert!(!page.contains("<script"));
    }
}
