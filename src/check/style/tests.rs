//! The check held against tables of pairs, good ones and bad.

use super::*;
use crate::check::table::{brief, look};
use proptest::prelude::*;

/// What the target is after every fix of a rule with a choice.
#[track_caller]
fn check(rule: &str, choice: &str, source: &str, target: &str, expected: &str) {
    let found = look(&Style, &brief(&[(rule, choice)]), source, target);
    let mut fixed = target.to_owned();
    for fix in found.iter().rev().filter_map(|finding| finding.fix.as_ref()) {
        fixed.replace_range(fix.bytes.clone(), &fix.text);
    }
    assert_eq!(fixed, expected, "{rule}: {choice}");
    let again = look(&Style, &brief(&[(rule, choice)]), source, &fixed);
    assert!(again.is_empty(), "{fixed}: {again:?}");
}

#[test]
fn mends_percentages_and_dollars() {
    let text = "It rose 5%, 6 percent, seven per cent, 8.5 % and 50%-owned `5%`.";
    for (choice, expected) in [
        ("percent", "It rose 5 percent, 6 percent, seven percent, 8.5 percent and 50%-owned `5%`."),
        (
            "per-cent",
            "It rose 5 per cent, 6 per cent, seven per cent, 8.5 per cent and 50%-owned `5%`.",
        ),
        ("sign", "It rose 5%, 6%, seven per cent, 8.5 % and 50%-owned `5%`."),
    ] {
        check("percent", choice, "涨了5%。", text, expected);
    }
    let text = "It cost $5, US$6 million and HK$7.";
    check("dollar", "us", "5美元", text, "It cost US$5, US$6 million and HK$7.");
    check("dollar", "plain", "5美元", text, "It cost $5, $6 million and HK$7.");
    check("dollar", "us", "5港元", text, text);
}

#[test]
fn mends_dates_and_times() {
    let text = "On January 28, 2025 and 3 May, on Feb. 2nd; 2025-03-01, June 3–5 and in May 2024.";
    for (choice, expected) in [
        (
            "month-first",
            "On January 28, 2025 and May 3, on Feb. 2nd; March 1, 2025, June 3–5 and in May 2024.",
        ),
        (
            "day-first",
            "On 28 January 2025 and 3 May, on 2 Feb.; 1 March 2025, June 3–5 and in May 2024.",
        ),
        ("iso", "On 2025-01-28 and 3 May, on Feb. 2nd; 2025-03-01, June 3–5 and in May 2024."),
    ] {
        check("date", choice, "好", text, expected);
    }
    let text = "At 3:30 p.m. he came, at 4 pm she, at 09:15 and 17:45 they; a ratio of 13:10:05. Until 5 p.m.";
    for (choice, expected) in [
        (
            "points",
            "At 3:30 p.m. he came, at 4 p.m. she, at 9:15 a.m. and 5:45 p.m. they; a ratio of 13:10:05. Until 5 p.m.",
        ),
        (
            "no-points",
            "At 3:30 pm he came, at 4 pm she, at 9:15 am and 5:45 pm they; a ratio of 13:10:05. Until 5 pm.",
        ),
        (
            "24-hours",
            "At 15:30 he came, at 16:00 she, at 09:15 and 17:45 they; a ratio of 13:10:05. Until 17:00.",
        ),
    ] {
        check("clock", choice, "好", text, expected);
    }
}

#[test]
fn mends_numbers() {
    let text = "They saw 3 houses, twelve houses, 45 people, twenty-one cars, 5 percent, 7 km, page 4 houses, 100 men and two dogs. Fifteen people came.";
    check(
        "numbers",
        "under-10",
        "好",
        text,
        "They saw three houses, 12 houses, 45 people, 21 cars, 5 percent, 7 km, page 4 houses, 100 men and two dogs. Fifteen people came.",
    );
    check(
        "numbers",
        "under-100",
        "好",
        "They saw 3 houses and had 45 people",
        "They saw three houses and had forty-five people",
    );
}

#[test]
fn mends_spelling_and_names() {
    let text =
        "Colours of the center at the World Trade Center were analysed and organized. `colour`";
    check(
        "spelling",
        "american",
        "好",
        text,
        "Colors of the center at the World Trade Center were analyzed and organized. `colour`",
    );
    check(
        "spelling",
        "british",
        "好",
        text,
        "Colours of the centre at the World Trade Center were analysed and organized. `colour`",
    );
    check("spelling", "american", "他说colour", "He said colour", "He said colour");
    let text = "In Peking and Běijīng, at Peking University (Běijīng Dàxué), in Beijing.";
    check(
        "romanisation",
        "pinyin",
        "好",
        text,
        "In Beijing and Beijing, at Peking University (Běijīng Dàxué), in Beijing.",
    );
    check(
        "romanisation",
        "customary",
        "好",
        text,
        "In Peking and Beijing, at Peking University (Běijīng Dàxué), in Beijing.",
    );
}

