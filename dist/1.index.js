export const id = 1;
export const ids = [1];
export const modules = {

/***/ 15001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeResponse: () => (/* binding */ makeResponse)
/* harmony export */ });
/* harmony import */ var xml_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16433);
/* harmony import */ var xml_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(xml_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86496);
/* harmony import */ var _encrypted_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(603);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79163);





const LIFETIME = 5 * _base_time_js__WEBPACK_IMPORTED_MODULE_2__/* .MINUTE */ .pY;
/** Genesys Cloud tolerates clocks that differ by 10 s. */
const BEGINS_EARLIER = _base_time_js__WEBPACK_IMPORTED_MODULE_2__/* .MINUTE */ .pY;
const EXCLUSIVE_CANONICAL = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const ASSERTION = "//*[local-name(.)='Assertion']";
/** A base64 response with one signed assertion, valid for five minutes: a secret. @throws HybridError for a bad value or key */
function makeResponse(request) {
    const signer = new xml_crypto__WEBPACK_IMPORTED_MODULE_0__.SignedXml({
        privateKey: (0,_encrypted_key_js__WEBPACK_IMPORTED_MODULE_3__/* .openPrivateKey */ .V9)(request.privateKey),
        // Serialized again: the signer rejects a certificate with trailing data, which others accept.
        publicCert: (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .readCertificate */ .w$)(request.certificatePem).toString(),
        signatureAlgorithm: RSA_SHA256,
        canonicalizationAlgorithm: EXCLUSIVE_CANONICAL,
    });
    signer.addReference({ xpath: ASSERTION, digestAlgorithm: SHA256, transforms: [ENVELOPED, EXCLUSIVE_CANONICAL] });
    // The schema requires the signature directly after the issuer.
    const location = { reference: `${ASSERTION}/*[local-name(.)='Issuer']`, action: 'after' };
    signer.computeSignature(responseXml(request), { prefix: 'ds', location });
    return Buffer.from(signer.getSignedXml()).toString('base64');
}
const identifier = (random) => `_${random.bytes(20).toString('hex')}`;
function responseXml(request) {
    const instant = request.now.toISOString();
    return [
        '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"',
        ` Destination="${escapeXml(request.recipient)}" ID="${identifier(request.random)}" IssueInstant="${instant}" Version="2.0">`,
        `<saml:Issuer>${escapeXml(request.issuer)}</saml:Issuer>`,
        '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>',
        assertionXml(request),
        '</samlp:Response>',
    ].join('');
}
function assertionXml({ now, random, issuer, email, recipient, audience, ...request }) {
    const at = (milliseconds) => new Date(now.getTime() + milliseconds).toISOString();
    const [begin, instant, end] = [at(-BEGINS_EARLIER), at(0), at(LIFETIME)];
    const id = identifier(random);
    const attributes = { email, OrganizationName: request.organizationShortName, ServiceName: 'directory' };
    return [
        `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" IssueInstant="${instant}" Version="2.0">`,
        `<saml:Issuer>${escapeXml(issuer)}</saml:Issuer>`,
        `<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">${escapeXml(email)}</saml:NameID>`,
        '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">',
        `<saml:SubjectConfirmationData NotOnOrAfter="${end}" Recipient="${escapeXml(recipient)}"/>`,
        '</saml:SubjectConfirmation></saml:Subject>',
        `<saml:Conditions NotBefore="${begin}" NotOnOrAfter="${end}">`,
        `<saml:AudienceRestriction><saml:Audience>${escapeXml(audience)}</saml:Audience></saml:AudienceRestriction>`,
        '</saml:Conditions>',
        `<saml:AuthnStatement AuthnInstant="${instant}" SessionIndex="${id}"><saml:AuthnContext>`,
        '<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef>',
        '</saml:AuthnContext></saml:AuthnStatement>',
        `<saml:AttributeStatement>${Object.entries(attributes).map(attributeXml).join('')}</saml:AttributeStatement>`,
        '</saml:Assertion>',
    ].join('');
}
function attributeXml([name, value]) {
    const format = 'urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified';
    return `<saml:Attribute Name="${name}" NameFormat="${format}"><saml:AttributeValue>${escapeXml(value)}</saml:AttributeValue></saml:Attribute>`;
}
const ENTITIES = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
/** For text and attributes in double quotes. Characters that XML cannot contain or a parser would change are refused. */
function escapeXml(text) {
    if (text.isWellFormed() && !/[\p{Cc}\uFFFE\uFFFF]/u.test(text)) {
        return text.replaceAll(/[&<>"']/g, (character) => `&${ENTITIES[character]};`);
    }
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('saml.not-xml');
}


/***/ })

};
