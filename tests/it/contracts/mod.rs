//! What every entry of a list promises.

mod formats;
mod office;
