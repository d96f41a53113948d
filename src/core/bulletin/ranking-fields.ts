/** What can be said of a ranking, and of each place in it. Nothing where somebody has not reported: the order could be another one. */
import { message } from '../message';
import type { FigureText, Message } from '../message';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Indicator, Template } from '../template/template';
import type { Attainment } from '../summary/attainment';
import type { RankedRow, Ranking, Unranked } from '../summary/ranking';
import type { ScoreTable } from '../summary/score';
import { figureField, listed, textField, textRun, wordField } from './runs';
import type { FieldValue, Run, Speech, Subject } from './runs';
import { amountSaid, streakFields } from './figure-fields';
import type { Telling } from './telling';

export class RankingFields {
  private readonly indicator: Indicator | null;
  private readonly speech: Speech;
  readonly name: string;
  private readonly why: Message | null;

  constructor(
    private readonly ranking: Ranking,
    template: Template,
    private readonly scores: readonly ScoreTable[],
    private readonly attainments: readonly Attainment[],
    private readonly telling: Telling,
  ) {
    this.speech = telling.speech;
    this.indicator = template.indicators.find(({ code }) => code === ranking.indicator) ?? null;
    this.name = ranking.rule.name ?? this.usualName();
    this.why = this.whyNot();
  }

  /** The indicator, so that what it lacks is told once of figures and places. */
  private get subject(): string {
    return this.indicator?.name ?? this.name;
  }

  /** Whether the place of an entity can be told. */
  tells(entity: string): boolean {
    return !this.why && this.ranking.rows.some((row) => row.entity === entity);
  }

  whole(): Subject {
    const fields = this.common();
    const { rows, best, worst } = this.ranking;
    if (!this.why) {
      const first = rows.filter(({ place }) => place === 1);
      const [leader] = first;
      fields.set('count', this.count('count', rows.length));
      if (leader && first.length === 1) {
        fields.set('leader', textField(leader.entity));
        this.streaks(fields, leader);
      }
      const rowOf = (entity: string) => rows.filter((row) => row.entity === entity);
      this.list(fields, 'best', best.entities.flatMap(rowOf), (row) => this.value(row));
      this.list(fields, 'worst', worst.entities.flatMap(rowOf), (row) => this.value(row));
      for (const [field, way] of MOVES) {
        const moved = rows.filter((row) => (row.moved ?? 0) * way > 0);
        this.list(fields, field, moved, (row) => this.moved(row));
      }
    }
    return { name: this.subject, entity: null, fields, why: () => this.why };
  }

  places(isMeant: (entity: string) => boolean): Subject[] {
    const told = this.ranking.rows.filter(({ entity }) => isMeant(entity));
    return told.map((row) => {
      const fields = this.common();
      fields.set('entity', textField(row.entity));
      if (!this.why) {
        fields.set('count', this.count('count', this.ranking.rows.length));
        fields.set('value', this.value(row));
        const score = this.scoreTable();
        if (score) fields.set('outOf', outOfField(score.rule.outOf, row.entity, this.speech));
        fields.set('place', this.count('place', row.place, row));
        if (row.last !== null && row.moved !== null) {
          fields.set('lastPlace', this.count('lastPlace', row.last, row));
          fields.set('moved', this.moved(row));
          fields.set('moveKind', wordField(row.moved > 0 ? 'up' : row.moved < 0 ? 'down' : 'same'));
        }
        this.streaks(fields, row);
      }
      return { name: this.subject, entity: null, fields, why: () => this.why };
    });
  }

  private common(): Map<string, FieldValue> {
    const { rule, since } = this.ranking;
    const fields = new Map(this.telling.opening);
    fields.set('name', textField(this.name));
    fields.set('by', wordField(rule.by));
    if (since) fields.set('since', textField(this.speech.period(since)));
    return fields;
  }

  private usualName(): string {
    const { rule } = this.ranking;
    if (rule.by === 'score') return this.scoreTable()?.rule.name ?? '';
    const pattern = this.speech.pattern(`bulletin.by.${rule.by}`);
    return pattern.replace('{{name}}', () => this.indicator?.name ?? '');
  }

  private scoreTable(): ScoreTable | undefined {
    const { by, score } = this.ranking.rule;
    return by === 'score' ? this.scores.find(({ rule }) => rule.id === score) : undefined;
  }

  private whyNot(): Message | null {
    const { rows, unranked } = this.ranking;
    const unknown = unranked.filter((one) => this.isUnknown(one));
    const names = unknown.map(({ entity }) => entity);
    if (unknown.length > 0)
      return unknown.every(({ reason }) => reason === 'not-reported')
        ? message('bulletin.why.sum-short', { names })
        : message('bulletin.why.not-all', { names });
    return rows.length < 2 ? message('bulletin.why.no-peers') : null;
  }

