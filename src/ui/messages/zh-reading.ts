/** Reading the map: finding, thematic colours, the table of grids, the tree of divisions. */
export const zhReading = {
  'find.place': '坐标',
  'level.city': '市',
  'level.county': '区县',
  'level.street': '街道（乡镇）',
  'level.community': '社区（村）',
};
