#!/usr/bin/env bash
# migrate.sh COMMAND [ARGUMENT…]: the migrate command of deploy.yml. Runs COMMAND in a temporary container of the new image, on the first host.
#
# The container gets the options of the service without its ports, the migrations that may run now as the directory /migrations, and
# DATABASE_URL in its environment when the workflow has one.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=connection.sh
source "$(dirname "${BASH_SOURCE[0]}")/connection.sh"

(($# > 0)) || refuse 'Say which command of the image migrates, such as: migrate.sh node migrate.ts'
check_values
for word in "$@"; do
  [[ "$word" =~ ^[A-Za-z0-9_./:=@%+,-]+$ ]] || refuse "'$word' is no plain word."
done
prepare_connection

if [[ -n "${DELIVERY_MIGRATIONS:-}" ]]; then cp -R -- "$DELIVERY_MIGRATIONS" "$scratch/migrations"; fi
# By the input, because what stands on a command line can be read by everybody on the host.
if [[ -n "${DATABASE_URL:-}" ]]; then (umask 077 && printf 'DATABASE_URL=%s\n' "$DATABASE_URL" >"$scratch/env"); fi

host=${hosts[0]}
pull_image "$host"
echo "== $host: migrate"
tar --create --file - --directory "$scratch" --exclude=./key . | host_step "$host" migrate "$IMAGE" "$@"
