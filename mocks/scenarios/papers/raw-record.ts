import type {
  Address,
  EvidenceFacts,
  EvidenceKind,
  ExtractionStatus,
  HouseholdMember,
  KinRole,
  NamedPerson,
  TitleOwner,
} from '../../../domain/evidence/evidence.ts';

/**
 * What a register answers in its own words and its own form, before anybody has read it: Chinese field names, days
 * written in another way in each register, names and numbers in full.
 */

const KIN: Record<KinRole, string> = {
  pupil: '本人',
  father: '父亲',
  mother: '母亲',
  'paternal-grandparent': '祖父',
  'maternal-grandparent': '外祖父',
  sibling: '兄弟姐妹',
  'other-kin': '其他亲属',
  'non-kin': '非亲属',
};
const kin = (relation: KinRole | null) => (relation === null ? '' : KIN[relation]);
const slashed = (date: string | null) => date?.replaceAll('-', '/') ?? '';
const joined = (date: string | null) => date?.replaceAll('-', '') ?? '';
const written = (date: string | null) =>
  date === null
    ? ''
    : `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
const place = (address: Address | null) => address?.text ?? '';
const person = ({ name, idNumber }: NamedPerson) => ({ 姓名: name ?? '', 证件号: idNumber ?? '' });

const ANSWERS: { [K in EvidenceKind]: (facts: EvidenceFacts[K]) => object } = {
  'household-register': ({ registerNumber, address, urban, collective, head, members }) => ({
    户号: registerNumber,
    户别: collective ? '集体户' : '家庭户',
    户籍性质: urban ? '城区' : '非城区',
    住址: place(address),
    户主: kin(head),
    成员: members.map((member: HouseholdMember) => ({
      ...person(member),
      与学生关系: kin(member.relation),
      迁入: joined(member.movedIn),
    })),
  }),
  'property-title': ({ certificateNumber, formerCertificateNumber, ...title }) => ({
    不动产权证号: certificateNumber,
    ...(formerCertificateNumber ? { 原房产证号: formerCertificateNumber } : {}),
    不动产单元号: title.unitNumber,
    坐落: place(title.address),
    规划用途: title.usage === null ? '' : title.usage === 'residential' ? '成套住宅' : '公寓',
    登记时间: slashed(title.registeredOn),
    共有情况: title.owners.length > 1 ? '共同共有' : '单独所有',
    权利人: title.owners.map((owner: TitleOwner) => ({
      ...person(owner),
      ...(owner.share === null ? {} : { 份额: `${Math.round(owner.share)}%` }),
    })),
  }),
  'property-search': ({ searched }) => ({
    查询范围: '城区住宅',
    结果: searched.map(({ relation, ownsUrbanHome }) => ({
      查询对象: kin(relation),
      结果: ownsUrbanHome === null ? '' : ownsUrbanHome ? '有' : '无',
    })),
  }),
  'purchase-contract': ({ contractNumber, signedOn, address }) => ({
    合同编号: contractNumber,
    签订日期: written(signedOn),
    房屋坐落: place(address),
  }),
  'filed-lease': ({ filingNumber, filedOn, startsOn, endsOn, address, tenants }) => ({
    备案号: filingNumber,
    备案日期: written(filedOn),
    租期: `${written(startsOn)}至${written(endsOn)}`,
    房屋坐落: place(address),
    承租人: tenants.map(person),
  }),
  'residence-permit': ({ permitNumber, holder, issuedOn, validUntil, address }) => ({
    证号: permitNumber,
    持证人: kin(holder),
    签发日期: joined(issuedOn),
    有效期至: joined(validUntil),
    居住地址: place(address),
  }),
  'business-licence': ({ licenceNumber, holder, issuedOn, address }) => ({
    统一社会信用代码: licenceNumber,
    经营者: kin(holder),
    成立日期: written(issuedOn),
    经营场所: place(address),
  }),
  'social-insurance': ({ holder, months }) => ({ 参保人: kin(holder), 实际缴费月数: months }),
  'demolition-agreement': (agreement) => ({
    协议编号: agreement.agreementNumber,
    签订日期: slashed(agreement.signedOn),
    被征收人: kin(agreement.signatory),
    被征收房屋: place(agreement.originalAddress),
    安置房屋: place(agreement.resettlementAddress),
  }),
};

/** A plain register or look-up has nothing that anybody would look for in its words. */
function isPlain(kind: EvidenceKind, facts: unknown): boolean {
  if (kind === 'property-search') return true;
  const { head = null, urban = null } = facts as Partial<EvidenceFacts['household-register']>;
  return kind === 'household-register' && head !== null && urban !== null;
}

/**
 * The whole answer; a register that did not answer left nothing. Those with nothing to find in them are left out:
 * with all of them a demonstration of a city takes a third longer to fill, for words that nobody opens.
 */
export function rawRecord<K extends EvidenceKind>(
  kind: K,
  facts: EvidenceFacts[K] | null,
  status: ExtractionStatus,
): string | null {
  if (status === 'source-down') return null;
  if (facts === null) return '{"code":"404","msg":"未查询到记录"}';
  return isPlain(kind, facts) ? null : JSON.stringify({ code: '200', data: ANSWERS[kind](facts) });
}
