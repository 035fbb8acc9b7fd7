//! Weighs the places in a run where a name may begin: what stands to the left, what the candidate is made of,
//! how much of it the English explains, and how it recurs. The weights are our own, set by hand on examples.

use super::english::{English, Shape};
use super::form::{length, surname};
use super::lexeme::{Before, Lexemes, Table, Words};
use super::recurrence::{Occurrence, support};
use super::run::Run;
use super::vocabulary::{
    NEVER_INSIDE, ORGANISATION_ENDINGS, STRONG_STOPS, WEAK_STOPS, word_before,
};

/// What it says for a name that the dictionary translates it with the very English.
const TRANSLATED: f32 = 3.0;
/// What no name may have.
const IMPOSSIBLE: f32 = -1.0e6;
/// However many words a name should not hold, it does not get worse than this by them.
const WORST_INSIDE: f32 = -8.0;

/// The score of each start in the run; what cannot start a name is far below zero. `explained` says for each
/// start how much of the rest the English explains.
pub(super) fn scores(
    run: &Run,
    english: &English,
    explained: &[f32],
    occurrences: &[Occurrence],
    words: &Words,
) -> Vec<f32> {
    // A short form of an office's name (Fed) is judged like the office.
    let mut english = english.clone();
    if english.may_be_person() && word_before(&ORGANISATION_ENDINGS, &run.chars, run.len()) >= 2 {
        english.shape = Shape::Organisation;
    }
    let place = Place {
        run,
        english: &english,
        lexemes: &words.lexemes,
        words,
        is_organisation: ends_as_organisation(&run.chars),
    };
    let mut scores = vec![IMPOSSIBLE; run.len()];
    let mut inside = 0.0;
    for start in (0..run.len()).rev() {
        if run.can_start(start) {
            scores[start] = explained[start]
                + place.boundary(start)
                + length(run, start, &english)
                + surname(run, start, &english)
                + place.content(start, inside)
                + place.word_break(start)
                + if words.translated[start] { TRANSLATED } else { 0.0 }
                + support(run, occurrences, run.len() - start);
        }
        inside = f32::max(inside + place.inside(start), WORST_INSIDE);
    }
    scores
}

/// A run with all that is known of it.
struct Place<'a> {
    run: &'a Run,
    english: &'a English,
    lexemes: &'a Lexemes,
    words: &'a Words,
    is_organisation: bool,
}

