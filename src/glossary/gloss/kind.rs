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
        Shape::Acronym if PERSON_ROLES.contains(chars.iter().collect::<String>().as_str()) => {
            TermKind::Term
        }
        Shape::Organisation if !ends_as_organisation(chars) && ends_in_lower_case(name) => {
            TermKind::Term
        }
        _ if is_abstract(chars) && !before(&PERSON_ROLES) => TermKind::Term,
        _ if before(&PERSON_ROLES) && english.may_be_person() => TermKind::Person,
        _ if names_a_place(name) && !ends_as_organisation(chars) => TermKind::Place,
        _ if english.may_be_person() && follows_place_noun(run, start) => TermKind::Place,
        Shape::Acronym if before(&PERSON_ROLES) && !ends_as_organisation(chars) => TermKind::Person,
        Shape::Acronym if before(&THING_ROLES) || !is_translated => TermKind::Organisation,
        Shape::Acronym | Shape::Organisation => organisation_or_term(chars, english, name),
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
        Shape::Person if is_translated && !is_dotted => TermKind::Organisation,
        Shape::Person if is_dotted || is_heard => TermKind::Person,
        Shape::Person if word_at(&SURNAMES, chars, 0) > 0 && (2..=4).contains(&chars.len()) => {
            TermKind::Person
        }
        Shape::Single if is_heard && is_said_by(after) => TermKind::Person,
        Shape::Single if is_heard && is_where(after) => TermKind::Place,
        Shape::Single if is_heard && (before(&COUNTRIES) || follows_place_word(run, start)) => {
            TermKind::Place
        }
        _ => TermKind::Organisation,
    }
}

/// `Jevons paradox`: not a title, but a word with a name in it.
fn ends_in_lower_case(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// Illnesses, cells, laws: no names of anybody.
fn is_abstract(chars: &[char]) -> bool {
    let name: String = chars.iter().collect();
    ["病", "症", "细胞", "效应", "定律", "指数", "综合征", "主义", "病毒", "理论", "现象", "定理"]
        .iter()
        .any(|ending| name.ends_with(ending))
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

fn is_where(after: &str) -> bool {
    let after: String = after.chars().take(2).map(fold).collect();
    ["以", "地区", "市", "州", "省", "举行", "境内", "附近", "前线", "郊"]
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
    ["位于", "前往", "抵达", "飞往", "首都", "首府", "城市", "小镇", "赴", "省", "州"]
        .iter()
        .any(|word| before.ends_with(word))
}
