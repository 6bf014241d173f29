import { readFileSync } from 'node:fs';
import { breakingChanges } from './breaking-changes.ts';
import { ANNOUNCED, currentShape, readLanded } from './files.ts';
import { readLandedBefore, unannouncedChanges } from './history.ts';

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

// The landed schema is a file like any other: a change of it by hand must not go unseen.
const before = readLandedBefore(landed);
const unannounced =
  before === null ? [] : unannouncedChanges(before, landed, readFileSync(ANNOUNCED, 'utf8'));
if (unannounced.length > 0) {
  console.error(
    `schema/landed/subgraph.graphql was changed in a way that breaks clients, and nothing announces it:\n  ${unannounced.join('\n  ')}\nTake that change of the file back, then: npm run schema:land -- --because "<why, and what clients do instead>"`,
  );
  process.exitCode = 1;
}
