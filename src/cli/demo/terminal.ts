import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const started = performance.now();

function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

function stamp(): string {
  const seconds = (performance.now() - started) / 1000;
  return paint('dim', `${seconds.toFixed(1).padStart(5)} s `);
}

/** Whose story begins. */
export function title(text: string): void {
  console.log(`\n${paint(['bold', 'underline'], text)}`);
}

/** A chapter of the story. */
export function heading(text: string): void {
  console.log(`\n${stamp()} ${paint('bold', text)}`);
}

/** One line below a heading. */
export function line(text: string): void {
  console.log(`${stamp()}   ${text}`);
}

export function good(text: string): void {
  line(`${paint('green', '✓')} ${text}`);
}

export function refused(text: string): void {
  line(`${paint('yellow', '✗')} ${text}`);
}

export function live(text: string): void {
  line(`${paint('cyan', '●')} ${text}`);
}

/** Names in one column, what is said of them in the next. */
export function row(name: string, ...rest: string[]): void {
  const columns = [name, ...rest].map((text) => text.padEnd(24));
  line(`  ${columns.join(' ').trimEnd()}`);
}
