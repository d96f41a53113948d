/**
 * The library in the browser's storage, and its file.
 *
 * @jest-environment jsdom
 */
import {
  keepTemplate,
  keptSources,
  putBack,
  readLibrary,
  removeEntry,
} from '../../src/taskpane/actions/template/library';
import type { LibraryStorage } from '../../src/taskpane/actions/template/library';
import { libraryFile, readLibraryFile } from '../../src/taskpane/actions/template/library-file';
import { figuresIn, withExtra } from '../../src/taskpane/actions/template/planning';
import { template } from './fixtures';

beforeEach(() => localStorage.clear());

const another = { ...template, version: '2' };

test('what is kept comes back as it was; another version stands beside it', () => {
  keepTemplate(template);
  keepTemplate(another);
  expect(readLibrary().kept.map((one) => one.template)).toEqual([template, another]);
  expect(keptSources().map(({ id }) => id)).toEqual([template.id, template.id]);
});

test('what was removed comes back word for word, broken or not', () => {
  keepTemplate(template);
  localStorage.setItem('target-tracker.library.["x","1"]', '{"half');
  const { kept, broken } = readLibrary();
  expect(broken).toEqual([{ key: 'target-tracker.library.["x","1"]', text: '{"half' }]);
  for (const { key, text } of [...kept, ...broken]) {
    removeEntry(key);
    putBack(key, text);
  }
  expect(readLibrary()).toEqual({ kept, broken });
});

test('entries of others are not ours', () => {
  localStorage.setItem('target-tracker.preview', '{}');
  expect(readLibrary()).toEqual({ kept: [], broken: [] });
});

test('a storage that refuses is told apart from one that is full', () => {
  const refusing = (error: Error): LibraryStorage => ({
    length: 0,
    key: () => null,
    getItem: () => null,
    removeItem: () => undefined,
    setItem: () => {
      throw error;
    },
  });
  const reasonOf = (error: Error) => {
    try {
      keepTemplate(template, refusing(error));
    } catch (thrown) {
      return thrown;
    }
    return null;
  };
  expect(reasonOf(new DOMException('', 'QuotaExceededError'))).toMatchObject({ reason: 'full' });
  expect(reasonOf(new DOMException('', 'SecurityError'))).toMatchObject({ reason: 'blocked' });
});

describe('the file', () => {
  const empty = { kept: [], broken: [] };

  test('holds all that is kept, and is read back', () => {
    keepTemplate(template);
    keepTemplate(another);
    const text = libraryFile(readLibrary());
    expect(readLibraryFile(text, 'a.json', empty)).toEqual({
      fresh: [template, another],
      same: 0,
      conflicts: [],
      refused: [],
    });
    expect(readLibraryFile(text, 'a.json', readLibrary())).toMatchObject({ fresh: [], same: 2 });
  });

  test('the same id and version with other content is a conflict, never a replacement', () => {
    keepTemplate(template);
    const library = readLibrary();
    keepTemplate({ ...template, title: '改过的' });
    const found = readLibraryFile(libraryFile(readLibrary()), 'a.json', library);
    expect(found.fresh).toEqual([]);
    expect(found.conflicts.map(({ coming, standing }) => [coming.title, standing.template.title])).toEqual([
      ['改过的', template.title],
    ]);
  });

  test('one bad template keeps none of the others out', () => {
    keepTemplate(template);
    const { format, templates } = JSON.parse(libraryFile(readLibrary())) as {
      format: string;
      templates: object[];
    };
    const text = JSON.stringify({ format, templates: [{ title: '半个' }, ...templates, ...templates] });
    const found = readLibraryFile(text, 'a.json', empty);
    expect(found.fresh).toEqual([template]);
    expect(found.refused.map(({ name, message: { key } }) => [name, key])).toEqual([
      ['半个', 'template.not-a-template'],
      [template.title, 'panel.template.library.twice'],
    ]);
  });

  test('a single template is taken too; a later format and an empty file are refused', () => {
    keepTemplate(template);
    const [kept] = readLibrary().kept;
    expect(readLibraryFile(kept?.text ?? '', 'a.json', empty).fresh).toEqual([template]);
    const keyOf = (text: string) => readLibraryFile(text, 'a.json', empty).refused[0]?.message.key;
    expect(keyOf('{"format":"target-library/2","templates":[]}')).toBe('panel.template.library.newer');
    expect(keyOf('{"format":"target-library/1","templates":[]}')).toBe('panel.template.library.no-templates');
    expect(keyOf('not json')).toBe('template.json');
  });
});

describe('what is typed into the planning page', () => {
  test.each([
    ['1\t2\t\t4', ['1', '2', null, '4']],
    ['1,234\n5,678\n', ['1234', '5678']],
    ['1 2  3', ['1', '2', '3']],
    ['10、20、30', ['10', '20', '30']],
    ['1,2,3', ['1', '2', '3']],
    ['1,234', ['1234']],
  ])('%j', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  test.each([
    ['1000', '10', 0, '1100'],
    ['1000', '', 0, '1000'],
    ['14.5', '3', 1, '14.9'],
    ['1000', '-5', 0, null],
    ['1000', '很多', 0, null],
    ['一千', '10', 0, '一千'],
  ])('%s and %s %% on top', (target, extra, decimals, sum) => {
    expect(withExtra(target, extra, decimals)).toBe(sum);
  });
});
