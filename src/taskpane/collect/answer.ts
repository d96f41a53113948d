/** The answer to each kind of request: the same code in the worker and on the page. Each kind is a part of its own. */
import { checkChosenFile } from './check-chosen-file';
import { compareSheet } from './compare-sheet';
import type { CollectAnswerTo, CollectRequest } from './request';

export async function answerTo<R extends CollectRequest>(request: R): Promise<CollectAnswerTo<R>> {
  return (await answered(request)) as CollectAnswerTo<R>;
}

async function answered(request: CollectRequest): Promise<CollectAnswerTo<CollectRequest>> {
  switch (request.kind) {
    case 'check':
      return checkChosenFile(request);
    case 'compare':
      return compareSheet(request);
    case 'annotate':
      return (await import(/* webpackChunkName: "collect-annotate" */ './annotate-file')).annotateFile(
        request,
      );
    case 'across':
      return (await import(/* webpackChunkName: "collect-across" */ './find-across')).findAcross(request);
    case 'findings':
      return (
        await import(/* webpackChunkName: "collect-findings" */ './findings-workbook')
      ).findingsWorkbook(request);
    case 'bring':
      return (await import(/* webpackChunkName: "collect-bring" */ './bring-figures')).bringFigures(request);
  }
}