#[test]
fn mends_marks() {
    check("quotes", "curly", "好", "\"It's so,\" he said; 6'2\".", "“It’s so,” he said; 6'2\".");
    check("quotes", "straight", "好", "“It’s so,” he said.", "\"It's so,\" he said.");
    check("quote-order", "single", "好", "“It’s ‘so’,” he said.", "‘It’s “so”,’ he said.");
    check("quote-order", "double", "好", "He said: ‘Be “so”’ now.", "He said: “Be ‘so’” now.");
    check("dash", "em", "好", "one – two -- three — four, 1–2", "one—two—three—four, 1–2");
    check(
        "dash",
        "spaced-en",
        "好",
        "one—two -- three — four, 1–2",
        "one – two – three – four, 1–2",
    );
    check(
        "titles",
        "italics",
        "读《论语》。",
        "He read 《Analects》 and “War and Peace”.",
        "He read *Analects* and *War and Peace*.",
    );
    check(
        "titles",
        "quotes",
        "读《论语》。",
        "He read 《Analects》 and *War*.",
        "He read “Analects” and “War”.",
    );
    check(
        "titles",
        "italics",
        "他说“好”，读《论语》。",
        "He said “Yes” and read on.",
        "He said “Yes” and read on.",
    );
}

#[test]
fn mends_lists() {
    let list = "红、绿、蓝";
    check(
        "serial-comma",
        "with",
        list,
        "They all like red, green and blue.",
        "They all like red, green, and blue.",
    );
    check(
        "serial-comma",
        "with",
        "好",
        "They like red, green, pink and blue.",
        "They like red, green, pink, and blue.",
    );
    check(
        "serial-comma",
        "without",
        "好",
        "They like red, green, pink, and blue.",
        "They like red, green, pink and blue.",
    );
    for text in [
        "In 2020, Bob and Mary came.",
        "However, Bob and Mary came.",
        "When he came home, red and green were gone.",
        "He came, and she left.",
    ] {
        check("serial-comma", "with", list, text, text);
        check("serial-comma", "without", list, text, text);
    }
}

#[test]
fn is_silent_where_nothing_was_chosen() {
    let text = "It’s 5%, $5, 3 May, 4 pm, colour, Peking – “a” \"b\" -- 3 houses";
    assert!(look(&Style, &brief(&[]), "5美元", text).is_empty());
    for rule in RULES {
        assert!(
            look(&Style, &brief(&[(rule.id, "unknown")]), "5美元", text).is_empty(),
            "{}",
            rule.id
        );
        assert!(Style.kinds().contains(&rule.kind));
        assert_eq!(rule_of(rule.id).map(|rule| rule.kind), Some(rule.kind));
    }
}

#[test]
fn guesses_the_style_that_is_followed() {
    let texts = [
        "It rose 5 percent to $5 on May 3, “so” 6 percent.",
        "By 7 percent on May 4; it’s $6 and $7 on May 5.",
    ];
    let guessed = guess(texts);
    let chosen = |rule: &str| guessed.get(rule).map(String::as_str);
    assert_eq!(chosen("percent"), Some("percent"));
    assert_eq!(chosen("dollar"), Some("plain"));
    assert_eq!(chosen("date"), Some("month-first"));
    assert_eq!(chosen("quotes"), Some("curly"));
    assert_eq!(chosen("clock"), None);
    assert!(guess([]).is_empty());
}

/// A choice for each rule.
fn sheet(index: usize) -> Vec<(&'static str, &'static str)> {
    RULES.iter().map(|rule| (rule.id, rule.choices[index % rule.choices.len()])).collect()
}

#[test]
fn takes_a_long_line() {
    let brief = brief(&sheet(1));
    for piece in ["“a ", "5% ", "a, b and c ", "May 3, ", "12:30 ", "*A* 《", "colour "] {
        let text = piece.repeat(1_000_000 / piece.len());
        let start = std::time::Instant::now();
        look(&Style, &brief, &text, &text);
        assert!(start.elapsed().as_secs() < 5, "{piece}: {:?}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn takes_any_text(index in 0_usize..3, source in "\\PC{0,20}", target in "(\\PC|[a-zA-Z0-9 .:’'“”*%$—–-]|May |and |p\\.m\\.){0,60}") {
        look(&Style, &brief(&sheet(index)), &source, &target);
    }
}
