/** Words that the texts of findings are put together with. */
export const zhWords = {
  'list.comma': '、',
  building: '楼栋',
  'grid.no-name': '未命名',
};
