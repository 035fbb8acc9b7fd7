//! A translation brought in: read, linked, corrected by hand, saved halfway, taken up again, accepted.

use super::{ARTICLE, Bench};
use duizhao::model::alignment::{Edge, Link, Side};
use duizhao::model::{AlignCommand, AlignLevel, Alignment, ParagraphId, Status};
use duizhao::session::{
    Action, AgainScope, AlignAction, AlignFrom, AlignKey, AlignOrder, Dialog, Doubt, ExportOrder,
    UnitPlace,
};

/// [`ARTICLE`] in English: a paragraph of its own in the middle answers nothing, one is missing.
const ENGLISH: &str = "Morning by the lake\n\n\
    Early in the morning a Xinhua reporter came to the lake and saw many white water birds on the water.\n\n\
    Subscribe to our newsletter for more stories like this one.\n\n\
    She said: “The water level is two metres higher this year than last year, and there are more birds.”\n\n\
    The local people all know that protecting the wetland takes a long time.\n\n\
    Next spring a new bird-watching platform will be built here.\n";

fn from_file(bench: &Bench, text: impl AsRef<[u8]>) -> AlignOrder {
    let path = bench.write("translation.txt", text);
    AlignOrder { path: path.display().to_string(), ..AlignOrder::default() }
}

fn begin(bench: &mut Bench, order: AlignOrder) {
    bench.act(Action::Align(AlignAction::Begin(Box::new(order))));
}

fn align(bench: &mut Bench, action: AlignAction) {
    bench.act(Action::Align(action));
}

fn run(bench: &mut Bench, command: AlignCommand) {
    align(bench, AlignAction::Do(command));
}

/// How [`ARTICLE`] and [`ENGLISH`] belong together.
const RIGHT: &str = "1:1 1:1 0:1 1:1 1:1 1:0 1:1";

/// A bench with [`ARTICLE`] and [`ENGLISH`] aligned by paragraph.
fn aligned() -> Bench {
    let mut bench = Bench::with_article();
    let order = from_file(&bench, ENGLISH);
    begin(&mut bench, order);
    assert!(bench.session.shows_alignment(), "{:?}", bench.notices());
    put_right(&mut bench);
    bench
}

/// Five paragraphs are too few for the engine to be right about each: the tests begin from what is right.
fn put_right(bench: &mut Bench) {
    let link = |counts: &str| {
        let (num_source, num_target) = counts.split_once(':').unwrap();
        Link {
            num_source: num_source.parse().unwrap(),
            num_target: num_target.parse().unwrap(),
            score: 0.9,
            fixed: false,
        }
    };
    let new: Vec<Link> = RIGHT.split(' ').map(link).collect();
    let links = 0..alignment(bench).links.len();
    run(bench, AlignCommand::Realign { links, new });
    assert_eq!(links_of(bench), RIGHT);
}

fn alignment(bench: &Bench) -> &Alignment {
    bench.session.alignment().expect("an alignment is under way")
}

/// `1:1 0:1! …`
fn links_of(bench: &Bench) -> String {
    let link = |link: &Link| {
        format!("{}:{}{}", link.num_source, link.num_target, if link.fixed { "!" } else { "" })
    };
    alignment(bench).links.iter().map(link).collect::<Vec<_>>().join(" ")
}

fn at(side: Side, index: usize) -> UnitPlace {
    UnitPlace { side, index }
}

fn key(bench: &mut Bench, key: AlignKey, place: UnitPlace) {
    let command = bench.session.aligning().and_then(|it| it.command(key, place));
    run(bench, command.expect("the key has something to work on"));
}

fn accept(bench: &mut Bench, status: Status) {
    align(bench, AlignAction::AskAccept(status));
    assert!(matches!(bench.dialog(), Some(Dialog::AlignAccept(order)) if order.status == status));
    bench.session.dialog = None;
    align(bench, AlignAction::Accept(status));
}

