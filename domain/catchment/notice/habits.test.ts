import { describe, expect, it } from 'vitest';
import { brief } from './brief.ts';
import { enclosureLines } from './enclosure.ts';
import { readNotice } from './read-notice.ts';
import type { Reading } from './reading.ts';
import { writeNotice } from './write-notice.ts';

const clausesOf = (text: string) => {
  const read = readNotice(text);
  expect(read.settled, text).toBe(true);
  return read.clauses.map(brief);
};

describe('the ways in which a bound is written', () => {
  it.each([
    ['东至青山路、南至北京路、西至洪都大道、北至阳明路合围区域'],
    ['东起青山路，南临北京路；西接洪都大道，北靠阳明路'],
    ['东以青山路为界，南以北京路为界，西以洪都大道为界，北以阳明路为界'],
    ['东：青山路；南：北京路；西：洪都大道；北：阳明路'],
  ])('by the side of the area: %s', (text) => {
    const [first = '', ...more] = clausesOf(text);
    expect(first.replace(' 合围', '')).toBe('青山路|W 北京路|N 洪都大道|E 阳明路|S');
    expect(more).toEqual([]);
  });

  it.each([
    ['长江路南、黄河路北、运河东侧、铁路西侧的区域'],
    ['长江路之南，黄河路以北，运河以东，铁路西面'],
  ])('by the side of the line: %s', (text) => {
    expect(clausesOf(text)).toEqual(['长江路|S 黄河路|N 运河:river|E 铁路:railway|W']);
  });

  const round =
    '东界线：甲路与乙街交汇处向南至丙河北岸；南界线：自东界南端沿丙河北岸向西至丁大桥；';
  const walked = `${round}西界线：沿戊大街至己街；北界线：沿己街向东至甲路与乙街交汇处`;

  it.each([
    '东起青山路与北京路交叉口，沿北京路向西至洪都大道，再沿洪都大道向北至阳明路，沿阳明路向东至青山路，沿青山路向南至起点',
    '自青山路起沿北京路至洪都大道，沿洪都大道至阳明路，沿阳明路至青山路，沿青山路至北京路',
  ])('by a walk round it, each line named where it is followed: %s', (text) => {
    const { clauses } = readNotice(text);
    expect(clausesOf(text)).toEqual(['drawn 由北京路、洪都大道、阳明路、青山路围合的区域']);
    expect(readNotice(writeNotice(clauses)).clauses.map(brief)).toEqual(clauses.map(brief));
  });

  it('a walk along a street whose own name begins with 沿, under the name of the school', () => {
    const text =
      '第二中学：东起八一大道与民德路交叉口，沿民德路向西至沿江北大道，沿沿江北大道向北至阳明路，沿阳明路至八一大道，沿八一大道至起点';
    expect(clausesOf(text)).toEqual(['drawn 由民德路、沿江北大道、阳明路、八一大道围合的区域']);
    const once = text.replace('沿沿江', '沿江');
    expect(readNotice(once).spans.map(({ state }) => state)).toEqual(['understood', 'ambiguous']);
    const gazetteer = [{ name: '沿江北大道', kind: 'street' as const }];
    expect(readNotice(once, { gazetteer }).clauses.map(brief)).toEqual(clausesOf(text));
  });

  it('a walk that leaves a crossing by a street which it does not name: either may be meant', () => {
    const { clauses, spans, waiting } = readNotice(walked);
    expect([clauses, waiting.length]).toEqual([[], 1]);
    expect(spans).toMatchObject([{ state: 'ambiguous', start: 0, end: walked.length }]);
    const [span] = spans;
    expect(
      span?.state === 'ambiguous' && span.readings.map(({ code, names }) => [code, ...names]),
    ).toEqual([
      ['walk', '甲路', '丙河北岸', '戊大街', '己街'],
      ['walk', '乙街', '丙河北岸', '戊大街', '己街'],
      ['drawn'],
      ['set-aside'],
    ]);
    const read = readNotice(walked, { choices: { readings: { [span?.id ?? '']: 0 } } });
    expect(read.settled).toBe(true);
    expect(read.clauses.map(brief)).toEqual(['drawn 由甲路、丙河北岸、戊大街、己街围合的区域']);
    expect(readNotice(writeNotice(read.clauses)).clauses.map(brief)).toEqual(
      read.clauses.map(brief),
    );
  });

  it('a walk that does not come back is reported side by side', () => {
    const states = readNotice(round).spans.map(({ state }) => state);
    expect(states).toEqual(['not-understood', 'not-understood']);
  });

  it('a direction that comes twice in one area', () => {
    expect(clausesOf('同时位于阳明路以东、民德路以东、象山路以北的区域')).toEqual([
      '阳明路|E 民德路|E 象山路|N',
    ]);
  });

  it('a strip between two roads, and a chain beyond doubt', () => {
    expect(clausesOf('阳明路以东至青山路')).toEqual(['阳明路|E 青山路|W']);
    expect(clausesOf('阳明路—象山路一线以东')).toEqual(['阳明路—象山路|E']);
  });

  it.each([
    ['由阳明路、青山湖大道、解放东路与赣江围合的区域', '阳明路、青山湖大道、解放东路、赣江'],
    ['以阳明路—八一大道—民德路围成的区域内', '阳明路、八一大道、民德路'],
    ['阳明路、八一大道、民德路合围', '阳明路、八一大道、民德路'],
  ])('by the lines all round: %s', (text, lines) => {
    const { clauses, settled } = readNotice(text);
    expect(settled).toBe(true);
    expect(clauses.map(brief)).toEqual([`drawn 由${lines}围合的区域`]);
    expect(readNotice(writeNotice(clauses)).clauses.map(brief)).toEqual(clauses.map(brief));
    expect(enclosureLines(clauses[0]?.text ?? null)).toEqual(lines.split('、'));
  });

  it.each([
    ['东：以青山路为界；南：以北京路为界', ['青山路|W 北京路|N']],
    ['东起洪都大道西至象山路，南起城南路，北至中山路', ['洪都大道|W 象山路|E 城南路|N 中山路|S']],
    ['洪都大道以南，东至象湖路', ['洪都大道|S 象湖路|W']],
    ['八一大道（含）以东，阳明路（不含）以北', ['八一大道(含)|E 阳明路(不含)|N']],
    ['阳明路以东、民德路以北所围区域内的所有小区', ['阳明路|E 民德路|N 合围']],
    ['一、学区范围：1.阳明路以东；2.民德路以西', ['阳明路|E', '民德路|W']],
  ])('%s', (text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });

  it('another area begins behind 合围', () => {
    expect(clausesOf('甲路以东、乙路以西合围，丙路以东、丁路以西')).toHaveLength(2);
  });
});

