//! kc checks the client-centricity roadmaps of Russian regional ministries against the standard roadmap.
//!
//! Data flows one way, and each room knows only those before it:
//!
//! ```text
//! cli → source → roadmap → template → alignment → rules → finding → waiver → report
//!                   ↑
//!                import (documents → roadmap)
//! ```
//!
//! `tests/rooms.rs` has the whole order and watches over it.
//!
//! - [`source`]: a file's bytes, text and lines
//! - [`roadmap`]: what a body submits, read with the place of every value
//! - [`template`]: the standard that it is held against; [`words`] and [`spelling`] compare texts
//! - [`alignment`]: which item carries out which of the template, and the facts about the body that show in it
//! - [`rules`]: a file each; they give [`finding`]s, in [`message`]s that [`locale`] puts into words
//! - [`check`]: all of that for one file
//! - [`draft`]: a roadmap to fill in, from the template and the facts of a body
//! - [`waiver`] takes away what is accepted, [`baseline`] what was known before; [`configuration`] says what applies
//! - [`overdue`]: what is late on a day, and whose it is; [`journal`]: completions kept beside the roadmaps;
//!   [`completion`]: writes one into a roadmap and leaves every other byte as it is
//! - [`report`]: a format a file; [`file`](mod@file): writes one whole or not at all
//! - [`import`]: a ministry's own file to a roadmap: a source format a file

pub mod alignment;
pub mod baseline;
pub mod calendar;
pub mod check;
pub mod cli;
pub mod completion;
pub mod configuration;
pub mod draft;
pub mod file;
pub mod finding;
pub mod fingerprint;
pub mod import;
pub mod journal;
pub mod locale;
mod memo;
pub mod message;
pub mod overdue;
pub mod report;
pub mod roadmap;
pub mod rules;
pub mod source;
pub mod spelling;
pub mod template;
pub mod waiver;
pub mod words;
