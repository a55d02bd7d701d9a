import { describe, expect, it } from 'vitest';
import { readDate, readKin, readUsage } from './words.ts';

describe('the words of the registers', () => {
  it.each([
    ['母亲', 'mother'],
    [' 外 婆 ', 'maternal-grandparent'],
    ['爷爷', 'paternal-grandparent'],
    ['本人', 'pupil'],
    ['户主', null],
    ['子', null],
    ['', null],
  ])('the relation %s is %s', (text, kin) => expect(readKin(text)).toBe(kin));

  it.each([
    ['住宅', 'residential'],
    ['成套住宅', 'residential'],
    ['公寓', 'non-residential'],
    ['商住', 'non-residential'],
    ['住宅/商业', null],
    ['', null],
  ])('the usage %s is %s', (text, usage) => expect(readUsage(text)).toBe(usage));

  it.each([
    ['2020年6月1日', '2020-06-01'],
    ['２０２０年６月１日', '2020-06-01'],
    ['2020-6-1', '2020-06-01'],
    ['2020/06/01', '2020-06-01'],
    ['2020.06.01', '2020-06-01'],
    ['20200601', '2020-06-01'],
    ['2020-06/01', null],
    ['2021年2月29日', null],
    ['2020年6月', null],
    ['', null],
  ])('the day %s is %s', (text, date) => expect(readDate(text)).toBe(date));
});