describe('streets, compounds and villages', () => {
  it.each([
    ['阳明路1-99号（单号）', ['street 阳明路 1–99 odd']],
    ['阳明路1号至99号单号、2号至98号双号', ['street 阳明路 1–99 odd', 'street 阳明路 2–98 even']],
    ['阳明路1-99（单）、2-88（双）', ['street 阳明路 1–99 odd', 'street 阳明路 2–88 even']],
    ['阳明路全路、民德路门牌双号', ['street 阳明路 –', 'street 民德路 – even']],
    ['阳明路20弄、30弄', ['compound 阳明路20弄', 'compound 阳明路30弄']],
    [
      '滨江花园1#、5-8#楼、湖景别墅区',
      ['building 滨江花园 1#', 'buildings 滨江花园 5–8', 'compound 湖景别墅区'],
    ],
    ['长胜村委会所辖自然村、桃花镇下辖各行政村', ['administrative 长胜村委会', 'town 桃花镇']],
    ['阳明路88号以上', ['street 阳明路 88–']],
    ['阳明路８８号及以后（双号）', ['street 阳明路 88– even']],
    ['阳明路、民德路1、3号', ['street 阳明路 –', 'street 民德路 1–1', 'street 民德路 3–3']],
    ['滨江小区、滨江花园1-12栋', ['compound 滨江小区', 'buildings 滨江花园 1–12']],
    [
      '滨江花园1、3栋，解放路123弄',
      ['building 滨江花园 1栋', 'building 滨江花园 3栋', 'compound 解放路123弄'],
    ],
    ['滨江花园一期、二期', ['compound 滨江花园一期', 'compound 滨江花园二期']],
    [
      '光明村（含王家自然村）、前进社区居委会',
      ['village 光明村', 'natural 王家自然村', 'community 前进社区居委会'],
    ],
    ['绿地香颂（小区）、东升新村（村）', ['compound 绿地香颂', 'village 东升新村']],
    ['西湖区桃花镇桃花村', ['village 桃花村 @西湖区桃花镇']],
  ])('%s', (text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });
});

