//! The paths that Rust code names: `use` trees spread out, inline paths, and both resolved through the file's
//! own imports to `crate::…` or to a crate's name. Good enough for layering rules; no name resolution.

use std::collections::HashMap;

/// One path that the code names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Counted from 1.
    pub line: usize,
    /// Its segments, resolved; the last is `*` for a glob.
    pub segments: Vec<String>,
}

impl Named {
    /// Whether this path is `forbidden` (`std::fs`), lies under it, or is a glob that brings it in.
    pub fn reaches(&self, forbidden: &str) -> bool {
        let forbidden: Vec<&str> = forbidden.split("::").collect();
        let own = &self.segments;
        if own.last().is_some_and(|last| last == "*") {
            let stem = &own[..own.len() - 1];
            return stem.iter().zip(&forbidden).all(|(a, b)| a == b);
        }
        own.len() >= forbidden.len() && own.iter().zip(&forbidden).all(|(a, b)| a == b)
    }
}

/// The paths named in blanked code of the module `module` (`["crate", "model", "term"]`).
pub fn named_paths(code: &str, module: &[&str]) -> Vec<Named> {
    let tokens = tokens(code);
    let mut reader =
        Reader { tokens: &tokens, at: 0, module, found: Vec::new(), aliases: HashMap::new() };
    reader.read_all();
    let Reader { found, aliases, .. } = reader;
    found.into_iter().map(|named| resolve(named, &aliases)).collect()
}

/// Puts the imported path in the place of a first segment that this file imports.
fn resolve(mut named: Named, aliases: &HashMap<String, Vec<String>>) -> Named {
    // Imports may build on each other; four steps are more than any file has.
    for _ in 0..4 {
        match aliases.get(&named.segments[0]) {
            Some(path) if path[0] != named.segments[0] => {
                named.segments.splice(0..1, path.iter().cloned());
            }
            _ => break,
        }
    }
    named
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Token<'a> {
    text: &'a str,
    line: usize,
}

/// Words, `::`, and single marks.
fn tokens(code: &str) -> Vec<Token<'_>> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let (mut found, mut rest, mut line) = (Vec::new(), code, 1);
    while let Some(c) = rest.chars().next() {
        let length = match c {
            _ if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            ':' if rest.starts_with("::") => 2,
            _ => c.len_utf8(),
        };
        if c == '\n' {
            line += 1;
        } else if !c.is_whitespace() {
            found.push(Token { text: &rest[..length], line });
        }
        rest = &rest[length..];
    }
    found
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    module: &'a [&'a str],
    found: Vec<Named>,
    aliases: HashMap<String, Vec<String>>,
}

impl<'a> Reader<'a> {
    fn peek(&self, ahead: usize) -> &'a str {
        self.tokens.get(self.at + ahead).map_or("", |token| token.text)
    }

    fn read_all(&mut self) {
        while self.at < self.tokens.len() {
            if self.peek(0) == "use" && !self.peek(1).starts_with('<') {
                self.at += 1;
                self.tree(&[]);
            } else if is_name(self.peek(0)) && self.peek(1) == "::" {
                self.inline();
            } else {
                self.at += 1;
            }
        }
    }

    /// A path in an expression or a type; ends before `<` and everything else that is no name.
    fn inline(&mut self) {
        let line = self.tokens[self.at].line;
        let mut segments = vec![self.peek(0)];
        self.at += 1;
        while self.peek(0) == "::" && is_name(self.peek(1)) {
            segments.push(self.peek(1));
            self.at += 2;
        }
        let segments = self.absolute(&segments);
        self.found.push(Named { line, segments });
    }

    /// One branch of a `use` tree that hangs on `stem`; goes past it.
    fn tree(&mut self, stem: &[&'a str]) {
        let line = self.tokens.get(self.at).map_or(0, |token| token.line);
        let mut path = stem.to_vec();
        if self.peek(0) == "::" {
            self.at += 1;
        }
        loop {
            match self.peek(0) {
                "{" => return self.group(&path),
                "" | ";" | "," | "}" => return,
                "self" if !path.is_empty() => {}
                name => path.push(name),
            }
            self.at += 1;
            if self.peek(0) != "::" {
                break;
            }
            self.at += 1;
        }
        let mut alias = *path.last().expect("at least one name was read");
        if self.peek(0) == "as" {
            alias = self.peek(1);
            self.at += 2;
        }
        let segments = self.absolute(&path);
        if alias != "*" && alias != "_" {
            self.aliases.insert(alias.to_owned(), segments.clone());
        }
        self.found.push(Named { line, segments });
    }

    fn group(&mut self, stem: &[&'a str]) {
        self.at += 1;
        while !matches!(self.peek(0), "}" | "") {
            let before = self.at;
            self.tree(stem);
            // A comma stands between branches; anything else is not ours to understand.
            if self.peek(0) == "," || self.at == before {
                self.at += 1;
            }
        }
        self.at += 1;
    }

    /// The path with `self` and `super` at its start replaced by the modules they mean.
    fn absolute(&self, path: &[&str]) -> Vec<String> {
        let mut base: Vec<&str> = Vec::new();
        let mut rest = path;
        if matches!(rest.first(), Some(&("self" | "super"))) {
            base = self.module.to_vec();
            while let Some(&first @ ("self" | "super")) = rest.first() {
                if first == "super" && base.len() > 1 {
                    base.pop();
                }
                rest = &rest[1..];
            }
        }
        base.iter().chain(rest).map(|segment| (*segment).to_owned()).collect()
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

#[test]
fn spreads_and_resolves_paths() {
    for (code, expected) in [
        ("use std::fs;", "std::fs"),
        ("use std::{fs::File, io::{self, Read}};", "std::fs::File std::io std::io::Read"),
        ("use super::{Edit, super::ui};", "crate::model::Edit crate::ui"),
        ("use super::super::ui::App as Face;", "crate::ui::App"),
        ("pub use self::inner::*;", "crate::model::term::inner::*"),
        (
            "use crate::model; fn f() { model::Edit::new(); }",
            "crate::model crate::model::Edit::new",
        ),
        ("use std as s; fn f() { s::fs::read(); }", "std std::fs::read"),
        ("fn f(x: crate::ui::App<egui::Ui>) {}", "crate::ui::App egui::Ui"),
        ("use ::egui; let user = a;", "egui"),
        ("use crate::{", ""),
    ] {
        let named = named_paths(code, &["crate", "model", "term"]);
        let paths: Vec<String> = named.iter().map(|named| named.segments.join("::")).collect();
        assert_eq!(paths.join(" "), expected, "{code}");
    }
}
