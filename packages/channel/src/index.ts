export { readAge } from './age.ts';
export { channelName, claimTag, historyTag } from './channel-name.ts';
export { type Claim, isOver, lease, leaseMargin, type Mover, type Settlement, settleClaim } from './claim.ts';
export { copyImage, type Copied } from './copy.ts';
export { type Place } from './copying.ts';
export { type Entry, type History, imagesOf, readHistory, writeEntry, writeHistory } from './history.ts';
export { type Age, type Order, type OrderBy, orderOf } from './order.ts';
export { concludeOpen, readStanding, type Standing, underWay } from './standing.ts';
export { movePredicate, type MoveStatement, writeMoveStatement } from './statement.ts';
