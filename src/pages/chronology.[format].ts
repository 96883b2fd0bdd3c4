/** All dates, for other programs. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chronologyFile, type ChronologyFormat } from '../exports/chronology.ts';
import { allDates } from '../queries/chronology.ts';
import { CHRONOLOGY_FORMATS } from '../urls.ts';

export const getStaticPaths = (() =>
  CHRONOLOGY_FORMATS.map((format) => ({ params: { format }, props: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: ChronologyFormat }> = async ({ props: { format }, site }) =>
  chronologyFile(await allDates(), format, site);
