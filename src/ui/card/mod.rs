//! The card of a word: what the dictionary, the glossary and the quantities say of the word under the pointer or
//! the keyboard. It shows after a moment of rest; pinned (Ctrl and the pointer, or Look up) it stays and takes keys.

mod content;
mod key;
mod place;

use super::View;
use crate::model::{Choice, Decision, ParagraphId, Term};
use crate::session::{Action, Dialog, Side, WordInfo};
use egui::{Area, Context, Id, Order, Pos2, Rect, Vec2, pos2};
use key::CardKey;
pub use place::place_to_look_up;
use place::{choose, info, joined, made_of, neighbour, split};
use std::ops::Range;

/// How long the pointer rests on a word before its card shows, in seconds.
const REST: f64 = 0.35;
/// Room between a word and its card.
const GAP: f32 = 8.0;
/// Width of a card, in points.
const WIDTH: f32 = 420.0;

/// A byte of a text in the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub paragraph: ParagraphId,
    pub side: Side,
    pub byte: usize,
}

/// The word that is shown, for the grid to mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    pub paragraph: ParagraphId,
    pub side: Side,
    pub bytes: Range<usize>,
}

/// What the grid tells of one frame.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The character under the pointer.
    pub hovered: Option<(Place, Rect)>,
    /// Where the marked word stands on the screen.
    pub marked: Option<Rect>,
}

struct Shown {
    place: Place,
    /// A longer or shorter word than the text is cut into.
    wanted: Option<Range<usize>>,
    info: WordInfo,
    /// What the information was made of, to see when it is to be made anew.
    made_of: usize,
    anchor: Rect,
    is_pinned: bool,
}

/// The card's state between frames.
#[derive(Default)]
pub struct WordCard {
    shown: Option<Shown>,
    resting: Option<(Place, f64)>,
    size: Vec2,
    keys: Vec<CardKey>,
    /// The word was looked up from the keyboard: shown once the grid has told where it stands.
    wants_reveal: bool,
}

impl WordCard {
    /// The word to mark in the grid.
    pub fn marked(&self) -> Option<Marked> {
        let shown = self.shown.as_ref()?;
        let Place { paragraph, side, .. } = shown.place;
        Some(Marked { paragraph, side, bytes: shown.info.bytes.clone() })
    }

