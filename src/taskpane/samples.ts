/** Templates that can be had with one click. Each is a part of its own, fetched when it is asked for. */

export interface TemplateSource {
  /** The id of the template itself. */
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** The JSON text of the template. */
  load(): Promise<string>;
}

export const sampleTemplates: readonly TemplateSource[] = [
  {
    id: 'tongxiang-returning-merchants-2017',
    title: { zh: '桐乡市浙商回归到位资金 2017', en: 'Tongxiang: returning merchants’ funds, 2017' },
    load: () => text(import('../../assets/samples/tongxiang-2017-q1/template.json')),
  },
  {
    id: 'shaoxing-returning-merchants-2014',
    title: { zh: '绍兴市越商回归引进省外资金 2014', en: 'Shaoxing: returning merchants’ funds, 2014' },
    load: () => text(import('../../assets/samples/shaoxing-2014-q1-q3/template.json')),
  },
  {
    id: 'jiaxing-science-city-2017',
    title: { zh: '嘉兴科技城双招双引目标 2017', en: 'Jiaxing Science City: investment targets, 2017' },
    load: () => text(import('../../assets/samples/jiaxing-science-city-2017/template.json')),
  },
  {
    id: 'quzhou-investment-2011',
    title: {
      zh: '衢州市招商引资和山海协作年度任务 2011',
      en: 'Quzhou: investment and mountain–sea cooperation, 2011',
    },
    load: () => text(import('../../assets/samples/quzhou-2011/template.json')),
  },
  {
    id: 'pinghu-foreign-investment-2020',
    title: { zh: '平湖市利用外资竞赛 2020', en: 'Pinghu: foreign investment contest, 2020' },
    load: () => text(import('../../assets/samples/pinghu-2020/template.json')),
  },
];

async function text(part: Promise<{ readonly default: unknown }>): Promise<string> {
  return JSON.stringify((await part).default);
}
