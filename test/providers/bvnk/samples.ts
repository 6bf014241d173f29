import { readFileSync } from 'node:fs';
import type { SampleJson } from '../../support/seed-paths.ts';

const NAMES = [
  'update-request',
  'update-answer',
  'status-request',
  'status-answer',
  'associates-request',
  'associates-answer',
] as const;
export type SampleName = (typeof NAMES)[number];

const page = readFileSync(new URL('../../fixtures/seeds/003_487dc2901e4bf476.txt', import.meta.url), 'utf8');

/** The page's JSON: every block that starts at a line of its own, in the order of the page. */
const blocks = [...page.matchAll(/^\{\n[\s\S]*?^\}(?=\n[^\]},])/gm)].map(([text]) => text);
if (blocks.length !== NAMES.length) throw new Error(`the page has ${blocks.length} samples`);

/** A fresh copy of a sample of the page. */
export function sample(name: SampleName): SampleJson {
  return JSON.parse(blocks[NAMES.indexOf(name)] as string);
}

/** The company of the page and its one associate. */
export const COMPANY = '8a0e1da2-2af3-4b9e-a221-e74db4e01b06';
export const SEAN = '911685b0-acaa-418d-bd91-ed80b96c62cf';
/** An invented individual. */
export const INDIVIDUAL = '3e5b0c76-a1d4-4987-b6f2-09c8e7d3a451';
