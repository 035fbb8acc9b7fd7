//! The line verbs: text from a file or standard input, a line in, a JSON line out, flushed, in order.

use super::Failure;
use crate::session::FileError;
use clap::Args;
use serde::Serialize;
use std::fs::File;
use std::io::{BufRead, BufReader, Write, stdin, stdout};
use std::path::PathBuf;

/// Where the lines come from.
#[derive(Debug, Args)]
pub struct Lines {
    /// The file to read; standard input without one
    file: Option<PathBuf>,
}

impl Lines {
    /// Answers every line with the JSON that `answer` makes of it. Lines end with LF or CRLF; bytes that are no
    /// UTF-8 are an error that names the line.
    pub(super) fn each<A: Serialize>(
        &self,
        mut answer: impl FnMut(&str) -> A,
    ) -> Result<(), Failure> {
        let name = self.file.clone().unwrap_or_else(|| PathBuf::from("standard input"));
        let mut reader: Box<dyn BufRead> = match &self.file {
            Some(path) => Box::new(BufReader::new(File::open(path).map_err(FileError::io(path))?)),
            None => Box::new(stdin().lock()),
        };
        let mut out = stdout().lock();
        let mut line = Vec::new();
        for number in 1u64.. {
            line.clear();
            if reader.read_until(b'\n', &mut line).map_err(FileError::io(&name))? == 0 {
                break;
            }
            let bytes = line.strip_suffix(b"\n").unwrap_or(&line);
            let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
            let text = std::str::from_utf8(bytes).map_err(|_| {
                let what = format!("line {number} is not UTF-8; save the file as UTF-8");
                FileError::io(&name)(std::io::Error::new(std::io::ErrorKind::InvalidData, what))
            })?;
            serde_json::to_writer(&mut out, &answer(text)).map_err(std::io::Error::from)?;
            out.write_all(b"\n")?;
            out.flush()?;
        }
        Ok(())
    }
}
