#!/usr/bin/env bash
# deploy.sh URL [SECONDS]: the deploy command of deploy.yml. Brings IMAGE to every host of ENVIRONMENT and puts it to work there.
#
# URL is asked on the host itself, for at most SECONDS (60): until it answers with 2xx, the old container is kept, and when it does not, the old
# one is started again. The way back is the same command with an earlier IMAGE; an image that is still on the host needs no registry.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=connection.sh
source "$(dirname "${BASH_SOURCE[0]}")/connection.sh"

url=${1:?say which URL proves on the host that the service is healthy, such as http://127.0.0.1:8080/health}
patience=${2:-60}
check_values
[[ "$url" =~ ^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?$ ]] || refuse "'$url' is no plain http or https address."
[[ "$patience" =~ ^[0-9]{1,4}$ ]] || refuse "'$patience' is no number of seconds."
prepare_connection

# Every host has to be reached and to have the image before the first one is touched.
for host in "${hosts[@]}"; do pull_image "$host"; done

# The first host that fails stops the others. deploy.yml then comes back with the previous image, also for those that were switched.
for host in "${hosts[@]}"; do
  echo "== $host: switch"
  host_step "$host" switch "$IMAGE" "$url" "$patience" </dev/null
done

for host in "${hosts[@]}"; do
  echo "== $host: clean up"
  host_step "$host" clean "$IMAGE" ${PREVIOUS_IMAGE:+"$PREVIOUS_IMAGE"} </dev/null || echo "The old images stay on $host for now."
done
