### The texts of kc in English. The keys are those of ru.ftl; a test compares them.
### A rule's message: the value says what is wrong; .label stands under the place; .help says what to write; .many is the
### headline for several findings with one cause ($count findings about $items items); .row is a line in their list; .letter says
### what to write to those who read the document and not the file, .letter-row their row; .shared is said
### once, before the items that it is true of, or before what .each says of them.

## Severity and counts

severity-error = error
severity-warning = warning
severity-note = note
severity-errors = Errors
severity-warnings = Warnings
severity-notes = Notes
count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
 }
count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
 }
count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
 }
count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
 }
summary = Checked { $files }: { $errors }, { $warnings }, { $notes }.
summary-clean = Checked { $files }: nothing to remark.

## Report

report-items = items
report-places = places
report-basis = basis
report-help = help
report-lines = { $count ->
    [one] line { $lines }
   *[other] lines { $lines }
 }
report-row = { $row } (line { $line })
report-rows-from = { $row } (from line { $line })
report-run-one = { $first } (line { $line })
report-run = { $first }–{ $last } (lines { $line }–{ $end })
report-run-short = { $first }–{ $last }
report-shared = { $text }: { $items }
basis-footnote = footnote { $number } of the standard roadmap: “{ $text }”
    .many = the footnotes of the standard roadmap to these parts
basis-item = item { $number } of the standard roadmap: “{ $title }”
basis-document = item { $number } of the standard roadmap, its document: «{ $document }»
    .many = the documents of the corresponding items of the standard roadmap
basis-order-must = order of the standard roadmap: its item { $before } comes before item { $after }
    .many = order of the standard roadmap: each item rests on the result of the one before
basis-order-should = by the method, item { $before } of the standard roadmap comes before item { $after }
    .many = the order that the method of the standard roadmap presupposes

## Alignment

alignment-title = { $path } aligned with the standard roadmap { $template }
alignment-item = Item
alignment-template = Standard
alignment-similarity = Similarity
alignment-means = Found
alignment-words = Title
alignment-implements = implements
alignment-by-title = by title
alignment-by-items = by contents
alignment-by-number = by number
alignment-local = local
alignment-absent = absent

## Rules: index and page

rules-rule = Rule
rules-severity = Severity
group-input = input
group-structure = structure
group-deadline = deadline
group-responsible = responsible
group-document = document
explain-facts = *Group: { $group }. Severity: { $severity }.*
explain-group = Group { $id }
explain-group-more = The page of a rule: `kc explain RULE`.

## Command line

help-usage = Usage
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-usage-options = [OPTIONS]
help-default = [default: { $values }]
help-possible = [possible values: { $values }]
value-command = COMMAND
value-path = PATH
value-file = FILE
value-rule = RULE
value-severity = SEVERITY
value-format = FORMAT
value-format-path = FORMAT=PATH
value-date = DATE
value-days = DAYS
value-what = WHAT
value-when = WHEN
value-name = NAME
value-roadmap = ROADMAP
value-item = ITEM
value-text = TEXT
value-fact = FACT
value-shell = SHELL
value-dir = DIR
value-id-file = ID|FILE
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-more = EXTRA
man-version = VERSION
command-help = Show the help of kc or of a command
command-help-after =
    Example:
      kc help check
argument-help-commands = The command to tell about
usage-unknown-command = unknown command “{ $command }”
usage-unknown-option = unknown option “{ $argument }”
usage-unexpected-word = one word too many: “{ $argument }”; put a value with spaces in quotes: "…"
usage-missing = required, but not given: { $argument }
usage-missing-value = “{ $argument }” needs a value
usage-wrong-value = “{ $value }” does not fit “{ $argument }”
usage-refused-value = “{ $value }” does not fit “{ $argument }”: { $cause }
usage-unexpected-value = “{ $argument }” takes no value (“{ $value }”)
usage-repeated = “{ $argument }” can be given only once
usage-conflict = “{ $argument }” does not go together with { $others }
usage-not-text = the command line has characters that cannot be read as UTF-8
usage-nearest = perhaps you mean: { $nearest }
usage-possible = possible values: { $values }
usage-more = More: { $command } --help
usage-misspelt-rule = there is no such rule; did you mean “{ $nearest }”?
usage-unknown-rule = there is no such rule; kc rules lists them
usage-output = name a file .json, .jsonl, .sarif, .xml or .txt, or write FORMAT=PATH, such as github=out.txt; the formats are { $formats }
usage-output-or-end = name a file .csv, .json, .md or .xlsx, or write FORMAT=PATH; the formats are { $formats }
usage-output-format = there is no format “{ $format }”; there are { $formats }
usage-day = there is no such day; write 2024-10-01 or 01.10.2024
usage-not-a-day = this is no day; write it in full: 2024-10-01 or 01.10.2024
usage-days = write a number of days, such as 30d, or of weeks, such as 4w
cli-unknown-language-variable = unknown language “{ $code }” in the environment variable KC_LANG; set KC_LANG=ru or KC_LANG=en
command-kc = Checks the client-centricity roadmaps of Russian regional ministries.
command-kc-after = Exit code: 0 nothing found, 1 findings, 2 kc could not do what was asked.

    Examples:
      kc check roadmaps
      kc explain deadline-inversion
      kc new --body "Министерство транспорта" --profile services -o transport.yaml
command-check = Check roadmaps
command-check-after = Exit code: 0 nothing at or above the severity given, 1 findings, 2 kc could not do what was asked.

    Examples:
      kc check roadmaps
      kc check roadmap.yaml --lang ru --fail-on warning
      kc check - --stdin-filename roadmap.yaml < roadmap.yaml
      kc check roadmaps --output sarif=kc.sarif --output junit=kc.junit.xml
      kc check roadmaps --baseline kc-baseline.json
      kc check roadmaps --template template.yaml --select structure,deadline
command-explain = Show the page of a rule: what it does, why, an example, how to fix it
command-explain-after =
    Examples:
      kc explain deadline-inversion
      kc explain deadline
command-rules = List the rules
command-rules-after =
    Examples:
      kc rules
      kc rules --format json
command-schema = Print the JSON Schema of a file format
command-schema-after =
    Example:
      kc schema roadmap > roadmap.schema.json
