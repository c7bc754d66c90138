import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  findSpin
} from "./chunk-LIKRTQRE.mjs";
import {
  parseJson
} from "./chunk-RMGDAVK6.mjs";
import {
  limitMemories
} from "./chunk-EPZGTCND.mjs";
import {
  bodyLength,
  bodyWindow,
  connectionHeaders,
  signalSlot
} from "./chunk-2JY45PWD.mjs";
import {
  chainedComponent,
  defaultPorts,
  exportedNames,
  isEmptyOutboundHost,
  isJsonObject,
  member,
  objectMember,
  parseOutboundHost,
  permits,
  selfHost,
  stringMember
} from "./chunk-VP36XBEK.mjs";
import {
  require_ajv,
  require_applicator,
  require_codegen,
  require_compile,
  require_core,
  require_core2,
  require_dependencies,
  require_discriminator,
  require_format,
  require_metadata,
  require_names,
  require_ref,
  require_ref_error,
  require_util,
  require_validate,
  require_validation,
  require_validation_error
} from "./chunk-JEONMAZR.mjs";
import {
  binaryKind
} from "./chunk-6KAWFIDL.mjs";
import {
  FtlError
} from "./chunk-EWO6DVKF.mjs";
import {
  __commonJS,
  __toESM
} from "./chunk-E2NZ5TKH.mjs";

// node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js
var require_dynamicAnchor = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.dynamicAnchor = void 0;
    var codegen_1 = require_codegen(), names_1 = require_names(), compile_1 = require_compile(), ref_1 = require_ref(), def = {
      keyword: "$dynamicAnchor",
      schemaType: "string",
      code: (cxt) => dynamicAnchor(cxt, cxt.schema)
    };
    function dynamicAnchor(cxt, anchor) {
      let { gen, it } = cxt;
      it.schemaEnv.root.dynamicAnchors[anchor] = !0;
      let v = (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`, validate = it.errSchemaPath === "#" ? it.validateName : _getValidate(cxt);
      gen.if((0, codegen_1._)`!${v}`, () => gen.assign(v, validate));
    }
    exports.dynamicAnchor = dynamicAnchor;
    function _getValidate(cxt) {
      let { schemaEnv, schema, self } = cxt.it, { root, baseId, localRefs, meta } = schemaEnv.root, { schemaId } = self.opts, sch = new compile_1.SchemaEnv({ schema, schemaId, root, baseId, localRefs, meta });
      return compile_1.compileSchema.call(self, sch), (0, ref_1.getValidate)(cxt, sch);
    }
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js
var require_dynamicRef = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.dynamicRef = void 0;
    var codegen_1 = require_codegen(), names_1 = require_names(), ref_1 = require_ref(), def = {
      keyword: "$dynamicRef",
      schemaType: "string",
      code: (cxt) => dynamicRef(cxt, cxt.schema)
    };
    function dynamicRef(cxt, ref) {
      let { gen, keyword, it } = cxt;
      if (ref[0] !== "#")
        throw new Error(`"${keyword}" only supports hash fragment reference`);
      let anchor = ref.slice(1);
      if (it.allErrors)
        _dynamicRef();
      else {
        let valid = gen.let("valid", !1);
        _dynamicRef(valid), cxt.ok(valid);
      }
      function _dynamicRef(valid) {
        if (it.schemaEnv.root.dynamicAnchors[anchor]) {
          let v = gen.let("_v", (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`);
          gen.if(v, _callRef(v, valid), _callRef(it.validateName, valid));
        } else
          _callRef(it.validateName, valid)();
      }
      function _callRef(validate, valid) {
        return valid ? () => gen.block(() => {
          (0, ref_1.callRef)(cxt, validate), gen.let(valid, !0);
        }) : () => (0, ref_1.callRef)(cxt, validate);
      }
    }
    exports.dynamicRef = dynamicRef;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js
var require_recursiveAnchor = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dynamicAnchor_1 = require_dynamicAnchor(), util_1 = require_util(), def = {
      keyword: "$recursiveAnchor",
      schemaType: "boolean",
      code(cxt) {
        cxt.schema ? (0, dynamicAnchor_1.dynamicAnchor)(cxt, "") : (0, util_1.checkStrictMode)(cxt.it, "$recursiveAnchor: false is ignored");
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js
var require_recursiveRef = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dynamicRef_1 = require_dynamicRef(), def = {
      keyword: "$recursiveRef",
      schemaType: "string",
      code: (cxt) => (0, dynamicRef_1.dynamicRef)(cxt, cxt.schema)
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/index.js
var require_dynamic = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dynamicAnchor_1 = require_dynamicAnchor(), dynamicRef_1 = require_dynamicRef(), recursiveAnchor_1 = require_recursiveAnchor(), recursiveRef_1 = require_recursiveRef(), dynamic = [dynamicAnchor_1.default, dynamicRef_1.default, recursiveAnchor_1.default, recursiveRef_1.default];
    exports.default = dynamic;
  }
});

