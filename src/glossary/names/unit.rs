//! Turns the cheapest way through a lattice into units: words, and names with their kinds. Parts joined by dots and
//! places with the word for what they are become one unit.

use super::cue::Cues;
use super::lattice::{Class, Token};
use super::lexicon::{Lexicon, Proper};
use super::line::Line;
use super::table::{LISTED, TRANSCRIPTION, WELL_KNOWN};
use crate::glossary::gloss::vocabulary::{
    COUNTRIES, ORGANISATION_ENDINGS, PERSON_ROLES, PLACE_ENDINGS, THING_ROLES, word_before,
};
use crate::model::TermKind;

/// A character counted less often than this hardly ever stands alone as a word.
const RARE: u32 = 3000;

/// The most dots that a name has.
const MAX_PARTS: usize = 8;

/// How a name was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// By a surname and a given name.
    Chinese,
    /// As a Japanese name.
    Japanese,
    /// By its characters, as written by sound; with a dot or without.
    Transcribed,
    /// As a word of the dictionary or of the list of names.
    Listed,
    /// Put together of a name and words for what it is (杭州…有限公司, 合肥市).
    Composed,
    /// In title marks or in quotation marks after a word for a title.
    Marked,
    /// Because the caller knew it.
    Given,
    /// As a surname alone, before a title (单先生).
    Surname,
}

/// A word or a name in a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unit {
    /// Its first character, and the one behind its last.
    pub start: usize,
    pub end: usize,
    /// What it names, with how that is known; `None` for words.
    pub name: Option<(TermKind, Form)>,
    /// The ends of its parts: a surname, parts between dots.
    pub parts: Vec<usize>,
    /// How much dearer the words are that would stand there.
    pub margin: f32,
    /// Whether a title or the like stands beside it.
    pub is_titled: bool,
    /// Whether a rare character stands beside it that is no word: the name may be longer.
    pub is_torn: bool,
    /// Whether it is a Chinese character or word, not a mark or a Latin letter.
    pub is_han: bool,
}

/// The units of a paragraph in order.
pub(super) fn units(
    line: &Line<'_>,
    tokens: &[Token],
    cues: &Cues,
    lexicon: &impl Lexicon,
) -> Vec<Unit> {
    let mut single: Vec<Unit> =
        tokens.iter().map(|token| unit(line, token, cues, lexicon)).collect();
    let is_rare = |index: Option<usize>| {
        index.and_then(|index| tokens.get(index)).is_some_and(|token| is_rare(line, token, lexicon))
    };
    for (index, unit) in single.iter_mut().enumerate() {
        unit.is_torn = is_rare(index.checked_sub(1)) || is_rare(Some(index + 1));
    }
    let dotted = join_dots(line, single, cues);
    join_place_endings(line, dotted)
}

/// A single character that hardly ever stands alone.
fn is_rare(line: &Line<'_>, token: &Token, lexicon: &impl Lexicon) -> bool {
    let is_single = token.end == token.start + 1;
    is_single
        && match token.class {
            Class::Unknown => true,
            Class::Word => lexicon.count(line.folded(token.start..token.end)).unwrap_or(0) < RARE,
            _ => false,
        }
}

fn unit(line: &Line<'_>, token: &Token, cues: &Cues, lexicon: &impl Lexicon) -> Unit {
    let (start, end) = (token.start, token.end);
    let word = line.folded(start..end);
    let name = match token.class {
        Class::Known(kind) => Some((kind, Form::Given)),
        Class::Listed(_) if is_common_word(word, lexicon) => None,
        Class::Listed(kind) => Some((kind, Form::Listed)),
        // What the models find may be in the dictionary all the same.
        _ if token.class.is_modelled() && listed(word, lexicon).is_some() => listed(word, lexicon),
        Class::Chinese(_) => Some((TermKind::Person, Form::Chinese)),
        Class::Japanese(_) => Some((TermKind::Person, Form::Japanese)),
        Class::Transcribed => Some((kind_by_place(line, start, end, cues), Form::Transcribed)),
        Class::Word if end > start + 1 => listed(word, lexicon).map(|(kind, form)| match kind {
            TermKind::Term | TermKind::Person
                if is_company(line, end) && !cues.is_titled(start, end) =>
            {
                (TermKind::Organisation, form)
            }
            kind => (kind, form),
        }),
        Class::Surname => Some((TermKind::Person, Form::Surname)),
        Class::Word | Class::Unknown | Class::Other => None,
    };
    let parts = match token.class {
        Class::Chinese(num) | Class::Japanese(num) => vec![start + num],
        _ => Vec::new(),
    };
    Unit {
        start,
        end,
        name,
        parts,
        margin: token.margin,
        is_titled: cues.is_titled(start, end),
        is_torn: false,
        is_han: token.class != Class::Other,
    }
}

/// Whether the dictionary has a listed name with a capital, yet as no name (台独).
fn is_common_word(word: &str, lexicon: &impl Lexicon) -> bool {
    !WELL_KNOWN.contains_key(word) && lexicon.proper(word) == Some(Proper::Word)
}

