/** Loaded before a process's own code: its clock is off by so many milliseconds. */
const { WRONG_CLOCK_MS } = process.env;
const Right = Date;
const offset = Number(WRONG_CLOCK_MS);
globalThis.Date = class extends Right {
  constructor(...values) {
    super(...(values.length === 0 ? [Right.now() + offset] : values));
  }
  static now() {
    return Right.now() + offset;
  }
};
