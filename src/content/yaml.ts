/** Reads YAML (or JSON, which is YAML too) against a schema and says for every problem on which line it is. */
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { z } from 'zod';
import type { Code } from '../diagnostics/codes/index.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { oneOf } from '../diagnostics/suggest.ts';

/** A text of YAML within a file, and where it begins. */
export interface YamlSource {
  file: string;
  text: string;
  /** How many lines of the file stand before the text. */
  linesBefore: number;
}

/** What came of reading: the value where it is sound, and what is wrong where it is not. */
export interface Validated<T> {
  data?: T;
  diagnostics: Diagnostic[];
  /** The value as it stands there, sound or not; nothing where it could not be read. */
  value?: unknown;
  /** The place of the value (or key) that a path leads to; of the nearest one that exists where it leads nowhere. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

const MAX_NODES = 200_000;
/** What YAML 1.1 has for true and false, beside those words: “no” is the code of Norwegian, too. */
const AMBIGUOUS = /^(?:y|n|yes|no|on|off)$/i;

/** Why a text is no JSON, and where that shows; `undefined` where it is. */
function jsonFault(text: string): { found: string; offset: number } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, token = '', dots, around = ''] =
      /Unexpected token '([\s\S]+?)', (\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? [];
    // An unexpected sign is told with the ten letters before it, and not with its place.
    const shown = text.indexOf(around) + (dots ? 10 : around.lastIndexOf(token));
    const position = /at position (\d+)/.exec(message)?.[1];
    const offset = position === undefined ? (token === '' ? text.length : shown) : Number(position);
    const reason = message.replace(
      /,? ?(?:"[\s\S]*"|\.\.\.[\s\S]*) is not valid JSON$| in JSON at position[\s\S]*$/,
      '',
    );
    return { found: `the JSON cannot be read here (${reason})`, offset };
  }
}

/** Reads `source` and checks it against `schema`. Throws nothing: what is wrong is in `diagnostics`. */
export function readYaml<T>(source: YamlSource, schema: z.ZodType<T>): Validated<T> {
  const lines = new LineCounter();
  const documents = parseAllDocuments(source.text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    logLevel: 'silent',
    prettyErrors: false,
  });
  const document = 'empty' in documents ? undefined : documents[0];
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + source.linesBefore, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]): Place => placeAt(document ? offsetOf(document, path) : 0);
  const diagnostics: Diagnostic[] = [];
  const language = source.file.endsWith('.json') ? 'JSON' : 'YAML';
  const report = (code: Code, place: Place, found: string, hint: { hint?: string } = {}): void => {
    diagnostics.push({ file: source.file, code, found, ...place, ...hint });
  };
  if (!document) {
    report('frontmatter-none', placeAt(0), 'there are no settings');
    return { diagnostics, placeOf };
  }
  // All JSON is YAML, and an editor is told of the language that the file is in.
  const fault = language === 'JSON' ? jsonFault(source.text) : undefined;
  if (fault) {
    report('json-syntax', placeAt(fault.offset), fault.found);
    return { diagnostics, placeOf };
  }
  if (documents.length > 1)
    report('frontmatter-syntax', placeAt(documents[1]?.range?.[0] ?? 0), 'there is a second document');
  const end = /^\.\.\.[ \t]*$/m.exec(source.text);
  if (end) report('frontmatter-syntax', placeAt(end.index), 'the document ends here (...), within the settings');
  for (const error of document.errors) {
    const doubled = error.code === 'DUPLICATE_KEY';
    report(
      doubled ? 'frontmatter-key-doubled' : 'frontmatter-syntax',
      placeAt(error.pos[0]),
      doubled
        ? `the key stands on line ${firstLineOf(source, error.pos[0])} already`
        : `the ${language} cannot be read (${error.message})`,
    );
  }
  for (const warning of document.warnings)
    report(
      'frontmatter-syntax',
      placeAt(warning.pos[0]),
      `the ${language} holds something unknown (${warning.message})`,
    );
  let nodes = 0;
  visit(document, (_, node) => {
    if (isAlias(node)) {
      report('frontmatter-syntax', placeAt(node.range?.[0] ?? 0), 'there is an alias (*name)');
      return visit.BREAK;
    }
    if (isScalar(node) && node.type === 'PLAIN' && AMBIGUOUS.test(node.source ?? ''))
      report('frontmatter-value', placeAt(node.range?.[0] ?? 0), `there is a bare ${node.source}`, {
        hint: `Other readers of YAML take it for true or false: write "${node.source}".`,
      });
    return ++nodes > MAX_NODES ? visit.BREAK : undefined;
  });
  if (diagnostics.length > 0) return { diagnostics, placeOf };

  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, value, diagnostics, placeOf };
  for (const issue of flatten(result.error.issues)) {
    const place = placeOf(issue.path);
    const where = named(issue.path, value);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        report(
          'frontmatter-unknown-key',
          placeOf([...issue.path, key]),
          `there is no key "${key}"${where ? ` in "${where}"` : ''}`,
          oneOf(key, knownKeys(schema, issue.path, value)),
        );
      continue;
    }
    const found = at(value, issue.path);
    const meaning = kinds(schema, issue.path) ?? describe(schema, issue.path, value);
    if (found === undefined && issue.path.length > 0)
      report('frontmatter-missing', place, `"${where}" is missing`, meaning ? { hint: `It holds ${meaning}.` } : {});
    else
      report('frontmatter-value', place, `${where ? `"${where}"` : 'the value'} is ${show(found)}`, {
        hint: `It wants ${issue.code === 'invalid_type' && issue.expected === 'array' ? 'a list, such as [one, two]: ' : ''}${meaningful(issue.message) ?? meaning ?? 'another kind of value'}.${quoting(issue, found)}`,
      });
  }
  return { value, diagnostics, placeOf };
}

