/** The parameters of coordination after the first placing, and who said so. */
export const words = {
  open: '统筹参数',
  title: '统筹参数',
  about: '来信没有规定，由市级主管确定；每次更改都留有记录。',
  leastGainMetres: '已安排的学生，改到更近学校至少要近（米）',
  reconsiderationDays: '复议须在几天内答复',
  saved: '第 {{n}} 版已生效。',
  stale: '同事刚刚保存了新版本，您填的内容没有保存。请关闭后重新打开。',
  history: '历次版本',
  default: '默认',
  version: '第 {{n}} 版',
  line: '近 {{gain}} 米以上 · {{days}} 天内答复',
};
