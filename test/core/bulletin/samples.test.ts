/** The five published reports: the notice says what was published, and no more. */
import { observed, periodOf } from '../summary/observed';
import { published, told } from './told';

test('Tongxiang: the completion as the table has it, 27.29 and not 27.30', async () => {
  const { observations, template, period } = await published('tongxiang-2017-q1');
  const { title, paragraphs, figures } = told(observations, template, period);
  expect(title).toBe('桐乡市浙商回归到位资金 2017通报（2017年1—3月）');
  expect(paragraphs[0]).toMatch(
    /^2017年1—3月，浙商回归实际到位资金18\.29亿元，完成目标任务的27\.29%，超序时进度2\.29个百分点。重大产业项目到位资金10\.99亿元。资本回归项目到位资金7\.30亿元。/,
  );
  const completion = figures.find(({ figure }) => figure.field === 'completion')?.figure;
  expect(completion).toMatchObject({ by: 'quoted', indicator: 'ZSHG_DWZJ' });
  expect(completion?.sources).toHaveLength(1);
  expect(completion?.sources[0]).toMatchObject({ measure: 'completion', source: { file: 'report.xlsx' } });
});

test('Tongxiang: worked out where the table prints none', async () => {
  const { observations, template, period } = await published('tongxiang-2017-q1');
  const bare = observations.filter(({ measure }) => measure !== 'completion' && measure !== 'gap');
  const { paragraphs, figures } = told(bare, template, period);
  expect(paragraphs[0]).toContain('完成目标任务的27.30%，超序时进度2.30个百分点');
  expect(figures.find(({ figure }) => figure.field === 'completion')?.figure.by).toBe('computed');
});

test('a completion in the table that the figures do not give is not repeated', async () => {
  const { observations, template, period } = await published('tongxiang-2017-q1');
  const wrong = observations.map((one) =>
    one.measure === 'completion' && one.indicator === 'ZSHG_DWZJ'
      ? { ...one, figure: { digits: 3729, scale: 4, exact: false } }
      : one,
  );
  expect(told(wrong, template, period).paragraphs[0]).toContain('完成目标任务的27.30%，');
});

const THREE = ['续建项目实到资金', '新建项目实到资金', '新设公司实缴注册资本金'];

test('Shaoxing: shares of the subtotal that is named, 61.0, 32.7 and 6.3 of 146.9', async () => {
  const { observations, template, period } = await published('shaoxing-2014-q1-q3');
  const compositions = [{ name: '三项到位资金小计', parts: THREE }];
  const { paragraphs, figures } = told(observations, template, period, {
    scheme: { bulletin: { compositions } },
  });
  expect(paragraphs[0]).toContain(
    '越商回归引进省外资金169.3亿元，完成目标任务的84.7%，超序时进度9.7个百分点。',
  );
  expect(paragraphs[1]).toBe(
    '2014年1—9月，三项到位资金小计146.9亿元，其中续建项目实到资金89.6亿元、新建项目实到资金48亿元、' +
      '新设公司实缴注册资本金9.3亿元，分别占三项到位资金小计的61.0%、32.7%、6.3%。',
  );
  const shares = figures.filter(({ figure }) => figure.field === 'share');
  expect(shares.map(({ figure }) => figure.by)).toEqual(['quoted', 'quoted', 'quoted']);
});

test('Shaoxing: of the total the same shares are others, and three parts do not make it up', async () => {
  const { observations, template, period } = await published('shaoxing-2014-q1-q3');
  const of = '越商回归引进省外资金';
  const say = (composition: object) =>
    told(observations, template, period, { scheme: { bulletin: { compositions: [composition] } } });
  const three = say({ of, parts: THREE });
  expect(three.paragraphs).toHaveLength(1);
  expect(three.leftOut).toContain(`没有写总数：${of}（各项相加不等于总数）。`);
  expect(say({ of, parts: THREE, are: 'some' }).paragraphs[1]).toContain(`分别占${of}的52.9%、28.4%、5.5%。`);
  const four = say({ of, parts: [...THREE, '债权、股权等形式到位资金'] });
  expect(four.paragraphs[1]).toContain(`分别占${of}的52.9%、28.4%、5.5%、13.2%。`);
});

