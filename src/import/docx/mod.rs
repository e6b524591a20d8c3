//! Word documents: `zip` and `roxmltree`, and the few elements of WordprocessingML that carry text.

mod body;
mod notes;
mod numbering;

use crate::import::archive::Archive;
use crate::import::docx::body::Walker;
use crate::import::docx::notes::Notes;
use crate::import::docx::numbering::Numbering;
use crate::import::error::ImportError;
use crate::import::format::Format;
use crate::import::grid::Document;
use crate::import::limits::Limits;
use crate::import::xml;

const FORMAT: Format = Format::Docx;

/// Reads a .docx.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ImportError> {
    let archive = Archive::open(bytes, FORMAT, limits)?;
    archive.check_unpacked_size()?;
    let main = main_part(&archive, limits)?;
    let body = part(&archive, &main)?.ok_or_else(|| ImportError::damaged(FORMAT, format!("{main} is missing")))?;
    let parts = Parts::of(&archive, &main, limits)?;

    let body = xml::parse(&body, FORMAT, limits)?;
    let styles = parts.styles.as_deref().map(|text| xml::parse(text, FORMAT, limits)).transpose()?;
    let numbering = parts.numbering.as_deref().map(|text| xml::parse(text, FORMAT, limits)).transpose()?;
    let settings = parts.settings.as_deref().map(|text| xml::parse(text, FORMAT, limits)).transpose()?;
    let footnotes = parts.footnotes.as_deref().map(|text| xml::parse(text, FORMAT, limits)).transpose()?;
    let endnotes = parts.endnotes.as_deref().map(|text| xml::parse(text, FORMAT, limits)).transpose()?;

    let numbering = Numbering::read(numbering.as_ref(), styles.as_ref());
    let notes = Notes::read(&body, settings.as_ref());
    let mut walker = Walker::new(limits, numbering, notes);
    walker.body(body.root_element())?;
    for (part, kind) in [(footnotes.as_ref(), notes::Kind::Footnote), (endnotes.as_ref(), notes::Kind::Endnote)] {
        if let Some(part) = part {
            walker.note_bodies(part.root_element(), kind);
        }
    }
    Ok(walker.finish())
}

/// The texts of the parts that stand beside the body.
#[derive(Debug, Default)]
struct Parts {
    styles: Option<String>,
    numbering: Option<String>,
    settings: Option<String>,
    footnotes: Option<String>,
    endnotes: Option<String>,
}

impl Parts {
    /// Follows the body's relationships, which stay inside the archive: a target outside it is not followed.
    fn of(archive: &Archive<'_>, main: &str, limits: &Limits) -> Result<Self, ImportError> {
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        let relations = part(archive, &join(folder, &format!("_rels/{file}.rels")))?.unwrap_or_default();
        let targets = if relations.is_empty() { Vec::new() } else { relation_targets(&relations, limits)? };
        let text = |kind: &str| -> Result<Option<String>, ImportError> {
            let named = targets.iter().find(|(known, _)| known == kind).map(|(_, target)| target.as_str());
            let default = format!("{kind}.xml");
            part(archive, &join(folder, named.unwrap_or(&default)))
        };
        Ok(Self {
            styles: text("styles")?,
            numbering: text("numbering")?,
            settings: text("settings")?,
            footnotes: text("footnotes")?,
            endnotes: text("endnotes")?,
        })
    }
}

/// The name of the part that holds the text.
fn main_part(archive: &Archive<'_>, limits: &Limits) -> Result<String, ImportError> {
    let relations = part(archive, "_rels/.rels")?.unwrap_or_default();
    let targets = if relations.is_empty() { Vec::new() } else { relation_targets(&relations, limits)? };
    let named = targets.into_iter().find(|(kind, _)| kind == "officeDocument").map(|(_, target)| join("", &target));
    Ok(named.filter(|name| archive.contains(name)).unwrap_or_else(|| "word/document.xml".to_owned()))
}

/// Kind (the last word of the relationship's type) and target of the inner relationships.
fn relation_targets(text: &str, limits: &Limits) -> Result<Vec<(String, String)>, ImportError> {
    let tree = xml::parse(text, FORMAT, limits)?;
    let relations = tree.root_element().children().filter(|node| node.tag_name().name() == "Relationship");
    Ok(relations
        .filter(|node| node.attribute("TargetMode") != Some("External"))
        .filter_map(|node| {
            let kind = node.attribute("Type")?.rsplit('/').next()?;
            Some((kind.to_owned(), node.attribute("Target")?.to_owned()))
        })
        .collect())
}

/// A part's name from a folder and a target that may be absolute inside the archive.
fn join(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    }
}

fn part(archive: &Archive<'_>, name: &str) -> Result<Option<String>, ImportError> {
    Ok(archive.entry(name)?.map(|bytes| xml::decode(&bytes)))
}
