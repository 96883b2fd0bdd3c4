/** Registers the collections: a loader and a schema each. */
import { defineCollection } from 'astro:content';
import { contentLoader } from './loader/loader.ts';
import { articleSchema } from './schemas/article.ts';
import { topicSchema } from './schemas/topic.ts';
import { workSchema } from './schemas/work.ts';

export const collections = {
  articles: defineCollection({ loader: contentLoader('articles'), schema: articleSchema }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: topicSchema }),
  works: defineCollection({ loader: contentLoader('works'), schema: workSchema }),
};
