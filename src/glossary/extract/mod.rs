//! Proposes terms for an article beside those that it glosses: recognised names and repeated technical words, each
//! with the English that a dictionary or pinyin suggests. Proposals are derived from the text; only what the person
//! accepts becomes a term of the document.

mod alias;
mod english;
mod repeated;
mod romanise;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use super::names::{Form, KnownName, Lexicon, Name, read};
use crate::model::{Origin, Region, Term, TermKind};
use crate::text::fold::Folding;
use crate::text::script::count_script;

/// How many characters are looked at to tell the script.
const SCRIPT_SAMPLE: usize = 2_000;

/// Words of Taiwan and Hong Kong, looked for so many characters before a name.
const REGION_WORDS: &str = "台湾 台北 台中 台南 高雄 香港 港府 澳门 新加坡 立委 立法院 行政院 国民党 民进党 民众党 立法会 特首";
const REGION_CHARS: usize = 12;

/// A term that is proposed and not yet decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The Chinese, as written at its first place.
    pub source: String,
    /// Other Chinese forms in the article: a short name, a name without 公司.
    pub aliases: Vec<String>,
    /// The suggested English; empty where none was found.
    pub target: String,
    /// What it names.
    pub kind: TermKind,
    /// Where the English comes from: [`Origin::Dictionary`], [`Origin::Romanised`] or [`Origin::Recognised`].
    pub origin: Origin,
    /// How often it and its aliases occur.
    pub count: usize,
    /// The first place: the paragraph's index and the bytes there.
    pub first: (usize, Range<usize>),
    /// Whether it is a name beyond reasonable doubt.
    pub certain: bool,
    /// Whether the English is pinyin though the article or the words beside the name are of Taiwan or Hong Kong,
    /// whose people mostly spell their names otherwise.
    pub spelling_varies: bool,
}

impl Proposal {
    /// The term that accepting the proposal makes, without an id.
    pub fn to_term(&self) -> Term {
        Term {
            source: self.source.clone(),
            aliases: self.aliases.clone(),
            targets: Some(self.target.clone()).filter(|t| !t.is_empty()).into_iter().collect(),
            kind: self.kind,
            origin: self.origin,
            ..Term::default()
        }
    }
}

/// Proposes terms for an article whose region is not known; its script tells. See [`proposals_in`].
pub fn proposals(
    paragraphs: &[&str],
    lexicon: &impl Lexicon,
    terms: &[Arc<Term>],
    rejected: &[String],
) -> Vec<Proposal> {
    proposals_in(None, paragraphs, lexicon, terms, rejected)
}

/// Proposes terms for an article of that region, in order of their first place. `terms` are those of the document (glosses and what
/// the person entered), which are not proposed again; nor is what the person `rejected`, in either script.
pub fn proposals_in(
    region: Option<Region>,
    paragraphs: &[&str],
    lexicon: &impl Lexicon,
    terms: &[Arc<Term>],
    rejected: &[String],
) -> Vec<Proposal> {
    // What is a name in its marks alone (《自然》) is a word without them.
    let forms = terms.iter().filter(|term| term.marks.is_none()).flat_map(|term| {
        let texts = std::iter::once(&term.source).chain(&term.aliases);
        texts.map(|text| KnownName { text, kind: term.kind })
    });
    let known: Vec<KnownName<'_>> = forms.collect();
    let mut taken: HashSet<String> = rejected.iter().map(|text| folded(text)).collect();
    taken.extend(terms.iter().map(|term| folded(&term.source)));
    for name in &known {
        taken.insert(folded(name.text));
        // The last part of a dotted name is the same term.
        taken.extend(name.text.rsplit_once(alias::is_dot).map(|(_, last)| folded(last)));
    }
    let reading = read(paragraphs, lexicon, &known);
    let is_abroad = match region {
        Some(region) => region != Region::Mainland,
        None => count_script(paragraphs.iter().copied(), SCRIPT_SAMPLE)
            .is_traditional()
            .unwrap_or(false),
    };
    let mut found: Vec<Proposal> = reading
        .names
        .iter()
        .filter(|name| !taken.contains(&folded(&name.text)) && is_worth_it(name))
        .map(|name| of_name(name, lexicon, is_abroad || follows_region(paragraphs, name)))
        .collect();
    alias::add_short_forms(paragraphs, &taken, &mut found);
    alias::join(&mut found);
    taken.extend(found.iter().map(|proposal| folded(&proposal.source)));
    found.extend(repeated::words(paragraphs, &reading.words, lexicon, &taken));
    found.sort_by_key(|proposal| (proposal.first.0, proposal.first.1.start));
    found
}

/// Text in simplified characters and half-width letters, for comparison.
fn folded(text: &str) -> String {
    Folding { case: false, script: true, width: true }.fold(text).text
}

fn is_worth_it(name: &Name) -> bool {
    let is_repeated = name.places.len() >= 2;
    match name.form {
        Form::Given | Form::Surname => false,
        Form::Listed if name.kind == TermKind::Term => is_repeated && name.certain,
        Form::Listed | Form::Composed | Form::Marked => name.certain || is_repeated,
        Form::Chinese | Form::Japanese | Form::Transcribed => true,
    }
}

/// Whether the words before a name's first place are of Taiwan or Hong Kong (民进党立委林淑芬).
fn follows_region(paragraphs: &[&str], name: &Name) -> bool {
    let (paragraph_index, bytes) = &name.places[0];
    let before = &paragraphs[*paragraph_index][..bytes.start];
    let byte_from = before.char_indices().rev().nth(REGION_CHARS - 1).map_or(0, |(byte, _)| byte);
    let before = folded(&before[byte_from..]);
    // What ends a clause ends what it says.
    let clause = before.rsplit(['，', '。', '；', '！', '？']).next().unwrap_or("");
    REGION_WORDS.split(' ').any(|word| clause.contains(word))
}

fn of_name(name: &Name, lexicon: &impl Lexicon, spells_otherwise: bool) -> Proposal {
    let simplified = folded(&name.text);
    let from_dictionary = lexicon
        .entries(&simplified)
        .into_iter()
        .filter(|(is_name, _)| *is_name || name.kind == TermKind::Term && name.form != Form::Marked)
        .find_map(|(is_name, senses)| english::suggestion(senses, name.kind, is_name, lexicon));
    let (target, origin) = match from_dictionary {
        Some(target) => (target, Origin::Dictionary),
        _ if name.form == Form::Chinese => (romanise::romanised(&name.text), Origin::Romanised),
        _ => (String::new(), Origin::Recognised),
    };
    Proposal {
        source: name.text.clone(),
        aliases: Vec::new(),
        target,
        kind: name.kind,
        origin,
        count: name.places.len(),
        first: name.places[0].clone(),
        certain: name.certain,
        spelling_varies: origin == Origin::Romanised && spells_otherwise,
    }
}

#[cfg(test)]
mod tests;
