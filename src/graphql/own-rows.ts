/** The rows of one end user among those of all who share a statement. */
export function ownRows<Row>(userId: string, rows: readonly Row[], ownerOf: (row: Row) => string): Row[] {
  return rows.filter((row) => ownerOf(row) === userId);
}
