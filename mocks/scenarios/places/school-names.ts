import type { DistrictId } from './place-names.ts';

/**
 * Names alone: some are the names of schools in Nanchang, the others are invented in the same style, and
 * nothing else said here of any of them (place, range, number of classes) is true of a real school.
 */
export interface SchoolName {
  id: string;
  name: string;
  nameEn: string;
}

const named = (district: string, rows: readonly (readonly [string, string])[]): SchoolName[] =>
  rows.map(([name, nameEn], index) => ({
    id: `${district}-${String(index + 1).padStart(2, '0')}`,
    name,
    nameEn,
  }));

export const PUBLIC_SCHOOLS: Record<DistrictId, SchoolName[]> = {
  donghu: named('donghu', [
    ['南昌市第二十八中学叠山路校区', 'No. 28 Middle School, Dieshan Road'],
    ['南昌二中初中部青山北路校区', 'No. 2 Middle School, Qingshan North Road'],
    ['南昌二中爱国路校区', 'No. 2 Middle School, Aiguo Road'],
    ['南昌二中苏圃路校区', 'No. 2 Middle School, Supu Road'],
    ['南昌三中民德路校区', 'No. 3 Middle School, Minde Road'],
    ['南昌市豫章中学初中部', 'Yuzhang Middle School, Junior Section'],
    ['南昌八一中学初中部', 'Bayi Middle School, Junior Section'],
    ['东湖区扬子洲学校', 'Yangzizhou School'],
  ]),
  xihu: named('xihu', [
    ['南昌铁路第一中学初中部', 'Railway No. 1 Middle School, Junior Section'],
    ['南昌市外国语学校桃苑校区', 'Foreign Language School, Taoyuan'],
    ['南昌市第十中学初中部', 'No. 10 Middle School, Junior Section'],
    ['南昌二十八中教育集团十四中校区', 'No. 28 Group, No. 14 Campus'],
    ['西湖区朝阳学校', 'Chaoyang School'],
    ['西湖区九洲学校', 'Jiuzhou School'],
    ['西湖区桃花学校', 'Taohua School'],
  ]),
  qingyunpu: named('qingyunpu', [
    ['南昌二十八中青云学校', 'No. 28 Group, Qingyun School'],
    ['南昌二十八中教育集团江铃学校', 'No. 28 Group, Jiangling School'],
    ['南昌三中青云谱校区', 'No. 3 Middle School, Qingyunpu'],
    ['江西师大附属博文实验学校', 'Bowen Experimental School'],
    ['南昌市十字街学校', 'Shizijie School'],
    ['青云谱区梅湖学校', 'Meihu School'],
  ]),
  qingshanhu: named('qingshanhu', [
    ['南昌市第十七中学初中部', 'No. 17 Middle School, Junior Section'],
    ['南昌二十八中教育集团豫东校区', 'No. 28 Group, Yudong Campus'],
    ['南昌大学附属中学初中部', 'Nanchang University Middle School, Junior Section'],
    ['南昌三中青山湖校区', 'No. 3 Middle School, Qingshanhu'],
    ['南昌市第一中学初中部', 'No. 1 Middle School, Junior Section'],
    ['青山湖区湖坊学校', 'Hufang School'],
    ['青山湖区罗家学校', 'Luojia School'],
    ['青山湖区塘山学校', 'Tangshan School'],
    ['青山湖区南钢学校', 'Nangang School'],
  ]),
  honggutan: named('honggutan', [
    ['南昌二中绿茵路校区', 'No. 2 Middle School, Lüyin Road'],
    ['南昌二中教育集团二十六中校区', 'No. 2 Group, No. 26 Campus'],
    ['江西师大附中滨江分校', 'Normal University Middle School, Binjiang'],
    ['红谷滩区碟子湖学校', 'Diezihu School'],
    ['红谷滩区实验学校', 'Honggutan Experimental School'],
    ['南大附属学校红谷滩校区', 'Nanchang University School, Honggutan'],
    ['红谷滩区新龙学校', 'Xinlong School'],
    ['红谷滩区腾龙学校', 'Tenglong School'],
    ['南昌二中初中部雅苑路校区', 'No. 2 Middle School, Yayuan Road'],
  ]),
  xinjian: named('xinjian', [
    ['南昌二十八中教育集团欣悦湖学校', 'No. 28 Group, Xinyuehu School'],
    ['新建区长堎中学', 'Changleng Middle School'],
    ['新建区望城学校', 'Wangcheng School'],
    ['新建区礼步湖学校', 'Libuhu School'],
    ['新建区文峰学校', 'Wenfeng School'],
    ['新建区子实学校', 'Zishi School'],
    ['新建区心怡学校', 'Xinyi School'],
  ]),
  gaoxin: named('gaoxin', [
    ['南昌二十八中高新实验学校', 'No. 28 Group, Gaoxin Experimental School'],
    ['南昌三中高新孺子校区', 'No. 3 Middle School, Gaoxin Ruzi'],
    ['南昌三中高新艾溪湖校区', 'No. 3 Middle School, Gaoxin Aixihu'],
    ['南昌二中高新校区', 'No. 2 Middle School, Gaoxin'],
    ['艾溪湖中学', 'Aixihu Middle School'],
    ['南昌市田家炳学校', 'Tianjiabing School'],
  ]),
  jingkai: named('jingkai', [
    ['南昌经开区双港学校', 'Shuanggang School'],
    ['南昌经开区蛟桥中学', 'Jiaoqiao Middle School'],
    ['南昌经开区白水湖学校', 'Baishuihu School'],
    ['南昌经开区儒乐湖学校', 'Rulehu School'],
    ['南昌经开区青岚学校', 'Qinglan School'],
  ]),
  wanli: named('wanli', [
    ['南昌二十八中教育集团湾里实验学校', 'No. 28 Group, Wanli Experimental School'],
    ['湾里招贤学校', 'Zhaoxian School'],
    ['湾里梅岭学校', 'Meiling School'],
  ]),
};

const PRIVATE_ROWS: readonly (readonly [DistrictId, string, string])[] = [
  ['donghu', '东湖区洪州实验学校(民办)', 'Hongzhou Experimental School'],
  ['honggutan', '南昌市心远中学', 'Xinyuan Middle School'],
  ['gaoxin', '江西科技学院附属中学', 'University of Technology Middle School'],
  ['qingshanhu', '南昌市雷式学校', 'Leishi School'],
  ['xihu', '西湖区桃源双语学校(民办)', 'Taoyuan Bilingual School'],
  ['honggutan', '红谷滩区赣江实验学校(民办)', 'Ganjiang Experimental School'],
  ['xinjian', '新建区明志学校(民办)', 'Mingzhi School'],
  ['jingkai', '经开区黄家湖双语学校(民办)', 'Huangjiahu Bilingual School'],
  ['qingyunpu', '青云谱区致远学校(民办)', 'Zhiyuan School'],
  ['gaoxin', '高新区瑶湖书香学校(民办)', 'Yaohu Shuxiang School'],
  ['qingshanhu', '青山湖区启明外国语学校(民办)', 'Qiming Foreign Language School'],
  ['wanli', '湾里洪崖学校(民办)', 'Hongya School'],
];

export const PRIVATE_SCHOOLS: (SchoolName & { district: DistrictId })[] = PRIVATE_ROWS.map(
  ([district, name, nameEn], index) => ({
    id: `private-${String(index + 1).padStart(2, '0')}`,
    name,
    nameEn,
    district,
  }),
);
