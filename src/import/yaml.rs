//! YAML scalars as a person writes them: plain where nothing speaks against it, else in double quotes.

use std::fmt::Write;

/// Where a scalar stands: in a line of its own, or inside `{…}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// After `key: ` to the end of the line.
    Block,
    /// Inside braces or brackets, where `,[]{}` mean something.
    Flow,
}

/// A text as a scalar.
pub(crate) fn scalar(text: &str, style: Style) -> String {
    if is_plain(text, style) { text.to_owned() } else { quoted(text) }
}

/// A text in double quotes, whatever it is.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            character if character.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(character));
            }
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

fn is_plain(text: &str, style: Style) -> bool {
    let starts_plain = text.chars().next().is_some_and(|first| !"-?:,[]{}#&*!|>'\"%@`=~ \t".contains(first));
    let ends_plain = !text.ends_with([' ', '\t', ':']);
    let flow = style == Style::Block || !text.contains([',', '[', ']', '{', '}']);
    starts_plain
        && ends_plain
        && flow
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(char::is_control)
        && !is_other_type(text)
}

/// A text that YAML would read as a number, a truth value or nothing.
fn is_other_type(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let word =
        matches!(lower.as_str(), "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n" | ".inf" | ".nan");
    let number = text.replace('_', "").parse::<f64>().is_ok() || lower.starts_with("0x") || lower.starts_with("0o");
    word || number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_stand_only_where_they_are_needed() {
        for (text, block, flow) in [
            ("13.04.2023", "13.04.2023", "13.04.2023"),
            ("x", "x", "x"),
            ("2024", "\"2024\"", "\"2024\""),
            ("воспитания, образования", "воспитания, образования", "\"воспитания, образования\""),
            ("План: работа", "\"План: работа\"", "\"План: работа\""),
            ("\"Дорожная карта\"", "\"\\\"Дорожная карта\\\"\"", "\"\\\"Дорожная карта\\\"\""),
            ("план (\"карта\")", "план (\"карта\")", "план (\"карта\")"),
            ("- пункт", "\"- пункт\"", "\"- пункт\""),
        ] {
            assert_eq!(scalar(text, Style::Block), block);
            assert_eq!(scalar(text, Style::Flow), flow);
        }
    }

    #[test]
    fn another_reader_gives_the_same_text() {
        for text in
            ["а: б", "#а", "а #б", "no", "1e3", "'а'", "а\\б\n", "\u{7}", "[9] а", "~", "а, {б}", "*а", "0x1F", "-"]
        {
            for style in [Style::Block, Style::Flow] {
                let yaml = format!("a: {{k: {}}}", scalar(text, Style::Flow));
                let yaml = if style == Style::Block { format!("k: {}", scalar(text, style)) } else { yaml };
                let value: serde_yaml::Value = serde_yaml::from_str(&yaml).unwrap();
                let value = if style == Style::Block { &value["k"] } else { &value["a"]["k"] };
                assert_eq!(value.as_str(), Some(text), "{yaml}");
            }
        }
    }
}
