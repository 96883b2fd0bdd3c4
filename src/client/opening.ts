/** Opens what stands open where there is room, for those who hear the page and for browsers whose style sheets cannot open it. */
export {};

const wide = matchMedia('(min-width: 62rem)');
const follow = (): void => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details.opening')) details.open = wide.matches;
};
wide.addEventListener('change', follow);
if (wide.matches) follow();
