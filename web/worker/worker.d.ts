// What a service worker has around it, as far as ours uses it: the compiler's own types of it cannot
// stand beside those of a page.

import type { Answer, Hello } from './service_worker.js';

interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LongEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface HelloEvent extends LongEvent {
  readonly data: Hello;
  readonly source: { postMessage(answer: Answer): void } | null;
}

interface Shown {
  readonly url: string;
  navigate(url: string): Promise<unknown>;
}

export interface Worker {
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  readonly clients: {
    matchAll(options: { type: 'window' }): Promise<Shown[]>;
  };
  addEventListener(name: 'install' | 'activate', listener: (event: LongEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(name: 'message', listener: (event: HelloEvent) => void): void;
}
