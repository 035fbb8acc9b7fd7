//! Dialogs about one paragraph: its number, its source, where to split it, pasted text to spread.

use super::{Verdict, foot_ui, quiet};
use crate::i18n::Arg;
use crate::model::ParagraphId;
use crate::session::{Action, spread_targets};
use crate::text::sentence::{Language, clauses};
use crate::ui::{View, theme};
use egui::{RichText, ScrollArea, TextEdit, Ui};

/// Goes to a number.
pub fn go_to_ui(ui: &mut Ui, view: &View<'_>, number: &mut String, is_new: bool) -> Verdict {
    let total = view.document().map_or(0, |document| document.paragraphs().len());
    let hint = view.tr_with("go-to-hint", &[("total", Arg::from(total))]);
    let id = egui::Id::unique("go to field");
    let response =
        ui.add(TextEdit::singleline(number).id(id).desired_width(260.0).hint_text(hint.clone()));
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(hint));
    if is_new {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let parsed = number.trim().parse::<usize>().ok().filter(|number| (1..=total).contains(number));
    let verdict = foot_ui(ui, view, "button-go", parsed.is_some());
    match parsed {
        Some(number) if verdict == Verdict::Answered || entered => {
            view.act(Action::GoTo(number));
            Verdict::Answered
        }
        _ => verdict,
    }
}

/// Corrects the source.
pub fn correct_ui(
    ui: &mut Ui,
    view: &View<'_>,
    paragraph: ParagraphId,
    text: &mut String,
    is_new: bool,
) -> Verdict {
    quiet(ui, view.tr("correct-source-words"));
    let id = egui::Id::unique("correct source field");
    let font = theme::font_id(theme::Face::Source, 16.0);
    let field = TextEdit::multiline(text).id(id).font(font).desired_rows(5).desired_width(640.0);
    let response = ScrollArea::vertical().max_height(320.0).show(ui, |ui| ui.add(field)).inner;
    let name = view.tr("title-correct-source");
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(name));
    if is_new {
        response.request_focus();
    }
    let verdict = foot_ui(ui, view, "button-apply", !text.trim().is_empty());
    if verdict == Verdict::Answered {
        view.act(Action::CorrectSource(paragraph, text.clone()));
    }
    verdict
}

/// Chooses where to split: between sentences by a click, or anywhere with the caret.
pub fn split_ui(
    ui: &mut Ui,
    view: &View<'_>,
    id: ParagraphId,
    byte_source: &mut usize,
    byte_target: &mut usize,
) -> Verdict {
    let paragraph = view.document().and_then(|document| document.paragraph(id));
    let Some(paragraph) = paragraph else { return Verdict::Cancelled };
    quiet(ui, view.tr("split-words"));
    let sides = [
        (
            theme::Face::Source,
            &paragraph.source,
            &mut *byte_source,
            Language::Chinese,
            "split-source",
        ),
        (
            theme::Face::Target,
            &paragraph.target,
            &mut *byte_target,
            Language::English,
            "split-target",
        ),
    ];
    for (face, text, at, language, key) in sides {
        if text.is_empty() {
            continue;
        }
        ui.label(RichText::new(view.tr(key)).size(theme::SMALL));
        side_ui(ui, view, face, text, at, language);
    }
    let may_split = *byte_source > 0 && *byte_source < paragraph.source.len();
    let verdict = foot_ui(ui, view, "button-split", may_split);
    if verdict == Verdict::Answered {
        view.act(Action::Split(id, *byte_source, *byte_target));
    }
    verdict
}

pub(super) fn side_ui(
    ui: &mut Ui,
    view: &View<'_>,
    face: theme::Face,
    text: &str,
    byte_at: &mut usize,
    language: Language,
) {
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().fill(palette.paper).inner_margin(8).corner_radius(6);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ScrollArea::vertical().id_salt(text).max_height(170.0).show(ui, |ui| {
            for piece in clauses(text, language) {
                let is_before = piece.start < *byte_at;
                let color = if is_before { palette.ink } else { palette.link };
                let words = text.get(piece.clone()).unwrap_or_default();
                let font = theme::font_id(face, 15.0);
                let label = egui::Label::new(RichText::new(words).font(font).color(color))
                    .wrap()
                    .sense(egui::Sense::click());
                let response = ui.add(label).on_hover_text(view.tr("split-here"));
                if response.clicked() {
                    *byte_at = piece.start;
                }
            }
        });
    });
}

/// Pasted text and the paragraphs it would fill.
pub fn spread_ui(ui: &mut Ui, view: &View<'_>, id: ParagraphId, pieces: &mut [String]) -> Verdict {
    let Some(document) = view.document() else { return Verdict::Cancelled };
    let targets = spread_targets(document, id, pieces.to_vec());
    ui.label(view.tr_with("spread-words", &[("count", Arg::from(targets.len()))]));
    let filled = targets
        .iter()
        .filter(|(id, _)| document.paragraph(*id).is_some_and(|p| !p.target.is_empty()))
        .count();
    if filled > 0 {
        quiet(ui, view.tr_with("spread-replaces", &[("count", Arg::from(filled))]));
    }
    let palette = theme::palette(ui);
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        egui::Grid::new("spread").num_columns(3).striped(true).show(ui, |ui| {
            for (id, text) in targets.iter().take(200) {
                let Some(paragraph) = document.paragraph(*id) else { continue };
                let number = document.index_of(*id).unwrap_or(0) + 1;
                ui.label(RichText::new(number.to_string()).color(palette.dim));
                for (face, words) in
                    [(theme::Face::Source, &paragraph.source), (theme::Face::Target, text)]
                {
                    let short: String = words.chars().take(60).collect();
                    let font = theme::font_id(face, 14.0);
                    let label = egui::Label::new(RichText::new(short).font(font)).truncate();
                    ui.add_sized([280.0, 22.0], label);
                }
                ui.end_row();
            }
        });
    });
    let mut verdict = foot_ui(ui, view, "button-spread", true);
    if verdict == Verdict::Answered {
        view.act(Action::Spread(id, pieces.to_vec()));
    }
    if ui.button(view.tr("button-paste-here")).clicked() {
        view.act(Action::PasteHere(id, pieces.join("\n")));
        verdict = Verdict::Answered;
    }
    verdict
}
