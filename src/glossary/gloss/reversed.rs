//! Finds glosses the other way round: a Latin name first and its Chinese in the parenthesis, as long as that is
//! a name and not a description.

use super::GlossedName;
use super::english::English;
use super::explain::{explained, translations};
use super::kind;
use super::parenthesis::{Parenthesis, chinese_name, is_latin_letter};
use super::run::Run;
use super::vocabulary::{
    COUNTRIES, NEVER_INSIDE, ORGANISATION_ENDINGS, PERSON_ROLES, STOP_WORDS, THING_ROLES, fold,
    word_at, word_before,
};
use crate::glossary::names::Lexicon;

/// `DeepSeek（深度求索）`: the Latin name stands first and the Chinese in the parenthesis.
pub(super) fn read(
    paragraph_index: usize,
    text: &str,
    parenthesis: &Parenthesis,
    lexicon: &impl Lexicon,
) -> Option<GlossedName> {
    let chinese = chinese_name(parenthesis.inside)?;
    let before = text[..parenthesis.byte_open].trim_end_matches(' ');
    let latin = latin_before(before)?;
    let chars: Vec<char> = chinese.chars().map(fold).collect();
    let english = English::new(latin);
    if describes(&chars, &english) && !begins_as_english(&chars, latin, lexicon) {
        return None;
    }
    let start = parenthesis.inside.as_ptr() as usize - text.as_ptr() as usize
        + parenthesis.inside.find(chinese)?;
    let run = Run {
        bytes: (0..=chars.len()).collect(),
        raw: chinese.chars().collect(),
        chars,
        is_bounded: true,
    };
    Some(GlossedName {
        source: chinese.to_owned(),
        target: latin.to_owned(),
        marks: None,
        kind: kind::of_run(&run, 0, &english, explained(&run, &english)[0], ""),
        count: 1,
        paragraph_index,
        byte_span: start..start + chinese.len(),
        sure: true,
        uncertain_left: String::new(),
        aliases: Vec::new(),
    })
}

/// Whether the first word of the Chinese translates the Latin name's first: OpenAI（开放人工智能公司）.
fn begins_as_english(chars: &[char], latin: &str, lexicon: &impl Lexicon) -> bool {
    let mut spaced = String::new();
    for c in latin.chars() {
        if c.is_uppercase() && spaced.ends_with(char::is_lowercase) {
            spaced.push(' ');
        }
        spaced.push(c);
    }
    let mut english = English::new(&spaced);
    english.look_up(chars, lexicon);
    (2..=4.min(chars.len())).any(|num_chars| {
        translations(&chars[..num_chars].iter().collect::<String>(), &english).contains(&0)
    })
}

/// The Latin name that ends a text: words from the last backwards while they begin with a capital letter.
fn latin_before(before: &str) -> Option<&str> {
    let is_part = |c: char| is_latin_letter(c) || c.is_ascii_digit() || " .-'’&·".contains(c);
    let byte_start = before
        .char_indices()
        .rev()
        .take(60)
        .take_while(|&(_, c)| is_part(c))
        .last()
        .map(|(byte, _)| byte)?;
    let name = before[byte_start..].trim_matches([' ', '.', '-', '·']);
    let letters = name.chars().filter(|&c| is_latin_letter(c)).count();
    let fits = letters >= 3
        && name.starts_with(|c: char| c.is_uppercase())
        && !name.chars().any(|c| c.is_ascii_digit())
        && name.split(' ').count() <= 5;
    fits.then_some(name)
}

/// Whether Chinese in a parenthesis says what the Latin name is rather than what it is called.
fn describes(chars: &[char], english: &English) -> bool {
    let all: String = chars.iter().collect();
    let end = chars.len();
    let ends_with_role = word_before(&PERSON_ROLES, chars, end) >= 2
        || word_before(&THING_ROLES, chars, end) >= 2
        || word_before(&STOP_WORDS, chars, end) >= 1;
    let is_translated = (2..=end.min(5)).any(|num_chars| {
        let ending: String = chars[end - num_chars..].iter().collect();
        !translations(&ending, english).is_empty()
    });
    let is_agency = [
        "美联社",
        "路透社",
        "路透",
        "法新社",
        "新华社",
        "中新社",
        "中央社",
        "资料图",
        "资料照",
        "彭博社",
        "共同社",
        "图片社",
        "欧新社",
        "视觉中国",
    ]
    .iter()
    .any(|agency| all.ends_with(agency));
    let starts_as_remark = [
        "原", "前", "旧", "现", "图", "见", "下同", "右", "左", "中", "上", "下", "以下", "即",
        "含", "不", "约", "第",
    ]
    .iter()
    .any(|start| all.starts_with(start))
        || word_at(&STOP_WORDS, chars, 0) >= 1;
    let is_country = COUNTRIES.contains(all.as_str());
    let has_function = chars.iter().any(|&c| NEVER_INSIDE.contains(c))
        || all.ends_with(['版', '型', '类', '中', '者', '制', '后', '前']);
    let is_general = ORGANISATION_ENDINGS.contains(all.as_str());
    is_agency
        || starts_as_remark
        || is_country
        || has_function
        || is_general
        || ends_with_role && !is_translated
}
