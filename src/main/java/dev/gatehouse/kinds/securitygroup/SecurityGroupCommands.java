package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** What a person would type to make a security group. */
final class SecurityGroupCommands {

    private static final String GROUP = "<security-group>";

    private final Surroundings surroundings;

    SecurityGroupCommands(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    List<String> of(SecurityGroupSpec spec) {
        List<String> commands = new ArrayList<>();
        String vpc = Typed.ref(spec.vpc(), surroundings);
        commands.add(
                spec.defaultGroup()
                        ? "aws ec2 describe-security-groups --filters Name=group-name,Values=default Name=vpc-id,Values="
                                + vpc
                        : "aws ec2 create-security-group --group-name " + Typed.quoted(spec.groupName())
                                + " --description " + Typed.quoted(spec.description()) + " --vpc-id " + vpc);
        spec.rules().stream()
                .filter(rule -> !isGivenByAws(rule))
                .forEach(rule -> commands.add("aws ec2 authorize-security-group-" + side(rule.direction())
                        + " --group-id " + GROUP + " --ip-permissions " + Typed.quoted(permission(rule))));
        if (spec.rules().stream().noneMatch(SecurityGroupCommands::isGivenByAws)) {
            commands.add("aws ec2 revoke-security-group-egress --group-id " + GROUP
                    + " --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]'");
        }
        return commands;
    }

    /** Each new group has it from the start. */
    private static boolean isGivenByAws(Rule rule) {
        return rule.direction() == Direction.OUTBOUND
                && rule.protocol().equals(Protocol.ALL)
                && Cidr.ANYWHERE.equals(rule.cidr())
                && rule.description() == null;
    }

    private static String side(Direction direction) {
        return direction == Direction.INBOUND ? "ingress" : "egress";
    }

    /** The AWS CLI's shorthand; a description has no character that would have to be escaped within its quotes. */
    private String permission(Rule rule) {
        String ports = "";
        if (rule.ports() != null) {
            ports = ",FromPort=" + rule.ports().from() + ",ToPort="
                    + rule.ports().to();
        } else if (rule.icmp() != null) {
            ports = ",FromPort=" + rule.icmp().type() + ",ToPort=" + rule.icmp().code();
        }
        String description = rule.description() == null ? "" : ",Description=\"" + rule.description() + "\"";
        return "IpProtocol=" + ObservedSecurityGroup.wire(rule.protocol()) + ports + "," + peer(rule) + description
                + "}]";
    }

    private String peer(Rule rule) {
        if (rule.cidr() != null) {
            return "IpRanges=[{CidrIp=" + rule.cidr();
        }
        if (rule.cidr6() != null) {
            return "Ipv6Ranges=[{CidrIpv6=" + rule.cidr6();
        }
        if (rule.prefixList() != null) {
            return "PrefixListIds=[{PrefixListId=" + rule.prefixList();
        }
        Ref<SecurityGroupSpec> other = rule.group();
        return "UserIdGroupPairs=[{GroupId=" + (other == null ? GROUP : Typed.ref(other, surroundings));
    }
}
