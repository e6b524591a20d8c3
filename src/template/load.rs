//! From a template file, and those that it extends, to a template; or to everything that is wrong with it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use crate::locale::{Language, Locale};
use crate::message::{Argument, Message};
use crate::roadmap::Problem;
use crate::source::{NotText, Position, Reading, Source, UnreadableSource, display_path};

use super::model::TemplateFile;
use super::{FEDERAL, FEDERAL_ID, Template, changes, reader};

/// Templates may extend each other this often.
const MAX_DEPTH: usize = 16;

/// A template file that cannot be used: everything that is wrong with it, in the order of the file.
#[derive(Debug, Clone)]
pub struct InvalidTemplate {
    /// What is wrong; never empty.
    pub problems: Vec<TemplateProblem>,
}

/// Something that is wrong with a template, at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateProblem {
    /// The file.
    pub path: String,
    /// Where in the file.
    pub position: Position,
    /// What is wrong.
    pub message: Message,
}

/// Why there is no template.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// The file cannot be read at all.
    #[error(transparent)]
    Unreadable(#[from] UnreadableSource),
    /// The template contradicts its format or itself.
    #[error(transparent)]
    Invalid(#[from] InvalidTemplate),
}

impl std::error::Error for InvalidTemplate {}

impl fmt::Display for InvalidTemplate {
    /// In English, as errors are shown to programmers; users are told [`TemplateError::message`].
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&Locale::new(Language::English).text(&problems_message(&self.problems)))
    }
}

impl TemplateProblem {
    fn new(source: &Source, problem: Problem) -> Self {
        Self { path: source.path().to_owned(), position: source.position(problem.span.start), message: problem.message }
    }

    /// The place and what is wrong there, as one message.
    pub fn placed(&self) -> Message {
        Message::new("template-problem")
            .with("path", &self.path)
            .with("line", self.position.line.to_string())
            .with("column", self.position.column.to_string())
            .with("problem", self.message.clone())
    }
}

impl TemplateError {
    /// The first thing that is wrong, and how many more there are.
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable(error) => {
                Message::new("cli-cannot-read").with("path", &error.path).with("cause", &error.cause)
            }
            Self::Invalid(error) => problems_message(&error.problems),
        }
    }
}

fn problems_message(problems: &[TemplateProblem]) -> Message {
    match problems {
        [] => Message::new("template-empty"),
        [only] => only.placed(),
        [first, more @ ..] => Message::new("template-problems").with("first", first.placed()).with("count", more.len()),
    }
}

impl Template {
    /// The built-in federal template.
    ///
    /// # Errors
    /// Never for a released binary: a test reads it.
    pub fn federal() -> Result<Self, InvalidTemplate> {
        Self::parse(FEDERAL)
    }

    /// The built-in federal template, read when it is first asked for and shared from then on. Who will need it soon asks in
    /// another thread.
    ///
    /// # Errors
    /// As [`Template::federal`].
    pub fn shared() -> Result<Arc<Self>, InvalidTemplate> {
        static SHARED: LazyLock<Result<Arc<Template>, InvalidTemplate>> =
            LazyLock::new(|| Template::federal().map(Arc::new));
        SHARED.clone()
    }

    /// Reads the text of a template that extends nothing but built-in ones, or files seen from the current folder.
    ///
    /// # Errors
    /// The text is not of the format or contradicts itself.
    pub fn parse(text: &str) -> Result<Self, InvalidTemplate> {
        resolve(&Source::new(FEDERAL_ID, text), &mut Vec::new())
    }

    /// Reads a template file and those that it extends. The id of the built-in template names that one, unless a file is
    /// called so.
    ///
    /// # Errors
    /// The file cannot be read, is not of the format or contradicts itself or a template that it extends.
    pub fn read(path: &Path) -> Result<Self, TemplateError> {
        if is_federal(path) {
            return Ok(Self::federal()?);
        }
        let source = match Source::read(path)? {
            Reading::Text(source) => source,
            Reading::NotText(not_text) => return Err(InvalidTemplate::from(*not_text).into()),
        };
        Ok(resolve(&source, &mut vec![identity(path)])?)
    }
}