argument-lang = Language: ru or en (else KC_LANG, else the system's)
argument-color = When to use colour
argument-help = Show this help
argument-version = Show the version
argument-format = Form of the report
argument-check-paths = Files, folders or “-” (standard input)
argument-check-select = Only these rules or groups, separated by commas
argument-check-ignore = Not these rules or groups, separated by commas
argument-check-fail-on = Severity from which the exit code is 1
argument-check-template = Check against the template of this file
argument-check-explain-alignment = Show which item was paired with which of the template, and how similar they are
argument-check-quiet = Show neither counts nor progress
argument-check-stdin-filename = Name under which standard input is reported
argument-explain-rules = Names of rules or groups; kc rules lists them
argument-schema-name = Format: roadmap, template, calendar or config
cli-unknown-language = unknown language “{ $code }”; choose ru or en
cli-template-is-roadmap = { $path } is a roadmap, not a template; check it: kc check { $word }
cli-bad-template = the template cannot be used: { $cause }
cli-cannot-read = cannot read { $path }: { $cause }
cli-document = this is a document of the format { $format }, not a roadmap in YAML; turn it into one first: kc import { $path } -o roadmap.yaml
cli-cannot-write = cannot write the result: { $cause }
cli-cannot-walk = cannot walk the folder: { $cause }
cause-not-found = there is no such file or folder
cause-permission-denied = you have no permission
cause-is-a-folder = this is a folder, not a file
cause-not-a-folder = a part of the path is a file, not a folder
cause-already-exists = there is such a file already
cause-storage-full = no space is left on the disk
cause-read-only = the disk can only be read
cause-file-too-large = the file is too large for this disk
cause-invalid-name = such a file name is not allowed
cause-busy = another program uses the file
cause-not-text = this is no text in UTF-8
cause-out-of-memory = not enough memory
cli-no-roadmaps = there are no roadmaps (.yaml or .yml files) in { $path }
cli-only-documents = there are no roadmaps (.yaml or .yml files) in { $path }, but documents; turn them into YAML, for example: kc import { $document } -o roadmap.yaml
cli-nothing-checked = no roadmap was found: there are YAML files, but none has the keys body, act, profile, working_group or regional_acts at the start of a line. Name a single file directly: kc check FILE; kc new writes a new roadmap, kc import one from a document

## Command line: templates and a new roadmap

command-template = Show and check templates: standard roadmaps
command-template-after =
    Examples:
      kc template list
      kc template show federal
      kc template check template.yaml
command-template-list = List the built-in templates
command-template-list-after =
    Example:
      kc template list --format json
command-template-show = Show a template's sections, items, footnotes and order of items
command-template-show-after =
    Examples:
      kc template show
      kc template show examples/templates/khabarovsk.yaml --format json
command-template-check = Check a template file: every error at its place
command-template-check-after = Exit code: 0 no errors, 1 errors, 2 the file could not be read.

    Example:
      kc template check examples/templates/khabarovsk.yaml
argument-template-list-format = Form of the list
argument-template-show-format = Form of the template
argument-template-show-template = A built-in template, or the path of a template file
argument-template-check-file = Template file
command-new = Write a roadmap to fill in, from the template and the facts of the body
command-new-after = Facts about the body for --profile:
      services – { condition-services }
      low_graded_services – { condition-low-graded-services }
      own_hr_service – { condition-own-hr-service }
      support_measures – { condition-support-measures }
      state_control – { condition-state-control }
      internal_it – { condition-internal-it }
      internal_accounting – { condition-internal-accounting }
      internal_facilities – { condition-internal-facilities }

    Examples:
      kc new --body "Министерство транспорта" --profile services -o transport.yaml
      kc new --body "Министерство транспорта" --template template.yaml
argument-new-body = The body whose roadmap this is
argument-new-region = The region
argument-new-profile = The facts that hold for the body, separated by commas; the others count as false
argument-new-template = Write it from the template of this file
argument-new-output = Write to this file instead of standard output
argument-new-force = Replace the file when it exists
command-completions = Print a shell's completion script
command-completions-after =
    Examples:
      kc completions bash > ~/.local/share/bash-completion/completions/kc
      kc completions zsh > ~/.zfunc/_kc
      kc completions fish > ~/.config/fish/completions/kc.fish
      kc completions powershell >> $PROFILE
argument-completions-shell = Shell: bash, zsh, fish or powershell
command-man = Print the manual page
command-man-after =
    Examples:
      kc man | man -l -
      kc man -o ~/.local/share/man/man1
argument-man-output = Write the pages of all commands to this folder
cli-unknown-fact = there is no fact “{ $fact }”; possible are:{ $known }
cli-file-exists = { $path } exists already; add --force to replace it
cli-blank-body = give the name of the body after --body
cli-bad-calendar = the calendar of working days cannot be used: { $cause }
template-list-id = Template
template-list-title = Title
template-list-sections = Sections
template-list-items = Items
template-show-id = Template: { $id }
template-show-counts = { $sections ->
    [one] { $sections } section
   *[other] { $sections } sections
 }, { $items ->
    [one] { $items } item
   *[other] { $items } items
 }
template-show-number = Number
template-show-name = Title
template-show-condition = Condition
template-show-documents = Document
template-show-after = After (in brackets: should)
template-show-footnotes = Footnotes
template-show-rank = not below: { $rank }
template-show-should = ({ $item })
condition-footnote = { $condition } (footnote { $number })
condition-optional = optional
condition-delegable = the region may take it over
condition-services = provides services
condition-low-graded-services = has services graded “В” or “Г”
condition-own-hr-service = has its own HR service
condition-support-measures = provides measures of support
condition-state-control = exercises state control
condition-internal-it = has its own IT support
condition-internal-accounting = has its own accounting
condition-internal-facilities = has its own facilities service
template-valid = { $path }: template { $id } can be used: { $counts }
template-problem = { $path }:{ $line }:{ $column }: { $problem }
template-problems = { $first } (and { $count ->
    [one] { $count } more error
   *[other] { $count } more errors
 })
template-no-file = { $path } is no file
template-no-template = { $path } is no template; kc template check shows what it lacks
template-problem-count = { $count ->
    [one] { $count } error
   *[other] { $count } errors
 } in the template { $path }
new-heading = A roadmap to fill in, written by kc new from the template “{ $template }”.
new-schema = Hints in the editor: kc schema roadmap > roadmap.schema.json beside this file.
new-how = Remove the “#” before deadlines and the responsible and write your own; then run kc check.
new-period = write the years that the roadmap covers
new-act = write the act that approves the roadmap
new-profile = facts about the body: they decide which sections and items are needed
new-working-group = write who is in the working group
new-optional = this item may be left out (footnote { $number })
new-delegable = if the region took this item over, write deadline: х (the Russian letter) and name its act in regional_acts (footnote { $number })
new-document = In document, replace the template's general words by kind, number and date of your own document.
cli-new-written = Written: { $path }. Write in deadlines, the responsible and documents, then check the roadmap: kc check { $word }
new-rank = not below: { $rank }

## Template: what is wrong

template-empty = the template file is empty
    .label = there is nothing here
    .help = write a template: format, id, title and sections, or extends and changes
template-empty-text = an empty text
    .label = there is no text here
    .help = write the text, or remove the line
template-footnote-number = “{ $value }” is not the number of a footnote
    .label = not the number of a footnote
    .help = write a whole number such as 9
template-misspelt-choice = unknown value “{ $value }”
    .label = there is no such value
    .help = “{ $nearest }” may be meant
template-unknown-choice = unknown value “{ $value }”
    .label = there is no such value
    .help = possible are: { $known }
template-duplicate-number = the number { $number } stands twice in the file
    .label = the second time
    .help = give the section or item a number of its own
template-duplicate-footnote = footnote { $number } stands twice in the file
    .label = the second time
    .help = keep one footnote of this number
template-first-number = the first time
template-unknown-drop = the extended template has no section or item { $number }
    .label = there is nothing to drop
    .help = write the number of a section or item of the extended template; kc template show lists them
template-unknown-item = the template has no item { $number }
    .label = there is no such item
    .help = write the number of an item of the template; kc template show lists them
template-undefined = the template does not define “{ $name }”
    .label = not defined
    .help = define it in document_kinds or ranks, or write a known name
template-undefined-footnote = the template has no footnote { $number }
    .label = there is no such footnote
    .help = add the footnote to footnotes, or write the number of a known one
template-new-without-title = the new “{ $number }” has no title
    .label = new: the extended template does not have it
    .help = add title; if a part of the extended template is meant, correct the number
template-elsewhere = section { $number } stands elsewhere in the extended template (in section { $section })
    .label = not here
    .help = change the section where it stands in the template, or give the new section another number
template-item-elsewhere = item { $number } stands in section { $section } of the extended template
    .label = not here
    .help = change the item in its section, or give the new item another number
template-not-delegable = footnote { $number } does not let the region take an item over
    .label = the footnote's condition is not delegable
    .help = name a footnote with condition: delegable
template-unknown-order = in the template, item { $after } does not come after { $before }
    .label = there is nothing to remove
    .help = kc template show lists the order of the items
template-circle = the order of the items runs in a circle: { $after } after { $before }, though { $before } itself follows { $after }
    .label = this order closes the circle
    .help = remove this order, or the opposite one in order: remove
template-unusable-base = the template “{ $template }” cannot be extended: { $reason }
    .label = this template
    .help = write federal or the path of a template file, seen from this file
template-extends-circle = the templates extend each other in a circle ({ $path })

## In the pipeline: formats, configuration, waivers, a baseline

command-config = Show what is configured for a path, and where each value comes from
command-config-after =
    Example:
      kc config roadmaps
argument-check-output = Write one more report into a file: .json, .jsonl, .sarif, .xml (JUnit) or .txt (or FORMAT=PATH, such as github=out.txt); may be repeated; json=- to standard output, in place of --format
argument-check-as-of = Look at this day, such as 2024-12-31; without it nothing depends on the day
argument-config = Take the configuration from this file
argument-no-config = Read no kc.yaml
argument-config-path = Roadmap or folder
argument-check-baseline = Do not report the findings that this file knows
argument-check-write-baseline = Write what is found into the baseline, in place of what it holds
argument-check-show-waived = List the findings that are waived, with the reasons
argument-check-show-passed = List what became of each rule: passed, failed, not applicable and why
cli-no-folder = cannot write { $path }: there is no folder { $folder }, make it first
cli-no-baseline = there is no baseline { $path }; add --write-baseline to the command to make it
cli-cannot-write-file = cannot write { $path }: { $cause }
cli-standard-output-twice = two reports cannot both go to standard output: write one of them into a file
cli-output-twice = { $path } cannot be written: another report goes there, or the command itself reads it
baseline-invalid = line { $line } is not what kc check --write-baseline writes
baseline-version = this kc does not know version { $version } of the file; update kc
cli-bad-baseline = the baseline { $path } cannot be used: { $cause }
group-waiver = waiver
baseline-written = { $count ->
    [one] wrote { $count } finding to { $path }
   *[other] wrote { $count } findings to { $path }
 }
summary-waived = { $count ->
    [one] { $count } finding is waived.
   *[other] { $count } findings are waived.
 }
summary-baseline = { $count ->
    [one] { $count } known finding is not shown.
   *[other] { $count } known findings are not shown.
 }
summary-gone = { $count ->
    [one] { $count } known finding is gone; renew the baseline with --write-baseline.
   *[other] { $count } known findings are gone; renew the baseline with --write-baseline.
 }
summary-gone-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
outcome-failed = { $count ->
    [one] failed: { $count } finding
   *[other] failed: { $count } findings
 }
outcome-waived = { $count ->
    [one] waived: { $count } finding
   *[other] waived: { $count } findings
 }
waived-title = Waived in { $path }:
waived-reason = reason: { $reason } ({ $place })
waived-reason-until = reason: { $reason } (until { $until }; { $place })
outcomes-title = What was checked in { $path }:
outcomes-rule = Rule
outcomes-outcome = Outcome
outcomes-why = Why
outcome-passed = passed
outcome-not-applicable = not applicable
not-applicable-unread = the file could not be read as a roadmap
not-applicable-not-selected = the rule is not selected
outcome-not-checked = not checked
not-applicable-as-of = no day is given (--as-of)
not-applicable-own-items = there are no items that the body carries out itself
not-applicable-dates = no item has a deadline with a date
not-applicable-calendar = the calendar of these years is not known
not-applicable-body = the name of the body could not be read
not-applicable-act-date = the date of the act is not stated
not-applicable-period = no period is stated
not-applicable-working-group = no working group is given
not-applicable-responsible = no item names who answers
not-applicable-documents = no item names a document
not-applicable-delegated = no item is left to the region
not-applicable-waivers = there are no waivers
config-key = Key
config-value = Value
config-origin = From
config-default = default
config-found = The configuration is { $path }.
config-none = There is no kc.yaml here or above.
config-no-path = there is no file or folder { $path }
config-unreadable = cannot read the configuration { $path }: { $cause }
config-misspelt-rule = unknown rule or group “{ $rule }”
    .label = there is no such name
    .help = “{ $nearest }” may be meant
config-unknown-rule = unknown rule or group “{ $rule }”
    .label = there is no such name
    .help = “kc rules” shows all names
config-fixed-severity = the severity of the rule { $rule } cannot be changed
    .label = this severity
    .help = remove the line: a file that cannot be read is always an error
config-severity-off = there is no severity “{ $word }”
    .label = not a severity
    .help = to leave the rule out, name it under ignore
config-unknown-word = the value “{ $word }” is not possible here
    .label = there is no such value
    .help = possible values: { $words }
config-bad-path = “{ $path }” cannot be read as a path
    .label = this path
    .help = correct the signs * ? [] {"{}"}; the reason: { $reason }
unused-waiver = the waiver of the rule { $rule } is not needed
    .label = the rule finds nothing here
    .help = remove the waiver
expired-waiver = the waiver of the rule { $rule } expired on { $until }
    .label = last day
    .help = mend the item, or prolong the waiver and renew the reason
waiver-unknown-item = the waiver is for item { $number }, which does not exist
    .label = neither the roadmap nor the standard one has an item of this number
    .help = correct the number or remove the waiver
waiver-unknown-path = the waiver is for “{ $path }”, and there is no such roadmap
    .label = no roadmap below the folder of the configuration has this path
    .help = correct the path (it begins at the folder of this file; * stands for any name, ** for any folders) or remove the waiver
waiver-without-reason = the waiver has no reason
    .label = this waiver
    .help = write reason: why the finding is accepted
waiver-misspelt-rule = the waiver is for an unknown rule “{ $rule }”
    .label = there is no such rule
    .help = “{ $nearest }” may be meant
waiver-unknown-rule = the waiver is for an unknown rule “{ $rule }”
    .label = there is no such rule
    .help = “kc rules” shows all rules
waiver-forbidden = the configuration forbids to waive the rule { $rule }
    .label = no waiver holds here
    .help = mend the roadmap and remove the waiver
waiver-never = the rule { $rule } cannot be waived
    .label = no waiver holds here
    .help = remove the waiver and mend the file
## Execution

count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
count-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
 }
