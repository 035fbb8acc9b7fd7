//! What queries find, and what comes first.

use super::*;
use proptest::prelude::*;

fn words(query: &str, limit: usize) -> Vec<String> {
    let dictionary = Dictionary::bundled();
    let hits = dictionary.search(query, limit);
    hits.iter().map(|hit| hit.entry.simplified().to_owned()).collect()
}

#[test]
fn first_hits() {
    for (query, expected) in [
        ("中国", "中国"),
        ("中國", "中国"),
        ("  軟件 ", "软件"),
        ("zhongguo", "中国"),
        ("zhong1guo2", "中国"),
        ("zhong1 guo2", "中国"),
        ("zhōngguó", "中国"),
        ("zho\u{304}ngguo\u{301}", "中国"),
        ("Zhong guo", "中国"),
        ("zhong1guo", "中国"),
        ("xi'an", "西安"),
        ("xī’ān", "西安"),
        ("nv3", "女"),
        ("nü3", "女"),
        ("nu:3", "女"),
        ("nǚ", "女"),
        ("nver", "女儿"),
        ("lüe4", "略"),
        ("lue", "略"),
        ("wan2r", "玩儿"),
        ("dog", "狗"),
        ("to eat", "吃"),
        ("computer", "计算机"),
        ("computers", "计算机"),
        ("artificial intelligence", "人工智能"),
        ("artificial int", "人工智能"),
        ("People's Republic of China", "中华人民共和国"),
        ("the United States of America", "美利坚合众国"),
        ("U.S. dollar", "美元"),
        ("Donald Trump", "特朗普"),
        ("ktv", "KTV"),
        ("ＫＴＶ", "KTV"),
        ("列奥纳多・达・芬奇", "列奥纳多·达·芬奇"),
    ] {
        let found = words(query, 5);
        let is_first = found.first().map(String::as_str) == Some(expected);
        let is_known = Dictionary::bundled().contains(expected);
        assert!(is_first || !is_known, "{query}: {found:?}, not {expected}");
    }
}

#[test]
fn tones_and_syllables_are_held_to() {
    for (query, word, is_found) in [
        ("mai3", "买", true),
        ("mai4", "买", false),
        ("mǎi", "买", true),
        ("xian", "西安", true),
        ("xi an", "西安", true),
        ("xi an", "先", false),
        ("fang an", "方案", true),
        ("fan gan", "方案", false),
        ("ma5", "吗", true),
        ("ma0", "吗", true),
        ("中华人", "中华人民共和国", true),
        ("人民共和", "中华人民共和国", true),
    ] {
        let found = words(query, 200);
        assert_eq!(found.iter().any(|w| w == word), is_found, "{query} {word}");
    }
}

#[test]
fn says_why() {
    let dictionary = Dictionary::bundled();
    for (query, expected) in [
        ("学习", Reason::Word),
        ("学", Reason::Word),
        ("中华人民共", Reason::WordStart),
        ("华人民共和国", Reason::WithinWord),
        ("他学习了很久", Reason::PartOfQuery),
        ("xuexi", Reason::Pinyin),
        ("zhonghuarenmingo", Reason::PinyinStart),
        ("the artificial intell", Reason::English { sense: "artificial intelligence (AI)" }),
    ] {
        let hit = dictionary.search(query, 1);
        assert_eq!(hit.first().map(|hit| hit.reason), Some(expected), "{query}");
    }
    assert_eq!(dictionary.search("", 10), []);
    assert_eq!(dictionary.search("中", 0), []);
    assert_eq!(dictionary.search("qzqzq", 10), []);
}

#[test]
fn what_no_entry_has_as_a_whole_is_found_in_parts() {
    for (query, expected) in [("tariffs on imports", "关税"), ("深度求索公司", "求索")] {
        let found = words(query, 100);
        assert!(found.iter().any(|word| word == expected), "{query}: {found:?}");
    }
}

#[test]
fn layers_are_searched_together() {
    let bundled = Dictionary::bundled();
    let text = "阿聯 阿联 [A1_Lian2] /United Arab Emirates (abbr)/\n狗 狗 [gou3] /hound/\n";
    let (layer, _) = bundled.read_layer("own", text.as_bytes()).expect("a text");
    let dictionary = bundled.with_layer(layer);
    for (query, expected) in [("a lian", "阿联"), ("hound", "狗"), ("dog", "狗")] {
        let hits = dictionary.search(query, 10);
        assert!(hits.iter().any(|hit| hit.entry.simplified() == expected), "{query}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn never_panics(query in "[a-zā-ǜü1-5 '’:/(\\[]{0,20}|[中国人民學習]{0,8}|\\PC{0,12}", limit in 0usize..60) {
        let dictionary = Dictionary::bundled();
        let hits = dictionary.search(&query, limit);
        prop_assert!(hits.len() <= limit);
    }
}
