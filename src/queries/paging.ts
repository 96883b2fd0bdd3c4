/** Divides long lists among pages. */
import { site } from '../site.ts';
import { listPath, pageCount } from '../urls.ts';

/** A part of a list. */
export interface ListPage<T> {
  items: readonly T[];
  /** Number of this page, from 1. */
  current: number;
  /** How many pages the list takes; an empty list takes one. */
  total: number;
}

/** The pages of `items`, `size` on each. */
export function paginate<T>(items: readonly T[], size: number = site.pageSize): ListPage<T>[] {
  const total = pageCount(items.length, size);
  return Array.from({ length: total }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    current: index + 1,
    total,
  }));
}

/** The routes of a list that takes several pages, by a parameter `page`: that of the list itself, then `page/2` and so on. */
export const listRoutes = <T>(items: readonly T[], size?: number) =>
  paginate(items, size).map((page) => ({
    params: { page: listPath('', page.current).replace(/\/$/, '') || undefined },
    props: { page },
  }));
