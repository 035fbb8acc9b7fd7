//! Holds the table of who may know whom (see `src/lib.rs`) against the paths that the code names. Test modules
//! are left out.

use crate::paths::named_paths;
use crate::source;

/// What one part must never name.
struct Rule {
    part: &'static str,
    /// Parts of ours.
    parts: Parts,
    /// Paths in other crates, or single items of ours.
    paths: &'static [&'static str],
}

enum Parts {
    /// May name these parts of ours and no other.
    Only(&'static [&'static str]),
    /// May name every part but these.
    Never(&'static [&'static str]),
}

use Parts::{Never, Only};

const WINDOW: &[&str] = &["egui", "eframe", "rfd", "egui_system_font_provider", "egui_kittest"];

/// The model is pure data: no input or output, no threads, no clock, no serde.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::io",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
    "serde",
    "serde_json",
    "jiff",
    "tempfile",
];

/// The blueprint's table, with what its picture of layers says beside it: nobody names what stands above.
const RULES: &[Rule] = &[
    Rule { part: "text", parts: Only(&[]), paths: &["std::fs", "std::thread"] },
    Rule { part: "tasks", parts: Only(&[]), paths: &[] },
    Rule { part: "i18n", parts: Only(&[]), paths: &[] },
    Rule { part: "model", parts: Only(&["text"]), paths: IMPURE },
    engine("dictionary", &["model", "text", "tasks"]),
    engine("glossary", &["model", "text", "tasks", "dictionary"]),
    engine("memory", &["model", "text", "tasks"]),
    engine("align", &["model", "text", "tasks", "dictionary", "glossary"]),
    engine("check", &["model", "text", "tasks", "dictionary", "glossary", "align"]),
    engine("draft", &["model", "text", "tasks"]),
    engine("study", &["model", "text", "tasks", "dictionary"]),
    Rule {
        part: "formats",
        parts: Never(&["storage", "session", "ui", "cli"]),
        paths: &["std::fs", "std::thread"],
    },
    Rule { part: "storage", parts: Never(&["formats", "session", "ui", "cli"]), paths: &[] },
    Rule { part: "session", parts: Never(&["ui", "cli"]), paths: &[] },
    Rule { part: "cli", parts: Never(&[]), paths: &[] },
    Rule {
        part: "ui",
        parts: Never(&["cli"]),
        // No frame aligns anything: links come from the session, which has them made by jobs.
        paths: &[
            "std::fs",
            "std::thread",
            "ureq",
            "crate::model::Edit",
            "crate::model::edit",
            "crate::align::Aligner",
        ],
    },
];

