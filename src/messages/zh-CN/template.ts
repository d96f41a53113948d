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
} as const;
