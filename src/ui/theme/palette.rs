//! The colours of the light and the dark theme. Text colours keep a contrast of at least 4.5 to 1 on the
//! surfaces they are used on.

use egui::Color32;

/// Every colour the window uses, by what it is for.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// Behind the article.
    pub paper: Color32,
    /// Behind menus, toolbar and panels.
    pub panel: Color32,
    /// Buttons, menus and dialogs.
    pub raised: Color32,
    /// Between panels.
    pub line: Color32,
    /// Between paragraphs.
    pub row_line: Color32,
    /// Text.
    pub ink: Color32,
    /// Less important text.
    pub dim: Color32,
    /// Text that stands where something is to be written.
    pub hint: Color32,
    /// What calls for attention: the main button, the active paragraph's mark, errors.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Kinds of terms, links.
    pub link: Color32,
    /// The line around a kind's tag.
    pub tag_line: Color32,
    /// Behind the active paragraph.
    pub active: Color32,
    /// Behind the translation that is being written.
    pub field: Color32,
    /// Around the translation that is being written.
    pub field_line: Color32,
    /// Done.
    pub ok: Color32,
    /// Draft; uncertain.
    pub warn: Color32,
    /// Untranslated.
    pub none: Color32,
    /// The draft's share of the progress bar.
    pub progress_draft: Color32,
    /// The rest of the progress bar.
    pub progress_rest: Color32,
    /// Under a term of the glossary.
    pub underline: Color32,
    /// Behind found text.
    pub found: Color32,
    /// Behind the found text that is shown now.
    pub found_now: Color32,
    /// Behind a sentence and its counterpart.
    pub light: Color32,
    /// Under a word and its counterpart.
    pub light_line: Color32,
    /// Behind words that were added since an earlier version.
    pub added: Color32,
    /// Behind words that were removed since an earlier version.
    pub removed: Color32,
    /// Behind selected text.
    pub selection: Color32,
    /// A pressed or chosen button.
    pub button_on: Color32,
    /// Behind a warning.
    pub danger: Color32,
    /// Behind words that are wrong.
    pub wrong: Color32,
    /// Under words that are worth a look.
    pub doubt: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const LIGHT: Palette = Palette {
    paper: rgb(0xfbfaf7),
    panel: rgb(0xf3f1ec),
    raised: rgb(0xffffff),
    line: rgb(0xe2ded5),
    row_line: rgb(0xece8df),
    ink: rgb(0x24221e),
    dim: rgb(0x6f6a5f),
    hint: rgb(0x8d877a),
    accent: rgb(0xb3402e),
    on_accent: rgb(0xffffff),
    link: rgb(0x2f6f6a),
    tag_line: rgb(0xbcd6d3),
    active: rgb(0xfff6e3),
    field: rgb(0xffffff),
    field_line: rgb(0xd8a24a),
    ok: rgb(0x4f8a4a),
    warn: rgb(0xb87a10),
    none: rgb(0xb5afa2),
    progress_draft: rgb(0xe3b454),
    progress_rest: rgb(0xe3dfd6),
    underline: rgb(0x7fb2ac),
    found: rgb(0xfbdc8c),
    found_now: rgb(0xf4b844),
    light: rgb(0xfcebbf),
    light_line: rgb(0xc58a2c),
    added: rgb(0xdff0da),
    removed: rgb(0xfadfd9),
    selection: rgb(0xcfe3e0),
    button_on: rgb(0xe9e4da),
    danger: rgb(0xfdf1ee),
    wrong: rgb(0xf6d9d4),
    doubt: rgb(0x5f7892),
};

const DARK: Palette = Palette {
    paper: rgb(0x1d1c1a),
    panel: rgb(0x252421),
    raised: rgb(0x31302c),
    line: rgb(0x3d3b36),
    row_line: rgb(0x2d2b28),
    ink: rgb(0xe8e4da),
    dim: rgb(0xa39d90),
    hint: rgb(0x87816f),
    accent: rgb(0xe27963),
    on_accent: rgb(0x201512),
    link: rgb(0x86c5bd),
    tag_line: rgb(0x3f5f5b),
    active: rgb(0x2b2720),
    field: rgb(0x161513),
    field_line: rgb(0xa67d38),
    ok: rgb(0x83c17b),
    warn: rgb(0xe0ab4d),
    none: rgb(0x6a655b),
    progress_draft: rgb(0xc08f3c),
    progress_rest: rgb(0x3a3833),
    underline: rgb(0x4f938b),
    found: rgb(0x594819),
    found_now: rgb(0x7d6220),
    light: rgb(0x40351d),
    light_line: rgb(0xc0923f),
    added: rgb(0x27422a),
    removed: rgb(0x532c25),
    selection: rgb(0x2f524e),
    button_on: rgb(0x43413b),
    danger: rgb(0x3a2420),
    wrong: rgb(0x5c2c24),
    doubt: rgb(0x8ea9c4),
};

impl Palette {
    /// The palette of a theme.
    pub fn of(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color32) -> f32 {
        let linear = |channel: u8| {
            let c = f32::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_can_be_read() {
        for dark in [false, true] {
            let p = Palette::of(dark);
            for surface in [p.paper, p.panel, p.raised, p.active, p.field] {
                assert!(contrast(p.ink, surface) >= 7.0, "ink, dark {dark}");
                assert!(contrast(p.dim, surface) >= 4.5, "dim, dark {dark}: {surface:?}");
                assert!(contrast(p.link, surface) >= 4.5, "link, dark {dark}");
            }
            assert!(contrast(p.on_accent, p.accent) >= 4.5, "button, dark {dark}");
            assert!(contrast(p.ink, p.selection) >= 4.5, "selection, dark {dark}");
            for (changed, line) in [(p.added, p.ok), (p.removed, p.accent)] {
                assert!(contrast(p.ink, changed) >= 7.0, "changed words, dark {dark}");
                assert!(contrast(line, changed) >= 3.0, "the line of changed words, dark {dark}");
            }
            assert!(contrast(p.ink, p.found_now) >= 4.5, "found, dark {dark}");
            assert!(contrast(p.ink, p.light) >= 7.0, "light, dark {dark}");
            assert!(contrast(p.dim, p.light) >= 4.0, "captions in the light, dark {dark}");
            assert!(contrast(p.light_line, p.light) >= 2.2, "a word in the light, dark {dark}");
            for surface in [p.paper, p.panel, p.active, p.field] {
                for line in [p.accent, p.warn, p.doubt] {
                    assert!(contrast(line, surface) >= 3.0, "a finding's line, dark {dark}");
                }
                assert!(contrast(p.wrong, surface) >= 1.15, "wrong words show, dark {dark}");
            }
            assert!(contrast(p.ink, p.wrong) >= 7.0, "wrong words, dark {dark}");
            assert!(contrast(p.accent, p.danger) >= 4.5, "a finding's head, dark {dark}");
            assert!(contrast(p.ink, p.danger) >= 7.0, "a finding, dark {dark}");
            for surface in [p.paper, p.active, p.field] {
                assert!(contrast(p.light, surface) >= 1.08, "the light shows, dark {dark}");
            }
            assert!(contrast(p.light, p.found) >= 1.1, "found in the light, dark {dark}");
            assert!(contrast(p.hint, p.paper) >= 3.0, "hint, dark {dark}");
        }
    }
}
