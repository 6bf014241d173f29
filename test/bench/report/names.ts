/** A server as readers see it. The records keep the short names. */
export function displayName(name: string): string {
  return name === 'limit' ? 'baseline' : name.replace(/^ours\b/, 'this server');
}
