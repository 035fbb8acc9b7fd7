//! Text of one script in the other, by phrases (OpenCC's tables through `ferrous-opencc`), with the way back to the
//! original, so that what is shown converted is selected, marked and looked up in the original.

use crate::text::count::is_han;
use crate::text::fold::simplified;
use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use std::ops::Range;
use std::sync::LazyLock;

/// Longer runs of characters whose number changes are mapped as a whole.
const MAX_ALIGNED: usize = 64;

/// How a text is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Simplified characters.
    Simplified,
    /// Traditional characters as Taiwan writes them; the words stay.
    Taiwan,
    /// Traditional characters and the words of Taiwan: 鼠标 becomes 滑鼠.
    TaiwanWords,
    /// Traditional characters as Hong Kong writes them; the words stay.
    HongKong,
}

impl Form {
    fn converter(self) -> Option<&'static OpenCC> {
        type Converter = LazyLock<Option<OpenCC>>;
        static SIMPLIFIED: Converter = LazyLock::new(|| load(BuiltinConfig::Tw2s));
        static TAIWAN: Converter = LazyLock::new(|| load(BuiltinConfig::S2tw));
        static TAIWAN_WORDS: Converter = LazyLock::new(|| load(BuiltinConfig::S2twp));
        static HONG_KONG: Converter = LazyLock::new(|| load(BuiltinConfig::S2hk));
        let converter = match self {
            Self::Simplified => &SIMPLIFIED,
            Self::Taiwan => &TAIWAN,
            Self::TaiwanWords => &TAIWAN_WORDS,
            Self::HongKong => &HONG_KONG,
        };
        converter.as_ref()
    }
}

fn load(config: BuiltinConfig) -> Option<OpenCC> {
    OpenCC::from_config(config).ok()
}

/// A converted text and the way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Converted {
    /// The converted text.
    pub text: String,
    /// The stretches that take another number of bytes, in order.
    uneven: Vec<Step>,
}

impl Converted {
    /// The bytes of the original that a range of bytes of the converted text stands for. A range that touches part
    /// of a stretch whose length changed takes in the whole stretch.
    pub fn to_original(&self, range: Range<usize>) -> Range<usize> {
        let place = |byte, is_end| across(&self.uneven, byte, is_end, |(from, to)| (to, from));
        place(range.start, false)..place(range.end, true)
    }

    /// The bytes of the converted text that a range of bytes of the original has become, likewise.
    pub fn to_converted(&self, range: Range<usize>) -> Range<usize> {
        let place = |byte, is_end| across(&self.uneven, byte, is_end, |(from, to)| (from, to));
        place(range.start, false)..place(range.end, true)
    }

    /// Where lengths differ: bytes of the original, and bytes of the converted text.
    pub fn uneven(&self) -> &[(Range<usize>, Range<usize>)] {
        &self.uneven
    }
}

type Step = (Range<usize>, Range<usize>);

/// A place of one text as a place of the other.
fn across(
    steps: &[Step],
    byte: usize,
    is_end: bool,
    turned: impl Fn(&Step) -> (&Range<usize>, &Range<usize>),
) -> usize {
    let index = steps.partition_point(|step| turned(step).0.start < byte);
    let Some(step) = index.checked_sub(1).and_then(|index| steps.get(index)) else { return byte };
    let (from, to) = turned(step);
    if byte >= from.end {
        to.end + (byte - from.end)
    } else if is_end {
        to.end
    } else {
        to.start
    }
}

/// Converts a text. Only Chinese characters change; one character becomes one wherever OpenCC's phrases have it so.
/// Text that is in the wanted form already stays. Linear.
pub fn convert(text: &str, form: Form) -> Converted {
    let mut converted = Converted::default();
    let Some(converter) = form.converter() else {
        text.clone_into(&mut converted.text);
        return converted;
    };
    let mut rest = 0;
    while rest < text.len() {
        let is_chinese = text[rest..].starts_with(is_han);
        let length = text[rest..].find(|c| is_han(c) != is_chinese).unwrap_or(text.len() - rest);
        let run = &text[rest..rest + length];
        if is_chinese {
            let mut written = converter.convert(run);
            if form == Form::Simplified && run.contains('么') {
                written = keep(run, &written, '么');
            }
            converted.push(run, &written, rest);
        } else {
            converted.text.push_str(run);
        }
        rest += length;
    }
    converted
}

/// OpenCC takes the simplified 么 for the traditional one.
fn keep(run: &str, written: &str, kept: char) -> String {
    if run.chars().count() != written.chars().count() {
        return written.to_owned();
    }
    let pairs = run.chars().zip(written.chars());
    pairs.map(|(from, to)| if from == kept { from } else { to }).collect()
}

