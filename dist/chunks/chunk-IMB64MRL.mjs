import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  loadCommand
} from "./chunk-KSCNZ77C.mjs";
import {
  convertInputs,
  everyInputs,
  readArguments
} from "./chunk-KTTHLLMA.mjs";
import {
  locateProject
} from "./chunk-APIIFAMZ.mjs";
import {
  suggest
} from "./chunk-JQKJ63F2.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/cli/commands/index.ts
var topics = [
  {
    title: "Write a project",
    commands: [
      {
        name: "init",
        summary: "Start a project in a new folder, or in this one.",
        load: async () => (await import("./init-VIFJQHRC.mjs")).init
      },
      {
        name: "add",
        summary: "Add a tool to the project.",
        load: async () => (await import("./add-FFLD5KNA.mjs")).add
      },
      {
        name: "remove",
        summary: "Remove a tool from the project.",
        load: async () => (await import("./remove-7HOSHCHJ.mjs")).remove
      },
      {
        name: "validate",
        summary: "Check ftl.toml and say everything that is wrong with it.",
        load: async () => (await import("./validate-PVZE2VVQ.mjs")).validate
      },
      {
        name: "migrate",
        summary: "Rewrite a project file of an earlier form as ftl.toml.",
        load: async () => (await import("./migrate-V3YDT6UU.mjs")).migrate
      },
      {
        name: "import",
        summary: "Make an ftl.toml from the spin.toml of an existing app.",
        load: async () => (await import("./import-2ZCPAGJ2.mjs")).importCommand
      }
    ]
  },
  {
    title: "Run it on this machine",
    commands: [
      {
        name: "up",
        aliases: ["serve", "dev"],
        summary: "Build the project and serve it on this machine.",
        load: async () => (await import("./up-KL5YSF54.mjs")).up
      },
      {
        name: "tools",
        summary: "List the tools of a running server.",
        load: async () => (await import("./tools-42F5MV7G.mjs")).tools
      },
      {
        name: "call",
        summary: "Call a tool of a running server.",
        load: async () => (await import("./call-HB5TF4PM.mjs")).call
      },
      {
        name: "test",
        summary: "Run the tools' own tests and the examples in ftl.toml.",
        load: async () => (await import("./test-GKFPVTVR.mjs")).test
      },
      {
        name: "build",
        summary: "Build the tools and everything around them.",
        load: async () => (await import("./build-PPJEIVU5.mjs")).build
      }
    ]
  },
  {
    title: "From source to a deployment, as CI does it",
    commands: [
      {
        name: "pipeline",
        summary: "Run all steps in order, as CI does.",
        load: async () => (await import("./pipeline-YIBVIDA2.mjs")).pipeline
      },
      {
        name: "setup",
        summary: "Find or install what the later steps need.",
        load: async () => (await import("./step-commands-4JTDM5XP.mjs")).loadStepCommand("setup")
      },
      {
        name: "transpile",
        aliases: ["synth"],
        summary: "Write spin.toml from ftl.toml.",
        load: async () => (await import("./transpile-FFRNSPCR.mjs")).transpileCommand
      },
      {
        name: "componentize",
        summary: "Build the components and pack them into one app with a digest.",
        load: async () => (await import("./step-commands-4JTDM5XP.mjs")).loadStepCommand("componentize")
      },
      {
        name: "conformance",
        summary: "Start the packed app and prove that it speaks MCP.",
        load: async () => (await import("./step-commands-4JTDM5XP.mjs")).loadStepCommand("conformance")
      },
      {
        name: "publish",
        summary: "Publish the app and its components to a registry.",
        load: async () => (await import("./step-commands-4JTDM5XP.mjs")).loadStepCommand("publish")
      },
      {
        name: "deploy",
        aliases: ["eng deploy"],
        summary: "Deploy what was proven.",
        load: async () => (await import("./step-commands-4JTDM5XP.mjs")).loadStepCommand("deploy")
      },
      {
        name: "steps",
        summary: "List the steps of the pipeline, in order.",
        load: async () => (await import("./steps-4W5BCCLW.mjs")).steps
      }
    ]
  },
  {
    title: "Components in a registry",
    commands: [
      {
        name: "component publish",
        summary: "Publish one component to a registry.",
        load: async () => (await import("./publish-WBSE73RL.mjs")).publishOne
      },
      {
        name: "component pull",
        summary: "Pull one component from a registry into a file.",
        load: async () => (await import("./pull-Z5F5FA2X.mjs")).pull
      },
      {
        name: "component list",
        summary: "List the tags of a component in a registry.",
        load: async () => (await import("./list-SOXB47JO.mjs")).list
      },
      {
        name: "component inspect",
        summary: "Say what a component is: digest, size, imports, exports, annotations.",
        load: async () => (await import("./inspect-UWLVUYJO.mjs")).inspect
      }
    ]
  },
  {
    title: "Toolkits",
    commands: [
      {
        name: "toolkit build",
        summary: "Build the tools of toolkit.toml and the gateway in front of them.",
        load: async () => (await import("./build-Q7NIVC6B.mjs")).buildToolkit
      },
      {
        name: "toolkit serve",
        aliases: ["toolkit up"],
        summary: "Build the toolkit and serve it on this machine.",
        load: async () => (await import("./serve-7HFQC3UV.mjs")).serveToolkit
      },
      {
        name: "toolkit deploy",
        summary: 'Build, prove and deploy the toolkit, as "ftl pipeline" does with a project.',
        load: async () => (await import("./deploy-IOENSEUE.mjs")).deployToolkit
      }
    ]
  },
  {
    title: "Deployments",
    commands: [
      {
        name: "list",
        summary: "List the deployments of the project.",
        load: async () => (await import("./list-O7V6JA56.mjs")).list
      },
      {
        name: "status",
        summary: "Say whether a deployment runs and answers.",
        load: async () => (await import("./status-ZKX6TWCM.mjs")).status
      },
      {
        name: "logs",
        summary: "Show what a deployment printed.",
        load: async () => (await import("./logs-U5JOI4WF.mjs")).logs
      },
      {
        name: "stop",
        summary: 'Stop what "ftl deploy --keep" left running.',
        load: async () => (await import("./stop-6EK7PF6O.mjs")).stop
      },
      {
        name: "delete",
        summary: "Take a deployment down for good.",
        load: async () => (await import("./delete-LZE4GMDV.mjs")).deleteDeployment
      }
    ]
  },
  {
    title: "This machine",
    commands: [
      {
        name: "doctor",
        summary: "Say what this machine has, what is missing, and what to do.",
        load: async () => (await import("./doctor-BLU3HH63.mjs")).doctor
      },
      {
        name: "completion",
        summary: "Print a script that completes ftl in a shell.",
        load: async () => (await import("./completion-6ZXZCGIO.mjs")).completion
      }
    ]
  }
], commands = topics.flatMap((topic) => topic.commands);
function loadCommands() {
  return Promise.all(commands.map(loadCommand));
}

