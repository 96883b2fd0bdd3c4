/** Admits the elements that articles may hold, with literal attributes; everything else of MDX is code and is refused. */
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx';
import type { VFile } from 'vfile';
import { readFigure } from '../content/claims.ts';
import { spanOfDate } from '../content/edtf.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { isLanguageTag } from '../schemas/fields.ts';

type OurElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The elements and their attributes: true for one that must be there. */
const ELEMENTS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  Claim: { about: true, value: false, unit: false, says: false, when: false },
  Dated: { edtf: true, event: false },
  EditorNote: {},
  Foreign: { lang: true },
};

/** EDTF that HTML's `<time datetime>` takes too. */
const HTML_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** An expression that is a comment only says nothing to readers, and does nothing. */
const COMMENT = /^\s*\/\*[\s\S]*\*\/\s*$/;

/** The plugin. */
export function remarkElements() {
  return (tree: Root, file: VFile): void => admit(tree, file);
}

/** Replaces what stands in `parent`, from the inside out. */
function admit(parent: Parents, file: VFile): void {
  parent.children = (parent.children as Nodes[]).flatMap((node) => {
    if ('children' in node) admit(node, file);
    return check(node, file);
  }) as never;
}

/** What a node becomes: itself, one of our nodes, or nothing. */
function check(node: Nodes, file: VFile): Nodes[] {
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const what = node.type === 'mdxjsEsm' ? 'an import or export' : 'an expression in braces';
    const code = JSON.stringify(node.value.slice(0, 40));
    if (!COMMENT.test(node.value)) diagnose(file, 'mdx-code', node.position?.start, `there is ${what} (${code})`);
    return [];
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [node];
  const known = node.name !== null && Object.hasOwn(ELEMENTS, node.name) ? ELEMENTS[node.name] : undefined;
  if (known) return [expand(node, readAttributes(node, known, file), file)];
  const found = `there is an element <${node.name ?? ''}>`;
  diagnose(file, 'mdx-element', node.position?.start, found, didYouMean(node.name ?? '', Object.keys(ELEMENTS)));
  return [node];
}

function readAttributes(
  node: OurElement,
  known: Readonly<Record<string, boolean>>,
  file: VFile,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      diagnose(
        file,
        'mdx-attribute',
        node.position?.start,
        `the attribute ${name} of <${node.name}> is not text in quotation marks`,
      );
    } else if (!Object.hasOwn(known, name)) {
      diagnose(
        file,
        'mdx-attribute',
        node.position?.start,
        `<${node.name}> has an attribute ${name}`,
        didYouMean(name, Object.keys(known)),
      );
    } else {
      // What stands in an attribute is shown as it is written.
      if (/\[\[|\]\(/.test(attribute.value))
        diagnose(
          file,
          'mdx-attribute',
          node.position?.start,
          `there is a link in the attribute ${name} of <${node.name}>`,
        );
      attributes[name] = attribute.value;
    }
  }
  for (const [name, required] of Object.entries(known)) {
    if (required && attributes[name] === undefined)
      diagnose(file, 'mdx-attribute', node.position?.start, `<${node.name}> has no attribute ${name}`);
  }
  return attributes;
}

function expand(node: OurElement, attributes: Record<string, string>, file: VFile): Nodes {
  const children = node.children as PhrasingContent[];
  const position = node.position ? { position: node.position } : {};
  if (node.name === 'EditorNote') {
    const flow = node.type === 'mdxJsxFlowElement';
    const open = { type: 'text' as const, value: '[ed.: ' };
    const close = { type: 'text' as const, value: ']' };
    return {
      type: 'editorNote',
      children: flow ? children : [open, ...children, close],
      ...position,
      data: { hName: flow ? 'div' : 'span', hProperties: { className: ['editor-note'], role: 'note' } },
    };
  }
  if (node.name === 'Foreign') {
    const lang = attributes['lang'] ?? '';
    if (!isLanguageTag(lang))
      diagnose(file, 'mdx-attribute', node.position?.start, `lang="${lang}" is no language`, {
        hint: 'Write a language tag (BCP 47), such as mn or tr.',
      });
    return { type: 'foreign', children, ...position, data: { hName: 'span', hProperties: { lang } } };
  }
  return node.name === 'Claim' ? toClaim(node, attributes, file) : toDated(node, attributes, file);
}

function toDated(node: OurElement, { edtf = '', event }: Record<string, string>, file: VFile): Nodes {
  const span = spanOfDate(edtf);
  if (!span) diagnose(file, 'date-edtf', node.position?.start, `edtf="${edtf}" is no date`);
  const html = HTML_DATE.test(edtf)
    ? { hName: 'time', hProperties: { dateTime: edtf } }
    : { hName: 'span', hProperties: {} };
  return {
    type: 'dated',
    statement: { edtf, ...(event === undefined ? {} : { event }), ...(span ?? { isUncertain: false }) },
    children: node.children as PhrasingContent[],
    ...(node.position ? { position: node.position } : {}),
    data: html,
  };
}

function toClaim(node: OurElement, attributes: Record<string, string>, file: VFile): Nodes {
  const { about = '', value, unit, says, when } = attributes;
  const place = node.position?.start;
  if ((value === undefined) === (says === undefined))
    diagnose(file, 'claim-kind', place, `<Claim> has ${value === undefined ? 'neither' : 'both'} of value and says`);
  if (value !== undefined && !readFigure(value)) diagnose(file, 'claim-value', place, `value="${value}" is no number`);
  if (unit !== undefined && value === undefined)
    diagnose(file, 'claim-kind', place, '<Claim> has a unit without a value');
  if (when !== undefined && !spanOfDate(when)) diagnose(file, 'date-edtf', place, `when="${when}" is no date`);
  const given = Object.entries({ value, unit, says, when }).filter(([, words]) => words !== undefined);
  return {
    type: 'claim',
    statement: { about, ...Object.fromEntries(given) },
    children: node.children as PhrasingContent[],
    ...(node.position ? { position: node.position } : {}),
    data: { hName: 'span', hProperties: {} },
  };
}
