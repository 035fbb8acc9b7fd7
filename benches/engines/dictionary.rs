//! The dictionary's figures: unpacking, look-ups, laying a dictionary over it, the index for searches, and queries.

use duizhao::dictionary::Dictionary;
use std::time::{Duration, Instant};

/// A figure with its name, as it is printed.
pub type Figure = (String, String);

/// Queries of every kind, those with the most hits among them.
const QUERIES: &[&str] = &[
    "中",
    "中国",
    "國",
    "的",
    "人民共和",
    "zhongguo",
    "zhong1guo2",
    "zhōngguó",
    "xi'an",
    "nv3",
    "z",
    "s1",
    "shi4",
    "t",
    "to",
    "s",
    "dog",
    "artificial int",
    "to t",
    "in the s",
    "the of in a",
    "z h",
    "深度求索公司",
];

/// All of them; takes about a second.
pub fn figures(data_file: &[u8]) -> Vec<Figure> {
    let mut figures =
        vec![("size of the data file".to_owned(), format!("{} bytes", data_file.len()))];
    let load = best(5, || drop(Dictionary::from_bytes(data_file).expect("whole")));
    figures.push(("dictionary ready (limit 150 ms)".to_owned(), format!("{load:.2?}")));
    let dictionary = Dictionary::from_bytes(data_file).expect("whole");
    let words: Vec<&str> = dictionary.headwords().map(|(word, _)| word).collect();
    let num = words.len();
    // In no order that memory would like.
    let asked: Vec<String> = (0..100_000).map(|i| words[i * 7_919 % num].to_owned()).collect();
    let look_up = best(5, || {
        let found: usize = asked.iter().map(|word| dictionary.entries(word).count()).sum();
        assert!(found >= asked.len());
    });
    let nanoseconds = look_up.as_nanos() / asked.len() as u128;
    figures.push(("look-up of a word (limit 1 µs)".to_owned(), format!("{nanoseconds} ns")));
    let text: String =
        words.iter().step_by(4).map(|word| format!("{word} {word} [a1] /x/\n")).collect();
    let layer = best(2, || drop(dictionary.read_layer("own", text.as_bytes()).expect("a text")));
    figures.push((format!("lay {} entries over it", num / 4), format!("{layer:.2?}")));
    let start = Instant::now();
    dictionary.prepare_search();
    figures.push(("index for searches, once".to_owned(), format!("{:.2?}", start.elapsed())));
    let timed =
        QUERIES.iter().map(|query| (best(20, || drop(dictionary.search(query, 50))), query));
    let (worst, query) = timed.max().expect("there are queries");
    figures.push((format!("slowest query, {query} (limit 5 ms)"), format!("{worst:.2?}")));
    figures
}

fn best(runs: usize, mut work: impl FnMut()) -> Duration {
    let timed = (0..runs).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    timed.min().unwrap_or_default()
}
