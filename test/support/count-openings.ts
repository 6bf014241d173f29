import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** Counts what Node decrypts in this process, until it is stopped. */
export function countOpenings(): { take(): number; stop(): void } {
  const { createDecipheriv } = crypto;
  let opened = 0;
  crypto.createDecipheriv = ((...args: Parameters<typeof createDecipheriv>) => {
    opened += 1;
    return createDecipheriv(...args);
  }) as typeof createDecipheriv;
  syncBuiltinESMExports();
  return {
    take() {
      const taken = opened;
      opened = 0;
      return taken;
    },
    stop() {
      crypto.createDecipheriv = createDecipheriv;
      syncBuiltinESMExports();
    },
  };
}
