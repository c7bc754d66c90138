import { handle } from './behaviours.ts';

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare function addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;

addEventListener('fetch', (event) => event.respondWith(handle(event.request)));
