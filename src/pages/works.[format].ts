/** All records, for reference managers. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { FORMAT_NAMES, toResponse, type Format } from '../citation/files.ts';
import { allWorks } from '../queries/records.ts';

export const getStaticPaths = (() =>
  FORMAT_NAMES.map((format) => ({ params: { format }, props: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: Format }> = async ({ props: { format } }) =>
  toResponse([...(await allWorks()).values()], format);
