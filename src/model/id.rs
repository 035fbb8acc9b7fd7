//! Identifiers that stay with a thing for its whole life, whatever its place in the document.

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u64);
    };
}

id!(
    /// Names one paragraph of a document.
    ParagraphId
);
id!(
    /// Names one term of a document's glossary.
    TermId
);
id!(
    /// Names one part (an imported file) of a document.
    PartId
);
