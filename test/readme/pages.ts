import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OTHERS = [
  'README.md',
  'DECISIONS.md',
  'SECURITY.md',
  'src/client/README.md',
  'schema/landed/breaking-changes.md',
];

/** One page of the documentation. */
export type Page = { name: string; text: string };

/** Every page that people read, by its path from the top level. */
export function allPages(): Page[] {
  return [...OTHERS, ...filesIn('docs', '.md')].map(read);
}

/** The files of the schema, whose descriptions are documentation too. */
export function schemaFiles(): Page[] {
  return filesIn('schema', '.graphql').map(read);
}

function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(path.join(ROOT, folder)).filter((name) => name.endsWith(ending));
  return names.map((name) => `${folder}/${name}`);
}

function read(name: string): Page {
  return { name, text: readFileSync(path.join(ROOT, name), 'utf8') };
}

/** The text without what stands in code, in blocks and in lines. */
export function proseOf(text: string): string {
  return text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');
}

/** The anchors that GitHub gives to the headings of a page. */
export function anchorsOf(text: string): string[] {
  const headings = text.replace(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What a page links to beside the web: the page or file from the top level, and the anchor where there is one. */
export function linksOf({ name, text }: Page): { target: string; anchor: string | null }[] {
  const links = proseOf(text).matchAll(/\]\(([^)\s]+)\)/g);
  return [...links]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [file = '', anchor = null] = link.split('#');
      return { target: file ? path.join(path.dirname(name), file) : name, anchor };
    });
}

/** The absolute path of a file that is named from the top level. */
export function fileAt(target: string): string {
  return path.join(ROOT, target);
}
