//! How well Chinese characters may stand for the sound of an English word: both are reduced to coarse
//! consonants and aligned. The classes and their nearness are our own, made by looking at how names are
//! transcribed in the mainland, Taiwan and Hong Kong.

use pinyin::ToPinyin;

/// The most Chinese characters that one English word is tried against.
pub(super) const MAX_CHARS: usize = 8;

/// A Chinese character as sound: its onset and whether it closes with a nasal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Syllable {
    onset: char,
    nasal: bool,
}

/// The sound of a Chinese character; `None` where the table has no reading.
pub(super) fn syllable(c: char) -> Option<Syllable> {
    let plain = c.to_pinyin()?.plain();
    let onset = match plain {
        "er" => 'R',
        _ if plain.starts_with("zh") => 'Z',
        _ if plain.starts_with("ch") => 'C',
        _ if plain.starts_with("sh") => 'S',
        _ => match plain.chars().next()? {
            first @ ('b'..='d' | 'f'..='h' | 'j'..='n' | 'p'..='t' | 'w'..='z') => first,
            _ => 'a',
        },
    };
    Some(Syllable { onset, nasal: plain.ends_with('n') || plain.ends_with("ng") })
}

/// Reduces an English word to its consonants (`C` ch, `X` sh, `T` th) and a vowel `a` at its beginning.
pub(super) fn consonants(word: &str) -> Vec<char> {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).map(plain_letter).collect();
    let mut sounds = Vec::new();
    let mut index = 0;
    while index < letters.len() {
        let rest = &letters[index..];
        let (sound, used) = first_sound(rest, index == 0);
        for c in sound.chars() {
            if sounds.last() != Some(&c) {
                sounds.push(c);
            }
        }
        index += used;
    }
    sounds
}

fn first_sound(rest: &[char], at_start: bool) -> (&'static str, usize) {
    const CLUSTERS: [(&str, &str); 17] = [
        ("sch", "X"),
        ("tch", "C"),
        ("ch", "C"),
        ("sh", "X"),
        ("th", "T"),
        ("ph", "f"),
        ("ck", "k"),
        ("gh", "g"),
        ("dg", "j"),
        ("ts", "z"),
        ("tz", "z"),
        ("qu", "kw"),
        ("zh", "j"),
        ("dj", "j"),
        ("cz", "C"),
        ("wr", "r"),
        ("wh", "w"),
    ];
    for (letters, sound) in CLUSTERS {
        if rest.iter().take(letters.len()).copied().eq(letters.chars()) {
            return (sound, letters.len());
        }
    }
    if rest.starts_with(&['n', 'g']) && !rest.get(2).is_some_and(|c| "aeiouy".contains(*c)) {
        return ("n", 2);
    }
    let soft = matches!(rest.get(1), Some('e' | 'i' | 'y'));
    let sound = match rest[0] {
        'a' | 'e' | 'i' | 'o' | 'u' => return (if at_start { "a" } else { "" }, 1),
        'k' if at_start && rest.get(1) == Some(&'n') => "",
        'c' if soft => "s",
        'c' | 'q' => "k",
        'x' if at_start => "X",
        'x' => "ks",
        'y' if at_start => "y",
        'g' if soft => "G",
        'b' => "b",
        'd' => "d",
        'f' => "f",
        'g' => "g",
        'h' => "h",
        'j' => "j",
        'k' => "k",
        'l' => "l",
        'm' => "m",
        'n' => "n",
        'p' => "p",
        'r' => "r",
        's' => "s",
        't' => "t",
        'v' => "v",
        'w' => "w",
        'z' => "z",
        _ => "",
    };
    (sound, 1)
}

