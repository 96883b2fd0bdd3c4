/** `<site-search>`: turns the header's link to the search page into a form with the same address. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link || this.classList.contains('plain')) return;
    const form = document.createElement('form');
    form.action = link.pathname;
    form.role = 'search';
    const input = document.createElement('input');
    Object.assign(input, {
      type: 'search',
      name: 'q',
      placeholder: link.textContent,
      ariaLabel: link.textContent,
      autocomplete: 'off',
    });
    form.append(input);
    link.replaceWith(form);
  }
}
customElements.define('site-search', SiteSearch);
