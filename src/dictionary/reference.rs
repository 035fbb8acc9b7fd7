//! References inside senses: `see 臺灣|台湾[Tai2 wan1]`, `old variant of 你[ni3]`, `abbr. for …`, so that they can
//! be followed and shown in one script with tone marks. Following them is left to `meaning`.

use crate::text::pinyin::marked;

/// A word that a sense names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// In traditional characters.
    pub traditional: &'a str,
    /// In simplified characters.
    pub simplified: &'a str,
    /// Its numbered pinyin; empty when the sense gives none.
    pub pinyin: &'a str,
}

/// What a word is to the one that its sense names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// `see X`: X says what it means.
    See,
    /// `see also X`: X says more.
    SeeAlso,
    /// A variant, an old or popular or erhua form; also `same as`, `also written` and the like.
    Variant,
    /// A short form.
    Abbreviation,
    /// A part that means something only in X.
    UsedIn,
}

const RELATIONS: &[(&str, Relation)] = &[
    ("see also ", Relation::SeeAlso),
    ("see ", Relation::See),
    ("abbr. for ", Relation::Abbreviation),
    ("abbr. to ", Relation::SeeAlso),
    ("contraction of ", Relation::Abbreviation),
    ("short name for ", Relation::Abbreviation),
    ("short for ", Relation::Abbreviation),
    ("same as ", Relation::Variant),
    ("also written ", Relation::Variant),
    ("equivalent to ", Relation::Variant),
    ("used in ", Relation::UsedIn),
];

/// What a sense says of another word, with what is left behind the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer<'a> {
    /// What the word is to the other.
    pub relation: Relation,
    /// The other word.
    pub reference: Reference<'a>,
    /// What the sense says behind it, as `, father's mother`; mostly nothing.
    pub tail: &'a str,
}

/// The word that a sense points to, when that is what the sense begins with.
pub fn pointer(sense: &str) -> Option<Pointer<'_>> {
    // `(Tw) variant of …`, `(old) see …`
    let mut said = sense;
    while let Some(inside) = said.strip_prefix('(') {
        said = inside.split_once(')')?.1.trim_start();
    }
    let (relation, rest) = relation(said)?;
    let (reference, tail) = leading_reference(rest)?;
    Some(Pointer { relation, reference, tail })
}

/// Whether a sense says only that the word is another form of one.
pub(super) fn is_variant(sense: &str) -> bool {
    pointer(sense).is_some_and(|p| p.relation == Relation::Variant && p.tail.is_empty())
}

fn relation(said: &str) -> Option<(Relation, &str)> {
    let is_of = |(words, relation): &(&str, Relation)| Some((*relation, said.strip_prefix(words)?));
    RELATIONS.iter().find_map(is_of).or_else(|| {
        // old, archaic, erhua, Japanese, nonstandard simplified … variant of
        const VARIANT: &str = "variant of ";
        let at = said.find(VARIANT)?;
        let is_kind = said[..at].chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
        (is_kind && at < 40).then(|| (Relation::Variant, &said[at + VARIANT.len()..]))
    })
}

/// The reference that a text starts with, and what is behind it.
fn leading_reference(text: &str) -> Option<(Reference<'_>, &str)> {
    let end = text.find(|c| !is_of_word(c) && c != '|').unwrap_or(text.len());
    // A comma inside a proverb is its own; one at the end is the sense's.
    let heads = text[..end].trim_end_matches(['，', '、']);
    if !heads.chars().any(is_ideograph) {
        return None;
    }
    let (traditional, simplified) = heads.split_once('|').unwrap_or((heads, heads));
    if traditional.is_empty() || simplified.is_empty() || simplified.contains('|') {
        return None;
    }
    let rest = &text[heads.len()..];
    let (pinyin, tail) =
        rest.strip_prefix('[').and_then(|inside| inside.split_once(']')).unwrap_or(("", rest));
    Some((Reference { traditional, simplified, pinyin }, tail))
}

/// Letters and digits stand in headwords too (A型), but never blanks.
fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || is_ideograph(c)
        || matches!(c, '·' | '，' | '、' | '□' | '○' | '〇')
}