#[test]
fn a_file_is_aligned_corrected_saved_and_taken_up_again() {
    let mut bench = Bench::with_project();
    let order = from_file(&bench, ENGLISH);
    begin(&mut bench, order);
    assert_eq!(alignment(&bench).name, "translation.txt");
    put_right(&mut bench);
    let uncertain = bench.session.aligning().unwrap().index.uncertain().to_vec();
    assert!(uncertain.contains(&2) && uncertain.contains(&5), "{uncertain:?}");
    key(&mut bench, AlignKey::Drop, at(Side::Target, 2));
    key(&mut bench, AlignKey::Fix, at(Side::Source, 0));
    bench.act(Action::Save);
    assert!(!bench.project().is_modified());

    let mut next = bench.restart();
    next.act(Action::Open(next.path("湖.duizhao")));
    assert!(!next.session.shows_alignment(), "the article first, with an offer to go on");
    assert_eq!(links_of(&next), "1:1! 1:1 0:1 1:1 1:1 1:0 1:1");
    assert!(alignment(&next).target[2].dropped);
    align(&mut next, AlignAction::Ask);
    assert!(next.session.shows_alignment() && next.dialog().is_none());
    accept(&mut next, Status::Done);
    assert!(next.session.alignment().is_none() && !next.session.shows_alignment());
    next.assert_told(&["5 paragraphs"]);
    assert_eq!(next.document().paragraphs().len(), 6, "what was dropped is gone");
    assert_eq!(next.target(1), "Morning by the lake");
    assert_eq!((next.status(1), next.status(5)), (Status::Done, Status::Untranslated));
    assert!(next.target(6).starts_with("Next spring"));
    next.act(Action::Undo);
    assert!(next.session.shows_alignment(), "back in the alignment");
    assert_eq!(next.target(1), "");
    next.act(Action::Redo);
    assert_eq!(next.target(1), "Morning by the lake");
}

#[test]
fn what_answers_nothing_stays_at_its_place() {
    let mut bench = aligned();
    accept(&mut bench, Status::Draft);
    assert_eq!(bench.document().paragraphs().len(), 7);
    let loose = bench.paragraph(3);
    assert_eq!(loose.source, "");
    assert!(loose.target.starts_with("Subscribe to our newsletter"));
    assert_eq!(bench.status(2), Status::Draft);
    let written: Vec<String> =
        bench.document().paragraphs().iter().map(|p| p.target.clone()).collect();
    for line in ENGLISH.lines().filter(|line| !line.is_empty()) {
        assert!(written.iter().any(|target| target == line), "{line}");
    }
}

#[test]
fn every_step_is_undone_and_done_again() {
    let mut bench = aligned();
    let start = links_of(&bench);
    let mut states = vec![start.clone()];
    let edge = Edge::First;
    for command in [
        AlignCommand::Merge { link_index: 0 },
        AlignCommand::Split { link_index: 0, source_at: 1, target_at: 1 },
        AlignCommand::Move { link_index: 2, side: Side::Target, edge, num_units: 1 },
        AlignCommand::Unlink { link_index: 1 },
        AlignCommand::Join { source: 4, target: 4 },
        AlignCommand::Cut { side: Side::Target, unit_index: 0, byte_at: 8 },
    ] {
        run(&mut bench, command);
        assert_eq!(bench.notices(), [] as [&str; 0]);
        states.push(links_of(&bench));
    }
    let num_steps = states.len() - 1;
    for state in states.iter().rev().skip(1) {
        bench.act(Action::Undo);
        assert_eq!(&links_of(&bench), state);
    }
    for state in &states[1..] {
        bench.act(Action::Redo);
        assert_eq!(&links_of(&bench), state);
    }
    // With those that began it and put it right.
    for _ in 0..num_steps + 2 {
        bench.act(Action::Undo);
    }
    assert!(bench.session.alignment().is_none(), "the first step began it");
}

#[test]
fn an_alignment_comes_back_from_the_journal() {
    let mut bench = Bench::with_project();
    let order = from_file(&bench, ENGLISH);
    begin(&mut bench, order);
    key(&mut bench, AlignKey::Fix, at(Side::Source, 1));
    bench.wait_for_journal("\"fixed\":true");
    let mut after = bench.killed();
    let path = after.path("湖.duizhao");
    after.act(Action::Open(path.clone()));
    after.session.dialog = None;
    after.act(Action::Recover(path));
    assert_eq!(links_of(&after), links_of(&bench));
    assert!(after.session.aligning().is_some());
    key(&mut after, AlignKey::Merge, at(Side::Source, 0));
    assert!(links_of(&after).starts_with("2:2!"));
}

