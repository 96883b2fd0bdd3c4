/** Makes of the html of compiled texts what EPUB wants: XHTML, whose links lead within the book or out to the site. */
import { mapStartTags, startTag } from '../../content/start-tags.ts';

const VOID = /^(?:area|br|col|hr|img|input|source|track|wbr)$/;

/** Pictures that every reading system shows (EPUB 3.3, core media types). */
const PICTURES: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The media type of a picture by its name; `undefined` where not every reading system shows it. */
export const pictureType = (name: string): string | undefined =>
  PICTURES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];

/** Text as XML. */
export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters that an attribute of html stands for. */
const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name = '') =>
    hex || decimal ? String.fromCodePoint(Number.parseInt(hex ?? decimal!, hex ? 16 : 10)) : (SIGNS[name] ?? whole),
  );

/** An address out of the book with what no address may hold written in percent (RFC 3986); nothing where it is none. */
export const outside = (address: string): string | undefined =>
  URL.canParse(address)
    ? new URL(address).href.replace(/[\s"<>\\^`{|}]/g, (sign) => encodeURIComponent(sign))
    : undefined;

/** How what a text refers to is written in the book. */
export interface Links {
  /** The address of a link; nothing where it leads nowhere. */
  toHref: (href: string) => string | undefined;
  /** The address of a picture in the book; nothing where the book does not have it. */
  toPicture: (src: string) => string | undefined;
}

/** Html, as our pipeline writes it, as XHTML. A picture that the book does not have becomes its words. */
export const toXhtml = (html: string, links: Links): string =>
  mapStartTags(html, (name, attributes) => {
    if (name === 'a') change(attributes, 'href', links.toHref);
    if (name === 'img') {
      const alt = attributes.get('alt') ?? '';
      if (change(attributes, 'src', links.toPicture) === undefined) return alt === '' ? '' : `<em>${alt}</em>`;
      attributes.delete('loading');
      attributes.delete('decoding');
    }
    const role = attributes.get('role');
    if (role === 'doc-noteref') attributes.set('epub:type', 'noteref');
    const lang = attributes.get('lang');
    if (lang !== undefined) attributes.set('xml:lang', lang);
    return startTag(name, attributes, VOID.test(name) ? '/' : '');
  });

/** Changes an address; what leads nowhere is no link any more. Attributes are html, where `&` is written in letters. */
function change(
  attributes: Map<string, string>,
  name: string,
  to: (address: string) => string | undefined,
): string | undefined {
  const written = attributes.get(name);
  if (written === undefined) return undefined;
  const address = to(decode(written));
  if (address === undefined) attributes.delete(name);
  else attributes.set(name, escape(address));
  return address;
}
