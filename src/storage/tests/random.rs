//! Random work: what is saved comes back, and a kill at any byte loses no whole step.

use super::*;
use crate::model::alignment::{Link, Side};
use crate::model::{
    AlignCommand, AlignLevel, AlignUnit, Alignment, Choice, Decision, Details, Edit, Extra,
    History, Ignored, ParagraphId, PartId, Role, Settings, Status,
};
use crate::storage::project_file::read;
use crate::storage::{Journal, recover_project};
use crate::tasks::Unwatched;
use proptest::prelude::*;
use std::sync::Arc;

/// What a person might do next; numbers are taken modulo what there is.
#[derive(Clone, Debug)]
struct Wish {
    kind: u8,
    place: usize,
    text: String,
}

fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    let text = proptest::string::string_regex("[a-z\"\\\\\n\u{0}\u{2028}中文𠮷 ]{0,12}").unwrap();
    let wish =
        (0u8..29, 0usize..50, text).prop_map(|(kind, place, text)| Wish { kind, place, text });
    proptest::collection::vec(wish, 1..25)
}

fn command(document: &Document, wish: &Wish) -> Option<Command> {
    let paragraphs = document.paragraphs();
    let paragraph = paragraphs.get(wish.place % paragraphs.len().max(1))?;
    let (id, text) = (paragraph.id, wish.text.clone());
    let term = document.terms().get(wish.place % document.terms().len().max(1));
    Some(match wish.kind {
        0 | 1 => Command::Type { id, text },
        2 => Command::SetStatus {
            ids: vec![id],
            status: Status::ALL[wish.place % Status::ALL.len()],
        },
        3 => Command::SetNote { id, note: text },
        4 => Command::SetRole { id, role: Role::Heading(1 + (wish.place % 6) as u8) },
        5 => Command::CorrectSource { id, source: text },
        6 => {
            let byte_source = paragraph.source.char_indices().nth(1)?.0;
            Command::Split { id, byte_source, byte_target: 0 }
        }
        7 => Command::MergeWithNext { id },
        8 => Command::ReplaceAll {
            targets: paragraphs.iter().map(|p| (p.id, text.clone())).collect(),
        },
        9 => Command::AddTerms(vec![Term { source: text, ..Term::default() }]),
        10 => Command::ChangeTerm(Box::new(Term { note: text, ..(**term?).clone() })),
        11 => Command::RemoveTerm(term?.id),
        14 => {
            let choice = document.choices().values().next()?;
            Command::Forget(choice.key())
        }
        15 => Command::Choose(vec![Choice::new(text, Decision::Rejected)]),
        16 => Command::Choose(vec![Choice::new("行", Decision::Reading { syllables: vec![text] })]),
        17 => Command::Align(AlignCommand::Begin(Box::new(alignment(document, &text)))),
        18 => Command::Align(AlignCommand::Merge { link_index: wish.place % 4 }),
        19 => {
            let byte_at = text.char_indices().nth(1)?.0;
            let (side, unit_index) = (Side::Target, wish.place % 3);
            Command::Align(AlignCommand::Cut { side, unit_index, byte_at })
        }
        20 => Command::SetDetails {
            part: PartId(0),
            details: Details { title: text, ..Details::default() },
        },
        _ => return Some(review_command(id, wish)),
    })
}

fn review_command(id: ParagraphId, wish: &Wish) -> Command {
    let (text, comment_index) = (wish.text.clone(), wish.place % 2);
    let ignored = |source: &str| {
        let (check, source) = ("quantity".into(), source.to_owned());
        Ignored { check, source, target: text.clone() }
    };
    match wish.kind {
        21 => Command::Ignore { id, ignored: ignored("段") },
        22 => Command::Heed { id, ignored: ignored("段") },
        23 => Command::AddComment { id, text },
        24 => Command::AnswerComment { id, comment_index, text },
        25 => Command::SettleComment { id, comment_index, is_settled: !wish.text.is_empty() },
        26 => Command::RemoveComment { id, comment_index },
        27 => Command::SetSettings(Box::new(Settings {
            checks_off: [text.clone()].into(),
            style: [(text.clone(), text)].into(),
            extra: Extra(vec![("hue".into(), "[1]".into())]),
        })),
        _ => Command::MarkDelivered,
    }
}

