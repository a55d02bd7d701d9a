import { answered, lease, owners, people, title } from '../examples-support.ts';
import { BLANK_FACTS } from '../fact-shapes.ts';
import { basis, supplied } from './circumstances.ts';
import { line, MIGRANT, RENTING, type ExampleGroup } from './line.ts';

const OLD_LEASE = {
  ...BLANK_FACTS['filed-lease'],
  filedOn: '2019-01-01',
  tenants: people('mother'),
};
const CLAIMED_TITLE = {
  ...BLANK_FACTS['property-title'],
  form: 'real-estate-certificate' as const,
  registeredOn: '2017-04-12',
  unitNumber: 'U1',
  usage: 'residential' as const,
  owners: owners('mother'),
};

// oxfmt-ignore
export const DECISIONS: ExampleGroup[] = [
  {
    zh: '经办人对证件的认定',
    en: 'An officer\'s decision on a paper',
    lines: [
      line('经办人认可的房产', 'a title that an officer confirmed', [supplied('title.decision', 'confirmed')], 'catchment', 1, 'category-own-home-and-register'),
      line('经办人不予采信的房产', 'a title that an officer rejected', [supplied('title.decision', 'rejected')], 'not-eligible', null, 'paper-rejected'),
      line('租赁不予采信，另有房产', 'a rejected lease, and a title in the case', [title(), answered('filed-lease', 'found', OLD_LEASE), basis('lease'), supplied('lease.decision', 'rejected')], 'verify', null, 'another-paper-may-serve'),
      line('另一份证件也不予采信', 'the only other paper was rejected too', [title(), answered('filed-lease', 'found', OLD_LEASE), basis('lease'), supplied('lease.decision', 'rejected'), supplied('title.decision', 'rejected')], 'not-eligible', null, 'paper-rejected'),
      line('户口簿不予采信：等于不知道，不等于没有', 'a rejected register says nothing, and that is no "no"', [supplied('register.decision', 'rejected')], 'verify', null, 'paper-rejected'),
      line('住房查询不予采信：等于没有答复', 'a rejected answer about homes owned is none', [...RENTING, supplied('search.decision', 'rejected')], 'verify', null, 'ownership-unknown'),
      line('随迁子女以租赁为依据，居住证不予采信', 'a migrant child on a lease, the permit rejected', [...MIGRANT, lease('2019-09-01'), supplied('permit.decision', 'rejected')], 'not-eligible', 7, 'migrant-lease-without-permit'),
      line('信息矛盾，经办人看过原件', 'contradicting answers, and an officer saw the original', [answered('property-title', 'conflict', CLAIMED_TITLE), supplied('title.decision', 'confirmed')], 'catchment', 1, 'category-own-home-and-register'),
    ],
  },
];
