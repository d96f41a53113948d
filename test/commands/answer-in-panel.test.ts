/** A ribbon button, pressed through the real office.js while the panel is out of view: what has happened when the panel comes. */
import { associateCommands } from '../../src/commands/commands';
import { isOwnFormula } from '../../src/workbook/changes';
import { createController } from '../../src/taskpane/controller';
import type { Controller } from '../../src/taskpane/controller';
import { wordsFor } from '../../src/messages/words';
import { otherSheet, reportSheet, sample, smallEngine, templateText } from '../taskpane/fixtures';
import { describeAtBothLevels } from '../hosts/excel/open-office';

describeAtBothLevels((excel) => {
  let controller: Controller;
  let stop: () => void;

  beforeAll(() => associateCommands());
  beforeEach(async () => {
    const host = excel.open([reportSheet(), otherSheet]);
    await host.settings.set('target-tracker.template', templateText);
    excel.office.host.panelState = 'Background';
    controller = createController(host, smallEngine, [sample], () => wordsFor('zh-CN'));
    stop = controller.start();
    await excel.office.host.settled();
  });
  afterEach(() => stop());

  const press = async (command: string): Promise<void> => {
    const id = excel.office.host.pressRibbonButton(command);
    await until(() => excel.office.host.completedCommands.includes(id) && controller.get().work === null);
    await excel.office.host.settled();
    expect(excel.office.host.panelState).toBe('Visible');
  };
  const lit = (): number =>
    excel.office.host.workbook.sheet('Sheet1').formats.filter(({ formula }) => isOwnFormula(formula)).length;

  test('审核 comes to the verdict of the sheet in view, and changes nothing in it', async () => {
    await press('validate');
    const { tab, look } = controller.get();
    expect(tab).toBe('check');
    expect(look).toMatchObject({ kind: 'examined', sheet: 'Sheet1', review: { readiness: { ready: true } } });
    expect(lit()).toBe(0);
  });

  test('亮灯 lights the sheet and comes to how many are behind; pressed again it takes the lights off', async () => {
    await press('progress');
    const { tab, look } = controller.get();
    expect(tab).toBe('progress');
    if (look?.kind !== 'examined') throw new Error('the sheet was not examined');
    expect(look.examination.progress?.counts.red).toBeGreaterThan(0);
    expect(lit()).toBe(1);
    await press('progress');
    expect([lit(), controller.get().lit]).toEqual([0, []]);
  });

  test('a protected sheet gets no lights, and the panel says why', async () => {
    excel.office.host.workbook.sheet('Sheet1').isProtected = true;
    await press('progress');
    expect(lit()).toBe(0);
    expect(controller.get().notice).toMatchObject({
      title: 'panel.failure.lights',
      reason: { key: 'host.sheet-protected' },
    });
  });
});

async function until(is: () => boolean): Promise<void> {
  for (let i = 0; i < 300 && !is(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(is()).toBe(true);
}
