//! Folding for comparison: case, traditional and simplified characters, full and half width are made the same,
//! and a map leads from the folded text back to the original. What is compared, and how, is left to others.

use std::ops::Range;
use std::sync::OnceLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

/// What is made the same before two texts are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Folding {
    /// Upper and lower case.
    pub case: bool,
    /// Traditional characters (with the variants of Taiwan and Hong Kong) and simplified ones.
    pub script: bool,
    /// Full-width letters, digits and marks and their ASCII forms; “ ” ‘ ’ and 。 count as full-width.
    pub width: bool,
}

impl Folding {
    /// Nothing is folded.
    pub const NONE: Self = Self { case: false, script: false, width: false };
    /// Everything is folded.
    pub const ALL: Self = Self { case: true, script: true, width: true };

    /// Whether nothing is folded.
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// Returns the folded character without its case, which may need several characters.
    pub fn fold_form(self, c: char) -> char {
        let c = if self.width { half_width(c) } else { c };
        if self.script { simplified(c) } else { c }
    }

    /// Returns the folded text with the map back to `text`. Linear.
    pub fn fold(self, text: &str) -> Folded {
        let mut folded = String::with_capacity(text.len());
        let mut map = Vec::new();
        for (byte_original, c) in text.char_indices() {
            let byte_folded = folded.len();
            let form = self.fold_form(c);
            if self.case {
                folded.extend(form.to_lowercase());
            } else {
                folded.push(form);
            }
            let folded_len = folded.len() - byte_folded;
            if folded_len != c.len_utf8() {
                map.push(Step {
                    byte_folded,
                    folded_len,
                    byte_original,
                    original_len: c.len_utf8(),
                });
            }
        }
        Folded { text: folded, map }
    }
}

/// One character that takes another number of bytes once folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    byte_folded: usize,
    folded_len: usize,
    byte_original: usize,
    original_len: usize,
}

/// A folded text and the way back to the original. The map holds only the characters whose length changed,
/// so a text that needs no folding costs no map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    map: Vec<Step>,
}

impl Folded {
    /// Returns the bytes of the original text that a range of bytes of the folded text stands for. A range that
    /// touches part of what one character became takes in that whole character.
    pub fn to_original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.byte_original(range.start, false);
        start..self.byte_original(range.end, true).max(start)
    }

    fn byte_original(&self, byte_folded: usize, is_end: bool) -> usize {
        let index = self.map.partition_point(|step| step.byte_folded <= byte_folded);
        let Some(step) = index.checked_sub(1).map(|index| self.map[index]) else {
            return byte_folded;
        };
        let inside = byte_folded - step.byte_folded;
        if inside >= step.folded_len {
            step.byte_original + step.original_len + (inside - step.folded_len)
        } else if is_end && inside > 0 {
            step.byte_original + step.original_len
        } else {
            step.byte_original
        }
    }
}

/// Returns the half-width form of a full-width letter, digit or mark (Unicode block "Halfwidth and Fullwidth
/// Forms"), of the ideographic space, of 。 and of curly quotes; any other character as it is.
pub fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(c as u32 - 0xFEE0).expect("the block is ASCII shifted by 0xFEE0")
        }
        '\u{3000}' => ' ',
        '。' | '\u{FF61}' => '.',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '￥' => '¥',
        '￡' => '£',
        '￠' => '¢',
        _ => c,
    }
}

const DENSE_FIRST: u32 = 0x3400;
const DENSE_LAST: u32 = 0x9FFF;

/// Simplified forms: an array for the common blocks, a sorted list for the rest.
struct Table {
    dense: Vec<char>,
    sparse: Vec<(char, char)>,
}

/// Returns the simplified form of a traditional character, and any other character as it is. It goes by the
/// character alone, so 乾 is always 干: good for comparing, not for converting a text. The source is OpenCC's
/// character tables for general, Taiwan and Hong Kong text. The first call builds the table (milliseconds).
pub fn simplified(c: char) -> char {
    if !is_in_tables(c) {
        return c;
    }
    static TABLE: OnceLock<Table> = OnceLock::new();
    let table = TABLE.get_or_init(build_table);
    match c as u32 {
        code @ DENSE_FIRST..=DENSE_LAST => table.dense[(code - DENSE_FIRST) as usize],
        _ => match table.sparse.binary_search_by_key(&c, |&(from, _)| from) {
            Ok(index) => table.sparse[index].1,
            Err(_) => c,
        },
    }
}

fn is_in_tables(c: char) -> bool {
    matches!(c as u32, DENSE_FIRST..=DENSE_LAST | 0xF900..=0xFAFF | 0x20000..=0x323AF)
}

/// Characters that OpenCC leaves alone because a phrase must decide; in comparing, the everyday reading wins.
const EVERYDAY: [(char, char); 6] =
    [('瞭', '了'), ('徵', '征'), ('藉', '借'), ('妳', '你'), ('牠', '它'), ('馀', '余')];

