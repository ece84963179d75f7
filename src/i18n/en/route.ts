export const route = {} as const
