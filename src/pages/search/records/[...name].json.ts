/** What the search index is made of, an article or list a file; the build makes the index of these and takes them away. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allArticles, type ArticleHead } from '../../../queries/articles.ts';
import { articleRecord, topicRecords, workRecords } from '../../../queries/search-records.ts';
import { toRender } from '../../../queries/reads.ts';
import type { RecordSource } from '../../../search/entry.ts';

type Props = { article: ArticleHead } | { records: RecordSource[] };

export const getStaticPaths = (async () =>
  toRender('/search/records/[...name].json', [
    ...(await allArticles()).map((article) => ({ params: { name: `articles/${article.slug}` }, props: { article } })),
    { params: { name: 'works' }, props: { records: await workRecords() } },
    { params: { name: 'topics' }, props: { records: await topicRecords() } },
  ])) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) =>
  Response.json('records' in props ? props.records : [await articleRecord(props.article)]);
