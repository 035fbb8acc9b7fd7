//! Reads the text of CC-CEDICT and of files in its format, a line an entry: `傳統 传统 [chuan2 tong3] /sense/sense/`.
//! Broken lines are told with their numbers and skipped. What entries mean is left to others.

use std::borrow::Cow;

/// Longest headword that is taken, in bytes; the longest proverb has about 100.
const MAX_HEADWORD: usize = 400;
/// Longest pinyin that is taken, in bytes.
const MAX_PINYIN: usize = 2_000;
/// Longest text of all senses that is taken, in bytes.
const MAX_SENSES: usize = 100_000;
/// Faults that are kept with their place; more are only counted.
const MAX_FAULTS: usize = 1_000;

/// One entry as its line has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The headword in traditional characters.
    pub traditional: &'a str,
    /// The headword in simplified characters.
    pub simplified: &'a str,
    /// Numbered syllables with single spaces between them: `lu:4 se4`.
    pub pinyin: Cow<'a, str>,
    /// The senses with `/` between them; none is empty.
    pub senses: Cow<'a, str>,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, thiserror::Error)]
pub enum LineFault {
    /// Its bytes are no UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// No two headwords stand before the pinyin.
    #[error("no traditional and simplified headword")]
    NoHeadwords,
    /// No pinyin stands in square brackets.
    #[error("no pinyin in square brackets")]
    NoPinyin,
    /// No sense stands between slashes.
    #[error("no sense between slashes")]
    NoSenses,
    /// A part is longer than any real one.
    #[error("too long")]
    TooLong,
}

/// A line that was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The line's number, from 1.
    pub line_number: usize,
    /// What is wrong with it.
    pub fault: LineFault,
}

/// What reading a text came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many entries were read.
    pub num_entries: usize,
    /// How many lines were skipped.
    pub num_skipped: usize,
    /// The first thousand of them.
    pub skipped: Vec<Skipped>,
    /// The date that the text gives itself (`#! date=…`), empty without one.
    pub date: String,
    /// Whether the text says that it is CC-CEDICT.
    pub is_cedict: bool,
}

/// Calls `take` with every entry of a text. Lines end with LF or CRLF; a byte order mark, comments (`#`) and blank
/// lines are passed over.
pub fn read_lines<'a>(text: &'a [u8], mut take: impl FnMut(Line<'a>)) -> Report {
    let mut report = Report::default();
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    for (index, bytes) in text.split(|&byte| byte == b'\n').enumerate() {
        let parsed = std::str::from_utf8(bytes).map_err(|_| LineFault::NotUtf8);
        match parsed.and_then(parse_line) {
            Ok(Some(line)) => {
                report.num_entries += 1;
                take(line);
            }
            Ok(None) => {
                if let Some(date) = bytes.strip_prefix(b"#! date=") {
                    report.date = String::from_utf8_lossy(date).trim().to_owned();
                }
                report.is_cedict |= bytes.trim_ascii() == b"# CC-CEDICT";
            }
            Err(fault) => {
                report.num_skipped += 1;
                if report.skipped.len() < MAX_FAULTS {
                    report.skipped.push(Skipped { line_number: index + 1, fault });
                }
            }
        }
    }
    report
}

/// Reads one line; `None` when it is a comment or blank.
pub fn parse_line(line: &str) -> Result<Option<Line<'_>>, LineFault> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let (heads, rest) = line.split_once('[').ok_or(LineFault::NoPinyin)?;
    let mut heads = heads.split_whitespace();
    let (Some(traditional), Some(simplified), None) = (heads.next(), heads.next(), heads.next())
    else {
        return Err(LineFault::NoHeadwords);
    };
    // The second version of the format writes `[[pin1yin1]]`.
    let (pinyin, rest) = match rest.strip_prefix('[') {
        Some(rest) => rest.split_once("]]"),
        None => rest.split_once(']'),
    }
    .ok_or(LineFault::NoPinyin)?;
    let senses = rest.trim_start().strip_prefix('/').ok_or(LineFault::NoSenses)?;
    let line = Line { traditional, simplified, pinyin: spaced(pinyin), senses: joined(senses) };
    if line.senses.is_empty() {
        return Err(LineFault::NoSenses);
    }
    let is_too_long = traditional.len().max(simplified.len()) > MAX_HEADWORD
        || line.pinyin.len() > MAX_PINYIN
        || line.senses.len() > MAX_SENSES;
    if is_too_long { Err(LineFault::TooLong) } else { Ok(Some(line)) }
}

