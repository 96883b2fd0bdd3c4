/** A thread that compiles the texts that it is sent, and keeps them in the cache; it answers with what is known of each. */
import { workerData } from 'node:worker_threads';
import { TextCache } from '../content/cache.ts';
import { findPictures } from '../content/pictures.ts';
import { asFound } from '../content/works.ts';
import { answerQuestions } from '../thread.ts';
import { createCompiler, type TextToCompile } from './compile.ts';
import type { ThreadSetup } from './in-threads.ts';

const { root, base, topics, articles, works, areWorksComplete } = workerData as ThreadSetup;
const surroundings = {
  base,
  topics,
  articles,
  works: asFound(works, areWorksComplete),
  findPicture: findPictures(root),
};
const { compile } = createCompiler(surroundings, new TextCache(root, base));
answerQuestions((texts: readonly TextToCompile[]) => texts.map(compile));
