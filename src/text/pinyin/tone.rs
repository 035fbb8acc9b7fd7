//! From tone numbers (`Zhong1 guo2`) to tone marks (`Zhōngguó`) and back. Where words end is told by capitals and
//! marks alone; more than that is left to whoever knows the words.

use super::syllable::split;

/// A vowel and its four marked forms.
const MARKED: [(char, [char; 4]); 14] = [
    ('a', ['ā', 'á', 'ǎ', 'à']),
    ('e', ['ē', 'é', 'ě', 'è']),
    ('i', ['ī', 'í', 'ǐ', 'ì']),
    ('o', ['ō', 'ó', 'ǒ', 'ò']),
    ('u', ['ū', 'ú', 'ǔ', 'ù']),
    ('ü', ['ǖ', 'ǘ', 'ǚ', 'ǜ']),
    ('A', ['Ā', 'Á', 'Ǎ', 'À']),
    ('E', ['Ē', 'É', 'Ě', 'È']),
    ('I', ['Ī', 'Í', 'Ǐ', 'Ì']),
    ('O', ['Ō', 'Ó', 'Ǒ', 'Ò']),
    ('U', ['Ū', 'Ú', 'Ǔ', 'Ù']),
    ('Ü', ['Ǖ', 'Ǘ', 'Ǚ', 'Ǜ']),
    ('n', ['n', 'ń', 'ň', 'ǹ']),
    ('m', ['m', 'ḿ', 'm', 'm']),
];
/// The combining marks of the four tones, for letters that have no form of their own, and in decomposed text.
const COMBINING: [char; 4] = ['\u{304}', '\u{301}', '\u{30C}', '\u{300}'];

/// A tone: 1 to 4, and 5 for the neutral one.
pub type Tone = u8;

/// The letter without its mark, and the tone that the mark stands for.
pub(super) fn unmarked(c: char) -> Option<(char, Tone)> {
    if c.is_ascii() {
        return None;
    }
    MARKED.iter().find_map(|(plain, forms)| {
        let tone = forms.iter().position(|&form| form == c && form != *plain)?;
        Some((*plain, tone as Tone + 1))
    })
}

/// The tone of a combining mark.
pub(super) fn combining(c: char) -> Option<Tone> {
    COMBINING.iter().position(|&mark| mark == c).map(|index| index as Tone + 1)
}

/// Writes one numbered syllable with its mark: `lu:4`, `lv4` and `lü4` are `lǜ`, `ma5`, `ma0` and `ma` are `ma`.
/// What is no syllable (`A`, `11`, `,`) stays as it is.
pub fn mark(syllable: &str) -> String {
    let (letters, tone) = split_tone(syllable);
    let is_word = letters.chars().all(|c| c.is_alphabetic() || c == ':');
    let Some(tone) = tone.filter(|_| is_word && !letters.is_empty()) else {
        return syllable.to_owned();
    };
    let letters = with_umlaut(letters);
    if !(1..=4).contains(&tone) {
        return letters;
    }
    let Some(byte_at) = marked_letter(&letters) else { return letters };
    let plain = letters[byte_at..].chars().next().expect("a letter stands there");
    let (before, after) = (&letters[..byte_at], &letters[byte_at + plain.len_utf8()..]);
    let index = usize::from(tone - 1);
    let form = MARKED.iter().find(|(letter, _)| *letter == plain).map(|(_, forms)| forms[index]);
    match form {
        Some(form) if form != plain => format!("{before}{form}{after}"),
        _ => format!("{before}{plain}{}{after}", COMBINING[index]),
    }
}

/// The syllable's letters and its number, if it ends with one.
fn split_tone(syllable: &str) -> (&str, Option<Tone>) {
    match syllable.as_bytes().last() {
        Some(digit @ b'0'..=b'5') => (&syllable[..syllable.len() - 1], Some(digit - b'0')),
        _ => (syllable, None),
    }
}

/// `u:` and `v` as `ü`.
fn with_umlaut(letters: &str) -> String {
    if !letters.contains([':', 'v', 'V']) {
        return letters.to_owned();
    }
    letters.replace("u:", "ü").replace("U:", "Ü").replace('v', "ü").replace('V', "Ü")
}

