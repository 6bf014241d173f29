/**
 * The text with what stands between `<!-- name:begin -->` and `<!-- name:end -->` replaced. Throws where the two are
 * not there once each, in this order.
 */
export function withSection(text: string, name: string, content: string): string {
  const [before, inside, ...more] = text.split(`<!-- ${name}:begin -->\n`);
  const [, after, ...rest] = (inside ?? '').split(`<!-- ${name}:end -->\n`);
  if (after === undefined || more.length > 0 || rest.length > 0) {
    throw new Error(`<!-- ${name}:begin --> and <!-- ${name}:end --> are not there once each`);
  }
  return `${before}<!-- ${name}:begin -->\n\n${content}\n\n<!-- ${name}:end -->\n${after}`;
}
