/**
 * Minimum-cost circulation where every arc carries one of two neighbouring integers. All arcs start at their cheaper one;
 * where a node then takes in more than it gives out, arcs along the cheapest path to a node that lacks are moved by one.
 */

export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly floor: bigint;
  /** floor, or floor + 1. */
  readonly ceiling: bigint;
  /** Safe integers, not negative. */
  readonly costOfFloor: number;
  readonly costOfCeiling: number;
}

/**
 * @param nodes their number; arcs name them from 0
 * @returns what each arc carries, as much into every node as out of it, at the least cost; null where no choice does that
 */
export function cheapestRepair(nodes: number, arcs: readonly Arc[]): bigint[] | null {
  const raised = arcs.map((arc) => arc.ceiling > arc.floor && arc.costOfCeiling <= arc.costOfFloor);
  const surplus = Array.from({ length: nodes }, () => 0n);
  arcs.forEach((arc, i) => {
    const carried = raised[i] ? arc.ceiling : arc.floor;
    surplus[arc.to] = (surplus[arc.to] ?? 0n) + carried;
    surplus[arc.from] = (surplus[arc.from] ?? 0n) - carried;
  });
  const neighbours: number[][] = Array.from({ length: nodes }, () => []);
  arcs.forEach((arc, i) => {
    if (arc.ceiling === arc.floor) return;
    neighbours[arc.from]?.push(i);
    neighbours[arc.to]?.push(i);
  });
  for (;;) {
    const sources = surplus.flatMap((value, node) => (value > 0n ? [node] : []));
    if (sources.length === 0) break;
    const path = cheapestPath(sources, (node) => (surplus[node] ?? 0n) < 0n, arcs, raised, neighbours);
    if (!path) return null;
    surplus[path.start] = (surplus[path.start] ?? 0n) - 1n;
    surplus[path.end] = (surplus[path.end] ?? 0n) + 1n;
    for (const arc of path.arcs) raised[arc] = !raised[arc];
  }
  return arcs.map((arc, i) => (raised[i] ? arc.ceiling : arc.floor));
}

interface Path {
  readonly start: number;
  readonly end: number;
  readonly arcs: readonly number[];
}

/**
 * From any of the sources to the cheapest node that lacks (Bellman and Ford, with a queue: moving an arc back is a gain,
 * so costs may be negative, but never around a circle).
 */
function cheapestPath(
  sources: readonly number[],
  lacks: (node: number) => boolean,
  arcs: readonly Arc[],
  raised: readonly boolean[],
  neighbours: readonly (readonly number[])[],
): Path | null {
  const cost = neighbours.map(() => Infinity);
  const via: (number | null)[] = neighbours.map(() => null);
  const queued = neighbours.map(() => false);
  const queue = [...sources];
  for (const node of sources) cost[node] = 0;
  for (let next = 0; next < queue.length; next += 1) {
    const node = queue[next] as number;
    queued[node] = false;
    for (const index of neighbours[node] ?? []) {
      const arc = arcs[index] as Arc;
      // What a node has too much of leaves it along an arc that can carry more, or by an arc to it that can carry less.
      const leaves = arc.from === node && !raised[index];
      const isHeldBack = arc.to === node && raised[index];
      if (!leaves && !isHeldBack) continue;
      const other = leaves ? arc.to : arc.from;
      const step = leaves ? arc.costOfCeiling - arc.costOfFloor : arc.costOfFloor - arc.costOfCeiling;
      const reached = (cost[node] as number) + step;
      if (reached >= (cost[other] as number)) continue;
      cost[other] = reached;
      via[other] = index;
      if (!queued[other]) {
        queued[other] = true;
        queue.push(other);
      }
    }
  }
  const ends = cost.flatMap((value, node) => (lacks(node) && value < Infinity ? [node] : []));
  const [first] = ends;
  if (first === undefined) return null;
  const end = ends.reduce(
    (best, node) => ((cost[node] as number) < (cost[best] as number) ? node : best),
    first,
  );
  const path: number[] = [];
  let node = end;
  for (let index = via[node]; index !== null && index !== undefined; index = via[node]) {
    path.push(index);
    const arc = arcs[index] as Arc;
    node = raised[index] ? arc.to : arc.from;
  }
  return { start: node, end, arcs: path };
}
