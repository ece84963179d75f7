import type { Texts } from '../texts'

export const kept: Texts['kept'] = {
  title: '历史记录',
  opening: '正在读取之前的记录…',
  kept: '保存在本浏览器中，保留 30 天：只有数值、状态和事件，不含主机、用户和 OMS 的文字。',
  since: '自 {{from}} 起观察',
  nothing: '尚未看到此任务的任何数据。',
  staged: '这是播放的内容，浏览器中不会保存任何记录。',
  lost: {
    absent: '此浏览器没有存储：看到的数据只在本页面打开期间保留。',
    refused: '浏览器拒绝使用存储（例如无痕窗口）：看到的数据只在本页面打开期间保留。',
    blocked: '另一个标签页占用着旧版本的存储。关闭它后，今后的数据才能保存。',
    newer: '更新版本的页面使用过此存储，因此不再改动它：看到的数据只在本页面打开期间保留。',
    full: '浏览器空间不足：此后的数据只在本页面打开期间保留。',
    closed: '浏览器收回了存储：此后的数据只在本页面打开期间保留。',
    failed: '存储出错：此后的数据只在本页面打开期间保留。',
  },
  export: '保存为 CSV',
  exportFailed: '历史记录保存失败。',
  delete: '删除此任务的历史记录',
  deleteSure: '删除本浏览器记录的此任务的全部数据？不会影响 OMS。',
  deleteYes: '删除',
  deleteNo: '保留',
  deleted: '已删除，图表重新开始。',
}
