//! Dialogs about aligning a translation: where it comes from, whether it is the right one, another level, how the
//! result is accepted, where a unit is cut.

use super::paragraph::side_ui;
use super::{Verdict, foot_ui, quiet};
use crate::formats::encoding::ENCODING;
use crate::i18n::Arg;
use crate::model::alignment::Side;
use crate::model::{AlignCommand, AlignLevel, Status};
use crate::session::{
    AcceptOrder, Action, AlignAction, AlignFrom, AlignOrder, Doubt, PathPurpose, UnitPlace,
};
use crate::text::sentence::Language;
use crate::ui::align::level_key;
use crate::ui::{View, theme, widget};
use egui::{Grid, ScrollArea, TextEdit, Ui};

/// Asks for the translation: a file or pasted text, and what a unit is.
pub fn ask_ui(ui: &mut Ui, view: &View<'_>, order: &mut AlignOrder, is_new: bool) -> Verdict {
    quiet(ui, view.tr("align-words"));
    ui.radio_value(&mut order.from, AlignFrom::File, view.tr("align-from-file"));
    ui.indent("align file", |ui| file_ui(ui, view, order, is_new));
    ui.radio_value(&mut order.from, AlignFrom::Pasted, view.tr("align-from-pasted"));
    ui.indent("align pasted", |ui| pasted_ui(ui, view, order));
    ui.horizontal_wrapped(|ui| {
        ui.label(view.tr("align-level"));
        for level in AlignLevel::ALL {
            ui.radio_value(&mut order.level, level, view.tr(level_key(level)));
        }
    });
    let verdict = foot_ui(ui, view, "button-align", order.is_ready());
    if verdict == Verdict::Answered {
        view.act(Action::Align(AlignAction::Begin(Box::new(order.clone()))));
    }
    verdict
}

fn file_ui(ui: &mut Ui, view: &View<'_>, order: &mut AlignOrder, is_new: bool) {
    let name = view.tr("align-path");
    let before = order.path.clone();
    ui.horizontal(|ui| {
        let id = egui::Id::unique("align path");
        let width = (ui.available_width() - 130.0).max(120.0);
        let field = TextEdit::singleline(&mut order.path).id(id).desired_width(width);
        let response = ui.add(field.hint_text(name.clone()));
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(name));
        if is_new {
            response.request_focus();
        }
        if ui.button(view.tr("button-browse")).clicked() {
            view.act(Action::AskPath(PathPurpose::Translation));
        }
    });
    if order.path != before {
        order.from = AlignFrom::File;
    }
    Grid::new("align options").num_columns(2).spacing([12.0, 6.0]).show(ui, |ui| {
        super::article::options_ui(ui, view, &[ENCODING], &mut order.options);
    });
}

fn pasted_ui(ui: &mut Ui, view: &View<'_>, order: &mut AlignOrder) {
    let id = egui::Id::unique("align pasted text");
    let font = theme::font_id(theme::Face::Target, theme::TEXT);
    let field = TextEdit::multiline(&mut order.text).id(id).font(font).desired_rows(4);
    let room = (ui.ctx().content_rect().height() - 440.0).clamp(70.0, 200.0);
    let area = ScrollArea::vertical().id_salt("align pasted").max_height(room);
    let response = area.show(ui, |ui| ui.add(field.desired_width(f32::INFINITY))).inner;
    let name = view.tr("align-pasted-name");
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(name));
    if response.changed() {
        order.from = AlignFrom::Pasted;
    }
}

/// The translation may be the wrong one.
pub fn doubt_ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    let Some(doubt) = view.session.doubt() else { return Verdict::Cancelled };
    let key = match doubt {
        Doubt::Unrelated => "align-doubt-unrelated",
        Doubt::SourceNotChinese => "align-doubt-source",
        Doubt::TargetNotEnglish => "align-doubt-target",
    };
    ui.add(egui::Label::new(view.tr(key)).wrap());
    ui.add_space(6.0);
    let mut verdict = Verdict::Stay;
    let mut act = |action| {
        view.act(Action::Align(action));
        verdict = Verdict::Answered;
    };
    let mut is_cancelled = false;
    ui.horizontal_wrapped(|ui| {
        if widget::main_button(ui, &view.tr("button-choose-another")).clicked() {
            act(AlignAction::ChooseAnother);
        }
        if ui.button(view.tr("button-align-anyway")).clicked() {
            act(AlignAction::BeginAnyway);
        }
        is_cancelled = ui.button(view.tr("button-cancel")).clicked();
    });
    if is_cancelled { Verdict::Cancelled } else { verdict }
}

/// Another level would lose work.
pub fn level_ui(ui: &mut Ui, view: &View<'_>, level: AlignLevel) -> Verdict {
    ui.add(egui::Label::new(view.tr("align-level-words")).wrap());
    let verdict = foot_ui(ui, view, "button-align-level", true);
    if verdict == Verdict::Answered {
        view.act(Action::Align(AlignAction::SetLevel(level)));
    }
    verdict
}

/// How the result is accepted, and what that does.
pub fn accept_ui(ui: &mut Ui, view: &View<'_>, order: &mut AcceptOrder) -> Verdict {
    quiet(ui, view.tr("align-accept-words"));
    ui.horizontal_wrapped(|ui| {
        ui.label(view.tr("align-accept-as"));
        for status in [Status::Draft, Status::Done] {
            let name = view.tr(&format!("status-{}", status.name()));
            ui.radio_value(&mut order.status, status, name);
        }
    });
    let palette = theme::palette(ui);
    for (key, count, is_warning) in [
        ("align-accept-replaced", order.num_replaced, true),
        ("align-accept-uncertain", order.num_uncertain, true),
        ("align-accept-open", order.num_open, false),
        ("align-accept-loose", order.num_loose, false),
        ("align-accept-dropped", order.num_dropped, false),
    ] {
        if count > 0 {
            let words = view.tr_with(key, &[("count", Arg::from(count))]);
            let color = if is_warning { palette.accent } else { palette.ink };
            ui.add(egui::Label::new(egui::RichText::new(words).color(color)).wrap());
        }
    }
    let verdict = foot_ui(ui, view, "button-align-accept", true);
    if verdict == Verdict::Answered {
        view.act(Action::Align(AlignAction::Accept(order.status)));
    }
    verdict
}

/// Chooses where a unit is cut.
pub fn cut_ui(ui: &mut Ui, view: &View<'_>, place: UnitPlace, byte_at: &mut usize) -> Verdict {
    let units = view.session.alignment().map(|alignment| alignment.units(place.side));
    let Some(unit) = units.and_then(|units| units.get(place.index)) else {
        return Verdict::Cancelled;
    };
    let (face, language) = match place.side {
        Side::Source => (theme::Face::Source, Language::Chinese),
        Side::Target => (theme::Face::Target, Language::English),
    };
    quiet(ui, view.tr("align-cut-words"));
    side_ui(ui, view, face, &unit.text, byte_at, language);
    let verdict = foot_ui(ui, view, "button-align-cut", *byte_at > 0 && *byte_at < unit.text.len());
    if verdict == Verdict::Answered {
        let cut =
            AlignCommand::Cut { side: place.side, unit_index: place.index, byte_at: *byte_at };
        view.act(Action::Align(AlignAction::Do(cut)));
    }
    verdict
}
