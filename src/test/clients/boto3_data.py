#!/usr/bin/python3
"""Creates, describes, breaks and deletes databases, file systems and caches on a sandbox, by boto3 alone.

SANDBOX_ENDPOINT is the sandbox's address. Prints a line per fact that holds and ends at the first that does not.
"""

from facts import SEOUL, client, ec2, holds, refused

rds = client("rds")
efs = client("efs")
elasticache = client("elasticache")


class Network:
    def build(self):
        self.id = ec2.create_vpc(CidrBlock="10.20.0.0/16")["Vpc"]["VpcId"]
        self.subnets = [self.subnet(f"10.20.{i}.0/24", zone) for i, zone in enumerate("ac")]
        group = ec2.create_security_group(VpcId=self.id, GroupName="data", Description="data")
        self.group = group["GroupId"]

    def subnet(self, block, zone):
        made = ec2.create_subnet(VpcId=self.id, CidrBlock=block, AvailabilityZone=f"{SEOUL}{zone}")
        return made["Subnet"]["SubnetId"]

    def remove(self):
        ec2.delete_security_group(GroupId=self.group)
        for subnet in self.subnets:
            ec2.delete_subnet(SubnetId=subnet)
        ec2.delete_vpc(VpcId=self.id)


class Database:
    """A DB subnet group and an instance with a standby."""

    def __init__(self, network):
        self.network = network

    def build(self):
        self.group(self.network.subnets)
        made = rds.create_db_instance(
            DBInstanceIdentifier="orders",
            DBInstanceClass="db.t3.micro",
            Engine="postgres",
            AllocatedStorage=20,
            MasterUsername="dbadmin",
            MasterUserPassword="correct-horse",
            MultiAZ=True,
            DBSubnetGroupName="data",
            VpcSecurityGroupIds=[self.network.group],
            Tags=[{"Key": "Name", "Value": "orders"}],
        )["DBInstance"]
        holds("nobody is told the password", False, "correct-horse" in str(made))
        rds.get_waiter("db_instance_available").wait(DBInstanceIdentifier="orders")

    def group(self, subnets):
        rds.create_db_subnet_group(DBSubnetGroupName="data", DBSubnetGroupDescription="both", SubnetIds=subnets)

    def shown(self):
        return rds.describe_db_instances(DBInstanceIdentifier="orders")["DBInstances"][0]

    def check(self):
        before = self.shown()
        holds("a database listens on its engine's port", 5432, before["Endpoint"]["Port"])
        rds.reboot_db_instance(DBInstanceIdentifier="orders", ForceFailover=True)
        rds.get_waiter("db_instance_available").wait(DBInstanceIdentifier="orders")
        after = self.shown()
        holds("a failover swaps the zones", before["SecondaryAvailabilityZone"], after["AvailabilityZone"])
        holds("a failover keeps the name", before["Endpoint"]["Address"], after["Endpoint"]["Address"])
        events = rds.describe_events(SourceType="db-instance", SourceIdentifier="orders")["Events"]
        last = "Multi-AZ instance failover completed"
        holds("a failover is told", True, last in [event["Message"] for event in events])
        text = "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified."
        missing = {"DBInstanceIdentifier": "orders"}
        refused("a deletion without a word on the data", "InvalidParameterCombination", text,
                lambda: rds.delete_db_instance(**missing))
        refused("one zone", "DBSubnetGroupDoesNotCoverEnoughAZs", "Add subnets to cover at least 2 AZs.",
                lambda: rds.create_db_subnet_group(
                    DBSubnetGroupName="one", DBSubnetGroupDescription="one", SubnetIds=self.network.subnets[:1]))
        refused("a master user whose name is reserved", "InvalidParameterValue", "reserved word",
                lambda: self.other("admin"))
        refused("a role of the engine's own", "InvalidParameterValue", "pg_", lambda: self.other("pg_owner"))
        refused("a database whose name is reserved", "InvalidParameterValue", "reserved word",
                lambda: self.other("dbadmin", DBName="select"))
        refused("a deletion with two words on the data", "InvalidParameterCombination", "SkipFinalSnapshot",
                lambda: rds.delete_db_instance(SkipFinalSnapshot=True, FinalDBSnapshotIdentifier="x", **missing))
        versions = rds.get_paginator("describe_db_engine_versions").paginate(Engine="mysql")
        holds("versions are listed", True, any(page["DBEngineVersions"] for page in versions))

    def other(self, user, **more):
        return rds.create_db_instance(
            DBInstanceIdentifier="other", DBInstanceClass="db.t3.micro", Engine="postgres", AllocatedStorage=20,
            MasterUsername=user, MasterUserPassword="correct-horse", DBSubnetGroupName="data", **more)

    def remove(self):
        rds.delete_db_instance(DBInstanceIdentifier="orders", FinalDBSnapshotIdentifier="orders-last")
        rds.get_waiter("db_instance_deleted").wait(DBInstanceIdentifier="orders")
        kept = rds.describe_db_snapshots(DBSnapshotIdentifier="orders-last")["DBSnapshots"][0]
        holds("the final snapshot stays", "available", kept["Status"])
        rds.delete_db_snapshot(DBSnapshotIdentifier="orders-last")
        rds.delete_db_subnet_group(DBSubnetGroupName="data")


