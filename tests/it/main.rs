//! The one integration binary: each module looks at the program, or at its source tree, from outside.
#![allow(clippy::unwrap_used, reason = "a test that finds nothing to unwrap has failed")]

mod architecture;
mod assets;
mod checks;
mod cli;
mod contracts;
mod gui;
mod paths;
mod session;
mod source;
mod tidy;
mod translations;
