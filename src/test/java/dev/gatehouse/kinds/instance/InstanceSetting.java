package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stack with a public and a private subnet, a bastion's group and a key, in which instances are looked at. */
abstract class InstanceSetting {

    static final Cidr OFFICE = Cidr.parse("203.0.113.7/32");

    final Kind<InstanceSpec> kind = Rooms.kind(InstanceSpec.class);
    final PaperStack stack = new PaperStack();
    final Ref<VpcSpec> vpc = stack.add("network", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
    final Ref<SubnetSpec> open = subnet("public-a", "ap-northeast-2a", "10.0.0.0/24");
    final Ref<SubnetSpec> inner = subnet("private-a", "ap-northeast-2a", "10.0.1.0/24");
    final Ref<SecurityGroupSpec> office = group("bastion", 22, OFFICE);
    final Ref<KeyPairSpec> key = stack.add("admin", new KeyPairSpec("admin", "ssh-ed25519 AAAA", Tags.NONE));

    InstanceSpec with(String component, @Nullable Object value) {
        return Ground.with(bastion(), component, value);
    }

    InstanceSpec bastion() {
        return new InstanceSpec(
                MachineImages.AMAZON_LINUX,
                "t3.micro",
                open,
                List.of(office),
                key,
                null,
                PublicAddress.YES,
                null,
                null,
                true,
                true,
                null,
                8,
                RootVolumeType.GP3,
                true,
                false,
                false,
                true,
                2,
                Tags.named("bastion"));
    }

    static Charge volume() {
        return new Charge("volume.gp3", BigDecimal.valueOf(8));
    }

    Ref<SubnetSpec> subnet(String name, String zone, String block) {
        return stack.add(name, new SubnetSpec(vpc, zone, Cidr.parse(block), false, Tags.NONE));
    }

    Ref<SecurityGroupSpec> group(String name, int port, Cidr from) {
        Rule rule = new Rule(Direction.INBOUND, Protocol.TCP, PortRange.of(port), null, from, null, false, null, null);
        return stack.add(name, new SecurityGroupSpec(vpc, false, name, name, List.of(rule), Tags.NONE));
    }

    @SafeVarargs
    final void reachTheInternet(Ref<SubnetSpec>... subnets) {
        Ref<InternetGatewaySpec> gateway = stack.add("way-out", new InternetGatewaySpec(vpc, Tags.NONE));
        Ref<RouteTarget> target = Ref.to(((Ref.Managed<InternetGatewaySpec>) gateway).id());
        table("public", target, subnets);
    }

    @SafeVarargs
    final void table(String name, Ref<RouteTarget> target, Ref<SubnetSpec>... subnets) {
        stack.add(
                name,
                new RouteTableSpec(vpc, false, List.of(new Route(Cidr.ANYWHERE, target)), List.of(subnets), Tags.NONE));
    }
}
