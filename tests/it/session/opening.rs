//! Opening articles, projects and the sample; bad files; reading again in other ways.

use super::{ARTICLE, Bench, real_article};
use duizhao::model::{Role, Status};
use duizhao::session::{Action, After, Dialog, ReadOnly};
use std::collections::BTreeMap;

fn options(choices: &[(&str, &str)]) -> BTreeMap<String, String> {
    choices.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn the_first_start_shows_the_half_translated_sample() {
    let mut bench = Bench::new();
    bench.session.begin(None);
    bench.session.tick();
    let num_done = bench.document().tally().num_with(Status::Done);
    assert!(num_done > 5);
    assert_eq!(bench.active(), num_done + 1, "work goes on at the first that is not done");
    assert!(!bench.project().is_modified());
    assert!(bench.dialog().is_none());
    assert!(bench.notices().is_empty(), "{:?}", bench.notices());
    assert!(bench.project().derived.outline().len() >= 3);
    assert!(bench.project().derived.usage().iter().any(|usage| usage.count > 1));
}

#[test]
fn an_article_opens_with_a_preview_and_stands_under_recent() {
    let mut bench = Bench::new();
    let path = bench.write("湖.txt", ARTICLE);
    bench.session.begin(Some(path.clone()));
    bench.session.tick();
    assert_eq!(bench.document().paragraphs().len(), 6);
    assert_eq!(bench.paragraph(1).role, Role::Title);
    assert_eq!(bench.active(), 1);
    assert_eq!(bench.project().name(), "湖.txt");
    assert!(!bench.project().is_modified());
    assert_eq!(bench.session.preferences().recent, std::slice::from_ref(&path));
    let Some(Dialog::Preview(preview)) = bench.dialog().cloned() else { panic!("no preview") };
    assert_eq!(preview.path, path);
    assert_eq!(preview.encoding.as_deref(), Some("UTF-8"));
    let mut details = preview.details.clone();
    details.outlet = "湖报".to_owned();
    bench.act(Action::AcceptPreview(details));
    assert_eq!(bench.document().parts()[0].details.outlet, "湖报");
    bench.act(Action::Undo);
    assert_eq!(bench.document().parts()[0].details.outlet, "");
}

#[test]
fn the_real_article_has_its_paragraphs_and_roles() {
    let Some(path) = real_article() else { return };
    let mut bench = Bench::new();
    bench.act(Action::Open(path));
    let count = |wanted: fn(Role) -> bool| {
        bench.document().paragraphs().iter().filter(|p| wanted(p.role)).count()
    };
    assert_eq!(bench.document().paragraphs().len(), 47);
    assert_eq!(count(|role| role == Role::Title), 1);
    assert_eq!(count(|role| matches!(role, Role::Heading(_))), 5);
    assert_eq!(count(|role| role == Role::Caption), 6);
    assert_eq!(count(|role| role == Role::Byline), 1);
    assert_eq!(count(|role| role == Role::Body), 34);
    let repeats = bench.document().paragraphs().iter();
    let repeats = repeats.filter(|p| bench.project().derived.repeat(p.id).is_some()).count();
    assert!(repeats >= 3, "the doubled captions are marked: {repeats}");
}

#[test]
fn every_encoding_is_detected_or_chosen() {
    let traditional =
        "湖邊的清晨\n記者來到湖邊，看見水面上有許多白色的水鳥。\n她說，今年的水位比去年高。\n";
    let utf16: Vec<u8> = ARTICLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16_be: Vec<u8> = ARTICLE.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let rows: [(&str, &str, Vec<u8>); 6] = [
        ("utf-8", ARTICLE, [b"\xEF\xBB\xBF", ARTICLE.as_bytes()].concat()),
        ("utf-16le", ARTICLE, utf16.clone()),
        ("utf-16be", ARTICLE, utf16_be),
        ("utf-16le", ARTICLE, [vec![0xFF, 0xFE], utf16].concat()),
        ("gb18030", ARTICLE, encoding_rs::GB18030.encode(ARTICLE).0.into_owned()),
        ("big5", traditional, encoding_rs::BIG5.encode(traditional).0.into_owned()),
    ];
    for (name, text, bytes) in rows {
        let mut bench = Bench::new();
        let path = bench.write("a.txt", &bytes);
        bench.act(Action::Open(path));
        let found: Vec<_> = bench.document().paragraphs().iter().map(|p| &*p.source).collect();
        assert_eq!(found, text.lines().collect::<Vec<_>>(), "{name}");
        bench.act(Action::RefreshPreview(options(&[("encoding", name)])));
        assert_eq!(bench.paragraph(1).source, text.lines().next().unwrap(), "{name}, chosen");
    }
}

#[test]
fn an_article_can_be_read_again_in_another_way() {
    let mut bench = Bench::new();
    let wrong = encoding_rs::GB18030.encode(ARTICLE).0.into_owned();
    let path = bench.write("a.txt", wrong);
    bench.act(Action::Open(path));
    bench.session.dialog = None;
    assert!(bench.session.can_reread());
    bench.act(Action::ShowReread);
    bench.act(Action::RefreshPreview(options(&[("encoding", "big5")])));
    assert_ne!(bench.paragraph(1).source, "湖边的清晨");
    let Some(Dialog::Preview(preview)) = bench.dialog() else { panic!("no preview") };
    assert_eq!(preview.options, options(&[("encoding", "big5")]));
    bench.act(Action::RefreshPreview(options(&[("encoding", "gb18030")])));
    assert_eq!(bench.paragraph(1).source, "湖边的清晨");
    assert!(!bench.project().is_modified(), "nothing was written");
    bench.act(Action::RefreshPreview(options(&[("encoding", "klingon")])));
    assert_eq!(bench.paragraph(1).source, "湖边的清晨");
    bench.assert_told(&["a.txt", "klingon"]);
}

#[test]
fn reading_again_keeps_what_was_written_and_calls_it_unsaved() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "A reporter came.");
    bench.act(Action::Confirm);
    let id = bench.id(3);
    bench.act(Action::SetNote(id, "ask".into()));
    bench.act(Action::AddTerm(Box::new(super::glossary::term("湿地", "wetland"))));
    bench.act(Action::ShowReread);
    // The preview may be closed before the answer comes.
    bench.session.apply(Action::RefreshPreview(options(&[("encoding", "utf-8")])));
    bench.session.dialog = None;
    bench.session.tick();
    assert_eq!(bench.target(2), "A reporter came.");
    assert_eq!(bench.status(2), Status::Done);
    assert_eq!(bench.paragraph(3).note, "ask");
    assert!(bench.document().terms().iter().any(|term| term.source == "湿地"));
    assert!(bench.project().is_modified(), "nothing of it is in a file");
    bench.act(Action::Quit);
    assert!(!bench.session.wants_quit);
}

