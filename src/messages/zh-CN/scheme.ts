/** What is wrong in a tracking scheme, by its sections; loaded when one is read. */
export const scheme = {
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
  'scheme.bulletin-of-what':
    '组成要写明是什么的组成：请填写 of（作分母的指标），或用 name 写明几项之和的名称。',
  'scheme.bulletin-units': '组成中各项的单位要相同：这里是“{{found}}”，其他是“{{due}}”。请换一个指标。',
  'scheme.bulletin-no-wording': '没有写句子。请填写 zh（中文）或 en（英文）。',
  'scheme.bulletin-open-braces': '花括号不成对。数据项应写成两个左花括号、名称、两个右花括号。',
  'scheme.bulletin-unknown-field': '这里没有“{{name}}”可用。{{hint}}',
  'scheme.bounds-nothing': '下限 {{lower}} 与上限 {{upper}} 之间没有数，这个条件永远不成立。请核对界限。',
  'scheme.bulletin-of-all': '这一条写的是全体，不分单位，不能选单位。请删去 entities，或改为每个单位一句。',
  'scheme.bulletin-text': '“{{field}}”是名称，不能作条件。请换一个数据项，或删去这个条件。',
  'scheme.bulletin-never-below':
    '“{{field}}”不带正负号，不会小于零，这个条件永远不成立。升降、超前或落后请用文字一类的条件判断。',
  'scheme.bulletin-never-both':
    '与第 {{number}} 个条件不能同时成立，这句话永远不会写。请改其中一个，或分成两种写法。',
  'scheme.bulletin-is-of-figure': '“{{field}}”是数，不能用 is。请用 atLeast、above、atMost 或 below。',
  'scheme.bulletin-word-without-is': '“{{field}}”是文字，请用 is 写明是哪一个：{{allowed}}。',
  'scheme.ledger-no-unit': '金额列要写计量单位（如 "unit": "万元"）：表头和单元格里都没有写单位时，按它读。',
  'scheme.ledger-unit-of-text':
    '只有金额列（"kind": "amount"）才有计量单位“{{unit}}”。请删去单位，或改列的类别。',
  'scheme.ledger-unknown-unit': '计量单位“{{found}}”不认识。请写成“亿元”“万美元”“个”的样子。',
  'scheme.ledger-other-unit': '单位“{{found}}”换算不成“{{due}}”。请核对列或指标。',
  'scheme.ledger-no-count': '数出来的是个数，而指标的单位是“{{due}}”。请换指标，或改用 "take": "sum" 求和。',
  'scheme.ledger-solved-when':
    '问题清单要说明怎样算已解决：写解决日期列（solved），或写条件（solvedWhere）。',
  'scheme.ledger-of-what': '求和、数不同项时，要在 of 中写明是哪一列。',
  'scheme.ledger-of-nothing':
    '数行数时不用写 of。要求和请写 "take": "sum"，数不同项请写 "take": "distinct"。',
  'scheme.ledger-condition': '一个条件要写 {{allowed}} 中的一个，而且只写一个。',
  'scheme.ledger-no-field': '{{found}} 要和 field 写在一起，指明是哪一列。',
  'scheme.ledger-mixed': '“{{field}}”一列不能同时用 {{found}}：文字、金额、日期的条件请分开写。',
  'scheme.ledger-asks-text': '{{found}} 只能问文字列，而“{{field}}”不是。请改条件，或改列的类别（kind）。',
  'scheme.ledger-asks-amount':
    '{{found}} 只能问金额列，而“{{field}}”不是。请改条件，或把列的类别改为 "kind": "amount"。',
  'scheme.ledger-asks-date':
    '{{found}} 只能问日期列，而“{{field}}”不是。请改条件，或把列的类别改为 "kind": "date"。',
  'scheme.ledger-needs-text': '这里要用文字列，而“{{field}}”不是。',
  'scheme.ledger-needs-amount': '这里要用金额列，而“{{field}}”不是。请把列的类别改为 "kind": "amount"。',
  'scheme.ledger-needs-date': '这里要用日期列，而“{{field}}”不是。请把列的类别改为 "kind": "date"。',
  'scheme.ledger-days': '起始日 {{from}} 晚于截止日 {{to}}，没有一天符合。',
  'scheme.ledger-unknown-column': '台账“{{ledger}}”没有“{{name}}”这一列。已写明的列有：{{names}}。',
  'scheme.ledger-column-meant': '台账“{{ledger}}”没有“{{name}}”这一列。是不是“{{nearest}}”？',
  'scheme.class-no-ledger': '方案的 ledgers 里没有“{{name}}”这份台账。请核对名称，或在 ledgers 里写明它。',
  'scheme.class-ledger-meant': '方案的 ledgers 里没有“{{name}}”这份台账。是不是“{{nearest}}”？',
  'scheme.class-sheets-of-ledger':
    '已写明按台账“{{ledger}}”分类，工作表以台账写的为准。请删去这里的 sheets。',
} as const;
