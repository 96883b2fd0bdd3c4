/** The project with hardly any content, for tests that build it again and again. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one article, and the one topic. */
export const LITTLE_ARTICLE = 'content/articles/a-trial.mdx';
export const LITTLE_TOPIC = 'content/topics/a-place.mdx';

const ARTICLE = `---
kind: analysis
title: A trial
description: x
lang: en
edition: restated
source: a-source
publishedOn: 2026-01-01
editedOn: 2026-01-01
---

A claim on [[a place]]. ^p1
`;

/** Leaves the copy of the project at `folder` one article and one topic. */
export function keepLittle(folder: string): void {
  for (const collection of ['articles', 'topics'])
    for (const name of readdirSync(join(folder, 'content', collection)))
      rmSync(join(folder, 'content', collection, name));
  rmSync(join(folder, 'content', 'published.json'), { force: true });
  writeFileSync(
    join(folder, 'content', 'works.json'),
    '[{ "id": "a-source", "type": "report", "title": "A source" }]\n',
  );
  writeFileSync(join(folder, LITTLE_ARTICLE), ARTICLE);
  writeFileSync(
    join(folder, LITTLE_TOPIC),
    '---\ntitle: A place\nkind: place\ndescription: A place.\n---\n\nSee [a claim](/articles/a-trial/#p1).\n',
  );
}
