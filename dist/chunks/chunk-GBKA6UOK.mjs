import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  require_ucs2length
} from "./chunk-7HERLKSY.mjs";
import {
  suggest,
  suggestion
} from "./chunk-JQKJ63F2.mjs";
import {
  isLoopbackHost
} from "./chunk-K7SO4GNA.mjs";
import {
  FtlError,
  FtlErrors
} from "./chunk-F4APCFH2.mjs";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-E2NZ5TKH.mjs";

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias"), DOC = /* @__PURE__ */ Symbol.for("yaml.document"), MAP = /* @__PURE__ */ Symbol.for("yaml.map"), PAIR = /* @__PURE__ */ Symbol.for("yaml.pair"), SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar"), SEQ = /* @__PURE__ */ Symbol.for("yaml.seq"), NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type"), isAlias = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === ALIAS, isDocument = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === DOC, isMap3 = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === MAP, isPair = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === PAIR, isScalar3 = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === SCALAR, isSeq2 = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node == "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return !0;
        }
      return !1;
    }
    function isNode(node) {
      if (node && typeof node == "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return !0;
        }
      return !1;
    }
    var hasAnchor = (node) => (isScalar3(node) || isCollection(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument;
    exports.isMap = isMap3;
    exports.isNode = isNode;
    exports.isPair = isPair;
    exports.isScalar = isScalar3;
    exports.isSeq = isSeq2;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity(), BREAK = /* @__PURE__ */ Symbol("break visit"), SKIP = /* @__PURE__ */ Symbol("skip children"), REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit(node, visitor) {
      let visitor_ = initVisitor(visitor);
      identity.isDocument(node) ? visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE && (node.contents = null) : visit_(null, node, visitor_, Object.freeze([]));
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      let ctrl = callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl))
        return replaceNode(key, path, ctrl), visit_(key, ctrl, visitor, path);
      if (typeof ctrl != "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            let ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci == "number")
              i = ci - 1;
            else {
              if (ci === BREAK)
                return BREAK;
              ci === REMOVE && (node.items.splice(i, 1), i -= 1);
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          let ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          ck === REMOVE && (node.key = null);
          let cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          cv === REMOVE && (node.value = null);
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      let visitor_ = initVisitor(visitor);
      identity.isDocument(node) ? await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE && (node.contents = null) : await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      let ctrl = await callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl))
        return replaceNode(key, path, ctrl), visitAsync_(key, ctrl, visitor, path);
      if (typeof ctrl != "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            let ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci == "number")
              i = ci - 1;
            else {
              if (ci === BREAK)
                return BREAK;
              ci === REMOVE && (node.items.splice(i, 1), i -= 1);
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          let ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          ck === REMOVE && (node.key = null);
          let cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          cv === REMOVE && (node.value = null);
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      return typeof visitor == "object" && (visitor.Collection || visitor.Node || visitor.Value) ? Object.assign({
        Alias: visitor.Node,
        Map: visitor.Node,
        Scalar: visitor.Node,
        Seq: visitor.Node
      }, visitor.Value && {
        Map: visitor.Value,
        Scalar: visitor.Value,
        Seq: visitor.Value
      }, visitor.Collection && {
        Map: visitor.Collection,
        Seq: visitor.Collection
      }, visitor) : visitor;
    }
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor == "function")
        return visitor(key, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    }
    function replaceNode(key, path, node) {
      let parent = path[path.length - 1];
      if (identity.isCollection(parent))
        parent.items[key] = node;
      else if (identity.isPair(parent))
        key === "key" ? parent.key = node : parent.value = node;
      else if (identity.isDocument(parent))
        parent.contents = node;
      else {
        let pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity(), visit = require_visit(), escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    }, escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]), Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null, this.docEnd = !1, this.yaml = Object.assign({}, _Directives.defaultYaml, yaml), this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        let copy = new _Directives(this.yaml, this.tags);
        return copy.docStart = this.docStart, copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        let res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = !0;
            break;
          case "1.2":
            this.atNextDocument = !1, this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            }, this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        this.atNextDocument && (this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" }, this.tags = Object.assign({}, _Directives.defaultTags), this.atNextDocument = !1);
        let parts = line.trim().split(/[ \t]+/), name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2 && (onError(0, "%TAG directive should contain exactly two parts"), parts.length < 2))
              return !1;
            let [handle, prefix] = parts;
            return this.tags[handle] = prefix, !0;
          }
          case "%YAML": {
            if (this.yaml.explicit = !0, parts.length !== 1)
              return onError(0, "%YAML directive should contain exactly one part"), !1;
            let [version] = parts;
            if (version === "1.1" || version === "1.2")
              return this.yaml.version = version, !0;
            {
              let isValid = /^\d+\.\d+$/.test(version);
              return onError(6, `Unsupported YAML version ${version}`, isValid), !1;
            }
          }
          default:
            return onError(0, `Unknown directive ${name}`, !0), !1;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!")
          return onError(`Not a valid tag: ${source}`), null;
        if (source[1] === "<") {
          let verbatim = source.slice(2, -1);
          return verbatim === "!" || verbatim === "!!" ? (onError(`Verbatim tags aren't resolved, so ${source} is invalid.`), null) : (source[source.length - 1] !== ">" && onError("Verbatim tags must end with a >"), verbatim);
        }
        let [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        suffix || onError(`The ${source} tag has no suffix`);
        let prefix = this.tags[handle];
        if (prefix)
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            return onError(String(error)), null;
          }
        return handle === "!" ? source : (onError(`Could not resolve tag: ${source}`), null);
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (let [handle, prefix] of Object.entries(this.tags))
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        let lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [], tagEntries = Object.entries(this.tags), tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          let tags = {};
          visit.visit(doc.contents, (_key, node) => {
            identity.isNode(node) && node.tag && (tags[node.tag] = !0);
          }), tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (let [handle, prefix] of tagEntries)
          handle === "!!" && prefix === "tag:yaml.org,2002:" || (!doc || tagNames.some((tn) => tn.startsWith(prefix))) && lines.push(`%TAG ${handle} ${prefix}`);
        return lines.join(`
`);
      }
    };
    Directives.defaultYaml = { explicit: !1, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity(), visit = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        let msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
        throw new Error(msg);
      }
      return !0;
    }
    function anchorNames(root) {
      let anchors = /* @__PURE__ */ new Set();
      return visit.visit(root, {
        Value(_key, node) {
          node.anchor && anchors.add(node.anchor);
        }
      }), anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; ; ++i) {
        let name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      let aliasObjects = [], sourceObjects = /* @__PURE__ */ new Map(), prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source), prevAnchors ?? (prevAnchors = anchorNames(doc));
          let anchor = findNewAnchor(prefix, prevAnchors);
          return prevAnchors.add(anchor), anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (let source of aliasObjects) {
            let ref = sourceObjects.get(source);
            if (typeof ref == "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node)))
              ref.node.anchor = ref.anchor;
            else {
              let error = new Error("Failed to resolve repeated object (this should not happen)");
              throw error.source = source, error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val == "object")
        if (Array.isArray(val))
          for (let i = 0, len = val.length; i < len; ++i) {
            let v0 = val[i], v1 = applyReviver(reviver, val, String(i), v0);
            v1 === void 0 ? delete val[i] : v1 !== v0 && (val[i] = v1);
          }
        else if (val instanceof Map)
          for (let k of Array.from(val.keys())) {
            let v0 = val.get(k), v1 = applyReviver(reviver, val, k, v0);
            v1 === void 0 ? val.delete(k) : v1 !== v0 && val.set(k, v1);
          }
        else if (val instanceof Set)
          for (let v0 of Array.from(val)) {
            let v1 = applyReviver(reviver, val, v0, v0);
            v1 === void 0 ? val.delete(v0) : v1 !== v0 && (val.delete(v0), val.add(v1));
          }
        else
          for (let [k, v0] of Object.entries(val)) {
            let v1 = applyReviver(reviver, val, k, v0);
            v1 === void 0 ? delete val[k] : v1 !== v0 && (val[k] = v1);
          }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON == "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        let data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data), ctx.onCreate = (res2) => {
          data.res = res2, delete ctx.onCreate;
        };
        let res = value.toJSON(arg, ctx);
        return ctx.onCreate && ctx.onCreate(res), res;
      }
      return typeof value == "bigint" && !ctx?.keep ? Number(value) : value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver(), identity = require_identity(), toJS = require_toJS(), NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        let copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        return this.range && (copy.range = this.range.slice()), copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        let ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: !0,
          mapAsMap: mapAsMap === !0,
          mapKeyWarned: !1,
          maxAliasCount: typeof maxAliasCount == "number" ? maxAliasCount : 100
        }, res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor == "function")
          for (let { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver == "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors(), visit = require_visit(), identity = require_identity(), Node = require_Node(), toJS = require_toJS(), Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS), this.source = source, Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        ctx?.aliasResolveCache ? nodes = ctx.aliasResolveCache : (nodes = [], visit.visit(doc, {
          Node: (_key, node) => {
            (identity.isAlias(node) || identity.hasAnchor(node)) && nodes.push(node);
          }
        }), ctx && (ctx.aliasResolveCache = nodes));
        let found;
        for (let node of nodes) {
          if (node === this)
            break;
          node.anchor === this.source && (found = node);
        }
        if (found && ctx) {
          let { anchors: anchors2, doc: doc2, maxAliasCount } = ctx, data = anchors2.get(found);
          if (data || (toJS.toJS(found, null, ctx), data = anchors2.get(found)), data?.res === void 0) {
            let msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0 && (data.count += 1, data.aliasCount === 0 && (data.aliasCount = getAliasCount(doc2, found, anchors2)), data.count * data.aliasCount > maxAliasCount)) {
            let msg = "Excessive alias count indicates a resource exhaustion attack";
            throw new ReferenceError(msg);
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        let source = this.resolve(ctx.doc, ctx);
        if (!source) {
          let msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        let src = `*${this.source}`;
        if (ctx) {
          if (anchors.anchorIsValid(this.source), ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            let msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        let source = node.resolve(doc), anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count2 = 0;
        for (let item of node.items) {
          let c = getAliasCount(doc, item, anchors2);
          c > count2 && (count2 = c);
        }
        return count2;
      } else if (identity.isPair(node)) {
        let kc = getAliasCount(doc, node.key, anchors2), vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity(), Node = require_Node(), toJS = require_toJS(), isScalarValue = (value) => !value || typeof value != "function" && typeof value != "object", Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR), this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias(), identity = require_identity(), Scalar = require_Scalar(), defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        let match2 = tags.filter((t) => t.tag === tagName), tagObj = match2.find((t) => !t.format) ?? match2[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value) && (value = value.contents), identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        let map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        return map.items.push(value), map;
      }
      (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt < "u" && value instanceof BigInt) && (value = value.valueOf());
      let { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx, ref;
      if (aliasDuplicateObjects && value && typeof value == "object") {
        if (ref = sourceObjects.get(value), ref)
          return ref.anchor ?? (ref.anchor = onAnchor(value)), new Alias.Alias(ref.anchor);
        ref = { anchor: null, node: null }, sourceObjects.set(value, ref);
      }
      tagName?.startsWith("!!") && (tagName = defaultTagPrefix + tagName.slice(2));
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON == "function" && (value = value.toJSON()), !value || typeof value != "object") {
          let node2 = new Scalar.Scalar(value);
          return ref && (ref.node = node2), node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      onTagObj && (onTagObj(tagObj), delete ctx.onTagObj);
      let node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from == "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      return tagName ? node.tag = tagName : tagObj.default || (node.tag = tagObj.tag), ref && (ref.node = node), node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode(), identity = require_identity(), Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        let k = path[i];
        if (typeof k == "number" && Number.isInteger(k) && k >= 0) {
          let a = [];
          a[k] = v, v = a;
        } else
          v = /* @__PURE__ */ new Map([[k, v]]);
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: !1,
        keepUndefined: !1,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path == "object" && !!path[Symbol.iterator]().next().done, Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type), Object.defineProperty(this, "schema", {
          value: schema,
          configurable: !0,
          enumerable: !1,
          writable: !0
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        let copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        return schema && (copy.schema = schema), copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it), this.range && (copy.range = this.range.slice()), copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          let [key, ...rest] = path, node = this.get(key, !0);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        let [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        let node = this.get(key, !0);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        let [key, ...rest] = path, node = this.get(key, !0);
        return rest.length === 0 ? !keepScalar && identity.isScalar(node) ? node.value : node : identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return !1;
          let n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        let [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        let node = this.get(key, !0);
        return identity.isCollection(node) ? node.hasIn(rest) : !1;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        let [key, ...rest] = path;
        if (rest.length === 0)
          this.set(key, value);
        else {
          let node = this.get(key, !0);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment2, indent) {
      return /^\n+$/.test(comment2) ? comment2.substring(1) : indent ? comment2.replace(/^(?! *$)/gm, indent) : comment2;
    }
    var lineComment = (str, indent, comment2) => str.endsWith(`
`) ? indentComment(comment2, indent) : comment2.includes(`
`) ? `
` + indentComment(comment2, indent) : (str.endsWith(" ") ? "" : " ") + comment2;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow", FOLD_BLOCK = "block", FOLD_QUOTED = "quoted";
    function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text2;
      lineWidth < minContentWidth && (minContentWidth = 0);
      let endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text2.length <= endStep)
        return text2;
      let folds = [], escapedFolds = {}, end = lineWidth - indent.length;
      typeof indentAtStart == "number" && (indentAtStart > lineWidth - Math.max(2, minContentWidth) ? folds.push(0) : end = lineWidth - indentAtStart);
      let split, prev, overflow = !1, i = -1, escStart = -1, escEnd = -1;
      mode === FOLD_BLOCK && (i = consumeMoreIndentedLines(text2, i, indent.length), i !== -1 && (end = i + endStep));
      for (let ch; ch = text2[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          switch (escStart = i, text2[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === `
`)
          mode === FOLD_BLOCK && (i = consumeMoreIndentedLines(text2, i, indent.length)), end = i + indent.length + endStep, split = void 0;
        else {
          if (ch === " " && prev && prev !== " " && prev !== `
` && prev !== "	") {
            let next = text2[i + 1];
            next && next !== " " && next !== `
` && next !== "	" && (split = i);
          }
          if (i >= end)
            if (split)
              folds.push(split), end = split + endStep, split = void 0;
            else if (mode === FOLD_QUOTED) {
              for (; prev === " " || prev === "	"; )
                prev = ch, ch = text2[i += 1], overflow = !0;
              let j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text2;
              folds.push(j), escapedFolds[j] = !0, end = j + endStep, split = void 0;
            } else
              overflow = !0;
        }
        prev = ch;
      }
      if (overflow && onOverflow && onOverflow(), folds.length === 0)
        return text2;
      onFold && onFold();
      let res = text2.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        let fold = folds[i2], end2 = folds[i2 + 1] || text2.length;
        fold === 0 ? res = `
${indent}${text2.slice(0, end2)}` : (mode === FOLD_QUOTED && escapedFolds[fold] && (res += `${text2[fold]}\\`), res += `
${indent}${text2.slice(fold + 1, end2)}`);
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i, indent) {
      let end = i, start = i + 1, ch = text2[start];
      for (; ch === " " || ch === "	"; )
        if (i < start + indent)
          ch = text2[++i];
        else {
          do
            ch = text2[++i];
          while (ch && ch !== `
`);
          end = i, start = i + 1, ch = text2[start];
        }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), foldFlowLines = require_foldFlowLines(), getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    }), containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return !1;
      let limit = lineWidth - indentLength, strLen = str.length;
      if (strLen <= limit)
        return !1;
      for (let i = 0, start = 0; i < strLen; ++i)
        if (str[i] === `
`) {
          if (i - start > limit)
            return !0;
          if (start = i + 1, strLen - start <= limit)
            return !1;
        }
      return !0;
    }
    function doubleQuotedString(value, ctx) {
      let json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      let { implicitKey } = ctx, minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength, indent = ctx.indent || (containsDocumentMarker(value) ? "  " : ""), str = "", start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i])
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n" && (str += json.slice(start, i) + "\\ ", i += 1, start = i, ch = "\\"), ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                let code = json.substr(i + 2, 4);
                switch (code) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    code.substr(0, 2) === "00" ? str += "\\x" + code.substr(2) : str += json.substr(i, 6);
                }
                i += 5, start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength)
                i += 1;
              else {
                for (str += json.slice(start, i) + `

`; json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"'; )
                  str += `
`, i += 2;
                str += indent, json[i + 2] === " " && (str += "\\"), i += 1, start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      return str = start ? str + json.slice(start) : json, implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, !1));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === !1 || ctx.implicitKey && value.includes(`
`) || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      let indent = ctx.indent || (containsDocumentMarker(value) ? "  " : ""), res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, !1));
    }
    function quotedString(value, ctx) {
      let { singleQuote } = ctx.options, qs;
      if (singleQuote === !1)
        qs = doubleQuotedString;
      else {
        let hasDouble = value.includes('"'), hasSingle = value.includes("'");
        hasDouble && !hasSingle ? qs = singleQuotedString : hasSingle && !hasDouble ? qs = doubleQuotedString : qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp(`(^|(?<!
))
+(?!
|$)`, "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment: comment2, type, value }, ctx, onComment, onChompKeep) {
      let { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value))
        return quotedString(value, ctx);
      let indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : ""), literal = blockQuote === "literal" ? !0 : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? !1 : type === Scalar.Scalar.BLOCK_LITERAL ? !0 : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? `|
` : `>
`;
      let chomp, endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        let ch = value[endStart - 1];
        if (ch !== `
` && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart), endNlPos = end.indexOf(`
`);
      endNlPos === -1 ? chomp = "-" : value === end || endNlPos !== end.length - 1 ? (chomp = "+", onChompKeep && onChompKeep()) : chomp = "", end && (value = value.slice(0, -end.length), end[end.length - 1] === `
` && (end = end.slice(0, -1)), end = end.replace(blockEndNewlines, `$&${indent}`));
      let startWithSpace = !1, startEnd, startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        let ch = value[startEnd];
        if (ch === " ")
          startWithSpace = !0;
        else if (ch === `
`)
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      start && (value = value.substring(start.length), start = start.replace(/\n+/g, `$&${indent}`));
      let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
      if (comment2 && (header += " " + commentString(comment2.replace(/ ?[\r\n]+/g, " ")), onComment && onComment()), !literal) {
        let foldedValue = value.replace(/\n+/g, `
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`), literalFallback = !1, foldOptions = getFoldOptions(ctx, !0);
        blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED && (foldOptions.onOverflow = () => {
          literalFallback = !0;
        });
        let body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      return value = value.replace(/\n+/g, `$&${indent}`), `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      let { type, value } = item, { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes(`
`) || inFlow && /[[\]{},]/.test(value))
        return quotedString(value, ctx);
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value))
        return implicitKey || inFlow || !value.includes(`
`) ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes(`
`))
        return blockString(item, ctx, onComment, onChompKeep);
      if (containsDocumentMarker(value)) {
        if (indent === "")
          return ctx.forceBlockIndent = !0, blockString(item, ctx, onComment, onChompKeep);
        if (implicitKey && indent === indentStep)
          return quotedString(value, ctx);
      }
      let str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        let test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str), { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, !1));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      let { implicitKey, inFlow } = ctx, ss = typeof item.value == "string" ? item : Object.assign({}, item, { value: String(item.value) }), { type } = item;
      type !== Scalar.Scalar.QUOTE_DOUBLE && /[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value) && (type = Scalar.Scalar.QUOTE_DOUBLE);
      let _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      }, res = _stringify(type);
      if (res === null) {
        let { defaultKeyType, defaultStringType } = ctx.options, t = implicitKey && defaultKeyType || defaultStringType;
        if (res = _stringify(t), res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors(), identity = require_identity(), stringifyComment = require_stringifyComment(), stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      let opt = Object.assign({
        blockQuote: !0,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: !1,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: !0,
        indentSeq: !0,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: !1,
        singleQuote: null,
        trailingComma: !1,
        trueStr: "true",
        verifyAliasOrder: !0
      }, doc.schema.toStringOptions, options), inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = !1;
          break;
        case "flow":
          inFlow = !0;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent == "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        let match2 = tags.filter((t) => t.tag === item.tag);
        if (match2.length > 0)
          return match2.find((t) => t.format === item.format) ?? match2[0];
      }
      let tagObj, obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match2 = tags.filter((t) => t.identify?.(obj));
        if (match2.length > 1) {
          let testMatch = match2.filter((t) => t.test);
          testMatch.length > 0 && (match2 = testMatch);
        }
        tagObj = match2.find((t) => t.format === item.format) ?? match2.find((t) => !t.format);
      } else
        obj = item, tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      if (!tagObj) {
        let name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      let props = [], anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      anchor && anchors.anchorIsValid(anchor) && (anchors$1.add(anchor), props.push(`&${anchor}`));
      let tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      return tag && props.push(doc.directives.tagString(tag)), props.join(" ");
    }
    function stringify3(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item))
          throw new TypeError("Cannot stringify circular structure without alias nodes");
        ctx.resolvedAliases ? ctx.resolvedAliases.add(item) : ctx.resolvedAliases = /* @__PURE__ */ new Set([item]), item = item.resolve(ctx.doc);
      }
      let tagObj, node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      let props = stringifyProps(node, tagObj, ctx);
      props.length > 0 && (ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1);
      let str = typeof tagObj.stringify == "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      return props ? identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}` : str;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify3;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity(), Scalar = require_Scalar(), stringify3 = require_stringify(), stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      let { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx, keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment)
          throw new Error("With simple keys, key nodes cannot have comments");
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key == "object") {
          let msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key == "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: !1,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = !1, chompKeep = !1, str = stringify3.stringify(key, ctx, () => keyCommentDone = !0, () => chompKeep = !0);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = !0;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null)
          return keyCommentDone && onComment && onComment(), str === "" ? "?" : explicitKey ? `? ${str}` : str;
      } else if (allNullValues && !simpleKeys || value == null && explicitKey)
        return str = `? ${str}`, keyComment && !keyCommentDone ? str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment)) : chompKeep && onChompKeep && onChompKeep(), str;
      keyCommentDone && (keyComment = null), explicitKey ? (keyComment && (str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment))), str = `? ${str}
${indent}:`) : (str = `${str}:`, keyComment && (str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment))));
      let vsb, vcb, valueComment;
      identity.isNode(value) ? (vsb = !!value.spaceBefore, vcb = value.commentBefore, valueComment = value.comment) : (vsb = !1, vcb = null, valueComment = null, value && typeof value == "object" && (value = doc.createNode(value))), ctx.implicitKey = !1, !explicitKey && !keyComment && identity.isScalar(value) && (ctx.indentAtStart = str.length + 1), chompKeep = !1, !indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor && (ctx.indent = ctx.indent.substring(2));
      let valueCommentDone = !1, valueStr = stringify3.stringify(value, ctx, () => valueCommentDone = !0, () => chompKeep = !0), ws = " ";
      if (keyComment || vsb || vcb) {
        if (ws = vsb ? `
` : "", vcb) {
          let cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        valueStr === "" && !ctx.inFlow ? ws === `
` && valueComment && (ws = `

`) : ws += `
${ctx.indent}`;
      } else if (!explicitKey && identity.isCollection(value)) {
        let vs0 = valueStr[0], nl0 = valueStr.indexOf(`
`), hasNewline = nl0 !== -1, flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = !1;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!" && (sp0 = valueStr.indexOf(" ", sp0 + 1)), (sp0 === -1 || nl0 < sp0) && (hasPropsLine = !0);
          }
          hasPropsLine || (ws = `
${ctx.indent}`);
        }
      } else (valueStr === "" || valueStr[0] === `
`) && (ws = "");
      return str += ws + valueStr, ctx.inFlow ? valueCommentDone && onComment && onComment() : valueComment && !valueCommentDone ? str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment)) : chompKeep && onChompKeep && onChompKeep(), str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      logLevel === "debug" && console.log(...messages);
    }
    function warn(logLevel, warning) {
      (logLevel === "debug" || logLevel === "warn") && (typeof node_process.emitWarning == "function" ? node_process.emitWarning(warning) : console.warn(warning));
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity(), Scalar = require_Scalar(), MERGE_KEY = "<<", merge = {
      identify: (value) => value === MERGE_KEY || typeof value == "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    }, isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      let source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (let it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (let it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      let source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      let srcMap = source.toJSON(null, ctx, Map);
      for (let [key, value2] of srcMap)
        map instanceof Map ? map.has(key) || map.set(key, value2) : map instanceof Set ? map.add(key) : Object.prototype.hasOwnProperty.call(map, key) || Object.defineProperty(map, key, {
          value: value2,
          writable: !0,
          enumerable: !0,
          configurable: !0
        });
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log(), merge = require_merge(), stringify3 = require_stringify(), identity = require_identity(), toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        let jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map)
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        else if (map instanceof Set)
          map.add(jsKey);
        else {
          let stringKey = stringifyKey(key, jsKey, ctx), jsValue = toJS.toJS(value, stringKey, ctx);
          stringKey in map ? Object.defineProperty(map, stringKey, {
            value: jsValue,
            writable: !0,
            enumerable: !0,
            configurable: !0
          }) : map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey != "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        let strCtx = stringify3.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (let node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = !0, strCtx.inStringifyKey = !0;
        let strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          jsonStr.length > 40 && (jsonStr = jsonStr.substring(0, 36) + '..."'), log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`), ctx.mapKeyWarned = !0;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode(), stringifyPair = require_stringifyPair(), addPairToJSMap = require_addPairToJSMap(), identity = require_identity();
    function createPair(key, value, ctx) {
      let k = createNode.createNode(key, void 0, ctx), v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR }), this.key = key, this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        return identity.isNode(key) && (key = key.clone(schema)), identity.isNode(value) && (value = value.clone(schema)), new _Pair(key, value);
      }
      toJSON(_, ctx) {
        let pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity(), stringify3 = require_stringify(), stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment: comment2, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      let { indent, options: { commentString } } = ctx, itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null }), chompKeep = !1, lines = [];
      for (let i = 0; i < items.length; ++i) {
        let item = items[i], comment3 = null;
        if (identity.isNode(item))
          !chompKeep && item.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, item.commentBefore, chompKeep), item.comment && (comment3 = item.comment);
        else if (identity.isPair(item)) {
          let ik = identity.isNode(item.key) ? item.key : null;
          ik && (!chompKeep && ik.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, ik.commentBefore, chompKeep));
        }
        chompKeep = !1;
        let str2 = stringify3.stringify(item, itemCtx, () => comment3 = null, () => chompKeep = !0);
        comment3 && (str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment3))), chompKeep && comment3 && (chompKeep = !1), lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0)
        str = flowChars.start + flowChars.end;
      else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          let line = lines[i];
          str += line ? `
${indent}${line}` : `
`;
        }
      }
      return comment2 ? (str += `
` + stringifyComment.indentComment(commentString(comment2), indent), onComment && onComment()) : chompKeep && onChompKeep && onChompKeep(), str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      let { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      let itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: !0,
        type: null
      }), reqNewline = !1, linesAtValue = 0, lines = [];
      for (let i = 0; i < items.length; ++i) {
        let item = items[i], comment2 = null;
        if (identity.isNode(item))
          item.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, item.commentBefore, !1), item.comment && (comment2 = item.comment);
        else if (identity.isPair(item)) {
          let ik = identity.isNode(item.key) ? item.key : null;
          ik && (ik.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, ik.commentBefore, !1), ik.comment && (reqNewline = !0));
          let iv = identity.isNode(item.value) ? item.value : null;
          iv ? (iv.comment && (comment2 = iv.comment), iv.commentBefore && (reqNewline = !0)) : item.value == null && ik?.comment && (comment2 = ik.comment);
        }
        comment2 && (reqNewline = !0);
        let str = stringify3.stringify(item, itemCtx, () => comment2 = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes(`
`)), i < items.length - 1 ? str += "," : ctx.options.trailingComma && (ctx.options.lineWidth > 0 && (reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth)), reqNewline && (str += ",")), comment2 && (str += stringifyComment.lineComment(str, itemIndent, commentString(comment2))), lines.push(str), linesAtValue = lines.length;
      }
      let { start, end } = flowChars;
      if (lines.length === 0)
        return start + end;
      if (!reqNewline) {
        let len = lines.reduce((sum, line) => sum + line.length + 2, 2);
        reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
      }
      if (reqNewline) {
        let str = start;
        for (let line of lines)
          str += line ? `
${indentStep}${indent}${line}` : `
`;
        return `${str}
${indent}${end}`;
      } else
        return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment2, chompKeep) {
      if (comment2 && chompKeep && (comment2 = comment2.replace(/^\n+/, "")), comment2) {
        let ic = stringifyComment.indentComment(commentString(comment2), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection(), addPairToJSMap = require_addPairToJSMap(), Collection = require_Collection(), identity = require_identity(), Pair = require_Pair(), Scalar = require_Scalar();
    function findPair(items, key) {
      let k = identity.isScalar(key) ? key.value : key;
      for (let it of items)
        if (identity.isPair(it) && (it.key === key || it.key === k || identity.isScalar(it.key) && it.key.value === k))
          return it;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema), this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        let { keepUndefined, replacer } = ctx, map = new this(schema), add = (key, value) => {
          if (typeof replacer == "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          (value !== void 0 || keepUndefined) && map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map)
          for (let [key, value] of obj)
            add(key, value);
        else if (obj && typeof obj == "object")
          for (let key of Object.keys(obj))
            add(key, obj[key]);
        return typeof schema.sortMapEntries == "function" && map.items.sort(schema.sortMapEntries), map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        identity.isPair(pair) ? _pair = pair : !pair || typeof pair != "object" || !("key" in pair) ? _pair = new Pair.Pair(pair, pair?.value) : _pair = new Pair.Pair(pair.key, pair.value);
        let prev = findPair(this.items, _pair.key), sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value) ? prev.value.value = _pair.value : prev.value = _pair.value;
        } else if (sortEntries) {
          let i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          i === -1 ? this.items.push(_pair) : this.items.splice(i, 0, _pair);
        } else
          this.items.push(_pair);
      }
      delete(key) {
        let it = findPair(this.items, key);
        return it ? this.items.splice(this.items.indexOf(it), 1).length > 0 : !1;
      }
      get(key, keepScalar) {
        let node = findPair(this.items, key)?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), !0);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        let map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        ctx?.onCreate && ctx.onCreate(map);
        for (let item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (let item of this.items)
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        return !ctx.allNullValues && this.hasAllNullValues(!1) && (ctx = Object.assign({}, ctx, { allNullValues: !0 })), stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity(), YAMLMap = require_YAMLMap(), map = {
      collection: "map",
      default: !0,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        return identity.isMap(map2) || onError("Expected a mapping for this tag"), map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode(), stringifyCollection = require_stringifyCollection(), Collection = require_Collection(), identity = require_identity(), Scalar = require_Scalar(), toJS = require_toJS(), YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema), this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        let idx = asItemIndex(key);
        return typeof idx != "number" ? !1 : this.items.splice(idx, 1).length > 0;
      }
      get(key, keepScalar) {
        let idx = asItemIndex(key);
        if (typeof idx != "number")
          return;
        let it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        let idx = asItemIndex(key);
        return typeof idx == "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        let idx = asItemIndex(key);
        if (typeof idx != "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        let prev = this.items[idx];
        identity.isScalar(prev) && Scalar.isScalarValue(value) ? prev.value = value : this.items[idx] = value;
      }
      toJSON(_, ctx) {
        let seq = [];
        ctx?.onCreate && ctx.onCreate(seq);
        let i = 0;
        for (let item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx ? stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        }) : JSON.stringify(this);
      }
      static from(schema, obj, ctx) {
        let { replacer } = ctx, seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer == "function") {
              let key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      return idx && typeof idx == "string" && (idx = Number(idx)), typeof idx == "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity(), YAMLSeq = require_YAMLSeq(), seq = {
      collection: "seq",
      default: !0,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        return identity.isSeq(seq2) || onError("Expected a sequence for this tag"), seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString(), string = {
      identify: (value) => typeof value == "string",
      default: !0,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        return ctx = Object.assign({ actualString: !0 }, ctx), stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: !0,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source == "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), boolTag = {
      identify: (value) => typeof value == "boolean",
      default: !0,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          let sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value == "bigint")
        return String(value);
      let num = typeof value == "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        i < 0 && (i = n.length, n += ".");
        let d = minFractionDigits - (n.length - i - 1);
        for (; d-- > 0; )
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), stringifyNumber = require_stringifyNumber(), floatNaN = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    }, floatExp = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        let num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    }, float = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        let node = new Scalar.Scalar(parseFloat(str)), dot = str.indexOf(".");
        return dot !== -1 && str[str.length - 1] === "0" && (node.minFractionDigits = str.length - dot - 1), node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber(), intIdentify = (value) => typeof value == "bigint" || Number.isInteger(value), intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      let { value } = node;
      return intIdentify(value) && value >= 0 ? prefix + value.toString(radix) : stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    }, int = {
      identify: intIdentify,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    }, intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map(), _null = require_null(), seq = require_seq(), string = require_string(), bool = require_bool(), float = require_float(), int = require_int(), schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), map = require_map(), seq = require_seq();
    function intIdentify(value) {
      return typeof value == "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value), jsonScalars = [
      {
        identify: (value) => typeof value == "string",
        default: !0,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: !0,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value == "boolean",
        default: !0,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: !0,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value == "number",
        default: !0,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ], jsonError = {
      default: !0,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        return onError(`Unresolved plain scalar ${JSON.stringify(str)}`), str;
      }
    }, schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer"), Scalar = require_Scalar(), stringifyString = require_stringifyString(), binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: !1,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer == "function")
          return node_buffer.Buffer.from(src, "base64");
        if (typeof atob == "function") {
          let str = atob(src.replace(/[\n\r]/g, "")), buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else
          return onError("This environment does not support reading binary tags; either Buffer or atob is required"), src;
      },
      stringify({ comment: comment2, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        let buf = value, str;
        if (typeof node_buffer.Buffer == "function")
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        else if (typeof btoa == "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        if (type ?? (type = Scalar.Scalar.BLOCK_LITERAL), type !== Scalar.Scalar.QUOTE_DOUBLE) {
          let lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth), n = Math.ceil(str.length / lineWidth), lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth)
            lines[i] = str.substr(o, lineWidth);
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? `
` : " ");
        }
        return stringifyString.stringifyString({ comment: comment2, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity(), Pair = require_Pair(), Scalar = require_Scalar(), YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq))
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (!identity.isPair(item)) {
            if (identity.isMap(item)) {
              item.items.length > 1 && onError("Each pair must have its own sequence indicator");
              let pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
              if (item.commentBefore && (pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore), item.comment) {
                let cn = pair.value ?? pair.key;
                cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
              }
              item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
          }
        }
      else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      let { replacer } = ctx, pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          typeof replacer == "function" && (it = replacer.call(iterable, String(i++), it));
          let key, value;
          if (Array.isArray(it))
            if (it.length === 2)
              key = it[0], value = it[1];
            else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          else if (it && it instanceof Object) {
            let keys = Object.keys(it);
            if (keys.length === 1)
              key = keys[0], value = it[key];
            else
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
          } else
            key = it;
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: !1,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity(), toJS = require_toJS(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), pairs = require_pairs(), YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super(), this.add = YAMLMap.YAMLMap.prototype.add.bind(this), this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this), this.get = YAMLMap.YAMLMap.prototype.get.bind(this), this.has = YAMLMap.YAMLMap.prototype.has.bind(this), this.set = YAMLMap.YAMLMap.prototype.set.bind(this), this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        let map = /* @__PURE__ */ new Map();
        ctx?.onCreate && ctx.onCreate(map);
        for (let pair of this.items) {
          let key, value;
          if (identity.isPair(pair) ? (key = toJS.toJS(pair.key, "", ctx), value = toJS.toJS(pair.value, key, ctx)) : key = toJS.toJS(pair, "", ctx), map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        let pairs$1 = pairs.createPairs(schema, iterable, ctx), omap2 = new this();
        return omap2.items = pairs$1.items, omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: !1,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        let pairs$1 = pairs.resolvePairs(seq, onError), seenKeys = [];
        for (let { key } of pairs$1.items)
          identity.isScalar(key) && (seenKeys.includes(key.value) ? onError(`Ordered maps must not include duplicate keys: ${key.value}`) : seenKeys.push(key.value));
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      return source && (value ? trueTag : falseTag).test.test(source) ? source : value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === !0,
      default: !0,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(!0),
      stringify: boolStringify
    }, falseTag = {
      identify: (value) => value === !1,
      default: !0,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(!1),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), stringifyNumber = require_stringifyNumber(), floatNaN = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    }, floatExp = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        let num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    }, float = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        let node = new Scalar.Scalar(parseFloat(str.replace(/_/g, ""))), dot = str.indexOf(".");
        if (dot !== -1) {
          let f = str.substring(dot + 1).replace(/_/g, "");
          f[f.length - 1] === "0" && (node.minFractionDigits = f.length);
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber(), intIdentify = (value) => typeof value == "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      let sign = str[0];
      if ((sign === "-" || sign === "+") && (offset += 1), str = str.substring(offset).replace(/_/g, ""), intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        let n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      let n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      let { value } = node;
      if (intIdentify(value)) {
        let str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    }, intOct = {
      identify: intIdentify,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    }, int = {
      identify: intIdentify,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    }, intHex = {
      identify: intIdentify,
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity(), Pair = require_Pair(), YAMLMap = require_YAMLMap(), YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema), this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        identity.isPair(key) ? pair = key : key && typeof key == "object" && "key" in key && "value" in key && key.value === null ? pair = new Pair.Pair(key.key, null) : pair = new Pair.Pair(key, null), YAMLMap.findPair(this.items, pair.key) || this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        let pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value != "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        let prev = YAMLMap.findPair(this.items, key);
        prev && !value ? this.items.splice(this.items.indexOf(prev), 1) : !prev && value && this.items.push(new Pair.Pair(key));
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(!0))
          return super.toString(Object.assign({}, ctx, { allNullValues: !0 }), onComment, onChompKeep);
        throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        let { replacer } = ctx, set3 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable)
            typeof replacer == "function" && (value = replacer.call(iterable, value, value)), set3.items.push(Pair.createPair(value, null, ctx));
        return set3;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set2 = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: !1,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(!0))
            return Object.assign(new YAMLSet(), map);
          onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set2;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      let sign = str[0], parts = sign === "-" || sign === "+" ? str.substring(1) : str, num = (n) => asBigInt ? BigInt(n) : Number(n), res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node, num = (n) => n;
      if (typeof value == "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      value < 0 && (sign = "-", value *= num(-1));
      let _60 = num(60), parts = [value % _60];
      return value < 60 ? parts.unshift(0) : (value = (value - parts[0]) / _60, parts.unshift(value % _60), value >= 60 && (value = (value - parts[0]) / _60, parts.unshift(value))), sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value == "bigint" || Number.isInteger(value),
      default: !0,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    }, floatTime = {
      identify: (value) => typeof value == "number",
      default: !0,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, !1),
      stringify: stringifySexagesimal
    }, timestamp = {
      identify: (value) => value instanceof Date,
      default: !0,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        let match2 = str.match(timestamp.test);
        if (!match2)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        let [, year, month, day, hour, minute, second] = match2.map(Number), millisec = match2[7] ? Number((match2[7] + "00").substr(1, 3)) : 0, date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec), tz = match2[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, !1);
          Math.abs(d) < 30 && (d *= 60), date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map(), _null = require_null(), seq = require_seq(), string = require_string(), binary = require_binary(), bool = require_bool2(), float = require_float2(), int = require_int2(), merge = require_merge(), omap = require_omap(), pairs = require_pairs(), set2 = require_set(), timestamp = require_timestamp(), schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set2.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map(), _null = require_null(), seq = require_seq(), string = require_string(), bool = require_bool(), float = require_float(), int = require_int(), schema = require_schema(), schema$1 = require_schema2(), binary = require_binary(), merge = require_merge(), omap = require_omap(), pairs = require_pairs(), schema$2 = require_schema3(), set2 = require_set(), timestamp = require_timestamp(), schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]), tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set2.set,
      timestamp: timestamp.timestamp
    }, coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set2.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      let schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags)
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      let tags = schemaTags;
      if (!tags)
        if (Array.isArray(customTags))
          tags = [];
        else {
          let keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      if (Array.isArray(customTags))
        for (let tag of customTags)
          tags = tags.concat(tag);
      else typeof customTags == "function" && (tags = customTags(tags.slice()));
      return addMergeTag && (tags = tags.concat(merge.merge)), tags.reduce((tags2, tag) => {
        let tagObj = typeof tag == "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          let tagName = JSON.stringify(tag), keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        return tags2.includes(tagObj) || tags2.push(tagObj), tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity(), map = require_map(), seq = require_seq(), string = require_string(), tags = require_tags(), sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0, Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null, this.name = typeof schema == "string" && schema || "core", this.knownTags = resolveKnownTags ? tags.coreKnownTags : {}, this.tags = tags.getTags(customTags, this.name, merge), this.toStringOptions = toStringDefaults ?? null, Object.defineProperty(this, identity.MAP, { value: map.map }), Object.defineProperty(this, identity.SCALAR, { value: string.string }), Object.defineProperty(this, identity.SEQ, { value: seq.seq }), this.sortMapEntries = typeof sortMapEntries == "function" ? sortMapEntries : sortMapEntries === !0 ? sortMapEntriesByKey : null;
      }
      clone() {
        let copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        return copy.tags = this.tags.slice(), copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity(), stringify3 = require_stringify(), stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      let lines = [], hasDirectives = options.directives === !0;
      if (options.directives !== !1 && doc.directives) {
        let dir = doc.directives.toString(doc);
        dir ? (lines.push(dir), hasDirectives = !0) : doc.directives.docStart && (hasDirectives = !0);
      }
      hasDirectives && lines.push("---");
      let ctx = stringify3.createStringifyContext(doc, options), { commentString } = ctx.options;
      if (doc.commentBefore) {
        lines.length !== 1 && lines.unshift("");
        let cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = !1, contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives && lines.push(""), doc.contents.commentBefore) {
            let cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment, contentComment = doc.contents.comment;
        }
        let onChompKeep = contentComment ? void 0 : () => chompKeep = !0, body = stringify3.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        contentComment && (body += stringifyComment.lineComment(body, "", commentString(contentComment))), (body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---" ? lines[lines.length - 1] = `--- ${body}` : lines.push(body);
      } else
        lines.push(stringify3.stringify(doc.contents, ctx));
      if (doc.directives?.docEnd)
        if (doc.comment) {
          let cs = commentString(doc.comment);
          cs.includes(`
`) ? (lines.push("..."), lines.push(stringifyComment.indentComment(cs, ""))) : lines.push(`... ${cs}`);
        } else
          lines.push("...");
      else {
        let dc = doc.comment;
        dc && chompKeep && (dc = dc.replace(/^\n+/, "")), dc && ((!chompKeep || contentComment) && lines[lines.length - 1] !== "" && lines.push(""), lines.push(stringifyComment.indentComment(commentString(dc), "")));
      }
      return lines.join(`
`) + `
`;
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias(), Collection = require_Collection(), identity = require_identity(), Pair = require_Pair(), toJS = require_toJS(), Schema = require_Schema(), stringifyDocument = require_stringifyDocument(), anchors = require_anchors(), applyReviver = require_applyReviver(), createNode = require_createNode(), directives = require_directives(), Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null, this.comment = null, this.errors = [], this.warnings = [], Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        typeof replacer == "function" || Array.isArray(replacer) ? _replacer = replacer : options === void 0 && replacer && (options = replacer, replacer = void 0);
        let opt = Object.assign({
          intAsBigInt: !1,
          keepSourceTokens: !1,
          logLevel: "warn",
          prettyErrors: !0,
          strict: !0,
          stringKeys: !1,
          uniqueKeys: !0,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version } = opt;
        options?._directives ? (this.directives = options._directives.atDocument(), this.directives.yaml.explicit && (version = this.directives.yaml.version)) : this.directives = new directives.Directives({ version }), this.setSchema(version, options), this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        let copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        return copy.commentBefore = this.commentBefore, copy.comment = this.comment, copy.errors = this.errors.slice(), copy.warnings = this.warnings.slice(), copy.options = Object.assign({}, this.options), this.directives && (copy.directives = this.directives.clone()), copy.schema = this.schema.clone(), copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents, this.range && (copy.range = this.range.slice()), copy;
      }
      /** Adds a value to the document. */
      add(value) {
        assertCollection(this.contents) && this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        assertCollection(this.contents) && this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          let prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer;
        if (typeof replacer == "function")
          value = replacer.call({ "": value }, "", value), _replacer = replacer;
        else if (Array.isArray(replacer)) {
          let keyToStr = (v) => typeof v == "number" || v instanceof String || v instanceof Number, asStr = replacer.filter(keyToStr).map(String);
          asStr.length > 0 && (replacer = replacer.concat(asStr)), _replacer = replacer;
        } else options === void 0 && replacer && (options = replacer, replacer = void 0);
        let { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {}, { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        ), ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? !0,
          keepUndefined: keepUndefined ?? !1,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        }, node = createNode.createNode(value, tag, ctx);
        return flow && identity.isCollection(node) && (node.flow = !0), setAnchors(), node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        let k = this.createNode(key, null, options), v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : !1;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        return Collection.isEmptyPath(path) ? this.contents == null ? !1 : (this.contents = null, !0) : assertCollection(this.contents) ? this.contents.deleteIn(path) : !1;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        return Collection.isEmptyPath(path) ? !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents : identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : !1;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        return Collection.isEmptyPath(path) ? this.contents !== void 0 : identity.isCollection(this.contents) ? this.contents.hasIn(path) : !1;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        this.contents == null ? this.contents = Collection.collectionFromPath(this.schema, [key], value) : assertCollection(this.contents) && this.contents.set(key, value);
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        Collection.isEmptyPath(path) ? this.contents = value : this.contents == null ? this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value) : assertCollection(this.contents) && this.contents.setIn(path, value);
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        typeof version == "number" && (version = String(version));
        let opt;
        switch (version) {
          case "1.1":
            this.directives ? this.directives.yaml.version = "1.1" : this.directives = new directives.Directives({ version: "1.1" }), opt = { resolveKnownTags: !1, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            this.directives ? this.directives.yaml.version = version : this.directives = new directives.Directives({ version }), opt = { resolveKnownTags: !0, schema: "core" };
            break;
          case null:
            this.directives && delete this.directives, opt = null;
            break;
          default: {
            let sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error("With a null YAML version, the { schema: Schema } option is required");
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        let ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === !0,
          mapKeyWarned: !1,
          maxAliasCount: typeof maxAliasCount == "number" ? maxAliasCount : 100
        }, res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor == "function")
          for (let { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver == "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: !0, jsonArg, mapAsMap: !1, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          let s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return !0;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code, message) {
        super(), this.name = name, this.code = code, this.message = message, this.pos = pos;
      }
    }, YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    }, YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    }, prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      let { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1, lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        let trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "…" + lineStr.substring(trimStart), ci -= trimStart - 1;
      }
      if (lineStr.length > 80 && (lineStr = lineStr.substring(0, 79) + "…"), line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        prev.length > 80 && (prev = prev.substring(0, 79) + `…
`), lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1, end = error.linePos[1];
        end?.line === line && end.col > col && (count2 = Math.max(1, Math.min(end.col - col, 80 - ci)));
        let pointer = " ".repeat(ci) + "^".repeat(count2);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = !1, atNewline = startOnNewline, hasSpace = startOnNewline, comment2 = "", commentSep = "", hasNewline = !1, reqSpace = !1, tab = null, anchor = null, tag = null, newlineAfterProp = null, comma = null, found = null, start = null;
      for (let token of tokens)
        switch (reqSpace && (token.type !== "space" && token.type !== "newline" && token.type !== "comma" && onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space"), reqSpace = !1), tab && (atNewline && token.type !== "comment" && token.type !== "newline" && onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation"), tab = null), token.type) {
          case "space":
            !flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	") && (tab = token), hasSpace = !0;
            break;
          case "comment": {
            hasSpace || onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            let cb = token.source.substring(1) || " ";
            comment2 ? comment2 += commentSep + cb : comment2 = cb, commentSep = "", atNewline = !1;
            break;
          }
          case "newline":
            atNewline ? comment2 ? comment2 += token.source : (!found || indicator !== "seq-item-ind") && (spaceBefore = !0) : commentSep += token.source, atNewline = !0, hasNewline = !0, (anchor || tag) && (newlineAfterProp = token), hasSpace = !0;
            break;
          case "anchor":
            anchor && onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor"), token.source.endsWith(":") && onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", !0), anchor = token, start ?? (start = token.offset), atNewline = !1, hasSpace = !1, reqSpace = !0;
            break;
          case "tag": {
            tag && onError(token, "MULTIPLE_TAGS", "A node can have at most one tag"), tag = token, start ?? (start = token.offset), atNewline = !1, hasSpace = !1, reqSpace = !0;
            break;
          }
          case indicator:
            (anchor || tag) && onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`), found && onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`), found = token, atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind", hasSpace = !1;
            break;
          case "comma":
            if (flow) {
              comma && onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`), comma = token, atNewline = !1, hasSpace = !1;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`), atNewline = !1, hasSpace = !1;
        }
      let last2 = tokens[tokens.length - 1], end = last2 ? last2.offset + last2.source.length : offset;
      return reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "") && onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space"), tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq") && onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation"), {
        comma,
        found,
        spaceBefore,
        comment: comment2,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes(`
`))
            return !0;
          if (key.end) {
            for (let st of key.end)
              if (st.type === "newline")
                return !0;
          }
          return !1;
        case "flow-collection":
          for (let it of key.items) {
            for (let st of it.start)
              if (st.type === "newline")
                return !0;
            if (it.sep) {
              for (let st of it.sep)
                if (st.type === "newline")
                  return !0;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return !0;
          }
          return !1;
        default:
          return !0;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        let end = fc.end[0];
        end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc) && onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", !0);
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      let { uniqueKeys } = ctx.options;
      if (uniqueKeys === !1)
        return !1;
      let isEqual = typeof uniqueKeys == "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair(), YAMLMap = require_YAMLMap(), resolveProps = require_resolve_props(), utilContainsNewline = require_util_contains_newline(), utilFlowIndentCheck = require_util_flow_indent_check(), utilMapIncludes = require_util_map_includes(), startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      let NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap, map = new NodeClass(ctx.schema);
      ctx.atRoot && (ctx.atRoot = !1);
      let offset = bm.offset, commentEnd = null;
      for (let collItem of bm.items) {
        let { start, key, sep, value } = collItem, keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: !0
        }), implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key && (key.type === "block-seq" ? onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key") : "indent" in key && key.indent !== bm.indent && onError(offset, "BAD_INDENT", startColMsg)), !keyProps.anchor && !keyProps.tag && !sep) {
            commentEnd = keyProps.end, keyProps.comment && (map.comment ? map.comment += `
` + keyProps.comment : map.comment = keyProps.comment);
            continue;
          }
          (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) && onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
        } else keyProps.found?.indent !== bm.indent && onError(offset, "BAD_INDENT", startColMsg);
        ctx.atKey = !0;
        let keyStart = keyProps.end, keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError), ctx.atKey = !1, utilMapIncludes.mapIncludes(ctx, map.items, keyNode) && onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        let valueProps = resolveProps.resolveProps(sep ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        if (offset = valueProps.end, valueProps.found) {
          implicitKey && (value?.type === "block-map" && !valueProps.hasNewline && onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings"), ctx.options.strict && keyProps.start < valueProps.found.offset - 1024 && onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));
          let valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
          ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError), offset = valueNode.range[2];
          let pair = new Pair.Pair(keyNode, valueNode);
          ctx.options.keepSourceTokens && (pair.srcToken = collItem), map.items.push(pair);
        } else {
          implicitKey && onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values"), valueProps.comment && (keyNode.comment ? keyNode.comment += `
` + valueProps.comment : keyNode.comment = valueProps.comment);
          let pair = new Pair.Pair(keyNode);
          ctx.options.keepSourceTokens && (pair.srcToken = collItem), map.items.push(pair);
        }
      }
      return commentEnd && commentEnd < offset && onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content"), map.range = [bm.offset, offset, commentEnd ?? offset], map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq(), resolveProps = require_resolve_props(), utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      let NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq, seq = new NodeClass(ctx.schema);
      ctx.atRoot && (ctx.atRoot = !1), ctx.atKey && (ctx.atKey = !1);
      let offset = bs.offset, commentEnd = null;
      for (let { start, value } of bs.items) {
        let props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: !0
        });
        if (!props.found)
          if (props.anchor || props.tag || value)
            value?.type === "block-seq" ? onError(props.end, "BAD_INDENT", "All sequence items must start at the same column") : onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          else {
            commentEnd = props.end, props.comment && (seq.comment = props.comment);
            continue;
          }
        let node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError), offset = node.range[2], seq.items.push(node);
      }
      return seq.range = [bs.offset, offset, commentEnd ?? offset], seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment2 = "";
      if (end) {
        let hasSpace = !1, sep = "";
        for (let token of end) {
          let { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = !0;
              break;
            case "comment": {
              reqSpace && !hasSpace && onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              let cb = source.substring(1) || " ";
              comment2 ? comment2 += sep + cb : comment2 = cb, sep = "";
              break;
            }
            case "newline":
              comment2 && (sep += source), hasSpace = !0;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment: comment2, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity(), Pair = require_Pair(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), resolveEnd = require_resolve_end(), resolveProps = require_resolve_props(), utilContainsNewline = require_util_contains_newline(), utilMapIncludes = require_util_map_includes(), blockMsg = "Block collections are not allowed within flow collections", isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      let isMap3 = fc.start.source === "{", fcName = isMap3 ? "flow map" : "flow sequence", NodeClass = tag?.nodeClass ?? (isMap3 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq), coll = new NodeClass(ctx.schema);
      coll.flow = !0;
      let atRoot = ctx.atRoot;
      atRoot && (ctx.atRoot = !1), ctx.atKey && (ctx.atKey = !1);
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        let collItem = fc.items[i], { start, key, sep, value } = collItem, props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: !1
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep && !value) {
            i === 0 && props.comma ? onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`) : i < fc.items.length - 1 && onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`), props.comment && (coll.comment ? coll.comment += `
` + props.comment : coll.comment = props.comment), offset = props.end;
            continue;
          }
          !isMap3 && ctx.options.strict && utilContainsNewline.containsNewline(key) && onError(
            key,
            // checked by containsNewline()
            "MULTILINE_IMPLICIT_KEY",
            "Implicit keys of flow sequence pairs need to be on a single line"
          );
        }
        if (i === 0)
          props.comma && onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        else if (props.comma || onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`), props.comment) {
          let prevItemComment = "";
          loop: for (let st of start)
            switch (st.type) {
              case "comma":
              case "space":
                break;
              case "comment":
                prevItemComment = st.source.substring(1);
                break loop;
              default:
                break loop;
            }
          if (prevItemComment) {
            let prev = coll.items[coll.items.length - 1];
            identity.isPair(prev) && (prev = prev.value ?? prev.key), prev.comment ? prev.comment += `
` + prevItemComment : prev.comment = prevItemComment, props.comment = props.comment.substring(prevItemComment.length + 1);
          }
        }
        if (!isMap3 && !sep && !props.found) {
          let valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
          coll.items.push(valueNode), offset = valueNode.range[2], isBlock(value) && onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = !0;
          let keyStart = props.end, keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          isBlock(key) && onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg), ctx.atKey = !1;
          let valueProps = resolveProps.resolveProps(sep ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: !1
          });
          if (valueProps.found) {
            if (!isMap3 && !props.found && ctx.options.strict) {
              if (sep)
                for (let st of sep) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              props.start < valueProps.found.offset - 1024 && onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else value && ("source" in value && value.source?.[0] === ":" ? onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`) : onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`));
          let valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
          valueNode ? isBlock(value) && onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg) : valueProps.comment && (keyNode.comment ? keyNode.comment += `
` + valueProps.comment : keyNode.comment = valueProps.comment);
          let pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens && (pair.srcToken = collItem), isMap3) {
            let map = coll;
            utilMapIncludes.mapIncludes(ctx, map.items, keyNode) && onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique"), map.items.push(pair);
          } else {
            let map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = !0, map.items.push(pair);
            let endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]], coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      let expectedEnd = isMap3 ? "}" : "]", [ce, ...ee] = fc.end, cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        let name = fcName[0].toUpperCase() + fcName.substring(1), msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg), ce && ce.source.length !== 1 && ee.unshift(ce);
      }
      if (ee.length > 0) {
        let end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        end.comment && (coll.comment ? coll.comment += `
` + end.comment : coll.comment = end.comment), coll.range = [fc.offset, cePos, end.offset];
      } else
        coll.range = [fc.offset, cePos, cePos];
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity(), Scalar = require_Scalar(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), resolveBlockMap = require_resolve_block_map(), resolveBlockSeq = require_resolve_block_seq(), resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      let coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag), Coll = coll.constructor;
      return tagName === "!" || tagName === Coll.tagName ? (coll.tag = Coll.tagName, coll) : (tagName && (coll.tag = tagName), coll);
    }
    function composeCollection(CN, ctx, token, props, onError) {
      let tagToken = props.tag, tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      if (token.type === "block-seq") {
        let { anchor, newlineAfterProp: nl } = props, lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        lastProp && (!nl || nl.offset < lastProp.offset) && onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
      }
      let expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq")
        return resolveCollection(CN, ctx, token, onError, tagName);
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        let kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType)
          ctx.schema.tags.push(Object.assign({}, kt, { default: !1 })), tag = kt;
        else
          return kt ? onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, !0) : onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, !0), resolveCollection(CN, ctx, token, onError, tagName);
      }
      let coll = resolveCollection(CN, ctx, token, onError, tagName, tag), res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll, node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      return node.range = coll.range, node.tag = tagName, tag?.format && (node.format = tag.format), node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      let start = scalar.offset, header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      let type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL, lines = scalar.source ? splitLines(scalar.source) : [], chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        let content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        let value2 = header.chomp === "+" && lines.length > 0 ? `
`.repeat(Math.max(1, lines.length - 1)) : "", end2 = start + header.length;
        return scalar.source && (end2 += scalar.source.length), { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent, offset = scalar.offset + header.length, contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        if (content === "" || content === "\r")
          header.indent === 0 && indent.length > trimIndent && (trimIndent = indent.length);
        else {
          indent.length < trimIndent && onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator"), header.indent === 0 && (trimIndent = indent.length), contentStart = i, trimIndent === 0 && !ctx.atRoot && onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i)
        lines[i][0].length > trimIndent && (chompStart = i + 1);
      let value = "", sep = "", prevMoreIndented = !1;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + `
`;
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        let crlf = content[content.length - 1] === "\r";
        if (crlf && (content = content.slice(0, -1)), content && indent.length < trimIndent) {
          let message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message), indent = "";
        }
        type === Scalar.Scalar.BLOCK_LITERAL ? (value += sep + indent.slice(trimIndent) + content, sep = `
`) : indent.length > trimIndent || content[0] === "	" ? (sep === " " ? sep = `
` : !prevMoreIndented && sep === `
` && (sep = `

`), value += sep + indent.slice(trimIndent) + content, sep = `
`, prevMoreIndented = !0) : content === "" ? sep === `
` ? value += `
` : sep = `
` : (value += sep + content, sep = " ", prevMoreIndented = !1);
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += `
` + lines[i][0].slice(trimIndent);
          value[value.length - 1] !== `
` && (value += `
`);
          break;
        default:
          value += `
`;
      }
      let end = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header")
        return onError(props[0], "IMPOSSIBLE", "Block scalar header not found"), null;
      let { source } = props[0], mode = source[0], indent = 0, chomp = "", error = -1;
      for (let i = 1; i < source.length; ++i) {
        let ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          let n = Number(ch);
          !indent && n ? indent = n : error === -1 && (error = offset + i);
        }
      }
      error !== -1 && onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = !1, comment2 = "", length = source.length;
      for (let i = 1; i < props.length; ++i) {
        let token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = !0;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            strict && !hasSpace && onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters"), length += token.source.length, comment2 = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message), length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            let message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            let ts = token.source;
            ts && typeof ts == "string" && (length += ts.length);
          }
        }
      }
      return { mode, indent, chomp, comment: comment2, length };
    }
    function splitLines(source) {
      let split = source.split(/\n( *)/), first = split[0], m = first.match(/^( *)/), lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
      for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar(), resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      let { offset, type, source, end } = scalar, _type, value, _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN, value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE, value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE, value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          return onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`), {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      let valueEnd = offset + source.length, re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      return badChar && onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`), unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      return (source[source.length - 1] !== "'" || source.length === 1) && onError(source.length, "MISSING_CHAR", "Missing closing 'quote"), unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      let line = /(.*?)\r?\n/sy, match2 = line.exec(source);
      if (!match2)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$"), trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/, trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match2[1].replace(trimEnd, ""), sep = " ", pos = line.lastIndex;
      for (; match2 = line.exec(source); ) {
        let lm = match2[1].replace(trimBoth, "");
        lm === "" ? sep === `
` ? res += sep : sep = `
` : (res += sep + lm, sep = " "), pos = line.lastIndex;
      }
      let last2 = /[ \t]*(.*)/sy;
      return last2.lastIndex = pos, match2 = last2.exec(source), res + sep + (match2?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        let ch = source[i];
        if (!(ch === "\r" && source[i + 1] === `
`))
          if (ch === `
`) {
            let { fold, offset } = foldNewline(source, i);
            res += fold, i = offset;
          } else if (ch === "\\") {
            let next = source[++i], cc = escapeCodes[next];
            if (cc)
              res += cc;
            else if (next === `
`)
              for (next = source[i + 1]; next === " " || next === "	"; )
                next = source[++i + 1];
            else if (next === "\r" && source[i + 1] === `
`)
              for (next = source[++i + 1]; next === " " || next === "	"; )
                next = source[++i + 1];
            else if (next === "x" || next === "u" || next === "U") {
              let length = next === "x" ? 2 : next === "u" ? 4 : 8;
              res += parseCharCode(source, i + 1, length, onError), i += length;
            } else {
              let raw = source.substr(i - 1, 2);
              onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`), res += raw;
            }
          } else if (ch === " " || ch === "	") {
            let wsStart = i, next = source[i + 1];
            for (; next === " " || next === "	"; )
              next = source[++i + 1];
            next !== `
` && !(next === "\r" && source[i + 2] === `
`) && (res += i > wsStart ? source.slice(wsStart, i + 1) : ch);
          } else
            res += ch;
      }
      return (source[source.length - 1] !== '"' || source.length === 1) && onError(source.length, "MISSING_CHAR", 'Missing closing "quote'), res;
    }
    function foldNewline(source, offset) {
      let fold = "", ch = source[offset + 1];
      for (; (ch === " " || ch === "	" || ch === `
` || ch === "\r") && !(ch === "\r" && source[offset + 2] !== `
`); )
        ch === `
` && (fold += `
`), offset += 1, ch = source[offset + 1];
      return fold || (fold = " "), { fold, offset };
    }
    var escapeCodes = {
      0: "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: `
`,
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "",
      // Unicode next line
      _: " ",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      let cc = source.substr(offset, length), code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        let raw = source.substr(offset - 2, length + 2);
        return onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`), raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity(), Scalar = require_Scalar(), resolveBlockScalar = require_resolve_block_scalar(), resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      let { value, type, comment: comment2, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError), tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null, tag;
      ctx.options.stringKeys && ctx.atKey ? tag = ctx.schema[identity.SCALAR] : tagName ? tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError) : token.type === "scalar" ? tag = findScalarTagByTest(ctx, value, token, onError) : tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        let res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        let msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), scalar = new Scalar.Scalar(value);
      }
      return scalar.range = range, scalar.source = value, type && (scalar.type = type), tagName && (scalar.tag = tagName), tag.format && (scalar.format = tag.format), comment2 && (scalar.comment = comment2), scalar;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      let matchWithTest = [];
      for (let tag of schema.tags)
        if (!tag.collection && tag.tag === tagName)
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
      for (let tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      let kt = schema.knownTags[tagName];
      return kt && !kt.collection ? (schema.tags.push(Object.assign({}, kt, { default: !1, test: void 0 })), kt) : (onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str"), schema[identity.SCALAR]);
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      let tag = schema.tags.find((tag2) => (tag2.default === !0 || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        let compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          let ts = directives.tagString(tag.tag), cs = directives.tagString(compat.tag), msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, !0);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          for (st = before[++i]; st?.type === "space"; )
            offset += st.source.length, st = before[++i];
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias(), identity = require_identity(), composeCollection = require_compose_collection(), composeScalar = require_compose_scalar(), resolveEnd = require_resolve_end(), utilEmptyScalarPosition = require_util_empty_scalar_position(), CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      let atKey = ctx.atKey, { spaceBefore, comment: comment2, anchor, tag } = props, node, isSrcToken = !0;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError), (anchor || tag) && onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError), anchor && (node.anchor = anchor.source.substring(1));
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError), anchor && (node.anchor = anchor.source.substring(1));
          } catch (error) {
            let message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          let message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message), isSrcToken = !1;
        }
      }
      return node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError)), anchor && node.anchor === "" && onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string"), atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value != "string" || node.tag && node.tag !== "tag:yaml.org,2002:str") && onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings"), spaceBefore && (node.spaceBefore = !0), comment2 && (token.type === "scalar" && token.source === "" ? node.comment = comment2 : node.commentBefore = comment2), ctx.options.keepSourceTokens && isSrcToken && (node.srcToken = token), node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment: comment2, anchor, tag, end }, onError) {
      let token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      }, node = composeScalar.composeScalar(ctx, token, tag, onError);
      return anchor && (node.anchor = anchor.source.substring(1), node.anchor === "" && onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string")), spaceBefore && (node.spaceBefore = !0), comment2 && (node.comment = comment2, node.range[2] = end), node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      let alias = new Alias.Alias(source.substring(1));
      alias.source === "" && onError(offset, "BAD_ALIAS", "Alias cannot be an empty string"), alias.source.endsWith(":") && onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", !0);
      let valueEnd = offset + source.length, re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      return alias.range = [offset, valueEnd, re.offset], re.comment && (alias.comment = re.comment), alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document(), composeNode = require_compose_node(), resolveEnd = require_resolve_end(), resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      let opts = Object.assign({ _directives: directives }, options), doc = new Document.Document(void 0, opts), ctx = {
        atKey: !1,
        atRoot: !0,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      }, props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: !0
      });
      props.found && (doc.directives.docStart = !0, value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline && onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker")), doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      let contentEnd = doc.contents.range[2], re = resolveEnd.resolveEnd(end, contentEnd, !1, onError);
      return re.comment && (doc.comment = re.comment), doc.range = [offset, contentEnd, re.offset], doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process"), directives = require_directives(), Document = require_Document(), errors = require_errors(), identity = require_identity(), composeDoc = require_compose_doc(), resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src == "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      let { offset, source } = src;
      return [offset, offset + (typeof source == "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment2 = "", atComment = !1, afterEmptyLine = !1;
      for (let i = 0; i < prelude.length; ++i) {
        let source = prelude[i];
        switch (source[0]) {
          case "#":
            comment2 += (comment2 === "" ? "" : afterEmptyLine ? `

` : `
`) + (source.substring(1) || " "), atComment = !0, afterEmptyLine = !1;
            break;
          case "%":
            prelude[i + 1]?.[0] !== "#" && (i += 1), atComment = !1;
            break;
          default:
            atComment || (afterEmptyLine = !0), atComment = !1;
        }
      }
      return { comment: comment2, afterEmptyLine };
    }
    var Composer = class {
      constructor(options = {}) {
        this.doc = null, this.atDirectives = !1, this.prelude = [], this.errors = [], this.warnings = [], this.onError = (source, code, message, warning) => {
          let pos = getErrorPos(source);
          warning ? this.warnings.push(new errors.YAMLWarning(pos, code, message)) : this.errors.push(new errors.YAMLParseError(pos, code, message));
        }, this.directives = new directives.Directives({ version: options.version || "1.2" }), this.options = options;
      }
      decorate(doc, afterDoc) {
        let { comment: comment2, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment2) {
          let dc = doc.contents;
          if (afterDoc)
            doc.comment = doc.comment ? `${doc.comment}
${comment2}` : comment2;
          else if (afterEmptyLine || doc.directives.docStart || !dc)
            doc.commentBefore = comment2;
          else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            identity.isPair(it) && (it = it.key);
            let cb = it.commentBefore;
            it.commentBefore = cb ? `${comment2}
${cb}` : comment2;
          } else {
            let cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment2}
${cb}` : comment2;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else
          doc.errors = this.errors, doc.warnings = this.warnings;
        this.prelude = [], this.errors = [], this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = !1, endOffset = -1) {
        for (let token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        switch (node_process.env.LOG_STREAM && console.dir(token, { depth: null }), token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              let pos = getErrorPos(token);
              pos[0] += offset, this.onError(pos, "BAD_DIRECTIVE", message, warning);
            }), this.prelude.push(token.source), this.atDirectives = !0;
            break;
          case "document": {
            let doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            this.atDirectives && !doc.directives.docStart && this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line"), this.decorate(doc, !1), this.doc && (yield this.doc), this.doc = doc, this.atDirectives = !1;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            let msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message, error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            this.atDirectives || !this.doc ? this.errors.push(error) : this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              let msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = !0;
            let end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            if (this.decorate(this.doc, !0), end.comment) {
              let dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = !1, endOffset = -1) {
        if (this.doc)
          this.decorate(this.doc, !0), yield this.doc, this.doc = null;
        else if (forceDoc) {
          let opts = Object.assign({ _directives: this.directives }, this.options), doc = new Document.Document(void 0, opts);
          this.atDirectives && this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line"), doc.range = [0, endOffset, endOffset], this.decorate(doc, !1), yield doc;
        }
      }
    };
    exports.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar(), resolveFlowScalar = require_resolve_flow_scalar(), errors = require_errors(), stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = !0, onError) {
      if (token) {
        let _onError = (pos, code, message) => {
          let offset = typeof pos == "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      let { implicitKey = !1, indent, inFlow = !1, offset = -1, type = "PLAIN" } = context, source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: !0, lineWidth: -1 }
      }), end = context.end ?? [
        { type: "newline", offset: -1, indent, source: `
` }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          let he = source.indexOf(`
`), head = source.substring(0, he), body = source.substring(he + 1) + `
`, props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          return addEndtoBlockProps(props, end) || props.push({ type: "newline", offset: -1, indent, source: `
` }), { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = !1, implicitKey = !1, inFlow = !1, type } = context, indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent == "number" && (indent += 2), !type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            let header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      let source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: !0, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      let he = source.indexOf(`
`), head = source.substring(0, he), body = source.substring(he + 1) + `
`;
      if (token.type === "block-scalar") {
        let header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head, token.source = body;
      } else {
        let { offset } = token, indent = "indent" in token ? token.indent : -1, props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        addEndtoBlockProps(props, "end" in token ? token.end : void 0) || props.push({ type: "newline", offset: -1, indent, source: `
` });
        for (let key of Object.keys(token))
          key !== "type" && key !== "offset" && delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (let st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              return props.push(st), !0;
          }
      return !1;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type, token.source = source;
          break;
        case "block-scalar": {
          let end = token.props.slice(1), oa = source.length;
          token.props[0].type === "block-scalar-header" && (oa -= token.props[0].source.length);
          for (let tok of end)
            tok.offset += oa;
          delete token.props, Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          let nl = { type: "newline", offset: token.offset + source.length, indent: token.indent, source: `
` };
          delete token.items, Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          let indent = "indent" in token ? token.indent : -1, end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (let key of Object.keys(token))
            key !== "type" && key !== "offset" && delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify3 = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (let tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (let item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (let item of token.items)
            res += stringifyItem(item);
          for (let st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (let st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (let st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep, value }) {
      let res = "";
      for (let st of start)
        res += st.source;
      if (key && (res += stringifyToken(key)), sep)
        for (let st of sep)
          res += st.source;
      return value && (res += stringifyToken(value)), res;
    }
    exports.stringify = stringify3;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit"), SKIP = /* @__PURE__ */ Symbol("skip children"), REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit(cst, visitor) {
      "type" in cst && cst.type === "document" && (cst = { start: cst.start, value: cst.value }), _visit(Object.freeze([]), cst, visitor);
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    visit.itemAtPath = (cst, path) => {
      let item = cst;
      for (let [field, index] of path) {
        let tok = item?.[field];
        if (tok && "items" in tok)
          item = tok.items[index];
        else
          return;
      }
      return item;
    };
    visit.parentCollection = (cst, path) => {
      let parent = visit.itemAtPath(cst, path.slice(0, -1)), field = path[path.length - 1][0], coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl == "symbol")
        return ctrl;
      for (let field of ["key", "value"]) {
        let token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            let ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci == "number")
              i = ci - 1;
            else {
              if (ci === BREAK)
                return BREAK;
              ci === REMOVE && (token.items.splice(i, 1), i -= 1);
            }
          }
          typeof ctrl == "function" && field === "key" && (ctrl = ctrl(item, path));
        }
      }
      return typeof ctrl == "function" ? ctrl(item, path) : ctrl;
    }
    exports.visit = visit;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar(), cstStringify = require_cst_stringify(), cstVisit = require_cst_visit(), BOM = "\uFEFF", DOCUMENT = "", FLOW_END = "", SCALAR = "", isCollection = (token) => !!token && "items" in token, isScalar3 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case `
`:
        case `\r
`:
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar3;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty3(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case `
`:
        case "\r":
        case "	":
          return !0;
        default:
          return !1;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef"), tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"), flowIndicatorChars = new Set(",[]{}"), invalidAnchorChars = new Set(` ,[]{}
\r	`), isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch), Lexer3 = class {
      constructor() {
        this.atEnd = !1, this.blockScalarIndent = -1, this.blockScalarKeep = !1, this.buffer = "", this.flowKey = !1, this.flowLevel = 0, this.indentNext = 0, this.indentValue = 0, this.lineEndPos = null, this.next = null, this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = !1) {
        if (source) {
          if (typeof source != "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source, this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        for (; next && (incomplete || this.hasChars(1)); )
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos, ch = this.buffer[i];
        for (; ch === " " || ch === "	"; )
          ch = this.buffer[++i];
        return !ch || ch === "#" || ch === `
` ? !0 : ch === "\r" ? this.buffer[i + 1] === `
` : !1;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          for (; ch === " "; )
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            let next = this.buffer[indent + offset + 1];
            if (next === `
` || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === `
` || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          let dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty3(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        return (typeof end != "number" || end !== -1 && end < this.pos) && (end = this.buffer.indexOf(`
`, this.pos), this.lineEndPos = end), end === -1 ? this.atEnd ? this.buffer.substring(this.pos) : null : (this.buffer[end - 1] === "\r" && (end -= 1), this.buffer.substring(this.pos, end));
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        return this.buffer = this.buffer.substring(this.pos), this.pos = 0, this.lineEndPos = null, this.next = state, null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM && (yield* this.pushCount(1), line = line.substring(1)), line[0] === "%") {
          let dirEnd = line.length, cs = line.indexOf("#");
          for (; cs !== -1; ) {
            let ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else
              cs = line.indexOf("#", cs + 1);
          }
          for (; ; ) {
            let ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          let n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(!0));
          return yield* this.pushCount(line.length - n), this.pushNewline(), "stream";
        }
        if (this.atLineEnd()) {
          let sp = yield* this.pushSpaces(!0);
          return yield* this.pushCount(line.length - sp), yield* this.pushNewline(), "stream";
        }
        return yield cst.DOCUMENT, yield* this.parseLineStart();
      }
      *parseLineStart() {
        let ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          let s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty3(this.charAt(3)))
            return yield* this.pushCount(3), this.indentValue = 0, this.indentNext = 0, s === "---" ? "doc" : "stream";
        }
        return this.indentValue = yield* this.pushSpaces(!1), this.indentNext > this.indentValue && !isEmpty3(this.charAt(1)) && (this.indentNext = this.indentValue), yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        let [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty3(ch1)) {
          let n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(!0));
          return this.indentNext = this.indentValue + 1, this.indentValue += n, "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(!0);
        let line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            return yield* this.pushNewline(), yield* this.parseLineStart();
          case "{":
          case "[":
            return yield* this.pushCount(1), this.flowKey = !1, this.flowLevel = 1, "flow";
          case "}":
          case "]":
            return yield* this.pushCount(1), "doc";
          case "*":
            return yield* this.pushUntil(isNotAnchorChar), "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            return n += yield* this.parseBlockScalarHeader(), n += yield* this.pushSpaces(!0), yield* this.pushCount(line.length - n), yield* this.pushNewline(), yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp, indent = -1;
        do
          nl = yield* this.pushNewline(), nl > 0 ? (sp = yield* this.pushSpaces(!1), this.indentValue = indent = sp) : sp = 0, sp += yield* this.pushSpaces(!0);
        while (nl + sp > 0);
        let line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if ((indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty3(line[3])) && !(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}")))
          return this.flowLevel = 0, yield cst.FLOW_END, yield* this.parseLineStart();
        let n = 0;
        for (; line[n] === ","; )
          n += yield* this.pushCount(1), n += yield* this.pushSpaces(!0), this.flowKey = !1;
        switch (n += yield* this.pushIndicators(), line[n]) {
          case void 0:
            return "flow";
          case "#":
            return yield* this.pushCount(line.length - n), "flow";
          case "{":
          case "[":
            return yield* this.pushCount(1), this.flowKey = !1, this.flowLevel += 1, "flow";
          case "}":
          case "]":
            return yield* this.pushCount(1), this.flowKey = !0, this.flowLevel -= 1, this.flowLevel ? "flow" : "doc";
          case "*":
            return yield* this.pushUntil(isNotAnchorChar), "flow";
          case '"':
          case "'":
            return this.flowKey = !0, yield* this.parseQuotedScalar();
          case ":": {
            let next = this.charAt(1);
            if (this.flowKey || isEmpty3(next) || next === ",")
              return this.flowKey = !1, yield* this.pushCount(1), yield* this.pushSpaces(!0), "flow";
          }
          // fallthrough
          default:
            return this.flowKey = !1, yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        let quote2 = this.charAt(0), end = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'")
          for (; end !== -1 && this.buffer[end + 1] === "'"; )
            end = this.buffer.indexOf("'", end + 2);
        else
          for (; end !== -1; ) {
            let n = 0;
            for (; this.buffer[end - 1 - n] === "\\"; )
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        let qb = this.buffer.substring(0, end), nl = qb.indexOf(`
`, this.pos);
        if (nl !== -1) {
          for (; nl !== -1; ) {
            let cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf(`
`, cs);
          }
          nl !== -1 && (end = nl - (qb[nl - 1] === "\r" ? 2 : 1));
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        return yield* this.pushToIndex(end + 1, !1), this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1, this.blockScalarKeep = !1;
        let i = this.pos;
        for (; ; ) {
          let ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = !0;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty3(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1, indent = 0, ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2)
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case `
`:
              nl = i2, indent = 0;
              break;
            case "\r": {
              let next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === `
`)
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          this.blockScalarIndent === -1 ? this.indentNext = indent : this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          do {
            let cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf(`
`, cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        for (ch = this.buffer[i]; ch === " "; )
          ch = this.buffer[++i];
        if (ch === "	") {
          for (; ch === "	" || ch === " " || ch === "\r" || ch === `
`; )
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep)
          do {
            let i2 = nl - 1, ch2 = this.buffer[i2];
            ch2 === "\r" && (ch2 = this.buffer[--i2]);
            let lastChar = i2;
            for (; ch2 === " "; )
              ch2 = this.buffer[--i2];
            if (ch2 === `
` && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (!0);
        return yield cst.SCALAR, yield* this.pushToIndex(nl + 1, !0), yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        let inFlow = this.flowLevel > 0, end = this.pos - 1, i = this.pos - 1, ch;
        for (; ch = this.buffer[++i]; )
          if (ch === ":") {
            let next = this.buffer[i + 1];
            if (isEmpty3(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty3(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r" && (next === `
` ? (i += 1, ch = `
`, next = this.buffer[i + 1]) : end = i), next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === `
`) {
              let cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        return !ch && !this.atEnd ? this.setNext("plain-scalar") : (yield cst.SCALAR, yield* this.pushToIndex(end + 1, !0), inFlow ? "flow" : "doc");
      }
      *pushCount(n) {
        return n > 0 ? (yield this.buffer.substr(this.pos, n), this.pos += n, n) : 0;
      }
      *pushToIndex(i, allowEmpty) {
        let s = this.buffer.slice(this.pos, i);
        return s ? (yield s, this.pos += s.length, s.length) : (allowEmpty && (yield ""), 0);
      }
      *pushIndicators() {
        let n = 0;
        loop: for (; ; ) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag(), n += yield* this.pushSpaces(!0);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar), n += yield* this.pushSpaces(!0);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              let inFlow = this.flowLevel > 0, ch1 = this.charAt(1);
              if (isEmpty3(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                inFlow ? this.flowKey && (this.flowKey = !1) : this.indentNext = this.indentValue + 1, n += yield* this.pushCount(1), n += yield* this.pushSpaces(!0);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2, ch = this.buffer[i];
          for (; !isEmpty3(ch) && ch !== ">"; )
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, !1);
        } else {
          let i = this.pos + 1, ch = this.buffer[i];
          for (; ch; )
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2]))
              ch = this.buffer[i += 3];
            else
              break;
          return yield* this.pushToIndex(i, !1);
        }
      }
      *pushNewline() {
        let ch = this.buffer[this.pos];
        return ch === `
` ? yield* this.pushCount(1) : ch === "\r" && this.charAt(1) === `
` ? yield* this.pushCount(2) : 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1, ch;
        do
          ch = this.buffer[++i];
        while (ch === " " || allowTabs && ch === "	");
        let n = i - this.pos;
        return n > 0 && (yield this.buffer.substr(this.pos, n), this.pos = i), n;
      }
      *pushUntil(test) {
        let i = this.pos, ch = this.buffer[i];
        for (; !test(ch); )
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, !1);
      }
    };
    exports.Lexer = Lexer3;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter = class {
      constructor() {
        this.lineStarts = [], this.addNewLine = (offset) => this.lineStarts.push(offset), this.linePos = (offset) => {
          let low = 0, high = this.lineStarts.length;
          for (; low < high; ) {
            let mid = low + high >> 1;
            this.lineStarts[mid] < offset ? low = mid + 1 : high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          let start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process"), cst = require_cst(), lexer = require_lexer();
    function includesToken(list2, type) {
      for (let i = 0; i < list2.length; ++i)
        if (list2[i].type === type)
          return !0;
      return !1;
    }
    function findNonEmptyIndex(list2) {
      for (let i = 0; i < list2.length; ++i)
        switch (list2[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return !0;
        default:
          return !1;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          let it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: for (; --i >= 0; )
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      for (; prev[++i]?.type === "space"; )
        ;
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start")
        for (let it of fc.items)
          it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind") && (it.key && (it.value = it.key), delete it.key, isFlowToken(it.value) ? it.value.end ? arrayPushArray(it.value.end, it.sep) : it.value.end = it.sep : arrayPushArray(it.start, it.sep), delete it.sep);
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = !0, this.atScalar = !1, this.indent = 0, this.offset = 0, this.onKeyLine = !1, this.stack = [], this.source = "", this.type = "", this.lexer = new lexer.Lexer(), this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = !1) {
        this.onNewLine && this.offset === 0 && this.onNewLine(0);
        for (let lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        incomplete || (yield* this.end());
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        if (this.source = source, node_process.env.LOG_TOKENS && console.log("|", cst.prettyToken(source)), this.atScalar) {
          this.atScalar = !1, yield* this.step(), this.offset += source.length;
          return;
        }
        let type = cst.tokenType(source);
        if (type)
          if (type === "scalar")
            this.atNewLine = !1, this.atScalar = !0, this.type = "scalar";
          else {
            switch (this.type = type, yield* this.step(), type) {
              case "newline":
                this.atNewLine = !0, this.indent = 0, this.onNewLine && this.onNewLine(this.offset + source.length);
                break;
              case "space":
                this.atNewLine && source[0] === " " && (this.indent += source.length);
                break;
              case "explicit-key-ind":
              case "map-value-ind":
              case "seq-item-ind":
                this.atNewLine && (this.indent += source.length);
                break;
              case "doc-mode":
              case "flow-error-end":
                return;
              default:
                this.atNewLine = !1;
            }
            this.offset += source.length;
          }
        else {
          let message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source }), this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        for (; this.stack.length > 0; )
          yield* this.pop();
      }
      get sourceToken() {
        return {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      *step() {
        let top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          for (; this.stack.length > 0; )
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        let token = error ?? this.stack.pop();
        if (!token)
          yield { type: "error", offset: this.offset, source: "", message: "Tried to pop an empty stack" };
        else if (this.stack.length === 0)
          yield token;
        else {
          let top = this.peek(1);
          switch (token.type === "block-scalar" ? token.indent = "indent" in top ? top.indent : 0 : token.type === "flow-collection" && top.type === "document" && (token.indent = 0), token.type === "flow-collection" && fixFlowSeqItems(token), top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              let it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] }), this.onKeyLine = !0;
                return;
              } else if (it.sep)
                it.value = token;
              else {
                Object.assign(it, { key: token, sep: [] }), this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              let it = top.items[top.items.length - 1];
              it.value ? top.items.push({ start: [], value: token }) : it.value = token;
              break;
            }
            case "flow-collection": {
              let it = top.items[top.items.length - 1];
              !it || it.value ? top.items.push({ start: [], key: token, sep: [] }) : it.sep ? it.value = token : Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop(), yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            let last2 = token.items[token.items.length - 1];
            last2 && !last2.sep && !last2.value && last2.start.length > 0 && findNonEmptyIndex(last2.start) === -1 && (token.indent === 0 || last2.start.every((st) => st.type !== "comment" || st.indent < token.indent)) && (top.type === "document" ? top.end = last2.start : top.items.push({ start: last2.start }), token.items.splice(-1, 1));
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            let doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            this.type === "doc-start" && doc.start.push(this.sourceToken), this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            findNonEmptyIndex(doc.start) !== -1 ? (yield* this.pop(), yield* this.step()) : doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        let bv = this.startBlockValue(doc);
        bv ? this.stack.push(bv) : yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML document`,
          source: this.source
        };
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          let prev = getPrevProps(this.peek(2)), start = getFirstKeyStartProps(prev), sep;
          scalar.end ? (sep = scalar.end, sep.push(this.sourceToken), delete scalar.end) : sep = [this.sourceToken];
          let map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep }]
          };
          this.onKeyLine = !0, this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            if (scalar.source = this.source, this.atNewLine = !0, this.indent = 0, this.onNewLine) {
              let nl = this.source.indexOf(`
`) + 1;
              for (; nl !== 0; )
                this.onNewLine(this.offset + nl), nl = this.source.indexOf(`
`, nl) + 1;
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop(), yield* this.step();
        }
      }
      *blockMap(map) {
        let it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            if (this.onKeyLine = !1, it.value) {
              let end = "end" in it.value ? it.value.end : void 0;
              (Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment" ? end?.push(this.sourceToken) : map.items.push({ start: [this.sourceToken] });
            } else it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              map.items.push({ start: [this.sourceToken] });
            else if (it.sep)
              it.sep.push(this.sourceToken);
            else {
              if (this.atIndentedComment(it.start, map.indent)) {
                let end = map.items[map.items.length - 2]?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start), end.push(this.sourceToken), map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          let atMapIndent = !this.onKeyLine && this.indent === map.indent, atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind", start = [];
          if (atNextItem && it.sep && !it.value) {
            let nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              let st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  st.indent > map.indent && (nl.length = 0);
                  break;
                default:
                  nl.length = 0;
              }
            }
            nl.length >= 2 && (start = it.sep.splice(nl[1]));
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              atNextItem || it.value ? (start.push(this.sourceToken), map.items.push({ start }), this.onKeyLine = !0) : it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
              return;
            case "explicit-key-ind":
              !it.sep && !it.explicitKey ? (it.start.push(this.sourceToken), it.explicitKey = !0) : atNextItem || it.value ? (start.push(this.sourceToken), map.items.push({ start, explicitKey: !0 })) : this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: [this.sourceToken], explicitKey: !0 }]
              }), this.onKeyLine = !0;
              return;
            case "map-value-ind":
              if (it.explicitKey)
                if (it.sep)
                  if (it.value)
                    map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                  else if (includesToken(it.sep, "map-value-ind"))
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start, key: null, sep: [this.sourceToken] }]
                    });
                  else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                    let start2 = getFirstKeyStartProps(it.start), key = it.key, sep = it.sep;
                    sep.push(this.sourceToken), delete it.key, delete it.sep, this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key, sep }]
                    });
                  } else start.length > 0 ? it.sep = it.sep.concat(start, this.sourceToken) : it.sep.push(this.sourceToken);
                else if (includesToken(it.start, "newline"))
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                else {
                  let start2 = getFirstKeyStartProps(it.start);
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                  });
                }
              else
                it.sep ? it.value || atNextItem ? map.items.push({ start, key: null, sep: [this.sourceToken] }) : includesToken(it.sep, "map-value-ind") ? this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [], key: null, sep: [this.sourceToken] }]
                }) : it.sep.push(this.sourceToken) : Object.assign(it, { key: null, sep: [this.sourceToken] });
              this.onKeyLine = !0;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              let fs = this.flowScalar(this.type);
              atNextItem || it.value ? (map.items.push({ start, key: fs, sep: [] }), this.onKeyLine = !0) : it.sep ? this.stack.push(fs) : (Object.assign(it, { key: fs, sep: [] }), this.onKeyLine = !0);
              return;
            }
            default: {
              let bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else atMapIndent && map.items.push({ start });
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop(), yield* this.step();
      }
      *blockSequence(seq) {
        let it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              let end = "end" in it.value ? it.value.end : void 0;
              (Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment" ? end?.push(this.sourceToken) : seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                let end = seq.items[seq.items.length - 2]?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start), end.push(this.sourceToken), seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            it.value || includesToken(it.start, "seq-item-ind") ? seq.items.push({ start: [this.sourceToken] }) : it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          let bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop(), yield* this.step();
      }
      *flowCollection(fc) {
        let it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do
            yield* this.pop(), top = this.peek(1);
          while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              !it || it.sep ? fc.items.push({ start: [this.sourceToken] }) : it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              !it || it.value ? fc.items.push({ start: [], key: null, sep: [this.sourceToken] }) : it.sep ? it.sep.push(this.sourceToken) : Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              !it || it.value ? fc.items.push({ start: [this.sourceToken] }) : it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              let fs = this.flowScalar(this.type);
              !it || it.value ? fc.items.push({ start: [], key: fs, sep: [] }) : it.sep ? this.stack.push(fs) : Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          let bv = this.startBlockValue(fc);
          bv ? this.stack.push(bv) : (yield* this.pop(), yield* this.step());
        } else {
          let parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep))
            yield* this.pop(), yield* this.step();
          else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            let prev = getPrevProps(parent), start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            let sep = fc.end.splice(1, fc.end.length);
            sep.push(this.sourceToken);
            let map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep }]
            };
            this.onKeyLine = !0, this.stack[this.stack.length - 1] = map;
          } else
            yield* this.lineEnd(fc);
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf(`
`) + 1;
          for (; nl !== 0; )
            this.onNewLine(this.offset + nl), nl = this.source.indexOf(`
`, nl) + 1;
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = !0;
            let prev = getPrevProps(parent), start = getFirstKeyStartProps(prev);
            return start.push(this.sourceToken), {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: !0 }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = !0;
            let prev = getPrevProps(parent), start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        return this.type !== "comment" || this.indent <= indent ? !1 : start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        this.type !== "doc-mode" && (docEnd.end ? docEnd.end.push(this.sourceToken) : docEnd.end = [this.sourceToken], this.type === "newline" && (yield* this.pop()));
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop(), yield* this.step();
            break;
          case "newline":
            this.onKeyLine = !1;
          default:
            token.end ? token.end.push(this.sourceToken) : token.end = [this.sourceToken], this.type === "newline" && (yield* this.pop());
        }
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer(), Document = require_Document(), errors = require_errors(), log = require_log(), identity = require_identity(), lineCounter = require_line_counter(), parser = require_parser();
    function parseOptions(options) {
      let prettyErrors = options.prettyErrors !== !1;
      return { lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null, prettyErrors };
    }
    function parseAllDocuments2(source, options = {}) {
      let { lineCounter: lineCounter2, prettyErrors } = parseOptions(options), parser$1 = new parser.Parser(lineCounter2?.addNewLine), composer$1 = new composer.Composer(options), docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (let doc of docs)
          doc.errors.forEach(errors.prettifyError(source, lineCounter2)), doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      return docs.length > 0 ? docs : Object.assign([], { empty: !0 }, composer$1.streamInfo());
    }
    function parseDocument2(source, options = {}) {
      let { lineCounter: lineCounter2, prettyErrors } = parseOptions(options), parser$1 = new parser.Parser(lineCounter2?.addNewLine), composer$1 = new composer.Composer(options), doc = null;
      for (let _doc of composer$1.compose(parser$1.parse(source), !0, source.length))
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      return prettyErrors && lineCounter2 && (doc.errors.forEach(errors.prettifyError(source, lineCounter2)), doc.warnings.forEach(errors.prettifyError(source, lineCounter2))), doc;
    }
    function parse2(src, reviver, options) {
      let _reviver;
      typeof reviver == "function" ? _reviver = reviver : options === void 0 && reviver && typeof reviver == "object" && (options = reviver);
      let doc = parseDocument2(src, options);
      if (!doc)
        return null;
      if (doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning)), doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify3(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer == "function" || Array.isArray(replacer) ? _replacer = replacer : options === void 0 && replacer && (options = replacer), typeof options == "string" && (options = options.length), typeof options == "number") {
        let indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        let { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return;
      }
      return identity.isDocument(value) && !_replacer ? value.toString(options) : new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse2;
    exports.parseAllDocuments = parseAllDocuments2;
    exports.parseDocument = parseDocument2;
    exports.stringify = stringify3;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer(), Document = require_Document(), Schema = require_Schema(), errors = require_errors(), Alias = require_Alias(), identity = require_identity(), Pair = require_Pair(), Scalar = require_Scalar(), YAMLMap = require_YAMLMap(), YAMLSeq = require_YAMLSeq(), cst = require_cst(), lexer = require_lexer(), lineCounter = require_line_counter(), parser = require_parser(), publicApi = require_public_api(), visit = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit.visit;
    exports.visitAsync = visit.visitAsync;
  }
});

// components/shared/component-id.ts
function componentId(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2").replaceAll("_", "-").toLowerCase();
}
function toolName(name, component) {
  if (component !== void 0) return `${componentId(component)}__${name}`;
  let separator = /__|\//.exec(name);
  if (separator === null || separator.index === 0) return name;
  let rest = name.slice(separator.index + separator[0].length);
  return `${componentId(name.slice(0, separator.index))}__${rest}`;
}

// src/project/values/names.ts
var gatewayId = "mcp-gateway", authorizerId = "mcp-authorizer", entranceId = "mcp-entrance", reservedIds = /* @__PURE__ */ new Set([
  gatewayId,
  authorizerId,
  entranceId,
  "mcp",
  "auth",
  "tools",
  "conformance-fixture"
]), reservedVariablePrefix = "mcp_", longestProjectName = 64;
function projectNameFrom(text2) {
  let plain = text2.normalize("NFKD").replaceAll(new RegExp("\\p{M}", "gu"), "").replaceAll(/[^A-Za-z0-9_-]+/g, "-").replace(/^[^A-Za-z]+/, "").slice(0, longestProjectName).replace(/-+$/, "");
  return plain === "" ? "app" : plain;
}
var longestToolName = 61;
function toolNameFault(name) {
  if (name.length === 0) return "is empty";
  if (!/^[A-Za-z0-9_-]+$/.test(name)) return 'may hold only letters, digits, "-" and "_"';
  if (!/^[A-Za-z]/.test(name)) return "must begin with a letter";
  if (name.includes("__")) return 'holds "__", which parts component and tool in the names that clients see';
  if (/[-_]$/.test(name)) return 'may not end with "-" or "_"';
  if (/[-_][-_]/.test(name)) return "may not hold two separators in a row";
  if (/[-_]\d/.test(name))
    return 'has a word that begins with a digit; Spin wants a letter after each "-" or "_"';
  if (name.length > longestToolName) return `is longer than ${longestToolName} characters`;
  let id = componentId(name);
  return reservedIds.has(id) ? `is reserved: the generated app has a part "${id}" of its own` : void 0;
}

// src/project/document/limits.ts
var projectLimits = {
  bytes: 1024 * 1024,
  depth: 32,
  string: 64 * 1024,
  tools: 1e3,
  middleware: 20
};
function refuseDeepNesting(root, file) {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > projectLimits.depth) throw tooDeep({ file, line: 1, column: 1 });
    level = level.flatMap((value) => Object.values(value).filter((child2) => typeof child2 == "object"));
  }
}
function refuseLongStrings(value, text2, file) {
  if (typeof value == "string" && value.length > projectLimits.string) {
    let message = `A string of ${file} has ${value.length} characters; at most ${projectLimits.string} are read.`;
    throw new FtlError("E_PROJECT_LIMIT", message, { at: { file, ...placeOfString(value, text2) } });
  }
  if (!(typeof value != "object" || value === null))
    for (let child2 of Object.values(value)) refuseLongStrings(child2, text2, file);
}
function placeOfString(value, text2) {
  let asWritten2 = /[^\p{Cc}"'\\]{1,100}/u.exec(value)?.[0] ?? "", lines = text2.slice(0, Math.max(0, text2.indexOf(asWritten2))).split(`
`);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
function tooDeep(at) {
  return new FtlError("E_PROJECT_LIMIT", `${at.file} nests deeper than ${projectLimits.depth} levels.`, {
    at
  });
}

// src/project/document/plain-data.ts
function isTable(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
function setMember(table2, name, value) {
  Object.defineProperty(table2, name, { value, enumerable: !0, configurable: !0, writable: !0 });
}

// src/project/document/parsed-text.ts
function invalid(format, reason, at) {
  return new FtlError("E_PROJECT_SYNTAX", `${at.file} is not valid ${format}: ${reason}.`, { at });
}

// src/project/document/positions.ts
function newPositionTree() {
  return { children: /* @__PURE__ */ new Map() };
}
function branch(tree, name) {
  let found = tree.children.get(name) ?? newPositionTree();
  return tree.children.set(name, found), found;
}
function branchAt(tree, path) {
  return path.reduce((at, name) => at?.children.get(name), tree);
}
function placesOf(text2) {
  let starts = [0];
  for (let end = text2.indexOf(`
`); end >= 0; end = text2.indexOf(`
`, end + 1)) starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    for (; low < high; ) {
      let middle = Math.ceil((low + high) / 2);
      (starts[middle] ?? 0) <= offset ? low = middle : high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

// src/project/document/json.ts
function parseJson(text2, file) {
  let reader = { text: text2, file, offset: 0, placeAt: placesOf(text2) }, positions = newPositionTree(), root = readValue(reader, positions, 0);
  if (skipSpace(reader), reader.offset < text2.length) throw unexpected(reader, "the end of the file");
  if (typeof root == "object" && root !== null && !Array.isArray(root))
    return { root, positions };
  throw invalid("JSON", "expected an object", { file, line: 1, column: 1 });
}
function readValue(reader, tree, depth) {
  skipSpace(reader);
  let start = reader.offset;
  if (tree.value = reader.placeAt(start), depth > projectLimits.depth) throw tooDeep({ file: reader.file, ...tree.value });
  let first = reader.text[start];
  if (first === "{") return readObject(reader, tree, depth);
  if (first === "[") return readArray(reader, tree, depth);
  if (first !== '"') return readWord(reader);
  let value = readString(reader);
  return reader.offset - start === value.length + 2 && (tree.value = { ...tree.value, textColumn: tree.value.column + 1 }), value;
}
function readObject(reader, tree, depth) {
  let members = {};
  if (reader.offset += 1, accept(reader, "}")) return members;
  do {
    skipSpace(reader);
    let key = reader.placeAt(reader.offset);
    if (reader.text[reader.offset] !== '"') throw unexpected(reader, "a key in double quotes");
    let name = readString(reader);
    if (Object.hasOwn(members, name))
      throw invalid("JSON", `the key ${JSON.stringify(name)} is there twice`, { file: reader.file, ...key });
    if (!accept(reader, ":")) throw unexpected(reader, '":"');
    let child2 = branch(tree, name);
    child2.key = key, setMember(members, name, readValue(reader, child2, depth + 1));
  } while (accept(reader, ","));
  if (!accept(reader, "}")) throw unexpected(reader, '"," or "}"');
  return members;
}
function readArray(reader, tree, depth) {
  let elements = [];
  if (reader.offset += 1, accept(reader, "]")) return elements;
  do
    elements.push(readValue(reader, branch(tree, elements.length), depth + 1));
  while (accept(reader, ","));
  if (!accept(reader, "]")) throw unexpected(reader, '"," or "]"');
  return elements;
}
var stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y, wordPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
function readString(reader) {
  let at = { file: reader.file, ...reader.placeAt(reader.offset) }, value = JSON.parse(match(reader, stringPattern, "a string that ends on its line"));
  if (new RegExp("\\p{Surrogate}", "u").test(value)) throw invalid("JSON", "a string is not valid Unicode", at);
  return value;
}
function readWord(reader) {
  return JSON.parse(match(reader, wordPattern, "a value"));
}
function match(reader, pattern, expected) {
  pattern.lastIndex = reader.offset;
  let found = pattern.exec(reader.text)?.[0];
  if (found === void 0) throw unexpected(reader, expected);
  return reader.offset += found.length, found;
}
function accept(reader, character) {
  return skipSpace(reader), reader.text[reader.offset] !== character ? !1 : (reader.offset += 1, !0);
}
function skipSpace(reader) {
  for (; ` 	
\r`.includes(reader.text[reader.offset] ?? "x"); ) reader.offset += 1;
}
function unexpected(reader, expected) {
  let at = { file: reader.file, ...reader.placeAt(reader.offset) }, ended = reader.offset >= reader.text.length;
  return invalid("JSON", `expected ${expected}${ended ? ", but the file ends" : ""}`, at);
}

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string, ptr) {
  let lines = string.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
  let lines = string.split(/\r?\n/), codeblock = "", numberLen = (Math.log10(line + 1) | 0) + 1;
  for (let i = line - 1; i <= line + 1; i++) {
    let l = lines[i - 1];
    l && (codeblock += i.toString().padEnd(numberLen, " "), codeblock += ":  ", codeblock += l, codeblock += `
`, i === line && (codeblock += " ".repeat(numberLen + column + 2), codeblock += `^
`));
  }
  return codeblock;
}
var TomlError = class _TomlError extends Error {
  line;
  column;
  codeblock;
  constructor(message, options) {
    let [line, column] = getLineColFromPtr(options.toml, options.ptr), codeblock = makeCodeBlock(options.toml, line, column);
    super(`Invalid TOML document: ${message}

${codeblock}`, options), this.line = line, this.column = column, this.codeblock = codeblock;
  }
  /** @internal */
  static x(message, ctx, ptr) {
    throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
  }
};

// node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p, c = ctx.s.charCodeAt(ctx.p++), first = c, isLiteral = c === 39, isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
  isMultiline && ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10 ? ctx.p++ : c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10 && (ctx.p += 2));
  let parsed = "", sliceStart = ctx.p, state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++)
    if (c = ctx.s.charCodeAt(ctx.p), isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))
      state = state && 3;
    else if (c < 32 && c !== 9 || c === 127)
      TomlError.x("control characters are not allowed in strings", ctx);
    else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
      if (isMultiline && (ctx.s.charCodeAt(ctx.p + 3) === first && ctx.p++, ctx.s.charCodeAt(ctx.p + 3) === first && ctx.p++), !state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed = parsed ? parsed + s : s;
      }
      return ctx.p += isMultiline ? 3 : 1, parsed;
    } else if (!state)
      !isLiteral && c === 92 && (parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p), state = 1);
    else if (state === 1)
      if (c === 120 || c === 117 || c === 85) {
        let errPtr = ctx.p++ - 1, value = 0, len = c === 120 ? 2 : c === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex = ctx.s.charCodeAt(ctx.p), digit = (
            /* 0-9 */
            hex >= 48 && hex <= 57 ? hex - 48 : (
              /* A-F */
              hex >= 65 && hex <= 70 ? hex - 65 + 10 : (
                /* a-f */
                hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1
              )
            )
          );
          digit < 0 && TomlError.x("invalid non-hex character in unicode escape", ctx), value = value << 4 | digit;
        }
        (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) && TomlError.x("invalid unicode escape", ctx, errPtr), parsed += String.fromCodePoint(value), sliceStart = ctx.p--, state = 0;
      } else isMultiline && (c === 32 || c === 9) ? state = 2 : (c === 98 ? parsed += "\b" : c === 116 ? parsed += "	" : c === 110 ? parsed += `
` : c === 102 ? parsed += "\f" : c === 114 ? parsed += "\r" : c === 101 ? parsed += "\x1B" : c === 34 ? parsed += '"' : c === 92 ? parsed += "\\" : TomlError.x("unrecognised escape sequence", ctx), sliceStart = ctx.p + 1, state = 0);
    else c !== 32 && c !== 9 && (state === 2 && TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart), state = !isLiteral && c === 92 ? 1 : 0, sliceStart = ctx.p);
  TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i, TomlDate = class _TomlDate extends Date {
  #hasDate = !1;
  #hasTime = !1;
  #offset = null;
  constructor(date, fasttype, unsafeDelim) {
    let hasDate = !0, hasTime = !0, offset = "Z", c;
    if (typeof date == "string")
      if (fasttype)
        prep: {
          if (fasttype < 3) {
            if (+date.slice(11, 13) > 23) {
              date = "";
              break prep;
            }
            fasttype === 2 ? (offset = null, date += "Z") : (c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122 && (offset = date.slice(date.length - 6)), unsafeDelim && (date = date.slice(0, 10) + "T" + date.slice(11));
          } else fasttype === 4 && (date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`);
          hasDate = fasttype !== 4, hasTime = fasttype !== 3;
        }
      else {
        let match2 = date.match(DATE_TIME_RE);
        match2 ? (match2[1] || (hasDate = !1, date = `0000-01-01T${date}`), hasTime = !!match2[2], hasTime && date[10] === " " && (date = date.replace(" ", "T")), match2[2] && +match2[2] > 23 ? date = "" : (offset = match2[3] || null, !offset && hasTime && (date += "Z"))) : date = "";
      }
    super(date), isNaN(this.getTime()) || (this.#hasDate = hasDate, this.#hasTime = hasTime, this.#offset = offset);
  }
  isDateTime() {
    return this.#hasDate && this.#hasTime;
  }
  isLocal() {
    return !this.#hasDate || !this.#hasTime || !this.#offset;
  }
  isDate() {
    return this.#hasDate && !this.#hasTime;
  }
  isTime() {
    return this.#hasTime && !this.#hasDate;
  }
  isValid() {
    return this.#hasDate || this.#hasTime;
  }
  toISOString() {
    let iso = super.toISOString();
    if (this.isDate())
      return iso.slice(0, 10);
    if (this.isTime())
      return iso.slice(11, 23);
    if (this.#offset === null)
      return iso.slice(0, -1);
    if (this.#offset === "Z" || this.#offset === "z")
      return iso;
    let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
    return offset = this.#offset[0] === "-" ? offset : -offset, new Date(this.getTime() - offset * 6e4).toISOString().slice(0, -1) + this.#offset;
  }
  static wrapAsOffsetDateTime(jsDate, offset = "Z") {
    let date = new _TomlDate(jsDate);
    return date.#offset = offset, date;
  }
  static wrapAsLocalDateTime(jsDate) {
    let date = new _TomlDate(jsDate);
    return date.#offset = null, date;
  }
  static wrapAsLocalDate(jsDate) {
    let date = new _TomlDate(jsDate);
    return date.#hasTime = !1, date.#offset = null, date;
  }
  static wrapAsLocalTime(jsDate) {
    let date = new _TomlDate(jsDate);
    return date.#hasDate = !1, date.#offset = null, date;
  }
};

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end) {
  let errPtr = ctx.p, c = ctx.s.charCodeAt(ctx.p);
  if (c === 91 || c === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    return ctx.d++, value;
  }
  return c === 34 || c === 39 ? parseString(ctx) : c === 116 ? ((ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) && TomlError.x("invalid value", ctx, errPtr), ctx.p++, !0) : c === 102 ? ((ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) && TomlError.x("invalid value", ctx, errPtr), ctx.p++, !1) : c === 43 || c === 45 ? parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end) : ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45 ? parseDate(ctx, c, end) : ctx.s.charCodeAt(ctx.p + 2) === 58 ? parseTime(ctx, c, end) : parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
  let c = startChr, state = 0, hasUnderscores = !1;
  if (c === 105)
    return (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) && TomlError.x("invalid value", ctx, startPtr), ctx.p++, (sign || 1) / 0;
  if (c === 110)
    return (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) && TomlError.x("invalid value", ctx, startPtr), ctx.p++, NaN;
  if (c === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === !0 ? 0n : 0;
    if (!sign) {
      if (c === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      if (c === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      if (c === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    c === 46 ? state = 2 : c === 101 || c === 69 ? state = 4 : TomlError.x("illegal leading zero", ctx, startPtr);
  } else isDigit(c) || TomlError.x("invalid value", ctx, startPtr);
  for (; ++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr)); )
    state || (state = 1), c === 95 ? (state & 1 || TomlError.x("illegal underscore", ctx), state += 11, hasUnderscores = !0) : state === 1 && c === 46 ? state = 2 : (state === 1 || state === 3) && (c === 101 || c === 69) ? state = 4 : state === 4 && (c === 43 || c === 45) ? state = 6 : isDigit(c) ? state > 9 ? state -= 11 : state & 1 || state++ : TomlError.x("illegal character in numeric literal", ctx);
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === !0 ? BigInt(val) : val;
  }
  state & 1 || TomlError.x("unfinished numeric value", ctx, startPtr);
  let str = ctx.s.slice(startPtr, ctx.p);
  return hasUnderscores && (str = str.replaceAll("_", "")), state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c, underscore = 1;
  for (; ++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr)); )
    c === 95 ? (underscore & 1 && TomlError.x("illegal underscore", ctx), underscore = 3) : isDigit(c, base) ? underscore & 1 && underscore-- : TomlError.x("illegal character in numeric literal", ctx);
  underscore & 1 && TomlError.x("unfinished numeric value", ctx);
  let str = ctx.s.slice(startPtr + 2, ctx.p);
  return underscore && (str = str.replaceAll("_", "")), parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
  if (ctx.bi !== !0)
    int: {
      let val = parseInt(str, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return BigInt(base === 10 ? str : (base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)))
    return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
  if (ctx.p += 5, isDigit(ctx.s.charCodeAt(ctx.p++)) || TomlError.x("invalid date-time: date part is malformed", ctx, startPtr), ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = !0, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, !1, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58 && TomlError.x("invalid date-time: time part is malformed", ctx, startPtr), ctx.s.charCodeAt(ctx.p += 3) === 58 && (ctx.p += 3), ctx.s.charCodeAt(ctx.p) === 46)
    for (; isDigit(ctx.s.charCodeAt(++ctx.p)); )
      ;
  if (c = ctx.s.charCodeAt(ctx.p)) {
    if (c === 90 || c === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c === 43 || c === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
  let start = ctx.p;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p)))
    return parseNumber(ctx, --ctx.p, c, 0, endChr);
  if (ctx.s.charCodeAt(ctx.p += 4) === 58 && (ctx.p += 3), ctx.s.charCodeAt(ctx.p) === 46)
    for (; isDigit(ctx.s.charCodeAt(++ctx.p)); )
      ;
  let t = ctx.s.slice(start, ctx.p);
  return readDate(ctx, t, 4, !1, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date = new TomlDate(str, type, unsafeDelim);
    return date.isValid() || TomlError.x("invalid date", ctx, errPtr), date;
  }
  try {
    switch (temporalSuffix && (str += temporalSuffix), type) {
      case 1:
        return Temporal.ZonedDateTime.from(str);
      case 2:
        return Temporal.PlainDateTime.from(str);
      case 3:
        return Temporal.PlainDate.from(str);
      case 4:
        return Temporal.PlainTime.from(str);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}

// node_modules/smol-toml/dist/util.js
function skipComment(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c = ctx.s.charCodeAt(ctx.p);
    if (c === 10)
      break;
    if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    (c < 32 && c !== 9 || c === 127) && TomlError.x("control characters are not allowed in comments", ctx);
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c;
  for (; ctx.p < ctx.s.length; ) {
    for (; ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)); )
      ctx.p++;
    if (banComments || c !== 35)
      break;
    skipComment(ctx);
  }
}

// node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end = 61) {
  let startPtr, state = 0, parsed = [], sliceStart, c = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c === end)
      return state || TomlError.x("unexpected end of key", ctx), state === 1 && parsed.push(ctx.s.slice(sliceStart, ctx.p)), ctx.p++, parsed;
    c === 46 ? (state || TomlError.x("illegal empty bare key", ctx), state === 1 && parsed.push(ctx.s.slice(sliceStart, ctx.p)), state = 0) : !state && (c === 34 || c === 39) ? (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2) && TomlError.x("illegal quoted key: multiline strings are not allowed", ctx), parsed.push(parseString(ctx)), state = 2, ctx.p--) : c === 32 || c === 9 ? state === 1 && (parsed.push(ctx.s.slice(sliceStart, ctx.p)), state = 2) : state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122 ? TomlError.x("illegal character in key", ctx) : state || (state = 1, sliceStart = ctx.p);
  } while (c = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++, res = /* @__PURE__ */ Object.create(null), seen = /* @__PURE__ */ new Set(), c;
  for (; ctx.p < ctx.s.length; ) {
    if (skipVoid(ctx), (c = ctx.s.charCodeAt(ctx.p)) === 125)
      return ctx.p++, res;
    let k, t = res, hasOwn = !1, errPtr = ctx.p, key = parseKey(ctx);
    for (let i = 0; i < key.length; i++) {
      i && (t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null)), k = key[i], (hasOwn = Object.hasOwn(t, k)) && (typeof t[k] != "object" || seen.has(t[k])) && TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      !hasOwn && unsafe && Object.defineProperty(t, k, { enumerable: !0, configurable: !0, writable: !0 });
    }
    hasOwn && TomlError.x("trying to redefine an already defined value", ctx, errPtr), skipVoid(ctx, !0, !0);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) == "object" && seen.add(value), skipVoid(ctx), (c = ctx.s.charCodeAt(ctx.p++)) === 125)
      return res;
    c !== 44 && TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++, res = [], c;
  for (; ctx.p < ctx.s.length; ) {
    if (skipVoid(ctx), (c = ctx.s.charCodeAt(ctx.p)) === 93)
      return ctx.p++, res;
    if (res.push(extractValue(
      ctx,
      93
      /* ] */
    )), skipVoid(ctx), (c = ctx.s.charCodeAt(ctx.p++)) === 93)
      return res;
    c !== 44 && TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table2, meta, type) {
  let t = table2, m = meta, k, hasOwn = !1, state;
  for (let i = 0; i < key.length; i++) {
    if (i) {
      if (t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null), m = (state = m[k]).c, type === 0 && (state.t === 1 || state.t === 2))
        return null;
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l], m = m[l].c;
      }
    }
    if (k = key[i], (hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d)
      return null;
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return !1;
      unsafe && (Object.defineProperty(t, k, { enumerable: !0, configurable: !0, writable: !0 }), Object.defineProperty(m, k, { enumerable: !0, configurable: !0, writable: !0 })), m[k] = {
        t: i < key.length - 1 && type === 2 ? 3 : type,
        d: !1,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  if (state = m[k], state.t !== type && !(type === 1 && state.t === 3) || (type === 2 && (state.d || (state.d = !0, t[k] = []), t[k].push(t = /* @__PURE__ */ Object.create(null)), state.c[state.i++] = state = { t: 1, d: !1, i: 0, c: /* @__PURE__ */ Object.create(null) }), state.d))
    return null;
  if (state.d = !0, type === 1)
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  else if (type === 0 && hasOwn)
    return null;
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
  (peek === null || ctx.uk === 2) && TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options.maxDepth ?? 1e3,
    bi: options.integersAsBigInt ?? !1,
    ld: options.useLegacyDate ?? !0,
    uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
  }, res = /* @__PURE__ */ Object.create(null), meta = /* @__PURE__ */ Object.create(null), tmp, skipping = !1, tbl = res, m = meta;
  for (toml.charCodeAt(0) === 65279 && ctx.p++, skipVoid(ctx); ctx.p < toml.length; ) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray, skipping = !1;
      let k = parseKey(
        ctx,
        93
        /* ] */
      );
      isTableArray && (toml.charCodeAt(ctx.p) !== 93 && TomlError.x("expected end of table array declaration", ctx), ctx.p++);
      let p = peekTable(
        ctx,
        k,
        res,
        meta,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      p ? (m = p[2], tbl = p[1]) : (validateTablePeek(ctx, p, tmp), skipping = !0);
    } else {
      tmp = ctx.p;
      let k = parseKey(ctx), p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      !p && !skipping && validateTablePeek(ctx, p, tmp), skipVoid(ctx, !0, !0);
      let v = extractValue(ctx, void 0);
      p && !skipping && (p[1][p[0]] = v);
    }
    skipVoid(ctx, !0), ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10) && TomlError.x("each key-value declaration must be followed by an end-of-line", ctx), skipVoid(ctx);
  }
  return res;
}

// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED = !!"".isWellFormed;

// node_modules/eslint-visitor-keys/lib/visitor-keys.js
var KEYS = {
  ArrayExpression: ["elements"],
  ArrayPattern: ["elements"],
  ArrowFunctionExpression: ["params", "body"],
  AssignmentExpression: ["left", "right"],
  AssignmentPattern: ["left", "right"],
  AwaitExpression: ["argument"],
  BinaryExpression: ["left", "right"],
  BlockStatement: ["body"],
  BreakStatement: ["label"],
  CallExpression: ["callee", "arguments"],
  CatchClause: ["param", "body"],
  ChainExpression: ["expression"],
  ClassBody: ["body"],
  ClassDeclaration: ["id", "superClass", "body"],
  ClassExpression: ["id", "superClass", "body"],
  ConditionalExpression: ["test", "consequent", "alternate"],
  ContinueStatement: ["label"],
  DebuggerStatement: [],
  DoWhileStatement: ["body", "test"],
  EmptyStatement: [],
  ExperimentalRestProperty: ["argument"],
  ExperimentalSpreadProperty: ["argument"],
  ExportAllDeclaration: ["exported", "source", "attributes"],
  ExportDefaultDeclaration: ["declaration"],
  ExportNamedDeclaration: [
    "declaration",
    "specifiers",
    "source",
    "attributes"
  ],
  ExportSpecifier: ["local", "exported"],
  ExpressionStatement: ["expression"],
  ForInStatement: ["left", "right", "body"],
  ForOfStatement: ["left", "right", "body"],
  ForStatement: ["init", "test", "update", "body"],
  FunctionDeclaration: ["id", "params", "body"],
  FunctionExpression: ["id", "params", "body"],
  Identifier: [],
  IfStatement: ["test", "consequent", "alternate"],
  ImportAttribute: ["key", "value"],
  ImportDeclaration: ["specifiers", "source", "attributes"],
  ImportDefaultSpecifier: ["local"],
  ImportExpression: ["source", "options"],
  ImportNamespaceSpecifier: ["local"],
  ImportSpecifier: ["imported", "local"],
  JSXAttribute: ["name", "value"],
  JSXClosingElement: ["name"],
  JSXClosingFragment: [],
  JSXElement: ["openingElement", "children", "closingElement"],
  JSXEmptyExpression: [],
  JSXExpressionContainer: ["expression"],
  JSXFragment: ["openingFragment", "children", "closingFragment"],
  JSXIdentifier: [],
  JSXMemberExpression: ["object", "property"],
  JSXNamespacedName: ["namespace", "name"],
  JSXOpeningElement: ["name", "attributes"],
  JSXOpeningFragment: [],
  JSXSpreadAttribute: ["argument"],
  JSXSpreadChild: ["expression"],
  JSXText: [],
  LabeledStatement: ["label", "body"],
  Literal: [],
  LogicalExpression: ["left", "right"],
  MemberExpression: ["object", "property"],
  MetaProperty: ["meta", "property"],
  MethodDefinition: ["key", "value"],
  NewExpression: ["callee", "arguments"],
  ObjectExpression: ["properties"],
  ObjectPattern: ["properties"],
  PrivateIdentifier: [],
  Program: ["body"],
  Property: ["key", "value"],
  PropertyDefinition: ["key", "value"],
  RestElement: ["argument"],
  ReturnStatement: ["argument"],
  SequenceExpression: ["expressions"],
  SpreadElement: ["argument"],
  StaticBlock: ["body"],
  Super: [],
  SwitchCase: ["test", "consequent"],
  SwitchStatement: ["discriminant", "cases"],
  TaggedTemplateExpression: ["tag", "quasi"],
  TemplateElement: [],
  TemplateLiteral: ["quasis", "expressions"],
  ThisExpression: [],
  ThrowStatement: ["argument"],
  TryStatement: ["block", "handler", "finalizer"],
  UnaryExpression: ["argument"],
  UpdateExpression: ["argument"],
  VariableDeclaration: ["declarations"],
  VariableDeclarator: ["id", "init"],
  WhileStatement: ["test", "body"],
  WithStatement: ["object", "body"],
  YieldExpression: ["argument"]
}, NODE_TYPES = Object.keys(KEYS);
for (let type of NODE_TYPES)
  Object.freeze(KEYS[type]);
Object.freeze(KEYS);
var visitor_keys_default = KEYS;

// node_modules/eslint-visitor-keys/lib/index.js
function unionWith(additionalKeys) {
  let retv = (
    /** @type {{ [type: string]: ReadonlyArray<string> }} */
    Object.assign({}, visitor_keys_default)
  );
  for (let type of Object.keys(additionalKeys))
    if (Object.hasOwn(retv, type)) {
      let keys = new Set(additionalKeys[type]);
      for (let key of retv[type])
        keys.add(key);
      retv[type] = Object.freeze(Array.from(keys));
    } else
      retv[type] = Object.freeze(Array.from(additionalKeys[type]));
  return Object.freeze(retv);
}

// node_modules/toml-eslint-parser/lib/index.mjs
function last(arr) {
  return arr[arr.length - 1] ?? null;
}
function toKeyName(node) {
  return node.type === "TOMLBare" ? node.name : node.value;
}
var TOMLVerImpl = class {
  constructor(major, minor) {
    this.major = major, this.minor = minor;
  }
  lt(major, minor) {
    return this.major < major || this.major === major && this.minor < minor;
  }
  gte(major, minor) {
    return this.major > major || this.major === major && this.minor >= minor;
  }
}, TOML_VERSION_1_0 = new TOMLVerImpl(1, 0), TOML_VERSION_1_1 = new TOMLVerImpl(1, 1), DEFAULT_TOML_VERSION = TOML_VERSION_1_1, SUPPORTED_TOML_VERSIONS = {
  "1.0": TOML_VERSION_1_0,
  "1.0.0": TOML_VERSION_1_0,
  "1.1": TOML_VERSION_1_1,
  "1.1.0": TOML_VERSION_1_1,
  latest: TOML_VERSION_1_1,
  next: TOML_VERSION_1_1
};
function getTOMLVer(v) {
  return v && SUPPORTED_TOML_VERSIONS[v] || DEFAULT_TOML_VERSION;
}
var MESSAGES = {
  "unterminated-string": "Unterminated string constant",
  "unterminated-table-key": "Unterminated table-key",
  "unterminated-array": "Unterminated array",
  "unterminated-inline-table": "Unterminated inline table",
  "missing-key": "Empty bare keys are not allowed",
  "missing-newline": "Must be a newline",
  "missing-equals-sign": "Expected equal (=) token",
  "missing-value": "Unspecified values are invalid",
  "missing-comma": "Expected comma (,) token",
  "dupe-keys": "Defining a key multiple times is invalid",
  "unexpected-char": "Unexpected character",
  "unexpected-token": "Unexpected token",
  "invalid-control-character": "Control characters (codes < 0x1f and 0x7f) are not allowed",
  "invalid-comment-character": "Invalid code point {{cp}} within comments",
  "invalid-key-value-newline": "The key, equals sign, and value must be on the same line",
  "invalid-inline-table-newline": "No newlines are allowed between the curly braces unless they are valid within a value",
  "invalid-underscore": "Underscores are allowed between digits",
  "invalid-space": "Unexpected spaces",
  "invalid-three-quotes": "Three or more quotes are not permitted",
  "invalid-date": "Unexpected invalid date",
  "invalid-time": "Unexpected invalid time",
  "invalid-leading-zero": "Leading zeros are not allowed",
  "invalid-trailing-comma-in-inline-table": "Trailing comma is not permitted in an inline table",
  "invalid-char-in-escape-sequence": "Invalid character in escape sequence",
  "invalid-consecutive-dots-in-key": "Consecutive dots are not permitted in keys",
  "invalid-code-point": "Invalid code point {{cp}}",
  "invalid-trailing-dot-in-key": "Keys cannot end with a dot",
  "invalid-leading-dot-in-key": "Keys cannot start with a dot"
};
function getMessage(code, data) {
  return data ? MESSAGES[code].replace(/\{\{(.*?)\}\}/gu, (_, name$2) => name$2 in data ? data[name$2] : `{{${name$2}}}`) : MESSAGES[code];
}
var ParseError = class extends SyntaxError {
  /**
  * Initialize this ParseError instance.
  *
  */
  constructor(code, offset, line, column, data) {
    super(getMessage(code, data)), this.index = offset, this.lineNumber = line, this.column = column;
  }
}, CodePoint = {
  EOF: -1,
  NULL: 0,
  SOH: 1,
  BACKSPACE: 8,
  TABULATION: 9,
  LINE_FEED: 10,
  FORM_FEED: 12,
  CARRIAGE_RETURN: 13,
  ESCAPE: 27,
  SO: 14,
  US: 31,
  SPACE: 32,
  QUOTATION_MARK: 34,
  HASH: 35,
  SINGLE_QUOTE: 39,
  PLUS_SIGN: 43,
  COMMA: 44,
  DASH: 45,
  DOT: 46,
  DIGIT_0: 48,
  DIGIT_1: 49,
  DIGIT_2: 50,
  DIGIT_3: 51,
  DIGIT_7: 55,
  DIGIT_9: 57,
  COLON: 58,
  EQUALS_SIGN: 61,
  LATIN_CAPITAL_A: 65,
  LATIN_CAPITAL_E: 69,
  LATIN_CAPITAL_F: 70,
  LATIN_CAPITAL_T: 84,
  LATIN_CAPITAL_U: 85,
  LATIN_CAPITAL_Z: 90,
  LEFT_BRACKET: 91,
  BACKSLASH: 92,
  RIGHT_BRACKET: 93,
  UNDERSCORE: 95,
  LATIN_SMALL_A: 97,
  LATIN_SMALL_B: 98,
  LATIN_SMALL_E: 101,
  LATIN_SMALL_F: 102,
  LATIN_SMALL_I: 105,
  LATIN_SMALL_L: 108,
  LATIN_SMALL_N: 110,
  LATIN_SMALL_O: 111,
  LATIN_SMALL_R: 114,
  LATIN_SMALL_S: 115,
  LATIN_SMALL_T: 116,
  LATIN_SMALL_U: 117,
  LATIN_SMALL_X: 120,
  LATIN_SMALL_Z: 122,
  LEFT_BRACE: 123,
  RIGHT_BRACE: 125,
  TILDE: 126,
  DELETE: 127,
  PAD: 128,
  SUPERSCRIPT_TWO: 178,
  SUPERSCRIPT_THREE: 179,
  SUPERSCRIPT_ONE: 185,
  VULGAR_FRACTION_ONE_QUARTER: 188,
  VULGAR_FRACTION_THREE_QUARTERS: 190,
  LATIN_CAPITAL_LETTER_A_WITH_GRAVE: 192,
  LATIN_CAPITAL_LETTER_O_WITH_DIAERESIS: 214,
  LATIN_CAPITAL_LETTER_O_WITH_STROKE: 216,
  LATIN_SMALL_LETTER_O_WITH_DIAERESIS: 246,
  LATIN_SMALL_LETTER_O_WITH_STROKE: 248,
  GREEK_SMALL_REVERSED_DOTTED_LUNATE_SIGMA_SYMBOL: 891,
  GREEK_CAPITAL_LETTER_YOT: 895,
  CP_1FFF: 8191,
  ZERO_WIDTH_NON_JOINER: 8204,
  ZERO_WIDTH_JOINER: 8205,
  UNDERTIE: 8255,
  CHARACTER_TIE: 8256,
  SUPERSCRIPT_ZERO: 8304,
  CP_218F: 8591,
  CIRCLED_DIGIT_ONE: 9312,
  NEGATIVE_CIRCLED_DIGIT_ZERO: 9471,
  GLAGOLITIC_CAPITAL_LETTER_AZU: 11264,
  CP_2FEF: 12271,
  IDEOGRAPHIC_COMMA: 12289,
  CP_D7FF: 55295,
  CP_E000: 57344,
  CJK_COMPATIBILITY_IDEOGRAPH_F900: 63744,
  ARABIC_LIGATURE_SALAAMUHU_ALAYNAA: 64975,
  ARABIC_LIGATURE_SALLA_USED_AS_KORANIC_STOP_SIGN_ISOLATED_FORM: 65008,
  REPLACEMENT_CHARACTER: 65533,
  LINEAR_B_SYLLABLE_B008_A: 65536,
  CP_EFFFF: 983039,
  CP_10FFFF: 1114111
};
function isControl(cp) {
  return cp >= CodePoint.NULL && cp <= CodePoint.US;
}
function isWhitespace(cp) {
  return cp === CodePoint.TABULATION || cp === CodePoint.SPACE;
}
function isEOL(cp) {
  return cp === CodePoint.LINE_FEED || cp === CodePoint.CARRIAGE_RETURN;
}
function isUpperLetter(cp) {
  return cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_Z;
}
function isLowerLetter(cp) {
  return cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_Z;
}
function isLetter(cp) {
  return isLowerLetter(cp) || isUpperLetter(cp);
}
function isDigit2(cp) {
  return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_9;
}
function isHexDig(cp) {
  return isDigit2(cp) || cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_F || cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_F;
}
function isOctalDig(cp) {
  return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_7;
}
function isUnicodeScalarValue(cp) {
  return cp >= 0 && cp <= 55295 || cp >= 57344 && cp <= 1114111;
}
function sortedLastIndex(array, value) {
  let low = 0, high = array.length;
  for (; low < high; ) {
    let mid = low + high >>> 1, val = array[mid];
    if (val === value) return mid + 1;
    val < value ? low = mid + 1 : high = mid;
  }
  return low;
}
var Locations = class {
  constructor() {
    this.offsets = [];
  }
  addOffset(offset) {
    for (let i = this.offsets.length - 1; i >= 0; i--) {
      let element = this.offsets[i];
      if (element === offset) return;
      if (element < offset) break;
    }
    this.offsets.push(offset);
  }
  /**
  * Calculate the location of the given index.
  * @param index The index to calculate their location.
  * @returns The location of the index.
  */
  getLocFromIndex(offset) {
    let line = sortedLastIndex(this.offsets, offset) + 1;
    return {
      line,
      column: offset - (line === 1 ? 0 : this.offsets[line - 2])
    };
  }
}, CodePointIterator = class {
  /**
  * Initialize this char iterator.
  */
  constructor(text2) {
    this.locs = new Locations(), this.lastCodePoint = CodePoint.NULL, this.start = -1, this.end = 0, this.text = text2;
  }
  next() {
    return this.lastCodePoint === CodePoint.EOF ? CodePoint.EOF : this.lastCodePoint = this.moveAt(this.end);
  }
  getLocFromIndex(index) {
    return this.locs.getLocFromIndex(index);
  }
  eat(cp) {
    return this.text.codePointAt(this.end) === cp ? (this.next(), !0) : !1;
  }
  moveAt(offset) {
    this.start = this.end = offset;
    let cp = this.text.codePointAt(this.start) ?? CodePoint.EOF;
    if (cp === CodePoint.EOF)
      return this.end = this.start, cp;
    if (this.end += cp >= 65536 ? 2 : 1, cp === CodePoint.LINE_FEED) this.locs.addOffset(this.end);
    else if (cp === CodePoint.CARRIAGE_RETURN)
      return this.text.codePointAt(this.end) === CodePoint.LINE_FEED && (this.end++, this.locs.addOffset(this.end)), CodePoint.LINE_FEED;
    return cp;
  }
}, HAS_BIGINT = typeof BigInt < "u", RADIX_PREFIXES = {
  16: "0x",
  10: "",
  8: "0o",
  2: "0b"
}, ESCAPES_1_0 = {
  [CodePoint.QUOTATION_MARK]: CodePoint.QUOTATION_MARK,
  [CodePoint.BACKSLASH]: CodePoint.BACKSLASH,
  [CodePoint.LATIN_SMALL_B]: CodePoint.BACKSPACE,
  [CodePoint.LATIN_SMALL_F]: CodePoint.FORM_FEED,
  [CodePoint.LATIN_SMALL_N]: CodePoint.LINE_FEED,
  [CodePoint.LATIN_SMALL_R]: CodePoint.CARRIAGE_RETURN,
  [CodePoint.LATIN_SMALL_T]: CodePoint.TABULATION
}, ESCAPES_LATEST = {
  ...ESCAPES_1_0,
  [CodePoint.LATIN_SMALL_E]: CodePoint.ESCAPE
}, Tokenizer = class {
  /**
  * Initialize this tokenizer.
  */
  constructor(text2, parserOptions) {
    this.backCode = !1, this.lastCodePoint = CodePoint.NULL, this.state = "DATA", this.token = null, this.tokenStart = -1, this.valuesEnabled = !1, this.text = text2, this.parserOptions = parserOptions || {}, this.codePointIterator = new CodePointIterator(text2), this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion), this.ESCAPES = this.tomlVersion.gte(1, 1) ? ESCAPES_LATEST : ESCAPES_1_0;
  }
  get start() {
    return this.codePointIterator.start;
  }
  get end() {
    return this.codePointIterator.end;
  }
  getLocFromIndex(index) {
    return this.codePointIterator.getLocFromIndex(index);
  }
  /**
  * Report an invalid character error.
  */
  reportParseError(code, data) {
    let offset = this.codePointIterator.start, loc = this.codePointIterator.getLocFromIndex(offset);
    throw new ParseError(code, offset, loc.line, loc.column, data);
  }
  /**
  * Get the next token.
  */
  nextToken() {
    let token = this.token;
    if (token != null)
      return this.token = null, token;
    let cp = this.lastCodePoint;
    for (; cp !== CodePoint.EOF && !this.token; ) {
      cp = this.nextCode();
      let nextState = this[this.state](cp);
      if (!nextState) throw new Error(`Unknown error: pre state=${this.state}`);
      this.state = nextState;
    }
    return token = this.token, this.token = null, token;
  }
  /**
  * Get the next code point.
  */
  nextCode() {
    return this.lastCodePoint === CodePoint.EOF ? CodePoint.EOF : this.backCode ? (this.backCode = !1, this.lastCodePoint) : this.lastCodePoint = this.codePointIterator.next();
  }
  /**
  * Eat the next code point.
  */
  eatCode(cp) {
    return this.lastCodePoint === CodePoint.EOF ? !1 : this.backCode ? this.lastCodePoint === cp ? (this.backCode = !1, !0) : !1 : this.codePointIterator.eat(cp);
  }
  /**
  * Moves the character position to the given position.
  */
  moveAt(loc) {
    this.backCode && (this.backCode = !1), this.lastCodePoint = this.codePointIterator.moveAt(loc);
  }
  /**
  * Back the current code point as the given state.
  */
  back(state) {
    return this.backCode = !0, state;
  }
  punctuatorToken() {
    this.startToken(), this.endToken("Punctuator", "end");
  }
  startToken() {
    this.tokenStart = this.codePointIterator.start;
  }
  /**
  * Commit the current token.
  */
  endToken(type, pos, option1, option2) {
    let { tokenStart } = this, end = this.codePointIterator[pos], range = [tokenStart, end], loc = {
      start: this.codePointIterator.getLocFromIndex(tokenStart),
      end: this.codePointIterator.getLocFromIndex(end)
    };
    if (type === "Block") this.token = {
      type,
      value: this.text.slice(tokenStart + 1, end),
      range,
      loc
    };
    else {
      let token, value = this.text.slice(tokenStart, end);
      if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
        type,
        value,
        string: option1,
        range,
        loc
      };
      else if (type === "Integer") {
        let text2 = option1;
        token = {
          type,
          value,
          number: parseInt(text2, option2),
          bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text2) : null,
          range,
          loc
        };
      } else type === "Float" ? token = {
        type,
        value,
        number: option1,
        range,
        loc
      } : type === "Boolean" ? token = {
        type,
        value,
        boolean: option1,
        range,
        loc
      } : type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime" ? token = {
        type,
        value,
        date: option1,
        range,
        loc
      } : token = {
        type,
        value,
        range,
        loc
      };
      this.token = token;
    }
  }
  DATA(cp) {
    for (; isWhitespace(cp) || isEOL(cp); ) cp = this.nextCode();
    if (cp === CodePoint.HASH)
      return this.startToken(), "COMMENT";
    if (cp === CodePoint.QUOTATION_MARK)
      return this.startToken(), "BASIC_STRING";
    if (cp === CodePoint.SINGLE_QUOTE)
      return this.startToken(), "LITERAL_STRING";
    if (cp === CodePoint.DOT || cp === CodePoint.EQUALS_SIGN || cp === CodePoint.LEFT_BRACKET || cp === CodePoint.RIGHT_BRACKET || cp === CodePoint.LEFT_BRACE || cp === CodePoint.RIGHT_BRACE || cp === CodePoint.COMMA)
      return this.punctuatorToken(), "DATA";
    if (this.valuesEnabled) {
      if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN)
        return this.startToken(), "SIGN";
      if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I)
        return this.startToken(), this.back("NAN_OR_INF");
      if (isDigit2(cp))
        return this.startToken(), this.back("NUMBER");
      if (cp === CodePoint.LATIN_SMALL_T || cp === CodePoint.LATIN_SMALL_F)
        return this.startToken(), this.back("BOOLEAN");
    } else if (isUnquotedKeyChar(cp, this.tomlVersion))
      return this.startToken(), "BARE";
    return cp === CodePoint.EOF ? "DATA" : this.reportParseError("unexpected-char");
  }
  COMMENT(cp) {
    let processCommentChar = this.tomlVersion.gte(1, 1) ? (c) => {
      isNonEOL(c) || this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c)).slice(1, -1) });
    } : (c) => {
      isControlOtherThanTab(c) && this.reportParseErrorControlChar();
    };
    for (; !isEOL(cp) && cp !== CodePoint.EOF; )
      processCommentChar(cp), cp = this.nextCode();
    return this.endToken("Block", "start"), "DATA";
  }
  BARE(cp) {
    for (; isUnquotedKeyChar(cp, this.tomlVersion); ) cp = this.nextCode();
    return this.endToken("Bare", "start"), this.back("DATA");
  }
  BASIC_STRING(cp) {
    if (cp === CodePoint.QUOTATION_MARK)
      return cp = this.nextCode(), cp === CodePoint.QUOTATION_MARK ? "MULTI_LINE_BASIC_STRING" : (this.endToken("BasicString", "start", ""), this.back("DATA"));
    let out = [];
    for (; cp !== CodePoint.QUOTATION_MARK && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED; ) {
      if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.BACKSLASH) {
        cp = this.nextCode();
        let ecp = this.ESCAPES[cp];
        if (ecp) {
          out.push(ecp), cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_U) {
          let code = this.parseUnicode(4);
          out.push(code), cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_CAPITAL_U) {
          let code = this.parseUnicode(8);
          out.push(code), cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
          let code = this.parseUnicode(2);
          out.push(code), cp = this.nextCode();
          continue;
        }
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      out.push(cp), cp = this.nextCode();
    }
    return cp !== CodePoint.QUOTATION_MARK ? this.reportParseError("unterminated-string") : (this.endToken("BasicString", "end", String.fromCodePoint(...out)), "DATA");
  }
  MULTI_LINE_BASIC_STRING(cp) {
    let out = [];
    for (cp === CodePoint.LINE_FEED && (cp = this.nextCode()); cp !== CodePoint.EOF; ) {
      if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.QUOTATION_MARK) {
        let startPos = this.codePointIterator.start;
        if (this.eatCode(CodePoint.QUOTATION_MARK) && this.eatCode(CodePoint.QUOTATION_MARK))
          return this.eatCode(CodePoint.QUOTATION_MARK) && (out.push(CodePoint.QUOTATION_MARK), this.eatCode(CodePoint.QUOTATION_MARK) && (out.push(CodePoint.QUOTATION_MARK), this.eatCode(CodePoint.QUOTATION_MARK))) ? (this.moveAt(startPos), this.reportParseError("invalid-three-quotes")) : (this.endToken("MultiLineBasicString", "end", String.fromCodePoint(...out)), "DATA");
        this.moveAt(startPos);
      }
      if (cp === CodePoint.BACKSLASH) {
        cp = this.nextCode();
        let ecp = this.ESCAPES[cp];
        if (ecp) {
          out.push(ecp), cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_U) {
          let code = this.parseUnicode(4);
          out.push(code), cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_CAPITAL_U) {
          let code = this.parseUnicode(8);
          out.push(code), cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
          let code = this.parseUnicode(2);
          out.push(code), cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LINE_FEED) {
          for (cp = this.nextCode(); isWhitespace(cp) || cp === CodePoint.LINE_FEED; ) cp = this.nextCode();
          continue;
        } else if (isWhitespace(cp)) {
          let valid = !0, startPos = this.codePointIterator.start, nextCp;
          for (; (nextCp = this.nextCode()) !== CodePoint.EOF && nextCp !== CodePoint.LINE_FEED; )
            if (!isWhitespace(nextCp)) {
              this.moveAt(startPos), valid = !1;
              break;
            }
          if (valid) {
            for (cp = this.nextCode(); isWhitespace(cp) || cp === CodePoint.LINE_FEED; ) cp = this.nextCode();
            continue;
          }
        }
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      out.push(cp), cp = this.nextCode();
    }
    return this.reportParseError("unterminated-string");
  }
  LITERAL_STRING(cp) {
    if (cp === CodePoint.SINGLE_QUOTE)
      return cp = this.nextCode(), cp === CodePoint.SINGLE_QUOTE ? "MULTI_LINE_LITERAL_STRING" : (this.endToken("LiteralString", "start", ""), this.back("DATA"));
    let out = [];
    for (; cp !== CodePoint.SINGLE_QUOTE && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED; ) {
      if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      out.push(cp), cp = this.nextCode();
    }
    return cp !== CodePoint.SINGLE_QUOTE ? this.reportParseError("unterminated-string") : (this.endToken("LiteralString", "end", String.fromCodePoint(...out)), "DATA");
  }
  MULTI_LINE_LITERAL_STRING(cp) {
    let out = [];
    for (cp === CodePoint.LINE_FEED && (cp = this.nextCode()); cp !== CodePoint.EOF; ) {
      if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.SINGLE_QUOTE) {
        let startPos = this.codePointIterator.start;
        if (this.eatCode(CodePoint.SINGLE_QUOTE) && this.eatCode(CodePoint.SINGLE_QUOTE))
          return this.eatCode(CodePoint.SINGLE_QUOTE) && (out.push(CodePoint.SINGLE_QUOTE), this.eatCode(CodePoint.SINGLE_QUOTE) && (out.push(CodePoint.SINGLE_QUOTE), this.eatCode(CodePoint.SINGLE_QUOTE))) ? (this.moveAt(startPos), this.reportParseError("invalid-three-quotes")) : (this.endToken("MultiLineLiteralString", "end", String.fromCodePoint(...out)), "DATA");
        this.moveAt(startPos);
      }
      out.push(cp), cp = this.nextCode();
    }
    return this.reportParseError("unterminated-string");
  }
  SIGN(cp) {
    return cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I ? this.back("NAN_OR_INF") : isDigit2(cp) ? this.back("NUMBER") : this.reportParseError("unexpected-char");
  }
  NAN_OR_INF(cp) {
    if (cp === CodePoint.LATIN_SMALL_N) {
      let startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_N))
        return this.endToken("Float", "end", NaN), "DATA";
      this.moveAt(startPos);
    } else if (cp === CodePoint.LATIN_SMALL_I) {
      let startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_N) && this.eatCode(CodePoint.LATIN_SMALL_F))
        return this.endToken("Float", "end", this.text[this.tokenStart] === "-" ? -1 / 0 : 1 / 0), "DATA";
      this.moveAt(startPos);
    }
    return this.reportParseError("unexpected-char");
  }
  NUMBER(cp) {
    let start = this.text[this.tokenStart], sign = start === "+" ? CodePoint.PLUS_SIGN : start === "-" ? CodePoint.DASH : CodePoint.NULL;
    if (cp === CodePoint.DIGIT_0) {
      if (sign === CodePoint.NULL) {
        let startPos = this.codePointIterator.start, nextCp$1 = this.nextCode();
        if (isDigit2(nextCp$1)) {
          let nextNextCp = this.nextCode();
          if (nextNextCp === CodePoint.COLON)
            return this.data = {
              hasDate: !1,
              year: 0,
              month: 0,
              day: 0,
              hour: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1)),
              minute: 0,
              second: 0
            }, "TIME_MINUTE";
          if (isDigit2(nextNextCp)) {
            let nextNextNextCp = this.nextCode();
            if (isDigit2(nextNextNextCp) && this.eatCode(CodePoint.DASH))
              return this.data = {
                hasDate: !0,
                year: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1, nextNextCp, nextNextNextCp)),
                month: 0,
                day: 0,
                hour: 0,
                minute: 0,
                second: 0
              }, "DATE_MONTH";
          }
          return this.moveAt(startPos), this.reportParseError("invalid-leading-zero");
        }
        this.moveAt(startPos);
      }
      return cp = this.nextCode(), cp === CodePoint.LATIN_SMALL_X || cp === CodePoint.LATIN_SMALL_O || cp === CodePoint.LATIN_SMALL_B ? sign !== CodePoint.NULL ? this.reportParseError("unexpected-char") : cp === CodePoint.LATIN_SMALL_X ? "HEX" : cp === CodePoint.LATIN_SMALL_O ? "OCTAL" : "BINARY" : cp === CodePoint.LATIN_SMALL_E || cp === CodePoint.LATIN_CAPITAL_E ? (this.data = {
        minus: sign === CodePoint.DASH,
        left: [CodePoint.DIGIT_0]
      }, "EXPONENT_RIGHT") : cp === CodePoint.DOT ? (this.data = {
        minus: sign === CodePoint.DASH,
        absInt: [CodePoint.DIGIT_0]
      }, "FRACTIONAL_RIGHT") : (this.endToken("Integer", "start", "0", 10), this.back("DATA"));
    }
    let { out, nextCp, hasUnderscore } = this.parseDigits(cp, isDigit2);
    return nextCp === CodePoint.DASH && sign === CodePoint.NULL && !hasUnderscore && out.length === 4 ? (this.data = {
      hasDate: !0,
      year: Number(String.fromCodePoint(...out)),
      month: 0,
      day: 0,
      hour: 0,
      minute: 0,
      second: 0
    }, "DATE_MONTH") : nextCp === CodePoint.COLON && sign === CodePoint.NULL && !hasUnderscore && out.length === 2 ? (this.data = {
      hasDate: !1,
      year: 0,
      month: 0,
      day: 0,
      hour: Number(String.fromCodePoint(...out)),
      minute: 0,
      second: 0
    }, "TIME_MINUTE") : nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E ? (this.data = {
      minus: sign === CodePoint.DASH,
      left: out
    }, "EXPONENT_RIGHT") : nextCp === CodePoint.DOT ? (this.data = {
      minus: sign === CodePoint.DASH,
      absInt: out
    }, "FRACTIONAL_RIGHT") : (this.endToken("Integer", "start", sign === CodePoint.DASH ? String.fromCodePoint(CodePoint.DASH, ...out) : String.fromCodePoint(...out), 10), this.back("DATA"));
  }
  HEX(cp) {
    let { out } = this.parseDigits(cp, isHexDig);
    return this.endToken("Integer", "start", String.fromCodePoint(...out), 16), this.back("DATA");
  }
  OCTAL(cp) {
    let { out } = this.parseDigits(cp, isOctalDig);
    return this.endToken("Integer", "start", String.fromCodePoint(...out), 8), this.back("DATA");
  }
  BINARY(cp) {
    let { out } = this.parseDigits(cp, (c) => c === CodePoint.DIGIT_0 || c === CodePoint.DIGIT_1);
    return this.endToken("Integer", "start", String.fromCodePoint(...out), 2), this.back("DATA");
  }
  FRACTIONAL_RIGHT(cp) {
    let { minus, absInt } = this.data, { out, nextCp } = this.parseDigits(cp, isDigit2), absNum = [
      ...absInt,
      CodePoint.DOT,
      ...out
    ];
    if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E)
      return this.data = {
        minus,
        left: absNum
      }, "EXPONENT_RIGHT";
    let value = Number(minus ? String.fromCodePoint(CodePoint.DASH, ...absNum) : String.fromCodePoint(...absNum));
    return this.endToken("Float", "start", value), this.back("DATA");
  }
  EXPONENT_RIGHT(cp) {
    let { left, minus: leftMinus } = this.data, minus = !1;
    (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) && (minus = cp === CodePoint.DASH, cp = this.nextCode());
    let { out } = this.parseDigits(cp, isDigit2), right = out;
    minus && right.unshift(CodePoint.DASH);
    let value = Number(leftMinus ? String.fromCodePoint(CodePoint.DASH, ...left, CodePoint.LATIN_SMALL_E, ...right) : String.fromCodePoint(...left, CodePoint.LATIN_SMALL_E, ...right));
    return this.endToken("Float", "start", value), this.back("DATA");
  }
  BOOLEAN(cp) {
    if (cp === CodePoint.LATIN_SMALL_T) {
      let startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_R) && this.eatCode(CodePoint.LATIN_SMALL_U) && this.eatCode(CodePoint.LATIN_SMALL_E))
        return this.endToken("Boolean", "end", !0), "DATA";
      this.moveAt(startPos);
    } else if (cp === CodePoint.LATIN_SMALL_F) {
      let startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_L) && this.eatCode(CodePoint.LATIN_SMALL_S) && this.eatCode(CodePoint.LATIN_SMALL_E))
        return this.endToken("Boolean", "end", !1), "DATA";
      this.moveAt(startPos);
    }
    return this.reportParseError("unexpected-char");
  }
  DATE_MONTH(cp) {
    let start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    if (cp = this.nextCode(), !isDigit2(cp)) return this.reportParseError("unexpected-char");
    if (cp = this.nextCode(), cp !== CodePoint.DASH) return this.reportParseError("unexpected-char");
    let end = this.codePointIterator.start, data = this.data;
    return data.month = Number(this.text.slice(start, end)), "DATE_DAY";
  }
  DATE_DAY(cp) {
    let start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    if (cp = this.nextCode(), !isDigit2(cp)) return this.reportParseError("unexpected-char");
    let end = this.codePointIterator.end, data = this.data;
    if (data.day = Number(this.text.slice(start, end)), !isValidDate(data.year, data.month, data.day)) return this.reportParseError("invalid-date");
    if (cp = this.nextCode(), cp === CodePoint.LATIN_CAPITAL_T || cp === CodePoint.LATIN_SMALL_T) return "TIME_HOUR";
    if (cp === CodePoint.SPACE) {
      let startPos = this.codePointIterator.start;
      if (isDigit2(this.nextCode()) && isDigit2(this.nextCode()))
        return this.moveAt(startPos), "TIME_HOUR";
      this.moveAt(startPos);
    }
    let dateValue = getDateFromDateTimeData(data, "");
    return this.endToken("LocalDate", "start", dateValue), this.back("DATA");
  }
  TIME_HOUR(cp) {
    let start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    if (cp = this.nextCode(), !isDigit2(cp)) return this.reportParseError("unexpected-char");
    if (cp = this.nextCode(), cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
    let end = this.codePointIterator.start, data = this.data;
    return data.hour = Number(this.text.slice(start, end)), "TIME_MINUTE";
  }
  TIME_MINUTE(cp) {
    let start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    if (cp = this.nextCode(), !isDigit2(cp)) return this.reportParseError("unexpected-char");
    let end = this.codePointIterator.end, data = this.data;
    return data.minute = Number(this.text.slice(start, end)), cp = this.nextCode(), cp === CodePoint.COLON ? "TIME_SECOND" : this.tomlVersion.lt(1, 1) ? this.reportParseError("unexpected-char") : isValidTime(data.hour, data.minute, data.second) ? this.processTimeEnd(cp, data) : this.reportParseError("invalid-time");
  }
  TIME_SECOND(cp) {
    let start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    if (cp = this.nextCode(), !isDigit2(cp)) return this.reportParseError("unexpected-char");
    let end = this.codePointIterator.end, data = this.data;
    return data.second = Number(this.text.slice(start, end)), isValidTime(data.hour, data.minute, data.second) ? (cp = this.nextCode(), cp === CodePoint.DOT ? "TIME_SEC_FRAC" : this.processTimeEnd(cp, data)) : this.reportParseError("invalid-time");
  }
  TIME_SEC_FRAC(cp) {
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    let start = this.codePointIterator.start;
    for (; isDigit2(cp); ) cp = this.nextCode();
    let end = this.codePointIterator.start, data = this.data;
    return data.frac = this.text.slice(start, end), this.processTimeEnd(cp, data);
  }
  processTimeEnd(cp, data) {
    if (data.hasDate) {
      if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN)
        return data.offsetSign = cp, "TIME_OFFSET";
      if (cp === CodePoint.LATIN_CAPITAL_Z || cp === CodePoint.LATIN_SMALL_Z) {
        let dateValue$2 = getDateFromDateTimeData(data, "Z");
        return this.endToken("OffsetDateTime", "end", dateValue$2), "DATA";
      }
      let dateValue$1 = getDateFromDateTimeData(data, "");
      return this.endToken("LocalDateTime", "start", dateValue$1), this.back("DATA");
    }
    let dateValue = getDateFromDateTimeData(data, "");
    return this.endToken("LocalTime", "start", dateValue), this.back("DATA");
  }
  TIME_OFFSET(cp) {
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    let hourStart = this.codePointIterator.start;
    if (cp = this.nextCode(), !isDigit2(cp)) return this.reportParseError("unexpected-char");
    if (cp = this.nextCode(), cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
    let hourEnd = this.codePointIterator.start;
    cp = this.nextCode();
    let minuteStart = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    if (cp = this.nextCode(), !isDigit2(cp)) return this.reportParseError("unexpected-char");
    let minuteEnd = this.codePointIterator.end, hour = Number(this.text.slice(hourStart, hourEnd)), minute = Number(this.text.slice(minuteStart, minuteEnd));
    if (!isValidTime(hour, minute, 0)) return this.reportParseError("invalid-time");
    let data = this.data, dateValue = getDateFromDateTimeData(data, `${String.fromCodePoint(data.offsetSign)}${padStart(hour, 2)}:${padStart(minute, 2)}`);
    return this.endToken("OffsetDateTime", "end", dateValue), "DATA";
  }
  parseDigits(cp, checkDigit) {
    if (cp === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
    if (!checkDigit(cp)) return this.reportParseError("unexpected-char");
    let out = [], before = CodePoint.NULL, hasUnderscore = !1;
    for (; checkDigit(cp) || cp === CodePoint.UNDERSCORE; ) {
      if (cp === CodePoint.UNDERSCORE) {
        if (hasUnderscore = !0, before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
      } else out.push(cp);
      before = cp, cp = this.nextCode();
    }
    return before === CodePoint.UNDERSCORE ? this.reportParseError("invalid-underscore") : {
      out,
      nextCp: cp,
      hasUnderscore
    };
  }
  parseUnicode(count2) {
    let startLoc = this.codePointIterator.start, start = this.codePointIterator.end, charCount = 0, cp;
    for (; (cp = this.nextCode()) !== CodePoint.EOF; ) {
      if (!isHexDig(cp))
        return this.moveAt(startLoc), this.reportParseError("invalid-char-in-escape-sequence");
      if (charCount++, charCount >= count2) break;
    }
    let end = this.codePointIterator.end, code = this.text.slice(start, end), codePoint = parseInt(code, 16);
    return isUnicodeScalarValue(codePoint) ? codePoint : this.reportParseError("invalid-code-point", { cp: code });
  }
  reportParseErrorControlChar() {
    return this.reportParseError("invalid-control-character");
  }
};
function isUnquotedKeyChar(cp, tomlVersion) {
  return isLetter(cp) || isDigit2(cp) || cp === CodePoint.UNDERSCORE || cp === CodePoint.DASH ? !0 : (tomlVersion.lt(1, 1), !1);
}
function isControlOtherThanTab(cp) {
  return isControl(cp) && cp !== CodePoint.TABULATION || cp === CodePoint.DELETE;
}
function isNonEOL(cp) {
  return cp === CodePoint.TABULATION || CodePoint.SPACE <= cp && cp <= CodePoint.TILDE || isNonAscii(cp);
}
function isNonAscii(cp) {
  return CodePoint.PAD <= cp && cp <= CodePoint.CP_D7FF || CodePoint.CP_E000 <= cp && cp <= CodePoint.CP_10FFFF;
}
function isValidDate(y, m, d) {
  return y >= 0 && m <= 12 && m >= 1 && d >= 1 ? d <= (m === 2 ? y & 3 || !(y % 25) && y & 15 ? 28 : 29 : 30 + (m + (m >> 3) & 1)) : !1;
}
function isValidTime(h, m, s) {
  return !(h >= 24 || h < 0 || m > 59 || m < 0 || s > 60 || s < 0);
}
function getDateFromDateTimeData(data, timeZone) {
  let year = padStart(data.year, 4), month = data.month ? padStart(data.month, 2) : "01", day = data.day ? padStart(data.day, 2) : "01", hour = padStart(data.hour, 2), minute = padStart(data.minute, 2), second = padStart(data.second, 2), textDate = `${year}-${month}-${day}`, frac = data.frac ? `.${data.frac}` : "", dateValue = /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:${second}${frac}${timeZone}`);
  return !isNaN(dateValue.getTime()) || data.second !== 60 ? dateValue : /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:59${frac}${timeZone}`);
}
function padStart(num, maxLength) {
  return String(num).padStart(maxLength, "0");
}
var VALUE_KIND_VALUE = /* @__PURE__ */ Symbol("VALUE_KIND_VALUE"), VALUE_KIND_INTERMEDIATE = /* @__PURE__ */ Symbol("VALUE_KIND_INTERMEDIATE"), KeysResolver = class {
  constructor(ctx) {
    this.rootKeys = /* @__PURE__ */ new Map(), this.tables = [], this.ctx = ctx;
  }
  applyResolveKeyForTable(node) {
    let keys = this.rootKeys, peekKeyIndex = node.key.keys.length - 1;
    for (let index = 0; index < peekKeyIndex; index++) {
      let keyNode = node.key.keys[index], keyName = toKeyName(keyNode);
      node.resolvedKey.push(keyName);
      let keyStore = keys.get(keyName);
      if (!keyStore)
        keyStore = {
          node: keyNode,
          keys: /* @__PURE__ */ new Map()
        }, keys.set(keyName, keyStore);
      else if (keyStore.table === "array") {
        let peekIndex = keyStore.peekIndex;
        node.resolvedKey.push(peekIndex), keyStore = keyStore.keys.get(peekIndex);
      }
      keys = keyStore.keys;
    }
    let lastKeyNode = node.key.keys[peekKeyIndex], lastKeyName = toKeyName(lastKeyNode);
    node.resolvedKey.push(lastKeyName);
    let lastKeyStore = keys.get(lastKeyName);
    if (lastKeyStore) if (lastKeyStore.table) if (lastKeyStore.table === "array") if (node.kind === "array") {
      let newKeyStore = {
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      }, newIndex = lastKeyStore.peekIndex + 1;
      node.resolvedKey.push(newIndex), lastKeyStore.keys.set(newIndex, newKeyStore), lastKeyStore.peekIndex = newIndex, this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    } else this.ctx.reportParseError("dupe-keys", lastKeyNode);
    else this.ctx.reportParseError("dupe-keys", lastKeyNode);
    else if (node.kind === "array") this.ctx.reportParseError("dupe-keys", lastKeyNode);
    else {
      let transformKey = {
        table: node.kind,
        node: lastKeyNode,
        keys: lastKeyStore.keys
      };
      keys.set(lastKeyName, transformKey), this.tables.push({
        node,
        keys: transformKey.keys
      });
    }
    else if (node.kind === "array") {
      node.resolvedKey.push(0);
      let newKeyStore = {
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(lastKeyName, {
        table: node.kind,
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map([[0, newKeyStore]]),
        peekIndex: 0
      }), this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    } else {
      let newKeyStore = {
        table: node.kind,
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(lastKeyName, newKeyStore), this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    }
  }
  verifyDuplicateKeys(node) {
    for (let body of node.body) body.type === "TOMLKeyValue" && verifyDuplicateKeysForKeyValue(this.ctx, this.rootKeys, body);
    for (let { node: tableNode, keys } of this.tables) for (let body of tableNode.body) verifyDuplicateKeysForKeyValue(this.ctx, keys, body);
  }
};
function verifyDuplicateKeysForKeyValue(ctx, defineKeys, node) {
  let keys = defineKeys, lastKey = last(node.key.keys);
  for (let keyNode of node.key.keys) {
    let key = toKeyName(keyNode), defineKey = keys.get(key);
    defineKey ? ((defineKey.value === VALUE_KIND_VALUE || lastKey === keyNode || defineKey.table) && ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node)), defineKey.value = VALUE_KIND_INTERMEDIATE) : (lastKey === keyNode ? defineKey = {
      value: VALUE_KIND_VALUE,
      node: keyNode,
      keys: /* @__PURE__ */ new Map()
    } : defineKey = {
      value: VALUE_KIND_INTERMEDIATE,
      node: keyNode,
      keys: /* @__PURE__ */ new Map()
    }, keys.set(key, defineKey)), keys = defineKey.keys;
  }
  node.value.type === "TOMLInlineTable" ? verifyDuplicateKeysForInlineTable(ctx, keys, node.value) : node.value.type === "TOMLArray" && verifyDuplicateKeysForArray(ctx, keys, node.value);
}
function verifyDuplicateKeysForInlineTable(ctx, defineKeys, node) {
  for (let body of node.body) verifyDuplicateKeysForKeyValue(ctx, defineKeys, body);
}
function verifyDuplicateKeysForArray(ctx, defineKeys, node) {
  let keys = defineKeys;
  for (let index = 0; index < node.elements.length; index++) {
    let element = node.elements[index], defineKey = keys.get(index);
    defineKey ? ctx.reportParseError("dupe-keys", getAfterNode(element, defineKey.node)) : (defineKey = {
      value: VALUE_KIND_VALUE,
      node: element,
      keys: /* @__PURE__ */ new Map()
    }, defineKeys.set(index, defineKey), element.type === "TOMLInlineTable" ? verifyDuplicateKeysForInlineTable(ctx, defineKey.keys, element) : element.type === "TOMLArray" && verifyDuplicateKeysForArray(ctx, defineKey.keys, element));
  }
}
function getAfterNode(a, b) {
  return a.range[0] <= b.range[0] ? b : a;
}
var Context = class {
  constructor(data) {
    this.tokens = [], this.comments = [], this.back = null, this.stateStack = [], this.needNewLine = !1, this.needSameLine = !1, this.currToken = null, this.prevToken = null, this.valueContainerStack = [], this.tokenizer = new Tokenizer(data.text, data.parserOptions), this.topLevelTable = data.topLevelTable, this.table = data.topLevelTable, this.keysResolver = new KeysResolver(this);
  }
  /**
  * Get the next token.
  */
  nextToken(option) {
    if (this.prevToken = this.currToken, this.back ? (this.currToken = this.back, this.back = null) : this.currToken = this._nextTokenFromTokenizer(option), (this.needNewLine || this.needSameLine || option?.needSameLine) && this.prevToken && this.currToken) if (this.prevToken.loc.end.line === this.currToken.loc.start.line) {
      if (this.needNewLine) return this.reportParseError("missing-newline", this.currToken);
    } else {
      let needSameLine = this.needSameLine || option?.needSameLine;
      if (needSameLine) return this.reportParseError(needSameLine, this.currToken);
    }
    return this.needNewLine = !1, this.needSameLine = !1, this.currToken;
  }
  _nextTokenFromTokenizer(option) {
    let valuesEnabled = this.tokenizer.valuesEnabled;
    option?.valuesEnabled && (this.tokenizer.valuesEnabled = option.valuesEnabled);
    let token = this.tokenizer.nextToken();
    for (; token && token.type === "Block"; )
      this.comments.push(token), token = this.tokenizer.nextToken();
    return token && this.tokens.push(token), this.tokenizer.valuesEnabled = valuesEnabled, token;
  }
  backToken() {
    if (this.back) throw new Error("Illegal state");
    this.back = this.currToken, this.currToken = this.prevToken;
  }
  addValueContainer(valueContainer) {
    this.valueContainerStack.push(valueContainer), this.tokenizer.valuesEnabled = !0;
  }
  consumeValueContainer() {
    let valueContainer = this.valueContainerStack.pop();
    return this.tokenizer.valuesEnabled = this.valueContainerStack.length > 0, valueContainer;
  }
  applyResolveKeyForTable(node) {
    this.keysResolver.applyResolveKeyForTable(node);
  }
  verifyDuplicateKeys() {
    this.keysResolver.verifyDuplicateKeys(this.topLevelTable);
  }
  /**
  * Report an invalid token error.
  */
  reportParseError(code, token) {
    let offset, line, column;
    if (token)
      offset = token.range[0], line = token.loc.start.line, column = token.loc.start.column;
    else {
      offset = this.tokenizer.start;
      let startPos = this.tokenizer.getLocFromIndex(offset);
      line = startPos.line, column = startPos.column;
    }
    throw new ParseError(code, offset, line, column);
  }
}, STATE_FOR_ERROR = { VALUE: "missing-value" }, STRING_VALUE_STYLE_MAP = {
  BasicString: "basic",
  MultiLineBasicString: "basic",
  LiteralString: "literal",
  MultiLineLiteralString: "literal"
}, STRING_KEY_STYLE_MAP = {
  BasicString: "basic",
  LiteralString: "literal"
}, DATETIME_VALUE_KIND_MAP = {
  OffsetDateTime: "offset-date-time",
  LocalDateTime: "local-date-time",
  LocalDate: "local-date",
  LocalTime: "local-time"
}, TOMLParser = class {
  /**
  * Initialize this parser.
  */
  constructor(text2, parserOptions) {
    this.text = text2, this.parserOptions = parserOptions || {}, this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
  }
  /**
  * Parse TOML
  */
  parse() {
    let ast = {
      type: "Program",
      body: [],
      sourceType: "module",
      tokens: [],
      comments: [],
      parent: null,
      range: [0, 0],
      loc: {
        start: {
          line: 1,
          column: 0
        },
        end: {
          line: 1,
          column: 0
        }
      }
    }, node = {
      type: "TOMLTopLevelTable",
      body: [],
      parent: ast,
      range: cloneRange(ast.range),
      loc: cloneLoc(ast.loc)
    };
    ast.body = [node];
    let ctx = new Context({
      text: this.text,
      parserOptions: this.parserOptions,
      topLevelTable: node
    }), token = ctx.nextToken();
    if (token) {
      for (node.range[0] = token.range[0], node.loc.start = clonePos(token.loc.start); token; ) {
        let state$1 = ctx.stateStack.pop() || "TABLE";
        ctx.stateStack.push(...this[state$1](token, ctx)), token = ctx.nextToken();
      }
      let state = ctx.stateStack.pop() || "TABLE";
      if (state in STATE_FOR_ERROR) return ctx.reportParseError(STATE_FOR_ERROR[state], null);
      ctx.table.type === "TOMLTable" && applyEndLoc(ctx.table, last(ctx.table.body)), applyEndLoc(node, last(node.body));
    }
    ctx.verifyDuplicateKeys(), ast.tokens = ctx.tokens, ast.comments = ctx.comments;
    let endOffset = ctx.tokenizer.end, endPos = ctx.tokenizer.getLocFromIndex(endOffset);
    return ast.range[1] = endOffset, ast.loc.end = {
      line: endPos.line,
      column: endPos.column
    }, ast;
  }
  TABLE(token, ctx) {
    return isBare(token) || isString(token) ? this.processKeyValue(token, ctx.table, ctx) : isLeftBracket(token) ? this.processTable(token, ctx.topLevelTable, ctx) : ctx.reportParseError("unexpected-token", token);
  }
  VALUE(token, ctx) {
    return isString(token) || isMultiLineString(token) ? this.processStringValue(token, ctx) : isNumber(token) ? this.processNumberValue(token, ctx) : isBoolean(token) ? this.processBooleanValue(token, ctx) : isDateTime(token) ? this.processDateTimeValue(token, ctx) : isLeftBracket(token) ? this.processArray(token, ctx) : isLeftBrace(token) ? this.processInlineTable(token, ctx) : ctx.reportParseError("unexpected-token", token);
  }
  processTable(token, topLevelTableNode, ctx) {
    let tableNode = {
      type: "TOMLTable",
      kind: "standard",
      key: null,
      resolvedKey: [],
      body: [],
      parent: topLevelTableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    ctx.table.type === "TOMLTable" && applyEndLoc(ctx.table, last(ctx.table.body)), topLevelTableNode.body.push(tableNode), ctx.table = tableNode;
    let targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    if (isLeftBracket(targetToken)) {
      if (token.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
      tableNode.kind = "array", targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    }
    if (isRightBracket(targetToken)) return ctx.reportParseError("missing-key", targetToken);
    if (!targetToken) return ctx.reportParseError("unterminated-table-key", null);
    if (targetToken = this.processKeyNode(targetToken, tableNode, ctx).nextToken, !isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
    if (tableNode.kind === "array") {
      let rightBracket = targetToken;
      if (targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" }), !isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
      if (rightBracket.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
    }
    return applyEndLoc(tableNode, targetToken), ctx.applyResolveKeyForTable(tableNode), ctx.needNewLine = !0, [];
  }
  processKeyValue(token, tableNode, ctx) {
    let keyValueNode = {
      type: "TOMLKeyValue",
      key: null,
      value: null,
      parent: tableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    tableNode.body.push(keyValueNode);
    let { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
    return isEq(targetToken) ? (ctx.addValueContainer({
      parent: keyValueNode,
      set: (valNode) => (keyValueNode.value = valNode, applyEndLoc(keyValueNode, valNode), ctx.needNewLine = !0, [])
    }), ctx.needSameLine = "invalid-key-value-newline", ["VALUE"]) : ctx.reportParseError("missing-equals-sign", targetToken);
  }
  processKeyNode(token, parent, ctx) {
    isDot(token) && ctx.reportParseError("invalid-leading-dot-in-key", token);
    let keyNode = {
      type: "TOMLKey",
      keys: [],
      parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    parent.key = keyNode;
    let targetToken = token, dotToken = null;
    do {
      if (isBare(targetToken)) this.processBareKey(targetToken, keyNode);
      else if (isString(targetToken)) this.processStringKey(targetToken, keyNode);
      else break;
      if (dotToken = null, targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" }), !isDot(targetToken)) break;
      dotToken = targetToken, targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    } while (targetToken);
    return dotToken && ctx.reportParseError(isDot(targetToken) ? "invalid-consecutive-dots-in-key" : "invalid-trailing-dot-in-key", dotToken), applyEndLoc(keyNode, last(keyNode.keys)), {
      keyNode,
      nextToken: targetToken
    };
  }
  processBareKey(token, keyNode) {
    let node = {
      type: "TOMLBare",
      name: token.value,
      parent: keyNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    keyNode.keys.push(node);
  }
  processStringKey(token, keyNode) {
    let node = {
      type: "TOMLQuoted",
      kind: "string",
      value: token.string,
      style: STRING_KEY_STYLE_MAP[token.type],
      multiline: !1,
      parent: keyNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    keyNode.keys.push(node);
  }
  processStringValue(token, ctx) {
    let valueContainer = ctx.consumeValueContainer(), node = {
      type: "TOMLValue",
      kind: "string",
      value: token.string,
      style: STRING_VALUE_STYLE_MAP[token.type],
      multiline: isMultiLineString(token),
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processNumberValue(token, ctx) {
    let valueContainer = ctx.consumeValueContainer(), text2 = this.text, [startRange, endRange] = token.range, numberString = null, getNumberText = () => numberString ?? (numberString = text2.slice(startRange, endRange).replace(/_/g, "")), node;
    return token.type === "Integer" ? node = {
      type: "TOMLValue",
      kind: "integer",
      value: token.number,
      bigint: token.bigint,
      get number() {
        return getNumberText();
      },
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    } : node = {
      type: "TOMLValue",
      kind: "float",
      value: token.number,
      get number() {
        return getNumberText();
      },
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    }, valueContainer.set(node);
  }
  processBooleanValue(token, ctx) {
    let valueContainer = ctx.consumeValueContainer(), node = {
      type: "TOMLValue",
      kind: "boolean",
      value: token.boolean,
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processDateTimeValue(token, ctx) {
    let valueContainer = ctx.consumeValueContainer(), node = {
      type: "TOMLValue",
      kind: DATETIME_VALUE_KIND_MAP[token.type],
      value: token.date,
      datetime: token.value,
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processArray(token, ctx) {
    let valueContainer = ctx.consumeValueContainer(), node = {
      type: "TOMLArray",
      elements: [],
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    }, nextToken = ctx.nextToken({ valuesEnabled: !0 });
    return isRightBracket(nextToken) ? (applyEndLoc(node, nextToken), valueContainer.set(node)) : (ctx.backToken(), this.processArrayValue(node, valueContainer, ctx));
  }
  processArrayValue(node, valueContainer, ctx) {
    return ctx.addValueContainer({
      parent: node,
      set: (valNode) => {
        node.elements.push(valNode);
        let nextToken = ctx.nextToken({ valuesEnabled: !0 }), hasComma = isComma(nextToken);
        return hasComma && (nextToken = ctx.nextToken({ valuesEnabled: !0 })), isRightBracket(nextToken) ? (applyEndLoc(node, nextToken), valueContainer.set(node)) : hasComma ? (ctx.backToken(), this.processArrayValue(node, valueContainer, ctx)) : ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-array", nextToken);
      }
    }), ["VALUE"];
  }
  processInlineTable(token, ctx) {
    let valueContainer = ctx.consumeValueContainer(), node = {
      type: "TOMLInlineTable",
      body: [],
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    }, needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline", nextToken = ctx.nextToken({ needSameLine });
    if (nextToken) {
      if (isBare(nextToken) || isString(nextToken)) return this.processInlineTableKeyValue(nextToken, node, valueContainer, ctx);
      if (isRightBrace(nextToken))
        return applyEndLoc(node, nextToken), valueContainer.set(node);
    }
    return ctx.reportParseError("unexpected-token", nextToken);
  }
  processInlineTableKeyValue(token, inlineTableNode, valueContainer, ctx) {
    let keyValueNode = {
      type: "TOMLKeyValue",
      key: null,
      value: null,
      parent: inlineTableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    inlineTableNode.body.push(keyValueNode);
    let { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
    if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
    let needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
    return ctx.addValueContainer({
      parent: keyValueNode,
      set: (valNode) => {
        keyValueNode.value = valNode, applyEndLoc(keyValueNode, valNode);
        let nextToken = ctx.nextToken({ needSameLine });
        if (isComma(nextToken)) {
          if (nextToken = ctx.nextToken({ needSameLine }), nextToken && (isBare(nextToken) || isString(nextToken))) return this.processInlineTableKeyValue(nextToken, inlineTableNode, valueContainer, ctx);
          if (isRightBrace(nextToken)) {
            if (this.tomlVersion.lt(1, 1)) return ctx.reportParseError("invalid-trailing-comma-in-inline-table", nextToken);
          } else return ctx.reportParseError(nextToken ? "unexpected-token" : "unterminated-inline-table", nextToken);
        }
        return isRightBrace(nextToken) ? (applyEndLoc(inlineTableNode, nextToken), valueContainer.set(inlineTableNode)) : ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-inline-table", nextToken);
      }
    }), ctx.needSameLine = "invalid-key-value-newline", ["VALUE"];
  }
};
function isDot(token) {
  return isPunctuator(token) && token.value === ".";
}
function isEq(token) {
  return isPunctuator(token) && token.value === "=";
}
function isLeftBracket(token) {
  return isPunctuator(token) && token.value === "[";
}
function isRightBracket(token) {
  return isPunctuator(token) && token.value === "]";
}
function isLeftBrace(token) {
  return isPunctuator(token) && token.value === "{";
}
function isRightBrace(token) {
  return isPunctuator(token) && token.value === "}";
}
function isComma(token) {
  return isPunctuator(token) && token.value === ",";
}
function isPunctuator(token) {
  return !!(token && token.type === "Punctuator");
}
function isBare(token) {
  return token.type === "Bare";
}
function isString(token) {
  return token.type === "BasicString" || token.type === "LiteralString";
}
function isMultiLineString(token) {
  return token.type === "MultiLineBasicString" || token.type === "MultiLineLiteralString";
}
function isNumber(token) {
  return token.type === "Integer" || token.type === "Float";
}
function isBoolean(token) {
  return token.type === "Boolean";
}
function isDateTime(token) {
  return token.type === "OffsetDateTime" || token.type === "LocalDateTime" || token.type === "LocalDate" || token.type === "LocalTime";
}
function applyEndLoc(node, child2) {
  child2 && (node.range[1] = child2.range[1], node.loc.end = clonePos(child2.loc.end));
}
function cloneRange(range) {
  return [range[0], range[1]];
}
function cloneLoc(loc) {
  return {
    start: clonePos(loc.start),
    end: clonePos(loc.end)
  };
}
function clonePos(pos) {
  return {
    line: pos.line,
    column: pos.column
  };
}
var tomlKeys = {
  Program: ["body"],
  TOMLTopLevelTable: ["body"],
  TOMLTable: ["key", "body"],
  TOMLKeyValue: ["key", "value"],
  TOMLKey: ["keys"],
  TOMLArray: ["elements"],
  TOMLInlineTable: ["body"],
  TOMLBare: [],
  TOMLQuoted: [],
  TOMLValue: []
}, KEYS2 = unionWith(tomlKeys);
function parseForESLint(code, options) {
  return {
    ast: new TOMLParser(code, options).parse(),
    visitorKeys: KEYS2,
    services: { isTOML: !0 }
  };
}
var getStaticTOMLValue = generateConvertTOMLValue((node) => node.value);
function generateConvertTOMLValue(convertValue) {
  function resolveValue(node, baseTable) {
    return resolver[node.type](node, baseTable);
  }
  let resolver = {
    Program(node, baseTable = {}) {
      return resolveValue(node.body[0], baseTable);
    },
    TOMLTopLevelTable(node, baseTable = {}) {
      for (let body of node.body) resolveValue(body, baseTable);
      return baseTable;
    },
    TOMLKeyValue(node, baseTable = {}) {
      let value = resolveValue(node.value);
      return set(baseTable, resolveValue(node.key), value), baseTable;
    },
    TOMLTable(node, baseTable = {}) {
      let table2 = getTable(baseTable, resolveValue(node.key), node.kind === "array");
      for (let body of node.body) resolveValue(body, table2);
      return baseTable;
    },
    TOMLArray(node) {
      return node.elements.map((e) => resolveValue(e));
    },
    TOMLInlineTable(node) {
      let table2 = {};
      for (let body of node.body) resolveValue(body, table2);
      return table2;
    },
    TOMLKey(node) {
      return node.keys.map((key) => resolveValue(key));
    },
    TOMLBare(node) {
      return node.name;
    },
    TOMLQuoted(node) {
      return node.value;
    },
    TOMLValue(node) {
      return convertValue(node);
    }
  };
  return (node) => resolveValue(node);
}
function getTable(baseTable, keys, array) {
  let target = baseTable;
  for (let index = 0; index < keys.length - 1; index++) {
    let key = keys[index];
    target = getNextTargetFromKey(target, key);
  }
  let lastKey = last(keys), lastTarget = target[lastKey];
  if (lastTarget == null) {
    let tableValue$1 = {};
    return target[lastKey] = array ? [tableValue$1] : tableValue$1, tableValue$1;
  }
  if (isValue(lastTarget)) {
    let tableValue$1 = {};
    return target[lastKey] = array ? [tableValue$1] : tableValue$1, tableValue$1;
  }
  if (!array) {
    if (Array.isArray(lastTarget)) {
      let tableValue$1 = {};
      return target[lastKey] = tableValue$1, tableValue$1;
    }
    return lastTarget;
  }
  if (Array.isArray(lastTarget)) {
    let tableValue$1 = {};
    return lastTarget.push(tableValue$1), tableValue$1;
  }
  let tableValue = {};
  return target[lastKey] = [tableValue], tableValue;
  function getNextTargetFromKey(currTarget, key) {
    let nextTarget = currTarget[key];
    if (nextTarget == null) {
      let val = {};
      return currTarget[key] = val, val;
    }
    if (isValue(nextTarget)) {
      let val = {};
      return currTarget[key] = val, val;
    }
    let resultTarget = nextTarget;
    for (; Array.isArray(resultTarget); ) {
      let lastIndex = resultTarget.length - 1, nextElement = resultTarget[lastIndex];
      if (isValue(nextElement)) {
        let val = {};
        return resultTarget[lastIndex] = val, val;
      }
      resultTarget = nextElement;
    }
    return resultTarget;
  }
}
function set(baseTable, keys, value) {
  let target = baseTable;
  for (let index = 0; index < keys.length - 1; index++) {
    let key = keys[index], nextTarget = target[key];
    if (nextTarget == null) {
      let val = {};
      target[key] = val, target = val;
    } else if (isValue(nextTarget) || Array.isArray(nextTarget)) {
      let val = {};
      target[key] = val, target = val;
    } else target = nextTarget;
  }
  target[last(keys)] = value;
}
function isValue(value) {
  return typeof value != "object" || value instanceof Date;
}
function parseTOML(code, options) {
  return parseForESLint(code, options).ast;
}

// src/project/document/toml.ts
function parseToml(text2, file) {
  try {
    let root = parse(text2, { maxDepth: projectLimits.depth });
    return refuseDeepNesting(root, file), refuseLongStrings(root, text2, file), { root, positions: indexPositions(parseTOML(text2, { tomlVersion: "1.1" })) };
  } catch (error) {
    throw syntaxError(error, { text: text2, file });
  }
}
var plainerReasons = /* @__PURE__ */ new Map([
  ["trying to redefine an already defined table or value", "this key or table is there already"],
  ["integer value cannot be represented losslessly", "the number is too large to be read exactly"]
]);
function syntaxError(error, { text: text2, file }) {
  if (error instanceof FtlError) return error;
  if (error instanceof TomlError) {
    let reason = error.message.split(`
`)[0]?.replace("Invalid TOML document: ", "") ?? "not TOML", at = { file, line: error.line, column: error.column };
    if (reason.includes("excessively nested")) return tooDeep(at);
    let shown = (text2.split(`
`)[at.line - 1] ?? "").trimEnd().length < at.column && reason === "control characters are not allowed in strings" ? "the string does not end on its line" : plainerReasons.get(reason) ?? reason;
    return invalid("TOML", shown, at);
  }
  if (error instanceof SyntaxError && "lineNumber" in error && "column" in error) {
    let at = { file, line: Number(error.lineNumber), column: Number(error.column) + 1 };
    return invalid("TOML", error.message, at);
  }
  return new FtlError("E_PROJECT_SYNTAX", `${file} is not valid TOML.`, {
    at: { file, line: 1, column: 1 },
    cause: error
  });
}
function indexPositions(program) {
  let root = newPositionTree();
  for (let node of program.body[0].body)
    node.type === "TOMLKeyValue" ? indexKeyValue(root, node) : indexTable(root, node);
  return root;
}
function indexTable(root, node) {
  let names = [...node.key.keys], tree = root, written2 = names[0];
  for (let part of node.resolvedKey)
    typeof part == "string" && (written2 = names.shift()), tree = branch(tree, part), written2 !== void 0 && (tree.key ??= placeOf(written2));
  for (let entry of node.body) indexKeyValue(tree, entry);
}
function indexKeyValue(parent, node) {
  let tree = parent;
  for (let segment of node.key.keys)
    tree = branch(tree, segment.type === "TOMLBare" ? segment.name : segment.value), tree.key ??= placeOf(segment);
  indexValue(tree, node.value);
}
function indexValue(tree, node) {
  let place = placeOf(node);
  if (tree.value ??= isVerbatim(node) ? { ...place, textColumn: place.column + 1 } : place, node.type === "TOMLArray" && node.elements.forEach((element, at) => indexValue(branch(tree, at), element)), node.type === "TOMLInlineTable")
    for (let keyValue of node.body) indexKeyValue(tree, keyValue);
}
function isVerbatim(node) {
  return node.type !== "TOMLValue" || node.kind !== "string" || node.multiline ? !1 : node.range[1] - node.range[0] === node.value.length + 2;
}
function placeOf(node) {
  return { line: node.loc.start.line, column: node.loc.start.column + 1 };
}

// src/project/document/yaml.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/project/document/yaml-guard.ts
var import_yaml = __toESM(require_dist(), 1);
var refused = {
  alias: "aliases are not read here; write the value out",
  anchor: "anchors are not read here; write each value where it belongs",
  tag: "tags are not read here",
  "directive-line": "directives are not read here"
};
function guardYaml(text2, file) {
  let placeAt = placesOf(text2), control = text2.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
  if (control >= 0)
    throw invalid("YAML", "a control character is not allowed", { file, ...placeAt(control) });
  let offset = 0, at = () => ({ file, ...placeAt(offset) }), nesting = { flow: 0, line: 0, comma: !1 }, scalar = !1;
  for (let token of new import_yaml.Lexer().lex(text2)) {
    let type = scalar ? "text" : import_yaml.CST.tokenType(token);
    scalar = type === "scalar";
    let reason = refused[type ?? ""] ?? disorder(type, nesting);
    if (reason !== void 0) throw invalid("YAML", reason, at());
    if (nesting.flow + nesting.line > projectLimits.depth) throw tooDeep(at());
    isControl2(token, type) || (offset += token.length);
  }
}
function disorder(type, nesting) {
  type === "newline" && (nesting.line = 0), (type === "seq-item-ind" || type === "explicit-key-ind" || type === "map-value-ind") && (nesting.line += nesting.flow === 0 ? 1 : 0), (type === "flow-map-start" || type === "flow-seq-start") && (nesting.flow += 1), (type === "flow-map-end" || type === "flow-seq-end") && (nesting.flow -= 1);
  let twice = type === "comma" && nesting.comma;
  return type !== "space" && type !== "newline" && (nesting.comma = type === "comma"), nesting.flow < 0 ? "a bracket is closed that was not opened" : twice ? "two commas in a row" : void 0;
}
function isControl2(token, type) {
  return token.length === 1 && (type === "doc-mode" || type === "flow-error-end" || type === "scalar");
}

// src/project/document/yaml.ts
function parseYaml(text2, file) {
  guardYaml(text2, file);
  let reader = { text: text2, file, placeAt: placesOf(text2) }, documents = (0, import_yaml2.parseAllDocuments)(text2, {
    version: "1.2",
    stringKeys: !0,
    uniqueKeys: !1,
    prettyErrors: !1,
    logLevel: "silent"
  }), [document, ...others] = documents;
  if (document === void 0) throw invalid("YAML", "the file is empty", { file, line: 1, column: 1 });
  let [error] = [...document.errors, ...document.warnings];
  if (error?.code === "RESOURCE_EXHAUSTION") throw tooDeep(placeIn(reader, error.pos[0]));
  if (error !== void 0) throw invalid("YAML", reasonOf(error.message), placeIn(reader, error.pos[0]));
  let second = others[0]?.range[0];
  if (second !== void 0) throw invalid("YAML", "expected one document", placeIn(reader, second));
  let positions = newPositionTree(), contents = document.contents;
  if (!(0, import_yaml2.isMap)(contents))
    throw invalid("YAML", "expected a mapping", placeIn(reader, contents?.range[0] ?? 0));
  return { root: readNode(contents, { reader, tree: positions, depth: 0 }), positions };
}
function readNode(node, { reader, tree, depth }) {
  if (node === null) return null;
  if (tree.value ??= reader.placeAt(node.range[0]), depth > projectLimits.depth) throw tooDeep(placeIn(reader, node.range[0]));
  if ((0, import_yaml2.isSeq)(node))
    return node.items.map(
      (item, at) => readNode(item, { reader, tree: branch(tree, at), depth: depth + 1 })
    );
  if ((0, import_yaml2.isMap)(node)) {
    let members = {};
    for (let { key, value } of node.items) {
      let place = keyPlace(key, reader), name = (0, import_yaml2.isScalar)(key) ? String(key.value ?? "") : "";
      if (refuseSurrogates(name, key.range[0], reader), Object.hasOwn(members, name))
        throw invalid("YAML", `the key ${JSON.stringify(name)} is there twice`, {
          file: reader.file,
          ...place
        });
      let child2 = branch(tree, name);
      child2.key = place;
      let read = readNode(value, { reader, tree: child2, depth: depth + 1 });
      setMember(members, name, read);
    }
    return members;
  }
  if (!(0, import_yaml2.isScalar)(node)) throw new FtlError("E_BUG", "A YAML node is neither a collection nor a scalar.");
  return refuseSurrogates(node.value, node.range[0], reader), tree.value = { ...tree.value, textColumn: textColumn(node, tree.value) }, node.value;
}
function refuseSurrogates(value, offset, reader) {
  if (typeof value == "string" && new RegExp("\\p{Surrogate}", "u").test(value))
    throw invalid("YAML", "a string is not valid Unicode", placeIn(reader, offset));
}
function textColumn({ value, range }, { column }) {
  if (typeof value != "string") return;
  let quotes = range[1] - range[0] - value.length;
  return quotes === 0 ? column : quotes === 2 ? column + 1 : void 0;
}
function keyPlace(key, reader) {
  return reader.placeAt((0, import_yaml2.isScalar)(key) && key.range ? key.range[0] : 0);
}
function placeIn(reader, offset) {
  return { file: reader.file, ...reader.placeAt(Math.min(offset, reader.text.length)) };
}
function reasonOf(message) {
  let [first = ""] = message.split(`
`);
  return first.replace(/[.:]$/, "").replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

// src/project/document/document.ts
function parseDocument(source, file) {
  let text2 = source.startsWith("\uFEFF") ? source.slice(1) : source;
  if (text2.length > projectLimits.bytes)
    throw new FtlError("E_PROJECT_LIMIT", `${file} is larger than ${projectLimits.bytes} bytes.`);
  return { file, text: text2, ...parserOf(file)(text2, file) };
}
function parserOf(file) {
  return file.endsWith(".json") ? parseJson : /\.ya?ml$/.test(file) ? parseYaml : parseToml;
}
function positionOfKey(document, path) {
  return positionOf(document, path, "key");
}
function positionOfValue(document, path) {
  return positionOf(document, path, "value");
}
function positionInString(document, path, offset) {
  let found = branchAt(document.positions, path)?.value;
  return found?.textColumn === void 0 ? positionOfValue(document, path) : { file: document.file, line: found.line, column: found.textColumn + offset };
}
function positionOf(document, path, part) {
  for (let length = path.length; length > 0; length -= 1) {
    let found = branchAt(document.positions, path.slice(0, length)), place = (length === path.length && part === "value" ? found?.value : void 0) ?? found?.key ?? found?.value;
    if (place !== void 0) return { file: document.file, line: place.line, column: place.column };
  }
  return { file: document.file, line: 1, column: 1 };
}

// src/project/document/problems.ts
function collectProblems(document, before = []) {
  let found = [...before], known2 = /* @__PURE__ */ new Set(), addAt = (code, message, at, hint) => {
    let one = `${at.line}:${at.column} ${message}`;
    known2.has(one) || found.push(new FtlError(code, message, { hint, at })), known2.add(one);
  };
  return {
    found,
    addAt,
    add: (code, message, place) => addAt(code, message, positionOf2(document, place), place.hint),
    print: (path) => printPath(asWritten(document, path))
  };
}
function throwProblems(problems) {
  let sorted = [...problems.found].sort(
    (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0)
  ), [first, ...others] = sorted;
  if (first !== void 0) throw new FtlErrors([first, ...others]);
}
function asWritten({ aliases = {} }, path) {
  let [table2, ...rest] = path;
  return typeof table2 == "string" && Object.hasOwn(aliases, table2) ? [aliases[table2] ?? table2, ...rest] : path;
}
function printPath(path) {
  return path.reduce((text2, part) => {
    if (typeof part == "number") return `${text2}[${part}]`;
    let name = /^[A-Za-z0-9_-]+$/.test(part) ? part : JSON.stringify(part);
    return text2 === "" ? name : `${text2}.${name}`;
  }, "");
}
function positionOf2(document, place) {
  return place.offset !== void 0 ? positionInString(document, place.path, place.offset) : place.part === "key" ? positionOfKey(document, place.path) : positionOfValue(document, place.path);
}

// src/project/format/toolkit.ts
var usualRoute = "/gateway";
function isToolkit({ root }) {
  return "toolkit" in root && !("project" in root);
}
function projectOfToolkit(written2) {
  let problems = collectProblems(written2), { toolkit, gateway, tools, ...rest } = written2.root, children = new Map(written2.positions.children), mcp = mcpOf(gateway, rest.mcp, problems), named = namedTools(tools, children.get("tools"), problems), root = { project: toolkit, ...rest, ...mcp, ...tools === void 0 ? {} : { tools: named.tools } };
  move(children, "toolkit", "project"), gateway !== void 0 && children.set("mcp", mergeTrees(children.get("mcp"), children.get("gateway"))), children.set("tools", named.positions);
  let positions = { ...written2.positions, children }, aliases = { project: "toolkit", ...rest.mcp === void 0 ? { mcp: "gateway" } : {} };
  return { document: { ...written2, root, positions, aliases }, problems: problems.found };
}
var gatewayKeys = ["enabled", "route", "server_name", "server_version"];
function mcpOf(gateway, mcp, problems) {
  if (gateway === void 0) return {};
  if (!isTable(gateway))
    return problems.add("E_PROJECT_TYPE", "gateway is not a table.", { path: ["gateway"] }), {};
  for (let key of Object.keys(gateway).filter((each) => !gatewayKeys.includes(each))) {
    let hint = suggestion(key, gatewayKeys) ?? `Known here: ${gatewayKeys.join(", ")}.`, place = { path: ["gateway", key], part: "key", hint };
    problems.add("E_PROJECT_KEY", `[gateway] has no key ${JSON.stringify(key)}.`, place);
  }
  let { enabled = !1, route: route2 = usualRoute, server_name: name, server_version: version } = gateway;
  typeof enabled != "boolean" && problems.add("E_PROJECT_TYPE", "gateway.enabled is not true or false.", { path: ["gateway", "enabled"] });
  let keys = { ...enabled === !0 ? { route: route2 } : {}, server_name: name, server_version: version }, given = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== void 0));
  return { mcp: { ...isTable(mcp) ? mcp : {}, ...given } };
}
function namedTools(list2, places, problems) {
  let tools = {}, positions = { ...newPositionTree(), ...places?.key ? { key: places.key } : {} };
  list2 !== void 0 && !Array.isArray(list2) && problems.add("E_PROJECT_TYPE", "tools is not a list of tables.", { path: ["tools"], hint: "Write each tool as [[tools]] with a name." });
  for (let [at, entry] of (Array.isArray(list2) ? list2 : []).entries()) {
    let { name, ...keys } = isTable(entry) ? entry : {}, place = places?.children.get(at);
    if (typeof name != "string" || name === "")
      problems.add("E_PROJECT_REQUIRED", `tools[${at}] lacks "name", a string.`, { path: ["tools", at] });
    else if (Object.hasOwn(tools, name)) {
      let message = `Two tools have the name ${JSON.stringify(name)}.`;
      problems.add("E_PROJECT_NAME", message, { path: ["tools", at, "name"] });
    } else {
      let value = { route: `/${name}`, ...keys };
      setMember(tools, name, value), place && positions.children.set(name, place);
    }
  }
  return { tools, positions };
}
function move(children, from, to) {
  let tree = children.get(from);
  tree && children.set(to, tree);
}
function mergeTrees(one, other) {
  let key = one?.key ?? other?.key;
  return {
    ...key ? { key } : {},
    children: new Map([...one?.children ?? [], ...other?.children ?? []])
  };
}

// src/project/edit/entries.ts
var import_yaml5 = __toESM(require_dist(), 1);

// src/project/edit/block-entries.ts
var import_yaml4 = __toESM(require_dist(), 1);

// src/project/edit/lines.ts
function lineStart(text2, offset) {
  return text2.lastIndexOf(`
`, offset - 1) + 1;
}
function lineAfter(text2, offset) {
  let end = text2.indexOf(`
`, offset);
  return end < 0 ? text2.length : end + 1;
}
function lineEndOf(text2) {
  return text2.includes(`\r
`) ? `\r
` : `
`;
}

// src/project/edit/flow-entries.ts
function spanOf({ key, value }) {
  return { from: key.range[0], to: (value ?? key).range[1] };
}
function addToFlow(text2, map, { name, value, unit, lineEnd }) {
  let member = (indent2, step) => `${JSON.stringify(name)}: ${JSON.stringify(value, null, step).replaceAll(`
`, lineEnd + indent2)}`, last2 = map.items.at(-1);
  if (last2 === void 0) {
    let outer = indentAt(text2, map.range[0]), inner = unit === "" ? ` ${member("", "")} ` : `${lineEnd}${outer}${unit}${member(outer + unit, unit)}${lineEnd}${outer}`;
    return replace(text2, { from: map.range[0] + 1, to: map.range[1] - 1 }, inner);
  }
  let { from, to } = spanOf(last2), indent = text2.slice(lineStart(text2, from), from), added2 = /^[ \t]*$/.test(indent) ? lineEnd + indent + member(indent, unit) : ` ${member("", "")}`;
  return replace(text2, { from: to, to }, `,${added2}`);
}
function removeFromFlow(text2, map, index) {
  let [before, own, after] = [map.items[index - 1], map.items[index], map.items[index + 1]];
  if (own === void 0) return text2;
  let { from, to } = spanOf(own);
  return after ? replace(text2, { from, to: spanOf(after).from }, "") : before ? replace(text2, { from: spanOf(before).to, to }, "") : replace(text2, { from: map.range[0] + 1, to: map.range[1] - 1 }, "");
}
function indentAt(text2, offset) {
  return /^[ \t]*/.exec(text2.slice(lineStart(text2, offset), offset))?.[0] ?? "";
}
function replace(text2, { from, to }, by) {
  return text2.slice(0, from) + by + text2.slice(to);
}

// src/project/edit/block-entries.ts
function blockLines(name, value, { indent, unit, lineEnd }) {
  return (0, import_yaml4.stringify)({ [name]: value }, { indent: unit, lineWidth: 0 }).trimEnd().split(`
`).map((line) => indent + line + lineEnd).join("");
}
function addToBlock(text2, map, { name, value, unit }) {
  let spans = map.items.map(spanOf), [first, second, last2] = [spans[0], spans[1], spans.at(-1)];
  if (first === void 0 || last2 === void 0) return text2;
  let indent = text2.slice(lineStart(text2, first.from), first.from), lineEnd = lineEndOf(text2), at = endOfEntry(text2, last2.to, indent.length), head = text2.slice(0, at), gap = second && /\n[ \t]*\r?\n/.test(text2.slice(first.to, second.from)) ? lineEnd : "";
  return (head.endsWith(`
`) ? head : head + lineEnd) + gap + blockLines(name, value, { indent, unit, lineEnd }) + text2.slice(at);
}
function removeFromBlock(text2, map, index) {
  let own = map.items[index];
  if (own === void 0) return text2;
  let span = spanOf(own), from = lineStart(text2, span.from), indent = span.from - from;
  for (; from > 0 && isOwnComment(text2.slice(lineStart(text2, from - 1), from), indent); )
    from = lineStart(text2, from - 1);
  let to = endOfEntry(text2, span.to, indent);
  if (index === map.items.length - 1)
    for (; from > 0 && isEmpty(text2.slice(lineStart(text2, from - 1), from)); ) from = lineStart(text2, from - 1);
  else for (; to < text2.length && isEmpty(text2.slice(to, lineAfter(text2, to))); ) to = lineAfter(text2, to);
  return text2.slice(0, from) + text2.slice(to);
}
function endOfEntry(text2, valueEnd, indent) {
  let at = lineAfter(text2, text2.slice(0, valueEnd).trimEnd().length);
  for (; ; ) {
    let next = lineAfter(text2, at), comment2 = /^( *)#/.exec(text2.slice(at, next));
    if (comment2 === null || (comment2[1] ?? "").length <= indent) return at;
    at = next;
  }
}
function isOwnComment(line, indent) {
  let found = /^( *)#(?! *yaml-language-server:)/.exec(line);
  return found !== null && (found[1] ?? "").length === indent;
}
function isEmpty(line) {
  return line.trim() === "";
}

// src/project/edit/entries.ts
function addEntry(text2, file, { section, name, value }) {
  let { root } = parseDocument(text2, file), expected = { ...root, [section]: { ...tableIn(root, section), [name]: value } }, map = rootOf(text2), after = map && added(text2, { map, section, name, value, isJson: file.endsWith(".json") });
  return sayingOnly(expected, after, file);
}
function removeEntry(text2, file, { section, name }) {
  let { root } = parseDocument(text2, file), { [name]: own, ...others } = tableIn(root, section), map = rootOf(text2);
  if (own === void 0 || map === void 0) return;
  let isLast = Object.keys(others).length === 0, { [section]: _, ...rest } = root, after = removed(text2, map, { section, name });
  return sayingOnly({ ...root, [section]: others }, after, file) ?? (isLast ? sayingOnly(rest, after, file) : void 0);
}
function added(text2, { map, section, name, value, isJson }) {
  let lineEnd = lineEndOf(text2), unit = indentOf(text2, map), flow = { unit: isJson ? unit : "", lineEnd }, pair = map.items.find(({ key }) => (0, import_yaml5.isScalar)(key) && key.value === section);
  if (pair === void 0) {
    let table2 = { name: section, value: { [name]: value } };
    return map.flow ? addToFlow(text2, map, { ...table2, ...flow }) : addToBlock(text2, map, { ...table2, unit: unit.length });
  }
  let { value: inner } = pair;
  if ((0, import_yaml5.isMap)(inner) && inner.flow) return addToFlow(text2, inner, { name, value, ...flow });
  if ((0, import_yaml5.isMap)(inner)) return addToBlock(text2, inner, { name, value, unit: unit.length });
  let { from } = spanOf(pair), outer = text2.slice(lineStart(text2, from), from), at = endOfEntry(text2, pair.key.range[1], outer.length), head = text2.slice(0, at), lines = blockLines(name, value, { indent: outer + unit, unit: unit.length, lineEnd });
  return (head.endsWith(`
`) ? head : head + lineEnd) + lines + text2.slice(at);
}
function removed(text2, map, { section, name }) {
  let indexIn = ({ items }, wanted) => items.findIndex(({ key }) => (0, import_yaml5.isScalar)(key) && key.value === wanted), at = indexIn(map, section), inner = map.items[at]?.value;
  if (!(0, import_yaml5.isMap)(inner)) return text2;
  let own = inner;
  return own.flow ? removeFromFlow(text2, own, indexIn(own, name)) : own.items.length === 1 ? removeFromBlock(text2, map, at) : removeFromBlock(text2, own, indexIn(own, name));
}
function sayingOnly(expected, text2, file) {
  if (text2 !== void 0)
    try {
      return JSON.stringify(parseDocument(text2, file).root) === JSON.stringify(expected) ? text2 : void 0;
    } catch {
      return;
    }
}
function rootOf(text2) {
  let { contents } = (0, import_yaml5.parseDocument)(text2, { prettyErrors: !1, logLevel: "silent" });
  return (0, import_yaml5.isMap)(contents) ? contents : void 0;
}
function indentOf(text2, { items }) {
  for (let { key, value } of items) {
    let first = (0, import_yaml5.isMap)(value) ? value.items[0]?.key.range[0] : void 0;
    if (first === void 0) continue;
    let [outer, inner] = [key.range[0], first].map((at) => text2.slice(lineStart(text2, at), at));
    if (inner !== void 0 && outer !== void 0 && /^[ \t]+$/.test(inner) && inner.startsWith(outer))
      return inner.slice(outer.length) || "  ";
  }
  return "  ";
}
function tableIn(root, section) {
  let table2 = root[section];
  return isTable(table2) ? table2 : {};
}

// src/project/edit/tables.ts
function appendTable(text2, table2) {
  let lineEnd = text2.includes(`\r
`) ? `\r
` : `
`, added2 = `${table2.trim().replaceAll(/\r?\n/g, lineEnd)}${lineEnd}`;
  if (text2.trim() === "") return added2;
  let ended = text2.endsWith(`
`) ? text2 : text2 + lineEnd;
  return /\n\r?\n$/.test(ended) ? ended + added2 : ended + lineEnd + added2;
}
function removeTables(text2, section, name) {
  let lines = text2.split(/(?<=\n)/), wanted = [section, name], blocks = blocksOf(parseTOML(text2, { tomlVersion: "1.1" }), wanted);
  if (blocks.length === 0) return;
  let removed2 = new Set(blocks.flatMap((block) => linesOf(block, lines))), last2 = Math.max(...removed2);
  if (last2 === lines.length - 1)
    for (let line = Math.min(...tail(removed2, last2)) - 1; isEmpty2(lines[line]); line -= 1) removed2.add(line);
  return lines.filter((_, line) => !removed2.has(line)).join("");
}
function blocksOf(program, wanted) {
  return program.body[0].body.flatMap((node) => node.type === "TOMLKeyValue" ? startsWith(keysOf(node), wanted) ? [blockOf(node)] : [] : startsWith(node.resolvedKey, wanted) ? [blockOf(node)] : node.body.flatMap(
    (entry) => startsWith([...node.resolvedKey, ...keysOf(entry)], wanted) ? [blockOf(entry)] : []
  ));
}
function keysOf({ key }) {
  return key.keys.map((part) => part.type === "TOMLBare" ? part.name : part.value);
}
function startsWith(path, wanted) {
  return wanted.every((part, index) => path[index] === part);
}
function blockOf({ loc }) {
  return [loc.start.line - 1, loc.end.line - 1];
}
function linesOf([first, last2], lines) {
  let [from, to] = [first, last2];
  for (; isComment(lines[from - 1]) && !lines[from - 1]?.startsWith("#:"); ) from -= 1;
  let comment2 = to + 1;
  for (; isComment(lines[comment2]); ) comment2 += 1;
  for ((lines[comment2] === void 0 || isEmpty2(lines[comment2])) && (to = comment2 - 1); isEmpty2(lines[to + 1]); ) to += 1;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
function tail(removed2, last2) {
  let run = [];
  for (let line = last2; removed2.has(line); line -= 1) run.push(line);
  return run;
}
function isComment(line) {
  return line !== void 0 && /^\s*#/.test(line);
}
function isEmpty2(line) {
  return line !== void 0 && line.trim() === "";
}

// src/project/edit/tools.ts
function withTool({ text: text2, file }, { name, table: table2 }) {
  let document = parseDocument(text2, file), section = sectionOf(document.root);
  if (!isToml(file)) {
    let { tools } = parseDocument(table2, "table.toml").root;
    return addEntry(text2, file, { section, name, value: isTable(tools) ? tools[name] : void 0 });
  }
  if (!isToolkit(document)) {
    let named = table2.replaceAll(`[tools.${name}`, `[${section}.${name}`);
    return appendTable(text2, named);
  }
  let listed = table2.replaceAll(`[tools.${name}]`, `[[tools]]
name = "${name}"`);
  return appendTable(text2, listed.replaceAll(`[[tools.${name}.`, "[[tools."));
}
function withoutTool({ text: text2, file }, { name, index }) {
  let document = parseDocument(text2, file), section = sectionOf(document.root);
  return isToml(file) ? isToolkit(document) ? removeTables(text2, "tools", index) : removeTables(text2, section, name) : removeEntry(text2, file, { section, name });
}
function sectionOf(root) {
  return "component" in root && !("tools" in root) ? "component" : "tools";
}
function isToml(file) {
  return !/\.(?:json|ya?ml)$/.test(file);
}

// src/project/format/schema/project-file.validator.ts
var validate = validate10;
var schema11 = { $schema: "http://json-schema.org/draft-07/schema#", title: "ftl.toml", description: "An MCP server made of WebAssembly tools.", type: "object", properties: { project: { description: "The app.", type: "object", properties: { name: { description: "Name of the app.", type: "string", pattern: "^[a-zA-Z][a-zA-Z0-9_-]*$", patternErrorMessage: 'a letter, then letters, digits, "-" or "_"', maxLength: 128 }, version: { description: "Version of the app (semver 2.0.0).", type: "string", default: "0.1.0", pattern: "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$", patternErrorMessage: 'a version such as "1.2.3"' }, description: { description: "What the app is for.", type: "string", default: "" }, authors: { description: 'Who made it, as "Name <address>".', type: "array", items: { description: "Name and address.", type: "string" } }, access_control: { description: "Who may call: everybody, or those with a token.", type: "string", enum: ["public", "private"], default: "public" }, default_registry: { description: 'Registry, or folder of one, of references that name none, such as "ghcr.io/owner".', type: "string", minLength: 1 } }, additionalProperties: !1, required: ["name"] }, mcp: { description: "The MCP endpoint.", type: "object", properties: { gateway: { description: "Gateway to use instead of the built-in one: a reference, or the path of a .wasm file.", type: "string", minLength: 1 }, authorizer: { description: "Authorizer to use instead of the built-in one: a reference, or the path of a .wasm file.", type: "string", minLength: 1 }, validate_arguments: { description: "Check arguments against inputSchema before a tool is called.", type: "boolean", default: !0 }, discovery: { description: "catalog: tools/list comes from what was asked at build time; request: tools are asked on each list.", type: "string", enum: ["catalog", "request"], default: "catalog" }, chain: { description: "How authorizer and gateway are put together.", type: "string", enum: ["separate", "linked"], default: "separate" }, static_tokens: { description: '"{{ name }}" of the secret variable with the static tokens of a private app.', type: "string", minLength: 1 }, public_url: { description: "URL of the MCP endpoint as clients know it.", type: "string", minLength: 1 }, allowed_hosts: { description: "Hosts accepted besides loopback; none means all.", type: "array", items: { description: "host or host:port", type: "string", minLength: 1 } }, prefix: { description: "always: tools are called component__tool; never: the only component of the app has bare names.", type: "string", enum: ["always", "never"], default: "always" }, validate_results: { description: "Check results against outputSchema before they go out.", type: "boolean", default: !1 }, request_cache_seconds: { description: "How long answers of components that are asked for their tools are kept.", type: "integer", minimum: 0, maximum: 86400, default: 0 }, state_secret: { description: '"{{ name }}" of the secret variable that signs requestState.', type: "string", minLength: 1 }, server_requests: { description: "Tools can ask clients of revisions before 2026-07-28 for input too; keeps answers in the store default.", type: "boolean", default: !1 }, cors: { description: "Web pages on other hosts that may call.", type: "object", properties: { allowed_origins: { description: 'Pages that may call the app; "*" means all.', type: "array", items: { description: "scheme://host[:port]", type: "string", minLength: 1 } }, allow_credentials: { description: "Browsers may send cookies and client certificates.", type: "boolean", default: !1 }, max_age: { description: "How long a browser keeps the answer to a preflight.", type: "integer", minimum: 0, maximum: 86400, default: 7200 } }, additionalProperties: !1, required: ["allowed_origins"] }, route: { description: "The endpoint of all tools is at <route>/mcp too, besides /mcp.", type: "string", minLength: 1, pattern: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$", patternErrorMessage: 'a path of one part, such as "/weather"', maxLength: 100 }, server_name: { description: "Name that clients are told; by default that of the project.", type: "string", minLength: 1 }, server_version: { description: "Version that clients are told; by default that of the project.", type: "string", minLength: 1 }, auth_store: { description: 'Label of the key-value store of the authorizer; "" for none.', type: "string", default: "default", pattern: "^[A-Za-z0-9_-]*$", patternErrorMessage: 'the label of a key-value store: letters, digits, "-" and "_"' } }, additionalProperties: !1 }, oidc: { description: "Who signs the tokens of a private app.", type: "object", properties: { issuer: { description: 'Issuer of the tokens, exactly as in their claim "iss".', type: "string", minLength: 1 }, audience: { minLength: 1, minItems: 1, type: ["string", "array"], items: { description: "One of them.", type: "string", minLength: 1 }, description: "Audience or audiences that are accepted." }, jwks_uri: { description: "Where the keys are; by default asked from the issuer. Excludes public_key.", type: "string", minLength: 1 }, public_key: { description: "The key as PEM (SPKI). Excludes jwks_uri.", type: "string", minLength: 1 }, algorithm: { minLength: 1, minItems: 1, type: ["string", "array"], items: { description: "One of them.", type: "string", minLength: 1 }, description: "JWS algorithm or algorithms that are accepted; by default what fits the key." }, required_scopes: { type: ["string", "array"], items: { description: "One scope.", type: "string", minLength: 1 }, description: "Scopes that every token needs: a list, or a string parted by commas or spaces." }, allowed_subjects: { description: "Subjects that may call; none means all.", type: "array", items: { description: "One subject.", type: "string", minLength: 1 } }, required_claims: { description: "Claims that every token needs: a value, or a list of values of which one is enough.", type: "object", additionalProperties: { type: ["string", "number", "boolean", "array"], minLength: 1, minItems: 1, items: { type: ["string", "number", "boolean"], minLength: 1 } } }, org_id: { description: 'Organization (tenant) of the callers, as in the claim "org_id".', type: "string", minLength: 1 }, authorize_endpoint: { description: "Shown to clients in the metadata.", type: "string", minLength: 1 }, token_endpoint: { description: "Shown to clients in the metadata.", type: "string", minLength: 1 }, userinfo_endpoint: { description: "Shown to clients in the metadata.", type: "string", minLength: 1 } }, additionalProperties: !1, required: ["issuer"] }, variables: { description: "Application variables. Their values are given when the app runs.", type: "object", additionalProperties: { description: "One variable: a default, or required = true.", type: "object", properties: { default: { description: "Value when none is given at run time.", type: "string" }, required: { description: "The app does not start without a value.", type: "boolean", default: !1 }, secret: { description: "The value is never shown and never written to a file.", type: "boolean", default: !1 }, description: { description: "What it is for.", type: "string" } }, additionalProperties: !1 } }, tools: { description: "The components with tools, by the prefix that clients see.", type: "object", additionalProperties: { description: "A component with tools.", type: "object", properties: { kind: { description: "tools: GET / and POST /{tool}; mcp: speaks MCP at /mcp.", type: "string", enum: ["tools", "mcp"], default: "tools" }, path: { description: "Folder of the source; by default the name of the tool.", type: "string", minLength: 1 }, wasm: { description: "The component file, relative to the project folder: what build makes, or what is there already.", type: "string", minLength: 1 }, route: { description: "Its MCP endpoint is at <route>/mcp too, besides /mcp/x/<tool>.", type: "string", minLength: 1, pattern: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$", patternErrorMessage: 'a path of one part, such as "/weather"', maxLength: 100 }, repo: { description: 'Reference to a component of a registry: "ghcr.io/owner/name:1.2.3"; nothing is built then.', type: "string", minLength: 1 }, build: { description: "How the tool is built, when not by the built-in builder.", type: "object", properties: { command: { type: ["string", "array"], minLength: 1, minItems: 1, items: { description: "One command.", type: "string", minLength: 1 }, description: "Run by sh; a list is run in order." }, workdir: { description: "Where it runs, relative to the project folder; by default the path of the tool.", type: "string", minLength: 1 }, watch: { description: "Globs of the sources, relative to workdir.", type: "array", items: { description: "One glob.", type: "string", minLength: 1 } }, env: { description: "Environment variables of the command.", type: "object", additionalProperties: { type: "string" } } }, additionalProperties: !1, required: ["command"] }, profiles: { description: "Other ways to build, by name: what a profile says takes the place of the same key of build.", type: "object", additionalProperties: { description: "One other way to build.", type: "object", properties: { command: { type: ["string", "array"], minLength: 1, minItems: 1, items: { description: "One command.", type: "string", minLength: 1 }, description: "Run by sh; a list is run in order." }, workdir: { description: "Where it runs, relative to the project folder; by default the path of the tool.", type: "string", minLength: 1 }, watch: { description: "Globs of the sources, relative to workdir.", type: "array", items: { description: "One glob.", type: "string", minLength: 1 } }, env: { description: "Environment variables of the command.", type: "object", additionalProperties: { type: "string" } }, wasm: { description: "What this profile makes, relative to the project folder; by default the wasm of the tool.", type: "string", minLength: 1 } }, additionalProperties: !1 } }, up: { description: "How the tool is served locally.", type: "object", properties: { profile: { description: "Profile that ftl up builds with.", type: "string", minLength: 1 } }, additionalProperties: !1 }, deploy: { description: "How the tool is deployed.", type: "object", properties: { profile: { description: "Profile that is built for a deployment.", type: "string", minLength: 1 }, name: { description: "Name under which the component is published; by default its id.", type: "string", minLength: 1, pattern: "^[a-z0-9]+(?:[._-][a-z0-9]+)*$", patternErrorMessage: 'lower-case letters and digits in words joined by ".", "_" or "-"', maxLength: 100 } }, additionalProperties: !1 }, allowed_outbound_hosts: { description: "What the tool can reach; nothing by default.", type: "array", items: { description: "scheme://host:port", type: "string", minLength: 1 } }, key_value_stores: { description: "Labels of the key-value stores that it may open.", type: "array", items: { description: "One label.", type: "string", pattern: "^[A-Za-z0-9_-]+$", patternErrorMessage: 'the label of a key-value store: letters, digits, "-" and "_"' } }, variables: { description: "Variables of the component; values may hold {{ names }} of [variables].", type: "object", additionalProperties: { type: "string" } }, examples: { description: "Calls that conformance makes.", type: "array", items: { description: "One call.", type: "object", properties: { tool: { description: "Name of the tool inside the component.", type: "string", minLength: 1 }, arguments: { description: "What it is called with.", type: "object" }, expect: { description: "What structuredContent must contain." } }, additionalProperties: !1, required: ["tool"] } }, required_scopes: { description: "Scopes that a caller needs for anything of this component.", type: "array", items: { description: "One scope.", type: "string", minLength: 1, pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", patternErrorMessage: "one scope: printable ASCII without spaces, quotes and backslashes" } }, tool_scopes: { description: "Scopes that a call of one tool needs besides, by the bare name of the tool.", type: "object", additionalProperties: { description: "Scopes of this tool.", type: "array", items: { description: "One scope.", type: "string", minLength: 1, pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", patternErrorMessage: "one scope: printable ASCII without spaces, quotes and backslashes" } } }, limits: { description: "What one call may use at most. The embedded runtime keeps to it; Spin has no limits of one component.", type: "object", properties: { memory: { description: 'Most memory of an instance: bytes, or a number of KiB, MiB or GiB such as "256MiB".', type: ["integer", "string"] }, timeout: { description: 'Longest time of a call: a number of ms, s or m such as "10s".', type: "string" } }, additionalProperties: !1 }, files: { description: "Files of the project that the component may read.", type: "array", items: { type: ["string", "object"], properties: { source: { description: "A file or folder, relative to the project folder.", type: "string", minLength: 1 }, destination: { description: 'Where the component finds it, from its root "/".', type: "string", minLength: 1 } }, additionalProperties: !1, required: ["source", "destination"], description: 'A path or glob such as "data/*.json", relative to the project folder, or { source, destination }.', minLength: 1 } } }, additionalProperties: !1 } }, middleware: { description: "What requests go through before the gateway, in order of declaration.", type: "object", additionalProperties: { description: "One middleware.", type: "object", properties: { use: { description: "The built-in middleware; none for a component of your own. By default the name, if it is one.", type: "string", enum: ["rate-limit", "request-log", "metrics"] }, path: { description: "Folder of the source; by default the name of the tool.", type: "string", minLength: 1 }, wasm: { description: "The component file, relative to the project folder: what build makes, or what is there already.", type: "string", minLength: 1 }, route: { description: "Its MCP endpoint is at <route>/mcp too, besides /mcp/x/<tool>.", type: "string", minLength: 1, pattern: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$", patternErrorMessage: 'a path of one part, such as "/weather"', maxLength: 100 }, repo: { description: 'Reference to a component of a registry: "ghcr.io/owner/name:1.2.3"; nothing is built then.', type: "string", minLength: 1 }, build: { description: "How the tool is built, when not by the built-in builder.", type: "object", properties: { command: { type: ["string", "array"], minLength: 1, minItems: 1, items: { description: "One command.", type: "string", minLength: 1 }, description: "Run by sh; a list is run in order." }, workdir: { description: "Where it runs, relative to the project folder; by default the path of the tool.", type: "string", minLength: 1 }, watch: { description: "Globs of the sources, relative to workdir.", type: "array", items: { description: "One glob.", type: "string", minLength: 1 } }, env: { description: "Environment variables of the command.", type: "object", additionalProperties: { type: "string" } } }, additionalProperties: !1, required: ["command"] }, profiles: { description: "Other ways to build, by name: what a profile says takes the place of the same key of build.", type: "object", additionalProperties: { description: "One other way to build.", type: "object", properties: { command: { type: ["string", "array"], minLength: 1, minItems: 1, items: { description: "One command.", type: "string", minLength: 1 }, description: "Run by sh; a list is run in order." }, workdir: { description: "Where it runs, relative to the project folder; by default the path of the tool.", type: "string", minLength: 1 }, watch: { description: "Globs of the sources, relative to workdir.", type: "array", items: { description: "One glob.", type: "string", minLength: 1 } }, env: { description: "Environment variables of the command.", type: "object", additionalProperties: { type: "string" } }, wasm: { description: "What this profile makes, relative to the project folder; by default the wasm of the tool.", type: "string", minLength: 1 } }, additionalProperties: !1 } }, up: { description: "How the tool is served locally.", type: "object", properties: { profile: { description: "Profile that ftl up builds with.", type: "string", minLength: 1 } }, additionalProperties: !1 }, deploy: { description: "How the tool is deployed.", type: "object", properties: { profile: { description: "Profile that is built for a deployment.", type: "string", minLength: 1 }, name: { description: "Name under which the component is published; by default its id.", type: "string", minLength: 1, pattern: "^[a-z0-9]+(?:[._-][a-z0-9]+)*$", patternErrorMessage: 'lower-case letters and digits in words joined by ".", "_" or "-"', maxLength: 100 } }, additionalProperties: !1 }, allowed_outbound_hosts: { description: "What the tool can reach; nothing by default.", type: "array", items: { description: "scheme://host:port", type: "string", minLength: 1 } }, key_value_stores: { description: "Labels of the key-value stores that it may open.", type: "array", items: { description: "One label.", type: "string", pattern: "^[A-Za-z0-9_-]+$", patternErrorMessage: 'the label of a key-value store: letters, digits, "-" and "_"' } }, variables: { description: "Variables of the component; values may hold {{ names }} of [variables].", type: "object", additionalProperties: { type: "string" } }, limits: { description: "What one call may use at most. The embedded runtime keeps to it; Spin has no limits of one component.", type: "object", properties: { memory: { description: 'Most memory of an instance: bytes, or a number of KiB, MiB or GiB such as "256MiB".', type: ["integer", "string"] }, timeout: { description: 'Longest time of a call: a number of ms, s or m such as "10s".', type: "string" } }, additionalProperties: !1 }, files: { description: "Files of the project that the component may read.", type: "array", items: { type: ["string", "object"], properties: { source: { description: "A file or folder, relative to the project folder.", type: "string", minLength: 1 }, destination: { description: 'Where the component finds it, from its root "/".', type: "string", minLength: 1 } }, additionalProperties: !1, required: ["source", "destination"], description: 'A path or glob such as "data/*.json", relative to the project folder, or { source, destination }.', minLength: 1 } }, limit: { description: "rate-limit: requests that are let through in a window.", type: "integer", minimum: 1, maximum: 1e6 }, window_seconds: { description: "rate-limit: length of a window.", type: "integer", minimum: 1, maximum: 86400, default: 60 }, by: { description: "rate-limit: whose requests are counted together; user in a private app, else address.", type: "string", enum: ["user", "client", "address"] }, algorithm: { description: "rate-limit: how windows follow one another.", type: "string", enum: ["sliding", "fixed"], default: "sliding" }, count: { description: "rate-limit: calls of tools, or every request.", type: "string", enum: ["calls", "requests"], default: "calls" }, per_tool: { description: "rate-limit: count each tool by itself.", type: "boolean", default: !1 }, tools: { description: "rate-limit: the tools that are counted; none means all.", type: "array", items: { description: "component__tool", type: "string", minLength: 1 } }, on_failure: { description: "rate-limit: let requests through, or not, when they cannot be counted.", type: "string", enum: ["open", "closed"], default: "open" }, proxies: { description: "rate-limit: proxies in front that write x-forwarded-for.", type: "integer", minimum: 0, maximum: 10, default: 0 }, caller: { description: "request-log: whether a line says by a digest who called.", type: "string", enum: ["none", "hashed"], default: "none" }, salt: { description: 'request-log: "{{ name }}" of the secret variable that the digest is made with.', type: "string", minLength: 1 }, endpoint: { description: "metrics: path at which the figures are read.", type: "string", default: "/metrics", pattern: "^/[A-Za-z0-9_/-]+$", patternErrorMessage: 'a path such as "/metrics"' }, required_scopes: { description: "metrics: scopes that a caller needs to read them.", type: "array", items: { description: "One scope.", type: "string", minLength: 1, pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", patternErrorMessage: "one scope: printable ASCII without spaces, quotes and backslashes" } }, store: { description: "rate-limit, metrics: label of the key-value store that they count in.", type: "string", default: "default", pattern: "^[A-Za-z0-9_-]+$", patternErrorMessage: 'the label of a key-value store: letters, digits, "-" and "_"' } }, additionalProperties: !1 } }, oauth: { $ref: "#/properties/oidc" }, component: { $ref: "#/properties/tools" }, $schema: { description: "URL of this schema, for editors that read YAML and JSON.", type: "string" } }, additionalProperties: !1, required: ["project"], allOf: [{ not: { required: ["oidc", "oauth"] } }, { not: { required: ["tools", "component"] } }] }, schema12 = { description: "Who signs the tokens of a private app.", type: "object", properties: { issuer: { description: 'Issuer of the tokens, exactly as in their claim "iss".', type: "string", minLength: 1 }, audience: { minLength: 1, minItems: 1, type: ["string", "array"], items: { description: "One of them.", type: "string", minLength: 1 }, description: "Audience or audiences that are accepted." }, jwks_uri: { description: "Where the keys are; by default asked from the issuer. Excludes public_key.", type: "string", minLength: 1 }, public_key: { description: "The key as PEM (SPKI). Excludes jwks_uri.", type: "string", minLength: 1 }, algorithm: { minLength: 1, minItems: 1, type: ["string", "array"], items: { description: "One of them.", type: "string", minLength: 1 }, description: "JWS algorithm or algorithms that are accepted; by default what fits the key." }, required_scopes: { type: ["string", "array"], items: { description: "One scope.", type: "string", minLength: 1 }, description: "Scopes that every token needs: a list, or a string parted by commas or spaces." }, allowed_subjects: { description: "Subjects that may call; none means all.", type: "array", items: { description: "One subject.", type: "string", minLength: 1 } }, required_claims: { description: "Claims that every token needs: a value, or a list of values of which one is enough.", type: "object", additionalProperties: { type: ["string", "number", "boolean", "array"], minLength: 1, minItems: 1, items: { type: ["string", "number", "boolean"], minLength: 1 } } }, org_id: { description: 'Organization (tenant) of the callers, as in the claim "org_id".', type: "string", minLength: 1 }, authorize_endpoint: { description: "Shown to clients in the metadata.", type: "string", minLength: 1 }, token_endpoint: { description: "Shown to clients in the metadata.", type: "string", minLength: 1 }, userinfo_endpoint: { description: "Shown to clients in the metadata.", type: "string", minLength: 1 } }, additionalProperties: !1, required: ["issuer"] }, schema13 = { description: "The components with tools, by the prefix that clients see.", type: "object", additionalProperties: { description: "A component with tools.", type: "object", properties: { kind: { description: "tools: GET / and POST /{tool}; mcp: speaks MCP at /mcp.", type: "string", enum: ["tools", "mcp"], default: "tools" }, path: { description: "Folder of the source; by default the name of the tool.", type: "string", minLength: 1 }, wasm: { description: "The component file, relative to the project folder: what build makes, or what is there already.", type: "string", minLength: 1 }, route: { description: "Its MCP endpoint is at <route>/mcp too, besides /mcp/x/<tool>.", type: "string", minLength: 1, pattern: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$", patternErrorMessage: 'a path of one part, such as "/weather"', maxLength: 100 }, repo: { description: 'Reference to a component of a registry: "ghcr.io/owner/name:1.2.3"; nothing is built then.', type: "string", minLength: 1 }, build: { description: "How the tool is built, when not by the built-in builder.", type: "object", properties: { command: { type: ["string", "array"], minLength: 1, minItems: 1, items: { description: "One command.", type: "string", minLength: 1 }, description: "Run by sh; a list is run in order." }, workdir: { description: "Where it runs, relative to the project folder; by default the path of the tool.", type: "string", minLength: 1 }, watch: { description: "Globs of the sources, relative to workdir.", type: "array", items: { description: "One glob.", type: "string", minLength: 1 } }, env: { description: "Environment variables of the command.", type: "object", additionalProperties: { type: "string" } } }, additionalProperties: !1, required: ["command"] }, profiles: { description: "Other ways to build, by name: what a profile says takes the place of the same key of build.", type: "object", additionalProperties: { description: "One other way to build.", type: "object", properties: { command: { type: ["string", "array"], minLength: 1, minItems: 1, items: { description: "One command.", type: "string", minLength: 1 }, description: "Run by sh; a list is run in order." }, workdir: { description: "Where it runs, relative to the project folder; by default the path of the tool.", type: "string", minLength: 1 }, watch: { description: "Globs of the sources, relative to workdir.", type: "array", items: { description: "One glob.", type: "string", minLength: 1 } }, env: { description: "Environment variables of the command.", type: "object", additionalProperties: { type: "string" } }, wasm: { description: "What this profile makes, relative to the project folder; by default the wasm of the tool.", type: "string", minLength: 1 } }, additionalProperties: !1 } }, up: { description: "How the tool is served locally.", type: "object", properties: { profile: { description: "Profile that ftl up builds with.", type: "string", minLength: 1 } }, additionalProperties: !1 }, deploy: { description: "How the tool is deployed.", type: "object", properties: { profile: { description: "Profile that is built for a deployment.", type: "string", minLength: 1 }, name: { description: "Name under which the component is published; by default its id.", type: "string", minLength: 1, pattern: "^[a-z0-9]+(?:[._-][a-z0-9]+)*$", patternErrorMessage: 'lower-case letters and digits in words joined by ".", "_" or "-"', maxLength: 100 } }, additionalProperties: !1 }, allowed_outbound_hosts: { description: "What the tool can reach; nothing by default.", type: "array", items: { description: "scheme://host:port", type: "string", minLength: 1 } }, key_value_stores: { description: "Labels of the key-value stores that it may open.", type: "array", items: { description: "One label.", type: "string", pattern: "^[A-Za-z0-9_-]+$", patternErrorMessage: 'the label of a key-value store: letters, digits, "-" and "_"' } }, variables: { description: "Variables of the component; values may hold {{ names }} of [variables].", type: "object", additionalProperties: { type: "string" } }, examples: { description: "Calls that conformance makes.", type: "array", items: { description: "One call.", type: "object", properties: { tool: { description: "Name of the tool inside the component.", type: "string", minLength: 1 }, arguments: { description: "What it is called with.", type: "object" }, expect: { description: "What structuredContent must contain." } }, additionalProperties: !1, required: ["tool"] } }, required_scopes: { description: "Scopes that a caller needs for anything of this component.", type: "array", items: { description: "One scope.", type: "string", minLength: 1, pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", patternErrorMessage: "one scope: printable ASCII without spaces, quotes and backslashes" } }, tool_scopes: { description: "Scopes that a call of one tool needs besides, by the bare name of the tool.", type: "object", additionalProperties: { description: "Scopes of this tool.", type: "array", items: { description: "One scope.", type: "string", minLength: 1, pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", patternErrorMessage: "one scope: printable ASCII without spaces, quotes and backslashes" } } }, limits: { description: "What one call may use at most. The embedded runtime keeps to it; Spin has no limits of one component.", type: "object", properties: { memory: { description: 'Most memory of an instance: bytes, or a number of KiB, MiB or GiB such as "256MiB".', type: ["integer", "string"] }, timeout: { description: 'Longest time of a call: a number of ms, s or m such as "10s".', type: "string" } }, additionalProperties: !1 }, files: { description: "Files of the project that the component may read.", type: "array", items: { type: ["string", "object"], properties: { source: { description: "A file or folder, relative to the project folder.", type: "string", minLength: 1 }, destination: { description: 'Where the component finds it, from its root "/".', type: "string", minLength: 1 } }, additionalProperties: !1, required: ["source", "destination"], description: 'A path or glob such as "data/*.json", relative to the project folder, or { source, destination }.', minLength: 1 } } }, additionalProperties: !1 } }, func2 = Object.prototype.hasOwnProperty, func3 = require_ucs2length().default, pattern0 = new RegExp("^[a-zA-Z][a-zA-Z0-9_-]*$", "u"), pattern1 = new RegExp("^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$", "u"), pattern2 = new RegExp("^/[A-Za-z0-9][A-Za-z0-9._~-]*$", "u"), pattern3 = new RegExp("^[A-Za-z0-9_-]*$", "u"), pattern5 = new RegExp("^[a-z0-9]+(?:[._-][a-z0-9]+)*$", "u"), pattern6 = new RegExp("^[A-Za-z0-9_-]+$", "u"), pattern7 = new RegExp("^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", "u"), pattern12 = new RegExp("^/[A-Za-z0-9_/-]+$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0, _errs2 = errors, _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.oidc === void 0 && (missing0 = "oidc") || data.oauth === void 0 && (missing0 = "oauth")) {
      let err0 = {};
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  }
  var valid1 = _errs3 === errors;
  if (valid1) {
    let err1 = { instancePath, schemaPath: "#/allOf/0/not", keyword: "not", params: {}, message: "must NOT be valid", schema: schema11.allOf[0].not, parentSchema: schema11.allOf[0], data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  } else
    errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null);
  let _errs5 = errors, _errs6 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing1;
    if (data.tools === void 0 && (missing1 = "tools") || data.component === void 0 && (missing1 = "component")) {
      let err2 = {};
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  var valid2 = _errs6 === errors;
  if (valid2) {
    let err3 = { instancePath, schemaPath: "#/allOf/1/not", keyword: "not", params: {}, message: "must NOT be valid", schema: schema11.allOf[1].not, parentSchema: schema11.allOf[1], data };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  } else
    errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.project === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "project" }, message: "must have required property 'project'", schema: schema11.required, parentSchema: schema11, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!func2.call(schema11.properties, key0)) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11, data };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.project !== void 0) {
      let data0 = data.project;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.name === void 0) {
          let err6 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema11.properties.project.required, parentSchema: schema11.properties.project, data: data0 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        for (let key1 in data0)
          if (!(key1 === "name" || key1 === "version" || key1 === "description" || key1 === "authors" || key1 === "access_control" || key1 === "default_registry")) {
            let err7 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.project, data: data0 };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        if (data0.name !== void 0) {
          let data1 = data0.name;
          if (typeof data1 == "string") {
            if (func3(data1) > 128) {
              let err8 = { instancePath: instancePath + "/project/name", schemaPath: "#/properties/project/properties/name/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters", schema: 128, parentSchema: schema11.properties.project.properties.name, data: data1 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            if (!pattern0.test(data1)) {
              let err9 = { instancePath: instancePath + "/project/name", schemaPath: "#/properties/project/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z][a-zA-Z0-9_-]*$" }, message: 'must match pattern "^[a-zA-Z][a-zA-Z0-9_-]*$"', schema: "^[a-zA-Z][a-zA-Z0-9_-]*$", parentSchema: schema11.properties.project.properties.name, data: data1 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          } else {
            let err10 = { instancePath: instancePath + "/project/name", schemaPath: "#/properties/project/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.project.properties.name.type, parentSchema: schema11.properties.project.properties.name, data: data1 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
        if (data0.version !== void 0) {
          let data2 = data0.version;
          if (typeof data2 == "string") {
            if (!pattern1.test(data2)) {
              let err11 = { instancePath: instancePath + "/project/version", schemaPath: "#/properties/project/properties/version/pattern", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$" }, message: 'must match pattern "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$"', schema: "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$", parentSchema: schema11.properties.project.properties.version, data: data2 };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
          } else {
            let err12 = { instancePath: instancePath + "/project/version", schemaPath: "#/properties/project/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.project.properties.version.type, parentSchema: schema11.properties.project.properties.version, data: data2 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
        if (data0.description !== void 0) {
          let data3 = data0.description;
          if (typeof data3 != "string") {
            let err13 = { instancePath: instancePath + "/project/description", schemaPath: "#/properties/project/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.project.properties.description.type, parentSchema: schema11.properties.project.properties.description, data: data3 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
        if (data0.authors !== void 0) {
          let data4 = data0.authors;
          if (Array.isArray(data4)) {
            let len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 != "string") {
                let err14 = { instancePath: instancePath + "/project/authors/" + i0, schemaPath: "#/properties/project/properties/authors/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.project.properties.authors.items.type, parentSchema: schema11.properties.project.properties.authors.items, data: data5 };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            }
          } else {
            let err15 = { instancePath: instancePath + "/project/authors", schemaPath: "#/properties/project/properties/authors/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.project.properties.authors.type, parentSchema: schema11.properties.project.properties.authors, data: data4 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
        if (data0.access_control !== void 0) {
          let data6 = data0.access_control;
          if (typeof data6 != "string") {
            let err16 = { instancePath: instancePath + "/project/access_control", schemaPath: "#/properties/project/properties/access_control/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.project.properties.access_control.type, parentSchema: schema11.properties.project.properties.access_control, data: data6 };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
          if (!(data6 === "public" || data6 === "private")) {
            let err17 = { instancePath: instancePath + "/project/access_control", schemaPath: "#/properties/project/properties/access_control/enum", keyword: "enum", params: { allowedValues: schema11.properties.project.properties.access_control.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.project.properties.access_control.enum, parentSchema: schema11.properties.project.properties.access_control, data: data6 };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
        if (data0.default_registry !== void 0) {
          let data7 = data0.default_registry;
          if (typeof data7 == "string") {
            if (func3(data7) < 1) {
              let err18 = { instancePath: instancePath + "/project/default_registry", schemaPath: "#/properties/project/properties/default_registry/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.project.properties.default_registry, data: data7 };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
          } else {
            let err19 = { instancePath: instancePath + "/project/default_registry", schemaPath: "#/properties/project/properties/default_registry/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.project.properties.default_registry.type, parentSchema: schema11.properties.project.properties.default_registry, data: data7 };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
      } else {
        let err20 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.project.type, parentSchema: schema11.properties.project, data: data0 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.mcp !== void 0) {
      let data8 = data.mcp;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (let key2 in data8)
          if (!func2.call(schema11.properties.mcp.properties, key2)) {
            let err21 = { instancePath: instancePath + "/mcp", schemaPath: "#/properties/mcp/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.mcp, data: data8 };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        if (data8.gateway !== void 0) {
          let data9 = data8.gateway;
          if (typeof data9 == "string") {
            if (func3(data9) < 1) {
              let err22 = { instancePath: instancePath + "/mcp/gateway", schemaPath: "#/properties/mcp/properties/gateway/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.mcp.properties.gateway, data: data9 };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
          } else {
            let err23 = { instancePath: instancePath + "/mcp/gateway", schemaPath: "#/properties/mcp/properties/gateway/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.gateway.type, parentSchema: schema11.properties.mcp.properties.gateway, data: data9 };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        if (data8.authorizer !== void 0) {
          let data10 = data8.authorizer;
          if (typeof data10 == "string") {
            if (func3(data10) < 1) {
              let err24 = { instancePath: instancePath + "/mcp/authorizer", schemaPath: "#/properties/mcp/properties/authorizer/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.mcp.properties.authorizer, data: data10 };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
          } else {
            let err25 = { instancePath: instancePath + "/mcp/authorizer", schemaPath: "#/properties/mcp/properties/authorizer/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.authorizer.type, parentSchema: schema11.properties.mcp.properties.authorizer, data: data10 };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
        if (data8.validate_arguments !== void 0) {
          let data11 = data8.validate_arguments;
          if (typeof data11 != "boolean") {
            let err26 = { instancePath: instancePath + "/mcp/validate_arguments", schemaPath: "#/properties/mcp/properties/validate_arguments/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.mcp.properties.validate_arguments.type, parentSchema: schema11.properties.mcp.properties.validate_arguments, data: data11 };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
        if (data8.discovery !== void 0) {
          let data12 = data8.discovery;
          if (typeof data12 != "string") {
            let err27 = { instancePath: instancePath + "/mcp/discovery", schemaPath: "#/properties/mcp/properties/discovery/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.discovery.type, parentSchema: schema11.properties.mcp.properties.discovery, data: data12 };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
          if (!(data12 === "catalog" || data12 === "request")) {
            let err28 = { instancePath: instancePath + "/mcp/discovery", schemaPath: "#/properties/mcp/properties/discovery/enum", keyword: "enum", params: { allowedValues: schema11.properties.mcp.properties.discovery.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.mcp.properties.discovery.enum, parentSchema: schema11.properties.mcp.properties.discovery, data: data12 };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
        }
        if (data8.chain !== void 0) {
          let data13 = data8.chain;
          if (typeof data13 != "string") {
            let err29 = { instancePath: instancePath + "/mcp/chain", schemaPath: "#/properties/mcp/properties/chain/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.chain.type, parentSchema: schema11.properties.mcp.properties.chain, data: data13 };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
          if (!(data13 === "separate" || data13 === "linked")) {
            let err30 = { instancePath: instancePath + "/mcp/chain", schemaPath: "#/properties/mcp/properties/chain/enum", keyword: "enum", params: { allowedValues: schema11.properties.mcp.properties.chain.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.mcp.properties.chain.enum, parentSchema: schema11.properties.mcp.properties.chain, data: data13 };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        }
        if (data8.static_tokens !== void 0) {
          let data14 = data8.static_tokens;
          if (typeof data14 == "string") {
            if (func3(data14) < 1) {
              let err31 = { instancePath: instancePath + "/mcp/static_tokens", schemaPath: "#/properties/mcp/properties/static_tokens/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.mcp.properties.static_tokens, data: data14 };
              vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
            }
          } else {
            let err32 = { instancePath: instancePath + "/mcp/static_tokens", schemaPath: "#/properties/mcp/properties/static_tokens/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.static_tokens.type, parentSchema: schema11.properties.mcp.properties.static_tokens, data: data14 };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
        }
        if (data8.public_url !== void 0) {
          let data15 = data8.public_url;
          if (typeof data15 == "string") {
            if (func3(data15) < 1) {
              let err33 = { instancePath: instancePath + "/mcp/public_url", schemaPath: "#/properties/mcp/properties/public_url/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.mcp.properties.public_url, data: data15 };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
          } else {
            let err34 = { instancePath: instancePath + "/mcp/public_url", schemaPath: "#/properties/mcp/properties/public_url/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.public_url.type, parentSchema: schema11.properties.mcp.properties.public_url, data: data15 };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
        if (data8.allowed_hosts !== void 0) {
          let data16 = data8.allowed_hosts;
          if (Array.isArray(data16)) {
            let len1 = data16.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data17 = data16[i1];
              if (typeof data17 == "string") {
                if (func3(data17) < 1) {
                  let err35 = { instancePath: instancePath + "/mcp/allowed_hosts/" + i1, schemaPath: "#/properties/mcp/properties/allowed_hosts/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.mcp.properties.allowed_hosts.items, data: data17 };
                  vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                }
              } else {
                let err36 = { instancePath: instancePath + "/mcp/allowed_hosts/" + i1, schemaPath: "#/properties/mcp/properties/allowed_hosts/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.allowed_hosts.items.type, parentSchema: schema11.properties.mcp.properties.allowed_hosts.items, data: data17 };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            }
          } else {
            let err37 = { instancePath: instancePath + "/mcp/allowed_hosts", schemaPath: "#/properties/mcp/properties/allowed_hosts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.mcp.properties.allowed_hosts.type, parentSchema: schema11.properties.mcp.properties.allowed_hosts, data: data16 };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
        }
        if (data8.prefix !== void 0) {
          let data18 = data8.prefix;
          if (typeof data18 != "string") {
            let err38 = { instancePath: instancePath + "/mcp/prefix", schemaPath: "#/properties/mcp/properties/prefix/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.prefix.type, parentSchema: schema11.properties.mcp.properties.prefix, data: data18 };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
          if (!(data18 === "always" || data18 === "never")) {
            let err39 = { instancePath: instancePath + "/mcp/prefix", schemaPath: "#/properties/mcp/properties/prefix/enum", keyword: "enum", params: { allowedValues: schema11.properties.mcp.properties.prefix.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.mcp.properties.prefix.enum, parentSchema: schema11.properties.mcp.properties.prefix, data: data18 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
        if (data8.validate_results !== void 0) {
          let data19 = data8.validate_results;
          if (typeof data19 != "boolean") {
            let err40 = { instancePath: instancePath + "/mcp/validate_results", schemaPath: "#/properties/mcp/properties/validate_results/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.mcp.properties.validate_results.type, parentSchema: schema11.properties.mcp.properties.validate_results, data: data19 };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
        if (data8.request_cache_seconds !== void 0) {
          let data20 = data8.request_cache_seconds;
          if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
            let err41 = { instancePath: instancePath + "/mcp/request_cache_seconds", schemaPath: "#/properties/mcp/properties/request_cache_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.mcp.properties.request_cache_seconds.type, parentSchema: schema11.properties.mcp.properties.request_cache_seconds, data: data20 };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
          if (typeof data20 == "number" && isFinite(data20)) {
            if (data20 > 86400 || isNaN(data20)) {
              let err42 = { instancePath: instancePath + "/mcp/request_cache_seconds", schemaPath: "#/properties/mcp/properties/request_cache_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400", schema: 86400, parentSchema: schema11.properties.mcp.properties.request_cache_seconds, data: data20 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            if (data20 < 0 || isNaN(data20)) {
              let err43 = { instancePath: instancePath + "/mcp/request_cache_seconds", schemaPath: "#/properties/mcp/properties/request_cache_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.mcp.properties.request_cache_seconds, data: data20 };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
          }
        }
        if (data8.state_secret !== void 0) {
          let data21 = data8.state_secret;
          if (typeof data21 == "string") {
            if (func3(data21) < 1) {
              let err44 = { instancePath: instancePath + "/mcp/state_secret", schemaPath: "#/properties/mcp/properties/state_secret/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.mcp.properties.state_secret, data: data21 };
              vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
            }
          } else {
            let err45 = { instancePath: instancePath + "/mcp/state_secret", schemaPath: "#/properties/mcp/properties/state_secret/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.state_secret.type, parentSchema: schema11.properties.mcp.properties.state_secret, data: data21 };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
        if (data8.server_requests !== void 0) {
          let data22 = data8.server_requests;
          if (typeof data22 != "boolean") {
            let err46 = { instancePath: instancePath + "/mcp/server_requests", schemaPath: "#/properties/mcp/properties/server_requests/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.mcp.properties.server_requests.type, parentSchema: schema11.properties.mcp.properties.server_requests, data: data22 };
            vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
          }
        }
        if (data8.cors !== void 0) {
          let data23 = data8.cors;
          if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
            if (data23.allowed_origins === void 0) {
              let err47 = { instancePath: instancePath + "/mcp/cors", schemaPath: "#/properties/mcp/properties/cors/required", keyword: "required", params: { missingProperty: "allowed_origins" }, message: "must have required property 'allowed_origins'", schema: schema11.properties.mcp.properties.cors.required, parentSchema: schema11.properties.mcp.properties.cors, data: data23 };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
            for (let key3 in data23)
              if (!(key3 === "allowed_origins" || key3 === "allow_credentials" || key3 === "max_age")) {
                let err48 = { instancePath: instancePath + "/mcp/cors", schemaPath: "#/properties/mcp/properties/cors/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.mcp.properties.cors, data: data23 };
                vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
              }
            if (data23.allowed_origins !== void 0) {
              let data24 = data23.allowed_origins;
              if (Array.isArray(data24)) {
                let len2 = data24.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data25 = data24[i2];
                  if (typeof data25 == "string") {
                    if (func3(data25) < 1) {
                      let err49 = { instancePath: instancePath + "/mcp/cors/allowed_origins/" + i2, schemaPath: "#/properties/mcp/properties/cors/properties/allowed_origins/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.mcp.properties.cors.properties.allowed_origins.items, data: data25 };
                      vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                    }
                  } else {
                    let err50 = { instancePath: instancePath + "/mcp/cors/allowed_origins/" + i2, schemaPath: "#/properties/mcp/properties/cors/properties/allowed_origins/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.cors.properties.allowed_origins.items.type, parentSchema: schema11.properties.mcp.properties.cors.properties.allowed_origins.items, data: data25 };
                    vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                  }
                }
              } else {
                let err51 = { instancePath: instancePath + "/mcp/cors/allowed_origins", schemaPath: "#/properties/mcp/properties/cors/properties/allowed_origins/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.mcp.properties.cors.properties.allowed_origins.type, parentSchema: schema11.properties.mcp.properties.cors.properties.allowed_origins, data: data24 };
                vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
              }
            }
            if (data23.allow_credentials !== void 0) {
              let data26 = data23.allow_credentials;
              if (typeof data26 != "boolean") {
                let err52 = { instancePath: instancePath + "/mcp/cors/allow_credentials", schemaPath: "#/properties/mcp/properties/cors/properties/allow_credentials/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.mcp.properties.cors.properties.allow_credentials.type, parentSchema: schema11.properties.mcp.properties.cors.properties.allow_credentials, data: data26 };
                vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
              }
            }
            if (data23.max_age !== void 0) {
              let data27 = data23.max_age;
              if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
                let err53 = { instancePath: instancePath + "/mcp/cors/max_age", schemaPath: "#/properties/mcp/properties/cors/properties/max_age/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.mcp.properties.cors.properties.max_age.type, parentSchema: schema11.properties.mcp.properties.cors.properties.max_age, data: data27 };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
              if (typeof data27 == "number" && isFinite(data27)) {
                if (data27 > 86400 || isNaN(data27)) {
                  let err54 = { instancePath: instancePath + "/mcp/cors/max_age", schemaPath: "#/properties/mcp/properties/cors/properties/max_age/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400", schema: 86400, parentSchema: schema11.properties.mcp.properties.cors.properties.max_age, data: data27 };
                  vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                }
                if (data27 < 0 || isNaN(data27)) {
                  let err55 = { instancePath: instancePath + "/mcp/cors/max_age", schemaPath: "#/properties/mcp/properties/cors/properties/max_age/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.mcp.properties.cors.properties.max_age, data: data27 };
                  vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                }
              }
            }
          } else {
            let err56 = { instancePath: instancePath + "/mcp/cors", schemaPath: "#/properties/mcp/properties/cors/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.mcp.properties.cors.type, parentSchema: schema11.properties.mcp.properties.cors, data: data23 };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
        }
        if (data8.route !== void 0) {
          let data28 = data8.route;
          if (typeof data28 == "string") {
            if (func3(data28) > 100) {
              let err57 = { instancePath: instancePath + "/mcp/route", schemaPath: "#/properties/mcp/properties/route/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema11.properties.mcp.properties.route, data: data28 };
              vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
            }
            if (func3(data28) < 1) {
              let err58 = { instancePath: instancePath + "/mcp/route", schemaPath: "#/properties/mcp/properties/route/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.mcp.properties.route, data: data28 };
              vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
            }
            if (!pattern2.test(data28)) {
              let err59 = { instancePath: instancePath + "/mcp/route", schemaPath: "#/properties/mcp/properties/route/pattern", keyword: "pattern", params: { pattern: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$" }, message: 'must match pattern "^/[A-Za-z0-9][A-Za-z0-9._~-]*$"', schema: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$", parentSchema: schema11.properties.mcp.properties.route, data: data28 };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
          } else {
            let err60 = { instancePath: instancePath + "/mcp/route", schemaPath: "#/properties/mcp/properties/route/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.route.type, parentSchema: schema11.properties.mcp.properties.route, data: data28 };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
        if (data8.server_name !== void 0) {
          let data29 = data8.server_name;
          if (typeof data29 == "string") {
            if (func3(data29) < 1) {
              let err61 = { instancePath: instancePath + "/mcp/server_name", schemaPath: "#/properties/mcp/properties/server_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.mcp.properties.server_name, data: data29 };
              vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
            }
          } else {
            let err62 = { instancePath: instancePath + "/mcp/server_name", schemaPath: "#/properties/mcp/properties/server_name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.server_name.type, parentSchema: schema11.properties.mcp.properties.server_name, data: data29 };
            vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
          }
        }
        if (data8.server_version !== void 0) {
          let data30 = data8.server_version;
          if (typeof data30 == "string") {
            if (func3(data30) < 1) {
              let err63 = { instancePath: instancePath + "/mcp/server_version", schemaPath: "#/properties/mcp/properties/server_version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.mcp.properties.server_version, data: data30 };
              vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
            }
          } else {
            let err64 = { instancePath: instancePath + "/mcp/server_version", schemaPath: "#/properties/mcp/properties/server_version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.server_version.type, parentSchema: schema11.properties.mcp.properties.server_version, data: data30 };
            vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
          }
        }
        if (data8.auth_store !== void 0) {
          let data31 = data8.auth_store;
          if (typeof data31 == "string") {
            if (!pattern3.test(data31)) {
              let err65 = { instancePath: instancePath + "/mcp/auth_store", schemaPath: "#/properties/mcp/properties/auth_store/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]*$" }, message: 'must match pattern "^[A-Za-z0-9_-]*$"', schema: "^[A-Za-z0-9_-]*$", parentSchema: schema11.properties.mcp.properties.auth_store, data: data31 };
              vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
            }
          } else {
            let err66 = { instancePath: instancePath + "/mcp/auth_store", schemaPath: "#/properties/mcp/properties/auth_store/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.mcp.properties.auth_store.type, parentSchema: schema11.properties.mcp.properties.auth_store, data: data31 };
            vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
          }
        }
      } else {
        let err67 = { instancePath: instancePath + "/mcp", schemaPath: "#/properties/mcp/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.mcp.type, parentSchema: schema11.properties.mcp, data: data8 };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
    }
    if (data.oidc !== void 0) {
      let data32 = data.oidc;
      if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
        if (data32.issuer === void 0) {
          let err68 = { instancePath: instancePath + "/oidc", schemaPath: "#/properties/oidc/required", keyword: "required", params: { missingProperty: "issuer" }, message: "must have required property 'issuer'", schema: schema11.properties.oidc.required, parentSchema: schema11.properties.oidc, data: data32 };
          vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
        }
        for (let key4 in data32)
          if (!func2.call(schema11.properties.oidc.properties, key4)) {
            let err69 = { instancePath: instancePath + "/oidc", schemaPath: "#/properties/oidc/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.oidc, data: data32 };
            vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
          }
        if (data32.issuer !== void 0) {
          let data33 = data32.issuer;
          if (typeof data33 == "string") {
            if (func3(data33) < 1) {
              let err70 = { instancePath: instancePath + "/oidc/issuer", schemaPath: "#/properties/oidc/properties/issuer/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.issuer, data: data33 };
              vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
            }
          } else {
            let err71 = { instancePath: instancePath + "/oidc/issuer", schemaPath: "#/properties/oidc/properties/issuer/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.issuer.type, parentSchema: schema11.properties.oidc.properties.issuer, data: data33 };
            vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
          }
        }
        if (data32.audience !== void 0) {
          let data34 = data32.audience;
          if (typeof data34 != "string" && !Array.isArray(data34)) {
            let err72 = { instancePath: instancePath + "/oidc/audience", schemaPath: "#/properties/oidc/properties/audience/type", keyword: "type", params: { type: schema11.properties.oidc.properties.audience.type }, message: "must be string,array", schema: schema11.properties.oidc.properties.audience.type, parentSchema: schema11.properties.oidc.properties.audience, data: data34 };
            vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
          }
          if (typeof data34 == "string" && func3(data34) < 1) {
            let err73 = { instancePath: instancePath + "/oidc/audience", schemaPath: "#/properties/oidc/properties/audience/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.audience, data: data34 };
            vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
          }
          if (Array.isArray(data34)) {
            if (data34.length < 1) {
              let err74 = { instancePath: instancePath + "/oidc/audience", schemaPath: "#/properties/oidc/properties/audience/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.oidc.properties.audience, data: data34 };
              vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
            }
            let len3 = data34.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data35 = data34[i3];
              if (typeof data35 == "string") {
                if (func3(data35) < 1) {
                  let err75 = { instancePath: instancePath + "/oidc/audience/" + i3, schemaPath: "#/properties/oidc/properties/audience/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.audience.items, data: data35 };
                  vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                }
              } else {
                let err76 = { instancePath: instancePath + "/oidc/audience/" + i3, schemaPath: "#/properties/oidc/properties/audience/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.audience.items.type, parentSchema: schema11.properties.oidc.properties.audience.items, data: data35 };
                vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
              }
            }
          }
        }
        if (data32.jwks_uri !== void 0) {
          let data36 = data32.jwks_uri;
          if (typeof data36 == "string") {
            if (func3(data36) < 1) {
              let err77 = { instancePath: instancePath + "/oidc/jwks_uri", schemaPath: "#/properties/oidc/properties/jwks_uri/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.jwks_uri, data: data36 };
              vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
            }
          } else {
            let err78 = { instancePath: instancePath + "/oidc/jwks_uri", schemaPath: "#/properties/oidc/properties/jwks_uri/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.jwks_uri.type, parentSchema: schema11.properties.oidc.properties.jwks_uri, data: data36 };
            vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
          }
        }
        if (data32.public_key !== void 0) {
          let data37 = data32.public_key;
          if (typeof data37 == "string") {
            if (func3(data37) < 1) {
              let err79 = { instancePath: instancePath + "/oidc/public_key", schemaPath: "#/properties/oidc/properties/public_key/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.public_key, data: data37 };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
          } else {
            let err80 = { instancePath: instancePath + "/oidc/public_key", schemaPath: "#/properties/oidc/properties/public_key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.public_key.type, parentSchema: schema11.properties.oidc.properties.public_key, data: data37 };
            vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
          }
        }
        if (data32.algorithm !== void 0) {
          let data38 = data32.algorithm;
          if (typeof data38 != "string" && !Array.isArray(data38)) {
            let err81 = { instancePath: instancePath + "/oidc/algorithm", schemaPath: "#/properties/oidc/properties/algorithm/type", keyword: "type", params: { type: schema11.properties.oidc.properties.algorithm.type }, message: "must be string,array", schema: schema11.properties.oidc.properties.algorithm.type, parentSchema: schema11.properties.oidc.properties.algorithm, data: data38 };
            vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
          }
          if (typeof data38 == "string" && func3(data38) < 1) {
            let err82 = { instancePath: instancePath + "/oidc/algorithm", schemaPath: "#/properties/oidc/properties/algorithm/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.algorithm, data: data38 };
            vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
          }
          if (Array.isArray(data38)) {
            if (data38.length < 1) {
              let err83 = { instancePath: instancePath + "/oidc/algorithm", schemaPath: "#/properties/oidc/properties/algorithm/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.oidc.properties.algorithm, data: data38 };
              vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
            }
            let len4 = data38.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data39 = data38[i4];
              if (typeof data39 == "string") {
                if (func3(data39) < 1) {
                  let err84 = { instancePath: instancePath + "/oidc/algorithm/" + i4, schemaPath: "#/properties/oidc/properties/algorithm/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.algorithm.items, data: data39 };
                  vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
                }
              } else {
                let err85 = { instancePath: instancePath + "/oidc/algorithm/" + i4, schemaPath: "#/properties/oidc/properties/algorithm/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.algorithm.items.type, parentSchema: schema11.properties.oidc.properties.algorithm.items, data: data39 };
                vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
              }
            }
          }
        }
        if (data32.required_scopes !== void 0) {
          let data40 = data32.required_scopes;
          if (typeof data40 != "string" && !Array.isArray(data40)) {
            let err86 = { instancePath: instancePath + "/oidc/required_scopes", schemaPath: "#/properties/oidc/properties/required_scopes/type", keyword: "type", params: { type: schema11.properties.oidc.properties.required_scopes.type }, message: "must be string,array", schema: schema11.properties.oidc.properties.required_scopes.type, parentSchema: schema11.properties.oidc.properties.required_scopes, data: data40 };
            vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
          }
          if (Array.isArray(data40)) {
            let len5 = data40.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data41 = data40[i5];
              if (typeof data41 == "string") {
                if (func3(data41) < 1) {
                  let err87 = { instancePath: instancePath + "/oidc/required_scopes/" + i5, schemaPath: "#/properties/oidc/properties/required_scopes/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.required_scopes.items, data: data41 };
                  vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
                }
              } else {
                let err88 = { instancePath: instancePath + "/oidc/required_scopes/" + i5, schemaPath: "#/properties/oidc/properties/required_scopes/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.required_scopes.items.type, parentSchema: schema11.properties.oidc.properties.required_scopes.items, data: data41 };
                vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
              }
            }
          }
        }
        if (data32.allowed_subjects !== void 0) {
          let data42 = data32.allowed_subjects;
          if (Array.isArray(data42)) {
            let len6 = data42.length;
            for (let i6 = 0; i6 < len6; i6++) {
              let data43 = data42[i6];
              if (typeof data43 == "string") {
                if (func3(data43) < 1) {
                  let err89 = { instancePath: instancePath + "/oidc/allowed_subjects/" + i6, schemaPath: "#/properties/oidc/properties/allowed_subjects/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.allowed_subjects.items, data: data43 };
                  vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
                }
              } else {
                let err90 = { instancePath: instancePath + "/oidc/allowed_subjects/" + i6, schemaPath: "#/properties/oidc/properties/allowed_subjects/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.allowed_subjects.items.type, parentSchema: schema11.properties.oidc.properties.allowed_subjects.items, data: data43 };
                vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
              }
            }
          } else {
            let err91 = { instancePath: instancePath + "/oidc/allowed_subjects", schemaPath: "#/properties/oidc/properties/allowed_subjects/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.oidc.properties.allowed_subjects.type, parentSchema: schema11.properties.oidc.properties.allowed_subjects, data: data42 };
            vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
          }
        }
        if (data32.required_claims !== void 0) {
          let data44 = data32.required_claims;
          if (data44 && typeof data44 == "object" && !Array.isArray(data44))
            for (let key5 in data44) {
              let data45 = data44[key5];
              if (typeof data45 != "string" && !(typeof data45 == "number" && isFinite(data45)) && typeof data45 != "boolean" && !Array.isArray(data45)) {
                let err92 = { instancePath: instancePath + "/oidc/required_claims/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/oidc/properties/required_claims/additionalProperties/type", keyword: "type", params: { type: schema11.properties.oidc.properties.required_claims.additionalProperties.type }, message: "must be string,number,boolean,array", schema: schema11.properties.oidc.properties.required_claims.additionalProperties.type, parentSchema: schema11.properties.oidc.properties.required_claims.additionalProperties, data: data45 };
                vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
              }
              if (typeof data45 == "string" && func3(data45) < 1) {
                let err93 = { instancePath: instancePath + "/oidc/required_claims/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/oidc/properties/required_claims/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.required_claims.additionalProperties, data: data45 };
                vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
              }
              if (Array.isArray(data45)) {
                if (data45.length < 1) {
                  let err94 = { instancePath: instancePath + "/oidc/required_claims/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/oidc/properties/required_claims/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.oidc.properties.required_claims.additionalProperties, data: data45 };
                  vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
                }
                let len7 = data45.length;
                for (let i7 = 0; i7 < len7; i7++) {
                  let data46 = data45[i7];
                  if (typeof data46 != "string" && !(typeof data46 == "number" && isFinite(data46)) && typeof data46 != "boolean") {
                    let err95 = { instancePath: instancePath + "/oidc/required_claims/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i7, schemaPath: "#/properties/oidc/properties/required_claims/additionalProperties/items/type", keyword: "type", params: { type: schema11.properties.oidc.properties.required_claims.additionalProperties.items.type }, message: "must be string,number,boolean", schema: schema11.properties.oidc.properties.required_claims.additionalProperties.items.type, parentSchema: schema11.properties.oidc.properties.required_claims.additionalProperties.items, data: data46 };
                    vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
                  }
                  if (typeof data46 == "string" && func3(data46) < 1) {
                    let err96 = { instancePath: instancePath + "/oidc/required_claims/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i7, schemaPath: "#/properties/oidc/properties/required_claims/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.required_claims.additionalProperties.items, data: data46 };
                    vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
                  }
                }
              }
            }
          else {
            let err97 = { instancePath: instancePath + "/oidc/required_claims", schemaPath: "#/properties/oidc/properties/required_claims/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.oidc.properties.required_claims.type, parentSchema: schema11.properties.oidc.properties.required_claims, data: data44 };
            vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
          }
        }
        if (data32.org_id !== void 0) {
          let data47 = data32.org_id;
          if (typeof data47 == "string") {
            if (func3(data47) < 1) {
              let err98 = { instancePath: instancePath + "/oidc/org_id", schemaPath: "#/properties/oidc/properties/org_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.org_id, data: data47 };
              vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
            }
          } else {
            let err99 = { instancePath: instancePath + "/oidc/org_id", schemaPath: "#/properties/oidc/properties/org_id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.org_id.type, parentSchema: schema11.properties.oidc.properties.org_id, data: data47 };
            vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
          }
        }
        if (data32.authorize_endpoint !== void 0) {
          let data48 = data32.authorize_endpoint;
          if (typeof data48 == "string") {
            if (func3(data48) < 1) {
              let err100 = { instancePath: instancePath + "/oidc/authorize_endpoint", schemaPath: "#/properties/oidc/properties/authorize_endpoint/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.authorize_endpoint, data: data48 };
              vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
            }
          } else {
            let err101 = { instancePath: instancePath + "/oidc/authorize_endpoint", schemaPath: "#/properties/oidc/properties/authorize_endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.authorize_endpoint.type, parentSchema: schema11.properties.oidc.properties.authorize_endpoint, data: data48 };
            vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
          }
        }
        if (data32.token_endpoint !== void 0) {
          let data49 = data32.token_endpoint;
          if (typeof data49 == "string") {
            if (func3(data49) < 1) {
              let err102 = { instancePath: instancePath + "/oidc/token_endpoint", schemaPath: "#/properties/oidc/properties/token_endpoint/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.token_endpoint, data: data49 };
              vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
            }
          } else {
            let err103 = { instancePath: instancePath + "/oidc/token_endpoint", schemaPath: "#/properties/oidc/properties/token_endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.token_endpoint.type, parentSchema: schema11.properties.oidc.properties.token_endpoint, data: data49 };
            vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
          }
        }
        if (data32.userinfo_endpoint !== void 0) {
          let data50 = data32.userinfo_endpoint;
          if (typeof data50 == "string") {
            if (func3(data50) < 1) {
              let err104 = { instancePath: instancePath + "/oidc/userinfo_endpoint", schemaPath: "#/properties/oidc/properties/userinfo_endpoint/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.oidc.properties.userinfo_endpoint, data: data50 };
              vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
            }
          } else {
            let err105 = { instancePath: instancePath + "/oidc/userinfo_endpoint", schemaPath: "#/properties/oidc/properties/userinfo_endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.oidc.properties.userinfo_endpoint.type, parentSchema: schema11.properties.oidc.properties.userinfo_endpoint, data: data50 };
            vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
          }
        }
      } else {
        let err106 = { instancePath: instancePath + "/oidc", schemaPath: "#/properties/oidc/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.oidc.type, parentSchema: schema11.properties.oidc, data: data32 };
        vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
      }
    }
    if (data.variables !== void 0) {
      let data51 = data.variables;
      if (data51 && typeof data51 == "object" && !Array.isArray(data51))
        for (let key6 in data51) {
          let data52 = data51[key6];
          if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
            for (let key7 in data52)
              if (!(key7 === "default" || key7 === "required" || key7 === "secret" || key7 === "description")) {
                let err107 = { instancePath: instancePath + "/variables/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/variables/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.variables.additionalProperties, data: data52 };
                vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
              }
            if (data52.default !== void 0) {
              let data53 = data52.default;
              if (typeof data53 != "string") {
                let err108 = { instancePath: instancePath + "/variables/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/default", schemaPath: "#/properties/variables/additionalProperties/properties/default/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.variables.additionalProperties.properties.default.type, parentSchema: schema11.properties.variables.additionalProperties.properties.default, data: data53 };
                vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
              }
            }
            if (data52.required !== void 0) {
              let data54 = data52.required;
              if (typeof data54 != "boolean") {
                let err109 = { instancePath: instancePath + "/variables/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/required", schemaPath: "#/properties/variables/additionalProperties/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.variables.additionalProperties.properties.required.type, parentSchema: schema11.properties.variables.additionalProperties.properties.required, data: data54 };
                vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
              }
            }
            if (data52.secret !== void 0) {
              let data55 = data52.secret;
              if (typeof data55 != "boolean") {
                let err110 = { instancePath: instancePath + "/variables/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret", schemaPath: "#/properties/variables/additionalProperties/properties/secret/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.variables.additionalProperties.properties.secret.type, parentSchema: schema11.properties.variables.additionalProperties.properties.secret, data: data55 };
                vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
              }
            }
            if (data52.description !== void 0) {
              let data56 = data52.description;
              if (typeof data56 != "string") {
                let err111 = { instancePath: instancePath + "/variables/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/properties/variables/additionalProperties/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.variables.additionalProperties.properties.description.type, parentSchema: schema11.properties.variables.additionalProperties.properties.description, data: data56 };
                vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
              }
            }
          } else {
            let err112 = { instancePath: instancePath + "/variables/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/variables/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.variables.additionalProperties.type, parentSchema: schema11.properties.variables.additionalProperties, data: data52 };
            vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
          }
        }
      else {
        let err113 = { instancePath: instancePath + "/variables", schemaPath: "#/properties/variables/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.variables.type, parentSchema: schema11.properties.variables, data: data51 };
        vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
      }
    }
    if (data.tools !== void 0) {
      let data57 = data.tools;
      if (data57 && typeof data57 == "object" && !Array.isArray(data57))
        for (let key8 in data57) {
          let data58 = data57[key8];
          if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
            for (let key9 in data58)
              if (!func2.call(schema11.properties.tools.additionalProperties.properties, key9)) {
                let err114 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.tools.additionalProperties, data: data58 };
                vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
              }
            if (data58.kind !== void 0) {
              let data59 = data58.kind;
              if (typeof data59 != "string") {
                let err115 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind", schemaPath: "#/properties/tools/additionalProperties/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.kind.type, parentSchema: schema11.properties.tools.additionalProperties.properties.kind, data: data59 };
                vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
              }
              if (!(data59 === "tools" || data59 === "mcp")) {
                let err116 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind", schemaPath: "#/properties/tools/additionalProperties/properties/kind/enum", keyword: "enum", params: { allowedValues: schema11.properties.tools.additionalProperties.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.tools.additionalProperties.properties.kind.enum, parentSchema: schema11.properties.tools.additionalProperties.properties.kind, data: data59 };
                vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
              }
            }
            if (data58.path !== void 0) {
              let data60 = data58.path;
              if (typeof data60 == "string") {
                if (func3(data60) < 1) {
                  let err117 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/tools/additionalProperties/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.path, data: data60 };
                  vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
                }
              } else {
                let err118 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/tools/additionalProperties/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.path.type, parentSchema: schema11.properties.tools.additionalProperties.properties.path, data: data60 };
                vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
              }
            }
            if (data58.wasm !== void 0) {
              let data61 = data58.wasm;
              if (typeof data61 == "string") {
                if (func3(data61) < 1) {
                  let err119 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/tools/additionalProperties/properties/wasm/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.wasm, data: data61 };
                  vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
                }
              } else {
                let err120 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/tools/additionalProperties/properties/wasm/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.wasm.type, parentSchema: schema11.properties.tools.additionalProperties.properties.wasm, data: data61 };
                vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
              }
            }
            if (data58.route !== void 0) {
              let data62 = data58.route;
              if (typeof data62 == "string") {
                if (func3(data62) > 100) {
                  let err121 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/tools/additionalProperties/properties/route/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema11.properties.tools.additionalProperties.properties.route, data: data62 };
                  vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
                }
                if (func3(data62) < 1) {
                  let err122 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/tools/additionalProperties/properties/route/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.route, data: data62 };
                  vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
                }
                if (!pattern2.test(data62)) {
                  let err123 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/tools/additionalProperties/properties/route/pattern", keyword: "pattern", params: { pattern: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$" }, message: 'must match pattern "^/[A-Za-z0-9][A-Za-z0-9._~-]*$"', schema: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$", parentSchema: schema11.properties.tools.additionalProperties.properties.route, data: data62 };
                  vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
                }
              } else {
                let err124 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/tools/additionalProperties/properties/route/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.route.type, parentSchema: schema11.properties.tools.additionalProperties.properties.route, data: data62 };
                vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
              }
            }
            if (data58.repo !== void 0) {
              let data63 = data58.repo;
              if (typeof data63 == "string") {
                if (func3(data63) < 1) {
                  let err125 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/repo", schemaPath: "#/properties/tools/additionalProperties/properties/repo/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.repo, data: data63 };
                  vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
                }
              } else {
                let err126 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/repo", schemaPath: "#/properties/tools/additionalProperties/properties/repo/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.repo.type, parentSchema: schema11.properties.tools.additionalProperties.properties.repo, data: data63 };
                vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
              }
            }
            if (data58.build !== void 0) {
              let data64 = data58.build;
              if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
                if (data64.command === void 0) {
                  let err127 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build", schemaPath: "#/properties/tools/additionalProperties/properties/build/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema11.properties.tools.additionalProperties.properties.build.required, parentSchema: schema11.properties.tools.additionalProperties.properties.build, data: data64 };
                  vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
                }
                for (let key10 in data64)
                  if (!(key10 === "command" || key10 === "workdir" || key10 === "watch" || key10 === "env")) {
                    let err128 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build", schemaPath: "#/properties/tools/additionalProperties/properties/build/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.tools.additionalProperties.properties.build, data: data64 };
                    vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
                  }
                if (data64.command !== void 0) {
                  let data65 = data64.command;
                  if (typeof data65 != "string" && !Array.isArray(data65)) {
                    let err129 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/command/type", keyword: "type", params: { type: schema11.properties.tools.additionalProperties.properties.build.properties.command.type }, message: "must be string,array", schema: schema11.properties.tools.additionalProperties.properties.build.properties.command.type, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.command, data: data65 };
                    vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
                  }
                  if (typeof data65 == "string" && func3(data65) < 1) {
                    let err130 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/command/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.command, data: data65 };
                    vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
                  }
                  if (Array.isArray(data65)) {
                    if (data65.length < 1) {
                      let err131 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.command, data: data65 };
                      vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
                    }
                    let len8 = data65.length;
                    for (let i8 = 0; i8 < len8; i8++) {
                      let data66 = data65[i8];
                      if (typeof data66 == "string") {
                        if (func3(data66) < 1) {
                          let err132 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command/" + i8, schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/command/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.command.items, data: data66 };
                          vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
                        }
                      } else {
                        let err133 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command/" + i8, schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.build.properties.command.items.type, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.command.items, data: data66 };
                        vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
                      }
                    }
                  }
                }
                if (data64.workdir !== void 0) {
                  let data67 = data64.workdir;
                  if (typeof data67 == "string") {
                    if (func3(data67) < 1) {
                      let err134 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/workdir", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/workdir/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.workdir, data: data67 };
                      vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
                    }
                  } else {
                    let err135 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/workdir", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/workdir/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.build.properties.workdir.type, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.workdir, data: data67 };
                    vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
                  }
                }
                if (data64.watch !== void 0) {
                  let data68 = data64.watch;
                  if (Array.isArray(data68)) {
                    let len9 = data68.length;
                    for (let i9 = 0; i9 < len9; i9++) {
                      let data69 = data68[i9];
                      if (typeof data69 == "string") {
                        if (func3(data69) < 1) {
                          let err136 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/watch/" + i9, schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/watch/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.watch.items, data: data69 };
                          vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
                        }
                      } else {
                        let err137 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/watch/" + i9, schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/watch/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.build.properties.watch.items.type, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.watch.items, data: data69 };
                        vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
                      }
                    }
                  } else {
                    let err138 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/watch", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/watch/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.tools.additionalProperties.properties.build.properties.watch.type, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.watch, data: data68 };
                    vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
                  }
                }
                if (data64.env !== void 0) {
                  let data70 = data64.env;
                  if (data70 && typeof data70 == "object" && !Array.isArray(data70))
                    for (let key11 in data70) {
                      let data71 = data70[key11];
                      if (typeof data71 != "string") {
                        let err139 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/env/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.build.properties.env.additionalProperties.type, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.env.additionalProperties, data: data71 };
                        vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
                      }
                    }
                  else {
                    let err140 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/env", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.build.properties.env.type, parentSchema: schema11.properties.tools.additionalProperties.properties.build.properties.env, data: data70 };
                    vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
                  }
                }
              } else {
                let err141 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/build", schemaPath: "#/properties/tools/additionalProperties/properties/build/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.build.type, parentSchema: schema11.properties.tools.additionalProperties.properties.build, data: data64 };
                vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
              }
            }
            if (data58.profiles !== void 0) {
              let data72 = data58.profiles;
              if (data72 && typeof data72 == "object" && !Array.isArray(data72))
                for (let key12 in data72) {
                  let data73 = data72[key12];
                  if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
                    for (let key13 in data73)
                      if (!(key13 === "command" || key13 === "workdir" || key13 === "watch" || key13 === "env" || key13 === "wasm")) {
                        let err142 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties, data: data73 };
                        vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
                      }
                    if (data73.command !== void 0) {
                      let data74 = data73.command;
                      if (typeof data74 != "string" && !Array.isArray(data74)) {
                        let err143 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/command/type", keyword: "type", params: { type: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.command.type }, message: "must be string,array", schema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.command.type, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.command, data: data74 };
                        vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
                      }
                      if (typeof data74 == "string" && func3(data74) < 1) {
                        let err144 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/command/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.command, data: data74 };
                        vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
                      }
                      if (Array.isArray(data74)) {
                        if (data74.length < 1) {
                          let err145 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.command, data: data74 };
                          vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
                        }
                        let len10 = data74.length;
                        for (let i10 = 0; i10 < len10; i10++) {
                          let data75 = data74[i10];
                          if (typeof data75 == "string") {
                            if (func3(data75) < 1) {
                              let err146 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/command/" + i10, schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/command/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.command.items, data: data75 };
                              vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
                            }
                          } else {
                            let err147 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/command/" + i10, schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.command.items.type, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.command.items, data: data75 };
                            vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
                          }
                        }
                      }
                    }
                    if (data73.workdir !== void 0) {
                      let data76 = data73.workdir;
                      if (typeof data76 == "string") {
                        if (func3(data76) < 1) {
                          let err148 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/workdir", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/workdir/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.workdir, data: data76 };
                          vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
                        }
                      } else {
                        let err149 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/workdir", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/workdir/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.workdir.type, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.workdir, data: data76 };
                        vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
                      }
                    }
                    if (data73.watch !== void 0) {
                      let data77 = data73.watch;
                      if (Array.isArray(data77)) {
                        let len11 = data77.length;
                        for (let i11 = 0; i11 < len11; i11++) {
                          let data78 = data77[i11];
                          if (typeof data78 == "string") {
                            if (func3(data78) < 1) {
                              let err150 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/watch/" + i11, schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/watch/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.watch.items, data: data78 };
                              vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
                            }
                          } else {
                            let err151 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/watch/" + i11, schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/watch/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.watch.items.type, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.watch.items, data: data78 };
                            vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
                          }
                        }
                      } else {
                        let err152 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/watch", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/watch/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.watch.type, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.watch, data: data77 };
                        vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
                      }
                    }
                    if (data73.env !== void 0) {
                      let data79 = data73.env;
                      if (data79 && typeof data79 == "object" && !Array.isArray(data79))
                        for (let key14 in data79) {
                          let data80 = data79[key14];
                          if (typeof data80 != "string") {
                            let err153 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.env.additionalProperties.type, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.env.additionalProperties, data: data80 };
                            vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
                          }
                        }
                      else {
                        let err154 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/env", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.env.type, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.env, data: data79 };
                        vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
                      }
                    }
                    if (data73.wasm !== void 0) {
                      let data81 = data73.wasm;
                      if (typeof data81 == "string") {
                        if (func3(data81) < 1) {
                          let err155 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/wasm/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.wasm, data: data81 };
                          vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
                        }
                      } else {
                        let err156 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/wasm/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.wasm.type, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.properties.wasm, data: data81 };
                        vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
                      }
                    }
                  } else {
                    let err157 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties.type, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles.additionalProperties, data: data73 };
                    vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
                  }
                }
              else {
                let err158 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.profiles.type, parentSchema: schema11.properties.tools.additionalProperties.properties.profiles, data: data72 };
                vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
              }
            }
            if (data58.up !== void 0) {
              let data82 = data58.up;
              if (data82 && typeof data82 == "object" && !Array.isArray(data82)) {
                for (let key15 in data82)
                  if (key15 !== "profile") {
                    let err159 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/up", schemaPath: "#/properties/tools/additionalProperties/properties/up/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.tools.additionalProperties.properties.up, data: data82 };
                    vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
                  }
                if (data82.profile !== void 0) {
                  let data83 = data82.profile;
                  if (typeof data83 == "string") {
                    if (func3(data83) < 1) {
                      let err160 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/up/profile", schemaPath: "#/properties/tools/additionalProperties/properties/up/properties/profile/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.up.properties.profile, data: data83 };
                      vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
                    }
                  } else {
                    let err161 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/up/profile", schemaPath: "#/properties/tools/additionalProperties/properties/up/properties/profile/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.up.properties.profile.type, parentSchema: schema11.properties.tools.additionalProperties.properties.up.properties.profile, data: data83 };
                    vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
                  }
                }
              } else {
                let err162 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/up", schemaPath: "#/properties/tools/additionalProperties/properties/up/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.up.type, parentSchema: schema11.properties.tools.additionalProperties.properties.up, data: data82 };
                vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
              }
            }
            if (data58.deploy !== void 0) {
              let data84 = data58.deploy;
              if (data84 && typeof data84 == "object" && !Array.isArray(data84)) {
                for (let key16 in data84)
                  if (!(key16 === "profile" || key16 === "name")) {
                    let err163 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.tools.additionalProperties.properties.deploy, data: data84 };
                    vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
                  }
                if (data84.profile !== void 0) {
                  let data85 = data84.profile;
                  if (typeof data85 == "string") {
                    if (func3(data85) < 1) {
                      let err164 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/profile", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/profile/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.deploy.properties.profile, data: data85 };
                      vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
                    }
                  } else {
                    let err165 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/profile", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/profile/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.deploy.properties.profile.type, parentSchema: schema11.properties.tools.additionalProperties.properties.deploy.properties.profile, data: data85 };
                    vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
                  }
                }
                if (data84.name !== void 0) {
                  let data86 = data84.name;
                  if (typeof data86 == "string") {
                    if (func3(data86) > 100) {
                      let err166 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema11.properties.tools.additionalProperties.properties.deploy.properties.name, data: data86 };
                      vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
                    }
                    if (func3(data86) < 1) {
                      let err167 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.deploy.properties.name, data: data86 };
                      vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
                    }
                    if (!pattern5.test(data86)) {
                      let err168 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:[._-][a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:[._-][a-z0-9]+)*$"', schema: "^[a-z0-9]+(?:[._-][a-z0-9]+)*$", parentSchema: schema11.properties.tools.additionalProperties.properties.deploy.properties.name, data: data86 };
                      vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
                    }
                  } else {
                    let err169 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.deploy.properties.name.type, parentSchema: schema11.properties.tools.additionalProperties.properties.deploy.properties.name, data: data86 };
                    vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
                  }
                }
              } else {
                let err170 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.deploy.type, parentSchema: schema11.properties.tools.additionalProperties.properties.deploy, data: data84 };
                vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
              }
            }
            if (data58.allowed_outbound_hosts !== void 0) {
              let data87 = data58.allowed_outbound_hosts;
              if (Array.isArray(data87)) {
                let len12 = data87.length;
                for (let i12 = 0; i12 < len12; i12++) {
                  let data88 = data87[i12];
                  if (typeof data88 == "string") {
                    if (func3(data88) < 1) {
                      let err171 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/allowed_outbound_hosts/" + i12, schemaPath: "#/properties/tools/additionalProperties/properties/allowed_outbound_hosts/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.allowed_outbound_hosts.items, data: data88 };
                      vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
                    }
                  } else {
                    let err172 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/allowed_outbound_hosts/" + i12, schemaPath: "#/properties/tools/additionalProperties/properties/allowed_outbound_hosts/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.allowed_outbound_hosts.items.type, parentSchema: schema11.properties.tools.additionalProperties.properties.allowed_outbound_hosts.items, data: data88 };
                    vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
                  }
                }
              } else {
                let err173 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/allowed_outbound_hosts", schemaPath: "#/properties/tools/additionalProperties/properties/allowed_outbound_hosts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.tools.additionalProperties.properties.allowed_outbound_hosts.type, parentSchema: schema11.properties.tools.additionalProperties.properties.allowed_outbound_hosts, data: data87 };
                vErrors === null ? vErrors = [err173] : vErrors.push(err173), errors++;
              }
            }
            if (data58.key_value_stores !== void 0) {
              let data89 = data58.key_value_stores;
              if (Array.isArray(data89)) {
                let len13 = data89.length;
                for (let i13 = 0; i13 < len13; i13++) {
                  let data90 = data89[i13];
                  if (typeof data90 == "string") {
                    if (!pattern6.test(data90)) {
                      let err174 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/key_value_stores/" + i13, schemaPath: "#/properties/tools/additionalProperties/properties/key_value_stores/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]+$" }, message: 'must match pattern "^[A-Za-z0-9_-]+$"', schema: "^[A-Za-z0-9_-]+$", parentSchema: schema11.properties.tools.additionalProperties.properties.key_value_stores.items, data: data90 };
                      vErrors === null ? vErrors = [err174] : vErrors.push(err174), errors++;
                    }
                  } else {
                    let err175 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/key_value_stores/" + i13, schemaPath: "#/properties/tools/additionalProperties/properties/key_value_stores/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.key_value_stores.items.type, parentSchema: schema11.properties.tools.additionalProperties.properties.key_value_stores.items, data: data90 };
                    vErrors === null ? vErrors = [err175] : vErrors.push(err175), errors++;
                  }
                }
              } else {
                let err176 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/key_value_stores", schemaPath: "#/properties/tools/additionalProperties/properties/key_value_stores/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.tools.additionalProperties.properties.key_value_stores.type, parentSchema: schema11.properties.tools.additionalProperties.properties.key_value_stores, data: data89 };
                vErrors === null ? vErrors = [err176] : vErrors.push(err176), errors++;
              }
            }
            if (data58.variables !== void 0) {
              let data91 = data58.variables;
              if (data91 && typeof data91 == "object" && !Array.isArray(data91))
                for (let key17 in data91) {
                  let data92 = data91[key17];
                  if (typeof data92 != "string") {
                    let err177 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/variables/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/variables/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.variables.additionalProperties.type, parentSchema: schema11.properties.tools.additionalProperties.properties.variables.additionalProperties, data: data92 };
                    vErrors === null ? vErrors = [err177] : vErrors.push(err177), errors++;
                  }
                }
              else {
                let err178 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/variables", schemaPath: "#/properties/tools/additionalProperties/properties/variables/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.variables.type, parentSchema: schema11.properties.tools.additionalProperties.properties.variables, data: data91 };
                vErrors === null ? vErrors = [err178] : vErrors.push(err178), errors++;
              }
            }
            if (data58.examples !== void 0) {
              let data93 = data58.examples;
              if (Array.isArray(data93)) {
                let len14 = data93.length;
                for (let i14 = 0; i14 < len14; i14++) {
                  let data94 = data93[i14];
                  if (data94 && typeof data94 == "object" && !Array.isArray(data94)) {
                    if (data94.tool === void 0) {
                      let err179 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i14, schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/required", keyword: "required", params: { missingProperty: "tool" }, message: "must have required property 'tool'", schema: schema11.properties.tools.additionalProperties.properties.examples.items.required, parentSchema: schema11.properties.tools.additionalProperties.properties.examples.items, data: data94 };
                      vErrors === null ? vErrors = [err179] : vErrors.push(err179), errors++;
                    }
                    for (let key18 in data94)
                      if (!(key18 === "tool" || key18 === "arguments" || key18 === "expect")) {
                        let err180 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i14, schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.tools.additionalProperties.properties.examples.items, data: data94 };
                        vErrors === null ? vErrors = [err180] : vErrors.push(err180), errors++;
                      }
                    if (data94.tool !== void 0) {
                      let data95 = data94.tool;
                      if (typeof data95 == "string") {
                        if (func3(data95) < 1) {
                          let err181 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i14 + "/tool", schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/properties/tool/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.examples.items.properties.tool, data: data95 };
                          vErrors === null ? vErrors = [err181] : vErrors.push(err181), errors++;
                        }
                      } else {
                        let err182 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i14 + "/tool", schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.examples.items.properties.tool.type, parentSchema: schema11.properties.tools.additionalProperties.properties.examples.items.properties.tool, data: data95 };
                        vErrors === null ? vErrors = [err182] : vErrors.push(err182), errors++;
                      }
                    }
                    if (data94.arguments !== void 0) {
                      let data96 = data94.arguments;
                      if (!(data96 && typeof data96 == "object" && !Array.isArray(data96))) {
                        let err183 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i14 + "/arguments", schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/properties/arguments/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.examples.items.properties.arguments.type, parentSchema: schema11.properties.tools.additionalProperties.properties.examples.items.properties.arguments, data: data96 };
                        vErrors === null ? vErrors = [err183] : vErrors.push(err183), errors++;
                      }
                    }
                  } else {
                    let err184 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i14, schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.examples.items.type, parentSchema: schema11.properties.tools.additionalProperties.properties.examples.items, data: data94 };
                    vErrors === null ? vErrors = [err184] : vErrors.push(err184), errors++;
                  }
                }
              } else {
                let err185 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples", schemaPath: "#/properties/tools/additionalProperties/properties/examples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.tools.additionalProperties.properties.examples.type, parentSchema: schema11.properties.tools.additionalProperties.properties.examples, data: data93 };
                vErrors === null ? vErrors = [err185] : vErrors.push(err185), errors++;
              }
            }
            if (data58.required_scopes !== void 0) {
              let data97 = data58.required_scopes;
              if (Array.isArray(data97)) {
                let len15 = data97.length;
                for (let i15 = 0; i15 < len15; i15++) {
                  let data98 = data97[i15];
                  if (typeof data98 == "string") {
                    if (func3(data98) < 1) {
                      let err186 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes/" + i15, schemaPath: "#/properties/tools/additionalProperties/properties/required_scopes/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.required_scopes.items, data: data98 };
                      vErrors === null ? vErrors = [err186] : vErrors.push(err186), errors++;
                    }
                    if (!pattern7.test(data98)) {
                      let err187 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes/" + i15, schemaPath: "#/properties/tools/additionalProperties/properties/required_scopes/items/pattern", keyword: "pattern", params: { pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$" }, message: 'must match pattern "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$"', schema: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", parentSchema: schema11.properties.tools.additionalProperties.properties.required_scopes.items, data: data98 };
                      vErrors === null ? vErrors = [err187] : vErrors.push(err187), errors++;
                    }
                  } else {
                    let err188 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes/" + i15, schemaPath: "#/properties/tools/additionalProperties/properties/required_scopes/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.required_scopes.items.type, parentSchema: schema11.properties.tools.additionalProperties.properties.required_scopes.items, data: data98 };
                    vErrors === null ? vErrors = [err188] : vErrors.push(err188), errors++;
                  }
                }
              } else {
                let err189 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes", schemaPath: "#/properties/tools/additionalProperties/properties/required_scopes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.tools.additionalProperties.properties.required_scopes.type, parentSchema: schema11.properties.tools.additionalProperties.properties.required_scopes, data: data97 };
                vErrors === null ? vErrors = [err189] : vErrors.push(err189), errors++;
              }
            }
            if (data58.tool_scopes !== void 0) {
              let data99 = data58.tool_scopes;
              if (data99 && typeof data99 == "object" && !Array.isArray(data99))
                for (let key19 in data99) {
                  let data100 = data99[key19];
                  if (Array.isArray(data100)) {
                    let len16 = data100.length;
                    for (let i16 = 0; i16 < len16; i16++) {
                      let data101 = data100[i16];
                      if (typeof data101 == "string") {
                        if (func3(data101) < 1) {
                          let err190 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/tool_scopes/" + key19.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i16, schemaPath: "#/properties/tools/additionalProperties/properties/tool_scopes/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.tool_scopes.additionalProperties.items, data: data101 };
                          vErrors === null ? vErrors = [err190] : vErrors.push(err190), errors++;
                        }
                        if (!pattern7.test(data101)) {
                          let err191 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/tool_scopes/" + key19.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i16, schemaPath: "#/properties/tools/additionalProperties/properties/tool_scopes/additionalProperties/items/pattern", keyword: "pattern", params: { pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$" }, message: 'must match pattern "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$"', schema: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", parentSchema: schema11.properties.tools.additionalProperties.properties.tool_scopes.additionalProperties.items, data: data101 };
                          vErrors === null ? vErrors = [err191] : vErrors.push(err191), errors++;
                        }
                      } else {
                        let err192 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/tool_scopes/" + key19.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i16, schemaPath: "#/properties/tools/additionalProperties/properties/tool_scopes/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.tool_scopes.additionalProperties.items.type, parentSchema: schema11.properties.tools.additionalProperties.properties.tool_scopes.additionalProperties.items, data: data101 };
                        vErrors === null ? vErrors = [err192] : vErrors.push(err192), errors++;
                      }
                    }
                  } else {
                    let err193 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/tool_scopes/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/tool_scopes/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.tools.additionalProperties.properties.tool_scopes.additionalProperties.type, parentSchema: schema11.properties.tools.additionalProperties.properties.tool_scopes.additionalProperties, data: data100 };
                    vErrors === null ? vErrors = [err193] : vErrors.push(err193), errors++;
                  }
                }
              else {
                let err194 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/tool_scopes", schemaPath: "#/properties/tools/additionalProperties/properties/tool_scopes/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.tool_scopes.type, parentSchema: schema11.properties.tools.additionalProperties.properties.tool_scopes, data: data99 };
                vErrors === null ? vErrors = [err194] : vErrors.push(err194), errors++;
              }
            }
            if (data58.limits !== void 0) {
              let data102 = data58.limits;
              if (data102 && typeof data102 == "object" && !Array.isArray(data102)) {
                for (let key20 in data102)
                  if (!(key20 === "memory" || key20 === "timeout")) {
                    let err195 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits", schemaPath: "#/properties/tools/additionalProperties/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.tools.additionalProperties.properties.limits, data: data102 };
                    vErrors === null ? vErrors = [err195] : vErrors.push(err195), errors++;
                  }
                if (data102.memory !== void 0) {
                  let data103 = data102.memory;
                  if (!(typeof data103 == "number" && !(data103 % 1) && !isNaN(data103) && isFinite(data103)) && typeof data103 != "string") {
                    let err196 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits/memory", schemaPath: "#/properties/tools/additionalProperties/properties/limits/properties/memory/type", keyword: "type", params: { type: schema11.properties.tools.additionalProperties.properties.limits.properties.memory.type }, message: "must be integer,string", schema: schema11.properties.tools.additionalProperties.properties.limits.properties.memory.type, parentSchema: schema11.properties.tools.additionalProperties.properties.limits.properties.memory, data: data103 };
                    vErrors === null ? vErrors = [err196] : vErrors.push(err196), errors++;
                  }
                }
                if (data102.timeout !== void 0) {
                  let data104 = data102.timeout;
                  if (typeof data104 != "string") {
                    let err197 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits/timeout", schemaPath: "#/properties/tools/additionalProperties/properties/limits/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.limits.properties.timeout.type, parentSchema: schema11.properties.tools.additionalProperties.properties.limits.properties.timeout, data: data104 };
                    vErrors === null ? vErrors = [err197] : vErrors.push(err197), errors++;
                  }
                }
              } else {
                let err198 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits", schemaPath: "#/properties/tools/additionalProperties/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.properties.limits.type, parentSchema: schema11.properties.tools.additionalProperties.properties.limits, data: data102 };
                vErrors === null ? vErrors = [err198] : vErrors.push(err198), errors++;
              }
            }
            if (data58.files !== void 0) {
              let data105 = data58.files;
              if (Array.isArray(data105)) {
                let len17 = data105.length;
                for (let i17 = 0; i17 < len17; i17++) {
                  let data106 = data105[i17];
                  if (typeof data106 != "string" && !(data106 && typeof data106 == "object" && !Array.isArray(data106))) {
                    let err199 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i17, schemaPath: "#/properties/tools/additionalProperties/properties/files/items/type", keyword: "type", params: { type: schema11.properties.tools.additionalProperties.properties.files.items.type }, message: "must be string,object", schema: schema11.properties.tools.additionalProperties.properties.files.items.type, parentSchema: schema11.properties.tools.additionalProperties.properties.files.items, data: data106 };
                    vErrors === null ? vErrors = [err199] : vErrors.push(err199), errors++;
                  }
                  if (typeof data106 == "string" && func3(data106) < 1) {
                    let err200 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i17, schemaPath: "#/properties/tools/additionalProperties/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.files.items, data: data106 };
                    vErrors === null ? vErrors = [err200] : vErrors.push(err200), errors++;
                  }
                  if (data106 && typeof data106 == "object" && !Array.isArray(data106)) {
                    if (data106.source === void 0) {
                      let err201 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i17, schemaPath: "#/properties/tools/additionalProperties/properties/files/items/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema11.properties.tools.additionalProperties.properties.files.items.required, parentSchema: schema11.properties.tools.additionalProperties.properties.files.items, data: data106 };
                      vErrors === null ? vErrors = [err201] : vErrors.push(err201), errors++;
                    }
                    if (data106.destination === void 0) {
                      let err202 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i17, schemaPath: "#/properties/tools/additionalProperties/properties/files/items/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema11.properties.tools.additionalProperties.properties.files.items.required, parentSchema: schema11.properties.tools.additionalProperties.properties.files.items, data: data106 };
                      vErrors === null ? vErrors = [err202] : vErrors.push(err202), errors++;
                    }
                    for (let key21 in data106)
                      if (!(key21 === "source" || key21 === "destination")) {
                        let err203 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i17, schemaPath: "#/properties/tools/additionalProperties/properties/files/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key21 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.tools.additionalProperties.properties.files.items, data: data106 };
                        vErrors === null ? vErrors = [err203] : vErrors.push(err203), errors++;
                      }
                    if (data106.source !== void 0) {
                      let data107 = data106.source;
                      if (typeof data107 == "string") {
                        if (func3(data107) < 1) {
                          let err204 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i17 + "/source", schemaPath: "#/properties/tools/additionalProperties/properties/files/items/properties/source/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.files.items.properties.source, data: data107 };
                          vErrors === null ? vErrors = [err204] : vErrors.push(err204), errors++;
                        }
                      } else {
                        let err205 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i17 + "/source", schemaPath: "#/properties/tools/additionalProperties/properties/files/items/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.files.items.properties.source.type, parentSchema: schema11.properties.tools.additionalProperties.properties.files.items.properties.source, data: data107 };
                        vErrors === null ? vErrors = [err205] : vErrors.push(err205), errors++;
                      }
                    }
                    if (data106.destination !== void 0) {
                      let data108 = data106.destination;
                      if (typeof data108 == "string") {
                        if (func3(data108) < 1) {
                          let err206 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i17 + "/destination", schemaPath: "#/properties/tools/additionalProperties/properties/files/items/properties/destination/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.tools.additionalProperties.properties.files.items.properties.destination, data: data108 };
                          vErrors === null ? vErrors = [err206] : vErrors.push(err206), errors++;
                        }
                      } else {
                        let err207 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i17 + "/destination", schemaPath: "#/properties/tools/additionalProperties/properties/files/items/properties/destination/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tools.additionalProperties.properties.files.items.properties.destination.type, parentSchema: schema11.properties.tools.additionalProperties.properties.files.items.properties.destination, data: data108 };
                        vErrors === null ? vErrors = [err207] : vErrors.push(err207), errors++;
                      }
                    }
                  }
                }
              } else {
                let err208 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/files", schemaPath: "#/properties/tools/additionalProperties/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.tools.additionalProperties.properties.files.type, parentSchema: schema11.properties.tools.additionalProperties.properties.files, data: data105 };
                vErrors === null ? vErrors = [err208] : vErrors.push(err208), errors++;
              }
            }
          } else {
            let err209 = { instancePath: instancePath + "/tools/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.additionalProperties.type, parentSchema: schema11.properties.tools.additionalProperties, data: data58 };
            vErrors === null ? vErrors = [err209] : vErrors.push(err209), errors++;
          }
        }
      else {
        let err210 = { instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tools.type, parentSchema: schema11.properties.tools, data: data57 };
        vErrors === null ? vErrors = [err210] : vErrors.push(err210), errors++;
      }
    }
    if (data.middleware !== void 0) {
      let data109 = data.middleware;
      if (data109 && typeof data109 == "object" && !Array.isArray(data109))
        for (let key22 in data109) {
          let data110 = data109[key22];
          if (data110 && typeof data110 == "object" && !Array.isArray(data110)) {
            for (let key23 in data110)
              if (!func2.call(schema11.properties.middleware.additionalProperties.properties, key23)) {
                let err211 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/middleware/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key23 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.middleware.additionalProperties, data: data110 };
                vErrors === null ? vErrors = [err211] : vErrors.push(err211), errors++;
              }
            if (data110.use !== void 0) {
              let data111 = data110.use;
              if (typeof data111 != "string") {
                let err212 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/use", schemaPath: "#/properties/middleware/additionalProperties/properties/use/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.use.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.use, data: data111 };
                vErrors === null ? vErrors = [err212] : vErrors.push(err212), errors++;
              }
              if (!(data111 === "rate-limit" || data111 === "request-log" || data111 === "metrics")) {
                let err213 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/use", schemaPath: "#/properties/middleware/additionalProperties/properties/use/enum", keyword: "enum", params: { allowedValues: schema11.properties.middleware.additionalProperties.properties.use.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.middleware.additionalProperties.properties.use.enum, parentSchema: schema11.properties.middleware.additionalProperties.properties.use, data: data111 };
                vErrors === null ? vErrors = [err213] : vErrors.push(err213), errors++;
              }
            }
            if (data110.path !== void 0) {
              let data112 = data110.path;
              if (typeof data112 == "string") {
                if (func3(data112) < 1) {
                  let err214 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/middleware/additionalProperties/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.path, data: data112 };
                  vErrors === null ? vErrors = [err214] : vErrors.push(err214), errors++;
                }
              } else {
                let err215 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/middleware/additionalProperties/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.path.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.path, data: data112 };
                vErrors === null ? vErrors = [err215] : vErrors.push(err215), errors++;
              }
            }
            if (data110.wasm !== void 0) {
              let data113 = data110.wasm;
              if (typeof data113 == "string") {
                if (func3(data113) < 1) {
                  let err216 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/middleware/additionalProperties/properties/wasm/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.wasm, data: data113 };
                  vErrors === null ? vErrors = [err216] : vErrors.push(err216), errors++;
                }
              } else {
                let err217 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/middleware/additionalProperties/properties/wasm/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.wasm.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.wasm, data: data113 };
                vErrors === null ? vErrors = [err217] : vErrors.push(err217), errors++;
              }
            }
            if (data110.route !== void 0) {
              let data114 = data110.route;
              if (typeof data114 == "string") {
                if (func3(data114) > 100) {
                  let err218 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/middleware/additionalProperties/properties/route/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema11.properties.middleware.additionalProperties.properties.route, data: data114 };
                  vErrors === null ? vErrors = [err218] : vErrors.push(err218), errors++;
                }
                if (func3(data114) < 1) {
                  let err219 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/middleware/additionalProperties/properties/route/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.route, data: data114 };
                  vErrors === null ? vErrors = [err219] : vErrors.push(err219), errors++;
                }
                if (!pattern2.test(data114)) {
                  let err220 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/middleware/additionalProperties/properties/route/pattern", keyword: "pattern", params: { pattern: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$" }, message: 'must match pattern "^/[A-Za-z0-9][A-Za-z0-9._~-]*$"', schema: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$", parentSchema: schema11.properties.middleware.additionalProperties.properties.route, data: data114 };
                  vErrors === null ? vErrors = [err220] : vErrors.push(err220), errors++;
                }
              } else {
                let err221 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/middleware/additionalProperties/properties/route/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.route.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.route, data: data114 };
                vErrors === null ? vErrors = [err221] : vErrors.push(err221), errors++;
              }
            }
            if (data110.repo !== void 0) {
              let data115 = data110.repo;
              if (typeof data115 == "string") {
                if (func3(data115) < 1) {
                  let err222 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/repo", schemaPath: "#/properties/middleware/additionalProperties/properties/repo/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.repo, data: data115 };
                  vErrors === null ? vErrors = [err222] : vErrors.push(err222), errors++;
                }
              } else {
                let err223 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/repo", schemaPath: "#/properties/middleware/additionalProperties/properties/repo/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.repo.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.repo, data: data115 };
                vErrors === null ? vErrors = [err223] : vErrors.push(err223), errors++;
              }
            }
            if (data110.build !== void 0) {
              let data116 = data110.build;
              if (data116 && typeof data116 == "object" && !Array.isArray(data116)) {
                if (data116.command === void 0) {
                  let err224 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build", schemaPath: "#/properties/middleware/additionalProperties/properties/build/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema11.properties.middleware.additionalProperties.properties.build.required, parentSchema: schema11.properties.middleware.additionalProperties.properties.build, data: data116 };
                  vErrors === null ? vErrors = [err224] : vErrors.push(err224), errors++;
                }
                for (let key24 in data116)
                  if (!(key24 === "command" || key24 === "workdir" || key24 === "watch" || key24 === "env")) {
                    let err225 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build", schemaPath: "#/properties/middleware/additionalProperties/properties/build/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.middleware.additionalProperties.properties.build, data: data116 };
                    vErrors === null ? vErrors = [err225] : vErrors.push(err225), errors++;
                  }
                if (data116.command !== void 0) {
                  let data117 = data116.command;
                  if (typeof data117 != "string" && !Array.isArray(data117)) {
                    let err226 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command", schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/command/type", keyword: "type", params: { type: schema11.properties.middleware.additionalProperties.properties.build.properties.command.type }, message: "must be string,array", schema: schema11.properties.middleware.additionalProperties.properties.build.properties.command.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.command, data: data117 };
                    vErrors === null ? vErrors = [err226] : vErrors.push(err226), errors++;
                  }
                  if (typeof data117 == "string" && func3(data117) < 1) {
                    let err227 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command", schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/command/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.command, data: data117 };
                    vErrors === null ? vErrors = [err227] : vErrors.push(err227), errors++;
                  }
                  if (Array.isArray(data117)) {
                    if (data117.length < 1) {
                      let err228 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command", schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.command, data: data117 };
                      vErrors === null ? vErrors = [err228] : vErrors.push(err228), errors++;
                    }
                    let len18 = data117.length;
                    for (let i18 = 0; i18 < len18; i18++) {
                      let data118 = data117[i18];
                      if (typeof data118 == "string") {
                        if (func3(data118) < 1) {
                          let err229 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command/" + i18, schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/command/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.command.items, data: data118 };
                          vErrors === null ? vErrors = [err229] : vErrors.push(err229), errors++;
                        }
                      } else {
                        let err230 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command/" + i18, schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.build.properties.command.items.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.command.items, data: data118 };
                        vErrors === null ? vErrors = [err230] : vErrors.push(err230), errors++;
                      }
                    }
                  }
                }
                if (data116.workdir !== void 0) {
                  let data119 = data116.workdir;
                  if (typeof data119 == "string") {
                    if (func3(data119) < 1) {
                      let err231 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/workdir", schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/workdir/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.workdir, data: data119 };
                      vErrors === null ? vErrors = [err231] : vErrors.push(err231), errors++;
                    }
                  } else {
                    let err232 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/workdir", schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/workdir/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.build.properties.workdir.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.workdir, data: data119 };
                    vErrors === null ? vErrors = [err232] : vErrors.push(err232), errors++;
                  }
                }
                if (data116.watch !== void 0) {
                  let data120 = data116.watch;
                  if (Array.isArray(data120)) {
                    let len19 = data120.length;
                    for (let i19 = 0; i19 < len19; i19++) {
                      let data121 = data120[i19];
                      if (typeof data121 == "string") {
                        if (func3(data121) < 1) {
                          let err233 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/watch/" + i19, schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/watch/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.watch.items, data: data121 };
                          vErrors === null ? vErrors = [err233] : vErrors.push(err233), errors++;
                        }
                      } else {
                        let err234 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/watch/" + i19, schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/watch/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.build.properties.watch.items.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.watch.items, data: data121 };
                        vErrors === null ? vErrors = [err234] : vErrors.push(err234), errors++;
                      }
                    }
                  } else {
                    let err235 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/watch", schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/watch/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.middleware.additionalProperties.properties.build.properties.watch.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.watch, data: data120 };
                    vErrors === null ? vErrors = [err235] : vErrors.push(err235), errors++;
                  }
                }
                if (data116.env !== void 0) {
                  let data122 = data116.env;
                  if (data122 && typeof data122 == "object" && !Array.isArray(data122))
                    for (let key25 in data122) {
                      let data123 = data122[key25];
                      if (typeof data123 != "string") {
                        let err236 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/env/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.build.properties.env.additionalProperties.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.env.additionalProperties, data: data123 };
                        vErrors === null ? vErrors = [err236] : vErrors.push(err236), errors++;
                      }
                    }
                  else {
                    let err237 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/env", schemaPath: "#/properties/middleware/additionalProperties/properties/build/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.additionalProperties.properties.build.properties.env.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.build.properties.env, data: data122 };
                    vErrors === null ? vErrors = [err237] : vErrors.push(err237), errors++;
                  }
                }
              } else {
                let err238 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/build", schemaPath: "#/properties/middleware/additionalProperties/properties/build/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.additionalProperties.properties.build.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.build, data: data116 };
                vErrors === null ? vErrors = [err238] : vErrors.push(err238), errors++;
              }
            }
            if (data110.profiles !== void 0) {
              let data124 = data110.profiles;
              if (data124 && typeof data124 == "object" && !Array.isArray(data124))
                for (let key26 in data124) {
                  let data125 = data124[key26];
                  if (data125 && typeof data125 == "object" && !Array.isArray(data125)) {
                    for (let key27 in data125)
                      if (!(key27 === "command" || key27 === "workdir" || key27 === "watch" || key27 === "env" || key27 === "wasm")) {
                        let err239 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key27 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties, data: data125 };
                        vErrors === null ? vErrors = [err239] : vErrors.push(err239), errors++;
                      }
                    if (data125.command !== void 0) {
                      let data126 = data125.command;
                      if (typeof data126 != "string" && !Array.isArray(data126)) {
                        let err240 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/command/type", keyword: "type", params: { type: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.command.type }, message: "must be string,array", schema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.command.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.command, data: data126 };
                        vErrors === null ? vErrors = [err240] : vErrors.push(err240), errors++;
                      }
                      if (typeof data126 == "string" && func3(data126) < 1) {
                        let err241 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/command/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.command, data: data126 };
                        vErrors === null ? vErrors = [err241] : vErrors.push(err241), errors++;
                      }
                      if (Array.isArray(data126)) {
                        if (data126.length < 1) {
                          let err242 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.command, data: data126 };
                          vErrors === null ? vErrors = [err242] : vErrors.push(err242), errors++;
                        }
                        let len20 = data126.length;
                        for (let i20 = 0; i20 < len20; i20++) {
                          let data127 = data126[i20];
                          if (typeof data127 == "string") {
                            if (func3(data127) < 1) {
                              let err243 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/command/" + i20, schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/command/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.command.items, data: data127 };
                              vErrors === null ? vErrors = [err243] : vErrors.push(err243), errors++;
                            }
                          } else {
                            let err244 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/command/" + i20, schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.command.items.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.command.items, data: data127 };
                            vErrors === null ? vErrors = [err244] : vErrors.push(err244), errors++;
                          }
                        }
                      }
                    }
                    if (data125.workdir !== void 0) {
                      let data128 = data125.workdir;
                      if (typeof data128 == "string") {
                        if (func3(data128) < 1) {
                          let err245 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/workdir", schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/workdir/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.workdir, data: data128 };
                          vErrors === null ? vErrors = [err245] : vErrors.push(err245), errors++;
                        }
                      } else {
                        let err246 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/workdir", schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/workdir/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.workdir.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.workdir, data: data128 };
                        vErrors === null ? vErrors = [err246] : vErrors.push(err246), errors++;
                      }
                    }
                    if (data125.watch !== void 0) {
                      let data129 = data125.watch;
                      if (Array.isArray(data129)) {
                        let len21 = data129.length;
                        for (let i21 = 0; i21 < len21; i21++) {
                          let data130 = data129[i21];
                          if (typeof data130 == "string") {
                            if (func3(data130) < 1) {
                              let err247 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/watch/" + i21, schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/watch/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.watch.items, data: data130 };
                              vErrors === null ? vErrors = [err247] : vErrors.push(err247), errors++;
                            }
                          } else {
                            let err248 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/watch/" + i21, schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/watch/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.watch.items.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.watch.items, data: data130 };
                            vErrors === null ? vErrors = [err248] : vErrors.push(err248), errors++;
                          }
                        }
                      } else {
                        let err249 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/watch", schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/watch/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.watch.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.watch, data: data129 };
                        vErrors === null ? vErrors = [err249] : vErrors.push(err249), errors++;
                      }
                    }
                    if (data125.env !== void 0) {
                      let data131 = data125.env;
                      if (data131 && typeof data131 == "object" && !Array.isArray(data131))
                        for (let key28 in data131) {
                          let data132 = data131[key28];
                          if (typeof data132 != "string") {
                            let err250 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.env.additionalProperties.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.env.additionalProperties, data: data132 };
                            vErrors === null ? vErrors = [err250] : vErrors.push(err250), errors++;
                          }
                        }
                      else {
                        let err251 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/env", schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.env.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.env, data: data131 };
                        vErrors === null ? vErrors = [err251] : vErrors.push(err251), errors++;
                      }
                    }
                    if (data125.wasm !== void 0) {
                      let data133 = data125.wasm;
                      if (typeof data133 == "string") {
                        if (func3(data133) < 1) {
                          let err252 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/wasm/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.wasm, data: data133 };
                          vErrors === null ? vErrors = [err252] : vErrors.push(err252), errors++;
                        }
                      } else {
                        let err253 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/properties/wasm/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.wasm.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.properties.wasm, data: data133 };
                        vErrors === null ? vErrors = [err253] : vErrors.push(err253), errors++;
                      }
                    }
                  } else {
                    let err254 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles.additionalProperties, data: data125 };
                    vErrors === null ? vErrors = [err254] : vErrors.push(err254), errors++;
                  }
                }
              else {
                let err255 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles", schemaPath: "#/properties/middleware/additionalProperties/properties/profiles/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.additionalProperties.properties.profiles.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.profiles, data: data124 };
                vErrors === null ? vErrors = [err255] : vErrors.push(err255), errors++;
              }
            }
            if (data110.up !== void 0) {
              let data134 = data110.up;
              if (data134 && typeof data134 == "object" && !Array.isArray(data134)) {
                for (let key29 in data134)
                  if (key29 !== "profile") {
                    let err256 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/up", schemaPath: "#/properties/middleware/additionalProperties/properties/up/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key29 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.middleware.additionalProperties.properties.up, data: data134 };
                    vErrors === null ? vErrors = [err256] : vErrors.push(err256), errors++;
                  }
                if (data134.profile !== void 0) {
                  let data135 = data134.profile;
                  if (typeof data135 == "string") {
                    if (func3(data135) < 1) {
                      let err257 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/up/profile", schemaPath: "#/properties/middleware/additionalProperties/properties/up/properties/profile/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.up.properties.profile, data: data135 };
                      vErrors === null ? vErrors = [err257] : vErrors.push(err257), errors++;
                    }
                  } else {
                    let err258 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/up/profile", schemaPath: "#/properties/middleware/additionalProperties/properties/up/properties/profile/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.up.properties.profile.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.up.properties.profile, data: data135 };
                    vErrors === null ? vErrors = [err258] : vErrors.push(err258), errors++;
                  }
                }
              } else {
                let err259 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/up", schemaPath: "#/properties/middleware/additionalProperties/properties/up/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.additionalProperties.properties.up.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.up, data: data134 };
                vErrors === null ? vErrors = [err259] : vErrors.push(err259), errors++;
              }
            }
            if (data110.deploy !== void 0) {
              let data136 = data110.deploy;
              if (data136 && typeof data136 == "object" && !Array.isArray(data136)) {
                for (let key30 in data136)
                  if (!(key30 === "profile" || key30 === "name")) {
                    let err260 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy", schemaPath: "#/properties/middleware/additionalProperties/properties/deploy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key30 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.middleware.additionalProperties.properties.deploy, data: data136 };
                    vErrors === null ? vErrors = [err260] : vErrors.push(err260), errors++;
                  }
                if (data136.profile !== void 0) {
                  let data137 = data136.profile;
                  if (typeof data137 == "string") {
                    if (func3(data137) < 1) {
                      let err261 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/profile", schemaPath: "#/properties/middleware/additionalProperties/properties/deploy/properties/profile/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.deploy.properties.profile, data: data137 };
                      vErrors === null ? vErrors = [err261] : vErrors.push(err261), errors++;
                    }
                  } else {
                    let err262 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/profile", schemaPath: "#/properties/middleware/additionalProperties/properties/deploy/properties/profile/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.deploy.properties.profile.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.deploy.properties.profile, data: data137 };
                    vErrors === null ? vErrors = [err262] : vErrors.push(err262), errors++;
                  }
                }
                if (data136.name !== void 0) {
                  let data138 = data136.name;
                  if (typeof data138 == "string") {
                    if (func3(data138) > 100) {
                      let err263 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/middleware/additionalProperties/properties/deploy/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema11.properties.middleware.additionalProperties.properties.deploy.properties.name, data: data138 };
                      vErrors === null ? vErrors = [err263] : vErrors.push(err263), errors++;
                    }
                    if (func3(data138) < 1) {
                      let err264 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/middleware/additionalProperties/properties/deploy/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.deploy.properties.name, data: data138 };
                      vErrors === null ? vErrors = [err264] : vErrors.push(err264), errors++;
                    }
                    if (!pattern5.test(data138)) {
                      let err265 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/middleware/additionalProperties/properties/deploy/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:[._-][a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:[._-][a-z0-9]+)*$"', schema: "^[a-z0-9]+(?:[._-][a-z0-9]+)*$", parentSchema: schema11.properties.middleware.additionalProperties.properties.deploy.properties.name, data: data138 };
                      vErrors === null ? vErrors = [err265] : vErrors.push(err265), errors++;
                    }
                  } else {
                    let err266 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/middleware/additionalProperties/properties/deploy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.deploy.properties.name.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.deploy.properties.name, data: data138 };
                    vErrors === null ? vErrors = [err266] : vErrors.push(err266), errors++;
                  }
                }
              } else {
                let err267 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy", schemaPath: "#/properties/middleware/additionalProperties/properties/deploy/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.additionalProperties.properties.deploy.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.deploy, data: data136 };
                vErrors === null ? vErrors = [err267] : vErrors.push(err267), errors++;
              }
            }
            if (data110.allowed_outbound_hosts !== void 0) {
              let data139 = data110.allowed_outbound_hosts;
              if (Array.isArray(data139)) {
                let len22 = data139.length;
                for (let i22 = 0; i22 < len22; i22++) {
                  let data140 = data139[i22];
                  if (typeof data140 == "string") {
                    if (func3(data140) < 1) {
                      let err268 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/allowed_outbound_hosts/" + i22, schemaPath: "#/properties/middleware/additionalProperties/properties/allowed_outbound_hosts/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.allowed_outbound_hosts.items, data: data140 };
                      vErrors === null ? vErrors = [err268] : vErrors.push(err268), errors++;
                    }
                  } else {
                    let err269 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/allowed_outbound_hosts/" + i22, schemaPath: "#/properties/middleware/additionalProperties/properties/allowed_outbound_hosts/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.allowed_outbound_hosts.items.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.allowed_outbound_hosts.items, data: data140 };
                    vErrors === null ? vErrors = [err269] : vErrors.push(err269), errors++;
                  }
                }
              } else {
                let err270 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/allowed_outbound_hosts", schemaPath: "#/properties/middleware/additionalProperties/properties/allowed_outbound_hosts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.middleware.additionalProperties.properties.allowed_outbound_hosts.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.allowed_outbound_hosts, data: data139 };
                vErrors === null ? vErrors = [err270] : vErrors.push(err270), errors++;
              }
            }
            if (data110.key_value_stores !== void 0) {
              let data141 = data110.key_value_stores;
              if (Array.isArray(data141)) {
                let len23 = data141.length;
                for (let i23 = 0; i23 < len23; i23++) {
                  let data142 = data141[i23];
                  if (typeof data142 == "string") {
                    if (!pattern6.test(data142)) {
                      let err271 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/key_value_stores/" + i23, schemaPath: "#/properties/middleware/additionalProperties/properties/key_value_stores/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]+$" }, message: 'must match pattern "^[A-Za-z0-9_-]+$"', schema: "^[A-Za-z0-9_-]+$", parentSchema: schema11.properties.middleware.additionalProperties.properties.key_value_stores.items, data: data142 };
                      vErrors === null ? vErrors = [err271] : vErrors.push(err271), errors++;
                    }
                  } else {
                    let err272 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/key_value_stores/" + i23, schemaPath: "#/properties/middleware/additionalProperties/properties/key_value_stores/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.key_value_stores.items.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.key_value_stores.items, data: data142 };
                    vErrors === null ? vErrors = [err272] : vErrors.push(err272), errors++;
                  }
                }
              } else {
                let err273 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/key_value_stores", schemaPath: "#/properties/middleware/additionalProperties/properties/key_value_stores/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.middleware.additionalProperties.properties.key_value_stores.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.key_value_stores, data: data141 };
                vErrors === null ? vErrors = [err273] : vErrors.push(err273), errors++;
              }
            }
            if (data110.variables !== void 0) {
              let data143 = data110.variables;
              if (data143 && typeof data143 == "object" && !Array.isArray(data143))
                for (let key31 in data143) {
                  let data144 = data143[key31];
                  if (typeof data144 != "string") {
                    let err274 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/variables/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/middleware/additionalProperties/properties/variables/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.variables.additionalProperties.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.variables.additionalProperties, data: data144 };
                    vErrors === null ? vErrors = [err274] : vErrors.push(err274), errors++;
                  }
                }
              else {
                let err275 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/variables", schemaPath: "#/properties/middleware/additionalProperties/properties/variables/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.additionalProperties.properties.variables.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.variables, data: data143 };
                vErrors === null ? vErrors = [err275] : vErrors.push(err275), errors++;
              }
            }
            if (data110.limits !== void 0) {
              let data145 = data110.limits;
              if (data145 && typeof data145 == "object" && !Array.isArray(data145)) {
                for (let key32 in data145)
                  if (!(key32 === "memory" || key32 === "timeout")) {
                    let err276 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits", schemaPath: "#/properties/middleware/additionalProperties/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key32 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.middleware.additionalProperties.properties.limits, data: data145 };
                    vErrors === null ? vErrors = [err276] : vErrors.push(err276), errors++;
                  }
                if (data145.memory !== void 0) {
                  let data146 = data145.memory;
                  if (!(typeof data146 == "number" && !(data146 % 1) && !isNaN(data146) && isFinite(data146)) && typeof data146 != "string") {
                    let err277 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits/memory", schemaPath: "#/properties/middleware/additionalProperties/properties/limits/properties/memory/type", keyword: "type", params: { type: schema11.properties.middleware.additionalProperties.properties.limits.properties.memory.type }, message: "must be integer,string", schema: schema11.properties.middleware.additionalProperties.properties.limits.properties.memory.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.limits.properties.memory, data: data146 };
                    vErrors === null ? vErrors = [err277] : vErrors.push(err277), errors++;
                  }
                }
                if (data145.timeout !== void 0) {
                  let data147 = data145.timeout;
                  if (typeof data147 != "string") {
                    let err278 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits/timeout", schemaPath: "#/properties/middleware/additionalProperties/properties/limits/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.limits.properties.timeout.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.limits.properties.timeout, data: data147 };
                    vErrors === null ? vErrors = [err278] : vErrors.push(err278), errors++;
                  }
                }
              } else {
                let err279 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits", schemaPath: "#/properties/middleware/additionalProperties/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.additionalProperties.properties.limits.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.limits, data: data145 };
                vErrors === null ? vErrors = [err279] : vErrors.push(err279), errors++;
              }
            }
            if (data110.files !== void 0) {
              let data148 = data110.files;
              if (Array.isArray(data148)) {
                let len24 = data148.length;
                for (let i24 = 0; i24 < len24; i24++) {
                  let data149 = data148[i24];
                  if (typeof data149 != "string" && !(data149 && typeof data149 == "object" && !Array.isArray(data149))) {
                    let err280 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i24, schemaPath: "#/properties/middleware/additionalProperties/properties/files/items/type", keyword: "type", params: { type: schema11.properties.middleware.additionalProperties.properties.files.items.type }, message: "must be string,object", schema: schema11.properties.middleware.additionalProperties.properties.files.items.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.files.items, data: data149 };
                    vErrors === null ? vErrors = [err280] : vErrors.push(err280), errors++;
                  }
                  if (typeof data149 == "string" && func3(data149) < 1) {
                    let err281 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i24, schemaPath: "#/properties/middleware/additionalProperties/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.files.items, data: data149 };
                    vErrors === null ? vErrors = [err281] : vErrors.push(err281), errors++;
                  }
                  if (data149 && typeof data149 == "object" && !Array.isArray(data149)) {
                    if (data149.source === void 0) {
                      let err282 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i24, schemaPath: "#/properties/middleware/additionalProperties/properties/files/items/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema11.properties.middleware.additionalProperties.properties.files.items.required, parentSchema: schema11.properties.middleware.additionalProperties.properties.files.items, data: data149 };
                      vErrors === null ? vErrors = [err282] : vErrors.push(err282), errors++;
                    }
                    if (data149.destination === void 0) {
                      let err283 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i24, schemaPath: "#/properties/middleware/additionalProperties/properties/files/items/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema11.properties.middleware.additionalProperties.properties.files.items.required, parentSchema: schema11.properties.middleware.additionalProperties.properties.files.items, data: data149 };
                      vErrors === null ? vErrors = [err283] : vErrors.push(err283), errors++;
                    }
                    for (let key33 in data149)
                      if (!(key33 === "source" || key33 === "destination")) {
                        let err284 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i24, schemaPath: "#/properties/middleware/additionalProperties/properties/files/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key33 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11.properties.middleware.additionalProperties.properties.files.items, data: data149 };
                        vErrors === null ? vErrors = [err284] : vErrors.push(err284), errors++;
                      }
                    if (data149.source !== void 0) {
                      let data150 = data149.source;
                      if (typeof data150 == "string") {
                        if (func3(data150) < 1) {
                          let err285 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i24 + "/source", schemaPath: "#/properties/middleware/additionalProperties/properties/files/items/properties/source/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.files.items.properties.source, data: data150 };
                          vErrors === null ? vErrors = [err285] : vErrors.push(err285), errors++;
                        }
                      } else {
                        let err286 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i24 + "/source", schemaPath: "#/properties/middleware/additionalProperties/properties/files/items/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.files.items.properties.source.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.files.items.properties.source, data: data150 };
                        vErrors === null ? vErrors = [err286] : vErrors.push(err286), errors++;
                      }
                    }
                    if (data149.destination !== void 0) {
                      let data151 = data149.destination;
                      if (typeof data151 == "string") {
                        if (func3(data151) < 1) {
                          let err287 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i24 + "/destination", schemaPath: "#/properties/middleware/additionalProperties/properties/files/items/properties/destination/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.files.items.properties.destination, data: data151 };
                          vErrors === null ? vErrors = [err287] : vErrors.push(err287), errors++;
                        }
                      } else {
                        let err288 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i24 + "/destination", schemaPath: "#/properties/middleware/additionalProperties/properties/files/items/properties/destination/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.files.items.properties.destination.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.files.items.properties.destination, data: data151 };
                        vErrors === null ? vErrors = [err288] : vErrors.push(err288), errors++;
                      }
                    }
                  }
                }
              } else {
                let err289 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/files", schemaPath: "#/properties/middleware/additionalProperties/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.middleware.additionalProperties.properties.files.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.files, data: data148 };
                vErrors === null ? vErrors = [err289] : vErrors.push(err289), errors++;
              }
            }
            if (data110.limit !== void 0) {
              let data152 = data110.limit;
              if (!(typeof data152 == "number" && !(data152 % 1) && !isNaN(data152) && isFinite(data152))) {
                let err290 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit", schemaPath: "#/properties/middleware/additionalProperties/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.middleware.additionalProperties.properties.limit.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.limit, data: data152 };
                vErrors === null ? vErrors = [err290] : vErrors.push(err290), errors++;
              }
              if (typeof data152 == "number" && isFinite(data152)) {
                if (data152 > 1e6 || isNaN(data152)) {
                  let err291 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit", schemaPath: "#/properties/middleware/additionalProperties/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000", schema: 1e6, parentSchema: schema11.properties.middleware.additionalProperties.properties.limit, data: data152 };
                  vErrors === null ? vErrors = [err291] : vErrors.push(err291), errors++;
                }
                if (data152 < 1 || isNaN(data152)) {
                  let err292 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit", schemaPath: "#/properties/middleware/additionalProperties/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.limit, data: data152 };
                  vErrors === null ? vErrors = [err292] : vErrors.push(err292), errors++;
                }
              }
            }
            if (data110.window_seconds !== void 0) {
              let data153 = data110.window_seconds;
              if (!(typeof data153 == "number" && !(data153 % 1) && !isNaN(data153) && isFinite(data153))) {
                let err293 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/window_seconds", schemaPath: "#/properties/middleware/additionalProperties/properties/window_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.middleware.additionalProperties.properties.window_seconds.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.window_seconds, data: data153 };
                vErrors === null ? vErrors = [err293] : vErrors.push(err293), errors++;
              }
              if (typeof data153 == "number" && isFinite(data153)) {
                if (data153 > 86400 || isNaN(data153)) {
                  let err294 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/window_seconds", schemaPath: "#/properties/middleware/additionalProperties/properties/window_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400", schema: 86400, parentSchema: schema11.properties.middleware.additionalProperties.properties.window_seconds, data: data153 };
                  vErrors === null ? vErrors = [err294] : vErrors.push(err294), errors++;
                }
                if (data153 < 1 || isNaN(data153)) {
                  let err295 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/window_seconds", schemaPath: "#/properties/middleware/additionalProperties/properties/window_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.window_seconds, data: data153 };
                  vErrors === null ? vErrors = [err295] : vErrors.push(err295), errors++;
                }
              }
            }
            if (data110.by !== void 0) {
              let data154 = data110.by;
              if (typeof data154 != "string") {
                let err296 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/by", schemaPath: "#/properties/middleware/additionalProperties/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.by.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.by, data: data154 };
                vErrors === null ? vErrors = [err296] : vErrors.push(err296), errors++;
              }
              if (!(data154 === "user" || data154 === "client" || data154 === "address")) {
                let err297 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/by", schemaPath: "#/properties/middleware/additionalProperties/properties/by/enum", keyword: "enum", params: { allowedValues: schema11.properties.middleware.additionalProperties.properties.by.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.middleware.additionalProperties.properties.by.enum, parentSchema: schema11.properties.middleware.additionalProperties.properties.by, data: data154 };
                vErrors === null ? vErrors = [err297] : vErrors.push(err297), errors++;
              }
            }
            if (data110.algorithm !== void 0) {
              let data155 = data110.algorithm;
              if (typeof data155 != "string") {
                let err298 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/algorithm", schemaPath: "#/properties/middleware/additionalProperties/properties/algorithm/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.algorithm.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.algorithm, data: data155 };
                vErrors === null ? vErrors = [err298] : vErrors.push(err298), errors++;
              }
              if (!(data155 === "sliding" || data155 === "fixed")) {
                let err299 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/algorithm", schemaPath: "#/properties/middleware/additionalProperties/properties/algorithm/enum", keyword: "enum", params: { allowedValues: schema11.properties.middleware.additionalProperties.properties.algorithm.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.middleware.additionalProperties.properties.algorithm.enum, parentSchema: schema11.properties.middleware.additionalProperties.properties.algorithm, data: data155 };
                vErrors === null ? vErrors = [err299] : vErrors.push(err299), errors++;
              }
            }
            if (data110.count !== void 0) {
              let data156 = data110.count;
              if (typeof data156 != "string") {
                let err300 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/count", schemaPath: "#/properties/middleware/additionalProperties/properties/count/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.count.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.count, data: data156 };
                vErrors === null ? vErrors = [err300] : vErrors.push(err300), errors++;
              }
              if (!(data156 === "calls" || data156 === "requests")) {
                let err301 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/count", schemaPath: "#/properties/middleware/additionalProperties/properties/count/enum", keyword: "enum", params: { allowedValues: schema11.properties.middleware.additionalProperties.properties.count.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.middleware.additionalProperties.properties.count.enum, parentSchema: schema11.properties.middleware.additionalProperties.properties.count, data: data156 };
                vErrors === null ? vErrors = [err301] : vErrors.push(err301), errors++;
              }
            }
            if (data110.per_tool !== void 0) {
              let data157 = data110.per_tool;
              if (typeof data157 != "boolean") {
                let err302 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/per_tool", schemaPath: "#/properties/middleware/additionalProperties/properties/per_tool/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.middleware.additionalProperties.properties.per_tool.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.per_tool, data: data157 };
                vErrors === null ? vErrors = [err302] : vErrors.push(err302), errors++;
              }
            }
            if (data110.tools !== void 0) {
              let data158 = data110.tools;
              if (Array.isArray(data158)) {
                let len25 = data158.length;
                for (let i25 = 0; i25 < len25; i25++) {
                  let data159 = data158[i25];
                  if (typeof data159 == "string") {
                    if (func3(data159) < 1) {
                      let err303 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/tools/" + i25, schemaPath: "#/properties/middleware/additionalProperties/properties/tools/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.tools.items, data: data159 };
                      vErrors === null ? vErrors = [err303] : vErrors.push(err303), errors++;
                    }
                  } else {
                    let err304 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/tools/" + i25, schemaPath: "#/properties/middleware/additionalProperties/properties/tools/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.tools.items.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.tools.items, data: data159 };
                    vErrors === null ? vErrors = [err304] : vErrors.push(err304), errors++;
                  }
                }
              } else {
                let err305 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/tools", schemaPath: "#/properties/middleware/additionalProperties/properties/tools/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.middleware.additionalProperties.properties.tools.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.tools, data: data158 };
                vErrors === null ? vErrors = [err305] : vErrors.push(err305), errors++;
              }
            }
            if (data110.on_failure !== void 0) {
              let data160 = data110.on_failure;
              if (typeof data160 != "string") {
                let err306 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/on_failure", schemaPath: "#/properties/middleware/additionalProperties/properties/on_failure/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.on_failure.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.on_failure, data: data160 };
                vErrors === null ? vErrors = [err306] : vErrors.push(err306), errors++;
              }
              if (!(data160 === "open" || data160 === "closed")) {
                let err307 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/on_failure", schemaPath: "#/properties/middleware/additionalProperties/properties/on_failure/enum", keyword: "enum", params: { allowedValues: schema11.properties.middleware.additionalProperties.properties.on_failure.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.middleware.additionalProperties.properties.on_failure.enum, parentSchema: schema11.properties.middleware.additionalProperties.properties.on_failure, data: data160 };
                vErrors === null ? vErrors = [err307] : vErrors.push(err307), errors++;
              }
            }
            if (data110.proxies !== void 0) {
              let data161 = data110.proxies;
              if (!(typeof data161 == "number" && !(data161 % 1) && !isNaN(data161) && isFinite(data161))) {
                let err308 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/proxies", schemaPath: "#/properties/middleware/additionalProperties/properties/proxies/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.middleware.additionalProperties.properties.proxies.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.proxies, data: data161 };
                vErrors === null ? vErrors = [err308] : vErrors.push(err308), errors++;
              }
              if (typeof data161 == "number" && isFinite(data161)) {
                if (data161 > 10 || isNaN(data161)) {
                  let err309 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/proxies", schemaPath: "#/properties/middleware/additionalProperties/properties/proxies/maximum", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10", schema: 10, parentSchema: schema11.properties.middleware.additionalProperties.properties.proxies, data: data161 };
                  vErrors === null ? vErrors = [err309] : vErrors.push(err309), errors++;
                }
                if (data161 < 0 || isNaN(data161)) {
                  let err310 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/proxies", schemaPath: "#/properties/middleware/additionalProperties/properties/proxies/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.middleware.additionalProperties.properties.proxies, data: data161 };
                  vErrors === null ? vErrors = [err310] : vErrors.push(err310), errors++;
                }
              }
            }
            if (data110.caller !== void 0) {
              let data162 = data110.caller;
              if (typeof data162 != "string") {
                let err311 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/caller", schemaPath: "#/properties/middleware/additionalProperties/properties/caller/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.caller.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.caller, data: data162 };
                vErrors === null ? vErrors = [err311] : vErrors.push(err311), errors++;
              }
              if (!(data162 === "none" || data162 === "hashed")) {
                let err312 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/caller", schemaPath: "#/properties/middleware/additionalProperties/properties/caller/enum", keyword: "enum", params: { allowedValues: schema11.properties.middleware.additionalProperties.properties.caller.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.middleware.additionalProperties.properties.caller.enum, parentSchema: schema11.properties.middleware.additionalProperties.properties.caller, data: data162 };
                vErrors === null ? vErrors = [err312] : vErrors.push(err312), errors++;
              }
            }
            if (data110.salt !== void 0) {
              let data163 = data110.salt;
              if (typeof data163 == "string") {
                if (func3(data163) < 1) {
                  let err313 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/salt", schemaPath: "#/properties/middleware/additionalProperties/properties/salt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.salt, data: data163 };
                  vErrors === null ? vErrors = [err313] : vErrors.push(err313), errors++;
                }
              } else {
                let err314 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/salt", schemaPath: "#/properties/middleware/additionalProperties/properties/salt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.salt.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.salt, data: data163 };
                vErrors === null ? vErrors = [err314] : vErrors.push(err314), errors++;
              }
            }
            if (data110.endpoint !== void 0) {
              let data164 = data110.endpoint;
              if (typeof data164 == "string") {
                if (!pattern12.test(data164)) {
                  let err315 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/endpoint", schemaPath: "#/properties/middleware/additionalProperties/properties/endpoint/pattern", keyword: "pattern", params: { pattern: "^/[A-Za-z0-9_/-]+$" }, message: 'must match pattern "^/[A-Za-z0-9_/-]+$"', schema: "^/[A-Za-z0-9_/-]+$", parentSchema: schema11.properties.middleware.additionalProperties.properties.endpoint, data: data164 };
                  vErrors === null ? vErrors = [err315] : vErrors.push(err315), errors++;
                }
              } else {
                let err316 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/endpoint", schemaPath: "#/properties/middleware/additionalProperties/properties/endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.endpoint.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.endpoint, data: data164 };
                vErrors === null ? vErrors = [err316] : vErrors.push(err316), errors++;
              }
            }
            if (data110.required_scopes !== void 0) {
              let data165 = data110.required_scopes;
              if (Array.isArray(data165)) {
                let len26 = data165.length;
                for (let i26 = 0; i26 < len26; i26++) {
                  let data166 = data165[i26];
                  if (typeof data166 == "string") {
                    if (func3(data166) < 1) {
                      let err317 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes/" + i26, schemaPath: "#/properties/middleware/additionalProperties/properties/required_scopes/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.middleware.additionalProperties.properties.required_scopes.items, data: data166 };
                      vErrors === null ? vErrors = [err317] : vErrors.push(err317), errors++;
                    }
                    if (!pattern7.test(data166)) {
                      let err318 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes/" + i26, schemaPath: "#/properties/middleware/additionalProperties/properties/required_scopes/items/pattern", keyword: "pattern", params: { pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$" }, message: 'must match pattern "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$"', schema: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", parentSchema: schema11.properties.middleware.additionalProperties.properties.required_scopes.items, data: data166 };
                      vErrors === null ? vErrors = [err318] : vErrors.push(err318), errors++;
                    }
                  } else {
                    let err319 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes/" + i26, schemaPath: "#/properties/middleware/additionalProperties/properties/required_scopes/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.required_scopes.items.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.required_scopes.items, data: data166 };
                    vErrors === null ? vErrors = [err319] : vErrors.push(err319), errors++;
                  }
                }
              } else {
                let err320 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes", schemaPath: "#/properties/middleware/additionalProperties/properties/required_scopes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.middleware.additionalProperties.properties.required_scopes.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.required_scopes, data: data165 };
                vErrors === null ? vErrors = [err320] : vErrors.push(err320), errors++;
              }
            }
            if (data110.store !== void 0) {
              let data167 = data110.store;
              if (typeof data167 == "string") {
                if (!pattern6.test(data167)) {
                  let err321 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/store", schemaPath: "#/properties/middleware/additionalProperties/properties/store/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]+$" }, message: 'must match pattern "^[A-Za-z0-9_-]+$"', schema: "^[A-Za-z0-9_-]+$", parentSchema: schema11.properties.middleware.additionalProperties.properties.store, data: data167 };
                  vErrors === null ? vErrors = [err321] : vErrors.push(err321), errors++;
                }
              } else {
                let err322 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1") + "/store", schemaPath: "#/properties/middleware/additionalProperties/properties/store/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.middleware.additionalProperties.properties.store.type, parentSchema: schema11.properties.middleware.additionalProperties.properties.store, data: data167 };
                vErrors === null ? vErrors = [err322] : vErrors.push(err322), errors++;
              }
            }
          } else {
            let err323 = { instancePath: instancePath + "/middleware/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/middleware/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.additionalProperties.type, parentSchema: schema11.properties.middleware.additionalProperties, data: data110 };
            vErrors === null ? vErrors = [err323] : vErrors.push(err323), errors++;
          }
        }
      else {
        let err324 = { instancePath: instancePath + "/middleware", schemaPath: "#/properties/middleware/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.middleware.type, parentSchema: schema11.properties.middleware, data: data109 };
        vErrors === null ? vErrors = [err324] : vErrors.push(err324), errors++;
      }
    }
    if (data.oauth !== void 0) {
      let data168 = data.oauth;
      if (data168 && typeof data168 == "object" && !Array.isArray(data168)) {
        if (data168.issuer === void 0) {
          let err325 = { instancePath: instancePath + "/oauth", schemaPath: "#/properties/oidc/required", keyword: "required", params: { missingProperty: "issuer" }, message: "must have required property 'issuer'", schema: schema12.required, parentSchema: schema12, data: data168 };
          vErrors === null ? vErrors = [err325] : vErrors.push(err325), errors++;
        }
        for (let key34 in data168)
          if (!func2.call(schema12.properties, key34)) {
            let err326 = { instancePath: instancePath + "/oauth", schemaPath: "#/properties/oidc/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key34 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema12, data: data168 };
            vErrors === null ? vErrors = [err326] : vErrors.push(err326), errors++;
          }
        if (data168.issuer !== void 0) {
          let data169 = data168.issuer;
          if (typeof data169 == "string") {
            if (func3(data169) < 1) {
              let err327 = { instancePath: instancePath + "/oauth/issuer", schemaPath: "#/properties/oidc/properties/issuer/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.issuer, data: data169 };
              vErrors === null ? vErrors = [err327] : vErrors.push(err327), errors++;
            }
          } else {
            let err328 = { instancePath: instancePath + "/oauth/issuer", schemaPath: "#/properties/oidc/properties/issuer/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.issuer.type, parentSchema: schema12.properties.issuer, data: data169 };
            vErrors === null ? vErrors = [err328] : vErrors.push(err328), errors++;
          }
        }
        if (data168.audience !== void 0) {
          let data170 = data168.audience;
          if (typeof data170 != "string" && !Array.isArray(data170)) {
            let err329 = { instancePath: instancePath + "/oauth/audience", schemaPath: "#/properties/oidc/properties/audience/type", keyword: "type", params: { type: schema12.properties.audience.type }, message: "must be string,array", schema: schema12.properties.audience.type, parentSchema: schema12.properties.audience, data: data170 };
            vErrors === null ? vErrors = [err329] : vErrors.push(err329), errors++;
          }
          if (typeof data170 == "string" && func3(data170) < 1) {
            let err330 = { instancePath: instancePath + "/oauth/audience", schemaPath: "#/properties/oidc/properties/audience/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.audience, data: data170 };
            vErrors === null ? vErrors = [err330] : vErrors.push(err330), errors++;
          }
          if (Array.isArray(data170)) {
            if (data170.length < 1) {
              let err331 = { instancePath: instancePath + "/oauth/audience", schemaPath: "#/properties/oidc/properties/audience/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema12.properties.audience, data: data170 };
              vErrors === null ? vErrors = [err331] : vErrors.push(err331), errors++;
            }
            let len27 = data170.length;
            for (let i27 = 0; i27 < len27; i27++) {
              let data171 = data170[i27];
              if (typeof data171 == "string") {
                if (func3(data171) < 1) {
                  let err332 = { instancePath: instancePath + "/oauth/audience/" + i27, schemaPath: "#/properties/oidc/properties/audience/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.audience.items, data: data171 };
                  vErrors === null ? vErrors = [err332] : vErrors.push(err332), errors++;
                }
              } else {
                let err333 = { instancePath: instancePath + "/oauth/audience/" + i27, schemaPath: "#/properties/oidc/properties/audience/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.audience.items.type, parentSchema: schema12.properties.audience.items, data: data171 };
                vErrors === null ? vErrors = [err333] : vErrors.push(err333), errors++;
              }
            }
          }
        }
        if (data168.jwks_uri !== void 0) {
          let data172 = data168.jwks_uri;
          if (typeof data172 == "string") {
            if (func3(data172) < 1) {
              let err334 = { instancePath: instancePath + "/oauth/jwks_uri", schemaPath: "#/properties/oidc/properties/jwks_uri/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.jwks_uri, data: data172 };
              vErrors === null ? vErrors = [err334] : vErrors.push(err334), errors++;
            }
          } else {
            let err335 = { instancePath: instancePath + "/oauth/jwks_uri", schemaPath: "#/properties/oidc/properties/jwks_uri/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.jwks_uri.type, parentSchema: schema12.properties.jwks_uri, data: data172 };
            vErrors === null ? vErrors = [err335] : vErrors.push(err335), errors++;
          }
        }
        if (data168.public_key !== void 0) {
          let data173 = data168.public_key;
          if (typeof data173 == "string") {
            if (func3(data173) < 1) {
              let err336 = { instancePath: instancePath + "/oauth/public_key", schemaPath: "#/properties/oidc/properties/public_key/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.public_key, data: data173 };
              vErrors === null ? vErrors = [err336] : vErrors.push(err336), errors++;
            }
          } else {
            let err337 = { instancePath: instancePath + "/oauth/public_key", schemaPath: "#/properties/oidc/properties/public_key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.public_key.type, parentSchema: schema12.properties.public_key, data: data173 };
            vErrors === null ? vErrors = [err337] : vErrors.push(err337), errors++;
          }
        }
        if (data168.algorithm !== void 0) {
          let data174 = data168.algorithm;
          if (typeof data174 != "string" && !Array.isArray(data174)) {
            let err338 = { instancePath: instancePath + "/oauth/algorithm", schemaPath: "#/properties/oidc/properties/algorithm/type", keyword: "type", params: { type: schema12.properties.algorithm.type }, message: "must be string,array", schema: schema12.properties.algorithm.type, parentSchema: schema12.properties.algorithm, data: data174 };
            vErrors === null ? vErrors = [err338] : vErrors.push(err338), errors++;
          }
          if (typeof data174 == "string" && func3(data174) < 1) {
            let err339 = { instancePath: instancePath + "/oauth/algorithm", schemaPath: "#/properties/oidc/properties/algorithm/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.algorithm, data: data174 };
            vErrors === null ? vErrors = [err339] : vErrors.push(err339), errors++;
          }
          if (Array.isArray(data174)) {
            if (data174.length < 1) {
              let err340 = { instancePath: instancePath + "/oauth/algorithm", schemaPath: "#/properties/oidc/properties/algorithm/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema12.properties.algorithm, data: data174 };
              vErrors === null ? vErrors = [err340] : vErrors.push(err340), errors++;
            }
            let len28 = data174.length;
            for (let i28 = 0; i28 < len28; i28++) {
              let data175 = data174[i28];
              if (typeof data175 == "string") {
                if (func3(data175) < 1) {
                  let err341 = { instancePath: instancePath + "/oauth/algorithm/" + i28, schemaPath: "#/properties/oidc/properties/algorithm/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.algorithm.items, data: data175 };
                  vErrors === null ? vErrors = [err341] : vErrors.push(err341), errors++;
                }
              } else {
                let err342 = { instancePath: instancePath + "/oauth/algorithm/" + i28, schemaPath: "#/properties/oidc/properties/algorithm/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.algorithm.items.type, parentSchema: schema12.properties.algorithm.items, data: data175 };
                vErrors === null ? vErrors = [err342] : vErrors.push(err342), errors++;
              }
            }
          }
        }
        if (data168.required_scopes !== void 0) {
          let data176 = data168.required_scopes;
          if (typeof data176 != "string" && !Array.isArray(data176)) {
            let err343 = { instancePath: instancePath + "/oauth/required_scopes", schemaPath: "#/properties/oidc/properties/required_scopes/type", keyword: "type", params: { type: schema12.properties.required_scopes.type }, message: "must be string,array", schema: schema12.properties.required_scopes.type, parentSchema: schema12.properties.required_scopes, data: data176 };
            vErrors === null ? vErrors = [err343] : vErrors.push(err343), errors++;
          }
          if (Array.isArray(data176)) {
            let len29 = data176.length;
            for (let i29 = 0; i29 < len29; i29++) {
              let data177 = data176[i29];
              if (typeof data177 == "string") {
                if (func3(data177) < 1) {
                  let err344 = { instancePath: instancePath + "/oauth/required_scopes/" + i29, schemaPath: "#/properties/oidc/properties/required_scopes/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.required_scopes.items, data: data177 };
                  vErrors === null ? vErrors = [err344] : vErrors.push(err344), errors++;
                }
              } else {
                let err345 = { instancePath: instancePath + "/oauth/required_scopes/" + i29, schemaPath: "#/properties/oidc/properties/required_scopes/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.required_scopes.items.type, parentSchema: schema12.properties.required_scopes.items, data: data177 };
                vErrors === null ? vErrors = [err345] : vErrors.push(err345), errors++;
              }
            }
          }
        }
        if (data168.allowed_subjects !== void 0) {
          let data178 = data168.allowed_subjects;
          if (Array.isArray(data178)) {
            let len30 = data178.length;
            for (let i30 = 0; i30 < len30; i30++) {
              let data179 = data178[i30];
              if (typeof data179 == "string") {
                if (func3(data179) < 1) {
                  let err346 = { instancePath: instancePath + "/oauth/allowed_subjects/" + i30, schemaPath: "#/properties/oidc/properties/allowed_subjects/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.allowed_subjects.items, data: data179 };
                  vErrors === null ? vErrors = [err346] : vErrors.push(err346), errors++;
                }
              } else {
                let err347 = { instancePath: instancePath + "/oauth/allowed_subjects/" + i30, schemaPath: "#/properties/oidc/properties/allowed_subjects/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.allowed_subjects.items.type, parentSchema: schema12.properties.allowed_subjects.items, data: data179 };
                vErrors === null ? vErrors = [err347] : vErrors.push(err347), errors++;
              }
            }
          } else {
            let err348 = { instancePath: instancePath + "/oauth/allowed_subjects", schemaPath: "#/properties/oidc/properties/allowed_subjects/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.allowed_subjects.type, parentSchema: schema12.properties.allowed_subjects, data: data178 };
            vErrors === null ? vErrors = [err348] : vErrors.push(err348), errors++;
          }
        }
        if (data168.required_claims !== void 0) {
          let data180 = data168.required_claims;
          if (data180 && typeof data180 == "object" && !Array.isArray(data180))
            for (let key35 in data180) {
              let data181 = data180[key35];
              if (typeof data181 != "string" && !(typeof data181 == "number" && isFinite(data181)) && typeof data181 != "boolean" && !Array.isArray(data181)) {
                let err349 = { instancePath: instancePath + "/oauth/required_claims/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/oidc/properties/required_claims/additionalProperties/type", keyword: "type", params: { type: schema12.properties.required_claims.additionalProperties.type }, message: "must be string,number,boolean,array", schema: schema12.properties.required_claims.additionalProperties.type, parentSchema: schema12.properties.required_claims.additionalProperties, data: data181 };
                vErrors === null ? vErrors = [err349] : vErrors.push(err349), errors++;
              }
              if (typeof data181 == "string" && func3(data181) < 1) {
                let err350 = { instancePath: instancePath + "/oauth/required_claims/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/oidc/properties/required_claims/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.required_claims.additionalProperties, data: data181 };
                vErrors === null ? vErrors = [err350] : vErrors.push(err350), errors++;
              }
              if (Array.isArray(data181)) {
                if (data181.length < 1) {
                  let err351 = { instancePath: instancePath + "/oauth/required_claims/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/oidc/properties/required_claims/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema12.properties.required_claims.additionalProperties, data: data181 };
                  vErrors === null ? vErrors = [err351] : vErrors.push(err351), errors++;
                }
                let len31 = data181.length;
                for (let i31 = 0; i31 < len31; i31++) {
                  let data182 = data181[i31];
                  if (typeof data182 != "string" && !(typeof data182 == "number" && isFinite(data182)) && typeof data182 != "boolean") {
                    let err352 = { instancePath: instancePath + "/oauth/required_claims/" + key35.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i31, schemaPath: "#/properties/oidc/properties/required_claims/additionalProperties/items/type", keyword: "type", params: { type: schema12.properties.required_claims.additionalProperties.items.type }, message: "must be string,number,boolean", schema: schema12.properties.required_claims.additionalProperties.items.type, parentSchema: schema12.properties.required_claims.additionalProperties.items, data: data182 };
                    vErrors === null ? vErrors = [err352] : vErrors.push(err352), errors++;
                  }
                  if (typeof data182 == "string" && func3(data182) < 1) {
                    let err353 = { instancePath: instancePath + "/oauth/required_claims/" + key35.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i31, schemaPath: "#/properties/oidc/properties/required_claims/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.required_claims.additionalProperties.items, data: data182 };
                    vErrors === null ? vErrors = [err353] : vErrors.push(err353), errors++;
                  }
                }
              }
            }
          else {
            let err354 = { instancePath: instancePath + "/oauth/required_claims", schemaPath: "#/properties/oidc/properties/required_claims/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.required_claims.type, parentSchema: schema12.properties.required_claims, data: data180 };
            vErrors === null ? vErrors = [err354] : vErrors.push(err354), errors++;
          }
        }
        if (data168.org_id !== void 0) {
          let data183 = data168.org_id;
          if (typeof data183 == "string") {
            if (func3(data183) < 1) {
              let err355 = { instancePath: instancePath + "/oauth/org_id", schemaPath: "#/properties/oidc/properties/org_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.org_id, data: data183 };
              vErrors === null ? vErrors = [err355] : vErrors.push(err355), errors++;
            }
          } else {
            let err356 = { instancePath: instancePath + "/oauth/org_id", schemaPath: "#/properties/oidc/properties/org_id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.org_id.type, parentSchema: schema12.properties.org_id, data: data183 };
            vErrors === null ? vErrors = [err356] : vErrors.push(err356), errors++;
          }
        }
        if (data168.authorize_endpoint !== void 0) {
          let data184 = data168.authorize_endpoint;
          if (typeof data184 == "string") {
            if (func3(data184) < 1) {
              let err357 = { instancePath: instancePath + "/oauth/authorize_endpoint", schemaPath: "#/properties/oidc/properties/authorize_endpoint/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.authorize_endpoint, data: data184 };
              vErrors === null ? vErrors = [err357] : vErrors.push(err357), errors++;
            }
          } else {
            let err358 = { instancePath: instancePath + "/oauth/authorize_endpoint", schemaPath: "#/properties/oidc/properties/authorize_endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.authorize_endpoint.type, parentSchema: schema12.properties.authorize_endpoint, data: data184 };
            vErrors === null ? vErrors = [err358] : vErrors.push(err358), errors++;
          }
        }
        if (data168.token_endpoint !== void 0) {
          let data185 = data168.token_endpoint;
          if (typeof data185 == "string") {
            if (func3(data185) < 1) {
              let err359 = { instancePath: instancePath + "/oauth/token_endpoint", schemaPath: "#/properties/oidc/properties/token_endpoint/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.token_endpoint, data: data185 };
              vErrors === null ? vErrors = [err359] : vErrors.push(err359), errors++;
            }
          } else {
            let err360 = { instancePath: instancePath + "/oauth/token_endpoint", schemaPath: "#/properties/oidc/properties/token_endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.token_endpoint.type, parentSchema: schema12.properties.token_endpoint, data: data185 };
            vErrors === null ? vErrors = [err360] : vErrors.push(err360), errors++;
          }
        }
        if (data168.userinfo_endpoint !== void 0) {
          let data186 = data168.userinfo_endpoint;
          if (typeof data186 == "string") {
            if (func3(data186) < 1) {
              let err361 = { instancePath: instancePath + "/oauth/userinfo_endpoint", schemaPath: "#/properties/oidc/properties/userinfo_endpoint/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12.properties.userinfo_endpoint, data: data186 };
              vErrors === null ? vErrors = [err361] : vErrors.push(err361), errors++;
            }
          } else {
            let err362 = { instancePath: instancePath + "/oauth/userinfo_endpoint", schemaPath: "#/properties/oidc/properties/userinfo_endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.userinfo_endpoint.type, parentSchema: schema12.properties.userinfo_endpoint, data: data186 };
            vErrors === null ? vErrors = [err362] : vErrors.push(err362), errors++;
          }
        }
      } else {
        let err363 = { instancePath: instancePath + "/oauth", schemaPath: "#/properties/oidc/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data: data168 };
        vErrors === null ? vErrors = [err363] : vErrors.push(err363), errors++;
      }
    }
    if (data.component !== void 0) {
      let data187 = data.component;
      if (data187 && typeof data187 == "object" && !Array.isArray(data187))
        for (let key36 in data187) {
          let data188 = data187[key36];
          if (data188 && typeof data188 == "object" && !Array.isArray(data188)) {
            for (let key37 in data188)
              if (!func2.call(schema13.additionalProperties.properties, key37)) {
                let err364 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key37 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema13.additionalProperties, data: data188 };
                vErrors === null ? vErrors = [err364] : vErrors.push(err364), errors++;
              }
            if (data188.kind !== void 0) {
              let data189 = data188.kind;
              if (typeof data189 != "string") {
                let err365 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind", schemaPath: "#/properties/tools/additionalProperties/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.kind.type, parentSchema: schema13.additionalProperties.properties.kind, data: data189 };
                vErrors === null ? vErrors = [err365] : vErrors.push(err365), errors++;
              }
              if (!(data189 === "tools" || data189 === "mcp")) {
                let err366 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind", schemaPath: "#/properties/tools/additionalProperties/properties/kind/enum", keyword: "enum", params: { allowedValues: schema13.additionalProperties.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema13.additionalProperties.properties.kind.enum, parentSchema: schema13.additionalProperties.properties.kind, data: data189 };
                vErrors === null ? vErrors = [err366] : vErrors.push(err366), errors++;
              }
            }
            if (data188.path !== void 0) {
              let data190 = data188.path;
              if (typeof data190 == "string") {
                if (func3(data190) < 1) {
                  let err367 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/tools/additionalProperties/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.path, data: data190 };
                  vErrors === null ? vErrors = [err367] : vErrors.push(err367), errors++;
                }
              } else {
                let err368 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/path", schemaPath: "#/properties/tools/additionalProperties/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.path.type, parentSchema: schema13.additionalProperties.properties.path, data: data190 };
                vErrors === null ? vErrors = [err368] : vErrors.push(err368), errors++;
              }
            }
            if (data188.wasm !== void 0) {
              let data191 = data188.wasm;
              if (typeof data191 == "string") {
                if (func3(data191) < 1) {
                  let err369 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/tools/additionalProperties/properties/wasm/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.wasm, data: data191 };
                  vErrors === null ? vErrors = [err369] : vErrors.push(err369), errors++;
                }
              } else {
                let err370 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/tools/additionalProperties/properties/wasm/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.wasm.type, parentSchema: schema13.additionalProperties.properties.wasm, data: data191 };
                vErrors === null ? vErrors = [err370] : vErrors.push(err370), errors++;
              }
            }
            if (data188.route !== void 0) {
              let data192 = data188.route;
              if (typeof data192 == "string") {
                if (func3(data192) > 100) {
                  let err371 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/tools/additionalProperties/properties/route/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema13.additionalProperties.properties.route, data: data192 };
                  vErrors === null ? vErrors = [err371] : vErrors.push(err371), errors++;
                }
                if (func3(data192) < 1) {
                  let err372 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/tools/additionalProperties/properties/route/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.route, data: data192 };
                  vErrors === null ? vErrors = [err372] : vErrors.push(err372), errors++;
                }
                if (!pattern2.test(data192)) {
                  let err373 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/tools/additionalProperties/properties/route/pattern", keyword: "pattern", params: { pattern: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$" }, message: 'must match pattern "^/[A-Za-z0-9][A-Za-z0-9._~-]*$"', schema: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$", parentSchema: schema13.additionalProperties.properties.route, data: data192 };
                  vErrors === null ? vErrors = [err373] : vErrors.push(err373), errors++;
                }
              } else {
                let err374 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/route", schemaPath: "#/properties/tools/additionalProperties/properties/route/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.route.type, parentSchema: schema13.additionalProperties.properties.route, data: data192 };
                vErrors === null ? vErrors = [err374] : vErrors.push(err374), errors++;
              }
            }
            if (data188.repo !== void 0) {
              let data193 = data188.repo;
              if (typeof data193 == "string") {
                if (func3(data193) < 1) {
                  let err375 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/repo", schemaPath: "#/properties/tools/additionalProperties/properties/repo/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.repo, data: data193 };
                  vErrors === null ? vErrors = [err375] : vErrors.push(err375), errors++;
                }
              } else {
                let err376 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/repo", schemaPath: "#/properties/tools/additionalProperties/properties/repo/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.repo.type, parentSchema: schema13.additionalProperties.properties.repo, data: data193 };
                vErrors === null ? vErrors = [err376] : vErrors.push(err376), errors++;
              }
            }
            if (data188.build !== void 0) {
              let data194 = data188.build;
              if (data194 && typeof data194 == "object" && !Array.isArray(data194)) {
                if (data194.command === void 0) {
                  let err377 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build", schemaPath: "#/properties/tools/additionalProperties/properties/build/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'", schema: schema13.additionalProperties.properties.build.required, parentSchema: schema13.additionalProperties.properties.build, data: data194 };
                  vErrors === null ? vErrors = [err377] : vErrors.push(err377), errors++;
                }
                for (let key38 in data194)
                  if (!(key38 === "command" || key38 === "workdir" || key38 === "watch" || key38 === "env")) {
                    let err378 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build", schemaPath: "#/properties/tools/additionalProperties/properties/build/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key38 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema13.additionalProperties.properties.build, data: data194 };
                    vErrors === null ? vErrors = [err378] : vErrors.push(err378), errors++;
                  }
                if (data194.command !== void 0) {
                  let data195 = data194.command;
                  if (typeof data195 != "string" && !Array.isArray(data195)) {
                    let err379 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/command/type", keyword: "type", params: { type: schema13.additionalProperties.properties.build.properties.command.type }, message: "must be string,array", schema: schema13.additionalProperties.properties.build.properties.command.type, parentSchema: schema13.additionalProperties.properties.build.properties.command, data: data195 };
                    vErrors === null ? vErrors = [err379] : vErrors.push(err379), errors++;
                  }
                  if (typeof data195 == "string" && func3(data195) < 1) {
                    let err380 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/command/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.build.properties.command, data: data195 };
                    vErrors === null ? vErrors = [err380] : vErrors.push(err380), errors++;
                  }
                  if (Array.isArray(data195)) {
                    if (data195.length < 1) {
                      let err381 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema13.additionalProperties.properties.build.properties.command, data: data195 };
                      vErrors === null ? vErrors = [err381] : vErrors.push(err381), errors++;
                    }
                    let len32 = data195.length;
                    for (let i32 = 0; i32 < len32; i32++) {
                      let data196 = data195[i32];
                      if (typeof data196 == "string") {
                        if (func3(data196) < 1) {
                          let err382 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command/" + i32, schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/command/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.build.properties.command.items, data: data196 };
                          vErrors === null ? vErrors = [err382] : vErrors.push(err382), errors++;
                        }
                      } else {
                        let err383 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/command/" + i32, schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.build.properties.command.items.type, parentSchema: schema13.additionalProperties.properties.build.properties.command.items, data: data196 };
                        vErrors === null ? vErrors = [err383] : vErrors.push(err383), errors++;
                      }
                    }
                  }
                }
                if (data194.workdir !== void 0) {
                  let data197 = data194.workdir;
                  if (typeof data197 == "string") {
                    if (func3(data197) < 1) {
                      let err384 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/workdir", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/workdir/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.build.properties.workdir, data: data197 };
                      vErrors === null ? vErrors = [err384] : vErrors.push(err384), errors++;
                    }
                  } else {
                    let err385 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/workdir", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/workdir/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.build.properties.workdir.type, parentSchema: schema13.additionalProperties.properties.build.properties.workdir, data: data197 };
                    vErrors === null ? vErrors = [err385] : vErrors.push(err385), errors++;
                  }
                }
                if (data194.watch !== void 0) {
                  let data198 = data194.watch;
                  if (Array.isArray(data198)) {
                    let len33 = data198.length;
                    for (let i33 = 0; i33 < len33; i33++) {
                      let data199 = data198[i33];
                      if (typeof data199 == "string") {
                        if (func3(data199) < 1) {
                          let err386 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/watch/" + i33, schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/watch/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.build.properties.watch.items, data: data199 };
                          vErrors === null ? vErrors = [err386] : vErrors.push(err386), errors++;
                        }
                      } else {
                        let err387 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/watch/" + i33, schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/watch/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.build.properties.watch.items.type, parentSchema: schema13.additionalProperties.properties.build.properties.watch.items, data: data199 };
                        vErrors === null ? vErrors = [err387] : vErrors.push(err387), errors++;
                      }
                    }
                  } else {
                    let err388 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/watch", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/watch/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.additionalProperties.properties.build.properties.watch.type, parentSchema: schema13.additionalProperties.properties.build.properties.watch, data: data198 };
                    vErrors === null ? vErrors = [err388] : vErrors.push(err388), errors++;
                  }
                }
                if (data194.env !== void 0) {
                  let data200 = data194.env;
                  if (data200 && typeof data200 == "object" && !Array.isArray(data200))
                    for (let key39 in data200) {
                      let data201 = data200[key39];
                      if (typeof data201 != "string") {
                        let err389 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/env/" + key39.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.build.properties.env.additionalProperties.type, parentSchema: schema13.additionalProperties.properties.build.properties.env.additionalProperties, data: data201 };
                        vErrors === null ? vErrors = [err389] : vErrors.push(err389), errors++;
                      }
                    }
                  else {
                    let err390 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build/env", schemaPath: "#/properties/tools/additionalProperties/properties/build/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.build.properties.env.type, parentSchema: schema13.additionalProperties.properties.build.properties.env, data: data200 };
                    vErrors === null ? vErrors = [err390] : vErrors.push(err390), errors++;
                  }
                }
              } else {
                let err391 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/build", schemaPath: "#/properties/tools/additionalProperties/properties/build/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.build.type, parentSchema: schema13.additionalProperties.properties.build, data: data194 };
                vErrors === null ? vErrors = [err391] : vErrors.push(err391), errors++;
              }
            }
            if (data188.profiles !== void 0) {
              let data202 = data188.profiles;
              if (data202 && typeof data202 == "object" && !Array.isArray(data202))
                for (let key40 in data202) {
                  let data203 = data202[key40];
                  if (data203 && typeof data203 == "object" && !Array.isArray(data203)) {
                    for (let key41 in data203)
                      if (!(key41 === "command" || key41 === "workdir" || key41 === "watch" || key41 === "env" || key41 === "wasm")) {
                        let err392 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key41 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties, data: data203 };
                        vErrors === null ? vErrors = [err392] : vErrors.push(err392), errors++;
                      }
                    if (data203.command !== void 0) {
                      let data204 = data203.command;
                      if (typeof data204 != "string" && !Array.isArray(data204)) {
                        let err393 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/command/type", keyword: "type", params: { type: schema13.additionalProperties.properties.profiles.additionalProperties.properties.command.type }, message: "must be string,array", schema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.command.type, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.command, data: data204 };
                        vErrors === null ? vErrors = [err393] : vErrors.push(err393), errors++;
                      }
                      if (typeof data204 == "string" && func3(data204) < 1) {
                        let err394 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/command/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.command, data: data204 };
                        vErrors === null ? vErrors = [err394] : vErrors.push(err394), errors++;
                      }
                      if (Array.isArray(data204)) {
                        if (data204.length < 1) {
                          let err395 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.command, data: data204 };
                          vErrors === null ? vErrors = [err395] : vErrors.push(err395), errors++;
                        }
                        let len34 = data204.length;
                        for (let i34 = 0; i34 < len34; i34++) {
                          let data205 = data204[i34];
                          if (typeof data205 == "string") {
                            if (func3(data205) < 1) {
                              let err396 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/command/" + i34, schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/command/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.command.items, data: data205 };
                              vErrors === null ? vErrors = [err396] : vErrors.push(err396), errors++;
                            }
                          } else {
                            let err397 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/command/" + i34, schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.command.items.type, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.command.items, data: data205 };
                            vErrors === null ? vErrors = [err397] : vErrors.push(err397), errors++;
                          }
                        }
                      }
                    }
                    if (data203.workdir !== void 0) {
                      let data206 = data203.workdir;
                      if (typeof data206 == "string") {
                        if (func3(data206) < 1) {
                          let err398 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/workdir", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/workdir/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.workdir, data: data206 };
                          vErrors === null ? vErrors = [err398] : vErrors.push(err398), errors++;
                        }
                      } else {
                        let err399 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/workdir", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/workdir/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.workdir.type, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.workdir, data: data206 };
                        vErrors === null ? vErrors = [err399] : vErrors.push(err399), errors++;
                      }
                    }
                    if (data203.watch !== void 0) {
                      let data207 = data203.watch;
                      if (Array.isArray(data207)) {
                        let len35 = data207.length;
                        for (let i35 = 0; i35 < len35; i35++) {
                          let data208 = data207[i35];
                          if (typeof data208 == "string") {
                            if (func3(data208) < 1) {
                              let err400 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/watch/" + i35, schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/watch/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.watch.items, data: data208 };
                              vErrors === null ? vErrors = [err400] : vErrors.push(err400), errors++;
                            }
                          } else {
                            let err401 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/watch/" + i35, schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/watch/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.watch.items.type, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.watch.items, data: data208 };
                            vErrors === null ? vErrors = [err401] : vErrors.push(err401), errors++;
                          }
                        }
                      } else {
                        let err402 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/watch", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/watch/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.watch.type, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.watch, data: data207 };
                        vErrors === null ? vErrors = [err402] : vErrors.push(err402), errors++;
                      }
                    }
                    if (data203.env !== void 0) {
                      let data209 = data203.env;
                      if (data209 && typeof data209 == "object" && !Array.isArray(data209))
                        for (let key42 in data209) {
                          let data210 = data209[key42];
                          if (typeof data210 != "string") {
                            let err403 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.env.additionalProperties.type, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.env.additionalProperties, data: data210 };
                            vErrors === null ? vErrors = [err403] : vErrors.push(err403), errors++;
                          }
                        }
                      else {
                        let err404 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/env", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.env.type, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.env, data: data209 };
                        vErrors === null ? vErrors = [err404] : vErrors.push(err404), errors++;
                      }
                    }
                    if (data203.wasm !== void 0) {
                      let data211 = data203.wasm;
                      if (typeof data211 == "string") {
                        if (func3(data211) < 1) {
                          let err405 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/wasm/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.wasm, data: data211 };
                          vErrors === null ? vErrors = [err405] : vErrors.push(err405), errors++;
                        }
                      } else {
                        let err406 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1") + "/wasm", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/properties/wasm/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.wasm.type, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties.properties.wasm, data: data211 };
                        vErrors === null ? vErrors = [err406] : vErrors.push(err406), errors++;
                      }
                    }
                  } else {
                    let err407 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/profiles/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.profiles.additionalProperties.type, parentSchema: schema13.additionalProperties.properties.profiles.additionalProperties, data: data203 };
                    vErrors === null ? vErrors = [err407] : vErrors.push(err407), errors++;
                  }
                }
              else {
                let err408 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/profiles", schemaPath: "#/properties/tools/additionalProperties/properties/profiles/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.profiles.type, parentSchema: schema13.additionalProperties.properties.profiles, data: data202 };
                vErrors === null ? vErrors = [err408] : vErrors.push(err408), errors++;
              }
            }
            if (data188.up !== void 0) {
              let data212 = data188.up;
              if (data212 && typeof data212 == "object" && !Array.isArray(data212)) {
                for (let key43 in data212)
                  if (key43 !== "profile") {
                    let err409 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/up", schemaPath: "#/properties/tools/additionalProperties/properties/up/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key43 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema13.additionalProperties.properties.up, data: data212 };
                    vErrors === null ? vErrors = [err409] : vErrors.push(err409), errors++;
                  }
                if (data212.profile !== void 0) {
                  let data213 = data212.profile;
                  if (typeof data213 == "string") {
                    if (func3(data213) < 1) {
                      let err410 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/up/profile", schemaPath: "#/properties/tools/additionalProperties/properties/up/properties/profile/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.up.properties.profile, data: data213 };
                      vErrors === null ? vErrors = [err410] : vErrors.push(err410), errors++;
                    }
                  } else {
                    let err411 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/up/profile", schemaPath: "#/properties/tools/additionalProperties/properties/up/properties/profile/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.up.properties.profile.type, parentSchema: schema13.additionalProperties.properties.up.properties.profile, data: data213 };
                    vErrors === null ? vErrors = [err411] : vErrors.push(err411), errors++;
                  }
                }
              } else {
                let err412 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/up", schemaPath: "#/properties/tools/additionalProperties/properties/up/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.up.type, parentSchema: schema13.additionalProperties.properties.up, data: data212 };
                vErrors === null ? vErrors = [err412] : vErrors.push(err412), errors++;
              }
            }
            if (data188.deploy !== void 0) {
              let data214 = data188.deploy;
              if (data214 && typeof data214 == "object" && !Array.isArray(data214)) {
                for (let key44 in data214)
                  if (!(key44 === "profile" || key44 === "name")) {
                    let err413 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key44 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema13.additionalProperties.properties.deploy, data: data214 };
                    vErrors === null ? vErrors = [err413] : vErrors.push(err413), errors++;
                  }
                if (data214.profile !== void 0) {
                  let data215 = data214.profile;
                  if (typeof data215 == "string") {
                    if (func3(data215) < 1) {
                      let err414 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/profile", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/profile/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.deploy.properties.profile, data: data215 };
                      vErrors === null ? vErrors = [err414] : vErrors.push(err414), errors++;
                    }
                  } else {
                    let err415 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/profile", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/profile/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.deploy.properties.profile.type, parentSchema: schema13.additionalProperties.properties.deploy.properties.profile, data: data215 };
                    vErrors === null ? vErrors = [err415] : vErrors.push(err415), errors++;
                  }
                }
                if (data214.name !== void 0) {
                  let data216 = data214.name;
                  if (typeof data216 == "string") {
                    if (func3(data216) > 100) {
                      let err416 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema13.additionalProperties.properties.deploy.properties.name, data: data216 };
                      vErrors === null ? vErrors = [err416] : vErrors.push(err416), errors++;
                    }
                    if (func3(data216) < 1) {
                      let err417 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.deploy.properties.name, data: data216 };
                      vErrors === null ? vErrors = [err417] : vErrors.push(err417), errors++;
                    }
                    if (!pattern5.test(data216)) {
                      let err418 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:[._-][a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:[._-][a-z0-9]+)*$"', schema: "^[a-z0-9]+(?:[._-][a-z0-9]+)*$", parentSchema: schema13.additionalProperties.properties.deploy.properties.name, data: data216 };
                      vErrors === null ? vErrors = [err418] : vErrors.push(err418), errors++;
                    }
                  } else {
                    let err419 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/name", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.deploy.properties.name.type, parentSchema: schema13.additionalProperties.properties.deploy.properties.name, data: data216 };
                    vErrors === null ? vErrors = [err419] : vErrors.push(err419), errors++;
                  }
                }
              } else {
                let err420 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy", schemaPath: "#/properties/tools/additionalProperties/properties/deploy/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.deploy.type, parentSchema: schema13.additionalProperties.properties.deploy, data: data214 };
                vErrors === null ? vErrors = [err420] : vErrors.push(err420), errors++;
              }
            }
            if (data188.allowed_outbound_hosts !== void 0) {
              let data217 = data188.allowed_outbound_hosts;
              if (Array.isArray(data217)) {
                let len36 = data217.length;
                for (let i36 = 0; i36 < len36; i36++) {
                  let data218 = data217[i36];
                  if (typeof data218 == "string") {
                    if (func3(data218) < 1) {
                      let err421 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/allowed_outbound_hosts/" + i36, schemaPath: "#/properties/tools/additionalProperties/properties/allowed_outbound_hosts/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.allowed_outbound_hosts.items, data: data218 };
                      vErrors === null ? vErrors = [err421] : vErrors.push(err421), errors++;
                    }
                  } else {
                    let err422 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/allowed_outbound_hosts/" + i36, schemaPath: "#/properties/tools/additionalProperties/properties/allowed_outbound_hosts/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.allowed_outbound_hosts.items.type, parentSchema: schema13.additionalProperties.properties.allowed_outbound_hosts.items, data: data218 };
                    vErrors === null ? vErrors = [err422] : vErrors.push(err422), errors++;
                  }
                }
              } else {
                let err423 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/allowed_outbound_hosts", schemaPath: "#/properties/tools/additionalProperties/properties/allowed_outbound_hosts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.additionalProperties.properties.allowed_outbound_hosts.type, parentSchema: schema13.additionalProperties.properties.allowed_outbound_hosts, data: data217 };
                vErrors === null ? vErrors = [err423] : vErrors.push(err423), errors++;
              }
            }
            if (data188.key_value_stores !== void 0) {
              let data219 = data188.key_value_stores;
              if (Array.isArray(data219)) {
                let len37 = data219.length;
                for (let i37 = 0; i37 < len37; i37++) {
                  let data220 = data219[i37];
                  if (typeof data220 == "string") {
                    if (!pattern6.test(data220)) {
                      let err424 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/key_value_stores/" + i37, schemaPath: "#/properties/tools/additionalProperties/properties/key_value_stores/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]+$" }, message: 'must match pattern "^[A-Za-z0-9_-]+$"', schema: "^[A-Za-z0-9_-]+$", parentSchema: schema13.additionalProperties.properties.key_value_stores.items, data: data220 };
                      vErrors === null ? vErrors = [err424] : vErrors.push(err424), errors++;
                    }
                  } else {
                    let err425 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/key_value_stores/" + i37, schemaPath: "#/properties/tools/additionalProperties/properties/key_value_stores/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.key_value_stores.items.type, parentSchema: schema13.additionalProperties.properties.key_value_stores.items, data: data220 };
                    vErrors === null ? vErrors = [err425] : vErrors.push(err425), errors++;
                  }
                }
              } else {
                let err426 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/key_value_stores", schemaPath: "#/properties/tools/additionalProperties/properties/key_value_stores/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.additionalProperties.properties.key_value_stores.type, parentSchema: schema13.additionalProperties.properties.key_value_stores, data: data219 };
                vErrors === null ? vErrors = [err426] : vErrors.push(err426), errors++;
              }
            }
            if (data188.variables !== void 0) {
              let data221 = data188.variables;
              if (data221 && typeof data221 == "object" && !Array.isArray(data221))
                for (let key45 in data221) {
                  let data222 = data221[key45];
                  if (typeof data222 != "string") {
                    let err427 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/variables/" + key45.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/variables/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.variables.additionalProperties.type, parentSchema: schema13.additionalProperties.properties.variables.additionalProperties, data: data222 };
                    vErrors === null ? vErrors = [err427] : vErrors.push(err427), errors++;
                  }
                }
              else {
                let err428 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/variables", schemaPath: "#/properties/tools/additionalProperties/properties/variables/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.variables.type, parentSchema: schema13.additionalProperties.properties.variables, data: data221 };
                vErrors === null ? vErrors = [err428] : vErrors.push(err428), errors++;
              }
            }
            if (data188.examples !== void 0) {
              let data223 = data188.examples;
              if (Array.isArray(data223)) {
                let len38 = data223.length;
                for (let i38 = 0; i38 < len38; i38++) {
                  let data224 = data223[i38];
                  if (data224 && typeof data224 == "object" && !Array.isArray(data224)) {
                    if (data224.tool === void 0) {
                      let err429 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i38, schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/required", keyword: "required", params: { missingProperty: "tool" }, message: "must have required property 'tool'", schema: schema13.additionalProperties.properties.examples.items.required, parentSchema: schema13.additionalProperties.properties.examples.items, data: data224 };
                      vErrors === null ? vErrors = [err429] : vErrors.push(err429), errors++;
                    }
                    for (let key46 in data224)
                      if (!(key46 === "tool" || key46 === "arguments" || key46 === "expect")) {
                        let err430 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i38, schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key46 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema13.additionalProperties.properties.examples.items, data: data224 };
                        vErrors === null ? vErrors = [err430] : vErrors.push(err430), errors++;
                      }
                    if (data224.tool !== void 0) {
                      let data225 = data224.tool;
                      if (typeof data225 == "string") {
                        if (func3(data225) < 1) {
                          let err431 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i38 + "/tool", schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/properties/tool/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.examples.items.properties.tool, data: data225 };
                          vErrors === null ? vErrors = [err431] : vErrors.push(err431), errors++;
                        }
                      } else {
                        let err432 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i38 + "/tool", schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.examples.items.properties.tool.type, parentSchema: schema13.additionalProperties.properties.examples.items.properties.tool, data: data225 };
                        vErrors === null ? vErrors = [err432] : vErrors.push(err432), errors++;
                      }
                    }
                    if (data224.arguments !== void 0) {
                      let data226 = data224.arguments;
                      if (!(data226 && typeof data226 == "object" && !Array.isArray(data226))) {
                        let err433 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i38 + "/arguments", schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/properties/arguments/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.examples.items.properties.arguments.type, parentSchema: schema13.additionalProperties.properties.examples.items.properties.arguments, data: data226 };
                        vErrors === null ? vErrors = [err433] : vErrors.push(err433), errors++;
                      }
                    }
                  } else {
                    let err434 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i38, schemaPath: "#/properties/tools/additionalProperties/properties/examples/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.examples.items.type, parentSchema: schema13.additionalProperties.properties.examples.items, data: data224 };
                    vErrors === null ? vErrors = [err434] : vErrors.push(err434), errors++;
                  }
                }
              } else {
                let err435 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples", schemaPath: "#/properties/tools/additionalProperties/properties/examples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.additionalProperties.properties.examples.type, parentSchema: schema13.additionalProperties.properties.examples, data: data223 };
                vErrors === null ? vErrors = [err435] : vErrors.push(err435), errors++;
              }
            }
            if (data188.required_scopes !== void 0) {
              let data227 = data188.required_scopes;
              if (Array.isArray(data227)) {
                let len39 = data227.length;
                for (let i39 = 0; i39 < len39; i39++) {
                  let data228 = data227[i39];
                  if (typeof data228 == "string") {
                    if (func3(data228) < 1) {
                      let err436 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes/" + i39, schemaPath: "#/properties/tools/additionalProperties/properties/required_scopes/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.required_scopes.items, data: data228 };
                      vErrors === null ? vErrors = [err436] : vErrors.push(err436), errors++;
                    }
                    if (!pattern7.test(data228)) {
                      let err437 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes/" + i39, schemaPath: "#/properties/tools/additionalProperties/properties/required_scopes/items/pattern", keyword: "pattern", params: { pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$" }, message: 'must match pattern "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$"', schema: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", parentSchema: schema13.additionalProperties.properties.required_scopes.items, data: data228 };
                      vErrors === null ? vErrors = [err437] : vErrors.push(err437), errors++;
                    }
                  } else {
                    let err438 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes/" + i39, schemaPath: "#/properties/tools/additionalProperties/properties/required_scopes/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.required_scopes.items.type, parentSchema: schema13.additionalProperties.properties.required_scopes.items, data: data228 };
                    vErrors === null ? vErrors = [err438] : vErrors.push(err438), errors++;
                  }
                }
              } else {
                let err439 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_scopes", schemaPath: "#/properties/tools/additionalProperties/properties/required_scopes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.additionalProperties.properties.required_scopes.type, parentSchema: schema13.additionalProperties.properties.required_scopes, data: data227 };
                vErrors === null ? vErrors = [err439] : vErrors.push(err439), errors++;
              }
            }
            if (data188.tool_scopes !== void 0) {
              let data229 = data188.tool_scopes;
              if (data229 && typeof data229 == "object" && !Array.isArray(data229))
                for (let key47 in data229) {
                  let data230 = data229[key47];
                  if (Array.isArray(data230)) {
                    let len40 = data230.length;
                    for (let i40 = 0; i40 < len40; i40++) {
                      let data231 = data230[i40];
                      if (typeof data231 == "string") {
                        if (func3(data231) < 1) {
                          let err440 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/tool_scopes/" + key47.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i40, schemaPath: "#/properties/tools/additionalProperties/properties/tool_scopes/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.tool_scopes.additionalProperties.items, data: data231 };
                          vErrors === null ? vErrors = [err440] : vErrors.push(err440), errors++;
                        }
                        if (!pattern7.test(data231)) {
                          let err441 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/tool_scopes/" + key47.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i40, schemaPath: "#/properties/tools/additionalProperties/properties/tool_scopes/additionalProperties/items/pattern", keyword: "pattern", params: { pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$" }, message: 'must match pattern "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$"', schema: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$", parentSchema: schema13.additionalProperties.properties.tool_scopes.additionalProperties.items, data: data231 };
                          vErrors === null ? vErrors = [err441] : vErrors.push(err441), errors++;
                        }
                      } else {
                        let err442 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/tool_scopes/" + key47.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i40, schemaPath: "#/properties/tools/additionalProperties/properties/tool_scopes/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.tool_scopes.additionalProperties.items.type, parentSchema: schema13.additionalProperties.properties.tool_scopes.additionalProperties.items, data: data231 };
                        vErrors === null ? vErrors = [err442] : vErrors.push(err442), errors++;
                      }
                    }
                  } else {
                    let err443 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/tool_scopes/" + key47.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/properties/tool_scopes/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.additionalProperties.properties.tool_scopes.additionalProperties.type, parentSchema: schema13.additionalProperties.properties.tool_scopes.additionalProperties, data: data230 };
                    vErrors === null ? vErrors = [err443] : vErrors.push(err443), errors++;
                  }
                }
              else {
                let err444 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/tool_scopes", schemaPath: "#/properties/tools/additionalProperties/properties/tool_scopes/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.tool_scopes.type, parentSchema: schema13.additionalProperties.properties.tool_scopes, data: data229 };
                vErrors === null ? vErrors = [err444] : vErrors.push(err444), errors++;
              }
            }
            if (data188.limits !== void 0) {
              let data232 = data188.limits;
              if (data232 && typeof data232 == "object" && !Array.isArray(data232)) {
                for (let key48 in data232)
                  if (!(key48 === "memory" || key48 === "timeout")) {
                    let err445 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits", schemaPath: "#/properties/tools/additionalProperties/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key48 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema13.additionalProperties.properties.limits, data: data232 };
                    vErrors === null ? vErrors = [err445] : vErrors.push(err445), errors++;
                  }
                if (data232.memory !== void 0) {
                  let data233 = data232.memory;
                  if (!(typeof data233 == "number" && !(data233 % 1) && !isNaN(data233) && isFinite(data233)) && typeof data233 != "string") {
                    let err446 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits/memory", schemaPath: "#/properties/tools/additionalProperties/properties/limits/properties/memory/type", keyword: "type", params: { type: schema13.additionalProperties.properties.limits.properties.memory.type }, message: "must be integer,string", schema: schema13.additionalProperties.properties.limits.properties.memory.type, parentSchema: schema13.additionalProperties.properties.limits.properties.memory, data: data233 };
                    vErrors === null ? vErrors = [err446] : vErrors.push(err446), errors++;
                  }
                }
                if (data232.timeout !== void 0) {
                  let data234 = data232.timeout;
                  if (typeof data234 != "string") {
                    let err447 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits/timeout", schemaPath: "#/properties/tools/additionalProperties/properties/limits/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.limits.properties.timeout.type, parentSchema: schema13.additionalProperties.properties.limits.properties.timeout, data: data234 };
                    vErrors === null ? vErrors = [err447] : vErrors.push(err447), errors++;
                  }
                }
              } else {
                let err448 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/limits", schemaPath: "#/properties/tools/additionalProperties/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.properties.limits.type, parentSchema: schema13.additionalProperties.properties.limits, data: data232 };
                vErrors === null ? vErrors = [err448] : vErrors.push(err448), errors++;
              }
            }
            if (data188.files !== void 0) {
              let data235 = data188.files;
              if (Array.isArray(data235)) {
                let len41 = data235.length;
                for (let i41 = 0; i41 < len41; i41++) {
                  let data236 = data235[i41];
                  if (typeof data236 != "string" && !(data236 && typeof data236 == "object" && !Array.isArray(data236))) {
                    let err449 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41, schemaPath: "#/properties/tools/additionalProperties/properties/files/items/type", keyword: "type", params: { type: schema13.additionalProperties.properties.files.items.type }, message: "must be string,object", schema: schema13.additionalProperties.properties.files.items.type, parentSchema: schema13.additionalProperties.properties.files.items, data: data236 };
                    vErrors === null ? vErrors = [err449] : vErrors.push(err449), errors++;
                  }
                  if (typeof data236 == "string" && func3(data236) < 1) {
                    let err450 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41, schemaPath: "#/properties/tools/additionalProperties/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.files.items, data: data236 };
                    vErrors === null ? vErrors = [err450] : vErrors.push(err450), errors++;
                  }
                  if (data236 && typeof data236 == "object" && !Array.isArray(data236)) {
                    if (data236.source === void 0) {
                      let err451 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41, schemaPath: "#/properties/tools/additionalProperties/properties/files/items/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema13.additionalProperties.properties.files.items.required, parentSchema: schema13.additionalProperties.properties.files.items, data: data236 };
                      vErrors === null ? vErrors = [err451] : vErrors.push(err451), errors++;
                    }
                    if (data236.destination === void 0) {
                      let err452 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41, schemaPath: "#/properties/tools/additionalProperties/properties/files/items/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema13.additionalProperties.properties.files.items.required, parentSchema: schema13.additionalProperties.properties.files.items, data: data236 };
                      vErrors === null ? vErrors = [err452] : vErrors.push(err452), errors++;
                    }
                    for (let key49 in data236)
                      if (!(key49 === "source" || key49 === "destination")) {
                        let err453 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41, schemaPath: "#/properties/tools/additionalProperties/properties/files/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key49 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema13.additionalProperties.properties.files.items, data: data236 };
                        vErrors === null ? vErrors = [err453] : vErrors.push(err453), errors++;
                      }
                    if (data236.source !== void 0) {
                      let data237 = data236.source;
                      if (typeof data237 == "string") {
                        if (func3(data237) < 1) {
                          let err454 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41 + "/source", schemaPath: "#/properties/tools/additionalProperties/properties/files/items/properties/source/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.files.items.properties.source, data: data237 };
                          vErrors === null ? vErrors = [err454] : vErrors.push(err454), errors++;
                        }
                      } else {
                        let err455 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41 + "/source", schemaPath: "#/properties/tools/additionalProperties/properties/files/items/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.files.items.properties.source.type, parentSchema: schema13.additionalProperties.properties.files.items.properties.source, data: data237 };
                        vErrors === null ? vErrors = [err455] : vErrors.push(err455), errors++;
                      }
                    }
                    if (data236.destination !== void 0) {
                      let data238 = data236.destination;
                      if (typeof data238 == "string") {
                        if (func3(data238) < 1) {
                          let err456 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41 + "/destination", schemaPath: "#/properties/tools/additionalProperties/properties/files/items/properties/destination/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema13.additionalProperties.properties.files.items.properties.destination, data: data238 };
                          vErrors === null ? vErrors = [err456] : vErrors.push(err456), errors++;
                        }
                      } else {
                        let err457 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i41 + "/destination", schemaPath: "#/properties/tools/additionalProperties/properties/files/items/properties/destination/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.additionalProperties.properties.files.items.properties.destination.type, parentSchema: schema13.additionalProperties.properties.files.items.properties.destination, data: data238 };
                        vErrors === null ? vErrors = [err457] : vErrors.push(err457), errors++;
                      }
                    }
                  }
                }
              } else {
                let err458 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1") + "/files", schemaPath: "#/properties/tools/additionalProperties/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.additionalProperties.properties.files.type, parentSchema: schema13.additionalProperties.properties.files, data: data235 };
                vErrors === null ? vErrors = [err458] : vErrors.push(err458), errors++;
              }
            }
          } else {
            let err459 = { instancePath: instancePath + "/component/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tools/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.additionalProperties.type, parentSchema: schema13.additionalProperties, data: data188 };
            vErrors === null ? vErrors = [err459] : vErrors.push(err459), errors++;
          }
        }
      else {
        let err460 = { instancePath: instancePath + "/component", schemaPath: "#/properties/tools/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data: data187 };
        vErrors === null ? vErrors = [err460] : vErrors.push(err460), errors++;
      }
    }
    if (data.$schema !== void 0) {
      let data239 = data.$schema;
      if (typeof data239 != "string") {
        let err461 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.$schema.type, parentSchema: schema11.properties.$schema, data: data239 };
        vErrors === null ? vErrors = [err461] : vErrors.push(err461), errors++;
      }
    }
  } else {
    let err462 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    vErrors === null ? vErrors = [err462] : vErrors.push(err462), errors++;
  }
  return validate10.errors = vErrors, errors === 0;
}
function validator() {
  return validate;
}

// src/project/format/aliases.ts
var tableAliases = { oauth: "oidc", component: "tools" };
function resolveAliases(written2) {
  let found = Object.keys(written2.root).filter((key) => Object.hasOwn(tableAliases, key)), problems = collectProblems(written2), twice = found.filter((alias) => nameOf(alias) in written2.root);
  for (let alias of twice) {
    let message = `[${alias}] and [${nameOf(alias)}] are one table under two names; expected one of them.`;
    problems.add("E_PROJECT_KEY", message, { path: [alias], part: "key" });
  }
  if (found.length === 0) return { document: written2, problems: [] };
  let rename = ([key, value]) => twice.includes(key) ? [] : [[nameOf(key), value]], root = Object.fromEntries(Object.entries(written2.root).flatMap(rename)), children = new Map(written2.positions.children), aliases = {};
  for (let alias of found.filter((key) => !twice.includes(key))) {
    let places = children.get(alias);
    places && children.set(nameOf(alias), places), aliases[nameOf(alias)] = alias;
  }
  return { document: { ...written2, root, positions: { ...written2.positions, children }, aliases }, problems: problems.found };
}
function nameOf(key) {
  return Object.hasOwn(tableAliases, key) ? tableAliases[key] ?? key : key;
}

// src/project/format/earlier-forms.ts
function recognizeEarlierForm({ root }) {
  if (isTable(root.project)) {
    let key = ["auth", "gateway"].find((name) => isTable(root[name]));
    return key === void 0 ? void 0 : { id: "auth", key, about: "the form of mid 2025, with [auth] or [gateway]" };
  }
  if (isTable(root.tool))
    return { id: "tool", key: "tool", about: "a tool's own file of the first versions, with [tool]" };
  if (isTable(root.component) && typeof root.component.name == "string")
    return { id: "component", key: "component", about: "a component's own file, with name in [component]" };
  let about = "the application file with name, components and access", keys = Object.keys(root);
  if (typeof root.name == "string" && isApplication(keys))
    return { id: "application", key: "name", about };
  if (isTable(root.application) && keys.some(isOfApplications))
    return { id: "application", key: "application", about };
}
function isApplication(keys) {
  let common = ["name", "version", "description"];
  return keys.some(isOfApplications) || keys.every((key) => common.includes(key));
}
function isOfApplications(key) {
  return ["components", "access", "auth"].includes(key);
}
function refuseEarlierForm(document) {
  let form = recognizeEarlierForm(document);
  if (form !== void 0)
    throw new FtlError("E_PROJECT_FORM", `${document.file} is ${form.about}.`, {
      at: positionOfKey(document, [form.key]),
      hint: 'Run "ftl migrate" to rewrite it; "ftl migrate --dry-run" shows what it would write.'
    });
}

// src/project/format/check-project-file.ts
function checkProjectFile(written2) {
  refuseEarlierForm(written2);
  let { document, problems: before } = isToolkit(written2) ? projectOfToolkit(written2) : resolveAliases(written2), problems = collectProblems(document, before), root = structuredClone(document.root);
  refuseWhatJsonLacks(root, [], problems);
  let validate2 = validator();
  if (!validate2(root)) {
    let errors = validate2.errors ?? [], misspelt = new Set(errors.map(meantKey));
    for (let error of errors)
      misspelt.has(missingKey(error)) || report(error, root, problems);
    for (let error of errors) leaveOut(error, root);
  }
  return { document, file: root, problems: problems.found };
}
function refuseWhatJsonLacks(value, path, problems) {
  for (let [key, child2] of Object.entries(value)) {
    let at = [...path, Array.isArray(value) ? Number(key) : key];
    if (child2 instanceof Date || typeof child2 == "number" && !Number.isFinite(child2)) {
      let given = child2 instanceof Date ? "a date or time" : "not a finite number", hint = child2 instanceof Date ? "Write it as a string." : "Write it in digits.", message = `${problems.print(at)} is ${given}, which no key of a project file takes.`;
      problems.add("E_PROJECT_TYPE", message, { path: at, hint }), remove(value, key);
    } else typeof child2 == "object" && child2 !== null && refuseWhatJsonLacks(child2, at, problems);
  }
}
function report(error, root, problems) {
  let path = documentPath(error.instancePath, root), name = problems.print(path), params = error.params;
  if (error.keyword === "additionalProperties")
    reportUnknownKey([...path, String(params.additionalProperty)], error, problems);
  else if (error.keyword === "required") {
    let missing = String(params.missingProperty), owner = name === "" ? "The project file" : `[${name}]`, hint = name === "" && missing === "project" ? 'Begin it with [project] and name = "my-server".' : void 0;
    problems.add("E_PROJECT_REQUIRED", `${owner} lacks ${JSON.stringify(missing)}.`, {
      path,
      part: "key",
      hint
    });
  } else if (error.keyword === "type") {
    let message = `${name} is ${typeName(error.data)}; expected ${expectedType(params.type)}.`;
    problems.add("E_PROJECT_TYPE", message, { path, hint: typeHint(path, error) });
  } else if (error.keyword === "enum") {
    let allowed = params.allowedValues.map((value) => JSON.stringify(value)), message = `${name} is ${quote(error.data)}; expected ${allowed.join(" or ")}.`, given = typeof error.data == "string" ? error.data : "", near = suggestion(given, params.allowedValues), earlier = name === "project.access_control" ? earlierAccess.get(given) : void 0;
    problems.add("E_PROJECT_VALUE", message, { path, hint: near ?? earlier });
  } else
    problems.add("E_PROJECT_VALUE", `${name} ${valueFault(error)}.`, { path });
}
function valueFault(error) {
  if (error.keyword === "minLength" || error.keyword === "minItems") return "is empty";
  if (error.keyword === "maxLength") return `is longer than ${String(error.params.limit)} characters`;
  if (error.keyword === "minimum" || error.keyword === "maximum")
    return `is ${quote(error.data)}; expected at ${error.keyword === "minimum" ? "least" : "most"} ${String(error.params.limit)}`;
  let expected = error.parentSchema.patternErrorMessage;
  return `is ${quote(error.data)}; expected ${expected ?? "another form"}`;
}
var earlierAccess = /* @__PURE__ */ new Map([
  ["org", 'Write "private", and the organization as org_id in [oidc].'],
  ["custom", 'Write "private"; allowed_subjects, required_claims and org_id in [oidc] say who may call.']
]), otherSpellings = /* @__PURE__ */ new Map([["gateway", "Write it as gateway in [mcp]."]]);
function reportUnknownKey(path, error, problems) {
  let key = String(path.at(-1)), known2 = knownKeys(error), hint = suggestion(key, known2) ?? otherSpellings.get(key) ?? `Known here: ${known2.join(", ")}.`, table2 = path.length === 1 ? "The project file" : `[${problems.print(path.slice(0, -1))}]`;
  problems.add("E_PROJECT_KEY", `${table2} has no key ${quote(key)}.`, { path, part: "key", hint });
}
function meantKey(error) {
  if (error.keyword !== "additionalProperties") return;
  let near = suggest(String(error.params.additionalProperty), knownKeys(error));
  return near === void 0 ? void 0 : `${error.instancePath}/${near}`;
}
function missingKey(error) {
  return `${error.instancePath}/${error.keyword === "required" ? String(error.params.missingProperty) : ""}`;
}
function knownKeys(error) {
  return Object.keys(error.parentSchema.properties ?? {});
}
function typeHint(path, { data, params }) {
  let isListOfTables = Array.isArray(data) && String(params.type) === "object";
  if (isListOfTables && path.length === 1 && path[0] === "tools")
    return "Each tool is a table of its own: [tools.NAME].";
  if (isListOfTables) return "It is one table: in TOML its name stands in single brackets.";
  if (path[0] === "variables" && path.length === 2)
    return `Write ${String(path[1])} = { default = "…" } or { required = true }.`;
}
function leaveOut(error, root) {
  if (error.keyword === "required") return;
  let path = documentPath(error.instancePath, root), last2 = path.at(-1), owner = path.slice(0, -1).reduce((value, part) => child(value, String(part)), root);
  if (error.keyword === "additionalProperties") {
    let table2 = path.reduce((value, part) => child(value, String(part)), root);
    remove(table2, String(error.params.additionalProperty));
  } else last2 !== void 0 && remove(owner, String(last2));
}
function remove(owner, key) {
  Array.isArray(owner) ? owner[Number(key)] = void 0 : typeof owner == "object" && owner !== null && Reflect.deleteProperty(owner, key);
}
function documentPath(pointer, root) {
  let names = pointer.split("/").slice(1), path = [], value = root;
  for (let name of names.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")))
    path.push(Array.isArray(value) ? Number(name) : name), value = child(value, name);
  return path;
}
function child(value, name) {
  if (!(typeof value != "object" || value === null || !Object.hasOwn(value, name)))
    return value[name];
}
function typeName(value) {
  return value === null ? "null" : Array.isArray(value) ? "a list" : typeof value == "object" ? "a table" : `a ${typeof value}`;
}
function expectedType(type) {
  let names = {
    string: "a string",
    array: "a list",
    object: "a table",
    boolean: "true or false",
    integer: "a whole number"
  };
  return (Array.isArray(type) ? type : [type]).map((one) => names[one] ?? String(one)).join(" or ");
}
function quote(value) {
  let text2 = (JSON.stringify(value) ?? "nothing").replaceAll(
    /[\p{Cf}\p{Zl}\p{Zp}]/gu,
    (mark) => `\\u{${mark.codePointAt(0)?.toString(16) ?? ""}}`
  );
  return text2.length > 80 ? `${text2.slice(0, 80)}…` : text2;
}

// src/project/values/templates.ts
var variableNamePattern = /^[a-z][a-z0-9]*(?:_[a-z][a-z0-9]*)*$/;
function readTemplate(text2) {
  let references = [], position = 0;
  for (; ; ) {
    let open = text2.indexOf("{{", position), close = text2.indexOf("}}", position);
    if (open === -1 && close === -1) return { references, fault: void 0 };
    if (open === -1 || close !== -1 && close < open)
      return faulty(references, '"}}" without "{{" before it', close);
    if (close === -1) return faulty(references, '"{{" without "}}" after it', open);
    let inside2 = text2.slice(open + 2, close), name = inside2.trim(), offset = open + 2 + inside2.indexOf(name);
    if (!variableNamePattern.test(name))
      return faulty(references, 'between "{{" and "}}" stands one variable name, in lower_snake_case', open);
    references.push({ name, offset }), position = close + 2;
  }
}
function faulty(references, reason, offset) {
  return { references, fault: { reason, offset } };
}

// src/project/review/project-warnings.ts
function projectWarnings(document, project) {
  let texts = textsOf(document.root, []);
  return [
    ...unusedVariables(project, texts),
    ...plainSecrets(document, texts),
    ...openGrants(document, project)
  ].sort(
    (one, other) => (one.at?.line ?? 0) - (other.at?.line ?? 0) || (one.at?.column ?? 0) - (other.at?.column ?? 0)
  );
}
function textsOf(value, path) {
  return typeof value == "string" ? [{ path, value }] : typeof value != "object" || value === null ? [] : Object.entries(value).flatMap(
    ([key, child2]) => textsOf(child2, [...path, Array.isArray(value) ? Number(key) : key])
  );
}
function unusedVariables({ variables }, texts) {
  let used = new Set(
    texts.filter(({ path, value }) => path[0] !== "variables" && value.includes("{{")).flatMap(({ value }) => readTemplate(value).references.map(({ name }) => name))
  );
  return variables.filter(({ name }) => !used.has(name)).map(({ name, at }) => {
    let message = `variables.${name} is used nowhere.`, hint = `Write "{{ ${name} }}" where a tool needs it, or leave it out.`;
    return new FtlError("E_PROJECT_UNUSED", message, { at, hint });
  });
}
var secretName = /(?:^|[_-])(?:secrets?|tokens?|passwords?|passwd|api[_-]?keys?|private[_-]?keys?|credentials?)$/i, secretValue = /^(?:sk-[\w-]{16}|gh[pousr]_\w{16}|github_pat_|AKIA[A-Z0-9]{12}|xox[abprs]-|glpat-|npm_\w{16})|-----BEGIN [A-Z ]*PRIVATE KEY-----/;
function plainSecrets(document, texts) {
  return texts.flatMap(({ path, value }) => {
    let name = nameOfValue(path);
    if (name === void 0 || value === "" || value.includes("{{")) return [];
    if (!secretName.test(name) && !secretValue.test(value)) return [];
    let message = `${path.join(".")} looks like a secret in plain text.`, hint = path[0] === "variables" ? `Write ${name} = { required = true, secret = true }, and give the value when the app runs.` : "Give it as a secret variable of [variables], or in the environment of the build.";
    return [new FtlError("E_PROJECT_SECRET", message, { at: positionOfValue(document, path), hint })];
  });
}
function nameOfValue(path) {
  let last2 = path.at(-1);
  return path[0] === "variables" ? last2 === "default" ? String(path[1]) : void 0 : ["variables", "env"].includes(String(path.at(-2))) ? String(last2) : void 0;
}
function openGrants(document, { tools }) {
  return tools.flatMap(
    ({ name, allowedOutboundHosts }) => allowedOutboundHosts.flatMap((entry, index) => {
      if (!/^[a-z*+.-]+:\/\/\*(?::|\/|$)/i.test(entry)) return [];
      let path = ["tools", name, "allowed_outbound_hosts", index], message = `${path.slice(0, 3).join(".")} lets the tool reach every host.`, at = positionOfValue(document, path);
      return [new FtlError("E_PROJECT_GRANT", message, { at, hint: "Name the hosts that it needs." })];
    })
  );
}

// src/project/values/references.ts
function fullReference(written2, defaultRegistry) {
  let host = registryHost(written2);
  if (host === void 0)
    return defaultRegistry === void 0 ? void 0 : `${defaultRegistry.replace(/\/+$/, "")}/${written2}`;
  let name = written2.slice(host.length + 1);
  return host === "docker.io" && !name.includes("/") ? `docker.io/library/${name}` : written2;
}
function registryHost(written2) {
  let first = written2.split("/")[0] ?? "", isAlone = !written2.includes("/");
  if (!(!first.includes(".") && !first.includes(":") && first !== "localhost"))
    return isAlone ? void 0 : first;
}

// src/project/values/toml-text.ts
function tomlString(text2) {
  if (new RegExp("\\p{Surrogate}", "u").test(text2))
    throw new FtlError("E_BUG", "A text to be written as TOML is not valid Unicode.");
  return `"${text2.replace(/[\u0000-\u001f"\\\u007f]/g, escapeCharacter)}"`;
}
function tomlKey(name) {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : tomlString(name);
}
function tomlStrings(entries) {
  return entries.length < 2 ? `[${entries.map(tomlString).join("")}]` : `[
${entries.map((entry) => `  ${tomlString(entry)},
`).join("")}]`;
}
function tomlComment(text2) {
  return `# ${text2.replace(new RegExp("[\\u0000-\\u001f\\u007f\\u0085\\u2028\\u2029]|\\p{Surrogate}", "gu"), " ")}`;
}
var shortEscapes = {
  "\b": "\\b",
  "	": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\"
};
function escapeCharacter(character) {
  return shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// src/project/migrate/write-project-file.ts
function writeProjectFile(root, { commentsAt = () => {
}, end = [] } = {}) {
  let lines = tableLines(root, [], commentsAt), closing = end.map((text3) => comment(text3));
  return `${[...lines, ...closing.length === 0 ? [] : ["", ...closing]].join(`
`).replace(/^\n+/, "")}
`;
}
function tableLines(table2, path, commentsAt) {
  let entries = Object.entries(table2), plain = entries.filter(([name, value]) => !hasHeader(value, [...path, name])), headed = entries.filter(([name, value]) => hasHeader(value, [...path, name]));
  return [
    ...plain.flatMap(
      ([name, value]) => withComments(`${tomlKey(name)} = ${inline(value)}`, commentsAt([...path, name]))
    ),
    ...headed.flatMap(([name, value]) => headedLines(value, [...path, name], commentsAt))
  ];
}
function headedLines(value, path, commentsAt) {
  let header = path.filter((part) => typeof part == "string").map(tomlKey).join(".");
  if (Array.isArray(value))
    return value.flatMap((table2, at) => [
      "",
      ...withComments(`[[${header}]]`, commentsAt([...path, at])),
      ...Object.entries(table2).flatMap(
        ([name, inner]) => withComments(`${tomlKey(name)} = ${inline(inner)}`, commentsAt([...path, at, name]))
      )
    ]);
  let lines = tableLines(value, path, commentsAt), comments = commentsAt(path);
  return lines[0] === "" && comments === void 0 ? lines : ["", ...withComments(`[${header}]`, comments), ...lines];
}
function hasHeader(value, path) {
  if (Array.isArray(value)) return value.length > 0 && value.every(isTable);
  if (!isTable(value)) return !1;
  let parent = path.at(-2);
  if (path[0] === "variables" && path.length === 2) return !1;
  let small = Object.values(value).every((inner) => !isTable(inner));
  return !(path.length > 2 && small && ["up", "deploy", "env"].includes(String(path.at(-1)))) || parent === "profiles";
}
function withComments(line, comments) {
  let after = comments?.after === void 0 ? "" : ` ${comment(comments.after)}`;
  return [...(comments?.before ?? []).map(comment), `${line}${after}`];
}
function comment(text2) {
  return tomlComment(text2.replace(/^ /, "")).trimEnd();
}
function inline(value) {
  if (typeof value == "string") return tomlString(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value == "number" && !Number.isFinite(value))
    return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  if (value instanceof Date) return value.toISOString();
  if (!isTable(value)) return String(value);
  let entries = Object.entries(value).map(([name, inner]) => `${tomlKey(name)} = ${inline(inner)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

// src/project/document/comments.ts
var import_yaml6 = __toESM(require_dist(), 1);
function readComments(document) {
  let keys = keysInOrder(document.positions, []), onLine = new Map(keys.toReversed().map((key) => [key.line, key])), found = /* @__PURE__ */ new Map(), end = [], next = 0;
  for (let { line, text: text2 } of commentsOf(document)) {
    for (; next < keys.length && (keys[next]?.line ?? 0) < line; ) next += 1;
    let beside = onLine.get(line), owner = beside ?? keys[next];
    if (owner === void 0) {
      end.push(text2);
      continue;
    }
    let comments = found.get(owner.id) ?? { before: [], after: void 0 };
    beside && comments.after === void 0 ? comments.after = text2 : comments.before.push(text2), found.set(owner.id, comments);
  }
  return { end, at: (path) => found.get(JSON.stringify(path)) };
}
function keysInOrder(tree, path) {
  let all = [], visit = (branch2, at) => {
    let place = branch2.key ?? branch2.value, isPartOfHeader = (branch2.value === void 0 ? [...branch2.children.values()] : []).some(({ key }) => key?.line === place?.line);
    place && at.length > 0 && !isPartOfHeader && all.push({ id: JSON.stringify(at), line: place.line, column: place.column });
    for (let [name, child2] of branch2.children) visit(child2, [...at, name]);
  };
  return visit(tree, path), all.sort((one, other) => one.line - other.line || one.column - other.column);
}
function commentsOf({ file, text: text2 }) {
  return file.endsWith(".json") ? [] : /\.ya?ml$/.test(file) ? yamlComments(text2) : parseTOML(text2, { tomlVersion: "1.1" }).comments.map(({ value, loc }) => ({
    line: loc.start.line,
    text: value
  }));
}
function yamlComments(text2) {
  let placeAt = placesOf(text2), comments = [], offset = 0, inScalar = !1;
  for (let token of new import_yaml6.Lexer().lex(text2)) {
    let type = inScalar ? "text" : import_yaml6.CST.tokenType(token);
    type === "comment" && comments.push({ line: placeAt(offset).line, text: token.slice(1) }), inScalar = type === "scalar", token.length === 1 && ["doc-mode", "flow-error-end", "scalar"].includes(type ?? "") || (offset += token.length);
  }
  return comments;
}

// src/project/migrate/draft.ts
function newDraft(document) {
  let root = {}, origins = /* @__PURE__ */ new Map(), notes = [], note = (from, message) => notes.push({ message, at: positionOfKey(document, from) }), remember = (to, from) => {
    origins.set(JSON.stringify(to), from);
    let [table2, source] = [to.slice(0, -1), from.slice(0, -1)];
    table2.length > 0 && source.length > 0 && !origins.has(JSON.stringify(table2)) && remember(table2, source);
  }, put = (to, value, from) => {
    value == null || value === "" || (setAt(root, to, withoutNulls(value)), from && remember(to, from));
  };
  return {
    root,
    notes,
    put,
    note,
    move: (from, to) => put(to, valueAt(document.root, from), from),
    leaveOthers: (from, known2) => {
      for (let key of Object.keys(tableAt(document.root, from)))
        known2.includes(key) || note([...from, key], `${printed([...from, key])} has no counterpart and was left out.`);
    },
    originOf: (to) => {
      for (let length = to.length; length > 0; length -= 1) {
        let from = origins.get(JSON.stringify(to.slice(0, length)));
        if (from) return [...from, ...to.slice(length)];
      }
    }
  };
}
function valueAt(root, path) {
  return path.reduce((value, name) => {
    if (!(typeof value != "object" || value === null || !Object.hasOwn(value, name)))
      return value[name];
  }, root);
}
function tableAt(root, path) {
  let value = valueAt(root, path);
  return isTable(value) ? value : {};
}
function withoutNulls(value) {
  if (Array.isArray(value)) return value.filter((each) => each !== null).map(withoutNulls);
  if (typeof value != "object" || value === null || value instanceof Date) return value;
  let copy = {};
  for (let [name, inner] of Object.entries(value))
    inner !== null && setMember(copy, name, withoutNulls(inner));
  return copy;
}
function setAt(root, path, value) {
  let table2 = root;
  for (let name of path.slice(0, -1).map(String)) {
    let inner = Object.hasOwn(table2, name) ? table2[name] : void 0, child2 = typeof inner == "object" && inner !== null ? inner : {};
    setMember(table2, name, child2), table2 = child2;
  }
  setMember(table2, String(path.at(-1)), value);
}
function printed(path) {
  return path.join(".");
}

// src/project/migrate/application-form.ts
function migrateApplicationForm({ root }, draft) {
  let isNested = "application" in root, named = isNested ? ["application"] : [], about = ["name", "version", "description"];
  for (let key of about) draft.move([...named, key], ["project", key]);
  moveAccess(root, draft), moveAuth(root, draft);
  let components = valueAt(root, ["components"]);
  Array.isArray(components) && components.forEach((_, at) => moveComponent(root, at, draft)), isNested && draft.leaveOthers(named, about);
  let noTriggers = isEmptyList(valueAt(root, ["triggers"])) ? ["triggers"] : [];
  draft.leaveOthers([], [...isNested ? named : about, ...noTriggers, "components", "access", "auth"]);
}
function isEmptyList(value) {
  return Array.isArray(value) && value.length === 0;
}
function moveAccess(root, draft) {
  let access = valueAt(root, ["access"]), isPrivate2 = access !== void 0 && access !== "public";
  if (draft.put(["project", "access_control"], isPrivate2 ? "private" : "public", ["access"]), isPrivate2 && access !== "private") {
    let message = `access was ${JSON.stringify(access)}, which is private here; say who may call with org_id, allowed_subjects or required_claims of [oidc].`;
    draft.note(["access"], message);
  }
  isPrivate2 && valueAt(root, ["auth", "jwt_issuer"]) === void 0 && draft.note(["access"], "The platform was the issuer; name yours as issuer in [oidc].");
}
function moveAuth(root, draft) {
  let keys = { jwt_issuer: "issuer", jwt_audience: "audience", jwt_jwks_uri: "jwks_uri" };
  for (let [from, to] of Object.entries(keys)) draft.move(["auth", from], ["oidc", to]);
  draft.move(["auth", "required_claims"], ["oidc", "required_claims"]);
  for (let key of ["policy", "policy_data"]) {
    if (valueAt(root, ["auth", key]) === void 0) continue;
    let message = `auth.${key} was left out: policies are not written in Rego here. Scopes, allowed_subjects and required_claims say who may call.`;
    draft.note(["auth", key], message);
  }
  draft.leaveOthers(["auth"], [...Object.keys(keys), "required_claims", "policy", "policy_data"]);
}
function moveComponent(root, at, draft) {
  let from = ["components", at], id = valueAt(root, [...from, "id"]);
  if (typeof id != "string" || id === "") {
    draft.note(from, "A component without id was left out.");
    return;
  }
  let to = ["tools", id];
  draft.put(to, {}, from), moveSource(root, { from, to, id }, draft), draft.move([...from, "build"], [...to, "build"]), draft.move([...from, "variables"], [...to, "variables"]), draft.leaveOthers(from, ["id", "source", "build", "variables"]);
}
function moveSource(root, { from, to, id }, draft) {
  let source = valueAt(root, [...from, "source"]), place = [...from, "source"];
  if (typeof source == "string") {
    let path = source.replace(/^\.\//, "");
    valueAt(root, [...from, "build"]) !== void 0 && draft.put([...to, "path"], valueAt(root, [...from, "build", "workdir"]) ?? "."), draft.put([...to, path.endsWith(".wasm") ? "wasm" : "path"], path, place);
    return;
  }
  let { registry, package: name, version } = tableAt(root, place);
  typeof registry == "string" && typeof name == "string" && typeof version == "string" ? draft.put([...to, "repo"], `${registry}/${name.replace(":", "/")}:${version}`, place) : draft.note(
    from,
    `The source of the component ${JSON.stringify(id)} is neither a path nor a package; say where it is.`
  );
}

// src/project/migrate/tools.ts
var toolKeys = [
  "path",
  "wasm",
  "repo",
  "build",
  "profiles",
  "up",
  "deploy",
  "allowed_outbound_hosts",
  "variables"
];
function moveTools(root, draft) {
  for (let table2 of ["tools", "component"])
    for (let name of Object.keys(tableAt(root, [table2]))) moveTool(root, [table2, name], draft);
}
function moveTool(root, from, draft) {
  let name = String(from[1]), to = ["tools", name];
  draft.put(to, {}, from);
  for (let key of toolKeys) draft.move([...from, key], [...to, key]);
  draft.leaveOthers(from, toolKeys);
  let wasm = inferredWasm(name, tableAt(root, from));
  wasm !== void 0 && (draft.put([...to, "wasm"], wasm), draft.note(from, `tools.${name}.wasm was inferred from the build command; it is written out as ${wasm}.`));
}
function inferredWasm(name, table2) {
  let command = valueAt(table2, ["build", "command"]);
  if (typeof command != "string" || "wasm" in table2 || "repo" in table2) return;
  let written2 = valueAt(table2, ["path"]), folder = (typeof written2 == "string" ? written2 : name).replace(/^\.\//, "").replace(/\/+$/, "");
  if (/\bcargo\b/.test(command)) {
    let crate = (folder.split("/").at(-1) ?? name).replaceAll("-", "_");
    return `${folder}/target/wasm32-wasip1/release/${crate}.wasm`;
  }
  return /\b(?:npm|node)\b/.test(command) ? `${folder}/dist/${name}.wasm` : `${folder}/${name}.wasm`;
}

// src/project/migrate/auth-form.ts
function migrateAuthForm({ root }, draft) {
  for (let key of Object.keys(tableAt(root, ["project"]))) draft.move(["project", key], ["project", key]);
  moveAccess2(root, draft), moveGateway(root, draft), moveProvider(root, draft), moveVariables(root, draft), moveStaticTokens(root, draft), moveTools(root, draft), moveStaticScopes(root, draft);
  for (let key of Object.keys(root))
    known.has(key) || draft.note([key], `[${key}] has no counterpart and was left out.`);
}
var known = /* @__PURE__ */ new Set([
  "project",
  "auth",
  "gateway",
  "mcp",
  "oidc",
  "oauth",
  "variables",
  "tools",
  "component"
]);
function moveAccess2(root, draft) {
  let auth = tableAt(root, ["auth"]);
  if ("access_control" in tableAt(root, ["project"]) || Object.keys(auth).length === 0) return;
  if (auth.enabled === !0) {
    draft.put(["project", "access_control"], "private", ["auth", "enabled"]);
    return;
  }
  if (draft.put(["project", "access_control"], "public", ["auth", "enabled"]), Object.keys(auth).filter((key) => key !== "enabled").length === 0) return;
  draft.note(["auth"], "auth.enabled was not true, so that the app is public; its provider was left out.");
}
function moveGateway(root, draft) {
  for (let key of Object.keys(tableAt(root, ["mcp"]))) draft.move(["mcp", key], ["mcp", key]);
  let path = ["gateway"];
  draft.move([...path, "validate_arguments"], ["mcp", "validate_arguments"]);
  for (let [key, name] of Object.entries({ version: "gateway", authorizer_version: "authorizer" })) {
    if (valueAt(root, [...path, key]) === void 0) continue;
    let message = `gateway.${key} was left out: the built-in ${name} is used. To use that image, write ${name} = "ghcr.io/fastertools/mcp-${name}:…" in [mcp].`;
    draft.note([...path, key], message);
  }
  draft.leaveOthers(path, ["validate_arguments", "version", "authorizer_version"]);
}
var providerKeys = [
  "issuer",
  "audience",
  "jwks_uri",
  "authorize_endpoint",
  "token_endpoint",
  "userinfo_endpoint",
  "public_key",
  "algorithm",
  "required_scopes"
];
function moveProvider(root, draft) {
  for (let key of ["oidc", "oauth"])
    for (let name of Object.keys(tableAt(root, [key]))) draft.move([key, name], ["oidc", name]);
  if (tableAt(root, ["auth"]).enabled !== !0) return;
  let nested = ["authkit", "oidc"].filter((key) => valueAt(root, ["auth", key]) !== void 0), [first, second] = nested, path = first === void 0 ? ["auth"] : ["auth", first];
  for (let key of providerKeys) draft.move([...path, key], ["oidc", key]);
  if (valueAt(root, [...path, "allowed_domains"]) !== void 0) {
    let message = `${path.join(".")}.allowed_domains was left out; required_claims or allowed_subjects of [oidc] say who may call.`;
    draft.note([...path, "allowed_domains"], message);
  }
  let own = ["enabled", "provider", "provider_name", "allowed_domains", "authkit", "oidc", "static_token"];
  draft.leaveOthers(path, [...providerKeys, ...own]), second !== void 0 && draft.note(["auth", second], `[auth.${second}] was left out: one provider counts.`);
}
function moveVariables(root, draft) {
  for (let name of Object.keys(tableAt(root, ["variables"]))) {
    let path = ["variables", name];
    draft.move(path, path);
    let { default: value, required } = tableAt(root, path);
    value !== void 0 || required === !0 || (draft.put(path, { required: !0 }, path), draft.note(path, `variables.${name} has no default and so was required, whatever its "required" said.`));
  }
}
function moveStaticTokens(root, draft) {
  let path = ["auth", "static_token"], { tokens } = tableAt(root, path);
  if (tokens === void 0 || tableAt(root, ["auth"]).enabled !== !0) return;
  typeof tokens == "string" && /^\s*\{\{[^{}]*\}\}\s*$/.test(tokens) ? draft.move([...path, "tokens"], ["mcp", "static_tokens"]) : (draft.put(["mcp", "static_tokens"], "{{ static_tokens }}", [...path, "tokens"]), draft.put(["variables", "static_tokens"], { required: !0, secret: !0 }), draft.note([...path, "tokens"], "The tokens stood in the file in plain text and were not carried over; the old file still holds them. Replace them, and give them at run time as SPIN_VARIABLE_STATIC_TOKENS.")), draft.leaveOthers(path, ["tokens", "required_scopes"]);
}
function moveStaticScopes(root, draft) {
  let path = ["auth", "static_token", "required_scopes"], written2 = valueAt(root, path);
  if (typeof written2 != "string" || tableAt(root, ["auth"]).enabled !== !0) return;
  let scopes = written2.split(/[\s,]+/).filter((scope2) => scope2 !== ""), names = Object.keys(tableAt(draft.root, ["tools"])), isForeign = valueAt(draft.root, ["mcp", "gateway"]) !== void 0, isCarried = names.length > 0 && !isForeign;
  for (let name of isCarried ? names : []) draft.put(["tools", name, "required_scopes"], scopes);
  let message = isCarried ? "counts for each tool now, as its required_scopes." : `was left out: ${isForeign ? "the gateway in [mcp] does not ask for scopes; without that line" : "for them"} write required_scopes into each [tools.X].`;
  scopes.length > 0 && draft.note(path, `${path.join(".")} ${message}`);
}

// src/project/migrate/single-tool-forms.ts
function migrateToolForm({ root }, draft) {
  let name = textOf(valueAt(root, ["tool", "name"])) || "tool";
  for (let key of ["name", "version", "description"]) draft.move(["tool", key], ["project", key]);
  let to = ["tools", name];
  draft.put(to, { kind: "mcp", path: "." }, ["tool"]), draft.note(["tool"], 'Tools of that time speak MCP themselves, which is kind = "mcp" here.'), draft.leaveOthers(["tool"], ["name", "version", "description", "language"]), moveBuild(root, to, draft), moveHosts(root, to, draft);
  for (let table2 of Object.keys(root))
    ["tool", "build", "runtime"].includes(table2) || draft.note([table2], `[${table2}] has no counterpart and was left out.`);
}
function moveBuild(root, to, draft) {
  let profile = valueAt(root, ["build", "profile"]) ?? "release", features = valueAt(root, ["build", "features"]), names = Array.isArray(features) ? features.map(textOf) : [];
  if (draft.leaveOthers(["build"], ["profile", "features"]), profile !== "release") {
    let message = `build.profile ${JSON.stringify(profile)} was left out; profiles are commands here.`;
    draft.note(["build", "profile"], message);
  }
  if (names.length === 0) return;
  if (!names.every((name) => /^[A-Za-z0-9_+./-]+$/.test(name))) return draft.note(["build", "features"], "build.features was left out: a name is malformed.");
  let command = `cargo build --target wasm32-wasip2 --release --target-dir target --features ${names.join(",")}`;
  draft.put([...to, "build", "command"], command, ["build", "features"]);
}
function moveHosts(root, to, draft) {
  let from = ["runtime", "allowed_hosts"], hosts = valueAt(root, from);
  if (draft.leaveOthers(["runtime"], ["allowed_hosts"]), !Array.isArray(hosts) || hosts.length === 0) return;
  let texts = hosts.map(textOf).filter((host) => host !== ""), entries = texts.map((host) => host.includes("://") ? host : `https://${host}`);
  draft.put([...to, "allowed_outbound_hosts"], entries, from), texts.length < hosts.length && draft.note(from, "runtime.allowed_hosts: what names no host was left out."), texts.some((host) => !host.includes("://")) && draft.note(from, "runtime.allowed_hosts named no scheme; https was written.");
}
function migrateComponentForm({ root }, draft) {
  let name = textOf(valueAt(root, ["component", "name"])) || "component";
  for (let key of ["name", "version", "description"]) draft.move(["component", key], ["project", key]);
  draft.put(["tools", name], { path: "." }, ["component"]), draft.note(["component"], 'The file did not say whether the component speaks MCP itself; if it does, add kind = "mcp".'), draft.leaveOthers(["component"], ["name", "version", "description"]);
  for (let table2 of Object.keys(root))
    table2 !== "component" && draft.note([table2], `[${table2}] has no counterpart and was left out.`);
}
function textOf(value) {
  return typeof value == "object" || value === void 0 ? "" : String(value);
}

// src/project/migrate/migrate-project.ts
function migrateProject(document) {
  let form = recognizeEarlierForm(document), isToml2 = !/\.(?:json|ya?ml)$/.test(document.file), aliases = Object.keys(tableAliases).filter((alias) => isToml2 && alias in document.root);
  if (form === void 0 && aliases.length === 0) return;
  let draft = newDraft(document);
  form === void 0 ? renameTables(document, draft) : migrations[form.id](document, draft);
  let comments = readComments(document), text2 = writeProjectFile(draft.root, {
    commentsAt: (to) => {
      let from = draft.originOf(to);
      return from && comments.at(from);
    },
    end: comments.end
  }), about = form?.about ?? `a project file with ${aliases.map((alias) => `[${alias}]`).join(" and ")}`, notes = [...draft.notes].sort(
    (one, other) => one.at.line - other.at.line || one.at.column - other.at.column
  );
  return { about, text: text2, notes };
}
var migrations = {
  auth: migrateAuthForm,
  application: migrateApplicationForm,
  tool: migrateToolForm,
  component: migrateComponentForm
};
function renameTables({ root }, draft) {
  for (let key of Object.keys(root)) {
    let name = Object.hasOwn(tableAliases, key) ? tableAliases[key] ?? key : key;
    name !== key && name in root ? draft.note([key], `[${key}] was left out: the file has [${name}] too.`) : draft.move([key], [name]);
  }
}

// src/project/tables/reading.ts
function isWritten(path, { document }) {
  let value = document.root;
  for (let key of path) {
    if (typeof value != "object" || value === null || !Object.hasOwn(value, key)) return !1;
    value = value[key];
  }
  return !0;
}
function positionOfTable(reading, path) {
  return positionOfKey(reading.document, path);
}
function present(list2) {
  return (list2 ?? []).flatMap((value, index) => value === void 0 ? [] : [[index, value]]);
}
function checkTemplate(text2, path, reading) {
  let { problems } = reading, { references, fault } = readTemplate(text2);
  if (fault !== void 0) {
    let message = `${problems.print(path)} is not a template that Spin reads: ${fault.reason}.`;
    problems.add("E_PROJECT_VALUE", message, { path, offset: fault.offset });
  }
  for (let { name, offset } of references) checkReference(name, { path, offset }, reading);
}
function checkReference(name, place, { problems, variableNames }) {
  if (variableNames.has(name)) return;
  let hint = suggestion(name, variableNames) ?? `Add ${name} = { required = true } to [variables].`;
  problems.add(
    "E_PROJECT_REFERENCE",
    `${problems.print(place.path)} names the variable "${name}", which [variables] does not have.`,
    { ...place, hint }
  );
}

// src/project/tables/routes.ts
var reserved = /* @__PURE__ */ new Set(["/mcp", "/tools", "/health", "/auth"]);
function checkRoutes(file, { problems }) {
  let owners = /* @__PURE__ */ new Map(), check = (route2, path) => {
    if (route2 === void 0) return;
    let owner = owners.get(route2);
    if (owners.set(route2, owner ?? problems.print(path)), owner !== void 0) {
      let message = `${problems.print(path)} is ${JSON.stringify(route2)}, which is ${owner} already; it would never be reached.`;
      problems.add("E_PROJECT_NAME", message, { path });
    } else if (reserved.has(route2)) {
      let message = `${problems.print(path)} is ${JSON.stringify(route2)}, a path of the generated app itself.`, hint = `Reserved are ${[...reserved].join(", ")}.`;
      problems.add("E_PROJECT_NAME", message, { path, hint });
    }
  };
  check(file.mcp?.route, ["mcp", "route"]);
  for (let [name, tool2] of Object.entries(file.tools ?? {})) check(tool2?.route, ["tools", name, "route"]);
}
function ownerOfPath(path, { mcp, tools = {} }) {
  if (/^\/(mcp|tools|health|auth|\.well-known)(\/|$)/.test(path)) return "the gateway or the authorizer";
  if (path === `${mcp?.route}/mcp`) return "the gateway by its route";
  let tool2 = Object.entries(tools).find(([, table2]) => path === `${table2?.route}/mcp`);
  return tool2 && `the tool "${tool2[0]}" by its route`;
}

// src/project/tables/secrets.ts
function readSecretName(written2, { path, file }, reading) {
  if (written2 === void 0) return;
  let key = path.at(-1) ?? "", [reference, ...others] = readTemplate(written2).references;
  if (reference === void 0 || others.length > 0 || !/^\s*\{\{[^{}]*\}\}\s*$/.test(written2)) {
    let message = `${path.join(".")} holds plain text; expected "{{ name }}" of one secret variable.`, hint = `Write ${key} = "{{ ${key} }}", and ${key} = { required = true, secret = true } in [variables].`;
    reading.problems.add("E_PROJECT_SECRET", message, { path, hint });
    return;
  }
  checkReference(reference.name, { path, offset: reference.offset }, reading);
  let variable = file.variables?.[reference.name];
  if (variable !== void 0 && variable.secret !== !0) {
    let message = `${path.join(".")} names the variable "${reference.name}", which is not marked as a secret.`, hint = `Add secret = true to ${reference.name} in [variables].`;
    reading.problems.add("E_PROJECT_VALUE", message, { path, hint });
  }
  return reference.name;
}

// src/project/tables/stores.ts
var usualStore = "default";
function readStores(name, table2, reading) {
  return present(table2.key_value_stores).map(([index, label]) => {
    let owner = storeOwners(reading).get(label);
    if (owner !== void 0) {
      let message = `${reading.problems.print(["tools", name, "key_value_stores"])} has ${JSON.stringify(label)}, the store of the ${owner.component}, which no tool may write to.`, path = ["tools", name, "key_value_stores", index];
      reading.problems.add("E_PROJECT_VALUE", message, { path, hint: owner.hint });
    }
    return label;
  });
}
function storeOwners({ document }) {
  let mcp = tableAt2(document.root, "mcp"), owners = /* @__PURE__ */ new Map();
  for (let [name, table2] of Object.entries(tableAt2(document.root, "middleware"))) {
    let label = storeOfMiddleware(name, table2), hint = `Name another store here or as store in [middleware.${name}].`;
    label !== void 0 && owners.set(label, { component: `middleware "${name}"`, hint });
  }
  let keepsAnswers = typeof mcp.request_cache_seconds == "number" && mcp.request_cache_seconds > 0, key = keepsAnswers ? "request_cache_seconds" : "server_requests";
  if (keepsAnswers || mcp.server_requests === !0) {
    let hint = `Name another store here, or leave ${key} out of [mcp].`;
    owners.set(usualStore, { component: "gateway", hint });
  }
  if (tableAt2(document.root, "project").access_control === "private") {
    let label = mcp.auth_store ?? usualStore;
    typeof label == "string" && label !== "" && owners.set(label, { component: "authorizer", hint: 'Name another store here or as auth_store in [mcp]; auth_store = "" lets the authorizer keep nothing.' });
  }
  return owners;
}
function storeOfMiddleware(name, table2) {
  let written2 = typeof table2 == "object" && table2 !== null ? table2 : {}, use = written2.use ?? name;
  if (!(use !== "rate-limit" && use !== "metrics"))
    return typeof written2.store == "string" ? written2.store : usualStore;
}
function tableAt2(root, key) {
  let value = Object.hasOwn(root, key) ? root[key] : void 0;
  return typeof value == "object" && value !== null ? value : {};
}

// src/project/tables/built-in-middleware.ts
function readBuiltIn({ name, use }, table2, context) {
  let base = {
    name,
    id: componentId(name),
    use,
    store: use === "request-log" ? void 0 : table2.store ?? usualStore,
    salt: void 0,
    at: positionOfTable(context.reading, ["middleware", name])
  }, names = namesByPath(context.file);
  if (use === "rate-limit") return { ...base, settings: { ...rateLimit(name, table2, context), ...names } };
  if (use === "metrics") return { ...base, settings: { ...metrics(name, table2, context), ...names } };
  let settings = { name, caller: table2.caller ?? "none", ...names };
  return { ...base, settings, salt: salt(name, table2, context) };
}
function namesByPath({ mcp, tools = {} }) {
  let routes = [
    ["", mcp?.route],
    ...Object.entries(tools).map(([name, tool2]) => [name, tool2?.route])
  ];
  return {
    mcp_endpoints: Object.fromEntries(
      routes.flatMap(([name, route2]) => route2 === void 0 ? [] : [[`${route2}/mcp`, name]])
    ),
    bare_component: mcp?.prefix === "never" ? Object.keys(tools)[0] ?? "" : ""
  };
}
function rateLimit(name, table2, { file, reading }) {
  let isPrivate2 = file.project?.access_control === "private", path = ["middleware", name];
  if (table2.limit === void 0 && !isWritten([...path, "limit"], reading) && reading.problems.add("E_PROJECT_REQUIRED", `[middleware.${name}] lacks "limit".`, {
    path,
    part: "key",
    hint: "Add limit = 60: requests that are let through in window_seconds."
  }), table2.by !== void 0 && table2.by !== "address" && !isPrivate2) {
    let message = `middleware.${name}.by is "${table2.by}", but the app is public, so that no caller is known by name.`;
    reading.problems.add("E_PROJECT_VALUE", message, { path: [...path, "by"], hint: 'Write by = "address", or access_control = "private" in [project].' });
  }
  return {
    name,
    limit: table2.limit ?? 0,
    window_seconds: table2.window_seconds ?? 60,
    by: table2.by ?? (isPrivate2 ? "user" : "address"),
    algorithm: table2.algorithm ?? "sliding",
    count: table2.count ?? "calls",
    per_tool: table2.per_tool ?? !1,
    tools: readToolNames(name, table2, { file, reading }),
    on_failure: table2.on_failure ?? "open",
    proxies: table2.proxies ?? 0,
    store: table2.store ?? usualStore
  };
}
function readToolNames(name, table2, { file, reading }) {
  let ids = new Set(Object.keys(file.tools ?? {}).map(componentId));
  return present(table2.tools).map(([index, tool2]) => {
    let isBare2 = file.mcp?.prefix === "never" && !/__|\//.test(tool2), counted = toolName(tool2, isBare2 ? namesByPath(file).bare_component : void 0);
    if (!ids.has(counted.split("__")[0] ?? "")) {
      let message = `middleware.${name}.tools has ${JSON.stringify(tool2)}, which is no tool of a component in [tools].`, hint = `Write component__tool; the components are ${[...ids].join(", ") || "none"}.`, path = ["middleware", name, "tools", index];
      reading.problems.add("E_PROJECT_REFERENCE", message, { path, hint });
    }
    return counted;
  });
}
function metrics(name, table2, { file, reading }) {
  let path = ["middleware", name];
  if (file.project?.access_control !== "private") {
    let message = `[middleware.${name}] tells its figures to callers with a scope, but the app is public, so that nobody has one.`;
    reading.problems.add("E_PROJECT_VALUE", message, { path, part: "key", hint: 'Write access_control = "private" in [project], or leave metrics out.' });
  }
  let scopes = present(table2.required_scopes).map(([, scope2]) => scope2);
  if (table2.required_scopes !== void 0 && scopes.length === 0) {
    let message = `middleware.${name}.required_scopes is empty; the figures must not be open to every caller.`;
    reading.problems.add("E_PROJECT_VALUE", message, { path: [...path, "required_scopes"] });
  }
  let endpoint = table2.endpoint ?? "/metrics", owner = ownerOfPath(endpoint, file);
  if (owner !== void 0) {
    let message = `middleware.${name}.endpoint is ${JSON.stringify(endpoint)}, a path of ${owner}.`;
    reading.problems.add("E_PROJECT_VALUE", message, { path: [...path, "endpoint"] });
  }
  let store = table2.store ?? usualStore;
  return { name, endpoint, required_scopes: scopes.length > 0 ? scopes : ["metrics"], store };
}
function salt(name, table2, { file, reading }) {
  let path = ["middleware", name, "salt"], secret = readSecretName(table2.salt, { path, file }, reading);
  return secret === void 0 ? void 0 : `{{ ${secret} }}`;
}

// src/project/values/paths.ts
function normalizePath(path) {
  if (path.includes("\\")) return { fault: 'holds a backslash; paths are written with "/"' };
  if (/[\u0000-\u001f\u007f]/.test(path)) return { fault: "holds a control character" };
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path))
    return { fault: "is absolute; paths are relative to the project folder" };
  if (path.split("/").some((part) => part.length > 255) || path.length > 1024)
    return { fault: "is too long" };
  let parts = [];
  for (let part of path.split("/")) {
    if (part === ".." && parts.pop() === void 0) return { fault: "leaves the project folder" };
    part !== ".." && part !== "." && part !== "" && parts.push(part);
  }
  return { path: parts.length === 0 ? "." : parts.join("/") };
}
function joinPath(folder, name) {
  return folder === "." ? name : `${folder}/${name}`;
}
function readPath(written2, place, { want, facts, problems }) {
  let refuse2 = (fault) => {
    let shown = JSON.stringify(written2.length > 100 ? `${written2.slice(0, 100)}…` : written2);
    problems.add("E_PROJECT_PATH", `${problems.print(place)}: ${shown} ${fault}.`, { path: place });
  }, normalized = normalizePath(written2);
  if ("fault" in normalized) return refuse2(normalized.fault);
  let kind = facts.kind(normalized.path);
  if (kind === "outside") return refuse2("is a symbolic link that leaves the project folder");
  if (want === "any" || kind === want) return normalized.path;
  let looked = `looked for ${normalized.path} beside ${facts.file}`;
  return refuse2(kind === "missing" ? `does not exist (${looked})` : `is a ${kind}; expected a ${want}`);
}

// src/project/tables/language.ts
function inferBuild(folder, facts) {
  let matches = languages.flatMap((language) => language.infer(folder, facts) ?? []), [match2, ...others] = matches;
  if (match2 !== void 0 && others.length === 0) return { build: match2.build };
  let sign = pythonSigns.find((name) => facts.kind(joinPath(folder, name)) === "file");
  return match2 === void 0 && sign !== void 0 ? { sign, language: "Python", entry: "app.py" } : {
    found: matches.map(({ marker }) => marker),
    looked: languages.flatMap(({ markers }) => markers)
  };
}
var languages = [
  {
    markers: ["index.ts", "src/index.ts", 'package.json with "source" or "main"'],
    infer: inferTypeScript
  },
  { markers: ["Cargo.toml"], infer: compiled("rust", "Cargo.toml") },
  { markers: ["go.mod"], infer: compiled("go", "go.mod") },
  { markers: ["app.py"], infer: compiled("python", "app.py") }
], pythonSigns = ["pyproject.toml", "requirements.txt", "requirements-build.txt", "setup.py"];
function compiled(kind, marker) {
  return (folder, facts) => facts.kind(joinPath(folder, marker)) === "file" ? { marker, build: { kind, folder } } : void 0;
}
function usualCommand(folder, facts) {
  let inferred = inferBuild(folder, facts);
  if (!("build" in inferred) || inferred.build.kind === "typescript") return;
  if (inferred.build.kind !== "rust") return { wasm: joinPath(folder, "tool.wasm") };
  let crate = crateName(facts.text(joinPath(folder, "Cargo.toml")) ?? "");
  if (crate !== void 0)
    return {
      // The target folder is named, so that a workspace or CARGO_TARGET_DIR does not move what is built.
      command: "cargo build --target wasm32-wasip2 --release --target-dir target",
      watch: ["src/**/*.rs", "Cargo.toml"],
      wasm: joinPath(folder, `target/wasm32-wasip2/release/${crate}.wasm`)
    };
}
function inferTypeScript(folder, facts) {
  let marker = [...entriesOfPackage(folder, facts), "index.ts", "src/index.ts"].find(
    (name) => facts.kind(joinPath(folder, name)) === "file"
  );
  if (marker !== void 0)
    return { marker, build: { kind: "typescript", entry: joinPath(folder, marker) } };
}
function entriesOfPackage(folder, facts) {
  let text2 = facts.text(joinPath(folder, "package.json"));
  if (text2 === void 0) return [];
  let { source, main } = parseJsonObject(text2);
  return [source, main].flatMap((entry) => {
    if (typeof entry != "string" || !/\.m?ts$/.test(entry)) return [];
    let normalized = normalizePath(entry);
    return "path" in normalized ? [normalized.path] : [];
  });
}
function crateName(text2) {
  let { lib, package: pkg } = parseCargo(text2), name = nameOf2(lib) ?? nameOf2(pkg)?.replaceAll("-", "_");
  return name !== void 0 && /^\w+$/.test(name) ? name : void 0;
}
function nameOf2(table2) {
  let name = typeof table2 == "object" && table2 !== null && "name" in table2 ? table2.name : void 0;
  return typeof name == "string" ? name : void 0;
}
function parseJsonObject(text2) {
  try {
    let value = JSON.parse(text2);
    return typeof value == "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
function parseCargo(text2) {
  try {
    return parse(text2);
  } catch {
    return {};
  }
}

// src/project/tables/build.ts
function readCommand(variant, folder, context) {
  let { facts, problems } = context.reading, { build: written2 = {}, placeOf: placeOf2 } = variant, usual = usualCommand(folder, facts), env = readEnvironment(variant, context), workdir = written2.workdir === void 0 ? folder : readPath(written2.workdir, placeOf2("workdir"), { want: "folder", facts, problems }), command = readCommandLines(written2) ?? (variant.profile === void 0 ? void 0 : usual?.command);
  if (command === void 0) return refuseWithoutCommand(variant, context);
  let wasm = variant.wasm === void 0 ? usual?.wasm ?? refuseWithoutOutput(folder, context) : readPath(variant.wasm, placeOf2("wasm"), { want: "any", facts, problems });
  if (workdir === void 0 || wasm === void 0) return;
  let watch = written2.watch === void 0 && readCommandLines(written2) === void 0 ? usual?.watch : void 0;
  return {
    kind: "command",
    command,
    workdir,
    env,
    watch: watch ?? present(written2.watch).map(([, glob]) => glob),
    wasm
  };
}
function readCommandLines({ command }) {
  return typeof command == "object" ? present(command).map(([, line]) => line) : command;
}
function refuseWithoutOutput(folder, { name, reading: { problems } }) {
  let message = `[${problems.print(["tools", name])}] has build.command but lacks "wasm", the file that the command makes.`, hint = `Add wasm = "${folder}/….wasm", relative to the project folder.`;
  problems.add("E_PROJECT_REQUIRED", message, { path: ["tools", name], part: "key", hint });
}
function refuseWithoutCommand({ profile }, { name, table: table2, reading }) {
  if (profile === void 0 || table2.build !== void 0) return;
  let path = ["tools", name, "profiles", profile], message = `[${reading.problems.print(path)}] lacks "command", and the tool has no build.command that it could change.`;
  reading.problems.add("E_PROJECT_REQUIRED", message, { path, part: "key" });
}
function readEnvironment(variant, { reading }) {
  let entries = Object.entries(variant.build?.env ?? {}).flatMap(
    ([key, value]) => value === void 0 ? [] : [[key, value]]
  ), path = variant.placeOf("env");
  for (let [key, value] of entries) {
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && !value.includes("\0")) continue;
    let message = `${reading.problems.print(path)} has ${JSON.stringify(key)}, which is not a name and value of an environment variable.`;
    reading.problems.add("E_PROJECT_VALUE", message, { path: [...path, key], part: "key" });
  }
  return Object.fromEntries(entries);
}

// src/project/tables/profiles.ts
function buildVariants(name, table2) {
  let tool2 = ["tools", name], usual = {
    profile: void 0,
    build: table2.build,
    wasm: table2.wasm,
    placeOf: (key) => key === "wasm" ? [...tool2, key] : [...tool2, "build", key]
  }, profiles = Object.entries(table2.profiles ?? {}).flatMap(([profile, changes]) => {
    if (changes === void 0) return [];
    let { wasm = table2.wasm, ...keys } = changes, placeOf2 = (key) => changes[key] === void 0 ? usual.placeOf(key) : [...tool2, "profiles", profile, key];
    return [{ profile, build: { ...table2.build, ...keys }, wasm, placeOf: placeOf2 }];
  });
  return [usual, ...profiles];
}
function chosenProfile(table2, { facts }) {
  let { profile, purpose = "build" } = facts, wanted = profile ?? (purpose === "build" ? void 0 : table2[purpose]?.profile);
  return wanted !== void 0 && Object.hasOwn(table2.profiles ?? {}, wanted) ? wanted : void 0;
}
function checkProfileNames(name, table2, { problems }) {
  let known2 = Object.keys(table2.profiles ?? {});
  for (let purpose of ["up", "deploy"]) {
    let wanted = table2[purpose]?.profile;
    if (wanted === void 0 || known2.includes(wanted)) continue;
    let path = ["tools", name, purpose, "profile"], message = `${problems.print(path)} names the profile ${JSON.stringify(wanted)}, which the tool does not have.`, hint = suggestion(wanted, known2) ?? `Add [${problems.print(["tools", name, "profiles", wanted])}].`;
    problems.add("E_PROJECT_REFERENCE", message, { path, hint });
  }
}
function checkProfileChoice(entries, { facts, problems }) {
  let { profile } = facts, known2 = new Set(Object.values(entries).flatMap((table2) => Object.keys(table2?.profiles ?? {})));
  if (profile === void 0 || known2.has(profile)) return;
  let message = `No tool has the profile ${JSON.stringify(profile)} that was asked for.`, hint = suggestion(profile, known2) ?? (known2.size === 0 ? "Leave --profile out." : `Profiles here: ${[...known2].join(", ")}.`);
  problems.add("E_PROJECT_REFERENCE", message, { path: ["tools"], part: "key", hint });
}

// src/project/tables/references.ts
function checkDefaultRegistry({ document, defaultRegistry, facts, problems }) {
  if (defaultRegistry === void 0 || !Object.hasOwn(document.root, "project")) return;
  let probe = `${defaultRegistry.replace(/\/+$/, "")}/name`, fault = registryHost(probe) === void 0 ? "does not begin with the host of a registry" : facts.referenceFault(probe);
  if (fault === void 0) return;
  let hint = 'Write a host, and perhaps a folder of it: "ghcr.io/owner".', path = ["project", "default_registry"];
  problems.add("E_PROJECT_VALUE", `project.default_registry ${fault}.`, { path, hint });
}
function readReference(written2, path, { document, defaultRegistry, facts, problems }) {
  let name = problems.print(path);
  if (written2.includes("://")) {
    problems.add("E_PROJECT_VALUE", `${name} is a URL; expected a reference to a registry.`, { path, hint: "Write it as host/owner/name:tag, without a scheme." });
    return;
  }
  let reference = fullReference(written2, defaultRegistry);
  if (reference === void 0) {
    problems.add("E_PROJECT_VALUE", `${name} names no registry, and project.default_registry is not set.`, {
      path,
      hint: "Write it as ghcr.io/owner/name:tag, or set default_registry in [project]."
    });
    return;
  }
  let fault = facts.referenceFault(reference);
  if (fault !== void 0) {
    problems.add("E_PROJECT_VALUE", `${name} ${fault}.`, { path });
    return;
  }
  return { kind: "registry", reference, at: positionOfValue(document, path) };
}
function readFinished(written2, path, reading) {
  if (written2 === void 0) return;
  if (!written2.endsWith(".wasm")) return readReference(written2, path, reading);
  let { document, facts, problems } = reading, wasm = readPath(written2, path, { want: "file", facts, problems });
  return wasm === void 0 ? void 0 : { kind: "prebuilt", wasm, at: positionOfValue(document, path) };
}

// src/project/tables/source.ts
function readSource(name, table2, reading) {
  if (table2.repo !== void 0) return readPulled(table2.repo, { name, table: table2, reading });
  checkProfileNames(name, table2, reading);
  let chosen = chosenProfile(table2, reading);
  return buildVariants(name, table2).map((variant) => ({
    profile: variant.profile,
    source: readVariant(variant, { name, table: table2, reading })
  })).find(({ profile }) => profile === chosen)?.source;
}
function readVariant(variant, context) {
  if (variant.wasm !== void 0 && variant.build === void 0 && !wasLeftOut("build", context))
    return readPrebuilt(variant.wasm, context);
  let folder = readFolder(context);
  if (folder === void 0) return;
  let build = variant.build === void 0 ? infer(folder, context) : readCommand(variant, folder, context);
  return build === void 0 ? void 0 : { path: folder, build };
}
function wasLeftOut(key, { name, table: table2, reading: { document } }) {
  let tools = document.root.tools;
  return table2[key] === void 0 && Object.hasOwn(tools[name] ?? {}, key);
}
function readFolder(context) {
  let { name, table: table2 } = context, { facts, problems } = context.reading;
  if (table2.path !== void 0)
    return readPath(table2.path, ["tools", name, "path"], { want: "folder", facts, problems });
  if (["path", "wasm", "repo"].some((key) => wasLeftOut(key, context))) return;
  let kind = facts.kind(name);
  if (kind === "folder") return name;
  let message = `The folder "${name}" of the tool "${name}" ${kind === "outside" ? "is a symbolic link that leaves the project folder" : "does not exist"}.`;
  problems.add("E_PROJECT_PATH", message, { path: ["tools", name], part: "key", hint: "Create it, or say with path where the source of the tool is." });
}
function readPrebuilt(wasm, context) {
  let { name, table: table2 } = context, { document, facts, problems } = context.reading, at = positionOfValue(document, ["tools", name, "wasm"]), file = readPath(wasm, ["tools", name, "wasm"], { want: "file", facts, problems });
  if (file === void 0) return;
  let folder = table2.path === void 0 ? file.match(/^(.*)\//)?.[1] ?? "." : readFolder(context);
  return folder === void 0 ? void 0 : { path: folder, build: { kind: "prebuilt", wasm: file, at } };
}
function readPulled(repo, context) {
  let { name, table: table2, reading } = context;
  for (let key of ["wasm", "build", "profiles"]) {
    if (table2[key] === void 0) continue;
    let message = `[${reading.problems.print(["tools", name])}] has both "repo" and "${key}"; a component of a registry is not built here.`, place = { path: ["tools", name, key], part: "key", hint: "Leave one of them out." };
    reading.problems.add("E_PROJECT_VALUE", message, place);
  }
  let build = readReference(repo, ["tools", name, "repo"], reading), folder = table2.path === void 0 ? "." : readFolder(context);
  return build === void 0 || folder === void 0 ? void 0 : { path: folder, build };
}
function infer(folder, { name, reading: { facts, problems } }) {
  let inferred = inferBuild(folder, facts);
  if ("build" in inferred) return inferred.build;
  if ("sign" in inferred) {
    let { sign, language, entry } = inferred, message2 = `The tool "${name}" is written in ${language}, as ${sign} tells, but "${folder}" has no ${entry}.`, hint2 = `Call its entry module ${entry}, in that folder, or say with wasm and build.command how it is built.`;
    problems.add("E_PROJECT_LANGUAGE", message2, { path: ["tools", name, "path"], hint: hint2 });
    return;
  }
  let { found, looked } = inferred, message = found.length === 0 ? `The language of the tool "${name}" is unknown: "${folder}" has none of ${looked.join(", ")}.` : `The language of the tool "${name}" is not clear: "${folder}" has ${found.join(" and ")}.`;
  problems.add("E_PROJECT_LANGUAGE", message, { path: ["tools", name, "path"], hint: "Add an entry file, or say with wasm and build.command how it is built." });
}

// src/project/tables/hosts.ts
function readOutboundHosts(list2, path, context) {
  return present(list2).map(([index, entry]) => (checkEntry(entry, [...path, index], context), entry));
}
function checkEntry(entry, path, context) {
  let { problems, facts } = context.reading;
  checkTemplate(entry, path, context.reading);
  let resolved = resolve(entry, context.variables), fault = resolved === void 0 ? void 0 : facts.outboundHostFault(resolved);
  if (fault !== void 0) {
    let message = `${problems.print(path)} ${fault}; given ${JSON.stringify(entry)}.`;
    problems.add("E_PROJECT_VALUE", message, { path, hint: 'An entry is scheme://host or scheme://host:port, for example "https://api.example.com".' });
  }
  let internal = /^[a-z*]+:\/\/([^/:]+)\.spin\.internal(?:[/:]|$)/i.exec(entry)?.[1];
  internal !== void 0 && checkInternal(internal.toLowerCase(), path, context);
}
function checkInternal(id, path, { toolIds, reading }) {
  let { problems } = reading;
  if (toolIds.has(id) || id.includes("{{")) return;
  if (id === "*" || reservedIds.has(id)) {
    let message = `${problems.print(path)} lets the tool reach the gateway and pose as any client; only tools can be called.`;
    problems.add("E_PROJECT_VALUE", message, { path, hint: 'Name each tool that it calls: "http://<tool>.spin.internal".' });
    return;
  }
  let hint = suggestion(componentId(id), toolIds) ?? `Tools here: ${[...toolIds].join(", ")}.`;
  problems.add(
    "E_PROJECT_REFERENCE",
    `${problems.print(path)} names the component "${id}", which does not exist.`,
    { path, hint }
  );
}
function resolve(entry, variables) {
  let { references, fault } = readTemplate(entry);
  if (fault !== void 0) return;
  let defaults = new Map(variables.map((variable) => [variable.name, variable.default ?? ""]));
  if (!references.some(({ name }) => (defaults.get(name) ?? "") === ""))
    return entry.replace(/\{\{([^{}]*)\}\}/g, (_, name) => defaults.get(name.trim()) ?? "");
}

// src/project/tables/scopes.ts
function readScopes(name, table2, reading) {
  for (let key of ["required_scopes", "tool_scopes"]) {
    if (table2[key] === void 0 || isPrivate(reading)) continue;
    let message = `${reading.problems.print(["tools", name, key])} is given, but the app is public, so that no caller has a scope.`;
    reading.problems.add("E_PROJECT_VALUE", message, { path: ["tools", name, key], part: "key", hint: 'Write access_control = "private" in [project], or leave the scopes out.' });
  }
  let toolScopes = Object.entries(table2.tool_scopes ?? {}).map(
    ([tool2, scopes]) => [tool2, valuesOf(scopes)]
  );
  return { requiredScopes: valuesOf(table2.required_scopes), toolScopes };
}
function valuesOf(list2) {
  return present(list2).map(([, scope2]) => scope2);
}
function isPrivate({ document }) {
  let project = document.root.project;
  return typeof project != "object" || project === null ? !1 : "access_control" in project && project.access_control === "private";
}

// src/project/tables/files.ts
function readFiles(name, table2, reading) {
  return present(table2.files).flatMap(([index, entry]) => {
    let path = ["tools", name, "files", index], place = { path, reading, mayBeMade: table2.build !== void 0 }, mount = typeof entry == "string" ? readPattern(entry, place) : readPlaced(entry, place);
    return mount === void 0 ? [] : [{ ...mount, at: positionOfValue(reading.document, path) }];
  });
}
function readPattern(written2, place) {
  let { path, reading } = place, source = inside(written2, path, reading);
  if (source === void 0) return;
  if (source === ".")
    return refuse(path, 'names the whole project; name its files, or write "**/*"', reading);
  let isGlob = /[*?{]/.test(source);
  if (!(!isGlob && kindOf(source, place) === void 0))
    return { source, destination: void 0, isGlob };
}
function readPlaced({ source: from, destination: to }, place) {
  if (from === void 0 || to === void 0) return;
  let { path, reading } = place, source = inside(from, [...path, "source"], reading), destination = inside(to.replace(/^\/+/, ""), [...path, "destination"], reading);
  if (source === void 0 || destination === void 0) return;
  let kind = kindOf(source, { ...place, path: [...path, "source"] });
  if (kind !== void 0)
    return kind === "file" && (destination === "." || to.endsWith("/")) ? refuse([...path, "destination"], "is a folder, but the source is a file", reading) : { source, destination: destination === "." ? "" : destination, isGlob: !1 };
}
function inside(written2, path, reading) {
  let normalized = normalizePath(written2);
  if ("path" in normalized) return normalized.path;
  let shown = JSON.stringify(written2.length > 100 ? `${written2.slice(0, 100)}…` : written2);
  return refuse(path, `${shown} ${normalized.fault}`, reading);
}
function kindOf(source, { path, reading, mayBeMade }) {
  let kind = reading.facts.kind(source);
  if (kind === "file" || kind === "folder" || kind === "missing" && mayBeMade) return kind;
  let fault = kind === "missing" ? "does not exist" : "is a symbolic link that leaves the project folder";
  return refuse(path, `${JSON.stringify(source)} ${fault}`, reading);
}
function refuse(path, fault, { problems }) {
  problems.add("E_PROJECT_PATH", `${problems.print(path)}: ${fault}.`, { path });
}

// src/project/tables/tool-limits.ts
var bounds = {
  memory: { least: 1048576, most: 4294967296, range: "1MiB to 4GiB" },
  timeout: { least: 10, most: 36e5, range: "10ms to 60m" }
}, memoryUnits = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }, timeUnits = { ms: 1, s: 1e3, m: 6e4 };
function readLimits(name, { limits }, reading) {
  let path = ["tools", name, "limits"], memory = (value) => typeof value == "number" ? value : amount(value, memoryUnits);
  return {
    memoryBytes: within("memory", limits?.memory, {
      path,
      reading,
      parse: memory,
      form: 'bytes or "256MiB"'
    }),
    timeoutMs: within("timeout", limits?.timeout, {
      path,
      reading,
      parse: (value) => amount(value, timeUnits),
      form: 'a time such as "500ms", "10s" or "2m"'
    })
  };
}
function within(key, written2, { path, reading, parse: parse2, form }) {
  if (written2 === void 0) return;
  let { least, most, range } = bounds[key], value = parse2(written2);
  if (value !== void 0 && value >= least && value <= most) return value;
  let at = [...path, key], expected = value === void 0 ? `${form}, from ${range}` : range, message = `${reading.problems.print(at)} is ${JSON.stringify(written2).slice(0, 80)}; expected ${expected}.`;
  reading.problems.add("E_PROJECT_VALUE", message, { path: at });
}
function amount(text2, units) {
  let [, digits = "", unit = ""] = /^(\d{1,15}) ?([A-Za-z]+)$/.exec(text2) ?? [];
  return Object.hasOwn(units, unit) ? Number(digits) * (units[unit] ?? 0) : void 0;
}

// src/project/tables/tools.ts
function readTools(entries, variables, reading) {
  let names = Object.keys(entries ?? {});
  if (names.length > projectLimits.tools) {
    let message = `The project has ${names.length} tools; at most ${projectLimits.tools} are allowed.`;
    return reading.problems.add("E_PROJECT_LIMIT", message, { path: ["tools"], part: "key" }), [];
  }
  checkNames(names, reading), checkProfileChoice(entries ?? {}, reading);
  let toolIds = new Set(names.map(componentId)), tools = names.flatMap((name) => {
    let table2 = entries?.[name];
    return table2 === void 0 ? [] : readTool(name, table2, { variables, toolIds, reading });
  });
  return checkOutputs(tools, reading), checkDeployNames(tools, reading), tools;
}
function checkNames(names, { problems }) {
  let owners = /* @__PURE__ */ new Map();
  for (let name of names) {
    let place = { path: ["tools", name], part: "key" }, fault = toolNameFault(name);
    fault !== void 0 && problems.add("E_PROJECT_NAME", `The tool name ${JSON.stringify(name)} ${fault}.`, place);
    let id = componentId(name), owner = owners.get(id);
    owner === void 0 ? owners.set(id, name) : problems.add(
      "E_PROJECT_NAME",
      `The tools "${owner}" and "${name}" have the same component id "${id}".`,
      place
    );
  }
}
function readTool(name, table2, context) {
  let { reading } = context, path = ["tools", name], source = readSource(name, table2, reading), allowedOutboundHosts = readOutboundHosts(
    table2.allowed_outbound_hosts,
    [...path, "allowed_outbound_hosts"],
    context
  ), variables = readToolVariables(name, table2, reading), examples = readExamples(name, table2, reading);
  if (source === void 0) return [];
  let at = positionOfTable(reading, path), kind = table2.kind ?? "tools", id = componentId(name), scopes = readScopes(name, table2, reading), grants = { allowedOutboundHosts, keyValueStores: readStores(name, table2, reading) }, limits = readLimits(name, table2, reading), files = readFiles(name, table2, reading);
  return [
    {
      name,
      id,
      kind,
      ...source,
      route: table2.route,
      deployName: table2.deploy?.name,
      ...grants,
      variables,
      examples,
      ...scopes,
      files,
      limits,
      at
    }
  ];
}
function readToolVariables(name, table2, reading) {
  return Object.entries(table2.variables ?? {}).flatMap(([key, template]) => {
    let path = ["tools", name, "variables", key];
    if (!variableNamePattern.test(key)) {
      let message = `The variable name ${JSON.stringify(key)} is not lower_snake_case.`;
      reading.problems.add("E_PROJECT_NAME", message, { path, part: "key" });
    }
    return template === void 0 ? [] : (checkTemplate(template, path, reading), [[key, template]]);
  });
}
function readExamples(name, table2, reading) {
  let { problems } = reading;
  return present(table2.examples).flatMap(([index, example]) => {
    if (example.tool === void 0) return [];
    let path = ["tools", name, "examples", index];
    if (!/^[A-Za-z0-9_.-]{1,128}$/.test(example.tool)) {
      let message = `${problems.print(path)}.tool is not the name of a tool: expected letters, digits, "-" and "_".`;
      problems.add("E_PROJECT_VALUE", message, { path: [...path, "tool"] });
    }
    let at = positionOfTable(reading, path);
    return [{ tool: example.tool, arguments: example.arguments ?? {}, expect: example.expect, at }];
  });
}
function checkOutputs(tools, { problems }) {
  let owners = /* @__PURE__ */ new Map();
  for (let { name, build } of tools) {
    let output = outputOf(build), owner = owners.get(output);
    if (owner === void 0) {
      owners.set(output, name);
      continue;
    }
    let key = build.kind === "registry" ? "repo" : "wasm" in build ? "wasm" : "path", message = `The tools "${owner}" and "${name}" are both made of ${output}.`;
    problems.add("E_PROJECT_VALUE", message, { path: ["tools", name, key], hint: "Give each its own file; one component can offer any number of tools." });
  }
}
function checkDeployNames(tools, { problems }) {
  let ids = /* @__PURE__ */ new Set([...reservedIds, ...tools.map(({ id }) => id)]), owners = /* @__PURE__ */ new Map();
  for (let { name, id, deployName } of tools) {
    if (deployName === void 0 || deployName === id) continue;
    let owner = owners.get(deployName) ?? (ids.has(deployName) ? deployName : void 0);
    if (owners.set(deployName, name), owner === void 0) continue;
    let path = ["tools", name, "deploy", "name"], message = `${problems.print(path)} is ${JSON.stringify(deployName)}, under which "${owner}" is published already.`;
    problems.add("E_PROJECT_NAME", message, { path });
  }
}
function outputOf(build) {
  return build.kind === "registry" ? build.reference : "wasm" in build ? build.wasm : build.kind === "typescript" ? build.entry : build.folder;
}

// src/project/tables/own-middleware.ts
function readOwnMiddleware(name, table2, context) {
  let { reading } = context;
  if (table2.variables !== void 0 && Object.hasOwn(table2.variables, "next")) {
    let message = `middleware.${name}.variables has "next", which tells the component where requests go on to.`, place = {
      path: ["middleware", name, "variables", "next"],
      part: "key",
      hint: "Leave it out."
    };
    reading.problems.add("E_PROJECT_NAME", message, place);
  }
  let { required_scopes: _, ...component } = table2, [tool2] = readTool(name, component, { ...context, reading: inPlaceOfTools(reading) });
  return tool2;
}
function inPlaceOfTools(reading) {
  let { document, problems } = reading, { root, positions } = document, children = new Map(positions.children), branch2 = children.get("middleware");
  return branch2 !== void 0 && children.set("tools", branch2), {
    ...reading,
    document: {
      ...document,
      root: { ...root, tools: root.middleware },
      positions: { ...positions, children }
    },
    problems: {
      found: problems.found,
      addAt: problems.addAt,
      print: (path) => problems.print(written(path)),
      add: (code, message, place) => problems.add(code, message.replaceAll('the tool "', 'the middleware "'), {
        ...place,
        path: written(place.path)
      })
    }
  };
}
function written([table2 = "", ...rest]) {
  return [table2 === "tools" ? "middleware" : table2, ...rest];
}

// src/project/tables/middleware.ts
var sourceKeys = ["path", "wasm", "repo", "build"], componentKeys = [
  ...sourceKeys,
  "profiles",
  "up",
  "deploy",
  "allowed_outbound_hosts",
  "key_value_stores",
  "variables",
  "limits",
  "files"
], builtInKeys = {
  "rate-limit": [
    "limit",
    "window_seconds",
    "by",
    "algorithm",
    "count",
    "per_tool",
    "tools",
    "on_failure",
    "proxies",
    "store"
  ],
  "request-log": ["caller", "salt"],
  metrics: ["endpoint", "required_scopes", "store"]
};
function readMiddleware(file, variables, reading) {
  let tables = Object.entries(file.middleware ?? {});
  if (tables.length > projectLimits.middleware) {
    let message = `The project has ${tables.length} middleware; at most ${projectLimits.middleware} are allowed.`;
    return reading.problems.add("E_PROJECT_LIMIT", message, { path: ["middleware"], part: "key" }), [];
  }
  checkNames2(file, reading);
  let toolIds = new Set(Object.keys(file.tools ?? {}).map(componentId));
  return tables.flatMap(
    ([name, table2]) => table2 === void 0 ? [] : readOne(name, table2, { file, context: { variables, toolIds, reading } })
  );
}
function checkNames2(file, { problems }) {
  let owners = new Map(Object.keys(file.tools ?? {}).map((name) => [componentId(name), `tool "${name}"`]));
  for (let name of Object.keys(file.middleware ?? {})) {
    let place = { path: ["middleware", name], part: "key" }, fault = toolNameFault(name);
    fault !== void 0 && problems.add("E_PROJECT_NAME", `The middleware name ${JSON.stringify(name)} ${fault}.`, place);
    let id = componentId(name), owner = owners.get(id);
    if (owner !== void 0) {
      let message = `The ${owner} and the middleware "${name}" have the same component id "${id}".`;
      problems.add("E_PROJECT_NAME", message, place);
    }
    owners.set(id, `middleware "${name}"`);
  }
}
function readOne(name, table2, { file, context }) {
  let { reading } = context;
  if (table2.use === void 0 && isWritten(["middleware", name, "use"], reading)) return [];
  let use = builtInOf(name, table2);
  if (checkKeys(name, table2, { use, reading }), use !== void 0)
    return [{ kind: "built-in", component: readBuiltIn({ name, use }, table2, { file, reading }) }];
  let component = readOwnMiddleware(name, table2, context);
  return component === void 0 ? [] : [{ kind: "own", component }];
}
function builtInOf(name, table2) {
  return table2.use !== void 0 ? table2.use : !sourceKeys.some((key) => table2[key] !== void 0) && Object.hasOwn(builtInKeys, name) ? name : void 0;
}
function checkKeys(name, table2, { use, reading }) {
  let known2 = use === void 0 ? componentKeys : ["use", ...builtInKeys[use]];
  for (let key of Object.keys(table2)) {
    if (known2.includes(key)) continue;
    let kind = use === void 0 ? "is a component of your own" : `uses "${use}"`, message = `[middleware.${name}] has no key ${JSON.stringify(key)}: it ${kind}.`, owner = Object.keys(builtInKeys).find(
      (other) => builtInKeys[other].includes(key)
    ), hint = use === void 0 && owner !== void 0 ? `Add use = "${owner}" for the built-in one.` : `Known here: ${known2.join(", ")}.`;
    reading.problems.add("E_PROJECT_KEY", message, { path: ["middleware", name, key], part: "key", hint });
  }
}

// src/project/tables/cors.ts
var usualMaxAge = 7200;
function readCors(file, reading) {
  let table2 = file.mcp?.cors;
  if (table2 === void 0) return;
  let { problems } = reading, path = ["mcp", "cors"], allowedOrigins = readOrigins(present(table2.allowed_origins), reading), allowCredentials = table2.allow_credentials ?? !1;
  return allowCredentials && allowedOrigins.includes("*") && problems.add("E_PROJECT_VALUE", 'mcp.cors.allow_credentials is true, and allowed_origins has "*": every page could act for the user.', {
    path: [...path, "allow_credentials"],
    hint: "Name the origins, or leave allow_credentials out."
  }), { allowedOrigins, allowCredentials, maxAge: table2.max_age ?? usualMaxAge };
}
function readOrigins(origins, { problems }) {
  return origins.map(([index, origin]) => {
    if (origin !== "*" && !isOrigin(origin)) {
      let message = `mcp.cors.allowed_origins[${index}] is ${JSON.stringify(origin)}; expected scheme://host[:port] without a path, or "*".`;
      problems.add("E_PROJECT_VALUE", message, { path: ["mcp", "cors", "allowed_origins", index] });
    }
    return origin;
  });
}
function isOrigin(text2) {
  return URL.canParse(text2) && /^https?:$/.test(new URL(text2).protocol) && new URL(text2).origin === text2;
}

// src/project/values/urls.ts
function urlFault(text2, rules = {}) {
  if (!URL.canParse(text2) || text2.trim() !== text2) return "is not an absolute URL";
  let url = new URL(text2);
  if (url.protocol !== "https:" && url.protocol !== "http:") return "is not an https URL";
  if (url.protocol === "http:" && !isLoopbackHost(url.hostname))
    return "must use https; plain http is for loopback only";
  if (url.username !== "" || url.password !== "") return "holds a user name or password";
  if (text2.includes("#")) return "may not have a fragment";
  if (text2.includes("?") && rules.query !== !0) return "may not have a query";
}

// src/project/tables/mcp.ts
function readMcp(file, reading) {
  let table2 = file.mcp ?? {};
  return checkChain(table2, reading), checkPublicUrl(table2, reading), checkPrefix(file, reading), checkFinishedGateway(file, reading), checkRoutes(file, reading), {
    gateway: readFinished(table2.gateway, ["mcp", "gateway"], reading),
    authorizer: readFinished(table2.authorizer, ["mcp", "authorizer"], reading),
    validateArguments: table2.validate_arguments ?? !0,
    discovery: table2.discovery ?? "catalog",
    chain: table2.chain ?? "separate",
    staticTokens: readSecretName(table2.static_tokens, { path: ["mcp", "static_tokens"], file }, reading),
    publicUrl: table2.public_url,
    allowedHosts: readAllowedHosts(table2, reading),
    prefix: table2.prefix ?? "always",
    validateResults: table2.validate_results ?? !1,
    requestCacheSeconds: table2.request_cache_seconds ?? 0,
    serverRequests: table2.server_requests ?? !1,
    stateSecret: readSecretName(table2.state_secret, { path: ["mcp", "state_secret"], file }, reading),
    cors: readCors(file, reading),
    route: table2.route,
    serverName: table2.server_name,
    serverVersion: table2.server_version,
    authStore: table2.auth_store ?? usualStore
  };
}
function checkChain(table2, { problems }) {
  let foreign = ["gateway", "authorizer"].find((key) => table2[key] !== void 0);
  if (table2.chain !== "linked" || foreign === void 0) return;
  let message = `mcp.chain is "linked", but mcp.${foreign} names a component that is already built.`, hint = `Leave out chain, or ${foreign} for the built-in one.`;
  problems.add("E_PROJECT_VALUE", message, { path: ["mcp", "chain"], hint });
}
function checkPublicUrl(table2, { problems }) {
  let fault = table2.public_url === void 0 ? void 0 : urlFault(table2.public_url);
  fault !== void 0 && problems.add("E_PROJECT_VALUE", `mcp.public_url ${fault}.`, { path: ["mcp", "public_url"] });
}
function checkPrefix(file, { problems }) {
  let tools = Object.keys(file.tools ?? {}).length;
  if (file.mcp?.prefix !== "never" || tools <= 1) return;
  let message = `mcp.prefix is "never", but the app has ${tools} tools; bare names need an app with one.`;
  problems.add("E_PROJECT_VALUE", message, { path: ["mcp", "prefix"], hint: "Leave the line out; /mcp/x/<tool> has bare names in every app." });
}
function checkFinishedGateway(file, { problems }) {
  if (file.mcp?.gateway === void 0) return;
  let refuse2 = (path) => {
    let message = `${problems.print(path)} needs the built-in gateway; mcp.gateway names another one, which does not know it.`;
    problems.add("E_PROJECT_VALUE", message, { path, part: "key", hint: "Leave mcp.gateway out." });
  };
  for (let key of ["route", "server_name", "server_version"])
    file.mcp[key] !== void 0 && refuse2(["mcp", key]);
  file.mcp.prefix === "never" && refuse2(["mcp", "prefix"]), file.mcp.validate_results === !0 && refuse2(["mcp", "validate_results"]), file.mcp.server_requests === !0 && refuse2(["mcp", "server_requests"]);
  for (let [name, tool2] of Object.entries(file.tools ?? {}))
    tool2?.route !== void 0 && refuse2(["tools", name, "route"]), tool2?.required_scopes !== void 0 && refuse2(["tools", name, "required_scopes"]), tool2?.tool_scopes !== void 0 && refuse2(["tools", name, "tool_scopes"]);
}
var hostPattern = /^(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?$/i;
function readAllowedHosts(table2, { problems }) {
  return present(table2.allowed_hosts).map(([index, host]) => {
    if (!hostPattern.test(host)) {
      let message = `mcp.allowed_hosts[${index}] is ${JSON.stringify(host)}; expected a host or host:port, without scheme and path.`;
      problems.add("E_PROJECT_VALUE", message, { path: ["mcp", "allowed_hosts", index] });
    }
    return host;
  });
}

// src/project/tables/required-claims.ts
function readRequiredClaims({ required_claims: table2 }, { problems }) {
  return Object.entries(table2 ?? {}).flatMap(([name, written2]) => {
    let path = ["oidc", "required_claims", name], values = (Array.isArray(written2) ? written2 : [written2]).filter((value) => value !== void 0);
    if (reservedClaims.has(name)) {
      let message = `${problems.print(path.slice(0, -1))} has "${name}", which is checked for every token.`;
      problems.add("E_PROJECT_VALUE", message, { path, part: "key", hint: reservedClaims.get(name) });
    }
    return values.length === 0 ? [] : [[name, values]];
  });
}
var reservedClaims = /* @__PURE__ */ new Map([
  ["iss", "Write it as issuer in [oidc]."],
  ["aud", "Write it as audience in [oidc]."],
  ["exp", "Leave it out."],
  ["nbf", "Leave it out."],
  ["scope", "Write required_scopes in [oidc]."],
  ["scp", "Write required_scopes in [oidc]."]
]);

// src/project/tables/oidc.ts
var signatureAlgorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA"
];
function readOidc(file, reading) {
  let table2 = file.oidc;
  if (table2 !== void 0)
    return checkUrls(table2, reading), checkEndpoints(table2, reading), checkKey(table2, reading), {
      issuer: table2.issuer ?? "",
      audiences: checkWords(entriesOf(table2.audience, ["oidc", "audience"]), "audience", reading),
      jwksUri: table2.jwks_uri,
      publicKey: table2.public_key,
      algorithms: readAlgorithms(table2, reading),
      requiredScopes: readScopes2(table2, reading),
      allowedSubjects: readSubjects(table2, reading),
      requiredClaims: readRequiredClaims(table2, reading),
      organizationId: table2.org_id,
      authorizeEndpoint: table2.authorize_endpoint,
      tokenEndpoint: table2.token_endpoint,
      userinfoEndpoint: table2.userinfo_endpoint,
      at: positionOfTable(reading, ["oidc"])
    };
}
function checkUrls(table2, { problems }) {
  let keys = ["issuer", "jwks_uri", "authorize_endpoint", "token_endpoint", "userinfo_endpoint"];
  for (let key of keys) {
    let written2 = table2[key];
    if (key === "issuer" && mayBeName(table2)) continue;
    let fault = written2 === void 0 ? void 0 : urlFault(written2, { query: key !== "issuer" });
    fault !== void 0 && problems.add("E_PROJECT_VALUE", `${problems.print(["oidc", key])} ${fault}.`, { path: ["oidc", key] });
  }
}
function mayBeName({ issuer = "", jwks_uri: uri, public_key: key }) {
  return (uri !== void 0 || key !== void 0) && /^[\w.-]+$/.test(issuer);
}
function checkEndpoints(table2, { problems }) {
  let { authorize_endpoint: authorize, token_endpoint: token } = table2;
  if (authorize === void 0 == (token === void 0)) return;
  let [given, missing] = authorize === void 0 ? ["token_endpoint", "authorize_endpoint"] : ["authorize_endpoint", "token_endpoint"], message = `[${problems.print(["oidc"])}] has ${given} but lacks "${missing}"; they are only used together.`;
  problems.add("E_PROJECT_REQUIRED", message, { path: ["oidc", given], part: "key" });
}
function checkKey(table2, { problems }) {
  if (table2.public_key === void 0) return;
  let path = ["oidc", "public_key"];
  if (table2.jwks_uri !== void 0) {
    let message = `${problems.print(["oidc"])} has both jwks_uri and public_key; expected one of them.`;
    problems.add("E_PROJECT_VALUE", message, { path, part: "key" });
  }
  if (table2.public_key.includes("PRIVATE KEY")) {
    let message = `${problems.print(path)} holds a private key, which must not stand in a file that is shared.`;
    problems.add("E_PROJECT_VALUE", message, {
      path,
      hint: "Replace that key pair, and write the public half here."
    });
  } else if (!/^\s*-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/.test(table2.public_key)) {
    let message = `${problems.print(path)} is not a PEM block that begins with "-----BEGIN PUBLIC KEY-----".`;
    problems.add("E_PROJECT_VALUE", message, {
      path,
      hint: "Convert it: openssl pkey -pubin -in KEY -pubout."
    });
  }
}
function readAlgorithms(table2, reading) {
  let known2 = signatureAlgorithms, written2 = entriesOf(table2.algorithm, ["oidc", "algorithm"]);
  for (let { value, path } of written2) {
    if (known2.includes(value)) continue;
    let hint = /^HS\d+$/.test(value) ? "With a shared secret, whoever can check a token can also forge one." : suggestion(value, known2), message = `${reading.problems.print(["oidc", "algorithm"])} is ${JSON.stringify(value)}; expected one of ${known2.join(", ")}.`;
    reading.problems.add("E_PROJECT_VALUE", message, { path, hint });
  }
  return written2.map(({ value }) => value);
}
function readScopes2({ required_scopes: written2 }, reading) {
  let key = "required_scopes";
  if (typeof written2 != "string") return checkWords(entriesOf(written2, ["oidc", key]), key, reading);
  let scopes = written2.split(/[\s,]+/).filter((scope2) => scope2 !== "");
  return checkWords(
    scopes.map((value) => ({ value, path: ["oidc", key] })),
    key,
    reading
  );
}
function readSubjects({ allowed_subjects: written2 }, reading) {
  return checkWords(entriesOf(written2, ["oidc", "allowed_subjects"]), "allowed_subjects", reading);
}
var wordPattern2 = /^[\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+$/;
function checkWords(entries, key, { problems }) {
  for (let { value, path } of entries) {
    if (wordPattern2.test(value)) continue;
    let message = `${problems.print(["oidc", key])} has ${JSON.stringify(value)}; expected printable ASCII without commas, spaces, quotes and backslashes.`, hint = `Several are written as a list: ${key} = ["a", "b"].`;
    problems.add("E_PROJECT_VALUE", message, { path, hint });
  }
  return entries.map(({ value }) => value);
}
function entriesOf(written2, path) {
  return typeof written2 == "string" ? [{ value: written2, path }] : present(written2).map(([index, value]) => ({ value, path: [...path, index] }));
}

// src/project/tables/variables.ts
function readVariables(entries, reading) {
  return Object.entries(entries ?? {}).flatMap(([name, table2]) => table2 === void 0 ? [] : (checkName(name, reading), checkValue(name, table2, reading), [{
    name,
    default: table2.default,
    required: table2.default === void 0,
    secret: table2.secret ?? !1,
    description: table2.description,
    at: positionOfTable(reading, ["variables", name])
  }]));
}
function checkName(name, { problems }) {
  let place = { path: ["variables", name], part: "key" };
  if (!variableNamePattern.test(name))
    problems.add("E_PROJECT_NAME", `The variable name ${JSON.stringify(name)} is not lower_snake_case.`, {
      ...place,
      hint: 'Words of lower-case letters and digits, each beginning with a letter, joined by single "_".'
    });
  else if (name.startsWith(reservedVariablePrefix)) {
    let message = `The variable name "${name}" begins with "${reservedVariablePrefix}", which is reserved for the generated app.`;
    problems.add("E_PROJECT_NAME", message, {
      ...place,
      hint: `Rename it, for example to "app_${name.slice(4)}".`
    });
  }
}
function checkValue(name, table2, { document, problems }) {
  let path = ["variables", name], written2 = document.root.variables[name] ?? {};
  if (table2.default !== void 0 && table2.required === !0) {
    let message = `variables.${name} has a default and is required; a required variable has none.`;
    problems.add("E_PROJECT_VALUE", message, { path: [...path, "required"] });
  } else if (!namesValue(written2) && table2.required !== !0) {
    let message = `variables.${name} needs either default = "…" or required = true.`;
    problems.add("E_PROJECT_REQUIRED", message, { path, part: "key" });
  }
  if (table2.secret === !0 && table2.default !== void 0 && table2.default !== "") {
    let message = `variables.${name} is a secret, but its default stands in the file in plain text.`, hint = `Write required = true, and give the value at run time as SPIN_VARIABLE_${name.toUpperCase()}.`;
    problems.add("E_PROJECT_SECRET", message, { path: [...path, "default"], hint });
  }
}
function namesValue(written2) {
  return Object.keys(written2).some((key) => {
    let meant = suggest(key, ["default", "required"]);
    return key === "default" || meant !== void 0 && meant !== key;
  });
}

// src/project/parse-project.ts
function interpretProject({ document, file, problems: before }, facts) {
  let problems = collectProblems(document, before), variableNames = new Set(Object.keys(document.root.variables ?? {})), reading = {
    document,
    facts,
    problems,
    variableNames,
    defaultRegistry: file.project?.default_registry
  };
  checkDefaultRegistry(reading), checkAccess(file, reading);
  let variables = readVariables(file.variables, reading), project = {
    file: facts.file,
    name: file.project?.name ?? "",
    version: file.project?.version ?? "0.1.0",
    description: file.project?.description ?? "",
    authors: present(file.project?.authors).map(([, author]) => author),
    accessControl: file.project?.access_control ?? "public",
    defaultRegistry: file.project?.default_registry,
    mcp: readMcp(file, reading),
    oidc: readOidc(file, reading),
    variables,
    tools: readTools(file.tools, variables, reading),
    middleware: readMiddleware(file, variables, reading)
  };
  return throwProblems(problems), project;
}
function checkAccess(file, { document, problems }) {
  let access = file.project?.access_control, provider = ["oidc", "static_tokens"].find(
    (key) => key === "oidc" ? "oidc" in document.root : file.mcp?.static_tokens !== void 0
  );
  access === "private" && provider === void 0 && problems.add("E_PROJECT_REQUIRED", 'project.access_control is "private", but nobody is named who gives out tokens.', { path: ["project", "access_control"], hint: "Add an [oidc] table with the issuer, or static_tokens to [mcp]." });
  let table2 = document.root.project;
  if (typeof table2 == "object" && table2 !== null && !("access_control" in table2) && provider !== void 0) {
    let written2 = provider === "oidc" ? ["oidc"] : ["mcp", "static_tokens"], message = `${provider === "oidc" ? `[${problems.print(["oidc"])}]` : "mcp.static_tokens"} is given, but the app is public, so that no token is ever checked.`;
    problems.add("E_PROJECT_REQUIRED", message, { path: written2, part: "key", hint: 'Write access_control = "private" in [project], or "public" if that is what you mean.' });
  }
}

// src/project/format/schema/parts.ts
function table(properties, required = [], description) {
  return {
    ...description === void 0 ? {} : { description },
    type: "object",
    properties,
    additionalProperties: !1,
    ...required.length === 0 ? {} : { required: [...required] }
  };
}
function text(description, standard) {
  return { description, type: "string", ...standard === void 0 ? {} : { default: standard } };
}
function filled(description) {
  return { description, type: "string", minLength: 1 };
}
function flag(description, standard) {
  return { description, type: "boolean", default: standard };
}
function choice(description, values, standard) {
  return { description, type: "string", enum: [...values], default: standard };
}
function list(description, items) {
  return { description, type: "array", items };
}
function strings(description) {
  return { description, type: "object", additionalProperties: { type: "string" } };
}
function seconds(description, standard) {
  return { description, type: "integer", minimum: 0, maximum: 86400, default: standard };
}
function scope() {
  return {
    ...filled("One scope."),
    pattern: "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$",
    patternErrorMessage: "one scope: printable ASCII without spaces, quotes and backslashes"
  };
}
function storeLabel(repetition) {
  return {
    pattern: `^[A-Za-z0-9_-]${repetition}$`,
    patternErrorMessage: 'the label of a key-value store: letters, digits, "-" and "_"'
  };
}
function route(description) {
  return {
    ...filled(description),
    pattern: "^/[A-Za-z0-9][A-Za-z0-9._~-]*$",
    patternErrorMessage: 'a path of one part, such as "/weather"',
    maxLength: 100
  };
}

// src/project/format/schema/mcp-table.ts
function mcpTable() {
  return table(
    {
      gateway: filled(
        "Gateway to use instead of the built-in one: a reference, or the path of a .wasm file."
      ),
      authorizer: filled(
        "Authorizer to use instead of the built-in one: a reference, or the path of a .wasm file."
      ),
      validate_arguments: flag("Check arguments against inputSchema before a tool is called.", !0),
      discovery: choice(
        "catalog: tools/list comes from what was asked at build time; request: tools are asked on each list.",
        ["catalog", "request"],
        "catalog"
      ),
      chain: choice("How authorizer and gateway are put together.", ["separate", "linked"], "separate"),
      static_tokens: filled('"{{ name }}" of the secret variable with the static tokens of a private app.'),
      public_url: filled("URL of the MCP endpoint as clients know it."),
      allowed_hosts: list("Hosts accepted besides loopback; none means all.", filled("host or host:port")),
      prefix: choice(
        "always: tools are called component__tool; never: the only component of the app has bare names.",
        ["always", "never"],
        "always"
      ),
      validate_results: flag("Check results against outputSchema before they go out.", !1),
      request_cache_seconds: seconds(
        "How long answers of components that are asked for their tools are kept.",
        0
      ),
      state_secret: filled('"{{ name }}" of the secret variable that signs requestState.'),
      server_requests: flag(
        "Tools can ask clients of revisions before 2026-07-28 for input too; keeps answers in the store default.",
        !1
      ),
      cors: corsTable(),
      route: route("The endpoint of all tools is at <route>/mcp too, besides /mcp."),
      server_name: filled("Name that clients are told; by default that of the project."),
      server_version: filled("Version that clients are told; by default that of the project."),
      auth_store: {
        ...text('Label of the key-value store of the authorizer; "" for none.', "default"),
        ...storeLabel("*")
      }
    },
    [],
    "The MCP endpoint."
  );
}
function corsTable() {
  return table(
    {
      allowed_origins: list('Pages that may call the app; "*" means all.', filled("scheme://host[:port]")),
      allow_credentials: flag("Browsers may send cookies and client certificates.", !1),
      max_age: seconds("How long a browser keeps the answer to a preflight.", 7200)
    },
    ["allowed_origins"],
    "Web pages on other hosts that may call."
  );
}

// src/project/format/schema/tool-table.ts
function toolTable() {
  return table(
    {
      kind: choice("tools: GET / and POST /{tool}; mcp: speaks MCP at /mcp.", ["tools", "mcp"], "tools"),
      path: filled("Folder of the source; by default the name of the tool."),
      wasm: filled(
        "The component file, relative to the project folder: what build makes, or what is there already."
      ),
      route: route("Its MCP endpoint is at <route>/mcp too, besides /mcp/x/<tool>."),
      repo: filled(
        'Reference to a component of a registry: "ghcr.io/owner/name:1.2.3"; nothing is built then.'
      ),
      build: buildTable(),
      profiles: {
        description: "Other ways to build, by name: what a profile says takes the place of the same key of build.",
        type: "object",
        additionalProperties: profileTable()
      },
      up: table(
        { profile: filled("Profile that ftl up builds with.") },
        [],
        "How the tool is served locally."
      ),
      deploy: table(
        {
          profile: filled("Profile that is built for a deployment."),
          name: {
            ...filled("Name under which the component is published; by default its id."),
            pattern: "^[a-z0-9]+(?:[._-][a-z0-9]+)*$",
            patternErrorMessage: 'lower-case letters and digits in words joined by ".", "_" or "-"',
            maxLength: 100
          }
        },
        [],
        "How the tool is deployed."
      ),
      allowed_outbound_hosts: list(
        "What the tool can reach; nothing by default.",
        filled("scheme://host:port")
      ),
      key_value_stores: list("Labels of the key-value stores that it may open.", {
        ...text("One label."),
        ...storeLabel("+")
      }),
      variables: strings("Variables of the component; values may hold {{ names }} of [variables]."),
      examples: list("Calls that conformance makes.", exampleTable()),
      required_scopes: list("Scopes that a caller needs for anything of this component.", scope()),
      tool_scopes: {
        description: "Scopes that a call of one tool needs besides, by the bare name of the tool.",
        type: "object",
        additionalProperties: list("Scopes of this tool.", scope())
      },
      limits: limitsTable(),
      files: list("Files of the project that the component may read.", filesEntry())
    },
    [],
    "A component with tools."
  );
}
function filesEntry() {
  return {
    ...table(
      {
        source: filled("A file or folder, relative to the project folder."),
        destination: filled('Where the component finds it, from its root "/".')
      },
      ["source", "destination"]
    ),
    description: 'A path or glob such as "data/*.json", relative to the project folder, or { source, destination }.',
    type: ["string", "object"],
    minLength: 1
  };
}
function limitsTable() {
  return table(
    {
      memory: {
        description: 'Most memory of an instance: bytes, or a number of KiB, MiB or GiB such as "256MiB".',
        type: ["integer", "string"]
      },
      timeout: text('Longest time of a call: a number of ms, s or m such as "10s".')
    },
    [],
    "What one call may use at most. The embedded runtime keeps to it; Spin has no limits of one component."
  );
}
function buildTable() {
  return table(buildKeys(), ["command"], "How the tool is built, when not by the built-in builder.");
}
function profileTable() {
  let wasm = filled(
    "What this profile makes, relative to the project folder; by default the wasm of the tool."
  );
  return table({ ...buildKeys(), wasm }, [], "One other way to build.");
}
function buildKeys() {
  return {
    command: {
      type: ["string", "array"],
      minLength: 1,
      minItems: 1,
      items: filled("One command."),
      description: "Run by sh; a list is run in order."
    },
    workdir: filled("Where it runs, relative to the project folder; by default the path of the tool."),
    watch: list("Globs of the sources, relative to workdir.", filled("One glob.")),
    env: strings("Environment variables of the command.")
  };
}
function exampleTable() {
  return table(
    {
      tool: filled("Name of the tool inside the component."),
      arguments: { description: "What it is called with.", type: "object" },
      expect: { description: "What structuredContent must contain." }
    },
    ["tool"],
    "One call."
  );
}

// src/project/format/schema/middleware-table.ts
function middlewareTable() {
  return table(
    {
      use: {
        description: "The built-in middleware; none for a component of your own. By default the name, if it is one.",
        type: "string",
        enum: ["rate-limit", "request-log", "metrics"]
      },
      ...componentKeys2(),
      ...rateLimitKeys(),
      caller: choice("request-log: whether a line says by a digest who called.", ["none", "hashed"], "none"),
      salt: filled('request-log: "{{ name }}" of the secret variable that the digest is made with.'),
      endpoint: {
        ...text("metrics: path at which the figures are read.", "/metrics"),
        pattern: "^/[A-Za-z0-9_/-]+$",
        patternErrorMessage: 'a path such as "/metrics"'
      },
      required_scopes: list("metrics: scopes that a caller needs to read them.", scope()),
      store: {
        ...text("rate-limit, metrics: label of the key-value store that they count in.", "default"),
        ...storeLabel("+")
      }
    },
    [],
    "One middleware."
  );
}
function componentKeys2() {
  let ofTools = ["kind", "examples", "required_scopes", "tool_scopes"];
  return Object.fromEntries(Object.entries(toolTable().properties).filter(([key]) => !ofTools.includes(key)));
}
function rateLimitKeys() {
  return {
    limit: count("rate-limit: requests that are let through in a window.", 1, 1e6),
    window_seconds: { ...count("rate-limit: length of a window.", 1, 86400), default: 60 },
    by: {
      description: "rate-limit: whose requests are counted together; user in a private app, else address.",
      type: "string",
      enum: ["user", "client", "address"]
    },
    algorithm: choice("rate-limit: how windows follow one another.", ["sliding", "fixed"], "sliding"),
    count: choice("rate-limit: calls of tools, or every request.", ["calls", "requests"], "calls"),
    per_tool: flag("rate-limit: count each tool by itself.", !1),
    tools: list("rate-limit: the tools that are counted; none means all.", filled("component__tool")),
    on_failure: choice(
      "rate-limit: let requests through, or not, when they cannot be counted.",
      ["open", "closed"],
      "open"
    ),
    proxies: { ...count("rate-limit: proxies in front that write x-forwarded-for.", 0, 10), default: 0 }
  };
}
function count(description, minimum, maximum) {
  return { description, type: "integer", minimum, maximum };
}

// src/project/format/schema/oidc-table.ts
function oidcTable() {
  let several = { minLength: 1, minItems: 1, type: ["string", "array"], items: filled("One of them.") };
  return table(
    {
      issuer: filled('Issuer of the tokens, exactly as in their claim "iss".'),
      audience: { ...several, description: "Audience or audiences that are accepted." },
      jwks_uri: filled("Where the keys are; by default asked from the issuer. Excludes public_key."),
      public_key: filled("The key as PEM (SPKI). Excludes jwks_uri."),
      algorithm: {
        ...several,
        description: "JWS algorithm or algorithms that are accepted; by default what fits the key."
      },
      required_scopes: {
        type: ["string", "array"],
        items: filled("One scope."),
        description: "Scopes that every token needs: a list, or a string parted by commas or spaces."
      },
      allowed_subjects: list("Subjects that may call; none means all.", filled("One subject.")),
      required_claims: {
        description: "Claims that every token needs: a value, or a list of values of which one is enough.",
        type: "object",
        additionalProperties: {
          type: ["string", "number", "boolean", "array"],
          minLength: 1,
          minItems: 1,
          items: { type: ["string", "number", "boolean"], minLength: 1 }
        }
      },
      org_id: filled('Organization (tenant) of the callers, as in the claim "org_id".'),
      authorize_endpoint: filled("Shown to clients in the metadata."),
      token_endpoint: filled("Shown to clients in the metadata."),
      userinfo_endpoint: filled("Shown to clients in the metadata.")
    },
    ["issuer"],
    "Who signs the tokens of a private app."
  );
}

// src/project/format/schema/project-table.ts
function projectTable() {
  return table(
    {
      name: {
        ...text("Name of the app."),
        pattern: "^[a-zA-Z][a-zA-Z0-9_-]*$",
        patternErrorMessage: 'a letter, then letters, digits, "-" or "_"',
        maxLength: 128
      },
      version: {
        ...text("Version of the app (semver 2.0.0).", "0.1.0"),
        pattern: "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$",
        patternErrorMessage: 'a version such as "1.2.3"'
      },
      description: text("What the app is for.", ""),
      authors: list('Who made it, as "Name <address>".', text("Name and address.")),
      access_control: choice(
        "Who may call: everybody, or those with a token.",
        ["public", "private"],
        "public"
      ),
      default_registry: filled(
        'Registry, or folder of one, of references that name none, such as "ghcr.io/owner".'
      )
    },
    ["name"],
    "The app."
  );
}

// src/project/format/schema/variable-table.ts
function variableTable() {
  return table(
    {
      default: text("Value when none is given at run time."),
      required: flag("The app does not start without a value.", !1),
      secret: flag("The value is never shown and never written to a file.", !1),
      description: text("What it is for.")
    },
    [],
    "One variable: a default, or required = true."
  );
}

// src/project/format/schema/project-file-schema.ts
var projectFileSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "ftl.toml",
  description: "An MCP server made of WebAssembly tools.",
  ...table(
    {
      project: projectTable(),
      mcp: mcpTable(),
      oidc: oidcTable(),
      variables: {
        description: "Application variables. Their values are given when the app runs.",
        type: "object",
        additionalProperties: variableTable()
      },
      tools: {
        description: "The components with tools, by the prefix that clients see.",
        type: "object",
        additionalProperties: toolTable()
      },
      middleware: {
        description: "What requests go through before the gateway, in order of declaration.",
        type: "object",
        additionalProperties: middlewareTable()
      },
      oauth: { $ref: "#/properties/oidc" },
      component: { $ref: "#/properties/tools" },
      $schema: text("URL of this schema, for editors that read YAML and JSON.")
    },
    ["project"]
  ),
  allOf: [{ not: { required: ["oidc", "oauth"] } }, { not: { required: ["tools", "component"] } }]
};

// src/project/format/schema/toolkit-file-schema.ts
var tool = toolTable(), toolkitFileSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "toolkit.toml",
  description: "Tools behind one gateway, each at a route of its own.",
  ...table(
    {
      toolkit: { ...projectTable(), description: "The toolkit." },
      gateway: table(
        {
          enabled: flag("All tools are at the route of the gateway too.", !1),
          route: { ...route("Its endpoint is at <route>/mcp."), default: "/gateway" },
          server_name: text("Name that clients are told; by default that of the toolkit."),
          server_version: text("Version that clients are told; by default that of the toolkit.")
        },
        [],
        "The gateway."
      ),
      tools: list("The components with tools.", {
        ...tool,
        properties: { name: text("The prefix that clients see, and the route."), ...tool.properties },
        required: ["name"]
      }),
      mcp: projectFileSchema.properties.mcp ?? {},
      oidc: projectFileSchema.properties.oidc ?? {},
      variables: projectFileSchema.properties.variables ?? {}
    },
    ["toolkit"]
  )
};

export {
  componentId,
  gatewayId,
  authorizerId,
  entranceId,
  reservedVariablePrefix,
  projectNameFrom,
  toolNameFault,
  variableNamePattern,
  readTemplate,
  normalizePath,
  tomlString,
  tomlKey,
  tomlStrings,
  tomlComment,
  projectLimits,
  require_dist,
  parseDocument,
  positionOfKey,
  collectProblems,
  throwProblems,
  checkProjectFile,
  projectWarnings,
  fullReference,
  writeProjectFile,
  migrateProject,
  interpretProject,
  withTool,
  withoutTool
};
