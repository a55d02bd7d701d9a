import type { FreedBecause } from '../../../domain/casework/freed-place.ts';
import type { OfferCode } from '../../../domain/coordination/offer-places.ts';

export const words = {
  title: '空出的学位',
  note: '民办录取、未报到、撤回等空出的学位立即退回，按规则依次提供；提供须由另一人复核。',
  rule: '次序：复议决定应就读的 → 本学区没有学位的，按办理次序 → 没有学位且以此校最近的 → 本学区而被安排到别处的 → 已安排、改到此校可近 {{gain}} 米以上的，近得多的在先。提供虚假信息的最后。',
  wholeCity: '全市',
  district: '城区',
  count: '待提供 {{count}} 个，已重新安排 {{filled}} 个',
  empty: '没有空出的学位',
  emptyHint: '有学生被民办录取、未报到释放学位或安排被撤回时，空出的学位会出现在这里。',
  left: '现余 {{left}}，待提供 {{toOffer}}',
  freed: '空出：',
  because: {
    'private-admitted': '民办录取',
    'place-released': '未报到',
    'false-information-confirmed': '虚假信息',
    'approval-withdrawn': '安排撤回',
    'placement-approved': '改到别校',
    'placed-by-reconsideration': '复议变更',
    'placed-by-run': '更正后到别校',
    'sent-to-coordination-by-run': '更正后转统筹',
  } satisfies Record<FreedBecause, string>,
  offered: '待复核',
  next: '下一名',
  nobody: '按规则没有可提供的学生；可在统筹安排中使用。',
  allOffered: '空出的学位都已提供或已由统筹使用。',
  why: {
    reconsidered: '复议决定应在此校就读，当时没有学位',
    'own-catchment': '本学区，还没有学位',
    nearest: '还没有学位，有空位的学校中此校最近',
    'own-instead': '本学区，原被安排到{{from}}',
    nearer: '比{{from}}近 {{gain}}',
    last: '还没有学位，提供虚假信息，最后提供（L13）',
  } satisfies Record<OfferCode, string>,
  away: '距住址 {{distance}}',
  by: '{{who}}提供',
  decline: {
    title: '不接受：{{name}} → {{school}}',
    effect: '该学位随后提供给下一名；{{name}}原有的安排不变。',
    preset: { family: '家长不愿更换', later: '家长已另行安排', facts: '情况需先核实' },
  },
  offer: {
    title: '提供：{{name}} → {{school}}',
    effect: '{{name}}没有学位：立即占用{{school}}一个学位，由另一位经办人复核后生效。',
    move: '{{name}}现有的学位保留到复核同意时，届时同时换到{{school}}，不占两个学位。',
  },
  accept: {
    title: '复核同意：{{name}} → {{school}}',
    effect: '同意后即安排到{{school}}；原有学位同时退回，再按规则提供。',
  },
  done: '已办理',
};
