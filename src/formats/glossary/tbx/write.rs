//! Terms as TBX entries, in version 2 or either style of version 3.

use super::OWN_NOTE;
use crate::formats::FormatError;
use crate::formats::glossary::write_extra;
use crate::formats::glossary::xml::escaped;
use crate::model::{Extra, Origin, Term, TermKind};
use crate::tasks::Progress;
use std::io::{self, Write};

/// The names and frames of one version and style.
struct Style {
    head: &'static str,
    foot: &'static str,
    entry: &'static str,
    language: &'static str,
    form: &'static str,
    /// Categories are elements with a prefix.
    is_dct: bool,
}

const V2: Style = Style {
    head: r#"<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
<martifHeader>
<fileDesc><sourceDesc><p>Glossary written by Duizhao</p></sourceDesc></fileDesc>
<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
</martifHeader>
"#,
    foot: "</martif>\n",
    entry: "termEntry",
    language: "langSet",
    form: "tig",
    is_dct: false,
};

const V3_DCA: Style = Style {
    head: r#"<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader>
<fileDesc><sourceDesc><p>Glossary written by Duizhao</p></sourceDesc></fileDesc>
</tbxHeader>
"#,
    foot: "</tbx>\n",
    entry: "conceptEntry",
    language: "langSec",
    form: "termSec",
    is_dct: false,
};

const V3_DCT: Style = Style {
    head: r#"<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader>
<fileDesc><sourceDesc><p>Glossary written by Duizhao</p></sourceDesc></fileDesc>
</tbxHeader>
"#,
    is_dct: true,
    ..V3_DCA
};

/// Writes a whole file.
pub(super) fn write(
    terms: &[&Term],
    version: &str,
    out: &mut dyn Write,
    progress: &dyn Progress,
) -> Result<(), FormatError> {
    let style = match version {
        "v2" => V2,
        "v3-dct" => V3_DCT,
        _ => V3_DCA,
    };
    write!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}<text>\n<body>\n", style.head)?;
    for (index, term) in terms.iter().enumerate() {
        progress.step(index as u64, terms.len() as u64)?;
        style.write_entry(index + 1, term, out)?;
    }
    write!(out, "</body>\n</text>\n{}", style.foot)?;
    Ok(())
}

impl Style {
    fn write_entry(&self, number: usize, term: &Term, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "<{} id=\"c{number}\">", self.entry)?;
        if term.kind != TermKind::default() {
            self.write_category("descrip", "min", "subjectField", term.kind.name(), out)?;
        }
        let own = own_fields(term);
        if !term.note.is_empty() && !own.0.iter().any(|(key, _)| key == "note") {
            writeln!(out, "<note>{}</note>", escaped(&term.note))?;
        }
        if !own.0.is_empty() {
            writeln!(out, "<note>{OWN_NOTE}{}</note>", escaped(&write_extra(&own)))?;
        }
        writeln!(out, "<{} xml:lang=\"zh\">", self.language)?;
        self.write_form(&term.source, "preferred", None, out)?;
        for alias in &term.aliases {
            self.write_form(alias, "admitted", Some("variant"), out)?;
        }
        writeln!(out, "</{}>", self.language)?;
        self.write_english(term, out)?;
        writeln!(out, "</{}>", self.entry)
    }

    fn write_english(&self, term: &Term, out: &mut dyn Write) -> io::Result<()> {
        if term.targets.is_empty() && term.short_target.is_none() && term.forbidden.is_empty() {
            return Ok(());
        }
        writeln!(out, "<{} xml:lang=\"en\">", self.language)?;
        for (index, target) in term.targets.iter().enumerate() {
            let standing = if index == 0 { "preferred" } else { "admitted" };
            self.write_form(target, standing, None, out)?;
        }
        if let Some(short) = &term.short_target {
            self.write_form(short, "admitted", Some("shortForm"), out)?;
        }
        for forbidden in &term.forbidden {
            self.write_form(forbidden, "deprecated", None, out)?;
        }
        writeln!(out, "</{}>", self.language)
    }

    fn write_form(
        &self,
        text: &str,
        standing: &str,
        term_type: Option<&str>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        writeln!(out, "<{}>\n<term>{}</term>", self.form, escaped(text))?;
        let standing = format!("{standing}Term-admn-sts");
        self.write_category("termNote", "min", "administrativeStatus", &standing, out)?;
        if let Some(term_type) = term_type {
            self.write_category("termNote", "basic", "termType", term_type, out)?;
        }
        writeln!(out, "</{}>", self.form)
    }

    fn write_category(
        &self,
        element: &str,
        module: &str,
        category: &str,
        value: &str,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        if self.is_dct {
            writeln!(out, "<{module}:{category}>{value}</{module}:{category}>")
        } else {
            writeln!(out, "<{element} type=\"{category}\">{value}</{element}>")
        }
    }
}

/// What TBX-Basic has no category for.
fn own_fields(term: &Term) -> Extra {
    let json = |text: &str| serde_json::to_string(text).expect("a text is always JSON");
    let mut own = Vec::new();
    if let Some((open, close)) = term.marks {
        own.push(("marks".to_owned(), json(&[open, close].iter().collect::<String>())));
    }
    if term.exact_case {
        own.push(("exact_case".to_owned(), "true".to_owned()));
    }
    if term.origin != Origin::default() {
        own.push(("origin".to_owned(), json(term.origin.name())));
    }
    if !term.uncertain_left.is_empty() {
        own.push(("uncertain_left".to_owned(), json(&term.uncertain_left)));
    }
    // A note that looks like ours goes in here.
    if term.note.starts_with(OWN_NOTE) {
        own.push(("note".to_owned(), json(&term.note)));
    }
    if !term.extra.0.is_empty() {
        own.push(("extra".to_owned(), write_extra(&term.extra)));
    }
    Extra(own)
}
