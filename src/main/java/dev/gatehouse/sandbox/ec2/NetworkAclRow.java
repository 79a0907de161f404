package dev.gatehouse.sandbox.ec2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A network ACL with its numbered entries; the final denies are derived where it is described. */
record NetworkAclRow(String id, String vpcId, boolean isDefault, List<EntryRow> entries) {

    /** One entry; its key is its direction and number. */
    record EntryRow(
            boolean egress,
            int number,
            String protocol,
            boolean allow,
            @Nullable String cidr,
            @Nullable String cidr6,
            @Nullable RangeRow ports,
            @Nullable RangeRow icmp) {

        boolean is(boolean otherEgress, int otherNumber) {
            return egress == otherEgress && number == otherNumber;
        }
    }

    /** First and last port, or ICMP type and code. */
    record RangeRow(int first, int second) {}

    Optional<EntryRow> entry(boolean egress, int number) {
        return entries.stream().filter(entry -> entry.is(egress, number)).findFirst();
    }

    NetworkAclRow with(EntryRow added) {
        return new NetworkAclRow(
                id,
                vpcId,
                isDefault,
                Stream.concat(entries.stream(), Stream.of(added)).toList());
    }

    NetworkAclRow without(boolean egress, int number) {
        return new NetworkAclRow(
                id,
                vpcId,
                isDefault,
                entries.stream().filter(entry -> !entry.is(egress, number)).toList());
    }
}
