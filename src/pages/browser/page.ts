import type { JsonObject } from '../../../components/shared/catalog.ts';
import { McpError } from '../../mcp-client/mcp-error.ts';
import { byId, element } from './dom.ts';
import { startLivePane } from './live/live-pane.ts';
import { createSession, type Offer } from './mcp/session.ts';
import { type Operation, operationsOf } from './views/operation.ts';
import { operationList } from './views/operation-list.ts';
import { operationView, type OperationView } from './views/operation-view.ts';

const place = byId('operation-place');
const tokenField = byId('token') as HTMLInputElement;
const session = createSession(() => tokenField.value.trim() || undefined);
const list = operationList(byId('operations'), (operation) => {
  show(operation);
  byId('operation').focus();
});
const drafts = new Map<string, JsonObject>();
let shown: { readonly operation: Operation; readonly view: OperationView } | undefined;

function show(operation: Operation): void {
  keepDraft();
  shown?.view.leave();
  const view = operationView(operation, { session, draft: drafts.get(operation.id) });
  shown = { operation, view };
  place.replaceChildren(view.element);
  list.mark(operation);
}

function keepDraft(): void {
  const draft = shown?.view.draft();
  if (shown && draft) drafts.set(shown.operation.id, draft);
}

/** What is shown stays as it is, unless it changed in the app. */
function showOffer(offer: Offer): void {
  byId('app-name').textContent = offer.name;
  byId('app-facts').textContent = `${offer.version} · MCP ${offer.revision} · ${location.origin}/mcp`;
  document.title = `${offer.name} · ftl up`;
  const operations = operationsOf(offer);
  list.show(operations);
  const same = operations.find(({ id }) => id === shown?.operation.id);
  const isUnchanged = same && JSON.stringify(same.metadata) === JSON.stringify(shown?.operation.metadata);
  if (isUnchanged) return list.mark(same);
  const [first] = operations;
  if (same ?? first) return show((same ?? first) as Operation);
  showMessage('The app offers no tools, prompts or resources.');
}

function showMessage(...texts: readonly string[]): void {
  shown?.view.leave();
  shown = undefined;
  place.replaceChildren(...texts.map((text) => element('p', { class: 'message' }, text)));
}

async function load(): Promise<void> {
  try {
    showOffer(await session.load());
  } catch (error) {
    const status = error instanceof McpError ? error.answer?.status : undefined;
    list.show([]);
    if (status === 401 || status === 403)
      showMessage('This app is private.', 'Enter a token that it takes in the field "Token" above.');
    else
      showMessage(
        `The app cannot be asked what it offers: ${error instanceof Error ? error.message : String(error)}`,
      );
  }
}

byId('token-form').addEventListener('submit', (event) => {
  event.preventDefault();
  void load();
});
startLivePane(() => void load());
void load();
