/** Ledgers: what is wrong with their description in the scheme, with their rows, and with what the report says of them. */
export const ledgers = {
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
} as const;
