//! The bar for finding and replacing, above the columns, with the list of hits.

use super::keymap::CommandId;
use super::request::Requests;
use super::{View, theme};
use crate::i18n::Arg;
use crate::session::{Action, FoundAt, Scope, Side};
use crate::text::search::{Query, SearchError, SearchFault, SearchMode};
use egui::{Button, Id, Key, Panel, RichText, ScrollArea, TextEdit, Ui};

/// The bar's own state.
#[derive(Default)]
pub struct FindBar {
    query: Query,
    scope: Scope,
    replacement: String,
    shows_list: bool,
    /// Whether the choices of the last session were taken over.
    is_set_up: bool,
    /// Whether the keyboard is in the bar: the editor does not take it then.
    pub has_focus: bool,
}

impl FindBar {
    /// Shows the bar while it is open.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, requests: &mut Requests) {
        if !view.session.find().is_open {
            self.has_focus = false;
            return;
        }
        if !std::mem::replace(&mut self.is_set_up, true) {
            (self.query, self.scope) = view.session.remembered_search();
        }
        let palette = theme::palette(ui);
        // Escape takes the keyboard from a field before the field is shown.
        let had_focus = self.has_focus;
        let frame =
            egui::Frame::new().fill(palette.panel).inner_margin(egui::Margin::symmetric(14, 8));
        Panel::top("find").frame(frame).show(ui, |ui| {
            let focus = requests.focus_find.take();
            ui.horizontal_wrapped(|ui| self.find_ui(ui, view, focus == Some(false)));
            ui.horizontal_wrapped(|ui| self.replace_ui(ui, view, focus == Some(true)));
            if self.shows_list {
                list_ui(ui, view);
            }
        });
        if had_focus && ui.input(|input| input.key_pressed(Key::Escape)) {
            view.act(Action::ShowFind(false));
            self.has_focus = false;
            requests.focus_editor = true;
        }
        view.act_if(
            self.query != view.session.find().query || self.scope != view.session.find().scope,
            || Action::SetQuery(self.query.clone(), self.scope),
        );
    }

    fn find_ui(&mut self, ui: &mut Ui, view: &View<'_>, wants_focus: bool) {
        let hint = view.tr("find-hint");
        let id = Id::unique("find field");
        let field = TextEdit::singleline(&mut self.query.needle)
            .id(id)
            .desired_width(220.0)
            .hint_text(hint.clone());
        let response = ui.add(field);
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(hint));
        if wants_focus {
            response.request_focus();
        }
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if enter {
            let forward = !ui.input(|input| input.modifiers.shift);
            view.act(Action::StepHit { forward });
            response.request_focus();
        }
        let has_keyboard = ui.memory(|memory| memory.has_focus(id));
        self.has_focus = has_keyboard || wants_focus || enter;
        for (sign, id) in [("<", CommandId::PreviousHit), (">", CommandId::NextHit)] {
            let name = view.tr(&format!("command-{}", id.id()));
            let button = ui.add_enabled(!view.session.find().hits().is_empty(), Button::new(sign));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if button.clicked() {
                view.command(id);
            }
            button.on_hover_text(format!("{name}  {}", view.keymap.label(id)));
        }
        self.count_ui(ui, view);
        let scopes = egui::ComboBox::from_id_salt("find scope")
            .selected_text(view.tr(self.scope.message_key()))
            .show_ui(ui, |ui| {
                for scope in Scope::ALL {
                    ui.selectable_value(&mut self.scope, scope, view.tr(scope.message_key()));
                }
            });
        let name = view.tr("find-scope-name");
        ui.ctx().accesskit_node_builder(scopes.response.id, |node| node.set_label(name));
        let modes = [
            (SearchMode::Plain, "find-plain"),
            (SearchMode::WholeWord, "find-whole-word"),
            (SearchMode::Regex, "find-regex"),
        ];
        let chosen =
            modes.iter().find(|(mode, _)| *mode == self.query.mode).map_or("find-plain", |m| m.1);
        let shown = egui::ComboBox::from_id_salt("find mode")
            .selected_text(view.tr(chosen))
            .show_ui(ui, |ui| {
                for (mode, key) in modes {
                    ui.selectable_value(&mut self.query.mode, mode, view.tr(key));
                }
            });
        let name = view.tr("find-mode-name");
        ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_label(name));
        ui.checkbox(&mut self.query.folding.case, view.tr("find-fold-case"));
        ui.checkbox(&mut self.query.folding.script, view.tr("find-fold-script"));
        ui.checkbox(&mut self.query.folding.width, view.tr("find-fold-width"));
    }

    fn replace_ui(&mut self, ui: &mut Ui, view: &View<'_>, wants_focus: bool) {
        let hint = view.tr("replace-hint");
        let id = Id::unique("replace field");
        let field = TextEdit::singleline(&mut self.replacement)
            .id(id)
            .desired_width(220.0)
            .hint_text(hint.clone());
        let response = ui.add(field);
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(hint));
        if wants_focus {
            response.request_focus();
        }
        self.has_focus |= ui.memory(|memory| memory.has_focus(id)) || wants_focus;
        let find = view.session.find();
        let is_target = find.shown().is_some_and(|hit| hit.side == Side::Target);
        if ui.add_enabled(is_target, Button::new(view.tr("replace-one"))).clicked() {
            view.act(Action::ReplaceHit(self.replacement.clone()));
        }
        let any = find.hits().iter().any(|hit| hit.side == Side::Target);
        if ui.add_enabled(any, Button::new(view.tr("replace-all"))).clicked() {
            view.act(Action::ReplaceAll(self.replacement.clone()));
        }
        ui.toggle_value(&mut self.shows_list, view.tr("find-list"));
        let close = ui.button(view.tr("find-close"));
        if close.clicked() {
            view.act(Action::ShowFind(false));
            self.has_focus = false;
        }
    }

    fn count_ui(&self, ui: &mut Ui, view: &View<'_>) {
        let palette = theme::palette(ui);
        let find = view.session.find();
        let words = if let Some(error) = find.error() {
            view.tr_with("find-error", &[("error", Arg::from(fault_words(view, error)))])
        } else if find.query.needle.is_empty() {
            String::new()
        } else if find.is_running() {
            view.tr("find-running")
        } else {
            let number = find.current().map_or(0, |index| index + 1);
            let args = [("number", Arg::from(number)), ("count", Arg::from(find.hits().len()))];
            view.tr_with("find-count", &args)
        };
        // An empty label would confuse the wrapping of the row.
        if words.is_empty() {
            return;
        }
        let color = if find.error().is_some() { palette.accent } else { palette.dim };
        ui.label(RichText::new(words).size(theme::SMALL).color(color));
    }
}

