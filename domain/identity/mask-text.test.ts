import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from './mask-text.ts';

// Area code 360199 was never given out: no number here belongs to anybody.
describe('a text from a register', () => {
  it.each([
    ['{"权利人证件号":"360199200903050017"}', '{"权利人证件号":"360199********0017"}'],
    ['36019920090305001x，父亲', '360199********001x，父亲'],
    ['３６０１９９２００９０３０５００１Ｘ', '３６０１９９********００１Ｘ'],
    ['360199 20090305 001X', '360199 ******** 001X'],
    ['360199-20090305-0017', '360199-********-0017'],
    // Eighteen in a row are a person's, whatever day they would give.
    ['360199999999990017', '360199********0017'],
    // Fifteen characters, before 1999.
    ['360199680305001', '360199******001'],
    ['电话13870612345', '电话138****2345'],
    ['138 7061 2345', '138 **** 2345'],
    ['１３８７０６１２３４５', '１３８****２３４５'],
    ['0791-88611647', '0791-******47'],
    ['079188611647；02988611647', '0791******47；0298*****47'],
    // Dates, certificates and units have long numbers too.
    ['2017-04-12 2018-05-06 12', '2017-04-12 2018-05-06 12'],
    ['赣（2017）南昌市不动产权第0018158号', '赣（2017）南昌市不动产权第0018158号'],
    ['洪房权证东湖区字第1000653421号', '洪房权证东湖区字第1000653421号'],
    ['360199003004GB00012F00010001', '360199003004GB00012F00010001'],
    ['居住证 360199000000123', '居住证 360199000000123'],
    ['3601992009030500171', '3601992009030500171'],
    ['', ''],
  ])('%s → %s', (text, masked) => expect(maskText(text)).toBe(masked));

  it('is masked once and for all, in its own length', () => {
    const piece = fc.constantFrom(
      '360199200903050017',
      '13870612345',
      '0791-88611647',
      '360199680305001',
      '2017-04-12',
      '第0018158号',
      'X',
      '-',
      ' ',
      '9',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (one) => {
        const once = maskText(one);
        expect(maskText(once)).toBe(once);
        expect(once).toHaveLength(one.length);
      }),
      { numRuns: 3000 },
    );
  });
});