count-items-of = { $count ->
    [one] { $count } item
   *[other] { $count } items
 }
count-roadmaps-in = { $count ->
    [one] { $count } roadmap
   *[other] { $count } roadmaps
 }
group-execution = execution
overdue = item { $item } is overdue: it was due on { $deadline } and no completion is recorded
    .label = { $days ->
        [one] { $days } day overdue on { $as-of }
       *[other] { $days } days overdue on { $as-of }
     }
    .help = record the completion: kc done ROADMAP { $item } --on DATE --evidence TEXT; when it is not done, agree a new deadline
    .letter = state the date and the document of completion; if the item is not done, agree on a new deadline
    .help-many = record completions by kc done; days and officers: kc overdue --as-of { $as-of }
    .many = { $count ->
        [one] { $count } item is overdue on { $as-of }: its deadline has passed and no completion is recorded
       *[other] { $count } items are overdue on { $as-of }: their deadlines have passed and no completion is recorded
     }
completed-late = item { $item } was done on { $completed }, after its deadline { $deadline }
    .label = { $days ->
        [one] { $days } day late
       *[other] { $days } days late
     }
    .help = see the date in the document; when the deadline had been moved, write the new one
    .many = { $count ->
        [one] { $count } item was done after its deadline
       *[other] { $count } items were done after their deadlines
     }
    .row = { $item }: due { $deadline }, done { $completed }
completed-late-deadline = deadline
completion-in-future = item { $item }: the completion is dated { $completed }, after { $as-of }
    .label = this day has not come yet
    .help = write the date of the document that proves it, or leave completed out until it is done
    .letter = state the date of the document that proves the completion
    .many = { $count ->
        [one] { $count } item: its completion is dated after { $as-of }
       *[other] { $count } items: their completions are dated after { $as-of }
     }
    .row = { $item }: { $completed }
completion-without-evidence = item { $item }: nothing proves the completion of { $completed }
    .label = no document of the completion is named
    .help = write evidence: kind, date and number of the document
    .letter = name the document that proves the completion: kind, date and number
    .many = { $count ->
        [one] nothing proves the completion of { $count } item
       *[other] nothing proves the completion of { $count } items
     }

## What is overdue

overdue-on = on { $date }
overdue-today = on { $date } (today; --as-of gives another day)
overdue-calendar-days = calendar days
overdue-working-days = working days of the official calendar; a deadline on a day off is moved to the next working day
overdue-heading = Execution { $day }; { $days }.
overdue-part-overdue = Overdue: { $count }
overdue-part-soon = Due within { $days }: { $count }
overdue-part-not-datable = Without a day, cannot be judged: { $count }
overdue-column-state = State
overdue-column-group = Group
overdue-column-body = Body
overdue-column-section = Section
overdue-column-item = Item
overdue-column-title = Title
overdue-column-stated = Deadline as written
overdue-column-deadline = Deadline
overdue-column-days = Days overdue
overdue-column-left = Days left
overdue-column-reason = Why without a day
overdue-column-responsible = Responsible
overdue-column-document = Document
overdue-column-path = File
overdue-sheet-overdue = Overdue
overdue-sheet-soon = Due soon
overdue-sheet-not-datable = Without a day
overdue-reason-delegated = left to the region
overdue-reason-recurring = recurring
overdue-reason-open = no end
overdue-reason-year-missing = no year
overdue-reason-ambiguous = ambiguous date
overdue-reason-unreadable = unreadable
overdue-reason-missing = no deadline
overdue-reason-said-done = done, the day is not recorded
overdue-nobody = Nobody is named
overdue-subtotal = { $items }, the longest delay is { $days }
overdue-subtotal-uncounted = { $items }
overdue-total = Total on { $date }: { $overdue } of { $items } overdue in { $files }; { $completed } done, { $later } not due yet, { $undatable } without a day.
overdue-note-several = An item with several responsible is shown under each of them and counted once in the total.
overdue-note-later = Done after { $date } and counted as not done on that day: { $count }.
overdue-note-unknown = “–” instead of days: the calendar does not know these years. Such items: { $count }.
sheet-number = item { $number }
command-overdue = Show what is overdue on a day, whose it is and by how many days
command-overdue-after = What is due on the very day is not overdue. CSV opens in a Russian Excel by a double click: UTF-8 with its mark, semicolons; numbers of items are written as “item 3.1” so that they do not turn into dates, and a text that looks like a formula has an apostrophe before it. Exit code: 0 nothing overdue, 1 something overdue, 2 kc could not do what was asked or the list lacks something.

    Examples:
      kc overdue roadmaps --as-of 2024-10-01
      kc overdue roadmaps --within 30d --by responsible
      kc overdue roadmaps --journal done.csv -o overdue.xlsx
command-done = Record in a roadmap that an item was done
command-done-after = Only completed and evidence of this item change, everything else stays byte for byte. Exit code: 0 written, 2 not written.

    Example:
      kc done roadmaps/kemerovo/culture.yaml 1.2 --on 29.12.2023 --evidence "Приказ № 700"
argument-overdue-paths = Files, folders or “-” (standard input); else the current folder
argument-overdue-as-of = Day to look at: 2024-10-01 or 01.10.2024; else today
argument-overdue-within = Show too what falls due in the next days: 30d or 4w
argument-overdue-by = Group with sub-totals: by responsible, body or section
argument-overdue-working-days = Count working days; move a deadline on a day off to the next working day
argument-overdue-journal = CSV table of completions: body or path; item; date; document. With a header or without, in UTF-8 or Windows-1251
argument-overdue-format = Form of the list on the screen
argument-overdue-output = Write the list into a file too: .csv, .xlsx, .md or .json (or FORMAT=PATH); may be repeated; csv=- to standard output, in place of --format
argument-overdue-quiet = Show no progress
argument-done-roadmap = File of the roadmap
argument-done-item = Number of the item in it
argument-done-on = When it was done: 2024-10-01 or 01.10.2024
argument-done-evidence = Document that proves it
argument-done-force = Replace a completion that is there
cli-at-line = { $path }:{ $line }: { $problem }
cli-more-problems = { $path }: { $count } more problems of form; kc check shows all
cli-no-workbook-on-a-terminal = an Excel workbook cannot be shown on a terminal; write it into a file: --output xlsx=FILE
cli-execution-needs-a-day = the rules of the group execution need a day: --as-of DATE
cli-journal-more = … and { $count ->
    [one] { $count } more error
   *[other] { $count } more errors
  }; perhaps this is no journal: its first row names the columns body, item, completed, evidence
cli-journal-refused = no list was made: with the errors in the journal ({ $count }) it would be wrong
cli-done = { $path }: item { $item } done on { $date }
cli-done-in-future = { $date } has not come yet (today is { $today })
cli-done-changed = { $path } has changed meanwhile; nothing was written, try again
cli-done-unreadable = { $path }: mend the roadmap first, nothing was written
cli-done-unknown-item = { $path }: there is no item { $item }
cli-done-section = { $path }: { $item } is a section; name an item, such as { $first }
cli-done-misspelt-item = { $path }: there is no item { $item }; { $nearest } may be meant
cli-done-several-items = { $path }: there are several items { $item }; mend the numbers
cli-done-already = { $path }: item { $item } was done on { $date } already ({ $evidence }); --force replaces it
cli-done-already-evidence = { $path }: item { $item } has evidence already ({ $evidence }); --force replaces it
cli-done-no-evidence = name the document that proves the completion
cli-done-no-place = { $path }: item { $item } is written in a way that cannot be changed without touching the rest; write completed and evidence by hand

## Sheet of remarks

