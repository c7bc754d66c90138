import type { JsonObject, JsonValue } from '../../../components/shared/catalog.ts';
import { isJsonObject } from '../../../components/shared/json/values.ts';
import { FtlError } from '../../errors.ts';
import type { AskUser, Question, QuestionAnswer } from '../../mcp-client/index.ts';
import type { Field } from '../../pages/schema/field.ts';
import { readForm } from '../../pages/schema/read-field.ts';
import { singleLine } from '../../report/index.ts';
import type { System } from '../../system/types.ts';
import { fieldPrompt, fieldType, readTypedField } from './typed-field.ts';

/**
 * Asks on the terminal what a tool asks its user: the fields of a form one after the other. Where nobody can be asked, as under
 * --json, it rejects with `E_TOOL_RESULT`, which names what was asked, and with `E_CANCELLED` when the person ends it.
 */
export function askOnTerminal(
  tool: string,
  { json }: { readonly json: boolean },
  { input, log }: Pick<System, 'input' | 'log'>,
): AskUser {
  return async (question) => {
    if (json || !input.interactive) throw nobodyToAsk(tool, question);
    log.untrusted(`${tool} asks: ${question.message}`);
    if (question.mode === 'url') log.untrusted(`It wants you to open ${question.url}`);
    const action = await askAction(input);
    if (action !== 'accept' || question.mode === 'url') return { action };
    return { action, content: await askContent(readForm(question.schema), input) };
  };
}

/** Texts of a tool are anybody's: on one line, and not without end. */
function nobodyToAsk(tool: string, question: Question): FtlError {
  const asked = singleLine(question.message).slice(0, 300);
  const wanted = singleLine(wantedBy(question)).slice(0, 500);
  const message = `${tool} asks its user "${asked}"${wanted === '' ? '' : ` (${wanted})`}, and nobody can be asked here.`;
  return new FtlError('E_TOOL_RESULT', message, {
    hint: 'Call it on a terminal, without --json, or on the page that "ftl up" serves.',
  });
}

function wantedBy(question: Question): string {
  if (question.mode === 'url') return question.url;
  const form = readForm(question.schema);
  if (form.kind !== 'group') return '';
  return form.members.map(({ key, field }) => `${key}: ${fieldType(field)}`).join('; ');
}

async function askAction(input: System['input']): Promise<QuestionAnswer['action']> {
  for (;;) {
    const typed = (await input.ask('Answer it? yes, decline or cancel [Y/d/c] ')).trim().toLowerCase();
    if (['', 'y', 'yes'].includes(typed)) return 'accept';
    if (['d', 'decline', 'n', 'no'].includes(typed)) return 'decline';
    if (['c', 'cancel'].includes(typed)) return 'cancel';
  }
}

/** A schema that is no form is answered by a JSON object. */
async function askContent(form: Field, input: System['input']): Promise<JsonObject> {
  if (form.kind !== 'group') {
    const whole = await askField({ ...form, kind: 'json', reason: '', required: true }, input);
    return isJsonObject(whole) ? whole : askContent(form, input);
  }
  const given: [string, JsonValue][] = [];
  for (const { key, field } of form.members) {
    const value = await askField(field, input);
    if (value !== undefined) given.push([key, value]);
  }
  return Object.fromEntries(given);
}

/** Asks until what is typed can be the value; undefined when the field is left out. */
async function askField(field: Field, input: System['input']): Promise<JsonValue | undefined> {
  let fault = '';
  for (;;) {
    const reading = readTypedField(await input.ask(`${fault}${fieldPrompt(field)}`), field);
    if ('value' in reading) return reading.value;
    if ('absent' in reading) return undefined;
    fault = `  ${reading.fault}\n`;
  }
}
