//! What each command does: the one place where shortcuts, menu entries and buttons turn into actions.

use super::View;
use super::keymap::{CommandId, Place};
use super::request::Requests;
use super::{align, check, review};
use crate::model::{Paragraph, Term};
use crate::session::{
    Action, AlignAction, Dialog, PathPurpose, Preference, Selection, Session, Side, SidePanel,
};
use crate::storage::{PinyinShown, ShownScript};
use std::ops::Range;

/// Whether a command has something to work on.
pub fn is_enabled(view: &View<'_>, command: CommandId) -> bool {
    use CommandId as C;
    let Some(project) = view.project() else {
        return matches!(
            command,
            C::Open
                | C::OpenPath
                | C::Quit
                | C::ZoomIn
                | C::ZoomOut
                | C::ZoomReset
                | C::CyclePinyin
                | C::ToggleWords
                | C::CycleScript
                | C::ToggleLinks
                | C::LinkedSentence
                | C::ShowDictionary
                | C::ToggleOutline
                | C::TogglePanels
                | C::Shortcuts
        );
    };
    if !command.places().contains(&place(view.session)) {
        return false;
    }
    let active = view.session.active();
    let target_is_empty = || {
        active
            .and_then(|id| project.document().paragraph(id))
            .is_none_or(|paragraph| paragraph.target.is_empty())
    };
    match command {
        C::Undo => project.history().undo_label().is_some(),
        C::Redo => project.history().redo_label().is_some(),
        C::NextHit | C::PreviousHit => !view.session.find().hits().is_empty(),
        C::Clear => !target_is_empty(),
        C::AcceptRepetition => active.is_some_and(|id| view.session.repetition_offer(id).is_some()),
        C::Merge => active.is_some_and(|id| {
            let document = project.document();
            document.index_of(id).is_some_and(|index| index + 1 < document.paragraphs().len())
        }),
        C::InsertQuantity => next_quantity(view).is_some(),
        // The key that puts the right figure in puts the next one in where nothing is wrong.
        C::FixFinding => check::is_enabled(view, command) || next_quantity(view).is_some(),
        C::NextFinding | C::PreviousFinding | C::IgnoreFinding => check::is_enabled(view, command),
        C::LinkedSentence => linked_place(view, 0, true).is_some(),
        C::LookUp => active.is_some() && view.session.reader().is_some(),
        C::EdgeLeft | C::EdgeRight => uncertain_term(view).is_some(),
        C::Confirm
        | C::Approve
        | C::Return
        | C::NextInReview
        | C::CopySource
        | C::Split
        | C::CorrectSource
        | C::Note => active.is_some(),
        command if command.places() == [Place::Alignment] => align::is_enabled(view, command),
        _ => true,
    }
}

/// What the window shows.
pub fn place(session: &Session) -> Place {
    match (session.shows_alignment(), session.is_reviewing()) {
        (true, _) => Place::Alignment,
        (false, true) => Place::Review,
        (false, false) => Place::Article,
    }
}

