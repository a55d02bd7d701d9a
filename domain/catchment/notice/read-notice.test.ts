import { describe, expect, it } from 'vitest';
import { brief } from './brief.ts';
import { readNotice } from './read-notice.ts';
import type { Span } from './reading.ts';
import { writeNotice } from './write-notice.ts';

interface Case {
  name: string;
  text: string;
  clauses: string[];
  /** Ambiguous stretches. */
  unsure?: string[];
  /** Stretches that cannot be read, with the reason. */
  unread?: [words: string, reason: string][];
}

/**
 * Ways of writing found in published notices (Nanchang, Liyang, Anqing, Wuhan, Shangluo, Liaoyuan, Jinhua,
 * Cangzhou), the longer ones with other names. What is expected was written down by reading the words, before
 * the parser was run on them.
 */
const CASES: Case[] = [
  {
    name: 'four bounds with a levee, confined to a district by a heading',
    text: '高新区辖区内:京东大道以西、高新大道以东、东元路以北、富大有堤以南合围',
    clauses: ['京东大道|W 高新大道|E 东元路|N 富大有堤:levee|S 合围 @高新区'],
  },
  {
    name: 'one bound, less the range of another school',
    text: '高新区辖区内艾溪湖以西,但南昌三中高新(孺子)校区地段除外',
    clauses: ['艾溪湖:lake|W @高新区', '-school 南昌三中高新(孺子)校区'],
  },
  {
    name: 'a lake, a planned road, an open side',
    text: '高新区艾溪湖以东、瑶湖西规划五路以西、紫阳大道以南合围',
    clauses: ['艾溪湖:lake|E 瑶湖西规划五路|W 紫阳大道|S 合围 @高新区'],
  },
  {
    name: 'villages with their resettlement housing, and an area',
    text: '长胜村、光明村(含拆迁安置房);昌东大道以东、创新三路以西、紫阳大道以北、艾溪湖一路以南合围',
    clauses: [
      'village 长胜村',
      'village 光明村',
      'resettlement 拆迁安置房',
      '昌东大道|E 创新三路|W 紫阳大道|N 艾溪湖一路|S 合围',
    ],
  },
  {
    name: 'four bounds',
    text: '昌东大道以东、创新二路以西、艾溪湖一路以北、艾溪湖北路以南合围',
    clauses: ['昌东大道|E 创新二路|W 艾溪湖一路|N 艾溪湖北路|S 合围'],
  },
  {
    name: 'four bounds without 合围',
    text: '碟子湖大道以东、丰和大道以西、庐山南大道以南、怡园路以北',
    clauses: ['碟子湖大道|E 丰和大道|W 庐山南大道|S 怡园路|N'],
  },
  {
    name: 'four bounds without 合围, of the same year',
    text: '丰和北大道以东、赣江北大道以西、长江路以南、珠江路以北',
    clauses: ['丰和北大道|E 赣江北大道|W 长江路|S 珠江路|N'],
  },
  {
    name: 'two areas, one bound in foreign words',
    text: '丰和中大道以东、赣江中大道以西、会展路以南、南斯友好路以北;碟子湖大道以东、丰和中大道以西、怡园路以南、[No.10 South Road]以北',
    clauses: [
      '丰和中大道|E 赣江中大道|W 会展路|S 南斯友好路|N',
      '碟子湖大道|E 丰和中大道|W 怡园路|S [No.10SouthRoad]:landmark|N',
    ],
  },
  {
    name: 'sides with labels, each a chain of roads, and compounds',
    text: '东:东门街—昆山南路—燕子路以西;南:清水中路—建新中路—燕子路以北;西:平安中路—建新中路以东;北:清水中路—西门街以南;含平安东苑、顺昌花园、东升新村',
    clauses: [
      '东门街—昆山南路—燕子路|W 清水中路—建新中路—燕子路|N 平安中路—建新中路|E 清水中路—西门街|S',
      'compound 平安东苑',
      'compound 顺昌花园',
      'compound 东升新村',
    ],
  },
  {
    name: 'three labelled sides and a former township',
    text: '南:昆仑南路—平陵东路以北;西:东大街—昆仑南路—平陵东路以东;北:昆仑南路—东升路以南;含原马垫乡地块生源',
    clauses: ['昆仑南路—平陵东路|N 东大街—昆仑南路—平陵东路|E 昆仑南路—东升路|S', 'former 马垫乡'],
  },
  {
    name: 'two labelled sides, communities and village committees',
    text: '南:民主路—东门街—东兴路以北;西:银杏路—图山路—花园路—和平北路以东;含前塘社区、塘下社区、徐家村委、昆山村委',
    clauses: [
      '民主路—东门街—东兴路|N 银杏路—图山路—花园路—和平北路|E',
      'community 前塘社区',
      'community 塘下社区',
      'administrative 徐家村委',
      'administrative 昆山村委',
    ],
  },
  {
    name: 'a canal at the end of a chain, and one suffix for two communities',
    text: '东:西大街—东大街—人民路以西;南:清溪路—平陵中路—西大街以北;西:清溪路—凤凰路—丹金溧漕河以东;含胥渚、宋庄社区',
    clauses: [
      '西大街—东大街—人民路|W 清溪路—平陵中路—西大街|N 清溪路—凤凰路—丹金溧漕河:river|E',
      'community 宋庄社区',
    ],
    unsure: ['含胥渚'],
  },
  {
    name: 'the same road on two sides',
    text: '东:燕园路—昆仑南路—罗庄路—永平大道以西;南:清溪南路—永平大道—罗庄路以北;西:建设中路—清溪南路—永平大道以东',
    clauses: [
      '燕园路—昆仑南路—罗庄路—永平大道|W 清溪南路—永平大道—罗庄路|N 建设中路—清溪南路—永平大道|E',
    ],
  },
  {
    name: 'three labelled sides, the east open',
    text: '南:燕山南路—游子吟大道以北;西:永平大道—燕山南路—游子吟大道以东;北:燕山南路—永平大道—罗庄路以南;含原城南乡地块生源',
    clauses: [
      '燕山南路—游子吟大道|N 永平大道—燕山南路—游子吟大道|E 燕山南路—永平大道—罗庄路|S',
      'former 城南乡',
    ],
  },
  {
    name: 'one side, limited to a stretch of the road',
    text: '南边界:蔡山路(至茅清路)以北',
    clauses: ['蔡山路(至茅清路)|N'],
  },
  {
    name: 'four labelled sides with a national road',
    text: '东:中兴大道以西;南:迎宾大道以北;西:三城寺路以东;北:206国道以南',
    clauses: ['中兴大道|W 迎宾大道|N 三城寺路|E 206国道|S'],
  },
  {
    name: 'a side between two buildings',
    text: '东:集贤南路以西;南:德宽路以北;西:热电招待所~石化双环宾馆以东;北:蔡山路以南',
    clauses: ['集贤南路|W 德宽路|N 热电招待所:landmark—石化双环宾馆:landmark|E 蔡山路|S'],
  },
  {
    name: 'a side whose lines bend, each with its own direction',
    text: '东:宜昌路~华阳西路~湖滨南路以西;南:沿江中路以北;西:建安路以东~小三郎巷、大东门巷以北~大东门街以东;北:老校巷(自宜昌路至二中后门)~锡山街~吴山街(原公安局段)~孝义路以南',
    clauses: [
      '宜昌路—华阳西路—湖滨南路|W 沿江中路|N 建安路|E 小三郎巷—大东门巷|N 大东门街|E 老校巷(自宜昌路至二中后门)—锡山街—吴山街(原公安局段)—孝义路|S',
    ],
  },
  {
    name: 'an inclusion in the middle of a chain',
    text: '东:宜昌路以西;南:老校巷(自宜昌路至二中后门)~永宁街(含永宁街菜市场、永宁街4号楼)~孝义路以北;西:双桥街以东;北:菱角南路以南',
    clauses: [
      '宜昌路|W 老校巷(自宜昌路至二中后门)—永宁街—孝义路|N 双桥街|E 菱角南路|S',
      'institution 永宁街菜市场',
      'building 永宁街 4号楼',
    ],
  },
  {
    name: 'numbered areas whose bounds are joined by dashes',
    text: '(1)龙井路以东—文化大道以西—兴新街以南—纸坊大街以北;(2)纸坊大街以南—宁安路以东—滨湖春天小区以西(含滨湖春天小区);(3)青龙山林场',
    clauses: [
      '龙井路|E 文化大道|W 兴新街|S 纸坊大街|N',
      '纸坊大街|S 宁安路|E 滨湖春天小区:compound|W',
      'compound 滨湖春天小区',
      'institution 青龙山林场',
    ],
  },
  {
    name: 'a line that is the border without a word of the side',
    text: '(1)兴新街以南—龙井路以西—老武装部以东—纸坊大街以北;(2)纸坊大街以南—宁安路以西—三潭路世纪华庭小区西边路为界;(3)兴新街以北—古驿道以西—熊廷弼街(路)以南—新北路以东',
    clauses: [
      '兴新街|S 龙井路|W 老武装部:landmark|E 纸坊大街|N',
      '兴新街|N 古驿道|W 熊廷弼街(路)|S 新北路|E',
    ],
    unsure: ['三潭路世纪华庭小区西边路为界'],
  },
  {
    name: 'a line of division told in prose',
    text: '(1)熊廷弼路以南—新北路以西—兴新街以北(铁路以西,以畔山御景小区为划分线,其南归三小、其北归实验小学);(2)兴新街以南—老武装部以西—纸坊大街以北;(3)纸坊大街以南—三潭路世纪华庭小区西边路为界',
    clauses: ['熊廷弼路|S 新北路|W 兴新街|N', '兴新街|S 老武装部:landmark|W 纸坊大街|N'],
    unsure: ['三潭路世纪华庭小区西边路为界'],
    unread: [['铁路以西,以畔山御景小区为划分线,其南归三小、其北归实验小学', 'divider']],
  },
  {
    name: 'a road without a name',
    text: '(1)北华街以南—古驿道以东—老年大学与老农业局之间马路以北—文化大道以西;(2)北华街以南—熊廷弼路以北—文化路以东—江夏大道以西',
    clauses: [
      '北华街|S 古驿道|E 老年大学与老农业局之间马路|N 文化大道|W',
      '北华街|S 熊廷弼路|N 文化路|E 江夏大道|W',
    ],
  },
  {
    name: 'a culvert as bound, and "this compound"',
    text: '(1)熊廷弼路以北—古驿道以西—北华街以南—武昌大道以东;(2)武昌大道以西—兴苑街过铁路涵洞以南—畔山御景小区以北(含该小区)',
    clauses: [
      '熊廷弼路|N 古驿道|W 北华街|S 武昌大道|E',
      '武昌大道|W 兴苑街过铁路涵洞:landmark|S 畔山御景小区:compound|N',
      'compound 畔山御景小区',
    ],
  },
  {
    name: 'a works as bound',
    text: '(1)武昌大道以东—谭鑫培路以北—污水处理厂以西—星光大道以南;(2)武昌大道以西—兴苑街过铁路涵洞以北—星光大道以南',
    clauses: [
      '武昌大道|E 谭鑫培路|N 污水处理厂:landmark|W 星光大道|S',
      '武昌大道|W 兴苑街过铁路涵洞:landmark|N 星光大道|S',
    ],
  },
  {
    name: 'the last two areas are shared',
    text: '谭鑫培路以南—武昌大道以东;江夏大道以西—马山路以东;文化大道以东—马山路以西(后两片家长可选古驿路校区或东湖路学校)',
    clauses: [
      '谭鑫培路|S 武昌大道|E',
      '江夏大道|W 马山路|E shared[古驿路校区,东湖路学校]',
      '文化大道|E 马山路|W shared[古驿路校区,东湖路学校]',
    ],
  },
  {
    name: 'communities of a street office',
    text: '城关街道办:郭村社区、张坡社区、四皓社区、商中路社区、付村',
    clauses: [
      'community 郭村社区 @城关街道办',
      'community 张坡社区 @城关街道办',
      'community 四皓社区 @城关街道办',
      'community 商中路社区 @城关街道办',
      'village 付村 @城关街道办',
    ],
  },
  {
    name: 'villages and communities mixed',
    text: '城关街道办:杏树园村、东店子社区、和平社区、迎宾路社区',
    clauses: [
      'village 杏树园村 @城关街道办',
      'community 东店子社区 @城关街道办',
      'community 和平社区 @城关街道办',
      'community 迎宾路社区 @城关街道办',
    ],
  },
  {
    name: 'two numbered areas',
    text: '(1)香菊路以东、金凤路以西、北环路以南、北新街以北;(2)商中路以东、工农路以西、北新街以南、州城路以北',
    clauses: ['香菊路|E 金凤路|W 北环路|S 北新街|N', '商中路|E 工农路|W 北新街|S 州城路|N'],
  },
  {
    name: 'three bounds and villages in a bracket',
    text: '金凤路以东、新洛路以西、北新街以北(包括西苑村、杏树园村)',
    clauses: ['金凤路|E 新洛路|W 北新街|N', 'village 西苑村', 'village 杏树园村'],
  },
  {
    name: 'a border that is walked along',
    text: '东界线:东安大路与市府东街交汇处向南至辽河北岸;南界线:自东界南端沿辽河北岸向西至朝阳大桥北端;西界线:沿人民大街至与宁安路交汇处',
    clauses: [],
    unread: [
      ['东界线:东安大路与市府东街交汇处向南至辽河北岸', 'perimeter-walk'],
      ['南界线:自东界南端沿辽河北岸向西至朝阳大桥北端', 'perimeter-walk'],
      ['西界线:沿人民大街至与宁安路交汇处', 'perimeter-walk'],
    ],
  },
  {
    name: 'a walk along a wall, and a part that is settled elsewhere',
    text: '北界线:沿丰年路向西过人民大街至泰安路与和平街交汇处;北校区另行界定',
    clauses: [],
    unread: [
      ['北界线:沿丰年路向西过人民大街至泰安路与和平街交汇处', 'perimeter-walk'],
      ['北校区另行界定', 'deferred'],
    ],
  },
  {
    name: 'a border and then its side, two places in one breath',
    text: '以环城东路为界:环城东路以东(含上古井和十二里)',
    clauses: ['环城东路|E'],
    unsure: ['含上古井和十二里'],
  },
  {
    name: 'a street office, a feeder school and a town',
    text: '多湖街道区域;教学服务区:江东镇实验小学片区和岭下镇区域',
    clauses: ['street-office 多湖街道', 'school 江东镇实验小学', 'town 岭下镇'],
  },
  {
    name: 'former road names, and areas for some pupils of which one may be for all',
    text: '铁路以西、清池大道(原南北大街)以东、新华路以南;少数民族学生另含:运河以东、清池大道以西;铁路以西、运河以东、黄河路以南',
    clauses: [
      '铁路:railway|W 清池大道(原南北大街)|E 新华路|S',
      '运河:river|E 清池大道|W only[少数民族学生]',
    ],
    unsure: ['铁路以西、运河以东、黄河路以南'],
  },
  {
    name: 'two areas with former names and a canal',
    text: '朝阳街以东、浮阳大道(原西环中路)以西、解放西路以南、黄河西路以北;浮阳大道以东、运河以西、新华路以南、黄河路(原南环路)以北',
    clauses: [
      '朝阳街|E 浮阳大道(原西环中路)|W 解放西路|S 黄河西路|N',
      '浮阳大道|E 运河:river|W 新华路|S 黄河路(原南环路)|N',
    ],
  },
];

const wordsOf = (text: string, spans: Span[], state: Span['state']) =>
  spans.filter((span) => span.state === state).map(({ start, end }) => text.slice(start, end));

describe('a notice that was published', () => {
  it.each(CASES)('$name', ({ text, clauses, unsure = [], unread = [] }) => {
    const read = readNotice(text);
    expect(read.clauses.map(brief)).toEqual(clauses);
    expect(wordsOf(text, read.spans, 'ambiguous')).toEqual(unsure);
    const reasons = read.spans.flatMap((span) =>
      span.state === 'not-understood' ? [[text.slice(span.start, span.end), span.reason]] : [],
    );
    expect(reasons).toEqual(unread);
    expect(read.settled).toBe(unsure.length + unread.length === 0);
    // Written by the writer and read again they are the same clauses.
    expect(readNotice(writeNotice(read.clauses)).clauses.map(brief)).toEqual(clauses);
  });
});
