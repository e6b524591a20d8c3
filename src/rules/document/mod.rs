//! Rules about the documents that prove the items.

mod citation;
mod copies;
pub(super) mod mismatched_document;
pub(super) mod missing_document;
pub(super) mod repealed_act;
mod standard;
pub(super) mod wrong_document_kind;

pub(crate) use copies::{CopiedDocument, copies};
