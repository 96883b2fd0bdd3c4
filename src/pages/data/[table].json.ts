/** Works, topics and events as data, and what all files of data hold. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataPackage, eventRows, toJsonFile, topicRows, workRows } from '../../exports/data-tables.ts';
import { allArticles, base } from '../../queries/articles.ts';
import { allDates } from '../../queries/chronology.ts';
import { allTopics } from '../../queries/topics.ts';
import { volumesOf } from '../../queries/volumes.ts';
import { citedWorks } from '../../queries/works.ts';

const FILES = {
  works: async (origin) => toJsonFile('works', workRows((await citedWorks()).values(), base, origin)),
  topics: async (origin) => toJsonFile('topics', topicRows(await allTopics(), origin)),
  events: async (origin) => toJsonFile('events', eventRows(await allDates(), origin)),
  datapackage: async () =>
    new Response(dataPackage(volumesOf(await allArticles()).length), {
      headers: { 'content-type': 'application/json; charset=utf-8' },
    }),
} satisfies Record<string, (origin: URL | undefined) => Promise<Response>>;

export const getStaticPaths = (() =>
  Object.keys(FILES).map((table) => ({ params: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => FILES[params['table'] as keyof typeof FILES](site);
