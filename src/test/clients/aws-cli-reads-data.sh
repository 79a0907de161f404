#!/usr/bin/env bash
# Reads by AWS CLI what the rooms of databases, caches, files and names made on a sandbox.
# SANDBOX_ENDPOINT is the sandbox's address, ACCOUNT the account; the other variables name what is there.
# GATEHOUSE_TEST_AWS is the command if it is not /usr/bin/aws. Prints a line per fact that holds and ends at the first
# that does not.
set -euo pipefail

: "${SANDBOX_ENDPOINT:?must be the address of a sandbox}"
unset AWS_PROFILE AWS_DEFAULT_PROFILE AWS_SESSION_TOKEN
export AWS_ACCESS_KEY_ID=$ACCOUNT AWS_SECRET_ACCESS_KEY=sandbox AWS_DEFAULT_REGION=ap-northeast-2
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true AWS_PAGER=

is() { # what, expected, words of the call
    local what=$1 expected=$2 actual
    shift 2
    actual=$("${GATEHOUSE_TEST_AWS:-/usr/bin/aws}" --endpoint-url "$SANDBOX_ENDPOINT" --output text "$@" | tr '\t' ' ')
    if [ "$expected" != "$actual" ]; then
        printf 'FAILED %s\n  expected: %s\n  but was:  %s\n' "$what" "$expected" "$actual"
        exit 1
    fi
    printf 'ok %s\n' "$what"
}

is 'the database has a standby, a managed password and a group of two subnets' 'mysql available True active 2' \
    rds describe-db-instances --db-instance-identifier "$DATABASE" --query 'DBInstances[].[Engine,DBInstanceStatus,
    MultiAZ,MasterUserSecret.SecretStatus,length(DBSubnetGroup.Subnets)]'
is 'the cache encrypts and asks for a token' 'available True True enabled 2' \
    elasticache describe-replication-groups --replication-group-id "$CACHE" --query 'ReplicationGroups[].[Status,
    TransitEncryptionEnabled,AuthTokenEnabled,MultiAZ,length(MemberClusters)]'
is 'its subnet group has both subnets' 2 \
    elasticache describe-cache-subnet-groups --query 'length(CacheSubnetGroups[0].Subnets)'
is 'its token bears our mark' 1 \
    secretsmanager list-secrets --filters Key=name,Values=gatehouse/ Key=tag-key,Values=gatehouse:operation \
    --query 'length(SecretList)'
is 'the file system is encrypted and elastic' 'available True elastic 1' \
    efs describe-file-systems --file-system-id "$FILES" --query 'FileSystems[].[LifeCycleState,Encrypted,
    ThroughputMode,NumberOfMountTargets]'
is 'its mount target is there' available \
    efs describe-mount-targets --file-system-id "$FILES" --query 'MountTargets[].LifeCycleState'
is 'the name answers' "$ANSWER" \
    route53 list-resource-record-sets --hosted-zone-id "$ZONE" \
    --query "ResourceRecordSets[?Type=='A'].ResourceRecords[].Value"
is 'the certificate is issued by DNS' 'ISSUED DNS' \
    acm describe-certificate --certificate-arn "$CERTIFICATE" --query 'Certificate.[Status,
    DomainValidationOptions[0].ValidationMethod]'
is 'the instance profile has its role' "$PROFILE" \
    iam get-instance-profile --instance-profile-name "$PROFILE" --query 'InstanceProfile.Roles[].RoleName'
