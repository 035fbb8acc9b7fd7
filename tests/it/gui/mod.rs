//! The window, driven through its accessibility tree: what a person finds, clicks and types.

pub mod align;
mod check;
mod chinese;
mod dialogs;
mod everywhere;
mod library;
mod links;
mod review;
mod same_frame;
mod typing;
mod words;

use duizhao::session::{Action, Preference, Session};
use duizhao::ui::App;
use egui_kittest::Harness;
use std::cell::RefCell;
use std::rc::Rc;

/// A window on a session, without a screen.
pub struct Window {
    pub harness: Harness<'static>,
    pub app: Rc<RefCell<Option<App>>>,
    _home: tempfile::TempDir,
}

impl Window {
    /// A window on the sample.
    pub fn on_sample() -> Self {
        Self::with(egui::vec2(1440.0, 900.0), |session| session.begin(None))
    }

    pub fn with(size: egui::Vec2, begin: impl FnOnce(&mut Session)) -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut session = Session::for_test(home.path());
        // What tests type is seldom a translation.
        session.apply(Action::SetPreference(Preference::AsksBeforeConfirming(false)));
        begin(&mut session);
        session.tick();
        let app: Rc<RefCell<Option<App>>> = Rc::default();
        let shared = Rc::clone(&app);
        let mut session = Some(session);
        let harness = Harness::builder().with_size(size).with_context_setup(move |ctx| {
            *shared.borrow_mut() = session.take().map(|session| App::new(ctx, session));
        });
        let shared = Rc::clone(&app);
        let harness = harness.build_ui(move |ui| {
            if let Some(app) = shared.borrow_mut().as_mut() {
                app.work(ui.ctx());
                app.frame(ui);
            }
        });
        let mut window = Self { harness, app, _home: home };
        window.steps(6);
        window
    }

    /// Runs some frames.
    pub fn steps(&mut self, count: usize) {
        self.harness.run_steps(count);
    }

    pub fn key(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.steps(6);
    }

    /// Types as a keyboard does, a character at a time.
    pub fn type_slowly(&mut self, text: &str) {
        for c in text.chars() {
            self.harness.event(egui::Event::Text(c.to_string()));
            self.steps(2);
        }
        self.steps(2);
    }

    pub fn event(&mut self, event: egui::Event) {
        self.harness.event(event);
        self.steps(4);
    }

    pub fn act(&mut self, action: Action) {
        self.app.borrow_mut().as_mut().unwrap().act(action);
        self.steps(6);
    }

    pub fn session<R>(&self, read: impl FnOnce(&Session) -> R) -> R {
        read(self.app.borrow().as_ref().unwrap().session())
    }

    /// The translation of the paragraph of that number, from 1.
    pub fn target(&self, number: usize) -> String {
        self.session(|session| {
            session.project().unwrap().document().paragraphs()[number - 1].target.clone()
        })
    }

    /// The number of the active paragraph, from 1.
    pub fn active(&self) -> usize {
        self.session(|session| {
            let document = session.project().unwrap().document();
            document.index_of(session.active().unwrap()).unwrap() + 1
        })
    }
}
