#!/usr/bin/env bash
# Reads by AWS CLI what the rooms of databases, caches, files and names made on a sandbox.
# ACCOUNT is the account; the other variables name what is there.
source "${BASH_SOURCE%/*}/facts.sh"

answers 'the database has a standby, a managed password and a group of two subnets' 'mysql available True active 2' \
    rds describe-db-instances --db-instance-identifier "$DATABASE" --query 'DBInstances[].[Engine,DBInstanceStatus,
    MultiAZ,MasterUserSecret.SecretStatus,length(DBSubnetGroup.Subnets)]'
answers 'the cache encrypts and asks for a token' 'available True True enabled 2' \
    elasticache describe-replication-groups --replication-group-id "$CACHE" --query 'ReplicationGroups[].[Status,
    TransitEncryptionEnabled,AuthTokenEnabled,MultiAZ,length(MemberClusters)]'
answers 'its subnet group has both subnets' 2 \
    elasticache describe-cache-subnet-groups --query 'length(CacheSubnetGroups[0].Subnets)'
answers 'its token bears our mark' 1 \
    secretsmanager list-secrets --filters Key=name,Values=gatehouse/ Key=tag-key,Values=gatehouse:operation \
    --query 'length(SecretList)'
answers 'the file system is encrypted and elastic' 'available True elastic 1' \
    efs describe-file-systems --file-system-id "$FILES" --query 'FileSystems[].[LifeCycleState,Encrypted,
    ThroughputMode,NumberOfMountTargets]'
answers 'its mount target is there' available \
    efs describe-mount-targets --file-system-id "$FILES" --query 'MountTargets[].LifeCycleState'
answers 'the name answers' "$ANSWER" \
    route53 list-resource-record-sets --hosted-zone-id "$ZONE" \
    --query "ResourceRecordSets[?Type=='A'].ResourceRecords[].Value"
answers 'the certificate is issued by DNS' 'ISSUED DNS' \
    acm describe-certificate --certificate-arn "$CERTIFICATE" --query 'Certificate.[Status,
    DomainValidationOptions[0].ValidationMethod]'
answers 'the instance profile has its role' "$PROFILE" \
    iam get-instance-profile --instance-profile-name "$PROFILE" --query 'InstanceProfile.Roles[].RoleName'
