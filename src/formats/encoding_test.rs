//! Tests of decoding: every encoding, with and without marks, and what is refused.

use super::*;

const SIMPLIFIED: &str =
    "中国初创公司在人工智能领域的突破,引发了美国政界的广泛关注。\n他说:“这是一个机会。”";
const TRADITIONAL: &str =
    "中國的新創公司在人工智慧領域有了突破，引發美國政界的廣泛關注。\n他說：「這是一個機會。」";

fn utf16(text: &str, big: bool) -> Vec<u8> {
    let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
    text.encode_utf16().flat_map(bytes).collect()
}

fn with_mark(mark: &[u8], bytes: Vec<u8>) -> Vec<u8> {
    [mark, &bytes].concat()
}

#[test]
fn finds_the_encoding() {
    let gb = |text: &str| GB18030.encode(text).0.into_owned();
    let big5 = |text: &str| BIG5.encode(text).0.into_owned();
    for (bytes, name, text) in [
        (SIMPLIFIED.as_bytes().to_vec(), "UTF-8", SIMPLIFIED),
        (with_mark(b"\xEF\xBB\xBF", SIMPLIFIED.into()), "UTF-8", SIMPLIFIED),
        (with_mark(b"\xFF\xFE", utf16(SIMPLIFIED, false)), "UTF-16LE", SIMPLIFIED),
        (with_mark(b"\xFE\xFF", utf16(SIMPLIFIED, true)), "UTF-16BE", SIMPLIFIED),
        (utf16(SIMPLIFIED, false), "UTF-16LE", SIMPLIFIED),
        (utf16(SIMPLIFIED, true), "UTF-16BE", SIMPLIFIED),
        (utf16("plain words\n", false), "UTF-16LE", "plain words\n"),
        (utf16("plain words\n", true), "UTF-16BE", "plain words\n"),
        (gb(SIMPLIFIED), "gb18030", SIMPLIFIED),
        (gb(TRADITIONAL), "gb18030", TRADITIONAL),
        (big5(TRADITIONAL), "Big5", TRADITIONAL),
        (gb("他说是的"), "gb18030", "他说是的"),
        (big5("他說是的"), "Big5", "他說是的"),
        (gb("𠮷野家的人"), "gb18030", "𠮷野家的人"),
        (
            b"Don\x92t say \x93words\x94 in vain, he said to them all.".to_vec(),
            "windows-1252",
            "Don’t say “words” in vain, he said to them all.",
        ),
        (b"words".to_vec(), "UTF-8", "words"),
    ] {
        let decoded = decode(bytes, "auto").expect("text");
        assert_eq!((decoded.encoding, decoded.text.as_str()), (name, text));
        assert_eq!((decoded.num_invalid, decoded.num_controls), (0, 0));
    }
}

#[test]
fn a_choice_goes_before_every_guess() {
    let bytes = GB18030.encode(SIMPLIFIED).0.into_owned();
    assert_eq!(decode(bytes.clone(), "gb18030").expect("text").text, SIMPLIFIED);
    assert_eq!(decode(bytes, "big5").expect("text").encoding, "Big5");
    let marked = with_mark(b"\xEF\xBB\xBF", SIMPLIFIED.into());
    assert_eq!(decode(marked, "utf-8").expect("text").text, SIMPLIFIED);
}

#[test]
fn counts_what_is_broken() {
    let long = SIMPLIFIED.repeat(4);
    let mut spliced = long.clone().into_bytes();
    spliced.insert(SIMPLIFIED.len(), 0xFF);
    let decoded = decode(spliced, "auto").expect("text");
    assert_eq!((decoded.encoding, decoded.num_invalid), ("UTF-8", 1));
    let cut = long.as_bytes()[..long.len() - 1].to_vec();
    let decoded = decode(cut, "auto").expect("text");
    assert_eq!((decoded.encoding, decoded.num_invalid), ("UTF-8", 1));
    let mut odd = utf16(&long, false);
    odd.pop();
    let decoded = decode(odd, "auto").expect("text");
    assert_eq!((decoded.encoding, decoded.num_invalid), ("UTF-16LE", 1));
    let decoded = decode("一\u{1}二\u{8}\u{9F}三\t四".into(), "auto").expect("text");
    assert_eq!((decoded.text.as_str(), decoded.num_controls), ("一二三\t四", 3));
}

#[test]
fn refuses_what_is_no_text() {
    let null_behind = [b"word ".as_slice(), &[0, 1, 2, 0xFF]].concat();
    let noise: Vec<u8> =
        (0_u32..4000).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8 | 1).collect();
    for (bytes, offset) in [
        (b"\x89PNG\r\n\x1A\n\0\0\0".to_vec(), Some(0)),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF".to_vec(), Some(0)),
        (b"PK\x03\x04\x14\0".to_vec(), Some(0)),
        (b"%PDF-1.7".to_vec(), Some(0)),
        (null_behind, Some(5)),
        (noise, None),
    ] {
        match decode(bytes, "auto") {
            Err(FormatError::NotText { byte_offset, what }) => {
                assert!(!what.is_empty());
                assert!(offset.is_none_or(|offset| offset == byte_offset), "{byte_offset} {what}");
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(matches!(decode(Vec::new(), "auto"), Err(FormatError::Empty)));
}