describe('what is left out, what is left over, what is shared', () => {
  it.each([
    [
      '青山湖以东（不含青山花园、滨湖家园）',
      ['青山湖:lake|E', '-compound 青山花园', '-compound 滨湖家园'],
    ],
    ['除第一小学学区以外的其余区域', ['-school 第一小学', 'remainder']],
    ['第一小学学校学区范围以外的区域', ['-school 第一小学']],
    [
      '本区除第一小学、第二小学学区外的其他区域',
      ['-school 第一小学', '-school 第二小学', 'remainder'],
    ],
    ['滨江花园（与第二小学双学区）', ['compound 滨江花园 shared[第二小学]']],
    ['多校划片：滨江花园', ['compound 滨江花园 shared[]']],
    ['阳明路以东。除桃花村外。', ['阳明路|E', '-village 桃花村']],
    ['阳明路以东，其中滨江花园归第二小学', ['阳明路|E', '-compound 滨江花园']],
    ['滨江花园（过渡期至2023年）', ['compound 滨江花园 transitional[–2023]']],
    ['过渡期（2021年至2023年）：滨江花园', ['compound 滨江花园 transitional[2021–2023]']],
    ['滨江花园与育新学校共享', ['compound 滨江花园 shared[育新学校]']],
    ['公共学区：阳明路以东、民德路以北', ['阳明路|E 民德路|N shared[]']],
  ])('%s', (text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });
});

