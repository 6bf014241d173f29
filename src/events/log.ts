/** A structured logger. `err` may hold any error: its message, which can quote values, is not written. */
export type EventsLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
};
