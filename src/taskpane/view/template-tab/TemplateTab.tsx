/** 模板: the template in use, and everything that is done with templates, a page for each. */
import { useMemo, useState } from 'react';
import type { ComponentType } from 'react';
import { PanelProvider, usePanel } from '../context';
import { SaidBar } from '../SaidBar';
import type { Said } from '../SaidBar';
import { AsSheets } from './AsSheets';
import { DraftPage } from './DraftPage';
import { ExportPage } from './ExportPage';
import { LibraryPage } from './LibraryPage';
import { LightsPage } from './LightsPage';
import { Overview } from './Overview';
import { PlanPage } from './PlanPage';
import { ReportFormPage } from './ReportFormPage';
import { TabProvider } from './tab';
import type { Drafted, PageName } from './tab';
import { withTabWords } from './words';

export function TemplateTab() {
  const { session, ...panel } = usePanel();
  const words = useMemo(() => withTabWords(panel.words), [panel.words]);
  const [page, setPage] = useState<PageName>('overview');
  const [said, say] = useState<Said | null>(null);
  const [draft, setDraft] = useState<Drafted | null>(null);
  const go = (next: PageName): void => {
    setPage(next);
    say(null);
  };
  // Only these pages speak of the template in use.
  const isWithout = session.template === null && page !== 'library' && page !== 'draft' && page !== 'sheets';
  const Page = isWithout ? Overview : PAGES[page];
  return (
    <PanelProvider value={{ ...panel, words }}>
      <TabProvider value={{ go, say, draft, setDraft }}>
        <Page />
        <SaidBar said={said} say={say} />
      </TabProvider>
    </PanelProvider>
  );
}

const PAGES: Readonly<Record<PageName, ComponentType>> = {
  overview: Overview,
  library: LibraryPage,
  lights: LightsPage,
  form: ReportFormPage,
  sheets: AsSheets,
  plan: PlanPage,
  draft: DraftPage,
  export: ExportPage,
};
