/** CONVERT_UNIT(amount, from, to) and PARSE_AMOUNT(text) */
import { message } from '../core/message';
import { parseAmount } from '../core/statistics/amount';
import { divide, multiply, whole } from '../core/statistics/exact';
import type { Exact } from '../core/statistics/exact';
import { convertScale, unitOf } from '../core/statistics/units';
import type { Unit } from '../core/statistics/units';
import { readNumber, readText } from './cell';
import { defineFunction } from './definition';
import { failure, isFailure } from './failure';
import { figure, parameter } from './parameter';

const unit = (key: 'from' | 'to') =>
  parameter(key, (cell, name) => {
    const text = readText(cell, name);
    if (isFailure(text)) return text;
    const found: Unit | null = unitOf(text);
    return found ?? failure('#VALUE!', message('functions.unit', { argument: message(name), text }));
  });

export const convertUnitFunction = defineFunction({
  id: 'CONVERT_UNIT',
  parameters: [figure('amount'), unit('from'), unit('to')],
  example: [18.29, '亿元', '万元'],
  compute: (amount, from, to) => {
    const power = convertScale(from, to);
    if (power !== null) return shifted(amount, power);
    const [one, other] = [from.symbol, to.symbol];
    const isCurrency = [from, to].every(({ dimension }) => dimension === 'CNY' || dimension === 'USD');
    return failure(
      '#N/A',
      message(isCurrency ? 'functions.unit.currency' : 'functions.unit.other', { from: one, to: other }),
    );
  },
});

/** Times a power of ten, at most 10^14: between 元 and 万亿元 lie twelve. */
const shifted = (amount: Exact, power: number): Exact =>
  power < 0 ? divide(amount, whole(10 ** -power)) : multiply(amount, whole(10 ** power));

export const parseAmountFunction = defineFunction({
  id: 'PARSE_AMOUNT',
  parameters: [
    parameter('text', (cell, name) => {
      const number = readNumber(cell, name);
      if (!isFailure(number)) return number;
      const text = readText(cell, name);
      if (isFailure(text) || number.error === '#N/A') return number;
      return parseAmount(text) ?? failure('#VALUE!', message('functions.amount', { text }));
    }),
  ],
  example: ['18.29亿元'],
  compute: (amount) => amount,
});
