/** Sites of the same articles by other programs, which are installed from npm into a temporary folder: Starlight, and Astro by itself. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program that builds sites. */
export interface OtherProgram {
  name: string;
  packages: readonly string[];
  /** Its files, by their paths. */
  files: Readonly<Record<string, string>>;
}

/** The programs, each as its own guide begins. */
export const OTHERS: readonly OtherProgram[] = [
  {
    name: 'Starlight',
    packages: ['astro', '@astrojs/starlight'],
    files: {
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ site: 'https://example.org', integrations: [starlight({ title: 'Bench' })] });\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    },
  },
  {
    name: 'Astro by itself',
    packages: ['astro'],
    files: {
      'astro.config.mjs': "import { defineConfig } from 'astro/config';\nexport default defineConfig({});\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { docs: defineCollection({ loader: glob({ base: 'src/content/docs', pattern: '**/*.md' }) }) };\n",
      'src/pages/[...slug].astro':
        "---\nimport { getCollection, render } from 'astro:content';\nexport const getStaticPaths = async () => (await getCollection('docs')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));\nconst { entry } = Astro.props;\nconst { Content } = await render(entry);\n---\n<html lang=\"en\"><head><title>{entry.data.title}</title></head><body><h1>{entry.data.title}</h1><Content /></body></html>\n",
    },
  },
];

/** An article of ours as these programs read it: what only we know is plain text. */
const plain = (text: string): string =>
  text
    .replace(/^---\n[\s\S]*?\n---/, (settings) => `---\ntitle: ${/^title: (.*)$/m.exec(settings)![1]}\n---`)
    .replace(/ \^p\d+$/gm, '')
    .replace(/<(?:Dated|Claim)[^>]*>|<\/(?:Dated|Claim)>/g, '')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '[$1](/)');

/** Makes the site of a program in `folder`, of the articles in the folder `articles`. */
export function install({ packages, files }: OtherProgram, folder: string, articles: string): void {
  const docs = join(folder, 'src', 'content', 'docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
    cwd: folder,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of readdirSync(articles))
    writeFileSync(join(docs, name.replace(/\.mdx$/, '.md')), plain(readFileSync(join(articles, name), 'utf8')));
}
