/**
 * Names of streets, villages and communities as the districts use them, with invented ones in the same
 * style where a district has more lines on the schematic map than names here. Only the names are
 * taken from life: where a street runs and what lies on it is invented.
 */
export interface DistrictNames {
  /** Streets that run with the river, from west to east. */
  northSouth: string[];
  /** Streets that run across, from south to north. */
  westEast: string[];
  /** Villages have houses of their own; communities only name a part of town. */
  villages: string[];
  communities: string[];
  primarySchools: string[];
}

const words = (text: string) => text.trim().split(/\s+/);

export const DISTRICT_NAMES = {
  donghu: {
    northSouth: words(
      '沿江北大道 胜利路 象山北路 八一大道 青山南路 二七北路 文教路 永和路 爱国路 青山北路',
    ),
    westEast: words(
      '中山路 民德路 叠山路 阳明路 豫章路 南京西路 北京西路 福州路 贤士一路 贤士二路 环湖路 三经路 七里街 四经路 扬子洲大道 龙沙路 滕洲路',
    ),
    villages: words('前洲村 滕洲村 熊万村 长巷村 贤湖村 永溪村 联民村 三联村'),
    communities: words(
      '民巷社区 章江路社区 滕王阁社区 子固路社区 状元桥社区 南湖路社区 白马庙社区 党家巷社区 张家厂社区 北湖社区 民德路社区 公园路社区 体苑社区 经纬路社区 上沙窝社区 豆芽巷社区 佘山社区 光明社区',
    ),
    primarySchools: words(
      '南昌市邮政路小学 南昌市百花洲小学 南昌市豫章小学 南昌市贤士小学 南昌市滕王阁小学 南昌市扬子洲中心小学 南昌市阳明小学 南昌市青桥学校',
    ),
  },
  xihu: {
    northSouth: words(
      '沿江南大道 抚河南路 象山南路 朝阳中路 云锦路 丁公路 二七南路 井冈山大道 抚生路 桃苑中路',
    ),
    westEast: words(
      '九洲大街 云海路 水厂路 灌婴路 桃花路 建设西路 解放西路 十字街 洛阳路 前进路 永叔路 孺子路 站前路 朝农路 鹤汀路',
    ),
    villages: words('观洲村 老洲村 同盟村 大脊村 十里村 三角村'),
    communities: words(
      '二郎庙社区 西书院社区 淘沙塘社区 蓼洲街社区 松柏巷社区 系马桩社区 亨字街社区 抚河桥社区 万寿宫社区 瓦子角社区 绳金塔社区 坛子口社区 丁公路社区 桃苑社区 天琴湾东苑社区 鹤汀社区 春熙社区',
    ),
    primarySchools: words(
      '南昌市松柏小学 南昌市站前路学校 南昌市桃花小学 南昌市绳金塔小学 南昌市广润门小学 南昌市云飞路小学 南昌市朝阳小学 南昌市十字街小学',
    ),
  },
  qingyunpu: {
    northSouth: words(
      '施尧路 迎宾中大道 京山北路 广州路 岱山东路 江铃西路 洪都南大道 井冈山南大道 青云谱路 梨园路',
    ),
    westEast: words(
      '昌南大道 城南路 梅湖路 三店西路 何坊西路 新溪桥路 南莲路 徐坊路 建设路 塔子桥路 包家花园路',
    ),
    villages: words('下尧村 前万村 施尧村 熊坊村 石马村 黄溪村 楞上村'),
    communities: words(
      '洪翔社区 洪园社区 洪鹰社区 象湖社区 何坊北社区 水榭花都社区 三家店社区 南苑社区 八大山人社区 岱山社区 梅湖社区 锦联社区 谷市街社区 南关口社区 广州路社区 青峰社区',
    ),
    primarySchools: words(
      '南昌市洪都小学 南昌市三店小学 南昌市京山学校 南昌市岱山小学 南昌市徐坊小学 南昌市青云谱小学 南昌市江铃小学',
    ),
  },
  qingshanhu: {
    northSouth: words(
      '洪都中大道 上海路 青山湖大道 湖滨东路 国威路 火炬大街 玉带河路 南钢大道 洪都北大道 罗家大道',
    ),
    westEast: words(
      '东升大道 谢埠路 濡溪路 岗下路 民营大道 胡坊路 湖坊路 洛阳东路 解放东路 顺外路 站东路 上坊路 南京东路 北京东路 江大南路 塘山路 青山路 纺织路 佛塔路 五联路 长春路',
    ),
    villages: words('梁万村 桃胜村 岗下村 白兰村 秦坊村 胡坊村 枫下村 永红村 五联村 佛塔村 义坊村'),
    communities: words(
      '潘坊社区 彩虹社区 纺东社区 福康社区 隆鑫社区 锦纶社区 安平社区 家园社区 半边街社区 新魏路社区 京东小区社区 嘉苑社区 公园里社区 罗家社区 谢埠社区 顺化门社区 洪钢社区 燕鸣社区 上坊路社区 湖滨社区',
    ),
    primarySchools: words(
      '南昌市北京东路小学 南昌市上海路小学 南昌市湖坊小学 南昌市塘山小学 南昌市罗家小学 南昌市南钢学校小学部 南昌市顺外小学 南昌市洪都东小学 南昌市京东小学',
    ),
  },
  honggutan: {
    northSouth: words(
      '前湖大道 学府大道 碟子湖大道 凤凰中大道 丰和中大道 红谷中大道 赣江中大道 九龙大道 春晖路 雅苑路 锦江路',
    ),
    westEast: words(
      '龙兴大街 国体大道 生米大街 岭口路 祥云大道 枫生路 翠林路 怡园路 绿茵路 世贸路 庐山南大道 会展路 珠江路 长江路 黄河路 丽景路 南斯友好路',
    ),
    villages: words('生米村 东城村 朱岗村 相里村 摄溪村 斗门村 安丰村 富乡村 双溪村 岭北村'),
    communities: words(
      '芳华社区 沙井社区 丰和社区 红谷雅苑社区 绿茵社区 春晖社区 翠林社区 丽景社区 汇海社区 怡园社区 红岭社区 凤凰城社区 碟子湖社区 珠江路社区 牛行社区 龙岗社区 云溪社区 枫湖社区 新琚社区 明珠社区',
    ),
    primarySchools: words(
      '红谷滩区碟子湖小学 红谷滩区绿茵路小学 红谷滩区腾龙小学 红谷滩区新龙小学 红谷滩区凤凰小学 红谷滩区九龙湖小学 红谷滩区生米小学 红谷滩区实验小学',
    ),
  },
  xinjian: {
    northSouth: words(
      '望城大道 子实路 长麦路 新建大道 文化大道 解放路 建业大街 长堎大道 明矾路 欣乐路',
    ),
    westEast: words(
      '省庄路 高望路 工业大道 创业大道 望城街 欣悦湖路 长坪路 心怡路 兴国路 礼步湖大道 立新路 自强路 兴华路 文峰路 柘湖路 花海路',
    ),
    villages: words('省庄村 小桥村 四联村 青西村 铜源村 文全村 前进村 乌城村 石埠村 璜源村'),
    communities: words(
      '凤凰山社区 花果山社区 北林社区 龙珠社区 礼贤社区 长安社区 马兰社区 文润社区 乌沙河社区 学府社区 丽水佳园社区 正大社区 长富社区 望城街社区 福望社区',
    ),
    primarySchools: words(
      '新建区竞晖学校 新建区礼步湖小学 新建区长堎小学 新建区望城小学 新建区文峰小学 新建区欣悦湖小学 新建区子实小学',
    ),
  },
  gaoxin: {
    northSouth: words(
      '高新大道 京东大道 艾溪湖二路 创新一路 创新二路 创新三路 昌东大道 瑶湖大道 航空城大道 麻丘大道',
    ),
    westEast: words(
      '天祥大道 学院一路 学院二路 学院三路 学院四路 紫阳大道 艾溪湖一路 艾溪湖南路 艾溪湖中路 艾溪湖北路 东元路 北沥路 富大有路 高新一路 高新二路 高新三路 高新四路 高新五路 高新六路 高新七路 鱼尾洲路',
    ),
    villages: words('长胜村 光明村 北沥村 鱼尾村 麻丘村 长春村 赤岸村 瑶湖村'),
    communities: words(
      '万科南社区 凯美怡和社区 竹苑社区 孺子社区 溪湖南社区 龙江社区 上上城社区 温莎社区 和园社区 艾溪康桥社区 吾悦社区 玫瑰城社区 梧桐社区 溪园社区',
    ),
    primarySchools: words(
      '南昌高新区艾溪湖小学 南昌高新区东湖路小学 南昌高新区麻丘小学 南昌高新区昌东小学 南昌高新区紫阳小学 南昌高新区瑶湖小学',
    ),
  },
  jingkai: {
    northSouth: words(
      '玉屏大道 英雄大道 枫林大道 麦园路 庐山中大道 丁香路 榴云路 赣江北大道 桂苑大道 蛟桥路',
    ),
    westEast: words(
      '黄家湖路 青岚大道 双港西大街 双港东大街 富樱路 白水湖大道 儒乐湖大街 金水大道 冠山路 港口路 志敏大道',
    ),
    villages: words('港口村 双港村 鸡山村 黄堂村 南坊村 郭台村 天源村'),
    communities: words(
      '舍里甲社区 黄家湖社区 新宇社区 南天阳光社区 青岚嘉园社区 茅原桥社区 枫联社区 新湾社区 乐潭社区 南齿社区 金鑫社区 青雨社区 金丰社区',
    ),
    primarySchools: words(
      '南昌经开区双港小学 南昌经开区蛟桥小学 南昌经开区白水湖小学 南昌经开区青岚小学 南昌经开区儒乐湖小学',
    ),
  },
  wanli: {
    northSouth: words('翠岩路 梅岭大道 招贤大道 幸福路 岭秀湖路 磨盘山路 洪崖路'),
    westEast: words('红湾大道 竹山路 云溪路 乌井路 站前西路 东源路 南堡路 景湾路 九湾路 太平路'),
    villages: words('聂城村 招贤村 佘牟村 湾里村 霞麦村 东源村 团结村 南源村'),
    communities: words(
      '文明北路社区 洪崖社区 翠园社区 牌楼社区 招贤社区 九湾社区 景湾社区 红湾社区 岭秀社区 磨里社区',
    ),
    primarySchools: words('湾里第一小学 湾里第二小学 湾里招贤小学 湾里梅岭小学'),
  },
} satisfies Record<string, DistrictNames>;

