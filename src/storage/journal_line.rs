//! The journal's file format: JSON Lines, each `{"sum":"…","entry":{…}}` with a checksum over the entry, so
//! that a line that was cut or damaged is recognised. The first entry is the header; behind the header of a
//! new article's journal stands the whole project file as it was when the article was opened.

use super::fingerprint::{Fingerprint, hex};
use super::twin::{Fields, ObjectWriter, read_edit, write_edit};
use super::{FileProblem, LineProblem};
use crate::model::{Edit, Extra};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

const VERSION: &str = "1.0";

/// What a journal belongs to.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// The content of the project file that the entries begin from.
    pub base: Option<Fingerprint>,
    /// The article that was opened, for a journal without a project.
    pub origin: Option<PathBuf>,
    /// The whole document that the entries begin from, for a journal without a project.
    pub snapshot: Option<Fingerprint>,
}

/// One step of work, and where it stands in the journal.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub sequence: u64,
    pub edits: Vec<Edit>,
    pub span: Span,
}

/// Bytes of the journal that hold one step.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub sequence: u64,
    pub byte_start: u64,
    pub byte_end: u64,
}

/// Says that a save of all steps up to a number was about to be put in place.
#[derive(Clone, Debug)]
pub(super) struct Saving {
    pub print: Fingerprint,
    pub up_to: u64,
}

/// A journal as it was read.
#[derive(Debug)]
pub(super) struct Parsed<'a> {
    pub header: Header,
    pub snapshot: Option<&'a [u8]>,
    pub steps: Vec<Step>,
    pub saves: Vec<Saving>,
    /// Bytes up to the end of the last whole entry.
    pub good_len: u64,
    /// Whether something stands behind that.
    pub torn: bool,
    /// Damaged lines between whole ones.
    pub num_unreadable: usize,
}

/// A header's line.
pub(super) fn header_line(header: &Header) -> Vec<u8> {
    line(|entry| {
        let mut object = ObjectWriter::new(entry);
        object.put("journal", VERSION);
        if let Some(base) = &header.base {
            object.put("base", &base.to_text());
        }
        if let Some(origin) = &header.origin {
            object.put("origin", &origin.to_string_lossy());
        }
        if let Some(snapshot) = &header.snapshot {
            object.put("snapshot", &snapshot.to_text());
        }
        object.finish(&Extra::default());
    })
}

/// The line of one step. All its edits stand in one line, so that it is there whole or not at all: half a
/// merge of two paragraphs would lose a text.
pub(super) fn step_line(sequence: u64, edits: &[Edit]) -> Vec<u8> {
    line(|entry| {
        let mut object = ObjectWriter::new(entry);
        object.put("n", &sequence);
        let list = object.key("edits");
        list.push(b'[');
        for (index, edit) in edits.iter().enumerate() {
            if index > 0 {
                list.push(b',');
            }
            write_edit(list, edit);
        }
        list.push(b']');
        object.finish(&Extra::default());
    })
}

/// The line that says what is about to be saved.
pub(super) fn saving_line(saving: &Saving) -> Vec<u8> {
    line(|entry| {
        let mut object = ObjectWriter::new(entry);
        object.put("saving", &saving.print.to_text());
        object.put("up_to", &saving.up_to);
        object.finish(&Extra::default());
    })
}

fn line(write: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut entry = Vec::with_capacity(512);
    write(&mut entry);
    let mut line = Vec::with_capacity(entry.len() + 40);
    line.extend(format!("{{\"sum\":\"{}\",\"entry\":", sum(&entry)).into_bytes());
    line.extend(entry);
    line.extend(b"}\n");
    line
}

/// The first 16 hexadecimal digits of SHA-256.
fn sum(entry: &[u8]) -> String {
    hex(&Sha256::digest(entry)[..8])
}

/// The entry of a line, when it is whole.
fn entry_of(line: &[u8]) -> Option<Fields<'_>> {
    let mut fields = Fields::parse(std::str::from_utf8(line).ok()?).ok()?;
    let expected: String = fields.take("sum").ok()??;
    let entry = fields.take_raw("entry").ok()??;
    if sum(entry.as_bytes()) != expected {
        return None;
    }
    Fields::parse(entry).ok()
}

