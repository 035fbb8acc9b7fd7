//! Where sentences begin and end, in Chinese and in English. Rules only, no statistics: the tables of
//! abbreviations are our own.

use std::ops::Range;

/// The language whose rules are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Chinese, with full-width or ASCII marks.
    Chinese,
    /// English.
    English,
}

/// The sentences of a text as byte ranges, in order. Together they cover everything but white space between
/// them; a text of white space has none. Line breaks always end a sentence.
pub fn sentences(text: &str, language: Language) -> Vec<Range<usize>> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut start = 0;
    let mut index = 0;
    while index < chars.len() {
        let mark = match chars[index].1 {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => Mark::End(index + 1),
            _ => match language {
                Language::Chinese => chinese_mark(&chars, index),
                Language::English => english_mark(text, &chars, index),
            },
        };
        index = match mark {
            Mark::None => index + 1,
            Mark::Inside(next) => next,
            Mark::End(next) => {
                push(&mut found, text, start..byte_at(&chars, next, text));
                start = byte_at(&chars, next, text);
                next
            }
        };
    }
    push(&mut found, text, start..text.len());
    found
}

/// The same sentences, each with the white space behind it (and the first with what stands before it), so that
/// they cover the text: joined, they are the text. A text of white space is one sentence, an empty one has none.
pub fn covering(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut found = sentences(text, language);
    if found.is_empty() && !text.is_empty() {
        found.push(0..text.len());
    }
    if let Some(first) = found.first_mut() {
        first.start = 0;
    }
    for index in 0..found.len() {
        found[index].end = found.get(index + 1).map_or(text.len(), |next| next.start);
    }
    found
}

/// What the character at an index is, with the index to go on from: runs of marks are passed at once, so that
/// the cost stays linear.
enum Mark {
    None,
    Inside(usize),
    End(usize),
}

fn byte_at(chars: &[(usize, char)], index: usize, text: &str) -> usize {
    chars.get(index).map_or(text.len(), |&(byte, _)| byte)
}

fn push(found: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    let core = start..start + piece.trim().len();
    if !core.is_empty() {
        found.push(core);
    }
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        '”' | '’' | '」' | '』' | '）' | ')' | '》' | '〉' | '】' | '〕' | ']' | '"' | '\'' | '»'
    )
}

fn is_strong(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '．' | '｡' | '‼' | '⁇' | '⁈' | '⁉')
}

fn chinese_mark(chars: &[(usize, char)], index: usize) -> Mark {
    let at = |index: usize| chars.get(index).map(|&(_, c)| c);
    let c = chars[index].1;
    let mut end = match c {
        '；' | '…' => index + 1,
        _ if is_strong(c) => index + 1,
        ';' if index > 0 && super::count::is_han(chars[index - 1].1) => index + 1,
        '.' if ends_at_ascii_stop(chars, index) => index + 1,
        _ => return Mark::None,
    };
    while at(end)
        .is_some_and(|c| is_strong(c) || c == '…' || (c == '.' && at(end - 1) == Some('.')))
    {
        end += 1;
    }
    let after_marks = closing_from(chars, end);
    if is_in_title(chars, end, after_marks) || goes_on(chars, index, end, after_marks) {
        Mark::Inside(end)
    } else {
        Mark::End(note_from(chars, after_marks))
    }
}

/// Whether the sentence goes on behind the marks at `index..end` with their closing marks up to `after_marks`.
fn goes_on(chars: &[(usize, char)], index: usize, end: usize, after_marks: usize) -> bool {
    let last = chars[end - 1].1;
    let has_closing = after_marks > end;
    let next =
        (after_marks..chars.len()).map(|i| chars[i].1).find(|c| !c.is_whitespace() || *c == '\n');
    match next {
        None | Some('\n') => false,
        // A mark that goes on: “……？”，他说  or  （……！），
        Some('，' | ',' | '、' | '；' | ';' | '：' | ':' | '—' | '-') => true,
        Some(next) if has_closing && last != '；' => {
            continues_quotation(chars, after_marks, next, matches!(last, '。' | '｡'))
        }
        // An ellipsis at the beginning, and one in a stutter (这……这怎么可能), end nothing.
        Some(next) if last == '…' => {
            let before = index.checked_sub(1).map(|i| chars[i].1);
            before.is_none_or(|c| c == next || c == '\n' || is_opening(c))
        }
        Some(_) => false,
    }
}

