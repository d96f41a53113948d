/** Lights that look back: what the panel keeps of a report that was validated, and what it makes of it in the next one. */
import { createMemoryHost } from '../../src/hosts/memory/host';
import { wordsFor } from '../../src/messages/words';
import { forgetPeriods, keptPeriods, previewLights } from '../../src/taskpane/actions/template/lights';
import { createController } from '../../src/taskpane/controller';
import { createEngine } from '../../src/taskpane/engine/engine';
import { PRESET_LIGHTS } from '../../src/core/template/light-presets';
import { printTemplate } from '../../src/core/template/print';
import { reportSheet, sample, template } from './fixtures';

const inMonth = (name: string, month: number, completions?: readonly number[]) => {
  const [, ...rows] = reportSheet(completions).rows;
  return { name, rows: [[`嘉兴科技城2017年1—${month}月双招双引完成情况`], ...rows] };
};
/** 合同利用外资 (41 %) and 引进浙商回归资本 (48 %) are behind in June (50 %), in May (41.7 %) only the former. */
const may = inMonth('五月', 5);
const june = inMonth('六月', 6);

async function opened(lights = PRESET_LIGHTS['sanya-district'], sheets = [may, june]) {
  const host = createMemoryHost(sheets);
  await host.settings.set('target-tracker.template', printTemplate({ ...template, lights }));
  const controller = createController(host, createEngine(), [sample], () => wordsFor('zh-CN'));
  const stop = controller.start();
  await until(() => controller.get().template !== null && controller.get().work === null);
  const validate = async (sheet: string) => {
    await controller.chooseSheet(sheet);
    await controller.validate();
    const { look } = controller.get();
    if (look?.kind !== 'examined') throw new Error('not examined');
    const { statuses } = look.examination.progress!;
    return Object.fromEntries(
      statuses.filter(({ gap }) => gap! < 0).map(({ name, light, absence }) => [name, absence ?? light]),
    );
  };
  return { host, controller, validate, stop };
}

test('what was validated a month before turns an open streak into a light, until it is forgotten', async () => {
  const { controller, validate, stop } = await opened();
  expect(await validate('六月')).toEqual({ 合同利用外资: 'no-history', 引进浙商回归资本: 'no-history' });
  await validate('五月');
  expect(await validate('六月')).toEqual({ 合同利用外资: 'red', 引进浙商回归资本: 'yellow' });
  expect(keptPeriods(controller.room).map(({ to }) => to.month)).toEqual([5, 6]);
  const preview = await previewLights(controller.room);
  expect(preview).toMatchObject({ ok: true, now: { counts: { red: 1, yellow: 1 } } });
  await forgetPeriods(controller.room);
  expect(keptPeriods(controller.room)).toEqual([]);
  expect(await validate('六月')).toEqual({ 合同利用外资: 'no-history', 引进浙商回归资本: 'no-history' });
  stop();
});

test('a report with errors is not looked back on', async () => {
  const { controller, validate, stop } = await opened(undefined, [
    inMonth('五月', 5, [0.77, 1.55, 0.14, 0.67, 0.48]),
    june,
  ]);
  await validate('五月');
  expect(keptPeriods(controller.room)).toEqual([]);
  stop();
});

test('where no light looks back, a check leaves the workbook as it was', async () => {
  const { host, validate, stop } = await opened(template.lights);
  await validate('五月');
  expect(host.settings.get('target-tracker.past')).toBeNull();
  stop();
});

async function until(is: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !is(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(is()).toBe(true);
}
