package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.AfterCreation;
import dev.gatehouse.resource.AfterCreation.Parting;
import dev.gatehouse.resource.Beside;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.NaturalKey;
import dev.gatehouse.resource.Ordinal;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Split;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Texts;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a network ACL.
 *
 * @param defaultAcl whether it stands for the VPC's default list, which AWS makes and every subnet has that no other list
 *     has
 * @param subnets those this list has; empty for the default list
 */
public record NetworkAclSpec(
        @ForcesReplacement Ref<VpcSpec> vpc,
        @ForcesReplacement boolean defaultAcl,
        List<Entry> entries,
        @AfterCreation(parting = Parting.OUTLIVES) List<Ref<SubnetSpec>> subnets,
        Tags tags)
        implements Spec {

    public NetworkAclSpec {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::direction).thenComparing(Entry::number))
                .toList();
        subnets = subnets.stream().sorted().distinct().toList();
    }

    public enum Action {
        ALLOW,
        DENY
    }

    /**
     * One numbered entry for IPv4. Ports belong to TCP and UDP, a type to ICMP: there they are always said, so that left
     * out means all; elsewhere "all" says nothing and is dropped, while anything narrower is kept, to be refused.
     *
     * @param cidr where packets come from (inbound) or go to (outbound)
     */
    public record Entry(
            @NaturalKey @Split Direction direction,
            @NaturalKey @Ordinal int number,
            Protocol protocol,
            @Nullable PortRange ports,
            @Beside("ports") @Nullable IcmpType icmp,
            Cidr cidr,
            Action action)
            implements Row {

        public Entry {
            if (protocol.hasPorts() && ports == null) {
                ports = PortRange.ALL;
            } else if (!protocol.hasPorts() && PortRange.ALL.equals(ports)) {
                ports = null;
            }
            if (protocol.equals(Protocol.ICMP) && icmp == null) {
                icmp = IcmpType.ALL;
            } else if (!protocol.equals(Protocol.ICMP) && IcmpType.ALL.equals(icmp)) {
                icmp = null;
            }
        }

        @Override
        public String naturalKey() {
            return Texts.write(direction) + " " + number;
        }

        /** The same entry under another number. */
        Entry numbered(int other) {
            return new Entry(direction, other, protocol, ports, icmp, cidr, action);
        }
    }
}
