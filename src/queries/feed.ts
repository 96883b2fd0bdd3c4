/** What the feed tells: new articles, whole, and corrections, the newest first. */
import type { RSSFeedItem } from '@astrojs/rss';
import { passageNumber } from '../anchors.ts';
import { articleText, type ArticleHead } from './articles.ts';
import { latestNews, newsUrl } from './news.ts';
import { article as articleWords, correctionOf } from '../i18n/index.ts';

/** How many entries a feed holds: readers ask for it again and again. */
const ENTRIES = 50;

/** The entries; addresses in them begin with `origin` (`https://example.org/`). */
export async function feedItems(origin: string): Promise<RSSFeedItem[]> {
  return (await latestNews(ENTRIES)).map((news) => {
    const { article, correction, day } = news;
    const { passage, what, why } = article.data.corrections?.[correction ?? -1] ?? {};
    if (correction === undefined) return toItem(article, origin);
    return {
      title: correctionOf(article.data.title, passage && passageNumber(passage)),
      link: new URL(newsUrl(news), origin).href,
      pubDate: new Date(`${day}T00:00:00Z`),
      description: `${what} ${why}`,
    };
  });
}

function toItem({ slug, url, data }: ArticleHead, origin: string): RSSFeedItem {
  const { passages, notes } = articleText(slug);
  const address = new URL(url, origin).href;
  const body = passages.map(({ html, section }, index) => {
    const isNew = section !== undefined && section.id !== passages[index - 1]?.section?.id;
    return (isNew ? `<h2>${escape(section.text)}</h2>` : '') + html;
  });
  const list = notes.map(({ label, html }) => `<li value="${/^\d+$/.test(label) ? label : 0}">${html}</li>`);
  const text = `${body.join('\n')}${list.length > 0 ? `\n<h2>${articleWords.sections.notes}</h2>\n<ol>${list.join('\n')}</ol>` : ''}`;
  return {
    title: data.title,
    link: address,
    pubDate: new Date(`${data.publishedOn}T00:00:00Z`),
    description: data.description,
    content: absolute(text, address, origin),
  };
}

/** Addresses that hold in a feed reader: from the site's root they get its origin; on the page itself, the page's address. */
const absolute = (html: string, address: string, origin: string): string =>
  html
    .replace(/ id="[^"]*"/g, '')
    .replaceAll(' href="/', ` href="${origin}`)
    .replaceAll(' src="/', ` src="${origin}`)
    .replaceAll(' href="#', ` href="${address}#`);

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
