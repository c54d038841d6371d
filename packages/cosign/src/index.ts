export { type Expectation, ownAnnotations, refusal } from './acceptance.ts';
export { type Annotation, annotation } from './annotation.ts';
export { assess, type Assessment, differentSigners, nameSigner, type Refused } from './assess.ts';
export { type Candidate, readBundle, type SignatureFormat } from './candidate.ts';
export { fulcioExtensions } from './certificate.ts';
export { type Claim, type Subject } from './claim.ts';
export { type Collected, collectSignatures, type Wanted } from './collect.ts';
export {
  type CosignSigning,
  type CosignVerification,
  signArguments,
  verifyArguments,
  writesSignature,
} from './cosign-arguments.ts';
export { type CosignBinary, type CosignChoice, type Machine, obtainCosign } from './cosign-binary.ts';
export { baseEnvironment, identityEnvironment, serviceEnvironment, type Variables } from './cosign-environment.ts';
export { cosignAsset, pinnedHash } from './cosign-releases.ts';
export { type CosignAnswer, type CosignCall, openScratch, runCosign, type Scratch } from './cosign-run.ts';
export { type CosignVersion, formatCosignVersion, parseCosignVersion, refuseOldCosign } from './cosign-version.ts';
export { sealEncryptedKey } from './encrypted-key.ts';
export { SignatureFailure, type SignatureReason, signatureReasons } from './failure.ts';
export { type IdTokenRequest, requestIdToken } from './id-token.ts';
export { type ExpectedIdentity, namedIdentity, strangerness, workflowIdentity } from './identity.ts';
export { readPrivateKey, readPublicKeys, type SigningKey, type VerificationKey } from './keys.ts';
export { type KeySource, keySource, type KeySurroundings, readKeyText } from './key-source.ts';
export { readLegacy } from './legacy.ts';
export { legacyLayer } from './legacy-layer.ts';
export { type SigningCredential, signNatively, type ToSign, type Witnesses } from './native-sign.ts';
export { matcherText } from './matcher-field.ts';
export { type Matcher, matcher } from './pattern.ts';
export { predicateType } from './predicate-type.ts';
export { askServiceKey, type ServiceQuestion } from './service-key.ts';
export { type SimpleSigning, parseSimpleSigning, writeSimpleSigning } from './simple-signing.ts';
export { SigningFailure, type SigningReason, signingReasons } from './signing-failure.ts';
export {
  parseStatement,
  signaturePredicate,
  type Statement,
  type StatementContent,
  writeStatement,
} from './statement.ts';
export { type LegacyLayer, storeBundle, type StoredImage, storeLegacy } from './store.ts';
export { loadTrust, type Trust, type TrustSource, trustSource } from './trust.ts';
export { type Authority, type Signer, type Verified, verifyCandidate } from './verify-candidate.ts';
