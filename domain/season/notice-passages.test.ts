import { expect, test } from 'vitest';
import { noticePassages } from './notice-passages.ts';

/** Sentences of the letter of 25 May 2021, as it is pasted from a web page. */
const LETTER = `现就城区小升初信息采集有关情况介绍如下：
一、采集时间：

2021年6月1日10:00 - 6月16日17:00
采集方式：


南昌市城区户籍的小学应届毕业生（含本市城区户籍外地返昌的小学应届毕业生）、符合条件的非本市城区户籍随迁子女均按统一要求，参加信息采集，系统自动生成小升初采集序号。未经“南昌城市大脑”进行信息采集的小学毕业生一律不予办理公（民）办学校小升初录取。
　小学应届毕业生家长注册并完成实名认证后，开始信息采集，学生信息一经确认提交，则不再作修改。
（1）具有本市城区户籍的小学毕业生，提取家庭户口信息以及合法常住固定住所相关信息。其中房产权证必须为房产证或不动产权证(不含购房合同)。
（2）来昌人员随迁子女入学，提取家庭户口信息。未在城区取得房产的，主要提取居住证信息。
1.房产权证、房屋租赁备案、拆迁协议、居住证及其他有关证件推算截止时间为2021年5月31日。房屋租赁备案、居住证及其他有关证件的办理时间必须在一年以上。一套城区房产在三年之内只作为一个家庭适龄少年招生依据。租赁房未满一年或非直系亲属间共有的房产，由教育部门统筹安排义务教育学位。
2.家长在办理正式录取学生报到手续的同时，须在“南昌城市大脑”应用程序中提交确认报到。
3.凡提供虚假信息的，一经发现，一律按从严原则统筹安排处理。
请仔细确认“南昌城市大脑”登录人身份：
（1）以学生本人房产或租赁房产为入学依据，监护人双方均可登录。
以学生（外）祖父母房产为入学依据，学生监护人登录，并进行人脸识别验证。
3.如您提交的房产权证为2016年以前（含2016年）办理的，请提前查询正确的房产权证号并保存。
4.核验后，将依据2020年学区范围和生源情况，自动进行学位预分配,仅提供参考，并非最终分配结果。
5.民办学校招生录取方案等相关文件将陆续公布，敬请您持续关注！`;

test('the letter is read into its clauses, in its own words', () => {
  const passages = noticePassages(LETTER);
  expect(Object.keys(passages)).toEqual(Array.from({ length: 17 }, (_, at) => `L${at + 1}`));
  expect(passages.L1).toBe('一、采集时间：2021年6月1日10:00 - 6月16日17:00');
  expect(passages.L2).toMatch(/^南昌市城区户籍的小学应届毕业生/);
  expect(passages.L8).toMatch(/推算截止时间为2021年5月31日。$/);
  expect(passages.L9).toBe('房屋租赁备案、居住证及其他有关证件的办理时间必须在一年以上。');
  expect(passages.L10).toBe('一套城区房产在三年之内只作为一个家庭适龄少年招生依据。');
  expect(passages.L11).not.toMatch(/三年之内/);
  expect(passages.L14?.split('\n')).toHaveLength(2);
});

test('what the notice does not say is left out; nothing is made up', () => {
  expect(noticePassages('')).toEqual({});
  expect(noticePassages('衷心感谢您的支持！')).toEqual({});
});