remarks-heading = Sheet of remarks
remarks-body = Body: { $text }
remarks-roadmap = Roadmap: { $text }
remarks-act = Approved by: { $text }
remarks-act-date = of { $date }
remarks-date = Date: { $text }
remarks-found = Remarks: { $text }
remarks-none = nothing to remark
remarks-gathered = Findings with one cause stand in one row.
remarks-none-yet = Nothing to remark.
remarks-today = as of { $date } (today)
remarks-waived = Waived
remarks-waived-reason = Reason of the waiver
remarks-waived-until = Holds until
remarks-waived-count = { $count ->
    [one] { $count } waived
   *[other] { $count } waived
 }
remarks-column-number = No.
remarks-column-place = Item
remarks-column-remark = Remark
remarks-column-basis = Basis
remarks-column-help = How to mend it
remarks-template-items = not there: standard { $numbers }
remarks-sections = { $count ->
    [one] section { $numbers }
   *[other] sections { $numbers }
 }
remarks-whole = the whole roadmap
remarks-overdue = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
 }
remarks-open = not due yet
remarks-completed = done on { $date }
remarks-overdue-count = { $count ->
    [0] No item is overdue, of { $all }
    [one] { $count } item is overdue, of { $all }
   *[other] { $count } items are overdue, of { $all }
 }
remarks-position = (position)
remarks-signature = (signature)
remarks-name = (name)
count-overdue = { $count ->
    [one] { $count } overdue item
   *[other] { $count } overdue items
 }
workbook-sheet-findings = Findings
workbook-sheet-overdue = Overdue on { $date }
workbook-sheet-items = All items
workbook-line = Line
workbook-template-item = Standard item
workbook-completed = Done
workbook-evidence = Evidence
workbook-findings = Findings

## Page

html-title = { $count ->
    [one] Check of { $count } roadmap
   *[other] Check of { $count } roadmaps
 }
html-skip = To the content
html-act = Approved by
html-roadmap = Roadmap
html-parts = Parts of the report:
html-findings = Findings
html-items = Items
html-item = item
html-filters = Filter the findings
html-any = all
html-reset = Reset
html-shown = Shown:
html-nothing = There are no such findings.
html-made-by = Made by kc. The file opens without a network and loads nothing.
matrix-heading = Bodies and sections
matrix-hint = ✗ errors, ! warnings, i notes, ▲ overdue items, ✓ nothing to remark, “–” no such section.
matrix-columns = Sections of the standard roadmap
matrix-local = own
matrix-local-title = Sections that the standard roadmap does not have
matrix-whole = whole
matrix-whole-title = The whole roadmap: act, working group, outer sections
matrix-absent = no such section
timeline-heading = Deadlines in time
timeline-label = Deadlines of the items by section, from { $from } to { $to }
timeline-month = { $year }-{ $month }
timeline-as-of = as of { $date }
timeline-signed = act of { $date }
timeline-open = not due yet
timeline-completed = done
timeline-overdue = overdue
timeline-undated = without a date
timeline-must = due before an item that it rests on (error)
timeline-should = due before an item that should precede it (warning)
command-report = Write a sheet of remarks: Word, Excel, a page or Markdown
command-report-after = The ending of the file chooses: .docx, .xlsx, .html, .md. The sheet is in Russian unless --lang, KC_LANG or the language of kc.yaml says otherwise. The rules of the group execution need a day: --as-of. Exit code: 0 nothing of the severity, 1 findings, 2 kc could not do what was asked.

    Examples:
      kc report roadmaps -o remarks.docx --as-of 2024-10-01
      kc report roadmaps -o remarks.xlsx -o remarks.html
      kc report roadmaps -o md=- | less
argument-report-paths = Files, folders or - (standard input); else the current folder
argument-report-output = The report: .docx, .xlsx, .html or .md (or FORMAT=PATH); repeatable; an existing file is replaced; md=- to standard output
argument-report-as-of = The day on which execution is looked at: 2024-10-01 or 01.10.2024; else today
argument-report-select = Only these rules or groups, separated by commas
argument-report-ignore = Without these rules or groups, separated by commas
argument-report-fail-on = The severity from which the exit code is 1
argument-report-template = Check against the template of this file
argument-report-quiet = Show neither counts nor progress
cli-unknown-report = { $path }: no such ending; name a file .docx, .xlsx, .html or .md
cli-report-without-form = name the kind of report for standard output: -o md=- or -o html=-
cli-no-document-on-a-terminal = a Word document or an Excel workbook cannot be shown on a terminal; name a file, such as -o remarks.docx
cli-standard-output = standard output
cli-report-written = { $path }: execution { $day }, overdue: { $overdue }. { $summary }

## Journal of completions

journal-empty = the journal has no entry
journal-binary = this is not text; save the table as CSV
journal-too-large = the file is too large for a journal
journal-not-csv = the table cannot be read: { $cause }
journal-unknown-column = unknown column “{ $column }”; possible are body, item, completed, evidence
journal-second-column = the column “{ $column }” stands twice
journal-missing-column = the column { $column } is missing
journal-surplus-cell = the cell “{ $value }” belongs to no column
journal-no-roadmap = no body or path
journal-no-item = no item
journal-no-date = no date of completion
journal-not-a-date = “{ $value }” is not a date; write it like this: 13.04.2023
journal-unknown-roadmap = there is no roadmap “{ $roadmap }”: neither a body of this name nor such a file
journal-unknown-item = { $path } has no item { $item }
journal-item-is-a-date = { $path } has no item { $item }: the number has turned into a date; make the column text
journal-several-items = { $path } has several items { $item }
journal-several-roadmaps = item { $item } is in { $first } and in { $second }; name the file, not the body
journal-second-entry = second entry for item { $item } ({ $path }); the first is in line { $first }
journal-contradicts = item { $item } was done on { $date }, but on { $own } according to { $path }
journal-other-evidence = “{ $evidence }” proves item { $item }, but “{ $own }” does according to { $path }

## File: not YAML

yaml-syntax = the file cannot be read as YAML
    .label = reading stopped here
    .help = correct the notation; the parser says: { $parser }
yaml-empty = the file is empty
    .label = there is nothing here
    .help = write a roadmap: format, body, sections
yaml-tab = the indentation is a tab
    .label = a tab
    .help = replace the tab by spaces: YAML is indented by spaces only
yaml-documents = the file holds several YAML documents
    .label = the second begins here
    .help = remove the separator “---” or put each roadmap into a file of its own
yaml-alias-unknown = a YAML alias (“*name”) leads nowhere
    .label = this alias
    .help = write the value out; where the asterisk belongs to the text, put the whole text in quotes
yaml-alias-repeated = a YAML alias (“*name”) is repeated too often or leads to itself
    .label = this alias
    .help = write the value out, without “&” and “*”
yaml-limits = the nesting or the size is beyond what a roadmap has
    .label = the limit is passed here
    .help = see whether this is the right file
yaml-quote = a quote is not closed
    .label = this quote
    .help = close the quote at the end of the text; write quotes inside a text as «»
yaml-after-quote = more text follows the closing quote
    .label = too much after the quote
    .help = put the whole text in quotes and write quotes inside it as «»
yaml-escape = a backslash in double quotes begins a special character, and there is no such character
    .label = this backslash
    .help = put the text in single quotes, or double the backslash: “\\”
yaml-colon = a colon in the middle of a text
    .label = this colon
    .help = put the whole text after the key in quotes
yaml-colon-space = there is no space after the colon
    .label = this colon
    .help = put a space after the colon: “key: value”
yaml-no-colon = the line has no key with a colon
    .label = this line
    .help = write “key: value”; begin the continuation of a text further right than the key that it belongs to
yaml-indentation = the indentation does not fit the lines around it
    .label = beginning of the line
    .help = begin the keys of one entry, and the lines of one text, in one column
yaml-dash-space = there is no space after the hyphen
    .label = this hyphen
    .help = put a space after the hyphen: “- key: value”
yaml-long-key = the key is too long
    .label = this line
    .help = a key is one word before the colon, such as title
yaml-comment = the “#” after a space begins a comment and cuts the text off
    .label = this character
    .help = put the whole text in quotes, or remove the comment
yaml-trailing = more text follows the value
    .label = too much
    .help = put the whole text after the key in quotes
yaml-bracket = the bracket “{ $bracket }” is not closed
    .label = this bracket
    .help = close the bracket; where it belongs to the text, put the whole text in quotes
yaml-bracket-pair = the bracket “{ $open }” is closed by “{ $close }”
    .label = this bracket
    .help = close the bracket by its own kind; where it belongs to the text, put the whole text in quotes
yaml-flow = a character inside the brackets “[ ]” or “{"{"} {"}"}” is out of place
    .label = this character
    .help = put a comma between neighbouring values; put a text that has a colon, comma or bracket in quotes
yaml-special = a text cannot begin with “{ $sign }”, which has a meaning of its own in YAML
    .label = this character
    .help = put the whole text in quotes
yaml-tag = the value does not fit the YAML tag (“!…”) before it
    .label = this value
    .help = remove the tag; where the exclamation mark belongs to the text, put the whole text in quotes
yaml-hidden = the text holds the invisible character { $code }, which YAML does not allow
    .label = here
    .help = delete this character
yaml-encoding = the file is in { $encoding }; UTF-8 is needed
    .label = the text can be read up to here
    .help = save the file as UTF-8
yaml-not-utf8 = the file is not in UTF-8
    .label = the text can be read up to here
    .help = save the file as UTF-8
yaml-broken = the UTF-8 text has a broken character
    .label = it stands here
    .help = write this character again and save the file as UTF-8
yaml-office = this is a document of the format { $format }, not a YAML text
    .label = the file was not read
    .help = turn the document into YAML first: kc import { $path } -o roadmap.yaml
yaml-binary = this is not a text file
    .label = the text can be read up to here
    .help = name a YAML file