/// Whether a mark stands in the title of a work: 《怎么办？》的, 《你好！中国》. Titles are short.
fn is_in_title(chars: &[(usize, char)], end: usize, after_marks: usize) -> bool {
    const MAX_TITLE: usize = 30;
    let closes = |c: char| matches!(c, '》' | '〉');
    let is_last = after_marks == chars.len();
    if chars[end..after_marks].iter().any(|&(_, c)| closes(c)) {
        return !is_last && !chars[after_marks].1.is_whitespace();
    }
    let ahead = chars[end..].iter().take(MAX_TITLE).map(|&(_, c)| c);
    let next = ahead.take_while(|&c| c != '\n').find(|&c| closes(c) || matches!(c, '《' | '〈'));
    next.is_some_and(closes)
}

/// The end of a reference to a note, [12], which belongs to the sentence before it.
fn note_from(chars: &[(usize, char)], start: usize) -> usize {
    let char_at = |index: usize| chars.get(index).map(|&(_, c)| c);
    let num_digits =
        (1..5).take_while(|i| char_at(start + i).is_some_and(|c| c.is_ascii_digit())).count();
    let close = start + 1 + num_digits;
    let is_note = char_at(start) == Some('[') && num_digits > 0 && char_at(close) == Some(']');
    if is_note { close + 1 } else { start }
}

fn is_opening(c: char) -> bool {
    matches!(c, '“' | '‘' | '「' | '『' | '《' | '（' | '(' | '【' | '"')
}

/// Closing marks behind a sentence, an ASCII quotation mark only when it does not open the next one.
fn closing_from(chars: &[(usize, char)], start: usize) -> usize {
    let mut end = start;
    while let Some(&(_, c)) = chars.get(end) {
        let straight = matches!(c, '"' | '\'');
        let opens = straight
            && chars[..end].iter().rev().take(200).filter(|&&(_, before)| before == c).count() % 2
                == 0;
        if !is_closing(c) || opens {
            break;
        }
        end += 1;
    }
    end
}

/// Verbs of saying, which follow a quotation with their speaker.
const SAYING: &[&str] = &[
    "说",
    "說",
    "问",
    "問",
    "道",
    "称",
    "稱",
    "表示",
    "喊",
    "写",
    "寫",
    "答",
    "叹",
    "嘆",
    "指出",
    "认为",
    "認為",
    "强调",
    "強調",
    "回应",
    "回應",
    "解释",
    "解釋",
    "补充",
    "補充",
    "坦言",
    "透露",
    "宣布",
    "告诉记者",
    "告訴記者",
];

/// Words that end like a verb of saying and are none.
const NOT_SAYING: &str = "知道 街道 频道 頻道 轨道 軌道 渠道 味道 大道 管道 隧道 人道 公道 难道 小说 小說 传说 傳說 学说 學說 名称 名稱 对称 對稱 \
    职称 職稱 简称 簡稱 学问 學問 疑问 疑問 访问 訪問 顾问 顧問 提问 描写 书写 特写 缩写";

fn ends_in_saying(clause: &str) -> bool {
    SAYING.iter().any(|verb| clause.ends_with(verb))
        && !NOT_SAYING.split_whitespace().any(|word| clause.ends_with(word))
}

/// Whether a quotation that has just closed goes on with its speaker (“……。”特朗普说。) or as a part of the
/// sentence around it (“……！”的喊声). A new sentence that brings the next quotation in (李某说：) does not.
fn continues_quotation(chars: &[(usize, char)], index: usize, next: char, is_stop: bool) -> bool {
    /// A speaker with title and place is no longer.
    const MAX_SPEAKER: usize = 30;
    if chars.get(index).is_some_and(|(_, c)| c.is_whitespace()) {
        return false;
    }
    let rest: String = chars[index..].iter().take(MAX_SPEAKER).map(|&(_, c)| c).collect();
    let is_mark = |c: char| "，。,：:“「？！；\n".contains(c);
    let clause = rest.split(is_mark).next().unwrap_or("");
    let behind = rest[clause.len()..].chars().next();
    if matches!(behind, Some(':' | '：')) {
        return false;
    }
    if is_stop {
        // A full stop is stronger: only a clause that ends in saying goes on.
        return behind.is_some() && ends_in_saying(clause);
    }
    let near: String = clause.chars().take(9).collect();
    "的地得等是这這之与與和或在".contains(next)
        || ends_in_saying(clause)
        || SAYING.iter().any(|verb| near.contains(verb))
}

