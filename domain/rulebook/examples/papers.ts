import {
  answered,
  contract,
  demolished,
  insured,
  lease,
  licence,
  migrant,
  OWN_NOTHING,
  owners,
  owns,
  people,
  register,
  title,
  without,
} from '../examples-support.ts';
import { BLANK_FACTS } from '../fact-shapes.ts';
import { basis, located, supplied } from './circumstances.ts';
import { line, MIGRANT, RENTING, type ExampleGroup } from './line.ts';

const OLD_TITLE = { ...BLANK_FACTS['property-title'], registeredOn: '2016-12-31' };
const NEW_TITLE = { ...BLANK_FACTS['property-title'], registeredOn: '2017-01-01' };
const PRINTED_TITLE = {
  ...BLANK_FACTS['property-title'],
  certificateNumber: '赣〔2018〕 南昌市不动产权第0018158号',
};
const UNREAD_TITLE = { ...NEW_TITLE, certificateNumber: '甲字12号' };
const RIGHT_NUMBER = '赣(2018)南昌市不动产权第0081158号';
const HOUSE_NUMBER = '洪房权证东湖区字第1000653421号';
const EXCHANGED = { ...PRINTED_TITLE, formerCertificateNumber: HOUSE_NUMBER };
const NO_ADDRESS = { address: null };

