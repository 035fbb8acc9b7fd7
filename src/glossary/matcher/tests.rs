//! Tables of what is found where, and what every matcher promises.

use super::*;
use proptest::prelude::*;

fn term(source: &str) -> Term {
    Term { source: source.into(), ..Term::default() }
}

fn matcher() -> Matcher {
    let terms = [
        Term { marks: Some(('《', '》')), ..term("自然") },
        term("林赛·戈曼"),
        Term { aliases: vec!["深度求索".into()], ..term("深度求索公司") },
        term("特朗普"),
        term("特朗普大学"),
        term("AI"),
        term("R1模型"),
    ];
    Matcher::new(&terms.map(Arc::new))
}

fn found<'a>(matcher: &Matcher, text: &'a str) -> Vec<(&'a str, usize, Form)> {
    let hits = matcher.find(text).into_iter();
    hits.map(|hit| (&text[hit.byte_start..hit.byte_end], hit.term_index, hit.form)).collect()
}

#[test]
fn finds_terms_leftmost_and_longest() {
    let matcher = matcher();
    for (text, expected) in [
        ("《自然》杂志与自然资源", vec![("自然", 0, Form::Full)]),
        ("林赛·戈曼说，戈曼还说", vec![("林赛·戈曼", 1, Form::Full), ("戈曼", 1, Form::LastPart)]),
        (
            "深度求索公司（深度求索）",
            vec![("深度求索公司", 2, Form::Full), ("深度求索", 2, Form::Alias)],
        ),
        ("特朗普大学与特朗普", vec![("特朗普大学", 4, Form::Full), ("特朗普", 3, Form::Full)]),
        ("AI与OpenAI和AI模型", vec![("AI", 5, Form::Full), ("AI", 5, Form::Full)]),
        ("R1模型、GR1模型", vec![("R1模型", 6, Form::Full)]),
        ("", vec![]),
    ] {
        assert_eq!(found(&matcher, text), expected, "{text}");
    }
    assert!(Matcher::new(&[]).find("特朗普").is_empty());
    assert!(Matcher::new(&[Arc::new(term(""))]).find("特朗普").is_empty());
}

#[test]
fn spelling_makes_no_difference() {
    for (source, text, expected) in [
        ("软银", "日本軟銀集團", Some("軟銀")),
        ("軟銀", "软银集团", Some("软银")),
        ("乾隆", "乾隆年間", Some("乾隆")),
        ("林赛·戈曼", "林赛・戈曼", Some("林赛・戈曼")),
        ("林赛·戈曼", "林赛•戈曼", Some("林赛•戈曼")),
        ("林赛·戈曼", "林赛.戈曼", Some("林赛.戈曼")),
        ("林赛·戈曼", "林赛．戈曼", Some("林赛．戈曼")),
        ("林赛•戈曼", "林賽 ‧ 戈曼", Some("林賽 ‧ 戈曼")),
        ("林赛·戈曼", "林赛。戈曼说", Some("戈曼")),
        ("戈曼说", "林赛。戈曼。说", None),
        ("深度求索公司", "深度求索 公司", Some("深度求索 公司")),
        ("DeepSeek公司", "DeepSeek 公司", Some("DeepSeek 公司")),
        ("DeepSeek 公司", "deepseek公司", Some("deepseek公司")),
        ("张三", "张　三", Some("张　三")),
        ("OpenAI", "与ＯｐｅｎＡＩ合作", Some("ＯｐｅｎＡＩ")),
        ("OpenAI", "与open ai合作", Some("open ai")),
        ("Open AI", "与OpenAI合作", Some("OpenAI")),
        ("today", "to day", None),
        ("to day", "today", Some("today")),
        ("GPT-4", "ＧＰＴ－４", Some("ＧＰＴ－４")),
        ("Llama 3", "Llama3发布", Some("Llama3")),
        ("Llama3", "Llama 3发布", Some("Llama 3")),
        ("Llama3", "Llama 31发布", None),
        ("AI", "ai芯片", Some("ai")),
        ("AI", "ＯpenＡＩ", None),
        ("A股", "ETA股", None),
        ("𠮷野家", "去𠮷野家", Some("𠮷野家")),
    ] {
        let matcher = Matcher::new(&[Arc::new(term(source))]);
        let hit = found(&matcher, text).first().map(|hit| hit.0);
        assert_eq!(hit, expected, "{source} in {text}");
    }
}

