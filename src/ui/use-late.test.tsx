// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useLate } from './use-late'

afterEach(cleanup)

test('code that did not come is lost until it is asked for again, and there for good once it came', async () => {
  const answers = [Promise.reject(new TypeError('Failed to fetch')), Promise.resolve('code')]
  const load = () => answers.shift() ?? Promise.reject(new TypeError('Failed to fetch'))
  const { result } = renderHook(() => useLate(load))
  expect(result.current).toMatchObject({ part: null, lost: false })
  const ask = () => act(async () => result.current.ask())
  await ask()
  expect(result.current).toMatchObject({ part: null, lost: true })
  await ask()
  expect(result.current).toMatchObject({ part: 'code', lost: false })
  await ask()
  expect(result.current).toMatchObject({ part: 'code', lost: false })
})