/// Carries a command out.
pub fn perform(view: &View<'_>, command: CommandId, requests: &mut Requests) {
    use CommandId as C;
    if !is_enabled(view, command) {
        return;
    }
    let show = |dialog| view.act(Action::Show(Box::new(dialog)));
    let active = view.session.active();
    match command {
        C::Open => requests.system_dialog = Some(PathPurpose::Open),
        C::OpenPath => {
            show(Dialog::Path { purpose: PathPurpose::Open, path: String::new(), replaces: None })
        }
        C::Save => view.act(Action::Save),
        C::SaveAs => requests.system_dialog = Some(PathPurpose::SaveAs),
        C::Export => {
            let order = view.session.export_order();
            show(Dialog::Export { order, replaces: None });
        }
        C::Quit => view.act(Action::Quit),
        C::Undo => view.act(Action::Undo),
        C::Redo => view.act(Action::Redo),
        C::Find | C::Replace => {
            view.act(Action::ShowFind(true));
            let has_needle = !view.session.find().query.needle.is_empty();
            requests.focus_find = Some(command == C::Replace && has_needle);
        }
        C::NextHit | C::PreviousHit => {
            view.act(Action::StepHit { forward: command == C::NextHit });
        }
        C::ZoomIn | C::ZoomOut | C::ZoomReset | C::ToggleOutline | C::TogglePanels => {
            perform_on_window(view, command);
        }
        C::CyclePinyin
        | C::ToggleWords
        | C::CycleScript
        | C::ToggleLinks
        | C::ShowDictionary
        | C::LookUp
        | C::LinkedSentence
        | C::InsertQuantity
        | C::ReviewTerms => perform_on_chinese(view, command, requests),
        C::Confirm | C::NextParagraph | C::PreviousParagraph | C::NextUntranslated => {
            view.act(match command {
                C::Confirm => Action::Confirm,
                C::NextUntranslated => Action::NextUntranslated,
                _ => Action::Step { forward: command == C::NextParagraph },
            });
            requests.focus_editor = true;
        }
        C::GoTo => show(Dialog::GoTo { number: String::new() }),
        C::Note => {
            view.act(Action::SetPreference(Preference::SidePanels(true)));
            view.act(Action::SetSidePanel(SidePanel::Notes));
            requests.focus_note = true;
        }
        C::AddTerm => show(Dialog::Term { term: Box::new(term_of_selection(view)), is_new: true }),
        C::InsertTerm(number) => requests.insert = term_text(view, number, false),
        C::InsertOtherForm(number) => requests.insert = term_text(view, number, true),
        C::EdgeLeft | C::EdgeRight => {
            if let Some(term) = uncertain_term(view) {
                view.act(Action::MoveTermEdge(term, command == C::EdgeLeft));
            }
        }
        C::Shortcuts => show(Dialog::Shortcuts),
        C::Align => view.act(Action::Align(match place(view.session) {
            Place::Alignment => AlignAction::Show(false),
            Place::Article | Place::Review => AlignAction::Ask,
        })),
        C::CopySource | C::Clear | C::Merge | C::AcceptRepetition | C::CorrectSource | C::Split => {
            if let Some(id) = active {
                perform_on_paragraph(view, command, id, requests);
            }
        }
        C::FixFinding if !check::is_enabled(view, command) => {
            requests.insert = next_quantity(view);
        }
        command if check::perform(view, command, requests) => {}
        command if review::perform(view, command, requests) => {}
        alignment => align::perform(view, alignment),
    }
}

/// How large everything is, and which panels are shown.
fn perform_on_window(view: &View<'_>, command: CommandId) {
    use CommandId as C;
    let preferences = view.session.preferences();
    view.act(Action::SetPreference(match command {
        C::ZoomIn => Preference::Zoom(preferences.zoom + 0.1),
        C::ZoomOut => Preference::Zoom(preferences.zoom - 0.1),
        C::ToggleOutline => Preference::Outline(!preferences.show_outline),
        C::TogglePanels => Preference::SidePanels(!preferences.show_side_panel),
        _ => Preference::Zoom(1.0),
    }));
}

/// What is shown of the Chinese, looked up in it and taken from it.
fn perform_on_chinese(view: &View<'_>, command: CommandId, requests: &mut Requests) {
    use CommandId as C;
    let preferences = view.session.preferences();
    let set = |preference| view.act(Action::SetPreference(preference));
    match command {
        C::CyclePinyin => set(Preference::Pinyin(match preferences.pinyin {
            PinyinShown::Off => PinyinShown::Doubtful,
            PinyinShown::Doubtful => PinyinShown::All,
            PinyinShown::All => PinyinShown::Off,
        })),
        C::ToggleWords => set(Preference::WordBoundaries(!preferences.word_boundaries)),
        C::CycleScript => set(Preference::ShownScript(match preferences.shown_script {
            ShownScript::AsWritten => ShownScript::Simplified,
            ShownScript::Simplified => ShownScript::Traditional,
            ShownScript::Traditional => ShownScript::AsWritten,
        })),
        C::ShowDictionary => {
            set(Preference::SidePanels(true));
            view.act(Action::SetSidePanel(SidePanel::Dictionary));
            requests.focus_dictionary = true;
        }
        C::ToggleLinks => set(Preference::SentenceLinks(!preferences.sentence_links)),
        C::LinkedSentence => go_to_linked(view, requests),
        C::LookUp => requests.look_up = true,
        C::InsertQuantity => requests.insert = next_quantity(view),
        C::ReviewTerms => view.act(Action::Review),
        _ => {}
    }
}

