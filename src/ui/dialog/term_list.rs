//! The lists of an import: new and changed terms, conflicts side by side with the choice of a side, and what is
//! left out with its line. Only rows in sight are drawn.

use super::quiet;
use crate::glossary::merge::{Change, Reason, SkipReason};
use crate::i18n::Arg;
use crate::model::Term;
use crate::session::{Explain, ImportTab, TermImport};
use crate::ui::{View, theme};
use egui::{Label, RichText, Role, ScrollArea, Ui, WidgetInfo};

/// Height of a row in points.
const ROW: f32 = 24.0;
/// What stands above and below the list, in points.
const AROUND: f32 = 490.0;

/// Shows the list that is chosen.
pub fn list_ui(ui: &mut Ui, view: &View<'_>, import: &mut TermImport) {
    let read = std::sync::Arc::clone(&import.read);
    let plan = &read.plan;
    if import.tab == ImportTab::Conflicting {
        return conflicts_ui(ui, view, import);
    }
    let left_out = left_out_words(view, import);
    let count = match import.tab {
        ImportTab::New => plan.new.len(),
        ImportTab::Changed => plan.changed.len(),
        _ => left_out.len() + read.file.problems.len() + plan.skipped.len(),
    };
    rows_ui(ui, view, count, |ui, index| match import.tab {
        ImportTab::New => row_ui(ui, &plan.new[index].source, &targets(&plan.new[index])),
        ImportTab::Changed => {
            let change = &plan.changed[index];
            let before = &read.existing[change.existing_index];
            let words = [targets(before), targets(&change.term)];
            // Where the English stays, something else of the term grows.
            let [before, after] = &words;
            let words = if before == after { after.clone() } else { words.join(" → ") };
            row_ui(ui, &change.term.source, &words);
        }
        _ => quiet_row(ui, skipped_words(view, import, &left_out, index)),
    });
}

fn rows_ui(ui: &mut Ui, view: &View<'_>, count: usize, mut row: impl FnMut(&mut Ui, usize)) {
    if count == 0 {
        return quiet(ui, view.tr("import-nothing"));
    }
    // In a low window the choices above matter as much as the list.
    let room = (ui.ctx().content_rect().height() - AROUND).clamp(4.0 * ROW, 16.0 * ROW);
    let area = ScrollArea::vertical().id_salt("import list").max_height(room);
    area.auto_shrink([false, true]).show_rows(ui, ROW, count, |ui, rows| {
        for index in rows {
            ui.push_id(index, |ui| row(ui, index));
        }
    });
}

fn targets(term: &Term) -> String {
    term.targets.join("; ")
}

fn row_ui(ui: &mut Ui, source: &str, words: &str) {
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        source_ui(ui, source);
        ui.add(Label::new(words).truncate());
    });
}

/// Small words on one line, cut off where they are too long; the pointer shows all of them.
fn quiet_row(ui: &mut Ui, words: String) {
    let palette = theme::palette(ui);
    let words = RichText::new(words).size(theme::SMALL).color(palette.dim);
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        ui.add(Label::new(words).truncate());
    });
}

fn source_ui(ui: &mut Ui, source: &str) {
    let font = theme::font_id(theme::Face::Source, 15.0);
    let label = Label::new(RichText::new(source).font(font)).truncate();
    ui.add_sized([150.0, ROW], label);
}

/// Conflicts side by side: what is there, and what the file says.
fn conflicts_ui(ui: &mut Ui, view: &View<'_>, import: &mut TermImport) {
    let read = std::sync::Arc::clone(&import.read);
    let conflicts = &read.plan.conflicting;
    if !conflicts.is_empty() {
        let mut all = import.taken.len() == conflicts.len();
        if ui.checkbox(&mut all, view.tr("import-take-all")).changed() {
            import.taken = if all { (0..conflicts.len()).collect() } else { Default::default() };
        }
    }
    rows_ui(ui, view, conflicts.len(), |ui, index| {
        let conflict = &conflicts[index];
        let incoming = &read.file.terms[conflict.incoming_index];
        let existing = &read.existing[conflict.existing_index];
        let mut is_taken = import.taken.contains(&index);
        ui.horizontal(|ui| {
            ui.set_height(ROW);
            let response = ui.checkbox(&mut is_taken, "");
            let name = format!("{} {}", view.tr("import-take"), incoming.source);
            response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_taken, &name));
            response.on_hover_text(view.tr("import-take"));
            source_ui(ui, &incoming.source);
            let line = read.file.lines.get(conflict.incoming_index).copied();
            sides_ui(ui, view, (&targets(existing), &targets(incoming)), is_taken);
            let reason = view.tr(reason_key(conflict));
            quiet_row(ui, line.map_or(reason.clone(), |line| with_line(view, line, reason)));
        });
        if is_taken {
            import.taken.insert(index);
        } else {
            import.taken.remove(&index);
        }
    });
}

/// What is there and what the file says; the side that is not taken is dim.
fn sides_ui(ui: &mut Ui, view: &View<'_>, (here, there): (&str, &str), is_taken: bool) {
    let palette = theme::palette(ui);
    for (words, key, is_right) in
        [(here, "import-here", !is_taken), (there, "import-there", is_taken)]
    {
        let color = if is_right { palette.ink } else { palette.dim };
        let label = Label::new(RichText::new(words).color(color)).truncate();
        let name = view.tr_with(key, &[("words", Arg::from(words.to_owned()))]);
        let response = ui.add_sized([150.0, ROW], label).on_hover_text(&name);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    }
}

fn reason_key(conflict: &Change) -> &'static str {
    match conflict.reason {
        Some(Reason::Target) | None => "import-reason-target",
        Some(Reason::Forbidden) => "import-reason-forbidden",
        Some(Reason::Kind) => "import-reason-kind",
        Some(Reason::Short) => "import-reason-short",
        Some(Reason::Alias) => "import-reason-alias",
    }
}

fn with_line(view: &View<'_>, line: usize, what: String) -> String {
    view.tr_with("glossary-problem", &[("line", Arg::from(line)), ("what", what.into())])
}

/// What was left out on purpose, with counts.
fn left_out_words(view: &View<'_>, import: &TermImport) -> Vec<String> {
    let words = import.read.file.skipped.iter().map(|skipped| {
        let key = format!("skipped-{}", skipped.kind);
        view.tr_with(&key, &[("count", Arg::from(skipped.count))])
    });
    words.collect()
}

/// One line of what is not brought in: kinds first, then places that can't be read, then rows that say nothing.
fn skipped_words(
    view: &View<'_>,
    import: &TermImport,
    left_out: &[String],
    index: usize,
) -> String {
    let (file, plan) = (&import.read.file, &import.read.plan);
    if let Some(words) = left_out.get(index) {
        return words.clone();
    }
    let index = index - left_out.len();
    if let Some(problem) = file.problems.get(index) {
        return problem.explain(view.messages());
    }
    let skip = plan.skipped[index - file.problems.len()];
    let why = view.tr(match skip.reason {
        SkipReason::NoSource => "glossary-problem-no-source",
        SkipReason::Repeated => "import-repeated",
    });
    let line = file.lines.get(skip.incoming_index).copied();
    line.map_or(why.clone(), |line| with_line(view, line, why))
}
