import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskCertificate, maskIdNumber, maskName, maskPhone } from './mask.ts';

describe('masks', () => {
  it.each([
    ['36019920090305001X', '360199********001X'],
    ['G36019920090305001X', 'G360199********001X'],
    ['3601992009', '********'],
    ['', ''],
  ])('the ID number %s is shown as %s', (number, shown) => {
    expect(maskIdNumber(number)).toBe(shown);
  });

  it.each([
    ['张三', '张*'],
    ['欧阳小明', '欧***'],
    [' 张三 ', '张*'],
    ['𠮷野', '𠮷*'],
    ['张', '*'],
    ['', ''],
  ])('the name %s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown));

  it.each([
    ['13812345678', '138****5678'],
    ['+86 138-1234-5678', '138****5678'],
    ['8613812345678', '138****5678'],
    ['0791-88611647', '*******'],
    ['119', '***'],
  ])('the phone number %s is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown));

  it.each([
    ['赣（2017）南昌市不动产权第0018158号', '赣（2017）南昌市不动产权第*****58号'],
    ['洪房权证东湖区字第1000653421号', '洪房权证东湖区字第********21号'],
    ['甲字12号', '*****'],
  ])('the certificate %s is shown as %s', (number, shown) => {
    expect(maskCertificate(number)).toBe(shown);
  });

  it('never show a birth date, and never a whole number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]?\d{17}[\dX]$/), (number) => {
        const shown = maskIdNumber(number);
        expect(shown.replaceAll('*', '').length).toBe(number.length - 8);
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(/[^*\s]/.test(text));
        expect(maskIdNumber(text)).not.toBe(text);
        expect(maskPhone(text)).not.toBe(text);
        expect(maskCertificate(text)).not.toBe(text);
      }),
    );
  });
});
