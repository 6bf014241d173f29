import type { ProblemFragment } from 'profile-subgraph-client';
import type { FormField, FormInput, FormProblem } from 'profile-subgraph-client/form';

/** Something that is wrong, and where: found here from the policies, or by the server. */
export type Refusal = { path: string[]; message: string };

/** What the server refused. Its paths begin with the variable and its `changes`, as those of the form do. */
export function refusalsOf(errors: readonly ProblemFragment[]): Refusal[] {
  return errors.map(({ path, message }) => ({ path: namesIn(path ?? []), message }));
}

/** What the policies exclude, before anything is sent. */
export function problemsAsRefusals(
  problems: readonly FormProblem[],
  fields: readonly FormField[],
): Refusal[] {
  return problems.map(({ path, message, parameters }) => {
    const others = parameters.fields?.map(
      (name) => fields.find(({ field }) => field === name)?.label ?? name,
    );
    return {
      path: namesIn(path),
      message: others ? `This needs ${others.join(', ')}, too.` : `This ${message}.`,
    };
  });
}

/** What the way to a refusal is called: `Residential address, Country`. An item of a list is called by its number. */
export function placeOf({ path }: Refusal, fields: readonly FormField[]): string {
  const names: string[] = [];
  let inputs: readonly FormInput[] = fields;
  for (const name of path) {
    const input = inputs.find((one) => one.name === name);
    names.push(input?.label ?? (/^\d+$/.test(name) ? String(Number(name) + 1) : name));
    // The items of a list have the parts of the list.
    if (input) inputs = input.parts;
  }
  return names.join(', ');
}

/** Those of one input: at its path or below it, but not at one of its parts, which show their own. */
export function refusalsAt(
  refusals: readonly Refusal[],
  path: readonly string[],
  parts: readonly string[] = [],
): Refusal[] {
  return refusals.filter(
    (one) => begins(one.path, path) && !parts.some((part) => begins(one.path, [...path, part])),
  );
}

function begins(path: readonly string[], start: readonly string[]): boolean {
  return start.every((name, index) => path[index] === name);
}

const namesIn = (path: readonly string[]): string[] => path.slice(path[0] === 'changes' ? 1 : 0);
