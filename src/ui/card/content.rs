//! What stands on a card, from top to bottom: the word, its glossary term, its quantity, its entries or parts,
//! level and count, the words around it, other readings, and the keys. A click on a part does what its key does.

use super::key::CardKey;
use crate::i18n::Arg;
use crate::session::{EntryInfo, WordInfo};
use crate::text::pinyin;
use crate::ui::{View, theme, widget};
use egui::{Label, RichText, ScrollArea, Ui};

/// Height of the list of meanings, in points.
const MAX_LIST: f32 = 220.0;

/// Shows a card's content; answers what was clicked.
pub fn ui(ui: &mut Ui, view: &View<'_>, info: &WordInfo, is_pinned: bool) -> Option<CardKey> {
    ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
    let mut pressed = None;
    head_ui(ui, view, info);
    term_ui(ui, view, info, &mut pressed);
    quantity_ui(ui, view, info, &mut pressed);
    ScrollArea::vertical().max_height(MAX_LIST).auto_shrink([false, true]).show(ui, |ui| {
        for entry in &info.entries {
            entry_ui(ui, info, entry);
        }
        parts_ui(ui, view, info);
    });
    facts_ui(ui, view, info);
    around_ui(ui, info, &mut pressed);
    readings_ui(ui, view, info, &mut pressed);
    foot_ui(ui, view, info, is_pinned, &mut pressed);
    pressed
}

fn head_ui(ui: &mut Ui, view: &View<'_>, info: &WordInfo) {
    let palette = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        let font = theme::font_id(theme::Face::Source, 26.0);
        ui.label(RichText::new(&info.text).font(font));
        let color = if info.sure { palette.accent } else { palette.warn };
        let reading = if info.sure { info.pinyin.clone() } else { format!("{} ?", info.pinyin) };
        let response = ui.label(RichText::new(reading).size(16.0).color(color));
        if !info.sure {
            response.on_hover_text(view.tr("card-unsure"));
        }
        if let Some(entry) = info.entries.first() {
            let (key, other) = if info.text == entry.simplified {
                ("card-traditional", &entry.traditional)
            } else {
                ("card-simplified", &entry.simplified)
            };
            if *other != info.text {
                widget::tag(ui, &view.tr_with(key, &[("word", Arg::from(other.clone()))]));
            }
        }
        if let Some(kind) = info.name {
            widget::tag(ui, &view.tr(&format!("kind-{}", kind.name())));
        }
    });
}

fn term_ui(ui: &mut Ui, view: &View<'_>, info: &WordInfo, pressed: &mut Option<CardKey>) {
    let Some(term) = &info.term else { return };
    if term.target().is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let words = format!("→ {}", term.target());
        let name = RichText::new(words).font(theme::font_id(theme::Face::UiBold, theme::TEXT));
        ui.label(name);
        widget::tag(ui, &view.tr("panel-glossary"));
        if widget::chip(ui, &view.tr("card-insert"), "T").clicked() {
            *pressed = Some(CardKey::InsertTerm);
        }
    });
}

fn quantity_ui(ui: &mut Ui, view: &View<'_>, info: &WordInfo, pressed: &mut Option<CardKey>) {
    let Some(quantity) = &info.quantity else { return };
    let palette = theme::palette(ui);
    let value = super::super::quantity::value_words(view, quantity);
    ui.label(RichText::new(value).size(theme::SMALL).color(palette.dim));
    ui.horizontal_wrapped(|ui| {
        for (index, words) in quantity.english.iter().enumerate().take(9) {
            if widget::chip(ui, words, &(index + 1).to_string()).clicked() {
                *pressed = Some(CardKey::Insert(index));
            }
        }
    });
}

