//! One TBX entry as a term: the first preferred Chinese is the source and other Chinese are aliases, English is
//! sorted by its administrative status into targets and forbidden forms.

use super::OWN_NOTE;
use crate::formats::glossary::table::kind_of;
use crate::formats::glossary::xml::{Element, is_chinese, is_english};
use crate::formats::glossary::{ProblemKind, TermFile, new_term, read_extra};
use crate::model::{Extra, Origin, Term};

/// Elements that only group others.
const GROUPS: &[&str] = &["termGrp", "termNoteGrp", "descripGrp", "adminGrp", "transacGrp"];

/// How a term stands in its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Preferred,
    Admitted,
    Forbidden,
}

/// One term of one language.
struct Form {
    text: String,
    standing: Standing,
    is_short: bool,
}

/// What is gathered from one entry.
#[derive(Default)]
struct Entry {
    chinese: Vec<Form>,
    english: Vec<Form>,
    notes: Vec<String>,
    own: Extra,
    subject: String,
}

/// Reads one entry and puts its term, or what is wrong, into the file.
pub(super) fn read_entry(element: &Element, line: usize, file: &mut TermFile) {
    let mut entry = Entry::default();
    entry.read(element, file);
    match entry.into_term(file) {
        Some(term) => file.push(line, term),
        None => file.report(line, ProblemKind::NoSource),
    }
}

/// The data category of an element and its value: DCA says it in an attribute, DCT in the name.
fn category(element: &Element) -> (&str, String) {
    let name = match element.attribute("type") {
        "" => &element.name,
        kind => kind,
    };
    (name, element.text_without(&[]))
}

impl Entry {
    /// What belongs to the concept.
    fn read(&mut self, element: &Element, file: &mut TermFile) {
        for child in element.elements() {
            match &*child.name {
                "langSet" | "langSec" => self.read_language(child, file),
                name if GROUPS.contains(&name) => self.read(child, file),
                _ => self.read_category(child, file),
            }
        }
    }

    fn read_category(&mut self, element: &Element, file: &mut TermFile) {
        match category(element) {
            ("note", text) => self.read_note(text),
            ("definition", text) => self.notes.push(text),
            ("subjectField", text) => self.subject = text,
            _ => file.leave_out("tbx-category"),
        }
    }

    fn read_note(&mut self, text: String) {
        match text.strip_prefix(OWN_NOTE).and_then(read_extra) {
            Some(own) => self.own = own,
            None => self.notes.push(text),
        }
    }

    fn read_language(&mut self, element: &Element, file: &mut TermFile) {
        let language = element.attribute("lang");
        let is_source = is_chinese(language);
        if !is_source && !is_english(language) {
            return file.leave_out("other-language");
        }
        for child in element.elements() {
            if matches!(&*child.name, "tig" | "ntig" | "termSec") {
                if let Some(form) = self.read_form(child, file) {
                    let forms = if is_source { &mut self.chinese } else { &mut self.english };
                    forms.push(form);
                }
            } else {
                self.read_category(child, file);
            }
        }
    }

    fn read_form(&mut self, element: &Element, file: &mut TermFile) -> Option<Form> {
        let mut form = Form { text: String::new(), standing: Standing::Admitted, is_short: false };
        let mut pending: Vec<&Element> = element.elements().collect();
        pending.reverse();
        while let Some(child) = pending.pop() {
            if GROUPS.contains(&&*child.name) {
                pending.extend(child.elements());
                continue;
            }
            match category(child) {
                ("term", text) => form.text = text,
                ("administrativeStatus" | "normativeAuthorization", text) => {
                    form.standing = standing(&text);
                }
                ("termType", text) => form.is_short = text == "shortForm",
                ("note", text) => self.read_note(text),
                _ => file.leave_out("tbx-category"),
            }
        }
        (!form.text.is_empty()).then_some(form)
    }

    fn into_term(mut self, file: &mut TermFile) -> Option<Term> {
        // The order in the file counts among those of the same standing.
        self.chinese.sort_by_key(|form| form.standing);
        self.english.sort_by_key(|form| form.standing);
        let mut chinese = self.chinese.into_iter().map(|form| form.text);
        let mut term = new_term(&chinese.next()?, Vec::new());
        term.aliases = chinese.collect();
        for form in self.english {
            if form.standing == Standing::Forbidden {
                term.forbidden.push(form.text);
            } else if form.is_short && term.short_target.is_none() {
                term.short_target = Some(form.text);
            } else {
                term.targets.push(form.text);
            }
        }
        match kind_of(&self.subject) {
            Some(kind) => term.kind = kind,
            None if self.subject.is_empty() => {}
            None => file.leave_out("glossary-value"),
        }
        self.notes.retain(|note| !note.is_empty());
        term.note = self.notes.join("\n");
        put_own(&mut term, self.own);
        Some(term)
    }
}

/// The picklist of TBX-Basic and what other tools write for it.
fn standing(text: &str) -> Standing {
    let starts = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if starts(&["preferred"]) {
        Standing::Preferred
    } else if starts(&["deprecated", "superseded", "obsolete", "forbidden", "notRecommended"]) {
        Standing::Forbidden
    } else {
        Standing::Admitted
    }
}

/// The fields that the note of our own holds.
fn put_own(term: &mut Term, own: Extra) {
    for (key, json) in own.0 {
        let text: Option<String> = serde_json::from_str(&json).ok();
        match (&*key, text) {
            ("marks", Some(marks)) => {
                let mut marks = marks.chars();
                term.marks = marks.next().zip(marks.next());
            }
            ("exact_case", _) => term.exact_case = json == "true",
            ("origin", Some(name)) => term.origin = Origin::from_name(&name).unwrap_or_default(),
            ("uncertain_left", Some(text)) => term.uncertain_left = text,
            ("note", Some(text)) => term.note = text,
            ("extra", _) => term.extra = read_extra(&json).unwrap_or_default(),
            _ => {}
        }
    }
}
