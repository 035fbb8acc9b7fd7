//! TMX 1.4, which every translation memory reads: one unit for each segment that has both sides.

use super::{Head, Pair, PairFormat, SEGMENTS};
use crate::formats::{FormatError, OptionSpec, Options};
use crate::model::AlignLevel;
use crate::tasks::Progress;
use jiff::Timestamp;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io::{self, Write};

/// Writes TMX. Segments with one side only have no place in a memory and are left out.
#[derive(Clone, Copy, Debug)]
pub struct Tmx;

impl PairFormat for Tmx {
    fn id(&self) -> &'static str {
        "tmx"
    }

    fn extension(&self) -> &'static str {
        "tmx"
    }

    fn options(&self) -> &'static [OptionSpec] {
        &[SEGMENTS]
    }

    fn write(
        &self,
        head: Head,
        pairs: &[Pair<'_>],
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        options.check(self.options())?;
        let mut file =
            File { xml: Writer::new_with_indent(out, b' ', 1), source_lang: source_lang(head) };
        file.begin(head)?;
        for (index, pair) in pairs.iter().enumerate() {
            progress.step(index as u64, pairs.len() as u64)?;
            if !pair.source.is_empty() && !pair.target.is_empty() {
                file.write_unit(pair)?;
            }
        }
        file.end()?;
        Ok(())
    }
}

/// The language tags that the common programs write and match.
fn source_lang(head: Head) -> &'static str {
    if head.is_traditional { "zh-TW" } else { "zh-CN" }
}

struct File<'a> {
    xml: Writer<&'a mut dyn Write>,
    source_lang: &'static str,
}

impl File<'_> {
    fn begin(&mut self, head: Head) -> io::Result<()> {
        self.xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        self.open(BytesStart::new("tmx").with_attributes([("version", "1.4")]))?;
        let segment = match head.level {
            AlignLevel::Paragraph => "paragraph",
            AlignLevel::Sentence => "sentence",
        };
        let attributes = [
            ("creationtool", "Duizhao"),
            ("creationtoolversion", env!("CARGO_PKG_VERSION")),
            ("segtype", segment),
            ("o-tmf", "Duizhao"),
            ("adminlang", "en"),
            ("srclang", self.source_lang),
            ("datatype", "plaintext"),
        ];
        let header = BytesStart::new("header").with_attributes(attributes);
        self.xml.write_event(Event::Empty(header))?;
        self.open(BytesStart::new("body"))
    }

    fn open(&mut self, start: BytesStart<'_>) -> io::Result<()> {
        self.xml.write_event(Event::Start(start))
    }

    fn close(&mut self, name: &str) -> io::Result<()> {
        self.xml.write_event(Event::End(BytesEnd::new(name)))
    }

    fn write_unit(&mut self, pair: &Pair<'_>) -> io::Result<()> {
        let mut unit = BytesStart::new("tu");
        if let Some(stamp) = pair.edited {
            if let Ok(time) = Timestamp::from_second(stamp.at) {
                unit.push_attribute(("changedate", &*time.strftime("%Y%m%dT%H%M%SZ").to_string()));
            }
            if !stamp.by.is_empty() {
                unit.push_attribute(("changeid", &*allowed(&stamp.by)));
            }
        }
        self.open(unit)?;
        self.write_variant(self.source_lang, &pair.source)?;
        self.write_variant("en", &pair.target)?;
        self.close("tu")
    }

    fn write_variant(&mut self, lang: &str, text: &str) -> io::Result<()> {
        self.open(BytesStart::new("tuv").with_attributes([("xml:lang", lang)]))?;
        self.open(BytesStart::new("seg"))?;
        self.xml.write_event(Event::Text(BytesText::new(&allowed(text))))?;
        self.close("seg")?;
        self.close("tuv")
    }

    fn end(&mut self) -> io::Result<()> {
        self.close("body")?;
        self.close("tmx")?;
        self.xml.get_mut().write_all(b"\n")
    }
}

/// The text without the characters that XML 1.0 has no way to write.
fn allowed(text: &str) -> String {
    let is_allowed = |c: &char| matches!(c, '\t' | '\n' | ' '..='\u{FFFD}' | '\u{10000}'..);
    text.chars().filter(is_allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Stamp;
    use crate::tasks::Unwatched;

    fn written(pairs: &[Pair<'_>]) -> String {
        let head = Head { is_traditional: false, level: AlignLevel::Sentence };
        let mut out = Vec::new();
        Tmx.write(head, pairs, &Options::default(), &mut out, &Unwatched).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn units_with_both_sides_are_written() {
        let stamp = Stamp { by: "Ada & Co".into(), at: 0 };
        let text = written(&[
            Pair {
                source: "湖<1>\u{1}".into(),
                target: "A lake & more".into(),
                edited: Some(&stamp),
            },
            Pair { source: "只有中文。".into(), ..Pair::default() },
        ]);
        assert!(
            text.contains("<tu changedate=\"19700101T000000Z\" changeid=\"Ada &amp; Co\">"),
            "{text}"
        );
        assert!(text.contains("<tuv xml:lang=\"zh-CN\">"), "{text}");
        assert!(text.contains("<seg>湖&lt;1&gt;</seg>"), "{text}");
        assert!(text.contains("<seg>A lake &amp; more</seg>"), "{text}");
        assert!(!text.contains("只有中文"), "{text}");
        assert_eq!(text.matches("<tu ").count() + text.matches("<tu>").count(), 1);
    }
}
