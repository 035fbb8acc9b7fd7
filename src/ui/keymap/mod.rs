//! The keymap owns every key. One list of commands feeds menus, hints and the table of shortcuts; what a
//! person changes is kept by command id. A matched shortcut is taken out of the input before any widget sees
//! it, together with the text that Alt and a character type on X11.

mod shortcut;

pub use shortcut::Shortcut;

use crate::storage::Preferences;
use egui::{Event, Key, Modifiers};
use std::collections::HashMap;

/// Everything that has a shortcut, a menu entry, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CommandId {
    /// File ▸ Open…
    Open,
    /// File ▸ Open by path…
    OpenPath,
    /// File ▸ Save
    Save,
    /// File ▸ Save as…
    SaveAs,
    /// File ▸ Export…
    Export,
    /// File ▸ Quit
    Quit,
    /// Edit ▸ Undo
    Undo,
    /// Edit ▸ Redo
    Redo,
    /// Edit ▸ Find…
    Find,
    /// Edit ▸ Replace…
    Replace,
    /// Edit ▸ Next hit
    NextHit,
    /// Edit ▸ Previous hit
    PreviousHit,
    /// View ▸ Larger
    ZoomIn,
    /// View ▸ Smaller
    ZoomOut,
    /// View ▸ Normal size
    ZoomReset,
    /// View ▸ Outline
    ToggleOutline,
    /// View ▸ Panels
    TogglePanels,
    /// View ▸ Pinyin above the source: off, doubtful, all in turn
    CyclePinyin,
    /// View ▸ Word boundaries
    ToggleWords,
    /// View ▸ Characters: as written, simplified, traditional in turn
    CycleScript,
    /// View ▸ Dictionary
    ShowDictionary,
    /// Translate ▸ Look the word up
    LookUp,
    /// Translate ▸ Insert the next quantity
    InsertQuantity,
    /// Translate ▸ Done, next
    Confirm,
    /// Translate ▸ Next paragraph
    NextParagraph,
    /// Translate ▸ Previous paragraph
    PreviousParagraph,
    /// Translate ▸ Next untranslated
    NextUntranslated,
    /// Translate ▸ Go to paragraph…
    GoTo,
    /// Translate ▸ Copy source
    CopySource,
    /// Translate ▸ Clear translation
    Clear,
    /// Translate ▸ Split…
    Split,
    /// Translate ▸ Merge with next
    Merge,
    /// Translate ▸ Correct source…
    CorrectSource,
    /// Translate ▸ Note
    Note,
    /// Translate ▸ Use repeated translation
    AcceptRepetition,
    /// Glossary ▸ Add term…
    AddTerm,
    /// Glossary ▸ Insert term 1 … 9; the first form for this place.
    InsertTerm(u8),
    /// Glossary ▸ Insert term 1 … 9, the other form.
    InsertOtherForm(u8),
    /// Glossary ▸ Review proposed terms…
    ReviewTerms,
    /// Glossary ▸ Name begins one character earlier
    EdgeLeft,
    /// Glossary ▸ Name begins one character later
    EdgeRight,
    /// Help ▸ Shortcuts
    Shortcuts,
}

/// The commands that are not numbered, in the order of the shortcut table.
pub const COMMANDS: &[CommandId] = &[
    CommandId::Open,
    CommandId::OpenPath,
    CommandId::Save,
    CommandId::SaveAs,
    CommandId::Export,
    CommandId::Quit,
    CommandId::Undo,
    CommandId::Redo,
    CommandId::Find,
    CommandId::Replace,
    CommandId::NextHit,
    CommandId::PreviousHit,
    CommandId::ZoomIn,
    CommandId::ZoomOut,
    CommandId::ZoomReset,
    CommandId::ToggleOutline,
    CommandId::TogglePanels,
    CommandId::CyclePinyin,
    CommandId::ToggleWords,
    CommandId::CycleScript,
    CommandId::ShowDictionary,
    CommandId::LookUp,
    CommandId::InsertQuantity,
    CommandId::Confirm,
    CommandId::NextParagraph,
    CommandId::PreviousParagraph,
    CommandId::NextUntranslated,
    CommandId::GoTo,
    CommandId::CopySource,
    CommandId::Clear,
    CommandId::Split,
    CommandId::Merge,
    CommandId::CorrectSource,
    CommandId::Note,
    CommandId::AcceptRepetition,
    CommandId::AddTerm,
    CommandId::ReviewTerms,
    CommandId::EdgeLeft,
    CommandId::EdgeRight,
    CommandId::Shortcuts,
];

/// Every command, the numbered ones included.
pub fn all_commands() -> impl Iterator<Item = CommandId> {
    let numbered = (1..=9).flat_map(|n| [CommandId::InsertTerm(n), CommandId::InsertOtherForm(n)]);
    COMMANDS.iter().copied().chain(numbered)
}

