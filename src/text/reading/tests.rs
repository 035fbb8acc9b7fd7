//! A table of sentences that a reader can extend by a line, and what must hold for any text.

use super::*;
use crate::text::words::WordKind;
use proptest::prelude::*;

/// A dictionary of a few words, as CC-CEDICT writes them.
struct Few;

impl Readings for Few {
    fn readings<'a>(&'a self, word: &str) -> Vec<&'a str> {
        match word {
            "中国" => vec!["Zhong1 guo2"],
            "银行" | "銀行" => vec!["yin2 hang2"],
            "音乐" => vec!["yin1 yue4"],
            "首都" => vec!["shou3 du1"],
            "东西" => vec!["dong1 xi1", "dong1 xi5"],
            "花儿" => vec!["hua1 er2", "hua1 r5"],
            "西安" => vec!["Xi1 an1"],
            "女儿" => vec!["nu:3 er2"],
            "因为" => vec!["yin1 wei4"],
            "认为" => vec!["ren4 wei2"],
            "觉得" => vec!["jue2 de5"],
            "重庆" => vec!["Chong2 qing4"],
            "成为" => vec!["cheng2 wei2"],
            "简朴" => vec!["jian3 pu3"],
            "展览馆" => vec!["zhan3 lan3 guan3"],
            "统一" => vec!["tong3 yi1"],
            "中华人民共和国" => vec!["Zhong1 hua2 Ren2 min2 Gong4 he2 guo2"],
            _ => Vec::new(),
        }
    }
}

/// A text with its words apart by `|`: the text and the words. `[…]` is the name of a person.
fn parse(marked: &str) -> (String, Vec<Word>, Vec<Range<usize>>) {
    let (mut text, mut words, mut persons) = (String::new(), Vec::new(), Vec::new());
    for piece in marked.split('|') {
        let word = piece.trim_matches(['[', ']']);
        let byte_start = text.len();
        text.push_str(word);
        let is_person = piece.starts_with('[');
        let kind = if is_person { WordKind::Name } else { WordKind::Word };
        words.push(Word { byte_start, byte_end: text.len(), kind });
        if is_person {
            persons.push(byte_start..text.len());
        }
    }
    (text, words, persons)
}

