/** A template out of a sheet that was filled in before: last year's report, or a notice of targets. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import { learnRules } from '../learning/learn-rules';
import { withRules } from '../learning/with-rules';
import { message } from '../message';
import { FigureState } from '../report/facts';
import { Grid } from '../report/grid';
import { readReport } from '../report/read-report';
import type { ReportReading } from '../report/reading';
import { lightsOf } from '../template/lights';
import type { Template } from '../template/template';
import { bareTables } from './bare-table';
import type { BareTable } from './bare-table';
import { bareTemplate } from './bare-template';
import type { Draft, DraftResult, Question } from './draft';
import { figuresOf } from './figures-of';
import { questionsOf } from './questions';

export interface DraftOptions {
  /** report: plain figures are what was achieved; notice: they are targets. Without it the title decides. */
  readonly source: 'report' | 'notice' | null;
}

/** Never throws for anything that a sheet may hold. */
export function draftFromSheet(
  snapshot: SheetSnapshot,
  options: DraftOptions = { source: null },
): DraftResult {
  const grid = new Grid(snapshot);
  for (const table of bareTables(grid)) {
    const template = bareTemplate(table.indicators);
    const read = readReport(snapshot, template);
    if (read.ok) return { ok: true, draft: draftOf(grid, table, template, read.reading, options) };
  }
  return { ok: false, reason: message('drafting.no-table', { sheet: snapshot.name }) };
}

function draftOf(
  grid: Grid,
  table: BareTable,
  bare: Template,
  reading: ReportReading,
  options: DraftOptions,
): Draft {
  const { facts, period } = reading;
  const source = options.source ?? sourceOf(reading);
  const { indicators, questions: ofTargets } = figuresOf(grid, reading, bare, source);
  const isByEntity = reading.layout !== 'indicator-rows';
  const total = facts.totalEntity >= 0 ? (facts.entities[facts.totalEntity] ?? null) : null;
  const year = period?.period.to.year ?? null;
  const hasGrowth = has(reading, 'growth') && !has(reading, 'target') && !has(reading, 'completion');
  const drafted: Template = {
    ...bare,
    id: year === null ? 'template' : `template-${year}`,
    title: titleOf(reading, grid.sheet.name, year),
    window: year === null ? bare.window : { from: `${year}-01-01`, to: `${year}-12-31` },
    lights:
      hasGrowth && source === 'report' ? lightsOf({ measure: 'growth', green: 0, yellow: -10 }) : bare.lights,
    entities: isByEntity
      ? facts.entities
          .filter((_, index) => index !== facts.totalEntity)
          .map((name) => ({ name, aliases: [] }))
      : [],
    total,
    indicators,
  };
  const { proposals } = source === 'report' ? learnRules([reading], drafted) : { proposals: [] };
  const questions: Question[] = [...questionsOf(grid, table, drafted, period), ...ofTargets];
  return {
    template: withRules(drafted, proposals),
    questions: [...questions.filter(({ isOpen }) => isOpen), ...questions.filter(({ isOpen }) => !isOpen)],
    proposals,
  };
}

/** 目标任务分解表 sets targets, 目标任务完成情况 reports on them. */
function sourceOf({ title }: ReportReading): 'report' | 'notice' {
  const text = title?.text ?? '';
  return /目标|任务|计划/.test(text) && !/完成|进展|进度|情况|通报|统计/.test(text) ? 'notice' : 'report';
}

/** Whether any line has a figure of this measure. */
const has = ({ facts }: ReportReading, measure: 'growth' | 'target' | 'completion'): boolean =>
  facts.measures.get(measure)?.state.includes(FigureState.number) ?? false;

/** The title of the sheet, of the whole year instead of its months. */
function titleOf({ title, period }: ReportReading, sheet: string, year: number | null): string {
  if (!title) return sheet;
  const { text } = title;
  return period && year !== null && text.includes(period.text)
    ? text.replace(period.text, `${year}年`).replace('年年', '年')
    : text;
}
