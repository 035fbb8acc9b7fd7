//! How many units may answer how many, and paths of such steps through two texts.

/// Units of the source and of the target that one step takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeadType {
    /// Units of the source.
    pub source: u8,
    /// Units of the target.
    pub target: u8,
}

/// How many types there are.
pub const NUM_TYPES: usize = 19;

const fn step(source: u8, target: u8) -> BeadType {
    BeadType { source, target }
}

/// Every type. The first six are those that paragraphs get along with; novels need all.
pub const TYPES: [BeadType; NUM_TYPES] = [
    step(1, 1),
    step(1, 0),
    step(0, 1),
    step(1, 2),
    step(2, 1),
    step(2, 2),
    step(1, 3),
    step(3, 1),
    step(1, 4),
    step(4, 1),
    step(2, 3),
    step(3, 2),
    step(1, 5),
    step(5, 1),
    step(2, 4),
    step(4, 2),
    step(3, 3),
    step(1, 6),
    step(6, 1),
];

/// Index of the type that takes a source unit alone.
pub const SOURCE_ALONE: usize = 1;
/// Index of the type that takes a target unit alone.
pub const TARGET_ALONE: usize = 2;

/// One step of a path: where it ends on both sides, and its type. Ends count from the start of the texts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The end in the source, one past its last unit.
    pub source_end: usize,
    /// The end in the target.
    pub target_end: usize,
    /// Index into [`TYPES`].
    pub type_index: usize,
    /// How sure the step is, from 0 to 1.
    pub score: f32,
}

impl Step {
    /// Where it starts in the source.
    pub fn source_start(&self) -> usize {
        self.source_end - TYPES[self.type_index].source as usize
    }

    /// Where it starts in the target.
    pub fn target_start(&self) -> usize {
        self.target_end - TYPES[self.type_index].target as usize
    }
}
