/** Bulletin 通报: the text of the notice. No sentence states what the figures do not; what could not be said is listed. */
import type { Observation } from '../observations/observation';
import type { BulletinRule, Pattern } from '../scheme/sections/bulletin';
import { periodDays } from './days';
import * as q from '../statistics/rational';
import type { Template } from '../template/template';
import { isShort } from '../summary/attainment';
import type { Attainment, Attainments } from '../summary/attainment';
import type { Earlier } from '../summary/earlier';
import type { Ranking } from '../summary/ranking';
import type { ScoreTable } from '../summary/score';
import { compositionSubject } from './composition-fields';
import { LeftOut } from './left-out';
import { RankingFields, scoreSubjects } from './ranking-fields';
import { figureField, textField, textRun, wordField } from './runs';
import type { Bulletin, FieldValue, Run, Speech, Subject } from './runs';
import { firstWay, sentenceOf } from './sentence';
import { standingOf } from './standing-fields';
import { TableFigures } from './table-figures';
import type { Telling } from './telling';
import { usualPatterns } from './usual';

export interface BulletinInput {
  readonly attainments: Attainments;
  /** Those that the attainments were made of: for ratios as the reports print them. */
  readonly observations: readonly Observation[];
  /** By figures (rankingsOf) and by scores (scoreRankingsOf). */
  readonly rankings: readonly Ranking[];
  readonly scores: readonly ScoreTable[];
  /** For streaks and moves of places that the reports give themselves. */
  readonly earlier?: Earlier | null;
  /** Whose targets the attainments are measured against; the first by default. */
  readonly owner?: 'first' | 'second';
}

export function bulletinOf(
  input: BulletinInput,
  rule: BulletinRule,
  template: Template,
  speech: Speech,
): Bulletin {
  return new Writer(input, rule, template, speech).write();
}

class Writer {
  private readonly telling: Telling;
  private readonly wholes: readonly Attainment[];
  private readonly lacks: LeftOut;

  constructor(
    private readonly input: BulletinInput,
    private readonly rule: BulletinRule,
    private readonly template: Template,
    private readonly speech: Speech,
  ) {
    const { attainments, observations, earlier = null, owner = 'first' } = input;
    const { period, rows, totals, entities, leftOut } = attainments;
    const table = new TableFigures(observations, period, template, rule.decimals, new Set(leftOut));
    const opening = openingOf(attainments, template, speech);
    const untold = entities.length > 1 ? totals.filter(({ actual }) => !actual || isShort(actual)) : [];
    const withoutWhole = new Set(untold.map(({ indicator }) => indicator));
    this.telling = { table, earlier, speech, owner, withoutWhole, opening };
    this.lacks = new LeftOut(attainments.missing);
    // The whole of one entity is that entity.
    this.wholes = entities.length > 1 ? totals : rows;
  }

  write(): Bulletin {
    const opening = new Map(this.telling.opening);
    const { title } = this.rule;
    const wording = title ?? {
      zh: this.speech.pattern('bulletin.say.title'),
      en: this.speech.pattern('bulletin.say.title'),
    };
    const headed = firstWay([{ when: [], wording }], opening, this.speech);
    const made = (this.rule.patterns ?? usualPatterns([this.speech])).map((one) => this.paragraphs(one));
    return {
      title: 'runs' in headed ? headed.runs : [textRun(this.template.title)],
      paragraphs: made.flat(),
      byPattern: made.map(({ length }) => length),
      leftOut: this.lacks.messages(),
    };
  }

