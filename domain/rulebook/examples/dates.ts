import {
  again,
  demolished,
  IN_S1,
  lease,
  migrant,
  OWN_NOTHING,
  register,
  title,
  type Change,
} from '../examples-support.ts';
import { located, submitted, supplied } from './circumstances.ts';
import { line, year2021, type ExampleGroup } from './line.ts';

const HOUSE_NUMBER = '洪房权证东湖区字第1000653421号';

/** A migrant child's case turned into an urban pupil's; the papers stay. */
const URBAN: Change = (facts) => {
  register()(facts);
  located(IN_S1)(facts);
  facts.kind = 'urban';
};
const TWO_PERMITS = [
  migrant('2019-09-01'),
  again('residence-permit', '2021-06-04T09:00:00+08:00', { issuedOn: '2020-06-01' }),
  OWN_NOTHING,
];

// oxfmt-ignore
export const DATES: ExampleGroup[] = [
  {
    zh: 'L8 推算截止日 2021-05-31',
    en: 'L8 The cut-off, 2021-05-31',
    lines: [
      line('截止日当天登记的房产', 'a title registered on the cut-off day', [title({ registeredOn: '2021-05-31' })], 'catchment', 1, 'category-own-home-and-register'),
      line('晚一天登记的房产', 'a title registered a day later', [title({ registeredOn: '2021-06-01' })], 'not-eligible', 1, 'dated-after-cut-off'),
      line('房产只登记了一天', 'a title held for a day', [title({ registeredOn: '2021-05-30' })], 'catchment', 1, 'category-own-home-and-register'),
      line('晚一天换发，原证是旧房产证：房产没有易手', 'a certificate of a day later, exchanged for an old 房产证: the home did not change hands', [title({ registeredOn: '2021-06-01', formerCertificateNumber: HOUSE_NUMBER })], 'catchment', 1, 'category-own-home-and-register'),
      line('晚一天换发，原证是 2020 年的不动产权证', 'a certificate of a day later, exchanged for one of 2020', [title({ registeredOn: '2021-06-01', formerCertificateNumber: '赣(2020)南昌市不动产权第0018158号' })], 'catchment', 1, 'category-own-home-and-register'),
      line('晚一天换发，原证是 2021 年的：看不出在截止日前还是后', 'a certificate of a day later, exchanged for one of 2021, before the day or after it', [title({ registeredOn: '2021-06-01', formerCertificateNumber: '赣(2021)南昌市不动产权第0018158号' })], 'verify', 1, 'former-certificate-unclear'),
      line('晚一天换发，原证号没有人认得', 'a certificate of a day later, exchanged for one of no known pattern', [title({ registeredOn: '2021-06-01', formerCertificateNumber: '甲字12号' })], 'verify', 1, 'former-certificate-unclear'),
      line('房产没有日期，证书号显示 2017 年', 'a title without a date, its number shows 2017', [title({ registeredOn: null })], 'catchment', 1, 'category-own-home-and-register'),
      line('房产没有日期，证书号显示 2020 年', 'a title without a date, its number shows 2020', [title({ registeredOn: null, certificateNumber: '赣(2020)南昌市不动产权第0018158号' })], 'catchment', 1, 'category-own-home-and-register'),
      line('房产没有日期，证书号显示 2021 年', 'a title without a date, its number shows 2021', [title({ registeredOn: null, certificateNumber: '赣(2021)南昌市不动产权第0018158号' })], 'verify', 1, 'paper-date-unknown'),
      line('日历上没有的日期', 'a date that never was', [title({ registeredOn: '2021-02-29', certificateNumber: null })], 'verify', 1, 'paper-date-unknown'),
      line('房产没有日期，证书号没有人认得', 'a title without a date, its number of no known pattern', [title({ registeredOn: null, certificateNumber: '甲字12号' })], 'verify', 1, 'paper-date-unknown'),
      line('租期在截止日前一天到期', 'a lease that had run out the day before', [lease('2019-05-31', { endsOn: '2021-05-30' }), OWN_NOTHING], 'not-eligible', 5, 'paper-lapsed'),
      line('租期在截止日当天到期', 'a lease that runs out on the cut-off day', [lease('2019-05-31', { endsOn: '2021-05-31' }), OWN_NOTHING], 'catchment', 5, 'category-renting-registered'),
      line('租期自截止日当天起', 'a lease that begins on the cut-off day', [lease('2020-05-01', { startsOn: '2021-05-31' }), OWN_NOTHING], 'catchment', 5, 'category-renting-registered'),
      line('租期自截止日后一天起', 'a lease that begins a day later', [lease('2020-05-01', { startsOn: '2021-06-01' }), OWN_NOTHING], 'not-eligible', 5, 'lease-not-begun'),
      line('租期的末日在日历上没有：等于没有写明', 'a lease whose last day never was: as if none were written', [lease('2019-05-31', { endsOn: '2021-02-29' }), OWN_NOTHING], 'catchment', 5, 'category-renting-registered'),
      line('租期的首日在日历上没有：等于没有写明', 'a lease whose first day never was: as if none were written', [lease('2020-05-01', { startsOn: '2021-06-31' }), OWN_NOTHING], 'catchment', 5, 'category-renting-registered'),
      line('截止日当天签订的拆迁协议', 'a demolition agreement of the cut-off day', [demolished('2021-05-31')], 'catchment', 1, 'category-own-home-and-register'),
      line('晚一天签订的拆迁协议', 'a demolition agreement of the day after', [demolished('2021-06-01')], 'not-eligible', 1, 'dated-after-cut-off'),
      line('拆迁协议的日期不明', 'a demolition agreement of nobody knows when', [demolished(null)], 'verify', 1, 'paper-date-unknown'),
      line('居住证在截止日前一天到期', 'a permit that ran out before the cut-off', [migrant('2019-01-01', { validUntil: '2021-05-30' }), OWN_NOTHING], 'not-eligible', 7, 'paper-lapsed'),
      line('居住证在截止日当天到期', 'a permit that runs out on the cut-off day', [migrant('2019-01-01', { validUntil: '2021-05-31' }), OWN_NOTHING], 'catchment', 7, 'category-migrant'),
      line('随迁子女以租赁为依据，居住证在截止日前一天到期', 'a migrant child on a lease, the permit beside it ran out the day before', [migrant('2019-01-01', { validUntil: '2021-05-30' }), OWN_NOTHING, lease('2019-09-01')], 'not-eligible', 7, 'paper-lapsed'),
      line('随迁子女以租赁为依据，居住证在截止日当天到期', 'a migrant child on a lease, the permit beside it runs out on the day', [migrant('2019-01-01', { validUntil: '2021-05-31' }), OWN_NOTHING, lease('2019-09-01')], 'catchment', 7, 'category-migrant'),
      line('城区户籍学生以租赁为依据，另有未满一年又已到期的居住证：不看', 'an urban pupil on a lease, a short and lapsed permit in the case: nobody asks for one', [migrant('2020-06-01', { validUntil: '2021-05-30' }), URBAN, OWN_NOTHING, lease('2019-09-01')], 'catchment', 5, 'category-renting-registered'),
      line('随迁子女以房产为依据，另有到期的居住证：不看', 'a migrant child on a title, a lapsed permit in the case: it carries nothing', [migrant('2019-01-01', { validUntil: '2021-05-30' }), title()], 'catchment', 3, 'category-own-home'),
    ],
  },
  {
    zh: 'L9、L11 满一年；租赁未满一年由教育部门统筹',
    en: 'L9, L11 A year or more; a shorter lease is coordinated',
    lines: [
      line('租赁备案到截止日正好一年', 'a lease filed a year before the cut-off, to the day', [lease('2020-05-31'), OWN_NOTHING], 'catchment', 5, 'category-renting-registered'),
      line('租赁备案晚一天：364 天，差一天', 'a lease filed a day later: 364 days, one short', [lease('2020-06-01'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short'),
      line('截止日当天备案的租赁', 'a lease filed on the cut-off day', [lease('2021-05-31'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short'),
      line('截止日后备案的租赁：不算未满一年，是没有', 'a lease filed after it is none, not a short one', [lease('2021-06-01'), OWN_NOTHING], 'not-eligible', 5, 'dated-after-cut-off'),
      line('租期早已满一年，备案差一天：以备案为准', 'rented for years, filed a day too late: the filing counts', [lease('2020-06-01', { startsOn: '2018-01-01' }), OWN_NOTHING], 'coordinate', 5, 'lease-too-short'),
      line('备案日期没有人知道', 'a lease filed on nobody knows which day', [lease(null), OWN_NOTHING], 'verify', 5, 'paper-date-unknown'),
      line('备案日期在日历上没有', 'a lease filed on a day that never was', [lease('2021-02-29'), OWN_NOTHING], 'verify', 5, 'paper-date-unknown'),
      line('2 月 29 日备案，算到次年 2 月 28 日', 'filed on 29 February, reckoned to 28 February', [lease('2020-02-29'), OWN_NOTHING], 'catchment', 5, 'category-renting-registered', year2021({ evidenceCutOff: '2021-02-28' })),
      line('2 月 29 日备案，算到次年 2 月 27 日', 'filed on 29 February, reckoned to the 27th', [lease('2020-02-29'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short', year2021({ evidenceCutOff: '2021-02-27' })),
      line('3 月 1 日备案，算到次年 2 月 28 日', 'filed on 1 March, reckoned to 28 February', [lease('2020-03-01'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short', year2021({ evidenceCutOff: '2021-02-28' })),
      line('2 月 28 日备案，算到次年 2 月 29 日', 'filed on 28 February, reckoned to 29 February', [lease('2019-02-28'), OWN_NOTHING], 'catchment', 5, 'category-renting-registered', year2021({ evidenceCutOff: '2020-02-29' })),
      line('3 月 1 日备案，算到次年 2 月 29 日', 'filed on 1 March, reckoned to 29 February', [lease('2019-03-01'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short', year2021({ evidenceCutOff: '2020-02-29' })),
      line('其间有闰日：须 366 天，365 天不够', 'a leap day within: 366 days are needed', [lease('2019-06-01'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short', year2021({ evidenceCutOff: '2020-05-31' })),
      line('其间有闰日：满 366 天', 'a leap day within: 366 days held', [lease('2019-05-31'), OWN_NOTHING], 'catchment', 5, 'category-renting-registered', year2021({ evidenceCutOff: '2020-05-31' })),
      line('若要求两年：正好两年', 'two years asked for, and two years held', [lease('2019-05-31'), OWN_NOTHING], 'catchment', 5, 'category-renting-registered', year2021({ holdingYears: 2 })),
      line('若要求两年：差一天', 'two years asked for, and a day short', [lease('2019-06-01'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short', year2021({ holdingYears: 2 })),
      line('居住证签发到截止日正好一年', 'a permit issued a year before the cut-off, to the day', [migrant('2020-05-31'), OWN_NOTHING], 'catchment', 7, 'category-migrant'),
      line('居住证晚一天签发', 'a permit issued a day later', [migrant('2020-06-01'), OWN_NOTHING], 'not-eligible', 7, 'permit-too-short'),
      line('居住证 2 月 29 日签发，算到次年 2 月 28 日', 'a permit of 29 February, reckoned to 28 February', [migrant('2020-02-29'), OWN_NOTHING], 'catchment', 7, 'category-migrant', year2021({ evidenceCutOff: '2021-02-28' })),
      line('居住证未满一年，另有房产', 'a short permit, and a title in the case', [title(), migrant('2020-06-01'), (facts) => { title()(facts); facts.submission.basis = 'residence-permit'; }], 'verify', 7, 'another-paper-may-serve'),
      line('同上，经办人改以房产为依据后', 'the same, once an officer rests the claim on the title', [migrant('2020-06-01'), (facts) => { title()(facts); facts.submission.basis = 'residence-permit'; }, supplied('submission.home', 'title')], 'catchment', 3, 'category-own-home'),
      line('居住证签发日期没有人知道', 'a permit issued on nobody knows which day', [migrant(null), OWN_NOTHING], 'verify', 7, 'paper-date-unknown'),
      line('居住证签发日期在日历上没有', 'a permit issued on a day that never was', [migrant('2021-02-29'), OWN_NOTHING], 'verify', 7, 'paper-date-unknown'),
      line('两份居住证，后提取的未满一年', 'two permits, the one asked for last is short', TWO_PERMITS, 'verify', 7, 'another-paper-may-serve'),
      line('同上，经办人改以满一年的一份为依据后', 'the same, once an officer rests the claim on the one of more than a year', [...TWO_PERMITS, supplied('submission.home', 'permit')], 'catchment', 7, 'category-migrant'),
      line('房产不要求满一年', 'no year is asked of a title', [title({ registeredOn: '2021-05-01' }), submitted({})], 'catchment', 1, 'category-own-home-and-register'),
    ],
  },
];