impl From<NotText> for InvalidTemplate {
    fn from(not_text: NotText) -> Self {
        let NotText { message, source, span } = not_text;
        Self { problems: vec![TemplateProblem::new(&source, Problem::new(span, message))] }
    }
}

/// True for the id of the built-in template, where no file is called so.
pub fn is_federal(path: &Path) -> bool {
    path == Path::new(FEDERAL_ID) && !path.exists()
}

/// One name for one file, however the path was written.
fn identity(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

/// Keys without which a part is unknown.
const DEFINING_KEYS: &[&str] =
    &["number", "id", "condition", "text", "sections", "items", "footnotes", "document_kinds", "ranks", "extends"];

/// Problems after which a part of the file is unknown: what seems to be missing may stand in that part.
fn hides_a_part(problem: &Problem) -> bool {
    let hiding = [
        "roadmap-missing-key",
        "roadmap-not-a-number",
        "roadmap-wrong-type",
        "roadmap-unquoted",
        "roadmap-empty-value",
        "roadmap-duplicate-key",
        "roadmap-too-many",
        "template-unusable-base",
    ];
    let misspelt =
        problem.message.id == "roadmap-misspelt-key"
            && problem.message.arguments.iter().any(|(name, value)| {
                *name == "nearest" && DEFINING_KEYS.iter().any(|key| *value == Argument::from(*key))
            });
    misspelt || hiding.contains(&problem.message.id)
}

/// Problems that only say that something is not there.
fn is_absence(problem: &Problem) -> bool {
    let absences = [
        "template-unknown-item",
        "template-unknown-drop",
        "template-undefined",
        "template-undefined-footnote",
        "template-unknown-order",
        "template-new-without-title",
    ];
    absences.contains(&problem.message.id)
}

fn resolve(source: &Source, chain: &mut Vec<PathBuf>) -> Result<Template, InvalidTemplate> {
    let (written, mut problems) = reader::read(source);
    let mut template = None;
    if let Some(written) = written {
        let base = match &written.extends {
            None => Ok(None),
            Some(name) => base(source, &name.value, chain).map(Some),
        };
        let base = base.unwrap_or_else(|message| {
            let span = written.extends.as_ref().map(|name| name.span).unwrap_or_default();
            problems.push(Problem::new(span, message));
            None
        });
        let (made, more) = changes::apply(base, &written);
        let hidden = problems.iter().any(hides_a_part);
        problems.extend(more.into_iter().filter(|problem| !(hidden && is_absence(problem))));
        template = Some(made);
    }
    problems.sort_by_key(|problem| problem.span);
    match template {
        Some(template) if problems.is_empty() => Ok(template),
        _ => Err(InvalidTemplate {
            problems: problems.into_iter().map(|problem| TemplateProblem::new(source, problem)).collect(),
        }),
    }
}

/// The template that a file extends; else why it cannot be extended.
fn base(source: &Source, name: &str, chain: &mut Vec<PathBuf>) -> Result<TemplateFile, Message> {
    let unusable =
        |reason: Message| Message::new("template-unusable-base").with("template", name).with("reason", reason);
    if name == FEDERAL_ID {
        return Template::shared()
            .map(|template| template.file.clone())
            .map_err(|error| unusable(TemplateError::from(error).message()));
    }
    let path = Path::new(source.path()).parent().unwrap_or(Path::new("")).join(name);
    let identity = identity(&path);
    if chain.contains(&identity) || chain.len() > MAX_DEPTH {
        return Err(unusable(Message::new("template-extends-circle").with("path", display_path(&path))));
    }
    chain.push(identity);
    let template = match Source::read(&path) {
        Ok(Reading::Text(source)) => resolve(&source, chain).map_err(TemplateError::from),
        Ok(Reading::NotText(not_text)) => Err(InvalidTemplate::from(*not_text).into()),
        Err(error) => Err(error.into()),
    };
    chain.pop();
    template.map(|template| template.file).map_err(|error| unusable(error.message()))
}
