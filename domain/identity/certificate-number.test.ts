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

  it.each([
    '洪房权证东湖区字第1000653421号',
    '洪房权证 西湖区字 第１０００６５３４２１号',
    '洪房权证洪都字第B-10653号',
    '洪房权证1000653421',
    '洪房产证青云谱区字第653421号',
    '南昌市房地权证字第1000653421',
  ])('of an older house title, %s, shows no year', (text) => {
    expect(readCertificateNumber(text)).toMatchObject({
      form: 'house-ownership-certificate',
      year: null,
    });
  });

  it.each([
    ['赣2017南昌市不动产权第0018158号', 2017],
    ['赣（2018）南昌县不动产权第0018158', 2018],
  ])('with its brackets or its last character left out, %s, is as sure', (text, year) => {
    expect(readCertificateNumber(text)).toMatchObject({ form: 'real-estate-certificate', year });
  });

  it.each([
    '',
    '0018158',
    '甲字12号',
    '赣(2017南昌市不动产权第0018158号',
    '洪房权证第12号',
    '购房合同2020-15',
    '赣(17)南昌市不动产权第0018158号',
  ])('of a pattern nobody knows, %s, is unknown and not wrong', (text) =>
    expect(readCertificateNumber(text)).toBeNull(),
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
