package dev.gatehouse.resource;

import dev.gatehouse.net.Cidr;
import java.util.List;

/** Where a resource stands on the map of its stack. */
public sealed interface Place {

    /** In the Region, in no VPC; whatever refers to it has it beside itself. */
    record InRegion() implements Place {}

    /** It is a VPC: the frame around what is in it. */
    record Vpc(Cidr block) implements Place {}

    /**
     * It is a subnet, in the column of its Availability Zone.
     *
     * @param meantPublic whether what starts in it gets a public address, and so somebody means it to be public
     */
    record Subnet(Ref<?> vpc, String zone, Cidr block, boolean meantPublic) implements Place {}

    /** On the edge of a VPC, where traffic leaves it. */
    record OnEdge(Ref<?> vpc) implements Place {}

    /** In a VPC as a whole. */
    record InVpc(Ref<?> vpc) implements Place {}

    record InSubnet(Ref<?> subnet) implements Place {}

    /** It has a part of itself in each of these subnets. */
    record InSubnets(List<Ref<?>> subnets) implements Place {
        public InSubnets {
            subnets = List.copyOf(subnets);
        }
    }

    /** It belongs to another resource, and stands wherever that stands. */
    record Beside(Ref<?> other) implements Place {}

    /**
     * It rules over the traffic of subnets.
     *
     * @param subnets those that name it
     * @param others whether it is also for each subnet of the VPC that is under no other of the same sort
     */
    record Over(Ref<?> vpc, Rule rule, List<Ref<?>> subnets, boolean others) implements Place {
        public Over {
            subnets = List.copyOf(subnets);
        }
    }

    /** What is ruled. */
    enum Rule {
        /** Where packets go next. */
        WAY,
        /** Which packets may pass. */
        FILTER
    }
}
