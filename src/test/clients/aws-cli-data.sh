#!/usr/bin/env bash
# Makes, reads and removes a database, a file system and a cache on a sandbox, by AWS CLI alone.
ACCOUNT=210987654323
source "${BASH_SOURCE%/*}/facts.sh"

# In the default VPC
is 'a database is made' 'orders mysql db.t3.micro' "$(aws rds create-db-instance --db-instance-identifier orders \
    --engine mysql --db-instance-class db.t3.micro --allocated-storage 20 --master-username dbadmin \
    --manage-master-user-password \
    --query 'DBInstance.[DBInstanceIdentifier,Engine,DBInstanceClass]' | tr '\t' ' ')"
is 'it is there' 'available 3306 default' "$(aws rds describe-db-instances --db-instance-identifier orders \
    --query 'DBInstances[].[DBInstanceStatus,Endpoint.Port,DBSubnetGroup.DBSubnetGroupName]' | tr '\t' ' ')"
refused 'a failover without a standby' InvalidParameterCombination \
    rds reboot-db-instance --db-instance-identifier orders --force-failover
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
