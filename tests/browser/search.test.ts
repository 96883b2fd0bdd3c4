/** Searching, as a reader does. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { serve } from '../support/server.ts';
import { readSites } from '../support/sites.ts';
import { at, axe, open, theBrowser } from './support.ts';

const LABEL = 'Search passages, notes, works and topics';
const hits = (page: Page) => page.locator('.hits a.hit');
const status = (page: Page) => page.locator('passage-search .status');
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => /result/.test(document.querySelector('passage-search .status')?.textContent ?? ''));
const search = async (query: string) => {
  const opened = await open(`/search/?${new URLSearchParams({ q: query })}`);
  await settled(opened.page);
  return opened;
};
const textOf = async (page: Page, index = 0): Promise<string> =>
  ((await hits(page).nth(index).textContent()) ?? '').replace(/\s+/g, ' ');

describe('a result', () => {
  test('is a passage: its number, section and article, its words, and what it rests on', async () => {
    const { page, errors, close } = await search('Marchetti');
    assert.match(
      await textOf(page),
      /^Passage 10 · The West comes closer · The war in Tavria and Veren’s diplomatic stance Florea: In May 2023/,
    );
    assert.equal(await hits(page).first().locator('mark').textContent(), 'Marchetti');
    const evidence = page.locator('.hits li').first().locator('.evidence a');
    assert.deepEqual(await evidence.allTextContents(), ['▸ 11:32', '▸ 11:36', '▸ 11:42']);
    assert.match((await evidence.first().getAttribute('href')) ?? '', /\/articles\/tavria-war[^#]*\/#t=11:32&p10$/);
    await evidence.first().click();
    await page.waitForURL('**#t=11:32&p10');
    await page.locator('timestamp-player[data-state="offer"]').waitFor();
    assert.match((await page.locator('.is-target').textContent()) ?? '', /Marchetti/);
    assert.deepEqual(errors, []);
    await close();
  });

  test('of a passage with a note leads to the work that the note cites', async () => {
    const { page, close } = await search('oil electricity sorland');
    const evidence = page.locator('.hits li').first().locator('.evidence a').first();
    assert.match((await evidence.textContent()) ?? '', /^Note 15: \S+ \d{4}$/);
    await evidence.click();
    await page.waitForURL('**/works/**');
    await close();
  });

  test('of a passage with pages and figures leads to them', async () => {
    const { page, close } = await open('below:/search/?q=paper+pages+boat');
    await settled(page);
    const evidence = page.locator('.hits li').first().locator('.evidence a');
    const hrefs = await evidence.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.equal(hrefs[0], 'https://papers.example.org/talk.pdf#page=16');
    assert.equal(hrefs.at(-1), '/some/path/articles/a-talk-in-four-parts/#p5');
    await close();
  });

  test('is a note, a work, a topic or an article too, told apart, and no title stands twice', async () => {
    const { page, close } = await search('Introvini');
    const kinds = await page.locator('.hits .where b').allTextContents();
    assert.ok(kinds.includes('Note 14') && kinds.includes('Work'), kinds.join(', '));
    await page.locator('passage-search input[type=search]').fill('Ánatia');
    await page.waitForFunction(() => document.querySelector('.hits .where b')?.textContent === 'Topic');
    assert.equal(await page.locator('.hits .name').first().textContent(), 'Anatia');
    for (const text of await page.locator('.hits li').allTextContents()) {
      const title = /^(?:Work|Topic|Article) (?:· [^A-Z]*)?(.{20,60}?)(?=[A-Z])/.exec(text)?.[1];
      if (title) assert.equal(text.split(title).length, 2, text);
    }
    await close();
  });

  test('that is no passage never pushes one that answers off the first screen', async () => {
    const { page, close } = await search('third neighbour');
    const kinds = await page.locator('.hits .where b').allTextContents();
    assert.ok(
      kinds.slice(0, 3).some((kind) => kind.startsWith('Passage')),
      kinds.join(', '),
    );
    await close();
  });
});

describe('what is typed', () => {
  const finds = async (query: string, first: RegExp, told = /^\d+ results?[.;]/): Promise<void> => {
    const { page, close } = await search(query);
    assert.match(await textOf(page), first, query);
    assert.match((await status(page).textContent()) ?? '', told, query);
    await close();
  };

  test('is forgiven its spelling, and that is told', async () => {
    await finds('Marcheti', /^Passage 10 /, /^Showing results for “marchetti”\. \d+ result/);
    await finds('günvor', /^Work|^Article/);
    await finds('ginger norland cashmir', /Passage 45/, /Showing results for “\S+ norland cashmere”/);
  });

  test('finds times, notes, pages, hyphens and other scripts', async () => {
    await finds('11:32', /^Passage 10 /);
    await finds('note 14', /^(Note 14|Passage 33)/);
    await finds('third-neighbor', /^Topic Third neighbour policy/);
    await finds('Орлунд', /orlund/i);
  });

  test('may be a question, and what is not found is named', async () => {
    await finds('which agreement would have let cashmere in?', /Passage 45/);
    await finds('cashmere zzyzx', /Passage 45/, /^\d+ results?; none has all your words\. Not in any text: zzyzx\.$/);
  });

  test('in quotation marks is exact, also among other words', async () => {
    const { page, close } = await search('“third neighbour” Anatia');
    for (const text of await page.locator('.hits li').allTextContents()) assert.match(text, /third.neighbour(?!s)/i);
    await page.locator('passage-search input[type=search]').fill('"neighbour third"');
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.startsWith('No results'));
    await close();
  });

  test('and found nowhere is said so, with words that are spelt alike and the topics', async () => {
    const { page, close } = await search('qqwwzzkkjj');
    assert.equal(await status(page).textContent(), 'No results for “qqwwzzkkjj”.');
    assert.ok(await page.locator('#index').isVisible());
    await page.locator('.help .topics a').first().waitFor();
    await close();
  });

  test('is searched for as it is typed, its last word as a beginning; Enter adds a step, and Back returns', async () => {
    const { page, close } = await open('/about/');
    await page.goto(at('/search/'));
    const input = page.getByRole('combobox', { name: LABEL });
    assert.ok(await input.evaluate((element) => element === document.activeElement));
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.type('cashm', { delay: 20 });
    await page.waitForURL('**/search/?q=cashm');
    await page.waitForFunction(() => document.querySelector('.hits mark')?.textContent === 'cashmere');
    assert.equal(await page.evaluate(() => history.length), entries);
    await input.fill('cashmere');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => history.length), entries + 1);
    await input.fill('Orlund');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.hits mark')?.textContent?.startsWith('Orlund'));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.hits mark')?.textContent?.startsWith('cashmere'));
    assert.equal(await input.inputValue(), 'cashmere');
    await hits(page).first().click();
    await page.waitForURL('**#p45');
    await page.goBack();
    await settled(page);
    await page.waitForURL(({ searchParams }) => searchParams.get('q') === 'cashmere');
    await close();
  });

  test('comes back with what was shown of it, and the place in it', async () => {
    const { page, close } = await search('Veren');
    const first = await hits(page).count();
    await page.locator('button.more').click();
    await page.waitForFunction((count) => document.querySelectorAll('.hits a.hit').length > count, first);
    const shown = await hits(page).count();
    assert.ok(
      await hits(page)
        .nth(first)
        .evaluate((link) => link === document.activeElement),
    );
    await page.evaluate(() => scrollTo(0, 900));
    await page.locator('.site-footer').getByRole('link', { name: 'About this site' }).click();
    await page.waitForURL('**/about/');
    await page.goBack();
    await page.waitForFunction(() => scrollY > 800);
    assert.equal(await hits(page).count(), shown);
    await close();
  });
});

