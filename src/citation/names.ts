/** Names of people and institutions as they are spoken. */
import type { Name, Work } from '../schemas/work.ts';

/** `Ludwig van Beethoven`, `Center for Eurasian Studies`. */
export const nameOf = ({ given, family, literal, suffix, ...particles }: Name): string =>
  literal ??
  [given, particles['dropping-particle'], particles['non-dropping-particle'], family, suffix].filter(Boolean).join(' ');

/** The authors of a work in one line; empty where it has none. */
export const authorsOf = ({ author = [] }: Work): string => author.map(nameOf).join(', ');
