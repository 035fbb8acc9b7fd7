//! Chinese short forms that an article introduces: `国际货币基金组织（简称“基金组织”）`, `，简称北航，`, `（以下简称…）`.

use std::ops::Range;

use super::parenthesis::{is_dot, parentheses};
use super::vocabulary::{ORGANISATION_ENDINGS, THING_ROLES, fold};
use crate::text::count::is_han;

/// The longest short form, in characters, and the farthest that the full name may reach to the left.
const MAX_SHORT: usize = 10;
const MAX_FULL: usize = 30;
/// How far before a label the parentheses are looked at, in characters.
const MAX_BEFORE: usize = 160;
/// What introduces a short form, the longest first.
const LABELS: [&str; 24] = [
    "以下统一简称",
    "以下简称为",
    "以下簡稱為",
    "下文简称",
    "下文簡稱",
    "以下简称",
    "以下簡稱",
    "中文简称",
    "中文簡稱",
    "以下称",
    "以下稱",
    "简称为",
    "簡稱為",
    "下称",
    "下稱",
    "下简称",
    "下簡稱",
    "简称",
    "簡稱",
    "后称",
    "後稱",
    "缩写为",
    "统称",
    "又简称",
];

/// A short form, and where the full name before it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::glossary) struct ShortForm {
    /// The paragraph's index.
    pub paragraph_index: usize,
    /// The byte behind the full name; a mark that closes there is left out of it.
    pub byte_full_end: usize,
    /// The bytes of the short form.
    pub short: Range<usize>,
}

/// Every short form that a paragraph introduces, in order.
pub(in crate::glossary) fn short_forms(paragraph_index: usize, text: &str) -> Vec<ShortForm> {
    let mut found = Vec::new();
    let mut byte_from = 0;
    while let Some((byte_label, label)) = next_label(text, byte_from) {
        let byte_after = byte_label + label.len();
        byte_from = byte_after;
        let Some(byte_full_end) = full_end(&text[..byte_label]) else { continue };
        for short in forms(text, byte_after) {
            if !is_general(&text[short.clone()]) {
                found.push(ShortForm { paragraph_index, byte_full_end, short });
            }
        }
    }
    found
}

/// The next label from there on; of two at one place the longer.
fn next_label(text: &str, byte_from: usize) -> Option<(usize, &'static str)> {
    let rest = &text[byte_from..];
    // Every label has one of these characters before its end; most text has none of them.
    let mut byte = 0;
    while let Some(at) = rest[byte..].find(['称', '稱', '写', '寫']) {
        let end = byte + at + rest[byte + at..].chars().next().map_or(0, char::len_utf8);
        let with_for =
            if rest[end..].starts_with(['为', '為']) { end + "为".len() } else { end };
        let label = LABELS
            .iter()
            .filter(|label| rest[..end].ends_with(*label) || rest[..with_for].ends_with(*label))
            .max_by_key(|label| label.len());
        if let Some(label) = label {
            let label_end = if rest[..with_for].ends_with(label) { with_for } else { end };
            return Some((byte_from + label_end - label.len(), label));
        }
        byte = end;
    }
    None
}

/// Where the name before the label ends: before the parenthesis that holds the label, or before the comma.
fn full_end(before: &str) -> Option<usize> {
    let offset = before.char_indices().rev().take(MAX_BEFORE).last().map_or(0, |(byte, _)| byte);
    let before = &before[offset..];
    let trimmed = before.trim_end_matches([' ', '，', ',', '；', ';', '：', ':', '。']);
    let open = trimmed.rfind(['(', '（']);
    let is_open = open.is_some_and(|open| !trimmed[open..].contains([')', '）']));
    let mut end = match open {
        Some(open) if is_open => open,
        _ if trimmed.len() < before.len() => trimmed.len(),
        _ => return None,
    };
    // The English, in a parenthesis of its own, may stand between.
    for _ in 0..2 {
        let rest = before[..end].trim_end();
        let closed = parentheses(rest).pop().filter(|p| p.byte_after == rest.len());
        end = closed.map_or(rest.len(), |parenthesis| parenthesis.byte_open);
    }
    Some(offset + before[..end].trim_end_matches(['”', '」', '》', '"', ' ']).len())
}

