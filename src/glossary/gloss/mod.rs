//! Finds the names that an article itself glosses: a Chinese name before a parenthesis in Latin letters, or a
//! Latin name before its Chinese one. Without a dictionary the left edge of a name is weighed from evidence;
//! where that is not enough the name says so.

mod english;
mod explain;
mod form;
mod kind;
mod lexeme;
mod parenthesis;
mod pinyin;
mod recurrence;
mod reversed;
mod run;
mod score;
pub(in crate::glossary) mod short_form;
mod sound;
pub(in crate::glossary) mod vocabulary;

use std::collections::HashMap;
use std::ops::Range;

use super::names::Lexicon;
use crate::dictionary::Dictionary;
use crate::model::{Origin, Term, TermKind};
use english::{English, Shape};
use lexeme::Words;
use parenthesis::{LatinName, Parenthesis};
use run::{Left, Run};

/// How much better the chosen edge must be than any other to count as sure.
const SURE_MARGIN: f32 = 0.8;
/// The characters left of an uncertain edge that are kept for the person.
const MAX_UNCERTAIN: usize = 8;
/// Names in title marks up to this length are ordinary words without them.
const MAX_ORDINARY: usize = 4;

/// A name that the article glosses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossedName {
    /// The Chinese, without marks.
    pub source: String,
    /// The English.
    pub target: String,
    /// Title marks that the name is matched with, when it is an ordinary word without them.
    pub marks: Option<(char, char)>,
    /// What it names, guessed.
    pub kind: TermKind,
    /// How often the article glosses it.
    pub count: usize,
    /// The paragraph of the first gloss, from 0.
    pub paragraph_index: usize,
    /// Where the Chinese stands in that paragraph.
    pub byte_span: Range<usize>,
    /// Whether the left edge is beyond reasonable doubt.
    pub sure: bool,
    /// Up to eight Chinese characters left of the edge, nearest last, that may belong to the name.
    pub uncertain_left: String,
    /// Other Chinese forms given in the parenthesis (又译…) or without a general word at the end.
    pub aliases: Vec<String>,
}

/// One gloss as found, before glosses of the same name are brought together.
struct Found<'a> {
    paragraph_index: usize,
    text: &'a str,
    byte_after: usize,
    latin: LatinName,
    english: English,
    left: Left,
    /// Scores of the starts of a run; empty for a name in marks.
    scores: Vec<f32>,
    /// How much of the rest from each start the English explains; empty for a name in marks.
    explained: Vec<f32>,
    /// What the dictionary says the rest from each start names; empty for a name in marks.
    kinds: Vec<Option<TermKind>>,
}

impl Found<'_> {
    fn run(&self) -> Option<&Run> {
        match &self.left {
            Left::Run(run) => Some(run),
            Left::Marked { .. } => None,
        }
    }
}

/// Finds the names that the paragraphs gloss, in order of first appearance; the bundled dictionary tells where words
/// end.
pub fn extract(paragraphs: &[&str]) -> Vec<GlossedName> {
    extract_with(paragraphs, &*Dictionary::bundled())
}

/// Finds the names that the paragraphs gloss, in order of first appearance. No name begins inside a word of
/// `lexicon` unless more speaks for it.
pub fn extract_with(paragraphs: &[&str], lexicon: &impl Lexicon) -> Vec<GlossedName> {
    let mut found = Vec::new();
    let mut names = Vec::new();
    for (paragraph_index, text) in paragraphs.iter().enumerate() {
        for parenthesis in parenthesis::parentheses(text) {
            if let Some(gloss) = read(paragraph_index, text, &parenthesis) {
                found.push(gloss);
            } else if let Some(name) = reversed::read(paragraph_index, text, &parenthesis, lexicon)
            {
                names.push(name);
            }
        }
    }
    weigh(paragraphs, &mut found, lexicon);
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, gloss) in found.iter().enumerate() {
        groups.entry(gloss.latin.name.to_lowercase()).or_default().push(index);
    }
    for members in groups.values() {
        names.extend(settle(&found, members));
    }
    add_short_forms(paragraphs, &mut names);
    merge(names)
}

/// `国际货币基金组织（IMF，简称“基金组织”）`: the short form is an alias of the name that ends before it.
fn add_short_forms(paragraphs: &[&str], names: &mut [GlossedName]) {
    let mut at: HashMap<(usize, usize), usize> = HashMap::new();
    for (index, name) in names.iter().enumerate() {
        at.insert((name.paragraph_index, name.byte_span.end), index);
    }
    for (paragraph_index, text) in paragraphs.iter().enumerate() {
        for form in short_form::short_forms(paragraph_index, text) {
            if let Some(&index) = at.get(&(paragraph_index, form.byte_full_end)) {
                let short = text[form.short].to_owned();
                if !names[index].aliases.contains(&short) {
                    names[index].aliases.push(short);
                }
            }
        }
    }
}