const fn engine(part: &'static str, known: &'static [&'static str]) -> Rule {
    Rule { part, parts: Only(known), paths: &[] }
}

/// The module that a file is: `src/model/term.rs` is `crate`, `model`, `term`.
fn module_of(path: &str) -> Vec<&str> {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    let names = inside.split('/').filter(|name| !matches!(*name, "mod" | "lib" | "main"));
    std::iter::once("crate").chain(names).collect()
}

/// What a file names that it must not, as `src/model/x.rs:3: std::fs::File`.
fn violations(path: &str, text: &str) -> Vec<String> {
    let module = module_of(path);
    let Some(part) = module.get(1) else { return Vec::new() };
    let Some(rule) = RULES.iter().find(|rule| rule.part == *part) else {
        return vec![format!(
            "{path}: `{part}` is not in the table: add what it must never import"
        )];
    };
    let code = source::without_tests(&source::blank(text));
    let forbidden = forbidden_paths(rule);
    let reaches = |named: &&crate::paths::Named| forbidden.iter().any(|f| named.reaches(f));
    let named = named_paths(&code, &module);
    named
        .iter()
        .filter(reaches)
        .map(|named| format!("{path}:{}: {}", named.line, named.segments.join("::")))
        .collect()
}

/// Everything that a part must not name, spelled out.
fn forbidden_paths(rule: &Rule) -> Vec<String> {
    let is_forbidden = |part: &str| match rule.parts {
        Only(known) => !known.contains(&part),
        Never(unknown) => unknown.contains(&part),
    };
    let parts = RULES.iter().map(|other| other.part).filter(|part| *part != rule.part);
    let parts = parts.filter(|part| is_forbidden(part)).map(|part| format!("crate::{part}"));
    // The window's crates are known to `ui` alone.
    let window = WINDOW.iter().filter(|_| rule.part != "ui");
    parts.chain(rule.paths.iter().chain(window).map(|path| (*path).to_owned())).collect()
}

#[test]
fn nobody_imports_what_the_blueprint_forbids() {
    let files = source::program_files();
    assert!(files.iter().any(|file| file.path == "src/lib.rs"), "the source tree was not found");
    let found: Vec<String> =
        files.iter().flat_map(|file| violations(&file.path, &file.text)).collect();
    assert!(found.is_empty(), "forbidden by the table in this file:\n{}", found.join("\n"));
}

#[test]
fn finds_planted_violations() {
    for (path, text, expected) in [
        ("src/text/join.rs", "use crate::model::Term;", 1),
        ("src/text/join.rs", "use super::count::is_han;", 0),
        ("src/text/join.rs", "use super::super::model;", 1),
        ("src/text/join.rs", "use crate::*;", 1),
        ("src/tasks.rs", "pub fn f() { crate::text::count::is_han('a'); }", 1),
        ("src/tasks.rs", "use std::thread;", 0),
        ("src/i18n.rs", "use super::tasks;", 1),
        ("src/model/term.rs", "use crate::text::join;", 0),
        ("src/model/term.rs", "use std::{sync::Arc, fs::{self, File}};", 2),
        ("src/model/term.rs", "fn now() { std::time::SystemTime::now(); }", 1),
        ("src/model/term.rs", "#[derive(serde::Serialize)] struct A;", 1),
        ("src/model/term.rs", "// use std::fs;\nconst A: &str = \"std::fs::read\";", 0),
        ("src/model/term.rs", "#[cfg(test)]\nmod tests { use std::fs; }", 0),
        ("src/glossary/mod.rs", "use crate::dictionary::Entry;", 0),
        ("src/glossary/mod.rs", "use crate::{model::Term, align};", 1),
        ("src/memory/mod.rs", "use crate::glossary;", 1),
        ("src/check/mod.rs", "use crate::{align, dictionary, glossary};", 0),
        ("src/draft/mod.rs", "use crate::session::Session;", 1),
        ("src/formats/text.rs", "fn f() -> std::io::Result<()> { std::fs::read(\"a\"); }", 1),
        ("src/formats/text.rs", "use std as s; fn f() { s::thread::spawn(g); }", 1),
        ("src/formats/text.rs", "use crate::storage::Project;", 1),
        ("src/storage/mod.rs", "use crate::formats::Article;", 1),
        ("src/storage/mod.rs", "use std::fs;", 0),
        ("src/session/mod.rs", "use egui::Key;", 1),
        ("src/session/mod.rs", "use crate::ui::theme;", 1),
        ("src/cli/info.rs", "rfd::FileDialog::new();", 1),
        ("src/ui/app.rs", "use egui::Ui; use crate::session::Session;", 0),
        ("src/ui/app.rs", "use crate::model::{self, Document}; fn f(e: model::Edit) {}", 1),
        ("src/ui/app.rs", "use crate::model::{Command, Edit};", 1),
        ("src/ui/app.rs", "use std::thread::spawn;", 1),
        ("src/ui/grid/light.rs", "use crate::align::{Aligner, Links};", 1),
        ("src/lib.rs", "pub mod ui;", 0),
        ("src/helpers/mod.rs", "fn f() {}", 1),
    ] {
        let found = violations(path, text);
        assert_eq!(found.len(), expected, "{path}: {text}\n{found:?}");
    }
}
