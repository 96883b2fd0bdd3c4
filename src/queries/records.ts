/** The records of works. */
import { getCollection } from 'astro:content';
import type { Work } from '../schemas/work.ts';
import { once } from './once.ts';
import { asked } from './reads.ts';

/** All records by id. */
export const allWorks = once(
  async (): Promise<ReadonlyMap<string, Work>> =>
    new Map((await getCollection('works')).map(({ id, data }) => [id, data])),
);

/** The record called `id`. Throws where there is none, which the content check has ruled out. */
export async function workOf(id: string): Promise<Work> {
  const work = (await allWorks()).get(id);
  if (!work) throw new Error(`there is no work "${id}" in content/works.json`);
  return work;
}

const askedWork = asked('work', async (id) => (await allWorks()).get(id));

/** The records of some ids that there are, by id. */
export async function worksNamed(ids: Iterable<string>): Promise<ReadonlyMap<string, Work>> {
  const found = await Promise.all([...new Set(ids)].map(askedWork));
  return new Map(found.flatMap((work) => (work ? [[work.id, work]] : [])));
}
