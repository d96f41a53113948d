export const cli = {
  'cli.name': 'target-tracker：',
  'cli.help': `用法：
  target-tracker check 报表.xlsx…|文件夹… --template 模板.json [选项]
  target-tracker collect 文件夹…|报表.xlsx… --template 模板.json --out 汇总.xlsx [--into 原汇总.xlsx] [--with-errors]
  target-tracker summary 文件夹…|报表.xlsx… --template 模板.json --out 汇总.xlsx [--scheme 方案.json] [--history 历史.xlsx] [--ledger 台账.xlsx] [--into 原汇总.xlsx] [--trend 指标] [--trend-of 单位] [--with-errors]
  target-tracker rules learn 报表.xlsx… --template 模板.json [--out 新模板.json] [选项]
  target-tracker rules check [报表.xlsx…] --template 模板.json [选项]
  target-tracker template new 上年报表.xlsx|下达文件.txt --out 模板.json|模板.xlsx [选项]
  target-tracker template convert 模板.json 模板.xlsx（或反过来）
  target-tracker template schema [--out 文件]
  target-tracker template blank --template 模板.json --out 填报表.xlsx|文件夹 [选项]
  target-tracker facts 报表.xlsx…|文件夹… --template 模板.json [--out 文件] [选项]
  target-tracker bulletin 报表.xlsx…|文件夹… --template 模板.json [--scheme 方案.json] [--history 历史.xlsx] [--out 通报.txt|.html|.xlsx]
  target-tracker ledger 台账.xlsx…|文件夹… --scheme 方案.json --template 模板.json [--report 报表.xlsx] [--period 报告期] [--format text|json] [--out 结果.xlsx [--into 台账.xlsx]]
  target-tracker ledger learn 台账.xlsx… --template 模板.json [--report 报表.xlsx] [--sheet 名称] [--scheme 原方案.json] [--out 方案.json] [--format text|json]
  target-tracker history add 报表.xlsx…|文件夹… --template 模板.json --out 历史.xlsx [--into 原历史.xlsx] [--collected 汇总.xlsx] [--with-errors]
  target-tracker history close|reopen 历史.xlsx --period 2017-06 --template 模板.json --out 历史.xlsx [--note 说明]
  target-tracker history status 历史.xlsx --template 模板.json [--format text|json|csv]

check 对照目标模板审核报表，并按序时进度评价每项指标；给文件夹时连同各级子文件夹，并在各文件之间互相核对（缺报、重报、照抄、单位、合计等）。
collect 把没有强制性错误的报表汇总成一张明细表（每行一个数，带来源文件和单元格）；--into 接着原来的汇总：新的月份加在后面，更正的报表只换它自己的行并记入汇总记录；--with-errors 有错误的也汇总。您在汇总数据右边加的列随行保留。-p、-s、--jobs、--time-limit 同 check。
summary 把各单位报表做成汇总、排名、考核得分、督查清单和作战室；默认汇总最近的报告期（或用 --period 指定），更早月份的报表和 --history 中的历史数（“历史”表或 collect 的明细表）用来算名次变化和连续月数；--ledger 把台账算出的数放在上报数旁边一起汇总（要有 --scheme；可写多次），两者不一致的都不计入并说明；--into 只重写自己做的表，别的表不动；有错误的报表不计入，除非写 --with-errors。
rules learn 从无误的报表中找出成立的审核关系；rules check 检查模板的审核关系有无毛病。
template new 从报表或下达的目标任务起草模板，认不出的列成问题；convert 在 JSON 与可用 Excel 编辑的工作表之间转换；schema 输出 JSON Schema；blank 生成下发的填报表（带公式、数据有效性、锁定和打印设置）。
facts 把报表里的数导出成一行一个数的表，供其他程序使用；不审核。
ledger 按方案从台账的行算出指标，与上报数比较，并列出要看的行；同时给出问题清单、责任清单、企业分类和项目阶段。不写 --report 时与台账工作簿里合模板的表比较；--out 写成核对结果表，--into 接着写进台账工作簿，表中公式直接引用台账。
ledger learn 看台账的表头和内容，提出怎样由各行算出模板的指标（哪一列、什么条件），并给出按此算得的数和上报数；--out 写成考核方案，--scheme 加在已有的方案里；不写 --sheet 时看所有像台账的表。
bulletin 由没有强制性错误的报表写出通报，只写数据支持的话；以前各期的报表用来说明名次变化和连续月数；--with-errors 有错误的也用；bulletin --patterns 输出现用的句式，供修改后写入方案。
history add 把报表或 collect 汇总的数逐月登记到“历史”表，与已有的不同、或属于已关账月份的只说明、不写入；close 关账：给这个月的每一行封存（--period 写一个月，整季写 2017-Q2），reopen 重开并说明关账后改了什么，status 列出各月各季、重复矛盾的数和关账后改过的单元格。

选项：
  -t, --template 文件   目标模板：.json，或有“设置”“指标”“审核关系”工作表的 .xlsx
  -p, --period 报告期   如 2017-H1、2017-Q3、2017-01..2017-10；不写则读取表中标题
  -f, --format 格式     text（默认）、json 或 csv
                        （facts）csv（默认）或 sdmx-csv（SDMX-CSV 2.0）
  -s, --sheet 名称      工作表；不写则用当前工作表，它不合模板时用第一张相符的
  -b, --before 文件     上期报表（同一模板），用来核对上月止累计、找出没有更新的数；给文件夹时按单位对应
  -r, --report 文件     把审核结果写成工作簿（.xlsx），一张报表一张审核报告，超过 50 份时合成一张明细
      --history 工作簿  （check、summary、bulletin）有“历史”表的工作簿：上期数用来核对上月止累计，去年的数用来核对上年同期
      --trend 指标      （summary）作战室逐月画哪一项指标；不写则画排名的那一项
      --trend-of 单位   （summary）作战室逐月画哪个单位；不写则画合计
      --annotate 文件夹 给每份报表写一个批注副本（标出问题、附审核报告），保留文件名和子文件夹
      --jobs 数         同时审核几个文件；不写则按处理器个数
      --time-limit 秒   一个文件最多审核多久；不写则 120 秒
  -o, --out 文件        （rules learn）把学到的关系加入模板，写成新的 .json；（template）要写的文件
                        （facts）要写的文件；不写则输出到屏幕
      --codelist 文件   （facts）把 sdmx-csv 用到的代码表写成 SDMX-JSON
      --entity 单位     （check）这是哪个单位的报表，只比它的目标；不写则看表中的填报单位
                        （blank）只给这个单位；--each-entity 每个单位一张，--out 写文件夹时一个单位一个工作簿
      --layout 版式     （blank）indicator-rows 一指标一行、entity-rows 一单位一行、matrix 单位×指标
      --formulas 公式   （blank）native（默认，Excel 自带公式）或 target（本加载项的函数）
      --derived         （blank）审核关系规定为各项之和的，用公式求和，不填
      --without-last-year （blank）不要上年同期、增减额、增幅
      --locale 语言     zh-CN 或 en-US
  -h, --help            显示本说明
  -v, --version         显示版本

退出码：0 没有强制性错误；1 有强制性错误；2 未能运行，或有文件未能审核（原因见标准错误输出）。
rules 的退出码：0 没有要看的；1 有新关系或有毛病的关系；2 未能运行。
collect 的退出码：0 全部汇总；1 有报表或数没有汇总（已说明）；2 未能运行，或有文件读不了。
summary 的退出码：0 全部计入；1 有报表没有计入或数字互相矛盾（已说明）；2 未能运行，或有文件读不了。
template 的退出码：0 已完成；1 起草的模板还有问题要回答；2 未能运行。
facts 的退出码：0 全部读出；2 未能运行，或有文件没有读出（其余照常导出）。
ledger 的退出码：0 全部一致；1 有不一致、不能下结论或要改的地方；2 未能运行，或有文件读不了。ledger learn：0 有提议；2 没有，或未能运行。
bulletin 的退出码：0 已写出；1 有报表没有计入（已说明）；2 未能运行，或有文件读不了。
history 的退出码：0 已完成，没有要看的；1 有数没有登记、不能关账，或历史中有矛盾、改动（已说明）；2 未能运行，或有文件读不了。`,
  'cli.usage.no-command':
    '没有写命令。请写 target-tracker check 报表.xlsx --template 模板.json；用 --help 查看说明。',
  'cli.usage.unknown-command':
    '没有“{{command}}”这个命令，现有命令：check、collect、summary、rules、template、facts、bulletin、ledger、history。用 --help 查看说明。',
  'cli.usage.no-report': '没有写要审核的报表。请写 target-tracker check 报表.xlsx --template 模板.json。',
  'cli.usage.no-template': '没有写目标模板。请加上 --template 模板.json。',
  'cli.entity.unknown': '模板中没有“{{entity}}”这个单位，现有：{{names}}。请核对 {{option}}。',
  'cli.entity.meant': '模板中没有“{{entity}}”这个单位，是不是“{{nearest}}”？请核对 {{option}}。',
  'cli.entity.none':
    '模板《{{template}}》没有列单位，不能用 {{option}} {{entity}}。请去掉这个选项，或在模板里列出单位。',
  'cli.usage.unknown-option': '没有“{{option}}”这个选项。用 --help 查看可用的选项。',
  'cli.usage.option-value':
    '选项“{{option}}”的写法不对：需要值的选项后面要写值，其余的不能写。用 --help 查看说明。',
  'cli.usage.not-allowed': '选项 {{option}} 不能是“{{value}}”，可用的有：{{allowed}}。',
  'cli.usage.period':
    '不认识报告期“{{value}}”。请写成 2017、2017-H1、2017-Q3、2017-06 或 2017-01..2017-10 的样子。',
  'cli.usage.report-name': '审核报告要写成 .xlsx 工作簿，不能写到“{{file}}”。请改用 .xlsx 文件名。',
  'cli.usage.report-is-input': '“{{file}}”是要审核的报表或模板，不能被审核报告覆盖。请换一个文件名。',
  'cli.file.unwritable': '无法写入“{{file}}”（{{reason}}）。请检查文件夹是否存在、文件是否正被打开。',
  'cli.file.incomplete':
    '程序不完整：缺少“{{file}}”。请把 target-tracker.cjs 与 check-thread.cjs 放在同一文件夹，或重新生成。',
  'cli.file.missing': '没有找到文件“{{file}}”。请核对路径和文件名。',
  'cli.file.directory': '“{{file}}”是文件夹。请写出其中的文件。',
  'cli.file.unreadable': '无法读取“{{file}}”（{{reason}}）。请检查文件是否被占用、有无读取权限。',
  'cli.template.field': '{{path}}：{{problem}}',
  'cli.template.problem': '模板“{{file}}”有误。{{problem}}',
  'cli.template.problems': '模板“{{file}}”有误。{{problem}}（另有 {{more}} 处）',
  'cli.unexpected': '处理“{{file}}”时出错（{{detail}}）。请连同该文件报告此问题。',
  'cli.text.colon': '：',
  'cli.text.counts': '强制性 {{errors}} 项，核实性 {{queries}} 项，提示性 {{hints}} 项',
  'cli.text.clean': '未发现问题',
  'cli.text.checked': '审核 {{checks}} 项',
  'cli.text.checked-undecided': '审核 {{checks}} 项，其中 {{undecided}} 项无法判断',
  'cli.text.no-period': '报告期不明',
  'cli.text.no-progress': '报告期不明，未计算进度。请用 --period 写明报告期。',
  'cli.text.reported-expected': '上报 {{reported}}，应为 {{expected}}',
  'cli.text.reported-computed': '上报 {{reported}}，算得 {{expected}}',
  'cli.text.reported': '上报 {{reported}}',
  'cli.text.expected': '应为 {{expected}}',
  'cli.text.explained': '已说明：{{text}}',
  'cli.text.lapsed': '数已改动，原说明失效：{{text}}',
  'cli.text.dependant': '由此引起 {{cell}}：{{sentence}}',
  'cli.text.suspect': '可能是 {{cell}} 写错，应为 {{suggestion}}（{{reason}}）',
  'cli.text.suspect-also': '；连同 {{list}}',
  'cli.text.suspect-also-more': '；连同 {{list}} 等 {{count}} 格',
  'cli.text.before-unused': '上期报表不是同一考核期内更早的报告期，没有用来对照。请核对 --before 的文件。',
  'cli.group.error': '强制性错误，必须更正',
  'cli.group.query': '核实性问题，请更正或说明',
  'cli.group.hint': '提示',
  'cli.group.undecided': '无法判断',
  'cli.group.holds': '看似有误、核对无误',
  'cli.text.group': '{{group}}（{{count}}）',
  'cli.light.green': '达到或超过',
  'cli.light.yellow': '略慢',
  'cli.light.red': '落后',
  'cli.reason.sign-flip': '正负号写反',
  'cli.reason.unit-slip': '单位差了若干个 0',
  'cli.reason.digit-slip': '一位数字写错',
  'cli.reason.digit-swap': '相邻两位写颠倒',
  'cli.reason.value-swap': '两个数填串了格',
  'cli.reason.percent-slip': '百分号差 100 倍',
  'cli.reason.recomputed': '按其他数字推算',
  'cli.reason.not-updated': '还是上期的数，没有更新',
  'cli.reason.row-shift': '填错了行：这几个数错开了一行',
  'cli.reason.column-shift': '填错了列：填成了旁边一栏的数',
  'cli.progress.title': '进度',
  'cli.progress.title.growth': '进度（按同比增幅亮灯）',
  'cli.progress.no-target': '没有定目标的 {{count}} 项：',
  'cli.progress.no-growth': '没有同比增幅的 {{count}} 项：',
  'cli.progress.growth': '同比增幅',
  'cli.progress.light': '亮灯',
  'cli.progress.entity': '单位',
  'cli.progress.name': '指标',
  'cli.progress.unit': '计量单位',
  'cli.progress.actual': '累计完成',
  'cli.progress.second-target': '{{owner}}任务',
  'cli.progress.second-completion': '{{owner}}任务完成率',
  'cli.progress.second-gap': '{{owner}}任务差距',
  'cli.progress.target': '目标',
  'cli.progress.completion': '完成率',
  'cli.progress.schedule': '序时进度',
  'cli.progress.gap': '与序时之差（百分点）',
  'cli.absence.no-target': '未设目标',
  'cli.absence.no-actual': '未填报',
  'cli.absence.zero-target': '目标为 0',
  'cli.absence.no-growth': '无同比',
  'cli.absence.no-plan': '未定计划增幅',
  'cli.absence.no-total': '无合计增幅',
  'cli.absence.no-history': '缺前几月数据',
  'cli.absence.no-rank': '无位次',
  'cli.absence.undefined-range': '规则未定',
  'cli.rules.no-action':
    'rules 后面要写 learn（从报表学习）或 check（检查审核关系），现在写的是“{{found}}”。可用的有：{{allowed}}。',
  'cli.rules.no-report':
    '没有写用来学习的报表。请写 target-tracker rules learn 报表.xlsx --template 模板.json。',
  'cli.rules.out-name': '新模板“{{file}}”应以 .json 结尾。请改用 .json 文件名。',
  'cli.rules.out-is-input': '“{{file}}”是要读的报表，不能覆盖。请换一个文件名。',
  'cli.rules.learned':
    '读了 {{sheets}} 张表：新的关系 {{count}} 条，模板已有 {{known}} 条，内置审核已包括 {{confirmed}} 条',
  'cli.rules.new': '可以加入模板的关系',
  'cli.rules.known': '模板已有的关系，表中成立',
  'cli.rules.confirmed': '内置审核已包括',
  'cli.rules.support': '成立 {{supports}} 张，不成立 {{contradicts}} 张，无法判断 {{undecided}} 张',
  'cli.rules.cut': '内容太多，只比较了一部分。',
  'cli.rules.remarks': '审核关系 {{rules}} 条，对照报表 {{sheets}} 张，要看的有 {{count}} 处',
  'cli.rules.fine': '审核关系 {{rules}} 条，对照报表 {{sheets}} 张，没有问题',
  'cli.rules.trouble.unusable': '写法有误',
  'cli.rules.trouble.contradictory': '互相矛盾',
  'cli.rules.trouble.always-fails': '从不成立',
  'cli.rules.trouble.never-judged': '从未用上',
  'cli.rules.trouble.duplicate': '重复',
  'cli.rules.trouble.implied': '多余',
  'cli.skipped': '跳过了 {{count}} 个文件（临时文件、隐藏文件或不是报表）：{{files}}',
  'cli.stopped': '已中断，没有写完的文件已删除。',
  'cli.copy-remark': '“{{file}}”的批注副本：{{remark}}',
  'cli.not-annotated': '“{{file}}”没有生成批注副本。{{reason}}',
  'cli.progress-line': '已审核 {{done}}/{{count}}　{{file}}',
  'cli.folder.empty': '文件夹“{{file}}”里没有报表（.xlsx、.xlsm、.csv）。请核对路径。',
  'cli.writes-over-report':
    '“{{file}}”在要读的文件夹里，又不是以前运行的结果：写上去就会盖掉一份报表。请换一个文件名或文件夹；什么都没有写入。',
  'cli.usage.annotate-is-input':
    '批注副本会覆盖要审核的“{{file}}”。请让 --annotate 指向别的文件夹，不要用“{{folder}}”。',
  'cli.usage.number': '选项 {{option}} 要写正整数，现在写的是“{{value}}”。',
  'cli.collection.head':
    '收表情况：文件 {{files}} 个，可上报 {{ready}} 个，有强制性错误 {{wrong}} 个，读不了 {{unread}} 个',
  'cli.collection.file': '文件',
  'cli.collection.entity': '单位',
  'cli.collection.period': '报告期',
  'cli.collection.errors': '强制性',
  'cli.collection.queries': '核实性',
  'cli.collection.state': '状态',
  'cli.collection.unread': '✘ 读不了',
  'cli.collection.ready': '✔ 可上报',
  'cli.collection.not-ready': '· 待处理',
  'cli.collection.findings': '各文件之间（{{count}}）',
  'cli.collection.agree': '各文件之间未发现问题',
  'cli.collection.error': '✘ 强制性',
  'cli.collection.query': '? 核实性',
  'cli.collection.hint': '· 提示性',
  'cli.summary.no-report':
    '没有写要汇总的报表。请写 target-tracker summary 文件夹 --template 模板.json --out 汇总.xlsx。',
  'cli.summary.no-out': '没有写汇总到哪个工作簿。请加上 --out 汇总.xlsx。',
  'cli.counted.no-period':
    '“{{file}}”没有读到报告期，没有计入。请在表的标题中写明，或用 --period 指定，如 --period 2017-H1。',
  'cli.counted.later': '“{{file}}”是{{period}}的报表，晚于这次的{{asked}}，没有计入。',
  'cli.counted.has-errors':
    '“{{file}}”有 {{count}} 处强制性错误，没有计入。请改正后再来，或加上 --with-errors。',
  'cli.summary.head':
    '{{title}}（{{period}}）：{{entities}} 个单位、{{indicators}} 项指标，用到 {{files}} 个文件。',
  'cli.summary.ranking': '{{name}}：领先 {{best}}；须督促 {{worst}}',
  'cli.summary.leaders': '{{name}}：领先 {{best}}',
  'cli.summary.inspection': '列入督查清单的有 {{count}} 项',
  'cli.summary.missing': '缺 {{entity}}：{{indicators}}',
  'cli.summary.missing-all': '缺 {{entity}}：全部 {{count}} 项指标',
  'cli.summary.done': '已写入“{{out}}”。',
  'cli.scheme.problem': '考核方案“{{file}}”有误。{{problem}}',
  'cli.scheme.problems': '考核方案“{{file}}”有误。{{problem}}（另有 {{more}} 处）',
  'cli.history.no-action':
    '没有“{{found}}”这个做法。请写 target-tracker history add、close、reopen 或 status；用 --help 查看说明。',
  'cli.history.no-book':
    '请写一个有“历史”表的工作簿，如 target-tracker history {{action}} 历史.xlsx --template 模板.json。',
  'cli.history.no-month': '没有写哪个月。请加上 --period 2017-06；整季写 --period 2017-Q2。',
  'cli.history.no-out': '没有写结果写到哪个工作簿。请加上 --out 历史.xlsx（可以就是原来的文件）。',
  'cli.history.no-report':
    '没有写要登记的报表。请写 target-tracker history add 文件夹 --template 模板.json --out 历史.xlsx；要登记汇总数据的写 --collected 汇总.xlsx。',
  'cli.history.fault': '“{{book}}”的 {{place}}：{{said}}',
  'cli.history.more-faults':
    '“{{book}}”中还有 {{more}} 处矛盾或改动，用 target-tracker history status 查看。',
  'cli.history.more-remarks': '“{{book}}”中还有 {{more}} 处名称是模板中没有的。',
  'cli.history.nothing': '没有可以登记的数，没有写文件。',
  'cli.history.added': '登记了 {{count}} 个数，{{known}} 个原来就有，{{left}} 处没有登记；已写入“{{out}}”。',
  'cli.history.none-to-close': '{{period}}已经关账。要改数，请先用 history reopen 重开。',
  'cli.history.none-to-reopen': '{{period}}没有关账，不用重开。',
  'cli.history.closed': '{{month}}已关账，封存 {{count}} 个数。',
  'cli.history.closed-empty':
    '{{month}}已关账，但这个月一个数也没有登记。如果写错了月份，请用 history reopen 重开。',
  'cli.history.reopened': '{{month}}已重开，关账时有 {{count}} 个数。改完请重新关账，届时说明改了什么。',
  'cli.history.head': '{{title}}：“{{book}}”中有 {{months}} 个月、{{figures}} 个数',
  'cli.history.figures': '{{count}} 个数',
  'cli.history.quarter-closed': '{{quarter}}已结清',
  'cli.history.quarter-open': '{{quarter}}未结清：{{months}}没有关账',
  'cli.collect.no-report':
    '没有写要汇总的报表。请写 target-tracker collect 文件夹 --template 模板.json --out 汇总.xlsx。',
  'cli.collect.no-out': '没有写汇总到哪个工作簿。请加上 --out 汇总.xlsx。',
  'cli.collect.no-period': '“{{file}}”没有读到报告期，没有汇总。请在表的标题中写明。',
  'cli.collect.has-errors':
    '“{{file}}”有 {{count}} 项强制性错误，没有汇总。请更正后再汇总；确要汇总的加 --with-errors。',
  'cli.collect.done': '汇总了 {{files}} 个文件，共 {{rows}} 行，改动 {{changed}} 个数，已写入“{{out}}”。',
} as const;
