# shellcheck shell=bash
# How deploy.sh and migrate.sh reach the hosts. Read by them, not run.
#
# deploy/ENVIRONMENT/hosts        who is deployed to, one user@host or user@host:port per line
# deploy/ENVIRONMENT/known_hosts  their keys, as ssh-keyscan gives them and a person has compared them
# SSH_KEY                         the private key, base64 on one line, from the secret DEPLOY_ENV

refuse() {
  printf '%s\n' "$*" >&2
  exit 2
}

# Nothing that a shell on a host could take for more than a word gets there.
check_values() {
  [[ "$ENVIRONMENT" =~ ^[A-Za-z0-9][A-Za-z0-9_-]*$ ]] || refuse "ENVIRONMENT is '$ENVIRONMENT'. This example takes letters, digits, - and _."
  [[ "$SERVICE" =~ ^[A-Za-z0-9][A-Za-z0-9_.-]*$ && "$SERVICE" != *.next && "$SERVICE" != *.migrate ]] || refuse "SERVICE is '$SERVICE', which is no name for a container."
  check_image IMAGE "$IMAGE"
  if [[ -n "${PREVIOUS_IMAGE:-}" ]]; then check_image PREVIOUS_IMAGE "$PREVIOUS_IMAGE"; fi
}

check_image() {
  local part='[a-z0-9]+([._-]+[a-z0-9]+)*'
  [[ "$2" =~ ^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/$part)+@sha256:[0-9a-f]{64}$ ]] || refuse "$1 is '$2', which is no image by digest, such as ghcr.io/acme/shop@sha256:…"
}

read_hosts() {
  local line
  hosts=()
  while IFS= read -r line || [[ -n "$line" ]]; do
    [[ "$line" =~ ^[[:space:]]*(#.*)?$ ]] && continue
    [[ "$line" =~ ^[a-z_][a-z0-9_-]*@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?$ ]] || refuse "hosts: '$line' is no user@host or user@host:port."
    hosts+=("$line")
  done <"$configuration/hosts"
  ((${#hosts[@]} > 0)) || refuse "$configuration/hosts names no host."
}

# The key is in a file for as long as this runs, because ssh takes it from no other place that ends with it.
prepare_connection() {
  here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
  configuration=$here/$ENVIRONMENT
  read_hosts
  scratch=$(mktemp -d)
  trap 'rm -rf -- "$scratch"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' HUP TERM
  (umask 077 && base64 --decode <<<"${SSH_KEY:?is not set: add it to the secret DEPLOY_ENV, as base64 on one line}" >"$scratch/key") ||
    refuse 'SSH_KEY is not base64. Make it with: base64 --wrap=0 <the private key>'
  ssh_options=(
    -F none -i "$scratch/key" -o IdentitiesOnly=yes -o BatchMode=yes
    -o StrictHostKeyChecking=yes -o "UserKnownHostsFile=$configuration/known_hosts" -o GlobalKnownHostsFile=none -o UpdateHostKeys=no
    -o ConnectTimeout=10 -o ConnectionAttempts=3 -o ServerAliveInterval=10 -o ServerAliveCountMax=3 -o LogLevel=ERROR
  )
}

# on_host HOST COMMAND…: the words of COMMAND have been checked, and are quoted once more for the shell of the host.
on_host() {
  local name=${1%:*} port=22
  if [[ "$1" == *:* ]]; then port=${1##*:}; fi
  shift
  ssh "${ssh_options[@]}" -p "$port" -- "$name" "${*@Q}"
}

# host_step HOST STEP [ARGUMENT…]: see host.sh.
host_step() { on_host "$1" bash ".delivery/$SERVICE/host.sh" "$2" "$SERVICE" "${@:3}"; }

# The password of a private registry goes by the input, and is forgotten on the host when the image is there.
pull_image() {
  echo "== $1: pull"
  bring_scripts "$1"
  if [[ -z "${REGISTRY_PASSWORD:-}" ]]; then
    host_step "$1" pull "$IMAGE" </dev/null
    return
  fi
  [[ "${REGISTRY_USERNAME:-}" =~ ^[A-Za-z0-9][A-Za-z0-9_.@+-]*$ ]] || refuse 'REGISTRY_USERNAME is missing, or is no plain name.'
  printf '%s' "$REGISTRY_PASSWORD" | host_step "$1" pull "$IMAGE" "$REGISTRY_USERNAME" "${IMAGE%%/*}"
}

# Under another name first: a script that is running is never overwritten.
bring_scripts() {
  local target=.delivery/$SERVICE
  tar --create --file - --directory "$here" host.sh --directory "$configuration" container.options |
    on_host "$1" sh -c "umask 077 && mkdir -p $target && rm -rf $target/new && mkdir $target/new && tar -xf - -C $target/new && mv -f $target/new/* $target/"
}
