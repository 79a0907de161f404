package dev.gatehouse.kinds;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A VPC with a subnet in each of two zones, on which samples of databases, files and caches stand. */
public record Ground(Ref<VpcSpec> vpc, Ref<SubnetSpec> left, Ref<SubnetSpec> right) {

    private static final AtomicInteger NAMES = new AtomicInteger();

    public static Ground in(World world) {
        Ref<VpcSpec> vpc = world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
        return new Ground(vpc, subnet(world, vpc, 0), subnet(world, vpc, 1));
    }

    public static Ref<SubnetSpec> subnet(World world, Ref<VpcSpec> vpc, int number) {
        Cidr block = Cidr.parse("10.0." + number + ".0/24");
        return world.has(new SubnetSpec(vpc, world.zone(number), block, false, Tags.NONE));
    }

    public List<Ref<SubnetSpec>> subnets() {
        return List.of(left, right);
    }

    /** A security group of the VPC that lets whoever bears it in to that port. */
    public Ref<SecurityGroupSpec> open(World world, int port) {
        Rule rule = new Rule(Direction.INBOUND, Protocol.TCP, PortRange.of(port), null, null, null, true, null, null);
        String name = fresh("open");
        return world.has(new SecurityGroupSpec(vpc, false, name, name, List.of(rule), Tags.NONE));
    }

    /** A name that no other sample has. */
    public static String fresh(String name) {
        return name + "-" + NAMES.incrementAndGet();
    }

    /** The same spec but for one component. */
    @SuppressWarnings("unchecked")
    public static <S extends Spec> S with(S spec, String component, Object value) {
        Shape shape = Shape.of(spec.getClass());
        return (S) shape.create(shape.components().stream()
                .map(one -> one.name().equals(component) ? value : one.of(spec))
                .toList());
    }
}