yaml-too-large = the file is larger than { $limit } MB
    .label = the file was not read
    .help = a roadmap has about 80 KB; see whether this is the right file

## File: not a roadmap

roadmap-misspelt-key = unknown key “{ $key }”
    .label = there is no such key
    .help = “{ $nearest }” may be meant
    .many = the unknown key “{ $key }” stands in { $count ->
        [one] { $count } entry
       *[other] { $count } entries
     }
roadmap-is-template = this is a template, not a roadmap
    .label = only templates have this key
    .help = check it with kc template check
roadmap-unknown-key = unknown key “{ $key }”
    .label = there is no such key here
    .help = possible here: { $known }
    .many = the unknown key “{ $key }” stands in { $count ->
        [one] { $count } entry
       *[other] { $count } entries
     }
roadmap-comma = the comma inside brackets cuts off a part of the text: “{ $key }”
    .label = this part is read as a key of its own
    .help = put the whole text with the comma in quotes
roadmap-key-not-text = a key must be a word here, not { $found }
    .label = this is no key
    .help = possible here: { $known }
roadmap-duplicate-key = the key “{ $key }” stands twice
    .label = the second time
    .help = keep one key “{ $key }”
roadmap-first-key = the first time
roadmap-missing-key = the required key “{ $key }” is missing
    .label = in this entry
    .help = add “{ $key }: …”
    .many = the required key “{ $key }” is missing in { $count ->
        [one] { $count } entry
       *[other] { $count } entries
     }
roadmap-empty-value = the key “{ $key }” is empty
    .label = there is no text here
    .help = fill in the value
roadmap-no-body = the key “body” does not name the body
    .label = this is no name
    .help = write the full name of the body that approved the roadmap
roadmap-wrong-type = { $expected } is needed here, not { $found }
    .label = { $found }
    .help = write { $expected }
    .many = { $expected } is needed in { $count ->
        [one] { $count } place
       *[other] { $count } places
     }
roadmap-unquoted = a text is needed here; without quotes this is { $found }
    .label = { $found }
    .help = put it in quotes: "{ $value }"
    .many = { $count ->
        [one] { $count } value without quotes is not read as a text
       *[other] { $count } values without quotes are not read as texts
     }
    .help-many = put each in quotes: "{ $value }"
roadmap-not-mapping = “key: value” pairs are needed here, not { $found }
    .label = { $found }
    .help = write it by keys; possible here: { $known }
    .many = “key: value” pairs are needed in { $count ->
        [one] { $count } place
       *[other] { $count } places
     }
roadmap-not-list = a list is needed here, not { $found }
    .label = { $found }
    .help = begin each entry of the list on a new line with a hyphen: “- …”
roadmap-expected-text = a text
roadmap-expected-bool = true or false
roadmap-expected-number = a number
roadmap-found-nothing = nothing
roadmap-found-bool = a logical value
roadmap-found-number = a number
roadmap-found-text = a text
roadmap-found-list = a list
roadmap-found-mapping = a set of “key: value” pairs
roadmap-too-many = the file has more than { $count } findings of this kind; the rest are not shown
    .label = the list ends here
    .help = see whether this is the right file
roadmap-unknown-format = unknown format “{ $format }”
    .label = version of the format
    .help = write “format: 1”
roadmap-reversed-period = the period ends before it begins
    .label = end of the period
    .help = exchange from and to
roadmap-not-a-date = “{ $value }” is not a date
    .label = not a date
    .help = write the date like this: 13.04.2023
roadmap-not-a-number = “{ $value }” is not a number
    .label = not a number
    .help = write the number in digits with dots: "3.1.6"
roadmap-empty-responsible = the entry names nobody
    .label = empty
    .help = give name and position, or one of position, unit, group
roadmap-mixed-responsible = one entry names both a person and a unit or group
    .label = these answer separately
    .help = write them as separate entries of the list
roadmap-unknown-template = the template “{ $template }” cannot be used
    .label = this template
    .help = write federal or the path of a template file; the reason: { $reason }
roadmap-unknown-implements = the item is said to carry out item { $implements }, which the standard roadmap does not have
    .label = there is no such item
    .help = write the number of an item of the standard roadmap, or leave implements out: the item is then known by its title
    .letter = say which item of the standard roadmap it carries out
roadmap-unknown-covers = an act of the region is said to take over item { $covers }, which the standard roadmap does not have
    .label = there is no such item
    .help = write in covers the number that the delegated item has in the standard roadmap
    .letter = give the number that the delegated item has in the standard roadmap
    .many = acts of the region are said to take over { $count ->
        [one] { $count } item
       *[other] { $count } items
     } that the standard roadmap does not have

## Structure

nonstandard-entry = the measure of item { $item } is not in the standard roadmap
    .label = local item
    .help = a local item may stay; if it carries out an item of the standard, name that one with the key implements
    .letter = a local item may stay; if it carries out a standard one, say which
    .help-many = local items may stay; if one carries out an item of the standard, name that one with the key implements
    .many = { $count ->
        [one] { $count } measure is
       *[other] { $count } measures are
     } not in the standard roadmap
nonstandard-entry-repeated = item { $item } repeats the title of item { $other }
    .label = the same title
    .help = remove the repetition or give the item its own title; if the standard's item { $template } is divided into these items, write implements: "{ $template }" in each
    .letter = remove the repetition or give the item its own title; if an item of the standard is divided into several, say so
    .help-many = remove the repetitions or give the items their own titles; if an item of the standard is divided into several, name it in each with the key implements
    .many = { $count ->
        [one] { $count } item repeats the title of another one
       *[other] { $count } items repeat the titles of others
     }
    .row = { $item } – like { $other }
nonstandard-entry-original = title of item { $other }
nonstandard-entry-section = section { $section } is not in the standard roadmap
    .label = { $items ->
        [0] local section
        [one] local section with { $items } local item
       *[other] local section with { $items } local items
     }
    .help = a local section may stay; if it is a standard one, give it its standard title again
renumbered-item = item { $item } is item { $template } of the standard roadmap
    .label = { $template } in the standard
    .help = keep the standard number; the number of an item that is left out stays free
    .help-many = keep the standard numbers; the number of an item that is left out stays free
    .many = { $count ->
        [one] { $count } item has another number
       *[other] { $count } items have other numbers
     } than in the standard roadmap
    .row = { $item } – standard { $template }
renumbered-item-section = section { $section } is section { $template } of the standard roadmap
    .label = { $template } in the standard
    .help = keep the standard number; the number of a section that is left out stays free
    .help-many = keep the standard numbers; the number of a section that is left out stays free
    .many = { $count ->
        [one] { $count } section has another number
       *[other] { $count } sections have other numbers
     } than in the standard roadmap
    .row = { $section } – standard { $template }
duplicate-number = another item already has the number { $item }
    .label = repeated number
    .help = give the item a number of its own
    .help-many = give each item a number of its own
    .many = { $count ->
        [one] { $count } item has a number
       *[other] { $count } items have numbers
     } that another item already has
    .row = { $item } – the same number in line { $line }
duplicate-number-section = another section already has the number { $section }
    .label = repeated number
    .help = give the section a number of its own
duplicate-number-same = the same number
misplaced-number = the number of item { $item } does not continue the number of section { $section }
    .label = not of section { $section }
    .help = correct the number of the item, or move the item to its section
    .help-many = correct the numbers of the items, or move the items to their sections
    .many = { $count ->
        [one] the number of { $count } item does not continue the number of its section
       *[other] the numbers of { $count } items do not continue the numbers of their sections
     }
misplaced-number-holder = section { $section }
misplaced-number-section = the number of section { $section } does not continue the number of the section around it, { $parent }
    .label = not of section { $parent }
    .help = correct the number of the section, or move the section
misplaced-number-order = item { $item } stands after item { $previous }
    .label = out of order
    .help = put the items in the order of their numbers, or correct the number
    .many = { $count ->
        [one] { $count } item stands
       *[other] { $count } items stand
     } out of the order of the numbers
    .row = { $item } after { $previous }
misplaced-number-section-order = section { $section } stands after section { $previous }
    .label = out of order
    .help = put the sections in the order of their numbers, or correct the number
misplaced-number-previous = { $number } stands before it
empty-section = section { $section } has no items
    .label = empty section
    .help = add the section's items; if the section is not needed, remove its heading as well
title-deviation = the title of item { $item } lacks words of the standard title: { $words }
    .label = words left out or changed
    .help = put these words back; if the deviation is intended, give the reason in waivers
    .letter = write these words again; if the deviation is meant, state the reason
    .many = the { $count ->
        [one] title of { $count } item lacks
       *[other] titles of { $count } items lack
     } words of the standard title
    .row = { $item }: { $words }
title-deviation-changed = the title of item { $item } says another thing than the standard title: “{ $own }” for “{ $standard }”
    .label = words that change the meaning
    .help = put the words of the standard title back: “{ $standard }”; if the deviation is intended, give the reason in waivers
    .help-many = put the words of the standard titles back; if a deviation is intended, give the reason in waivers
    .letter = write the words of the standard title again; if the deviation is meant, state the reason
    .many = the { $count ->
        [one] title of { $count } item says another thing than the standard title
       *[other] titles of { $count } items say other things than the standard titles
     }
    .row = { $item }: “{ $own }” for “{ $standard }”
title-deviation-implements = item { $item } is said to carry out item { $template } of the standard, but its title is that of item { $other }, which no other item carries out
    .label = another item
    .help = leave the key implements out or name { $other } in it; if the title is wrong, correct it
    .letter = say that the item carries out item { $other } of the standard; if the title is wrong, correct it
    .help-many = correct the keys implements or the titles
    .many = { $count ->
        [one] { $count } item is said to carry out another item of the standard than its title
       *[other] { $count } items are said to carry out other items of the standard than their titles
     } names
    .row = { $item }: carries out { $template }, title of { $other }
