/** Turns `[p. 12]` and `[pp. 12–14]` into links to pages of the source, and `[fig. 3]` into one to a figure of the article. */
import type { Element } from 'hast';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Evidence, EvidenceOf } from '../evidence.ts';
import { pageAddress } from '../schemas/page-url.ts';
import { figureEvidence, openPage, pageEvidence } from '../i18n/index.ts';
import { element, textNode, type ReferencesNode } from './tree/nodes.ts';
import { replaceText, type Replacement, type TextInContext } from './tree/replace-text.ts';

const REFERENCE =
  /\[(?:(?:pp?\.\s*(?<page>\d{1,5})(?:\s*[–-]\s*(?<lastPage>\d{1,5}))?)|(?:fig\.\s*(?<figure>\d{1,3})))\]/g;

declare module 'vfile' {
  interface DataMap {
    /** The references to figures of the text, whose anchors are known when figures are. */
    askedFigures: (Place & { evidence: EvidenceOf<'figure'>; link: Element })[];
  }
}

/** The plugin. What refers to a figure is checked by `remarkFigures`, which counts them. */
export function remarkReferences() {
  return (tree: Root, file: VFile): void => {
    file.data.askedFigures = [];
    replaceText(tree, file, '[', (text) => replacements(text, file));
  };
}

function replacements({ node, ancestors, places }: TextInContext, file: VFile): Replacement[] {
  if (ancestors.some(({ type }) => type === 'link' || type === 'footnoteDefinition')) return [];
  const found: Replacement[] = [];
  for (const match of node.value.matchAll(REFERENCE)) {
    const [written] = match;
    const place = places.placeOf(match.index);
    const evidence = places.isLiteral(match.index) ? evidenceOf(match, place, file) : undefined;
    if (!evidence) continue;
    const end = match.index + written.length;
    const run = found.at(-1);
    const isRun = run !== undefined && /^[\s,;]*$/.test(node.value.slice(run.end, match.index));
    let before = match.index;
    while (!isRun && before > 0 && /\s/.test(node.value[before - 1]!)) before--;
    if (isRun) {
      add(run.nodes[0] as ReferencesNode, evidence, place, file);
      run.end = end;
      continue;
    }
    const references: ReferencesNode = {
      type: 'references',
      position: { start: place, end: places.placeOf(end) },
      data: { hName: 'span', hProperties: { className: ['cited-places'] }, hChildren: [], evidence: [] },
    };
    add(references, evidence, place, file);
    found.push({ start: before, end, nodes: [references] });
  }
  return found;
}

/** What a match stands for; `undefined`, with a diagnostic, where it stands for nothing. */
function evidenceOf(match: RegExpExecArray, place: Place, file: VFile): Evidence | undefined {
  const { page, lastPage, figure } = match.groups!;
  if (figure !== undefined) return { kind: 'figure', label: figureEvidence(figure), href: '', figure: Number(figure) };
  const pageUrl = file.data.context?.sources.pageUrl;
  if (pageUrl === undefined) {
    diagnose(file, 'page-without-source', place, `${match[0]} stands in a text whose source has no pages to open`);
    return undefined;
  }
  const label = pageEvidence(page!, lastPage);
  return { kind: 'page', label, href: pageAddress(pageUrl, Number(page)), page: Number(page) };
}

function add({ data }: ReferencesNode, evidence: Evidence, place: Place, file: VFile): void {
  data.evidence!.push(evidence);
  const { kind, label, href } = evidence;
  const link = element('a', { className: [kind], href, ...(kind === 'page' ? { ariaLabel: openPage(label) } : {}) }, [
    textNode(label),
  ]);
  if (evidence.kind === 'figure')
    file.data.askedFigures!.push({ evidence, link, line: place.line, column: place.column });
  data.hChildren!.push(textNode(' '), link);
}
