//! The encoder as a whole: a small network against its definition in plain loops, and the published model, when
//! it is at hand, against numbers that its own package gives.

use super::arrays::{Array, Numbers};
use super::*;
use crate::tasks::Unwatched;
use std::collections::HashMap;

/// A network of a few numbers: two chunks of four pieces.
struct Small(HashMap<String, Array>);

const WIDTH: usize = 4;
const BRANCH: usize = 3;
const HIDDEN: usize = 6;

impl Small {
    fn new(num_outputs: usize) -> Self {
        let mut small = Self(HashMap::new());
        for chunk in ["q1", "q2"] {
            let bytes = (0..4 * WIDTH).map(|i| ((i * 37 + chunk.len() * 11) % 64) as u8).collect();
            let array = Array { shape: vec![4, WIDTH], numbers: Numbers::Bytes(bytes) };
            small.0.insert(chunk.to_owned(), array);
        }
        small.put("scale", &[2]);
        small.put("lo", &[2]);
        for order in [2, 3, 5] {
            small.put(&format!("proj{order}"), &[WIDTH, BRANCH]);
            for name in ["proj_b", "ln_g", "ln_b", "b1_", "b2_"] {
                small.put(&format!("{name}{order}"), &[BRANCH]);
            }
            small.put(&format!("w1_{order}"), &[order * BRANCH, BRANCH]);
            small.put(&format!("w2_{order}"), &[order * BRANCH, BRANCH]);
        }
        let num_features = WIDTH + 3 * BRANCH;
        small.put("ln_g", &[num_features]);
        small.put("ln_b", &[num_features]);
        small.put("cnn_W", &[num_features, HIDDEN]);
        small.put("cnn_b", &[HIDDEN]);
        for (name, shape) in [("d0", [HIDDEN, 5]), ("d1", [5, 7]), ("p1", [HIDDEN, 7])] {
            small.put(name, &shape);
        }
        for (name, shape) in [("d2", [7, 4]), ("p3", [7, num_outputs]), ("d3", [4, num_outputs])] {
            small.put(name, &shape);
        }
        let epsilon = Array { shape: vec![], numbers: Numbers::Floats(vec![1e-6]) };
        small.0.insert("eps".to_owned(), epsilon);
        small
    }

    /// Fills an array with numbers between -1 and 1 that follow from its name.
    fn put(&mut self, name: &str, shape: &[usize]) {
        let start = name.bytes().fold(7u32, |hash, byte| hash.wrapping_mul(31) + u32::from(byte));
        let number = |index: u32| {
            (start.wrapping_add(index).wrapping_mul(2_654_435_761) >> 20) as f32 / 2048.0 - 1.0
        };
        let num = shape.iter().product::<usize>() as u32;
        let numbers = Numbers::Floats((0..num).map(number).collect());
        self.0.insert(name.to_owned(), Array { shape: shape.to_vec(), numbers });
    }

    fn floats(&self, name: &str) -> &[f32] {
        match &self.0[name].numbers {
            Numbers::Floats(numbers) => numbers,
            Numbers::Bytes(_) => panic!("{name} is bytes"),
        }
    }

    fn embedded(&self, piece: u32) -> Vec<f32> {
        let (chunk, row) = (piece as usize % 2, piece as usize / 2);
        let Numbers::Bytes(bytes) = &self.0[&format!("q{}", chunk + 1)].numbers else { panic!() };
        let (scale, low) = (self.floats("scale")[chunk], self.floats("lo")[chunk]);
        bytes[row * WIDTH..][..WIDTH].iter().map(|b| f32::from(*b) * scale + low).collect()
    }

    fn product(&self, input: &[f32], name: &str) -> Vec<f32> {
        let num = self.0[name].shape[1];
        let weights = self.floats(name);
        let column =
            |c: usize| input.iter().enumerate().map(|(i, x)| x * weights[i * num + c]).sum();
        (0..num).map(column).collect()
    }

    fn normalized(numbers: &[f32]) -> Vec<f32> {
        let num = numbers.len() as f32;
        let mean = numbers.iter().sum::<f32>() / num;
        let variance = numbers.iter().map(|n| (n - mean).powi(2)).sum::<f32>() / num;
        numbers.iter().map(|n| (n - mean) / (variance + 1e-6).sqrt()).collect()
    }

    /// The outputs of a branch; window by window, as the definition has it.
    fn windows(&self, inputs: &[Vec<f32>], layer: usize, order: usize) -> Vec<Vec<f32>> {
        let output = |index: usize| {
            let places = (0..order).map(|place| (index + place).checked_sub((order - 1) / 2));
            let window: Vec<f32> = places
                .flat_map(|i| i.and_then(|i| inputs.get(i)).cloned().unwrap_or(vec![0.0; BRANCH]))
                .collect();
            let sums = self.product(&window, &format!("w{layer}_{order}"));
            let offsets = self.floats(&format!("b{layer}_{order}"));
            let sums = sums.iter().zip(offsets).zip(&inputs[index]);
            sums.map(|((sum, offset), input)| (sum + offset).max(0.0) + input).collect()
        };
        (0..inputs.len()).map(output).collect()
    }

