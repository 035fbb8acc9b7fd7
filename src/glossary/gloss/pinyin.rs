//! Tells pinyin in a parenthesis, which says how characters are read, from a name in Latin letters.

use ::pinyin::ToPinyin;

/// Whether the Latin letters carry tones and are how the characters are read: pinyin, no name (`给力（gěi lì）`).
pub(super) fn is_reading(chars: &[char], latin: &str) -> bool {
    let (letters, num_tones) = without_tones(latin);
    if num_tones == 0 {
        return false;
    }
    let mut read = String::new();
    for c in chars.iter().rev() {
        let Some(syllable) = c.to_pinyin() else { break };
        read.insert_str(0, syllable.plain());
        if read.len() >= letters.len() {
            break;
        }
    }
    // One syllable may have another reading.
    let num_alike = read.bytes().rev().zip(letters.bytes().rev()).filter(|(a, b)| a == b).count();
    letters.len() >= 2 && num_alike + 2 >= letters.len() && read.len() + 2 >= letters.len()
}

/// The letters of pinyin without its tone marks, lower case, and how many marks it had.
fn without_tones(latin: &str) -> (String, usize) {
    const TONES: [(char, &str); 6] =
        [('a', "āáǎà"), ('e', "ēéěè"), ('i', "īíǐì"), ('o', "ōóǒò"), ('u', "ūúǔù"), ('v', "ǖǘǚǜü")];
    let mut num_tones = 0;
    let lower = latin.to_lowercase();
    let letters = lower.chars().filter(|c| c.is_alphabetic()).map(|c| {
        let plain = TONES.iter().find(|(_, marked)| marked.contains(c)).map(|(plain, _)| *plain);
        num_tones += usize::from(plain.is_some());
        plain.unwrap_or(c)
    });
    let letters: String = letters.collect();
    (letters, num_tones)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pinyin_with_tones_is_a_reading() {
        for (chinese, latin, expected) in [
            ("给力", "gěi lì", true),
            ("他叫陈明", "Chén Míng", true),
            ("陈建芳", "Chen Jianfang", false),
            ("若泽·穆里尼奥", "José Mourinho", false),
            ("大江健三郎", "Kenzaburō Ōe", false),
        ] {
            let chars: Vec<char> = chinese.chars().collect();
            assert_eq!(is_reading(&chars, latin), expected, "{latin}");
        }
    }
}
