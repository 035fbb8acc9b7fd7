//! Dictionaries of any bytes: texts and data files, then look-ups, meanings and searches of what they hold.
#![no_main]

use duizhao::dictionary::{Dictionary, pieces};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _any = Dictionary::from_bytes(bytes);
    let base = Dictionary::empty();
    let Ok((layer, report)) = base.read_layer("fuzz", bytes) else { return };
    assert!(report.num_entries >= layer.num_entries());
    let dictionary = base.with_layer(layer);
    for entry in dictionary.all_entries().take(50) {
        assert!(
            dictionary.contains(entry.simplified()) && dictionary.contains(entry.traditional())
        );
        let _any = (entry.pinyin(), dictionary.meanings(entry));
        entry.senses().for_each(|sense| drop(pieces(sense)));
        assert!(
            !dictionary.around(entry.simplified(), 0).is_empty()
                || entry.simplified().chars().count() > 24
        );
    }
    let query = String::from_utf8_lossy(&bytes[..bytes.len().min(30)]);
    let _any = dictionary.search(&query, 20);
});