    fn vector(&self, pieces: &[u32]) -> Vec<f32> {
        let add =
            |a: Vec<f32>, b: &[f32]| -> Vec<f32> { a.iter().zip(b).map(|(a, b)| a + b).collect() };
        let positive = |a: Vec<f32>| -> Vec<f32> { a.iter().map(|n| n.max(0.0)).collect() };
        let embedded: Vec<Vec<f32>> = pieces.iter().map(|piece| self.embedded(*piece)).collect();
        let mut features = embedded.clone();
        let all: Vec<Vec<f32>> = embedded
            .iter()
            .map(|own| {
                let projection = |n: i32| {
                    add(self.product(own, &format!("proj{n}")), self.floats(&format!("proj_b{n}")))
                };
                Self::normalized(&[2, 3, 5].map(projection).concat())
            })
            .collect();
        for (branch, order) in [2, 3, 5].into_iter().enumerate() {
            let inputs: Vec<Vec<f32>> = all
                .iter()
                .map(|all| {
                    let layer = self
                        .floats(&format!("ln_g{order}"))
                        .iter()
                        .zip(self.floats(&format!("ln_b{order}")));
                    all[branch * BRANCH..].iter().zip(layer).map(|(n, (g, b))| n * g + b).collect()
                })
                .collect();
            let outputs = self.windows(&self.windows(&inputs, 1, order), 2, order);
            features.iter_mut().zip(outputs).for_each(|(all, output)| all.extend(output));
        }
        let mut sum = vec![0.0; HIDDEN];
        for features in &features {
            let layer = self.floats("ln_g").iter().zip(self.floats("ln_b"));
            let normalized: Vec<f32> =
                Self::normalized(features).iter().zip(layer).map(|(n, (g, b))| n * g + b).collect();
            sum = add(add(sum, &self.product(&normalized, "cnn_W")), self.floats("cnn_b"));
        }
        let x: Vec<f32> = sum.iter().map(|n| n / (pieces.len() as f32).sqrt()).collect();
        let y0 = positive(self.product(&x, "d0"));
        let y1 = positive(add(self.product(&x, "p1"), &self.product(&y0, "d1")));
        let y2 = positive(self.product(&y1, "d2"));
        let z = add(self.product(&y1, "p3"), &self.product(&y2, "d3"));
        let z: Vec<f32> = z.iter().map(|n| n.tanh()).collect();
        let length = z.iter().map(|n| n * n).sum::<f32>().max(1e-6).sqrt();
        z.iter().map(|n| n / length).collect()
    }

    fn npz(&self) -> Vec<u8> {
        let files: Vec<(&str, Vec<u8>)> = self
            .0
            .iter()
            .map(|(name, array)| {
                let bytes = match &array.numbers {
                    Numbers::Floats(numbers) => arrays::tests::npy(&array.shape, numbers),
                    Numbers::Bytes(bytes) => arrays::tests::with_header(&array.shape, "|u1", bytes),
                };
                (name.as_str(), bytes)
            })
            .collect();
        arrays::tests::npz(&files)
    }
}

fn assert_near(found: &[f32], expected: &[f32], what: &str) {
    assert_eq!(found.len(), expected.len(), "{what}");
    let far = found.iter().zip(expected).find(|(a, b)| (*a - *b).abs() > 1e-4);
    assert!(far.is_none(), "{what}: {far:?}");
}

#[test]
fn the_network_is_as_defined() {
    let small = Small::new(9);
    let network = Network::new(Arrays(small.0.clone())).unwrap();
    assert_eq!((network.num_pieces(), network.num_outputs()), (8, 9));
    let sentences: [&[u32]; 5] =
        [&[1, 2], &[1, 3, 2], &[7], &[1, 4, 4, 5, 6, 0, 7, 3, 2], &[1, 0, 2]];
    let mut known = KnownPieces::default();
    let vectors = network.vectors(&mut known, &sentences);
    for (sentence, vector) in sentences.iter().zip(vectors.chunks_exact(9)) {
        let what = format!("{sentence:?}");
        assert_near(vector, &small.vector(sentence), &what);
        assert_near(&network.vectors(&mut known, &[sentence]), vector, &what);
    }
}

