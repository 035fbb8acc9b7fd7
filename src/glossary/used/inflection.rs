//! Whether one English word is a form of another: plurals either way, and the -ed and -ing forms of a word that
//! is no name. Rules of spelling and a short table of irregular words; both words are lower case.

/// Plurals that no rule makes, and verbs whose past forms none does: base first, then its forms.
const IRREGULAR: &[&[&str]] = &[
    &["man", "men"],
    &["woman", "women"],
    &["child", "children"],
    &["person", "people", "persons"],
    &["foot", "feet"],
    &["tooth", "teeth"],
    &["goose", "geese"],
    &["mouse", "mice"],
    &["ox", "oxen"],
    &["datum", "data"],
    &["medium", "media", "mediums"],
    &["bacterium", "bacteria"],
    &["stratum", "strata"],
    &["criterion", "criteria"],
    &["phenomenon", "phenomena"],
    &["index", "indices", "indexes"],
    &["matrix", "matrices", "matrixes"],
    &["appendix", "appendices", "appendixes"],
    &["vertex", "vertices", "vertexes"],
    &["nucleus", "nuclei"],
    &["stimulus", "stimuli"],
    &["fungus", "fungi"],
    &["cactus", "cacti", "cactuses"],
    &["alumnus", "alumni"],
    &["curriculum", "curricula", "curriculums"],
    &["memorandum", "memoranda", "memorandums"],
    &["formula", "formulae", "formulas"],
    &["antenna", "antennae", "antennas"],
    &["quiz", "quizzes"],
    &["buy", "bought"],
    &["sell", "sold"],
    &["build", "built"],
    &["rebuild", "rebuilt"],
    &["make", "made"],
    &["take", "took", "taken"],
    &["give", "gave", "given"],
    &["hold", "held"],
    &["lead", "led"],
    &["lend", "lent"],
    &["spend", "spent"],
    &["send", "sent"],
    &["pay", "paid"],
    &["say", "said"],
    &["win", "won"],
    &["lose", "lost"],
    &["rise", "rose", "risen"],
    &["fall", "fell", "fallen"],
    &["grow", "grew", "grown"],
    &["write", "wrote", "written"],
    &["drive", "drove", "driven"],
    &["choose", "chose", "chosen"],
    &["break", "broke", "broken"],
    &["steal", "stole", "stolen"],
    &["speak", "spoke", "spoken"],
    &["freeze", "froze", "frozen"],
    &["hide", "hid", "hidden"],
    &["draw", "drew", "drawn"],
    &["withdraw", "withdrew", "withdrawn"],
    &["know", "knew", "known"],
    &["show", "showed", "shown"],
    &["fight", "fought"],
    &["seek", "sought"],
    &["teach", "taught"],
    &["think", "thought"],
    &["bring", "brought"],
    &["catch", "caught"],
    &["meet", "met"],
    &["keep", "kept"],
    &["leave", "left"],
    &["find", "found"],
    &["fly", "flew", "flown"],
    &["run", "ran"],
    &["begin", "began", "begun"],
    &["swim", "swam", "swum"],
];

/// Words in -s that are no plural.
const NO_PLURAL: &[&str] = &[
    "news", "series", "species", "means", "his", "its", "this", "thus", "was", "has", "does", "is",
    "as", "us", "yes", "gas", "bus", "plus", "lens", "always", "perhaps", "besides", "across",
    "overseas",
];

/// Whether `found` is `word` or a form of it. `is_name` leaves out -ed and -ing.
pub(super) fn is_form_of(found: &str, word: &str, is_name: bool) -> bool {
    // No form of a word begins with another letter.
    if found.as_bytes().first() != word.as_bytes().first() {
        return false;
    }
    found == word
        || is_plural_of(found, word)
        || is_plural_of(word, found)
        || is_irregular_pair(found, word, is_name)
        || (!is_name && (is_past_of(found, word) || is_progressive_of(found, word)))
}

/// A base with its form, or two forms that are both plurals of the same.
fn is_irregular_pair(found: &str, word: &str, is_name: bool) -> bool {
    if is_name {
        return false;
    }
    let has_ending = |row: &&&[&str]| row.iter().any(|form| ends_with_word(word, form));
    IRREGULAR.iter().filter(has_ending).any(|row| {
        row.iter().any(|from| {
            let Some(stem) = word.strip_suffix(from) else { return false };
            // 'policeman', but not 'german': the front must be a word of its own.
            (stem.is_empty() || stem.len() >= 3)
                && row.iter().any(|to| found.strip_prefix(stem).is_some_and(|end| end == *to))
        })
    })
}

