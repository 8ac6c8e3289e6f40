export const id = 843;
export const ids = [843];
export const modules = {

/***/ 85843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ readPlanFile),
  readReceiptFile: () => (/* binding */ readReceiptFile)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/limits.ts
var limits = __webpack_require__(58369);
// EXTERNAL MODULE: ./src/base/read-file.ts
var read_file = __webpack_require__(68476);
;// CONCATENATED MODULE: ./src/base/schema-mismatch.ts
/** Uses only the content of the schema, not the message of the validator or the value. */
const WORDS = {
    required: ({ missingProperty }) => `lacks "${missingProperty}"`,
    type: ({ type }) => `must be ${[type].flat().join(' or ')}`,
    const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
    enum: ({ allowedValues }) => `must be ${[allowedValues].flat().join(' or ')}`,
    pattern: () => 'does not match the pattern in the schema',
    additionalProperties: () => 'has an unknown key',
};
/** Describes the mismatch in one sentence, for a file that a program wrote. */
function mismatchText({ keyword, instancePath, params }) {
    return `${instancePath || 'the document'} ${WORDS[keyword]?.(params) ?? 'is invalid'}`;
}

;// CONCATENATED MODULE: ./schemas/plan.schema.json
const plan_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"L2":{"AI":{"description":"The plan of one tenant.","type":"object","additionalProperties":false,"required":["tenant","file","changes","findings"],"properties":{"tenant":{"description":"Name of the tenant.","type":"string","minLength":1},"file":{"description":"The tenant file.","type":"string"},"changes":{"description":"Changes, in the order of the resource types.","type":"array","items":{"$ref":"#/$defs/change"}},"findings":{"description":"Refusals, warnings and notes.","type":"array","items":{"$ref":"#/$defs/finding"}},"failure":{"description":"Why the current state of the tenant could not be read. In this case changes is empty.","type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"$ref":"#/$defs/code"},"message":{"$ref":"#/$defs/sentence"},"fix":{"$ref":"#/$defs/sentence"},"where":{"$ref":"#/$defs/place"}}}}},"Zg":{"description":"One resource to create, update, delete or verify.","type":"object","additionalProperties":false,"required":["address","kind","action","title","fields","risk","notes"],"properties":{"address":{"$ref":"#/$defs/address"},"kind":{"description":"Resource type.","enum":["organization","role","oauth-client","saml-key","identity-provider","admin","proof","transaction","retirement"]},"action":{"description":"Action; prove: verify by login.","enum":["create","update","delete","prove"]},"title":{"description":"Name of the resource, for people.","type":"string"},"id":{"description":"ID of the existing resource, for update and delete.","type":"string"},"fields":{"description":"Changed fields.","type":"array","items":{"$ref":"#/$defs/field"}},"risk":{"description":"login: affects agent login. destructive: cannot be undone.","enum":["none","login","destructive"]},"notes":{"description":"Notes for the reviewer.","type":"array","items":{"$ref":"#/$defs/sentence"}},"where":{"$ref":"#/$defs/place"}}},"ZZ":{"description":"A changed field. Without before, the field is added; without after, it is removed.","type":"object","additionalProperties":false,"required":["field"],"properties":{"field":{"description":"Name of the field.","type":"string"},"before":{"$ref":"#/$defs/value"},"after":{"$ref":"#/$defs/value"},"where":{"$ref":"#/$defs/place"},"isDefault":{"description":"The tenant file omits the key; after is its default.","type":"boolean"},"pointer":{"description":"JSON pointer to the key of the tenant file that sets after, even if the file omits the key.","type":"string","pattern":"^(/.*)?$"},"from":{"description":"The resource that after comes from, if the value is already known. For a secret, the reference is in the value.","$ref":"#/$defs/reference"}}},"Uq":{"description":"A value, a list of values, the fingerprint of a secret, or a reference to a field of another resource.","anyOf":[{"type":["string","number","boolean"]},{"type":"array","items":{"type":["string","number","boolean"]}},{"$ref":"#/$defs/reference"},{"type":"object","additionalProperties":false,"required":["secret"],"properties":{"secret":{"description":"Fingerprint with the key of the tenant; null if the secret is not known yet.","type":["string","null"],"pattern":"^[0-9a-f]{16}$"},"from":{"$ref":"#/$defs/reference"}}}]},"ir":{"description":"The resource and field that apply takes the value from.","type":"object","additionalProperties":false,"required":["ref","field"],"properties":{"ref":{"$ref":"#/$defs/address"},"field":{"description":"Field of that resource.","type":"string"}}},"gk":{"description":"A refusal, warning or note. refuse: no change of the tenant is applied.","type":"object","additionalProperties":false,"required":["severity","code","address","message"],"properties":{"severity":{"description":"Severity.","enum":["refuse","warn","note"]},"code":{"$ref":"#/$defs/code"},"address":{"$ref":"#/$defs/address"},"message":{"$ref":"#/$defs/sentence"},"fix":{"$ref":"#/$defs/sentence"},"where":{"$ref":"#/$defs/place"}}},"hl":{"description":"Address: TYPE, TYPE/KEY or TYPE/KEY#VERSION.","type":"string","minLength":1},"aY":{"description":"Stable code, for scripts.","type":"string","minLength":1},"em":{"description":"Text for people.","type":"string"},"ik":{"description":"A place in a tenant file; line and column count from 1.","type":"object","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"description":"The file.","type":"string"},"line":{"description":"The line.","type":"integer","minimum":1},"column":{"description":"The column.","type":"integer","minimum":1}}}}}');
;// CONCATENATED MODULE: ./src/app/commands/generated/is-plan.ts

const isPlan = validate52;
const schema19 = (/* unused pure expression or super */ null && (schema));
const pattern3 = new RegExp("^[0-9a-f]{64}$", "u");
const schema20 = plan_schema_namespaceObject.L2.AI;
const func1 = (text) => {
    let count = 0;
    for (const _ of text)
        count += 1;
    return count;
};
const schema21 = plan_schema_namespaceObject.L2.Zg;
const func2 = Object.prototype.hasOwnProperty;
const schema22 = plan_schema_namespaceObject.L2.hl;
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate55.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (typeof data === "string") {
            if (func1(data) < 1) {
                validate55.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } }];
                return false;
            }
        }
        else {
            validate55.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } }];
            return false;
        }
    }
    validate55.errors = vErrors;
    return errors === 0;
}
validate55.evaluated = { "dynamicProps": false, "dynamicItems": false };
const schema23 = plan_schema_namespaceObject.L2.ZZ;
const schema24 = plan_schema_namespaceObject.L2.Uq;
const schema25 = plan_schema_namespaceObject.L2.ir;
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate59.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if (((data.ref === undefined) && (missing0 = "ref")) || ((data.field === undefined) && (missing0 = "field"))) {
                validate59.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!((key0 === "ref") || (key0 === "field"))) {
                        validate59.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.ref !== undefined) {
                        const _errs2 = errors;
                        if (!(validate55(data.ref, { instancePath: instancePath + "/ref", parentData: data, parentDataProperty: "ref", rootData, dynamicAnchors }))) {
                            vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
                            errors = vErrors.length;
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.field !== undefined) {
                            const _errs3 = errors;
                            if (typeof data.field !== "string") {
                                validate59.errors = [{ instancePath: instancePath + "/field", schemaPath: "#/properties/field/type", keyword: "type", params: { type: "string" } }];
                                return false;
                            }
                            var valid0 = _errs3 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                    }
                }
            }
        }
        else {
            validate59.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate59.errors = vErrors;
    return errors === 0;
}
validate59.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const pattern4 = new RegExp("^[0-9a-f]{16}$", "u");
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate58.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: schema24.anyOf[0].type } });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    const _errs3 = errors;
    if (errors === _errs3) {
        if (Array.isArray(data)) {
            var valid1 = true;
            const len0 = data.length;
            for (let i0 = 0; i0 < len0; i0++) {
                let data0 = data[i0];
                const _errs5 = errors;
                if (((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/1/items/type", keyword: "type", params: { type: schema24.anyOf[1].items.type } });
                    errors++;
                }
                var valid1 = _errs5 === errors;
                if (!valid1) {
                    break;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "array" } });
            errors++;
        }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (_valid0) {
        var items0 = true;
    }
    const _errs7 = errors;
    if (!(validate59(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
        vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
        errors = vErrors.length;
    }
    var _valid0 = _errs7 === errors;
    valid0 = valid0 || _valid0;
    if (_valid0) {
        var props0 = true;
    }
    const _errs8 = errors;
    if (errors === _errs8) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if ((data.secret === undefined) && (missing0 = "secret")) {
                (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: missing0 } });
                errors++;
            }
            else {
                const _errs10 = errors;
                for (const key0 in data) {
                    if (!((key0 === "secret") || (key0 === "from"))) {
                        (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                        errors++;
                        break;
                    }
                }
                if (_errs10 === errors) {
                    if (data.secret !== undefined) {
                        let data1 = data.secret;
                        const _errs11 = errors;
                        if ((typeof data1 !== "string") && (data1 !== null)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/secret", schemaPath: "#/anyOf/3/properties/secret/type", keyword: "type", params: { type: schema24.anyOf[3].properties.secret.type } });
                            errors++;
                        }
                        if (errors === _errs11) {
                            if (typeof data1 === "string") {
                                if (!pattern4.test(data1)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/secret", schemaPath: "#/anyOf/3/properties/secret/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" } });
                                    errors++;
                                }
                            }
                        }
                        var valid2 = _errs11 === errors;
                    }
                    else {
                        var valid2 = true;
                    }
                    if (valid2) {
                        if (data.from !== undefined) {
                            const _errs13 = errors;
                            if (!(validate59(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
                                errors = vErrors.length;
                            }
                            var valid2 = _errs13 === errors;
                        }
                        else {
                            var valid2 = true;
                        }
                    }
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "object" } });
            errors++;
        }
    }
    var _valid0 = _errs8 === errors;
    valid0 = valid0 || _valid0;
    if (_valid0) {
        if (props0 !== true) {
            props0 = true;
        }
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {} });
        errors++;
        validate58.errors = vErrors;
        return false;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate58.errors = vErrors;
    evaluated0.props = props0;
    evaluated0.items = items0;
    return errors === 0;
}
validate58.evaluated = { "dynamicProps": true, "dynamicItems": true };
const schema26 = plan_schema_namespaceObject.L2.ik;
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate65.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if ((((data.file === undefined) && (missing0 = "file")) || ((data.line === undefined) && (missing0 = "line"))) || ((data.column === undefined) && (missing0 = "column"))) {
                validate65.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!(((key0 === "file") || (key0 === "line")) || (key0 === "column"))) {
                        validate65.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.file !== undefined) {
                        const _errs2 = errors;
                        if (typeof data.file !== "string") {
                            validate65.errors = [{ instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" } }];
                            return false;
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.line !== undefined) {
                            let data1 = data.line;
                            const _errs4 = errors;
                            if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
                                validate65.errors = [{ instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" } }];
                                return false;
                            }
                            if (errors === _errs4) {
                                if ((typeof data1 == "number") && (isFinite(data1))) {
                                    if (data1 < 1 || isNaN(data1)) {
                                        validate65.errors = [{ instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }];
                                        return false;
                                    }
                                }
                            }
                            var valid0 = _errs4 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.column !== undefined) {
                                let data2 = data.column;
                                const _errs6 = errors;
                                if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
                                    validate65.errors = [{ instancePath: instancePath + "/column", schemaPath: "#/properties/column/type", keyword: "type", params: { type: "integer" } }];
                                    return false;
                                }
                                if (errors === _errs6) {
                                    if ((typeof data2 == "number") && (isFinite(data2))) {
                                        if (data2 < 1 || isNaN(data2)) {
                                            validate65.errors = [{ instancePath: instancePath + "/column", schemaPath: "#/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }];
                                            return false;
                                        }
                                    }
                                }
                                var valid0 = _errs6 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                        }
                    }
                }
            }
        }
        else {
            validate65.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate65.errors = vErrors;
    return errors === 0;
}
validate65.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const pattern5 = new RegExp("^(/.*)?$", "u");
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate57.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if ((data.field === undefined) && (missing0 = "field")) {
                validate57.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!(((((((key0 === "field") || (key0 === "before")) || (key0 === "after")) || (key0 === "where")) || (key0 === "isDefault")) || (key0 === "pointer")) || (key0 === "from"))) {
                        validate57.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.field !== undefined) {
                        const _errs2 = errors;
                        if (typeof data.field !== "string") {
                            validate57.errors = [{ instancePath: instancePath + "/field", schemaPath: "#/properties/field/type", keyword: "type", params: { type: "string" } }];
                            return false;
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.before !== undefined) {
                            const _errs4 = errors;
                            if (!(validate58(data.before, { instancePath: instancePath + "/before", parentData: data, parentDataProperty: "before", rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                                errors = vErrors.length;
                            }
                            var valid0 = _errs4 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.after !== undefined) {
                                const _errs5 = errors;
                                if (!(validate58(data.after, { instancePath: instancePath + "/after", parentData: data, parentDataProperty: "after", rootData, dynamicAnchors }))) {
                                    vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                                    errors = vErrors.length;
                                }
                                var valid0 = _errs5 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                            if (valid0) {
                                if (data.where !== undefined) {
                                    const _errs6 = errors;
                                    if (!(validate65(data.where, { instancePath: instancePath + "/where", parentData: data, parentDataProperty: "where", rootData, dynamicAnchors }))) {
                                        vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
                                        errors = vErrors.length;
                                    }
                                    var valid0 = _errs6 === errors;
                                }
                                else {
                                    var valid0 = true;
                                }
                                if (valid0) {
                                    if (data.isDefault !== undefined) {
                                        const _errs7 = errors;
                                        if (typeof data.isDefault !== "boolean") {
                                            validate57.errors = [{ instancePath: instancePath + "/isDefault", schemaPath: "#/properties/isDefault/type", keyword: "type", params: { type: "boolean" } }];
                                            return false;
                                        }
                                        var valid0 = _errs7 === errors;
                                    }
                                    else {
                                        var valid0 = true;
                                    }
                                    if (valid0) {
                                        if (data.pointer !== undefined) {
                                            let data5 = data.pointer;
                                            const _errs9 = errors;
                                            if (errors === _errs9) {
                                                if (typeof data5 === "string") {
                                                    if (!pattern5.test(data5)) {
                                                        validate57.errors = [{ instancePath: instancePath + "/pointer", schemaPath: "#/properties/pointer/pattern", keyword: "pattern", params: { pattern: "^(/.*)?$" } }];
                                                        return false;
                                                    }
                                                }
                                                else {
                                                    validate57.errors = [{ instancePath: instancePath + "/pointer", schemaPath: "#/properties/pointer/type", keyword: "type", params: { type: "string" } }];
                                                    return false;
                                                }
                                            }
                                            var valid0 = _errs9 === errors;
                                        }
                                        else {
                                            var valid0 = true;
                                        }
                                        if (valid0) {
                                            if (data.from !== undefined) {
                                                const _errs11 = errors;
                                                if (!(validate59(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors }))) {
                                                    vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
                                                    errors = vErrors.length;
                                                }
                                                var valid0 = _errs11 === errors;
                                            }
                                            else {
                                                var valid0 = true;
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        else {
            validate57.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate57.errors = vErrors;
    return errors === 0;
}
validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema27 = plan_schema_namespaceObject.L2.em;
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate69.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (typeof data !== "string") {
        validate69.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } }];
        return false;
    }
    validate69.errors = vErrors;
    return errors === 0;
}
validate69.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate54.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if ((((((((data.address === undefined) && (missing0 = "address")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.action === undefined) && (missing0 = "action"))) || ((data.title === undefined) && (missing0 = "title"))) || ((data.fields === undefined) && (missing0 = "fields"))) || ((data.risk === undefined) && (missing0 = "risk"))) || ((data.notes === undefined) && (missing0 = "notes"))) {
                validate54.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!(func2.call(schema21.properties, key0))) {
                        validate54.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.address !== undefined) {
                        const _errs2 = errors;
                        if (!(validate55(data.address, { instancePath: instancePath + "/address", parentData: data, parentDataProperty: "address", rootData, dynamicAnchors }))) {
                            vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
                            errors = vErrors.length;
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.kind !== undefined) {
                            let data1 = data.kind;
                            const _errs3 = errors;
                            if (!(((((((((data1 === "organization") || (data1 === "role")) || (data1 === "oauth-client")) || (data1 === "saml-key")) || (data1 === "identity-provider")) || (data1 === "admin")) || (data1 === "proof")) || (data1 === "transaction")) || (data1 === "retirement"))) {
                                validate54.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema21.properties.kind.enum } }];
                                return false;
                            }
                            var valid0 = _errs3 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.action !== undefined) {
                                let data2 = data.action;
                                const _errs4 = errors;
                                if (!((((data2 === "create") || (data2 === "update")) || (data2 === "delete")) || (data2 === "prove"))) {
                                    validate54.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/enum", keyword: "enum", params: { allowedValues: schema21.properties.action.enum } }];
                                    return false;
                                }
                                var valid0 = _errs4 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                            if (valid0) {
                                if (data.title !== undefined) {
                                    const _errs5 = errors;
                                    if (typeof data.title !== "string") {
                                        validate54.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } }];
                                        return false;
                                    }
                                    var valid0 = _errs5 === errors;
                                }
                                else {
                                    var valid0 = true;
                                }
                                if (valid0) {
                                    if (data.id !== undefined) {
                                        const _errs7 = errors;
                                        if (typeof data.id !== "string") {
                                            validate54.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } }];
                                            return false;
                                        }
                                        var valid0 = _errs7 === errors;
                                    }
                                    else {
                                        var valid0 = true;
                                    }
                                    if (valid0) {
                                        if (data.fields !== undefined) {
                                            let data5 = data.fields;
                                            const _errs9 = errors;
                                            if (errors === _errs9) {
                                                if (Array.isArray(data5)) {
                                                    var valid1 = true;
                                                    const len0 = data5.length;
                                                    for (let i0 = 0; i0 < len0; i0++) {
                                                        const _errs11 = errors;
                                                        if (!(validate57(data5[i0], { instancePath: instancePath + "/fields/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                                                            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                                                            errors = vErrors.length;
                                                        }
                                                        var valid1 = _errs11 === errors;
                                                        if (!valid1) {
                                                            break;
                                                        }
                                                    }
                                                }
                                                else {
                                                    validate54.errors = [{ instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/type", keyword: "type", params: { type: "array" } }];
                                                    return false;
                                                }
                                            }
                                            var valid0 = _errs9 === errors;
                                        }
                                        else {
                                            var valid0 = true;
                                        }
                                        if (valid0) {
                                            if (data.risk !== undefined) {
                                                let data7 = data.risk;
                                                const _errs12 = errors;
                                                if (!(((data7 === "none") || (data7 === "login")) || (data7 === "destructive"))) {
                                                    validate54.errors = [{ instancePath: instancePath + "/risk", schemaPath: "#/properties/risk/enum", keyword: "enum", params: { allowedValues: schema21.properties.risk.enum } }];
                                                    return false;
                                                }
                                                var valid0 = _errs12 === errors;
                                            }
                                            else {
                                                var valid0 = true;
                                            }
                                            if (valid0) {
                                                if (data.notes !== undefined) {
                                                    let data8 = data.notes;
                                                    const _errs13 = errors;
                                                    if (errors === _errs13) {
                                                        if (Array.isArray(data8)) {
                                                            var valid2 = true;
                                                            const len1 = data8.length;
                                                            for (let i1 = 0; i1 < len1; i1++) {
                                                                const _errs15 = errors;
                                                                if (!(validate69(data8[i1], { instancePath: instancePath + "/notes/" + i1, parentData: data8, parentDataProperty: i1, rootData, dynamicAnchors }))) {
                                                                    vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                                                                    errors = vErrors.length;
                                                                }
                                                                var valid2 = _errs15 === errors;
                                                                if (!valid2) {
                                                                    break;
                                                                }
                                                            }
                                                        }
                                                        else {
                                                            validate54.errors = [{ instancePath: instancePath + "/notes", schemaPath: "#/properties/notes/type", keyword: "type", params: { type: "array" } }];
                                                            return false;
                                                        }
                                                    }
                                                    var valid0 = _errs13 === errors;
                                                }
                                                else {
                                                    var valid0 = true;
                                                }
                                                if (valid0) {
                                                    if (data.where !== undefined) {
                                                        const _errs16 = errors;
                                                        if (!(validate65(data.where, { instancePath: instancePath + "/where", parentData: data, parentDataProperty: "where", rootData, dynamicAnchors }))) {
                                                            vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
                                                            errors = vErrors.length;
                                                        }
                                                        var valid0 = _errs16 === errors;
                                                    }
                                                    else {
                                                        var valid0 = true;
                                                    }
                                                }
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        else {
            validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate54.errors = vErrors;
    return errors === 0;
}
validate54.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema28 = plan_schema_namespaceObject.L2.gk;
const schema29 = plan_schema_namespaceObject.L2.aY;
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate74.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (typeof data === "string") {
            if (func1(data) < 1) {
                validate74.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } }];
                return false;
            }
        }
        else {
            validate74.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } }];
            return false;
        }
    }
    validate74.errors = vErrors;
    return errors === 0;
}
validate74.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate73.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if (((((data.severity === undefined) && (missing0 = "severity")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.address === undefined) && (missing0 = "address"))) || ((data.message === undefined) && (missing0 = "message"))) {
                validate73.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!((((((key0 === "severity") || (key0 === "code")) || (key0 === "address")) || (key0 === "message")) || (key0 === "fix")) || (key0 === "where"))) {
                        validate73.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.severity !== undefined) {
                        let data0 = data.severity;
                        const _errs2 = errors;
                        if (!(((data0 === "refuse") || (data0 === "warn")) || (data0 === "note"))) {
                            validate73.errors = [{ instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema28.properties.severity.enum } }];
                            return false;
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.code !== undefined) {
                            const _errs3 = errors;
                            if (!(validate74(data.code, { instancePath: instancePath + "/code", parentData: data, parentDataProperty: "code", rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
                                errors = vErrors.length;
                            }
                            var valid0 = _errs3 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.address !== undefined) {
                                const _errs4 = errors;
                                if (!(validate55(data.address, { instancePath: instancePath + "/address", parentData: data, parentDataProperty: "address", rootData, dynamicAnchors }))) {
                                    vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
                                    errors = vErrors.length;
                                }
                                var valid0 = _errs4 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                            if (valid0) {
                                if (data.message !== undefined) {
                                    const _errs5 = errors;
                                    if (!(validate69(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData, dynamicAnchors }))) {
                                        vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                                        errors = vErrors.length;
                                    }
                                    var valid0 = _errs5 === errors;
                                }
                                else {
                                    var valid0 = true;
                                }
                                if (valid0) {
                                    if (data.fix !== undefined) {
                                        const _errs6 = errors;
                                        if (!(validate69(data.fix, { instancePath: instancePath + "/fix", parentData: data, parentDataProperty: "fix", rootData, dynamicAnchors }))) {
                                            vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                                            errors = vErrors.length;
                                        }
                                        var valid0 = _errs6 === errors;
                                    }
                                    else {
                                        var valid0 = true;
                                    }
                                    if (valid0) {
                                        if (data.where !== undefined) {
                                            const _errs7 = errors;
                                            if (!(validate65(data.where, { instancePath: instancePath + "/where", parentData: data, parentDataProperty: "where", rootData, dynamicAnchors }))) {
                                                vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
                                                errors = vErrors.length;
                                            }
                                            var valid0 = _errs7 === errors;
                                        }
                                        else {
                                            var valid0 = true;
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        else {
            validate73.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate73.errors = vErrors;
    return errors === 0;
}
validate73.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate53.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if (((((data.tenant === undefined) && (missing0 = "tenant")) || ((data.file === undefined) && (missing0 = "file"))) || ((data.changes === undefined) && (missing0 = "changes"))) || ((data.findings === undefined) && (missing0 = "findings"))) {
                validate53.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!(((((key0 === "tenant") || (key0 === "file")) || (key0 === "changes")) || (key0 === "findings")) || (key0 === "failure"))) {
                        validate53.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.tenant !== undefined) {
                        let data0 = data.tenant;
                        const _errs2 = errors;
                        if (errors === _errs2) {
                            if (typeof data0 === "string") {
                                if (func1(data0) < 1) {
                                    validate53.errors = [{ instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/minLength", keyword: "minLength", params: { limit: 1 } }];
                                    return false;
                                }
                            }
                            else {
                                validate53.errors = [{ instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/type", keyword: "type", params: { type: "string" } }];
                                return false;
                            }
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.file !== undefined) {
                            const _errs4 = errors;
                            if (typeof data.file !== "string") {
                                validate53.errors = [{ instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" } }];
                                return false;
                            }
                            var valid0 = _errs4 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.changes !== undefined) {
                                let data2 = data.changes;
                                const _errs6 = errors;
                                if (errors === _errs6) {
                                    if (Array.isArray(data2)) {
                                        var valid1 = true;
                                        const len0 = data2.length;
                                        for (let i0 = 0; i0 < len0; i0++) {
                                            const _errs8 = errors;
                                            if (!(validate54(data2[i0], { instancePath: instancePath + "/changes/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                                                vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                                                errors = vErrors.length;
                                            }
                                            var valid1 = _errs8 === errors;
                                            if (!valid1) {
                                                break;
                                            }
                                        }
                                    }
                                    else {
                                        validate53.errors = [{ instancePath: instancePath + "/changes", schemaPath: "#/properties/changes/type", keyword: "type", params: { type: "array" } }];
                                        return false;
                                    }
                                }
                                var valid0 = _errs6 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                            if (valid0) {
                                if (data.findings !== undefined) {
                                    let data4 = data.findings;
                                    const _errs9 = errors;
                                    if (errors === _errs9) {
                                        if (Array.isArray(data4)) {
                                            var valid2 = true;
                                            const len1 = data4.length;
                                            for (let i1 = 0; i1 < len1; i1++) {
                                                const _errs11 = errors;
                                                if (!(validate73(data4[i1], { instancePath: instancePath + "/findings/" + i1, parentData: data4, parentDataProperty: i1, rootData, dynamicAnchors }))) {
                                                    vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                                                    errors = vErrors.length;
                                                }
                                                var valid2 = _errs11 === errors;
                                                if (!valid2) {
                                                    break;
                                                }
                                            }
                                        }
                                        else {
                                            validate53.errors = [{ instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" } }];
                                            return false;
                                        }
                                    }
                                    var valid0 = _errs9 === errors;
                                }
                                else {
                                    var valid0 = true;
                                }
                                if (valid0) {
                                    if (data.failure !== undefined) {
                                        let data6 = data.failure;
                                        const _errs12 = errors;
                                        if (errors === _errs12) {
                                            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                                                let missing1;
                                                if (((data6.code === undefined) && (missing1 = "code")) || ((data6.message === undefined) && (missing1 = "message"))) {
                                                    validate53.errors = [{ instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/required", keyword: "required", params: { missingProperty: missing1 } }];
                                                    return false;
                                                }
                                                else {
                                                    const _errs14 = errors;
                                                    for (const key1 in data6) {
                                                        if (!((((key1 === "code") || (key1 === "message")) || (key1 === "fix")) || (key1 === "where"))) {
                                                            validate53.errors = [{ instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                                                            return false;
                                                            break;
                                                        }
                                                    }
                                                    if (_errs14 === errors) {
                                                        if (data6.code !== undefined) {
                                                            const _errs15 = errors;
                                                            if (!(validate74(data6.code, { instancePath: instancePath + "/failure/code", parentData: data6, parentDataProperty: "code", rootData, dynamicAnchors }))) {
                                                                vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
                                                                errors = vErrors.length;
                                                            }
                                                            var valid3 = _errs15 === errors;
                                                        }
                                                        else {
                                                            var valid3 = true;
                                                        }
                                                        if (valid3) {
                                                            if (data6.message !== undefined) {
                                                                const _errs16 = errors;
                                                                if (!(validate69(data6.message, { instancePath: instancePath + "/failure/message", parentData: data6, parentDataProperty: "message", rootData, dynamicAnchors }))) {
                                                                    vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                                                                    errors = vErrors.length;
                                                                }
                                                                var valid3 = _errs16 === errors;
                                                            }
                                                            else {
                                                                var valid3 = true;
                                                            }
                                                            if (valid3) {
                                                                if (data6.fix !== undefined) {
                                                                    const _errs17 = errors;
                                                                    if (!(validate69(data6.fix, { instancePath: instancePath + "/failure/fix", parentData: data6, parentDataProperty: "fix", rootData, dynamicAnchors }))) {
                                                                        vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                                                                        errors = vErrors.length;
                                                                    }
                                                                    var valid3 = _errs17 === errors;
                                                                }
                                                                else {
                                                                    var valid3 = true;
                                                                }
                                                                if (valid3) {
                                                                    if (data6.where !== undefined) {
                                                                        const _errs18 = errors;
                                                                        if (!(validate65(data6.where, { instancePath: instancePath + "/failure/where", parentData: data6, parentDataProperty: "where", rootData, dynamicAnchors }))) {
                                                                            vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
                                                                            errors = vErrors.length;
                                                                        }
                                                                        var valid3 = _errs18 === errors;
                                                                    }
                                                                    else {
                                                                        var valid3 = true;
                                                                    }
                                                                }
                                                            }
                                                        }
                                                    }
                                                }
                                            }
                                            else {
                                                validate53.errors = [{ instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/type", keyword: "type", params: { type: "object" } }];
                                                return false;
                                            }
                                        }
                                        var valid0 = _errs12 === errors;
                                    }
                                    else {
                                        var valid0 = true;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        else {
            validate53.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate53.errors = vErrors;
    return errors === 0;
}
validate53.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate52.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if ((((data.format === undefined) && (missing0 = "format")) || ((data.tenants === undefined) && (missing0 = "tenants"))) || ((data.hash === undefined) && (missing0 = "hash"))) {
                validate52.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!(((key0 === "format") || (key0 === "hash")) || (key0 === "tenants"))) {
                        validate52.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.format !== undefined) {
                        const _errs2 = errors;
                        if (1 !== data.format) {
                            validate52.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: 1 } }];
                            return false;
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.hash !== undefined) {
                            let data1 = data.hash;
                            const _errs3 = errors;
                            if (errors === _errs3) {
                                if (typeof data1 === "string") {
                                    if (!pattern3.test(data1)) {
                                        validate52.errors = [{ instancePath: instancePath + "/hash", schemaPath: "#/properties/hash/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }];
                                        return false;
                                    }
                                }
                                else {
                                    validate52.errors = [{ instancePath: instancePath + "/hash", schemaPath: "#/properties/hash/type", keyword: "type", params: { type: "string" } }];
                                    return false;
                                }
                            }
                            var valid0 = _errs3 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.tenants !== undefined) {
                                let data2 = data.tenants;
                                const _errs5 = errors;
                                if (errors === _errs5) {
                                    if (Array.isArray(data2)) {
                                        var valid1 = true;
                                        const len0 = data2.length;
                                        for (let i0 = 0; i0 < len0; i0++) {
                                            const _errs7 = errors;
                                            if (!(validate53(data2[i0], { instancePath: instancePath + "/tenants/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                                                vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
                                                errors = vErrors.length;
                                            }
                                            var valid1 = _errs7 === errors;
                                            if (!valid1) {
                                                break;
                                            }
                                        }
                                    }
                                    else {
                                        validate52.errors = [{ instancePath: instancePath + "/tenants", schemaPath: "#/properties/tenants/type", keyword: "type", params: { type: "array" } }];
                                        return false;
                                    }
                                }
                                var valid0 = _errs5 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                        }
                    }
                }
            }
        }
        else {
            validate52.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate52.errors = vErrors;
    return errors === 0;
}
validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./schemas/receipt.schema.json
const receipt_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"receipt.schema.json","title":"Receipt","description":"The result of an apply or a rotation: who, when, which operations, and their outcome. Contains no secrets, only their fingerprints.","type":"object","additionalProperties":false,"required":["format","tool","planHash","started","finished","tenants"],"properties":{"format":{"description":"Version of this format.","const":1},"tool":{"description":"The tool that ran.","type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"description":"Name of the tool.","type":"string","minLength":1},"version":{"description":"Version of the tool.","type":"string","minLength":1}}},"commit":{"description":"Commit of the tenant files, from GITHUB_SHA; absent outside GitHub Actions.","type":"string","pattern":"^[0-9a-f]{7,64}$"},"actor":{"description":"Who started the run: GITHUB_TRIGGERING_ACTOR or GITHUB_ACTOR, and USER outside GitHub Actions.","type":"string","minLength":1},"repository":{"description":"OWNER/NAME, from GITHUB_REPOSITORY; absent outside GitHub Actions.","type":"string","minLength":1},"event":{"description":"Event that started the workflow, from GITHUB_EVENT_NAME; absent outside GitHub Actions.","type":"string","minLength":1},"run":{"description":"The run of the workflow; absent outside GitHub Actions.","type":"object","additionalProperties":false,"required":["id","attempt","address"],"properties":{"id":{"description":"GITHUB_RUN_ID.","type":"string","minLength":1},"attempt":{"description":"GITHUB_RUN_ATTEMPT, which starts at 1.","type":"integer","minimum":1},"address":{"description":"URL of the run.","type":"string","minLength":1}}},"planHash":{"description":"Hash of the plan that was applied.","type":"string","pattern":"^[0-9a-f]{64}$"},"started":{"description":"When the run started to read the current state.","$ref":"#/$defs/instant"},"finished":{"description":"When the last tenant finished.","$ref":"#/$defs/instant"},"tenants":{"description":"Tenants, in the order of the given files.","type":"array","items":{"$ref":"#/$defs/tenant"}}},"$defs":{"tenant":{"description":"The result for one tenant.","type":"object","additionalProperties":false,"required":["tenant","file","outcome","operations"],"properties":{"tenant":{"description":"Name of the tenant.","type":"string","minLength":1},"file":{"description":"The tenant file.","type":"string"},"outcome":{"description":"clean: nothing to do. changed: all changes were made. refused: refused by a guard, nothing was changed. failed: no change was completed. partial: some changes were made. not-started: the run was stopped before this tenant.","enum":["clean","changed","refused","failed","partial","not-started"]},"asked":{"description":"SHA-256 over the content of the tenant file, independent of its formatting; absent if the current state could not be read.","type":"string","pattern":"^[0-9a-f]{64}$"},"provisioner":{"description":"ID of the OAuth client that apply logged in with; absent if the current state could not be read.","type":"string","minLength":1},"only":{"description":"Side of a split run: cloud (Genesys Cloud) or engage (Configuration Server). Absent: both.","enum":["cloud","engage"]},"operations":{"description":"One operation for each change of the plan, in the same order.","type":"array","items":{"$ref":"#/$defs/operation"}},"error":{"description":"Error before or outside of an operation.","$ref":"#/$defs/error"}}},"operation":{"description":"One change of the plan and its outcome.","type":"object","additionalProperties":false,"required":["address","title","action","outcome","correlationIds","fields","facts"],"properties":{"address":{"$ref":"#/$defs/address"},"title":{"description":"Name of the resource, for people.","type":"string"},"action":{"description":"Action of the plan; prove: verify by login.","enum":["create","update","delete","prove"]},"outcome":{"description":"Outcome.","enum":["done","failed","not-started"]},"started":{"description":"When the operation started; absent if it did not.","$ref":"#/$defs/instant"},"finished":{"description":"When the operation was done or failed.","$ref":"#/$defs/instant"},"correlationIds":{"description":"ININ-Correlation-Id of the response to each write of the operation, for a support case.","type":"array","items":{"description":"A correlation ID.","type":"string","pattern":"^[\\\\w-]{1,64}$"}},"fields":{"description":"Changed fields, as in the plan. After a successful operation, with the values that the plan did not know.","type":"array","items":{"$ref":"#/$defs/field"}},"facts":{"description":"Facts about the resource, such as an ID or the expiry of a certificate.","type":"array","items":{"description":"A fact, for people.","type":"string"}},"error":{"description":"Error of a failed operation.","$ref":"#/$defs/error"}}},"field":{"description":"A changed field. Without before, the field was added; without after, it was removed.","type":"object","additionalProperties":false,"required":["field"],"properties":{"field":{"description":"Name of the field.","type":"string"},"before":{"description":"Value before the operation.","$ref":"#/$defs/value"},"after":{"description":"Value after the operation.","$ref":"#/$defs/value"}}},"value":{"description":"A value, a list of values, the fingerprint of a secret, or a reference to a value that did not become known.","anyOf":[{"type":["string","number","boolean"]},{"type":"array","items":{"type":["string","number","boolean"]}},{"$ref":"#/$defs/reference"},{"type":"object","additionalProperties":false,"required":["secret"],"properties":{"secret":{"description":"Fingerprint with the key of the tenant; null if there was none.","type":["string","null"],"pattern":"^[0-9a-f]{16}$"},"from":{"description":"The resource and field that the value came from.","$ref":"#/$defs/reference"}}}]},"reference":{"description":"A field of another resource.","type":"object","additionalProperties":false,"required":["ref","field"],"properties":{"ref":{"$ref":"#/$defs/address"},"field":{"description":"Field of that resource.","type":"string"}}},"error":{"description":"An error.","type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"description":"Stable code, for scripts.","type":"string","minLength":1},"message":{"description":"What happened.","type":"string"},"fix":{"description":"What to do next.","type":"string"}}},"address":{"description":"Address: TYPE, TYPE/KEY or TYPE/KEY#VERSION.","type":"string","minLength":1},"instant":{"description":"ISO 8601, UTC.","type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d+)?Z$"}}}');
;// CONCATENATED MODULE: ./src/app/commands/generated/is-receipt.ts

const isReceipt = is_receipt_validate52;
const is_receipt_schema19 = receipt_schema_namespaceObject;
const is_receipt_func1 = Object.prototype.hasOwnProperty;
const is_receipt_func2 = (text) => {
    let count = 0;
    for (const _ of text)
        count += 1;
    return count;
};
const is_receipt_pattern3 = new RegExp("^[0-9a-f]{7,64}$", "u");
const is_receipt_pattern4 = new RegExp("^[0-9a-f]{64}$", "u");
const is_receipt_schema20 = receipt_schema_namespaceObject.$defs.instant;
const is_receipt_pattern5 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$", "u");
function is_receipt_validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = is_receipt_validate53.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (typeof data === "string") {
            if (!is_receipt_pattern5.test(data)) {
                is_receipt_validate53.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" } }];
                return false;
            }
        }
        else {
            is_receipt_validate53.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } }];
            return false;
        }
    }
    is_receipt_validate53.errors = vErrors;
    return errors === 0;
}
is_receipt_validate53.evaluated = { "dynamicProps": false, "dynamicItems": false };
const is_receipt_schema21 = receipt_schema_namespaceObject.$defs.tenant;
const is_receipt_schema22 = receipt_schema_namespaceObject.$defs.operation;
const is_receipt_schema23 = receipt_schema_namespaceObject.$defs.address;
function is_receipt_validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = is_receipt_validate58.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (typeof data === "string") {
            if (is_receipt_func2(data) < 1) {
                is_receipt_validate58.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } }];
                return false;
            }
        }
        else {
            is_receipt_validate58.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } }];
            return false;
        }
    }
    is_receipt_validate58.errors = vErrors;
    return errors === 0;
}
is_receipt_validate58.evaluated = { "dynamicProps": false, "dynamicItems": false };
const is_receipt_schema24 = receipt_schema_namespaceObject.$defs.field;
const is_receipt_schema25 = receipt_schema_namespaceObject.$defs.value;
const is_receipt_schema26 = receipt_schema_namespaceObject.$defs.reference;
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate64.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if (((data.ref === undefined) && (missing0 = "ref")) || ((data.field === undefined) && (missing0 = "field"))) {
                validate64.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!((key0 === "ref") || (key0 === "field"))) {
                        validate64.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.ref !== undefined) {
                        const _errs2 = errors;
                        if (!(is_receipt_validate58(data.ref, { instancePath: instancePath + "/ref", parentData: data, parentDataProperty: "ref", rootData, dynamicAnchors }))) {
                            vErrors = vErrors === null ? is_receipt_validate58.errors : vErrors.concat(is_receipt_validate58.errors);
                            errors = vErrors.length;
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.field !== undefined) {
                            const _errs3 = errors;
                            if (typeof data.field !== "string") {
                                validate64.errors = [{ instancePath: instancePath + "/field", schemaPath: "#/properties/field/type", keyword: "type", params: { type: "string" } }];
                                return false;
                            }
                            var valid0 = _errs3 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                    }
                }
            }
        }
        else {
            validate64.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate64.errors = vErrors;
    return errors === 0;
}
validate64.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const pattern8 = new RegExp("^[0-9a-f]{16}$", "u");
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate63.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: is_receipt_schema25.anyOf[0].type } });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    const _errs3 = errors;
    if (errors === _errs3) {
        if (Array.isArray(data)) {
            var valid1 = true;
            const len0 = data.length;
            for (let i0 = 0; i0 < len0; i0++) {
                let data0 = data[i0];
                const _errs5 = errors;
                if (((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/1/items/type", keyword: "type", params: { type: is_receipt_schema25.anyOf[1].items.type } });
                    errors++;
                }
                var valid1 = _errs5 === errors;
                if (!valid1) {
                    break;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "array" } });
            errors++;
        }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (_valid0) {
        var items0 = true;
    }
    const _errs7 = errors;
    if (!(validate64(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
        vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
        errors = vErrors.length;
    }
    var _valid0 = _errs7 === errors;
    valid0 = valid0 || _valid0;
    if (_valid0) {
        var props0 = true;
    }
    const _errs8 = errors;
    if (errors === _errs8) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if ((data.secret === undefined) && (missing0 = "secret")) {
                (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: missing0 } });
                errors++;
            }
            else {
                const _errs10 = errors;
                for (const key0 in data) {
                    if (!((key0 === "secret") || (key0 === "from"))) {
                        (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } });
                        errors++;
                        break;
                    }
                }
                if (_errs10 === errors) {
                    if (data.secret !== undefined) {
                        let data1 = data.secret;
                        const _errs11 = errors;
                        if ((typeof data1 !== "string") && (data1 !== null)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/secret", schemaPath: "#/anyOf/3/properties/secret/type", keyword: "type", params: { type: is_receipt_schema25.anyOf[3].properties.secret.type } });
                            errors++;
                        }
                        if (errors === _errs11) {
                            if (typeof data1 === "string") {
                                if (!pattern8.test(data1)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/secret", schemaPath: "#/anyOf/3/properties/secret/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" } });
                                    errors++;
                                }
                            }
                        }
                        var valid2 = _errs11 === errors;
                    }
                    else {
                        var valid2 = true;
                    }
                    if (valid2) {
                        if (data.from !== undefined) {
                            const _errs13 = errors;
                            if (!(validate64(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
                                errors = vErrors.length;
                            }
                            var valid2 = _errs13 === errors;
                        }
                        else {
                            var valid2 = true;
                        }
                    }
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "object" } });
            errors++;
        }
    }
    var _valid0 = _errs8 === errors;
    valid0 = valid0 || _valid0;
    if (_valid0) {
        if (props0 !== true) {
            props0 = true;
        }
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {} });
        errors++;
        validate63.errors = vErrors;
        return false;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate63.errors = vErrors;
    evaluated0.props = props0;
    evaluated0.items = items0;
    return errors === 0;
}
validate63.evaluated = { "dynamicProps": true, "dynamicItems": true };
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate62.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if ((data.field === undefined) && (missing0 = "field")) {
                validate62.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!(((key0 === "field") || (key0 === "before")) || (key0 === "after"))) {
                        validate62.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.field !== undefined) {
                        const _errs2 = errors;
                        if (typeof data.field !== "string") {
                            validate62.errors = [{ instancePath: instancePath + "/field", schemaPath: "#/properties/field/type", keyword: "type", params: { type: "string" } }];
                            return false;
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.before !== undefined) {
                            const _errs4 = errors;
                            if (!(validate63(data.before, { instancePath: instancePath + "/before", parentData: data, parentDataProperty: "before", rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                                errors = vErrors.length;
                            }
                            var valid0 = _errs4 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.after !== undefined) {
                                const _errs5 = errors;
                                if (!(validate63(data.after, { instancePath: instancePath + "/after", parentData: data, parentDataProperty: "after", rootData, dynamicAnchors }))) {
                                    vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                                    errors = vErrors.length;
                                }
                                var valid0 = _errs5 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                        }
                    }
                }
            }
        }
        else {
            validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate62.errors = vErrors;
    return errors === 0;
}
validate62.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const is_receipt_schema27 = receipt_schema_namespaceObject.$defs.error;
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate71.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if (((data.code === undefined) && (missing0 = "code")) || ((data.message === undefined) && (missing0 = "message"))) {
                validate71.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!(((key0 === "code") || (key0 === "message")) || (key0 === "fix"))) {
                        validate71.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.code !== undefined) {
                        let data0 = data.code;
                        const _errs2 = errors;
                        if (errors === _errs2) {
                            if (typeof data0 === "string") {
                                if (is_receipt_func2(data0) < 1) {
                                    validate71.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/minLength", keyword: "minLength", params: { limit: 1 } }];
                                    return false;
                                }
                            }
                            else {
                                validate71.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" } }];
                                return false;
                            }
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.message !== undefined) {
                            const _errs4 = errors;
                            if (typeof data.message !== "string") {
                                validate71.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } }];
                                return false;
                            }
                            var valid0 = _errs4 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.fix !== undefined) {
                                const _errs6 = errors;
                                if (typeof data.fix !== "string") {
                                    validate71.errors = [{ instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/type", keyword: "type", params: { type: "string" } }];
                                    return false;
                                }
                                var valid0 = _errs6 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                        }
                    }
                }
            }
        }
        else {
            validate71.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate71.errors = vErrors;
    return errors === 0;
}
validate71.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const pattern7 = new RegExp("^[\\w-]{1,64}$", "u");
function is_receipt_validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = is_receipt_validate57.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if ((((((((data.address === undefined) && (missing0 = "address")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.action === undefined) && (missing0 = "action"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.correlationIds === undefined) && (missing0 = "correlationIds"))) || ((data.fields === undefined) && (missing0 = "fields"))) || ((data.facts === undefined) && (missing0 = "facts"))) {
                is_receipt_validate57.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!(is_receipt_func1.call(is_receipt_schema22.properties, key0))) {
                        is_receipt_validate57.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.address !== undefined) {
                        const _errs2 = errors;
                        if (!(is_receipt_validate58(data.address, { instancePath: instancePath + "/address", parentData: data, parentDataProperty: "address", rootData, dynamicAnchors }))) {
                            vErrors = vErrors === null ? is_receipt_validate58.errors : vErrors.concat(is_receipt_validate58.errors);
                            errors = vErrors.length;
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.title !== undefined) {
                            const _errs3 = errors;
                            if (typeof data.title !== "string") {
                                is_receipt_validate57.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } }];
                                return false;
                            }
                            var valid0 = _errs3 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.action !== undefined) {
                                let data2 = data.action;
                                const _errs5 = errors;
                                if (!((((data2 === "create") || (data2 === "update")) || (data2 === "delete")) || (data2 === "prove"))) {
                                    is_receipt_validate57.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/enum", keyword: "enum", params: { allowedValues: is_receipt_schema22.properties.action.enum } }];
                                    return false;
                                }
                                var valid0 = _errs5 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                            if (valid0) {
                                if (data.outcome !== undefined) {
                                    let data3 = data.outcome;
                                    const _errs6 = errors;
                                    if (!(((data3 === "done") || (data3 === "failed")) || (data3 === "not-started"))) {
                                        is_receipt_validate57.errors = [{ instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: is_receipt_schema22.properties.outcome.enum } }];
                                        return false;
                                    }
                                    var valid0 = _errs6 === errors;
                                }
                                else {
                                    var valid0 = true;
                                }
                                if (valid0) {
                                    if (data.started !== undefined) {
                                        const _errs7 = errors;
                                        if (!(is_receipt_validate53(data.started, { instancePath: instancePath + "/started", parentData: data, parentDataProperty: "started", rootData, dynamicAnchors }))) {
                                            vErrors = vErrors === null ? is_receipt_validate53.errors : vErrors.concat(is_receipt_validate53.errors);
                                            errors = vErrors.length;
                                        }
                                        var valid0 = _errs7 === errors;
                                    }
                                    else {
                                        var valid0 = true;
                                    }
                                    if (valid0) {
                                        if (data.finished !== undefined) {
                                            const _errs8 = errors;
                                            if (!(is_receipt_validate53(data.finished, { instancePath: instancePath + "/finished", parentData: data, parentDataProperty: "finished", rootData, dynamicAnchors }))) {
                                                vErrors = vErrors === null ? is_receipt_validate53.errors : vErrors.concat(is_receipt_validate53.errors);
                                                errors = vErrors.length;
                                            }
                                            var valid0 = _errs8 === errors;
                                        }
                                        else {
                                            var valid0 = true;
                                        }
                                        if (valid0) {
                                            if (data.correlationIds !== undefined) {
                                                let data6 = data.correlationIds;
                                                const _errs9 = errors;
                                                if (errors === _errs9) {
                                                    if (Array.isArray(data6)) {
                                                        var valid1 = true;
                                                        const len0 = data6.length;
                                                        for (let i0 = 0; i0 < len0; i0++) {
                                                            let data7 = data6[i0];
                                                            const _errs11 = errors;
                                                            if (errors === _errs11) {
                                                                if (typeof data7 === "string") {
                                                                    if (!pattern7.test(data7)) {
                                                                        is_receipt_validate57.errors = [{ instancePath: instancePath + "/correlationIds/" + i0, schemaPath: "#/properties/correlationIds/items/pattern", keyword: "pattern", params: { pattern: "^[\\w-]{1,64}$" } }];
                                                                        return false;
                                                                    }
                                                                }
                                                                else {
                                                                    is_receipt_validate57.errors = [{ instancePath: instancePath + "/correlationIds/" + i0, schemaPath: "#/properties/correlationIds/items/type", keyword: "type", params: { type: "string" } }];
                                                                    return false;
                                                                }
                                                            }
                                                            var valid1 = _errs11 === errors;
                                                            if (!valid1) {
                                                                break;
                                                            }
                                                        }
                                                    }
                                                    else {
                                                        is_receipt_validate57.errors = [{ instancePath: instancePath + "/correlationIds", schemaPath: "#/properties/correlationIds/type", keyword: "type", params: { type: "array" } }];
                                                        return false;
                                                    }
                                                }
                                                var valid0 = _errs9 === errors;
                                            }
                                            else {
                                                var valid0 = true;
                                            }
                                            if (valid0) {
                                                if (data.fields !== undefined) {
                                                    let data8 = data.fields;
                                                    const _errs13 = errors;
                                                    if (errors === _errs13) {
                                                        if (Array.isArray(data8)) {
                                                            var valid2 = true;
                                                            const len1 = data8.length;
                                                            for (let i1 = 0; i1 < len1; i1++) {
                                                                const _errs15 = errors;
                                                                if (!(validate62(data8[i1], { instancePath: instancePath + "/fields/" + i1, parentData: data8, parentDataProperty: i1, rootData, dynamicAnchors }))) {
                                                                    vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
                                                                    errors = vErrors.length;
                                                                }
                                                                var valid2 = _errs15 === errors;
                                                                if (!valid2) {
                                                                    break;
                                                                }
                                                            }
                                                        }
                                                        else {
                                                            is_receipt_validate57.errors = [{ instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/type", keyword: "type", params: { type: "array" } }];
                                                            return false;
                                                        }
                                                    }
                                                    var valid0 = _errs13 === errors;
                                                }
                                                else {
                                                    var valid0 = true;
                                                }
                                                if (valid0) {
                                                    if (data.facts !== undefined) {
                                                        let data10 = data.facts;
                                                        const _errs16 = errors;
                                                        if (errors === _errs16) {
                                                            if (Array.isArray(data10)) {
                                                                var valid3 = true;
                                                                const len2 = data10.length;
                                                                for (let i2 = 0; i2 < len2; i2++) {
                                                                    const _errs18 = errors;
                                                                    if (typeof data10[i2] !== "string") {
                                                                        is_receipt_validate57.errors = [{ instancePath: instancePath + "/facts/" + i2, schemaPath: "#/properties/facts/items/type", keyword: "type", params: { type: "string" } }];
                                                                        return false;
                                                                    }
                                                                    var valid3 = _errs18 === errors;
                                                                    if (!valid3) {
                                                                        break;
                                                                    }
                                                                }
                                                            }
                                                            else {
                                                                is_receipt_validate57.errors = [{ instancePath: instancePath + "/facts", schemaPath: "#/properties/facts/type", keyword: "type", params: { type: "array" } }];
                                                                return false;
                                                            }
                                                        }
                                                        var valid0 = _errs16 === errors;
                                                    }
                                                    else {
                                                        var valid0 = true;
                                                    }
                                                    if (valid0) {
                                                        if (data.error !== undefined) {
                                                            const _errs20 = errors;
                                                            if (!(validate71(data.error, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData, dynamicAnchors }))) {
                                                                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                                                                errors = vErrors.length;
                                                            }
                                                            var valid0 = _errs20 === errors;
                                                        }
                                                        else {
                                                            var valid0 = true;
                                                        }
                                                    }
                                                }
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        else {
            is_receipt_validate57.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    is_receipt_validate57.errors = vErrors;
    return errors === 0;
}
is_receipt_validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate56.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if (((((data.tenant === undefined) && (missing0 = "tenant")) || ((data.file === undefined) && (missing0 = "file"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.operations === undefined) && (missing0 = "operations"))) {
                validate56.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!((((((((key0 === "tenant") || (key0 === "file")) || (key0 === "outcome")) || (key0 === "asked")) || (key0 === "provisioner")) || (key0 === "only")) || (key0 === "operations")) || (key0 === "error"))) {
                        validate56.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.tenant !== undefined) {
                        let data0 = data.tenant;
                        const _errs2 = errors;
                        if (errors === _errs2) {
                            if (typeof data0 === "string") {
                                if (is_receipt_func2(data0) < 1) {
                                    validate56.errors = [{ instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/minLength", keyword: "minLength", params: { limit: 1 } }];
                                    return false;
                                }
                            }
                            else {
                                validate56.errors = [{ instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/type", keyword: "type", params: { type: "string" } }];
                                return false;
                            }
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.file !== undefined) {
                            const _errs4 = errors;
                            if (typeof data.file !== "string") {
                                validate56.errors = [{ instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" } }];
                                return false;
                            }
                            var valid0 = _errs4 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.outcome !== undefined) {
                                let data2 = data.outcome;
                                const _errs6 = errors;
                                if (!((((((data2 === "clean") || (data2 === "changed")) || (data2 === "refused")) || (data2 === "failed")) || (data2 === "partial")) || (data2 === "not-started"))) {
                                    validate56.errors = [{ instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: is_receipt_schema21.properties.outcome.enum } }];
                                    return false;
                                }
                                var valid0 = _errs6 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                            if (valid0) {
                                if (data.asked !== undefined) {
                                    let data3 = data.asked;
                                    const _errs7 = errors;
                                    if (errors === _errs7) {
                                        if (typeof data3 === "string") {
                                            if (!is_receipt_pattern4.test(data3)) {
                                                validate56.errors = [{ instancePath: instancePath + "/asked", schemaPath: "#/properties/asked/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }];
                                                return false;
                                            }
                                        }
                                        else {
                                            validate56.errors = [{ instancePath: instancePath + "/asked", schemaPath: "#/properties/asked/type", keyword: "type", params: { type: "string" } }];
                                            return false;
                                        }
                                    }
                                    var valid0 = _errs7 === errors;
                                }
                                else {
                                    var valid0 = true;
                                }
                                if (valid0) {
                                    if (data.provisioner !== undefined) {
                                        let data4 = data.provisioner;
                                        const _errs9 = errors;
                                        if (errors === _errs9) {
                                            if (typeof data4 === "string") {
                                                if (is_receipt_func2(data4) < 1) {
                                                    validate56.errors = [{ instancePath: instancePath + "/provisioner", schemaPath: "#/properties/provisioner/minLength", keyword: "minLength", params: { limit: 1 } }];
                                                    return false;
                                                }
                                            }
                                            else {
                                                validate56.errors = [{ instancePath: instancePath + "/provisioner", schemaPath: "#/properties/provisioner/type", keyword: "type", params: { type: "string" } }];
                                                return false;
                                            }
                                        }
                                        var valid0 = _errs9 === errors;
                                    }
                                    else {
                                        var valid0 = true;
                                    }
                                    if (valid0) {
                                        if (data.only !== undefined) {
                                            let data5 = data.only;
                                            const _errs11 = errors;
                                            if (!((data5 === "cloud") || (data5 === "engage"))) {
                                                validate56.errors = [{ instancePath: instancePath + "/only", schemaPath: "#/properties/only/enum", keyword: "enum", params: { allowedValues: is_receipt_schema21.properties.only.enum } }];
                                                return false;
                                            }
                                            var valid0 = _errs11 === errors;
                                        }
                                        else {
                                            var valid0 = true;
                                        }
                                        if (valid0) {
                                            if (data.operations !== undefined) {
                                                let data6 = data.operations;
                                                const _errs12 = errors;
                                                if (errors === _errs12) {
                                                    if (Array.isArray(data6)) {
                                                        var valid1 = true;
                                                        const len0 = data6.length;
                                                        for (let i0 = 0; i0 < len0; i0++) {
                                                            const _errs14 = errors;
                                                            if (!(is_receipt_validate57(data6[i0], { instancePath: instancePath + "/operations/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                                                                vErrors = vErrors === null ? is_receipt_validate57.errors : vErrors.concat(is_receipt_validate57.errors);
                                                                errors = vErrors.length;
                                                            }
                                                            var valid1 = _errs14 === errors;
                                                            if (!valid1) {
                                                                break;
                                                            }
                                                        }
                                                    }
                                                    else {
                                                        validate56.errors = [{ instancePath: instancePath + "/operations", schemaPath: "#/properties/operations/type", keyword: "type", params: { type: "array" } }];
                                                        return false;
                                                    }
                                                }
                                                var valid0 = _errs12 === errors;
                                            }
                                            else {
                                                var valid0 = true;
                                            }
                                            if (valid0) {
                                                if (data.error !== undefined) {
                                                    const _errs15 = errors;
                                                    if (!(validate71(data.error, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData, dynamicAnchors }))) {
                                                        vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                                                        errors = vErrors.length;
                                                    }
                                                    var valid0 = _errs15 === errors;
                                                }
                                                else {
                                                    var valid0 = true;
                                                }
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        else {
            validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    validate56.errors = vErrors;
    return errors === 0;
}
validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function is_receipt_validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = is_receipt_validate52.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if (((((((data.format === undefined) && (missing0 = "format")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.planHash === undefined) && (missing0 = "planHash"))) || ((data.started === undefined) && (missing0 = "started"))) || ((data.finished === undefined) && (missing0 = "finished"))) || ((data.tenants === undefined) && (missing0 = "tenants"))) {
                is_receipt_validate52.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 } }];
                return false;
            }
            else {
                const _errs1 = errors;
                for (const key0 in data) {
                    if (!(is_receipt_func1.call(is_receipt_schema19.properties, key0))) {
                        is_receipt_validate52.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                        return false;
                        break;
                    }
                }
                if (_errs1 === errors) {
                    if (data.format !== undefined) {
                        const _errs2 = errors;
                        if (1 !== data.format) {
                            is_receipt_validate52.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: 1 } }];
                            return false;
                        }
                        var valid0 = _errs2 === errors;
                    }
                    else {
                        var valid0 = true;
                    }
                    if (valid0) {
                        if (data.tool !== undefined) {
                            let data1 = data.tool;
                            const _errs3 = errors;
                            if (errors === _errs3) {
                                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                                    let missing1;
                                    if (((data1.name === undefined) && (missing1 = "name")) || ((data1.version === undefined) && (missing1 = "version"))) {
                                        is_receipt_validate52.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: missing1 } }];
                                        return false;
                                    }
                                    else {
                                        const _errs5 = errors;
                                        for (const key1 in data1) {
                                            if (!((key1 === "name") || (key1 === "version"))) {
                                                is_receipt_validate52.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                                                return false;
                                                break;
                                            }
                                        }
                                        if (_errs5 === errors) {
                                            if (data1.name !== undefined) {
                                                let data2 = data1.name;
                                                const _errs6 = errors;
                                                if (errors === _errs6) {
                                                    if (typeof data2 === "string") {
                                                        if (is_receipt_func2(data2) < 1) {
                                                            is_receipt_validate52.errors = [{ instancePath: instancePath + "/tool/name", schemaPath: "#/properties/tool/properties/name/minLength", keyword: "minLength", params: { limit: 1 } }];
                                                            return false;
                                                        }
                                                    }
                                                    else {
                                                        is_receipt_validate52.errors = [{ instancePath: instancePath + "/tool/name", schemaPath: "#/properties/tool/properties/name/type", keyword: "type", params: { type: "string" } }];
                                                        return false;
                                                    }
                                                }
                                                var valid1 = _errs6 === errors;
                                            }
                                            else {
                                                var valid1 = true;
                                            }
                                            if (valid1) {
                                                if (data1.version !== undefined) {
                                                    let data3 = data1.version;
                                                    const _errs8 = errors;
                                                    if (errors === _errs8) {
                                                        if (typeof data3 === "string") {
                                                            if (is_receipt_func2(data3) < 1) {
                                                                is_receipt_validate52.errors = [{ instancePath: instancePath + "/tool/version", schemaPath: "#/properties/tool/properties/version/minLength", keyword: "minLength", params: { limit: 1 } }];
                                                                return false;
                                                            }
                                                        }
                                                        else {
                                                            is_receipt_validate52.errors = [{ instancePath: instancePath + "/tool/version", schemaPath: "#/properties/tool/properties/version/type", keyword: "type", params: { type: "string" } }];
                                                            return false;
                                                        }
                                                    }
                                                    var valid1 = _errs8 === errors;
                                                }
                                                else {
                                                    var valid1 = true;
                                                }
                                            }
                                        }
                                    }
                                }
                                else {
                                    is_receipt_validate52.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "object" } }];
                                    return false;
                                }
                            }
                            var valid0 = _errs3 === errors;
                        }
                        else {
                            var valid0 = true;
                        }
                        if (valid0) {
                            if (data.commit !== undefined) {
                                let data4 = data.commit;
                                const _errs10 = errors;
                                if (errors === _errs10) {
                                    if (typeof data4 === "string") {
                                        if (!is_receipt_pattern3.test(data4)) {
                                            is_receipt_validate52.errors = [{ instancePath: instancePath + "/commit", schemaPath: "#/properties/commit/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } }];
                                            return false;
                                        }
                                    }
                                    else {
                                        is_receipt_validate52.errors = [{ instancePath: instancePath + "/commit", schemaPath: "#/properties/commit/type", keyword: "type", params: { type: "string" } }];
                                        return false;
                                    }
                                }
                                var valid0 = _errs10 === errors;
                            }
                            else {
                                var valid0 = true;
                            }
                            if (valid0) {
                                if (data.actor !== undefined) {
                                    let data5 = data.actor;
                                    const _errs12 = errors;
                                    if (errors === _errs12) {
                                        if (typeof data5 === "string") {
                                            if (is_receipt_func2(data5) < 1) {
                                                is_receipt_validate52.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/minLength", keyword: "minLength", params: { limit: 1 } }];
                                                return false;
                                            }
                                        }
                                        else {
                                            is_receipt_validate52.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/type", keyword: "type", params: { type: "string" } }];
                                            return false;
                                        }
                                    }
                                    var valid0 = _errs12 === errors;
                                }
                                else {
                                    var valid0 = true;
                                }
                                if (valid0) {
                                    if (data.repository !== undefined) {
                                        let data6 = data.repository;
                                        const _errs14 = errors;
                                        if (errors === _errs14) {
                                            if (typeof data6 === "string") {
                                                if (is_receipt_func2(data6) < 1) {
                                                    is_receipt_validate52.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/minLength", keyword: "minLength", params: { limit: 1 } }];
                                                    return false;
                                                }
                                            }
                                            else {
                                                is_receipt_validate52.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } }];
                                                return false;
                                            }
                                        }
                                        var valid0 = _errs14 === errors;
                                    }
                                    else {
                                        var valid0 = true;
                                    }
                                    if (valid0) {
                                        if (data.event !== undefined) {
                                            let data7 = data.event;
                                            const _errs16 = errors;
                                            if (errors === _errs16) {
                                                if (typeof data7 === "string") {
                                                    if (is_receipt_func2(data7) < 1) {
                                                        is_receipt_validate52.errors = [{ instancePath: instancePath + "/event", schemaPath: "#/properties/event/minLength", keyword: "minLength", params: { limit: 1 } }];
                                                        return false;
                                                    }
                                                }
                                                else {
                                                    is_receipt_validate52.errors = [{ instancePath: instancePath + "/event", schemaPath: "#/properties/event/type", keyword: "type", params: { type: "string" } }];
                                                    return false;
                                                }
                                            }
                                            var valid0 = _errs16 === errors;
                                        }
                                        else {
                                            var valid0 = true;
                                        }
                                        if (valid0) {
                                            if (data.run !== undefined) {
                                                let data8 = data.run;
                                                const _errs18 = errors;
                                                if (errors === _errs18) {
                                                    if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                                                        let missing2;
                                                        if ((((data8.id === undefined) && (missing2 = "id")) || ((data8.attempt === undefined) && (missing2 = "attempt"))) || ((data8.address === undefined) && (missing2 = "address"))) {
                                                            is_receipt_validate52.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/properties/run/required", keyword: "required", params: { missingProperty: missing2 } }];
                                                            return false;
                                                        }
                                                        else {
                                                            const _errs20 = errors;
                                                            for (const key2 in data8) {
                                                                if (!(((key2 === "id") || (key2 === "attempt")) || (key2 === "address"))) {
                                                                    is_receipt_validate52.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/properties/run/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                                                                    return false;
                                                                    break;
                                                                }
                                                            }
                                                            if (_errs20 === errors) {
                                                                if (data8.id !== undefined) {
                                                                    let data9 = data8.id;
                                                                    const _errs21 = errors;
                                                                    if (errors === _errs21) {
                                                                        if (typeof data9 === "string") {
                                                                            if (is_receipt_func2(data9) < 1) {
                                                                                is_receipt_validate52.errors = [{ instancePath: instancePath + "/run/id", schemaPath: "#/properties/run/properties/id/minLength", keyword: "minLength", params: { limit: 1 } }];
                                                                                return false;
                                                                            }
                                                                        }
                                                                        else {
                                                                            is_receipt_validate52.errors = [{ instancePath: instancePath + "/run/id", schemaPath: "#/properties/run/properties/id/type", keyword: "type", params: { type: "string" } }];
                                                                            return false;
                                                                        }
                                                                    }
                                                                    var valid2 = _errs21 === errors;
                                                                }
                                                                else {
                                                                    var valid2 = true;
                                                                }
                                                                if (valid2) {
                                                                    if (data8.attempt !== undefined) {
                                                                        let data10 = data8.attempt;
                                                                        const _errs23 = errors;
                                                                        if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
                                                                            is_receipt_validate52.errors = [{ instancePath: instancePath + "/run/attempt", schemaPath: "#/properties/run/properties/attempt/type", keyword: "type", params: { type: "integer" } }];
                                                                            return false;
                                                                        }
                                                                        if (errors === _errs23) {
                                                                            if ((typeof data10 == "number") && (isFinite(data10))) {
                                                                                if (data10 < 1 || isNaN(data10)) {
                                                                                    is_receipt_validate52.errors = [{ instancePath: instancePath + "/run/attempt", schemaPath: "#/properties/run/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }];
                                                                                    return false;
                                                                                }
                                                                            }
                                                                        }
                                                                        var valid2 = _errs23 === errors;
                                                                    }
                                                                    else {
                                                                        var valid2 = true;
                                                                    }
                                                                    if (valid2) {
                                                                        if (data8.address !== undefined) {
                                                                            let data11 = data8.address;
                                                                            const _errs25 = errors;
                                                                            if (errors === _errs25) {
                                                                                if (typeof data11 === "string") {
                                                                                    if (is_receipt_func2(data11) < 1) {
                                                                                        is_receipt_validate52.errors = [{ instancePath: instancePath + "/run/address", schemaPath: "#/properties/run/properties/address/minLength", keyword: "minLength", params: { limit: 1 } }];
                                                                                        return false;
                                                                                    }
                                                                                }
                                                                                else {
                                                                                    is_receipt_validate52.errors = [{ instancePath: instancePath + "/run/address", schemaPath: "#/properties/run/properties/address/type", keyword: "type", params: { type: "string" } }];
                                                                                    return false;
                                                                                }
                                                                            }
                                                                            var valid2 = _errs25 === errors;
                                                                        }
                                                                        else {
                                                                            var valid2 = true;
                                                                        }
                                                                    }
                                                                }
                                                            }
                                                        }
                                                    }
                                                    else {
                                                        is_receipt_validate52.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "object" } }];
                                                        return false;
                                                    }
                                                }
                                                var valid0 = _errs18 === errors;
                                            }
                                            else {
                                                var valid0 = true;
                                            }
                                            if (valid0) {
                                                if (data.planHash !== undefined) {
                                                    let data12 = data.planHash;
                                                    const _errs27 = errors;
                                                    if (errors === _errs27) {
                                                        if (typeof data12 === "string") {
                                                            if (!is_receipt_pattern4.test(data12)) {
                                                                is_receipt_validate52.errors = [{ instancePath: instancePath + "/planHash", schemaPath: "#/properties/planHash/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }];
                                                                return false;
                                                            }
                                                        }
                                                        else {
                                                            is_receipt_validate52.errors = [{ instancePath: instancePath + "/planHash", schemaPath: "#/properties/planHash/type", keyword: "type", params: { type: "string" } }];
                                                            return false;
                                                        }
                                                    }
                                                    var valid0 = _errs27 === errors;
                                                }
                                                else {
                                                    var valid0 = true;
                                                }
                                                if (valid0) {
                                                    if (data.started !== undefined) {
                                                        const _errs29 = errors;
                                                        if (!(is_receipt_validate53(data.started, { instancePath: instancePath + "/started", parentData: data, parentDataProperty: "started", rootData, dynamicAnchors }))) {
                                                            vErrors = vErrors === null ? is_receipt_validate53.errors : vErrors.concat(is_receipt_validate53.errors);
                                                            errors = vErrors.length;
                                                        }
                                                        var valid0 = _errs29 === errors;
                                                    }
                                                    else {
                                                        var valid0 = true;
                                                    }
                                                    if (valid0) {
                                                        if (data.finished !== undefined) {
                                                            const _errs30 = errors;
                                                            if (!(is_receipt_validate53(data.finished, { instancePath: instancePath + "/finished", parentData: data, parentDataProperty: "finished", rootData, dynamicAnchors }))) {
                                                                vErrors = vErrors === null ? is_receipt_validate53.errors : vErrors.concat(is_receipt_validate53.errors);
                                                                errors = vErrors.length;
                                                            }
                                                            var valid0 = _errs30 === errors;
                                                        }
                                                        else {
                                                            var valid0 = true;
                                                        }
                                                        if (valid0) {
                                                            if (data.tenants !== undefined) {
                                                                let data15 = data.tenants;
                                                                const _errs31 = errors;
                                                                if (errors === _errs31) {
                                                                    if (Array.isArray(data15)) {
                                                                        var valid3 = true;
                                                                        const len0 = data15.length;
                                                                        for (let i0 = 0; i0 < len0; i0++) {
                                                                            const _errs33 = errors;
                                                                            if (!(validate56(data15[i0], { instancePath: instancePath + "/tenants/" + i0, parentData: data15, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                                                                                vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                                                                                errors = vErrors.length;
                                                                            }
                                                                            var valid3 = _errs33 === errors;
                                                                            if (!valid3) {
                                                                                break;
                                                                            }
                                                                        }
                                                                    }
                                                                    else {
                                                                        is_receipt_validate52.errors = [{ instancePath: instancePath + "/tenants", schemaPath: "#/properties/tenants/type", keyword: "type", params: { type: "array" } }];
                                                                        return false;
                                                                    }
                                                                }
                                                                var valid0 = _errs31 === errors;
                                                            }
                                                            else {
                                                                var valid0 = true;
                                                            }
                                                        }
                                                    }
                                                }
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        else {
            is_receipt_validate52.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } }];
            return false;
        }
    }
    is_receipt_validate52.errors = vErrors;
    return errors === 0;
}
is_receipt_validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./src/app/commands/result-files.ts






const PLAN = { unreadable: 'plan.unreadable', broken: 'plan.broken' };
const RECEIPT = { unreadable: 'receipt.unreadable', broken: 'receipt.broken' };
/** Reads a file of another run, and validates it with its schema. @throws HybridError with one of the IDs */
async function readResult(file, ids, isValid) {
    const json = await (0,read_file/* readJson */.Vh)(file, limits/* LARGEST_RESULT_FILE */.qi);
    if ('problem' in json)
        throw (0,errors/* problem */.CC)(json.isRead ? ids.broken : ids.unreadable, { file, reason: json.problem });
    if (isValid(json.value))
        return json.value;
    throw (0,errors/* problem */.CC)(ids.broken, { file, reason: (isValid.errors ?? []).slice(0, 1).map(mismatchText).join() });
}
function readPlanFile(file) {
    return readResult(file, PLAN, isPlan);
}
function readReceiptFile(file) {
    return readResult(file, RECEIPT, isReceipt);
}


/***/ })

};