impl CommandId {
    /// The id in the preferences file and, behind `command-`, of the message.
    pub fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OpenPath => "open-path",
            Self::Save => "save",
            Self::SaveAs => "save-as",
            Self::Export => "export",
            Self::Quit => "quit",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Find => "find",
            Self::Replace => "replace",
            Self::NextHit => "next-hit",
            Self::PreviousHit => "previous-hit",
            Self::ZoomIn => "zoom-in",
            Self::ZoomOut => "zoom-out",
            Self::ZoomReset => "zoom-reset",
            Self::ToggleOutline => "toggle-outline",
            Self::TogglePanels => "toggle-panels",
            Self::CyclePinyin => "cycle-pinyin",
            Self::ToggleWords => "toggle-words",
            Self::CycleScript => "cycle-script",
            Self::ShowDictionary => "show-dictionary",
            Self::LookUp => "look-up",
            Self::InsertQuantity => "insert-quantity",
            Self::Confirm => "confirm",
            Self::NextParagraph => "next-paragraph",
            Self::PreviousParagraph => "previous-paragraph",
            Self::NextUntranslated => "next-untranslated",
            Self::GoTo => "go-to",
            Self::CopySource => "copy-source",
            Self::Clear => "clear",
            Self::Split => "split",
            Self::Merge => "merge",
            Self::CorrectSource => "correct-source",
            Self::Note => "note",
            Self::AcceptRepetition => "accept-repetition",
            Self::AddTerm => "add-term",
            Self::ReviewTerms => "review-terms",
            Self::InsertTerm(_) => "insert-term",
            Self::InsertOtherForm(_) => "insert-other-form",
            Self::EdgeLeft => "edge-left",
            Self::EdgeRight => "edge-right",
            Self::Shortcuts => "shortcuts",
        }
    }

    fn preset(self) -> &'static [&'static str] {
        match self {
            Self::Open => &["Ctrl+O"],
            Self::OpenPath => &["Ctrl+Shift+O"],
            Self::Save => &["Ctrl+S"],
            Self::SaveAs => &["Ctrl+Shift+S"],
            Self::Export => &["Ctrl+E"],
            Self::Quit => &["Ctrl+Q"],
            Self::Undo => &["Ctrl+Z"],
            Self::Redo => &["Ctrl+Y", "Ctrl+Shift+Z"],
            Self::Find => &["Ctrl+F"],
            Self::Replace => &["Ctrl+H"],
            Self::NextHit => &["F3"],
            Self::PreviousHit => &["Shift+F3"],
            Self::ZoomIn => &["Ctrl+Plus", "Ctrl+Equals"],
            Self::ZoomOut => &["Ctrl+Minus"],
            Self::ZoomReset => &["Ctrl+0"],
            Self::ToggleOutline => &["F9"],
            Self::TogglePanels => &["F10"],
            Self::CyclePinyin => &["F4"],
            Self::ToggleWords => &["Shift+F4"],
            Self::CycleScript => &["F6"],
            Self::ShowDictionary => &["Ctrl+Shift+D"],
            Self::LookUp => &["Ctrl+D"],
            Self::InsertQuantity => &["Ctrl+Period"],
            Self::Confirm => &["Ctrl+Enter"],
            Self::NextParagraph => &["Alt+Down"],
            Self::PreviousParagraph => &["Alt+Up"],
            Self::NextUntranslated => &["Ctrl+Shift+U"],
            Self::GoTo => &["Ctrl+G"],
            Self::CopySource => &["Ctrl+Insert", "Ctrl+Shift+Insert"],
            Self::Clear => &["Alt+Delete"],
            Self::Split => &["Ctrl+Alt+S"],
            Self::Merge => &["Ctrl+Alt+M"],
            Self::CorrectSource => &["Alt+F2"],
            Self::Note => &["Ctrl+M"],
            Self::AcceptRepetition => &["Ctrl+R"],
            Self::AddTerm => &["Ctrl+Shift+T"],
            Self::ReviewTerms => &["Ctrl+Shift+G"],
            Self::EdgeLeft => &["Ctrl+Shift+Comma"],
            Self::EdgeRight => &["Ctrl+Shift+Period"],
            Self::Shortcuts => &["F1"],
            Self::InsertTerm(_) | Self::InsertOtherForm(_) => &[],
        }
    }
}

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
    by_shortcut: HashMap<Shortcut, CommandId>,
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
            if let std::collections::hash_map::Entry::Vacant(free) =
                self.by_shortcut.entry(shortcut)
            {
                free.insert(command);
                self.by_command.entry(command).or_default().push(shortcut);
            }
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

    /// The command a shortcut belongs to.
    pub fn command(&self, shortcut: &Shortcut) -> Option<CommandId> {
        self.by_shortcut.get(shortcut).copied()
    }

    /// Takes the first pressed shortcut out of the input, so that no text field acts on it. What was typed
    /// before it stays in this frame; what was typed after it is answered as well, to be put into the next
    /// frame, so that text and commands keep their order however slow the frames are.
    pub fn take(&self, ctx: &egui::Context) -> Taken {
        ctx.input_mut(|input| {
            let mut taken = Taken::default();
            let mut drops_text = false;
            let mut kept = Vec::with_capacity(input.events.len());
            for event in std::mem::take(&mut input.events) {
                // X11 sends the character of Alt and a key right behind the key.
                let follows_alt = std::mem::take(&mut drops_text);
                match &event {
                    Event::Text(_) if follows_alt => continue,
                    event if taken.command.is_some() && is_keyboard(event) => {
                        taken.later.push(event.clone());
                        continue;
                    }
                    Event::Key { key, pressed: true, modifiers, .. } => {
                        let (is_ours, command) = self.find(*key, *modifiers);
                        if is_ours {
                            drops_text = modifiers.alt;
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

    fn find(&self, key: Key, modifiers: Modifiers) -> (bool, Option<CommandId>) {
        let hit = |shortcut: &Shortcut| shortcut.matches(key, modifiers);
        if let Some((_, command)) = self.by_shortcut.iter().find(|(shortcut, _)| hit(shortcut)) {
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
        for command in COMMANDS {
            for text in command.preset() {
                let before = owner.insert(Shortcut::parse(text).unwrap(), command.id().to_owned());
                assert_eq!(before, None, "{text} of {}", command.id());
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
        assert_eq!(keymap.command(&enter), None);
    }
}
