//! One line of the list of findings: the head of a paragraph or of a kind, or a finding with its buttons.

use crate::check::{Finding, Severity};
use crate::model::{Paragraph, ParagraphId};
use crate::session::Action;
use crate::ui::request::Requests;
use crate::ui::{View, check, theme};
use egui::{Label, Sense, Ui, vec2};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One line.
pub(super) enum Line {
    /// Over the findings of a paragraph.
    Paragraph(ParagraphId),
    /// Over the findings of a kind: its name, how many there are, and how many can be mended.
    Kind { kind: &'static str, name: String, count: usize, num_fixable: usize },
    /// A finding; whether its paragraph is named with it.
    Finding { id: ParagraphId, index: usize, names_paragraph: bool },
}

/// Every line of the list, in order.
pub(super) fn lines(view: &View<'_>, by_kind: bool) -> Vec<Line> {
    if by_kind { lines_by_kind(view) } else { lines_by_paragraph(view) }
}

/// Each paragraph with its findings.
fn paragraphs<'a>(view: &View<'a>) -> impl Iterator<Item = (&'a Paragraph, &'a [Finding])> {
    let session = view.session;
    let document = session.project().map(|project| project.document());
    let ids = session.paragraphs_with_findings().iter();
    let all = ids.filter_map(move |id| document?.paragraph(*id));
    all.map(move |paragraph| (&**paragraph, session.findings(paragraph)))
}

fn lines_by_paragraph(view: &View<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for (paragraph, findings) in paragraphs(view) {
        let id = paragraph.id;
        lines.push(Line::Paragraph(id));
        let finding = |index| Line::Finding { id, index, names_paragraph: false };
        lines.extend((0..findings.len()).map(finding));
    }
    lines
}

/// A finding with its paragraph and its place there.
type Member<'a> = (&'a Paragraph, usize, &'a Finding);

/// The worst kinds first, in them the order of the document.
fn lines_by_kind(view: &View<'_>) -> Vec<Line> {
    let mut kinds: BTreeMap<(Reverse<Severity>, &str), Vec<Member<'_>>> = BTreeMap::new();
    for (paragraph, findings) in paragraphs(view) {
        for (index, finding) in findings.iter().enumerate() {
            let key = (Reverse(finding.severity), finding.kind);
            kinds.entry(key).or_default().push((paragraph, index, finding));
        }
    }
    let mut lines = Vec::new();
    for members in kinds.into_values() {
        let (paragraph, _, finding) = members[0];
        lines.push(Line::Kind {
            kind: finding.kind,
            name: check::headline(view, paragraph, finding),
            count: members.len(),
            num_fixable: members.iter().filter(|(_, _, finding)| finding.fix.is_some()).count(),
        });
        lines.extend(members.into_iter().map(|(paragraph, index, _)| Line::Finding {
            id: paragraph.id,
            index,
            names_paragraph: true,
        }));
    }
    lines
}

impl Line {
    /// The finding, if it is one.
    pub fn finding(&self) -> Option<(ParagraphId, usize)> {
        match self {
            Self::Finding { id, index, .. } => Some((*id, *index)),
            _ => None,
        }
    }

    /// About how high it is, in points.
    pub fn estimate(&self) -> f32 {
        if matches!(self, Self::Finding { .. }) { 84.0 } else { 30.0 }
    }

    /// What no other line is.
    pub fn id(&self) -> egui::Id {
        match self {
            Self::Paragraph(id) => egui::Id::unique(("findings of", id.0)),
            Self::Kind { kind, count, .. } => egui::Id::unique(("findings like", kind, count)),
            Self::Finding { id, index, .. } => egui::Id::unique(("finding", id.0, index)),
        }
    }

    /// Draws it.
    pub fn ui(&self, ui: &mut Ui, view: &View<'_>, requests: &mut Requests) {
        match self {
            Self::Paragraph(id) => paragraph_ui(ui, view, *id),
            Self::Kind { kind, name, count, num_fixable } => {
                let head = format!("{name} · {count}");
                crate::ui::widget::section_head(ui, &head, |ui| {
                    fix_all_ui(ui, view, kind, *num_fixable);
                });
            }
            Self::Finding { id, index, names_paragraph } => {
                finding_ui(ui, view, (*id, *index), *names_paragraph, requests);
            }
        }
    }
}

