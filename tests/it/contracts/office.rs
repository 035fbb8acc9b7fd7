//! The Word and HTML exports as another program reads them: LibreOffice turns them into PDF and poppler reads
//! the text back. Skipped where either is not installed.

use super::formats::{awkward, export};
use duizhao::formats::exporter;
use std::path::Path;
use std::process::Command;

fn has(program: &str, argument: &str) -> bool {
    Command::new(program).arg(argument).output().is_ok()
}

/// The text of the file as LibreOffice lays it out, without white space.
fn text_in_office(folder: &Path, file: &Path) -> String {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let status = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(file)
        .output()
        .expect("soffice runs");
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    let pdf = file.with_extension("pdf");
    let text =
        Command::new("pdftotext").args(["-raw"]).arg(&pdf).arg("-").output().expect("poppler");
    let text = String::from_utf8(text.stdout).expect("UTF-8");
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn libreoffice_shows_the_whole_text() {
    if !has("soffice", "--version") || !has("pdftotext", "-v") {
        eprintln!("skipped: LibreOffice or poppler is not installed");
        return;
    }
    let document = awkward();
    for (id, layout) in [("docx", "columns"), ("docx", "interleaved"), ("html", "interleaved")] {
        let folder = tempfile::tempdir().expect("a folder");
        let format = exporter(id).expect("listed");
        let file = folder.path().join("out").with_extension(format.extension());
        std::fs::write(&file, export(format, &document, &[("layout", layout)])).expect("written");
        let text = text_in_office(folder.path(), &file);
        for paragraph in document.paragraphs() {
            for line in paragraph.source.lines().chain(paragraph.target.lines()) {
                // A line of a narrow column may be read in pieces; its first words are enough.
                let words: String = line.chars().filter(|c| !c.is_whitespace()).take(6).collect();
                assert!(text.contains(&words), "{id} {layout}: {words} in {text}");
            }
        }
    }
}
