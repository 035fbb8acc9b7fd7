//! The `.duizhao` project file: JSON Lines, so that a version-control diff shows exactly the paragraphs that
//! changed and two people's merges meet line by line.
//!
//! The first line is the header, `{"duizhao":"1.0","parts":[…]}`; then each paragraph (an object with the key
//! `paragraph`, its id) in reading order, then each term (key `term`), then what the
//! person chose about words, readings and proposed names (key `word`, `reading` or `rejected`), then the
//! project's settings (key `settings`), then the translation as it was last delivered (a line with the key `snapshot`,
//! then a line for each `delivered` text), then a translation that is being aligned (a line with the key `alignment`,
//! then a line for each `link`), then lines of kinds that this
//! version does not know. UTF-8, LF; CRLF, a byte order mark and blank lines are tolerated on reading. Keys stand in
//! a fixed order and are left out when empty or at their default. Unknown keys and unknown lines are carried
//! along untouched; a newer minor version is read, a newer major one refused.
//!
//! Names kept free for later versions — in a paragraph: `marks` (inline marks over source and target), `links`
//! (sentence links), `words` and `readings` (corrections of segmentation and pinyin). `unreadable` is a line that could not be read, kept as text.

use super::twin::{
    Authors, Fields, ObjectWriter, is_choice, read_alignment, read_choice, read_delivered_text,
    read_link, read_paragraph, read_part, read_term, take_settings, take_snapshot, write_alignment,
    write_choice, write_delivered_text, write_links, write_paragraph, write_part, write_raw,
    write_settings, write_snapshot, write_term,
};
use super::{FileProblem, LineProblem};
use crate::model::{Alignment, Choice, Document, Extra, Paragraph, Part, Settings, Snapshot, Term};
use crate::tasks::Progress;
use std::io::{self, Write};

/// The version that this program writes.
const VERSION: &str = "1.0";
const MAJOR: u32 = 1;

/// The key in [`Document::extra`] under which a whole line of an unknown kind is kept. A header line with an
/// empty key of its own is refused.
pub const WHOLE_LINE: &str = "";

/// Bytes gathered before they are handed on.
const CHUNK: usize = 1 << 16;

/// A line that could not be read. Its text is kept in the document as an `unreadable` line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenLine {
    /// Line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: LineProblem,
}

/// Writes a document. The same document gives the same bytes.
///
/// # Errors
/// When the writer fails.
pub fn write(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    let mut buffer = Vec::with_capacity(2 * CHUNK);
    write_header(&mut buffer, document);
    for paragraph in document.paragraphs() {
        write_paragraph(&mut buffer, paragraph);
        end_line(&mut buffer, out)?;
    }
    for term in document.terms() {
        write_term(&mut buffer, term);
        end_line(&mut buffer, out)?;
    }
    for choice in document.choices().values() {
        write_choice(&mut buffer, choice);
        end_line(&mut buffer, out)?;
    }
    if **document.settings() != Settings::default() {
        write_settings(&mut buffer, document.settings());
        end_line(&mut buffer, out)?;
    }
    if let Some(snapshot) = document.delivered() {
        write_snapshot(&mut buffer, snapshot);
        end_line(&mut buffer, out)?;
        for (&id, text) in &snapshot.texts {
            write_delivered_text(&mut buffer, id, text);
            end_line(&mut buffer, out)?;
        }
    }
    if let Some(alignment) = document.alignment() {
        write_alignment(&mut buffer, alignment);
        end_line(&mut buffer, out)?;
        write_links(&mut buffer, alignment, |buffer| end_line(buffer, out))?;
    }
    for (_, line) in document.extra.0.iter().filter(|(key, _)| key == WHOLE_LINE) {
        write_raw(&mut buffer, line);
        end_line(&mut buffer, out)?;
    }
    out.write_all(&buffer)
}

fn end_line(buffer: &mut Vec<u8>, out: &mut dyn Write) -> io::Result<()> {
    buffer.push(b'\n');
    if buffer.len() >= CHUNK {
        out.write_all(buffer)?;
        buffer.clear();
    }
    Ok(())
}

