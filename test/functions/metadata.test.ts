/** functions.json, as the build writes it, against the catalogue it is made from. */
import { functionCatalogue } from '../../src/functions/catalogue';
import { functionsMetadata, functionsMetadataJson } from '../../src/tools/functions-metadata';

const metadata = functionsMetadata();

test('names every function of the catalogue, with ids that never change', () => {
  expect(metadata.functions.map(({ id }) => id)).toEqual(functionCatalogue.map(({ id }) => id));
  expect(metadata.functions.map(({ id }) => id)).toEqual([
    'COMPLETION',
    'YOY_GROWTH',
    'CHANGE_POINTS',
    'TWO_YEAR_AVERAGE',
    'SHARE',
    'TIME_PROGRESS',
    'SCHEDULE_GAP',
    'LIGHT',
    'LIGHT_TEXT',
    'REQUIRED_RATE',
    'FORECAST',
    'IMPLIED_TARGET',
    'IMPLIED_BASE',
    'CNY_TO_USD',
    'USD_TO_CNY',
    'FX_RATE',
    'FX_BASIS',
    'CONVERT_UNIT',
    'PARSE_AMOUNT',
    'ROUND_HALF_EVEN',
    'BALANCED_ROUND',
    'SCORE',
    'RANK_PLACE',
    'CHECK_SUM',
    'CHECK_RATIO',
  ]);
  expect(metadata.functions.map(({ name }) => name)).toEqual(metadata.functions.map(({ id }) => id));
});

test('every argument is a range of anything, optional where the catalogue says so; results spill', () => {
  for (const [index, definition] of functionCatalogue.entries()) {
    const described = metadata.functions[index];
    expect(described?.result).toEqual({ dimensionality: 'matrix' });
    expect(
      described?.parameters.map(({ name, type, dimensionality, optional }) => ({
        name,
        type,
        dimensionality,
        optional,
      })),
    ).toEqual(
      definition.parameters.map(({ name, optional }) => ({
        name,
        type: 'any',
        dimensionality: 'matrix',
        optional: optional || undefined,
      })),
    );
  }
});

test('every description is Chinese first, then English', () => {
  for (const { description, parameters } of metadata.functions) {
    for (const words of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(words).toMatch(/^[^·]*\p{Script=Han}[^·]* · [^·\p{Script=Han}]*[A-Za-z]/u);
    }
  }
});

test('one error in a range does not keep Excel from calling', () => {
  expect(JSON.parse(functionsMetadataJson())).toEqual(JSON.parse(JSON.stringify(metadata)));
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
});

test('what the generator refuses stops the build', () => {
  const [first] = functionCatalogue;
  if (!first) throw new Error('no functions');
  expect(() => functionsMetadata([first, first])).toThrow('COMPLETION');
});
