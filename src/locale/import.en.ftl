### Texts of kc import.

command-import = Turn a ministry's own document into a roadmap in YAML
command-import-after = Formats: DOCX, ODT, XLSX, XLS, ODS, PDF with a text layer, HTML, Markdown, CSV, TXT; DOC and RTF through LibreOffice. The format is known by content. Exit code: 0 imported, 1 with --strict when there is something to review, 2 kc could not do what was asked.

    Examples:
      kc import order.docx -o roadmap.yaml
      kc import order.docx -o roadmap.yaml --update
      kc import *.docx -o roadmaps/
argument-import-files = Documents, or - for standard input
argument-import-output = Where to write: a file, or a folder for several documents (else standard output)
argument-import-force = Overwrite an existing file
argument-import-strict = Exit with 1 when there is something to review
argument-import-update = Update an existing file: completions, waivers, profile and the analyst's comments stay

import-refused = { $path }: { $cause }
import-roadmap = { $path } is a roadmap in YAML already; check it: kc check { $word }
import-same-target = { $path } would be written where { $first } is; rename one of the documents, or import them into different folders
import-over-itself = { $path } is the document itself; name another file for the roadmap, such as -o roadmap.yaml
import-exists = { $path } exists: add --update to update it, or --force to overwrite it
import-needs-folder = for several documents give an existing folder: -o FOLDER
import-update-needs-output = with --update give the file to be updated: -o FILE
import-summary = { $path }: { $items } items, { $cells } cells, { $review } to review
import-written = Written: { $path }. Check it next: kc check { $word }
import-more = {"; "}and { $count } more
import-at-item = { $number }: { $place }
import-comment-review = Review:
import-comment-footnote = Footnote
import-comment-source = Imported from
import-comment-columns = Columns:

import-error-unknown-format = unknown format
import-error-unknown-format-help = kc reads DOCX, ODT, XLSX, XLS, ODS, PDF, HTML, Markdown, CSV and text with tabs; save the document as one of them
import-error-empty = the file is empty
import-error-too-large = too much: { $what } (kc reads at most { $most })
import-error-too-large-help = such a document does not look like a roadmap; leave only the order and the table in it
import-error-damaged = damaged { $format } file: { $detail }
import-error-damaged-help = open the document in the program that made it and save it again
import-error-encrypted = the { $format } file is protected by a password
import-error-encrypted-help = remove the password and save the document again
import-error-scan = the PDF has no text: it is a scan
import-error-scan-help = recognise its text (OCR) or ask the ministry for the original document
import-error-no-table = no roadmap table was found (tables in the document: { $tables })
import-error-no-table-help = a table is needed whose header names «Мероприятие» and «Срок» or «Ответственный»
import-error-needs-office = { $format } is read through LibreOffice, and the program soffice was not found
import-error-needs-office-help = install LibreOffice, or save the document as DOCX
import-error-office-failed = LibreOffice could not convert the document: { $detail }
import-error-not-built = this kc does not read { $format }
import-error-not-built-help = build kc with the feature pdf, or save the document as DOCX
import-error-timed-out = the document was not read within { $seconds } s

import-limit-file-bytes = megabytes of the file
import-limit-unpacked-bytes = megabytes after unpacking
import-limit-archive-entries = files in the archive
import-limit-nodes = elements of markup
import-limit-depth = nesting of markup
import-limit-cells = cells of tables
import-limit-pages = pages

import-place-document = document
import-place-paragraph = paragraph { $number }
import-place-line = line { $number }
import-place-row = table { $table }, row { $row }
import-place-cell = table { $table }, row { $row }, column { $column }
import-place-sheet = sheet “{ $sheet }”, { $cell }
import-place-page = page { $page }
import-place-page-line = page { $page }, line { $line }
import-place-footnote = footnote { $mark }

import-review-tracked-deletion = a tracked change deletes “{ $words }”: left out
import-review-hidden-text = hidden text “{ $words }”: left out
import-review-embedded-part = a document inside the document: not read
import-review-uncalled-note = nothing calls the footnote: “{ $words }”
import-review-unknown-note = there is no footnote { $words }
import-review-guessed-note = the digits in “{ $words }” were taken for a footnote's mark
import-review-unplaced = text outside the columns of a roadmap: “{ $words }”
import-review-unused-column = a column that a roadmap does not have: “{ $words }”
import-review-joined-row = a torn row, its parts were joined: “{ $words }”
import-review-removed-overlap = words printed on both sides of a page break, kept once: “{ $words }”
import-review-inherited = taken from a merged cell above: “{ $words }”
import-review-duplicate-number = the number stands twice: { $words }
import-review-corrected-number = the number was read from “{ $words }”
import-review-given-number = the row has no number, one was given from its place: “{ $words }”
import-review-number-gap = the number does not follow from the one before: { $words }
import-review-unread-number = the number cannot be read: “{ $words }”
import-review-empty-title = no title: { $words }
import-review-empty-deadline = no deadline: “{ $words }”
import-review-empty-responsible = nobody is responsible: “{ $words }”
import-review-empty-document = no document: “{ $words }”
import-review-two-dates = several dates in a cell: “{ $words }”
import-review-impossible-date = there is no such date: “{ $words }”
import-review-converted-date = the table stores the date as a number: { $words }
import-review-unread-deadline = the deadline cannot be read: “{ $words }”
import-review-split-responsible = those responsible were told apart where no sign divides them: “{ $words }”
import-review-hyphenation = a hyphen at a line's end was decided without another witness in the document: “{ $words }”
import-review-other-table = a similar table was not taken: “{ $words }”
import-review-assumed-profile = the facts about the body (profile) were concluded from the parts that the roadmap has; the document itself does not state them; taken as true: { $words }. Where one is wrong, write false
import-review-missing-fact = not found in the document: { $words }
import-review-untangled-list = a list mixed by a page break was taken apart: “{ $words }”
import-review-unread-member = a line of the list cannot be read: “{ $words }”
import-review-lost-addition = an addition of the old file has no place in the new one, it stands at the end: “{ $words }”

import-missing-body = the name of the body was not found: write it into body
import-missing-region = the region was not found: write it into region
import-missing-act-type = the kind of act that approves the roadmap (order, decree) was not found: write it into type under act
import-missing-act-number = the number of the act that approves the roadmap was not found: write it into number under act
import-missing-act-date = the date of the act that approves the roadmap was not found: write it into date under act
import-missing-working-group = the working group was not found: write it into working_group
import-missing-profile = the roadmap has no part for it, and whether it holds for the body is not known: “{ $condition }”; write { $key }: true or { $key }: false under profile
import-missing-regional-act = the document cites a plan of the region – “{ $act }”; if items were moved to that plan, write the act and the numbers of the items (covers) into regional_acts
