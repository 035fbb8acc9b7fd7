//! What every glossary format promises: what it says it carries comes back, and no bytes make it panic.

use super::random_terms::term;
use super::*;
use crate::tasks::Unwatched;
use proptest::prelude::*;
use std::io::Cursor;

fn writers() -> impl Iterator<Item = (&'static dyn TermFormat, Options)> {
    let writes = |format: &&&dyn TermFormat| format.carries() != Carries::Nothing;
    TERM_FORMATS.iter().filter(writes).flat_map(|format| {
        let choices = format.write_options().iter().flat_map(|spec| {
            let values: &[&str] = match spec.kind {
                crate::formats::OptionKind::Switch => &["true", "false"],
                crate::formats::OptionKind::Choice(values) => values,
            };
            values.iter().map(|value| Options([(spec.id.into(), (*value).into())].into()))
        });
        std::iter::once(Options::default()).chain(choices).map(|options| (*format, options))
    })
}

fn written(format: &dyn TermFormat, terms: &[Term], options: &Options) -> Vec<u8> {
    let terms: Vec<&Term> = terms.iter().collect();
    let mut bytes = Vec::new();
    format.write(&terms, options, &mut bytes, &Unwatched).unwrap();
    bytes
}

fn read(format: &dyn TermFormat, bytes: &[u8]) -> Result<TermFile, FormatError> {
    format.read(&mut Cursor::new(bytes), &ReadOptions::default(), &Unwatched)
}

/// A term with what the format carries.
fn carried(format: &dyn TermFormat, term: &Term) -> Term {
    let mut term = term.clone();
    for field in Field::ALL.into_iter().filter(|field| !format.carries().carries(*field)) {
        field.clear(&mut term);
    }
    term
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn export_and_import_lose_nothing(terms in proptest::collection::vec(term(), 1..5)) {
        for (format, options) in writers() {
            let bytes = written(format, &terms, &options);
            let file = read(format, &bytes).unwrap();
            if format.carries() == Carries::Everything {
                prop_assert_eq!(&file.problems, &[], "{} {:?}", format.id(), options);
                prop_assert_eq!(&file.terms, &terms, "{} {:?}", format.id(), options);
            }
            prop_assert_eq!(bytes, written(format, &terms, &options));
        }
    }

    #[test]
    fn noise_is_an_error_or_problems(
        noise in proptest::collection::vec(any::<u8>(), 0..200),
        text in "[<>/&;a-z\"'=,\t\n 甲\\[\\]#!-]{0,200}",
    ) {
        for format in TERM_FORMATS {
            for bytes in [&noise[..], text.as_bytes()] {
                let _nothing_to_see = read(*format, bytes);
            }
        }
    }

    #[test]
    fn damaged_files_give_what_is_whole(terms in proptest::collection::vec(term(), 1..4), at in 0.0..1.0, byte: u8) {
        for (format, options) in writers() {
            let mut bytes = written(format, &terms, &options);
            let index = ((bytes.len() - 1) as f64 * at) as usize;
            bytes[index] = byte;
            let _nothing_to_see = read(format, &bytes);
            bytes.truncate(index);
            let _nothing_to_see = read(format, &bytes);
        }
    }
}

#[test]
fn simple_terms_come_back_from_every_format() {
    let note = "a remark".to_owned();
    let targets = vec!["SoftBank".to_owned(), "SoftBank Group".to_owned()];
    let term = Term { note, ..new_term("软银", targets) };
    let terms = [term, new_term("甲", vec!["a".into()]), new_term("#乙", vec![])];
    for (format, options) in writers() {
        let file = read(format, &written(format, &terms, &options)).unwrap();
        let expected: Vec<Term> = terms.iter().map(|term| carried(format, term)).collect();
        assert_eq!(file.terms, expected, "{}", format.id());
    }
}

#[test]
fn ids_are_unique_and_endings_find_their_format() {
    for (index, format) in TERM_FORMATS.iter().enumerate() {
        assert!(TERM_FORMATS[..index].iter().all(|other| other.id() != format.id()));
        assert_eq!(term_format(format.id()).unwrap().id(), format.id());
        for option in format.read_options().iter().chain(format.write_options()) {
            assert!(option.id.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
        }
    }
    for (head, extension, expected) in [
        ("中文,英文\n甲,a", "csv", Some("csv")),
        ("甲,a", "CSV", Some("csv")),
        ("中文\t英文\n甲\ta", "txt", Some("tsv")),
        ("甲\ta\tnote\n", "txt", Some("omegat")),
        ("甲\ta\n", "utf8", Some("omegat")),
        ("軟銀 软银 [Ruan3 yin2] /SoftBank/\n", "txt", Some("cedict")),
        ("# x\n軟銀 软银 [Ruan3 yin2] /SoftBank/\n", "u8", Some("cedict")),
        ("<?xml version='1.0'?><martif>", "xml", Some("tbx")),
        ("<tmx version='1.4'>", "tmx", Some("tmx")),
        ("PK\u{3}\u{4}", "xlsx", Some("xlsx")),
        ("nothing of the kind", "doc", None),
    ] {
        let found = pick_term_format(head.as_bytes(), extension).map(|format| format.id());
        assert_eq!(found, expected, "{extension}: {head}");
    }
}
