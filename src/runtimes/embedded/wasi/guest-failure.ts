/**
 * The `err` of a WIT `result`, thrown by a host function: the glue hands `payload` to the guest, while any other
 * error is a trap.
 */
export class GuestFailure extends Error {
  readonly payload: unknown;

  constructor(payload: unknown) {
    super('The host function answers with an error.');
    this.payload = payload;
  }
}