#[test]
fn keys_work_at_the_cursor() {
    let mut bench = aligned();
    let cursor = |bench: &Bench| bench.session.aligning().unwrap().cursor.unwrap();
    assert_eq!(cursor(&bench), at(Side::Source, 0));
    align(&mut bench, AlignAction::StepUncertain { forward: true });
    let first = cursor(&bench);
    assert_eq!(first, at(Side::Target, 2), "the unit that answers nothing");
    align(&mut bench, AlignAction::Cross);
    assert_eq!(cursor(&bench).side, Side::Source);
    align(&mut bench, AlignAction::Step { forward: true });
    align(&mut bench, AlignAction::Step { forward: false });
    align(&mut bench, AlignAction::Select(at(Side::Target, 2)));
    // Marked here, linked there.
    align(&mut bench, AlignAction::Link);
    assert_eq!(bench.session.aligning().unwrap().marked, Some(at(Side::Target, 2)));
    align(&mut bench, AlignAction::Select(at(Side::Source, 1)));
    align(&mut bench, AlignAction::Link);
    assert!(links_of(&bench).starts_with("1:1 1:2! "), "{}", links_of(&bench));
    assert_eq!(bench.session.aligning().unwrap().marked, None);
    let before = bench.session.aligning().unwrap().index.uncertain().len();
    align(&mut bench, AlignAction::StepUncertain { forward: true });
    align(&mut bench, AlignAction::Confirm);
    assert_eq!(bench.session.aligning().unwrap().index.uncertain().len(), before - 1);
    // A unit in the middle goes with those between it and the border.
    key(&mut bench, AlignKey::MoveDown, at(Side::Target, 1));
    assert!(links_of(&bench).starts_with("1:1 1:0! 1:3! "), "{}", links_of(&bench));
    key(&mut bench, AlignKey::MoveUp, at(Side::Target, 2));
    assert!(links_of(&bench).starts_with("1:1 1:2! 1:1! "), "{}", links_of(&bench));
    key(&mut bench, AlignKey::Split, at(Side::Target, 2));
    assert!(links_of(&bench).starts_with("1:1 1:1! 0:1! 1:1! "), "{}", links_of(&bench));
    key(&mut bench, AlignKey::Unlink, at(Side::Target, 1));
    assert!(links_of(&bench).starts_with("1:1 1:0! 0:1! 0:1! "), "{}", links_of(&bench));
}

#[test]
fn aligning_again_keeps_what_is_fixed() {
    let mut bench = aligned();
    run(&mut bench, AlignCommand::Merge { link_index: 0 });
    run(&mut bench, AlignCommand::Merge { link_index: 2 });
    run(&mut bench, AlignCommand::Fix { links: 2..3, fixed: false });
    assert!(links_of(&bench).starts_with("2:2! 0:1 2:2 "), "{}", links_of(&bench));
    align(&mut bench, AlignAction::Select(at(Side::Source, 0)));
    align(&mut bench, AlignAction::Again(AgainScope::Between));
    bench.assert_told(&["This link is confirmed"]);
    align(&mut bench, AlignAction::Select(at(Side::Source, 3)));
    align(&mut bench, AlignAction::Again(AgainScope::Between));
    let again = links_of(&bench);
    assert!(again.starts_with("2:2! ") && !again.contains("2:2 "), "{again}");
    for _ in 0..2 {
        align(&mut bench, AlignAction::Again(AgainScope::Whole));
        assert!(links_of(&bench).starts_with("2:2! "), "{}", links_of(&bench));
    }
    bench.assert_told(&["nothing changed"]);
}

#[test]
fn a_run_about_another_state_is_skipped() {
    let mut bench = aligned();
    bench.session.apply(Action::Align(AlignAction::Again(AgainScope::Whole)));
    // The job has answered already; its answer waits while the person goes on.
    bench.session.apply(Action::Align(AlignAction::Do(AlignCommand::Merge { link_index: 0 })));
    bench.session.tick();
    bench.assert_told(&["the result was not used"]);
    assert!(links_of(&bench).starts_with("2:2! "));
}

#[test]
fn another_level_keeps_borders_and_asks_before_work_is_lost() {
    let mut bench = aligned();
    align(&mut bench, AlignAction::AskLevel(AlignLevel::Sentence));
    assert_eq!(alignment(&bench).level, AlignLevel::Sentence, "nothing to lose");
    bench.act(Action::Undo);
    assert_eq!(alignment(&bench).level, AlignLevel::Paragraph);
    key(&mut bench, AlignKey::Drop, at(Side::Target, 2));
    key(&mut bench, AlignKey::Fix, at(Side::Source, 2));
    align(&mut bench, AlignAction::AskLevel(AlignLevel::Sentence));
    assert!(matches!(bench.dialog(), Some(Dialog::AlignLevel(AlignLevel::Sentence))));
    bench.session.dialog = None;
    align(&mut bench, AlignAction::SetLevel(AlignLevel::Sentence));
    let sentences = alignment(&bench);
    assert_eq!(sentences.level, AlignLevel::Sentence);
    assert!(sentences.is_sound());
    assert!(sentences.target[2].dropped, "what was dropped stays dropped");
    align(&mut bench, AlignAction::AskLevel(AlignLevel::Paragraph));
    assert_eq!(alignment(&bench).level, AlignLevel::Paragraph);
    let texts: Vec<&str> = alignment(&bench).target.iter().map(|unit| &*unit.text).collect();
    let lines: Vec<&str> = ENGLISH.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(texts, lines, "no word lost on the way");
    accept(&mut bench, Status::Draft);
    assert_eq!(bench.target(1), "Morning by the lake");
}

