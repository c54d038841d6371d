#!/usr/bin/env bash
# migrate.sh COMPOSE-FILE COMMAND [ARGUMENT…]: the migrate command of deploy.yml. Runs COMMAND in a temporary container of IMAGE, as the service `migrate` of the
# file describes it, with the migrations that may run now as /migrations.
set -euo pipefail

file=${1:?say which file describes the services}
shift
export IMAGE DATABASE_URL DELIVERY_MIGRATIONS
docker compose --project-name "${SERVICE:?}" --file "$file" --profile migrate run --rm --no-deps --no-TTY migrate "${@:?say which command migrates}" </dev/null
