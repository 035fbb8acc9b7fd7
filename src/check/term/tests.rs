//! The check held against tables of pairs, good ones and bad.

use super::*;
use crate::check::{Brief, look};
use crate::glossary::reader::{Context, NameSet, Reader};
use crate::model::{Choices, Extra, Origin, Paragraph, ParagraphId, Part, Settings, Term};
use crate::text::quantity::Setting;
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

/// Source, targets parted by `|` (forbidden ones behind `!`), kind.
const GLOSSARY: &[(&str, &str, TermKind)] = &[
    ("特朗普", "Donald Trump", TermKind::Person),
    ("郝珂灵", "Karen Hao", TermKind::Person),
    ("林赛·戈曼", "Lindsay Gorman", TermKind::Person),
    ("张惠美", "Zhang Huimei", TermKind::Person),
    ("张慧敏", "Zhang Huimin", TermKind::Person),
    ("纳德拉", "Satya Nadella", TermKind::Person),
    ("深度求索", "DeepSeek", TermKind::Organisation),
    ("英伟达", "Nvidia", TermKind::Organisation),
    ("世界卫生组织", "World Health Organization", TermKind::Organisation),
    ("财政部", "Ministry of Finance", TermKind::Organisation),
    ("商务部", "Ministry of Commerce", TermKind::Organisation),
    ("台积电", "TSMC", TermKind::Organisation),
    ("美国", "United States", TermKind::Place),
    ("中国", "China", TermKind::Place),
    ("杭州", "Hangzhou", TermKind::Place),
    ("广州", "Guangzhou", TermKind::Place),
    ("出口管制", "export controls|!export ban", TermKind::Term),
    ("开源", "open source|open-source|!free software", TermKind::Term),
    ("大模型", "large model|large language model|!big model", TermKind::Term),
    ("算力", "computing power|compute", TermKind::Term),
    ("人工智能", "artificial intelligence|AI", TermKind::Term),
    ("上市", "go public|listing", TermKind::Term),
    ("马斯克", "Elon Musk", TermKind::Term),
    ("澳大利亚", "Australia", TermKind::Term),
    ("法国", "France", TermKind::Term),
    ("撒哈拉沙漠", "Sahara Desert", TermKind::Place),
];

fn terms() -> Vec<Arc<Term>> {
    let term = |(source, targets, kind): &(&str, &str, TermKind)| {
        let (targets, forbidden): (Vec<&str>, Vec<&str>) =
            targets.split('|').partition(|target| !target.starts_with('!'));
        Arc::new(Term {
            source: (*source).to_owned(),
            targets: targets.into_iter().map(str::to_owned).collect(),
            forbidden: forbidden.into_iter().map(|target| target[1..].to_owned()).collect(),
            kind: *kind,
            origin: Origin::Glossary,
            ..Term::default()
        })
    };
    GLOSSARY.iter().map(term).collect()
}

static BRIEF: LazyLock<Brief> = LazyLock::new(|| brief_of(terms()));

fn brief_of(terms: Vec<Arc<Term>>) -> Brief {
    let (names, none) = (NameSet::new(terms.clone()), NameSet::default());
    let context = Context::new(names, none, &Choices::default(), Setting::default());
    Brief::new(Reader::bundled(), Arc::new(context), terms, Arc::new(Settings::default()))
}

fn paragraph(source: &str, target: &str) -> Paragraph {
    let (source, target) = (source.to_owned(), target.to_owned());
    Paragraph { source, target, ..Paragraph::default() }
}

/// What is found: kind without `term-`, severity's first letter, the marked words, `→` and the fix.
fn found(source: &str, target: &str, brief: &Brief) -> String {
    let paragraph = paragraph(source, target);
    let findings = look(&paragraph, None, brief).findings;
    let of_check = findings.iter().filter(|finding| finding.check == "term");
    let said = of_check.map(|finding| {
        let mut said = format!("{}{}", &finding.severity.name()[..1], &finding.kind[4..]);
        said += &finding.source.clone().map_or(String::new(), |b| format!(" {}", &source[b]));
        said += &finding.target.clone().map_or(String::new(), |b| format!(" {}", &target[b]));
        said += &finding.fix.clone().map_or(String::new(), |fix| format!(" → {}", fix.text));
        said
    });
    said.collect::<Vec<_>>().join("; ")
}

fn check(source: &str, target: &str, expected: &str) {
    assert_eq!(found(source, target, &BRIEF), expected, "{source} | {target}");
}

