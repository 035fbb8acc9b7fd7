//! Works by their marks: titles in 《》, and quotations beside a word that says that they are a name.

use std::ops::Range;

use super::line::Line;
use crate::text::count::is_han;

/// The longest title, in characters.
const MAX_TITLE: usize = 40;
const MAX_QUOTED: usize = 12;
/// Words right before a quoted name.
const BEFORE: [&str; 25] = [
    "名为",
    "名叫",
    "叫做",
    "叫作",
    "代号",
    "代号为",
    "取名",
    "命名为",
    "更名为",
    "称为",
    "项目",
    "模型",
    "电影",
    "影片",
    "小说",
    "歌曲",
    "专辑",
    "软件",
    "应用",
    "游戏",
    "剧集",
    "纪录片",
    "号称",
    "飞船",
    "航母",
];
/// Words right after a quoted name.
const AFTER: [&str; 16] = [
    "计划", "项目", "行动", "工程", "系列", "模型", "号", "一书", "一文", "杂志", "电影", "奖",
    "组织", "乐队", "专辑", "飞船",
];

/// A name in marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// The characters inside the marks.
    pub chars: Range<usize>,
    /// Whether the marks are those of a title.
    pub is_title: bool,
}

/// Every name in marks, in order. Linear.
pub(super) fn marked(line: &Line<'_>) -> Vec<Marked> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (index, &c) in line.chars.iter().enumerate() {
        match c {
            '《' | '〈' | '『' | '“' | '「' => open = Some((index + 1, c)),
            '》' | '〉' | '』' | '”' | '」' => {
                if let Some((start, mark)) = open.take()
                    && is_pair(mark, c)
                    && is_name(line, start..index, mark)
                {
                    let is_title = matches!(mark, '《' | '〈');
                    found.push(Marked { chars: start..index, is_title });
                }
            }
            _ => {}
        }
    }
    found
}

fn is_pair(open: char, close: char) -> bool {
    matches!((open, close), ('《', '》') | ('〈', '〉') | ('『', '』') | ('“', '”') | ('「', '」'))
}

fn is_name(line: &Line<'_>, chars: Range<usize>, mark: char) -> bool {
    let num_chars = chars.len();
    if matches!(mark, '《' | '〈') {
        return (1..=MAX_TITLE).contains(&num_chars)
            && line.chars[chars].iter().any(|c| c.is_alphanumeric());
    }
    if !(2..=MAX_QUOTED).contains(&num_chars)
        || !line.chars[chars.clone()].iter().all(|&c| is_han(c) || c.is_ascii_alphanumeric())
        || !line.chars[chars.clone()].iter().any(|&c| is_han(c))
    {
        return false;
    }
    let before: String =
        line.chars[chars.start.saturating_sub(4)..chars.start - 1].iter().collect();
    let after_start = (chars.end + 1).min(line.len());
    let after: String = line.chars[after_start..(after_start + 2).min(line.len())].iter().collect();
    BEFORE.iter().any(|word| before.ends_with(word))
        || AFTER.iter().any(|word| after.starts_with(word))
}
