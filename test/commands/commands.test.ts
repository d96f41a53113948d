/** The ribbon buttons, pressed through the real office.js. */
import { associateCommands, RIBBON_COMMANDS } from '../../src/commands/commands';
import { setStartsWithWorkbook, startsWithWorkbook } from '../../src/commands/startup';
import { onPanelRequest } from '../../src/taskpane/requests';
import type { PanelRequest } from '../../src/taskpane/requests';
import type { BootedOffice } from '../office/boot';
import { bootOffice } from '../office/boot';

let office: BootedOffice;

beforeAll(async () => {
  office = await bootOffice({ sheets: [{ name: '月报', rows: [] }] });
  office.makeGlobal();
  associateCommands();
  await office.host.settled();
});
afterAll(() => office.close());
beforeEach(() => {
  office.host.panelState = 'Background';
});

describe('starting with the workbook', () => {
  test('is off until it is asked for, and can be taken back', async () => {
    expect(await startsWithWorkbook()).toBe(false);
    await setStartsWithWorkbook(true);
    expect([await startsWithWorkbook(), office.host.workbook.startState]).toEqual([true, 'Background']);
    await setStartsWithWorkbook(false);
    expect(await startsWithWorkbook()).toBe(false);
  });
});

describe('ribbon buttons', () => {
  test.each(RIBBON_COMMANDS)('%s asks the panel, shows it and reports back', async (command) => {
    const heard: PanelRequest[] = [];
    const stop = onPanelRequest((request) => heard.push(request));
    const press = office.host.pressRibbonButton(command);
    await office.host.settled();
    stop();
    expect(heard).toEqual([command]);
    expect(office.host.panelState).toBe('Visible');
    expect(office.host.completedCommands).toContain(press);
  });

  test('a request made before the panel is there waits for it', async () => {
    office.host.pressRibbonButton('validate');
    await office.host.settled();
    const heard: PanelRequest[] = [];
    onPanelRequest((request) => heard.push(request))();
    expect(heard).toEqual(['validate']);
  });

  test('a panel that cannot be shown leaves no button waiting', async () => {
    office.host.workbook.isEditingCell = true;
    const press = office.host.pressRibbonButton('progress');
    await office.host.settled();
    office.host.workbook.isEditingCell = false;
    onPanelRequest(() => undefined)();
    expect(office.host.panelState).toBe('Background');
    expect(office.host.completedCommands).toContain(press);
  });
});
