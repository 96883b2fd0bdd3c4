/** All records, for reference managers. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { FORMATS, toResponse, type Format } from '../citation/files.ts';
import { allWorks } from '../queries/works.ts';

export const getStaticPaths = (() =>
  FORMATS.map((format) => ({ params: { format }, props: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: Format }> = async ({ props: { format } }) =>
  toResponse([...(await allWorks()).values()], format);