describe('narrowing', () => {
  test('is by boxes with counts, lives in the address, and survives reload and Back', async () => {
    const { page, close } = await search('veren norland');
    const all = await hits(page).count();
    const notes = page.getByRole('checkbox', { name: /^Notes\W+\d+ results?$/ });
    const expected = Number(/\d+/.exec((await notes.locator('..').textContent()) ?? '')![0]);
    await notes.check();
    await page.waitForURL('**&kind=note');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.hits .where b')].every((kind) => kind.textContent?.startsWith('Note')),
    );
    await settled(page);
    assert.equal(await hits(page).count(), Math.min(10, expected));
    assert.ok(await notes.evaluate((box) => box === document.activeElement), 'the focus stays');
    await page.reload();
    await settled(page);
    assert.ok(await notes.isChecked());
    await page.goBack();
    await page.waitForURL(({ searchParams }) => !searchParams.has('kind'));
    await page.waitForFunction((count) => document.querySelectorAll('.hits a.hit').length === count, all);
    await close();
  });

  test('is by article, topic, language and decade, and can be ended', async () => {
    const { page, close } = await open(
      '/search/?q=veren+norland&decade=1990&decade=2010&article=verens-search-for-balance',
    );
    await settled(page);
    assert.ok((await hits(page).count()) > 0);
    for (const href of await hits(page).evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
      assert.match(href!, /verens-search-for-balance/);
    const names = await page.locator('.narrow legend').allTextContents();
    assert.ok(
      ['Kind', 'Article', 'Topic', 'Decade'].every((name) => names.includes(name)),
      names.join(', '),
    );
    assert.ok(await page.getByRole('checkbox', { name: /^1990s/ }).isChecked());
    const article = page.getByRole('checkbox', { name: /^Veren’s search for balance in its foreign policy/ });
    assert.ok(await article.isChecked(), 'an article is called by its title');
    await page.getByRole('button', { name: 'Show all results' }).click();
    await page.waitForURL('**/search/?q=veren+norland');
    await close();
  });

  test('to nothing says so, and can be taken back', async () => {
    const { page, close } = await open('/search/?q=cashmere&kind=work&decade=1630');
    await settled(page);
    assert.match((await status(page).textContent()) ?? '', /^No results/);
    await page.getByRole('button', { name: 'Show all results' }).click();
    await hits(page).first().waitFor();
    await close();
  });
});

