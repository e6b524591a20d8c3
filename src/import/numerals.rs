//! How automatic numbers are written: 3, 03, c, III, в.

/// How a counter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum NumberFormat {
    #[default]
    Decimal,
    DecimalZero,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    RussianLower,
    RussianUpper,
    /// A bullet or nothing: no number at all.
    None,
}

impl NumberFormat {
    /// The format of a name in `w:numFmt`; an unknown one counts as decimal.
    pub(crate) fn of(name: &str) -> Self {
        match name {
            "decimalZero" => Self::DecimalZero,
            "lowerLetter" => Self::LowerLetter,
            "upperLetter" => Self::UpperLetter,
            "lowerRoman" => Self::LowerRoman,
            "upperRoman" => Self::UpperRoman,
            "russianLower" => Self::RussianLower,
            "russianUpper" => Self::RussianUpper,
            "bullet" | "none" => Self::None,
            _ => Self::Decimal,
        }
    }

    /// A number as it is printed.
    pub(crate) fn show(self, number: usize) -> String {
        match self {
            Self::Decimal => number.to_string(),
            Self::DecimalZero => format!("{number:02}"),
            Self::LowerLetter => letters("abcdefghijklmnopqrstuvwxyz", number),
            Self::UpperLetter => letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ", number),
            Self::RussianLower => letters("абвгдежзиклмнопрстуфхцчшщэюя", number),
            Self::RussianUpper => letters("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ", number),
            Self::LowerRoman => roman(number).to_lowercase(),
            Self::UpperRoman => roman(number),
            Self::None => String::new(),
        }
    }
}

/// Word goes on after the last letter with the first one doubled.
fn letters(alphabet: &str, number: usize) -> String {
    let count = alphabet.chars().count();
    let Some(index) = number.checked_sub(1) else { return String::new() };
    let letter = alphabet.chars().nth(index % count).map(String::from).unwrap_or_default();
    letter.repeat((index / count + 1).min(20))
}

fn roman(number: usize) -> String {
    const DIGITS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number.min(10_000);
    let mut shown = String::new();
    for (value, digit) in DIGITS {
        while rest >= value {
            shown.push_str(digit);
            rest -= value;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_the_list_s_own_way() {
        assert_eq!(NumberFormat::of("upperRoman").show(14), "XIV");
        assert_eq!(NumberFormat::of("russianLower").show(3), "в");
        assert_eq!(NumberFormat::of("lowerLetter").show(28), "bb");
    }
}