fn write_header(buffer: &mut Vec<u8>, document: &Document) {
    let mut keys = document.extra.0.iter().filter(|(key, _)| key != WHOLE_LINE);
    let newer = keys.clone().find(|(key, _)| key == "duizhao");
    let mut object = ObjectWriter::new(buffer);
    match newer {
        // What a newer version wrote is still in there.
        Some((_, version)) => write_raw(object.key("duizhao"), version),
        None => object.put("duizhao", VERSION),
    }
    let parts = object.key("parts");
    parts.push(b'[');
    for (index, part) in document.parts().iter().enumerate() {
        if index > 0 {
            parts.push(b',');
        }
        write_part(parts, part);
    }
    parts.push(b']');
    object.finish(&Extra(keys.by_ref().cloned().collect()));
    buffer.push(b'\n');
}

/// Reads a document, refusing the whole file at the first line that can't be read.
///
/// # Errors
/// When it is no project, one of a newer major version, or has a broken line; when cancelled.
pub fn read(bytes: &[u8], progress: &dyn Progress) -> Result<Document, FileProblem> {
    let (document, broken) = read_tolerant(bytes, progress)?;
    match broken.into_iter().next() {
        Some(BrokenLine { line, problem }) => Err(FileProblem::Line { line, problem }),
        None => Ok(document),
    }
}

/// Reads all lines that can be read, and says which could not; their text is kept in the document and written
/// back as lines of the kind `unreadable`.
///
/// # Errors
/// When it is no project or one of a newer major version, or its header line is broken; when cancelled.
pub fn read_tolerant(
    bytes: &[u8],
    progress: &dyn Progress,
) -> Result<(Document, Vec<BrokenLine>), FileProblem> {
    let total = bytes.len() as u64;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = Reader::default();
    let mut num_bytes_done = 0;
    let mut has_header = false;
    for (index, line) in bytes.split(|&byte| byte == b'\n').enumerate() {
        if index % 1024 == 0 {
            progress.step(num_bytes_done, total)?;
        }
        num_bytes_done += line.len() as u64 + 1;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        if !has_header {
            reader.read_header(line, index + 1)?;
            has_header = true;
        } else if let Err(problem) = reader.read_line(line) {
            reader.keep_unreadable(line);
            reader.broken.push(BrokenLine { line: index + 1, problem });
        }
    }
    if !has_header {
        return Err(FileProblem::Empty);
    }
    progress.step(total, total)?;
    Ok(reader.finish())
}

#[derive(Default)]
struct Reader {
    parts: Vec<Part>,
    paragraphs: Vec<Paragraph>,
    terms: Vec<Term>,
    choices: Vec<Choice>,
    settings: Option<Settings>,
    delivered: Option<Snapshot>,
    alignment: Option<Alignment>,
    extra: Extra,
    broken: Vec<BrokenLine>,
    authors: Authors,
}

impl Reader {
    fn read_header(&mut self, line: &[u8], line_number: usize) -> Result<(), FileProblem> {
        let at = |problem| FileProblem::Line { line: line_number, problem };
        if is_conflict_mark(line) {
            return Err(at(LineProblem::Conflict));
        }
        // Most files that are something else are recognised by their first bytes, however long they are.
        if !line.trim_ascii_start().starts_with(b"{") {
            return Err(FileProblem::NotAProject);
        }
        let text = as_text(line).map_err(at)?;
        let parsed = Fields::parse(text);
        if text.trim_start().starts_with("{\"duizhao\"") {
            let mut fields = parsed.map_err(at)?;
            let version = fields.take_raw("duizhao").map_err(at)?.unwrap_or_default();
            self.read_version(version)?;
            self.read_parts(fields).map_err(at)
        } else {
            let mut fields = parsed.map_err(|_| FileProblem::NotAProject)?;
            let version = fields.take_raw("duizhao").map_err(at)?;
            self.read_version(version.ok_or(FileProblem::NotAProject)?)?;
            self.read_parts(fields).map_err(at)
        }
    }

