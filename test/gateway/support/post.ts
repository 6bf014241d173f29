// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path in tests
export type Probed = any;

export type Answer = { status: number; data: Probed; errors: Probed[] | undefined };

/** Asks as a frontend would, and gives data and errors alike. */
export async function post(
  url: string,
  query: string,
  { variables = {}, operationName, token, headers = {} }: PostOptions = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables, operationName }),
  });
  const { data, errors } = (await response.json()) as Probed;
  return { status: response.status, data, errors };
}

export type PostOptions = {
  variables?: Record<string, unknown>;
  operationName?: string;
  token?: string;
  headers?: Record<string, string>;
};
