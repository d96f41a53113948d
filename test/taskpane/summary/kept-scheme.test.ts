/** A scheme travels with the workbook, which has room for so much. */
import { LARGEST_SCHEME, tooLarge } from '../../../src/taskpane/summary/kept-scheme';

test('what the workbook has no room for is refused by its name; a Chinese character takes three bytes', () => {
  expect(tooLarge(null)).toBeNull();
  expect(tooLarge({ file: 's.json', text: 'a'.repeat(LARGEST_SCHEME) })).toBeNull();
  expect(tooLarge({ file: 's.json', text: '县'.repeat(LARGEST_SCHEME / 3 + 1) })).toEqual({
    key: 'panel.summary.scheme.too-large',
    values: { file: 's.json' },
  });
});
