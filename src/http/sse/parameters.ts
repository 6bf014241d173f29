/** What is wrong with the body of a POST, or `null`. */
export function problemOfBody(body: unknown): string | null {
  return typeof (body as { query?: unknown } | null)?.query === 'string' ? null : '`query` must be text.';
}

/** What is wrong with the query of a GET, or `null`. Looked at beforehand: the library quotes what it cannot read. */
export function problemOfQuery(parameters: unknown): string | null {
  const { query, variables, extensions } = parameters as Record<string, unknown>;
  if (typeof query !== 'string') return '`query` must be given exactly once.';
  if (!isJsonObject(variables)) return '`variables` must be a JSON object.';
  return isJsonObject(extensions) ? null : '`extensions` must be a JSON object.';
}

/** An absent or empty parameter is none. */
function isJsonObject(text: unknown): boolean {
  if (text === undefined || text === '') return true;
  try {
    const value: unknown = JSON.parse(String(text));
    return value === null || (typeof value === 'object' && !Array.isArray(value));
  } catch {
    return false;
  }
}
