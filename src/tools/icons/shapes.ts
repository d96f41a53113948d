/**
 * Shapes in a square of side 1, y downwards, as distances: below 0 is inside. Only + − × ÷ and square roots, so that every
 * machine draws the same pixels.
 */

/** Distance of the point (x, y) to the edge of a shape. */
export type Shape = (x: number, y: number) => number;

export type Point = readonly [x: number, y: number];

export const disc =
  ([cx, cy]: Point, radius: number): Shape =>
  (x, y) =>
    length(x - cx, y - cy) - radius;

/** A ring whose middle line has the given radius. */
export const ring =
  ([cx, cy]: Point, radius: number, width: number): Shape =>
  (x, y) =>
    Math.abs(length(x - cx, y - cy) - radius) - width / 2;

/** A line with round ends through the points. */
export const stroke =
  (points: readonly Point[], width: number): Shape =>
  (x, y) =>
    Math.min(
      ...points.slice(1).map((end, i) => distanceToSegment([x, y], points[i] ?? end, end) - width / 2),
    );

export const roundedBox =
  ([left, top]: Point, [right, bottom]: Point, radius: number): Shape =>
  (x, y) => {
    const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
    const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
    return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

/** The part of the plane to the right of somebody who walks from a to b. */
export const rightOf = ([ax, ay]: Point, [bx, by]: Point): Shape => {
  const size = length(bx - ax, by - ay);
  return (x, y) => ((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / size;
};

export const both =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    Math.max(...shapes.map((shape) => shape(x, y)));

export const outside =
  (shape: Shape): Shape =>
  (x, y) =>
    -shape(x, y);

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return length(x - ax - t * dx, y - ay - t * dy);
}
