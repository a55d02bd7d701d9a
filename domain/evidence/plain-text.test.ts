import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it.each([
  ['３栋　２单元', '3栋2单元'],
  [' 阳明 路\n12 号 ', '阳明路12号'],
  ['Ａ座', 'A座'],
  ['', ''],
])('%j is plainly %j', (text, plain) => expect(plainText(text)).toBe(plain));

it('is plain once it was made plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = plainText(text);
      expect(plainText(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});
