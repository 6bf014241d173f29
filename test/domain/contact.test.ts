import { describe, expect, it } from 'vitest';
import { normalContact } from '../../src/domain/contact.ts';

describe('one spelling stands for', () => {
  it.each([
    ['EMAIL', ' Ana.Reyes@Example.PH ', 'ana.reyes@example.ph'],
    ['EMAIL', 'ana@bücher.example', 'ana@bücher.example'],
    ['EMAIL', 'ana@bu\u0308cher.example', 'ana@bücher.example'],
    ['PHONE', '+63 917 123-4567', '+639171234567'],
    ['PHONE', '+44 (0)20 7946 0958', '+442079460958'],
    ['PHONE', '+999123', '+999123'],
    ['PHONE', '0917.123.4567', '09171234567'],
  ] as const)('%s %j: %j', (kind, text, spelling) => {
    expect(normalContact(kind, text)).toBe(spelling);
  });
});

it.each([
  ['EMAIL', ''],
  ['EMAIL', 'ana'],
  ['EMAIL', 'a b@example.com'],
  ['EMAIL', `${'a'.repeat(320)}@example.com`],
  ['PHONE', ''],
  ['PHONE', '+'],
  ['PHONE', 'ana@example.com'],
  ['PHONE', '123'],
] as const)('%s %j is none', (kind, text) => {
  expect(normalContact(kind, text)).toBeNull();
});
