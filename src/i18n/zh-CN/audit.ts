import type { EventType } from '../../../domain/casework/events.ts';

/** What the service logs besides the events of a case. */
type OtherAction =
  | 'revealed-pupil-id'
  | 'revealed-student-number'
  | 'revealed-guardian-id'
  | 'revealed-guardian-phone'
  | 'changed-intake-plan'
  | 'drafted-rulebook'
  | 'discarded-rulebook-draft'
  | 'applied-rulebook'
  | 'set-thresholds'
  | 'started-compare'
  | 'started-re-evaluate'
  | 'started-replay'
  | 'stopped-compare'
  | 'stopped-re-evaluate'
  | 'stopped-replay'
  | 'resumed-compare'
  | 'resumed-re-evaluate'
  | 'resumed-replay'
  | 'took-in-schools'
  | 'took-in-ranges'
  | 'took-in-gazetteer'
  | 'took-in-applications'
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
  group: { views: '查看完整号码', decisions: '办理', sessions: '登录', data: '数据与计划' },
  action: {
    collected: '导入采集',
    'verdict-reached': '规则判定',
    'fact-supplied': '补充核实信息',
    'fact-withdrawn': '撤回补充信息',
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
    'note-added': '添加备注',
    'revealed-pupil-id': '查看学生身份证号',
    'revealed-student-number': '查看学籍号',
    'revealed-guardian-id': '查看监护人身份证号',
    'revealed-guardian-phone': '查看监护人电话',
    'changed-intake-plan': '更改招生计划',
    'drafted-rulebook': '起草规则修改',
    'discarded-rulebook-draft': '放弃规则草案',
    'applied-rulebook': '规则生效',
    'set-thresholds': '修改预警线',
    'started-compare': '开始规则比较',
    'started-re-evaluate': '开始重核',
    'started-replay': '开始复算',
    'stopped-compare': '暂停规则比较',
    'stopped-re-evaluate': '暂停重核',
    'stopped-replay': '暂停复算',
    'resumed-compare': '继续规则比较',
    'resumed-re-evaluate': '继续重核',
    'resumed-replay': '继续复算',
    'took-in-schools': '导入学校',
    'took-in-ranges': '导入学区范围',
    'took-in-gazetteer': '导入地名地址',
    'took-in-applications': '导入采集数据',
    'signed-in': '登录',
    'signed-out': '退出登录',
  } satisfies Record<EventType | OtherAction, string>,
};
