//! Dialogs that only tell: the import's report, statistics, what this is.

use super::{Verdict, close_ui, quiet};
use crate::i18n::Arg;
use crate::text::statistics::Statistics;
use crate::ui::{View, theme};
use egui::{Grid, RichText, Ui};

/// What the importer found and left out.
pub fn report_ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    for part in view.document().map_or(&[][..], |document| document.parts()) {
        ui.label(RichText::new(&part.file_name).strong());
        let encoding = part.encoding.clone().unwrap_or_else(|| "–".to_owned());
        let format = view.tr(&format!("format-{}", part.format));
        let args = [("format", Arg::from(format)), ("encoding", Arg::from(encoding))];
        ui.label(view.tr_with("report-read-as", &args));
        if part.skipped.is_empty() {
            quiet(ui, view.tr("report-nothing-skipped"));
        }
        for skipped in &part.skipped {
            let key = format!("skipped-{}", skipped.kind);
            ui.label(view.tr_with(&key, &[("count", Arg::from(skipped.count))]));
        }
    }
    close_ui(ui, view)
}

/// Counts, each with the rule it follows. Counted once when the dialog opens, again when the text changes.
pub fn statistics_ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    let Some(counts) = view.session.statistics() else {
        ui.label(view.tr("statistics-counting"));
        return close_ui(ui, view);
    };
    table_ui(ui, view, counts);
    close_ui(ui, view)
}

fn table_ui(ui: &mut Ui, view: &View<'_>, counts: &Statistics) {
    let palette = theme::palette(ui);
    Grid::new("statistics").num_columns(3).spacing([24.0, 6.0]).striped(true).show(ui, |ui| {
        ui.label("");
        for key in ["statistics-all", "statistics-unique"] {
            ui.label(RichText::new(view.tr(key)).color(palette.dim));
        }
        ui.end_row();
        let (all, distinct) = (&counts.all, &counts.distinct);
        let rows = [
            ("statistics-paragraphs", all.num_paragraphs, distinct.num_paragraphs),
            ("statistics-han", all.source.han, distinct.source.han),
            (
                "statistics-word-processor",
                all.source.word_processor,
                distinct.source.word_processor,
            ),
            (
                "statistics-characters",
                all.source.characters_without_spaces,
                distinct.source.characters_without_spaces,
            ),
            (
                "statistics-characters-spaces",
                all.source.characters_with_spaces,
                distinct.source.characters_with_spaces,
            ),
            ("statistics-words", all.target_words, distinct.target_words),
        ];
        for (key, all, distinct) in rows {
            ui.label(view.tr(key));
            for number in [all, distinct] {
                ui.label(crate::i18n::grouped(number as u64));
            }
            ui.end_row();
        }
    });
    let percent = |share: f64| Arg::from((share * 100.0).round() as usize);
    let args = [
        ("paragraphs", percent(counts.done_by_paragraph())),
        ("characters", percent(counts.done_by_character())),
    ];
    ui.label(view.tr_with("statistics-done", &args));
}

/// What this is, and whose work stands in it.
pub fn about_ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    ui.label(RichText::new("Duizhao 对照").font(theme::font_id(theme::Face::SourceBold, 26.0)));
    ui.label(view.tr_with("about-version", &[("version", Arg::from(env!("CARGO_PKG_VERSION")))]));
    ui.label(view.tr("about-words"));
    quiet(ui, view.tr("about-licences"));
    close_ui(ui, view)
}
