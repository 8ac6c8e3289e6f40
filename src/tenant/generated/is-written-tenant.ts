// Written by npm run generate from schemas/tenant.schema.json.
// @ts-nocheck as it is made: what it gives is typed.
import type { ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../../schemas/tenant.schema.json' with { type: 'json' };
import type { WrittenTenant } from './tenant.ts';

export const isWrittenTenant: ValidateFunction<WrittenTenant> = validate52;
const schema19 = schema;
const func1 = Object.prototype.hasOwnProperty;
const func2 = (text) => {
let count = 0;
for (const _ of text) count += 1;
return count;
};
const pattern3 = new RegExp("^[a-z0-9][a-z0-9-]{0,62}$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$", "u");
const pattern5 = new RegExp("^https://[^\\s@?#]+$", "u");
const pattern7 = new RegExp("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*$", "u");
const pattern9 = new RegExp("^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$", "u");
const pattern10 = new RegExp("^(vault|env|file|github):[^\\s]+$", "u");
const pattern12 = new RegExp("^[a-z][a-z0-9-]{0,62}$", "u");
const pattern13 = new RegExp("^https://[^\\s@]+$", "u");
const pattern14 = new RegExp("^[^\\s,]+$", "u");
const pattern16 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_.-]*$", "u");
const pattern17 = new RegExp("^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$", "u");
const pattern19 = new RegExp("^[A-Za-z0-9]+:[A-Za-z0-9*]+:[A-Za-z0-9*]+$", "u");
const pattern20 = new RegExp("^[a-z][a-z0-9+.-]*:[^\\s]+$", "u");
const pattern23 = new RegExp("^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$", "u");
const pattern26 = new RegExp("^[1-9][0-9]*$", "u");
const pattern29 = new RegExp("^[A-Za-z]{2,63}$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tenant === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tenant"},schema:schema19.required,parentSchema:schema19,data});
errors++;
}
if(data.deployment === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deployment"},schema:schema19.required,parentSchema:schema19,data});
errors++;
}
if(data.secrets === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "secrets"},schema:schema19.required,parentSchema:schema19,data});
errors++;
}
if(data.organization === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "organization"},schema:schema19.required,parentSchema:schema19,data});
errors++;
}
if(data.transaction === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transaction"},schema:schema19.required,parentSchema:schema19,data});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema19,data});
errors++;
}
}
if(data.tenant !== undefined){
let data0 = data.tenant;
if(typeof data0 === "string"){
if(func2(data0) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.tenant,data:data0});
errors++;
}
if(!pattern3.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema19.properties.tenant,data:data0});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},schema:schema19.properties.tenant.type,parentSchema:schema19.properties.tenant,data:data0});
errors++;
}
}
if(data.deployment !== undefined){
let data1 = data.deployment;
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/deployment",schemaPath:"#/properties/deployment/type",keyword:"type",params:{type: "string"},schema:schema19.properties.deployment.type,parentSchema:schema19.properties.deployment,data:data1});
errors++;
}
if(!((data1 === "multi-tenant") || (data1 === "single-tenant"))){
(vErrors ??= []).push({instancePath:instancePath+"/deployment",schemaPath:"#/properties/deployment/enum",keyword:"enum",params:{allowedValues: schema19.properties.deployment.enum},schema:schema19.properties.deployment.enum,parentSchema:schema19.properties.deployment,data:data1});
errors++;
}
}
if(data.secrets !== undefined){
let data2 = data.secrets;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.store === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/required",keyword:"required",params:{missingProperty: "store"},schema:schema19.properties.secrets.required,parentSchema:schema19.properties.secrets,data:data2});
errors++;
}
if(data2.path === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/required",keyword:"required",params:{missingProperty: "path"},schema:schema19.properties.secrets.required,parentSchema:schema19.properties.secrets,data:data2});
errors++;
}
for(const key1 in data2){
if(!(((((key1 === "store") || (key1 === "path")) || (key1 === "address")) || (key1 === "mount")) || (key1 === "namespace"))){
(vErrors ??= []).push({instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema19.properties.secrets,data:data2});
errors++;
}
}
if(data2.store !== undefined){
let data3 = data2.store;
if(typeof data3 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/secrets/store",schemaPath:"#/properties/secrets/properties/store/type",keyword:"type",params:{type: "string"},schema:schema19.properties.secrets.properties.store.type,parentSchema:schema19.properties.secrets.properties.store,data:data3});
errors++;
}
if(!((((data3 === "vault") || (data3 === "github")) || (data3 === "env")) || (data3 === "file"))){
(vErrors ??= []).push({instancePath:instancePath+"/secrets/store",schemaPath:"#/properties/secrets/properties/store/enum",keyword:"enum",params:{allowedValues: schema19.properties.secrets.properties.store.enum},schema:schema19.properties.secrets.properties.store.enum,parentSchema:schema19.properties.secrets.properties.store,data:data3});
errors++;
}
}
if(data2.path !== undefined){
let data4 = data2.path;
if(typeof data4 === "string"){
if(func2(data4) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/secrets/path",schemaPath:"#/properties/secrets/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.secrets.properties.path,data:data4});
errors++;
}
if(!pattern4.test(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/secrets/path",schemaPath:"#/properties/secrets/properties/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$"},schema:"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$",parentSchema:schema19.properties.secrets.properties.path,data:data4});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/secrets/path",schemaPath:"#/properties/secrets/properties/path/type",keyword:"type",params:{type: "string"},schema:schema19.properties.secrets.properties.path.type,parentSchema:schema19.properties.secrets.properties.path,data:data4});
errors++;
}
}
if(data2.address !== undefined){
let data5 = data2.address;
if(typeof data5 === "string"){
if(func2(data5) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/secrets/address",schemaPath:"#/properties/secrets/properties/address/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.secrets.properties.address,data:data5});
errors++;
}
if(!pattern5.test(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/secrets/address",schemaPath:"#/properties/secrets/properties/address/pattern",keyword:"pattern",params:{pattern: "^https://[^\\s@?#]+$"},schema:"^https://[^\\s@?#]+$",parentSchema:schema19.properties.secrets.properties.address,data:data5});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/secrets/address",schemaPath:"#/properties/secrets/properties/address/type",keyword:"type",params:{type: "string"},schema:schema19.properties.secrets.properties.address.type,parentSchema:schema19.properties.secrets.properties.address,data:data5});
errors++;
}
}
if(data2.mount !== undefined){
let data6 = data2.mount;
if(typeof data6 === "string"){
if(func2(data6) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/secrets/mount",schemaPath:"#/properties/secrets/properties/mount/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.secrets.properties.mount,data:data6});
errors++;
}
if(!pattern4.test(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/secrets/mount",schemaPath:"#/properties/secrets/properties/mount/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$"},schema:"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$",parentSchema:schema19.properties.secrets.properties.mount,data:data6});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/secrets/mount",schemaPath:"#/properties/secrets/properties/mount/type",keyword:"type",params:{type: "string"},schema:schema19.properties.secrets.properties.mount.type,parentSchema:schema19.properties.secrets.properties.mount,data:data6});
errors++;
}
}
if(data2.namespace !== undefined){
let data7 = data2.namespace;
if(typeof data7 === "string"){
if(func2(data7) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/secrets/namespace",schemaPath:"#/properties/secrets/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.secrets.properties.namespace,data:data7});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/secrets/namespace",schemaPath:"#/properties/secrets/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema19.properties.secrets.properties.namespace.type,parentSchema:schema19.properties.secrets.properties.namespace,data:data7});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "object"},schema:schema19.properties.secrets.type,parentSchema:schema19.properties.secrets,data:data2});
errors++;
}
}
if(data.organization !== undefined){
let data8 = data.organization;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.shortName === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/required",keyword:"required",params:{missingProperty: "shortName"},schema:schema19.properties.organization.required,parentSchema:schema19.properties.organization,data:data8});
errors++;
}
if(data8.id === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/required",keyword:"required",params:{missingProperty: "id"},schema:schema19.properties.organization.required,parentSchema:schema19.properties.organization,data:data8});
errors++;
}
if(data8.credentials === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/required",keyword:"required",params:{missingProperty: "credentials"},schema:schema19.properties.organization.required,parentSchema:schema19.properties.organization,data:data8});
errors++;
}
for(const key2 in data8){
if(!((((((key2 === "region") || (key2 === "domain")) || (key2 === "shortName")) || (key2 === "id")) || (key2 === "credentials")) || (key2 === "planCredentials"))){
(vErrors ??= []).push({instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema19.properties.organization,data:data8});
errors++;
}
}
if(data8.region !== undefined){
let data9 = data8.region;
if(typeof data9 === "string"){
if(func2(data9) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/organization/region",schemaPath:"#/properties/organization/properties/region/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.organization.properties.region,data:data9});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/organization/region",schemaPath:"#/properties/organization/properties/region/type",keyword:"type",params:{type: "string"},schema:schema19.properties.organization.properties.region.type,parentSchema:schema19.properties.organization.properties.region,data:data9});
errors++;
}
}
if(data8.domain !== undefined){
let data10 = data8.domain;
if(typeof data10 === "string"){
if(func2(data10) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/organization/domain",schemaPath:"#/properties/organization/properties/domain/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.organization.properties.domain,data:data10});
errors++;
}
if(!pattern7.test(data10)){
(vErrors ??= []).push({instancePath:instancePath+"/organization/domain",schemaPath:"#/properties/organization/properties/domain/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)+$"},schema:"^[a-z0-9-]+(\\.[a-z0-9-]+)+$",parentSchema:schema19.properties.organization.properties.domain,data:data10});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/organization/domain",schemaPath:"#/properties/organization/properties/domain/type",keyword:"type",params:{type: "string"},schema:schema19.properties.organization.properties.domain.type,parentSchema:schema19.properties.organization.properties.domain,data:data10});
errors++;
}
}
if(data8.shortName !== undefined){
let data11 = data8.shortName;
if(typeof data11 === "string"){
if(func2(data11) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/organization/shortName",schemaPath:"#/properties/organization/properties/shortName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.organization.properties.shortName,data:data11});
errors++;
}
if(!pattern8.test(data11)){
(vErrors ??= []).push({instancePath:instancePath+"/organization/shortName",schemaPath:"#/properties/organization/properties/shortName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]*$",parentSchema:schema19.properties.organization.properties.shortName,data:data11});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/organization/shortName",schemaPath:"#/properties/organization/properties/shortName/type",keyword:"type",params:{type: "string"},schema:schema19.properties.organization.properties.shortName.type,parentSchema:schema19.properties.organization.properties.shortName,data:data11});
errors++;
}
}
if(data8.id !== undefined){
let data12 = data8.id;
if(typeof data12 === "string"){
if(func2(data12) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/organization/id",schemaPath:"#/properties/organization/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.organization.properties.id,data:data12});
errors++;
}
if(!pattern9.test(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/organization/id",schemaPath:"#/properties/organization/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$"},schema:"^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$",parentSchema:schema19.properties.organization.properties.id,data:data12});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/organization/id",schemaPath:"#/properties/organization/properties/id/type",keyword:"type",params:{type: "string"},schema:schema19.properties.organization.properties.id.type,parentSchema:schema19.properties.organization.properties.id,data:data12});
errors++;
}
}
if(data8.credentials !== undefined){
let data13 = data8.credentials;
if(typeof data13 === "string"){
if(!pattern10.test(data13)){
(vErrors ??= []).push({instancePath:instancePath+"/organization/credentials",schemaPath:"#/properties/organization/properties/credentials/pattern",keyword:"pattern",params:{pattern: "^(vault|env|file|github):[^\\s]+$"},schema:"^(vault|env|file|github):[^\\s]+$",parentSchema:schema19.properties.organization.properties.credentials,data:data13});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/organization/credentials",schemaPath:"#/properties/organization/properties/credentials/type",keyword:"type",params:{type: "string"},schema:schema19.properties.organization.properties.credentials.type,parentSchema:schema19.properties.organization.properties.credentials,data:data13});
errors++;
}
}
if(data8.planCredentials !== undefined){
let data14 = data8.planCredentials;
if(typeof data14 === "string"){
if(!pattern10.test(data14)){
(vErrors ??= []).push({instancePath:instancePath+"/organization/planCredentials",schemaPath:"#/properties/organization/properties/planCredentials/pattern",keyword:"pattern",params:{pattern: "^(vault|env|file|github):[^\\s]+$"},schema:"^(vault|env|file|github):[^\\s]+$",parentSchema:schema19.properties.organization.properties.planCredentials,data:data14});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/organization/planCredentials",schemaPath:"#/properties/organization/properties/planCredentials/type",keyword:"type",params:{type: "string"},schema:schema19.properties.organization.properties.planCredentials.type,parentSchema:schema19.properties.organization.properties.planCredentials,data:data14});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: "object"},schema:schema19.properties.organization.type,parentSchema:schema19.properties.organization,data:data8});
errors++;
}
}
if(data.clients !== undefined){
let data15 = data.clients;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length > 100){
(vErrors ??= []).push({instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/maxProperties",keyword:"maxProperties",params:{limit: 100},schema:100,parentSchema:schema19.properties.clients,data:data15});
errors++;
}
for(const key3 in data15){
const _errs36 = errors;
if(typeof key3 === "string"){
if(!pattern12.test(key3)){
(vErrors ??= []).push({instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,62}$"},schema:"^[a-z][a-z0-9-]{0,62}$",parentSchema:schema19.properties.clients.propertyNames,data:key3,propertyName:key3});
errors++;
}
}
var valid3 = _errs36 === errors;
if(!valid3){
(vErrors ??= []).push({instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema19.properties.clients.propertyNames,parentSchema:schema19.properties.clients,data:data15});
errors++;
}
}
for(const key4 in data15){
let data16 = data15[key4];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.name === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/clients/additionalProperties/required",keyword:"required",params:{missingProperty: "name"},schema:schema19.properties.clients.additionalProperties.required,parentSchema:schema19.properties.clients.additionalProperties,data:data16});
errors++;
}
if(data16.grant === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/clients/additionalProperties/required",keyword:"required",params:{missingProperty: "grant"},schema:schema19.properties.clients.additionalProperties.required,parentSchema:schema19.properties.clients.additionalProperties,data:data16});
errors++;
}
for(const key5 in data16){
if(!(func1.call(schema19.properties.clients.additionalProperties.properties, key5))){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/clients/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema19.properties.clients.additionalProperties,data:data16});
errors++;
}
}
if(data16.name !== undefined){
let data17 = data16.name;
if(typeof data17 === "string"){
if(func2(data17) > 200){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/clients/additionalProperties/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema19.properties.clients.additionalProperties.properties.name,data:data17});
errors++;
}
if(func2(data17) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/clients/additionalProperties/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.clients.additionalProperties.properties.name,data:data17});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/clients/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},schema:schema19.properties.clients.additionalProperties.properties.name.type,parentSchema:schema19.properties.clients.additionalProperties.properties.name,data:data17});
errors++;
}
}
if(data16.grant !== undefined){
let data18 = data16.grant;
if(typeof data18 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/grant",schemaPath:"#/properties/clients/additionalProperties/properties/grant/type",keyword:"type",params:{type: "string"},schema:schema19.properties.clients.additionalProperties.properties.grant.type,parentSchema:schema19.properties.clients.additionalProperties.properties.grant,data:data18});
errors++;
}
if(!((data18 === "client-credentials") || (data18 === "saml2-bearer"))){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/grant",schemaPath:"#/properties/clients/additionalProperties/properties/grant/enum",keyword:"enum",params:{allowedValues: schema19.properties.clients.additionalProperties.properties.grant.enum},schema:schema19.properties.clients.additionalProperties.properties.grant.enum,parentSchema:schema19.properties.clients.additionalProperties.properties.grant,data:data18});
errors++;
}
}
if(data16.description !== undefined){
let data19 = data16.description;
if(typeof data19 === "string"){
if(func2(data19) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/clients/additionalProperties/properties/description/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema19.properties.clients.additionalProperties.properties.description,data:data19});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/clients/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},schema:schema19.properties.clients.additionalProperties.properties.description.type,parentSchema:schema19.properties.clients.additionalProperties.properties.description,data:data19});
errors++;
}
}
if(data16.tokenLifetime !== undefined){
let data20 = data16.tokenLifetime;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tokenLifetime",schemaPath:"#/properties/clients/additionalProperties/properties/tokenLifetime/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.clients.additionalProperties.properties.tokenLifetime.type,parentSchema:schema19.properties.clients.additionalProperties.properties.tokenLifetime,data:data20});
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 172800 || isNaN(data20)){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tokenLifetime",schemaPath:"#/properties/clients/additionalProperties/properties/tokenLifetime/maximum",keyword:"maximum",params:{comparison: "<=", limit: 172800},schema:172800,parentSchema:schema19.properties.clients.additionalProperties.properties.tokenLifetime,data:data20});
errors++;
}
if(data20 < 300 || isNaN(data20)){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tokenLifetime",schemaPath:"#/properties/clients/additionalProperties/properties/tokenLifetime/minimum",keyword:"minimum",params:{comparison: ">=", limit: 300},schema:300,parentSchema:schema19.properties.clients.additionalProperties.properties.tokenLifetime,data:data20});
errors++;
}
}
}
if(data16.roles !== undefined){
let data21 = data16.roles;
if(Array.isArray(data21)){
if(data21.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles",schemaPath:"#/properties/clients/additionalProperties/properties/roles/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema19.properties.clients.additionalProperties.properties.roles,data:data21});
errors++;
}
const len0 = data21.length;
for(let i0=0; i0<len0; i0++){
let data22 = data21[i0];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.role === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i0,schemaPath:"#/properties/clients/additionalProperties/properties/roles/items/required",keyword:"required",params:{missingProperty: "role"},schema:schema19.properties.clients.additionalProperties.properties.roles.items.required,parentSchema:schema19.properties.clients.additionalProperties.properties.roles.items,data:data22});
errors++;
}
for(const key6 in data22){
if(!((key6 === "role") || (key6 === "division"))){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i0,schemaPath:"#/properties/clients/additionalProperties/properties/roles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema19.properties.clients.additionalProperties.properties.roles.items,data:data22});
errors++;
}
}
if(data22.role !== undefined){
let data23 = data22.role;
if(typeof data23 === "string"){
if(func2(data23) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i0+"/role",schemaPath:"#/properties/clients/additionalProperties/properties/roles/items/properties/role/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.clients.additionalProperties.properties.roles.items.properties.role,data:data23});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i0+"/role",schemaPath:"#/properties/clients/additionalProperties/properties/roles/items/properties/role/type",keyword:"type",params:{type: "string"},schema:schema19.properties.clients.additionalProperties.properties.roles.items.properties.role.type,parentSchema:schema19.properties.clients.additionalProperties.properties.roles.items.properties.role,data:data23});
errors++;
}
}
if(data22.division !== undefined){
let data24 = data22.division;
if(typeof data24 === "string"){
if(func2(data24) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i0+"/division",schemaPath:"#/properties/clients/additionalProperties/properties/roles/items/properties/division/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.clients.additionalProperties.properties.roles.items.properties.division,data:data24});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i0+"/division",schemaPath:"#/properties/clients/additionalProperties/properties/roles/items/properties/division/type",keyword:"type",params:{type: "string"},schema:schema19.properties.clients.additionalProperties.properties.roles.items.properties.division.type,parentSchema:schema19.properties.clients.additionalProperties.properties.roles.items.properties.division,data:data24});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i0,schemaPath:"#/properties/clients/additionalProperties/properties/roles/items/type",keyword:"type",params:{type: "object"},schema:schema19.properties.clients.additionalProperties.properties.roles.items.type,parentSchema:schema19.properties.clients.additionalProperties.properties.roles.items,data:data22});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles",schemaPath:"#/properties/clients/additionalProperties/properties/roles/type",keyword:"type",params:{type: "array"},schema:schema19.properties.clients.additionalProperties.properties.roles.type,parentSchema:schema19.properties.clients.additionalProperties.properties.roles,data:data21});
errors++;
}
}
if(data16.redirectUris !== undefined){
let data25 = data16.redirectUris;
if(Array.isArray(data25)){
if(data25.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirectUris",schemaPath:"#/properties/clients/additionalProperties/properties/redirectUris/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema19.properties.clients.additionalProperties.properties.redirectUris,data:data25});
errors++;
}
const len1 = data25.length;
for(let i1=0; i1<len1; i1++){
let data26 = data25[i1];
if(typeof data26 === "string"){
if(func2(data26) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirectUris/" + i1,schemaPath:"#/properties/clients/additionalProperties/properties/redirectUris/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.clients.additionalProperties.properties.redirectUris.items,data:data26});
errors++;
}
if(!pattern13.test(data26)){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirectUris/" + i1,schemaPath:"#/properties/clients/additionalProperties/properties/redirectUris/items/pattern",keyword:"pattern",params:{pattern: "^https://[^\\s@]+$"},schema:"^https://[^\\s@]+$",parentSchema:schema19.properties.clients.additionalProperties.properties.redirectUris.items,data:data26});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirectUris/" + i1,schemaPath:"#/properties/clients/additionalProperties/properties/redirectUris/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.clients.additionalProperties.properties.redirectUris.items.type,parentSchema:schema19.properties.clients.additionalProperties.properties.redirectUris.items,data:data26});
errors++;
}
}
let i2 = data25.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data25[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirectUris",schemaPath:"#/properties/clients/additionalProperties/properties/redirectUris/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},schema:true,parentSchema:schema19.properties.clients.additionalProperties.properties.redirectUris,data:data25});
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirectUris",schemaPath:"#/properties/clients/additionalProperties/properties/redirectUris/type",keyword:"type",params:{type: "array"},schema:schema19.properties.clients.additionalProperties.properties.redirectUris.type,parentSchema:schema19.properties.clients.additionalProperties.properties.redirectUris,data:data25});
errors++;
}
}
if(data16.scopes !== undefined){
let data27 = data16.scopes;
if(Array.isArray(data27)){
if(data27.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/properties/clients/additionalProperties/properties/scopes/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema19.properties.clients.additionalProperties.properties.scopes,data:data27});
errors++;
}
const len2 = data27.length;
for(let i3=0; i3<len2; i3++){
let data28 = data27[i3];
if(typeof data28 === "string"){
if(func2(data28) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes/" + i3,schemaPath:"#/properties/clients/additionalProperties/properties/scopes/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.clients.additionalProperties.properties.scopes.items,data:data28});
errors++;
}
if(!pattern14.test(data28)){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes/" + i3,schemaPath:"#/properties/clients/additionalProperties/properties/scopes/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s,]+$"},schema:"^[^\\s,]+$",parentSchema:schema19.properties.clients.additionalProperties.properties.scopes.items,data:data28});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes/" + i3,schemaPath:"#/properties/clients/additionalProperties/properties/scopes/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.clients.additionalProperties.properties.scopes.items.type,parentSchema:schema19.properties.clients.additionalProperties.properties.scopes.items,data:data28});
errors++;
}
}
let i4 = data27.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data27[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/properties/clients/additionalProperties/properties/scopes/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},schema:true,parentSchema:schema19.properties.clients.additionalProperties.properties.scopes,data:data27});
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/scopes",schemaPath:"#/properties/clients/additionalProperties/properties/scopes/type",keyword:"type",params:{type: "array"},schema:schema19.properties.clients.additionalProperties.properties.scopes.type,parentSchema:schema19.properties.clients.additionalProperties.properties.scopes,data:data27});
errors++;
}
}
if(data16.resetLostSecret !== undefined){
let data29 = data16.resetLostSecret;
if(typeof data29 !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/resetLostSecret",schemaPath:"#/properties/clients/additionalProperties/properties/resetLostSecret/type",keyword:"type",params:{type: "boolean"},schema:schema19.properties.clients.additionalProperties.properties.resetLostSecret.type,parentSchema:schema19.properties.clients.additionalProperties.properties.resetLostSecret,data:data29});
errors++;
}
}
if(data16.maxAge !== undefined){
let data30 = data16.maxAge;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAge",schemaPath:"#/properties/clients/additionalProperties/properties/maxAge/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.clients.additionalProperties.properties.maxAge.type,parentSchema:schema19.properties.clients.additionalProperties.properties.maxAge,data:data30});
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 36500 || isNaN(data30)){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAge",schemaPath:"#/properties/clients/additionalProperties/properties/maxAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 36500},schema:36500,parentSchema:schema19.properties.clients.additionalProperties.properties.maxAge,data:data30});
errors++;
}
if(data30 < 1 || isNaN(data30)){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAge",schemaPath:"#/properties/clients/additionalProperties/properties/maxAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.clients.additionalProperties.properties.maxAge,data:data30});
errors++;
}
}
}
if(data16.grace !== undefined){
let data31 = data16.grace;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/grace",schemaPath:"#/properties/clients/additionalProperties/properties/grace/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.clients.additionalProperties.properties.grace.type,parentSchema:schema19.properties.clients.additionalProperties.properties.grace,data:data31});
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 90 || isNaN(data31)){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/grace",schemaPath:"#/properties/clients/additionalProperties/properties/grace/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90},schema:90,parentSchema:schema19.properties.clients.additionalProperties.properties.grace,data:data31});
errors++;
}
if(data31 < 0 || isNaN(data31)){
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/grace",schemaPath:"#/properties/clients/additionalProperties/properties/grace/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema19.properties.clients.additionalProperties.properties.grace,data:data31});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/clients/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema19.properties.clients.additionalProperties.type,parentSchema:schema19.properties.clients.additionalProperties,data:data16});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "object"},schema:schema19.properties.clients.type,parentSchema:schema19.properties.clients,data:data15});
errors++;
}
}
if(data.services !== undefined){
let data32 = data.services;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(Object.keys(data32).length > 100){
(vErrors ??= []).push({instancePath:instancePath+"/services",schemaPath:"#/properties/services/maxProperties",keyword:"maxProperties",params:{limit: 100},schema:100,parentSchema:schema19.properties.services,data:data32});
errors++;
}
for(const key7 in data32){
const _errs74 = errors;
if(typeof key7 === "string"){
if(!pattern12.test(key7)){
(vErrors ??= []).push({instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,62}$"},schema:"^[a-z][a-z0-9-]{0,62}$",parentSchema:schema19.properties.services.propertyNames,data:key7,propertyName:key7});
errors++;
}
}
var valid15 = _errs74 === errors;
if(!valid15){
(vErrors ??= []).push({instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames",keyword:"propertyNames",params:{propertyName: key7},schema:schema19.properties.services.propertyNames,parentSchema:schema19.properties.services,data:data32});
errors++;
}
}
for(const key8 in data32){
let data33 = data32[key8];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key9 in data33){
if(!(((((((key9 === "client") || (key9 === "section")) || (key9 === "secretOption")) || (key9 === "options")) || (key9 === "grantTo")) || (key9 === "permissionsFrom")) || (key9 === "permissions"))){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema19.properties.services.additionalProperties,data:data33});
errors++;
}
}
if(data33.client !== undefined){
let data34 = data33.client;
if(typeof data34 === "string"){
if(func2(data34) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/client",schemaPath:"#/properties/services/additionalProperties/properties/client/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.services.additionalProperties.properties.client,data:data34});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/client",schemaPath:"#/properties/services/additionalProperties/properties/client/type",keyword:"type",params:{type: "string"},schema:schema19.properties.services.additionalProperties.properties.client.type,parentSchema:schema19.properties.services.additionalProperties.properties.client,data:data34});
errors++;
}
}
if(data33.section !== undefined){
let data35 = data33.section;
if(typeof data35 === "string"){
if(func2(data35) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/section",schemaPath:"#/properties/services/additionalProperties/properties/section/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.services.additionalProperties.properties.section,data:data35});
errors++;
}
if(!pattern16.test(data35)){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/section",schemaPath:"#/properties/services/additionalProperties/properties/section/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z0-9][A-Za-z0-9_.-]*$",parentSchema:schema19.properties.services.additionalProperties.properties.section,data:data35});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/section",schemaPath:"#/properties/services/additionalProperties/properties/section/type",keyword:"type",params:{type: "string"},schema:schema19.properties.services.additionalProperties.properties.section.type,parentSchema:schema19.properties.services.additionalProperties.properties.section,data:data35});
errors++;
}
}
if(data33.secretOption !== undefined){
let data36 = data33.secretOption;
if(typeof data36 === "string"){
if(func2(data36) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/secretOption",schemaPath:"#/properties/services/additionalProperties/properties/secretOption/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.services.additionalProperties.properties.secretOption,data:data36});
errors++;
}
if(!pattern17.test(data36)){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/secretOption",schemaPath:"#/properties/services/additionalProperties/properties/secretOption/pattern",keyword:"pattern",params:{pattern: "^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$"},schema:"^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$",parentSchema:schema19.properties.services.additionalProperties.properties.secretOption,data:data36});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/secretOption",schemaPath:"#/properties/services/additionalProperties/properties/secretOption/type",keyword:"type",params:{type: "string"},schema:schema19.properties.services.additionalProperties.properties.secretOption.type,parentSchema:schema19.properties.services.additionalProperties.properties.secretOption,data:data36});
errors++;
}
}
if(data33.options !== undefined){
let data37 = data33.options;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key10 in data37){
const _errs87 = errors;
if(typeof key10 === "string"){
if(!pattern17.test(key10)){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/services/additionalProperties/properties/options/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$"},schema:"^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$",parentSchema:schema19.properties.services.additionalProperties.properties.options.propertyNames,data:key10,propertyName:key10});
errors++;
}
}
var valid18 = _errs87 === errors;
if(!valid18){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/services/additionalProperties/properties/options/propertyNames",keyword:"propertyNames",params:{propertyName: key10},schema:schema19.properties.services.additionalProperties.properties.options.propertyNames,parentSchema:schema19.properties.services.additionalProperties.properties.options,data:data37});
errors++;
}
}
for(const key11 in data37){
let data38 = data37[key11];
if(((typeof data38 !== "string") && (!((typeof data38 == "number") && (isFinite(data38))))) && (typeof data38 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/options/additionalProperties/type",keyword:"type",params:{type: schema19.properties.services.additionalProperties.properties.options.additionalProperties.type},schema:schema19.properties.services.additionalProperties.properties.options.additionalProperties.type,parentSchema:schema19.properties.services.additionalProperties.properties.options.additionalProperties,data:data38});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/services/additionalProperties/properties/options/type",keyword:"type",params:{type: "object"},schema:schema19.properties.services.additionalProperties.properties.options.type,parentSchema:schema19.properties.services.additionalProperties.properties.options,data:data37});
errors++;
}
}
if(data33.grantTo !== undefined){
let data39 = data33.grantTo;
if(Array.isArray(data39)){
if(data39.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/grantTo",schemaPath:"#/properties/services/additionalProperties/properties/grantTo/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema19.properties.services.additionalProperties.properties.grantTo,data:data39});
errors++;
}
const len3 = data39.length;
for(let i5=0; i5<len3; i5++){
let data40 = data39[i5];
if(typeof data40 === "string"){
if(func2(data40) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/grantTo/" + i5,schemaPath:"#/properties/services/additionalProperties/properties/grantTo/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.services.additionalProperties.properties.grantTo.items,data:data40});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/grantTo/" + i5,schemaPath:"#/properties/services/additionalProperties/properties/grantTo/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.services.additionalProperties.properties.grantTo.items.type,parentSchema:schema19.properties.services.additionalProperties.properties.grantTo.items,data:data40});
errors++;
}
}
let i6 = data39.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data39[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/grantTo",schemaPath:"#/properties/services/additionalProperties/properties/grantTo/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},schema:true,parentSchema:schema19.properties.services.additionalProperties.properties.grantTo,data:data39});
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/grantTo",schemaPath:"#/properties/services/additionalProperties/properties/grantTo/type",keyword:"type",params:{type: "array"},schema:schema19.properties.services.additionalProperties.properties.grantTo.type,parentSchema:schema19.properties.services.additionalProperties.properties.grantTo,data:data39});
errors++;
}
}
if(data33.permissionsFrom !== undefined){
let data41 = data33.permissionsFrom;
if(typeof data41 === "string"){
if(func2(data41) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/permissionsFrom",schemaPath:"#/properties/services/additionalProperties/properties/permissionsFrom/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.services.additionalProperties.properties.permissionsFrom,data:data41});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/permissionsFrom",schemaPath:"#/properties/services/additionalProperties/properties/permissionsFrom/type",keyword:"type",params:{type: "string"},schema:schema19.properties.services.additionalProperties.properties.permissionsFrom.type,parentSchema:schema19.properties.services.additionalProperties.properties.permissionsFrom,data:data41});
errors++;
}
}
if(data33.permissions !== undefined){
let data42 = data33.permissions;
if(Array.isArray(data42)){
if(data42.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/permissions",schemaPath:"#/properties/services/additionalProperties/properties/permissions/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema19.properties.services.additionalProperties.properties.permissions,data:data42});
errors++;
}
const len4 = data42.length;
for(let i7=0; i7<len4; i7++){
let data43 = data42[i7];
if(typeof data43 === "string"){
if(!pattern19.test(data43)){
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/permissions/" + i7,schemaPath:"#/properties/services/additionalProperties/properties/permissions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]+:[A-Za-z0-9*]+:[A-Za-z0-9*]+$"},schema:"^[A-Za-z0-9]+:[A-Za-z0-9*]+:[A-Za-z0-9*]+$",parentSchema:schema19.properties.services.additionalProperties.properties.permissions.items,data:data43});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/permissions/" + i7,schemaPath:"#/properties/services/additionalProperties/properties/permissions/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.services.additionalProperties.properties.permissions.items.type,parentSchema:schema19.properties.services.additionalProperties.properties.permissions.items,data:data43});
errors++;
}
}
let i8 = data42.length;
let j3;
if(i8 > 1){
const indices3 = {};
for(;i8--;){
let item3 = data42[i8];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/permissions",schemaPath:"#/properties/services/additionalProperties/properties/permissions/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},schema:true,parentSchema:schema19.properties.services.additionalProperties.properties.permissions,data:data42});
errors++;
break;
}
indices3[item3] = i8;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/permissions",schemaPath:"#/properties/services/additionalProperties/properties/permissions/type",keyword:"type",params:{type: "array"},schema:schema19.properties.services.additionalProperties.properties.permissions.type,parentSchema:schema19.properties.services.additionalProperties.properties.permissions,data:data42});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema19.properties.services.additionalProperties.type,parentSchema:schema19.properties.services.additionalProperties,data:data33});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},schema:schema19.properties.services.type,parentSchema:schema19.properties.services,data:data32});
errors++;
}
}
if(data.identityProvider !== undefined){
let data44 = data.identityProvider;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key12 in data44){
if(!(((((key12 === "name") || (key12 === "issuer")) || (key12 === "target")) || (key12 === "disabled")) || (key12 === "certificate"))){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider",schemaPath:"#/properties/identityProvider/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema19.properties.identityProvider,data:data44});
errors++;
}
}
if(data44.name !== undefined){
let data45 = data44.name;
if(typeof data45 === "string"){
if(func2(data45) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/name",schemaPath:"#/properties/identityProvider/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.identityProvider.properties.name,data:data45});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/name",schemaPath:"#/properties/identityProvider/properties/name/type",keyword:"type",params:{type: "string"},schema:schema19.properties.identityProvider.properties.name.type,parentSchema:schema19.properties.identityProvider.properties.name,data:data45});
errors++;
}
}
if(data44.issuer !== undefined){
let data46 = data44.issuer;
if(typeof data46 === "string"){
if(func2(data46) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/issuer",schemaPath:"#/properties/identityProvider/properties/issuer/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.identityProvider.properties.issuer,data:data46});
errors++;
}
if(!pattern20.test(data46)){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/issuer",schemaPath:"#/properties/identityProvider/properties/issuer/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*:[^\\s]+$"},schema:"^[a-z][a-z0-9+.-]*:[^\\s]+$",parentSchema:schema19.properties.identityProvider.properties.issuer,data:data46});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/issuer",schemaPath:"#/properties/identityProvider/properties/issuer/type",keyword:"type",params:{type: "string"},schema:schema19.properties.identityProvider.properties.issuer.type,parentSchema:schema19.properties.identityProvider.properties.issuer,data:data46});
errors++;
}
}
if(data44.target !== undefined){
let data47 = data44.target;
if(typeof data47 === "string"){
if(func2(data47) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/target",schemaPath:"#/properties/identityProvider/properties/target/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.identityProvider.properties.target,data:data47});
errors++;
}
if(!pattern13.test(data47)){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/target",schemaPath:"#/properties/identityProvider/properties/target/pattern",keyword:"pattern",params:{pattern: "^https://[^\\s@]+$"},schema:"^https://[^\\s@]+$",parentSchema:schema19.properties.identityProvider.properties.target,data:data47});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/target",schemaPath:"#/properties/identityProvider/properties/target/type",keyword:"type",params:{type: "string"},schema:schema19.properties.identityProvider.properties.target.type,parentSchema:schema19.properties.identityProvider.properties.target,data:data47});
errors++;
}
}
if(data44.disabled !== undefined){
let data48 = data44.disabled;
if(typeof data48 !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/disabled",schemaPath:"#/properties/identityProvider/properties/disabled/type",keyword:"type",params:{type: "boolean"},schema:schema19.properties.identityProvider.properties.disabled.type,parentSchema:schema19.properties.identityProvider.properties.disabled,data:data48});
errors++;
}
}
if(data44.certificate !== undefined){
let data49 = data44.certificate;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key13 in data49){
if(!(((((((key13 === "days") || (key13 === "keySize")) || (key13 === "renewBefore")) || (key13 === "subject")) || (key13 === "format")) || (key13 === "grace")) || (key13 === "own"))){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate",schemaPath:"#/properties/identityProvider/properties/certificate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},schema:false,parentSchema:schema19.properties.identityProvider.properties.certificate,data:data49});
errors++;
}
}
if(data49.days !== undefined){
let data50 = data49.days;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/days",schemaPath:"#/properties/identityProvider/properties/certificate/properties/days/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.identityProvider.properties.certificate.properties.days.type,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.days,data:data50});
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 9131 || isNaN(data50)){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/days",schemaPath:"#/properties/identityProvider/properties/certificate/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9131},schema:9131,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.days,data:data50});
errors++;
}
if(data50 < 1 || isNaN(data50)){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/days",schemaPath:"#/properties/identityProvider/properties/certificate/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.days,data:data50});
errors++;
}
}
}
if(data49.keySize !== undefined){
let data51 = data49.keySize;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/keySize",schemaPath:"#/properties/identityProvider/properties/certificate/properties/keySize/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.identityProvider.properties.certificate.properties.keySize.type,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.keySize,data:data51});
errors++;
}
if(!(((data51 === 2048) || (data51 === 3072)) || (data51 === 4096))){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/keySize",schemaPath:"#/properties/identityProvider/properties/certificate/properties/keySize/enum",keyword:"enum",params:{allowedValues: schema19.properties.identityProvider.properties.certificate.properties.keySize.enum},schema:schema19.properties.identityProvider.properties.certificate.properties.keySize.enum,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.keySize,data:data51});
errors++;
}
}
if(data49.renewBefore !== undefined){
let data52 = data49.renewBefore;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/renewBefore",schemaPath:"#/properties/identityProvider/properties/certificate/properties/renewBefore/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.identityProvider.properties.certificate.properties.renewBefore.type,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.renewBefore,data:data52});
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 3652 || isNaN(data52)){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/renewBefore",schemaPath:"#/properties/identityProvider/properties/certificate/properties/renewBefore/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3652},schema:3652,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.renewBefore,data:data52});
errors++;
}
if(data52 < 0 || isNaN(data52)){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/renewBefore",schemaPath:"#/properties/identityProvider/properties/certificate/properties/renewBefore/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.renewBefore,data:data52});
errors++;
}
}
}
if(data49.subject !== undefined){
let data53 = data49.subject;
if(typeof data53 === "string"){
if(func2(data53) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/subject",schemaPath:"#/properties/identityProvider/properties/certificate/properties/subject/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.subject,data:data53});
errors++;
}
if(func2(data53) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/subject",schemaPath:"#/properties/identityProvider/properties/certificate/properties/subject/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.subject,data:data53});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/subject",schemaPath:"#/properties/identityProvider/properties/certificate/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema19.properties.identityProvider.properties.certificate.properties.subject.type,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.subject,data:data53});
errors++;
}
}
if(data49.format !== undefined){
let data54 = data49.format;
if(typeof data54 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/format",schemaPath:"#/properties/identityProvider/properties/certificate/properties/format/type",keyword:"type",params:{type: "string"},schema:schema19.properties.identityProvider.properties.certificate.properties.format.type,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.format,data:data54});
errors++;
}
if(!((data54 === "traditional") || (data54 === "pkcs8"))){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/format",schemaPath:"#/properties/identityProvider/properties/certificate/properties/format/enum",keyword:"enum",params:{allowedValues: schema19.properties.identityProvider.properties.certificate.properties.format.enum},schema:schema19.properties.identityProvider.properties.certificate.properties.format.enum,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.format,data:data54});
errors++;
}
}
if(data49.grace !== undefined){
let data55 = data49.grace;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/grace",schemaPath:"#/properties/identityProvider/properties/certificate/properties/grace/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.identityProvider.properties.certificate.properties.grace.type,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.grace,data:data55});
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 90 || isNaN(data55)){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/grace",schemaPath:"#/properties/identityProvider/properties/certificate/properties/grace/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90},schema:90,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.grace,data:data55});
errors++;
}
if(data55 < 1 || isNaN(data55)){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/grace",schemaPath:"#/properties/identityProvider/properties/certificate/properties/grace/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.grace,data:data55});
errors++;
}
}
}
if(data49.own !== undefined){
let data56 = data49.own;
if(typeof data56 === "string"){
if(!pattern10.test(data56)){
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/own",schemaPath:"#/properties/identityProvider/properties/certificate/properties/own/pattern",keyword:"pattern",params:{pattern: "^(vault|env|file|github):[^\\s]+$"},schema:"^(vault|env|file|github):[^\\s]+$",parentSchema:schema19.properties.identityProvider.properties.certificate.properties.own,data:data56});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate/own",schemaPath:"#/properties/identityProvider/properties/certificate/properties/own/type",keyword:"type",params:{type: "string"},schema:schema19.properties.identityProvider.properties.certificate.properties.own.type,parentSchema:schema19.properties.identityProvider.properties.certificate.properties.own,data:data56});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider/certificate",schemaPath:"#/properties/identityProvider/properties/certificate/type",keyword:"type",params:{type: "object"},schema:schema19.properties.identityProvider.properties.certificate.type,parentSchema:schema19.properties.identityProvider.properties.certificate,data:data49});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/identityProvider",schemaPath:"#/properties/identityProvider/type",keyword:"type",params:{type: "object"},schema:schema19.properties.identityProvider.type,parentSchema:schema19.properties.identityProvider,data:data44});
errors++;
}
}
if(data.administrators !== undefined){
let data57 = data.administrators;
if(Array.isArray(data57)){
const len5 = data57.length;
for(let i9=0; i9<len5; i9++){
let data58 = data57[i9];
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.name === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/administrators/" + i9,schemaPath:"#/properties/administrators/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema19.properties.administrators.items.required,parentSchema:schema19.properties.administrators.items,data:data58});
errors++;
}
if(data58.email === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/administrators/" + i9,schemaPath:"#/properties/administrators/items/required",keyword:"required",params:{missingProperty: "email"},schema:schema19.properties.administrators.items.required,parentSchema:schema19.properties.administrators.items,data:data58});
errors++;
}
for(const key14 in data58){
if(!((key14 === "name") || (key14 === "email"))){
(vErrors ??= []).push({instancePath:instancePath+"/administrators/" + i9,schemaPath:"#/properties/administrators/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema19.properties.administrators.items,data:data58});
errors++;
}
}
if(data58.name !== undefined){
let data59 = data58.name;
if(typeof data59 === "string"){
if(func2(data59) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/administrators/" + i9+"/name",schemaPath:"#/properties/administrators/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.administrators.items.properties.name,data:data59});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/administrators/" + i9+"/name",schemaPath:"#/properties/administrators/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema19.properties.administrators.items.properties.name.type,parentSchema:schema19.properties.administrators.items.properties.name,data:data59});
errors++;
}
}
if(data58.email !== undefined){
let data60 = data58.email;
if(typeof data60 === "string"){
if(func2(data60) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/administrators/" + i9+"/email",schemaPath:"#/properties/administrators/items/properties/email/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.administrators.items.properties.email,data:data60});
errors++;
}
if(!pattern23.test(data60)){
(vErrors ??= []).push({instancePath:instancePath+"/administrators/" + i9+"/email",schemaPath:"#/properties/administrators/items/properties/email/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$"},schema:"^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$",parentSchema:schema19.properties.administrators.items.properties.email,data:data60});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/administrators/" + i9+"/email",schemaPath:"#/properties/administrators/items/properties/email/type",keyword:"type",params:{type: "string"},schema:schema19.properties.administrators.items.properties.email.type,parentSchema:schema19.properties.administrators.items.properties.email,data:data60});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/administrators/" + i9,schemaPath:"#/properties/administrators/items/type",keyword:"type",params:{type: "object"},schema:schema19.properties.administrators.items.type,parentSchema:schema19.properties.administrators.items,data:data58});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/administrators",schemaPath:"#/properties/administrators/type",keyword:"type",params:{type: "array"},schema:schema19.properties.administrators.type,parentSchema:schema19.properties.administrators,data:data57});
errors++;
}
}
if(data.transaction !== undefined){
let data61 = data.transaction;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.server === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/transaction",schemaPath:"#/properties/transaction/required",keyword:"required",params:{missingProperty: "server"},schema:schema19.properties.transaction.required,parentSchema:schema19.properties.transaction,data:data61});
errors++;
}
if(data61.tenant === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/transaction",schemaPath:"#/properties/transaction/required",keyword:"required",params:{missingProperty: "tenant"},schema:schema19.properties.transaction.required,parentSchema:schema19.properties.transaction,data:data61});
errors++;
}
for(const key15 in data61){
if(!(((((key15 === "server") || (key15 === "tenant")) || (key15 === "folder")) || (key15 === "options")) || (key15 === "acknowledged"))){
(vErrors ??= []).push({instancePath:instancePath+"/transaction",schemaPath:"#/properties/transaction/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema19.properties.transaction,data:data61});
errors++;
}
}
if(data61.server !== undefined){
let data62 = data61.server;
const _errs143 = errors;
let valid32 = true;
const _errs144 = errors;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
let missing0;
if((data62.driver === undefined) && (missing0 = "driver")){
(vErrors ??= []).push({});
errors++;
}
else {
if(data62.driver !== undefined){
let data63 = data62.driver;
if(!((data63 === "gax") || (data63 === "gws"))){
(vErrors ??= []).push({});
errors++;
}
}
}
}
var _valid0 = _errs144 === errors;
errors = _errs143;
if(vErrors !== null){
if(_errs143){
vErrors.length = _errs143;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs146 = errors;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.url === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server",schemaPath:"#/properties/transaction/properties/server/then/required",keyword:"required",params:{missingProperty: "url"},schema:schema19.properties.transaction.properties.server.then.required,parentSchema:schema19.properties.transaction.properties.server.then,data:data62});
errors++;
}
if(data62.credentials === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server",schemaPath:"#/properties/transaction/properties/server/then/required",keyword:"required",params:{missingProperty: "credentials"},schema:schema19.properties.transaction.properties.server.then.required,parentSchema:schema19.properties.transaction.properties.server.then,data:data62});
errors++;
}
}
var _valid0 = _errs146 === errors;
valid32 = _valid0;
}
if(!valid32){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server",schemaPath:"#/properties/transaction/properties/server/if",keyword:"if",params:{failingKeyword: "then"},schema:schema19.properties.transaction.properties.server.if,parentSchema:schema19.properties.transaction.properties.server,data:data62});
errors++;
}
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.driver === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server",schemaPath:"#/properties/transaction/properties/server/required",keyword:"required",params:{missingProperty: "driver"},schema:schema19.properties.transaction.properties.server.required,parentSchema:schema19.properties.transaction.properties.server,data:data62});
errors++;
}
for(const key16 in data62){
if(!((((((((key16 === "driver") || (key16 === "url")) || (key16 === "credentials")) || (key16 === "certificateAuthority")) || (key16 === "tenantDbid")) || (key16 === "folderDbid")) || (key16 === "passwordMode")) || (key16 === "directory"))){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server",schemaPath:"#/properties/transaction/properties/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema19.properties.transaction.properties.server,data:data62});
errors++;
}
}
if(data62.driver !== undefined){
let data64 = data62.driver;
if(typeof data64 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/driver",schemaPath:"#/properties/transaction/properties/server/properties/driver/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.server.properties.driver.type,parentSchema:schema19.properties.transaction.properties.server.properties.driver,data:data64});
errors++;
}
if(!(((data64 === "gax") || (data64 === "gws")) || (data64 === "file"))){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/driver",schemaPath:"#/properties/transaction/properties/server/properties/driver/enum",keyword:"enum",params:{allowedValues: schema19.properties.transaction.properties.server.properties.driver.enum},schema:schema19.properties.transaction.properties.server.properties.driver.enum,parentSchema:schema19.properties.transaction.properties.server.properties.driver,data:data64});
errors++;
}
}
if(data62.url !== undefined){
let data65 = data62.url;
if(typeof data65 === "string"){
if(func2(data65) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/url",schemaPath:"#/properties/transaction/properties/server/properties/url/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.server.properties.url,data:data65});
errors++;
}
if(!pattern5.test(data65)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/url",schemaPath:"#/properties/transaction/properties/server/properties/url/pattern",keyword:"pattern",params:{pattern: "^https://[^\\s@?#]+$"},schema:"^https://[^\\s@?#]+$",parentSchema:schema19.properties.transaction.properties.server.properties.url,data:data65});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/url",schemaPath:"#/properties/transaction/properties/server/properties/url/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.server.properties.url.type,parentSchema:schema19.properties.transaction.properties.server.properties.url,data:data65});
errors++;
}
}
if(data62.credentials !== undefined){
let data66 = data62.credentials;
if(typeof data66 === "string"){
if(!pattern10.test(data66)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/credentials",schemaPath:"#/properties/transaction/properties/server/properties/credentials/pattern",keyword:"pattern",params:{pattern: "^(vault|env|file|github):[^\\s]+$"},schema:"^(vault|env|file|github):[^\\s]+$",parentSchema:schema19.properties.transaction.properties.server.properties.credentials,data:data66});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/credentials",schemaPath:"#/properties/transaction/properties/server/properties/credentials/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.server.properties.credentials.type,parentSchema:schema19.properties.transaction.properties.server.properties.credentials,data:data66});
errors++;
}
}
if(data62.certificateAuthority !== undefined){
let data67 = data62.certificateAuthority;
if(typeof data67 === "string"){
if(func2(data67) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/certificateAuthority",schemaPath:"#/properties/transaction/properties/server/properties/certificateAuthority/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.server.properties.certificateAuthority,data:data67});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/certificateAuthority",schemaPath:"#/properties/transaction/properties/server/properties/certificateAuthority/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.server.properties.certificateAuthority.type,parentSchema:schema19.properties.transaction.properties.server.properties.certificateAuthority,data:data67});
errors++;
}
}
if(data62.tenantDbid !== undefined){
let data68 = data62.tenantDbid;
if((typeof data68 !== "string") && (!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68))))){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/tenantDbid",schemaPath:"#/properties/transaction/properties/server/properties/tenantDbid/type",keyword:"type",params:{type: schema19.properties.transaction.properties.server.properties.tenantDbid.type},schema:schema19.properties.transaction.properties.server.properties.tenantDbid.type,parentSchema:schema19.properties.transaction.properties.server.properties.tenantDbid,data:data68});
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 1 || isNaN(data68)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/tenantDbid",schemaPath:"#/properties/transaction/properties/server/properties/tenantDbid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.server.properties.tenantDbid,data:data68});
errors++;
}
}
if(typeof data68 === "string"){
if(func2(data68) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/tenantDbid",schemaPath:"#/properties/transaction/properties/server/properties/tenantDbid/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.server.properties.tenantDbid,data:data68});
errors++;
}
if(!pattern26.test(data68)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/tenantDbid",schemaPath:"#/properties/transaction/properties/server/properties/tenantDbid/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*$"},schema:"^[1-9][0-9]*$",parentSchema:schema19.properties.transaction.properties.server.properties.tenantDbid,data:data68});
errors++;
}
}
}
if(data62.folderDbid !== undefined){
let data69 = data62.folderDbid;
if((typeof data69 !== "string") && (!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69))))){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/folderDbid",schemaPath:"#/properties/transaction/properties/server/properties/folderDbid/type",keyword:"type",params:{type: schema19.properties.transaction.properties.server.properties.folderDbid.type},schema:schema19.properties.transaction.properties.server.properties.folderDbid.type,parentSchema:schema19.properties.transaction.properties.server.properties.folderDbid,data:data69});
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 1 || isNaN(data69)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/folderDbid",schemaPath:"#/properties/transaction/properties/server/properties/folderDbid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.server.properties.folderDbid,data:data69});
errors++;
}
}
if(typeof data69 === "string"){
if(func2(data69) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/folderDbid",schemaPath:"#/properties/transaction/properties/server/properties/folderDbid/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.server.properties.folderDbid,data:data69});
errors++;
}
if(!pattern26.test(data69)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/folderDbid",schemaPath:"#/properties/transaction/properties/server/properties/folderDbid/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*$"},schema:"^[1-9][0-9]*$",parentSchema:schema19.properties.transaction.properties.server.properties.folderDbid,data:data69});
errors++;
}
}
}
if(data62.passwordMode !== undefined){
let data70 = data62.passwordMode;
if(typeof data70 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/passwordMode",schemaPath:"#/properties/transaction/properties/server/properties/passwordMode/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.server.properties.passwordMode.type,parentSchema:schema19.properties.transaction.properties.server.properties.passwordMode,data:data70});
errors++;
}
if(!((data70 === "plain") || (data70 === "obfuscated"))){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/passwordMode",schemaPath:"#/properties/transaction/properties/server/properties/passwordMode/enum",keyword:"enum",params:{allowedValues: schema19.properties.transaction.properties.server.properties.passwordMode.enum},schema:schema19.properties.transaction.properties.server.properties.passwordMode.enum,parentSchema:schema19.properties.transaction.properties.server.properties.passwordMode,data:data70});
errors++;
}
}
if(data62.directory !== undefined){
let data71 = data62.directory;
if(typeof data71 === "string"){
if(func2(data71) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/directory",schemaPath:"#/properties/transaction/properties/server/properties/directory/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.server.properties.directory,data:data71});
errors++;
}
if(!pattern4.test(data71)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/directory",schemaPath:"#/properties/transaction/properties/server/properties/directory/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$"},schema:"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$",parentSchema:schema19.properties.transaction.properties.server.properties.directory,data:data71});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server/directory",schemaPath:"#/properties/transaction/properties/server/properties/directory/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.server.properties.directory.type,parentSchema:schema19.properties.transaction.properties.server.properties.directory,data:data71});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/server",schemaPath:"#/properties/transaction/properties/server/type",keyword:"type",params:{type: "object"},schema:schema19.properties.transaction.properties.server.type,parentSchema:schema19.properties.transaction.properties.server,data:data62});
errors++;
}
}
if(data61.tenant !== undefined){
let data72 = data61.tenant;
if(typeof data72 === "string"){
if(func2(data72) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/tenant",schemaPath:"#/properties/transaction/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.tenant,data:data72});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/tenant",schemaPath:"#/properties/transaction/properties/tenant/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.tenant.type,parentSchema:schema19.properties.transaction.properties.tenant,data:data72});
errors++;
}
}
if(data61.folder !== undefined){
let data73 = data61.folder;
if(typeof data73 === "string"){
if(func2(data73) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/folder",schemaPath:"#/properties/transaction/properties/folder/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.folder,data:data73});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/folder",schemaPath:"#/properties/transaction/properties/folder/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.folder.type,parentSchema:schema19.properties.transaction.properties.folder,data:data73});
errors++;
}
}
if(data61.options !== undefined){
let data74 = data61.options;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key17 in data74){
if(!(((((key17 === "expire_time") || (key17 === "organization_domain_suffix")) || (key17 === "organization_domain_suffix_section")) || (key17 === "default_agent_role_name")) || (key17 === "default_admin_role_name"))){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options",schemaPath:"#/properties/transaction/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},schema:false,parentSchema:schema19.properties.transaction.properties.options,data:data74});
errors++;
}
}
if(data74.expire_time !== undefined){
let data75 = data74.expire_time;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/expire_time",schemaPath:"#/properties/transaction/properties/options/properties/expire_time/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.transaction.properties.options.properties.expire_time.type,parentSchema:schema19.properties.transaction.properties.options.properties.expire_time,data:data75});
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 8760 || isNaN(data75)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/expire_time",schemaPath:"#/properties/transaction/properties/options/properties/expire_time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8760},schema:8760,parentSchema:schema19.properties.transaction.properties.options.properties.expire_time,data:data75});
errors++;
}
if(data75 < 1 || isNaN(data75)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/expire_time",schemaPath:"#/properties/transaction/properties/options/properties/expire_time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.options.properties.expire_time,data:data75});
errors++;
}
}
}
if(data74.organization_domain_suffix !== undefined){
let data76 = data74.organization_domain_suffix;
if(typeof data76 === "string"){
if(func2(data76) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/organization_domain_suffix",schemaPath:"#/properties/transaction/properties/options/properties/organization_domain_suffix/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.options.properties.organization_domain_suffix,data:data76});
errors++;
}
if(!pattern29.test(data76)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/organization_domain_suffix",schemaPath:"#/properties/transaction/properties/options/properties/organization_domain_suffix/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2,63}$"},schema:"^[A-Za-z]{2,63}$",parentSchema:schema19.properties.transaction.properties.options.properties.organization_domain_suffix,data:data76});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/organization_domain_suffix",schemaPath:"#/properties/transaction/properties/options/properties/organization_domain_suffix/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.options.properties.organization_domain_suffix.type,parentSchema:schema19.properties.transaction.properties.options.properties.organization_domain_suffix,data:data76});
errors++;
}
}
if(data74.organization_domain_suffix_section !== undefined){
let data77 = data74.organization_domain_suffix_section;
if(typeof data77 === "string"){
if(func2(data77) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/organization_domain_suffix_section",schemaPath:"#/properties/transaction/properties/options/properties/organization_domain_suffix_section/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.options.properties.organization_domain_suffix_section,data:data77});
errors++;
}
if(!pattern16.test(data77)){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/organization_domain_suffix_section",schemaPath:"#/properties/transaction/properties/options/properties/organization_domain_suffix_section/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z0-9][A-Za-z0-9_.-]*$",parentSchema:schema19.properties.transaction.properties.options.properties.organization_domain_suffix_section,data:data77});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/organization_domain_suffix_section",schemaPath:"#/properties/transaction/properties/options/properties/organization_domain_suffix_section/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.options.properties.organization_domain_suffix_section.type,parentSchema:schema19.properties.transaction.properties.options.properties.organization_domain_suffix_section,data:data77});
errors++;
}
}
if(data74.default_agent_role_name !== undefined){
let data78 = data74.default_agent_role_name;
if(typeof data78 === "string"){
if(func2(data78) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/default_agent_role_name",schemaPath:"#/properties/transaction/properties/options/properties/default_agent_role_name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.options.properties.default_agent_role_name,data:data78});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/default_agent_role_name",schemaPath:"#/properties/transaction/properties/options/properties/default_agent_role_name/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.options.properties.default_agent_role_name.type,parentSchema:schema19.properties.transaction.properties.options.properties.default_agent_role_name,data:data78});
errors++;
}
}
if(data74.default_admin_role_name !== undefined){
let data79 = data74.default_admin_role_name;
if(typeof data79 === "string"){
if(func2(data79) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/default_admin_role_name",schemaPath:"#/properties/transaction/properties/options/properties/default_admin_role_name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.transaction.properties.options.properties.default_admin_role_name,data:data79});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options/default_admin_role_name",schemaPath:"#/properties/transaction/properties/options/properties/default_admin_role_name/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.options.properties.default_admin_role_name.type,parentSchema:schema19.properties.transaction.properties.options.properties.default_admin_role_name,data:data79});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/options",schemaPath:"#/properties/transaction/properties/options/type",keyword:"type",params:{type: "object"},schema:schema19.properties.transaction.properties.options.type,parentSchema:schema19.properties.transaction.properties.options,data:data74});
errors++;
}
}
if(data61.acknowledged !== undefined){
let data80 = data61.acknowledged;
if(Array.isArray(data80)){
const len6 = data80.length;
for(let i10=0; i10<len6; i10++){
let data81 = data80[i10];
if(typeof data81 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/acknowledged/" + i10,schemaPath:"#/properties/transaction/properties/acknowledged/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.transaction.properties.acknowledged.items.type,parentSchema:schema19.properties.transaction.properties.acknowledged.items,data:data81});
errors++;
}
if(!(data81 === "read-access")){
(vErrors ??= []).push({instancePath:instancePath+"/transaction/acknowledged/" + i10,schemaPath:"#/properties/transaction/properties/acknowledged/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.transaction.properties.acknowledged.items.enum},schema:schema19.properties.transaction.properties.acknowledged.items.enum,parentSchema:schema19.properties.transaction.properties.acknowledged.items,data:data81});
errors++;
}
}
let i11 = data80.length;
let j4;
if(i11 > 1){
const indices4 = {};
for(;i11--;){
let item4 = data80[i11];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
(vErrors ??= []).push({instancePath:instancePath+"/transaction/acknowledged",schemaPath:"#/properties/transaction/properties/acknowledged/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j4},schema:true,parentSchema:schema19.properties.transaction.properties.acknowledged,data:data80});
errors++;
break;
}
indices4[item4] = i11;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction/acknowledged",schemaPath:"#/properties/transaction/properties/acknowledged/type",keyword:"type",params:{type: "array"},schema:schema19.properties.transaction.properties.acknowledged.type,parentSchema:schema19.properties.transaction.properties.acknowledged,data:data80});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/transaction",schemaPath:"#/properties/transaction/type",keyword:"type",params:{type: "object"},schema:schema19.properties.transaction.type,parentSchema:schema19.properties.transaction,data:data61});
errors++;
}
}
if(data.prune !== undefined){
let data82 = data.prune;
if(typeof data82 !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"},schema:schema19.properties.prune.type,parentSchema:schema19.properties.prune,data:data82});
errors++;
}
}
if(data.verify !== undefined){
let data83 = data.verify;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.user === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/required",keyword:"required",params:{missingProperty: "user"},schema:schema19.properties.verify.required,parentSchema:schema19.properties.verify,data:data83});
errors++;
}
for(const key18 in data83){
if(!(key18 === "user")){
(vErrors ??= []).push({instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema19.properties.verify,data:data83});
errors++;
}
}
if(data83.user !== undefined){
let data84 = data83.user;
if(typeof data84 === "string"){
if(func2(data84) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/verify/user",schemaPath:"#/properties/verify/properties/user/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.verify.properties.user,data:data84});
errors++;
}
if(!pattern23.test(data84)){
(vErrors ??= []).push({instancePath:instancePath+"/verify/user",schemaPath:"#/properties/verify/properties/user/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$"},schema:"^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$",parentSchema:schema19.properties.verify.properties.user,data:data84});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/verify/user",schemaPath:"#/properties/verify/properties/user/type",keyword:"type",params:{type: "string"},schema:schema19.properties.verify.properties.user.type,parentSchema:schema19.properties.verify.properties.user,data:data84});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/type",keyword:"type",params:{type: "object"},schema:schema19.properties.verify.type,parentSchema:schema19.properties.verify,data:data83});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema19.type,parentSchema:schema19,data});
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
