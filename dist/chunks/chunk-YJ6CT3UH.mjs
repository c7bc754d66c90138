import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  findServing,
  isOnLoopback
} from "./chunk-RWPZ3VTB.mjs";
import {
  McpError,
  connectMcp
} from "./chunk-MVUAYEXN.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/server/connect.ts
var serverInputs = {
  url: {
    kind: "string",
    short: "u",
    value: "URL",
    description: 'MCP endpoint of the server. Default: what "ftl up" or "ftl deploy --keep" serves of this project.'
  },
  timeout: {
    kind: "string",
    default: "60",
    value: "SECONDS",
    description: "How long to wait for an answer."
  }
}, tokenNote = 'A private server is called with the token in the variable FTL_ACCESS_TOKEN, which is sent as "Authorization: Bearer" and never over plain http to another machine.';
async function connectServer(request) {
  let { projectFolder, system, onNotification, askUser } = request, url = request.url === "" ? await servedUrl(projectFolder, system) : readUrl(request.url), timeoutMs = readSeconds(request.timeout) * 1e3, token = readToken(url, system), told = { ...onNotification ? { onNotification } : {}, ...askUser ? { askUser } : {} };
  return { client: await answered(url, connectMcp(url, { token, timeoutMs, system, ...told })), url };
}
async function answered(url, answer) {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof McpError ? serverError(url, error) : error;
  }
}
function serverError(url, error) {
  let { host, pathname } = new URL(url), place = `${host}${pathname}`, status = error.answer?.status;
  if (status === 401 || status === 403)
    return new FtlError("E_SERVER_ANSWER", `${place} let nobody in: HTTP ${status}.`, {
      cause: error,
      hint: "Set FTL_ACCESS_TOKEN to a token that the server takes."
    });
  let hint = isUntrusted(error) ? "Its certificate is not trusted here: name its file, or that of who signed it, in NODE_EXTRA_CA_CERTS." : status === void 0 ? 'Is it running? "ftl up" serves the project here.' : "Is this the URL of an MCP endpoint? It often ends with /mcp.";
  return new FtlError("E_SERVER_ANSWER", `${place}: ${error.message}`, { cause: error, hint });
}
function isUntrusted({ cause }) {
  let code = String(cause?.code);
  return /SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_/.test(code);
}
async function servedUrl(projectFolder, system) {
  let url = await findServing(projectFolder, system);
  if (url !== void 0) return url;
  throw new FtlError("E_USAGE", `Nothing of the project in ${projectFolder} is running here.`, {
    hint: 'Start it with "ftl up" in another terminal, or name a server with --url.'
  });
}
function readUrl(text) {
  let url = URL.canParse(text) ? new URL(text) : void 0, isPlain = url?.username === "" && url.password === "" && url.hash === "";
  if (url && isPlain && ["http:", "https:"].includes(url.protocol)) return url.href;
  throw new FtlError("E_USAGE", "The URL of the server is not an http or https URL without a user name.", {
    hint: "For example --url http://127.0.0.1:3000/mcp"
  });
}
function readSeconds(text) {
  let seconds = Number(text);
  if (/^\d{1,5}$/.test(text) && seconds > 0) return seconds;
  throw new FtlError("E_USAGE", `timeout is "${text.slice(0, 20)}"; expected seconds, 1 to 99999.`);
}
function readToken(url, { env }) {
  let token = env.FTL_ACCESS_TOKEN;
  if (!(token === void 0 || token === "")) {
    if (new URL(url).protocol === "https:" || isOnLoopback(url)) return token;
    throw new FtlError(
      "E_USAGE",
      "The token in FTL_ACCESS_TOKEN is not sent over plain http to another machine.",
      {
        hint: "Use the https URL of the server, or unset FTL_ACCESS_TOKEN."
      }
    );
  }
}

export {
  serverInputs,
  tokenNote,
  connectServer,
  answered
};
