//! XML parts of office files: no document type, so no entities; limited in nodes and depth.

use roxmltree::{Document, Error, Node, ParsingOptions};

use crate::import::error::{ImportError, Limit};
use crate::import::format::Format;
use crate::import::limits::Limits;
use crate::import::text;

/// Parses a part. The text must outlive the tree, so the caller decodes it with [`decode`].
pub(crate) fn parse<'a>(xml: &'a str, format: Format, limits: &Limits) -> Result<Document<'a>, ImportError> {
    check_depth(xml, limits)?;
    let nodes_limit = u32::try_from(limits.nodes).unwrap_or(u32::MAX);
    let options = ParsingOptions { allow_dtd: false, nodes_limit, ..ParsingOptions::default() };
    Document::parse_with_options(xml, options).map_err(|error| match error {
        Error::NodesLimitReached => ImportError::TooLarge { limit: Limit::Nodes, most: limits.nodes },
        error => ImportError::damaged(format, error),
    })
}

/// A part's bytes as text; office files are UTF-8, rarely UTF-16.
pub(crate) fn decode(bytes: &[u8]) -> String {
    text::decode(bytes)
}

/// The parser is not asked to go deeper than the limit, so the depth is counted before.
fn check_depth(xml: &str, limits: &Limits) -> Result<(), ImportError> {
    let bytes = xml.as_bytes();
    let mut depth: u64 = 0;
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == b'<')) {
        let start = at + found;
        at = start + 1;
        let rest = xml.get(at..).unwrap_or_default();
        if let Some(comment) = rest.strip_prefix("!--") {
            at += 3 + comment.find("-->").unwrap_or(comment.len());
        } else if let Some(data) = rest.strip_prefix("![CDATA[") {
            at += 8 + data.find("]]>").unwrap_or(data.len());
        } else if rest.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !rest.starts_with(['!', '?']) {
            let end = tag_end(rest);
            if !rest.get(..end).unwrap_or_default().ends_with('/') {
                depth += 1;
            }
            at += end;
        }
        if depth > limits.depth {
            return Err(ImportError::TooLarge { limit: Limit::Depth, most: limits.depth });
        }
    }
    Ok(())
}

/// Offset of the `>` that ends a tag; one inside a quoted value does not.
fn tag_end(rest: &str) -> usize {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    rest.len()
}

/// The value of an attribute, whatever its namespace.
pub(crate) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The first child element of that local name.
pub(crate) fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children().find(|child| child.is_element() && child.tag_name().name() == name)
}

/// Child elements of that local name.
pub(crate) fn children<'a, 'input>(
    node: Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_limited_before_parsing() {
        let limits = Limits::default();
        let deep = format!("{}{}", "<a>".repeat(300), "</a>".repeat(300));
        let error = parse(&deep, Format::Docx, &limits).unwrap_err();
        assert_eq!(error, ImportError::TooLarge { limit: Limit::Depth, most: 256 });
        let flat = format!("<r>{}</r>", "<a x='>'/><b></b>".repeat(300));
        parse(&flat, Format::Docx, &limits).unwrap();
    }

    #[test]
    fn entities_are_not_declared() {
        let xml = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>";
        assert!(matches!(parse(xml, Format::Docx, &Limits::default()), Err(ImportError::Damaged { .. })));
    }
}
