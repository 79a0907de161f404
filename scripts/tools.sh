# shellcheck shell=bash
# Finds what the commands need, and installs it where that is possible. Sourced by ./run, ./check and ./bench.
# Everything it says goes to standard error; it never asks a question.

readonly OLDEST_JAVA=21

say() { printf '%s\n' "$*" >&2; }

give_up() {
    say "$@"
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

can_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

package_lists_updated=false

update_package_lists() {
    $package_lists_updated && return
    mkdir -p .tools
    # An old list still serves: what is missing in it is reported by whoever asks for it.
    as_root apt-get update </dev/null >.tools/apt.log 2>&1 || say "apt-get update failed; going on with the list there is."
    package_lists_updated=true
}

offered() { [[ $(LC_ALL=C apt-cache policy "$1" 2>/dev/null) == *"Candidate: "[!\(]* ]]; }

install_packages() {
    say "Installing $* …"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "$@" </dev/null >>.tools/apt.log 2>&1 ||
        { tail -n 20 .tools/apt.log >&2; give_up "apt-get could not install: $*"; }
}

# The feature version of the JDK in a directory; nothing if there is no compiler in it.
java_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_modern_jdk() {
    local version
    version=$(java_version "$1")
    [ "${version:-0}" -ge "$OLDEST_JAVA" ]
}

# The JDKs of this machine that are new enough, the best one last: those with long-term support, then the newest.
modern_jdks() {
    local home version
    for home in "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/none/none)")")")" \
        /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if [ -d "$home" ] && is_modern_jdk "$home"; then
            version=$(java_version "$home")
            echo "$(((version - 21) % 4 == 0)) $version $home"
        fi
    done | sort -k1,1n -k2,2n
}

# Sets JAVA_HOME to a JDK that is new enough: the one it already names, else the best on the machine, else a new one.
need_java() {
    if ! is_modern_jdk "${JAVA_HOME:-/none}"; then
        local best
        best=$(modern_jdks | tail -n 1 | cut -d' ' -f3-)
        if [ -z "$best" ]; then
            install_java
            best=$(modern_jdks | tail -n 1 | cut -d' ' -f3-)
        fi
        [ -n "$best" ] || without_java
        JAVA_HOME=$best
    fi
    export JAVA_HOME
    export PATH="$JAVA_HOME/bin:$PATH"
    if [ "$(java_version "$JAVA_HOME")" -ge 24 ]; then
        # Maven's own libraries use what newer JDKs warn about.
        export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
    fi
}

install_java() {
    can_install || return 0
    update_package_lists
    local version
    for version in 25 21; do
        if offered "openjdk-$version-jdk-headless"; then
            install_packages "openjdk-$version-jdk-headless"
            return
        fi
    done
}

without_java() {
    give_up "Gatehouse needs a JDK of version $OLDEST_JAVA or newer (with javac), and none was found in JAVA_HOME, PATH or /usr/lib/jvm." \
        $'\n'"Debian 13, Ubuntu 22.04 and newer:  sudo apt-get install openjdk-21-jdk-headless" \
        $'\n'"Debian 12 has none: install temurin-25-jdk as https://adoptium.net/installation/linux/ describes," \
        $'\n'"or unpack any JDK of version $OLDEST_JAVA or newer and point JAVA_HOME at it."
}

need_maven() {
    command -v mvn >/dev/null && return
    if can_install; then
        update_package_lists
        install_packages maven
    else
        give_up "Maven is missing:  sudo apt-get install maven   (or put Maven 3.8 or newer on the PATH)"
    fi
}

# Runs Maven without a word, unless it fails.
quiet_maven() {
    mkdir -p target
    mvn -q -B -ntp -Dstyle.color=never "$@" </dev/null >target/maven.log 2>&1 ||
        { cat target/maven.log >&2; give_up "The build failed."; }
}
