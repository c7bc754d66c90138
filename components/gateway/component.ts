import { catalog } from 'ftl:catalog';
import { componentContext } from './component-context.ts';
import { handle } from './handle.ts';

const context = componentContext(catalog);

addEventListener('fetch', (event) => event.respondWith(handle(event.request, context)));