export type DistrictId = keyof typeof DISTRICT_NAMES;

/** Joined in all pairs they name more compounds than the map has. */
export const COMPOUND_FIRST = words(
  '锦绣 翠林 丽景 滨江 红谷 香域 绿湖 丹桂 桂苑 紫荆 鹿璟 江信 天悦 祥云 枫湖 云溪 怡园 春晖 芳菲 飞虹 艾湖 溪湖 瑶湖 象湖 梅湖 青岚 碧水 金域 铂悦 恒泰 康桥 御湖 正荣 名门 凯旋 世纪 城开 莱卡 幸福 阳光 和顺 礼贤 文润 学府 龙珠 凤凰 凤翔 海棠 银杏 玉兰 朝新 抚生 南海 松柏 孺子 豫章 洪都 洪城 滕王 东湖 西湖 青山 湖滨 南浦 彩虹 锦联 安平 乐安 家和 万福 福田 泰丰 景华 丰华 嘉苑 明珠 星光 新湾 佳园 天赐 博雅 书香 墨香 兰亭 听涛 望江 揽湖 半山 岭秀 竹苑',
);
export const COMPOUND_LAST = words(
  '花园 家园 小区 新村 名都 嘉园 公馆 华府 雅苑 国际 豪庭 水岸 春天 新城 花苑 悦府 东苑 西苑',
);
