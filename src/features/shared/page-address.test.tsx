// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { BrowserRouter, HashRouter } from 'react-router'
import { afterEach, describe, expect, test } from 'vitest'
import { paths } from '@/lib/paths'
import { usePageAddress } from './page-address'

function addressAt(url: string, wrapper: typeof BrowserRouter | typeof HashRouter) {
  window.history.replaceState(null, '', url)
  return renderHook(usePageAddress, { wrapper }).result.current
}

const origin = window.location.origin

afterEach(() => window.history.replaceState(null, '', '/'))

describe('behind a server that knows the routes', () => {
  test('an address is the route’s, and the parameters are the page’s', () => {
    const address = addressAt('/tasks/np_1?tab=full', BrowserRouter)
    expect(address.of(paths.tasks.href())).toBe(`${origin}/`)
    expect(address.of(`${paths.task.href('np_4w**')}?step=A`)).toBe(`${origin}/tasks/np_4w**?step=A`)
    expect(address.here()).toBe(`${origin}/tasks/np_1?tab=full`)
    expect([...address.params()]).toEqual([['tab', 'full']])
  })
})

describe('below a path of a static host', () => {
  test('an address keeps the host’s path, and the parameters are the route’s', () => {
    const address = addressAt('/pages/oms/#/tasks/np_1?tab=full', HashRouter)
    expect(address.of(paths.tasks.href())).toBe(`${origin}/pages/oms/#/`)
    expect(address.of(`${paths.task.href('np_2')}?step=A`)).toBe(`${origin}/pages/oms/#/tasks/np_2?step=A`)
    expect(address.here()).toBe(`${origin}/pages/oms/#/tasks/np_1?tab=full`)
    expect([...address.params()]).toEqual([['tab', 'full']])
  })
})
