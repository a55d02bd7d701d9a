import type { EventType } from '../../../domain/casework/events.ts';

/** What the service logs besides the events of a case. */
type OtherAction =
  | 'revealed-pupil-id'
  | 'revealed-student-number'
  | 'revealed-guardian-id'
  | 'revealed-guardian-phone'
  | 'viewed-attachment'
  | 'set-notice'
  | 'changed-intake-plan'
  | 'took-in-schools'
  | 'started-trial-run'
  | 'started-reference-run'
  | 'started-formal-run'
  | 'proposed-formal-run'
  | 'approved-formal-run'
  | 'withdrew-formal-run'
  | 'published-formal-run'
  | 'scheduled-reference-run'
  | 'withdrew-reference-run'
  | 'published-reference-run'
  | 'took-in-ranges'
  | 'took-in-gazetteer'
  | 'took-in-applications'
  | 'took-in-private-admissions'
  | 'looked-up-at-desk'
  | 'changed-check-in-settings'
  | 'signed-in'
  | 'signed-out';

export const words = {
  title: '操作记录',
  note: '谁在什么时候看了什么、做了什么。记录只增不改。',
  found: '共 {{total}} 条',
  filter: {
    actor: '人员编号',
    actorHint: '输入人员编号，或点表中姓名旁的筛选',
    subject: '采集序号等对象',
    subjectHint: '输入采集序号，看这名学生的全部操作',
    action: '操作',
    onlyActor: '只看 {{name}}',
    onlySubject: '只看此对象的操作',
    onlyAction: '只看“{{action}}”',
  },
  columns: {
    at: '时间',
    actor: '人员',
    action: '操作',
    subject: '对象',
    reason: '理由',
    requestId: '请求编号',
  },
  system: '系统',
  openCase: '打开学生档案',
  empty: '没有符合条件的操作',
  emptyHint: '人员编号、对象都按全文匹配，请检查是否输全。',
  emptyAll: '还没有操作记录',
  emptyAllHint: '登录、查看完整号码和每一次处理都会记在这里。',
  group: { views: '查看号码与附件', decisions: '办理', sessions: '登录', data: '数据与计划' },
  action: {
    collected: '导入采集',
    'verdict-reached': '规则判定',
    'fact-supplied': '补充核实信息',
    'fact-withdrawn': '撤回补充信息',
    'evidence-confirmed': '确认证件',
    'evidence-rejected': '证件不予采信',
    'evidence-decision-withdrawn': '撤回证件认定',
    'viewed-attachment': '查看附件',
    'set-notice': '设置官方通知',
    'false-information-proposed': '提出虚假信息',
    'false-information-confirmed': '确认虚假信息',
    'false-information-withdrawn': '撤销虚假信息',
    'placed-by-run': '正式分配录取',
    'sent-to-coordination-by-run': '分配后转统筹',
    held: '暂留学位',
    'hold-released': '释放学位',
    proposed: '提出学校',
    'proposal-returned': '退回提议',
    'placement-approved': '复核通过',
    'guardian-confirmed': '家长确认',
    'guardian-confirmation-withdrawn': '撤回家长确认',
    'checked-in': '登记报到',
    'check-in-undone': '撤销报到',
    'private-admitted': '民办录取',
    'private-admission-withdrawn': '撤销民办录取',
    'no-show-reported': '报告未到',
    'private-claimed': '民办报来录取，待定夺',
    'private-claim-declined': '维持公办学位',
    'call-noted': '登记通话',
    'no-show-returned': '退回未报到登记',
    'place-released': '释放学位',
    'looked-up-at-desk': '报到台查询外校序号',
    'changed-check-in-settings': '更改报到设置',
    'took-in-private-admissions': '导入民办录取名单',
    'note-added': '添加备注',
    'revealed-pupil-id': '查看学生身份证号',
    'revealed-student-number': '查看学籍号',
    'revealed-guardian-id': '查看监护人身份证号',
    'revealed-guardian-phone': '查看监护人电话',
    'changed-intake-plan': '更改招生计划',
    'took-in-schools': '导入学校',
    'started-trial-run': '开始试算',
    'started-reference-run': '开始预分配',
    'started-formal-run': '开始正式分配',
    'proposed-formal-run': '提请公布正式分配',
    'approved-formal-run': '复核正式分配的公布',
    'withdrew-formal-run': '撤回正式分配的公布',
    'published-formal-run': '公布正式分配',
    'scheduled-reference-run': '定时公布预分配',
    'withdrew-reference-run': '撤回预分配的公布',
    'published-reference-run': '公布预分配',
    'took-in-ranges': '导入学区范围',
    'took-in-gazetteer': '导入地名地址',
    'took-in-applications': '导入采集数据',
    'signed-in': '登录',
    'signed-out': '退出登录',
  } satisfies Record<EventType | OtherAction, string>,
};
