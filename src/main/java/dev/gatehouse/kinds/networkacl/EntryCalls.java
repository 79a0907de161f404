package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.networkacl.EntryMoves.Move;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IcmpTypeCode;
import software.amazon.awssdk.services.ec2.model.PortRange;
import software.amazon.awssdk.services.ec2.model.RuleAction;

/** Makes the calls that change one list's entries. */
final class EntryCalls {

    private final Ec2Client ec2;
    private final String acl;

    EntryCalls(Ec2Client ec2, String acl) {
        this.ec2 = ec2;
        this.acl = acl;
    }

    void make(List<Move> moves) {
        for (Move move : moves) {
            switch (move) {
                case Move.Create create -> create(create.entry());
                case Move.Replace replace -> replace(replace.entry());
                case Move.Delete delete -> delete(delete.direction(), delete.number());
            }
        }
    }

    private void create(Entry entry) {
        ec2.createNetworkAclEntry(request -> request.networkAclId(acl)
                .egress(entry.direction() == Direction.OUTBOUND)
                .ruleNumber(entry.number())
                .protocol(String.valueOf(entry.protocol().number()))
                .portRange(ports(entry))
                .icmpTypeCode(icmp(entry))
                .cidrBlock(entry.cidr().toString())
                .ruleAction(action(entry)));
    }

    private void replace(Entry entry) {
        ec2.replaceNetworkAclEntry(request -> request.networkAclId(acl)
                .egress(entry.direction() == Direction.OUTBOUND)
                .ruleNumber(entry.number())
                .protocol(String.valueOf(entry.protocol().number()))
                .portRange(ports(entry))
                .icmpTypeCode(icmp(entry))
                .cidrBlock(entry.cidr().toString())
                .ruleAction(action(entry)));
    }

    private void delete(Direction direction, int number) {
        Faults.absentIsSuccess(() -> ec2.deleteNetworkAclEntry(request -> request.networkAclId(acl)
                .egress(direction == Direction.OUTBOUND)
                .ruleNumber(number)));
    }

    private static @Nullable PortRange ports(Entry entry) {
        return entry.ports() == null
                ? null
                : PortRange.builder()
                        .from(entry.ports().from())
                        .to(entry.ports().to())
                        .build();
    }

    private static @Nullable IcmpTypeCode icmp(Entry entry) {
        return entry.icmp() == null
                ? null
                : IcmpTypeCode.builder()
                        .type(entry.icmp().type())
                        .code(entry.icmp().code())
                        .build();
    }

    private static RuleAction action(Entry entry) {
        return switch (entry.action()) {
            case ALLOW -> RuleAction.ALLOW;
            case DENY -> RuleAction.DENY;
        };
    }
}
