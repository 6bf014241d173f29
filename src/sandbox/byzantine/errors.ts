import type { ApiAnswer } from '../shared/exchange.ts';
import type { ByzantineWorld } from './user-record.ts';

/**
 * An error answer in the shape that the switch asks for. `{error, status}` is the published one; the vendor's
 * own tests expect plain strings too. The text names fields, never their values.
 */
export function refuse(world: ByzantineWorld, status: number, error: string): ApiAnswer {
  switch (world.switches.errorBody) {
    case 'object':
      return { status, body: { error, status } };
    case 'text':
      return { status, text: error };
    case 'json_string':
      return { status, body: error };
  }
}
