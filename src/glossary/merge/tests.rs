//! A table of what meets what, and that no import loses anything.

use super::*;
use crate::model::{TermId, TermKind};
use proptest::prelude::*;

fn term(source: &str, targets: &[&str]) -> Term {
    let targets = targets.iter().map(|&target| target.into()).collect();
    Term { source: source.into(), targets, ..Term::default() }
}

#[test]
fn sorts_rows() {
    let existing = [
        Term {
            id: TermId(7),
            aliases: vec!["软银".into()],
            ..term("软银集团", &["SoftBank", "SoftBank Group"])
        },
        Term { kind: TermKind::Person, note: "old".into(), ..term("特朗普", &["Donald Trump"]) },
        term("奥尔特曼", &[]),
        Term { exact_case: true, ..term("IT", &["information technology"]) },
        Term { forbidden: vec!["Chairman".into()], ..term("主席", &["chair"]) },
        Term { marks: Some(('《', '》')), ..term("自然", &["Nature"]) },
    ];
    let row = |source: &str, target: &str| term(source, &[target]);
    for (incoming, expected) in [
        (row("英伟达", "Nvidia"), "new"),
        (row("軟銀集團", "SoftBank"), "same"),
        (row("软银集团", "SoftBank Group"), "same"),
        (row("软银 集团", "Softbank"), "conflicting Target"),
        (row("软银", "SoftBank"), "same"),
        (row("软银", "Soft Bank"), "conflicting Alias"),
        (term("特朗普", &["Donald Trump", "Trump"]), "changed"),
        (term("特朗普", &[]), "same"),
        (Term { note: "n".into(), ..row("特朗普", "Donald Trump") }, "changed"),
        (Term { kind: TermKind::Place, ..row("特朗普", "Donald Trump") }, "conflicting Kind"),
        (row("奥尔特曼", "Altman"), "changed"),
        (row("it", "it"), "new"),
        (row("ＩＴ", "information technology"), "same"),
        (row("主席", "Chairman"), "conflicting Forbidden"),
        (
            Term { forbidden: vec!["chair".into()], ..term("主席", &["president"]) },
            "conflicting Forbidden",
        ),
        (row("自然", "nature"), "new"),
        (row(" ", "nothing"), "skipped"),
    ] {
        let plan = plan(&existing, std::slice::from_ref(&incoming));
        let found = match (&plan.new[..], &plan.changed[..], &plan.conflicting[..]) {
            ([_], [], []) => "new".to_owned(),
            ([], [_], []) => "changed".to_owned(),
            ([], [], [conflict]) => format!("conflicting {:?}", conflict.reason.unwrap()),
            ([], [], []) if plan.same.len() == 1 => "same".to_owned(),
            ([], [], []) if plan.skipped.len() == 1 => "skipped".to_owned(),
            _ => format!("{plan:?}"),
        };
        assert_eq!(found, expected, "{incoming:?}");
    }
}

#[test]
fn a_conflict_is_settled_either_way() {
    let existing = [Term { id: TermId(7), ..term("软银", &["SoftBank"]) }];
    let plan = plan(&existing, &[term("软银", &["Softbank"]), term("软银", &["SoftBank", "SB"])]);
    assert_eq!((plan.conflicting.len(), plan.changed.len()), (1, 1));
    assert_eq!(plan.apply(&existing, false)[0].targets, ["SoftBank", "SB"]);
    assert_eq!(plan.changes(true).len(), 1);
    assert_eq!(plan.apply(&existing, true)[0].id, TermId(7));
    let settled = super::plan(&plan.apply(&existing, false), &[term("软银", &["SB"])]);
    assert!(settled.is_idle(true));
}

#[test]
fn rows_with_the_same_chinese_are_one_term() {
    let rows = [
        term("后", &["queen"]),
        Term { note: "n".into(), ..term("後", &["after"]) },
        term("后", &["queen"]),
        Term { kind: TermKind::Person, ..term("后", &["Hou"]) },
    ];
    let plan = plan(&[] as &[Term], &rows);
    assert_eq!(plan.new.len(), 2);
    assert_eq!(
        (&*plan.new[0].targets, &*plan.new[0].note),
        (&["queen".into(), "after".into()][..], "n")
    );
    assert_eq!(plan.skipped, [Skip { incoming_index: 2, reason: SkipReason::Repeated }]);
}

proptest! {
    #[test]
    fn every_row_is_somewhere_and_a_second_import_finds_nothing_new(
        old in rows(), new in rows(), takes_conflicts: bool,
    ) {
        let existing = plan(&[] as &[Term], &old).new;
        let plan = plan(&existing, &new);
        let counted = plan.changed.len() + plan.conflicting.len() + plan.same.len();
        prop_assert!(plan.new.len() + counted + plan.skipped.len() <= new.len());
        let after = plan.apply(&existing, takes_conflicts);
        prop_assert_eq!(after.len(), existing.len() + plan.new.len());
        let again = super::plan(&after, &plan.new);
        prop_assert!(again.new.is_empty());
        if !takes_conflicts {
            for (before, after) in existing.iter().zip(&after) {
                prop_assert!(before.targets.iter().all(|target| after.targets.contains(target)));
            }
        }
    }
}

fn rows() -> impl Strategy<Value = Vec<Term>> {
    let row = ("[甲乙国國aA]{1,2}", proptest::collection::vec("[xyz]", 0..3), "[pq]?").prop_map(
        |(source, targets, alias)| Term {
            source,
            targets,
            aliases: if alias.is_empty() { vec![] } else { vec![alias] },
            ..Term::default()
        },
    );
    proptest::collection::vec(row, 0..8)
}