// src/cli/earlier-commands.ts
var noAccount = 'ftl has no service and no account: what it deploys goes to places of your own. A registry takes what "docker login" keeps, or FTL_INPUT_REGISTRY_PASSWORD; a private server is called with the token in FTL_ACCESS_TOKEN.', noOrganization = "Apps belong to no organization of ftl. Which organization may call a private app is oidc.org_id in ftl.toml.", ownRegistry = 'Write default_registry = "ghcr.io/owner" in [project] of ftl.toml; "ftl add" and "ftl component pull" take it.';
function write(command) {
  return `Write "ftl ${command}".`;
}
var earlierCommands = {
  login: noAccount,
  logout: noAccount,
  auth: noAccount,
  "eng login": noAccount,
  "eng logout": noAccount,
  "eng auth": noAccount,
  org: noOrganization,
  "eng list": write("list"),
  "eng status": write("status"),
  "eng logs": write("logs"),
  "eng delete": write("delete"),
  new: write("init NAME"),
  export: write("transpile -o spin.toml"),
  watch: write("up --watch"),
  size: '"ftl build" prints the size of each component.',
  update: "npm installed ftl, and updates it: npm install --global ftl-deploy@latest",
  "setup info": write("doctor"),
  "setup templates": 'Templates come with ftl: "ftl init --help" and "ftl add --help" name them.',
  "registry list": ownRegistry,
  "registry set": ownRegistry,
  "registry remove": ownRegistry,
  "registry push": write("component publish"),
  "registry pull": write("component pull"),
  "component add": write("add NAME"),
  "component remove": write("remove NAME"),
  link: "A project needs no link to an app: the name in ftl.toml is the name of its deployment.",
  unlink: 'A project has no link to an app; "ftl delete" takes its deployment down.'
};

