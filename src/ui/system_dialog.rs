//! The system's own file dialogs. They block, so they run off this thread; their answer is an action.

use crate::session::{PathPurpose, Session};

/// Shows the dialog for that purpose.
pub fn ask(session: &mut Session, purpose: PathPurpose) {
    let folder = session.preferences().last_folder.clone();
    let name = session.suggested_name(purpose);
    let key = if purpose.is_for_reading() { "dialog-open-title" } else { "dialog-save-title" };
    let title = session.messages().get(key);
    session.ask_for_path(purpose, move || {
        let mut dialog = rfd::FileDialog::new().set_title(title);
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        if purpose.is_for_reading() {
            dialog.pick_file()
        } else {
            dialog.set_file_name(name).save_file()
        }
    });
}
