/** What is wrong with a template: said after the path of the field. */
export const template = {
  'template.json':
    '不是有效的 JSON：第 {{line}} 行第 {{column}} 列有语法错误。请检查此处的引号、逗号和括号。',
  'template.too-many-problems': '模板中的错误太多，无法逐项列出。请对照示例模板检查写法后再打开。',
  'template.not-a-template': '这不是目标模板：没有 "format": "{{expected}}"。请选择目标模板文件。',
  'template.other-format': '格式“{{found}}”不是目标模板。模板应写明 "format": "{{expected}}"。',
  'template.newer-format':
    '模板格式“{{found}}”由更新的版本制作，本加载项只认得“{{expected}}”。请更新加载项后再打开。',
  'template.field-unknown': '没有“{{field}}”这个字段，请检查拼写。此处可用的字段：{{allowed}}。',
  'template.field-missing': '缺少这一项，应填：{{allowed}}。',
  'template.not-allowed': '{{found}} 不符合要求，应为：{{allowed}}。',
  'template.wrong': '{{found}} 不符合要求，请对照模板说明修改。',
  'template.type.text': '文本',
  'template.type.number': '数字',
  'template.type.integer': '整数',
  'template.type.list': '列表 [ … ]',
  'template.type.object': '对象 { … }',
  'template.type.null': 'null（未设）',
  'template.blank': '不能为空，请填写。',
  'template.empty-list': '至少要有一项。',
  'template.too-small': '不能小于 {{limit}}。',
  'template.too-big': '不能大于 {{limit}}。',
  'template.day': '{{found}} 不是有效日期，应写成 "2017-12-31" 的样子。',
  'template.month': '“{{found}}”不是有效月份，应写成 "2017-06" 的样子。',
  'template.measure-without-figure': '{{found}} 列没有数字，不能参加审核；请改用 "actual" 等数值列。',
  'template.unknown-unit':
    '不认识计量单位“{{found}}”。可用的有：元、万元、亿元、美元、万美元、亿美元、个、家、项、条、亩、%、百分点等。',
  'template.window-order': '考核期在 {{to}} 结束，早于开始日 {{from}}，请核对起止日期。',
  'template.lights-order': '黄灯界限 {{yellow}} 高于绿灯界限 {{green}}，应不高于绿灯。',
  'template.duplicate-name': '“{{name}}”已在 {{other}} 使用。每个代码、名称和别名只能属于一个指标。',
  'template.duplicate-entity':
    '“{{name}}”已在 {{other}} 使用。每个单位的名称和别名不能与别的单位或合计相同。',
  'template.duplicate-rule': '审核关系编号“{{name}}”已在 {{other}} 使用，请换一个编号。',
  'template.unknown-entity':
    '“{{name}}”不在 entities 之列，也不是合计（total）。请先在 entities 中列出该单位，或更正名称。',
  'template.curve-empty': '进度曲线没有任何月份，请至少写一个，例如 { "2017-06": 0.5 }。',
  'template.curve-outside': '{{month}} 不在考核期（{{from}} 至 {{to}}）之内。',
  'template.curve-decreasing': '累计进度 {{share}} 低于前面月份的 {{before}}，累计进度只能不变或增加。',
  'template.json-cut': '文件不完整：到第 {{line}} 行第 {{column}} 列就中断了。请重新取得完整的文件再打开。',
  'template.field-newer': '“{{field}}”要用新格式才能写：请把 format 改为 "{{format}}"。',
  'template.type.day': '日期，如 "2017-01-01"',
  'template.target-text':
    '{{found}} 应写成数字：按 {{unit}} 计是 {{value}}。请核对后改为 {{value}}（不带引号和单位）。',
  'template.target-unit':
    '{{found}} 的单位与该指标的计量单位（{{unit}}）不能换算。请核对单位，按 {{unit}} 填写数字。',
  'template.target-twice': '目标已逐次列在 targets 中，不要再写 target。请删去其中一处。',
  'template.owner-missing': '有多级目标时要写明是谁下达的：{{owners}}。',
  'template.unknown-owner': '“{{name}}”不在 owners 之列。请先在 owners 中列出，或更正名称。',
  'template.duplicate-owner': '“{{name}}”已在 {{other}} 使用。每个下达单位的名称和别名不能重复。',
  'template.duplicate-version': '“{{name}}”与 {{other}} 重复：同一单位同一天的同名目标只能写一次。',
  'template.curve-end': '{{month}} 是考核期最后一个月，累计进度应为 1（100%），现为 {{share}}。',
  'template.lights-unreachable': '上一条没有条件，排在它后面的亮灯规则不会起作用。请调整顺序或补上条件。',
  'template.lights-unbounded':
    '没有界限。请至少写一个：atLeast（不低于）、above（高于）、atMost（不高于）、below（低于）。',
  'template.lights-two-bounds':
    '同一侧写了两个界限：atLeast 与 above 只能写一个，atMost 与 below 也只能写一个。',
  'template.lights-nothing': '下限 {{lower}} 与上限 {{upper}} 之间没有数，这一条永远不会亮。请核对界限。',
  'template.lights-against': '只有增幅（growth）能与计划增幅（plan）或合计增幅（total）相比。',
  'template.history.set': '{{who}}：目标 {{after}}',
  'template.history.changed': '{{who}}：{{before}} → {{after}}（{{change}}，{{percent}}）',
  'template.history.replaced': '{{who}}：{{before}} → {{after}}',
  'template.history.none': '未设目标',
} as const;
