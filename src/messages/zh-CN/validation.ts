/** What validation says: what is wrong, and what to do. Reported and expected figures stand beside the sentence. */
export const validation = {
  'validation.layout.period-unknown': '标题和表头里没有读到报告期，请在上方选定报告期。',
  'validation.layout.period-unwritten': '表中没有写明报告期，已按您选定的 {{asked}} 审核；建议在标题中写明。',
  'validation.layout.period-mismatch':
    '表中写的是“{{found}}”，与要审核的 {{asked}} 不是同一报告期。请核对是否交错了表。',
  'validation.layout.period-outside':
    '报告期“{{found}}”不在模板的考核期（{{from}} 至 {{to}}）之内。请核对是否选错了模板。',
  'validation.layout.heading-missing.actual': '没有找到累计完成（实际）一列，无法审核完成情况。请核对表头。',
  'validation.layout.heading-missing.rule': '审核关系要用到“{{measure}}”，表中没有这一列，有关关系无法判断。',
  'validation.layout.indicator-missing': '模板中的指标“{{name}}”在表中没有找到。请补报，或核对指标名称。',
  'validation.layout.indicators-missing':
    '模板中有 {{count}} 个指标在表中没有找到：{{names}}。请补报，或核对指标名称。',
  'validation.layout.pair-missing':
    '“{{entity}}”缺少 {{count}} 个指标的数据：{{names}}。请补报；没有这项任务的填“-”。',
  'validation.layout.indicator-duplicate': '指标“{{name}}”出现了 {{count}} 次，请只保留一处。',
  'validation.layout.indicator-unexpected': '“{{text}}”不在模板中，未作审核。如是模板中的指标，请核对名称。',
  'validation.layout.entity-missing': '没有找到“{{name}}”的数据。请补报，或核对单位名称。',
  'validation.layout.entity-duplicate': '“{{name}}”出现了 {{count}} 次，请只保留一处。',
  'validation.layout.unit-mismatch':
    '“{{name}}”的计量单位是{{found}}，模板要求{{expected}}，两者不能换算。请核对单位。',
  'validation.layout.left-out':
    '表格以外隔着大片空行或空列，{{cell}} 处还有内容，未读取、未审核。误填的请删除；属于本表的请移到表内。',
  'validation.cell.missing.actual': '“{{name}}”的累计完成数没有填。请补填；确实没有发生的填 0。',
  'validation.cell.missing.target': '“{{name}}”的目标没有填，模板中的目标是 {{target}}。请补填。',
  'validation.cell.missing.derived': '“{{name}}”的{{measure}}没有填，而计算它的数都已填报。',
  'validation.cell.not-a-number': '“{{text}}”不是数字，无法参加审核。请改填数字；未下达目标的填“-”。',
  'validation.cell.not-a-number.text': '这个数是以文本存放的，公式不会把它计算在内。请转换为数字。',
  'validation.cell.not-a-number.texts':
    '这些数是以文本存放的（共 {{count}} 个），公式不会把它们计算在内。请转换为数字。',
  'validation.cell.error-value': '单元格是错误值 {{error}}，请检查公式。',
  'validation.cell.excess-decimals': '小数位数多于模板规定的 {{decimals}} 位。',
  'validation.cell.excess-decimals.count': '按{{unit}}计数的指标应为整数。',
  'validation.cell.negative': '“{{name}}”的{{measure}}是负数，请核实。',
  'validation.cell.negative.count': '按{{unit}}计数的指标不能是负数。',
  'validation.cell.formula-overwritten':
    '同列其他{{measure}}都由公式算出，这里是手填的数字。改动有关数据后它不会跟着变，请恢复公式。',
  'validation.cell.hidden.rows':
    '有 {{count}} 行数据被隐藏（第 {{rows}} 行），仍已参加审核。请确认是否应报。',
  'validation.cell.hidden.columns':
    '有 {{count}} 列数据被隐藏（{{columns}} 列），仍已参加审核。请确认是否应报。',
  'validation.target.altered': '目标与下达数不符：模板为 {{expected}}。请按下达数填报。',
  'validation.completion': '完成率与实际、目标不符。请核对这三个数。',
  'validation.completion.template-target':
    '完成率与实际、模板目标 {{target}} 不符；按上报的完成率倒推，目标应在 {{low}}—{{high}} 之间。请核对。',
  'validation.completion.excess':
    '填的像是超额完成的部分：完成率应是实际除以目标，再多 100 个百分点。请改正。',
  'validation.completion.zero-target': '目标为 0，算不出完成率，应填“—”。',
  'validation.growth': '同比增幅与本期、上年同期数不符。请核对这三个数。',
  'validation.growth.caliber': '同比增幅与表中的本期、上年同期数不符；备注说明口径有调整，仅作提示。',
  'validation.growth.zero-base': '上年同期为 0，同比不可比，应填“—”或“净增”。',
  'validation.growth.into-loss': '由正转负，降幅超过 100% 没有意义，应以文字说明（如由盈转亏）。请核实。',
  'validation.growth.size': '增减幅度异常大，请核实；属实的请说明原因（如上年基数低）。',
  'validation.growth.below-all': '降幅超过 100%，请核对正负号和小数点。',
  'validation.sign.double-negative': '“下降”后面又写了负号，意思相反。请去掉负号，或改为“增长”。',
  'validation.sign.negative-growth': '“增长”后面是负数，已按下降处理；建议改写为“下降”，去掉负号。',
  'validation.magnitude.cell':
    '{{measure}}与上年同期、上期报表或目标相比{{size}}，像是单位弄错（元、万元、亿元）。请核对。',
  'validation.magnitude.column':
    '{{measure}}整列（{{count}} 个数）{{size}}，像是单位弄错（元、万元、亿元）。请核对表头的计量单位。',
  'validation.magnitude.sheet':
    '整张表的数（{{count}} 个）{{size}}，像是单位弄错（元、万元、亿元）。请核对计量单位。',
  'validation.magnitude.column-out':
    '{{columns}} 列{{measure}}整列（{{count}} 个数）与其余各数相比{{size}}：改正后即与其余各数相符，像是单位弄错。请核对表头的计量单位，或整列改正。',
  'validation.magnitude.row-out':
    '第 {{rows}} 行{{measure}}整行（{{count}} 个数）与其余各数相比{{size}}：改正后即与其余各数相符，像是单位弄错。请核对行首的计量单位，或整行改正。',
  'validation.magnitude.sheet-out':
    '整张表的数（{{count}} 个）与其余各数相比{{size}}：改正后即与目标、比率等其余各数相符，像是单位弄错。请核对计量单位，或一并改正。',
  'validation.magnitude.larger': '约大 {{times}} 倍',
  'validation.magnitude.smaller': '约为其 1/{{times}}',
  'validation.restated': '上年同期数与去年上报的 {{then}} 不同。如按可比口径调整过，请说明；否则请核实。',
  'validation.restated.as-said': '上年同期数与去年上报的 {{then}} 不同；表中注明了口径调整。',
  'validation.stale':
    '可比的 {{compared}} 个累计数中有 {{same}} 个与上期报表完全相同，像是把上期的表又报了一次。请核实。',
  'validation.growth.negative-base':
    '上年同期为负数，增幅没有意义，应以文字说明（如扭亏为盈、减亏）。请核实。',
  'validation.change': '增减额不等于本期数减上年同期数。请核对。',
  'validation.cumulative': '本月止累计不等于上月止累计加本月数。请核对。',
  'validation.cumulative.below-last': '本月止累计低于上期报表的 {{last}}。请核实；如有核减，请说明。',
  'validation.cumulative.other-previous': '上月止累计与上月报表的 {{last}} 不符。请核实；如有调整，请说明。',
  'validation.cumulative.last-and-month': '本月止累计不等于上月报表的 {{last}} 加本月数。请核对。',
  'validation.gap': '与序时进度之差不符：应为完成率减序时进度 {{schedule}}。',
  'validation.gap.rounded-first':
    '与序时进度之差是用取整后的完成率算的；应先按未取整的完成率相减，再取舍一次。',
  'validation.total': '合计与各单位之和不符。请核对合计和各单位数。',
  'validation.total.targets': '各单位目标之和与总目标不等；如属层层加码，可以不改。',
  'validation.share': '占比与表中任何一个合计都对不上。请核对占比和分母。',
  'validation.share.unknown-total': '占比的分母不在表中，无法核对。',
  'validation.share.other-total': '占比的分母是{{fits}}，不是{{obvious}}；按此核对无误，不算错。',
  'validation.share.total.indicator': '“{{name}}”{{sum}}',
  'validation.share.total.sum': '{{sum}}（{{names}}之和）',
  'validation.rank': '位次与完成率、增幅、实际数的高低都不一致（按{{measure}}最接近）。请核实排名依据。',
  'validation.truncated': '像是直接截去了尾数：四舍五入应为 {{expected}}。',
  'validation.truncated.rule': '按四舍五入核对不上，按直接截去尾数才对得上：{{label}}。请四舍五入后再填。',
  'validation.other-rounding': '尾数正在进舍点上，模板规定{{rounding}}。请按规定取舍。',
  'validation.rounding.any': '四舍五入或四舍六入五成双',
  'validation.rounding.half-up': '四舍五入',
  'validation.rounding.half-even': '四舍六入五成双',
  'validation.explained.tie':
    '算得 {{nominal}}，正在进舍点上：四舍五入得 {{up}}，四舍六入五成双得 {{even}}，上报 {{reported}} 可以。',
  'validation.explained.rounding':
    '按表中的数算得 {{nominal}}，应为 {{rounded}}；表中的数本身是取舍过的，上报 {{reported}} 在其误差之内，不算错。',
  'validation.explained.tolerance': '相差在该审核关系的允许误差 {{tolerance}} 之内，不算错。',
  'validation.explained.rule-rounding': '尾数略有出入，在四舍五入的误差之内，不算错。',
  'validation.rule.fails': '不符合审核关系：{{label}}。请核对有关各数。',
  'validation.rule.fails.tolerance':
    '不符合审核关系：{{label}}，且超出允许误差 {{tolerance}}。请核对有关各数。',
  'validation.rule.missing': '审核关系所需的数没有填全：{{label}}。请补填。',
  'validation.rule.problem':
    '审核关系“{{id}}”未能审核：{{check}}（第 {{at}} 个字起）。{{reason}}请模板制定人更正。',
  'validation.rule.syntax': '“{{near}}”处的写法不对。',
  'validation.rule.syntax-end': '公式没有写完。',
  'validation.rule.no-comparison': '应写成两边比较的式子，如 [合计] = [甲] + [乙]。',
  'validation.rule.no-figure': '式子里没有任何指标。',
  'validation.rule.unknown-name': '模板里没有“{{name}}”这个指标。',
  'validation.rule.unknown-measure':
    '没有“{{found}}”这种数据。可写：target、actual、month、previous、prior、change、growth、completion、gap、share、rank，或 #Data（各单位）、#Totals（合计）。',
  'validation.rule.unknown-name.near': '模板里没有“{{name}}”这个指标。是不是“{{near}}”？',
  'validation.rule.unsupported':
    '不支持“{{part}}”。可用的函数：SUM、ABS、IF、AND、OR、NOT、ROUND、MIN、MAX。',
  'validation.rule.arguments': '{{function}} 的参数个数不对。',
  'validation.rule.many-figures': '“{{part}}”是多个数，请放进 SUM、MIN 或 MAX 里。',
  'validation.rule.range-measures': '区域“{{from}}:{{to}}”的两端应是同一种数据（如都是 [prior]）。',
  'validation.rule.range-order': '区域“{{from}}:{{to}}”的首尾颠倒了：应按模板中的先后次序。',
  'validation.rule.range-units': '区域“{{from}}:{{to}}”里的“{{name}}”计量单位不同，不能放在一起计算。',
  'validation.rule.too-long': '式子共 {{length}} 个字，超过 {{most}} 个字（与 Excel 相同）。请拆成几条。',
  'validation.rule.too-deep': '式子嵌套超过 {{most}} 层（与 Excel 相同）。请拆成几条。',
  'validation.rule.names-itself': '同一个数既在等号左边又在右边，其余各数只能是 0。',
  'validation.rule.cycle': '“{{name}}”经由审核关系 {{others}} 又成了自己的组成部分，循环定义，无法审核。',
  'validation.rule.long': '{{start}} … {{end}}（共 {{count}} 个数）',
  'validation.rule.contradiction':
    '审核关系“{{id}}”与 {{others}} 互相矛盾：无论怎样填都不能同时成立。请模板制定人更正。',
  'validation.rule.contradicts-targets':
    '审核关系“{{id}}”与模板下达的目标互相矛盾：无论怎样填都不能成立。请模板制定人更正。',
  'validation.causes-cut':
    '问题太多或时间已到，没有逐一查找是哪个单元格写错；有的问题因此没有给出嫌疑单元格。请先改正已指出的问题，再审核一次。',
  'validation.working.equals': '{{left}} = {{right}}',
  'validation.working.sides': '{{left}}，应 {{comparison}} {{right}}',
  'validation.working.plus': '{{left}} + {{right}}',
  'validation.working.minus': '{{left}} − {{right}}',
  'validation.working.times': '{{left}} × {{right}}',
  'validation.working.over': '{{left}} ÷ {{right}}',
  'validation.working.bracket': '({{inner}})',
  'validation.working.long-sum': '{{first}} + {{second}} + … + {{last}}（共 {{count}} 项）',
  'validation.working.entities': '各单位“{{name}}”',
  'validation.working.call': '{{name}}({{args}})',
  'validation.working.missing': '（未填）',
  'validation.measure.target': '目标',
  'validation.measure.actual': '累计完成',
  'validation.measure.month': '本月数',
  'validation.measure.previous': '上月止累计',
  'validation.measure.prior': '上年同期',
  'validation.measure.change': '增减额',
  'validation.measure.growth': '同比增幅',
  'validation.measure.completion': '完成率',
  'validation.measure.gap': '与序时之差',
  'validation.measure.share': '占比',
  'validation.measure.rank': '位次',
  'validation.measure.secondTarget': '第二级目标',
  'validation.measure.secondCompletion': '第二级目标完成率',
} as const;
