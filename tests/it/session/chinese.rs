//! Words, readings, quantities and proposed terms of the open article, and what the person decides about them.

use super::Bench;
use duizhao::glossary::reader::Annotation;
use duizhao::model::{Choice, ChoiceKind, Decision, Details, Term};
use duizhao::session::{Action, Dialog, Settled};
use std::sync::Arc;

const ARTICLE: &str = "深度求索登顶\n\
    芯片制造商英伟达当天市值蒸发约5890亿美元，股价下跌17%。\n\
    研究员任正平说，他的行长朋友仍在学习出口管制。任正平没有再说。\n\
    昨天，超过1.6万人参观了展览。\n";

fn bench() -> Bench {
    let mut bench = Bench::new();
    let path = bench.write("文.txt", ARTICLE);
    bench.act(Action::Open(path));
    bench.session.dialog = None;
    bench.session.learn_chinese();
    bench.session.tick();
    bench
}

fn annotate(bench: &mut Bench, number: usize) -> Arc<Annotation> {
    let id = bench.id(number);
    bench.act(Action::Annotate(vec![id]));
    let paragraph = bench.document().paragraphs()[number - 1].clone();
    bench.session.annotation(&paragraph).cloned().expect("it was just made")
}

fn words(bench: &mut Bench, number: usize) -> Vec<String> {
    let annotation = annotate(bench, number);
    let source = &bench.paragraph(number).source;
    annotation.words.iter().map(|word| source[word.bytes()].to_owned()).collect()
}

fn choose(text: &str, decision: Decision) -> Action {
    Action::Choose(Box::new(Choice::new(text, decision)))
}

#[test]
fn a_paragraph_is_annotated_once() {
    let mut bench = bench();
    let paragraph = bench.document().paragraphs()[1].clone();
    assert!(bench.session.wants_annotation(&paragraph));
    let annotation = annotate(&mut bench, 2);
    assert!(!bench.session.wants_annotation(&paragraph));
    let joined: String = words(&mut bench, 2).concat();
    assert_eq!(joined, paragraph.source);
    let quantity = annotation.quantities.first().expect("5890亿美元");
    assert_eq!((quantity.low, quantity.unit.as_deref()), (5.89e11, Some("USD")));
    bench.act(Action::CorrectSource(paragraph.id, "另一段。".into()));
    let corrected = bench.document().paragraphs()[1].clone();
    assert!(bench.session.annotation(&corrected).is_none());
    assert!(bench.session.wants_annotation(&corrected));
}

#[test]
fn a_choice_of_word_holds_until_it_is_taken_back() {
    let mut bench = bench();
    let text = "出口管制";
    let before = words(&mut bench, 3);
    for (cuts, expected) in [(vec![6], ["出口", "管制"].as_slice()), (vec![], &[text])] {
        bench.act(choose(text, Decision::Word { byte_cuts: cuts }));
        let found = words(&mut bench, 3);
        assert!(found.windows(expected.len()).any(|w| w == expected), "{found:?}");
    }
    bench.act(Action::Undo);
    bench.act(Action::Undo);
    assert_eq!(words(&mut bench, 3), before);
    bench.act(choose(text, Decision::Word { byte_cuts: vec![4] }));
    bench.assert_told(&["choice"]);
}

#[test]
fn choices_are_saved_with_the_project() {
    let mut bench = bench();
    let reading = Decision::Reading { syllables: vec!["xing2".into(), "zhang3".into()] };
    bench.act(choose("行长", reading.clone()));
    bench.act(choose("出口管制", Decision::Word { byte_cuts: vec![] }));
    let syllables = |annotation: &Annotation| -> Vec<String> {
        let all = annotation.words.iter().flat_map(|word| &word.syllables);
        all.map(|s| s.numbered.clone()).collect()
    };
    let read = annotate(&mut bench, 3);
    assert!(syllables(&read).windows(2).any(|w| w == ["xing2", "zhang3"]), "{read:?}");
    let path = bench.path("文.duizhao");
    bench.act(Action::SaveAs(path.clone()));
    let mut bench = bench.restart();
    bench.act(Action::Open(path));
    let kept = bench.document().choice(ChoiceKind::Reading, "行长").expect("it was saved");
    assert_eq!(kept.decision, reading);
    assert_eq!(bench.document().choices().len(), 2);
}

