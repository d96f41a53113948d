/** From shapes to pixels, with soft edges. */
import { PNG } from 'pngjs';
import type { Drawing } from './drawings';

/** A square picture; pixels lie in data as red, green, blue, alpha. */
export function rasterize(drawing: Drawing, size: number): PNG {
  const picture = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      picture.data.set(pixel(drawing, (x + 0.5) / size, (y + 0.5) / size, size), 4 * (y * size + x));
    }
  }
  return picture;
}

function pixel(drawing: Drawing, x: number, y: number, size: number): number[] {
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (const { shape, color } of drawing) {
    // How much of the pixel the shape covers: its edge is one pixel wide.
    const cover = Math.min(1, Math.max(0, 0.5 - shape(x, y) * size));
    if (cover === 0) continue;
    const [r, g, b] = channels(color);
    const left = alpha * (1 - cover);
    alpha = left + cover;
    red = (red * left + r * cover) / alpha;
    green = (green * left + g * cover) / alpha;
    blue = (blue * left + b * cover) / alpha;
  }
  return [red, green, blue, alpha * 255].map(Math.round);
}

const channels = (color: string): [number, number, number] => {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};
