/** The ribbon buttons, pressed through the real office.js. */
import { associateCommands, RIBBON_COMMANDS } from '../../src/commands/commands';
import { setStartsWithWorkbook, startsWithWorkbook } from '../../src/commands/startup';
import { onPanelRequest } from '../../src/taskpane/requests';
import type { PanelRequest } from '../../src/taskpane/requests';
import { describeAtBothLevels } from '../hosts/excel/open-office';

describeAtBothLevels((excel) => {
  beforeAll(async () => {
    excel.open([{ name: '月报', rows: [] }]);
    associateCommands();
    await excel.office.host.settled();
  });
  beforeEach(() => {
    excel.office.host.panelState = 'Background';
  });

  describe('starting with the workbook', () => {
    test('is off until it is asked for, and can be taken back', async () => {
      expect(await startsWithWorkbook()).toBe(false);
      await setStartsWithWorkbook(true);
      expect([await startsWithWorkbook(), excel.office.host.workbook.startState]).toEqual([
        true,
        'Background',
      ]);
      await setStartsWithWorkbook(false);
      expect(await startsWithWorkbook()).toBe(false);
    });
  });

  describe('ribbon buttons', () => {
    test.each(RIBBON_COMMANDS)('%s asks the panel, shows it and reports back', async (command) => {
      const heard: PanelRequest[] = [];
      const stop = onPanelRequest((request) => heard.push(request));
      const press = excel.office.host.pressRibbonButton(command);
      await excel.office.host.settled();
      stop();
      expect(heard).toEqual([command]);
      expect(excel.office.host.panelState).toBe('Visible');
      expect(excel.office.host.completedCommands).toContain(press);
    });

    test('a request made before the panel is there waits for it', async () => {
      excel.office.host.pressRibbonButton('validate');
      await excel.office.host.settled();
      const heard: PanelRequest[] = [];
      onPanelRequest((request) => heard.push(request))();
      expect(heard).toEqual(['validate']);
    });

    test('a panel that cannot be shown leaves no button waiting', async () => {
      excel.office.host.workbook.isEditingCell = true;
      const press = excel.office.host.pressRibbonButton('progress');
      await excel.office.host.settled();
      excel.office.host.workbook.isEditingCell = false;
      onPanelRequest(() => undefined)();
      expect(excel.office.host.panelState).toBe('Background');
      expect(excel.office.host.completedCommands).toContain(press);
    });
  });
});
