//! Finds digits that are part of a name, a version, an address or a code (GPT-4o, Boeing 737, 1.9.2, [12]), so
//! that nothing is read from them. Words that look like numbers are judged where they are read.

use super::lexicon;
use super::lexicon::listed;
use super::token::{Kind, Tokens};

/// Marks the tokens that are parts of names. Linear: each rule looks at a bounded neighbourhood.
pub(super) fn mark_names(tokens: &mut Tokens<'_>) {
    mark_addresses(tokens);
    mark_codes(tokens);
    for index in 0..tokens.len() {
        if is_in_name(tokens, index) {
            tokens.set_name(index);
        }
    }
}

/// Marks all of a web or mail address, or a path, from blank to blank.
fn mark_addresses(tokens: &mut Tokens<'_>) {
    let mut start = 0;
    while start < tokens.len() {
        let mut end = start + 1;
        while end < tokens.len() && tokens.is_glued(end) {
            end += 1;
        }
        let (Some(first), Some(last)) = (tokens.get(start), tokens.get(end - 1)) else { return };
        let chunk = &tokens.text[first.byte_start..last.byte_end];
        if is_address(chunk) {
            (start..end).for_each(|index| tokens.set_name(index));
        }
        start = end;
    }
}

fn is_address(chunk: &str) -> bool {
    let has_letter = || chunk.bytes().any(|b| b.is_ascii_alphabetic());
    chunk.contains("://")
        || chunk.contains("www.")
        || (chunk.contains('@') && has_letter())
        || (chunk.bytes().filter(|b| *b == b'/').count() > 1
            && has_letter()
            && !chunk.contains("km/h"))
}

/// Marks telephone, ISBN and similar codes: three and more groups of digits joined by hyphens that are no date,
/// and groups after `+` or ISBN.
fn mark_codes(tokens: &mut Tokens<'_>) {
    let mut start = 0;
    while start < tokens.len() {
        if !matches!(tokens.get(start).map(|token| token.kind), Some(Kind::Number { .. })) {
            start += 1;
            continue;
        }
        let mut end = start + 1;
        let mut num_groups = 1;
        while tokens.is_hyphen(end)
            && matches!(tokens.get(end + 1).map(|t| t.kind), Some(Kind::Number { .. }))
        {
            end += 2;
            num_groups += 1;
        }
        let is_date = num_groups == 3
            && matches!(tokens.raw(start).len(), 1..=4)
            && tokens.raw(start + 2).len() <= 2
            && matches!(tokens.raw(start + 4).len(), 1 | 2 | 4);
        let is_code = (num_groups > 2 && !is_date)
            || is_called_code(tokens, start)
            || is_dialled(tokens, start, end);
        if is_code {
            let mut last = end;
            // The groups of a telephone number may be parted by blanks.
            while tokens.plain(last).is_some() && is_dialled(tokens, start, end) {
                last += 1;
            }
            (start..last).for_each(|index| tokens.set_name(index));
            end = last;
        }
        start = end;
    }
}

fn is_called_code(tokens: &Tokens<'_>, index: usize) -> bool {
    let before = if tokens.mark_before(index) == Some(':') { 2 } else { 1 };
    listed(tokens.word_before(index, before), "isbn issn tel phone fax telephone qq doi")
}

/// `+86 10 1234 5678`: a plus sign, then groups of which the first has at most three digits.
fn is_dialled(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    tokens.mark_before(start) == Some('+')
        && tokens.is_glued(start)
        && tokens.plain(start).is_some_and(|(_, num_digits)| num_digits <= 3)
        && (end > start + 1 || tokens.plain(end).is_some_and(|(_, num_digits)| num_digits >= 2))
}

fn is_in_name(tokens: &Tokens<'_>, index: usize) -> bool {
    let Some(Kind::Number { .. }) = tokens.get(index).map(|token| token.kind) else { return false };
    follows_letters(tokens, index)
        || follows_hyphened_word(tokens, index)
        || continues_name(tokens, index)
        || is_marked(tokens, index)
        || follows_version_word(tokens, index)
        || is_before_odd_letters(tokens, index)
        || is_known_pair(tokens, index)
        || tokens.phrase(index + 1, "- to -").is_some()
        || tokens.phrase_before(index, "- to -").is_some()
        || follows_capital(tokens, index)
}

