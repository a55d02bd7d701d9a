import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseCertificateNumber, readCertificateNumber } from './certificate-number.ts';

describe('a certificate number', () => {
  it.each([
    '赣（2017）南昌市不动产权第0018158号',
    '赣(2017)南昌市不动产权第0018158号',
    '赣〔2017〕南昌市不动产权第0018158号',
    '赣［２０１７］ 南昌市不动产权 第 ００１８１５８ 号',
    '赣【2017】南昌市不动产权第0018158号',
  ])('of the real-estate registry, written %s', (text) => {
    expect(readCertificateNumber(text)).toEqual({
      form: 'real-estate-certificate',
      text: '赣(2017)南昌市不动产权第0018158号',
      year: 2017,
    });
  });

  it.each(['洪房权证东湖区字第1000653421号', '洪房权证 西湖区字 第１０００６５３４２１号'])(
    'of an older house title, %s, shows no year',
    (text) => {
      expect(readCertificateNumber(text)).toMatchObject({
        form: 'house-ownership-certificate',
        year: null,
      });
    },
  );

  it.each(['', '0018158', '甲字12号', '购房合同2020-15', '赣(17)南昌市不动产权第0018158号'])(
    'of a pattern nobody knows, %s, is unknown and not wrong',
    (text) => expect(readCertificateNumber(text)).toBeNull(),
  );

  it('is normal once it was normalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseCertificateNumber(text);
        expect(normaliseCertificateNumber(once)).toBe(once);
      }),
    );
  });
});