fn perform_on_paragraph(
    view: &View<'_>,
    command: CommandId,
    id: crate::model::ParagraphId,
    requests: &mut Requests,
) {
    let paragraph = view.document().and_then(|document| document.paragraph(id));
    let Some(paragraph) = paragraph else { return };
    match command {
        CommandId::CopySource => view.act(Action::CopySource(id)),
        CommandId::Clear => view.act(Action::Clear(id)),
        CommandId::Merge => view.act(Action::MergeWithNext(id)),
        CommandId::AcceptRepetition => view.act(Action::AcceptRepetition(id)),
        CommandId::CorrectSource => {
            let text = paragraph.source.clone();
            view.act(Action::Show(Box::new(Dialog::CorrectSource { paragraph: id, text })));
        }
        CommandId::Split => {
            let (byte_source, byte_target) = view.session.suggested_split(id, requests.byte_caret);
            view.act(Action::Show(Box::new(Dialog::Split {
                paragraph: id,
                byte_source,
                byte_target,
            })));
        }
        _ => {}
    }
}

fn term_text(view: &View<'_>, number: u8, other: bool) -> Option<String> {
    let project = view.project()?;
    let paragraph = project.document().paragraph(view.session.active()?)?;
    let list = crate::session::insertions(project, paragraph);
    let insertion = list.get(usize::from(number) - 1)?;
    let text = if other { &insertion.other } else { &insertion.text };
    (!text.is_empty()).then(|| text.clone())
}

/// The English of the first quantity of the source that does not stand in the translation yet.
fn next_quantity(view: &View<'_>) -> Option<String> {
    let paragraph = view.document()?.paragraph(view.session.active()?)?;
    let annotation = view.session.annotation(paragraph)?;
    let is_missing = |words: &[String]| {
        !words.is_empty() && !words.iter().any(|words| paragraph.target.contains(words.as_str()))
    };
    let next = annotation.quantities.iter().find(|q| is_missing(&q.english))?;
    next.english.first().cloned()
}

/// From the caret, or from what is selected in the source of the active paragraph if the keyboard is there, the place
/// on the other side: that paragraph, the side gone to, and the bytes there.
fn linked_place<'a>(
    view: &'a View<'_>,
    byte_caret: usize,
    is_at_source: bool,
) -> Option<(&'a Paragraph, Side, Range<usize>)> {
    let paragraph = view.document()?.paragraph(view.session.active()?)?;
    let selection = view.session.selection().filter(|s| s.paragraph == paragraph.id);
    let (from, byte, to) = match selection.filter(|_| is_at_source) {
        Some(selection) => (Side::Source, selection.bytes.start, Side::Target),
        None => (Side::Target, byte_caret, Side::Source),
    };
    Some((paragraph, to, view.session.linked_place(paragraph, from, byte)?))
}

/// Selects the linked sentence of the source; from there, puts the caret where the translation begins.
fn go_to_linked(view: &View<'_>, requests: &mut Requests) {
    let place = linked_place(view, requests.byte_caret, requests.is_at_source);
    let Some((paragraph, side, bytes)) = place else { return };
    match side {
        Side::Source => {
            let selection = Selection { paragraph: paragraph.id, side, bytes };
            view.act(Action::SelectSource(Some(selection)));
        }
        Side::Target => {
            view.act(Action::SelectSource(None));
            let before = paragraph.target.get(..bytes.start).unwrap_or(&paragraph.target);
            requests.char_caret = Some(before.chars().count());
        }
    }
}

fn uncertain_term(view: &View<'_>) -> Option<crate::model::TermId> {
    let project = view.project()?;
    let paragraph = project.document().paragraph(view.session.active()?)?;
    let list = crate::session::insertions(project, paragraph);
    list.iter().find(|i| !i.term.uncertain_left.is_empty()).map(|i| i.term.id)
}

/// A new term from what is selected on either side.
fn term_of_selection(view: &View<'_>) -> Term {
    let mut term = Term::default();
    let selected = |side| view.session.selected_text(side);
    if let Some(text) = selected(Side::Source) {
        let is_mark = |c: char| !c.is_alphanumeric();
        term.source = text.trim_matches(is_mark).to_owned();
    }
    if let Some(text) = selected(Side::Target) {
        term.targets = vec![text];
    }
    term
}
