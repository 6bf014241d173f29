import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that wait long, the longest first. Begun last, they would leave the cores idle at the end. */
const LONG = [
  'app/bulkheads',
  'engine/cut-off',
  'engine/credentials',
  'app/start',
  'providers/contract/trouble',
  'providers/contract/agreement',
  'app/replicas',
  'app/demo',
  'fuzz/fuzz',
  'engine/evidence',
  'db/embedded/identity',
  'app/chaos',
  'http/slow-clients',
  'http/callback-delivery',
  'engine/failures',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return place < 0 ? LONG.length : place;
};

/** The usual order behind the files that take longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