// oxfmt-ignore
export const PAPERS: ExampleGroup[] = [
  {
    zh: 'L6、L7 谁可以用什么作依据',
    en: 'L6, L7 Which paper for whom',
    lines: [
      line('没有说明以什么为入学依据', 'the family did not say what its claim rests on', [basis(null)], 'verify', null, 'basis-not-stated'),
      line('城区户籍学生以居住证为依据', 'an urban pupil on a residence permit', [...MIGRANT, register(), (facts) => { facts.kind = 'urban'; }], 'not-eligible', null, 'permit-not-for-urban'),
      line('随迁子女只有租赁，居住证从未提取', 'a migrant child on a lease, a permit never asked for', [...MIGRANT, without('residence-permit'), lease('2019-09-01')], 'verify', 7, 'migrant-lease-without-permit'),
      line('随迁子女只有租赁，没有查到居住证', 'a migrant child on a lease, no permit found', [...MIGRANT, answered('residence-permit', 'not-found'), lease('2019-09-01')], 'not-eligible', 7, 'migrant-lease-permit-not-found'),
      line('随迁子女以租赁为依据，居住证系统没有答复', 'a migrant child on a lease, the permit registry was down', [...MIGRANT, answered('residence-permit', 'source-down'), lease('2019-09-01')], 'verify', 7, 'paper-date-unknown'),
      line('随迁子女有租赁并有居住证', 'a migrant child on a lease beside a permit', [...MIGRANT, lease('2019-09-01')], 'catchment', 7, 'category-migrant'),
      line('随迁子女有租赁，居住证差一天满一年', 'a migrant child on a lease, the permit a day short of a year', [migrant('2020-06-01'), OWN_NOTHING, lease('2019-09-01')], 'not-eligible', 7, 'permit-too-short'),
      line('只有购房合同', 'a purchase contract and no title', [without('property-title'), contract()], 'not-eligible', null, 'purchase-contract-not-accepted'),
      line('随迁子女只有购房合同', 'a migrant child with a purchase contract and no title', [...MIGRANT, without('residence-permit'), contract(), basis('property')], 'not-eligible', null, 'purchase-contract-not-accepted'),
      line('有购房合同，也有房产权证', 'a purchase contract beside a title', [contract()], 'catchment', 1, 'category-own-home-and-register'),
      line('购房合同，另有租赁备案', 'a purchase contract, and a filed lease in the case', [lease('2020-01-10'), contract(), basis('property')], 'verify', null, 'another-paper-may-serve'),
      line('同上，经办人改以租赁为依据后', 'the same, once an officer rests the claim on the lease', [...RENTING, contract(), basis('property'), supplied('submission.home', 'lease')], 'catchment', 5, 'category-renting-registered'),
      line('购房合同，另有过迟的租赁备案', 'a purchase contract, and a lease filed too late as well', [lease('2021-06-01'), contract(), basis('property')], 'not-eligible', null, 'purchase-contract-not-accepted'),
      line('以房产为依据，没有提取任何房产', 'basis property and no paper of it', [without('property-title')], 'verify', null, 'paper-missing'),
      line('旧房产证', 'an old 房产证', [title({ form: null, certificateNumber: HOUSE_NUMBER, registeredOn: '2009-05-01' })], 'catchment', 1, 'category-own-home-and-register'),
      line('证书号写法不同：方括号、空格、全角', 'a certificate number with other brackets, spaces, full-width digits', [title({ form: null, certificateNumber: '赣〔２０１７〕 南昌市不动产权 第 0018158 号' })], 'catchment', 1, 'category-own-home-and-register'),
      line('证书号的写法没有人认得', 'a certificate number of no known pattern', [title({ form: null, certificateNumber: '甲字12号' })], 'verify', 1, 'title-form-unknown'),
      line('没有证书号，种类也没有写明', 'neither a number nor a form', [title({ form: null, certificateNumber: null })], 'verify', 1, 'title-form-unknown'),
      line('房管部门没有这份租赁备案', 'a lease the housing authority does not know', [...RENTING, answered('filed-lease', 'not-found')], 'not-eligible', null, 'lease-not-filed'),
      line('房管系统没有答复', 'the housing authority was down', [...RENTING, answered('filed-lease', 'source-down')], 'verify', null, 'source-down'),
      line('没有查到居住证', 'a permit its registry does not know', [...MIGRANT, answered('residence-permit', 'not-found')], 'not-eligible', null, 'permit-not-found'),
      line('居住证信息互相矛盾', 'a permit that contradicts itself', [...MIGRANT, answered('residence-permit', 'conflict')], 'verify', null, 'sources-conflict'),
      line('没有查到拆迁协议', 'an agreement its office does not know', [demolished('2020-01-01'), answered('demolition-agreement', 'not-found')], 'not-eligible', null, 'demolition-agreement-not-found'),
    ],
  },
  {
    zh: 'L6、L7 租赁、居住证只供城区无房的家庭',
    en: 'L6, L7 A lease or permit is for those who own nothing',
    lines: [
      line('租房，母亲在城区有房', 'renting, the mother owns a home in the urban area', [lease('2020-01-10'), owns(false, false, true)], 'verify', null, 'urban-home-owned'),
      line('租房，学生本人在城区有房', 'renting, the pupil owns a home in the urban area', [lease('2020-01-10'), owns(true, false, false)], 'verify', null, 'urban-home-owned'),
      line('持居住证，父亲在城区有房', 'on a permit, the father owns a home in the urban area', [migrant('2019-09-01'), owns(false, true, false)], 'verify', 7, 'urban-home-owned'),
      line('租房，父亲有无住房尚未答复', 'renting, the father\'s answer is out', [lease('2020-01-10'), owns(false, null, false)], 'verify', null, 'ownership-unknown'),
      line('租房，学生本人有无住房尚未答复', 'renting, the pupil\'s own answer is out', [lease('2020-01-10'), owns(null, false, false)], 'verify', null, 'ownership-unknown'),
      line('租房，没有查过住房', 'renting, nobody asked the registry', [lease('2020-01-10')], 'verify', null, 'ownership-unknown'),
      line('租赁未满一年，没有查过住房：怎样答复都是统筹', 'a short lease, nobody asked the registry: coordinated either way', [lease('2020-06-01')], 'coordinate', null, 'lease-too-short'),
    ],
  },
  {
    zh: 'L7 佐证材料：只在必要时',
    en: 'L7 Supporting papers, only where needed',
    lines: [
      line('居住证有住址：不再要别的材料', 'a permit with an address: nothing more is asked', [...MIGRANT, insured(3)], 'catchment', 7, 'category-migrant'),
      line('居住证没有住址，租赁写明住址', 'a permit without an address, a lease gives it', [migrant('2019-09-01', NO_ADDRESS), lease('2019-09-01'), basis('residence-permit'), OWN_NOTHING], 'catchment', 7, 'category-migrant'),
      line('居住证没有住址，执照满一年并写明住址', 'a permit without an address, a licence of a year gives it', [migrant('2019-09-01', NO_ADDRESS), licence('2020-05-31'), OWN_NOTHING], 'catchment', 7, 'category-migrant'),
      line('居住证没有住址，执照差一天满一年', 'a permit without an address, a licence a day too young', [migrant('2019-09-01', NO_ADDRESS), licence('2020-06-01'), OWN_NOTHING], 'verify', 7, 'supporting-paper-too-short'),
      line('居住证没有住址，执照日期不明', 'a permit without an address, a licence of nobody knows when', [migrant('2019-09-01', NO_ADDRESS), licence(null), OWN_NOTHING], 'verify', 7, 'paper-date-unknown'),
      line('居住证没有住址，执照是他人的', 'a permit without an address, a stranger\'s licence', [migrant('2019-09-01', NO_ADDRESS), licence('2019-01-01', 'non-kin'), OWN_NOTHING, located({ state: 'unknown' })], 'verify', null, 'supporting-paper-needed'),
      line('居住证没有住址，执照不知是谁的', 'a permit without an address, a licence of nobody knows whom', [migrant('2019-09-01', NO_ADDRESS), licence('2019-01-01', null), OWN_NOTHING], 'verify', 7, 'holder-unknown'),
      line('居住证没有住址，租赁是他人的，执照是母亲的', 'a permit without an address, a stranger\'s lease and the mother\'s licence', [migrant('2019-09-01', NO_ADDRESS), lease('2019-01-01', { tenants: people('non-kin') }), basis('residence-permit'), licence('2019-01-01'), OWN_NOTHING], 'catchment', 7, 'category-migrant'),
      line('居住证没有住址，只有社保', 'a permit without an address, and only insurance', [migrant('2019-09-01', NO_ADDRESS), insured(36), OWN_NOTHING, located({ state: 'unknown' })], 'verify', null, 'supporting-paper-needed'),
      line('居住证没有住址，什么也没有', 'a permit without an address and nothing else', [migrant('2019-09-01', NO_ADDRESS), OWN_NOTHING, located({ state: 'unknown' })], 'verify', null, 'supporting-paper-needed'),
    ],
  },
  {
    zh: 'L15 2016 年及以前的房产证：未查到不等于没有',
    en: 'L15 Titles of 2016 or before: not found is not "none"',
    lines: [
      line('2016 年最后一天登记的房产没有查到', 'a title of 2016 not found', [answered('property-title', 'not-found', OLD_TITLE)], 'verify', null, 'title-old-not-found'),
      line('2017 年第一天登记的房产没有查到', 'a title of 2017 not found', [answered('property-title', 'not-found', NEW_TITLE)], 'not-eligible', null, 'title-not-found'),
      line('没有查到，证书号显示 2018 年', 'a title not found whose number shows 2018', [answered('property-title', 'not-found', PRINTED_TITLE)], 'not-eligible', null, 'title-not-found'),
      line('没有查到，证书号显示 2018 年，但由旧房产证换发：可能登记在旧号下', 'a title not found whose number shows 2018, exchanged for an old 房产证: it may be filed under that', [answered('property-title', 'not-found', EXCHANGED)], 'verify', null, 'title-old-not-found'),
      line('没有查到，也没有人说过年份', 'a title not found, of a year nobody said', [answered('property-title', 'not-found')], 'verify', null, 'title-old-not-found'),
      line('没有查到，证书号显示 2016 年，登记日期为 2017 年：按较早的', 'a title not found whose number shows 2016, said to be registered in 2017: the earlier counts', [answered('property-title', 'not-found', { ...NEW_TITLE, certificateNumber: '赣(2016)南昌市不动产权第0018158号' })], 'verify', null, 'title-old-not-found'),
      line('没有查到，房产证（只有旧证）称 2017 年登记', 'a title not found, a 房产证 said to be registered in 2017, when none were issued', [answered('property-title', 'not-found', { ...NEW_TITLE, certificateNumber: HOUSE_NUMBER })], 'verify', null, 'title-old-not-found'),
      line('没有查到，称 2017 年登记，但证书号看不懂', 'a title of 2017 not found, its number of no known pattern', [answered('property-title', 'not-found', UNREAD_TITLE)], 'verify', null, 'title-number-unreadable'),
      line('2018 年的房产没有查到，经办人补充了正确的证书号：还没有按新号查询', 'a title of 2018 not found, the right number supplied: not asked for yet', [answered('property-title', 'not-found', PRINTED_TITLE), supplied('title.certificateNumber', RIGHT_NUMBER)], 'verify', null, 'title-number-unasked'),
      line('按新号也没有查到', 'the same, not found under that number either', [answered('property-title', 'not-found', PRINTED_TITLE), supplied('title.certificateNumber', RIGHT_NUMBER), supplied('title.status', 'not-found')], 'not-eligible', null, 'title-not-found'),
      line('旧房产经办人按原证号查到，并补齐内容', 'an old title found by an officer under its true number, and filled in', [answered('property-title', 'not-found'), supplied('title.status', 'found'), supplied('title.form', 'house-ownership-certificate'), supplied('title.registeredOn', '2009-05-01'), supplied('title.owners', owners('mother')), supplied('title.usage', 'residential'), supplied('title.unitNumber', 'U1')], 'catchment', 1, 'category-own-home-and-register'),
      line('不动产系统没有答复', 'the real-estate registry was down', [answered('property-title', 'source-down')], 'verify', null, 'source-down'),
      line('不动产系统两次答复互相矛盾', 'two answers of the registry contradict', [answered('property-title', 'conflict')], 'verify', null, 'sources-conflict'),
    ],
  },
];
