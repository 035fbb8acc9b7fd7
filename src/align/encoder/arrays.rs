//! Reads the arrays of numbers of an `.npz` file (a ZIP archive of `.npy` files, NumPy's format 1.0 to 3.0).
//! Little-endian `u8`, `f32` and `f64` in C order only; what the arrays mean is for the network to say.

use super::EncoderError;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// More numbers than this are in no array of the model.
const MAX_NUMBERS: usize = 1 << 26;

/// The numbers of an array.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Numbers {
    /// Of one byte.
    Bytes(Vec<u8>),
    /// Of four bytes, or of eight and narrowed.
    Floats(Vec<f32>),
}

/// An array of any number of dimensions.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Array {
    pub(super) shape: Vec<usize>,
    pub(super) numbers: Numbers,
}

/// All arrays of a file by name; each is taken once.
#[derive(Debug, Default)]
pub(super) struct Arrays(pub(super) HashMap<String, Array>);

impl Arrays {
    /// Reads an `.npz` file. Arrays of other types (the model has one) are passed over.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, EncoderError> {
        let broken = |_| EncoderError::Damaged;
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        let mut arrays = HashMap::new();
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).map_err(broken)?;
            let name = entry.name().map_err(broken)?.trim_end_matches(".npy").to_owned();
            if let Some(array) = array(&mut entry, &name)? {
                arrays.insert(name, array);
            }
        }
        Ok(Self(arrays))
    }

    fn take(&mut self, name: &str) -> Result<Array, EncoderError> {
        self.0.remove(name).ok_or_else(|| EncoderError::malformed(name))
    }

    /// Takes an array of floating-point numbers of that many dimensions.
    pub(super) fn floats<const N: usize>(
        &mut self,
        name: &str,
    ) -> Result<([usize; N], Vec<f32>), EncoderError> {
        let array = self.take(name)?;
        match (<[usize; N]>::try_from(array.shape), array.numbers) {
            (Ok(shape), Numbers::Floats(numbers)) => Ok((shape, numbers)),
            _ => Err(EncoderError::malformed(name)),
        }
    }

    /// Takes a table of bytes: its rows and columns, and the rows one after another.
    pub(super) fn bytes(&mut self, name: &str) -> Result<([usize; 2], Vec<u8>), EncoderError> {
        let array = self.take(name)?;
        match (<[usize; 2]>::try_from(array.shape), array.numbers) {
            (Ok(shape), Numbers::Bytes(numbers)) => Ok((shape, numbers)),
            _ => Err(EncoderError::malformed(name)),
        }
    }
}