#[test]
fn a_name_once_decided_is_one_word_everywhere() {
    let mut bench = bench();
    bench.act(Action::AddTerm(Box::new(Term {
        source: "朋友仍在学习".into(),
        targets: vec!["Friends Still Learning".into()],
        ..Term::default()
    })));
    assert!(words(&mut bench, 3).contains(&"朋友仍在学习".to_owned()));
    let annotation = annotate(&mut bench, 3);
    let source = bench.paragraph(3).source.clone();
    let byte = source.find("仍在").unwrap();
    let info = bench.session.word_info(&source, &annotation, byte, None).unwrap();
    assert_eq!(info.term.expect("the glossary has it").target(), "Friends Still Learning");
    assert!(!info.parts.is_empty(), "what no dictionary has is told by its parts");
}

#[test]
fn a_word_tells_what_is_known_of_it() {
    let mut bench = bench();
    let annotation = annotate(&mut bench, 2);
    let source = bench.paragraph(2).source.clone();
    let at = |words: &str| source.find(words).unwrap();
    let info = bench.session.word_info(&source, &annotation, at("蒸发"), None).unwrap();
    assert_eq!((info.text.as_str(), info.pinyin.as_str()), ("蒸发", "zhēngfā"));
    assert_eq!(info.entries[0].traditional, "蒸發");
    assert!(info.entries[0].level.is_some_and(|(standard, _)| standard == "HSK 2025"));
    assert_eq!(info.count, Some(1));
    let character = info.around.last().expect("the character is always there");
    assert_eq!(character.1, "蒸");
    let wanted = Some(character.0.clone());
    let alone = bench.session.word_info(&source, &annotation, at("蒸发"), wanted).unwrap();
    assert_eq!(alone.text, "蒸");
    let money = bench.session.word_info(&source, &annotation, at("5890"), None).unwrap();
    let english = money.quantity.expect("a sum").english;
    assert!(english.iter().any(|words| words.contains("$589 billion")), "{english:?}");
    assert!(bench.session.word_info(&source, &annotation, at("，"), None).is_none());
}

#[test]
fn relative_dates_follow_the_articles_date() {
    let mut bench = bench();
    let part = bench.document().parts()[0].id;
    let details = Details { date: "2025-01-28".into(), ..Details::default() };
    bench.act(Action::SetDetails(part, details));
    let annotation = annotate(&mut bench, 4);
    let dates: Vec<_> = annotation.quantities.iter().filter_map(|q| q.date.clone()).collect();
    assert_eq!(dates, ["2025-01-27"]);
}

#[test]
fn proposed_terms_are_accepted_in_one_step_and_rejected_for_good() {
    let mut bench = bench();
    bench.act(Action::Review);
    let Some(Dialog::Proposals { list, .. }) = bench.session.dialog.take() else {
        panic!("the review is shown");
    };
    let find = |name: &str| list.iter().position(|p| p.term.source == name);
    let (nvidia, person) = (find("英伟达"), find("任正平"));
    let mut list = list;
    list[nvidia.expect("a company")].settled = Settled::Accepted;
    list[person.expect("a person")].settled = Settled::Rejected;
    let num_terms = bench.document().terms().len();
    bench.act(Action::SettleProposals(list));
    assert_eq!(bench.document().terms().len(), num_terms + 1);
    let proposed = |bench: &Bench| -> Vec<String> {
        bench.project().derived.proposals().map(|(term, _)| term.source.clone()).collect()
    };
    let left = proposed(&bench);
    assert!(!left.contains(&"英伟达".to_owned()) && !left.contains(&"任正平".to_owned()));
    bench.act(Action::Undo);
    assert!(proposed(&bench).contains(&"英伟达".to_owned()));
    bench.act(Action::Undo);
    assert!(proposed(&bench).contains(&"任正平".to_owned()));
}

#[test]
fn dictionaries_of_ones_own_go_first() {
    let mut bench = bench();
    let own = bench
        .write("own.u8", "# mine\n蒸發 蒸发 [zheng1 fa1] /to vanish (of money)/\nbroken line\n");
    bench.act(Action::AddDictionary(own.clone()));
    let annotation = annotate(&mut bench, 2);
    let source = bench.paragraph(2).source.clone();
    let byte = source.find("蒸发").unwrap();
    let info = bench.session.word_info(&source, &annotation, byte, None).unwrap();
    assert_eq!(info.entries[0].meanings, ["to vanish (of money)"]);
    assert_eq!(info.entries[0].dictionary.as_deref(), Some("own"));
    let empty = bench.write("none.u8", "no entries here\n");
    bench.act(Action::AddDictionary(empty));
    bench.assert_told(&["none.u8", "CC-CEDICT"]);
    assert_eq!(bench.session.preferences().dictionaries, std::slice::from_ref(&own));
    bench.act(Action::RemoveDictionary(own));
    let info = bench.session.word_info(&source, &annotation, byte, None).unwrap();
    assert!(info.entries[0].dictionary.is_none());
}
