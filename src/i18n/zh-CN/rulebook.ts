import type { BecauseCode } from '../../../domain/rulebook/because.ts';
import type { RuleId } from '../../../domain/rulebook/rule-ids.ts';
import type { ClauseId } from '../../../domain/rulebook/verdict.ts';

interface ClauseWords {
  name: string;
  /** In our own plain words; the letter's text is binding. */
  words: string;
  place: string;
}

export const words = {
  newerRule: '本版页面还没有这一条的说明（{{code}}）',
  categoriesChip: '类别表',
  /** One sentence per code; the figures come from the rule's working. */
  because: {
    'submitted-in-time': '{{submittedAt}} 提交，在采集时间内。',
    'submitted-before-opening':
      '{{submittedAt}} 提交，早于采集开始（{{opensAt}}）{{minutesEarly}} 分钟（不足一分钟按一分钟计）。',
    'submitted-after-closing':
      '{{submittedAt}} 提交，晚于采集截止（{{closesAt}}）{{minutesLate}} 分钟（不足一分钟按一分钟计）。',
    'never-submitted': '采集已于 {{closesAt}} 截止，一直没有提交。',
    'not-yet-submitted': '尚未提交；采集到 {{closesAt}} 截止。',
    'submission-time-unreadable': '提交时间“{{submittedAt}}”无法识别。',
    'paper-missing': '没有提取过{{paper}}。',
    'paper-not-found': '没有查到{{paper}}；未查到不等于没有。',
    'source-down': '{{source}}系统没有答复，{{paper}}情况不明。',
    'sources-conflict': '{{source}}提供的{{paper}}信息互相矛盾，须核实。',
    'paper-rejected': '经办人认定这份{{paper}}不予采信。',
    'later-answers-set-aside':
      '{{submittedAt}} 提交后，来源系统又给出 {{answers}} 份不同的答复；提交的信息不再修改，只存档备查。',
    'register-urban': '户口簿为本市城区户籍，与申报的“{{kind}}”一致。',
    'register-not-urban': '申报为“{{kind}}”，但户口簿不是本市城区户籍。',
    'register-urban-unknown': '不清楚户口簿是否为本市城区户籍。',
    'migrant-registered-elsewhere': '户籍不在本市城区，与申报的“{{kind}}”一致。',
    'migrant-registered-urban': '申报为“{{kind}}”，但户口簿是本市城区户籍。',
    'basis-open-to-applicant': '“{{kind}}”可以“{{basis}}”为入学依据。',
    'basis-not-stated': '没有说明以什么为入学依据。',
    'permit-not-for-urban': '“{{kind}}”不能以居住证为入学依据，须有房产或租赁备案。',
    'migrant-lease-without-permit': '随迁子女以租赁为依据，须先有居住证。',
    'migrant-lease-permit-not-found': '随迁子女以租赁为依据，须先有居住证；没有查到居住证。',
    'title-accepted': '有{{form}}，可以作为依据。',
    'title-form-unknown': '查到产权信息，但看不出是房产证还是不动产权证（{{certificateNumber}}）。',
    'title-old-not-found':
      '没有查到房产；{{oldTitleYear}} 年及以前的证书常因编号变更而查不到，须先核对证书号。',
    'title-not-found':
      '没有查到 {{year}} 年登记的房产；该年证书应能查到。若证书号有误，补充正确的证书号后重新查询。',
    'title-number-unreadable':
      '没有查到房产；证书号“{{certificateNumber}}”不是已知的写法，须先核对证书号。',
    'title-number-unasked': '证书号已补充为“{{certificateNumber}}”，还没有按此号向登记系统查询。',
    'purchase-contract-not-accepted': '只有购房合同（{{signedOn}} 签订），购房合同不能代替房产证。',
    'lease-filed': '房屋租赁合同已在房管部门备案。',
    'lease-not-filed': '没有查到房管部门的租赁备案。',
    'permit-extracted': '已提取到居住证。',
    'permit-not-found': '没有查到居住证。',
    'demolition-agreement-serves': '有拆迁协议，可以作为依据。',
    'demolition-agreement-not-found': '没有查到拆迁协议。',
    'dated-by-cut-off': '{{paper}}办理于 {{date}}，在 {{cutOff}} 截止日之前。',
    'certificate-year-by-cut-off': '{{paper}}编号显示为 {{year}} 年，早于截止日 {{cutOff}}。',
    'exchanged-for-older-certificate':
      '{{paper}}由原证（{{former}}）换发，原证办理于截止日 {{cutOff}} 之前；换证日期 {{date}} 不影响。',
    'former-certificate-unclear':
      '{{paper}}由原证换发，但从原证号（{{former}}）看不出是否办理于截止日 {{cutOff}} 之前。',
    'dated-after-cut-off':
      '{{paper}}办理于 {{date}}，晚于截止日 {{cutOff}} {{daysLate}} 天，不予计算。',
    'paper-date-unknown': '{{paper}}的办理日期不明，无法推算到 {{cutOff}}。',
    'paper-lapsed': '{{paper}}已于 {{endsOn}} 到期，在截止日 {{cutOff}} 已失效。',
    'lease-not-begun': '租期自 {{startsOn}} 起，在截止日 {{cutOff}} 尚未开始。',
    'lease-held-long-enough':
      '租赁备案于 {{filedOn}}，到 {{cutOff}} 已 {{days}} 天，满 {{years}} 年。',
    'lease-too-short':
      '租赁备案于 {{filedOn}}，到 {{cutOff}} 只有 {{days}} 天，不满 {{years}} 年，差 {{shortBy}} 天（须在 {{neededBy}} 或之前备案）。',
    'permit-held-long-enough':
      '居住证签发于 {{issuedOn}}，到 {{cutOff}} 已 {{days}} 天，满 {{years}} 年。',
    'permit-too-short':
      '居住证签发于 {{issuedOn}}，到 {{cutOff}} 只有 {{days}} 天，不满 {{years}} 年，差 {{shortBy}} 天（须在 {{neededBy}} 或之前签发）。',
    'holder-in-family': '{{paper}}在{{relation}}名下。',
    'holder-not-in-family': '{{paper}}在{{relation}}名下，不是学生家庭的证件。',
    'holder-unknown': '不清楚{{paper}}的持有人与学生是什么关系。',
    'owners-all-direct-kin': '{{owners}} 名权利人都是直系亲属。',
    'co-owner-not-direct-kin':
      '{{owners}} 名权利人中有 {{strangers}} 名不是直系亲属（{{relation}}）。',
    'owner-relation-unknown': '{{owners}} 名权利人中有人与学生的关系不明。',
    'family-share-too-small': '家庭所占份额 {{share}}%，低于要求的 {{minimum}}%。',
    'family-share-unknown': '家庭所占份额不明（已知 {{share}}%，要求 {{minimum}}%）。',
    'login-by-named-guardian': '由证件所有人（{{relation}}）登录提交。',
    'login-by-either-guardian': '证件在学生名下，由{{relation}}登录提交，符合规定。',
    'login-with-grandparent': '{{relation}}登录提交，（外）祖父母已核验身份。',
    'login-not-by-named-guardian': '{{relation}}登录提交，但证件所有人是{{holder}}。',
    'login-not-by-guardian': '登录提交的是{{relation}}，不是监护人。',
    'login-unknown': '不清楚登录提交的是谁。',
    'grandparent-check-missing': '以（外）祖父母房产为依据，还没有（外）祖父母的身份核验。',
    'grandparent-check-failed': '以（外）祖父母房产为依据，（外）祖父母身份核验没有通过。',
    'permit-suffices': '居住证上有住址，不必补充其他材料。',
    'supported-by-paper':
      '居住证上没有住址，由{{paper}}（{{since}}）佐证，到 {{cutOff}} 已 {{days}} 天。',
    'supporting-paper-too-short':
      '佐证的{{paper}}（{{since}}）到 {{cutOff}} 只有 {{days}} 天，不满 {{years}} 年，差 {{shortBy}} 天（须办理于 {{neededBy}} 或之前）。',
    'supporting-paper-needed': '居住证上没有住址，须补充租赁备案、工商执照等材料。',
    'no-urban-home-owned': '家庭在城区没有住房，可以“{{basis}}”为依据。',
    'urban-home-owned': '{{relation}}在城区有住房，不能以“{{basis}}”为依据，应以房产申报。',
    'ownership-unknown': '不清楚家庭在城区有没有住房。',
    'home-not-used-before': '此房 {{years}} 年内没有其他家庭用过。',
    'earlier-use-expired': '此房 {{usedIn}} 年用过，已满 {{years}} 年。',
    'used-by-same-family': '此房 {{usedIn}} 年由同一家庭的孩子用过，不受限制。',
    'used-by-another-family':
      '此房 {{usedIn}} 年已由另一家庭使用，{{years}} 年内只能供一个家庭使用，{{freeFrom}} 年起可再用。',
    'used-by-unknown-family': '此房 {{usedIn}} 年用过，不清楚是不是同一家庭。',
    'unit-number-unknown': '没有不动产单元号，无法查 {{years}} 年内是否已被使用。',
    'false-information-found': '已认定提供虚假信息，从严统筹安排。',
    'home-in-range': '住址在学区范围内（涉及 {{schools}} 所学校）。',
    'home-outside-every-range': '住址不在任何学校的学区范围内。',
    'home-not-located': '{{paper}}上的住址无法对应到学区，须核实。',
    'home-address-unknown': '{{paper}}上没有住址。',
    'category-own-home-and-register': '户口和自有住宅都在学区内，父母为户主：第 {{category}} 类。',
    'category-grandparent-home-and-register':
      '户口在学区内，（外）祖父母为户主且有住宅，父母和学生无房：第 {{category}} 类。',
    'category-own-home': '住宅为家庭自有、在学区内，户口不具备前两类条件：第 {{category}} 类。',
    'category-own-non-residential': '户口在学区内，只有非住宅房产：第 {{category}} 类。',
    'category-grandparent-home': '住（外）祖父母在学区内的住宅，家庭无房：第 {{category}} 类。',
    'category-renting-registered': '户口在学区内，租房居住，家庭无房：第 {{category}} 类。',
    'category-urban-elsewhere':
      '户口在城区其他地方，在学区内租房或只有非住宅房产：第 {{category}} 类。',
    'category-migrant': '随迁子女，在学区内居住：第 {{category}} 类。',
    'category-set-by-officer': '类别表没有对应的一类，由经办人定为第 {{category}} 类。',
    'category-undecided': '信息不全，可能是第 {{candidates}} 类。',
    'category-none-fits': '类别表中没有对应的一类，须由经办人确定。',
    'another-paper-may-serve': '所报依据不成立，但{{paper}}可能可以作为依据，须由经办人确定。',
    'no-other-paper': '所报依据不成立，也没有其他证件可以作为依据。',
  } satisfies Record<BecauseCode, string>,
  rule: {
    collected: '信息采集',
    'submission-lock': '提交锁定',
    'applicant-kind': '生源类别',
    'basis-open': '入学依据',
    'paper-accepted': '证件种类',
    'by-cut-off': '截止日期',
    'in-force': '是否有效',
    'permit-held': '居住证时长',
    'holder-in-family': '证件持有人',
    'logged-in': '登录人',
    'supporting-papers': '佐证材料',
    'no-home-owned': '有无住房',
    'lease-held': '租赁时长',
    'co-owners': '共有人',
    'property-lock': '房产使用',
    'false-information': '虚假信息',
    'home-located': '所在学区',
    category: '类别',
    'another-basis': '其他依据',
  } satisfies Record<RuleId, string>,
  head: { parent: '父母', grandparent: '（外）祖父母', other: '其他人' },
  clause: {
    L1: {
      name: '采集时间',
      words: '信息采集自 {{collectionOpens}} 开始，{{collectionCloses}} 截止。',
      place: '家长信 一、采集时间',
    },
    L2: {
      name: '采集对象',
      words: '城区户籍的小学应届毕业生（含外地返昌的），以及符合条件的随迁子女。',
      place: '家长信 采集方式 第1段',
    },
    L3: {
      name: '采集序号',
      words: '采集后系统自动生成采集序号，各方凭此号查找学生。',
      place: '家长信 采集方式 第1段',
    },
    L4: {
      name: '未采集不录取',
      words: '没有参加信息采集的毕业生，公办和民办学校都不办理录取。',
      place: '家长信 采集方式 第1段',
    },
    L5: {
      name: '提交后不改',
      words: '信息逐步提取，一经确认提交，学生信息不再修改。核实结果另行记录，不覆盖原信息。',
      place: '家长信 采集方式 第2段',
    },
    L6: {
      name: '城区户籍所需证件',
      words:
        '户口簿加固定住所。房产须为房产证或不动产权证，购房合同不算；没有房产的，须有房管部门备案的租赁。',
      place: '家长信 相关材料（1）',
    },
    L7: {
      name: '随迁子女所需证件',
      words:
        '有城区住所的，凭户口簿和房产证；没有的，主要凭居住证，必要时再补充工商执照、社保、租赁备案。',
      place: '家长信 相关材料（2）',
    },
    L8: {
      name: '截止日推算',
      words: '房产证、租赁备案、拆迁协议、居住证等证件，一律推算到 {{cutOffDay}}。',
      place: '家长信 四、有关要求 第1条',
    },
    L9: {
      name: '须满{{holdingTime}}',
      words: '租赁备案、居住证等证件，到截止日须已办理{{holdingTime}}以上。',
      place: '家长信 四、有关要求 第1条',
    },
    L10: {
      name: '{{lockTime}}一户',
      words: '一套城区房产{{lockTime}}内只作为一个家庭孩子的入学依据；同一家庭的兄弟姐妹不受限。',
      place: '家长信 四、有关要求 第1条',
    },
    L11: {
      name: '统筹安排',
      words:
        '租赁不满{{holdingTime}}，或与非直系亲属共有房产的，由教育部门按学区学校学位和实际居住地相对就近统筹安排。',
      place: '家长信 四、有关要求 第1条',
    },
    L12: {
      name: '双方确认',
      words: '家长到校报到的同时，还须在线提交确认报到，两项都完成才算入学。',
      place: '家长信 四、有关要求 第2条',
    },
    L13: {
      name: '虚假信息',
      words: '提供虚假信息的，一经发现，从严统筹安排。',
      place: '家长信 四、有关要求 第3条',
    },
    L14: {
      name: '登录人身份',
      words:
        '依据学生本人房产的，父母任一方可登录；依据监护人证件的，由证件所有人登录；依据（外）祖父母房产的，由监护人登录，（外）祖父母输入身份证号并人脸核验。',
      place: '家长信 五、温馨提醒 第2条',
    },
    L15: {
      name: '旧房产证',
      words: '{{titleYear}} 年及以前办理的房产证，须先查到正确的证书号；查不到不等于没有房产。',
      place: '家长信 五、温馨提醒 第3条',
    },
    L16: {
      name: '预分配与正式分配',
      words:
        '先按 {{yearBefore}} 年学区预分配，仅供参考；{{rangesDay}} 公布 {{seasonYear}} 年学区后，再按当年招生容量正式分配。',
      place: '家长信 五、温馨提醒 第4条',
    },
    L17: {
      name: '民办学校',
      words: '民办学校按各自公布的方案招生；被民办录取的，公办学位释放。',
      place: '家长信 五、温馨提醒 第5条',
    },
    'P-categories': {
      name: '生源类别表',
      words:
        '同一学区内按户籍、房产情况分为若干类，学位不足时依类录取，同一类全部录取。各年各区的表可能不同，属于参数。',
      place: '不在家长信中；依据往年公开的招生通告',
    },
  } satisfies Record<ClauseId, ClauseWords>,
};
