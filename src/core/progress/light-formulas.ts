/** The template's light rule as native Excel formulas: the same thresholds, read top-down, first match wins. */
import type { LightLook } from '../../workbook/changes';
import { decimalOf, decimalText, normalize } from '../statistics/decimal';
import type { LightRule } from '../template/template';

export interface Operand {
  /** A reference such as $D5, or a literal expression. */
  readonly text: string;
  /** A literal needs no test that it is a number. */
  readonly isLiteral: boolean;
}

export interface LightSubject {
  /** Reference to the actual figure. */
  readonly actual: string;
  /** Target; for growth last year's figure, or the reported growth itself (measured: growth-cell). */
  readonly base: Operand;
  /** actual ÷ base needs this power of ten because the sheet gives them in different units. */
  readonly power: number;
  /** Share of the target due, a ratio. */
  readonly schedule: number;
  readonly better: 'higher' | 'lower';
  readonly measured: 'amounts' | 'growth-cell';
}

/** null for a light that can never be on. */
export function lightFormulas(
  rule: LightRule,
  subject: LightSubject,
): Readonly<Record<LightLook, string | null>> {
  const { guards, measured, always } = conditionOf(rule, subject);
  const [green, yellow] = [thresholdOf(rule, rule.green), thresholdOf(rule, rule.yellow)];
  const when = (...conditions: readonly string[]) => `=AND(${[...guards, ...conditions].join(',')})`;
  if (measured === null) return { green: when(), yellow: null, red: null };
  // ROUND takes away the noise of binary fractions at a threshold: 0.4-0.5 is not quite -0.1.
  const value = `ROUND(${measured},12)`;
  const isGreen = `${value}>=${green}`;
  return {
    green: when(always === null ? isGreen : `OR(${always},${isGreen})`),
    yellow:
      rule.yellow < rule.green ? when(...not(always), `${value}<${green}`, `${value}>=${yellow}`) : null,
    red: when(...not(always), `${value}<${yellow}`),
  };
}

interface Condition {
  readonly guards: readonly string[];
  /** null: nothing is due, so whatever stands there is on schedule. */
  readonly measured: string | null;
  /** Green whatever the measure says: where less is better, nothing at all is best. */
  readonly always: string | null;
}

function conditionOf({ measure }: LightRule, subject: LightSubject): Condition {
  const { actual, base, better } = subject;
  const scheduled = decimalText(decimalOf(subject.schedule));
  const numbers = [`ISNUMBER(${actual})`, ...(base.isLiteral ? [] : [`ISNUMBER(${base.text})`])];
  const nonZero = base.isLiteral ? [] : [`${base.text}<>0`];
  const isLower = better === 'lower';
  if (measure === 'growth') {
    if (subject.measured === 'growth-cell') {
      const grown = scaledBy(base.text, subject.power);
      return { guards: numbers, measured: isLower ? `-${grown}` : grown, always: null };
    }
    const ratio = scaledBy(`${actual}/${base.text}`, subject.power);
    const grown = isLower ? `1-${ratio}` : `${ratio}-1`;
    return { guards: [...numbers, `${base.text}>0`, `${actual}>=0`], measured: grown, always: null };
  }
  const guards = [...numbers, ...nonZero];
  if (measure === 'gap') {
    const completed = scaledBy(`${actual}/${base.text}`, subject.power);
    return {
      guards,
      measured: isLower ? `${scheduled}-${completed}` : `${completed}-${scheduled}`,
      always: null,
    };
  }
  if (subject.schedule === 0 && !isLower) return { guards, measured: null, always: null };
  const due = `(${base.text}*${scheduled})`;
  return isLower
    ? {
        guards,
        measured: scaledBy(`${due}/IF(${actual}=0,1,${actual})`, -subject.power),
        always: `${actual}=0`,
      }
    : { guards, measured: scaledBy(`${actual}/${due}`, subject.power), always: null };
}

/** gap and growth thresholds are in points and percent, the cells' quotients are ratios. */
function thresholdOf({ measure }: LightRule, threshold: number): string {
  const { digits, scale } = decimalOf(threshold);
  return decimalText(normalize({ digits, scale: measure === 'ratio' ? scale : scale + 2 }));
}

function scaledBy(expression: string, power: number): string {
  return power === 0 ? expression : `${expression}*${decimalText({ digits: 1n, scale: -power })}`;
}

const not = (condition: string | null): string[] => (condition === null ? [] : [`NOT(${condition})`]);