// src/cli/find-command.ts
function findCommand(args, commands2) {
  let [first = "", second = ""] = args;
  if (first.startsWith("-")) {
    let hint = 'Flags follow the name of the command. Run "ftl --help" for the list of commands.';
    throw new FtlError("E_USAGE", `"${first.slice(0, 100)}" is no command of ftl.`, { hint });
  }
  let two = byName(`${first} ${second}`, commands2);
  if (two) return { command: two, args: args.slice(2) };
  let earlier = [`${first} ${second}`, first].find((name) => Object.hasOwn(earlierCommands, name));
  if (earlier !== void 0) throw unknown(earlier, { hint: earlierCommands[earlier], commands: commands2 });
  let one = byName(first, commands2);
  if (one) return { command: one, args: args.slice(1) };
  if (!isGroup(first, commands2)) throw unknown(first, { commands: commands2 });
  if (second === "" || second === "--help" || second === "-h") return { group: first };
  throw second.startsWith("-") ? missingWord(first, commands2) : unknown(`${first} ${second}`, { commands: commands2 });
}
function namesOf({ name, aliases = [] }) {
  return [name, ...aliases];
}
function commandsOfGroup(group, commands2) {
  return commands2.filter((command) => namesOf(command).some((name) => name.startsWith(`${group} `)));
}
function byName(name, commands2) {
  return commands2.find((command) => namesOf(command).includes(name));
}
function isGroup(word, commands2) {
  return commandsOfGroup(word, commands2).length > 0;
}
function missingWord(group, commands2) {
  let hint = `There are ${commandsOfGroup(group, commands2).flatMap(namesOf).filter((name) => name.startsWith(`${group} `)).join(", ")}.`;
  return new FtlError("E_USAGE", `ftl ${group} needs one word more before its flags.`, { hint });
}
function unknown(name, { hint, commands: commands2 }) {
  let near = suggest(name, commands2.flatMap(namesOf)), nearest = near ? `Did you mean "ftl ${near}"?` : 'Run "ftl --help" for the list of commands.';
  return new FtlError("E_USAGE", `"${name.slice(0, 100)}" is not a command of ftl.`, {
    hint: hint ?? nearest
  });
}

// src/cli/read-command-line.ts
function allInputs({ inputs }) {
  return { ...inputs, ...everyInputs };
}
async function readCommandLine(command, args, system) {
  let specifications = allInputs(command), { flags, positionals, afterDashes } = readArguments(specifications, args);
  if (afterDashes && command.afterDashes === void 0)
    throw new FtlError("E_USAGE", `ftl ${command.name} takes nothing after "--".`);
  checkPositionals(command, positionals);
  let inputs = convertInputs(specifications, flags, system.env);
  return { ...await locateProject(inputs.project, system), inputs, positionals, afterDashes: afterDashes ?? [], flags, system };
}
function checkPositionals({ name, positionals = [], examples }, given) {
  let hint = `For example: ${examples[0].line}`, missing = positionals.slice(given.length).find(({ required }) => required);
  if (missing) {
    let message = `ftl ${name} needs ${missing.name}: ${lowerFirst(missing.description)}`;
    throw new FtlError("E_USAGE", message, { hint });
  }
  let empty = positionals.find((_, index) => given[index] === "");
  if (empty) throw new FtlError("E_USAGE", `${empty.name} is empty.`, { hint });
  let extra = given[positionals.length];
  if (extra === void 0 || positionals.at(-1)?.repeated) return;
  let takes = positionals.length === 0 ? "no argument" : positionals.map(shown).join(" ");
  throw new FtlError("E_USAGE", `Unexpected argument "${extra.slice(0, 100)}": ftl ${name} takes ${takes}.`, {
    hint
  });
}
function shown({ name, required, repeated }) {
  let text = repeated ? `${name} ...` : name;
  return required ? text : `[${text}]`;
}
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export {
  findCommand,
  namesOf,
  commandsOfGroup,
  allInputs,
  readCommandLine,
  shown,
  topics,
  commands,
  loadCommands
};
