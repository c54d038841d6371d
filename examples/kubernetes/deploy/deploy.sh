#!/usr/bin/env bash
# deploy.sh NAMESPACE DEPLOYMENT CONTAINER [SECONDS]: the deploy command of deploy.yml. Gives IMAGE to one container of a Deployment, and waits
# until its rollout is over.
#
# The way back is the same command with an earlier IMAGE, and not `kubectl rollout undo`: that takes the ReplicaSet before, whatever ran there,
# while the ledger knows which image was healthy.
#
# KUBE_CONFIG is a kubeconfig, base64 on one line, from the secret DEPLOY_ENV. Without it kubectl finds its own, as on a runner in the cluster.
set -euo pipefail

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

check_values() {
  local name='^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$' part='[a-z0-9]+([._-]+[a-z0-9]+)*' each
  for each in "$namespace" "$deployment" "$container"; do
    [[ "$each" =~ $name ]] || fail "'$each' is no name in Kubernetes."
  done
  [[ "$patience" =~ ^[0-9]{1,4}$ ]] || fail "'$patience' is no number of seconds."
  [[ "$IMAGE" =~ ^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/$part)+@sha256:[0-9a-f]{64}$ ]] || fail "IMAGE is '$IMAGE', which is no image by digest."
}

find_cluster() {
  if [[ -z "${KUBE_CONFIG:-}" ]]; then return; fi
  scratch=$(mktemp -d)
  trap 'rm -rf -- "$scratch"' EXIT
  (umask 077 && base64 --decode <<<"$KUBE_CONFIG" >"$scratch/config") || fail 'KUBE_CONFIG is not base64. Make it with: base64 --wrap=0 <kubeconfig'
  export KUBECONFIG=$scratch/config
}

kube() { kubectl --namespace "$namespace" --request-timeout=30s "$@"; }
# One field of the Deployment, as a jsonpath.
field() { kube get "deployment/$deployment" --output "jsonpath=$1"; }
image_now() { field "{.spec.template.spec.containers[?(@.name==\"$container\")].image}"; }

show_what_is_wrong() {
  echo "== What the rollout of $deployment has come to:"
  kube get "deployment/$deployment" --output wide || true
  kube get pods --output wide || true
  kube get events --sort-by=.lastTimestamp --field-selector type=Warning | tail -n 20 || true
} >&2

namespace=${1:?say the namespace}
deployment=${2:?say the name of the Deployment}
container=${3:?say the name of the container in it}
patience=${4:-300}
check_values
find_cluster

[[ -n "$(image_now)" ]] || fail "The Deployment $deployment in $namespace has no container $container."
[[ "$(field '{.spec.paused}')" != true ]] || fail "The Deployment $deployment is paused: nothing it is told would be rolled out. Resume it first."

echo "it runs $(image_now)"
kube set image "deployment/$deployment" "$container=$IMAGE"
if ! kubectl --namespace "$namespace" rollout status "deployment/$deployment" --timeout="${patience}s"; then
  show_what_is_wrong
  fail "The rollout did not end well within $patience s. Pods of the version before run for as long as the new ones are not ready."
fi
# A rollout that something else has turned around meanwhile ends well, too.
[[ "$(image_now)" == "$IMAGE" ]] || fail "The rollout is over, but $container has $(image_now): something else changed the Deployment."
echo "it runs $IMAGE now"
