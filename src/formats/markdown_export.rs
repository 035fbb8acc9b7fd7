//! Markdown out: headings as `#`, everything else escaped so that it reads as it is; columns are tables.

use super::layout::{Arrangement, Layout, OPTIONS, Row, words};
use super::{Content, Exporter, FormatError, OptionSpec, Options};
use crate::model::Role;
use crate::tasks::Progress;
use std::io::Write;

/// Writes Markdown.
#[derive(Clone, Copy, Debug)]
pub struct MarkdownExport;

impl Exporter for MarkdownExport {
    fn id(&self) -> &'static str {
        "markdown"
    }

    fn extension(&self) -> &'static str {
        "md"
    }

    fn options(&self) -> &'static [OptionSpec] {
        OPTIONS
    }

    fn export(
        &self,
        content: &Content<'_>,
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        let layout = Layout::read(options, OPTIONS)?;
        let mut table = Table { layout, is_open: false };
        layout.each_row(content, progress, |row| match layout.arrangement {
            Arrangement::Columns => table.write_row(row, out),
            arrangement => row
                .pieces(arrangement)
                .try_for_each(|piece| write_block(&layout, row, piece.text.trim(), out)),
        })
    }
}

fn write_block(
    layout: &Layout,
    row: &Row,
    text: &str,
    out: &mut dyn Write,
) -> Result<(), FormatError> {
    let number = number_mark(layout, row);
    if row.role == Role::ListItem
        && let Some(num_bytes) = ordered_mark(text)
    {
        let (mark, text) = text.split_at(num_bytes);
        let text = escape_block(text, &" ".repeat(num_bytes));
        return Ok(writeln!(out, "{mark}{number}{text}\n")?);
    }
    let mark = block_mark(layout, row.role);
    let text = escape_block(text, continuation(row.role));
    let strong = if is_bold(layout, row.role) { "**" } else { "" };
    Ok(writeln!(out, "{mark}{number}{strong}{text}{strong}\n")?)
}

/// The length in bytes of the number that a list item brings along: `3. `.
fn ordered_mark(text: &str) -> Option<usize> {
    let num_digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_mark = (1..10).contains(&num_digits) && text[num_digits..].starts_with(". ");
    is_mark.then_some(num_digits + 2)
}

/// A number that no reader of Markdown takes for a list's.
fn number_mark(layout: &Layout, row: &Row) -> String {
    if layout.has_numbers { format!("{}\\. ", row.number) } else { String::new() }
}

fn is_bold(layout: &Layout, role: Role) -> bool {
    !layout.has_headings && matches!(role, Role::Title | Role::Heading(_))
}

/// What begins a block of that role.
fn block_mark(layout: &Layout, role: Role) -> String {
    match role {
        Role::Title if layout.has_headings => "# ".to_owned(),
        Role::Heading(level) if layout.has_headings => {
            format!("{} ", "#".repeat(usize::from(level).clamp(1, 5) + 1))
        }
        Role::ListItem => "- ".to_owned(),
        Role::Quotation => "> ".to_owned(),
        _ => String::new(),
    }
}

/// What begins the further lines of a block of that role.
fn continuation(role: Role) -> &'static str {
    match role {
        Role::ListItem => "  ",
        Role::Quotation => "> ",
        Role::Title | Role::Heading(_) => "<br>",
        _ => "",
    }
}

/// Columns: a table for the text between two headings, the headings as headings.
struct Table {
    layout: Layout,
    is_open: bool,
}

impl Table {
    fn write_row(&mut self, row: &Row, out: &mut dyn Write) -> Result<(), FormatError> {
        let source = escape_cell(&row.source.text);
        let target = escape_cell(&row.target.text);
        let mark = block_mark(&self.layout, row.role);
        let number = number_mark(&self.layout, row);
        if mark.starts_with('#') {
            let gap = if target.is_empty() { "" } else { "<br>" };
            let before = if self.is_open { "\n" } else { "" };
            writeln!(out, "{before}{mark}{number}{source}{gap}{target}\n")?;
            self.is_open = false;
            return Ok(());
        }
        if !self.is_open {
            let (left, right) = (words::SOURCE_HEAD, words::TARGET_HEAD);
            writeln!(out, "| {left} | {right} |\n| --- | --- |")?;
            self.is_open = true;
        }
        let strong = if is_bold(&self.layout, row.role) { "**" } else { "" };
        let bold = |text: &str| {
            if text.is_empty() { String::new() } else { format!("{strong}{text}{strong}") }
        };
        writeln!(out, "| {number}{} | {} |", bold(&source), bold(&target))?;
        Ok(())
    }
}

/// Escapes the characters that mean something anywhere in a line.
fn escape_inline(text: &str, escaped: &mut String) {
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\t' => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
}

/// Escapes a paragraph; a line break inside it is a backslash at the line's end, or `<br>` where the block has
/// one line only.
fn escape_block(text: &str, continuation: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            let end = if continuation == "<br>" { "" } else { "\\\n" };
            escaped.push_str(end);
            escaped.push_str(continuation);
        }
        let line = line.trim();
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        if line.starts_with(['+', '-', '=']) {
            escaped.push('\\');
            escape_inline(line, &mut escaped);
        } else if (1..10).contains(&digits) && line[digits..].starts_with(['.', ')']) {
            escaped.push_str(&line[..digits]);
            escaped.push('\\');
            escape_inline(&line[digits..], &mut escaped);
        } else {
            escape_inline(line, &mut escaped);
        }
    }
    escaped
}

fn escape_cell(text: &str) -> String {
    let mut escaped = String::new();
    for (index, line) in text.trim().split('\n').enumerate() {
        if index > 0 {
            escaped.push_str("<br>");
        }
        escape_inline(line.trim(), &mut escaped);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::layout::tests::sample;
    use super::*;
    use crate::tasks::Unwatched;

    fn export(choices: &[(&str, &str)]) -> String {
        let options = choices.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned()));
        let mut out = Vec::new();
        MarkdownExport
            .export(&(&sample()).into(), &Options(options.collect()), &mut out, &Unwatched)
            .expect("written");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn columns_are_tables_between_headings() {
        let text = export(&[]);
        assert!(text.starts_with(
            "# 湖边的诗会<br>Poems by the lake\n\n| 中文 | English translation |\n| --- | --- |\n"
        ));
        assert!(text.contains("完 | “Wind” \\& \\<script\\>water\\</script\\>.<br>Line \\*two\\* |\n\n## 水位是关键\n\n| 中文"), "{text}");
        assert!(export(&[("headings", "false")]).contains("| **水位是关键** |  |"));
    }

    #[test]
    fn blocks_are_marked_and_escaped() {
        let text = export(&[("layout", "interleaved")]);
        for part in [
            "# 湖边的诗会\n\n# Poems",
            "- 望远镜一副\n",
            "> 安静的人",
            "完\n",
            "\\|完",
            "\\*two\\*",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        let numbered = export(&[("layout", "source"), ("numbers", "true")]);
        assert!(numbered.starts_with("# 1\\. 湖边的诗会\n\n2\\. 文／张三\n"), "{numbered}");
        for (text, escaped) in [
            ("1. 一", "1\\. 一"),
            ("- 二", "\\- 二"),
            ("3.5公里", "3\\.5公里"),
            ("一\n+ 二", "一\\\n\\+ 二"),
            ("C:\\路径 #1", "C:\\\\路径 \\#1"),
        ] {
            assert_eq!(escape_block(text, ""), escaped);
        }
    }
}
