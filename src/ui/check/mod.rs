//! Findings as they look and read wherever the window shows them: a colour, a shape and words for each severity, the
//! buttons that mend and ignore.

mod command;

pub use command::{current, go_to, is_enabled, perform, when_typing_rests};

use super::View;
use super::theme::{self, Face, Palette, font_id};
use crate::check::{Finding, Severity};
use crate::model::Paragraph;
use crate::session::{Action, finding_text, marked, severity_key};
use crate::ui::keymap::CommandId;
use egui::text::{LayoutJob, TextFormat};
use egui::{Button, Color32, FontId, Painter, Pos2, RichText, Stroke, Ui, vec2};

/// The colour of a severity's lines and shapes.
pub fn color(palette: &Palette, severity: Severity) -> Color32 {
    match severity {
        Severity::Error => palette.accent,
        Severity::Warning => palette.warn,
        Severity::Hint => palette.doubt,
    }
}

/// The shape of a severity: a full diamond, a triangle, a ring.
pub fn mark(painter: &Painter, center: Pos2, severity: Severity, palette: &Palette) {
    let color = color(palette, severity);
    let polygon = |points: &[(f32, f32)]| {
        let points = points.iter().map(|(x, y)| center + vec2(*x, *y)).collect();
        egui::Shape::convex_polygon(points, color, Stroke::NONE)
    };
    match severity {
        Severity::Error => {
            painter.add(polygon(&[(0.0, -5.5), (5.5, 0.0), (0.0, 5.5), (-5.5, 0.0)]))
        }
        Severity::Warning => painter.add(polygon(&[(0.0, -5.0), (5.5, 4.5), (-5.5, 4.5)])),
        Severity::Hint => painter.circle_stroke(center, 4.0, Stroke::new(1.6, color)),
    };
}

/// The worst severity among findings.
pub fn worst(findings: &[Finding]) -> Option<Severity> {
    findings.iter().map(|finding| finding.severity).max()
}

/// What a finding says.
pub fn words(view: &View<'_>, paragraph: &Paragraph, finding: &Finding) -> String {
    let Some(document) = view.document() else { return String::new() };
    finding_text(view.messages(), document, paragraph, finding)
}

/// The same in print: what stands before the first colon is the headline.
pub fn job(ui: &Ui, text: &str, severity: Severity, size: f32) -> LayoutJob {
    let palette = theme::palette(ui);
    let plain = |font: FontId, color: Color32| TextFormat::simple(font, color);
    let end = [": ", "："].iter().filter_map(|colon| text.find(colon)).min();
    let (head, rest) = text.split_at(end.unwrap_or(0));
    let mut job = LayoutJob::default();
    job.append(head, 0.0, plain(font_id(Face::UiBold, size), strong(palette, severity)));
    job.append(rest, 0.0, plain(font_id(Face::Ui, size), palette.ink));
    job.wrap.max_width = ui.available_width();
    job
}

/// What findings like this one are called: what its message says before the first colon, else its check's name.
pub fn headline(view: &View<'_>, paragraph: &Paragraph, finding: &Finding) -> String {
    let words = words(view, paragraph, finding);
    let end = [": ", "："].iter().filter_map(|colon| words.find(colon)).min();
    match end {
        Some(end) => words[..end].to_owned(),
        None => view.tr(&format!("check-{}", finding.check)),
    }
}

/// The colour of a severity's words: those must be read.
fn strong(palette: &Palette, severity: Severity) -> Color32 {
    match severity {
        Severity::Error => palette.accent,
        Severity::Warning | Severity::Hint => palette.ink,
    }
}

/// What a fix does, in few words: "Use $589 billion".
pub fn fix_words(view: &View<'_>, paragraph: &Paragraph, finding: &Finding) -> Option<String> {
    let fix = finding.fix.as_ref()?;
    let old = marked(&paragraph.target, Some(&fix.bytes));
    let new = marked(&fix.text, Some(&(0..fix.text.len())));
    let (key, words) = match (new.is_empty(), old.is_empty()) {
        (false, _) if fix.bytes.is_empty() => ("check-put-in", new),
        (false, _) if !new.contains(char::is_alphanumeric) => ("check-use-mark", new),
        (false, _) => ("check-use", new),
        (true, false) => ("check-take-out", old),
        (true, true) if fix.text.len() > fix.bytes.len() => {
            return Some(view.tr("check-put-space"));
        }
        (true, true) => return Some(view.tr("check-take-out-space")),
    };
    Some(view.tr_with(key, &[("words", words.into())]))
}

