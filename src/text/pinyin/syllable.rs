//! The syllables of Mandarin, and how a run of pinyin letters falls into them.

use super::tone::{combining, unmarked};

/// Finals by initial, without tones; `v` is ü. From the table of the scheme of 1958 with the syllables that
/// dictionaries have beside it (`dia`, `fiao`, `kei`, `nou`, `tei`, `zhei`, `hm`).
const TABLE: &[(&str, &str)] = &[
    (
        "",
        "a o e ai ei ao ou an en ang eng er yo ya ye yao you yan yin yang ying yi yu yue yuan yun yong yai wu wa wo wai wei wan wen wang weng m n ng hm hng r",
    ),
    ("b", "a o ai ei ao an en ang eng i ie iao ian in iang ing u iu"),
    ("p", "a o ai ei ao ou an en ang eng i ie iao ian in iang ing u ia"),
    ("m", "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u"),
    ("f", "a o ei ou an en ang eng u iao ong"),
    ("d", "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian iang ing u uo ui uan un"),
    ("t", "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un"),
    ("n", "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve"),
    (
        "l",
        "a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve van",
    ),
    ("g", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang i ing"),
    ("k", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang i iu"),
    ("h", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
    ("j", "i ia ie iao iu ian in iang ing iong u ue uan un"),
    ("q", "i ia ie iao iu ian in iang ing iong u ue uan un"),
    ("x", "i ia ie iao iu ian in iang ing iong u ue uan un"),
    ("zh", "i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
    ("ch", "i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang"),
    ("sh", "i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang"),
    ("r", "i e ao ou an en ang eng ong u ua uo ui uan un"),
    ("z", "i a e ai ei ao ou an en ang eng ong u uo ui uan un"),
    ("c", "i a e ai ao ou an en ang eng ong u uo ui uan un ei"),
    ("s", "i a e ai ao ou an en ang eng ong u uo ui uan un ei"),
];
/// The longest syllable, in letters.
const MAX_LETTERS: usize = 6;
/// Words longer than this are no pinyin.
const MAX_WORD: usize = 200;

/// Whether these are the letters of a syllable, without a tone; `v`, `ü` and `u:` are the same.
pub fn is_syllable(letters: &str) -> bool {
    let lower = letters.to_lowercase().replace("u:", "v").replace('ü', "v");
    is_plain_syllable(&lower)
}

fn is_plain_syllable(lower: &str) -> bool {
    let has = |finals: &str, wanted: &str| finals.split(' ').any(|each| each == wanted);
    TABLE.iter().any(|(initial, finals)| {
        lower.strip_prefix(initial).is_some_and(|rest| !rest.is_empty() && has(finals, rest))
    })
}

/// Splits a word of marked or plain pinyin letters into its syllables, as it is spelled: `Zhōngguó` is `Zhōng`,
/// `guó`. No syllable within a word begins with a vowel when there is another way (`fāngàn` is `fān`, `gàn`).
/// `None` when it is no pinyin. Linear.
pub fn split(word: &str) -> Option<Vec<&str>> {
    let letters = letters(word)?;
    if letters.len() > MAX_WORD {
        return None;
    }
    // The best way to each letter: its cost and where its last syllable starts.
    let mut best: Vec<Option<(u32, usize)>> = vec![None; letters.len() + 1];
    best[0] = Some((0, 0));
    for end in 1..=letters.len() {
        for start in end.saturating_sub(MAX_LETTERS)..end {
            let (Some((so_far, _)), Some(cost)) = (best[start], cost(&letters, start, end)) else {
                continue;
            };
            let total = so_far + cost;
            if best[end].is_none_or(|(least, _)| total < least) {
                best[end] = Some((total, start));
            }
        }
    }
    let mut syllables = Vec::new();
    let mut end = letters.len();
    while end > 0 {
        let start = best[end]?.1;
        let byte_end = letters.get(end).map_or(word.len(), |letter| letter.byte_start);
        syllables.push(&word[letters[start].byte_start..byte_end]);
        end = start;
    }
    syllables.reverse();
    Some(syllables)
}

struct Letter {
    byte_start: usize,
    /// In lower case, without a mark, `v` for ü.
    plain: char,
    has_tone: bool,
}

/// `None` when something else than pinyin letters is among them.
fn letters(word: &str) -> Option<Vec<Letter>> {
    let mut letters: Vec<Letter> = Vec::new();
    for (byte_start, c) in word.char_indices() {
        if combining(c).is_some() {
            letters.last_mut()?.has_tone = true;
            continue;
        }
        if c == '\u{308}' || c == ':' {
            letters.last_mut().filter(|letter| letter.plain == 'u')?.plain = 'v';
            continue;
        }
        let (letter, has_tone) = unmarked(c).map_or((c, false), |(plain, _)| (plain, true));
        let plain = match letter.to_ascii_lowercase() {
            'ü' | 'Ü' => 'v',
            plain if plain.is_ascii_lowercase() => plain,
            _ => return None,
        };
        letters.push(Letter { byte_start, plain, has_tone });
    }
    Some(letters)
}

/// What a syllable costs between two letters; `None` when they are no syllable.
fn cost(letters: &[Letter], start: usize, end: usize) -> Option<u32> {
    let within = &letters[start..end];
    if within.iter().filter(|letter| letter.has_tone).count() > 1 {
        return None;
    }
    let mut plain = [0u8; MAX_LETTERS];
    for (to, letter) in plain.iter_mut().zip(within) {
        *to = letter.plain as u8;
    }
    let plain = std::str::from_utf8(&plain[..within.len()]).ok()?;
    if !is_plain_syllable(plain) {
        return None;
    }
    // A lone r is erhua, and that only behind a syllable; m, n and ng are cries.
    Some(match plain {
        "r" if start == 0 => return None,
        "r" => 6,
        "m" | "n" | "ng" | "hm" | "hng" => 60,
        _ if start > 0 && plain.starts_with(['a', 'e', 'o']) => 10,
        _ => 2,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_words() {
        for (word, expected) in [
            ("Zhōngguó", Some(vec!["Zhōng", "guó"])),
            ("zhongguoren", Some(vec!["zhong", "guo", "ren"])),
            ("xian", Some(vec!["xian"])),
            ("fangan", Some(vec!["fan", "gan"])),
            ("nǚér", Some(vec!["nǚ", "ér"])),
            ("nüe", Some(vec!["nüe"])),
            ("yīdiǎnr", Some(vec!["yī", "diǎn", "r"])),
            ("ér", Some(vec!["ér"])),
            ("hello", None),
            ("中", None),
            ("", Some(vec![])),
        ] {
            assert_eq!(split(word), expected, "{word}");
        }
        assert!(is_syllable("lu:e") && is_syllable("Zhong") && !is_syllable("vu"));
    }
}
