import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type FoundTask, findTasks } from '@/api/find-tasks'
import { useServices } from '@/features/shared/services'

/** For so long nothing must be typed before OMS is asked. */
const CALM_MS = 250
const FEWEST_LETTERS = 2
/** For so long an answer is good enough for the same letters. */
const FRESH_MS = 30_000

const NONE: readonly FoundTask[] = []

export interface TaskSearch {
  /** What OMS found for exactly what is typed. */
  readonly found: readonly FoundTask[]
  /** Whether there is still something to come. */
  readonly isAsking: boolean
  readonly isRefused: boolean
}

/**
 * Asks OMS for tasks while something is typed: once it was left alone for a moment, at most one question at a time,
 * and none is waited for whose letters have changed.
 */
export function useTaskSearch(typed: string): TaskSearch {
  const { client } = useServices()
  const [asked, setAsked] = useState('')
  const wanted = [...typed].length >= FEWEST_LETTERS ? typed : ''
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), CALM_MS)
    return () => clearTimeout(timer)
  }, [wanted])
  // A key that nobody wants any more is left, and with it its question is given up.
  const searchKey = asked === wanted ? asked : ''
  const { data, isFetching, isError } = useQuery({
    queryKey: ['find-tasks', searchKey] as const,
    queryFn: ({ signal }) => findTasks(client, searchKey, signal),
    enabled: searchKey !== '',
    staleTime: FRESH_MS,
    gcTime: FRESH_MS,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    networkMode: 'always',
  })
  return {
    found: data ?? NONE,
    isAsking: wanted !== '' && (asked !== wanted || isFetching),
    isRefused: isError && !isFetching,
  }
}
