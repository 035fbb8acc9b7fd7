//! Tests of line breaking.

use super::*;
use proptest::prelude::*;

/// Han and full-width marks are 2 wide, everything else 1, spaces too; joiners and selectors nothing.
fn advance(c: char) -> f32 {
    match c {
        '\u{200B}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}' | '\u{300}'..='\u{36F}' => 0.0,
        c if c.is_ascii() => 1.0,
        _ => 2.0,
    }
}

fn lines(text: &str, max_width: f32) -> Vec<&str> {
    let mut starts = breaks(text, max_width, &mut advance);
    starts.push(text.len());
    let mut byte_start = 0;
    starts.into_iter().map(|end| &text[std::mem::replace(&mut byte_start, end)..end]).collect()
}

#[test]
fn breaks_by_the_rules() {
    let mut wrong = Vec::new();
    for (width, expected) in [
        (8.0, "一二三四|五六"),
        (8.0, "一二三|四。五六"),
        (8.0, "一二三|（四）五|六"),
        (8.0, "一二三|“四”五|六"),
        (8.0, "一二三|四》”，|五"),
        (8.0, "一二三|四——五|六"),
        (8.0, "一二三|四……五|六"),
        (10.0, "一二三——|四五"),
        (8.0, "一二三|四%五"),
        (8.0, "一GPT-4o|模型"),
        (8.0, "一二三|GPT-4o"),
        (8.0, "一二3.5|公斤三四"),
        (8.0, "一二三|$600"),
        (8.0, "一二三|17%的"),
        (8.0, "一二 |US$5.5亿"),
        (8.0, "一二三|5,000"),
        (8.0, "一二,|GPT,|GPT-4"),
        (8.0, "一二三|it’s"),
        (8.0, "one two |three"),
        (8.0, "one     |two"),
        (8.0, "onetwoth|ree four"),
        (4.0, "abcd|ef|g。|一"),
        (4.0, "abc|d。|一"),
        (8.0, "一二三\n|四\n|"),
        (8.0, "\r\n|一\n|\n|二"),
        (8.0, "一二三|(四)五六"),
        (8.0, "一二三|\"四\"五六"),
        (8.0, "一二三|林·戈曼"),
        (4.0, "👨‍👩‍👧‍👦|👩🏽‍💻|❤️☕️|🇨🇳"),
        (3.0, "e\u{301}e\u{301}e\u{301}|e\u{301}"),
        (4.0, "一|二\u{A0}|三四"),
        (4.0, "（（|（（"),
        (0.0, "一|二|a|b"),
        (-1.0, "一|。|（"),
        (f32::NAN, "一二 三四"),
        (f32::INFINITY, "一二三四\n|五"),
        (8.0, "　　一二|三四"),
        (8.0, "一二三四|　五"),
        (10.0, "一|2015–2020|年"),
        (9.0, "一二三|年–三"),
        (6.0, "一 C++|二"),
        (6.0, "一二 |-5度"),
        (8.0, "一二年-|2020年"),
        (8.0, "一二三|25°C"),
        (4.0, ""),
    ] {
        let text = expected.replace('|', "");
        let actual = lines(&text, width).join("|");
        // A space that hangs stays on the line before, also the ideographic one.
        let expected = expected.replace("四|　五", "四　|五");
        if actual != expected {
            wrong.push(format!("at {width}: {actual:?} for {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn strange_advances_and_long_texts_end() {
    for strange in [f32::NAN, f32::INFINITY, -5.0] {
        assert!(breaks("一二三", 10.0, &mut |_| strange).is_empty());
    }
    let start = std::time::Instant::now();
    for (text, num_lines) in [
        ("一二三，".repeat(250_000), 0),
        ("a".repeat(3_000_000), 299_999),
        ("（".repeat(1_000_000), 199_999),
    ] {
        let starts = breaks(&text, 10.0, &mut advance);
        assert!(starts.len() >= num_lines, "{}", starts.len());
    }
    eprintln!("9 MB in {:?}", start.elapsed());
}

const NEVER_FIRST: &str = "、。，．：；！？）》」』】”’…—%‰°";
const NEVER_LAST: &str = "（《〈「『【“‘([";

proptest! {
    #[test]
    fn lines_hold_the_text_and_fit(
        text in "[一二（）“”—…，a-c1.,%$ \n😀\u{301}\u{200D}\u{FE0F}\u{A0}]{0,60}", width in 0..30_u8,
    ) {
        let starts = breaks(&text, f32::from(width), &mut advance);
        prop_assert!(starts.iter().zip(starts.iter().skip(1)).all(|(a, b)| a < b));
        let clusters: std::collections::HashSet<usize> =
            text.grapheme_indices(true).map(|(start, _)| start).chain([text.len()]).collect();
        prop_assert!(starts.iter().all(|start| *start > 0 && clusters.contains(start)));
        let lines = lines(&text, f32::from(width));
        prop_assert_eq!(lines.concat(), text.as_str());
        for line in lines {
            let seen = line.trim_end_matches([' ', '\n']);
            let is_cluster = seen.graphemes(true).count() <= 1;
            let used: f32 = seen.chars().map(advance).sum();
            prop_assert!(used <= f32::from(width) || is_cluster, "{:?} is {} of {}", line, used, width);
            prop_assert!(line.trim_end_matches('\n').find('\n').is_none());
        }
    }

    #[test]
    fn marks_keep_their_side(
        parts in proptest::collection::vec("(“|（|《|\\()?[一二]{1,3}(a|GPT-4|3\\.5%)?(，|。”|——|……|）|》，|\\))?", 0..20),
        width in 14..40_u8,
    ) {
        let text = parts.concat();
        for start in breaks(&text, f32::from(width), &mut advance) {
            let (before, after) = text.split_at(start);
            prop_assert!(!after.starts_with(|c| NEVER_FIRST.contains(c)), "{}|{}", before, after);
            prop_assert!(!before.ends_with(|c| NEVER_LAST.contains(c)), "{}|{}", before, after);
            let is_ascii_word = |c: char| c.is_ascii_alphanumeric();
            prop_assert!(!before.ends_with(is_ascii_word) || !after.starts_with(is_ascii_word));
        }
    }
}
