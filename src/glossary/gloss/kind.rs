//! Guesses what a glossed name names, from its English, its Chinese, and the words around it.

use super::english::{English, Shape, names_a_place};
use super::explain::translations;
use super::parenthesis::is_dot;
use super::run::Run;
use super::score::ends_as_organisation;
use super::vocabulary::{
    COUNTRIES, PERSON_ROLES, PLACE_ENDINGS, SURNAMES, THING_ROLES, fold, word_at, word_before,
};
use crate::model::TermKind;

/// The kind of a name in marks.
pub(super) fn of_marked(name: &str, is_title: bool, english: &English) -> TermKind {
    let chars: Vec<char> = name.chars().map(fold).collect();
    match english.shape {
        _ if is_title => TermKind::Work,
        Shape::Term => TermKind::Term,
        _ if is_abstract(&chars) => TermKind::Term,
        _ if ends_as_organisation(&chars) => TermKind::Organisation,
        Shape::Acronym => TermKind::Term,
        _ => TermKind::Work,
    }
}

/// The kind of a name that begins at character `start` of the run; `explained` says how much of
/// it the English explains, `after` is the text behind the parenthesis.
pub(super) fn of_run(
    run: &Run,
    start: usize,
    english: &English,
    explained: f32,
    after: &str,
) -> TermKind {
    let chars = &run.chars[start..];
    let before = |table| start > 0 && word_before(table, &run.chars, start) >= 2;
    let name = english.name.as_str();
    let is_heard = explained >= 0.45 * chars.len() as f32;
    let has_place_ending = chars.last().is_some_and(|c| PLACE_ENDINGS.contains(*c));
    let is_dotted = chars.iter().any(|&c| is_dot(c));
    let is_translated = (2..=4).any(|num_chars| {
        chars
            .windows(num_chars)
            .any(|word| !translations(&word.iter().collect::<String>(), english).is_empty())
    });
    match english.shape {
        Shape::Term => TermKind::Term,
        _ if begins_in_lower_case(name) => TermKind::Term,
        _ if chars.len() >= 4 && chars.ends_with(&['队']) => TermKind::Organisation,
        Shape::Acronym if PERSON_ROLES.contains(chars.iter().collect::<String>().as_str()) => {
            TermKind::Term
        }
        Shape::Organisation
            if !ends_as_organisation(chars) && ends_in_lower_case(name) && !names_a_place(name) =>
        {
            TermKind::Term
        }
        _ if is_works(chars) => TermKind::Place,
        _ if is_abstract(chars) && !before(&PERSON_ROLES) => TermKind::Term,
        _ if before(&PERSON_ROLES) && english.may_be_person() => TermKind::Person,
        Shape::Single if ends_as_movement(chars) => TermKind::Organisation,
        _ if names_a_place(name) && !ends_as_organisation(chars) => TermKind::Place,
        _ if english.may_be_person() && follows_place_noun(run, start) => TermKind::Place,
        Shape::Acronym if before(&PERSON_ROLES) && !ends_as_organisation(chars) => TermKind::Person,
        Shape::Acronym if is_acting(after) => TermKind::Organisation,
        Shape::Acronym if before(&THING_ROLES) || !is_translated => TermKind::Organisation,
        Shape::Acronym | Shape::Organisation => organisation_or_term(chars, english, name),
        Shape::Single if follows_product_noun(run, start) => TermKind::Work,
        _ if before(&THING_ROLES) => TermKind::Organisation,
        _ if !is_dotted && chars.len() >= 3 && ends_as_organisation(chars) && is_translated => {
            TermKind::Organisation
        }
        _ if has_place_ending
            && chars.len() >= 3
            && !is_dotted
            && english.shape == Shape::Single =>
        {
            TermKind::Place
        }
        Shape::Person
            if english.looks_japanese
                && word_at(&SURNAMES, chars, 0) >= 2
                && (3..=5).contains(&chars.len()) =>
        {
            TermKind::Person
        }
        Shape::Person if is_translated && !is_dotted => TermKind::Organisation,
        Shape::Person if !is_dotted && has_staff(after) => TermKind::Organisation,
        Shape::Person if !is_dotted && follows_state(run, start) => TermKind::Place,
        Shape::Person if is_dotted || is_heard => TermKind::Person,
        Shape::Person if word_at(&SURNAMES, chars, 0) > 0 && (2..=4).contains(&chars.len()) => {
            TermKind::Person
        }
        Shape::Single if has_staff(after) => TermKind::Organisation,
        Shape::Single if is_heard && is_said_by(after) => TermKind::Person,
        Shape::Single if is_heard && is_where(after) => TermKind::Place,
        Shape::Single if is_heard && (before(&COUNTRIES) || follows_place_word(run, start)) => {
            TermKind::Place
        }
        _ => TermKind::Organisation,
    }
}

/// 扎波罗热核电站, 大兴机场.
fn is_works(chars: &[char]) -> bool {
    let name: String = chars.iter().collect();
    ["核电站", "大坝", "水坝", "电站", "机场", "大桥", "水库", "油田", "基地", "运河"]
        .iter()
        .any(|ending| name.ends_with(ending))
}

