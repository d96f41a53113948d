/** Notices for tests: from reports and from single figures, by the usual sentences or by those of a scheme. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bulletinOf } from '../../../src/core/bulletin/bulletin';
import { runsText } from '../../../src/core/bulletin/as-text';
import type { Bulletin, Run } from '../../../src/core/bulletin/runs';
import type { Observation } from '../../../src/core/observations/observation';
import { observationsOf } from '../../../src/core/observations/observations-of';
import { readReport } from '../../../src/core/report/read-report';
import { parseScheme } from '../../../src/core/scheme/parse';
import type { Scheme } from '../../../src/core/scheme/scheme';
import type { Period } from '../../../src/core/statistics/period';
import { attainmentsOf } from '../../../src/core/summary/attainments-of';
import { Earlier } from '../../../src/core/summary/earlier';
import { rankingsOf } from '../../../src/core/summary/ranking';
import { scoreRankingsOf } from '../../../src/core/summary/score-ranking';
import { scoresOf } from '../../../src/core/summary/scores-of';
import type { Template } from '../../../src/core/template/template';
import { openReport } from '../../../src/hosts/open-report';
import type { Locale } from '../../../src/messages/keys';
import { wordsFor } from '../../../src/messages/words';
import { bulletinSpeech, withBulletinWords } from '../../../src/sheets/bulletin/words';
import { parsedTemplate } from '../../support/templates';

export function schemeFor(template: Template, document: object = {}): Scheme {
  const parsed = parseScheme(JSON.stringify({ format: 'tracking-scheme/1', ...document }), template);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scheme;
}

export interface Told {
  readonly bulletin: Bulletin;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly string[];
  readonly figures: readonly Extract<Run, { readonly kind: 'figure' }>[];
}

interface TellOptions {
  readonly scheme?: object;
  readonly locale?: Locale;
  /** Files that do not count. */
  readonly leaveOut?: readonly string[];
}

/** @param observations of this period and of those before */
export function told(
  observations: readonly Observation[],
  template: Template,
  period: Period,
  { scheme = {}, locale = 'zh-CN', leaveOut = [] }: TellOptions = {},
): Told {
  const own = schemeFor(template, scheme);
  const earlier = new Earlier(observations, template, period);
  const attainments = attainmentsOf(observations, template, period, { earlier, leaveOut: new Set(leaveOut) });
  const scores = scoresOf(attainments, own, template);
  const rankings = [
    ...rankingsOf(attainments, own.rankings, template, earlier),
    ...scoreRankingsOf(attainments, scores, own, template, earlier),
  ];
  const input = { attainments, observations, rankings, scores, earlier };
  const bulletin = bulletinOf(input, own.bulletin, template, bulletinSpeech(locale));
  const words = withBulletinWords(wordsFor(locale));
  return {
    bulletin,
    title: runsText(bulletin.title),
    paragraphs: bulletin.paragraphs.map(runsText),
    leftOut: bulletin.leftOut.map((left) => words.say(left)),
    figures: [bulletin.title, ...bulletin.paragraphs].flat().filter((run) => run.kind === 'figure'),
  };
}

export async function published(name: string) {
  const folder = join(__dirname, '../../../assets/samples', name);
  const template = parsedTemplate(readFileSync(join(folder, 'template.json'), 'utf8'));
  const host = await openReport(new Uint8Array(readFileSync(join(folder, 'report.xlsx'))), 'report.xlsx');
  const [sheet] = await host.read({ sheets: 'all' });
  const read = sheet && readReport(sheet, template);
  if (!read?.ok || !read.reading.period) throw new Error(`unreadable: ${name}`);
  const { facts, period } = read.reading;
  const origin = { period: period.period, entity: null, file: 'report.xlsx' };
  return { template, period: period.period, observations: observationsOf(facts, template, origin) };
}