    fn read_version(&mut self, json: &str) -> Result<(), FileProblem> {
        let version: String = serde_json::from_str(json).map_err(|_| FileProblem::NotAProject)?;
        let (major, minor) = version.split_once('.').unwrap_or((&version, "0"));
        let numbers = (major.parse::<u32>(), minor.parse::<u32>());
        let (Ok(major), Ok(_)) = numbers else { return Err(FileProblem::NotAProject) };
        if major > MAJOR {
            return Err(FileProblem::NewerVersion { version });
        }
        if version != VERSION {
            self.extra.0.push(("duizhao".into(), json.to_owned()));
        }
        Ok(())
    }

    fn read_parts(&mut self, mut fields: Fields<'_>) -> Result<(), LineProblem> {
        for part in fields.take_or_default::<Vec<Fields<'_>>>("parts")? {
            self.parts.push(read_part(part)?);
        }
        if fields.has(WHOLE_LINE) {
            return Err(LineProblem::BadValue { key: WHOLE_LINE.into() });
        }
        self.extra.0.extend(fields.into_extra().0);
        Ok(())
    }

    fn read_line(&mut self, line: &[u8]) -> Result<(), LineProblem> {
        if is_conflict_mark(line) {
            return Err(LineProblem::Conflict);
        }
        let text = as_text(line)?;
        let mut fields = Fields::parse(text)?;
        if fields.has("paragraph") {
            self.paragraphs.push(read_paragraph(fields, &mut self.authors)?);
        } else if fields.has("term") {
            self.terms.push(read_term(fields)?);
        } else if is_choice(&fields) {
            self.choices.push(read_choice(fields)?);
        } else if fields.has("alignment") {
            put_once(&mut self.alignment, read_alignment(fields)?, "alignment")?;
        } else if let Some(alignment) = self.alignment.as_mut().filter(|_| fields.has("link")) {
            read_link(alignment, fields)?;
        } else if let Some(snapshot) = self.delivered.as_mut().filter(|_| fields.has("delivered")) {
            read_delivered_text(snapshot, fields)?;
        } else if let Some(settings) = take_settings(&mut fields)? {
            put_once(&mut self.settings, settings, "settings")?;
        } else if let Some(snapshot) = take_snapshot(&mut fields, &mut self.authors)? {
            put_once(&mut self.delivered, snapshot, "snapshot")?;
        } else {
            self.extra.0.push((WHOLE_LINE.into(), text.to_owned()));
        }
        Ok(())
    }

    /// Keeps what could not be read as a line that can be: the text, or the bytes where it is none.
    fn keep_unreadable(&mut self, line: &[u8]) {
        let mut kept = Vec::with_capacity(line.len() + 20);
        let mut object = ObjectWriter::new(&mut kept);
        match std::str::from_utf8(line) {
            Ok(text) => object.put("unreadable", text),
            Err(_) => object.put("unreadable", line),
        }
        object.finish(&Extra::default());
        let json = String::from_utf8(kept).expect("JSON is written as UTF-8");
        self.extra.0.push((WHOLE_LINE.into(), json));
    }

    fn finish(self) -> (Document, Vec<BrokenLine>) {
        let document = Document::new(self.parts, self.paragraphs, self.terms, self.extra)
            .with_choices(self.choices)
            .with_settings(self.settings.unwrap_or_default())
            .with_delivered(self.delivered)
            .with_alignment(self.alignment);
        (document, self.broken)
    }
}

/// Puts what a file has once at most.
fn put_once<T>(slot: &mut Option<T>, value: T, key: &str) -> Result<(), LineProblem> {
    if slot.is_some() {
        return Err(LineProblem::KeyTwice { key: key.to_owned() });
    }
    *slot = Some(value);
    Ok(())
}

fn as_text(line: &[u8]) -> Result<&str, LineProblem> {
    std::str::from_utf8(line)
        .map_err(|error| LineProblem::NotText { byte_column: error.valid_up_to() + 1 })
}

fn is_conflict_mark(line: &[u8]) -> bool {
    [&b"<<<<<<<"[..], b"=======", b">>>>>>>", b"|||||||"].iter().any(|mark| line.starts_with(mark))
}
