/** The words that begin, end and join the items of a list. */
export const CONNECTIVE =
  /^(?:以及|及其|并且|还有|另有|但|和(?=.{3,}[社村区])|并|另)(?=含|包|不|除|.{2,})/;
export const INCLUDE = /^(?:另|并|且|还|也|均|外加|其中)?(?:含|包括|包含|涵盖|覆盖)(?=.)/;
export const NOT_INCLUDE = /^(?:但|并|且|其中)?(?:不含|不包括|不包含)(?=.)/;
export const EXCEPT =
  /^(?:但|并|且|(?:本|全|该)(?:区|县|市|片|镇|乡)?(?:内|范围内)?)?(?:除去|除了|除|扣除)(?=.{2,})/;
export const EXCEPTED = /^(.+?)(?:除外|不在内|不在此列)$/;
export const OUTSIDE = /^(.+?)(?:以外|之外|外)(?:的)?(?:区域|范围|地段|部分|地区)?$/;
export const OUTSIDE_REST = /^(.+?)(?:以外|之外|外)(?:的)?(?=其余|其他|其它|剩余|余下)/;
export const REMAINDER =
  /^(.*?)(?:范围内|辖区内|内)?(?:的)?(?:其余|剩余|其他|其它|余下)(?:的)?(?:所有)?(?:区域|地区|范围|地段|部分|片区|社区|村|路段|小区|地方)?$/;
/** 高新区范围内除A外的区域: the place, less what is named. */
export const WHOLE_EXCEPT =
  /^(.{2,}?)(?:范围内|辖区内|境内|内)?除(.{2,}?)(?:以外|之外|外)(?:的)?(?:区域|范围|地段|其余区域|其他区域)?$/;
export const ASSIGNED =
  /^(?:其中)?(.{2,}?)(?:归属于|归属|归|属于|属|划归|划入|由)(.{2,}?)(?:招生|接收|负责|管理)?$/;
export const DEFERRED = /另行|待定|详见|见附件|以.*公告为准/;
/** 其中A、B归X校: what is said goes no further back. */
export const AMONG = /^其中(?!含|包|不|除|的)(?=.{2,})/;
/** 同时位于A以东、B以东: the bounds of one area, however often a direction comes. */
export const TOGETHER = /^同时(?:位于|在|处于)(?=.{2,})/;
