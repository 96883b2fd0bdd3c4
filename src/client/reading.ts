/** What runs on pages that show passages. Each part works on the page as it is, and none needs another. */
import './found-words.ts';
import './timestamp-player.ts';
import './note-margin.ts';
import './note-preview.ts';
import './passage-menu.ts';
import './recording-strip.ts';
import './topic-links.ts';