/// What a chip says of a fix: what it is worth, or what becomes of what.
pub fn chip_words(view: &View<'_>, paragraph: &Paragraph, finding: &Finding) -> Option<String> {
    let fix = finding.fix.as_ref()?;
    let new = fix.text.trim();
    let source = marked(&paragraph.source, finding.source.as_ref());
    if new.is_empty() {
        return fix_words(view, paragraph, finding);
    }
    if !source.is_empty() && source.chars().count() <= 16 {
        return Some(format!("{source} = {new}"));
    }
    let old = paragraph.target.get(fix.bytes.clone()).unwrap_or_default().trim();
    let is_short = old.chars().count().max(new.chars().count()) <= 24;
    if !old.is_empty() && is_short {
        Some(format!("{old} → {new}"))
    } else {
        fix_words(view, paragraph, finding)
    }
}

/// The words that a finding is about, in the fonts of the two texts, where its message does not say them.
pub fn marked_ui(ui: &mut Ui, paragraph: &Paragraph, finding: &Finding, message: &str) {
    let palette = theme::palette(ui);
    let source = marked(&paragraph.source, finding.source.as_ref());
    let target = marked(&paragraph.target, finding.target.as_ref());
    let both = [(source, Face::Source), (target, Face::Target)].into_iter();
    let unsaid = both.filter(|(words, _)| !words.is_empty() && !message.contains(&**words));
    let unsaid: Vec<(String, Face)> = unsaid.collect();
    if unsaid.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (words, face) in unsaid {
            let words = RichText::new(words).font(font_id(face, 14.0)).color(palette.dim);
            ui.add(egui::Label::new(words).wrap());
        }
    });
}

/// The buttons beside a finding. Each is named with what it is about, for those who do not see where it stands.
pub fn buttons_ui(
    ui: &mut Ui,
    view: &View<'_>,
    paragraph: &Paragraph,
    finding: &Finding,
    is_current: bool,
) {
    let key = |command| if is_current { view.keymap.label(command) } else { String::new() };
    if let Some(words) = fix_words(view, paragraph, finding)
        && small_button(ui, &words, &key(CommandId::FixFinding)).clicked()
    {
        view.act(Action::ApplyFix(paragraph.id, Box::new(finding.clone())));
    }
    for fix in view.session.suggestions(paragraph.id, finding) {
        let words = view.tr_with("check-use", &[("words", fix.text.clone().into())]);
        if small_button(ui, &words, "").clicked() {
            let mended = Finding { fix: Some(fix.clone()), ..finding.clone() };
            view.act(Action::ApplyFix(paragraph.id, Box::new(mended)));
        }
    }
    if small_button(ui, &view.tr("check-ignore"), &key(CommandId::IgnoreFinding)).clicked() {
        view.act(Action::Ignore(paragraph.id, finding.ignored(paragraph)));
    }
}

/// A small button, with its key as a tooltip.
pub fn small_button(ui: &mut Ui, words: &str, key: &str) -> egui::Response {
    let palette = theme::palette(ui);
    let font = font_id(Face::Ui, theme::SMALL);
    let mut job = LayoutJob::simple_singleline(words.to_owned(), font, palette.ink);
    let room = (ui.max_rect().width() - 40.0).max(40.0);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    ui.spacing_mut().button_padding = vec2(7.0, 2.0);
    let button = Button::new(job).min_size(vec2(0.0, 20.0));
    let response = ui.add(button);
    if key.is_empty() { response } else { response.on_hover_text(key) }
}

/// How many findings a paragraph has, in words.
pub fn count_words(view: &View<'_>, number: usize, findings: &[Finding]) -> String {
    let num = |severity| findings.iter().filter(|f| f.severity == severity).count();
    let counts = Severity::ALL.into_iter().filter_map(|severity| {
        let count = num(severity);
        (count > 0).then(|| view.tr_with(severity_key(severity), &[("count", count.into())]))
    });
    let counts: Vec<String> = counts.collect();
    let args = [("number", number.into()), ("counts", counts.join(", ").into())];
    view.tr_with("check-row-name", &args)
}
