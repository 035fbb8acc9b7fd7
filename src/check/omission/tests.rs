//! The check held against tables of pairs, good ones and bad.

use super::*;
use crate::check::{Brief, look};
use crate::glossary::reader::{Context, Reader};
use crate::model::{Paragraph, Settings};
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

static BRIEF: LazyLock<Brief> = LazyLock::new(|| {
    let context = Arc::new(Context::default());
    Brief::new(Reader::bundled(), context, Vec::new(), Arc::new(Settings::default()))
});

fn found(source: &str, target: &str, status: Status) -> String {
    let (source, target) = (source.to_owned(), target.to_owned());
    let paragraph = Paragraph { source, target, status, ..Paragraph::default() };
    let findings = look(&paragraph, None, &BRIEF).findings;
    let of_check = findings.iter().filter(|finding| finding.check == "omission");
    let said = of_check.map(|finding| {
        let mut said = format!("{}{}", &finding.severity.name()[..1], &finding.kind[8..]);
        if matches!(finding.kind, SENTENCE | ADDED) {
            let source = finding.source.clone().map(|bytes| &paragraph.source[bytes]);
            let target = finding.target.clone().map(|bytes| &paragraph.target[bytes]);
            said = [&said, source.or(target).unwrap_or_default()].join(" ");
        }
        said
    });
    said.collect::<Vec<_>>().join("; ")
}

fn check(source: &str, target: &str, expected: &str) {
    assert_eq!(found(source, target, Status::Done), expected, "{source} | {target}");
}

#[test]
fn a_paragraph_that_is_done_has_a_translation() {
    for (source, target, status, expected) in [
        ("他走了。", "", Status::Done, "e-empty"),
        ("他走了。", "  \n", Status::Done, "e-empty"),
        ("他走了。", "", Status::Untranslated, ""),
        ("他走了。", " ", Status::Draft, ""),
        ("***", "", Status::Done, ""),
        ("", "", Status::Done, ""),
        ("2024", "", Status::Done, "e-empty"),
    ] {
        assert_eq!(found(source, target, status), expected, "{source}");
    }
}

#[test]
fn chinese_that_stands_there_still_is_found() {
    for (source, target, expected) in [
        ("他走了。", "他走了。", "e-untranslated"),
        ("他走了。", " 他走了. ", "e-untranslated"),
        ("國會山", "国会山", "e-untranslated"),
        ("使用 ConfigMap", "使用 ConfigMap", "e-untranslated"),
        ("2024", "2024", ""),
        ("ConfigMap", "ConfigMap", ""),
        ("https://example.org/", "https://example.org/", ""),
        ("深度求索", "DeepSeek (深度求索)", ""),
        ("，", "，", ""),
    ] {
        check(source, target, expected);
    }
}

#[test]
fn lengths_far_out_of_the_usual_are_found() {
    let source =
        "我也认为这很重要，因为没有确定的时间表，工作人员就没有目标，就像准备考试的人一样。";
    let whole = "I think this is important too, because without a definite timetable the staff have no goal, \
        like people preparing for an examination.";
    check(source, whole, "");
    check(source, "I think this is important, too.", "w-short");
    check(source, &[whole, whole, whole].join(", and "), "w-long");
    for (source, target) in [
        ("请坐。", "Please be so kind as to take a seat over there."),
        ("中华人民共和国", "PRC"),
        ("深度求索崛起:硅谷面临新挑战", "DeepSeek’s Rise: A New Challenge for Silicon Valley"),
    ] {
        check(source, target, "");
    }
}

/// Sentences that translate each other.
const ARTICLE: &[(&str, &str)] = &[
    (
        "伏天是一年之中气温最高、潮湿、闷热的日子。",
        "Sanfu is the hottest, most humid and stuffy time of the year.",
    ),
    ("专家建议市民减少户外活动。", "Experts advise residents to spend less time outdoors."),
    (
        "今年上半年，该电站已发电700多万度。",
        "In the first half of this year the plant generated over 7 million kilowatt-hours.",
    ),
    (
        "警察迅速追赶，在一间仓库内抓获了嫌疑人。",
        "The police gave chase and caught the suspect in a warehouse.",
    ),
    (
        "总统在社交媒体上宣布，他的检测结果为阴性。",
        "The president announced on social media that his test result was negative.",
    ),
    (
        "学校将为贫困家庭的孩子提供免费午餐。",
        "The school will provide free lunches for children from poor families.",
    ),
];

