//! Colours, sizes and fonts of the window, as tokens: the only place that names a raw colour or font.
#![expect(clippy::disallowed_methods, reason = "raw colours and fonts become tokens here")]

mod font;
mod palette;

pub use font::{Face, definitions, font_id, system_font_provider};
pub use palette::Palette;

use crate::storage::ThemeChoice;
use egui::{
    CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, Visuals, vec2,
};

/// Height of the menu bar's row.
pub const MENU_HEIGHT: f32 = 30.0;
/// Height of the toolbar.
pub const TOOLBAR_HEIGHT: f32 = 44.0;
/// Height of the status bar.
pub const STATUS_HEIGHT: f32 = 28.0;
/// Height of the line with the columns' names.
pub const COLUMN_HEAD_HEIGHT: f32 = 30.0;
/// Width of the column with the paragraph's number.
pub const NUMBER_WIDTH: f32 = 46.0;
/// Width of the column with the status mark.
pub const STATUS_WIDTH: f32 = 34.0;
/// Room around a cell's text.
pub const CELL_PADDING: egui::Vec2 = vec2(14.0, 12.0);
/// Size of ordinary words of the interface.
pub const TEXT: f32 = 13.5;
/// Size of small words of the interface.
pub const SMALL: f32 = 12.0;
/// Size of section heads.
pub const SECTION: f32 = 11.0;
/// Line height of Chinese text, as a factor of its size.
pub const SOURCE_LINE: f32 = 1.75;
/// Line height of English text, as a factor of its size.
pub const TARGET_LINE: f32 = 1.6;
/// Line height of titles.
pub const TITLE_LINE: f32 = 1.4;
/// Size of the readings above Chinese text, as a factor of its size.
pub const PINYIN_SCALE: f32 = 0.62;
/// Room kept between the readings of two words, in points.
pub const PINYIN_GAP: f32 = 6.0;
/// How much larger a title is than running text.
pub const TITLE_SCALE: f32 = 1.32;

/// Sets fonts, both themes and the program's own habits up, once, before the first frame.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(definitions());
    ctx.add_font_provider(system_font_provider());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style(theme));
    }
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.quit_shortcuts.clear();
        options.max_passes = 1.try_into().expect("1 is not 0");
    });
}

/// Follows the person's choice of light or dark.
pub fn choose(ctx: &egui::Context, choice: ThemeChoice) {
    ctx.set_theme(match choice {
        ThemeChoice::System => egui::ThemePreference::System,
        ThemeChoice::Light => egui::ThemePreference::Light,
        ThemeChoice::Dark => egui::ThemePreference::Dark,
    });
}

/// The palette of the theme in force.
pub fn palette(ui: &egui::Ui) -> &'static Palette {
    Palette::of(ui.visuals().dark_mode)
}

fn style(theme: Theme) -> Style {
    let palette = Palette::of(theme == Theme::Dark);
    let mut style = Style { visuals: visuals(theme, palette), ..Style::default() };
    let proportional = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, proportional(SMALL)),
        (TextStyle::Body, proportional(TEXT)),
        (TextStyle::Button, proportional(TEXT)),
        (TextStyle::Heading, font_id(Face::UiBold, 18.0)),
        (TextStyle::Monospace, FontId::new(TEXT, FontFamily::Monospace)),
    ]
    .into();
    style.spacing.item_spacing = vec2(8.0, 6.0);
    style.spacing.button_padding = vec2(11.0, 4.0);
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.window_margin = Margin::same(16);
    style.spacing.interact_size.y = 26.0;
    style.spacing.scroll = egui::style::ScrollStyle::thin();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style
}

fn visuals(theme: Theme, palette: &Palette) -> Visuals {
    let mut visuals = if theme == Theme::Dark { Visuals::dark() } else { Visuals::light() };
    let radius = CornerRadius::same(6);
    visuals.panel_fill = palette.panel;
    visuals.window_fill = palette.raised;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = palette.field;
    visuals.text_edit_bg_color = Some(palette.field);
    visuals.faint_bg_color = palette.paper;
    visuals.code_bg_color = palette.panel;
    visuals.hyperlink_color = palette.link;
    visuals.warn_fg_color = palette.warn;
    visuals.error_fg_color = palette.accent;
    visuals.selection.bg_fill = palette.selection;
    visuals.selection.stroke = Stroke::new(1.0, palette.ink);
    visuals.weak_text_color = Some(palette.dim);
    visuals.text_cursor.stroke = Stroke::new(1.5, palette.ink);
    visuals.widgets.noninteractive.bg_stroke = Stroke::new(1.0, palette.line);
    visuals.widgets.noninteractive.fg_stroke = Stroke::new(1.0, palette.ink);
    visuals.widgets.noninteractive.bg_fill = palette.panel;
    visuals.widgets.noninteractive.weak_bg_fill = palette.panel;
    let states = [
        (&mut visuals.widgets.inactive, palette.raised, palette.line),
        (&mut visuals.widgets.hovered, palette.button_on, palette.dim),
        (&mut visuals.widgets.active, palette.button_on, palette.accent),
        (&mut visuals.widgets.open, palette.button_on, palette.line),
    ];
    for (state, fill, line) in states {
        state.weak_bg_fill = fill;
        state.bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, line);
        state.fg_stroke = Stroke::new(1.0, palette.ink);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
    // Rails of sliders and boxes to tick must show on a dialog.
    visuals.widgets.inactive.bg_fill = palette.line;
    visuals
}
