#!/usr/bin/env bash
# Makes a key pair, a launch template and an instance in the default VPC, reads and removes them, by AWS CLI alone.
# SANDBOX_ENDPOINT is the sandbox's address; GATEHOUSE_TEST_AWS the command if it is not /usr/bin/aws.
# Prints a line per fact that holds and ends at the first that does not.
set -euo pipefail

: "${SANDBOX_ENDPOINT:?must be the address of a sandbox}"
unset AWS_PROFILE AWS_DEFAULT_PROFILE AWS_SESSION_TOKEN
export AWS_ACCESS_KEY_ID=210987654321 AWS_SECRET_ACCESS_KEY=sandbox AWS_DEFAULT_REGION=ap-northeast-2
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

refused() { # what, code, arguments of the call
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

is 'a private key is shown once' '-----BEGIN OPENSSH PRIVATE KEY-----' \
    "$(aws ec2 create-key-pair --key-name cli --key-type ed25519 --query KeyMaterial | head -n 1)"
newest=resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
is 'a template has a first version' 1 "$(aws ec2 create-launch-template --launch-template-name cli \
    --launch-template-data "{\"ImageId\":\"$newest\",\"InstanceType\":\"t3.micro\"}" \
    --query LaunchTemplate.LatestVersionNumber)"
instance=$(aws ec2 run-instances --launch-template LaunchTemplateName=cli --key-name cli \
    --metadata-options HttpTokens=required --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=cli}]' \
    --query 'Instances[0].InstanceId')
is 'it runs with its key and a public address' 'running t3.micro cli required True' \
    "$(aws ec2 describe-instances --filters Name=tag:Name,Values=cli --query \
        'Reservations[].Instances[].[State.Name,InstanceType,KeyName,MetadataOptions.HttpTokens,PublicIpAddress!=null]' |
        tr '\t' ' ')"
refused 'another type while it runs' IncorrectInstanceState ec2 modify-instance-attribute \
    --instance-id "$instance" --instance-type t3.small
is 'it is on its way out' "$instance shutting-down" "$(aws ec2 terminate-instances --instance-ids "$instance" \
    --query 'TerminatingInstances[].[InstanceId,CurrentState.Name]' | tr '\t' ' ')"
aws ec2 delete-launch-template --launch-template-name cli >/dev/null
aws ec2 delete-key-pair --key-name cli >/dev/null
refused 'a key that was deleted' InvalidKeyPair.NotFound ec2 describe-key-pairs --key-names cli