/// A word that the dictionary writes with a capital.
fn listed(word: &str, lexicon: &impl Lexicon) -> Option<(TermKind, Form)> {
    if let Some(&kind) = WELL_KNOWN.get(word) {
        return Some((kind, Form::Listed));
    }
    let Proper::Name(kind) = lexicon.proper(word)? else { return None };
    if PERSON_ROLES.contains(word) || THING_ROLES.contains(word) {
        return None;
    }
    let kind = match kind {
        _ if COUNTRIES.contains(word) && is_body(word) => TermKind::Organisation,
        _ if COUNTRIES.contains(word) => TermKind::Place,
        TermKind::Term if ends_organisation(word) => TermKind::Organisation,
        // A name by sound without a word on whose it is is a place far more often than a person.
        TermKind::Term
            if LISTED.contains_key(word) || word.ends_with(|c| PLACE_ENDINGS.contains(c)) =>
        {
            TermKind::Place
        }
        kind => kind,
    };
    Some((kind, Form::Listed))
}

/// Parties and alliances, which stand among the countries of the table.
fn is_body(word: &str) -> bool {
    word.ends_with(['党', '盟']) || ["联合国", "北约", "中共", "白宫", "五角大楼"].contains(&word)
}

/// Whether the words behind a name say that it is a company's.
fn is_company(line: &Line<'_>, end: usize) -> bool {
    let after = line.folded(end..(end + 3).min(line.len()));
    ["创始人", "董事长", "首席", "股价", "公司", "旗下", "总裁", "执行长", "股票", "市值"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// Whether a word ends as the names of organisations do.
pub(super) fn ends_organisation(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    let num_chars = word_before(&ORGANISATION_ENDINGS, &chars, chars.len());
    num_chars >= 2 || num_chars == 1 && chars.len() >= 3
}

/// What a name written by sound names, by the words beside it.
fn kind_by_place(line: &Line<'_>, start: usize, end: usize, cues: &Cues) -> TermKind {
    if cues.is_titled(start, end) {
        return TermKind::Person;
    }
    let from = start.saturating_sub(7);
    if word_before(&THING_ROLES, &line.chars[from..start], start - from) >= 2 {
        return TermKind::Organisation;
    }
    let before: String = line.chars[start.saturating_sub(2)..start].iter().collect();
    let after: String = line.chars[end..(end + 2).min(line.len())].iter().collect();
    let is_place = ["位于", "前往", "抵达", "飞往", "首都", "首府", "城市", "小镇", "地处"]
        .iter()
        .any(|word| before == *word)
        || before.ends_with(['赴', '在'])
        || ["地区", "郊区", "境内", "当地", "机场", "以东", "以西", "以南", "以北"]
            .iter()
            .any(|word| after == *word);
    if is_place { TermKind::Place } else { TermKind::Person }
}

/// Joins 唐纳德 · 特朗普 and 乔治 · W · 布什.
fn join_dots(line: &Line<'_>, units: Vec<Unit>, cues: &Cues) -> Vec<Unit> {
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    let mut index = 0;
    while index < units.len() {
        let mut last = index;
        while last + 2 < units.len()
            && last < index + 2 * MAX_PARTS
            && is_part(line, &units[last])
            && line.is_dot(units[last + 1].start)
            && is_part(line, &units[last + 2])
        {
            last += 2;
        }
        let chain = &units[index..=last];
        let has_name = chain.iter().step_by(2).any(|unit| unit.name.is_some());
        if last == index || !has_name {
            joined.extend_from_slice(chain);
            index = last + 1;
            continue;
        }
        let mut start = units[index].start;
        let end = units[last].end;
        // The models may take 玛丽 from 玛丽埃尔·扎格尼斯.
        if let Some(previous) = joined.last()
            && previous.name.is_some()
            && previous.parts.is_empty()
            && (previous.start..previous.end).all(|i| TRANSCRIPTION.contains_key(&line.chars[i]))
            && !COUNTRIES.contains(line.folded(previous.start..previous.end))
        {
            start = previous.start;
            joined.pop();
        }
        let kind = match kind_by_place(line, start, end, cues) {
            TermKind::Place => TermKind::Person,
            other => other,
        };
        joined.push(Unit {
            start,
            end,
            name: Some((kind, Form::Transcribed)),
            parts: chain.iter().step_by(2).map(|unit| unit.end).filter(|&e| e < end).collect(),
            margin: f32::INFINITY,
            is_titled: cues.is_titled(start, end),
            is_torn: false,
            is_han: true,
        });
        index = last + 1;
    }
    joined
}

fn is_part(line: &Line<'_>, unit: &Unit) -> bool {
    unit.is_han || unit.end == unit.start + 1 && line.chars[unit.start].is_ascii_uppercase()
}

/// Joins 合肥 and 市, 佛蒙特 and 州.
fn join_place_endings(line: &Line<'_>, units: Vec<Unit>) -> Vec<Unit> {
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    for unit in units {
        let is_ending = unit.end == unit.start + 1
            && "省市县区州镇乡村郡岛河湖江山湾港城".contains(line.chars[unit.start]);
        if is_ending
            && let Some(previous) = joined.last_mut()
            && let Some((kind, form)) = previous.name
            && matches!(kind, TermKind::Place | TermKind::Person | TermKind::Term)
            && matches!(form, Form::Listed | Form::Transcribed)
            && previous.parts.is_empty()
            && !COUNTRIES.contains(line.folded(previous.start..previous.end))
        {
            previous.end = unit.end;
            previous.name = Some((TermKind::Place, Form::Composed));
            continue;
        }
        joined.push(unit);
    }
    joined
}
