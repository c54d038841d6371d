export const id = 891;
export const ids = [891];
export const modules = {

/***/ 17891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyCertified: () => (/* binding */ verifyCertified),
/* harmony export */   verifyLogged: () => (/* binding */ verifyLogged)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61040);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54187);
/* harmony import */ var _algorithm_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3474);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25080);





const extendedKeyUsage = '2.5.29.37';
const codeSigning = '1.3.6.1.5.5.7.3.3';
function verifyCertified(candidate, trust) {
    return judged(() => {
        const entity = entityOf(candidate);
        const { identity } = new _sigstore_verify__WEBPACK_IMPORTED_MODULE_2__/* .Verifier */ .BL((0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_2__/* .toTrustMaterial */ .jO)(trust)).verify(entity);
        if (!isForCodeSigning(entity))
            throw new RangeError('its certificate is not one for signing code');
        const name = identity?.subjectAlternativeName ?? '';
        const extensions = (identity?.oids ?? []).map(({ oid, value }) => ({ oid: oid?.id ?? [], value }));
        const texts = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .readExtensions */ .H)(extensions);
        const issuer = texts['8'] ?? identity?.extensions?.issuer ?? '';
        if (name === '' || issuer === '')
            throw new RangeError('its certificate names nobody');
        return { identity: name, issuer, extensions: texts, witnessed: earliest(entity) };
    });
}
function isForCodeSigning({ key }) {
    if (key.$case !== 'certificate')
        return false;
    const [uses] = key.certificate.extension(extendedKeyUsage)?.valueObj.subs ?? [];
    return uses?.subs.some((use) => use.toOID() === codeSigning) === true;
}
function verifyLogged(candidate, key, trust) {
    return judged(() => {
        const entity = { ...entityOf(candidate), key: { $case: 'public-key', hint: key.hint } };
        const material = (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_2__/* .toTrustMaterial */ .jO)(trust, () => ({ publicKey: key.publicKey, validFor: () => true }));
        new _sigstore_verify__WEBPACK_IMPORTED_MODULE_2__/* .Verifier */ .BL(material, { tlogThreshold: 1, ctlogThreshold: 0, timestampThreshold: 0 }).verify(entity);
        return earliest(entity);
    });
}
function entityOf(candidate) {
    const { bundle, artifact, signed, signature } = candidate;
    const entity = (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_2__/* .toSignedEntity */ .DC)((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.bundleFromJSON)(bundle), artifact === undefined ? undefined : Buffer.from(artifact));
    const content = entity.signature;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(signed).digest();
    if (!content.compareSignature(Buffer.from(signature)) || !content.compareSignedDigest(digest)) {
        throw new RangeError('its bundle can be read in two ways');
    }
    return {
        ...entity,
        signature: {
            signature: content.signature,
            compareSignature: (other) => content.compareSignature(other),
            compareDigest: (other) => content.compareDigest(other),
            compareSignedDigest: (other) => content.compareSignedDigest(other),
            verifySignature(key) {
                const algorithm = (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_4__/* .algorithmOf */ .Hy)(key);
                return algorithm !== undefined && (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyBytes */ .RV)(signed, key, algorithm, signature);
            },
        },
    };
}
function earliest({ timestamps }) {
    const times = timestamps.flatMap((timestamp) => {
        if (timestamp.$case === 'timestamp-authority')
            return [timestamp.timestamp.signingTime.getTime()];
        const { inclusionPromise, integratedTime } = timestamp.tlogEntry;
        return inclusionPromise ? [Number(integratedTime) * 1000] : [];
    });
    return times.length === 0 ? undefined : new Date(Math.min(...times));
}
function judged(verify) {
    try {
        return verify();
    }
    catch (error) {
        if (error instanceof RangeError)
            throw error;
        const why = error instanceof Error ? error.message : 'it is malformed';
        throw new RangeError(`it is not genuine: ${why.slice(0, 200)}`, { cause: error });
    }
}


/***/ })

};
