import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { chromium } from '@playwright/test'

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
const server = createServer((q, s) => {
  const p = q.url.split('?')[0]
  try {
    const b = readFileSync('/tmp/demo-dist' + (p === '/' ? '/index.html' : p))
    s.setHeader('content-type', types[p.split('.').pop()] ?? 'text/html')
    s.end(b)
  } catch {
    s.statusCode = 404
    s.end()
  }
}).listen(0)
const base = `http://127.0.0.1:${server.address().port}/`
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const [name, q, w, h, act] of [
  ['light', '', 1440, 1000],
  ['dark', '?dark&n=600', 1440, 900, 'hover'],
  ['narrow', '?silent', 360, 1500, 'key'],
  ['few', '?n=3&last=15', 800, 900, 'table'],
  ['zh', '?zh', 320, 1300],
]) {
  const p = await b.newPage({ viewport: { width: w, height: h } })
  p.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(name, m.text()))
  p.on('pageerror', (e) => console.log(name, e.message))
  await p.goto(base + q)
  await p.waitForTimeout(1200)
  if (act === 'hover') {
    const box = await p.getByRole('slider').first().boundingBox()
    await p.mouse.move(box.x + box.width * 0.8, box.y + 40)
  }
  if (act === 'key') {
    await p.getByRole('slider').first().focus()
    for (let i = 0; i < 5; i++) await p.keyboard.press('PageDown')
    console.log(await p.getByRole('slider').first().getAttribute('aria-valuetext'))
  }
  if (act === 'table') await p.getByRole('button').first().click()
  if (name === 'light') {
    console.log(
      await p
        .getByRole('img')
        .first()
        .evaluate((e) => document.getElementById(e.getAttribute('aria-describedby')).textContent),
    )
    await p.evaluate(() => {
      for (let i = 0; i < 3; i++) tick()
    })
    await p.waitForTimeout(200)
  }
  await p.waitForTimeout(200)
  await p.screenshot({ path: `/tmp/shots/${name}.png` })
  await p.close()
}
await b.close()
server.close()
