//! Which part of a Chinese name of a person is the surname, and how it is read where that is not the commonest
//! reading of its characters. One table for all who write or read names.

use crate::text::count::is_han;

/// Surnames with readings of their own: one row each, the forms in both scripts, a tab, the syllables.
const SPECIAL: &str = include_str!("data/surnames.tsv");
/// Surnames of one character that tell a Chinese name from a transcribed one.
const COMMON: &str = include_str!("data/common_surnames.txt");
/// Names that begin with such a character and are transcribed ones.
const TRANSCRIBED_STARTS: [&str; 22] = [
    "查尔", "查爾", "查理", "查德", "查韦", "查維", "查莫", "查克", "查普", "盖茨", "蓋茲", "盖伊",
    "蓋伊", "盖尔", "蓋爾", "华盛", "華盛", "华莱", "華萊", "任天", "乐天", "曾格",
];
/// Characters that Chinese given names hardly ever have and transcriptions often do.
const TRANSCRIBED: &str =
    "尔爾斯普勒莱萊拉姆特尼克达達瓦夫戈柯洛罗羅德伯塔内內奥奧弗巴卡伊迪登顿頓";
/// The longest Chinese name, in characters.
const MAX_NAME_CHARS: usize = 4;

/// The surname at the begin of a Chinese name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surname {
    /// Its length in characters, never 0.
    pub num_chars: usize,
    /// Its syllables with tone numbers, separated by spaces (`ou1 yang2`), where they are special.
    pub special: Option<&'static str>,
}

/// The surname of a person's whole name in either script; `None` for a transcribed name and for what does not begin
/// with a surname that we know.
pub fn surname(name: &str) -> Option<Surname> {
    let num_chars = name.chars().take(MAX_NAME_CHARS + 1).count();
    if !is_chinese(name, num_chars) {
        return None;
    }
    let rows = SPECIAL.lines().filter_map(|row| row.split_once('\t'));
    let fitting = rows.filter_map(|(forms, syllables)| {
        let form = forms.split(' ').find(|form| name.starts_with(form))?;
        Some(Surname { num_chars: form.chars().count(), special: Some(syllables) })
    });
    let found = fitting.max_by_key(|surname| surname.num_chars).or_else(|| {
        let is_common = name.chars().next().is_some_and(|first| COMMON.contains(first));
        is_common.then_some(Surname { num_chars: 1, special: None })
    })?;
    // Four characters with a surname of one are rather transcribed.
    (found.num_chars > 1 || num_chars < MAX_NAME_CHARS).then_some(found)
}

/// Whether a name can be a Chinese one: one to four characters, most of the given name none of those that
/// transcribe.
fn is_chinese(name: &str, num_chars: usize) -> bool {
    let given = name.chars().skip(1);
    let num_transcribed = given.filter(|&c| TRANSCRIBED.contains(c)).count();
    (1..=MAX_NAME_CHARS).contains(&num_chars)
        && name.chars().all(is_han)
        && num_transcribed * 2 <= num_chars.saturating_sub(1)
        && !TRANSCRIBED_STARTS.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::pinyin::is_syllable;

    #[test]
    fn finds_surnames() {
        for (name, expected) in [
            ("单田芳", Some((1, Some("shan4")))),
            ("李克强", Some((1, None))),
            ("歐陽脩", Some((2, Some("ou1 yang2")))),
            ("尉迟恭", Some((2, Some("yu4 chi2")))),
            ("尉健行", Some((1, Some("wei4")))),
            ("查理", None),
            ("特朗普", None),
            ("马斯克", None),
            ("华盛顿", None),
            ("阿明", None),
            ("", None),
        ] {
            let found = surname(name).map(|found| (found.num_chars, found.special));
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn every_row_has_a_syllable_for_each_character() {
        for row in SPECIAL.lines().filter(|row| !row.starts_with('#')) {
            let (forms, syllables) = row.split_once('\t').expect("a tab");
            let syllables: Vec<&str> = syllables.split(' ').collect();
            assert!(
                syllables.iter().all(|syllable| {
                    let letters = syllable.trim_end_matches(|c: char| c.is_ascii_digit());
                    letters.len() + 1 == syllable.len() && is_syllable(letters)
                }),
                "{row}"
            );
            for form in forms.split(' ') {
                assert_eq!(form.chars().count(), syllables.len(), "{row}");
            }
        }
    }
}
