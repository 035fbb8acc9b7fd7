//! What stands left of a gloss: a name in marks, or an unbroken run of characters somewhere in which the name
//! begins.

use std::ops::Range;

use super::parenthesis::{is_dot, is_latin_letter};
use super::vocabulary::fold;
use crate::text::count::is_han;

/// The longest run that is looked at, in characters.
const MAX_RUN: usize = 30;
/// The longest title in marks and the longest quotation that count as a name, in characters.
const MAX_TITLE: usize = 40;
const MAX_QUOTATION: usize = 16;

/// What stands left of a parenthesis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// A name in marks: its byte span without the marks.
    Marked { byte_span: Range<usize>, marks: (char, char) },
    /// A run of characters that ends with the name.
    Run(Run),
}

/// A run of characters, each with its byte offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Byte offset of each character, and the end of the run behind them.
    pub bytes: Vec<usize>,
    /// The characters as written.
    pub raw: Vec<char>,
    /// The characters folded to simplified.
    pub chars: Vec<char>,
    /// Whether something other than the length limit ended the run on the left.
    pub is_bounded: bool,
}

impl Run {
    /// The number of characters.
    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// Whether a name may begin at that character at all: not after a dot or hyphen, not inside Latin letters.
    pub(super) fn can_start(&self, index: usize) -> bool {
        let inner = |c: char| is_dot(c) || is_hyphen(c) || c == '.' || c.is_ascii_alphanumeric();
        let c = self.chars[index];
        let follows = index > 0
            && inner(self.chars[index - 1])
            && (is_hyphen(self.chars[index - 1])
                || is_dot(self.chars[index - 1])
                || self.chars[index - 1] == '.'
                || c.is_ascii_alphanumeric());
        !follows && !is_dot(c) && !is_hyphen(c) && c != '.'
    }
}

pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '－' | '–' | '‐' | '‑' | '＝' | '=')
}

const CLOSING: [char; 8] = [')', '）', '》', '」', '”', '』', '’', '〉'];
const TITLE_MARKS: [(char, char); 3] = [('《', '》'), ('〈', '〉'), ('『', '』')];
const QUOTATION_MARKS: [(char, char); 4] = [('“', '”'), ('「', '」'), ('‘', '’'), ('"', '"')];
/// Nouns that say what a title before them is.
const TITLE_NOUNS: &str = "杂志 雜誌 周刊 週刊 月刊 期刊 季刊 报 報 日报 日報 网站 網站 网 節目 节目 一书 一書 书 一文 一片 电影 電影 影片 专辑 專輯 计划 計畫 計劃 项目 項目 专案 專案 小说 小說 系列 模型 工程 行动 行動 游戏 遊戲 剧集 影集 乐队 樂團 组织 組織 奖 獎 号 號";

/// Reads what stands left of the parenthesis that opens at `byte_open`; `english` is what it holds.
pub(super) fn left(text: &str, byte_open: usize, english: &str) -> Option<Left> {
    let before = text[..byte_open].strip_suffix([' ', '\u{3000}']).unwrap_or(&text[..byte_open]);
    if let Some(found) = marked(before) {
        return Some(found);
    }
    let run = run(before, english)?;
    let is_title_noun = {
        let all: String = run.raw.iter().collect();
        TITLE_NOUNS.split_whitespace().any(|noun| noun == all)
    };
    match marked(&before[..run.bytes[0]]) {
        Some(found) if is_title_noun => Some(found),
        _ => Some(Left::Run(run)),
    }
}