fn read<'a>(paragraph_index: usize, text: &'a str, parenthesis: &Parenthesis) -> Option<Found<'a>> {
    let latin = parenthesis::latin_name(parenthesis.inside)?;
    let left = run::left(text, parenthesis.byte_open, &latin.name)?;
    let byte_after = parenthesis.byte_after;
    let ends_caption = text[byte_after..].trim().is_empty();
    if ends_caption && parenthesis::is_agency(&latin.name) {
        return None;
    }
    if matches!(&left, Left::Run(run) if names_nothing(text, run)) {
        return None;
    }
    if pinyin::is_reading(&before_parenthesis(text, &left), &latin.name) {
        return None;
    }
    let english = English::new(&latin.name);
    let (scores, explained, kinds) = (Vec::new(), Vec::new(), Vec::new());
    Some(Found {
        paragraph_index,
        text,
        byte_after,
        latin,
        english,
        left,
        scores,
        explained,
        kinds,
    })
}

/// The Chinese characters before the parenthesis, as far as they may belong to the name.
fn before_parenthesis(text: &str, left: &Left) -> Vec<char> {
    match left {
        Left::Marked { byte_span, .. } => text[byte_span.clone()].chars().collect(),
        Left::Run(run) => run.raw.clone(),
    }
}

/// Whether a lone character stands there that is a unit after a digit (`8点(GMT)`) or a pronoun.
fn names_nothing(text: &str, run: &Run) -> bool {
    let after_digit = text[..run.bytes[0]].ends_with(|c: char| c.is_ascii_digit());
    let is_unit = |unit: &str| run.chars.iter().copied().eq(unit.chars());
    after_digit
        && ["美元", "欧元", "英镑", "日元", "港元", "公里", "公斤", "摄氏度", "平方米"]
            .iter()
            .any(|u| is_unit(u))
        || run.len() == 1
            && (text[..run.bytes[0]].ends_with(|c: char| c.is_ascii_digit())
                || "他她它我你您谁这那其".contains(run.chars[0]))
}

fn weigh(paragraphs: &[&str], found: &mut [Found], lexicon: &impl Lexicon) {
    let runs: Vec<(usize, &Run)> =
        found.iter().filter_map(|gloss| Some((gloss.paragraph_index, gloss.run()?))).collect();
    let mut occurrences = recurrence::occurrences(paragraphs, &runs).into_iter();
    for gloss in found.iter_mut() {
        if let Left::Run(run) = &gloss.left {
            let own = occurrences.next().unwrap_or_default();
            gloss.english.look_up(&run.chars, lexicon);
            gloss.english.settle_shape(run, &lexeme::breaks(run, lexicon), lexicon);
            gloss.explained = explain::explained(run, &gloss.english);
            let words = Words::new(run, &gloss.english, lexicon);
            gloss.kinds =
                words.kinds(run, &gloss.english, &gloss.text[gloss.byte_after..], lexicon);
            gloss.scores = score::scores(run, &gloss.english, &gloss.explained, &own, &words);
        }
    }
}

/// Settles the edges of the glosses with the same English: those whose Chinese ends alike decide together.
fn settle(found: &[Found], members: &[usize]) -> Vec<GlossedName> {
    let mut names = Vec::new();
    let mut endings: Vec<(String, Vec<&Found>)> = Vec::new();
    for &index in members {
        let gloss = &found[index];
        let ending = match &gloss.left {
            Left::Marked { byte_span, marks } => {
                names.push(marked_name(gloss, byte_span, *marks));
                continue;
            }
            Left::Run(run) => run.chars[run.len().saturating_sub(2)..].iter().collect::<String>(),
        };
        match endings.iter_mut().find(|(known, _)| *known == ending) {
            Some((_, glosses)) => glosses.push(gloss),
            None => endings.push((ending, vec![gloss])),
        }
    }
    for (_, glosses) in endings {
        let (num_chars, is_sure) = best_length(&glosses);
        names.extend(glosses.iter().filter_map(|gloss| run_name(gloss, num_chars, is_sure)));
    }
    names
}

