/** `<toc-follow>`: marks in the table of contents the section that is being read. */
import { oncePerFrame } from './html.ts';

class TocFollow extends HTMLElement {
  connectedCallback(): void {
    const links = new Map([...this.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
    const headings = [...links.keys()]
      .map((id) => document.getElementById(decodeURIComponent(id)))
      .filter((heading) => heading !== null);
    const follow = (): void => {
      // The section being read is the last one whose heading has passed the upper third of the window.
      const line = window.innerHeight / 3;
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      const current =
        atEnd && window.scrollY > 0
          ? headings.at(-1)
          : headings.findLast((heading) => heading.getBoundingClientRect().top < line);
      for (const [id, link] of links)
        link.ariaCurrent = current && encodeURIComponent(current.id) === id ? 'location' : null;
    };
    const next = oncePerFrame(follow);
    document.addEventListener('scroll', next, { passive: true });
    // At once it would have the whole page laid out before anything of it is painted.
    next();
  }
}
customElements.define('toc-follow', TocFollow);
