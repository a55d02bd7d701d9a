import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter, normaliseIdNumber, validateIdNumber } from './id-number.ts';

/** Made-up people only: the area code 360199 was never given out. */
function numberOf(area: string, birth: string, sequence: string): string {
  const seventeen = area + birth + sequence;
  return seventeen + checkCharacter(seventeen);
}

describe('an ID number', () => {
  it('tells birth date, sex and area', () => {
    expect(validateIdNumber(numberOf('360199', '20090305', '001'))).toEqual({
      valid: true,
      idNumber: numberOf('360199', '20090305', '001'),
      birthDate: '2009-03-05',
      sex: 'male',
      areaCode: '360199',
    });
    expect(validateIdNumber(numberOf('360199', '20090305', '002'))).toMatchObject({
      sex: 'female',
    });
  });

  it('has the check character of the standard, X included', () => {
    // The example printed in GB 11643-1999.
    expect(checkCharacter('11010519491231002')).toBe('X');
    expect(checkCharacter('44052418800101001')).toBe('4');
    expect(checkCharacter('1101051949123100')).toBeNull();
    expect(checkCharacter('1101051949123100x')).toBeNull();
  });

  it.each(['360105', '360122', '360113', '999999'])('may carry the area code %s', (area) => {
    expect(validateIdNumber(numberOf(area, '20090305', '001'))).toMatchObject({ valid: true });
  });

  it.each([
    ['20080229', true],
    ['20090229', false],
    ['20090431', false],
    ['20091301', false],
    ['20090300', false],
    ['00000101', false],
  ])('with the birth date %s: %s', (birth, valid) => {
    const read = validateIdNumber(numberOf('360199', birth, '001'));
    expect(read).toMatchObject(valid ? { valid } : { valid, because: 'impossible-date' });
  });

  it('is told apart from other texts by what is wrong with them', () => {
    const because = (text: string) => validateIdNumber(text);
    expect(because('')).toEqual({ valid: false, because: 'not-18-characters' });
    expect(because('360199090305001')).toEqual({ valid: false, because: 'not-18-characters' });
    expect(because('36019920090305001?')).toEqual({ valid: false, because: 'not-digits' });
    expect(because('36019920090305O01X')).toEqual({ valid: false, because: 'not-digits' });
  });

  it('may be written with spaces, full-width digits and a small x', () => {
    expect(validateIdNumber(' 110105 19491231 002x ')).toMatchObject({ valid: true });
    expect(normaliseIdNumber('１１０１０５１９４９１２３１００２ｘ')).toBe('11010519491231002X');
  });

  const anyBirth = fc
    .integer({ min: 0, max: 20_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''));
  const anyNumber = fc
    .tuple(fc.integer({ min: 100_000, max: 999_999 }), anyBirth, fc.integer({ min: 0, max: 999 }))
    .map(([area, birth, serial]) => numberOf(`${area}`, birth, `${serial}`.padStart(3, '0')));

  it('with one wrong digit is never valid', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        expect(validateIdNumber(number).valid).toBe(true);
        const digit = (Number(number[at]) + by) % 10;
        const wrong = number.slice(0, at) + digit + number.slice(at + 1);
        expect(validateIdNumber(wrong).valid).toBe(false);
      }),
    );
  });

  it('with two neighbours swapped is never valid, unless they are the same', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(15), (number, at) => {
        fc.pre(number[at] !== number[at + 1]);
        const [one = '', other = ''] = number.slice(at, at + 2);
        const swapped = number.slice(0, at) + other + one + number.slice(at + 2);
        expect(validateIdNumber(swapped).valid).toBe(false);
      }),
    );
  });

  it('may be any text at all: reading it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof validateIdNumber(text).valid).toBe('boolean');
      }),
    );
  });
});
