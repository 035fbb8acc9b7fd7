//! The dictionary: a search by Chinese, pinyin or English that answers as one types, and what was looked up before.

use crate::dictionary::{Standard, level};
use crate::session::{Action, sense_text};
use crate::ui::request::Requests;
use crate::ui::{View, theme, widget};
use egui::{Label, RichText, ScrollArea, TextEdit, Ui};

/// Entries listed for one query.
const MAX_HITS: usize = 60;

/// One entry, ready to be shown.
struct Hit {
    word: String,
    other: String,
    pinyin: String,
    meanings: String,
    level: String,
}

/// The panel's own state.
#[derive(Default)]
pub struct DictionaryPanel {
    query: String,
    /// The query that the hits are of.
    searched: Option<String>,
    hits: Vec<Hit>,
}

impl DictionaryPanel {
    /// Shows the panel.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, requests: &mut Requests) {
        if let Some(word) = requests.search_dictionary.take() {
            self.query = word;
        }
        ui.add_space(10.0);
        self.field_ui(ui, view, requests);
        ui.add_space(6.0);
        let Some(reader) = view.session.reader().filter(|_| view.session.can_search()) else {
            return quiet(ui, &view.tr("dictionary-loading"));
        };
        if self.searched.as_deref() != Some(self.query.as_str()) {
            let traditional = view.session.shows_traditional();
            self.hits = search(reader.dictionary(), &self.query, traditional);
            self.searched = Some(self.query.clone());
        }
        if self.query.trim().is_empty() {
            return self.history_ui(ui, view);
        }
        if self.hits.is_empty() {
            return quiet(ui, &view.tr("dictionary-nothing"));
        }
        let area = ScrollArea::vertical().id_salt("dictionary").auto_shrink([false, false]);
        area.show(ui, |ui| {
            for (index, hit) in self.hits.iter().enumerate() {
                ui.push_id(index, |ui| hit_ui(ui, view, hit));
            }
        });
    }

    fn field_ui(&mut self, ui: &mut Ui, view: &View<'_>, requests: &mut Requests) {
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            let hint = view.tr("dictionary-search");
            let field = TextEdit::singleline(&mut self.query)
                .id(egui::Id::unique("dictionary search"))
                .desired_width(ui.available_width() - 14.0)
                .hint_text(hint.clone());
            let response = ui.add(field);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(hint));
            if std::mem::take(&mut requests.focus_dictionary) {
                response.request_focus();
            }
            // A word counts as looked up once the search is left.
            if response.lost_focus() && !self.query.trim().is_empty() && !self.hits.is_empty() {
                view.act(Action::LookedUp(self.query.trim().to_owned()));
            }
        });
    }

    fn history_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        let looked_up = &view.session.preferences().looked_up;
        widget::section_head(ui, &view.tr("dictionary-history"), |_| {});
        if looked_up.is_empty() {
            return quiet(ui, &view.tr("dictionary-no-history"));
        }
        let area = ScrollArea::vertical().id_salt("looked up").auto_shrink([false, false]);
        area.show(ui, |ui| {
            for word in looked_up {
                if widget::row_button(ui, word, false).clicked() {
                    self.query.clone_from(word);
                }
            }
        });
    }
}

fn search(dictionary: &crate::dictionary::Dictionary, query: &str, traditional: bool) -> Vec<Hit> {
    let hits = dictionary.search(query, MAX_HITS);
    let hit = |hit: crate::dictionary::SearchHit<'_>| {
        let entry = hit.entry;
        let (word, other) = if traditional {
            (entry.traditional(), entry.simplified())
        } else {
            (entry.simplified(), entry.traditional())
        };
        let meanings = dictionary.meanings(entry).into_iter().take(6);
        let meanings: Vec<String> = meanings.map(|m| sense_text(m.sense, traditional)).collect();
        let level = level(Standard::default(), entry.simplified(), Some(entry.numbered_pinyin()));
        Hit {
            word: word.to_owned(),
            other: if word == other { String::new() } else { other.to_owned() },
            pinyin: entry.pinyin(),
            meanings: meanings.join("; "),
            level: level
                .map(|level| format!("{} · {}", level.standard.name(), level.name()))
                .unwrap_or_default(),
        }
    };
    hits.into_iter().map(hit).collect()
}

fn quiet(ui: &mut Ui, words: &str) {
    let palette = theme::palette(ui);
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        ui.label(RichText::new(words).size(theme::SMALL).color(palette.dim));
    });
}

fn hit_ui(ui: &mut Ui, view: &View<'_>, hit: &Hit) {
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(14, 6));
    let response = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 2.0);
        ui.horizontal_wrapped(|ui| {
            let font = theme::font_id(theme::Face::Source, 17.0);
            ui.label(RichText::new(&hit.word).font(font.clone()));
            if !hit.other.is_empty() {
                ui.label(RichText::new(&hit.other).font(font).color(palette.dim));
            }
            ui.label(RichText::new(&hit.pinyin).color(palette.accent));
            ui.label(RichText::new(&hit.level).size(theme::SMALL).color(palette.dim));
        });
        ui.add(Label::new(&hit.meanings).wrap());
    });
    let rect = response.response.rect;
    let line = egui::Stroke::new(1.0, palette.row_line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    let response = ui.interact(rect, ui.scope_id().with("entry"), egui::Sense::click());
    let spoken = format!("{} {} {}", hit.word, hit.pinyin, hit.meanings);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ListItem, true, &spoken));
    response.context_menu(|ui| {
        if ui.button(view.tr("card-copy")).clicked() {
            ui.ctx().copy_text(hit.word.clone());
            view.act(Action::LookedUp(hit.word.clone()));
            ui.close();
        }
        if ui.button(view.tr("card-to-glossary")).clicked() {
            let term = crate::model::Term { source: hit.word.clone(), ..Default::default() };
            let dialog = crate::session::Dialog::Term { term: Box::new(term), is_new: true };
            view.act(Action::Show(Box::new(dialog)));
            ui.close();
        }
    });
}
