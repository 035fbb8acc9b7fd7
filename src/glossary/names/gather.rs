//! Brings the places of names together over an article: what one place alone leaves open, a title or a second place
//! decides; then the article is read again with the names found.

use std::collections::HashMap;
use std::ops::Range;

use super::cue::Cues;
use super::lattice::{Known, Lattice};
use super::lexicon::Lexicon;
use super::line::Line;
use super::table::WELL_KNOWN;
use super::unit::{Form, Unit, units};
use super::{KnownName, Name, mark, organisation};
use crate::model::TermKind;

/// What a rare character beside a name takes from its margin.
const TORN: f32 = 6.0;

/// What all places of a name together say for it.
#[derive(Clone, Debug)]
struct Evidence {
    form: Form,
    kind: TermKind,
    num_chars: usize,
    /// The ends of its parts, counted from its start.
    parts: Vec<usize>,
    count: usize,
    margin: f32,
    is_titled: bool,
}

impl Evidence {
    /// How clearly the name must beat the words.
    fn needed(&self) -> f32 {
        let is_short = self.num_chars <= 2;
        match (self.form, self.is_titled, is_short) {
            (Form::Chinese, true, false) => 0.0,
            (Form::Chinese, true, true) => 1.0,
            (Form::Chinese, false, false) => 2.8,
            (Form::Chinese, false, true) => 5.5,
            (Form::Japanese, ..) => 4.0,
            (Form::Transcribed, true, _) => 1.0,
            (Form::Transcribed, false, false) => 4.0,
            (Form::Transcribed, false, true) => 7.0,
            _ => 0.0,
        }
    }

    fn is_accepted(&self) -> bool {
        let recurring = if self.count >= 2 { 3.0 } else { 0.0 };
        self.margin >= self.needed() - recurring
    }

    fn is_certain(&self) -> bool {
        self.margin >= self.needed() + 2.0 || self.count >= 3 && self.is_accepted()
    }
}

type Found = HashMap<String, Evidence>;

/// The names of an article, and the words between them.
pub(in crate::glossary) struct Reading {
    /// As [`super::recognise`] gives them.
    pub names: Vec<Name>,
    /// The bytes of the Chinese words of each paragraph that are no names, in order.
    pub words: Vec<Vec<Range<usize>>>,
}

