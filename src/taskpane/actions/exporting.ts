/** 导出审核报告: the findings as a sheet of the workbook, in place of our last one and of nothing else. */
import { message } from '../../core/message';
import { readForWriting, reviewPart } from './desk';
import type { Desk } from './desk';

export function createExporting(desk: Desk): () => Promise<void> {
  const { host, get, send, words, notice } = desk;
  return async function exportFindings(): Promise<void> {
    const { look, template } = get();
    if (look?.kind !== 'examined' || template === null) return;
    const { sheet, examination, review, at } = look;
    const { period, validation } = examination;
    send({ type: 'noticed', notice: null });
    try {
      const { localDay, findingsChanges } = await reviewPart();
      const { own } = await readForWriting(desk, sheet, 'findings');
      const date = localDay(new Date(at));
      const report = { sheet, file: null, template: template.template, period, validation, review, date };
      const changes = findingsChanges(own, report, words());
      await host.apply(changes);
      const [written] = changes;
      if (!written || !('content' in written)) return;
      const { sheet: name } = written;
      const said = message('panel.done.exported', { sheet: name });
      send({ type: 'did', done: { message: said, sheet: name, fix: null } });
    } catch (error) {
      notice('panel.failure.export', error, exportFindings);
    }
  };
}
