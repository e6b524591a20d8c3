//! A text as a YAML value on one line.

/// The text bare where nothing in it can mean anything else, in block or flow style; else in double quotes.
pub(super) fn scalar(text: &str) -> String {
    let plain = |letter: char| {
        letter.is_alphanumeric() || matches!(letter, ' ' | '.' | '/' | '№' | '«' | '»' | '–' | '(' | ')' | '-')
    };
    let bare = text.starts_with(|first: char| first.is_alphabetic() && !first.is_ascii())
        && text.chars().all(plain)
        && !text.ends_with(' ');
    if bare { text.to_owned() } else { quoted(text) }
}

fn quoted(text: &str) -> String {
    let mut value = String::with_capacity(text.len() + 2);
    value.push('"');
    for letter in text.chars() {
        match letter {
            '"' => value.push_str("\\\""),
            '\\' => value.push_str("\\\\"),
            '\n' => value.push_str("\\n"),
            '\t' => value.push_str("\\t"),
            letter if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                value.extend(format!("\\u{:04x}", u32::from(letter)).chars());
            }
            letter => value.push(letter),
        }
    }
    value.push('"');
    value
}