#[test]
fn right_terms_are_passed_over() {
    for (source, target) in [
        ("特朗普说，这很好。", "Donald Trump said this was good."),
        ("特朗普说，这很好。", "President Trump said this was good."),
        ("特朗普的政策", "Trump’s policies"),
        ("特朗普说他会来。特朗普来了。", "Trump said that he would come, and he did."),
        ("郝珂灵写道", "Hao writes"),
        ("林赛·戈曼说。戈曼还说。", "Lindsay Gorman said. She also said."),
        ("张惠美说", "Ms. Zhang said"),
        ("张惠美与张慧敏", "Zhang Huimei and Zhang Huimin"),
        ("马斯克发推", "Musk tweeted"),
        ("深度求索的模型", "DeepSeek's models"),
        ("世界卫生组织宣布", "The WHO announced"),
        ("世界卫生组织宣布", "The World Health Organisation announced"),
        ("台积电宣布", "Taiwan Semiconductor Manufacturing Company announced"),
        ("美国政府", "the U.S. government"),
        ("新中国成立后", "After the founding of New Chinese"),
        ("杭州市", "Hangzhou City"),
        ("澳大利亚专家", "Australian experts"),
        ("撒哈拉沙漠以南", "south of the Sahara"),
        ("财政部长", "the finance minister"),
        ("美国政府", "the US government"),
        ("美国官员", "American officials"),
        ("美国表示", "Washington said"),
        ("中国企业", "Chinese companies"),
        ("出口管制", "an export control"),
        ("出口管制政策", "Export-control policy"),
        ("开源模型", "an open source model"),
        ("出口管制", "controls on the export of chips"),
        ("算力", "the power of its computers"),
        ("开源", "open-sourcing its code"),
        ("大模型竞赛", "the race of large language models"),
        ("人工智能", "AI"),
        ("人工智能", "Artificial Intelligence"),
        ("路上市民很多", "There were many people in the street"),
        ("财政部和商务部", "the Ministry of Finance and the Ministry of Commerce"),
        ("没有任何术语", "no term at all"),
        ("", "nothing"),
    ] {
        check(source, target, "");
    }
}

#[test]
fn missing_terms_are_found() {
    for (source, target, expected) in [
        ("特朗普说，这很好。", "The president said this was good.", "e-missing 特朗普"),
        ("特朗普说，这很好。", "Said this was good.", "e-missing 特朗普"),
        ("特朗普一直说这很好。", "He has always said so.", "w-missing 特朗普"),
        ("他说，英伟达的股价跌了。", "He said its shares fell.", "w-missing 英伟达"),
        ("英伟达的股价下跌", "Shares fell", "e-missing 英伟达"),
        ("美国在杭州设厂", "The United States built a plant there", "w-missing 杭州"),
        ("出口管制收紧", "Restrictions were tightened", "e-missing 出口管制"),
        ("法国工会", "the union", "w-missing 法国"),
        ("算力不足", "There are not enough chips", "e-missing 算力"),
        ("人工智能与算力", "AI needs chips", "e-missing 算力"),
        ("杭州和北京", "Chinese cities", "w-missing 杭州"),
        ("上市计划", "plans for the future", "e-missing 上市"),
        ("张惠美说", "Zhang Wei said", "e-missing 张惠美"),
    ] {
        check(source, target, expected);
    }
}

#[test]
fn names_that_are_almost_right_are_mended() {
    for (source, target, expected) in [
        ("郝珂灵写道", "Karen Hau writes", "e-misspelt 郝珂灵 Karen Hau → Karen Hao"),
        ("郝珂灵写道", "Karen Hao’s", ""),
        ("郝珂灵写道", "Karin Hao writes", "e-misspelt 郝珂灵 Karin Hao → Karen Hao"),
        ("郝珂灵写道", "As Hoa writes", "e-misspelt 郝珂灵 Hoa → Hao"),
        ("郝珂灵写道", "How strange", "e-missing 郝珂灵"),
        (
            "郝珂灵说。郝珂灵又说。",
            "Karen Hao said. Karen Hau said.",
            "e-misspelt 郝珂灵 Karen Hau → Karen Hao",
        ),
        ("纳德拉表示", "Nadela said", "e-misspelt 纳德拉 Nadela → Nadella"),
        ("纳德拉表示", "Satya Nadela's", "e-misspelt 纳德拉 Satya Nadela → Satya Nadella"),
        ("英伟达", "Nvdia", "e-misspelt 英伟达 Nvdia → Nvidia"),
        ("深度求索", "Deepseak", "e-misspelt 深度求索 Deepseak → DeepSeek"),
        ("杭州", "in Hangzou", "e-misspelt 杭州 Hangzou → Hangzhou"),
        ("张惠美", "Zhang Huimai", "e-misspelt 张惠美 Zhang Huimai → Zhang Huimei"),
        (
            "世界卫生组织",
            "World Heath Organization",
            "e-misspelt 世界卫生组织 World Heath Organization → World Health Organization",
        ),
    ] {
        check(source, target, expected);
    }
}

#[test]
fn one_name_for_another_is_found() {
    for (source, target, expected) in [
        ("特朗普访问", "Karen Hao visited", "e-swapped 特朗普 Karen Hao → Donald Trump"),
        ("特朗普访问", "Nadella visited", "e-swapped 特朗普 Nadella → Trump"),
        (
            "财政部",
            "the Ministry of Commerce",
            "e-swapped 财政部 Ministry of Commerce → Ministry of Finance",
        ),
        ("中国的企业", "United States companies", "e-swapped 中国 United States → China"),
        (
            "特朗普说了。特朗普来了。",
            "Trump spoke. Nadella came.",
            "w-swapped 特朗普 Nadella → Trump",
        ),
        ("英伟达和台积电", "Nvidia and Nvidia", "e-missing 台积电"),
        // Two others could be meant: which is to go cannot be told.
        ("特朗普访问", "Karen Hao and Nadella visited", "e-missing 特朗普"),
    ] {
        check(source, target, expected);
    }
}

