export const words = {
  loading: '正在载入地图…',
  unavailable: '本机不支持地图显示（缺少 WebGL）。旁边的列表包含同样的内容。',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '回到全部范围',
  schematic: '示意图，非测绘成果',
  keys: '方向键移动，+ − 缩放',
};
