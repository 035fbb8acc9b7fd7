//! Words of any text, with any choices and fixed spans, cover it.
#![no_main]

use duizhao::text::words::{Choices, Overlay, Vocabulary, Word, WordKind, words};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    Vocabulary::new([("中国", 90_000), ("中國人", 900), ("一个", 9_000), ("卡拉OK", 50), ("的", 1_000_000)], |_| false)
});

fuzz_target!(|input: (&str, Vec<(usize, usize)>, &str, Vec<usize>)| {
    let (text, spans, chosen, cuts) = input;
    let fixed: Vec<Word> = spans
        .into_iter()
        .map(|(byte_start, byte_end)| Word { byte_start, byte_end, kind: WordKind::Name })
        .collect();
    let choices = Choices::new([(chosen, cuts.as_slice())]);
    let overlay = Overlay { choices: Some(&choices), fixed: &fixed };
    let found = words(text, &VOCABULARY, &overlay);
    let joined: String = found.iter().map(|word| &text[word.byte_start..word.byte_end]).collect();
    assert_eq!(joined, text);
});
