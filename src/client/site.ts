/** What runs on every page. */
import './site-search.ts';
import './opening.ts';
import './toc-follow.ts';
