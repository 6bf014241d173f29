/** `2022-03-29T15:59:03.699517`: UTC with microseconds and without a zone, as every time of this provider. */
export function wireTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, -1)}000`;
}
