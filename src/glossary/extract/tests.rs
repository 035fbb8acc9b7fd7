//! What is proposed for articles of our own.

use super::*;
use crate::dictionary::Dictionary;
use crate::glossary::gloss;
use proptest::prelude::*;

fn proposed(paragraphs: &[&str], rejected: &[&str]) -> Vec<Proposal> {
    let terms = gloss::to_terms(&gloss::extract(paragraphs)).into_iter().map(Arc::new);
    let rejected: Vec<String> = rejected.iter().map(|text| (*text).to_owned()).collect();
    proposals(paragraphs, &*Dictionary::bundled(), &terms.collect::<Vec<_>>(), &rejected)
}

#[test]
fn names_are_proposed_with_english() {
    for (line, source, target, kind, origin) in [
        ("记者张惠美说，她不在。", "张惠美", "Zhang Huimei", TermKind::Person, Origin::Romanised),
        ("他住在杭州。", "杭州", "Hangzhou", TermKind::Place, Origin::Dictionary),
        ("英伟达的股价下跌。", "英伟达", "NVIDIA", TermKind::Organisation, Origin::Dictionary),
        ("总统泽连斯卡没有来。", "泽连斯卡", "", TermKind::Person, Origin::Recognised),
        ("他读过《三十岁的夏天》。", "三十岁的夏天", "", TermKind::Work, Origin::Recognised),
    ] {
        let found = proposed(&[line], &[]);
        let proposal = found.iter().find(|p| p.source == source).expect(line);
        assert_eq!((proposal.target.as_str(), proposal.kind), (target, kind), "{line}");
        assert_eq!(proposal.origin, origin, "{line}");
        assert!(proposed(&[line], &[source]).iter().all(|p| p.source != source));
    }
}

#[test]
fn glossed_names_are_not_proposed_again() {
    let found = proposed(&["记者林赛·戈曼(Lindsay Gorman)来了。", "戈曼说，她累了。"], &[]);
    assert_eq!(found, []);
}

#[test]
fn forms_of_one_name_are_one_proposal() {
    let paragraphs = [
        "总统唐纳德·特朗斯发言。北京航空航天大学（简称“北航”）的学生到场。",
        "特朗斯说，北航很好。",
    ];
    let found = proposed(&paragraphs, &[]);
    let aliases = |source: &str| {
        found.iter().find(|p| p.source == source).map(|p| (p.aliases.clone(), p.count))
    };
    assert_eq!(aliases("唐纳德·特朗斯"), Some((vec!["特朗斯".to_owned()], 2)));
    assert_eq!(aliases("北京航空航天大学").map(|a| a.0), Some(vec!["北航".to_owned()]));
}

#[test]
fn repeated_technical_words_are_proposed() {
    let line =
        "聚变反应堆需要等离子体。等离子体的温度很高，等离子体不稳定，大家都说大家很累，大家睡了。";
    let found = proposed(&[line], &[]);
    let sources: Vec<&str> = found.iter().map(|p| p.source.as_str()).collect();
    assert_eq!(sources, ["等离子体"]);
    assert_eq!((found[0].target.as_str(), found[0].count), ("plasma", 3));
}

#[test]
fn adjectives_need_more_to_be_proposed() {
    let line = "这个开源模型是低成本的。开源很好，开源的低成本方案，低成本。";
    assert!(
        proposed(&[line], &[]).iter().all(|p| !["开源", "低成本"].contains(&p.source.as_str()))
    );
    let often = "开源好，".repeat(6);
    assert!(proposed(&[&often], &[]).iter().any(|p| p.source == "开源"));
}

#[test]
fn pinyin_is_doubted_where_names_are_spelt_otherwise() {
    let line = ["记者张惠美说，她不在。"];
    let varies = |region, line: &[&str]| {
        let found = proposals_in(region, line, &*Dictionary::bundled(), &[], &[]);
        found.iter().find(|p| p.source == "张惠美").map(|p| p.spelling_varies)
    };
    assert_eq!(varies(None, &line), Some(false));
    assert_eq!(varies(Some(Region::Mainland), &line), Some(false));
    assert_eq!(varies(Some(Region::Taiwan), &line), Some(true));
    assert_eq!(varies(None, &["台湾记者张惠美说，她不在。"]), Some(true));
}

proptest! {
    #[test]
    fn proposals_are_ordered_and_stand_in_the_text(text in "(\\PC|[王李特朗普·《》（）简称“”的北航大学公司总统，。]){0,50}") {
        let found = proposed(&[&text, &text], &[]);
        for proposal in &found {
            prop_assert_eq!(text.get(proposal.first.1.clone()).is_some(), true);
        }
        let order = |p: &Proposal| (p.first.0, p.first.1.start);
        prop_assert!(found.windows(2).all(|pair| order(&pair[0]) <= order(&pair[1])));
    }
}