/// See [`super::recognise`].
pub(in crate::glossary) fn read(
    paragraphs: &[&str],
    lexicon: &impl Lexicon,
    known: &[KnownName<'_>],
) -> Reading {
    let lines: Vec<Line<'_>> = paragraphs.iter().map(|text| Line::new(text)).collect();
    let cues: Vec<Cues> = lines.iter().map(Cues::new).collect();
    let mut all = Known::default();
    for name in known {
        let folded = Line::new(name.text);
        all.give(folded.folded(0..folded.len()).to_owned(), name.kind);
    }
    let read = |known: &Known| -> Vec<Vec<Unit>> {
        let of_line = |(line, cues): (&Line<'_>, &Cues)| {
            let tokens = Lattice::new(line, lexicon, known, cues).tokens();
            units(line, &tokens, cues, lexicon)
        };
        lines.iter().zip(&cues).map(of_line).collect()
    };
    let first = read(&all);
    let found = evidence(&lines, &first);
    let mut is_new = false;
    for (text, evidence) in &found {
        is_new = true;
        all.find(text.clone(), evidence.kind);
    }
    let second = if is_new && !all.is_empty() { read(&all) } else { first };
    let mut names = Names::default();
    let mut words = Vec::with_capacity(lines.len());
    for (paragraph_index, (line, units)) in lines.iter().zip(second).enumerate() {
        let is_word = |unit: &&Unit| unit.is_han && unit.name.is_none();
        words.push(units.iter().filter(is_word).map(|u| line.byte_range(u.start..u.end)).collect());
        names.add_line(paragraph_index, line, units, &found, lexicon);
    }
    Reading { names: names.names, words }
}

/// The modelled names that all their places together speak for, and the parts of dotted ones.
fn evidence(lines: &[Line<'_>], units: &[Vec<Unit>]) -> Found {
    let mut found = Found::new();
    for (line, units) in lines.iter().zip(units) {
        for unit in units {
            let Some((kind, form)) = unit.name else { continue };
            if !matches!(form, Form::Chinese | Form::Japanese | Form::Transcribed) {
                continue;
            }
            let parts: Vec<usize> = unit.parts.iter().map(|end| end - unit.start).collect();
            let new = Evidence {
                form,
                kind,
                num_chars: unit.end - unit.start,
                parts,
                count: 0,
                margin: f32::NEG_INFINITY,
                is_titled: false,
            };
            let known = found.entry(line.folded(unit.start..unit.end).to_owned()).or_insert(new);
            known.count += 1;
            let torn = if unit.is_torn && unit.parts.is_empty() { TORN } else { 0.0 };
            known.margin = known.margin.max(unit.margin - torn);
            if unit.is_titled {
                known.is_titled = true;
                known.kind = kind;
            }
            if form == Form::Transcribed && !unit.parts.is_empty() {
                add_last_part(line, unit, kind, &mut found);
            }
        }
    }
    found.retain(|_, evidence| evidence.is_accepted());
    // 宋涛语 where 宋涛 recurs: the third character is the next word's.
    let recurring: Vec<String> = found
        .iter()
        .filter(|(_, e)| e.form == Form::Chinese && e.num_chars == 2 && e.count >= 2)
        .map(|(text, _)| text.clone())
        .collect();
    found.retain(|text, e| {
        e.form != Form::Chinese
            || e.num_chars != 3
            || e.count > 1
            || !recurring.iter().any(|short| text.starts_with(short))
    });
    found
}

/// The last part of a dotted name stands for it later in the article.
fn add_last_part(line: &Line<'_>, unit: &Unit, kind: TermKind, found: &mut Found) {
    let start = unit.parts[unit.parts.len() - 1] + 1;
    if unit.end - start < 2 || kind != TermKind::Person || !line.is_han(start) {
        return;
    }
    let part = Evidence {
        form: Form::Transcribed,
        kind,
        num_chars: unit.end - start,
        parts: Vec::new(),
        count: 2,
        margin: f32::INFINITY,
        is_titled: false,
    };
    found.insert(line.folded(start..unit.end).to_owned(), part);
}

/// The names of an article, by what is written.
#[derive(Default)]
struct Names {
    names: Vec<Name>,
    index: HashMap<String, usize>,
}

impl Names {
    fn add_line(
        &mut self,
        paragraph_index: usize,
        line: &Line<'_>,
        units: Vec<Unit>,
        found: &Found,
        lexicon: &impl Lexicon,
    ) {
        let marked = mark::marked(line);
        let mut marked = marked.iter().peekable();
        let units = organisation::join(line, units);
        let mut units = units.iter().peekable();
        loop {
            let start = units.peek().map_or(usize::MAX, |unit| unit.start);
            if let Some(mark) = marked.next_if(|mark| mark.chars.start <= start) {
                while units.next_if(|unit| unit.start < mark.chars.end).is_some() {}
                self.add_marked(paragraph_index, line, mark);
                continue;
            }
            let Some(unit) = units.next() else { break };
            self.add_unit(paragraph_index, line, unit, found, lexicon);
        }
    }

    fn add_marked(&mut self, paragraph_index: usize, line: &Line<'_>, mark: &mark::Marked) {
        let score = if mark.is_title { f32::INFINITY } else { 3.0 };
        let name = Name {
            text: String::new(),
            kind: TermKind::Work,
            form: Form::Marked,
            places: Vec::new(),
            certain: mark.is_title,
            score,
            parts: Vec::new(),
        };
        let is_space = |index: &usize| line.chars[*index].is_whitespace();
        let mut chars = mark.chars.clone();
        chars.start += chars.clone().take_while(is_space).count();
        chars.end -= chars.clone().rev().take_while(is_space).count();
        self.add(paragraph_index, line, chars, name);
    }

    fn add_unit(
        &mut self,
        paragraph_index: usize,
        line: &Line<'_>,
        unit: &Unit,
        found: &Found,
        lexicon: &impl Lexicon,
    ) {
        let Some((kind, form)) = unit.name else { return };
        let folded = line.folded(unit.start..unit.end);
        let chars = unit.start..unit.end;
        let mut name = Name {
            text: String::new(),
            kind,
            form,
            places: Vec::new(),
            certain: true,
            score: f32::INFINITY,
            parts: Vec::new(),
        };
        let mut ends: Vec<usize> = unit.parts.clone();
        match (form, found.get(folded)) {
            (Form::Given | Form::Chinese | Form::Japanese | Form::Transcribed, Some(evidence)) => {
                name.form = evidence.form;
                name.kind = evidence.kind;
                name.certain = evidence.is_certain();
                name.score = evidence.margin;
                ends = evidence.parts.iter().map(|end| end + unit.start).collect();
            }
            (Form::Chinese | Form::Japanese | Form::Transcribed, None) => return,
            (Form::Composed, _) => {
                name.score = unit.margin;
                name.certain = unit.margin > 0.0;
            }
            (Form::Listed, _) => {
                name.certain = WELL_KNOWN.contains_key(folded)
                    || lexicon.proper(folded).is_some()
                    || unit.end - unit.start >= 3;
            }
            _ => {}
        }
        name.parts = parts(line, &chars, &ends);
        self.add(paragraph_index, line, chars, name);
    }

    fn add(&mut self, paragraph_index: usize, line: &Line<'_>, chars: Range<usize>, name: Name) {
        let folded = line.folded(chars.clone());
        let bytes = line.byte_range(chars);
        let index = match self.index.get(folded) {
            Some(&index) => index,
            None => {
                self.index.insert(folded.to_owned(), self.names.len());
                self.names.push(Name { text: line.text[bytes.clone()].to_owned(), ..name });
                self.names.len() - 1
            }
        };
        self.names[index].places.push((paragraph_index, bytes));
    }
}

/// The byte ranges, within the name, of the parts that end at these characters; marks between parts are left out.
fn parts(line: &Line<'_>, chars: &Range<usize>, ends: &[usize]) -> Vec<Range<usize>> {
    if ends.is_empty() {
        return Vec::new();
    }
    let byte_start = line.byte_range(chars.clone()).start;
    let mut parts = Vec::new();
    let mut start = chars.start;
    for &end in ends.iter().chain([&chars.end]) {
        let bytes = line.byte_range(start..end);
        parts.push(bytes.start - byte_start..bytes.end - byte_start);
        start = if line.is_dot(end) { end + 1 } else { end };
    }
    parts
}
