import type { z } from 'zod';

/** Reads a variable by a schema; what is wrong is noted, with the name, and gives `undefined`. */
export type Read = <T>(name: string, schema: z.ZodType<T>) => T | undefined;

/** A variable as it is; an empty one is `undefined`. */
export type Value = (name: string) => string | undefined;