impl Converted {
    /// Adds a run of Chinese characters that was converted.
    fn push(&mut self, run: &str, written: &str, byte_original: usize) {
        let byte_converted = self.text.len();
        let (from, to): (Vec<char>, Vec<char>) = (run.chars().collect(), written.chars().collect());
        let steps = if from.len() == to.len() {
            vec![(1, 1); from.len()]
        } else if from.len().max(to.len()) <= MAX_ALIGNED {
            align(&from, &to)
        } else {
            vec![(from.len(), to.len())]
        };
        let bytes = |chars: &[char]| chars.iter().map(|c| c.len_utf8()).sum::<usize>();
        let (mut from_index, mut to_index) = (0, 0);
        let (mut from_byte, mut to_byte) = (byte_original, byte_converted);
        for (num_from, num_to) in steps {
            let from_len = bytes(&from[from_index..from_index + num_from]);
            let to_len = bytes(&to[to_index..to_index + num_to]);
            if from_len != to_len {
                self.uneven.push((from_byte..from_byte + from_len, to_byte..to_byte + to_len));
            }
            (from_index, to_index) = (from_index + num_from, to_index + num_to);
            (from_byte, to_byte) = (from_byte + from_len, to_byte + to_len);
        }
        self.text.push_str(written);
    }
}

/// Splits two runs into steps: one character each where they are the same character in either script, and whole
/// stretches between those. Longest common subsequence.
fn align(from: &[char], to: &[char]) -> Vec<(usize, usize)> {
    let is_same = |i: usize, j: usize| simplified(from[i]) == simplified(to[j]);
    let mut common = vec![vec![0_usize; to.len() + 1]; from.len() + 1];
    for i in (0..from.len()).rev() {
        for j in (0..to.len()).rev() {
            common[i][j] = if is_same(i, j) {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let mut steps = Vec::new();
    let (mut i, mut j, mut num_from, mut num_to) = (0, 0, 0, 0);
    while i < from.len() || j < to.len() {
        if i < from.len() && j < to.len() && is_same(i, j) {
            flush(&mut steps, &mut num_from, &mut num_to);
            steps.push((1, 1));
            (i, j) = (i + 1, j + 1);
        } else if j == to.len() || i < from.len() && common[i + 1][j] >= common[i][j + 1] {
            (i, num_from) = (i + 1, num_from + 1);
        } else {
            (j, num_to) = (j + 1, num_to + 1);
        }
    }
    flush(&mut steps, &mut num_from, &mut num_to);
    steps
}

fn flush(steps: &mut Vec<(usize, usize)>, num_from: &mut usize, num_to: &mut usize) {
    if (*num_from, *num_to) != (0, 0) {
        steps.push((*num_from, *num_to));
        (*num_from, *num_to) = (0, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn converts_by_phrases() {
        for (text, form, expected) in [
            ("头发在里面发展", Form::Taiwan, "頭髮在裡面發展"),
            ("皇后后来吃了面条", Form::Taiwan, "皇后後來吃了麵條"),
            ("软件和鼠标", Form::Taiwan, "軟件和鼠標"),
            ("软件和鼠标", Form::TaiwanWords, "軟體和滑鼠"),
            ("台湾的里面", Form::HongKong, "台灣的裏面"),
            ("看著著名作家", Form::Simplified, "看着著名作家"),
            ("乾隆乾燥裡面裏面", Form::Simplified, "乾隆干燥里面里面"),
            ("什么、GPT-4：後來", Form::Simplified, "什么、GPT-4：后来"),
            ("", Form::Simplified, ""),
        ] {
            assert_eq!(convert(text, form).text, expected, "{text}");
        }
    }

    #[test]
    fn maps_what_changes_its_length() {
        let converted = convert("他是程序员。", Form::TaiwanWords);
        assert_eq!(converted.text, "他是程式設計師。");
        assert_eq!(converted.uneven().len(), 1);
        let at = converted.text.find('設').expect("it is there");
        assert_eq!(&"他是程序员。"[converted.to_original(at..at + 3)], "序员");
        assert_eq!(converted.to_original(0..6), 0..6);
        let full_stop = converted.text.find('。').expect("it is there");
        assert_eq!(converted.to_original(full_stop..full_stop + 3), 15..18);
        assert_eq!(converted.to_converted(15..18), full_stop..full_stop + 3);
    }

    proptest! {
        #[test]
        fn maps_there_and_back(text in "[\\PC程序员软件鼠标里面后来裡頭髮]{0,40}") {
            for form in [Form::Simplified, Form::Taiwan, Form::TaiwanWords, Form::HongKong] {
                let converted = convert(&text, form);
                prop_assert_eq!(converted.to_original(0..converted.text.len()), 0..text.len());
                prop_assert_eq!(converted.to_converted(0..text.len()), 0..converted.text.len());
                for (at, c) in converted.text.char_indices() {
                    let range = converted.to_original(at..at + c.len_utf8());
                    prop_assert!(text.get(range).is_some());
                }
            }
        }
    }
}
