/** @jest-environment jsdom */
/** What a ribbon button has come to is said, not only shown: nobody may be looking at the panel when it opens. */
import { requestPanel } from '../../src/taskpane/requests';
import { closePanel, doing, openPanel } from '../taskpane/page';

afterEach(closePanel);

test('审核: the verdict', async () => {
  const page = await openPanel();
  await doing(() => requestPanel('validate'));
  expect(page.find('[role=status]').textContent).toContain('可以上报');
});

test('亮灯: how many are behind', async () => {
  const page = await openPanel();
  await doing(() => requestPanel('progress'));
  expect(page.find('[role=status]').textContent).toMatch(/落后 \d+ 项/);
});
