/**
 * A message about a request that graphql-js refused, without the client's values, which may be personal, and without
 * suggestions of names. Field, type and variable names stay.
 */
export function withoutValues(message: string): string {
  const variable = INVALID_VARIABLE.exec(message);
  if (variable) return `Variable "$${variable[1]}" got an invalid value${whereAndWhy(message)}`;
  return RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message);
}

const INVALID_VARIABLE = /^Variable "\$(\w+)" got invalid value /;

const RULES: readonly [RegExp, string][] = [
  [/ Did you mean [^?]*\?/g, ''],
  [/^(Syntax Error: .*?\b(?:found|Unexpected) (?:String|BlockString|Int|Float|Name))\b[\s\S]*$/, '$1.'],
  [/^(Expected value of type "[^"]+"), found [\s\S]*$/, '$1.'],
  [/^(.*? cannot represent (?:an? )?non[- ][^:]*?)(?: value)?: [\s\S]*$/, '$1 value.'],
  [/^Value "[^"]*" does not exist in/, 'The value does not exist in'],
  [/ cannot represent value: [\s\S]*$/, ' cannot represent the value.'],
];

/** Reasons that name types and fields only; any other may quote the value. */
const REASONS = [
  /; (Field "\w+" of required type "[^"]+" was not provided\.)$/,
  /; (Field "\w+" is not defined by type "\w+")\.[^.]*$/,
  /; (Expected non-nullable type "[^"]+" not to be null\.)$/,
  /; (Expected type "[^"]+" to be an object\.)$/,
  /; ((?:Enum "\w+"|\w+) cannot represent (?:an? )?non[- ][a-z-]+(?: value)?): [\s\S]*$/,
  /; (Expected type "[^"]+")\.[\s\S]*$/,
  /(?:does not exist in) ("\w+" enum)\.[^.]*$/,
];

function whereAndWhy(message: string): string {
  const path = / at "([\w.[\]]+)"; /.exec(message)?.[1];
  const reason = REASONS.map((pattern) => pattern.exec(message)?.[1]).find((found) => found !== undefined);
  const why = reason?.endsWith('enum')
    ? ` It is not in the ${reason}.`
    : reason
      ? ` ${reason.replace(/\.?$/, '.')}`
      : '';
  return `${path ? ` at "${path}"` : ''}.${why}`;
}
