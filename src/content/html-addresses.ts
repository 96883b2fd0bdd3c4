/** The addresses in finished pages. */

/** A start tag, whatever its attributes hold. */
const TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/** The page that a page leads on to by itself. */
const REFRESH = /(<meta http-equiv="refresh" content="\d+; ?url=)([^"]*)/gi;

/**
 * A page with its addresses changed: those that `names` (attributes, such as `href|src`) have in all tags but those that `isKept` names,
 * and that of the page it leads on to.
 */
export function mapAddresses(
  html: string,
  names: string,
  change: (address: string, attribute?: string) => string,
  isKept: (tag: string) => boolean = () => false,
): string {
  const address = new RegExp(`(\\s(${names})=")([^"]*)"`, 'g');
  return html
    .replace(REFRESH, (_, start: string, to: string) => start + change(to))
    .replace(TAG, (tag) =>
      isKept(tag)
        ? tag
        : tag.replace(address, (_, start: string, name: string, value: string) => `${start}${change(value, name)}"`),
    );
}
