import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// src/system/end-with-owner.process.ts
import { spawn } from "node:child_process";
import { constants } from "node:os";
var [command = "", ...args] = process.argv.slice(2), grace = 5e3;
for (let signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => {
});
var child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], windowsHide: !0 });
child.on("error", (error) => {
  process.stderr.write(`${error.message}
`), process.exit(127);
});
child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
function endAll(signal) {
  process.platform === "win32" ? child.kill(signal) : process.kill(-process.pid, signal);
}
var endBoth = () => {
  endAll("SIGTERM"), setTimeout(() => endAll("SIGKILL"), grace);
};
process.stdin.on("error", () => {
});
process.stdin.once("close", endBoth).resume();
