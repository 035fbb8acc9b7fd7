//! Terms of the article and of the person.

use super::{Bench, real_article};
use duizhao::model::{Origin, Term, TermKind};
use duizhao::session::{Action, insertions};

pub fn term(source: &str, target: &str) -> Term {
    Term { source: source.into(), targets: vec![target.into()], ..Term::default() }
}

/// The terms of a paragraph as Ctrl+1, 2, … give them: the form for this place and the other.
fn offered(bench: &Bench, number: usize) -> Vec<(String, String, String)> {
    let list = insertions(bench.project(), bench.paragraph(number));
    list.into_iter().map(|i| (i.term.source.clone(), i.text, i.other)).collect()
}

#[test]
fn the_article_s_own_glosses_are_terms() {
    let mut bench = Bench::new();
    let text = "题目在这里\n记者采访了林赛·戈曼(Lindsay Gorman)。\n戈曼表示，美国总统特朗普(Donald Trump)会来。\n\
        后来特朗普来了，照片由(Andy Wong/美联社)提供。\n";
    let path = bench.write("a.txt", text);
    bench.act(Action::Open(path));
    let found: Vec<_> =
        bench.document().terms().iter().map(|t| (t.source.as_str(), t.target())).collect();
    assert_eq!(found, [("林赛·戈曼", "Lindsay Gorman"), ("特朗普", "Donald Trump")]);
    assert!(bench.document().terms().iter().all(|term| term.origin == Origin::Gloss));
    let (gorman, trump) =
        (("林赛·戈曼", "Lindsay Gorman", "Gorman"), ("特朗普", "Donald Trump", "Trump"));
    let row = |(a, b, c): (&str, &str, &str)| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(offered(&bench, 2), [row(gorman)]);
    assert_eq!(offered(&bench, 3), [row((gorman.0, gorman.2, gorman.1)), row(trump)]);
    assert_eq!(offered(&bench, 4), [row((trump.0, trump.2, trump.1))]);
    assert!(!bench.project().is_modified(), "found terms are part of the opened article");
}

#[test]
fn the_real_article_lists_its_names() {
    let Some(path) = real_article() else { return };
    let mut bench = Bench::new();
    bench.act(Action::Open(path));
    let names = "深度求索 特朗普 美国消费者新闻与商业频道 纳德拉 自然 钱伯斯 杨立昆 星际之门 \
        哥伦比亚广播公司 软银 甲骨文 德国马歇尔基金会 林赛·戈曼 波拉特 安全和新兴技术中心 汉纳斯 \
        张惠美 拜登 郝珂灵 通用人工智能 塞克斯 福克斯新闻";
    let mut wanted: Vec<&str> = names.split_whitespace().collect();
    let mut found: Vec<&str> = bench.document().terms().iter().map(|t| t.source.as_str()).collect();
    wanted.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, wanted);
    let trump = bench.document().terms().iter().find(|term| term.source == "特朗普").unwrap();
    let usage = bench.project().derived.usage_of(trump.id).unwrap();
    assert!(usage.count > 1 && usage.first.is_some());
    let (paragraph_index, _) = usage.first.unwrap();
    let first = offered(&bench, paragraph_index + 1);
    let here = first.iter().find(|row| row.0 == "特朗普").unwrap();
    assert_eq!((here.1.as_str(), here.2.as_str()), ("Donald Trump", "Trump"));
    let nature = bench.document().terms().iter().find(|term| term.source == "自然").unwrap();
    assert_eq!(nature.marks, Some(('《', '》')));
}

#[test]
fn terms_are_added_changed_and_removed_and_hits_follow() {
    let mut bench = Bench::with_article();
    assert!(offered(&bench, 2).is_empty());
    let mut bird = term("水鸟", "water bird");
    bird.kind = TermKind::Term;
    bird.forbidden = vec!["waterfowl".into()];
    bench.act(Action::AddTerm(Box::new(bird)));
    let row = |target: &str| vec![("水鸟".to_owned(), target.to_owned(), target.to_owned())];
    assert_eq!(offered(&bench, 2), row("water bird"));
    let mut changed = (*bench.document().terms()[0]).clone();
    changed.targets.insert(0, "aquatic bird".into());
    bench.act(Action::ChangeTerm(Box::new(changed)));
    assert_eq!(offered(&bench, 2), row("aquatic bird"));
    assert_eq!(bench.document().terms()[0].targets.len(), 2);
    bench.act(Action::AddTerm(Box::new(term("白色的水鸟", "white bird"))));
    assert_eq!(offered(&bench, 2).len(), 1, "a term inside a longer one does not show");
    bench.act(Action::Undo);
    let id = bench.document().terms()[0].id;
    bench.act(Action::RemoveTerm(id));
    assert!(offered(&bench, 2).is_empty());
    bench.act(Action::Undo);
    assert_eq!(offered(&bench, 2), row("aquatic bird"));
    bench.act(Action::AddTerm(Box::new(term(" ", "nothing"))));
    assert_eq!(bench.document().terms().len(), 1);
    assert_eq!(bench.notices().len(), 1);
}

#[test]
fn a_name_in_marks_is_matched_with_its_marks() {
    let mut bench = Bench::new();
    let path = bench.write("a.txt", "题目\n《自然》杂志说，自然资源很多。\n");
    bench.act(Action::Open(path));
    let nature = Term { marks: Some(('《', '》')), ..term("自然", "Nature") };
    bench.act(Action::AddTerm(Box::new(nature)));
    let list = insertions(bench.project(), bench.paragraph(2));
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].places.len(), 1, "not in 自然资源");
}

#[test]
fn an_uncertain_edge_moves_by_one_key_and_is_undone() {
    let mut bench = Bench::with_article();
    let unsure = Term { uncertain_left: "白色的".into(), ..term("水鸟", "water bird") };
    bench.act(Action::AddTerm(Box::new(unsure)));
    let id = bench.document().terms()[0].id;
    let source = |bench: &Bench| bench.document().terms()[0].source.clone();
    bench.act(Action::MoveTermEdge(id, true));
    assert_eq!(source(&bench), "的水鸟");
    bench.act(Action::MoveTermEdge(id, true));
    assert_eq!(source(&bench), "色的水鸟");
    bench.act(Action::MoveTermEdge(id, false));
    assert_eq!(source(&bench), "的水鸟");
    bench.act(Action::Undo);
    assert_eq!(source(&bench), "色的水鸟");
    bench.act(Action::SettleTermEdge(id));
    assert_eq!(bench.document().terms()[0].uncertain_left, "");
    bench.act(Action::MoveTermEdge(id, true));
    assert_eq!(source(&bench), "色的水鸟", "settled");
}
