//! Dialogs about an article: how it was read, and what is known of it.

use super::{Verdict, foot_ui, named_field, quiet};
use crate::formats::{OptionKind, OptionSpec};
use crate::i18n::Arg;
use crate::model::{Details, PartId, Region, Script};
use crate::session::{Action, Preview};
use crate::ui::{View, theme};
use egui::{ComboBox, Grid, RichText, ScrollArea, Ui};
use std::collections::BTreeMap;

/// The article as it was read (it is open behind the dialog already), with the choices that change the
/// reading, and the question for its details.
pub fn preview_ui(ui: &mut Ui, view: &View<'_>, preview: &mut Preview) -> Verdict {
    found_ui(ui, view, preview);
    let importer = crate::formats::importer(preview.format);
    let specs = importer.map_or(&[][..], |importer| importer.options());
    let mut chosen = preview.options.clone();
    Grid::new("preview options").num_columns(2).spacing([12.0, 6.0]).show(ui, |ui| {
        options_ui(ui, view, specs, &mut chosen);
    });
    if chosen != preview.options {
        preview.options.clone_from(&chosen);
        view.act(Action::RefreshPreview(chosen));
    }
    sample_ui(ui, view);
    ui.separator();
    quiet(ui, view.tr("details-why"));
    details_fields_ui(ui, view, &mut preview.details);
    let verdict = foot_ui(ui, view, "button-start", true);
    if verdict == Verdict::Answered {
        view.act(Action::AcceptPreview(preview.details.clone()));
    }
    verdict
}

fn found_ui(ui: &mut Ui, view: &View<'_>, preview: &Preview) {
    let Some(document) = view.document() else { return };
    let name = preview.path.file_name().unwrap_or(preview.path.as_os_str()).to_string_lossy();
    let list = preview
        .roles
        .iter()
        .map(|(role, count)| format!("{count} × {}", view.tr(&format!("role-{role}"))))
        .collect::<Vec<_>>()
        .join(", ");
    let count = Arg::from(document.paragraphs().len());
    let args = [("name", Arg::from(name.as_ref())), ("count", count)];
    ui.label(view.tr_with("preview-found", &args));
    quiet(ui, list);
    if let Some(encoding) = &preview.encoding {
        let args = [("encoding", Arg::from(encoding.clone()))];
        quiet(ui, view.tr_with("preview-encoding", &args));
    }
    if preview.joined_lines {
        quiet(ui, view.tr("preview-joined"));
    }
    for skipped in &preview.skipped {
        let key = format!("skipped-{}", skipped.kind);
        quiet(ui, view.tr_with(&key, &[("count", Arg::from(skipped.count))]));
    }
}

/// The options of a format, drawn from their data.
pub fn options_ui(
    ui: &mut Ui,
    view: &View<'_>,
    specs: &[OptionSpec],
    chosen: &mut BTreeMap<String, String>,
) {
    for spec in specs {
        let name = view.tr(&format!("option-{}", spec.id));
        let value = chosen.get(spec.id).cloned().unwrap_or_else(|| spec.default.to_owned());
        let mut new = value.clone();
        match spec.kind {
            OptionKind::Switch => {
                ui.label("");
                let mut on = value == "true";
                if ui.checkbox(&mut on, name).changed() {
                    new = on.to_string();
                }
            }
            OptionKind::Choice(values) => {
                let label = ui.label(&name);
                let words = |value: &str| view.tr(&format!("option-{}-{value}", spec.id));
                ComboBox::from_id_salt(spec.id)
                    .selected_text(words(&value))
                    .width(220.0)
                    .show_ui(ui, |ui| {
                        for value in values {
                            ui.selectable_value(&mut new, (*value).to_owned(), words(value));
                        }
                    })
                    .response
                    .labelled_by(label.id);
            }
        }
        ui.end_row();
        if new != value {
            chosen.insert(spec.id.to_owned(), new);
        }
    }
}

/// Height of a line of the preview, in points.
const ROW: f32 = 22.0;

/// The paragraphs with their roles.
fn sample_ui(ui: &mut Ui, view: &View<'_>) {
    let Some(document) = view.document() else { return };
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().fill(palette.paper).inner_margin(8).corner_radius(6);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let rows = document.paragraphs();
        // In a low window the details matter more.
        let room = (ui.ctx().content_rect().height() - 510.0).clamp(2.0 * ROW, 130.0);
        let area = ScrollArea::vertical().max_height(room).auto_shrink([false, true]);
        area.show_rows(ui, ROW, rows.len(), |ui, in_sight| {
            for paragraph in &rows[in_sight] {
                ui.horizontal(|ui| {
                    ui.set_height(ROW);
                    let role = view.tr(&format!("role-{}", paragraph.role.name()));
                    let role = RichText::new(role).size(theme::SECTION).color(palette.dim);
                    ui.add_sized([84.0, ROW], egui::Label::new(role).truncate());
                    let font = theme::font_id(theme::Face::Source, 14.0);
                    let text = paragraph.source.chars().take(60).collect::<String>();
                    ui.add(egui::Label::new(RichText::new(text).font(font)).truncate());
                });
            }
        });
    });
}

/// The details of an open article.
pub fn details_ui(ui: &mut Ui, view: &View<'_>, part: PartId, details: &mut Details) -> Verdict {
    quiet(ui, view.tr("details-why"));
    details_fields_ui(ui, view, details);
    let verdict = foot_ui(ui, view, "button-apply", true);
    if verdict == Verdict::Answered {
        view.act(Action::SetDetails(part, details.clone()));
    }
    verdict
}

fn details_fields_ui(ui: &mut Ui, view: &View<'_>, details: &mut Details) {
    Grid::new("details").num_columns(2).spacing([12.0, 6.0]).show(ui, |ui| {
        for (key, text) in [
            ("details-title", &mut details.title),
            ("details-outlet", &mut details.outlet),
            ("details-date", &mut details.date),
            ("details-url", &mut details.url),
        ] {
            named_field(ui, &view.tr(key), text, 380.0);
            ui.end_row();
        }
        choice_ui(ui, view, "details-region", "region", &Region::ALL, &mut details.region);
        choice_ui(ui, view, "details-script", "script", &Script::ALL, &mut details.script);
    });
    if !details.date.is_empty() && details.date.parse::<jiff::civil::Date>().is_err() {
        let palette = theme::palette(ui);
        ui.label(
            RichText::new(view.tr("details-date-hint")).size(theme::SMALL).color(palette.warn),
        );
    }
}

fn choice_ui<T: Copy + PartialEq + Named>(
    ui: &mut Ui,
    view: &View<'_>,
    label_key: &str,
    family: &str,
    all: &[T],
    chosen: &mut Option<T>,
) {
    let label = ui.label(view.tr(label_key));
    let words = |value: Option<T>| match value {
        Some(value) => view.tr(&format!("{family}-{}", value.name())),
        None => view.tr("details-unknown"),
    };
    ComboBox::from_id_salt(label_key)
        .selected_text(words(*chosen))
        .width(220.0)
        .show_ui(ui, |ui| {
            for value in [None].into_iter().chain(all.iter().copied().map(Some)) {
                ui.selectable_value(chosen, value, words(value));
            }
        })
        .response
        .labelled_by(label.id);
    ui.end_row();
}

/// A choice whose values have names in files and messages.
trait Named {
    fn name(self) -> &'static str;
}

impl Named for Region {
    fn name(self) -> &'static str {
        Self::name(self)
    }
}

impl Named for Script {
    fn name(self) -> &'static str {
        Self::name(self)
    }
}
