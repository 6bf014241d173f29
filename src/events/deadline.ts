/** Node runs a timer that is set for longer at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Calls back when `moment` has come, however far away it is. Returns how to call it off. */
export function atMoment(moment: Date, callback: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = () => {
    const remaining = moment.getTime() - Date.now();
    timer = setTimeout(
      remaining > LONGEST_TIMER_MS ? wait : callback,
      Math.min(Math.max(remaining, 0), LONGEST_TIMER_MS),
    );
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}
