//! The source tree as text: files, and Rust code with comments, strings and test modules blanked out, so that
//! the plain tests can look for words without a parser.

use std::path::{Path, PathBuf};

/// One text file of the repository.
pub struct File {
    /// Path from the repository's root, with `/`.
    pub path: String,
    /// Its text as it is.
    pub text: String,
}

/// The repository's root.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder of the repository, sorted by path; nothing when the folder is absent.
pub fn paths_under(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    let mut paths: Vec<String> = found.iter().map(|path| relative(path)).collect();
    paths.sort();
    paths
}

fn relative(path: &Path) -> String {
    let inside = path.strip_prefix(root()).expect("walked from the root");
    inside.to_string_lossy().replace('\\', "/")
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if !path.is_dir() {
            found.push(path);
        } else if !matches!(entry.file_name().to_str(), Some(".git" | "target")) {
            walk(&path, found);
        }
    }
}

/// The text files under a folder whose name ends with `ending`.
pub fn files_under(folder: &str, ending: &str) -> Vec<File> {
    paths_under(folder).into_iter().filter(|path| path.ends_with(ending)).filter_map(read).collect()
}

/// A file of the repository; `None` when it is not UTF-8 text or not there.
pub fn read(path: String) -> Option<File> {
    let text = String::from_utf8(std::fs::read(root().join(&path)).ok()?).ok()?;
    Some(File { path, text })
}

/// The Rust files of `src/` that are part of the program: those that a `#[cfg(test)] mod name;` declares are
/// left out.
pub fn program_files() -> Vec<File> {
    let files = files_under("src", ".rs");
    let tests: Vec<String> = files.iter().flat_map(test_files).collect();
    let is_test = |path: &str| {
        // `name_test.rs` is brought in by `#[cfg(test)] #[path]`.
        path.ends_with("_test.rs")
            || tests.iter().any(|t| path == format!("{t}.rs") || path.starts_with(&format!("{t}/")))
    };
    files.into_iter().filter(|file| !is_test(&file.path)).collect()
}

/// The paths, without `.rs`, of the files that this file declares as test modules.
fn test_files(file: &File) -> Vec<String> {
    let code = blank(&file.text);
    let stem = file.path.trim_end_matches(".rs");
    let folder = match stem.rsplit_once('/') {
        Some((folder, "mod" | "lib" | "main")) => folder,
        _ => stem,
    };
    test_items(&code)
        .into_iter()
        .filter_map(|(start, end)| {
            let name = code[start..end].split("mod ").nth(1)?.strip_suffix(';')?.trim();
            Some(format!("{folder}/{name}"))
        })
        .collect()
}

/// Rust code with the contents of comments and literals replaced by spaces; line breaks stay, and so does every
/// byte offset.
pub fn blank(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = match bytes[at] {
            b'/' if bytes[at..].starts_with(b"//") => line_end(bytes, at),
            b'/' if bytes[at..].starts_with(b"/*") => comment_end(bytes, at),
            b'"' => string_end(bytes, at + 1),
            b'r' if raw_hashes(bytes, at).is_some() => raw_end(bytes, at),
            b'\'' => char_end(text, at),
            _ => at,
        };
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end.max(at + 1);
    }
    String::from_utf8(out).expect("whole literals became spaces")
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|&b| b == b'\n').map_or(bytes.len(), |length| at + length)
}

fn comment_end(bytes: &[u8], at: usize) -> usize {
    let (mut depth, mut i) = (0, at);
    while i < bytes.len() {
        if bytes[i..].starts_with(b"/*") {
            depth += 1;
            i += 2;
        } else if bytes[i..].starts_with(b"*/") {
            depth -= 1;
            i += 2;
            if depth == 0 {
                return i;
            }
        } else {
            i += 1;
        }
    }
    bytes.len()
}

fn string_end(bytes: &[u8], mut i: usize) -> usize {
    while i < bytes.len() && bytes[i] != b'"' {
        i += if bytes[i] == b'\\' { 2 } else { 1 };
    }
    (i + 1).min(bytes.len())
}

/// The number of hashes when a raw string starts at this `r`.
fn raw_hashes(bytes: &[u8], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|i| bytes[i]);
    if before.is_some_and(|b| b != b'b' && (b.is_ascii_alphanumeric() || b == b'_')) {
        return None;
    }
    let hashes = bytes[at + 1..].iter().take_while(|&&b| b == b'#').count();
    (bytes.get(at + 1 + hashes) == Some(&b'"')).then_some(hashes)
}

fn raw_end(bytes: &[u8], at: usize) -> usize {
    let hashes = raw_hashes(bytes, at).expect("a raw string starts here");
    let close = [b"\"".as_slice(), &vec![b'#'; hashes]].concat();
    let start = at + 2 + hashes;
    let length = bytes[start..].windows(close.len()).position(|window| window == close);
    length.map_or(bytes.len(), |length| start + length + close.len())
}

/// The end of a character literal; of a lifetime, the quote itself.
fn char_end(text: &str, at: usize) -> usize {
    let rest = &text[at + 1..];
    if rest.starts_with('\\') {
        return rest[2..].find('\'').map_or(text.len(), |length| at + 1 + 2 + length + 1);
    }
    match rest.chars().next() {
        Some(c) if rest[c.len_utf8()..].starts_with('\'') => at + 1 + c.len_utf8() + 1,
        _ => at,
    }
}

/// Blanked code without the items that `#[cfg(test)]` stands before: spaces take their place.
pub fn without_tests(blanked: &str) -> String {
    let mut out = blanked.as_bytes().to_vec();
    for (start, end) in test_items(blanked) {
        out[start..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
    }
    String::from_utf8(out).expect("items end at ASCII marks")
}

/// The byte spans of the items under `#[cfg(test)]` in blanked code, the attribute included.
pub fn test_items(blanked: &str) -> Vec<(usize, usize)> {
    const ATTRIBUTE: &str = "#[cfg(test)]";
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some(found) = blanked[from..].find(ATTRIBUTE) {
        let start = from + found;
        let end = item_end(blanked, start + ATTRIBUTE.len());
        spans.push((start, end));
        from = end;
    }
    spans
}

/// Where the item ends that starts here: at its `;`, or at the brace that closes its first one.
fn item_end(blanked: &str, start: usize) -> usize {
    let mut depth = 0;
    for (i, byte) in blanked.bytes().enumerate().skip(start) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(byte, b';' | b'}') {
            return i + 1;
        }
    }
    blanked.len()
}

#[test]
fn blanks_what_is_not_code() {
    for (code, expected) in [
        ("a // b\nc", "a     \nc"),
        ("a /* b /* c */ d */ e", "a                   e"),
        (r#"x("a\"b", 'c', '\'', &'a y)"#, "x(      ,    ,     , &'a y)"),
        ("r#\"a\"b\"# r\"c\" br\"d\" bar", "              b     bar"),
        ("\"汉\" + '字'", "      +      "),
    ] {
        assert_eq!(blank(code).trim_end(), expected.trim_end(), "{code}");
        assert_eq!(blank(code).len(), code.len(), "{code}");
    }
}

#[test]
fn leaves_test_items_out() {
    for (code, expected) in [
        ("a #[cfg(test)] mod tests { x { y } } b", "a b"),
        ("a #[cfg(test)] mod tests; b", "a b"),
        ("a #[cfg(test)] use x::{y}; b", "a ; b"),
        ("#[cfg(feature)] mod x { }", "#[cfg(feature)] mod x { }"),
    ] {
        let left = without_tests(&blank(code));
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&left), words(expected), "{code}");
    }
}
