/** What a reader of the pane downloads before it is drawn: everything that is not loaded on demand. Build the site first. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchResult } from './result';
import { printResults } from './result';

const SITE = join(__dirname, '../../dist');

/** @throws Error when the site has not been built */
export function benchSite(): BenchResult[] {
  const page = read('taskpane.html').toString();
  const parts = [...page.matchAll(/(?:src|href)="?([^"\s>]+\.(?:js|css))/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^https:|^office\//.test(address));
  // The words of one language come before the first drawing too.
  const words = readdirSync(join(SITE, 'parts')).find((part) => part.startsWith('first-words-zh-CN'));
  const all = [...parts, ...(words ? [`parts/${words}`] : [])];
  const bytes = all.reduce((sum, part) => sum + gzipSync(read(part), { level: 9 }).length, 0);
  return [{ what: `Pane, gzipped (${all.join(', ')})`, value: bytes / 1000, unit: 'kB', limit: 160 }];
}

function read(file: string): Buffer {
  try {
    return readFileSync(join(SITE, file));
  } catch {
    throw new Error(`dist/${file} is not there: npm run build`);
  }
}

if (require.main === module) printResults(benchSite());