#[test]
fn reading_again_is_refused_where_translations_would_lose_their_places() {
    let mut bench = Bench::new();
    let lines = "她说今年的水位比去年高了两米，鸟也多了，人也多了，\n一直都是这样。\n";
    let path = bench.write("a.txt", lines.repeat(4));
    bench.act(Action::Open(path));
    bench.act(Action::RefreshPreview(options(&[("lines", "paragraph")])));
    assert_eq!(bench.document().paragraphs().len(), 8);
    bench.type_in(8, "Always so.");
    bench.act(Action::ShowReread);
    bench.act(Action::RefreshPreview(options(&[("lines", "wrapped")])));
    assert_eq!(bench.document().paragraphs().len(), 8);
    assert_eq!(bench.target(8), "Always so.");
    assert_eq!(bench.notices().len(), 1);
}

#[test]
fn bad_files_are_named_and_leave_the_open_document_as_it_was() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Draft.");
    bench.act(Action::SaveAs(bench.path("good.duizhao")));
    bench.type_in(2, "Draft, changed.");
    bench.act(Action::SaveAs(bench.path("good.duizhao")));
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10".repeat(20);
    let rows: [(&str, Vec<u8>); 7] = [
        ("empty.txt", Vec::new()),
        ("blank.txt", b" \n\n \n".to_vec()),
        ("picture.txt", png),
        ("binary.txt", (0..=255u8).cycle().take(4000).collect()),
        ("empty.duizhao", Vec::new()),
        ("text.duizhao", ARTICLE.as_bytes().to_vec()),
        ("newer.duizhao", br#"{"duizhao":"99.0"}"#.to_vec()),
    ];
    for (name, bytes) in rows {
        let path = bench.write(name, &bytes);
        bench.act(Action::Open(path.clone()));
        assert!(bench.notices().iter().any(|told| told.contains(name)), "{name} is not named");
        assert_eq!(bench.target(2), "Draft, changed.", "{name}");
        assert_eq!(std::fs::read(path).unwrap(), bytes, "{name} is untouched");
        assert!(bench.dialog().is_none(), "{name}");
        for id in bench.session.notices().iter().map(|notice| notice.id).collect::<Vec<_>>() {
            bench.act(Action::DismissNotice(id));
        }
    }
    for missing in ["not-there.txt", "not-there.duizhao", "."] {
        bench.act(Action::Open(bench.path(missing)));
        assert_eq!(bench.target(2), "Draft, changed.", "{missing}");
        assert!(!bench.notices().is_empty(), "{missing}");
    }
    assert_eq!(bench.project().read_only(), None);
}

