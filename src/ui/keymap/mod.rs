//! The keymap owns every key. One list of commands feeds menus, hints and the table of shortcuts; what a
//! person changes is kept by command id. A matched shortcut is taken out of the input before any widget sees
//! it, together with the text that Alt and a character type on X11.

mod command_id;
mod preset;
mod shortcut;

pub use command_id::{COMMANDS, CommandId, Place, all_commands};
pub use shortcut::Shortcut;

use crate::storage::Preferences;
use egui::{Event, Key, Modifiers};
use std::collections::HashMap;

/// Keys that text fields or egui act on by themselves and that belong to no command: taken out of the input,
/// so that a slip of the hand deletes nothing.
pub const RESERVED: &[&str] = &["Ctrl+K", "Ctrl+U", "Ctrl+W", "Alt+Enter"];

/// Keys with a meaning inside text fields, menus and lists; no command may have them.
pub const TEXT_KEYS: &[&str] = &[
    "Enter",
    "Tab",
    "Shift+Tab",
    "Escape",
    "Backspace",
    "Delete",
    "Left",
    "Right",
    "Up",
    "Down",
    "Home",
    "End",
    "PageUp",
    "PageDown",
    "Space",
    "Ctrl+A",
    "Ctrl+C",
    "Ctrl+V",
    "Ctrl+X",
    "Ctrl+Left",
    "Ctrl+Right",
    "Ctrl+Backspace",
    "Ctrl+Delete",
    "Shift+Enter",
    "Ctrl+Home",
    "Ctrl+End",
    "Shift+Delete",
    "Shift+Insert",
    "Ctrl+Shift+V",
];

/// The shortcuts in force.
#[derive(Clone, Debug, Default)]
pub struct Keymap {
    by_shortcut: HashMap<(Place, Shortcut), CommandId>,
    by_command: HashMap<CommandId, Vec<Shortcut>>,
    reserved: Vec<Shortcut>,
}

/// What was taken out of one frame's input.
#[derive(Debug, Default)]
pub struct Taken {
    /// The command whose shortcut was pressed.
    pub command: Option<CommandId>,
    /// What came from the keyboard after it.
    pub later: Vec<Event>,
}

fn is_letter(key: Key) -> bool {
    matches!(key.name().as_bytes(), [b'A'..=b'Z'])
}

fn is_keyboard(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. }
            | Event::Text(_)
            | Event::Ime(_)
            | Event::Paste(_)
            | Event::Copy
            | Event::Cut
    )
}

impl Keymap {
    /// The preset with the person's changes. A shortcut that two commands claim goes to the changed one.
    pub fn new(preferences: &Preferences) -> Self {
        let mut keymap = Self {
            reserved: RESERVED.iter().filter_map(|text| Shortcut::parse(text)).collect(),
            ..Self::default()
        };
        let changed = |command: CommandId| preferences.keymap.get(command.id());
        for command in COMMANDS.iter().copied().filter(|&command| changed(command).is_some()) {
            let texts = changed(command).map(Vec::as_slice).unwrap_or_default();
            keymap.bind(command, texts.iter().filter_map(|text| Shortcut::parse(text)));
        }
        for command in COMMANDS.iter().copied().filter(|&command| changed(command).is_none()) {
            keymap.bind(command, command.preset().iter().filter_map(|text| Shortcut::parse(text)));
        }
        for (number, key) in (1..=9).zip([
            Key::Num1,
            Key::Num2,
            Key::Num3,
            Key::Num4,
            Key::Num5,
            Key::Num6,
            Key::Num7,
            Key::Num8,
            Key::Num9,
        ]) {
            let plain = Shortcut { ctrl: true, alt: false, shift: false, key };
            keymap.bind(CommandId::InsertTerm(number), [plain]);
            let other = Shortcut { alt: true, ..plain };
            keymap.bind(CommandId::InsertOtherForm(number), [other]);
        }
        keymap
    }

    fn bind(&mut self, command: CommandId, shortcuts: impl IntoIterator<Item = Shortcut>) {
        for shortcut in shortcuts {
            let places = command.places().iter().map(|&place| (place, shortcut));
            if places.clone().any(|key| self.by_shortcut.contains_key(&key)) {
                continue;
            }
            self.by_shortcut.extend(places.map(|key| (key, command)));
            self.by_command.entry(command).or_default().push(shortcut);
        }
    }

    /// The shortcut to show for a command; empty when it has none.
    pub fn label(&self, command: CommandId) -> String {
        self.shortcuts(command).first().map_or_else(String::new, Shortcut::label)
    }

