//! What commands ask of the views themselves, until the views do it in the same frame or the next.

use crate::session::PathPurpose;

/// What commands ask of the views themselves.
#[derive(Default)]
pub(crate) struct Requests {
    /// Show a system file dialog.
    pub system_dialog: Option<PathPurpose>,
    /// Give the keyboard to the find bar; to its replacement if true.
    pub focus_find: Option<bool>,
    /// Give the keyboard to the active translation.
    pub focus_editor: bool,
    /// Give the keyboard to the note.
    pub focus_note: bool,
    /// Give the keyboard to the field for a new comment.
    pub focus_comment: bool,
    /// Give the keyboard to the dictionary's search.
    pub focus_dictionary: bool,
    /// Look this up in the dictionary panel.
    pub search_dictionary: Option<String>,
    /// Show the card of the word that is selected, or of the first one.
    pub look_up: bool,
    /// Whether an input method is composing.
    pub is_composing: bool,
    /// Put these words at the caret.
    pub insert: Option<String>,
    /// Where the caret stands in the active translation, in bytes.
    pub byte_caret: usize,
    /// Whether the keyboard is at what is selected in the source rather than at that caret.
    pub is_at_source: bool,
    /// Put the caret before this character of the active translation.
    pub char_caret: Option<usize>,
}
