//! The JSON form of the model: objects with their keys in a fixed order, empty and default values left out.
//! Keys (and named values) that this version does not know are carried along as JSON text, untouched.

mod alignment;
mod choice;
mod edit;
mod paragraph;
mod part;
mod review;
mod term;

pub(super) use alignment::{
    read_alignment, read_alignment_change, read_link, write_alignment, write_alignment_change,
    write_links,
};
pub(super) use choice::{is_choice, read_choice, read_choice_key, write_choice, write_choice_key};
pub(super) use edit::{read_edit, write_edit};
pub(super) use paragraph::{read_paragraph, write_paragraph};
pub(super) use part::{read_part, write_part};
pub(super) use review::{
    read_delivered_text, take_settings, take_snapshot, write_delivered_text, write_settings,
    write_snapshot,
};
pub(super) use term::{read_term, write_term};

use super::LineProblem;
use crate::model::Extra;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// One JSON object as its keys and unparsed values, in file order. Values are only parsed when taken, so that
/// unknown ones survive letter by letter, however deeply they nest.
pub(super) struct Fields<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'a> Fields<'a> {
    /// Reads one object.
    pub(super) fn parse(json: &'a str) -> Result<Self, LineProblem> {
        serde_json::from_str(json)
            .map_err(|error| LineProblem::NotJson { byte_column: error.column() })
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(name, _)| name == key)
    }

    /// Takes a value out unparsed.
    pub(super) fn take_raw(&mut self, key: &str) -> Result<Option<&'a str>, LineProblem> {
        let Some(index) = self.0.iter().position(|(name, _)| name == key) else { return Ok(None) };
        let (_, value) = self.0.remove(index);
        if self.has(key) {
            return Err(LineProblem::KeyTwice { key: key.to_owned() });
        }
        Ok(Some(value.get()))
    }

    /// Takes a value out.
    pub(super) fn take<T: Deserialize<'a>>(&mut self, key: &str) -> Result<Option<T>, LineProblem> {
        let Some(json) = self.take_raw(key)? else { return Ok(None) };
        let value = serde_json::from_str(json)
            .map_err(|_| LineProblem::BadValue { key: key.to_owned() })?;
        Ok(Some(value))
    }

    /// Takes a value out, or the default where it was left out.
    pub(super) fn take_or_default<T: Deserialize<'a> + Default>(
        &mut self,
        key: &str,
    ) -> Result<T, LineProblem> {
        Ok(self.take(key)?.unwrap_or_default())
    }

    /// Takes a value out that must be there.
    pub(super) fn require<T: Deserialize<'a>>(&mut self, key: &str) -> Result<T, LineProblem> {
        self.take(key)?.ok_or_else(|| LineProblem::NoKey { key: key.to_owned() })
    }

    /// Takes a named value out. A name of a newer version stays among the unknown keys, and is written back
    /// for as long as the person chooses nothing else.
    pub(super) fn take_named<T>(
        &mut self,
        key: &str,
        from_name: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, LineProblem> {
        let Some(index) = self.0.iter().position(|(name, _)| name == key) else { return Ok(None) };
        let name: Option<String> = serde_json::from_str(self.0[index].1.get()).ok();
        let value = name.and_then(|name| from_name(&name));
        if value.is_some() {
            self.take_raw(key)?;
        }
        Ok(value)
    }

    /// Takes all that is left, in file order.
    pub(super) fn take_rest(&mut self) -> Extra {
        Self(std::mem::take(&mut self.0)).into_extra()
    }

    /// What nobody took, in file order.
    pub(super) fn into_extra(self) -> Extra {
        let keep = |(key, value): (Cow<'_, str>, &RawValue)| (key.into(), value.get().to_owned());
        Extra(self.0.into_iter().map(keep).collect())
    }

    /// All keys with their unparsed values.
    pub(super) fn into_pairs(self) -> Vec<(Cow<'a, str>, &'a RawValue)> {
        self.0
    }
}

/// A key, borrowed where it has no escapes: a document has half a million of them.
struct Key<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }
            fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(key)))
            }
            fn visit_str<E: Error>(self, key: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }
        }
        deserializer.deserialize_str(KeyVisitor)
    }
}

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldsVisitor;
        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = Fields<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut pairs = Vec::with_capacity(8);
                while let Some((Key(key), value)) = map.next_entry()? {
                    pairs.push((key, value));
                }
                Ok(Fields(pairs))
            }
        }
        deserializer.deserialize_map(FieldsVisitor)
    }
}

/// Writes one JSON object, key by key.
pub(super) struct ObjectWriter<'a> {
    out: &'a mut Vec<u8>,
    keys: Vec<&'static str>,
}

impl<'a> ObjectWriter<'a> {
    pub(super) fn new(out: &'a mut Vec<u8>) -> Self {
        out.push(b'{');
        Self { out, keys: Vec::with_capacity(8) }
    }

    /// Begins a value; write it to what is answered.
    pub(super) fn key(&mut self, key: &'static str) -> &mut Vec<u8> {
        if !self.keys.is_empty() {
            self.out.push(b',');
        }
        self.keys.push(key);
        write_json(self.out, key);
        self.out.push(b':');
        self.out
    }

    pub(super) fn put<T: serde::Serialize + ?Sized>(&mut self, key: &'static str, value: &T) {
        write_json(self.key(key), value);
    }

    /// Writes a text unless it is empty.
    pub(super) fn put_text(&mut self, key: &'static str, text: &str) {
        if !text.is_empty() {
            self.put(key, text);
        }
    }

    /// Writes a value unless it is the default.
    pub(super) fn put_unless_default<T>(&mut self, key: &'static str, value: &T)
    where
        T: serde::Serialize + Default + PartialEq,
    {
        if *value != T::default() {
            self.put(key, value);
        }
    }

    /// Ends the object with the keys of a newer version; one that has been given a value here is left out.
    pub(super) fn finish(mut self, extra: &Extra) {
        for (key, json) in &extra.0 {
            if self.keys.iter().any(|known| known == key) {
                continue;
            }
            self.put_raw(key, json);
        }
        self.out.push(b'}');
    }

    fn put_raw(&mut self, key: &str, json: &str) {
        if self.out.last() != Some(&b'{') {
            self.out.push(b',');
        }
        write_json(self.out, key);
        self.out.push(b':');
        write_raw(self.out, json);
    }
}

/// Writes JSON text in one line: a line break in valid JSON can only stand between its parts.
pub(super) fn write_raw(out: &mut Vec<u8>, json: &str) {
    out.extend(json.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { b' ' } else { byte }));
}

/// Writes a list.
fn write_list<T>(
    out: &mut Vec<u8>,
    items: impl IntoIterator<Item = T>,
    mut write: impl FnMut(&mut Vec<u8>, T),
) {
    out.push(b'[');
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        write(out, item);
    }
    out.push(b']');
}

/// Writes one value.
pub(super) fn write_json<T: serde::Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) {
    serde_json::to_writer(out, value)
        .expect("texts, numbers and lists of them always fit into memory");
}

/// Shares one allocation among neighbouring paragraphs of the same author.
#[derive(Default)]
pub(super) struct Authors(Option<Arc<str>>);

impl Authors {
    fn share(&mut self, name: &str) -> Arc<str> {
        match &self.0 {
            Some(last) if **last == *name => last.clone(),
            _ => self.0.insert(name.into()).clone(),
        }
    }
}
