//! What an analyst must look at: everything that was read but not placed, or placed with a doubt.

use crate::import::grid::Place;
use crate::message::Message;

/// Why something stands in the review list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewKind {
    /// Text that a tracked change deletes: left out.
    TrackedDeletion,
    /// Text that the document hides: left out.
    HiddenText,
    /// A document inside the document: not followed.
    EmbeddedPart,
    /// A footnote that nothing calls.
    UncalledNote,
    /// A mark without a footnote.
    UnknownNote,
    /// Digits glued to a word, taken for a footnote's mark because such a note exists.
    GuessedNote,
    /// Text of the table that has no place in a roadmap.
    Unplaced,
    /// A column that a roadmap does not have.
    UnusedColumn,
    /// A row that went on after a page break: the parts were joined.
    JoinedRow,
    /// Words that stood on both sides of a page break: kept once.
    RemovedOverlap,
    /// A value taken from a merged cell above.
    Inherited,
    /// A number that stands twice.
    DuplicateNumber,
    /// A number that was corrected from its neighbours.
    CorrectedNumber,
    /// A row without a number; one was given from its place.
    GivenNumber,
    /// A number that does not follow from the one before it.
    NumberGap,
    /// A number that is no number.
    UnreadNumber,
    /// A row without a title.
    EmptyTitle,
    /// A cell without a deadline.
    EmptyDeadline,
    /// A cell without anybody responsible.
    EmptyResponsible,
    /// A cell without a document.
    EmptyDocument,
    /// Two dates in one cell.
    TwoDates,
    /// A date that is not in the calendar.
    ImpossibleDate,
    /// A date that a spreadsheet stores as a number.
    ConvertedDate,
    /// A deadline that could not be read.
    UnreadDeadline,
    /// A cell of persons that was split where no separator stands.
    SplitResponsible,
    /// A word at a line's end whose hyphen was kept or dropped without another witness in the document.
    Hyphenation,
    /// A table that looks like a roadmap but was not taken.
    OtherTable,
    /// The document does not say it in so many words: set from the blocks that are present.
    AssumedProfile,
    /// A fact that the document does not give.
    MissingFact,
    /// A list of persons whose cells were mixed by a page break: taken apart.
    UntangledList,
    /// A line of a list of persons that could not be read.
    UnreadMember,
    /// An addition of the analyst's that has no place in the new file.
    LostAddition,
}

impl ReviewKind {
    /// The key of the text that says it.
    pub fn key(self) -> &'static str {
        match self {
            Self::TrackedDeletion => "import-review-tracked-deletion",
            Self::HiddenText => "import-review-hidden-text",
            Self::EmbeddedPart => "import-review-embedded-part",
            Self::UncalledNote => "import-review-uncalled-note",
            Self::UnknownNote => "import-review-unknown-note",
            Self::GuessedNote => "import-review-guessed-note",
            Self::Unplaced => "import-review-unplaced",
            Self::UnusedColumn => "import-review-unused-column",
            Self::JoinedRow => "import-review-joined-row",
            Self::RemovedOverlap => "import-review-removed-overlap",
            Self::Inherited => "import-review-inherited",
            Self::DuplicateNumber => "import-review-duplicate-number",
            Self::CorrectedNumber => "import-review-corrected-number",
            Self::GivenNumber => "import-review-given-number",
            Self::NumberGap => "import-review-number-gap",
            Self::UnreadNumber => "import-review-unread-number",
            Self::EmptyTitle => "import-review-empty-title",
            Self::EmptyDeadline => "import-review-empty-deadline",
            Self::EmptyResponsible => "import-review-empty-responsible",
            Self::EmptyDocument => "import-review-empty-document",
            Self::TwoDates => "import-review-two-dates",
            Self::ImpossibleDate => "import-review-impossible-date",
            Self::ConvertedDate => "import-review-converted-date",
            Self::UnreadDeadline => "import-review-unread-deadline",
            Self::SplitResponsible => "import-review-split-responsible",
            Self::Hyphenation => "import-review-hyphenation",
            Self::OtherTable => "import-review-other-table",
            Self::AssumedProfile => "import-review-assumed-profile",
            Self::MissingFact => "import-review-missing-fact",
            Self::UntangledList => "import-review-untangled-list",
            Self::UnreadMember => "import-review-unread-member",
            Self::LostAddition => "import-review-lost-addition",
        }
    }
}