    /// All shortcuts of a command.
    pub fn shortcuts(&self, command: CommandId) -> &[Shortcut] {
        self.by_command.get(&command).map(Vec::as_slice).unwrap_or_default()
    }

    /// The command a shortcut belongs to, in one of these places.
    pub fn command(&self, places: &[Place], shortcut: &Shortcut) -> Option<CommandId> {
        places.iter().find_map(|&place| self.by_shortcut.get(&(place, *shortcut)).copied())
    }

    /// Takes the first pressed shortcut out of the input, so that no text field acts on it. What was typed
    /// before it stays in this frame; what was typed after it is answered as well, to be put into the next
    /// frame, so that text and commands keep their order however slow the frames are. `place` is what is shown.
    pub fn take(&self, ctx: &egui::Context, place: Place) -> Taken {
        ctx.input_mut(|input| {
            let mut taken = Taken::default();
            let mut drops_text = false;
            let mut kept = Vec::with_capacity(input.events.len());
            for event in std::mem::take(&mut input.events) {
                // The character of a key, also of Alt and a key on X11, comes right behind the key.
                let follows_key = std::mem::take(&mut drops_text);
                match &event {
                    Event::Text(_) if follows_key => continue,
                    event if taken.command.is_some() && is_keyboard(event) => {
                        taken.later.push(event.clone());
                        continue;
                    }
                    Event::Key { key, pressed: true, modifiers, .. } => {
                        let (is_ours, command) = self.find(place, *key, *modifiers);
                        if is_ours {
                            drops_text = modifiers.alt || is_letter(*key) && !modifiers.command;
                            taken.command = command;
                            continue;
                        }
                    }
                    _ => {}
                }
                kept.push(event);
            }
            input.events = kept;
            taken
        })
    }

    fn find(&self, here: Place, key: Key, modifiers: Modifiers) -> (bool, Option<CommandId>) {
        let hit = |shortcut: &Shortcut| shortcut.matches(key, modifiers);
        let mut bound = self.by_shortcut.iter();
        let found = bound.find(|((place, shortcut), _)| *place == here && hit(shortcut));
        if let Some((_, command)) = found {
            return (true, Some(*command));
        }
        (self.reserved.iter().any(hit), None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shortcut_reads_back_as_written() {
        for command in COMMANDS {
            for text in command.preset() {
                let shortcut = Shortcut::parse(text).unwrap_or_else(|| panic!("{text}"));
                assert_eq!(&shortcut.text(), text);
            }
        }
        for text in RESERVED.iter().chain(TEXT_KEYS) {
            assert!(Shortcut::parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn no_two_commands_share_a_shortcut_and_none_takes_a_text_key() {
        for place in [Place::Article, Place::Review, Place::Alignment] {
            let mut owner = HashMap::new();
            for text in RESERVED.iter().chain(TEXT_KEYS) {
                owner.insert(Shortcut::parse(text).unwrap(), format!("the text field ({text})"));
            }
            for number in 1..=9 {
                for prefix in ["Ctrl+", "Ctrl+Alt+"] {
                    let text = format!("{prefix}{number}");
                    owner.insert(Shortcut::parse(&text).unwrap(), format!("term {number}"));
                }
            }
            for command in COMMANDS.iter().filter(|command| command.places().contains(&place)) {
                for text in command.preset() {
                    let shortcut = Shortcut::parse(text).unwrap();
                    let before = owner.insert(shortcut, command.id().to_owned());
                    assert_eq!(before, None, "{text} of {} in {place:?}", command.id());
                    let is_plain = is_letter(shortcut.key) && !shortcut.ctrl && !shortcut.alt;
                    assert!(!is_plain || place == Place::Alignment, "{text} is to be typed");
                }
            }
        }
    }

    #[test]
    fn a_changed_shortcut_wins_and_its_command_loses_the_preset() {
        let mut preferences = Preferences::default();
        preferences.keymap.insert("confirm".into(), vec!["Ctrl+G".into()]);
        let keymap = Keymap::new(&preferences);
        assert_eq!(keymap.label(CommandId::Confirm), "Ctrl+G");
        assert_eq!(keymap.label(CommandId::GoTo), "");
        let enter = Shortcut::parse("Ctrl+Enter").unwrap();
        assert_eq!(keymap.command(&[Place::Article], &enter), None);
        for (place, other) in
            [(Place::Review, CommandId::Approve), (Place::Alignment, CommandId::AlignConfirm)]
        {
            assert_eq!(keymap.command(&[place], &enter), Some(other), "another place");
        }
    }
}