/// Whether an ASCII full stop in Chinese text ends a sentence: not in numbers, Latin words or abbreviations.
fn ends_at_ascii_stop(chars: &[(usize, char)], index: usize) -> bool {
    let before = index.checked_sub(1).map(|i| chars[i].1);
    let after = chars.get(index + 1).map(|&(_, c)| c);
    let is_han = |c: Option<char>| c.is_some_and(super::count::is_han);
    let is_closed = before.is_some_and(|c| is_closing(c) || c == '%');
    match after {
        None => true,
        Some(c) if c.is_whitespace() || is_closing(c) => is_han(before) || is_closed,
        Some('.') => false,
        after => (is_han(before) || is_closed) && (is_han(after) || after.is_some_and(is_opening)),
    }
}

/// Abbreviations before which a name or number follows: never an end.
const BEFORE_NAMES: &str = "mr mrs ms dr prof sen rep gov gen col maj capt lt sgt cmdr adm rev hon st mt ft messrs mmes pres supt \
    vs cf e.g i.e viz approx ca fig figs no nos vol vols pp art sec ch eq ed eds op fr sr br msgr amb atty";
/// Abbreviations that may end a sentence when a capital letter follows.
const MAYBE_LAST: &str = "inc ltd co corp llc plc bros etc jr sr u.s u.k u.n u.s.a e.u d.c a.m p.m b.c a.d ph.d m.d b.a m.a jan feb mar apr \
    jun jul aug sep sept oct nov dec ave blvd rd al dept univ assn est govt mfg";
/// Words that begin a sentence after an abbreviation rather than go on with a name.
const STARTERS: &str = "the a an he she it they we i you this that these those in on at but and however his her its their our my there \
    when while after before if as for with from by to meanwhile still yet so then what who why how where some many most no not one also \
    although since despite according trump's china's";

fn is_listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

fn english_mark(text: &str, chars: &[(usize, char)], index: usize) -> Mark {
    let at = |index: usize| chars.get(index).map(|&(_, c)| c);
    let c = chars[index].1;
    if !matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？') {
        return Mark::None;
    }
    let mut end = index + 1;
    while at(end).is_some_and(|c| matches!(c, '.' | '!' | '?' | '…')) {
        end += 1;
    }
    let is_ellipsis = c == '…' || (c == '.' && end - index >= 3);
    let after_marks = closing_from(chars, end);
    let Some(next) = at(after_marks) else { return Mark::End(after_marks) };
    if !next.is_whitespace() {
        // Without a space only a footnote mark or a dash could follow: the sentence goes on.
        return if matches!(c, '。' | '！' | '？') {
            Mark::End(after_marks)
        } else {
            Mark::Inside(end)
        };
    }
    let byte_next = byte_at(chars, after_marks, text);
    let follow = text[byte_next..].trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}']);
    let first = follow.chars().find(|c| !"“‘\"'([«".contains(*c));
    let starts_new =
        first.is_none_or(|c| !c.is_lowercase()) && first != Some('—') && first != Some('–');
    if !starts_new {
        return Mark::Inside(end);
    }
    let is_final = match c {
        '.' if !is_ellipsis && end == index + 1 && after_marks == end => {
            !is_abbreviation(text, chars[index].0, follow)
        }
        _ => true,
    };
    if is_final { Mark::End(after_marks) } else { Mark::Inside(end) }
}

/// Whether the full stop at `byte_stop` belongs to an abbreviation inside a sentence.
fn is_abbreviation(text: &str, byte_stop: usize, follow: &str) -> bool {
    // Words are short: looking back further only costs time on hostile input.
    let word: String = {
        let reversed: Vec<char> = text[..byte_stop]
            .chars()
            .rev()
            .take(20)
            .take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '’' | '\''))
            .collect();
        reversed.into_iter().rev().collect()
    };
    let lower = word.to_lowercase();
    let next_word: String = follow
        .chars()
        .skip_while(|c| "“‘\"'([".contains(*c))
        .take(20)
        .take_while(|c| c.is_alphanumeric() || matches!(c, '\'' | '’'))
        .collect();
    let next_lower = next_word.to_lowercase().replace('’', "'");
    if is_listed("no nos vol pp p fig art sec ch", &lower) {
        return next_word.starts_with(|c: char| c.is_ascii_digit());
    }
    if is_listed(BEFORE_NAMES, &lower) {
        return true;
    }
    if is_listed(MAYBE_LAST, &lower) {
        let starts = is_listed(STARTERS, &next_lower);
        let is_month = is_listed("jan feb mar apr jun jul aug sep sept oct nov dec", &lower);
        let digit = next_word.starts_with(|c: char| c.is_ascii_digit());
        let is_name_part = is_listed("u.s u.k u.n e.u d.c", &lower)
            || is_listed("inc ltd co corp jr", &lower)
            || is_month && digit;
        return is_name_part && !starts;
    }
    let num_letters = lower.chars().filter(|c| c.is_alphabetic()).count();
    let is_initial =
        num_letters == 1 && word.chars().next().is_some_and(char::is_uppercase) && word != "I";
    let is_initials = lower.contains('.') && lower.split('.').all(|part| part.chars().count() <= 1);
    (is_initial || is_initials) && !is_listed(STARTERS, &next_lower)
}

