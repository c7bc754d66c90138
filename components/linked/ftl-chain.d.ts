/** The parts of the chain that this component holds, in the order in which requests go; the builder makes this module. */
declare module 'ftl:chain' {
  export const chain: readonly {
    readonly kind: 'authorizer' | 'entrance' | 'gateway' | 'rate-limit' | 'request-log' | 'metrics';
    /** Component id that the part would have by itself. */
    readonly id: string;
  }[];
}
