//! Where sentences of English begin, as far as capitals and end marks go.

use super::{Kind, Prose};

/// Abbreviations with a point that ends no sentence, small.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "maj", "capt", "lt", "sgt", "rev", "hon", "sr",
    "jr", "st", "mt", "ave", "blvd", "rd", "no", "nos", "vol", "vols", "ed", "eds", "fig", "figs",
    "sec", "ch", "pp", "p", "para", "paras", "art", "arts", "cf", "vs", "etc", "inc", "ltd", "co",
    "corp", "bros", "llc", "dept", "univ", "assn", "approx", "est", "min", "max", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
    "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "al", "ibid", "op", "cit", "viz", "ie",
    "eg", "gov", "sen", "rep", "pres", "messrs", "tel", "ext", "int", "ref", "refs", "ver", "dist",
    "prov", "am", "pm",
];

/// Whether a point after this word ends an abbreviation: `Mr`, `etc`, or one letter as in `U.S.` and `J. Smith`.
pub fn is_abbreviation(word: &str) -> bool {
    is_single_letter(word) || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

fn is_single_letter(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

impl Prose<'_> {
    /// Whether a token is the first word of the text or of a sentence in it, whatever its case. Words after an
    /// abbreviation, an ellipsis, a colon or within a bracket are not counted as first.
    pub fn begins_sentence(&self, index: usize) -> bool {
        let Some(mut at) = self.before_openers(index) else { return true };
        if !matches!(self.str(at), "." | "?" | "!" | "”" | "\"" | ")" | "’") {
            return false;
        }
        while matches!(self.str(at), "”" | "\"" | ")" | "’" | "'") {
            match at.checked_sub(1) {
                Some(before) => at = before,
                None => return true,
            }
        }
        match self.str(at) {
            "?" | "!" => true,
            "." => at.checked_sub(1).is_some_and(|before| {
                self.kind(before) != Some(Kind::Mark) && !is_abbreviation(self.str(before))
                    || matches!(self.str(before), "”" | "\"" | ")" | "%" | "’")
            }),
            _ => false,
        }
    }

    /// The token before the quotation marks and brackets that open before a token; `None` at the start.
    fn before_openers(&self, index: usize) -> Option<usize> {
        let mut at = index.checked_sub(1)?;
        while matches!(self.str(at), "“" | "‘" | "(" | "[" | "*" | "'")
            || (self.str(at) == "\"" && self.is_joined(at))
        {
            at = at.checked_sub(1)?;
        }
        Some(at)
    }
}
