//! XML entry by entry: each entry becomes a small tree, so that a broken one is left out and the rest read on.
//! Nothing is fetched and no entity is expanded but the five of XML itself; depth is limited.

use super::{ProblemKind, TermFile};
use crate::formats::encoding::{ENCODING, decode, read_all};
use crate::formats::{FormatError, ReadSeek};
use crate::tasks::Progress;
use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

/// Elements inside one another beyond this are an attack.
const MAX_DEPTH: usize = 64;

/// Text and elements of one entry beyond this many pieces are an attack.
const MAX_PIECES: usize = 100_000;

/// One element with what is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Element {
    /// Its name without prefix.
    pub name: String,
    /// Attributes by their name without prefix.
    pub attributes: Vec<(String, String)>,
    /// What is in it.
    pub children: Vec<Child>,
}

/// A piece of an element's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Child {
    Element(Element),
    Text(String),
}

impl Element {
    /// An attribute's value; empty when it is not there.
    pub fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// The elements directly inside.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    /// All text inside, trimmed, without that of elements with these names.
    pub fn text_without(&self, left_out: &[&str]) -> String {
        let mut text = String::new();
        self.collect(left_out, &mut text);
        text.trim().to_owned()
    }

    fn collect(&self, left_out: &[&str], text: &mut String) {
        for child in &self.children {
            match child {
                Child::Text(piece) => text.push_str(piece),
                Child::Element(element) if left_out.contains(&&*element.name) => {}
                Child::Element(element) => element.collect(left_out, text),
            }
        }
    }
}

/// The file's text in the encoding it declares, a byte order mark first.
pub(super) fn read_xml(
    input: &mut dyn ReadSeek,
    options: &super::ReadOptions,
    file: &mut TermFile,
    progress: &dyn Progress,
) -> Result<String, FormatError> {
    let bytes = read_all(input, progress)?;
    let chosen = options.options.value(&ENCODING);
    let declared = if chosen == "auto" { declared_encoding(&bytes) } else { None };
    let decoded = decode(bytes, declared.unwrap_or(chosen))?;
    file.encoding = Some(decoded.encoding);
    Ok(decoded.text)
}

/// What `<?xml … encoding="…"?>` says, where it is one of the encodings that are read.
fn declared_encoding(bytes: &[u8]) -> Option<&'static str> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let (_, rest) = head.split_once("encoding=")?;
    let name = rest.get(1..)?.split(['"', '\'']).next()?.to_lowercase();
    match &*name {
        "gb2312" | "gbk" | "gb18030" => Some("gb18030"),
        "big5" => Some("big5"),
        _ => None,
    }
}

/// Calls `each` with every element of one of these names, wherever it stands, and its line. What is broken is
/// reported to the file.
pub(super) fn each_entry(
    text: &str,
    names: &[&str],
    file: &mut TermFile,
    progress: &dyn Progress,
    mut each: impl FnMut(&Element, usize, &mut TermFile),
) -> Result<(), FormatError> {
    let mut walk = Walk::new(text);
    loop {
        match walk.next(names, file) {
            Step::Entry(entry, line) => each(&entry, line, file),
            Step::Between => {}
            Step::End => return Ok(()),
        }
        progress.step(walk.reader.buffer_position(), text.len() as u64)?;
    }
}

enum Step {
    Entry(Element, usize),
    Between,
    End,
}

