import type { ByzantineSwitches } from './switches.ts';

/** What the older enumeration says instead. Other words are the same in both, or nobody's. */
const OLD_WORDS: Record<string, string> = {
  awaiting_information: 'waiting_for_information',
  awaiting_associated_person_information: 'waiting_for_information',
  resubmission_requested: 'rejected',
};

/** The status in the words of the generation that the switch asks for. */
export function shownStatus(status: string, { statusGeneration }: ByzantineSwitches): string {
  return statusGeneration === 'old' ? (OLD_WORDS[status] ?? status) : status;
}