/// The number of characters that the name has by the summed scores, and whether nothing else comes near.
fn best_length(glosses: &[&Found]) -> (usize, bool) {
    let shared = shared_ending(glosses);
    let mut ranked: Vec<(f32, usize)> = (1..=shared)
        .map(|num_chars| {
            let of_gloss = |gloss: &&Found| gloss.scores[gloss.scores.len() - num_chars];
            (glosses.iter().map(of_gloss).sum::<f32>() / glosses.len() as f32, num_chars)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let margin = ranked.get(1).map_or(f32::INFINITY, |second| ranked[0].0 - second.0);
    (ranked[0].1, margin >= SURE_MARGIN)
}

fn shared_ending(glosses: &[&Found]) -> usize {
    let first = glosses[0].run().map_or(&[][..], |run| &run.chars);
    glosses
        .iter()
        .filter_map(|gloss| gloss.run())
        .map(|run| {
            first.iter().rev().zip(run.chars.iter().rev()).take_while(|(a, b)| a == b).count()
        })
        .min()
        .unwrap_or(1)
        .max(1)
}

fn run_name(gloss: &Found, num_chars: usize, is_sure: bool) -> Option<GlossedName> {
    let run = gloss.run()?;
    let start = run.len() - num_chars.min(run.len());
    // 该疫苗: a thing spoken of before, no name.
    if "该这那此".contains(run.chars[start]) && num_chars >= 2 {
        return None;
    }
    let byte_span = run.bytes[start]..run.bytes[run.len()];
    let left: Vec<char> = run.raw[..start].to_vec();
    let uncertain_left: String = left[left.len().saturating_sub(MAX_UNCERTAIN)..].iter().collect();
    let sure = is_sure || uncertain_left.is_empty() && run.is_bounded;
    let mut aliases = gloss.latin.aliases.clone();
    aliases.extend(without_general_word(run, start, &gloss.english));
    Some(GlossedName {
        source: gloss.text[byte_span.clone()].to_owned(),
        target: gloss.latin.name.clone(),
        marks: None,
        kind: gloss.kinds[start].unwrap_or_else(|| {
            let after = &gloss.text[gloss.byte_after..];
            kind::of_run(run, start, &gloss.english, gloss.explained[start], after)
        }),
        count: 1,
        paragraph_index: gloss.paragraph_index,
        byte_span,
        sure,
        uncertain_left: if sure { String::new() } else { uncertain_left },
        aliases,
    })
}

/// `微软` for `微软公司(Microsoft)`: the name without a general word that its English lacks.
fn without_general_word(run: &Run, start: usize, english: &English) -> Option<String> {
    let ending = ["公司", "集团"]
        .into_iter()
        .find(|ending| run.chars[start..].iter().collect::<String>().ends_with(ending))?;
    let num_name = run.len() - start - 2;
    let fits = english.shape == Shape::Single
        && num_name >= 2
        && explain::translations(ending, english).is_empty();
    fits.then(|| run.raw[start..start + num_name].iter().collect())
}

fn marked_name(gloss: &Found, byte_span: &Range<usize>, marks: (char, char)) -> GlossedName {
    let source = gloss.text[byte_span.clone()].to_owned();
    let is_title = matches!(marks.0, '《' | '〈');
    let is_outlet =
        source.ends_with(['报', '報', '刊', '志', '誌', '社', '网', '網', '台', '案', '约', '約']);
    let is_ordinary = is_title && source.chars().count() <= MAX_ORDINARY && !is_outlet;
    GlossedName {
        kind: kind::of_marked(&source, is_title, &gloss.english),
        source,
        target: gloss.latin.name.clone(),
        marks: is_ordinary.then_some(marks),
        count: 1,
        paragraph_index: gloss.paragraph_index,
        byte_span: byte_span.clone(),
        sure: true,
        uncertain_left: String::new(),
        aliases: gloss.latin.aliases.clone(),
    }
}

/// Brings equal pairs together, in order of first appearance.
fn merge(mut names: Vec<GlossedName>) -> Vec<GlossedName> {
    names.sort_by(|a, b| {
        (a.paragraph_index, a.byte_span.start).cmp(&(b.paragraph_index, b.byte_span.start))
    });
    let mut merged: Vec<GlossedName> = Vec::new();
    let mut known: HashMap<(String, String), usize> = HashMap::new();
    for name in names {
        let key = (name.source.clone(), name.target.to_lowercase());
        if let Some(&index) = known.get(&key) {
            let first = &mut merged[index];
            first.count += 1;
            if name.sure && !first.sure {
                first.sure = true;
                first.uncertain_left.clear();
            }
            let new: Vec<String> =
                name.aliases.into_iter().filter(|a| !first.aliases.contains(a)).collect();
            first.aliases.extend(new);
        } else {
            known.insert(key, merged.len());
            merged.push(name);
        }
    }
    merged
}

/// Makes terms of the names, without ids; one Chinese name with several English ones becomes one term.
pub fn to_terms(names: &[GlossedName]) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for name in names {
        if let Some(&index) = known.get(name.source.as_str()) {
            terms[index].targets.push(name.target.clone());
            continue;
        }
        known.insert(&name.source, terms.len());
        terms.push(Term {
            source: name.source.clone(),
            marks: name.marks,
            aliases: name.aliases.clone(),
            targets: vec![name.target.clone()],
            kind: name.kind,
            origin: Origin::Gloss,
            uncertain_left: name.uncertain_left.clone(),
            ..Term::default()
        });
    }
    terms
}

/// Moves the left edge of a name by one character: to the left (`longer`) it takes the nearest of the uncertain
/// characters in, to the right it gives its first one back. Answers the new source and the new uncertain
/// characters, or `None` when there is nothing to take or the name would be empty.
pub fn move_left_edge(
    source: &str,
    uncertain_left: &str,
    longer: bool,
) -> Option<(String, String)> {
    if longer {
        let taken = uncertain_left.chars().next_back()?;
        let rest = &uncertain_left[..uncertain_left.len() - taken.len_utf8()];
        return Some((format!("{taken}{source}"), rest.to_owned()));
    }
    let given = source.chars().next()?;
    let rest = &source[given.len_utf8()..];
    (!rest.is_empty()).then(|| (rest.to_owned(), format!("{uncertain_left}{given}")))
}

#[cfg(test)]
mod tests;
