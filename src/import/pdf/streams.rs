//! What the streams of a PDF hold when they are unpacked. The library that reads them unpacks without limit, and makes of a
//! page some twenty times as much in memory: so all are unpacked once before, and nothing of it is kept.

use std::io::{self, Read, Write};

use flate2::read::ZlibDecoder;
use memchr::memmem;

use crate::import::error::{ImportError, Limit};
use crate::import::limits::Limits;

/// Stands before the bytes of a stream.
const STREAM: &[u8] = b"stream";
/// A dictionary that describes a stream is no longer than this, in bytes.
const LONGEST_DICTIONARY: usize = 4096;
/// How often a stream may be packed: the standard allows any number, no writer packs twice.
const MOST_LAYERS: usize = 4;

/// Unpacks every stream and forgets it.
///
/// # Errors
/// Pictures, or all else together, have more bytes than the limits allow.
pub(super) fn check(bytes: &[u8], limits: &Limits) -> Result<(), ImportError> {
    let (mut drawn, mut pictured) = (0, 0);
    for start in memmem::find_iter(bytes, STREAM) {
        let before = bytes.get(start.saturating_sub(LONGEST_DICTIONARY)..start).unwrap_or_default();
        let dictionary = before.get(memmem::rfind(before, b"obj").unwrap_or_default()..).unwrap_or_default();
        let data = bytes.get(start + STREAM.len()..).unwrap_or_default();
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        let (total, most) = if memmem::find(dictionary, b"/Image").is_some() {
            (&mut pictured, limits.unpacked_bytes)
        } else {
            (&mut drawn, limits.drawn_bytes)
        };
        *total += unpacked(data, dictionary, most - *total);
        if *total > most {
            return Err(ImportError::TooLarge { limit: Limit::UnpackedBytes, most });
        }
    }
    Ok(())
}

/// Bytes of a stream when it is unpacked, the largest of its layers; at most one more than asked.
fn unpacked(data: &[u8], dictionary: &[u8], most: u64) -> u64 {
    if memmem::find(dictionary, b"/LZW").is_some() {
        let mut counter = Counter { count: 0, most };
        let mut decoder = weezl::decode::Decoder::new(weezl::BitOrder::Msb, 8);
        // A damaged stream ends where it is damaged, for the library as well.
        let _ = decoder.into_stream(&mut counter).decode_all(data);
        return counter.count;
    }
    let mut largest = 0;
    for layers in 1..=MOST_LAYERS {
        let mut reader: Box<dyn Read> = Box::new(data);
        for _ in 0..layers {
            reader = Box::new(ZlibDecoder::new(reader));
        }
        let mut counter = Counter { count: 0, most };
        let _ = io::copy(&mut reader, &mut counter);
        if counter.count == 0 {
            break;
        }
        largest = counter.count.max(largest);
    }
    largest
}

/// Counts bytes, and takes no more when there are too many.
struct Counter {
    count: u64,
    most: u64,
}

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.count > self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.count = (self.count + bytes.len() as u64).min(self.most + 1);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn file(dictionary: &str, stream: &[u8]) -> Vec<u8> {
        [b"%PDF-1.7\n1 0 obj <<", dictionary.as_bytes(), b">> stream\r\n", stream, b"\nendstream endobj"].concat()
    }

    fn limits() -> Limits {
        Limits { drawn_bytes: 1000, unpacked_bytes: 5000, ..Limits::default() }
    }

    #[test]
    fn streams_are_counted_whatever_they_are_packed_with() {
        let zeros = [0; 2000];
        let twice = packed(&packed(&vec![0; 1_000_000]));
        let lzw = weezl::encode::Encoder::new(weezl::BitOrder::Msb, 8).encode(&zeros).unwrap();
        let too_large = |most| Err(ImportError::TooLarge { limit: Limit::UnpackedBytes, most });
        for (dictionary, stream) in [
            ("/Filter /FlateDecode", packed(&zeros)),
            ("/Filter /Fl#61teDecode", packed(&zeros)),
            ("/Filter [/FlateDecode /FlateDecode]", twice),
            ("/Filter /LZWDecode", lzw),
        ] {
            assert_eq!(check(&file(dictionary, &stream), &limits()), too_large(1000), "{dictionary}");
        }
        let picture = "/Subtype /Image /Filter /FlateDecode";
        assert_eq!(check(&file(picture, &packed(&zeros)), &limits()), Ok(()));
        assert_eq!(check(&file(picture, &packed(&[0; 6000])), &limits()), too_large(5000));
    }

    #[test]
    fn streams_add_up_and_what_is_no_stream_counts_nothing() {
        let stream = file("/Filter /FlateDecode", &packed(&[0; 400]));
        assert_eq!(check(&stream.repeat(2), &limits()), Ok(()));
        assert!(check(&stream.repeat(3), &limits()).is_err());
        assert_eq!(check(&b"stream stream\nendstream ".repeat(1000), &limits()), Ok(()));
        assert_eq!(check(b"stream", &limits()), Ok(()));
    }
}