#[test]
fn forbidden_english_is_found() {
    for (source, target, expected) in [
        ("出口管制", "the export ban", "e-forbidden 出口管制 export ban → export controls"),
        ("开源", "free software", "e-forbidden 开源 free software → open source"),
        ("大模型", "Big models", "e-forbidden 大模型 Big models → large model"),
        (
            "出口管制",
            "export controls, an export ban",
            "w-forbidden 出口管制 export ban → export controls",
        ),
        ("禁止出口", "an export ban", ""),
    ] {
        check(source, target, expected);
    }
}

#[test]
fn what_is_not_decided_is_hinted_at_only() {
    let mut terms = terms();
    for term in &mut terms {
        Arc::make_mut(term).origin = Origin::Romanised;
    }
    let brief = brief_of(terms);
    assert_eq!(found("张惠美来了", "The guest came", &brief), "h-missing 张惠美");
    assert_eq!(
        found("张惠美来了", "Zhang Huimai came", &brief),
        "w-misspelt 张惠美 Zhang Huimai → Zhang Huimei"
    );
    let mut undecided = Term { source: "张惠美".into(), ..Term::default() };
    undecided.forbidden.push("Amei".into());
    let brief = brief_of(vec![Arc::new(undecided)]);
    assert_eq!(found("张惠美来了", "The guest came", &brief), "");
    assert_eq!(found("张惠美来了", "Amei came", &brief), "e-forbidden-only 张惠美 Amei");
}

fn of_document(pairs: &[(&str, &str)]) -> Vec<(u64, &'static str)> {
    let paragraphs = pairs.iter().zip(1..).map(|((source, target), id)| Paragraph {
        id: ParagraphId(id),
        ..paragraph(source, target)
    });
    let paragraphs: Vec<Paragraph> = paragraphs.collect();
    let ids: Vec<ParagraphId> = paragraphs.iter().map(|paragraph| paragraph.id).collect();
    let document = crate::model::Document::new(
        vec![Part::default()],
        paragraphs,
        Vec::new(),
        Extra::default(),
    );
    let checked = crate::check::check_all(&document, &BRIEF, &crate::tasks::Unwatched).unwrap();
    let of = |id: &ParagraphId| {
        let found = checked.findings(*id).filter(|finding| finding.check == "term");
        found.map(|finding| (id.0, finding.kind)).collect::<Vec<_>>()
    };
    ids.iter().flat_map(of).collect()
}

#[test]
fn the_first_mention_is_to_be_in_full() {
    let [full, short] = ["Donald Trump came.", "Trump came."];
    let source = "特朗普来了。";
    assert_eq!(of_document(&[(source, full), (source, short)]), []);
    assert_eq!(of_document(&[(source, short), (source, full)]), [(1, SHORT_FIRST)]);
    assert_eq!(of_document(&[(source, short), (source, short)]), [(1, SHORT_FIRST)]);
    // The source itself is short there.
    assert_eq!(of_document(&[("戈曼来了。", "Gorman came.")]), []);
}

#[test]
fn two_targets_for_one_term_are_hinted_at() {
    let source = "算力不足。";
    let [usual, other] = ["There is no computing power.", "There is no compute."];
    assert_eq!(of_document(&[(source, usual), (source, usual), (source, other)]), [(3, TWO_WAYS)]);
    assert_eq!(of_document(&[(source, usual), (source, other)]), []);
    // A long form and its abbreviation are no two ways.
    let source = "人工智能很热。";
    let [long, short] = ["Artificial intelligence is hot.", "AI is hot."];
    assert_eq!(of_document(&[(source, long), (source, long), (source, short)]), []);
}

#[test]
fn a_megabyte_is_looked_at_in_no_time() {
    let source = "特朗普与深度求索在美国谈出口管制，".repeat(20_000);
    let target = "Nobody Karen Hau said a word about it ".repeat(27_000);
    let start = std::time::Instant::now();
    let _ = found(&source, &target, &BRIEF);
    println!("{:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_is_too_strange(
        source in "(特朗普|美国|郝珂灵|张|，|a|\\PC|\u{0}|\u{202e}){0,12}",
        target in "(Karen |Hau|Trump|U\\.S\\.|’s |-|Ministry of |\\PC|\u{0}|ß){0,12}",
    ) {
        let paragraph = paragraph(&source, &target);
        for finding in look(&paragraph, None, &BRIEF).findings {
            prop_assert!(finding.source.is_none_or(|bytes| source.get(bytes).is_some()));
            prop_assert!(finding.target.is_none_or(|bytes| target.get(bytes).is_some()));
            prop_assert!(finding.fix.is_none_or(|fix| target.get(fix.bytes).is_some()));
        }
    }
}
