//! What holds for any text.

use super::super::super::Setting;
use super::super::quantities;
use proptest::prelude::*;
use std::time::Instant;

/// Pieces that numbers are made of, parted by bars.
const PIECES: &str = "1|12|345|2025|,|.|-|–|/|:|$|US$|£|%|'|’|and|a|half|one|twenty|hundred|thousand|\
    million|dozen|first|third|thirds|January|May|Mon|the|of|to|from|between|\
    more than|about|percent|year|years|old|km|m|bn|s|th|BC|AD|am|p.m.|[|]|(|)|+|\
    one in|point|times|as|half past|a quarter|century|ago|½|°|C|é|万";

/// Such pieces in any order.
fn pieces() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.split('|').chain(["  ", "\n", "\u{a0}", "\u{202e}"]).collect();
    let pieces = prop::sample::select(pieces);
    prop::collection::vec((pieces, any::<bool>()), 0..40).prop_map(|parts| {
        parts
            .iter()
            .map(|(part, space)| format!("{part}{}", if *space { " " } else { "" }))
            .collect()
    })
}

fn check(text: &str) {
    let mut byte_floor = 0;
    for date in [None, Some((2024, 2, 29))] {
        for quantity in quantities(text, &Setting { date, ..Setting::default() }) {
            if quantity.byte_start == 0 {
                byte_floor = 0;
            }
            assert!(quantity.byte_start < quantity.byte_end);
            assert!(text.is_char_boundary(quantity.byte_start));
            assert!(text.is_char_boundary(quantity.byte_end));
            assert!(quantity.low.is_finite() && quantity.high.is_finite());
            assert!(quantity.english.is_empty());
            assert!(byte_floor <= quantity.byte_start || date.is_some());
            byte_floor = quantity.byte_end;
        }
        byte_floor = 0;
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn anything_like_numbers_is_read_without_harm(text in pieces()) {
        check(&text);
    }

    #[test]
    fn text_around_full_stops_changes_nothing(before in "[a-z]{0,8}", number in 2u32..1800) {
        let text = format!("{before}. Then {number} people came.");
        let found = quantities(&text, &Setting::default());
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].low, f64::from(number));
    }
}

#[test]
fn hostile_lines_cost_linear_time() {
    let hostile = [
        "1",
        "1 ",
        "1,",
        "1.1.",
        "1,000,",
        "one ",
        "hundred ",
        "a hundred and ",
        "twenty-",
        "-1",
        "$",
        "$1-",
        "1/2/",
        "a.",
        "and a half ",
        "from 1 to ",
        "more than ",
        "January 1-",
        "the 1st of ",
        "one in ",
        "9:",
        "'",
        "1990s ",
        "a few ",
        "tens of ",
        "a quarter of ",
        "1 yen ",
        "+86 10 ",
        "pounds 5 ",
        "x@",
        "/",
        "i.e.",
    ];
    for piece in hostile {
        let time = |size: usize| {
            let text = piece.repeat(size / piece.len());
            let start = Instant::now();
            let found = quantities(&text, &Setting::default());
            (start.elapsed().as_secs_f64(), found.len())
        };
        let (small, _) = time(1 << 14);
        let (large, _) = time(1 << 17);
        assert!(large < 24.0 * small + 0.3, "{piece:?}: {small} s, eight times as much {large} s");
    }
}
