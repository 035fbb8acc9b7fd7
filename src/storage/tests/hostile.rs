//! Files that want to break the program.

use super::*;
use crate::storage::FileProblem;
use crate::storage::project_file::{read, read_tolerant};
use crate::tasks::{Cancelled, Progress, Unwatched};
use proptest::prelude::*;

#[test]
fn deep_nesting_is_carried_along() {
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let text = format!(
        "{{\"duizhao\":\"1.0\",\"parts\":[]}}\n{{\"paragraph\":1,\"source\":\"\",\"x\":{deep}}}\n"
    );
    let document = read(text.as_bytes(), &Unwatched).unwrap();
    assert_eq!(bytes_of(&document), text.as_bytes());
    let target = format!("{{\"duizhao\":\"1.0\"}}\n{{\"paragraph\":1,\"source\":{deep}}}");
    assert!(read(target.as_bytes(), &Unwatched).is_err());
}

#[test]
fn taken_and_huge_ids_lose_nothing() {
    let line = |id: u64| format!("{{\"paragraph\":{id},\"source\":\"甲\"}}\n");
    let mut text = String::from("{\"duizhao\":\"1.0\"}\n");
    for id in [1, 1, u64::MAX, u64::MAX, 2, 1] {
        text += &line(id);
    }
    let document = read(text.as_bytes(), &Unwatched).unwrap();
    let mut ids: Vec<_> = document.paragraphs().iter().map(|p| p.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 6);
}

#[test]
fn many_keys_and_many_lines_are_quick() {
    let keys: String = (0..200_000).map(|n| format!(",\"k{n}\":{n}")).collect();
    let text =
        format!("{{\"duizhao\":\"1.0\"{keys}}}\n{{\"paragraph\":1,\"source\":\"\"{keys}}}\n");
    let document = read(text.as_bytes(), &Unwatched).unwrap();
    assert_eq!(read(&bytes_of(&document), &Unwatched), Ok(document));
    let newlines = format!("{{\"duizhao\":\"1.0\"}}{}", "\n{".repeat(200_000));
    let (_, broken) = read_tolerant(newlines.as_bytes(), &Unwatched).unwrap();
    assert_eq!(broken.len(), 200_000);
}

#[test]
fn reading_can_be_cancelled() {
    struct Impatient;
    impl Progress for Impatient {
        fn step(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
            Err(Cancelled)
        }
    }
    assert_eq!(read(&bytes_of(&sample()), &Impatient), Err(FileProblem::Cancelled(Cancelled)));
}

proptest! {
    #[test]
    fn random_bytes_give_a_document_or_an_error(bytes: Vec<u8>) {
        let mut behind_header = b"{\"duizhao\":\"1.0\",\"parts\":[]}\n".to_vec();
        behind_header.extend(&bytes);
        drop(read(&bytes, &Unwatched));
        let (document, _) = read_tolerant(&behind_header, &Unwatched).unwrap();
        prop_assert_eq!(read(&bytes_of(&document), &Unwatched), Ok(document));
        drop(crate::storage::journal_line::parse(&bytes));
    }

    #[test]
    fn a_cut_or_spoiled_project_never_panics(at in 0usize..400, byte: u8) {
        let mut bytes = bytes_of(&sample());
        let at = at % bytes.len();
        drop(read_tolerant(&bytes[..at], &Unwatched));
        bytes[at] = byte;
        if let Ok((document, _)) = read_tolerant(&bytes, &Unwatched) {
            prop_assert_eq!(read(&bytes_of(&document), &Unwatched), Ok(document));
        }
    }
}