title-deviation-implements-title = the title of item { $other } of the standard
title-deviation-copied = item { $item } repeats the title of item { $other }, but item { $template } of the standard roadmap is “{ $title }”
    .label = title of another item
    .help = put the title of the standard's item { $template } back; if the measure is local, give it its own title and a free number
    .help-many = put the titles of the standard's items back
    .many = { $count ->
        [one] { $count } item repeats the title of another one
       *[other] { $count } items repeat the titles of others
     } instead of the standard's
    .row = { $item } – like { $other }
title-deviation-section = the title of section { $section } lacks words of the standard title: { $words }
    .label = words left out or changed
    .help = put these words back; if the deviation is intended, give the reason in waivers
    .letter = write these words again; if the deviation is meant, state the reason
    .many = the { $count ->
        [one] title of { $count } section lacks
       *[other] titles of { $count } sections lack
     } words of the standard title
    .row = { $section }: { $words }
basis-heading = section { $number } of the standard roadmap: “{ $title }”
    .many = the corresponding sections of the standard roadmap
template-placeholder = wording of the standard roadmap that is to be replaced was left in: “{ $words }”
    .label = to be replaced
    .help = write the body's own words instead, or remove it together with the brackets
    .help-many = write the body's own words instead, or remove them together with the brackets
    .many = wording of the standard roadmap that is to be replaced was left in at { $count ->
        [one] { $count } place
       *[other] { $count } places
     }
    .shared = “{ $words }”
template-placeholder-blank = a line was left blank: “{ $words }”
    .label = left blank
    .help = write what belongs here
    .many = lines were left blank in { $count ->
        [one] { $count } text
       *[other] { $count } texts
     }
mixed-script = the word “{ $word }” has { $letter_count ->
        [one] the Latin letter “{ $letters }”
       *[other] the Latin letters { $letters }
     }
    .label = two alphabets in one word
    .help = type the word in Russian letters: “{ $cyrillic }”
    .many = the word “{ $word }” has { $letter_count ->
        [one] the Latin letter “{ $letters }”
       *[other] the Latin letters { $letters }
     } at { $count } places
mixed-script-letter = the Latin letter “{ $letter }” stands for the Russian letter “{ $cyrillic }” that looks like it
    .label = Latin letter
    .help = type the Russian letter “{ $cyrillic }”
    .many = the Latin letter “{ $letter }” stands for the Russian letter “{ $cyrillic }” that looks like it at { $count } places
mixed-script-mark-too = here too
mixed-script-mark = the mark of delegated item { $item } is the Latin letter “{ $letter }”
    .label = Latin “{ $letter }”
    .help = type the Russian letter “{ $cyrillic }”: searching and filtering by this mark misses the item otherwise
    .many = { $count ->
        [one] the mark of { $count } delegated item is
       *[other] the marks of { $count } delegated items are
     } the Latin letter “x”

place-after-item = after the roadmap's item { $previous }
place-before-item = before the roadmap's item { $next }
place-after-section = after the roadmap's section { $previous }
place-before-section = before the roadmap's section { $next }
place-in-section = in the roadmap's section { $section }
place-in-roadmap = in this roadmap
absent-section = section { $number } of the standard roadmap (“{ $title }”)
absent-section-short = standard section { $number }
absent-item = item { $number } of the standard roadmap (“{ $title }”)
absent-item-short = standard item { $number }
present-section = section { $number } (“{ $title }”)
present-item = item { $number } (“{ $title }”)
profile-affirms = the condition of footnote { $footnote } holds
profile-denies = the condition of footnote { $footnote } does not hold
basis-required-section = sections of the standard roadmap without a footnote are required
basis-required-item = items of the standard roadmap without a footnote are required; a section that is included is included whole
basis-delegable = the footnotes of the standard roadmap let the region take over only { $count ->
    [one] item { $items } (footnote { $footnotes })
   *[other] items { $items } (footnotes { $footnotes })
 }
basis-nothing-delegable = no footnote of the standard roadmap lets the region take an item over
missing-section = { $part } is missing
    .label = { $short } is missing here
    .help = add the section with its items { $place }; if it is there under another title, restore the standard one
    .help-many = add these sections with their items; if one is there under another title, restore the standard one
    .many = { $count ->
        [one] { $count } required section of the standard roadmap is
       *[other] { $count } required sections of the standard roadmap are
     } missing
    .row = { $number } “{ $brief }”: { $place }
    .letter-row = { $number } “{ $title }”: { $place }
missing-item = { $part } is missing
    .label = { $short } is missing here
    .help = add the item { $place }; if another item carries it out, write implements: "{ $number }" in that one
    .letter = add this; if another item carries it out, say which
    .help-many = add these items; if another item carries one of them out, write implements there
    .many = { $count ->
        [one] { $count } required item of the standard roadmap is
       *[other] { $count } required items of the standard roadmap are
     } missing
    .row = { $number } “{ $brief }”: { $place }
    .letter-row = { $number } “{ $title }”: { $place }
missing-optional-block = { $part } is missing although by the profile of the body the condition of footnote { $footnote } holds
    .label = { $short } is missing here
    .help = add it { $place }; if the condition does not hold, correct the profile: { $key }: false
    .letter = add this; if the condition does not hold, say so
    .help-many = add these parts; if the condition does not hold, correct the profile: the key named, with the value false
    .many = { $count ->
        [one] { $count } part of the standard roadmap is
       *[other] { $count } parts of the standard roadmap are
     } missing although by the profile of the body the conditions of their footnotes hold
    .row = { $number } “{ $brief }” (footnote { $footnote }, key { $key }): { $place }
    .letter-row = { $number } “{ $title }” (footnote { $footnote }): { $place }
undeclared-optional-block = { $part } is missing, and the profile does not state whether the condition of footnote { $footnote } holds
    .label = { $short } is missing here
    .help = add it { $place }, or state in profile that the condition does not hold: { $key }: false
    .letter = add this, or say that the condition does not hold
    .help-many = add these parts, or state in profile that their conditions do not hold: the keys named, with the value false
    .many = { $count ->
        [one] { $count } part of the standard roadmap is missing, and the profile does not state whether its condition holds
       *[other] { $count } parts of the standard roadmap are missing, and the profile does not state whether their conditions hold
     }
    .row = { $number } “{ $brief }” (footnote { $footnote }, key { $key })
    .letter-row = { $number } “{ $title }” (footnote { $footnote })
inapplicable-block = { $part } is included although by the profile of the body the condition of footnote { $footnote } does not hold
    .label = included against footnote { $footnote }
    .help = take it out of the roadmap; if the condition holds, correct the profile: { $key }: true
    .letter = take this out; if the condition holds, say so
    .help-many = take these parts out of the roadmap; if the condition holds, correct the profile: the key named, with the value true
    .many = { $count ->
        [one] { $count } part of the roadmap is
       *[other] { $count } parts of the roadmap are
     } included although by the profile of the body the conditions of their footnotes do not hold
    .row = { $part } (footnote { $footnote }, key { $key })
    .letter-row = { $part } (footnote { $footnote })
delegation-not-allowed = item { $item } is marked x, but the region cannot take it over
    .label = the mark of a delegated item
    .help = write a deadline, a responsible and a document instead of x
    .many = { $count ->
        [one] { $count } item is marked x, but the region cannot take it over
       *[other] { $count } items are marked x, but the region cannot take them over
     }
delegation-not-allowed-covered = an act of the region is said to take over item { $number }, which the region cannot take over
    .label = the region does not take this item over
    .help = leave in covers only the numbers of items that the footnotes of the standard roadmap let the region take over
    .letter = leave to the act of the region only the items that the footnotes of the standard roadmap let the region take over
    .many = acts of the region are said to take over { $count ->
        [one] { $count } item
       *[other] { $count } items
     } that the region cannot take over
unsupported-delegation = item { $item } is marked x, but the act of the region that takes it over is not named
    .label = left to the region without an act
    .help = name the act of the region with number and date in regional_acts (covers: ["{ $number }"]), or write a deadline, a responsible and a document instead of x
    .letter = name the act of the region with number and date, or write a deadline, a responsible and a document instead of x
    .help-many = name the acts of the region with numbers and dates in regional_acts (covers), or write a deadline, a responsible and a document instead of x
    .many = { $count ->
        [one] { $count } item is marked x, but the act of the region that takes it over is not named
       *[other] { $count } items are marked x, but the acts of the region that take them over are not named
     }
unsupported-delegation-dropped = { $part } is missing, and no act of the region is named that takes it over
    .label = { $short } is missing here
    .help = name the act of the region with number and date in regional_acts (covers: ["{ $number }"]), or add the item { $place }
    .letter = name the act of the region with number and date, or add this
    .help-many = name the act of the region in regional_acts (covers, type, number, date), or add these items
    .many = { $count ->
        [one] { $count } item of the standard roadmap is missing, and no act of the region is named that takes it over
       *[other] { $count } items of the standard roadmap are missing, and no act of the region is named that takes them over
     }
    .row = { $number } “{ $brief }”: { $place }
    .letter-row = { $number } “{ $title }”: { $place }
unsupported-delegation-cited = the act that leaves item { $item } to the region is named in the document { $lacks }
    .label = an act { $lacks }
    .help = add what the act lacks, or name it with number and date in regional_acts (covers: ["{ $number }"])
    .letter = add what the act lacks
    .help-many = add the numbers and dates of these acts, or name them in regional_acts (covers)
    .many = { $count ->
        [one] the document of { $count } item left to the region names its act
       *[other] the documents of { $count } items left to the region name their acts
     } not in full
    .shared = { $lacks }