test('what was found is said before what is offered instead has come', async () => {
  let release = (): void => undefined;
  const isAsked = new Promise<void>((asked) => {
    release = asked;
  });
  let answer = (): void => undefined;
  const mayCome = new Promise<void>((come) => {
    answer = come;
  });
  const { page, close } = await open('/', {}, (opened) =>
    opened.route(/\/words-[^/]*\/all\.words/, async (route) => {
      release();
      await mayCome;
      await route.continue();
    }),
  );
  // The words that look alike wait until long after the time at which a search is said to be slow.
  await page.goto(at('/search/?q=cashmere&kind=work&decade=1630'));
  await isAsked;
  await settled(page);
  await page.waitForTimeout(900);
  assert.match((await status(page).textContent()) ?? '', /^No results/);
  answer();
  await page.locator('.help a').first().waitFor();
  assert.match((await status(page).textContent()) ?? '', /^No results/);
  await close();
});

test('each result is counted for one language', async () => {
  const { page, close } = await search('norland');
  const all = Number(/\d+/.exec((await status(page).textContent()) ?? '')![0]);
  await page.locator('.narrow legend').first().waitFor();
  const counts = await page.locator('.narrow fieldset', { hasText: 'Language' }).locator('.count').allTextContents();
  if (counts.length > 0)
    assert.equal(
      counts.reduce((sum, count) => sum + Number(count), 0),
      all,
    );
  await close();
});

