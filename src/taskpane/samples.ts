/** Templates that can be had with one click. Each is a part of its own, fetched when it is asked for. */

export interface TemplateSource {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** The JSON text of the template. */
  load(): Promise<string>;
}

export const sampleTemplates: readonly TemplateSource[] = [
  {
    id: 'tongxiang-2017-q1',
    title: { zh: '桐乡 2017年一季度 浙商回归', en: 'Tongxiang, Q1 2017: returning merchants' },
    load: () => text(import('../../assets/samples/tongxiang-2017-q1/template.json')),
  },
  {
    id: 'shaoxing-2014-q1-q3',
    title: { zh: '绍兴 2014年1—9月 越商回归', en: 'Shaoxing, Jan–Sep 2014: returning merchants' },
    load: () => text(import('../../assets/samples/shaoxing-2014-q1-q3/template.json')),
  },
  {
    id: 'jiaxing-science-city-2017',
    title: { zh: '嘉兴科技城 2017年上半年 双招双引', en: 'Jiaxing Science City, first half of 2017' },
    load: () => text(import('../../assets/samples/jiaxing-science-city-2017/template.json')),
  },
  {
    id: 'quzhou-2011',
    title: { zh: '衢州 2011年 招商引资', en: 'Quzhou, 2011: investment attraction' },
    load: () => text(import('../../assets/samples/quzhou-2011/template.json')),
  },
  {
    id: 'pinghu-2020',
    title: { zh: '平湖 2020年1—10月 招商引资', en: 'Pinghu, Jan–Oct 2020: investment attraction' },
    load: () => text(import('../../assets/samples/pinghu-2020/template.json')),
  },
];

async function text(part: Promise<{ readonly default: unknown }>): Promise<string> {
  return JSON.stringify((await part).default);
}