/// Each paragraph linked with a text, and a text without an answer.
fn alignment(document: &Document, text: &str) -> Alignment {
    let unit = |text: &str, paragraph| {
        Arc::new(AlignUnit { text: text.to_owned(), paragraph, ..AlignUnit::default() })
    };
    let paragraphs = document.paragraphs();
    let link = |num_source| Link { num_source, num_target: 1, score: 0.1, fixed: false };
    let mut links = vec![link(1); paragraphs.len()];
    links.push(link(0));
    Alignment {
        name: text.to_owned(),
        level: AlignLevel::Sentence,
        source: paragraphs.iter().map(|p| unit(&p.source, p.id)).collect(),
        target: links.iter().map(|_| unit(text, ParagraphId(0))).collect(),
        links,
        extra: Extra(vec![("hue".into(), "[1]".into())]),
    }
}

fn act(history: &mut History, document: &mut Document, wish: &Wish) -> Vec<Edit> {
    let applied = match wish.kind {
        12 => history.undo(document),
        13 => history.redo(document),
        _ => command(document, wish).and_then(|c| history.run(document, c, &now()).ok().flatten()),
    };
    applied.map(|applied| applied.edits).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn saved_and_opened_is_the_same(wishes in wishes()) {
        let (mut document, mut history) = (sample(), History::saved());
        for wish in &wishes {
            act(&mut history, &mut document, wish);
        }
        prop_assert_eq!(read(&bytes_of(&document), &Unwatched), Ok(document));
    }

    #[test]
    fn killed_at_any_byte_is_a_state_there_was(wishes in wishes(), cut: prop::sample::Index) {
        let disk = Disk::new();
        let (mut document, mut history) = (sample(), History::saved());
        let print = project::save(&document, &disk.request()).unwrap();
        let mut journal = Journal::create_for_project(&disk.path, &print, &disk.folders).unwrap();
        let mut states = Vec::new();
        for (wish, sequence) in wishes.iter().zip(1..) {
            let edits = act(&mut history, &mut document, wish);
            if !edits.is_empty() {
                journal.append(sequence, &edits).unwrap();
                let num_bytes = journal.path().unwrap().metadata().unwrap().len();
                states.push((num_bytes, document.clone()));
            }
        }
        drop(journal);
        if let Some((num_bytes, _)) = states.last() {
            let path = disk.path.with_file_name(".article.duizhao.journal");
            let num_kept = cut.index(*num_bytes as usize + 1) as u64;
            std::fs::File::options().write(true).open(&path).unwrap().set_len(num_kept).unwrap();
            let recovered = recover_project(&disk.path, &disk.folders, &Unwatched).unwrap();
            let expected = states.iter().rev().find(|(num_bytes, _)| *num_bytes <= num_kept);
            let resumed = recovered.as_ref().map(|r| r.resume(&disk.folders).unwrap());
            prop_assert_eq!(
                recovered.map(|recovered| recovered.document),
                expected.map(|(_, state)| state.clone())
            );
            if let (Some(mut resumed), Some((_, state))) = (resumed, expected) {
                // What was torn is cut off, and the next step joins what was whole.
                let mut document = state.clone();
                let id = document.paragraphs()[0].id.0;
                let text = format!("after {num_kept}");
                let applied = History::default().run(&mut document, typed(id, &text), &now());
                resumed.append(100, &applied.unwrap().unwrap().edits).unwrap();
                let again = recover_project(&disk.path, &disk.folders, &Unwatched).unwrap().unwrap();
                prop_assert!(!again.torn);
                prop_assert_eq!(again.document, document);
            }
        }
    }
}