/// H800, o1, v3; but RMB500 and AD79 are not names.
fn follows_letters(tokens: &Tokens<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|_| tokens.is_glued(index)) else {
        return false;
    };
    tokens.get(before).is_some_and(|token| token.kind == Kind::Word)
        && super::money::before(tokens, before).is_none()
        && !matches!(tokens.word(before), "ad" | "bc" | "no")
}

/// GPT-4, COVID-19, F-35; but mid-2020, top-10 and twenty-3 are not names.
fn follows_hyphened_word(tokens: &Tokens<'_>, index: usize) -> bool {
    if index < 2 || !tokens.is_hyphen(index - 1) {
        return false;
    }
    let Some(before) = tokens.get(index - 2) else { return false };
    let word = tokens.word(index - 2);
    let is_prefix = listed(
        word,
        "mid pre post early late top non sub ex under over about plus to and or \
    pro anti per",
    ) || lexicon::month(word).is_some()
        || lexicon::small(word).is_some()
        || lexicon::tens(word).is_some()
        || lexicon::scale(word).is_some()
        || super::money::before(tokens, index - 2).is_some()
        || super::unit::unit_at(tokens, index - 2, true).is_some() && !tokens.is_capital(index - 2);
    before.kind == Kind::Word && !is_prefix
}

/// The rest of a name that began with letters or a version: the 200 of A320-200.
fn continues_name(tokens: &Tokens<'_>, index: usize) -> bool {
    index >= 2
        && tokens.is_glued(index)
        && tokens.is_glued(index - 1)
        && matches!(tokens.mark(index - 1), Some('-' | '.' | '/' | '_' | ':'))
        && tokens.get(index - 2).is_some_and(|token| token.is_name)
}

/// [12], #5, and the numbers of a list at the start of a line: "1. ", "2) ".
fn is_marked(tokens: &Tokens<'_>, index: usize) -> bool {
    let before = tokens.mark_before(index);
    let after = tokens.mark(index + 1);
    if before == Some('[') && matches!(after, Some(']' | ',' | '-' | '–'))
        || after == Some(']') && before == Some(',')
    {
        return true;
    }
    let Some((_, num_digits)) = tokens.plain(index).filter(|(_, num_digits)| *num_digits <= 3)
    else {
        return false;
    };
    let starts = |at: usize| tokens.get(at).is_some_and(|token| token.starts_line);
    let has_text = tokens.get(index + 2).is_some_and(|token| token.spaced);
    num_digits > 0
        && tokens.is_glued(index + 1)
        && (starts(index) && matches!(after, Some('.' | ')' | '、')) && has_text
            || index > 0 && before == Some('(') && starts(index - 1) && after == Some(')'))
}

fn follows_version_word(tokens: &Tokens<'_>, index: usize) -> bool {
    listed(tokens.word_before(index, 1), "version versions ver v release build port cve rfc iso")
        || (index > 1
            && tokens.mark_before(index) == Some('.')
            && tokens.is_glued(index - 1)
            && matches!(tokens.word(index - 2), "ver" | "v"))
}

/// 5G, 3D, 4K, 7B: letters behind the digits that are neither a unit nor a power of ten.
fn is_before_odd_letters(tokens: &Tokens<'_>, index: usize) -> bool {
    let next = index + 1;
    if !tokens.is_glued(next) || tokens.get(next).is_none_or(|token| token.kind != Kind::Word) {
        return false;
    }
    let raw = tokens.raw(next);
    let is_money = index > 0 && super::money::before(tokens, index - 1).is_some();
    let is_known = listed(raw, "st nd rd th s am pm a.m. p.m. AM PM ST ND RD TH")
        || (lexicon::short_scale(raw).is_some() && (is_money || lexicon::is_sure_scale(raw)))
        || super::unit::unit_at(tokens, next, true).is_some()
        || super::money::is_code(raw);
    let is_four_k = raw == "K" && tokens.number(index).is_some_and(|n| n < 10.0) && !is_money;
    !is_known || is_four_k
}