/// The forms behind a label: quoted ones joined by 或, 、 and the like, or what stands there up to a mark.
fn forms(text: &str, byte_start: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut byte = byte_start;
    loop {
        let rest = &text[byte..];
        let skipped =
            rest.len() - rest.trim_start_matches([' ', '：', ':', '为', '為', '作']).len();
        byte += skipped;
        let rest = &text[byte..];
        let Some(open) = rest.chars().next() else { break };
        let close = match open {
            '“' | '”' => '”',
            '「' => '」',
            '《' => '》',
            '"' => '"',
            '‘' => '’',
            '『' => '』',
            _ => {
                if found.is_empty() {
                    found.extend(bare_form(text, byte));
                }
                break;
            }
        };
        let inside = byte + open.len_utf8();
        let Some(length) = text[inside..].find(close) else { break };
        if is_form(&text[inside..inside + length]) {
            found.push(inside..inside + length);
        }
        byte = inside + length + close.len_utf8();
        let rest = &text[byte..];
        let joined =
            ["或", "、", "或者", "和", "及", "/"].iter().find(|join| rest.starts_with(**join));
        let Some(join) = joined else { break };
        byte += join.len();
    }
    found
}

fn bare_form(text: &str, byte_start: usize) -> Option<Range<usize>> {
    let rest = &text[byte_start..];
    let length = rest.find(|c: char| !is_han(c) && !is_dot(c)).unwrap_or(rest.len());
    let ends = rest[length..].chars().next().is_none_or(|c| "，。；、）),;.：:（( ".contains(c));
    let form = &rest[..length];
    (ends && is_form(form)).then(|| byte_start..byte_start + length)
}

fn is_form(form: &str) -> bool {
    (2..=MAX_SHORT).contains(&form.chars().count()) && form.chars().all(|c| is_han(c) || is_dot(c))
}

/// 公司, 该行, 本院: what one party of a contract is called is no name.
fn is_general(form: &str) -> bool {
    let folded: String = form.chars().map(fold).collect();
    ORGANISATION_ENDINGS.contains(folded.as_str())
        || THING_ROLES.contains(folded.as_str())
        || folded.starts_with(['该', '本', '甲', '乙', '丙'])
        || [
            "被告",
            "原告",
            "买方",
            "卖方",
            "报告",
            "规定",
            "办法",
            "通知",
            "条例",
            "意见",
            "方案",
            "上诉人",
        ]
        .contains(&folded.as_str())
}

/// Where the full name begins that ends at `byte_full_end`, for a full name that nothing else tells: the nearest place
/// from which the characters of the short form come in their order, beginning with its first one.
pub(in crate::glossary) fn full_start(text: &str, form: &ShortForm) -> Option<usize> {
    let short: Vec<char> = text[form.short.clone()].chars().map(fold).collect();
    let before = &text[..form.byte_full_end];
    let mut seen: Vec<char> = Vec::new();
    for (byte, c) in before.char_indices().rev().take(MAX_FULL) {
        if !is_han(c) && !is_dot(c) {
            break;
        }
        seen.push(fold(c));
        let mut rest = seen.iter().rev();
        let in_order = short.iter().all(|c| rest.any(|seen| seen == c));
        if short.first() == Some(&fold(c)) && in_order && seen.len() > short.len() {
            return Some(byte);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_short_forms_and_where_the_full_name_ends() {
        for (text, expected) in [
            ("他毕业于北京航空航天大学（简称“北航”）。", Some(("北京航空航天大学", "北航"))),
            (
                "国际货币基金组织（International Monetary Fund，简称“基金组织”）说",
                Some(("国际货币基金组织", "基金组织")),
            ),
            (
                "中国证券监督管理委员会(以下简称证监会)周五表示",
                Some(("中国证券监督管理委员会", "证监会")),
            ),
            (
                "北京航空航天大学（Beihang University），简称北航，位于北京。",
                Some(("北京航空航天大学", "北航")),
            ),
            ("聯邦準備理事會（下稱「聯準會」）", Some(("聯邦準備理事會", "聯準會"))),
            ("恒大集团（下称“公司”）", None),
            ("国际货币基金组织（简称IMF）", None),
            ("这个简称很好听。", None),
        ] {
            let found = short_forms(0, text);
            let pair = found.first().map(|form| {
                let start = full_start(text, form).unwrap_or(0);
                (&text[start..form.byte_full_end], &text[form.short.clone()])
            });
            assert_eq!(pair.map(|p| p.1), expected.map(|e| e.1), "{text}");
            if let (Some(pair), Some(expected)) = (pair, expected) {
                assert!(expected.0.ends_with(pair.0), "{text}: {}", pair.0);
            }
        }
    }
}
