import type { CheckInRefusalCode } from '../../../domain/check-in/refusal.ts';

interface Refusal {
  what: string;
  tell: string;
}

export const words = {
  title: '报到',
  scan: {
    label: '采集序号',
    placeholder: '扫码，或输入采集序号后回车',
    find: '查找',
    nameHint: '没带序号？直接输入姓名，会在名单里查找。',
    unreadable: '“{{text}}”不是采集序号，也不是姓名。请再扫一次，或手工输入序号。',
  },
  idle: {
    title: '等待下一位学生',
    hint: '扫描家长手机上的采集序号，或手工输入。光标不在框里也可以直接扫。',
  },
  child: {
    label: '当前学生',
    primarySchool: '毕业小学',
    idNumber: '身份证后四位',
    noLastFour: '未显示',
    number: '采集序号',
  },
  sides: {
    title: '两边都完成才算入学',
    school: '到校报到',
    guardian: '家长线上确认',
    done: '已完成',
    notYet: '未完成',
    schoolTodo: '核对后在此确认',
    guardianTodo: '请家长在“南昌城市大脑”中提交“确认报到”',
  },
  confirm: {
    action: '确认报到',
    done: '报到已登记',
    enrolled: '两边都已完成，学生已入学。',
    guardianDue: '还差家长线上确认：请提醒家长在“南昌城市大脑”中提交。',
    alreadyDone: '{{at}} 已在本校报到，不需要再登记。',
  },
  undo: {
    action: '撤销报到',
    title: '撤销 {{name}} 的报到？',
    effect: '学生会回到未报到，学位仍然保留。操作与理由都会留下记录。',
    wrongChild: '扫错了学生',
    familyLeft: '家长改变主意，暂不报到',
    testing: '误操作',
    other: '其他理由',
    confirm: '撤销报到',
    done: '已撤销 {{name}} 的报到',
  },
  refusal: {
    'never-collected': {
      what: '这个序号没有参加今年的信息采集',
      tell: '按规定，未采集的学生公办、民办学校都不能录取。请家长核对序号；确未采集的，联系区教科体局或下面的咨询电话。',
    },
    'not-submitted': {
      what: '采集没有提交，只填了一部分',
      tell: '未提交等于未采集，公办、民办学校都不能录取。请家长联系区教科体局说明情况。',
    },
    'not-released': {
      what: '学位分配结果还没有公布',
      tell: '公布之前任何学校都不能办理报到。请家长留意“南昌城市大脑”的通知，公布后再来。',
    },
    'not-placed': {
      what: '这名学生还没有分到学位',
      tell: '可能仍在核验或统筹安排中。请家长到“南昌城市大脑”看进度，或询问区教科体局；有学校后再到该校报到。',
    },
    'claim-undecided': {
      what: '本校报了录取，区里正在核实以哪所学校为准',
      tell: '家长已在{{school}}确认或报到。请家长尽快答复区教科体局上哪一所；定为本校的，再来报到。',
    },
    'place-gone': {
      what: '逾期没有报到，学位已经释放',
      tell: '学位已退回统筹，任何学校现在都不能办理报到。请家长到区教科体局说明情况，重新安排学校后再到该校报到。',
    },
    'placed-elsewhere': {
      what: '这名学生的学位不在本校',
      tell: '录取学校是{{school}}，请到那里报到。',
    },
    'private-admitted': {
      what: '这名学生已被民办学校录取',
      tell: '录取的民办学校是{{school}}，公办学位已让出，请到那里报到。放弃民办的，联系区教科体局。',
    },
    'already-checked-in': {
      what: '这名学生已经报到过了',
      tell: '不需要再办。如果不是本人办的，请撤销并写明理由。',
    },
  } satisfies Record<CheckInRefusalCode, Refusal>,
  notFound: {
    what: '没有查到这个采集序号',
    tell: '请对照家长手机上的序号再输一遍。仍然查不到的，请家长确认孩子参加了今年的采集。',
  },
  tellFamily: '对家长说',
  counts: {
    label: '本校报到情况',
    expected: '应到',
    arrived: '已到校',
    waiting: '未到校',
    enrolled: '已入学',
    at: '{{at}} 更新',
    staleAt: '没有更新，停在 {{at}}',
  },
  recent: {
    title: '本机刚才办理',
    empty: '确认报到后会出现在这里，可以撤销。',
    done: '已报到',
    undone: '已撤销',
    undoneMeanwhile: '已被同事撤销',
  },
  roster: {
    title: '名单',
    search: '姓名、拼音、序号',
    empty: '还没有可报到的学生',
    emptyHint: '学位分配结果公布后，分到本校的学生会出现在这里。',
    emptyPrivateHint: '本校的民办录取名单导入后，录取的学生会出现在这里。',
    none: '名单里没有符合条件的学生',
    noneHint: '名字可能写法不同，试试拼音首字母；学位不在本校的学生不会出现。',
    columns: {
      name: '姓名',
      number: '采集序号',
      primarySchool: '毕业小学',
      idNumber: '身份证',
      status: '状态',
      checkedInAt: '到校时间',
    },
  },
};