/// Whether the words behind an acronym say what only somebody does or has.
pub(super) fn is_acting(after: &str) -> bool {
    let next: String = after.chars().take(2).map(fold).collect();
    is_said_by(after)
        || [
            "发表", "发布", "宣布", "呼吁", "谴责", "主席", "秘书", "总干", "成员", "总部", "官员",
            "记者", "报道", "总裁", "董事", "首席", "发言", "负责",
        ]
        .iter()
        .any(|word| next == *word)
}

/// Whether a programme or the like is named.
fn follows_product_noun(run: &Run, start: usize) -> bool {
    let before: String = run.chars[..start].iter().collect();
    ["应用", "应用程序", "软件", "游戏", "浏览器", "操作系统", "编程语言"]
        .iter()
        .any(|noun| before.ends_with(noun))
}

/// 胡塞武装, 阿扎瓦德民族解放阵线.
fn ends_as_movement(chars: &[char]) -> bool {
    let name: String = chars.iter().collect();
    ["武装", "阵线", "民兵", "联盟", "学会", "组织"].iter().any(|ending| name.ends_with(ending))
}

/// `Jevons paradox`: not a title, but a word with a name in it.
fn ends_in_lower_case(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_lowercase))
}

const ABSTRACT_ENDINGS: &str = "病 症 细胞 效应 定律 指数 综合征 主义 病毒 理论 现象 定理 望远镜 探测器 卫星 火箭 导弹 战机 直升机 \
    系统 协议 条约 法案 公约 宣言 疗法 疫苗 算法 架构 武器 悖论 陷阱 曲线 函数 方程";

/// `generative AI`.
fn begins_in_lower_case(name: &str) -> bool {
    name.split_once(' ').is_some_and(|(first, _)| {
        first.chars().count() >= 4 && first.chars().all(char::is_lowercase)
    })
}

/// Illnesses, cells, laws, machines: no names of anybody.
fn is_abstract(chars: &[char]) -> bool {
    let name: String = chars.iter().collect();
    chars.len() >= 4 && name.ends_with('法')
        || ABSTRACT_ENDINGS.split(' ').any(|ending| name.ends_with(ending))
}

/// Whether a town or the like is named.
fn follows_place_noun(run: &Run, start: usize) -> bool {
    let before: String = run.chars[..start].iter().collect();
    [
        "首都", "首府", "城市", "小镇", "小城", "港口", "岛屿", "村庄", "重镇", "名城", "省份",
        "地区", "港市",
    ]
    .iter()
    .any(|noun| before.ends_with(noun))
}

/// Whether a company's people or shares are spoken of behind the name.
fn has_staff(after: &str) -> bool {
    let after: String = after.chars().take(4).map(fold).collect();
    [
        "分析师",
        "首席",
        "创始人",
        "董事长",
        "高管",
        "股价",
        "股票",
        "旗下",
        "公司",
        "员工",
        "总裁",
        "行政总裁",
        "执行长",
        "创办人",
    ]
    .iter()
    .any(|word| after.trim_start_matches('的').starts_with(word))
}

/// Whether a state stands right before (密歇根州安娜堡).
fn follows_state(run: &Run, start: usize) -> bool {
    start >= 3 && "州省".contains(run.chars[start - 1])
}

fn is_where(after: &str) -> bool {
    let of: String = after.chars().take(3).map(fold).collect();
    if ["的港口", "的居民", "的街头", "的机场", "的郊区", "的市长", "的酒店"].contains(&of.as_str())
    {
        return true;
    }
    let after: String = after.chars().take(2).map(fold).collect();
    ["以", "地区", "市", "州", "省", "举行", "境内", "附近", "前线", "郊", "集中营", "机场"]
        .iter()
        .any(|word| after.starts_with(word))
}

fn organisation_or_term(chars: &[char], english: &English, name: &str) -> TermKind {
    let abstract_words = ["Intelligence", "Learning", "Model", "Language"];
    if ends_as_organisation(chars) {
        TermKind::Organisation
    } else if english.shape == Shape::Acronym
        || abstract_words.iter().any(|word| name.ends_with(word))
    {
        TermKind::Term
    } else {
        TermKind::Organisation
    }
}

fn is_said_by(after: &str) -> bool {
    let after: String = after.chars().take(3).map(fold).collect();
    ["说", "表示", "称", "指出", "认为", "告诉", "强调", "警告", "坦言", "回应", "写道"]
        .iter()
        .any(|verb| after.starts_with(verb))
}

fn follows_place_word(run: &Run, start: usize) -> bool {
    let before: String = run.chars[..start].iter().collect();
    [
        "位于", "前往", "抵达", "飞往", "首都", "首府", "城市", "小镇", "赴", "省", "州", "州的",
        "省的", "市的",
    ]
    .iter()
    .any(|word| before.ends_with(word))
}
