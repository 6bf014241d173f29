import type { SupportedRule } from '../policy-rules.ts';
import type { ProfileField } from '../profile-field.ts';

/** Fields that must come along with a value of this field, or be known already. */
export function companionsOf(rule: SupportedRule, value: unknown, now: Date): readonly ProfileField[] {
  const { requiredWith = [], requiredWithOver } = rule;
  if (!requiredWithOver || !isOlderThan(requiredWithOver.years, value, now)) return requiredWith;
  return [...requiredWith, ...requiredWithOver.fields];
}

/** Whether the birthday that ends so many years has come. What is no date is nobody's age. */
function isOlderThan(years: number, birthDate: unknown, now: Date): boolean {
  const born = typeof birthDate === 'string' ? new Date(birthDate) : null;
  if (!born || Number.isNaN(born.getTime())) return false;
  born.setUTCFullYear(born.getUTCFullYear() + years);
  return born.getTime() <= now.getTime();
}