#[test]
fn a_project_with_a_broken_line_opens_only_when_the_person_agrees() {
    let mut bench = Bench::with_project();
    let text = std::fs::read_to_string(bench.path("湖.duizhao")).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines[3] = "{\"broken";
    let path = bench.write("broken.duizhao", lines.join("\n"));
    for agrees in [false, true] {
        bench.act(Action::Open(path.clone()));
        let Some(Dialog::BrokenLines { problems }) = bench.session.dialog.take() else {
            panic!("not asked")
        };
        assert!(
            problems[0].contains("broken.duizhao") && problems[0].contains('4'),
            "{problems:?}"
        );
        assert_eq!(bench.project().name(), "湖.duizhao");
        bench.act(if agrees {
            Action::OpenBroken
        } else {
            Action::DialogClosed(Box::new(Dialog::BrokenLines { problems }))
        });
    }
    assert_eq!(bench.project().name(), "broken.duizhao");
    assert_eq!(bench.document().paragraphs().len(), 5);
    assert_eq!(bench.project().read_only(), None);
}

#[test]
fn unsaved_work_is_asked_about_before_anything_closes_it() {
    let mut bench = Bench::with_article();
    let other = bench.write("b.txt", "另一篇文章\n这里是正文，写得长一点。\n");
    bench.type_in(1, "Morning");
    bench.act(Action::Open(other.clone()));
    assert!(matches!(bench.dialog(), Some(Dialog::Unsaved(After::Open(path))) if *path == other));
    assert_eq!(bench.target(1), "Morning");
    let dialog = bench.session.dialog.take().unwrap();
    bench.act(Action::DialogClosed(Box::new(dialog)));
    assert_eq!(bench.project().name(), "湖.txt");
    bench.act(Action::Open(other));
    bench.session.dialog = None;
    bench.act(Action::DiscardAndGoOn);
    assert_eq!(bench.project().name(), "b.txt");
    assert_eq!(bench.document().paragraphs().len(), 2);
}

#[test]
fn work_thrown_away_for_a_file_that_can_not_be_opened_is_kept() {
    let mut bench = Bench::with_article();
    bench.type_in(1, "Morning");
    bench.act(Action::Open(bench.path("gone.txt")));
    bench.session.dialog = None;
    bench.act(Action::DiscardAndGoOn);
    assert_eq!(bench.target(1), "Morning");
    bench.type_in(2, "Still kept on disk");
    bench.wait_for_journal("Still kept on disk");
}

#[test]
fn the_open_project_opened_once_more_stays_ours() {
    let mut bench = Bench::with_project();
    bench.act(Action::Open(bench.path("湖.duizhao")));
    assert_eq!(bench.project().read_only(), None);
    bench.type_in(1, "Morning");
    assert_eq!(bench.target(1), "Morning");
    bench.act(Action::Save);
    assert!(!bench.project().is_modified());
}

