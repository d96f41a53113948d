/** What a sheet does not say, or says in a way that may be misunderstood: asked, with what may be answered. */
import { message } from '../message';
import type { Grid } from '../report/grid';
import type { ReportReading } from '../report/reading';
import { unitOf } from '../statistics/units';
import { isSameLights, lightsOf } from '../template/lights';
import { MEASURES } from '../template/template';
import type { Template } from '../template/template';
import type { BareTable } from './bare-table';
import type { Choice, Question } from './draft';
import { NO_UNIT } from './draft';

export function questionsOf(
  grid: Grid,
  table: BareTable,
  template: Template,
  period: ReportReading['period'],
): Question[] {
  return [
    ...(template.title === '' ? [titleQuestion] : []),
    windowQuestion(template, period),
    ...table.indicators.flatMap((_, index) => indicatorQuestions(table, template, index)),
    ...table.repeated.map(({ name, cell }): Question => ({
      path: 'indicators',
      about: 'duplicate',
      isOpen: false,
      cell,
      message: message('drafting.ask.duplicate', { name }),
      choices: [],
      isFree: false,
    })),
    ...table.unknown.map(({ text, cell }): Question => ({
      path: 'headings',
      about: 'heading',
      isOpen: false,
      cell,
      message: message('drafting.ask.heading', { heading: text }),
      choices: [IGNORE, ...COLUMNS.map(columnChoice)],
      isFree: false,
    })),
    ...lightsQuestions(grid, template),
  ];
}

const titleQuestion: Question = {
  path: 'title',
  about: 'title',
  isOpen: true,
  cell: null,
  message: message('drafting.ask.title'),
  choices: [],
  isFree: true,
};

const IGNORE: Choice = { value: 'ignore', label: message('drafting.ask.ignore') };
const COLUMNS = MEASURES.filter((measure) => measure !== 'unit' && measure !== 'note');
const columnChoice = (measure: (typeof MEASURES)[number]): Choice => ({
  value: measure,
  label: message(`drafting.word.measure.${measure}`),
});

function windowQuestion({ window }: Template, period: ReportReading['period']): Question {
  const year = Number(window.from.slice(0, 4));
  const asked = { path: 'window', about: 'window', cell: period?.cell ?? null, isFree: true } as const;
  return window.from === ''
    ? { ...asked, isOpen: true, message: message('drafting.ask.no-year'), choices: [] }
    : {
        ...asked,
        isOpen: false,
        message: message('drafting.ask.year', { year }),
        choices: [year, year + 1].map((each) => ({ value: String(each), label: String(each) })),
      };
}

/** Words that speak of what there is at the end, not of what came in over the year. */
const STOCK = /余额|存量|保有|在册|期末|年末|结存|库存|累计户数|总户数/;
/** Of what there should be less. */
const LOWER = /能耗|排放|事故|死亡|投诉|信访|负债|不良|逾期|失业|闲置|积压/;

function indicatorQuestions(table: BareTable, template: Template, index: number): Question[] {
  const indicator = template.indicators[index];
  const found = table.indicators[index];
  if (!indicator || !found) return [];
  const { name, unit } = indicator;
  const { cell } = found;
  const guess = (about: 'kind' | 'better', values: readonly [string, string]): Question => ({
    path: `indicators[${index}].${about}`,
    about,
    isOpen: false,
    cell,
    message: message(`drafting.ask.${about}`, { name }),
    choices: values.map((value) => ({
      value,
      label: message(`drafting.word.${about}.${value}` as 'drafting.word.kind.flow'),
    })),
    isFree: false,
  });
  return [
    ...(name === ''
      ? [
          {
            path: `indicators[${index}].name`,
            about: 'name' as const,
            isOpen: true,
            cell,
            message: message('drafting.ask.name'),
            choices: template.title === '' ? [] : [{ value: template.title, label: template.title }],
            isFree: true,
          },
        ]
      : []),
    ...(unit === NO_UNIT
      ? [
          {
            path: `indicators[${index}].unit`,
            about: 'unit' as const,
            isOpen: true,
            cell,
            message: message('drafting.ask.unit', { name }),
            choices: unitChoices(table),
            isFree: true,
          },
        ]
      : []),
    ...(STOCK.test(name) ? [guess('kind', ['flow', 'stock'])] : []),
    ...(LOWER.test(name) ? [guess('better', ['higher', 'lower'])] : []),
  ];
}

/** Those that the caption names, else the usual ones. */
function unitChoices({ captionUnits }: BareTable): Choice[] {
  const units =
    captionUnits.length > 0
      ? captionUnits
      : ['万元', '亿元', '万美元', '个', '%'].flatMap((text) => unitOf(text) ?? []);
  return units.map(({ symbol }) => ({ value: symbol, label: symbol }));
}

const BY_GROWTH = lightsOf({ measure: 'growth', green: 0, yellow: -10 });

function lightsQuestions(grid: Grid, { lights }: Template): Question[] {
  if (!isSameLights(lights, BY_GROWTH)) return [];
  const cell = { sheet: grid.sheet.name, row: grid.firstRow, column: grid.firstColumn };
  const said = message('drafting.ask.lights');
  return [
    { path: 'lights', about: 'lights', isOpen: false, cell, message: said, choices: [], isFree: false },
  ];
}