/// Where the mark goes: on a or e, else on the o of ou, else on the last vowel, else on m or n.
fn marked_letter(letters: &str) -> Option<usize> {
    let find = |wanted: &[char]| letters.find(wanted);
    find(&['a', 'A', 'e', 'E'])
        .or_else(|| letters.to_ascii_lowercase().find("ou"))
        .or_else(|| letters.rfind(['i', 'o', 'u', 'ü', 'I', 'O', 'U', 'Ü', 'ê']))
        .or_else(|| find(&['m', 'n', 'M', 'N']))
}

/// The numbered syllables of a reading and what else stands among them: `Xing1`, `,`, `A`, `11`. Some write the
/// syllables of a unit together: `qian1ke4`.
pub fn syllables(numbered: &str) -> impl Iterator<Item = &str> + Clone {
    numbered.split_whitespace().flat_map(|token| {
        // A number of the word's own (11區) is no syllable.
        let is_number = token.starts_with(|c: char| c.is_ascii_digit());
        token.split_inclusive(move |c: char| c.is_ascii_digit() && !is_number)
    })
}

/// Writes a reading as words with tone marks. A capital begins a word, so do letters without a tone; `r5` joins the
/// syllable before it; an apostrophe stands before a syllable within a word that begins with a, e or o.
///
/// `Zhong1 guo2` is `Zhōngguó`, `Xi1 an1` is `Xī’ān`, `Mao2 Ze2 dong1` is `Máo Zédōng`, `wan2 r5` is `wánr`.
pub fn marked(numbered: &str) -> String {
    let mut text = String::with_capacity(numbered.len() + 8);
    let mut before = Token::Start;
    for token in syllables(numbered) {
        push(&mut text, &mut before, token);
    }
    text
}

/// What was written last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    Start,
    Syllable,
    /// One capital letter read as a letter: those of DNA stand together.
    Letter,
    Other,
    /// A dot between the parts of a name: nothing stands around it.
    Dot,
}

fn push(text: &mut String, before: &mut Token, token: &str) {
    let first = token.chars().next().expect("tokens are not empty");
    let kind = if token == "·" {
        Token::Dot
    } else if first.is_alphabetic() && token.ends_with(|c: char| matches!(c, '0'..='5')) {
        Token::Syllable
    } else if token.len() == 1 && first.is_ascii_uppercase() {
        Token::Letter
    } else {
        Token::Other
    };
    let is_mark = kind == Token::Other && !first.is_alphanumeric();
    let is_same_word = match (*before, kind) {
        (Token::Start | Token::Dot, _) | (_, Token::Dot) => true,
        (Token::Letter, Token::Letter) => true,
        (Token::Syllable, Token::Syllable) => !first.is_uppercase(),
        _ => is_mark,
    };
    if !is_same_word {
        text.push(' ');
    } else if (*before, kind) == (Token::Syllable, Token::Syllable)
        && matches!(first, 'a' | 'e' | 'o')
    {
        text.push('’');
    }
    if token == "r5" {
        text.push('r');
    } else {
        text.push_str(&mark(token));
    }
    *before = kind;
}

/// Reads the tone of one marked syllable: `zhōng` is `zhong1`, `ma` is `ma5`, `lǜ` is `lu:4`.
pub fn number(syllable: &str) -> String {
    let mut letters = String::with_capacity(syllable.len() + 1);
    let mut tone = 5;
    for c in syllable.chars() {
        if let Some(found) = combining(c) {
            tone = found;
            continue;
        }
        let plain = match unmarked(c) {
            Some((plain, found)) => {
                tone = found;
                plain
            }
            None => c,
        };
        match plain {
            'ü' => letters.push_str("u:"),
            'Ü' => letters.push_str("U:"),
            // The diaeresis of decomposed text.
            '\u{308}' => letters.push(':'),
            _ => letters.push(plain),
        }
    }
    letters.push(char::from(b'0' + tone));
    letters
}