/// Reads the header's line only, for lists.
pub(super) fn parse_header(line: &[u8]) -> Result<Header, FileProblem> {
    let mut fields = entry_of(line).ok_or(FileProblem::NotAProject)?;
    let mut read = || -> Result<(String, Header), LineProblem> {
        let version: String = fields.require("journal")?;
        let print = |text: Option<String>| text.and_then(|text| Fingerprint::from_text(&text));
        let base = print(fields.take("base")?);
        let origin = fields.take::<String>("origin")?.map(PathBuf::from);
        let snapshot = print(fields.take("snapshot")?);
        Ok((version, Header { base, origin, snapshot }))
    };
    let (version, header) = read().map_err(|problem| FileProblem::Line { line: 1, problem })?;
    if version.split('.').next() != VERSION.split('.').next() {
        return Err(FileProblem::NewerVersion { version });
    }
    Ok(header)
}

/// Reads a whole journal. A torn end is no error.
///
/// # Errors
/// When the header is damaged or a newer version's, or the snapshot behind it is not whole.
pub(super) fn parse(bytes: &[u8]) -> Result<Parsed<'_>, FileProblem> {
    let header_end = bytes.iter().position(|&byte| byte == b'\n').ok_or(FileProblem::Empty)?;
    let header = parse_header(&bytes[..header_end])?;
    let mut at = header_end + 1;
    let mut snapshot = None;
    if let Some(print) = &header.snapshot {
        let rest = &bytes[at..];
        let len = usize::try_from(print.num_bytes()).ok().filter(|&len| len <= rest.len());
        let whole = &rest[..len.ok_or(FileProblem::NotAProject)?];
        if Fingerprint::of_bytes(whole) != *print {
            return Err(FileProblem::NotAProject);
        }
        at += whole.len();
        snapshot = Some(whole);
    }
    let mut parsed = Parsed {
        header,
        snapshot,
        steps: Vec::new(),
        saves: Vec::new(),
        good_len: at as u64,
        torn: false,
        num_unreadable: 0,
    };
    parsed.read_entries(bytes, at);
    Ok(parsed)
}

impl Parsed<'_> {
    fn read_entries(&mut self, bytes: &[u8], mut at: usize) {
        let mut num_bad_since = 0;
        while let Some(len) = bytes[at..].iter().position(|&byte| byte == b'\n') {
            let end = at + len + 1;
            match entry_of(&bytes[at..at + len]) {
                Some(fields) => {
                    self.num_unreadable += num_bad_since;
                    num_bad_since = 0;
                    self.good_len = end as u64;
                    if self.read_entry(fields, at as u64, end as u64).is_err() {
                        self.num_unreadable += 1;
                    }
                }
                None => num_bad_since += 1,
            }
            at = end;
        }
        self.torn = self.good_len < bytes.len() as u64;
    }

    fn read_entry(
        &mut self,
        mut fields: Fields<'_>,
        byte_start: u64,
        byte_end: u64,
    ) -> Result<(), LineProblem> {
        if let Some(print) = fields.take::<String>("saving")? {
            let print = Fingerprint::from_text(&print)
                .ok_or_else(|| LineProblem::BadValue { key: "saving".into() })?;
            self.saves.push(Saving { print, up_to: fields.require("up_to")? });
            return Ok(());
        }
        let sequence = fields.require("n")?;
        let edits: Vec<Fields<'_>> = fields.require("edits")?;
        let edits = edits.into_iter().map(read_edit).collect::<Result<_, _>>()?;
        let span = Span { sequence, byte_start, byte_end };
        self.steps.push(Step { sequence, edits, span });
        Ok(())
    }

    /// The number of the last step; 0 when there is none.
    pub(super) fn last_sequence(&self) -> u64 {
        self.steps.iter().map(|step| step.sequence).max().unwrap_or(0)
    }
}

/// The name of a project's journal in the recovery folder, where it can't stand beside the project.
pub(super) fn name_for(place: &Path) -> String {
    format!("project-{}.journal", super::place::key(place))
}
