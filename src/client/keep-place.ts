/** Who chooses another language for the interface goes on where they were: at the passage of the address, with the same search. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
  link.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });
