//! What stands around a name and speaks for it: titles before and after, verbs of saying, marks.

use super::line::Line;
use crate::glossary::gloss::vocabulary::{PERSON_ROLES, word_at, word_before};

/// What a title before a name saves, what a title after it, what a verb of saying after it.
const TITLE_BEFORE: f32 = 3.5;
const TITLE_AFTER: f32 = 4.0;
/// What it saves that nothing but the name stands between two marks.
const ALONE: f32 = 1.5;
const SAYING_AFTER: f32 = 2.5;
/// What a title at a name's own end costs, and the word for a place.
const TITLE_INSIDE: f32 = 9.0;
const PLACE_INSIDE: f32 = 4.5;
/// Verbs that a person's name stands before.
pub(super) const SAYING: [&str; 34] = [
    "说",
    "表示",
    "指出",
    "认为",
    "称",
    "告诉",
    "强调",
    "透露",
    "坦言",
    "回应",
    "写道",
    "补充",
    "警告",
    "解释",
    "介绍",
    "回忆",
    "宣布",
    "承认",
    "否认",
    "相信",
    "分析",
    "呼吁",
    "批评",
    "担任",
    "出任",
    "辞去",
    "曾任",
    "现年",
    "出生",
    "毕业于",
    "当选",
    "率领",
    "去世",
    "逝世",
];
/// Titles that stand after a name though they are no role, or that the roles lack.
const TITLES_AFTER: [&str; 22] = [
    "先生", "女士", "小姐", "太太", "夫人", "教授", "博士", "老师", "同志", "将军", "爵士", "总统",
    "总理", "首相", "主席", "部长", "书记", "医生", "律师", "法官", "议员", "们",
];

/// The cues of one paragraph, place by place.
pub(super) struct Cues {
    /// What stands before the place.
    before: Vec<f32>,
    /// What stands at the place, after a name.
    after: Vec<f32>,
    /// Whether the place follows a mark or begins the paragraph, and whether a mark follows it.
    after_mark: Vec<bool>,
    before_mark: Vec<bool>,
}

impl Cues {
    /// Looks at every place once. Linear.
    pub(super) fn new(line: &Line<'_>) -> Self {
        let num_places = line.len() + 1;
        Self {
            before: (0..num_places).map(|place| before(line, place)).collect(),
            after: (0..num_places).map(|place| after(line, place)).collect(),
            after_mark: (0..num_places).map(|p| p == 0 || !line.is_han(p - 1)).collect(),
            before_mark: (0..num_places).map(|place| !line.is_han(place)).collect(),
        }
    }

    /// How much is said for a name from `start` to `end`.
    pub(super) fn support(&self, start: usize, end: usize) -> f32 {
        self.before[start] + self.after[end] + if self.alone(start, end) { ALONE } else { 0.0 }
    }

    fn alone(&self, start: usize, end: usize) -> bool {
        self.after_mark[start] && self.before_mark[end]
    }

    /// Whether a title or a verb stands beside the name.
    pub(super) fn is_titled(&self, start: usize, end: usize) -> bool {
        self.before[start] >= TITLE_BEFORE || self.after[end] >= SAYING_AFTER
    }
}

impl Cues {
    /// What it costs a name to end with a title (萨勒曼王子) or, short as it is, to end as places do (甘露殿).
    #[allow(clippy::unused_self, reason = "a cue like the others")]
    pub(super) fn penalty(&self, line: &Line<'_>, start: usize, end: usize) -> f32 {
        if end - start >= 4 && PERSON_ROLES.contains(line.folded(end - 2..end)) {
            return TITLE_INSIDE;
        }
        let ends_as_place =
            "宫殿湖寺庙楼塔桥路街村镇县市区岛站山河江湾乡港庄".contains(line.chars[end - 1]);
        if ends_as_place { PLACE_INSIDE } else { 0.0 }
    }
}

fn before(line: &Line<'_>, place: usize) -> f32 {
    if place == 0 {
        return 0.3;
    }
    if !line.is_han(place - 1) {
        return if matches!(line.chars[place - 1], '、' | '·') { 1.2 } else { 0.3 };
    }
    let from = place.saturating_sub(7);
    let num_role = word_before(&PERSON_ROLES, &line.chars[from..place], place - from);
    if num_role >= 2 { TITLE_BEFORE } else { 0.0 }
}

fn after(line: &Line<'_>, place: usize) -> f32 {
    if !line.is_han(place) {
        return match line.chars.get(place) {
            Some('、') => 1.2,
            Some('（' | '(') => 1.0,
            _ => 0.3,
        };
    }
    let rest = line.folded(place..(place + 3).min(line.len()));
    if TITLES_AFTER.iter().any(|title| rest.starts_with(title)) {
        return TITLE_AFTER;
    }
    if SAYING.iter().any(|verb| rest.starts_with(verb)) {
        return SAYING_AFTER;
    }
    let to = (place + 7).min(line.len());
    let num_role = word_at(&PERSON_ROLES, &line.chars[place..to], 0);
    if num_role >= 2 { 1.0 } else { 0.0 }
}
