#!/usr/bin/env bash
# Installs the programs that some suites check the product against (npm run peers), on Debian or Ubuntu.
# A second run finds everything in place, says so in one line and changes nothing.
# Tests look for them in $FTL_PEERS_FOLDER/bin (by default ~/.cache/ftl-peers/bin) and then in PATH: test/peers.ts.
set -euo pipefail

act_version=v0.2.89
actionlint_version=v1.7.12
zizmor_version=1.32.0
check_jsonschema_version=0.39.0
login_packages=(oidc-provider@9.13.3 @modelcontextprotocol/client@2.4.0)
client_packages=(@modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/client@2.4.0 @modelcontextprotocol/inspector@2.12.0)

folder="${FTL_PEERS_FOLDER:-${XDG_CACHE_HOME:-$HOME/.cache}/ftl-peers}"
bin="$folder/bin"
missing=()
mkdir -p "$bin"

say() { printf 'peers: %s\n' "$*"; }
have() { [ -x "$bin/$1" ] || command -v "$1" >/dev/null 2>&1; }

# retry COMMAND...: three tries, because registries and mirrors have bad moments; quiet unless the last one fails.
retry() {
  local log try
  log="$(mktemp)"
  for try in 1 2 3; do
    if "$@" >"$log" 2>&1 </dev/null; then
      rm -f "$log"
      return 0
    fi
    sleep "$((try * 2))"
  done
  tail -n 15 "$log" >&2
  rm -f "$log"
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

apt_updated=
apt_update() {
  [ -n "$apt_updated" ] || retry as_root apt-get update || return 1
  apt_updated=yes
}

# debian PROGRAM: a package of the same name.
debian() {
  have "$1" && return 0
  say "installing $1 (Debian package)"
  { apt_update && retry as_root apt-get install -y --no-install-recommends "$1"; } || missing+=("$1")
}

# unpacked PROGRAM: a package of the same name, unpacked only, so that no service is started by its install.
unpacked() {
  have "$1" && return 0
  say "unpacking $1 (Debian package)"
  local download
  download="$(mktemp -d)"
  # apt drops to its own user for downloads, and that user must be able to write here.
  chmod 777 "$download"
  if apt_update && (cd "$download" && retry apt-get download "$1") \
    && dpkg-deb -x "$download"/*.deb "$download/tree" \
    && install -m 755 "$download/tree/usr/bin/$1" "$bin/$1"; then :; else missing+=("$1"); fi
  rm -rf "$download"
}

# go_program PROGRAM MODULE VERSION: built by the Go toolchain; a version of ours, whatever else is in PATH.
go_program() {
  local stamp="$folder/$1.version"
  [ -x "$bin/$1" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$3" ] && return 0
  if ! command -v go >/dev/null 2>&1; then
    say "$1 needs Go 1.25 or newer, which is not installed"
    missing+=("$1")
    return 0
  fi
  say "building $1 $3 (Go)"
  if GOBIN="$bin" GOFLAGS=-trimpath retry go install "$2@$3"; then echo "$3" >"$stamp"; else missing+=("$1"); fi
}

# python_program PROGRAM VERSION: in a virtual environment of its own.
python_program() {
  local venv="$folder/$1-$2"
  [ -x "$venv/bin/$1" ] && [ -x "$bin/$1" ] && return 0
  say "installing $1 $2 (PyPI)"
  if retry python3 -m venv "$venv" && retry "$venv/bin/pip" install --disable-pip-version-check "$1==$2"; then
    ln -sf "$venv/bin/$1" "$bin/$1"
  else
    rm -rf "$venv"
    missing+=("$1")
  fi
}

# npm_packages NAME PACKAGE@VERSION...: in a folder of their own, to which bin/NAME leads.
npm_packages() {
  local name="$1" stamp="$folder/$1.version"
  shift
  [ -d "$bin/$name/node_modules" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$*" ] && return 0
  say "installing $* (npm)"
  mkdir -p "$folder/$name"
  if retry npm install --prefix "$folder/$name" --ignore-scripts --no-audit --no-fund --save-exact "$@"; then
    ln -sfn "$folder/$name" "$bin/$name"
    echo "$*" >"$stamp"
  else
    missing+=("$name")
  fi
}

# rust_guest: the component of test/contract/guests/rust. Where rustup has the target it is used; elsewhere the target's
# library is built from Debian's source, with Debian's compiler of the same version.
rust_guest() {
  local source digest stamp="$folder/rust-guest.version" build="$folder/build/rust-guest"
  source="$(cd "$(dirname "$0")/../test/contract/guests/rust" && pwd)"
  digest="$(cat "$source/Cargo.toml" "$source/Cargo.lock" "$source/src/lib.rs" | sha256sum)"
  [ -x "$bin/rust-guest" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$digest" ] && return 0
  if ! command -v cargo >/dev/null 2>&1 || ! command -v rustup >/dev/null 2>&1; then
    say "the Rust guest needs Rust (rustup), which is not installed"
    missing+=(rust-guest)
    return 0
  fi
  say "building the Rust guest"
  local -a cargo=(cargo build)
  local flags="" unstable=""
  if ! rustup target list --installed 2>/dev/null | grep -qx wasm32-wasip2 \
    && ! rustup target add wasm32-wasip2 >/dev/null 2>&1; then
    { apt_update && retry as_root apt-get install -y --no-install-recommends \
      rustc-web cargo-web rust-web-src rust-web-llvm lld-22 wasi-libc && rustup toolchain link web196 /usr; } || true
    cargo=(cargo +web196 build -Z "build-std=std,panic_abort")
    flags="-L native=/usr/lib/wasm32-wasi" unstable=1
  fi
  if RUSTC_BOOTSTRAP="$unstable" CARGO_TARGET_DIR="$build" CARGO_TARGET_WASM32_WASIP2_RUSTFLAGS="$flags" \
    retry "${cargo[@]}" --release --locked --target wasm32-wasip2 --manifest-path "$source/Cargo.toml"; then
    install -m 755 "$build/wasm32-wasip2/release/contract_guest.wasm" "$bin/rust-guest"
    echo "$digest" >"$stamp"
  else
    missing+=(rust-guest)
  fi
}

if command -v apt-get >/dev/null 2>&1; then
  debian skopeo
  debian shellcheck
  unpacked docker-registry
else
  for program in skopeo shellcheck docker-registry; do have "$program" || missing+=("$program"); done
fi
if python3 -c 'import ensurepip, venv' >/dev/null 2>&1; then :; elif command -v apt-get >/dev/null 2>&1; then
  { apt_update && retry as_root apt-get install -y --no-install-recommends python3-venv; } || true
fi
python_program zizmor "$zizmor_version"
python_program check-jsonschema "$check_jsonschema_version"
go_program actionlint github.com/rhysd/actionlint/cmd/actionlint "$actionlint_version"
go_program act github.com/nektos/act "$act_version"

npm_packages mcp-login "${login_packages[@]}"
rust_guest
npm_packages mcp-clients "${client_packages[@]}"

if [ "${#missing[@]}" -gt 0 ]; then
  say "not installed: ${missing[*]}; the suites that need them will be skipped" >&2
  exit 1
fi
say "all installed in $bin and PATH"
