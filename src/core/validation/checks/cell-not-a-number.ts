/** cell.not-a-number: text where a figure belongs; and numbers stored as text, which no formula counts. */
import { isCellError } from '../../../workbook/snapshot';
import type { CellRef } from '../../../workbook/address';
import { message } from '../../message';
import { FigureState, FigureTrait } from '../../report/facts';
import type { CheckContext } from '../context';

export function checkNotANumber(context: CheckContext): void {
  sayText(context);
  sayTextNumbers(context);
}

function sayText({ reading, figures, findings }: CheckContext): void {
  for (const { line, measure, cell, value } of reading.unreadable) {
    if (value === null || isCellError(value)) continue;
    const text = String(value);
    findings.judged();
    if (WORDED.has(measure) && WORDS.test(text)) continue;
    findings.add({
      rule: 'cell.not-a-number',
      severity: 'error',
      outcome: 'fails',
      cells: [cell],
      ...figures.subject(line),
      reported: null,
      expected: null,
      message: message('validation.cell.not-a-number', { text: text.slice(0, LONGEST) }),
      working: null,
    });
  }
}

/** Where a rate has no meaning, the field writes words. */
const WORDED: ReadonlySet<string> = new Set(['growth', 'change', 'completion', 'gap', 'rank']);
const WORDS = /扭亏|亏损|转亏|转盈|增亏|减亏|净增|净减|持平|不可比|无可比|翻.?番|倍|未下达|未排名|并列/;
const LONGEST = 20;

/** A column of them is one finding. */
function sayTextNumbers({ figures, findings }: CheckContext): void {
  for (const [measure, column] of figures.facts.measures) {
    const lines: number[] = [];
    for (let line = 0; line < figures.facts.lineCount; line++) {
      if (
        ((column.traits[line] ?? 0) & FigureTrait.fromText) !== 0 &&
        column.state[line] === FigureState.number
      ) {
        lines.push(line);
      }
    }
    const [first] = lines;
    if (first === undefined) continue;
    findings.judged(lines.length);
    const cells = lines
      .map((line) => figures.cell(measure, line))
      .filter((cell): cell is CellRef => cell !== null);
    findings.add({
      rule: 'cell.not-a-number',
      severity: 'hint',
      outcome: 'fails',
      cells,
      ...(lines.length === 1 ? figures.subject(first) : { indicator: null, entity: null }),
      reported: lines.length === 1 ? (figures.figure(measure, first)?.text ?? null) : null,
      expected: null,
      message:
        lines.length === 1
          ? message('validation.cell.not-a-number.text')
          : message('validation.cell.not-a-number.texts', { count: lines.length }),
      working: null,
    });
  }
}
