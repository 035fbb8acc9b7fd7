//! Whole features through the session, without a window: a bench opens articles in a folder of its own, hands
//! the session actions and looks at what stands afterwards.

mod align;
mod check;
mod chinese;
mod encoder;
mod export;
mod find;
mod glossary;
mod history;
mod library;
mod links;
mod opening;
mod preference;
mod recovery;
mod review;
mod saving;
mod translating;

use duizhao::i18n::Language;
use duizhao::model::{Document, Paragraph, ParagraphId, Status};
use duizhao::session::{Action, Dialog, Notice, Preference, Project, Session};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Six paragraphs: a title, running text, and one that repeats another.
pub const ARTICLE: &str = "湖边的清晨\n\
    新华社记者清晨来到湖边，看见水面上有许多白色的水鸟。\n\
    她说：“今年的水位比去年高了两米，鸟也多了。”\n\
    当地人都知道，保护湿地是一件长久的事情。\n\
    她说：“今年的水位比去年高了两米，鸟也多了。”\n\
    明年春天，这里将建成新的观鸟台。\n";

/// A session with a home of its own.
pub struct Bench {
    folder: TempDir,
    /// The session under test.
    pub session: Session,
}

impl Bench {
    /// Nothing is open yet; messages are English wherever the test runs.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session = session_in(folder.path());
        Self { folder, session }
    }

    /// A bench with [`ARTICLE`] open, its preview accepted.
    pub fn with_article() -> Self {
        let mut bench = Self::new();
        let path = bench.write("湖.txt", ARTICLE);
        bench.act(Action::Open(path));
        bench.session.dialog = None;
        assert_eq!(bench.document().paragraphs().len(), 6);
        bench
    }

    /// A bench whose article is saved as `湖.duizhao`.
    pub fn with_project() -> Self {
        let mut bench = Self::with_article();
        let path = bench.path("湖.duizhao");
        bench.act(Action::SaveAs(path));
        assert!(!bench.project().is_modified());
        bench
    }

    /// A file in the bench's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the bench's folder.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Carries an action out and takes what its jobs answered.
    pub fn act(&mut self, action: Action) {
        self.session.apply(action);
        self.session.tick();
    }

    pub fn project(&self) -> &Project {
        self.session.project().expect("something is open")
    }

    pub fn document(&self) -> &Document {
        self.project().document()
    }

    /// The paragraph of that number, from 1.
    pub fn paragraph(&self, number: usize) -> &Paragraph {
        &self.document().paragraphs()[number - 1]
    }

    pub fn id(&self, number: usize) -> ParagraphId {
        self.paragraph(number).id
    }

    pub fn target(&self, number: usize) -> &str {
        &self.paragraph(number).target
    }

    pub fn status(&self, number: usize) -> Status {
        self.paragraph(number).status
    }

    /// The number of the active paragraph, from 1.
    pub fn active(&self) -> usize {
        let id = self.session.active().expect("a paragraph is active");
        self.document().index_of(id).expect("the active paragraph exists") + 1
    }

    /// Goes to a paragraph and writes its whole translation.
    pub fn type_in(&mut self, number: usize, text: &str) {
        let id = self.id(number);
        if self.session.active() != Some(id) {
            self.act(Action::Activate(id));
        }
        self.act(Action::Type { id, text: text.to_owned() });
    }

    /// What the journal keeps is on disk: waits for its thread, up to ten seconds.
    pub fn wait_for_journal(&self, words: &str) {
        for _ in 0..1000 {
            if files_under(self.folder.path()).iter().any(|path| holds(path, words)) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("no journal holds {words:?}");
    }

    /// A copy of everything on disk as it is this moment, as after `kill -9`, with a new session in it.
    pub fn killed(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for from in files_under(self.folder.path()) {
            let to = folder.path().join(from.strip_prefix(self.folder.path()).unwrap());
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(from, to).unwrap();
        }
        let session = session_in(folder.path());
        Self { folder, session }
    }

    /// A second window on the same folders.
    pub fn second_session(&self) -> Session {
        session_in(self.folder.path())
    }

    /// Ends the session and starts anew in the same folders.
    pub fn restart(mut self) -> Self {
        self.session.end();
        drop(self.session);
        let session = session_in(self.folder.path());
        Self { folder: self.folder, session }
    }

    pub fn notices(&self) -> Vec<&str> {
        self.session.notices().iter().map(|notice: &Notice| notice.text.as_str()).collect()
    }

    /// The only notice that is shown says all of these words.
    pub fn assert_told(&self, words: &[&str]) {
        let told = self.notices().join("\n");
        for word in words {
            assert!(told.contains(word), "{word:?} is missing in {told:?}");
        }
    }

    pub fn dialog(&self) -> Option<&Dialog> {
        self.session.dialog.as_ref()
    }
}

pub fn session_in(folder: &Path) -> Session {
    let mut session = Session::for_test(&folder.join("home"));
    session.apply(Action::SetPreference(Preference::Language(Some(Language::English))));
    session
}

pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            files.extend(files_under(&entry.path()));
        } else {
            files.push(entry.path());
        }
    }
    files
}

fn holds(path: &Path, words: &str) -> bool {
    let is_journal = path.extension().is_some_and(|ending| ending == "journal");
    is_journal && std::fs::read_to_string(path).is_ok_and(|text| text.contains(words))
}

/// The real article, or nothing where the shared samples are not at hand.
#[allow(clippy::print_stdout, reason = "a skipped test says so")]
pub fn real_article() -> Option<PathBuf> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples/deepseek-article.txt");
    let path = PathBuf::from(path);
    if !path.is_file() {
        println!("skipped: the real article is not here");
        return None;
    }
    Some(path)
}