fn read(marked: &str) -> String {
    let (text, words, persons) = parse(marked);
    let passage = Passage { text: &text, words: &words, persons: &persons };
    let found = syllables(passage, &Few, &Corrections::default());
    found.iter().map(|syllable| syllable.pinyin.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn reads_sentences() {
    for (marked, expected) in [
        ("中国|银行", "zhong1 guo2 yin2 hang2"),
        ("他|还|了|银行|的|钱", "ta1 huan2 le5 yin2 hang2 de5 qian2"),
        ("他|还|没|来", "ta1 hai2 mei2 lai2"),
        ("一|只|猫|只|会|叫", "yi1 zhi1 mao1 zhi3 hui4 jiao4"),
        ("我们|都|在|首都", "wo3 men5 dou1 zai4 shou3 du1"),
        ("女儿|买|东西", "nü3 er2 mai3 dong1 xi5"),
        ("花儿|红", "hua1 r5 hong2"),
        ("为|客户|提供|服务", "wei4 ke4 hu4 ti2 gong1 fu2 wu4"),
        ("被|视|为|对手", "bei4 shi4 wei2 dui4 shou3"),
        ("你|得|走|了", "ni3 dei3 zou3 le5"),
        ("跑|得|很|快", "pao3 de5 hen3 kuai4"),
        ("[任正非]|成为|重庆|人", "ren2 zheng4 fei1 cheng2 wei2 chong2 qing4 ren2"),
        ("[单田芳]|简朴", "shan4 tian2 fang1 jian3 pu3"),
        ("[万俟卨]", "mo4 qi2 xie4"),
        ("单|某|说", "shan4 mou3 shuo1"),
        ("教练|为|学生|颁奖", "jiao4 lian4 wei4 xue2 sheng1 ban1 jiang3"),
        ("以|学生|为|主", "yi3 xue2 sheng1 wei2 zhu3"),
        ("[查理]|来", "cha2 li3 lai2"),
        ("他|看|著|銀行", "ta1 kan4 zhe5 yin2 hang2"),
        ("她|著|有|一|书", "ta1 zhu4 you3 yi1 shu1"),
        ("我|觉得|重|建|银行|重|3|吨", "wo3 jue2 de5 chong2 jian4 yin2 hang2 zhong4 dun1"),
    ] {
        assert_eq!(read(marked), expected, "{marked}");
    }
}

#[test]
fn corrections_win_everywhere() {
    let mut corrections = Corrections::default();
    corrections.set("银行", &["yin2", "xing2"]).unwrap();
    corrections.set("中国银行", &["zhong4", "guo2", "yin2", "hang4"]).unwrap();
    let (text, words, _) = parse("中国|银行|和|银行");
    let passage = Passage { text: &text, words: &words, persons: &[] };
    let found = syllables(passage, &Few, &corrections);
    let read: Vec<&str> = found.iter().map(|syllable| syllable.pinyin.as_str()).collect();
    assert_eq!(read, ["zhong4", "guo2", "yin2", "hang4", "he2", "yin2", "xing2"]);
    assert!(corrections.set("abc", &["a1"]).is_err());
    assert!(corrections.set("银行", &["yin2"]).is_err());
    assert!(corrections.set("行", &["hang9"]).is_err());
    assert!(corrections.remove("银行"));
    assert_eq!(corrections.iter().count(), 1);
}

#[test]
fn writes_words() {
    for (marked, expected) in [
        ("中国", "Zhōngguó"),
        ("西安", "Xī’ān"),
        ("女儿", "nǚ’ér"),
        ("花儿", "huār"),
        ("中华人民共和国", "Zhōnghuá Rénmín Gònghéguó"),
        ("[任正非]", "Rén Zhèngfēi"),
        ("[区志诚]", "Ōu Zhìchéng"),
        ("[特朗普]", "Tèlǎngpǔ"),
        ("[林赛·戈曼]", "Línsài Gēmàn"),
        ("2025", "2025"),
        ("AI", "AI"),
    ] {
        let (text, words, persons) = parse(marked);
        let passage = Passage { text: &text, words: &words, persons: &persons };
        let found = syllables(passage, &Few, &Corrections::default());
        assert_eq!(word_pinyin(passage, &words[0], &found, &Few), expected, "{marked}");
    }
}

#[test]
fn sandhi_changes_tones() {
    for (marked, expected) in [
        ("不|是", "bu2 shi4"),
        ("不|好", "bu4 hao3"),
        ("一|个|人", "yi2 ge4 ren2"),
        ("一|天", "yi4 tian1"),
        ("第|一|天", "di4 yi1 tian1"),
        ("十|一|个", "shi2 yi1 ge4"),
        ("一|月", "yi1 yue4"),
        ("统一|了", "tong3 yi1 le5"),
        ("看|一|看", "kan4 yi5 kan4"),
        ("你|好", "ni2 hao3"),
        ("展览馆", "zhan2 lan2 guan3"),
        ("你|好，|好", "ni2 hao3 hao3"),
    ] {
        let (text, words, _) = parse(marked);
        let passage = Passage { text: &text, words: &words, persons: &[] };
        let found = with_sandhi(&syllables(passage, &Few, &Corrections::default()), &words);
        let read: Vec<&str> = found.iter().map(|syllable| syllable.pinyin.as_str()).collect();
        assert_eq!(read.join(" "), expected, "{marked}");
    }
}

#[test]
fn a_long_line_takes_linear_time() {
    let text = "行为得长重只种差".repeat(40_000);
    let passage = Passage { text: &text, words: &[], persons: &[] };
    let start = std::time::Instant::now();
    let found = syllables(passage, &NoReadings, &Corrections::default());
    assert_eq!(found.len(), 320_000);
    // About a second unoptimised; quadratic work would take minutes.
    assert!(start.elapsed().as_secs() < 60);
}

#[test]
fn words_of_a_long_line_take_linear_time() {
    let text = "一不为好".repeat(60_000);
    let words: Vec<Word> = text
        .char_indices()
        .map(|(at, c)| Word { byte_start: at, byte_end: at + c.len_utf8(), kind: WordKind::Word })
        .collect();
    let passage = Passage { text: &text, words: &words, persons: &[] };
    let start = std::time::Instant::now();
    let found = syllables(passage, &NoReadings, &Corrections::default());
    assert_eq!(with_sandhi(&found, &words).len(), 240_000);
    assert!(start.elapsed().as_secs() < 60);
}

proptest! {
    #[test]
    fn every_chinese_character_gets_a_syllable(text in "[\\PC一不长得了行們々〇\n|]{0,60}") {
        let (text, words, persons) = parse(&text);
        let passage = Passage { text: &text, words: &words, persons: &persons };
        let found = syllables(passage, &Few, &Corrections::default());
        let han: Vec<(usize, char)> = text.char_indices().filter(|&(_, c)| is_han(c)).collect();
        let read: Vec<(usize, char)> = found.iter().map(|s| (s.byte_start, s.character)).collect();
        prop_assert_eq!(&han, &read);
        for syllable in &found {
            prop_assert_eq!(&text[syllable.byte_start..syllable.byte_end], syllable.character.to_string());
            prop_assert!(!syllable.pinyin.is_empty() || !syllable.sure);
        }
        prop_assert_eq!(with_sandhi(&found, &words).len(), found.len());
        for word in &words {
            word_pinyin(passage, word, &found, &Few);
        }
    }
}