#[test]
fn a_second_window_on_the_same_project_reads_only_and_says_why() {
    let mut bench = Bench::with_project();
    let mut second = bench.second_session();
    second.begin(Some(bench.path("湖.duizhao")));
    second.tick();
    let project = second.project().unwrap();
    assert!(matches!(project.read_only(), Some(ReadOnly::InUse(_))));
    let told: String = second.notices().iter().map(|notice| notice.text.as_str()).collect();
    assert!(told.contains("already open"), "{told}");
    let before = project.document().clone();
    let id = before.paragraphs()[0].id;
    for action in [
        Action::Type { id, text: "no".into() },
        Action::Confirm,
        Action::SetNote(id, "no".into()),
        Action::SetRole(id, Role::Body),
        Action::CorrectSource(id, "不".into()),
        Action::Split(id, 3, 0),
        Action::MergeWithNext(id),
        Action::CopySource(id),
        Action::Spread(id, vec!["a".into(), "b".into()]),
        Action::AddTerm(Box::new(super::glossary::term("湖", "lake"))),
        Action::Undo,
        Action::Redo,
    ] {
        second.apply(action);
        second.tick();
        assert!(*second.project().unwrap().document() == before);
    }
    // A copy under another name is theirs to write.
    second.apply(Action::SaveAs(bench.path("copy.duizhao")));
    second.tick();
    assert_eq!(second.project().unwrap().read_only(), None);
    second.apply(Action::Type { id, text: "Mine".into() });
    assert_eq!(second.project().unwrap().document().paragraphs()[0].target, "Mine");
    assert_eq!(bench.target(1), "");
    bench.session.end();
}

#[test]
fn a_project_written_by_someone_else_is_read_by_name_or_by_content() {
    let mut bench = Bench::with_project();
    let bytes = std::fs::read(bench.path("湖.duizhao")).unwrap();
    let path = bench.write("renamed.txt", bytes);
    bench.act(Action::Open(path));
    assert_eq!(bench.document().paragraphs().len(), 6);
    assert!(bench.project().path().is_some());
}

#[test]
fn what_was_typed_while_a_file_was_read_is_asked_about() {
    let mut bench = Bench::with_article();
    let other = bench.write("other.txt", ARTICLE);
    bench.session.apply(Action::Open(other.clone()));
    let id = bench.id(2);
    bench.session.apply(Action::Type { id, text: "Typed meanwhile".into() });
    bench.session.tick();
    assert_eq!(bench.target(2), "Typed meanwhile");
    assert!(matches!(bench.dialog(), Some(Dialog::Unsaved(After::Open(path))) if *path == other));
    bench.session.dialog = None;
    bench.act(Action::DiscardAndGoOn);
    assert_eq!(bench.project().name(), "other.txt");
}

#[test]
fn answers_about_a_project_that_is_gone_are_not_taken_for_the_present_one() {
    let mut bench = Bench::with_project();
    bench.type_in(2, "One");
    bench.act(Action::Save);
    let backup = bench.session.backups()[0].path.clone();
    let other = bench.write("other.txt", ARTICLE.lines().next().unwrap());
    let project = bench.path("湖.duizhao");
    bench.session.apply(Action::Open(other));
    // These answers come behind the one that opens the other article.
    bench.session.apply(Action::Restore(backup));
    bench.session.apply(Action::Show(Box::new(Dialog::Statistics)));
    bench.session.dialog = None;
    std::fs::write(&project, "theirs").unwrap();
    bench.session.apply(Action::CheckDisk);
    bench.session.tick();
    assert_eq!(bench.project().name(), "other.txt");
    assert_eq!(bench.document().paragraphs().len(), 1);
    assert!(bench.session.statistics().is_none());
    assert!(!matches!(bench.dialog(), Some(Dialog::ChangedOnDisk)));
}

#[test]
fn a_save_of_a_project_that_is_gone_is_not_the_present_one_s() {
    let mut bench = Bench::with_article();
    let other = bench.write("other.txt", ARTICLE);
    let saved = bench.path("a.duizhao");
    bench.session.apply(Action::Open(other));
    bench.session.apply(Action::SaveAs(saved.clone()));
    bench.session.tick();
    assert!(saved.is_file());
    assert_eq!((bench.project().name().as_str(), bench.project().path()), ("other.txt", None));
    assert!(!bench.session.is_saving());
}