test('the science city: what is missing for one indicator is left out there and listed', async () => {
  const { observations, template, period } = await published('jiaxing-science-city-2017');
  const { paragraphs, leftOut } = told(observations, template, period);
  expect(paragraphs).toEqual([
    '2017年1—6月，引进区外注册内资12.36亿元，同比增长42%，完成目标任务的77%，超序时进度27个百分点。' +
      '引进市外注册内资12.36亿元，同比增长47.0%，完成目标任务的155%，超序时进度105个百分点。' +
      '合同利用外资17003万美元，完成目标任务的81%，超序时进度31个百分点。' +
      '实际利用外资9780万美元，同比增长67.4%，完成目标任务的67%，超序时进度17个百分点。' +
      '引进浙商回归资本10.92亿元，同比增长122.9%，完成目标任务的78%，超序时进度28个百分点。',
  ]);
  expect(leftOut).toEqual(['没有写同比：合同利用外资（没有上年同期数）。']);
});

test('Quzhou: at the end of the year complete and in excess, and nothing of a schedule', async () => {
  const { observations, template, period } = await published('quzhou-2011');
  const { paragraphs } = told(observations, template, period);
  const [text = ''] = paragraphs;
  expect(text).toMatch(/^2011年全年，招商引资协议引资额432亿元，完成目标任务的135\.0%，超额完成35\.0%。/);
  expect(text).toContain('山海协作到位资金71亿元，完成目标任务的355.0%，超额完成255.0%。');
  expect(text).toContain('省外浙商回归到位资金5.54亿元，完成目标任务的184.7%，超额完成84.7%。');
  expect(text).toContain('山海协作协议投资额300亿元。');
  expect(text).not.toContain('序时');
});

test('Pinghu: nine months in first place, because January was not', async () => {
  const { observations, template, period } = await published('pinghu-2020');
  const month = (to: string, place: string) => {
    const span = periodOf(to === '01' ? '2020-01' : `2020-01..2020-${to}`);
    return [
      observed(span, '平湖市', 'WZ_SJ', 'rank', place),
      observed(span, '平湖市', 'WZ_SJ', 'actual', '1000'),
    ];
  };
  const months = ['02', '03', '04', '05', '06', '07', '08', '09'].flatMap((to) => month(to, '1'));
  const lead = (history: typeof months) =>
    told([...observations, ...history], template, period).paragraphs[0];
  const whole = '2020年1—10月，实际外资37551万美元，同比增长76.4%，';
  expect(lead([...month('01', '2'), ...months])).toMatch(new RegExp(`^${whole}连续9个月第一。`));
  expect(lead([...month('01', '1'), ...months])).toMatch(new RegExp(`^${whole}连续10个月第一。`));
  expect(lead(months)).toMatch(new RegExp(`^${whole}至少连续9个月第一。`));
  const gap = months.filter(({ period: { to } }) => to.month !== 7);
  expect(lead(gap)).toMatch(new RegExp(`^${whole}至少连续3个月第一。`));
  expect(lead([])).toMatch(new RegExp(`^${whole}居第1位。`));
});

test('Pinghu: the contest of a hundred days has 92, and says so', async () => {
  const { template } = await published('pinghu-2020');
  const summer = periodOf('2020-Q3');
  const figures = [
    observed(summer, '平湖市', 'WZ_SJ', 'actual', '17000'),
    observed(summer, '平湖市', 'WZ_HT', 'actual', '15796'),
  ];
  const zh = told(figures, template, summer);
  expect(zh.paragraphs[0]).toBe('2020年7—9月（92天），实际外资17000万美元。全部合同外资15796万美元。');
  const en = told(figures, template, summer, { locale: 'en-US' });
  expect(en.paragraphs[0]).toBe(
    'In Jul–Sep 2020 (92 days), 实际外资 stood at 17,000 USD 10k. 全部合同外资 stood at 15,796 USD 10k.',
  );
  const own = [{ each: 'notice', clauses: [{ ways: [{ zh: '{{months}}百日竞赛历时{{days}}天' }] }] }];
  expect(told(figures, template, summer, { scheme: { bulletin: { patterns: own } } }).paragraphs).toEqual([
    '7—9月百日竞赛历时92天。',
  ]);
});
