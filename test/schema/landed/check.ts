import { breakingChanges } from './breaking-changes.ts';
import { currentShape, readLanded } from './files.ts';

/** Compares `schema/` with the schema that landed last; what breaks clients has to be announced first. */
const [landed, current] = [readLanded(), currentShape()];
if (landed !== current) {
  const breaking = breakingChanges(landed, current);
  console.error(
    breaking.length > 0
      ? `The schema breaks its clients:\n  ${breaking.join('\n  ')}\nTake it back, or announce it: npm run schema:land -- --because "<why, and what clients do instead>"`
      : 'The schema has grown: npm run schema:land',
  );
  process.exitCode = 1;
}
