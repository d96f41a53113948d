/** What belongs to a figure of the notice stays in its line. */
import type { ToldFigure } from '../../../src/taskpane/summary/jobs/bulletin';
import { withPunctuation } from '../../../src/taskpane/view/summary-tab/bulletin/with-punctuation';

const figure: ToldFigure = {
  ...{ field: 'completion', entity: '平湖市', by: 'computed', indicator: '实际外资' },
  ...{ sources: [], sourceCount: 0 },
};

test('brackets before, commas and stops after a figure go with it; the text as a whole is the same', () => {
  const texts = ['居前的是平湖市（', '89.4%', '）、嘉善县（', '87.2%', '），', '2', '（↓', '1', '）。'];
  const runs = texts.map((text, place) => ({ text, figure: place % 2 === 1 ? figure : null }));
  const pieces = withPunctuation(runs);
  expect(pieces.map(({ before, text, after }) => [before, text, after].filter(Boolean))).toEqual([
    ['居前的是平湖市'],
    ['（', '89.4%', '）、'],
    ['嘉善县'],
    ['（', '87.2%', '），'],
    [],
    ['2'],
    [],
    ['（↓', '1', '）。'],
    [],
  ]);
  expect(pieces.map(({ before, text, after }) => before + text + after).join('')).toBe(texts.join(''));
});

test('words between figures stay words, and two figures side by side have nothing between them', () => {
  const runs = ['第', '3', '4', '位（全市）'].map((text, place) => ({
    text,
    figure: place === 1 || place === 2 ? figure : null,
  }));
  expect(withPunctuation(runs).map(({ before, text, after }) => before + '|' + text + '|' + after)).toEqual([
    '|第|',
    '|3|',
    '|4|',
    '|位（全市）|',
  ]);
});
