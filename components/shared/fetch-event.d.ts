/** The event by which StarlingMonkey, the engine of our components, hands over a request (Service Workers, section 4.5). */
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Response | Promise<Response>): void;
}

interface WindowEventMap {
  fetch: FetchEvent;
}

interface RequestInit {
  /** Needed for a request whose body is a stream (Fetch Standard, section 5.3). */
  duplex?: 'half';
}
