import {
  contract,
  demolished,
  lease,
  OWN_NOTHING,
  owners,
  owns,
  people,
  register,
  title,
} from '../examples-support.ts';
import { RULEBOOK_2020 } from '../rulebook-2020.ts';
import {
  basis,
  FALSE_INFORMATION,
  GRANDPARENTS_HOME,
  located,
  loggedInAs,
  REGISTERED_ELSEWHERE,
  submitted,
  supplied,
  used,
} from './circumstances.ts';
import { IN_S1 } from '../examples-support.ts';
import { line, MIGRANT, RENTING, type ExampleGroup } from './line.ts';

const members = (...relations: Parameters<typeof people>) =>
  people(...relations).map((person) => ({ ...person, movedIn: null }));
const IN_2020 = submitted({ submittedAt: '2020-06-05T20:15:00+08:00' });

// oxfmt-ignore
export const CATEGORIES: ExampleGroup[] = [
  {
    zh: '类别表（2021）',
    en: 'The table of categories, 2021',
    lines: [
      line('一类：户籍与自有住房都在学区，父亲为户主', '1: registered in the home\'s range under the father, own home', [], 'catchment', 1, 'category-own-home-and-register'),
      line('一类：户籍在同一学区的另一处', '1: registered at another address of the same range', [located(IN_S1, { state: 'in', schoolIds: ['s1', 's2'] })], 'catchment', 1, 'category-own-home-and-register'),
      line('一类：拆迁协议等同被拆的住宅', '1: a demolition agreement counts as the home it replaces', [demolished('2019-04-18')], 'catchment', 1, 'category-own-home-and-register'),
      line('二类：祖父为户主，祖父的住房，全家无房', '2: a grandparent as head and owner, the family owns nothing', [GRANDPARENTS_HOME, register({ head: 'paternal-grandparent' }), OWN_NOTHING], 'catchment', 2, 'category-grandparent-home-and-register'),
      line('二类须全家无房：父母另有住房，没有一行适合', '2 needs owning nothing: the mother owns elsewhere, no row fits', [GRANDPARENTS_HOME, register({ head: 'paternal-grandparent' }), owns(false, false, true)], 'verify', null, 'category-none-fits'),
      line('同上，经办人判定类别后', 'the same, once an officer said which row', [GRANDPARENTS_HOME, register({ head: 'paternal-grandparent' }), owns(false, false, true), supplied('applicant.category', 6)], 'catchment', 6, 'category-set-by-officer'),
      line('二类或不适合：母亲有无住房尚未答复', '2 or none: the mother\'s answer is out', [GRANDPARENTS_HOME, register({ head: 'paternal-grandparent' }), owns(false, false, null)], 'verify', null, 'category-undecided'),
      line('三类：自有住房，户籍在别的学区', '3: own home, registered in another range', [REGISTERED_ELSEWHERE], 'catchment', 3, 'category-own-home'),
      line('三类：自有住房在学区，但祖父为户主', '3: own home inside, but a grandparent is head', [register({ head: 'paternal-grandparent' })], 'catchment', 3, 'category-own-home'),
      line('三类：户口簿上没有学生本人', '3: own home, and a register on which the pupil does not stand', [register({ members: members('father', 'mother') })], 'catchment', 3, 'category-own-home'),
      line('三类：户籍不在任何学区', '3: own home, registered outside every range', [located(IN_S1, { state: 'outside' })], 'catchment', 3, 'category-own-home'),
      line('三类：随迁子女自有住房', '3: own home, a migrant child', [...MIGRANT, title(), located(IN_S1, { state: 'outside' })], 'catchment', 3, 'category-own-home'),
      line('一类或三类：户主不明', '1 or 3: nobody knows who is head', [register({ head: null })], 'verify', null, 'category-undecided'),
      line('一类或三类：户口簿成员没有显示', '1 or 3: a register that shows nobody', [register({ members: [] })], 'verify', null, 'category-undecided'),
      line('一类或三类：户籍无法判定学区', '1 or 3: the register could not be located', [located(IN_S1, { state: 'unknown' })], 'verify', null, 'category-undecided'),
      line('一类或四类：房产用途不明', '1 or 4: nobody knows what the home is for', [title({ usage: null }), OWN_NOTHING], 'verify', null, 'category-undecided'),
      line('四类（一）：户籍在学区，只有非住宅', '4a: registered inside, own a non-residential title', [title({ usage: 'non-residential' }), OWN_NOTHING], 'catchment', 4, 'category-own-non-residential'),
      line('四类（一）不成立：父亲另有住房，没有一行适合', '4a needs no other home: the father owns one, no row fits', [title({ usage: 'non-residential' }), owns(false, true, false)], 'verify', null, 'category-none-fits'),
      line('四类（二）：户籍在别的学区，住祖父的房', '4b: registered elsewhere, a grandparent\'s home', [GRANDPARENTS_HOME, REGISTERED_ELSEWHERE, OWN_NOTHING], 'catchment', 4, 'category-grandparent-home'),
      line('四类（二）不成立：住祖父的房，父母另有住房', '4b needs owning nothing: a grandparent\'s home, the parents own elsewhere', [GRANDPARENTS_HOME, REGISTERED_ELSEWHERE, owns(false, true, true)], 'verify', null, 'category-none-fits'),
      line('祖父的非住宅：没有一行适合', 'a grandparent\'s non-residential title: no row fits', [title({ usage: 'non-residential', owners: owners('paternal-grandparent') }), loggedInAs('mother', true), OWN_NOTHING], 'verify', null, 'category-none-fits'),
      line('五类：户籍在学区，租房', '5: registered inside, renting', RENTING, 'catchment', 5, 'category-renting-registered'),
      line('五类：集体户在学区，租房', '5: registered inside, collectively, renting', [...RENTING, register({ collective: true, head: 'non-kin' })], 'catchment', 5, 'category-renting-registered'),
      line('六类：户籍在别的学区，租房', '6: registered elsewhere in the city, renting', [...RENTING, REGISTERED_ELSEWHERE], 'catchment', 6, 'category-urban-elsewhere'),
      line('六类：户籍在别的学区，只有非住宅', '6: registered elsewhere, own a non-residential title', [title({ usage: 'non-residential' }), REGISTERED_ELSEWHERE, OWN_NOTHING], 'catchment', 6, 'category-urban-elsewhere'),
      line('七类：随迁子女持居住证', '7: a migrant child on a permit', MIGRANT, 'catchment', 7, 'category-migrant'),
      line('七类：随迁子女只有非住宅', '7: a migrant child with a non-residential title', [...MIGRANT, title({ usage: 'non-residential' }), located(IN_S1, { state: 'outside' })], 'catchment', 7, 'category-migrant'),
    ],
  },
  {
    zh: '类别表（2020）：没有四类（二）',
    en: 'The table of categories, 2020: no row 4b',
    lines: [
      line('2020：一类', '2020: own home and register', [IN_2020], 'catchment', 1, 'category-own-home-and-register', RULEBOOK_2020),
      line('2020：二类', '2020: a grandparent\'s home and register', [IN_2020, GRANDPARENTS_HOME, register({ head: 'paternal-grandparent' }), OWN_NOTHING], 'catchment', 2, 'category-grandparent-home-and-register', RULEBOOK_2020),
      line('2020：户籍在别的学区，住祖父的房：还没有这一行', '2020: registered elsewhere, a grandparent\'s home: no row yet', [IN_2020, GRANDPARENTS_HOME, REGISTERED_ELSEWHERE, OWN_NOTHING], 'verify', null, 'category-none-fits', RULEBOOK_2020),
      line('2020：按 2020-05-31 推算，2019-06-01 备案的租赁差一天', '2020: a lease of 2019-06-01 is a day short by 2020-05-31', [IN_2020, lease('2019-06-01'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short', RULEBOOK_2020),
    ],
  },
  {
    zh: '几条同时适用',
    en: 'Several clauses at once',
    lines: [
      line('与舅舅共有的房产，另有满一年的租赁：家长以房产申报', 'a home owned with an uncle, and a lease of more than a year: the family claims by the home', [lease('2020-01-10'), (facts) => { title({ owners: owners('mother', 'other-kin') })(facts); }], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('同上，家长以租赁申报：城区有房，须核实', 'the same, claiming by the lease: a home is owned, and a person asks', [lease('2020-01-10'), title({ owners: owners('mother', 'other-kin') }), basis('lease'), owns(false, false, true)], 'verify', null, 'urban-home-owned'),
      line('与舅舅共有，另有未满一年的租赁，家长以租赁申报', 'the same with a short lease, claiming by it, nothing else owned', [lease('2020-06-01'), title({ owners: owners('mother', 'other-kin') }), basis('lease'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short'),
      line('与他人共有，且房产去年被别的家庭使用', 'owned with a friend, and used by another family last year', [title({ owners: owners('mother', 'non-kin') }), used(2020, ['R9'])], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('与他人共有，且不在任何学区，且提供虚假信息', 'owned with a friend, outside every range, and false information', [title({ owners: owners('mother', 'non-kin') }), located({ state: 'outside' }), FALSE_INFORMATION], 'coordinate', null, 'co-owner-not-direct-kin'),
      line('兄姐去年使用，而房产与他人共有', 'a sibling used it last year, and it is owned with a friend', [used(2020, ['R1']), title({ owners: owners('mother', 'non-kin') })], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('祖父的房产，去年被堂兄弟的家庭使用', 'a grandparent\'s home, used last year by a cousin\'s family', [GRANDPARENTS_HOME, OWN_NOTHING, used(2020, ['R9'])], 'coordinate', 4, 'used-by-another-family'),
      line('祖父的房产，没有核验，去年被别的家庭使用：先核验', 'a grandparent\'s home never checked, and used by another family: the check comes first', [GRANDPARENTS_HOME, loggedInAs('mother', null), OWN_NOTHING, used(2020, ['R9'])], 'verify', 4, 'grandparent-check-missing'),
      line('购房合同，而租赁未满一年：改以租赁为依据则统筹', 'a purchase contract, and a short lease: resting on it leads to coordination', [lease('2020-06-01'), OWN_NOTHING, contract(), basis('property'), supplied('submission.home', 'lease')], 'coordinate', 5, 'lease-too-short'),
      line('截止日后的房产，而有满一年的租赁', 'a title of the day after, and a lease of more than a year', [...RENTING, title({ registeredOn: '2021-06-01' })], 'verify', 1, 'another-paper-may-serve'),
      line('租赁差一天、迟交一秒：不予录取在先', 'a lease a day short, submitted a second late: not collected comes first', [lease('2020-06-01'), OWN_NOTHING, submitted({ submittedAt: '2021-06-16T17:00:01+08:00' })], 'not-eligible', 5, 'submitted-after-closing'),
      line('随迁子女，居住证差一天，而自有住房', 'a migrant child, a permit a day short beside an own home, claiming by the home', [...MIGRANT, title(), located(IN_S1, { state: 'outside' })], 'catchment', 3, 'category-own-home'),
    ],
  },
];
