//! What the template says about an item's document.

use crate::message::Message;
use crate::rules::Entry;

/// The standard wording of the document, as the clause that a finding rests on.
pub(super) fn basis(entry: &Entry) -> Option<Message> {
    let item = &entry.template?.item;
    let document = item.document.as_ref()?;
    Some(Message::new("basis-document").with("number", &item.number).with("document", document))
}
