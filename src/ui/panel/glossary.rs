//! The glossary: the terms of this paragraph with their keys, those of the article with their counts, and
//! the whole list with a search.

use super::term_menu::{glossary_of, open, term_menu_ui};
use crate::glossary::usage::Usage;
use crate::i18n::Arg;
use crate::model::{Term, TermKind};
use crate::session::{Action, Insertion, insertions};
use crate::text::pinyin::{NameKind, of_name};
use crate::ui::keymap::CommandId;
use crate::ui::{View, theme, widget};
use egui::{Button, Rect, RichText, ScrollArea, Sense, TextEdit, Ui, pos2, vec2};
use std::sync::Arc;

/// Height of a term's row.
const ROW: f32 = 50.0;

/// The panel's own state.
#[derive(Default)]
pub struct GlossaryPanel {
    search: String,
}

/// One line of the list below the terms of the paragraph.
enum Line<'a> {
    Head(String, String),
    Term(&'a Arc<Term>, Option<&'a Usage>),
}

impl GlossaryPanel {
    /// Shows the panel.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        let (Some(project), Some(document)) = (view.project(), view.document()) else { return };
        let here = view.session.active().and_then(|id| document.paragraph(id));
        let here = here.map(|paragraph| insertions(project, paragraph)).unwrap_or_default();
        widget::section_head(ui, &view.tr("glossary-in-paragraph"), |ui| add_button_ui(ui, view));
        let room = (ui.available_height() * 0.5).max(ROW * 2.0);
        ScrollArea::vertical()
            .id_salt("terms here")
            .max_height(room)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (index, insertion) in here.iter().enumerate() {
                    ui.push_id(("here", insertion.term.id.0), |ui| {
                        here_ui(ui, view, index, insertion)
                    });
                }
                if here.is_empty() {
                    quiet(ui, &view.tr("glossary-none-here"));
                }
            });
        self.list_ui(ui, view);
    }

    /// Terms of the article, then the rest; only rows in sight are drawn.
    fn list_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        let mut lines = self.lines(view);
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            let hint = view.tr("glossary-search");
            let field = TextEdit::singleline(&mut self.search)
                .id(egui::Id::unique("glossary search"))
                .desired_width(ui.available_width() - 14.0)
                .hint_text(hint.clone());
            let response = ui.add(field);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(hint));
        });
        ui.add_space(4.0);
        if let Some(Line::Head(name, right)) = lines.first() {
            widget::section_head(ui, name, |ui| {
                let palette = theme::palette(ui);
                let words = RichText::new(right).size(theme::SECTION).color(palette.dim);
                ui.label(words);
            });
            lines.remove(0);
        }
        ScrollArea::vertical().id_salt("terms").auto_shrink([false, false]).show_rows(
            ui,
            ROW,
            lines.len(),
            |ui, rows| {
                for line in &lines[rows] {
                    match line {
                        Line::Head(name, right) => head_ui(ui, name, right),
                        Line::Term(term, usage) => {
                            ui.push_id(("all", term.id.0), |ui| term_ui(ui, view, term, *usage));
                        }
                    }
                }
            },
        );
    }

    fn lines<'a>(&self, view: &View<'a>) -> Vec<Line<'a>> {
        let Some(project) = view.session.project() else { return Vec::new() };
        let derived = &project.derived;
        let wanted = self.search.trim().to_lowercase();
        let fits = |term: &Term| {
            wanted.is_empty()
                || term.source.to_lowercase().contains(&wanted)
                || term.targets.iter().any(|target| target.to_lowercase().contains(&wanted))
        };
        let terms = project.document().terms().iter().filter(|term| fits(term));
        let (mut found, rest): (Vec<_>, Vec<_>) = terms
            .map(|term| (term, derived.usage_of(term.id).filter(|usage| usage.count > 0)))
            .partition(|(_, usage)| usage.is_some());
        found.extend(
            derived
                .library_terms()
                .filter(|(term, _)| fits(term))
                .map(|(t, usage)| (t, Some(usage))),
        );
        found.sort_by_key(|(_, usage)| std::cmp::Reverse(usage.map_or(0, |usage| usage.count)));
        let mut lines = Vec::with_capacity(found.len() + rest.len() + 2);
        for (key, group) in [("glossary-in-article", found), ("glossary-rest", rest)] {
            if !group.is_empty() {
                let count = view.tr_with("glossary-count", &[("count", Arg::from(group.len()))]);
                lines.push(Line::Head(view.tr(key), count));
                lines.extend(group.into_iter().map(|(term, usage)| Line::Term(term, usage)));
            }
        }
        lines
    }
}

fn add_button_ui(ui: &mut Ui, view: &View<'_>) {
    let palette = theme::palette(ui);
    let words = RichText::new(format!("+ {}", view.tr("glossary-add")))
        .size(theme::SECTION)
        .color(palette.dim);
    if ui.add(Button::new(words).frame(false)).clicked() {
        view.command(CommandId::AddTerm);
    }
}

fn quiet(ui: &mut Ui, words: &str) {
    let palette = theme::palette(ui);
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        ui.label(RichText::new(words).size(theme::SMALL).color(palette.dim));
    });
}

