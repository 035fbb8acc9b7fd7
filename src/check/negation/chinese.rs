//! Negations of a Chinese text that a translation can hardly do without: not every 不 and 无, for most words with
//! them (不断, 无线, 非常) negate nothing.

use crate::text::fold::simplified;
use std::ops::Range;

/// What negates, in simplified characters.
const NEGATIONS: &str = "没有 并没 还没 从没 都没 也没 尚未 从未 并未 未能 未曾 仍未 均未 未被 未获 \
    不是 不会 不能 不可以 不得 不应 不要 不愿 不想 不需 不再 不敢 不必 不存在 \
    不允许 不知道 不认为 不相信 不支持 不属于 不包括 不具备 不打算 不希望 不同意 \
    不承认 不接受 并不 绝不 决不 从不 毫不 并非 绝非 无法 无须 无需 无意 无权 毫无 \
    并无 请勿 切勿 不支援 不应该 不参与 不全是 不都是 不公开 不了解 从未有 没能 不受 \
    不使用 不使 不包含 不影响 不存储";

/// Longer words that have one of them inside and negate nothing, or say it in another way: the longest first at
/// each place.
const IDIOMS: &str = "不得不 不得已 不能不 不会不 不可不 不是不 没有不 有没有 是不是 能不能 会不会 \
    要不要 想不想 该不该 要不是 莫不是 不再只 不能再 不仅 不只是 不单是 不光是 \
    何尝不是 不是吗 不得而知 不能自已 不可以不 无法无天 不要紧 舍不得 怪不得 恨不得 \
    巴不得 了不得 不得了 由不得 顾不得 没有什么比 并不仅 并不只 绝不仅 并非只 并非仅 \
    不是只 没有最 没有错 没有不同 没有关系 不得安宁 不能说不 不会再 毫不犹豫 毫不 \
    毫无疑问 毫无 不必说 不知道怎 不能只 不是唯一 不应只 不得超过 不得低于 不得少于 \
    不能超过";

/// Other characters that negate: a second one in the clause may undo the first.
const NEGATIVE_CHARS: &[char] = &['不', '没', '无', '未', '非', '否', '别', '勿', '莫'];

/// Where negations stand. None where a clause has two, which may mean a yes, and none in questions that ask whether.
pub fn negations(text: &str) -> Vec<Range<usize>> {
    let is_end = |c: char| {
        matches!(
            c,
            '，' | '。' | '；' | '！' | '？' | '、' | ',' | ';' | '?' | '!' | '：' | ':' | '\n'
        )
    };
    let mut found = Vec::new();
    let mut start = 0;
    for clause in text.split_inclusive(is_end) {
        let num_negative =
            clause.chars().map(simplified).filter(|c| NEGATIVE_CHARS.contains(c)).count();
        if num_negative == 1 && !clause.ends_with(['？', '?']) {
            found.extend(negation(clause).map(|bytes| start + bytes.start..start + bytes.end));
        }
        start += clause.len();
    }
    found
}

/// The negation of a clause that has one.
fn negation(clause: &str) -> Option<Range<usize>> {
    // Folding is character by character, and all of them are of one length here.
    let plain: String = clause.chars().map(simplified).collect();
    if plain.len() != clause.len() || IDIOMS.split(' ').any(|idiom| plain.contains(idiom)) {
        return None;
    }
    let found =
        NEGATIONS.split(' ').filter_map(|word| plain.find(word).map(|at| at..at + word.len()));
    let longest = found.max_by_key(|bytes| bytes.len())?;
    clause.get(longest.clone()).map(|_| longest)
}
