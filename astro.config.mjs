import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import { INTERFACE, interfaceAlias } from './src/build/language.ts';
import { recordsFirst } from './src/build/search/records-first.ts';
import { shortScopes } from './src/build/short-scopes.ts';
import { wholeSitemap } from './src/build/sitemap.ts';
import { styleFiles } from './src/build/style-files.ts';
import { contentRefresh } from './src/loader/refresh.ts';
import { warmUp } from './src/loader/warm-up.ts';

// The language of the interface, where it is not that of the collection (`build/language.ts`).
const language = process.env[INTERFACE];
const address = process.env['SITE_URL'] ? new URL(process.env['SITE_URL']) : undefined;

export default defineConfig({
  ...(address ? { site: address.origin, base: address.pathname } : {}),
  trailingSlash: 'always',
  integrations: [mdx(), contentRefresh(), warmUp(), recordsFirst(), ...(address && !language ? [wholeSitemap()] : [])],
  markdown: { syntaxHighlight: false, processor: unified({ rehypePlugins: [rehypeSlug], smartypants: false }) },
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'never' },
  // Scripts that are loaded when they are asked for are files of their own: nothing that pages load is divided for them.
  vite: {
    plugins: [shortScopes()],
    resolve: { alias: interfaceAlias(language) },
    build: { assetsInlineLimit: 0, rolldownOptions: { output: { codeSplitting: { groups: styleFiles } } } },
    worker: { format: 'es' },
  },
});
