import {
  again,
  answered,
  lease,
  OWN_NOTHING,
  owners,
  register,
  submittedWith,
  without,
} from '../examples-support.ts';
import { RULEBOOK_2021 } from '../rulebook-2021.ts';
import { FALSE_INFORMATION, submitted, supplied } from './circumstances.ts';
import { line, MIGRANT, type ExampleGroup } from './line.ts';

const BEFORE = '2021-06-04T09:00:00+08:00';
const AFTER = '2021-06-20T09:00:00+08:00';

// The formatter would break most lines into eight; a policy officer reads them across.
// oxfmt-ignore
export const COLLECTION: ExampleGroup[] = [
  {
    zh: 'L1、L3、L4 采集时间与采集序号：未经采集，公办民办均不录取',
    en: 'L1, L3, L4 Collection: who was not collected is admitted to no school',
    lines: [
      line('采集开始的那一秒提交', 'submitted the second the collection opens', [submitted({ submittedAt: '2021-06-01T10:00:00+08:00' })], 'catchment', 1, 'category-own-home-and-register'),
      line('开始前一秒提交', 'submitted a second before it opens', [submitted({ submittedAt: '2021-06-01T09:59:59+08:00' })], 'not-eligible', 1, 'submitted-before-opening'),
      line('截止的那一秒提交', 'submitted the second it closes', [submitted({ submittedAt: '2021-06-16T17:00:00+08:00' })], 'catchment', 1, 'category-own-home-and-register'),
      line('同一秒，以世界时书写', 'the same second, written in UTC', [submitted({ submittedAt: '2021-06-16T09:00:00Z' })], 'catchment', 1, 'category-own-home-and-register'),
      line('截止后一秒提交', 'submitted a second after it closes', [submitted({ submittedAt: '2021-06-16T17:00:01+08:00' })], 'not-eligible', 1, 'submitted-after-closing'),
      line('开始填报而一直没有提交', 'begun and never submitted', [submitted({ submittedAt: null })], 'not-eligible', 1, 'never-submitted'),
      line('截止日前一天还没有提交', 'not submitted on the day before the closing day', [submitted({ submittedAt: null })], 'verify', 1, 'not-yet-submitted', RULEBOOK_2021, '2021-06-15'),
      line('截止日当天还没有提交', 'not submitted on the closing day', [submitted({ submittedAt: null })], 'not-eligible', 1, 'never-submitted', RULEBOOK_2021, '2021-06-16'),
      line('提交时间没有写时区', 'a time of submission without an offset', [submitted({ submittedAt: '2021-06-05T20:15:00' })], 'verify', 1, 'submission-time-unreadable'),
      line('从未提交，不论有什么证件', 'never submitted, whatever the papers', [submitted({ submittedAt: null }), lease('2021-01-01'), FALSE_INFORMATION], 'not-eligible', null, 'never-submitted'),
    ],
  },
  {
    zh: 'L2 采集对象：城区户籍、返昌、随迁子女',
    en: 'L2 Who is collected: urban, returning, migrant',
    lines: [
      line('外地就读返昌的学生', 'a pupil back from a school elsewhere', [(facts) => { facts.kind = 'returning'; }], 'catchment', 1, 'category-own-home-and-register'),
      line('返昌学生，户口簿不是城区户籍', 'a returning pupil registered outside the urban districts', [register({ urban: false }), (facts) => { facts.kind = 'returning'; }], 'verify', 3, 'register-not-urban'),
      line('申报为城区户籍，户口簿不是城区户籍', 'said to be urban, registered outside the urban districts', [register({ urban: false })], 'verify', 3, 'register-not-urban'),
      line('申报为随迁子女，户口簿是城区户籍', 'said to be a migrant, registered in the urban districts', [...MIGRANT, register()], 'verify', 7, 'migrant-registered-urban'),
      line('同上，经办人核实为城区户籍后', 'the same, once an officer found the pupil to be urban', [...MIGRANT, register(), supplied('applicant.kind', 'urban')], 'not-eligible', null, 'permit-not-for-urban'),
      line('户口簿没有写明是否城区户籍', 'a register that does not say', [register({ urban: null })], 'verify', 1, 'register-urban-unknown'),
      line('没有提取户口簿', 'no register extracted', [without('household-register')], 'verify', null, 'paper-missing'),
      line('户籍系统没有答复', 'the household registry was down', [answered('household-register', 'source-down')], 'verify', null, 'source-down'),
      line('户籍系统的信息互相矛盾', 'the household registry contradicts', [answered('household-register', 'conflict')], 'verify', null, 'sources-conflict'),
      line('户籍系统没有查到', 'the household registry found nothing', [answered('household-register', 'not-found')], 'verify', null, 'paper-not-found'),
    ],
  },
  {
    zh: 'L5 提交之后不再修改',
    en: 'L5 Nothing changes after submission',
    lines: [
      line('提交前提取两次房产，以后一次为准', 'a title extracted twice before the submission: the later counts', [again('property-title', BEFORE, { owners: owners('mother', 'other-kin') })], 'coordinate', 1, 'co-owner-not-direct-kin'),
      line('提交后再次提取，权利人变了：以提交时的为准', 'extracted again after it, with another owner: what was submitted counts', [again('property-title', AFTER, { owners: owners('mother', 'other-kin') })], 'catchment', 1, 'category-own-home-and-register'),
      line('提交后再次提取，房产变好了：也以提交时的为准', 'extracted again after it, better than before: what was submitted counts as well', [lease('2020-06-01'), OWN_NOTHING, again('filed-lease', AFTER, { filedOn: '2020-05-31' })], 'coordinate', 5, 'lease-too-short'),
      line('提交时来源系统没有答复，提交后查到：没有改动提交的内容，计入', 'a source that was down answers after the submission: nothing submitted is changed, and it counts', [again('property-title', AFTER, {}), submittedWith('property-title', 'source-down')], 'catchment', 1, 'category-own-home-and-register'),
      line('提交时信息矛盾，提交后查清：计入', 'a contradiction at the submission is cleared after it, and that counts', [again('property-title', AFTER, {}), submittedWith('property-title', 'conflict')], 'catchment', 1, 'category-own-home-and-register'),
      line('备案日期不明，经办人另行核实为 2020-05-31：补充在旁，不改原件', 'a filing date nobody knew, found by an officer to be 2020-05-31, beside the paper', [lease(null), OWN_NOTHING, supplied('lease.filedOn', '2020-05-31')], 'catchment', 5, 'category-renting-registered'),
      line('经办人核实为 2020-06-01', 'the same, found to be 2020-06-01', [lease(null), OWN_NOTHING, supplied('lease.filedOn', '2020-06-01')], 'coordinate', 5, 'lease-too-short'),
      line('补充的内容不合格式，等于没有补充', 'a supplied value that is no date is as if not supplied', [lease(null), OWN_NOTHING, supplied('lease.filedOn', '去年夏天')], 'verify', 5, 'paper-date-unknown'),
    ],
  },
];
