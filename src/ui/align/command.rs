//! What the commands of the alignment do, and the menus that list them.

use crate::model::{AlignLevel, Status};
use crate::session::{Action, AgainScope, AlignAction, AlignKey, Aligning, Dialog, UnitPlace};
use crate::ui::View;
use crate::ui::keymap::CommandId;
use crate::ui::menu::{item, item_named};
use egui::{Button, Ui};

/// The commands about the link or the unit at the cursor, in the order of menus.
const AT_CURSOR: &[CommandId] = &[
    CommandId::AlignFix,
    CommandId::AlignMerge,
    CommandId::AlignSplit,
    CommandId::AlignUp,
    CommandId::AlignDown,
    CommandId::AlignUnlink,
    CommandId::AlignLink,
    CommandId::AlignDrop,
    CommandId::AlignCut,
];

fn key_of(command: CommandId) -> Option<AlignKey> {
    Some(match command {
        CommandId::AlignFix => AlignKey::Fix,
        CommandId::AlignMerge => AlignKey::Merge,
        CommandId::AlignSplit => AlignKey::Split,
        CommandId::AlignUp => AlignKey::MoveUp,
        CommandId::AlignDown => AlignKey::MoveDown,
        CommandId::AlignUnlink => AlignKey::Unlink,
        CommandId::AlignDrop => AlignKey::Drop,
        _ => return None,
    })
}

/// What a command would do to a unit and its link; `None` where it has nothing to work on.
fn action_at(it: &Aligning<'_>, command: CommandId, place: UnitPlace) -> Option<Action> {
    if let Some(key) = key_of(command) {
        return it.command(key, place).map(|command| Action::Align(AlignAction::Do(command)));
    }
    match command {
        CommandId::AlignCut => {
            let byte_at = it.suggested_cut(place)?;
            Some(Action::Show(Box::new(Dialog::AlignCut { place, byte_at })))
        }
        CommandId::AlignLink => Some(Action::Align(AlignAction::Link)),
        _ => None,
    }
}

/// What a command would do now.
fn action(it: &Aligning<'_>, command: CommandId) -> Option<Action> {
    use CommandId as C;
    let level = |level| (it.alignment.level != level).then_some(AlignAction::AskLevel(level));
    let align = match command {
        C::AlignNext => AlignAction::StepUncertain { forward: true },
        C::AlignPrevious => AlignAction::StepUncertain { forward: false },
        C::AlignConfirm => AlignAction::Confirm,
        C::AlignAgain => AlignAction::Again(AgainScope::Between),
        C::AlignAgainAll => AlignAction::Again(AgainScope::Whole),
        C::AlignParagraphs => level(AlignLevel::Paragraph)?,
        C::AlignSentences => level(AlignLevel::Sentence)?,
        C::AlignAccept => AlignAction::AskAccept(Status::Draft),
        C::AlignGiveUp => AlignAction::GiveUp,
        at_cursor => return action_at(it, at_cursor, it.cursor?),
    };
    Some(Action::Align(align))
}

/// Whether a command of the alignment has something to work on.
pub fn is_enabled(view: &View<'_>, command: CommandId) -> bool {
    view.session.aligning().is_some_and(|it| action(&it, command).is_some())
}

/// Carries a command of the alignment out.
pub fn perform(view: &View<'_>, command: CommandId) {
    if let Some(action) = view.session.aligning().and_then(|it| action(&it, command)) {
        view.act(action);
    }
}

/// What can be done with the link and the unit at the cursor.
pub fn at_cursor_ui(ui: &mut Ui, view: &View<'_>) {
    for id in AT_CURSOR {
        item(ui, view, *id);
    }
}

/// The menu that takes the place of Translate.
pub fn menu_ui(ui: &mut Ui, view: &View<'_>) {
    use CommandId as C;
    for id in [C::AlignNext, C::AlignPrevious, C::AlignConfirm] {
        item(ui, view, id);
    }
    ui.separator();
    at_cursor_ui(ui, view);
    ui.separator();
    for id in [C::AlignAgain, C::AlignAgainAll, C::AlignParagraphs, C::AlignSentences] {
        item(ui, view, id);
    }
    ui.separator();
    for id in [C::AlignAccept, C::AlignGiveUp] {
        item(ui, view, id);
    }
    item_named(ui, view, C::Align, &view.tr("align-button-back"));
}

/// What can be done with a unit and its link.
pub fn unit_menu_ui(ui: &mut Ui, view: &View<'_>, it: &Aligning<'_>, place: UnitPlace) {
    for id in AT_CURSOR {
        let action = action_at(it, *id, place);
        let name = view.tr(&format!("command-{}", id.id()));
        let button = Button::new(name).shortcut_text(view.keymap.label(*id));
        if ui.add_enabled(action.is_some(), button).clicked() {
            view.act(Action::Align(AlignAction::Select(place)));
            action.into_iter().for_each(|action| view.act(action));
            ui.close();
        }
    }
}
