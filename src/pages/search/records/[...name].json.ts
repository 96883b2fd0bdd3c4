/** What the search index is made of, an article or list a file; the build makes the index of these and takes them away. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allArticles } from '../../../queries/articles.ts';
import { articleRecord, topicRecords, workRecords } from '../../../queries/search-records.ts';
import type { RecordSource } from '../../../search/entry.ts';

type Make = () => Promise<RecordSource[]>;

export const getStaticPaths = (async () => [
  ...(await allArticles()).map((article) => ({
    params: { name: `articles/${article.slug}` },
    props: { make: async () => [await articleRecord(article)] },
  })),
  { params: { name: 'works' }, props: { make: workRecords } },
  { params: { name: 'topics' }, props: { make: topicRecords } },
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ make: Make }> = async ({ props: { make } }) => Response.json(await make());