    /// Whether a pinned card is shown.
    pub fn is_pinned(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.is_pinned)
    }

    /// Takes the card's keys out of the input while one is pinned; typing anything else closes it.
    pub fn take_keys(&mut self, ctx: &Context) {
        if !self.is_pinned() {
            return;
        }
        let taken = key::take(ctx);
        self.keys.extend(taken.keys);
        if taken.typed_on {
            self.shown = None;
        }
    }

    /// Pins the card of a place, from the keyboard.
    pub fn pin(&mut self, view: &View<'_>, place: Place) {
        self.show(view, place, None, Rect::ZERO, true);
        self.wants_reveal = self.shown.is_some();
    }

    /// Follows the pointer and the keys, and shows the card.
    pub fn ui(&mut self, ctx: &Context, view: &View<'_>, told: &Told) {
        if view.has_dialog {
            self.shown = None;
        }
        // The card is of a word of the article, which is not in sight then.
        if view.session.shows_alignment() {
            self.shown = None;
            return;
        }
        self.follow_pointer(ctx, view, told);
        self.refresh(view);
        for key in std::mem::take(&mut self.keys) {
            self.press(ctx, view, key);
        }
        let Some(shown) = &mut self.shown else { return };
        if let Some(anchor) = told.marked {
            shown.anchor = anchor;
            self.wants_reveal = false;
        } else if self.wants_reveal {
            return ctx.request_repaint();
        }
        let mut pressed = None;
        let at = position(ctx.content_rect(), shown.anchor, self.size);
        let area = Area::new(Id::unique("word card"))
            .order(Order::Foreground)
            .fixed_pos(at)
            .constrain(true)
            .interactable(true);
        let response = area.show(ctx, |ui| {
            egui::Frame::popup(ui.style()).inner_margin(14).show(ui, |ui| {
                ui.set_width(WIDTH.min(ctx.content_rect().width() - 60.0));
                pressed = content::ui(ui, view, &shown.info, shown.is_pinned);
            });
        });
        let size = response.response.rect.size();
        if (size - self.size).length() > 0.5 {
            self.size = size;
            ctx.request_repaint();
        }
        if let Some(key) = pressed {
            self.press(ctx, view, key);
        }
    }

    fn follow_pointer(&mut self, ctx: &Context, view: &View<'_>, told: &Told) {
        let (now, pointer, moved, ctrl, pressed, typed) = ctx.input(|input| {
            (
                input.time,
                input.pointer.hover_pos(),
                input.pointer.is_moving(),
                input.modifiers.command_only(),
                input.pointer.any_pressed(),
                input.events.iter().any(|event| matches!(event, egui::Event::Text(_))),
            )
        });
        let card = self.card_rect(ctx);
        let is_on_card = pointer.is_some_and(|at| card.is_some_and(|card| card.contains(at)));
        if self.is_pinned() {
            if pressed && !is_on_card {
                self.shown = None;
            }
            return;
        }
        let hovered = told.hovered.filter(|_| !is_on_card && !view.has_dialog);
        if let Some((place, anchor)) = hovered {
            let is_shown = self.shown.is_some();
            match self.resting {
                Some((resting, _)) if resting == place => {}
                _ => self.resting = Some((place, now)),
            }
            let since = self.resting.map_or(now, |(_, since)| since);
            let is_pin = ctrl && moved;
            if is_shown || is_pin || now - since >= REST {
                self.show(view, place, None, anchor, is_pin);
            } else {
                let rest = std::time::Duration::from_secs_f64((REST - (now - since)).max(0.01));
                ctx.request_repaint_after(rest);
            }
        } else if !is_on_card {
            self.resting = None;
            // The way from the word to its card leads over a gap.
            let is_near = pointer.is_some_and(|at| self.is_between(card, at));
            if !is_near {
                self.shown = None;
            }
        }
        if (pressed && !is_on_card) || typed {
            self.shown = None;
            self.resting = None;
        }
    }

    fn card_rect(&self, ctx: &Context) -> Option<Rect> {
        let shown = self.shown.as_ref()?;
        let at = position(ctx.content_rect(), shown.anchor, self.size);
        Some(Rect::from_min_size(at, self.size))
    }

    fn is_between(&self, card: Option<Rect>, at: Pos2) -> bool {
        let (Some(shown), Some(card)) = (&self.shown, card) else { return false };
        let way = Rect::from_min_max(
            pos2(shown.anchor.left() - GAP, shown.anchor.top().min(card.bottom())),
            pos2(shown.anchor.right() + GAP, shown.anchor.bottom().max(card.top())),
        );
        way.contains(at)
    }

    fn show(
        &mut self,
        view: &View<'_>,
        place: Place,
        wanted: Option<Range<usize>>,
        anchor: Rect,
        is_pinned: bool,
    ) {
        let same = self.shown.as_ref().is_some_and(|shown| {
            let Place { paragraph, side, byte } = place;
            (shown.place.paragraph, shown.place.side) == (paragraph, side)
                && shown.info.bytes.contains(&byte)
                && shown.wanted == wanted
        });
        if same {
            if let Some(shown) = &mut self.shown {
                shown.is_pinned |= is_pinned;
            }
            return;
        }
        self.shown = info(view, place, wanted.clone()).map(|(info, made_of)| Shown {
            place,
            wanted,
            info,
            made_of,
            anchor,
            is_pinned,
        });
    }

    /// Makes the information anew when words or readings were worked out anew.
    fn refresh(&mut self, view: &View<'_>) {
        let Some(shown) = &mut self.shown else { return };
        if shown.place.side == Side::Target || made_of(view, shown.place) == shown.made_of {
            return;
        }
        match info(view, shown.place, shown.wanted.clone()) {
            Some((info, made_of)) => (shown.info, shown.made_of) = (info, made_of),
            None => self.shown = None,
        }
    }

    fn press(&mut self, ctx: &Context, view: &View<'_>, key: CardKey) {
        let Some(shown) = &self.shown else { return };
        let (place, info) = (shown.place, &shown.info);
        match key {
            CardKey::Close => self.shown = None,
            CardKey::Copy => {
                ctx.copy_text(info.text.clone());
            }
            CardKey::ToGlossary => {
                view.act(Action::Show(Box::new(term_dialog(info))));
                self.shown = None;
            }
            CardKey::Longer | CardKey::Shorter => {
                let at = info.around.iter().position(|(range, _)| *range == info.bytes);
                let next = match key {
                    CardKey::Longer => at.and_then(|at| at.checked_sub(1)),
                    _ => at.map(|at| at + 1),
                };
                if let Some((range, _)) = next.and_then(|next| info.around.get(next)).cloned() {
                    self.widen(view, range);
                }
            }
            CardKey::Around(index) => {
                if let Some((range, _)) = info.around.get(index).cloned() {
                    self.widen(view, range);
                }
            }
            CardKey::NextWord | CardKey::PreviousWord => {
                if let Some(place) = neighbour(view, place, info, key == CardKey::NextWord) {
                    self.pin(view, place);
                }
            }
            CardKey::Join => choose(view, joined(view, place, info)),
            CardKey::Split => choose(view, split(place, info)),
            CardKey::Read(index) => {
                let syllables = info
                    .readings
                    .get(index)
                    .map(|reading| reading.split(' ').map(str::to_owned).collect::<Vec<_>>());
                let decision = syllables.map(|syllables| Decision::Reading { syllables });
                choose(view, decision.map(|decision| Choice::new(info.text.clone(), decision)));
            }
            CardKey::Insert(index) => {
                let quantity = info.quantity.as_ref();
                if let Some(words) = quantity.and_then(|q| q.english.get(index)) {
                    view.insert(words);
                    self.shown = None;
                }
            }
            CardKey::InsertTerm => {
                if let Some(term) = info.term.as_ref().filter(|term| !term.target().is_empty()) {
                    view.insert(term.target());
                    self.shown = None;
                }
            }
        }
    }

    fn widen(&mut self, view: &View<'_>, range: Range<usize>) {
        let Some(shown) = &self.shown else { return };
        let (place, anchor) = (shown.place, shown.anchor);
        self.show(view, place, Some(range), anchor, true);
    }
}

