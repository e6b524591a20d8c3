//! What an element of a page is, by its name, attributes and style.

use scraper::ElementRef;

use crate::import::numerals::NumberFormat;

/// True for an element that begins and ends a paragraph.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ol"
            | "ul"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "blockquote"
            | "pre"
            | "center"
            | "dl"
            | "dt"
            | "dd"
            | "form"
            | "address"
            | "hr"
            | "body"
            | "html"
            | "figure"
            | "figcaption"
            | "aside"
            | "nav"
            | "caption"
    )
}

/// True for an element that shows no text of the document.
pub(super) fn is_skipped(element: ElementRef<'_>) -> bool {
    matches!(
        element.value().name(),
        "script"
            | "style"
            | "head"
            | "title"
            | "noscript"
            | "template"
            | "svg"
            | "math"
            | "object"
            | "iframe"
            | "select"
    ) || element.value().attr("title") == Some("header")
}

/// Hidden by its style: Word and spreadsheets write it so.
pub(super) fn is_hidden(element: ElementRef<'_>) -> bool {
    let style = element.value().attr("style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
    style.contains("display:none") || style.contains("mso-hide:all")
}

/// True for raised digits that call a note.
pub(super) fn is_raised_mark(text: &str) -> bool {
    let digits = text.trim().trim_matches(['[', ']', ')']);
    !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn has_link(element: ElementRef<'_>) -> bool {
    element.descendants().filter_map(ElementRef::wrap).any(|inner| inner.value().name() == "a")
}

pub(super) fn has_table(element: ElementRef<'_>) -> bool {
    element.descendants().filter_map(ElementRef::wrap).any(|inner| inner.value().name() == "table")
}

/// The number of an item of an ordered list, without the dot.
pub(super) fn list_label(item: ElementRef<'_>) -> Option<String> {
    let list = item.parent().and_then(ElementRef::wrap).filter(|list| list.value().name() == "ol")?;
    let start = list.value().attr("start").and_then(|start| start.trim().parse::<usize>().ok()).unwrap_or(1);
    let mut number = start;
    for other in list.child_elements().filter(|other| other.value().name() == "li") {
        if let Some(value) = other.value().attr("value").and_then(|value| value.trim().parse::<usize>().ok()) {
            number = value;
        }
        if other.id() == item.id() {
            break;
        }
        number = number.saturating_add(1);
    }
    let format = match list.value().attr("type") {
        Some("a") => NumberFormat::LowerLetter,
        Some("A") => NumberFormat::UpperLetter,
        Some("i") => NumberFormat::LowerRoman,
        Some("I") => NumberFormat::UpperRoman,
        _ => NumberFormat::Decimal,
    };
    Some(format.show(number))
}