/// Compounds end like their last part, for the few parts that make compounds.
fn ends_with_word(word: &str, form: &str) -> bool {
    word == form
        || (matches!(form, "man" | "men" | "woman" | "women" | "child" | "children")
            && word.ends_with(form))
}

fn is_plural_of(plural: &str, word: &str) -> bool {
    let Some(stem) = plural.strip_suffix('s') else { return false };
    if word.len() < 2 || NO_PLURAL.contains(&plural) || plural.ends_with("ss") {
        return false;
    }
    // -ics is a field of knowledge, and its base an adjective or nothing.
    if stem == word {
        return !word.ends_with("ic") || word.len() <= 4;
    }
    let with = |from: &str, to: &str| {
        word.strip_suffix(from).is_some_and(|front| plural.strip_suffix(to) == Some(front))
    };
    let takes_es = ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| word.ends_with(end));
    let vowel_y = ["ay", "ey", "oy", "uy"].iter().any(|end| word.ends_with(end));
    (takes_es && stem.strip_suffix('e') == Some(word))
        || (!vowel_y && with("y", "ies"))
        || (word.len() > 3 && (with("f", "ves") || with("fe", "ves")))
        || (word.len() > 4 && with("is", "es"))
}

fn is_past_of(found: &str, word: &str) -> bool {
    found.strip_suffix("ed").is_some_and(|stem| is_verb_stem(stem, word))
        || found.strip_suffix('d').is_some_and(|stem| stem == word && word.ends_with('e'))
        || found
            .strip_suffix("ied")
            .is_some_and(|stem| stem.len() > 1 && word.strip_suffix('y') == Some(stem))
}

fn is_progressive_of(found: &str, word: &str) -> bool {
    let Some(stem) = found.strip_suffix("ing") else { return false };
    is_verb_stem(stem, word)
        || (stem.len() > 1 && word.strip_suffix('e') == Some(stem))
        || word.strip_suffix("ie").is_some_and(|front| stem.strip_suffix('y') == Some(front))
}

/// What stands before -ed or -ing: the word, or the word with its last consonant doubled.
fn is_verb_stem(stem: &str, word: &str) -> bool {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    if word.len() < 2 || !word.contains(is_vowel) {
        return false;
    }
    let doubled = || {
        let mut ends = word.chars().rev();
        let (last, before) = (ends.next(), ends.next());
        last.is_some_and(|c| !is_vowel(c) && !matches!(c, 'w' | 'x'))
            && before.is_some_and(is_vowel)
            && stem.strip_prefix(word).is_some_and(|end| end.chars().eq(last))
    };
    (stem == word && !word.ends_with('e')) || doubled()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_forms_of_words() {
        for (found, word, is_name, expected) in [
            ("models", "model", false, true),
            ("model", "models", false, true),
            ("boxes", "box", false, true),
            ("companies", "company", false, true),
            ("company", "companies", false, true),
            ("attorneys", "attorney", false, true),
            ("knives", "knife", false, true),
            ("halves", "half", false, true),
            ("crises", "crisis", false, true),
            ("analyses", "analysis", false, true),
            ("heroes", "hero", false, true),
            ("photos", "photo", false, true),
            ("chips", "chip", true, true),
            ("businessmen", "businessman", false, true),
            ("women", "woman", false, true),
            ("women", "man", false, false),
            ("people", "person", false, true),
            ("criteria", "criterion", false, true),
            ("trained", "train", false, true),
            ("trained", "train", true, false),
            ("training", "train", false, true),
            ("making", "make", false, true),
            ("made", "make", false, true),
            ("based", "base", false, true),
            ("planned", "plan", false, true),
            ("planning", "plan", false, true),
            ("supplied", "supply", false, true),
            ("dying", "die", false, true),
            ("train", "training", false, false),
            ("built", "build", false, true),
            ("news", "new", false, false),
            ("new", "news", false, false),
            ("economics", "economic", false, false),
            ("press", "pres", false, false),
            ("as", "a", false, false),
            ("united", "unit", true, false),
            ("king", "k", false, false),
            ("llms", "llm", true, true),
            ("seed", "se", false, false),
        ] {
            assert_eq!(is_form_of(found, word, is_name), expected, "{found} of {word}");
        }
    }
}
