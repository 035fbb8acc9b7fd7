//! A trie over 16-bit codes: one hash table of transitions, a cost at every node that ends a word. Building it is
//! an insertion for each step, so that a vocabulary of 200,000 words is ready in milliseconds.

/// A place in the trie: the beginning of at least one word.
pub(super) type Node = u32;

/// The node of the empty beginning.
pub(super) const ROOT: Node = 0;

/// Parents and children are numbered with 24 bits each beside a code of 16.
const MAX_NODES: usize = 1 << 24;

#[derive(Clone, Copy)]
struct Entry {
    value: u32,
    is_inner: bool,
}

/// No word ends here.
const NO_WORD: u32 = u32::MAX;

pub(super) struct Trie {
    /// Children of the root by code; [`ROOT`] for none.
    first: Vec<Node>,
    /// Open addressing: parent (24 bits), code (16), child (24); 0 is free.
    slots: Vec<u64>,
    num_used: usize,
    nodes: Vec<Entry>,
}

impl Trie {
    pub(super) fn with_capacity(num_nodes: usize) -> Self {
        let num_slots = (num_nodes * 2).next_power_of_two().max(64);
        let mut nodes = Vec::with_capacity(num_nodes);
        nodes.push(Entry { value: NO_WORD, is_inner: true });
        Self { first: vec![ROOT; 1 << 16], slots: vec![0; num_slots], num_used: 0, nodes }
    }

    /// Returns the node of a word, which is added where it is missing. Beyond 16 million nodes, and for no codes,
    /// there is none.
    pub(super) fn insert(&mut self, codes: &[u16]) -> Option<Node> {
        if codes.is_empty() || self.nodes.len() + codes.len() > MAX_NODES {
            return None;
        }
        let step = |node, &code: &u16| {
            self.child(node, code).unwrap_or_else(|| self.add_child(node, code))
        };
        Some(codes.iter().fold(ROOT, step))
    }

    /// The node one code further.
    #[inline]
    pub(super) fn child(&self, node: Node, code: u16) -> Option<Node> {
        if node == ROOT {
            let child = self.first[code as usize];
            return (child != ROOT).then_some(child);
        }
        if !self.nodes[node as usize].is_inner {
            return None;
        }
        let key = key(node, code);
        let mut at = self.place(key);
        loop {
            let slot = self.slots[at];
            if slot >> 24 == key {
                return Some((slot & 0xFF_FFFF) as Node);
            }
            if slot == 0 {
                return None;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// The value of the word that ends here, if one does.
    #[inline]
    pub(super) fn value(&self, node: Node) -> Option<u32> {
        let value = self.nodes[node as usize].value;
        (value != NO_WORD).then_some(value)
    }

    /// Makes a word end here, with a value, or none.
    pub(super) fn set(&mut self, node: Node, value: Option<u32>) {
        self.nodes[node as usize].value = value.unwrap_or(NO_WORD);
    }

    /// Replaces the value of every word.
    pub(super) fn map_values(&mut self, new: impl Fn(u32) -> u32) {
        for entry in self.nodes.iter_mut().filter(|entry| entry.value != NO_WORD) {
            entry.value = new(entry.value);
        }
    }

    /// The values of all words.
    pub(super) fn values(&self) -> impl Iterator<Item = u32> {
        self.nodes.iter().map(|entry| entry.value).filter(|&value| value != NO_WORD)
    }

    fn add_child(&mut self, node: Node, code: u16) -> Node {
        let child = self.nodes.len() as Node;
        self.nodes.push(Entry { value: NO_WORD, is_inner: false });
        self.nodes[node as usize].is_inner = true;
        if node == ROOT {
            self.first[code as usize] = child;
        } else {
            if (self.num_used + 1) * 3 > self.slots.len() * 2 {
                self.grow();
            }
            self.put(key(node, code) << 24 | u64::from(child));
            self.num_used += 1;
        }
        child
    }

    fn grow(&mut self) {
        let num_slots = self.slots.len() * 2;
        let old = std::mem::replace(&mut self.slots, vec![0; num_slots]);
        for slot in old.into_iter().filter(|&slot| slot != 0) {
            self.put(slot);
        }
    }

    fn put(&mut self, slot: u64) {
        let mut at = self.place(slot >> 24);
        while self.slots[at] != 0 {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = slot;
    }

    /// Where the search for a key begins: multiplicative hashing, the upper bits.
    #[inline]
    fn place(&self, key: u64) -> usize {
        let bits = self.slots.len().trailing_zeros();
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - bits)) as usize
    }
}

fn key(node: Node, code: u16) -> u64 {
    u64::from(node) << 16 | u64::from(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(trie: &Trie, codes: &[u16]) -> Option<u32> {
        let mut node = ROOT;
        for &code in codes {
            node = trie.child(node, code)?;
        }
        trie.value(node)
    }

    #[test]
    fn finds_what_was_inserted_and_nothing_else() {
        let mut trie = Trie::with_capacity(1);
        let mut put = |codes: &[u16], value: u32| {
            let node = trie.insert(codes).expect("there is room");
            trie.set(node, Some(value));
        };
        for a in 1..200 {
            for b in 1..40 {
                put(&[a, b, a ^ b], u32::from(a * b));
            }
            put(&[a], u32::from(a));
        }
        for a in 1..200 {
            assert_eq!(value(&trie, &[a]), Some(u32::from(a)));
            assert_eq!(value(&trie, &[a, 1]), None);
            for b in 1..40 {
                assert_eq!(value(&trie, &[a, b, a ^ b]), Some(u32::from(a * b)));
                assert_eq!(value(&trie, &[a, b, (a ^ b) + 1]), None);
            }
        }
        assert_eq!(trie.insert(&[]), None);
    }
}
