import {
  demolished,
  lease,
  migrant,
  OWN_NOTHING,
  owners,
  people,
  register,
  shared,
  title,
} from '../examples-support.ts';
import { GRANDPARENTS_HOME, loggedInAs, submitted, supplied } from './circumstances.ts';
import { line, year2021, type ExampleGroup } from './line.ts';

const FATHER = '360199198003050019';
const MOTHER = '360199198203050020';
const WITH_UNKNOWN = [
  { name: null, idNumber: null, relation: 'mother' as const, share: 20 },
  { name: null, idNumber: null, relation: null, share: 80 },
];

// oxfmt-ignore
export const PEOPLE: ExampleGroup[] = [
  {
    zh: 'L6、L7、L14 证件在谁名下',
    en: 'L6, L7, L14 Whose paper it is',
    lines: [
      line('租赁承租人与学生的关系不明', 'a lease in nobody\'s known name', [lease('2020-01-10', { tenants: people(null) }), OWN_NOTHING], 'verify', 5, 'holder-unknown'),
      line('租赁没有写承租人', 'a lease that names no tenant', [lease('2020-01-10', { tenants: [] }), OWN_NOTHING], 'verify', 5, 'holder-unknown'),
      line('租赁在叔叔名下', 'a lease in an uncle\'s name', [lease('2020-01-10', { tenants: people('other-kin') }), OWN_NOTHING], 'not-eligible', 5, 'holder-not-in-family'),
      line('租赁在外祖母名下', 'a lease in a grandmother\'s name', [lease('2020-01-10', { tenants: people('maternal-grandparent') }), OWN_NOTHING], 'not-eligible', 5, 'holder-not-in-family'),
      line('租赁在学生本人名下', 'a lease in the pupil\'s own name', [lease('2020-01-10', { tenants: people('pupil') }), OWN_NOTHING], 'catchment', 5, 'category-renting-registered'),
      line('租赁由母亲和朋友合租', 'a lease shared by the mother and a friend', [lease('2020-01-10', { tenants: people('mother', 'non-kin') }), OWN_NOTHING], 'catchment', 5, 'category-renting-registered'),
      line('居住证在他人名下', 'a permit in a stranger\'s name', [migrant('2019-09-01', { holder: 'non-kin' }), OWN_NOTHING], 'not-eligible', 7, 'holder-not-in-family'),
      line('房产只在叔叔名下', 'a title in an uncle\'s name alone', [title({ owners: owners('other-kin') })], 'not-eligible', null, 'holder-not-in-family'),
      line('房产没有写权利人', 'a title that names no owner', [title({ owners: [] })], 'verify', null, 'holder-unknown'),
      line('拆迁协议由外祖父签订，身份已核验', 'a demolition agreement signed by the mother\'s father, checked', [demolished('2020-01-01', 'maternal-grandparent'), loggedInAs('mother', true), OWN_NOTHING], 'catchment', 4, 'category-grandparent-home'),
      line('拆迁协议由他人签订', 'a stranger\'s demolition agreement', [demolished('2020-01-01', 'non-kin')], 'not-eligible', null, 'holder-not-in-family'),
    ],
  },
  {
    zh: 'L11 非直系亲属间共有的房产由教育部门统筹',
    en: 'L11 Owned together with persons who are not direct kin',
    lines: [
      line('父母共有', 'owned by both parents', [], 'catchment', 1, 'category-own-home-and-register'),
      line('父母与祖父母共有', 'owned by both parents and a grandparent', [title({ owners: owners('father', 'mother', 'paternal-grandparent') })], 'catchment', 1, 'category-own-home-and-register'),
      line('母亲与外祖父母共有', 'owned by the mother and her own parent', [title({ owners: owners('mother', 'maternal-grandparent') })], 'catchment', 1, 'category-own-home-and-register'),
      line('学生与母亲共有', 'owned by the pupil and the mother', [title({ owners: owners('pupil', 'mother') })], 'catchment', 1, 'category-own-home-and-register'),
      line('母亲与舅舅共有', 'owned by the mother and an uncle', [title({ owners: owners('mother', 'other-kin') })], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('母亲与兄弟姐妹（学生的）共有', 'owned by the mother and a sibling', [title({ owners: owners('mother', 'sibling') })], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('若兄弟姐妹也算直系', 'the same, in a year that counts siblings', [title({ owners: owners('mother', 'sibling') })], 'catchment', 1, 'category-own-home-and-register', year2021({ directKin: ['pupil', 'father', 'mother', 'sibling'] })),
      line('母亲与朋友共有', 'owned by the mother and a friend', [title({ owners: owners('mother', 'non-kin') })], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('祖父与朋友共有', 'owned by a grandparent and a friend', [title({ owners: owners('paternal-grandparent', 'non-kin') }), submitted({ grandparentVerified: true }), OWN_NOTHING], 'coordinate', 4, 'co-owner-not-direct-kin'),
      line('母亲与关系不明的人共有', 'owned by the mother and somebody unknown', [title({ owners: owners('mother', null) })], 'verify', 1, 'owner-relation-unknown'),
      line('同上，经办人核实为父亲', 'the same, once an officer found it to be the father', [title({ owners: owners('mother', null) }), supplied('title.owners.1.relation', 'father')], 'catchment', 1, 'category-own-home-and-register'),
      line('同上，经办人核实为姨母', 'the same, once an officer found it to be an aunt', [title({ owners: owners('mother', null) }), supplied('title.owners.1.relation', 'other-kin')], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('母亲、朋友和关系不明的人共有：一名已足够', 'owned by the mother, a friend and somebody unknown: one is enough', [title({ owners: owners('mother', 'non-kin', null) })], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('与叔叔共有，若该年不予认可', 'with an uncle, in a year that does not accept it', [title({ owners: owners('mother', 'other-kin') })], 'not-eligible', 1, 'co-owner-not-direct-kin', year2021({ nonKinCoOwnership: 'not-accepted' })),
      line('若要求最低份额 30%：母亲正好 30%', '30 of 100 is the least share, and the mother has it', [title({ owners: shared({ mother: 30, 'paternal-grandparent': 70 }) })], 'catchment', 1, 'category-own-home-and-register', year2021({ minimumFamilyShare: 30 })),
      line('若要求最低份额 30%：母亲 29%', '30 of 100 is the least share, and the mother has 29', [title({ owners: shared({ mother: 29, 'paternal-grandparent': 71 }) })], 'coordinate', 1, 'family-share-too-small', year2021({ minimumFamilyShare: 30 })),
      line('若要求最低份额 30%：父亲 14%、母亲 16%，父母合计', '30 of 100 is the least share: father 14, mother 16, counted together', [title({ owners: shared({ father: 14, mother: 16, 'paternal-grandparent': 70 }) })], 'catchment', 1, 'category-own-home-and-register', year2021({ minimumFamilyShare: 30 })),
      line('若要求最低份额 30%：份额不明', '30 of 100 is the least share, and hers is not known', [title({ owners: shared({ mother: null, 'paternal-grandparent': null }) })], 'verify', 1, 'family-share-unknown', year2021({ minimumFamilyShare: 30 })),
      line('若要求最低份额 30%：母亲 20%，其余归关系不明的人', '30 of 100 is the least share: the mother has 20, somebody unknown the rest', [title({ owners: WITH_UNKNOWN })], 'verify', 1, 'owner-relation-unknown', year2021({ minimumFamilyShare: 30 })),
      line('同上，经办人核实为父亲：父母合计 100%', 'the same, once an officer found it to be the father: counted together', [title({ owners: WITH_UNKNOWN }), supplied('title.owners.1.relation', 'father')], 'catchment', 1, 'category-own-home-and-register', year2021({ minimumFamilyShare: 30 })),
      line('同上，经办人核实为祖父：母亲仍只有 20%', 'the same, once an officer found it to be a grandparent: hers is still 20', [title({ owners: WITH_UNKNOWN }), supplied('title.owners.1.relation', 'paternal-grandparent')], 'coordinate', 1, 'family-share-too-small', year2021({ minimumFamilyShare: 30 })),
      line('若要求最低份额 30%：独有，份额没有写明', '30 of 100 is the least share, and she owns it alone', [title({ owners: shared({ mother: null }) })], 'catchment', 1, 'category-own-home-and-register', year2021({ minimumFamilyShare: 30 })),
      line('2021 年没有最低份额：1% 也可以', 'no least share in 2021: one in a hundred will do', [title({ owners: shared({ mother: 1, 'paternal-grandparent': 99 }) })], 'catchment', 1, 'category-own-home-and-register'),
    ],
  },
  {
    zh: 'L14 登录人',
    en: 'L14 Who logged in',
    lines: [
      line('父亲的房产，父亲登录', 'the father\'s title, the father logged in', [title({ owners: owners('father') }), loggedInAs('father')], 'catchment', 1, 'category-own-home-and-register'),
      line('父亲的房产，母亲登录', 'the father\'s title, the mother logged in', [title({ owners: owners('father') })], 'verify', 1, 'login-not-by-named-guardian'),
      line('同上，经办人已向父亲核实', 'the same, once an officer has heard the father', [title({ owners: owners('father') }), supplied('submission.submittedBy.relation', 'father')], 'catchment', 1, 'category-own-home-and-register'),
      line('父亲的租赁，母亲登录', 'the father\'s lease, the mother logged in', [lease('2020-01-10', { tenants: people('father') }), OWN_NOTHING], 'verify', 5, 'login-not-by-named-guardian'),
      line('父亲的居住证，母亲登录', 'the father\'s permit, the mother logged in', [migrant('2019-09-01', { holder: 'father' }), OWN_NOTHING], 'verify', 7, 'login-not-by-named-guardian'),
      line('学生本人的房产，任一监护人', 'the pupil\'s own title, either guardian', [title({ owners: owners('pupil') })], 'catchment', 1, 'category-own-home-and-register'),
      line('学生本人的租赁，任一监护人', 'the pupil\'s own lease, either guardian', [lease('2020-01-10', { tenants: people('pupil') }), OWN_NOTHING, loggedInAs('father')], 'catchment', 5, 'category-renting-registered'),
      line('登录的是祖父母', 'a grandparent logged in', [loggedInAs('paternal-grandparent')], 'verify', 1, 'login-not-by-guardian'),
      line('登录的是叔叔', 'an uncle logged in', [loggedInAs('other-kin')], 'verify', 1, 'login-not-by-guardian'),
      line('不知道登录的是谁', 'nobody knows who logged in', [loggedInAs(null)], 'verify', 1, 'login-unknown'),
      line('没有记录关系，证件号与父亲的房产一致', 'no relation recorded, but the ID number on the father\'s title', [title({ owners: [{ name: null, idNumber: FATHER, relation: 'father', share: 100 }] }), submitted({ submittedBy: { name: null, idNumber: FATHER, relation: null } })], 'catchment', 1, 'category-own-home-and-register'),
      line('没有记录关系，证件号是共有人中母亲的，不是舅舅的', 'no relation recorded, but the ID number of one of two owners: the mother\'s and not the uncle\'s', [title({ owners: [{ name: null, idNumber: FATHER, relation: 'other-kin', share: 50 }, { name: null, idNumber: MOTHER, relation: 'mother', share: 50 }] }), submitted({ submittedBy: { name: null, idNumber: MOTHER, relation: null } })], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('同一人在房产上写了两次，只有一处写明关系', 'one person twice on the title, the relation written once', [title({ owners: [{ name: null, idNumber: MOTHER, relation: null, share: 50 }, { name: null, idNumber: MOTHER, relation: 'mother', share: 50 }] }), submitted({ submittedBy: { name: null, idNumber: MOTHER, relation: null } })], 'verify', 1, 'owner-relation-unknown'),
      line('母亲登录，记录了她的证件号，房产上没有', 'the mother logged in, her ID number recorded, and on the title none', [submitted({ submittedBy: { name: null, idNumber: MOTHER, relation: 'mother' } })], 'catchment', 1, 'category-own-home-and-register'),
      line('租赁未满一年，不知道登录的是谁：后者可能否定', 'a short lease, and nobody knows who logged in: that could refuse it', [lease('2020-06-01'), loggedInAs(null), OWN_NOTHING], 'verify', 5, 'login-unknown'),
      line('祖父母的房产，身份已核验', 'a grandparent\'s title, checked', [GRANDPARENTS_HOME, register({ head: 'paternal-grandparent' }), OWN_NOTHING], 'catchment', 2, 'category-grandparent-home-and-register'),
      line('祖父母的房产，没有核验', 'a grandparent\'s title, never checked', [GRANDPARENTS_HOME, loggedInAs('mother', null), OWN_NOTHING], 'verify', 4, 'grandparent-check-missing'),
      line('祖父母的房产，人脸核验没有通过', 'a grandparent\'s title, the face did not match', [GRANDPARENTS_HOME, loggedInAs('mother', false), OWN_NOTHING], 'verify', 4, 'grandparent-check-failed'),
      line('祖父母的拆迁协议，身份已核验', 'a grandparent\'s demolition agreement, checked', [demolished('2020-01-01', 'paternal-grandparent'), loggedInAs('mother', true), OWN_NOTHING], 'catchment', 4, 'category-grandparent-home'),
      line('父亲与祖父共有，父亲登录：不须核验祖父', 'owned by father and grandfather, the father logged in: nobody else is checked', [title({ owners: owners('father', 'paternal-grandparent') }), loggedInAs('father')], 'catchment', 1, 'category-own-home-and-register'),
    ],
  },
];