/// The clauses of a text, for choosing a place inside a sentence: sentences cut behind commas, colons and
/// semicolons. Byte ranges in order; white space between clauses belongs to none.
pub fn clauses(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    for sentence in sentences(text, language) {
        let mut start = sentence.start;
        let mut chars = text[sentence.clone()].char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let end = sentence.start + at + c.len_utf8();
            let is_followed_by_space = chars.peek().is_some_and(|(_, next)| next.is_whitespace());
            let is_cut = match c {
                '，' | '；' | '：' => true,
                ',' | ';' | ':' => language == Language::Chinese || is_followed_by_space,
                _ => false,
            };
            // A number's own comma or colon (1,500 or 14:32) cuts nothing.
            let is_in_number = matches!(c, ',' | ':')
                && chars.peek().is_some_and(|(_, next)| next.is_ascii_digit())
                && text[..end - 1].ends_with(|before: char| before.is_ascii_digit());
            if is_cut && !is_in_number && end < sentence.end {
                push_trimmed(&mut clauses, text, start..end);
                start = end;
            }
        }
        push_trimmed(&mut clauses, text, start..sentence.end);
    }
    clauses
}

fn push_trimmed(ranges: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = range.end - (piece.len() - piece.trim_end().len());
    if start < end {
        ranges.push(start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sentence_is_cut_into_clauses() {
        for (text, language, pieces) in [
            (
                "他说，可以；但1,500元太贵。",
                Language::Chinese,
                vec!["他说，", "可以；", "但1,500元太贵。"],
            ),
            ("Well, at 14:32, no.", Language::English, vec!["Well,", "at 14:32,", "no."]),
            ("一句。两句。", Language::Chinese, vec!["一句。", "两句。"]),
            ("", Language::Chinese, vec![]),
        ] {
            let found: Vec<&str> = clauses(text, language).into_iter().map(|r| &text[r]).collect();
            assert_eq!(found, pieces);
        }
    }

    fn check(text: &str, language: Language, expected: &[&str]) {
        let found: Vec<&str> =
            sentences(text, language).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn splits_chinese() {
        for (text, expected) in [
            ("他来了。她走了。", &["他来了。", "她走了。"][..]),
            ("他说：“我来了。”她走了！", &["他说：“我来了。”", "她走了！"]),
            ("“真的吗？”他问。没有人回答。", &["“真的吗？”他问。", "没有人回答。"]),
            ("“真的吗？”，他问。", &["“真的吗？”，他问。"]),
            ("什么？！真的！！", &["什么？！", "真的！！"]),
            ("增长3.5%。美国U.S.公司GPT-3.5发布。", &["增长3.5%。", "美国U.S.公司GPT-3.5发布。"]),
            ("他沉默了……然后走了。", &["他沉默了……", "然后走了。"]),
            ("这……这怎么可能？", &["这……这怎么可能？"]),
            ("……他走了。", &["……他走了。"]),
            ("我们走吧；你们留下。", &["我们走吧；", "你们留下。"]),
            ("你好!!再见??好。", &["你好!!", "再见??", "好。"]),
            // A full stop in a quotation: the speaker goes on, a new sentence does not.
            ("“我热爱美国。”特朗普说。", &["“我热爱美国。”特朗普说。"]),
            ("“好。”总统特朗普在白宫对记者表示。", &["“好。”总统特朗普在白宫对记者表示。"]),
            ("“好。”他说，“走吧。”", &["“好。”他说，“走吧。”"]),
            ("「好。」他低聲說道。", &["「好。」他低聲說道。"]),
            ("\"好。\"他说。", &["\"好。\"他说。"]),
            ("“好。”他走了。", &["“好。”", "他走了。"]),
            ("“好。”他知道。", &["“好。”", "他知道。"]),
            ("王说：“好。”李说：“走。”", &["王说：“好。”", "李说：“走。”"]),
            ("“好。”“走。”", &["“好。”", "“走。”"]),
            ("“够了！”的喊声。", &["“够了！”的喊声。"]),
            // Titles, notes, list numbers, abbreviations, addresses.
            ("《你好！中国》和《为何？》两本。", &["《你好！中国》和《为何？》两本。"]),
            ("很好。[12]他说。", &["很好。[12]", "他说。"]),
            ("1. 开始。No. 5和Mr. 王。", &["1. 开始。", "No. 5和Mr. 王。"]),
            ("A.I. 很好。v2.0.1发布。", &["A.I. 很好。", "v2.0.1发布。"]),
            ("在www.example.com。请看。", &["在www.example.com。", "请看。"]),
            ("他沉默了……", &["他沉默了……"]),
            ("第一行\n第二行", &["第一行", "第二行"]),
            ("（完。）下一句。", &["（完。）", "下一句。"]),
            ("这是真的吗?是的!好.", &["这是真的吗?", "是的!", "好."]),
            ("没有句号", &["没有句号"]),
            ("  ", &[]),
            ("", &[]),
            ("他說：「好。」她說：「不好。」", &["他說：「好。」", "她說：「不好。」"]),
            ("一部叫《怎么办？》的书。", &["一部叫《怎么办？》的书。"]),
            ("他买了一台Mac。 Mac很贵。", &["他买了一台Mac。", "Mac很贵。"]),
        ] {
            check(text, Language::Chinese, expected);
        }
    }

    #[test]
    fn splits_english() {
        for (text, expected) in [
            ("He came. She left.", &["He came.", "She left."][..]),
            (
                "Mr. Trump met Dr. J. K. Smith. They spoke.",
                &["Mr. Trump met Dr. J. K. Smith.", "They spoke."],
            ),
            (
                "The U.S. Navy left. It was 3.5 percent.",
                &["The U.S. Navy left.", "It was 3.5 percent."],
            ),
            (
                "He lives in the U.S. The house is big.",
                &["He lives in the U.S.", "The house is big."],
            ),
            (
                "Apple Inc. said so. It came at 5 p.m. on Monday.",
                &["Apple Inc. said so.", "It came at 5 p.m. on Monday."],
            ),
            (
                "It is No. 3 on the list. No. It is not.",
                &["It is No. 3 on the list.", "No.", "It is not."],
            ),
            (
                "“Really?” he asked. “Yes.” She left.",
                &["“Really?” he asked.", "“Yes.”", "She left."],
            ),
            ("Wait... what? Yes!", &["Wait... what?", "Yes!"]),
            ("Version 2.0 is out.\nNew line", &["Version 2.0 is out.", "New line"]),
            ("So am I. He knew.", &["So am I.", "He knew."]),
            ("See example.com for more. Thanks", &["See example.com for more.", "Thanks"]),
            ("He said \"stop.\" Then he left.", &["He said \"stop.\"", "Then he left."]),
            ("", &[]),
        ] {
            check(text, Language::English, expected);
        }
    }

    proptest! {
        #[test]
        fn sentences_joined_are_the_text(
            text in "\\PC{0,60}|[他说好。！？；…”“》《（）「」a-z1.!?;: \\[\\]\n]{0,60}",
        ) {
            for language in [Language::Chinese, Language::English] {
                let mut end = 0;
                for range in covering(&text, language) {
                    prop_assert_eq!(range.start, end);
                    prop_assert!(text.get(range.clone()).is_some_and(|piece| !piece.is_empty()));
                    end = range.end;
                }
                prop_assert_eq!(end, text.len());
            }
        }
    }

    #[test]
    fn covers_everything_but_white_space_and_never_hangs() {
        let hostile = [
            "。".repeat(50_000),
            "\"".repeat(50_000),
            ". ".repeat(50_000),
            "a.".repeat(50_000),
            "…”".repeat(50_000),
            "？”".repeat(50_000),
            format!("{}，", "。".repeat(50_000)),
            format!("{}a", ".".repeat(50_000)),
            format!("{}的", "？”".repeat(50_000)),
            "a. ”".repeat(50_000),
            "《。".repeat(50_000),
            "。[1".repeat(50_000),
            "。”说".repeat(50_000),
        ];
        for text in &hostile {
            for language in [Language::Chinese, Language::English] {
                let ranges = sentences(text, language);
                let mut end = 0;
                for range in ranges {
                    assert!(text[end..range.start].trim().is_empty());
                    end = range.end;
                }
                assert!(text[end..].trim().is_empty());
            }
        }
    }
}