fn marked(before: &str) -> Option<Left> {
    let close = before.chars().next_back()?;
    let is_title = TITLE_MARKS.iter().any(|marks| marks.1 == close);
    let marks = *TITLE_MARKS.iter().chain(&QUOTATION_MARKS).find(|marks| marks.1 == close)?;
    let byte_end = before.len() - close.len_utf8();
    let limit = if is_title { MAX_TITLE } else { MAX_QUOTATION };
    let byte_open = before[..byte_end]
        .char_indices()
        .rev()
        .take(limit + 1)
        .find(|&(_, c)| c == marks.0)
        .map(|(byte, _)| byte)?;
    let mut span = byte_open + marks.0.len_utf8()..byte_end;
    let mut marks = marks;
    let content = &before[span.clone()];
    for inner in TITLE_MARKS {
        if let Some(bare) =
            content.strip_prefix(inner.0).and_then(|rest| rest.strip_suffix(inner.1))
        {
            span = span.start + inner.0.len_utf8()..span.start + inner.0.len_utf8() + bare.len();
            marks = inner;
        }
    }
    let content = &before[span.clone()];
    let is_sentence = !is_title && content.contains(['，', '。', '？', '！', ',', '；', '：']);
    let fits = content.chars().any(is_han) && !is_sentence;
    fits.then_some(Left::Marked { byte_span: span, marks })
}

fn run(before: &str, english: &str) -> Option<Run> {
    let mut found: Vec<(usize, char)> = Vec::new();
    let mut is_bounded = true;
    let mut iter = before.char_indices().rev().peekable();
    while let Some(&(byte, c)) = iter.peek() {
        if found.len() >= MAX_RUN {
            is_bounded = false;
            break;
        }
        let after_han =
            found.last().is_some_and(|&(_, next)| is_han(next) || is_latin_letter(next));
        let joins = (is_dot(c) || is_hyphen(c))
            && after_han
            && before[..byte].chars().next_back().is_some_and(|p| is_han(p) || is_latin_letter(p));
        if is_han(c) || joins {
            found.push((byte, c));
            iter.next();
            continue;
        }
        let Some(byte_token) = latin_part(before, byte, c, english) else { break };
        while let Some(&(b, letter)) = iter.peek() {
            if b < byte_token {
                break;
            }
            found.push((b, letter));
            iter.next();
        }
    }
    found.reverse();
    // 和 behind another name's parenthesis joins the two.
    let follows_mark =
        found.first().is_some_and(|&(byte, _)| before[..byte].trim_end().ends_with(CLOSING));
    if follows_mark && found.len() > 2 && "和与與及跟".contains(found[0].1) {
        found.remove(0);
    }
    let first_is_han = found.last().is_some_and(|&(_, c)| is_han(c) || c.is_ascii_alphanumeric());
    if !first_is_han || !found.iter().any(|&(_, c)| is_han(c)) {
        return None;
    }
    let raw: Vec<char> = found.iter().map(|&(_, c)| c).collect();
    let mut bytes: Vec<usize> = found.iter().map(|&(byte, _)| byte).collect();
    bytes.push(before.len());
    Some(Run { chars: raw.iter().map(|&c| fold(c)).collect(), bytes, raw, is_bounded })
}

/// Where a Latin token that ends at `byte` begins, if the English holds it too (`T细胞(T cell)`,
/// `J.K.罗琳(J.K. Rowling)`).
fn latin_part(before: &str, byte: usize, c: char, english: &str) -> Option<usize> {
    let is_token = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    if !is_token(c) {
        return None;
    }
    let start = before[..byte + c.len_utf8()]
        .char_indices()
        .rev()
        .take(12)
        .take_while(|&(_, c)| is_token(c))
        .last()
        .map(|(start, _)| start)?;
    let token = before[start..=byte].trim_matches(['.', '-']).to_lowercase();
    let squeezed: String = english.to_lowercase().chars().filter(|c| *c != ' ').collect();
    let is_word = english.to_lowercase().split([' ', '-', '.']).any(|word| word == token);
    let is_initials = token.contains(['.', '-']) && squeezed.contains(&token);
    // C罗(Cristiano Ronaldo): one capital for the word that it begins.
    let is_initial = before[start..=byte].chars().all(|c| c.is_ascii_uppercase())
        && token.len() == 1
        && english.to_lowercase().split([' ', '-']).any(|word| word.starts_with(&token));
    (!token.is_empty() && (is_word || is_initials || is_initial)).then_some(start)
}
