/** Schemes, summaries, rankings and scores; loaded when they are asked for. */
export const summary = {
  'scheme.not-a-scheme': '这不是考核方案：没有 "format": "{{expected}}"。请选择考核方案文件。',
  'scheme.other-format': '格式“{{found}}”不是考核方案。方案应写明 "format": "{{expected}}"。',
  'scheme.newer-format': '方案格式“{{found}}”由更新的版本制作，本程序只认得“{{expected}}”。请更新后再打开。',
  'scheme.too-many-problems': '方案中的错误太多，无法逐项列出。请对照说明检查写法后再打开。',
  'scheme.field-meant': '没有“{{field}}”这个字段，是否应为“{{nearest}}”？此处可用的字段：{{allowed}}。',
  'scheme.unknown-indicator': '模板中没有指标“{{name}}”。{{hint}}',
  'scheme.unknown-entity': '模板中没有单位“{{name}}”。{{hint}}',
  'scheme.unknown-score': '方案中没有编号为“{{name}}”的得分。{{hint}}',
  'scheme.meant': '是否应为“{{name}}”？',
  'scheme.known': '可用的有：{{names}}。',
  'scheme.twice': '“{{name}}”已在 {{other}} 使用，请换一个名称。',
  'scheme.two-groups':
    '“{{name}}”的同一指标已在 {{other}} 捆绑。一个单位的一项指标只能归入一个组，请删去其中一处。',
  'scheme.ranking-without-score': '按得分排名时要写明是哪一项得分：请在 score 填写得分的编号。',
  'scheme.ranking-score-by': '写了 score，排名依据就应是 "score"。请把 by 改为 "score"，或删去 score。',
  'scheme.weights':
    '各项权重之和为 {{sum}}（{{weights}}），应为 {{expected}}。请调整权重，或在 outOf 写明满分。',
  'scheme.part-of-what': '每一项要写明考核什么：indicator（指标）或 score（另一项得分），只写其中一个。',
  'scheme.method-needs-completion':
    '“{{method}}”只能按完成率（"completion"）计分，这里是“{{by}}”。请改用 "best" 或 "bands"，或把 by 改为 "completion"。',
  'scheme.method-of-theme': '专题得分只能按比例折算（"pro-rata"），不能用“{{method}}”。请改正 method。',
  'scheme.halved-needs-growth':
    '“上年负增长减半”只用于按增幅计分。请把 by 改为 "growth"，或删去 afterDecline。',
  'scheme.band-unreachable':
    '这一档不会用到：前面一档的界限不高于它。各档应从高到低排列，不写 atLeast 的放在最后。',
  'scheme.circle': '得分互相包含（{{way}}），无法计算。请改正其中一处。',
  'scheme.condition-empty':
    '没有写条件。请至少写一个：atLeast、above、atMost、below、is（等于其中之一）或 filled（是否已填）。',
  'scheme.condition-blank': '要求空白（"filled": false）的一栏不能再有其他条件。请删去其中一处。',
  'summary.cell': '{{file}}：{{sheet}}!{{cell}}',
  'summary.cell-here': '{{sheet}}!{{cell}}',
  'summary.subject': '{{entity}}的{{indicator}}',
  'summary.contradiction':
    '“{{subject}}”的{{measure}}有两个不同的数：{{first}}（{{firstCell}}）和 {{second}}（{{secondCell}}）。两处都未计入，请核对后改成一致。',
  'summary.unknown-entity':
    '模板中没有单位“{{name}}”（{{cell}}），其数据未计入。请更正名称，或在模板中加上这个单位或别名。',
  'summary.trace.pro-rata': '{{value}} × {{weight}} 分 = {{points}} 分',
  'summary.trace.short-of-base':
    '完成率 {{value}}，未完成任务，按比例：{{base}} 分 × {{value}} = {{points}} 分',
  'summary.trace.excess':
    '完成任务得 {{base}} 分，超额 {{excess}} 个百分点，每个百分点加 {{perPoint}} 分：{{base}} + {{excess}} × {{perPoint}} = {{points}} 分',
  'summary.trace.whole-excess':
    '完成任务得 {{base}} 分，超额满 {{excess}} 个百分点，每满 1 个百分点加 {{perPoint}} 分：{{base}} + {{excess}} × {{perPoint}} = {{points}} 分',
  'summary.trace.best':
    '最好的是{{entity}}（{{best}}），得满分：{{value}} ÷ {{best}} × {{weight}} 分 = {{points}} 分',
  'summary.trace.no-best': '各单位都没有大于 0 的数，无法以最好的为满分折算。',
  'summary.trace.band': '{{value}}，达到 {{bound}} 一档，得 {{points}} 分',
  'summary.trace.band-rest': '{{value}}，未达到前面各档，得 {{points}} 分',
  'summary.trace.no-band': '{{value}}，未达到任何一档，得 0 分',
  'summary.trace.least': '不低于 {{points}} 分，得 {{points}} 分',
  'summary.trace.most': '不超过 {{points}} 分，得 {{points}} 分',
  'summary.trace.group': '大组捆绑，按“{{group}}”整组的数计分',
  'summary.trace.not-set': '没有下达这项任务',
  'summary.trace.not-reported': '没有报送',
  'summary.trace.no-figure': '没有可以计分的数（例如缺上年同期数，或基数为零、为负）',
  'summary.trace.sum-short': '整组的数不全，缺：{{names}}',
  'summary.trace.turned': '数值越小越好，换算为 {{value}}',
  'summary.trace.halved': '上年同期为负增长（{{last}}），本年增幅减半计为 {{half}}',
  'summary.trace.last-year-unknown': '没有上年同期的增幅，未作减半',
  'summary.trace.amount': '完成 {{value}}',
  'summary.trace.completion': '{{actual}} ÷ {{target}} = {{value}}',
  'summary.trace.gap': '与序时进度相差 {{value}}',
  'summary.trace.growth': '{{actual}} ÷ {{prior}} − 1 = {{value}}',
  'summary.trace.reported': '报表填报 {{value}}',
  'summary.trace.theme':
    '“{{name}}”得 {{inner}} 分（满分 {{outOf}} 分）：{{inner}} ÷ {{outOf}} × {{weight}} 分 = {{points}} 分',
  'summary.trace.theme-open': '“{{name}}”还不能得出总分',
  'summary.trace.counts-nothing': '按 0 分计',
  'summary.trace.counts-full': '按满分计 {{weight}} 分',
  'summary.trace.weight-moved': '权重由其他各项按比例承担',
  'summary.trace.redistributed':
    '有未下达的任务，按满分 {{outOf}} 分折算（其余权重 {{left}}）：× {{outOf}} ÷ {{left}} = {{points}} 分',
  'summary.trace.bonus': '加 {{points}} 分：{{reason}}',
  'summary.trace.deduction': '扣 {{points}} 分：{{reason}}',
  'summary.trace.most-bonus': '加分合计不超过 {{points}} 分',
} as const;
