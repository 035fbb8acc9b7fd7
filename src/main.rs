//! The program: arguments, logging, and then a verb for scripts or the window.

use duizhao::cli::{self, Outcome};
use duizhao::i18n::Language;
use std::path::PathBuf;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    let filter = EnvFilter::try_from_env("DUIZHAO_LOG").unwrap_or_else(|_| EnvFilter::new("error"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match cli::run() {
        Outcome::Done(code) => code,
        Outcome::Window { file, language } => match window(file, language) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                tracing::error!("{error:#}");
                ExitCode::from(3)
            }
        },
    }
}

#[cfg(feature = "gui")]
fn window(path: Option<PathBuf>, language: Option<Language>) -> anyhow::Result<()> {
    use anyhow::Context;
    let folders = duizhao::storage::Folders::discover()?;
    let mut session = duizhao::session::Session::new(folders);
    if let Some(language) = language {
        session.speak(language);
    }
    duizhao::ui::run(session, path)
        .map_err(|error| anyhow::anyhow!("{error}"))
        .context("the window can't be opened; the verbs (see --help) work without one")
}

#[cfg(not(feature = "gui"))]
fn window(_path: Option<PathBuf>, _language: Option<Language>) -> anyhow::Result<()> {
    anyhow::bail!("this build has no window; see --help for the verbs")
}
