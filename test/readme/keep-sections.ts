import { readFile, writeFile } from 'node:fs/promises';
import { withSection } from './section.ts';

/**
 * Compares the generated sections of a page with their contents, by the name of each section, or replaces them where
 * the program was started with `--write`. `page` is a path from the top level.
 */
export async function keepSections(page: string, contents: Readonly<Record<string, string>>): Promise<void> {
  const file = new URL(`../../${page}`, import.meta.url);
  const written = await readFile(file, 'utf8');
  const wanted = Object.entries(contents).reduce(
    (text, [name, content]) => withSection(text, name, content),
    written,
  );
  if (process.argv.includes('--write')) {
    await writeFile(file, wanted);
  } else if (wanted !== written) {
    console.error(`${page} is out of date: npm run readme`);
    process.exitCode = 1;
  }
}
