#!/usr/bin/env bash
# Has Terraform apply src/test/clients/terraform to a sandbox, find nothing to change in it, and destroy it again.
#
# GATEHOUSE_TEST_TERRAFORM is the command if it is not terraform or tofu. The AWS provider comes from where the command
# finds it: its own mirrors and caches, or its registry. Its dialect is tried from the youngest to the oldest.
# Ends with status 77 and the reason if there is no command or no provider: then nothing was held.
ACCOUNT=210987654321
source "${BASH_SOURCE%/*}/facts.sh"
export CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_INPUT=0 TF_CLI_ARGS=-no-color TF_VAR_sandbox=$SANDBOX_ENDPOINT
export TF_REGISTRY_DISCOVERY_RETRY=0 TF_REGISTRY_CLIENT_TIMEOUT=10

skip() { # reason
    printf 'SKIPPED %s\n' "$1"
    exit 77
}

terraform=${GATEHOUSE_TEST_TERRAFORM:-$(command -v terraform || command -v tofu || true)}
[ -n "$terraform" ] || skip 'there is neither a terraform nor a tofu command; GATEHOUSE_TEST_TERRAFORM may name one'

configuration=$(cd "${BASH_SOURCE%/*}/terraform" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

terraform() {
    "$terraform" -chdir="$work" "$@"
}

dialect=
for candidate in since-v5 until-v3; do
    cp "$configuration"/*.tf "$configuration/$candidate/dialect.tf" "$work"
    if terraform init >"$work/init.log" 2>&1; then
        dialect=$candidate
        break
    fi
    rm -rf "$work/.terraform" "$work/.terraform.lock.hcl"
done
[ -n "$dialect" ] || skip "$terraform finds no AWS provider: $(grep -v '^ *$' "$work/init.log" | tr -s '\n ' '  ')"

run() { # what, words of the command
    local what=$1
    shift
    terraform "$@" >"$work/run.log" 2>&1 || is "$what" 'status 0' "status $?: $(tail -n 60 "$work/run.log")"
}

left() { # what, words of the call
    answers "no $1 is left" '' "${@:2}"
}

version=$(grep -m1 -o 'version *= .*' "$work/.terraform.lock.hcl" | tr -dc '0-9.')
run 'apply' apply -auto-approve -parallelism=20
resources=$(terraform state list | grep -vc '^data\.')
is "apply makes $resources resources (AWS provider $version)" yes "$([ "$resources" -gt 60 ] && echo yes)"
run 'a second plan has nothing to change' plan -detailed-exitcode -parallelism=20
is 'a second plan has nothing to change' yes yes
run 'destroy' destroy -auto-approve -parallelism=20
is 'destroy leaves nothing in the state' '' "$(terraform state list)"
left 'VPC but the default one' ec2 describe-vpcs --filters Name=is-default,Values=false --query 'Vpcs[].VpcId'
left 'running instance' ec2 describe-instances --filters Name=instance-state-name,Values=pending,running \
    --query 'Reservations[].Instances[].InstanceId'
left 'Elastic IP' ec2 describe-addresses --query 'Addresses[].AllocationId'
left 'key pair' ec2 describe-key-pairs --query 'KeyPairs[].KeyName'
left 'launch template' ec2 describe-launch-templates --query 'LaunchTemplates[].LaunchTemplateName'
left 'Auto Scaling group' autoscaling describe-auto-scaling-groups --query 'AutoScalingGroups[].AutoScalingGroupName'
left 'load balancer' elbv2 describe-load-balancers --query 'LoadBalancers[].LoadBalancerName'
left 'target group' elbv2 describe-target-groups --query 'TargetGroups[].TargetGroupName'
left 'database' rds describe-db-instances --query 'DBInstances[].DBInstanceIdentifier'
left 'file system' efs describe-file-systems --query 'FileSystems[].FileSystemId'
left 'cache' elasticache describe-replication-groups --query 'ReplicationGroups[].ReplicationGroupId'
left 'hosted zone' route53 list-hosted-zones --query 'HostedZones[].Name'
left 'certificate' acm list-certificates --query 'CertificateSummaryList[].DomainName'
left 'role' iam list-roles --query 'Roles[].RoleName'
left 'secret' secretsmanager list-secrets --query 'SecretList[].Name'