/// Writes marked pinyin with tone numbers, a space between syllables: `Zhōngguó` is `Zhong1 guo2`, `wánr` is
/// `wan2 r5`. Words that are no pinyin stay as they are.
pub fn numbered(marked: &str) -> String {
    let is_of_word = |c: char| c.is_alphabetic() || combining(c).is_some() || c == '\u{308}';
    let mut out = String::with_capacity(marked.len() + 8);
    let mut rest = marked;
    while !rest.is_empty() {
        let end = rest.find(|c| !is_of_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        if !word.is_empty() {
            let words: Vec<String> = match split(word) {
                Some(syllables) => syllables.iter().map(|s| number(s)).collect(),
                None => vec![word.to_owned()],
            };
            separate(&mut out);
            out.push_str(&words.join(" "));
        }
        let end = after.find(is_of_word).unwrap_or(after.len());
        let (between, after) = after.split_at(end);
        for mark in between.chars().filter(|c| !c.is_whitespace() && !"'’-".contains(*c)) {
            if !(mark.is_ascii_digit() && out.ends_with(|c: char| c.is_ascii_digit())) {
                separate(&mut out);
            }
            out.push(mark);
        }
        rest = after;
    }
    out
}

fn separate(out: &mut String) {
    if !out.is_empty() {
        out.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_marks() {
        for (numbered, expected) in [
            ("Zhong1 guo2", "Zhōngguó"),
            ("Xi1 an1", "Xī’ān"),
            ("Mao2 Ze2 dong1", "Máo Zédōng"),
            ("Ning2 xia4 Hui2 zu2 Zi4 zhi4 qu1", "Níngxià Huízú Zìzhìqū"),
            ("wan2 r5", "wánr"),
            ("nu:3 er2", "nǚ’ér"),
            ("nv3", "nǚ"),
            ("lu:e4 duo2", "lüèduó"),
            ("dou4 liu2", "dòuliú"),
            ("ma1 ma5", "māma"),
            ("Ou1 zhou1", "Ōuzhōu"),
            ("E2 luo2 si1", "Éluósī"),
            ("m2", "ḿ"),
            ("m4", "m̀"),
            ("ng4", "ǹg"),
            ("D N A jian4 ding4", "DNA jiàndìng"),
            ("san1 D da3 yin4", "sān D dǎyìn"),
            ("11 Qu1", "11 Qū"),
            ("lu4 jian4 , ba2 dao1", "lùjiàn, bádāo"),
            ("Da2 · Fen1 qi2", "Dá·Fēnqí"),
            ("qian1ke4", "qiānkè"),
            ("xx5", "xx"),
            ("", ""),
        ] {
            assert_eq!(marked(numbered), expected, "{numbered}");
        }
    }

    #[test]
    fn writes_numbers() {
        for (marked, expected) in [
            ("Zhōngguó", "Zhong1 guo2"),
            ("Xī’ān", "Xi1 an1"),
            ("xī'ān", "xi1 an1"),
            ("xiān", "xian1"),
            ("Máo Zédōng", "Mao2 Ze2 dong1"),
            ("wánr", "wan2 r5"),
            ("nǚ’ér", "nu:3 er2"),
            ("lüèduó", "lu:e4 duo2"),
            ("māma", "ma1 ma5"),
            ("fāngàn", "fan1 gan4"),
            ("dìfang", "di4 fang5"),
            ("zhe\u{300}ng", "zheng4"),
            ("lùjiàn, bádāo", "lu4 jian4 , ba2 dao1"),
            ("DeepSeek", "DeepSeek"),
        ] {
            assert_eq!(numbered(marked), expected, "{marked}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn never_panics(text in "([a-zA-Zāǎàüǘ:0-9 '’·,]|\\PC){0,30}") {
            let _any = (marked(&text), numbered(&text), mark(&text), number(&text));
        }

        #[test]
        fn marks_are_read_back(
            words in proptest::collection::vec(
                (proptest::sample::select(&["zhong", "guo", "xi", "an", "er", "nu:", "lu:e", "ou", "shi", "gang"][..]), 1u8..=5),
                1..6,
            )
        ) {
            let reading: Vec<String> = words.iter().map(|(s, tone)| format!("{s}{tone}")).collect();
            let reading = reading.join(" ");
            prop_assert_eq!(numbered(&marked(&reading)), reading);
        }
    }
}
