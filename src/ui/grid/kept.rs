//! What is worked out once for a row and kept while it is in sight: the dress of its source and its line breaks.

use super::cell::Cell;
use super::dress::{Dress, Wishes};
use super::{Grid, source_text};
use crate::glossary::reader::Annotation;
use crate::model::Paragraph;
use crate::ui::View;
use egui::{Color32, Ui};
use std::sync::Arc;

/// What the source of a row in sight wears, and where its lines break.
pub(super) struct Kept {
    paragraph: Arc<Paragraph>,
    annotation: Option<Arc<Annotation>>,
    wishes: Wishes,
    width: f32,
    size: f32,
    dress: Arc<Dress>,
    byte_breaks: Vec<usize>,
    pub(super) is_in_sight: bool,
}

impl Kept {
    fn fits(&self, paragraph: &Arc<Paragraph>, annotation: Option<&Arc<Annotation>>) -> bool {
        Arc::ptr_eq(&self.paragraph, paragraph)
            && self.annotation.as_ref().map(Arc::as_ptr) == annotation.map(Arc::as_ptr)
    }
}

impl Grid {
    /// The dress of a paragraph's source and where its lines break, made anew when anything of it changed.
    pub(super) fn dress_of(
        &mut self,
        ui: &Ui,
        view: &View<'_>,
        paragraph: &Arc<Paragraph>,
        cell: &Cell,
    ) -> (Arc<Dress>, Vec<usize>) {
        let format = cell.source_format(Color32::TRANSPARENT);
        let (width, size) = (cell.source_width(), format.font_id.size);
        let annotation = view.session.annotation(paragraph);
        let wishes = Wishes::of(view.session.preferences());
        if let Some(kept) = self.kept.get_mut(&paragraph.id)
            && kept.fits(paragraph, annotation)
            && (kept.width, kept.size, kept.wishes) == (width, size, wishes)
        {
            kept.is_in_sight = true;
            return (Arc::clone(&kept.dress), kept.byte_breaks.clone());
        }
        let source = &paragraph.source;
        let dress = Arc::new(Dress::new(ui, source, annotation, wishes, &format.font_id));
        let byte_breaks = source_text::breaks(ui, dress.text(source), &dress, &format, width);
        let kept = Kept {
            paragraph: Arc::clone(paragraph),
            annotation: annotation.cloned(),
            wishes,
            width,
            size,
            dress: Arc::clone(&dress),
            byte_breaks: byte_breaks.clone(),
            is_in_sight: true,
        };
        self.kept.insert(paragraph.id, kept);
        (dress, byte_breaks)
    }
}
