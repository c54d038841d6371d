#!/usr/bin/env bash
# deploy.sh CLUSTER SERVICE CONTAINER [SECONDS]: the deploy command of deploy.yml. Registers a revision of the service's task definition in which
# CONTAINER has IMAGE, gives it to the service, and waits until Amazon ECS says that its deployment is complete.
#
# The way back is the same command with an earlier IMAGE. ECS is told to stop a deployment whose tasks do not start (the circuit breaker), and not to
# go back by itself: then `wait services-stable` would be content with the old version, and the ledger would believe in the new one.
#
# AWS_REGION says where. With AWS_ROLE_ARN the role is taken on by the token of the workflow's run, and no key is stored anywhere.
set -euo pipefail

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

check_values() {
  local name='^[A-Za-z0-9][A-Za-z0-9_-]{0,254}$' part='[a-z0-9]+([._-]+[a-z0-9]+)*' each
  for each in "$cluster" "$service" "$container"; do
    [[ "$each" =~ $name ]] || fail "'$each' is no name in Amazon ECS."
  done
  [[ "$patience" =~ ^[0-9]{1,4}$ ]] || fail "'$patience' is no number of seconds."
  [[ "$IMAGE" =~ ^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/$part)+@sha256:[0-9a-f]{64}$ ]] || fail "IMAGE is '$IMAGE', which is no image by digest."
}

# The permission id-token: write lets a run ask GitHub for a token that AWS takes for the role.
log_in() {
  if [[ -z "${AWS_ROLE_ARN:-}" ]]; then return; fi
  [[ -n "${ACTIONS_ID_TOKEN_REQUEST_URL:-}" ]] || fail 'AWS_ROLE_ARN is given, and this run may not ask for a token: it takes the permission id-token: write.'
  curl --fail --silent --show-error --max-time 30 --retry 3 --header @<(printf 'Authorization: Bearer %s' "$ACTIONS_ID_TOKEN_REQUEST_TOKEN") \
    "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=sts.amazonaws.com" | (umask 077 && jq --exit-status --join-output .value >"$scratch/token")
  export AWS_WEB_IDENTITY_TOKEN_FILE=$scratch/token AWS_ROLE_SESSION_NAME=delivery-${GITHUB_RUN_ID:-0}
}

ecs() { aws ecs "$@" --output json; }
service_now() { ecs describe-services --cluster "$cluster" --services "$service" | jq --exit-status '.services[0] // empty'; }

# Writes the arn of the revision with IMAGE: the one that runs when it has IMAGE already.
revision_with_image() {
  ecs describe-task-definition --task-definition "$1" --include TAGS >"$scratch/live.json"
  jq --exit-status --arg name "$container" '.taskDefinition.containerDefinitions | any(.name == $name)' "$scratch/live.json" >/dev/null ||
    fail "The task definition $1 has no container $container."
  if jq --exit-status --arg name "$container" '.taskDefinition.containerDefinitions | any(.name == $name and .image == env.IMAGE)' "$scratch/live.json" >/dev/null; then
    printf '%s' "$1"
    return
  fi
  # What only ECS writes may not be given back to it.
  jq --arg name "$container" '(.tags // []) as $tags | .taskDefinition
    | del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy, .deregisteredAt)
    | .containerDefinitions |= map(if .name == $name then .image = env.IMAGE else . end)
    | if $tags == [] then . else .tags = $tags end' "$scratch/live.json" >"$scratch/next.json"
  ecs register-task-definition --cli-input-json "file://$scratch/next.json" | jq --exit-status --join-output .taskDefinition.taskDefinitionArn
}

# `aws ecs wait services-stable` asks every 15 s and does not see that a deployment has failed, so it is asked last, and only once.
wait_for() {
  local revision=$1 began=$SECONDS state
  while true; do
    service_now >"$scratch/service.json"
    state=$(jq --raw-output --arg revision "$revision" '[.deployments[] | select(.status == "PRIMARY" and .taskDefinition == $revision)][0]
      | if . == null then "REPLACED" else .rolloutState // "IN_PROGRESS" end' "$scratch/service.json")
    case "$state" in
      COMPLETED) break ;;
      FAILED) complain 'ECS has stopped the deployment: its tasks do not start or are not healthy.' ;;
      REPLACED) complain 'Something else has given the service another revision.' ;;
    esac
    ((SECONDS - began < patience)) || complain "The deployment was not complete within $patience s."
    echo "$state ($((SECONDS - began)) s): $(jq --raw-output '"\(.runningCount) of \(.desiredCount) tasks run"' "$scratch/service.json")"
    sleep 5
  done
  aws ecs wait services-stable --cluster "$cluster" --services "$service"
}

complain() {
  jq --raw-output '.events[:10][] | "\(.createdAt) \(.message)"' "$scratch/service.json" >&2
  fail "$1 What ran before goes on for as long as the new tasks are not healthy."
}

cluster=${1:?say the cluster}
service=${2:?say the name of the service in ECS}
container=${3:?say the name of the container in its task definition}
patience=${4:-900}
export IMAGE AWS_PAGER='' AWS_DEFAULT_REGION=${AWS_REGION:?say in which region}
check_values
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
log_in

service_now >"$scratch/service.json" || fail "The cluster $cluster has no service $service in this region."
live=$(jq --exit-status --raw-output .taskDefinition "$scratch/service.json")
echo "it runs $live"
revision=$(revision_with_image "$live")
rules=$(jq --compact-output '.deploymentConfiguration | .deploymentCircuitBreaker = {enable: true, rollback: false}' "$scratch/service.json")
ecs update-service --cluster "$cluster" --service "$service" --task-definition "$revision" --deployment-configuration "$rules" >/dev/null
wait_for "$revision"
echo "it runs $revision now, with $IMAGE"
