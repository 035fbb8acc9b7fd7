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

fn check(source: &str, target: &str, expected: &str) {
    let paragraph =
        Paragraph { source: source.into(), target: target.into(), ..Paragraph::default() };
    let findings = look(&paragraph, None, &BRIEF).findings;
    let of_check = findings.iter().filter(|finding| finding.check == "negation");
    let said = of_check.map(|finding| {
        assert_eq!(finding.severity, Severity::Hint);
        let source = finding.source.clone().map_or("", |bytes| &source[bytes]);
        let target = finding.target.clone().map_or("", |bytes| &target[bytes]);
        format!("{} {source} {target}", &finding.kind[9..]).trim_end().to_owned()
    });
    assert_eq!(said.collect::<Vec<_>>().join("; "), expected, "{source} | {target}");
}

#[test]
fn negations_that_are_there_are_passed_over() {
    for (source, target) in [
        ("他没有来。", "He did not come."),
        ("他没有来。", "He didn’t come."),
        ("他没有来。", "He failed to come."),
        ("他没有来。", "He stayed away; nobody saw him."),
        ("他没有钱。", "He lacks money."),
        ("他没有钱。", "He is penniless."),
        ("我们无法接受。", "This is unacceptable."),
        ("我们无法接受。", "We are unable to accept it."),
        ("尚未公布细节。", "Details have yet to be released."),
        ("尚未解决的问题", "issues that remain to be solved"),
        ("这并非偶然。", "This is no accident."),
        ("不得入内", "Entry prohibited"),
        ("他不会来。", "He will never come."),
        ("他不愿回答。", "He declined to answer."),
        ("他不能来。", "He cannot come."),
        ("不应忽视风险", "The risk should not be ignored"),
        ("未被发现", "went unnoticed"),
        // What looks like a negation and is none.
        ("他不仅来了，还带了礼物。", "He came and brought presents as well."),
        ("价格不断上涨。", "Prices keep rising."),
        ("不过他来了。", "He came, though."),
        ("不少人来了。", "Many people came."),
        ("不久他来了。", "Soon he came."),
        ("差不多一样", "about the same"),
        ("他不得不来。", "He had to come."),
        ("无论如何他来了。", "In any case he came."),
        ("非常好。", "Very good."),
        ("未来几年", "in the coming years"),
        ("不管谁来", "whoever comes"),
        ("真了不起！", "Amazing!"),
        ("有没有人来？", "Did anyone come?"),
        ("他是不是来了？", "Has he come?"),
        ("他不会来吗？", "Will he come?"),
        ("没有人不知道他。", "Everyone knows him."),
        ("不可能没有办法。", "There must be a way."),
        ("毫无疑问，他来了。", "He certainly came."),
        ("这没有错。", "That is right."),
        ("无线网络", "wireless network"),
        ("舍不得走", "loath to go"),
    ] {
        check(source, target, "");
    }
}

#[test]
fn negations_that_are_lost_are_hinted_at() {
    for (source, target, expected) in [
        ("他没有来。", "He came.", "lost 没有"),
        ("他沒有來。", "He came.", "lost 沒有"),
        ("我们无法接受这一结果。", "We can accept this result.", "lost 无法"),
        ("尚未公布细节。", "Details have been released.", "lost 尚未"),
        ("这并非偶然。", "This is an accident.", "lost 并非"),
        ("不得在此吸烟", "Smoking is allowed here", "lost 不得"),
        ("互聯網並不是奢侈品。", "The internet is a luxury.", "lost 並不"),
        ("他从未见过她。", "He has met her.", "lost 从未"),
        ("请勿关机", "Turn on the computer", "lost 请勿"),
        ("他不会来。", "He will come.", "lost 不会"),
    ] {
        check(source, target, expected);
    }
}

#[test]
fn a_sentence_of_several_has_lost_its_negation() {
    let source = "专家建议市民不要在户外活动。总统在社交媒体上宣布，他没有感染病毒。";
    let target = "Experts advise residents not to spend time outdoors. The president announced on social \
        media that he was infected with the virus.";
    check(source, target, "lost 没有");
    check(source, &target.replace("was", "was not"), "");
}

#[test]
fn turned_comparisons_are_hinted_at() {
    for (source, target, expected) in [
        ("人数超过500人。", "There were less than 500 people.", "turned 超过 less"),
        ("人数超过500人。", "There were more than 500 people.", ""),
        ("人数超过500人。", "There were under 500 people.", "turned 超过 under"),
        ("人数超过500人。", "There were some 500 people.", ""),
        ("气温低于零度。", "The temperature was higher than zero.", "turned 低于 higher"),
        ("气温低于零度。", "The temperature was below zero.", ""),
        ("人数不到500人。", "More than 500 people came.", "turned 不到 More"),
        ("人数不到500人。", "Fewer than 500 people came.", ""),
        ("人数不超过500人。", "There were less than 500 people.", ""),
        ("性能优于o1。", "It performs worse than o1.", "turned 优于 worse"),
        ("性能优于o1。", "It outperforms o1.", ""),
        ("甲低于乙", "B is higher than A, and A is lower than B", ""),
        ("水位未超过警戒线。", "The water was below 5 metres.", ""),
    ] {
        check(source, target, expected);
    }
}

#[test]
fn a_megabyte_is_looked_at_in_no_time() {
    let start = std::time::Instant::now();
    check(&"他没有来".repeat(90_000), &"He came ".repeat(120_000), "");
    println!("{:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_is_too_strange(
        source in "(他没有来|，|。|不|無|超过|a|ß|\\PC|\u{0}|\u{202e}){0,20}",
        target in "(He came|\\. |less |than |5|\\PC|\u{0}|İ){0,20}",
    ) {
        let paragraph = Paragraph { source: source.clone(), target: target.clone(), ..Paragraph::default() };
        for finding in look(&paragraph, None, &BRIEF).findings {
            prop_assert!(finding.source.is_none_or(|bytes| source.get(bytes).is_some()));
            prop_assert!(finding.target.is_none_or(|bytes| target.get(bytes).is_some()));
        }
    }
}
