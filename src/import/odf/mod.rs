//! OpenDocument texts and sheets: one walker, because both have the same tables.

mod body;
mod lists;

use crate::import::archive::Archive;
use crate::import::error::ImportError;
use crate::import::format::Format;
use crate::import::grid::Document;
use crate::import::limits::Limits;
use crate::import::odf::body::Walker;
use crate::import::odf::lists::Lists;
use crate::import::xml;

/// Reads an .odt or an .ods.
pub(crate) fn read(bytes: &[u8], format: Format, limits: &Limits) -> Result<Document, ImportError> {
    let archive = Archive::open(bytes, format, limits)?;
    archive.check_unpacked_size()?;
    if archive.text("META-INF/manifest.xml").is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(ImportError::Encrypted { format });
    }
    let content = archive.entry("content.xml")?.map(|bytes| xml::decode(&bytes));
    let content = content.ok_or_else(|| ImportError::damaged(format, "content.xml is missing"))?;
    let styles = archive.entry("styles.xml")?.map(|bytes| xml::decode(&bytes));
    let content = xml::parse(&content, format, limits)?;
    let styles = styles.as_deref().map(|text| xml::parse(text, format, limits)).transpose()?;
    let lists = Lists::read(&content, styles.as_ref());
    let mut walker = Walker::new(format, limits, lists);
    walker.body(content.root_element())?;
    Ok(walker.finish())
}
