//! A journal's file on disk: whole entries are appended, synced and cut away; what a full disk left half
//! written is taken back.

use super::journal_line::Span;
use super::{atomic, folders, place};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// A journal's file, open for appending.
#[derive(Debug)]
pub(super) struct OpenJournal {
    file: File,
    pub(super) path: PathBuf,
    /// Bytes up to the end of the last whole entry.
    pub(super) good_len: u64,
    /// Whether the half of an entry may stand behind that.
    has_torn_end: bool,
    needs_folder_sync: bool,
    /// Whether the file is locked while it lives.
    pub(super) is_locked: bool,
    pub(super) spans: Vec<Span>,
    /// For tests: bytes that still fit on the disk.
    #[cfg(test)]
    num_bytes_free: Option<usize>,
}

impl OpenJournal {
    /// Makes a new file that begins with a header; one that is there is an error.
    pub(super) fn create(path: &Path, header: &[u8]) -> io::Result<Self> {
        // Only the recovery folder can be missing: the project's own was looked up.
        folders::ensure(place::folder_of(path))?;
        let file = OpenOptions::new().read(true).append(true).create_new(true).open(path)?;
        let mut open = Self::new(file, path.to_owned(), 0, Vec::new());
        open.needs_folder_sync = true;
        if let Err(error) = open.append(header) {
            drop(open.remove());
            return Err(error);
        }
        Ok(open)
    }

    pub(super) fn new(file: File, path: PathBuf, good_len: u64, spans: Vec<Span>) -> Self {
        Self {
            file,
            path,
            good_len,
            has_torn_end: false,
            needs_folder_sync: false,
            is_locked: false,
            spans,
            #[cfg(test)]
            num_bytes_free: None,
        }
    }

    pub(super) fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.has_torn_end {
            self.file.set_len(self.good_len)?;
            self.has_torn_end = false;
        }
        if let Err(error) = self.write(bytes) {
            self.has_torn_end = self.file.set_len(self.good_len).is_err();
            return Err(error);
        }
        self.good_len += bytes.len() as u64;
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        #[cfg(test)]
        if let Some(num_bytes) = self.num_bytes_free
            && num_bytes < bytes.len()
        {
            self.file.write_all(&bytes[..num_bytes])?;
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.file.write_all(bytes)
    }

    pub(super) fn sync(&mut self) -> io::Result<()> {
        if !self.path.exists() {
            self.put_back()?;
        }
        self.file.sync_data()?;
        if self.needs_folder_sync {
            atomic::sync_folder(place::folder_of(&self.path));
            self.needs_folder_sync = false;
        }
        Ok(())
    }

    /// Writes the file again after someone tidied it away: it can still be read through the open handle.
    fn put_back(&mut self) -> io::Result<()> {
        self.file.rewind()?;
        let mut options = OpenOptions::new();
        let mut file = options.read(true).append(true).create_new(true).open(&self.path)?;
        if self.is_locked {
            file.try_lock()?;
        }
        let copied = io::copy(&mut (&self.file).take(self.good_len), &mut file);
        match copied {
            Ok(num_bytes) if num_bytes == self.good_len => {}
            failed => {
                drop(fs::remove_file(&self.path));
                return Err(failed.err().unwrap_or(io::ErrorKind::UnexpectedEof.into()));
            }
        }
        self.file = file;
        self.has_torn_end = false;
        self.needs_folder_sync = true;
        Ok(())
    }

    pub(super) fn lines_after(&mut self, up_to: u64) -> io::Result<Vec<(Span, Vec<u8>)>> {
        let mut lines = Vec::new();
        for span in self.spans.iter().filter(|span| span.sequence > up_to) {
            let num_bytes = usize::try_from(span.byte_end - span.byte_start);
            let mut line = vec![0; num_bytes.map_err(io::Error::other)?];
            self.file.seek(SeekFrom::Start(span.byte_start))?;
            self.file.read_exact(&mut line)?;
            lines.push((*span, line));
        }
        Ok(lines)
    }

    /// Keeps a header and the steps after `up_to`. On failure the journal comes back, if it still can.
    pub(super) fn cut(
        mut self,
        up_to: u64,
        header: &[u8],
    ) -> Result<Option<Self>, (io::Error, Option<Box<Self>>)> {
        let lines = match self.lines_after(up_to) {
            Ok(lines) => lines,
            Err(error) => return Err((error, Some(Box::new(self)))),
        };
        if lines.is_empty() {
            return self.remove().map(|()| None).map_err(|error| (error, None));
        }
        let written = atomic::write_atomically(&self.path, |out| {
            out.write_all(header)?;
            lines.iter().try_for_each(|(_, line)| out.write_all(line))
        });
        if let Err(error) = written {
            return Err((error, Some(Box::new(self))));
        }
        let mut good_len = header.len() as u64;
        let mut spans = Vec::with_capacity(lines.len());
        for (span, line) in lines {
            let byte_start = good_len;
            good_len += line.len() as u64;
            spans.push(Span { byte_start, byte_end: good_len, ..span });
        }
        // The old handle writes to a file without a name now.
        let file = OpenOptions::new().read(true).append(true).open(&self.path);
        let file = file.map_err(|error| (error, None))?;
        Ok(Some(Self::new(file, self.path, good_len, spans)))
    }

    pub(super) fn remove(self) -> io::Result<()> {
        let Self { file, path, .. } = self;
        // Windows doesn't remove what is open.
        drop(file);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    #[cfg(test)]
    pub(super) fn set_free_bytes(&mut self, num_bytes: Option<usize>) {
        self.num_bytes_free = num_bytes;
    }
}