fn number(view: &View<'_>, id: ParagraphId) -> usize {
    view.document().and_then(|document| document.index_of(id)).map_or(0, |index| index + 1)
}

fn paragraph_ui(ui: &mut Ui, view: &View<'_>, id: ParagraphId) {
    let Some(paragraph) = view.document().and_then(|document| document.paragraph(id)) else {
        return;
    };
    let start: String = paragraph.source.chars().take(40).collect();
    let words = format!("{}   {}", number(view, id), start.replace('\n', " "));
    let chosen = view.session.active() == Some(id);
    if crate::ui::widget::row_button(ui, &words, chosen).clicked() {
        view.act(Action::Activate(id));
    }
}

fn fix_all_ui(ui: &mut Ui, view: &View<'_>, kind: &'static str, num_fixable: usize) {
    if num_fixable == 0 {
        return;
    }
    let words = view.tr_with("check-fix-all", &[("count", num_fixable.into())]);
    if check::small_button(ui, &words, "").clicked() {
        view.act(Action::FixAll(kind));
    }
}

/// What a finding says, the words it is about, and what can be done; a click on it goes there.
fn finding_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, index): (ParagraphId, usize),
    names_paragraph: bool,
    requests: &mut Requests,
) {
    let Some(paragraph) = view.document().and_then(|document| document.paragraph(id)) else {
        return;
    };
    let Some(finding) = view.session.findings(paragraph).get(index) else { return };
    let is_current = view.session.current_finding() == Some((id, index));
    let palette = theme::palette(ui);
    let fill = if is_current { palette.raised } else { egui::Color32::TRANSPARENT };
    let frame = egui::Frame::new().fill(fill).inner_margin(egui::Margin::symmetric(14, 7));
    let response = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(6.0, 5.0);
        message_ui(ui, view, paragraph, finding, requests, (id, index));
        // Under the message, not under its shape.
        let below =
            egui::Frame::new().inner_margin(egui::Margin { left: 18, ..egui::Margin::ZERO });
        below.show(ui, |ui| {
            let words = check::words(view, paragraph, finding);
            check::marked_ui(ui, paragraph, finding, &words);
        });
        let buttons = |ui: &mut Ui| {
            check::buttons_ui(ui, view, paragraph, finding, is_current);
            if names_paragraph {
                let number = number(view, id);
                let words = view.tr_with("check-go", &[("number", number.into())]);
                if check::small_button(ui, &words, "").clicked() {
                    check::go_to(view, id, index, requests);
                }
            }
        };
        below.show(ui, |ui| ui.horizontal_wrapped(buttons));
    });
    let rect = response.response.rect;
    let line = egui::Stroke::new(1.0, palette.row_line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

fn message_ui(
    ui: &mut Ui,
    view: &View<'_>,
    paragraph: &Paragraph,
    finding: &Finding,
    requests: &mut Requests,
    (id, index): (ParagraphId, usize),
) {
    let palette = theme::palette(ui);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(12.0, 17.0), Sense::hover());
        check::mark(ui.painter(), rect.center(), finding.severity, palette);
        let words = check::words(view, paragraph, finding);
        let job = check::job(ui, &words, finding.severity, 13.0);
        let label = ui.add(Label::new(job).wrap().sense(Sense::click()));
        let severity = view.tr(&format!("severity-{}", finding.severity.name()));
        label.widget_info(|| {
            let name = format!("{severity}: {words}");
            egui::WidgetInfo::labeled(egui::Role::Button, true, name)
        });
        if label.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        if label.has_focus() {
            let stroke = egui::Stroke::new(1.0, palette.accent);
            let kind = egui::StrokeKind::Outside;
            ui.painter().rect_stroke(label.rect.expand(2.0), 3.0, stroke, kind);
        }
        if label.clicked() {
            check::go_to(view, id, index, requests);
        }
    });
}
