import type { Texts } from '../texts'

export const problems: Texts['problems'] = {
  lastGood: '下面显示的是最后一次正常的应答，时间 {{time}}（{{age}}前）。页面会自动重试。',
  none: '之前没有可显示的应答。页面会自动重试。',
  said: '服务器返回：{{message}}',
  now: '立即重试',
  unreachable: {
    title: '无法连接 OMS',
    hint: '看板自身的服务没有应答：可能已停止，或网络中断。',
    refused: 'OMS_URL 的地址上没有服务：请检查主机和端口，并确认 OMS 正在运行。',
    dns: '看板服务无法解析 OMS_URL 中的主机名：请检查拼写。',
    tls: 'OMS 的证书不受信任：请将 NODE_EXTRA_CA_CERTS 设为签发机构的证书文件，然后重新启动看板。',
    timeout: 'OMS 未在规定时间内应答看板服务：请检查 OMS_URL 和 OMS 的负载。',
    reset: 'OMS 在应答前关闭了连接：请检查 OMS_URL 的协议（http 或 https）是否正确。',
    redirect: 'OMS 跳转到了其他地址：OMS_URL 可能指向登录页，或缺少 https。',
    other: '看板服务无法连接 OMS：请检查 OMS_URL。',
  },
  timeout: {
    title: 'OMS 在 {{seconds}} 秒内没有应答',
    hint: '已放弃本次请求。OMS 或网络可能缓慢或无响应。',
  },
  denied: {
    title: 'OMS 要求登录',
    titleForbidden: 'OMS 不允许该用户查看此任务',
    hint: '请使用 OMS 控制台的用户登录。用户名和密码只保存在本标签页的内存中。',
    hintForbidden: '请换用有权限的用户登录，或向 OMS 管理员申请权限。',
    hintServer: 'OMS 拒绝了看板服务所配置的用户：请检查 OMS_USERNAME 和 OMS_PASSWORD。',
  },
  http: {
    title: 'OMS 返回了 HTTP {{status}}',
    hint404: '该地址上没有 OMS API：请检查 OMS_URL。OMS 社区版从 4.1.1 起提供此接口。',
    hint503: 'OMS 或其前面的网关过载，或正在重启。',
    hint5xx: 'OMS 或其前面的网关内部出错。',
    hint: '请求未能正常到达 OMS。',
  },
  notJson: {
    title: {
      html: '返回的不是 JSON 而是 HTML 页面，可能是登录页',
      empty: '应答为空',
      truncated: '应答不完整，中途被截断',
      text: '返回的文本不是 JSON',
    },
    hint: '应答的可能不是 OMS：请检查 OMS_URL 以及中间的网关。',
    begins: '开头内容：{{excerpt}}',
  },
  oms: {
    title: 'OMS 返回了错误',
    notFound: 'OMS 中没有任务 {{id}}',
    notFoundHint: '请检查 ID。已删除的任务也无法查到。',
    code: '错误码',
    level: '级别',
    reason: '原因',
    proposal: '建议操作',
    advice: '建议',
    requestId: '请求 ID',
  },
  noTask: {
    title: 'OMS 有应答，但其中没有任务',
    hint: '应包含任务的部分为空。该 ID 对应的任务可能已被删除。',
  },
  shape: {
    title: 'OMS 的应答格式无法识别',
    hint: '位置 {{path}}：应为 {{expected}}，实际为 {{came}}。',
  },
  otherTask: {
    title: '应答描述的是另一个任务',
    hint: '请求的是 {{asked}}，返回的是 {{came}}。为避免混淆，未予显示。',
  },
  signIn: { user: '用户名', password: '密码', submit: '登录', label: '登录 OMS' },
}