#[test]
fn sentences_settle_into_paragraphs() {
    let mut bench = Bench::with_article();
    let level = AlignLevel::Sentence;
    let order = AlignOrder { level, ..from_file(&bench, ENGLISH) };
    begin(&mut bench, order);
    assert_eq!(alignment(&bench).level, AlignLevel::Sentence);
    let start = alignment(&bench).clone();
    accept(&mut bench, Status::Draft);
    for unit in &start.target {
        let found = bench.document().paragraphs().iter().any(|p| p.target.contains(&unit.text));
        assert!(found, "{}", unit.text);
    }
}

#[test]
fn pasted_text_is_aligned() {
    let mut bench = Bench::with_article();
    let order =
        AlignOrder { from: AlignFrom::Pasted, text: ENGLISH.to_owned(), ..AlignOrder::default() };
    begin(&mut bench, order);
    assert_eq!(alignment(&bench).name, "Pasted text");
    assert_eq!(alignment(&bench).target.len(), 6);
}

#[test]
fn files_in_other_encodings_are_read() {
    let mut bench = Bench::with_article();
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend(ENGLISH.encode_utf16().flat_map(u16::to_le_bytes));
    let order = from_file(&bench, bytes);
    begin(&mut bench, order);
    assert_eq!(alignment(&bench).target.len(), 6);
}

#[test]
fn what_can_not_be_read_is_told_and_asked_for_again() {
    for (content, words) in [
        (Some(&b""[..]), "is empty"),
        (Some(b" \n\n"), "no text"),
        (Some(b"\x89PNG\r\n\x1a\n"), "PNG"),
        (None, "is not there"),
    ] {
        let mut bench = Bench::with_article();
        let order = from_file(&bench, content.unwrap_or_default());
        if content.is_none() {
            std::fs::remove_file(bench.path("translation.txt")).unwrap();
        }
        begin(&mut bench, order.clone());
        bench.assert_told(&["translation.txt", words]);
        assert!(bench.session.alignment().is_none());
        assert!(matches!(bench.dialog(), Some(Dialog::Align(again)) if **again == order));
    }
}

#[test]
fn the_wrong_text_is_doubted_and_taken_only_when_the_person_says_so() {
    let german = "Am Morgen kam ein Reporter an den See und sah viele weiße Vögel auf dem Wasser. Sie sagte, \
        das Wasser stehe in diesem Jahr zwei Meter höher als im letzten, und es gebe mehr Vögel.";
    for (text, doubt) in [(german, Doubt::TargetNotEnglish), (ARTICLE, Doubt::TargetNotEnglish)] {
        let mut bench = Bench::with_article();
        let order = from_file(&bench, text);
        begin(&mut bench, order.clone());
        assert!(matches!(bench.dialog(), Some(Dialog::AlignDoubt)), "{doubt:?}");
        assert_eq!(bench.session.doubt(), Some(doubt));
        assert!(bench.session.alignment().is_none());
        bench.session.dialog = None;
        align(&mut bench, AlignAction::ChooseAnother);
        assert!(matches!(bench.dialog(), Some(Dialog::Align(again)) if **again == order));
        bench.session.dialog = None;
        begin(&mut bench, order);
        bench.session.dialog = None;
        align(&mut bench, AlignAction::BeginAnyway);
        assert!(bench.session.shows_alignment());
        assert_eq!(bench.session.doubt(), None);
    }
}

