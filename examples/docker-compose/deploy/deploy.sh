#!/usr/bin/env bash
# deploy.sh COMPOSE-FILE [SECONDS]: the deploy command of deploy.yml. Brings up a project of Docker Compose with IMAGE, on the machine it runs on, and waits
# until every service is healthy.
#
# The way back is the same command with an earlier IMAGE. Compose does not keep the old container: it is replaced, and comes back from its image, which
# stays on the machine because nothing here removes images.
set -euo pipefail

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

check_values() {
  local part='[a-z0-9]+([._-]+[a-z0-9]+)*'
  [[ -f "$file" ]] || fail "'$file' is no file of this checkout."
  [[ "$patience" =~ ^[0-9]{1,4}$ ]] || fail "'$patience' is no number of seconds."
  [[ "$SERVICE" =~ ^[a-z0-9][a-z0-9_-]*$ ]] || fail "SERVICE is '$SERVICE', which is no name for a project of Compose."
  [[ "$IMAGE" =~ ^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/$part)+@sha256:[0-9a-f]{64}$ ]] || fail "IMAGE is '$IMAGE', which is no image by digest."
}

compose() { docker compose --project-name "$SERVICE" --file "$file" "$@" </dev/null; }

file=${1:?say which file describes the services, such as deploy/compose.yaml}
patience=${2:-120}
export IMAGE
check_values

# A file that cannot be read, and an image that cannot be had, end it before anything is stopped.
compose config --quiet
compose pull --quiet --policy missing
if ! compose up --detach --no-build --remove-orphans --wait --wait-timeout "$patience"; then
  compose ps --all >&2 || true
  compose logs --tail 50 >&2 || true
  fail "Not every service was healthy within $patience s. The previous image has to come back: deploy.yml does that by the same command."
fi
compose ps
