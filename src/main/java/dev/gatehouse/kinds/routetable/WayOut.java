package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;

/** Tells whether what stands in a subnet and has a public address can reach the internet by itself. */
public interface WayOut {

    /** Whether something in the stack gives the VPC the internet. */
    boolean from(Ref<VpcSpec> vpc, Surroundings surroundings);

    /** Whether the table that the subnet uses has a route there, or one to something that is not ours and so might. */
    boolean from(Ref<SubnetSpec> subnet, SubnetSpec spec, Surroundings surroundings);
}
