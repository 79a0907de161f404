package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.ec2.RouteTableRow.RouteRow;
import dev.gatehouse.sandbox.ec2.SubnetRow.SubnetAttributesRow;
import dev.gatehouse.sandbox.ec2.VpcRow.VpcAttributesRow;
import dev.gatehouse.sandbox.ec2.VpcRow.VpcBlockRow;
import java.util.List;

/**
 * What AWS gives each Region of a new account: the default VPC 172.31.0.0/16 with a /20 subnet per zone that assigns
 * public addresses, and an internet gateway its main route table leads to. Whoever deletes it does not get it back.
 */
final class DefaultVpc {

    private static final String CIDR = "172.31.0.0/16";
    private static final int SUBNET_PREFIX = 20;
    private static final String KEY = "default-vpc";

    private final Cloud cloud;
    private final Tables tables;

    private DefaultVpc(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    /** That the default VPC was made once. */
    record MadeRow(String vpcId) {}

    /** Makes it, unless it was made before. */
    static void makeOnce(Cloud cloud) {
        Table<MadeRow> made = cloud.table("made", MadeRow.class);
        if (made.get(KEY).isEmpty()) {
            String vpcId = cloud.newId(Ids.VPC.prefix());
            made.put(KEY, new MadeRow(vpcId));
            new DefaultVpc(cloud).make(vpcId);
        }
    }

    private void make(String vpcId) {
        VpcRow vpc = new VpcRow(
                vpcId,
                cloud.now(),
                List.of(new VpcBlockRow(cloud.newId(Ids.VPC_CIDR_ASSOCIATION.prefix()), CIDR)),
                new DhcpOptionsSets(cloud).makeDefault(),
                "default",
                true,
                new VpcAttributesRow(true, true, false));
        tables.vpcs().put(vpcId, vpc);
        RouteTableRow main = new ImplicitObjects(cloud).makeFor(vpcId);
        makeInternetGateway(vpcId, main);
        Block all = Block.of(CIDR);
        long next = all.first();
        for (String zone : new Zones(cloud.region()).names()) {
            Block block = new Block(next, SUBNET_PREFIX);
            makeSubnet(vpcId, block, zone);
            next += block.size();
        }
    }

    private void makeInternetGateway(String vpcId, RouteTableRow main) {
        String id = cloud.newId(Ids.INTERNET_GATEWAY.prefix());
        tables.internetGateways().put(id, new InternetGatewayRow(id, vpcId));
        tables.routeTables().put(main.id(), main.with(new RouteRow("0.0.0.0/0", id)));
    }

    private void makeSubnet(String vpcId, Block block, String zone) {
        SubnetAttributesRow publicAddresses = new SubnetAttributesRow(true, false, "ip-name", false, false);
        String id = cloud.newId(Ids.SUBNET.prefix());
        new Subnets(cloud).add(new SubnetRow(id, vpcId, block.toString(), zone, true, publicAddresses));
    }
}
