/** The passages as data: one file, or several where the collection is large. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { passageFiles, passageRows, toCsvFile, toJsonFile } from '../../exports/data-tables.ts';
import { allArticles, type ArticleHead } from '../../queries/articles.ts';
import { toRender } from '../../queries/reads.ts';
import { volumesOf } from '../../queries/volumes.ts';

const FORMATS = { json: toJsonFile, csv: toCsvFile };

interface Props {
  articles: ArticleHead[];
}

export const getStaticPaths = (async () => {
  const volumes = volumesOf(await allArticles());
  const files = passageFiles(volumes.length);
  return toRender(
    '/data/[passages].[format]',
    volumes.flatMap(({ articles }, index) =>
      Object.keys(FORMATS).map((format) => ({ params: { passages: files[index], format }, props: { articles } })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { articles }, params, site }) =>
  FORMATS[params['format'] as keyof typeof FORMATS]('passages', passageRows(articles, site));
