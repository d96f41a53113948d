/** npm run bench:host: what each click costs in Excel, by the size of the sheet, as a table for the README. */
import { costsOf } from './excel-host';

const SIZES = [100, 10_000, 100_000];
const NAMES: Readonly<Record<string, string>> = {
  validate: '审核 / validate',
  highlight: '亮灯 / highlight',
  edit: '改一格 / one edit',
  clear: '撤灯 / clear',
};

async function benchHost(): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    for (const { what, syncs, actions, bytesOut, bytesBack, compute } of await costsOf(size)) {
      rows.push([
        size.toLocaleString('en-US'),
        NAMES[what] ?? what,
        String(syncs),
        String(actions),
        kilobytes(bytesOut),
        kilobytes(bytesBack),
        compute === 0 ? '—' : `${Math.round(compute)} ms`,
      ]);
    }
  }
  const head = ['行 / rows', '', 'syncs', 'actions', '发 / out', '收 / back', '计算 / compute'];
  const lines = [head, head.map(() => '---'), ...rows];
  console.log(lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}

const kilobytes = (bytes: number): string =>
  `${(bytes / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 })} kB`;

void benchHost();