#[test]
fn a_missing_or_misshapen_array_is_named() {
    let small = Small::new(9);
    for name in small.0.keys() {
        let mut arrays = small.0.clone();
        arrays.remove(name);
        assert!(
            matches!(Network::new(Arrays(arrays)), Err(EncoderError::Malformed { .. })),
            "{name}"
        );
        let mut arrays = small.0.clone();
        let wrong = Array { shape: vec![1, 1, 1], numbers: Numbers::Floats(vec![0.0]) };
        arrays.insert(name.clone(), wrong);
        assert!(
            matches!(Network::new(Arrays(arrays)), Err(EncoderError::Malformed { .. })),
            "{name}"
        );
    }
}

/// An encoder of eight pieces whose vectors are of the usual length.
fn small_encoder() -> Encoder {
    let pieces = tokenizer::tests::model(&[
        ("▁", -1.0),
        ("他", -2.0),
        ("走", -2.5),
        ("a", -3.0),
        ("走了", -3.0),
    ]);
    Encoder::from_parts(&pieces, &Small::new(DIMENSIONS).npz()).unwrap()
}

#[test]
fn many_sentences_get_the_same_vectors_as_each_alone() {
    let encoder = small_encoder();
    let sentences: Vec<String> = (0..200).map(|i| "他走了 a ".repeat(i % 90)).collect();
    let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
    let vectors = encoder.embed_all(&sentences, &Unwatched).unwrap();
    assert_eq!(vectors.len(), sentences.len());
    for (sentence, vector) in sentences.iter().zip(&vectors) {
        assert_near(vector, &encoder.embed(sentence), sentence);
        assert!((vector.iter().map(|n| n * n).sum::<f32>() - 1.0).abs() < 1e-4);
    }
    assert!(encoder.embed_all(&[], &Unwatched).unwrap().is_empty());
}

#[test]
fn work_that_is_no_longer_wanted_stops() {
    struct Never;
    impl Progress for Never {
        fn step(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
            Err(Cancelled)
        }
    }
    let sentences = vec!["他走了"; 500];
    assert!(small_encoder().embed_all(&sentences, &Never).is_err());
}

#[test]
fn changed_files_are_refused() {
    let refused = Encoder::from_files(b"pieces", b"weights").unwrap_err();
    assert_eq!(refused.args(), [("file", "sp.model".to_owned())]);
}

/// Sentences with the 1st, 2nd, 201st and last number that the package (numpy, one thread) gives for them.
const REFERENCE: &[(&str, [f32; 4])] = &[
    ("他没有回头，沿着河边一直走到天黑。", [-0.016513, 0.049915, 0.033666, -0.035859]),
    (
        "He did not look back, and walked along the river until dark.",
        [0.024149, 0.017173, 0.066575, 0.012427],
    ),
    ("會議將於星期三上午九時半舉行。", [-0.035880, 0.013919, -0.011986, 0.052924]),
    (
        "The meeting will be held at half past nine on Wednesday morning.",
        [-0.036014, 0.046541, -0.019073, -0.007699],
    ),
    ("２０２５年，Ｇ２０　峰会①", [0.017613, -0.023294, 0.050442, 0.018397]),
    (
        "Prices rose by 3.7% — the fastest pace since 1998.",
        [-0.004961, -0.044211, 0.040514, -0.046315],
    ),
    ("", [0.152055, 0.031352, -0.007174, 0.025689]),
    ("   ", [0.152055, 0.031352, -0.007174, 0.025689]),
    ("对照 🦀 ﷺ", [-0.042146, 0.004149, 0.065886, -0.029927]),
    ("啊！", [0.143501, 0.016927, 0.089885, 0.064934]),
    ("“Who’s there?” she whispered.", [-0.079580, 0.017694, 0.027084, 0.138453]),
];

#[test]
fn the_published_model_gives_the_numbers_of_its_package() {
    let Some(path) = std::env::var_os("DUIZHAO_ENCODER") else {
        println!("skipped: DUIZHAO_ENCODER does not name the wheel of {PACKAGE} {VERSION}");
        return;
    };
    let encoder = Encoder::from_wheel(std::fs::File::open(path).unwrap()).unwrap();
    let sentences: Vec<&str> = REFERENCE.iter().map(|(sentence, _)| *sentence).collect();
    let together = encoder.embed_all(&sentences, &Unwatched).unwrap();
    for ((sentence, expected), vector) in REFERENCE.iter().zip(&together) {
        for vector in [vector, &encoder.embed(sentence)] {
            assert_near(&[0, 1, 200, 511].map(|i: usize| vector[i]), expected, sentence);
        }
    }
    let cosine = |a: usize, b: usize| -> f32 {
        together[a].iter().zip(&together[b]).map(|(a, b)| a * b).sum()
    };
    assert!(cosine(0, 1) > 0.7 && cosine(2, 3) > 0.4, "translations are near each other");
    assert!(cosine(0, 3) < 0.1 && cosine(2, 1) < 0.1, "other sentences are not");
}
