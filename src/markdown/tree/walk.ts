/** Goes through a tree, parents first. */
import type { Node } from 'unist';

/** Returned by a visitor that wants nothing of what is below the node. */
export const SKIP = Symbol('skip');

/** Sees a node with its ancestors, the root first. */
export type Visitor<N> = (node: N, ancestors: readonly N[]) => typeof SKIP | void;

/**
 * Shows `node` and all below it to `see`, which may replace children: what it puts in is not shown. Stands in for
 * unist-util-visit, whose bookkeeping took a quarter of the time of a build of 1,000 articles.
 */
export function walk<N extends Node>(node: N, see: Visitor<N>, ancestors: N[] = []): void {
  if (see(node, ancestors) === SKIP) return;
  const { children } = node as N & { children?: N[] };
  if (!children) return;
  ancestors.push(node);
  for (const child of [...children]) walk(child, see, ancestors);
  ancestors.pop();
}
