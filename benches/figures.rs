//! The figures of the README: opening, saving, journalling, exporting, and the work of one frame, on a document
//! of 100,000 paragraphs and on the sample. `cargo bench` prints them; run it on a quiet machine.
#![allow(clippy::print_stdout, reason = "figures are what it is for")]

use duizhao::formats::{Options, exporter};
use duizhao::model::{Document, Edit, Extra, Paragraph, ParagraphId, Part, PartId, Role, Status};
use duizhao::session::{Action, Session};
use duizhao::storage::{Folders, Journal, project};
use duizhao::tasks::Unwatched;
use duizhao::ui::App;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const MANY: usize = 100_000;
const SOURCE: &str = "一家杭州初创公司说，训练一个模型只用了不到600万美元；这笔账在一周之内改变了美国科技股的走势。\
    深度求索的应用在中美两国的苹果商店同时排名第一，芯片制造商的市值当天蒸发约五分之一。";
const TARGET: &str = "A start-up in Hangzhou says it spent less than $6 million to train a model, and \
    within a week that sum had changed the course of technology stocks.";

fn main() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let folders = Folders::in_dir(home.path());
    let path = home.path().join("many.duizhao");
    let many = document(MANY);
    let request =
        project::SaveRequest { path: &path, expected: None, folders: &folders, unix_seconds: 0 };
    let print = project::save(&many, &request).expect("the first save");
    let size = std::fs::metadata(&path).map_or(0, |file| file.len()) / 1_000_000;
    println!("{MANY} paragraphs, {size} MB");
    show("open (limit 2 s)", best(3, || drop(project::open(&path, &Unwatched).expect("opens"))));
    show(
        "save with sync and backup (limit 1 s)",
        best(3, || {
            project::save(&many, &request).expect("saves");
        }),
    );
    journal(&many, &path, &print, &folders);
    let ten = document(10_000);
    show(
        "export 10,000 paragraphs to DOCX (limit 2 s)",
        best(3, || {
            let docx = exporter("docx").expect("in the list");
            docx.export(&(&ten).into(), &Options::default(), &mut Vec::new(), &Unwatched)
                .expect("exports");
        }),
    );
    frames("sample (limit 2 ms)", home.path(), None);
    frames("100,000 paragraphs (limit 8 ms at the 99th percentile)", home.path(), Some(&path));
}

fn document(count: usize) -> Document {
    let part = Part { id: PartId(1), file_name: "many.txt".into(), ..Part::default() };
    let paragraphs = (0..count).map(|index| Paragraph {
        id: ParagraphId(index as u64 + 2),
        part: PartId(1),
        role: if index % 40 == 0 { Role::Heading(1) } else { Role::Body },
        source: if index % 40 == 0 {
            format!("第{index}节")
        } else {
            format!("{index}：{SOURCE}")
        },
        target: if index % 2 == 0 { TARGET.to_owned() } else { String::new() },
        status: if index % 2 == 0 { Status::Done } else { Status::Untranslated },
        ..Paragraph::default()
    });
    Document::new(vec![part], paragraphs.collect(), Vec::new(), Extra::default())
}

fn journal(
    document: &Document,
    path: &Path,
    print: &duizhao::storage::Fingerprint,
    folders: &Folders,
) {
    let mut journal = Journal::create_for_project(path, print, folders).expect("a journal");
    let edits = [Edit::PutParagraph(Arc::clone(&document.paragraphs()[50_000]))];
    journal.append(1, &edits).expect("the first step");
    let mut sequence = 1;
    show(
        "journal one edit, without sync (limit 5 ms)",
        best(1000, || {
            sequence += 1;
            journal.append(sequence, &edits).expect("a step");
        }),
    );
    journal.remove().expect("goes");
}

/// Lays out frames as the window does, without drawing them: still, scrolling, typing.
fn frames(what: &str, home: &Path, path: Option<&Path>) {
    let ctx = egui::Context::default();
    let mut session = Session::new(Folders::in_dir(&home.join("frames")));
    session.begin(path.map(Path::to_owned));
    session.wait_for_jobs();
    session.dialog = None;
    let mut app = App::new(&ctx, session);
    let mut time = 0.0;
    let mut frame = |app: &mut App, events: Vec<egui::Event>| {
        time += 1.0 / 60.0;
        let size = egui::vec2(1440.0, 900.0);
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
            time: Some(time),
            focused: true,
            events,
            ..egui::RawInput::default()
        };
        let start = Instant::now();
        let _output = ctx.run_ui(input, |ui| {
            app.work(ui.ctx());
            app.frame(ui);
        });
        start.elapsed()
    };
    for _ in 0..20 {
        frame(&mut app, Vec::new());
    }
    let still: Vec<_> = (0..100).map(|_| frame(&mut app, Vec::new())).collect();
    let over = egui::Event::PointerMoved(egui::pos2(500.0, 500.0));
    frame(&mut app, vec![over]);
    let wheel = |delta: f32| egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, delta),
        modifiers: egui::Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
    };
    let scrolling: Vec<_> = (0..300).map(|_| frame(&mut app, vec![wheel(-400.0)])).collect();
    app.act(Action::GoTo(MANY / 2));
    for _ in 0..10 {
        frame(&mut app, Vec::new());
    }
    let typing: Vec<_> =
        (0..300).map(|_| frame(&mut app, vec![egui::Event::Text("a".into())])).collect();
    println!("frames, {what}");
    for (name, times) in [("still", still), ("scrolling", scrolling), ("typing", typing)] {
        let (median, high) = percentiles(times);
        println!("  {name:10} median {median:>9.2?}   99th percentile {high:>9.2?}");
    }
}

fn percentiles(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

fn best(runs: usize, mut work: impl FnMut()) -> Duration {
    let timed = (0..runs).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    timed.min().unwrap_or_default()
}

fn show(what: &str, time: Duration) {
    println!("{what:48} {time:>10.2?}");
}
