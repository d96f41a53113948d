/** What was learned from clean sheets, and what is wrong with rules; loaded when it is asked for. */
export const learning = {
  'learning.sum': '“{{whole}}”等于{{parts}}之和（{{measures}}）。{{because}}',
  'learning.at-most': '“{{part}}”不大于“{{whole}}”（{{measures}}）。{{because}}',
  'learning.working.at-most': '{{part}} ≤ {{whole}}',
  'learning.basis.figures': '各数相符，巧合的可能极小。',
  'learning.basis.layout': '表中的缩进和“其中”表明如此，各数相符。',
  'learning.basis.names': '名称表明如此，各数不相抵触。',
  'learning.basis.parallel': '名称相同的另一组指标已有这一关系，这一组各数也相符。',
  'learning.confirmed.arithmetic.completion':
    '{{count}} 个完成率都等于实际除以目标；每次审核都会核对，不必另设。',
  'learning.confirmed.arithmetic.growth':
    '{{count}} 个同比增幅都与本期、上年同期数相符；每次审核都会核对，不必另设。',
  'learning.confirmed.arithmetic.change':
    '{{count}} 个增减额都等于本期数减上年同期数；每次审核都会核对，不必另设。',
  'learning.confirmed.arithmetic.cumulative':
    '{{count}} 个累计数都等于上月止累计加本月数；每次审核都会核对，不必另设。',
  'learning.confirmed.arithmetic.gap': '{{count}} 个与序时之差都与完成率相符；每次审核都会核对，不必另设。',
  'learning.confirmed.arithmetic.share':
    '{{count}} 个占比都能在表中找到相符的分母；每次审核都会核对，不必另设。',
  'learning.confirmed.arithmetic.total': '{{count}} 个合计都等于各单位之和；每次审核都会核对，不必另设。',
  'learning.confirmed.arithmetic.rank': '{{count}} 组位次都与数值的高低一致；每次审核都会核对，不必另设。',
  'learning.report.rule': '“{{id}}”（{{check}}）',
  'learning.report.unusable': '审核关系{{rule}}写法有误（第 {{at}} 个字起），没有执行。{{reason}}请更正。',
  'learning.report.contradictory':
    '这些审核关系互相矛盾，任何报表都无法同时满足：{{rules}}。请改正或删除其中一条。',
  'learning.report.only-zero':
    '只有各数都是 0 时才能同时满足这些审核关系：{{rules}}。请核对是否把合计和组成部分写颠倒了。',
  'learning.report.always-fails':
    '审核关系{{rule}}在所有报表中都不成立（{{count}} 处）。请核对关系本身；如只是大致成立，请改为允许误差或提示性。',
  'learning.report.no-lines':
    '审核关系{{rule}}从未用上：报表中没有{{names}}。请核对指标名称，或在指标的别名中补上报表的写法。',
  'learning.report.no-columns':
    '审核关系{{rule}}从未用上：报表中没有{{measures}}一列。请核对表头，或更改关系适用的数据（measures）。',
  'learning.report.no-figures':
    '审核关系{{rule}}从未用上：所需的数没有填全。空格应作 0 看待的，请把 missing 改为 zero。',
  'learning.report.duplicate': '审核关系{{rule}}与 {{others}} 意思相同。请只保留一条。',
  'learning.report.implied': '审核关系{{rule}}可由 {{others}} 推出，不会查出新的问题。可以删除。',
} as const;
