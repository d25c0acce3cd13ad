/** Hands on the map: how a drag is meant, the menu, the history. */
export const zhHands = {
  'drag.title': '拖动时',
  'drag.pan': '移图',
  'drag.box': '框选',
  'drag.lasso': '套索',
  'drag.pan.about': '拖动移图',
  'drag.box.about': '拖动框选（或按住 Shift 拖动）',
  'drag.lasso.about': '拖动套索（或按住 Alt 拖动）',
  'drag.touch': '手指操作',
  'keys.space': '空格',
  'keys.space.about': '按住拖动，移图',
  'keys.sweep': '拖动框选',
  'keys.lasso': '拖动套索',

  'swept.title': '已选 {{n}} 栋',
  'swept.most': '已选 {{n}} 栋以上',
  'swept.households': '合计 {{n}} 户',

  'history.title': '修改记录',
  'history.start': '打开时的方案',
  'history.now': '当前',
  'history.undone': '已撤销',
  'history.undone-n': '已撤销 {{n}} 步',
  'history.redone-n': '已重做 {{n}} 步',
};
