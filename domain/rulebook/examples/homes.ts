import { answered, lease, OWN_NOTHING, owners, register, title } from '../examples-support.ts';
import { FALSE_INFORMATION, located, submitted, supplied, used } from './circumstances.ts';
import { line, MIGRANT, year2021, type ExampleGroup } from './line.ts';

// oxfmt-ignore
export const HOMES: ExampleGroup[] = [
  {
    zh: 'L10 一套房产三年内只供一个家庭',
    en: 'L10 One home, one family, three years',
    lines: [
      line('两年前（2019）被别的家庭使用', 'another family used the home two years ago', [used(2019, ['R9'])], 'coordinate', 1, 'used-by-another-family'),
      line('三年前（2018）被别的家庭使用', 'another family used it three years ago', [used(2018, ['R9'])], 'catchment', 1, 'category-own-home-and-register'),
      line('今年也被别的家庭使用', 'another family uses it this year', [used(2021, ['R9'])], 'coordinate', 1, 'used-by-another-family'),
      line('若为六年：五年前被别的家庭使用', 'six years, and another family used it five years ago', [used(2016, ['R9'])], 'coordinate', 1, 'used-by-another-family', year2021({ propertyLockYears: 6 })),
      line('若为六年：六年前被别的家庭使用', 'six years, and another family used it six years ago', [used(2015, ['R9'])], 'catchment', 1, 'category-own-home-and-register', year2021({ propertyLockYears: 6 })),
      line('兄姐去年使用（同一户号）', 'a sibling used it last year', [used(2020, ['R1', 'R2'])], 'catchment', 1, 'category-own-home-and-register'),
      line('兄姐两年前使用（同一监护人证件号）', 'a sibling used it two years ago, known by the guardian\'s ID number', [used(2019, ['G1']), (facts) => { facts.familyKeys = ['R1', 'G1']; }], 'catchment', 1, 'category-own-home-and-register'),
      line('双胞胎今年同时使用', 'a twin uses it this year', [used(2021, ['R1'])], 'catchment', 1, 'category-own-home-and-register'),
      line('兄姐去年、别的家庭前年使用：别的家庭为准', 'a sibling last year and another family the year before: the other family counts', [used(2020, ['R1']), used(2019, ['R9'])], 'coordinate', 1, 'used-by-another-family'),
      line('去年使用的家庭没有记录', 'a family nobody recorded used it last year', [used(2020, [])], 'verify', 1, 'used-by-unknown-family'),
      line('同上，经办人核实就是本家庭', 'the same, once an officer found it was this one', [used(2020, []), supplied('priorUses.2020.familyKeys', ['R1'])], 'catchment', 1, 'category-own-home-and-register'),
      line('同上，经办人核实是别的家庭', 'the same, once an officer found it was another', [used(2020, []), supplied('priorUses.2020.familyKeys', ['R9'])], 'coordinate', 1, 'used-by-another-family'),
      line('去年使用过，本家庭的户号和证件号都没有', 'used last year, and nothing is known by which this family could be told', [used(2020, ['R9']), (facts) => { facts.familyKeys = []; }], 'verify', 1, 'used-by-unknown-family'),
      line('去年不明、前年是别的家庭：一次已足够', 'an unknown family last year and another the year before: one is enough', [used(2020, []), used(2019, ['R9'])], 'coordinate', 1, 'used-by-another-family'),
      line('被使用的是另一套房', 'somebody used another home', [used(2020, ['R9'], 'U2')], 'catchment', 1, 'category-own-home-and-register'),
      line('明年的使用与今年无关', 'a use of the year to come says nothing', [used(2022, ['R9'])], 'catchment', 1, 'category-own-home-and-register'),
      line('房产没有不动产单元号', 'a title without a unit number', [title({ unitNumber: null })], 'verify', 1, 'unit-number-unknown'),
    ],
  },
  {
    zh: 'L13 提供虚假信息的从严统筹',
    en: 'L13 False information',
    lines: [
      line('已认定提供虚假信息', 'false information, found', [FALSE_INFORMATION], 'coordinate', 1, 'false-information-found'),
      line('虚假信息，另有租赁未满一年', 'false information and a short lease', [FALSE_INFORMATION, lease('2020-06-01'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short'),
      line('虚假信息，另与他人共有', 'false information and a co-owner', [FALSE_INFORMATION, title({ owners: owners('mother', 'non-kin') })], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('虚假信息，随迁子女', 'false information of a migrant child', [...MIGRANT, FALSE_INFORMATION], 'coordinate', 7, 'false-information-found'),
      line('虚假信息，住址不在任何学区', 'false information, and a home outside every range', [FALSE_INFORMATION, located({ state: 'outside' })], 'coordinate', null, 'false-information-found'),
      line('虚假信息不能使不合格的依据变成统筹', 'false information does not lift over a refusal', [FALSE_INFORMATION, title({ registeredOn: '2021-06-01' })], 'not-eligible', 1, 'dated-after-cut-off'),
      line('虚假信息，从未提交', 'false information, and never submitted', [FALSE_INFORMATION, submitted({ submittedAt: null })], 'not-eligible', 1, 'never-submitted'),
      line('虚假信息，类别还不能判定：不必等', 'false information does not wait for a category', [FALSE_INFORMATION, register({ head: null })], 'coordinate', null, 'false-information-found'),
      line('虚假信息，房产信息矛盾：可能否定，须等', 'false information waits for what could refuse', [FALSE_INFORMATION, answered('property-title', 'conflict')], 'verify', null, 'sources-conflict'),
    ],
  },
  {
    zh: 'L11、L16 住址在哪个学区',
    en: 'L11, L16 Where the home lies',
    lines: [
      line('住址不在任何学区', 'a home outside every range', [located({ state: 'outside' })], 'coordinate', null, 'home-outside-every-range'),
      line('住址无法判定学区', 'a home that could not be located', [located({ state: 'unknown' })], 'verify', null, 'home-not-located'),
      line('同上，经办人判定后', 'the same, once an officer located it', [located({ state: 'unknown' }), supplied('located.home', { state: 'in', schoolIds: ['s1'] })], 'catchment', 1, 'category-own-home-and-register'),
      line('房产没有写地址', 'a title without an address', [title({ address: null }), located({ state: 'unknown' })], 'verify', null, 'home-address-unknown'),
      line('租赁未满一年，住址无法判定：怎样都是统筹', 'a short lease of a home nobody could locate', [lease('2020-06-01'), OWN_NOTHING, located({ state: 'unknown' })], 'coordinate', null, 'lease-too-short'),
      line('住址在两校共享的学区', 'a home in the shared range of two schools', [located({ state: 'in', schoolIds: ['s1', 's3'] })], 'catchment', 1, 'category-own-home-and-register'),
      line('共享学区，户籍在其中一校', 'a shared range, registered in that of one of the schools', [located({ state: 'in', schoolIds: ['s1', 's3'] }, { state: 'in', schoolIds: ['s3'] })], 'catchment', 1, 'category-own-home-and-register'),
    ],
  },
];
