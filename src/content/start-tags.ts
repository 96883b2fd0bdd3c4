/** The start tags of html that our pipeline or a template has written: names in small letters, values in double quotation marks. */

const START = /<([a-z][a-z0-9]*)((?:\s+[^\s"=<>/]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const ATTRIBUTE = /\s+([^\s"=<>/]+)(?:="([^"]*)")?/g;

/** Html with each start tag replaced by what `change` gives for its name, its attributes (their values as html) and its end (`/` or nothing). */
export const mapStartTags = (
  html: string,
  change: (name: string, attributes: Map<string, string>, end: string) => string,
): string =>
  html.replace(START, (_, name: string, written: string, end: string) =>
    change(
      name,
      new Map([...written.matchAll(ATTRIBUTE)].map(([, key = '', value]) => [key, value ?? key] as const)),
      end,
    ),
  );

/** A start tag in writing. */
export const startTag = (name: string, attributes: ReadonlyMap<string, string>, end = ''): string =>
  `<${name}${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')}${end}>`;
