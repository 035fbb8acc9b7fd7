//! The commands that go through the findings and deal with them.

use crate::check::Finding;
use crate::model::Paragraph;
use crate::session::{Action, Preference, SidePanel};
use crate::ui::View;
use crate::ui::keymap::CommandId;
use crate::ui::request::Requests;
use std::sync::Arc;

/// What was typed is checked this many seconds after the last key.
const CHECK_AFTER: f64 = 0.4;

/// The finding that keys work on, with its paragraph.
pub fn current<'a>(view: &View<'a>) -> Option<(&'a Arc<Paragraph>, usize, &'a Finding)> {
    let (id, index) = view.session.current_finding()?;
    let paragraph = view.session.project()?.document().paragraph(id)?;
    Some((paragraph, index, view.session.findings(paragraph).get(index)?))
}

/// Whether a command has a finding to work on.
pub fn is_enabled(view: &View<'_>, command: CommandId) -> bool {
    match command {
        CommandId::NextFinding | CommandId::PreviousFinding => {
            !view.session.paragraphs_with_findings().is_empty()
        }
        CommandId::FixFinding => current(view).is_some_and(|(_, _, finding)| finding.fix.is_some()),
        CommandId::IgnoreFinding => current(view).is_some(),
        _ => true,
    }
}

/// Carries a command out; answers whether it was one of these.
pub fn perform(view: &View<'_>, command: CommandId, requests: &mut Requests) -> bool {
    match command {
        CommandId::NextFinding | CommandId::PreviousFinding => {
            let beside = view.session.finding_beside(command == CommandId::NextFinding);
            if let Some((id, index)) = beside {
                go_to(view, id, index, requests);
            }
        }
        CommandId::FixFinding => {
            if let Some((paragraph, _, finding)) = current(view) {
                view.act(Action::ApplyFix(paragraph.id, Box::new(finding.clone())));
            }
        }
        CommandId::IgnoreFinding => {
            if let Some((paragraph, _, finding)) = current(view) {
                view.act(Action::Ignore(paragraph.id, finding.ignored(paragraph)));
            }
        }
        CommandId::ShowChecks => {
            view.act(Action::SetPreference(Preference::SidePanels(true)));
            view.act(Action::SetSidePanel(SidePanel::Checks));
        }
        _ => return false,
    }
    true
}

/// Asks that what was changed is checked, a moment after the last key was `typed_at` in seconds since the start.
pub fn when_typing_rests(ctx: &egui::Context, view: &View<'_>, typed_at: f64) {
    view.act_if(view.session.wants_suggestions(), || Action::Suggest);
    if !view.session.wants_check() {
        return;
    }
    let rest = typed_at + CHECK_AFTER - ctx.input(|input| input.time);
    if rest <= 0.0 {
        view.act(Action::Check);
    } else {
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(rest));
    }
}

/// Goes to a finding and puts the caret where it is in the translation.
pub fn go_to(
    view: &View<'_>,
    id: crate::model::ParagraphId,
    index: usize,
    requests: &mut Requests,
) {
    let Some(paragraph) = view.document().and_then(|document| document.paragraph(id)) else {
        return;
    };
    view.act(Action::ShowFinding(id, index));
    requests.focus_editor = true;
    let finding = view.session.findings(paragraph).get(index);
    let bytes = finding.and_then(|f| f.target.as_ref().or(f.fix.as_ref().map(|fix| &fix.bytes)));
    if let Some(before) = bytes.and_then(|bytes| paragraph.target.get(..bytes.start)) {
        requests.char_caret = Some(before.chars().count());
    }
}
