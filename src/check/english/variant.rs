//! American and British spellings of one word.

use super::speller::{Variety, american, british, is_modern, is_oxford};

/// Endings and letters in which the varieties differ, American first.
const VARIANTS: &[(&str, &str)] = &[
    ("or", "our"),
    ("er", "re"),
    ("iz", "is"),
    ("yz", "ys"),
    ("og", "ogue"),
    ("ense", "ence"),
    ("l", "ll"),
    ("ll", "l"),
    ("e", "ae"),
    ("e", "oe"),
    ("m", "mme"),
    ("ck", "que"),
    ("ay", "ey"),
    ("low", "lough"),
    ("ing", "eing"),
    ("ent", "ement"),
    ("ax", "axe"),
    ("ic", "isc"),
    ("old", "ould"),
    ("olt", "oult"),
    ("tire", "tyre"),
    ("curb", "kerb"),
    ("aluminum", "aluminium"),
    ("jewelry", "jewellery"),
    ("pajama", "pyjama"),
    ("skeptic", "sceptic"),
    ("program", "programme"),
    ("cozy", "cosy"),
    ("ter", "tre"),
];

/// How a word that is right in one variety only is spelled in the other; `None` where it is right in both or in
/// neither, or no pair of spellings is known.
pub fn other_spelling(word: &str) -> Option<(Variety, String)> {
    let lower = word.to_lowercase();
    if !lower.is_ascii() || lower.len() < 4 {
        return None;
    }
    let (is_american, is_british) = (american().check(&lower), british().check(&lower));
    if is_american == is_british || is_modern(&lower) {
        return None;
    }
    let other = if is_american { british() } else { american() };
    let mut candidates = VARIANTS.iter().flat_map(|&(american, british)| {
        let (from, to) = if is_american { (american, british) } else { (british, american) };
        lower.match_indices(from).map(move |(at, _)| (at, from, to)).collect::<Vec<_>>()
    });
    let other = candidates.find_map(|(at, from, to)| {
        let candidate = format!("{}{to}{}", &lower[..at], &lower[at + from.len()..]);
        other.check(&candidate).then_some(candidate)
    })?;
    let variety = if is_american { Variety::American } else { Variety::British };
    // Oxford's spelling is British too, but for analyze and its like.
    let is_both = variety == Variety::American && is_oxford(&lower) && !lower.contains("yz");
    (!is_both).then(|| (variety, cased_like(&other, word)))
}

/// A small word with the capitals of another.
fn cased_like(small: &str, word: &str) -> String {
    let mut letters = word.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    if is_capital && letters.clone().all(char::is_uppercase) && word.len() > 1 {
        return small.to_uppercase();
    }
    let mut small = small.chars();
    match small.next() {
        Some(first) if is_capital => first.to_uppercase().chain(small).collect(),
        Some(first) => std::iter::once(first).chain(small).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_other_spelling() {
        for (word, variety, expected) in [
            ("colour", Variety::British, "color"),
            ("Colors", Variety::American, "Colours"),
            ("centre", Variety::British, "center"),
            ("CENTER", Variety::American, "CENTRE"),
            ("organised", Variety::British, "organized"),
            ("analyze", Variety::American, "analyse"),
            ("travelled", Variety::British, "traveled"),
            ("fulfill", Variety::American, "fulfil"),
            ("catalogue", Variety::British, "catalog"),
            ("defence", Variety::British, "defense"),
            ("programme", Variety::British, "program"),
            ("anaemia", Variety::British, "anemia"),
        ] {
            assert_eq!(other_spelling(word), Some((variety, expected.to_owned())), "{word}");
        }
        for word in ["house", "organize", "recieve", "", "naïve", "chatbot"] {
            assert_eq!(other_spelling(word), None, "{word}");
        }
    }
}
