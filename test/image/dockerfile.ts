/** An instruction of a Dockerfile, its lines joined. */
export type Instruction = { name: string; text: string };

/** The instructions of a Dockerfile, without comments. */
export function instructionsOf(dockerfile: string): Instruction[] {
  return dockerfile
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', text = ''] = /^\s*(\S+)\s+(.*)$/.exec(line) ?? [];
      return { name: name.toUpperCase(), text };
    });
}

/** The words of an instruction, and its options (`--from=x`) apart. */
export function wordsOf(text: string): { options: ReadonlyMap<string, string>; words: string[] } {
  const all = text.split(/\s+/).filter((word) => word !== '');
  const options = all.filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('='));
  return {
    options: new Map(options.map(([name = '', ...value]) => [name, value.join('=')])),
    words: all.filter((word) => !word.startsWith('--')),
  };
}

/** A command in its JSON form. The other form needs a shell, which passes no signals on. */
export function commandOf(text: string): string[] {
  const json = text.slice(text.indexOf('['));
  return JSON.parse(json) as string[];
}
