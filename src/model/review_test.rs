//! What a review leaves in a document: statuses, the first draft, comments, ignored findings, the delivered text.

use super::{
    Command, CommandError, Document, Extra, History, Ignored, Moment, Paragraph, ParagraphId, Part,
    Settings, Stamp, Status,
};
use std::sync::Arc;

const ID: ParagraphId = ParagraphId(1);

/// A document that commands are run on, a second apart.
struct Bench {
    document: Document,
    history: History,
    now: Moment,
}

impl Bench {
    fn new(rows: &[(&str, &str, Status)]) -> Self {
        let paragraphs = rows.iter().zip(1..).map(|(&(source, target, status), id)| Paragraph {
            id: ParagraphId(id),
            source: source.into(),
            target: target.into(),
            status,
            ..Paragraph::default()
        });
        let document =
            Document::new(vec![Part::default()], paragraphs.collect(), vec![], Extra::default());
        let now = Moment { unix_seconds: 100, milliseconds: 0, author: Arc::from("Ada") };
        Self { document, history: History::saved(), now }
    }

    fn run(&mut self, command: Command) -> Result<bool, CommandError> {
        self.now.unix_seconds += 1;
        self.now.milliseconds += 1_000;
        let applied = self.history.run(&mut self.document, command, &self.now)?;
        Ok(applied.is_some())
    }

    fn do_all(&mut self, commands: impl IntoIterator<Item = Command>) {
        for command in commands {
            self.run(command).unwrap();
        }
    }

    fn first(&self) -> &Paragraph {
        self.document.paragraph(ID).unwrap()
    }
}

fn typing(text: &str) -> Command {
    Command::Type { id: ID, text: text.into() }
}

fn status(status: Status) -> Command {
    Command::SetStatus { ids: vec![ID], status }
}

fn comment(text: &str) -> Command {
    Command::AddComment { id: ID, text: text.into() }
}

#[test]
fn a_change_takes_a_confirmation_away_but_not_a_return() {
    use Status::{Done, Draft, Returned, Reviewed, Untranslated};
    for (before, text, after) in [
        (Untranslated, "a", Draft),
        (Draft, "", Untranslated),
        (Done, "a", Draft),
        (Reviewed, "a", Draft),
        (Reviewed, "", Untranslated),
        (Returned, "a", Returned),
        (Returned, "", Returned),
    ] {
        let mut bench = Bench::new(&[("甲", "before", before)]);
        bench.run(typing(text)).unwrap();
        assert_eq!(bench.first().status, after, "{before:?} {text:?}");
    }
}

#[test]
fn the_text_first_confirmed_is_kept_when_it_is_changed() {
    use Status::{Done, Draft, Returned, Reviewed};
    let rows: [(&[Command], Option<&str>); 7] = [
        (&[typing("a"), typing("ab")], None),
        (&[typing("a"), status(Done), status(Reviewed)], None),
        (&[typing("a"), status(Done), typing("ab"), typing("abc")], Some("a")),
        (&[typing("a"), status(Done), typing("b"), status(Done), typing("c")], Some("a")),
        (&[typing("a"), status(Done), status(Draft), typing("b")], Some("a")),
        (&[typing("a"), status(Returned), typing("b")], Some("a")),
        (&[status(Done), typing("b")], None),
    ];
    for (commands, expected) in rows {
        let mut bench = Bench::new(&[("甲", "", Status::Untranslated)]);
        bench.do_all(commands.iter().cloned());
        assert_eq!(bench.first().first_draft.as_deref(), expected, "{commands:?}");
    }
}

#[test]
fn comments_have_author_time_and_answers() {
    let mut bench = Bench::new(&[("甲", "a", Status::Done)]);
    let answer = |comment_index, text: &str| Command::AnswerComment {
        id: ID,
        comment_index,
        text: text.into(),
    };
    let settle = |is_settled| Command::SettleComment { id: ID, comment_index: 0, is_settled };
    bench.do_all([comment("Which lake?"), answer(0, "West Lake."), settle(true)]);
    assert_eq!(bench.run(settle(true)), Ok(false), "settled already");
    let one = &bench.first().comments[0];
    assert_eq!((one.text.as_str(), one.is_settled), ("Which lake?", true));
    assert_eq!(one.stamp, Stamp { by: "Ada".into(), at: 101 });
    assert_eq!((one.answers[0].text.as_str(), one.answers[0].stamp.at), ("West Lake.", 102));
    assert_eq!((bench.first().edited.clone(), bench.first().status), (None, Status::Done));
    assert_eq!(bench.document.tally().num_with_note, 1);
    assert_eq!(bench.run(comment(" \n")), Err(CommandError::EmptyComment));
    assert_eq!(bench.run(answer(1, "x")), Err(CommandError::NoComment));
    assert_eq!(
        bench.run(Command::RemoveComment { id: ID, comment_index: 1 }),
        Err(CommandError::NoComment)
    );
    bench.do_all([Command::RemoveComment { id: ID, comment_index: 0 }]);
    assert_eq!(bench.document.tally().num_with_note, 0);
    bench.history.undo(&mut bench.document);
    assert_eq!(bench.first().comments.len(), 1);
}

