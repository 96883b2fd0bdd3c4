/** What a reader can do with a passage, at its number: link, cite, quote, share, hear it, report a mistake. */
import { EVIDENCE_KINDS } from '../evidence.ts';
import { address, citations, citationWith, reportTo } from './citation-slots.ts';
import { chosenStyle, nameOfChosen, styleList } from './citation-style.ts';
import { h } from './html.ts';
import { evidenceOf, numberOf, passageAround } from './passages.ts';
import { quotationIn, quotationOf } from './quotation.ts';
import * as words from '../i18n/interface.ts';

const menu = h('div', { className: 'preview menu no-print', popover: 'auto', role: 'dialog' });
document.body.append(menu);

/** What is cited: one passage, or the first and last that a selection stands in. */
interface Cited {
  passages: readonly HTMLElement[];
  quotation: string;
}

const linkTo = ({ passages: [first] }: Cited): string => `${address()}#${first!.id}`;

/** The article's citation in a style, of these passages. */
function citationOf(cited: Cited, style: string): HTMLElement {
  const { passages } = cited;
  const ofKinds = Object.values(EVIDENCE_KINDS).map(({ links }) => passages.flatMap((each) => evidenceOf(each, links)));
  const marks = ofKinds.find(({ length }) => length > 0) ?? [];
  const numbers = [...new Set([passages[0]!, passages.at(-1)!].map(numberOf))];
  const values = {
    passage: numbers.join('–'),
    evidence: [...new Set(marks.map((mark) => mark.textContent))].join(', '),
    anchor: `#${passages[0]!.id}`,
    address: linkTo(cited),
  };
  return citationWith(style, values, numbers.length > 1);
}

/** The passages that a selection stands in, where it stands in passages of the article. */
function passagesIn(range: Range): HTMLElement[] {
  const { endContainer, endOffset } = range;
  // A selection of whole blocks ends before the first letter of the next.
  const isUntouched = (passage: HTMLElement): boolean => passage.contains(endContainer) && endOffset === 0;
  return [...document.querySelectorAll<HTMLElement>('.passages [id]')].filter(
    (each) => passageAround(each) === each && range.intersectsNode(each) && !isUntouched(each),
  );
}

const inOneLine = (element: HTMLElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Puts a text on the clipboard, with its italics where the place it goes to takes them. */
async function copy(text: string, html?: string): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const types = { 'text/plain': text, 'text/html': html.replace(/\s+/g, ' ').trim() };
  const blobs = Object.entries(types).map(([type, value]) => [type, new Blob([value], { type })] as const);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

const status = h('p', { className: 'quiet', role: 'status' });

function item(label: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = h('button', { type: 'button' }, label);
  button.addEventListener('click', () => act(button));
  return button;
}

/** A tool that copies. Where the browser does not let us, the text is there to be copied by hand. */
const copies = (label: string, done: string, text: () => string, html?: () => string): HTMLButtonElement =>
  item(label, () => {
    copy(text(), html?.()).then(
      () => (status.textContent = done),
      () => {
        const field = h('textarea', { readOnly: true, value: text(), ariaLabel: label });
        status.replaceChildren(words.copyByHand, field);
        field.select();
      },
    );
  });

const quoting = (cited: Cited, label: string): HTMLButtonElement =>
  copies(label, words.quotationIsCopied, () =>
    words.quotation(cited.quotation, inOneLine(citationOf(cited, chosenStyle()))),
  );

/** Where the passage rests on a recording that can be played, the way to hear it there; else a voice, where there is one. */
function hearing(passage: HTMLElement): HTMLButtonElement[] {
  const [timestamp] = evidenceOf(passage, EVIDENCE_KINDS.timestamp.links);
  if (timestamp)
    return [
      item(words.playFrom(timestamp.textContent ?? ''), () => {
        menu.hidePopover();
        timestamp.click();
      }),
    ];
  if (!('speechSynthesis' in globalThis)) return [];
  return [
    item(words.readAloud, (button) => {
      const isReading = speechSynthesis.speaking;
      speechSynthesis.cancel();
      button.textContent = isReading ? words.readAloud : words.stopReading;
      if (isReading) return;
      const speech = new SpeechSynthesisUtterance(quotationOf(passage));
      speech.lang = passage.closest<HTMLElement>('[lang]')?.lang ?? '';
      speech.addEventListener('end', () => (button.textContent = words.readAloud));
      speechSynthesis.speak(speech);
    }),
  ];
}

function toolsOf(passage: HTMLElement, selected: Range | undefined): HTMLElement[] {
  const cited: Cited = { passages: [passage], quotation: quotationOf(passage) };
  const among = selected ? passagesIn(selected) : [];
  const chosen = (): HTMLElement => citationOf(cited, chosenStyle());
  const nameOfCopy = (): string => words.copyCitation(nameOfChosen());
  const copyChosen = copies(
    nameOfCopy(),
    words.citationIsCopied,
    () => inOneLine(chosen()),
    () => chosen().innerHTML,
  );
  const report = citations!.querySelector<HTMLAnchorElement>('[data-report]');
  return [
    copies(words.copyLink, words.linkIsCopied, () => linkTo(cited)),
    ...(selected && among.length > 0
      ? [quoting({ passages: among, quotation: quotationIn(selected) }, words.copySelection)]
      : []),
    quoting(cited, words.copyQuotation),
    copyChosen,
    copies(words.copyPlain, words.citationIsCopied, () => inOneLine(citationOf(cited, 'plain'))),
    ...('share' in navigator
      ? [
          item(words.share, () => {
            // Whoever changes their mind has not failed.
            navigator.share({ title: document.title, url: linkTo(cited) }).catch(() => undefined);
          }),
        ]
      : []),
    ...hearing(passage),
    ...styleList(() => (copyChosen.textContent = nameOfCopy())),
    ...(report ? [h('a', { href: reportTo(report.href, linkTo(cited)) }, report.textContent ?? '')] : []),
  ];
}

document.addEventListener('passage-tools', (event) => {
  const number = event.target as HTMLElement;
  const passage = passageAround(number);
  if (!passage) return;
  if (menu.matches(':popover-open')) menu.hidePopover();
  status.replaceChildren();
  menu.ariaLabel = words.passageName(numberOf(passage));
  menu.replaceChildren(...toolsOf(passage, (event as CustomEvent<Range | undefined>).detail), status);
  menu.showPopover({ source: number });
  menu.querySelector('button')?.focus({ preventScroll: true });
});
