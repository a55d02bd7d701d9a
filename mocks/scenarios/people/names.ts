import { weighted, type Random } from '../random.ts';

/** About as frequent as in Jiangxi; the last groups are rare, and hard to file under the right sound. */
const SURNAMES = weighted([
  ...list('刘 李 张 黄 王 陈', 60),
  ...list('胡 徐 周 吴 万 熊', 38),
  ...list('罗 杨 邓 涂 谢 龚 魏 付', 22),
  ...list('曾 朱 何 郭 邹 章 饶 喻 肖 赵 彭 余 汪 钟', 13),
  ...list('程 江 曹 孙 林 傅 闵 殷 夏 陶 高 叶 廖 蔡 杜 袁 许 姜 占 樊 梅', 7),
  ...list('欧阳 游 华 应 裘 舒 淦 雷 潘 聂 揭 乐 查 任 戴 严 韩 冯 宋 唐', 3),
  ...list('单 解 仇 区 盖 覃 朴 缪 尉 冼 上官 司马 诸葛 皇甫 司徒', 1),
]);

/** Of the children born in 2008 and 2009. */
const BOYS = weighted([
  ...list('浩然 子轩 宇轩 俊杰 博文 宇航 梓轩 子豪 浩宇 文轩', 24),
  ...list('天佑 志强 嘉豪 俊熙 思远 睿 昊 子涵 一鸣 鑫 皓轩 明轩 家乐 文博 宇辰 泽宇', 12),
  ...list('伟杰 晨曦 锦程 逸凡 涛 鹏 杰 磊 承恩 立言 景行 致远 若愚 佳俊 志豪 振宇 凯 航 洋 瑞', 5),
  ...list('行 重阳 朝晖 乐天 长青 曾光 楠 琛 翀 珩 垚 骁 铠泽 钰淇 赣 晟睿 一诺 熙 祺 奕辰', 2),
]);
const GIRLS = weighted([
  ...list('欣怡 子涵 梓涵 雨涵 诗涵 思涵 佳怡 雨欣 雨桐 可欣', 24),
  ...list('欣妍 紫涵 语嫣 佳琪 梦琪 静怡 思琪 诗琪 婷 悦 婉婷 心怡 雅婷 若曦 梓萱 雨萱', 12),
  ...list('芷若 晓彤 慧敏 嘉欣 晨曦 梦洁 佳慧 雪儿 薇 颖 琳 莹 雯 玥 慧 静 倩 蕾 妍 思雨', 5),
  ...list('乐 重华 朝颜 长乐 一诺 熙 楚楚 漪 翎 璟 钰 筱 媛媛 珺 歆瑶 赣萍 若楠 语桐 清 沁怡', 2),
]);
const FATHERS = weighted([
  ...list('伟 勇 军 涛 斌 强 磊 鹏 刚 辉 平 波 峰 华 明 超 俊 杰', 8),
  ...list('志强 建平 小军 文军 海波 国平 志勇 建军 小平 永强 志刚 新华 文斌 小明 卫东 建华', 4),
]);
const MOTHERS = weighted([
  ...list('芳 敏 丽 燕 艳 娟 霞 静 玲 红 萍 梅 英 琴 莉 娜 婷 慧', 8),
  ...list('小燕 丽华 晓红 小英 秀兰 海燕 春花 小红 丽萍 美玲 国英 冬梅 雪梅 晓燕 爱华 玉兰', 4),
]);
const GRANDFATHERS = list(
  '建国 国华 水根 金根 炳生 火生 仁贵 长根 细毛 德明 福生 光荣 茂林 宝生',
  1,
);
const GRANDMOTHERS = list(
  '秀英 桂英 玉兰 水英 细妹 桂花 金莲 凤英 秀兰 冬香 菊英 春香 莲香 兰英',
  1,
);

/** Longer than a form's box: children of families from the north-west and the south-west. */
const LONG_NAMES = {
  male: ['阿卜杜拉·买买提艾力', '艾力亚尔·吐尔逊江', '扎西·洛桑顿珠'],
  female: ['古丽米热·阿不都热合曼', '迪丽娜尔·买买提', '卓玛·央金拉姆'],
};

function list(text: string, weight: number): [string, number][] {
  return text.split(' ').map((value) => [value, weight]);
}

export type Sex = 'male' | 'female';

export const surname = (random: Random): string => random.pick(SURNAMES);

export function pupilGivenName(sex: Sex, random: Random): string {
  return random.pick(sex === 'male' ? BOYS : GIRLS);
}
export function parentGivenName(sex: Sex, random: Random): string {
  return random.pick(sex === 'male' ? FATHERS : MOTHERS);
}
export function grandparentGivenName(sex: Sex, random: Random): string {
  return random.pick(sex === 'male' ? GRANDFATHERS : GRANDMOTHERS)[0];
}
export const longName = (sex: Sex, random: Random): string => random.pick(LONG_NAMES[sex]);