describe('the dialog', () => {
  test('opens by the header’s link and by Ctrl with K, asks for nothing before, and gives the focus back', async () => {
    const { page, close } = await open('/articles/verens-search-for-balance/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press('k');
    assert.deepEqual(asked, []);
    const link = page.getByRole('link', { name: 'Search', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.ok(await link.evaluate((element) => element === document.activeElement));
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await page.keyboard.type('cashmere');
    await hits(page).first().waitFor();
    assert.match(page.url(), /verens-search-for-balance\/$/, 'the address stays the page’s');
    assert.match(
      (await page.getByRole('link', { name: 'Show as a page' }).getAttribute('href')) ?? '',
      /\?q=cashmere$/,
    );
    // The result stands on this very page.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    assert.ok(await page.locator('#p45').evaluate((element) => element.matches(':target')));
    await page.waitForFunction(() => CSS.highlights.get('found')?.size === 1);
    await close();
  });

  test('begins with recent searches and topics, by keys and by hand; what was kept can be forgotten', async () => {
    const { page, close } = await open('/topics/');
    await page.keyboard.press('Control+k');
    const input = page.getByRole('combobox', { name: LABEL });
    await page.getByRole('option', { name: 'Norland', exact: true }).waitFor();
    await input.fill('cashmere');
    await hits(page).first().waitFor();
    await page.keyboard.press('Enter');
    await input.fill('');
    const recent = page.getByRole('group', { name: 'Recent searches' }).getByRole('option');
    await recent.first().waitFor();
    assert.deepEqual(await recent.allTextContents(), ['cashmere']);
    await page.keyboard.press('ArrowDown');
    assert.equal(await recent.getAttribute('aria-selected'), 'true');
    assert.equal(await input.getAttribute('aria-activedescendant'), await recent.getAttribute('id'));
    await page.keyboard.press('Enter');
    await hits(page).first().waitFor();
    assert.equal(await input.inputValue(), 'cashmere');
    await input.fill('');
    await page.getByRole('button', { name: 'Clear recent searches' }).click();
    assert.equal(await recent.count(), 0);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.getByRole('option', { name: 'Norland', exact: true }).click();
    await page.waitForURL('**/topics/norland/');
    await close();
  });

  test('is sound for readers of screens, open and with everything open, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await open('/articles/verens-search-for-balance/', { colorScheme });
      await page.keyboard.press('Control+k');
      await page.locator('.suggestions').getByRole('option').first().waitFor();
      assert.deepEqual(await axe(page), []);
      await page.keyboard.type('norland');
      await settled(page);
      await page.locator('.narrow summary').click();
      await page.locator('.narrow fieldset').first().waitFor();
      assert.deepEqual(await axe(page), []);
      await close();
    }
  });

  test('fits a window of 320 pixels', async () => {
    const { page, close } = await open('/about/', { viewport: { width: 320, height: 640 } });
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('norland');
    await settled(page);
    await page.locator('.narrow summary').click();
    await page.locator('.narrow fieldset').first().waitFor();
    const wide = await page.locator('.search-dialog').evaluate((element) => element.scrollWidth > element.clientWidth);
    assert.equal(wide, false);
    await close();
  });
});

describe('arriving', () => {
  test('marks the words in the passage, which can be cleared; a copied link has none of it', async () => {
    const { page, close } = await search('Marchetti');
    await hits(page).first().click();
    await page.waitForURL('**/articles/tavria-war-and-verens-stance/#p10');
    await page.waitForFunction(() => CSS.highlights.get('found')?.size === 1);
    await page.getByRole('button', { name: 'Clear highlighting' }).click();
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
    assert.equal(await page.getByRole('button', { name: 'Clear highlighting' }).count(), 0);
    await page.reload();
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
    await close();
  });

  test('marks with elements where the browser knows no highlights, and takes them away again', async () => {
    const { page, close } = await open('/about/', {}, (prepared) =>
      prepared.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights')),
    );
    await page.goto(at('/search/?q=Marchetti'));
    await hits(page).first().click();
    await page.waitForURL('**#p10');
    const mark = page.locator('#p10 mark');
    assert.equal(await mark.textContent(), 'Marchetti');
    await page.getByRole('button', { name: 'Clear highlighting' }).click();
    assert.equal(await mark.count(), 0);
    await close();
  });
});

describe('an index that fails', () => {
  const says = async (page: Page): Promise<void> => {
    await page.waitForFunction(() => /not available/.test(document.querySelector('.status')?.textContent ?? ''));
    assert.ok(await page.locator('#index').isVisible());
    assert.ok(await page.getByRole('link', { name: 'Browse everything' }).isVisible());
    assert.equal(await hits(page).count(), 0);
  };
  const FILES = {
    script: /pagefind\.js/,
    entry: /pagefind-entry\.json/,
    metadata: /pf_meta/,
    wasm: /wasm\./,
    index: /pf_index/,
    fragment: /pf_fragment/,
    'word list': /\/words-/,
  };
  const FAULTS = {
    missing: () => ({ status: 404, body: 'Not found' }),
    broken: () => ({ status: 200, body: 'nonsense'.repeat(50) }),
    'cut short': (whole: Buffer) => ({ status: 200, body: whole.subarray(0, whole.length / 2) }),
  };
  for (const [name, pattern] of Object.entries(FILES))
    test(`says so: the ${name} missing, broken, cut short`, async () => {
      for (const fault of Object.values(FAULTS)) {
        const { page, close } = await open('/about/', {}, (prepared) =>
          prepared.route(pattern, async (route) => {
            const response = await route.fetch();
            await route.fulfill(fault(await response.body()));
          }),
        );
        // A word that stands nowhere needs the word list.
        await page.goto(at('/search/?q=norlaand'));
        await says(page);
        await close();
      }
    });

  test('after a new deployment is opened anew', async () => {
    const { page, close } = await open('/search/?q=norland');
    await settled(page);
    // The files that the open index knows are gone; those that a new one names are there.
    let isGone = true;
    await page.route(/pagefind-entry\.json/, (route) => {
      isGone = false;
      return route.continue();
    });
    await page.route(/pf_fragment|pf_index/, (route) =>
      isGone ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    );
    await page.locator('passage-search input[type=search]').fill('gunvor');
    await page.waitForFunction(() => /gunvor|Günvör/i.test(document.querySelector('.hits mark')?.textContent ?? ''));
    await close();
  });

  test('for a while recovers', async () => {
    const context = await theBrowser().newContext();
    const page = await context.newPage();
    await page.goto(at('/search/'), { waitUntil: 'networkidle' });
    await context.setOffline(true);
    await page.locator('passage-search input[type=search]').fill('norland');
    await says(page);
    await context.setOffline(false);
    await page.locator('passage-search input[type=search]').fill('sorland');
    await page.waitForFunction(() => document.querySelectorAll('.hits mark').length > 3);
    await context.close();
  });

  test('by its silence is told after five seconds, and shown when it comes after all', async () => {
    const waiting: (() => void)[] = [];
    const { page, close } = await open('/about/', {}, async (prepared) => {
      let isOpen = false;
      await prepared.route('**/pagefind/**', (route) =>
        isOpen ? route.continue() : void waiting.push(() => ((isOpen = true), void route.continue())),
      );
      await prepared.clock.install();
    });
    await page.goto(at('/search/'));
    await page.locator('passage-search .suggestions').waitFor({ state: 'attached' });
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await page.locator('passage-search input[type=search]').fill('sorland');
    await page.keyboard.press('Enter');
    await page.clock.runFor(4000);
    assert.equal(await status(page).textContent(), 'Searching…');
    await page.clock.runFor(1000);
    await says(page);
    for (const go of waiting) go();
    await page.clock.resume();
    await hits(page).first().waitFor();
    await close();
  });
});

test('it works below a path', async () => {
  const server = await serve(readSites().below, '/some/path/');
  const page = await theBrowser().newPage();
  await page.goto(`${server.url}search/?q=Marchetti`);
  await settled(page);
  await hits(page).first().click();
  await page.waitForURL('**/some/path/articles/tavria-war-and-verens-stance/#p10');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Norland');
  await page.waitForFunction(() => document.querySelector('.search-dialog a.hit'));
  await page.close();
  server.close();
});

test('the first result costs at most 125 KB and 6 requests, with the word list 130 and 7; five 135 KB and 11', async (t) => {
  for (const [query, firstBytes, firstRequests] of [
    ['mining', 125_000, 6],
    ['mining coal exports', 125_000, 6],
    ['cashmir', 130_000, 7],
  ] as const) {
    const context = await theBrowser().newContext();
    const page = await context.newPage();
    const sizes = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      sizes.set(
        response.url(),
        response.body().then(
          ({ length }) => length,
          () => 0,
        ),
      );
    });
    await page.addInitScript(() => {
      const seen = window as { loaded?: Record<number, string[]> };
      seen.loaded = {};
      new MutationObserver(() => {
        const names = performance.getEntriesByType('resource').map(({ name }) => name);
        seen.loaded![document.querySelectorAll('a.hit').length] ??= names.filter((name) => /\/pagefind\//.test(name));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(at(`own:/search/?${new URLSearchParams({ q: query })}`));
    await settled(page);
    const loaded = await page.evaluate(() => (window as { loaded?: Record<number, string[]> }).loaded!);
    const costs = async (hitsShown: number): Promise<{ bytes: number; requests: number }> => {
      const [, names = []] = Object.entries(loaded).find(([count]) => Number(count) >= hitsShown) ?? [];
      const all = await Promise.all(names.map((name) => sizes.get(name) ?? 0));
      return { bytes: all.reduce((sum, size) => sum + size, 0), requests: names.length };
    };
    const [first, five] = [await costs(1), await costs(5)];
    t.diagnostic(`${query}: ${JSON.stringify({ first, five })}`);
    assert.ok(first.bytes > 80_000 && first.bytes <= firstBytes, `${query}: ${first.bytes} bytes`);
    assert.ok(first.requests <= firstRequests, `${query}: ${first.requests} requests`);
    assert.ok(five.bytes <= 135_000 && five.requests <= 11, `${query}: ${JSON.stringify(five)}`);
    await context.close();
  }
});

describe('a collection in parts', () => {
  /** A page that takes itself for one of two parts; `answers` says whether the other one is there, as a copy of it. */
  const openPart = async (answers: boolean) => {
    const opened = await open('/about/', {}, async (page) => {
      await page.route(/\/pagefind\/pagefind-entry\.json/, async (route) => {
        const response = await route.fetch();
        const entry = (await response.json()) as { facts: object };
        const parts = [{ title: 'The south', base: '/south/' }];
        await route.fulfill({ json: { ...entry, facts: { ...entry.facts, parts } } });
      });
      await page.route('**/south/pagefind/**', async (route) => {
        const response = await route.fetch({ url: route.request().url().replace('/south/', '/') });
        await route.fulfill(answers ? { response } : { status: 404, body: '' });
      });
    });
    const requests: string[] = [];
    opened.page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await opened.page.goto(at('/search/?q=Marchetti'));
    await settled(opened.page);
    return { ...opened, requests };
  };

  test('is searched as one: what another part has says so and leads there', async () => {
    const { page, errors, requests, close } = await openPart(true);
    await hits(page).nth(1).waitFor();
    const where = (await page.locator('.hits .where').allTextContents()).map((text) => text.trim());
    assert.equal(where[0]!.replace(/ · The south$/, ''), where[1]!.replace(/ · The south$/, ''));
    assert.equal(where.filter((text) => text.endsWith('The south')).length, where.length / 2, where.join('\n'));
    const there = page.locator('.hits li', { hasText: 'The south' }).first();
    for (const link of await there.locator('a').all())
      assert.match((await link.getAttribute('href')) ?? '', /^\/south\/articles\/tavria-war/);
    assert.deepEqual(errors, []);
    // The program is that of one’s own part.
    assert.deepEqual(
      requests.filter((path) => /^\/south\/.*(?:\.js$|wasm)/.test(path)),
      [],
    );
    await close();
  });

  test('of which one does not answer is searched without it, and says so', async () => {
    const { page, close } = await openPart(false);
    assert.match((await status(page).textContent()) ?? '', /Not searched, because it did not answer: The south\.$/);
    assert.ok((await hits(page).count()) > 0);
    await close();
  });
});