/// A whole article is long enough for the engine to tell.
#[test]
fn a_text_about_something_else_is_doubted() {
    let recipe = "Peel the apples, cut out the cores and put them into a buttered dish.\n\n\
        Mix sugar, butter, raisins and cinnamon in a bowl, then fill the apples with it.\n\n\
        Bake for forty minutes until the skin is brown, and serve with vanilla sauce.\n\n\
        For the sauce, heat the cream gently and stir in the yolks one after another.\n\n\
        Do not let it boil, or it will curdle and has to be thrown away.\n\n\
        Leftovers keep for two days in the refrigerator if they are well covered.\n\n\
        My grandmother added a spoon of rum, which the children were not to know.\n\n\
        The best apples for this are sour ones with a firm flesh.\n\n";
    let mut bench = Bench::new();
    bench.session.begin(None);
    bench.session.tick();
    let order = from_file(&bench, recipe.repeat(3));
    begin(&mut bench, order);
    assert_eq!(bench.session.doubt(), Some(Doubt::Unrelated));
    assert!(matches!(bench.dialog(), Some(Dialog::AlignDoubt)));
}

#[test]
fn an_article_that_is_not_chinese_is_doubted() {
    let mut bench = Bench::new();
    let path = bench.write("english.txt", ENGLISH);
    bench.act(Action::Open(path));
    bench.session.dialog = None;
    let order = from_file(&bench, ENGLISH);
    begin(&mut bench, order);
    assert_eq!(bench.session.doubt(), Some(Doubt::SourceNotChinese));
    bench.act(Action::DialogClosed(Box::new(Dialog::AlignDoubt)));
    assert_eq!(bench.session.doubt(), None);
}

#[test]
fn existing_translations_are_told_of_before_they_are_replaced() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Mine");
    let order = from_file(&bench, ENGLISH);
    begin(&mut bench, order);
    put_right(&mut bench);
    key(&mut bench, AlignKey::Drop, at(Side::Target, 2));
    align(&mut bench, AlignAction::AskAccept(Status::Draft));
    let Some(Dialog::AlignAccept(order)) = bench.dialog() else { panic!("it asks") };
    assert_eq!((order.num_replaced, order.num_open, order.num_loose), (1, 1, 0));
    assert_eq!(order.num_dropped, 1);
    bench.session.dialog = None;
    assert_eq!(bench.target(2), "Mine");
    align(&mut bench, AlignAction::Accept(Status::Draft));
    assert!(bench.target(2).starts_with("Early in the morning"));
    bench.act(Action::Undo);
    assert_eq!(bench.target(2), "Mine");
}

#[test]
fn it_is_given_up_and_taken_back() {
    let mut bench = aligned();
    bench.type_in(1, "Mine");
    align(&mut bench, AlignAction::GiveUp);
    assert!(bench.session.alignment().is_none());
    assert_eq!(bench.target(1), "Mine");
    bench.assert_told(&["Undo brings it back"]);
    bench.act(Action::Undo);
    assert!(bench.session.shows_alignment());
}

#[test]
fn the_article_may_change_while_it_is_aligned() {
    let mut bench = aligned();
    align(&mut bench, AlignAction::Show(false));
    let id: ParagraphId = bench.id(2);
    bench.act(Action::MergeWithNext(id));
    align(&mut bench, AlignAction::Show(true));
    accept(&mut bench, Status::Draft);
    let written: String =
        bench.document().paragraphs().iter().map(|p| p.target.clone() + "\n").collect();
    for line in ENGLISH.lines().filter(|line| !line.is_empty()) {
        assert!(written.contains(line), "{line}");
    }
}

#[test]
fn without_an_article_there_is_nothing_to_align() {
    let mut bench = Bench::new();
    align(&mut bench, AlignAction::Ask);
    assert!(bench.dialog().is_none() && bench.session.alignment().is_none());
}

#[test]
fn an_alignment_under_way_is_exported() {
    let mut bench = aligned();
    key(&mut bench, AlignKey::Drop, at(Side::Target, 2));
    for (name, format, wanted) in [
        ("out.tmx", "tmx", &["<seg>湖边的清晨</seg>", "<seg>Morning by the lake</seg>"][..]),
        ("out.tsv", "tsv", &["湖边的清晨\tMorning by the lake\n", "鸟也多了。”\t\n"]),
        ("out.md", "markdown", &["Morning by the lake", "bird-watching platform", "观鸟台"]),
    ] {
        let path = bench.path(name);
        let (format, options) = (format.to_owned(), Default::default());
        let order = ExportOrder { path: path.clone(), format, options };
        bench.act(Action::Export { order, replaces: None });
        let text = std::fs::read_to_string(&path).unwrap();
        for words in wanted {
            assert!(text.contains(words), "{name}: {words} is missing in {text}");
        }
        assert!(!text.contains("Subscribe"), "{name}: what was dropped is left out");
    }
    assert!(bench.session.shows_alignment(), "it goes on");
    assert_eq!(bench.target(1), "", "nothing is accepted by it");
}
