# What each script of AWS CLI starts with: source it after naming the account in ACCOUNT.
# SANDBOX_ENDPOINT is the sandbox's address; GATEHOUSE_TEST_AWS the command if it is not /usr/bin/aws.
# A script prints a line per fact that holds and ends at the first that does not.
set -euo pipefail

: "${SANDBOX_ENDPOINT:?must be the address of a sandbox}"
unset AWS_PROFILE AWS_DEFAULT_PROFILE AWS_SESSION_TOKEN
export AWS_ACCESS_KEY_ID=${ACCOUNT:-210987654321} AWS_SECRET_ACCESS_KEY=sandbox AWS_DEFAULT_REGION=ap-northeast-2
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true AWS_PAGER=

aws() {
    "${GATEHOUSE_TEST_AWS:-/usr/bin/aws}" --endpoint-url "$SANDBOX_ENDPOINT" --output text "$@"
}

is() { # what, expected, actual
    if [ "$2" != "$3" ]; then
        printf 'FAILED %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3"
        exit 1
    fi
    printf 'ok %s\n' "$1"
}

answers() { # what, expected, words of the call
    local what=$1 expected=$2
    shift 2
    is "$what" "$expected" "$(aws "$@" | tr '\t\n' '  ' | sed 's, $,,')"
}

refused() { # what, code, words of the call
    local what=$1 code=$2 answer
    shift 2
    if answer=$(aws "$@" 2>&1); then
        is "$what" "refused with $code" "accepted: $answer"
    fi
    case $answer in
        *"($code)"*) is "$what: $code" yes yes ;;
        *) is "$what" "$code" "$answer" ;;
    esac
}
