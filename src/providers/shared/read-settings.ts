import type { z } from 'zod';

/** A provider's settings as its schema reads them. Throws an error that lists every wrong variable by name, never by value. */
export function readSettings<Settings>(
  schema: z.ZodType<Settings>,
  values: Readonly<Record<string, string | undefined>>,
): Settings {
  const checked = schema.safeParse(values);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(({ path, message }) => `${path[0]?.toString()} ${message}`);
  throw new Error(problems.join('; '));
}