fn joined(without_source: Option<usize>, without_target: Option<usize>) -> (String, String) {
    let kept = |without: Option<usize>| {
        (0..ARTICLE.len()).filter(move |index| Some(*index) != without).map(|index| ARTICLE[index])
    };
    let source = kept(without_source).map(|pair| pair.0).collect();
    let target = kept(without_target).map(|pair| pair.1).collect::<Vec<_>>().join(" ");
    (source, target)
}

#[test]
fn a_sentence_without_translation_is_found() {
    let (source, target) = joined(None, None);
    check(&source, &target, "");
    for (index, (sentence, _)) in ARTICLE.iter().enumerate() {
        let (source, target) = joined(None, Some(index));
        let found = found(&source, &target, Status::Done);
        assert_eq!(found[1..], format!("-sentence {sentence}"), "{target}");
    }
}

#[test]
fn a_sentence_without_source_is_found() {
    let mut num_found = 0;
    for (index, (_, sentence)) in ARTICLE.iter().enumerate() {
        let (source, target) = joined(Some(index), None);
        let found = found(&source, &target, Status::Done);
        num_found += usize::from(found == format!("w-added {sentence}"));
    }
    assert!(num_found >= 4, "{num_found}");
}

#[test]
fn sentences_may_be_joined_and_split() {
    for (source, target) in [
        (
            "猫坐在桌子上。它看着窗外的鸟。",
            "The cat sat on the table, watching the birds outside the window.",
        ),
        (
            "老人和孩子的金融知识较少，他们是教育的重点；报告显示，年轻人有巨大的消费潜力。",
            "Old people and children know less of finance and are the focus of education; the report \
             shows that young people have a huge potential for consumption.",
        ),
        (
            "Apollo中的回滚也是类似的机制，点击回滚后会恢复到上一个版本。",
            "The rollback in Apollo is a similar mechanism. Clicking it restores the previous version.",
        ),
        ("他说：“好。”她走了。", "“Fine,” he said. She left. “"),
    ] {
        check(source, target, "");
    }
}

#[test]
fn published_paragraphs_are_passed_over() {
    let path = "../shared/data/zh-en-pairs/news-traditional-dev.tsv";
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("{path} is not there: skipped");
        return;
    };
    let pairs: Vec<(&str, &str)> =
        text.lines().skip(1).filter_map(|line| line.split_once('\t')).collect();
    let is_flagged = |pair: &[(&str, &str)]| {
        let source: String = pair.iter().map(|pair| pair.0).collect();
        let target = pair.iter().map(|pair| pair.1).collect::<Vec<_>>().join(" ");
        found(&source, &target, Status::Done).contains("e-sentence")
    };
    assert!(pairs.chunks(3).filter(|chunk| is_flagged(chunk)).count() <= 1);
    let lacking = |chunk: &&[(&str, &str)]| {
        let source: String = chunk.iter().map(|pair| pair.0).collect();
        !found(&source, &[chunk[0].1, chunk[2].1].join(" "), Status::Done).contains("-sentence")
    };
    let chunks = || pairs.chunks_exact(3);
    let num_overlooked = chunks().filter(lacking).count();
    assert!(num_overlooked * 20 <= chunks().len(), "{num_overlooked} of {}", chunks().len());
}

#[test]
fn a_megabyte_is_looked_at_in_no_time() {
    for (source, target) in [
        ("他走了。".repeat(90_000), "He left. ".repeat(120_000)),
        ("啊".repeat(350_000), "a".repeat(1_000_000)),
        ("?".repeat(1_000_000), "他".repeat(300_000)),
    ] {
        let start = std::time::Instant::now();
        let _ = found(&source, &target, Status::Done);
        println!("{:?}", start.elapsed());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_is_too_strange(
        source in "(他走了|。|；|深度求索的模型|“|a|\\PC|\u{0}|\u{202e}|\n){0,40}",
        target in "(He left|\\. |; |the model |“|\\PC|\u{0}|ß|\n){0,40}",
    ) {
        let paragraph = Paragraph { source: source.clone(), target: target.clone(), ..Paragraph::default() };
        for finding in look(&paragraph, None, &BRIEF).findings {
            prop_assert!(finding.source.is_none_or(|bytes| source.get(bytes).is_some()));
            prop_assert!(finding.target.is_none_or(|bytes| target.get(bytes).is_some()));
        }
    }
}

#[test]
fn a_sentence_whose_figures_are_there_was_joined() {
    let source = "据公司介绍，研发只花了两个月，用的是性能较低的H800芯片，总共约2000块；美国的同类系统则要用1.6万块以上。";
    let target = "By its own account, development took just two months and about 2,000 of the less powerful H800 \
        chips; comparable American systems need more than 16,000.";
    check(source, target, "");
}
