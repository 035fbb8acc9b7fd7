//! Files of other tools, and hostile ones.

use super::*;
use crate::formats::glossary::ProblemKind;
use crate::model::TermKind;
use crate::tasks::Unwatched;
use std::io::Cursor;

fn read(text: &str) -> TermFile {
    Tbx.read(&mut Cursor::new(text), &ReadOptions::default(), &Unwatched).unwrap()
}

const V2: &str = r#"<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
<termEntry id="c1">
  <descrip type="subjectField">organisation</descrip>
  <descripGrp><descrip type="definition">A Japanese
     investor &amp; telecoms group</descrip></descripGrp>
  <langSet xml:lang="zh-CN">
    <tig><term>软银</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
    <tig><term>软银<hi>集团</hi></term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
  </langSet>
  <langSet xml:lang="zh-TW"><ntig><termGrp><term>軟體銀行</term></termGrp></ntig></langSet>
  <langSet xml:lang="en-US">
    <ntig><termGrp><term>Soft Bank</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
    <tig><term>SoftBank Group</term></tig>
    <tig><term>SoftBank</term><termNote type="termType">shortForm</termNote></tig>
  </langSet>
  <langSet xml:lang="ja"><tig><term>ソフトバンク</term></tig></langSet>
</termEntry>
<termEntry><langSet xml:lang="de"><tig><term>Wort</term></tig></langSet></termEntry>
</body></text></martif>"#;

#[test]
fn reads_version_2() {
    let file = read(V2);
    assert_eq!((file.terms.len(), &*file.lines), (1, &[4][..]));
    let term = &file.terms[0];
    assert_eq!(
        (&*term.source, &*term.aliases),
        ("软银集团", &["软银".into(), "軟體銀行".into()][..])
    );
    assert_eq!(
        (&*term.targets, &*term.forbidden),
        (&["SoftBank Group".into()][..], &["Soft Bank".into()][..])
    );
    assert_eq!(term.short_target.as_deref(), Some("SoftBank"));
    assert_eq!(
        (term.kind, &*term.note),
        (TermKind::Organisation, "A Japanese investor & telecoms group")
    );
    assert_eq!((file.problems[0].line, &file.problems[0].kind), (20, &ProblemKind::NoSource));
}

#[test]
fn reads_version_3_in_both_styles() {
    let dca = r#"<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="c5"><descrip type="subjectField">人名</descrip>
<langSec xml:lang="zh-Hans"><termSec><term>特朗普</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
<langSec xml:lang="en"><termSec><term>Donald Trump</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>"#;
    let dct = r#"<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="c5"><min:subjectField>person</min:subjectField>
<langSec xml:lang="zh-Hans"><termSec><term>特朗普</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
<langSec xml:lang="en"><termSec><term>Trump</term><basic:termType>shortForm</basic:termType></termSec>
<termSec><term>Donald Trump</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>"#;
    for text in [dca, dct] {
        let file = read(text);
        let term = &file.terms[0];
        assert_eq!(
            (&*term.source, term.target(), term.kind),
            ("特朗普", "Donald Trump", TermKind::Person)
        );
        assert_eq!(file.num_problems, 0);
    }
    assert_eq!(read(dct).terms[0].short_target.as_deref(), Some("Trump"));
}

#[test]
fn nothing_is_fetched_or_expanded() {
    let text = r#"<?xml version="1.0"?>
<!DOCTYPE martif [ <!ENTITY x SYSTEM "file:///etc/passwd"> ]>
<martif><text><body>
<termEntry><langSet xml:lang="zh"><tig><term>&x;</term></tig></langSet></termEntry>
<termEntry><langSet xml:lang="zh"><tig><term>A&#x80a1;&lt;</term></tig></langSet></termEntry>
<termEntry id="&x;"><langSet xml:lang="zh"><tig><term>乙</term></tig></langSet></termEntry>
</body></text></martif>"#;
    let file = read(text);
    assert_eq!(file.terms.iter().map(|term| &*term.source).collect::<Vec<_>>(), ["A股<"]);
    let lines: Vec<_> = file.problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [2, 4, 6]);
    assert!(file.problems.iter().all(|p| matches!(p.kind, ProblemKind::Entity { .. })));
}

#[test]
fn broken_files_give_what_was_whole() {
    let (whole, _) = V2.split_once("<termEntry><langSet xml:lang=\"de\">").unwrap();
    for (text, num_terms) in [
        (format!("{whole}<termEntry><langSet>"), 1),
        (format!("{whole}</body></nonsense>"), 1),
        (format!("{whole}{}", "<a>".repeat(100_000)), 1),
        (
            format!(
                "{whole}<termEntry>{}</termEntry></body></text></martif>",
                "<a/>".repeat(200_000)
            ),
            1,
        ),
        ("<martif>".to_owned(), 0),
        ("no XML".to_owned(), 0),
    ] {
        let file = read(&text);
        assert_eq!(file.terms.len(), num_terms);
        assert!(file.num_problems > 0 || num_terms == 0);
    }
}
