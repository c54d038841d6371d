#!/usr/bin/env bash
# The part of a deploy that runs on the host. deploy.sh and migrate.sh bring it there, and call it one step at a time:
#
#   host.sh pull SERVICE IMAGE [USER REGISTRY]         brings the image; with USER, the password is read from the input
#   host.sh migrate SERVICE IMAGE COMMAND [ARGUMENT…]  runs the command in a temporary container of the image; migrations come by the input
#   host.sh switch SERVICE IMAGE URL SECONDS           puts the image to work, or brings back what ran before
#   host.sh clean SERVICE IMAGE [PREVIOUS_IMAGE]       removes images that none of the last deploys names
#
# The container SERVICE is live. SERVICE.next is the new one, until it has proved itself: only then SERVICE is removed, and SERVICE.next
# gets its name. So wherever this script is cut off, the names tell what to do, and the next run begins by doing it.
set -euo pipefail

kept_images=5 # how many images stay for the way back, beside the ones that the ledger names

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Without the lock: a container that inherits it would hold it for as long as it lives.
engine() { "$runtime" "$@" {lock}>&- </dev/null; }
# That the engine cannot be asked is no answer, and ends the script.
exists() {
  local names
  names=$(engine container ls --all --format '{{.Names}}') || fail "$runtime does not say which containers there are."
  grep --quiet --line-regexp --fixed-strings -- "$1" <<<"$names"
}
# Not one that the runtime had to start again.
runs() { [[ $(engine container inspect --format '{{.State.Status}} {{.RestartCount}}' -- "$1") == 'running 0' ]]; }
remove() { if exists "$1"; then engine rm --force -- "$1" >/dev/null; fi; }

# One step at a time on this host, also when a deploy that was cut off has not finished its way back yet.
take_lock() {
  exec {lock}>>"$home/lock"
  flock --wait 300 "$lock" || fail "Another deploy of $service has held the lock for five minutes. Look at what it does: fuser -v $PWD/$home/lock"
}

