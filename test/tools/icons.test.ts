/** The icons in the repository are what the drawings say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { ICON_SIZES, ICONS } from '../../src/tools/icons/drawings';
import { rasterize } from '../../src/tools/icons/raster';

const folder = join(__dirname, '../../assets/icons');
const files = Object.entries(ICONS).flatMap(([name, drawing]) =>
  ICON_SIZES.map((size) => ({ file: `${name}-${size}.png`, drawing, size })),
);

test.each(files)('$file is what its drawing says', ({ file, drawing, size }) => {
  const found = PNG.sync.read(readFileSync(join(folder, file)));
  expect([found.width, found.height]).toEqual([size, size]);
  expect(found.data.equals(rasterize(drawing, size).data)).toBe(true);
});

test('no other pictures lie among them', () => {
  expect(readdirSync(folder).sort()).toEqual(files.map(({ file }) => file).sort());
});

test.each(files)('$file shows something, and leaves its corners free', ({ drawing, size }) => {
  const { data } = rasterize(drawing, size);
  const alpha = (x: number, y: number): number => data[4 * (y * size + x) + 3] ?? 0;
  expect([alpha(0, 0), alpha(size - 1, 0), alpha(0, size - 1), alpha(size - 1, size - 1)]).toEqual([
    0, 0, 0, 0,
  ]);
  const painted = Array.from({ length: size * size }, (_, i) => data[4 * i + 3] ?? 0).filter((a) => a > 127);
  expect(painted.length / (size * size)).toBeGreaterThan(0.25);
});