unsupported-delegation-incomplete = the act of the region by which item { $number } of the standard roadmap moved is named { $lacks }
    .label = an act { $lacks }
    .help = add to this act: { $keys }
    .letter = name the act in full: kind, number and date
    .help-many = add the numbers and dates of these acts: number, date
    .many = { $count ->
        [one] { $count } item of the standard roadmap
       *[other] { $count } items of the standard roadmap
     } moved into the region’s plan by acts that are not named in full
    .row = { $number }: { $lacks }
act-without-number = without its number
act-without-date = without its date
act-without-both = without its number and date

# ----------------------------------------------------------------------------------------------------

## Deadlines

order-predecessor = item { $item }: { $deadline }
order-delegated = item { $item }: left to the region
order-undated = item { $item }: no date
act-signed = the act was signed on { $signed }
period-begins = the period begins on { $limit }
period-ends = the period ends on { $limit }
basis-deadline-column = the column «Срок реализации» (deadline) of the standard roadmap
missing-deadline = item { $item } has no deadline
    .label = no deadline is given
    .help = give a deadline: a date (30.11.2024) or a term (IV квартал 2024 г.)
    .many = { $count ->
        [one] { $count } item has
       *[other] { $count } items have
     } no deadline
impossible-date = there is no such date
impossible-day-zero = there is no day 0
impossible-day = { $month ->
        [1] January has
        [2] February has at most
        [3] March has
        [4] April has
        [5] May has
        [6] June has
        [7] July has
        [8] August has
        [9] September has
        [10] October has
        [11] November has
       *[other] December has
     } { $days } days
impossible-day-february = February { $year } has { $days } days
impossible-month = there is no month { $month }
impossible-year = the year { $year } is not between { $first } and { $last }
impossible-ten-days = a month has three periods of ten days
impossible-quarter = a year has four quarters
impossible-half-year = a year has two halves
invalid-deadline-impossible = the deadline “{ $deadline }” is impossible: { $reason }
    .label = { $reason }
    .help = check day, month and year, and give a deadline that the calendar has
    .many = { $count ->
        [one] { $count } deadline is impossible: the calendar does not have it
       *[other] { $count } deadlines are impossible: the calendar does not have them
     }
    .shared = “{ $deadline }”, { $reason }
invalid-deadline-reversed = the deadline “{ $deadline }” ends ({ $end }) before it begins ({ $start })
    .label = the end is before the beginning
    .help = exchange the dates or correct one of them
    .many = { $count ->
        [one] { $count } deadline ends before it begins
       *[other] { $count } deadlines end before they begin
     }
    .shared = “{ $deadline }”
invalid-deadline-several = the deadline “{ $deadline }” has several dates or periods
    .label = several dates or periods
    .help = keep one date or period: the one by the end of which the whole item will be done
    .many = { $count ->
        [one] { $count } deadline has several dates or periods
       *[other] { $count } deadlines have several dates or periods
     }
    .shared = “{ $deadline }”
invalid-deadline-unreadable = the deadline “{ $deadline }” cannot be read
    .label = neither a date nor a term
    .help = give a date (30.11.2024) or a term (IV квартал 2024 г.)
    .many = { $count ->
        [one] { $count } deadline cannot be read
       *[other] { $count } deadlines cannot be read
     }
    .shared = “{ $deadline }”
slip-stray-punctuation = a punctuation mark too many
slip-stray-space = a space inside the date
slip-missing-space = a space is missing
slip-wrong-separator = the numbers are not separated by dots
slip-two-digit-year = the year has two digits
slip-abbreviated-month = the month is abbreviated
slip-wrong-case = the month stands in the wrong case
slip-missing-day = the day is missing, or the month stands in the wrong case
slip-misspelt-month = the month is misspelt
slip-plural-year-mark = “гг.” after a single year
slip-lookalike-letter = a letter of another alphabet, or a letter instead of a digit
malformed-deadline = the deadline “{ $deadline }” is written wrongly: { $slip }
    .label = { $slip }
    .help = write “{ $corrected }”
    .help-many = write the deadlines as the list says
    .many = { $count ->
        [one] { $count } deadline is written wrongly
       *[other] { $count } deadlines are written wrongly
     }
    .shared = “{ $deadline }”, write “{ $corrected }”
vague-deadline-recurring = the deadline “{ $deadline }” recurs and names no day by which item { $item } will be done
    .label = a recurring deadline
    .help = name the date by which the item counts as done, such as the last day of the roadmap
    .many = { $count ->
        [one] { $count } deadline recurs and names no day
       *[other] { $count } deadlines recur and name no day
     }
    .shared = “{ $deadline }”
vague-deadline-open = the deadline “{ $deadline }” names no day by which item { $item } will be done
    .label = a deadline without a date
    .help = name the date by which the item is due
    .many = { $count ->
        [one] { $count } deadline names no day
       *[other] { $count } deadlines name no day
     }
    .shared = “{ $deadline }”
vague-deadline-year = the deadline “{ $deadline }” does not state the year
    .label = no year
    .help = add the year
    .many = { $count ->
        [one] { $count } deadline does not state the year
       *[other] { $count } deadlines do not state the year
     }
    .shared = “{ $deadline }”
vague-deadline-ambiguous = the deadline “{ $deadline }” can be understood in two ways
    .label = which day is the last?
    .help = name the last day as a date, such as “до 01.03.2024”
    .many = { $count ->
        [one] { $count } deadline can be understood in two ways
       *[other] { $count } deadlines can be understood in two ways
     }
    .shared = “{ $deadline }”
deadline-inversion = item { $item } is due on { $deadline }, before item { $predecessor } ({ $earliest }), on which it rests
    .label = item { $item }: { $days ->
        [one] { $days } day
       *[other] { $days } days
     } too early
    .help = set a deadline after { $earliest }, or an earlier one for item { $predecessor }
    .help-many = set a later deadline for the item that rests on the other, or an earlier one for the other
    .many = { $count ->
        [one] { $count } item is due before the item on which it rests
       *[other] { $count } items are due before the items on which they rest
     }
    .row = { $item } ({ $deadline }) before { $predecessor } ({ $earliest })
    .shared = { $deadline } before { $earliest }
    .each = { $item } before { $predecessor }
questionable-order = item { $item } is due on { $deadline }, before { $number ->
        [1] item { $predecessors } ({ $latest }), which by the method comes first
       *[other] items { $predecessors } (the last on { $latest }), which by the method come first
     }
    .label = item { $item }: { $days ->
        [one] { $days } day
       *[other] { $days } days
     } too early
    .help = set a deadline not before { $latest }, or an earlier one for { $number ->
        [1] item { $predecessors }
       *[other] items { $predecessors }
     }
    .help-many = set the item's deadline not before those that come first, or set theirs earlier
    .many = { $count ->
        [one] { $count } item is due before those that by the method come first
       *[other] { $count } items are due before those that by the method come first
     }
    .row = { $item } ({ $deadline }) before { $predecessors } { $number ->
        [1] ({ $latest })
       *[other] (the last on { $latest })
     }
same-day-dependency = item { $item } is due on the same day ({ $deadline }) as { $number ->
        [1] item { $predecessors }, on whose result it rests
       *[other] items { $predecessors }, on whose results it rests
     }
    .label = item { $item }: the same day
    .help = set a later deadline, or an earlier one for { $number ->
        [1] item { $predecessors }
       *[other] items { $predecessors }
     }
    .help-many = set a later deadline for the item that rests on the other, or an earlier one for the other
    .many = { $count ->
        [one] { $count } item is due on the same day as the item on whose result it rests
       *[other] { $count } items are due on the same day as the items on whose results they rest
     }
    .row = { $item } and { $predecessors }: { $deadline }
    .shared = { $deadline }
    .each = { $item } and { $predecessors }
unverifiable-order-delegated = it cannot be verified that item { $item } ({ $deadline }) comes after item { $predecessor }, which is left to the region
    .label = item { $item }: rests on item { $predecessor }
    .help = see the region's plan: item { $predecessor } must be done before { $deadline }
    .help-many = see the region's plan: the items left to it must be done before those that rest on them
    .many = { $count ->
        [one] the order of { $count } item cannot be verified: what it rests on is left to the region
       *[other] the order of { $count } items cannot be verified: what they rest on is left to the region
     }
    .row = { $item } ({ $deadline }) after { $predecessor }
unverifiable-order-undated = it cannot be verified that item { $item } ({ $deadline }) comes after item { $predecessor }, which has no date
    .label = item { $item }: rests on item { $predecessor }
    .help = give item { $predecessor } a date before { $deadline }
    .help-many = give dates to the items on which others rest
    .many = { $count ->
        [one] the order of { $count } item cannot be verified: what it rests on has no date
       *[other] the order of { $count } items cannot be verified: what they rest on has no date
     }
    .row = { $item } ({ $deadline }) after { $predecessor }
deadline-before-act = the deadline of item { $item } ({ $deadline }) had passed when the act was signed ({ $signed }), and no completion is recorded
    .label = passed { $days ->
        [one] { $days } day
       *[other] { $days } days
     } before the signing
    .help = if the item is done, say when and what proves it (completed, evidence); else set a deadline not before { $signed }
    .letter = if it is done, state the date and the document; else set a deadline not before { $signed }
    .help-many = if the items are done, say when and what proves it (completed, evidence); else set deadlines not before { $signed }
    .many = { $count ->
        [one] the deadline of { $count } item
       *[other] the deadlines of { $count } items
     } had passed when the act was signed ({ $signed }), and no completion is recorded
    .shared = { $deadline }