/// 9/11, 24/7, 50/50.
fn is_known_pair(tokens: &Tokens<'_>, index: usize) -> bool {
    let is_pair = |at: usize| {
        matches!(
            (tokens.raw(at), tokens.mark(at + 1), tokens.raw(at + 2)),
            ("9", Some('/'), "11")
                | ("24", Some('/'), "7")
                | ("50", Some('/'), "50")
                | ("7", Some('/'), "7")
        ) && tokens.mark(at + 3) != Some('/')
    };
    is_pair(index) || index >= 2 && is_pair(index - 2)
}

/// Words whose number always belongs to them: products, places, competitions.
fn is_product(word: &str) -> bool {
    listed(
        word,
        "windows iphone ipad ios android galaxy boeing airbus xbox playstation \
    gpt llama claude gemini sonnet opus grok qwen kimi ernie area channel \
    formula apollo shenzhou tiangong falcon mate pura model photoshop office \
    python java bluetooth type route highway interstate pier gate platform \
    room flight bus line line. dall-e midjourney deepseek e harmonyos macos \
    web mark catch",
    )
}

/// iPhone 15, Llama 3.1, Area 51: a word with a capital before a small bare number. What may stand with a capital
/// before a number that counts (the start of a sentence, months, weekdays) is no name.
fn follows_capital(tokens: &Tokens<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|_| !tokens.is_glued(index)) else {
        return false;
    };
    let raw = tokens.raw(before);
    let has_capital = raw.chars().any(char::is_uppercase);
    let word = tokens.word(before);
    if !has_capital || word.is_empty() {
        return false;
    }
    let is_bare = tokens.raw(index).len() <= 4 && !tokens.raw(index).contains(',');
    if !is_bare || counts_something(tokens, index) && !is_product(word) {
        return false;
    }
    if is_product(word) {
        return !(word == "line" || word == "model") || !tokens.starts_sentence(before);
    }
    let is_year = tokens.plain(index).is_some_and(|(n, _)| (1800..2100).contains(&n));
    let may_count = may_stand_before(word) || is_all_words(word) || is_year;
    !may_count && (!tokens.starts_sentence(before) || is_mixed(raw))
}

/// A capital inside the word or digits' company: iPhone, DALL.
fn is_mixed(raw: &str) -> bool {
    raw.chars().skip(1).any(char::is_uppercase) && raw.chars().any(char::is_lowercase)
}

fn is_all_words(word: &str) -> bool {
    lexicon::month(word).is_some()
        || lexicon::weekday(word).is_some()
        || lexicon::small(word).is_some()
        || super::ordinal::is_part_word(word)
}

/// Words that begin a sentence, a heading or a clause before a number that counts.
fn may_stand_before(word: &str) -> bool {
    listed(
        word,
        "in on at by of for from to the a an and or but with about around some \
    only over under more than nearly almost all least these those its his \
    her their our my since until till before after during between another \
    every each last next past first top no number nos age aged just other up \
    is are was were has have had that when where if as out plus total \
    approximately roughly currently today yesterday ad bc ce bce rmb early \
    late mid within per also there it they we he she i you them us him who \
    minus spring summer autumn fall winter q1 fy circa ca killed including \
    not fewer less both nor among percent a.m. p.m. year through",
    )
}

/// Whether a unit, a power of ten, a percent sign or a counted noun stands behind a number.
pub(super) fn counts_something(tokens: &Tokens<'_>, index: usize) -> bool {
    let next = index + 1;
    let word = tokens.word(next);
    let is_plural = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !tokens.is_capital(next)
        && !listed(
            word,
            "was has does his its this plus is as says always perhaps towards across \
    users",
        );
    is_plural
        || listed(word, "people men women children percent more other new")
        || lexicon::scale(word).is_some()
        || super::unit::unit_at(tokens, next, true).is_some()
        || matches!(tokens.mark(next), Some('%'))
}
