/** The pictures of `content/figures/` as they are: what a figure leads to, and feeds and other programs show. */
import type { APIRoute } from 'astro';
import { figureBytes, figureFiles } from '../../queries/pictures.ts';

export const getStaticPaths = () => figureFiles().map((path) => ({ params: { path } }));

export const GET: APIRoute<object, { path: string }> = ({ params }) => new Response(figureBytes(params.path));
