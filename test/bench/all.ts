/** What is promised of the main job, measured: round trips and engine on a 5,000-row sheet, and the size of the pane. */
import { benchExcelHost } from './excel-host';
import { printResults } from './result';
import { benchSite } from './site';

async function benchAll(): Promise<void> {
  printResults(await benchExcelHost());
  printResults(benchSite());
}

void benchAll();
