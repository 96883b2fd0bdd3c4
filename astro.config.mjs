import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import { contentSecurityPolicy } from './src/security.ts';

const address = process.env['SITE_URL'] ? new URL(process.env['SITE_URL']) : undefined;

export default defineConfig({
  ...(address ? { site: address.origin, base: address.pathname } : {}),
  trailingSlash: 'always',
  integrations: [mdx(), ...(address ? [sitemap()] : [])],
  markdown: { syntaxHighlight: false, processor: unified({ rehypePlugins: [rehypeSlug], smartypants: false }) },
  build: { format: 'directory', inlineStylesheets: 'always' },
  security: { csp: contentSecurityPolicy },
  // Scripts that are loaded when they are asked for are files of their own: nothing that pages load is divided for them.
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
});