class Files:
    """A file system and a mount target."""

    def __init__(self, network):
        self.network = network

    def build(self):
        made = efs.create_file_system(CreationToken="shared", Encrypted=True, Tags=[{"Key": "Name", "Value": "shared"}])
        self.id = made["FileSystemId"]
        holds("a file system has its name", "shared", made["Name"])
        self.target = self.mount()

    def mount(self):
        made = efs.create_mount_target(
            FileSystemId=self.id, SubnetId=self.network.subnets[0], SecurityGroups=[self.network.group])
        return made["MountTargetId"]

    def check(self):
        refused("a file system twice", "FileSystemAlreadyExists", "shared",
                lambda: efs.create_file_system(CreationToken="shared"))
        refused("a second target of a zone", "MountTargetConflict", "mount target already exists in this AZ", self.mount)
        refused("a file system in use", "FileSystemInUse", "mount targets",
                lambda: efs.delete_file_system(FileSystemId=self.id))
        target = efs.describe_mount_targets(FileSystemId=self.id)["MountTargets"][0]
        holds("a mount target has an address of its subnet", True, target["IpAddress"].startswith("10.20.0."))

    def remove(self):
        efs.delete_mount_target(MountTargetId=self.target)
        efs.delete_file_system(FileSystemId=self.id)
        refused("a deleted file system", "FileSystemNotFound", self.id,
                lambda: efs.describe_file_systems(FileSystemId=self.id))


class Cache:
    """A cache subnet group and a replication group."""

    def __init__(self, network):
        self.network = network

    def build(self):
        elasticache.create_cache_subnet_group(
            CacheSubnetGroupName="caches", CacheSubnetGroupDescription="both", SubnetIds=self.network.subnets)
        elasticache.create_replication_group(
            ReplicationGroupId="sessions",
            ReplicationGroupDescription="sessions",
            Engine="valkey",
            CacheNodeType="cache.t4g.micro",
            NumCacheClusters=2,
            AutomaticFailoverEnabled=True,
            MultiAZEnabled=True,
            TransitEncryptionEnabled=True,
            CacheSubnetGroupName="caches",
            SecurityGroupIds=[self.network.group],
        )
        elasticache.get_waiter("replication_group_available").wait(ReplicationGroupId="sessions")

    def shard(self):
        shown = elasticache.describe_replication_groups(ReplicationGroupId="sessions")["ReplicationGroups"][0]
        return shown["NodeGroups"][0]

    def check(self):
        name = self.shard()["PrimaryEndpoint"]["Address"]
        holds("with TLS the primary is the master", True, name.startswith("master.sessions."))
        elasticache.test_failover(ReplicationGroupId="sessions", NodeGroupId="0001")
        primary = [m["CacheClusterId"] for m in self.shard()["NodeGroupMembers"] if m["CurrentRole"] == "primary"]
        holds("a failover promotes the replica", ["sessions-002"], primary)
        holds("the name of the primary stays", name, self.shard()["PrimaryEndpoint"]["Address"])
        text = "Must have at least 1 replica for Multi-AZ enabled Replication Group."
        refused("taking the last replica", "InvalidParameterValue", text,
                lambda: elasticache.decrease_replica_count(
                    ReplicationGroupId="sessions", NewReplicaCount=0, ApplyImmediately=True))
        self.check_token()
        refused("a subnet group in use", "CacheSubnetGroupInUse", "caches",
                lambda: elasticache.delete_cache_subnet_group(CacheSubnetGroupName="caches"))

    def check_token(self):
        token = client("secretsmanager").get_random_password(PasswordLength=64, ExcludePunctuation=True)["RandomPassword"]
        holds("a random password is as long as asked for", (64, True), (len(token), token.isalnum()))
        refused("a token that is not there yet", "InvalidParameterCombination", "SET", lambda: self.ask(token, "SET"))
        refused("a short token", "InvalidParameterValue", "AuthToken", lambda: self.ask("short", "ROTATE"))
        self.ask(token, "ROTATE")
        holds("a token is asked for", True, self.ask(token, "SET")["ReplicationGroup"]["AuthTokenEnabled"])
        refused("no token any more", "InvalidParameterCombination", "DELETE", lambda: self.ask(token, "DELETE"))
        refused("a token without TLS", "InvalidParameterCombination", "encryption-in-transit",
                lambda: elasticache.create_replication_group(
                    ReplicationGroupId="clear", ReplicationGroupDescription="x", CacheNodeType="cache.t4g.micro",
                    CacheSubnetGroupName="caches", AuthToken=token))

    def ask(self, token, strategy):
        return elasticache.modify_replication_group(
            ReplicationGroupId="sessions", AuthToken=token, AuthTokenUpdateStrategy=strategy, ApplyImmediately=True)

    def remove(self):
        elasticache.delete_replication_group(ReplicationGroupId="sessions")
        elasticache.get_waiter("replication_group_deleted").wait(ReplicationGroupId="sessions")
        elasticache.delete_cache_subnet_group(CacheSubnetGroupName="caches")


network = Network()
network.build()
for thing in (Database(network), Files(network), Cache(network)):
    thing.build()
    thing.check()
    thing.remove()
network.remove()
