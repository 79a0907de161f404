package dev.gatehouse.support;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.cachesubnetgroup.CacheSubnetGroupSpec;
import dev.gatehouse.kinds.replicationgroup.CacheEngine;
import dev.gatehouse.kinds.replicationgroup.FinalSnapshot;
import dev.gatehouse.kinds.replicationgroup.ReplicationGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;

/** A cache over two zones, in a VPC with a subnet in each. */
public final class CacheStack {

    public final Ref<ReplicationGroupSpec> cache;

    public CacheStack(Workbench bench, Stack stack, int replicas) {
        Ref<VpcSpec> vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.17.0.0/16"), true, true, Tags.named("shop")));
        Ref<SubnetSpec> left = bench.add(stack, subnet(vpc, stack.scope().region() + "a", "10.17.5.0/24", "cache-a"));
        Ref<SubnetSpec> right = bench.add(stack, subnet(vpc, stack.scope().region() + "c", "10.17.6.0/24", "cache-c"));
        Ref<CacheSubnetGroupSpec> group = bench.add(
                stack,
                new CacheSubnetGroupSpec("shop-cache", "both zones", List.of(left, right), Tags.named("shop-cache")));
        Ref<SecurityGroupSpec> guard = bench.add(
                stack,
                new SecurityGroupSpec(
                        vpc,
                        false,
                        "shop-cache",
                        "the cache",
                        List.of(CacheServiceNetwork.from(Cidr.parse("10.17.0.0/16"), "6379")),
                        Tags.named("shop-cache")));
        cache = bench.add(
                stack,
                new ReplicationGroupSpec(
                        "sessions",
                        "Sessions",
                        CacheEngine.VALKEY,
                        "8.0",
                        "cache.t4g.micro",
                        replicas,
                        replicas > 0,
                        replicas > 0,
                        6379,
                        group,
                        List.of(guard),
                        true,
                        false,
                        true,
                        0,
                        FinalSnapshot.SKIP,
                        "17:00-18:00",
                        "sun:18:00-sun:19:00",
                        true,
                        Tags.named("sessions")));
    }

    private static SubnetSpec subnet(Ref<VpcSpec> vpc, String zone, String cidr, String name) {
        return new SubnetSpec(vpc, zone, Cidr.parse(cidr), false, Tags.named(name));
    }
}
