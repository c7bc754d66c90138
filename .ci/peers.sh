#!/usr/bin/env bash
# Installs the programs that some suites check the product against (npm run peers), on Debian or Ubuntu.
# A second run finds everything in place, says so in one line and changes nothing.
# Tests look for them in $FTL_PEERS_FOLDER/bin (by default ~/.cache/ftl-peers/bin) and then in PATH: test/peers.ts.
set -euo pipefail

act_version=v0.2.89
actionlint_version=v1.7.12
zizmor_version=1.32.0
check_jsonschema_version=0.39.0
componentize_py_version=0.25.1
mcp_python_version=2.3.0
zig_version=0.16.0
rust_packages=(rustc-web cargo-web rust-web-src rust-web-llvm lld-22 wasi-libc)
login_packages=(oidc-provider@9.13.3 @modelcontextprotocol/client@2.4.0)
accessibility_packages=(axe-core@4.14.1)
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

# chromium: Ubuntu has no package of it, but its runners come with Chrome, which is the same browser.
chromium() {
  if ! have chromium-headless-shell && command -v google-chrome >/dev/null 2>&1; then
    ln -sf "$(command -v google-chrome)" "$bin/chromium-headless-shell"
  fi
  debian chromium-headless-shell
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

# mcp_python: a Python that has the official SDK of MCP.
mcp_python() {
  local venv="$folder/mcp-python-$mcp_python_version"
  [ -x "$venv/bin/python" ] && [ -x "$bin/mcp-python" ] && return 0
  say "installing mcp $mcp_python_version (PyPI)"
  if retry python3 -m venv "$venv" && retry "$venv/bin/pip" install --disable-pip-version-check "mcp==$mcp_python_version"; then
    wrapper "$bin/mcp-python" "'$venv/bin/python'"
  else
    rm -rf "$venv"
    missing+=(mcp-python)
  fi
}

# mcp_go: the client of test/components/gateway/clients/go.
mcp_go() {
  local source digest stamp="$folder/mcp-go.version"
  source="$(cd "$(dirname "$0")/../test/components/gateway/clients/go" && pwd)"
  digest="$(cat "$source/go.mod" "$source/go.sum" "$source/main.go" | sha256sum)"
  [ -x "$bin/mcp-go" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$digest" ] && return 0
  if ! command -v go >/dev/null 2>&1; then
    missing+=(mcp-go)
    return 0
  fi
  say "building the client of MCP in Go"
  if retry go build -C "$source" -trimpath -mod=readonly -o "$bin/mcp-go" .; then
    echo "$digest" >"$stamp"
  else
    missing+=(mcp-go)
  fi
}

# zig: a C compiler for WebAssembly, with its libc.
zig() {
  local venv="$folder/zig-$zig_version"
  [ -x "$venv/bin/python" ] && [ -x "$bin/zig" ] && return 0
  say "installing zig $zig_version (PyPI)"
  if retry python3 -m venv "$venv" && retry "$venv/bin/pip" install --disable-pip-version-check "ziglang==$zig_version"; then
    wrapper "$bin/zig" "'$venv/bin/python'" -m ziglang
  else
    rm -rf "$venv"
    missing+=(zig)
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

# has_wasip2 RUSTC: whether this compiler has the standard library of wasm32-wasip2.
has_wasip2() {
  local libraries
  libraries="$("$1" --print target-libdir --target wasm32-wasip2 2>/dev/null)" && [ -d "$libraries" ]
}

# wrapper FILE COMMAND...: a program that runs a command.
wrapper() {
  local file="$1"
  shift
  printf '#!/bin/sh\nexec %s "$@"\n' "$*" >"$file"
  chmod +x "$file"
}

# built_wasip2 SYSROOT: the standard library that "rustup target add wasm32-wasip2" would fetch, built from Debian's
# source of its compiler and put where that compiler looks for it.
built_wasip2() {
  local libraries="$1/lib/rustlib/wasm32-wasip2/lib" crate
  crate="$(mktemp -d)"
  mkdir -p "$libraries/self-contained" "$crate/src"
  ln -sfn /usr/lib/rustlib/*-linux-gnu "$1/lib/rustlib/"
  printf '[package]\nname = "nothing"\nedition = "2021"\n[profile.release]\npanic = "abort"\n' >"$crate/Cargo.toml"
  touch "$crate/src/lib.rs"
  (cd "$crate" && RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$crate/target" \
    retry /usr/bin/cargo build --release --target wasm32-wasip2 -Z build-std=std,panic_abort) \
    && cp /usr/lib/wasm32-wasi/* "$libraries/self-contained/" \
    && rm -f "$crate"/target/wasm32-wasip2/release/deps/libnothing* \
    && cp "$crate"/target/wasm32-wasip2/release/deps/*.rlib "$libraries/"
  local code=$?
  rm -rf "$crate"
  return "$code"
}

# rust_wasip2: a folder with a cargo and a rustc that build for wasm32-wasip2; those in PATH when they do.
rust_wasip2() {
  local programs="$bin/rust-wasip2" sysroot="$folder/rust"
  [ -x "$programs/rustc" ] && has_wasip2 "$programs/rustc" && return 0
  mkdir -p "$programs"
  if command -v rustc >/dev/null 2>&1 && has_wasip2 rustc; then
    wrapper "$programs/rustc" "'$(command -v rustc)'"
    wrapper "$programs/cargo" "'$(command -v cargo)'"
    return 0
  fi
  say "installing ${rust_packages[*]} (Debian packages), and building the standard library of wasm32-wasip2"
  rm -rf "$sysroot"
  if apt_update && retry as_root apt-get install -y --no-install-recommends "${rust_packages[@]}" \
    && built_wasip2 "$sysroot"; then
    wrapper "$programs/rustc" /usr/bin/rustc --sysroot "'$sysroot'"
    wrapper "$programs/cargo" env "RUSTC='$programs/rustc'" /usr/bin/cargo
  else
    rm -rf "$programs"
    missing+=(rust-wasip2)
  fi
}

# rust_guest: the component of test/contract/guests/rust.
rust_guest() {
  local source digest stamp="$folder/rust-guest.version" build="$folder/build/rust-guest"
  source="$(cd "$(dirname "$0")/../test/contract/guests/rust" && pwd)"
  digest="$(cat "$source/Cargo.toml" "$source/Cargo.lock" "$source/src/lib.rs" | sha256sum)"
  [ -x "$bin/rust-guest" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$digest" ] && return 0
  if [ ! -x "$bin/rust-wasip2/cargo" ]; then
    missing+=(rust-guest)
    return 0
  fi
  say "building the Rust guest"
  if CARGO_TARGET_DIR="$build" retry "$bin/rust-wasip2/cargo" build --release --locked --target wasm32-wasip2 \
    --manifest-path "$source/Cargo.toml"; then
    install -m 755 "$build/wasm32-wasip2/release/contract_guest.wasm" "$bin/rust-guest"
    echo "$digest" >"$stamp"
  else
    missing+=(rust-guest)
  fi
}

if command -v apt-get >/dev/null 2>&1; then
  debian skopeo
  debian shellcheck
  chromium
  unpacked docker-registry
else
  for program in skopeo shellcheck chromium-headless-shell docker-registry; do have "$program" || missing+=("$program"); done
fi
if python3 -c 'import ensurepip, venv' >/dev/null 2>&1; then :; elif command -v apt-get >/dev/null 2>&1; then
  { apt_update && retry as_root apt-get install -y --no-install-recommends python3-venv; } || true
fi
python_program zizmor "$zizmor_version"
python_program check-jsonschema "$check_jsonschema_version"
python_program componentize-py "$componentize_py_version"
mcp_python
zig
rust_wasip2
command -v go >/dev/null 2>&1 || missing+=(go)
go_program actionlint github.com/rhysd/actionlint/cmd/actionlint "$actionlint_version"
go_program act github.com/nektos/act "$act_version"
mcp_go

npm_packages mcp-login "${login_packages[@]}"
npm_packages axe "${accessibility_packages[@]}"
rust_guest
npm_packages mcp-clients "${client_packages[@]}"

if [ "${#missing[@]}" -gt 0 ]; then
  say "not installed: ${missing[*]}; the suites that need them will be skipped" >&2
  exit 1
fi
say "all installed in $bin and PATH"
