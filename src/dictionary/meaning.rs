//! What an entry means when its senses stand for others: `see X` gives X's senses in place, and a variant or short
//! form without a meaning of its own gives those of its word behind what it says.

use super::reference::{Pointer, Reference, Relation, pointer};
use super::{Dictionary, Entry};

/// How far references are followed: `see X`, where X says `see Y`, and so on.
const MAX_DEPTH: usize = 4;
/// Meanings of one entry beyond which no reference is followed.
const MAX_MEANINGS: usize = 200;

/// One sense of an entry, its own or that of the word it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning<'a> {
    /// The sense, as the text has it.
    pub sense: &'a str,
    /// What the entry is to the word whose sense this is, and that word's entry; `None` for the entry's own.
    pub of: Option<(Relation, Entry<'a>)>,
}

impl Dictionary {
    /// The senses of an entry with references followed. A sense `see X` is replaced by the senses of X; a variant,
    /// short form or part of a word keeps what it says, with the senses of X behind it when the entry has no
    /// meaning of its own. Rings of references end where they close, and a reference to nothing stays as it is.
    pub fn meanings<'a>(&'a self, entry: Entry<'a>) -> Vec<Meaning<'a>> {
        let mut meanings = Vec::new();
        let mut path = vec![entry];
        self.add_meanings(entry, None, &mut path, &mut meanings);
        meanings
    }

    fn add_meanings<'a>(
        &'a self,
        entry: Entry<'a>,
        of: Option<(Relation, Entry<'a>)>,
        path: &mut Vec<Entry<'a>>,
        meanings: &mut Vec<Meaning<'a>>,
    ) {
        let has_own = entry.senses().any(is_meaning);
        for sense in entry.senses() {
            let pointer = pointer(sense);
            let follows = pointer.filter(|p| match p.relation {
                Relation::See => true,
                Relation::SeeAlso => false,
                Relation::Variant | Relation::Abbreviation | Relation::UsedIn => !has_own,
            });
            let targets = follows.map(|p| self.targets(&p.reference, path)).unwrap_or_default();
            let is_replaced = matches!(pointer, Some(Pointer { relation: Relation::See, tail, .. }) if tail.is_empty());
            if targets.is_empty() || !is_replaced {
                meanings.push(Meaning { sense, of });
            }
            let Some(followed) = follows else { continue };
            for target in targets {
                if path.len() > MAX_DEPTH || meanings.len() > MAX_MEANINGS {
                    break;
                }
                // Whoever asks wants to know what the first word is to the one that the sense is of.
                let relation = of.map_or(followed.relation, |(relation, _)| relation);
                path.push(target);
                self.add_meanings(target, Some((relation, target)), path, meanings);
                path.pop();
            }
        }
    }

    /// The entries that a reference names: those with its reading, else with its forms, else of its word; without
    /// entries on the path that led here.
    fn targets<'a>(&'a self, reference: &Reference<'_>, path: &[Entry<'a>]) -> Vec<Entry<'a>> {
        let all: Vec<Entry<'a>> =
            self.entries(reference.simplified).filter(|entry| !path.contains(entry)).collect();
        let of_forms = |entry: &&Entry<'a>| {
            entry.traditional() == reference.traditional
                && entry.simplified() == reference.simplified
        };
        let of_forms: Vec<_> = all.iter().filter(of_forms).copied().collect();
        let all = if of_forms.is_empty() { all } else { of_forms };
        let wanted = reference.pinyin;
        // A capital tells a surname from a word, but not every reference has it.
        let reads_exactly: fn(&str, &str) -> bool = |found, wanted| found == wanted;
        let ways = [reads_exactly, |found, wanted| found.eq_ignore_ascii_case(wanted)];
        let reading = |reads: &fn(&str, &str) -> bool| -> Vec<Entry<'a>> {
            all.iter().filter(|entry| reads(entry.numbered_pinyin(), wanted)).copied().collect()
        };
        ways.iter().map(reading).find(|found| !found.is_empty()).unwrap_or(all)
    }
}

/// Whether a sense says what the word means: not another word's name, a measure word or another reading.
fn is_meaning(sense: &str) -> bool {
    let is_reading =
        ["Taiwan pr. ", "also pr. ", "CL:", "old pr. "].iter().any(|note| sense.starts_with(note));
    !is_reading && pointer(sense).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn senses(text: &str, word: &str) -> Vec<String> {
        let empty = Dictionary::empty();
        let (layer, _) = empty.read_layer("t", text.as_bytes()).expect("a text");
        let dictionary = empty.with_layer(layer);
        let entry = dictionary.entries(word).next().expect("it is there");
        dictionary.meanings(entry).iter().map(|m| m.sense.to_owned()).collect()
    }

    #[test]
    fn follows_references() {
        let text = "甲 甲 [jia3] /see 乙[yi3]/\n乙 乙 [yi3] /second/fish guts/\n\
            丙 丙 [bing3] /variant of 乙[yi3]/\n丁 丁 [ding1] /fourth/variant of 乙[yi3]/\n\
            戊 戊 [wu4] /see 甲[jia3]/CL:個|个[ge4]/\n己 己 [ji3] /see 庚[geng1]/\n庚 庚 [geng1] /see 己[ji3]/\n\
            辛 辛 [xin1] /see 無|无[wu2]/\n壬 壬 [ren2] /see 壬[ren2]/\n癸 癸 [gui3] /see 乙[yi4], the tenth/\n";
        for (word, expected) in [
            ("甲", &["second", "fish guts"][..]),
            ("丙", &["variant of 乙[yi3]", "second", "fish guts"]),
            ("丁", &["fourth", "variant of 乙[yi3]"]),
            ("戊", &["second", "fish guts", "CL:個|个[ge4]"]),
            ("己", &["see 己[ji3]"]),
            ("辛", &["see 無|无[wu2]"]),
            ("壬", &["see 壬[ren2]"]),
            ("癸", &["see 乙[yi4], the tenth", "second", "fish guts"]),
        ] {
            assert_eq!(senses(text, word), expected, "{word}");
        }
    }

    #[test]
    fn every_entry_of_the_bundled_dictionary_that_says_see_shows_a_meaning() {
        let dictionary = Dictionary::bundled();
        let (mut num_see, mut num_lost) = (0, 0);
        for entry in dictionary.all_entries() {
            let is_see = |sense: &str| pointer(sense).is_some_and(|p| p.relation == Relation::See);
            if entry.senses().any(is_see) {
                num_see += 1;
                num_lost += usize::from(!dictionary.meanings(entry).iter().any(|m| m.of.is_some()));
            }
        }
        assert!(num_see > 4_000, "{num_see}");
        assert!(num_lost * 200 < num_see, "{num_lost} of {num_see} lead nowhere");
    }
}
