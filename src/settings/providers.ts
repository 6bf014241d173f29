import type { Value } from './reading.ts';

export type ProviderSettings = { baseUrl: string; values: Readonly<Record<string, string>> };

/** A provider's variables, as its module names them. */
export type ProviderEnvironment = {
  id: string;
  env: {
    baseUrl: string;
    required: readonly string[];
    optional: readonly string[];
    /** The variable with the secrets that sign its webhooks, where these are secrets. */
    webhookSecret?: string;
  };
  /** Judges the values: throws an error that names variables and holds no values. */
  configure?: (baseUrl: string, values: Readonly<Record<string, string>>) => unknown;
};

/** The settings of a provider, or `null` where it is off or on its simulator. What is wrong is added to the problems. */
export function readProvider(
  { id, env, configure }: ProviderEnvironment,
  value: Value,
  production: boolean,
  problems: string[],
): ProviderSettings | null {
  const baseUrl = value(env.baseUrl)?.trim();
  const required = [env.baseUrl, ...env.required];
  const begun = [...required, ...env.optional].some((name) => value(name) !== undefined);
  const wanted = production ? begun : baseUrl !== undefined;
  if (!wanted) return null;
  const missing = required.filter((name) => value(name) === undefined);
  const otherwise = production ? 'remove the whole block' : `remove ${env.baseUrl} to use the simulator`;
  for (const name of missing) problems.push(`${name} is missing: set it, or ${otherwise} (${id})`);
  if (baseUrl === undefined || missing.length > 0) return null;
  const values: Record<string, string> = {};
  for (const name of [...env.required, ...env.optional]) {
    const found = value(name);
    if (found !== undefined) values[name] = found;
  }
  try {
    configure?.(baseUrl, values);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : `the variables of ${id} are invalid`);
  }
  return { baseUrl, values };
}