/// The syllables with single spaces: CedPane joins words with underscores (`A1_Lian2`), the second version of the
/// format joins syllables (`pin1yin1`), and some write `ü` or `v` for `u:`.
fn spaced(pinyin: &str) -> Cow<'_, str> {
    let bytes = pinyin.as_bytes();
    let is_plain = bytes.iter().zip(bytes.iter().skip(1)).all(|(&a, &b)| {
        a < 0x80 && !(a == b' ' && b == b' ') && !(a.is_ascii_digit() && b.is_ascii_alphabetic())
    }) && !pinyin.contains(['_', 'ü', 'Ü', 'v', 'V', '-', '\t'])
        && pinyin.trim().len() == pinyin.len();
    if is_plain {
        return Cow::Borrowed(pinyin);
    }
    let mut spaced = String::with_capacity(pinyin.len() + 8);
    let mut last = ' ';
    for c in pinyin.chars() {
        let is_joint = last.is_ascii_digit() && c.is_alphabetic();
        let is_space = matches!(c, '_' | '-') || c.is_whitespace();
        if (is_joint || is_space) && !spaced.is_empty() && !spaced.ends_with(' ') {
            spaced.push(' ');
        }
        match c {
            _ if is_space => {}
            'ü' | 'Ü' => spaced.push_str(if c == 'ü' { "u:" } else { "U:" }),
            'v' | 'V' if matches!(last, 'l' | 'n' | 'L' | 'N') => {
                spaced.push_str(if c == 'v' { "u:" } else { "U:" });
            }
            _ => spaced.push(c),
        }
        last = c;
    }
    spaced.truncate(spaced.trim_end().len());
    Cow::Owned(spaced)
}

/// The senses without the slash at the end, blanks around them and empty ones.
fn joined(senses: &str) -> Cow<'_, str> {
    let whole = senses.trim_end().trim_end_matches('/');
    let is_clean = |sense: &str| !sense.is_empty() && sense.trim().len() == sense.len();
    if whole.split('/').all(is_clean) {
        return Cow::Borrowed(whole);
    }
    let kept: Vec<&str> = whole.split('/').map(str::trim).filter(|s| !s.is_empty()).collect();
    Cow::Owned(kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_lines_of_many_makes() {
        for (line, expected) in [
            ("中國 中国 [Zhong1 guo2] /China/", Ok(("中國", "中国", "Zhong1 guo2", "China"))),
            ("  A菜 A菜 [A cai4] /a/b/\r", Ok(("A菜", "A菜", "A cai4", "a/b"))),
            ("阿聯 阿联 [A1_Lian2] /UAE/", Ok(("阿聯", "阿联", "A1 Lian2", "UAE"))),
            ("皮實 皮实 [[pi2shi5]] /sturdy/", Ok(("皮實", "皮实", "pi2 shi5", "sturdy"))),
            ("女兒 女儿 [nü3 er2] /x/", Ok(("女兒", "女儿", "nu:3 er2", "x"))),
            ("綠 绿 [lv4] /green/", Ok(("綠", "绿", "lu:4", "green"))),
            ("V領 V领 [V ling3] /V-neck/", Ok(("V領", "V领", "V ling3", "V-neck"))),
            ("中國\t中国 [Zhong1  guo2]/China", Ok(("中國", "中国", "Zhong1 guo2", "China"))),
            ("a b [c] // x / /y//", Ok(("a", "b", "c", "x/y"))),
            ("中國 中国 Zhong1 guo2 /China/", Err(LineFault::NoPinyin)),
            ("中國 中国 [Zhong1 guo2 /China/", Err(LineFault::NoPinyin)),
            ("中國 [Zhong1 guo2] /China/", Err(LineFault::NoHeadwords)),
            ("一 二 三 [yi1] /one/", Err(LineFault::NoHeadwords)),
            ("中國 中国 [Zhong1 guo2] //", Err(LineFault::NoSenses)),
            ("中國 中国 [Zhong1 guo2] China", Err(LineFault::NoSenses)),
        ] {
            let found = parse_line(line).map(|line| line.expect("no comment"));
            match (found, expected) {
                (Ok(found), Ok((traditional, simplified, pinyin, senses))) => {
                    let parts = (found.traditional, found.simplified, &*found.pinyin);
                    assert_eq!(parts, (traditional, simplified, pinyin), "{line}");
                    assert_eq!(found.senses, senses, "{line}");
                }
                (found, expected) => {
                    assert_eq!(found.err(), expected.err(), "{line}");
                }
            }
        }
        assert_eq!(parse_line("# a [b] /c/"), Ok(None));
        assert_eq!(parse_line(" \r"), Ok(None));
    }

    #[test]
    fn tells_broken_lines_with_their_numbers() {
        let text =
            b"\xEF\xBB\xBF# CC-CEDICT\r\n#! date=2026-01-01\r\n\xE4\xB8\x80 \xE4\xB8\x80 [yi1] /one/\r\nx\n\xFF\n";
        let mut found = Vec::new();
        let report = read_lines(text, |line| found.push(line.simplified));
        assert_eq!(found, ["一"]);
        assert_eq!((report.num_entries, report.num_skipped), (1, 2));
        assert_eq!((report.date.as_str(), report.is_cedict), ("2026-01-01", true));
        let faults: Vec<_> = report.skipped.iter().map(|s| (s.line_number, s.fault)).collect();
        assert_eq!(faults, [(4, LineFault::NoPinyin), (5, LineFault::NotUtf8)]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            read_lines(&bytes, |line| assert!(!line.senses.is_empty()));
        }

        #[test]
        fn never_panics_on_lines(line in "[a#中國 ]{0,6}[ \\[]{0,2}[a-z1-5:ü_v ]{0,12}[\\] /]{0,4}.{0,20}") {
            let _any = parse_line(&line);
        }
    }
}