  private paragraphs(pattern: Pattern): (readonly Run[])[] {
    return this.groups(pattern).flatMap((subjects) => {
      const sentences = subjects.flatMap((subject) => {
        const { runs, missing, isOwnWord } = sentenceOf(pattern, subject, this.speech);
        this.lacks.note(missing, subject);
        return runs && runs.length > 0 ? [{ runs, isOwnWord }] : [];
      });
      if (sentences.length === 0) return [];
      const { marks } = this.speech;
      const before = firstWay(pattern.opening, new Map(this.telling.opening), this.speech);
      const start = 'runs' in before ? [...before.runs, textRun(marks.clause)] : [];
      return [
        [
          ...start,
          ...sentences.flatMap(({ runs, isOwnWord }, i) => [
            ...(i > 0 ? [textRun(marks.space)] : []),
            ...(isOwnWord && (i > 0 || start.length === 0) ? withCapital(runs) : runs),
            textRun(marks.end),
          ]),
        ],
      ];
    });
  }

  /** The subjects of a pattern, those of one paragraph together. */
  private groups({ each, indicators, entities }: Pattern): Subject[][] {
    const isMeant = (entity: string | null): boolean =>
      !entities || (entity !== null && entities.includes(entity));
    const isAsked = (code: string | null): boolean =>
      !indicators || (code !== null && indicators.includes(code));
    const { attainments, rankings, scores } = this.input;
    // One alone has nobody to be compared with.
    if ((each === 'ranking' || each === 'place') && attainments.entities.length < 2) return [];
    switch (each) {
      case 'notice':
        return [
          [
            {
              name: this.template.title,
              entity: null,
              fields: new Map(this.telling.opening),
              why: () => null,
            },
          ],
        ];
      case 'indicator':
        return [this.standings(this.wholes, isAsked)];
      case 'entity':
        return attainments.entities.filter(isMeant).map((entity) =>
          this.standings(
            attainments.rows.filter((row) => row.entity === entity),
            isAsked,
          ),
        );
      case 'ranking':
        return [
          rankings.filter(({ indicator }) => isAsked(indicator)).map((one) => this.ranking(one).whole()),
        ];
      case 'place':
        return rankings
          .filter(({ indicator }) => isAsked(indicator))
          .map((one) => this.ranking(one).places(isMeant));
      case 'composition': {
        const wholes = new Map(this.wholes.map((row) => [row.indicator, row]));
        return [
          this.rule.compositions.map((one) => compositionSubject(one, wholes, this.template, this.telling)),
        ];
      }
      case 'score':
        return scores.map((table) => {
          const ranked = rankings
            .filter(({ rule }) => rule.by === 'score' && rule.score === table.rule.id)
            .map((one) => this.ranking(one));
          return scoreSubjects(table, this.telling, (entity) =>
            ranked.some((one) => one.tells(entity)),
          ).filter(({ entity }) => isMeant(entity));
        });
    }
  }

  private standings(rows: readonly Attainment[], isAsked: (code: string) => boolean): Subject[] {
    return rows.flatMap((row) => {
      const index = this.template.indicators.findIndex(({ code }) => code === row.indicator);
      const indicator = this.template.indicators[index];
      return indicator && isAsked(indicator.code) ? [standingOf(row, indicator, index, this.telling)] : [];
    });
  }

  private ranking(ranking: Ranking): RankingFields {
    const { scores, attainments } = this.input;
    return new RankingFields(ranking, this.template, scores, attainments.rows, this.telling);
  }
}

/** A sentence begins with a capital; a name stays as it is written. */
const withCapital = ([first, ...rest]: readonly Run[]): readonly Run[] =>
  first?.kind === 'text' ? [textRun(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...rest] : [];

function openingOf(
  { period }: Attainments,
  template: Template,
  speech: Speech,
): (readonly [string, FieldValue])[] {
  const days = q.rational(BigInt(periodDays(period)));
  const said = { figure: String(days.n), unit: null };
  const of = {
    field: 'days',
    entity: null,
    indicator: null,
    value: days,
    by: 'computed',
    sources: [],
  } as const;
  return [
    ['title', textField(template.title)],
    ...(template.issuer === null ? [] : [['issuer', textField(template.issuer)] as const]),
    ['period', textField(speech.period(period))],
    ['months', textField(speech.months(period))],
    ['days', figureField({ ...of, said }, speech)],
    ['periodKind', wordField(period.from.month === 1 ? 'year' : 'other')],
  ];
}
