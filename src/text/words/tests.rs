//! Words by table: a line for each case, with the words of its small vocabulary in sight.

use super::*;
use proptest::prelude::*;

/// A small vocabulary: the word and how often it occurs.
const WORDS: &[(&str, u32)] = &[
    ("的", 3_000_000),
    ("了", 800_000),
    ("在", 700_000),
    ("是", 700_000),
    ("和", 500_000),
    ("有", 400_000),
    ("一", 300_000),
    ("个", 200_000),
    ("一个", 140_000),
    ("十分", 5_000),
    ("分", 30_000),
    ("年", 100_000),
    ("月", 50_000),
    ("日", 50_000),
    ("人", 200_000),
    ("元", 10_000),
    ("美元", 5_000),
    ("名", 20_000),
    ("研究", 40_000),
    ("研究生", 2_000),
    ("生命", 9_000),
    ("起源", 1_500),
    ("中国", 90_000),
    ("中国人", 0),
    ("外国人", 900),
    ("中國", 90_000),
    ("总统", 9_000),
    ("说", 200_000),
    ("他", 400_000),
    ("人口", 9_000),
    ("密度", 900),
    ("人口密度", 40),
    ("自由", 9_000),
    ("自在", 400),
    ("自由自在", 300),
    ("公司", 30_000),
    ("大学", 20_000),
    ("发展", 60_000),
    ("發展", 60_000),
    ("千克", 300),
    ("卡拉OK", 50),
    ("拉", 10_000),
    ("T恤", 20),
    ("第一", 20_000),
    ("统一", 8_000),
    ("万一", 500),
];

fn vocabulary() -> Vocabulary {
    Vocabulary::new(WORDS.iter().copied(), |word| word == "自由自在")
}

/// The words with a space between them; a name in brackets, a number before #.
fn shown(text: &str, overlay: &Overlay<'_>) -> String {
    let show = |word: Word| {
        let piece = &text[word.byte_start..word.byte_end];
        match word.kind {
            WordKind::Name => format!("[{piece}]"),
            WordKind::Number => format!("{piece}#"),
            _ => piece.to_owned(),
        }
    };
    let words = words(text, &vocabulary(), overlay);
    words.into_iter().map(show).collect::<Vec<_>>().join(" ")
}

#[test]
fn words_by_table() {
    for (text, expected) in [
        // Where two words could share a character, the commoner way wins.
        ("研究生命的起源", "研究 生命 的 起源"),
        ("研究生的研究", "研究生 的 研究"),
        // Either script, mixed too.
        ("中國的發展", "中國 的 發展"),
        ("中国的發展", "中国 的 發展"),
        // A rare phrase of common words is read in its parts, a set phrase is not.
        ("中国人口密度", "中国 人口 密度"),
        ("自由自在", "自由自在"),
        // A numeral and its classifier are two words.
        ("一个人", "一# 个 人"),
        ("中国人和外国人", "中国 人 和 外国人"),
        // Numbers.
        ("2025年1月28日", "2025# 年 1# 月 28# 日"),
        ("二○二五年", "二○二五# 年"),
        ("5,000亿美元", "5,000亿# 美元"),
        ("３．５億元", "３．５億# 元"),
        ("七十多人", "七十多# 人"),
        ("十几万人", "十几万# 人"),
        ("数百名", "数百# 名"),
        ("三分之二的人", "三分之二# 的 人"),
        ("百分之三点五", "百分之三点五#"),
        ("第15名，第十一名", "第15# 名 ， 第十一# 名"),
        ("12.5%的人", "12.5%# 的 人"),
        ("14:32，1,2，3.", "14:32# ， 1# , 2# ， 3# ."),
        ("5千克", "5# 千克"),
        ("统一和万一", "统一 和 万一"),
        ("2024-2025年", "2024# - 2025# 年"),
        // Latin and its like, with marks inside, and words of the vocabulary that hold letters.
        ("GPT-4o和H800", "GPT-4o 和 H800"),
        ("在U.S.有", "在 U.S. 有"),
        ("3D和5G，1134A", "3D 和 5G ， 1134A"),
        ("10km和5 GB", "10# km 和 5#   GB"),
        ("唱卡拉OK", "唱 卡拉OK"),
        ("Ｔ恤T恤", "Ｔ恤 T恤"),
        ("https://example.org/a?b=1。他", "https://example.org/a?b=1 。 他"),
        ("C++，AT&T", "C++ ， AT&T"),
        ("Привет, мир", "Привет ,   мир"),
        // Marks.
        ("……——他", "…… —— 他"),
        ("“他”", "“ 他 ”"),
        ("他\u{3000} \t说", "他 \u{3000} \t 说"),
        // Transcribed and personal names that no dictionary has.
        ("总统特朗普说", "总统 [特朗普] 说"),
        ("扎克伯格和布林肯说", "[扎克伯格] 和 [布林肯] 说"),
        ("张慧敏说", "[张慧敏] 说"),
        ("", ""),
    ] {
        assert_eq!(shown(text, &Overlay::default()), expected, "{text}");
    }
}