# Options of a container, one per line, beside this script.
read_options() {
  local line
  options=()
  while IFS= read -r line || [[ -n "$line" ]]; do
    [[ "$line" =~ ^[[:space:]]*(#.*)?$ ]] && continue
    [[ "$line" == --* ]] || fail "container.options: '$line' is no option. Write one per line, such as --publish=127.0.0.1:8080:8080"
    options+=("$line")
  done <"$home/container.options"
}

pull() {
  local image=$1 user=${2:-} registry=${3:-}
  if engine image inspect -- "$image" >/dev/null 2>&1; then
    say "$image is here already"
    return
  fi
  if [[ -n "$user" ]]; then
    scratch=$(mktemp -d)
    trap 'rm -rf -- "$scratch"' EXIT
    export DOCKER_CONFIG=$scratch REGISTRY_AUTH_FILE=$scratch/config.json
    "$runtime" login --username "$user" --password-stdin -- "$registry" >/dev/null
  fi
  engine pull --quiet -- "$image"
}

# Ends the temporary container when nobody listens any more, so that its transaction is rolled back.
end_migration() {
  trap '' HUP INT TERM PIPE
  if exists "$service.migrate"; then
    engine stop -t 10 -- "$service.migrate" >/dev/null 2>&1 || true
    remove "$service.migrate" || true
  fi
  rm -rf -- "$scratch"
}

migrate() {
  local image=$1 command=$2
  local arguments=("${@:3}") settings=() each
  scratch=$(mktemp -d)
  trap 'exit 1' HUP INT TERM PIPE
  trap end_migration EXIT
  tar --extract --file - --directory "$scratch" --no-same-owner
  take_lock
  remove "$service.migrate"
  read_options
  if [[ -f "$scratch/env" ]]; then settings=("--env-file=$scratch/env"); fi
  if [[ -d "$scratch/migrations" ]]; then
    chmod -R a+rX -- "$scratch/migrations"
    settings+=("--volume=$scratch/migrations:/migrations:ro" --env=DELIVERY_MIGRATIONS=/migrations)
  fi
  for each in "${options[@]}"; do
    # The ports belong to the version that runs.
    [[ "$each" == --publish=* ]] || settings+=("$each")
  done
  engine run --rm --pull=never --name="$service.migrate" "${settings[@]}" --entrypoint="$command" "$image" "${arguments[@]}" &
  watch_over $! 'migrating'
}

# Waits for a process, and writes now and then: a line that nobody receives ends this script, and what the trap says is done.
watch_over() {
  local process=$1 what=$2 began=$SECONDS status=0
  while kill -0 "$process" 2>/dev/null; do
    sleep 1
    if (((SECONDS - began) % 5 == 0)); then say "$what ($((SECONDS - began)) s)"; fi
  done
  wait "$process" || status=$?
  ((status == 0)) || fail "It ended with $status."
}

# What a switch that was cut off has left behind.
settle() {
  if ! exists "$service.next"; then return; fi
  if exists "$service"; then
    say "An earlier switch was cut off before $service.next had proved itself: $service comes back first."
    remove "$service.next"
    engine start -- "$service" >/dev/null
  else
    engine rename "$service.next" "$service"
  fi
}

# The way back: whatever ended the switch, what ran before runs again.
bring_back() {
  local began=$SECONDS
  trap '' HUP INT TERM PIPE
  (
    if exists "$service.next"; then
      echo "The last lines of $service.next:"
      engine logs --tail 50 -- "$service.next" || true
      remove "$service.next" || true
    fi
    if ! exists "$service"; then
      echo 'Nothing ran here before, so nothing is brought back.'
    elif engine start -- "$service" >/dev/null; then
      until healthy "$url" || ((SECONDS - began > patience)); do sleep 1; done
      if healthy "$url"; then
        echo "$service runs again, as before, and is healthy: $(image_of "$service")"
      else
        echo "$service RUNS AGAIN AND IS NOT HEALTHY on this host: $(image_of "$service")"
      fi
    else
      exit 1
    fi
  ) >"$home/back.log" 2>&1 || echo "THE WAY BACK FAILED: look at $service on this host." >>"$home/back.log"
  cat -- "$home/back.log" >&2 || true
}

image_of() { engine container inspect --format '{{index .Config.Labels "delivery.image"}}' -- "$1"; }
settings_of() { engine container inspect --format '{{index .Config.Labels "delivery.settings"}}' -- "$1"; }

# What a container is made of: the image, its options, and what the files with its variables hold.
fingerprint() {
  local option
  {
    printf '%s\n' "$1" "${options[@]}"
    for option in "${options[@]}"; do
      if [[ "$option" == --env-file=* ]]; then cat -- "${option#--env-file=}"; fi
    done
  } | sha256sum | cut -d ' ' -f 1
}

switch() {
  local image=$1 settings
  url=$2 patience=$3
  take_lock
  settle
  read_options
  settings=$(fingerprint "$image")
  if exists "$service" && [[ $(settings_of "$service") == "$settings" ]] && runs "$service" && healthy "$url"; then
    say "$service runs $image already, with the same settings, and is healthy."
  else
    trap 'exit 1' HUP INT TERM PIPE
    trap bring_back EXIT
    if exists "$service"; then
      say "stop $(image_of "$service")"
      engine stop -t 30 -- "$service" >/dev/null
    fi
    say "start $image"
    engine run --detach --pull=never --name="$service.next" --restart=unless-stopped --label="delivery.image=$image" \
      --label="delivery.settings=$settings" "${options[@]}" "$image" >/dev/null
    wait_until_healthy
    # From here on the new one is the one that stays, whoever listens.
    trap '' HUP INT TERM PIPE
    trap - EXIT
    remove "$service"
    engine rename "$service.next" "$service"
    say "$service runs $image now." || true
  fi
  printf '%(%Y-%m-%dT%H:%M:%SZ)T %s\n' -1 "$image" >>"$home/history"
}

healthy() { curl --fail --silent --output /dev/null --max-time 5 --noproxy '*' -- "$1"; }

# Two healthy answers, a second apart: the first one may be of something else, while the container is about to find its port taken.
wait_until_healthy() {
  local began=$SECONDS answers=0
  while true; do
    if healthy "$url"; then answers=$((answers + 1)); else answers=0; fi
    runs "$service.next" || fail "The new container has ended before it was healthy."
    if ((answers == 2)); then return; fi
    ((SECONDS - began < patience)) || fail "The new container was not healthy at $url within $patience s."
    if ((answers == 0)); then say "not healthy yet ($((SECONDS - began)) s)"; fi
    sleep 1
  done
}

# An image that a container still uses is refused by the runtime itself.
clean() {
  local image=$1 previous=${2:-} kept each
  take_lock
  kept=$(
    printf '%s\n' "$image" "$previous"
    tac -- "$home/history" | cut -d ' ' -f 2 | awk -v most="$kept_images" '!seen[$0]++ && ++count <= most'
  )
  engine image ls --digests --no-trunc --format '{{.Repository}}@{{.Digest}}' | sort --unique | while read -r each; do
    [[ "${each%@*}" == "${image%@*}" ]] || continue
    if grep --quiet --line-regexp --fixed-strings -- "$each" <<<"$kept"; then continue; fi
    say "remove $each"
    engine image rm -- "$each" >/dev/null || say "$each stays: something uses it."
  done
}

step=$1 service=$2
shift 2
cd
home=.delivery/$service
lock=9
runtime=$(command -v docker || command -v podman) || fail 'This host has neither docker nor podman.'
for tool in curl flock tar; do command -v "$tool" >/dev/null || fail "This host has no $tool."; done
case "$step" in
  pull | migrate | switch | clean) "$step" "$@" ;;
  *) fail "'$step' is no step" ;;
esac
