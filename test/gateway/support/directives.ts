import { Kind, parse, print } from 'graphql';

/** Looks up the directives of a type (`User`) or a field (`User.updates`) in an SDL, as text. */
export function directivesOf(sdl: string): (coordinate: string) => string[] {
  const found = new Map<string, string[]>();
  for (const definition of parse(sdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    found.set(type, (definition.directives ?? []).map(print));
    for (const field of definition.fields ?? [])
      found.set(`${type}.${field.name.value}`, (field.directives ?? []).map(print));
  }
  return (coordinate) => {
    const directives = found.get(coordinate);
    if (!directives) throw new Error(`there is no ${coordinate}`);
    return directives;
  };
}
