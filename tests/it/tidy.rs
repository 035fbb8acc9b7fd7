//! House rules that no lint holds: short files that say what they are for, no leftovers, no colours outside the
//! theme, nothing in the repository that is true of one machine only.

use crate::source::{self, File};

/// Lines of code outside tests above which a file needs a reason in [`LONG_FILES`].
const LONG: usize = 400;

/// Lines of code outside tests that no file may have.
const TOO_LONG: usize = 600;

/// Files over [`LONG`] lines, each with the reason why it is not cut in two.
const LONG_FILES: &[(&str, &str)] = &[];

/// Text that is left in the program by oversight, written so that this file does not hold it.
const LEFTOVERS: &[&str] = &["todo!", "unimplemented!", "dbg!", ".unwrap()"];

/// Makers of colours and faces: the theme's tokens stand in their place everywhere else.
const RAW_LOOKS: &[&str] = &[
    "Color32::from_",
    "Rgba::from_",
    "Hsva::new",
    "Hsva::from_",
    "hex_color!",
    "FontId::new",
    "FontId::proportional",
    "FontId::monospace",
];

/// Starts of paths that exist on one machine only.
const MACHINE_PATHS: &[&str] =
    &[concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];

/// The number of lines outside `#[cfg(test)]` items; comments and blank lines count.
fn program_lines(text: &str) -> usize {
    let code = source::blank(text);
    let in_tests: usize = source::test_items(&code)
        .iter()
        .map(|(start, end)| code[*start..*end].lines().count())
        .sum();
    text.lines().count() - in_tests
}

/// The lines (from 1) of a program file's code on which one of these words stands.
fn lines_with(file: &File, words: &[&str]) -> Vec<String> {
    let code = source::without_tests(&source::blank(&file.text));
    let mut found = Vec::new();
    for (index, line) in code.lines().enumerate() {
        for word in words.iter().filter(|word| line.contains(**word)) {
            found.push(format!("{}:{}: {word}", file.path, index + 1));
        }
    }
    found
}

/// Whether a text names a path of one machine: the start of one, not the middle of another.
fn names_machine_path(line: &str) -> bool {
    MACHINE_PATHS.iter().any(|start| {
        line.match_indices(start).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '_' | '-' | '}' | '~'))
        })
    })
}

/// What is wrong with the white space of a text file, by line.
fn white_space_faults(file: &File) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |line: usize, what: &str| faults.push(format!("{}:{line}: {what}", file.path));
    for (index, line) in file.text.split('\n').enumerate() {
        if line.contains('\t') {
            fault(index + 1, "a tab");
        }
        if line.ends_with([' ', '\r']) {
            fault(index + 1, "a blank at the end of the line");
        }
    }
    if !file.text.is_empty() && !file.text.ends_with('\n') {
        fault(file.text.lines().count(), "no line break at the end of the file");
    }
    faults
}

/// The files that the repository tracks; without git, those that stand there.
fn tracked_files() -> Vec<String> {
    let listed = std::process::Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(source::root())
        .output()
        .ok()
        .filter(|output| output.status.success() && !output.stdout.is_empty());
    match listed {
        Some(output) => {
            let names = String::from_utf8_lossy(&output.stdout).into_owned();
            names.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect()
        }
        None => source::paths_under(""),
    }
}

fn assert_none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn no_file_is_too_long() {
    let mut found = Vec::new();
    for file in source::program_files() {
        let lines = program_lines(&file.text);
        let has_reason = LONG_FILES.iter().any(|(path, _)| *path == file.path);
        if lines > TOO_LONG || (lines > LONG && !has_reason) {
            found.push(format!("{}: {lines} lines", file.path));
        }
        if has_reason && lines <= LONG {
            found.push(format!("{}: is short again, take it off the list", file.path));
        }
    }
    let rule = format!("over {TOO_LONG} lines, or over {LONG} without a reason in this file");
    assert_none(&found, &rule);
}

#[test]
fn each_file_says_what_it_is_for() {
    let is_mute = |file: &File| !file.text.starts_with("//! ");
    let files = source::files_under("src", ".rs").into_iter();
    let files = files.chain(source::files_under("tests/it", ".rs"));
    let found: Vec<String> = files.filter(is_mute).map(|file| file.path).collect();
    assert_none(&found, "opens without a `//!` sentence that says what the file is for");
}

#[test]
fn nothing_is_left_over() {
    let files = source::program_files();
    let found: Vec<String> = files.iter().flat_map(|file| lines_with(file, LEFTOVERS)).collect();
    assert_none(&found, "left over (say why it cannot fail with `expect`)");
}

#[test]
fn looks_come_from_the_theme() {
    let files = source::program_files();
    let others = files.iter().filter(|file| !file.path.starts_with("src/ui/theme"));
    let found: Vec<String> = others.flat_map(|file| lines_with(file, RAW_LOOKS)).collect();
    assert_none(&found, "a raw colour or face outside src/ui/theme");
}

#[test]
fn text_files_are_clean() {
    const ENDINGS: &[&str] = &[".rs", ".toml", ".md", ".ftl", ".yml", ".yaml", ".txt", ".ci/run"];
    // Fixtures are as they were found, and the licences as they were written.
    let files = tracked_files().into_iter().filter(|path| {
        ENDINGS.iter().any(|ending| path.ends_with(ending)) && !path.contains("fixtures/")
    });
    let found: Vec<String> =
        files.filter_map(source::read).flat_map(|file| white_space_faults(&file)).collect();
    assert_none(&found, "white space");
}

#[test]
fn no_file_names_a_path_of_one_machine() {
    let mut found = Vec::new();
    for file in tracked_files().into_iter().filter_map(source::read) {
        for (index, line) in file.text.lines().enumerate() {
            if names_machine_path(line) {
                found.push(format!("{}:{}", file.path, index + 1));
            }
        }
    }
    assert_none(&found, "an absolute path that exists on one machine only");
}

#[test]
fn rules_find_what_they_look_for() {
    let file = |text: &str| File { path: "a.rs".to_owned(), text: text.to_owned() };
    for (text, expected) in [
        ("fn f() { x.unwrap(); }", 1),
        ("// x.unwrap()\nfn f() { x.unwrap_or(1); }", 0),
        ("#[cfg(test)]\nmod tests { fn f() { x.unwrap(); } }", 0),
        ("fn f() { todo!(\"later\") }\nfn g() { dbg!(1); }", 2),
    ] {
        assert_eq!(lines_with(&file(text), LEFTOVERS).len(), expected, "{text}");
    }
    for (text, expected) in [("a\n", 0), ("a", 1), ("a \nb\tc\n", 2), ("a\r\nb\n", 1)] {
        assert_eq!(white_space_faults(&file(text)).len(), expected, "{text:?}");
    }
    for (before, expected) in [
        ("", true),
        ("see ", true),
        ("file://", true),
        ("\"", true),
        ("..", false),
        ("https://example.org", false),
        ("net", false),
    ] {
        let line = format!("{before}{}x", MACHINE_PATHS[0]);
        assert_eq!(names_machine_path(&line), expected, "{line}");
    }
    assert_eq!(program_lines("//! a\nfn f() {}\n#[cfg(test)]\nmod tests {\n}\n"), 2);
}