/// An entry of the review list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Why it stands here.
    pub kind: ReviewKind,
    /// Where it stands in the source document.
    pub place: Place,
    /// The words it is about.
    pub words: String,
    /// The item or section it belongs to, where it has one.
    pub number: Option<String>,
}

impl Review {
    /// An entry that belongs to no item.
    pub fn new(kind: ReviewKind, place: Place, words: impl Into<String>) -> Self {
        Self { kind, place, words: words.into(), number: None }
    }

    /// The entry at an item.
    #[must_use]
    pub fn at(mut self, number: &str) -> Self {
        self.number = Some(number.to_owned());
        self
    }

    /// The entry in words, without its place.
    pub fn message(&self) -> Message {
        match self.kind {
            ReviewKind::MissingFact => missing(&self.words),
            _ => Message::new(self.kind.key()).with("words", &self.words),
        }
    }
}

/// What was not found, by the key that it belongs to, and what to write there.
fn missing(words: &str) -> Message {
    if let Some(act) = words.strip_prefix("regional_acts: ") {
        return Message::new("import-missing-regional-act").with("act", act);
    }
    let condition = match words {
        "body" => return Message::new("import-missing-body"),
        "region" => return Message::new("import-missing-region"),
        "act.type" => return Message::new("import-missing-act-type"),
        "act.number" => return Message::new("import-missing-act-number"),
        "act.date" => return Message::new("import-missing-act-date"),
        "working_group" => return Message::new("import-missing-working-group"),
        "profile.services" => "condition-services",
        "profile.low_graded_services" => "condition-low-graded-services",
        "profile.own_hr_service" => "condition-own-hr-service",
        "profile.support_measures" => "condition-support-measures",
        "profile.state_control" => "condition-state-control",
        "profile.internal_it" => "condition-internal-it",
        "profile.internal_accounting" => "condition-internal-accounting",
        "profile.internal_facilities" => "condition-internal-facilities",
        _ => return Message::new(ReviewKind::MissingFact.key()).with("words", words),
    };
    let key = words.strip_prefix("profile.").unwrap_or(words);
    Message::new("import-missing-profile").with("key", key).with("condition", Message::new(condition))
}

impl Place {
    /// The place in words.
    pub fn message(&self) -> Message {
        match self {
            Self::Document => Message::new("import-place-document"),
            Self::Paragraph(number) => Message::new("import-place-paragraph").with("number", *number),
            Self::Line(number) => Message::new("import-place-line").with("number", *number),
            Self::Table { table, row, column: 0 } => {
                Message::new("import-place-row").with("table", *table).with("row", *row)
            }
            Self::Table { table, row, column } => {
                Message::new("import-place-cell").with("table", *table).with("row", *row).with("column", *column)
            }
            Self::Sheet { sheet, cell } => Message::new("import-place-sheet").with("sheet", sheet).with("cell", cell),
            Self::Page { page, line: 0 } => Message::new("import-place-page").with("page", *page),
            Self::Page { page, line } => Message::new("import-place-page-line").with("page", *page).with("line", *line),
            Self::Footnote(mark) => Message::new("import-place-footnote").with("mark", mark),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roadmap::PROFILE_KEYS;

    #[test]
    fn every_fact_of_a_profile_that_was_not_found_is_said_in_words() {
        for key in PROFILE_KEYS {
            let review = Review::new(ReviewKind::MissingFact, Place::Document, format!("profile.{key}"));
            assert_eq!(review.message().id, "import-missing-profile", "{key}");
        }
    }
}
