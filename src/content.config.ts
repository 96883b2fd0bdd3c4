/** Registers the collections: a loader and a schema each. */
import { createRequire } from 'node:module';
import { defineCollection } from 'astro:content';

// Node loads the code that reads content, as it does for our commands: Vite would prepare each of its 130 files first.
const load = createRequire(import.meta.url);
const { contentLoader } = load('./loader/loader.ts') as typeof import('./loader/loader.ts');
const { articleSchema } = load('./schemas/article.ts') as typeof import('./schemas/article.ts');
const { topicSchema } = load('./schemas/topic.ts') as typeof import('./schemas/topic.ts');
const { workSchema } = load('./schemas/work.ts') as typeof import('./schemas/work.ts');

export const collections = {
  articles: defineCollection({ loader: contentLoader('articles'), schema: articleSchema }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: topicSchema }),
  works: defineCollection({ loader: contentLoader('works'), schema: workSchema }),
};
