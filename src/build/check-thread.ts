/** A thread that checks a site. */
import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../thread.ts';
import { SiteCheck, type CheckedSite } from './check-site.ts';

/** What the thread is asked: to read pages, or to end, where pages of a site `before` are the same. */
export type CheckQuestion = { pages: readonly string[] } | { before: CheckedSite | undefined };

const check = new SiteCheck(...(workerData as ConstructorParameters<typeof SiteCheck>));
answerQuestions((question: CheckQuestion) => {
  if ('before' in question) return check.end(question.before);
  question.pages.forEach((page) => check.read(page));
  return [];
});