  /** What has a word instead of a rate, or no task, is known and has no place; what lacks a figure might have any. */
  private isUnknown({ entity, reason }: Unranked): boolean {
    if (reason === 'not-reported' || reason === 'no-score') return true;
    if (reason !== 'no-rate') return false;
    const own = this.attainments.find(
      (row) => row.entity === entity && row.indicator === this.ranking.indicator,
    );
    return !own?.growth;
  }

  private streaks(fields: Map<string, FieldValue>, row: RankedRow): void {
    for (const which of ['first', 'missed'] as const) {
      const streak = row[which];
      if (!streak) continue;
      const figure = (months: Rational) => this.figure(`${which}Months`, row, months, plain(months));
      streakFields(fields, which, streak, 0, figure);
    }
  }

  private list(
    fields: Map<string, FieldValue>,
    field: string,
    rows: readonly RankedRow[],
    figureOf: (row: RankedRow) => FieldValue,
  ): void {
    if (rows.length === 0) return;
    const { open, close } = this.speech.marks;
    const items = rows.map((row): Run[] => [
      textRun(`${row.entity}${open}${field === 'risen' ? '↑' : field === 'fallen' ? '↓' : ''}`),
      ...figureOf(row).runs,
      textRun(close),
    ]);
    fields.set(field, { runs: listed(items, this.speech), number: null, word: null });
  }

  private value(row: RankedRow): FieldValue {
    const { said, value } = this.said(row);
    return this.figure('value', row, value, said);
  }

  private said({ value, attainment }: RankedRow): { readonly said: FigureText; readonly value: Rational } {
    const { indicator } = this;
    const { table } = this.telling;
    const { by } = this.ranking.rule;
    if (!indicator || by === 'score') {
      const decimals = this.scoreTable()?.rule.decimals ?? 2;
      return { said: table.rounded(value, decimals, null), value };
    }
    const entity = attainment?.entity ?? null;
    if (by === 'amount') {
      const figures = attainment?.actual ? [attainment.actual] : [];
      return { said: amountSaid(value, figures, indicator, table), value };
    }
    const owned = by === 'completion' && this.telling.owner === 'second' ? 'secondCompletion' : by;
    return table.said(owned, entity, indicator, by === 'gap' ? value : q.multiply(value, HUNDRED));
  }

  private moved(row: RankedRow): FieldValue {
    return this.count('moved', Math.abs(row.moved ?? 0), row);
  }

  private count(field: string, value: number, row: RankedRow | null = null): FieldValue {
    const exact = q.rational(BigInt(value));
    return this.figure(field, row, exact, plain(exact));
  }

  private figure(field: string, row: RankedRow | null, value: Rational, said: FigureText): FieldValue {
    const attainment = row?.attainment;
    const sources = [attainment?.actual, attainment?.target, attainment?.prior].flatMap(
      (one) => one?.sources ?? [],
    );
    const of = { entity: row?.entity ?? null, indicator: this.ranking.indicator };
    return figureField({ field, ...of, said, value, by: 'computed', sources }, this.speech);
  }
}

const MOVES = [
  ['risen', 1],
  ['fallen', -1],
] as const;

const HUNDRED = q.rational(100n);
const plain = (whole: Rational): FigureText => ({ figure: String(whole.n), unit: null });

/**
 * Points of every entity; nothing of a score that is not whole.
 * @param isPlaced whether its points are told with its place in a ranking
 */
export function scoreSubjects(
  table: ScoreTable,
  telling: Telling,
  isPlaced: (entity: string) => boolean,
): Subject[] {
  const { rule, rows } = table;
  return rows.flatMap(({ entity, points, parts }) => {
    const fields = new Map(telling.opening);
    fields.set('name', textField(rule.name));
    if (entity !== null) fields.set('entity', textField(entity));
    const placed = entity !== null && isPlaced(entity);
    fields.set('rankedKind', wordField(placed ? 'ranked' : 'unranked'));
    const sources = parts.flatMap((part) => part.sources);
    const of = { entity, indicator: null, by: 'computed', sources } as const;
    if (points) {
      const said = telling.table.rounded(points, rule.decimals, null);
      fields.set('points', figureField({ field: 'points', ...of, said, value: points }, telling.speech));
      fields.set('outOf', outOfField(rule.outOf, entity, telling.speech));
    }
    return [{ name: rule.name, entity, fields, why: () => message('bulletin.why.no-score') }];
  });
}

const outOfField = (outOf: number, entity: string | null, speech: Speech): FieldValue =>
  figureField(
    {
      ...{ field: 'outOf', entity, indicator: null, by: 'computed', sources: [] },
      said: { figure: String(outOf), unit: null },
      value: q.ofNumber(outOf),
    },
    speech,
  );
