#!/usr/bin/env bash
# Makes, reads and removes a database, a file system and a cache on a sandbox, by AWS CLI alone.
# SANDBOX_ENDPOINT is the sandbox's address; GATEHOUSE_TEST_AWS the command if it is not /usr/bin/aws.
# Prints a line per fact that holds and ends at the first that does not.
set -euo pipefail

: "${SANDBOX_ENDPOINT:?must be the address of a sandbox}"
unset AWS_PROFILE AWS_DEFAULT_PROFILE AWS_SESSION_TOKEN
export AWS_ACCESS_KEY_ID=210987654323 AWS_SECRET_ACCESS_KEY=sandbox AWS_DEFAULT_REGION=ap-northeast-2
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

# In the default VPC
is 'a database is made' 'orders mysql db.t3.micro' "$(aws rds create-db-instance --db-instance-identifier orders \
    --engine mysql --db-instance-class db.t3.micro --allocated-storage 20 --master-username dbadmin \
    --manage-master-user-password \
    --query 'DBInstance.[DBInstanceIdentifier,Engine,DBInstanceClass]' | tr '\t' ' ')"
is 'it is there' 'available 3306 default' "$(aws rds describe-db-instances --db-instance-identifier orders \
    --query 'DBInstances[].[DBInstanceStatus,Endpoint.Port,DBSubnetGroup.DBSubnetGroupName]' | tr '\t' ' ')"
answer=$(aws rds reboot-db-instance --db-instance-identifier orders --force-failover 2>&1) && answer="accepted: $answer"
case $answer in
    *'(InvalidParameterCombination)'*) is 'a failover without a standby is refused' yes yes ;;
    *) is 'a failover without a standby is refused' InvalidParameterCombination "$answer" ;;
esac
is 'it goes' deleting "$(aws rds delete-db-instance --db-instance-identifier orders --skip-final-snapshot \
    --query DBInstance.DBInstanceStatus)"

files=$(aws efs create-file-system --creation-token once --encrypted --query FileSystemId)
is 'a file system is there' 'available True 0' "$(aws efs describe-file-systems --file-system-id "$files" \
    --query 'FileSystems[].[LifeCycleState,Encrypted,NumberOfMountTargets]' | tr '\t' ' ')"
aws efs delete-file-system --file-system-id "$files"

is 'a cache is made' sessions "$(aws elasticache create-replication-group --replication-group-id sessions \
    --replication-group-description sessions --engine redis --cache-node-type cache.t4g.micro \
    --query ReplicationGroup.ReplicationGroupId)"
is 'its node is listed' 'sessions-001 available' "$(aws elasticache describe-cache-clusters \
    --query 'CacheClusters[].[CacheClusterId,CacheClusterStatus]' | tr '\t' ' ')"
aws elasticache delete-replication-group --replication-group-id sessions >/dev/null
