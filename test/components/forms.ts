/** The forms of a chain (`[mcp] chain`): each part a component of its own, or all that are ours one. */
export const forms = ['separate', 'linked'] as const;

export type Form = (typeof forms)[number];
