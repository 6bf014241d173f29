import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { breakingChanges } from './breaking-changes.ts';
import { ANNOUNCED, currentShape, LANDED, readLanded } from './files.ts';

/**
 * Writes down the schema as it is now, for later changes to be compared with. What breaks clients is taken only with
 * `--because`, and is noted with it.
 */
const { because } = parseArgs({ options: { because: { type: 'string' } } }).values;
const current = currentShape();
const breaking = breakingChanges(readLanded(), current);
if (breaking.length > 0 && !because?.trim()) {
  console.error(
    `This breaks clients, and needs --because "<why, and what clients do instead>":\n  ${breaking.join('\n  ')}`,
  );
  process.exitCode = 1;
} else {
  if (breaking.length > 0)
    appendFileSync(ANNOUNCED, `\n${because?.trim()}\n\n${breaking.map((one) => `- ${one}\n`).join('')}`);
  writeFileSync(LANDED, current);
}
