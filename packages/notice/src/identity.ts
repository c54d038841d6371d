import { createHash } from 'node:crypto';
import { formatInstant } from '#time';
import type { Marker } from './marker.ts';
import type { Notice } from './notice.ts';

/** The marker of a notice, whose texts are cut so that it stays below 8000 characters however they are coded. */
export function markerOf(notice: Notice): Marker {
  const { repository, environment, service, status, record, run } = notice;
  return {
    schema: 1,
    repository: repository.toLowerCase().slice(0, 140),
    environment: environment.toLowerCase().slice(0, 255),
    service: service.slice(0, 255),
    release: (notice.image ?? notice.version ?? '').slice(0, 300),
    status,
    run: run.id,
    ...(record === undefined ? {} : { record }),
    fingerprint: fingerprint(notice),
  };
}

/**
 * Whether a message that is there is the one of this deployment: of the same place, and of the same record, or of the
 * same run while one of them has no record yet, or of the same release that a gate keeps waiting, whichever run asked
 * before.
 */
export function belongsTo(known: Marker, mine: Marker): boolean {
  const samePlace =
    known.repository === mine.repository && known.environment === mine.environment && known.service === mine.service;
  if (!samePlace) return false;
  if (known.record !== undefined && mine.record !== undefined) return known.record === mine.record;
  if (known.run === mine.run) return true;
  return known.status === 'gate-closed' && known.release !== '' && known.release === mine.release;
}

function fingerprint(notice: Notice): string {
  const { status, environment, service, image, version, why, nextOpening, environmentUrl } = notice;
  const opening = nextOpening === undefined ? null : formatInstant(nextOpening);
  const said = [status, environment, service, image, version, why, opening, environmentUrl?.href];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}
