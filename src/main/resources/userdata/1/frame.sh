# For Amazon Linux 2023. What it says while it runs is in /var/log/cloud-init-output.log.
set -euo pipefail
command -v dnf > /dev/null || { echo 'gatehouse: these parts are written for Amazon Linux 2023' >&2; exit 1; }
mkdir -p /etc/gatehouse

# The way out, or a name, may be there only some minutes after the host.
retry() {
    local attempt
    for attempt in {1..40}; do
        if "$@"; then return 0; fi
        echo "gatehouse: attempt $attempt failed: $*" >&2
        sleep 15
    done
    return 1
}
packages() { retry dnf install -y -q "$@"; }
imds() {
    local token
    token=$(curl -sf --retry 5 -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://169.254.169.254/latest/api/token)
    curl -sf --retry 5 -H "X-aws-ec2-metadata-token: $token" "http://169.254.169.254/latest/meta-data/$1"
}
