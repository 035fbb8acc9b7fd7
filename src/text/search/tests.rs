//! Tests of finding and replacing.

use super::SearchMode::{Plain, Regex as Expression, WholeWord};
use super::*;
use proptest::prelude::*;

const CASE: Folding = Folding { case: true, ..Folding::NONE };

fn search(mode: SearchMode, folding: Folding, needle: &str) -> Search {
    Search::new(&Query { needle: needle.into(), mode, folding }).expect(needle)
}

/// Marks the hits with ⟦ and ⟧.
fn marked(text: &str, hits: &[Range<usize>]) -> String {
    let mut marked = String::new();
    let mut byte_done = 0;
    for hit in hits {
        marked += &format!("{}⟦{}⟧", &text[byte_done..hit.start], &text[hit.clone()]);
        byte_done = hit.end;
    }
    marked + &text[byte_done..]
}

#[test]
fn finds() {
    for (mode, folding, needle, text, expected) in [
        (Plain, Folding::NONE, "a.c", "a.c abc a.c", "⟦a.c⟧ abc ⟦a.c⟧"),
        (Plain, Folding::NONE, "aa", "aaaaa", "⟦aa⟧⟦aa⟧a"),
        (Plain, Folding::NONE, "x", "", ""),
        (Plain, CASE, "deepseek", "DeepSeek, DEEPSEEK", "⟦DeepSeek⟧, ⟦DEEPSEEK⟧"),
        (Plain, Folding::NONE, "国", "國国", "國⟦国⟧"),
        (Plain, Folding::ALL, "國", "國国", "⟦國⟧⟦国⟧"),
        (Plain, Folding::ALL, "(gpt)", "（ＧＰＴ）与(Gpt)", "⟦（ＧＰＴ）⟧与⟦(Gpt)⟧"),
        (Plain, Folding::ALL, "don't", "I don’t", "I ⟦don’t⟧"),
        (
            WholeWord,
            Folding::NONE,
            "cat",
            "cat concat cats the_cat cat's",
            "⟦cat⟧ concat cats the_cat ⟦cat⟧'s",
        ),
        (
            WholeWord,
            Folding::NONE,
            "R1",
            "R1模型与DeepSeek-R1，R12",
            "⟦R1⟧模型与DeepSeek-⟦R1⟧，R12",
        ),
        (WholeWord, Folding::NONE, "自然", "自然资源", "⟦自然⟧资源"),
        (WholeWord, Folding::NONE, "a", "aaaaaaaa a", "aaaaaaaa ⟦a⟧"),
        (WholeWord, Folding::NONE, "(a", "x(a) (ab)", "x⟦(a⟧) (ab)"),
        (WholeWord, Folding::NONE, "caf", "cafe\u{301} cafe caf", "cafe\u{301} cafe ⟦caf⟧"),
        (Expression, Folding::NONE, r"\d+亿", "5000亿和60亿", "⟦5000亿⟧和⟦60亿⟧"),
        (Expression, Folding::NONE, "x*", "axxb", "a⟦xx⟧b"),
        (Expression, Folding::NONE, "(?:)|b", "abb", "abb"),
        (Expression, Folding::NONE, "^a$", "a\nb\na", "⟦a⟧\nb\n⟦a⟧"),
        (Expression, CASE, r"\S+", "ab CD", "⟦ab⟧ ⟦CD⟧"),
        (Expression, Folding::ALL, "（國.）", "(国家)", "⟦(国家)⟧"),
        (Expression, Folding::ALL, "[（【]x", "（Ｘ(x【x", "⟦（Ｘ⟧⟦(x⟧⟦【x⟧"),
        (Expression, Folding::ALL, "[一-龥]+", "abc國家", "abc⟦國家⟧"),
    ] {
        let search = search(mode, folding, needle);
        let hits = search.find(text);
        assert_eq!(marked(text, &hits), expected, "{needle} in {text}");
        assert_eq!(search.is_in(text), !hits.is_empty());
    }
}

