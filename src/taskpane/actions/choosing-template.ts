/** Which template the sheet is held against: the one the workbook remembers, a guess, a sample, or a file. */
import { failureMessage } from '../failure';
import { guessTemplate } from '../guess';
import { litSheets, rememberTemplate, rememberedTemplate } from '../remembered';
import type { TemplateSource } from '../samples';
import type { ChosenTemplate } from '../session';
import type { Template } from '../../core/template/template';
import type { WorkbookOutline } from '../../workbook/snapshot';
import { reviewPart } from './desk';
import type { Desk, Run } from './desk';
import type { Examining } from './examining';

const LARGEST_TEMPLATE = 1_000_000;

export interface ChoosingTemplate {
  /** Looks at the workbook afresh: its sheets, and the template that it remembers or that fits. */
  open(): Promise<void>;
  /** Sheets came or went, or the whole workbook is another one; its settings tell which. */
  reopen(): Promise<void>;
  chooseSample(source: TemplateSource): Promise<void>;
  chooseFile(file: File): Promise<void>;
  /** Takes this template into use, and into the workbook. @param its the same as JSON */
  put(template: Template, its: string): Promise<void>;
  /** The template in use with something of it changed: as put, and the period that was chosen stays. */
  amend(template: Template, its: string): Promise<void>;
  /** Keeps the template in use in the workbook. */
  remember(): Promise<void>;
}

export function createChoosingTemplate(desk: Desk, { look }: Examining): ChoosingTemplate {
  const { host, engine, samples, get, send, begin, notice } = desk;
  let text: string | null = null;
  /** What the workbook was last known to remember. */
  let kept: string | null = null;

  async function open(): Promise<void> {
    const run = begin();
    send({ type: 'work-began', work: { step: 'outline', quiet: false } });
    try {
      const outline = await host.outline();
      if (!run.isCurrent()) return;
      send({ type: 'outlined', outline });
      send({ type: 'lit', sheets: litSheets(host.settings) });
      await recall(run);
      if (run.isCurrent()) send({ type: 'work-ended' });
    } catch (error) {
      if (run.isCurrent()) send({ type: 'failed', reason: failureMessage(error) });
    }
  }

  /** The template that the workbook remembers, else one that the active sheet fits. */
  async function recall(run: Run): Promise<void> {
    const remembered = (kept = rememberedTemplate(host.settings));
    if (remembered !== null) {
      const parsed = await engine.parse(remembered);
      if (!run.isCurrent()) return;
      if (parsed.ok) return use({ template: parsed.template, source: 'remembered' }, remembered);
      send({ type: 'template-refused', bad: { name: null, problems: parsed.problems } });
      return;
    }
    const sheet = get().sheet;
    if (sheet === null) return;
    const [snapshot] = await host.read({ sheets: [sheet] });
    if (!snapshot) return;
    // The user's own first: of two that fit as well, it is the likelier one.
    const known = [...(await ownTemplates()), ...samples];
    const guess = await guessTemplate(snapshot, known, engine, run.signal);
    if (!guess || !run.isCurrent()) return;
    const { template, rivals } = guess;
    await use({ template, source: 'guessed', rivals }, guess.text);
  }

  function use(template: ChosenTemplate, its: string): Promise<void> {
    text = its;
    send({ type: 'template-chosen', template });
    return look(!get().asked);
  }

  async function put(template: Template, its: string): Promise<void> {
    const looked = use({ template, source: 'chosen' }, its);
    await Promise.all([remember(), looked]);
  }

  async function amend(template: Template, its: string): Promise<void> {
    const { period } = get();
    text = its;
    send({ type: 'template-chosen', template: { template, source: 'chosen' } });
    send({ type: 'period-chosen', period });
    await Promise.all([remember(), look(true)]);
  }

  async function load(name: string, read: () => Promise<string>): Promise<void> {
    const run = begin();
    send({ type: 'work-began', work: { step: 'template', quiet: false } });
    let loaded: string;
    try {
      loaded = await read();
    } catch {
      if (run.isCurrent()) send({ type: 'template-refused', bad: { name, reason: 'unreadable' } });
      return;
    }
    try {
      const parsed = await engine.parse(loaded);
      if (!run.isCurrent()) return;
      if (!parsed.ok) {
        send({ type: 'template-refused', bad: { name, problems: parsed.problems } });
        return;
      }
      await put(parsed.template, loaded);
    } catch (error) {
      if (run.isCurrent()) send({ type: 'failed', reason: failureMessage(error) });
    }
  }

  /** Where the workbook remembers no template, only sheets of our own may come without making it another one. */
  async function isAnother({ sheets }: WorkbookOutline): Promise<boolean> {
    if (text === null || rememberedTemplate(host.settings) !== kept) return true;
    if (kept !== null) return false;
    const before = get().outline?.sheets.map(({ name }) => name) ?? [];
    const now = sheets.map(({ name }) => name);
    const came = now.filter((name) => !before.includes(name));
    const { areOurs } = await reviewPart();
    return came.length === 0 || !before.every((name) => now.includes(name)) || !areOurs(came);
  }

  async function remember(): Promise<void> {
    if (text === null) return;
    try {
      await rememberTemplate(host.settings, text);
      kept = text;
    } catch (error) {
      notice('panel.failure.remember', error, remember);
    }
  }

  return {
    open,
    async reopen() {
      try {
        const outline = await host.outline();
        if (await isAnother(outline)) {
          text = null;
          send({ type: 'workbook-changed' });
          return open();
        }
        send({ type: 'outlined', outline });
        await look(true);
      } catch (error) {
        send({ type: 'failed', reason: failureMessage(error) });
      }
    },
    chooseSample: (source) => load(source.title.zh, () => source.load()),
    async chooseFile(file) {
      if (file.size > LARGEST_TEMPLATE) {
        send({ type: 'template-refused', bad: { name: file.name, reason: 'too-large' } });
        return;
      }
      await load(file.name, () => file.text());
    },
    put,
    amend,
    remember,
  };
}

/** Those that the user keeps in this browser; none where they cannot be had, because nobody asked for them. */
async function ownTemplates(): Promise<readonly TemplateSource[]> {
  try {
    const { keptSources } = await import(/* webpackChunkName: "template-library" */ './template/library');
    return keptSources();
  } catch {
    return [];
  }
}