/// Below the word where there is room, else above it.
fn position(screen: Rect, anchor: Rect, size: Vec2) -> Pos2 {
    let x = anchor.left().min(screen.right() - size.x - GAP).max(screen.left() + GAP);
    let below = anchor.bottom() + GAP;
    let above = anchor.top() - GAP - size.y;
    let fits_below = below + size.y <= screen.bottom() - GAP;
    pos2(x, if fits_below || above < screen.top() { below } else { above })
}

fn term_dialog(info: &WordInfo) -> Dialog {
    let term = info.term.as_ref().map(|term| (**term).clone());
    let is_new = term.is_none();
    let new = || Term {
        source: info.text.clone(),
        kind: info.name.unwrap_or_default(),
        ..Term::default()
    };
    Dialog::Term { term: Box::new(term.unwrap_or_else(new)), is_new }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn a_card_stands_below_its_word_or_above_it() {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(900.0, 600.0));
        let word = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), vec2(40.0, 20.0));
        let size = vec2(400.0, 200.0);
        assert_eq!(position(screen, word(100.0, 100.0), size), pos2(100.0, 128.0));
        assert_eq!(position(screen, word(100.0, 500.0), size), pos2(100.0, 292.0));
        assert_eq!(position(screen, word(800.0, 100.0), size).x, 492.0);
    }
}
