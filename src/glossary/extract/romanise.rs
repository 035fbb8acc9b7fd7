//! The pinyin of Chinese persons' names as English writes it: surname first, given name in one word, no tone marks.

use crate::text::pinyin::{NameKind, of_name};

/// Romanises a person's name: `张惠美` is `Zhang Huimei`, `欧阳修` `Ouyang Xiu`, `陈西安` `Chen Xi'an`.
pub(super) fn romanised(name: &str) -> String {
    of_name(name, NameKind::Person).chars().map(without_tone).collect()
}

fn without_tone(c: char) -> char {
    match c {
        'ā' | 'á' | 'ǎ' | 'à' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'ê' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
        'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'ü',
        'ń' | 'ň' | 'ǹ' => 'n',
        'Ā' | 'Á' | 'Ǎ' | 'À' => 'A',
        'Ē' | 'É' | 'Ě' | 'È' => 'E',
        'Ō' | 'Ó' | 'Ǒ' | 'Ò' => 'O',
        '’' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_the_surname_first() {
        for (name, expected) in [
            ("张惠美", "Zhang Huimei"),
            ("欧阳修", "Ouyang Xiu"),
            ("任正非", "Ren Zhengfei"),
            ("陈西安", "Chen Xi'an"),
            ("歐陽娜娜", "Ouyang Nana"),
            ("单田芳", "Shan Tianfang"),
            ("吕布", "Lü Bu"),
            ("李娥", "Li E"),
        ] {
            assert_eq!(romanised(name), expected, "{name}");
        }
    }
}