#[test]
fn a_term_can_want_its_exact_case() {
    let exact = |source: &str| Arc::new(Term { exact_case: true, ..term(source) });
    let matcher = Matcher::new(&[exact("IT"), exact("DeepSeek"), Arc::new(term("it"))]);
    for (text, expected) in [
        ("IT行业", Some((0, "IT"))),
        ("it行业", Some((2, "it"))),
        ("ＩＴ行业", Some((0, "ＩＴ"))),
        ("It行业", Some((2, "It"))),
        ("Deep Seek 来了", Some((1, "Deep Seek"))),
        ("deepseek", None),
    ] {
        let hit = found(&matcher, text).first().map(|hit| (hit.1, hit.0));
        assert_eq!(hit, expected, "{text}");
    }
}

#[test]
fn a_refused_longer_name_leaves_room_for_a_shorter_one() {
    let terms = [term("特朗普R1"), term("特朗普")];
    let matcher = Matcher::new(&terms.map(Arc::new));
    assert_eq!(found(&matcher, "特朗普R15"), [("特朗普", 1, Form::Full)]);
}

#[test]
fn own_terms_lie_over_the_base() {
    let base = Arc::new(Index::new(&[term("软银"), term("软银集团"), term("孙正义")]));
    let mut matcher = Matcher::over(base, &[Arc::new(term("軟銀"))]);
    assert_eq!(
        found(&matcher, "软银与孙正义"),
        [("软银", 3, Form::Full), ("孙正义", 2, Form::Full)]
    );
    assert_eq!(found(&matcher, "软银集团"), [("软银集团", 1, Form::Full)]);
    let index = matcher.add(&Term { aliases: vec!["黄氏".into()], ..term("黄仁勋") });
    assert_eq!((index, matcher.num_own()), (4, 2));
    assert_eq!(found(&matcher, "黃仁勳"), [("黃仁勳", 4, Form::Full)]);
    assert_eq!(found(&matcher, "黄氏"), [("黄氏", 4, Form::Alias)]);
}

#[test]
fn hostile_text_takes_linear_time() {
    let name = format!("{}b", "a".repeat(120));
    let matcher = Matcher::new(&[Arc::new(term(&name)), Arc::new(term(&"中".repeat(100)))]);
    for text in ["a".repeat(200_000), "中".repeat(200_000), "·".repeat(200_000)] {
        let start = std::time::Instant::now();
        matcher.find(&text);
        assert!(start.elapsed().as_secs() < 20, "took {:?}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn hits_are_parts_of_the_text_in_order(
        names in proptest::collection::vec("[aAbİ国國·.《 ]{0,4}", 0..6),
        text in "[aAbBİ国國·。.《》 ]{0,30}",
        any in "\\PC{0,30}",
        exact_case: bool,
    ) {
        let terms: Vec<_> = names.iter().map(|n| Arc::new(Term { exact_case, ..term(n) })).collect();
        let base = Arc::new(Index::new(&terms[..terms.len() / 2]));
        let layered = Matcher::over(base, &terms[terms.len() / 2..]);
        for text in [&text, &any] {
            for matcher in [&layered, &Matcher::new(&terms)] {
                let mut byte_last = 0;
                for hit in matcher.find(text) {
                    prop_assert!(hit.byte_start >= byte_last && hit.byte_start < hit.byte_end);
                    prop_assert!(text.get(hit.byte_start..hit.byte_end).is_some());
                    prop_assert!(hit.term_index < terms.len());
                    byte_last = hit.byte_end;
                }
            }
        }
    }
}
