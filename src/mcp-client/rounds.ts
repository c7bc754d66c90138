import type { JsonObject } from '../../components/shared/catalog.ts';
import { type AskUser, type InputRequired, readInputRequired } from './input-requests.ts';
import { McpError } from './mcp-error.ts';
import type { RpcResponse } from './responses.ts';

/** Rounds of one call; a server that asks on and on is not to keep its user for ever. */
const mostRounds = 50;

/**
 * Sends a request, and again with the user's answers for as long as its result asks for more (MCP 2026-07-28,
 * basic/patterns/mrtr). A result that asks for what nobody here can give is the last one. Rejects as `send` and `askUser`
 * do, and with `McpError` after too many rounds.
 */
export async function sendInRounds<Sent extends { readonly response: RpcResponse }>(
  send: (params: JsonObject) => Promise<Sent>,
  params: JsonObject,
  askUser: AskUser,
): Promise<Sent> {
  let more: JsonObject = {};
  for (let round = 0; round < mostRounds; round += 1) {
    const sent = await send({ ...params, ...more });
    const required = 'result' in sent.response ? readInputRequired(sent.response.result) : undefined;
    if (!required || !canAnswer(required)) return sent;
    more = await answersTo(required, askUser);
  }
  throw new McpError(`The server asked for more ${mostRounds} times and did not end.`);
}

/** A state alone is handed back as it is: the server wants to be asked again. */
function canAnswer({ questions, others, requestState }: InputRequired): boolean {
  return others.length === 0 && (questions.length > 0 || requestState !== undefined);
}

/** One question after the other, in their order. */
async function answersTo({ questions, requestState }: InputRequired, askUser: AskUser): Promise<JsonObject> {
  const answers: [string, JsonObject][] = [];
  for (const [key, question] of questions) answers.push([key, { ...(await askUser(question)) }]);
  return {
    ...(answers.length === 0 ? {} : { inputResponses: Object.fromEntries(answers) }),
    ...(requestState === undefined ? {} : { requestState }),
  };
}
