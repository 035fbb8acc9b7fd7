//! Sentences of our own with the names that they hold, and properties that hold of any text.

use super::*;
use crate::dictionary::Dictionary;
use proptest::prelude::*;

fn texts(line: &str) -> Vec<String> {
    let dictionary = Dictionary::bundled();
    recognise(&[line], &*dictionary, &[]).into_iter().map(|name| name.text).collect()
}

/// Sentences, each with all the names in it.
const SENTENCES: &[(&str, &[&str])] = &[
    // Chinese names
    (
        "北京大学教授王志强和清华大学副教授李娜共同撰写了报告。",
        &["北京大学", "王志强", "清华大学", "李娜"],
    ),
    ("首席执行官黄仁勋表示，英伟达将在上海设立研发中心。", &["黄仁勋", "英伟达", "上海"]),
    ("单田芳、任正非、查良镛都是名人。", &["单田芳", "任正非", "查良镛"]),
    ("医生解晓东说，区志诚没有来。", &["解晓东", "区志诚"]),
    ("據記者張惠美報導，台積電董事長魏哲家沒有出席。", &["張惠美", "台積電", "魏哲家"]),
    ("李强总理周三会见了他。", &["李强"]),
    // words that begin as names do
    (
        "生活简朴的人成为榜样，我们应对挑战，任何人都能解决问题，区域合作，查询结果，快乐的事情。",
        &[],
    ),
    ("同时对方面临任务，安全部门关于应急管理的规定于是出台。", &[]),
    ("何况金融市场成本上升，马上就要提高利率，方便企业。", &[]),
    ("周五晚上，她和平时一样，高兴地走进公司，于10点开始工作。", &[]),
    // transcribed names
    ("总统唐纳德·特朗普走了。特朗普说，他还会来。", &["唐纳德·特朗普", "特朗普"]),
    ("乌克兰总统泽连斯基与立陶宛总统瑙塞达举行会谈。", &["乌克兰", "泽连斯基", "立陶宛", "瑙塞达"]),
    ("阿卜杜勒·阿齐兹·本·萨勒曼王子说，价格太低。", &["阿卜杜勒·阿齐兹·本·萨勒曼"]),
    ("小说家村上春树与大江健三郎都受到欢迎。", &["村上春树", "大江健三郎"]),
    // places, organisations, works
    ("河北省石家庄市长安区发生火灾。", &["河北省", "石家庄市", "长安区"]),
    (
        "中国科学院自动化研究所发布了《中国经济展望》一书。",
        &["中国科学院自动化研究所", "中国经济展望"],
    ),
    ("这家中国初创公司和一家对冲基金都没有回应。", &["中国"]),
];

#[test]
fn sentences_give_their_names() {
    let mut wrong = Vec::new();
    for (line, expected) in SENTENCES {
        let found = texts(line);
        if found != *expected {
            wrong.push(format!("{line}\n  found {found:?}\n  not   {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), SENTENCES.len(), wrong.join("\n"));
}

#[test]
fn kinds_parts_and_places_are_told() {
    let dictionary = Dictionary::bundled();
    let paragraphs = ["美國總統唐納德·川普會見了黃仁勳。", "黃仁勳說，他讀過《紅樓夢》。"];
    let names = recognise(&paragraphs, &*dictionary, &[]);
    let name = |text: &str| names.iter().find(|name| name.text == text).expect(text);
    assert_eq!(name("黃仁勳").places, [(0, 38..47), (1, 0..9)]);
    assert_eq!(name("黃仁勳").surname(), Some("黃"));
    assert_eq!(name("黃仁勳").kind, TermKind::Person);
    assert_eq!(name("紅樓夢").kind, TermKind::Work);
    let dotted = name("唐納德·川普");
    let parts: Vec<&str> = dotted.parts.iter().map(|part| &dotted.text[part.clone()]).collect();
    assert_eq!((parts, dotted.surname()), (vec!["唐納德", "川普"], None));
}

#[test]
fn known_names_are_found_whole() {
    let dictionary = Dictionary::bundled();
    let known = [KnownName { text: "深度求索", kind: TermKind::Organisation }];
    let names = recognise(&["对于深度求索来说，深度很重要。"], &*dictionary, &known);
    assert_eq!(names.len(), 1);
    assert_eq!((names[0].text.as_str(), names[0].form), ("深度求索", Form::Given));
    assert_eq!(names[0].places, [(0, 6..18)]);
}

#[test]
fn hostile_text_takes_linear_time() {
    let dictionary = Dictionary::bundled();
    for piece in ["王", "特朗普", "·特", "《", "“", "有限公司", "国家和任何人都"]
    {
        let text = piece.repeat(30_000 / piece.len());
        recognise(&[&text], &*dictionary, &[]);
    }
}

proptest! {
    #[test]
    fn names_are_pieces_of_the_text_and_do_not_overlap(text in "(\\PC|[王李特朗普·《》“”的了在中国公司总统，。\n]){0,60}") {
        let dictionary = Dictionary::bundled();
        let names = recognise(&[&text, &text], &*dictionary, &[]);
        let mut places: Vec<_> = names.iter().flat_map(|name| name.places.clone()).collect();
        places.sort_by_key(|(paragraph, bytes)| (*paragraph, bytes.start));
        for (_, bytes) in &places {
            prop_assert!(text.get(bytes.clone()).is_some_and(|name| !name.is_empty()));
        }
        for pair in places.windows(2) {
            prop_assert!(pair[0].0 < pair[1].0 || pair[0].1.end <= pair[1].1.start);
        }
        for name in &names {
            prop_assert!(name.parts.iter().all(|part| name.text.get(part.clone()).is_some()));
        }
    }
}

#[test]
fn surnames_before_titles_are_persons() {
    for (line, expected) in [
        ("单先生昨天来过。", &["单"][..]),
        ("任女士说她不知道。", &["任"]),
        ("查教授的课很受欢迎。", &["查"]),
        ("区议员提出了质询。", &["区"]),
        ("解总今天不在公司。", &["解"]),
        ("乐老师教我们音乐。", &["乐"]),
        ("仇医生给他做了手术。", &["仇"]),
        ("万俟先生是律师。", &["万俟"]),
        ("王某被判刑三年。", &["王"]),
        ("李姓男子当场死亡。", &["李"]),
        ("單先生和華小姐結婚了。", &["單", "華"]),
        ("小张告诉记者，他很害怕。", &["张"]),
        ("单一市场对企业有利。", &[]),
        ("警方查获一批假货。", &[]),
        ("他负责解总线的故障。", &[]),
        ("向老师请教问题，从医生那里得知。", &[]),
        ("应先生要求，我们退款。", &[]),
        ("前任主席已退休，时任总统宣布辞职。", &[]),
        ("任何教授都可以申请。", &[]),
    ] {
        let names = recognise(&[line], &*Dictionary::bundled(), &[]);
        let found: Vec<&str> = names
            .iter()
            .filter(|name| name.form == Form::Surname)
            .map(|name| name.text.as_str())
            .collect();
        assert_eq!(found, expected, "{line}");
    }
}
