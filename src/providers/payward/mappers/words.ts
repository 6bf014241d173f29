/** A provider's word as it is compared: trimmed, in lower case, empty when absent. */
export function fold(word: string | null | undefined): string {
  return word?.trim().toLowerCase() ?? '';
}
