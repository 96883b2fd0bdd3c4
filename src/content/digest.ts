/** Tells whether two things are the same by the digest of what they are made of. */
import { createHash } from 'node:crypto';

/** Digest of some texts. */
export const digestOf = (...parts: readonly string[]): string => digestOfAll(parts);

/** Digest of texts in their order; there may be more than a call takes. */
export function digestOfAll(...lists: readonly Iterable<string>[]): string {
  const hash = createHash('sha256');
  for (const list of lists) for (const text of list) hash.update(text).update('\0');
  return hash.digest('hex');
}
