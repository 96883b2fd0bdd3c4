/** What other programs take of an article and its recordings: annotations, IIIF manifests, tracks in WebVTT. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import webvtt from 'webvtt-parser';
import { readSites } from '../support/sites.ts';

const { root, below } = readSites();
const DIGEST = 'articles/tavria-war-and-verens-stance';
const ANALYSIS = 'articles/verens-search-for-balance';
const TALK = 'articles/a-talk-in-four-parts';

type Json = Record<string, unknown>;
const read = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');
const json = <V = Json>(site: string, path: string): V => JSON.parse(read(site, path)) as V;

/** Every object in data, with all that they hold. */
function* objectsIn(data: unknown): Generator<Json> {
  if (typeof data !== 'object' || data === null) return;
  if (!Array.isArray(data)) yield data as Json;
  for (const value of Object.values(data)) yield* objectsIn(value);
}

interface Annotation {
  id: string;
  canonical: string;
  body: { value: string; language: string };
  target: unknown;
}

test('a passage annotates the times of the recording that it rests on', () => {
  const page = json<{ '@context': string; id: string; items: Annotation[] }>(root, `${DIGEST}/annotations.json`);
  assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
  assert.equal(page.id, `https://example.org/${DIGEST}/annotations.json`);
  const passage = page.items.find(({ id }) => id.endsWith('#p10'))!;
  assert.equal(passage.canonical, `https://example.org/${DIGEST}/#p10`);
  assert.match(passage.body.value, /^Florea: In May 2023/);
  const source = 'https://www.youtube.com/watch?v=verenvideo1';
  assert.deepEqual(
    passage.target,
    [692, 696, 702].map((seconds) => ({
      source,
      selector: { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value: `t=${seconds}` },
    })),
  );
});

test('a passage annotates the works that its notes cite, and their pages where these can be opened', () => {
  const { items } = json<{ items: Annotation[] }>(root, `${ANALYSIS}/annotations.json`);
  const targets = items.flatMap(({ target }) => target as string | string[]);
  assert.ok(targets.some((target) => /^https:\/\/example\.org\/works\/[\w-]+\/$/.test(target)));
  for (const target of targets) {
    if (!target.startsWith('https://example.org/')) continue;
    assert.ok(existsSync(join(root, new URL(target).pathname, 'index.html')), target);
  }
  const talk = json<{ items: Annotation[] }>(below, `${TALK}/annotations.json`).items;
  const all = talk.flatMap(({ target }) => target as string | object | (string | object)[]);
  assert.ok(all.includes('https://papers.example.org/talk.pdf#page=16'), JSON.stringify(all));
});

test('a manifest has a canvas for each recording, with its chapters and passages at their times', () => {
  for (const [site, name] of [
    [root, DIGEST],
    [below, TALK],
  ] as const) {
    const manifest = json(site, `${name}/manifest.json`);
    assert.equal(manifest['@context'], 'http://iiif.io/api/presentation/3/context.json');
    const ids = new Set<unknown>();
    const durations = new Map<unknown, number>();
    for (const each of objectsIn(manifest)) {
      // A target repeats the id of a canvas, and so does what is painted on it.
      if (each['type'] === 'Canvas' && each['duration'] !== undefined)
        durations.set(each['id'], Number(each['duration']));
      if (['Canvas', 'Range', 'Annotation', 'AnnotationPage', 'Manifest'].includes(String(each['type']))) {
        if (!/#t=/.test(String(each['id']))) {
          assert.ok(!ids.has(each['id']), String(each['id']));
          ids.add(each['id']);
        }
        assert.match(String(each['id']), /^https:\/\/example\.org\//);
      }
      for (const key of ['label', 'summary'])
        if (each[key] !== undefined)
          for (const values of Object.values(each[key] as object))
            assert.ok(Array.isArray(values), JSON.stringify(each[key]));
    }
    assert.ok(durations.size > 0);
    for (const each of objectsIn(manifest)) {
      const place = String(each['type'] === 'Canvas' ? each['id'] : each['target']);
      const [, canvas, start, end] = /^(.*)#t=([\d.]+),([\d.]+)$/.exec(place) ?? [];
      if (canvas === undefined) continue;
      assert.ok(Number(start) < Number(end) && Number(start) <= durations.get(canvas)!, place);
    }
  }
  const { items } = json<{ items: { annotations: { items: Annotation[] }[] }[] }>(root, `${DIGEST}/manifest.json`);
  assert.ok(items[0]!.annotations[0]!.items.some(({ body }) => /^Florea: In May 2023/.test(body.value)));
  // An analysis has no recording.
  assert.ok(!existsSync(join(root, ANALYSIS, 'manifest.json')));
});

test('chapters and descriptions are sound WebVTT, in the order of the recording', () => {
  for (const [site, name] of [
    [root, `${DIGEST}/recording-1`],
    [below, `${TALK}/recording-1`],
    [below, 'articles/a-long-article/recording-1'],
  ] as const)
    for (const kind of ['chapters', 'descriptions']) {
      const { cues, errors } = new webvtt.WebVTTParser().parse(read(site, `${name}-${kind}.vtt`), kind);
      assert.deepEqual(errors, [], `${name} ${kind}`);
      assert.ok(cues.length > 0);
      cues.forEach(({ startTime, endTime }, index) => {
        assert.ok(
          startTime < endTime && startTime >= (cues[index - 1]?.startTime ?? 0),
          `${name} ${kind} ${startTime}`,
        );
      });
    }
  const { cues } = new webvtt.WebVTTParser().parse(read(root, `${DIGEST}/recording-1-chapters.vtt`), 'chapters');
  assert.ok(cues.some(({ text, startTime }) => text === 'The West comes closer' && startTime === 674));
});