/// One `.npy` file; `None` when its numbers are of a type that is not asked for.
fn array(file: &mut impl Read, name: &str) -> Result<Option<Array>, EncoderError> {
    let malformed = || EncoderError::malformed(name);
    let header = header(file).ok_or_else(malformed)?;
    let shape = shape(&header).ok_or_else(malformed)?;
    let in_c_order = header.contains("'fortran_order': False");
    let num = shape.iter().try_fold(1usize, |num, size| num.checked_mul(*size));
    let num = num.filter(|num| *num <= MAX_NUMBERS && in_c_order).ok_or_else(malformed)?;
    let mut read = |num_bytes: usize| {
        let mut bytes = vec![0; num_bytes];
        file.read_exact(&mut bytes).map(|()| bytes).map_err(|_| EncoderError::Damaged)
    };
    let numbers = if header.contains("'descr': '|u1'") {
        Numbers::Bytes(read(num)?)
    } else if header.contains("'descr': '<f4'") {
        let bytes = read(num * 4)?;
        let (numbers, _) = bytes.as_chunks::<4>();
        Numbers::Floats(numbers.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
    } else if header.contains("'descr': '<f8'") {
        let bytes = read(num * 8)?;
        let (numbers, _) = bytes.as_chunks::<8>();
        Numbers::Floats(numbers.iter().map(|bytes| f64::from_le_bytes(*bytes) as f32).collect())
    } else {
        return Ok(None);
    };
    Ok(Some(Array { shape, numbers }))
}

/// The description, a Python dictionary in ASCII: magic word, version, length, text.
fn header(file: &mut impl Read) -> Option<String> {
    let mut start = [0; 8];
    file.read_exact(&mut start).ok()?;
    let is_npy = start.starts_with(b"\x93NUMPY") && (1..=3).contains(&start[6]);
    let length = if start[6] == 1 {
        let mut length = [0; 2];
        file.read_exact(&mut length).ok()?;
        u64::from(u16::from_le_bytes(length))
    } else {
        let mut length = [0; 4];
        file.read_exact(&mut length).ok()?;
        u64::from(u32::from_le_bytes(length))
    };
    let mut text = String::new();
    file.take(length.min(1 << 16)).read_to_string(&mut text).ok()?;
    is_npy.then_some(text)
}

/// The sizes in `'shape': (7530, 512)`; `()` is a single number.
fn shape(header: &str) -> Option<Vec<usize>> {
    let (_, rest) = header.split_once("'shape': (")?;
    let (sizes, _) = rest.split_once(')')?;
    let sizes = sizes.split(',').map(str::trim).filter(|size| !size.is_empty());
    sizes.map(|size| size.parse().ok()).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::io::Write;

    /// An `.npy` file of floating-point numbers.
    pub(in crate::align::encoder) fn npy(shape: &[usize], numbers: &[f32]) -> Vec<u8> {
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        with_header(shape, "<f4", &bytes)
    }

    pub(in crate::align::encoder) fn with_header(
        shape: &[usize],
        descr: &str,
        bytes: &[u8],
    ) -> Vec<u8> {
        let sizes: String = shape.iter().map(|size| format!("{size}, ")).collect();
        let text =
            format!("{{'descr': '{descr}', 'fortran_order': False, 'shape': ({sizes}), }}\n");
        let length = u16::try_from(text.len()).unwrap().to_le_bytes();
        [b"\x93NUMPY\x01\x00".as_slice(), &length, text.as_bytes(), bytes].concat()
    }

    /// An `.npz` file.
    pub(in crate::align::encoder) fn npz(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            let options = zip::write::SimpleFileOptions::default();
            writer.start_file(format!("{name}.npy"), options).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn reads_what_numpy_writes() {
        let file = npz(&[
            ("table", with_header(&[2, 3], "|u1", &[1, 2, 3, 4, 5, 255])),
            ("row", npy(&[3], &[0.5, -1.0, 2.0])),
            ("single", with_header(&[], "<f8", &1e-6f64.to_le_bytes())),
            ("bits", with_header(&[1], "|i1", &[6])),
        ]);
        let mut arrays = Arrays::read(&file).unwrap();
        assert_eq!(arrays.bytes("table").unwrap(), ([2, 3], vec![1, 2, 3, 4, 5, 255]));
        assert_eq!(arrays.floats::<1>("row").unwrap(), ([3], vec![0.5, -1.0, 2.0]));
        assert_eq!(arrays.floats::<0>("single").unwrap(), ([], vec![1e-6]));
        assert!(arrays.floats::<1>("row").is_err(), "it was taken");
        assert!(arrays.0.is_empty(), "the type `i1` is passed over");
    }

    #[test]
    fn broken_arrays_are_named() {
        for file in [
            b"\x93NUMPX\x01\x00\x02\x00{}".to_vec(),
            npy(&[2], &[1.0]),
            with_header(&[usize::MAX, 3], "<f4", &[]),
            npy(&[1], &[1.0])[..9].to_vec(),
            Vec::new(),
        ] {
            assert!(Arrays::read(&npz(&[("row", file)])).is_err());
        }
        assert!(Arrays::read(b"no archive").is_err());
    }
}
