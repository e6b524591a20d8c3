//! The records of an old Excel file: looked through before they are read, since one far cell would make a table of
//! billions.

use std::io::{Read, Seek};

use cfb::CompoundFile;

/// The names of the stream that holds the sheets.
const STREAMS: &[&str] = &["/Workbook", "/Book"];
/// Columns of a sheet since Excel 97, and before.
const COLUMNS: u16 = 256;
/// Rows of a sheet.
const ROWS: u32 = 65_536;
/// Behind this record all others are encrypted (`FilePass`).
const FILE_PASS: u16 = 0x002f;
/// The extent of a sheet (`Dimensions`).
const DIMENSIONS: u16 = 0x0200;
/// Bytes of that record since Excel 97.
const WIDE_DIMENSIONS: usize = 14;
/// Records of one cell: row, then column.
const CELLS: &[u16] = &[0x0006, 0x00d6, 0x00fd, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e];
/// Records of several cells of a row: the last column stands at the end (`MulRk`, `MulBlank`).
const SEVERAL: &[u16] = &[0x00bd, 0x00be];

/// True for a file with a cell that lies outside every sheet: its bytes were damaged.
pub(super) fn has_far_cell<F: Read + Seek>(file: &mut CompoundFile<F>) -> bool {
    let mut bytes = Vec::new();
    for name in STREAMS {
        if file.open_stream(name).and_then(|mut stream| stream.read_to_end(&mut bytes)).is_ok() {
            break;
        }
    }
    let mut rest = bytes.as_slice();
    while let Some((head, after)) = rest.split_at_checked(4) {
        let (Some(kind), Some(length)) = (word(head, 0), word(head, 2)) else { return false };
        let Some((data, next)) = after.split_at_checked(usize::from(length)) else { return false };
        rest = next;
        let column = match kind {
            FILE_PASS => return false,
            // Before Excel 97 rows took two bytes: the record was shorter, and no row could be too far.
            DIMENSIONS if data.len() < WIDE_DIMENSIONS => word(data, 6).map(|end| end.saturating_sub(1)),
            DIMENSIONS => {
                let last_row =
                    word(data, 4).zip(word(data, 6)).map(|(low, high)| u32::from(low) | (u32::from(high) << 16));
                if last_row.is_some_and(|row| row > ROWS) {
                    return true;
                }
                word(data, 10).map(|end| end.saturating_sub(1))
            }
            kind if CELLS.contains(&kind) => word(data, 2),
            kind if SEVERAL.contains(&kind) => {
                let last = data.len().checked_sub(2).and_then(|at| word(data, at));
                word(data, 2).max(last)
            }
            _ => None,
        };
        if column.is_some_and(|column| column >= COLUMNS) {
            return true;
        }
    }
    false
}

/// Two bytes as a number, the lower one first.
fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]))
}