fn build_table() -> Table {
    let every = || {
        (DENSE_FIRST..=DENSE_LAST)
            .chain(0xF900..=0xFAFF)
            .chain(0x20000..=0x2FA1F)
            .chain(0x30000..=0x323AF)
    };
    let mut forms: Vec<(char, char)> = every().filter_map(char::from_u32).map(|c| (c, c)).collect();
    let num_dense = (DENSE_LAST - DENSE_FIRST + 1) as usize;
    convert_unchanged(&mut forms, BuiltinConfig::T2s);
    // The tables of Taiwan and Hong Kong only for what the general one does not know (著, 説).
    for config in [BuiltinConfig::Tw2s, BuiltinConfig::Hk2s] {
        convert_unchanged(&mut forms[..num_dense], config);
    }
    for (from, to) in EVERYDAY {
        if let Ok(index) = forms.binary_search_by_key(&from, |&(c, _)| c) {
            forms[index].1 = to;
        }
    }
    follow_chains(&mut forms);
    let dense = forms[..num_dense].iter().map(|&(_, to)| to).collect();
    let sparse = forms[num_dense..].iter().copied().filter(|(from, to)| from != to).collect();
    Table { dense, sparse }
}

/// Converts those characters that are still themselves. A missing built-in table leaves them as they are:
/// folding then finds less, and nothing breaks.
fn convert_unchanged(forms: &mut [(char, char)], config: BuiltinConfig) {
    let Ok(converter) = OpenCC::from_config(config) else { return };
    // One call for all, a line each: no phrase reaches over a line's end.
    let lines: String = forms.iter().flat_map(|&(c, _)| [c, '\n']).collect();
    let converted = converter.convert(&lines);
    for (form, line) in forms.iter_mut().zip(converted.split('\n')) {
        let mut chars = line.chars();
        // 么 is a simplified character here (麼); Taiwan's table takes it for a variant of 幺.
        if let (Some(to), None) = (chars.next(), chars.next())
            && form.0 == form.1
            && form.0 != '么'
        {
            form.1 = to;
        }
    }
}

/// Makes each form final: a few simplified forms are themselves the traditional form of another (薴 → 苧 → 苎).
fn follow_chains(forms: &mut [(char, char)]) {
    for index in 0..forms.len() {
        // Chains have two links; the bound only guards against a ring in the data.
        for _ in 0..4 {
            match forms.binary_search_by_key(&forms[index].1, |&(from, _)| from) {
                Ok(next) if forms[next].1 != forms[index].1 => forms[index].1 = forms[next].1,
                _ => break,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CASE: Folding = Folding { case: true, ..Folding::NONE };
    const SCRIPT: Folding = Folding { script: true, ..Folding::NONE };
    const WIDTH: Folding = Folding { width: true, ..Folding::NONE };

    #[test]
    fn folds_what_is_asked() {
        for (folding, text, expected) in [
            (Folding::NONE, "ＡB國", "ＡB國"),
            (CASE, "DeepSeek ÉΣ", "deepseek éσ"),
            (CASE, "İ", "i\u{307}"),
            (SCRIPT, "臺灣與聯準會", "台湾与联准会"),
            (SCRIPT, "説着著裏裡麼么后後", "说着着里里么么后后"),
            (SCRIPT, "瞭解徵兆乾淨", "了解征兆干净"),
            (SCRIPT, "ABC 123", "ABC 123"),
            (WIDTH, "（ＡＢ１２％，。　“x”）", "(AB12%,. \"x\")"),
            (Folding::ALL, "ＧＰＴ－４對", "gpt-4对"),
            (Folding::ALL, "", ""),
        ] {
            assert_eq!(folding.fold(text).text, expected, "{text}");
        }
    }

    #[test]
    fn ranges_lead_back_to_whole_characters() {
        let text = "a（İ）國Ｂ";
        let folded = Folding::ALL.fold(text);
        assert_eq!(folded.text, "a(i\u{307})国b");
        for (range, original) in [
            (0..1, "a"),
            (1..2, "（"),
            (2..3, "İ"),
            (3..5, "İ"),
            (2..5, "İ"),
            (6..9, "國"),
            (9..10, "Ｂ"),
        ] {
            assert_eq!(&text[folded.to_original(range.clone())], original, "{range:?}");
        }
        assert_eq!(folded.to_original(0..folded.text.len()), 0..text.len());
        assert_eq!(folded.to_original(10..10), text.len()..text.len());
    }

    #[test]
    fn the_table_is_stable_and_built_quickly() {
        let start = std::time::Instant::now();
        let table = build_table();
        eprintln!("table of simplified forms: {:?}", start.elapsed());
        let changed =
            table.dense.iter().zip(DENSE_FIRST..).filter(|&(&to, from)| to as u32 != from);
        assert!(changed.clone().count() > 3000);
        for (&to, from) in changed {
            assert_eq!(simplified(to), to, "U+{from:04X} → {to} goes on");
        }
        for (from, to) in table.sparse {
            assert_eq!(simplified(to), to, "{from} → {to} goes on");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_and_maps_inside(text in "[a-zA-ZＡ-Ｚİßé國国發发（）。“ \u{20BB7}]{0,40}") {
            let folded = Folding::ALL.fold(&text);
            let again = Folding::ALL.fold(&folded.text);
            prop_assert_eq!(&again.text, &folded.text);
            for (start, c) in folded.text.char_indices() {
                let range = folded.to_original(start..start + c.len_utf8());
                prop_assert!(text.get(range.clone()).is_some_and(|part| !part.is_empty()), "{:?}", range);
            }
        }
    }
}
