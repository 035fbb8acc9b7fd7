//! One key with its modifiers: read from and written as text, and compared with what was pressed.

use egui::{Key, Modifiers};

/// One key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// Ctrl (Command on a Mac).
    pub ctrl: bool,
    /// Alt (Option on a Mac).
    pub alt: bool,
    /// Shift.
    pub shift: bool,
    /// The key.
    pub key: Key,
}

impl Shortcut {
    /// Reads `Ctrl+Alt+S`; key names are egui's, arrows also without `Arrow`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('+').map(str::trim).collect::<Vec<_>>();
        let name = parts.pop()?;
        let digit = name.len() == 1 && name.as_bytes()[0].is_ascii_digit();
        let name = if digit { format!("Num{name}") } else { name.to_owned() };
        let arrow = format!("Arrow{name}");
        let key =
            Key::ALL.iter().find(|key| format!("{key:?}") == name || format!("{key:?}") == arrow);
        let mut shortcut = Self { ctrl: false, alt: false, shift: false, key: *key? };
        for part in parts {
            match part {
                "Ctrl" => shortcut.ctrl = true,
                "Alt" => shortcut.alt = true,
                "Shift" => shortcut.shift = true,
                _ => return None,
            }
        }
        Some(shortcut)
    }

    /// The shortcut as people write it and as [`Self::parse`] reads it.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                out.push_str(name);
            }
        }
        let name = format!("{:?}", self.key);
        let short = name.strip_prefix("Arrow").or_else(|| name.strip_prefix("Num"));
        out.push_str(short.unwrap_or(&name));
        out
    }

    /// The shortcut in menus and hints, with signs for keys that have one.
    pub fn label(&self) -> String {
        let text = self.text();
        let (held, name) = text.rsplit_once('+').map_or(("", text.as_str()), |(a, b)| (a, b));
        let sign = match name {
            "Up" => "↑",
            "Down" => "↓",
            "Left" => "←",
            "Right" => "→",
            "Plus" => "+",
            "Equals" => "=",
            "Minus" => "−",
            "Comma" => ",",
            "Period" => ".",
            other => other,
        };
        if held.is_empty() { sign.to_owned() } else { format!("{held}+{sign}") }
    }

    pub(super) fn matches(&self, key: Key, modifiers: Modifiers) -> bool {
        key == self.key
            && modifiers.command == self.ctrl
            && modifiers.alt == self.alt
            && modifiers.shift == self.shift
    }
}
