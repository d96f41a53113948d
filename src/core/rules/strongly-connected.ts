/** Which nodes of a graph lie on a common circle (Tarjan 1972), without recursion: a chain may be ten thousand long. */

/** @returns a number per node that has edges or is reached; two nodes share it where each can be reached from the other */
export function stronglyConnected(edges: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const component = new Map<string, number>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const path: { readonly node: string; next: number }[] = [];
  const enter = (node: string) => {
    low.set(node, order.size);
    order.set(node, order.size);
    open.push(node);
    path.push({ node, next: 0 });
  };
  const lower = (node: string, value: number | undefined) =>
    low.set(node, Math.min(low.get(node) ?? Infinity, value ?? Infinity));
  for (const root of edges.keys()) {
    if (!order.has(root)) enter(root);
    for (let step = path[path.length - 1]; step; step = path[path.length - 1]) {
      const next = edges.get(step.node)?.[step.next++];
      if (next !== undefined) {
        if (!order.has(next)) enter(next);
        else if (!component.has(next)) lower(step.node, order.get(next));
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above) lower(above.node, low.get(step.node));
      if (low.get(step.node) === order.get(step.node)) close(step.node, open, component);
    }
  }
  return component;
}

function close(first: string, open: string[], component: Map<string, number>): void {
  const number = component.size;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    component.set(node, number);
    if (node === first) return;
  }
}