fn head_ui(ui: &mut Ui, name: &str, right: &str) {
    let size = vec2(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let palette = theme::palette(ui);
    let font = theme::font_id(theme::Face::Ui, theme::SECTION);
    let y = rect.bottom() - 8.0;
    let left = pos2(rect.left() + 14.0, y);
    ui.painter().text(
        left,
        egui::Align2::LEFT_BOTTOM,
        name.to_uppercase(),
        font.clone(),
        palette.dim,
    );
    let end = pos2(rect.right() - 14.0, y);
    ui.painter().text(end, egui::Align2::RIGHT_BOTTOM, right, font, palette.dim);
}

/// A term of the paragraph: a click puts its English at the caret.
fn here_ui(ui: &mut Ui, view: &View<'_>, index: usize, insertion: &Insertion) {
    let key = u8::try_from(index + 1).ok().filter(|number| *number <= 9);
    let label = key.map(|number| view.keymap.label(CommandId::InsertTerm(number)));
    let later = (insertion.text != insertion.other && !insertion.other.is_empty()).then(|| {
        view.tr_with("glossary-other-form", &[("form", Arg::from(insertion.other.clone()))])
    });
    let response = row_ui(
        ui,
        view,
        &insertion.term,
        RowWords {
            target: &insertion.text,
            after: later.as_deref().unwrap_or_default(),
            right: label.as_deref().unwrap_or_default(),
            is_key: true,
        },
    );
    if response.clicked()
        && let Some(number) = key
    {
        view.command(CommandId::InsertTerm(number));
    }
    response.context_menu(|ui| term_menu_ui(ui, view, &insertion.term));
    if !insertion.term.uncertain_left.is_empty() {
        edge_ui(ui, view, &insertion.term);
    }
}

/// A term of the list: a click opens it.
fn term_ui(ui: &mut Ui, view: &View<'_>, term: &Arc<Term>, usage: Option<&Usage>) {
    let count = usage.map(|usage| format!("×{}", usage.count)).unwrap_or_default();
    let response = row_ui(
        ui,
        view,
        term,
        RowWords { target: term.target(), after: "", right: &count, is_key: false },
    );
    if response.clicked() {
        open(view, term);
    }
    response.context_menu(|ui| term_menu_ui(ui, view, term));
}

struct RowWords<'a> {
    target: &'a str,
    after: &'a str,
    right: &'a str,
    is_key: bool,
}

fn row_ui(ui: &mut Ui, view: &View<'_>, term: &Term, words: RowWords<'_>) -> egui::Response {
    let palette = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 0.0, palette.button_on);
    }
    let line = egui::Stroke::new(1.0, palette.row_line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    let tag = match glossary_of(view, term) {
        Some(glossary) => glossary.chars().take(12).collect(),
        None => view.tr(&format!("kind-{}", term.kind.name())),
    };
    let right_width = right_ui(ui, rect, &tag, &words);
    let width = rect.width() - 28.0 - right_width;
    let font = theme::font_id(theme::Face::Source, 16.0);
    let small = theme::font_id(theme::Face::Ui, theme::SMALL);
    let mut source = egui::text::LayoutJob::default();
    source.append(&term.source, 0.0, egui::TextFormat::simple(font, palette.ink));
    let name_kind = if term.kind == TermKind::Person { NameKind::Person } else { NameKind::Other };
    let pinyin = of_name(&term.source, name_kind);
    source.append(&pinyin, 6.0, egui::TextFormat::simple(small.clone(), palette.dim));
    let mut target = egui::text::LayoutJob::default();
    let bold = theme::font_id(theme::Face::UiBold, theme::TEXT);
    target.append(words.target, 0.0, egui::TextFormat::simple(bold, palette.ink));
    target.append(words.after, 6.0, egui::TextFormat::simple(small, palette.dim));
    let mut top = rect.top() + 4.0;
    for mut job in [source, target] {
        job.wrap = egui::text::TextWrapping::truncate_at_width(width);
        let galley = ui.painter().layout_job(job);
        let height = galley.size().y;
        ui.painter().galley(pos2(rect.left() + 14.0, top), galley, palette.ink);
        top += height.max(20.0);
    }
    let spoken = format!("{} → {}", term.source, words.target);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    if term.note.is_empty() { response } else { response.on_hover_text(&term.note) }
}

/// Key or count above, kind or glossary below; answers the room they take.
fn right_ui(ui: &mut Ui, rect: Rect, tag: &str, words: &RowWords<'_>) -> f32 {
    let place = Rect::from_min_max(
        pos2(rect.right() - 120.0, rect.top() + 6.0),
        pos2(rect.right() - 14.0, rect.bottom() - 4.0),
    );
    let layout = egui::Layout::top_down(egui::Align::RIGHT);
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(place).layout(layout));
    ui.spacing_mut().item_spacing.y = 4.0;
    let palette = theme::palette(&ui);
    if words.right.is_empty() {
        ui.add_space(18.0);
    } else if words.is_key {
        widget::key_cap(&mut ui, words.right);
    } else {
        ui.label(RichText::new(words.right).size(theme::SMALL).color(palette.dim));
    }
    widget::tag(&mut ui, tag);
    ui.min_rect().width() + 8.0
}

/// The name's left edge was guessed: two keys move it, one settles it.
fn edge_ui(ui: &mut Ui, view: &View<'_>, term: &Term) {
    let palette = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.add_space(14.0);
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(
            RichText::new(view.tr("term-edge-uncertain")).size(theme::SMALL).color(palette.warn),
        );
        let last = term.uncertain_left.chars().next_back().unwrap_or_default();
        let left = view.tr_with("term-edge-left", &[("char", Arg::from(last.to_string()))]);
        for (words, id) in
            [(left, CommandId::EdgeLeft), (view.tr("term-edge-right"), CommandId::EdgeRight)]
        {
            let button = Button::new(RichText::new(words).size(theme::SMALL));
            if ui.add(button).on_hover_text(view.keymap.label(id)).clicked() {
                view.act(Action::MoveTermEdge(term.id, id == CommandId::EdgeLeft));
            }
        }
        if ui
            .add(Button::new(RichText::new(view.tr("term-edge-settle")).size(theme::SMALL)))
            .clicked()
        {
            view.act(Action::SettleTermEdge(term.id));
        }
    });
}
