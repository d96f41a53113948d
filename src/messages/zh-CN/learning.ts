/** What was learned from clean sheets, and what is wrong with rules; loaded when it is asked for. */
export const learning = {
  'learning.sum': '“{{whole}}”等于{{parts}}之和（{{measures}}）。{{because}}',
  'learning.basis.figures': '各数相符，巧合的可能极小。',
  'learning.basis.layout': '表中的缩进和“其中”表明如此，各数相符。',
  'learning.basis.names': '名称表明如此，各数不相抵触。',
  'learning.basis.parallel': '名称相同的另一组指标已有这一关系，这一组各数也相符。',
} as const;