#[test]
fn replaces() {
    for (mode, folding, needle, text, template, expected) in [
        (Plain, Folding::NONE, "a", "banana", "$0", Some("b$0n$0n$0")),
        (Plain, Folding::NONE, "x", "banana", "y", None),
        (Plain, Folding::ALL, "國", "中国,中國", "state", Some("中state,中state")),
        (WholeWord, CASE, "us", "us bus US", "them", Some("them bus them")),
        (Expression, Folding::NONE, r"(\d+)-(\d+)", "1-2", "$2–$1 $$0 $9 $", Some("2–1 $0 $9 $")),
        (Expression, Folding::NONE, r"(\d)", "7", "$10${1}x$1a", Some("707x7a")),
        (Expression, Folding::NONE, r"(?<n>a)|b", "ab", "[${n}${none}]", Some("[a][]")),
        (Expression, Folding::NONE, "x*", "axb", "-", Some("a-b")),
        (Expression, Folding::NONE, r"\bcat\b", "cat concat", "dog", Some("dog concat")),
        (Expression, Folding::ALL, "(国)Ａ", "x國a", "<$1>", Some("x<國>")),
    ] {
        let search = search(mode, folding, needle);
        assert_eq!(search.replace(text, template).as_deref(), expected, "{needle} in {text}");
    }
    let digits = search(Expression, Folding::NONE, r"\b(\d)");
    assert_eq!(digits.replacement("1 2", &(2..3), "<$1>").as_deref(), Some("<2>"));
    assert_eq!(digits.replacement("1 2", &(1..2), "<$1>"), None);
}

#[test]
fn names_what_is_wrong_and_where() {
    for (needle, mode, position, what) in [
        ("", Plain, None, "nothing to look for"),
        ("国(abc", Expression, Some(1), "unclosed group"),
        ("a**[", Expression, Some(3), "unclosed character class"),
        (
            "(?=x)",
            Expression,
            Some(0),
            "look-around, including look-ahead and look-behind, is not supported",
        ),
        ("(a{1000}){1000}", Expression, None, "the expression is too big"),
    ] {
        let error = Search::new(&Query { needle: needle.into(), mode, folding: Folding::ALL })
            .expect_err("refused");
        assert_eq!((error.to_string().as_str(), error.char_position), (what, position), "{needle}");
    }
    let needle = "长".repeat(MAX_NEEDLE_BYTES);
    let error = Search::new(&Query { needle, ..Query::default() }).expect_err("refused");
    assert_eq!(error.what, SearchFault::TooLong);
    let longest = "长".repeat(MAX_NEEDLE_BYTES / 3);
    assert_eq!(search(Plain, CASE, &longest).find(&longest).len(), 1);
}

#[test]
fn long_texts_take_linear_time() {
    let letters = "a".repeat(3_000_000);
    let article = "特朗普与DeepSeek的故事，".repeat(1_000_000);
    for (mode, folding, needle, text, num_hits) in [
        (WholeWord, Folding::NONE, "aaaa", &letters, 0),
        (Plain, Folding::NONE, "星际之门", &article, 0),
        (Plain, Folding::NONE, "DeepSeek", &article, 1_000_000),
        (Plain, Folding::ALL, "故事", &article, 1_000_000),
    ] {
        let search = search(mode, folding, needle);
        let start = std::time::Instant::now();
        assert_eq!(search.find(text).len(), num_hits);
        eprintln!("{needle} in {} MB: {:?}", text.len() / 1_000_000, start.elapsed());
    }
}

proptest! {
    #[test]
    fn hits_are_ordered_and_never_empty(
        text in "[abＡ國国（( İ]{0,30}", needle in "[abＡ國国（(İ*|.\\[\\]]{1,5}", mode in 0..3,
    ) {
        let mode = [Plain, WholeWord, Expression][mode as usize];
        for folding in [Folding::NONE, Folding::ALL] {
            let Ok(search) = Search::new(&Query { needle: needle.clone(), mode, folding }) else { continue };
            let mut byte_end = 0;
            for hit in search.find(&text) {
                prop_assert!(hit.start >= byte_end && !text[hit.clone()].is_empty());
                prop_assert!(mode != Plain || folding != Folding::NONE || text[hit.clone()] == needle);
                byte_end = hit.end;
            }
            prop_assert_eq!(search.replace(&text, "$1x").is_some(), byte_end > 0);
        }
    }
}