fn entry_ui(ui: &mut Ui, info: &WordInfo, entry: &EntryInfo) {
    let palette = theme::palette(ui);
    if info.entries.len() > 1 || entry.dictionary.is_some() {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(&entry.pinyin).color(palette.accent));
            if let Some((standard, level)) = entry.level {
                let words = format!("{standard} · {level}");
                ui.label(RichText::new(words).size(theme::SMALL).color(palette.dim));
            }
            if let Some(dictionary) = &entry.dictionary {
                widget::tag(ui, dictionary);
            }
        });
    }
    let numbered = entry.meanings.len() > 1;
    for (index, meaning) in entry.meanings.iter().enumerate() {
        let words = if numbered { format!("{}. {meaning}", index + 1) } else { meaning.clone() };
        ui.add(Label::new(words).wrap());
    }
}

/// What no dictionary has is told by its parts.
fn parts_ui(ui: &mut Ui, view: &View<'_>, info: &WordInfo) {
    if info.parts.is_empty() || (info.quantity.is_some() && info.entries.is_empty()) {
        return;
    }
    let palette = theme::palette(ui);
    let key = if info.name.is_some() { "card-no-entry-name" } else { "card-no-entry" };
    ui.label(RichText::new(view.tr(key)).size(theme::SMALL).color(palette.dim));
    for part in &info.parts {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(&part.text).font(theme::font_id(theme::Face::Source, 16.0)));
            ui.label(RichText::new(&part.pinyin).color(palette.accent));
            ui.add(Label::new(&part.meaning).wrap());
        });
    }
}

fn facts_ui(ui: &mut Ui, view: &View<'_>, info: &WordInfo) {
    let palette = theme::palette(ui);
    let level = info.entries.first().and_then(|entry| entry.level);
    let level = level.map(|(standard, level)| {
        let args =
            [("standard", Arg::from(standard.to_owned())), ("level", level.to_owned().into())];
        view.tr_with("card-level", &args)
    });
    let count = info
        .count
        .filter(|&count| count > 0)
        .map(|count| view.tr_with("card-count", &[("count", Arg::from(count as usize))]));
    let facts: Vec<String> = level.into_iter().chain(count).collect();
    if !facts.is_empty() {
        let words = facts.join(" · ");
        ui.label(RichText::new(words).size(theme::SMALL).color(palette.dim));
    }
}

/// The longer and shorter words around the place, and its character.
fn around_ui(ui: &mut Ui, info: &WordInfo, pressed: &mut Option<CardKey>) {
    if info.around.len() < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (index, (range, word)) in info.around.iter().enumerate() {
            let chosen = *range == info.bytes;
            let words = RichText::new(word).font(theme::font_id(theme::Face::Source, 15.0));
            if ui.selectable_label(chosen, words).clicked() {
                *pressed = Some(CardKey::Around(index));
            }
        }
    });
}

fn readings_ui(ui: &mut Ui, view: &View<'_>, info: &WordInfo, pressed: &mut Option<CardKey>) {
    if info.readings.is_empty() {
        return;
    }
    let palette = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        let words = RichText::new(view.tr("card-read-as")).size(theme::SMALL).color(palette.dim);
        ui.label(words);
        for (index, reading) in info.readings.iter().enumerate().take(5) {
            let key = if index == 0 { "R" } else { "" };
            if widget::chip(ui, &pinyin::marked(reading), key).clicked() {
                *pressed = Some(CardKey::Read(index));
            }
        }
    });
}

fn foot_ui(
    ui: &mut Ui,
    view: &View<'_>,
    info: &WordInfo,
    is_pinned: bool,
    pressed: &mut Option<CardKey>,
) {
    let palette = theme::palette(ui);
    if !is_pinned {
        let words = RichText::new(view.tr("card-pin-hint")).size(theme::SECTION).color(palette.dim);
        ui.label(words);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let is_term = info.term.is_some();
        let mut keys = vec![
            (CardKey::ToGlossary, "G", if is_term { "card-edit-term" } else { "card-to-glossary" }),
            (CardKey::Copy, "C", "card-copy"),
            (CardKey::Join, "J", "card-join"),
        ];
        if info.text.chars().count() > 1 {
            keys.push((CardKey::Split, "X", "card-split"));
        }
        keys.push((CardKey::Close, "Esc", "card-close"));
        for (key, cap, name) in keys {
            if widget::chip(ui, &view.tr(name), cap).clicked() {
                *pressed = Some(key);
            }
        }
    });
}
