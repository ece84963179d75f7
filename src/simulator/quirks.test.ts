/** What a scenario says it shows of the quirks of the reference is there, in some answer of its life. */
import { describe, expect, test } from 'vitest'
import { SCENARIOS } from './catalogue'
import { QUIRKS, type Quirk } from './shows'
import { looksOf, momentsToLook } from './testing/looks'
import { DETECTORS, EARLIER_SECONDS } from './testing/quirks'
import { beginLife } from './timeline'

const DECLARING = SCENARIOS.flatMap((scenario) => {
  const quirks = scenario.shows.filter((one): one is Quirk => (QUIRKS as readonly string[]).includes(one))
  return quirks.length > 0 ? [[scenario.kind, scenario, quirks] as const] : []
})

describe('the quirks that a scenario declares are seen in its answers', () => {
  test.each(DECLARING)('%s', async (_, scenario, quirks) => {
    const missing = new Set(quirks)
    const lookAt = looksOf(scenario)
    for (const at of momentsToLook(scenario)) {
      if (missing.size === 0) return
      const look = await lookAt(at)
      if (look === null) continue
      const earlier = at < EARLIER_SECONDS ? null : await lookAt(at - EARLIER_SECONDS)
      for (const quirk of missing) if (DETECTORS[quirk](look, earlier)) missing.delete(quirk)
    }
    expect([...missing]).toEqual([])
  })
})

test('and none is seen in the answers of all: a detector that always says yes finds nothing', async () => {
  const looks = await Promise.all(
    SCENARIOS.map(async (scenario) => {
      const { lead } = beginLife(scenario, 1)
      const lookAt = looksOf(scenario)
      const look = await lookAt(lead)
      return look && { look, earlier: lead < EARLIER_SECONDS ? null : await lookAt(lead - EARLIER_SECONDS) }
    }),
  )
  const silent = QUIRKS.filter((quirk) => looks.some((it) => it && !DETECTORS[quirk](it.look, it.earlier)))
  expect(silent).toEqual(QUIRKS)
})
