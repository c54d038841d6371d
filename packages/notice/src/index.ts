export { commentBody, readComment } from './comment.ts';
export { readMarker, writeMarker, type Marker } from './marker.ts';
export { isEnd, statuses, type Notice, type Status } from './notice.ts';
export { belongsTo, markerOf } from './identity.ts';
export { escapeMrkdwn } from './mrkdwn.ts';
export { sign, type Signature, signingKey } from './signature.ts';
export { readMetadata, slackMessage, slackMetadata, type SlackMessage } from './slack.ts';
export { webhookBody } from './webhook.ts';
export { headline } from './wording.ts';
