//! The check held against tables of pairs, good ones and bad.

use super::*;
use crate::check::table::{brief, look, short};
use proptest::prelude::*;

/// The source of rows that need none.
const NONE: &str = "他说了很多话。";

#[track_caller]
fn check(source: &str, target: &str, expected: &[&str]) {
    assert_eq!(short(&Leftover, &brief(&[]), source, target), expected, "{target}");
}

#[test]
fn finds_chinese_that_was_left_in() {
    for (target, words) in [
        ("The company 深度求索 released a model.", "深度求索"),
        ("He said 今天 that it works.", "今天"),
        ("深度求索 released a model.", "深度求索"),
        ("It released a model 模型。", "模型。"),
        ("It grew by 万 tonnes", "万"),
        ("He said “我们会赢”.", "我们会赢"),
        ("The firm (which 今天 was founded) grew.", "今天"),
        ("The firm (the 公司 that was founded in 2023) grew.", "公司"),
        ("It rose by 5億 dollars.", "億"),
        ("ビル is a building.", "ビル"),
        ("一、二、三 and so on", "一、二、三"),
        ("His words 少年 made them gasp.", "少年"),
        ("They read 《红楼梦》 at school.", "《红楼梦》"),
        ("𠮷野 was there.", "𠮷野"),
    ] {
        check(NONE, target, &[&format!("leftover-chinese [{words}]")]);
    }
}

#[test]
fn keeps_chinese_that_is_in_its_place() {
    for (source, target) in [
        (NONE, "DeepSeek (深度求索) released a model."),
        (NONE, "Liang Wenfeng （梁文锋） said so."),
        (NONE, "the firm “High-Flyer” (幻方) grew"),
        (NONE, "The company (Chinese: 深度求索; pinyin: Shēndù Qiúsuǒ) grew."),
        (NONE, "The company (深度求索, Shendu Qiusuo) grew."),
        (NONE, "Involution (neijuan 内卷) is common."),
        (NONE, "Involution (“内卷”) is common."),
        (NONE, "*Dream of the Red Chamber* (《红楼梦》) is long."),
        (NONE, "The word 内卷 means involution."),
        (NONE, "The characters “内卷” are new."),
        ("年轻人说的内卷。", "Young people speak of 内卷 (“involution”)."),
        ("年轻人说的“内卷”。", "Young people speak of “内卷”, or “involution”."),
        ("他读《红楼梦》。", "He reads “红楼梦”."),
        ("他读《红楼梦》。", "He reads 《红楼梦》 (Dream of the Red Chamber)."),
        (NONE, "Set `name=部门` in the file."),
        (NONE, "A café in Zürich, naïve façades"),
        (NONE, "“It’s 5 °C – no… 10 × 3 ≠ 40” · §5 ¥30 €5"),
        (NONE, "👩\u{200D}👩\u{200D}👧 and ☺\u{FE0F}"),
        (NONE, "The word می\u{200C}خواهم\u{200F} is Persian."),
        (NONE, "a\u{A0}b\tc\nd"),
        (NONE, ""),
    ] {
        check(source, target, &[]);
    }
}

#[test]
fn turns_marks_into_english_ones() {
    for (target, expected) in [
        ("He came，saw", "leftover-mark [，] → He came, saw"),
        ("He came ， saw", "leftover-mark [，] → He came, saw"),
        ("He came。Then", "leftover-mark [。] → He came. Then"),
        ("He came。", "leftover-mark [。] → He came."),
        ("He came。”", "leftover-mark [。] → He came.”"),
        ("as follows：", "leftover-mark [：] → as follows:"),
        ("at 10：30", "leftover-mark [：] → at 10:30"),
        ("some 1，000 people", "leftover-mark [，] → some 1,000 people"),
        ("in 2024，2025", "leftover-mark [，] → in 2024, 2025"),
        ("Really？No", "leftover-mark [？] → Really? No"),
        ("Really？！ No", "leftover-mark [？！] → Really?! No"),
        ("red、green", "leftover-mark [、] → red, green"),
        ("the firm（Ltd.) grew", "leftover-mark [（] → the firm (Ltd.) grew"),
        ("the firm (Ltd.）grew", "leftover-mark [）] → the firm (Ltd.) grew"),
        ("a 「big one", "leftover-mark [「] → a “big one"),
        ("rose 5％ in May", "leftover-mark [％] → rose 5% in May"),
        ("paid ￥300", "leftover-mark [￥] → paid ¥300"),
        ("A＆B", "leftover-mark [＆] → A&B"),
        ("He read 《Dream", "leftover-mark [《]"),
        ("for ＡＩ chips", "leftover-wide [ＡＩ] → for AI chips"),
        ("in ２０２５", "leftover-wide [２０２５] → in 2025"),
        ("one\u{3000}two", "leftover-space [\u{3000}] → one two"),
        ("one\u{3000}– two", "leftover-space [\u{3000}] → one – two"),
        ("\u{3000}\u{3000}One", "leftover-space [\u{3000}\u{3000}] → One"),
        ("one \u{3000}two", "leftover-space [\u{3000}] → one two"),
        ("one.\u{3000}", "leftover-space [\u{3000}] → one."),
        ("de\u{200B}ep", "leftover-invisible [\u{200B}] → deep"),
        ("de\u{AD}ep", "leftover-invisible [\u{AD}] → deep"),
        ("\u{FEFF}Deep", "leftover-invisible [\u{FEFF}] → Deep"),
        ("de\u{7}ep", "leftover-invisible [\u{7}] → deep"),
        ("deep\u{200D}", "leftover-invisible [\u{200D}] → deep"),
        ("d\u{FFFD}ep", "leftover-broken [\u{FFFD}]"),
    ] {
        check(NONE, target, &[expected]);
    }
    let brief = brief(&[("titles", "italics")]);
    let found = short(&Leftover, &brief, NONE, "He read 《Dream");
    assert_eq!(found, ["leftover-mark [《] → He read *Dream"]);
}

#[test]
fn a_text_that_is_all_chinese_is_one_finding() {
    let text = "他说：“今天是 2025 年。OK 吗？”";
    let found = look(&Leftover, &brief(&[]), text, text);
    assert_eq!(found.iter().filter(|finding| finding.kind == CHINESE).count(), 1);
}

#[test]
fn takes_a_long_line() {
    for piece in ["内(a", "a，", "（内", "内 “", "\u{200B}a", "ok "] {
        let text = piece.repeat(1_000_000 / piece.len());
        let start = std::time::Instant::now();
        look(&Leftover, &brief(&[]), &text, &text);
        assert!(start.elapsed().as_secs() < 3, "{piece}: {:?}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn takes_any_text(source in "\\PC{0,20}", target in "(\\PC|[a-z ()“”\"'，。（）《》\u{4e00}\u{5185}\u{3000}\u{200b}]){0,60}") {
        look(&Leftover, &brief(&[]), &source, &target);
    }
}
