//! Data files: what is built is what is loaded, and bytes that are broken are an error.

use super::*;
use crate::dictionary::Dictionary;
use crate::dictionary::build::read_parts;
use proptest::prelude::*;

const TEXT: &str = "# CC-CEDICT\n#! date=2026-09-10T07:14:51Z\n中國 中国 [Zhong1 guo2] /China/\n\
    看 看 [kan4] /to see/to look at/\n看 看 [kan1] /to guard/\n㐹 㐹 [yi4] /x/\n";

fn bytes() -> Vec<u8> {
    Dictionary::build("t", TEXT.as_bytes(), &|word| word.len() as u32 * 1_000).0
}

#[test]
fn the_bundled_file_is_whole_and_small() {
    let dictionary = Dictionary::bundled();
    let layer = dictionary.layers().next().expect("one layer");
    assert_eq!((layer.title(), layer.num_entries()), ("CC-CEDICT", 125_049));
    assert!(layer.date().starts_with("2026-09-10"));
    let num_counted = dictionary.headwords().filter(|(_, count)| *count > 0).count();
    assert!(num_counted > 100_000, "{num_counted}");
    assert!(crate::dictionary::BUNDLED.len() < 6_000_000);
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    assert_eq!(bytes(), bytes());
    // Counts kept from a file are those that made it.
    let dictionary = Dictionary::from_bytes(&bytes()).expect("whole");
    let again = Dictionary::build("t", TEXT.as_bytes(), &|word| dictionary.count(word)).0;
    assert_eq!(again, bytes());
}

#[test]
fn cut_files_are_errors() {
    let bytes = bytes();
    assert_eq!(decode(b"").err(), Some(DataFileError::NotOurs));
    assert_eq!(decode(TEXT.as_bytes()).err(), Some(DataFileError::NotOurs));
    for length in MAGIC.len()..bytes.len() {
        assert!(decode(&bytes[..length]).is_err(), "{length} bytes");
    }
    assert!(decode(&[&bytes[..], b"x"].concat()).is_err());
}

#[test]
fn flipped_bits_are_errors() {
    let whole = bytes();
    for byte in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone();
            bytes[byte] ^= 1 << bit;
            // Two bits of zlib's header say nothing of what it holds; what is read must be what was written.
            if let Ok(layer) = decode(&bytes) {
                let (parts, _) =
                    read_parts("t", TEXT.as_bytes(), &|word| word.len() as u32 * 1_000);
                assert_eq!(layer.heads, parts.heads, "byte {byte}, bit {bit}");
                assert_eq!(layer.bodies, parts.bodies, "byte {byte}, bit {bit}");
            }
        }
    }
}

#[test]
fn lengths_that_no_bytes_bear_out_set_nothing_aside() {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(u64::MAX.to_le_bytes());
    bytes.extend(u64::MAX.to_le_bytes());
    assert_eq!(decode(&bytes).err(), Some(DataFileError::Cut));
    let mut bytes = MAGIC.to_vec();
    bytes.extend((500u64 << 20).to_le_bytes());
    bytes.extend(3u64.to_le_bytes());
    bytes.extend([0, 0, 0]);
    assert_eq!(decode(&bytes).err(), Some(DataFileError::Damaged));
}

/// Parts whose numbers were made by someone else: sound streams with senseless tables.
fn encoded_with_numbers(numbers: &[u8]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    for raw in ["中国看".as_bytes(), "Zhong1 guo2China".as_bytes(), numbers] {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
        packer.write_all(raw).expect("a vector takes every byte");
        let packed = packer.finish().expect("a vector takes every byte");
        bytes.extend((raw.len() as u64).to_le_bytes());
        bytes.extend((packed.len() as u64).to_le_bytes());
        bytes.extend(packed);
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(tail in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _any = decode(&tail);
        let _any = decode(&[&MAGIC[..], &tail].concat());
    }

    #[test]
    fn senseless_numbers_never_panic(numbers in proptest::collection::vec(0u8..24, 0..40)) {
        if let Ok(layer) = decode(&encoded_with_numbers(&numbers)) {
            for index in 0..layer.num_entries() as u32 {
                let entry = layer.entry(index);
                let _any = (entry.pinyin(), entry.simplified(), entry.senses().count());
            }
        }
    }

    #[test]
    fn what_is_built_is_loaded(
        entries in proptest::collection::vec(
            ("[中国人看𠀀A]{1,3}", "[中国人看]{1,3}", "[a-u]{1,4}[1-5]( [a-u]{1,4}[1-5]){0,2}", "[a-z ;,()]{0,8}[a-z]"),
            0..12,
        )
    ) {
        let lines = entries.iter().map(|(t, s, p, e)| format!("{t} {s} [{p}] /{e}/\n"));
        let text: String = lines.collect();
        let (bytes, report) = Dictionary::build("t", text.as_bytes(), &|_| 1);
        prop_assert_eq!(report.num_entries, entries.len());
        let (parts, _) = read_parts("t", text.as_bytes(), &|_| 1);
        prop_assert!(parts.are_sound());
        prop_assert_eq!(decode_parts(&bytes).expect("whole"), parts);
        let dictionary = Dictionary::from_bytes(&bytes).expect("whole");
        for (traditional, simplified, pinyin, senses) in &entries {
            for word in [traditional, simplified] {
                let is_there = dictionary.entries(word).any(|e| {
                    e.traditional() == traditional
                        && e.simplified() == simplified
                        && e.numbered_pinyin() == pinyin
                        && e.senses_text() == senses.trim()
                });
                prop_assert!(is_there, "{} {:?}", word, entries);
            }
        }
    }
}
