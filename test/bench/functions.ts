/** npm run bench:functions: what a cell costs, in one call over a column and called one by one, beside the bare division. */
import { functionCatalogue } from '../../src/functions/catalogue';

const ROWS = 100_000;
const REPEATS = 9;

/** Figures as reports have them: two decimals, up to a hundred million, the same ones in every run. */
let seed = 20_170_630;
function figure(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return (seed % 10_000_000_000) / 100 + 1;
}
const column = (): number[][] => Array.from({ length: ROWS }, () => [figure()]);

const [actuals, targets] = [column(), column()];
// Results of formulas carry noise in their last digits.
const sums = actuals.map(([value = 0]) => [value + 0.1 + 0.2]);

const CASES: readonly { readonly name: string; readonly args: readonly unknown[] }[] = [
  { name: 'COMPLETION', args: [actuals, targets] },
  { name: 'COMPLETION', args: [sums, targets] },
  { name: 'YOY_GROWTH', args: [actuals, targets] },
  { name: 'CNY_TO_USD', args: [actuals, 2017] },
  { name: 'LIGHT', args: [actuals, targets, '2017年1—6月'] },
];

function main(): void {
  const floor = best(() => actuals.map(([a = 0], i) => [a / (targets[i]?.[0] ?? 1)]));
  console.log(`${ROWS.toLocaleString('en')} rows, best of ${REPEATS}, nanoseconds per cell`);
  console.log(line('', 'one call', 'call by call'));
  console.log(line('plain division of doubles', floor, NaN));
  for (const { name, args } of CASES) {
    const definition = functionCatalogue.find(({ id }) => id === name);
    if (!definition) throw new Error(`no function ${name}`);
    const rows = actuals.map((_, row) =>
      args.map((arg) => (Array.isArray(arg) ? [arg[row] as unknown] : [[arg]])),
    );
    const inOne = best(() => definition.evaluate(args));
    const oneByOne = best(() => rows.map((row) => definition.evaluate(row)));
    console.log(line(name + (args[0] === sums ? ' (of sums)' : ''), inOne, oneByOne));
    if (inOne > 1000) process.exitCode = 1;
  }
  console.log('target: at most 1000 in one call');
}

/** Nanoseconds per row, of processor time: what else runs on the machine makes no difference. */
function best(work: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return ((user + system) * 1000) / ROWS;
  });
  return Math.min(...times);
}

const line = (name: string, ...values: readonly (number | string)[]): string =>
  name.padEnd(28) +
  values
    .map((value) =>
      (typeof value === 'string' ? value : Number.isNaN(value) ? '' : value.toFixed(0)).padStart(14),
    )
    .join('');

main();
