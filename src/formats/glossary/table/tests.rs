//! Headings and tables as people make them.

use super::*;
use crate::tasks::Unwatched;

fn rows(table: &[&[&str]]) -> Vec<Row> {
    let row = |(index, cells): (usize, &&[&str])| Row {
        line: index + 1,
        cells: cells.iter().map(|&cell| cell.into()).collect(),
    };
    table.iter().enumerate().map(row).collect()
}

#[test]
fn columns_are_found_out() {
    use Column::{Aliases, Kind, Note, Source, Target};
    let (s, t, n) = (Some(Source), Some(Target), Some(Note));
    for (table, has_header, columns) in [
        (&[&["source", "target"][..], &["甲", "a"]][..], true, vec![s, t]),
        (&[&["English", "中文", "備註"], &["a", "甲", ""]], true, vec![t, s, n]),
        (
            &[&["序号", "术语", "译文", "拼音"], &["1", "甲", "a", "jiǎ"]],
            true,
            vec![None, s, t, None],
        ),
        (&[&["zh-CN", "en-US", "Comment"], &["甲", "a", ""]], true, vec![s, t, n]),
        (&[&["Term (ZH)", "Term (EN)"], &["甲", "a"]], true, vec![s, t]),
        (&[&["简体", "繁體", "EN"], &["国", "國", "a"]], true, vec![s, s, t]),
        (&[&["中文", "foo", "kind"], &["甲", "a", "person"]], true, vec![s, t, Some(Kind)]),
        (&[&["别名", "中文名", "英文名"], &["乙", "甲", "a"]], true, vec![Some(Aliases), s, t]),
        (&[&["特朗普", "Donald Trump"], &["软银", "SoftBank"]], false, vec![s, t]),
        (&[&["Donald Trump", "特朗普", "人名"], &["SoftBank", "软银", ""]], false, vec![t, s, n]),
        (&[&["中国科学院", "Chinese Academy of Sciences"]], false, vec![s, t]),
        (&[&["甲"], &["乙"]], false, vec![s]),
        (&[], false, vec![]),
    ] {
        let mapping = Mapping::detect(&rows(table));
        assert_eq!((mapping.has_header, mapping.columns), (has_header, columns), "{table:?}");
    }
}

#[test]
fn rows_become_terms_and_broken_ones_are_reported() {
    let table = rows(&[
        &["source", "target", "kind", "aliases"],
        &["软银", "SoftBank; SoftBank Group", "机构", "軟銀、孙氏"],
        &["短", "short"],
        &["长", "long", "", "", "", ""],
        &["", "nothing", "", ""],
        &["", "", "", ""],
        &["太长", "x", "", "", "y"],
        &[" '-氏 ", "'=SUM", "verb", ""],
    ]);
    let mut file = TermFile::default();
    read_rows(&table, None, &mut file, &Unwatched).unwrap();
    assert_eq!(file.lines, [2, 4, 8]);
    assert_eq!(file.terms[0].targets, ["SoftBank", "SoftBank Group"]);
    assert_eq!(file.terms[0].aliases, ["軟銀", "孙氏"]);
    assert_eq!(file.terms[0].kind, crate::model::TermKind::Organisation);
    assert_eq!((&*file.terms[2].source, file.terms[2].target()), ("-氏", "=SUM"));
    let lines: Vec<_> = file.problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [3, 5, 7]);
    assert_eq!(file.problems[0].kind, ProblemKind::Ragged { found: 2, wanted: 4 });
    assert_eq!(file.problems[1].kind, ProblemKind::NoSource);
    assert_eq!(file.skipped.len(), 1);
}
