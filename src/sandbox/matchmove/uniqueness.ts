import { type JsonObject, textAt } from '../shared/json.ts';
import type { MatchmoveWorld } from './user-record.ts';

/** V1 rule: an e-mail or mobile is taken while its holder is active or locked. Pending values are not counted. */
export function takenContacts(world: MatchmoveWorld, id: string, wanted: JsonObject): string[] {
  const others = Object.entries(world.provider.users).filter(
    ([otherId, other]) => otherId !== id && counts(world, textAt(other.profile, 'status')),
  );
  const email = textAt(wanted, 'email').toLowerCase();
  const mobile = phoneOf(wanted);
  const taken: string[] = [];
  if (email && others.some(([, other]) => textAt(other.profile, 'email').toLowerCase() === email))
    taken.push('email');
  if (mobile && others.some(([, other]) => phoneOf(other.profile) === mobile)) taken.push('mobile');
  return taken;
}

function phoneOf(holder: JsonObject): string {
  const mobile = textAt(holder, 'mobile');
  return mobile && `+${textAt(holder, 'mobile_country_code')} ${mobile}`;
}

function counts(world: MatchmoveWorld, status: string): boolean {
  return (
    world.switches.uniqueAmong === 'everyone' || ['active', 'locked', 'suspended', 'blocked'].includes(status)
  );
}
