/** All topics, for other parts of the collection and other programs. */
import type { APIRoute } from 'astro';
import { topicsFile } from '../../exports/topics.ts';
import { allTopics } from '../../queries/topics.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(topicsFile(await allTopics(), site), { headers: { 'content-type': 'application/json; charset=utf-8' } });
