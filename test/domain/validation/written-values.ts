import type { Shape } from '../../../src/domain/shapes.ts';

/** Values in the form of their kind. */
export const GOOD: [Shape['kind'], string[]][] = [
  ['date', ['1990-06-15', '2024-02-29', '1900-01-01', '9999-12-31']],
  ['dateTime', ['2026-01-31T09:30:00Z', '2026-01-31T09:30:00.123+08:00', '2026-01-31']],
  [
    'phone',
    [
      '+639171234567',
      '+12025550143',
      '+6834002',
      '+4407911123456',
      '+1222222222',
      '+123456789012345',
      '+88312345678',
    ],
  ],
  [
    'email',
    [
      'a@example.com',
      'x@y.z',
      "o'neil+x@sub.example.co.uk",
      'r&d@example.com',
      'user=1@example.com',
      'ana@xn--e1afmkfd.xn--p1ai',
      'ana@xn--bcher-kva.example',
      `${'a'.repeat(64)}@example.com`,
    ],
  ],
  ['country', ['PH', 'ph', ' us ', 'XK']],
  ['url', ['https://example.com', 'https://example.com/a?b=c']],
  ['website', ['www.example.com', 'http://example.com/a?b=c', 'Acme']],
  ['ip', ['203.0.113.7', '2001:db8::1']],
  [
    'dataUri',
    [
      'data:image/png;base64,iVBORw0KGgo=',
      'data:image/jpeg;base64,/9j/4AA=',
      'data:image/jpg;base64,/9j/4AA=',
      `data:image/webp;base64,${Buffer.from('RIFF1234WEBPVP8 ').toString('base64')}`,
      `data:image/heic;base64,${Buffer.from('\0\0\0\x18ftypheic').toString('base64')}`,
      `data:application/pdf;base64,${Buffer.from('%PDF-1.7').toString('base64')}`,
      // As the pages of Machnet and Byzantine have them: no images, and padded as they come.
      ...['data:image/jpg;base64,SUQs==', 'data:application/pdf;base64,SUQs=='],
      ...['data:image/png;base64,iVBORw0lFTkSuQmCC', 'data:image/png;base64,aGVsbG8='],
      // An image may describe itself in XML, if it does not begin with it.
      `data:image/jpeg;base64,${Buffer.from('\xff\xd8\xff\xe1 <?xpacket begin', 'latin1').toString('base64')}`,
    ],
  ],
];

/** Values that are none of their kind. */
export const BAD: [Shape['kind'], string[]][] = [
  [
    'date',
    [
      '2026-02-30',
      '2025-02-29',
      '2026-13-01',
      '2026-1-1',
      '15/06/1990',
      '0001-01-01',
      '0090-06-15',
      '1899-12-31',
      '2026-01-31T00:00:00Z',
      '1990-06-15 x',
    ],
  ],
  [
    'dateTime',
    ['2026-02-30', '2026-01-31T09:30:00', '2026-01-31T25:00:00Z', '0001-01-01T00:00:00Z', 'yesterday'],
  ],
  [
    'phone',
    ['639171234567', '+0639171234', '+63 917 123 4567', '+123456', '+1234567890123456', '+63917123456a'],
  ],
  [
    'email',
    [
      'a',
      'a@b',
      '@example.com',
      'a b@example.com',
      'a@example..com',
      'a..b@example.com',
      '.a@example.com',
      'a.@example.com',
      'a@-example.com',
      'a@example-.com',
      'a@b@example.com',
      '"a"@example.com',
      'a@[203.0.113.7]',
      'a@203.0.113.7',
      'a@b.7',
      'a@b.1c',
      'a@пример.рф',
      'é@example.com',
      `${'a'.repeat(65)}@example.com`,
      `a@${'b'.repeat(64)}.com`,
      `a@${`${'b'.repeat(60)}.`.repeat(5)}com`,
    ],
  ],
  ['country', ['XX', 'USA', 'U', '12', 'Philippines', 'Ü1', 'ph\u200b']],
  [
    'url',
    [
      ...['example.com', 'ftp://example.com', 'javascript:alert(1)', 'https://', 'http://example.com'],
      ...[
        'https://user:x@example.com',
        'https://169.254.169.254/',
        'https://localhost/a',
        'https://intranet',
      ],
    ],
  ],
  ['website', ['javascript:alert(1)', 'data:text/html,x', 'http://10.0.0.1', 'user:x@example.com']],
  ['ip', ['999.1.1.1', '1.2.3', 'localhost', 'fe80::1%eth0']],
  [
    'dataUri',
    [
      ...['iVBORw0KGgo=', 'data:image/png,abc', 'data:;base64,abc', 'data:image/png;base64,a b'],
      // Pages, pictures that run and scripts that are called images.
      ...[
        ...['<!doctype html><script>', '<svg onload="x">', ' <html>%PDF-1.7', '<?xml version="1.0"?>'],
        ...['\n<!-- x --><SCRIPT>', '\ufeff<html>', '#!/bin/sh', `${' '.repeat(1000)}<html>`],
      ].map((content) => `data:image/png;base64,${Buffer.from(content).toString('base64')}`),
      `data:application/pdf;base64,${Buffer.from('\ufeff<html>', 'utf16le').toString('base64')}`,
      ...[
        'data:text/html;base64,PGh0bWw+',
        'data:image/svg+xml;base64,PHN2Zz4=',
        'data:constructor/x;base64,AAAA',
      ],
    ],
  ],
];