#[test]
fn what_is_decided_wins() {
    let name = |start, end| Word { byte_start: start, byte_end: end, kind: WordKind::Name };
    for (text, choices, fixed, expected) in [
        ("中国大学", &[("中国大学", &[][..])][..], &[][..], "中国大学"),
        ("研究生命", &[("研究生命", &[9][..])], &[], "研究生 命"),
        ("大学生大学生", &[("大学生", &[3, 6][..])], &[], "大 学 生 大 学 生"),
        // The later choice of one text holds; cuts inside characters are none.
        ("发展", &[("发展", &[3][..]), ("发展", &[1][..])], &[], "发展"),
        // Fixed spans: the leftmost, then the longest; what is no span of the text is left out.
        ("和深度求索说", &[], &[name(3, 9), name(3, 15), name(9, 18)], "和 [深度求索] 说"),
        ("他说", &[], &[name(1, 4), name(3, 90), name(6, 6)], "他 说"),
        // A split wins over a name, a word inside a name leaves it whole.
        ("深度求索说", &[("深度求索", &[6][..])], &[name(0, 12)], "深度 求索 说"),
        ("深度求索说", &[("求索", &[][..])], &[name(0, 12)], "[深度求索] 说"),
        ("深度求索说", &[("索说", &[][..])], &[name(0, 12)], "深 度 求 索说"),
        ("深度求索说", &[("深度求索", &[][..])], &[name(0, 12)], "[深度求索] 说"),
    ] {
        let choices = Choices::new(choices.iter().copied());
        let overlay = Overlay { choices: Some(&choices), fixed };
        assert_eq!(shown(text, &overlay), expected, "{text}");
    }
}

#[test]
fn a_line_without_marks_may_be_of_any_length() {
    let text = "特朗普说".repeat(100_000);
    let words = words(&text, &vocabulary(), &Overlay::default());
    assert_covers(&text, &words);
    assert!(words.len() > 199_000, "{}", words.len());
}

#[test]
fn an_empty_vocabulary_still_cuts() {
    let vocabulary = Vocabulary::new([], |_| false);
    assert_eq!(vocabulary.num_words(), 0);
    assert_eq!(words("天地，abc", &vocabulary, &Overlay::default()).len(), 4);
}

#[test]
fn hostile_lines_take_linear_time() {
    let vocabulary = vocabulary();
    for piece in [
        "一",
        "第",
        "特",
        "1",
        "1,",
        "a.",
        "。",
        "张慧敏",
        "分之",
        "几",
        "卡拉",
        "http://",
        "  ",
        "十几",
    ] {
        let time = |num_bytes: usize| {
            let text = piece.repeat(num_bytes / piece.len());
            let start = std::time::Instant::now();
            assert!(!words(&text, &vocabulary, &Overlay::default()).is_empty());
            start.elapsed()
        };
        time(1_000);
        let small = time(50_000);
        let large = time(1_000_000);
        // Twenty times the text; a square would be four hundred times.
        let limit = small.max(std::time::Duration::from_millis(5)) * 100;
        assert!(large < limit, "{piece}: {small:?}, then {large:?}");
    }
}

/// Words cover the text, in order, on the boundaries of characters.
fn assert_covers(text: &str, words: &[Word]) {
    let mut end = 0;
    for word in words {
        assert_eq!(word.byte_start, end);
        assert!(word.byte_end > word.byte_start);
        assert!(text.is_char_boundary(word.byte_end));
        end = word.byte_end;
    }
    assert_eq!(end, text.len());
}

proptest! {
    #[test]
    fn words_cover_any_text(text in "\\PC{0,60}|[中国人口密度一二三十百万亿第几多余分之点张慧敏特朗普0-9a-z.,:/% ，。…\u{20BB7}]{0,60}") {
        assert_covers(&text, &words(&text, &vocabulary(), &Overlay::default()));
    }

    #[test]
    fn decided_words_come_out_whole(
        text in "[中国人口密度特朗普0-9a ，]{0,30}",
        spans in prop::collection::vec((0usize..90, 0usize..90), 0..6),
        choices in prop::collection::vec(("[中国人口密度]{1,3}", prop::collection::vec(0usize..12, 0..3)), 0..4),
    ) {
        let fixed: Vec<Word> = spans
            .into_iter()
            .map(|(byte_start, byte_end)| Word { byte_start, byte_end, kind: WordKind::Name })
            .collect();
        let choices = Choices::new(choices.iter().map(|(text, cuts)| (text.as_str(), cuts.as_slice())));
        let with_both = words(&text, &vocabulary(), &Overlay { choices: Some(&choices), fixed: &fixed });
        assert_covers(&text, &with_both);
        let with_names = words(&text, &vocabulary(), &Overlay { choices: None, fixed: &fixed });
        assert_covers(&text, &with_names);
        for span in choice::decided(&text, &Overlay { choices: None, fixed: &fixed }) {
            prop_assert!(with_names.contains(&span));
        }
        for span in choice::decided(&text, &Overlay { choices: Some(&choices), fixed: &fixed }) {
            prop_assert!(with_both.contains(&span));
        }
    }
}