deadline-outside-period-early = the deadline of item { $item } ({ $deadline }) is before the roadmap's period, which begins on { $limit }
    .label = before the period
    .help = set a deadline not before { $limit }, or correct the period
    .many = { $count ->
        [one] the deadline of { $count } item is
       *[other] the deadlines of { $count } items are
     } before the roadmap's period, which begins on { $limit }
    .shared = { $deadline }
deadline-outside-period-late = the deadline of item { $item } ({ $deadline }) is after the roadmap's period, which ends on { $limit }
    .label = after the period
    .help = set a deadline not after { $limit }, or correct the period
    .many = { $count ->
        [one] the deadline of { $count } item is
       *[other] the deadlines of { $count } items are
     } after the roadmap's period, which ends on { $limit }
    .shared = { $deadline }
day-off-saturday = a Saturday
day-off-sunday = a Sunday
day-off-holiday = public holiday, { $title_en }
day-off-after-saturday = day off, moved from the Saturday { $from }
day-off-after-sunday = day off, moved from the Sunday { $from }
labour-code-weekend = Labour Code of the Russian Federation, article 111
labour-code-holiday = Labour Code of the Russian Federation, article 112
basis-day-off = { $source }
    .many = Labour Code of the Russian Federation, articles 111 and 112; Government decrees on the transfer of days off
working-day = { $day }
working-days = { $before } or { $after }
non-working-day = the deadline of item { $item } ({ $deadline }) is no working day: { $reason }
    .label = { $reason }
    .help = set a working day: { $nearest }
    .help-many = set the working days that the list names
    .many = { $count ->
        [one] the deadline of { $count } item is no working day
       *[other] the deadlines of { $count } items are no working days
     }
    .shared = { $deadline } ({ $reason }), working day { $nearest }

# ----------------------------------------------------------------------------------------------------

## Responsible

basis-responsible-column = the column “Ответственный” (responsible) of the standard roadmap
responsible-similar = a similar name
responsible-candidate = fits
position-listed = the position in the working group’s list
position-listed-word = spelt so in the working group’s list
missing-responsible = nobody is named as responsible for item { $item }
    .label = item { $item }: nobody responsible
    .help = name a member of the working group: surname with initials, and position
    .many = { $count ->
        [one] nobody is named as responsible for { $count } item
       *[other] nobody is named as responsible for { $count } items
     }
missing-responsible-marked = item { $item } has an “x” in place of the responsible although it has a deadline
    .label = item { $item }: “x” in this column only
    .help = name the responsible; if the item has moved to the region’s plan, put “х” (the Russian letter) in place of the deadline as well
    .many = { $count ->
        [one] { $count } item has an “x” in place of the responsible although it has a deadline
       *[other] { $count } items have an “x” in place of the responsible although they have deadlines
     }
outside-working-group-person = “{ $responsible }” answers for item { $item } but is not in the working group
    .label = not in the working group
    .help = name a member of the working group, or add to the group
    .many = those who answer for { $items ->
        [one] { $items } item
       *[other] { $items } items
     } are not in the working group
    .shared = “{ $responsible }”
outside-working-group-similar = “{ $responsible }” answers for item { $item } but is not in the working group; it lists a similar name: “{ $member }”
    .label = not in the working group
    .help = if “{ $member }” is meant, correct the name; if not, name a member of the working group, or add to the group
    .help-many = correct the names if these are the members with similar names; if not, name members of the working group, or add to the group
    .many = those who answer for { $items ->
        [one] { $items } item
       *[other] { $items } items
     } are not in the working group; it has members with similar names
    .shared = “{ $responsible }”, similar to “{ $member }”
outside-working-group-similar-several = “{ $responsible }” answers for item { $item } but is not in the working group; it lists similar names: “{ $member }” and “{ $other }”
    .label = not in the working group
    .help = if “{ $member }” or “{ $other }” is meant, correct the name; if not, name a member of the working group, or add to the group
    .help-many = correct the names if these are the members with similar names; if not, name members of the working group, or add to the group
    .many = those who answer for { $items ->
        [one] { $items } item
       *[other] { $items } items
     } are not in the working group; it has members with similar names
    .shared = “{ $responsible }”, similar to “{ $member }” and “{ $other }”
outside-working-group-position = “{ $responsible }” answers for item { $item }, but the working group lists no such position
    .label = not in the working group
    .help = name the position as the working group lists it, or add to the group
    .help-many = name the positions as the working group lists them, or add to the group
    .many = the positions that answer for { $items ->
        [one] { $items } item
       *[other] { $items } items
     } are not listed in the working group
    .shared = “{ $responsible }”
outside-working-group-unit = “{ $responsible }” answers for item { $item }, but nobody in the working group is from there
    .label = not in the working group
    .help = name a member of the working group or the unit of one, or add to the group
    .many = the units or institutions that answer for { $items ->
        [one] { $items } item
       *[other] { $items } items
     } have nobody in the working group
    .shared = “{ $responsible }”
outside-working-group-collective = “{ $responsible }” are named as responsible for item { $item }, but none of them is in the working group
    .label = not in the working group
    .help = leave a member of the working group responsible, or add somebody to the group who represents them
    .many = the collectives named as responsible for { $items ->
        [one] { $items } item
       *[other] { $items } items
     } have nobody in the working group
    .shared = “{ $responsible }”
position-mismatch = “{ $name }”: the position in item { $item } is not the one that the working group lists
    .label = the working group lists another
    .help = write “{ $listed }”, or correct the working group’s list
    .many = “{ $name }”: the position in { $count ->
        [one] { $count } item
       *[other] { $count } items
     } is not the one that the working group lists
position-mismatch-spelling = “{ $name }”: the word “{ $stated }” of the position is spelt otherwise in the working group’s list: “{ $listed }”
    .label = in the working group’s list: “{ $listed }”
    .help = correct the word where it has the slip
    .many = “{ $name }”: { $count ->
        [one] { $count } item says
       *[other] { $count } items say
     } “{ $stated }” in the position, the working group’s list says “{ $listed }”
insufficient-rank = “{ $position }” answers for item { $item }, which asks for a rank not below “{ $least }”
    .label = below the rank asked for
    .help = make somebody responsible whose rank is not below “{ $least }”
collective-responsible = only a collective answers for item { $item }: “{ $collective }”
    .label = nobody answers in person
    .help = name a member of the working group, or a unit that a member heads
    .many = only collectives answer for { $items ->
        [one] { $items } item
       *[other] { $items } items
     }
    .shared = “{ $collective }”
shared-with-collective = item { $item } names a collective beside the responsible: “{ $collective }”
    .label = what it answers for is not said
    .help = leave those who can be asked about the item; name the others who take part by their units
    .many = { $items ->
        [one] { $items } item names
       *[other] { $items } items name
     } a collective beside the responsible
    .shared = “{ $collective }”
ambiguous-responsible = it is not clear who answers for item { $item }: “{ $responsible }” can be any of { $members } members of the working group
    .label = fits { $members } members
    .help = name the surname or the full position, as the working group lists it
    .many = it is not clear who answers for { $items ->
        [one] { $items } item
       *[other] { $items } items
     }: several members of the working group fit
    .shared = “{ $responsible }” (fits { $members })
idle-member = “{ $member }” is in the working group but answers for no item
    .label = no item
    .help = assign an item, or revise the working group
    .help-many = assign items to them, or revise the working group
    .many = { $count ->
        [one] { $count } member of the working group answers for no item
       *[other] { $count } members of the working group answer for no item
     }
    .row = { $member }
    .list = members
missing-working-group = the working group is not given
    .label = the working group of this body is not known
    .help = add working_group with its head and members: without them nobody can be held against it
    .letter = enclose the list of the working group: without it the responsible cannot be held against anybody

# ----------------------------------------------------------------------------------------------------

## Documents

missing-document = item { $item } names no document
    .label = no document
    .help = name the document that will prove the item
    .many = { $count ->
        [one] { $count } item names
       *[other] { $count } items name
     } no document
    .help-many = name the documents that will prove the items
wrong-document-kind = item { $item } names a document of the kind “{ $found_en }”, while the standard roadmap asks for: { $asked_en }
    .label = kind: { $found_en }
    .help = name a document of one of these kinds: { $asked_en }
    .many = { $count ->
        [one] { $count } item names
       *[other] { $count } items name
     } a document of a kind that the standard roadmap does not ask for
    .help-many = name documents of the kinds given in the list
    .shared = { $found_en }, asked for: { $asked_en }
wrong-document-kind-act = item { $item } names a document of the kind “{ $found_en }”, while the standard roadmap asks for an act
    .label = kind: { $found_en }, not an act
    .help = name the act that does it: «приказ об утверждении …», «приказ о назначении …»; a signature is not enough
    .many = { $count ->
        [one] { $count } item names
       *[other] { $count } items name
     } a document that is no act, while the standard roadmap asks for one
    .shared = { $found_en }
mismatched-document = the document of item { $item } is about something else: its text belongs to item { $other }
    .label = this is about item { $other }
    .help = name the document of item { $item } itself; the text seems to be copied
mismatched-document-same = the same text at item { $other } itself
mismatched-document-subject = item { $other }, which the document is about
repealed-act = item { $item } cites the act of { $date } No. { $number }, which the approving act repeals
    .label = repealed act
    .help = cite the act in force that replaced it
    .many = { $count ->
        [one] { $count } item cites
       *[other] { $count } items cite
     } the act of { $date } No. { $number }, which the approving act repeals
repealed-act-stated = item { $item } cites an act that it says itself to be no longer in force: “{ $act }”
    .label = no longer in force
    .help = cite an act in force
    .many = { $count ->
        [one] { $count } item cites
       *[other] { $count } items cite
     } acts that are said there to be no longer in force
    .row = { $item }: “{ $act }”
repealed-act-here = the act is repealed here
