//! Dictionaries in the form of CC-CEDICT (CedPane is one) as a source of terms: the simplified form is the
//! Chinese, the meanings are the English.

use super::{Carries, Head, ProblemKind, ReadOptions, TermFile, TermFormat};
use super::{never_written, new_term, read_text};
use crate::formats::{Confidence, FormatError, Options, ReadSeek};
use crate::model::Term;
use crate::tasks::Progress;
use crate::text::fold::simplified;
use std::io::Write;

/// How meanings begin that say something about the word and are no English for it.
const REMARKS: &[&str] = &[
    "CL:",
    "see ",
    "see also ",
    "variant of ",
    "old variant of ",
    "also written ",
    "also pr. ",
    "abbr. for ",
    "used in ",
    "erhua variant of ",
    "Taiwan pr. ",
    "surname ",
];

/// CC-CEDICT's form.
#[derive(Clone, Copy, Debug)]
pub struct Cedict;

impl TermFormat for Cedict {
    fn id(&self) -> &'static str {
        "cedict"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["u8", "cedict"]
    }

    fn confidence(&self, head: &Head<'_>, extension: &str) -> Confidence {
        let mut lines = head.text.lines().filter(|line| !line.starts_with('#'));
        let is_entry = lines.next().is_some_and(|line| entry(line).is_some());
        match extension {
            _ if is_entry => Confidence(92),
            "u8" | "cedict" => Confidence(50),
            _ => Confidence(0),
        }
    }

    fn carries(&self) -> Carries {
        Carries::Nothing
    }

    fn read(
        &self,
        input: &mut dyn ReadSeek,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<TermFile, FormatError> {
        let decoded = read_text(input, options, progress)?;
        let mut file = TermFile { encoding: Some(decoded.encoding), ..TermFile::default() };
        for (index, line) in decoded.text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            match entry(line) {
                Some(term) if term.targets.is_empty() => file.leave_out("no-meaning"),
                Some(term) => file.push(index + 1, term),
                None => file.report(index + 1, ProblemKind::NotAnEntry),
            }
        }
        file.join_same_sources();
        Ok(file)
    }

    fn write(
        &self,
        _terms: &[&Term],
        _options: &Options,
        _out: &mut dyn Write,
        _progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        Err(never_written(self.id()))
    }
}

/// One line: `軟銀 软银 [ruan3 yin2] /SoftBank/`. The traditional form is an alias only where folding its
/// characters one by one does not give the simplified one.
fn entry(line: &str) -> Option<Term> {
    let (traditional, rest) = line.trim_end().split_once(' ')?;
    let (simplified_form, rest) = rest.split_once(' ')?;
    let (_, meanings) = rest.trim_start().strip_prefix('[')?.split_once(']')?;
    let meanings = meanings.trim().strip_prefix('/')?.strip_suffix('/')?;
    let mut term = new_term(simplified_form, Vec::new());
    let fold = |text: &str| text.chars().map(simplified).collect::<String>();
    if fold(traditional) != fold(simplified_form) {
        term.aliases.push(traditional.to_owned());
    }
    for meaning in meanings.split('/') {
        add_meaning(&mut term, meaning.trim());
    }
    Some(term)
}

/// Adds a meaning as English; what stands in parentheses goes into the note.
fn add_meaning(term: &mut Term, meaning: &str) {
    if REMARKS.iter().any(|remark| meaning.starts_with(remark)) {
        return;
    }
    let (text, remark) = match meaning.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) {
        Some((text, remark)) => (text.trim(), remark),
        None => (meaning, ""),
    };
    // `Alps, the` is how an index has `the Alps`.
    let turned = text.split_once(", ").map(|(last, first)| format!("{first} {last}"));
    let is_known = |known: &String| *known == text || turned.as_ref() == Some(known);
    if text.is_empty() || term.targets.iter().any(is_known) {
        return;
    }
    term.targets.push(text.to_owned());
    if !remark.is_empty() && !term.note.contains(remark) {
        let gap = if term.note.is_empty() { "" } else { "; " };
        term.note = [&term.note, gap, remark].concat();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::Unwatched;
    use std::io::Cursor;

    #[test]
    fn reads_entries() {
        let text = "# CC-CEDICT\n軟銀 软银 [Ruan3 yin2] /SoftBank (company)/\n\
            阿聯 阿联 [A1_Lian2] /United Arab Emirates (abbr)/Arab Emirates, United (abbr)/\n\
            broken line\n仇 仇 [Qiu2] /surname Qiu/\n仇 仇 [chou2] /hatred/CL:個|个[ge4]/\n";
        let file =
            Cedict.read(&mut Cursor::new(text), &ReadOptions::default(), &Unwatched).unwrap();
        let found: Vec<_> = file.terms.iter().map(|t| (&*t.source, t.target(), &*t.note)).collect();
        let expected = [
            ("软银", "SoftBank", "company"),
            ("阿联", "United Arab Emirates", "abbr"),
            ("仇", "hatred", ""),
        ];
        assert_eq!(found, expected);
        assert_eq!(file.terms[1].targets.len(), 1);
        assert_eq!((file.problems[0].line, file.skipped[0].count), (4, 1));
    }
}
