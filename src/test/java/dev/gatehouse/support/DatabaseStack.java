package dev.gatehouse.support;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.dbinstance.DatabaseEngine;
import dev.gatehouse.kinds.dbinstance.DatabaseStorage;
import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.dbinstance.FinalSnapshot;
import dev.gatehouse.kinds.dbsubnetgroup.DbSubnetGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;

/** A MySQL database over two zones, in a VPC with a subnet in each. */
public final class DatabaseStack {

    public final Ref<DbInstanceSpec> database;

    public DatabaseStack(Workbench bench, Stack stack, boolean standby) {
        Ref<VpcSpec> vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.16.0.0/16"), true, true, Tags.named("shop")));
        Ref<SubnetSpec> left = bench.add(stack, subnet(vpc, stack.scope().region() + "a", "10.16.5.0/24", "db-a"));
        Ref<SubnetSpec> right = bench.add(stack, subnet(vpc, stack.scope().region() + "c", "10.16.6.0/24", "db-c"));
        Ref<DbSubnetGroupSpec> group = bench.add(
                stack, new DbSubnetGroupSpec("shop-db", "both zones", List.of(left, right), Tags.named("shop-db")));
        Ref<SecurityGroupSpec> guard = bench.add(
                stack,
                new SecurityGroupSpec(
                        vpc,
                        false,
                        "shop-db",
                        "the database",
                        List.of(CacheServiceNetwork.from(Cidr.parse("10.16.0.0/16"), "3306")),
                        Tags.named("shop-db")));
        database = bench.add(
                stack,
                new DbInstanceSpec(
                        "orders",
                        DatabaseEngine.MYSQL,
                        "8.4.6",
                        "db.t4g.micro",
                        20,
                        DatabaseStorage.GP3,
                        standby,
                        group,
                        List.of(guard),
                        3306,
                        "shop",
                        "dbadmin",
                        true,
                        7,
                        false,
                        FinalSnapshot.SKIP,
                        "17:00-17:30",
                        "sun:18:00-sun:18:30",
                        false,
                        false,
                        Tags.named("orders")));
    }

    private static SubnetSpec subnet(Ref<VpcSpec> vpc, String zone, String cidr, String name) {
        return new SubnetSpec(vpc, zone, Cidr.parse(cidr), false, Tags.named(name));
    }
}
