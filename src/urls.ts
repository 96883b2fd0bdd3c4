/** Addresses of pages within the site. `base` is its path, with a slash at both ends (`/` or `/neighbour/`). */

/** `base` with exactly one slash at both ends. */
export const normalizeBase = (base: string): string => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** An address written from the site's root (`/about/`), below `base`. */
export const withBase = (base: string, path: string): string => base + path.replace(/^\//, '');

/** Address of an article. */
export const articleUrl = (base: string, slug: string): string => `${base}articles/${slug}/`;

/** Address of a topic. */
export const topicUrl = (base: string, slug: string): string => `${base}topics/${slug}/`;

/** Address of a work's page. */
export const workUrl = (base: string, id: string): string => `${base}works/${id}/`;

/** Address of the moment of a YouTube video where it can be watched without scripts of ours. */
export const momentUrl = (videoId: string, startSeconds: number): string =>
  `https://www.youtube.com/watch?v=${videoId}&t=${startSeconds}s`;