describe('ranges of several schools', () => {
  const AB = 'shared[第一小学,第二小学]';
  const two = [`compound 滨江花园 ${AB}`, `compound 湖景小区 ${AB}`];
  it.each([
    ['滨江花园、湖景小区为第一小学、第二小学共享学区', two],
    ['滨江花园、湖景小区为第一小学和第二小学两校共享，阳明花园', [...two, 'compound 阳明花园']],
    ['第一小学与第二小学共同学区：滨江花园、湖景小区', two],
    ['滨江花园、湖景小区同时属于第一小学和第二小学', two],
    ['滨江花园、湖景小区的学生可在第一小学、第二小学中任选', two],
    ['滨江花园、湖景小区，均由第一小学、第二小学共同招生', two],
    ['滨江花园（双学区：第一小学、第二小学）、湖景小区', [two[0], 'compound 湖景小区']],
    ['阳明路以东，其中滨江花园、湖景小区为第一小学、第二小学共享学区', ['阳明路|E', ...two]],
    ['阳明花园；滨江花园、湖景小区属第一小学、第二小学双学区', ['compound 阳明花园', ...two]],
    ['滨江花园、湖景小区为公共学区', ['compound 滨江花园 shared[]', 'compound 湖景小区 shared[]']],
    [
      '滨江花园、湖景小区与第二小学共享',
      ['compound 滨江花园 shared[第二小学]', 'compound 湖景小区 shared[第二小学]'],
    ],
    ['滨江花园为阳明、育新两校共享', ['compound 滨江花园 shared[阳明,育新]']],
    ['阳明路以东、民德路以北为第一小学、第二小学的公共学区', [`阳明路|E 民德路|N ${AB}`]],
    [
      '阳明路以东。民德路以北。以上区域为第一小学、第二小学共享学区',
      [`阳明路|E ${AB}`, `民德路|N ${AB}`],
    ],
    [
      '甲路以东；乙路以东；丙路以东。前两片为第一小学、第二小学共享学区',
      [`甲路|E ${AB}`, `乙路|E ${AB}`, '丙路|E'],
    ],
    ['为民小区为第一小学、第二小学共享学区', [`compound 为民小区 ${AB}`]],
    [
      '阳明路以东，其中滨江花园、湖景小区归第二小学',
      ['阳明路|E', '-compound 滨江花园', '-compound 湖景小区'],
    ],
  ])('%s', (text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });

  it('behind a comma they may go further back, and it is asked', () => {
    const text = '滨江花园，湖景小区为第一小学、第二小学共享学区';
    const [span] = readNotice(text).spans.filter(({ state }) => state === 'ambiguous');
    expect(text.slice(span?.start, span?.end)).toBe('为第一小学、第二小学共享学区');
    const chosen = (reading: number) =>
      readNotice(text, { choices: { readings: { [span?.id ?? '']: reading } } }).clauses.map(brief);
    expect(chosen(0)).toEqual(two);
    expect(chosen(1)).toEqual(['compound 滨江花园', two[1]]);
  });

  it.each([
    // What is a place and what a school, and of what it is said, the words do not tell.
    ['滨江花园、第一小学、第二小学共享学区', ['compound 滨江花园'], '第一小学、第二小学共享学区'],
    ['滨江花园；第一小学与第二小学共同学区', ['compound 滨江花园'], '第一小学与第二小学共同学区'],
    ['滨江花园为第一小学、湖景小区共享', [], '滨江花园为第一小学、湖景小区共享'],
    ['第一小学、第二小学：滨江花园', ['compound 滨江花园'], '第一小学、第二小学'],
  ])('what does not say by whom it is shared is reported: %s', (text, expected, words) => {
    const { clauses, spans } = readNotice(text);
    expect(clauses.map(brief)).toEqual(expected);
    const unread = spans.filter(({ state }) => state === 'not-understood');
    expect(unread.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
  });
});

describe('what something once was', () => {
  it.each([
    ['原属桃花镇的光明村', ['village 光明村 @原桃花镇']],
    ['原属第二小学的滨江花园、湖景小区', ['compound 滨江花园', 'compound 湖景小区']],
    ['原属城南乡', ['former 城南乡']],
    ['原第二小学学区', ['former 第二小学学区']],
  ])('%s', (text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
    const { clauses } = readNotice(text);
    expect(readNotice(writeNotice(clauses)).clauses.map(brief)).toEqual(expected);
  });

  it.each([
    ['原属第二小学的阳明路', '原属第二小学的阳明路'],
    ['原属第二小学的阳明路以东', '原属第二小学的'],
  ])('of a street or an area perhaps a part, which nobody can say: %s', (text, words) => {
    const { clauses, spans } = readNotice(text);
    expect(clauses).toEqual([]);
    const open = spans.filter(({ state }) => state !== 'understood');
    expect(open.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
  });
});

describe('what may be read in more than one way', () => {
  const choose = (text: string, reading: number) => {
    const [span] = readNotice(text).spans.filter(({ state }) => state === 'ambiguous');
    const read = readNotice(text, { choices: { readings: { [span?.id ?? '']: reading } } });
    expect(read.settled, text).toBe(true);
    return read.clauses.map(brief);
  };
  const codes = (text: string): Reading['code'][] =>
    readNotice(text).spans.flatMap((span) =>
      span.state === 'ambiguous' ? span.readings.map(({ code }) => code) : [],
    );

  it('a dash before a bound: one side along several roads, or several bounds', () => {
    const text = '阳明路—象山路以东、民德路以北';
    expect(codes(text)).toEqual(['chain', 'bounds']);
    const before = readNotice(text);
    expect(before.clauses).toEqual([]);
    expect(before.waiting).toHaveLength(1);
    expect(choose(text, 0)).toEqual(['阳明路—象山路|E 民德路|N']);
    expect(choose(text, 1)).toEqual(['阳明路|E 象山路|E 民德路|N']);
  });

  it('a list before a bound may also begin with a street of its own', () => {
    const text = '阳明路、象山路以东';
    expect(codes(text)).toEqual(['chain', 'bounds', 'separate']);
    expect(choose(text, 2)).toEqual(['street 阳明路 –', '象山路|E']);
  });

  it('roads without any direction: streets, or an area that somebody has to draw', () => {
    expect(choose('阳明路—象山路', 0)).toEqual(['street 阳明路 –', 'street 象山路 –']);
    expect(choose('阳明路—象山路', 1)).toEqual(['drawn 阳明路—象山路']);
  });

  it('88号以后 may begin at 88 or behind it', () => {
    expect(choose('阳明路88号以后', 0)).toEqual(['street 阳明路 88–']);
    expect(choose('阳明路88号以后', 1)).toEqual(['street 阳明路 89–']);
  });

  it('a label and its words that speak of opposite sides', () => {
    expect(choose('东：青山路以东', 0)).toEqual(['青山路|W']);
    expect(choose('东：青山路以东', 1)).toEqual(['青山路|E']);
  });

  it('a name that says nothing of its kind, and a list under one last word', () => {
    expect(codes('绿地香颂')).toEqual(['kind', 'kind', 'kind', 'set-aside']);
    // A sentence on admission is no name of whatever kind.
    expect(readNotice('其余户籍学生由教体局统筹').spans[0]?.state).toBe('not-understood');
    expect(choose('胥渚、宋庄社区', 0)).toEqual(['community 胥渚社区', 'community 宋庄社区']);
    expect(clausesOf('绿地香颂、滨江花园')).toEqual(['compound 绿地香颂', 'compound 滨江花园']);
  });

  it.each([
    ['阳明路(民德路至象山路段)、滨江花园', '阳明路(民德路至象山路段', 'partial'],
    ['滨江花园，阳明路、民德路之间', '阳明路、民德路之间', 'no-pattern'],
  ])('a limit that no clause can hold is not left out of it: %s', (text, words, reason) => {
    const { clauses, spans } = readNotice(text);
    expect(clauses.map(brief)).toEqual(['compound 滨江花园']);
    const unread = spans.filter(({ state }) => state === 'not-understood');
    expect(unread).toMatchObject([{ reason }]);
    expect(unread.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
  });

  it('what could not be read may be drawn, or set aside', () => {
    const text = '沿河向东至桥头';
    const [span] = readNotice(text).spans;
    const chosen = (reading: number) =>
      readNotice(text, { choices: { readings: { [span?.id ?? '']: reading } } });
    expect(chosen(0).clauses.map(brief)).toEqual(['drawn 沿河向东至桥头']);
    expect(chosen(1)).toMatchObject({ clauses: [], settled: true });
  });
});

describe('names and the gazetteer', () => {
  const gazetteer = [
    { name: '阳明路', kind: 'street' },
    { name: '象山北路', kind: 'street' },
    { name: '绿地香颂', kind: 'compound' },
    { name: '富大有', kind: 'levee' },
  ] as const;

  it('an unknown name keeps its place in the text and the nearest names, and may be replaced', () => {
    const text = '阳明路以东、象山南路以西';
    const { unknownNames } = readNotice(text, { gazetteer });
    expect(unknownNames).toMatchObject([
      { start: 6, end: 10, name: '象山南路', suggestions: ['象山北路'] },
    ]);
    const names = { [unknownNames[0]?.id ?? '']: '象山北路' };
    const read = readNotice(text, { gazetteer, choices: { names } });
    expect(read.clauses.map(brief)).toEqual(['阳明路|E 象山北路|W']);
    expect(read.unknownNames).toEqual([]);
  });

  it('a known name says its own kind', () => {
    const read = readNotice('绿地香颂、富大有以南', { gazetteer });
    expect(read.clauses.map(brief)).toEqual(['compound 绿地香颂', '富大有:levee|S']);
  });

  it('positions are those of the text as given, spaces and full-width forms included', () => {
    const text = '（１）　阳明路　以东；怪哉？';
    const read = readNotice(text);
    expect(read.clauses.map(brief)).toEqual(['阳明路|E']);
    expect(read.spans.map(({ start, end, state }) => [text.slice(start, end), state])).toEqual([
      ['１', 'understood'],
      ['阳明路　以东', 'understood'],
      ['怪哉', 'ambiguous'],
    ]);
  });
});
