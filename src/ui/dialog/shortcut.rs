//! The table of shortcuts: every command with its keys, each to be changed by pressing other ones.

use super::{Verdict, close_ui, quiet};
use crate::i18n::Arg;
use crate::session::{Action, Preference};
use crate::ui::keymap::{COMMANDS, CommandId, Place, RESERVED, Shortcut, TEXT_KEYS};
use crate::ui::{View, theme};
use egui::{Event, Grid, Key, RichText, ScrollArea, Ui};

/// The table's own state.
#[derive(Default)]
pub struct ShortcutTable {
    recording: Option<CommandId>,
    refused: Option<String>,
}

impl ShortcutTable {
    /// Whether the next keys are to become a shortcut.
    pub fn is_recording(&self) -> bool {
        self.recording.is_some()
    }

    /// Shows the table.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Verdict {
        quiet(ui, view.tr("shortcuts-words"));
        self.record(ui, view);
        ScrollArea::vertical()
            .max_height((ui.ctx().content_rect().height() - 290.0).clamp(90.0, 420.0))
            .show(ui, |ui| {
                Grid::new("shortcuts").num_columns(3).spacing([20.0, 4.0]).striped(true).show(
                    ui,
                    |ui| {
                        for command in COMMANDS {
                            self.row_ui(ui, view, *command);
                            ui.end_row();
                        }
                        ui.label(view.tr("command-insert-term"));
                        ui.label("Ctrl+1 … Ctrl+9");
                        ui.end_row();
                        ui.label(view.tr("command-insert-other-form"));
                        ui.label("Ctrl+Alt+1 … Ctrl+Alt+9");
                        ui.end_row();
                    },
                );
            });
        if let Some(words) = &self.refused {
            let palette = theme::palette(ui);
            ui.label(RichText::new(words).color(palette.accent));
        }
        let verdict = close_ui(ui, view);
        if verdict != Verdict::Stay {
            *self = Self::default();
        }
        verdict
    }

    fn row_ui(&mut self, ui: &mut Ui, view: &View<'_>, command: CommandId) {
        let name = view.tr(&format!("command-{}", command.id()));
        ui.label(&name);
        let labels: Vec<String> =
            view.keymap.shortcuts(command).iter().map(Shortcut::label).collect();
        let words = if self.recording == Some(command) {
            view.tr("shortcuts-press")
        } else if labels.is_empty() {
            "–".to_owned()
        } else {
            labels.join("   ")
        };
        let button = ui.button(words);
        let spoken = format!("{name}: {}", labels.join(", "));
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        if button.clicked() {
            self.recording = Some(command);
            self.refused = None;
        }
        let is_changed = view.session.preferences().keymap.contains_key(command.id());
        if is_changed && ui.button(view.tr("shortcuts-reset")).clicked() {
            let id = command.id().to_owned();
            view.act(Action::SetPreference(Preference::Shortcuts(id, None)));
        }
    }

    /// Takes the pressed key as the shortcut of the command that is being recorded.
    fn record(&mut self, ui: &Ui, view: &View<'_>) {
        let Some(command) = self.recording else { return };
        let pressed = ui.input_mut(|input| {
            let found = input.events.iter().find_map(|event| match event {
                Event::Key { key, pressed: true, modifiers, .. } => Some(Shortcut {
                    ctrl: modifiers.command,
                    alt: modifiers.alt,
                    shift: modifiers.shift,
                    key: *key,
                }),
                _ => None,
            });
            if found.is_some() {
                input.events.retain(|event| !matches!(event, Event::Key { .. } | Event::Text(_)));
            }
            found
        });
        let Some(shortcut) = pressed else { return };
        self.recording = None;
        if shortcut.key == Key::Escape {
            return;
        }
        let text = shortcut.text();
        let owner = view.keymap.command(command.places(), &shortcut);
        let owner = owner.filter(|owner| *owner != command);
        // Where nothing is written, a letter alone may be a shortcut.
        let is_written = command.places() != [Place::Alignment];
        let is_plain =
            is_written && !shortcut.ctrl && !shortcut.alt && !is_function_key(shortcut.key);
        if is_plain || RESERVED.contains(&text.as_str()) || TEXT_KEYS.contains(&text.as_str()) {
            self.refused =
                Some(view.tr_with("shortcuts-reserved", &[("key", Arg::from(shortcut.label()))]));
        } else if let Some(owner) = owner {
            let name = view.tr(&format!("command-{}", owner.id()));
            let args = [("key", Arg::from(shortcut.label())), ("command", Arg::from(name))];
            self.refused = Some(view.tr_with("shortcuts-taken", &args));
        } else {
            let id = command.id().to_owned();
            view.act(Action::SetPreference(Preference::Shortcuts(id, Some(vec![text]))));
        }
    }
}

fn is_function_key(key: Key) -> bool {
    let name = key.name();
    name.len() >= 2 && name.starts_with('F') && name[1..].chars().all(|c| c.is_ascii_digit())
}