/// What is wrong with a query, in the person's language.
fn fault_words(view: &View<'_>, error: &SearchError) -> String {
    let position = Arg::from(error.char_position.unwrap_or(0) + 1);
    match error.what {
        SearchFault::Empty => view.tr("search-empty"),
        SearchFault::TooLong => view.tr("search-too-long"),
        SearchFault::TooBig => view.tr("search-too-big"),
        SearchFault::Syntax(_) => view.tr_with("search-syntax", &[("position", position)]),
    }
}

/// Every hit with the words around it; only lines in sight are drawn.
fn list_ui(ui: &mut Ui, view: &View<'_>) {
    let hits = view.session.find().hits();
    let area = ScrollArea::vertical().id_salt("hits").max_height(180.0).auto_shrink([false, true]);
    area.show_rows(ui, 28.0, hits.len(), |ui, rows| {
        for index in rows {
            let Some(words) = hit_words(view, &hits[index]) else { continue };
            ui.push_id(index, |ui| {
                let chosen = view.session.find().current() == Some(index);
                if super::widget::row_button(ui, &words, chosen).clicked() {
                    view.act(Action::ShowHit(index));
                }
            });
        }
    });
}

fn hit_words(view: &View<'_>, hit: &FoundAt) -> Option<String> {
    let document = view.document()?;
    let paragraph = document.paragraph(hit.paragraph)?;
    let text = match hit.side {
        Side::Source => &paragraph.source,
        Side::Target => &paragraph.target,
    };
    let before = text.get(..hit.bytes.start)?;
    let start = before.char_indices().rev().nth(14).map_or(0, |(byte, _)| byte);
    let rest: String = text.get(start..)?.chars().take(90).collect();
    let cut = if start > 0 { "…" } else { "" };
    let number = document.index_of(hit.paragraph)? + 1;
    Some(format!("{number}   {cut}{}", rest.replace('\n', " ")))
}