#[test]
fn a_split_shares_what_a_review_left() {
    let mut bench = Bench::new(&[("一湖。二山。", "One lake. Two hills.", Status::Done)]);
    let ignored = |source: &str, target: &str| {
        let (source, target) = (source.to_owned(), target.to_owned());
        Command::Ignore { id: ID, ignored: Ignored { check: "x".into(), source, target } }
    };
    bench.do_all([
        comment("both"),
        typing("A lake. Two hills."),
        status(Status::Returned),
        ignored("一", ""),
        ignored("二", "Two"),
        ignored("二", "lake"),
        ignored("", ""),
    ]);
    let byte_target = "A lake. ".len();
    bench.run(Command::Split { id: ID, byte_source: 9, byte_target }).unwrap();
    let rows = bench.document.paragraphs();
    let words = |p: &Paragraph| -> Vec<_> { p.ignored.iter().map(|i| i.source.clone()).collect() };
    assert_eq!(
        (words(&rows[0]), words(&rows[1])),
        (vec!["一".into(), "".into()], vec!["二".into(), "".into()])
    );
    assert_eq!((rows[0].comments.len(), rows[1].comments.len()), (1, 0));
    let draft = |p: &Paragraph| p.first_draft.clone().unwrap();
    assert_eq!((draft(&rows[0]), draft(&rows[1])), ("One lake.".into(), "Two hills.".into()));
    assert_eq!((rows[0].status, rows[1].status), (Status::Returned, Status::Returned));
    bench.run(Command::MergeWithNext { id: ID }).unwrap();
    let merged = bench.first();
    assert_eq!(draft(merged), "One lake. Two hills.");
    assert_eq!((words(merged).len(), merged.comments.len()), (3, 1));
}

#[test]
fn a_merge_keeps_what_was_confirmed() {
    use Status::{Done, Draft, Returned, Reviewed, Untranslated};
    for (first, second, merged, draft) in [
        (Done, Done, Done, None),
        (Done, Reviewed, Done, None),
        (Reviewed, Reviewed, Reviewed, None),
        (Done, Draft, Draft, Some("a b")),
        (Returned, Untranslated, Returned, None),
        (Draft, Untranslated, Draft, None),
    ] {
        let mut bench = Bench::new(&[("甲。", "a", first), ("乙。", "b", second)]);
        bench.run(Command::MergeWithNext { id: ID }).unwrap();
        let found = (bench.first().status, bench.first().first_draft.as_deref());
        assert_eq!(found, (merged, draft), "{first:?} {second:?}");
    }
}

#[test]
fn findings_are_ignored_and_heeded_again() {
    let mut bench = Bench::new(&[("甲", "a", Status::Done)]);
    let ignored = Ignored { check: "spelling".into(), target: "a".into(), ..Ignored::default() };
    let ignore = Command::Ignore { id: ID, ignored: ignored.clone() };
    assert_eq!(bench.run(ignore.clone()), Ok(true));
    assert_eq!(bench.run(ignore), Ok(false), "once is enough");
    assert_eq!(bench.first().ignored.as_slice(), std::slice::from_ref(&ignored));
    assert_eq!(bench.run(Command::Heed { id: ID, ignored: ignored.clone() }), Ok(true));
    assert_eq!(bench.run(Command::Heed { id: ID, ignored }), Ok(false));
}

#[test]
fn the_delivered_translation_and_the_settings_are_undone() {
    let mut bench = Bench::new(&[("甲", "a", Status::Done), ("乙", "", Status::Untranslated)]);
    bench.do_all([Command::MarkDelivered, typing("b")]);
    let snapshot = bench.document.delivered().unwrap();
    assert_eq!(
        (snapshot.text(ID), snapshot.text(ParagraphId(2)), snapshot.stamp.at),
        ("a", "", 101)
    );
    let settings = Settings { checks_off: ["spelling".into()].into(), ..Settings::default() };
    assert_eq!(bench.run(Command::SetSettings(Box::new(settings.clone()))), Ok(true));
    assert_eq!(bench.run(Command::SetSettings(Box::new(settings))), Ok(false));
    for _ in 0..3 {
        bench.history.undo(&mut bench.document);
    }
    assert_eq!(bench.document.delivered(), None);
    assert_eq!(**bench.document.settings(), Settings::default());
}