/** The line of the file where the key at `offset` stands first: above, in the same column. */
function firstLineOf({ text, linesBefore }: YamlSource, offset: number): number {
  const before = text.slice(0, offset);
  const indent = /[^\n]*$/.exec(before)![0].length;
  const key = /^[^:\n]*/.exec(text.slice(offset))![0].trim();
  const lines = before.split('\n');
  return lines.findIndex((line) => line.slice(indent).split(':')[0]!.trim() === key) + 1 + linesBefore;
}

/** A path as an editor reads it: a record of a list goes by its id, or counts from 1. */
function named(path: readonly PropertyKey[], value: unknown): string {
  const [first, ...rest] = path;
  if (typeof first !== 'number') return path.join('.');
  const id = at(value, [first, 'id']);
  return [typeof id === 'string' ? id : `record ${first + 1}`, ...rest].join('.');
}

/** Issues of the members of unions count as their own. */
function flatten(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue) =>
    issue.code === 'invalid_union' && issue.errors.length > 0
      ? flatten(issue.errors[0]?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [])
      : [issue],
  );
}

/** zod's own words say little to an editor; ours do not begin so. */
const meaningful = (message: string): string | undefined =>
  /^(Invalid|Too |Unrecognized|Expected)/.test(message) ? undefined : message;

/** YAML takes `2026`, `no` and an empty value for something else than text. */
const quoting = (issue: z.core.$ZodIssue, found: unknown): string =>
  issue.code !== 'invalid_type' || issue.expected !== 'string'
    ? ''
    : typeof found === 'object'
      ? ' If these are its words, put them in quotation marks.'
      : ` Put it in quotation marks: ${JSON.stringify(String(found))}.`;

/** A value as a diagnostic quotes it: what cannot be seen, or turns what follows, as its number. */
const show = (value: unknown): string =>
  value === null
    ? 'empty'
    : (JSON.stringify(value)
        ?.slice(0, 80)
        .replace(/[\p{Cf}\p{Cc}\p{Mn}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`) ??
      'absent');

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair?.value;
    } else if (typeof key === 'number' && typeof node === 'object' && node !== null && 'items' in node) {
      next = (node.items as Node[])[key];
      if (isNode(next)) offset = next.range?.[0] ?? offset;
    }
    if (!next) break;
    node = next;
  }
  return offset;
}

/** The schema that stands behind `path`, seen through optional values, unions (by their discriminator) and refinements. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): z.ZodType | undefined {
  let current: z.ZodType | undefined = narrow(schema, value);
  let here = value;
  for (const key of path) {
    const def = current?.def as { shape?: Record<PropertyKey, z.ZodType>; element?: z.ZodType } | undefined;
    here = at(here, [key]);
    const next: z.ZodType | undefined = def?.shape ? def.shape[key] : def?.element;
    if (!next) return undefined;
    current = key === path.at(-1) ? next : narrow(next, here);
  }
  return current;
}

function narrow(schema: z.ZodType, value: unknown): z.ZodType {
  const def = schema.def as { innerType?: z.ZodType; options?: z.ZodType[]; discriminator?: string };
  if (def.innerType) return narrow(def.innerType, value);
  if (!def.options) return schema;
  const { options, discriminator } = def;
  const kind = discriminator === undefined ? undefined : at(value, [discriminator]);
  return (
    options.find((option) => (option as z.ZodObject).shape?.[discriminator ?? '']?.safeParse(kind).success) ??
    options[0] ??
    schema
  );
}

const describe = (schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string | undefined => {
  const found = schemaAt(schema, path, value);
  return found?.description ?? (found ? narrow(found, undefined).description : undefined);
};

/** What the key may hold that tells the members of a union apart. */
function kinds(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const { options, discriminator } = schema.def as { options?: z.ZodObject[]; discriminator?: string };
  if (!options || discriminator === undefined || path.length !== 1 || path[0] !== discriminator) return undefined;
  return options.map((option) => (option.shape[discriminator] as z.ZodType).description).join(' or ');
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  const found = schemaAt(schema, path, value);
  const inner = found && narrow(found, at(value, path));
  return Object.keys((inner?.def as { shape?: object } | undefined)?.shape ?? {});
}