// node_modules/ajv/dist/vocabularies/validation/dependentRequired.js
var require_dependentRequired = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/dependentRequired.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dependencies_1 = require_dependencies(), def = {
      keyword: "dependentRequired",
      type: "object",
      schemaType: "object",
      error: dependencies_1.error,
      code: (cxt) => (0, dependencies_1.validatePropertyDeps)(cxt)
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js
var require_dependentSchemas = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dependencies_1 = require_dependencies(), def = {
      keyword: "dependentSchemas",
      type: "object",
      schemaType: "object",
      code: (cxt) => (0, dependencies_1.validateSchemaDeps)(cxt)
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitContains.js
var require_limitContains = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitContains.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var util_1 = require_util(), def = {
      keyword: ["maxContains", "minContains"],
      type: "array",
      schemaType: "number",
      code({ keyword, parentSchema, it }) {
        parentSchema.contains === void 0 && (0, util_1.checkStrictMode)(it, `"${keyword}" without "contains" is ignored`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/next.js
var require_next = __commonJS({
  "node_modules/ajv/dist/vocabularies/next.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var dependentRequired_1 = require_dependentRequired(), dependentSchemas_1 = require_dependentSchemas(), limitContains_1 = require_limitContains(), next = [dependentRequired_1.default, dependentSchemas_1.default, limitContains_1.default];
    exports.default = next;
  }
});

// node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js
var require_unevaluatedProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), names_1 = require_names(), error2 = {
      message: "must NOT have unevaluated properties",
      params: ({ params }) => (0, codegen_1._)`{unevaluatedProperty: ${params.unevaluatedProperty}}`
    }, def = {
      keyword: "unevaluatedProperties",
      type: "object",
      schemaType: ["boolean", "object"],
      trackErrors: !0,
      error: error2,
      code(cxt) {
        let { gen, schema, data, errsCount, it } = cxt;
        if (!errsCount)
          throw new Error("ajv implementation error");
        let { allErrors, props } = it;
        props instanceof codegen_1.Name ? gen.if((0, codegen_1._)`${props} !== true`, () => gen.forIn("key", data, (key) => gen.if(unevaluatedDynamic(props, key), () => unevaluatedPropCode(key)))) : props !== !0 && gen.forIn("key", data, (key) => props === void 0 ? unevaluatedPropCode(key) : gen.if(unevaluatedStatic(props, key), () => unevaluatedPropCode(key))), it.props = !0, cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
        function unevaluatedPropCode(key) {
          if (schema === !1) {
            cxt.setParams({ unevaluatedProperty: key }), cxt.error(), allErrors || gen.break();
            return;
          }
          if (!(0, util_1.alwaysValidSchema)(it, schema)) {
            let valid = gen.name("valid");
            cxt.subschema({
              keyword: "unevaluatedProperties",
              dataProp: key,
              dataPropType: util_1.Type.Str
            }, valid), allErrors || gen.if((0, codegen_1.not)(valid), () => gen.break());
          }
        }
        function unevaluatedDynamic(evaluatedProps, key) {
          return (0, codegen_1._)`!${evaluatedProps} || !${evaluatedProps}[${key}]`;
        }
        function unevaluatedStatic(evaluatedProps, key) {
          let ps = [];
          for (let p in evaluatedProps)
            evaluatedProps[p] === !0 && ps.push((0, codegen_1._)`${key} !== ${p}`);
          return (0, codegen_1.and)(...ps);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js
var require_unevaluatedItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(), util_1 = require_util(), error2 = {
      message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
      params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
    }, def = {
      keyword: "unevaluatedItems",
      type: "array",
      schemaType: ["boolean", "object"],
      error: error2,
      code(cxt) {
        let { gen, schema, data, it } = cxt, items = it.items || 0;
        if (items === !0)
          return;
        let len = gen.const("len", (0, codegen_1._)`${data}.length`);
        if (schema === !1)
          cxt.setParams({ len: items }), cxt.fail((0, codegen_1._)`${len} > ${items}`);
        else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
          let valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items}`);
          gen.if((0, codegen_1.not)(valid), () => validateItems(valid, items)), cxt.ok(valid);
        }
        it.items = !0;
        function validateItems(valid, from) {
          gen.forRange("i", from, len, (i) => {
            cxt.subschema({ keyword: "unevaluatedItems", dataProp: i, dataPropType: util_1.Type.Num }, valid), it.allErrors || gen.if((0, codegen_1.not)(valid), () => gen.break());
          });
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/unevaluated/index.js
var require_unevaluated = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var unevaluatedProperties_1 = require_unevaluatedProperties(), unevaluatedItems_1 = require_unevaluatedItems(), unevaluated = [unevaluatedProperties_1.default, unevaluatedItems_1.default];
    exports.default = unevaluated;
  }
});

// node_modules/ajv/dist/vocabularies/draft2020.js
var require_draft2020 = __commonJS({
  "node_modules/ajv/dist/vocabularies/draft2020.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var core_1 = require_core2(), validation_1 = require_validation(), applicator_1 = require_applicator(), dynamic_1 = require_dynamic(), next_1 = require_next(), unevaluated_1 = require_unevaluated(), format_1 = require_format(), metadata_1 = require_metadata(), draft2020Vocabularies = [
      dynamic_1.default,
      core_1.default,
      validation_1.default,
      (0, applicator_1.default)(!0),
      format_1.default,
      metadata_1.metadataVocabulary,
      metadata_1.contentVocabulary,
      next_1.default,
      unevaluated_1.default
    ];
    exports.default = draft2020Vocabularies;
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/schema.json
var require_schema = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/schema.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/schema",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/core": !0,
        "https://json-schema.org/draft/2020-12/vocab/applicator": !0,
        "https://json-schema.org/draft/2020-12/vocab/unevaluated": !0,
        "https://json-schema.org/draft/2020-12/vocab/validation": !0,
        "https://json-schema.org/draft/2020-12/vocab/meta-data": !0,
        "https://json-schema.org/draft/2020-12/vocab/format-annotation": !0,
        "https://json-schema.org/draft/2020-12/vocab/content": !0
      },
      $dynamicAnchor: "meta",
      title: "Core and Validation specifications meta-schema",
      allOf: [
        { $ref: "meta/core" },
        { $ref: "meta/applicator" },
        { $ref: "meta/unevaluated" },
        { $ref: "meta/validation" },
        { $ref: "meta/meta-data" },
        { $ref: "meta/format-annotation" },
        { $ref: "meta/content" }
      ],
      type: ["object", "boolean"],
      $comment: "This meta-schema also defines keywords that have appeared in previous drafts in order to prevent incompatible extensions as they remain in common use.",
      properties: {
        definitions: {
          $comment: '"definitions" has been replaced by "$defs".',
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          deprecated: !0,
          default: {}
        },
        dependencies: {
          $comment: '"dependencies" has been split and replaced by "dependentSchemas" and "dependentRequired" in order to serve their differing semantics.',
          type: "object",
          additionalProperties: {
            anyOf: [{ $dynamicRef: "#meta" }, { $ref: "meta/validation#/$defs/stringArray" }]
          },
          deprecated: !0,
          default: {}
        },
        $recursiveAnchor: {
          $comment: '"$recursiveAnchor" has been replaced by "$dynamicAnchor".',
          $ref: "meta/core#/$defs/anchorString",
          deprecated: !0
        },
        $recursiveRef: {
          $comment: '"$recursiveRef" has been replaced by "$dynamicRef".',
          $ref: "meta/core#/$defs/uriReferenceString",
          deprecated: !0
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json
var require_applicator2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/applicator",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/applicator": !0
      },
      $dynamicAnchor: "meta",
      title: "Applicator vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        prefixItems: { $ref: "#/$defs/schemaArray" },
        items: { $dynamicRef: "#meta" },
        contains: { $dynamicRef: "#meta" },
        additionalProperties: { $dynamicRef: "#meta" },
        properties: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          default: {}
        },
        patternProperties: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          propertyNames: { format: "regex" },
          default: {}
        },
        dependentSchemas: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          default: {}
        },
        propertyNames: { $dynamicRef: "#meta" },
        if: { $dynamicRef: "#meta" },
        then: { $dynamicRef: "#meta" },
        else: { $dynamicRef: "#meta" },
        allOf: { $ref: "#/$defs/schemaArray" },
        anyOf: { $ref: "#/$defs/schemaArray" },
        oneOf: { $ref: "#/$defs/schemaArray" },
        not: { $dynamicRef: "#meta" }
      },
      $defs: {
        schemaArray: {
          type: "array",
          minItems: 1,
          items: { $dynamicRef: "#meta" }
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json
var require_unevaluated2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/unevaluated",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/unevaluated": !0
      },
      $dynamicAnchor: "meta",
      title: "Unevaluated applicator vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        unevaluatedItems: { $dynamicRef: "#meta" },
        unevaluatedProperties: { $dynamicRef: "#meta" }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json
var require_content = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/content",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/content": !0
      },
      $dynamicAnchor: "meta",
      title: "Content vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        contentEncoding: { type: "string" },
        contentMediaType: { type: "string" },
        contentSchema: { $dynamicRef: "#meta" }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json
var require_core3 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/core",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/core": !0
      },
      $dynamicAnchor: "meta",
      title: "Core vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        $id: {
          $ref: "#/$defs/uriReferenceString",
          $comment: "Non-empty fragments not allowed.",
          pattern: "^[^#]*#?$"
        },
        $schema: { $ref: "#/$defs/uriString" },
        $ref: { $ref: "#/$defs/uriReferenceString" },
        $anchor: { $ref: "#/$defs/anchorString" },
        $dynamicRef: { $ref: "#/$defs/uriReferenceString" },
        $dynamicAnchor: { $ref: "#/$defs/anchorString" },
        $vocabulary: {
          type: "object",
          propertyNames: { $ref: "#/$defs/uriString" },
          additionalProperties: {
            type: "boolean"
          }
        },
        $comment: {
          type: "string"
        },
        $defs: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" }
        }
      },
      $defs: {
        anchorString: {
          type: "string",
          pattern: "^[A-Za-z_][-A-Za-z0-9._]*$"
        },
        uriString: {
          type: "string",
          format: "uri"
        },
        uriReferenceString: {
          type: "string",
          format: "uri-reference"
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json
var require_format_annotation = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/format-annotation",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/format-annotation": !0
      },
      $dynamicAnchor: "meta",
      title: "Format vocabulary meta-schema for annotation results",
      type: ["object", "boolean"],
      properties: {
        format: { type: "string" }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json
var require_meta_data = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/meta-data",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/meta-data": !0
      },
      $dynamicAnchor: "meta",
      title: "Meta-data vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        title: {
          type: "string"
        },
        description: {
          type: "string"
        },
        default: !0,
        deprecated: {
          type: "boolean",
          default: !1
        },
        readOnly: {
          type: "boolean",
          default: !1
        },
        writeOnly: {
          type: "boolean",
          default: !1
        },
        examples: {
          type: "array",
          items: !0
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json
var require_validation2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/validation",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/validation": !0
      },
      $dynamicAnchor: "meta",
      title: "Validation vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        type: {
          anyOf: [
            { $ref: "#/$defs/simpleTypes" },
            {
              type: "array",
              items: { $ref: "#/$defs/simpleTypes" },
              minItems: 1,
              uniqueItems: !0
            }
          ]
        },
        const: !0,
        enum: {
          type: "array",
          items: !0
        },
        multipleOf: {
          type: "number",
          exclusiveMinimum: 0
        },
        maximum: {
          type: "number"
        },
        exclusiveMaximum: {
          type: "number"
        },
        minimum: {
          type: "number"
        },
        exclusiveMinimum: {
          type: "number"
        },
        maxLength: { $ref: "#/$defs/nonNegativeInteger" },
        minLength: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        pattern: {
          type: "string",
          format: "regex"
        },
        maxItems: { $ref: "#/$defs/nonNegativeInteger" },
        minItems: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        uniqueItems: {
          type: "boolean",
          default: !1
        },
        maxContains: { $ref: "#/$defs/nonNegativeInteger" },
        minContains: {
          $ref: "#/$defs/nonNegativeInteger",
          default: 1
        },
        maxProperties: { $ref: "#/$defs/nonNegativeInteger" },
        minProperties: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        required: { $ref: "#/$defs/stringArray" },
        dependentRequired: {
          type: "object",
          additionalProperties: {
            $ref: "#/$defs/stringArray"
          }
        }
      },
      $defs: {
        nonNegativeInteger: {
          type: "integer",
          minimum: 0
        },
        nonNegativeIntegerDefault0: {
          $ref: "#/$defs/nonNegativeInteger",
          default: 0
        },
        simpleTypes: {
          enum: ["array", "boolean", "integer", "null", "number", "object", "string"]
        },
        stringArray: {
          type: "array",
          items: { type: "string" },
          uniqueItems: !0,
          default: []
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/index.js
var require_json_schema_2020_12 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var metaSchema = require_schema(), applicator = require_applicator2(), unevaluated = require_unevaluated2(), content = require_content(), core = require_core3(), format = require_format_annotation(), metadata = require_meta_data(), validation = require_validation2(), META_SUPPORT_DATA = ["/properties"];
    function addMetaSchema2020($data) {
      return [
        metaSchema,
        applicator,
        unevaluated,
        content,
        core,
        with$data(this, format),
        metadata,
        with$data(this, validation)
      ].forEach((sch) => this.addMetaSchema(sch, void 0, !1)), this;
      function with$data(ajv, sch) {
        return $data ? ajv.$dataMetaSchema(sch, META_SUPPORT_DATA) : sch;
      }
    }
    exports.default = addMetaSchema2020;
  }
});

// node_modules/ajv/dist/2020.js
var require__ = __commonJS({
  "node_modules/ajv/dist/2020.js"(exports, module) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv2020 = void 0;
    var core_1 = require_core(), draft2020_1 = require_draft2020(), discriminator_1 = require_discriminator(), json_schema_2020_12_1 = require_json_schema_2020_12(), META_SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema", Ajv20202 = class extends core_1.default {
      constructor(opts = {}) {
        super({
          ...opts,
          dynamicRef: !0,
          next: !0,
          unevaluated: !0
        });
      }
      _addVocabularies() {
        super._addVocabularies(), draft2020_1.default.forEach((v) => this.addVocabulary(v)), this.opts.discriminator && this.addKeyword(discriminator_1.default);
      }
      _addDefaultMetaSchema() {
        super._addDefaultMetaSchema();
        let { $data, meta } = this.opts;
        meta && (json_schema_2020_12_1.default.call(this, $data), this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID);
      }
      defaultMeta() {
        return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
      }
    };
    exports.Ajv2020 = Ajv20202;
    module.exports = exports = Ajv20202;
    module.exports.Ajv2020 = Ajv20202;
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.default = Ajv20202;
    var validate_1 = require_validate();
    Object.defineProperty(exports, "KeywordCxt", { enumerable: !0, get: function() {
      return validate_1.KeywordCxt;
    } });
    var codegen_1 = require_codegen();
    Object.defineProperty(exports, "_", { enumerable: !0, get: function() {
      return codegen_1._;
    } });
    Object.defineProperty(exports, "str", { enumerable: !0, get: function() {
      return codegen_1.str;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: !0, get: function() {
      return codegen_1.stringify;
    } });
    Object.defineProperty(exports, "nil", { enumerable: !0, get: function() {
      return codegen_1.nil;
    } });
    Object.defineProperty(exports, "Name", { enumerable: !0, get: function() {
      return codegen_1.Name;
    } });
    Object.defineProperty(exports, "CodeGen", { enumerable: !0, get: function() {
      return codegen_1.CodeGen;
    } });
    var validation_error_1 = require_validation_error();
    Object.defineProperty(exports, "ValidationError", { enumerable: !0, get: function() {
      return validation_error_1.default;
    } });
    var ref_error_1 = require_ref_error();
    Object.defineProperty(exports, "MissingRefError", { enumerable: !0, get: function() {
      return ref_error_1.default;
    } });
  }
});

// src/runtimes/log-files.ts
import path from "node:path";
var largestFile = 16 * 1024 * 1024, mostWaiting = 4 * 1024 * 1024, mode = 384;
function createLogFiles(system, { folder, rotateAfter = largestFile }) {
  let files = /* @__PURE__ */ new Map(), fileOf = (component, stream2) => {
    let name = `${encodeURIComponent(component)}_${stream2}.txt`, file = files.get(name) ?? openLogFile(system, { file: path.join(folder, name), rotateAfter });
    return files.set(name, file), file;
  };
  return {
    add: (component, stream2, line) => fileOf(component, stream2).add(line),
    close: async () => {
      await Promise.all([...files.values()].map((file) => file.written()));
    }
  };
}
function openLogFile(system, { file, rotateAfter }) {
  let waiting = "", dropped = 0, scheduled = !1, broken = !1, last = Promise.resolve(), writeWaiting = async () => {
    scheduled = !1;
    let text = dropped > 0 ? `${waiting}… ${dropped} lines were dropped: they came too fast
` : waiting;
    waiting = "", dropped = 0;
    let size = (await system.files.stat(file))?.size ?? 0;
    size > 0 && size + Buffer.byteLength(text) > rotateAfter && await system.files.rename(file, `${file}.1`), await system.files.append(file, text, { mode });
  }, schedule = () => {
    scheduled = !0, last = last.then(writeWaiting).catch((error2) => {
      broken = !0, system.log.warning(`Log file: ${error2 instanceof Error ? error2.message : String(error2)}`);
    });
  };
  return {
    add: (line) => {
      broken || (waiting.length + line.length > mostWaiting ? dropped += 1 : waiting += `${line}
`, scheduled || schedule());
    },
    written: () => last
  };
}

// src/runtimes/variables.ts
function environmentName(variable) {
  return `SPIN_VARIABLE_${variable.toUpperCase()}`;
}
function resolveVariables(locked, { given, environment }) {
  let values = /* @__PURE__ */ new Map(), missing = [];
  for (let [name, variable] of Object.entries(locked.variables)) {
    let value = (Object.hasOwn(given, name) ? given[name] : void 0) ?? environment[environmentName(name)] ?? variable.default;
    value === void 0 ? missing.push(name) : values.set(name, value);
  }
  if (missing.length === 0) return values;
  throw new FtlError(
    "E_RUNTIME_VARIABLE",
    `The app requires ${missing.length === 1 ? "the variable" : "the variables"} ${missing.join(", ")}, which no one gave a value.`,
    {
      hint: `Set ${missing.map(environmentName).join(", ")} in the environment, or give the variables a default.`
    }
  );
}
function secretValues(locked, values) {
  return Object.entries(locked.variables).flatMap(
    ([name, { secret }]) => secret ? (values.get(name) ?? "").split(/\r?\n/) : []
  ).toSorted((a, b) => b.length - a.length);
}
function expandTemplate(template, values) {
  return template.split("{{").map((part, index) => {
    if (index === 0) return part;
    let end = part.indexOf("}}");
    if (end < 0) throw new FtlError("E_RUNTIME_VARIABLE", 'A template of the app has "{{" without "}}".');
    let name = part.slice(0, end).trim(), value = values.get(name);
    if (value === void 0)
      throw new FtlError(
        "E_RUNTIME_VARIABLE",
        `A template of the app names the variable "${name}", which the app does not have.`
      );
    return value + part.slice(end + 2);
  }).join("");
}

// src/runtimes/embedded/component-limits.ts
var usualMemory = 512 * 1024 * 1024, usualRequestTimeout = 3e4, requestShare = 1.5;
function limitsOf({ id, metadata }) {
  let { memory, timeout_ms: timeoutMs } = metadata.limits ?? {};
  for (let [name, value] of Object.entries({ memory, timeout_ms: timeoutMs }))
    if (value !== void 0 && !(Number.isSafeInteger(value) && value > 0))
      throw new FtlError(
        "E_RUNTIME_START",
        `The limit ${name} of component ${id} is not a whole number above 0.`
      );
  return { memory: memory ?? usualMemory, timeoutMs };
}
function requestTimeoutOf({ components }) {
  let longest = components.map((component) => (limitsOf(component).timeoutMs ?? 0) * requestShare);
  return Math.max(usualRequestTimeout, ...longest);
}
function checkInitialMemory(component, initial) {
  let { memory } = limitsOf(component);
  if (component.metadata.limits?.memory === void 0 || initial <= memory) return;
  let message = `Component ${component.id} needs ${mebibytes(initial)} MiB to begin with; its limit of memory is ${mebibytes(memory)} MiB.`;
  throw new FtlError("E_RUNTIME_START", message, {
    hint: "Raise memory in the limits of the tool; what it works with comes on top."
  });
}
function mebibytes(bytes) {
  return (bytes / 1024 ** 2).toFixed(1).replace(/\.0$/, "");
}

// src/runtimes/embedded/transpile/component-exports.ts
function checkComponent(id, bytes) {
  let kind = binaryKind(bytes);
  if (kind === void 0)
    throw unsupported(id, "is not a WebAssembly file", "Build it as a WASI 0.2 component.");
  if (kind === "module") throw unsupported(id, "is a core module, not a component", useSpin);
  let names = exportsOf(id, bytes);
  if (names.some((name) => /^wasi:http\/incoming-handler@0\.2\.\d+$/.test(name))) return;
  let newer = names.find((name) => name.startsWith("wasi:http/handler@0.3"));
  throw newer ? unsupported(id, `exports ${newer} (WASI 0.3)`, `${useSpin} It needs Spin 4 or newer.`) : names.some((name) => name.startsWith("fermyon:spin/inbound-http")) ? unsupported(id, "exports fermyon:spin/inbound-http (Spin 1)", useSpin) : unsupported(
    id,
    `does not export wasi:http/incoming-handler, but ${names.slice(0, 5).join(", ") || "nothing"}`,
    "An HTTP component must export wasi:http/incoming-handler@0.2."
  );
}
function exportsOf(id, bytes) {
  try {
    return exportedNames(bytes, { versionSuffixes: "refuse" });
  } catch (cause) {
    throw cause instanceof FtlError ? new FtlError("E_COMPONENT_UNSUPPORTED", `Component ${id} cannot be read. ${cause.message}`, {
      cause,
      hint: "The file may be cut short: build or fetch it again."
    }) : cause;
  }
}
var useSpin = "The embedded runtime cannot run it; the spin runtime can (--runtime spin).";
function unsupported(id, what, hint2) {
  return new FtlError(
    "E_COMPONENT_UNSUPPORTED",
    `Component ${id} ${what}; expected a WASI 0.2 HTTP component.`,
    { hint: hint2 }
  );
}

// src/runtimes/embedded/pool/component-worker.ts
import { MessageChannel } from "node:worker_threads";

// src/runtimes/embedded/exchange.ts
var endedExchange = {
  body: () => {
  },
  acknowledge: () => {
  },
  cancel: () => {
  }
};

// src/runtimes/embedded/pool/pool-call.ts
var PoolCall = class {
  head;
  context;
  /** By `performance.now()`. */
  since = performance.now();
  #receiver;
  #onCancelled;
  #waitingBody;
  #worker;
  #answered = !1;
  /** The answer was passed on to its end; what happens to the guest later concerns nobody. */
  #complete = !1;
  /** Bytes of the request's body that were sent here and that nobody has taken. */
  #unconsumed = 0;
  #ended = !1;
  constructor(head, body, options2) {
    this.head = head, this.context = options2.context, this.#receiver = options2.receiver, this.#onCancelled = options2.onCancelled, this.#waitingBody = body, this.#unconsumed = bodyLength(body);
  }
  /** How many components it came through before this one. */
  get depth() {
    return this.context.chain.length - 1;
  }
  /** A worker takes the call; returns what has come of its body. */
  assign(worker) {
    this.#worker = worker;
    let body = this.#waitingBody;
    return this.#waitingBody = { chunks: [], ended: !1 }, body;
  }
  body(part) {
    this.#unconsumed += bodyLength(part), this.#ended ? this.#discardBody() : this.#worker ? this.#worker.sendBody(part) : this.#waitingBody = { ...part, chunks: [...this.#waitingBody.chunks, ...part.chunks] };
  }
  acknowledge(bytes) {
    !this.#ended && !this.#complete && this.#worker?.acknowledge(bytes);
  }
  cancel() {
    this.#ended || (this.#ended = !0, this.#worker?.cancel(), this.#onCancelled(this));
  }
  response(head, body) {
    this.#ended || (this.#answered = !0, this.#complete = body.ended, this.#receiver.response(head, body));
  }
  responseBody(part) {
    this.#ended || this.#complete || (this.#complete = part.ended, this.#receiver.body(part));
  }
  consumed(bytes) {
    this.#ended || (this.#unconsumed -= bytes, this.#receiver.consumed(bytes));
  }
  /** No more comes. A failure after the head cuts the body off. */
  end(failure) {
    this.#ended || (this.#ended = !0, this.#discardBody(), !(!failure || this.#complete) && (this.#answered ? this.#receiver.body({ chunks: [], ended: !0, failed: !0 }) : this.#receiver.failed(failure)));
  }
  /** Whoever sends a body that nobody reads any more must not wait for its being read. */
  #discardBody() {
    let bytes = this.#unconsumed;
    this.#unconsumed = 0, bytes > 0 && this.#receiver.consumed(bytes);
  }
};

// src/runtimes/embedded/pool/component-worker.ts
var resourceLimits = { maxOldGenerationSizeMb: 512, stackSizeMb: 8 }, maximumFetches = 128, ComponentWorker = class {
  #options;
  #port;
  #signal = new Int32Array(new SharedArrayBuffer(8));
  #thread;
  #fetches = /* @__PURE__ */ new Map();
  #call;
  #callId = 0;
  #gone = !1;
  /** True until the first `onIdle`. */
  starting = !0;
  /** When its call began, by `performance.now()`. */
  callSince = 0;
  constructor(system, options2) {
    this.#options = options2;
    let { port1, port2 } = new MessageChannel();
    this.#port = port1;
    let workerData = { port: port2, signal: this.#signal, ...options2.component };
    this.#thread = system.startWorker("component", {
      workerData,
      transferList: [port2],
      resourceLimits,
      env: {},
      execArgv: []
    }), port1.on("message", (messages) => {
      for (let message of messages) this.#gone || this.#receive(message);
    }), this.#thread.on("error", (error2) => this.#end(error2 instanceof Error ? error2.message : String(error2))), this.#thread.on("exit", () => this.#end("its thread ended"));
  }
  /** The guest stands still until something outside of it happens. */
  get waiting() {
    return Atomics.load(this.#signal, signalSlot.waiting) === 1;
  }
  /** A request of the guest's to another component is open. */
  get calling() {
    return [...this.#fetches.values()].some(({ exchange: exchange2 }) => exchange2 instanceof PoolCall);
  }
  start(call) {
    this.#callId += 1, this.callSince = performance.now(), this.#call = call, this.#post({ type: "call", id: this.#callId, head: call.head, body: call.assign(this) });
  }
  sendBody(part) {
    this.#post({ type: "call-body", id: this.#callId, body: part });
  }
  acknowledge(bytes) {
    this.#post({ type: "call-acknowledge", id: this.#callId, bytes });
  }
  cancel() {
    this.#cancelFetches(), this.#post({ type: "call-cancel", id: this.#callId });
  }
  /** Ends the thread whatever it does, also in an endless loop; its call ends with `failure`. */
  async terminate(failure) {
    let call = this.#call;
    this.#close(), call?.end(failure ?? { kind: "cancelled", detail: "the app was stopped" }), await this.#thread.terminate();
  }
  #post(message) {
    this.#gone || (this.#port.postMessage(message), Atomics.add(this.#signal, signalSlot.messages, 1), Atomics.notify(this.#signal, signalSlot.messages));
  }
  #receive(message) {
    switch (message.type) {
      case "ready":
        return this.#idle(void 0);
      case "response":
        return this.#call?.response(message.head, message.body);
      case "response-body":
        return this.#call?.responseBody(message.body);
      case "call-consumed":
        return this.#call?.consumed(message.bytes);
      case "finished":
        return this.#call?.end(message.failure), this.#idle(message.failure);
      case "fetch":
        return this.#fetch(message);
      case "request-body":
        return this.#sendFetchBody(message.id, message.body);
      case "fetch-consumed":
        return this.#fetches.get(message.id)?.exchange.acknowledge(message.bytes);
      case "fetch-cancel":
        return this.#fetches.get(message.id)?.exchange.cancel(), void this.#fetches.delete(message.id);
      case "log":
        return this.#options.onOutput(message.stream, message.bytes);
      case "key-value": {
        let result = this.#options.keyValueStores.perform(message.store, message.operation);
        return this.#post({ type: "key-value-result", id: message.id, result });
      }
    }
  }
  #idle(failure) {
    this.#cancelFetches(), this.#call = void 0, this.starting = !1, this.#options.onIdle(this, failure);
  }
  #fetch({ id, head, body, timeouts }) {
    let context = this.#call?.context;
    if (!context) return;
    let fetch = { exchange: endedExchange, answered: !1, sent: body.ended }, receiver = this.#fetchReceiver(id, fetch);
    if (this.#fetches.size >= maximumFetches) return receiver.failed({ tag: "connection-limit-reached" });
    this.#fetches.set(id, fetch), fetch.exchange = this.#options.sendFetch(head, { body, timeouts, context, receiver }), this.#forgetIfOver(id, fetch);
  }
  #sendFetchBody(id, part) {
    let fetch = this.#fetches.get(id);
    fetch && (fetch.sent = part.ended, fetch.exchange.body(part), this.#forgetIfOver(id, fetch));
  }
  #forgetIfOver(id, { answered, sent }) {
    answered && sent && this.#fetches.delete(id);
  }
  #fetchReceiver(id, fetch) {
    let afterwards = (over, message) => {
      over && (fetch.answered = !0), this.#forgetIfOver(id, fetch), this.#post(message);
    };
    return {
      response: (head, body) => afterwards(body.ended, { type: "fetch-response", id, head, body }),
      body: (body) => afterwards(body.ended, { type: "fetch-body", id, body }),
      consumed: (bytes) => this.#post({ type: "fetch-acknowledge", id, bytes }),
      failed: (error2) => afterwards(!0, { type: "fetch-failed", id, error: error2 }),
      trap: (detail) => afterwards(!0, { type: "fetch-trap", id, detail })
    };
  }
  #cancelFetches() {
    for (let { exchange: exchange2, answered } of this.#fetches.values())
      answered ? exchange2.body({ chunks: [], ended: !0, failed: !0 }) : exchange2.cancel();
    this.#fetches.clear();
  }
  #close() {
    this.#gone = !0, this.#cancelFetches(), this.#call = void 0, this.#port.close();
  }
  #end(reason) {
    if (this.#gone) return;
    let call = this.#call;
    this.#close(), call?.end({ kind: "trap", detail: reason }), this.#options.onGone(this, reason);
  }
};

// src/runtimes/embedded/pool/call-queue.ts
var CallQueue = class {
  #byDepth = [];
  get size() {
    return this.#byDepth.reduce((sum, calls) => sum + calls.length, 0);
  }
  /** The next call; it stays in the queue. */
  get first() {
    return this.#byDepth.findLast((calls) => calls !== void 0 && calls.length > 0)?.[0];
  }
  add(call) {
    (this.#byDepth[call.depth] ??= []).push(call);
  }
  /** False when it was not there. */
  remove(call) {
    let calls = this.#byDepth[call.depth] ?? [], position = calls.indexOf(call);
    return position >= 0 && calls.splice(position, 1), position >= 0;
  }
  /** Empties the queue. */
  takeAll() {
    return this.#byDepth.splice(0).flat();
  }
};

// src/runtimes/embedded/pool/component-pool.ts
var usualWorkers = 16, maximumWaiting = 1e3, patience = { shared: 5, network: 50, components: 1e3, busy: 1e3 }, idleTime = 6e4, ComponentPool = class {
  #system;
  #options;
  #workers = /* @__PURE__ */ new Set();
  #idle = /* @__PURE__ */ new Map();
  #ending = /* @__PURE__ */ new Set();
  #queue = new CallQueue();
  #timers = /* @__PURE__ */ new Map();
  #running = /* @__PURE__ */ new Map();
  #loading;
  #growth;
  #stopped = !1;
  constructor(system, options2) {
    this.#system = system, this.#options = options2;
  }
  send = (head, { body, context, receiver }) => {
    let calledByItself = context.chain.includes(this.#options.id), deadline = this.#deadline(context.deadline), call = new PoolCall(head, body, {
      context: { deadline, chain: [...context.chain, this.#options.id] },
      receiver,
      onCancelled: (own) => this.#dequeue(own)
    }), remaining = Math.max(0, deadline - performance.now());
    return this.#timers.set(
      call,
      setTimeout(() => this.#expire(call), remaining)
    ), this.#enqueue(call, calledByItself), call;
  };
  /** Ends all workers; calls under way fail. */
  async stop() {
    this.#stopped = !0, clearInterval(this.#growth);
    for (let call of this.#queue.takeAll()) this.#finish(call, stoppedFailure);
    for (let worker of this.#workers) this.#terminate(worker, stoppedFailure);
    await Promise.all(this.#ending);
    for (let timer of this.#timers.values()) clearTimeout(timer);
  }
  /** By `performance.now()`: that of the request, or the earlier one of this component. */
  #deadline(ofRequest) {
    return Math.min(ofRequest, performance.now() + (this.#options.timeoutMs ?? Number.POSITIVE_INFINITY));
  }
  #enqueue(call, calledByItself) {
    if (this.#stopped) return this.#finish(call, stoppedFailure);
    if (this.#queue.size >= maximumWaiting) return this.#finish(call, overload);
    this.#queue.add(call), this.#dispatch(), !this.#running.has(call) && ((this.#workers.size === 0 || calledByItself && this.#workers.size < this.#limit(call)) && this.#grow(), this.#growth ??= setInterval(() => this.#growIfNeeded(), patience.shared));
  }
  /** Most calls under way, this one among them. */
  #limit({ depth }) {
    return (this.#options.maximumWorkers ?? usualWorkers) + depth;
  }
  /** Gives idle workers what waits. */
  #dispatch() {
    for (; ; ) {
      let call = this.#queue.first, idle = [...this.#idle.keys()].at(-1);
      if (!call || !idle || this.#running.size >= this.#limit(call)) return;
      this.#queue.remove(call), this.#run(idle, call);
    }
  }
  #growIfNeeded() {
    let { first } = this.#queue;
    if (!first) {
      clearInterval(this.#growth), this.#growth = void 0;
      return;
    }
    let workers = [...this.#workers];
    if (workers.length >= this.#limit(first) || workers.some(({ starting }) => starting)) return;
    let cores = Math.max(2, this.#system.platform.cores), now = performance.now(), running = workers.filter(({ waiting, callSince }) => !waiting && now - callSince < patience.busy), limit = workers.length < cores ? patience.shared : patience[waitsOn(workers)];
    running.length < cores && now - first.since > limit && this.#grow();
  }
  #grow() {
    this.#loading ??= this.#options.load(), this.#loading.then(
      (component) => this.#startWorker(component),
      (error2) => {
        this.#loading = void 0, this.#failQueued(error2 instanceof Error ? error2.message : String(error2));
      }
    );
  }
  #startWorker(component) {
    let enough = [...this.#workers].some(({ starting }) => starting);
    if (this.#stopped || enough || this.#queue.size === 0) return;
    let { keyValueStores, sendFetch, onOutput } = this.#options, worker = new ComponentWorker(this.#system, {
      component,
      keyValueStores,
      sendFetch,
      onOutput,
      onIdle: (own, failure) => this.#onIdle(own, failure),
      onGone: (own, reason) => this.#onGone(own, reason)
    });
    this.#workers.add(worker);
  }
  #run(worker, call) {
    clearTimeout(this.#idle.get(worker)), this.#idle.delete(worker), this.#running.set(call, worker), worker.start(call);
  }
  #onIdle(worker, failure) {
    failure && failure.kind !== "cancelled" && this.#options.onProblem(describe(failure)), this.#release(worker);
    let timer = setTimeout(() => {
      this.#workers.size > 1 && this.#terminate(worker, stoppedFailure);
    }, idleTime);
    this.#idle.set(worker, timer.unref()), this.#dispatch();
  }
  #onGone(worker, reason) {
    this.#options.onProblem(`The worker of this component ended: ${reason}`), this.#forget(worker), !this.#stopped && (this.#workers.size > 0 ? this.#dispatch() : worker.starting ? this.#failQueued(reason) : this.#queue.size > 0 && this.#grow());
  }
  #expire(call) {
    let { timeoutMs = Number.POSITIVE_INFINITY } = this.#options, failure = { kind: "timeout", detail: `the time limit ${call.context.deadline - call.since > timeoutMs - 1 ? `of ${timeoutMs} ms of the component` : "of the request"} has passed` };
    this.#options.onProblem(describe(failure));
    let worker = this.#running.get(call);
    worker ? this.#terminate(worker, failure) : this.#dequeue(call), this.#finish(call, failure), this.#workers.size === 0 && this.#queue.size > 0 ? this.#grow() : this.#dispatch();
  }
  #terminate(worker, failure) {
    this.#forget(worker);
    let ending = worker.terminate(failure);
    this.#ending.add(ending), ending.finally(() => this.#ending.delete(ending));
  }
  #forget(worker) {
    clearTimeout(this.#idle.get(worker)), this.#idle.delete(worker), this.#workers.delete(worker), this.#release(worker);
  }
  /** The worker's call, if any, is over. */
  #release(worker) {
    for (let [call, own] of this.#running) own === worker && this.#clear(call);
  }
  #clear(call) {
    this.#running.delete(call), clearTimeout(this.#timers.get(call)), this.#timers.delete(call);
  }
  #dequeue(call) {
    this.#queue.remove(call) && this.#clear(call);
  }
  #finish(call, failure) {
    this.#clear(call), call.end(failure);
  }
  #failQueued(reason) {
    let failure = { kind: "trap", detail: reason };
    this.#options.onProblem(describe(failure));
    for (let call of this.#queue.takeAll()) this.#finish(call, failure);
  }
}, overload = { kind: "overload", detail: "too many calls wait for this component" }, stoppedFailure = { kind: "cancelled", detail: "the app was stopped" };
function waitsOn(workers) {
  return workers.some(({ calling }) => calling) ? "components" : "network";
}
function describe({ kind, detail }) {
  return kind === "timeout" ? `A request was stopped: ${detail}.` : `A request failed (${kind}): ${detail}`;
}

// src/runtimes/embedded/mounted-files.ts
async function readMountedFiles({ files = [] }, { componentFile, system }) {
  let entries = await Promise.all(
    files.map(async ({ path: path6, digest, inline }) => {
      let bytes = inline === void 0 ? await system.files.readBytes(componentFile(digest)) : Buffer.from(inline, "base64");
      return [path6, shared(bytes)];
    })
  );
  return Object.fromEntries(entries);
}
function shared(bytes) {
  let copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  return copy.set(bytes), copy;
}

// src/runtimes/embedded/transpile/load-component.ts
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
async function loadComponent(system, transpiled2, { grants, files, maximumMemory }) {
  allowExtendedConstants(system);
  let code = await transpiled2.read(), modules = await Promise.all(
    code.modules.map(async ([name, bytes]) => [name, await WebAssembly.compile(new Uint8Array(limitMemories(bytes, maximumMemory)))])
  );
  return {
    glue: pathToFileURL(code.glueFile).href,
    modules: Object.fromEntries(modules),
    resettable: transpiled2.resettable,
    files: await files(),
    ...grants
  };
}
function allowExtendedConstants(system) {
  system.platform.nodeVersion.startsWith("20.") && setFlagsFromString("--experimental-wasm-extended-const");
}

// src/runtimes/embedded/http/guest-headers.ts
function pairHeaders(raw) {
  let pairs = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    pairs.push([(raw[index] ?? "").toLowerCase(), raw[index + 1] ?? ""]);
  return pairs;
}
function endToEndHeaders(headers) {
  let named = headers.filter(([name]) => name === "connection").flatMap(([, value]) => value.split(",").map((option) => option.trim().toLowerCase()));
  return headers.filter(([name]) => !connectionHeaders.has(name) && !named.includes(name));
}
function announcedLength(headers) {
  let values = new Set(
    headers.filter(([name]) => name === "content-length").map(([, value2]) => value2.trim())
  ), [value, ...others] = values;
  if (value !== void 0) {
    if (others.length > 0 || !/^\d{1,15}$/.test(value))
      throw new RangeError("The content-length is not one length.");
    return Number(value);
  }
}
function inboundHeaders(headers, arrival) {
  return [...endToEndHeaders(headers).filter(([name]) => !/^spin[-_]/.test(name)), ...spinHeaders(arrival)];
}
function spinHeaders({ match, scheme, authority, path: path6, client }) {
  return [
    ["spin-path-info", match.rest],
    ["spin-full-url", `${scheme}://${authority}${path6}`],
    ["spin-matched-route", match.route],
    ["spin-base-path", "/"],
    ["spin-raw-component-route", match.route],
    ["spin-component-route", match.route.replace(/\/(?:\.\.\.|\*)$/, "")],
    ["spin-client-addr", client],
    ...match.parameters.map(([name, value]) => [
      `spin-path-match-${name.toLowerCase().replaceAll("_", "-")}`,
      value
    ])
  ];
}
function chainedHeaders(headers, target) {
  let rest = target.path.replace(/\?.*$/, "");
  return inboundHeaders(headers, {
    match: { component: target.component, route: "/...", rest, parameters: [] },
    scheme: "http",
    authority: "localhost",
    path: target.path,
    client: "0.0.0.0:0"
  });
}

// src/runtimes/embedded/outbound/chaining.ts
var maximumHops = 10, shareOfTime = 0.9;
function sendChained(head, fetch, target) {
  let { body, context, receiver } = fetch, send3 = target.findComponent(target.id);
  if (!send3)
    return receiver.trap(`unknown routing destination '${target.id}'`), endedExchange;
  if (context.chain.length >= maximumHops)
    return target.log(`A chained request came through ${maximumHops} components: ${context.chain.join(" -> ")}`), receiver.failed({ tag: "loop-detected" }), endedExchange;
  let now = performance.now();
  return send3(
    {
      ...head,
      scheme: "http",
      authority: `${target.id}.spin.internal`,
      headers: chainedHeaders(head.headers, { component: target.id, path: head.path })
    },
    {
      body,
      context: { chain: context.chain, deadline: now + (context.deadline - now) * shareOfTime },
      receiver: { ...receiver, failed: (failure) => failChained(receiver, failure) }
    }
  );
}
function failChained(receiver, failure) {
  failure.kind === "trap" || failure.kind === "no-response" ? receiver.response({ status: 500, headers: [] }, { chunks: [], ended: !0 }) : receiver.failed(errorCodes[failure.kind]);
}
var errorCodes = {
  timeout: { tag: "HTTP-response-timeout" },
  overload: { tag: "connection-limit-reached" },
  cancelled: { tag: "connection-terminated" }
};

// src/runtimes/embedded/outbound/network-fetch.ts
function networkFetch(connections, destination, options2) {
  try {
    return send(connections, destination, options2);
  } catch {
    return options2.receiver.failed({ tag: "HTTP-protocol-error" }), endedExchange;
  }
}
function send(connections, { url, head }, { body, timeouts, receiver }) {
  let flow, settled = !1, fail2 = (error2) => {
    settled || (settled = !0, receiver.failed(error2));
  }, headers = [...endToEndHeaders(head.headers), ...framing(head, body), ["host", url.host]].flat(), open2 = (more) => {
    let options2 = { method: head.method, path: head.path, headers, ...more }, opened = connections.request(url, options2, (response) => {
      if (settled) return void response.destroy();
      settled = !0, clearTimeout(firstByte), flow = passOn(response, timeouts.betweenBytes, receiver);
    });
    return limitConnecting(opened, timeouts.connect, fail2), Object.assign(opened, { strictContentLength: !0 }), opened.on("error", (error2) => {
      !settled && opened.reusedSocket && wasClosed(error2) && canBeSentTwice(head, body) ? request = open2({ agent: !1 }) : fail2(errorCodeOf(error2));
    }), opened.on("close", () => {
      opened === request && (clearTimeout(firstByte), fail2({ tag: "connection-terminated" }));
    }), write(opened, body), opened;
  }, write = (to, part) => {
    try {
      writeBody(to, part, receiver);
    } catch {
      fail2({ tag: "HTTP-protocol-error" }), to.destroy();
    }
  }, firstByte = setTimeout(() => {
    fail2({ tag: "HTTP-response-timeout" }), request.destroy();
  }, timeouts.firstByte ?? maximumTimeout), request = open2({});
  return {
    body: (part) => write(request, part),
    acknowledge: (bytes) => flow?.acknowledge(bytes),
    cancel: () => {
      settled = !0, request.destroy();
    }
  };
}
function wasClosed(error2) {
  return "code" in error2 && (error2.code === "ECONNRESET" || error2.code === "EPIPE");
}
function canBeSentTwice({ method }, body) {
  return body.ended && ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"].includes(method);
}
function framing(head, body) {
  if (announcedLength(head.headers) !== void 0) return [];
  let length = bodyLength(body);
  return body.ended ? length > 0 || !["GET", "HEAD", "OPTIONS", "DELETE", "TRACE"].includes(head.method) ? [["content-length", String(length)]] : [] : [["transfer-encoding", "chunked"]];
}
var maximumTimeout = 2 ** 31 - 1;
function limitConnecting(request, timeout, fail2) {
  if (timeout === void 0) return;
  let timer = setTimeout(() => {
    fail2({ tag: "connection-timeout" }), request.destroy();
  }, timeout);
  request.on("socket", (socket) => {
    if (request.reusedSocket) return clearTimeout(timer);
    socket.once(request.protocol === "https:" ? "secureConnect" : "connect", () => clearTimeout(timer));
  }), request.on("close", () => clearTimeout(timer));
}
function writeBody(request, part, receiver) {
  if (request.destroyed) return receiver.consumed(bodyLength(part));
  for (let chunk of part.chunks)
    request.write(chunk, () => {
      part.ended || receiver.consumed(chunk.length);
    });
  part.failed ? request.destroy() : part.ended && request.end();
}
function passOn(response, betweenBytes, receiver) {
  let unacknowledged = 0, ended = !1, end = (failed) => {
    ended || (ended = !0, receiver.body({ chunks: [], ended: !0, ...failed ? { failed } : {} }));
  }, headers = endToEndHeaders(pairHeaders(response.rawHeaders));
  return receiver.response({ status: response.statusCode ?? 0, headers }, { chunks: [], ended: !1 }), betweenBytes !== void 0 && response.setTimeout(betweenBytes, () => response.destroy()), response.on("data", (chunk) => {
    unacknowledged += chunk.length, receiver.body({ chunks: [new Uint8Array(chunk)], ended: !1 }), unacknowledged >= bodyWindow && response.pause();
  }), response.on("end", () => end(!1)), response.on("error", () => end(!0)), response.on("close", () => end(!response.complete)), {
    acknowledge: (bytes) => {
      unacknowledged -= bytes, unacknowledged < bodyWindow && response.resume();
    }
  };
}
var errorCodes2 = {
  ECONNREFUSED: { tag: "connection-refused" },
  ECONNRESET: { tag: "connection-terminated" },
  EPIPE: { tag: "connection-terminated" },
  ETIMEDOUT: { tag: "connection-timeout" },
  ENETUNREACH: { tag: "destination-IP-unroutable" },
  EHOSTUNREACH: { tag: "destination-IP-unroutable" },
  ENOTFOUND: { tag: "DNS-error", val: { rcode: "NXDOMAIN" } },
  EAI_AGAIN: { tag: "DNS-timeout" }
};
function errorCodeOf(error2) {
  let code = "code" in error2 ? String(error2.code) : "";
  return code.startsWith("HPE_") ? { tag: "HTTP-protocol-error" } : /^(?:CERT_|DEPTH_|UNABLE_|SELF_SIGNED|ERR_TLS_CERT)/.test(code) ? { tag: "TLS-certificate-error" } : /^(?:ERR_TLS|ERR_SSL|EPROTO)/.test(code) ? { tag: "TLS-protocol-error" } : errorCodes2[code] ?? { tag: "internal-error", val: code };
}

// src/runtimes/embedded/outbound/outbound.ts
function createOutbound(policy) {
  return (head, fetch) => {
    let target = parseTarget(head);
    if (!target)
      return fetch.receiver.failed({ tag: "HTTP-request-URI-invalid" }), endedExchange;
    let chained = chainedComponent(target.host);
    if (!permits(policy.allowed, target) || policy.noNetwork && chained === void 0)
      return logRefusal(policy, target), fetch.receiver.failed({ tag: "HTTP-request-denied" }), endedExchange;
    if (chained !== void 0) return sendChained(head, fetch, { id: chained, ...policy });
    let origin = target.host === selfHost ? policy.ownUrl() : `${target.scheme}://${head.authority}`;
    return URL.canParse(origin) ? networkFetch(policy.connections, { url: new URL(origin), head }, fetch) : (fetch.receiver.failed({ tag: "HTTP-request-URI-invalid" }), endedExchange);
  };
}
function parseTarget({ scheme, authority }) {
  let match = /^(\[[0-9A-Fa-f:.]+\]|[0-9A-Za-z._-]+)(?::(\d{1,5}))?$/.exec(authority), host = match?.[1]?.replaceAll(/[[\]]/g, "").toLowerCase(), port = match?.[2] === void 0 ? defaultPorts[scheme] : Number(match[2]);
  if (!(!host || port === void 0 || port > 65535))
    return { scheme, host, port };
}
function logRefusal({ component, noNetwork, log }, { scheme, host, port }) {
  let withPort = port === defaultPorts[scheme] ? host : `${host}:${port}`, destination = `${scheme}://${withPort}`;
  log(`A component tried to make an outbound network connection to disallowed destination '${destination}'.`), log(
    noNetwork ? "Outbound connections are switched off for this run." : `To allow this request, add 'allowed_outbound_hosts = ["${destination}"]' to the manifest component section of '${component}'.`
  );
}

// src/runtimes/embedded/components.ts
async function createComponents(app, options2) {
  let prepared = await prepareComponents(app, options2), pools = /* @__PURE__ */ new Map(), connections = options2.system.network.openConnections(), find = (id) => pools.get(id)?.send, stop = async () => {
    await Promise.all([...pools.values()].map((pool) => pool.stop())), connections.close();
  };
  try {
    for (let { component, transpiled: transpiled2 } of prepared)
      pools.set(
        component.id,
        createPool(component, {
          connections,
          componentFile: app.componentFile,
          transpiled: transpiled2,
          find,
          ...options2
        })
      );
  } catch (error2) {
    throw await stop(), error2;
  }
  return { find, stop };
}
async function prepareComponents(app, options2) {
  let { system, transpile } = options2, triggered = new Set(app.locked.triggers.map(({ trigger_config }) => trigger_config.component)), components = app.locked.components.filter(({ id }) => triggered.has(id)), progress = system.log.progress(`Preparing ${components.length} components`);
  try {
    return await Promise.all(
      components.map(async (component) => {
        let { id, source } = component, read = () => system.files.readBytes(app.componentFile(source.digest)), bytes = await read();
        checkComponent(id, bytes);
        let transpiled2 = await transpile({ id, bytes, readAgain: read });
        return checkInitialMemory(component, transpiled2.initialMemory), { component, transpiled: transpiled2 };
      })
    );
  } finally {
    progress.done();
  }
}
function publicRoutes(locked) {
  return locked.triggers.flatMap(
    ({ trigger_config: { component, route } }) => typeof route == "string" ? [{ component, route }] : []
  );
}
function createPool(component, parts) {
  let { id } = component, { system, logs, options: options2 } = parts, log = (line) => logs.add(id, line), grants = grantsOf(component, parts.values), files = () => readMountedFiles(component, { componentFile: parts.componentFile, system }), { memory: maximumMemory, timeoutMs } = limitsOf(component);
  return new ComponentPool(system, {
    id,
    keyValueStores: parts.keyValueStores,
    load: () => loadComponent(system, parts.transpiled, { grants, files, maximumMemory }),
    timeoutMs,
    sendFetch: createOutbound({
      connections: parts.connections,
      component: id,
      allowed: allowedHosts(component, parts.values),
      noNetwork: options2.noNetwork ?? !1,
      findComponent: parts.find,
      ownUrl: parts.ownUrl,
      log
    }),
    onOutput: (stream2, bytes) => logs.addOutput(id, stream2, bytes),
    onProblem: log
  });
}
function grantsOf(component, values) {
  let variables = Object.entries(component.config ?? {}).map(([name, template]) => [
    name,
    expandTemplate(template, values)
  ]);
  return {
    environment: component.env ?? {},
    variables: Object.fromEntries(variables),
    keyValueStores: component.metadata.key_value_stores ?? []
  };
}
function allowedHosts({ id, metadata }, values) {
  return (metadata.allowed_outbound_hosts ?? []).flatMap((template) => {
    let text = expandTemplate(template, values);
    if (isEmptyOutboundHost(text)) return [];
    let parsed = parseOutboundHost(text);
    if ("entry" in parsed) return [parsed.entry];
    throw new FtlError(
      "E_RUNTIME_START",
      `The entry "${template}" in allowed_outbound_hosts of ${id} ${parsed.problem}.`
    );
  });
}

// src/runtimes/embedded/key-value/key-value-files.ts
import path2 from "node:path";

// src/runtimes/embedded/key-value/key-value-stores.ts
var done = { kind: "done" };
function createKeyValueStores({ kept, onChange } = {}) {
  let stores = new Map([...kept ?? []].map(([label, entries]) => [label, new Map(entries)])), size = (key, value) => value ? key.length * 2 + value.length : 0, used = 0;
  for (let store of stores.values()) for (let [key, value] of store) used += size(key, value);
  let set = (store, key, value) => {
    let after = used - size(key, store.get(key)) + size(key, value);
    return after > 67108864 ? { kind: "failed", reason: "the store is full" } : (used = after, store.set(key, value), done);
  }, remove = (store, key) => (used -= size(key, store.get(key)), store.delete(key), done), increment = (store, key, delta) => {
    let current = Buffer.from(store.get(key) ?? "0").toString();
    if (!/^-?\d{1,19}$/.test(current)) return { kind: "failed", reason: "the value is not a number" };
    let value = BigInt.asIntN(64, BigInt(current) + delta), result = set(store, key, Buffer.from(String(value)));
    return result.kind === "failed" ? result : { kind: "number", value };
  }, swap = (store, { key, expected, value }) => {
    let current = store.get(key), same = current && expected ? Buffer.compare(current, expected) === 0 : current === expected, result = same ? set(store, key, value) : done;
    return result.kind === "failed" ? result : { kind: "swapped", swapped: same };
  }, performOn = (store, operation) => {
    switch (operation.kind) {
      case "get":
        return { kind: "value", value: store.get(operation.key) };
      case "exists":
        return { kind: "exists", exists: store.has(operation.key) };
      case "keys":
        return { kind: "keys", keys: [...store.keys()] };
      case "set":
        return set(store, operation.key, operation.value);
      case "delete":
        return remove(store, operation.key);
      case "increment":
        return increment(store, operation.key, operation.delta);
      case "swap":
        return swap(store, operation);
    }
  };
  return {
    entries: (label) => [...stores.get(label) ?? []],
    perform: (label, operation) => {
      let store = stores.get(label) ?? /* @__PURE__ */ new Map();
      stores.set(label, store);
      let result = performOn(store, operation);
      return ["set", "delete", "increment", "swap"].includes(operation.kind) && result.kind !== "failed" && onChange?.(label), result;
    }
  };
}

// src/runtimes/embedded/key-value/key-value-files.ts
var fileEnding = ".json", mode2 = 384;
async function openKeyValueFiles(system, { folder, labels, log }) {
  if (folder === void 0) return { ...createKeyValueStores(), close: async () => {
  } };
  let release = await claimFolder(system, folder);
  await removeUnfinished(system, folder);
  let fileOf = (label) => path2.join(folder, encodeURIComponent(label) + fileEnding), unique = [...new Set(labels)], kept = await Promise.all(
    unique.map(async (label) => [label, await readStore(system, fileOf(label))])
  ).catch(async (error2) => {
    throw await release(), error2;
  }), changed2 = /* @__PURE__ */ new Set(), saving, stores = createKeyValueStores({
    kept: new Map(kept),
    onChange: (label) => {
      changed2.add(label), saving ??= saveAll().finally(() => {
        saving = void 0;
      });
    }
  }), saveAll = async () => {
    await Promise.resolve();
    for (let label of changed2)
      changed2.delete(label), await writeStore(system, fileOf(label), stores.entries(label)).catch(
        (error2) => log(`The key-value store ${label} was not saved: ${error2 instanceof Error ? error2.message : error2}`)
      );
  };
  return { ...stores, close: async () => {
    await saving, await release();
  } };
}
async function claimFolder(system, folder) {
  let file = path2.join(folder, "process"), { processId } = system.platform, own = `${processId} ${Math.round(performance.timeOrigin)}`;
  for (; !await system.files.create(file, own); ) {
    let found = await system.files.readTextIfExists(file) ?? "", owner = Number.parseInt(found, 10), isOurs = owner === processId && found !== own;
    if (owner > 0 && !isOurs && system.processes.alive(owner))
      throw new FtlError(
        "E_RUNTIME_START",
        `The key-value stores in ${folder} are used by process ${owner}.`,
        {
          hint: `Stop it, or name another folder with --state. If ${owner} is not ftl, remove ${file}.`
        }
      );
    await system.files.remove(file);
  }
  return () => system.files.remove(file);
}
async function removeUnfinished(system, folder) {
  for (let { name } of await system.files.list(folder))
    /\.[0-9a-f]{12}\.tmp$/.test(name) && await system.files.remove(path2.join(folder, name));
}
function writeStore(system, file, entries) {
  let lines = entries.map(([key, value]) => [key, Buffer.from(value).toString("base64")]);
  return system.files.write(file, JSON.stringify(lines), { mode: mode2 });
}
async function readStore(system, file) {
  let text = await system.files.readTextIfExists(file);
  if (text === void 0) return [];
  try {
    let lines = JSON.parse(text);
    if (Array.isArray(lines) && lines.every(isLine))
      return lines.map(([key, value]) => [key, new Uint8Array(Buffer.from(value, "base64"))]);
  } catch {
  }
  throw new FtlError(
    "E_RUNTIME_START",
    `${file} is not a key-value store; expected a list of keys and values.`,
    {
      hint: "Move it away to begin with an empty store."
    }
  );
}
function isLine(line) {
  return Array.isArray(line) && line.length === 2 && line.every((part) => typeof part == "string");
}

// src/runtimes/log-lines.ts
function createLogLines({ onLog, onOutput, secrets = [] } = {}) {
  let hidden = secrets.filter(({ length }) => length >= 5), lines = [], partial = /* @__PURE__ */ new Map(), longestSecret = Math.max(0, ...hidden.map(({ length }) => length)), hide = (written) => hidden.reduce((text, secret) => text.replaceAll(secret, "***"), written), add = (component, written) => {
    let line = hide(written);
    return lines.push({ component, line }), lines.length > 1e3 && lines.shift(), onLog?.(component, line), line;
  }, addPrinted = (component, source, written) => {
    let line = add(component, written);
    onOutput?.(component, source, line);
  };
  return {
    add: (component, line) => {
      add(component, line);
    },
    addOutput: (component, source, bytes) => {
      let key = `${component} ${source}`, rest = partial.get(key) ?? { component, source, decoder: new TextDecoder(), text: "" };
      partial.set(key, rest), rest.text += rest.decoder.decode(bytes, { stream: !0 });
      let whole = rest.text.split(`
`);
      rest.text = whole.pop() ?? "";
      for (let line of whole)
        addPrinted(component, source, hide(line.replace(/\r$/, "")).slice(0, 16384));
      for (; rest.text.length > 16384 + longestSecret; )
        rest.text = hide(rest.text), addPrinted(component, source, rest.text.slice(0, 16384)), rest.text = rest.text.slice(16384);
    },
    end: () => {
      for (let { component, source, text } of partial.values())
        text !== "" && addPrinted(component, source, text);
      partial.clear();
    },
    all: () => [...lines]
  };
}

// src/runtimes/embedded/http/client-response.ts
var statusOf = {
  trap: 500,
  "no-response": 500,
  timeout: 504,
  overload: 503,
  cancelled: 503
};
function clientReceiver(response, options2) {
  response.strictContentLength = !0;
  let write = ({ chunks, ended, failed }) => {
    if (!response.destroyed) {
      try {
        for (let chunk of chunks) response.write(chunk, () => options2.acknowledge(chunk.length));
        ended && !failed && response.end();
      } catch {
        response.destroy();
      }
      failed && response.destroy();
    }
  };
  return {
    response: (head, body) => {
      if (!(response.headersSent || response.destroyed)) {
        try {
          writeHead(response, head, body);
        } catch {
          return sendEmpty(response, 500);
        }
        isEventStream(head) && options2.onEventStream(), write(body);
      }
    },
    body: write,
    consumed: options2.consumed,
    failed: ({ kind }) => sendEmpty(response, statusOf[kind])
  };
}
function isEventStream({ headers }) {
  return headers.some(([name, value]) => name === "content-type" && /^text\/event-stream\b/i.test(value));
}
function sendEmpty(response, status) {
  response.headersSent ? response.destroy() : response.writeHead(status, { "content-length": "0" }).end();
}
var partingTime = 2e3;
function refuse(response, status) {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { "content-length": "0", connection: "close" }).end();
  let { req, socket } = response;
  req.resume();
  let parting = setTimeout(() => req.destroy(), partingTime).unref();
  socket?.once("close", () => clearTimeout(parting));
}
function writeHead(response, { status, headers }, body) {
  if (status < 200) throw new RangeError(`Status ${status} is not that of an answer.`);
  let sent = endToEndHeaders(headers), announced = announcedLength(sent);
  if (!body.ended || body.failed) {
    response.writeHead(status, sent.flat()), body.chunks.length === 0 && response.flushHeaders();
    return;
  }
  response.writeHead(status, [...sent, ...lengthOf(response, status, { announced, body })].flat());
}
function lengthOf({ req }, status, { announced, body }) {
  let length = bodyLength(body);
  return status === 204 || status === 304 || req.method === "HEAD" && length === 0 || announced !== void 0 ? [] : [["content-length", String(length)]];
}

// src/runtimes/embedded/http/inbound-body.ts
var gatherLimit = 64 * 1024;
function readInboundBody(request, options2) {
  let declared = request.headers["content-length"], length = Number(declared ?? Number.NaN);
  return length > options2.limit ? (options2.onTooLong(), request.resume(), { consumed: () => {
  } }) : declared === void 0 && request.headers["transfer-encoding"] === void 0 || length === 0 ? (options2.onStart({ chunks: [], ended: !0 }), { consumed: () => {
  } }) : length <= gatherLimit ? gather(request, options2) : stream(request, options2);
}
function gather(request, { onStart }) {
  let chunks = [];
  return request.on("data", (chunk) => chunks.push(new Uint8Array(chunk))), request.on("end", () => onStart({ chunks, ended: !0 })), { consumed: () => {
  } };
}
function stream(request, { limit, onStart, onPart, onTooLong }) {
  let total = 0, unconsumed = 0;
  return onStart({ chunks: [], ended: !1 }), request.on("data", (chunk) => {
    if (total += chunk.length, total > limit)
      return request.removeAllListeners("data"), request.removeAllListeners("end"), request.resume(), onTooLong();
    unconsumed += chunk.length, unconsumed >= bodyWindow && request.pause(), onPart({ chunks: [new Uint8Array(chunk)], ended: !1 });
  }), request.on("end", () => onPart({ chunks: [], ended: !0 })), {
    consumed: (bytes) => {
      unconsumed -= bytes, unconsumed < bodyWindow && total <= limit && request.resume();
    }
  };
}

// src/runtimes/embedded/http/http-front.ts
var maximumHeaders = 100;
function createHttpFront(options2) {
  let eventStreams = /* @__PURE__ */ new Set();
  return { handle: (request, response) => {
    let target = originForm(request.url ?? "/");
    if (!target.startsWith("/")) return refuse(response, 400);
    if (request.rawHeaders.length > 2 * maximumHeaders) return refuse(response, 431);
    let path6 = target.replace(/\?.*$/s, "");
    if (path6.startsWith("/.well-known/spin/")) return answerReserved(path6, response, options2);
    let match = options2.routes.match(path6), send3 = match && options2.findComponent(match.component);
    if (!match || !send3) return sendEmpty(response, 404);
    let authority = authorityOf(request), head = {
      method: request.method ?? "GET",
      scheme: options2.scheme,
      authority,
      path: target,
      headers: inboundHeaders(pairHeaders(request.rawHeaders), {
        match,
        scheme: options2.scheme,
        authority,
        path: target,
        client: clientAddress(request)
      })
    };
    serve({ request, response }, { head, send: send3, options: options2, eventStreams });
  }, cutEventStreams: () => {
    for (let response of eventStreams) response.destroy();
  } };
}
function serve({ request, response }, { head, send: send3, options: options2, eventStreams }) {
  let deadline = performance.now() + options2.requestTimeoutMs, exchange2 = endedExchange, receiver = clientReceiver(response, {
    acknowledge: (bytes) => exchange2.acknowledge(bytes),
    consumed: (bytes) => inbound.consumed(bytes),
    onEventStream: () => eventStreams.add(response)
  }), late = setTimeout(() => refuse(response, 408), options2.requestTimeoutMs), inbound = readInboundBody(request, {
    limit: options2.bodyLimit,
    onStart: (first) => {
      clearTimeout(late), exchange2 = send3(head, { body: first, context: { chain: [], deadline }, receiver });
    },
    onPart: (part) => exchange2.body(part),
    onTooLong: () => {
      exchange2.cancel(), refuse(response, 413);
    }
  });
  response.on("close", () => {
    clearTimeout(late), eventStreams.delete(response), response.writableFinished || exchange2.cancel();
  });
}
function answerReserved(path6, response, { info }) {
  if (path6 === "/.well-known/spin/health") return answer(response, "text/plain", "OK");
  if (path6 === "/.well-known/spin/info") return answer(response, "application/json", JSON.stringify(info));
  sendEmpty(response, 404);
}
function answer(response, type, body) {
  response.writeHead(200, { "content-type": type, "content-length": String(Buffer.byteLength(body)) }).end(body);
}
function originForm(target) {
  let absolute = /^https?:\/\/[^/?#]*([^#]*)/i.exec(target);
  return absolute ? absolute[1]?.startsWith("/") ? absolute[1] : `/${absolute[1] ?? ""}` : target;
}
function authorityOf(request) {
  let host = request.headers.host ?? "";
  return host === "" || /\.spin\.internal(?::\d*)?$/i.test(host) ? "localhost" : host;
}
function clientAddress({ socket }) {
  let address = socket.remoteAddress ?? "0.0.0.0";
  return address.includes(":") ? `[${address}]:${socket.remotePort}` : `${address}:${socket.remotePort}`;
}

// src/runtimes/embedded/http/routes.ts
function createRouteTable(routes) {
  let byKey = /* @__PURE__ */ new Map(), duplicates = [];
  for (let route of routes) {
    let key = trimSlashes(route.route);
    byKey.has(key) && duplicates.push(route.route), byKey.set(key, parsePattern(route));
  }
  let patterns = [...byKey.values()].toSorted(compareSpecificity);
  return {
    duplicates,
    match: (path6) => {
      for (let pattern of patterns) {
        let match = matchPattern(pattern, path6);
        if (match) return match;
      }
    }
  };
}
function parsePattern(route) {
  let segments = split(trimSlashes(route.route)), last = segments.at(-1), open2 = last === "..." || last === "*";
  return { route, segments: open2 ? segments.slice(0, -1) : segments, open: open2 };
}
function compareSpecificity(left, right) {
  for (let index = 0; ; index += 1) {
    let difference = rank(left, index) - rank(right, index);
    if (difference !== 0) return difference;
    if (left.segments[index] === void 0) return 0;
  }
}
function rank(pattern, index) {
  let segment = pattern.segments[index];
  return segment === void 0 ? pattern.open ? 3 : 0 : segment.startsWith(":") ? 2 : 1;
}
function matchPattern({ route, segments, open: open2 }, path6) {
  let parts = split(trimSlashes(path6));
  if (open2 ? parts.length < segments.length : parts.length !== segments.length) return;
  let parameters = [];
  for (let [index, segment] of segments.entries()) {
    let part = parts[index] ?? "";
    if (segment.startsWith(":")) {
      if (part === "") return;
      parameters.push([segment.slice(1), part]);
    } else if (segment !== part) return;
  }
  return { ...route, parameters, rest: open2 ? restOf(path6, segments.length) : "" };
}
function restOf(path6, count) {
  let rest = path6;
  for (let index = 0; index < count; index += 1) rest = rest.replace(/^\/+[^/]*/, "");
  return rest;
}
function trimSlashes(text) {
  return text.replace(/^\/+|\/+$/g, "");
}
function split(trimmed) {
  return trimmed === "" ? [] : trimmed.split("/");
}

// src/runtimes/embedded/served-app.ts
var bodyLimit = 10 * 1024 * 1024;
async function servedApp(app, parts) {
  let { locked } = app, { system, options: options2, logFiles } = parts;
  checkTriggers(locked);
  let given = options2.variables ?? {}, values = resolveVariables(locked, { given, environment: system.env }), logs = createLogLines({
    onLog: options2.onLog,
    onOutput: logFiles?.add,
    secrets: secretValues(locked, values)
  }), routes = createRouteTable(publicRoutes(locked));
  for (let route of routes.duplicates)
    system.log.warning(`The route ${route} is declared twice; the later declaration counts.`);
  let components = await createComponents(app, { ...parts, values, logs }), front = createHttpFront({
    routes,
    findComponent: components.find,
    scheme: options2.tls ? "https" : "http",
    info: { name: locked.metadata.name, version: locked.metadata.version },
    requestTimeoutMs: options2.requestTimeoutMs ?? requestTimeoutOf(locked),
    bodyLimit
  }), open2 = countOpen(), end = async () => {
    await components.stop(), logs.end();
  };
  return {
    handle: (request, response) => {
      open2.add(response), front.handle(request, response);
    },
    logs: logs.all,
    cutEventStreams: front.cutEventStreams,
    retire: async () => {
      front.cutEventStreams(), await open2.none(), await end();
    },
    end
  };
}
function countOpen() {
  let count = 0, waiting = [];
  return {
    add: (response) => {
      count += 1, response.once("close", () => {
        if (count -= 1, count === 0) for (let resolve of waiting.splice(0)) resolve();
      });
    },
    none: async () => {
      count > 0 && await new Promise((resolve) => waiting.push(resolve));
    }
  };
}
function checkTriggers(locked) {
  let ids = new Set(locked.components.map(({ id }) => id));
  for (let { id, trigger_config } of locked.triggers)
    if (!ids.has(trigger_config.component))
      throw new FtlError(
        "E_RUNTIME_START",
        `The trigger ${id} names the component ${trigger_config.component}, which the app does not have.`
      );
}

// src/runtimes/embedded/transpile/transpile.ts
import path4 from "node:path";

// src/runtimes/embedded/transpile/transpile-cache.ts
import { createHash } from "node:crypto";
import path3 from "node:path";
var glueName = "component.mjs", descriptionName = "component.json";
async function readCacheEntry(system, folder) {
  let record = await system.files.readRecord(path3.join(folder, descriptionName));
  return record && typeof record.digests == "object" ? record : void 0;
}
async function readCachedFiles(system, folder, { digests }) {
  let modules = [];
  for (let [name, digest] of Object.entries(digests)) {
    let file = path3.join(folder, name);
    if ((await system.files.stat(file))?.kind !== "file") return;
    let bytes = await system.files.readBytes(file);
    if (sha256(bytes) !== digest) return;
    name !== glueName && modules.push([name, bytes]);
  }
  return { glueFile: path3.join(folder, glueName), modules };
}
async function writeCacheEntry(system, folder, { glue, modules, resettable, initialMemory }) {
  let files = [[glueName, glue], ...modules];
  for (let [name, bytes] of files) await system.files.write(path3.join(folder, name), bytes);
  let entry = { digests: Object.fromEntries(files.map(([name, bytes]) => [name, sha256(bytes)])), resettable, initialMemory };
  return await system.files.write(path3.join(folder, descriptionName), JSON.stringify(entry)), entry;
}
function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

// src/runtimes/embedded/transpile/transpile.ts
var cacheFormat = 6;
async function createTranspiler(system, toolchain) {
  let version = await transpilerVersion(system, toolchain), slots = createSlots(system.platform.cores), underWay = /* @__PURE__ */ new Map(), make = async (folder, { id, bytes }) => {
    let job = { component: bytes, toolchainFolder: toolchain.folder };
    return writeCacheEntry(system, folder, await slots(() => runWorker(system, { id, job })));
  }, prepare = async (folder, source) => await readCacheEntry(system, folder) ?? make(folder, source);
  return async ({ id, bytes, readAgain }) => {
    let digest = sha256(bytes), folder = path4.join(system.cacheFolder, "transpiled", `${digest}-jco${version}-${cacheFormat}`), preparing = underWay.get(folder) ?? prepare(folder, { id, bytes, readAgain });
    underWay.set(folder, preparing), preparing.catch(() => underWay.delete(folder));
    let remake = async () => {
      system.log.detail(`What was kept of component ${id} is damaged; it is made anew.`);
      let again = await readAgain();
      if (sha256(again) === digest) return make(folder, { id, bytes: again });
      throw changed(id);
    };
    return transpiled(await preparing, { id, system, folder, remake });
  };
}
function transpiled(entry, { id, system, folder, remake }) {
  let read = async () => {
    let files = await readCachedFiles(system, folder, entry) ?? await readCachedFiles(system, folder, await remake());
    if (files) return files;
    throw changed(id);
  };
  return { resettable: entry.resettable, initialMemory: entry.initialMemory, read };
}
function changed(id) {
  return new FtlError("E_RUNTIME_START", `The files of component ${id} changed while the app ran.`, {
    hint: "Start the app again."
  });
}
async function transpilerVersion(system, toolchain) {
  let manifest = path4.join(toolchain.folder, "node_modules/@bytecodealliance/jco-transpile/package.json"), text = await system.files.readTextIfExists(manifest);
  if (text === void 0)
    throw new FtlError("E_BUILD_TOOLCHAIN", `The toolchain in ${toolchain.folder} has no jco-transpile.`, {
      hint: "Run the step setup again."
    });
  return String(JSON.parse(text).version);
}
function createSlots(count) {
  let waiting = [], free = count;
  return async (work) => {
    free > 0 ? free -= 1 : await new Promise((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      let next = waiting.shift();
      next ? next() : free += 1;
    }
  };
}
function runWorker(system, { id, job }) {
  return new Promise((resolve, reject) => {
    let worker = system.startWorker("transpile-component", { workerData: job }), forget = system.atExit(() => {
      worker.terminate();
    }), fail2 = (reason) => reject(
      new FtlError("E_COMPONENT_UNSUPPORTED", `Component ${id} could not be transpiled: ${reason}`, {
        hint: "It must be a valid WASI 0.2 component."
      })
    );
    worker.once(
      "message",
      (message) => "outcome" in message ? resolve(message.outcome) : fail2(message.failure)
    ), worker.once("error", (error2) => fail2(error2.message)), worker.once("exit", () => {
      forget(), fail2("its worker ended");
    });
  });
}

// src/runtimes/embedded/index.ts
var usualDrainTime = 5e3;
function embeddedRuntime(toolchain) {
  return async (app, options2, system) => {
    let transpile = await createTranspiler(system, toolchain), labels = storeLabels(app.locked), keyValueStores = await openKeyValueFiles(system, {
      folder: options2.stateFolder,
      labels,
      log: system.log.warning
    }), logFiles = options2.logFolder ? createLogFiles(system, { folder: options2.logFolder }) : void 0, url = "", parts = { options: options2, transpile, keyValueStores, logFiles, ownUrl: () => url, system }, scheme = options2.tls ? "https" : "http", host = options2.host ?? "127.0.0.1", serving = { host, port: options2.port, ...options2.tls ? { tls: options2.tls } : {} }, current = await servedApp(app, parts).catch(async (error2) => {
      throw await keyValueStores.close(), error2;
    }), listener = await system.network.serve((request, response) => current.handle(request, response), serving).catch(async (error2) => {
      throw await current.end(), await keyValueStores.close(), error2;
    });
    url = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${listener.port}`;
    let retiring = /* @__PURE__ */ new Set(), replace = async (next) => {
      refuseOtherStores(labels, storeLabels(next.locked));
      let before = current;
      current = await servedApp(next, parts);
      let retired = before.retire().finally(() => retiring.delete(retired));
      retiring.add(retired);
    }, stop = createStop(system, async () => {
      current.cutEventStreams(), await listener.close(options2.drainTimeMs ?? usualDrainTime), await Promise.all([current.end(), ...retiring]), await keyValueStores.close(), await logFiles?.close();
    });
    return runningApp(app.locked, { url, logs: () => current.logs(), stop, replace });
  };
}
function storeLabels({ components }) {
  return [...new Set(components.flatMap(({ metadata }) => metadata.key_value_stores ?? []))].toSorted();
}
function refuseOtherStores(before, after) {
  if (before.join(`
`) !== after.join(`
`))
    throw new FtlError("E_RUNTIME_START", "The app has other key-value stores than the one that runs.", {
      hint: "Stop it and start it again."
    });
}
function runningApp(locked, parts) {
  return {
    runtime: "embedded",
    routes: publicRoutes(locked),
    // It lives in this process and never ends by itself.
    ended: new Promise(() => {
    }),
    ...parts
  };
}
function createStop(system, work) {
  let stopping, forget = system.atExit(() => stop()), stop = () => (stopping ??= work().finally(forget), stopping);
  return stop;
}

// src/runtimes/spin/start-spin.ts
import path5 from "node:path";

// src/runtimes/spin/manifest.ts
function manifestOf(locked, options2) {
  let { name, version } = locked.metadata;
  return [
    "spin_manifest_version = 2",
    table("application", { name, version }),
    ...Object.entries(locked.variables).map(
      ([variable, { default: value, secret }]) => table(`variables.${quote(variable)}`, {
        ...value === void 0 ? { required: !0 } : { default: value },
        ...secret ? { secret } : {}
      })
    ),
    ...locked.triggers.map(trigger),
    ...locked.components.map((component) => componentTables(component, options2))
  ].join(`

`);
}
function trigger({ id, trigger_config: { component, route } }) {
  let where = typeof route == "string" ? quote(route) : "{ private = true }";
  return [
    "[[trigger.http]]",
    `id = ${quote(id)}`,
    `component = ${quote(component)}`,
    `route = ${where}`
  ].join(`
`);
}
function componentTables(component, { componentFile, noNetwork }) {
  let { id, metadata, source, env, config, files = [] } = component, hosts = (metadata.allowed_outbound_hosts ?? []).filter((host) => !noNetwork || isChaining(host));
  return [
    table(`component.${quote(id)}`, {
      source: componentFile(source.digest),
      allowed_outbound_hosts: hosts,
      key_value_stores: metadata.key_value_stores ?? []
    }) + (files.length > 0 ? `
files = [{ source = ${quote(filesFolder(id))}, destination = "/" }]` : ""),
    ...env ? [table(`component.${quote(id)}.environment`, env)] : [],
    ...config ? [table(`component.${quote(id)}.variables`, config)] : []
  ].join(`

`);
}
function filesFolder(id) {
  return `files/${id}`;
}
function isChaining(entry) {
  if (isEmptyOutboundHost(entry)) return !1;
  let host = /^https?:\/\/([^/:]+)/.exec(entry)?.[1] ?? "";
  return host === "*.spin.internal" || chainedComponent(host) !== void 0;
}
function table(name, values) {
  return [
    `[${name}]`,
    ...Object.entries(values).map(([key, value]) => `${quote(key)} = ${encode(value)}`)
  ].join(`
`);
}
function encode(value) {
  return typeof value == "boolean" ? String(value) : typeof value == "string" ? quote(value) : `[${value.map(quote).join(", ")}]`;
}
function quote(text) {
  return JSON.stringify(text).replaceAll("", "\\u007f");
}

// src/runtimes/spin/ready.ts
import { setTimeout as delay } from "node:timers/promises";
var pollInterval = 50, quotedLines = 5;
async function waitUntilReady(system, starting) {
  let { spin, startTimeoutMs } = starting, progress = system.log.progress("Starting Spin (its first start compiles the components)"), stopped = new AbortController();
  try {
    return await Promise.race([
      answersHealth(system, starting.url, stopped.signal),
      spin.exited.then((code) => fail(`Spin ended with exit code ${code} before it answered.`, starting)),
      delay(startTimeoutMs, void 0, { signal: stopped.signal }).then(
        () => fail(`Spin did not answer within ${Math.ceil(startTimeoutMs / 1e3)} s.`, starting)
      )
    ]);
  } catch (error2) {
    throw await spin.stop(), error2;
  } finally {
    stopped.abort(), progress.done();
  }
}
async function answersHealth(system, found, stopped) {
  let url = await found;
  for (; !stopped.aborted; ) {
    if (await isHealthy(system, url)) return url;
    await delay(pollInterval);
  }
  return url;
}
function isHealthy(system, url) {
  return new Promise((resolve) => {
    let options2 = { rejectUnauthorized: !1, agent: !1, timeout: 2e3 }, request = system.network.request(new URL("/.well-known/spin/health", url), options2, (response) => {
      response.resume(), resolve(response.statusCode === 200);
    });
    request.on("timeout", () => request.destroy()), request.on("error", () => resolve(!1)), request.end();
  });
}
function fail(message, { logs }) {
  let last = logs.all().slice(-quotedLines);
  throw new FtlError("E_RUNTIME_START", [message, ...last.map(({ line }) => `  ${line}`)].join(`
`), {
    hint: "The lines above are from Spin. The embedded runtime (--runtime embedded) needs no Spin."
  });
}

// src/runtimes/spin/start-spin.ts
var stopGrace = 5e3;
async function startSpin(app, options2, { spinPath, startTimeoutMs, system }) {
  let values = resolveVariables(app.locked, { given: options2.variables ?? {}, environment: system.env });
  await checkPort(system, options2);
  let folder = await system.files.temporaryFolder("ftl-spin");
  try {
    let secrets = secretValues(app.locked, values), logs = createLogLines({ onLog: options2.onLog, secrets }), serving = watchForUrl(), args = await writeArguments(system, { app, options: options2, folder }), spin = await system.processes.start(spinPath, args, {
      cwd: folder,
      env: { ...spinEnvironment(system.env), ...environmentOf(app.locked, values) },
      onLine: (line, stream2) => {
        stream2 === "stdout" ? serving.see(line) : logs.add(sourceOf(app.locked), line);
      }
    }), url = await waitUntilReady(system, { spin, url: serving.url, logs, startTimeoutMs }), stop = async () => {
      await spin.stop(stopGrace), await system.files.remove(folder);
    };
    return { url, logs, exited: spin.exited, stop };
  } catch (error2) {
    throw await system.files.remove(folder), error2;
  }
}
async function writeMountedFiles({ locked, componentFile }, folder, system) {
  for (let { id, files = [] } of locked.components)
    for (let { path: place, digest, inline } of files) {
      let target = path5.join(folder, filesFolder(id), place);
      inline === void 0 ? await system.files.copy(componentFile(digest), target) : await system.files.write(target, Buffer.from(inline, "base64"));
    }
}
function sourceOf({ components }) {
  return components.length === 1 ? components[0]?.id ?? "spin" : "spin";
}
var passed = /^(?:PATH|PATHEXT|HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|SYSTEMROOT|WINDIR|TMPDIR|TEMP|TMP|TZ|LANG|LC_\w+|TERM|NO_COLOR|RUST_LOG|RUST_BACKTRACE|XDG_\w+|OTEL_\w+|SSL_CERT_(?:FILE|DIR)|(?:HTTPS?|ALL|NO)_PROXY|SPIN_(?!VARIABLE_)\w+)$/i;
function spinEnvironment(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => passed.test(name)));
}
function environmentOf(locked, values) {
  let entries = Object.keys(locked.variables).map((name) => [
    environmentName(name),
    values.get(name) ?? ""
  ]);
  return Object.fromEntries(entries);
}
async function writeArguments(system, { app, options: options2, folder }) {
  let manifest = path5.join(folder, "spin.toml"), { componentFile } = app;
  await writeMountedFiles(app, folder, system);
  let text = manifestOf(app.locked, { componentFile, noNetwork: options2.noNetwork ?? !1 });
  await system.files.write(manifest, text);
  let host = options2.host ?? "127.0.0.1", listen = `${host.includes(":") ? `[${host}]` : host}:${options2.port}`, args = ["up", "--from", manifest, "--listen", listen, "--log-dir", options2.logFolder ?? ""];
  if (options2.stateFolder !== void 0 && args.push("--state-dir", options2.stateFolder), !options2.tls) return args;
  let [certificate, key] = [path5.join(folder, "certificate.pem"), path5.join(folder, "key.pem")];
  return await system.files.write(certificate, options2.tls.certificate), await system.files.write(key, options2.tls.key), [...args, "--tls-cert", certificate, "--tls-key", key];
}
async function checkPort(system, { host = "127.0.0.1", port }) {
  if (port === 0) return;
  await (await system.network.serve((_request, response) => response.destroy(), { host, port })).close();
}
function watchForUrl() {
  let found = () => {
  };
  return {
    url: new Promise((resolve) => {
      found = resolve;
    }),
    see: (line) => {
      let match = /^\s*Serving (https?:\/\/\S+?)\/?\s*$/.exec(line);
      match?.[1] && found(match[1]);
    }
  };
}

// src/runtimes/spin/index.ts
function spinRuntime(spinPath, { startTimeoutMs = 18e4 } = {}) {
  return async (app, options2, system) => {
    let values = resolveVariables(app.locked, { given: options2.variables ?? {}, environment: system.env });
    warnOfLimits(app.locked, system), options2.logFolder !== void 0 && secretValues(app.locked, values).length > 0 && system.log.warning("Spin writes the log files itself: a secret that a component prints is in them.");
    let program = { spinPath, startTimeoutMs, system };
    return runningApp2(app, await startSpin(app, options2, program), { options: options2, program });
  };
}
function warnOfLimits({ components }, { log }) {
  let limited = components.filter(({ metadata }) => metadata.limits).map(({ id }) => id);
  limited.length > 0 && log.warning(`Spin does not keep to the limits of ${limited.join(", ")}.`);
}
function runningApp2(app, begun, { options: options2, program }) {
  let [current, served] = [begun, app], replacing, stopping, end = () => {
  }, ended = new Promise((resolve) => {
    end = resolve;
  }), follow = (started) => {
    current = started;
    let told = (code) => {
      replacing === void 0 && end(`Spin ended with exit code ${code}.`);
    };
    started.exited.then(told);
  };
  follow(begun);
  let restart = async (next) => {
    let again = { ...options2, port: Number(new URL(begun.url).port) };
    resolveVariables(next.locked, { given: options2.variables ?? {}, environment: program.system.env }), await current.stop();
    try {
      follow(await startSpin(next, again, program)), served = next;
    } catch (error2) {
      let back = await startSpin(served, again, program).catch(() => {
      });
      throw back ? follow(back) : end("Spin did not start again"), error2;
    }
  }, stop = async () => {
    await replacing?.catch(() => {
    }), await current.stop();
  };
  return {
    runtime: "spin",
    url: begun.url,
    routes: app.locked.triggers.flatMap(
      ({ trigger_config: { component, route } }) => typeof route == "string" ? [{ component, route }] : []
    ),
    logs: () => current.logs.all(),
    stop: () => stopping ??= stop(),
    replace: (next) => (replacing = restart(next).finally(() => {
      replacing = void 0;
    }), replacing),
    ended
  };
}

// src/runtimes/index.ts
async function chooseRuntime(choice, { system, toolchain, spin: chosen }) {
  if (!isChoice(choice))
    throw new FtlError("E_USAGE", `The runtime "${choice}" is unknown; expected auto, spin or embedded.`);
  let embedded = { name: "embedded", start: embeddedRuntime(toolchain) };
  if (choice === "embedded") return { ...embedded, note: "Runtime: embedded, as asked for." };
  let spin = chosen ?? (await findSpin(system))?.path;
  if (spin) return { name: "spin", start: spinRuntime(spin), note: `Runtime: Spin (${spin}).` };
  if (choice === "auto")
    return { ...embedded, note: "Runtime: embedded, because there is no Spin (SPIN_BIN, PATH, tool cache)." };
  throw new FtlError("E_RUNTIME_START", "The runtime spin was asked for, but there is no Spin.", {
    hint: "Run the step setup, set SPIN_BIN, or use the embedded runtime."
  });
}
function isChoice(text) {
  return text === "auto" || text === "spin" || text === "embedded";
}

// src/catalog/json-schema.ts
var import_ajv = __toESM(require_ajv(), 1), import__ = __toESM(require__(), 1), options = { strict: !1, allErrors: !0, validateFormats: !1, logger: !1 }, draft07 = "http://json-schema.org/draft-07/schema", draft2020 = "https://json-schema.org/draft/2020-12/schema";
function compileSchema(schema) {
  let dialect = String(schema.$schema ?? draft2020).replace(/#$/, "");
  if (dialect !== draft07 && dialect !== draft2020)
    return { fault: "has a dialect other than 2020-12 and draft-07" };
  if ("$async" in schema) return { fault: 'has "$async", which is no keyword of JSON Schema' };
  let ajv = compilerFor(dialect, schema);
  try {
    let validate = ajv.compile(schema);
    return { check: (value) => validate(value) === !0 ? [] : describeErrors(validate) };
  } catch (error2) {
    return {
      fault: `does not compile: ${error2 instanceof Error ? error2.message.slice(0, 300) : "unknown reason"}`
    };
  }
}
var sharedCompilers = /* @__PURE__ */ new Map();
function compilerFor(dialect, schema) {
  let shared2 = sharedCompilers.get(dialect), namesItself = JSON.stringify(schema).includes('"$id"');
  if (shared2 !== void 0 && !namesItself) return shared2;
  let compiler = dialect === draft07 ? new import_ajv.Ajv(options) : new import__.Ajv2020(options);
  return namesItself || sharedCompilers.set(dialect, compiler), compiler;
}
function describeErrors({ errors }) {
  return (errors ?? []).slice(0, 10).map(({ instancePath, message }) => `${instancePath || "the value"} ${message ?? "is wrong"}`);
}

// src/catalog/check-result.ts
function checkResult(result, { expect, outputSchema }) {
  if (typeof result != "object" || result === null) return ["The result is not an object"];
  if ("isError" in result && result.isError === !0) return ["The tool answered with isError"];
  let structured = "structuredContent" in result ? result.structuredContent : void 0, difference = expect === void 0 ? void 0 : missingPart(structured, expect);
  return [
    ...outputSchema === void 0 ? [] : checkOutput(structured, outputSchema),
    ...difference === void 0 ? [] : [difference]
  ];
}
function checkOutput(structured, outputSchema) {
  if (structured === void 0)
    return ["The result has no structuredContent, though the tool has an outputSchema"];
  let compiled2 = compileSchema(outputSchema);
  return "fault" in compiled2 ? [`The outputSchema ${compiled2.fault}`] : compiled2.check(structured).map((fault) => `structuredContent breaks the outputSchema: ${fault}`);
}
function missingPart(actual, expected, place = "structuredContent") {
  if (Array.isArray(expected))
    return Array.isArray(actual) ? actual.length !== expected.length ? `${place} has ${actual.length} entries; expected ${expected.length}` : firstOf(expected.map((part, index) => missingPart(actual[index], part, `${place}[${index}]`))) : `${place} is ${describe2(actual)}; expected a list`;
  if (typeof expected == "object" && expected !== null) {
    if (typeof actual != "object" || actual === null || Array.isArray(actual))
      return `${place} is ${describe2(actual)}; expected an object`;
    let entries = Object.entries(expected), own = (key) => Object.hasOwn(actual, key) ? actual[key] : void 0;
    return firstOf(entries.map(([key, part]) => missingPart(own(key), part, `${place}.${key}`)));
  }
  if (actual !== expected)
    return `${place} is ${describe2(actual, typeof expected)}; expected ${JSON.stringify(expected)}`;
}
function firstOf(differences) {
  return differences.find((difference) => difference !== void 0);
}
function describe2(value, expectedType) {
  return value === void 0 ? "missing" : typeof value == "number" || typeof value == "boolean" || value === null ? String(value) : typeof value == "string" ? expectedType === "string" ? "another text" : "a text" : Array.isArray(value) ? "a list" : "an object";
}

// components/shared/mcp/revisions.ts
var modernRevision = "2026-07-28", legacyRevisions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"], supportedRevisions = [modernRevision, ...legacyRevisions];

// src/mcp-client/mcp-error.ts
var McpError = class extends Error {
  /** The answer that was something else; undefined when no whole one came. */
  answer;
  constructor(message, details = {}) {
    super(message, { cause: details.cause }), this.name = "McpError", this.answer = details.answer;
  }
};

// components/shared/http/read-body.ts
var BodyTooLargeError = class extends Error {
  maxBytes;
  constructor(maxBytes2) {
    super(`The body is larger than ${maxBytes2} bytes`), this.name = "BodyTooLargeError", this.maxBytes = maxBytes2;
  }
};
async function* readChunks(body, maxBytes2) {
  if (body === null) return;
  let reader = body.getReader(), length = 0, ended = !1;
  try {
    for (; ; ) {
      let { done: done2, value } = await reader.read();
      if (ended = done2, done2) return;
      if (length += value.byteLength, length > maxBytes2) throw new BodyTooLargeError(maxBytes2);
      yield value;
    }
  } finally {
    ended || await reader.cancel().catch(() => {
    });
  }
}

// src/mcp-client/answer.ts
import { Readable } from "node:stream";

// components/shared/http/event-stream.ts
async function* readEvents(body, maxBytes2) {
  let data = [];
  for await (let line of readLines(body, maxBytes2))
    line === "" ? (data.length > 0 && (yield data.join(`
`)), data = []) : (line === "data" || line.startsWith("data:")) && data.push(line.slice(5).replace(/^ /, ""));
}
async function* readLines(body, maxBytes2) {
  let decoder = new TextDecoder("utf-8", { fatal: !0 }), rest = "";
  for await (let chunk of readChunks(body, maxBytes2)) {
    let lines = (rest + decoder.decode(chunk, { stream: !0 })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "", yield* lines;
  }
  let last = rest + decoder.decode();
  last !== "" && (yield* last.split(/\r\n|\n|\r/));
}

// src/mcp-client/answer.ts
async function readAnswer(response, { maxBytes: maxBytes2, isLast }) {
  let body = Readable.toWeb(response), messages = /^text\/event-stream\s*(?:;|$)/i.test(response.headers["content-type"] ?? "") ? await readUntil(body, { maxBytes: maxBytes2, isLast }) : [await readAll(body, maxBytes2)];
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: messages.join(`
`),
    messages
  };
}
async function readUntil(body, { maxBytes: maxBytes2, isLast }) {
  let messages = [];
  for await (let data of readEvents(body, maxBytes2))
    if (messages.push(data), isLast(data)) break;
  return messages;
}
async function readAll(body, maxBytes2) {
  let chunks = [];
  for await (let chunk of readChunks(body, maxBytes2)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

// src/mcp-client/exchange.ts
async function exchange(url, request, options2) {
  let { timeoutMs = 3e4, maxBytes: maxBytes2 = 8 * 1024 * 1024, system } = options2, { method = "POST", isLast = () => !1 } = request, target = new URL(url), late = AbortSignal.timeout(timeoutMs);
  try {
    let signal = AbortSignal.any([system.signal, late]);
    return await readAnswer(await open(target, { ...request, method, signal }, system), { maxBytes: maxBytes2, isLast });
  } catch (cause) {
    if (system.signal.aborted) throw new FtlError("E_CANCELLED", "Stopped.", { cause });
    let reason = late.aborted ? `no whole answer within ${timeoutMs} ms` : reasonOf(cause);
    throw new McpError(`${method} ${target.pathname} was not answered: ${reason}.`, { cause });
  }
}
function open(target, request, { network }) {
  let { method, headers = {}, body, signal } = request, length = body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) }, options2 = { method, headers: { ...headers, ...length }, agent: !1, signal };
  return new Promise((resolve, reject) => {
    network.request(target, options2, resolve).on("error", reject).end(body);
  });
}
function reasonOf(cause) {
  if (cause instanceof BodyTooLargeError) return `the answer is longer than ${cause.maxBytes} bytes`;
  let { code, message } = cause;
  return code ?? message ?? "unknown";
}

// src/mcp-client/responses.ts
function readResponse(answer2, id = 1) {
  for (let text of answer2.messages) {
    let response = readResponseText(text, id);
    if (response) return response;
  }
  throw new McpError(`HTTP ${answer2.status} without a JSON-RPC response.`, { answer: answer2 });
}
function readResponseText(text, id) {
  let message = parseOrUndefined(text);
  if (!isJsonObject(message) || message.jsonrpc !== "2.0") return;
  let { result, error: error2 } = message;
  if (isJsonObject(result)) return message.id === id ? { result } : void 0;
  if (!(!isJsonObject(error2) || typeof error2.code != "number") && (message.id ?? id) === id)
    return {
      error: { code: error2.code, message: String(error2.message ?? ""), data: error2.data ?? null }
    };
}
function readNotification(text) {
  let message = parseOrUndefined(text);
  if (!isJsonObject(message) || message.id !== void 0) return;
  let { method, params } = message;
  return typeof method == "string" ? { method, params: isJsonObject(params) ? params : {} } : void 0;
}
function parseOrUndefined(text) {
  try {
    return parseJson(text);
  } catch {
    return;
  }
}

// components/shared/mcp/codes.ts
var metaKeys = {
  protocolVersion: "io.modelcontextprotocol/protocolVersion",
  clientCapabilities: "io.modelcontextprotocol/clientCapabilities",
  clientInfo: "io.modelcontextprotocol/clientInfo",
  logLevel: "io.modelcontextprotocol/logLevel",
  serverInfo: "io.modelcontextprotocol/serverInfo"
};

// components/shared/mcp/header-values.ts
var encodedValue = /^=\?base64\?(.*)\?=$/;
function encodeHeaderValue(value) {
  if (/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value) && !encodedValue.test(value)) return value;
  let bytes = new TextEncoder().encode(value);
  return `=?base64?${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}?=`;
}

// src/mcp-client/requests.ts
var clientInfo = { name: "ftl-deploy", version: "1" }, postHeaders = {
  "content-type": "application/json",
  accept: "application/json, text/event-stream"
}, newestLegacyRevision = "2025-11-25";
function modernRequest(method, params, { version = modernRevision, id = 1 } = {}) {
  let name = method === "resources/read" ? params.uri : params.name, given = params._meta, _meta = {
    ...isJsonObject(given) ? given : {},
    [metaKeys.protocolVersion]: version,
    [metaKeys.clientCapabilities]: {},
    [metaKeys.clientInfo]: clientInfo
  };
  return {
    headers: {
      ...postHeaders,
      "mcp-protocol-version": version,
      "mcp-method": method,
      ...typeof name == "string" ? { "mcp-name": encodeHeaderValue(name) } : {}
    },
    body: JSON.stringify({ jsonrpc: "2.0", id, method, params: { ...params, _meta } }),
    isLast: (data) => readResponseText(data, id) !== void 0
  };
}
function legacyRequest(method, params, { version = newestLegacyRevision, id = 1 } = {}) {
  return {
    headers: method === "initialize" ? postHeaders : { ...postHeaders, "mcp-protocol-version": version },
    body: JSON.stringify({ jsonrpc: "2.0", id, method, params }),
    isLast: (data) => readResponseText(data, id) !== void 0
  };
}
function initializeParams(protocolVersion) {
  return { protocolVersion, capabilities: {}, clientInfo };
}

// components/shared/mcp/parameter-headers.ts
function parameterHeaders(schema, path6 = []) {
  let properties = objectMember(schema, "properties") ?? {};
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isJsonObject(property)) return [];
    let marked = stringMember(property, "x-mcp-header");
    return [...marked === void 0 ? [] : [{ header: `Mcp-Param-${marked}`, path: [...path6, name] }], ...parameterHeaders(property, [...path6, name])];
  });
}
function valueAt(object, path6) {
  let value = object;
  for (let key of path6) value = isJsonObject(value) ? member(value, key) : void 0;
  return value;
}

// src/mcp-client/argument-headers.ts
function argumentHeaders(inputSchema, args) {
  return Object.fromEntries(
    parameterHeaders(inputSchema).flatMap(({ header, path: path6 }) => {
      let value = valueAt(args, path6);
      return ["string", "number", "boolean"].includes(typeof value) ? [[header, encodeHeaderValue(String(value))]] : [];
    })
  );
}

// src/mcp-client/client.ts
var pageLimit = 100;
function createMcpClient(url, { version, session }, options2) {
  let isModern = version === modernRevision, makeRequest = isModern ? modernRequest : legacyRequest, own = {
    ...session === void 0 ? {} : { "mcp-session-id": session },
    ...options2.token === void 0 ? {} : { authorization: `Bearer ${options2.token}` }
  }, lastId = 0, request = async (method, params, headers = {}) => {
    let id = lastId += 1, made = makeRequest(method, params, { version, id }), sent = { ...made, isLast: (data) => (tellNotification(data, options2), made.isLast(data)), headers: { ...made.headers, ...own, ...headers } }, answer2 = await send2(url, sent, options2), response = readResponse(answer2, id);
    if ("error" in response || answer2.status === 200) return { response, answer: answer2 };
    throw new McpError(`${method} was answered with a result and HTTP ${answer2.status}.`, { answer: answer2 });
  };
  return {
    version,
    request,
    notify: async (method) => {
      let { headers } = makeRequest(method, {}, { version }), body = JSON.stringify({ jsonrpc: "2.0", method });
      await send2(url, { headers: { ...headers, ...own }, body }, options2);
    },
    listTools: () => listTools(request),
    callTool: async ({ name, inputSchema }, args) => {
      let headers = isModern ? argumentHeaders(inputSchema, args) : {}, asked = options2.onNotification ? { _meta: { progressToken: lastId + 1 } } : {};
      return (await request("tools/call", { name, arguments: args, ...asked }, headers)).response;
    }
  };
}
function tellNotification(data, { onNotification }) {
  let notification = onNotification && readNotification(data);
  notification && onNotification(notification.method, notification.params);
}
async function send2(url, request, options2) {
  let answer2 = await exchange(url, request, options2);
  if (answer2.status !== 401 && answer2.status !== 403) return answer2;
  throw new McpError(`The client was refused with HTTP ${answer2.status}.`, { answer: answer2 });
}
async function listTools(request) {
  let tools = [], cursor;
  for (let page = 0; page < pageLimit; page += 1) {
    let { response, answer: answer2 } = await request("tools/list", cursor === void 0 ? {} : { cursor });
    if ("error" in response)
      throw new McpError(`tools/list was answered with JSON-RPC error ${response.error.code}.`, { answer: answer2 });
    let list = response.result.tools;
    if (!Array.isArray(list) || !list.every(isTool))
      throw new McpError("The result of tools/list has no list of tools.", { answer: answer2 });
    if (tools.push(...list), cursor = response.result.nextCursor, typeof cursor != "string") return tools;
    if (page === pageLimit - 1)
      throw new McpError(`tools/list did not end after ${pageLimit} pages.`, { answer: answer2 });
  }
  return tools;
}
function isTool(value) {
  return isJsonObject(value) && typeof value.name == "string" && isJsonObject(value.inputSchema);
}

// src/mcp-client/connect.ts
async function connectMcp(url, options2) {
  let modern = createMcpClient(url, { version: modernRevision }, options2);
  return await knowsDiscover(modern) ? modern : initialize(url, options2);
}
async function knowsDiscover(client) {
  try {
    return "result" in (await client.request("server/discover", {})).response;
  } catch (error2) {
    let status = error2 instanceof McpError ? error2.answer?.status : void 0;
    if (status === void 0 || status === 401 || status === 403) throw error2;
    return !1;
  }
}
async function initialize(url, options2) {
  let asking = createMcpClient(url, { version: newestLegacyRevision }, options2), { response, answer: answer2 } = await asking.request("initialize", initializeParams(newestLegacyRevision)), version = "result" in response ? response.result.protocolVersion : void 0;
  if (typeof version != "string")
    throw new McpError("The endpoint knows neither server/discover nor initialize.", { answer: answer2 });
  let session = answer2.headers["mcp-session-id"], client = createMcpClient(
    url,
    { version, session: typeof session == "string" ? session : void 0 },
    options2
  );
  return await client.notify("notifications/initialized"), client;
}

// src/catalog/tool-list.ts
var import_ajv2 = __toESM(require_ajv(), 1), hint = { type: "boolean" }, anyObject = { type: "object" }, toolListSchema = {
  type: "array",
  maxItems: 1e3,
  items: {
    type: "object",
    required: ["name", "inputSchema"],
    properties: {
      name: { type: "string", minLength: 1 },
      title: { type: "string" },
      description: { type: "string" },
      inputSchema: anyObject,
      outputSchema: anyObject,
      annotations: {
        type: "object",
        properties: {
          title: { type: "string" },
          readOnlyHint: hint,
          destructiveHint: hint,
          idempotentHint: hint,
          openWorldHint: hint
        }
      },
      icons: { type: "array", items: anyObject },
      _meta: anyObject
    }
  }
}, maxDepth = 100, compiled;
function readToolList(value) {
  if (!Array.isArray(value)) return { fault: "is not a list of tools" };
  if (nestsDeeper(value, maxDepth)) return { fault: `nests deeper than ${maxDepth} levels` };
  if (compiled ??= new import_ajv2.Ajv().compile(toolListSchema), compiled(value)) return { tools: value };
  let [error2] = compiled.errors ?? [];
  return { fault: `is not a list of tools: ${error2?.instancePath ? `${error2.instancePath} ` : ""}${error2?.message ?? "is wrong"}` };
}
function nestsDeeper(value, limit) {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return !0;
    level = level.flatMap(
      (one) => Object.values(one).filter((child) => typeof child == "object" && child !== null)
    );
  }
  return !1;
}

// src/catalog/inspect.ts
var maxBytes = 4 * 1024 * 1024;
async function inspectComponent(url, { tool, timeoutMs = 1e4, system }) {
  let limits = { timeoutMs, maxBytes, system }, answer2 = tool.kind === "tools" ? getTools(`${url}/`, limits) : listTools2(`${url}/mcp`, limits), read = readToolList(await answer2.catch((error2) => rethrow(error2, tool)));
  if ("tools" in read) return read.tools;
  throw new FtlError("E_CATALOG_INVALID", `The component "${tool.name}" offers what ${read.fault}.`, {
    at: tool.at
  });
}
async function getTools(url, options2) {
  let answer2 = await exchange(url, { method: "GET" }, options2);
  if (answer2.status !== 200) throw new McpError(`GET / was answered with HTTP ${answer2.status}.`, { answer: answer2 });
  try {
    return parseJson(answer2.text);
  } catch (cause) {
    throw new McpError("GET / was answered with something that is not JSON.", { answer: answer2, cause });
  }
}
function listTools2(url, options2) {
  return createMcpClient(url, { version: newestLegacyRevision }, options2).listTools();
}
function rethrow(error2, { name, kind, at }) {
  if (!(error2 instanceof McpError)) throw error2;
  let code = error2.answer?.status === 200 ? "E_CATALOG_INVALID" : "E_CATALOG_UNREACHABLE", hint2 = "A component with tools answers GET / with the list that the SDK makes.";
  throw new FtlError(code, `The component "${name}" does not say what tools it has: ${error2.message}`, {
    at,
    cause: error2,
    ...kind === "tools" ? { hint: hint2 } : {}
  });
}

// src/catalog/lint.ts
var longestName = 64, comfortableName = 40;
function lintCatalog(catalog, project) {
  let positions = new Map(project.tools.map(({ id, at }) => [id, at])), findings = catalog.components.flatMap(
    (component) => lintComponent(component, positions.get(component.id))
  ), select = (level) => findings.flatMap(
    ({ level: found, message, hint: hint2, at }) => found === level ? [new FtlError("E_CATALOG_INVALID", message, { at, hint: hint2 })] : []
  );
  return { errors: select("error"), warnings: select("warning") };
}
function lintComponent(component, at) {
  let seen = /* @__PURE__ */ new Set(), ownFindings = lintScopes(component).map((finding) => ({ ...finding, at })), toolFindings = component.tools.flatMap((tool) => {
    let isSecond = seen.has(tool.name);
    seen.add(tool.name);
    let subject = `The tool "${printable(tool.name)}" of "${component.name}"`;
    return [...isSecond ? [error("is offered twice")] : [], ...lintTool(component, tool)].map(({ level, fault, hint: hint2 }) => ({
      level,
      message: `${subject} ${fault}.`,
      at,
      ...hint2 === void 0 ? {} : { hint: hint2 }
    }));
  });
  return [...ownFindings, ...toolFindings];
}
function lintScopes({
  name,
  discovery,
  tools,
  toolScopes = {}
}) {
  return discovery === "request" ? [] : Object.keys(toolScopes).filter((scoped) => !tools.some((tool) => tool.name === scoped)).map((scoped) => ({
    level: "error",
    message: `tools.${name}.tool_scopes names "${printable(scoped)}", but "${name}" has no such tool.`,
    hint: `It has ${tools.map((tool) => printable(tool.name)).join(", ") || "none"}.`
  }));
}
function lintTool(component, tool) {
  return [...lintName(component, tool), ...lintDescription(tool), ...lintInput(tool), ...lintOutput(tool)];
}
function lintName(component, { name }) {
  let combined = `${component.name}__${name}`, faults = [];
  return /^[A-Za-z0-9_-]+$/.test(name) || faults.push({ ...error('has a name with characters other than letters, digits, "_" and "-"'), hint: "Clients refuse every tool of a server when one name has another character." }), combined.length > longestName ? faults.push(
    error(
      `has the name ${component.name}__… of ${combined.length} characters; clients take at most ${longestName}`
    )
  ) : combined.length > comfortableName && faults.push(
    warning(
      `has a name of ${combined.length} characters; some clients add a prefix and cut after ${longestName}`
    )
  ), faults;
}
function lintDescription({ description }) {
  return description !== void 0 && description.trim() !== "" ? [] : [{ ...error("has no description"), hint: "A model chooses a tool by its description." }];
}
function lintInput({ inputSchema }) {
  let faults = lintSchema("inputSchema", inputSchema);
  return inputSchema.type === "object" ? faults : [...faults, error('has an inputSchema whose "type" is not "object", which MCP asks for')];
}
function lintOutput({ outputSchema }) {
  if (outputSchema === void 0) return [];
  let faults = lintSchema("outputSchema", outputSchema);
  return outputSchema.type === "object" ? faults : [
    ...faults,
    warning('has an outputSchema whose "type" is not "object"; clients of before 2026 refuse it')
  ];
}
var combinators = ["oneOf", "anyOf", "allOf"];
function lintSchema(key, schema) {
  let compiled2 = compileSchema(schema), broken = "fault" in compiled2 ? [error(`has an ${key} that ${compiled2.fault}`)] : [], combined = combinators.filter((keyword) => keyword in schema).map(
    (keyword) => warning(`has "${keyword}" at the root of its ${key}, which some clients refuse`)
  );
  return [...broken, ...combined, ...lintPatterns(key, schema)];
}
function lintPatterns(key, schema) {
  if (typeof schema != "object" || schema === null) return [];
  let { pattern, patternProperties } = schema;
  return [pattern, ...Object.keys(patternProperties ?? {})].some((each) => typeof each == "string" && /\\p\{/iu.test(each)) ? [{ ...(key === "inputSchema" ? error : warning)(`has an ${key} with \\p{…} in a pattern, which the gateway cannot check`), hint: "Name the characters instead, as in [A-Za-z\\u00C0-\\u024F], or check them in the handler." }] : Object.values(schema).flatMap((each) => lintPatterns(key, each)).slice(0, 1);
}
function error(fault) {
  return { level: "error", fault };
}
function warning(fault) {
  return { level: "warning", fault };
}
function printable(name) {
  return (name.length > 80 ? `${name.slice(0, 80)}…` : name).replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "�");
}

export {
  checkResult,
  legacyRevisions,
  McpError,
  exchange,
  readResponse,
  postHeaders,
  modernRequest,
  legacyRequest,
  initializeParams,
  connectMcp,
  inspectComponent,
  lintCatalog,
  environmentName,
  chooseRuntime
};
