/** Links to topics in a text say what they lead to, once one asks for it; the script that tells is loaded then. */
import { TOPIC_LINK } from './passages.ts';
import preview from './topic-preview.ts?worker&url';

const meet = ({ target }: Event): void => {
  if (!(target as Element).closest(TOPIC_LINK)) return;
  for (const type of ['pointerover', 'focusin']) document.removeEventListener(type, meet);
  void import(/* @vite-ignore */ preview);
};
for (const type of ['pointerover', 'focusin']) document.addEventListener(type, meet);
