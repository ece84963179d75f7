export const raw = {} as const