struct Walk<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
    byte_counted: usize,
    line: usize,
    /// The entry that is open: its elements from the outside in, and the line it began on.
    open: Vec<Element>,
    open_line: usize,
    num_pieces: usize,
    /// Why the open entry is left out, and where.
    fault: Option<(usize, ProblemKind)>,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().allow_dangling_amp = true;
        Self {
            text,
            reader,
            depth: 0,
            byte_counted: 0,
            line: 1,
            open: Vec::new(),
            open_line: 1,
            num_pieces: 0,
            fault: None,
        }
    }

    /// The line of a byte; bytes are asked for in order.
    fn line_at(&mut self, byte: usize) -> usize {
        let byte = byte.clamp(self.byte_counted, self.text.len());
        let passed = &self.text.as_bytes()[self.byte_counted..byte];
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.byte_counted = byte;
        self.line
    }

    fn next(&mut self, names: &[&str], file: &mut TermFile) -> Step {
        let byte = self.reader.buffer_position() as usize;
        let event = match self.reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let line = self.line_at(self.reader.error_position() as usize);
                file.report(line, ProblemKind::Malformed { what: error.to_string() });
                return Step::End;
            }
        };
        match event {
            Event::Eof if self.depth > 0 => {
                let line = self.line_at(self.text.len());
                let what = "the file ends inside an element".to_owned();
                file.report(line, ProblemKind::Malformed { what });
                Step::End
            }
            Event::Eof => Step::End,
            Event::DocType(doctype) => {
                if let Some(name) = declared_entity(&doctype) {
                    let line = self.line_at(byte);
                    file.report(line, ProblemKind::Entity { name });
                }
                Step::Between
            }
            Event::Start(start) => self.begin(&start, byte, names, file),
            Event::End(_) => self.end(file),
            Event::Text(text) => self.put(&collapsed(&text.xml10_content())),
            Event::CData(text) => self.put(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                if let Ok(Some(c)) = reference.resolve_char_ref() {
                    return self.put(c.encode_utf8(&mut [0; 4]));
                }
                match resolve_predefined_entity(&reference) {
                    Some(text) => self.put(text),
                    None => self.refuse(byte, ProblemKind::Entity { name: reference.to_string() }),
                }
            }
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Step::Between,
        }
    }

    fn begin(
        &mut self,
        start: &BytesStart<'_>,
        byte: usize,
        names: &[&str],
        file: &mut TermFile,
    ) -> Step {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            let line = self.line_at(byte);
            file.report(line, ProblemKind::TooDeep);
            return Step::End;
        }
        let name = start.local_name().into_inner().to_owned();
        if self.open.is_empty() {
            if !names.contains(&&*name) {
                return Step::Between;
            }
            self.open_line = self.line_at(byte);
            self.num_pieces = 0;
        }
        self.open.push(Element { name, ..Element::default() });
        self.read_attributes(start, byte);
        self.count_piece(byte)
    }

    fn read_attributes(&mut self, start: &BytesStart<'_>, byte: usize) {
        for attribute in start.attributes().with_checks(false) {
            let attribute = match attribute {
                Ok(attribute) => attribute,
                Err(error) => {
                    self.refuse(byte, ProblemKind::Malformed { what: error.to_string() });
                    continue;
                }
            };
            match unescape(&attribute.value) {
                Ok(value) => {
                    let name = attribute.key.local_name().into_inner().to_owned();
                    if let Some(element) = self.open.last_mut() {
                        element.attributes.push((name, value.into_owned()));
                    }
                }
                Err(error) => {
                    self.refuse(byte, ProblemKind::Entity { name: error.to_string() });
                }
            }
        }
    }

    fn end(&mut self, file: &mut TermFile) -> Step {
        self.depth = self.depth.saturating_sub(1);
        let Some(element) = self.open.pop() else { return Step::Between };
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(Child::Element(element));
            return Step::Between;
        }
        match self.fault.take() {
            Some((line, kind)) => {
                file.report(line, kind);
                Step::Between
            }
            None => Step::Entry(element, self.open_line),
        }
    }

    fn put(&mut self, text: &str) -> Step {
        let Some(element) = self.open.last_mut() else { return Step::Between };
        match element.children.last_mut() {
            Some(Child::Text(before)) => before.push_str(text),
            _ => element.children.push(Child::Text(text.to_owned())),
        }
        let byte = self.byte_counted;
        self.count_piece(byte)
    }

    fn count_piece(&mut self, byte: usize) -> Step {
        self.num_pieces += 1;
        if self.num_pieces > MAX_PIECES {
            // The entry goes on, but nothing of it is kept.
            for element in &mut self.open {
                element.children.clear();
            }
            return self.refuse(byte, ProblemKind::TooDeep);
        }
        Step::Between
    }

    /// Leaves the open entry out.
    fn refuse(&mut self, byte: usize, kind: ProblemKind) -> Step {
        if !self.open.is_empty() && self.fault.is_none() {
            let line = self.line_at(byte);
            self.fault = Some((line, kind));
        }
        Step::Between
    }
}

/// The first entity that a document type declares.
fn declared_entity(doctype: &str) -> Option<String> {
    let (_, rest) = doctype.split_once("<!ENTITY")?;
    let mut words = rest.split_whitespace();
    let name = words.next()?;
    Some(if name == "%" { words.next()? } else { name }.to_owned())
}

/// Line ends and the indentation around them are one space: editors break long lines.
fn collapsed(text: &str) -> String {
    if !text.contains('\n') {
        return text.to_owned();
    }
    let mut lines = text.split('\n');
    let mut collapsed = lines.next().unwrap_or_default().trim_end().to_owned();
    for line in lines {
        collapsed.push(' ');
        collapsed.push_str(line.trim());
    }
    if text.ends_with(' ') && !collapsed.ends_with(' ') {
        collapsed.push(' ');
    }
    collapsed
}

/// Escapes text so that every character comes back, line ends too.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Whether a language tag names Chinese.
pub(super) fn is_chinese(tag: &str) -> bool {
    matches!(&*primary(tag), "zh" | "cmn" | "zho" | "chi" | "yue" | "lzh")
}

/// Whether a language tag names English.
pub(super) fn is_english(tag: &str) -> bool {
    matches!(&*primary(tag), "en" | "eng")
}

fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().trim().to_lowercase()
}
