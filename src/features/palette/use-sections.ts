import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { urgencyOf, wordOf } from '@/domain/overview'
import { usePins } from '@/features/shared/pins/use-pins'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import type { Section } from './entry'
import { knownTasks, withFound } from './known-tasks'
import { rank } from './rank'
import { looksLikeId, taskEntries } from './task-entries'
import { type PaletteWays, useActionEntries } from './use-action-entries'
import { useJudged } from './use-judged'
import { usePageEntries } from './use-page-entries'
import { usePresentTask } from './use-present-task'
import { useSettingEntries } from './use-setting-entries'
import { useTaskSearch } from './use-task-search'
import { worstFirst } from './worst-first'

export interface Found {
  readonly sections: readonly Section[]
  readonly isAsking: boolean
  readonly isRefused: boolean
  /** Whether the first entry may be taken before OMS has answered. */
  readonly isSure: boolean
}

/** Everything that the palette shows for what is typed. */
export function useSections(input: string, ways: PaletteWays): Found {
  const typed = input.trim()
  const { t } = useTranslation()
  const label = useLabel()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const pins = usePins()
  const present = usePresentTask()
  const { found, isAsking, isRefused } = useTaskSearch(typed)
  // As they are when the palette opens: a list that moved under the hand would be worse than one that is a poll old.
  const [cached] = useState(() =>
    [['task'], ['tasks']].map((queryKey) => queries.getQueriesData<unknown>({ queryKey })),
  )
  const known = knownTasks(pins.ids, cached[0] ?? [], cached[1] ?? [])
  const judged = useJudged()
  const pinned = new Set(pins.ids)
  const urgency = (id: string) => {
    const row = judged(id)
    return row && urgencyOf(row.overview)
  }
  const tasks = taskEntries({
    tasks: worstFirst(withFound(known, found), pinned, urgency),
    judged,
    found: new Set(found.map(({ id }) => id)),
    pins: pinned,
    typed,
    words: {
      status: (code) => label('taskStatus', code),
      verdict: ({ overview }) => t(`overview.kind.${wordOf(overview)}`),
      byId: (id) => t('palette.byId', { id }),
    },
    open: (href) => void navigate(href),
  })
  const sections = rank(
    [...tasks, ...usePageEntries(present), ...useActionEntries(present, pins, ways), ...useSettingEntries()],
    typed,
  )
  const isSure = !isAsking || sections[0]?.group !== 'byId' || looksLikeId(typed)
  return { sections, isAsking, isRefused, isSure }
}
