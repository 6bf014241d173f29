import { readFileSync } from 'node:fs';
import { type DefinitionNode, Kind, parse, print, visit } from 'graphql';

const CONTRACT = parse(readFileSync(new URL('../../contract/operations.graphql', import.meta.url), 'utf8'));

const nameOf = (definition: DefinitionNode) => ('name' in definition ? definition.name?.value : undefined);

/** One operation of the contract with the fragments that it uses, as a client sends it. */
function operation(name: string): string {
  const wanted = new Set([name]);
  for (const next of wanted) {
    const definition = CONTRACT.definitions.find((one) => nameOf(one) === next);
    if (!definition) throw new Error(`the contract has no ${next}`);
    visit(definition, { [Kind.FRAGMENT_SPREAD]: ({ name: spread }) => void wanted.add(spread.value) });
  }
  return CONTRACT.definitions
    .filter((one) => wanted.has(nameOf(one) ?? ''))
    .map(print)
    .join('\n\n');
}

/** What a frontend reads of a user. */
export const USER = operation('User');

/** What a router asks for, to complete users that other subgraphs refer to. */
export const ENTITIES = `query Entities($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on User {
      id
      provider
      status
      version
      kyc { status }
      profile { email phone ... on IndividualProfile { firstName lastName } }
    }
  }
}`;