/// Ideographs, those outside the basic plane included, and kana and bopomofo, which stand in headwords.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{312F}')
        || matches!(c, '\u{31A0}'..='\u{31BF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}')
        || matches!(c, '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A piece of a sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words to be shown as they are.
    Text(&'a str),
    /// A word with its reading.
    Reference(Reference<'a>),
    /// A reading alone, numbered: `Taiwan pr. [xun2]`.
    Pinyin(&'a str),
}

/// The pieces of a sense, in order; nothing is left out but the marks around pinyin.
pub fn pieces(sense: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut byte_done, mut byte_at) = (0, 0);
    while byte_at < sense.len() {
        let rest = &sense[byte_at..];
        let first = rest.chars().next().expect("something is left");
        let (piece, length) = match first {
            '[' => match numbered_in_brackets(rest) {
                Some(pinyin) => (Piece::Pinyin(pinyin), pinyin.len() + 2),
                None => {
                    byte_at += 1;
                    continue;
                }
            },
            _ if is_of_word(first) => match leading_reference(rest) {
                Some((reference, tail)) => (Piece::Reference(reference), rest.len() - tail.len()),
                None => {
                    let end = rest.find(|c| !is_of_word(c)).unwrap_or(rest.len());
                    byte_at += end;
                    continue;
                }
            },
            _ => {
                byte_at += first.len_utf8();
                continue;
            }
        };
        if byte_done < byte_at {
            pieces.push(Piece::Text(&sense[byte_done..byte_at]));
        }
        pieces.push(piece);
        byte_at += length;
        byte_done = byte_at;
    }
    if byte_done < sense.len() {
        pieces.push(Piece::Text(&sense[byte_done..]));
    }
    pieces
}

/// The sense for people who read simplified characters and tone marks: `see 宁远县 Níngyuǎn Xiàn`.
pub fn plain(sense: &str) -> String {
    let mut text = String::with_capacity(sense.len());
    for piece in pieces(sense) {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Pinyin(pinyin) => text.push_str(&marked(pinyin)),
            Piece::Reference(reference) => {
                text.push_str(reference.simplified);
                if !reference.pinyin.is_empty() {
                    text.push(' ');
                    text.push_str(&marked(reference.pinyin));
                }
            }
        }
    }
    text
}

/// `[xun2]` is a reading of ours; `[ue-á-tshài]` is one of another tongue.
fn numbered_in_brackets(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('[')?.split_once(']')?.0;
    let is_ours = inside.ends_with(|c: char| matches!(c, '1'..='5'))
        && inside.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | ':' | ',' | '·'));
    is_ours.then_some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn finds_what_a_sense_points_to() {
        for (sense, expected) in [
            ("see 寧遠縣|宁远县[Ning2 yuan3 Xian4]", Some((Relation::See, "宁远县", ""))),
            ("see 九孔[jiu3 kong3]", Some((Relation::See, "九孔", ""))),
            ("see also 白酒[bai2 jiu3]", Some((Relation::SeeAlso, "白酒", ""))),
            ("old variant of 你[ni3]", Some((Relation::Variant, "你", ""))),
            ("erhua variant of 藥方|药方[yao4 fang1]", Some((Relation::Variant, "药方", ""))),
            ("(Tw) variant of 你[ni3]", Some((Relation::Variant, "你", ""))),
            ("abbr. for 組織委員會|组织委员会", Some((Relation::Abbreviation, "组织委员会", ""))),
            (
                "see 娭姐[ai1 jie3], father's mother",
                Some((Relation::See, "娭姐", ", father's mother")),
            ),
            (
                "see 路見不平，拔刀相助|路见不平，拔刀相助[lu4 jian4 bu4 ping2 , ba2 dao1 xiang1 zhu4]",
                Some((Relation::See, "路见不平，拔刀相助", "")),
            ),
            ("used in 囊揣[nang1 chuai4]", Some((Relation::UsedIn, "囊揣", ""))),
            ("abbr. for Hong Kong 香港[Xiang1 gang3]", None),
            ("see you next time", None),
            ("used in transliteration", None),
            ("a variant of the game", None),
            ("China", None),
        ] {
            let found = pointer(sense).map(|p| (p.relation, p.reference.simplified, p.tail));
            assert_eq!(found, expected, "{sense}");
        }
    }

    #[test]
    fn takes_senses_to_pieces() {
        let reference = |traditional, simplified, pinyin| {
            Piece::Reference(Reference { traditional, simplified, pinyin })
        };
        for (sense, expected) in [
            ("China", vec![Piece::Text("China")]),
            ("CL:個|个[ge4]", vec![Piece::Text("CL:"), reference("個", "个", "ge4")]),
            ("Taiwan pr. [xun2]", vec![Piece::Text("Taiwan pr. "), Piece::Pinyin("xun2")]),
            (
                "see A型|A型[A xing2].",
                vec![Piece::Text("see "), reference("A型", "A型", "A xing2"), Piece::Text(".")],
            ),
            ("pr. [ue-á] 啃", vec![Piece::Text("pr. [ue-á] "), reference("啃", "啃", "")]),
        ] {
            assert_eq!(pieces(sense), expected, "{sense}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn pieces_keep_every_word(sense in "([a-z ,\\[\\]|0-5]|[一二你個，·]|\\PC){0,40}") {
            let mut at = 0;
            for piece in pieces(&sense) {
                let text = match piece {
                    Piece::Text(text) | Piece::Pinyin(text) => text,
                    Piece::Reference(reference) => reference.simplified,
                };
                at += sense[at..].find(text).expect("pieces are of the sense, in order") + text.len();
            }
            let _any = pointer(&sense);
        }
    }
}
