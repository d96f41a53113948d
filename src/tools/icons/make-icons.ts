/** Writes assets/icons/NAME-SIZE.png; run it after a drawing has changed: npx tsx src/tools/icons/make-icons.ts */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { ICON_SIZES, ICONS } from './drawings';
import { rasterize } from './raster';

const folder = join(process.cwd(), 'assets', 'icons');
mkdirSync(folder, { recursive: true });
for (const [name, drawing] of Object.entries(ICONS)) {
  for (const size of ICON_SIZES) {
    writeFileSync(join(folder, `${name}-${size}.png`), PNG.sync.write(rasterize(drawing, size)));
  }
}
