import type { CallOutcome } from '../../../domain/casework/events.ts';
import type { FollowUpQueue } from '../../../server/contract/follow-up.ts';

interface Queue {
  name: string;
  todo: string;
}

export const words = {
  title: '报到跟进',
  queues: '要跟进的事',
  queue: {
    'private-and-public': {
      name: '公办民办同时有',
      todo: '打电话问家长上哪所学校；由区里定以哪所为准。选民办的，公办学位立即让出。',
    },
    'confirmed-elsewhere': {
      name: '确认了别的学校',
      todo: '请家长在“南昌城市大脑”撤回，改为确认录取学校；改好后自动从这里消失。',
    },
    'come-not-confirmed': {
      name: '到校，家长未确认',
      todo: '请家长在“南昌城市大脑”提交“确认报到”，两边都完成才算入学。',
    },
    'confirmed-not-come': {
      name: '家长已确认，未到校',
      todo: '问家长哪天来；截止后仍不来的，登记未报到。',
    },
    'not-come': {
      name: '未到校名单',
      todo: '逐个打电话并登记结果；截止后可登记未报到，由第二人释放学位。',
    },
    'to-release': {
      name: '待释放学位',
      todo: '第二人核对通话记录后释放，学位立即退回统筹；有疑问的退回。',
    },
  } satisfies Record<FollowUpQueue, Queue>,
  deadline: '报到截止 {{at}}',
  deadlinePassed: '已于 {{at}} 截止报到',
  columns: {
    pupil: '学生',
    where: '学校',
    since: '已等',
    call: '联系谁',
    last: '最近通话',
    act: '处理',
  },
  other: '另一所：{{school}}',
  notYet: '尚未开始',
  minutes: '{{n}} 分钟',
  hours: '{{n}} 小时',
  days: '{{n}} 天',
  noCalls: '还没有打过',
  calls: '共 {{n}} 次',
  noShowBy: '{{who}} 登记未报到：{{reason}}',
  empty: '没有要跟进的学生',
  emptyHint: '这一项现在都已办妥。',
  showPhone: '显示电话',
  phoneReason: '报到跟进，联系家长',
  phoneShown: '查看已记入操作记录',
  outcome: {
    'will-come': '会来报到',
    'gave-up': '放弃学位',
    'went-private': '去民办',
    'moved-away': '去外地',
    'not-reached': '没打通',
  } satisfies Record<CallOutcome, string>,
  dialog: {
    call: '登记与 {{name}} 家长的通话',
    said: '家长怎么说',
    saidRequired: '请选择家长怎么说',
    text: '补充（可不填）',
    save: '登记',
    report: '登记 {{name}} 未报到？',
    reportEffect: '学位还不会动；第二个人核对后才释放。',
    returned: '退回 {{name}} 的未报到登记？',
    returnedEffect: '学生回到未到校名单，学位保留。',
    release: '释放 {{name}} 的学位？',
    releaseEffect: '{{school}}的学位立即退回统筹。学生再来，须由经办人重新安排。',
    private: '以{{school}}的民办录取为准？',
    privateEffect: '公办学位立即让出，到校报到和家长确认随之失效。',
    public: '保留公办学位，不采纳民办录取？',
    publicEffect: '学位不变；同一份民办名单再导入也不会再提。',
  },
  done: '已办理：{{name}}',
};