fn plain_letter(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'æ' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'œ' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' | 'ß' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

/// The nearness of a Chinese onset and an English consonant, 0 to 1: each row is an onset, then the consonants
/// at 1, at 0.8, at 0.55.
const NEAR: [(char, &str, &str, &str); 26] = [
    ('b', "b", "p", "vf"),
    ('p', "p", "b", "f"),
    ('m', "m", "", "n"),
    ('f', "fv", "", "phwT"),
    ('d', "d", "tT", ""),
    ('t', "tT", "d", "C"),
    ('n', "n", "", "ml"),
    ('l', "lr", "", "n"),
    ('g', "gG", "k", "jh"),
    ('k', "k", "gG", "hC"),
    ('h', "h", "jk", "gGwf"),
    ('j', "jG", "gkC", "zdst"),
    ('q', "CG", "jk", "gtsX"),
    ('x', "sX", "h", "CzTjG"),
    ('Z', "jC", "gG", "zstXdk"),
    ('C', "C", "jG", "tXszk"),
    ('S', "Xs", "", "CjTz"),
    ('r', "r", "jyGl", "gXz"),
    ('z', "zs", "jC", "Ttd"),
    ('c', "z", "s", "CtXT"),
    ('s', "sz", "TX", "C"),
    ('y', "yj", "aG", "hr"),
    ('w', "wv", "a", "fbhm"),
    ('a', "a", "", "ywh"),
    ('R', "rl", "", ""),
    ('N', "nm", "", ""),
];

fn nearness(onset: char, consonant: char) -> f32 {
    let Some((_, same, near, far)) = NEAR.iter().find(|row| row.0 == onset) else { return 0.0 };
    match consonant {
        c if same.contains(c) => 1.0,
        c if near.contains(c) => 0.8,
        c if far.contains(c) => 0.55,
        _ => 0.0,
    }
}

/// What it costs that an English consonant is not written.
fn cost_unwritten(consonant: char) -> f32 {
    match consonant {
        'h' => 0.15,
        'r' | 'l' | 'w' | 'y' => 0.3,
        'n' | 'm' => 0.35,
        'g' | 't' | 'd' | 'a' => 0.45,
        'k' | 'p' | 'b' => 0.6,
        _ => 0.75,
    }
}

/// What it costs that a Chinese syllable has nothing to stand for.
fn cost_unheard(onset: char) -> f32 {
    match onset {
        'N' => 0.2,
        'a' | 'y' | 'w' => 0.5,
        'R' | 'h' => 0.6,
        _ => 1.0,
    }
}

/// The costs of reading the last 1, 2, … characters of `syllables` as the whole of `word` (its
/// [`consonants`]): index 0 is for one character. 0 is a perfect match; a cost of about 0.4 a character is
/// still a likely transcription.
pub(super) fn costs_from_end(syllables: &[Option<Syllable>], word: &[char]) -> Vec<f32> {
    let mut row: Vec<f32> = vec![0.0; word.len() + 1];
    for used in 1..=word.len() {
        row[used] = row[used - 1] + cost_unwritten(word[word.len() - used]);
    }
    let mut costs = Vec::new();
    for syllable in syllables.iter().rev().take(MAX_CHARS) {
        let Some(syllable) = syllable else { break };
        if syllable.nasal {
            row = next_row(&row, 'N', word);
        }
        row = next_row(&row, syllable.onset, word);
        costs.push(row[word.len()]);
    }
    costs
}

fn next_row(row: &[f32], onset: char, word: &[char]) -> Vec<f32> {
    let mut next = vec![row[0] + cost_unheard(onset)];
    for used in 1..=word.len() {
        let consonant = word[word.len() - used];
        let near = nearness(onset, consonant);
        let matched = if near > 0.0 { row[used - 1] + 1.0 - near } else { f32::INFINITY };
        let unheard = row[used] + cost_unheard(onset);
        let unwritten = next[used - 1] + cost_unwritten(consonant);
        next.push(matched.min(unheard).min(unwritten));
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(chinese: &str, word: &str) -> f32 {
        let syllables: Vec<_> = chinese.chars().map(syllable).collect();
        *costs_from_end(&syllables, &consonants(word)).last().expect("a cost")
    }

    #[test]
    fn transcriptions_cost_little_and_other_words_much() {
        for (chinese, word) in [
            ("特朗普", "Trump"),
            ("川普", "Trump"),
            ("钱伯斯", "Chambers"),
            ("纳德拉", "Nadella"),
            ("拜登", "Biden"),
            ("汉纳斯", "Hannas"),
            ("郝", "Hao"),
            ("珂灵", "Karen"),
            ("立昆", "LeCun"),
            ("马歇尔", "Marshall"),
            ("福克斯", "Fox"),
            ("艾森豪威尔", "Eisenhower"),
            ("丘吉尔", "Churchill"),
            ("穆罕默德", "Muhammad"),
            ("泽连斯基", "Zelensky"),
            ("普京", "Putin"),
            ("莱茵", "Rhein"),
            ("奥巴马", "Obama"),
            ("馬克宏", "Macron"),
            ("歐巴馬", "Obama"),
            ("梅克爾", "Merkel"),
        ] {
            let each = cost(chinese, word) / chinese.chars().count() as f32;
            assert!(each <= 0.4, "{chinese} {word} {each}");
        }
        for (chinese, word) in [("总统", "Trump"), ("甲骨文", "Oracle"), ("软银", "SoftBank")]
        {
            let each = cost(chinese, word) / chinese.chars().count() as f32;
            assert!(each > 0.4, "{chinese} {word} {each}");
        }
    }
}