impl Place<'_> {
    /// What stands before the name.
    fn boundary(&self, start: usize) -> f32 {
        if start == 0 {
            return if self.run.is_bounded { 2.0 } else { 0.0 };
        }
        if self.lexemes.is_inside_word(start) {
            return -1.5;
        }
        let best = self.table_word_before(start).max(self.dictionary_word_before(start));
        best.max(self.character_before(start))
    }

    /// What the words of the tables that end before the place say.
    fn table_word_before(&self, start: usize) -> f32 {
        let may_be_person = self.english.may_be_person();
        let before = |table| self.lexemes.before(table, start);
        let mut best: f32 = 0.0;
        let role = before(Table::Person);
        if role.num_chars >= 2 && !role.is_translated && self.english.shape != Shape::Term {
            let names_person =
                may_be_person || self.english.shape == Shape::Acronym && !self.is_organisation;
            best = best.max(if names_person { 3.0 } else { 1.5 });
        }
        let thing = before(Table::Thing);
        // 疾病 of 疾病控制与预防中心 (CDC) is part of the name.
        let is_letter =
            thing.is_translated && self.is_organisation && self.english.shape == Shape::Acronym;
        if thing.num_chars >= 2 && !is_letter {
            best = best.max(if self.english.shape == Shape::Person { 1.8 } else { 2.5 });
        }
        if before(Table::Ending).num_chars >= 2 {
            best = best.max(1.8);
        }
        let stop = before(Table::Stop).num_chars;
        let is_sound = stop == 1 && (self.is_part_of_sound(start - 1) || self.is_abroad(start - 1));
        if stop >= 1 && !is_sound && !self.is_made_part(start - stop) {
            best = best.max(2.5);
        }
        best.max(match before(Table::Country).num_chars {
            0 => 0.0,
            1 => 0.5,
            _ if may_be_person => 1.8,
            _ if self.is_organisation => 0.5,
            _ => 1.6,
        })
    }

    /// What the word of the dictionary says that ends before the place.
    fn dictionary_word_before(&self, start: usize) -> f32 {
        let may_be_person = self.english.may_be_person();
        match self.words.before[start] {
            Before::Verb if may_be_person || self.english.shape == Shape::Acronym => 0.8,
            Before::Verb => 1.5,
            Before::Role if self.english.shape == Shape::Term || self.is_organisation => 0.0,
            Before::Role => 1.8,
            Before::Other => 0.0,
        }
    }

    /// What the character before the place says.
    fn character_before(&self, start: usize) -> f32 {
        match self.run.chars[start - 1] {
            // 者 and 员 end what somebody is (创作者, 船员), known to the table or not.
            '者' | '员' if self.english.may_be_person() => 2.0,
            // 用 stands alone (用检索) unless it ends a word (通用, 应用).
            '用' if start >= 2
                && !"通应信费作专军民商实适公常多".contains(self.run.chars[start - 2]) =>
            {
                2.0
            }
            left if STRONG_STOPS.contains(left)
                && !self.is_part_of_sound(start - 1)
                && !self.is_abroad(start - 1) =>
            {
                2.0
            }
            left if WEAK_STOPS.contains(left) => 0.8,
            _ => 0.0,
        }
    }

    /// Whether 和 stands behind one character that begins the run and is no country: 诺和诺德 joins nothing.
    fn is_part_of_sound(&self, index: usize) -> bool {
        index == 1
            && self.run.is_bounded
            && self.run.chars[1] == '和'
            && self.english.may_be_person()
            && self.lexemes.at(Table::Country, 0).num_chars == 0
            && self.run.len() >= 4
    }

    /// Whether 在 belongs to an institution's name with the country behind it: 美国在台协会.
    fn is_abroad(&self, index: usize) -> bool {
        self.is_organisation
            && self.run.chars[index] == '在'
            && self.run.chars.get(index + 1).is_some_and(|c| "台华港日美韩德英法".contains(*c))
            && self.lexemes.before(Table::Country, index).num_chars >= 2
            && index + 6 >= self.run.len()
    }

    /// What it costs to begin inside a word of the dictionary; a transcription's characters make words by chance.
    fn word_break(&self, start: usize) -> f32 {
        if self.words.breaks[start] {
            0.0
        } else if self.english.may_be_person() {
            -0.3
        } else {
            -2.0
        }
    }

    /// Whether the word at that place is a verb that an ending right behind it makes part of the name (制造公司).
    fn is_made_part(&self, index: usize) -> bool {
        let stop = self.lexemes.at(Table::Stop, index).num_chars;
        let end = index + stop;
        let ending =
            if end < self.run.len() { self.lexemes.at(Table::Ending, end).num_chars } else { 0 };
        stop >= 2
            && ending >= 2
            && end + ending == self.run.len()
            && matches!(self.english.shape, Shape::Acronym | Shape::Organisation)
    }

    /// What the candidate is made of; `inside` is the sum for its characters but the first.
    fn content(&self, start: usize, inside: f32) -> f32 {
        let num_chars = self.run.len() - start;
        let is_whole = |table| {
            let lexeme = self.lexemes.at(table, start);
            lexeme.num_chars == num_chars && !lexeme.is_translated
        };
        let is_generic = [Table::Person, Table::Thing, Table::Stop, Table::Country, Table::Ending]
            .into_iter()
            .any(is_whole);
        match self.english.shape {
            // 系统 alone is not what HIMARS is short for, though it explains the last letter.
            Shape::Acronym if self.lexemes.at(Table::Thing, start).num_chars == num_chars => -4.0,
            Shape::Acronym | Shape::Term if is_generic => -1.5,
            _ if is_generic => -4.0,
            Shape::Acronym => self.beginning(start) + inside + self.too_short(start),
            _ => self.beginning(start) + inside,
        }
    }

    /// What it costs ordinary words that they are too few for the letters of an acronym (序列 for CRISPR).
    fn too_short(&self, start: usize) -> f32 {
        let num_chars = self.run.len() - start;
        if start == 0 || self.words.translated[start] || !self.words.is_ordinary[start] {
            return 0.0;
        }
        let missing = self.english.words.len() as f32 - 0.5 * num_chars as f32 - 0.5;
        -0.7 * missing.max(0.0)
    }

    /// Words that no name begins with.
    fn beginning(&self, start: usize) -> f32 {
        let is_person = self.english.may_be_person();
        let at = |table| self.lexemes.at(table, start);
        let first = self.run.chars[start];
        let mut score: f32 = 0.0;
        if at(Table::Stop).num_chars >= 1 && !at(Table::Stop).is_translated {
            score = score.min(-3.0);
        }
        let is_term = self.english.shape == Shape::Term;
        let first_is_given = (2..=4).any(|num_chars| {
            let end = start + num_chars;
            end <= self.run.len()
                && self
                    .english
                    .given
                    .contains_key(&self.run.chars[start..end].iter().collect::<String>())
        });
        if is_term && self.words.begins_verb[start] && !first_is_given {
            score = score.min(-1.0);
        }
        if at(Table::Person).num_chars >= 2 && !at(Table::Person).is_translated && !is_term {
            score = score.min(match (is_person, self.is_organisation) {
                (true, _) => -2.5,
                (_, true) => -1.0,
                _ => -1.6,
            });
        }
        if at(Table::Thing).num_chars >= 2 {
            score = score.min(if is_person { -2.0 } else { -1.2 });
        }
        // 交易所 before 币安 says what it is.
        let ending = at(Table::Ending);
        if ending.num_chars >= 2 && !ending.is_translated {
            score = score.min(-1.5);
        }
        if first == '为' && is_person {
            score = score.min(-1.5);
        }
        let country = at(Table::Country);
        if country.num_chars >= 2 {
            let after = start + country.num_chars;
            // 纽约商品交易所 (Comex): what is made of everyday words needs its town.
            let is_plain = self.english.words.len() < 2
                && self.words.is_ordinary.get(after).is_some_and(|is_ordinary| *is_ordinary);
            let is_foreign = self.english.shape == Shape::Organisation
                && !is_plain
                && !self.is_agency()
                && !country.is_translated;
            score = score.min(match (is_person, is_foreign) {
                (_, true) if self.is_ministry() => -2.0,
                (_, true) => -1.5,
                (true, _) => -1.0,
                _ => 0.0,
            });
        }
        if STRONG_STOPS.contains(first) || "者员们之用".contains(first) {
            score = score.min(-2.0);
        } else if WEAK_STOPS.contains(first) {
            score = score.min(-0.2);
        }
        score
    }

    /// Whether the name ends as those of public offices do, which have their country in front.
    fn is_agency(&self) -> bool {
        self.run.chars.last().is_some_and(|c| "局署院处会".contains(*c))
    }

    /// Whether it ends as ministries do, whose country only says whose they are.
    fn is_ministry(&self) -> bool {
        self.run.chars.last() == Some(&'部')
    }

    /// What the character and the words that begin with it cost a name that has them inside.
    fn inside(&self, index: usize) -> f32 {
        let is_person = self.english.may_be_person();
        let c = self.run.chars[index];
        let is_foreign = |table| {
            let lexeme = self.lexemes.at(table, index);
            lexeme.num_chars >= 2 && !lexeme.is_translated
        };
        let is_last = |table| index + self.lexemes.at(table, index).num_chars >= self.run.len();
        let mut score = 0.0;
        if NEVER_INSIDE.contains(c) && !self.is_abroad(index) {
            score -= if c == '的' && !is_person { 1.2 } else { 2.0 };
        }
        let joins = self.english.has_and || self.english.shape == Shape::Acronym;
        if "和与及或".contains(c) && !joins && !self.is_part_of_sound(index) {
            score -= 1.5;
        }
        if is_foreign(Table::Stop) && !self.is_made_part(index) {
            score -= 2.5;
        }
        // 咨询公司 before a name says what it is; no name goes on behind 公司.
        if self.run.chars[index..].starts_with(&['公', '司']) && index + 2 < self.run.len() {
            score -= 1.5;
        }
        if is_foreign(Table::Person) && self.english.shape != Shape::Term {
            // An acronym may stand for a person (MBS), unless the Chinese ends as an office does.
            let names_person = is_person
                || self.english.shape == Shape::Acronym
                    && !self.is_organisation
                    && !is_last(Table::Person);
            score -= if names_person { 3.0 } else { 1.0 };
        }
        if is_foreign(Table::Thing) && !is_last(Table::Thing) && !self.is_organisation {
            score -= 1.2;
        }
        // A name of an organisation that ends before the candidate does (乔治城大学 before a centre of it).
        if is_foreign(Table::Ending) && !is_last(Table::Ending) {
            score -= 1.6;
        }
        score
    }
}

/// Whether the run ends as the names of organisations do.
pub(super) fn ends_as_organisation(chars: &[char]) -> bool {
    let num_chars = word_before(&ORGANISATION_ENDINGS, chars, chars.len());
    num_chars >= 2 || num_chars == 1 && chars.len() >= 3
}
